// Faults of a VM's disk and of what a person leaves on it: full, read-only, edited, torn, deleted.
import { beforeAll, expect, vi } from 'vitest';
import { vmRun } from '../../lab/vm-exec.ts';
import { runCli } from '../faults/cli.ts';
import { goodStack, type StackDraft } from '../faults/fleet.ts';
import { goodImage } from '../faults/images.ts';
import { faultTest, startWatch } from '../faults/record.ts';
import { openScene, outcomeOf, type Scene } from '../faults/scene.ts';
import { ensureFaultVm, type FaultVm } from '../faults/vm.ts';

vi.setConfig({ maxConcurrency: 3 });

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

/** A tmpfs of `size` over a folder, with the folder's content. */
const SMALL_DISK =
  'mkdir /run/$2 && cp -a "$0/." "/run/$2/" && mount -t tmpfs -o "$1" tmpfs "$0" && cp -a "/run/$2/." "$0/" && rm -r "/run/$2"';
const LARGE = Array.from({ length: 30_000 }, (_each, index) => `${index} ${'x'.repeat(79)}`).join('\n');

for (const place of ['/opt/stacks', '/var/lib/fairlead']) {
  const name = place === '/opt/stacks' ? 'live' : 'state';
  faultTest(
    {
      id: 'F21',
      fault: `disk full below ${place}/<stack>`,
      injected: 'a tmpfs of 1 MiB, a release of 2.5 MB',
      expected: 'no container is touched, files as before, the next one works',
    },
    async () => {
      await using at = await open(`f21-${name}`);
      const folder = `${place}/${at.stack}`;
      await onVm(SMALL_DISK, folder, 'size=1m', at.stack);
      const watch = startWatch();
      const end = await at.deploy(goodStack('large', { files: { 'large.txt': LARGE } }));
      const seconds = watch();
      expect(end.code, end.text).toBe(1);
      expect(outcomeOf(end).code).toBe('disk-full');
      await at.expectUntouched();
      // The disk grows: what is on it stays.
      await onVm('mount -o remount,size=64m "$0"', folder);
      await at.expectUsable();
      await onVm('umount -l "$0"', folder);
      return { observed: outcomeOf(end).text, seconds };
    },
  );
}

faultTest(
  {
    id: 'F21b',
    fault: 'no room for the journal',
    injected: 'a tmpfs over the state of the stack, filled to the last byte',
    expected: 'refused, nothing is touched, the next one works',
  },
  async () => {
    await using at = await open('f21-journal');
    const folder = `/var/lib/fairlead/${at.stack}`;
    await onVm(SMALL_DISK, folder, 'size=256k', at.stack);
    await onVm('cat /dev/zero >"$0/filler" 2>/dev/null; true', folder);
    const end = await at.deploy(goodStack('new'));
    expect(end.code, end.text).toBe(1);
    expect(outcomeOf(end)).toMatchObject({ outcome: 'refused', code: 'disk-full' });
    await onVm('rm "$0/filler"', folder);
    const usable = await at.deploy();
    expect(usable.code, usable.text).toBe(0);
    await at.expectWhole(2);
    await onVm('umount -l "$0"', folder);
    return { observed: outcomeOf(end).text, seconds: Math.round(end.seconds) };
  },
);

faultTest(
  {
    id: 'F22',
    fault: 'read-only file system',
    injected: 'the live folder is mounted read-only',
    expected: 'no container is touched, the next one works',
  },
  async () => {
    await using at = await open('f22-readonly');
    const folder = `/opt/stacks/${at.stack}`;
    await onVm('mount --bind "$0" "$0" && mount -o remount,ro,bind "$0"', folder);
    const watch = startWatch();
    const end = await at.deploy(goodStack('new'));
    const seconds = watch();
    expect(end.code, end.text).toBe(1);
    await onVm('umount "$0"', folder);
    await at.expectUntouched();
    await at.expectUsable();
    return { observed: outcomeOf(end).text, seconds };
  },
);

faultTest(
  {
    id: 'G4',
    fault: 'live files edited by hand',
    injected: 'a file changed, one deleted, one added, compose.yaml made invalid',
    expected: 'the next deploy brings the release back exactly',
  },
  async () => {
    await using at = await open('g4-edited', goodStack('good', { files: { 'config/other.conf': 'other\n' } }));
    await onVm(
      'cd "/opt/stacks/$0" && echo edited >>config/app.conf && rm config/other.conf && echo stray >stray.txt && echo ":" >>compose.yaml',
      at.stack,
    );
    const watch = startWatch();
    const end = await at.deploy();
    const seconds = watch();
    expect(end.code, end.text).toBe(0);
    await at.expectWhole(2);
    return { observed: outcomeOf(end).text, seconds };
  },
);

faultTest(
  {
    id: 'G5',
    fault: 'live folder deleted',
    injected: 'rm -r /opt/stacks/<stack>',
    expected: 'the next deploy brings the release back exactly',
  },
  async () => {
    await using at = await open('g5-deleted');
    await onVm('rm -r "/opt/stacks/$0"', at.stack);
    const end = await at.deploy();
    expect(end.code, end.text).toBe(0);
    await at.expectWhole(2);
    return { observed: outcomeOf(end).text, seconds: Math.round(end.seconds) };
  },
);

