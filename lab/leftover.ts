// A lab that another checkout left behind and that does not run: names and ports are one per machine, so it makes way.
import { LAB_LABEL, LAB_PATH_LABEL, type LabContext, NETWORK } from './context.ts';
import { docker, tryDocker } from './docker.ts';
import { REGISTRY_VOLUME } from './registry.ts';

/**
 * Removes the containers, network and registry volume of another checkout's lab when none of its containers runs; returns that
 * checkout's path. A lab that runs is never touched (see `ensureNetwork`); `.lab` and images of the other stay.
 */
export async function clearLeftoverLab(lab: LabContext): Promise<string | undefined> {
  const format = `{{index .Labels "${LAB_LABEL}"}} {{index .Labels "${LAB_PATH_LABEL}"}}`;
  const found = await tryDocker(['network', 'inspect', '--format', format, NETWORK]);
  const [id = '', path = ''] = found.stdout.trim().split(' ');
  if (found.code !== 0 || id === '' || id === lab.id) return undefined;
  const running = await docker(['ps', '--quiet', '--filter', `label=${LAB_LABEL}=${id}`]);
  if (running.trim() !== '') return undefined;
  const containers = (await docker(['ps', '--all', '--quiet', '--filter', `label=${LAB_LABEL}=${id}`]))
    .split('\n')
    .filter((each) => each !== '');
  if (containers.length > 0) await docker(['rm', '--force', '--volumes', ...containers], { timeout: 180 });
  await docker(['network', 'rm', NETWORK]);
  await tryDocker(['volume', 'rm', REGISTRY_VOLUME]);
  return path;
}
