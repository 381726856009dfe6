// Steps that no image can undo: a program whose version 2 changes its data for good, and what becomes of the data.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  addRow,
  BESIDE,
  backups,
  CROSSING,
  type DataDraft,
  dataPart,
  disposeData,
  rollbackTo,
  rows,
  DATA_STACK as STACK,
  STOPPED,
  VOLUME,
  versionOf,
} from '../../test/support/data-stack.ts';
import { type Bench, containersOf, deploymentOf, docker, makeImages, openBench } from '../../test/support/vm-bench.ts';
import type { BackupTransaction, RollbackTransaction } from './request.ts';

let bench: Bench;

beforeAll(makeImages);
beforeEach(() => {
  bench = openBench();
});
afterEach(() => disposeData(bench));

async function deploy(version: number, draft: DataDraft = {}) {
  const { outcomes, events } = await bench.deploy(deploymentOf([versionOf(bench, version, draft)]));
  return { ...outcomes[0], events };
}

async function goBack(release: number, changes: Partial<RollbackTransaction>) {
  return (await bench.deploy(deploymentOf([rollbackTo(bench, release, changes)]))).outcomes[0];
}

function states(): readonly string[] {
  return containersOf(STACK).map(({ status }) => status);
}

function ids(): readonly string[] {
  return containersOf(STACK).map((each) => `${each.name} ${each.id} ${each.startedAt}`);
}

test('a version that changes its data is copied first; the copy is for root alone, with digests, commands and circumstances', async () => {
  await deploy(1);
  addRow('precious');
  const outcome = await deploy(2, { data: CROSSING });
  expect(outcome).toMatchObject({ outcome: 'deployed', release: 2 });
  expect(rows()).toEqual(['2', 'by 1', 'precious', 'by 2']);
  expect(outcome.events.flatMap((each) => (each.type === 'step' && each.state === 'passed' ? [each.text] : []))[0]).toMatch(
    /^backup 1: data \d+ KiB, read back$/,
  );
  const kept = join(bench.state, STACK, 'backups/1');
  expect(statSync(join(bench.state, STACK, 'backups')).mode & 0o777).toBe(0o700);
  expect(statSync(join(kept, 'data/data')).mode & 0o777).toBe(0o600);
  execFileSync('sh', ['-c', 'sha256sum --quiet -c ../digests'], { cwd: join(kept, 'data') });
  expect(readFileSync(join(kept, 'facts'), 'utf8')).toMatch(
    /^at=\d+\nid=test-[\d-]+\nrelease=1\nbytes=\d+\nwhy=app 1 → 2 changes its data for good\n$/,
  );
  expect(readFileSync(join(kept, 'images'), 'utf8')).toMatch(/^app\tthelper\/app:1\tsha256:[0-9a-f]{64}$/m);
});

test.each([
  ['in throw-away containers of the stopped service', STOPPED],
  ['in the container of a service that goes on', BESIDE],
])('a new version that fails after it changed the data gets them back, %s', async (_, rule) => {
  await deploy(1, { rule });
  addRow('precious');
  expect(await deploy(2, { rule, data: CROSSING, end: 'echo migrated; exit 3' })).toMatchObject({
    outcome: 'rolled-back',
    code: 'unstable',
    release: 1,
  });
  expect(rows()).toEqual(['1', 'by 1', 'precious', 'by 1']);
  expect(states()).toEqual(['running', 'running']);
});

test('a new version that never ran leaves the data alone', async () => {
  await deploy(1);
  addRow('precious');
  const outcome = await deploy(2, { data: CROSSING, extra: '    devices: ["/dev/fairlead-absent:/dev/x"]\n' });
  expect(outcome).toMatchObject({ outcome: 'rolled-back', code: 'up-failed', release: 1 });
  expect(outcome.events.some((each) => each.type === 'note' && each.text.includes('putting the data'))).toBe(false);
  expect(rows()).toEqual(['1', 'by 1', 'precious', 'by 1']);
});

