import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLocalRemote } from '../../test/support/local-remote.ts';
import { PipelineError } from '../errors/diagnostic.ts';
import { ANSWERS, ENCRYPTED, IDENTITY, RECIPIENT, sopsYaml } from '../secrets/sops.test-kit.ts';
import { decryptSecrets } from '../secrets/sops-decrypt.ts';
import { readSopsFile } from '../secrets/sops-file.ts';
import type { CommandContext } from './context.ts';
import { editSecrets, rotateSecrets } from './secrets-edit.ts';

const FOLDER = 'stacks/one/web';
const NAMES = [...Object.keys(ENCRYPTED), 'fresh'];
const COMPOSE = `services: { web: { image: "nginx:1.29.1", secrets: [${NAMES.join(', ')}] } }
secrets: { ${NAMES.map((name) => `${name}: { file: ./secrets/${name} }`).join(', ')} }
`;
const STACK = `secrets:\n${NAMES.map((name) => `  ${name}: { owner: "0"${name === 'pin' || name === 'fresh' ? ', generate: hex16' : ''} }\n`).join('')}`;
let root = '';
let hidden: string[] = [];
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'fairlead-edit-test-'));
  hidden = [];
  await put('stacks/one/vm.yaml', 'addresses: { lan: 10.0.0.1 }\nssh: { hostKeys: [ssh-ed25519 AAAA] }\n');
  await put(`${FOLDER}/compose.yaml`, COMPOSE);
  await put(`${FOLDER}/stack.yaml`, STACK);
});
afterEach(() => rmSync(root, { recursive: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function context(): CommandContext {
  const environment = { FAIRLEAD_STACKS: join(root, 'vm/stacks'), FAIRLEAD_STATE: join(root, 'vm/state') };
  const parts: Partial<CommandContext> = {
    root,
    clock: { now: () => Date.UTC(2026, 1, 3) },
    hosts: undefined,
    secrets: {
      ageKeys: () => Promise.resolve([IDENTITY]),
      infisical: () => Promise.reject(new Error('nobody asked for it')),
      hide: (values) => void hidden.push(...values),
    },
    connect: () => Promise.resolve(openLocalRemote({ vm: 'one', environment })),
  };
  return parts as CommandContext;
}

async function opened(format = 'yaml'): Promise<Readonly<Record<string, string>>> {
  const file = `${FOLDER}/secrets.sops.${format}`;
  const values = await decryptSecrets(await readSopsFile(file, readFileSync(join(root, file), 'utf8')), [IDENTITY]);
  return Object.fromEntries([...values].map(([name, value]) => [name, value.toString('utf8')]));
}

/** An editor that changes the draft so, and remembers where it was. */
function editor(change: (text: string) => string, seen: string[] = []) {
  return (file: string): Promise<number> => {
    seen.push(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    return Promise.resolve(0);
  };
}

describe('edit', () => {
  test('what was changed is closed anew, everything else keeps its cipher text, and the draft is gone', async () => {
    await put(`${FOLDER}/secrets.sops.yaml`, sopsYaml());
    const drafts: string[] = [];
    const edit = editor((text) => text.replace('"correct horse"', '"battery # staple"').replace('# fresh: ', 'fresh: "made"'), drafts);
    const rows = await editSecrets(context(), { vm: 'one', stack: 'web', edit });
    expect(rows.map(({ secret, state }) => [secret, state])).toEqual([
      ['db_password', 'changed'],
      ['fresh', 'created'],
    ]);
    expect(await opened()).toEqual({ ...ANSWERS, db_password: 'battery # staple', fresh: 'made' });
    const text = readFileSync(join(root, FOLDER, 'secrets.sops.yaml'), 'utf8');
    expect([text.includes(ENCRYPTED.api_token), text.includes(ENCRYPTED.pin), text.includes(ENCRYPTED.db_password)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(drafts.map((each) => existsSync(each) || existsSync(dirname(each)))).toEqual([false]);
    expect(hidden).toContain('battery # staple');
  });

  test('saved as it was, nothing is written', async () => {
    await put(`${FOLDER}/secrets.sops.yaml`, sopsYaml());
    expect(await editSecrets(context(), { vm: 'one', stack: 'web', edit: editor((text) => text) })).toEqual([]);
    expect(readFileSync(join(root, FOLDER, 'secrets.sops.yaml'), 'utf8')).toBe(sopsYaml());
  });

  test('the first file is closed for whom .sops.yaml names for its path, else for whoever writes it', async () => {
    const { generateX25519Identity, identityToRecipient } = await import('age-encryption');
    const other = await identityToRecipient(await generateX25519Identity());
    await put(
      '.sops.yaml',
      `creation_rules:\n  - { path_regex: ^other/, age: ${other} }\n  - { path_regex: secrets\\.sops, age: "${RECIPIENT}, ${other}" }\n`,
    );
    const edit = editor((text) => `${text}\npin: "1234"\n`);
    await editSecrets(context(), { vm: 'one', stack: 'web', edit });
    const sops = await readSopsFile('x.yaml', readFileSync(join(root, FOLDER, 'secrets.sops.yaml'), 'utf8'));
    expect(sops.recipients).toEqual([RECIPIENT, other]);
    rmSync(join(root, FOLDER, 'secrets.sops.yaml'));
    await put('.sops.yaml', 'creation_rules:\n  - { path_regex: "(" , age: x }\n');
    await editSecrets(context(), { vm: 'one', stack: 'web', edit });
    expect(await opened()).toEqual({ pin: '1234' });
  });

  test.each([
    ['a name that stack.yaml does not have', 'typo: "hunter2hunter2"\n', 'A name is not declared in stack.yaml'],
    ['a value that YAML would read otherwise', 'pin: 0644\n', 'A value looks like a number or a switch'],
    ['an empty value', 'pin: ""\n', 'A value cannot be a secret'],
    ['a list', 'pin: [hunter2hunter2]\n', 'A secret must be one text'],
    ['a draft that is not YAML', 'pin: "hunter2hunter2\n', 'Not valid YAML: Missing closing "quote'],
  ])('%s is refused without quoting it, and the file stays', async (_name, draft, summary) => {
    await put(`${FOLDER}/secrets.sops.yaml`, sopsYaml());
    const error = await editSecrets(context(), { vm: 'one', stack: 'web', edit: editor(() => draft) }).catch((thrown: unknown) => thrown);
    expect(error instanceof PipelineError && error.diagnostics[0]?.summary).toBe(summary);
    expect(JSON.stringify(error)).not.toContain('hunter2');
    expect(readFileSync(join(root, FOLDER, 'secrets.sops.yaml'), 'utf8')).toBe(sopsYaml());
  });

  test('an editor that fails changes nothing, and neither does a file that was tampered with', async () => {
    await put(`${FOLDER}/secrets.sops.yaml`, sopsYaml());
    await expect(editSecrets(context(), { vm: 'one', stack: 'web', edit: () => Promise.resolve(1) })).rejects.toThrow(
      'The editor ended with an error',
    );
    await put(`${FOLDER}/secrets.sops.yaml`, sopsYaml().replace(/\npin:.*/, ''));
    await expect(editSecrets(context(), { vm: 'one', stack: 'web', edit: editor((text) => text) })).rejects.toThrow('changed after');
  });
});

describe('rotate', () => {
  test('in the file where it holds the secret, else on the VM; nothing else is touched', async () => {
    await put(`${FOLDER}/secrets.sops.yaml`, sopsYaml());
    await mkdir(join(root, 'vm/stacks'), { recursive: true });
    const rows = await rotateSecrets(context(), { vm: 'one', stack: 'web', names: ['pin', 'fresh'], key: false });
    expect(rows.map(({ secret, state }) => [secret, state])).toEqual([
      ['pin', 'changed'],
      ['fresh', 'created'],
    ]);
    const values = await opened();
    expect(values).toEqual({ ...ANSWERS, pin: expect.stringMatching(/^[0-9a-f]{32}$/) });
    const onVm = join(root, 'vm/stacks/web/secrets/fresh');
    const first = readFileSync(onVm, 'utf8');
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    await rotateSecrets(context(), { vm: 'one', stack: 'web', names: ['fresh'], key: false });
    expect(readFileSync(onVm, 'utf8')).not.toBe(first);
  });

  test('a fresh data key closes every value anew, for the recipients that hold now', async () => {
    await put(`${FOLDER}/secrets.sops.yaml`, sopsYaml());
    expect(await rotateSecrets(context(), { vm: 'one', stack: 'web', names: [], key: true })).toEqual([]);
    const text = readFileSync(join(root, FOLDER, 'secrets.sops.yaml'), 'utf8');
    for (const old of Object.values(ENCRYPTED)) expect(text).not.toContain(old);
    expect(await opened()).toEqual(ANSWERS);
  });

  test.each([
    ['a secret that somebody else makes', ['db_password'], 'Secret db_password is not made here'],
    ['a name that is not there', ['constructor'], 'web has no secret constructor'],
  ])('%s is refused, and nothing is written', async (_name, names, summary) => {
    await put(`${FOLDER}/secrets.sops.yaml`, sopsYaml());
    await expect(rotateSecrets(context(), { vm: 'one', stack: 'web', names, key: false })).rejects.toThrow(summary);
    expect(readFileSync(join(root, FOLDER, 'secrets.sops.yaml'), 'utf8')).toBe(sopsYaml());
  });

  test('without a file there is no key to rotate', async () => {
    await expect(rotateSecrets(context(), { vm: 'one', stack: 'web', names: [], key: true })).rejects.toThrow('no encrypted file');
  });
});
