// The jobs of one workflow: each starts when what it needs is done, its group is free and a slot is left.
import { join } from 'node:path';
import { type Turn, takeTurn } from './concurrency.ts';
import { evaluateCondition, evaluateNode, evaluateText, isTruthy, type Scope, type Value } from './expression.ts';
import { createJobLog } from './job-log.ts';
import { type JobEnd, runJob } from './job-runner.ts';
import { githubContext, type JobFacts, type Need, type RunFacts } from './job-state.ts';
import type { Masks } from './masks.ts';
import type { Conclusion, JobResult } from './run-types.ts';
import type { Combination, Concurrency, Job } from './workflow-model.ts';

export interface ScheduleOptions {
  readonly run: RunFacts;
  readonly createMasks: () => Masks;
  readonly slots: Slots;
  readonly signal: AbortSignal;
  /** Distinguishes log files and prefixes when one event starts several workflows; may be empty. */
  readonly label: string;
  readonly color: boolean;
  readonly firstTicket: number;
}

export interface Slots {
  use<T>(work: () => Promise<T>): Promise<T>;
}

/** `tolerated`: it failed and `continue-on-error` says that does not matter. */
export interface LegEnd {
  readonly result: JobResult;
  readonly tolerated: boolean;
}

interface Leg {
  readonly job: Job;
  readonly combination: Combination;
  readonly index: number;
  readonly total: number;
  readonly ticket: number;
}

/** At most `count` pieces of work at a time, first come first served. */
export function createSlots(count: number): Slots {
  let free = count;
  const waiting: (() => void)[] = [];
  return {
    async use(work) {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free += 1;
      }
    },
  };
}

/** Runs all jobs of a workflow to their end. */
export async function runJobs(options: ScheduleOptions): Promise<readonly LegEnd[]> {
  const { jobs } = options.run.workflow;
  const done = new Map<string, Promise<readonly LegEnd[]>>();
  const needs = new Map<string, Need>();
  let legsBefore = 0;
  for (const job of sortByNeeds(jobs)) {
    const firstTicket = options.firstTicket + legsBefore + 1;
    const legs = job.matrix.map((combination, index) => ({
      job,
      combination,
      index,
      total: job.matrix.length,
      ticket: firstTicket + index,
    }));
    legsBefore += legs.length;
    done.set(
      job.id,
      Promise.all(job.needs.map((id) => done.get(id))).then(() => runLegs(legs, needs, options)),
    );
  }
  const results = await Promise.all(jobs.map((job) => done.get(job.id)));
  return results.flatMap((each) => each ?? []);
}

function sortByNeeds(jobs: readonly Job[]): readonly Job[] {
  const sorted: Job[] = [];
  function visit(job: Job): void {
    if (sorted.includes(job)) return;
    for (const other of jobs) if (job.needs.includes(other.id)) visit(other);
    sorted.push(job);
  }
  for (const job of jobs) visit(job);
  return sorted;
}

async function runLegs(legs: readonly Leg[], needs: Map<string, Need>, options: ScheduleOptions): Promise<readonly LegEnd[]> {
  const failFast = new AbortController();
  const signal = AbortSignal.any([options.signal, failFast.signal]);
  const results = await Promise.all(
    legs.map(async (leg) => {
      const { result, tolerated } = await runLeg(leg, needs, { ...options, signal });
      if (result.conclusion === 'failure' && !tolerated && leg.job.failFast) failFast.abort();
      return { result, tolerated };
    }),
  );
  const [first] = legs;
  if (first) needs.set(first.job.id, summarizeLegs(results));
  return results;
}

function summarizeLegs(results: readonly LegEnd[]): Need {
  const conclusions = results.map(({ result, tolerated }) => (tolerated ? 'success' : result.conclusion));
  const worst = (['failure', 'cancelled', 'success'] as const).find((each) => conclusions.includes(each)) ?? 'skipped';
  return { result: worst, outputs: Object.assign({}, ...results.map(({ result }) => result.outputs)) };
}

