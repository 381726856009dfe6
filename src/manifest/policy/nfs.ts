// Volumes over NFS: by which address, and of whom.
import type { ComposeFile } from '../compose-model.ts';
import type { LoadedVm } from '../load.ts';
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
  check: ({ compose }, fleet) =>
    listMounts(compose).flatMap((mount): readonly Finding[] => {
      const owner = fleet.vms.find((each) => addressesOf(each).tailscale === mount.server);
      if (compose === undefined || (owner === undefined && !isTailnet(mount.server))) return [];
      const lan = owner === undefined ? undefined : addressesOf(owner).lan;
      const detail = `${mount.server} is ${owner === undefined ? 'an address of a tailnet' : `the tailnet address of ${owner.name}`}.`;
      const hint = lan === undefined ? "Write the server's LAN address." : `Write its LAN address, ${lan}.`;
      const summary = `Volume \`${mount.volume}\` mounts NFS over the tailnet`;
      return [
        { ...reportError('nfs-address', placeOfNode(compose.source, mount.node), summary, { detail, hint }), on: { volume: mount.volume } },
      ];
    }),
};

export const nfsUnmanaged: StackRule = {
  id: 'nfs-unmanaged',
  title: 'No stack keeps its data on the NFS of a VM that this pipeline does not manage',
  reason: 'Such a share couples the stack to a machine whose changes nobody plans, and whose reboot takes it down.',
  scope: 'stack',
  exception: 'until',
  level: 'house',
  check: ({ compose }, fleet) =>
    listMounts(compose).flatMap((mount): readonly Finding[] => {
      const owner = findUnmanaged(fleet, mount.server);
      if (compose === undefined || owner === undefined) return [];
      const detail = `${mount.server} is ${owner}, which is an inventory only (managed: false).`;
      const hint = 'Use a volume of this VM, and bring the data over once; or a share of a VM that is managed.';
      const summary = `Volume \`${mount.volume}\` lies on the NFS of ${owner}`;
      return [
        {
          ...reportError('nfs-unmanaged', placeOfNode(compose.source, mount.node), summary, { detail, hint }),
          on: { volume: mount.volume },
        },
      ];
    }),
};

function listMounts(compose: ComposeFile | undefined): readonly Mount[] {
  return [...(compose?.volumes.values() ?? [])].flatMap((entry) => readMount(entry));
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
  const server = (address ?? host)?.replace(/^\[|\]$/g, '').toLowerCase();
  return server === undefined || node === undefined ? [] : [{ volume: entry.key, server, node }];
}

function addressesOf({ result }: LoadedVm): { readonly lan?: string; readonly tailscale?: string } {
  return result.vm?.value.addresses ?? {};
}

/** 100.64.0.0/10, fd7a:115c:a1e0::/48 and *.ts.net: what Tailscale gives its nodes (tailscale.com/kb, "IP pool", "MagicDNS"). */
function isTailnet(server: string): boolean {
  const [, second] = /^100\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(server) ?? [];
  if (second !== undefined) return Number(second) >= 64 && Number(second) <= 127;
  return server.startsWith('fd7a:115c:a1e0:') || server.endsWith('.ts.net');
}

function findUnmanaged(fleet: FleetView, server: string): string | undefined {
  return fleet.vms.find((vm) => {
    if (vm.result.vm?.value.managed !== false) return false;
    const { lan, tailscale } = addressesOf(vm);
    return [lan, tailscale, vm.name].includes(server) || server.startsWith(`${vm.name}.`);
  })?.name;
}
