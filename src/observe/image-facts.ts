// What the Engine has under the image references of a rendered Compose file.
import { isForeign } from '../images/platform.ts';
import type { AnsweredImage, RefusedPull } from '../model/answer.ts';
import { isRecord, textOf } from './records.ts';
import type { ReadEngine } from './shadow-world.ts';

export interface ImageFacts {
  readonly images: Readonly<Record<string, AnsweredImage | null>>;
  readonly refusedPulls: Readonly<Record<string, RefusedPull>>;
  /** Reference → `os/architecture` words, for what would have to be pulled and where the registry names them. */
  readonly platforms: ReadonlyMap<string, readonly string[]>;
  /** What would have to be pulled. */
  readonly pulled: readonly string[];
  /** As Compose renders them. */
  readonly services: Readonly<Record<string, unknown>>;
  readonly serviceNames: readonly string[];
}

/** @param rendered text of `docker compose config --format json`; undefined or unreadable gives no facts */
export async function readImages(rendered: string | undefined, read: ReadEngine): Promise<ImageFacts> {
  const services = readServices(rendered);
  const references = [...new Set(Object.values(services).map((service) => (isRecord(service) ? textOf(service['image']) : '')))];
  const images = await Promise.all(
    references
      .filter((reference) => reference !== '')
      .map(async (reference): Promise<[string, AnsweredImage | null]> => [reference, await readImage(reference, read)]),
  );
  const known = Object.fromEntries(images);
  const wanted = [...new Set(Object.values(services).flatMap((service) => pulledReference(service, known)))];
  const answers = await Promise.all(wanted.map(async (reference) => [reference, await askRegistry(reference, read)] as const));
  return {
    images: known,
    refusedPulls: Object.fromEntries(answers.flatMap(([reference, { refused }]) => (refused === undefined ? [] : [[reference, refused]]))),
    platforms: new Map(answers.flatMap(([reference, { platforms }]) => (platforms.length === 0 ? [] : [[reference, platforms]]))),
    pulled: wanted,
    services,
    serviceNames: Object.keys(services),
  };
}

/** What Compose will pull and cannot do without: images that are missing or for another platform, and those that are pulled every time. */
function pulledReference(service: unknown, images: Readonly<Record<string, AnsweredImage | null>>): readonly string[] {
  if (!isRecord(service) || service['build'] !== undefined) {
    return [];
  }
  const reference = textOf(service['image']);
  const policy = textOf(service['pull_policy']);
  const local = Object.hasOwn(images, reference) ? images[reference] : undefined;
  const unusable = local === null || isForeign(local, textOf(service['platform']) || undefined);
  const due = policy === 'always' || (policy !== 'never' && unusable);
  return reference !== '' && due ? [reference] : [];
}

interface RegistryAnswer {
  readonly refused?: RefusedPull;
  readonly platforms: readonly string[];
}

async function askRegistry(reference: string, read: ReadEngine): Promise<RegistryAnswer> {
  const answer = await read(`/distribution/${reference}/json`).catch((error: unknown) => error);
  if (!isRecord(answer) || typeof answer['status'] !== 'number') {
    return { refused: { absent: false, text: 'the registry did not answer in time' }, platforms: [] };
  }
  const { status, body } = answer;
  if (status === 200) {
    const platforms = isRecord(body) && Array.isArray(body['Platforms']) ? body['Platforms'].filter(isRecord) : [];
    // Attestations stand in the list as "unknown/unknown".
    const real = platforms.filter((each) => each['os'] !== 'unknown');
    return { platforms: real.map((each) => `${textOf(each['os'])}/${textOf(each['architecture'])}`) };
  }
  const message = isRecord(body) ? textOf(body['message']) : '';
  return { refused: { absent: status === 404, text: message === '' ? `status ${status}` : message }, platforms: [] };
}

function readServices(rendered: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const model: unknown = JSON.parse(rendered ?? '');
    return isRecord(model) && isRecord(model['services']) ? model['services'] : {};
  } catch {
    return {};
  }
}

async function readImage(reference: string, read: ReadEngine): Promise<AnsweredImage | null> {
  const { status, body } = await read(`/images/${reference}/json`);
  if (status !== 200 || !isRecord(body)) {
    return null;
  }
  const metadata = isRecord(body['Metadata']) ? body['Metadata'] : {};
  return {
    id: textOf(body['Id']),
    os: textOf(body['Os']),
    architecture: textOf(body['Architecture']),
    lastTagTime: textOf(metadata['LastTagTime']),
  };
}
