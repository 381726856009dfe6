// A plan as what its VM is asked to do: one transaction per stack that changes, in waves.
import type { DesiredStack, DesiredVm, ReloadRule } from '../model/desired.ts';
import type { HoldRecord, ObservedStack, ObservedVm } from '../model/observed.ts';
import type { StackPlan } from '../model/plan.ts';
import type { ReleaseRecord } from '../model/release.ts';
import type { DataSteps, Deployment, PendingStatus, StackTransaction } from './request.ts';

/** What the caller knows and this stage does not: the pure functions of `plan` are handed in as values. */
export interface PlannedStack {
  readonly plan: StackPlan;
  /** Undefined: the stack is removed. */
  readonly desired: DesiredStack | undefined;
  readonly wave: number;
  readonly override: string;
  readonly record: ReleaseRecord | undefined;
  readonly reloads: readonly ReloadRule[];
}

export interface DeploymentFacts {
  readonly id: string;
  readonly commit: string;
  readonly subject: string;
  readonly author: string;
  readonly sequence: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly runUrl?: string;
  /** True where this deployment runs in a job of the forge: a stack that carries the runner is then changed last of all. */
  readonly handOver?: boolean;
  /** The commit status of this job, for a VM that goes on after it. */
  readonly status?: PendingStatus;
}

/** Seconds that the VM waits for the word that the job has been reported before it replaces the runner all the same. */
const HANDOVER_SECONDS = 120;

/** Removing needs no limit of its own in stack.yaml: the stack is gone from the repository. */
const REMOVE_TIMEOUT_SECONDS = 300;

/** The deployment of one VM. Stacks that need each other keep their order; only needs inside this deployment count. */
export function makeDeployment(vm: DesiredVm, observed: ObservedVm, stacks: readonly PlannedStack[], facts: DeploymentFacts): Deployment {
  const names = new Set(stacks.map((each) => each.plan.stack));
  return {
    id: facts.id,
    vm: vm.name,
    commit: facts.commit,
    subject: facts.subject,
    author: facts.author,
    sequence: facts.sequence,
    createdAt: Math.trunc(facts.now / 1000),
    ...(facts.runUrl === undefined ? {} : { runUrl: facts.runUrl }),
    ...(facts.status === undefined ? {} : { status: facts.status }),
    stacks: forgeLast(stacks).map((each) => makeTransaction(vm.name, observed.stacks[each.plan.stack], each, names, facts)),
  };
}

/** Whoever reports to the forge cannot while it restarts: it changes last, followed only by what needs it. */
function forgeLast(stacks: readonly PlannedStack[]): readonly PlannedStack[] {
  const late = new Set(stacks.filter((each) => each.desired?.manifest.carries === 'forge').map((each) => addressOf(each.plan)));
  if (late.size === 0) return stacks;
  const last = Math.max(...stacks.map((each) => each.wave));
  // Waves are in the order of needs, so one pass finds everything behind the forge.
  for (const { plan } of [...stacks].sort((left, right) => left.wave - right.wave)) {
    if (plan.needs.some((need) => late.has(need))) late.add(addressOf(plan));
  }
  return stacks.map((each) => (late.has(addressOf(each.plan)) ? { ...each, wave: each.wave + last + 1 } : each));
}

function addressOf(plan: StackPlan): string {
  return `${plan.vm}/${plan.stack}`;
}

function makeTransaction(
  vm: string,
  observed: ObservedStack | undefined,
  stack: PlannedStack,
  names: ReadonlySet<string>,
  facts: DeploymentFacts,
): StackTransaction {
  const base = {
    stack: stack.plan.stack,
    wave: stack.wave,
    needs: needsHere(vm, stack.plan, names),
    previous: observed?.release?.release,
    timeout: stack.desired?.manifest.timeout ?? REMOVE_TIMEOUT_SECONDS,
  };
  const { desired, record } = stack;
  if (desired === undefined || record === undefined) {
    const destroy = destroyedBy(stack.plan);
    return { ...base, kind: 'remove', ...(destroy.length === 0 ? {} : { destroy }) };
  }
  const pull = stack.plan.changes.filter((each) => each.kind === 'image' && each.action === 'pull').map((each) => each.name);
  return {
    ...base,
    ...afterReport(desired, facts),
    kind: 'deploy',
    desired,
    override: stack.override,
    record,
    reloads: stack.reloads,
    inplace: inplaceFiles(desired),
    deletions: strayFiles(observed, record),
    pull,
    data: dataSteps(stack.plan, desired),
    orphansFirst: stack.plan.changes.some((each) => each.kind === 'network' && each.action === 'recreate'),
  };
}

