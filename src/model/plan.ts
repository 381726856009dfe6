// desired × observed → changes, each with an action and a cause. Pure data with a digest.
import type { Diagnostic } from '../errors/diagnostic.ts';

export type Action = 'create' | 'recreate' | 'restart' | 'reload' | 'start' | 'remove' | 'pull' | 'none';
export type ChangeKind = 'container' | 'network' | 'volume' | 'image' | 'file' | 'release' | 'route';

/** Which rule fired; tests assert it, people read `text`. */
export type CauseRule =
  | 'new'
  | 'removed'
  | 'image'
  | 'environment'
  | 'port'
  | 'mount'
  | 'label'
  | 'healthcheck'
  | 'command'
  | 'network'
  | 'volume'
  | 'setting'
  | 'file'
  | 'secret'
  | 'dependency'
  | 'state'
  | 'scale'
  | 'orphan'
  | 'one-off'
  | 'image-moved'
  | 'image-missing'
  | 'version-skew'
  | 'namespace'
  | 'policy'
  | 'interrupted'
  | 'adopted'
  | 'unknown';

export interface Cause {
  readonly rule: CauseRule;
  /** "image 2.11.3 → 2.11.4", "Caddyfile changed", "exited 3 h ago". Never holds a secret. */
  readonly text: string;
}

export interface Change {
  readonly vm: string;
  readonly stack: string;
  readonly kind: ChangeKind;
  /** Container, network, volume, image or file name. */
  readonly name: string;
  readonly service?: string;
  readonly action: Action;
  readonly causes: readonly Cause[];
  /** True when data or something people use goes away and does not come back by itself. */
  readonly destructive: boolean;
}

export type Sync = 'in sync' | 'pending' | 'drifted' | 'unknown';
export type Health = 'healthy' | 'starting' | 'unhealthy' | 'stopped' | 'missing';

/** How the answer was found: the release record alone, Compose against the shadow, or our rules alone. */
export type PlanMethod = 'record' | 'shadow' | 'rules';

export interface BackupNote {
  /** Parts of `stack.yaml: backup` that are copied first. */
  readonly take: readonly string[];
  /** Services whose data the change alters for good. */
  readonly crossing: readonly string[];
  /** One clause. */
  readonly because: string;
  /** Number of the kept backup that a rollback restores. */
  readonly restore?: number;
  /** "takes a backup first (database): gitea 28.0.0 → 28.1.0 changes its data for good; going back restores it". */
  readonly text: string;
}

/** A service that runs and stops while the change is made. */
export interface Stop {
  readonly service: string;
  /** True when it does not come back. */
  readonly forGood: boolean;
  /** How long it was away when it was last changed, and the release that measured it; absent when no release did. */
  readonly seconds?: number;
  readonly measuredIn?: number;
}

export interface StackPlan {
  readonly vm: string;
  readonly stack: string;
  /** What the pipeline will do with the stack as a whole. */
  readonly intent: 'none' | 'deploy' | 'remove' | 'held';
  readonly sync: Sync;
  readonly health: Health;
  readonly changes: readonly Change[];
  readonly findings: readonly Diagnostic[];
  /** Why nothing is to be done, or what brought the change: one sentence. */
  readonly reason: string;
  /** What people will notice. */
  readonly impact?: string;
  /** Data are copied before the change, or put back by it. */
  readonly backup?: BackupNote;
  /** Absent when nothing that runs is interrupted. */
  readonly stops?: readonly Stop[];
  /** Public hostnames that lead to what stops, and `vm/stack` of whatever needs it, near or far. */
  readonly noticedBy?: { readonly hostnames: readonly string[]; readonly stacks: readonly string[] };
  readonly method: PlanMethod;
  /** The release that runs now. */
  readonly release?: number;
  readonly releaseCommit?: string;
  /** When that release was verified; ISO 8601, the VM's clock. */
  readonly releasedAt?: string;
  /** `vm/stack` that must be right before this one. */
  readonly needs: readonly string[];
  /** What the plan depends on: inputs and the ids and states of the containers. */
  readonly ground: string;
}

export interface VmPlan {
  readonly vm: string;
  readonly readAt: string;
  readonly composeVersion: string;
  readonly engineVersion: string;
  /** Sorted by name. */
  readonly stacks: readonly StackPlan[];
  /** Problems of the VM as a whole: unreachable, too old. A VM with an error here has no stack plans. */
  readonly findings: readonly Diagnostic[];
}

export interface Plan {
  readonly commit: string;
  readonly base?: string;
  readonly vms: readonly VmPlan[];
  /** sha256 over the canonical JSON of everything above but read times. */
  readonly digest: string;
}
