// The release that runs now, as fields of a plan.
import type { ObservedStack } from '../model/observed.ts';

/** Empty when nothing was ever deployed. */
export function releaseFields(observed: ObservedStack | undefined): { readonly release?: number; readonly releaseCommit?: string } {
  const record = observed?.release;
  return record === undefined ? {} : { release: record.release, releaseCommit: record.commit };
}