/** In a job, what carries the runner waits until the job has been reported. */
function afterReport(desired: DesiredStack | undefined, facts: DeploymentFacts): Pick<StackTransaction, 'afterReport' | 'report'> {
  if (facts.handOver !== true || desired?.manifest.carries !== 'runner') return {};
  const { report } = desired.manifest;
  return { afterReport: HANDOVER_SECONDS, ...(report === undefined ? {} : { report }) };
}

/** The rule travels always, so that the release keeps it; the rest is what the plan says about data. */
function dataSteps(plan: StackPlan, desired: DesiredStack): DataSteps {
  const { backup } = plan;
  return {
    ...(desired.manifest.backup === undefined ? {} : { rule: desired.manifest.backup }),
    ...(backup === undefined ? {} : { copyFirst: backup.because, crossing: backup.crossing }),
    destroy: destroyedBy(plan),
  };
}

function destroyedBy(plan: StackPlan): readonly string[] {
  return plan.changes.filter((each) => each.kind === 'volume' && each.destructive).map((each) => each.name);
}

function needsHere(vm: string, plan: StackPlan, names: ReadonlySet<string>): readonly string[] {
  return plan.needs.flatMap((need) => {
    const [owner, stack] = need.split('/');
    return owner === vm && stack !== undefined && stack !== plan.stack && names.has(stack) ? [stack] : [];
  });
}

/** Reloaded files that a container mounts one by one: a renamed file would keep its old inode in the container. */
export function inplaceFiles(desired: DesiredStack | undefined): readonly string[] {
  if (desired === undefined) return [];
  const single = new Set(desired.services.flatMap((service) => service.mounts.map((mount) => mount.source.replace(/^\.\//, ''))));
  const reloaded = desired.manifest.reload.flatMap((rule) => rule.files);
  return desired.files
    .map((file) => file.path)
    .filter(
      (path) => single.has(path) && reloaded.some((pattern) => (pattern.endsWith('/') ? path.startsWith(pattern) : path === pattern)),
    );
}

/** Live files that neither the new release nor the last one knows: somebody put them there, and they must not linger. */
function strayFiles(observed: ObservedStack | undefined, record: ReleaseRecord): readonly string[] {
  const known = observed?.release?.files ?? {};
  return Object.keys(observed?.files ?? {}).filter((path) => !Object.hasOwn(record.files, path) && !Object.hasOwn(known, path));
}

export interface RollbackStack {
  readonly stack: string;
  /** As the repository has it now; undefined when it has it no more. */
  readonly desired: DesiredStack | undefined;
  /** The release that runs now. */
  readonly previous: number;
  readonly fromRelease: number;
  readonly record: ReleaseRecord;
  /** Seconds. */
  readonly timeout: number;
  readonly stability: number | undefined;
  readonly reloads: readonly ReloadRule[];
  readonly inplace: readonly string[];
  readonly keepSecrets?: boolean;
  /** Absent: nothing is held. */
  readonly hold: HoldRecord | undefined;
  readonly data: DataSteps;
  /** Absent: the data stay as they are. */
  readonly restoreBackup?: number;
}

/** Stacks of one VM back to kept releases, side by side: what depends on what was already right when they were released. */
export function makeRollback(facts: DeploymentFacts & { readonly vm: string; readonly stacks: readonly RollbackStack[] }): Deployment {
  return {
    id: facts.id,
    vm: facts.vm,
    commit: facts.commit,
    subject: facts.subject,
    author: facts.author,
    sequence: facts.sequence,
    createdAt: Math.trunc(facts.now / 1000),
    ...(facts.runUrl === undefined ? {} : { runUrl: facts.runUrl }),
    ...(facts.status === undefined ? {} : { status: facts.status }),
    stacks: facts.stacks.map(({ desired, ...each }) => ({ ...each, ...afterReport(desired, facts), kind: 'rollback', wave: 0, needs: [] })),
  };
}
