// Which stacks need Compose's answer before they can be planned.
import type { DesiredVm } from '../model/desired.ts';
import type { ObservedVm } from '../model/observed.ts';
import { holdOn } from './hold.ts';
import { ownValue } from './own.ts';
import { whyNotSettled } from './settled.ts';
import { indexVm } from './world.ts';

/** Names of the stacks to ask about, in the order of `desired`; none for a VM that is not managed. */
export function stacksToAsk(desired: DesiredVm, observed: ObservedVm): readonly string[] {
  if (!desired.managed) {
    return [];
  }
  const world = indexVm(observed);
  return desired.stacks
    .filter((stack) => holdOn(stack, ownValue(observed.stacks, stack.name)) === undefined)
    .filter((stack) => whyNotSettled(stack, observed, world) !== undefined)
    .map((stack) => stack.name);
}
