// The embedded runner: what a push, pull request, dispatch or schedule starts on Gitea, on this machine without one.
import { describeEvent, type EventFacts, fillInputs, typeInputs } from './event-payload.ts';
import type { Value } from './expression.ts';
import type { RunFacts } from './job-state.ts';
import { createMasks } from './masks.ts';
import { claimRunNumber, writeRecord } from './run-store.ts';
import type { Conclusion, RunEventOptions, RunResult } from './run-types.ts';
import { createSlots, jobScope, type LegEnd, runJobs, type ScheduleOptions, TICKETS_PER_RUN, takeGroup } from './scheduler.ts';
import { findSkipMark, isTriggered } from './trigger-match.ts';
import type { Workflow } from './workflow-model.ts';
import { commitSource, readWorkflows } from './workflow-set.ts';

const PARALLEL_JOBS = 3;

/**
 * Runs what the event starts, to its end. Throws WorkflowError, before anything runs, when a workflow file of the commit is
 * invalid or asks for something this runner does not do.
 */
export async function runEvent(options: RunEventOptions): Promise<RunResult> {
  const facts = await describeEvent(options);
  const workflows = await readWorkflows(commitSource(options.repository, options.after));
  const mark = findSkipMark(options, facts.title);
  if (mark) return nothing(options, `${mark} stands in the ${options.event === 'push' ? 'commit message' : 'title'}`);
  const started: Workflow[] = [];
  for (const workflow of workflows) if (await isTriggered(workflow, options, facts)) started.push(workflow);
  if (started.length === 0) return nothing(options, `no workflow is started by ${options.event} of ${facts.ref}`);
  return await runWorkflows(started, options, facts);
}

function nothing({ workDirectory }: RunEventOptions, notice: string): RunResult {
  return { runNumber: 0, conclusion: 'skipped', jobs: [], logDirectory: workDirectory, notice };
}

async function runWorkflows(workflows: readonly Workflow[], options: RunEventOptions, facts: EventFacts): Promise<RunResult> {
  const { event, actor, output, after: sha } = options;
  const { runNumber, directory } = await claimRunNumber(options.workDirectory);
  const begun = Date.now();
  const summary = { runNumber, event, ref: facts.ref, sha, actor, startedAt: new Date(begun).toISOString() };
  await writeRecord(directory, 'event', facts.payload);
  await writeRecord(directory, 'result', { ...summary, conclusion: 'running', durationMs: 0, jobs: [] });
  output.write(
    `run ${runNumber}: ${event} of ${facts.ref} at ${sha.slice(0, 10)} by ${actor} starts ${workflows.map(({ file }) => file).join(', ')}\n`,
  );
  const slots = createSlots(options.parallelJobs ?? PARALLEL_JOBS);
  const all = await Promise.all(
    workflows.map((workflow, index) =>
      runWorkflow(workflow, index, { options, facts, slots, runNumber, directory, several: workflows.length > 1 }),
    ),
  );
  const jobs = all.flat();
  const conclusion = conclude(jobs.map((job) => (job.tolerated ? 'success' : job.result.conclusion)));
  const results = jobs.map(({ result }) => result);
  await writeRecord(directory, 'result', { ...summary, conclusion, durationMs: Date.now() - begun, jobs: results });
  for (const { workflow, name, conclusion: end, durationMs, reason } of results) {
    output.write(
      `run ${runNumber}: ${workflow} / ${name}: ${end}${durationMs > 0 ? ` in ${(durationMs / 1000).toFixed(1)} s` : ''}${reason ? ` (${reason})` : ''}\n`,
    );
  }
  output.write(`run ${runNumber}: ${conclusion} in ${((Date.now() - begun) / 1000).toFixed(1)} s\n`);
  return { runNumber, conclusion, jobs: results, logDirectory: directory };
}

interface WorkflowRun {
  readonly options: RunEventOptions;
  readonly facts: EventFacts;
  readonly slots: ScheduleOptions['slots'];
  readonly runNumber: number;
  readonly directory: string;
  readonly several: boolean;
}

async function runWorkflow(
  workflow: Workflow,
  index: number,
  { options, facts, slots, runNumber, directory, several }: WorkflowRun,
): Promise<readonly LegEnd[]> {
  const run = describeRun(workflow, options, facts, { runNumber, directory });
  const signal = options.signal ?? new AbortController().signal;
  const firstTicket = runNumber * TICKETS_PER_RUN + index * 500;
  const secrets = [...Object.values(run.secrets), run.token].filter((secret) => secret !== '');
  const schedule: ScheduleOptions = {
    run,
    slots,
    signal,
    firstTicket,
    createMasks: () => createMasks(secrets),
    label: several ? `${workflow.file.replace(/\.ya?ml$/, '')} / ` : '',
    color: options.color ?? (process.env['FORCE_COLOR'] !== undefined || ('isTTY' in options.output && options.output.isTTY === true)),
  };
  const [anyJob] = workflow.jobs;
  if (!anyJob) return [];
  const scope = jobScope({ job: anyJob, combination: {}, index: 0, total: 1 }, new Map(), schedule);
  const turn = await takeGroup(workflow.concurrency, `workflow ${workflow.file}`, firstTicket, scope, schedule);
  if (turn && turn.kind !== 'turn') {
    const reason =
      turn.kind === 'cancelled'
        ? 'the run was cancelled'
        : `run ${Math.floor(turn.by / TICKETS_PER_RUN)} waits for the same concurrency group and is newer`;
    return workflow.jobs.map(({ id }) => ({
      result: { id, name: id, workflow: workflow.file, conclusion: 'cancelled', steps: [], outputs: {}, durationMs: 0, reason },
      tolerated: false,
    }));
  }
  try {
    return await runJobs(turn ? { ...schedule, signal: AbortSignal.any([signal, turn.signal]) } : schedule);
  } finally {
    await turn?.release();
  }
}

function describeRun(
  workflow: Workflow,
  options: RunEventOptions,
  facts: EventFacts,
  at: { runNumber: number; directory: string },
): RunFacts {
  const dispatched = options.event === 'workflow_dispatch';
  const texts = dispatched ? fillInputs(workflow, options.inputs ?? {}) : {};
  const more: Record<string, Value> = dispatched ? { inputs: texts, workflow: workflow.file } : {};
  if (options.event === 'schedule') more['schedule'] = workflow.triggers.schedule?.[0] ?? '';
  // A pull request from a fork gets no secret and no token that could write.
  const fork = options.event === 'pull_request' && options.pullRequest?.fork === true;
  return {
    options,
    facts,
    workflow,
    ...at,
    event: { ...facts.payload, ...more },
    inputs: typeInputs(workflow, texts),
    vars: options.vars,
    secrets: fork ? {} : options.secrets,
    token: fork ? '' : (options.token ?? ''),
  };
}

function conclude(conclusions: readonly Conclusion[]): Conclusion {
  return (['failure', 'cancelled', 'success'] as const).find((each) => conclusions.includes(each)) ?? 'skipped';
}

export { listRuns, readRunLog } from './run-store.ts';
