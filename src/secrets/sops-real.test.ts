// Files of the real sops against ours, both ways. Runs where SOPS_BINARY names it; see docs/security.md.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IDENTITY, RECIPIENT } from './sops.test-kit.ts';
import { decryptSecrets } from './sops-decrypt.ts';
import { encryptSecrets } from './sops-encrypt.ts';
import { readSopsFile } from './sops-file.ts';
import { updateSecrets } from './sops-update.ts';

const SOPS = process.env['SOPS_BINARY'];
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-sops-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Values that a file of each form can hold; dotenv has no way to write a backslash before an n. */
const VALUES: Readonly<Record<string, string>> = {
  plain: 'correct horse battery staple',
  quotes: `' " \` """ '''`,
  dollar: '$HOME ${HOME} $(id) $$',
  hash: 'a # b',
  backslash: 'c:\\temp\\x \\',
  lines: 'one\ntwo\n\nfour\n',
  unicode: 'пароль 秘密 🔑 e\u0301',
  spaces: '  padded  ',
  colon: 'a: b, c=d',
  long: 'x'.repeat(60_000),
};
const TYPES = { yaml: 'yaml', json: 'json', env: 'dotenv' } as const;

function sops(...args: readonly string[]): string {
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, SOPS_AGE_KEY: IDENTITY, SOPS_DISABLE_VERSION_CHECK: '1' };
  return execFileSync(SOPS ?? '', args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 24 });
}

function plainText(format: keyof typeof TYPES): string {
  if (format !== 'env') return JSON.stringify(VALUES);
  return Object.entries(VALUES)
    .map(([name, value]) => `${name}=${value.replaceAll('\n', '\\n')}\n`)
    .join('');
}

describe.skipIf(SOPS === undefined).each(Object.keys(TYPES) as (keyof typeof TYPES)[])('%s', (format) => {
  const type = TYPES[format];

  test('what sops wrote, we read byte by byte; and what sops says was tampered with, we refuse too', async () => {
    const plain = join(folder, `plain.${format}`);
    writeFileSync(plain, plainText(format));
    const text = sops('encrypt', '--age', RECIPIENT, '--input-type', type, '--output-type', type, plain);
    const values = await decryptSecrets(await readSopsFile(`x.${format}`, text), [IDENTITY]);
    const expected = format === 'env' ? { ...VALUES, backslash: VALUES['backslash'] } : VALUES;
    expect(Object.fromEntries([...values].map(([name, value]) => [name, value.toString('utf8')]))).toEqual(expected);
    const line = format === 'env' ? /^plain=.*\n/m : format === 'json' ? /^\t"plain": .*\n/m : /^plain: .*\n/m;
    const torn = text.replace(line, '');
    expect(torn).not.toBe(text);
    const broken = join(folder, `torn.${format}`);
    writeFileSync(broken, torn);
    expect(() => sops('decrypt', '--input-type', type, '--output-type', type, broken)).toThrow(/MAC mismatch/);
    await expect(readSopsFile(`x.${format}`, torn).then((file) => decryptSecrets(file, [IDENTITY]))).rejects.toThrow('changed after');
  });

  test('what we wrote, and wrote on, sops reads and writes on', async () => {
    const values = new Map(Object.entries(VALUES).map(([name, value]) => [name, Buffer.from(value)]));
    const written = await encryptSecrets(values, [RECIPIENT], format, Date.UTC(2026, 0, 2));
    const changed = new Map([...values, ['plain', Buffer.from('changed')]]);
    for (const [text, expected] of [
      [written, VALUES],
      [await updateSecrets(await readSopsFile(`x.${format}`, written), [IDENTITY], changed, 0), { ...VALUES, plain: 'changed' }],
    ] as const) {
      const file = join(folder, `ours.${format}`);
      writeFileSync(file, text);
      expect(JSON.parse(sops('decrypt', '--input-type', type, '--output-type', 'json', file))).toEqual(expected);
      sops('set', '--input-type', type, '--output-type', type, file, '["hash"]', '"set by sops"');
      const again = await decryptSecrets(await readSopsFile(`x.${format}`, readFileSync(file, 'utf8')), [IDENTITY]);
      expect(again.get('hash')?.toString()).toBe('set by sops');
    }
  });
});

test.runIf(SOPS === undefined)('without SOPS_BINARY the real sops is not asked; its known answers are in sops.test.ts', () => {
  expect(SOPS).toBeUndefined();
});
