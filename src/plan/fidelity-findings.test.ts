// Cases that the fidelity run found (docs/fidelity.md), each as small as it came out.
import { describe, expect, test } from 'vitest';
import type { ShadowDeed } from '../model/answer.ts';
import { sha256 } from './digest.ts';
import { planChange, planLines, withContainer } from './plan.test-kit.ts';

const ONE = { services: { a: {} } };
const restarting = { a: { condition: 'service_started', restart: true, required: true } };

/** The same container made again past the pipeline: another id, and with other options another hash. */
const madeByHand = withContainer('shop-a-1', (each) => ({
  ...each,
  Id: sha256('by hand'),
  Labels: { ...each.Labels, 'com.docker.compose.config-hash': 'other' },
}));

describe('a container that Compose made by hand', () => {
  test('is recreated with that as the cause', () => {
    expect(planLines(planChange({ before: ONE, meanwhile: madeByHand }))).toEqual(['recreate shop-a-1: was made by hand after release 3']);
  });
});

describe('a pull', () => {
  test('of an image that the registry does not have is refused', () => {
    const plan = planChange({
      before: ONE,
      after: { services: { a: { image: 'web:9' } } },
      images: { 'web:9': null },
      refusedPulls: { 'web:9': { absent: true, text: 'manifest unknown' } },
    });
    expect(planLines(plan)).toEqual([
      'pull image web:9: not on this VM yet',
      'recreate shop-a-1: image 1 → 9',
      'error pull-failed: a: its image cannot be pulled',
    ]);
    expect(plan.findings[0]?.detail).toBe('web:9: The registry does not have it (manifest unknown).');
  });

  test('that nobody can answer for beforehand only warns', () => {
    const plan = planChange({
      before: ONE,
      after: { services: { a: { image: 'web:9' } } },
      images: { 'web:9': null },
      refusedPulls: { 'web:9': { absent: false, text: 'unauthorized' } },
    });
    expect(planLines(plan).at(-1)).toBe('warning pull-failed: a: its image may not be pulled');
  });

  test('that brings another image recreates its users, and what depends on them follows', () => {
    const before = { services: { a: {}, b: { depends_on: restarting, image: 'db:1' } } };
    const after = { services: { a: { pull_policy: 'always' }, b: { depends_on: restarting, image: 'db:1' } } };
    expect(planLines(planChange({ before, after, pulledImages: { 'web:1': 'sha256:new' } }))).toEqual([
      'pull image web:1: pull_policy is always',
      'recreate shop-a-1: web:1: another image at the registry',
      'restart shop-b-1: because a is recreated',
    ]);
  });
});

describe('a failed create phase of the shadow', () => {
  // Compose stopped in the middle: it had not come to shop-a-1 yet, so a start of it would be a guess.
  const deeds: readonly ShadowDeed[] = [{ deed: 'container-stop', name: 'shop-a-1', id: sha256('shop a 1'), state: 'running' }];

  test('leaves the telling to the rules and counts no disagreement', () => {
    const plan = planChange({ before: ONE, after: { services: { a: { image: 'web:2' } } }, deeds, shadowError: 'no such place' });
    expect(planLines(plan)).toEqual([
      'recreate shop-a-1: image 1 → 2',
      'error compose-refused: Compose on the VM would fail with these files',
    ]);
  });

  test('is an error also where only containers are gone and no file changed', () => {
    const meanwhile = withContainer('shop-a-1', () => undefined);
    const plan = planChange({ before: ONE, meanwhile, deeds: [], shadowError: 'network has incorrect label' });
    expect([plan.intent, plan.sync, plan.findings[0]?.severity]).toEqual(['deploy', 'drifted', 'error']);
  });
});
