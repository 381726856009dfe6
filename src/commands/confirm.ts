// Success is observed, not assumed: whoever was deployed must have nothing left to do, or goes back.
import type { DeploymentFacts } from '../apply/deployment.ts';
import { PipelineError } from '../errors/diagnostic.ts';
import type { DesiredVm } from '../model/desired.ts';
import type { StackOutcome } from '../model/outcome.ts';
import type { StackPlan } from '../model/plan.ts';
import type { Remote } from '../ports/remote.ts';
import { readBackups } from './backups.ts';
import type { CommandContext } from './context.ts';
import { planDataBack } from './data-back.ts';
import { chooseGoal, goBack, type Target } from './go-back.ts';
import { readReleases } from './history.ts';
import { lookSafely, type VmLook } from './look.ts';

/**
 * Plans the VM again. A stack that was deployed and still differs is brought back to its last verified release before that
 * one; what differed and how going back went are both in its outcome.
 */
export async function confirm(
  context: CommandContext,
  look: VmLook,
  outcomes: readonly StackOutcome[],
  facts: DeploymentFacts,
): Promise<readonly StackOutcome[]> {
  if (!outcomes.some(wasChanged)) return outcomes;
  const again = await lookSafely(context, look.desired);
  const judged: StackOutcome[] = [];
  for (const outcome of outcomes) {
    const left = again.plan.stacks.find((each) => each.stack === outcome.stack);
    const differs = wasChanged(outcome) && left !== undefined && left.intent !== 'none';
    judged.push(differs ? await undo(context, look, outcome, describeLeft(left), facts) : outcome);
  }
  return judged;
}

function wasChanged({ outcome }: StackOutcome): boolean {
  return outcome === 'deployed' || outcome === 'removed';
}

function describeLeft(left: StackPlan): string {
  const first = left.changes[0];
  return first === undefined ? left.reason : `${first.action} ${first.name} (${first.causes.map((each) => each.text).join('; ')})`;
}

/** With the data that belong to the older release; where none do, its refusal is the outcome. */
async function goBackSafely(
  context: CommandContext,
  remote: Remote,
  vm: DesiredVm,
  target: Omit<Target, 'back'>,
  facts: DeploymentFacts,
): Promise<readonly Pick<StackOutcome, 'outcome' | 'text' | 'release' | 'durationSeconds'>[]> {
  try {
    const backups = await readBackups(remote, target.stack);
    const back = planDataBack({ ...target, vm, backups, options: {} });
    return await goBack(context, vm, [{ ...target, back }], facts);
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    const text = error.diagnostics.map((each) => `${each.summary}. ${each.hint ?? ''}`).join(' ');
    return [{ outcome: 'refused', text, durationSeconds: 0 }];
  }
}

async function undo(
  context: CommandContext,
  { desired }: VmLook,
  outcome: StackOutcome,
  left: string,
  facts: DeploymentFacts,
): Promise<StackOutcome> {
  const why = `it was ${outcome.outcome}, but the VM differs again: ${left}`;
  const failed = { ...outcome, outcome: 'failed', code: 'not-converged' } as const;
  if (outcome.outcome === 'removed') return { ...failed, text: why };
  const remote = await context.connect(desired);
  const own = await readReleases(remote, outcome.stack);
  const current = own.find((each) => each.current);
  const goal = chooseGoal(own, current, undefined);
  if (current === undefined || goal === undefined || current.number !== outcome.release) {
    return { ...failed, text: `${why}; there is no earlier verified release to go back to, so it stays` };
  }
  const now = context.clock.now();
  const id = `back-${facts.commit.slice(0, 12)}-${now.toString(36)}`;
  const subject = `Back to release ${goal.number}: release ${current.number} did not converge`;
  const [back] = await goBackSafely(context, remote, desired, { stack: outcome.stack, current, goal }, { ...facts, id, now, subject });
  const durationSeconds = outcome.durationSeconds + (back?.durationSeconds ?? 0);
  if (back?.outcome === 'deployed' || back?.outcome === 'unchanged') {
    const release = back.release === undefined ? {} : { release: back.release };
    return { ...failed, ...release, outcome: 'rolled-back', text: `${why}; what release ${goal.number} was runs again`, durationSeconds };
  }
  const text = `${why}; going back to release ${goal.number} failed too: ${back?.text ?? 'no answer'}`;
  return { ...failed, code: 'rollback-failed', text, durationSeconds };
}
