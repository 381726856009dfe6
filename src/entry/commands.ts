// The commands, each loaded only when it is run: `--help` and `validate` must not pay for SSH.
import type {
  CommandContext,
  DeployOptions,
  HistoryOptions,
  PlanOptions,
  RollbackOptions,
  SecretRow,
  StatusReport,
  ValidateResult,
  VerifyOptions,
  VerifyReport,
  VmSelection,
} from '../commands/context.ts';
import type { PushOptions, PushReport } from '../commands/secrets-push.ts';
import type { Explanation } from '../model/explanation.ts';
import type { DeployReport, ReleaseRow } from '../model/outcome.ts';
import type { Plan } from '../model/plan.ts';

export async function loadValidate(): Promise<(context: CommandContext) => Promise<ValidateResult>> {
  return (await import('../commands/validate.ts')).validate;
}

export async function loadPlan(): Promise<(context: CommandContext, options: PlanOptions) => Promise<Plan>> {
  return (await import('../commands/plan.ts')).plan;
}

export async function loadDeploy(): Promise<(context: CommandContext, options: DeployOptions) => Promise<DeployReport>> {
  return (await import('../commands/deploy.ts')).deploy;
}

export async function loadStatus(): Promise<(context: CommandContext, selection: VmSelection) => Promise<StatusReport>> {
  return (await import('../commands/status.ts')).status;
}

export async function loadVerify(): Promise<(context: CommandContext, options: VerifyOptions) => Promise<VerifyReport>> {
  return (await import('../commands/verify.ts')).verify;
}

export async function loadDrift(): Promise<(context: CommandContext, selection: VmSelection) => Promise<Plan>> {
  return (await import('../commands/drift.ts')).drift;
}

export async function loadExplain(): Promise<(context: CommandContext, address: string) => Promise<Explanation>> {
  return (await import('../commands/explain.ts')).explain;
}

export async function loadRollback(): Promise<(context: CommandContext, options: RollbackOptions) => Promise<DeployReport>> {
  return (await import('../commands/rollback.ts')).rollback;
}

export async function loadHistory(): Promise<(context: CommandContext, options: HistoryOptions) => Promise<readonly ReleaseRow[]>> {
  return (await import('../commands/history.ts')).history;
}

export async function loadBackup(): Promise<typeof import('../commands/backup.ts')> {
  return import('../commands/backup.ts');
}

export async function loadLocks(): Promise<typeof import('../commands/lock.ts')> {
  return import('../commands/lock.ts');
}

export async function loadInitSecrets(): Promise<(context: CommandContext, selection: VmSelection) => Promise<readonly SecretRow[]>> {
  return (await import('../commands/secrets.ts')).initSecrets;
}

export async function loadPushSecrets(): Promise<(context: CommandContext, options: PushOptions) => Promise<PushReport>> {
  return (await import('../commands/secrets-push.ts')).pushSecrets;
}
