// Single steps of applying routes. Each looks before it repeats anything: a write is never sent twice blindly.
import { type Diagnostic, PipelineError } from '../errors/diagnostic.ts';
import type { DnsBatch, DnsRecord, TunnelDocument } from '../model/routes.ts';
import { type ConnectorProbe, type Tunnel, UnknownOutcome } from '../ports/tunnel.ts';
import { sameDocument } from './document.ts';

export interface StepPorts {
  readonly tunnel: Tunnel;
  readonly probe: ConnectorProbe;
  /** Metrics addresses of the connectors. */
  readonly connectors: readonly string[];
  readonly wait: (milliseconds: number) => Promise<void>;
  /** How often a condition is asked for, once a second, before it counts as failed. */
  readonly attempts: number;
}

const PAUSE_MS = 1000;

export function conflict(detail: string): PipelineError {
  return new PipelineError({
    code: 'route-conflict',
    severity: 'error',
    summary: 'Another writer changed the tunnel meanwhile',
    detail,
    hint: 'Nothing more was done. See what is there now: fairlead routes plan',
  });
}

/**
 * Replaces the document. The only lock there is: the version must have been `from` and be `from + 1` afterwards.
 * @returns the new version
 * @throws PipelineError `route-conflict` when somebody else wrote in between
 */
export async function putDocument(tunnel: Tunnel, from: number, document: TunnelDocument): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const version = await tunnel.writeConfiguration(document);
      if (version === from + 1) return version;
      throw conflict(
        `Version ${from} was planned on, ${from + 1} was expected, and ${version} came: a configuration of somebody else was replaced.`,
      );
    } catch (error) {
      if (!(error instanceof UnknownOutcome)) throw error;
      const live = await tunnel.readConfiguration();
      if (live.version === from + 1 && sameDocument(live.document, document)) return live.version;
      if (live.version !== from) throw conflict(`The answer to our write was lost, and version ${live.version} is not ours.`);
      if (attempt === 2) throw unreachable(error);
    }
  }
}

/**
 * Sends a batch, or finds out that it was carried out when its answer was lost.
 * @returns the records that were made
 */
export async function runDnsBatch(tunnel: Tunnel, batch: DnsBatch): Promise<readonly DnsRecord[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tunnel.writeRecords(batch);
    } catch (error) {
      if (!(error instanceof UnknownOutcome)) throw error;
      const live = await tunnel.readRecords(batch.zone);
      if (isDone(batch, live))
        return batch.posts.flatMap((post) => live.filter((each) => each.name === post.name && each.content === post.content));
      if (attempt === 2) throw unreachable(error);
    }
  }
}

function isDone(batch: DnsBatch, live: readonly DnsRecord[]): boolean {
  const same = (wanted: DnsBatch['posts'][number]) => (each: DnsRecord) =>
    each.name === wanted.name &&
    each.type === wanted.type &&
    each.content === wanted.content &&
    each.proxied === wanted.proxied &&
    each.comment === wanted.comment;
  const posted = batch.posts.every((post) => live.some(same(post)));
  const patched = batch.patches.every(({ before, after }) => live.some((each) => each.id === before.id && same(after)(each)));
  return posted && patched && batch.deletes.every((gone) => !live.some((each) => each.id === gone.id));
}

function unreachable(error: UnknownOutcome): PipelineError {
  const detail = `A write was sent twice without an answer (${error.message}); what is live was read in between and was unchanged.`;
  return new PipelineError(
    { code: 'cloudflare-unreachable', severity: 'error', summary: "Cloudflare's API does not answer", detail },
    { cause: error },
  );
}

/**
 * Waits until every connector runs the version: by its own word where its address is known, else by Cloudflare's.
 * @returns a warning when neither says anything
 * @throws PipelineError `connector-behind`
 */
export async function awaitConnectors(ports: StepPorts, version: number): Promise<readonly Diagnostic[]> {
  let seen: readonly (number | undefined)[] = [];
  for (let attempt = 0; attempt < ports.attempts; attempt += 1) {
    if (attempt > 0) await ports.wait(PAUSE_MS);
    seen = await readVersions(ports);
    const known = seen.filter((each) => each !== undefined);
    if (seen.length > 0 && known.length === 0) return [silentConnectors()];
    if (known.length === seen.length && known.length > 0 && known.every((each) => each >= version)) return [];
  }
  throw new PipelineError({
    code: 'connector-behind',
    severity: 'error',
    summary: 'A connector did not take the new configuration',
    detail: `Wanted: version ${version}; running: ${seen.map((each) => each ?? 'unknown').join(', ') || 'no connector'}.`,
    hint: 'Its log says why: docker logs of the cloudflared container.',
  });
}

async function readVersions({ tunnel, probe, connectors }: StepPorts): Promise<readonly (number | undefined)[]> {
  if (connectors.length > 0) {
    const direct = await Promise.all(connectors.map((address) => probe.version(address)));
    if (direct.some((each) => each !== undefined)) return direct;
  }
  return (await tunnel.readConnectors()).map((each) => each.version);
}

function silentConnectors(): Diagnostic {
  return {
    code: 'connector-behind',
    severity: 'warning',
    summary: 'No connector says which configuration it runs',
    detail: 'Only the visits afterwards can tell whether the new rules work.',
    hint: 'Name the metrics addresses of your cloudflared processes under `connectors:` in cloudflare/routes.yaml.',
  };
}
