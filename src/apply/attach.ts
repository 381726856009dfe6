// Runs that go on on a VM although whoever started them may be gone: found by the lock, followed like one's own.
import { RUN_STACKS } from '../host/scripts.gen.ts';
import type { ObservedVm } from '../model/observed.ts';
import type { Remote } from '../ports/remote.ts';
import type { FollowedRun } from './follow.ts';

// The holder's line is `who, run ID, since TIME`; only the end is written by the transaction itself.
const HOLDER = /, run ([a-z0-9][a-z0-9-]*), since [^,]*$/;

/** Ids of the runs that hold a lock on the VM, each once; only those of `stack` when it is given. */
export function runsInProgress(observed: ObservedVm, stack?: string): readonly string[] {
  const locks = Object.values(observed.stacks).filter((each) => stack === undefined || each.name === stack);
  return [...new Set(locks.flatMap(({ lock }) => HOLDER.exec(lock ?? '')?.[1] ?? []))];
}

/** The run as `followDeployment` takes it; undefined when the VM does not know it (a recovery at boot has no run). */
export async function readRun(remote: Remote, id: string): Promise<FollowedRun | undefined> {
  const { code, stdout } = await remote.run(RUN_STACKS, [id], { timeoutMs: 10_000 });
  if (code !== 0) return undefined;
  const stacks = stdout.split('\n').flatMap((line) => line.split('\t')[1] ?? []);
  return { id, vm: remote.vm, stacks: stacks.map((stack) => ({ stack })) };
}
