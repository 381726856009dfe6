// Pushing to the lab's Gitea over HTTP, as a person with a token does.
import { execa } from 'execa';
import type { LabContext } from '../context.ts';
import { type Forge, settleRepository } from './setup.ts';

/** Git's environment with the token; it never stands in an argument or a file. */
export function gitEnvironment({ api, settings }: Pick<Forge, 'api' | 'settings'>): Readonly<Record<string, string>> {
  const header = `Authorization: Basic ${Buffer.from(`${settings.user}:${settings.token}`).toString('base64')}`;
  return {
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${api.address}/.extraHeader`,
    GIT_CONFIG_VALUE_0: header,
  };
}

/** URL of the repository for git and for people (without `.git`). */
export function repositoryUrl({ api, settings }: Pick<Forge, 'api' | 'settings'>): string {
  return `${api.address}/${settings.user}/${settings.repository}`;
}

async function git(lab: LabContext, forge: Forge, argv: readonly string[]): Promise<string> {
  const result = await execa('git', [...argv], { cwd: lab.root, env: gitEnvironment(forge), reject: false });
  if (result.exitCode === 0) return result.stdout.trim();
  const said = result.stderr.trim();
  if (/shallow update not allowed/.test(said)) throw new Error('Gitea takes no push from a shallow clone: `git fetch --unshallow` first');
  if (/non-fast-forward|fetch first|rejected/.test(said))
    throw new Error(`git refused the push; if the history was rewritten: npm run lab -- push --force\n${said}`);
  throw new Error(`git ${argv[0]}: ${said || result.shortMessage}`);
}

/** Tip of main on the Gitea; undefined while nothing was pushed. */
export async function readForgeMain({ api, settings }: Forge): Promise<string | undefined> {
  const answer = await api.ask('GET', `/repos/${settings.user}/${settings.repository}/branches/main`);
  return answer.status === 200 ? (JSON.parse(answer.body) as { commit: { id: string } }).commit.id : undefined;
}

/**
 * Pushes HEAD to main. The very first push is a seed without history and without workflow runs, because a workflow can only be put
 * to sleep (`settleRepository`) once it is there; HEAD follows at once as an ordinary push.
 */
export async function pushHeadToForge(lab: LabContext, forge: Forge, options: { readonly force: boolean }): Promise<void> {
  const url = `${repositoryUrl(forge)}.git`;
  let { force } = options;
  if ((await readForgeMain(forge)) === undefined) {
    const path = `/repos/${forge.settings.user}/${forge.settings.repository}`;
    const identity = ['-c', 'user.name=Fairlead lab', '-c', 'user.email=lab@lab.invalid'];
    const seed = await git(lab, forge, [...identity, 'commit-tree', 'HEAD^{tree}', '-m', 'Seed']);
    await forge.api.call('PATCH', path, { has_actions: false });
    await git(lab, forge, ['push', '--quiet', url, `${seed}:refs/heads/main`]);
    await forge.api.call('PATCH', path, { has_actions: true });
    await settleRepository(forge);
    force = true;
  }
  await git(lab, forge, ['push', '--quiet', ...(force ? ['--force'] : []), url, 'HEAD:refs/heads/main']);
}
