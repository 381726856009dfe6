// Which forge this lab has: the embedded one, or a Gitea. The choice is made once; `npm run lab -- down` undoes it.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LabContext } from '../context.ts';
import { readForgeBinaries } from './binaries.ts';
import { type ForgeSettings, readForgeSettings, writeForgeSettings } from './settings.ts';

export interface ForgeWish {
  /** `embedded`, `gitea`; undefined: as the lab is. */
  readonly forge: string | undefined;
  readonly images: 'stand-in' | 'real';
  readonly env: NodeJS.ProcessEnv;
}

async function packageName(lab: LabContext): Promise<string> {
  const { name } = JSON.parse(await readFile(join(lab.root, 'package.json'), 'utf8')) as { readonly name: string };
  return name.replace(/^.*\//, '');
}

/** Settings of the lab's Gitea, made up at the first wish; undefined: the embedded forge. Throws a sentence when the wish cannot be met. */
export async function chooseForge(lab: LabContext, { forge, images, env }: ForgeWish): Promise<ForgeSettings | undefined> {
  const found = await readForgeSettings(lab);
  if (forge !== undefined && forge !== 'gitea' && forge !== 'embedded') throw new Error(`--forge ${forge}: one of embedded, gitea`);
  if (forge === 'embedded' && found !== undefined) throw new Error("this lab's forge is a Gitea: `npm run lab -- down` first");
  if (found === undefined && forge !== 'gitea') return undefined;
  const binaries = images === 'real' ? undefined : ((await readForgeBinaries(env)) ?? found?.binaries);
  if (images !== 'real' && binaries === undefined) {
    throw new Error(
      'a Gitea needs its programs: set GITEA_BINARY and GITEA_RUNNER_BINARY to a Gitea and a runner, or add `--images real` where registries are reachable (docs/lab.md)',
    );
  }
  const base = found ?? { user: 'lab', password: randomBytes(12).toString('hex'), repository: await packageName(lab) };
  const settings = { ...base, ...(binaries === undefined ? {} : { binaries }) };
  await writeForgeSettings(lab, settings);
  return settings;
}
