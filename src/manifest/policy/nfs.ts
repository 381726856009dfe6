// Volumes over NFS: by which address, and of whom.
import type { ComposeFile } from '../compose-model.ts';
import { judgeNfsServer } from '../nfs-server.ts';
import { reportError } from '../report.ts';
import { findNode, placeOfNode, textOf, type YamlEntry, type YamlNode } from '../yaml-tree.ts';
import type { Finding, FleetView, StackRule } from './rule.ts';

/** An NFS volume's server, as written. */
interface Mount {
  readonly volume: string;
  readonly server: string;
  readonly node: YamlNode;
}

export const nfsAddress: StackRule = {
  id: 'nfs-address',
  title: 'NFS is mounted by a LAN address, never over the tailnet',
  reason: 'When the tailnet flaps, processes hang in uninterruptible sleep (state D) on such a mount; only a reboot ends them.',
  scope: 'stack',
  exception: 'until',
  level: 'house',
  check: ({ compose }, fleet) => checkMounts(compose, fleet, 'nfs-address', (volume) => `Volume \`${volume}\` mounts NFS over the tailnet`),
};

export const nfsUnmanaged: StackRule = {
  id: 'nfs-unmanaged',
  title: 'No stack keeps its data on the NFS of a VM that this pipeline does not manage',
  reason: 'Such a share couples the stack to a machine whose changes nobody plans, and whose reboot takes it down.',
  scope: 'stack',
  exception: 'until',
  level: 'house',
  check: ({ compose }, fleet) =>
    checkMounts(compose, fleet, 'nfs-unmanaged', (volume) => `Volume \`${volume}\` lies on the NFS of an unmanaged VM`),
};

function checkMounts(
  compose: ComposeFile | undefined,
  fleet: FleetView,
  rule: 'nfs-address' | 'nfs-unmanaged',
  summary: (volume: string) => string,
): readonly Finding[] {
  if (compose === undefined) return [];
  const machines = fleet.vms.flatMap(({ result: { vm } }) => (vm === undefined ? [] : [vm.value]));
  return listMounts(compose).flatMap(({ volume, server, node }) =>
    judgeNfsServer(server, machines)
      .filter((each) => each.rule === rule)
      .map(({ detail, hint }) => ({
        ...reportError(rule, placeOfNode(compose.source, node), summary(volume), { detail, hint }),
        on: { volume },
      })),
  );
}

function listMounts(compose: ComposeFile): readonly Mount[] {
  return [...compose.volumes.values()].flatMap((entry) => readMount(entry));
}

/** `type: nfs` with `o: addr=…`, or with the server in front of the path: `device: server:/path`. */
function readMount(entry: YamlEntry): readonly Mount[] {
  const options = findNode(entry.value, 'driver_opts');
  const device = findNode(options, 'device');
  const words = findNode(options, 'o');
  if (!/^nfs/i.test(textOf(findNode(options, 'type')) ?? '')) return [];
  const [, address] = /(?:^|,)addr=([^,]+)/.exec(textOf(words) ?? '') ?? [];
  const [, host] = /^(\[[^\]]+\]|[^/:]+):/.exec(textOf(device) ?? '') ?? [];
  const node = address === undefined ? device : words;
  const server = address ?? host;
  return server === undefined || node === undefined ? [] : [{ volume: entry.key, server, node }];
}
