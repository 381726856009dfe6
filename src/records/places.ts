// Where everything is, as other documents speak of it: names, addresses, ports, hostnames. Pure.
import type { DesiredVm, Fleet } from '../model/desired.ts';
import type { DeclaredRoutes, ServedBy } from '../model/routes.ts';

/** A stack by its name, on every VM that has one of that name. */
export interface Known {
  readonly name: string;
  readonly homes: readonly Home[];
  /** Public names whose requests come to it. */
  readonly hostnames: readonly string[];
}

/** One VM where it runs. */
export interface Home {
  readonly vm: string;
  /** Published there. */
  readonly ports: readonly number[];
  /** Also those inside its containers, which a document may rightly name. */
  readonly anyPorts: readonly number[];
}

export interface Machine {
  readonly name: string;
  readonly addresses: readonly string[];
  /** Everything that may be asked there, SSH included. */
  readonly ports: ReadonlySet<number>;
}

export interface Places {
  readonly known: readonly Known[];
  readonly machines: readonly Machine[];
  readonly hostnames: ReadonlySet<string>;
  /** Zones in which every name is declared here. */
  readonly zones: readonly string[];
}

/** `reached` is by hostname: the target first, then what lies behind it. */
export function placesOf(fleet: Fleet, routes: DeclaredRoutes | undefined, reached: ReadonlyMap<string, readonly ServedBy[]>): Places {
  const homes = fleet.vms.flatMap(homesOn);
  // An inventory holds plain words (`customer`, `redis`): they widen where a stack of that name is, and are looked for on their own nowhere.
  const names = [...new Set(fleet.vms.flatMap((vm) => vm.stacks.map((stack) => stack.name)))];
  return {
    known: names.map((name) => ({
      name,
      homes: homes.filter((each) => each.name === name).map((each) => each.home),
      hostnames: [...reached].filter(([, services]) => services.at(-1)?.stack === name).map(([hostname]) => hostname),
    })),
    machines: fleet.vms.map((vm) => ({
      name: vm.name,
      addresses: [vm.addresses.lan, vm.addresses.tailscale].filter((each) => each !== undefined),
      ports: new Set([vm.ssh?.port ?? 22, 22, ...homesOn(vm).flatMap((each) => each.home.ports)]),
    })),
    hostnames: new Set(reached.keys()),
    zones: Object.keys(routes?.zones ?? {}),
  };
}

function homesOn(vm: DesiredVm): readonly { readonly name: string; readonly home: Home }[] {
  const stacks = vm.stacks.map(({ name, services }) => {
    const ports = services.flatMap((each) => each.ports.map((port) => port.hostPort));
    const inside = services.flatMap((each) => each.facts?.containerPorts ?? []);
    return { name, home: { vm: vm.name, ports, anyPorts: [...ports, ...inside] } };
  });
  // A service may bear the name of another VM's stack: then that VM has one too.
  const services = vm.stacks.flatMap((stack) =>
    stack.services
      .filter(({ name }) => name !== stack.name)
      .map((service) => {
        const ports = service.ports.map((port) => port.hostPort);
        return { name: service.name, home: { vm: vm.name, ports, anyPorts: [...ports, ...(service.facts?.containerPorts ?? [])] } };
      }),
  );
  const inventory = vm.inventory.map(({ name, ports }) => ({ name, home: { vm: vm.name, ports, anyPorts: ports } }));
  return [...stacks, ...services, ...inventory];
}