async function runLeg(leg: Leg, needs: ReadonlyMap<string, Need>, options: ScheduleOptions): Promise<LegEnd> {
  const { run, signal } = options;
  const scope = jobScope(leg, needs, options);
  const name = nameLeg(leg, scope);
  const ended = (conclusion: Conclusion, reason: string, end: Partial<JobEnd> = {}, more: Partial<JobResult> = {}) => ({
    result: {
      id: leg.job.id,
      name,
      workflow: run.workflow.file,
      conclusion,
      steps: [],
      outputs: {},
      durationMs: 0,
      ...end,
      ...more,
      ...(reason ? { reason } : {}),
    },
    tolerated: false,
  });
  if (signal.aborted) return ended('cancelled', 'the run was cancelled');
  try {
    if (!evaluateCondition(leg.job.condition.expression, scope))
      return ended('skipped', `its condition does not hold: ${leg.job.condition.expression}`);
    const tolerated = leg.job.continueOnError !== undefined && isTruthy(evaluateNode(leg.job.continueOnError, scope));
    const turn = await takeGroup(leg.job.concurrency, `job ${name}`, leg.ticket, scope, options);
    if (turn?.kind === 'cancelled') return ended('cancelled', 'the run was cancelled');
    if (turn?.kind === 'superseded')
      return ended('cancelled', `run ${Math.floor(turn.by / TICKETS_PER_RUN)} waits for the same concurrency group and is newer`);
    try {
      const cancel = turn ? AbortSignal.any([signal, turn.signal]) : signal;
      const { end, durationMs, logFile } = await options.slots.use(() => startJob(leg, name, directNeeds(leg, needs), cancel, options));
      return { ...ended(end.conclusion, '', end, { durationMs, logFile }), tolerated: tolerated && end.conclusion === 'failure' };
    } finally {
      await turn?.release();
    }
  } catch (error) {
    return ended('failure', error instanceof Error ? error.message : String(error));
  }
}

/** Room for the jobs of one run between the tickets of two runs. */
export const TICKETS_PER_RUN = 10_000;

/** Waits for a concurrency group; undefined when there is none to wait for. */
export async function takeGroup(
  concurrency: Concurrency | undefined,
  who: string,
  ticket: number,
  scope: Scope,
  options: Omit<ScheduleOptions, 'firstTicket'>,
): Promise<Turn | undefined> {
  const group = concurrency ? evaluateText(concurrency.group, scope) : '';
  if (group === '') return undefined;
  const { workDirectory, output } = options.run.options;
  return await takeTurn({
    directory: join(workDirectory, 'groups'),
    group: `${options.run.facts.repositoryName} ${group}`,
    ticket,
    cancelInProgress: concurrency?.cancelInProgress !== undefined && isTruthy(evaluateNode(concurrency.cancelInProgress, scope)),
    signal: options.signal,
    onWait: () => output.write(`${options.label}${who} waits: another run holds the concurrency group ${group}\n`),
  });
}

async function startJob(leg: Leg, name: string, needs: Readonly<Record<string, Need>>, cancel: AbortSignal, options: ScheduleOptions) {
  const { run, color } = options;
  const base = `${run.workflow.file.replace(/\.ya?ml$/, '')}.${leg.job.id}${leg.total > 1 ? `.${leg.index + 1}` : ''}`;
  const logFile = `${base}.log`;
  const log = createJobLog({
    file: join(run.directory, logFile),
    prefix: `${options.label}${name} │`,
    output: run.options.output,
    color,
    masks: options.createMasks(),
    debug: run.secrets['ACTIONS_STEP_DEBUG'] === 'true',
  });
  const facts: JobFacts = { run, job: leg.job, name, combination: leg.combination, leg: { index: leg.index, total: leg.total }, needs };
  const started = performance.now();
  try {
    const end = await runJob({ facts, log, summaryFile: join(run.directory, `${base}.summary.md`), cancel });
    return { end, logFile, durationMs: Math.round(performance.now() - started) };
  } finally {
    await log.close();
  }
}

/** What a job's `if`, name and group may look at. `success()` looks at all ancestors, not only at direct needs. */
export function jobScope(
  leg: Pick<Leg, 'job' | 'combination' | 'index' | 'total'>,
  needs: ReadonlyMap<string, Need>,
  { run, signal }: Pick<ScheduleOptions, 'run' | 'signal'>,
): Scope {
  const github = githubContext(run, leg.job.id);
  const ancestors = ancestorsOf(leg.job, run.workflow.jobs).map((id) => needs.get(id)?.result);
  return {
    contexts: {
      github,
      gitea: github,
      inputs: run.inputs,
      vars: run.vars,
      needs: directNeeds(leg, needs) as unknown as Value,
      matrix: leg.combination,
      strategy: { 'fail-fast': leg.job.failFast, 'job-index': leg.index, 'job-total': leg.total },
    },
    status: {
      success: ancestors.every((result) => result === 'success'),
      failure: ancestors.includes('failure'),
      cancelled: signal.aborted,
    },
  };
}

function directNeeds({ job }: Pick<Leg, 'job'>, needs: ReadonlyMap<string, Need>): Readonly<Record<string, Need>> {
  return Object.fromEntries(job.needs.flatMap((id) => [[id, needs.get(id) ?? { result: 'skipped', outputs: {} }] as const]));
}

function ancestorsOf(job: Job, jobs: readonly Job[]): readonly string[] {
  const found = new Set<string>();
  const open = [...job.needs];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(jobs.find((each) => each.id === id)?.needs ?? []));
  }
  return [...found];
}

function nameLeg({ job, combination, total }: Leg, scope: Scope): string {
  if (job.name) return evaluateText(job.name, scope);
  if (total === 1) return job.id;
  const values = Object.values(combination).map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)));
  return `${job.id} (${values.join(', ')})`;
}
