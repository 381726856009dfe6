// What the routes commands are given beside the usual context. Only `entry` builds it.
import { PipelineError } from '../errors/diagnostic.ts';
import type { Fleet } from '../model/desired.ts';
import type { DeclaredRoutes, RoutePlan, RouteRecord } from '../model/routes.ts';
import type { ConnectorProbe, RouteStore, Tunnel, Visitor } from '../ports/tunnel.ts';
import { planRoutes } from '../routes/plan.ts';
import { readLive } from '../routes/read-live.ts';
import type { CommandContext } from './context.ts';
import { validate } from './validate.ts';

export interface RoutesContext {
  readonly context: CommandContext;
  readonly openTunnel: (declared: DeclaredRoutes) => Tunnel;
  readonly openStore: (declared: DeclaredRoutes, fleet: Fleet) => Promise<RouteStore>;
  /** undefined: nothing is visited. */
  readonly visitor: Visitor | undefined;
  readonly probe: ConnectorProbe;
  /** Milliseconds between deleting a name and removing its rule. */
  readonly settleMs: number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

export interface RoutesOptions {
  /** Hostnames whose foreign rules and records may be replaced. */
  readonly adopt: readonly string[];
  /** Only take away what is no longer declared: run before the stacks behind it stop. */
  readonly removalsOnly: boolean;
}

export interface RoutesLook {
  readonly declared: DeclaredRoutes;
  readonly plan: RoutePlan;
  readonly record: RouteRecord | undefined;
  readonly tunnel: Tunnel;
  readonly store: RouteStore;
}

/** @throws PipelineError `usage` when the repository declares no routes */
export async function loadDeclared(context: CommandContext): Promise<{ declared: DeclaredRoutes; fleet: Fleet }> {
  const { fleet, routes } = await validate(context);
  if (routes !== undefined) return { declared: routes, fleet };
  const hint = 'Write cloudflare/routes.yaml, or take over an existing tunnel: fairlead routes import';
  throw new PipelineError({ code: 'usage', severity: 'error', summary: 'The repository declares no routes', hint });
}

/** Repository, record and Cloudflare, read side by side, and the plan they make. */
export async function lookAtRoutes(routes: RoutesContext, options: RoutesOptions): Promise<RoutesLook> {
  const { declared: all, fleet } = await loadDeclared(routes.context);
  const tunnel = routes.openTunnel(all);
  const [store, live] = await Promise.all([routes.openStore(all, fleet), readLive(tunnel, all, routes.context.clock.now())]);
  const record = await store.read();
  const declared = options.removalsOnly ? onlyKnown(all, record) : all;
  return { declared, plan: planRoutes({ declared, live, record, adopt: options.adopt }), record, tunnel, store };
}

/** The declared routes that were applied before, as they were applied: so nothing new comes and nothing changes. */
function onlyKnown(declared: DeclaredRoutes, record: RouteRecord | undefined): DeclaredRoutes {
  const known = new Map((record?.rules ?? []).map((rule) => [`${rule.entry.hostname} ${rule.entry.path ?? ''}`, rule]));
  const routes = declared.routes.flatMap((route) => {
    const rule = known.get(`${route.hostname} ${route.path}`);
    return rule === undefined ? [] : [{ ...route, origin: rule.entry.service, exposure: rule.exposure }];
  });
  return { ...declared, routes };
}
