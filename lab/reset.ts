// Back to empty: one VM's stacks, or the whole lab. Only what carries this lab's label is touched.
import { rm } from 'node:fs/promises';
import { LAB_LABEL, type LabContext } from './context.ts';
import { docker, tryDocker } from './docker.ts';
import { removeNetwork } from './network.ts';
import { REGISTRY_VOLUME } from './registry.ts';
import { vmRun } from './vm-exec.ts';

// Images stay: pulling them again is what takes long.
const WIPE = `set -eu
ids=$(docker ps -aq); [ -z "$ids" ] || docker rm -f -v $ids > /dev/null
volumes=$(docker volume ls -q); [ -z "$volumes" ] || docker volume rm -f $volumes > /dev/null
networks=$(docker network ls -q --filter type=custom); [ -z "$networks" ] || docker network rm $networks > /dev/null
find /opt/stacks /var/lib/fairlead -mindepth 1 -delete
install -d -m 0755 /var/lib/fairlead/metrics
rm -rf /tmp/fairlead-*`;

/** Wipes a VM's stacks, volumes, releases and secrets; its images stay. */
export async function resetVm(vm: string): Promise<void> {
  await vmRun(vm, ['sh', '-c', WIPE], { timeout: 180 });
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** Removes this lab's containers, network, registry volume and `.lab`. Images are kept unless `images`. */
export async function removeLab(lab: LabContext, options: { readonly images: boolean }): Promise<{ readonly containers: number }> {
  const containers = lines(await docker(['ps', '--all', '--quiet', '--filter', `label=${LAB_LABEL}=${lab.id}`]));
  if (containers.length > 0) await docker(['rm', '--force', '--volumes', ...containers], { timeout: 180 });
  await removeNetwork(lab);
  if (containers.length > 0) await tryDocker(['volume', 'rm', REGISTRY_VOLUME]);
  await rm(lab.directory, { recursive: true, force: true });
  if (options.images) {
    const images = lines(await docker(['image', 'ls', '--quiet', '--filter', `label=${LAB_LABEL}=images`]));
    if (images.length > 0) await tryDocker(['image', 'rm', '--force', ...new Set(images)], { timeout: 300 });
  }
  return { containers: containers.length };
}
