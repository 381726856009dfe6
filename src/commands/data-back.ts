// What going back to a release means for the data: nothing, the backup that belongs to it, or a refusal with the way by hand.
import type { DataSteps } from '../apply/request.ts';
import { PipelineError } from '../errors/diagnostic.ts';
import type { BackupRule, DesiredVm } from '../model/desired.ts';
import type { BackupRow } from '../model/outcome.ts';
import type { BackupNote } from '../model/plan.ts';
import { backupNote, crosses, isOlder, partsText } from '../plan/irreversible.ts';
import { ownValue } from '../plan/own.ts';
import { backupFor } from './backups.ts';
import type { RollbackOptions } from './context.ts';
import type { KeptRelease } from './history.ts';

export interface DataBack {
  readonly data: DataSteps;
  readonly restoreBackup?: number;
  readonly note?: BackupNote;
}

export interface DataQuestion {
  readonly vm: DesiredVm;
  readonly stack: string;
  readonly current: KeptRelease;
  readonly goal: KeptRelease;
  /** Those of the stack. */
  readonly backups: readonly BackupRow[];
  readonly options: Pick<RollbackOptions, 'backup' | 'keepData' | 'withoutCopy'>;
}

/**
 * Decides it from what the VM keeps; the repository only adds how to copy the present data first. Pure.
 * @throws PipelineError `rollback-unsafe` when the older images cannot use the present data and no kept backup fits them
 */
export function planDataBack(question: DataQuestion): DataBack {
  const { vm, stack, options } = question;
  const rule = vm.stacks.find((each) => each.name === stack)?.manifest.backup;
  const data: DataSteps = rule === undefined ? {} : { rule };
  if (options.keepData === true) return { data };
  const crossed = crossedServices(question);
  if (options.backup === undefined && crossed.length === 0) return { data };
  if (options.backup === undefined && isForward(question, crossed)) return forward(question, data, crossed);
  const backup = chooseBackup(question, crossed);
  const lacking = rule?.parts.find((each) => each.restore === undefined);
  if (lacking !== undefined) throw byHand(question, backup, lacking.name);
  const copyFirst = rule === undefined || options.withoutCopy === true ? {} : { copyFirst: `backup ${backup.backup} takes its place` };
  return { data: { ...data, ...copyFirst }, restoreBackup: backup.backup, note: describe(backup, rule, options.withoutCopy === true) };
}

/** Services whose images of the two releases are a step apart that no image undoes. */
function crossedServices({ vm, stack, current, goal }: DataQuestion): readonly string[] {
  const irreversible = irreversibleOf(vm, stack, current);
  return Object.entries(irreversible).flatMap(([service, part]) => {
    const [from, to] = [ownValue(current.images, service), ownValue(goal.images, service)];
    // A service that one of them does not have was not there to change anything, or will not be.
    return from === undefined || to === undefined || !crosses(part, from, to, false) ? [] : [service];
  });
}

/** Going "back" to a release with newer images is a step forward: the program takes the present data along, as in a deploy. */
function isForward({ current, goal }: DataQuestion, crossed: readonly string[]): boolean {
  return crossed.every((service) => isOlder(goal.images[service] ?? '', current.images[service] ?? ''));
}

function forward({ current, goal }: DataQuestion, data: DataSteps, crossed: readonly string[]): DataBack {
  const { rule } = data;
  const crossings = crossed.map((service) => ({ service, from: current.images[service] ?? '', to: goal.images[service] ?? '' }));
  const note = backupNote(rule, crossings, undefined);
  return note === undefined ? { data } : { data: { ...data, copyFirst: note.because, crossing: crossed }, note };
}

function irreversibleOf(vm: DesiredVm, stack: string, current: KeptRelease) {
  return vm.stacks.find((each) => each.name === stack)?.manifest.irreversible ?? current.record.irreversible ?? {};
}

function chooseBackup(question: DataQuestion, crossed: readonly string[]): BackupRow {
  const { vm, stack, current, goal, backups, options } = question;
  const wanted = options.backup;
  const found =
    wanted === undefined
      ? backupFor(backups, goal.images, irreversibleOf(vm, stack, current))
      : backups.find((each) => each.backup === wanted);
  if (found !== undefined) return found;
  const kept = backups.length === 0 ? 'none is kept' : `kept are ${backups.map((each) => each.backup).join(', ')}`;
  const images = crossed.map((service) => `${service} ${goal.images[service]}`).join(', ');
  throw new PipelineError({
    code: 'rollback-unsafe',
    severity: 'error',
    summary:
      wanted === undefined ? `No backup fits release ${goal.number} of ${stack}` : `Backup ${wanted} of ${stack} is not kept`.slice(0, 70),
    detail:
      wanted === undefined
        ? `${images} cannot use the data that release ${current.number} has changed, and no backup is from its time; ${kept}.`
        : `${kept}.`,
    hint: `Put data that fit back by hand, then: ${keepCommand(question)}`,
    at: { address: `${vm.name}/${stack}` },
  });
}

function keepCommand({ vm, stack, goal }: DataQuestion): string {
  return `fairlead rollback ${vm.name} ${stack} --release ${goal.number} --keep-data --reason "…"`;
}

function byHand(question: DataQuestion, backup: BackupRow, part: string): PipelineError {
  const { vm, stack } = question;
  const target = vm.ssh === undefined ? vm.name : `${vm.ssh.user}@${vm.ssh.host}`;
  return new PipelineError({
    code: 'rollback-unsafe',
    severity: 'error',
    summary: `No command of stack.yaml restores ${part} of ${stack}`.slice(0, 70),
    detail: `Backup ${backup.backup} fits, but its part ${part} has no "restore"; nothing was touched.`,
    hint: `On ${target} put /var/lib/fairlead/${stack}/backups/${backup.backup}/data/${part} back by hand, then: ${keepCommand(question)}`,
    at: { address: `${vm.name}/${stack}` },
  });
}

function describe(backup: BackupRow, rule: BackupRule | undefined, withoutCopy: boolean): BackupNote {
  const age = `backup ${backup.backup} of ${backup.at.slice(0, 16).replace('T', ' ')} UTC${backup.release === undefined ? '' : ` (release ${backup.release})`}`;
  const take = rule === undefined || withoutCopy ? [] : rule.parts.map((each) => each.name);
  const first =
    rule === undefined || withoutCopy
      ? 'what was written since then is lost'
      : `what was written since then is copied first (${partsText(rule)})`;
  return { take, crossing: [], because: `${age} takes its place`, restore: backup.backup, text: `restores ${age}; ${first}` };
}
