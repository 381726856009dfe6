// What an image's tag says about its version. Pure: nothing is looked up, and what cannot be read is called unknown.

export interface ImageVersion {
  /** Registry and repository as written, without what Docker adds by itself: `postgres`, `ghcr.io/goauthentik/server`. */
  readonly name: string;
  /** `17.11` → [17, 11]; undefined when the tag is no version (`latest`, a digest alone). */
  readonly numbers: readonly number[] | undefined;
  /** What follows the numbers: `-alpine`, `-rootless`; another build of the same program. */
  readonly suffix: string;
}

const TAG = /^v?(\d{1,9}(?:\.\d{1,9}){0,3})((?:[-_+][a-z0-9._+-]*)?)$/i;

/** Reads a reference such as `gitea/gitea:28.1.0-rootless@sha256:…`. */
export function readImageVersion(reference: string): ImageVersion {
  const [plain = ''] = reference.split('@');
  const colon = plain.lastIndexOf(':');
  const tagged = colon > plain.lastIndexOf('/');
  const name = (tagged ? plain.slice(0, colon) : plain).replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '');
  const [, numbers, suffix] = TAG.exec(tagged ? plain.slice(colon + 1) : '') ?? [];
  return { name, numbers: numbers?.split('.').map(Number), suffix: suffix ?? '' };
}

/** Negative when `left` is the older one; 0 when none of the parts that both have differs. */
export function compareVersions(left: readonly number[], right: readonly number[]): number {
  for (const [index, number] of left.entries()) {
    const difference = number - (right[index] ?? number);
    if (difference !== 0) return difference;
  }
  return 0;
}
