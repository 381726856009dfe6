// The VMs: containers with sshd and an Engine of their own, at the real addresses, shut off from the real networks.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ContainerOutcome, ensureContainer } from './container.ts';
import { type LabContext, NETWORK, VM_LABEL, vmContainer } from './context.ts';
import { docker, tryDocker } from './docker.ts';
import type { LabVm } from './fleet.ts';
import { ensureHostKey, ensureIdentity, REGISTRY_NAMES } from './keys.ts';
import { bridgeAddress, type LabNetwork, registryAddress } from './network.ts';
import { vmExec } from './vm-exec.ts';

/** What --privileged would give but for SYS_RESOURCE, which a host that is itself confined cannot give (observed: "unable to apply caps"). */
const PRIVILEGES = [
  ...['--cap-add', 'ALL', '--cap-drop', 'SYS_RESOURCE'],
  ...['--security-opt', 'seccomp=unconfined', '--security-opt', 'apparmor=unconfined'],
  ...['--device-cgroup-rule', 'a *:* rwm', '--cgroupns', 'host', '--volume', '/sys/fs/cgroup:/sys/fs/cgroup:rw'],
];

/** Lines of `/lab/state/network` (see vm/entry.sh): own addresses, the peers behind the bridge, and nothing beyond. */
export function networkLines(network: LabNetwork, vms: readonly LabVm[], vm: LabVm): string[] {
  const peers = vms.filter((other) => other.name !== vm.name);
  const ranges = new Set(vms.flatMap((other) => (other.lan === undefined ? [] : [`${other.lan.split('.').slice(0, 3).join('.')}.0/24`])));
  return [
    ...vm.addresses.map((address) => `local ${address}`),
    ...peers.flatMap((peer) => peer.addresses.map((address) => `peer ${address} ${bridgeAddress(network, vms, peer.name)}`)),
    ...[...ranges, '100.64.0.0/10'].map((range) => `blackhole ${range}`),
  ];
}

/** Writes what the VM reads at boot; true when its network changed. */
async function writeState(lab: LabContext, network: LabNetwork, vms: readonly LabVm[], vm: LabVm): Promise<boolean> {
  const folder = join(lab.directory, 'vms', vm.name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'authorized_keys'), await readFile(join(lab.directory, 'id_ed25519.pub')));
  await writeFile(join(folder, 'ca.crt'), await readFile(join(lab.directory, 'registry', 'ca.crt')));
  const path = join(folder, 'network');
  const text = `${networkLines(network, vms, vm).join('\n')}\n`;
  const before = await readFile(path, 'utf8').catch(() => undefined);
  if (before !== text) await writeFile(path, text);
  return before !== text;
}

/** Brings one VM up: addresses, keys, container. Does not wait: see `waitForVm`. */
export async function ensureVm(
  lab: LabContext,
  network: LabNetwork,
  vms: readonly LabVm[],
  vm: LabVm,
  image: string,
): Promise<ContainerOutcome> {
  await ensureIdentity(lab, image);
  await ensureHostKey(lab, image, vm.name);
  const moved = await writeState(lab, network, vms, vm);
  const registry = registryAddress(network);
  const outcome = await ensureContainer(lab, {
    name: vmContainer(vm.name),
    image,
    port: vm.sshPort,
    options: [
      ...['--hostname', vm.name, '--label', `${VM_LABEL}=${vm.name}`, ...PRIVILEGES],
      ...['--network', NETWORK, '--ip', bridgeAddress(network, vms, vm.name), '--publish', `127.0.0.1:${vm.sshPort}:22`],
      ...REGISTRY_NAMES.flatMap((name) => ['--add-host', `${name}:${registry}`]),
      ...['--tmpfs', '/run', '--volume', '/var/lib/docker', '--volume', `${join(lab.directory, 'vms', vm.name)}:/lab/state:ro`],
    ],
    command: [],
  });
  if (outcome === 'untouched' && moved) await docker(['exec', vmContainer(vm.name), '/lab/entry.sh', 'network']);
  return outcome;
}

/** Waits until the VM's Engine and sshd answer. Throws with the Engine's last lines after a minute. */
export async function waitForVm(vm: string): Promise<void> {
  const probe = 'docker version --format "{{.Server.Version}}" && exec 3<>/dev/tcp/127.0.0.1/22 && head -c 4 <&3';
  for (let attempt = 0; attempt < 300; attempt++) {
    const result = await tryDocker(['exec', vmContainer(vm), 'bash', '-c', probe]);
    if (result.code === 0 && result.stdout.endsWith('SSH-')) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const log = await vmExec(vm, ['tail', '-n', '15', '/var/log/dockerd.log', '/var/log/sshd.log']);
  throw new Error(`VM ${vm} did not come up within a minute:\n${log.stdout}${log.stderr}`);
}
