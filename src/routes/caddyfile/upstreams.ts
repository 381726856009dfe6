// Where the requests of a site go: every address that it proxies to, or asks for leave.
import type { Directive } from './parse.ts';

const MAX_IMPORTS = 20;

/** `host:port` of each upstream in the block and in what it imports, each once, in the order of the text. */
export function collectUpstreams(
  block: readonly Directive[],
  snippets: ReadonlyMap<string, readonly Directive[]>,
  depth = 0,
): readonly string[] {
  if (depth > MAX_IMPORTS) return [];
  const found = block.flatMap(({ words, block: inner = [] }): readonly string[] => {
    const [name = '', ...rest] = words;
    if (name === 'reverse_proxy' || name === 'forward_auth') {
      const listed = inner.filter((each) => each.words[0] === 'to').flatMap((each) => each.words.slice(1));
      return [...rest, ...listed].flatMap(addressOf);
    }
    if (name === 'import') return collectUpstreams(snippets.get(rest[0] ?? '') ?? [], snippets, depth + 1);
    return collectUpstreams(inner, snippets, depth + 1);
  });
  return [...new Set(found)];
}

/** `http://127.0.0.1:80` and `localhost:80`; nothing for matchers and placeholders. */
function addressOf(word: string): readonly string[] {
  const [, scheme, host, port] = /^(?:(https?):\/\/)?([A-Za-z0-9.-]+)(?::(\d{1,5}))?$/.exec(word) ?? [];
  if (host === undefined || (scheme === undefined && port === undefined)) return [];
  return [`${host.toLowerCase()}:${port ?? (scheme === 'https' ? '443' : '80')}`];
}
