// fairlead secrets init: makes the secrets that may be random, on the VM, and names those a person must bring.
import { PipelineError } from '../errors/diagnostic.ts';
import { MAKE_SECRET } from '../host/scripts.gen.ts';
import type { DesiredStack, DesiredVm } from '../model/desired.ts';
import type { Remote } from '../ports/remote.ts';
import type { CommandContext, SecretRow, VmSelection } from './context.ts';
import { copySecrets } from './secrets-copy.ts';
import { selectVms, validate } from './validate.ts';

const TIMEOUT_MS = 20_000;

/**
 * Looks at every declared secret of the selected VMs and makes the missing ones that have `generate`; then those equal that
 * `sameAs` another. An existing file that is no copy is never touched, and its value does not travel.
 */
export async function initSecrets(context: CommandContext, selection: VmSelection): Promise<readonly SecretRow[]> {
  const { fleet } = await validate(context);
  const vms = selectVms(fleet, selection);
  const rows = await Promise.all(
    vms.map(async (vm) => {
      const remote = await context.connect(vm);
      return Promise.all(vm.stacks.map((stack) => initStack(remote, vm, stack)));
    }),
  );
  const copies = await Promise.all(vms.map((vm) => copySecrets(context, fleet, vm)));
  return [...rows.flat(2), ...copies.flat()];
}

async function initStack(remote: Remote, vm: DesiredVm, stack: DesiredStack): Promise<readonly SecretRow[]> {
  const rows: SecretRow[] = [];
  for (const [secret, declaration] of Object.entries(stack.manifest.secrets)) {
    if (declaration.sameAs !== undefined) continue;
    const kind = declaration.generate ?? 'bring';
    const result = await remote.run(MAKE_SECRET, [stack.name, secret, declaration.owner, kind], { timeoutMs: TIMEOUT_MS });
    rows.push({
      vm: vm.name,
      stack: stack.name,
      secret,
      ...(secret === stack.manifest.report?.token ? { optional: true } : {}),
      state: readState(result.stdout.trim(), result.code, `${vm.name}/${stack.name}`, secret),
    });
  }
  return rows;
}

function readState(text: string, code: number, address: string, secret: string): SecretRow['state'] {
  if (code === 0 && (text === 'present' || text === 'created' || text === 'absent')) {
    return text;
  }
  throw new PipelineError({
    code: 'remote-output',
    severity: 'error',
    summary: `Secret ${secret} could not be made`,
    detail: `the VM's shell ended with code ${code}`,
    hint: 'check that /opt/stacks is writable and has room',
    at: { address },
  });
}
