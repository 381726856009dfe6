// fairlead plan: what would happen, and why. Changes nothing.
import type { DesiredVm, Fleet } from '../model/desired.ts';
import type { Plan, VmPlan } from '../model/plan.ts';
import { planFleet } from '../plan/fleet-plan.ts';
import { tellWhoNotices } from '../plan/notice.ts';
import type { CommandContext, PlanOptions } from './context.ts';
import { lookAt, unreadableVm, type VmLook } from './look.ts';
import { refuseRemovals } from './removal-gate.ts';
import { prepareConnections, requireStack, selectVms, validate } from './validate.ts';

/**
 * Plans the selected VMs side by side, one connection each. A VM that cannot be read has its reason in `findings`.
 * @throws PipelineError when the repository itself is not valid
 */
export async function plan(context: CommandContext, options: PlanOptions): Promise<Plan> {
  if (options.against === undefined) {
    return (await planCheckout(context, options)).plan;
  }
  const { checkOut } = await import('./check-out.ts');
  await using other = await checkOut(context.root, options.against);
  const { sha } = other;
  return (await planCheckout({ ...context, root: other.directory, head: async () => sha }, options)).plan;
}

/**
 * The plan of the checkout, with the fleet it is for. Connections are begun before the fleet is read in full: reading
 * and shaking hands take the same 100 ms side by side. Nothing is asked of a VM unless the repository is valid.
 * @throws PipelineError when the repository itself is not valid
 */
export async function planCheckout(context: CommandContext, options: PlanOptions): Promise<{ readonly plan: Plan; readonly fleet: Fleet }> {
  await prepareConnections(context, options);
  const [{ fleet, routes }, commit] = await Promise.all([validate(context), context.head()]);
  const vms = selectVms(fleet, options);
  requireStack(vms, options.stack);
  const plans = await Promise.all(vms.map((vm) => planOne(context, vm)));
  const chosen = plans.map((each) => tellWhoNotices(onlyStack(each, options.stack), fleet, routes));
  return { plan: planFleet(commit, undefined, chosen), fleet };
}

async function planOne(context: CommandContext, vm: DesiredVm): Promise<VmPlan> {
  try {
    const remote = await context.connect(vm);
    const look = await lookAt(context, vm, remote);
    return await warnOfRemovals(context, look);
  } catch (error) {
    return unreadableVm(vm.name, error);
  }
}

/** A plan only tells what a deploy of the same commit would refuse; the commit's message is asked for only when that matters. */
async function warnOfRemovals(context: CommandContext, { plan, observed }: VmLook): Promise<VmPlan> {
  const warned = refuseRemovals(plan, observed, 'warn');
  if (warned === plan) return plan;
  return (await context.commit()).allowRemoval?.includes(plan.vm) === true ? plan : warned;
}

/** The plan without the other stacks; planning always sees the whole VM, because neighbours decide failures. */
export function onlyStack(plan: VmPlan, stack: string | undefined): VmPlan {
  return stack === undefined ? plan : { ...plan, stacks: plan.stacks.filter((each) => each.stack === stack) };
}
