// fairlead outdated: the images of all stacks against their registries. Asks registries only; changes nothing.
import { PipelineError } from '../errors/diagnostic.ts';
import { findNewer } from '../images/newer.ts';
import { type ImageReference, parseImage } from '../images/reference.ts';
import { loadFleet } from '../manifest/load.ts';
import type { UpgradeRule } from '../model/desired.ts';
import type { Registry } from '../ports/registry.ts';
import type { CommandContext } from './context.ts';

export interface ImageRow {
  /** As people write it, without tag. */
  readonly image: string;
  readonly tag: string;
  /** `vm/stack`, each once. */
  readonly stacks: readonly string[];
  readonly state: 'newest' | 'outdated' | 'held' | 'unknown';
  /** What may be deployed next, and its digest. */
  readonly next?: string;
  readonly digest?: string;
  /** A version that the rules do not allow from here, or why nothing is known. */
  readonly note?: string;
}

interface UsedImage {
  readonly image: ImageReference;
  readonly stacks: readonly string[];
  readonly rule: UpgradeRule | undefined;
}

/**
 * One row per image and tag, sorted by name. A registry that does not answer makes its rows `unknown`; the others are told.
 * @throws PipelineError when the repository is not valid
 */
export async function listOutdated(context: CommandContext, registry: Registry): Promise<readonly ImageRow[]> {
  const { fleet, diagnostics } = await loadFleet(context.root, { now: context.clock.now() });
  if (fleet === undefined) throw new PipelineError(diagnostics);
  const used = new Map<string, UsedImage>();
  for (const stack of fleet.vms.flatMap((vm) => vm.stacks)) {
    for (const { image: text } of stack.services) {
      const image = parseImage(text ?? '');
      if (image === undefined) continue;
      const key = `${image.name}:${image.tag ?? ''}`;
      const stacks = new Set([...(used.get(key)?.stacks ?? []), `${stack.vm}/${stack.name}`]);
      used.set(key, { image, stacks: [...stacks], rule: stack.manifest.upgrade?.[image.name] ?? used.get(key)?.rule });
    }
  }
  const sorted = [...used].sort(([left], [right]) => (left < right ? -1 : 1));
  return Promise.all(sorted.map(([, each]) => judge(each, registry)));
}

async function judge({ image, stacks, rule }: UsedImage, registry: Registry): Promise<ImageRow> {
  const row = { image: image.name, tag: image.tag ?? '', stacks };
  try {
    const newer = findNewer(row.tag, await registry.tags(image), rule);
    if (newer === undefined) return { ...row, state: 'unknown', note: 'its tag is no version' };
    const note = newer.beyond === undefined ? {} : { note: newer.beyond.why };
    if (newer.next === undefined) return { ...row, state: newer.beyond === undefined ? 'newest' : 'held', ...note };
    return { ...row, state: 'outdated', next: newer.next, digest: await registry.digest(image, newer.next), ...note };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { ...row, state: 'unknown', note: error.message };
  }
}
