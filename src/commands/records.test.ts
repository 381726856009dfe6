import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PipelineError } from '../errors/diagnostic.ts';
import type { CommandContext } from './context.ts';
import { writeRecords } from './records.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'fairlead-records-'));
  for (const folder of ['stacks', 'cloudflare']) cpSync(folder, join(root, folder), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

async function write(check: boolean): Promise<readonly string[]> {
  const context = { root, clock: { now: () => Date.UTC(2026, 10, 26) } } as unknown as CommandContext;
  const rows = await writeRecords(context, { check });
  return rows
    .filter((row) => row.state !== 'fresh')
    .map((row) => `${row.state} ${row.path}${row.line === undefined ? '' : `:${row.line}`}`);
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

test('records are written once, tell what the stacks say, and a check names the stale line without writing', async () => {
  expect(await write(true)).toHaveLength(10);
  expect(() => read('records/stacks.yaml')).toThrow('ENOENT');
  expect(await write(false)).toHaveLength(10);
  expect(await write(false)).toEqual([]);

  const services = parse(read('records/services.yaml')) as readonly { service: string; ports?: string[]; hostnames?: string[] }[];
  expect(services.find((each) => each.service === 'infra-core/vaultwarden/vaultwarden')).toMatchObject({
    ports: ['127.0.0.1:8081/tcp'],
    hostnames: ['vault.ronny.works'],
    volumes: ['vaultwarden_vaultwarden-data'],
    memory: '256 MiB',
    health: '/healthcheck.sh',
  });
  const probes = parse(read('records/health-probes.yaml')) as readonly Record<string, unknown>[];
  expect(probes).toContainEqual(
    expect.objectContaining({ of: 'infra-core/vaultwarden', asked: 'deploy and verify', http: 'http://127.0.0.1:8081/alive' }),
  );
  const routes = parse(read('records/routes.yaml')) as readonly Record<string, unknown>[];
  expect(routes.find((each) => each['hostname'] === 'git.ronny.works')).toMatchObject({ through: ['dev-tools/gitea/gitea:3000'] });

  const compose = join(root, 'stacks/infra-core/vaultwarden/compose.yaml');
  writeFileSync(compose, readFileSync(compose, 'utf8').replace('127.0.0.1:8081:80', '127.0.0.1:8082:80'));
  const line = read('records/services.yaml')
    .split('\n')
    .findIndex((each) => each.includes('127.0.0.1:8081/tcp'));
  // The check of the stack still asks the old port: routes and the page change with the stack, the probe does not.
  expect(await write(true)).toContain(`stale records/services.yaml:${line + 1}`);
  expect(read('records/services.yaml')).toContain('127.0.0.1:8081/tcp');
  expect(await write(false)).toContain(`written records/services.yaml:${line + 1}`);
  expect(read('docs/INFRASTRUCTURE.md')).toContain('127.0.0.1:8082/tcp');
});

test('a repository that is not valid gives its diagnostics and no records', async () => {
  writeFileSync(join(root, 'stacks/infra-core/vaultwarden/stack.yaml'), 'descriptoin: x\n');
  const before = read('records/stacks.yaml');
  await expect(write(false)).rejects.toThrow(PipelineError);
  expect(read('records/stacks.yaml')).toBe(before);
});
