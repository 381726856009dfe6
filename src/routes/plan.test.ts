import { describe, expect, it } from 'vitest';
import type {
  DeclaredRoute,
  DeclaredRoutes,
  DnsRecord,
  Exposure,
  IngressEntry,
  LiveRoutes,
  RoutePlan,
  RouteRecord,
} from '../model/routes.ts';
import { entryOf } from './document.ts';
import { changesRoutes, isBlockedPlan, planRoutes } from './plan.ts';
import { markerOf, wantedRecord } from './plan-dns.ts';

const TUNNEL = '11111111-2222-3333-4444-555555555555';
const ADDRESS = `${TUNNEL}.cfargotunnel.com`;
const CATCH_ALL = { service: 'http_status:404' };

function route(hostname: string, more: Partial<DeclaredRoute> = {}): DeclaredRoute {
  const place = { file: 'cloudflare/routes.yaml', line: 1 };
  const base = {
    path: '',
    vm: 'edge',
    stack: 'app',
    service: 'web',
    origin: 'http://192.0.2.1:80',
    port: 80,
    exposure: 'public' as Exposure,
    reason: 'test',
  };
  return { hostname, ...base, place, ...more };
}

function declare(...routes: readonly DeclaredRoute[]): DeclaredRoutes {
  return {
    tunnel: TUNNEL,
    account: 'a',
    zones: { 'example.org': 'zone' },
    team: undefined,
    certificates: [],
    connectors: [],
    record: undefined,
    routes,
  };
}

function live(
  ingress: readonly IngressEntry[] | undefined,
  records: readonly DnsRecord[] = [],
  more: Partial<LiveRoutes['tunnel']> = {},
): LiveRoutes {
  const tunnel = { name: 'lab', status: 'healthy', managedBy: 'cloudflare' as const, deleted: false, ...more };
  return {
    tunnel,
    configuration: { version: ingress === undefined ? 0 : 7, document: ingress === undefined ? undefined : { ingress } },
    records,
    readAt: '',
  };
}

function cname(name: string, more: Partial<DnsRecord> = {}): DnsRecord {
  return { id: `id-${name}`, zone: 'zone', ...wantedRecord(TUNNEL, name), ...more };
}

/** What we would have recorded after applying these routes. */
function recordOf(declared: DeclaredRoutes, more: Partial<RouteRecord> = {}): RouteRecord {
  const rules = declared.routes.map((each) => ({ entry: entryOf(each, declared), exposure: each.exposure }));
  const dns = declared.routes.map((each) => ({ id: `id-${each.hostname}`, zone: 'zone', name: each.hostname }));
  return { tunnel: TUNNEL, version: 7, commit: 'c', writtenAt: '', rules, dns, intent: undefined, before: undefined, ...more };
}

function plan(declared: DeclaredRoutes, state: LiveRoutes, record?: RouteRecord, adopt: readonly string[] = []): RoutePlan {
  return planRoutes({ declared, live: state, record, adopt });
}

function hosts(ingress: readonly IngressEntry[]): readonly string[] {
  return ingress.map((each) => each.hostname ?? each.service);
}

const A = route('a.example.org');
const B = route('b.example.org', { origin: 'http://192.0.2.2:80' });

