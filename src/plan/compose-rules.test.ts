// Cases seen with Compose 2.26.1, where it decides otherwise than 2.40.
import { expect, test } from 'vitest';
import type { ObservedVm } from '../model/observed.ts';
import { planChange, planLines } from './plan.test-kit.ts';

const restartsWith = (parent: string) => ({ depends_on: { [parent]: { condition: 'service_started', restart: true, required: true } } });

function madeWith(version: string): (vm: ObservedVm) => ObservedVm {
  return (vm) => ({ ...vm, compose: { version, stamp: version } });
}

test('before 2.31 a changed network definition changes nothing', () => {
  const before = { services: { a: {} } };
  const after = { services: { a: {} }, networks: { default: { ipam: {}, labels: { x: '1' } } } };
  const plan = planChange({ before, after, meanwhile: madeWith('2.26.1-4') });
  expect(planLines(plan)).toEqual(['create release shop release 4: compose.yaml changed']);
});

test('before 2.29.4 dependents are recreated with their parent, with or without restart: true, and theirs too', () => {
  const plain = { depends_on: { b: { condition: 'service_started', required: true } } };
  const before = { services: { a: {}, b: {}, c: {} } };
  const after = { services: { a: { image: 'web:2' }, b: restartsWith('a'), c: plain } };
  const lines = planLines(planChange({ before, after, meanwhile: madeWith('2.26.1-4') }));
  expect(lines.map((line) => line.replace(/:.*;/, ':'))).toEqual([
    'recreate shop-a-1: image 1 → 2',
    'recreate shop-b-1: because a is recreated',
    'recreate shop-c-1: because b is recreated',
  ]);
});

test('before 2.29.3 a new depends_on recreates, and is named', () => {
  const before = { services: { a: {}, b: {} } };
  const after = { services: { a: {}, b: { depends_on: { a: { condition: 'service_started', required: true } } } } };
  expect(planLines(planChange({ before, after, meanwhile: madeWith('2.26.1-4') }))).toEqual(['recreate shop-b-1: depends_on added']);
});

test('older versions scale down from the highest number when all replicas are stale', () => {
  const before = { services: { a: { scale: 3 } } };
  const after = { services: { a: { scale: 1, image: 'web:2' } } };
  const plan = planChange({ before, after, meanwhile: madeWith('2.26.1-4') });
  expect(planLines(plan)).toEqual(['remove shop-a-2: only 1 wanted', 'remove shop-a-3: only 1 wanted', 'recreate shop-a-1: image 1 → 2']);
});
