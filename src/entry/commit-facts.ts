// Which commit is checked out, asked of git in the checkout.
import type { CommitFacts } from '../commands/context.ts';
import { PipelineError } from '../errors/diagnostic.ts';

export interface GitAnswer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs git with these arguments in the checkout; a git that cannot be started has code 127. */
export type Git = (args: readonly string[]) => Promise<GitAnswer>;

/**
 * Commit, author, position in history. In a shallow clone the position is unknown: `sequence` is 0.
 * @throws PipelineError `usage` when the folder is no git checkout or has no commit
 */
export async function readCommitFacts(git: Git, env: NodeJS.ProcessEnv): Promise<CommitFacts> {
  const [log, count, shallow, head] = await Promise.all([
    git(['log', '-1', '--format=%H%x00%s%x00%an%x00%b']),
    git(['rev-list', '--count', 'HEAD']),
    git(['rev-parse', '--is-shallow-repository']),
    git(['symbolic-ref', '--quiet', '--short', 'HEAD']),
  ]);
  if (log.code !== 0) throw noCommit(log);
  const [sha = '', subject = '', author = '', body = ''] = log.stdout.trim().split('\0');
  const allowRemoval = [...body.matchAll(/^allow-removal:[ \t]*([a-z0-9][a-z0-9-]*)[ \t]*$/gim)].map(([, vm = '']) => vm);
  const allowDestroy = [...body.matchAll(/^allow-destroy:[ \t]*([A-Za-z0-9][A-Za-z0-9_.-]*)[ \t]*$/gim)].map(([, volume = '']) => volume);
  const isShallow = shallow.stdout.trim() !== 'false' || count.code !== 0;
  const branch = nonEmpty(env['GITHUB_REF_NAME']) ?? nonEmpty(head.stdout.trim());
  const runUrl = readRunUrl(env);
  return {
    sha,
    subject,
    author,
    sequence: isShallow ? 0 : Number.parseInt(count.stdout, 10),
    ...(allowRemoval.length === 0 ? {} : { allowRemoval }),
    ...(allowDestroy.length === 0 ? {} : { allowDestroy }),
    ...(branch === undefined ? {} : { branch }),
    ...(runUrl === undefined ? {} : { runUrl }),
  };
}

/** The run's page: by run id since Gitea 1.26. */
export function readRunUrl(env: NodeJS.ProcessEnv): string | undefined {
  const server = nonEmpty(env['GITHUB_SERVER_URL']);
  const repository = nonEmpty(env['GITHUB_REPOSITORY']);
  const run = nonEmpty(env['GITHUB_RUN_ID']);
  if (server === undefined || repository === undefined || run === undefined) return undefined;
  return `${server.replace(/\/+$/, '')}/${repository}/actions/runs/${run}`;
}

function noCommit(answer: GitAnswer): PipelineError {
  const [firstLine = ''] = answer.stderr.trim().split('\n');
  return new PipelineError({
    code: 'usage',
    severity: 'error',
    summary: 'git cannot say which commit is checked out',
    detail: firstLine === '' ? `git ended with code ${answer.code}` : firstLine,
    hint: 'run it in a git checkout with at least one commit, or name one with --root',
  });
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : text;
}
