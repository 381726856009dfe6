// The shared layer of all images: Debian trixie with perl, PostgreSQL, Redis and dnsmasq; the layers on top are small.
import { join } from 'node:path';
import { type LabContext, recipeDigest } from '../context.ts';
import { hasImage } from '../docker.ts';
import { buildImage, readFolder } from '../image-build.ts';
import { ensureRootfs, type RootfsRecipe, rootfsImage } from '../rootfs.ts';

const BASE_ROOTFS: RootfsRecipe = {
  name: 'base-rootfs',
  suite: 'trixie',
  variant: 'minbase',
  packages: ['postgresql-17', 'redis-server', 'dnsmasq-base', 'busybox-static', 'sqlite3', 'curl', 'ca-certificates', 'dumb-init', 'perl'],
  // The just-in-time compiler of PostgreSQL needs LLVM, which is larger than all the rest.
  exclude: [
    '/usr/lib/*/libLLVM*',
    '/usr/lib/*/libz3*',
    '/usr/lib/postgresql/*/lib/bitcode/*',
    '/usr/lib/postgresql/*/lib/llvmjit*',
    '/usr/share/zoneinfo/right/*',
  ],
  hooks: ['rm -rf "$1"/var/lib/postgresql/17 "$1"/var/log/postgresql'],
};

/** The base image's name, made or not. */
export async function baseImage(lab: LabContext): Promise<string> {
  const files = await readFolder(join(lab.root, 'lab/images/base'));
  return `fairlead-lab/base:${recipeDigest([rootfsImage(BASE_ROOTFS), ...Object.entries(files).flatMap(([path, file]) => [path, file.bytes])])}`;
}

/** Makes the base image unless it is there; returns its name. First time about 35 s and 250 MB. */
export async function ensureBase(lab: LabContext): Promise<string> {
  const image = await baseImage(lab);
  if (await hasImage(image)) return image;
  const rootfs = await ensureRootfs(lab, BASE_ROOTFS);
  await buildImage(image, { files: await readFolder(join(lab.root, 'lab/images/base')), arguments: { ROOTFS: rootfs } });
  return image;
}
