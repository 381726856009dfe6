// The files of another commit in a folder of their own, for `plan --against`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { PipelineError } from '../errors/diagnostic.ts';

export interface CheckedOut extends AsyncDisposable {
  readonly directory: string;
  readonly sha: string;
}

/**
 * Unpacks `ref` with `git archive`; the folder goes away with the value.
 * @throws PipelineError `usage` when git does not know the ref
 */
export async function checkOut(root: string, ref: string): Promise<CheckedOut> {
  const resolved = await execa('git', ['rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`], { cwd: root, reject: false });
  if (resolved.exitCode !== 0) {
    throw new PipelineError({
      code: 'usage',
      severity: 'error',
      summary: 'git does not know the ref to plan',
      detail: ref,
      hint: 'name a branch, a tag or a commit',
    });
  }
  const directory = await mkdtemp(join(tmpdir(), 'fairlead-against-'));
  const archive = await execa('git', ['archive', '--format=tar', resolved.stdout], {
    cwd: root,
    encoding: 'buffer',
    maxBuffer: 512 * 1024 * 1024,
  });
  await execa('tar', ['-x', '-C', directory], { input: archive.stdout });
  return { directory, sha: resolved.stdout, [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }) };
}
