// Sites of a Caddyfile and whether a login stands in front of all of each.
import { type Directive, parseCaddyfile } from './parse.ts';
import { collectUpstreams } from './upstreams.ts';

/** whole: every request passes forward_auth; part: some paths only; none: nothing asks for a login. */
export type Guard = 'whole' | 'part' | 'none';

export interface CaddySite {
  /** Host part of its address; '' for every host. */
  readonly host: string;
  readonly port: number | undefined;
  readonly guard: Guard;
  /** `host:port` of what it proxies to. */
  readonly upstreams: readonly string[];
  readonly line: number;
}

/** Directives that answer a request: after one of these without a matcher nothing else is asked. */
const ANSWERS: ReadonlySet<string> = new Set(['reverse_proxy', 'file_server', 'respond', 'php_fastcgi', 'redir', 'error']);
const CONTAINERS: ReadonlySet<string> = new Set(['route', 'handle', 'handle_path']);
const MAX_IMPORTS = 20;

/** @returns undefined when the text is no Caddyfile */
export function listCaddySites(text: string): readonly CaddySite[] | undefined {
  const top = parseCaddyfile(text);
  if (top === undefined) return undefined;
  const snippets = new Map<string, readonly Directive[]>();
  for (const each of top) {
    const name = /^\((.+)\)$/.exec(each.words[0] ?? '')?.[1];
    if (name !== undefined) snippets.set(name, each.block ?? []);
  }
  return top.flatMap((directive) => describeSites(directive, snippets));
}

function describeSites(directive: Directive, snippets: ReadonlyMap<string, readonly Directive[]>): readonly CaddySite[] {
  const { words, block, line } = directive;
  if (block === undefined || words.length === 0 || words[0]?.startsWith('(')) return [];
  const guard = findGuard(block, { snippets, known: new Map() }, false, 0);
  const upstreams = collectUpstreams(block, snippets);
  const addresses = words.flatMap((word) => word.split(',')).filter((word) => word !== '');
  return addresses.map((address) => ({ ...parseAddress(address), guard, upstreams, line }));
}

function parseAddress(address: string): { host: string; port: number | undefined } {
  const [, scheme = '', host = '', port] = /^(?:(https?):\/\/)?([^:/]*)(?::(\d+))?/.exec(address) ?? [];
  const number = port === undefined ? { http: 80, https: 443 }[scheme] : Number(port);
  return { host: host.toLowerCase(), port: number };
}

interface GuardSearch {
  readonly snippets: ReadonlyMap<string, readonly Directive[]>;
  /** Answers about snippets: those that import each other many times are asked about once per depth. */
  readonly known: Map<string, Guard>;
}

function guardOfSnippet(search: GuardSearch, name: string, ordered: boolean, depth: number): Guard {
  const key = `${depth} ${ordered} ${name}`;
  const guard = search.known.get(key) ?? findGuard(search.snippets.get(name) ?? [], search, ordered, depth);
  search.known.set(key, guard);
  return guard;
}

function findGuard(block: readonly Directive[], search: GuardSearch, ordered: boolean, depth: number): Guard {
  let guard: Guard = 'none';
  for (const { words, block: inner } of block) {
    const [name = '', first = ''] = words;
    const matched = isMatcher(first);
    let found: Guard = 'none';
    if (name === 'forward_auth') found = 'whole';
    else if (name === 'import' && depth < MAX_IMPORTS) found = guardOfSnippet(search, first, ordered, depth + 1);
    else if (CONTAINERS.has(name) && inner !== undefined && depth < MAX_IMPORTS) {
      found = findGuard(inner, search, ordered || name === 'route', depth + 1);
    }
    // In a `route` the order of the text counts: what answers first is not guarded by what follows.
    if (ordered && ANSWERS.has(name) && !matched && guard !== 'whole') return guard === 'none' && found === 'none' ? 'none' : 'part';
    if (found === 'whole' && !(matched && name !== 'import')) guard = 'whole';
    else if (found !== 'none' && guard === 'none') guard = 'part';
  }
  return guard;
}

function isMatcher(word: string): boolean {
  return word.startsWith('@') || word.startsWith('/');
}

/** The site that answers for the name on the port: the exact name first, then wildcards, never the one for all hosts. */
export function findCaddySite(sites: readonly CaddySite[], hostname: string, port: number): CaddySite | undefined {
  const onPort = sites.filter((site) => site.port === undefined || site.port === port);
  return (
    onPort.find((site) => site.host === hostname) ?? onPort.find((site) => site.host === `*.${hostname.split('.').slice(1).join('.')}`)
  );
}
