// From a pushed ref to a run: the hook starts a runner that outlives the pusher, and follows its log while somebody reads.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import type { LabContext } from './context.ts';
import { hostsFile } from './hosts.ts';
import { originPath } from './origin.ts';
import type { RunEventOptions, RunResult } from './runner/run-types.ts';

const NO_COMMIT = /^0+$/;

/** Where the runner keeps its runs. */
export function runnerDirectory(lab: LabContext): string {
  return join(lab.directory, 'runner');
}

export type RunRequest = Pick<RunEventOptions, 'event' | 'ref' | 'after'> &
  Partial<Pick<RunEventOptions, 'before' | 'pullRequest' | 'workflow' | 'inputs'>> & { readonly actor?: string };

/** Runs the workflows an event starts, in this process, against the lab's VMs. */
export async function runPipeline(lab: LabContext, request: RunRequest, output: Writable): Promise<RunResult> {
  const { runEvent } = await import('./runner/main.ts');
  const abort = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => abort.abort());
  return runEvent({
    repository: originPath(lab),
    actor: process.env['USER'] ?? 'lab',
    vars: { FAIRLEAD_HOSTS: hostsFile(lab), FAIRLEAD_IDENTITY: join(lab.directory, 'id_ed25519') },
    secrets: {},
    output,
    workDirectory: runnerDirectory(lab),
    signal: abort.signal,
    // check.yaml judges the pipeline's own source: its place is a forge, not a machine that has just run `npm run check`.
    ...(request.event === 'push' ? { workflow: 'deploy.yaml' } : {}),
    ...request,
  });
}

function startRunner(lab: LabContext, log: number, [before, after, ref]: readonly [string, string, string]): ChildProcess {
  const argv = [join(lab.root, 'scripts/lab.mjs'), 'runner', '--event', 'push', '--before', before, '--after', after, '--ref', ref];
  const child = spawn(process.execPath, argv, { cwd: lab.root, detached: true, stdio: ['ignore', log, log] });
  child.unref();
  return child;
}

/** Copies what is appended to `path` to `output` until `ended` settles. */
async function follow(path: string, output: NodeJS.WritableStream, ended: Promise<unknown>): Promise<void> {
  const file = await open(path, 'r');
  let over = false;
  const end = ended.then(() => {
    over = true;
  });
  try {
    for (;;) {
      const last = over;
      for (;;) {
        const { bytesRead, buffer } = await file.read(Buffer.alloc(65_536), 0, 65_536, null);
        if (bytesRead === 0) break;
        output.write(buffer.subarray(0, bytesRead));
      }
      if (last) return;
      await Promise.race([end, new Promise((resolve) => setTimeout(resolve, 100))]);
    }
  } finally {
    await file.close();
  }
}

/** The post-receive hook: `input` holds `<old> <new> <ref>` lines. A run is in a session of its own: losing the pusher does not end it. */
export async function runHook(lab: LabContext, input: string, output: NodeJS.WritableStream): Promise<void> {
  const folder = join(runnerDirectory(lab), 'hook');
  await mkdir(folder, { recursive: true });
  for (const line of input.split('\n').filter((text) => text !== '')) {
    const [before = '', after = '', ref = ''] = line.split(' ');
    if (NO_COMMIT.test(after)) continue;
    const path = join(folder, `${Date.now()}-${after.slice(0, 12)}.log`);
    const log = await open(path, 'a');
    const child = startRunner(lab, log.fd, [before, after, ref]);
    const ended = new Promise((resolve) => child.once('close', resolve).once('error', resolve));
    // git closes nothing while the hook lives; a pusher that goes away breaks the pipe, and only this follower ends.
    await follow(path, output, ended);
    await log.close();
  }
}
