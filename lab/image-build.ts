// `docker build` from values: files as bytes, no folder that could be half-written. Bases are local images: nothing is pulled.
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { LAB_LABEL } from './context.ts';
import { docker } from './docker.ts';

export interface BuildFile {
  readonly bytes: string | Uint8Array;
  readonly mode: number;
}

/** Path → file; one of them is `Dockerfile`. */
export type BuildFiles = Readonly<Record<string, BuildFile>>;

export interface BuildInput {
  readonly files: BuildFiles;
  readonly arguments?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
}

/** All files of a folder, sorted by path. Modes are 0755 or 0644, so that a checkout's umask changes nothing. */
export async function readFolder(folder: string): Promise<BuildFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files: Record<string, BuildFile> = {};
  for (const path of paths.sort()) {
    const executable = ((await stat(path)).mode & 0o100) !== 0;
    files[relative(folder, path)] = { bytes: await readFile(path), mode: executable ? 0o755 : 0o644 };
  }
  return files;
}

/** Builds and tags `image`. Throws with docker's output when it fails. */
export async function buildImage(image: string, input: BuildInput): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fairlead-lab-build-'));
  try {
    for (const [name, file] of Object.entries(input.files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), file.bytes);
      await chmod(join(folder, name), file.mode);
    }
    const options = [
      ...Object.entries(input.arguments ?? {}).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`]),
      ...Object.entries({ [LAB_LABEL]: 'images', ...input.labels }).flatMap(([name, value]) => ['--label', `${name}=${value}`]),
    ];
    await docker(['build', '--quiet', '--force-rm', '--network', 'none', ...options, '--tag', image, folder], { timeout: 600 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
