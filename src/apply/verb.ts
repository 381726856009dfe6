// A verb of the transaction program, run on a VM without a deployment: locks and holds that a person sets.
import { TRANSACTION } from '../host/scripts.gen.ts';
import type { ExecResult, Remote } from '../ports/remote.ts';

const TIMEOUT_MS = 60_000;

/** Runs `lock …` or `release-hold STACK`; the result is the program's own. */
export function runVerb(remote: Remote, verb: readonly ['lock' | 'release-hold', ...string[]]): Promise<ExecResult> {
  return remote.run(TRANSACTION, verb, { timeoutMs: TIMEOUT_MS });
}
