// Transactions that die on purpose: started past submit, so that a test may change the program and kill it where it wants.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleDeployment } from '../../src/apply/bundle.ts';
import type { Deployment } from '../../src/apply/request.ts';
import { TRANSACTION_SCRIPT } from '../../src/host/scripts.gen.ts';
import type { Bench } from './vm-bench.ts';

/** Puts the deployment on the bench without starting it, with its program changed; returns the run's folder. */
export async function place(bench: Bench, deployment: Deployment, change: (script: string) => string): Promise<string> {
  const run = join(bench.state, 'runs', deployment.id);
  mkdirSync(run, { recursive: true });
  execFileSync('tar', ['-xp', '-C', run], { input: await bundleDeployment(deployment) });
  writeFileSync(join(run, 'transaction.sh'), change(TRANSACTION_SCRIPT));
  return run;
}

/** Starts the transaction of one stack, in a process group of its own. */
export function runStack(bench: Bench, run: string, id: string, stack: string): ReturnType<typeof spawn> {
  const env = { ...process.env, ...bench.environment };
  return spawn('sh', [join(run, 'transaction.sh'), 'stack', id, stack], { env, stdio: 'ignore', detached: true });
}

/**
 * Kills a transaction with everything it started, as a power cut does. Its session, not its process group: `timeout` puts what it
 * runs into a group of its own, and a Compose that lives on keeps the lock, so that recovery rightly leaves the stack alone. Again
 * and again, until nothing is left: what is killed may just have started something.
 */
export function killSession(leader: number): void {
  for (let left = sessionOf(leader); left.length > 0; left = sessionOf(leader)) {
    for (const pid of left) ignoreGone(() => process.kill(pid, 'SIGKILL'));
  }
}

/** Processes of the session that still run; a zombie does not. */
function sessionOf(leader: number): readonly number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    // The name in field 2 may hold blanks and brackets; the fields after the last bracket are state, parent, group, session.
    const stat = ignoreGone(() => readFileSync(`/proc/${name}/stat`, 'utf8')) ?? '';
    const [state, , , session] = stat.replace(/^.*\) /s, '').split(' ');
    return session === String(leader) && state !== 'Z' ? [Number(name)] : [];
  });
}

/** undefined when the process has ended meanwhile. */
function ignoreGone<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (!['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return undefined;
  }
}

/** The signal that ended it; null when it ended by itself. */
export function ended(child: ReturnType<typeof spawn>): Promise<NodeJS.Signals | null> {
  return new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
}

/** What the boot unit does; returns what it said. */
export function recover(bench: Bench): string {
  const script = join(bench.state, 'recover.sh');
  writeFileSync(script, TRANSACTION_SCRIPT);
  return execFileSync('sh', [script, 'recover'], { env: { ...process.env, ...bench.environment }, encoding: 'utf8' });
}

const RECORDED = 'journal_record "$1" "$2" && return';

/** The transaction kills itself right after the record of a step has been written: nothing of that step is done. */
export function dieAt(step: string): (script: string) => string {
  return (script) => {
    const changed = script.replace(RECORDED, () => `journal_record "$1" "$2" && { [ "$1" != ${step} ] || kill -9 $$; return; }`);
    if (changed === script) throw new Error('the transaction writes its journal in another way now');
    return changed;
  };
}

/** The transaction kills itself where its program has `text` for the first time, before it does that. */
export function dieBefore(text: string): (script: string) => string {
  return (script) => {
    const changed = script.replace(text, () => `kill -9 $$; ${text}`);
    if (changed === script) throw new Error(`the transaction has no "${text}" now`);
    return changed;
  };
}
