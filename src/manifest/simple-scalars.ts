// Scalars and one-line [ ] and { } of plain YAML; whatever is unusual throws NOT_SIMPLE and goes to the full parser.
import type { YamlEntry, YamlNode, YamlScalar } from './yaml-tree.ts';
import { joinEntries, joinItems } from './yaml-tree.ts';

/** Thrown, and caught in simple-yaml.ts alone, wherever a text needs the full parser. */
export const NOT_SIMPLE = new Error('needs the full YAML parser');

export interface SimpleText {
  readonly text: string;
  /** The latest value of each anchor; undefined while the value is still being read. */
  readonly anchors: Map<string, YamlNode | undefined>;
}

/** A value and the offset after it. */
export interface Read<T extends YamlNode> {
  readonly node: T;
  readonly next: number;
}

const FLOW_PLAIN = /[^\s,[\]{}#&*!|>'"%@`:?-][^,[\]{}\n]*|[-:][^\s,[\]{}][^,[\]{}\n]*/y;
const BLOCK_PLAIN = /[^\s,[\]{}#&*!|>'"%@`:?-][^\n]*|[-:][^\s,[\]{}][^\n]*/y;
const SINGLE_QUOTED = /'(?:[^'\n]|'')*'/y;
/** Of line breaks only escaped ones: the text goes on at the next line's first character. */
const DOUBLE_QUOTED = /"(?:[^"\\\n]|\\["\\/nt]|\\\n *)*"/y;
const ALIAS = /\*([A-Za-z0-9_-]+)(?=[ \n,\]}]|$)/y;
const PLAIN_KEY = /(?:<<|[A-Za-z0-9_./][A-Za-z0-9_./-]*)(?=:(?:[ \n]|$))/y;
const SPACES = / */y;

export function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text) ?? undefined;
}

export function skipSpaces(text: string, at: number): number {
  return at + (matchAt(SPACES, text, at)?.[0].length ?? 0);
}

/** A value that stands on one line, in block or in flow context. */
export function readInline(source: SimpleText, at: number, context: 'block' | 'flow', depth: number): Read<YamlNode> {
  switch (source.text[at]) {
    case '[':
      return readFlowList(source, at, depth);
    case '{':
      return readFlowMap(source, at, depth);
    case '*':
      return readAlias(source, at);
    case '"':
    case "'":
      return readQuoted(source, at);
    default:
      return readPlain(source, at, context);
  }
}

/** A key and the offset of its colon; undefined when there is none. */
export function readKey(
  source: SimpleText,
  at: number,
): { readonly key: string; readonly end: number; readonly isMerge: boolean } | undefined {
  const plain = matchAt(PLAIN_KEY, source.text, at)?.[0];
  if (plain !== undefined) return { key: plain, end: at + plain.length, isMerge: plain === '<<' };
  const first = source.text[at];
  if (first !== '"' && first !== "'") return undefined;
  const { node, next } = readQuoted(source, at);
  const follower = source.text[next + 1];
  if (source.text[next] !== ':' || (follower !== ' ' && follower !== '\n') || node.value === '<<') return undefined;
  if (source.text.slice(at, next).includes('\n')) throw NOT_SIMPLE;
  return { key: String(node.value), end: next, isMerge: false };
}

function readAlias(source: SimpleText, at: number): Read<YamlNode> {
  const match = matchAt(ALIAS, source.text, at);
  const node = source.anchors.get(match?.[1] ?? '');
  if (match === undefined || node === undefined) throw NOT_SIMPLE;
  return { node, next: at + match[0].length };
}

function readQuoted(source: SimpleText, at: number): Read<YamlScalar> {
  const isSingle = source.text[at] === "'";
  const match = matchAt(isSingle ? SINGLE_QUOTED : DOUBLE_QUOTED, source.text, at);
  if (match === undefined) throw NOT_SIMPLE;
  const inner = match[0].slice(1, -1);
  const value = isSingle ? inner.replaceAll("''", "'") : inner.replace(/\\(?:\n *|(.))/g, (_, char?: string) => unescapeCharacter(char));
  const next = at + match[0].length;
  return { node: { kind: 'scalar', value, start: at, end: next, weight: 1 }, next };
}

