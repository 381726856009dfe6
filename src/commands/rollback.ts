// fairlead rollback: an older release as the new one, from what the VM kept. No registry, no git.
import { inplaceFiles, makeRollback } from '../apply/deployment.ts';
import { followDeployment } from '../apply/follow.ts';
import { submitDeployment } from '../apply/submit.ts';
import { PipelineError } from '../errors/diagnostic.ts';
import type { DesiredVm, ReloadRule } from '../model/desired.ts';
import type { DeployReport, StackOutcome } from '../model/outcome.ts';
import type { StackPlan, VmPlan } from '../model/plan.ts';
import type { ReleaseRecord } from '../model/release.ts';
import { planFleet } from '../plan/fleet-plan.ts';
import { ruleCovers } from '../plan/override.ts';
import type { Remote } from '../ports/remote.ts';
import type { CommandContext, RollbackOptions } from './context.ts';
import { type KeptRelease, readReleases } from './history.ts';
import { progressOf } from './progress.ts';
import { selectVms, validate } from './validate.ts';

/** `--stack all`: every stack of the VM that has an earlier release. */
const ALL = 'all';
const TIMEOUT_SECONDS = 300;

interface Target {
  readonly stack: string;
  readonly current: KeptRelease;
  readonly goal: KeptRelease;
}

/**
 * Brings one stack, or all, back to a kept release, verifies it, and holds it there.
 * @throws PipelineError `release-unknown` when the VM has no such release
 */
export async function rollback(context: CommandContext, options: RollbackOptions): Promise<DeployReport> {
  const [{ fleet }, facts] = await Promise.all([validate(context), context.commit()]);
  const [vm] = selectVms(fleet, { vms: [options.vm] });
  if (vm === undefined) throw unknownRelease(options.vm, options.stack, 'no such VM', []);
  const remote = await context.connect(vm);
  const releases = await readReleases(remote, options.stack === ALL ? undefined : options.stack);
  const targets = chooseTargets(vm, releases, options);
  const plan = planFleet(facts.sha, undefined, [describe(context, vm, targets, options)]);
  if (options.dryRun) return { plan, outcomes: [], findings: [] };
  const outcomes = await runRollback(context, vm, remote, targets, options);
  return { plan, outcomes, findings: [] };
}

/** Which release each stack goes back to. Exported for its test. */
export function chooseTargets(vm: DesiredVm, releases: readonly KeptRelease[], options: RollbackOptions): readonly Target[] {
  const stacks = [...new Set(releases.map((each) => each.record.stack))].filter((each) => options.stack === ALL || each === options.stack);
  const targets = stacks.flatMap((stack): readonly Target[] => {
    const own = releases.filter((each) => each.record.stack === stack);
    const current = own.find((each) => each.current);
    const goal = chooseGoal(own, current, options.release);
    if (current !== undefined && goal !== undefined) return [{ stack, current, goal }];
    if (options.stack === ALL) return [];
    const why = current === undefined ? 'nothing of it runs' : 'no such verified release is kept';
    throw unknownRelease(`${vm.name}/${stack}`, stack, why, own);
  });
  if (targets.length === 0) throw unknownRelease(vm.name, options.stack, 'the VM keeps no earlier release of it', releases);
  return targets;
}

/** The named release, or the newest verified one before the current. */
function chooseGoal(own: readonly KeptRelease[], current: KeptRelease | undefined, wanted: number | undefined): KeptRelease | undefined {
  const verified = own.filter((each) => each.durationSeconds !== undefined && each.number !== current?.number);
  if (wanted !== undefined) return verified.find((each) => each.number === wanted);
  return verified
    .filter((each) => current !== undefined && each.number < current.number)
    .sort((left, right) => right.number - left.number)[0];
}

