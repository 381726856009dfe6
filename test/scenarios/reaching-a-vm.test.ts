// VMs that cannot be reached or are not fit: one diagnostic each, and the other VMs go on.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { LAB } from '../../lab/api.ts';
import { hostsFile } from '../../lab/hosts.ts';
import { sshConnectionCount, vmRun } from '../../lab/vm-exec.ts';

type Overlay = Record<string, Record<string, unknown>>;

const SICK = 'dev-tools';
/** A key nobody has: 32 zero bytes. */
const OTHER_KEY = `ssh-ed25519 ${Buffer.concat([Buffer.from([0, 0, 0, 11]), Buffer.from('ssh-ed25519'), Buffer.from([0, 0, 0, 32]), Buffer.alloc(32)]).toString('base64')}`;

let folder: string;
let hosts: Overlay;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairlead-reach-'));
  hosts = parse(await readFile(hostsFile(LAB), 'utf8')) as Overlay;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** `fairlead plan` of all VMs with some of the overlay's values replaced. */
async function plan(changes: Record<string, unknown> = {}): Promise<{ readonly code: number | undefined; readonly text: string }> {
  const path = join(folder, 'hosts.yaml');
  await writeFile(path, stringify({ ...hosts, [SICK]: { ...hosts[SICK], ...changes } }, { lineWidth: 0 }));
  const argv = ['dist/cli.js', 'plan', '--hosts', path, '--identity', join(LAB.directory, 'id_ed25519')];
  const result = await execa('node', argv, { cwd: LAB.root, all: true, reject: false, env: { NO_COLOR: '1' }, timeout: 120_000 });
  return { code: result.exitCode, text: result.all };
}

describe('a VM that must not be trusted or does not answer', () => {
  test('with another host key is refused before anything is sent: both fingerprints are shown, the others are planned', async () => {
    const { code, text } = await plan({ hostKeys: [OTHER_KEY] });
    expect(code).toBe(1);
    expect(text).toContain('host-key-changed');
    expect(text.match(/SHA256:[A-Za-z0-9+/]{43}/g)?.length).toBeGreaterThanOrEqual(2);
    expect(text).toContain('infra-core');
    expect(text).toMatch(/observability.*no changes|observability.*unchanged/);
  });

  test('without a pinned host key is refused and told how to pin it', async () => {
    const { code, text } = await plan({ hostKeys: [] });
    expect(code).toBe(1);
    expect(text).toContain('host-key-missing');
    expect(text).toContain(`ssh.hostKeys in stacks/${SICK}/vm.yaml`);
    expect(text).toMatch(/SHA256:[A-Za-z0-9+/]{43}/);
  });

  test('on a closed port is unreachable; the others are planned', async () => {
    const { code, text } = await plan({ port: 1 });
    expect(code).toBe(1);
    expect(text).toContain('ssh-unreachable');
    expect(text).toContain('127.0.0.1:1');
    expect(text).toMatch(/observability.*no changes|observability.*unchanged/);
  });
});

describe('a VM that is not fit', () => {
  const plugin = '/usr/libexec/docker/cli-plugins/docker-compose';

  test('without Compose says what to install', async () => {
    await vmRun(SICK, ['mv', plugin, `${plugin}.away`]);
    try {
      const { code, text } = await plan();
      expect(code).toBe(1);
      expect(text).toContain('compose-missing');
      expect(text).toContain(SICK);
    } finally {
      await vmRun(SICK, ['mv', `${plugin}.away`, plugin]);
    }
  });

  test('with a Compose that is too old says the version and the floor', async () => {
    const old =
      '#!/bin/sh\nif [ "$1" = docker-cli-plugin-metadata ]; then echo \'{"SchemaVersion":"0.1.0","Vendor":"x","Version":"v2.10.0"}\'; else echo 2.10.0; fi\n';
    await vmRun(SICK, ['sh', '-c', `mv "$0" "$0.away" && cat > "$0" && chmod 0755 "$0"`, plugin], { input: old });
    try {
      const { code, text } = await plan();
      expect(code).toBe(1);
      expect(text).toContain('compose-old');
      expect(text).toContain('2.10.0');
    } finally {
      await vmRun(SICK, ['mv', `${plugin}.away`, plugin]);
    }
  });
});

test('one command opens one SSH connection per VM, counted by the VM', async () => {
  const before = await Promise.all(Object.keys(hosts).map(sshConnectionCount));
  const { code, text } = await plan();
  expect(code, text).toBe(0);
  const after = await Promise.all(Object.keys(hosts).map(sshConnectionCount));
  expect(after.map((count, index) => count - (before[index] ?? 0))).toEqual(Object.keys(hosts).map(() => 1));
});
