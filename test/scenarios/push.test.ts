// The main job: what is pushed happens on the right VM, exactly that, with its cause in the log.
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LAB, publishImage } from '../../lab/api.ts';
import { readVms } from '../../lab/fleet.ts';
import { waitForHandovers } from '../../lab/handover.ts';
import { differences, type Snapshot, snapshotContainers } from '../support/containers.ts';
import { type Checkout, cloneOrigin } from '../support/lab-changes.ts';

let vms: readonly string[];
let checkout: Checkout;

async function snapshot(): Promise<Snapshot> {
  return snapshotContainers(vms);
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const file = join(checkout.folder, path);
  const text = await readFile(file, 'utf8');
  const changed = change(text);
  expect(changed, `the edit of ${path} must change it`).not.toBe(text);
  await writeFile(file, changed);
}

/** `npm run lab` as a person types it; returns what it printed. */
async function lab(...args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
  const result = await execa('node', ['scripts/lab.mjs', ...args], {
    cwd: LAB.root,
    all: true,
    reject: false,
    stdin: 'ignore',
    env: { NO_COLOR: '1' },
  });
  return { code: result.exitCode ?? 1, output: result.all };
}

beforeAll(async () => {
  vms = (await readVms(LAB)).map((vm) => vm.name);
  await freshLab();
  checkout = await cloneOrigin();
});

afterAll(async () => {
  await checkout?.[Symbol.asyncDispose]();
  await freshLab();
});

/** Empty VMs and the checkout's own commit on them: an older commit is refused by design, so going back means starting over. */
async function freshLab(): Promise<void> {
  const wiped = await lab('reset');
  expect(wiped.code, wiped.output).toBe(0);
  const pushed = await lab('push', '--force');
  expect(pushed.code, pushed.output).toBe(0);
}

describe('npm run lab', () => {
  test('a second run says "no changes" and restarts no container', async () => {
    const before = await snapshot();
    const again = await lab();
    expect(again.output).toContain('no changes');
    expect(again.code).toBe(0);
    expect(differences(before, await snapshot())).toEqual({});
  });

  test('a push of a commit that changes nothing on a VM touches nothing and says why', async () => {
    const before = await snapshot();
    await appendFile(join(checkout.folder, 'README.md'), '\n');
    const run = await checkout.push('Change only a text');
    expect(run.conclusion, run.log).toBe('success');
    expect(run.log).toContain('as release');
    expect(differences(before, await snapshot())).toEqual({});
  });
});

