// A stack that was rolled back by hand stays as it is until the repository says something new.
import type { DesiredStack } from '../model/desired.ts';
import type { HoldRecord, ObservedStack } from '../model/observed.ts';

/** The hold that is in force: it ends when the stack in the repository is not the one that was rolled back from. */
export function holdOn(stack: DesiredStack, observed: ObservedStack | undefined): HoldRecord | undefined {
  const held = observed?.held;
  return held !== undefined && held.digest === stack.digest ? held : undefined;
}
