// Before planning: a run that is going on is watched to its end, for a plan made in its middle is about half of a change.
import { readRun, runsInProgress } from '../apply/attach.ts';
import { followDeployment } from '../apply/follow.ts';
import type { DesiredVm } from '../model/desired.ts';
import type { StackOutcome } from '../model/outcome.ts';
import type { CommandContext, CommitFacts } from './context.ts';
import { lookSafely, type VmLook } from './look.ts';
import { progressOf } from './progress.ts';

export interface LookAfterOthers {
  readonly look: VmLook;
  /** Outcomes of joined runs of this very commit: a job that is run again reports what its first try has begun. */
  readonly settled: readonly StackOutcome[];
}

/** A run changes this many stacks at most one after another, each with its limit twice: generous, the run has its own limits. */
const WATCH_MS = 4 * 3600 * 1000;
const MAX_JOINED = 5;

/** Looks at the VM; where a run goes on, shows its log from the start, and looks again when it has ended. */
export async function lookAfterOthers(
  context: CommandContext,
  vm: DesiredVm,
  facts: CommitFacts,
  stack: string | undefined,
): Promise<LookAfterOthers> {
  const joined = new Set<string>();
  const settled: StackOutcome[] = [];
  for (;;) {
    const look = await lookSafely(context, vm);
    const id = runsInProgress(look.observed, stack).find((each) => !joined.has(each));
    if (id === undefined || joined.size === MAX_JOINED) return { look, settled };
    joined.add(id);
    const outcomes = await watch(context, vm, id);
    if (id.startsWith(`${facts.sha.slice(0, 12)}-`)) settled.push(...outcomes);
  }
}

async function watch(context: CommandContext, vm: DesiredVm, id: string): Promise<readonly StackOutcome[]> {
  const remote = await context.connect(vm);
  const run = await readRun(remote, id);
  if (run === undefined) return [];
  context.reporter.progress(vm.name, `run ${id} is going on; this is its log from the start`);
  return followDeployment(remote, run, {
    onEvent: progressOf(context.reporter, vm.name),
    timeoutMs: WATCH_MS,
    reconnect: () => context.connect(vm),
    now: () => context.clock.now(),
  });
}
