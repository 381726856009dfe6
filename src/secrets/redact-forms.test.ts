// The spellings themselves, one by one: what each of them hides, and what must not be among them.
import { expect, test } from 'vitest';
import { inertMarkdown } from '../render/inert.ts';
import { spellingsOf } from './redact-forms.ts';

function spells(secret: string, spelling: string): boolean {
  return spellingsOf(secret).has(spelling);
}

test.each([
  ['as it is', 'p@ss w0rd!', 'p@ss w0rd!'],
  ['without the blanks around it', '  p@ssword \n', 'p@ssword'],
  ['each line without its blanks', 'first line\r\n  second line  ', 'second line'],
  ['in a URL', "p@ss'w(0)rd!*", "p%40ss'w(0)rd!*"],
  ['in a URL, strictly', "p@ss'w(0)rd!*", 'p%40ss%27w%280%29rd%21%2A'],
  ['in a URL, strictly, in lower case', "p@ss'w(0)rd!*", 'p%40ss%27w%280%29rd%21%2a'],
  ['in a form', 'two words', 'two+words'],
  ['as a whole URL', 'a/b c?d', 'a/b%20c?d'],
  ['in JSON', 'say "hi"', 'say \\"hi\\"'],
  ['in JSON of Go', 'a<b>&c', 'a\\u003cb\\u003e\\u0026c'],
  ['in JSON inside JSON', 'say "hi"', 'say \\\\\\"hi\\\\\\"'],
  ['in hex', 'abcd', '61626364'],
  ['in upper-case hex', 'jklm', '6A6B6C6D'],
  ['in base64', 'abcdef', 'YWJjZGVm'],
  ['in base64 after one byte', 'abcdef', 'FiY2RlZ'],
  ['in base64 after two bytes', 'abcdef', 'hYmNkZW'],
  ['in base64 for URLs', '~~~~???', 'fn5-fj8_P'],
  ['with its controls shown', 'bell\u0007s', 'bell\\x07s'],
  ['in Markdown', 'a*b_c#d', 'a\\*b\\_c\\#d'],
  ['in a code span', 'a|b|cd', 'a\\|b\\|cd'],
])('%s', (_name, secret, spelling) => {
  expect([...spellingsOf(secret)]).toContain(spelling);
});

test('base64 for URLs in Markdown, where an underscore is escaped', () => {
  const encoded = Buffer.from('~~~~???').toString('base64url').slice(0, -1);
  expect(encoded).toContain('_');
  expect(spells('~~~~???', inertMarkdown(encoded))).toBe(true);
});

test('half a surrogate pair has no URL form, and no other text has one in its place', () => {
  const spellings = [...spellingsOf('ab\ud83dcd')];
  expect(spellings.some((each) => each.includes('%'))).toBe(false);
  expect(spellings).toContain('ab\\ud83dcd');
});

test('no two letters of base64 are taken for a secret only because they stand beside one', () => {
  // Five bytes after one byte are eight characters; the first two hold bits of the byte before.
  expect(spells('abcde', 'YWJjZG')).toBe(true);
  expect(spells('abcde', 'YWJjZGU')).toBe(false);
  expect(spells('abcde', 'FiY2Rl')).toBe(true);
  expect(spells('abcde', 'YWJjZGVm')).toBe(false);
});

test('exactly the lines of wrapped base64, at 64 and 76 columns, and no crumbs', () => {
  const secret = 'k'.repeat(100);
  const encoded = Buffer.from(secret).toString('base64').replace(/=+$/, '');
  const whole = encoded.slice(0, -1);
  const spellings = spellingsOf(secret);
  for (const columns of [64, 76]) {
    expect(spellings.has(whole.slice(0, columns))).toBe(true);
    expect(spellings.has(whole.slice(columns, 2 * columns))).toBe(true);
  }
  // 135 letters: the third line at 64 columns has 7, which may be anything.
  expect(spellings.has(whole.slice(128))).toBe(false);
  // A secret that fits on one line has no lines.
  const short = Buffer.from('k'.repeat(48)).toString('base64');
  expect([short.length, [...spellingsOf('k'.repeat(48))].filter((each) => short.startsWith(each) && each.length < 64)]).toEqual([64, []]);
});

test('a last line of sixteen letters is looked for, one of fifteen is not', () => {
  for (const [bytes, length] of [
    [60, 16],
    [59, 14],
  ] as const) {
    const whole = Buffer.from('m'.repeat(bytes)).toString('base64').replace(/=+$/, '');
    const inner = bytes % 3 === 0 ? whole : whole.slice(0, -1);
    expect(inner.slice(64)).toHaveLength(length);
    expect(spellingsOf('m'.repeat(bytes)).has(inner.slice(64))).toBe(length === 16);
  }
});

test('nothing is made of lines that are too short', () => {
  expect([...spellingsOf('abc')]).toEqual([]);
  expect([...spellingsOf('abc\nde')].filter((each) => each === 'abc' || each === 'de')).toEqual([]);
});

test.each([
  ['short lines without the break at the end', 'ab\ncd\n', 'ab\ncd'],
  ['a code span of something with backticks', '``abcd`', '``abcd`'],
  ['a code span that begins with several', 'a``bcd``', 'a``bcd``'],
])('%s', (_name, secret, spelling) => {
  expect([...spellingsOf(secret)]).toContain(spelling);
});

test('these spellings and no other: whatever is one too many hides innocent text', () => {
  expect([...spellingsOf('ab\ud83dcd')].sort()).toEqual(
    [
      'ab\ud83dcd',
      'ab\\ud83dcd',
      'ab\\\\ud83dcd',
      '6162efbfbd6364',
      '6162EFBFBD6364',
      'YWLvv71jZ',
      'Fi77+9Y2',
      'Fi77-9Y2',
      'hYu+/vWNk',
      'hYu-_vWNk',
      'hYu-\\_vWNk',
    ].sort(),
  );
  expect([...spellingsOf('k'.repeat(100))].filter((each) => each.length === 64 || each.length === 76)).toHaveLength(2);
});
