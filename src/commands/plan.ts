// fairlead plan: what would happen, and why. Changes nothing.
import type { DesiredVm } from '../model/desired.ts';
import type { Plan, VmPlan } from '../model/plan.ts';
import { planFleet } from '../plan/fleet-plan.ts';
import { checkOut } from './check-out.ts';
import type { CommandContext, PlanOptions } from './context.ts';
import { lookAt, unreadableVm } from './look.ts';
import { requireStack, selectVms, validate } from './validate.ts';

/**
 * Plans the selected VMs side by side, one connection each. A VM that cannot be read has its reason in `findings`.
 * @throws PipelineError when the repository itself is not valid
 */
export async function plan(context: CommandContext, options: PlanOptions): Promise<Plan> {
  if (options.against === undefined) {
    return planCheckout(context, options);
  }
  await using other = await checkOut(context.root, options.against);
  const facts = await context.commit();
  const commit = async () => ({ ...facts, sha: other.sha });
  return planCheckout({ ...context, root: other.directory, commit }, options);
}

async function planCheckout(context: CommandContext, options: PlanOptions): Promise<Plan> {
  const [{ fleet }, facts] = await Promise.all([validate(context), context.commit()]);
  const vms = selectVms(fleet, options);
  requireStack(vms, options.stack);
  const plans = await Promise.all(vms.map((vm) => planOne(context, vm)));
  return planFleet(
    facts.sha,
    undefined,
    plans.map((each) => onlyStack(each, options.stack)),
  );
}

async function planOne(context: CommandContext, vm: DesiredVm): Promise<VmPlan> {
  try {
    const remote = await context.connect(vm);
    return (await lookAt(context, vm, remote)).plan;
  } catch (error) {
    return unreadableVm(vm.name, error);
  }
}

/** The plan without the other stacks; planning always sees the whole VM, because neighbours decide failures. */
export function onlyStack(plan: VmPlan, stack: string | undefined): VmPlan {
  return stack === undefined ? plan : { ...plan, stacks: plan.stacks.filter((each) => each.stack === stack) };
}
