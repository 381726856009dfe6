// Going back to a kept release, as a transaction: shared by the rollback by hand and by a deploy that did not converge.
import { type DeploymentFacts, inplaceFiles, makeRollback, type RollbackStack } from '../apply/deployment.ts';
import { followDeployment } from '../apply/follow.ts';
import type { Deployment } from '../apply/request.ts';
import { submitDeployment } from '../apply/submit.ts';
import type { DesiredVm, ReloadRule } from '../model/desired.ts';
import type { HoldRecord } from '../model/observed.ts';
import type { StackOutcome } from '../model/outcome.ts';
import type { ReleaseRecord } from '../model/release.ts';
import { ruleCovers } from '../plan/override.ts';
import { ownValue } from '../plan/own.ts';
import type { CommandContext, HandOver } from './context.ts';
import type { DataBack } from './data-back.ts';
import { announceHandOver } from './hand-over.ts';
import type { KeptRelease } from './history.ts';
import { progressOf } from './progress.ts';

export interface Target {
  readonly stack: string;
  readonly current: KeptRelease;
  readonly goal: KeptRelease;
  /** True: secrets stay as the current release has them. */
  readonly keepSecrets?: boolean | undefined;
  /** Absent: the next deploy may bring the newer release back. */
  readonly hold?: HoldRecord;
  readonly back: DataBack;
}

const TIMEOUT_SECONDS = 300;

/** The named release, or the newest verified one before the current. */
export function chooseGoal(
  own: readonly KeptRelease[],
  current: KeptRelease | undefined,
  wanted: number | undefined,
): KeptRelease | undefined {
  const verified = own.filter((each) => each.durationSeconds !== undefined && each.number !== current?.number);
  if (wanted !== undefined) return verified.find((each) => each.number === wanted);
  return verified
    .filter((each) => current !== undefined && each.number < current.number)
    .sort((left, right) => right.number - left.number)[0];
}

/** Runs the rollback on the VM and watches it to its end; one outcome per target. */
export async function goBack(
  context: CommandContext,
  vm: DesiredVm,
  targets: readonly Target[],
  facts: DeploymentFacts,
  onHandedOver?: (handOver: HandOver) => void,
): Promise<readonly StackOutcome[]> {
  const stacks = targets.map((target) => rollbackOf(vm, target, facts.now));
  const deployment = makeRollback({ ...facts, vm: vm.name, stacks, handOver: onHandedOver !== undefined });
  const seconds = stacks.reduce((sum, each) => sum + each.timeout * 2 + dataSeconds(each), 0);
  return submitAndFollow(context, vm, deployment, seconds, onHandedOver);
}

/** Hands a deployment to its VM and watches it, for at most so many seconds, to its end. */
export async function submitAndFollow(
  context: CommandContext,
  vm: DesiredVm,
  deployment: Deployment,
  seconds: number,
  onHandedOver?: (handOver: HandOver) => void,
): Promise<readonly StackOutcome[]> {
  const remote = await context.connect(vm);
  const id = await submitDeployment(remote, deployment);
  const outcomes = await followDeployment(
    remote,
    { ...deployment, id },
    {
      onEvent: progressOf(context.reporter, vm.name),
      timeoutMs: seconds * 1000,
      reconnect: () => context.connect(vm),
      now: () => context.clock.now(),
    },
  );
  announceHandOver(context, vm, { id, outcomes }, onHandedOver);
  return outcomes;
}

/** Copying, reading back and restoring each have their own limit, for every part. */
function dataSeconds({ data: { rule } }: RollbackStack): number {
  return rule === undefined ? 0 : rule.timeout * rule.parts.length * 3;
}

function rollbackOf(vm: DesiredVm, { stack, current, goal, hold, back, keepSecrets = false }: Target, now: number): RollbackStack {
  const desired = vm.stacks.find((each) => each.name === stack);
  return {
    stack,
    desired,
    previous: current.number,
    fromRelease: goal.number,
    record: recordOf(current.record, keepSecrets ? withSecretsOf(current.record, goal.record) : goal.record, now),
    keepSecrets,
    timeout: desired?.manifest.timeout ?? TIMEOUT_SECONDS,
    stability: desired?.manifest.stability,
    reloads: reloadsBetween(desired?.manifest.reload ?? [], changedPaths(current.record, goal.record)),
    inplace: inplaceFiles(desired),
    hold,
    data: back.data,
    ...(back.restoreBackup === undefined ? {} : { restoreBackup: back.restoreBackup }),
  };
}

/** Paths whose content differs between two releases, sorted. */
export function changedPaths(current: ReleaseRecord, goal: ReleaseRecord): readonly string[] {
  const paths = [...new Set([...Object.keys(current.files), ...Object.keys(goal.files)])].sort();
  return paths.filter((path) => current.files[path]?.sha256 !== goal.files[path]?.sha256);
}

/** Reloaded files are not part of Compose's decision: going back has to reload them too. */
function reloadsBetween(rules: readonly ReloadRule[], paths: readonly string[]): readonly ReloadRule[] {
  return rules.filter((rule) => rule.files.some((pattern) => paths.some((path) => ruleCovers(pattern, path))));
}

/** Today's values for what the goal mounts; a secret that it alone has keeps its own. */
function withSecretsOf(current: ReleaseRecord, goal: ReleaseRecord): ReleaseRecord {
  const secrets = Object.entries(goal.secrets).map(([name, print]) => [name, ownValue(current.secrets, name) ?? print]);
  return { ...goal, secrets: Object.fromEntries(secrets) };
}

/** What was released then, as the release that follows the current one. */
function recordOf(current: ReleaseRecord, goal: ReleaseRecord, now: number): ReleaseRecord {
  const { observed: _, ...kept } = goal;
  return { ...kept, release: current.release + 1, createdAt: new Date(now).toISOString() };
}
