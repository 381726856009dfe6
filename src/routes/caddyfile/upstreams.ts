// Where the requests of a site go: every address that it proxies to, or asks for leave.
import type { Directive } from './parse.ts';

/**
 * `host:port` of each upstream in the block and in what it imports, each once, in the order of the text.
 * `imported`: snippets that were read already; they have nothing new, and those that import each other would be read for ever.
 */
export function collectUpstreams(
  block: readonly Directive[],
  snippets: ReadonlyMap<string, readonly Directive[]>,
  imported = new Set<string>(),
): readonly string[] {
  const found = block.flatMap(({ words, block: inner = [] }): readonly string[] => {
    const [name = '', ...rest] = words;
    if (name === 'reverse_proxy' || name === 'forward_auth') {
      const listed = inner.filter((each) => each.words[0] === 'to').flatMap((each) => each.words.slice(1));
      return [...rest, ...listed].flatMap(addressOf);
    }
    if (name !== 'import') return collectUpstreams(inner, snippets, imported);
    const [snippet = ''] = rest;
    if (imported.has(snippet)) return [];
    imported.add(snippet);
    return collectUpstreams(snippets.get(snippet) ?? [], snippets, imported);
  });
  return [...new Set(found)];
}

/** `http://127.0.0.1:80` and `localhost:80`; nothing for matchers and placeholders. */
function addressOf(word: string): readonly string[] {
  const [, scheme, host, port] = /^(?:(https?):\/\/)?([A-Za-z0-9.-]+)(?::(\d{1,5}))?$/.exec(word) ?? [];
  if (host === undefined || (scheme === undefined && port === undefined)) return [];
  return [`${host.toLowerCase()}:${port ?? (scheme === 'https' ? '443' : '80')}`];
}
