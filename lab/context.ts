// Where this checkout's lab lives. Everything else that the lab needs to know it asks Docker.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Labels that mark what belongs to a lab. */
export const LAB_LABEL = 'fairlead.lab';
export const LAB_PATH_LABEL = 'fairlead.lab.path';
export const RECIPE_LABEL = 'fairlead.lab.recipe';
export const VM_LABEL = 'fairlead.lab.vm';

export interface LabContext {
  /** Absolute path of the checkout. */
  readonly root: string;
  /** `<root>/.lab`: keys, logs, the origin repository. Never committed. */
  readonly directory: string;
  /** First 12 hex of sha256 of `root`: the value of `LAB_LABEL` on everything this lab made. */
  readonly id: string;
}

/** The lab of the checkout that contains `start`; by default the one this module was loaded from. Throws when there is none. */
export function findLab(start: string = import.meta.dirname): LabContext {
  let root = start;
  while (!existsSync(join(root, 'package.json')) || !existsSync(join(root, 'lab'))) {
    if (dirname(root) === root) throw new Error(`no checkout of Fairlead above ${start}`);
    root = dirname(root);
  }
  return { root, directory: join(root, '.lab'), id: createHash('sha256').update(root).digest('hex').slice(0, 12) };
}

/** First 12 hex of sha256 over the parts: names a recipe, so that the same recipe is built once. */
export function recipeDigest(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 12);
}

/** FAIRLEAD_LAB=1 … 9: a lab beside the first one of this machine, for a second checkout, with names and ports of its own. */
function readSlot(text = ''): number {
  if (!/^[0-9]?$/.test(text)) throw new Error(`FAIRLEAD_LAB=${text}: a digit is wanted; 0 or nothing is the machine's first lab`);
  return Number(text);
}

const slot = readSlot(process.env['FAIRLEAD_LAB']);

/** The lab's bridge; also what the names of its containers begin with. */
export const NETWORK = slot === 0 ? 'fairlead-lab' : `fairlead-lab${slot}`;
export const REGISTRY_CONTAINER = `${NETWORK}-registry`;
/** Added to every loopback port of the lab. */
export const PORT_SHIFT = slot * 1000;
/** Loopback port where the host's Engine pushes; Docker trusts loopback registries without TLS. */
export const REGISTRY_PORT = 22_250 + PORT_SHIFT;

/** The VM container's name. */
export function vmContainer(vm: string): string {
  return `${NETWORK}-${vm}`;
}
