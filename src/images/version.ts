// Versions in image tags: `v0.165.16`, `2026.8.3`, `7.2.16-alpine`. Pure.

export interface Version {
  /** `v` or nothing. */
  readonly prefix: string;
  readonly numbers: readonly number[];
  /** `-alpine`, `-rootless`, `-rc.1`, or nothing. Tags of one variant share it. */
  readonly suffix: string;
}

const PRE_RELEASE = /^[-_.+]?(alpha|beta|rc|pre|preview|dev|nightly|canary|snapshot|unstable|edge)(?![a-z])/i;

/** undefined for a tag that is no version: `latest`, `alpine`, a commit. */
export function parseVersion(tag: string): Version | undefined {
  const [, prefix = '', numbers, suffix = ''] =
    /^(v?)(\d{1,9}(?:\.\d{1,9}){0,5})((?:[-_+]|\.(?=[A-Za-z])|(?=[A-Za-z]))[A-Za-z0-9._+-]*)?$/.exec(tag) ?? [];
  if (numbers === undefined) return undefined;
  return { prefix, numbers: numbers.split('.').map(Number), suffix };
}

/** Negative, zero or positive, as a sort wants it. Numbers only: the variant does not count. Absent numbers are zero. */
export function compareVersions(left: Version, right: Version): number {
  return compareNumbers(left.numbers, right.numbers);
}

/** The same for plain number lists. */
export function compareNumbers(left: readonly number[], right: readonly number[]): number {
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** True for `-rc.1`, `-beta`, `rc0`: never offered as an update. */
export function isPreRelease(version: Version): boolean {
  return PRE_RELEASE.test(version.suffix);
}

/** True when both are tags of one variant: same prefix, same suffix, equally many numbers. */
export function isSameVariant(left: Version, right: Version): boolean {
  return left.prefix === right.prefix && left.suffix === right.suffix && left.numbers.length === right.numbers.length;
}
