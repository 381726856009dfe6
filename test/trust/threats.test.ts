import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The rows of the threat table, cells trimmed. */
const ROWS = readFileSync('docs/security.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| T\d+ \|/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));

test('the threat table has all rows from T1 to T22, once', () => {
  expect(ROWS.map(([id]) => id)).toEqual(Array.from({ length: 22 }, (_, index) => `T${index + 1}`));
});

test('each row names tests that exist, or none', () => {
  const missing: string[] = [];
  for (const [id = '', , , tests = ''] of ROWS) {
    for (const each of tests === 'none' ? [] : tests.split(' · ')) {
      const [, file = '', name = ''] = /^`([^`]+)`: (.+)$/.exec(each) ?? [];
      if (file === '' || !readFileSync(file, 'utf8').includes(name)) missing.push(`${id}: ${each}`);
    }
  }
  expect(missing).toEqual([]);
});
