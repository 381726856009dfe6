import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redactComposeError } from './redact-compose.ts';

test.each([
  ['line 3: unterminated quoted value "hunter2', 'line 3: unterminated quoted value (value hidden)'],
  ['unexpected character "\\"" in variable name near "KEY=hunter2 x"', 'unexpected character (value hidden)'],
  ['bad: DB_PASSWORD=hunter2 and more', 'bad: DB_PASSWORD=(value hidden) and more'],
  ['bad: TOKEN="hunter2 with spaces" end', 'bad: TOKEN=(value hidden) end'],
  ['password: hunter2', 'password: (value hidden)'],
  ['passwd: hunter2 pass', 'passwd: (value hidden)'],
  ['db-pass:hunter2', 'db-pass:(value hidden)'],
  ['"api_key" : "hunter2"', '"api_key" : (value hidden)'],
  ["'api-key':hunter2", "'api-key':(value hidden)"],
  ['apikey: hunter2', 'apikey: (value hidden)'],
  ['PRIVATE_KEY: x', 'PRIVATE_KEY: (value hidden)'],
  ['privatekey: x', 'privatekey: (value hidden)'],
  ['private-key:   x', 'private-key:   (value hidden)'],
  ['the secret: two words', 'the secret: (value hidden)'],
  ['token:', 'token:'],
  ["a_1.B-c='hunter2 x' end", 'a_1.B-c=(value hidden) end'],
  ['1A=x', '1A=(value hidden)'],
  ['= x', '= x'],
  ['invalid interpolation format for services.a: "${x"', 'invalid interpolation format (value hidden)'],
  ['Invalid value "hunter2"', 'Invalid value (value hidden)'],
  ['redis+tls://eva:hunter2@a and ftp://a:b@c', 'redis+tls://(value hidden)@a and ftp://(value hidden)@c'],
  ['http://host:80/a@b', 'http://host:80/a@b'],
  ['   \t ', ''],
  ['  indented\x07 bell  ', '  indented bell'],
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

test('empty lines go, long lines are cut, and the last ones stay in order', () => {
  expect(redactComposeError('\n a \n\n\r\n b\r\n')).toBe(' a\n b');
  expect(redactComposeError('x'.repeat(600))).toBe('x'.repeat(500));
  const lines = Array.from({ length: 21 }, (_, index) => `line ${index}`);
  expect(redactComposeError(lines.join('\n'))).toBe(lines.slice(1).join('\n'));
});

test.each([
  ['KEY=hunter2', 'KEY=(value hidden)'],
  ['_=hunter2', '_=(value hidden)'],
  ['http://eva:hunter2@c', 'http://(value hidden)@c'],
  ['x://eva:hunter2@c', 'x://(value hidden)@c'],
  ['invalid value "a\tb=c"', 'invalid value (value hidden)'],
])('at the start of a line, and as short as it gets: %j', (given, expected) => {
  expect(redactComposeError(given)).toBe(expected);
});
