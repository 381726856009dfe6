// Which stacks a route really reaches: its target, and, through a Caddy, what the site of that name proxies to.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DesiredService, DesiredStack, DesiredVm, Fleet } from '../model/desired.ts';
import type { DeclaredRoute, DeclaredRoutes, ServedBy } from '../model/routes.ts';
import { findCaddySite, listCaddySites } from './caddyfile/sites.ts';
import { findTarget } from './declare.ts';

/** By hostname, in the order of the routes: what `servicesBehind` says of each. */
export function servicesByHostname(fleet: Fleet, declared: DeclaredRoutes | undefined): ReadonlyMap<string, readonly ServedBy[]> {
  return new Map((declared?.routes ?? []).map((route) => [route.hostname, servicesBehind(fleet, route)]));
}

/** The target first, then what lies behind it in the order of the Caddyfile. */
export function servicesBehind(fleet: Fleet, route: DeclaredRoute): readonly ServedBy[] {
  const target = findTarget(fleet, `${route.vm}/${route.stack}/${route.service}`);
  const first = { vm: route.vm, stack: route.stack, service: route.service, port: route.port };
  const file = target === undefined ? undefined : findCaddyfile(target.stack, target.service);
  if (target === undefined || file === undefined) return [first];
  const sites = listCaddySites(readFileSync(file, 'utf8'));
  const site = sites === undefined ? undefined : findCaddySite(sites, route.hostname, route.port);
  return [first, ...(site?.upstreams ?? []).flatMap((upstream) => ownersOf(fleet, target.vm, upstream))];
}

/** The Caddyfile that the service mounts. */
export function findCaddyfile(stack: DesiredStack, service: DesiredService): string | undefined {
  const mounted = stack.files.find(
    (file) =>
      basename(file.path) === 'Caddyfile' &&
      service.mounts.some(({ source }) => file.path === source || file.path.startsWith(`${source}/`)),
  );
  return mounted === undefined ? undefined : join(stack.directory, mounted.path);
}

/** Loopback is the proxy's own VM; any other address is the VM that has it. A port has one owner there. */
function ownersOf(fleet: Fleet, here: DesiredVm, upstream: string): readonly ServedBy[] {
  const [, host = '', port = ''] = /^(.+):(\d+)$/.exec(upstream) ?? [];
  const isHere = host === 'localhost' || /^127\./.test(host);
  const vm = isHere ? here : fleet.vms.find(({ addresses, name }) => [addresses.lan, addresses.tailscale, name].includes(host));
  return (vm?.stacks ?? []).flatMap((stack) =>
    stack.services
      .filter((service) => service.ports.some((each) => each.protocol === 'tcp' && each.hostPort === Number(port)))
      .map((service) => ({ vm: stack.vm, stack: stack.name, service: service.name, port: Number(port) })),
  );
}
