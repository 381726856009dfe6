// What the lab looks like now: read from Docker and from the VMs, never remembered.
import { type LabContext, REGISTRY_CONTAINER } from './context.ts';
import { inspectContainer } from './docker.ts';
import { type LabStack, type LabVm, readStacks, readVms } from './fleet.ts';
import { readVmState, type VmState, vmExec } from './vm-exec.ts';

export interface StackState {
  readonly vm: string;
  readonly stack: string;
  /** Number of the last verified release; undefined: none recorded. */
  readonly release: number | undefined;
  readonly containers: readonly ContainerState[];
  /** In the checkout's stacks/ but not on the VM, or the other way round. */
  readonly known: boolean;
}

export interface ContainerState {
  readonly id: string;
  readonly name: string;
  /** `running`, `exited` … */
  readonly state: string;
  /** Undefined without a health check. */
  readonly health: 'healthy' | 'unhealthy' | 'starting' | undefined;
  /** Host addresses, e.g. `127.0.0.1:8088`. */
  readonly addresses: readonly string[];
}

export interface LabState {
  readonly registry: boolean;
  readonly vms: readonly VmState[];
  readonly stacks: readonly StackState[];
}

// One round per VM: releases first, then every container with its project.
const READ = `for d in /var/lib/fairlead/*/; do s=$(basename "$d"); [ ! -f "$d/current" ] || echo "R|$s|$(cat "$d/current")"; done
docker ps -a --no-trunc --format 'C|{{.Label "com.docker.compose.project"}}|{{.ID}}|{{.Names}}|{{.State}}|{{.Status}}|{{.Ports}}'`;

function readHealth(status: string): ContainerState['health'] {
  if (status.includes('(healthy)')) return 'healthy';
  if (status.includes('(unhealthy)')) return 'unhealthy';
  return status.includes('(health: starting)') ? 'starting' : undefined;
}

async function readStackStates(vm: LabVm, stacks: readonly LabStack[]): Promise<StackState[]> {
  const lines = (await vmExec(vm.name, ['sh', '-c', READ])).stdout.split('\n').map((line) => line.split('|'));
  const releases = new Map(lines.filter(([kind]) => kind === 'R').map(([, stack = '', number]) => [stack, Number(number)]));
  const containers = new Map<string, ContainerState[]>();
  for (const [kind, project = '', id = '', name = '', state = '', status = '', ports = ''] of lines) {
    if (kind !== 'C') continue;
    const addresses = ports.split(', ').flatMap((port) => (port.includes('->') ? [port.slice(0, port.indexOf('->'))] : []));
    containers.set(project, [
      ...(containers.get(project) ?? []),
      { id, name, state, health: readHealth(status), addresses: [...new Set(addresses)] },
    ]);
  }
  const wanted = stacks.filter((stack) => stack.vm === vm.name).map((stack) => stack.name);
  const names = [...new Set([...wanted, ...releases.keys(), ...[...containers.keys()].filter((name) => name !== '')])].sort();
  return names.map((stack) => ({
    vm: vm.name,
    stack,
    release: releases.get(stack),
    containers: containers.get(stack) ?? [],
    known: wanted.includes(stack),
  }));
}

/** True when every container of the stack runs and none with a health check is anything but healthy. */
export function isHealthy(stack: StackState): boolean {
  const good = (container: ContainerState) => container.state === 'running' && (container.health ?? 'healthy') === 'healthy';
  return stack.containers.length > 0 && stack.containers.every(good);
}

/** Containers, VMs and stacks as they are now. */
export async function readLabState(lab: LabContext): Promise<LabState> {
  const vms = await readVms(lab);
  const stacks = await readStacks(lab, vms);
  const states = await Promise.all(vms.map((vm) => readVmState(vm.name)));
  const running = vms.filter((_vm, index) => states[index]?.container === 'running');
  const perVm = await Promise.all(running.map((vm) => readStackStates(vm, stacks)));
  return { registry: (await inspectContainer(REGISTRY_CONTAINER))?.running === true, vms: states, stacks: perVm.flat() };
}
