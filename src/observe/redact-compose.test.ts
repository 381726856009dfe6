import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redactComposeError } from './redact-compose.ts';

test.each([
  ['line 3: unterminated quoted value "hunter2', 'line 3: unterminated quoted value (value hidden)'],
  ['unexpected character "\\"" in variable name near "KEY=hunter2 x"', 'unexpected character (value hidden)'],
  ['bad: DB_PASSWORD=hunter2 and more', 'bad: DB_PASSWORD=(value hidden) and more'],
  ['bad: TOKEN="hunter2 with spaces" end', 'bad: TOKEN=(value hidden) end'],
  ['password: hunter2', 'password: (value hidden)'],
  ['pull https://eva:hunter2@registry/x failed', 'pull https://(value hidden)@registry/x failed'],
  ['\x1b[31mservice "web" refers to undefined volume data\x1b[0m', 'service "web" refers to undefined volume data'],
  [
    'error while interpolating services.a.image: required variable TAG is missing a value: set it',
    'error while interpolating services.a.image: required variable TAG is missing a value: set it',
  ],
])('%j', (given, expected) => {
  expect(redactComposeError(given)).toBe(expected);
});

test('only the last twenty lines are kept', () => {
  const text = Array.from({ length: 30 }, (_, index) => `line ${index}`).join('\n');
  expect(redactComposeError(text).split('\n')).toHaveLength(20);
  expect(redactComposeError(text)).toContain('line 29');
});

test('no value after an equals sign is left, whatever it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9!$%&()*+,./:;<>?@^_{|}~-]{1,30}$/), (value) => {
      expect(redactComposeError(`env KEY=canary${value}`)).toBe('env KEY=(value hidden)');
    }),
  );
});
