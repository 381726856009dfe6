// The VMs' disk image: Debian trixie standing in for Ubuntu 24.04 (`ubuntu-2404-cloudinit-template`), with sshd and an Engine.
import { join } from 'node:path';
import { type LabContext, recipeDigest } from './context.ts';
import { hasImage } from './docker.ts';
import { buildImage, readFolder } from './image-build.ts';
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

/** Makes the VM image unless it is there; returns its name. First time about 40 s and 610 MB. */
export async function ensureVmImage(lab: LabContext): Promise<string> {
  const files = await readFolder(join(lab.root, 'lab/vm'));
  const contents = Object.entries(files).flatMap(([path, file]) => [path, file.bytes]);
  const image = `fairlead-lab/vm:${recipeDigest([rootfsImage(VM_ROOTFS), rootfsImage(SID_BINARIES), ...contents])}`;
  if (await hasImage(image)) return image;
  const [rootfs, sid] = await Promise.all([ensureRootfs(lab, VM_ROOTFS), ensureSidBinaries(lab)]);
  await buildImage(image, { files, arguments: { ROOTFS: rootfs, SID: sid } });
  return image;
}
