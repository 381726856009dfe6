// `fairlead routes import`: live tunnel → cloudflare/routes.yaml in the checkout.
import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openCloudflareTunnel } from '../adapters/cloudflare-tunnel.ts';
import type { CommandContext } from '../commands/context.ts';
import { importTunnelRoutes } from '../commands/routes-import.ts';
import { PipelineError } from '../errors/diagnostic.ts';
import type { CommandResult } from './result.ts';
import type { CliOptions } from './run-cli.ts';

export interface ImportCliOptions extends CliOptions {
  readonly api: string;
  readonly tunnel: string;
  readonly account: string;
  readonly zone: readonly string[];
  readonly record?: string;
  readonly force?: boolean;
}

const FILE = 'cloudflare/routes.yaml';

export async function runRoutesImport(context: CommandContext, options: ImportCliOptions, token: string): Promise<CommandResult> {
  const file = join(context.root, FILE);
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (exists && options.force !== true) {
    throw usage(`${FILE} exists already`, 'Compare with --force in a branch of its own, or move the file away.');
  }
  const { api, account, tunnel } = options;
  const zones = Object.fromEntries(options.zone.map(readZone));
  const opened = openCloudflareTunnel({ baseUrl: api, token, account, tunnel });
  const { yaml, left, count } = await importTunnelRoutes(context, opened, { tunnel, account, zones, record: options.record });
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, yaml);
  const sentence = `Wrote ${FILE}: ${count} ${count === 1 ? 'route' : 'routes'}; ${left.length} left at Cloudflare as they are.`;
  const text = [
    'Next: read each exposure, then `fairlead validate` and `fairlead routes plan` (it must say that nothing changes).',
    ...left.map((each) => `left: ${each}`),
  ];
  return {
    outcome: 'success',
    sentence,
    diagnostics: [],
    sections: [{ text: text.join('\n') }],
    markdown: () => sentence,
    document: { file: FILE, routes: count, left },
    changed: false,
  };
}

function readZone(text: string): readonly [string, string] {
  const [, name, id] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (name === undefined || id === undefined)
    throw usage(`--zone ${text} is not name=id`, 'For example: --zone example.org=0123456789abcdef0123456789abcdef');
  return [name, id];
}

function usage(summary: string, hint: string): PipelineError {
  return new PipelineError({ code: 'usage', severity: 'error', summary, hint });
}
