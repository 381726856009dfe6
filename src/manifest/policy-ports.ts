// A port of a VM has one owner: a published port, a listener on the host's network, the inventory or sshd.
import type { Diagnostic, SourcePlace } from '../errors/diagnostic.ts';
import type { PublishedPort } from '../model/desired.ts';
import type { LoadedVm } from './load.ts';
import type { FleetView } from './policy.ts';
import { reportError } from './report.ts';

interface PortOwner {
  readonly port: PublishedPort;
  readonly owner: string;
  readonly place: SourcePlace;
}

/** One finding per line of a compose.yaml, at the first port that is taken. */
export function checkPorts(fleet: FleetView): readonly Diagnostic[] {
  return fleet.vms.flatMap((vm) => [...checkInventory(vm), ...checkDuplicates(vm)]);
}

function checkDuplicates(vm: LoadedVm): readonly Diagnostic[] {
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
    return [reportError('port-duplicate', mine.place, summary, { detail, hint })];
  });
}

function checkInventory(vm: LoadedVm): readonly Diagnostic[] {
  const value = vm.result.vm?.value;
  if (value === undefined) return [];
  const file = `stacks/${vm.name}/vm.yaml`;
  const holders = new Map(
    value.inventory.flatMap((each) => each.ports.map((port) => [port, `${each.name} (${file}, inventory)`] as const)),
  );
  return listLines(vm).flatMap((line) => {
    const mine = line.find((each) => each.port.protocol === 'tcp' && holders.has(each.port.hostPort));
    if (mine === undefined) return [];
    const detail = `${holders.get(mine.port.hostPort)} holds it outside this pipeline.`;
    const summary = `Port ${mine.port.hostPort}/tcp is taken on ${vm.name} by its inventory`;
    return [reportError('port-inventory', mine.place, summary, { detail, hint: 'Publish another port, or update the inventory.' })];
  });
}

/** The ports of each line, in the order of the files. */
function listLines(vm: LoadedVm): readonly (readonly PortOwner[])[] {
  return vm.stacks.flatMap((stack) =>
    (stack.compose?.services ?? []).flatMap((service) =>
      service.ports.map(({ published, place }) =>
        published.map((port) => ({ port, owner: `${stack.vm}/${stack.name}/${service.name}`, place })),
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
