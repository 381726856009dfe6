// Faults of a whole VM, one after another: power cuts, a dying Engine, a full disk, another Compose; renamed and moved stacks.

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, expect } from 'vitest';
import { parse, stringify } from 'yaml';
import { listComposeVersions, useCompose } from '../../lab/compose-version.ts';
import { vmContainer } from '../../lab/context.ts';
import { docker } from '../../lab/docker.ts';
import { waitForVm } from '../../lab/vm.ts';
import { startVm, stopVm, vmRun } from '../../lab/vm-exec.ts';
import { startCli } from '../faults/cli.ts';
import { goodStack, type StackDraft } from '../faults/fleet.ts';
import { findFaults, fingerprint, inspectStacks } from '../faults/inspect.ts';
import { faultTest, startWatch } from '../faults/record.ts';
import { openScene, outcomeOf, type Scene, wipeStack, wipeVm } from '../faults/scene.ts';
import { ensureFaultVm, type FaultVm, vmFacts } from '../faults/vm.ts';

const VM = 'faults';
let vm: FaultVm;
beforeAll(async () => {
  vm = await ensureFaultVm(VM);
});

function open(stack: string, draft?: StackDraft): Promise<Scene> {
  return openScene(vm, VM, stack, draft);
}

function onVm(script: string, ...args: readonly string[]): Promise<string> {
  return vmRun(VM, ['sh', '-c', script, ...args]);
}

/** Waits for the work and repairs the VM, whatever came of it. */
async function thenRepair<T>(work: Promise<T>, repair: () => Promise<unknown>): Promise<T> {
  try {
    return await work;
  } finally {
    await repair();
  }
}

/** Waits until the units that are enabled have run at boot, `fairlead-recover.service` among them; returns what it said. */
function booted(): Promise<string> {
  return onVm('until [ -e /run/booted ]; do sleep 0.1; done; cat /var/log/boot-units.log');
}

for (const step of ['swap', 'up', 'verify', 'commit']) {
  faultTest(
    {
      id: 'F49',
      fault: `power cut at ${step}`,
      injected: 'SIGKILL of the whole VM, then boot with its recover unit',
      expected: 'one release, whole, before anybody deploys again',
    },
    async () => {
      await using at = await open(`f49-${step}`);
      const run = await at.start(goodStack('new', { tag: '2' }));
      await at.reached(step);
      await stopVm(VM, 'cut');
      run.kill('SIGKILL');
      await run.ended;
      await startVm(VM);
      await waitForVm(VM);
      const watch = startWatch();
      const said = await booted();
      const seconds = watch();
      const seen = await at.look();
      expect(findFaults(seen), said).toEqual([]);
      const end = await at.deploy();
      expect(end.code, end.text).toBe(0);
      await at.expectWhole(2);
      return { observed: `release ${seen.current} after recover, release 2 after the next deploy`, seconds };
    },
    { alone: true },
  );
}

faultTest(
  {
    id: 'F18',
    fault: 'reboot while the runner watches',
    injected: 'SIGKILL of the VM at up, started again at once',
    expected: 'the runner comes back and tells the truth',
  },
  async () => {
    await using at = await open('f18-reboot');
    const run = await at.start(goodStack('new', { tag: '2' }));
    await at.reached('up');
    const watch = startWatch();
    await stopVm(VM, 'cut');
    await startVm(VM);
    await waitForVm(VM);
    await booted();
    const end = await run.ended;
    const seconds = watch();
    const seen = await at.look();
    expect(findFaults(seen), end.text).toEqual([]);
    expect(end.code, end.text).toBe(1);
    expect(end.text).toMatch(/interrupted|cut off/);
    return { observed: `interrupted; release ${seen.current} runs, verified`, seconds };
  },
  { alone: true },
);

faultTest(
  {
    id: 'F19',
    fault: 'Engine down',
    injected: 'dockerd is frozen out: killed and its supervisor stopped',
    expected: 'said before anything is uploaded',
  },
  async () => {
    await using at = await open('f19-down');
    await onVm('pkill -STOP -f "^/bin/bash /lab/entry.sh" ; kill -9 "$(cat /var/run/docker.pid)"; sleep 0.5');
    const watch = startWatch();
    const end = await thenRepair(at.deploy(goodStack('new')), async () => {
      await onVm('pkill -CONT -f "^/bin/bash /lab/entry.sh"');
      await waitForVm(VM);
    });
    const seconds = watch();
    expect(end.code, end.text).toBe(1);
    expect(end.text).toContain('engine-down');
    await at.expectUsable();
    return { observed: end.document?.summary ?? '', seconds };
  },
  { alone: true },
);

