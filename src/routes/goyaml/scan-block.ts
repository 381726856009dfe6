// Literal (`|`) and folded (`>`) block scalars.
import { isBlank, isBreak, isBreakOrEnd, isDigit, isEnd } from './characters.ts';
import { skipLineComment } from './comments.ts';
import type { Cursor } from './cursor.ts';
import type { ScalarToken } from './token.ts';
import { type Mark, scannerError } from './yaml-error.ts';

/** @param parentIndent the scanner's current indentation, -1 outside of any block */
export function scanBlock(cursor: Cursor, style: 'literal' | 'folded', parentIndent: number): ScalarToken {
  const start = cursor.mark;
  cursor.skip();
  const { chomping, increment } = scanHeader(cursor, start);
  while (isBlank(cursor.peek())) cursor.skip();
  if (cursor.peek() === '#') {
    skipLineComment(cursor);
    while (!isBreakOrEnd(cursor.peek())) cursor.skip();
  }
  if (!isBreakOrEnd(cursor.peek())) throw scannerError('did not find expected comment or line break', start, cursor.mark);
  cursor.takeBreak();
  let breaks = scanBreaks(cursor, increment > 0 ? Math.max(parentIndent, 0) + increment : 0, parentIndent, start);
  const { indent } = breaks;
  let value = '';
  let leadingBreak = '';
  let leadingBlank = false;
  while (cursor.column === indent && !isEnd(cursor.peek())) {
    const blank = isBlank(cursor.peek());
    const folds = style === 'folded' && !leadingBlank && !blank && leadingBreak.startsWith('\n');
    if (!folds) value += leadingBreak;
    else if (breaks.text === '') value += ' ';
    value += breaks.text;
    leadingBlank = blank;
    while (!isBreakOrEnd(cursor.peek())) value += cursor.take();
    leadingBreak = cursor.takeBreak();
    breaks = scanBreaks(cursor, indent, parentIndent, start);
  }
  if (chomping !== -1) value += leadingBreak;
  if (chomping === 1) value += breaks.text;
  return { kind: 'scalar', value, style, start, end: breaks.end };
}

/** `-` or `+` and a digit, in either order. */
function scanHeader(cursor: Cursor, start: Mark): { chomping: number; increment: number } {
  const before = scanChomping(cursor);
  const increment = scanIncrement(cursor, start);
  const chomping = before === 0 && increment > 0 ? scanChomping(cursor) : before;
  return { chomping, increment };
}

function scanChomping(cursor: Cursor): number {
  const char = cursor.peek();
  if (char !== '+' && char !== '-') return 0;
  cursor.skip();
  return char === '+' ? 1 : -1;
}

function scanIncrement(cursor: Cursor, start: Mark): number {
  if (!isDigit(cursor.peek())) return 0;
  if (cursor.peek() === '0') throw scannerError('found an indentation indicator equal to 0', start, cursor.mark);
  return Number(cursor.take());
}

/** Empty lines, and the indentation of what follows when it is not known yet (0). */
function scanBreaks(cursor: Cursor, known: number, parentIndent: number, start: Mark): { indent: number; text: string; end: Mark } {
  let text = '';
  let deepest = 0;
  let end = cursor.mark;
  for (;;) {
    while ((known === 0 || cursor.column < known) && cursor.peek() === ' ') cursor.skip();
    deepest = Math.max(deepest, cursor.column);
    if ((known === 0 || cursor.column < known) && cursor.peek() === '\t') {
      throw scannerError('found a tab character where an indentation space is expected', start, cursor.mark);
    }
    if (!isBreak(cursor.peek())) break;
    text += cursor.takeBreak();
    end = cursor.mark;
  }
  return { indent: known === 0 ? Math.max(deepest, parentIndent + 1, 1) : known, text, end };
}
