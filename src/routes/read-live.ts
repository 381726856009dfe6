// One look at Cloudflare: tunnel, configuration and the records of every zone. Three requests for one zone.
import type { DeclaredRoutes, LiveRoutes } from '../model/routes.ts';
import type { Tunnel } from '../ports/tunnel.ts';

/** @param now milliseconds since 1970 */
export async function readLive(tunnel: Tunnel, declared: DeclaredRoutes, now: number): Promise<LiveRoutes> {
  const [live, ...records] = await Promise.all([
    tunnel.readTunnel(),
    ...Object.values(declared.zones).map((zone) => tunnel.readRecords(zone)),
  ]);
  // A deleted or locally managed tunnel has no configuration to read; the plan refuses it by what it is.
  const usable = !live.deleted && live.managedBy === 'cloudflare';
  const configuration = usable ? await tunnel.readConfiguration() : { version: 0, document: undefined };
  return { tunnel: live, configuration, records: records.flat(), readAt: new Date(now).toISOString() };
}
