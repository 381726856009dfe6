import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DiagnosticCode } from '../errors/codes.ts';
import { PipelineError } from '../errors/diagnostic.ts';
import { wrapDataKey } from './age-keys.ts';
import {
  ANSWERS,
  ENCRYPTED,
  IDENTITY,
  LAST_MODIFIED,
  MAC,
  MAC_ONLY_ENCRYPTED,
  PIN_AS_COMMENT,
  RECIPIENT,
  sopsYaml,
  WRAPPED_KEY,
} from './sops.test-kit.ts';
import { sameMac } from './sops-cipher.ts';
import { decryptSecrets } from './sops-decrypt.ts';
import { encryptSecrets } from './sops-encrypt.ts';
import { readSopsFile } from './sops-file.ts';

const NAME = 'stacks/one/web/secrets.sops';

async function open(text: string, format = 'yaml'): Promise<Readonly<Record<string, string>>> {
  const values = await decryptSecrets(await readSopsFile(`${NAME}.${format}`, text), [IDENTITY]);
  return Object.fromEntries([...values].map(([name, bytes]) => [name, bytes.toString('utf8')]));
}

async function codeOf(work: Promise<unknown>): Promise<DiagnosticCode | 'accepted'> {
  try {
    await work;
    return 'accepted';
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    for (const secret of Object.values(ANSWERS)) expect(JSON.stringify(error.diagnostics)).not.toContain(secret);
    return error.diagnostics[0]?.code ?? 'accepted';
  }
}

function json(): string {
  const sops = { age: [{ recipient: RECIPIENT, enc: WRAPPED_KEY }], lastmodified: LAST_MODIFIED, mac: MAC, version: '3.9.0' };
  return JSON.stringify({ ...ENCRYPTED, sops }, null, '\t');
}

function dotenv(): string {
  return [
    '#ENC[AES256_GCM,data:AAAA,iv:AAAA,tag:AAAA,type:comment]',
    ...Object.entries(ENCRYPTED).map(([name, text]) => `${name}=${text}`),
    `sops_age__list_0__map_enc=${WRAPPED_KEY.replaceAll('\n', '\\n')}`,
    `sops_age__list_0__map_recipient=${RECIPIENT}`,
    `sops_lastmodified=${LAST_MODIFIED}`,
    `sops_mac=${MAC}`,
    'sops_version=3.9.0',
    '',
  ].join('\n');
}

describe('known answers, made by another program', () => {
  test('a YAML file opens', async () => expect(await open(sopsYaml())).toEqual(ANSWERS));
  test('a JSON file opens', async () => expect(await open(json(), 'json')).toEqual(ANSWERS));
  test('a dotenv file opens', async () => expect(await open(dotenv(), 'env')).toEqual(ANSWERS));
  test('a MAC over encrypted values only is told from the usual one', async () => {
    expect(await open(sopsYaml(ENCRYPTED, { mac: MAC_ONLY_ENCRYPTED, mac_only_encrypted: 'true' }))).toEqual(ANSWERS);
    expect(await codeOf(open(sopsYaml(ENCRYPTED, { mac_only_encrypted: 'true' })))).toBe('secrets-tampered');
  });
});

const { db_password, api_token, pin } = ENCRYPTED;

/** Flips one bit in the middle of the named field. */
function flip(encrypted: string, field: 'data' | 'iv' | 'tag'): string {
  return encrypted.replace(new RegExp(`(${field}:)(.)`), (_all, head: string, first: string) => head + (first === 'A' ? 'B' : 'A'));
}

