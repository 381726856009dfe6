// What is kept of runs: <workDirectory>/runs/<n>/ with event.json, result.json and a log per job.
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Conclusion, EventName, JobResult } from './run-types.ts';

export interface RunSummary {
  readonly runNumber: number;
  readonly event: EventName;
  readonly ref: string;
  readonly sha: string;
  readonly actor: string;
  /** `running` also when the runner died: nobody wrote an end. */
  readonly conclusion: Conclusion | 'running';
  readonly startedAt: string;
  readonly durationMs: number;
  readonly jobs: readonly JobResult[];
}

/** Takes the next run number by making its directory, which only one process can do. */
export async function claimRunNumber(workDirectory: string): Promise<{ runNumber: number; directory: string }> {
  const runs = join(workDirectory, 'runs');
  await mkdir(runs, { recursive: true });
  for (let runNumber = (await newestNumber(runs)) + 1; ; runNumber += 1) {
    const directory = join(runs, String(runNumber));
    try {
      await mkdir(directory);
      return { runNumber, directory };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

/** Writes a record of a run; a reader never sees half of one. */
export async function writeRecord(directory: string, name: 'event' | 'result', record: unknown): Promise<void> {
  const file = join(directory, `${name}.json`);
  await writeFile(`${file}.new`, `${JSON.stringify(record, null, 2)}\n`);
  await rename(`${file}.new`, file);
}

/** All runs, newest first. */
export async function listRuns(workDirectory: string): Promise<readonly RunSummary[]> {
  const runs = join(workDirectory, 'runs');
  const numbers = await listNumbers(runs);
  const found = await Promise.all(
    numbers.map((number) => readFile(join(runs, String(number), 'result.json'), 'utf8').catch(() => undefined)),
  );
  return found.flatMap((text) => (text === undefined ? [] : [JSON.parse(text) as RunSummary]));
}

/**
 * The log of one job, or of all jobs one after another, each under a heading.
 * Throws when there is no such run or job.
 */
export async function readRunLog(workDirectory: string, runNumber: number, jobId?: string): Promise<string> {
  const run = (await listRuns(workDirectory)).find((each) => each.runNumber === runNumber);
  if (!run) throw new Error(`there is no run ${runNumber} in ${workDirectory}`);
  const jobs = run.jobs.filter((job) => jobId === undefined || job.id === jobId);
  if (jobs.length === 0 && jobId !== undefined)
    throw new Error(`run ${runNumber} has no job ${jobId}: ${run.jobs.map(({ id }) => id).join(', ')}`);
  const parts = await Promise.all(
    jobs.map(async ({ workflow, name, conclusion, logFile, reason }) => {
      const text = logFile
        ? await readFile(join(workDirectory, 'runs', String(runNumber), logFile), 'utf8')
        : `${reason ?? 'did not run'}\n`;
      return `== ${workflow} / ${name}: ${conclusion}\n${text}`;
    }),
  );
  return parts.join('\n');
}

async function newestNumber(runs: string): Promise<number> {
  const [newest] = await listNumbers(runs);
  return newest ?? 0;
}

async function listNumbers(runs: string): Promise<readonly number[]> {
  const names = await readdir(runs).catch(() => []);
  return names
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => b - a);
}
