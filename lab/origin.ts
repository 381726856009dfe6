// The lab's forge: a bare repository whose post-receive hook starts the embedded runner.
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import type { LabContext } from './context.ts';

/** Path of the bare repository. */
export function originPath(lab: LabContext): string {
  return join(lab.directory, 'origin.git');
}

async function git(argv: readonly string[], cwd: string): Promise<string> {
  const result = await execa('git', [...argv], { cwd, reject: false });
  if (result.exitCode !== 0) throw new Error(`git ${argv.join(' ')}: ${result.stderr.trim() || result.shortMessage || 'failed'}`);
  return result.stdout.trim();
}

/** Makes the bare repository and its hook unless they are there. */
export async function ensureOrigin(lab: LabContext): Promise<void> {
  const path = originPath(lab);
  await mkdir(path, { recursive: true });
  await git(['init', '--quiet', '--bare', '--initial-branch=main', '.'], path);
  // A clone made with --depth must be able to push, and the runner fetches single commits.
  await git(['config', 'receive.shallowUpdate', 'true'], path);
  await git(['config', 'uploadpack.allowAnySHA1InWant', 'true'], path);
  const hook = join(path, 'hooks', 'post-receive');
  const text = `#!/bin/sh\n# Written by the lab: hands the pushed refs to the embedded runner and shows its log.\nexec '${process.execPath}' '${join(lab.root, 'scripts/lab.mjs')}' hook\n`;
  if ((await readFile(hook, 'utf8').catch(() => undefined)) === text) return;
  await mkdir(join(path, 'hooks'), { recursive: true });
  await writeFile(hook, text);
  await chmod(hook, 0o755);
}

/** The checkout's current commit. */
export async function readHead(lab: LabContext): Promise<string> {
  return git(['rev-parse', 'HEAD'], lab.root);
}

/** The commit on the origin's main; undefined while nothing was pushed. */
export async function readOriginMain(lab: LabContext): Promise<string | undefined> {
  const result = await execa('git', ['rev-parse', '--verify', '--quiet', 'refs/heads/main'], { cwd: originPath(lab), reject: false });
  return result.exitCode === 0 ? result.stdout.trim() : undefined;
}

/** True when files of stacks/ differ from the current commit: they would not be pushed. */
export async function hasUncommittedStacks(lab: LabContext): Promise<boolean> {
  return (await git(['status', '--porcelain', '--', 'stacks'], lab.root)) !== '';
}

/** Pushes HEAD to the origin's main; the hook's output (the run) streams to ours. Throws when git refuses. */
export async function pushHead(lab: LabContext, options: { readonly force: boolean }): Promise<void> {
  const argv = ['push', '--quiet', ...(options.force ? ['--force'] : []), originPath(lab), 'HEAD:refs/heads/main'];
  const result = await execa('git', argv, { cwd: lab.root, stdio: ['ignore', 'inherit', 'inherit'], reject: false });
  if (result.exitCode === 0) return;
  throw new Error('git refused the push (see above); if the history was rewritten: npm run lab -- push --force');
}
