// The release record that the runner proposes; the VM numbers it and adds what it saw.
import type { DesiredStack } from '../model/desired.ts';
import type { ObservedVm } from '../model/observed.ts';
import type { StackPlan } from '../model/plan.ts';
import type { ReleaseRecord } from '../model/release.ts';
import { inputsDigest, liveFiles, projectDirectory, secretFingerprints } from '../plan/inputs.ts';
import type { CommitFacts } from './context.ts';

export interface RecordQuestion {
  readonly desired: DesiredStack;
  readonly observed: ObservedVm;
  readonly override: string;
  readonly commit: CommitFacts;
  readonly plan: StackPlan;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Everything a later plan needs to see, by the record alone, that nothing has moved. */
export function proposeRecord({ desired, observed, override, commit, plan, now }: RecordQuestion): ReleaseRecord {
  const stack = observed.stacks[desired.name];
  const files = liveFiles(desired, override);
  const secrets = secretFingerprints(desired, stack);
  const composeVersion = observed.compose.version;
  return {
    release: (stack?.release?.release ?? 0) + 1,
    vm: desired.vm,
    stack: desired.name,
    commit: commit.sha,
    subject: commit.subject,
    author: commit.author,
    createdAt: new Date(now).toISOString(),
    sequence: commit.sequence,
    ...(commit.runUrl === undefined ? {} : { runUrl: commit.runUrl }),
    inputs: inputsDigest({ files, secrets, composeVersion, projectDirectory: projectDirectory(desired.name) }),
    stackDigest: desired.digest,
    files,
    secrets,
    composeVersion,
    plan: plan.ground,
    ...(desired.manifest.irreversible === undefined ? {} : { irreversible: desired.manifest.irreversible }),
  };
}
