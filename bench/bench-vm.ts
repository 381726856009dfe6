// The VM that is measured: a lab VM of its own, so that the shop's stacks neither suffer nor disturb.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { findLab, type LabContext, PORT_SHIFT, vmContainer } from '../lab/context.ts';
import { docker } from '../lab/docker.ts';
import { type LabVm, readVms } from '../lab/fleet.ts';
import { ensureHostKey } from '../lab/keys.ts';
import { ensureNetwork } from '../lab/network.ts';
import { ensureRegistry } from '../lab/registry.ts';
import { resetVm } from '../lab/reset.ts';
import { ensureVm, waitForVm } from '../lab/vm.ts';
import { ensureVmImage } from '../lab/vm-image.ts';

export interface BenchVm {
  readonly lab: LabContext;
  readonly name: string;
  readonly port: number;
  readonly hosts: string;
  readonly identity: string;
  readonly hostKey: string;
}

const NAME = 'bench';
const PORT = 22_299 + PORT_SHIFT;
/** A documentation address (RFC 5737): it exists on the VM's loopback only. */
const ADDRESS = '192.0.2.99';

/** Brings the measured VM up beside the lab's own; an existing one is used as it is. */
export async function ensureBenchVm(): Promise<BenchVm> {
  const lab = findLab(process.cwd());
  const vms = await readVms(lab);
  const vm: LabVm = { name: NAME, addresses: [ADDRESS], lan: ADDRESS, sshPort: PORT };
  const image = await ensureVmImage(lab);
  const network = await ensureNetwork(lab, vms);
  await ensureRegistry(lab, network, image);
  await ensureVm(lab, network, [...vms, vm], vm, image);
  await waitForVm(NAME);
  const hostKey = await ensureHostKey(lab, image, NAME);
  const folder = join(lab.directory, 'bench');
  await mkdir(folder, { recursive: true });
  const hosts = join(folder, 'hosts.yaml');
  await writeFile(hosts, stringify({ [NAME]: { host: '127.0.0.1', port: PORT, user: 'root', hostKeys: [hostKey] } }, { lineWidth: 0 }));
  return { lab, name: NAME, port: PORT, hosts, identity: join(lab.directory, 'id_ed25519'), hostKey };
}

/** Empties the VM: every measured repository is new, and its first commit would be older than what the last one left. */
export function forgetHistory(): Promise<void> {
  return resetVm(NAME);
}

/** Runs a command on the VM past SSH; throws with its error output. */
export function onVm(script: string): Promise<string> {
  return docker(['exec', vmContainer(NAME), 'bash', '-c', script]);
}
