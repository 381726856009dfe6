// The lab's command line: `npm run lab -- <command>`.
import { Command } from 'commander';
import { runDown, runLogs, runPush, runReset, runSsh, runStatus, runUp } from './commands.ts';
import { findLab } from './context.ts';
import { runHook } from './pipeline.ts';
import { addRunnerCommand } from './runner-command.ts';

async function readAll(input: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of input) text += String(chunk);
  return text;
}

/** Runs one command; returns the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const lab = findLab();
  let code = 0;
  // `… | head` closes our output early: what is under way goes on.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const program = new Command('npm run lab --')
    .description(
      'Three VMs on this machine, a registry and a forge: the pipeline end to end. Without a command: bring up what is missing and deploy.',
    )
    .helpOption('-h, --help', 'show this help')
    .addHelpCommand(false)
    .enablePositionalOptions()
    .option('--images <source>', 'stand-in: made here from Debian packages; real: pulled from the registries', 'stand-in')
    .option('--forge <name>', 'embedded; gitea: the real one, made from GITEA_BINARY and GITEA_RUNNER_BINARY (or pulled)')
    .option('--no-push', 'bring everything up, deploy nothing')
    .action(async (options: { images: string; forge?: string; push: boolean }) => {
      code = await runUp(lab, options);
    });
  program
    .command('status')
    .description('the table: VM, stack, release, health, address')
    .action(async () => {
      code = await runStatus(lab);
    });
  program
    .command('push')
    .description('push the current commit to the lab and watch its run')
    .option('--force', 'also when the history was rewritten', false)
    .action(async (options: { force: boolean }) => {
      code = await runPush(lab, options);
    });
  program
    .command('ssh')
    .description('a shell on a VM, or one command there')
    .argument('<vm>')
    .argument('[command...]')
    .passThroughOptions()
    .action(async (vm: string, command: string[]) => {
      code = await runSsh(lab, vm, command);
    });
  program
    .command('logs')
    .description('the log of the last run, or of run [number]')
    .argument('[number]')
    .option('--list', 'list the runs instead', false)
    .action(async (number: string | undefined, options: { list: boolean }) => {
      code = await runLogs(lab, number, options);
    });
  program
    .command('reset')
    .description("wipe the VMs' stacks, volumes and releases; images stay")
    .argument('[vm...]', 'all VMs when absent')
    .action(async (vms: string[]) => {
      code = await runReset(lab, vms);
    });
  program
    .command('down')
    .description('remove everything the lab made but the built images')
    .option('--images', 'remove the images, too', false)
    .action(async (options: { images: boolean }) => {
      code = await runDown(lab, options);
    });
  addRunnerCommand(program, lab, (result) => {
    code = result;
  });
  program.command('hook', { hidden: true }).action(async () => {
    await runHook(lab, await readAll(process.stdin), process.stdout);
  });
  await program.parseAsync([...argv], { from: 'user' });
  return code;
}
