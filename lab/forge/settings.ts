// `.lab/forge/settings.json`: that this lab's forge is a Gitea, and how to get into it. Only here because a password cannot be asked for.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LabContext } from '../context.ts';
import type { ForgeBinaries } from './binaries.ts';

export interface ForgeSettings {
  /** The lab's administrator, who also owns the repository. */
  readonly user: string;
  readonly password: string;
  /** API token of the administrator; absent until Gitea runs. */
  readonly token?: string;
  /** Name of the repository below `user`. */
  readonly repository: string;
  /** What its images are made from; absent where they are pulled. */
  readonly binaries?: ForgeBinaries;
}

function settingsFile(lab: LabContext): string {
  return join(lab.directory, 'forge', 'settings.json');
}

/** The settings; undefined: this lab has no Gitea. */
export async function readForgeSettings(lab: LabContext): Promise<ForgeSettings | undefined> {
  const text = await readFile(settingsFile(lab), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as ForgeSettings);
}

/** Writes them, readable by the owner alone. */
export async function writeForgeSettings(lab: LabContext, settings: ForgeSettings): Promise<void> {
  await mkdir(join(lab.directory, 'forge'), { recursive: true, mode: 0o700 });
  await writeFile(settingsFile(lab), `${JSON.stringify(settings, undefined, 2)}\n`, { mode: 0o600 });
}

/** From now on the lab has the embedded forge again; its VMs are to be wiped by the caller. */
export async function forgetForge(lab: LabContext): Promise<void> {
  await rm(join(lab.directory, 'forge'), { recursive: true, force: true });
}
