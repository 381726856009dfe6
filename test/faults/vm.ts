// The VMs that faults are injected into: lab VMs of their own, so that the shop's stacks neither suffer nor disturb.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { findLab, type LabContext, PORT_SHIFT } from '../../lab/context.ts';
import { type LabVm, readVms } from '../../lab/fleet.ts';
import { ensureHostKey } from '../../lab/keys.ts';
import { ensureNetwork } from '../../lab/network.ts';
import { ensureRegistry } from '../../lab/registry.ts';
import { ensureVm, waitForVm } from '../../lab/vm.ts';
import { ensureVmImage } from '../../lab/vm-image.ts';
import { ensureImages } from './images.ts';

export interface FaultVm {
  readonly lab: LabContext;
  readonly name: string;
  readonly port: number;
  readonly hostKey: string;
  readonly identity: string;
  /** The overlay that leads the pipeline to this VM. */
  readonly hosts: string;
}

/** Loopback port of each VM's sshd; its address is of RFC 5737 and exists on the VM's loopback only. */
const PLACES = {
  faults: { port: 22_297, address: '192.0.2.97', place: 2 },
  chaos: { port: 22_296, address: '192.0.2.96', place: 3 },
  'faults-two': { port: 22_294, address: '192.0.2.94', place: 4 },
  // Behind the VM of the facts' table (place 5, test/fidelity/vm.ts).
  again: { port: 22_293, address: '192.0.2.93', place: 6 },
} as const;

export type FaultVmName = keyof typeof PLACES;

/** The VM's id and LAN address for its vm.yaml. */
export function vmFacts(name: FaultVmName): { readonly id: number; readonly lan: string } {
  return { id: PLACES[name].port - 22_000, lan: PLACES[name].address };
}

/** Brings the VM up with its images and its own registry; an existing one is used as it is. */
export async function ensureFaultVm(name: FaultVmName): Promise<FaultVm> {
  const lab = findLab();
  const { address, place } = PLACES[name];
  const port = PLACES[name].port + PORT_SHIFT;
  const vms = await readVms(lab);
  const vm: LabVm = { name, addresses: [address], lan: address, sshPort: port };
  const image = await ensureVmImage(lab);
  const network = await ensureNetwork(lab, vms);
  await ensureRegistry(lab, network, image);
  // Places on the bridge behind the lab's VMs, the measured one and the one of the fidelity run.
  const others = Array.from({ length: place }, (_, index) => ({ ...vm, name: `place-${index}` }));
  await ensureVm(lab, network, [...vms, ...others, vm], vm, image);
  await waitForVm(name);
  await ensureImages(name);
  const hostKey = await ensureHostKey(lab, image, name);
  const hosts = await writeHostsFile(lab, name, { port, hostKey });
  return { lab, name, port, hostKey, identity: join(lab.directory, 'id_ed25519'), hosts };
}

/** An overlay with other facts than the VM's own: another port (a proxy), another key (somebody else's machine). */
export async function writeHostsFile(
  lab: LabContext,
  vm: string,
  facts: { readonly port: number; readonly hostKey: string; readonly suffix?: string },
): Promise<string> {
  const folder = join(lab.directory, 'faults');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `hosts-${vm}${facts.suffix ?? ''}.yaml`);
  const target = { host: '127.0.0.1', port: facts.port, user: 'root', hostKeys: [facts.hostKey] };
  await writeFile(path, stringify({ [vm]: target }, { lineWidth: 0 }));
  return path;
}