test.each([
  ['a command that fails', { run: ['/bin/sh', '-c', 'echo half; echo no such database >&2; exit 4'] }, /no such database/],
  ['a command that prints nothing', { run: ['/bin/sh', '-c', ':'] }, /the copy is empty/],
  ['a reader that refuses', { test: ['/bin/sh', '-c', 'echo not an archive >&2; exit 1'] }, /cannot be read back: not an archive/],
  ['a command that hangs', { run: ['/bin/sleep', '60'] }, /it took more than 2 s/],
])('%s stops the deploy before anything changed, and what was stopped for it runs again', async (_, changes, said) => {
  await deploy(1);
  const before = containersOf(STACK).map(({ name, id }) => [name, id]);
  const rule = { ...STOPPED, timeout: said.source.includes('2 s') ? 2 : 60, parts: [dataPart(changes)] };
  expect(await deploy(2, { rule, data: CROSSING })).toMatchObject({
    outcome: 'refused',
    code: 'backup-failed',
    text: expect.stringMatching(said),
    release: 1,
  });
  expect(containersOf(STACK).map(({ name, id }) => [name, id])).toEqual(before);
  expect(states()).toEqual(['running', 'running']);
  expect(rows()[0]).toBe('1');
  expect(backups(bench)).toEqual([]);
});

test('a full disk during the copy stops the deploy before anything changed', async () => {
  await deploy(1, { rule: { ...BESIDE, stop: [] } });
  docker('exec', `${STACK}-app-1`, '/bin/busybox', 'dd', 'if=/dev/urandom', 'of=/data/large', 'bs=1M', 'count=3');
  const before = ids();
  const folder = join(bench.state, STACK, 'backups');
  mkdirSync(folder);
  execFileSync('sh', ['-c', 'mount -t tmpfs -o size=1m,mode=700 tmpfs "$0"', folder]);
  try {
    expect(await deploy(2, { rule: { ...BESIDE, stop: [] }, data: CROSSING })).toMatchObject({ outcome: 'refused', code: 'disk-full' });
  } finally {
    execFileSync('sh', ['-c', 'umount "$0"', folder]);
  }
  expect(ids()).toEqual(before);
});

test('a restore that fails is told beside the failure that made it necessary', async () => {
  const rule = { ...STOPPED, parts: [dataPart({ restore: ['/bin/sh', '-c', 'echo relation exists already >&2; exit 1'] })] };
  await deploy(1, { rule });
  const outcome = await deploy(2, { rule, data: CROSSING, end: 'exit 3' });
  expect(outcome).toMatchObject({ outcome: 'failed', code: 'rollback-failed', release: 1 });
  expect(outcome.text).toMatch(
    /ended with exit code 3.*going back failed too: data of backup 1 cannot be restored: relation exists already/,
  );
  // Repaired: the same backup brings everything back.
  expect(await goBack(1, { previous: 1, restoreBackup: 1, data: { rule: STOPPED } })).toMatchObject({ outcome: 'deployed', release: 2 });
  expect(rows()).toEqual(['1', 'by 1', 'by 1']);
});

test('without a restore command going back is refused, with the way to do it by hand', async () => {
  const { restore: _, ...without } = dataPart();
  const rule = { ...STOPPED, parts: [without] };
  await deploy(1, { rule });
  const outcome = await deploy(2, { rule, data: CROSSING, end: 'exit 3' });
  expect(outcome).toMatchObject({ outcome: 'failed', code: 'rollback-failed' });
  expect(outcome.text).toContain(`put ${join(bench.state, STACK, 'backups/1/data/data')} back by hand, then "fairlead rollback bench`);
  expect(outcome.text).toMatch(/--release 1 --keep-data/);
});

test('a rollback across the change restores the copy, and copies the present first', async () => {
  await deploy(1);
  addRow('old');
  await deploy(2, { data: CROSSING });
  addRow('new');
  const outcome = await goBack(1, { restoreBackup: 1, data: { rule: STOPPED, copyFirst: 'release 1 comes back with backup 1' } });
  expect(outcome).toMatchObject({
    outcome: 'deployed',
    release: 3,
    text: 'the data of backup 1 are back; release 3 is running and verified',
  });
  expect(rows()).toEqual(['1', 'by 1', 'old', 'by 1']);
  expect(backups(bench)).toEqual(['1', '2']);
  // And forward again with what was written meanwhile: nothing was lost.
  const forward = { ...STOPPED, parts: [dataPart()] };
  await deploy(2, { rule: forward, data: CROSSING });
  expect(await goBack(2, { restoreBackup: 2, data: { rule: STOPPED } })).toMatchObject({ outcome: 'deployed', release: 5 });
  expect(rows()).toEqual(['2', 'by 1', 'old', 'by 2', 'new', 'by 2']);
});

