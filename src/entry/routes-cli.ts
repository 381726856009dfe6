// `fairlead routes …`: registered by the command line's program with one call.
import type { Command } from 'commander';
import { PipelineError } from '../errors/diagnostic.ts';

/** Adds the `routes` command and its subcommands. */
export function addRoutesCommands(program: Command): void {
  const routes = program.command('routes').description('public hostnames: the Cloudflare tunnel and its DNS records');
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
