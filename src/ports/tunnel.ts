// Cloudflare as the pipeline sees it: one tunnel of one account, and the zones of its names.
import type { DnsBatch, DnsRecord, LiveConfiguration, LiveTunnel, RouteRecord, TunnelDocument } from '../model/routes.ts';

/** A process of cloudflared that is connected to Cloudflare. */
export interface Connector {
  readonly id: string;
  /** Version of the configuration it runs; undefined when Cloudflare does not say. */
  readonly version: number | undefined;
}

/**
 * Every method throws PipelineError (`cloudflare-…`, `tunnel-unusable`) instead of returning something that was not read.
 * Reads are tried again; writes are sent once.
 */
export interface Tunnel {
  readTunnel(): Promise<LiveTunnel>;
  readConfiguration(): Promise<LiveConfiguration>;
  /**
   * Replaces the whole document; answers the new version.
   * @throws UnknownOutcome when no answer came: it may have happened
   */
  writeConfiguration(document: TunnelDocument): Promise<number>;
  readConnectors(): Promise<readonly Connector[]>;
  /** A, AAAA and CNAME records. */
  readRecords(zone: string): Promise<readonly DnsRecord[]>;
  /**
   * All or nothing, in the order deletes, patches, posts; answers the records that were made.
   * @throws UnknownOutcome as above
   */
  writeRecords(batch: DnsBatch): Promise<readonly DnsRecord[]>;
  /** Throws `cloudflare-token` when the token is not valid. */
  checkToken(): Promise<void>;
  /** Requests sent so far. */
  readonly requests: number;
}

/** A write whose answer was lost. Whoever sent it must look before doing anything else. */
export class UnknownOutcome extends Error {}

/** Where the record of what was applied is kept. */
export interface RouteStore {
  /** undefined when nothing was ever applied; an unreadable record is an error, never "nothing". */
  read(): Promise<RouteRecord | undefined>;
  write(record: RouteRecord): Promise<void>;
}

/** What an anonymous visitor of a hostname gets. */
export type ProbeAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly location: string | undefined }
  /** No answer at all: DNS, TLS, refused, time over. */
  | { readonly kind: 'failure'; readonly text: string };

export interface Visitor {
  visit(hostname: string, path: string): Promise<ProbeAnswer>;
}

/** Asks a connector itself (its metrics address) which configuration it runs; undefined when it does not answer. */
export interface ConnectorProbe {
  version(address: string): Promise<number | undefined>;
}
