// cloudflare/routes.yaml: its form, and that every target is a service with the port that the route names.
import type { Diagnostic, SourcePlace } from '../errors/diagnostic.ts';
import { checkSchema } from './check-schema.ts';
import type { ComposeService } from './compose-model.ts';
import type { ParsedStack } from './load-stack.ts';
import { suggestName } from './nearest.ts';
import { parseYaml } from './parse-yaml.ts';
import type { FleetRule, FleetView } from './policy/rule.ts';
import { readText } from './read-text.ts';
import { reportError } from './report.ts';
import type { Source } from './source.ts';
import { validateRoutes } from './validators.gen.js';
import { findNode, itemsOf, placeOfNode, textOf, type YamlNode } from './yaml-tree.ts';

const ROUTES_FILE = 'cloudflare/routes.yaml';

export interface ParsedRoutes {
  readonly source: Source;
  readonly root: YamlNode;
}

export interface RoutesResult {
  /** undefined when there is no such file, or it is broken. */
  readonly routes: ParsedRoutes | undefined;
  readonly problems: readonly Diagnostic[];
}

export async function readRoutes(root: string): Promise<RoutesResult> {
  const read = readText(root, ROUTES_FILE);
  if (read === undefined) return { routes: undefined, problems: [] };
  if ('problem' in read) return { routes: undefined, problems: [read.problem] };
  const parsed = await parseYaml(read.source);
  if (parsed.root === undefined) return { routes: undefined, problems: parsed.problems };
  const problems = checkSchema(read.source, parsed.root, validateRoutes);
  return { routes: problems.length === 0 ? { source: read.source, root: parsed.root } : undefined, problems };
}

interface Target {
  readonly stack: ParsedStack;
  readonly service: ComposeService;
}

/** Each target exists, is the only one of its name, and publishes the route's port. */
export const routeTarget: FleetRule = {
  id: 'route-target',
  title: 'A route leads to one service that publishes its port',
  reason: 'The public name would answer 502, or somebody else.',
  scope: 'fleet',
  exception: 'never',
  level: 'error',
  check: checkRoutes,
};

function checkRoutes(fleet: FleetView): readonly Diagnostic[] {
  const { routes } = fleet;
  if (routes === undefined) return [];
  return itemsOf(findNode(routes.root, 'routes')).flatMap((route) => checkRoute(fleet, routes.source, route));
}

function checkRoute(fleet: FleetView, source: Source, route: YamlNode): readonly Diagnostic[] {
  const node = findNode(route, 'target');
  const text = textOf(node) ?? '';
  const [vm = '', ...rest] = text.split('/');
  // With `--vm` only some VMs are read; the others' services are not known here.
  if (node === undefined || (fleet.names.has(vm) && !fleet.vms.some((each) => each.name === vm))) return [];
  const place = placeOfNode(source, node);
  const candidates = fleet.vms.find((each) => each.name === vm)?.stacks.flatMap(listTargets) ?? [];
  const found = candidates.filter((each) => matchesTarget(each, rest));
  const [target] = found;
  if (target === undefined) return [reportNoTarget(fleet, place, text, vm)];
  if (found.length > 1) {
    const hint = `Write one of: ${found.map((each) => `${vm}/${each.stack.name}/${each.service.name}`).join(', ')}.`;
    return [reportError('route-unknown', place, `More than one service is \`${text.slice(0, 40)}\``, { hint })];
  }
  return checkPort(source, route, place, target);
}

function matchesTarget(target: Target, path: readonly string[]): boolean {
  const [first, second] = path;
  if (second !== undefined) return target.stack.name === first && target.service.name === second;
  return target.service.name === first;
}

function listTargets(stack: ParsedStack): readonly Target[] {
  return (stack.compose?.services ?? []).map((service) => ({ stack, service }));
}

function reportNoTarget(fleet: FleetView, place: SourcePlace, text: string, vm: string): Diagnostic {
  const known = fleet.vms.flatMap((each) => each.stacks.flatMap(listTargets).map(({ service }) => `${each.name}/${service.name}`));
  const summary = fleet.names.has(vm) ? `There is no service \`${text.slice(0, 45)}\`` : `There is no VM \`${vm.slice(0, 45)}\``;
  return reportError('route-unknown', place, summary, { hint: suggestName(text, new Set(known)) });
}

function checkPort(source: Source, route: YamlNode, targetPlace: SourcePlace, target: Target): readonly Diagnostic[] {
  const node = findNode(route, 'port');
  const published = target.service.ports.flatMap((each) => each.published).filter((each) => each.protocol === 'tcp');
  const ports = [...new Set(published.map((each) => each.hostPort))];
  const name = `${target.stack.vm}/${target.stack.name}/${target.service.name}`;
  const list = ports.length === 0 ? 'none' : ports.join(', ');
  const detail = `TCP ports of ${name} on the VM: ${list}.`;
  if (node !== undefined) {
    if (ports.includes(Number(textOf(node)))) return [];
    const hint = 'Name one of these ports, or publish it in compose.yaml.';
    return [reportError('route-unknown', placeOfNode(source, node), `The target does not publish port ${textOf(node)}`, { detail, hint })];
  }
  if (ports.length === 1) return [];
  const hint = ports.length === 0 ? 'Publish a port in compose.yaml.' : `Add \`port:\` with one of ${list}.`;
  return [reportError('route-unknown', targetPlace, 'The route needs a port', { detail, hint })];
}
