import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { auditFolder } from './audit.ts';
import type { CommandContext } from './context.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-audit-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const CONTEXT = { root: '.', clock: { now: () => Date.UTC(2026, 10, 26) } } as unknown as CommandContext;

/** `line:column summary / right value` of every finding. */
async function audit(text: string): Promise<readonly string[]> {
  writeFileSync(join(folder, 'notes.md'), text);
  const { findings } = await auditFolder(CONTEXT, folder);
  return findings.map(({ at, summary, hint }) => {
    const place = at !== undefined && 'file' in at ? `${at.line}:${at.column}` : '';
    return `${place} ${summary} / ${hint}`;
  });
}

test('a service on a VM that it has left is told with where it is now, in prose, paths and tables', async () => {
  const now = 'vaultwarden runs on infra-core (192.168.12.128, port 8081).';
  expect(
    await audit(`Vaultwarden is on docker-host.
| vaultwarden | 192.168.12.184 | passwords |
cd stacks/docker-host/vaultwarden
Vaultwarden moved from docker-host to infra-core.
vaultwarden.db on docker-host is the backup's name.
`),
  ).toEqual([
    `1:1 vaultwarden does not run on docker-host / ${now}`,
    `2:3 vaultwarden does not run on docker-host / ${now}`,
    `3:23 vaultwarden does not run on docker-host / ${now}`,
  ]);
});

test('ports, hostnames and addresses that are no longer so are told; those that are so are not', async () => {
  expect(
    await audit(`curl http://192.168.12.70:3999/ for grafana
curl http://192.168.12.70:3000/ for grafana, http://100.120.163.70:9090 for prometheus
vaultwarden answers at http://127.0.0.1:8222, inside at localhost:80
https://bitwarden.ronny.works is vaultwarden; https://vault.ronny.works too
ssh root@192.168.12.128 # observability
infra-core (192.168.12.128, tailnet 100.92.91.128)
http://infra-core:4000
192.168.12.184:3335 is the dashboard; 10.0.0.1:9 and example.ronny.works.example are none of ours
`),
  ).toEqual([
    '1:13 nothing on observability answers on port 3999 / grafana runs on observability (192.168.12.70, port 3000).',
    '3:31 vaultwarden does not answer on port 8222 / Its ports are 8081 and 80.',
    '4:9 no route has the name bitwarden.ronny.works / It is vault.ronny.works.',
    "5:10 not an address of observability: 192.168.12.128 / It is infra-core's; observability has 192.168.12.70 and 100.120.163.70.",
    expect.stringMatching(/^7:8 nothing on infra-core answers on port 4000 \/ Ports of infra-core: 22, 53, 80, /),
  ]);
});

test('the records and pages of this repository hold nothing stale', async () => {
  const results = await Promise.all(
    ['records', 'docs/INFRASTRUCTURE.md', 'stacks', 'cloudflare'].map((each) => auditFolder(CONTEXT, each)),
  );
  expect(results.flatMap((each) => each.findings)).toEqual([]);
  expect(results.reduce((sum, each) => sum + each.files, 0)).toBeGreaterThan(50);
});

test("what is no text is left out and said, links are not followed, other people's folders not read", async () => {
  writeFileSync(join(folder, 'picture.png'), Buffer.from([0x89, 0x50, 0, 1]));
  symlinkSync('/etc', join(folder, 'link'));
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'node_modules', 'x.md'), 'vaultwarden on docker-host');
  expect(await audit('fine')).toEqual([]);
  const { files, skipped } = await auditFolder(CONTEXT, folder);
  expect([files, skipped.map((each) => each.split('/').at(-1))]).toEqual([1, ['picture.png']]);
  await expect(auditFolder(CONTEXT, join(folder, 'absent'))).rejects.toThrow('There is no such folder');
});
