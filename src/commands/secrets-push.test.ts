import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLocalRemote } from '../../test/support/local-remote.ts';
import { PipelineError } from '../errors/diagnostic.ts';
import type { DesiredStack, DesiredVm, InfisicalSource } from '../model/desired.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import { ANSWERS, IDENTITY, sopsYaml } from '../secrets/sops.test-kit.ts';
import { pushToVm } from './secrets-push.ts';

const OPTIONS = { check: false, infisical: undefined };
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fairlead-push-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const FROM_FILE = Object.fromEntries(Object.keys(ANSWERS).map((name) => [name, { owner: '0' }]));

function fleetOf(text: string | undefined, secrets: DesiredStack['manifest']['secrets'] = FROM_FILE): DesiredVm {
  const manifest = { needs: [], timeout: 30, stability: undefined, checks: [], validate: [], reload: [], secrets };
  if (text !== undefined) writeFileSync(join(root, 'secrets.sops.yaml'), text);
  const stack: DesiredStack = { vm: 'one', name: 'web', directory: root, manifest, files: [], services: [], digest: '' };
  return {
    name: 'one',
    managed: true,
    addresses: {},
    ssh: undefined,
    inventory: [],
    stacks: [stack],
    place: { file: 'stacks/one/vm.yaml' },
  };
}

function contextWith(seen: string[], infisical: () => Promise<SecretStore> = () => Promise.reject(new Error('nobody asked for it'))) {
  const environment = { FAIRLEAD_STACKS: join(root, 'stacks'), FAIRLEAD_STATE: join(root, 'state') };
  return {
    secrets: {
      ageKeys: () => Promise.resolve(seen.push('key') > 0 ? [IDENTITY] : []),
      infisical,
      hide: (values: readonly string[]) => void seen.push(...values.map((value) => `hide ${value}`)),
    },
    connect: () => {
      seen.push('connect');
      return Promise.resolve(openLocalRemote({ vm: 'one', environment }));
    },
    commit: () => Promise.resolve({ sha: 'a', subject: '', author: '', sequence: 1 }),
  };
}

test('every value of the file lands on the VM, hidden in all output before anything is connected', async () => {
  const seen: string[] = [];
  const { rows, findings } = await pushToVm(contextWith(seen), fleetOf(sopsYaml()), OPTIONS);
  expect(rows).toEqual(Object.keys(ANSWERS).map((secret) => ({ vm: 'one', stack: 'web', secret, state: 'created' })));
  expect(findings).toEqual([]);
  for (const [name, value] of Object.entries(ANSWERS)) expect(readFileSync(join(root, 'stacks/web/secrets', name), 'utf8')).toBe(value);
  expect(seen).toEqual(['key', ...Object.values(ANSWERS).map((value) => `hide ${value}`), 'connect']);
});

test('a tampered file sends nothing and opens no connection', async () => {
  const seen: string[] = [];
  await expect(pushToVm(contextWith(seen), fleetOf(sopsYaml().replace(/\npin:.*/, '')), OPTIONS)).rejects.toThrow('changed after');
  expect(seen).toEqual(['key']);
});

test('a stack without such a file asks for no key and no connection', async () => {
  const seen: string[] = [];
  expect(await pushToVm(contextWith(seen), fleetOf(undefined), OPTIONS)).toEqual({ rows: [], findings: [] });
  expect(seen).toEqual([]);
});

