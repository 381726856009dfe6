// `docker build` from values: a Dockerfile as lines and files as bytes, no folder on disk.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { LAB_LABEL } from './context.ts';
import { docker } from './docker.ts';

export interface BuildInput {
  readonly dockerfile: readonly string[];
  readonly files: Readonly<Record<string, { readonly bytes: string | Uint8Array; readonly mode: number }>>;
}

/** Builds and tags `image`. Bases must be local images: nothing is pulled. */
export async function buildImage(image: string, input: BuildInput): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fairlead-lab-build-'));
  try {
    for (const [name, file] of Object.entries(input.files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), file.bytes, { mode: file.mode });
    }
    await writeFile(join(folder, 'Dockerfile'), `${input.dockerfile.join('\n')}\nLABEL ${LAB_LABEL}=images\n`);
    await docker(['build', '--quiet', '--tag', image, folder], { timeout: 600 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
