// Public hostnames: what the repository declares, what the tunnel has, and what was applied last. Types only.
import type { Diagnostic, SourcePlace } from '../errors/diagnostic.ts';
import type { Change } from './plan.ts';

export type Exposure = 'access' | 'forward-auth' | 'app-login' | 'public';

/** `cloudflare/routes.yaml` with its targets resolved. */
export interface DeclaredRoutes {
  readonly tunnel: string;
  readonly account: string;
  /** Zone name → zone id. */
  readonly zones: Readonly<Record<string, string>>;
  readonly team: string | undefined;
  readonly certificates: readonly string[];
  /** Metrics addresses of the connectors. */
  readonly connectors: readonly string[];
  /** VM that keeps the record. */
  readonly record: string | undefined;
  /** In the order in which the tunnel tries them. */
  readonly routes: readonly DeclaredRoute[];
}

export interface DeclaredRoute {
  readonly hostname: string;
  /** RE2 pattern; '' matches every path. */
  readonly path: string;
  readonly vm: string;
  readonly stack: string;
  readonly service: string;
  /** URL that the connector speaks to. */
  readonly origin: string;
  readonly port: number;
  readonly exposure: Exposure;
  readonly reason: string | undefined;
  readonly place: SourcePlace;
}

/** A service that requests for a hostname come to. */
export interface ServedBy {
  readonly vm: string;
  readonly stack: string;
  readonly service: string;
  /** On the VM. */
  readonly port: number;
}

/** One entry of the document's `ingress`, as JSON; keys we do not know stay in it. */
export interface IngressEntry {
  readonly hostname?: string;
  readonly path?: string;
  readonly service: string;
  readonly originRequest?: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}

/** `config` of the API: ingress, originRequest and whatever else is in it. */
export interface TunnelDocument {
  readonly ingress: readonly IngressEntry[];
  readonly [key: string]: unknown;
}

export interface LiveTunnel {
  readonly name: string;
  /** inactive, degraded, healthy, down. */
  readonly status: string;
  readonly managedBy: 'cloudflare' | 'local';
  readonly deleted: boolean;
}

export interface LiveConfiguration {
  /** 0 when the tunnel was never configured. */
  readonly version: number;
  readonly document: TunnelDocument | undefined;
}

export interface DnsRecord {
  readonly id: string;
  readonly zone: string;
  readonly type: string;
  readonly name: string;
  readonly content: string;
  readonly proxied: boolean;
  readonly ttl: number;
  readonly comment: string;
}

export type NewDnsRecord = Omit<DnsRecord, 'id' | 'zone'>;

/** Everything a plan asks of the account. */
export interface LiveRoutes {
  readonly tunnel: LiveTunnel;
  readonly configuration: LiveConfiguration;
  /** All A, AAAA and CNAME records of the zones. */
  readonly records: readonly DnsRecord[];
  /** ISO 8601. */
  readonly readAt: string;
}

/** What we did last, or were about to do: the proof that a rule or a record is ours. */
export interface RouteRecord {
  readonly tunnel: string;
  /** Version of the document that we wrote last. */
  readonly version: number;
  readonly commit: string;
  /** ISO 8601. */
  readonly writtenAt: string;
  readonly rules: readonly OwnedRule[];
  readonly dns: readonly OwnedDns[];
  /** Set before the first write of an apply, removed after the last. */
  readonly intent: RouteIntent | undefined;
  /** What was live before the last apply, for `routes rollback`. */
  readonly before: SavedRoutes | undefined;
}

export interface OwnedRule {
  readonly entry: IngressEntry;
  readonly exposure: Exposure;
}

export interface OwnedDns {
  readonly id: string;
  readonly zone: string;
  readonly name: string;
}

export interface RouteIntent {
  readonly rules: readonly OwnedRule[];
  /** Names that get a record. */
  readonly names: readonly string[];
  /** The version that was live when it began. */
  readonly from: number;
}

export interface SavedRoutes {
  readonly configuration: LiveConfiguration;
  /** Records that we were going to change or delete, as they were. */
  readonly records: readonly DnsRecord[];
  /** Names that we gave a record. */
  readonly created: readonly string[];
  readonly rules: readonly OwnedRule[];
}

export interface DnsBatch {
  readonly zone: string;
  readonly deletes: readonly DnsRecord[];
  readonly patches: readonly { readonly before: DnsRecord; readonly after: NewDnsRecord }[];
  readonly posts: readonly NewDnsRecord[];
}

/** A name that becomes more or less public: told first, in words. */
export interface ExposureChange {
  readonly hostname: string;
  readonly from: Exposure | undefined;
  readonly to: Exposure | undefined;
  readonly text: string;
}

export interface RoutePlan {
  readonly tunnel: string;
  readonly exposures: readonly ExposureChange[];
  /** Kind `route`; names are `hostname`, `hostname path` and `DNS hostname`. */
  readonly changes: readonly Change[];
  /** Rules and records that others made: kept as they are. */
  readonly unmanaged: readonly string[];
  readonly findings: readonly Diagnostic[];
  readonly from: LiveConfiguration;
  /** New and changed rules together with those about to go; equal to `final` when nothing goes. */
  readonly union: TunnelDocument;
  readonly final: TunnelDocument;
  readonly batches: readonly DnsBatch[];
  readonly rules: readonly OwnedRule[];
  /** Records that are ours when the plan is done, as far as they exist already. */
  readonly dns: readonly OwnedDns[];
  /** True when the record must be written although nothing live changes: something was adopted or given up. */
  readonly recordOnly: boolean;
}
