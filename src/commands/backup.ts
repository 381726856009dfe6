// fairlead backup: copy a stack's data now, list the copies, put one back.
import type { DeploymentFacts } from '../apply/deployment.ts';
import type { BackupTransaction, Deployment } from '../apply/request.ts';
import { PipelineError } from '../errors/diagnostic.ts';
import type { DesiredStack, DesiredVm } from '../model/desired.ts';
import type { BackupRow, DeployReport, StackOutcome } from '../model/outcome.ts';
import { planFleet } from '../plan/fleet-plan.ts';
import { readBackups } from './backups.ts';
import type { CommandContext, HistoryOptions } from './context.ts';
import { planDataBack } from './data-back.ts';
import { goBack, submitAndFollow, type Target } from './go-back.ts';
import { readReleases } from './history.ts';
import { describeRollback } from './rollback.ts';
import { readFleet, requireStack, selectVms } from './validate.ts';

export interface TakeOptions {
  readonly vm: string;
  /** Absent: every stack of the VM that says how its data are copied. */
  readonly stack?: string;
  readonly reason: string;
}

export interface RestoreOptions {
  readonly vm: string;
  readonly stack: string;
  /** Absent: the newest. */
  readonly backup?: number;
  readonly reason: string;
  readonly dryRun: boolean;
  readonly withoutCopy: boolean;
}

/**
 * Copies the data of one stack, or of all of a VM, and has each copy read back. Nothing else changes; services that
 * stack.yaml names are stopped meanwhile.
 * @throws PipelineError `backup-missing` when stack.yaml does not say how
 */
export async function takeBackup(context: CommandContext, options: TakeOptions): Promise<readonly StackOutcome[]> {
  const vm = await selectVm(context, options.vm, options.stack);
  const stacks = vm.stacks.filter((each) =>
    options.stack === undefined ? each.manifest.backup !== undefined : each.name === options.stack,
  );
  const facts = await factsOf(context, 'backup', `Backup: ${options.reason}`);
  const transactions = stacks.map((stack) => backupOf(stack, options.reason));
  if (transactions.length === 0) return [];
  const deployment: Deployment = {
    ...facts,
    vm: vm.name,
    createdAt: Math.trunc(facts.now / 1000),
    parallel: 1,
    stacks: transactions,
  };
  const seconds = transactions.reduce((sum, { timeout, rule }) => sum + timeout + rule.timeout * rule.parts.length * 2, 0);
  return submitAndFollow(context, vm, deployment, seconds);
}

/** The backups that a VM keeps, of one stack or of all; also of stacks that the repository has no more. */
export async function listBackups(context: CommandContext, options: HistoryOptions): Promise<readonly BackupRow[]> {
  const fleet = await readFleet(context);
  const [vm] = selectVms(fleet, { vms: [options.vm] });
  return vm === undefined ? [] : readBackups(await context.connect(vm), options.stack);
}

/**
 * Puts the data of a kept backup in the place of the present ones, with the release that runs; the present data are copied
 * first. Verified like a deploy; where that fails, the present data return.
 * @throws PipelineError `release-unknown`, `rollback-unsafe`
 */
export async function restoreBackup(context: CommandContext, options: RestoreOptions): Promise<DeployReport> {
  const vm = await selectVm(context, options.vm, undefined);
  const remote = await context.connect(vm);
  const [releases, backups] = await Promise.all([readReleases(remote, options.stack), readBackups(remote, options.stack)]);
  const current = releases.find((each) => each.current);
  if (current === undefined) throw nothingRuns(vm.name, options.stack);
  const [newest] = backups;
  const question = {
    vm,
    stack: options.stack,
    current,
    goal: current,
    backups,
    options: { backup: options.backup ?? newest?.backup ?? 1, withoutCopy: options.withoutCopy },
  };
  const target: Target = { stack: options.stack, current, goal: current, back: planDataBack(question) };
  const facts = await factsOf(context, 'restore', `Restore: ${options.reason}`);
  const plan = planFleet(facts.commit, undefined, [describeRollback(context, vm, [target], options.reason)]);
  if (options.dryRun) return { plan, outcomes: [], findings: [] };
  return { plan, outcomes: await goBack(context, vm, [target], facts), findings: [] };
}

function backupOf(stack: DesiredStack, why: string): BackupTransaction {
  const rule = stack.manifest.backup;
  if (rule === undefined) throw noRule(stack);
  return { kind: 'backup', stack: stack.name, wave: 0, needs: [], previous: undefined, timeout: stack.manifest.timeout, rule, why };
}

async function selectVm(context: CommandContext, name: string, stack: string | undefined): Promise<DesiredVm> {
  const fleet = await readFleet(context);
  const vms = selectVms(fleet, { vms: [name] });
  requireStack(vms, stack);
  const [vm] = vms;
  if (vm === undefined) throw new RangeError('a name selects a VM or throws');
  return vm;
}

/** Who asked for it, not who wrote the commit that happens to be checked out. */
async function factsOf(context: CommandContext, verb: string, subject: string): Promise<DeploymentFacts> {
  const { sha, sequence, runUrl } = await context.commit();
  const now = context.clock.now();
  const id = `${verb}-${now.toString(36)}`;
  return { id, commit: sha, subject, author: context.actor, sequence, now, ...(runUrl === undefined ? {} : { runUrl }) };
}

function noRule(stack: DesiredStack): PipelineError {
  return new PipelineError({
    code: 'backup-missing',
    severity: 'error',
    summary: `stack.yaml does not say how ${stack.name} is copied`.slice(0, 70),
    hint: `Add "backup:" to stacks/${stack.vm}/${stack.name}/stack.yaml; nothing was touched.`,
    at: { address: `${stack.vm}/${stack.name}` },
  });
}

function nothingRuns(vm: string, stack: string): PipelineError {
  return new PipelineError({
    code: 'release-unknown',
    severity: 'error',
    summary: `Nothing of ${stack} runs that could take the data in`.slice(0, 70),
    hint: `Deploy it first: fairlead deploy ${vm} --stack ${stack}`,
    at: { address: `${vm}/${stack}` },
  });
}
