// Documents of the `yaml` package → located tree. Aliases become shared nodes, merge keys (`<<`) are filled in.
import { type Alias, isAlias, isMap, isNode, isPair, isScalar, isSeq, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Diagnostic } from '../errors/diagnostic.ts';
import { MAX_EXPANDED_VALUES } from './bounds.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { reportError } from './report.ts';
import { placeAt, type Source } from './source.ts';
import { joinEntries, joinItems, type YamlEntry, type YamlNode } from './yaml-tree.ts';

interface TreeBuilder {
  readonly source: Source;
  /** The latest value of each anchor; undefined while the value is still being built. */
  readonly anchors: Map<string, YamlNode | undefined>;
  /** Duplicate keys; with any of them the tree is not used. */
  readonly duplicates: Diagnostic[];
}

/** Stops the building of one tree at its first problem. */
class TreeProblem extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.summary);
    this.diagnostic = diagnostic;
  }
}

export function buildTree(source: Source, contents: unknown): ParsedYaml {
  try {
    const builder: TreeBuilder = { source, anchors: new Map(), duplicates: [] };
    const root = buildNode(builder, contents, 0);
    return builder.duplicates.length === 0 ? { root, problems: [] } : { root: undefined, problems: builder.duplicates };
  } catch (error) {
    if (error instanceof TreeProblem) return { root: undefined, problems: [error.diagnostic] };
    throw error;
  }
}

function buildNode(builder: TreeBuilder, node: unknown, fallback: number): YamlNode {
  if (isAlias(node)) return resolveAlias(builder, node);
  if (!isNode(node)) return { kind: 'scalar', value: null, start: fallback, end: fallback + 1, weight: 1 };
  const anchor = 'anchor' in node && typeof node.anchor === 'string' ? node.anchor : undefined;
  if (anchor !== undefined) builder.anchors.set(anchor, undefined);
  const built = isMap(node) ? buildMap(builder, node) : isSeq(node) ? buildList(builder, node) : buildScalar(node, fallback);
  if (built.weight > MAX_EXPANDED_VALUES) throw new TreeProblem(reportExpansion(builder.source, built));
  if (anchor !== undefined) builder.anchors.set(anchor, built);
  return built;
}

function buildScalar(node: unknown, fallback: number): YamlNode {
  const scalar = isScalar(node) ? node : undefined;
  const [start, end] = spanOf(scalar, fallback);
  const value = scalar?.value;
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  return { kind: 'scalar', value: plain, start, end, weight: 1 };
}

function buildList(builder: TreeBuilder, node: YAMLSeq): YamlNode {
  const [start, end] = spanOf(node, 0);
  return joinItems(
    node.items.map((each) => buildNode(builder, each, start)),
    start,
    end,
  );
}

function buildMap(builder: TreeBuilder, node: YAMLMap): YamlNode {
  const pairs = node.items.filter((each) => isPair(each));
  const merges = new Set<YamlEntry>();
  const entries = pairs.map((pair) => {
    const entry = buildEntry(builder, pair);
    if (entry.key === '<<' && isScalar(pair.key) && pair.key.type === 'PLAIN') merges.add(entry);
    return entry;
  });
  const joined = joinEntries(entries, ...spanOf(node, 0), (entry) => merges.has(entry));
  for (const each of joined.duplicates) builder.duplicates.push(reportDuplicate(builder.source, each));
  if (joined.badMerge !== undefined) throw new TreeProblem(reportMerge(builder.source, joined.badMerge));
  return joined.node;
}

function buildEntry(builder: TreeBuilder, pair: Pair): YamlEntry {
  const key: unknown = pair.key;
  if (!isScalar(key)) throw new TreeProblem(reportKey(builder.source, key));
  const [keyStart, keyEnd] = spanOf(key, 0);
  return { key: keyText(key), keyStart, keyEnd, value: buildNode(builder, pair.value, keyStart) };
}

/** `8080:` and `true:` are keys too; Compose takes them by their text. */
function keyText(key: Scalar): string {
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

function reportMerge(source: Source, entry: YamlEntry): Diagnostic {
  const hint = 'Give `<<` an alias of a mapping (`<<: *name`), or a list of such aliases.';
  return reportError('yaml-syntax', placeAt(source, entry.keyStart, entry.keyEnd), 'Merge key `<<` needs a mapping', { hint });
}

function resolveAlias(builder: TreeBuilder, alias: Alias): YamlNode {
  const target = builder.anchors.get(alias.source);
  if (target !== undefined) return target;
  const place = placeAt(builder.source, ...spanOf(alias, 0));
  const hint = 'Define the anchor with `&name` before it is used, and never inside itself.';
  throw new TreeProblem(reportError('yaml-syntax', place, `Alias \`*${alias.source}\` has no value yet`, { hint }));
}

function reportDuplicate(source: Source, entry: YamlEntry): Diagnostic {
  const key = entry.key.length <= 40 ? entry.key : `${entry.key.slice(0, 39)}…`;
  const place = placeAt(source, entry.keyStart, entry.keyEnd);
  return reportError('yaml-duplicate-key', place, `Key \`${key}\` is there twice`, { hint: 'Keep one of the two.' });
}

function reportExpansion(source: Source, node: YamlNode): Diagnostic {
  const detail = `Written out it would have more than ${MAX_EXPANDED_VALUES} values: aliases of aliases multiply.`;
  const hint = 'Write the values out; this looks like a YAML bomb, not like a configuration.';
  return reportError('yaml-bomb', placeAt(source, node.start, node.end), 'YAML aliases stand for too many values', { detail, hint });
}

function reportKey(source: Source, key: unknown): Diagnostic {
  const [start, end] = spanOf(key, 0);
  return reportError('yaml-syntax', placeAt(source, start, end), 'A key must be plain text', {
    hint: 'Write the key as a word or in quotes.',
  });
}

function spanOf(node: unknown, fallback: number): [number, number] {
  const range = isNode(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : [fallback, fallback + 1];
}
