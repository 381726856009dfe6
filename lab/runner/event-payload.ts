// The event as Gitea would tell it: same fields, same limits (at most 5 commits, total_commits 0, `synchronized`).
import { basename, dirname } from 'node:path';
import type { Value } from './expression.ts';
import { git, hasCommit, listCommitChanges, listCommits, ZERO_SHA } from './git.ts';
import type { RunEventOptions } from './run-types.ts';
import type { Workflow } from './workflow-model.ts';

const FEED_MAX_COMMITS = 5;

/** What is the same for every workflow of one event. */
export interface EventFacts {
  readonly repositoryName: string;
  readonly serverUrl: string;
  readonly defaultBranch: string;
  readonly payload: Readonly<Record<string, Value>>;
  /** Commit to compare with for `paths`; undefined: compare with the commit's own parent. */
  readonly compareWith: string | undefined;
  /** Commit message, or title of the pull request: where `[skip ci]` may stand. */
  readonly title: string;
  /** `github.ref`. */
  readonly ref: string;
}

/** Reads everything about the event from the repository. Throws when `after` is not there. */
export async function describeEvent(options: RunEventOptions): Promise<EventFacts> {
  const { repository } = options;
  if (!(await hasCommit(repository, options.after))) throw new Error(`${repository} has no commit ${options.after}`);
  const owner = basename(dirname(repository));
  const repositoryName = options.repositoryName ?? `${owner}/${basename(repository, '.git')}`;
  // Git decodes the path of a URL.
  const serverUrl = options.serverUrl ?? `file://${dirname(dirname(repository)).replaceAll('%', '%25')}`;
  const defaultBranch = options.defaultBranch ?? 'main';
  const base = { repository: describeRepository(repositoryName, serverUrl, defaultBranch), sender: describeUser(options.actor) };
  const [head] = await listCommits(repository, options.after, 1);
  const shared = { repositoryName, serverUrl, defaultBranch, title: head?.message ?? '' };
  if (options.event === 'push') return { ...shared, ...(await describePush(options, base)) };
  if (options.event === 'pull_request') return { ...shared, ...(await describePullRequest(options, base)) };
  return { ...shared, payload: { ...base, ref: options.ref }, compareWith: undefined, ref: options.ref };
}

type Base = { readonly repository: Value; readonly sender: Value };

async function describePush(options: RunEventOptions, base: Base) {
  const { repository, after } = options;
  const before = options.before ?? ZERO_SHA;
  const known = before !== ZERO_SHA && (await hasCommit(repository, before));
  const isTag = options.ref.startsWith('refs/tags/');
  const range = known ? `${before}..${after}` : after;
  const listed = isTag ? [] : await listCommits(repository, range, FEED_MAX_COMMITS);
  const commits: Value[] = [];
  for (const commit of listed) {
    const changes = await listCommitChanges(repository, commit.sha);
    commits.push({ id: commit.sha, message: commit.message, author: commit.author, timestamp: commit.timestamp, ...changes });
  }
  const payload = {
    ...base,
    ref: options.ref,
    before,
    after,
    compare_url: '',
    commits,
    total_commits: 0,
    head_commit: commits[0] ?? null,
    pusher: base.sender,
  };
  return { payload, compareWith: known ? before : undefined, ref: options.ref };
}

async function describePullRequest(options: RunEventOptions, base: Base) {
  const { repository, after, pullRequest } = options;
  if (!pullRequest) throw new Error('event pull_request needs the option pullRequest');
  const baseSha = (await git(repository, 'rev-parse', '--verify', `refs/heads/${pullRequest.base}^{commit}`)).trim();
  const mergeBase = (await git(repository, 'merge-base', baseSha, after).catch(() => baseSha)).trim();
  const action = pullRequest.action ?? 'synchronized';
  const title = pullRequest.title ?? '';
  const headRepository = pullRequest.fork ? { full_name: `${options.actor}/fork`, fork: true } : base.repository;
  const payload = {
    ...base,
    action,
    number: pullRequest.number,
    pull_request: {
      number: pullRequest.number,
      title,
      state: 'open',
      merged: false,
      user: base.sender,
      merge_base: mergeBase,
      base: { ref: pullRequest.base, sha: baseSha, repo: base.repository },
      head: { ref: options.ref.replace(/^refs\/heads\//, ''), sha: after, repo: headRepository },
    },
    ...(action === 'synchronized' && options.before ? { before: options.before, after } : {}),
  };
  return { payload, compareWith: mergeBase, ref: `refs/pull/${pullRequest.number}/head`, ...(title ? { title } : {}) };
}

/** Dispatch inputs as the event tells them: all declared ones, defaults filled in, always texts. */
export function fillInputs(workflow: Workflow, given: Readonly<Record<string, string>>): Record<string, string> {
  const declared = workflow.triggers.dispatch?.inputs ?? [];
  return Object.fromEntries(declared.map(({ name, fallback }) => [name, given[name] ?? fallback]));
}

/** The `inputs` context: as the event's, booleans and numbers typed. */
export function typeInputs(workflow: Workflow, inputs: Readonly<Record<string, string>>): Record<string, Value> {
  const declared = workflow.triggers.dispatch?.inputs ?? [];
  return Object.fromEntries(
    declared.map(({ name, type }) => {
      const text = inputs[name] ?? '';
      if (type === 'boolean') return [name, text === 'true'];
      return [name, type === 'number' && text !== '' ? Number(text) : text];
    }),
  );
}

function describeRepository(fullName: string, serverUrl: string, defaultBranch: string): Value {
  const [owner = '', name = ''] = fullName.split('/');
  const url = `${serverUrl}/${fullName}`;
  return {
    full_name: fullName,
    name,
    owner: describeUser(owner),
    default_branch: defaultBranch,
    html_url: url,
    clone_url: `${url}.git`,
    fork: false,
    private: true,
  };
}

function describeUser(login: string): Value {
  return { login, username: login, full_name: login };
}
