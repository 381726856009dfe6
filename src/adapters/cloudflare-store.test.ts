import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RouteRecord } from '../model/routes.ts';
import type { Argv, ExecOptions, ExecResult, Remote } from '../ports/remote.ts';
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

/** Runs the commands with this machine's shell instead of over SSH. */
function localRemote(): Remote {
  const exec = async ([command, ...args]: Argv, options: ExecOptions): Promise<ExecResult> => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    // A command that reads nothing may be gone before its input is.
    child.stdin.on('error', () => undefined);
    child.stdin.end(typeof options.stdin === 'string' ? options.stdin : '');
    const exited = new Promise<number>((done) => child.on('close', (code) => done(code ?? 1)));
    const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
    return { code, stdout, stderr };
  };
  return { vm: 'edge', exec } as unknown as Remote;
}

describe.each([
  ['on a VM', (file: string) => createVmStore(localRemote(), file)],
  ['in a file', (file: string) => createFileStore(file)],
])('the record %s', (_, open) => {
  it('is nothing before the first write, and afterwards what was written', async () => {
    const store = open(join(folder, 'record.json'));
    expect(await store.read()).toBeUndefined();
    await store.write(RECORD);
    await store.write({ ...RECORD, version: 4 });
    expect((await store.read())?.version).toBe(4);
    expect(statSync(join(folder, 'record.json')).mode & 0o777).toBe(0o600);
  });

  it.each(['', '{"tunnel":', '[]', '{"tunnel":"t"}'])('is an error when it holds %j, never nothing', async (content) => {
    writeFileSync(join(folder, 'record.json'), content);
    await expect(open(join(folder, 'record.json')).read()).rejects.toThrow('cannot be used');
  });

  it('is an error when it cannot be read', async () => {
    await expect(open(folder).read()).rejects.toThrow('cannot be used');
  });
});