describe('a pushed change', () => {
  test('of one label recreates exactly that container and names the label', async () => {
    const before = await snapshot();
    await edit('stacks/observability/uptime-kuma/compose.yaml', (text) =>
      text.replace(/^( {4})image: .*$/m, '$&\n$1labels: { scenario: label }'),
    );
    const run = await checkout.push('Label uptime-kuma');
    expect(run.conclusion, run.log).toBe('success');
    expect(differences(before, await snapshot())).toEqual({ 'observability/uptime-kuma-uptime-kuma-1': 'recreated' });
    expect(run.log).toContain('label scenario');
  });

  test('of a file with a restart rule restarts exactly its user and names the file', async () => {
    const before = await snapshot();
    await edit('stacks/observability/loki/loki/loki.yaml', (text) => `${text}# edited\n`);
    const run = await checkout.push('Edit the Loki configuration');
    expect(run.conclusion, run.log).toBe('success');
    expect(differences(before, await snapshot())).toEqual({ 'observability/loki-loki-1': 'restarted' });
    expect(run.log).toContain('loki/loki.yaml changed');
  });

  test("of the runner's own stack is handed over: the run ends first, then the VM changes it, verified", async () => {
    const before = await snapshot();
    await edit('stacks/dev-tools/runner/config/config.yaml', (text) => `${text}# edited\n`);
    const run = await checkout.push('Edit the runner configuration');
    expect(run.conclusion, run.log).toBe('success');
    expect(run.log).toContain('config/config.yaml changed');
    expect(run.log).toContain('handed over');
    await waitForHandovers(LAB, () => undefined);
    expect(differences(before, await snapshot())).toEqual({ 'dev-tools/runner-runner-1': 'restarted' });
  });

  test('of a file with a reload rule reloads in place: no container is touched, the new content is served', async () => {
    const before = await snapshot();
    await edit('stacks/infra-core/caddy/config/Caddyfile', (text) => `${text}\n# reloaded by a scenario\n`);
    const run = await checkout.push('Edit the Caddyfile');
    expect(run.conclusion, run.log).toBe('success');
    expect(differences(before, await snapshot())).toEqual({});
    expect(run.log).toContain('config/Caddyfile changed');
    expect(run.log).toMatch(/reload/);
  });

  test('of one image tag recreates exactly that container and shows both tags', async () => {
    await publishImage('louislam/uptime-kuma:2.5.9-slim', { from: await imageOf('observability/uptime-kuma') });
    const before = await snapshot();
    await edit('stacks/observability/uptime-kuma/compose.yaml', (text) =>
      text.replace(/louislam\/uptime-kuma:\S+/, 'louislam/uptime-kuma:2.5.9-slim'),
    );
    const run = await checkout.push('Upgrade uptime-kuma');
    expect(run.conclusion, run.log).toBe('success');
    expect(differences(before, await snapshot())).toEqual({ 'observability/uptime-kuma-uptime-kuma-1': 'recreated' });
    expect(run.log).toContain('2.5.9-slim');
  });

  test('adds a stack, recreates it for a changed mounted file, removes it: nothing else is touched', async () => {
    const folder = join(checkout.folder, 'stacks/observability/added');
    await mkdir(join(folder, 'config'), { recursive: true });
    await writeFile(join(folder, 'config/app.conf'), 'one\n');
    const image = await imageOf('observability/node-exporter');
    const healthcheck = { test: ['CMD-SHELL', 'exit 0'], start_interval: '1s', start_period: '5s' };
    const base = { image, entrypoint: ['sleep', '100000'], init: true, mem_limit: '32m', stop_grace_period: '1s', healthcheck };
    const services = { reader: { ...base, volumes: ['./config:/config:ro'] }, neighbour: base };
    await writeFile(join(folder, 'compose.yaml'), JSON.stringify({ name: 'added', services }));
    const before = await snapshot();
    const added = await checkout.push('Add a stack');
    expect(added.conclusion, added.log).toBe('success');
    const with2 = await snapshot();
    expect(differences(before, with2)).toEqual({ 'observability/added-neighbour-1': 'created', 'observability/added-reader-1': 'created' });

    await writeFile(join(folder, 'config/app.conf'), 'two\n');
    const edited = await checkout.push('Change a mounted file');
    expect(edited.conclusion, edited.log).toBe('success');
    expect(differences(with2, await snapshot())).toEqual({ 'observability/added-reader-1': 'recreated' });
    expect(edited.log).toContain('config/app.conf changed');

    await rm(folder, { recursive: true });
    const removed = await checkout.push('Remove the stack again');
    expect(removed.conclusion, removed.log).toBe('success');
    expect(removed.log).toContain('not in the repository any more');
    expect(differences(before, await snapshot())).toEqual({});
  });

  test('with an image that crashes leaves the old version serving and fails with the last lines of the container', async () => {
    const good = await imageOf('observability/uptime-kuma');
    await publishImage('louislam/uptime-kuma:2.6.0-slim', { from: good, broken: 'exit' });
    const text = await readFile(join(checkout.folder, 'stacks/observability/uptime-kuma/compose.yaml'), 'utf8');
    await edit('stacks/observability/uptime-kuma/compose.yaml', (old) => old.replace(good, 'louislam/uptime-kuma:2.6.0-slim'));
    const before = await snapshot();
    const run = await checkout.push('Upgrade uptime-kuma to a broken image');
    expect(run.conclusion).toBe('failure');
    expect(run.log).toContain('rolled back');
    expect(run.log).toMatch(/lab-broken|exit/);
    const after = await snapshot();
    expect(after['observability/uptime-kuma-uptime-kuma-1']?.image).toBe(good);
    expect(after['observability/uptime-kuma-uptime-kuma-1']?.state).toBe('running');
    expect(Object.keys(differences(before, after))).toEqual(['observability/uptime-kuma-uptime-kuma-1']);

    await writeFile(join(checkout.folder, 'stacks/observability/uptime-kuma/compose.yaml'), text);
    const repaired = await checkout.push('Back to the good image');
    expect(repaired.conclusion, repaired.log).toBe('success');
  });

  test('with an image that does not exist fails before anything is touched', async () => {
    const good = await imageOf('observability/uptime-kuma');
    await edit('stacks/observability/uptime-kuma/compose.yaml', (old) => old.replace(good, 'louislam/uptime-kuma:9.9.9'));
    const before = await snapshot();
    const run = await checkout.push('Upgrade uptime-kuma to a missing image');
    expect(run.conclusion).toBe('failure');
    expect(run.log).toContain('louislam/uptime-kuma:9.9.9');
    expect(differences(before, await snapshot())).toEqual({});
    await edit('stacks/observability/uptime-kuma/compose.yaml', (old) => old.replace('louislam/uptime-kuma:9.9.9', good));
    const repaired = await checkout.push('Back to the image that exists');
    expect(repaired.conclusion, repaired.log).toBe('success');
  });

  test('that is not valid is refused with its place before any VM is asked', async () => {
    const before = await snapshot();
    await edit('stacks/observability/grafana/compose.yaml', (text) => text.replace(/^( {4})image: /m, '$1imagee: '));
    const run = await checkout.push('Misspell a key');
    expect(run.conclusion).toBe('failure');
    expect(run.log).toMatch(/stacks\/observability\/grafana\/compose\.yaml:\d+:\d+/);
    expect(differences(before, await snapshot())).toEqual({});
    await edit('stacks/observability/grafana/compose.yaml', (text) => text.replace('imagee: ', 'image: '));
    const repaired = await checkout.push('Spell it right');
    expect(repaired.conclusion, repaired.log).toBe('success');
  });
});

async function imageOf(stack: string): Promise<string> {
  const text = await readFile(join(checkout.folder, 'stacks', stack, 'compose.yaml'), 'utf8');
  const image = /^ {4}image: (\S+)/m.exec(text)?.[1];
  if (image === undefined) throw new Error(`stacks/${stack} names no image`);
  return image;
}
