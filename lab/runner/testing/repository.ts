// A real bare repository with one or more commits, for the runner's tests.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { withoutGitVariables } from '../git.ts';
import { runEvent } from '../main.ts';
import type { RunEventOptions, RunResult } from '../run-types.ts';

const execute = promisify(execFile);
export type Files = Readonly<Record<string, string>>;

export interface TestRepository {
  readonly folder: string;
  /** The bare repository. */
  readonly path: string;
  /** Writes files, commits them on the branch that is checked out and pushes; returns the commit. */
  commit(files: Files, message?: string): Promise<string>;
  git(...args: readonly string[]): Promise<string>;
}

/** Makes `<tmp>/…/forge/lab/fleet.git` and a working tree beside it; both go when the test ends. */
export async function createRepository(): Promise<TestRepository> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'runner-test-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'forge', 'lab', 'fleet.git');
  const tree = join(folder, 'tree');
  await mkdir(tree, { recursive: true });
  async function git(...args: readonly string[]): Promise<string> {
    const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org'];
    const { stdout } = await execute('git', [...identity, ...args], { cwd: tree, env: withoutGitVariables(process.env) });
    return stdout.trim();
  }
  await git('init', '--quiet', '--bare', '--initial-branch=main', path);
  await git('init', '--quiet', '--initial-branch=main', '.');
  await git('remote', 'add', 'origin', path);
  async function commit(files: Files, message = 'Change'): Promise<string> {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(tree, name)), { recursive: true });
      await writeFile(join(tree, name), text);
    }
    await git('add', '--all');
    await git('commit', '--quiet', '--allow-empty', '--message', message);
    await git('push', '--quiet', 'origin', 'HEAD');
    return await git('rev-parse', 'HEAD');
  }
  return { folder, path, commit, git };
}

export interface TestRun extends RunResult {
  /** Everything that was written to the shared output. */
  readonly text: string;
}

/** Runs an event on the newest commit of main, or as `options` say. */
export async function runOn(repository: TestRepository, options: Partial<RunEventOptions> = {}): Promise<TestRun> {
  const chunks: Buffer[] = [];
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  const result = await runEvent({
    repository: repository.path,
    event: 'push',
    ref: 'refs/heads/main',
    after: await repository.git('rev-parse', 'HEAD'),
    actor: 'ada',
    vars: {},
    secrets: {},
    output,
    color: false,
    workDirectory: join(repository.folder, 'work'),
    ...options,
  });
  return { ...result, text: Buffer.concat(chunks).toString('utf8') };
}

/** A repository whose only workflow has this text, run once for a push to main. */
export async function runWorkflowText(workflow: string, files: Files = {}, options: Partial<RunEventOptions> = {}): Promise<TestRun> {
  const repository = await createRepository();
  await repository.commit({ ...files, '.gitea/workflows/test.yaml': workflow });
  return await runOn(repository, options);
}
