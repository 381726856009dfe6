// What a person does on the lab's Gitea: branches, pull requests, merges, dispatches; and what they see there afterwards.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { LAB } from '../../lab/api.ts';
import { readStacks, readVms } from '../../lab/fleet.ts';
import { readForgeFacts } from '../../lab/forge/facts.ts';
import { gitEnvironment, repositoryUrl } from '../../lab/forge/push.ts';
import { type FinishedRun, findForgeRun, followForgeRun, listForgeRuns } from '../../lab/forge/runs.ts';
import { readForgeSettings } from '../../lab/forge/settings.ts';
import { ensureForge, type Forge } from '../../lab/forge/setup.ts';

export interface CommitStatus {
  readonly context: string;
  readonly status: string;
  readonly description: string;
  readonly target_url: string;
}

export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly user: { readonly login: string };
}

export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: string;
  readonly merged: boolean;
  readonly merge_commit_sha: string | null;
  readonly head: { readonly ref: string; readonly sha: string };
}

export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: string;
  readonly comments: number;
}

const COLOUR = /\u001b\[[0-9;]*m/g;

/** The log without colours, for assertions on words. */
export function plain(text: string): string {
  return text.replace(COLOUR, '');
}

/** The lab's Gitea. Throws when the lab has none. */
export async function openForge(): Promise<Forge> {
  const settings = await readForgeSettings(LAB);
  if (settings === undefined) throw new Error('this lab has no Gitea: npm run lab -- --forge gitea');
  return ensureForge(LAB, await readForgeFacts(LAB, await readStacks(LAB, await readVms(LAB))), settings);
}

/** A clone and the API, as one person has them; `await using` removes the clone. */
export class Person implements AsyncDisposable {
  readonly forge: Forge;
  readonly folder: string;

  private constructor(forge: Forge, folder: string) {
    this.forge = forge;
    this.folder = folder;
  }

  static async arrive(forge?: Forge): Promise<Person> {
    forge ??= await openForge();
    const folder = await mkdtemp(join(tmpdir(), 'fairlead-forge-'));
    const person = new Person(forge, folder);
    await person.git('clone', '--quiet', `${repositoryUrl(forge)}.git`, '.');
    await person.git('checkout', '--quiet', '-B', 'main');
    await person.git('config', 'user.name', 'Person');
    await person.git('config', 'user.email', 'person@lab.invalid');
    return person;
  }

  /** The same person in a new, empty repository beside it, cloned. */
  async withRepository(prefix: string): Promise<Person> {
    const repository = `${prefix}-${Date.now()}`;
    await this.forge.api.call('POST', '/user/repos', { name: repository, private: true, default_branch: 'main' });
    return Person.arrive({ ...this.forge, settings: { ...this.forge.settings, repository } });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  async git(...argv: readonly string[]): Promise<string> {
    const { stdout } = await execa('git', [...argv], { cwd: this.folder, env: gitEnvironment(this.forge), stdin: 'ignore' });
    return stdout.trim();
  }

  /** A new branch at the tip of main, checked out. */
  async branch(name: string): Promise<void> {
    await this.git('fetch', '--quiet', 'origin', 'main');
    await this.git('checkout', '--quiet', '-B', name, 'origin/main');
  }

  /** Changes one file; throws when `change` leaves it as it was. */
  async edit(path: string, change: (text: string) => string): Promise<void> {
    const file = join(this.folder, path);
    const before = await readFile(file, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`the edit of ${path} changes nothing`);
    await writeFile(file, after);
  }

  /** Commits everything and pushes the branch that is checked out; returns the commit. */
  async push(message: string): Promise<string> {
    await this.git('add', '-A');
    await this.git('commit', '--quiet', '-m', message);
    await this.git('push', '--quiet', '--force', 'origin', 'HEAD');
    return this.git('rev-parse', 'HEAD');
  }

  private get path(): string {
    return `/repos/${this.forge.settings.user}/${this.forge.settings.repository}`;
  }

  ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    return this.forge.api.call<T>(method, `${this.path}${path}`, body);
  }

  openPullRequest(head: string, title: string): Promise<PullRequest> {
    return this.ask('POST', '/pulls', { head, base: 'main', title, body: '' });
  }

  pullRequest(number: number): Promise<PullRequest> {
    return this.ask('GET', `/pulls/${number}`);
  }

  pullRequests(state: 'open' | 'closed' | 'all'): Promise<PullRequest[]> {
    return this.ask('GET', `/pulls?state=${state}&limit=50`);
  }

  comments(number: number): Promise<Comment[]> {
    return this.ask('GET', `/issues/${number}/comments`);
  }

  /** Our one comment, once it shows a plan of this commit. Throws after five minutes. */
  async plannedComment(number: number, sha: string): Promise<Comment> {
    for (const end = Date.now() + 300_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 200))) {
      const found = (await this.comments(number)).find(({ body }) => body.includes('fairlead') && body.includes(sha.slice(0, 7)));
      if (found !== undefined) return found;
    }
    throw new Error(`no comment of #${number} shows a plan of ${sha.slice(0, 10)} within five minutes`);
  }

  issues(state: 'open' | 'closed' | 'all'): Promise<Issue[]> {
    return this.ask('GET', `/issues?type=issues&state=${state}&limit=50`);
  }

  /** The newest status of each context that is ours, by context. */
  async statuses(sha: string): Promise<Readonly<Record<string, CommitStatus>>> {
    const { statuses } = await this.ask<{ statuses: CommitStatus[] | null }>('GET', `/commits/${sha}/status?limit=50`);
    return Object.fromEntries((statuses ?? []).filter((each) => each.context.startsWith('fairlead/')).map((each) => [each.context, each]));
  }

  /** Merges when the protected branch allows it; returns the new tip of main. Gitea works out mergeability beside us: hence several tries. */
  async merge(number: number): Promise<string> {
    for (let attempt = 1; ; attempt++) {
      const answer = await this.forge.api.ask('POST', `${this.path}/pulls/${number}/merge`, { Do: 'merge' });
      if (answer.status === 200) break;
      if (attempt === 60) throw new Error(`#${number} cannot be merged: ${answer.status} ${answer.body}`);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    await this.git('fetch', '--quiet', 'origin', 'main');
    return this.git('rev-parse', 'origin/main');
  }

  /** The run of `workflow` that `event` started at this commit, followed to its end. */
  async run(workflow: string, event: string, sha: string, after?: number): Promise<FinishedRun> {
    const found = await findForgeRun(this.forge, { workflow, event, sha, ...(after === undefined ? {} : { after }) });
    const run = await followForgeRun(this.forge, found.id);
    return { ...run, log: plain(run.log) };
  }

  /** Starts a workflow by hand on main and follows it to its end. */
  async dispatch(workflow: string, inputs: Readonly<Record<string, string>> = {}): Promise<FinishedRun> {
    const [newest] = await listForgeRuns(this.forge);
    const { commit } = await this.ask<{ commit: { id: string } }>('GET', '/branches/main');
    await this.ask('POST', `/actions/workflows/${workflow}/dispatches`, { ref: 'main', inputs });
    return this.run(workflow, 'workflow_dispatch', commit.id, newest?.id);
  }
}
