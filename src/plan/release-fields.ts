// The release that runs now, as fields of a plan.
import type { ObservedStack } from '../model/observed.ts';
import type { StackPlan } from '../model/plan.ts';

/** Empty when nothing was ever deployed. */
export function releaseFields(observed: ObservedStack | undefined): Pick<StackPlan, 'release' | 'releaseCommit' | 'releasedAt'> {
  const record = observed?.release;
  if (record === undefined) return {};
  const verifiedAt = record.observed?.verifiedAt;
  return {
    release: record.release,
    releaseCommit: record.commit,
    ...(verifiedAt === undefined ? {} : { releasedAt: new Date(verifiedAt * 1000).toISOString() }),
  };
}
