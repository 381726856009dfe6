// fairlead rollback: an older release as the new one, from what the VM kept. No registry, no git.
import { PipelineError } from '../errors/diagnostic.ts';
import type { DesiredVm } from '../model/desired.ts';
import type { DeployReport } from '../model/outcome.ts';
import type { StackPlan, VmPlan } from '../model/plan.ts';
import { planFleet } from '../plan/fleet-plan.ts';
import { ownValue } from '../plan/own.ts';
import type { Remote } from '../ports/remote.ts';
import { readBackups } from './backups.ts';
import type { CommandContext, RollbackOptions } from './context.ts';
import { planDataBack } from './data-back.ts';
import { changedPaths, chooseGoal, goBack, type Target } from './go-back.ts';
import { type KeptRelease, readReleases } from './history.ts';
import { readFleet, selectVms } from './validate.ts';

/** In the place of a stack's name: every stack of the VM that has an earlier release. */
const ALL = 'all';

/**
 * Brings one stack, or all, back to a kept release, verifies it, and holds it there.
 * @throws PipelineError `release-unknown` when the VM has no such release
 */
export async function rollback(context: CommandContext, options: RollbackOptions): Promise<DeployReport> {
  const [fleet, facts] = await Promise.all([readFleet(context), context.commit()]);
  const [vm] = selectVms(fleet, { vms: [options.vm] });
  if (vm === undefined) throw unknownRelease(options.vm, options.stack, 'no such VM', []);
  const remote = await context.connect(vm);
  const releases = await readReleases(remote, options.stack === ALL ? undefined : options.stack);
  const targets = await withData(remote, vm, chooseTargets(vm, releases, options), options);
  const plan = planFleet(facts.sha, undefined, [describeRollback(context, vm, targets, options.reason)]);
  if (options.dryRun) return { plan, outcomes: [], findings: [] };
  const now = context.clock.now();
  const held = { since: new Date(now).toISOString(), by: context.actor, reason: options.reason };
  const outcomes = await goBack(
    context,
    vm,
    targets.map((each) => ({ ...each, keepSecrets: options.keepSecrets, hold: { ...held, digest: each.current.record.stackDigest } })),
    {
      id: `rollback-${now.toString(36)}`,
      commit: facts.sha,
      subject: `Rollback: ${options.reason}`,
      // Who asked for it, not who wrote the commit that happens to be checked out.
      author: context.actor,
      sequence: facts.sequence,
      now,
      ...(facts.runUrl === undefined ? {} : { runUrl: facts.runUrl }),
      ...(options.status === undefined ? {} : { status: options.status }),
    },
    options.onHandedOver,
  );
  return { plan, outcomes, findings: [] };
}

/** What happens to the data of each; the backups are asked for once. Throws `rollback-unsafe` before anything is touched. */
async function withData(
  remote: Remote,
  vm: DesiredVm,
  targets: readonly ReleaseTarget[],
  options: RollbackOptions,
): Promise<readonly Target[]> {
  const backups = await readBackups(remote, options.stack === ALL ? undefined : options.stack);
  return targets.map((target) => ({
    ...target,
    back: planDataBack({ ...target, vm, backups: backups.filter((each) => each.stack === target.stack), options }),
  }));
}

type ReleaseTarget = Omit<Target, 'back'>;

/** Which release each stack goes back to. Exported for its test. */
export function chooseTargets(vm: DesiredVm, releases: readonly KeptRelease[], options: RollbackOptions): readonly ReleaseTarget[] {
  const stacks = [...new Set(releases.map((each) => each.record.stack))].filter((each) => options.stack === ALL || each === options.stack);
  const targets = stacks.flatMap((stack): readonly ReleaseTarget[] => {
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

/** The rollback in the form of a plan, so that it reads like one. */
export function describeRollback(context: CommandContext, vm: DesiredVm, targets: readonly Target[], reason: string): VmPlan {
  const readAt = new Date(context.clock.now()).toISOString();
  const composeVersion = targets[0]?.current.record.composeVersion ?? '';
  return {
    vm: vm.name,
    readAt,
    composeVersion,
    engineVersion: '',
    stacks: targets.map((each) => describeTarget(vm, each, reason)),
    findings: [],
  };
}

function describeTarget(vm: DesiredVm, { stack, current, goal, back, keepSecrets }: Target, reason: string): StackPlan {
  const text = `release ${current.number} (${current.record.commit.slice(0, 7)}) → ${goal.number} (${goal.record.commit.slice(0, 7)})`;
  const files = changedPaths(current.record, goal.record);
  const causes = [{ rule: 'policy' as const, text }, ...(keepSecrets === true ? [] : secretCauses(current, goal))];
  const impact = vm.stacks.find((each) => each.name === stack)?.manifest.impact;
  return {
    vm: vm.name,
    stack,
    intent: 'deploy',
    sync: 'pending',
    health: 'healthy',
    changes: [
      { vm: vm.name, stack, kind: 'release', name: stack, action: 'recreate', causes, destructive: false },
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
    reason: `${current.number === goal.number ? 'data restored' : 'rolled back'} by hand: ${reason}`,
    ...(impact === undefined ? {} : { impact }),
    ...(back.note === undefined ? {} : { backup: back.note }),
    method: 'record',
    release: current.number,
    releaseCommit: current.record.commit,
    needs: [],
    ground: current.record.inputs,
  };
}

/** A value that was rotated away comes back: nobody should learn that afterwards. */
function secretCauses(current: KeptRelease, goal: KeptRelease): StackPlan['changes'][number]['causes'] {
  return Object.entries(goal.record.secrets)
    .filter(([name, print]) => ownValue(current.record.secrets, name) !== print)
    .map(([name]) => ({ rule: 'secret', text: `secret ${name} as in release ${goal.number} (value hidden)` }));
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
