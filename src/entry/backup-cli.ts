// The commands below `fairlead backup`.
import type { Command } from 'commander';
import { countOption, remote } from './cli-options.ts';
import { type CliOptions, runCli } from './run-cli.ts';

/** `fairlead backup <vm> [stack]` is `backup take`. */
export function addBackupCommands(program: Command): void {
  const backup = program.command('backup').description('copies of the data of stacks, kept on their VM');
  remote(
    backup
      .command('take', { isDefault: true })
      .description('copy the data now and read the copy back')
      .argument('<vm>')
      .argument('[stack]', 'every stack that says how, when absent'),
  )
    .option('--reason <text>', 'why; kept with the backup', 'by hand')
    .action((vm: string, stack: string | undefined, options: CliOptions) =>
      runCli('backup take', options, async (context) => {
        const { runTakeBackup } = await import('./backup-results.ts');
        const { reason = 'by hand' } = options;
        return runTakeBackup(context, { vm, reason, ...(stack === undefined ? {} : { stack }) });
      }),
    );
  remote(backup.command('list').description('kept backups of a VM or of one stack').argument('<vm>').argument('[stack]')).action(
    (vm: string, stack: string | undefined, options: CliOptions) =>
      runCli('backup list', options, async (context, render) => {
        const { runListBackups } = await import('./backup-results.ts');
        return runListBackups(context, { vm, ...(stack === undefined ? {} : { stack }) }, render.colour);
      }),
  );
  remote(
    backup
      .command('restore')
      .description('put the data of a backup in the place of the present ones, which are copied first')
      .argument('<vm>')
      .argument('<stack>'),
  )
    .requiredOption('--reason <text>', 'why; kept with the release')
    .addOption(countOption('--backup <n>', 'the backup; the newest when absent'))
    .option('--without-copy', 'do not copy the present data first: they are lost')
    .option('--dry-run', 'show what it would do')
    .action((vm: string, stack: string, options: CliOptions) =>
      runCli('backup restore', options, async (context, render) => {
        const { runRestoreBackup } = await import('./backup-results.ts');
        const { backup: number, reason = '', dryRun = false, withoutCopy = false } = options;
        const wanted = number === undefined ? {} : { backup: number };
        return runRestoreBackup(context, { vm, stack, reason, dryRun, withoutCopy, ...wanted }, render);
      }),
    );
}
