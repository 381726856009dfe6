// In which order the stacks of one VM change: what is needed first, then what needs it.
import type { StackPlan } from '../model/plan.ts';
import { compareText } from './digest.ts';

export interface Order {
  /** Stacks of one wave do not wait for each other; sorted by name. */
  readonly waves: readonly (readonly StackPlan[])[];
  /** Stacks that wait for each other in a circle; in no wave. */
  readonly stuck: readonly StackPlan[];
}

/** Waves of the stacks that change. `needs` on other VMs or on stacks that stay as they are do not delay anything. */
export function orderStacks(plans: readonly StackPlan[]): Order {
  const changing = plans.filter((each) => each.intent === 'deploy' || each.intent === 'remove');
  const byAddress = new Map(changing.map((each) => [addressOfPlan(each), each]));
  const awaited = new Set(changing.flatMap((each) => each.needs));
  // What is removed goes last, for others may still use it until they have changed, unless its ports or names are awaited.
  const last = changing.filter((each) => each.intent === 'remove' && !awaited.has(addressOfPlan(each)));
  let waiting = changing.filter((each) => !last.includes(each)).sort(byName);
  const waves: StackPlan[][] = [];
  while (waiting.length > 0) {
    const open = new Set(waiting.map(addressOfPlan));
    const ready = waiting.filter((each) => each.needs.every((need) => !open.has(need) || !byAddress.has(need)));
    if (ready.length === 0) {
      return { waves: withLast(waves, last), stuck: waiting };
    }
    waves.push(ready);
    const done = new Set(ready);
    waiting = waiting.filter((each) => !done.has(each));
  }
  return { waves: withLast(waves, last), stuck: [] };
}

/** `vm/stack`. */
export function addressOfPlan(plan: Pick<StackPlan, 'vm' | 'stack'>): string {
  return `${plan.vm}/${plan.stack}`;
}

function withLast(waves: readonly (readonly StackPlan[])[], last: readonly StackPlan[]): readonly (readonly StackPlan[])[] {
  return last.length === 0 ? waves : [...waves, [...last].sort(byName)];
}

function byName(left: StackPlan, right: StackPlan): number {
  return compareText(left.stack, right.stack);
}
