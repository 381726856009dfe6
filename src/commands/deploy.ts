// fairlead deploy: plan, hand the changes to the VMs, watch, and look again: only an empty plan afterwards is a success.
import { type Diagnostic, PipelineError } from '../errors/diagnostic.ts';
import type { DesiredVm, InfisicalSource } from '../model/desired.ts';
import type { DeployReport, StackOutcome } from '../model/outcome.ts';
import type { VmPlan } from '../model/plan.ts';
import { planFleet } from '../plan/fleet-plan.ts';
import { tellWhoNotices } from '../plan/notice.ts';
import type { CommandContext, CommitFacts, DeployOptions } from './context.ts';
import { deployStacks, type VmDeploy } from './deploy-vm.ts';
import { lookAfterOthers } from './join.ts';
import { unreadableVm, type VmLook } from './look.ts';
import { onlyStack } from './plan.ts';
import { refuseRemovals } from './removal-gate.ts';
import { pushToVm } from './secrets-push.ts';
import { withSourceFindings } from './source-findings.ts';
import { prepareConnections, requireStack, selectVms, validate } from './validate.ts';
import { levelsAcrossVms } from './vm-levels.ts';

/**
 * Brings the selected VMs to the checkout's commit. VMs change side by side, `parallel` at a time; a stack that needs one on
 * another VM waits for it. A VM that cannot be reached, or a stack that is refused, stops only what needs it.
 * @throws PipelineError when the repository itself is not valid
 */
export async function deploy(given: CommandContext, options: DeployOptions): Promise<DeployReport> {
  const context = withDestroyed(given, options.allowDestroy ?? []);
  await prepareConnections(context, options, options.parallel);
  const [{ fleet, routes }, facts] = await Promise.all([validate(context), context.commit()]);
  const vms = selectVms(fleet, options);
  requireStack(vms, options.stack);
  const looked = await inParallel(vms, options.parallel, (vm) =>
    lookOrExplain(context, vm, { facts, options, infisical: fleet.infisical, notice: (plan) => tellWhoNotices(plan, fleet, routes) }),
  );
  const looks = looked.flatMap((each) => (each.look === undefined ? [] : [each.look]));
  const findings = looked.flatMap((each) => [...each.plan.findings, ...each.warnings]);
  const settled = looked.flatMap((each) => each.settled);
  const failedBefore = settled.filter(isBad).map((each) => `${each.vm}/${each.stack}`);
  const done: VmDeploy[] = [];
  for (const level of levelsAcrossVms(looks)) {
    const failed = new Set([...failedBefore, ...done.flatMap((each) => each.failed)]);
    const results = await inParallel(level, options.parallel, (work) => deployStacks(context, work, { facts, failed, options }));
    done.push(...results);
  }
  return {
    plan: planFleet(
      facts.sha,
      undefined,
      looked.map((each) => each.plan),
    ),
    outcomes: [...settled, ...done.flatMap((each) => each.outcomes)],
    findings: [...findings, ...done.flatMap((each) => each.findings)],
  };
}

/** What the command line allows counts like a line of the commit's message. */
function withDestroyed(context: CommandContext, volumes: readonly string[]): CommandContext {
  if (volumes.length === 0) return context;
  return {
    ...context,
    commit: async () => {
      const facts = await context.commit();
      return { ...facts, allowDestroy: [...(facts.allowDestroy ?? []), ...volumes] };
    },
  };
}

interface Looked {
  readonly plan: VmPlan;
  readonly look: VmLook | undefined;
  /** Outcomes of a run with the same commit that was going on when this one began. */
  readonly settled: readonly StackOutcome[];
  /** What stops nobody. */
  readonly warnings: readonly Diagnostic[];
}

/** A stack that failed a moment ago with this very commit is not tried again in the same breath: somebody has to look first. */
function withoutStacks(plan: VmPlan, settled: readonly StackOutcome[]): VmPlan {
  return { ...plan, stacks: plan.stacks.filter((each) => !settled.some(({ stack }) => stack === each.stack)) };
}

/** What the joined run came to counts for this one, unless there is again something to do. */
function keeps(plan: VmPlan, outcome: StackOutcome): boolean {
  return isBad(outcome) || plan.stacks.some((each) => each.stack === outcome.stack && each.intent === 'none');
}

function isBad({ outcome }: StackOutcome): boolean {
  return outcome === 'failed' || outcome === 'rolled-back';
}

interface LookRequest {
  readonly facts: CommitFacts;
  readonly options: DeployOptions;
  readonly infisical: InfisicalSource | undefined;
  readonly notice: (plan: VmPlan) => VmPlan;
}

async function lookOrExplain(context: CommandContext, vm: DesiredVm, request: LookRequest): Promise<Looked> {
  const { facts, options, infisical, notice } = request;
  try {
    // Before the look, so that the plan names what a new value recreates.
    const pushed = await pushToVm(context, vm, {
      check: false,
      infisical,
      ...(options.stack === undefined ? {} : { stack: options.stack }),
    });
    const { look, settled } = await lookAfterOthers(context, vm, facts, options.stack);
    const allowed = facts.allowRemoval?.includes(vm.name) === true || options.allowRemoval?.includes(vm.name) === true;
    const whole = notice(onlyStack(refuseRemovals(look.plan, look.observed, allowed ? 'allow' : 'refuse'), options.stack));
    const { plan, warnings } = withSourceFindings(whole, pushed.findings);
    options.onPlan?.(plan);
    return {
      plan,
      look: { ...look, plan: withoutStacks(plan, settled.filter(isBad)) },
      settled: settled.filter((each) => keeps(plan, each)),
      warnings,
    };
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return { plan: unreadableVm(vm.name, error), look: undefined, settled: [], warnings: [] };
  }
}

/** Like Promise.all, but at most `limit` at a time; results in the order of the items. */
async function inParallel<T, R>(items: readonly T[], limit: number, work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results = new Map<number, R>();
  let next = 0;
  async function take(): Promise<void> {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) results.set(index, await work(item));
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, Math.min(limit, items.length)) }, take));
  return [...results.entries()].sort(([left], [right]) => left - right).map(([, result]) => result);
}
