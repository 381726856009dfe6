import { describe, expect, test } from 'vitest';
import type { DesiredStack, VersionPart } from '../model/desired.ts';
import type { StackPlan } from '../model/plan.ts';
import { compareCommon, readImageVersion } from './image-version.ts';
import { crosses, isOlder } from './irreversible.ts';
import { answerFor, NOW, planLines } from './plan.test-kit.ts';
import { desiredStack, desiredVm, type Spec, STACK } from './spec.test-kit.ts';
import { deployedVm } from './vm.test-kit.ts';
import { planVm } from './vm-plan.ts';

test.each([
  ['postgres:17.11', { name: 'postgres', numbers: [17, 11], suffix: '' }],
  ['docker.io/library/postgres:17', { name: 'postgres', numbers: [17], suffix: '' }],
  ['gitea/gitea:28.1.0-rootless', { name: 'gitea/gitea', numbers: [28, 1, 0], suffix: '-rootless' }],
  [
    `ghcr.io/goauthentik/server:2026.8.3@sha256:${'ab'.repeat(32)}`,
    { name: 'ghcr.io/goauthentik/server', numbers: [2026, 8, 3], suffix: '' },
  ],
  ['infisical/infisical:v0.165.16', { name: 'infisical/infisical', numbers: [0, 165, 16], suffix: '' }],
  ['localhost:5000/app', { name: 'localhost:5000/app', numbers: undefined, suffix: '' }],
  ['app:latest', { name: 'app', numbers: undefined, suffix: '' }],
  [`app@sha256:${'ab'.repeat(32)}`, { name: 'app', numbers: undefined, suffix: '' }],
])('the version of %s', (reference, version) => {
  expect(readImageVersion(reference)).toEqual(version);
});

test('versions are compared as far as both say something', () => {
  expect(compareCommon([28, 1], [28, 0, 9])).toBeGreaterThan(0);
  expect(compareCommon([17], [17, 11])).toBe(0);
  expect(compareCommon([9, 6], [10])).toBeLessThan(0);
});

test.each<[VersionPart, string, string, boolean, boolean]>([
  ['major', 'postgres:17.10', 'postgres:17.11', false, false],
  ['major', 'postgres:17.11', 'postgres:18.6', false, true],
  ['major', 'postgres:18.6', 'postgres:17.11', false, true],
  ['major', 'postgres:17', 'postgres:17', true, false],
  ['major', 'postgres:latest', 'postgres:latest', true, true],
  ['major', 'postgres:latest', 'postgres:latest', false, false],
  ['major', 'postgres:17.11', 'postgres:17.11-alpine', false, true],
  ['major', 'postgres:17.11', 'pgvector/pgvector:17.11', false, true],
  ['minor', 'gitea/gitea:28.0.0', 'gitea/gitea:28.0.1', false, false],
  ['minor', 'gitea/gitea:28.0.0', 'gitea/gitea:28.1.0', false, true],
  ['minor', 'gitea/gitea:28', 'gitea/gitea:28', true, true],
  ['any', 'vaultwarden/server:1.37.2', 'vaultwarden/server:1.37.3', false, true],
  ['any', 'vaultwarden/server:1.37.2', 'vaultwarden/server:1.37.2', true, true],
  ['any', 'vaultwarden/server:1.37.2', 'vaultwarden/server:1.37.2', false, false],
])('%s: %s → %s (moved: %s) is a step apart: %s', (part, from, to, moved, apart) => {
  expect(crosses(part, from, to, moved)).toBe(apart);
});

test('older is only what is known to be', () => {
  expect(isOlder('gitea/gitea:28.1.0', 'gitea/gitea:28.0.0')).toBe(true);
  expect(isOlder('gitea/gitea:28.0.0', 'gitea/gitea:28.1.0')).toBe(false);
  expect(isOlder('gitea/gitea:28.0.0', 'forgejo/forgejo:1.0.0')).toBe(false);
  expect(isOlder('gitea/gitea:28.0.0', 'gitea/gitea:latest')).toBe(false);
});

