// fairlead routes import: writes routes.yaml from the live tunnel. Changes nothing at Cloudflare.
import { PipelineError } from '../errors/diagnostic.ts';
import { loadFleet } from '../manifest/load.ts';
import type { Tunnel } from '../ports/tunnel.ts';
import { type ImportResult, importRoutes } from '../routes/import.ts';
import type { CommandContext } from './context.ts';

export interface ImportOptions {
  readonly tunnel: string;
  readonly account: string;
  /** Zone name → zone id. */
  readonly zones: Readonly<Record<string, string>>;
  readonly record: string | undefined;
}

/** @throws PipelineError when the tunnel cannot be read, or takes its rules from a file on its host */
export async function importTunnelRoutes(context: CommandContext, tunnel: Tunnel, options: ImportOptions): Promise<ImportResult> {
  const [{ fleet, diagnostics }, live] = await Promise.all([loadFleet(context.root, { now: context.clock.now() }), tunnel.readTunnel()]);
  if (fleet === undefined) throw new PipelineError(diagnostics);
  if (live.deleted || live.managedBy === 'local') {
    const summary = live.deleted ? 'The tunnel was deleted' : 'The tunnel is managed by a file on its host';
    const hint =
      'Migrate it in the dashboard first (Networks, Tunnels, Start migration); `fairlead routes check-ingress config.yml` checks that file.';
    throw new PipelineError({ code: 'tunnel-unusable', severity: 'error', summary, hint });
  }
  const { document } = await tunnel.readConfiguration();
  return importRoutes({ ...options, document, fleet });
}