describe('a plan of routes', () => {
  it('makes rules and records on a tunnel that was never configured', () => {
    const made = plan(declare(A, B), live(undefined));
    expect(hosts(made.final.ingress)).toEqual(['a.example.org', 'b.example.org', 'http_status:404']);
    expect(made.batches).toEqual([
      { zone: 'zone', deletes: [], patches: [], posts: [wantedRecord(TUNNEL, 'a.example.org'), wantedRecord(TUNNEL, 'b.example.org')] },
    ]);
    expect(made.exposures.map((each) => each.text)).toEqual([
      'a.example.org becomes public: nothing guards it',
      'b.example.org becomes public: nothing guards it',
    ]);
  });

  it('has nothing to do when live, declared and recorded agree, whatever the dashboard writes for nothing', () => {
    const declared = declare(A);
    const noisy = { ...entryOf(A, declared), path: '', originRequest: { connectTimeout: 30, access: {}, noTLSVerify: false } };
    const done = plan(declared, live([noisy, CATCH_ALL], [cname('a.example.org')]), recordOf(declared));
    expect([changesRoutes(done), done.recordOnly, done.changes, done.findings]).toEqual([false, false, [], []]);
  });

  it("keeps others' rules in place and says so", () => {
    const declared = declare(A);
    const other = { hostname: 'x.example.org', service: 'http://192.0.2.9:1' };
    const done = plan(
      declared,
      live([other, entryOf(A, declared), CATCH_ALL], [cname('a.example.org'), cname('x.example.org')]),
      recordOf(declared),
    );
    expect([changesRoutes(done), done.unmanaged]).toEqual([false, ['x.example.org', 'DNS x.example.org']]);
  });

  it('removes what is recorded and no longer declared, after a union that still has it', () => {
    const both = declare(A, B);
    const ingress = both.routes.map((each) => entryOf(each, both));
    const done = plan(declare(A), live([...ingress, CATCH_ALL], [cname('a.example.org'), cname('b.example.org')]), recordOf(both));
    expect(hosts(done.union.ingress)).toEqual(['a.example.org', 'b.example.org', 'http_status:404']);
    expect(hosts(done.final.ingress)).toEqual(['a.example.org', 'http_status:404']);
    expect(done.batches[0]?.deletes.map((each) => each.name)).toEqual(['b.example.org']);
    expect(done.changes.filter((each) => each.destructive).map((each) => each.name)).toEqual(['b.example.org', 'DNS b.example.org']);
  });

  it.each([
    ['the content points elsewhere', { content: 'other.example.net' }],
    ['the marker is gone', { comment: 'mine' }],
  ])('gives a record up and leaves it alone when %s', (_, change) => {
    const both = declare(A, B);
    const ingress = [entryOf(A, both), entryOf(B, both), CATCH_ALL];
    const done = plan(declare(A), live(ingress, [cname('a.example.org'), cname('b.example.org', change)]), recordOf(both));
    expect(done.batches).toEqual([]);
    expect(done.findings.map((each) => each.code)).toEqual(['route-drift']);
    expect(done.dns.map((each) => each.name)).toEqual(['a.example.org']);
  });

  it('does not touch an identical record of another id', () => {
    const both = declare(A, B);
    const done = plan(
      declare(A),
      live([entryOf(A, both), CATCH_ALL], [cname('a.example.org'), cname('b.example.org', { id: 'another' })]),
      recordOf(both),
    );
    expect(done.batches).toEqual([]);
    expect(done.unmanaged).toEqual(['DNS b.example.org']);
  });

  it.each(['A', 'CNAME'])('refuses a name that has a foreign %s record, and replaces it in one batch when told to', (type) => {
    const foreign = cname('a.example.org', { id: 'f', type, content: type === 'A' ? '192.0.2.77' : 'elsewhere.example.net', comment: '' });
    const refused = plan(declare(A), live([CATCH_ALL], [foreign]));
    expect(refused.findings.map((each) => each.code)).toEqual(['route-foreign']);
    expect(isBlockedPlan(refused)).toBe(true);
    const adopted = plan(declare(A), live([CATCH_ALL], [foreign]), undefined, ['a.example.org']);
    expect(adopted.batches).toEqual([{ zone: 'zone', deletes: [foreign], patches: [], posts: [wantedRecord(TUNNEL, 'a.example.org')] }]);
  });

  it('refuses a different rule of the same name that is not recorded as ours', () => {
    const done = plan(declare(A), live([{ hostname: 'a.example.org', service: 'http://192.0.2.50:1' }, CATCH_ALL]));
    expect(done.findings.map((each) => each.code)).toEqual(['route-foreign']);
    expect(done.final.ingress[0]?.service).toBe('http://192.0.2.50:1');
  });

  it('takes an equal rule and record over without changing the rule', () => {
    const declared = declare(A);
    const done = plan(declared, live([entryOf(A, declared), CATCH_ALL], [cname('a.example.org')]));
    expect([changesRoutes(done), done.recordOnly, isBlockedPlan(done)]).toEqual([false, true, false]);
    expect(done.changes.map((each) => [each.name, each.action])).toEqual([
      ['a.example.org', 'none'],
      ['DNS a.example.org', 'none'],
    ]);
  });

  it('shows what was changed at Cloudflare and keeps settings that it does not know', () => {
    const declared = declare(A);
    const changed = { hostname: 'a.example.org', service: 'http://192.0.2.66:1', originRequest: { noTLSVerify: true }, futureKey: 'x' };
    const done = plan(declared, live([changed, CATCH_ALL], [cname('a.example.org')]), recordOf(declared));
    expect(done.findings.map((each) => [each.code, each.severity])).toEqual([['route-drift', 'warning']]);
    expect(done.final.ingress[0]).toEqual({
      hostname: 'a.example.org',
      service: 'http://192.0.2.1:80',
      originRequest: { noTLSVerify: true },
      futureKey: 'x',
    });
  });

  it('puts a new name in front of the foreign wildcard that would take its requests', () => {
    const wildcard = { hostname: '*.example.org', service: 'http://192.0.2.9:1' };
    const done = plan(declare(A), live([{ hostname: 'x.example.org', service: 'http://192.0.2.9:2' }, wildcard, CATCH_ALL]));
    expect(hosts(done.final.ingress)).toEqual(['x.example.org', 'a.example.org', '*.example.org', 'http_status:404']);
  });

  it('refuses a new wildcard only where it would hide a foreign rule', () => {
    const done = plan(declare(route('*.example.org')), live([{ hostname: 'x.example.org', service: 'http://192.0.2.9:2' }, CATCH_ALL]));
    expect(hosts(done.final.ingress)).toEqual(['x.example.org', '*.example.org', 'http_status:404']);
    expect(done.findings).toEqual([]);
  });

  it('puts a rule with a path in front of the one without', () => {
    const declared = declare(A);
    const withPath = declare(route('a.example.org', { path: '^/api', origin: 'http://192.0.2.3:80' }), A);
    const done = plan(withPath, live([entryOf(A, declared), CATCH_ALL], [cname('a.example.org')]), recordOf(declared));
    expect(done.final.ingress.map((each) => each.service)).toEqual(['http://192.0.2.3:80', 'http://192.0.2.1:80', 'http_status:404']);
  });

  it('tells exposure changes first, the most open one on top', () => {
    const before = declare(route('a.example.org', { exposure: 'access' }), B);
    const after = declare(route('a.example.org', { exposure: 'public' }), route('c.example.org', { exposure: 'forward-auth' }));
    const done = plan(after, live([CATCH_ALL]), recordOf(before));
    expect(done.exposures.map((each) => each.text)).toEqual([
      'a.example.org becomes public: it was access',
      "c.example.org becomes reachable from the internet: the reverse proxy's login guards it",
      'b.example.org is no longer reachable from the internet',
    ]);
  });

  it('knows the rules of a run that was cut off as ours', () => {
    const declared = declare(A);
    const intent = { rules: recordOf(declared).rules, names: ['a.example.org'], from: 6 };
    const cutOff = recordOf(declare(), { intent });
    const done = plan(declare(), live([entryOf(A, declared), CATCH_ALL]), cutOff);
    expect(hosts(done.final.ingress)).toEqual(['http_status:404']);
    expect(done.recordOnly).toBe(true);
  });

  it.each([
    ['deleted', { deleted: true }],
    ['managed by a file', { managedBy: 'local' as const }],
  ])('refuses a tunnel that is %s', (_, change) => {
    expect(plan(declare(A), live(undefined, [], change)).findings.map((each) => each.code)).toEqual(['tunnel-unusable']);
  });

  it('forgets a record of another tunnel', () => {
    const declared = declare(A);
    const done = plan(declare(), live([entryOf(A, declared), CATCH_ALL]), { ...recordOf(declared), tunnel: 'another' });
    expect([changesRoutes(done), done.unmanaged]).toEqual([false, ['a.example.org']]);
  });

  it('fits its marker into the comment of a free plan', () => {
    expect(markerOf(TUNNEL)).toBe('fairlead tunnel=11111111');
    expect(ADDRESS).toBe(wantedRecord(TUNNEL, 'a').content);
  });
});
