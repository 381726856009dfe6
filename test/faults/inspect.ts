// The judge: what a VM keeps and runs, read past the pipeline, and what must hold of it whatever died.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findLab } from '../../lab/context.ts';
import { vmRun } from '../../lab/vm-exec.ts';

export interface SeenContainer {
  readonly id: string;
  readonly service: string;
  readonly name: string;
  readonly image: string;
  readonly state: string;
  readonly startedAt: string;
  readonly health: string;
}

export interface SeenStack {
  readonly stack: string;
  readonly current: number | undefined;
  /** `sha256  path` of every live file. */
  readonly live: readonly string[];
  /** The same of the current release as it was recorded. */
  readonly kept: readonly string[];
  /** `service name image state` of the current release's containers. */
  readonly released: readonly string[];
  readonly releases: readonly number[];
  /** What must not be left behind: pending, holder, lock. */
  readonly left: readonly string[];
  readonly journal: readonly JournalRecord[];
  /** Lines of the VM's history about this stack. */
  readonly history: readonly HistoryLine[];
  readonly containers: readonly SeenContainer[];
  readonly networks: readonly string[];
}

export interface JournalRecord {
  readonly run: string;
  readonly step: string;
  readonly detail: string;
}

export interface HistoryLine {
  readonly run: string;
  readonly outcome: string;
}

/** Reads stacks of a VM in one go. */
export async function inspectStacks(vm: string, stacks: readonly string[]): Promise<Readonly<Record<string, SeenStack>>> {
  if (stacks.length === 0) return {};
  const script = await readFile(join(findLab().root, 'test/faults/inspect.sh'), 'utf8');
  const text = await vmRun(vm, ['sh', '-s', '--', ...stacks], { input: script });
  const rows = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
  return Object.fromEntries(
    stacks.map((stack) => [
      stack,
      readStack(
        stack,
        rows.filter((row) => row[0] === stack),
      ),
    ]),
  );
}

function readStack(stack: string, rows: readonly (readonly string[])[]): SeenStack {
  const of = (kind: string): readonly (readonly string[])[] => rows.filter((row) => row[1] === kind).map((row) => row.slice(2));
  const first = (kind: string): readonly string[] => of(kind).map((row) => row[0] ?? '');
  const [current = ''] = first('current');
  return {
    stack,
    current: current === '' ? undefined : Number(current),
    live: first('live'),
    kept: first('kept'),
    released: of('released')
      .map(([, service, name, image, state]) => `${service} ${name} ${image} ${state}`)
      .sort(),
    releases: first('release').map(Number),
    left: first('left'),
    journal: of('journal').map(([, run = '', step = '', detail = '']) => ({ run, step, detail })),
    history: first('history').map(readHistory),
    containers: of('container')
      .map(([id = '', service = '', name = '', image = '', state = '', startedAt = '', health = '']) => ({
        id,
        service,
        name,
        image,
        state,
        startedAt,
        health,
      }))
      .sort((left, right) => left.name.localeCompare(right.name)),
    networks: first('network'),
  };
}

function readHistory(line: string): HistoryLine {
  const { run, outcome } = JSON.parse(line) as HistoryLine;
  return { run, outcome };
}

/** Everything that is wrong with a stack that is at rest; empty when it equals one recorded release exactly, or is gone. */
export function findFaults(seen: SeenStack): readonly string[] {
  const faults = seen.left.map((what) => `${what} is left behind`);
  const last = seen.journal.at(-1);
  if (last !== undefined && last.step !== 'end') faults.push(`the journal ends with ${last.step}`);
  faults.push(...findHistoryGaps(seen));
  if (seen.current === undefined) return [...faults, ...findRemains(seen)];
  if (seen.live.join('\n') !== seen.kept.join('\n'))
    faults.push(`live files differ from release ${seen.current}: ${differing(seen.live, seen.kept)}`);
  const running = seen.containers.map((each) => `${each.service} ${each.name} ${each.image} ${each.state}`).sort();
  if (running.join('\n') !== seen.released.join('\n'))
    faults.push(`containers differ from release ${seen.current}: ${differing(running, seen.released)}`);
  for (const each of seen.containers) if (each.health === 'unhealthy') faults.push(`${each.name} is unhealthy`);
  return faults;
}

function findRemains(seen: SeenStack): readonly string[] {
  return [
    ...seen.live.map((each) => `no release, but a live file: ${each}`),
    ...seen.containers.map((each) => `no release, but a container: ${each.name}`),
    ...seen.networks.map((each) => `no release, but a network: ${each}`),
  ];
}

/** Every transaction that began in the journal has its line in the history. */
function findHistoryGaps(seen: SeenStack): readonly string[] {
  const told = new Set(seen.history.map((each) => each.run));
  const begun = new Set(seen.journal.filter((each) => each.step === 'begin').map((each) => each.run));
  return [...begun].filter((run) => !told.has(run)).map((run) => `run ${run} began and is not in the history`);
}

function differing(left: readonly string[], right: readonly string[]): string {
  const only = (some: readonly string[], others: readonly string[]): string =>
    some.filter((each) => !others.includes(each)).join(', ') || 'nothing';
  return `has ${only(left, right)}; lacks ${only(right, left)}`;
}

/** Containers by id and start: equal means untouched. */
export function fingerprint(seen: SeenStack): readonly string[] {
  return seen.containers.map((each) => `${each.name} ${each.id} ${each.startedAt}`);
}
