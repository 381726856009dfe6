import { describe, expect, test } from 'vitest';
import type { ObservedStack, ObservedVm } from '../model/observed.ts';
import { ownValue } from './own.ts';
import { planChange, planLines } from './plan.test-kit.ts';
import { reloadsOfPlan } from './reload-changes.ts';
import { desiredStack, type Spec, STACK } from './spec.test-kit.ts';
import { deployedVm, observedStack } from './vm.test-kit.ts';

const BEFORE: Spec = {
  services: { web: {}, db: {} },
  files: { Caddyfile: '1', 'rules/a.yml': '1', 'db.conf': '1' },
  mounts: { web: ['Caddyfile', 'rules'], db: ['db.conf'] },
  reload: [
    { files: ['Caddyfile'], service: 'web', action: { kind: 'command', run: ['caddy', 'reload'] } },
    { files: ['rules/'], service: 'web', action: { kind: 'signal', signal: 'HUP' } },
    { files: ['db.conf'], service: 'db', action: { kind: 'restart' } },
  ],
};

function withFiles(files: Readonly<Record<string, string>>, services: Spec['services'] = BEFORE.services): Spec {
  return { ...BEFORE, services, files: { ...BEFORE.files, ...files } };
}

function editOnVm(path: string): (vm: ObservedVm) => ObservedVm {
  return (vm) => {
    const stack: ObservedStack = ownValue(vm.stacks, STACK) ?? observedStack(STACK);
    return { ...vm, stacks: { [STACK]: { ...stack, files: { ...stack.files, [path]: { sha256: 'edited', mode: 0o644 } } } } };
  };
}

describe('files that only a reload rule covers', () => {
  test('reload their service instead of recreating it', () => {
    expect(planLines(planChange({ before: BEFORE, after: withFiles({ Caddyfile: '2' }) }))).toEqual([
      'reload shop-web-1: Caddyfile changed',
    ]);
  });

  test('restart it when the rule says restart, with what people notice', () => {
    const plan = planChange({ before: BEFORE, after: withFiles({ 'db.conf': '2' }) });
    expect([planLines(plan), plan.impact]).toEqual([['restart shop-db-1: db.conf changed'], 'db is restarted.']);
  });

  test('give one change per rule, over several services', () => {
    const after = withFiles({ Caddyfile: '2', 'rules/b.yml': '1', 'db.conf': '2' });
    const plan = planChange({ before: BEFORE, after });
    expect(planLines(plan)).toEqual([
      'reload shop-web-1: Caddyfile changed',
      'reload shop-web-1: rules/b.yml added',
      'restart shop-db-1: db.conf changed',
    ]);
    const reloads = reloadsOfPlan(plan, desiredStack(after), deployedVm(BEFORE).stacks[STACK]);
    expect(reloads.map((each) => [each.service, each.action.kind, each.files])).toEqual([
      ['web', 'command', ['Caddyfile']],
      ['web', 'signal', ['rules/b.yml']],
      ['db', 'restart', ['db.conf']],
    ]);
  });

  test('need no reload when the service is recreated anyway', () => {
    const after = withFiles({ Caddyfile: '2' }, { web: { image: 'web:2' }, db: {} });
    const plan = planChange({ before: BEFORE, after });
    expect(planLines(plan)).toEqual(['recreate shop-web-1: image 1 → 2']);
    expect(reloadsOfPlan(plan, desiredStack(after), deployedVm(BEFORE).stacks[STACK])).toEqual([]);
  });
});

describe('files edited on the VM', () => {
  test('are put back, and what mounts them is reloaded by its rule', () => {
    const plan = planChange({ before: BEFORE, meanwhile: editOnVm('Caddyfile') });
    expect([plan.sync, ...planLines(plan)]).toEqual(['drifted', 'reload shop-web-1: Caddyfile was edited on the VM']);
  });

  test('restart the services that mount them where no rule covers them', () => {
    const before = { ...BEFORE, reload: [] };
    const plan = planChange({ before, meanwhile: editOnVm('db.conf') });
    expect(planLines(plan)).toEqual(['restart shop-db-1: db.conf was edited on the VM']);
    const reloads = reloadsOfPlan(plan, desiredStack(before), editOnVm('db.conf')(deployedVm(before)).stacks[STACK]);
    expect(reloads.map((each) => [each.service, each.action.kind])).toEqual([['db', 'restart']]);
  });

  test('are written again without touching a container that does not mount them', () => {
    const plan = planChange({ before: BEFORE, meanwhile: editOnVm('compose.yaml') });
    expect(planLines(plan)).toEqual(['create release shop release 4: compose.yaml was changed on the VM']);
  });
});
