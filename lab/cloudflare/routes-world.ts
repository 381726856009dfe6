// A small world for tests of applying: the fake API, its edge, one origin, and the record in memory.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createVisitor } from '../../src/adapters/cloudflare-probe.ts';
import { openCloudflareTunnel } from '../../src/adapters/cloudflare-tunnel.ts';
import { PipelineError } from '../../src/errors/diagnostic.ts';
import type { DeclaredRoute, DeclaredRoutes, Exposure, RouteRecord } from '../../src/model/routes.ts';
import type { RouteStore, Tunnel } from '../../src/ports/tunnel.ts';
import { type ApplyPorts, type ApplyResult, applyRoutes } from '../../src/routes/apply.ts';
import { planRoutes } from '../../src/routes/plan.ts';
import { readLive } from '../../src/routes/read-live.ts';
import { ALL_PERMISSIONS, addConnector, addTunnel, createAccount, type FakeTunnel } from './account.ts';
import { type FakeEdge, startFakeEdge } from './edge.ts';
import { type FakeApi, type Fault, startFakeApi } from './server.ts';

export const TUNNEL = '11111111-2222-3333-4444-555555555555';
export const ADDRESS = `${TUNNEL}.cfargotunnel.com`;

export class RoutesWorld implements AsyncDisposable {
  record: RouteRecord | undefined;
  /** What the origin answers, by hostname; 200 otherwise. */
  readonly answers: Record<string, { status: number; location?: string }> = {};
  readonly api: FakeApi;
  readonly live: FakeTunnel;
  readonly store: RouteStore = {
    read: async () => this.record,
    write: async (next) => {
      this.record = structuredClone(next);
    },
  };
  readonly #edge: FakeEdge;
  readonly #origin: Server;

  private constructor(api: FakeApi, edge: FakeEdge, live: FakeTunnel) {
    this.api = api;
    this.#edge = edge;
    this.live = live;
    this.#origin = createServer((request, response) => {
      const { status, location } = this.answers[request.headers.host ?? ''] ?? { status: 200 };
      response.writeHead(status, location === undefined ? {} : { location }).end('hello');
    });
  }

  static async start(): Promise<RoutesWorld> {
    const account = createAccount('acc');
    const live = addTunnel(account, TUNNEL, { ingress: [{ service: 'http_status:404' }] });
    account.zones.set('zone', { name: 'example.org', records: [] });
    account.tokens.set('good', { permissions: ALL_PERMISSIONS, kind: 'user' });
    addConnector(live);
    const [api, edge] = await Promise.all([startFakeApi(account), startFakeEdge(account)]);
    const world = new RoutesWorld(api, edge, live);
    await new Promise<void>((done) => world.#origin.listen(0, '127.0.0.1', done));
    return world;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#origin.closeAllConnections();
    this.#origin.close();
    await Promise.all([this.api[Symbol.asyncDispose](), this.#edge[Symbol.asyncDispose]()]);
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#origin.address() as AddressInfo).port}`;
  }

  get edgeUrl(): string {
    return this.#edge.url;
  }

  route(hostname: string, exposure: Exposure = 'public'): DeclaredRoute {
    const place = { file: 'cloudflare/routes.yaml', line: 1 };
    return { hostname, path: '', vm: 'edge', stack: 'app', service: 'web', origin: this.origin, port: 80, exposure, reason: 'test', place };
  }

  declare(...names: readonly (string | DeclaredRoute)[]): DeclaredRoutes {
    const routes = names.map((each) => (typeof each === 'string' ? this.route(`${each}.example.org`) : each));
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

  open(): Tunnel {
    return openCloudflareTunnel({
      baseUrl: this.api.baseUrl,
      token: 'good',
      account: 'acc',
      tunnel: TUNNEL,
      wait: async () => undefined,
      timeoutMs: 5000,
    });
  }

  ports(tunnel: Tunnel): ApplyPorts {
    return {
      tunnel,
      store: this.store,
      visitor: createVisitor({ edge: this.#edge.url, timeoutMs: 3000 }),
      probe: { version: async () => undefined },
      connectors: [],
      wait: async () => undefined,
      attempts: 3,
      settleMs: 0,
      now: () => 0,
      tell: () => undefined,
    };
  }

  async apply(declared: DeclaredRoutes): Promise<ApplyResult> {
    const tunnel = this.open();
    const plan = planRoutes({ declared, live: await readLive(tunnel, declared, 0), record: this.record, adopt: [] });
    return applyRoutes(this.ports(tunnel), { declared, plan, record: this.record, commit: 'c1' });
  }

  /** Runs an apply whose process ends, with nothing undone, as soon as the condition holds; true when it did. */
  async crash(declared: DeclaredRoutes, dead: () => boolean): Promise<boolean> {
    const tunnel = this.open();
    try {
      const plan = planRoutes({ declared, live: await readLive(tunnel, declared, 0), record: this.record, adopt: [] });
      const ports = { ...this.ports(tunnel), tunnel: endingWhen(tunnel, dead), store: endingWhen(this.store, dead) };
      await applyRoutes(ports, { declared, plan, record: this.record, commit: 'c2' });
      return false;
    } catch {
      return true;
    }
  }

  /** The next requests whose line holds the text meet these faults, one each. */
  inject(line: string, ...faults: readonly Fault[]): void {
    const left = [...faults];
    this.api.fault = (request) => (`${request.method} ${request.path}`.includes(line) ? left.shift() : undefined);
  }

  hosts(): readonly string[] {
    return (this.live.config?.ingress ?? []).map((each) => each.hostname ?? '');
  }

  names(): readonly string[] {
    return (this.api.account.zones.get('zone')?.records ?? []).map((each) => each.name);
  }

  /** Everything a visitor or the owner could see: a failed apply must leave it as it was. */
  visible(): unknown {
    const records = this.api.account.zones.get('zone')?.records ?? [];
    return { ingress: this.live.config?.ingress, records: records.map((each) => [each.name, each.type, each.content, each.comment]) };
  }
}

/** Codes of the diagnostics that the work fails with. */
export async function failureOf(work: Promise<unknown>): Promise<readonly string[]> {
  const error: unknown = await work.then(
    () => undefined,
    (each: unknown) => each,
  );
  if (!(error instanceof PipelineError)) throw error ?? new Error('it did not fail');
  return error.diagnostics.map((each) => each.code);
}

function endingWhen<T extends object>(target: T, dead: () => boolean): T {
  return new Proxy(target, {
    get(object, key) {
      if (dead()) throw new Error('the process is gone');
      const value: unknown = Reflect.get(object, key);
      return typeof value === 'function' ? value.bind(object) : value;
    },
  });
}
