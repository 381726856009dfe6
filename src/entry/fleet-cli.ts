// Commands about the fleet as a whole: its rules, records, images, and other documents about it.
import { Argument, type Command, Option } from 'commander';
import { common, parseWebAddress } from './cli-options.ts';
import { type CliOptions, runCli } from './run-cli.ts';

/** Adds them to the program. */
export function addFleetCommands(program: Command): void {
  common(program.command('rules').description('the rules of the fleet: what each demands, and why'))
    .addArgument(new Argument('[id]', 'one rule'))
    .action((id: string | undefined, options: CliOptions) =>
      runCli('rules', options, async (_context, { colour }) => (await import('./rules-results.ts')).runRules(id, colour)),
    );
  common(program.command('records').description('write the registries and pages that stacks/ and cloudflare/ give; asks no VM'))
    .option('--check', 'write nothing; fail when a file is stale')
    .action((options: CliOptions) =>
      runCli('records', options, async (context, { colour }) =>
        (await import('./records-results.ts')).runRecords(context, { check: options.check === true }, colour),
      ),
    );
  common(program.command('audit').description('find references in other documents that the repository contradicts; asks no VM'))
    .addArgument(new Argument('<folder>', 'folder with documents, or one file'))
    .action((folder: string, options: CliOptions) =>
      runCli('audit', options, async (context) => (await import('./audit-results.ts')).runAudit(context, folder)),
    );
  common(program.command('outdated').description('which images have a newer version that may be deployed; asks the registries, no VM'))
    .addOption(new Option('--mirror <url>', 'ask this registry in place of all others').argParser(parseWebAddress))
    .action((options: CliOptions) =>
      runCli('outdated', options, async (context, { colour }) =>
        (await import('./outdated-results.ts')).runOutdated(context, options.mirror, colour),
      ),
    );
}
