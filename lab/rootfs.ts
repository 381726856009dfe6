// Debian file systems as Docker images, from the package archive alone: no registry is needed.
import { spawn } from 'node:child_process';
import { execa } from 'execa';
import { LAB_LABEL, type LabContext, RECIPE_LABEL, recipeDigest } from './context.ts';
import { hasImage, tryDocker } from './docker.ts';

const MIRROR = 'http://deb.debian.org/debian';
const DROPPED = ['/usr/share/doc/*', '/usr/share/man/*', '/usr/share/locale/*', '/usr/share/i18n/locales/*'];

export interface RootfsRecipe {
  /** Part of the image's name: `fairlead-lab/<name>:<digest>`. */
  readonly name: string;
  readonly suite: string;
  /** `extract`: packages are only unpacked (a source of binaries, not a system). */
  readonly variant: 'minbase' | 'extract';
  readonly packages: readonly string[];
  /** dpkg globs left out on top of documentation. */
  readonly exclude?: readonly string[];
  /** Shell lines run on the host side with `$1` = the new root. */
  readonly hooks?: readonly string[];
}

/** The image's name for this recipe; the same recipe always has the same name. */
export function rootfsImage(recipe: RootfsRecipe): string {
  return `fairlead-lab/${recipe.name}:${recipeDigest([JSON.stringify(recipe), ...DROPPED])}`;
}

function mmdebstrapArguments(recipe: RootfsRecipe): string[] {
  const exclude = recipe.variant === 'extract' ? [] : [...DROPPED, ...(recipe.exclude ?? [])];
  return [
    '--quiet',
    `--variant=${recipe.variant}`,
    `--include=${recipe.packages.join(',')}`,
    '--aptopt=APT::Install-Recommends "false"',
    // A mirror snapshot or a wrong clock makes the index look expired; signatures are checked all the same.
    '--aptopt=Acquire::Check-Valid-Until "false"',
    ...exclude.map((glob) => `--dpkgopt=path-exclude=${glob}`),
    ...(recipe.hooks ?? []).map((hook) => `--customize-hook=${hook}`),
    recipe.suite,
    '-',
    MIRROR,
  ];
}

/** mmdebstrap of the host, or of a Debian container where the host has none (any Engine that reaches a registry). */
async function rootfsCommand(recipe: RootfsRecipe): Promise<readonly [string, ...string[]]> {
  const argv = mmdebstrapArguments(recipe);
  const local = await execa('mmdebstrap', ['--version'], { reject: false });
  if (local.exitCode === 0 && process.getuid?.() === 0) return ['mmdebstrap', ...argv];
  const script = 'apt-get update -q >&2 && apt-get install -qy --no-install-recommends mmdebstrap >&2 && exec mmdebstrap "$@"';
  return ['docker', 'run', '--rm', '--privileged', 'debian:trixie', 'sh', '-c', script, 'sh', ...argv];
}

const inProgress = new Map<string, Promise<string>>();

/** Makes the image unless it is there; asked twice at the same time it is made once. Returns its name. */
export function ensureRootfs(lab: LabContext, recipe: RootfsRecipe): Promise<string> {
  const image = rootfsImage(recipe);
  const running = inProgress.get(image) ?? makeRootfs(lab, recipe, image).finally(() => inProgress.delete(image));
  inProgress.set(image, running);
  return running;
}

async function makeRootfs(lab: LabContext, recipe: RootfsRecipe, image: string): Promise<string> {
  if (await hasImage(image)) return image;
  const [program, ...argv] = await rootfsCommand(recipe);
  const maker = spawn(program, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaints = '';
  maker.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-4000);
  });
  const made = new Promise<number>((resolve, reject) => {
    maker.on('error', reject);
    // Not `close`: the pipe is read by docker, so it never closes on our side.
    maker.on('exit', (code) => resolve(code ?? 1));
  });
  // Imported under a temporary name: a maker that dies half-way closes the pipe too, and Docker takes what came as the whole.
  const draft = `${image}-draft-${process.pid}`;
  const change = ['-c', `LABEL ${LAB_LABEL}=images ${RECIPE_LABEL}=${image} fairlead.lab.root=${lab.id}`];
  const imported = execa('docker', ['import', ...change, '-', draft], { stdin: maker.stdout, reject: false });
  const [code, result] = await Promise.all([made, imported]);
  if (code !== 0 || result.exitCode !== 0) {
    await tryDocker(['image', 'rm', draft]);
    throw new Error(`could not make ${image} with ${program}:\n${(complaints || result.stderr).trim()}`);
  }
  await tryDocker(['image', 'tag', draft, image]);
  await tryDocker(['image', 'rm', draft]);
  return image;
}
