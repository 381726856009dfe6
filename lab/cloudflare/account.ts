// The state behind the fake of Cloudflare's API: one account, its tunnels, zones and tokens. Facts: reference page cloudflare.md, 6.1.
import { randomUUID } from 'node:crypto';

export interface FakeRecord {
  id: string;
  type: string;
  name: string;
  content: string;
  proxied: boolean;
  ttl: number;
  comment: string | null;
  created_on: string;
  modified_on: string;
}

export interface FakeConnector {
  readonly id: string;
  /** Version it runs; what it has applied may lag behind or stay, see `takes`. */
  version: number;
  config: FakeConfig | undefined;
  /** follows: at once; lags: when told; rejects: never; silent: follows, but Cloudflare does not say so. */
  takes: 'follows' | 'lags' | 'rejects' | 'silent';
}

export interface FakeConfig {
  readonly ingress: readonly {
    readonly hostname?: string;
    readonly path?: string;
    readonly service: string;
    readonly [key: string]: unknown;
  }[];
  readonly [key: string]: unknown;
}

export interface FakeTunnel {
  readonly id: string;
  name: string;
  source: 'cloudflare' | 'local';
  deletedAt: string | undefined;
  version: number;
  config: FakeConfig | undefined;
  readonly connectors: FakeConnector[];
}

export type Permission = 'tunnel:read' | 'tunnel:edit' | 'dns:read' | 'dns:edit';

export interface FakeToken {
  readonly permissions: ReadonlySet<Permission>;
  /** An account's own token is verified at another place than a user's. */
  readonly kind: 'user' | 'account';
}

export interface FakeAccount {
  readonly id: string;
  readonly tunnels: Map<string, FakeTunnel>;
  /** Zone id → name and records. */
  readonly zones: Map<string, { readonly name: string; readonly records: FakeRecord[] }>;
  readonly tokens: Map<string, FakeToken>;
}

export const ALL_PERMISSIONS: ReadonlySet<Permission> = new Set(['tunnel:read', 'tunnel:edit', 'dns:read', 'dns:edit']);

export function createAccount(id: string): FakeAccount {
  return { id, tunnels: new Map(), zones: new Map(), tokens: new Map() };
}

export function addTunnel(account: FakeAccount, id: string, config?: FakeConfig): FakeTunnel {
  const tunnel: FakeTunnel = {
    id,
    name: 'lab',
    source: 'cloudflare',
    deletedAt: undefined,
    version: config === undefined ? 0 : 1,
    config,
    connectors: [],
  };
  account.tunnels.set(id, tunnel);
  return tunnel;
}

export function addConnector(tunnel: FakeTunnel, takes: FakeConnector['takes'] = 'follows'): FakeConnector {
  const connector: FakeConnector = { id: randomUUID(), version: tunnel.version, config: tunnel.config, takes };
  tunnel.connectors.push(connector);
  return connector;
}

/** A new version, pushed to every connector that takes it. */
export function setConfig(tunnel: FakeTunnel, config: FakeConfig): void {
  tunnel.config = { ...config, 'warp-routing': { enabled: false } };
  tunnel.version += 1;
  for (const connector of tunnel.connectors) {
    if (connector.takes === 'follows' || connector.takes === 'silent') applyConfig(tunnel, connector);
  }
}

export function applyConfig(tunnel: FakeTunnel, connector: FakeConnector): void {
  connector.version = tunnel.version;
  connector.config = tunnel.config;
}

export function addRecord(account: FakeAccount, zone: string, record: Partial<FakeRecord> & { name: string; content: string }): FakeRecord {
  const now = new Date(0).toISOString();
  const full: FakeRecord = {
    id: randomUUID().replaceAll('-', ''),
    type: 'CNAME',
    proxied: true,
    ttl: 1,
    comment: null,
    created_on: now,
    modified_on: now,
    ...record,
  };
  account.zones.get(zone)?.records.push(full);
  return full;
}
