// Plain (unquoted) scalars.
import { isBlank, isBlankOrEnd, isBreak } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { foldBreaks } from './fold.ts';
import { atDocumentIndicator } from './scan-quoted.ts';
import type { ScalarToken } from './token.ts';
import { scannerError } from './yaml-error.ts';

export interface PlainScan {
  readonly token: ScalarToken;
  /** A break follows it, so that a key may start next. */
  readonly endsLine: boolean;
}

/** @param indent the scanner's current indentation; continuation lines must lie deeper */
export function scanPlain(cursor: Cursor, indent: number, inFlow: boolean): PlainScan {
  const start = cursor.mark;
  let end = start;
  let value = '';
  let spaces = '';
  let first: string | undefined;
  let further = '';
  for (;;) {
    if (atDocumentIndicator(cursor) || cursor.peek() === '#') break;
    while (!isBlankOrEnd(cursor.peek()) && !endsPlain(cursor, inFlow)) {
      value += first === undefined ? spaces : foldBreaks(first, further);
      spaces = '';
      first = undefined;
      further = '';
      value += cursor.take();
      end = cursor.mark;
    }
    if (!isBlank(cursor.peek()) && !isBreak(cursor.peek())) break;
    while (isBlank(cursor.peek()) || isBreak(cursor.peek())) {
      if (isBreak(cursor.peek())) {
        if (first === undefined) {
          spaces = '';
          first = cursor.takeBreak();
        } else further += cursor.takeBreak();
      } else if (first === undefined) spaces += cursor.take();
      else if (cursor.column < indent + 1 && cursor.peek() === '\t') {
        throw scannerError('found a tab character that violates indentation', start, cursor.mark);
      } else cursor.skip();
    }
    if (!inFlow && cursor.column < indent + 1) break;
  }
  return { token: { kind: 'scalar', value, style: 'plain', start, end }, endsLine: first !== undefined };
}

function endsPlain(cursor: Cursor, inFlow: boolean): boolean {
  const char = cursor.peek();
  if (char === ':' && isBlankOrEnd(cursor.peek(1))) return true;
  return inFlow && ',?[]{}'.includes(char);
}

/** True when a plain scalar may begin at the cursor; `-`, `?` and `:` only before something else than a blank. */
export function startsPlain(cursor: Cursor, inFlow: boolean): boolean {
  const char = cursor.peek();
  const next = cursor.peek(1);
  if (!isBlank(char) && !'-?:,[]{}#&*!|>\'"%@`'.includes(char)) return true;
  if (char === '-') return !isBlank(next);
  return !inFlow && (char === '?' || char === ':') && !isBlankOrEnd(next);
}
