// Variants of images under new tags, for tests: another tag of the same software, or one that is broken on purpose.
import type { LabContext } from './context.ts';
import { docker } from './docker.ts';
import { readForgeSettings } from './forge/settings.ts';
import { buildImage } from './image-build.ts';
import { parseReference } from './images/recipes.ts';
import { ensureBases, ensureStandIn, pushImage, readPublished } from './images.ts';

export type Breakage = 'crash' | 'unhealthy' | 'exit' | 'slow-start';

export interface PublishOptions {
  /** Reference whose stand-in is varied, e.g. `caddy:2.11.4-alpine`. */
  readonly from: string;
  /**
   * `exit`: ends at once with code 3. `crash`: ends after a second with code 1. `unhealthy`: runs, serves nothing.
   * `slow-start`: starts 15 s late. Takes effect through the entrypoint: useless where compose.yaml sets its own `entrypoint`.
   */
  readonly broken?: Breakage;
  /** Makes two variants differ in their image id; the reference itself when absent. */
  readonly label?: string;
}

/** Builds a variant, pushes it as `text` (any repository and tag) and returns its digest in the registry. */
export async function publishImage(lab: LabContext, text: string, options: PublishOptions): Promise<string> {
  const reference = parseReference(text);
  const original = await ensureStandIn(lab, await ensureBases(lab, (await readForgeSettings(lab))?.binaries), parseReference(options.from));
  const inspected = await docker(['image', 'inspect', '--format', '{{json .Config}}', original]);
  const config = JSON.parse(inspected) as { readonly Entrypoint: string[] | null; readonly Cmd: string[] | null };
  const lines = [
    `FROM ${original}`,
    `LABEL fairlead.lab.variant=${JSON.stringify(options.label ?? text)}`,
    `ENV STAND_IN_VERSION=${reference.tag.replace(/^v/, '')}`,
  ];
  if (options.broken !== undefined) {
    const entrypoint = ['/usr/local/bin/lab-broken', options.broken, '--', ...(config.Entrypoint ?? [])];
    lines.push(`ENTRYPOINT ${JSON.stringify(entrypoint)}`, `CMD ${JSON.stringify(config.Cmd ?? [])}`);
  }
  const image = `fairlead-lab/variant:${reference.repository.replaceAll('/', '-')}-${reference.tag}`;
  await buildImage(image, { files: { Dockerfile: { bytes: `${lines.join('\n')}\n`, mode: 0o644 } } });
  await pushImage(image, reference);
  const published = await readPublished(reference);
  if (published === undefined) throw new Error(`${text}: the registry does not serve it after the push`);
  return published.digest;
}
