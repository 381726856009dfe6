// %YAML and %TAG in front of a document.
import type { Scanner } from './scanner.ts';
import { parserError } from './yaml-error.ts';

/** Tag handle → what it stands for. */
export type TagDirectives = ReadonlyMap<string, string>;

/** Moves over the directives of the next document. */
export function readDirectives(scanner: Scanner): TagDirectives {
  const tags = new Map<string, string>();
  let versioned = false;
  for (let token = scanner.peek(); ; token = scanner.peek()) {
    if (token.kind === 'version-directive') {
      if (versioned) throw parserError('found duplicate %YAML directive', undefined, token.start);
      if (token.major !== 1 || token.minor !== 1) throw parserError('found incompatible YAML document', undefined, token.start);
      versioned = true;
    } else if (token.kind === 'tag-directive') {
      if (tags.has(token.handle)) throw parserError('found duplicate %TAG directive', undefined, token.start);
      tags.set(token.handle, token.prefix);
    } else break;
    scanner.advance();
  }
  if (!tags.has('!')) tags.set('!', '!');
  if (!tags.has('!!')) tags.set('!!', 'tag:yaml.org,2002:');
  return tags;
}
