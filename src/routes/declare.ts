// cloudflare/routes.yaml and the fleet → DeclaredRoutes: every target resolved to the address that the connector uses.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../errors/diagnostic.ts';
import { type ParsedRoutes, readRoutes } from '../manifest/routes.ts';
import { findNode, itemsOf, placeOfNode, toPlain, type YamlNode } from '../manifest/yaml-tree.ts';
import type { DesiredService, DesiredStack, DesiredVm, Fleet } from '../model/desired.ts';
import type { DeclaredRoute, DeclaredRoutes, Exposure } from '../model/routes.ts';

const ROUTES_FILE = 'cloudflare/routes.yaml';

/** The file's content, as schemas/routes.schema.json describes it. */
interface RoutesFile {
  readonly tunnel: string;
  readonly account: string;
  readonly zones: Readonly<Record<string, string>>;
  readonly team?: string;
  readonly certificates?: readonly string[];
  readonly connectors?: readonly string[];
  readonly record?: string;
  readonly routes: readonly RouteEntry[];
}

interface RouteEntry {
  readonly hostname: string;
  readonly target: string;
  readonly port?: number;
  readonly scheme?: string;
  readonly path?: string;
  readonly exposure: Exposure;
  readonly reason?: string;
}

export interface DeclaredResult {
  /** undefined when the repository has no routes, or the file is broken. */
  readonly declared: DeclaredRoutes | undefined;
  readonly problems: readonly Diagnostic[];
}

/** Reads the file; targets that do not resolve were refused by the manifest stage and are left out. */
export async function readDeclaredRoutes(fleet: Fleet): Promise<DeclaredResult> {
  if (!existsSync(join(fleet.root, ROUTES_FILE))) return { declared: undefined, problems: [] };
  const { routes, problems } = await readRoutes(fleet.root);
  return { declared: routes === undefined ? undefined : describe(routes, fleet), problems };
}

function describe(parsed: ParsedRoutes, fleet: Fleet): DeclaredRoutes {
  // The tree passed the schema.
  const file = toPlain(parsed.root) as RoutesFile;
  const nodes = itemsOf(findNode(parsed.root, 'routes'));
  return {
    tunnel: file.tunnel,
    account: file.account,
    zones: file.zones,
    team: file.team,
    certificates: file.certificates ?? [],
    connectors: file.connectors ?? [],
    record: file.record,
    routes: file.routes.flatMap((entry, index) => describeRoute(entry, nodes[index], parsed, fleet)),
  };
}

function describeRoute(entry: RouteEntry, node: YamlNode | undefined, parsed: ParsedRoutes, fleet: Fleet): readonly DeclaredRoute[] {
  const target = findTarget(fleet, entry.target);
  const hostname = findNode(node, 'hostname');
  if (target === undefined || hostname === undefined) return [];
  const { vm, stack, service } = target;
  const published = service.ports.find((each) => each.protocol === 'tcp' && (entry.port === undefined || each.hostPort === entry.port));
  if (published === undefined) return [];
  const own = published.hostAddress;
  const address =
    own === undefined || own === '0.0.0.0' || own === '::' ? (vm.addresses.lan ?? vm.addresses.tailscale ?? vm.ssh?.host) : own;
  if (address === undefined) return [];
  return [
    {
      hostname: entry.hostname,
      path: entry.path ?? '',
      vm: vm.name,
      stack: stack.name,
      service: service.name,
      origin: `${entry.scheme ?? 'http'}://${address.includes(':') ? `[${address}]` : address}:${published.hostPort}`,
      port: published.hostPort,
      exposure: entry.exposure,
      reason: entry.reason,
      place: placeOfNode(parsed.source, hostname),
    },
  ];
}

export interface RouteTarget {
  readonly vm: DesiredVm;
  readonly stack: DesiredStack;
  readonly service: DesiredService;
}

/** `vm/service` or `vm/stack/service`. */
export function findTarget(fleet: Fleet, text: string): RouteTarget | undefined {
  const [vmName, first, second] = text.split('/');
  const vm = fleet.vms.find((each) => each.name === vmName);
  const stacks = vm?.stacks.filter((each) => second === undefined || each.name === first) ?? [];
  const name = second ?? first;
  for (const stack of stacks) {
    const service = stack.services.find((each) => each.name === name);
    if (vm !== undefined && service !== undefined) return { vm, stack, service };
  }
  return undefined;
}
