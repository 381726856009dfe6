// What a running job knows and remembers between its steps.
import { join } from 'node:path';
import type { EventFacts } from './event-payload.ts';
import type { Scope, Value } from './expression.ts';
import { withoutGitVariables } from './git.ts';
import type { JobLog } from './job-log.ts';
import type { Conclusion, RunEventOptions, StepResult } from './run-types.ts';
import type { Combination, Job, Workflow } from './workflow-model.ts';

/** The same for all jobs of one workflow in one run. */
export interface RunFacts {
  readonly options: RunEventOptions;
  readonly facts: EventFacts;
  readonly workflow: Workflow;
  readonly runNumber: number;
  readonly directory: string;
  /** The event with the dispatch inputs, as steps read it. */
  readonly event: Readonly<Record<string, Value>>;
  readonly inputs: Readonly<Record<string, Value>>;
  readonly vars: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly token: string;
}

export interface Need {
  readonly result: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
}

export interface JobFacts {
  readonly run: RunFacts;
  readonly job: Job;
  readonly name: string;
  readonly combination: Combination;
  readonly leg: { readonly index: number; readonly total: number };
  readonly needs: Readonly<Record<string, Need>>;
}

interface StepOutcome {
  readonly outcome: Conclusion;
  readonly conclusion: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
}

/** `post` of an action whose main has run. */
export interface PostStep {
  readonly name: string;
  readonly main: string;
  readonly condition: string;
  readonly env: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
}

export interface JobState {
  readonly facts: JobFacts;
  readonly log: JobLog;
  /** Removed when the job ends; holds `workspace` and `temp`. */
  readonly scratch: string;
  readonly steps: Record<string, StepOutcome>;
  readonly results: StepResult[];
  readonly posts: PostStep[];
  /** Workflow, job and what steps wrote to GITHUB_ENV. */
  env: Record<string, string>;
  path: readonly string[];
  status: 'success' | 'failure' | 'cancelled';
}

const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'X64', arm64: 'ARM64', arm: 'ARM' };
const RUNNER_NAME = 'fairlead-lab';

/** The folder a job's steps start in. */
export function workspaceOf(scratch: string): string {
  return join(scratch, 'workspace');
}

/** The contexts `github` and `gitea`. `scratch` is absent while a job's `if` is looked at. */
export function githubContext(run: RunFacts, jobId?: string, scratch?: string): Record<string, Value> {
  const { options, facts, workflow } = run;
  const { pullRequest } = options;
  return {
    event: run.event,
    event_name: options.event,
    ref: facts.ref,
    ref_name: facts.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    ref_type: facts.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    base_ref: pullRequest?.base ?? '',
    head_ref: pullRequest ? options.ref.replace(/^refs\/heads\//, '') : '',
    sha: options.after,
    actor: options.actor,
    triggering_actor: options.actor,
    repository: facts.repositoryName,
    repository_owner: facts.repositoryName.split('/')[0] ?? '',
    run_id: String(run.runNumber),
    run_number: String(run.runNumber),
    run_attempt: '1',
    retention_days: '0',
    server_url: facts.serverUrl,
    // No forge, no API: a file:// address has none.
    api_url: facts.serverUrl.startsWith('http') ? `${facts.serverUrl}/api/v1` : '',
    graphql_url: '',
    workflow: workflow.name,
    job: jobId ?? '',
    token: run.token,
    ...(scratch ? { workspace: workspaceOf(scratch), event_path: join(scratch, 'event.json') } : {}),
  };
}

/** Everything an expression of a step may look at. `env` is the environment as far as it is known at that point. */
export function stepScope(state: JobState, env: Readonly<Record<string, string>>): Scope {
  const { facts, steps, scratch, status } = state;
  const { run } = facts;
  const github = githubContext(run, facts.job.id, scratch);
  const contexts = {
    github,
    gitea: github,
    inputs: run.inputs,
    vars: run.vars,
    secrets: { ...run.secrets, GITHUB_TOKEN: run.token, GITEA_TOKEN: run.token },
    needs: facts.needs as unknown as Value,
    matrix: facts.combination,
    strategy: { 'fail-fast': facts.job.failFast, 'job-index': facts.leg.index, 'job-total': facts.leg.total },
    steps: steps as unknown as Value,
    job: { status },
    runner: runnerContext(scratch),
    env,
  };
  return { contexts, status: { success: status === 'success', failure: status === 'failure', cancelled: status === 'cancelled' } };
}

function runnerContext(scratch: string): Record<string, Value> {
  return {
    name: RUNNER_NAME,
    os: 'Linux',
    arch: ARCHITECTURES[process.arch] ?? process.arch,
    temp: join(scratch, 'temp'),
    tool_cache: join(scratch, 'tools'),
    environment: 'self-hosted',
  };
}

/** The environment of a step: inherited as host mode does, then the runner's own, then the workflow's, then `env`. */
export function stepEnvironment(state: JobState, env: Readonly<Record<string, string>>): Record<string, string> {
  const { facts, scratch } = state;
  const github = githubContext(facts.run, facts.job.id, scratch);
  const inherited: Record<string, string> = { ...withoutGitVariables(process.env), ...facts.run.options.env };
  const own: Record<string, string> = {
    CI: 'true',
    ACT: 'true',
    GITHUB_ACTIONS: 'true',
    GITEA_ACTIONS: 'true',
    GITEA_ACTIONS_RUNNER_VERSION: 'embedded',
  };
  for (const [key, value] of Object.entries(github)) {
    if (key !== 'event' && key !== 'token') own[`GITHUB_${key.toUpperCase()}`] = String(value);
  }
  for (const [key, value] of Object.entries(runnerContext(scratch))) own[`RUNNER_${key.toUpperCase()}`] = String(value);
  const { PATH: inheritedPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' } = inherited;
  const { PATH: path = [...state.path, inheritedPath].join(':') } = env;
  return { ...inherited, ...state.env, ...env, ...own, PATH: path };
}
