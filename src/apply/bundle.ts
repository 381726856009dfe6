// One deployment as one tar: the program, a request per stack, and the files, proven to be those that were planned.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PipelineError } from '../errors/diagnostic.ts';
import { TRANSACTION_SCRIPT } from '../host/scripts.gen.ts';
import type { DesiredStack, StackFile } from '../model/desired.ts';
import type { Deployment, StackTransaction } from './request.ts';
import { deploymentFiles, requestFiles } from './request-files.ts';
import type { RequestFile } from './request-text.ts';
import { writeTar } from './tar.ts';

const NAME = /^[a-z0-9][a-z0-9-]{0,63}$/;
const OVERRIDE_FILE = 'compose.override.yaml';
/** Folders of the state directory that are not stacks. */
const RESERVED: readonly string[] = ['runs', 'metrics'];

/**
 * Builds the archive that `receive.sh` unpacks. Throws PipelineError `plan-stale` when a file is not the one that was planned,
 * `name-invalid` for names that could mean something to a shell or a path.
 */
export async function bundleDeployment(deployment: Deployment): Promise<Uint8Array> {
  for (const name of [deployment.id, ...deployment.stacks.flatMap((each) => [each.stack, ...each.needs])]) assertName(name);
  const files: RequestFile[] = [{ path: 'transaction.sh', mode: 0o700, content: TRANSACTION_SCRIPT }, ...deploymentFiles(deployment)];
  for (const transaction of deployment.stacks) {
    files.push(...requestFiles(deployment, transaction), ...(await stackFiles(transaction)));
  }
  return sealBundle(files, deployment.createdAt);
}

/** Adds the digests that `receive.sh` checks and writes the archive. `createdAt`: epoch seconds. */
export function sealBundle(files: readonly RequestFile[], createdAt: number): Uint8Array {
  const digests = files.map((file) => `${sha256(file.content)}  ${file.path}\n`).join('');
  return writeTar([...files, { path: 'digests', mode: 0o600, content: digests }], { mtime: createdAt });
}

async function stackFiles(transaction: StackTransaction): Promise<readonly RequestFile[]> {
  if (transaction.kind !== 'deploy') return [];
  const { desired } = transaction;
  const files = await Promise.all(desired.files.map((file) => readPlanned(desired, file)));
  const override = { path: `${desired.name}/files/${OVERRIDE_FILE}`, mode: 0o644, content: transaction.override };
  return [...files, override];
}

async function readPlanned(desired: DesiredStack, file: StackFile): Promise<RequestFile> {
  // sha256sum writes such names in a form of its own, and then nothing compares any more.
  if (/[\\\n\r]/.test(file.path)) throw invalidName(file.path);
  const content = await readFile(join(desired.directory, file.path));
  if (sha256(content) !== file.sha256) {
    throw new PipelineError({
      code: 'plan-stale',
      severity: 'error',
      summary: 'a file changed after it was planned',
      detail: `${file.path} of ${desired.vm}/${desired.name}`,
      hint: 'run the deploy again; nothing was changed on the VM',
      at: { address: `${desired.vm}/${desired.name}` },
    });
  }
  return { path: `${desired.name}/files/${file.path}`, mode: file.mode, content };
}

function assertName(name: string): void {
  if (!NAME.test(name) || RESERVED.includes(name)) throw invalidName(name);
}

function invalidName(name: string): PipelineError {
  return new PipelineError({
    code: 'name-invalid',
    severity: 'error',
    summary: 'a name cannot be sent to a VM',
    detail: `${JSON.stringify(name)} is reserved or does not match ${NAME.source}`,
  });
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
