// The lab's bridge. Never the real LAN: that would hide the real hosts from this machine.
import { networkInterfaces } from 'node:os';
import { LAB_LABEL, LAB_PATH_LABEL, type LabContext, NETWORK } from './context.ts';
import { docker, tryDocker } from './docker.ts';
import type { LabVm } from './fleet.ts';

const CANDIDATES = Array.from({ length: 16 }, (_, index) => `10.${231 + (index % 4)}.${77 + Math.floor(index / 4)}`);

export interface LabNetwork {
  /** First three octets; the network is a /24. */
  readonly prefix: string;
}

/** The registry's address on the lab bridge. */
export function registryAddress(network: LabNetwork): string {
  return `${network.prefix}.2`;
}

/** The VM's address on the lab bridge: by its place in the sorted list. */
export function bridgeAddress(network: LabNetwork, vms: readonly LabVm[], vm: string): string {
  return `${network.prefix}.${10 + vms.findIndex((other) => other.name === vm)}`;
}

function inUse(prefix: string, vms: readonly LabVm[]): boolean {
  const local = Object.values(networkInterfaces()).flatMap((entries) => (entries ?? []).map((entry) => entry.address));
  return [...local, ...vms.flatMap((vm) => vm.addresses)].some((address) => address.startsWith(`${prefix}.`));
}

/** Makes the bridge unless it is there. Throws when it belongs to another checkout. */
export async function ensureNetwork(lab: LabContext, vms: readonly LabVm[]): Promise<LabNetwork> {
  const format = `{{index .Labels "${LAB_LABEL}"}} {{index .Labels "${LAB_PATH_LABEL}"}} {{(index .IPAM.Config 0).Subnet}}`;
  const found = await tryDocker(['network', 'inspect', '--format', format, NETWORK]);
  if (found.code === 0) {
    const [id, path, subnet = ''] = found.stdout.trim().split(' ');
    if (id !== lab.id)
      throw new Error(
        `the lab of ${path} is up on this machine: end it there with \`npm run lab -- down\`, or set FAIRLEAD_LAB=1 for one beside it`,
      );
    return { prefix: subnet.split('.').slice(0, 3).join('.') };
  }
  for (const prefix of CANDIDATES.filter((candidate) => !inUse(candidate, vms))) {
    const labels = ['--label', `${LAB_LABEL}=${lab.id}`, '--label', `${LAB_PATH_LABEL}=${lab.root}`];
    const made = await tryDocker(['network', 'create', '--subnet', `${prefix}.0/24`, ...labels, NETWORK]);
    if (made.code === 0) return { prefix };
    if (!/overlap/i.test(made.stderr)) throw new Error(`docker network create: ${made.stderr.trim()}`);
  }
  throw new Error(`no free network for the lab among ${CANDIDATES.map((prefix) => `${prefix}.0/24`).join(', ')}`);
}

/** Removes the bridge if it is this lab's. */
export async function removeNetwork(lab: LabContext): Promise<void> {
  const ids = await docker(['network', 'ls', '--quiet', '--filter', `label=${LAB_LABEL}=${lab.id}`]);
  for (const id of ids.split('\n').filter((line) => line !== '')) await docker(['network', 'rm', id]);
}
