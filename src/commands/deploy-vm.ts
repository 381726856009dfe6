// One deployment on one VM: refuse what must not start, submit the rest, watch it, and look again.
import { type DeploymentFacts, makeDeployment, type PlannedStack } from '../apply/deployment.ts';
import { followDeployment } from '../apply/follow.ts';
import { submitDeployment } from '../apply/submit.ts';
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { StackOutcome } from '../model/outcome.ts';
import type { StackPlan } from '../model/plan.ts';
import { addressOfPlan, orderStacks } from '../plan/order.ts';
import { reloadsOfPlan } from '../plan/reload-changes.ts';
import type { CommandContext, CommitFacts, DeployOptions } from './context.ts';
import { lookAt, overrideOn, type VmLook } from './look.ts';
import { progressOf } from './progress.ts';
import { proposeRecord } from './record.ts';
import type { LevelWork } from './vm-levels.ts';

export interface VmDeploy {
  readonly outcomes: readonly StackOutcome[];
  readonly findings: readonly Diagnostic[];
  /** `vm/stack` of everything that did not end as asked. */
  readonly failed: readonly string[];
}

interface DeployRound {
  readonly facts: CommitFacts;
  /** `vm/stack` that failed in an earlier level. */
  readonly failed: ReadonlySet<string>;
  readonly options: DeployOptions;
}

/** Watching ends this long after the longest transaction could have: its way back has as many seconds again. */
const WATCH_FACTOR = 3;

/** Deploys the stacks of one level on one VM. */
export async function deployStacks(context: CommandContext, work: LevelWork, round: DeployRound): Promise<VmDeploy> {
  const { refused, startable } = sortOut(work.plans, round.failed);
  const outcomes = [...refused];
  if (startable.length > 0) {
    outcomes.push(...(await runDeployment(context, work.look, startable, round)));
  }
  const good = new Set(['deployed', 'removed', 'unchanged']);
  const failed = outcomes.filter((each) => !good.has(each.outcome)).map((each) => `${each.vm}/${each.stack}`);
  return { outcomes, findings: [], failed };
}

interface Sorted {
  readonly refused: readonly StackOutcome[];
  readonly startable: readonly StackPlan[];
}

/** A stack whose plan has an error is not touched; nor is what needs it. */
function sortOut(plans: readonly StackPlan[], failedBefore: ReadonlySet<string>): Sorted {
  const stopped = new Set(failedBefore);
  const refused = new Map<string, StackOutcome>();
  const { waves, stuck } = orderStacks(plans);
  for (const plan of [...waves.flat(), ...stuck]) {
    const error = plan.findings.find((each) => each.severity === 'error');
    const need = plan.needs.find((each) => stopped.has(each));
    const outcome = error !== undefined ? refusal(plan, error) : need !== undefined ? skip(plan, need) : undefined;
    if (outcome === undefined) continue;
    refused.set(addressOfPlan(plan), outcome);
    stopped.add(addressOfPlan(plan));
  }
  return { refused: [...refused.values()], startable: plans.filter((plan) => !refused.has(addressOfPlan(plan))) };
}

function refusal(plan: StackPlan, error: Diagnostic): StackOutcome {
  const { vm, stack } = plan;
  const hint = error.hint === undefined ? '' : ` ${error.hint}`;
  return { vm, stack, outcome: 'refused', code: error.code, text: `${error.summary}; nothing was touched.${hint}`, durationSeconds: 0 };
}

function skip(plan: StackPlan, need: string): StackOutcome {
  const { vm, stack } = plan;
  return {
    vm,
    stack,
    outcome: 'skipped',
    code: 'needs-failed',
    text: `it needs ${need}, which did not deploy; nothing was touched`,
    durationSeconds: 0,
  };
}

async function runDeployment(
  context: CommandContext,
  look: VmLook,
  plans: readonly StackPlan[],
  round: DeployRound,
): Promise<readonly StackOutcome[]> {
  const facts = deploymentFacts(context, round);
  const deployment = makeDeployment(look.desired, look.observed, plannedStacks(look, plans, facts, round.facts), facts);
  const remote = await context.connect(look.desired);
  await submitDeployment(remote, deployment);
  const longest = Math.max(...deployment.stacks.map((each) => each.timeout));
  const outcomes = await followDeployment(remote, deployment, {
    onEvent: progressOf(context.reporter, look.desired.name),
    timeoutMs: (round.options.timeoutSeconds ?? longest * WATCH_FACTOR * deployment.stacks.length) * 1000,
    reconnect: () => context.connect(look.desired),
    now: () => context.clock.now(),
  });
  return confirm(context, look, outcomes);
}

function deploymentFacts(context: CommandContext, round: DeployRound): DeploymentFacts {
  const { facts, options } = round;
  const now = context.clock.now();
  return {
    id: `${facts.sha.slice(0, 12)}-${now.toString(36)}`,
    commit: facts.sha,
    subject: facts.subject,
    author: facts.author,
    sequence: facts.sequence,
    now,
    ...(facts.runUrl === undefined ? {} : { runUrl: facts.runUrl }),
    ...(options.timeoutSeconds === undefined ? {} : { timeoutSeconds: options.timeoutSeconds }),
  };
}

function plannedStacks(look: VmLook, plans: readonly StackPlan[], facts: DeploymentFacts, commit: CommitFacts): readonly PlannedStack[] {
  const { waves } = orderStacks(plans);
  return waves.flatMap((wave, index) =>
    wave.map((plan): PlannedStack => {
      const desired = plan.intent === 'remove' ? undefined : look.desired.stacks.find((each) => each.name === plan.stack);
      if (desired === undefined) {
        return { plan, desired, wave: index, override: '', record: undefined, reloads: [] };
      }
      const override = overrideOn(desired, look.observed);
      const record = proposeRecord({ desired, observed: look.observed, override, commit, plan, now: facts.now });
      return {
        plan,
        desired,
        wave: index,
        override,
        record,
        reloads: reloadsOfPlan(plan, desired, look.observed.stacks[plan.stack]).map(toRule),
      };
    }),
  );
}

function toRule({ files, service, action }: ReturnType<typeof reloadsOfPlan>[number]) {
  return { files, service, action };
}

/** Success is observed, not assumed: whoever was deployed must have nothing left to do. */
async function confirm(context: CommandContext, look: VmLook, outcomes: readonly StackOutcome[]): Promise<readonly StackOutcome[]> {
  if (!outcomes.some((each) => each.outcome === 'deployed' || each.outcome === 'removed')) return outcomes;
  const again = await lookAt(context, look.desired, await context.connect(look.desired));
  return outcomes.map((outcome) => {
    const left = again.plan.stacks.find((each) => each.stack === outcome.stack);
    if ((outcome.outcome !== 'deployed' && outcome.outcome !== 'removed') || left === undefined || left.intent === 'none') return outcome;
    const first = left.changes[0];
    const what = first === undefined ? left.reason : `${first.action} ${first.name} (${first.causes.map((each) => each.text).join('; ')})`;
    return { ...outcome, outcome: 'failed', code: 'not-converged', text: `it was deployed, but the VM differs again: ${what}` };
  });
}
