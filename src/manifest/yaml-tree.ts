// YAML as a tree that remembers where each key and value stands; aliases and merge keys are already resolved.
import type { SourcePlace } from '../errors/diagnostic.ts';
import { placeAt, type Source } from './source.ts';

export type YamlNode = YamlMap | YamlList | YamlScalar;

interface YamlSpan {
  /** Offset of the first character of the value. */
  readonly start: number;
  /** Offset after its last character. */
  readonly end: number;
  /** How many values it stands for when every alias in it is written out. */
  readonly weight: number;
}

export interface YamlMap extends YamlSpan {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, YamlEntry>;
}

export interface YamlEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: YamlNode;
}

export interface YamlList extends YamlSpan {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
}

export interface YamlScalar extends YamlSpan {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
}

export function placeOfNode(source: Source, node: YamlNode): SourcePlace {
  return placeAt(source, node.start, node.end);
}

export function placeOfKey(source: Source, entry: YamlEntry): SourcePlace {
  return placeAt(source, entry.keyStart, entry.keyEnd);
}

/** The value under a chain of keys, where each step is a mapping. */
export function findNode(node: YamlNode | undefined, ...keys: readonly string[]): YamlNode | undefined {
  let found = node;
  for (const key of keys) found = found?.kind === 'map' ? found.entries.get(key)?.value : undefined;
  return found;
}

export function entriesOf(node: YamlNode | undefined): readonly YamlEntry[] {
  return node?.kind === 'map' ? [...node.entries.values()] : [];
}

export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'list' ? node.items : [];
}

/** The text of a scalar that is not null; numbers and booleans as they print. */
export function textOf(node: YamlNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? String(node.value) : undefined;
}

/** The same, '' where there is no text: for rules about words, where what is absent is never one of them. */
export function wordOf(node: YamlNode | undefined): string {
  return textOf(node) ?? '';
}

/** A list node. */
export function joinItems(items: readonly YamlNode[], start: number, end: number): YamlList {
  return { kind: 'list', items, start, end, weight: sumWeights(items) };
}

export interface JoinedMap {
  readonly node: YamlMap;
  /** Keys that stand there a second time. */
  readonly duplicates: readonly YamlEntry[];
  /** A merge key whose value is no mapping and no list of mappings. */
  readonly badMerge: YamlEntry | undefined;
}

/** A mapping node with its merge keys (`<<`) filled in: its own keys win, then the first source (yaml.org/type/merge). */
export function joinEntries(entries: readonly YamlEntry[], start: number, end: number, isMerge: (entry: YamlEntry) => boolean): JoinedMap {
  const own = new Map<string, YamlEntry>();
  const seen = new Set<string>();
  const duplicates: YamlEntry[] = [];
  const merged: YamlNode[] = [];
  let badMerge: YamlEntry | undefined;
  for (const entry of entries) {
    if (seen.has(entry.key)) duplicates.push(entry);
    seen.add(entry.key);
    if (!isMerge(entry)) {
      own.set(entry.key, entry);
      continue;
    }
    const sources = entry.value.kind === 'list' ? entry.value.items : [entry.value];
    if (sources.every((each) => each.kind === 'map')) merged.push(...sources);
    else badMerge ??= entry;
  }
  for (const source of merged) {
    if (source.kind === 'map') for (const [key, entry] of source.entries) if (!own.has(key)) own.set(key, entry);
  }
  const weight = sumWeights([...own.values()].map((each) => each.value));
  return { node: { kind: 'map', entries: own, start, end, weight }, duplicates, badMerge };
}

function sumWeights(nodes: readonly YamlNode[]): number {
  return nodes.reduce((sum, each) => sum + each.weight, 1);
}

/** The tree as plain data for the schema validators. Aliased parts stay shared, so the cost is that of the file. */
export function toPlain(node: YamlNode, seen: Map<YamlNode, unknown> = new Map()): unknown {
  if (node.kind === 'scalar') return node.value;
  const known = seen.get(node);
  if (known !== undefined) return known;
  const plain =
    node.kind === 'list'
      ? node.items.map((each) => toPlain(each, seen))
      : Object.fromEntries([...node.entries].map(([key, entry]) => [key, toPlain(entry.value, seen)]));
  seen.set(node, plain);
  return plain;
}
