// Images in the lab's registry, under the exact references of stacks/. Built once per recipe, pushed when missing.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LabContext, REGISTRY_PORT, recipeDigest } from './context.ts';
import { docker, hasImage, tryDocker } from './docker.ts';
import type { ForgeBinaries } from './forge/binaries.ts';
import { httpRequest } from './http.ts';
import { buildImage, readFolder } from './image-build.ts';
import { ensureBase } from './images/base.ts';
import { ensureForgeBase } from './images/forge-base.ts';
import { type ImageReference, parseReference, realRecipe, recipeFor } from './images/recipes.ts';
import type { Progress } from './progress.ts';
import { ensureSidBinaries } from './sid-binaries.ts';

/** Bases every recipe may build on. */
export interface ImageBases {
  readonly base: string;
  readonly sid: string;
  /** Only where the lab has a real Gitea. */
  readonly forge?: { readonly image: string; readonly binaries: ForgeBinaries };
}

/** `real`: pulled. Otherwise made here: stand-ins, and around the binaries of `forge` the real Gitea and runner. */
export type ImageSource = 'real' | { readonly forge?: ForgeBinaries };

/** Makes what all images share; the slow part of a first run. `binaries`: the lab has a real Gitea, made from them. */
export async function ensureBases(lab: LabContext, binaries?: ForgeBinaries): Promise<ImageBases> {
  const [base, sid] = await Promise.all([ensureBase(lab), ensureSidBinaries(lab)]);
  if (binaries === undefined) return { base, sid };
  return { base, sid, forge: { image: await ensureForgeBase(lab, base), binaries } };
}

/** Where the host's Engine pushes a reference: same repository and tag, behind the loopback port. */
export function pushName(reference: ImageReference): string {
  return `127.0.0.1:${REGISTRY_PORT}/${reference.repository}:${reference.tag}`;
}

function manifestUrl(reference: ImageReference, version: string): string {
  return `http://127.0.0.1:${REGISTRY_PORT}/v2/${reference.repository}/manifests/${version}`;
}

const MANIFEST_TYPES = 'application/vnd.docker.distribution.manifest.v2+json, application/vnd.oci.image.manifest.v1+json';

/** Digest under which the registry serves the reference, with the id of the image's configuration; undefined when it has none. */
export async function readPublished(reference: ImageReference): Promise<{ digest: string; imageId: string } | undefined> {
  const answer = await httpRequest('GET', manifestUrl(reference, reference.tag), { accept: MANIFEST_TYPES });
  const digest = answer.headers['docker-content-digest'];
  if (answer.status !== 200 || typeof digest !== 'string') return undefined;
  const manifest = JSON.parse(answer.body) as { readonly config?: { readonly digest: string } };
  return { digest, imageId: manifest.config?.digest ?? '' };
}

/** Builds the stand-in for a reference unless the host has it; returns the local image's name. */
export async function ensureStandIn(lab: LabContext, bases: ImageBases, reference: ImageReference): Promise<string> {
  const recipe = recipeFor(reference);
  const real = bases.forge === undefined ? undefined : realRecipe(recipe);
  const folder = real?.folder ?? recipe;
  const files = { ...(await readFolder(join(lab.root, 'lab/images', folder))) };
  if (bases.forge !== undefined && real !== undefined) {
    files['binary'] = { bytes: await readFile(bases.forge.binaries[real.binary]), mode: 0o755 };
  }
  const contents = Object.entries(files).flatMap(([path, file]) => [path, String(file.mode), file.bytes]);
  const version = reference.tag.replace(/^v/, '');
  const image = `fairlead-lab/image-${folder}:${recipeDigest([bases.base, bases.sid, bases.forge?.image ?? '', version, ...contents])}`;
  if (await hasImage(image)) return image;
  const used = Buffer.from(files['Dockerfile']?.bytes ?? '').toString();
  const candidates = { BASE: bases.base, SID: bases.sid, FORGE: bases.forge?.image ?? '', VERSION: version };
  const wanted = Object.entries(candidates).filter(([name]) => used.includes(`ARG ${name}`));
  await buildImage(image, { files, arguments: Object.fromEntries(wanted) });
  return image;
}

/** Pushes a local image as `reference` unless the registry serves exactly it; returns whether it pushed. */
export async function pushImage(image: string, reference: ImageReference): Promise<boolean> {
  const id = (await docker(['image', 'inspect', '--format', '{{.Id}}', image])).trim();
  if ((await readPublished(reference))?.imageId === id) return false;
  const name = pushName(reference);
  await docker(['tag', image, name]);
  try {
    await docker(['push', '--quiet', name], { timeout: 600 });
  } finally {
    // The name was for the push only; the image keeps its own.
    await tryDocker(['image', 'rm', name]);
  }
  return true;
}

/** Offers all references: stand-ins, or the real images pulled on the host. Returns those that were pushed now. */
export async function ensureImages(
  lab: LabContext,
  references: readonly string[],
  source: ImageSource,
  progress: Progress,
): Promise<string[]> {
  const parsed = references.map(parseReference);
  if (source !== 'real') parsed.forEach(recipeFor);
  const bases = source === 'real' ? undefined : await ensureBases(lab, source.forge);
  const pushed: string[] = [];
  async function offer(reference: ImageReference): Promise<void> {
    const image = bases === undefined ? await pullReal(reference) : await ensureStandIn(lab, bases, reference);
    if (!(await pushImage(image, reference))) return;
    pushed.push(reference.text);
    progress.note(`  ${reference.text}`);
  }
  // The first one alone: it carries the shared layer, which all others find in the registry then.
  const [first, ...others] = parsed;
  if (first !== undefined) await offer(first);
  await Promise.all(others.map(offer));
  return pushed;
}

async function pullReal(reference: ImageReference): Promise<string> {
  const result = await tryDocker(['pull', '--quiet', reference.text], { timeout: 900 });
  if (result.code !== 0)
    throw new Error(`${reference.text} cannot be pulled here (${result.stderr.trim()}); leave out \`--images real\` to use stand-ins`);
  return reference.text;
}
