// The registries: one plain value per file, in the order of the repository. Pure.
import type { Check, DesiredService, DesiredStack, DesiredVm, PublishedPort } from '../model/desired.ts';
import type { ServedBy } from '../model/routes.ts';
import type { RecordInput } from './record-input.ts';

type Plain = Readonly<Record<string, unknown>>;

/** Device identity: every machine, also those that are an inventory only. */
export function deviceRegistry({ fleet }: RecordInput): readonly Plain[] {
  return fleet.vms.map((vm) =>
    compact({
      name: vm.name,
      id: vm.id,
      description: vm.description,
      managed: vm.managed,
      addresses: vm.addresses,
      resources: vm.resources,
      template: vm.template,
      stacks: vm.stacks.map((stack) => stack.name),
      inventory: vm.inventory.length === 0 ? undefined : vm.inventory.map((each) => compact({ ...each })),
    }),
  );
}

/** Every service: where it runs, what it answers on, under which public names. */
export function serviceRegistry(input: RecordInput): readonly Plain[] {
  return eachService(input).map(({ stack, service }) =>
    compact({
      service: `${stack.vm}/${stack.name}/${service.name}`,
      image: service.image,
      container: service.containerName ?? `${stack.name}-${service.name}-1`,
      ports: service.ports.map(portText),
      network: service.hostNetwork ? 'host' : undefined,
      hostnames: hostnamesOf(input, stack, service),
      volumes: service.facts?.volumes.map((volume) => `${stack.name}_${volume}`),
      secrets: service.secrets,
      memory: memoryText(service.facts?.memory),
      health: healthText(service),
    }),
  );
}

/** Every stack: where its files are, what it needs, what people notice. */
export function stackRegistry({ fleet }: RecordInput): readonly Plain[] {
  return fleet.vms.flatMap(({ stacks }) =>
    stacks.map((stack) => {
      const { description, needs, impact, carries, secrets, irreversible, upgrade } = stack.manifest;
      return compact({
        stack: `${stack.vm}/${stack.name}`,
        description,
        folder: `stacks/${stack.vm}/${stack.name}`,
        services: stack.services.map((each) => each.name),
        needs,
        impact,
        carries,
        secrets: Object.keys(secrets).sort(),
        irreversible,
        upgrade:
          upgrade === undefined
            ? undefined
            : Object.fromEntries(Object.entries(upgrade).map(([image, rule]) => [image, compact({ ...rule })])),
      });
    }),
  );
}

/** How to reach each managed VM over SSH. */
export function sshTargets({ fleet }: RecordInput): readonly Plain[] {
  return fleet.vms.flatMap(({ name, ssh }) =>
    ssh === undefined ? [] : [compact({ vm: name, host: ssh.host, port: ssh.port, user: ssh.user, hostKeys: ssh.hostKeys })],
  );
}

/** Everything that is asked to know whether something works: by Docker, by a deploy, by `fairlead verify`. */
export function healthProbes(input: RecordInput): readonly Plain[] {
  const machines = input.fleet.vms.flatMap((vm) => (vm.checks ?? []).map((check) => probe(vm.name, 'verify', check)));
  const stacks = input.fleet.vms.flatMap(({ stacks: all }) =>
    all.flatMap((stack) => {
      const { checks, gates = [], bootstrap } = stack.manifest;
      const address = `${stack.vm}/${stack.name}`;
      return [
        ...stack.services.flatMap((service) => containerProbe(`${address}/${service.name}`, service)),
        ...checks.map((check) => probe(address, 'deploy and verify', check)),
        ...gates.map((check) => probe(address, 'verify', check)),
        ...(bootstrap === undefined ? [] : [probe(address, 'verify and routes', bootstrap)]),
      ];
    }),
  );
  return [...machines, ...stacks];
}

/** Where Compose works on each VM, and with which files. */
export function composeTargets({ fleet }: RecordInput): readonly Plain[] {
  return fleet.vms.flatMap((vm) =>
    vm.stacks.map((stack) => ({
      vm: vm.name,
      project: stack.name,
      directory: `/opt/stacks/${stack.name}`,
      containers: stack.services.map((each) => each.containerName ?? `${stack.name}-${each.name}-1`),
      images: [...new Set(stack.services.flatMap((each) => each.image ?? []))].sort(),
      files: stack.files.map((each) => each.path),
    })),
  );
}

/** Every public name, what it leads to and what guards it. */
export function routeRegistry({ routes, reached }: RecordInput): readonly Plain[] {
  return (routes?.routes ?? []).map((route) =>
    compact({
      hostname: route.hostname,
      path: route.path === '' ? undefined : route.path,
      origin: route.origin,
      exposure: route.exposure,
      reason: route.reason,
      through: (reached.get(route.hostname) ?? []).map((each) => `${each.vm}/${each.stack}/${each.service}:${each.port}`),
    }),
  );
}

interface PlacedService {
  readonly vm: DesiredVm;
  readonly stack: DesiredStack;
  readonly service: DesiredService;
}

/** All services, in the order of the repository. */
export function eachService({ fleet }: RecordInput): readonly PlacedService[] {
  return fleet.vms.flatMap((vm) => vm.stacks.flatMap((stack) => stack.services.map((service) => ({ vm, stack, service }))));
}

/** Public names whose requests come to the service. */
export function hostnamesOf({ reached }: RecordInput, stack: DesiredStack, service: DesiredService): readonly string[] {
  const isIt = (each: ServedBy) => each.vm === stack.vm && each.stack === stack.name && each.service === service.name;
  return [...reached].filter(([, services]) => services.some(isIt)).map(([hostname]) => hostname);
}

/** `192.168.12.128:53/udp`; `*` stands for all addresses. */
export function portText({ hostAddress, hostPort, protocol }: PublishedPort): string {
  const address = hostAddress === undefined ? '*' : hostAddress.includes(':') ? `[${hostAddress}]` : hostAddress;
  return `${address}:${hostPort}/${protocol}`;
}

/** `512 MiB`. */
export function memoryText(bytes: number | undefined): string | undefined {
  return bytes === undefined ? undefined : `${Math.ceil(bytes / 1024 ** 2)} MiB`;
}

function healthText({ facts }: DesiredService): string | undefined {
  if (facts?.health === undefined) return undefined;
  return facts.health === 'image' ? 'as the image has it' : facts.health.join(' ');
}

function containerProbe(address: string, service: DesiredService): readonly Plain[] {
  const command = healthText(service);
  return command === undefined ? [] : [{ of: address, asked: 'Docker', name: 'health check of the container', command }];
}

function probe(of: string, asked: string, check: Check): Plain {
  const { name, timeout, ...what } = check;
  switch (what.kind) {
    case 'http':
      return compact({
        of,
        asked,
        name,
        http: what.url,
        status: what.status,
        contains: what.contains,
        lacks: what.lacks,
        headers: Object.keys(what.headers).length === 0 ? undefined : what.headers,
        login: what.basic,
      });
    case 'tcp':
      return { of, asked, name, tcp: `${what.host}:${what.port}` };
    case 'dns':
      return { of, asked, name, dns: `${what.query} at ${what.server}:${what.port}` };
    case 'address':
      return { of, asked, name, address: what.address };
    case 'command':
      return { of, asked, name, service: what.service, command: what.run.join(' ') };
  }
}

/** Without undefined values and empty lists: a record says what there is. */
function compact(value: Plain): Plain {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined && !(Array.isArray(each) && each.length === 0)));
}
