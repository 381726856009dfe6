// A circle in a graph of names: for `needs` between stacks and `depends_on` between services.

/**
 * The first circle found, in sorted order, as `a → b → a` (first and last are equal); undefined when there is none.
 * Edges to names that are not in the graph are ignored. Iterative: a long chain must not end in a stack overflow.
 */
export function findCycle(edges: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const finished = new Set<string>();
  for (const start of [...edges.keys()].sort()) {
    const cycle = finished.has(start) ? undefined : walkFrom(start, edges, finished);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

function walkFrom(start: string, edges: ReadonlyMap<string, readonly string[]>, finished: Set<string>): readonly string[] | undefined {
  const path: { readonly name: string; readonly next: string[] }[] = [{ name: start, next: sortedTargets(edges, start) }];
  const onPath = new Set([start]);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const target = top.next.shift();
    if (target === undefined) {
      finished.add(top.name);
      onPath.delete(top.name);
      path.pop();
    } else if (onPath.has(target)) {
      const names = path.map((each) => each.name);
      return [...names.slice(names.indexOf(target)), target];
    } else if (!finished.has(target)) {
      path.push({ name: target, next: sortedTargets(edges, target) });
      onPath.add(target);
    }
  }
  return undefined;
}

function sortedTargets(edges: ReadonlyMap<string, readonly string[]>, name: string): string[] {
  return (edges.get(name) ?? []).filter((each) => edges.has(each)).sort();
}
