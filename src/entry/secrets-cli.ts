// `fairlead secrets …`: registered by the command line's program with one call.
import type { Command } from 'commander';
import { common, remote, stackOption } from './cli-options.ts';
import { type CliOptions, runCli } from './run-cli.ts';

type Names = readonly string[];

/** Adds the `secrets` command and its subcommands. */
export function addSecretsCommands(program: Command): void {
  const secrets = program.command('secrets').description('secrets: made, encrypted, delivered, rotated');
  remote(
    secrets.command('init').description('make the missing secrets that may be random').argument('[vm...]', 'VMs; all when none is named'),
  ).action((vms: Names, options: CliOptions) =>
    runCli('secrets init', options, async (context, render) =>
      (await import('./look-results.ts')).runInitSecrets(context, { vms }, render.colour),
    ),
  );
  addPushCommand(secrets, 'push', 'write the values of secrets.sops.* and of Infisical to the VMs; deploy does it by itself');
  addPushCommand(secrets, 'check', 'compare the values of secrets.sops.* and of Infisical with the VMs; writes nothing');
  common(
    secrets.command('edit').description("open a stack's encrypted file in $EDITOR and close it again").argument('<vm>').argument('<stack>'),
  ).action((vm: string, stack: string, options: CliOptions) =>
    runCli('secrets edit', options, async (context, render) =>
      (await import('./secrets-results.ts')).runEditSecrets(context, { vm, stack }, render.colour),
    ),
  );
  remote(
    secrets
      .command('rotate')
      .description('new random values for secrets with `generate`; the next deploy recreates their users')
      .argument('<vm>')
      .argument('<stack>')
      .argument('[secret...]')
      .option('--key', 'close the encrypted file with a fresh data key, for the recipients of .sops.yaml', false),
  ).action((vm: string, stack: string, names: Names, options: CliOptions & { readonly key: boolean }) =>
    runCli('secrets rotate', options, async (context, render) =>
      (await import('./secrets-results.ts')).runRotateSecrets(context, { vm, stack, names, key: options.key }, render.colour),
    ),
  );
}

function addPushCommand(secrets: Command, name: 'push' | 'check', description: string): void {
  remote(secrets.command(name).description(description).argument('[vm...]', 'VMs; all when none is named'))
    .addOption(stackOption())
    .action((vms: Names, options: CliOptions) =>
      runCli(`secrets ${name}`, options, async (context, render) => {
        const { runPushSecrets } = await import('./secrets-results.ts');
        const { stack } = options;
        return runPushSecrets(context, { vms, check: name === 'check', ...(stack === undefined ? {} : { stack }) }, render.colour);
      }),
    );
}
