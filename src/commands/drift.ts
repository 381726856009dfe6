// fairlead drift: what differs on the VMs although the repository did not change. Read-only.
import type { Plan, VmPlan } from '../model/plan.ts';
import { planFleet } from '../plan/fleet-plan.ts';
import type { CommandContext, VmSelection } from './context.ts';
import { plan } from './plan.ts';

/** The plan without the stacks that merely wait for a deploy of a newer commit. */
export async function drift(context: CommandContext, selection: VmSelection): Promise<Plan> {
  const planned = await plan(context, selection);
  return planFleet(planned.commit, planned.base, planned.vms.map(withoutPending));
}

function withoutPending(vm: VmPlan): VmPlan {
  return { ...vm, stacks: vm.stacks.filter((stack) => stack.sync !== 'pending') };
}