describe('from Infisical', () => {
  const source: InfisicalSource = { url: 'https://secrets.example.org', project: 'p', environment: 'prod', needs: [], maxAge: 7200 };
  const options = { check: false, infisical: source };
  const secrets = {
    token: { owner: '0', infisical: { path: '/', key: 'TOKEN' } },
    mail: { owner: '0', infisical: { path: '/apps', key: 'mail' } },
  };
  const folders: Record<string, ReadonlyMap<string, Buffer>> = {
    '/': new Map([['TOKEN', Buffer.from('of the token')]]),
    '/apps': new Map([['mail', Buffer.from('of the mail')]]),
  };
  const up = () => Promise.resolve({ read: (path: string) => Promise.resolve(folders[path] ?? new Map()) });
  const away = () => Promise.resolve({ read: () => Promise.reject(refusal('infisical-down')) });
  const denied = () => Promise.resolve({ read: () => Promise.reject(refusal('infisical-denied')) });

  function refusal(code: 'infisical-down' | 'infisical-denied'): PipelineError {
    return new PipelineError({ code, severity: 'error', summary: 'it says no', detail: 'URL: why' });
  }

  function live(name: string): string {
    return join(root, 'stacks/web/secrets', name);
  }

  test('values land on the VM; those of the file and those from there side by side', async () => {
    const vm = fleetOf(sopsYaml(), { ...FROM_FILE, ...secrets });
    const { rows, findings } = await pushToVm(contextWith([], up), vm, options);
    expect([findings, rows.filter(({ state }) => state === 'created').length]).toEqual([[], Object.keys(ANSWERS).length + 2]);
    expect([readFileSync(live('token'), 'utf8'), readFileSync(live('mail'), 'utf8')]).toEqual(['of the token', 'of the mail']);
  });

  test('when it is away the last values stay, and the warning says since when; a value that is confirmed is young again', async () => {
    const vm = fleetOf(undefined, secrets);
    await pushToVm(contextWith([], up), vm, options);
    const hourAgo = Date.now() / 1000 - 3700;
    utimesSync(live('token'), hourAgo, hourAgo);
    const kept = await pushToVm(contextWith([], away), vm, options);
    expect(kept.rows.map(({ secret, state }) => [secret, state])).toEqual([
      ['token', 'kept'],
      ['mail', 'kept'],
    ]);
    expect(kept.findings).toMatchObject([
      { code: 'infisical-down', severity: 'warning', detail: 'URL: why; it last confirmed them 61 min ago', at: { address: 'one/web' } },
    ]);
    expect(readFileSync(live('token'), 'utf8')).toBe('of the token');
    await pushToVm(contextWith([], up), vm, options);
    const { findings } = await pushToVm(contextWith([], away), vm, options);
    expect(findings[0]?.detail).toContain('just now');
  });

  test.each<readonly [string, number | undefined, string]>([
    ['too old', 7300, 'the last values of web are too old'],
    ['never there', undefined, 'the VM has no value for 2 secrets'],
    ['from the future of a clock that was set back', -900, 'the last values of web are too old'],
  ])('when it is away and the last value is %s, its stack stops and says why', async (_name, age, summary) => {
    const vm = fleetOf(undefined, secrets);
    if (age !== undefined) {
      await pushToVm(contextWith([], up), vm, options);
      utimesSync(live('mail'), Date.now() / 1000 - age, Date.now() / 1000 - age);
    }
    const { findings } = await pushToVm(contextWith([], away), vm, options);
    expect(findings).toMatchObject([{ code: 'infisical-down', severity: 'error', summary: expect.stringContaining(summary) }]);
  });

  test('a no is not an outage: the last values are not used, and other stacks are not held up', async () => {
    const vm = fleetOf(undefined, secrets);
    await pushToVm(contextWith([], up), vm, options);
    const { rows, findings } = await pushToVm(contextWith([], denied), vm, options);
    expect([rows, findings.map(({ code, severity, at }) => [code, severity, at])]).toEqual([
      [],
      [['infisical-denied', 'error', { address: 'one/web' }]],
    ]);
  });

  test('every value that is missing or empty there is named at once', async () => {
    const missing = { ...secrets, other: { owner: '0', infisical: { path: '/', key: 'OTHER' } } };
    const store = () =>
      Promise.resolve({ read: (path: string) => Promise.resolve(new Map(path === '/' ? [['TOKEN', Buffer.alloc(0)]] : [])) });
    const { findings } = await pushToVm(contextWith([], store), fleetOf(undefined, missing), options);
    expect(findings.map(({ code, detail }) => [code, detail])).toEqual([
      ['secret-missing', '/TOKEN (token) is empty; /apps/mail (mail) is not there; /OTHER (other) is not there'],
    ]);
  });
});
