// What Compose did to the shadow Engine becomes the plan; the rules only lend it their reasons.
import { describe, expect, test } from 'vitest';
import type { ShadowDeed } from '../model/answer.ts';
import { sha256 } from './digest.ts';
import { planChange, planLines, withContainer } from './plan.test-kit.ts';

const TWO = { services: { a: {}, b: {} } };
const CHANGED = { services: { a: { image: 'web:2' }, b: {} } };
const OLD_ID = sha256('shop a 1');

function recreateDeeds(service: string, oldId: string): readonly ShadowDeed[] {
  const name = `shop-${service}-1`;
  const temporary = `${oldId.slice(0, 12)}_${name}`;
  const labels = { 'com.docker.compose.service': service, 'com.docker.compose.container-number': '1' };
  return [
    { deed: 'container-create', name: temporary, id: 'fresh', labels, replaces: `${service}-1` },
    { deed: 'container-stop', name, id: oldId, state: 'running' },
    { deed: 'container-remove', name, id: oldId, state: 'exited' },
    { deed: 'container-rename', name, id: 'fresh', from: temporary },
  ];
}

describe('a plan from the shadow’s deeds', () => {
  test('says what the rules say, with their reasons, when both agree', () => {
    const plan = planChange({ before: TWO, after: CHANGED, deeds: recreateDeeds('a', OLD_ID) });
    expect([plan.method, planLines(plan)]).toEqual(['shadow', ['recreate shop-a-1: image 1 → 2']]);
  });

  test('takes Compose’s word and counts the difference when they disagree', () => {
    const plan = planChange({ before: TWO, after: CHANGED, deeds: recreateDeeds('b', sha256('shop b 1')) });
    expect(planLines(plan)).toEqual([
      'recreate shop-b-1: its configuration hash differs, and nothing known explains it',
      'warning plan-disagrees: container shop-b-1: two answers, Compose’s is taken'.replaceAll('’', "'"),
      "warning plan-disagrees: container shop-a-1: two answers, Compose's is taken",
    ]);
    expect(plan.changes[0]?.causes[0]?.rule).toBe('unknown');
  });

  test('adds the start phase: what does not run is started', () => {
    const meanwhile = withContainer('shop-b-1', (each) => ({ ...each, State: 'exited', Status: 'Exited (1) About an hour ago' }));
    const plan = planChange({ before: TWO, meanwhile, deeds: [] });
    expect(planLines(plan)).toEqual(['start shop-b-1: exited with code 1, 1 h ago']);
  });

  test('turns a container that was only stopped into a restart, and a network made again into a recreation', () => {
    const after = { ...TWO, networks: { default: { ipam: {}, labels: { x: '1' } } } };
    const deeds: readonly ShadowDeed[] = [
      { deed: 'container-stop', name: 'shop-a-1', id: OLD_ID, state: 'running' },
      { deed: 'container-stop', name: 'shop-b-1', id: sha256('shop b 1'), state: 'running' },
      { deed: 'network-remove', name: 'shop_default' },
      { deed: 'network-create', name: 'shop_default' },
    ];
    expect(planLines(planChange({ before: TWO, after, deeds })).slice(0, 3)).toEqual([
      'recreate network shop_default: its definition changed',
      'restart shop-b-1: because network shop_default is recreated',
      'restart shop-a-1: because network shop_default is recreated',
    ]);
  });

  test('knows an image that a pull brought, which no rule can', () => {
    const before = { services: { a: { pull_policy: 'always' } } };
    const deeds: readonly ShadowDeed[] = [{ deed: 'image-pull', name: 'web:1' }, ...recreateDeeds('a', OLD_ID)];
    const after = { services: { a: { pull_policy: 'always', build: null } } };
    expect(planLines(planChange({ before, after, deeds }))).toEqual([
      'pull image web:1: pull_policy is always',
      'recreate shop-a-1: web:1: another image at the registry',
    ]);
  });

  test('falls back to the rules when the shadow met a request it does not know', () => {
    const plan = planChange({ before: TWO, after: CHANGED, deeds: [{ deed: 'unsupported', name: 'POST /x' }] });
    expect([plan.method, planLines(plan)]).toEqual(['rules', ['recreate shop-a-1: image 1 → 2']]);
  });

  test('refuses with Compose’s own words when only the shadow saw the failure', () => {
    const plan = planChange({ before: TWO, after: CHANGED, deeds: [], shadowError: 'bind source path does not exist: /x' });
    expect(plan.findings.map((each) => [each.code, each.severity, each.detail])).toEqual([
      ['compose-refused', 'error', 'bind source path does not exist: /x'],
    ]);
  });

  test('shows Compose’s refusal of the files and plans nothing', () => {
    const plan = planChange({ before: TWO, after: CHANGED, refusal: 'service "a" depends on undefined service "z"' });
    expect([plan.sync, plan.changes.length, plan.findings[0]?.code]).toEqual(['unknown', 0, 'compose-refused']);
  });
});
