// The entry of actions/routes: inputs → adapters → command → outputs, summary, exit code.
import { endGroup, error, getInput, info, setOutput, setSecret, startGroup, summary, warning } from '@actions/core';
import { type ActionsCore, createActionsReporter } from '../adapters/actions-reporter.ts';
import type { RoutesContext } from '../commands/routes-context.ts';
import { PipelineError } from '../errors/diagnostic.ts';
import { createRedactor } from '../secrets/redact.ts';
import { openContext } from './context.ts';
import { type CommandResult, captureResult, EXIT_CODES, printResult } from './result.ts';

const CORE: ActionsCore = { endGroup, error, info, setOutput, startGroup, summary, warning };
/** Anything shorter would hide the log's own words. */
const SHORTEST_SECRET = 4;
const COMMANDS = ['plan', 'apply', 'verify', 'rollback'] as const;

/** Sets the outputs and `process.exitCode`; a plan with changes is a success for a workflow. */
export async function runRoutesAction(): Promise<void> {
  const token = getInput('cloudflare-token');
  const redactor = createRedactor([]);
  const hide = (values: readonly string[]): void => {
    redactor.add(values);
    for (const value of values) if (value.length >= SHORTEST_SECRET) setSecret(value);
  };
  hide(token === '' ? [] : [token]);
  const reporter = createActionsReporter(CORE, redactor, process.env);
  const result = await captureResult(async () => {
    const command = readCommand(getInput('command'));
    const root = getInput('root') || '.';
    const agent = process.env['SSH_AUTH_SOCK'];
    const file = getInput('identity');
    await using opened = openContext({
      root,
      hosts: getInput('hosts') || undefined,
      identity: { ...(file === '' ? {} : { file }), ...(agent === undefined ? {} : { agent }) },
      reporter,
      forge: undefined,
      git: (args) => runGit(root, args),
      env: process.env,
      hide,
    });
    const results = await import('./routes-results.ts');
    const settings = {
      token,
      baseUrl: getInput('api') || results.CLOUDFLARE_API,
      edge: getInput('edge') || undefined,
      visits: true,
      stateFile: undefined,
    };
    return runCommand(command, results.openRoutes(opened.context, settings), results);
  });
  printResult(reporter, result);
  setOutput('result', result.outcome);
  setOutput('changed', String(result.changed));
  setOutput('summary', result.sentence);
  if (result.planDigest !== undefined) {
    setOutput('plan-digest', result.planDigest);
    setOutput('plan', JSON.stringify(result.document));
  }
  if (process.env['GITHUB_STEP_SUMMARY'] !== undefined) await summary.addRaw(`${result.markdown()}\n`).write();
  process.exitCode = result.outcome === 'changes' ? 0 : EXIT_CODES[result.outcome];
}

function readCommand(text: string): (typeof COMMANDS)[number] {
  const command = COMMANDS.find((each) => each === (text || 'plan'));
  if (command !== undefined) return command;
  const hint = `Write one of: ${COMMANDS.join(', ')}.`;
  throw new PipelineError({ code: 'usage', severity: 'error', summary: `command cannot be ${JSON.stringify(text.slice(0, 30))}`, hint });
}

async function runCommand(
  command: (typeof COMMANDS)[number],
  routes: RoutesContext,
  results: typeof import('./routes-results.ts'),
): Promise<CommandResult> {
  const options = { adopt: [], removalsOnly: getInput('removals') === 'true' };
  switch (command) {
    case 'plan':
      return results.runRoutesPlan(routes, options);
    case 'apply':
      return results.runRoutesApply(routes, options);
    case 'verify':
      return results.runRoutesVerify(routes);
    case 'rollback':
      return results.runRoutesRollback(routes);
  }
}

async function runGit(root: string, args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const { execa } = await import('execa');
  const answer = await execa('git', [...args], { cwd: root, reject: false, timeout: 20_000, stdin: 'ignore' });
  return { code: answer.exitCode ?? 127, stdout: answer.stdout ?? '', stderr: answer.stderr ?? answer.message ?? '' };
}
