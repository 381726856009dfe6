// The VM's own sieve, as the shell program that is sent: canaries in nine encodings, keys, and what must stay readable.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CANARIES, ENCODINGS, findCanaries } from '../../test/trust/canaries.ts';

const PART = readFileSync(new URL('transaction/15-redact.sh', import.meta.url), 'utf8');
let live = '';
beforeAll(() => {
  live = mkdtempSync(join(tmpdir(), 'fairlead-sieve-'));
  mkdirSync(join(live, 'secrets/.kept'), { recursive: true });
  CANARIES.forEach((canary, index) => {
    // Half of them as copies of older releases: a container that is stopped may still print those.
    writeFileSync(join(live, 'secrets', index % 2 === 0 ? `c${index}` : `.kept/c${index}.0123456789ab`), canary);
  });
});
afterAll(() => rmSync(live, { recursive: true }));

function sieve(text: string, what: 'hide_secrets' | 'redact' = 'hide_secrets', shell = 'sh'): string {
  return execFileSync(shell, ['-c', `set -u\n${PART}\nLIVE=$1\n${what}`, 'sieve', live], { input: text, encoding: 'utf8' });
}

test('of 50 canaries in nine encodings none gets through', () => {
  const leaks = CANARIES.flatMap((canary) => Object.values(ENCODINGS).map((encode) => `could not read "${encode(canary)}" there`));
  const text = leaks.join('\n');
  expect(findCanaries(text)).toHaveLength(450);
  const shown = sieve(text);
  expect(findCanaries(shown)).toEqual([]);
  expect(shown.match(/could not read/g)).toHaveLength(450);
});

test('what is no secret stays as it is', () => {
  const text = 'line one\n  Container web  Started\n%41 \\u003c "quoted" — ünïcode\n\nlast';
  expect(sieve(text)).toBe(`${text}\n`);
});

describe('private keys, known or not', () => {
  const key = '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAAB3NzaC1\nQyNTUxOQAAACB3\n-----END OPENSSH PRIVATE KEY-----';
  test.each([
    ['whole', `before\n${key}\nafter\n`, 'before\n***\nafter\n'],
    ['on one line', `a ${key.replaceAll('\n', '\\n')} b\n`, 'a *** b\n'],
    ['cut off at its end', `before\n${key.slice(0, 60)}\n`, 'before\n***\n'],
    ['cut off at its beginning', `${key.slice(40)}\nafter\n`, '***\nafter\n'],
    ['an age identity', `AGE-SECRET-KEY-1${'Q'.repeat(58)} x\n`, '*** x\n'],
  ])('%s', (_name, text, shown) => {
    expect(sieve(text)).toBe(shown);
  });
});

test('what looks like a secret is hidden too where a program speaks', () => {
  expect(sieve('DB_PASSWORD=hunter2 token: abc, https://eva:hunter2@host/x\n', 'redact')).toBe(
    'DB_PASSWORD=*** token: ***, https://***@host/x\n',
  );
});

test('a stack without secrets costs nothing but the copy', () => {
  expect(execFileSync('sh', ['-c', `set -u\n${PART}\nLIVE=/nonexistent\nhide_secrets`], { input: 'a\nb', encoding: 'utf8' })).toBe(
    'a\nb\n',
  );
});
