// The entry of every action: inputs → adapters → command → outputs, summary, exit code.
import { endGroup, error, getInput, info, setOutput, setSecret, startGroup, summary, warning } from '@actions/core';
import { type ActionsCore, type ActionsReporter, createActionsReporter } from '../adapters/actions-reporter.ts';
import type { CommandContext } from '../commands/context.ts';
import { hasErrors } from '../errors/diagnostic.ts';
import { createRedactor } from '../secrets/redact.ts';
import { type ActionInputs, readActionInputs } from './action-inputs.ts';
import { type GitAnswer, readRunUrl } from './commit-facts.ts';
import { type OpenContext, openContext } from './context.ts';
import { describeGate, type Gate, gateFindings, readGates } from './gates.ts';
import { type CommandResult, captureResult, EXIT_CODES, printResult } from './result.ts';

export type { Gate } from './gates.ts';

/** Named one by one: the whole namespace would bring an HTTP client (40 ms of every start) into the bundle. */
const CORE: ActionsCore = { endGroup, error, info, setOutput, startGroup, summary, warning };

/** One for the whole process: secrets that are learnt on the way are added to it. */
const REDACTOR = createRedactor([]);

export interface ActionOptions {
  /** The VM that this action is for. */
  readonly vm: string;
  readonly gates?: readonly Gate[];
}

/** One VM's action. Sets the outputs and `process.exitCode`; a plan with changes is a success for a workflow. */
export async function runAction({ vm, gates = [] }: ActionOptions): Promise<void> {
  const reporter = prepareReporter();
  let finished = false;
  const result = await captureResult(async () => {
    const inputs = readActionInputs(getInput);
    const forge = await openForge(inputs, reporter);
    await using opened = openActionContext(inputs, reporter, forge);
    const done = await captureResult(() => runWithGates(opened, inputs, { vm, gates }, reporter));
    if (inputs.command !== 'verify') {
      const { reportToForge } = await import('./forge-report.ts');
      await reportToForge(opened.context, done, { command: inputs.command, vm, comment: inputs.comment, env: process.env });
    }
    await finish(reporter, done);
    finished = true;
    await done.afterwards?.(done.outcome === 'failure');
    return done;
  });
  if (!finished) await finish(reporter, result);
}

/** The action that only validates: no VM, no forge. */
export async function runValidateAction(): Promise<void> {
  const reporter = prepareReporter();
  const result = await captureResult(async () => {
    const inputs = readActionInputs(getInput);
    await using opened = openActionContext(inputs, reporter, undefined);
    const { runValidate } = await import('./plan-results.ts');
    return runValidate(opened.context);
  });
  await finish(reporter, result);
}

/** Masks come first: whatever is printed later, the runner and our own redactor know what to hide. */
function prepareReporter(): ActionsReporter {
  hide([getInput('ssh-key'), getInput('token')].filter((secret) => secret !== ''));
  return createActionsReporter(CORE, REDACTOR, process.env);
}

/** The runner masks what it shows, our redactor all that we write, also what no log shows. */
function hide(secrets: readonly string[]): void {
  for (const line of secrets.flatMap((secret) => secret.split(/\r?\n/)).map((each) => each.trim())) {
    // A line as short as this hides nothing but the log's own words.
    if (line.length >= 4) setSecret(line);
  }
  REDACTOR.add(secrets);
}

function openActionContext(inputs: ActionInputs, reporter: ActionsReporter, forge: CommandContext['forge']): OpenContext {
  const agent = process.env['SSH_AUTH_SOCK'];
  return openContext({
    root: inputs.root,
    hosts: inputs.hosts,
    identity: {
      ...(inputs.sshKey === undefined ? {} : { text: inputs.sshKey }),
      ...(inputs.identity === undefined ? {} : { file: inputs.identity }),
      ...(agent === undefined ? {} : { agent }),
    },
    reporter,
    forge,
    git: (args) => runGit(inputs.root, args),
    hide,
    env: process.env,
  });
}

async function openForge({ token }: ActionInputs, reporter: ActionsReporter): Promise<CommandContext['forge']> {
  const [owner, repo] = (process.env['GITHUB_REPOSITORY'] ?? '').split('/');
  const baseUrl = process.env['GITHUB_API_URL'];
  if (token === undefined || baseUrl === undefined || owner === undefined || repo === undefined || repo === '') return undefined;
  const { createGiteaForge } = await import('../adapters/gitea-forge.ts');
  const { redactForge } = await import('../secrets/redact-forge.ts');
  return redactForge(createGiteaForge({ baseUrl, owner, repo, token, reporter }), REDACTOR);
}

async function runWithGates(
  opened: OpenContext,
  inputs: ActionInputs,
  { vm, gates }: Required<ActionOptions>,
  reporter: ActionsReporter,
): Promise<CommandResult> {
  const { runActionCommand } = await import('./action-command.ts');
  const result = await runActionCommand(opened.context, vm, inputs, readRunUrl(process.env));
  const remote = await opened.connections.current(vm);
  if (remote === undefined || gates.length === 0) return result;
  const seen = await readGates(remote, gates);
  for (const each of seen) {
    if (each.gate.output !== undefined) reporter.output(each.gate.output, each.passed ? each.seen : 'failed');
  }
  const sections = [...result.sections, { title: `${vm} as a whole`, text: seen.map(describeGate).join('\n') }];
  // Before the first deployment nothing can answer: a plan only tells, a deployment must hold.
  const strict = inputs.command === 'deploy' || inputs.command === 'rollback' || inputs.command === 'verify';
  const findings = strict ? gateFindings(vm, seen) : [];
  const diagnostics = [...result.diagnostics, ...findings];
  if (!hasErrors(findings) || result.outcome === 'failure') return { ...result, sections, diagnostics };
  return {
    ...result,
    outcome: 'failure',
    sentence: `Failed: ${vm} does not answer as it should (${findings.length} of ${gates.length} claims).`,
    sections,
    diagnostics,
  };
}

async function finish(reporter: ActionsReporter, result: CommandResult): Promise<void> {
  reporter.output('result', result.outcome);
  reporter.output('changed', String(result.changed));
  reporter.output('summary', result.sentence);
  if (result.planDigest !== undefined) {
    reporter.output('plan-digest', result.planDigest);
    reporter.output('plan', planOutput(result));
  }
  await reporter.summary(result.markdown());
  printResult(reporter, result);
  process.exitCode = result.outcome === 'failure' ? EXIT_CODES.failure : EXIT_CODES.success;
}

/** Gitea drops an output of more than 1 MiB without an error: say so in its place. */
function planOutput(result: CommandResult): string {
  const text = JSON.stringify(result.document);
  return Buffer.byteLength(text) < 1_000_000 ? text : JSON.stringify({ tooLarge: true, summary: result.sentence });
}

async function runGit(root: string, args: readonly string[]): Promise<GitAnswer> {
  const { getExecOutput } = await import('@actions/exec');
  const answer = await getExecOutput('git', [...args], { cwd: root, silent: true, ignoreReturnCode: true });
  return { code: answer.exitCode, stdout: answer.stdout, stderr: answer.stderr };
}
