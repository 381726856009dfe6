// Secrets from the repository to the VMs: fairlead secrets push and check, and the step before a deploy looks at a VM.
import type { DesiredStack, DesiredVm } from '../model/desired.ts';
import { compareSecrets, deliverSecrets } from '../secrets/deliver.ts';
import { readStackSecrets } from '../secrets/stack-secrets.ts';
import type { CommandContext, SecretRow, VmSelection } from './context.ts';
import { requireStack, selectVms, validate } from './validate.ts';

export interface PushOptions extends VmSelection {
  readonly stack?: string;
  /** Only say what would change. */
  readonly check: boolean;
}

/** Delivers, or compares, the secrets of every selected stack that has a `secrets.sops.*`. Nothing is sent before all files opened. */
export async function pushSecrets(context: CommandContext, options: PushOptions): Promise<readonly SecretRow[]> {
  const { fleet } = await validate(context);
  const vms = selectVms(fleet, options);
  requireStack(vms, options.stack);
  const rows = await Promise.all(vms.map((vm) => pushToVm(context, vm, options)));
  return rows.flat();
}

/**
 * The step of a deploy before the VM is observed, so that the plan names whatever a new value recreates.
 * A VM without encrypted secrets is not even connected to. Throws PipelineError; then nothing was changed on this VM.
 */
export async function pushToVm(
  context: Pick<CommandContext, 'secrets' | 'connect' | 'commit'>,
  vm: DesiredVm,
  { stack, check }: { readonly stack?: string; readonly check: boolean },
): Promise<readonly SecretRow[]> {
  const opened: { readonly stack: DesiredStack; readonly values: ReadonlyMap<string, Buffer> }[] = [];
  for (const each of vm.stacks.filter(({ name }) => stack === undefined || name === stack)) {
    const secrets = await readStackSecrets(each, context.secrets.ageKeys);
    if (secrets === undefined) continue;
    // Before anything can be printed: whatever a later step says, these values are hidden in it.
    context.secrets.hide([...secrets.values.values()].map((value) => value.toString('utf8')));
    opened.push({ stack: each, values: secrets.values });
  }
  if (opened.length === 0) return [];
  const [remote, sequence] = await Promise.all([context.connect(vm), check ? 0 : context.commit().then((facts) => facts.sequence)]);
  const rows: SecretRow[] = [];
  for (const { stack: each, values } of opened) {
    const states = await (check ? compareSecrets(remote, each, values) : deliverSecrets(remote, each, values, sequence));
    rows.push(...states.map(({ secret, state }) => ({ vm: vm.name, stack: each.name, secret, state })));
  }
  return rows;
}
