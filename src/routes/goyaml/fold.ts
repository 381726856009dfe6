// Blanks and line breaks inside a flow scalar: one break becomes a space, further ones stay.
import { isBlank, isBreak } from './characters.ts';
import type { Cursor } from './cursor.ts';

/**
 * Moves over blanks and breaks between two words of a quoted scalar.
 * @param joined the line was ended by a backslash: leading blanks vanish and no space is put
 */
export function takeFolded(cursor: Cursor, joined: boolean): string {
  let spaces = '';
  let first: string | undefined = joined ? '' : undefined;
  let further = '';
  while (isBlank(cursor.peek()) || isBreak(cursor.peek())) {
    if (isBlank(cursor.peek())) {
      if (first === undefined) spaces += cursor.take();
      else cursor.skip();
    } else if (first === undefined) first = cursor.takeBreak();
    else further += cursor.takeBreak();
  }
  return first === undefined ? spaces : foldBreaks(first, further);
}

/** The text that a first line break and the ones after it stand for. */
export function foldBreaks(first: string, further: string): string {
  if (!first.startsWith('\n')) return first + further;
  return further === '' ? ' ' : further;
}
