// A stack whose program changes its data for good from one version to the next, and what a test asks of it.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSteps, DeployTransaction, RollbackTransaction } from '../../src/apply/request.ts';
import type { BackupPart, BackupRule } from '../../src/model/desired.ts';
import { type Bench, currentRelease, deployOf, docker, draftStack, IMAGE_ONE, recordOf } from './vm-bench.ts';

/** Two files of tests may run side by side. */
export const DATA_STACK = `thelper-data-${process.env['VITEST_POOL_ID'] ?? '0'}`;
export const VOLUME = `${DATA_STACK}_data`;

const TOOLS = '/bin/busybox';

/** Refuses the data of a newer version, makes older ones its own, and keeps what is there. `end`: what it does then. */
function program(version: number, end: string): string {
  const ended = end === '' ? `exec ${TOOLS} httpd -f -p 8080 -h /www` : end;
  return `f=0; [ ! -f /data/format ] || read -r f </data/format; [ $$f -le ${version} ] || { echo data of a newer version; exit 9; }; echo ${version} >/data/format; echo by ${version} >>/data/rows; ${ended}`;
}

export function dataPart(changes: Partial<BackupPart> = {}): BackupPart {
  return {
    name: 'data',
    service: 'app',
    run: [TOOLS, 'tar', '-c', '-f', '-', '-C', '/data', '.'],
    test: [TOOLS, 'tar', '-t', '-f', '-'],
    restore: ['/bin/sh', '-c', `${TOOLS} rm -rf /data/*; exec ${TOOLS} tar -x -f - -C /data`],
    ...changes,
  };
}

/** The program itself writes the data: it is stopped, and the commands run in throw-away containers. */
export const STOPPED: BackupRule = { keep: 3, timeout: 20, stop: ['app'], parts: [dataPart()] };
/** The commands run in a second container that has the volume; the program is stopped. */
export const BESIDE: BackupRule = { keep: 3, timeout: 20, stop: ['app'], parts: [dataPart({ service: 'keeper' })] };
export const CROSSING = { copyFirst: 'app 1 → 2 changes its data for good', crossing: ['app'] };

export interface DataDraft {
  /** What the program does after it has changed the data; it serves when absent. */
  readonly end?: string;
  /** More lines of the service. */
  readonly extra?: string;
  readonly rule?: BackupRule;
  readonly data?: DataSteps;
}

/** The deploy of one version of the program. */
export function versionOf(bench: Bench, version: number, draft: DataDraft = {}): DeployTransaction {
  const { end = '', rule = STOPPED, data, extra = '' } = draft;
  const compose = `services:
  app:
    image: ${IMAGE_ONE}
    command: ["/bin/sh", "-c", ${JSON.stringify(program(version, end))}]
    init: true
    stop_grace_period: 0s
    volumes: ["data:/data"]
${extra}  keeper:
    image: ${IMAGE_ONE}
    init: true
    stop_grace_period: 0s
    volumes: ["data:/data"]
volumes: { data: {} }
`;
  const stack = draftStack(bench, { name: DATA_STACK, files: { 'compose.yaml': compose }, manifest: { stability: 0 } });
  return deployOf(bench, stack, { data: { rule, ...data } });
}

/** A rollback by hand to a kept release, on top of what runs. */
export function rollbackTo(bench: Bench, release: number, changes: Partial<RollbackTransaction>): RollbackTransaction {
  const previous = currentRelease(bench, DATA_STACK);
  return {
    kind: 'rollback',
    stack: DATA_STACK,
    wave: 1,
    needs: [],
    previous,
    timeout: 30,
    fromRelease: release,
    record: recordOf(DATA_STACK, (previous ?? 0) + 1, 'digest'),
    reloads: [],
    inplace: [],
    stability: 0,
    hold: undefined,
    ...changes,
  };
}

/** What the volume holds: the format, then one row for each start and each `addRow`; read past everything. */
export function rows(): readonly string[] {
  return docker('run', '--rm', '-v', `${VOLUME}:/data`, IMAGE_ONE, 'cat', '/data/format', '/data/rows').split('\n');
}

export function addRow(text: string): void {
  docker('exec', `${DATA_STACK}-app-1`, '/bin/sh', '-c', `echo ${text} >>/data/rows`);
}

/** Numbers of the kept backups. */
export function backups(bench: Bench): readonly string[] {
  const folder = join(bench.state, DATA_STACK, 'backups');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

export function disposeData(bench: Bench): void {
  bench.dispose([DATA_STACK]);
  docker('volume', 'rm', '-f', VOLUME);
}
