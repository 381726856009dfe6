import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
import { type FakeApi, startFakeApi } from '../../lab/cloudflare/server.ts';
import { createVisitor } from '../adapters/cloudflare-probe.ts';
import { createFileStore } from '../adapters/cloudflare-store.ts';
import { openCloudflareTunnel } from '../adapters/cloudflare-tunnel.ts';
import { changesRoutes } from '../routes/plan.ts';
import type { CommandContext } from './context.ts';
import { applyTunnelRoutes, planTunnelRoutes, rollbackTunnelRoutes, verifyTunnelRoutes } from './routes.ts';
import type { RoutesContext } from './routes-context.ts';
import { importTunnelRoutes } from './routes-import.ts';

const TUNNEL = '11111111-2222-3333-4444-555555555555';
const ACCOUNT = '0123456789abcdef0123456789abcdef';
const ZONE = 'fedcba9876543210fedcba9876543210';
const OPTIONS = { adopt: [], removalsOnly: false };

let api: FakeApi;
let edge: FakeEdge;
let live: FakeTunnel;
let origin: Server;
let port: number;
let root: string;
let routes: RoutesContext;

beforeEach(async () => {
  const account = createAccount(ACCOUNT);
  live = addTunnel(account, TUNNEL, { ingress: [{ service: 'http_status:404' }] });
  account.zones.set(ZONE, { name: 'example.org', records: [] });
  account.tokens.set('good', { permissions: ALL_PERMISSIONS, kind: 'user' });
  addConnector(live);
  [api, edge] = await Promise.all([startFakeApi(account), startFakeEdge(account)]);
  origin = createServer((_, response) => void response.end('hello'));
  await new Promise<void>((done) => origin.listen(0, '127.0.0.1', done));
  port = (origin.address() as AddressInfo).port;
  root = mkdtempSync(join(tmpdir(), 'fairlead-routes-'));
  put('stacks/edge/vm.yaml', 'addresses: { lan: 127.0.0.1 }\n');
  put('stacks/edge/app/compose.yaml', `services:\n  web:\n    image: web:1.0.0\n    ports: ["127.0.0.1:${port}:80"]\n`);
  // Only what the routes commands use of it.
  const context = {
    root,
    hosts: undefined,
    clock: { now: () => 0 },
    head: async () => 'c1',
    reporter: { progress: () => undefined },
  } as unknown as CommandContext;
  routes = {
    context,
    openTunnel: () =>
      openCloudflareTunnel({ baseUrl: api.baseUrl, token: 'good', account: ACCOUNT, tunnel: TUNNEL, wait: async () => undefined }),
    openStore: async () => createFileStore(join(root, 'record.json')),
    visitor: createVisitor({ edge: edge.url, timeoutMs: 3000 }),
    probe: { version: async () => undefined },
    settleMs: 0,
    wait: async () => undefined,
  };
});

afterEach(async () => {
  expect(api.mismatches).toEqual([]);
  origin.closeAllConnections();
  origin.close();
  await Promise.all([api[Symbol.asyncDispose](), edge[Symbol.asyncDispose]()]);
  rmSync(root, { recursive: true, force: true });
});

function put(file: string, text: string): void {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
}

function declareNames(...names: readonly string[]): void {
  const lines = names.map((name) => `  - { hostname: ${name}.example.org, target: edge/web, exposure: public, reason: test }`);
  put(
    'cloudflare/routes.yaml',
    `tunnel: ${TUNNEL}\naccount: "${ACCOUNT}"\nzones: { example.org: "${ZONE}" }\nroutes:${names.length === 0 ? ' []' : ''}\n${lines.join('\n')}\n`,
  );
}

function hosts(): readonly string[] {
  return (live.config?.ingress ?? []).map((each) => each.hostname ?? '');
}

