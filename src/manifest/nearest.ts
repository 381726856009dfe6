// "Did you mean …?": the known word nearest to a mistyped one.

/** The nearest candidate within a third of the word's length in edits (a swap of neighbours counts as one), or undefined. */
function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = countEdits(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Optimal string alignment distance. */
function countEdits(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** More names than this are not compared: the hint is not worth the time. */
const MAX_CANDIDATES = 500;

/** A hint that names the nearest candidate, or all of them while they are few. */
export function suggestName(word: string, candidates: Iterable<string>): string {
  const all = [...candidates];
  if (all.length === 0) return 'There is none to choose from.';
  if (all.length > MAX_CANDIDATES) return 'Correct the name.';
  all.sort((a, b) => (a < b ? -1 : 1));
  const nearest = findNearest(word.slice(0, 100), all);
  if (nearest !== undefined) return `Did you mean \`${nearest}\`?`;
  return `Known: ${all.slice(0, 12).join(', ')}${all.length > 12 ? ', …' : ''}.`;
}
