// fairlead validate: files of the checkout → desired state, or every finding at once. No SSH, no network.
import { hasErrors, PipelineError } from '../errors/diagnostic.ts';
import { type LoadResult, loadFleet, loadTargets } from '../manifest/load.ts';
import type { RuleVerdict } from '../manifest/policy/judge.ts';
import type { DesiredVm, Fleet } from '../model/desired.ts';
import type { CommandContext, ValidateResult, VmSelection } from './context.ts';
import { validateRoutes } from './routes-validate.ts';

/**
 * Reads and judges the whole repository.
 * @throws PipelineError with all diagnostics when any of them is an error
 */
export async function validate(context: CommandContext): Promise<ValidateResult> {
  const { fleet, diagnostics, advice } = await load(context);
  if (fleet === undefined || hasErrors(diagnostics)) {
    throw new PipelineError(diagnostics);
  }
  const routes = await validateRoutes(fleet);
  if (hasErrors(routes.diagnostics)) throw new PipelineError([...diagnostics, ...routes.diagnostics]);
  return { fleet, diagnostics: [...diagnostics, ...routes.diagnostics], advice, routes: routes.declared };
}

/**
 * The fleet for commands that look, or that bring back what was deployed before: what only rules find against the repository of
 * today does not stop them.
 * @throws PipelineError with all diagnostics when the files themselves cannot be read
 */
export async function readFleet(context: CommandContext): Promise<Fleet> {
  return (await judge(context)).fleet;
}

/**
 * The same with the verdict of every rule on every stack.
 * @throws PipelineError with all diagnostics when the files themselves cannot be read
 */
export async function judge(context: CommandContext): Promise<{ readonly fleet: Fleet; readonly verdicts: readonly RuleVerdict[] }> {
  const { readable, diagnostics, verdicts } = await load(context);
  if (readable === undefined) throw new PipelineError(diagnostics);
  return { fleet: readable, verdicts };
}

function load(context: CommandContext): Promise<LoadResult> {
  const hosts = context.hosts === undefined ? {} : { hosts: context.hosts };
  return loadFleet(context.root, { now: context.clock.now(), ...hosts });
}

/**
 * Begins to connect to the selected VMs whose vm.yaml can be read; whatever is wrong with the others, `validate` says.
 * @param most how many at most, in the order in which they will be asked for; all when absent
 */
export async function prepareConnections(context: CommandContext, selection: VmSelection, most?: number): Promise<void> {
  const options = context.hosts === undefined ? {} : { hosts: context.hosts };
  const targets = await loadTargets(context.root, selection.vms, options);
  for (const vm of targets.slice(0, most)) context.prepare(vm);
}

/**
 * The managed VMs a person named, or all managed ones when none is named.
 * @throws PipelineError `vm-unknown` for a name that is not in `stacks/` or is an inventory only
 */
export function selectVms(fleet: Fleet, selection: VmSelection): readonly DesiredVm[] {
  const managed = fleet.vms.filter((vm) => vm.managed);
  if (selection.vms.length === 0) {
    return managed;
  }
  return selection.vms.map((name) => {
    const found = fleet.vms.find((vm) => vm.name === name);
    if (found?.managed) {
      return found;
    }
    throw new PipelineError({
      code: 'vm-unknown',
      severity: 'error',
      summary: found === undefined ? `There is no VM ${name}` : `${name} is an inventory only, nothing is deployed to it`,
      hint: `managed VMs: ${managed.map((vm) => vm.name).join(', ')}`,
    });
  });
}

/**
 * Checks a `--stack` name against the selected VMs.
 * @throws PipelineError `stack-unknown` when none of them has it
 */
export function requireStack(vms: readonly DesiredVm[], stack: string | undefined): void {
  if (stack === undefined || vms.some((vm) => vm.stacks.some((each) => each.name === stack))) {
    return;
  }
  throw new PipelineError({
    code: 'stack-unknown',
    severity: 'error',
    summary: `No selected VM has a stack ${stack}`,
    hint: vms.map((vm) => `${vm.name}: ${vm.stacks.map((each) => each.name).join(', ')}`).join('; '),
  });
}
