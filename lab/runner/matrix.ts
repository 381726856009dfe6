// Static matrices, by the rules of the Actions language.
import { isDeepStrictEqual } from 'node:util';
import { evaluateNode, type Value } from './expression.ts';
import { asMap, report, type Sink } from './node-reader.ts';
import type { Combination } from './workflow-model.ts';
import type { WorkflowNode } from './workflow-node.ts';

const MAX_COMBINATIONS = 256;

/**
 * All combinations of a matrix in order: axes multiplied, `exclude` taken out, `include` merged in or appended.
 * No matrix gives one empty combination.
 */
export function expandMatrix(node: WorkflowNode | undefined, sink: Sink): readonly Combination[] {
  if (!node) return [{}];
  const map = asMap(node);
  if (!map || holdsExpression(node)) {
    report(sink, node.place, 'a matrix made by an expression is not supported (Gitea up to 1.27 cannot do it either)');
    return [{}];
  }
  const axes = map.entries.filter(({ key }) => key !== 'include' && key !== 'exclude');
  const listed = (key: string) => asCombinations(map.entries.find((entry) => entry.key === key)?.value);
  let product: Combination[] = axes.length > 0 ? [{}] : [];
  for (const { key, value } of axes) {
    const values = evaluateNode(value, { contexts: {} });
    product = product.flatMap((each) => (Array.isArray(values) ? values : []).map((one: Value) => ({ ...each, [key]: one })));
  }
  const kept = product.filter((each) => !listed('exclude').some((pattern) => matches(each, pattern)));
  const all = addIncludes(
    kept,
    listed('include'),
    axes.map(({ key }) => key),
  );
  if (all.length > 0 && all.length <= MAX_COMBINATIONS) return all;
  report(sink, node.place, `the matrix has ${all.length} combinations (1 to ${MAX_COMBINATIONS} are possible)`);
  return [{}];
}

function addIncludes(base: readonly Combination[], includes: readonly Combination[], axes: readonly string[]): readonly Combination[] {
  const merged = base.map((each) => ({ ...each }));
  const appended: Combination[] = [];
  for (const extra of includes) {
    const pattern = Object.fromEntries(Object.entries(extra).filter(([key]) => axes.includes(key)));
    const targets = base.flatMap((each, index) => (matches(each, pattern) ? [index] : []));
    if (targets.length === 0) appended.push(extra);
    for (const index of targets) merged[index] = { ...merged[index], ...extra };
  }
  return [...merged, ...appended];
}

function asCombinations(node: WorkflowNode | undefined): readonly Combination[] {
  if (node?.kind !== 'list') return [];
  return node.items.map((item) => evaluateNode(item, { contexts: {} }) as Combination);
}

function matches(combination: Combination, pattern: Combination): boolean {
  return Object.entries(pattern).every(([key, value]) => isDeepStrictEqual(combination[key], value));
}

function holdsExpression(node: WorkflowNode): boolean {
  if (node.kind === 'list') return node.items.some(holdsExpression);
  if (node.kind === 'map') return node.entries.some(({ value }) => holdsExpression(value));
  return node.kind === 'expression';
}
