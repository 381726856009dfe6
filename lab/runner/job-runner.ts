// One job: its scratch folder, its steps in order, its post steps in reverse, its outputs.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evaluateCondition, evaluateNode, evaluateText, evaluateTexts, isTruthy } from './expression.ts';
import type { JobLog } from './job-log.ts';
import { githubContext, type JobFacts, type JobState, stepScope } from './job-state.ts';
import type { Conclusion, StepResult } from './run-types.ts';
import { runPost, runStep, type StepRun } from './step-runner.ts';
import type { Step } from './workflow-model.ts';
import type { WorkflowNode } from './workflow-node.ts';

/** Gitea's runner gives up a job after 3 h, and what is left to do after a cancel after 5 min. */
const JOB_MINUTES = 180;
const CLEANUP_MS = 5 * 60_000;
const MAX_OUTPUT = 1024 * 1024;

export interface JobEnd {
  readonly conclusion: Conclusion;
  readonly steps: readonly StepResult[];
  readonly outputs: Readonly<Record<string, string>>;
}

export interface RunJobOptions {
  readonly facts: JobFacts;
  readonly log: JobLog;
  readonly summaryFile: string;
  /** Aborting it cancels the job: the running step is killed, `always()` and post steps still run. */
  readonly cancel: AbortSignal;
}

