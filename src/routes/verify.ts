// What an anonymous visitor gets × what the route claims → fine, not reachable, or an incident.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { DeclaredRoute, DeclaredRoutes } from '../model/routes.ts';
import type { ProbeAnswer, Visitor } from '../ports/tunnel.ts';

export type Verdict = 'ok' | 'unreachable' | 'exposed';

export interface RouteCheck {
  readonly hostname: string;
  readonly verdict: Verdict;
  /** What was seen. */
  readonly text: string;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const MAX_REDIRECTS = 3;

/** What Cloudflare's own statuses mean for a tunnel. Source: docs of the tunnel's common errors, and measurements. */
const MEANINGS: Readonly<Record<number, string>> = {
  404: 'no rule of the tunnel matches',
  421: 'the reverse proxy has no such site',
  502: 'the connector cannot reach the service',
  503: 'the connector has no configuration yet',
  530: 'no connector is online',
};

/** Routes that a plain visit can say something about: a name without wildcard, and every path of it. */
export function visitableRoutes(declared: DeclaredRoutes): readonly DeclaredRoute[] {
  return declared.routes.filter((route) => route.path === '' && !route.hostname.startsWith('*') && /^https?:/.test(route.origin));
}

/** Visits `/`, and what it redirects to on the same host. */
export async function checkRoute(visitor: Visitor, route: DeclaredRoute): Promise<RouteCheck> {
  let path = '/';
  for (let hop = 0; ; hop += 1) {
    const answer = await visitor.visit(route.hostname, path);
    const next = hop < MAX_REDIRECTS ? samePlace(answer, route.hostname, path) : undefined;
    if (next === undefined) return { hostname: route.hostname, ...judge(answer, route) };
    path = next;
  }
}

/** Path of a redirect that stays on the host and is not a login of the reverse proxy. */
function samePlace(answer: ProbeAnswer, hostname: string, path: string): string | undefined {
  if (answer.kind !== 'answer' || !REDIRECTS.has(answer.status) || answer.location === undefined) return undefined;
  const target = safeUrl(answer.location, hostname, path);
  if (target === undefined || target.hostname !== hostname) return undefined;
  const next = `${target.pathname}${target.search}`;
  return next === path ? undefined : next;
}

function safeUrl(location: string, hostname: string, path: string): URL | undefined {
  try {
    return new URL(location, `https://${hostname}${path}`);
  } catch {
    return undefined;
  }
}

function judge(answer: ProbeAnswer, route: DeclaredRoute): Omit<RouteCheck, 'hostname'> {
  if (answer.kind === 'failure') return { verdict: 'unreachable', text: answer.text };
  const { status, location } = answer;
  const seen = `${status}${location === undefined ? '' : ` to ${location}`}`;
  const meaning = MEANINGS[status];
  if (meaning !== undefined || status >= 500) return { verdict: 'unreachable', text: `${seen}: ${meaning ?? 'the service fails'}` };
  if (route.exposure === 'public' || route.exposure === 'app-login') return { verdict: 'ok', text: seen };
  if (status === 401 || status === 403) return { verdict: 'ok', text: `${seen}: refused` };
  if (route.exposure === 'access') {
    const host = location === undefined ? '' : (safeUrl(location, route.hostname, '/')?.hostname ?? '');
    if (host.endsWith('.cloudflareaccess.com')) return { verdict: 'ok', text: `${seen}: login of Cloudflare Access` };
    return { verdict: 'exposed', text: `${seen}: Cloudflare Access did not ask for a login` };
  }
  if (REDIRECTS.has(status)) return { verdict: 'ok', text: `${seen}: login` };
  return { verdict: 'exposed', text: `${seen}: nobody asked for a login` };
}

/** One diagnostic per route that is not fine. */
export function describeChecks(checks: readonly RouteCheck[]): readonly Diagnostic[] {
  return checks.filter((each) => each.verdict !== 'ok').map(describeCheck);
}

function describeCheck({ hostname, verdict, text }: RouteCheck): Diagnostic {
  const at = { address: hostname };
  if (verdict === 'exposed') {
    const hint = 'Treat it as an incident: see what was readable, and repair the guard before the route goes live again.';
    return {
      code: 'route-exposed',
      severity: 'error',
      summary: `${hostname} answers without a login`.slice(0, 70),
      detail: `${text}.`,
      hint,
      at,
    };
  }
  const hint = 'Look at the service and at its route: fairlead routes plan, fairlead verify.';
  return {
    code: 'route-unreachable',
    severity: 'error',
    summary: `${hostname} does not answer as it should`.slice(0, 70),
    detail: `${text}.`,
    hint,
    at,
  };
}
