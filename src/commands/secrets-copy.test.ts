import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLocalRemote } from '../../test/support/local-remote.ts';
import type { DesiredStack, DesiredVm, Fleet, SecretDeclaration } from '../model/desired.ts';
import type { CommandContext } from './context.ts';
import { copySecrets } from './secrets-copy.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fairlead-copy-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const OWNER = `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;

function vm(name: string, stack: string, secrets: Readonly<Record<string, SecretDeclaration>>): DesiredVm {
  const manifest = { needs: [], timeout: 30, stability: undefined, checks: [], validate: [], reload: [], secrets };
  const only: DesiredStack = { vm: name, name: stack, directory: root, manifest, files: [], services: [], digest: '' };
  return { name, managed: true, addresses: {}, ssh: undefined, inventory: [], stacks: [only], place: { file: 'x' } };
}

function file(vmName: string, stack: string, name: string): string {
  return join(root, vmName, 'stacks', stack, 'secrets', name);
}

test('a secret of another VM is copied byte for byte, hidden on the way, and brought up to date when its source changes', async () => {
  const forge = vm('tools', 'forge', { token: { owner: OWNER, generate: 'hex32' } });
  const copies = { metrics: { owner: OWNER, sameAs: 'tools/forge/token' }, lost: { owner: OWNER, sameAs: 'tools/forge/none' } };
  const watch = vm('watch', 'prometheus', copies);
  const fleet: Fleet = { root, vms: [forge, watch] };
  const hidden: string[] = [];
  const context = {
    connect: async ({ name }: DesiredVm) =>
      openLocalRemote({
        vm: name,
        environment: { FAIRLEAD_STACKS: join(root, name, 'stacks'), FAIRLEAD_STATE: join(root, name, 'state') },
      }),
    commit: async () => ({ sha: '', subject: '', author: '', sequence: 1 }),
    secrets: { ageKeys: async () => [], hide: (values: readonly string[]) => void hidden.push(...values) },
  } as unknown as CommandContext;
  const run = async () => (await copySecrets(context, fleet, watch)).map((row) => `${row.secret} ${row.state}`);

  expect(await run()).toEqual(['metrics absent', 'lost absent']);
  mkdirSync(join(root, 'tools/stacks/forge/secrets'), { recursive: true });
  writeFileSync(file('tools', 'forge', 'token'), 'first\n value');
  expect(await run()).toEqual(['lost absent', 'metrics created']);
  const copy = file('watch', 'prometheus', 'metrics');
  expect([readFileSync(copy, 'utf8'), statSync(copy).mode & 0o777]).toEqual(['first\n value', 0o400]);
  expect(await run()).toEqual(['lost absent', 'metrics same']);
  writeFileSync(file('tools', 'forge', 'token'), 'second');
  expect(await run()).toEqual(['lost absent', 'metrics changed']);
  expect(readFileSync(copy, 'utf8')).toBe('second');
  expect(hidden).toEqual(['first\n value', 'first\n value', 'second']);
});
