// One request of the fake API → its answer. Shapes and codes: reference page cloudflare.md, sections 1.1 to 1.5.
import { checkConfigDocument } from '../../src/routes/ingress/check.ts';
import type { FakeAccount, FakeConfig, FakeRecord, FakeToken, FakeTunnel, Permission } from './account.ts';
import { setConfig } from './account.ts';
import { type ApiProblem, type Batch, runBatch } from './dns-batch.ts';
import type { SchemaName } from './schema.ts';

export interface FakeRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface FakeAnswer {
  readonly status: number;
  readonly envelope: {
    readonly success: boolean;
    readonly errors: readonly ApiProblem[];
    readonly messages: readonly unknown[];
    readonly result: unknown;
    readonly result_info?: unknown;
  };
  readonly headers?: Readonly<Record<string, string>>;
}

/** Reports a request or an answer that does not fit the published types. */
export type SchemaCheck = (name: SchemaName, value: unknown) => void;

export function answer(account: FakeAccount, request: FakeRequest, token: FakeToken | undefined, check: SchemaCheck): FakeAnswer {
  const { method, path } = request;
  if (path === '/user/tokens/verify') return verify(token?.kind === 'user');
  if (path === `/accounts/${account.id}/tokens/verify`) return verify(token?.kind === 'account');
  if (token === undefined) return refuse(400, 10_000, 'Authentication error');
  const tunnelPath = /^\/accounts\/([^/]+)\/cfd_tunnel\/([^/]+)(\/.*)?$/.exec(path);
  if (tunnelPath !== null) {
    const [, accountId, tunnelId = '', rest = ''] = tunnelPath;
    if (accountId !== account.id || !allows(token, method === 'GET' ? 'tunnel:read' : 'tunnel:edit'))
      return refuse(403, 10_000, 'Authentication error');
    const tunnel = account.tunnels.get(tunnelId);
    if (tunnel === undefined) return refuse(404, 1003, 'Tunnel not found');
    return answerTunnel(tunnel, account, request, rest, check);
  }
  const zonePath = /^\/zones\/([^/]+)\/dns_records(\/batch)?$/.exec(path);
  if (zonePath !== null) {
    const zone = account.zones.get(zonePath[1] ?? '');
    if (zone === undefined || !allows(token, method === 'GET' ? 'dns:read' : 'dns:edit'))
      return refuse(403, 10_000, 'Authentication error');
    if (method === 'GET') return listRecords(zone.records, request.query, check);
    if (method === 'POST' && zonePath[2] !== undefined) return batchRecords(zone, request.body as Batch, check);
  }
  return refuse(404, 7003, `Could not route to ${path}, perhaps your object identifier is invalid?`);
}

function allows(token: FakeToken, permission: Permission): boolean {
  return token.permissions.has(permission) || token.permissions.has(permission.replace(':read', ':edit') as Permission);
}

function verify(known: boolean): FakeAnswer {
  return known ? accept({ id: 'token', status: 'active' }) : refuse(401, 1000, 'Invalid API Token');
}

function answerTunnel(tunnel: FakeTunnel, account: FakeAccount, request: FakeRequest, rest: string, check: SchemaCheck): FakeAnswer {
  if (rest === '' && request.method === 'GET') {
    const result = describeTunnel(tunnel, account);
    check('CloudflareTunnel', result);
    return accept(result);
  }
  if (rest === '/connections' && request.method === 'GET') return accept(tunnel.connectors.map((each) => describeConnector(each, check)));
  if (rest !== '/configurations') return refuse(404, 7003, 'Could not route');
  if (request.method === 'PUT') {
    check('ConfigurationUpdateParams', request.body);
    const { config } = (request.body ?? {}) as { config?: FakeConfig };
    const verdict = checkConfigDocument(JSON.stringify(config ?? {}));
    if (!verdict.ok) return refuse(400, 1056, `Bad Configuration: ${verdict.error}`);
    if (tunnel.source === 'local') return refuse(400, 1056, 'Bad Configuration: the tunnel is locally managed');
    setConfig(tunnel, config ?? { ingress: [] });
  } else if (tunnel.deletedAt !== undefined || tunnel.source === 'local') return refuse(404, 1055, 'Configuration for tunnel not found');
  const result = {
    tunnel_id: tunnel.id,
    version: tunnel.version,
    config: tunnel.config ?? null,
    source: 'cloudflare',
    created_at: new Date(0).toISOString(),
  };
  if (tunnel.config !== undefined) check('ConfigurationGetResponse', withoutWarp(result));
  return accept(result);
}

/** The published types do not know `warp-routing.enabled`, which answers carry all the same. */
function withoutWarp(result: { readonly config: FakeConfig | null }): unknown {
  const { 'warp-routing': _, ...config } = result.config ?? { ingress: [] };
  return { ...result, config };
}

function describeTunnel(tunnel: FakeTunnel, account: FakeAccount): unknown {
  const status = tunnel.connectors.length === 0 ? 'inactive' : 'healthy';
  const gone = tunnel.deletedAt === undefined ? {} : { deleted_at: tunnel.deletedAt };
  return {
    id: tunnel.id,
    account_tag: account.id,
    name: tunnel.name,
    status,
    config_src: tunnel.source,
    created_at: new Date(0).toISOString(),
    tun_type: 'cfd_tunnel',
    ...gone,
  };
}

function describeConnector(connector: FakeTunnel['connectors'][number], check: SchemaCheck): unknown {
  const conn = {
    id: connector.id,
    colo_name: 'lab01',
    is_pending_reconnect: false,
    client_version: '2026.8.2',
    opened_at: new Date(0).toISOString(),
  };
  const version = connector.takes === 'silent' ? {} : { config_version: connector.version };
  const described = {
    id: connector.id,
    version: '2026.8.2',
    arch: 'linux_amd64',
    run_at: new Date(0).toISOString(),
    features: [],
    conns: [conn],
    ...version,
  };
  check('Client', described);
  return described;
}

function listRecords(records: readonly FakeRecord[], query: URLSearchParams, check: SchemaCheck): FakeAnswer {
  const perPage = Number(query.get('per_page') ?? 100);
  const page = Number(query.get('page') ?? 1);
  const shown = records.slice((page - 1) * perPage, page * perPage).map(describeRecord);
  for (const each of shown) if ((each as { type: string }).type === 'CNAME') check('RecordResponse.CNAMERecord', each);
  return {
    ...accept(shown),
    envelope: { ...accept(shown).envelope, result_info: { page, per_page: perPage, count: shown.length, total_count: records.length } },
  };
}

function describeRecord(record: FakeRecord): unknown {
  return { ...record, comment: record.comment ?? undefined, meta: {}, proxiable: true, settings: {}, tags: [] };
}

function batchRecords(zone: { readonly records: FakeRecord[] }, batch: Batch, check: SchemaCheck): FakeAnswer {
  for (const post of batch.posts ?? []) if (post.type === 'CNAME') check('RecordCreateParams.CNAMERecord', post);
  const done = runBatch(zone.records, batch);
  if (!done.ok) return { status: 400, envelope: { success: false, errors: [done.problem], messages: [], result: null } };
  zone.records.splice(0, zone.records.length, ...done.records);
  return accept(Object.fromEntries(Object.entries(done.answer).map(([key, records]) => [key, records.map(describeRecord)])));
}

function accept(result: unknown): FakeAnswer {
  return { status: 200, envelope: { success: true, errors: [], messages: [], result } };
}

function refuse(status: number, code: number, message: string): FakeAnswer {
  return { status, envelope: { success: false, errors: [{ code, message }], messages: [], result: null } };
}
