// The text of one file of the repository and the way from an offset to a place a person can find.
import type { SourcePlace } from '../errors/diagnostic.ts';

/** A caret under a line longer than this helps nobody; the line is then left out. */
const LONGEST_SHOWN_LINE = 400;

export interface Source {
  /** Relative to the repository's root, with `/`. */
  readonly file: string;
  readonly text: string;
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[];
}

export function createSource(file: string, text: string): Source {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { file, text, lineStarts };
}

/** The place of the characters `start` to `end` (exclusive) of a source; the caret stays within the first line. */
export function placeAt(source: Source, start: number, end: number = start + 1): SourcePlace {
  const line = findLine(source.lineStarts, Math.min(start, source.text.length));
  const lineStart = source.lineStarts[line] ?? 0;
  const lineText = lineTextAt(source, line);
  const length = Math.max(1, Math.min(end, lineStart + lineText.length) - start);
  const place = { file: source.file, line: line + 1, column: start - lineStart + 1 };
  return lineText.length > LONGEST_SHOWN_LINE ? place : { ...place, lineText, length };
}

function lineTextAt(source: Source, line: number): string {
  const next = source.lineStarts[line + 1];
  const end = next === undefined ? source.text.length : next - 1;
  return source.text.slice(source.lineStarts[line], end).replace(/\r$/, '');
}

function findLine(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
