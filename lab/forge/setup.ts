// A Gitea that has just come up gets what a person would click together: administrator, repository, variables, protected branch.
import type { LabContext } from '../context.ts';
import { vmExec, vmRun } from '../vm-exec.ts';
import { type ForgeApi, forgeApi, waitForForge } from './api.ts';
import type { ForgeFacts } from './facts.ts';
import { KEY_FOLDER } from './secrets.ts';
import { type ForgeSettings, writeForgeSettings } from './settings.ts';

/** Contexts that must be green before a merge; the names are documented for branch protection. */
const REQUIRED = 'fairlead/plan/*';
/** Judges the pipeline's own source for twenty minutes of two cores: its place is a forge, not a machine that has just run `npm run check`. */
const UNWANTED_WORKFLOW = 'check.yaml';

/** Runs Gitea's own command line inside its container. */
function giteaCommand(facts: ForgeFacts, argv: readonly string[]): readonly string[] {
  return ['docker', 'compose', '-p', facts.forge.stack, 'exec', '-T', facts.forge.service, 'gitea', ...argv];
}

async function ensureAdministrator(facts: ForgeFacts, settings: ForgeSettings): Promise<string> {
  if (settings.token !== undefined && (await forgeApi(settings.token).ask('GET', '/user')).status === 200) return settings.token;
  const { user, password } = settings;
  const create = ['--admin', '--username', user, '--password', password, '--email', `${user}@lab.invalid`, '--must-change-password=false'];
  const made = await vmExec(facts.forge.vm, giteaCommand(facts, ['admin', 'user', 'create', ...create]));
  if (made.code !== 0 && !/already exists/.test(made.stderr + made.stdout)) {
    throw new Error(`Gitea made no administrator: ${(made.stderr || made.stdout).trim().slice(-400)}`);
  }
  const token = ['--username', user, '--token-name', `lab-${Date.now()}`, '--scopes', 'all', '--raw'];
  const answer = await vmRun(facts.forge.vm, giteaCommand(facts, ['admin', 'user', 'generate-access-token', ...token]));
  const value = answer.match(/[0-9a-f]{40}/)?.[0];
  if (value === undefined) throw new Error('Gitea printed no access token');
  return value;
}

async function ensureRepository(api: ForgeApi, { user, repository }: ForgeSettings): Promise<boolean> {
  const path = `/repos/${user}/${repository}`;
  if ((await api.ask('GET', path)).status === 200) return false;
  await api.call('POST', '/user/repos', {
    name: repository,
    private: true,
    default_branch: 'main',
    description: 'The lab of this checkout',
  });
  const variables = { FAIRLEAD_HOSTS: `${KEY_FOLDER}/hosts.yaml`, FAIRLEAD_IDENTITY: `${KEY_FOLDER}/id_ed25519` };
  for (const [name, value] of Object.entries(variables)) await api.call('POST', `${path}/actions/variables/${name}`, { value });
  return true;
}

/** The administrator may push (that is `npm run lab -- push`); everybody else opens a pull request, merged when its plans are green. */
async function protectMain(api: ForgeApi, { user, repository }: ForgeSettings): Promise<void> {
  const path = `/repos/${user}/${repository}/branch_protections`;
  if ((await api.ask('GET', `${path}/main`)).status === 200) return;
  await api.call('POST', path, {
    rule_name: 'main',
    enable_push: true,
    enable_push_whitelist: true,
    push_whitelist_usernames: [user],
    enable_force_push: true,
    enable_force_push_allowlist: true,
    force_push_allowlist_usernames: [user],
    enable_status_check: true,
    status_check_contexts: [REQUIRED],
  });
}

export interface Forge {
  readonly settings: ForgeSettings & { readonly token: string };
  readonly api: ForgeApi;
  /** What had to be done, one phrase each. */
  readonly changes: readonly string[];
}

/** Waits for Gitea and makes what is missing in it. Safe to repeat: each thing is asked for first. */
export async function ensureForge(lab: LabContext, facts: ForgeFacts, settings: ForgeSettings): Promise<Forge> {
  await waitForForge();
  const changes: string[] = [];
  const token = await ensureAdministrator(facts, settings);
  if (token !== settings.token) changes.push(`administrator ${settings.user}`);
  const complete = { ...settings, token };
  await writeForgeSettings(lab, complete);
  const api = forgeApi(token);
  if (await ensureRepository(api, complete)) changes.push(`repository ${settings.user}/${settings.repository}`);
  return { settings: complete, api, changes };
}

/** What needs a pushed main: the protected branch; and the check workflow goes to sleep. */
export async function settleRepository({ api, settings }: Forge): Promise<void> {
  await protectMain(api, settings);
  const workflow = `/repos/${settings.user}/${settings.repository}/actions/workflows/${UNWANTED_WORKFLOW}`;
  if ((await api.ask('GET', workflow)).status === 200) await api.call('PUT', `${workflow}/disable`);
}
