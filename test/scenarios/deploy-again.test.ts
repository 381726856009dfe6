// What a deploy does besides the straight way: joins a run that goes on, goes back when the VM does not stay as deployed,
// refuses to empty a VM, respects a person's lock and hold.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { vmRun } from '../../lab/vm-exec.ts';
import { type CliEnd, runCli, startCli } from '../faults/cli.ts';
import { type Fleet, goodStack, makeFleet, webService } from '../faults/fleet.ts';
import { ensureFaultVm, type FaultVm } from '../faults/vm.ts';

const VM = 'again';
const STACK = 'shop';
let vm: FaultVm;
let fleet: Fleet;

beforeAll(async () => {
  vm = await ensureFaultVm(VM);
  await wipe();
  fleet = await makeFleet(VM);
});

afterAll(async () => {
  await wipe();
  await fleet?.[Symbol.asyncDispose]();
});

async function wipe(): Promise<void> {
  const script = `for stack in ${STACK} shop-two shop-three; do
    docker ps -aq --filter "label=com.docker.compose.project=$stack" | xargs -r docker rm -f
    docker network ls -q --filter "label=com.docker.compose.project=$stack" | xargs -r docker network rm
    rm -rf "/var/lib/fairlead/$stack" "/opt/stacks/$stack"
  done; rm -rf /var/lib/fairlead/runs`;
  await vmRun(VM, ['sh', '-c', script]);
}

function deploy(...args: readonly string[]): Promise<CliEnd> {
  return runCli(vm, 'deploy', { root: fleet.root, args });
}

async function liveText(): Promise<string> {
  return (await vmRun(VM, ['cat', `/opt/stacks/${STACK}/config/app.conf`])).trim();
}

test('a job that is run again while its first try still changes the VM joins that run and reports it', async () => {
  await fleet.write(STACK, goodStack('one', { manifest: { stability: 6 } }));
  await fleet.commit('One');
  const first = startCli(vm, 'deploy', { root: fleet.root }, false);
  await first.line(/watching for restarts/);
  first.kill('SIGKILL');
  const second = startCli(vm, 'deploy', { root: fleet.root }, false);
  const end = await second.ended;
  expect(end.code, end.text).toBe(0);
  expect(end.text).toContain('this is its log from the start');
  expect(end.text).toContain('docker compose up');
  expect(end.text).toMatch(/deployed +again\/shop +release 1 is running and verified/);
  const runs = (await vmRun(VM, ['ls', '/var/lib/fairlead/runs'])).trim().split('\n');
  expect(runs).toHaveLength(1);
});

test('a service that does not stay as deployed brings the last verified release back, and both are said', async () => {
  await fleet.write(STACK, goodStack('two', { manifest: { stability: 0 } }));
  await fleet.commit('Two');
  // The stand-in for whatever changes a VM behind our back: it edits a live file while the release is being written down.
  const journal = `/var/lib/fairlead/${STACK}/journal`;
  const watcher = `until [ "$(grep -c '\tcommit\t' ${journal})" = 2 ]; do sleep 0.02; done; echo edited >/opt/stacks/${STACK}/config/app.conf`;
  const saboteur = vmRun(VM, ['timeout', '60', 'sh', '-c', watcher]);
  const end = await deploy();
  await saboteur;
  expect(end.code).toBe(1);
  expect(end.document?.outcomes).toMatchObject([
    {
      stack: STACK,
      outcome: 'rolled-back',
      code: 'not-converged',
      release: 3,
      text: expect.stringMatching(/differs again: .*app\.conf.*; what release 1 was runs again$/),
    },
  ]);
  expect(await liveText()).toBe('release = one');
  const again = await deploy();
  expect(again.document?.outcomes).toMatchObject([{ outcome: 'deployed', release: 4 }]);
  expect(await liveText()).toBe('release = two');
});

test('a push that would empty the VM is refused until somebody says that it is meant', async () => {
  await fleet.write('shop-two', { services: { web: webService('1') } });
  await fleet.commit('Three');
  expect((await deploy()).code).toBe(0);
  await fleet.remove(STACK);
  await fleet.remove('shop-two');
  const identity = ['-c', 'user.name=Faults', '-c', 'user.email=faults@example.invalid'];
  await execa('git', ['add', '-A'], { cwd: fleet.root });
  await execa('git', [...identity, 'commit', '-q', '-m', 'Clear everything'], { cwd: fleet.root });
  const plan = await runCli(vm, 'plan', { root: fleet.root });
  expect(plan.text).toContain('removal-refused');
  const refused = await deploy();
  expect(refused.document?.outcomes).toMatchObject([
    { stack: STACK, outcome: 'refused', code: 'removal-refused' },
    { stack: 'shop-two', outcome: 'refused', code: 'removal-refused' },
  ]);
  expect(await liveText()).toBe('release = two');
  const meant = await deploy('--allow-removal', VM);
  expect(meant.document?.outcomes).toMatchObject([
    { stack: STACK, outcome: 'removed' },
    { stack: 'shop-two', outcome: 'removed' },
  ]);
});