for (const step of ['up', 'verify']) {
  faultTest(
    {
      id: 'F20',
      fault: `Engine dies at ${step}`,
      injected: 'SIGKILL of dockerd; its supervisor starts it again',
      expected: 'one release, whole, at the latest after the next deploy',
    },
    async () => {
      await using at = await open(`f20-${step}`);
      const run = await at.start(goodStack('new', { tag: '2' }));
      await at.reached(step);
      const watch = startWatch();
      await onVm('kill -9 "$(cat /var/run/docker.pid)"');
      const first = await run.ended;
      await waitForVm(VM);
      await at.settled();
      const between = await at.look();
      const end = await at.deploy();
      const seconds = watch();
      expect(end.code, `${first.text}\n${end.text}`).toBe(0);
      const seen = await at.look();
      expect(findFaults(seen)).toEqual([]);
      return {
        observed: `first run ended with ${first.code}, release ${between.current}; the next deploy: ${end.document?.summary ?? ''}`,
        seconds,
      };
    },
    { alone: true },
  );
}

for (const [what, options, said] of [
  ['no space', 'size=100m', /MiB left/],
  ['no inodes', 'size=600m,nr_inodes=700', /inodes left/],
] as const) {
  faultTest(
    { id: 'F21c', fault: `${what} on the VM`, injected: `tmpfs ${options} over /opt/stacks`, expected: 'refused, nothing is touched' },
    async () => {
      await using at = await open(`f21-${what.replace(' ', '-')}`);
      await onVm(
        'mkdir /run/kept && cp -a /opt/stacks/. /run/kept/ && mount -t tmpfs -o "$0" tmpfs /opt/stacks && cp -a /run/kept/. /opt/stacks/ && rm -r /run/kept',
        options,
      );
      const end = await thenRepair(at.deploy(goodStack('new')), () => onVm('umount -l /opt/stacks'));
      expect(end.code, end.text).toBe(1);
      expect(outcomeOf(end)).toMatchObject({ outcome: 'refused', code: 'disk-full', text: expect.stringMatching(said) });
      await at.expectUntouched();
      return { observed: outcomeOf(end).text, seconds: Math.round(end.seconds) };
    },
    { alone: true },
  );
}

faultTest(
  {
    id: 'F20b',
    fault: 'Engine dies while a stack is removed',
    injected: 'SIGKILL of dockerd at the record of down',
    expected: 'never called removed while something of it runs; gone after the next deploy',
  },
  async () => {
    await wipeVm(VM);
    await using at = await open('f20-removal');
    // A second stack: a VM whose stacks all go at once is refused.
    await at.fleet.write('f20-stays', goodStack('stays'));
    await at.fleet.write('f20-stays-too', goodStack('stays'));
    await at.fleet.commit('Two more');
    expect((await startCli(vm, 'deploy', { root: at.fleet.root }).ended).code).toBe(0);
    await at.fleet.remove(at.stack);
    await at.fleet.commit('Remove the stack');
    const run = startCli(vm, 'deploy', { root: at.fleet.root });
    await at.reached('down');
    const watch = startWatch();
    await onVm('kill -9 "$(cat /var/run/docker.pid)"');
    const first = await run.ended;
    await waitForVm(VM);
    const end = await startCli(vm, 'deploy', { root: at.fleet.root }).ended;
    const seconds = watch();
    expect(end.code, `${first.text}\n${end.text}`).toBe(0);
    const seen = await at.look();
    expect(findFaults(seen), `${first.text}\n${end.text}`).toEqual([]);
    expect([seen.containers, seen.networks]).toEqual([[], []]);
    await wipeVm(VM);
    return { observed: `first run ended with ${first.code}; gone after the next`, seconds };
  },
  { alone: true },
);

faultTest(
  { id: 'F15', fault: 'noisy login shell', injected: "root's .bashrc prints lines to both streams", expected: 'no effect' },
  async () => {
    await using at = await open('f15-noisy');
    await onVm(
      'cp /root/.bashrc /root/.bashrc.kept && printf "%s\\n" "echo Welcome" "echo noise >&2" | cat - /root/.bashrc.kept >/root/.bashrc',
    );
    const end = await thenRepair(at.deploy(goodStack('new')), () => onVm('mv /root/.bashrc.kept /root/.bashrc'));
    expect(end.code, end.text).toBe(0);
    await at.expectWhole(2);
    return { observed: outcomeOf(end).text, seconds: Math.round(end.seconds) };
  },
  { alone: true },
);

