// What an owner does once after the first deployment: make the first account where the first visitor would become administrator.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LabContext } from './context.ts';
import { readStacks, readVms } from './fleet.ts';
import { parseReference, recipeFor } from './images/recipes.ts';
import { vmRun } from './vm-exec.ts';

/** Runs `lab/images/<recipe>/claim` inside each container whose recipe has one. Repeating it changes nothing. */
export async function claimInstances(lab: LabContext): Promise<void> {
  const stacks = await readStacks(lab, await readVms(lab));
  for (const { vm, name, services } of stacks) {
    for (const service of services) {
      const script = join(lab.root, 'lab/images', recipeFor(parseReference(service.image)), 'claim');
      if (!existsSync(script)) continue;
      const compose = ['docker', 'compose', '-p', name, 'exec', '-T', service.name, 'sh', '-s'];
      await vmRun(vm, compose, { input: await readFile(script, 'utf8') });
    }
  }
}
