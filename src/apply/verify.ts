// The claims about a VM and its stacks, tried there in one round without changing anything.
import { PipelineError } from '../errors/diagnostic.ts';
import { RECEIVE, TRANSACTION_SCRIPT } from '../host/scripts.gen.ts';
import type { Check } from '../model/desired.ts';
import type { CheckRow } from '../model/outcome.ts';
import type { Remote } from '../ports/remote.ts';
import { sealBundle } from './bundle.ts';
import { checkBlock, type RequestFile } from './request-text.ts';

const VERIFY_TIMEOUT_MS = 300_000;

export interface VerifyRequest {
  /** `^[a-z0-9][a-z0-9-]*$`, used once. */
  readonly id: string;
  /** All on the VM of the remote, each with what is claimed about it, in the order of the answer. */
  readonly stacks: readonly { readonly name: string; readonly checks: readonly Check[] }[];
  /** Claims about the VM itself; none of kind `command`. */
  readonly machine: readonly Check[];
  /** Epoch seconds. */
  readonly createdAt: number;
}

export interface VerifyAnswer {
  /** One row for the containers of each stack, then one per check, in the order given. Without rows for checks where the containers fail. */
  readonly rows: readonly CheckRow[];
  /** One row per claim about the VM, in the order given. */
  readonly machine: readonly CheckRow[];
  /** NFS that the VM mounts: `server:/path`, and where. */
  readonly mounts: readonly { readonly from: string; readonly at: string }[];
}

/** The name under which the VM itself answers; no stack can have it. */
const MACHINE = '-';

/** @throws PipelineError `remote-output` when the VM's answer is not whole */
export async function verifyVm(remote: Remote, request: VerifyRequest): Promise<VerifyAnswer> {
  const files: RequestFile[] = [
    { path: 'transaction.sh', mode: 0o700, content: TRANSACTION_SCRIPT },
    { path: 'stacks', mode: 0o600, content: request.stacks.map(({ name }) => `1\t${name}\n`).join('') },
    ...request.stacks.flatMap(({ name, checks }) => [
      { path: `${name}/request`, mode: 0o600, content: 'kind\tverify\n' },
      ...checkFiles(name, checks),
    ]),
    ...checkFiles(MACHINE, request.machine),
  ];
  const result = await remote.run(RECEIVE, [request.id, 'verify'], {
    stdin: sealBundle(files, request.createdAt),
    timeoutMs: VERIFY_TIMEOUT_MS,
  });
  const lines = result.stdout.split('\n').map((line) => line.split('\t'));
  const all = lines.flatMap((line) => parseRow(remote.vm, line));
  const rows = all.filter((row) => row.stack !== MACHINE);
  const machine = all.filter((row) => row.stack === MACHINE);
  const isWhole = request.stacks.every(({ name }) => rows.some((row) => row.stack === name)) && machine.length === request.machine.length;
  if (!isWhole) {
    throw new PipelineError({
      code: 'remote-output',
      severity: 'error',
      summary: 'the VM did not answer for every stack',
      detail: result.stderr.trim().split('\n').at(-1) || `exit code ${result.code}`,
      at: { address: remote.vm },
    });
  }
  const mounts = lines.flatMap(([mark, kind, from = '', at = '']) => (mark === '!' && kind === 'nfs' ? [{ from, at }] : []));
  return { rows, machine, mounts };
}

function checkFiles(folder: string, checks: readonly Check[]): readonly RequestFile[] {
  return checks.map((check, index) => ({
    path: `${folder}/checks/${String(index + 1).padStart(3, '0')}`,
    mode: 0o600,
    content: checkBlock(check),
  }));
}

function parseRow(vm: string, [mark, stack, check, verdict, text]: readonly string[]): readonly CheckRow[] {
  if (mark !== '?' || stack === undefined || check === undefined || text === undefined) return [];
  return [{ vm, stack, check, passed: verdict === 'passed', text }];
}