describe('the plan of a stack whose data a newer image changes', () => {
  const before: Spec = {
    services: {
      app: { image: 'app:1.4.0' },
      db: { image: 'postgres:17.11', volumes: [{ type: 'volume', source: 'data', target: '/data' }] },
    },
    volumes: { data: {} },
  };
  const rule = {
    keep: 3,
    timeout: 60,
    stop: ['app'],
    parts: [{ name: 'database', service: 'db', run: ['dump'], test: ['list'], restore: ['load'] }],
  };

  function planOf(after: Spec, changes: Partial<DesiredStack['manifest']> = {}, destroy: readonly string[] = []): StackPlan {
    const vm = deployedVm(before);
    const stack = desiredStack(after);
    const manifest = { ...stack.manifest, backup: rule, irreversible: { app: 'minor', db: 'major' } as const, ...changes };
    const answers = { [STACK]: answerFor(before, after, { vm }) };
    const [plan] = planVm({ desired: desiredVm([{ ...stack, manifest }]), observed: vm, answers, now: NOW, destroy }).stacks;
    if (plan === undefined) throw new Error('the VM has no stack plan');
    return plan;
  }

  test('takes a backup first, and says why and what going back will do', () => {
    expect(planOf({ ...before, services: { ...before.services, app: { image: 'app:1.5.0' } } }).backup).toEqual({
      take: ['database'],
      crossing: ['app'],
      because: 'app 1.4.0 → 1.5.0 changes its data for good',
      text: 'takes a backup first (database, with app stopped): app 1.4.0 → 1.5.0 changes its data for good; going back restores it',
    });
  });

  test('takes none for a step that any image can undo', () => {
    expect(planOf({ ...before, services: { ...before.services, app: { image: 'app:1.4.1' } } }).backup).toBeUndefined();
    expect(planOf({ ...before, services: { ...before.services, db: { image: 'postgres:17.12' } } }).backup).toBeUndefined();
    expect(
      planOf({ ...before, services: { ...before.services, app: { image: 'app:1.5.0' } } }, { irreversible: {} }).backup,
    ).toBeUndefined();
  });

  test('says that going back is by hand where nothing restores', () => {
    const parts = [{ name: 'database', service: 'db', run: ['dump'], test: ['list'] }];
    const plan = planOf({ ...before, services: { ...before.services, app: { image: 'app:1.5.0' } } }, { backup: { ...rule, parts } });
    expect(plan.backup?.text).toMatch(/going back is by hand, because database has no restore command$/);
  });

  test('refuses an older version, and names the rollback that restores', () => {
    const plan = planOf({ ...before, services: { ...before.services, app: { image: 'app:1.3.0' } } });
    expect(plan.findings).toMatchObject([
      {
        code: 'rollback-unsafe',
        severity: 'error',
        summary: 'app would go back to a version that cannot use its data',
        hint: expect.stringContaining('fairlead rollback lab shop'),
      },
    ]);
  });

  test('a volume whose definition changed is destroyed only by its name, after a backup', () => {
    const after = { ...before, volumes: { data: { driver_opts: { type: 'tmpfs' } } } };
    expect(planLines(planOf(after))).toContain('warning volume-kept: Volume shop_data stays as it is');
    expect(planOf(after).backup).toBeUndefined();
    const named = planOf(after, {}, ['shop_data']);
    expect(planLines(named)).toEqual([
      'recreate volume shop_data: its definition changed, and allow-destroy names it',
      'recreate shop-db-1: volume shop_data is recreated',
    ]);
    expect(named.changes[0]?.destructive).toBe(true);
    expect(named.backup).toMatchObject({ take: ['database'], crossing: [], because: 'volume shop_data is destroyed' });
  });

  test('a volume that compose.yaml dropped goes only by its name', () => {
    const after = { services: { app: { image: 'app:1.4.0' }, db: { image: 'postgres:17.11' } } };
    expect(planLines(planOf(after))).toContain('warning volume-kept: Volume shop_data is not used any more and stays');
    expect(planLines(planOf(after, {}, ['shop_data', 'other']))).toContain(
      'remove volume shop_data: compose.yaml does not name it any more, and allow-destroy names it',
    );
  });

  test('a stack that is removed keeps the volumes that nobody names', () => {
    const observed = deployedVm({ ...before, volumes: { data: {}, more: {} } });
    const [plan] = planVm({ desired: desiredVm([]), observed, answers: {}, now: NOW, destroy: ['shop_more'] }).stacks;
    expect(plan?.changes.filter((each) => each.kind === 'volume')).toMatchObject([
      { name: 'shop_more', action: 'remove', destructive: true },
    ]);
    expect(plan?.findings[0]?.detail).toBe('Volumes shop_data are kept: the pipeline never deletes data that nobody names.');
  });
});
