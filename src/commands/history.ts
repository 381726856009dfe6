// fairlead history: the releases a VM keeps, newest first. Works from what is on the VM alone.
import { PipelineError } from '../errors/diagnostic.ts';
import { HISTORY_SCRIPT } from '../host/scripts.gen.ts';
import type { DesiredVm } from '../model/desired.ts';
import type { ReleaseRow } from '../model/outcome.ts';
import type { ReleaseRecord } from '../model/release.ts';
import type { CommandContext, HistoryOptions } from './context.ts';
import { selectVms, validate } from './validate.ts';

const TIMEOUT_MS = 30_000;

/**
 * The kept releases of one VM, or of one of its stacks (also one that the repository has no more).
 * @throws PipelineError `remote-output` when the VM's answer cannot be read
 */
export async function history(context: CommandContext, options: HistoryOptions): Promise<readonly ReleaseRow[]> {
  const { fleet } = await validate(context);
  const rows: ReleaseRow[] = [];
  for (const vm of selectVms(fleet, { vms: [options.vm] })) rows.push(...(await readHistory(context, vm, options.stack)));
  return rows;
}

async function readHistory(context: CommandContext, vm: DesiredVm, stack: string | undefined): Promise<readonly ReleaseRow[]> {
  const remote = await context.connect(vm);
  const names = stack === undefined ? [] : [stack];
  const result = await remote.exec(['sh', '-c', HISTORY_SCRIPT, 'history', ...names], { timeoutMs: TIMEOUT_MS });
  if (result.code !== 0) throw unreadable(vm.name, result.stderr.trim().split('\n').at(-1) ?? '');
  const rows = result.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => parseHistoryLine(vm.name, line));
  return rows.sort((left, right) => (left.stack < right.stack ? -1 : left.stack > right.stack ? 1 : right.release - left.release));
}

/** One line of history.sh. Exported for its test. */
export function parseHistoryLine(vm: string, line: string): ReleaseRow {
  const [stack, number, current, duration, ...rest] = line.split('\t');
  const record = parseRecord(vm, rest.join('\t'));
  if (stack === undefined || duration === undefined || !/^\d+$/.test(number ?? '')) throw unreadable(vm, line.slice(0, 80));
  const seconds = Number(duration);
  return {
    vm,
    stack,
    release: Number(number),
    commit: record.commit,
    subject: record.subject,
    author: record.author,
    createdAt: record.createdAt,
    ...(duration === '-' || Number.isNaN(seconds) ? {} : { durationSeconds: seconds }),
    current: current === 'yes',
  };
}

function parseRecord(vm: string, text: string): Pick<ReleaseRecord, 'commit' | 'subject' | 'author' | 'createdAt'> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unreadable(vm, text.slice(0, 80));
  }
  const record = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const read = (key: string): string => (typeof record[key] === 'string' ? record[key] : '');
  return { commit: read('commit'), subject: read('subject'), author: read('author'), createdAt: read('createdAt') };
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
