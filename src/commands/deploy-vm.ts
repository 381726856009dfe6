// One deployment on one VM: refuse what must not start, submit the rest, watch it, and look again.
import { createHash } from 'node:crypto';
import { type DeploymentFacts, makeDeployment, type PlannedStack } from '../apply/deployment.ts';
import { followDeployment } from '../apply/follow.ts';
import type { Deployment, StackTransaction } from '../apply/request.ts';
import { submitDeployment } from '../apply/submit.ts';
import { type Diagnostic, PipelineError } from '../errors/diagnostic.ts';
import type { DesiredVm } from '../model/desired.ts';
import type { StackOutcome } from '../model/outcome.ts';
import type { StackPlan } from '../model/plan.ts';
import { addressOfPlan, orderStacks } from '../plan/order.ts';
import { reloadsOfPlan } from '../plan/reload-changes.ts';
import { confirm } from './confirm.ts';
import type { CommandContext, CommitFacts, DeployOptions } from './context.ts';
import { announceHandOver } from './hand-over.ts';
import { lookSafely, overrideOn, type VmLook } from './look.ts';
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
/** How often a stack is planned anew because somebody else was faster. */
const MAX_ATTEMPTS = 3;

/** Deploys the stacks of one level on one VM. */
export async function deployStacks(context: CommandContext, work: LevelWork, round: DeployRound): Promise<VmDeploy> {
  const { refused, startable } = sortOut(work.plans, round.failed);
  const outcomes = [...refused];
  if (startable.length > 0) {
    outcomes.push(...(await deployWatched(context, work.look, startable, round)));
  }
  const good = new Set(['deployed', 'removed', 'unchanged', 'handed-over']);
  const failed = outcomes.filter((each) => !good.has(each.outcome)).map((each) => `${each.vm}/${each.stack}`);
  return { outcomes, findings: [], failed };
}

/** What goes wrong with one VM's run, or with watching it, is the outcome of its stacks: the other VMs are reported all the same. */
async function deployWatched(
  context: CommandContext,
  look: VmLook,
  plans: readonly StackPlan[],
  round: DeployRound,
): Promise<readonly StackOutcome[]> {
  try {
    return await deployTip(context, look, plans, round);
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    const [first] = error.diagnostics;
    if (first === undefined) throw error;
    const text = [first.summary, first.detail, first.hint].filter((each) => each !== undefined).join('; ');
    return plans.map(({ vm, stack }) => ({ vm, stack, outcome: 'interrupted', code: first.code, text, durationSeconds: 0 }));
  }
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

/** Somebody else deployed a stack while this run waited for its lock: what is left to do is planned anew, on what runs now. */
async function deployTip(
  context: CommandContext,
  look: VmLook,
  plans: readonly StackPlan[],
  round: DeployRound,
): Promise<readonly StackOutcome[]> {
  let outcomes = await runDeployment(context, look, plans, round);
  for (let attempt = 1; attempt < MAX_ATTEMPTS && outcomes.some((each) => each.code === 'plan-stale'); attempt += 1) {
    const stale = new Set(outcomes.filter(isStale).map((each) => each.stack));
    const again = await lookSafely(context, look.desired);
    const { refused, startable } = sortOut(
      again.plan.stacks.filter((each) => stale.has(each.stack) && (each.intent === 'deploy' || each.intent === 'remove')),
      round.failed,
    );
    const settled = again.plan.stacks.filter((each) => stale.has(each.stack) && each.intent === 'none').map(deployedMeanwhile);
    const redone = [...refused, ...settled, ...(startable.length === 0 ? [] : await runDeployment(context, again, startable, round))];
    outcomes = outcomes.map((each) => redone.find((other) => isStale(each) && other.stack === each.stack) ?? each);
  }
  return outcomes;
}

/** What was skipped because it needs a stale one is planned anew with it. */
function isStale(outcome: StackOutcome): boolean {
  return outcome.code === 'plan-stale' || (outcome.outcome === 'skipped' && outcome.code === 'needs-failed');
}

function deployedMeanwhile({ vm, stack, release }: StackPlan): StackOutcome {
  const text = 'another run deployed the same while this one waited; nothing is left to do';
  return { vm, stack, outcome: 'unchanged', text, ...(release === undefined ? {} : { release }), durationSeconds: 0 };
}

async function runDeployment(
  context: CommandContext,
  look: VmLook,
  plans: readonly StackPlan[],
  round: DeployRound,
): Promise<readonly StackOutcome[]> {
  const facts = deploymentFacts(context, plans, round);
  const handOver = round.options.onHandedOver !== undefined;
  const planned = plannedStacks(look, plans, facts, round.facts);
  const deployment = makeDeployment(look.desired, look.observed, planned, { ...facts, handOver, ...statusOf(round.options) });
  const id = await submitSafely(context, look.desired, deployment);
  const longest = Math.max(...deployment.stacks.map((each) => each.timeout + dataSeconds(each)));
  const outcomes = await followDeployment(
    await context.connect(look.desired),
    { ...deployment, id },
    {
      onEvent: progressOf(context.reporter, look.desired.name),
      timeoutMs: (round.options.timeoutSeconds ?? longest * WATCH_FACTOR * deployment.stacks.length) * 1000,
      reconnect: () => context.connect(look.desired),
      now: () => context.clock.now(),
    },
  );
  announceHandOver(context, look.desired, { id, outcomes }, round.options.onHandedOver);
  return confirm(context, look, outcomes, facts);
}

/** A copy of the data and its way back have limits of their own. */
function dataSeconds(transaction: StackTransaction): number {
  const rule = transaction.kind === 'deploy' && transaction.data?.copyFirst !== undefined ? transaction.data.rule : undefined;
  return rule === undefined ? 0 : rule.timeout * rule.parts.length;
}

function statusOf({ status }: DeployOptions): Pick<DeploymentFacts, 'status'> {
  return status === undefined ? {} : { status };
}

/** A connection that is lost while the bundle travels leaves open whether it arrived: sent again, it is not started twice. */
async function submitSafely(context: CommandContext, vm: DesiredVm, deployment: Deployment): Promise<string> {
  try {
    return await submitDeployment(await context.connect(vm), deployment);
  } catch (error) {
    if (!(error instanceof PipelineError) || !error.diagnostics.some(({ code }) => code === 'ssh-lost')) throw error;
    return submitDeployment(await context.connect(vm), deployment);
  }
}

/** The id is that of the commit and of the ground the plan stands on: another job with the same plan joins the run. */
function deploymentFacts(context: CommandContext, plans: readonly StackPlan[], round: DeployRound): DeploymentFacts {
  const { facts } = round;
  const now = context.clock.now();
  return {
    id: `${facts.sha.slice(0, 12)}-${groundOf(plans)}`,
    commit: facts.sha,
    subject: facts.subject,
    author: facts.author,
    sequence: facts.sequence,
    now,
    ...(facts.runUrl === undefined ? {} : { runUrl: facts.runUrl }),
  };
}

function groundOf(plans: readonly StackPlan[]): string {
  const grounds = plans.map((each) => `${addressOfPlan(each)} ${each.intent} ${each.ground}`).sort();
  return createHash('sha256').update(grounds.join('\n')).digest('hex').slice(0, 12);
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
