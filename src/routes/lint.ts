// Rules over the declared routes: what cloudflared refuses, and what it takes although it is surely wrong.
import { readFileSync } from 'node:fs';
import type { DiagnosticCode } from '../errors/codes.ts';
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { Fleet } from '../model/desired.ts';
import type { DeclaredRoute, DeclaredRoutes } from '../model/routes.ts';
import { findCaddyfile } from './behind.ts';
import { type CaddySite, findCaddySite, listCaddySites } from './caddyfile/sites.ts';
import { findTarget } from './declare.ts';
import { CATCH_ALL, entryOf } from './document.ts';
import { coversHost, depthUnder, routeName, zoneOf } from './names.ts';

/** Everything that is wrong with the routes, as far as files can tell. */
export async function lintRoutes(declared: DeclaredRoutes, fleet: Fleet): Promise<readonly Diagnostic[]> {
  const sites = new Map<string, readonly CaddySite[] | undefined>();
  const problems = declared.routes.flatMap((route, index) => [
    ...checkOrder(route, declared.routes.slice(0, index)),
    ...checkName(route, declared),
    ...checkExposure(route, declared, fleet, sites),
  ]);
  if (declared.record !== undefined && fleet.vms.find((vm) => vm.name === declared.record)?.managed !== true) {
    const place = declared.routes[0]?.place ?? { file: 'cloudflare/routes.yaml' };
    problems.push({ code: 'vm-unknown', severity: 'error', summary: `record: ${declared.record} is not a managed VM`, at: place });
  }
  return [...problems, ...(await checkWithCloudflared(declared))];
}

function report(code: DiagnosticCode, route: DeclaredRoute, summary: string, detail: string, hint: string): Diagnostic {
  return { code, severity: 'error', summary: summary.slice(0, 70), detail, hint, at: route.place };
}

function checkOrder(route: DeclaredRoute, earlier: readonly DeclaredRoute[]): readonly Diagnostic[] {
  const name = routeName(route);
  const same = earlier.find((each) => routeName(each) === name);
  if (same !== undefined) {
    const detail = `${name} is declared in line ${same.place.line} already; the tunnel would only ever use that one.`;
    return [report('route-duplicate', route, `The route ${route.hostname} is there twice`, detail, 'Keep one of the two.')];
  }
  const shadow = earlier.find((each) => each.path === '' && coversHost(each.hostname, route.hostname));
  if (shadow === undefined) return [];
  const detail = `${routeName(shadow)} in line ${shadow.place.line} matches every request for it, and the first match wins.`;
  return [report('route-shadowed', route, `The route ${name} is never reached`, detail, 'Put the more specific route first.')];
}

function checkName(route: DeclaredRoute, { zones, certificates }: DeclaredRoutes): readonly Diagnostic[] {
  const zone = zoneOf(zones, route.hostname);
  if (zone === undefined) {
    const detail = `Zones: ${Object.keys(zones).join(', ')}.`;
    return [report('route-zone', route, `${route.hostname} lies in no zone`, detail, 'Add its zone with the zone id under `zones:`.')];
  }
  if (depthUnder(zone, route.hostname) <= 1 || certificates.some((each) => coversOneLevel(each, route.hostname))) return [];
  const detail = `Cloudflare's own certificate covers ${zone} and *.${zone} only; visitors would get a TLS error.`;
  const hint = 'Use a name with one label, or order an advanced certificate and name it under `certificates:`.';
  return [report('route-certificate', route, `${route.hostname} has no certificate`, detail, hint)];
}

/** A certificate's wildcard stands for exactly one label. */
function coversOneLevel(certificate: string, hostname: string): boolean {
  return certificate === hostname || (certificate.startsWith('*.') && hostname.split('.').slice(1).join('.') === certificate.slice(2));
}

function checkExposure(
  route: DeclaredRoute,
  declared: DeclaredRoutes,
  fleet: Fleet,
  known: Map<string, readonly CaddySite[] | undefined>,
): readonly Diagnostic[] {
  if (route.exposure === 'access' && declared.team === undefined) {
    const detail = 'The connector can only demand a login of Cloudflare Access when it knows the team.';
    return [report('route-exposure', route, 'exposure: access needs a team', detail, 'Add `team:` with the name of your Access team.')];
  }
  const target = findTarget(fleet, `${route.vm}/${route.stack}/${route.service}`);
  const file = target === undefined ? undefined : findCaddyfile(target.stack, target.service);
  const address = `${route.vm}/${route.stack}/${route.service}`;
  if (target === undefined || file === undefined) {
    if (route.exposure !== 'forward-auth') return [];
    const detail = `${address} is not a Caddy with a Caddyfile of its own, so nothing asks for a login on the way.`;
    return [
      report('route-exposure', route, `${route.hostname} has no forward_auth`, detail, 'Lead it through Caddy, or state another exposure.'),
    ];
  }
  if (!known.has(file)) known.set(file, listCaddySites(readFileSync(file, 'utf8')));
  const sites = known.get(file);
  const shown = `stacks/${route.vm}/${route.stack}/${file.slice(target.stack.directory.length + 1)}`;
  // Broken Caddyfiles are told by `caddy validate` on the VM, with Caddy's own words.
  if (sites === undefined) return [];
  const site = findCaddySite(sites, route.hostname, route.port);
  if (site === undefined) {
    const detail = `${shown} has no site for that name on port ${route.port}; Caddy would answer with its default.`;
    return [
      report(
        'route-proxy',
        route,
        `Caddy has no site ${route.hostname}`,
        detail,
        `Add \`http://${route.hostname} { … }\` to the Caddyfile.`,
      ),
    ];
  }
  if (route.exposure !== 'forward-auth' || site.guard === 'whole') return [];
  const which = site.guard === 'part' ? 'asks for a login on some paths only' : 'has no forward_auth';
  const detail = `The site in ${shown} line ${site.line} ${which}.`;
  return [
    report(
      'route-exposure',
      route,
      `${route.hostname} is not behind forward_auth`,
      detail,
      'Add forward_auth to the site, or state another exposure.',
    ),
  ];
}

/** The document that we would send, in front of cloudflared's own checks. They stop at the first failure, so each rule is asked alone. */
async function checkWithCloudflared(declared: DeclaredRoutes): Promise<readonly Diagnostic[]> {
  if (declared.routes.length === 0) return [];
  const { checkConfigDocument } = await import('./ingress/check.ts');
  return declared.routes.flatMap((route) => {
    const check = checkConfigDocument(JSON.stringify({ ingress: [entryOf(route, declared), CATCH_ALL] }));
    if (check.ok) return [];
    return [
      report(
        'route-pattern',
        route,
        `cloudflared would refuse ${route.hostname}`,
        `${check.error}.`,
        'Correct the route; paths are RE2 patterns.',
      ),
    ];
  });
}
