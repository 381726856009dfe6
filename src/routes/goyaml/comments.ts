// Comments: the scanner passes over them at two places, with the reach that yaml.v3 has there.
import { isBlank, isBreak, isBreakOrEnd } from './characters.ts';
import type { Cursor } from './cursor.ts';

const REACH = 512;

/** A comment on the rest of a token's line, if nothing but blanks stands before it. */
export function skipLineComment(cursor: Cursor): void {
  if (cursor.newlines > 0) return;
  let ahead = 0;
  while (ahead < REACH && isBlank(cursor.peek(ahead))) ahead += 1;
  if (ahead >= REACH || cursor.peek(ahead) !== '#') return;
  while (!isBreakOrEnd(cursor.peek())) cursor.skip();
}

/** The comment at the cursor and the ones on the next lines, blank lines between them included. */
export function skipComments(cursor: Cursor): void {
  for (;;) {
    while (!isBreakOrEnd(cursor.peek())) cursor.skip();
    let ahead = 0;
    while (ahead < REACH && (isBlank(cursor.peek(ahead)) || isBreak(cursor.peek(ahead)))) ahead += 1;
    if (ahead >= REACH || cursor.peek(ahead) !== '#') return;
    while (cursor.peek() !== '#') {
      if (isBreak(cursor.peek())) cursor.takeBreak();
      else cursor.skip();
    }
  }
}
