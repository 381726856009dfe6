import { expect, test } from 'vitest';
import { stackPlan } from './example-plans.ts';
import { releasedText } from './released.ts';

const READ = '2026-11-24T12:03:11.000Z';

test('of several releases the last one is named, with its age', () => {
  const older = stackPlan({ releaseCommit: 'f'.repeat(40), releasedAt: '2026-11-20T08:00:00.000Z' });
  expect(releasedText([stackPlan(), older], READ)).toBe('as released by a1b2c3d and before, 4 h ago');
  expect(releasedText([older], READ)).toBe('as released by fffffff, 4 days ago');
});

test('what nobody knows is left out', () => {
  const { releasedAt: _, ...undated } = stackPlan();
  expect(releasedText([undated], READ)).toBe('as released by a1b2c3d');
  const { releaseCommit: __, ...unnamed } = stackPlan();
  expect(releasedText([stackPlan(), unnamed], READ)).toBe('as released');
  expect(releasedText([], undefined)).toBe('as released');
});

test.each([
  ['2026-11-24T12:03:40.000Z', 'just now'],
  ['2026-11-24T11:51:11.000Z', '12 min ago'],
  ['2026-11-24T10:03:12.000Z', '119 min ago'],
  ['2026-11-23T12:03:11.000Z', '24 h ago'],
])('a release of %s was %s', (releasedAt, age) => {
  expect(releasedText([stackPlan({ releasedAt })], READ)).toBe(`as released by a1b2c3d, ${age}`);
});
