// fairlead deploy: plan, hand the changes to the VMs, watch, and look again: only an empty plan afterwards is a success.
import { PipelineError } from '../errors/diagnostic.ts';
import type { DesiredVm } from '../model/desired.ts';
import type { DeployReport } from '../model/outcome.ts';
import type { VmPlan } from '../model/plan.ts';
import { planFleet } from '../plan/fleet-plan.ts';
import type { CommandContext, DeployOptions } from './context.ts';
import { deployStacks, type VmDeploy } from './deploy-vm.ts';
import { lookAt, unreadableVm, type VmLook } from './look.ts';
import { onlyStack } from './plan.ts';
import { requireStack, selectVms, validate } from './validate.ts';
import { levelsAcrossVms } from './vm-levels.ts';

/**
 * Brings the selected VMs to the checkout's commit. VMs change side by side, `parallel` at a time; a stack that needs one on
 * another VM waits for it. A VM that cannot be reached, or a stack that is refused, stops only what needs it.
 * @throws PipelineError when the repository itself is not valid
 */
export async function deploy(context: CommandContext, options: DeployOptions): Promise<DeployReport> {
  const [{ fleet }, facts] = await Promise.all([validate(context), context.commit()]);
  const vms = selectVms(fleet, options);
  requireStack(vms, options.stack);
  const looked = await inParallel(vms, options.parallel, (vm) => lookOrExplain(context, vm, options));
  const looks = looked.flatMap((each) => (each.look === undefined ? [] : [each.look]));
  const findings = looked.flatMap((each) => each.plan.findings);
  const done: VmDeploy[] = [];
  for (const level of levelsAcrossVms(looks)) {
    const failed = new Set(done.flatMap((each) => each.failed));
    const results = await inParallel(level, options.parallel, (work) => deployStacks(context, work, { facts, failed, options }));
    done.push(...results);
  }
  return {
    plan: planFleet(
      facts.sha,
      undefined,
      looked.map((each) => each.plan),
    ),
    outcomes: done.flatMap((each) => each.outcomes),
    findings: [...findings, ...done.flatMap((each) => each.findings)],
  };
}

interface Looked {
  readonly plan: VmPlan;
  readonly look: VmLook | undefined;
}

async function lookOrExplain(context: CommandContext, vm: DesiredVm, options: DeployOptions): Promise<Looked> {
  try {
    const look = await lookAt(context, vm, await context.connect(vm));
    const plan = onlyStack(look.plan, options.stack);
    options.onPlan?.(plan);
    return { plan, look: { ...look, plan } };
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return { plan: unreadableVm(vm.name, error), look: undefined };
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
