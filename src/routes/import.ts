// A live tunnel → cloudflare/routes.yaml, so that an owner takes it over without losing a route. Pure.
import type { DesiredService, Fleet } from '../model/desired.ts';
import type { IngressEntry, TunnelDocument } from '../model/routes.ts';
import { isCatchAll } from './document.ts';
import { routeName, zoneOf } from './names.ts';

export interface ImportRequest {
  readonly tunnel: string;
  readonly account: string;
  readonly zones: Readonly<Record<string, string>>;
  readonly record: string | undefined;
  readonly document: TunnelDocument | undefined;
  readonly fleet: Fleet;
}

export interface ImportResult {
  readonly yaml: string;
  /** Rules that no stack of the repository answers: they stay at Cloudflare as they are. */
  readonly left: readonly string[];
  readonly count: number;
}

const REASON = 'imported from the live tunnel; say here why this is enough, or choose a better guard';

/** Every rule that leads to a published port of a stack becomes a route; the others are named in a comment and kept live. */
export function importRoutes(request: ImportRequest): ImportResult {
  const rules = (request.document?.ingress ?? []).filter((entry) => !isCatchAll(entry));
  const found = rules.map((entry) => ({ entry, route: describeRule(entry, request) }));
  const routes = found.flatMap(({ route }) => (route === undefined ? [] : [route]));
  const left = found.filter(({ route }) => route === undefined).map(({ entry }) => `${routeName(entry)} → ${entry.service}`);
  const team = rules.map((entry) => accessOf(entry)?.['teamName']).find((each) => typeof each === 'string' && each !== '');
  const lines = [
    '# yaml-language-server: $schema=../schemas/routes.schema.json',
    '# Imported from the live tunnel. Read each exposure before the first `fairlead routes plan`.',
    `tunnel: ${request.tunnel}`,
    `account: ${JSON.stringify(request.account)}`,
    'zones:',
    ...Object.entries(request.zones).map(([name, id]) => `  ${name}: ${JSON.stringify(id)}`),
    ...(typeof team === 'string' ? [`team: ${JSON.stringify(team)}`] : []),
    ...(request.record === undefined ? [] : [`record: ${request.record}`]),
    '',
    ...left.map((each) => `# Left at Cloudflare as it is, no stack answers there: ${each.replaceAll('\n', ' ')}`),
    routes.length === 0 ? 'routes: []' : 'routes:',
    ...routes.map((route) => route.join('\n')),
    '',
  ];
  return { yaml: lines.join('\n'), left, count: routes.length };
}

function describeRule(entry: IngressEntry, { fleet, zones }: ImportRequest): readonly string[] | undefined {
  const target = findService(fleet, entry.service);
  const hostname = entry.hostname ?? '';
  if (target === undefined || zoneOf(zones, hostname) === undefined) return undefined;
  const access = accessOf(entry)?.['required'] === true;
  return [
    `  - hostname: ${JSON.stringify(hostname)}`,
    `    target: ${target.name}`,
    `    port: ${target.port}`,
    ...(target.scheme === 'http' ? [] : [`    scheme: ${target.scheme}`]),
    ...(entry.path === undefined || entry.path === '' ? [] : [`    path: ${JSON.stringify(entry.path)}`]),
    ...(access ? ['    exposure: access'] : ['    exposure: app-login', `    reason: ${JSON.stringify(REASON)}`]),
  ];
}

function accessOf(entry: IngressEntry): Readonly<Record<string, unknown>> | undefined {
  const access = entry.originRequest?.['access'];
  return typeof access === 'object' && access !== null ? (access as Readonly<Record<string, unknown>>) : undefined;
}

interface FoundService {
  readonly name: string;
  readonly port: number;
  readonly scheme: string;
}

/** The stack's service that publishes the port on the address of the URL. */
function findService(fleet: Fleet, service: string): FoundService | undefined {
  const [, scheme = '', host = '', port] = /^(https?|tcp|ssh):\/\/(\[[^\]]+\]|[^/:]+)(?::(\d+))?$/.exec(service) ?? [];
  const number = port === undefined ? { http: 80, https: 443, ssh: 22 }[scheme] : Number(port);
  if (number === undefined) return undefined;
  const address = host.replace(/^\[|\]$/g, '');
  for (const vm of fleet.vms.filter((each) => each.managed)) {
    const own = [vm.addresses.lan, vm.addresses.tailscale, vm.ssh?.host];
    for (const stack of vm.stacks) {
      const found = stack.services.find((each) => publishes(each, number, address, own));
      const unique = vm.stacks.filter((each) => each.services.some((other) => other.name === found?.name)).length === 1;
      if (found !== undefined)
        return { name: unique ? `${vm.name}/${found.name}` : `${vm.name}/${stack.name}/${found.name}`, port: number, scheme };
    }
  }
  return undefined;
}

function publishes(service: DesiredService, port: number, address: string, own: readonly (string | undefined)[]): boolean {
  return service.ports.some(
    (each) => each.protocol === 'tcp' && each.hostPort === port && (each.hostAddress === address || own.includes(address)),
  );
}
