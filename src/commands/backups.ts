// The backups a VM keeps, and which of them belongs to a release.
import { PipelineError } from '../errors/diagnostic.ts';
import { BACKUPS } from '../host/scripts.gen.ts';
import type { VersionPart } from '../model/desired.ts';
import type { BackupRow } from '../model/outcome.ts';
import { crosses } from '../plan/irreversible.ts';
import type { Remote } from '../ports/remote.ts';
import { compareStacks, readPairs } from './history.ts';

const TIMEOUT_MS = 30_000;

/** The kept backups of one stack, or of all; newest first within a stack. Throws PipelineError `remote-output`. */
export async function readBackups(remote: Remote, stack: string | undefined): Promise<readonly BackupRow[]> {
  const names = stack === undefined ? [] : [stack];
  const result = await remote.run(BACKUPS, names, { timeoutMs: TIMEOUT_MS });
  if (result.code !== 0) throw unreadable(remote.vm, result.stderr.trim().split('\n').at(-1) ?? '');
  const rows = result.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => parseBackupLine(remote.vm, line));
  return rows.sort((left, right) => compareStacks(left.stack, right.stack) || right.backup - left.backup);
}

/** One line of backups.sh. Exported for its test. */
export function parseBackupLine(vm: string, line: string): BackupRow {
  const [stack = '', number = '', at = '', release = '', bytes = '', why = '', parts = '', images] = line.split('\t');
  if (images === undefined || !/^\d+$/.test(number) || !/^\d+$/.test(at)) throw unreadable(vm, line.slice(0, 80));
  return {
    vm,
    stack,
    backup: Number(number),
    at: new Date(Number(at) * 1000).toISOString(),
    ...(release === '' ? {} : { release: Number(release) }),
    bytes: Number(bytes),
    why,
    parts: Object.fromEntries(Object.entries(readPairs(parts)).map(([name, size]) => [name, Number(size)])),
    images: readPairs(images),
  };
}

/**
 * The newest backup whose data the images of a release can use: for every irreversible service the images of then and those
 * of the release are no step apart.
 * @param images of the release, by service
 */
export function backupFor(
  backups: readonly BackupRow[],
  images: Readonly<Record<string, string>>,
  irreversible: Readonly<Record<string, VersionPart>>,
): BackupRow | undefined {
  const fitting = backups.filter((backup) =>
    Object.entries(irreversible).every(([service, part]) => {
      const [then, wanted] = [backup.images[service], images[service]];
      return then !== undefined && wanted !== undefined && !crosses(part, then, wanted, false);
    }),
  );
  return [...fitting].sort((left, right) => right.backup - left.backup)[0];
}

function unreadable(vm: string, detail: string): PipelineError {
  return new PipelineError({
    code: 'remote-output',
    severity: 'error',
    summary: 'The backups on the VM cannot be read',
    detail,
    hint: 'look at /var/lib/fairlead/<stack>/backups on the VM',
    at: { address: vm },
  });
}
