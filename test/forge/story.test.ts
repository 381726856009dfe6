// The owner's day on a real Gitea: a reviewed change, a second look, the merge, a bad one, the way back, a hand on a live file.
import { beforeAll, describe, expect, test } from 'vitest';
import { LAB, publishImage } from '../../lab/api.ts';
import { readVms } from '../../lab/fleet.ts';
import { findForgeRun, followForgeRun } from '../../lab/forge/runs.ts';
import { vmRun } from '../../lab/vm-exec.ts';
import { PLAN_MARKER } from '../../src/render/plan-markdown.ts';
import { differences, type Snapshot } from '../support/containers.ts';
import { freshForge, stackContainers } from './lab.ts';
import { type Comment, Person } from './person.ts';

let vms: readonly string[];
let person: Person;
const tag = Date.now().toString(36);

const UPTIME = 'stacks/observability/uptime-kuma/compose.yaml';
const VAULT = 'stacks/infra-core/vaultwarden/compose.yaml';
const LOKI = 'stacks/observability/loki/loki/loki.yaml';

beforeAll(async () => {
  vms = (await readVms(LAB)).map((vm) => vm.name);
  await freshForge();
  person = await Person.arrive();
  return () => person[Symbol.asyncDispose]();
});

/** Another value of one label: a recreate of one container. */
function label(value: string): (text: string) => string {
  return (text) => {
    const cleared = text.replace(/^ {4}labels: \{ story: .*\n/m, '');
    return cleared.replace(/^( {4})image: .*$/m, `$&\n$1labels: { story: "${value}" }`);
  };
}

/** Our comments only: there must be one. */
async function ownComments(pull: number): Promise<Comment[]> {
  return (await person.comments(pull)).filter(({ body }) => body.startsWith(PLAN_MARKER));
}

describe('a pull request with a change on two VMs', () => {
  let pull: number;
  let first: Comment;
  let before: Snapshot;

  test('gets one comment with both changes and their causes, and a status per VM', async () => {
    await person.branch(`story-${tag}`);
    await person.edit(UPTIME, label(`one-${tag}`));
    await person.edit('stacks/infra-core/caddy/config/Caddyfile', (text) => `${text}# story ${tag}\n`);
    const sha = await person.push('Label uptime-kuma, edit the Caddyfile');
    before = await stackContainers(vms);
    pull = (await person.openPullRequest(`story-${tag}`, 'Label uptime-kuma, edit the Caddyfile')).number;
    const run = await person.run('deploy.yaml', 'pull_request', sha);
    expect(run.conclusion, run.log).toBe('success');
    const comments = await ownComments(pull);
    expect(comments).toHaveLength(1);
    [first] = comments as [Comment];
    expect(first.user.login).toBe('gitea-actions');
    expect(first.body).toContain('label story');
    expect(first.body).toContain('config/Caddyfile changed');
    expect(first.body).toContain('uptime-kuma');
    expect(first.body).toMatch(/infra-core: 1 reload/);
    expect(first.body).toMatch(/observability: 1 recreate/);
    expect(first.body).toContain(sha.slice(0, 7));
    expect(first.body.length).toBeLessThan(60_000);
    const statuses = await person.statuses(sha);
    for (const vm of vms) expect(statuses[`fairlead/plan/${vm}`], vm).toMatchObject({ status: 'success' });
    expect(statuses['fairlead/plan/observability']?.description).toContain('1 recreate');
    expect(statuses['fairlead/plan/observability']?.target_url).toContain(`/actions/runs/${run.id}`);
    expect(differences(before, await stackContainers(vms)), 'a plan changes nothing').toEqual({});
  });

  test('pushed to again: the same comment is marked as superseded, then holds the new plan', async () => {
    await person.edit(VAULT, label(`two-${tag}`));
    const sha = await person.push('Label vaultwarden, too');
    const found = await findForgeRun(person.forge, { workflow: 'deploy.yaml', event: 'pull_request', sha });
    const bodies = new Set<string>();
    let over = false;
    const run = followForgeRun(person.forge, found.id).finally(() => {
      over = true;
    });
    while (!over) {
      for (const { body } of await ownComments(pull)) bodies.add(body);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    expect((await run).conclusion, (await run).log).toBe('success');
    const comments = await ownComments(pull);
    expect(comments.map(({ id }) => id)).toEqual([first.id]);
    expect([...bodies].some((body) => /superseded/i.test(body) && body.includes(sha.slice(0, 7)))).toBe(true);
    expect(comments[0]?.body).toContain('vaultwarden');
    expect(comments[0]?.body).toContain(sha.slice(0, 7));
    expect(comments[0]?.body).not.toMatch(/superseded by/i);
  });

  test('merged: exactly that is deployed, and the same comment says what became of it on each VM', async () => {
    const sha = await person.merge(pull);
    const run = await person.run('deploy.yaml', 'push', sha);
    expect(run.conclusion, run.log).toBe('success');
    expect(differences(before, await stackContainers(vms))).toEqual({
      'infra-core/vaultwarden-vaultwarden-1': 'recreated',
      'observability/uptime-kuma-uptime-kuma-1': 'recreated',
    });
    const comments = await ownComments(pull);
    expect(comments.map(({ id }) => id)).toEqual([first.id]);
    expect(comments[0]?.body).toMatch(/deployed and verified/i);
    expect(comments[0]?.body).toContain(`/actions/runs/${run.id}`);
    const statuses = await person.statuses(sha);
    for (const vm of vms) expect(statuses[`fairlead/deploy/${vm}`], vm).toMatchObject({ status: 'success' });
  });
});

describe('a merged change that breaks the health of a service', () => {
  test('ends red, the old version serves, and the comment says so', async () => {
    const image = `louislam/uptime-kuma:9.${Date.now() % 100_000}.0-slim`;
    await publishImage(image, { from: await imageOf(UPTIME), broken: 'unhealthy' });
    await person.branch(`broken-${tag}`);
    await person.edit(UPTIME, (text) => text.replace(/louislam\/uptime-kuma:\S+/, image));
    const head = await person.push('Upgrade uptime-kuma to a broken image');
    const pull = (await person.openPullRequest(`broken-${tag}`, 'Upgrade uptime-kuma')).number;
    expect((await person.run('deploy.yaml', 'pull_request', head)).conclusion).toBe('success');
    const sha = await person.merge(pull);
    const run = await person.run('deploy.yaml', 'push', sha);
    expect(run.conclusion, run.log).toBe('failure');
    expect(run.jobs.find(({ name }) => name === 'deploy observability')?.conclusion).toBe('failure');
    expect(run.jobs.find(({ name }) => name === 'deploy infra-core')?.conclusion).toBe('success');
    const running = (await stackContainers(vms))['observability/uptime-kuma-uptime-kuma-1'];
    expect(running).toMatchObject({ state: 'running' });
    expect(running?.image).not.toBe(image);
    const [comment] = await ownComments(pull);
    expect(comment?.body).toMatch(/rolled back/i);
    expect(comment?.body).toContain('uptime-kuma');
    expect((await person.statuses(sha))['fairlead/deploy/observability']?.status).toBe('failure');
  });
});

describe('a rollback by dispatch', () => {
  test('brings the previous release back and opens the pull request that takes the change out of the repository', async () => {
    const run = await person.dispatch('rollback.yaml', {
      vm: 'infra-core',
      stack: 'vaultwarden',
      release: '',
      reason: 'the label is not wanted',
      'dry-run': 'false',
    });
    expect(run.conclusion, run.log).toBe('success');
    const labels = await vmRun('infra-core', ['docker', 'inspect', '--format', '{{json .Config.Labels}}', 'vaultwarden-vaultwarden-1']);
    expect(labels).not.toContain(`two-${tag}`);
    const reverts = (await person.pullRequests('open')).filter(({ head }) =>
      head.ref.startsWith('fairlead/revert-infra-core-vaultwarden-'),
    );
    expect(reverts).toHaveLength(1);
    expect(reverts[0]?.body).toContain('the label is not wanted');
    const diff = await person.forge.api.ask(
      'GET',
      `/repos/${person.forge.settings.user}/${person.forge.settings.repository}/pulls/${reverts[0]?.number}.diff`,
    );
    expect(diff.body).toContain(`-    labels: { story: "two-${tag}" }`);
    expect((await person.statuses(run.sha))['fairlead/rollback/infra-core']).toMatchObject({ status: 'success' });
  });

  test('with an input that names nothing changes nothing and says what is there', async () => {
    const before = await stackContainers(vms);
    const run = await person.dispatch('rollback.yaml', {
      vm: 'infra-core',
      stack: 'vaultwaden',
      release: '',
      reason: 'x',
      'dry-run': 'false',
    });
    expect(run.conclusion).toBe('failure');
    expect(run.log).toContain('vaultwarden');
    expect(differences(before, await stackContainers(vms))).toEqual({});
  });
});

describe('a live file edited by hand', () => {
  const live = '/opt/stacks/loki/loki/loki.yaml';

  test('opens one issue with the file, which is edited in place while the drift lasts', async () => {
    await vmRun('observability', ['sh', '-c', `printf '# by hand\\n' >> ${live}`]);
    for (let round = 0; round < 2; round++) await person.dispatch('drift.yaml');
    const issues = (await person.issues('open')).filter(({ title }) => title.includes('observability'));
    expect(issues).toHaveLength(1);
    expect(issues[0]?.body).toContain('loki.yaml');
  });

  test('with `drift: repair` is put back, and the issue closes by itself', async () => {
    await person.branch('main');
    await person.edit('stacks/observability/vm.yaml', (text) => `${text}drift: repair\n`);
    // A deploy would put it back as well: this commit is to reach the VM's drift run only.
    await person.push('Let drift on observability be repaired [skip ci]');
    const run = await person.dispatch('drift.yaml');
    expect(run.conclusion, run.log).toBe('success');
    expect(await vmRun('observability', ['cat', live])).toBe(await person.git('show', `origin/main:${LOKI}`).then((text) => `${text}\n`));
    expect((await person.issues('open')).filter(({ title }) => title.includes('observability'))).toEqual([]);
    const closed = (await person.issues('closed')).filter(({ title }) => title.includes('observability'));
    expect(closed).toHaveLength(1);
  });
});

async function imageOf(path: string): Promise<string> {
  const image = /^ {4}image: (\S+)/m.exec(await person.git('show', `origin/main:${path}`))?.[1];
  if (image === undefined) throw new Error(`${path}: no image`);
  return image;
}
