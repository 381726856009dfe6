// Git plumbing on a bare repository. A hook's GIT_* variables would point every git at the hook's repository: they go.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MAX_BUFFER = 64 * 1024 * 1024;

export const ZERO_SHA = '0'.repeat(40);

export interface Commit {
  readonly sha: string;
  readonly author: { readonly name: string; readonly email: string };
  readonly timestamp: string;
  readonly message: string;
}

/** This process's environment without what a git hook adds to it. */
export function withoutGitVariables(env: NodeJS.ProcessEnv): Record<string, string> {
  const kept = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('GIT_'));
  return Object.fromEntries(kept);
}

/** Runs git in the bare repository; returns its standard output. Throws with git's own words. */
export async function git(repository: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run('git', ['--git-dir', repository, ...args], { maxBuffer: MAX_BUFFER, env: withoutGitVariables(process.env) });
  return stdout;
}

/** Paths under `directory` at a commit; empty when the folder is not there. */
export async function listFiles(repository: string, commit: string, directory: string): Promise<readonly string[]> {
  return splitZ(await git(repository, 'ls-tree', '-r', '-z', '--name-only', commit, '--', `${directory}/`));
}

/** Content of a file at a commit, or undefined when it is not there. */
export async function readBlob(repository: string, commit: string, path: string): Promise<string | undefined> {
  return await git(repository, 'cat-file', 'blob', `${commit}:${path}`).catch(() => undefined);
}

/** True when the object is a commit this repository has. */
export async function hasCommit(repository: string, sha: string): Promise<boolean> {
  return await git(repository, 'cat-file', '-e', `${sha}^{commit}`).then(
    () => true,
    () => false,
  );
}

/** Paths that differ between two commits; without `base`, those of the commit itself (all of them for a root commit). */
export async function listChangedPaths(repository: string, base: string | undefined, commit: string): Promise<readonly string[]> {
  const range = base ? [base, commit] : ['--root', '-m', '--first-parent', '--no-commit-id', commit];
  return splitZ(await git(repository, 'diff-tree', '-r', '-z', '--name-only', '--no-renames', ...range));
}

/** Up to `limit` commits of `range`, newest first. */
export async function listCommits(repository: string, range: string, limit: number): Promise<readonly Commit[]> {
  const format = '%H%x00%an%x00%ae%x00%aI%x00%B%x00%x00';
  const text = await git(repository, 'log', `--max-count=${limit}`, `--format=${format}`, range, '--');
  return text
    .split('\0\0\n')
    .filter((record) => record.trim() !== '')
    .map((record) => {
      const [sha = '', name = '', email = '', timestamp = '', message = ''] = record.split('\0');
      return { sha, author: { name, email }, timestamp, message };
    });
}

/** Added, removed and modified paths of one commit against its first parent, without rename detection. */
export async function listCommitChanges(repository: string, sha: string) {
  const args = ['diff-tree', '-r', '-z', '--root', '-m', '--first-parent', '--no-commit-id', '--name-status', '--no-renames', sha];
  const fields = splitZ(await git(repository, ...args));
  const changes = { added: [] as string[], removed: [] as string[], modified: [] as string[] };
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const kind = fields[index] === 'A' ? 'added' : fields[index] === 'D' ? 'removed' : 'modified';
    changes[kind].push(fields[index + 1] ?? '');
  }
  return changes;
}

function splitZ(text: string): readonly string[] {
  return text.split('\0').filter((each) => each !== '');
}
