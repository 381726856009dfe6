// DNS records of the declared names × what the zones have × what we recorded → batches. Others' records are never touched. Pure.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { DeclaredRoutes, DnsBatch, DnsRecord, NewDnsRecord, OwnedDns } from '../model/routes.ts';
import { zoneOf } from './names.ts';

export interface DnsQuestion {
  readonly declared: DeclaredRoutes;
  readonly live: readonly DnsRecord[];
  readonly owned: readonly OwnedDns[];
  /** Names that an interrupted run was about to make. */
  readonly intended: readonly string[];
  readonly adopt: ReadonlySet<string>;
}

export interface DnsFate {
  readonly name: string;
  readonly fate: 'adopted' | 'created' | 'changed' | 'removed';
  readonly details: readonly string[];
}

export interface DnsAnswer {
  readonly batches: readonly DnsBatch[];
  readonly fates: readonly DnsFate[];
  readonly unmanaged: readonly string[];
  readonly owned: readonly OwnedDns[];
  readonly findings: readonly Diagnostic[];
}

const MARKER_PREFIX = 'fairlead';

/** Comment of our records; free plans have no tags and 100 characters of comment. */
export function markerOf(tunnel: string): string {
  return `${MARKER_PREFIX} tunnel=${tunnel.slice(0, 8)}`;
}

/** The record of a public name: proxied, since a tunnel's address means nothing to a resolver. */
export function wantedRecord(tunnel: string, name: string): NewDnsRecord {
  return { type: 'CNAME', name, content: tunnelAddress(tunnel), proxied: true, ttl: 1, comment: markerOf(tunnel) };
}

function tunnelAddress(tunnel: string): string {
  return `${tunnel}.cfargotunnel.com`;
}

interface Work {
  readonly batches: Map<string, { deletes: DnsRecord[]; patches: { before: DnsRecord; after: NewDnsRecord }[]; posts: NewDnsRecord[] }>;
  readonly fates: DnsFate[];
  readonly owned: OwnedDns[];
  readonly findings: Diagnostic[];
}

export function planDns(question: DnsQuestion): DnsAnswer {
  const { declared, live, owned } = question;
  const work: Work = { batches: new Map(), fates: [], owned: [], findings: [] };
  const names = new Set(declared.routes.map((route) => route.hostname));
  const byName = new Map<string, DnsRecord[]>();
  for (const record of live) byName.set(record.name, [...(byName.get(record.name) ?? []), record]);
  const ownedIds = new Set(owned.map((record) => record.id));
  for (const name of names) judgeName(name, byName.get(name) ?? [], ownedIds, question, work);
  for (const record of owned) if (!names.has(record.name)) judgeRemoval(record, question, work);
  const mine = new Set([...work.owned, ...owned].map((record) => record.id));
  const address = tunnelAddress(declared.tunnel);
  const unmanaged = live.filter((record) => record.content === address && !mine.has(record.id) && !names.has(record.name));
  return {
    batches: [...work.batches].map(([zone, batch]) => ({ zone, ...batch })),
    fates: work.fates,
    unmanaged: unmanaged.map((record) => `DNS ${record.name}`),
    owned: work.owned,
    findings: work.findings,
  };
}

function judgeName(
  name: string,
  there: readonly DnsRecord[],
  ownedIds: ReadonlySet<string>,
  { declared, intended, adopt }: DnsQuestion,
  work: Work,
): void {
  const zone = declared.zones[zoneOf(declared.zones, name) ?? ''];
  if (zone === undefined) return;
  const wanted = wantedRecord(declared.tunnel, name);
  const [record] = there;
  if (record === undefined) {
    batchOf(work, zone).posts.push(wanted);
    work.fates.push({ name, fate: 'created', details: [`CNAME to the tunnel`] });
    return;
  }
  const differences = describeRecordDifference(record, wanted);
  const ours =
    record.content === wanted.content && (ownedIds.has(record.id) || (intended.includes(name) && record.comment === wanted.comment));
  if (there.length === 1 && (ours || record.content === wanted.content)) {
    work.owned.push({ id: record.id, zone, name });
    if (differences.length > 0) {
      batchOf(work, zone).patches.push({ before: record, after: wanted });
      work.fates.push({ name, fate: 'changed', details: differences });
    } else if (!ours) work.fates.push({ name, fate: 'adopted', details: ['taken over as it is'] });
    return;
  }
  if (adopt.has(name)) {
    batchOf(work, zone).deletes.push(...there);
    batchOf(work, zone).posts.push(wanted);
    work.fates.push({ name, fate: 'changed', details: there.map((each) => `${each.type} ${each.content} → CNAME to the tunnel`) });
    return;
  }
  work.findings.push(reportForeign(name, there, ownedIds));
}

function reportForeign(name: string, there: readonly DnsRecord[], ownedIds: ReadonlySet<string>): Diagnostic {
  const repointed = there.some((record) => ownedIds.has(record.id));
  return {
    code: 'route-foreign',
    severity: 'error',
    summary: `${name} has a DNS record that is not ours`.slice(0, 70),
    detail: `${repointed ? 'Our record was pointed elsewhere: ' : ''}${there.map((each) => `${each.type} ${each.content}`).join(', ')}.`,
    hint: `Remove it at Cloudflare, or replace it: fairlead routes apply --adopt ${name}`,
    at: { address: name },
  };
}

/** Deleted only when id, content and marker all say that it is ours. */
function judgeRemoval(record: OwnedDns, { declared, live }: DnsQuestion, work: Work): void {
  const there = live.find((each) => each.id === record.id);
  if (there === undefined) return;
  if (there.content === tunnelAddress(declared.tunnel) && there.comment === markerOf(declared.tunnel) && there.name === record.name) {
    batchOf(work, record.zone).deletes.push(there);
    work.fates.push({ name: record.name, fate: 'removed', details: ['no longer declared'] });
    return;
  }
  work.findings.push({
    code: 'route-drift',
    severity: 'warning',
    summary: `The DNS record of ${record.name} was changed at Cloudflare`.slice(0, 70),
    detail: `It is ${there.type} ${there.content} with the comment "${there.comment}" now; it stays and is not ours any more.`,
    at: { address: record.name },
  });
}

function describeRecordDifference(record: DnsRecord, wanted: NewDnsRecord): readonly string[] {
  const keys = ['type', 'content', 'proxied', 'ttl', 'comment'] as const;
  return keys
    .filter((key) => record[key] !== wanted[key])
    .map((key) => `${key} ${String(record[key]) || '(none)'} → ${String(wanted[key])}`);
}

function batchOf(
  work: Work,
  zone: string,
): { deletes: DnsRecord[]; patches: { before: DnsRecord; after: NewDnsRecord }[]; posts: NewDnsRecord[] } {
  const known = work.batches.get(zone);
  if (known !== undefined) return known;
  const made = { deletes: [], patches: [], posts: [] };
  work.batches.set(zone, made);
  return made;
}
