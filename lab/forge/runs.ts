// Runs of the lab's Gitea: found by commit, followed to their end with their logs. Gitea may be away meanwhile: a run can replace it.
import type { ForgeApi } from './api.ts';
import type { Forge } from './setup.ts';

export interface ForgeRun {
  readonly id: number;
  readonly number: number;
  readonly event: string;
  /** File name of the workflow, e.g. `deploy.yaml`. */
  readonly workflow: string;
  readonly sha: string;
  readonly title: string;
  readonly startedAt: string;
  /** `success`, `failure`, `cancelled`, `skipped`; undefined while it goes on. */
  readonly conclusion: string | undefined;
}

export interface ForgeJob {
  readonly id: number;
  readonly name: string;
  /** `queued`, `waiting`, `in_progress`, `completed`. */
  readonly status: string;
  readonly conclusion: string | undefined;
}

export interface FinishedRun extends ForgeRun {
  readonly jobs: readonly ForgeJob[];
  /** Logs of all jobs that ran, one after the other. */
  readonly log: string;
}

interface RawRun {
  readonly id: number;
  readonly run_number: number;
  readonly event: string;
  readonly path: string;
  readonly head_sha: string;
  readonly display_title: string;
  readonly started_at: string;
  readonly status: string;
  readonly conclusion?: string;
}

interface RawJob {
  readonly id: number;
  readonly name: string;
  readonly status: string;
  readonly conclusion?: string;
}

const PAUSE_MS = 500;
/** A Gitea that is being replaced, with migrations, answers again within this. */
const AWAY_MS = 300_000;

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}

/** Asks until there is an answer below 500; rejects when there was none for five minutes. */
async function patiently<T>(question: () => Promise<T>): Promise<T> {
  const end = Date.now() + AWAY_MS;
  for (;;) {
    try {
      return await question();
    } catch (error) {
      const text = (error as Error).message;
      if (/Gitea answers 4\d\d/.test(text) || Date.now() > end) throw error;
      await pause();
    }
  }
}

function base({ settings }: Forge): string {
  return `/repos/${settings.user}/${settings.repository}/actions`;
}

function toRun(raw: RawRun): ForgeRun {
  return {
    id: raw.id,
    number: raw.run_number,
    event: raw.event,
    // `deploy.yaml@refs/heads/main`
    workflow: raw.path.replace(/@.*$/, '').replace(/^.*\//, ''),
    sha: raw.head_sha,
    title: raw.display_title,
    startedAt: raw.started_at,
    conclusion: raw.status === 'completed' ? (raw.conclusion ?? 'failure') : undefined,
  };
}

/** Newest first, 50 at most; of one commit when `sha` is given. */
export async function listForgeRuns(forge: Forge, sha?: string): Promise<ForgeRun[]> {
  const query = sha === undefined ? '' : `&head_sha=${sha}`;
  const answer = await patiently(() => forge.api.call<{ workflow_runs: RawRun[] | null }>('GET', `${base(forge)}/runs?limit=50${query}`));
  return (answer.workflow_runs ?? []).map(toRun).sort((one, other) => other.id - one.id);
}

/** Jobs of a run in the order of the workflow file. */
export async function listForgeJobs(forge: Forge, run: number): Promise<ForgeJob[]> {
  const answer = await patiently(() => forge.api.call<{ jobs: RawJob[] | null }>('GET', `${base(forge)}/runs/${run}/jobs?limit=50`));
  return (answer.jobs ?? [])
    .map(({ id, name, status, conclusion }) => ({ id, name, status, conclusion: status === 'completed' ? conclusion : undefined }))
    .sort((one, other) => one.id - other.id);
}

/** A job's log without Gitea's time stamps; empty while there is none. */
export async function readJobLog(api: ForgeApi, forge: Forge, job: number): Promise<string> {
  const answer = await api.ask('GET', `${base(forge)}/jobs/${job}/logs`).catch(() => undefined);
  return answer?.status === 200 ? answer.body.replace(/^\d{4}-\d\d-\d\dT[\d:.]+Z /gm, '') : '';
}

/** Waits for the newest run of `workflow` at `sha` (after run `after`, when given). Throws when none appears within a minute. */
export async function findForgeRun(
  forge: Forge,
  wanted: { readonly workflow: string; readonly sha: string; readonly event: string; readonly after?: number },
): Promise<ForgeRun> {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause()) {
    const found = (await listForgeRuns(forge, wanted.sha)).find(
      (run) => run.workflow === wanted.workflow && run.event === wanted.event && run.id > (wanted.after ?? 0),
    );
    if (found !== undefined) return found;
  }
  throw new Error(`Gitea started no ${wanted.event} run of ${wanted.workflow} at ${wanted.sha.slice(0, 10)} within a minute`);
}

/** Follows a run to its end; what jobs print goes to `output` as it appears, one job after the other. */
export async function followForgeRun(forge: Forge, id: number, output?: NodeJS.WritableStream): Promise<FinishedRun> {
  const logs = new Map<number, string>();
  const shown = new Map<number, number>();
  for (;;) {
    const run = toRun(await patiently(() => forge.api.call<RawRun>('GET', `${base(forge)}/runs/${id}`)));
    const jobs = await listForgeJobs(forge, id);
    for (const job of jobs) {
      if (job.status === 'queued' || job.status === 'waiting') continue;
      const done = job.status === 'completed' && shown.get(job.id) === -1;
      if (!done) logs.set(job.id, (await readJobLog(forge.api, forge, job.id)) || (logs.get(job.id) ?? ''));
      show(job, logs.get(job.id) ?? '', shown, output);
      // Only one job writes at a time, so that two logs do not mix.
      if (job.status !== 'completed') break;
    }
    if (run.conclusion !== undefined) return { ...run, jobs, log: jobs.map((job) => logs.get(job.id) ?? '').join('\n') };
    await pause();
  }
}

function show(job: ForgeJob, log: string, shown: Map<number, number>, output: NodeJS.WritableStream | undefined): void {
  const before = shown.get(job.id);
  if (before === -1) return;
  if (before === undefined) output?.write(`── ${job.name}\n`);
  output?.write(log.slice(before ?? 0));
  if (job.status !== 'completed') {
    shown.set(job.id, log.length);
    return;
  }
  output?.write(`── ${job.name}: ${job.conclusion ?? 'ended'}\n`);
  shown.set(job.id, -1);
}
