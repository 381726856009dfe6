// `npm run lab -- runner …`: starts the workflows of an event by hand, as the forge would.
import type { Command } from 'commander';
import type { LabContext } from './context.ts';
import { readOriginMain } from './origin.ts';
import { type RunRequest, runPipeline } from './pipeline.ts';

interface RunnerOptions {
  readonly event: string;
  readonly ref: string;
  readonly before?: string;
  readonly after?: string;
  readonly workflow?: string;
  readonly input: Readonly<Record<string, string>>;
  readonly pullRequest?: string;
  readonly base: string;
}

const EVENTS = ['push', 'pull_request', 'workflow_dispatch', 'schedule'] as const;

function collectInput(text: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const cut = text.indexOf('=');
  if (cut < 1) throw new Error(`--input ${text}: write NAME=VALUE`);
  return { ...before, [text.slice(0, cut)]: text.slice(cut + 1) };
}

async function toRequest(lab: LabContext, options: RunnerOptions): Promise<RunRequest> {
  const event = EVENTS.find((name) => name === options.event);
  if (event === undefined) throw new Error(`--event ${options.event}: one of ${EVENTS.join(', ')}`);
  const after = options.after ?? (await readOriginMain(lab));
  if (after === undefined) throw new Error('nothing was pushed to the lab yet: npm run lab -- push');
  return {
    event,
    ref: options.ref,
    after,
    inputs: options.input,
    ...(options.before === undefined ? {} : { before: options.before }),
    ...(options.workflow === undefined ? {} : { workflow: options.workflow }),
    ...(options.pullRequest === undefined ? {} : { pullRequest: { number: Number(options.pullRequest), base: options.base } }),
  };
}

/** Adds the command; `done` gets the exit code: 0 only when the run succeeded or nothing had to run. */
export function addRunnerCommand(program: Command, lab: LabContext, done: (code: number) => void): void {
  program
    .command('runner')
    .description("run the workflows of an event on the origin's main")
    .option('--event <name>', EVENTS.join(', '), 'push')
    .option('--ref <ref>', 'full name of the ref', 'refs/heads/main')
    .option('--before <commit>', 'push: the old tip')
    .option('--after <commit>', "the commit to run; the origin's main when absent")
    .option('--workflow <file>', 'workflow_dispatch: the file, e.g. rollback.yaml')
    .option('--input <name=value>', 'workflow_dispatch: an input; may be repeated', collectInput, {})
    .option('--pull-request <number>', 'pull_request: its number')
    .option('--base <branch>', 'pull_request: its base', 'main')
    .action(async (options: RunnerOptions) => {
      const result = await runPipeline(lab, await toRequest(lab, options), process.stdout);
      if (result.notice !== undefined) console.log(result.notice);
      done(result.conclusion === 'success' || result.conclusion === 'skipped' ? 0 : 1);
    });
}
