import { expect, test } from 'vitest';
import { findNewer } from './newer.ts';

const WITHIN = { within: 'major', reason: 'a major is a migration' } as const;
const STEPS = { steps: ['2026.5', '2026.8', '2026.11'], reason: 'never skips a release' } as const;

test.each([
  ['7.2.16-alpine', ['7.2.17', '7.2.17-alpine', '7.4-alpine', '8.0.0-rc.1-alpine', 'latest'], undefined, '7.2.17-alpine', undefined],
  ['v3.14.0', ['v3.15.0-rc.0', 'v3.14.0', 'v3.13.9', '3.16.0'], undefined, undefined, undefined],
  ['2.9.0', ['2.10.0', '2.9.1'], undefined, '2.10.0', undefined],
  ['17.11', ['17.12', '18.1'], WITHIN, '17.12', '18.1'],
  ['17.12', ['17.12', '18.1'], WITHIN, undefined, '18.1'],
  ['2026.5.3', ['2026.5.4', '2026.8.1', '2026.8.3', '2026.11.0'], STEPS, '2026.8.3', '2026.11.0'],
])('%s of %j', (tag, tags, rule, next, beyond) => {
  const newer = findNewer(tag, tags, rule);
  expect([newer?.next, newer?.beyond?.tag]).toEqual([next, beyond]);
});

test('a tag that is no version has nothing newer', () => {
  expect(findNewer('stable', ['1', '2'], undefined)).toBeUndefined();
});
