import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ALL_PERMISSIONS,
  addConnector,
  addRecord,
  addTunnel,
  createAccount,
  type FakeTunnel,
  setConfig,
} from '../../lab/cloudflare/account.ts';
import { type FakeEdge, startFakeEdge } from '../../lab/cloudflare/edge.ts';
import { type FakeApi, type Fault, startFakeApi } from '../../lab/cloudflare/server.ts';
import { createVisitor } from '../adapters/cloudflare-probe.ts';
import { openCloudflareTunnel } from '../adapters/cloudflare-tunnel.ts';
import { PipelineError } from '../errors/diagnostic.ts';
import type { DeclaredRoute, DeclaredRoutes, Exposure, RouteRecord } from '../model/routes.ts';
import type { RouteStore, Tunnel } from '../ports/tunnel.ts';
import { type ApplyPorts, type ApplyResult, applyRoutes } from './apply.ts';
import { planRoutes } from './plan.ts';
import { readLive } from './read-live.ts';

const TUNNEL = '11111111-2222-3333-4444-555555555555';
const ADDRESS = `${TUNNEL}.cfargotunnel.com`;

let api: FakeApi;
let edge: FakeEdge;
let live: FakeTunnel;
let origin: Server;
let originPort: number;
let record: RouteRecord | undefined;
/** What the origin answers, by hostname. */
let answers: Record<string, { status: number; location?: string }>;

beforeEach(async () => {
  const account = createAccount('acc');
  live = addTunnel(account, TUNNEL, { ingress: [{ service: 'http_status:404' }] });
  account.zones.set('zone', { name: 'example.org', records: [] });
  account.tokens.set('good', { permissions: ALL_PERMISSIONS, kind: 'user' });
  addConnector(live);
  [api, edge] = await Promise.all([startFakeApi(account), startFakeEdge(account)]);
  answers = {};
  origin = createServer((request, response) => {
    const { status, location } = answers[request.headers.host ?? ''] ?? { status: 200 };
    response.writeHead(status, location === undefined ? {} : { location }).end('hello');
  });
  await new Promise<void>((done) => origin.listen(0, '127.0.0.1', done));
  originPort = (origin.address() as AddressInfo).port;
  record = undefined;
});

afterEach(async () => {
  expect(api.mismatches).toEqual([]);
  origin.closeAllConnections();
  origin.close();
  await Promise.all([api[Symbol.asyncDispose](), edge[Symbol.asyncDispose]()]);
});

const store: RouteStore = {
  read: async () => record,
  write: async (next) => {
    record = structuredClone(next);
  },
};

function open(): Tunnel {
  return openCloudflareTunnel({
    baseUrl: api.baseUrl,
    token: 'good',
    account: 'acc',
    tunnel: TUNNEL,
    wait: async () => undefined,
    timeoutMs: 5000,
  });
}

function route(hostname: string, exposure: Exposure = 'public', more: Partial<DeclaredRoute> = {}): DeclaredRoute {
  const place = { file: 'cloudflare/routes.yaml', line: 1 };
  const url = `http://127.0.0.1:${originPort}`;
  return {
    hostname,
    path: '',
    vm: 'edge',
    stack: 'app',
    service: 'web',
    origin: url,
    port: originPort,
    exposure,
    reason: 'test',
    place,
    ...more,
  };
}

function declare(...routes: readonly DeclaredRoute[]): DeclaredRoutes {
  return {
    tunnel: TUNNEL,
    account: 'acc',
    zones: { 'example.org': 'zone' },
    team: 'team',
    certificates: [],
    connectors: [],
    record: undefined,
    routes,
  };
}

function ports(tunnel: Tunnel): ApplyPorts {
  return {
    tunnel,
    store,
    visitor: createVisitor({ edge: edge.url, timeoutMs: 3000 }),
    probe: { version: async () => undefined },
    connectors: [],
    wait: async () => undefined,
    attempts: 3,
    settleMs: 0,
    now: () => 0,
    tell: () => undefined,
  };
}

async function apply(declared: DeclaredRoutes, adopt: readonly string[] = []): Promise<ApplyResult> {
  const tunnel = open();
  const plan = planRoutes({ declared, live: await readLive(tunnel, declared, 0), record, adopt });
  return applyRoutes(ports(tunnel), { declared, plan, record, commit: 'c1' });
}

