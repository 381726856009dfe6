// Applies a plan of routes in the order that never breaks a name: union, connectors, DNS, visit, deletes, prune, visit.
// Source of the order: docs/adr/0070. Whatever fails on the way puts back what was live before.
import { type Diagnostic, hasErrors, PipelineError } from '../errors/diagnostic.ts';
import type { Change } from '../model/plan.ts';
import type { DeclaredRoutes, DnsBatch, DnsRecord, RoutePlan, RouteRecord, SavedRoutes } from '../model/routes.ts';
import type { RouteStore, Visitor } from '../ports/tunnel.ts';
import { awaitConnectors, putDocument, runDnsBatch, type StepPorts } from './apply-steps.ts';
import { sizeOf, splitBatch } from './dns-chunks.ts';
import { sameDocument } from './document.ts';
import { changesRoutes } from './plan.ts';
import { restoredRecord, restoreRoutes } from './restore.ts';
import { checkRoute, describeChecks, type RouteCheck, visitableRoutes } from './verify.ts';

export interface ApplyPorts extends StepPorts {
  readonly store: RouteStore;
  /** undefined where no visitor can get out: then nothing is visited, and the result says so. */
  readonly visitor: Visitor | undefined;
  readonly now: () => number;
  readonly tell: (text: string) => void;
  /** Milliseconds between deleting a name and removing its rule: proxied names change at the edge, not by TTL. */
  readonly settleMs: number;
}

export interface ApplyRequest {
  readonly declared: DeclaredRoutes;
  readonly plan: RoutePlan;
  readonly record: RouteRecord | undefined;
  readonly commit: string;
}

export interface ApplyResult {
  readonly changed: boolean;
  readonly version: number;
  readonly checks: readonly RouteCheck[];
  readonly findings: readonly Diagnostic[];
}

/** @throws PipelineError; what was live before is live again unless the diagnostics say otherwise */
export async function applyRoutes(ports: ApplyPorts, request: ApplyRequest): Promise<ApplyResult> {
  const { plan } = request;
  if (hasErrors(plan.findings)) throw new PipelineError(plan.findings.filter((each) => each.severity === 'error'));
  if (!changesRoutes(plan)) {
    if (plan.recordOnly) await ports.store.write(finishedRecord(ports, request, plan.from.version, [], undefined));
    return { changed: false, version: plan.from.version, checks: [], findings: [] };
  }
  await requireConnector(ports);
  return new Apply(ports, request).run();
}

async function requireConnector(ports: ApplyPorts): Promise<void> {
  if ((await ports.tunnel.readConnectors()).length > 0) return;
  const detail = 'New names would answer with error 1033.';
  const hint = 'Start cloudflared first: fairlead status';
  throw new PipelineError({ code: 'tunnel-unusable', severity: 'error', summary: 'No connector of the tunnel is online', detail, hint });
}

const VISIT_PAUSE_MS = 1000;
/** After these nothing was changed. */
const CERTAIN_REFUSALS: ReadonlySet<string> = new Set(['cloudflare-limit', 'cloudflare-refused', 'cloudflare-token', 'tunnel-unusable']);

class Apply {
  readonly #ports: ApplyPorts;
  readonly #request: ApplyRequest;
  readonly #saved: SavedRoutes;
  readonly #made: DnsRecord[] = [];
  readonly #findings: Diagnostic[] = [];
  #version: number;
  #wrote = false;

  constructor(ports: ApplyPorts, request: ApplyRequest) {
    this.#ports = ports;
    this.#request = request;
    this.#version = request.plan.from.version;
    this.#saved = request.record?.intent === undefined || request.record.before === undefined ? saveState(request) : request.record.before;
  }

  async run(): Promise<ApplyResult> {
    const { plan, declared } = this.#request;
    const before = await this.#visit();
    await this.#ports.store.write(this.#intent());
    try {
      await this.#put(plan.union, 'new and changed rules');
      await this.#batches(plan.batches.map(openingBatch), 'DNS records');
      await this.#visitUntilFine(before);
      const closing = plan.batches.map(closingBatch);
      await this.#batches(closing, 'DNS records that go');
      if (!sameDocument(plan.union, plan.final)) {
        if (closing.some((each) => each.deletes.length > 0)) await this.#ports.wait(this.#ports.settleMs);
        await this.#put(plan.final, 'rules without those that go');
      }
      const checks = await this.#visitUntilFine(before);
      await this.#ports.store.write(finishedRecord(this.#ports, this.#request, this.#version, this.#made, this.#saved));
      if (this.#ports.visitor === undefined) this.#ports.tell(`not visited: ${declared.routes.length} hostnames`);
      return { changed: true, version: this.#version, checks, findings: this.#findings };
    } catch (error) {
      throw await this.#undo(error);
    }
  }

  async #put(document: RoutePlan['final'], what: string): Promise<void> {
    const live = this.#version === this.#request.plan.from.version ? this.#request.plan.from.document : undefined;
    if (live !== undefined && sameDocument(live, document)) return;
    this.#version = await this.#writing(() => putDocument(this.#ports.tunnel, this.#version, document));
    this.#ports.tell(`version ${this.#version}: ${what}`);
    this.#findings.push(...(await awaitConnectors(this.#ports, this.#version)));
  }

  async #batches(batches: readonly DnsBatch[], what: string): Promise<void> {
    for (const batch of batches.flatMap(splitBatch)) {
      this.#made.push(...(await this.#writing(() => runDnsBatch(this.#ports.tunnel, batch))));
      this.#ports.tell(`${what}: ${sizeOf(batch)} in zone ${batch.zone}`);
    }
  }

