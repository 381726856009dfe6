// What the Engine has under the image references of a rendered Compose file.
import type { AnsweredImage } from '../model/answer.ts';
import { isRecord, textOf } from './records.ts';
import type { ReadEngine } from './shadow-world.ts';

export interface ImageFacts {
  readonly images: Readonly<Record<string, AnsweredImage | null>>;
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
  return { images: Object.fromEntries(images), serviceNames: Object.keys(services) };
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
