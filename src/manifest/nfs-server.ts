// Whose address an NFS server's is, and what is wrong with it: for volumes in files and for mounts that are seen on a VM.
import type { DesiredVm } from '../model/desired.ts';

export interface NfsProblem {
  readonly rule: 'nfs-address' | 'nfs-unmanaged';
  readonly detail: string;
  readonly hint: string;
}

/** Nothing for a server that is neither on a tailnet nor an unmanaged VM. Brackets around an IPv6 address do not matter. */
export function judgeNfsServer(
  server: string,
  machines: readonly Pick<DesiredVm, 'name' | 'managed' | 'addresses'>[],
): readonly NfsProblem[] {
  const address = server.replace(/^\[|\]$/g, '').toLowerCase();
  const owner = machines.find(
    ({ name, addresses }) => [name, addresses.lan, addresses.tailscale].includes(address) || address.startsWith(`${name}.`),
  );
  const problems: NfsProblem[] = [];
  if (isTailnet(address) || owner?.addresses.tailscale === address) {
    const whose = owner === undefined ? 'an address of a tailnet' : `the tailnet address of ${owner.name}`;
    const lan = owner?.addresses.lan;
    const hint = lan === undefined ? "Use the server's LAN address." : `Use its LAN address, ${lan}.`;
    problems.push({ rule: 'nfs-address', detail: `${address} is ${whose}.`, hint });
  }
  if (owner?.managed === false) {
    const detail = `${address} is ${owner.name}, which is an inventory only (managed: false).`;
    const hint = 'Use a volume of this VM, and bring the data over once; or a share of a VM that is managed.';
    problems.push({ rule: 'nfs-unmanaged', detail, hint });
  }
  return problems;
}

/** 100.64.0.0/10, fd7a:115c:a1e0::/48 and *.ts.net: what Tailscale gives its nodes (tailscale.com/kb, "IP pool", "MagicDNS"). */
function isTailnet(server: string): boolean {
  const [, second] = /^100\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(server) ?? [];
  if (second !== undefined) return Number(second) >= 64 && Number(second) <= 127;
  return server.startsWith('fd7a:115c:a1e0:') || server.endsWith('.ts.net');
}
