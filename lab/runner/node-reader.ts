// Reading a tree strictly: a key that is not asked for becomes a finding with its place.
import { checkExpression, completeCondition, stripBraces } from './expression.ts';
import type { Finding, Place } from './workflow-error.ts';
import type { Condition } from './workflow-model.ts';
import type { MapEntry, MapNode, WorkflowNode } from './workflow-node.ts';

export interface Sink {
  readonly findings: Finding[];
}

/** Notes a problem; reading goes on, so that a person sees all of them at once. */
export function report(sink: Sink, place: Place, message: string): void {
  sink.findings.push({ place, message });
}

/**
 * The entries of a mapping by key. Keys outside `supported` are findings that name `where`, with the reason if there is one.
 */
export function readMap(
  node: WorkflowNode | undefined,
  where: string,
  supported: readonly string[],
  sink: Sink,
  reasons: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, MapEntry> {
  const map = asMap(node);
  if (!map) {
    if (node && !isNull(node)) report(sink, node.place, `${where} must be a mapping, written out`);
    return new Map();
  }
  for (const { key, place } of map.entries) {
    if (supported.includes(key)) continue;
    const reason = reasons[key];
    report(sink, place, `"${key}" of ${where} is not supported by the embedded runner${reason ? `: ${reason}` : ''}`);
  }
  return new Map(map.entries.map((entry) => [entry.key, entry]));
}

/** The node as a mapping, or undefined. */
export function asMap(node: WorkflowNode | undefined): MapNode | undefined {
  return node?.kind === 'map' ? node : undefined;
}

/** A mapping whose values may be expressions; an expression in place of the whole mapping is a finding. */
export function readMapping(entry: MapEntry | undefined, where: string, sink: Sink): MapNode | undefined {
  if (!entry || isNull(entry.value)) return undefined;
  if (entry.value.kind !== 'map') report(sink, entry.value.place, `"${entry.key}" of ${where} must be a mapping, written out`);
  return asMap(entry.value);
}

/** A text or a list of texts, without expressions. */
export function readTexts(node: WorkflowNode | undefined, where: string, sink: Sink): readonly string[] {
  if (!node || isNull(node)) return [];
  const items = node.kind === 'list' ? node.items : [node];
  return items.flatMap((item) => {
    if (item.kind === 'scalar' && item.value !== null) return [String(item.value)];
    report(sink, item.place, `${where} must be written out: no expressions, no nesting`);
    return [];
  });
}

/** One text without expressions, or undefined. */
export function readText(node: WorkflowNode | undefined, where: string, sink: Sink): string | undefined {
  if (!node || isNull(node)) return undefined;
  const [text] = readTexts(node, where, sink);
  return text;
}

/** An `if`, complete and checked against the contexts its place allows. An absent one means `success()`. */
export function readCondition(node: WorkflowNode | undefined, at: Place, where: string, sink: Sink): Condition {
  if (!node) return { expression: 'success()', place: at };
  if (node.kind === 'expression') {
    if (node.mixed) report(sink, node.place, `"if" of ${where} mixes text and an expression, which is always true`);
    return { expression: completeCondition(node.expression), place: node.place };
  }
  if (node.kind !== 'scalar') return { expression: 'success()', place: at };
  const text = stripBraces(String(node.value ?? ''));
  const wrong = text === '' ? undefined : checkExpression(text, node.allowed);
  if (!wrong) return { expression: completeCondition(text), place: node.place };
  report(sink, node.place, `"if" of ${where}: ${wrong}`);
  return { expression: 'success()', place: node.place };
}

/** Findings for functions the language has and the runner has not, in every expression below. */
export function checkFunctions(node: WorkflowNode, sink: Sink): void {
  switch (node.kind) {
    case 'scalar':
      return;
    case 'expression':
      if (/\bhashFiles\s*\(/i.test(node.expression)) report(sink, node.place, 'hashFiles() is not supported by the embedded runner');
      return;
    case 'list':
      for (const item of node.items) checkFunctions(item, sink);
      return;
    case 'map':
      for (const { value } of node.entries) checkFunctions(value, sink);
  }
}

function isNull(node: WorkflowNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}
