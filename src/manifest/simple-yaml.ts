// The YAML that people write in these files, read in one pass. Everything else is the full parser's: this file never
// reports, it gives up. A differential test holds the two equal. Why two: docs/adr/0031.
import { MAX_DEPTH, MAX_EXPANDED_VALUES } from './bounds.ts';
import { joinEntriesOrGiveUp, matchAt, NOT_SIMPLE, type Read, readInline, readKey, type SimpleText, skipSpaces } from './simple-scalars.ts';
import type { Source } from './source.ts';
import { joinItems, type YamlEntry, type YamlNode } from './yaml-tree.ts';

interface Reader extends SimpleText {
  readonly lineStarts: readonly number[];
  /** Index of the next line to read. */
  line: number;
  /** Where on that line the content begins, when `- ` has already been read from it. */
  resumeAt: number | undefined;
}

interface Position {
  readonly column: number;
  readonly offset: number;
}

const ANCHOR = /&([A-Za-z0-9_-]+)(?= |\n|$)/y;
const REST_OF_LINE = /(?: +#[^\n]*| *)(?=\n|$)/y;
const BLOCK_HEADER = /\|(-?)(?: +#[^\n]*| *)\n/y;
/** Tabs, carriage returns, directives, document marks, tags, complex keys. */
const UNUSUAL = /[\t\r\u0085\u2028\u2029\ufeff]|^(?:%|---|\.\.\.)|(?:^|[\s[{,])[!?](?:\s|[\w!<])/m;

/** The tree of a text in plain block style, or undefined when it needs the full parser. Linear in the text. */
export function readSimpleYaml(source: Source): YamlNode | undefined {
  if (UNUSUAL.test(source.text)) return undefined;
  const reader: Reader = { text: source.text, lineStarts: source.lineStarts, anchors: new Map(), line: 0, resumeAt: undefined };
  try {
    const first = findContent(reader);
    if (first === undefined || first.column !== 0) return undefined;
    const root = readBlock(reader, first, 0);
    return findContent(reader) === undefined && root.weight <= MAX_EXPANDED_VALUES ? root : undefined;
  } catch (error) {
    if (error === NOT_SIMPLE) return undefined;
    throw error;
  }
}

/** The next character that is neither blank nor comment, or undefined at the end. */
function findContent(reader: Reader): Position | undefined {
  for (; reader.line < reader.lineStarts.length; reader.line += 1) {
    const lineStart = reader.lineStarts[reader.line] ?? 0;
    const offset = reader.resumeAt ?? skipSpaces(reader.text, lineStart);
    const char = reader.text[offset];
    if (char !== undefined && char !== '\n' && char !== '#') return { column: offset - lineStart, offset };
    reader.resumeAt = undefined;
  }
  return undefined;
}

function nextLine(reader: Reader): void {
  reader.line += 1;
  reader.resumeAt = undefined;
}

function readBlock(reader: Reader, at: Position, depth: number): YamlNode {
  if (depth > MAX_DEPTH) throw NOT_SIMPLE;
  return isDash(reader, at.offset) ? readList(reader, at, depth) : readMap(reader, at, depth);
}

function isDash(reader: Reader, offset: number): boolean {
  const follower = reader.text[offset + 1];
  return reader.text[offset] === '-' && (follower === ' ' || follower === '\n' || follower === undefined);
}

function readMap(reader: Reader, first: Position, depth: number): YamlNode {
  const entries: YamlEntry[] = [];
  for (let at: Position | undefined = first; at !== undefined && at.column >= first.column; at = findContent(reader)) {
    const found = at.column === first.column ? readKey(reader, at.offset) : undefined;
    if (found === undefined) throw NOT_SIMPLE;
    const value = readValue(reader, found.end + 1, first.column, 'map', depth);
    entries.push({ key: found.key, keyStart: at.offset, keyEnd: found.end, value });
  }
  return joinEntriesOrGiveUp(entries, first.offset, entries.at(-1)?.value.end ?? first.offset);
}

function readList(reader: Reader, first: Position, depth: number): YamlNode {
  const items: YamlNode[] = [];
  for (let at: Position | undefined = first; at !== undefined && at.column >= first.column; at = findContent(reader)) {
    if (at.column > first.column) throw NOT_SIMPLE;
    // Back in the mapping whose key stands in the same column.
    if (!isDash(reader, at.offset)) break;
    items.push(readItem(reader, at, depth));
  }
  return joinItems(items, first.offset, items.at(-1)?.end ?? first.offset);
}

function readItem(reader: Reader, dash: Position, depth: number): YamlNode {
  const start = skipSpaces(reader.text, dash.offset + 1);
  const isMap = readKey(reader, start) !== undefined;
  if (!isMap) return readValue(reader, dash.offset + 1, dash.column, 'list', depth);
  reader.resumeAt = start;
  return readMap(reader, { column: dash.column + (start - dash.offset), offset: start }, depth + 1);
}

/** The value after a colon or a dash; `parent` is the column of what it belongs to. */
function readValue(reader: Reader, after: number, parent: number, kind: 'map' | 'list', depth: number): YamlNode {
  const start = skipSpaces(reader.text, after);
  const anchor = matchAt(ANCHOR, reader.text, start);
  const name = anchor?.[1];
  if (name === undefined) return readBare(reader, after, parent, kind, depth);
  reader.anchors.set(name, undefined);
  const node = readBare(reader, start + (anchor?.[0].length ?? 0), parent, kind, depth);
  // The parser gives an empty value after an anchor a place of its own; and an alias cannot have an anchor.
  if (node.kind === 'scalar' && node.value === null) throw NOT_SIMPLE;
  if (reader.text[skipSpaces(reader.text, start + (anchor?.[0].length ?? 0))] === '*') throw NOT_SIMPLE;
  reader.anchors.set(name, node);
  return node;
}

function readBare(reader: Reader, after: number, parent: number, kind: 'map' | 'list', depth: number): YamlNode {
  const start = skipSpaces(reader.text, after);
  if (matchAt(REST_OF_LINE, reader.text, after) !== undefined) return readNested(reader, after, parent, kind, depth);
  const header = reader.text[start] === '|' ? matchAt(BLOCK_HEADER, reader.text, start) : undefined;
  if (header !== undefined) return readLiteral(reader, start, parent, header[1] === '-');
  const { node, next }: Read<YamlNode> = readInline(reader, start, 'block', 0);
  if (matchAt(REST_OF_LINE, reader.text, next) === undefined) throw NOT_SIMPLE;
  skipContinuations(reader, next, parent);
  nextLine(reader);
  const following = findContent(reader);
  // A continuation line, or a mistake: both are for the full parser.
  if (following !== undefined && following.column > parent) throw NOT_SIMPLE;
  return node;
}

/** Lines that a quoted text goes on over must be indented like any value. */
function skipContinuations(reader: Reader, end: number, parent: number): void {
  for (let start = reader.lineStarts[reader.line + 1]; start !== undefined && start <= end; start = reader.lineStarts[reader.line + 1]) {
    if (skipSpaces(reader.text, start) - start <= parent) throw NOT_SIMPLE;
    nextLine(reader);
  }
}

/** The value on the following lines: deeper, or a list in the column of its key; else there is none. */
function readNested(reader: Reader, after: number, parent: number, kind: 'map' | 'list', depth: number): YamlNode {
  nextLine(reader);
  const at = findContent(reader);
  const isNested = at !== undefined && (at.column > parent || (kind === 'map' && at.column === parent && isDash(reader, at.offset)));
  if (isNested) return readBlock(reader, at, depth + 1);
  return { kind: 'scalar', value: null, start: after, end: after, weight: 1 };
}

/** `|` and `|-`: the lines as they are, without their common indentation. */
function readLiteral(reader: Reader, start: number, parent: number, strip: boolean): YamlNode {
  nextLine(reader);
  const lines: string[] = [];
  let indent = 0;
  for (; reader.line < reader.lineStarts.length; reader.line += 1) {
    const lineStart = reader.lineStarts[reader.line] ?? 0;
    const nextStart = reader.lineStarts[reader.line + 1];
    const line = reader.text.slice(lineStart, nextStart === undefined ? undefined : nextStart - 1);
    const column = skipSpaces(line, 0);
    const isBlank = column === line.length;
    if (isBlank && line.length > indent) throw NOT_SIMPLE;
    if (!isBlank && indent === 0) indent = column;
    if (!isBlank && (column <= parent || column < indent)) break;
    lines.push(isBlank ? '' : line.slice(indent));
  }
  while (lines.at(-1) === '') lines.pop();
  if (lines.length === 0 || indent === 0) throw NOT_SIMPLE;
  const value = lines.join('\n') + (strip ? '' : '\n');
  const end = (reader.lineStarts[reader.line] ?? reader.text.length + 1) - 1;
  return { kind: 'scalar', value, start, end: Math.max(start + 1, end), weight: 1 };
}
