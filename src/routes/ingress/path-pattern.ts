// `path:` of a rule: an RE2 pattern that is searched for anywhere in the request's path.
import { RE2JS } from 're2js';

export interface PathPattern {
  matches(path: string): boolean;
}

export class PathPatternError extends Error {}

/** @throws PathPatternError with the text of Go's regexp package */
export function compilePath(pattern: string): PathPattern {
  const compiled = compile(pattern);
  return { matches: (path) => compiled.matcher(path).find() };
}

function compile(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    // Go lets two groups have one name; the names do not matter for a match.
    if (text.includes('duplicate capture group name')) return compile(pattern.replaceAll(/(?<!\\)((?:\\\\)*)\(\?P?<\w+>/g, '$1('));
    throw new PathPatternError(goText(text));
  }
}

function goText(text: string): string {
  return text.startsWith('error parsing regexp: trailing backslash')
    ? 'error parsing regexp: trailing backslash at end of expression: ``'
    : text;
}
