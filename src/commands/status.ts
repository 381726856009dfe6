// fairlead status: what runs where, in one table. The same eyes as plan.
import type { DesiredStack, DesiredVm } from '../model/desired.ts';
import type { StatusRow } from '../model/outcome.ts';
import type { StackPlan, VmPlan } from '../model/plan.ts';
import type { CommandContext, StatusReport, VmSelection } from './context.ts';
import { planCheckout } from './plan.ts';

/** One row per stack of the selected VMs; a VM that cannot be read is a finding. */
export async function status(context: CommandContext, selection: VmSelection): Promise<StatusReport> {
  const { fleet, plan: planned } = await planCheckout(context, selection);
  const byName = new Map(fleet.vms.map((vm) => [vm.name, vm]));
  return {
    rows: planned.vms.flatMap((vm) => vm.stacks.map((stack) => statusRow(vm, stack, byName.get(vm.vm)))),
    findings: planned.vms.flatMap((vm) => vm.findings),
  };
}

function statusRow(vm: VmPlan, stack: StackPlan, desired: DesiredVm | undefined): StatusRow {
  const address = desired === undefined ? undefined : addressOf(desired, stack.stack);
  return {
    vm: vm.vm,
    stack: stack.stack,
    sync: stack.sync,
    health: stack.health,
    ...(stack.release === undefined ? {} : { release: stack.release }),
    ...(stack.releaseCommit === undefined ? {} : { commit: stack.releaseCommit }),
    ...(address === undefined ? {} : { address }),
  };
}

/** Where a person reaches the stack: its first published TCP port, on the address it is bound to or the VM's own. */
function addressOf(vm: DesiredVm, name: string): string | undefined {
  const stack: DesiredStack | undefined = vm.stacks.find((each) => each.name === name);
  const port = stack?.services.flatMap((service) => service.ports).find((each) => each.protocol === 'tcp');
  if (port === undefined) {
    return undefined;
  }
  return `${port.hostAddress ?? vm.addresses.lan ?? vm.ssh?.host ?? vm.name}:${port.hostPort}`;
}