async function failure(work: Promise<unknown>): Promise<readonly string[]> {
  const error: unknown = await work.then(
    () => undefined,
    (each: unknown) => each,
  );
  if (!(error instanceof PipelineError)) throw error ?? new Error('it did not fail');
  return error.diagnostics.map((each) => each.code);
}

function inject(line: string, ...faults: readonly Fault[]): void {
  const left = [...faults];
  api.fault = (request) => (`${request.method} ${request.path}`.includes(line) ? left.shift() : undefined);
}

function hosts(): readonly string[] {
  return (live.config?.ingress ?? []).map((each) => each.hostname ?? '');
}

function names(): readonly string[] {
  return (api.account.zones.get('zone')?.records ?? []).map((each) => each.name);
}

/** Everything a visitor or the owner could see: a failed apply must leave it as it was. */
function visible(): unknown {
  return {
    ingress: live.config?.ingress,
    records: (api.account.zones.get('zone')?.records ?? []).map((each) => [each.name, each.type, each.content, each.comment]),
  };
}

describe('applying routes', () => {
  it('brings names up, changes them and takes them away, each verified through the edge', async () => {
    const first = await apply(declare(route('a.example.org'), route('b.example.org')));
    expect([first.version, first.checks.map((each) => each.verdict)]).toEqual([2, ['ok', 'ok']]);
    expect([hosts(), names()]).toEqual([
      ['a.example.org', 'b.example.org', ''],
      ['a.example.org', 'b.example.org'],
    ]);
    const second = await apply(declare(route('b.example.org')));
    expect([second.version, hosts(), names()]).toEqual([3, ['b.example.org', ''], ['b.example.org']]);
    expect((await apply(declare(route('b.example.org')))).changed).toBe(false);
    expect(record?.dns.map((each) => each.name)).toEqual(['b.example.org']);
  });

  it('never makes a name before its rule, and never drops a rule before its name', async () => {
    await apply(declare(route('a.example.org')));
    api.log.length = 0;
    await apply(declare(route('b.example.org')));
    expect(api.log.filter((each) => !each.startsWith('GET')).map((each) => each.replace(/.*\//, ''))).toEqual([
      'configurations',
      'batch',
      'batch',
      'configurations',
    ]);
  });

  it("keeps others' rules and records", async () => {
    setConfig(live, {
      ingress: [{ hostname: 'x.example.org', service: `http://127.0.0.1:${originPort}` }, { service: 'http_status:404' }],
    });
    addRecord(api.account, 'zone', { name: 'x.example.org', content: ADDRESS });
    await apply(declare(route('a.example.org')));
    await apply(declare());
    expect([hosts(), names()]).toEqual([['x.example.org', ''], ['x.example.org']]);
  });

  it('demands a login of Cloudflare Access in the rule itself', async () => {
    const done = await apply(declare(route('a.example.org', 'access')));
    expect(done.checks[0]?.text).toContain('team.cloudflareaccess.com');
  });

  it('treats a guarded name that answers without a login as an incident and goes back', async () => {
    const before = visible();
    expect(await failure(apply(declare(route('a.example.org', 'forward-auth'))))).toEqual(['route-exposed', 'rolled-back']);
    expect(visible()).toEqual(before);
    answers['a.example.org'] = { status: 302, location: 'https://auth.example.org/login' };
    expect((await apply(declare(route('a.example.org', 'forward-auth')))).checks[0]?.verdict).toBe('ok');
  });

  it('goes back when a new name does not answer', async () => {
    await apply(declare(route('a.example.org')));
    const before = visible();
    answers['b.example.org'] = { status: 502 };
    expect(await failure(apply(declare(route('a.example.org'), route('b.example.org'))))).toEqual(['route-unreachable', 'rolled-back']);
    expect(visible()).toEqual(before);
    expect(record?.rules.map((each) => each.entry.hostname)).toEqual(['a.example.org']);
  });

  it('does not mind a name that was down before', async () => {
    await apply(declare(route('a.example.org')));
    answers['a.example.org'] = { status: 502 };
    expect((await apply(declare(route('a.example.org'), route('b.example.org')))).checks.map((each) => each.verdict)).toEqual([
      'unreachable',
      'ok',
    ]);
  });

  it.each(['rejects', 'lags'] as const)('goes back when a connector %s', async (takes) => {
    addConnector(live, takes);
    expect(await failure(apply(declare(route('a.example.org'))))).toContain('connector-behind');
    expect(names()).toEqual([]);
  });

  it('goes on with a warning when no connector says its version', async () => {
    live.connectors.length = 0;
    addConnector(live, 'silent');
    expect((await apply(declare(route('a.example.org')))).findings.map((each) => each.severity)).toEqual(['warning']);
  });

  it('refuses to begin without a connector', async () => {
    live.connectors.length = 0;
    expect(await failure(apply(declare(route('a.example.org'))))).toEqual(['tunnel-unusable']);
    expect(live.version).toBe(1);
  });

  it('takes a lost answer to a landed PUT for what it is', async () => {
    inject('PUT', { kind: 'drop', when: 'after' });
    expect((await apply(declare(route('a.example.org')))).version).toBe(2);
    expect(api.log.filter((each) => each.startsWith('PUT')).length).toBe(1);
  });

  it('looks before it sends a PUT again that never arrived', async () => {
    inject('PUT', { kind: 'drop', when: 'before' });
    expect((await apply(declare(route('a.example.org')))).version).toBe(2);
  });

  it('takes a lost answer to a landed batch for what it is', async () => {
    inject('batch', { kind: 'drop', when: 'after' });
    await apply(declare(route('a.example.org')));
    expect([names(), record?.dns.length]).toEqual([['a.example.org'], 1]);
  });

  it('stops and touches nothing more when another writer was in between', async () => {
    const other = { ingress: [{ hostname: 'x.example.org', service: 'http://127.0.0.1:1' }, { service: 'http_status:404' }] };
    inject('PUT', { kind: 'first', run: () => setConfig(live, other) });
    expect(await failure(apply(declare(route('a.example.org'))))).toEqual(['route-conflict']);
    expect(names()).toEqual([]);
  });

  it('changes nothing and leaves no trace when the limit is used up at the first write', async () => {
    inject('PUT', { kind: 'limit', retryAfter: 240 });
    expect(await failure(apply(declare(route('a.example.org'))))).toEqual(['cloudflare-limit']);
    expect([live.version, record?.intent]).toEqual([1, undefined]);
  });

  it.each([
    ['the first PUT', 'PUT', 4],
    ['the DNS batch', 'batch', 4],
    ['reading connectors', 'connections', 3],
  ])('ends in the old state or finishes on the next run when %s keeps failing', async (_, line, times) => {
    await apply(declare(route('a.example.org')));
    const before = visible();
    inject(line, ...Array.from({ length: times }, (): Fault => ({ kind: 'status', status: 500 })));
    await failure(apply(declare(route('b.example.org'))));
    expect(visible()).toEqual(before);
    api.fault = () => undefined;
    await apply(declare(route('b.example.org')));
    expect([hosts(), names()]).toEqual([['b.example.org', ''], ['b.example.org']]);
  });

  it('finishes after a crash at any request, and nothing of ours is left over', async () => {
    for (let crashAt = 1; ; crashAt += 1) {
      setConfig(live, { ingress: [{ service: 'http_status:404' }] });
      api.account.zones.get('zone')?.records.splice(0);
      record = undefined;
      api.fault = () => undefined;
      await apply(declare(route('a.example.org')));
      let seen = 0;
      api.fault = () => {
        seen += 1;
        if (seen === crashAt) throw new Error('crash');
        return undefined;
      };
      const crashed = await crash(declare(route('b.example.org')), () => seen >= crashAt);
      api.mismatches.splice(0);
      api.fault = () => undefined;
      if (!crashed) break;
      await apply(declare(route('b.example.org')));
      expect({ crashAt, hosts: hosts(), names: names() }).toEqual({ crashAt, hosts: ['b.example.org', ''], names: ['b.example.org'] });
      expect(await store.read()).toMatchObject({ intent: undefined, rules: [{ entry: { hostname: 'b.example.org' } }] });
    }
  });
});

/** Runs an apply whose process ends (nothing is undone) at the moment the condition holds. */
async function crash(declared: DeclaredRoutes, dead: () => boolean): Promise<boolean> {
  const tunnel = open();
  const ending = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(object, key) {
        if (dead()) throw new Error('the process is gone');
        const value: unknown = Reflect.get(object, key);
        return typeof value === 'function' ? value.bind(object) : value;
      },
    });
  try {
    const plan = planRoutes({ declared, live: await readLive(tunnel, declared, 0), record, adopt: [] });
    const all = ports(tunnel);
    await applyRoutes(
      { ...all, tunnel: ending(tunnel), store: ending(store), wait: async () => undefined },
      { declared, plan, record, commit: 'c2' },
    );
    return false;
  } catch {
    return true;
  }
}
