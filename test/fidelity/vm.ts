// The VM of the fidelity run: a lab VM of its own with tiny images, room for many networks, and both Compose versions.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findLab, PORT_SHIFT } from '../../lab/context.ts';
import { type LabVm, readVms } from '../../lab/fleet.ts';
import { ensureHostKey } from '../../lab/keys.ts';
import { ensureNetwork } from '../../lab/network.ts';
import { ensureRegistry } from '../../lab/registry.ts';
import { ensureVm, waitForVm } from '../../lab/vm.ts';
import { vmExec, vmRun } from '../../lab/vm-exec.ts';
import { ensureVmImage } from '../../lab/vm-image.ts';
import { connectSsh } from '../../src/adapters/ssh-remote.ts';
import { writeTar } from '../../src/apply/tar.ts';
import type { Remote } from '../../src/ports/remote.ts';

/** The random run and the facts' table each have a VM, so that they do not meet. */
export type FidelityVm = keyof typeof PLACES;
/** Images every case may use; case `x` calls them `fairlead-fidelity/x:1` … */
export const IMAGES = ['1', '2', '3'] as const;
/** Repository of the originals, on the VM and in the lab's registry. */
export const REPOSITORY = 'fairlead-fidelity/app';

/** Documentation addresses (RFC 5737): they exist on the VM's loopback only. */
const PLACES = {
  fidelity: { port: 22_298, address: '192.0.2.98', neighbours: ['bench'] },
  facts: { port: 22_295, address: '192.0.2.95', neighbours: ['bench', 'fidelity', 'faults', 'chaos', 'spare'] },
} as const;
/** The Engine's own pools hold 31 networks; a batch needs more. Without firewall rules and logs a container costs half. */
const DAEMON = { 'default-address-pools': [{ base: '10.201.0.0/16', size: 26 }], iptables: false, 'log-driver': 'none' };
/** Key of the secrets' fingerprints: any fixed one does. */
const KEY = 'f1de'.repeat(16);

/** Brings the VM up (an existing one is used as it is) and connects to it as the pipeline does. */
export async function openFidelityVm(name: FidelityVm): Promise<Remote> {
  const { address, neighbours } = PLACES[name];
  const port = PLACES[name].port + PORT_SHIFT;
  const lab = findLab(process.cwd());
  const vms = await readVms(lab);
  const vm: LabVm = { name, addresses: [address], lan: address, sshPort: port };
  const image = await ensureVmImage(lab);
  const network = await ensureNetwork(lab, vms);
  await ensureRegistry(lab, network, image);
  // A place of its own on the bridge, behind all others.
  await ensureVm(lab, network, [...vms, ...neighbours.map((other) => ({ ...vm, name: other })), vm], vm, image);
  await waitForVm(name);
  await widenPools(name);
  await makeImages(name);
  await vmRun(name, ['sh', '-c', 'printf "%s\\n" "$0" >/var/lib/fairlead/key && chmod 600 /var/lib/fairlead/key', KEY]);
  const hostKey = await ensureHostKey(lab, image, name);
  const target = { host: '127.0.0.1', port, user: 'root', hostKeys: [hostKey] };
  return await connectSsh({ vm: name, target, identity: { file: join(lab.directory, 'id_ed25519') }, clock: { now: () => Date.now() } });
}

async function widenPools(vm: string): Promise<void> {
  const wanted = JSON.stringify(DAEMON);
  if ((await vmExec(vm, ['cat', '/etc/docker/daemon.json'])).stdout.trim() === wanted) return;
  // Its supervisor starts the Engine again.
  const script = 'mkdir -p /etc/docker && printf "%s\\n" "$0" >/etc/docker/daemon.json && kill "$(cat /var/run/docker.pid)"';
  await vmRun(vm, ['sh', '-c', `${script}; while docker version >/dev/null 2>&1; do sleep 0.1; done`, wanted]);
  await waitForVm(vm);
}

/** Three images that differ in one file: a static busybox, so that a container starts in milliseconds. */
async function makeImages(vm: string): Promise<void> {
  const busybox = await readFile('/bin/busybox');
  for (const tag of IMAGES) {
    const reference = `${REPOSITORY}:${tag}`;
    if ((await vmExec(vm, ['docker', 'image', 'inspect', reference])).code === 0) continue;
    const tools = ['busybox', 'sh', 'sleep', 'true', 'false', 'cat'].map((tool) => ({
      path: `bin/${tool}`,
      mode: 0o755,
      content: busybox,
    }));
    const tar = writeTar([...tools, { path: 'version', mode: 0o644, content: `${tag}\n` }], { mtime: 0 });
    await vmRun(vm, ['docker', 'import', '--change', 'CMD ["sleep", "100000"]', '-', reference], { input: tar });
  }
}
