import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PipelineError } from '../errors/diagnostic.ts';
import { readAgeIdentities } from './age-keys.ts';
import { IDENTITY } from './sops.test-kit.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-age-'));
  mkdirSync(join(folder, 'sops/age'), { recursive: true });
  writeFileSync(join(folder, 'sops/age/keys.txt'), `# created\n# public key: age1x\n${IDENTITY}\r\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the variable with the text comes first, then the named file, then the usual place', async () => {
  const usual = join(folder, 'sops/age/keys.txt');
  expect(await readAgeIdentities({ SOPS_AGE_KEY: IDENTITY, SOPS_AGE_KEY_FILE: '/nowhere' })).toEqual([IDENTITY]);
  expect(await readAgeIdentities({ SOPS_AGE_KEY_FILE: usual })).toEqual([IDENTITY]);
  expect(await readAgeIdentities({ XDG_CONFIG_HOME: folder })).toEqual([IDENTITY]);
});

test('where it looked is told word by word; without any variable, in the usual place of this user', async () => {
  const place = join(folder, 'home');
  const error = await readAgeIdentities({ HOME: place }).catch((thrown: unknown) => thrown);
  expect(error instanceof PipelineError && error.diagnostics).toEqual([
    {
      code: 'age-key',
      severity: 'error',
      summary: 'There is no age key to open the secrets with',
      detail: `looked at SOPS_AGE_KEY and ${place}/.config/sops/age/keys.txt`,
      hint: 'Set SOPS_AGE_KEY_FILE to the key file on the machine that deploys; never make it a Gitea secret: every branch could read it.',
    },
  ]);
});

test('a key stands alone on its line, with blanks around it at most', async () => {
  expect(await readAgeIdentities({ SOPS_AGE_KEY: `  ${IDENTITY}\t\n` })).toEqual([IDENTITY]);
  await expect(readAgeIdentities({ SOPS_AGE_KEY: `key ${IDENTITY}` })).rejects.toThrow('no age key');
  await expect(readAgeIdentities({ SOPS_AGE_KEY: `${IDENTITY} x` })).rejects.toThrow('no age key');
});

test.each([
  ['no file', { HOME: '/nowhere' }],
  ['a file without a key', { SOPS_AGE_KEY_FILE: '/etc/hostname' }],
  ['a text that is no key', { SOPS_AGE_KEY: 'hunter2hunter2' }],
])('%s is an error that tells the next step and never the text', async (_name, env) => {
  const error = await readAgeIdentities(env).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(PipelineError);
  const told = error instanceof PipelineError ? JSON.stringify(error.diagnostics) : '';
  expect(told).toContain('SOPS_AGE_KEY_FILE');
  expect(told).not.toContain('hunter2');
});

test('a finding about no file names none', async () => {
  const error = await readAgeIdentities({ HOME: '/nowhere' }).catch((thrown: unknown) => thrown);
  expect(error instanceof PipelineError && Object.keys(error.diagnostics[0] ?? {})).toEqual([
    'code',
    'severity',
    'summary',
    'detail',
    'hint',
  ]);
});

test('where nothing names a home, it is the one of this user', async () => {
  vi.stubEnv('HOME', join(folder, 'nobody'));
  try {
    await expect(readAgeIdentities({})).rejects.toMatchObject({
      diagnostics: [{ detail: `looked at SOPS_AGE_KEY and ${folder}/nobody/.config/sops/age/keys.txt` }],
    });
  } finally {
    vi.unstubAllEnvs();
  }
});
