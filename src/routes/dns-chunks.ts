// DNS batches within what Cloudflare takes at once. Pure.
import type { DnsBatch } from '../model/routes.ts';

/** Records per batch on a free plan; paid plans take more. */
const LARGEST_BATCH = 200;

/** Parts of a batch that may go one after the other; what replaces a record stays with the delete of that record. */
export function splitBatch(batch: DnsBatch): readonly DnsBatch[] {
  const { zone } = batch;
  const posted = new Set(batch.posts.map((post) => post.name));
  const units: readonly DnsBatch[] = [
    ...batch.posts.map((post) => ({ zone, deletes: batch.deletes.filter((each) => each.name === post.name), patches: [], posts: [post] })),
    ...batch.patches.map((patch) => ({ zone, deletes: [], patches: [patch], posts: [] })),
    ...batch.deletes.filter((each) => !posted.has(each.name)).map((each) => ({ zone, deletes: [each], patches: [], posts: [] })),
  ];
  const parts: DnsBatch[] = [];
  for (const unit of units) {
    const last = parts.at(-1);
    if (last === undefined || sizeOf(last) + sizeOf(unit) > LARGEST_BATCH) parts.push(unit);
    else parts[parts.length - 1] = joinBatches(last, unit);
  }
  return parts;
}

export function sizeOf(batch: DnsBatch): number {
  return batch.deletes.length + batch.patches.length + batch.posts.length;
}

function joinBatches(left: DnsBatch, right: DnsBatch): DnsBatch {
  return {
    zone: left.zone,
    deletes: [...left.deletes, ...right.deletes],
    patches: [...left.patches, ...right.patches],
    posts: [...left.posts, ...right.posts],
  };
}
