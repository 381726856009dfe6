// A port of a VM has one owner: a published port, a listener on the host's network, the inventory or sshd.
import type { SourcePlace } from '../../errors/diagnostic.ts';
import type { PublishedPort } from '../../model/desired.ts';
import type { LoadedVm } from '../load.ts';
import { reportError } from '../report.ts';
import { findNode, textOf } from '../yaml-tree.ts';
import type { Finding, FleetRule } from './rule.ts';

interface PortOwner {
  readonly port: PublishedPort;
  readonly owner: string;
  readonly stack: string;
  readonly place: SourcePlace;
}

/** One finding per line of a compose.yaml, at the first port that is taken. */
export const portOwner: FleetRule = {
  id: 'port-owner',
  title: 'A port of a VM has one owner',
  reason: 'The second to start fails, and which one that is changes with every reboot.',
  scope: 'fleet',
  exception: 'never',
  level: 'error',
  check: (fleet) => fleet.vms.flatMap((vm) => [...checkInventory(vm), ...checkDuplicates(vm)]),
};

function checkDuplicates(vm: LoadedVm): readonly Finding[] {
  const taken = new Map<string, PortOwner[]>();
  return listLines(vm).flatMap((line) => {
    const clash = line.map((mine) => ({ mine, other: findClash(taken, mine) })).find((each) => each.other !== undefined);
    if (clash?.other === undefined) {
      for (const mine of line) takePort(taken, mine);
      return [];
    }
    const { mine, other } = clash;
    const detail = `${other.owner} has ${formatPort(other.port)} (${other.place.file}:${other.place.line}).`;
    const hint = 'Publish another port, or bind each of the two to an address of its own.';
    const summary = `Port ${mine.port.hostPort}/${mine.port.protocol} is taken twice on ${vm.name}`;
    return [{ ...reportError('port-duplicate', mine.place, summary, { detail, hint }), on: { vm: vm.name, stack: mine.stack } }];
  });
}

function checkInventory(vm: LoadedVm): readonly Finding[] {
  const value = vm.result.vm?.value;
  if (value === undefined) return [];
  const file = `stacks/${vm.name}/vm.yaml`;
  const holders = new Map([
    ...sshdPorts(vm).map((port) => [port, 'sshd'] as const),
    ...value.inventory.flatMap((each) => each.ports.map((port) => [port, `${each.name} (${file}, inventory)`] as const)),
  ]);
  return listLines(vm).flatMap((line) => {
    const mine = line.find((each) => each.port.protocol === 'tcp' && holders.has(each.port.hostPort));
    if (mine === undefined) return [];
    const detail = `${holders.get(mine.port.hostPort)} holds it outside this pipeline.`;
    const summary = `Port ${mine.port.hostPort}/tcp is taken on ${vm.name} by its inventory`;
    const hint = 'Publish another port, or update the inventory.';
    return [{ ...reportError('port-inventory', mine.place, summary, { detail, hint }), on: { vm: vm.name, stack: mine.stack } }];
  });
}

/** The port that the pipeline itself comes in by, as vm.yaml says it; behind another host name it may be a forwarded one. */
function sshdPorts({ result }: LoadedVm): readonly number[] {
  const root = result.vm?.root;
  const host = textOf(findNode(root, 'ssh', 'host'));
  const { lan, tailscale } = result.vm?.value.addresses ?? {};
  if (host !== undefined && host !== lan && host !== tailscale) return [];
  return [Number(textOf(findNode(root, 'ssh', 'port')) ?? 22)];
}

/** The ports of each line, in the order of the files. */
function listLines(vm: LoadedVm): readonly (readonly PortOwner[])[] {
  return vm.stacks.flatMap((stack) =>
    (stack.compose?.services ?? []).flatMap((service) =>
      service.ports.map(({ published, place }) =>
        published.map((port) => ({ port, owner: `${stack.vm}/${stack.name}/${service.name}`, stack: stack.name, place })),
      ),
    ),
  );
}

function findClash(taken: ReadonlyMap<string, readonly PortOwner[]>, mine: PortOwner): PortOwner | undefined {
  return taken.get(portKey(mine.port))?.find((other) => overlaps(other.port.hostAddress, mine.port.hostAddress));
}

function takePort(taken: Map<string, PortOwner[]>, mine: PortOwner): void {
  const owners = taken.get(portKey(mine.port));
  if (owners === undefined) taken.set(portKey(mine.port), [mine]);
  else owners.push(mine);
}

/** No address means all of them. */
function overlaps(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function portKey(port: PublishedPort): string {
  return `${port.hostPort}/${port.protocol}`;
}

function formatPort(port: PublishedPort): string {
  const address = port.hostAddress === undefined ? '' : `${port.hostAddress.includes(':') ? `[${port.hostAddress}]` : port.hostAddress}:`;
  return `${address}${port.hostPort}/${port.protocol}`;
}
