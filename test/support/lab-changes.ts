// What a person does with the lab's repository: clone, edit, commit, push; and what the run came to.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { LAB } from '../../lab/api.ts';
import { originPath } from '../../lab/origin.ts';
import { runnerDirectory } from '../../lab/pipeline.ts';
import { listRuns, readRunLog } from '../../lab/runner/main.ts';

export interface PushedRun {
  readonly conclusion: string;
  /** The log of all jobs, as the runner wrote it, without colours. */
  readonly log: string;
  readonly runNumber: number;
}

/** A clone of the lab's origin in a folder of its own; `await using` removes it. */
export interface Checkout extends AsyncDisposable {
  readonly folder: string;
  /** Commits everything and pushes it to main; returns when the run has ended. */
  push(message: string): Promise<PushedRun>;
}

/** Clones the lab's origin as it is now. */
export async function cloneOrigin(): Promise<Checkout> {
  const folder = await mkdtemp(join(tmpdir(), 'fairlead-scenario-'));
  const identity = ['-c', 'user.name=Scenario', '-c', 'user.email=scenario@example.invalid'];
  await execa('git', ['clone', '--quiet', originPath(LAB), folder]);
  return {
    folder,
    async push(message) {
      await execa('git', ['add', '-A'], { cwd: folder });
      await execa('git', [...identity, 'commit', '--quiet', '--allow-empty', '-m', message], { cwd: folder });
      const { stdout: sha } = await execa('git', ['rev-parse', 'HEAD'], { cwd: folder });
      await execa('git', ['push', '--quiet', 'origin', 'HEAD:main'], { cwd: folder, stdin: 'ignore' });
      return readRun(sha);
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

async function readRun(sha: string): Promise<PushedRun> {
  const run = (await listRuns(runnerDirectory(LAB))).find((each) => each.sha === sha);
  if (run === undefined) throw new Error(`the push of ${sha} started no run`);
  const log = await readRunLog(runnerDirectory(LAB), run.runNumber);
  return { conclusion: run.conclusion, log: log.replace(/\u001b\[[0-9;]*m/g, ''), runNumber: run.runNumber };
}
