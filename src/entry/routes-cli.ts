// `fairlead routes …`: registered by the command line's program with one call.
import { type Command, Option } from 'commander';
import type { RoutesContext, RoutesOptions } from '../commands/routes-context.ts';
import { PipelineError } from '../errors/diagnostic.ts';
import type { CommandResult } from './result.ts';
import type { ImportCliOptions } from './routes-import.ts';
import type { CliOptions } from './run-cli.ts';

/** Adds the `routes` command and its subcommands. */
export function addRoutesCommands(program: Command): void {
  const routes = program.command('routes').description('public hostnames: the Cloudflare tunnel and its DNS records');
  addTunnelCommands(routes);
  addImportCommand(routes);
  addOfflineCommands(routes);
}

function addOfflineCommands(routes: Command): void {
  routes
    .command('check-ingress')
    .description('what cloudflared would say of a config.yml: OK, or its error')
    .argument('<file>', 'config.yml; with --remote the JSON document of the API')
    .option('--remote', 'the JSON document that the API takes as `config`', false)
    .action((file: string, options: { remote: boolean }) => printing(() => checkIngress(file, options.remote)));
  routes
    .command('match')
    .description('the number of the rule that a request for the URL meets, from 0')
    .argument('<file>')
    .argument('<url>')
    .option('--remote', 'the JSON document that the API takes as `config`', false)
    .action((file: string, url: string, options: { remote: boolean }) => printing(() => match(file, url, options.remote)));
}

interface RoutesCliOptions extends CliOptions {
  readonly api: string;
  readonly edge?: string;
  readonly visit: boolean;
  readonly state?: string;
  readonly adopt?: readonly string[];
  readonly removals?: boolean;
}

type Results = typeof import('./routes-results.ts');

function addTunnelCommands(routes: Command): void {
  changing(
    online(routes.command('plan').description('what would change at Cloudflare, and who becomes reachable; changes nothing')),
  ).action((options: RoutesCliOptions) =>
    runRoutes('routes plan', options, (opened, { runRoutesPlan }) => runRoutesPlan(opened, readOptions(options))),
  );
  changing(
    online(routes.command('apply').description('bring tunnel and DNS to what is declared; goes back when a name does not answer')),
  ).action((options: RoutesCliOptions) =>
    runRoutes('routes apply', options, (opened, { runRoutesApply }) => runRoutesApply(opened, readOptions(options))),
  );
  online(routes.command('verify').description('visit every hostname anonymously, from here')).action((options: RoutesCliOptions) =>
    runRoutes('routes verify', options, (opened, { runRoutesVerify }) => runRoutesVerify(opened)),
  );
  online(routes.command('rollback').description('put back what was live before the last apply')).action((options: RoutesCliOptions) =>
    runRoutes('routes rollback', options, (opened, { runRoutesRollback }) => runRoutesRollback(opened)),
  );
}

function online(command: Command): Command {
  return command
    .addOption(new Option('--root <dir>', 'checkout').default('.'))
    .option('--json', 'one JSON document on standard output instead of text')
    .option('--no-color', 'no colour')
    .addOption(new Option('--hosts <file>', 'other addresses, ports and host keys for the same VMs').env('FAIRLEAD_HOSTS'))
    .addOption(new Option('--identity <file>', 'private SSH key; the agent otherwise').env('FAIRLEAD_IDENTITY'))
    .addOption(
      new Option('--api <url>', "base address of Cloudflare's API")
        .env('CLOUDFLARE_BASE_URL')
        .default('https://api.cloudflare.com/client/v4'),
    )
    .addOption(new Option('--edge <url>', "stands for Cloudflare's edge (lab)").env('FAIRLEAD_EDGE'))
    .option('--no-visit', 'do not visit the hostnames')
    .option('--state <file>', 'keep the record in a file instead of on the VM that routes.yaml names');
}

function changing(command: Command): Command {
  return command
    .option('--adopt <hostname...>', 'take over rules and replace DNS records of these names that others made')
    .option('--removals', 'only take away what is no longer declared: before its stack stops');
}

function readOptions({ adopt = [], removals = false }: RoutesCliOptions): RoutesOptions {
  return { adopt, removalsOnly: removals };
}

function addImportCommand(routes: Command): void {
  online(routes.command('import').description('write cloudflare/routes.yaml from a live tunnel; changes nothing at Cloudflare'))
    .requiredOption('--tunnel <id>', 'id of the tunnel')
    .requiredOption('--account <id>', 'id of the account')
    .requiredOption('--zone <name=id...>', 'zones that the hostnames lie in')
    .option('--record <vm>', 'VM that shall keep the record')
    .option('--force', 'replace an existing cloudflare/routes.yaml')
    .action(async (options: ImportCliOptions) => {
      const { runCli } = await import('./run-cli.ts');
      const { runRoutesImport } = await import('./routes-import.ts');
      await runCli('routes import', options, (context) => runRoutesImport(context, options, process.env['CLOUDFLARE_API_TOKEN'] ?? ''));
    });
}

/** The token comes from the environment only: arguments are visible to every process. */
async function runRoutes(
  command: string,
  options: RoutesCliOptions,
  work: (opened: RoutesContext, results: Results) => Promise<CommandResult>,
): Promise<void> {
  const { runCli } = await import('./run-cli.ts');
  await runCli(command, options, async (context) => {
    const results = await import('./routes-results.ts');
    const settings = { token: process.env['CLOUDFLARE_API_TOKEN'] ?? '', baseUrl: options.api, edge: options.edge, visits: options.visit };
    return work(results.openRoutes(context, { ...settings, stateFile: options.state }), results);
  });
}

/** A refusal is the answer that was asked for, so it stands on standard output too; only trouble with the file does not. */
type Printed = { readonly out: string; readonly exitCode: 0 | 1; readonly warnings?: string | undefined };

async function checkIngress(file: string, remote: boolean): Promise<Printed> {
  const { checkIngressFile } = await import('../commands/routes-check.ts');
  const check = await checkIngressFile({ file, remote });
  return check.ok ? { out: 'OK', exitCode: 0, warnings: check.warnings } : { out: check.error, exitCode: 1 };
}

async function match(file: string, url: string, remote: boolean): Promise<Printed> {
  const { matchIngressUrl } = await import('../commands/routes-check.ts');
  const result = await matchIngressUrl({ file, remote }, url);
  return 'rule' in result ? { out: String(result.rule), exitCode: 0 } : { out: result.error, exitCode: 1 };
}

async function printing(work: () => Promise<Printed>): Promise<void> {
  try {
    const { out, exitCode, warnings } = await work();
    if (warnings !== undefined) process.stderr.write(`Unused keys:\n${warnings}\n`);
    process.stdout.write(`${out}\n`);
    process.exitCode = exitCode;
  } catch (error) {
    process.stderr.write(`${describe(error)}\n`);
    process.exitCode = 1;
  }
}

function describe(error: unknown): string {
  if (!(error instanceof PipelineError)) throw error;
  return error.diagnostics.map((each) => [each.summary, each.detail].filter((part) => part !== undefined).join(': ')).join('\n');
}
