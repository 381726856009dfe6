// What the runner asks of a VM, as types; request-files.ts writes them down.

import type { BackupRule, DesiredStack, ReloadRule } from '../model/desired.ts';
import type { HoldRecord } from '../model/observed.ts';
import type { ReleaseRecord } from '../model/release.ts';

/** Which commit status a VM writes when it has changed a stack after the job; the job itself leaves it pending. */
export interface PendingStatus {
  /** `owner/repository`. */
  readonly repository: string;
  /** `fairlead/deploy/<vm>`. */
  readonly context: string;
}

/** One submission to one VM. Sent again it is followed; the same id in another bundle runs again once the first has ended. */
export interface Deployment {
  /** `^[a-z0-9][a-z0-9-]*$`, at most 64 characters. */
  readonly id: string;
  readonly vm: string;
  readonly commit: string;
  readonly subject: string;
  readonly author: string;
  /** The commit's position on its branch; the VM refuses a smaller one than it has seen. */
  readonly sequence: number;
  /** Epoch seconds: the time every file of the bundle carries. */
  readonly createdAt: number;
  readonly runUrl?: string;
  /** The commit status that a stack with `report` ends in. */
  readonly status?: PendingStatus;
  /** How many stacks of one wave change at once; 4 when absent. */
  readonly parallel?: number;
  readonly stacks: readonly StackTransaction[];
}

interface TransactionBase {
  readonly stack: string;
  /** Waves run one after another, lowest first. */
  readonly wave: number;
  /** Stacks of this VM that must not have failed in this deployment. */
  readonly needs: readonly string[];
  /** The release the plan was made on; undefined when there was none. Another one on the VM is `plan-stale`. */
  readonly previous: number | undefined;
  /** Seconds for the whole transaction; the way back has as many again. */
  readonly timeout: number;
  /** Seconds to wait for the stack's lock; 300 when absent. */
  readonly lockWait?: number;
  /** Wait this many seconds for `reported` before touching the stack: it carries the runner that watches. */
  readonly afterReport?: number;
  /** Where the VM then tells what came of it, and the secret that holds the token. */
  readonly report?: { readonly url: string; readonly token: string };
}

/** What happens to data that no image brings back. */
export interface DataSteps {
  /** How they are copied and put back; travels with every request, so that a release knows it. */
  readonly rule?: BackupRule;
  /** Copy them before the first change, because of this. */
  readonly copyFirst?: string;
  /** Services whose data a newer image changes for good: what the copy is for. */
  readonly crossing?: readonly string[];
  /** Volumes that somebody named with allow-destroy. */
  readonly destroy?: readonly string[];
}

/** Stages, swaps, runs `up`, verifies, and goes back when anything of that fails. */
export interface DeployTransaction extends TransactionBase {
  readonly kind: 'deploy';
  readonly desired: DesiredStack;
  /** Text of the generated compose.override.yaml. */
  readonly override: string;
  /** Its release number is a proposal: the VM never uses one twice. */
  readonly record: ReleaseRecord;
  readonly reloads: readonly ReloadRule[];
  /** Paths mounted as single files and reloaded: written in place, so that the container sees them. */
  readonly inplace: readonly string[];
  /** Files of the live folder that no release knows and that must go. */
  readonly deletions?: readonly string[];
  /** Service → image reference as Compose resolved it; from compose.yaml when absent. */
  readonly images?: Readonly<Record<string, string>>;
  /** References to pull although the VM has them. */
  readonly pull?: readonly string[];
  /** Remove orphans before `up`: a network is going to change. */
  readonly orphansFirst?: boolean;
  readonly forceRecreate?: boolean;
  readonly data?: DataSteps;
}

/** An older release as the new one, from what the VM kept: no registry, no git, no files in the bundle. */
export interface RollbackTransaction extends TransactionBase {
  readonly kind: 'rollback';
  readonly fromRelease: number;
  readonly record: ReleaseRecord;
  readonly reloads: readonly ReloadRule[];
  readonly inplace: readonly string[];
  readonly stability: number | undefined;
  /** Mount the copies of today's secrets, not those of that release. */
  readonly keepSecrets?: boolean;
  /** Written as `held` when the rollback has worked. */
  readonly hold: HoldRecord | undefined;
  readonly data?: DataSteps;
  /** Number of the kept backup whose data come back with the release. */
  readonly restoreBackup?: number;
}

/** Containers and networks go; secrets and releases stay, and so do volumes that `destroy` does not name. */
export interface RemoveTransaction extends TransactionBase {
  readonly kind: 'remove';
  readonly destroy?: readonly string[];
}

/** Copies the data of a stack and changes nothing else. */
export interface BackupTransaction extends TransactionBase {
  readonly kind: 'backup';
  readonly rule: BackupRule;
  /** Why, kept with the backup. */
  readonly why: string;
}

export type StackTransaction = DeployTransaction | RollbackTransaction | RemoveTransaction | BackupTransaction;