/** Runs a job whose `if` holds. Never throws for what steps do. */
export async function runJob({ facts, log, summaryFile, cancel }: RunJobOptions): Promise<JobEnd> {
  const scratch = await createScratch(facts);
  const state: JobState = { facts, log, scratch, steps: {}, results: [], posts: [], env: {}, path: [], status: 'success' };
  try {
    const { job, run } = facts;
    log.note(
      `${facts.name}: ${run.options.event} ${facts.run.facts.ref} at ${run.options.after.slice(0, 10)}, permissions ${job.permissions}`,
    );
    const scope = stepScope(state, {});
    state.env = evaluateTexts(run.workflow.env, scope);
    state.env = { ...state.env, ...evaluateTexts(job.env, stepScope(state, state.env)) };
    const minutes = evaluateNumber(job.timeoutMinutes, scope, JOB_MINUTES);
    const deadline = AbortSignal.timeout(minutes * 60_000);
    const limits = { cancel, deadline, deadlineText: `the job took longer than ${minutes} min`, summaryFile };
    for (const [index, step] of job.steps.entries()) await walkStep(step, index + 1, state, limits);
    for (const [index, post] of state.posts.reverse().entries()) {
      const number = job.steps.length + index + 1;
      if (!evaluateCondition(post.condition, stepScope(state, state.env))) continue;
      log.note(`▸ ${post.name}`);
      await record(state, post.name, undefined, false, () =>
        runPost(post, { state, number, env: post.env, summaryFile, signal: AbortSignal.timeout(CLEANUP_MS) }),
      );
    }
    if (cancel.aborted) state.status = 'cancelled';
    return { conclusion: state.status, steps: state.results, outputs: collectOutputs(state) };
  } catch (error) {
    log.line(`::error::${facts.name}: ${error instanceof Error ? error.message : String(error)}`);
    return { conclusion: 'failure', steps: state.results, outputs: {} };
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function createScratch({ run, job }: JobFacts): Promise<string> {
  const parent = join(run.options.workDirectory, 'scratch');
  await mkdir(parent, { recursive: true });
  const scratch = await mkdtemp(join(parent, `${run.runNumber}-`));
  await Promise.all(['workspace', 'temp', 'tools'].map((name) => mkdir(join(scratch, name))));
  await writeFile(join(scratch, 'event.json'), JSON.stringify(githubContext(run, job.id)['event'], null, 2));
  return scratch;
}

interface Limits {
  readonly cancel: AbortSignal;
  readonly deadline: AbortSignal;
  readonly deadlineText: string;
  readonly summaryFile: string;
}

async function walkStep(step: Step, number: number, state: JobState, limits: Limits): Promise<void> {
  if (limits.cancel.aborted) state.status = 'cancelled';
  else if (limits.deadline.aborted && state.status === 'success') state.status = 'failure';
  const name = nameStep(step, state);
  await record(
    state,
    name,
    step.id,
    () => isTolerated(step, state),
    async () => {
      const env = evaluateTexts(step.env, stepScope(state, state.env));
      const merged = { ...state.env, ...env };
      const scope = stepScope(state, merged);
      if (!evaluateCondition(step.condition.expression, scope)) return 'skipped';
      const timeout = step.timeoutMinutes
        ? AbortSignal.timeout(evaluateNumber(step.timeoutMinutes, scope, JOB_MINUTES) * 60_000)
        : undefined;
      // What runs after a cancel or at the end of the job's time gets its own short time.
      const stop = limits.cancel.aborted || limits.deadline.aborted ? [AbortSignal.timeout(CLEANUP_MS)] : [limits.cancel, limits.deadline];
      const signal = AbortSignal.any(timeout ? [...stop, timeout] : stop);
      state.log.note(`▸ ${name}`);
      const run = await runStep(step, { state, number, env: merged, summaryFile: limits.summaryFile, signal });
      if (run.failure === undefined) return run;
      if (timeout?.aborted) return { ...run, failure: 'the step took longer than its timeout-minutes' };
      if (stop.includes(limits.cancel) && limits.cancel.aborted) return { ...run, failure: 'cancelled' };
      return stop.includes(limits.deadline) && limits.deadline.aborted ? { ...run, failure: limits.deadlineText } : run;
    },
  );
}

/** Does the work, notes how it went, and lets a failure change the job's status unless it is tolerated. */
async function record(
  state: JobState,
  name: string,
  id: string | undefined,
  tolerated: boolean | (() => boolean),
  work: () => Promise<StepRun | 'skipped'>,
): Promise<void> {
  const started = performance.now();
  const run = await work().catch(
    (error: unknown): StepRun => ({ failure: error instanceof Error ? error.message : String(error), outputs: {} }),
  );
  const durationMs = Math.round(performance.now() - started);
  if (run === 'skipped') {
    state.results.push({ name, conclusion: 'skipped', durationMs: 0 });
    if (id) state.steps[id] = { outcome: 'skipped', conclusion: 'skipped', outputs: {} };
    return;
  }
  const outcome: Conclusion = run.failure === undefined ? 'success' : run.failure === 'cancelled' ? 'cancelled' : 'failure';
  const forgiven = outcome === 'failure' && (typeof tolerated === 'function' ? tolerated() : tolerated);
  const conclusion = forgiven ? 'success' : outcome;
  if (run.failure !== undefined) state.log.line(`::${forgiven ? 'warning' : 'error'}::${name}: ${run.failure}`);
  if (conclusion === 'failure' && state.status === 'success') state.status = 'failure';
  if (conclusion === 'cancelled') state.status = 'cancelled';
  state.results.push({ name, conclusion, durationMs });
  if (id) state.steps[id] = { outcome, conclusion, outputs: run.outputs };
}

function nameStep(step: Step, state: JobState): string {
  if (step.name) return evaluateText(step.name, stepScope(state, state.env));
  if (step.kind === 'action') return `./${step.directory}`;
  return evaluateText(step.run, stepScope(state, state.env)).trim().split('\n')[0]?.slice(0, 60) ?? 'run';
}

function isTolerated(step: Step, state: JobState): boolean {
  return step.continueOnError !== undefined && isTruthy(evaluateNode(step.continueOnError, stepScope(state, state.env)));
}

function evaluateNumber(node: WorkflowNode | undefined, scope: ReturnType<typeof stepScope>, fallback: number): number {
  const value = node ? Number(evaluateNode(node, scope)) : fallback;
  if (!(value > 0)) throw new Error('timeout-minutes must be a number above 0');
  return Math.min(value, JOB_MINUTES * 10);
}

function collectOutputs(state: JobState): Record<string, string> {
  const outputs = evaluateTexts(state.facts.job.outputs, stepScope(state, state.env));
  for (const [name, value] of Object.entries(outputs)) {
    if (Buffer.byteLength(value) <= MAX_OUTPUT) continue;
    state.log.line(`::warning::output ${name} is larger than 1 MiB and dropped, as Gitea does`);
    delete outputs[name];
  }
  return outputs;
}
