import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRedactor } from './redact.ts';
import { spellingsOf } from './redact-forms.ts';

const SECRET = 'hunter2+/"\\ é%';
const KEY = `-----BEGIN OPENSSH PRIVATE KEY-----
b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW
QyNTUxOQAAACB3
-----END OPENSSH PRIVATE KEY-----`;

const bytes = Buffer.from(SECRET);

test.each([
  ['raw', SECRET],
  ['JSON', JSON.stringify(SECRET)],
  ['JSON inside JSON', JSON.stringify(JSON.stringify(SECRET))],
  ['URL', encodeURIComponent(SECRET)],
  ['URL in lower case', encodeURIComponent(SECRET).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())],
  ['a form', new URLSearchParams({ p: SECRET }).toString()],
  ['hex', bytes.toString('hex')],
  ['upper-case hex', bytes.toString('hex').toUpperCase()],
  ['base64', bytes.toString('base64')],
  ['base64 for URLs', bytes.toString('base64url')],
  ['base64 after one byte', Buffer.concat([Buffer.from('a'), bytes, Buffer.from('zz')]).toString('base64')],
  ['base64 after two bytes', Buffer.concat([Buffer.from('ab'), bytes, Buffer.from('z')]).toString('base64')],
  ['base64 of user:password', Buffer.from(`user:${SECRET}`).toString('base64')],
])('the secret is hidden as %s', (_name, shown) => {
  const redacted = createRedactor([SECRET]).redact(`before ${shown} after`);
  expect(redacted).toContain('***');
  expect(redacted.startsWith('before ')).toBe(true);
  expect(redacted.endsWith(' after')).toBe(true);
  expect(spills(redacted, shown)).toBe(false);
});

test('each line of a secret with several lines is hidden by itself', () => {
  const redactor = createRedactor(['first line\r\nsecond line\nab']);
  expect(redactor.redact('x first line y second line ab')).toBe('x *** y *** ab');
});

test('a private key is hidden although nobody told us about it', () => {
  expect(createRedactor([]).redact(`a\n${KEY}\nb`)).toBe('a\n***\nb');
  expect(createRedactor([]).redact(`{"key":${JSON.stringify(KEY)}}`)).toBe('{"key":"***"}');
});

test('an age identity is hidden although nobody told us about it, also torn apart', () => {
  const identity = `AGE-SECRET-KEY-1${'QZ3'.repeat(19)}Q`;
  expect(createRedactor([]).redact(`a ${identity} b ${identity.replace('KEY-', 'KEY-PQ-')}`)).toBe('a *** b ***');
  const stream = createRedactor([]).stream();
  const shown = [...`a ${identity}\nb`].map((letter) => stream.write(letter)).join('') + stream.end();
  expect(shown).toBe('a ***\nb');
});

test('a private key without an end hides all that follows', () => {
  expect(createRedactor([]).redact('a -----BEGIN RSA PRIVATE KEY-----\nMIIE')).toBe('a ***');
});

test('what merely looks like a beginning is shown', () => {
  expect(createRedactor([]).redact('-----BEGIN CERTIFICATE-----\nMIIE')).toBe('-----BEGIN CERTIFICATE-----\nMIIE');
  expect(createRedactor([SECRET]).redact('hunter2 is a word')).toBe('hunter2 is a word');
});

test('the longest secret wins where two begin alike', () => {
  expect(createRedactor(['abcd', 'abcdefgh']).redact('abcdefgh abcdef')).toBe('*** ***ef');
});

test('a secret that is learnt later is hidden from then on, also in a stream that is open', () => {
  const redactor = createRedactor(['passw0rd']);
  const stream = redactor.stream();
  expect(stream.write('hunter2 passw0rd ')).toBe('hunter2 *** ');
  redactor.add(['hunter2']);
  expect(stream.write('hunt')).toBe('');
  expect(stream.write('er2 passw0rd.') + stream.end()).toBe('*** ***.');
});

test('text of three characters is never a secret', () => {
  expect(createRedactor(['abc', '', '\n']).redact('abc abc')).toBe('abc abc');
});