test('a lock refuses deploys and names who and why; a hold survives them; both end when a person says so', async () => {
  await fleet.write(STACK, goodStack('five'));
  await fleet.commit('Five');
  expect((await deploy()).code).toBe(0);
  await fleet.write(STACK, goodStack('six'));
  await fleet.commit('Six');
  const env = { GITHUB_ACTOR: 'grace' };
  const locked = await runCli(vm, 'lock', { root: fleet.root, args: ['acquire', VM, STACK, '-m', 'moving the disk'], env });
  expect(locked.code, locked.text).toBe(0);
  const refused = await deploy();
  expect(refused.document?.outcomes).toMatchObject([
    { outcome: 'refused', code: 'lock-held', text: expect.stringContaining('grace: moving the disk') },
  ]);
  expect((await runCli(vm, 'lock', { root: fleet.root, args: ['release', VM] })).code).toBe(0);
  expect((await deploy()).code).toBe(0);
  const dry = await runCli(vm, 'rollback', { root: fleet.root, args: [VM, 'all', '--reason', 'login fails', '--dry-run'] });
  expect(dry.text).toContain('config/app.conf as in release');
  expect(await liveText()).toBe('release = six');
  const back = await runCli(vm, 'rollback', { root: fleet.root, args: [VM, 'all', '--reason', 'login fails'], env });
  expect(back.document?.outcomes, back.text).toMatchObject([{ stack: STACK, outcome: 'deployed' }]);
  expect(await liveText()).toBe('release = five');
  const held = await runCli(vm, 'plan', { root: fleet.root });
  expect(held.text).toContain('by grace, because login fails');
  expect((await deploy()).document?.outcomes).toEqual([]);
  expect((await runCli(vm, 'release-hold', { root: fleet.root, args: [VM, STACK] })).code).toBe(0);
  expect((await deploy()).code).toBe(0);
  expect(await liveText()).toBe('release = six');
});

test('the stack that carries the runner is changed by its VM after the job has reported, the forge last before that', async () => {
  await wipe();
  const world = await makeFleet(VM);
  await using _ = world;
  // The action is for one VM by name; the overlay leads it here.
  await rename(join(world.root, 'stacks', VM), join(world.root, 'stacks/dev-tools'));
  const folder = join(world.root, 'stacks/dev-tools');
  for (const [name, manifest] of Object.entries({ shop: {}, 'shop-two': { carries: 'forge' }, 'shop-three': { carries: 'runner' } })) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'compose.yaml'), stringify({ name, services: { web: webService('1') } }));
    await writeFile(join(folder, name, 'stack.yaml'), stringify({ timeout: 40, stability: 0, ...manifest }));
  }
  await world.commit('Self-deploy');
  const hosts = join(world.root, 'hosts.yaml');
  const target = { host: '127.0.0.1', port: vm.port, user: 'root', hostKeys: [vm.hostKey] };
  await writeFile(hosts, stringify({ 'dev-tools': target }, { lineWidth: 0 }));
  const inputs = { COMMAND: 'deploy', ROOT: world.root, HOSTS: hosts, IDENTITY: vm.identity };
  const job = await execa('node', [join(buildFolder(), 'actions/dev-tools/dist/index.js')], {
    env: { ...Object.fromEntries(Object.entries(inputs).map(([key, value]) => [`INPUT_${key}`, value])), GITHUB_ACTIONS: 'true' },
    reject: false,
    all: true,
  });
  const said = job.all.replace(/\u001b\[[0-9;]*m/g, '');
  expect(said).toMatch(/handed over +dev-tools\/shop-three +the VM changes it when this job has been reported/);
  expect(said).toMatch(/deployed +dev-tools\/shop-two/);
  const script =
    'id=$(ls -t /var/lib/fairlead/runs | head -n 1); cat /var/lib/fairlead/runs/$id/stacks; ls /var/lib/fairlead/runs/$id/reported';
  const run = await vmRun(VM, ['sh', '-c', script]);
  expect(run).toMatch(/^0\tshop\n/m);
  expect(run).toMatch(/^1\tshop-two\n/m);
  expect(run).toMatch(/reported$/m);
  await vmRun(VM, ['timeout', '60', 'sh', '-c', 'until [ -s /var/lib/fairlead/shop-three/current ]; do sleep 0.1; done']);
  expect(await vmRun(VM, ['docker', 'ps', '--format', '{{.Names}}'])).toContain('shop-three-web-1');
});

/** Where the bundles under test are: the committed ones, or those beside FAIRLEAD_CLI. */
function buildFolder(): string {
  const cli = process.env['FAIRLEAD_CLI'];
  return cli === undefined ? vm.lab.root : join(dirname(cli), '..');
}
