// Steps between versions that an image allows. Pure.
import type { UpgradeRule } from '../model/desired.ts';
import { compareNumbers, compareVersions, parseVersion, type Version } from './version.ts';

/** Why a change of tag is not allowed, and what would be. */
export interface UpgradeRefusal {
  readonly kind: 'skips' | 'leaves' | 'unknown' | 'back';
  readonly text: string;
  readonly hint: string;
}

const WITHIN = { major: 1, minor: 2 } satisfies Record<NonNullable<UpgradeRule['within']>, number>;

/**
 * Judges a change from one tag to another of the same image.
 * @returns undefined when it is allowed; also for equal versions, and where a tag is no version
 */
export function judgeUpgrade(rule: UpgradeRule, from: string, to: string): UpgradeRefusal | undefined {
  const [old, next] = [parseVersion(from), parseVersion(to)];
  if (old === undefined || next === undefined || compareVersions(old, next) === 0) return undefined;
  if (compareVersions(next, old) < 0) {
    return {
      kind: 'back',
      text: `${from} → ${to} goes back to an older version`,
      hint: 'Restore a backup of the older version, or go forward.',
    };
  }
  return rule.within === undefined ? judgeSteps(rule.steps ?? [], old, next, from, to) : judgeWithin(rule.within, old, next, from, to);
}

function judgeWithin(within: 'major' | 'minor', old: Version, next: Version, from: string, to: string): UpgradeRefusal | undefined {
  const count = WITHIN[within];
  if (compareNumbers(old.numbers.slice(0, count), next.numbers.slice(0, count)) === 0) return undefined;
  const stays = old.numbers.slice(0, count).join('.');
  return {
    kind: 'leaves',
    text: `${from} → ${to} leaves ${stays}`,
    hint: `Stay within ${stays} here. The new ${within} version is a migration: a new volume, filled from a dump.`,
  };
}

function judgeSteps(steps: readonly string[], old: Version, next: Version, from: string, to: string): UpgradeRefusal | undefined {
  const releases = steps.map((text) => ({ text, numbers: parseVersion(text)?.numbers ?? [] }));
  const [at, wanted] = [findStep(releases, old), findStep(releases, next)];
  if (at !== -1 && at === wanted) return undefined;
  if (wanted === -1)
    return {
      kind: 'unknown',
      text: `${to} belongs to no known release`,
      hint: `Known: ${steps.join(', ')}. Add the release of ${to} in its place.`,
    };
  if (at === -1)
    return {
      kind: 'unknown',
      text: `${from} belongs to no known release`,
      hint: `Known: ${steps.join(', ')}. Add the release of ${from} in its place.`,
    };
  const skipped = steps.slice(at + 1, wanted);
  if (skipped.length === 0) return undefined;
  return {
    kind: 'skips',
    text: `${from} → ${to} skips ${skipped.join(' and ')}`,
    hint: `Deploy the newest ${skipped[0]} first, and wait until it is verified.`,
  };
}

/** Index of the release whose numbers the version begins with; -1: none. */
export function findStep(releases: readonly { readonly numbers: readonly number[] }[], version: Version): number {
  return releases.findIndex(({ numbers }) => compareNumbers(numbers, version.numbers.slice(0, numbers.length)) === 0);
}
