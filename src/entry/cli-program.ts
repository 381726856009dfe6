// Commands and options of the command line, and what a newcomer reads about them.
import { Command, Option } from 'commander';
import type { CommandContext } from '../commands/context.ts';
import { addBackupCommands } from './backup-cli.ts';
import { common, countOption, hostsOption, parseCount, remote, stackOption } from './cli-options.ts';
import { addFleetCommands } from './fleet-cli.ts';
import type { RenderOptions } from './plan-results.ts';
import type { CommandResult } from './result.ts';
import { addRoutesCommands } from './routes-cli.ts';
import { type CliOptions, runCli } from './run-cli.ts';
import { addSecretsCommands } from './secrets-cli.ts';

const EXAMPLES = `
Examples:
  fairlead validate                        check the whole repository; no VM is asked
  fairlead plan                            what would happen on every VM, and why
  fairlead plan infra-core --stack caddy   one stack of one VM
  fairlead deploy infra-core               make it so, verified; the old release comes back if it fails
  fairlead explain infra-core/caddy/caddy  one service: why it would or would not change
  fairlead status                          what runs where
  fairlead history infra-core caddy        kept releases
  fairlead rollback infra-core caddy --reason "login fails"
  fairlead rules host-network              what a rule of the fleet demands, and why
  fairlead outdated                        newer images, in the steps that the rules allow
  fairlead audit ../notes                  documents that name a VM, port or hostname of yesterday
  fairlead release-hold infra-core caddy   the next deploy may change it again
  fairlead backup dev-tools gitea          copy its data now; also: backup list, backup restore
  fairlead lock acquire infra-core -m "moving the disk"

Exit codes: 0 nothing to do or done · 1 failed · 2 changes present (plan, drift, explain)
Environment: FAIRLEAD_HOSTS (--hosts), FAIRLEAD_IDENTITY (--identity), SSH_AUTH_SOCK (agent), NO_COLOR, FORCE_COLOR`;

type Names = readonly string[];

/** The whole command line; parsing it runs the command and sets the exit code. */
export function buildProgram(): Command {
  const program = new Command('fairlead')
    .description('Plans and deploys Docker Compose stacks on VMs, verified, with a reason for every change.')
    .version('0.1.0')
    .showHelpAfterError('Try: fairlead --help')
    .configureHelp({ sortSubcommands: false, showGlobalOptions: false })
    .addHelpText('after', EXAMPLES);
  addReadingCommands(program);
  addChangingCommands(program);
  addBackupCommands(program);
  addRoutesCommands(program);
  addFleetCommands(program);
  return program;
}

function addReadingCommands(program: Command): void {
  common(
    program
      .command('validate')
      .description('check every file of the repository; asks no VM')
      .argument('[path]', 'checkout, instead of --root'),
  )
    .addOption(hostsOption())
    .option('--advice', 'also show what could be better')
    .action(async (path: string | undefined, options: CliOptions) => {
      const { runValidate } = await import('./plan-results.ts');
      await runCli('validate', path === undefined ? options : { ...options, root: path }, (context) =>
        runValidate(context, { advice: options.advice === true ? 'show' : 'count' }),
      );
    });
  remote(
    program.command('plan').description('what would happen, and why; changes nothing').argument('[vm...]', 'VMs; all when none is named'),
  )
    .addOption(stackOption())
    .option('--against <ref>', 'plan the files of another branch, tag or commit')
    .option('--save <file>', 'also write the plan as JSON')
    .action((vms: Names, options: CliOptions) => runCli('plan', options, (context, render) => plan(context, vms, options, render)));
  remote(
    program
      .command('drift')
      .description('what was changed on the VMs by hand or by accident')
      .argument('[vm...]', 'VMs; all when none is named'),
  ).action((vms: Names, options: CliOptions) =>
    runCli('drift', options, async (context, render) => (await import('./plan-results.ts')).runDrift(context, { vms }, render)),
  );
  remote(program.command('status').description('what runs where, in one table').argument('[vm...]', 'VMs; all when none is named')).action(
    (vms: Names, options: CliOptions) =>
      runCli('status', options, async (context, render) => (await import('./look-results.ts')).runStatus(context, { vms }, render.colour)),
  );
  remote(
    program
      .command('verify')
      .description('try every claim of the repository against what runs, and count them')
      .argument('[vm...]', 'VMs; all when none is named'),
  )
    .option('--junit <file>', 'also write a JUnit report')
    .addOption(new Option('--edge <url>', "stands for Cloudflare's edge (lab)").env('FAIRLEAD_EDGE'))
    .option('--no-visit', 'do not visit the public names')
    .action((vms: Names, options: CliOptions) =>
      runCli('verify', options, async (context, render) => {
        const { runVerify } = await import('./verify-results.ts');
        const { edge, junit, visit = true } = options;
        return runVerify(context, { vms, edge, junit, visits: visit }, render.colour);
      }),
    );
  remote(
    program
      .command('explain')
      .description('everything known about one service, and why it would or would not change')
      .argument('<vm/stack/service>'),
  ).action((address: string, options: CliOptions) =>
    runCli('explain', options, async (context, render) =>
      (await import('./explain-results.ts')).runExplain(context, address, render.colour),
    ),
  );
  remote(program.command('history').description('kept releases of a VM or of one stack').argument('<vm>').argument('[stack]')).action(
    (vm: string, stack: string | undefined, options: CliOptions) =>
      runCli('history', options, async (context, render) => {
        const { runHistory } = await import('./look-results.ts');
        return runHistory(context, { vm, ...(stack === undefined ? {} : { stack }) }, render.colour);
      }),
  );
}

