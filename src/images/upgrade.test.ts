import { describe, expect, test } from 'vitest';
import { judgeUpgrade } from './upgrade.ts';

const RELEASES = { steps: ['2026.2', '2026.5', '2026.8', '2026.11'], reason: 'why' };

describe('releases that are passed through one by one', () => {
  test.each([
    ['2026.5.1', '2026.5.4'],
    ['2026.5.4', '2026.8.0'],
    ['2026.8.3', '2026.8.3'],
    ['latest', '2026.8.3'],
  ])('%s → %s is allowed', (from, to) => {
    expect(judgeUpgrade(RELEASES, from, to)).toBeUndefined();
  });

  test.each([
    ['2026.2.1', '2026.8.3', 'skips', '2026.2.1 → 2026.8.3 skips 2026.5', 'Deploy the newest 2026.5 first, and wait until it is verified.'],
    [
      '2026.2.1',
      '2026.11.0',
      'skips',
      '2026.2.1 → 2026.11.0 skips 2026.5 and 2026.8',
      'Deploy the newest 2026.5 first, and wait until it is verified.',
    ],
    [
      '2026.11.2',
      '2027.2.0',
      'unknown',
      '2027.2.0 belongs to no known release',
      'Known: 2026.2, 2026.5, 2026.8, 2026.11. Add the release of 2027.2.0 in its place.',
    ],
    [
      '2025.12.1',
      '2026.2.0',
      'unknown',
      '2025.12.1 belongs to no known release',
      'Known: 2026.2, 2026.5, 2026.8, 2026.11. Add the release of 2025.12.1 in its place.',
    ],
    [
      '2026.8.3',
      '2026.8.1',
      'back',
      '2026.8.3 → 2026.8.1 goes back to an older version',
      'Restore a backup of the older version, or go forward.',
    ],
  ])('%s → %s is refused', (from, to, kind, text, hint) => {
    expect(judgeUpgrade(RELEASES, from, to)).toEqual({ kind, text, hint });
  });

  test('2026.1 is not the release of 2026.11', () => {
    expect(judgeUpgrade({ steps: ['2026.1', '2026.11'], reason: '' }, '2026.1.5', '2026.11.0')).toBeUndefined();
    expect(judgeUpgrade({ steps: ['2026.1', '2026.2', '2026.11'], reason: '' }, '2026.1.5', '2026.11.0')?.kind).toBe('skips');
  });
});

test('within a major version everything goes, beyond it nothing', () => {
  const rule = { within: 'major', reason: 'by dump only' } as const;
  expect(judgeUpgrade(rule, '17.9', '17.11')).toBeUndefined();
  expect(judgeUpgrade(rule, '17.11', '18.6')).toEqual({
    kind: 'leaves',
    text: '17.11 → 18.6 leaves 17',
    hint: 'Stay within 17 here. The new major version is a migration: a new volume, filled from a dump.',
  });
  expect(judgeUpgrade({ within: 'minor', reason: '' }, '7.2.14-alpine', '7.4.1-alpine')?.text).toBe(
    '7.2.14-alpine → 7.4.1-alpine leaves 7.2',
  );
});
