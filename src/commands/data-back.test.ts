import { expect, test } from 'vitest';
import { recordOf } from '../../test/support/vm-bench.ts';
import { PipelineError } from '../errors/diagnostic.ts';
import type { DesiredVm } from '../model/desired.ts';
import { backupFor, parseBackupLine } from './backups.ts';
import { type DataQuestion, planDataBack } from './data-back.ts';
import { type KeptRelease, parseHistoryLine } from './history.ts';

const PART = { name: 'database', service: 'db', run: ['dump'], test: ['list'], restore: ['load'] };
const RULE = { keep: 3, timeout: 60, stop: ['app'], parts: [PART] };

function release(number: number, app: string, current = false): KeptRelease {
  return { number, current, durationSeconds: 3, images: { app, db: 'postgres:17.11' }, record: recordOf('shop', number, 'digest') };
}

function backup(number: number, app: string) {
  return parseBackupLine('lab', `shop\t${number}\t1795600000\t${number}\t2048\tto see\tdatabase=2048\tapp=${app},db=postgres:17.11`);
}

function vmWith(rule: object): DesiredVm {
  const manifest = {
    needs: [],
    timeout: 30,
    stability: undefined,
    checks: [],
    validate: [],
    reload: [],
    secrets: {},
    backup: RULE,
    ...rule,
  };
  const stack = { vm: 'lab', name: 'shop', directory: '/', manifest, files: [], services: [], digest: 'd' };
  const ssh = { host: '10.0.0.5', port: 22, user: 'root', hostKeys: [] };
  return { name: 'lab', managed: true, addresses: {}, ssh, inventory: [], stacks: [stack], place: { file: 'vm.yaml' } };
}

const IRREVERSIBLE = { irreversible: { app: 'minor', db: 'major' } as const };

function ask(changes: Partial<DataQuestion> = {}) {
  return planDataBack({
    vm: vmWith(IRREVERSIBLE),
    stack: 'shop',
    current: release(4, 'app:2.0.0', true),
    goal: release(3, 'app:1.4.2'),
    backups: [backup(7, 'app:2.0.0'), backup(6, 'app:1.4.2'), backup(5, 'app:1.4.0'), backup(4, 'app:1.3.0')],
    options: {},
    ...changes,
  });
}

function refusal(changes: Partial<DataQuestion>): string {
  try {
    ask(changes);
  } catch (error) {
    if (error instanceof PipelineError)
      return error.diagnostics.map((each) => `${each.code}: ${each.summary} | ${each.detail} | ${each.hint}`).join();
    throw error;
  }
  return 'not refused';
}

test('the newest backup that the older images can use comes back, and the present data are copied first', () => {
  expect(ask()).toEqual({
    data: { rule: RULE, copyFirst: 'backup 6 takes its place' },
    restoreBackup: 6,
    note: {
      take: ['database'],
      crossing: [],
      because: 'backup 6 of 2026-11-25 09:46 UTC (release 6) takes its place',
      restore: 6,
      text: 'restores backup 6 of 2026-11-25 09:46 UTC (release 6); what was written since then is copied first (database, with app stopped)',
    },
  });
  expect(ask({ options: { withoutCopy: true } })).toMatchObject({
    data: { rule: RULE },
    note: { take: [], text: expect.stringMatching(/what was written since then is lost$/) },
  });
});

test('nothing happens to the data where the images are no step apart, or when they are to stay', () => {
  expect(ask({ goal: release(3, 'app:2.0.1') })).toEqual({ data: { rule: RULE } });
  expect(ask({ options: { keepData: true } })).toEqual({ data: { rule: RULE } });
  expect(ask({ vm: vmWith({}) })).toEqual({ data: { rule: RULE } });
});

test('the release itself knows what is irreversible when the repository has the stack no more', () => {
  const current = { ...release(4, 'app:2.0.0', true), record: { ...recordOf('shop', 4, 'digest'), ...IRREVERSIBLE } };
  expect(ask({ vm: { ...vmWith({}), stacks: [] }, current })).toMatchObject({ data: {}, restoreBackup: 6, note: { take: [] } });
});

test('a named backup comes back whatever the images say; one that is not kept does not', () => {
  expect(ask({ goal: release(4, 'app:2.0.0', true), options: { backup: 7 } })).toMatchObject({ restoreBackup: 7 });
  expect(refusal({ options: { backup: 9 } })).toContain('rollback-unsafe: Backup 9 of shop is not kept | kept are 7, 6, 5, 4.');
});

test('a newer release takes the present data along, after a copy', () => {
  expect(ask({ current: release(5, 'app:1.4.2', true), goal: release(4, 'app:2.0.0') })).toMatchObject({
    data: { copyFirst: 'app 1.4.2 → 2.0.0 changes its data for good', crossing: ['app'] },
  });
});

test('without a backup that fits, or without a command that restores it, the way by hand is told', () => {
  expect(refusal({ backups: [backup(7, 'app:2.0.0')] })).toBe(
    'rollback-unsafe: No backup fits release 3 of shop | app app:1.4.2 cannot use the data that release 4 has changed, and no backup is from its time; kept are 7. | ' +
      'Put data that fit back by hand, then: fairlead rollback lab shop --release 3 --keep-data --reason "…"',
  );
  const { restore: _, ...without } = PART;
  expect(refusal({ vm: vmWith({ ...IRREVERSIBLE, backup: { ...RULE, parts: [without] } }) })).toContain(
    'On root@10.0.0.5 put /var/lib/fairlead/shop/backups/6/data/database back by hand, then: fairlead rollback lab shop --release 3 --keep-data',
  );
});

test('images of before they were kept are unknown: no backup fits them', () => {
  expect(backupFor([backup(6, 'app:1.4.2')], {}, IRREVERSIBLE.irreversible)).toBeUndefined();
});

test('lines of the VM are read, or refused as a whole', () => {
  expect(backup(6, 'app:1.4.2')).toEqual({
    vm: 'lab',
    stack: 'shop',
    backup: 6,
    at: '2026-11-25T09:46:40.000Z',
    release: 6,
    bytes: 2048,
    why: 'to see',
    parts: { database: 2048 },
    images: { app: 'app:1.4.2', db: 'postgres:17.11' },
  });
  expect(() => parseBackupLine('lab', 'shop\tx')).toThrow(PipelineError);
  const record = JSON.stringify({ ...recordOf('shop', 3, 'digest') });
  expect(parseHistoryLine('lab', `shop\t3\tyes\t4\tapp=app:1,db=registry.example:5000/db:2@sha256:ab\t${record}`)).toMatchObject({
    number: 3,
    current: true,
    images: { app: 'app:1', db: 'registry.example:5000/db:2@sha256:ab' },
  });
});
