// A verb of the transaction program, run on a VM without a deployment: locks and holds that a person sets.
import { TRANSACTION_SCRIPT } from '../host/scripts.gen.ts';
import type { ExecResult, Remote } from '../ports/remote.ts';

// The program comes through standard input, so that a VM that was never deployed to, or holds an older one, answers too.
const RUN_VERB = `exec env -i FAIRLEAD_CLEAN=1 LC_ALL=C HOME=/root \\
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \\
  FAIRLEAD_STACKS="\${FAIRLEAD_STACKS:-/opt/stacks}" FAIRLEAD_STATE="\${FAIRLEAD_STATE:-/var/lib/fairlead}" sh -s -- "$@"`;

const TIMEOUT_MS = 60_000;

/** Runs `lock …` or `release-hold STACK`; the result is the program's own. */
export function runVerb(remote: Remote, verb: readonly ['lock' | 'release-hold', ...string[]]): Promise<ExecResult> {
  return remote.exec(['sh', '-c', RUN_VERB, 'verb', ...verb], { stdin: TRANSACTION_SCRIPT, timeoutMs: TIMEOUT_MS });
}