  /** Notes that something may have changed, unless Cloudflare refused the very first write outright. */
  async #writing<T>(write: () => Promise<T>): Promise<T> {
    try {
      const done = await write();
      this.#wrote = true;
      return done;
    } catch (error) {
      const refused = error instanceof PipelineError && error.diagnostics.every((each) => CERTAIN_REFUSALS.has(each.code));
      this.#wrote ||= !refused;
      throw error;
    }
  }

  async #visit(): Promise<readonly RouteCheck[]> {
    const { visitor } = this.#ports;
    if (visitor === undefined) return [];
    return Promise.all(visitableRoutes(this.#request.declared).map((route) => checkRoute(visitor, route)));
  }

  /** Visits until all is well: a new name may need a moment until the edge knows it. An exposed one is not waited for. */
  async #visitUntilFine(before: readonly RouteCheck[]): Promise<readonly RouteCheck[]> {
    for (let attempt = 1; ; attempt += 1) {
      const checks = await this.#visit();
      const problems = this.#problems(checks, before);
      if (problems.length === 0) return checks;
      if (attempt >= this.#ports.attempts || checks.some((each) => each.verdict === 'exposed')) throw new PipelineError(problems);
      await this.#ports.wait(VISIT_PAUSE_MS);
    }
  }

  /** A name that was not reachable before and is not changed now is none of our doing: it is told, and stops nothing. */
  #problems(checks: readonly RouteCheck[], before: readonly RouteCheck[]): readonly Diagnostic[] {
    const touched = new Set(this.#request.plan.changes.filter(isVisible).map((each) => each.name.replace(/^DNS /, '')));
    const old = new Map(before.map((each) => [each.hostname, each.verdict]));
    const ours = checks.filter((each) => each.verdict === 'exposed' || touched.has(each.hostname) || old.get(each.hostname) === 'ok');
    return describeChecks(ours);
  }

  #intent(): RouteRecord {
    const { plan, record, commit } = this.#request;
    return {
      tunnel: plan.tunnel,
      version: this.#version,
      commit: record?.commit ?? commit,
      writtenAt: this.#time(),
      rules: record?.tunnel === plan.tunnel ? record.rules : [],
      dns: record?.tunnel === plan.tunnel ? record.dns : [],
      intent: { rules: plan.rules, names: plan.batches.flatMap((batch) => batch.posts.map((post) => post.name)), from: plan.from.version },
      before: this.#saved,
    };
  }

  #time(): string {
    return new Date(this.#ports.now()).toISOString();
  }

  /** Puts the old state back; the error then says both what failed and what became of it. */
  async #undo(error: unknown): Promise<unknown> {
    if (!(error instanceof PipelineError)) return error;
    if (error.diagnostics.some((each) => each.code === 'route-conflict')) return error;
    if (!this.#wrote) {
      await this.#ports.store.write({ ...this.#intent(), intent: undefined, before: this.#request.record?.before });
      return error;
    }
    const zones = [...new Set([...this.#request.plan.batches, ...this.#saved.records].map((each) => each.zone))];
    this.#ports.tell('putting back what was live before');
    try {
      const version = await restoreRoutes(this.#ports, this.#request.plan.tunnel, this.#saved, this.#version, zones);
      const live = (await Promise.all(zones.map((zone) => this.#ports.tunnel.readRecords(zone)))).flat();
      await this.#ports.store.write(restoredRecord(this.#intent(), this.#saved, version, live, this.#time()));
      const detail = `The tunnel has the rules of version ${this.#saved.configuration.version} again, as version ${version}.`;
      const done: Diagnostic = { code: 'rolled-back', severity: 'warning', summary: 'The routes are as they were before', detail };
      return new PipelineError([...error.diagnostics, done], { cause: error });
    } catch (failure) {
      if (!(failure instanceof PipelineError)) return failure;
      const hint = 'The next `fairlead routes apply` finishes or undoes it; see what is live: fairlead routes plan';
      const failed: Diagnostic = { code: 'rollback-failed', severity: 'error', summary: 'The old routes could not be put back', hint };
      return new PipelineError([...error.diagnostics, failed, ...failure.diagnostics], { cause: error });
    }
  }
}

/** A marker that is added to a record is nothing a visitor could notice. */
function isVisible(change: Change): boolean {
  return change.action !== 'none' && !change.causes.every((cause) => cause.text.startsWith('comment '));
}

/** What brings names up, together with what must go in the same moment because it has the same name. */
function openingBatch(batch: DnsBatch): DnsBatch {
  const names = new Set(batch.posts.map((post) => post.name));
  return { ...batch, deletes: batch.deletes.filter((record) => names.has(record.name)) };
}

function closingBatch(batch: DnsBatch): DnsBatch {
  const names = new Set(batch.posts.map((post) => post.name));
  return { zone: batch.zone, patches: [], posts: [], deletes: batch.deletes.filter((record) => !names.has(record.name)) };
}

function saveState({ plan, record }: ApplyRequest): SavedRoutes {
  const touched = plan.batches.flatMap((batch) => [...batch.deletes, ...batch.patches.map((patch) => patch.before)]);
  const created = plan.batches.flatMap((batch) => batch.posts.map((post) => post.name));
  return { configuration: plan.from, records: touched, created, rules: record?.tunnel === plan.tunnel ? record.rules : [] };
}

function finishedRecord(
  ports: ApplyPorts,
  request: ApplyRequest,
  version: number,
  made: readonly DnsRecord[],
  before: SavedRoutes | undefined,
): RouteRecord {
  const { plan, record, commit } = request;
  return {
    tunnel: plan.tunnel,
    version,
    commit,
    writtenAt: new Date(ports.now()).toISOString(),
    rules: plan.rules,
    dns: [...plan.dns, ...made.map(({ id, zone, name }) => ({ id, zone, name }))],
    intent: undefined,
    before: before ?? record?.before,
  };
}
