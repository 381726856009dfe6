// declared × live × last applied → what would happen to the tunnel and its DNS records. Pure.
import type { Diagnostic } from '../errors/diagnostic.ts';
import { hasErrors } from '../errors/diagnostic.ts';
import type { Action, CauseRule, Change } from '../model/plan.ts';
import type { DeclaredRoutes, LiveRoutes, OwnedDns, OwnedRule, RoutePlan, RouteRecord } from '../model/routes.ts';
import { canonicalEntry, entryOf, sameDocument, withIngress } from './document.ts';
import { routeName } from './names.ts';
import { type DnsFate, planDns } from './plan-dns.ts';
import { planExposures } from './plan-exposure.ts';
import { planRules, type RuleFate } from './plan-rules.ts';

/** Where route changes stand in a plan beside those of the VMs. */
export const ROUTES_PLACE = { vm: 'cloudflare', stack: 'routes' } as const;

export interface RouteQuestion {
  readonly declared: DeclaredRoutes;
  readonly live: LiveRoutes;
  readonly record: RouteRecord | undefined;
  /** Hostnames whose foreign rules and records may be replaced. */
  readonly adopt: readonly string[];
}

export function planRoutes({ declared, live, record: read, adopt }: RouteQuestion): RoutePlan {
  // A record of another tunnel proves nothing about this one.
  const record = read?.tunnel === declared.tunnel ? read : undefined;
  const wanted = declared.routes.map((route) => ({ name: routeName(route), entry: entryOf(route, declared), exposure: route.exposure }));
  const owned = [...(record?.rules ?? []), ...(record?.intent?.rules ?? [])];
  const adopted = new Set(adopt);
  const { document } = live.configuration;
  const rules = planRules({ wanted, live: document, owned, adopt: adopted });
  const dns = planDns({ declared, live: live.records, owned: record?.dns ?? [], intended: record?.intent?.names ?? [], adopt: adopted });
  const liveNames = new Set((document?.ingress ?? []).map(routeName));
  return {
    tunnel: declared.tunnel,
    exposures: planExposures(record?.rules ?? [], rules.rules, liveNames),
    changes: [
      ...rules.fates.flatMap((fate) => changeOf(fate, fate.name)),
      ...dns.fates.flatMap((fate) => changeOf(fate, `DNS ${fate.name}`)),
    ],
    unmanaged: [...rules.unmanaged, ...dns.unmanaged],
    findings: [...checkTunnel(declared, live), ...rules.findings, ...dns.findings],
    from: live.configuration,
    union: withIngress(document, rules.union),
    final: withIngress(document, rules.final),
    batches: dns.batches,
    rules: rules.rules,
    dns: dns.owned,
    recordOnly: !sameOwnership(record, rules.rules, dns.owned),
  };
}

/** True when the tunnel or a zone would change. */
export function changesRoutes(plan: RoutePlan): boolean {
  return plan.batches.length > 0 || !sameDocument(plan.from.document, plan.final);
}

/** True when nothing may be done: an error was found. */
export function isBlockedPlan(plan: RoutePlan): boolean {
  return hasErrors(plan.findings);
}

const ACTIONS: Readonly<Record<(RuleFate | DnsFate)['fate'], { action: Action; rule: CauseRule } | undefined>> = {
  same: undefined,
  adopted: { action: 'none', rule: 'adopted' },
  created: { action: 'create', rule: 'new' },
  changed: { action: 'reload', rule: 'setting' },
  removed: { action: 'remove', rule: 'removed' },
};

function changeOf(fate: RuleFate | DnsFate, name: string): readonly Change[] {
  const known = ACTIONS[fate.fate];
  if (known === undefined) return [];
  const causes = fate.details.map((text) => ({ rule: known.rule, text }));
  return [{ ...ROUTES_PLACE, kind: 'route', name, action: known.action, causes, destructive: fate.fate === 'removed' }];
}

function checkTunnel(declared: DeclaredRoutes, { tunnel }: LiveRoutes): readonly Diagnostic[] {
  const refuse = (summary: string, detail: string, hint: string): readonly Diagnostic[] => [
    { code: 'tunnel-unusable', severity: 'error', summary, detail, hint, at: { address: declared.tunnel } },
  ];
  if (tunnel.deleted)
    return refuse(
      'The tunnel was deleted',
      `${tunnel.name} is gone at Cloudflare.`,
      'Put the id of the tunnel in use into cloudflare/routes.yaml.',
    );
  if (tunnel.managedBy === 'local') {
    const detail = `The connector of ${tunnel.name} reads its rules from a file on its host and ignores what the API has.`;
    return refuse(
      'The tunnel is managed by a file on its host',
      detail,
      'Migrate it in the dashboard (Networks, Tunnels, Start migration), then plan again.',
    );
  }
  return [];
}

function sameOwnership(record: RouteRecord | undefined, rules: readonly OwnedRule[], dns: readonly OwnedDns[]): boolean {
  if (record === undefined || record.intent !== undefined) return false;
  const known = new Set(record.rules.map(ownershipKey));
  const ids = new Set(record.dns.map((each) => each.id));
  const sameRules = record.rules.length === rules.length && rules.every((rule) => known.has(ownershipKey(rule)));
  return sameRules && record.dns.length === dns.length && dns.every((each) => ids.has(each.id));
}

function ownershipKey({ entry, exposure }: OwnedRule): string {
  return `${exposure} ${JSON.stringify(canonicalEntry(entry))}`;
}
