import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoteArgument, quoteCommand } from './ssh-quote.ts';

test.each([
  ['', "''"],
  ['plain', "'plain'"],
  ["it's", "'it'\\''s'"],
  ['$(id) `id` \\ "x" ; & | * ? ~ #\n!', '\'$(id) `id` \\ "x" ; & | * ? ~ #\n!\''],
])('%j is quoted as %s', (argument, expected) => {
  expect(quoteArgument(argument)).toBe(expected);
});

test('NUL is refused, because no argument can hold it', () => {
  expect(() => quoteArgument('a\0b')).toThrow(new TypeError('an argument must not contain NUL'));
});

test('a command is replaced by its program, word by word', () => {
  expect(quoteCommand(['docker', 'ps', '--filter', 'name=a b'])).toBe("exec 'docker' 'ps' '--filter' 'name=a b'");
});

test('a POSIX shell gives every string back', () => {
  const words = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), { numRuns: 500, seed: 3 }).map((word) => word.replaceAll('\0', ''));
  const shown = execFileSync('/bin/sh', ['-c', quoteCommand(['printf', '%s\\0', ...words])], { encoding: 'utf8' });
  expect(shown).toBe(words.map((word) => `${Buffer.from(word).toString('utf8')}\0`).join(''));
});
