import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLocalRemote } from '../../test/support/local-remote.ts';
import type { DesiredStack, DesiredVm } from '../model/desired.ts';
import { ANSWERS, IDENTITY, sopsYaml } from '../secrets/sops.test-kit.ts';
import { pushToVm } from './secrets-push.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fairlead-push-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function fleetOf(text: string | undefined): DesiredVm {
  const secrets = Object.fromEntries(Object.keys(ANSWERS).map((name) => [name, { owner: '0' }]));
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

function contextWith(seen: string[]) {
  const environment = { FAIRLEAD_STACKS: join(root, 'stacks'), FAIRLEAD_STATE: join(root, 'state') };
  return {
    secrets: {
      ageKeys: () => Promise.resolve(seen.push('key') > 0 ? [IDENTITY] : []),
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
  const rows = await pushToVm(contextWith(seen), fleetOf(sopsYaml()), { check: false });
  expect(rows).toEqual(Object.keys(ANSWERS).map((secret) => ({ vm: 'one', stack: 'web', secret, state: 'created' })));
  for (const [name, value] of Object.entries(ANSWERS)) expect(readFileSync(join(root, 'stacks/web/secrets', name), 'utf8')).toBe(value);
  expect(seen).toEqual(['key', ...Object.values(ANSWERS).map((value) => `hide ${value}`), 'connect']);
});

test('a tampered file sends nothing and opens no connection', async () => {
  const seen: string[] = [];
  await expect(pushToVm(contextWith(seen), fleetOf(sopsYaml().replace(/\npin:.*/, '')), { check: false })).rejects.toThrow('changed after');
  expect(seen).toEqual(['key']);
});

test('a stack without such a file asks for no key and no connection', async () => {
  const seen: string[] = [];
  expect(await pushToVm(contextWith(seen), fleetOf(undefined), { check: false })).toEqual([]);
  expect(seen).toEqual([]);
});
