// The shadow Engine's images: read from the real one; a pull is recorded and the image is there from then on.
import { createHash } from 'node:crypto';
import { type Fields, isFields, type ShadowAnswer, type ShadowRequest, type ShadowWorld } from './shadow-world.ts';

/** Answers what concerns images and differs from a plain read; undefined for the rest. */
export async function answerImages(world: ShadowWorld, request: ShadowRequest): Promise<ShadowAnswer | undefined> {
  const { method, path } = request;
  if (method === 'POST' && path === '/images/create') {
    return await pullImage(world, request.query);
  }
  const reference = /^\/images\/(.+)\/json$/.exec(path)?.[1];
  if (method === 'GET' && reference !== undefined) {
    const image = await inspectImage(world, reference, request.url);
    return image === undefined ? { status: 404, body: { message: `No such image: ${reference}` } } : { status: 200, body: image };
  }
  return undefined;
}

/** What the Engine has under that reference, pulls of this world included. */
export async function inspectImage(world: ShadowWorld, reference: string, url?: string): Promise<Fields | undefined> {
  const pulled = world.pulled.get(normalise(reference));
  if (pulled !== undefined) {
    return pulled;
  }
  const real = await world.read(url ?? `/images/${reference}/json`);
  return real.status === 200 && isFields(real.body) ? real.body : undefined;
}

async function pullImage(world: ShadowWorld, query: URLSearchParams): Promise<ShadowAnswer> {
  const from = query.get('fromImage') ?? '';
  const tag = query.get('tag') ?? '';
  const separator = tag.startsWith('sha256:') ? '@' : ':';
  const reference = tag === '' ? from : `${from}${separator}${tag}`;
  world.deeds.push({ deed: 'image-pull', name: shorten(reference) });
  const local = await inspectImage(world, reference);
  const isCurrent = local !== undefined && (await isSameAsRegistry(world, reference, local));
  if (!isCurrent) {
    world.pulled.set(normalise(reference), await inventImage(world, reference, query.get('platform')));
  }
  // The progress stream of a pull: one JSON object per line.
  return { status: 200, text: `${JSON.stringify({ status: `Pulled ${reference}` })}\n` };
}

/** Only the registry's word makes a pull a no-op; where it cannot be asked, the image counts as a new one. */
async function isSameAsRegistry(world: ShadowWorld, reference: string, local: Fields): Promise<boolean> {
  const answer = await world.read(`/distribution/${reference}/json`).catch(() => undefined);
  const descriptor = isFields(answer?.body) && isFields(answer.body['Descriptor']) ? answer.body['Descriptor'] : {};
  const digest = descriptor['digest'];
  const digests: readonly unknown[] = Array.isArray(local['RepoDigests']) ? local['RepoDigests'] : [];
  return typeof digest === 'string' && digests.some((each) => typeof each === 'string' && each.endsWith(`@${digest}`));
}

async function inventImage(world: ShadowWorld, reference: string, platform: string | null): Promise<Fields> {
  const version = await world.read('/version');
  const body = isFields(version.body) ? version.body : {};
  const [os, architecture, variant] = (platform ?? '').split('/');
  return {
    Id: `sha256:${createHash('sha256')
      .update(`fairlead shadow image ${normalise(reference)}`)
      .digest('hex')}`,
    RepoTags: [reference],
    RepoDigests: [],
    Os: os === undefined || os === '' ? (body['Os'] ?? 'linux') : os,
    Architecture: architecture ?? body['Arch'] ?? 'amd64',
    ...(variant === undefined ? {} : { Variant: variant }),
    Created: world.observed.readAt,
    Size: 0,
    Config: {},
    RootFS: { Type: 'layers', Layers: [] },
    Metadata: { LastTagTime: world.observed.readAt },
  };
}

/** As people write it: Compose asks for `docker.io/library/caddy`, the file says `caddy`. */
function shorten(reference: string): string {
  return reference.replace(/^docker\.io\//, '').replace(/^library\//, '');
}

/** `docker.io/library/caddy:2` and `caddy:2` are one image. */
function normalise(reference: string): string {
  const short = shorten(reference);
  return /[:@][^/]*$/.test(short) ? short : `${short}:latest`;
}
