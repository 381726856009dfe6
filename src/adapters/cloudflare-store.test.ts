import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLocalRemote } from '../../test/support/local-remote.ts';
import type { RouteRecord } from '../model/routes.ts';
import { createFileStore, createVmStore } from './cloudflare-store.ts';

const RECORD: RouteRecord = {
  tunnel: 't',
  version: 3,
  commit: 'c',
  writtenAt: '',
  rules: [],
  dns: [],
  intent: undefined,
  before: undefined,
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-store-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  // This machine's shell in the place of a VM's.
  ['on a VM', (file: string) => createVmStore(openLocalRemote({ vm: 'edge', environment: { FAIRLEAD_STATE: dirname(file) } }))],
  ['in a file', (file: string) => createFileStore(file)],
])('the record %s', (_, open) => {
  it('is nothing before the first write, and afterwards what was written', async () => {
    const store = open(join(folder, 'routes.json'));
    expect(await store.read()).toBeUndefined();
    await store.write(RECORD);
    await store.write({ ...RECORD, version: 4 });
    expect((await store.read())?.version).toBe(4);
    expect(statSync(join(folder, 'routes.json')).mode & 0o777).toBe(0o600);
  });

  it.each(['', '{"tunnel":', '[]', '{"tunnel":"t"}'])('is an error when it holds %j, never nothing', async (content) => {
    writeFileSync(join(folder, 'routes.json'), content);
    await expect(open(join(folder, 'routes.json')).read()).rejects.toThrow('cannot be used');
  });

  it('is an error when it cannot be read', async () => {
    mkdirSync(join(folder, 'routes.json'));
    await expect(open(join(folder, 'routes.json')).read()).rejects.toThrow('cannot be used');
  });
});
