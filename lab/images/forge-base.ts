// The layer under the real Gitea, its runner and the image of jobs; made only where the lab has a real forge.
import { join } from 'node:path';
import { type LabContext, recipeDigest } from '../context.ts';
import { hasImage } from '../docker.ts';
import { buildImage, readFolder } from '../image-build.ts';
import { ensureRootfs, type RootfsRecipe, rootfsImage } from '../rootfs.ts';

const FORGE_ROOTFS: RootfsRecipe = {
  name: 'forge-rootfs',
  suite: 'trixie',
  variant: 'minbase',
  // Node of trixie is 20.19: the lowest the bundles promise to run on.
  packages: ['git', 'nodejs', 'openssh-client', 'curl', 'ca-certificates', 'dumb-init', 'busybox-static', 'procps'],
};

/** Makes the layer unless it is there; returns its name. First time about 40 s and 300 MB. */
export async function ensureForgeBase(lab: LabContext, base: string): Promise<string> {
  const files = await readFolder(join(lab.root, 'lab/images/forge-base'));
  const contents = Object.entries(files).flatMap(([path, file]) => [path, file.bytes]);
  const image = `fairlead-lab/forge-base:${recipeDigest([rootfsImage(FORGE_ROOTFS), base, ...contents])}`;
  if (await hasImage(image)) return image;
  const rootfs = await ensureRootfs(lab, FORGE_ROOTFS);
  await buildImage(image, { files, arguments: { ROOTFS: rootfs, BASE: base } });
  return image;
}
