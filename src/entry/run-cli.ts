// One command of the command line: reporter, context, command, result, exit code.
import { createJsonReporter, redactedJson } from '../adapters/json-reporter.ts';
import { createTerminalReporter, wantsColour, wantsLiveView } from '../adapters/terminal-reporter.ts';
import type { CommandContext } from '../commands/context.ts';
import { createRedactor, type Redactor } from '../secrets/redact.ts';
import type { GitAnswer } from './commit-facts.ts';
import { openContext } from './context.ts';
import type { RenderOptions } from './plan-results.ts';
import { type CommandResult, captureResult, EXIT_CODES, printResult } from './result.ts';

/** What commander gives; options that a command does not have are undefined. */
export interface CliOptions {
  readonly root: string;
  readonly color: boolean;
  readonly json?: boolean;
  readonly hosts?: string;
  readonly identity?: string;
  readonly stack?: string;
  readonly against?: string;
  readonly save?: string;
  readonly parallel?: number;
  readonly timeout?: number;
  readonly release?: number;
  readonly reason?: string;
  readonly dryRun?: boolean;
  readonly keepSecrets?: boolean;
  readonly allowRemoval?: readonly string[];
  readonly allowDestroy?: readonly string[];
  readonly backup?: number;
  readonly keepData?: boolean;
  readonly withoutCopy?: boolean;
  readonly message?: string;
  readonly advice?: boolean;
  readonly junit?: string;
  readonly check?: boolean;
  readonly mirror?: string;
  readonly edge?: string;
  readonly visit?: boolean;
}

type Work = (context: CommandContext, render: RenderOptions) => Promise<CommandResult>;

const CHANGING: readonly string[] = ['deploy', 'rollback', 'backup take', 'backup restore'];

/** Sets `process.exitCode`; never throws for what the command does. */
export async function runCli(command: string, options: CliOptions, work: Work): Promise<void> {
  const { env, stdout, stderr } = process;
  // The command line is given no secret: keys stay in their files, and private key blocks are always hidden.
  const redactor = createRedactor([]);
  const colour = options.color && wantsColour(stdout, env);
  const json = options.json === true ? createJsonReporter(stdout, redactor) : undefined;
  const clock = { now: () => Date.now() };
  const terminal = createTerminalReporter(
    { out: stdout, err: stderr, colour, redactor, clock },
    wantsLiveView(stderr, env) && options.color,
  );
  const reporter = json ?? terminal;
  if (CHANGING.includes(command)) warnOnInterrupt(command);
  const result = await captureResult(async () => {
    await using opened = openContext({
      root: options.root,
      hosts: options.hosts,
      identity: {
        ...(options.identity === undefined ? {} : { file: options.identity }),
        ...(env['SSH_AUTH_SOCK'] === undefined ? {} : { agent: env['SSH_AUTH_SOCK'] }),
      },
      reporter,
      forge: undefined,
      hide: (values) => redactor.add(values),
      git: (args) => runGit(options.root, args),
      env,
    });
    const done = await work(opened.context, { colour });
    if (options.save !== undefined) await save(options.save, done, redactor);
    return done;
  });
  terminal.settle();
  json?.document(result.document);
  printResult(reporter, result);
  process.exitCode = EXIT_CODES[result.outcome];
}

/** A file is a sink like any other. */
async function save(file: string, result: CommandResult, redactor: Redactor): Promise<void> {
  const { writeFile } = await import('node:fs/promises');
  await writeFile(file, `${redactedJson(result.document, redactor)}\n`);
}

async function runGit(root: string, args: readonly string[]): Promise<GitAnswer> {
  const { execa } = await import('execa');
  const answer = await execa('git', [...args], { cwd: root, reject: false, timeout: 20_000, stdin: 'ignore' });
  return { code: answer.exitCode ?? 127, stdout: answer.stdout ?? '', stderr: answer.stderr ?? answer.message ?? '' };
}

/** The transaction runs on the VM and goes on without us: whoever stops watching must know that. */
function warnOnInterrupt(command: string): void {
  process.once('SIGINT', () => {
    process.stderr.write(`\nStopped watching; a ${command} that has begun goes on on the VM. See: fairlead status\n`);
    process.exit(130);
  });
}
