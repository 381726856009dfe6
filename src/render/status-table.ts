// The tables of `fairlead status`, `history` and `secrets init`. Pure.
import type { BackupRow, ReleaseRow, StatusRow } from '../model/outcome.ts';
import type { Health, Sync } from '../model/plan.ts';
import type { Ink } from './paint.ts';
import { type Cell, renderTable } from './table.ts';
import { durationText, shortCommit, sizeText } from './words.ts';

export const HEALTH_INK = {
  healthy: 'green',
  starting: 'yellow',
  unhealthy: 'red',
  stopped: 'red',
  missing: 'yellow',
} satisfies Record<Health, Ink>;

export const SYNC_INK = {
  'in sync': 'green',
  pending: 'yellow',
  drifted: 'yellow',
  unknown: 'yellow',
} satisfies Record<Sync, Ink>;

/** VM, stack, release, sync, health, address; one row per stack in the given order. */
export function renderStatus(rows: readonly StatusRow[], colour: boolean): string {
  const cells = rows.map((row): readonly Cell[] => [
    { text: row.vm },
    { text: row.stack },
    { text: releaseText(row.release, row.commit) },
    { text: row.sync, ink: SYNC_INK[row.sync] },
    { text: row.health, ink: HEALTH_INK[row.health] },
    { text: row.address ?? '-' },
  ]);
  return renderTable(['VM', 'STACK', 'RELEASE', 'SYNC', 'HEALTH', 'ADDRESS'], cells, colour);
}

/** One row per kept release, as given. */
export function renderHistory(rows: readonly ReleaseRow[], colour: boolean): string {
  const cells = rows.map((row): readonly Cell[] => [
    { text: row.stack },
    { text: `${row.release}${row.current ? ' (runs now)' : ''}`, ...(row.current ? { ink: 'green' as const } : {}) },
    { text: shortCommit(row.commit) },
    { text: row.createdAt },
    { text: row.durationSeconds === undefined ? 'not verified' : durationText(row.durationSeconds) },
    { text: row.author },
    { text: row.subject },
    { text: row.images.map(shortImage).join(' ') || '-' },
  ]);
  return renderTable(['STACK', 'RELEASE', 'COMMIT', 'CREATED', 'VERIFIED AFTER', 'AUTHOR', 'SUBJECT', 'IMAGES'], cells, colour);
}

/** One row per kept backup, as given. */
export function renderBackups(rows: readonly BackupRow[], colour: boolean): string {
  const cells = rows.map((row): readonly Cell[] => [
    { text: row.stack },
    { text: `${row.backup}` },
    { text: row.at.replace('.000', '') },
    { text: row.release === undefined ? '-' : `${row.release}` },
    {
      text: Object.entries(row.parts)
        .map(([name, bytes]) => `${name} ${sizeText(bytes)}`)
        .join(', '),
    },
    { text: row.why },
  ]);
  return renderTable(['STACK', 'BACKUP', 'MADE', 'OF RELEASE', 'PARTS', 'WHY'], cells, colour);
}

/** An image without its digest: the tag is what a person compares; of a bare id twelve digits. */
function shortImage(reference: string): string {
  return reference.startsWith('sha256:') ? reference.slice(7, 19) : reference.replace(/@sha256:[0-9a-f]+$/, '');
}

function releaseText(release: number | undefined, commit: string | undefined): string {
  if (release === undefined) return '-';
  return commit === undefined ? `${release}` : `${release} (${shortCommit(commit)})`;
}
