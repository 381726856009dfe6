// The checks of stacks, run on their VM without changing anything.
import { PipelineError } from '../errors/diagnostic.ts';
import { RECEIVE, TRANSACTION_SCRIPT } from '../host/scripts.gen.ts';
import type { DesiredStack } from '../model/desired.ts';
import type { CheckRow } from '../model/outcome.ts';
import type { Remote } from '../ports/remote.ts';
import { sealBundle } from './bundle.ts';
import { checkBlock, type RequestFile } from './request-text.ts';

const VERIFY_TIMEOUT_MS = 300_000;

export interface VerifyRequest {
  /** `^[a-z0-9][a-z0-9-]*$`, used once. */
  readonly id: string;
  /** All on the VM of the remote. */
  readonly stacks: readonly DesiredStack[];
  /** Epoch seconds. */
  readonly createdAt: number;
}

/**
 * One row for the containers of each stack and one per check, in the order given. A stack whose containers are not as they
 * should be has no rows for its checks. Throws PipelineError `remote-output` when the VM's answer is not whole.
 */
export async function verifyStacks(remote: Remote, request: VerifyRequest): Promise<readonly CheckRow[]> {
  if (request.stacks.length === 0) return [];
  const files: RequestFile[] = [
    { path: 'transaction.sh', mode: 0o700, content: TRANSACTION_SCRIPT },
    { path: 'stacks', mode: 0o600, content: request.stacks.map(({ name }) => `1\t${name}\n`).join('') },
    ...request.stacks.flatMap(verifyFiles),
  ];
  const result = await remote.run(RECEIVE, [request.id, 'verify'], {
    stdin: sealBundle(files, request.createdAt),
    timeoutMs: VERIFY_TIMEOUT_MS,
  });
  const rows = result.stdout.split('\n').flatMap((line) => parseRow(remote.vm, line));
  if (request.stacks.some(({ name }) => !rows.some((row) => row.stack === name))) {
    throw new PipelineError({
      code: 'remote-output',
      severity: 'error',
      summary: 'the VM did not answer for every stack',
      detail: result.stderr.trim().split('\n').at(-1) || `exit code ${result.code}`,
      at: { address: remote.vm },
    });
  }
  return rows;
}

function verifyFiles(stack: DesiredStack): readonly RequestFile[] {
  const checks = stack.manifest.checks.map((check, index) => ({
    path: `${stack.name}/checks/${String(index + 1).padStart(3, '0')}`,
    mode: 0o600,
    content: checkBlock(check),
  }));
  return [{ path: `${stack.name}/request`, mode: 0o600, content: 'kind\tverify\n' }, ...checks];
}

function parseRow(vm: string, line: string): readonly CheckRow[] {
  const [mark, stack, check, verdict, text] = line.split('\t');
  if (mark !== '?' || stack === undefined || check === undefined || text === undefined) return [];
  return [{ vm, stack, check, passed: verdict === 'passed', text }];
}
