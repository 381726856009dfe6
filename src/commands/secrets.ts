// fairlead secrets init: makes the secrets that may be random, on the VM, and names those a person must bring.
import { PipelineError } from '../errors/diagnostic.ts';
import { MAKE_SECRET } from '../host/scripts.gen.ts';
import type { DesiredStack, DesiredVm } from '../model/desired.ts';
import type { Remote } from '../ports/remote.ts';
import type { CommandContext, SecretRow, VmSelection } from './context.ts';
import { selectVms, validate } from './validate.ts';

const TIMEOUT_MS = 20_000;

/**
 * Looks at every declared secret of the selected VMs and makes the missing ones that have `generate`.
 * An existing file is never touched; no value travels.
 */
export async function initSecrets(context: CommandContext, selection: VmSelection): Promise<readonly SecretRow[]> {
  const { fleet } = await validate(context);
  const rows = await Promise.all(
    selectVms(fleet, selection).map(async (vm) => {
      const remote = await context.connect(vm);
      return Promise.all(vm.stacks.map((stack) => initStack(remote, vm, stack)));
    }),
  );
  return rows.flat(2);
}

async function initStack(remote: Remote, vm: DesiredVm, stack: DesiredStack): Promise<readonly SecretRow[]> {
  const rows: SecretRow[] = [];
  for (const [secret, declaration] of Object.entries(stack.manifest.secrets)) {
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
