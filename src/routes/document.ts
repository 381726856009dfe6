// Declared routes ↔ entries of the tunnel's document, and what makes two entries equal. Pure.
import type { DeclaredRoute, DeclaredRoutes, IngressEntry, TunnelDocument } from '../model/routes.ts';

export const CATCH_ALL: IngressEntry = { service: 'http_status:404' };

/** Values that mean the same as leaving the key out. Source: cloudflared ingress/config.go; durations in whole seconds. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  connectTimeout: 30,
  tlsTimeout: 10,
  tcpKeepAlive: 30,
  keepAliveTimeout: 90,
  keepAliveConnections: 100,
  noHappyEyeballs: false,
  matchSNItoHost: false,
  noTLSVerify: false,
  disableChunkedEncoding: false,
  http2Origin: false,
  bastionMode: false,
  proxyAddress: '127.0.0.1',
  proxyPort: 0,
};

/** The rule of a declared route, in the API's words. */
export function entryOf(route: DeclaredRoute, declared: DeclaredRoutes): IngressEntry {
  const access =
    route.exposure === 'access' ? { originRequest: { access: { required: true, teamName: declared.team ?? '', audTag: [] } } } : {};
  return { hostname: route.hostname, ...(route.path === '' ? {} : { path: route.path }), service: route.origin, ...access };
}

export function isCatchAll(entry: IngressEntry): boolean {
  return (entry.hostname === undefined || entry.hostname === '' || entry.hostname === '*') && (entry.path ?? '') === '';
}

/** An entry without anything that means nothing: absent, '', null and {} are one; default values are gone; unknown keys stay. */
export function canonicalEntry(entry: IngressEntry): IngressEntry {
  const { originRequest, ...rest } = entry;
  const request = originRequest === undefined ? undefined : canonicalRequest(originRequest);
  const host = rest.hostname === '*' ? {} : { hostname: rest.hostname };
  return { ...withoutEmpty({ ...rest, ...host, originRequest: request }), service: entry.service };
}

function canonicalRequest(request: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const known = Object.entries(request).filter(([key, value]) => DEFAULTS[key] === undefined || DEFAULTS[key] !== value);
  return withoutEmpty(Object.fromEntries(known));
}

function withoutEmpty(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const cleaned = Object.entries(value).map(([key, each]) => [key, isPlain(each) ? withoutEmpty(each) : each] as const);
  return Object.fromEntries(cleaned.filter(([, each]) => !isEmpty(each)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isPlain(value) && Object.keys(value).length === 0;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function sameEntry(left: IngressEntry, right: IngressEntry): boolean {
  return JSON.stringify(canonicalEntry(left)) === JSON.stringify(canonicalEntry(right));
}

/** `warp-routing` is read-only and added by the API: it never counts. */
export function sameDocument(left: TunnelDocument | undefined, right: TunnelDocument | undefined): boolean {
  return canonicalDocument(left) === canonicalDocument(right);
}

function canonicalDocument(document: TunnelDocument | undefined): string {
  const { ingress, 'warp-routing': _, ...rest }: TunnelDocument = document ?? { ingress: [] };
  const entries = ingress.map(canonicalEntry);
  const request = isPlain(rest['originRequest']) ? canonicalRequest(rest['originRequest']) : {};
  return JSON.stringify({ ...withoutEmpty({ ...rest, originRequest: request }), ingress: entries });
}

/** What a PUT may carry: everything that is there but what the API itself adds. */
export function withIngress(document: TunnelDocument | undefined, ingress: readonly IngressEntry[]): TunnelDocument {
  const { 'warp-routing': _, ...rest }: TunnelDocument = document ?? { ingress: [] };
  return { ...rest, ingress };
}

/** The keys of two entries that differ, each with both values, for a person. */
export function describeDifference(from: IngressEntry, to: IngressEntry): readonly string[] {
  const left = flatten(canonicalEntry(from), '');
  const right = flatten(canonicalEntry(to), '');
  const keys = [...new Set([...left.keys(), ...right.keys()])].sort();
  return keys
    .filter((key) => left.get(key) !== right.get(key))
    .map((key) => `${key} ${left.get(key) ?? '(none)'} → ${right.get(key) ?? '(none)'}`);
}

function flatten(value: unknown, prefix: string): Map<string, string> {
  if (!isPlain(value)) return new Map([[prefix, typeof value === 'string' ? value : JSON.stringify(value)]]);
  return new Map(Object.entries(value).flatMap(([key, each]) => [...flatten(each, prefix === '' ? key : `${prefix}.${key}`)]));
}