describe('the routes commands', () => {
  it('plan, apply, verify and go back', async () => {
    declareNames('a');
    await applyTunnelRoutes(routes, OPTIONS);
    declareNames('b');
    await applyTunnelRoutes(routes, OPTIONS);
    expect(hosts()).toEqual(['b.example.org', '']);
    expect((await verifyTunnelRoutes(routes)).checks.map((each) => each.verdict)).toEqual(['ok']);
    await rollbackTunnelRoutes(routes);
    expect(hosts()).toEqual(['a.example.org', '']);
    expect(api.account.zones.get(ZONE)?.records.map((each) => each.name)).toEqual(['a.example.org']);
    await expect(rollbackTunnelRoutes(routes)).rejects.toThrow('nothing to go back to');
    expect((await applyTunnelRoutes(routes, OPTIONS)).result.changed).toBe(true);
    expect(hosts()).toEqual(['b.example.org', '']);
  });

  it('need four requests to plan and name what becomes public', async () => {
    declareNames('a', 'b', 'c', 'd', 'e', 'f');
    const { plan, fleet } = await planTunnelRoutes(routes, OPTIONS);
    expect(api.log.length).toBeLessThanOrEqual(4);
    expect(plan.exposures.length).toBe(6);
    expect(fleet.vms[0]?.stacks[0]?.reason).toMatch(/^a\.example\.org becomes public: nothing guards it;/);
  });

  it('take names away before their stack stops, without bringing new ones up', async () => {
    declareNames('a', 'b');
    await applyTunnelRoutes(routes, OPTIONS);
    declareNames('b', 'c');
    await applyTunnelRoutes(routes, { adopt: [], removalsOnly: true });
    expect(hosts()).toEqual(['b.example.org', '']);
    await applyTunnelRoutes(routes, OPTIONS);
    expect(hosts()).toEqual(['b.example.org', 'c.example.org', '']);
  });

  it('import a live tunnel so that the first plan changes nothing and loses nothing', async () => {
    const url = `http://127.0.0.1:${port}`;
    setConfig(live, {
      ingress: [
        { hostname: 'a.example.org', service: url, originRequest: { noTLSVerify: true } },
        { hostname: 'b.example.org', path: '^/api', service: url },
        { hostname: 'elsewhere.example.org', service: 'http://192.0.2.77:1' },
        { service: 'http_status:404' },
      ],
    });
    for (const name of ['a', 'b', 'elsewhere'])
      addRecord(api.account, ZONE, { name: `${name}.example.org`, content: `${TUNNEL}.cfargotunnel.com` });
    const imported = await importTunnelRoutes(routes.context, routes.openTunnel({} as never), {
      tunnel: TUNNEL,
      account: ACCOUNT,
      zones: { 'example.org': ZONE },
      record: undefined,
    });
    expect(imported.left).toEqual(['elsewhere.example.org → http://192.0.2.77:1']);
    put('cloudflare/routes.yaml', imported.yaml);
    const { plan } = await planTunnelRoutes(routes, OPTIONS);
    expect(plan.findings).toEqual([]);
    expect(plan.final.ingress).toEqual(live.config?.ingress);
    // Only our marker is added to the records of the two names.
    expect(plan.batches.map((batch) => [batch.deletes.length, batch.patches.length, batch.posts.length])).toEqual([[0, 2, 0]]);
    expect(plan.unmanaged).toEqual(['elsewhere.example.org', 'DNS elsewhere.example.org']);
    await applyTunnelRoutes(routes, OPTIONS);
    expect(hosts()).toEqual(['a.example.org', 'b.example.org', 'elsewhere.example.org', '']);
    expect(changesRoutes((await planTunnelRoutes(routes, OPTIONS)).plan)).toBe(false);
  });

  it('refuse a record that cannot be read instead of taking it for none', async () => {
    declareNames('a');
    put('record.json', '{"tunnel": ');
    await expect(planTunnelRoutes(routes, OPTIONS)).rejects.toThrow('cannot be used');
  });
});
