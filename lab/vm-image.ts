// The VMs' disk image: Debian trixie standing in for Ubuntu 24.04 (`ubuntu-2404-cloudinit-template`), with sshd and an Engine.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LabContext, recipeDigest } from './context.ts';
import { docker, hasImage } from './docker.ts';
import { buildImage } from './image-build.ts';
import { ensureRootfs, type RootfsRecipe, rootfsImage } from './rootfs.ts';
import { ensureSidBinaries, SID_BINARIES } from './sid-binaries.ts';

const VM_ROOTFS: RootfsRecipe = {
  name: 'vm-rootfs',
  suite: 'trixie',
  variant: 'minbase',
  packages: [
    'openssh-server',
    'docker.io',
    'docker-cli',
    'docker-compose',
    'docker-registry',
    'iptables',
    'ca-certificates',
    'openssl',
    'curl',
    'procps',
    'iproute2',
    'util-linux',
    'bash',
    'kmod',
    'less',
    'bind9-dnsutils',
    'netcat-openbsd',
  ],
};

const FILES = ['entry.sh', 'registry.sh', 'sshd.conf'];

async function readFiles(lab: LabContext): Promise<Record<string, Uint8Array>> {
  const contents = await Promise.all(FILES.map((name) => readFile(join(lab.root, 'lab/vm', name))));
  return Object.fromEntries(FILES.map((name, index) => [name, contents[index] ?? new Uint8Array()]));
}

/** Makes the VM image unless it is there; returns its name. First time about 40 s and 500 MB. */
export async function ensureVmImage(lab: LabContext): Promise<string> {
  const files = await readFiles(lab);
  const image = `fairlead-lab/vm:${recipeDigest([rootfsImage(VM_ROOTFS), rootfsImage(SID_BINARIES), ...Object.values(files)])}`;
  if (await hasImage(image)) return image;
  const [rootfs, sid] = await Promise.all([ensureRootfs(lab, VM_ROOTFS), ensureSidBinaries(lab)]);
  await buildImage(image, {
    files: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, { bytes, mode: 0o755 }])),
    dockerfile: [
      `FROM ${rootfs}`,
      `COPY --from=${sid} /usr/libexec/docker/cli-plugins/docker-compose /lab/compose/2.40.3`,
      'COPY entry.sh registry.sh /lab/',
      'COPY sshd.conf /etc/ssh/sshd_config.d/lab.conf',
      // Host keys of the package would be the same in every VM: each gets its own from the lab.
      'RUN cp /usr/libexec/docker/cli-plugins/docker-compose /lab/compose/2.26.1 && rm -f /etc/ssh/ssh_host_* && mkdir -p /lab/state',
      'ENTRYPOINT ["/lab/entry.sh"]',
    ],
  });
  return image;
}

/** Compose versions a VM of this image can be switched to. */
export async function composeVersions(image: string): Promise<string[]> {
  return (await docker(['run', '--rm', '--entrypoint', 'ls', image, '/lab/compose'])).split('\n').filter((line) => line !== '');
}
