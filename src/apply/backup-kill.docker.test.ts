// Kill points of steps that no image can undo: whatever dies, afterwards one version runs on the data of that version.
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  addRow,
  BESIDE,
  backups,
  CROSSING,
  disposeData,
  rollbackTo,
  rows,
  DATA_STACK as STACK,
  STOPPED,
  versionOf,
} from '../../test/support/data-stack.ts';
import { dieAt, dieBefore, ended, killSession, place, recover, runStack } from '../../test/support/kill-bench.ts';
import { type Bench, containersOf, currentRelease, deploymentOf, docker, makeImages, openBench } from '../../test/support/vm-bench.ts';
import type { StackTransaction } from './request.ts';

let bench: Bench;

beforeAll(makeImages);
beforeEach(() => {
  bench = openBench();
});
afterEach(() => disposeData(bench));

async function killed(transaction: StackTransaction, change: (script: string) => string): Promise<void> {
  const deployment = deploymentOf([transaction]);
  const run = await place(bench, deployment, change);
  expect(await ended(runStack(bench, run, deployment.id, STACK))).toBe('SIGKILL');
  // A throw-away container that outlives its Compose must not write any more once something was recovered.
  recover(bench);
  expect(
    docker('ps', '-aq', '--filter', `label=com.docker.compose.project=${STACK}`, '--filter', 'label=com.docker.compose.oneoff=True'),
  ).toBe('');
  expect(recover(bench)).toBe('');
}

/** The row of every start of the program but the last ones says nothing about data: only what was added by hand does. */
function precious(): readonly string[] {
  return rows().filter((row) => !row.startsWith('by'));
}

const STOP = ['copy_part "$block"', 'seal_backup\n}', 'mv -T "$making"'] as const;

test.each([
  ['at the record of the copy', dieAt('backup')],
  ['after the services were stopped', dieBefore(STOP[0])],
  ['before the copy is sealed', dieBefore(STOP[1])],
  ['before the copy has its name', dieBefore(STOP[2])],
  ['at the record of the swap', dieAt('swap')],
  ['at the record of up', dieAt('up')],
  ['at the record of verify', dieAt('verify')],
])('a deploy that changes data, killed %s, ends with version 1 on its data', async (_, change) => {
  await bench.deploy(deploymentOf([versionOf(bench, 1)]));
  addRow('precious');
  await killed(versionOf(bench, 2, { data: CROSSING }), change);
  expect(currentRelease(bench, STACK)).toBe(1);
  expect(containersOf(STACK).map(({ status }) => status)).toEqual(['running', 'running']);
  expect(precious()).toEqual(['1', 'precious']);
});

test.each([
  ['at the record of going back', dieAt('restore')],
  ['when everything is stopped', dieBefore('with_data "$1" restore')],
  ['when the data are back', dieBefore(': >"$PENDING/data-restored"')],
])('a deploy that fails after it changed data, killed %s, ends with version 1 on its data', async (_, change) => {
  const rule = BESIDE;
  await bench.deploy(deploymentOf([versionOf(bench, 1, { rule })]));
  addRow('precious');
  await killed(versionOf(bench, 2, { rule, data: CROSSING, end: 'exit 3' }), change);
  expect(currentRelease(bench, STACK)).toBe(1);
  expect(containersOf(STACK).map(({ status }) => status)).toEqual(['running', 'running']);
  expect(precious()).toEqual(['1', 'precious']);
});

test.each([
  ['at the record of the data', dieAt('data'), ['2', 'old', 'new']],
  ['when everything is stopped', dieBefore('with_data "$1" restore'), ['2', 'old', 'new']],
  ['at the record of up', dieAt('up'), ['2', 'old', 'new']],
  ['at the record of commit', dieAt('commit'), ['1', 'old']],
])('a rollback that restores data, killed %s, ends with one version on its data', async (_, change, data) => {
  await bench.deploy(deploymentOf([versionOf(bench, 1)]));
  addRow('old');
  await bench.deploy(deploymentOf([versionOf(bench, 2, { data: CROSSING })]));
  addRow('new');
  await killed(rollbackTo(bench, 1, { restoreBackup: 1, data: { rule: STOPPED, copyFirst: 'going back' } }), change);
  expect(precious()).toEqual(data);
  expect(currentRelease(bench, STACK)).toBe(data[0] === '1' ? 3 : 2);
  expect(containersOf(STACK).map(({ status }) => status)).toEqual(['running', 'running']);
});

test.each([300, 600, 900, 1300])(
  'a backup by hand, killed with everything it started after %i ms, leaves the stack running',
  async (delay) => {
    await bench.deploy(deploymentOf([versionOf(bench, 1)]));
    const deployment = deploymentOf([
      { kind: 'backup', stack: STACK, wave: 1, needs: [], previous: 1, timeout: 30, rule: STOPPED, why: 'to see' },
    ]);
    const child = runStack(bench, await place(bench, deployment, (script) => script), deployment.id, STACK);
    const end = ended(child);
    await new Promise((resolve) => setTimeout(resolve, delay));
    killSession(child.pid ?? 0);
    await end;
    recover(bench);
    expect(containersOf(STACK).map(({ name, status }) => [name, status])).toEqual([
      [`${STACK}-app-1`, 'running'],
      [`${STACK}-keeper-1`, 'running'],
    ]);
    // What is there is whole, and a half one is never called a backup.
    expect(backups(bench).filter((each) => !/^\d+$/.test(each))).toEqual([]);
  },
);
