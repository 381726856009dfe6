// fairlead history: the releases a VM keeps, newest first. Works from what is on the VM alone.
import { PipelineError } from '../errors/diagnostic.ts';
import { HISTORY } from '../host/scripts.gen.ts';
import type { ReleaseRow } from '../model/outcome.ts';
import type { ReleaseRecord } from '../model/release.ts';
import { parseRelease } from '../observe/parse-release.ts';
import type { Remote } from '../ports/remote.ts';
import type { CommandContext, HistoryOptions } from './context.ts';
import { readFleet, selectVms } from './validate.ts';

const TIMEOUT_MS = 30_000;

/**
 * The kept releases of one VM, or of one of its stacks (also one that the repository has no more).
 * @throws PipelineError `remote-output` when the VM's answer cannot be read
 */
export async function history(context: CommandContext, options: HistoryOptions): Promise<readonly ReleaseRow[]> {
  const fleet = await readFleet(context);
  const [vm] = selectVms(fleet, { vms: [options.vm] });
  if (vm === undefined) return [];
  const kept = await readReleases(await context.connect(vm), options.stack);
  return kept.map(({ number, current, durationSeconds, images, record: { stack, commit, subject, author, createdAt } }) => ({
    vm: vm.name,
    stack,
    release: number,
    commit,
    subject,
    author,
    createdAt,
    ...(durationSeconds === undefined ? {} : { durationSeconds }),
    current,
    images: [...new Set(Object.values(images))],
  }));
}

/** A release that a VM keeps, with its whole record. */
export interface KeptRelease {
  readonly number: number;
  readonly current: boolean;
  /** Seconds; undefined when it never was verified. */
  readonly durationSeconds: number | undefined;
  /** Service → image reference as Compose resolved it; empty when the VM did not keep it yet. */
  readonly images: Readonly<Record<string, string>>;
  readonly record: ReleaseRecord;
}

/** All kept releases of one stack, or of all; newest first within a stack. Throws PipelineError `remote-output`. */
export async function readReleases(remote: Remote, stack: string | undefined): Promise<readonly KeptRelease[]> {
  const names = stack === undefined ? [] : [stack];
  const result = await remote.run(HISTORY, names, { timeoutMs: TIMEOUT_MS });
  if (result.code !== 0) throw unreadable(remote.vm, result.stderr.trim().split('\n').at(-1) ?? '');
  const kept = result.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => parseHistoryLine(remote.vm, line));
  return kept.sort((left, right) => compareStacks(left.record.stack, right.record.stack) || right.number - left.number);
}

/** One line of history.sh. Exported for its test. */
export function parseHistoryLine(vm: string, line: string): KeptRelease {
  const [, number = '', current, duration = '-', images = '-', ...rest] = line.split('\t');
  const record = parseRelease({ number, record: rest.join('\t'), result: undefined, containers: undefined, downtime: undefined });
  if (record === undefined || !/^\d+$/.test(number)) throw unreadable(vm, line.slice(0, 80));
  const seconds = duration === '-' ? Number.NaN : Number(duration);
  return {
    number: Number(number),
    current: current === 'yes',
    durationSeconds: Number.isNaN(seconds) ? undefined : seconds,
    images: images === '-' ? {} : readPairs(images),
    record,
  };
}

/** `a=x,b=y`: how the VM's programs print a small mapping. Neither services nor references hold a comma. */
export function readPairs(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text.split(',').flatMap((pair) => {
      const at = pair.indexOf('=');
      return at < 1 ? [] : [[pair.slice(0, at), pair.slice(at + 1)] as const];
    }),
  );
}

/** For sorting by name of the stack. */
export function compareStacks(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function unreadable(vm: string, detail: string): PipelineError {
  return new PipelineError({
    code: 'remote-output',
    severity: 'error',
    summary: 'The history on the VM cannot be read',
    detail,
    hint: 'look at /var/lib/fairlead/<stack>/releases on the VM',
    at: { address: vm },
  });
}
