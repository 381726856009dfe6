// fairlead verify: every claim of every stack, tried on the VMs now. Changes nothing.
import { verifyStacks } from '../apply/verify.ts';
import { type Diagnostic, PipelineError } from '../errors/diagnostic.ts';
import type { DesiredVm } from '../model/desired.ts';
import type { CheckRow } from '../model/outcome.ts';
import type { CommandContext, VerifyReport, VmSelection } from './context.ts';
import { unreadableVm } from './look.ts';
import { selectVms, validate } from './validate.ts';

/** Runs the checks of all stacks, all selected VMs side by side; a VM that cannot be reached is a finding. */
export async function verify(context: CommandContext, selection: VmSelection): Promise<VerifyReport> {
  const { fleet } = await validate(context);
  const answers = await Promise.all(selectVms(fleet, selection).map((vm) => verifyVm(context, vm)));
  return { rows: answers.flatMap((each) => each.rows), findings: answers.flatMap((each) => each.findings) };
}

async function verifyVm(context: CommandContext, vm: DesiredVm): Promise<{ rows: readonly CheckRow[]; findings: readonly Diagnostic[] }> {
  const now = context.clock.now();
  try {
    const remote = await context.connect(vm);
    const request = { id: `verify-${now.toString(36)}`, stacks: vm.stacks, createdAt: Math.trunc(now / 1000) };
    return { rows: await verifyStacks(remote, request), findings: [] };
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return { rows: [], findings: unreadableVm(vm.name, error).findings };
  }
}
