// What is told about a file that is refused: all of it, because nobody may look into the file to find out more.
import { expect, test } from 'vitest';
import { PipelineError } from '../errors/diagnostic.ts';
import { ENCRYPTED, IDENTITY, RECIPIENT, sopsYaml } from './sops.test-kit.ts';
import { decryptSecrets } from './sops-decrypt.ts';
import { encryptSecrets } from './sops-encrypt.ts';
import { readSopsFile } from './sops-file.ts';

const WRITE = 'Write it with `sops` and age recipients, or with `fairlead secrets edit`.';
const RESTORE = 'Restore the file from a commit that deployed (`git log -p`), and find out who changed it.';
const ENCRYPT = 'Encrypt it before it is committed; a value that was pushed in plain text must be replaced everywhere.';
const { db_password, api_token, pin } = ENCRYPTED;

async function told(text: string, format = 'yaml'): Promise<unknown> {
  const file = `a.${format}`;
  const error: unknown = await readSopsFile(file, text)
    .then((sops) => decryptSecrets(sops, [IDENTITY]))
    .catch((thrown: unknown) => thrown);
  return error instanceof PipelineError ? error.diagnostics : error;
}

test.each<[string, string, string, string, string, string]>([
  ['no metadata', 'pin: x\n', 'secrets-plain', 'The secrets file is not encrypted', 'It has no `sops` section.', ENCRYPT],
  [
    'a plain value',
    sopsYaml({ ...ENCRYPTED, more: 'x' }),
    'secrets-plain',
    'A secret is not encrypted',
    '`more` holds plain text.',
    ENCRYPT,
  ],
  [
    'a mapping',
    sopsYaml({ ...ENCRYPTED, more: '{ a: b }' }),
    'secrets-unreadable',
    'A secret must be one text',
    '`more` is a map; write one name per secret.',
    WRITE,
  ],
  [
    'a rule',
    sopsYaml(ENCRYPTED, { unencrypted_regex: 'x' }),
    'secrets-unreadable',
    '`sops.unencrypted_regex` is not supported',
    'Every value is encrypted, for age recipients in one group.',
    WRITE,
  ],
  [
    'no MAC',
    sopsYaml(ENCRYPTED, { mac: undefined }),
    'secrets-tampered',
    'The secrets file has no MAC',
    'Without `sops.mac` and `sops.lastmodified` nothing proves that it is whole.',
    RESTORE,
  ],
  [
    'no time',
    sopsYaml(ENCRYPTED, { lastmodified: '""' }),
    'secrets-tampered',
    'The secrets file has no MAC',
    'Without `sops.mac` and `sops.lastmodified` nothing proves that it is whole.',
    RESTORE,
  ],
  [
    'no recipient',
    sopsYaml().replace(/ {2}age:[\s\S]*AGE ENCRYPTED FILE-----\n/, ''),
    'secrets-unreadable',
    'No age recipient can open the file',
    '`sops.age` is empty; PGP and cloud keys are not supported.',
    WRITE,
  ],
  [
    'a value of another name',
    sopsYaml({ db_password, api_token, code: pin }),
    'secrets-tampered',
    'A secret does not open',
    "`code` was not written for this name with this file's key.",
    RESTORE,
  ],
  [
    'another order',
    sopsYaml({ pin, db_password, api_token }),
    'secrets-tampered',
    'The secrets file was changed after it was encrypted',
    'Its MAC does not fit its values.',
    RESTORE,
  ],
])('%s', async (_name, text, code, summary, detail, hint) => {
  expect(await told(text)).toEqual([{ code, severity: 'error', summary, detail, hint, at: { file: 'a.yaml' } }]);
});

test.each([
  ['a line without =', 'correct horse\n', 'A line has no `=`', 'Each line is NAME=value or a comment.'],
  ['a name twice', 'a=1\na=2\n', 'A name stands there twice', '`a`'],
])('dotenv: %s', async (_name, text, summary, detail) => {
  expect(await told(text, 'env')).toEqual([
    { code: 'secrets-unreadable', severity: 'error', summary, detail, hint: WRITE, at: { file: 'a.env' } },
  ]);
});

test('dotenv: no metadata at all is plain text, some of it is a file without MAC', async () => {
  expect(await told('a=\n', 'env')).toMatchObject([{ code: 'secrets-plain', summary: 'The secrets file is not encrypted' }]);
  expect(await told('a=\nsops_version=3\n', 'env')).toMatchObject([{ code: 'secrets-tampered', summary: 'The secrets file has no MAC' }]);
});

