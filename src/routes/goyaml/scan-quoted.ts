// Single- and double-quoted scalars.
import { isBlankOrEnd, isBreak, isEnd, isHex } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { takeFolded } from './fold.ts';
import type { ScalarToken } from './token.ts';
import { type Mark, scannerError } from './yaml-error.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  "'": "'",
  '\\': '\\',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};
const CODE_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

export function scanQuoted(cursor: Cursor, style: 'single' | 'double'): ScalarToken {
  const start = cursor.mark;
  const quote = style === 'single' ? "'" : '"';
  cursor.skip();
  let value = '';
  for (;;) {
    if (atDocumentIndicator(cursor)) throw scannerError('found unexpected document indicator', start, cursor.mark);
    if (isEnd(cursor.peek())) throw scannerError('found unexpected end of stream', start, cursor.mark);
    const run = scanRun(cursor, style, start);
    value += run.text;
    if (cursor.peek() === quote) break;
    value += takeFolded(cursor, run.joinsNextLine);
  }
  cursor.skip();
  return { kind: 'scalar', value, style, start, end: cursor.mark };
}

/** Characters up to a blank, a break or the closing quote; a backslash before a break joins the lines without a space. */
function scanRun(cursor: Cursor, style: 'single' | 'double', start: Mark): { text: string; joinsNextLine: boolean } {
  let text = '';
  while (!isBlankOrEnd(cursor.peek())) {
    if (style === 'single') {
      if (cursor.startsWith("''")) {
        text += "'";
        cursor.skip(2);
      } else if (cursor.peek() === "'") break;
      else text += cursor.take();
    } else if (cursor.peek() === '"') break;
    else if (cursor.peek() !== '\\') text += cursor.take();
    else if (isBreak(cursor.peek(1))) {
      cursor.skip();
      cursor.takeBreak();
      return { text, joinsNextLine: true };
    } else text += scanEscape(cursor, start);
  }
  return { text, joinsNextLine: false };
}

function scanEscape(cursor: Cursor, start: Mark): string {
  const letter = cursor.peek(1);
  const plain = ESCAPES[letter];
  const length = CODE_LENGTHS[letter];
  if (plain === undefined && length === undefined) throw scannerError('found unknown escape character', start, cursor.mark);
  cursor.skip(2);
  if (length === undefined) return plain ?? '';
  let code = 0;
  for (let at = 0; at < length; at += 1) {
    if (!isHex(cursor.peek(at))) throw scannerError('did not find expected hexdecimal number', start, cursor.mark);
    code = code * 16 + Number.parseInt(cursor.peek(at), 16);
  }
  if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) {
    throw scannerError('found invalid Unicode character escape code', start, cursor.mark);
  }
  cursor.skip(length);
  return String.fromCodePoint(code);
}

export function atDocumentIndicator(cursor: Cursor): boolean {
  return cursor.column === 0 && (cursor.startsWith('---') || cursor.startsWith('...')) && isBlankOrEnd(cursor.peek(3));
}