function addChangingCommands(program: Command): void {
  remote(
    program
      .command('deploy')
      .description('bring the VMs to what the checkout says, verified')
      .argument('[vm...]', 'VMs; all when none is named'),
  )
    .addOption(stackOption())
    .addOption(new Option('--parallel <n>', 'VMs at once').default(4).argParser(parseCount))
    .addOption(new Option('--timeout <seconds>', 'how long to watch; what has begun goes on on the VM').argParser(parseCount))
    .option('--allow-removal <vm...>', 'VMs whose plan may remove most or all of what runs there')
    .option('--allow-destroy <volume...>', 'volumes that may be lost')
    .action((vms: Names, options: CliOptions) =>
      runCli('deploy', options, async (context, render) => {
        const { runDeploy } = await import('./deploy-results.ts');
        const { stack, timeout, parallel = 4, allowRemoval = [], allowDestroy = [] } = options;
        return runDeploy(
          context,
          {
            vms,
            parallel,
            allowRemoval,
            allowDestroy,
            ...(stack === undefined ? {} : { stack }),
            ...(timeout === undefined ? {} : { timeoutSeconds: timeout }),
          },
          render,
        );
      }),
    );
  remote(
    program
      .command('rollback')
      .description('bring an older release of a stack back, verified')
      .argument('<vm>')
      .argument('<stack>', 'or all'),
  )
    .requiredOption('--reason <text>', 'why; kept with the release')
    .addOption(new Option('--release <n>', 'release to bring back; the one before when absent').argParser(parseCount))
    .option('--dry-run', 'show what it would do')
    .addOption(countOption('--backup <n>', 'backup whose data come back with it; the one that fits when absent'))
    .option('--keep-data', 'leave the data as the newer release left them')
    .option('--keep-secrets', 'leave secrets as they are now, also those that were rotated since')
    .option('--without-copy', 'do not copy the present data before older ones take their place')
    .action((vm: string, stack: string, options: CliOptions) =>
      runCli('rollback', options, async (context, render) => {
        const { runRollback } = await import('./deploy-results.ts');
        const { release, backup, reason = '', dryRun = false } = options;
        const { keepData = false, keepSecrets = false, withoutCopy = false } = options;
        const numbers = { ...(release === undefined ? {} : { release }), ...(backup === undefined ? {} : { backup }) };
        return runRollback(context, { vm, stack, reason, dryRun, keepData, keepSecrets, withoutCopy, ...numbers }, render);
      }),
    );
  addLockCommands(program);
  addSecretsCommands(program);
}

function addLockCommands(program: Command): void {
  const lock = program.command('lock').description('keep stacks from being deployed while somebody works on the VM');
  for (const verb of ['acquire', 'status', 'release'] as const) {
    const text = { acquire: 'take it; deploys are refused at once', status: 'who holds what', release: 'give it back' }[verb];
    const command = remote(lock.command(verb).description(text).argument('<vm>').argument('[stack]', 'all stacks of the VM when absent'));
    if (verb === 'acquire') command.requiredOption('-m, --message <why>', 'why; everybody who is refused reads it');
    command.action((vm: string, stack: string | undefined, options: CliOptions) =>
      runCli(`lock ${verb}`, options, async (context, render) => {
        const { runLock } = await import('./lock-results.ts');
        const { message = '' } = options;
        return runLock(context, { verb, vm, ...(stack === undefined ? {} : { stack }), reason: message }, render.colour);
      }),
    );
  }
  remote(
    program.command('release-hold').description('let deploys change a stack again after a rollback').argument('<vm>').argument('<stack>'),
  ).action((vm: string, stack: string, options: CliOptions) =>
    runCli('release-hold', options, async (context) => (await import('./lock-results.ts')).runReleaseHold(context, vm, stack)),
  );
}

async function plan(context: CommandContext, vms: Names, options: CliOptions, render: RenderOptions): Promise<CommandResult> {
  const { runPlan } = await import('./plan-results.ts');
  const { stack, against } = options;
  return runPlan(context, { vms, ...(stack === undefined ? {} : { stack }), ...(against === undefined ? {} : { against }) }, render);
}
