// What every command is given, and what each takes and returns. Only `entry` builds a context.
import type { PendingStatus } from '../apply/request.ts';
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { DesiredVm, Fleet, InfisicalSource } from '../model/desired.ts';
import type { GateRow } from '../model/gate.ts';
import type { StatusRow } from '../model/outcome.ts';
import type { VmPlan } from '../model/plan.ts';
import type { DeclaredRoutes } from '../model/routes.ts';
import type { Clock } from '../ports/clock.ts';
import type { Forge } from '../ports/forge.ts';
import type { Remote } from '../ports/remote.ts';
import type { Reporter } from '../ports/reporter.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import type { Visitor } from '../ports/tunnel.ts';

/** Facts about the commit that is checked out, read with git. */
export interface CommitFacts {
  readonly sha: string;
  readonly subject: string;
  readonly author: string;
  /** How many commits the commit has behind it, itself included: greater than that of every ancestor. */
  readonly sequence: number;
  readonly branch?: string;
  readonly runUrl?: string;
  /** VMs that lines `allow-removal: <vm>` of the commit message name. */
  readonly allowRemoval?: readonly string[];
  /** Volumes that lines `allow-destroy: <volume>` of the commit message, or the command line, name. */
  readonly allowDestroy?: readonly string[];
}

/** How a command gets at encrypted secrets, and how it makes sure that nobody sees them. */
export interface SecretAccess {
  /** Age identities of this machine, read when first asked. Throws PipelineError age-key. */
  readonly ageKeys: () => Promise<readonly string[]>;
  /** The Infisical of stacks/secrets.yaml; nothing is asked of it before the first read. */
  readonly infisical: (source: InfisicalSource) => Promise<SecretStore>;
  /** Hides the values in everything that is printed from now on. */
  readonly hide: (values: readonly string[]) => void;
}

export interface CommandContext {
  /** Absolute path of the checkout. */
  readonly root: string;
  readonly reporter: Reporter;
  readonly clock: Clock;
  /** One connection per VM and command: asked again, it hands out the same one. */
  readonly connect: (vm: DesiredVm) => Promise<Remote>;
  /** Begins to connect while the rest of the repository is still being read; `connect` then hands that connection out. */
  readonly prepare: (vm: DesiredVm) => void;
  readonly forge: Forge | undefined;
  readonly secrets: SecretAccess;
  /** Path of the `--hosts` overlay. */
  readonly hosts: string | undefined;
  /** Who runs this: the forge's user who started the job, or the local user. Not the commit's author. */
  readonly actor: string;
  /** Runs git once, when first asked. Throws PipelineError when the checkout cannot say. */
  readonly commit: () => Promise<CommitFacts>;
  /** The commit's id alone: costs no process in an ordinary checkout. */
  readonly head: () => Promise<string>;
}

export interface ValidateResult {
  readonly fleet: Fleet;
  readonly diagnostics: readonly Diagnostic[];
  /** What could be better; shown to who asks. */
  readonly advice: readonly Diagnostic[];
  /** undefined when the repository has no cloudflare/routes.yaml. */
  readonly routes: DeclaredRoutes | undefined;
}

/** Empty `vms`: all managed VMs. */
export interface VmSelection {
  readonly vms: readonly string[];
}

export interface PlanOptions extends VmSelection {
  readonly stack?: string;
  /** A git ref whose files are planned instead of the checkout's. */
  readonly against?: string;
}

/** Stacks of one VM that change after the job. */
export interface HandOver {
  /** True where the VM has a token and tells the forge by itself what came of it. */
  readonly tellsForge: boolean;
  /** The job's last word: whether its own part failed. */
  readonly report: (failed: boolean) => Promise<void>;
}

export interface DeployOptions extends VmSelection {
  readonly stack?: string;
  /** How long each VM is watched; its transactions have limits of their own and go on. */
  readonly timeoutSeconds?: number;
  /** How many VMs at once. */
  readonly parallel: number;
  /** Told each VM's plan before anything of it is carried out. */
  readonly onPlan?: (plan: VmPlan) => void;
  /**
   * Given where this runs in a job of the forge: a stack that carries the runner is then handed over to its VM, which waits
   * until `report` has been called. Whoever gives it calls `report` last of all. Absent: such a stack is like any other.
   */
  readonly onHandedOver?: (handOver: HandOver) => void;
  /** The job's commit status, which such a VM then writes. */
  readonly status?: PendingStatus;
  /** VMs whose plan may remove most or all of what runs there. */
  readonly allowRemoval?: readonly string[];
  /** Volumes that may be lost, besides those that the commit message names. */
  readonly allowDestroy?: readonly string[];
}

export interface RollbackOptions {
  readonly vm: string;
  readonly stack: string;
  /** Absent: the release before the current one. */
  readonly release?: number;
  readonly reason: string;
  readonly dryRun: boolean;
  /** As for a deploy: where this runs in a job of the forge. */
  readonly onHandedOver?: (handOver: HandOver) => void;
  readonly status?: PendingStatus;
  /** The kept backup that comes back with the release; found by itself when absent. */
  readonly backup?: number;
  /** Leave the data as the newer release left them. */
  readonly keepData?: boolean;
  /** Do not copy the present data before older ones take their place: they are lost. */
  readonly withoutCopy?: boolean;
  /** Files and images go back, secrets stay what they are now. */
  readonly keepSecrets?: boolean;
}

export interface HistoryOptions {
  readonly vm: string;
  readonly stack?: string;
}

export interface StatusReport {
  readonly rows: readonly StatusRow[];
  readonly findings: readonly Diagnostic[];
}

export interface VerifyOptions extends VmSelection {
  /** Visits the public names; undefined: nobody does, and they are not counted. */
  readonly visitor: Visitor | undefined;
}

export interface VerifyReport {
  readonly gates: readonly GateRow[];
  readonly findings: readonly Diagnostic[];
}

/** One secret that `secrets init` looked at; its value is never part of it. */
export interface SecretRow {
  readonly vm: string;
  readonly stack: string;
  readonly secret: string;
  /** `same`, `changed`: a value was compared with the VM's; `kept`: its source did not answer, the VM's last value stays. */
  readonly state: 'present' | 'created' | 'absent' | 'same' | 'changed' | 'kept';
  /** True: everything works without it. */
  readonly optional?: boolean;
}