test('a stream holds back no more than what may still be a secret', () => {
  const stream = createRedactor(['passw0rd']).stream();
  expect(stream.write('user pass')).toBe('user ');
  expect(stream.write('port')).toBe('passport');
  expect(stream.write(' passw0')).toBe(' ');
  expect(stream.write('rd!')).toBe('***!');
  expect(stream.end()).toBe('');
});

test('however a text is torn into chunks, the stream shows what the whole would show', () => {
  const word = fc.constantFrom(
    SECRET,
    'passw0rd',
    'pass',
    KEY,
    '-----BEGIN ',
    '-----',
    'w0rd',
    '\n',
    bytes.toString('base64'),
    'x',
    '-----END X PRIVATE KEY-----',
    'AGE-SECRET-KEY-1QQQ',
    'AGE-SECRET',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }), (words, sizes) => {
      const text = words.join('');
      const redactor = createRedactor([SECRET, 'passw0rd']);
      const stream = redactor.stream();
      let shown = '';
      for (let at = 0, turn = 0; at < text.length; turn += 1) {
        const size = 1 + (sizes[turn % sizes.length] ?? 0);
        shown += stream.write(text.slice(at, at + size));
        at += size;
      }
      shown += stream.end();
      expect(shown).toBe(redactor.redact(text));
      expect(shown).not.toContain('passw0rd');
      expect(shown).not.toContain(SECRET);
    }),
    { numRuns: 500 },
  );
});

/** True when eight characters in a row of the spelling are still there. */
function spills(redacted: string, spelling: string): boolean {
  for (let at = 0; at + 8 <= spelling.length; at += 1) {
    if (redacted.includes(spelling.slice(at, at + 8))) return true;
  }
  return false;
}

test('half a surrogate pair in a secret harms nobody, and its other spellings are hidden', () => {
  const secret = 'half-\ud83d-pair-of-it';
  expect(createRedactor([secret]).redact(`x ${secret} ${JSON.stringify(secret).slice(1, -1)} y`)).toBe('x *** *** y');
});

test('base64 that is broken into lines is hidden line by line, whatever the column', () => {
  const secret = Array.from({ length: 40 }, (_, index) => `part-${index}`).join('/');
  const encoded = Buffer.from(secret).toString('base64');
  for (const columns of [64, 76]) {
    const lines = encoded.match(new RegExp(`.{1,${columns}}`, 'g')) ?? [];
    const shown = createRedactor([secret]).redact(lines.join('\n')).split('\n');
    expect(shown.slice(0, -1).every((line) => line === '***')).toBe(true);
  }
});

test('no spelling is so short that it would hide what is no secret', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 4, maxLength: 12 }), (secret) => {
      for (const spelling of spellingsOf(secret)) expect(spelling.length).toBeGreaterThanOrEqual(4);
    }),
  );
  expect(createRedactor(['`````']).redact('abc ````` def')).toBe('abc *** def');
});

test('a stream waits where a longer secret may still come, and not where none can', () => {
  const stream = createRedactor(['abcd', 'abcdefgh']).stream();
  expect(stream.write('abcd')).toBe('');
  expect(stream.write('efgh')).toBe('***');
  expect(createRedactor(['passw0rd']).stream().write('x passw0rd')).toBe('x ***');
});

test('what follows a secret or an age identity is shown at once, also where its letters could be those of an identity', () => {
  expect(createRedactor(['passw0rd']).redact('passw0rdABC')).toBe('***ABC');
  expect(createRedactor([]).stream().write('AGE-SECRET-KEY-1QQQ and more')).toBe('*** and more');
});

test.each([
  ['longer than any first line of a key', `-----BEGIN ${'B'.repeat(69)}`],
  ['in lower case', '-----BEGIN small'],
  ['over at a line break', '-----BEGIN ABC\n'],
])('a beginning that is %s is not waited for', (_name, text) => {
  expect(createRedactor([]).stream().write(text)).toBe(text);
});
