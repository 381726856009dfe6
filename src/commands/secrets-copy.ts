// Secrets that must equal one of another stack, also across VMs: the value passes through this process, hidden, and no file of it.
import { READ_SECRET } from '../host/scripts.gen.ts';
import type { DesiredStack, DesiredVm, Fleet } from '../model/desired.ts';
import { deliverSecrets } from '../secrets/deliver.ts';
import type { CommandContext, SecretRow } from './context.ts';

const TIMEOUT_MS = 20_000;

/** Larger than any secret that is delivered otherwise. */
const MAX_BYTES = 64 * 1024;

/**
 * Makes every `sameAs` secret of the VM's stacks equal to its source. An equal file is not touched; where the source is not made
 * yet the copy stays absent.
 * Throws PipelineError, also where the key may not read secrets.
 */
export async function copySecrets(context: CommandContext, fleet: Fleet, vm: DesiredVm): Promise<readonly SecretRow[]> {
  const rows: SecretRow[] = [];
  for (const stack of vm.stacks) {
    const values = new Map<string, Buffer>();
    const absent: SecretRow[] = [];
    for (const [secret, { sameAs }] of Object.entries(stack.manifest.secrets)) {
      if (sameAs === undefined) continue;
      const value = await readSource(context, fleet, sameAs);
      if (value === undefined) absent.push({ vm: vm.name, stack: stack.name, secret, state: 'absent' });
      else values.set(secret, value);
    }
    rows.push(...absent, ...(await deliver(context, vm, stack, values)));
  }
  return rows;
}

async function deliver(
  context: CommandContext,
  vm: DesiredVm,
  stack: DesiredStack,
  values: ReadonlyMap<string, Buffer>,
): Promise<readonly SecretRow[]> {
  if (values.size === 0) return [];
  const [remote, { sequence }] = await Promise.all([context.connect(vm), context.commit()]);
  const states = await deliverSecrets(remote, stack, values, sequence);
  return states.map(({ secret, state }) => ({ vm: vm.name, stack: stack.name, secret, state }));
}

/** The value on the VM that makes it; undefined when it is not there. */
async function readSource(context: CommandContext, fleet: Fleet, address: string): Promise<Buffer | undefined> {
  const [vmName = '', stack = '', secret = ''] = address.split('/');
  const vm = fleet.vms.find((each) => each.name === vmName);
  if (vm === undefined) return undefined;
  const remote = await context.connect(vm);
  const { code, stdout } = await remote.run(READ_SECRET, [stack, secret], { timeoutMs: TIMEOUT_MS, maxBytes: 2 * MAX_BYTES });
  const value = Buffer.from(stdout, 'base64');
  if (code !== 0 || value.length === 0) return undefined;
  context.secrets.hide([value.toString('utf8')]);
  return value;
}
