// Gitea over its REST API. A forge that does not answer costs a warning, never a deployment. Implements ports/forge.ts.
import type { Octokit } from '@octokit/rest';
import type { CommitStatus, Forge } from '../ports/forge.ts';
import type { Reporter } from '../ports/reporter.ts';
import { describeForgeFailure, type RetryOptions, withRetries } from './gitea-retry.ts';

export interface GiteaForgeOptions extends RetryOptions {
  /** `GITHUB_API_URL`: `https://git.example.org/api/v1`. */
  readonly baseUrl: string;
  readonly owner: string;
  readonly repo: string;
  /** The job's token. Nothing it does starts a workflow. */
  readonly token: string;
  /** Hears a warning for everything that could not be written. */
  readonly reporter: Reporter;
}

/** Gitea's most: `[api] MAX_RESPONSE_ITEMS`. */
const PAGE = 50;
const MOST_PAGES = 40;
/** Gitea cuts nothing, but a status is one line. */
const DESCRIPTION_LIMIT = 200;
const REQUEST_MS = 20_000;

/** Loads octokit at the first call. No call ever throws for what the forge does: the reporter hears it. */
export function createGiteaForge(options: GiteaForgeOptions): Forge {
  let client: Promise<Octokit> | undefined;
  function connect(): Promise<Octokit> {
    client ??= openOctokit(options);
    return client;
  }
  async function attempt(what: string, hint: string, work: (octokit: Octokit) => Promise<void>): Promise<void> {
    try {
      const octokit = await connect();
      await withRetries(options, () => work(octokit));
    } catch (error) {
      options.reporter.diagnostic(describeForgeFailure(what, hint, error));
    }
  }
  return {
    setStatus: (status) =>
      attempt(`Commit status ${status.context} was not set`, 'the job needs permissions: contents: write', (octokit) =>
        postStatus(octokit, options, status),
      ),
    upsertComment: (pullRequest, marker, body) =>
      attempt(
        `The comment on pull request ${pullRequest} was not written`,
        'the job needs permissions: pull-requests: write; the plan is in the log and in the step summary',
        (octokit) => writeComment(octokit, options, pullRequest, marker, body),
      ),
  };
}

async function openOctokit(options: GiteaForgeOptions): Promise<Octokit> {
  const { Octokit: Client } = await import('@octokit/rest');
  return new Client({ baseUrl: options.baseUrl.replace(/\/+$/, ''), auth: options.token, log: SILENT });
}

const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

async function postStatus(octokit: Octokit, { owner, repo }: GiteaForgeOptions, status: CommitStatus): Promise<void> {
  await octokit.repos.createCommitStatus({
    owner,
    repo,
    sha: status.sha,
    state: status.state,
    context: status.context,
    description: [...status.description].slice(0, DESCRIPTION_LIMIT).join(''),
    ...(status.targetUrl === undefined ? {} : { target_url: status.targetUrl }),
    request: { signal: AbortSignal.timeout(REQUEST_MS) },
  });
}

/** Looks first, also when it is tried again: an answer that got lost must not make a second comment. */
async function writeComment(octokit: Octokit, options: GiteaForgeOptions, index: number, marker: string, body: string): Promise<void> {
  const { owner, repo } = options;
  const request = { signal: AbortSignal.timeout(REQUEST_MS) };
  const known = await findComment(octokit, options, index, marker);
  if (known?.body === body) return;
  if (known !== undefined && (await editComment(octokit, options, known.id, body))) return;
  await octokit.issues.createComment({ owner, repo, issue_number: index, body, request });
}

/** False when the comment belongs to somebody else, who copied our marker, or is gone by now. */
async function editComment(octokit: Octokit, { owner, repo }: GiteaForgeOptions, id: number, body: string): Promise<boolean> {
  try {
    await octokit.issues.updateComment({ owner, repo, comment_id: id, body, request: { signal: AbortSignal.timeout(REQUEST_MS) } });
    return true;
  } catch (error) {
    if (statusOf(error) === 403 || statusOf(error) === 404) return false;
    throw error;
  }
}

interface KnownComment {
  readonly id: number;
  readonly body: string;
}

/** Gitea pages by `limit`, ignores `per_page`, and gives this list whole in most versions: stop when nothing new comes. */
async function findComment(octokit: Octokit, options: GiteaForgeOptions, index: number, marker: string): Promise<KnownComment | undefined> {
  const seen = new Set<number>();
  let found: KnownComment | undefined;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/issues/{index}/comments', {
      owner: options.owner,
      repo: options.repo,
      index,
      limit: PAGE,
      page,
      request: { signal: AbortSignal.timeout(REQUEST_MS) },
    });
    const comments = readComments(data);
    if (comments.every((comment) => seen.has(comment.id))) return found;
    for (const comment of comments) {
      seen.add(comment.id);
      if (comment.body.startsWith(marker)) found ??= comment;
    }
    if (comments.length < PAGE) return found;
  }
  return found;
}

/** An empty body, which Gitea sends with 204, is an empty list. */
function readComments(data: unknown): readonly KnownComment[] {
  if (!Array.isArray(data)) return [];
  return data.flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null || !('id' in each) || typeof each.id !== 'number') return [];
    return [{ id: each.id, body: 'body' in each && typeof each.body === 'string' ? each.body : '' }];
  });
}

function statusOf(error: unknown): number | undefined {
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' ? error.status : undefined;
}
