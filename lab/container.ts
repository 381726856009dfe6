// One container of the lab: there and as the recipe says, or made anew. What is right already is not touched.
import { createConnection } from 'node:net';
import { LAB_LABEL, LAB_PATH_LABEL, type LabContext, RECIPE_LABEL, recipeDigest } from './context.ts';
import { docker, inspectContainer } from './docker.ts';

export interface ContainerRecipe {
  readonly name: string;
  readonly image: string;
  /** Options of `docker run`, without name and labels. */
  readonly options: readonly string[];
  readonly command: readonly string[];
  /** Loopback port it publishes: checked first, for a message that says what is wrong. */
  readonly port: number;
}

export type ContainerOutcome = 'untouched' | 'started' | 'created' | 'replaced';

function isPortTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    socket.setTimeout(1000, () => socket.destroy());
    socket.on('connect', () => socket.destroy(new Error('taken')));
    socket.on('error', (error) => resolve(error.message === 'taken'));
    socket.on('close', (failed) => {
      if (!failed) resolve(false);
    });
  });
}

/** Brings the container up; returns what had to be done. Throws when the name or port belongs to somebody else. */
export async function ensureContainer(lab: LabContext, recipe: ContainerRecipe): Promise<ContainerOutcome> {
  const digest = recipeDigest([recipe.image, ...recipe.options, '--', ...recipe.command]);
  const found = await inspectContainer(recipe.name);
  if (found !== undefined && found.labels[LAB_LABEL] !== lab.id) {
    const owner = found.labels[LAB_PATH_LABEL] ?? 'something that is not a Fairlead lab';
    throw new Error(`container ${recipe.name} belongs to ${owner}: end that lab with \`npm run lab -- down\` there first`);
  }
  if (found?.running === true && found.labels[RECIPE_LABEL] === digest) return 'untouched';
  if (found !== undefined && found.labels[RECIPE_LABEL] === digest) {
    await docker(['start', recipe.name]);
    return 'started';
  }
  if (found !== undefined) await docker(['rm', '--force', '--volumes', recipe.name]);
  if (await isPortTaken(recipe.port)) {
    throw new Error(
      `127.0.0.1:${recipe.port} is taken on this machine: ${recipe.name} needs it; free it (another lab? \`npm run lab -- down\` there)`,
    );
  }
  const labels = [`${LAB_LABEL}=${lab.id}`, `${LAB_PATH_LABEL}=${lab.root}`, `${RECIPE_LABEL}=${digest}`].flatMap((label) => [
    '--label',
    label,
  ]);
  await docker(['run', '--detach', '--name', recipe.name, ...labels, ...recipe.options, recipe.image, ...recipe.command]);
  return found === undefined ? 'created' : 'replaced';
}
