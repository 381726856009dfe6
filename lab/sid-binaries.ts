// Programs that only Debian sid has new enough. They are Go programs and run on trixie as they are.
import type { LabContext } from './context.ts';
import { ensureRootfs, type RootfsRecipe } from './rootfs.ts';

/** Not a system: a place to `COPY --from`. */
export const SID_BINARIES: RootfsRecipe = {
  name: 'sid-binaries',
  suite: 'sid',
  variant: 'extract',
  packages: ['caddy', 'prometheus', 'promtool', 'prometheus-node-exporter', 'docker-compose'],
};

/** Makes the image unless it is there; returns its name. First time about 8 s and 370 MB. */
export function ensureSidBinaries(lab: LabContext): Promise<string> {
  return ensureRootfs(lab, SID_BINARIES);
}
