// The VM of the fidelity run: a lab VM of its own with tiny images, room for many networks, and both Compose versions.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findLab, vmContainer } from '../../lab/context.ts';
import { docker } from '../../lab/docker.ts';
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

/** Name of the VM, also in plans. */
export const VM = 'fidelity';
/** Images every case may use; case `x` calls them `fairlead-fidelity/x:1` … */
export const IMAGES = ['1', '2', '3'] as const;
/** Repository of the originals, on the VM and in the lab's registry. */
export const REPOSITORY = 'fairlead-fidelity/app';

const PORT = 22_298;
/** A documentation address (RFC 5737): it exists on the VM's loopback only. */
const ADDRESS = '192.0.2.98';
/** The Engine's own pools hold 31 networks; a batch needs more. Without firewall rules and logs a container costs half. */
const DAEMON = { 'default-address-pools': [{ base: '10.201.0.0/16', size: 26 }], iptables: false, 'log-driver': 'none' };
/** Key of the secrets' fingerprints: any fixed one does. */
const KEY = 'f1de'.repeat(16);

/** Brings the VM up (an existing one is used as it is) and connects to it as the pipeline does. */
export async function openFidelityVm(): Promise<Remote> {
  const lab = findLab(process.cwd());
  const vms = await readVms(lab);
  const vm: LabVm = { name: VM, addresses: [ADDRESS], lan: ADDRESS, sshPort: PORT };
  const image = await ensureVmImage(lab);
  const network = await ensureNetwork(lab, vms);
  await ensureRegistry(lab, network, image);
  // A place of its own on the bridge: behind the lab's VMs and the measured one.
  await ensureVm(lab, network, [...vms, { ...vm, name: 'bench' }, vm], vm, image);
  await waitForVm(VM);
  await widenPools();
  await makeImages();
  await vmRun(VM, ['sh', '-c', 'printf "%s\\n" "$0" >/var/lib/fairlead/key && chmod 600 /var/lib/fairlead/key', KEY]);
  const hostKey = await ensureHostKey(lab, image, VM);
  const target = { host: '127.0.0.1', port: PORT, user: 'root', hostKeys: [hostKey] };
  return await connectSsh({ vm: VM, target, identity: { file: join(lab.directory, 'id_ed25519') }, clock: { now: () => Date.now() } });
}

/** The VM's container and its disk go. */
export async function removeFidelityVm(): Promise<void> {
  await docker(['rm', '--force', '--volumes', vmContainer(VM)]);
}

async function widenPools(): Promise<void> {
  const wanted = JSON.stringify(DAEMON);
  if ((await vmExec(VM, ['cat', '/etc/docker/daemon.json'])).stdout.trim() === wanted) return;
  // Its supervisor starts the Engine again.
  const script = 'mkdir -p /etc/docker && printf "%s\\n" "$0" >/etc/docker/daemon.json && kill "$(cat /var/run/docker.pid)"';
  await vmRun(VM, ['sh', '-c', `${script}; while docker version >/dev/null 2>&1; do sleep 0.1; done`, wanted]);
  await waitForVm(VM);
}

/** Three images that differ in one file: a static busybox, so that a container starts in milliseconds. */
async function makeImages(): Promise<void> {
  const busybox = await readFile('/bin/busybox');
  for (const tag of IMAGES) {
    const reference = `${REPOSITORY}:${tag}`;
    if ((await vmExec(VM, ['docker', 'image', 'inspect', reference])).code === 0) continue;
    const tools = ['busybox', 'sh', 'sleep', 'true', 'false', 'cat'].map((tool) => ({
      path: `bin/${tool}`,
      mode: 0o755,
      content: busybox,
    }));
    const tar = writeTar([...tools, { path: 'version', mode: 0o644, content: `${tag}\n` }], { mtime: 0 });
    await vmRun(VM, ['docker', 'import', '--change', 'CMD ["sleep", "100000"]', '-', reference], { input: tar });
  }
}
