// Branch, tag and path patterns of `on`: `*` stays inside a path segment, `**` does not, `!` takes back.
import type { RefFilter } from './workflow-model.ts';

/**
 * True when `name` passes the filter. With `only`, the last pattern that matches decides, so that `!x` after `**` excludes x.
 * No filter lets everything pass.
 */
export function passesFilter(name: string, filter: RefFilter): boolean {
  if (filter.ignore?.some((pattern) => matchesPattern(name, pattern))) return false;
  if (!filter.only) return true;
  let passes = false;
  for (const pattern of filter.only) {
    const negated = pattern.startsWith('!');
    if (matchesPattern(name, negated ? pattern.slice(1) : pattern)) passes = !negated;
  }
  return passes;
}

/** `paths` needs one path that passes; `paths-ignore` needs one path that is not ignored. */
export function anyPathPasses(paths: readonly string[], filter: RefFilter): boolean {
  if (!filter.only && !filter.ignore) return true;
  return paths.some((path) => passesFilter(path, filter));
}

/** One pattern of the Actions language against one name. */
export function matchesPattern(name: string, pattern: string): boolean {
  return new RegExp(`^${toSource(pattern)}$`).test(name);
}

function toSource(pattern: string): string {
  let source = '';
  for (let index = 0; index < pattern.length; index += 1) {
    const rest = pattern.slice(index);
    const set = /^\[[^\]/]+\]/.exec(rest)?.[0];
    if (rest.startsWith('**/')) {
      source += '(?:.*/)?';
      index += 2;
    } else if (rest.startsWith('**')) {
      source += '.*';
      index += 1;
    } else if (rest.startsWith('*')) source += '[^/]*';
    else if (rest.startsWith('\\') && rest.length > 1) {
      source += escapeText(rest[1] ?? '');
      index += 1;
    } else if (/^[?+]/.test(rest) && index > 0) source += rest[0];
    else if (set) {
      source += set;
      index += set.length - 1;
    } else source += escapeText(rest[0] ?? '');
  }
  return source;
}

function escapeText(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
