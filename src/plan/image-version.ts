// What an image's tag says about its version. Pure: nothing is looked up, and what cannot be read is called unknown.
import { parseImage } from '../images/reference.ts';
import { compareNumbers, parseVersion } from '../images/version.ts';

export interface ImageVersion {
  /** Registry and repository without what Docker adds by itself: `postgres`, `ghcr.io/goauthentik/server`. */
  readonly name: string;
  /** `17.11` → [17, 11]; undefined when the tag is no version (`latest`, a digest alone). */
  readonly numbers: readonly number[] | undefined;
  /** What follows the numbers: `-alpine`, `-rootless`; another build of the same program. */
  readonly suffix: string;
}

/** Reads a reference such as `gitea/gitea:28.1.0-rootless@sha256:…`. */
export function readImageVersion(reference: string): ImageVersion {
  const image = parseImage(reference);
  const version = image?.tag === undefined ? undefined : parseVersion(image.tag);
  return { name: image?.name ?? reference, numbers: version?.numbers, suffix: version?.suffix ?? '' };
}

/** Negative when `left` is the older one; 0 when none of the parts that both have differs. */
export function compareCommon(left: readonly number[], right: readonly number[]): number {
  const both = Math.min(left.length, right.length);
  return compareNumbers(left.slice(0, both), right.slice(0, both));
}