async function runRollback(
  context: CommandContext,
  vm: DesiredVm,
  remote: Remote,
  targets: readonly Target[],
  options: RollbackOptions,
): Promise<readonly StackOutcome[]> {
  const facts = await context.commit();
  const now = context.clock.now();
  const deployment = makeRollback({
    vm: vm.name,
    id: `rollback-${now.toString(36)}`,
    commit: facts.sha,
    subject: `Rollback: ${options.reason}`,
    author: facts.author,
    sequence: facts.sequence,
    now,
    ...(facts.runUrl === undefined ? {} : { runUrl: facts.runUrl }),
    stacks: targets.map(({ stack, current, goal }) => ({
      stack,
      previous: current.number,
      fromRelease: goal.number,
      record: recordOf(current.record, goal.record, now),
      timeout: vm.stacks.find((each) => each.name === stack)?.manifest.timeout ?? TIMEOUT_SECONDS,
      stability: vm.stacks.find((each) => each.name === stack)?.manifest.stability,
      reloads: reloadsBetween(vm, stack, changedPaths(current.record, goal.record)),
      inplace: inplaceFiles(vm.stacks.find((each) => each.name === stack)),
      hold: { since: new Date(now).toISOString(), by: facts.author, reason: options.reason, digest: current.record.stackDigest },
    })),
  });
  await submitDeployment(remote, deployment);
  return followDeployment(remote, deployment, {
    onEvent: progressOf(context.reporter, vm.name),
    timeoutMs: deployment.stacks.reduce((sum, each) => sum + each.timeout * 2, 0) * 1000,
    reconnect: () => context.connect(vm),
    now: () => context.clock.now(),
  });
}

/** Reloaded files are not part of Compose's decision: going back has to reload them too. */
function reloadsBetween(vm: DesiredVm, stack: string, paths: readonly string[]): readonly ReloadRule[] {
  const rules = vm.stacks.find((each) => each.name === stack)?.manifest.reload ?? [];
  return rules.filter((rule) => rule.files.some((pattern) => paths.some((path) => ruleCovers(pattern, path))));
}

/** What was released then, as the release that follows the current one. */
function recordOf(current: ReleaseRecord, goal: ReleaseRecord, now: number): ReleaseRecord {
  const { observed: _, ...kept } = goal;
  return { ...kept, release: current.release + 1, createdAt: new Date(now).toISOString() };
}

/** The rollback in the form of a plan, so that it reads like one. */
function describe(context: CommandContext, vm: DesiredVm, targets: readonly Target[], options: RollbackOptions): VmPlan {
  const readAt = new Date(context.clock.now()).toISOString();
  const composeVersion = targets[0]?.current.record.composeVersion ?? '';
  return {
    vm: vm.name,
    readAt,
    composeVersion,
    engineVersion: '',
    stacks: targets.map((each) => describeTarget(vm, each, options)),
    findings: [],
  };
}

function describeTarget(vm: DesiredVm, { stack, current, goal }: Target, options: RollbackOptions): StackPlan {
  const text = `release ${current.number} (${current.record.commit.slice(0, 7)}) → ${goal.number} (${goal.record.commit.slice(0, 7)})`;
  const files = changedPaths(current.record, goal.record);
  const cause = { rule: 'policy' as const, text };
  const impact = vm.stacks.find((each) => each.name === stack)?.manifest.impact;
  return {
    vm: vm.name,
    stack,
    intent: 'deploy',
    sync: 'pending',
    health: 'healthy',
    changes: [
      { vm: vm.name, stack, kind: 'release', name: stack, action: 'recreate', causes: [cause], destructive: false },
      ...files.map((name) => ({
        vm: vm.name,
        stack,
        kind: 'file' as const,
        name,
        action: 'recreate' as const,
        causes: [{ rule: 'file' as const, text: `${name} as in release ${goal.number}` }],
        destructive: false,
      })),
    ],
    findings: [],
    reason: `rolled back by hand: ${options.reason}`,
    ...(impact === undefined ? {} : { impact }),
    method: 'record',
    release: current.number,
    releaseCommit: current.record.commit,
    needs: [],
    ground: current.record.inputs,
  };
}

function changedPaths(current: ReleaseRecord, goal: ReleaseRecord): readonly string[] {
  const paths = [...new Set([...Object.keys(current.files), ...Object.keys(goal.files)])].sort();
  return paths.filter((path) => current.files[path]?.sha256 !== goal.files[path]?.sha256);
}

function unknownRelease(address: string, stack: string, why: string, kept: readonly KeptRelease[]): PipelineError {
  const numbers = kept.map(
    (each) => `${each.number}${each.current ? ' (current)' : each.durationSeconds === undefined ? ' (never verified)' : ''}`,
  );
  return new PipelineError({
    code: 'release-unknown',
    severity: 'error',
    summary: `${stack} cannot be rolled back`,
    detail: `${why}; kept releases: ${numbers.length === 0 ? 'none' : numbers.join(', ')}`,
    hint: 'fairlead history lists what can be rolled back to; nothing was touched',
    at: { address },
  });
}