describe('a file that is not what its writer closed is refused whole', () => {
  test.each<[string, string, DiagnosticCode]>([
    ['a deleted key', sopsYaml({ db_password, pin }), 'secrets-tampered'],
    ['a deleted last key', sopsYaml({ db_password, api_token }), 'secrets-tampered'],
    ['all keys deleted', sopsYaml({}), 'secrets-tampered'],
    ['a blanked value', sopsYaml({ db_password: '""', api_token, pin }), 'secrets-tampered'],
    ['a value made null', sopsYaml({ db_password: '', api_token, pin }), 'secrets-tampered'],
    ['plain text in the place of a value', sopsYaml({ db_password: 'mine', api_token, pin }), 'secrets-plain'],
    ['an added plain value', sopsYaml({ ...ENCRYPTED, more: 'mine' }), 'secrets-plain'],
    ['plain text under the unencrypted suffix', sopsYaml({ ...ENCRYPTED, more_unencrypted: 'mine' }), 'secrets-plain'],
    ['other order', sopsYaml({ pin, api_token, db_password }), 'secrets-tampered'],
    ['two values swapped', sopsYaml({ db_password: api_token, api_token: db_password, pin }), 'secrets-tampered'],
    ['a renamed key', sopsYaml({ db_password, api_token, code: pin }), 'secrets-tampered'],
    ['a value copied under a second name', sopsYaml({ ...ENCRYPTED, copy: pin }), 'secrets-tampered'],
    ['a value relabelled as a comment', sopsYaml({ db_password, api_token, pin: PIN_AS_COMMENT }), 'secrets-tampered'],
    ['a relabelled type', sopsYaml({ db_password, api_token, pin: pin.replace('type:int', 'type:comment') }), 'secrets-tampered'],
    ['a changed value', sopsYaml({ ...ENCRYPTED, pin: flip(pin, 'data') }), 'secrets-tampered'],
    ['a changed nonce', sopsYaml({ ...ENCRYPTED, pin: flip(pin, 'iv') }), 'secrets-tampered'],
    ['a changed tag', sopsYaml({ ...ENCRYPTED, pin: flip(pin, 'tag') }), 'secrets-tampered'],
    ['a tag cut to four bytes', sopsYaml({ ...ENCRYPTED, pin: pin.replace(/tag:[^,]+/, 'tag:3YFaZw==') }), 'secrets-tampered'],
    [
      'a nonce of another length',
      sopsYaml({ ...ENCRYPTED, pin: pin.replace(/iv:[^,]+/, 'iv:AAAAAAAAAAAAAAAAAAAAAA==') }),
      'secrets-tampered',
    ],
    [
      'a nonce of the usual length of this cipher',
      sopsYaml({ ...ENCRYPTED, pin: pin.replace(/iv:[^,]+/, 'iv:AAAAAAAAAAAAAAAA') }),
      'secrets-tampered',
    ],
    ['a MAC that is a list', sopsYaml(ENCRYPTED, { mac: '[]' }), 'secrets-tampered'],
    ['a value cut in the middle', sopsYaml({ ...ENCRYPTED, api_token: api_token.slice(0, 72) }), 'secrets-tampered'],
    ['the MAC removed', sopsYaml(ENCRYPTED, { mac: undefined }), 'secrets-tampered'],
    ['an empty MAC', sopsYaml(ENCRYPTED, { mac: '""' }), 'secrets-tampered'],
    ['a MAC from another value', sopsYaml(ENCRYPTED, { mac: pin }), 'secrets-tampered'],
    ['another time', sopsYaml(ENCRYPTED, { lastmodified: '"2026-01-02T03:04:06Z"' }), 'secrets-tampered'],
    ['no time', sopsYaml(ENCRYPTED, { lastmodified: undefined }), 'secrets-tampered'],
    ['no metadata', sopsYaml().replace(/\nsops:[\s\S]*/, '\n'), 'secrets-plain'],
    ['the file cut before the MAC', sopsYaml().replace(/\n {2}mac:[\s\S]*/, '\n'), 'secrets-tampered'],
    ['a rule that leaves values out', sopsYaml(ENCRYPTED, { encrypted_regex: '^nothing$' }), 'secrets-unreadable'],
    ['a threshold of key groups', sopsYaml(ENCRYPTED, { shamir_threshold: '2' }), 'secrets-unreadable'],
    ['a mapping as a value', sopsYaml({ ...ENCRYPTED, more: '{ a: b }' }), 'secrets-unreadable'],
    ['a key twice', sopsYaml().replace('pin:', `db_password: ${db_password}\npin:`), 'yaml-duplicate-key'],
    ['no recipient', sopsYaml().replace(/ {2}age:[\s\S]*AGE ENCRYPTED FILE-----\n/, '  age: []\n'), 'secrets-unreadable'],
    ['a damaged wrapped key', sopsYaml().replace('YWdl', 'YWdm'), 'age-key'],
  ])('%s', async (_name, text, code) => {
    expect(await codeOf(open(text))).toBe(code);
  });

  test.each<[string, string, DiagnosticCode]>([
    ['a dotenv name twice', `${dotenv()}pin=${pin}\n`, 'secrets-unreadable'],
    ['a dotenv line without =', `${dotenv()}correct horse\n`, 'secrets-unreadable'],
    ['a dotenv line removed', dotenv().replace(/pin=.*\n/, ''), 'secrets-tampered'],
    ['dotenv key groups', `${dotenv()}sops_key_groups__list_0__map_x=1\n`, 'secrets-unreadable'],
    ['a plain dotenv file', 'db_password=mine\n', 'secrets-plain'],
  ])('%s', async (_name, text, code) => {
    expect(await codeOf(open(text, 'env'))).toBe(code);
  });

  test('a key that does not fit opens nothing', async () => {
    const { generateX25519Identity } = await import('age-encryption');
    const other = await generateX25519Identity();
    const sops = await readSopsFile(`${NAME}.yaml`, sopsYaml());
    expect(await codeOf(decryptSecrets(sops, [other]))).toBe('age-key');
    expect((await decryptSecrets(sops, [other, IDENTITY])).size).toBe(3);
  });
});