/** undefined: an escaped line break, which stands for nothing. */
function unescapeCharacter(char: string | undefined): string {
  if (char === 'n') return '\n';
  return char === 't' ? '\t' : (char ?? '');
}

function readPlain(source: SimpleText, at: number, context: 'block' | 'flow'): Read<YamlScalar> {
  const match = matchAt(context === 'block' ? BLOCK_PLAIN : FLOW_PLAIN, source.text, at);
  if (match === undefined) throw NOT_SIMPLE;
  const comment = match[0].indexOf(' #');
  if (comment !== -1 && context === 'flow') throw NOT_SIMPLE;
  const plain = (comment === -1 ? match[0] : match[0].slice(0, comment)).replace(/ +$/, '');
  if (plain.includes(': ') || plain.endsWith(':')) throw NOT_SIMPLE;
  const end = at + plain.length;
  return { node: { kind: 'scalar', value: resolvePlain(plain), start: at, end, weight: 1 }, next: end };
}

/** The core schema of YAML 1.2; rare spellings of numbers are left to the full parser. */
function resolvePlain(plain: string): string | number | boolean | null {
  if (/^[-+.\d]/.test(plain)) return resolveNumber(plain);
  if (/^(?:~|[Nn]ull|NULL)$/.test(plain)) return null;
  if (/^(?:[Tt]rue|TRUE)$/.test(plain)) return true;
  if (/^(?:[Ff]alse|FALSE)$/.test(plain)) return false;
  return plain;
}

function resolveNumber(plain: string): string | number {
  if (/^[-+]?\d+$/.test(plain)) return Number.parseInt(plain, 10);
  if (/^[-+]?(?:\.\d+|\d+\.\d*)$/.test(plain)) return Number.parseFloat(plain);
  if (/^0[ox]|^[-+]?\.(?:inf|nan)$|^[-+]?[\d.]+e[-+]?\d+$/i.test(plain)) throw NOT_SIMPLE;
  return plain;
}

function readFlowList(source: SimpleText, start: number, depth: number): Read<YamlNode> {
  const items: YamlNode[] = [];
  const next = readFlowItems(source, start, ']', depth, (at) => {
    const item = readInline(source, at, 'flow', depth + 1);
    items.push(item.node);
    return item.next;
  });
  return { node: joinItems(items, start, next), next };
}

function readFlowMap(source: SimpleText, start: number, depth: number): Read<YamlNode> {
  const entries: YamlEntry[] = [];
  const next = readFlowItems(source, start, '}', depth, (at) => {
    const found = readKey(source, at);
    if (found === undefined || source.text[found.end + 1] !== ' ') throw NOT_SIMPLE;
    const value = readInline(source, skipSpaces(source.text, found.end + 1), 'flow', depth + 1);
    entries.push({ key: found.key, keyStart: at, keyEnd: found.end, value: value.node });
    return value.next;
  });
  return { node: joinEntriesOrGiveUp(entries, start, next), next };
}

/** Duplicates and wrong merges are for the full parser to tell. */
export function joinEntriesOrGiveUp(entries: readonly YamlEntry[], start: number, end: number): YamlNode {
  const joined = joinEntries(entries, start, end, (entry) => entry.key === '<<');
  if (joined.duplicates.length > 0 || joined.badMerge !== undefined) throw NOT_SIMPLE;
  return joined.node;
}

function readFlowItems(source: SimpleText, start: number, close: string, depth: number, readItem: (at: number) => number): number {
  if (depth > 50) throw NOT_SIMPLE;
  let at = skipSpaces(source.text, start + 1);
  if (source.text[at] === close) return at + 1;
  for (;;) {
    at = skipSpaces(source.text, readItem(at));
    if (source.text[at] === close) return at + 1;
    if (source.text[at] !== ',') throw NOT_SIMPLE;
    at = skipSpaces(source.text, at + 1);
  }
}
