// Where the record of applied routes lies: on a VM (root only), or in a file that the caller keeps.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { PipelineError } from '../errors/diagnostic.ts';
import { ROUTES_RECORD } from '../host/scripts.gen.ts';
import type { RouteRecord } from '../model/routes.ts';
import type { Remote } from '../ports/remote.ts';
import type { RouteStore } from '../ports/tunnel.ts';
import { isRecord } from './cloudflare-api.ts';

const VM_FILE = '/var/lib/fairlead/routes.json';
const TIMEOUT_MS = 20_000;
const MISSING = 3;

export function createVmStore(remote: Remote): RouteStore {
  const where = `${remote.vm}:${VM_FILE}`;
  const run = (verb: 'read' | 'write', stdin?: string) =>
    remote.run(ROUTES_RECORD, [verb], { timeoutMs: TIMEOUT_MS, ...(stdin === undefined ? {} : { stdin }) });
  return {
    async read() {
      const { code, stdout, stderr } = await run('read');
      if (code === MISSING) return undefined;
      if (code !== 0) throw unusable(where, stderr.trim());
      return parseRecord(stdout, where);
    },
    async write(record) {
      const { code, stderr } = await run('write', serialize(record));
      if (code !== 0) throw unusable(where, stderr.trim());
    },
  };
}

export function createFileStore(file: string): RouteStore {
  return {
    async read() {
      try {
        return parseRecord(await readFile(file, 'utf8'), file);
      } catch (error) {
        if (error instanceof PipelineError) throw error;
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw unusable(file, error instanceof Error ? error.message : String(error));
      }
    },
    async write(record) {
      await writeFile(`${file}.new`, serialize(record), { mode: 0o600 });
      await rename(`${file}.new`, file);
    },
  };
}

function serialize(record: RouteRecord): string {
  return `${JSON.stringify(record, null, 1)}\n`;
}

/** A record that cannot be read is never taken for none: then everything of ours would look like somebody else's. */
function parseRecord(text: string, where: string): RouteRecord {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw unusable(where, 'it is not JSON');
  }
  if (!isRecord(parsed) || typeof parsed['tunnel'] !== 'string' || typeof parsed['version'] !== 'number')
    throw unusable(where, 'it is not a record of routes');
  if (!Array.isArray(parsed['rules']) || !Array.isArray(parsed['dns'])) throw unusable(where, 'it is not a record of routes');
  return parsed as unknown as RouteRecord;
}

function unusable(where: string, detail: string): PipelineError {
  return new PipelineError({
    code: 'remote-output',
    severity: 'error',
    summary: 'The record of applied routes cannot be used',
    detail: `${where}: ${detail}.`,
    hint: 'Repair it, or move it away: then rules and records that equal the declared ones are taken over again.',
  });
}
