// The lab's registry: answers under the names of the real ones, so that a VM pulls the exact references of stacks/.
import { join } from 'node:path';
import { type ContainerOutcome, ensureContainer } from './container.ts';
import { type LabContext, NETWORK, REGISTRY_CONTAINER, REGISTRY_PORT } from './context.ts';
import { httpRequest } from './http.ts';
import { ensureCertificates } from './keys.ts';
import { type LabNetwork, registryAddress } from './network.ts';

/** Where the registry keeps its blobs; survives the container. */
export const REGISTRY_VOLUME = REGISTRY_CONTAINER;

/** Brings the registry up and waits until it answers. `image`: the VM image, which carries the registry's program. */
export async function ensureRegistry(lab: LabContext, network: LabNetwork, image: string): Promise<ContainerOutcome> {
  await ensureCertificates(lab, image);
  const outcome = await ensureContainer(lab, {
    name: REGISTRY_CONTAINER,
    image,
    port: REGISTRY_PORT,
    options: [
      ...['--network', NETWORK, '--ip', registryAddress(network), '--publish', `127.0.0.1:${REGISTRY_PORT}:5000`],
      ...['--volume', `${join(lab.directory, 'registry')}:/lab/state:ro`, '--volume', `${REGISTRY_VOLUME}:/var/lib/registry`],
      ...['--entrypoint', '/lab/registry.sh'],
    ],
    command: [],
  });
  for (let attempt = 0; ; attempt++) {
    if (await answers()) return outcome;
    if (attempt === 100)
      throw new Error(`the lab's registry does not answer on 127.0.0.1:${REGISTRY_PORT}: docker logs ${REGISTRY_CONTAINER}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function answers(): Promise<boolean> {
  return httpRequest('GET', `http://127.0.0.1:${REGISTRY_PORT}/v2/`).then(
    (answer) => answer.status === 200,
    () => false,
  );
}