test('broken YAML is told with its place and without its line', async () => {
  expect(await told('a: "x\n')).toEqual([
    {
      code: 'yaml-syntax',
      severity: 'error',
      summary: 'Not valid YAML: Missing closing "quote',
      hint: 'Add the missing character: a closing quote or bracket, a comma, or the colon after a key.',
      at: { file: 'a.yaml', line: 2, column: 1, length: 1 },
    },
  ]);
});

test.each([
  ['empty', Buffer.alloc(0), '`a` is empty.'],
  ['too large', Buffer.alloc(65_537, 'x'), '`a` is larger than 64 KiB.'],
])('a value that is %s', async (_name, value, detail) => {
  expect(await told(await encryptSecrets(new Map([['a', value]]), [RECIPIENT], 'yaml', 0))).toEqual([
    { code: 'secrets-unreadable', severity: 'error', summary: 'A value cannot be a secret', detail, hint: WRITE, at: { file: 'a.yaml' } },
  ]);
});

test('a key that does not fit is told with the file, and in the singular where there is one', async () => {
  const { generateX25519Identity } = await import('age-encryption');
  const sops = await readSopsFile('a.yaml', sopsYaml());
  const error = await decryptSecrets(sops, [await generateX25519Identity()]).catch((thrown: unknown) => thrown);
  expect(error instanceof PipelineError && error.diagnostics).toMatchObject([
    { summary: 'The age key does not fit the secrets file', detail: '1 age key tried, 1 recipient in the file', at: { file: 'a.yaml' } },
  ]);
});

test('what is written says when, by which rules and in which form', async () => {
  const values = new Map([
    ['a', Buffer.from('one')],
    ['b', Buffer.alloc(0)],
  ]);
  const now = Date.UTC(2026, 0, 2, 3, 4, 5, 678);
  const json = await encryptSecrets(values, [RECIPIENT], 'json', now);
  const { sops, ...rest } = JSON.parse(json);
  expect([sops.lastmodified, sops.unencrypted_suffix, sops.version, rest.b, json.endsWith('}\n')]).toEqual([
    '2026-01-02T03:04:05Z',
    '_unencrypted',
    '3.9.0',
    '',
    true,
  ]);
  expect(json.split('\n')[1]?.startsWith('\t"a": "ENC[AES256_GCM,')).toBe(true);
  const env = await encryptSecrets(values, [RECIPIENT], 'env', now);
  const names = env
    .trimEnd()
    .split('\n')
    .map((line) => line.split('=')[0]);
  expect(names).toEqual([
    'a',
    'b',
    'sops_age__list_0__map_enc',
    'sops_age__list_0__map_recipient',
    'sops_lastmodified',
    'sops_mac',
    'sops_unencrypted_suffix',
    'sops_version',
  ]);
  const yaml = await encryptSecrets(new Map([['long', Buffer.from('x'.repeat(300))]]), [RECIPIENT], 'yaml', now);
  expect(yaml.split('\n')[0]).toMatch(/^long: ENC\[.{400,}\]$/);
  expect(yaml).toContain('lastmodified: 2026-01-02T03:04:05Z');
});

test('a tag of four bytes is no tag, even where those four are right', async () => {
  const short = pin.replace(/tag:([^,]+)/, (_all, tag: string) => `tag:${Buffer.from(tag, 'base64').subarray(0, 4).toString('base64')}`);
  expect(await told(sopsYaml({ ...ENCRYPTED, pin: short }))).toMatchObject([
    { code: 'secrets-tampered', summary: 'A secret does not open' },
  ]);
});

test('a name in another script is bound to its value like any other', async () => {
  const written = await encryptSecrets(new Map([['пароль', Buffer.from('one')]]), [RECIPIENT], 'json', 0);
  const values = await decryptSecrets(await readSopsFile('a.json', written), [IDENTITY]);
  expect(values.get('пароль')?.toString()).toBe('one');
});

test('dotenv: key groups are told by their name, under which they do not stand there', async () => {
  expect(await told('a=\nsops_version=3\nsops_key_groups__list_0__map_x=1\n', 'env')).toMatchObject([
    { code: 'secrets-unreadable', summary: '`sops.key_groups` is not supported' },
  ]);
});