faultTest(
  {
    id: 'G6',
    fault: 'journal emptied',
    injected: 'the journal is truncated to nothing between two deploys',
    expected: 'the next deploy works',
  },
  async () => {
    await using at = await open('g6-journal');
    await onVm(': >"/var/lib/fairlead/$0/journal"', at.stack);
    const end = await at.deploy(goodStack('new'));
    expect(end.code, end.text).toBe(0);
    await at.expectWhole(2);
    return { observed: outcomeOf(end).text, seconds: Math.round(end.seconds) };
  },
);

faultTest(
  {
    id: 'G7',
    fault: 'journal torn while a run is interrupted',
    injected: 'SIGKILL of the transaction at up, the last 12 bytes of the journal cut off',
    expected: 'undone, then deployed',
  },
  async () => {
    await using at = await open('g7-torn');
    const run = await at.start(goodStack('new', { tag: '2' }));
    await at.reached('up');
    await killTransaction(at.stack);
    await run.ended;
    await onVm('truncate -s -12 "/var/lib/fairlead/$0/journal"', at.stack);
    const watch = startWatch();
    const end = await at.deploy();
    expect(end.code, end.text).toBe(0);
    const seconds = watch();
    await at.expectWhole(2);
    return { observed: outcomeOf(end).text, seconds };
  },
);

for (const step of ['swap', 'up', 'verify']) {
  faultTest(
    {
      id: 'F48',
      fault: `transaction killed at ${step}`,
      injected: 'SIGKILL of the transaction on the VM; its Compose lives on',
      expected: 'the run says interrupted; the next one undoes it and deploys',
    },
    async () => {
      await using at = await open(`f48-${step}`);
      const run = await at.start(goodStack('new', { tag: '2' }));
      await at.reached(step);
      await killTransaction(at.stack);
      const first = await run.ended;
      expect(first.code, first.text).toBe(1);
      expect(first.text).toContain('interrupted');
      const watch = startWatch();
      const end = await at.deploy();
      const seconds = watch();
      expect(end.code, end.text).toBe(0);
      await at.expectWhole(2);
      return { observed: outcomeOf(end).text, seconds };
    },
  );
}

faultTest(
  {
    id: 'F35',
    fault: 'container with an odd name',
    injected: 'renamed as a Compose that was killed leaves it',
    expected: 'adopted with its right name',
  },
  async () => {
    await using at = await open('f35-odd');
    await onVm('docker rename "$0-web-1" "0123456789ab_$0-web-1"', at.stack);
    const end = await at.deploy(goodStack('new'));
    expect(end.code, end.text).toBe(0);
    const seen = await at.expectWhole(2);
    expect(seen.containers.map((each) => each.name)).toEqual([`${at.stack}-side-1`, `${at.stack}-web-1`]);
    return { observed: outcomeOf(end).text, seconds: Math.round(end.seconds) };
  },
);

faultTest(
  {
    id: 'G8',
    fault: 'container stopped and one removed by hand',
    injected: 'docker stop, docker rm -f',
    expected: 'the next deploy brings both back',
  },
  async () => {
    await using at = await open('g8-stopped');
    await onVm('docker stop -t 0 "$0-web-1" && docker rm -f "$0-side-1"', at.stack);
    const end = await at.deploy();
    expect(end.code, end.text).toBe(0);
    await at.expectWhole(2);
    return { observed: outcomeOf(end).text, seconds: Math.round(end.seconds) };
  },
);

faultTest(
  {
    id: 'G9',
    fault: 'tag moved on the VM',
    injected: 'the tag of the running image is given to another image',
    expected: 'seen; the next deploy runs what the tag says, verified',
  },
  async () => {
    await onVm('docker tag "$0" faults/g9:1', goodImage('1'));
    await using at = await open('g9-moved', goodStack('good', { web: { image: 'faults/g9:1' } }));
    await onVm('docker tag "$0" faults/g9:1', goodImage('2'));
    const end = await at.deploy();
    expect(end.code, end.text).toBe(0);
    await at.expectWhole(2);
    return { observed: outcomeOf(end).text, seconds: Math.round(end.seconds) };
  },
);

faultTest(
  {
    id: 'F69',
    fault: "rollback target's image is gone",
    injected: 'docker rmi -f of every name of the image',
    expected: 'refused, nothing is touched',
  },
  async () => {
    await onVm('docker run --name f69 "$0" true && docker commit -c "LABEL f69=1" f69 faults/f69:1 && docker rm f69', goodImage('1'));
    await using at = await open(
      'f69-pruned',
      goodStack('good', { web: { image: 'faults/f69:1', command: ['httpd', '-f', '-p', '8080', '-h', '/www'] } }),
    );
    const second = await at.deploy(goodStack('new', { tag: '2' }));
    expect(second.code, second.text).toBe(0);
    const before = await at.look();
    await onVm(
      'docker rmi -f faults/f69:1 $(docker image ls -q "fairlead/$0") >/dev/null 2>&1; docker image rm -f faults/f69:1 "fairlead/$0:1-web" >/dev/null 2>&1; true',
      at.stack,
    );
    const end = await runCli(vm, 'rollback', { root: at.fleet.root, args: [VM, at.stack, '--reason', 'test'] });
    expect(end.code, end.text).toBe(1);
    expect(end.text).toContain('image-missing');
    expect((await at.look()).containers).toEqual(before.containers);
    return { observed: end.document?.outcomes?.[0]?.text ?? '', seconds: Math.round(end.seconds) };
  },
);

/** SIGKILL for the one process that changes this stack; what it started lives on. */
async function killTransaction(stack: string): Promise<void> {
  await onVm('pkill -KILL -f "transaction.sh stack [^ ]+ $0\\$"', stack);
}