test('of several recipients any one opens the file, in every form', async () => {
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption');
  const others = await Promise.all(Array.from({ length: 11 }, () => generateX25519Identity()));
  const recipients = [...(await Promise.all(others.map((each) => identityToRecipient(each)))), RECIPIENT];
  for (const format of ['yaml', 'json', 'env'] as const) {
    const sops = await readSopsFile(
      `${NAME}.${format}`,
      await encryptSecrets(new Map([['a', Buffer.from('value')]]), recipients, format, 0),
    );
    expect(sops.recipients).toEqual(recipients);
    for (const identity of [others[0] ?? '', others[10] ?? '', IDENTITY]) {
      expect((await decryptSecrets(sops, [identity])).get('a')?.toString()).toBe('value');
    }
    const strangers = await Promise.all([generateX25519Identity(), generateX25519Identity()]);
    const error = await decryptSecrets(sops, strangers).catch((thrown: unknown) => thrown);
    expect(error instanceof PipelineError && error.diagnostics[0]?.detail).toBe('2 age keys tried, 12 recipients in the file');
  }
});

test('a data key of another length opens nothing', async () => {
  const [wrapped] = await wrapDataKey(Buffer.alloc(16), [RECIPIENT]);
  const sops = await readSopsFile(`${NAME}.yaml`, sopsYaml());
  expect(await codeOf(decryptSecrets({ ...sops, wrappedKeys: [wrapped?.enc ?? ''] }, [IDENTITY]))).toBe('age-key');
});

test('true and false are settings, not secrets', async () => {
  const written = await encryptSecrets(new Map([['flag', Buffer.from('True')]]), [RECIPIENT], 'yaml', 0);
  expect(await codeOf(open(written.replace(/^(flag: .*)type:str/, '$1type:bool')))).toBe('secrets-unreadable');
  expect(await open(written)).toEqual({ flag: 'True' });
});

test('a secret that somebody wrote in plain text is never quoted in the complaint', async () => {
  const told = await open('password: hunter2hunter2\n  bad: [').catch((error: unknown) => error);
  expect(told instanceof PipelineError && told.diagnostics[0]?.code).toBe('yaml-syntax');
  expect(told instanceof PipelineError ? JSON.stringify(told.diagnostics) : 'hunter2').not.toContain('hunter2');
});

describe('what is written', () => {
  test.each(['yaml', 'json', 'env'] as const)('%s opens again byte by byte, whatever the values are', async (format) => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }).map((each) => each.replaceAll('\0', 'x'));
    for (const [turn, value] of fc.sample(text, { numRuns: 25, seed: 7 }).entries()) {
      const bytes = Buffer.from(value, 'utf8');
      const values = new Map([
        ['a', bytes],
        ['b', Buffer.from(`quote " ' $ # \\ \r\n ${turn}`)],
      ]);
      const written = await encryptSecrets(values, [RECIPIENT], format, Date.UTC(2026, 0, 2));
      expect(await decryptSecrets(await readSopsFile(`${NAME}.${format}`, written), [IDENTITY])).toEqual(values);
    }
  });

  test('an empty value and one over 64 KiB are no secrets', async () => {
    for (const bytes of [Buffer.alloc(0), Buffer.alloc(65_537, 'x')]) {
      const written = await encryptSecrets(new Map([['a', bytes]]), [RECIPIENT], 'yaml', 0);
      expect(await codeOf(open(written))).toBe('secrets-unreadable');
    }
  });

  test('a value of 64 KiB is one', async () => {
    const written = await encryptSecrets(new Map([['a', Buffer.alloc(65_536, 'x')]]), [RECIPIENT], 'yaml', 0);
    expect((await open(written))['a']).toHaveLength(65_536);
  });
});

test.each(['int', 'float', 'bytes'])('a value of type %s is a secret: nobody signs the type', async (type) => {
  const written = await encryptSecrets(new Map([['a', Buffer.from('12')]]), [RECIPIENT], 'yaml', 0);
  expect(await open(written.replace(/^(a: .*)type:str/, `$1type:${type}`))).toEqual({ a: '12' });
});

test('a threshold of zero is none', async () => {
  expect(await open(sopsYaml(ENCRYPTED, { shamir_threshold: '0' }))).toEqual(ANSWERS);
});

test('a MAC of another length is another MAC', () => {
  expect([sameMac(Buffer.from('AB'), 'ABC'), sameMac(Buffer.from('ABC'), 'ABC'), sameMac(Buffer.from('ABD'), 'ABC')]).toEqual([
    false,
    true,
    false,
  ]);
});
