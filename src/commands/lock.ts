// fairlead lock and release-hold: what a person keeps from being deployed, and gives back.
import { runVerb } from '../apply/verb.ts';
import { PipelineError } from '../errors/diagnostic.ts';
import type { DesiredVm } from '../model/desired.ts';
import type { Remote } from '../ports/remote.ts';
import type { CommandContext } from './context.ts';
import { readFleet, requireStack, selectVms } from './validate.ts';

export interface LockOptions {
  readonly verb: 'acquire' | 'status' | 'release';
  readonly vm: string;
  /** Absent: all stacks of the VM. */
  readonly stack?: string;
  /** Why; only `acquire` wants it. */
  readonly reason: string;
}

export interface LockRow {
  readonly stack: string;
  /** maintenance: kept by a person. busy: a transaction runs right now. */
  readonly state: 'free' | 'busy' | 'maintenance';
  /** Who, why and since when; empty when free. */
  readonly holder: string;
}

/**
 * Takes, shows or gives back the maintenance locks of a VM. Nobody waits for one: a deploy of such a stack is refused at once.
 * @throws PipelineError `lock-held` when somebody else has one of them or a transaction runs
 */
export async function lock(context: CommandContext, options: LockOptions): Promise<readonly LockRow[]> {
  const { vm, remote } = await open(context, options.vm, options.stack);
  if (options.verb === 'status') {
    return readRows(await runVerb(remote, ['lock', 'status', ...(options.stack === undefined ? [] : [options.stack])]), remote);
  }
  const stacks = options.stack === undefined ? vm.stacks.map((each) => each.name) : [options.stack];
  const rows: LockRow[] = [];
  for (const stack of stacks) {
    const words = options.verb === 'acquire' ? ['acquire', stack, context.actor, options.reason] : ['release', stack];
    rows.push(...readRows(await runVerb(remote, ['lock', ...words]), remote));
  }
  return rows;
}

/** Ends the hold that a rollback by hand has set: the next deploy changes the stack again. */
export async function releaseHold(context: CommandContext, name: string, stack: string): Promise<void> {
  const { remote } = await open(context, name, stack);
  readRows(await runVerb(remote, ['release-hold', stack]), remote);
}

async function open(context: CommandContext, name: string, stack: string | undefined): Promise<{ vm: DesiredVm; remote: Remote }> {
  const fleet = await readFleet(context);
  const vms = selectVms(fleet, { vms: [name] });
  requireStack(vms, stack);
  const [vm] = vms;
  if (vm === undefined) throw new RangeError('a name selects a VM or throws');
  return { vm, remote: await context.connect(vm) };
}

function readRows({ code, stdout, stderr }: Awaited<ReturnType<typeof runVerb>>, remote: Remote): readonly LockRow[] {
  if (code !== 0) {
    throw new PipelineError({
      code: code === 1 ? 'lock-held' : 'remote-output',
      severity: 'error',
      summary: code === 1 ? 'Somebody else has the lock' : 'The VM did not understand',
      detail: stderr.trim().split('\n').at(-1) || `exit code ${code}`,
      hint: `fairlead lock status ${remote.vm} shows who; locks that were taken before this one stay taken`,
      at: { address: remote.vm },
    });
  }
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [stack = '', state, holder = ''] = line.split('\t');
      return { stack, state: state === 'busy' || state === 'maintenance' ? state : 'free', holder };
    });
}