test('a rollback that fails after the data were put back gets the present data again', async () => {
  await deploy(1, { end: '[ $$f = 0 ] || { echo will not start twice; exit 5; }; exec /bin/busybox httpd -f -p 8080' });
  await deploy(2, { data: CROSSING });
  addRow('new');
  const outcome = await goBack(1, { restoreBackup: 1, data: { rule: STOPPED, copyFirst: 'going back' } });
  expect(outcome).toMatchObject({ outcome: 'rolled-back', release: 2 });
  expect(rows()).toEqual(['2', 'by 1', 'by 2', 'new', 'by 2']);
});

test('a damaged copy is found before anything is stopped', async () => {
  await deploy(1);
  await deploy(2, { data: CROSSING });
  writeFileSync(join(bench.state, STACK, 'backups/1/data/data'), 'x', { flag: 'r+' });
  const before = ids();
  expect(await goBack(1, { restoreBackup: 1, data: { rule: STOPPED, copyFirst: 'going back' } })).toMatchObject({
    outcome: 'refused',
    code: 'backup-failed',
    text: expect.stringMatching(/backup 1 is damaged: data: FAILED/),
  });
  expect(ids()).toEqual(before);
});

test('a backup by hand stops what it must, starts it again, keeps what it should and what kept releases need', async () => {
  await deploy(1);
  addRow('precious');
  const backup: BackupTransaction = {
    kind: 'backup',
    stack: STACK,
    wave: 1,
    needs: [],
    previous: undefined,
    timeout: 30,
    rule: { ...STOPPED, keep: 1 },
    why: 'before I touch it',
  };
  for (const number of [1, 2]) {
    const { outcomes } = await bench.deploy(deploymentOf([backup], { sequence: 0 }));
    expect(outcomes).toMatchObject([{ outcome: 'unchanged', release: 1, text: expect.stringMatching(`backup ${number} is made`) }]);
  }
  expect(backups(bench)).toEqual(['2']);
  expect(rows()).toEqual(['1', 'by 1', 'precious', 'by 1', 'by 1']);
  await deploy(2, { data: CROSSING, rule: { ...STOPPED, keep: 1 } });
  await bench.deploy(deploymentOf([backup], { sequence: 0 }));
  await bench.deploy(deploymentOf([backup], { sequence: 0 }));
  // Release 1 is kept, so the newest copy of its data is.
  expect(backups(bench)).toEqual(['3', '5']);
  const broken = { ...backup, rule: { ...STOPPED, parts: [dataPart({ run: ['/bin/sh', '-c', 'exit 1'] })] } };
  const { outcomes } = await bench.deploy(deploymentOf([broken], { sequence: 0 }));
  expect(outcomes).toMatchObject([{ outcome: 'refused', code: 'backup-failed' }]);
  expect(states()).toEqual(['running', 'running']);
});

test('a volume that is named is destroyed and made anew, after a copy; one that is not named stays', async () => {
  await deploy(1);
  addRow('precious');
  const outcome = await deploy(1, { data: { copyFirst: 'the volume is destroyed', destroy: [VOLUME] } });
  expect(outcome).toMatchObject({ outcome: 'deployed', release: 2 });
  expect(rows()).toEqual(['1', 'by 1']);
  expect(backups(bench)).toEqual(['1']);
  const removal = { kind: 'remove', stack: STACK, wave: 1, needs: [], previous: 2, timeout: 30 } as const;
  await bench.deploy(deploymentOf([removal]));
  expect(docker('volume', 'ls', '-q', '--filter', `name=${VOLUME}`)).toBe(VOLUME);
  await deploy(1);
  addRow('again');
  const { outcomes } = await bench.deploy(deploymentOf([{ ...removal, previous: 3, destroy: [VOLUME] }]));
  expect(outcomes).toMatchObject([
    { outcome: 'removed', text: expect.stringMatching(/volumes that allow-destroy names are gone; backups/) },
  ]);
  expect(docker('volume', 'ls', '-q', '--filter', `name=${VOLUME}`)).toBe('');
  expect(backups(bench)).toEqual(['1', '2']);
});

test('a destroyed volume gets its data back when the new release fails', async () => {
  await deploy(1);
  addRow('precious');
  const data = { copyFirst: 'the volume is destroyed', destroy: [VOLUME] };
  expect(await deploy(1, { end: 'exit 3', data })).toMatchObject({ outcome: 'rolled-back', release: 1 });
  expect(rows()).toEqual(['1', 'by 1', 'precious', 'by 1']);
});
