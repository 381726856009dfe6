import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ALL_PERMISSIONS,
  addConnector,
  addRecord,
  addTunnel,
  createAccount,
  type FakeTunnel,
  type Permission,
} from '../../lab/cloudflare/account.ts';
import { type FakeApi, type Fault, startFakeApi } from '../../lab/cloudflare/server.ts';
import { PipelineError } from '../errors/diagnostic.ts';
import { type Tunnel, UnknownOutcome } from '../ports/tunnel.ts';
import { openCloudflareTunnel } from './cloudflare-tunnel.ts';

const TUNNEL = '11111111-2222-3333-4444-555555555555';
const DOCUMENT = { ingress: [{ hostname: 'a.example.org', service: 'http://192.0.2.1:80' }, { service: 'http_status:404' }] };

let api: FakeApi;
let live: FakeTunnel;
let pauses: number[];

beforeEach(async () => {
  const account = createAccount('acc');
  live = addTunnel(account, TUNNEL);
  account.zones.set('zone', { name: 'example.org', records: [] });
  account.tokens.set('good', { permissions: ALL_PERMISSIONS, kind: 'user' });
  api = await startFakeApi(account);
  pauses = [];
});

afterEach(async () => {
  expect(api.mismatches).toEqual([]);
  await api[Symbol.asyncDispose]();
});

function open(token = 'good', account = 'acc'): Tunnel {
  const wait = async (milliseconds: number) => void pauses.push(milliseconds);
  return openCloudflareTunnel({ baseUrl: api.baseUrl, token, account, tunnel: TUNNEL, wait, timeoutMs: 5000 });
}

/** The next requests whose line holds the text meet these faults, one each. */
function inject(line: string, ...faults: readonly Fault[]): void {
  const left = [...faults];
  api.fault = (request) => (`${request.method} ${request.path}`.includes(line) ? left.shift() : undefined);
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => new Error('no error'),
    (each: unknown) => each,
  );
  if (!(error instanceof PipelineError)) return error instanceof Error ? error.constructor.name : String(error);
  return error.diagnostics.map((each) => each.code).join();
}

describe('the client of the API', () => {
  it('reads a tunnel that was never configured as empty, writes, and reads the new version', async () => {
    const tunnel = open();
    expect(await tunnel.readConfiguration()).toEqual({ version: 0, document: undefined });
    expect(await tunnel.writeConfiguration(DOCUMENT)).toBe(1);
    expect((await tunnel.readConfiguration()).document?.ingress).toEqual(DOCUMENT.ingress);
  });

  it.each([
    ['deleted', () => Object.assign(live, { deletedAt: '2026-01-01T00:00:00Z' })],
    ['managed by a file', () => Object.assign(live, { source: 'local' })],
  ])('never takes the missing configuration of a tunnel that is %s for an empty one', async (_, change) => {
    change();
    expect(await codeOf(open().readConfiguration())).toBe('cloudflare-refused');
  });

  it('never takes 200 with success: false for success', async () => {
    inject('configurations', { kind: 'refused-with-200' }, { kind: 'refused-with-200' });
    expect(await codeOf(open().readConfiguration())).toBe('cloudflare-refused');
    expect(await codeOf(open().writeConfiguration(DOCUMENT))).toBe('cloudflare-refused');
  });

  it('tries reads again and writes once', async () => {
    inject('GET', { kind: 'status', status: 502 }, { kind: 'drop', when: 'before' });
    await open().readTunnel();
    expect([api.log.length, pauses]).toEqual([3, [500, 1000]]);
    inject('PUT', { kind: 'status', status: 502 });
    expect(await codeOf(open().writeConfiguration(DOCUMENT))).toBe(UnknownOutcome.name);
    expect(api.log.filter((each) => each.startsWith('PUT')).length).toBe(1);
  });

  it('says that the outcome is unknown when the answer to a landed write is lost', async () => {
    inject('PUT', { kind: 'drop', when: 'after' });
    expect(await codeOf(open().writeConfiguration(DOCUMENT))).toBe(UnknownOutcome.name);
    expect(live.version).toBe(1);
  });

  it('waits for a short limit and stops at a long one', async () => {
    inject('GET', { kind: 'limit', retryAfter: 3 });
    await open().readTunnel();
    expect(pauses).toEqual([3000]);
    inject('GET', { kind: 'limit', retryAfter: 240 });
    expect(await codeOf(open().readTunnel())).toBe('cloudflare-limit');
    expect(pauses).toEqual([3000]);
  });

  it.each([
    ['is unknown', 'bad', [], 'Cloudflare does not know the API token'],
    ['lacks the tunnel permission', 'weak', ['dns:edit'], 'Cloudflare Tunnel'],
  ] as const)('names what is wrong when the token %s', async (_, token, permissions, words) => {
    api.account.tokens.set('weak', { permissions: new Set<Permission>(permissions), kind: 'account' });
    const error: unknown = await open(token)
      .readTunnel()
      .catch((each: unknown) => each);
    expect(JSON.stringify(error instanceof PipelineError ? error.diagnostics : error)).toContain(words);
  });

  it('names the DNS permission when only that is missing', async () => {
    api.account.tokens.set('weak', { permissions: new Set<Permission>(['tunnel:edit']), kind: 'user' });
    const error: unknown = await open('weak')
      .readRecords('zone')
      .catch((each: unknown) => each);
    expect(JSON.stringify(error instanceof PipelineError ? error.diagnostics : error)).toContain('Zone · DNS · Edit');
  });

  it('refuses a wrong account and a tunnel that is not there', async () => {
    expect(await codeOf(open('good', 'other').readTunnel())).toBe('cloudflare-token');
    api.account.tunnels.clear();
    expect(await codeOf(open().readTunnel())).toBe('tunnel-unusable');
  });

  it('refuses placeholders and an empty token before any request', () => {
    expect(() => openCloudflareTunnel({ baseUrl: '', token: 'x', account: '0000', tunnel: '0000-00' })).toThrow('placeholders');
    expect(() => open('')).toThrow('no Cloudflare API token');
  });

  it('runs a batch all or nothing', async () => {
    const kept = addRecord(api.account, 'zone', { name: 'a.example.org', content: 'x.example.net' });
    const post = { type: 'CNAME', name: 'b.example.org', content: `${TUNNEL}.cfargotunnel.com`, proxied: true, ttl: 1, comment: 'c' };
    const made = await open().writeRecords({ zone: 'zone', deletes: [], patches: [], posts: [post] });
    expect(made.map((each) => [each.name, each.zone])).toEqual([['b.example.org', 'zone']]);
    const clash = { zone: 'zone', deletes: made, patches: [], posts: [{ ...post, name: 'a.example.org' }] };
    expect(await codeOf(open().writeRecords(clash))).toBe('cloudflare-refused');
    expect((await open().readRecords('zone')).map((each) => each.name)).toEqual([kept.name, 'b.example.org']);
  });

  it('checks what is sent against the published types', async () => {
    await open().writeConfiguration({ ...DOCUMENT, invented: 1 });
    const found = api.mismatches.splice(0);
    expect(found.map((each) => each.includes('must NOT have additional properties'))).toEqual([true, true]);
  });

  it('leaves out connectors that are gone and versions that are not told', async () => {
    addConnector(live);
    addConnector(live, 'silent');
    expect((await open().readConnectors()).map((each) => each.version)).toEqual([0, undefined]);
  });
});
