// fairlead routes plan, apply, verify and rollback: one use case each.
import { type Diagnostic, PipelineError } from '../errors/diagnostic.ts';
import type { Plan } from '../model/plan.ts';
import type { RoutePlan } from '../model/routes.ts';
import { planFleet } from '../plan/fleet-plan.ts';
import { type ApplyResult, applyRoutes } from '../routes/apply.ts';
import { toVmPlan } from '../routes/plan-view.ts';
import { restoredRecord, restoreRoutes } from '../routes/restore.ts';
import { checkRoute, describeChecks, type RouteCheck, visitableRoutes } from '../routes/verify.ts';
import { loadDeclared, lookAtRoutes, type RoutesContext, type RoutesOptions } from './routes-context.ts';

/** Seconds to wait for connectors, and for the edge to know a new name. */
const ATTEMPTS = 60;

/** The plan of routes, and the same as a plan of the fleet: jobs hand that form to the pull request's one comment. */
export interface PlannedRoutes {
  readonly plan: RoutePlan;
  readonly fleet: Plan;
}

export async function planTunnelRoutes(routes: RoutesContext, options: RoutesOptions): Promise<PlannedRoutes> {
  const [{ plan }, commit] = await Promise.all([lookAtRoutes(routes, options), routes.context.head()]);
  const readAt = new Date(routes.context.clock.now()).toISOString();
  return { plan, fleet: planFleet(commit, undefined, [toVmPlan(plan, readAt)]) };
}

export interface AppliedRoutes {
  readonly plan: RoutePlan;
  readonly result: ApplyResult;
}

/** @throws PipelineError when anything failed; what was live before is then live again, or the diagnostics say what is */
export async function applyTunnelRoutes(routes: RoutesContext, options: RoutesOptions): Promise<AppliedRoutes> {
  const { declared, plan, record, tunnel, store } = await lookAtRoutes(routes, options);
  const result = await applyRoutes(
    {
      tunnel,
      store,
      visitor: routes.visitor,
      probe: routes.probe,
      connectors: declared.connectors,
      wait: routes.wait,
      attempts: ATTEMPTS,
      settleMs: routes.settleMs,
      now: () => routes.context.clock.now(),
      tell: (text) => routes.context.reporter.progress('routes', text),
    },
    { declared, plan, record, commit: await routes.context.head() },
  );
  return { plan, result };
}

export interface RoutesVerification {
  readonly checks: readonly RouteCheck[];
  readonly findings: readonly Diagnostic[];
}

/** Visits every declared name as anybody on the internet would. */
export async function verifyTunnelRoutes(routes: RoutesContext): Promise<RoutesVerification> {
  const { declared } = await loadDeclared(routes.context);
  const { visitor } = routes;
  if (visitor === undefined) return { checks: [], findings: [] };
  const checks = await Promise.all(visitableRoutes(declared).map((route) => checkRoute(visitor, route)));
  return { checks, findings: describeChecks(checks) };
}

export interface RoutesRollback {
  /** The version whose rules are live again. */
  readonly from: number;
  readonly version: number;
}

/** Puts back what was live before the last apply, as a new version. The next apply brings the declared state again. */
export async function rollbackTunnelRoutes(routes: RoutesContext): Promise<RoutesRollback> {
  const { declared, fleet } = await loadDeclared(routes.context);
  const tunnel = routes.openTunnel(declared);
  const store = await routes.openStore(declared, fleet);
  const record = await store.read();
  const saved = record?.before;
  if (record === undefined || saved === undefined || record.tunnel !== declared.tunnel) {
    const detail = 'The record holds no earlier state of this tunnel.';
    throw new PipelineError({ code: 'release-unknown', severity: 'error', summary: 'There is nothing to go back to', detail });
  }
  const zones = [...new Set([...Object.values(declared.zones), ...saved.records.map((each) => each.zone)])];
  const ports = { tunnel, probe: routes.probe, connectors: declared.connectors, wait: routes.wait, attempts: ATTEMPTS };
  const version = await restoreRoutes(ports, declared.tunnel, saved, record.version, zones);
  const live = (await Promise.all(zones.map((zone) => tunnel.readRecords(zone)))).flat();
  await store.write(restoredRecord(record, saved, version, live, new Date(routes.context.clock.now()).toISOString()));
  return { from: saved.configuration.version, version };
}
