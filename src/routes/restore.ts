// Back to what was live before an apply: records first, then the document as a new version.
import type { DnsRecord, RouteRecord, SavedRoutes } from '../model/routes.ts';
import { awaitConnectors, conflict, putDocument, runDnsBatch, type StepPorts } from './apply-steps.ts';
import { splitBatch } from './dns-chunks.ts';
import { CATCH_ALL, sameDocument, withIngress } from './document.ts';
import { wantedRecord } from './plan-dns.ts';

/**
 * @param written version that we wrote last: another live version belongs to somebody else, and nothing is touched
 * @returns the version that is live afterwards
 */
export async function restoreRoutes(
  ports: StepPorts,
  tunnelId: string,
  saved: SavedRoutes,
  written: number,
  zones: readonly string[],
): Promise<number> {
  const live = await ports.tunnel.readConfiguration();
  if (live.version !== written)
    throw conflict(`Version ${live.version} is live, ours was ${written}: putting the old state back would overwrite it.`);
  for (const zone of zones) await restoreZone(ports, tunnelId, saved, zone);
  const old = saved.configuration.document;
  const document = withIngress(old, old?.ingress ?? [CATCH_ALL]);
  if (sameDocument(live.document, document)) return live.version;
  const version = await putDocument(ports.tunnel, live.version, document);
  await awaitConnectors(ports, version);
  return version;
}

async function restoreZone(ports: StepPorts, tunnelId: string, saved: SavedRoutes, zone: string): Promise<void> {
  const live = await ports.tunnel.readRecords(zone);
  const old = saved.records.filter((record) => record.zone === zone);
  const mine = (record: DnsRecord): boolean =>
    record.comment === wantedRecord(tunnelId, record.name).comment && record.content === wantedRecord(tunnelId, record.name).content;
  const deletes = live.filter(
    (record) => saved.created.includes(record.name) && mine(record) && !old.some((each) => each.id === record.id),
  );
  const patches = old.flatMap((record) => {
    const now = live.find((each) => each.id === record.id);
    return now === undefined || sameRecord(now, record) ? [] : [{ before: now, after: withoutId(record) }];
  });
  const posts = old.filter((record) => !live.some((each) => each.id === record.id)).map(withoutId);
  for (const part of splitBatch({ zone, deletes, patches, posts })) await runDnsBatch(ports.tunnel, part);
}

function withoutId({ id: _, zone: __, ...record }: DnsRecord): Omit<DnsRecord, 'id' | 'zone'> {
  return record;
}

function sameRecord(left: DnsRecord, right: DnsRecord): boolean {
  return JSON.stringify(withoutId(left)) === JSON.stringify(withoutId(right));
}

/** The record after going back: rules as before, records of ours as they are in the zones now. */
export function restoredRecord(
  record: RouteRecord,
  saved: SavedRoutes,
  version: number,
  live: readonly DnsRecord[],
  writtenAt: string,
): RouteRecord {
  const names = new Set(saved.rules.map((rule) => rule.entry.hostname ?? ''));
  const dns = live
    .filter((each) => names.has(each.name) && each.content === wantedRecord(record.tunnel, each.name).content)
    .map(({ id, zone, name }) => ({ id, zone, name }));
  return { ...record, version, writtenAt, rules: saved.rules, dns, intent: undefined, before: undefined };
}