faultTest(
  {
    id: 'G10',
    fault: 'Compose upgraded between releases',
    injected: 'the plugin is replaced by another version, then one file changes',
    expected: 'planned with the new version, deployed, verified',
  },
  async () => {
    const [older = '', newer = ''] = await listComposeVersions(VM);
    await useCompose(VM, older);
    try {
      await using at = await open('g10-compose');
      await useCompose(VM, newer);
      const watch = startWatch();
      const end = await at.deploy(goodStack('new'));
      const seconds = watch();
      expect(end.code, end.text).toBe(0);
      await at.expectWhole(2);
      await at.expectUsable();
      return { observed: `${older} → ${newer}: ${outcomeOf(end).text}`, seconds };
    } finally {
      await useCompose(VM, newer);
    }
  },
  { alone: true },
);

faultTest(
  {
    id: 'F66',
    fault: 'stack renamed',
    injected: 'git mv of the folder',
    expected: 'the old one goes, the new one comes, the volume is kept and named',
  },
  async () => {
    await wipeVm(VM);
    await using at = await open('f66-before', goodStack('good', { web: { volumes: ['data:/data'] }, top: { volumes: { data: {} } } }));
    const folder = join(at.fleet.root, 'stacks', VM);
    await rename(join(folder, at.stack), join(folder, 'f66-after'));
    await renameProject(join(folder, 'f66-after'), 'f66-after');
    await at.fleet.commit('Rename the stack');
    const watch = startWatch();
    const end = await startCli(vm, 'deploy', { root: at.fleet.root }).ended;
    const seconds = watch();
    const seen = await inspectStacks(VM, ['f66-before', 'f66-after']);
    await wipeStack(VM, 'f66-after');
    expect(end.code, end.text).toBe(0);
    expect(end.document?.outcomes?.map((each) => `${each.stack} ${each.outcome}`).sort()).toEqual([
      'f66-after deployed',
      'f66-before removed',
    ]);
    for (const each of Object.values(seen)) expect(findFaults(each)).toEqual([]);
    expect(seen['f66-before']?.containers).toEqual([]);
    expect(await onVm('docker volume ls -q')).toContain('f66-before_data');
    return { observed: 'f66-before removed, f66-after deployed, volume f66-before_data kept', seconds };
  },
  { alone: true },
);

faultTest(
  {
    id: 'F67',
    fault: 'stack moved to another VM',
    injected: 'git mv of the folder from one VM to the other',
    expected: 'gone there, running here',
  },
  async () => {
    const two = await ensureFaultVm('faults-two');
    await Promise.all([wipeVm(VM), wipeVm('faults-two')]);
    await using at = await open('f67-moved');
    const target = join(at.fleet.root, 'stacks', 'faults-two');
    await mkdir(target);
    await writeFile(join(target, 'vm.yaml'), stringify({ id: vmFacts('faults-two').id, addresses: { lan: vmFacts('faults-two').lan } }));
    await rename(join(at.fleet.root, 'stacks', VM, at.stack), join(target, at.stack));
    await at.fleet.commit('Move the stack');
    const hosts = join(at.fleet.root, '..', `${at.stack}-hosts.yaml`);
    await writeFile(
      hosts,
      stringify({ ...parse(await readFile(vm.hosts, 'utf8')), ...parse(await readFile(two.hosts, 'utf8')) }, { lineWidth: 0 }),
    );
    const end = await startCli(vm, 'deploy', { root: at.fleet.root, hosts }).ended;
    const gone = (await inspectStacks(VM, [at.stack]))[at.stack];
    const come = (await inspectStacks('faults-two', [at.stack]))[at.stack];
    expect(end.code, end.text).toBe(0);
    expect(gone === undefined || come === undefined ? ['unseen'] : [...findFaults(gone), ...findFaults(come)]).toEqual([]);
    expect([gone?.containers.length, come?.containers.length]).toEqual([0, 2]);
    return { observed: end.document?.summary ?? '', seconds: Math.round(end.seconds) };
  },
  { alone: true },
);

faultTest(
  { id: 'F12b', fault: 'VM frozen for 25 s', injected: 'docker pause of the whole VM at up', expected: 'followed again, deployed' },
  async () => {
    await using at = await open('f12-frozen');
    const run = await at.start(goodStack('new', { tag: '2' }));
    await at.reached('up');
    const watch = startWatch();
    await docker(['pause', vmContainer(VM)]);
    await delay(25_000);
    await docker(['unpause', vmContainer(VM)]);
    const end = await run.ended;
    expect(end.code, end.text).toBe(0);
    const seen = await at.expectWhole(2);
    expect(fingerprint(seen)).not.toEqual(fingerprint(at.good));
    return { observed: 'deployed', seconds: watch() };
  },
  { alone: true },
);

async function renameProject(folder: string, name: string): Promise<void> {
  const path = join(folder, 'compose.yaml');
  await writeFile(path, (await readFile(path, 'utf8')).replace(/^name: .*$/m, `name: ${name}`));
}
