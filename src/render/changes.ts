// Order, symbols and counts of changes: the same in every view. Pure.
import { hasErrors } from '../errors/diagnostic.ts';
import type { Action, Change, ChangeKind, StackPlan, VmPlan } from '../model/plan.ts';
import type { Ink } from './paint.ts';
import { countOf } from './words.ts';

export const SYMBOLS = {
  remove: '-',
  recreate: '-/+',
  restart: '↻',
  reload: '~',
  create: '+',
  start: '▶',
  pull: '↓',
  none: ' ',
} satisfies Record<Action, string>;

export const ACTION_INK = {
  remove: 'red',
  recreate: 'yellow',
  restart: 'yellow',
  reload: 'cyan',
  create: 'green',
  start: 'green',
  pull: 'cyan',
  none: 'dim',
} satisfies Record<Action, Ink>;

/** Actions from the one a reader should see first to the one they may skip. */
export const ACTIONS_BY_WEIGHT: readonly Action[] = ['remove', 'recreate', 'restart', 'reload', 'create', 'start', 'pull', 'none'];

const KINDS: readonly ChangeKind[] = ['volume', 'network', 'container', 'image', 'file', 'route', 'release'];

/** Everything that will be done, destructive first, then by weight, kind and name. `none` is left out. */
export function listChanges(stack: StackPlan): readonly Change[] {
  return stack.changes.filter((change) => change.action !== 'none').sort(compareChanges);
}

/** All destructive changes of a plan, in the order of VMs and stacks. */
export function listDestructive(vms: readonly VmPlan[]): readonly Change[] {
  return vms.flatMap((vm) => vm.stacks.flatMap((stack) => listChanges(stack).filter((change) => change.destructive)));
}

function compareChanges(left: Change, right: Change): number {
  return (
    Number(right.destructive) - Number(left.destructive) ||
    ACTIONS_BY_WEIGHT.indexOf(left.action) - ACTIONS_BY_WEIGHT.indexOf(right.action) ||
    KINDS.indexOf(left.kind) - KINDS.indexOf(right.kind) ||
    (left.name < right.name ? -1 : Number(left.name > right.name))
  );
}

/** Containers and release records are called by their names alone; the others with their kind in front. */
export function kindPrefix(change: Change): string {
  return change.kind === 'container' || change.kind === 'release' ? '' : `${change.kind} `;
}

/** True when there is nothing a reader needs to know about the stack beyond its name. */
export function isQuiet(stack: StackPlan): boolean {
  return (
    stack.intent === 'none' &&
    stack.sync === 'in sync' &&
    stack.health === 'healthy' &&
    stack.findings.length === 0 &&
    listChanges(stack).length === 0
  );
}

/** True when the pipeline would do something on the VM. */
export function hasWork(vm: VmPlan): boolean {
  return vm.stacks.some(stackHasWork);
}

export function stackHasWork(stack: StackPlan): boolean {
  return stack.intent === 'deploy' || stack.intent === 'remove' || listChanges(stack).length > 0;
}

/** True when the VM or one of its stacks has a finding that stops it. */
export function isBlocked(vm: VmPlan): boolean {
  return hasErrors(vm.findings) || vm.stacks.some((stack) => hasErrors(stack.findings));
}

/**
 * "1 volume remove, 2 recreates, 1 pull". Containers count by their action alone. Files and records are not counted: what
 * they cause is. Empty when nothing is done.
 */
export function countText(stacks: readonly StackPlan[]): string {
  const counts = new Map<string, { weight: number; count: number }>();
  for (const change of stacks.flatMap((stack) => stack.changes)) {
    if (change.action === 'none' || change.kind === 'file' || change.kind === 'release') continue;
    const label = change.kind === 'container' || change.kind === 'image' ? change.action : `${change.kind} ${change.action}`;
    const entry = counts.get(label) ?? { weight: ACTIONS_BY_WEIGHT.indexOf(change.action), count: 0 };
    counts.set(label, { ...entry, count: entry.count + 1 });
  }
  if (counts.size === 0) return recordText(stacks);
  return [...counts]
    .sort(([leftLabel, left], [rightLabel, right]) => left.weight - right.weight || (leftLabel < rightLabel ? -1 : 1))
    .map(([label, { count }]) => countOf(count, label))
    .join(', ');
}

function recordText(stacks: readonly StackPlan[]): string {
  const recorded = stacks.filter(stackHasWork).length;
  return recorded === 0 ? '' : `${countOf(recorded, 'release')} to record`;
}
