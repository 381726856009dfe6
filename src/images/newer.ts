// Which of a repository's tags are newer versions of the one in use, and which of them the rules allow next. Pure.
import type { UpgradeRule } from '../model/desired.ts';
import { judgeUpgrade } from './upgrade.ts';
import { compareVersions, isPreRelease, isSameVariant, parseVersion } from './version.ts';

export interface Newer {
  /** The newest that may be deployed from here; undefined: none. */
  readonly next: string | undefined;
  /** The newest there is, when it is another than `next`, and why it is not allowed. */
  readonly beyond: { readonly tag: string; readonly why: string } | undefined;
}

/** Only tags of the same variant count (`-alpine` stays `-alpine`), and no pre-release. undefined: `tag` is no version. */
export function findNewer(tag: string, tags: readonly string[], rule: UpgradeRule | undefined): Newer | undefined {
  const mine = parseVersion(tag);
  if (mine === undefined) return undefined;
  const newer = tags
    .flatMap((text) => {
      const version = parseVersion(text);
      if (version === undefined || isPreRelease(version) || !isSameVariant(version, mine) || compareVersions(version, mine) <= 0) return [];
      return [{ text, version, why: rule === undefined ? undefined : judgeUpgrade(rule, tag, text)?.text }];
    })
    .sort((left, right) => compareVersions(right.version, left.version));
  const [newest] = newer;
  const next = newer.find((each) => each.why === undefined)?.text;
  return { next, beyond: newest?.why === undefined ? undefined : { tag: newest.text, why: newest.why } };
}
