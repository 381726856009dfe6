// The command that an action's input names, for that action's VM.
import type { CommandContext } from '../commands/context.ts';
import type { ActionInputs } from './action-inputs.ts';
import { statusContext } from './forge-report.ts';
import type { CommandResult } from './result.ts';

/** Loads only what the command needs. */
export async function runActionCommand(
  context: CommandContext,
  vm: string,
  inputs: ActionInputs,
  runUrl: string | undefined,
): Promise<CommandResult> {
  const repository = process.env['GITHUB_REPOSITORY'];
  const status = repository === undefined ? {} : { status: { repository, context: statusContext(inputs.command, vm) } };
  const render = { colour: true, ...(runUrl === undefined ? {} : { runUrl }) };
  const selection = { vms: [vm], ...(inputs.stack === undefined ? {} : { stack: inputs.stack }) };
  switch (inputs.command) {
    case 'plan':
      return (await import('./plan-results.ts')).runPlan(context, selection, render);
    case 'drift':
      return (await import('./plan-results.ts')).runDrift(context, selection, render);
    case 'verify':
      return (await import('./verify-results.ts')).runVerify(
        context,
        { vms: [vm], edge: undefined, visits: false, junit: undefined },
        true,
      );
    case 'deploy': {
      const timeout = inputs.timeoutSeconds === undefined ? {} : { timeoutSeconds: inputs.timeoutSeconds };
      const options = { ...selection, ...timeout, parallel: 1, inJob: true, allowRemoval: inputs.allowRemoval, ...status };
      return (await import('./deploy-results.ts')).runDeploy(context, options, render);
    }
    case 'rollback': {
      const release = inputs.release === undefined ? {} : { release: inputs.release };
      const options = { vm, stack: inputs.stack ?? '', reason: inputs.reason, dryRun: inputs.dryRun, inJob: true, ...release, ...status };
      return (await import('./deploy-results.ts')).runRollback(context, options, render);
    }
  }
}
