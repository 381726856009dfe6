// Directives, anchors, aliases and tags.
import { isBlank, isBlankOrEnd, isBreakOrEnd, isDigit, isHex, isWord } from './characters.ts';
import type { Cursor } from './cursor.ts';
import type { Token } from './token.ts';
import { type Mark, scannerError } from './yaml-error.ts';

export function scanAnchor(cursor: Cursor, kind: 'alias' | 'anchor'): Token {
  const start = cursor.mark;
  cursor.skip();
  const value = takeWord(cursor);
  const end = cursor.mark;
  const next = cursor.peek();
  if (value === '' || !(isBlankOrEnd(next) || '?:,]}%@`'.includes(next))) {
    throw scannerError('did not find expected alphabetic or numeric character', start, cursor.mark);
  }
  return { kind, value, start, end };
}

export function scanTag(cursor: Cursor): Token {
  const start = cursor.mark;
  const { handle, suffix } = cursor.peek(1) === '<' ? scanVerbatim(cursor, start) : scanShorthand(cursor, start);
  if (!isBlankOrEnd(cursor.peek())) throw scannerError('did not find expected whitespace or line break', start, cursor.mark);
  return { kind: 'tag', handle, suffix, start, end: cursor.mark };
}

function scanVerbatim(cursor: Cursor, start: Mark): { handle: string; suffix: string } {
  cursor.skip(2);
  const suffix = scanUri(cursor, '', start);
  if (cursor.peek() !== '>') throw scannerError("did not find the expected '>'", start, cursor.mark);
  cursor.skip();
  return { handle: '', suffix };
}

function scanShorthand(cursor: Cursor, start: Mark): { handle: string; suffix: string } {
  const handle = scanHandle(cursor, false, start);
  if (handle.length > 1 && handle.endsWith('!')) return { handle, suffix: scanUri(cursor, '', start) };
  const suffix = scanUri(cursor, handle, start);
  return suffix === '' ? { handle: '', suffix: '!' } : { handle: '!', suffix };
}

export function scanDirective(cursor: Cursor): Token {
  const start = cursor.mark;
  cursor.skip();
  const name = takeWord(cursor);
  if (name === '') throw scannerError('could not find expected directive name', start, cursor.mark);
  if (!isBlankOrEnd(cursor.peek())) throw scannerError('found unexpected non-alphabetical character', start, cursor.mark);
  const token = name === 'YAML' ? scanVersion(cursor, start) : name === 'TAG' ? scanTagDirective(cursor, start) : undefined;
  if (token === undefined) throw scannerError('found unknown directive name', start, cursor.mark);
  skipBlanks(cursor);
  if (cursor.peek() === '#') while (!isBreakOrEnd(cursor.peek())) cursor.skip();
  if (!isBreakOrEnd(cursor.peek())) throw scannerError('did not find expected comment or line break', start, cursor.mark);
  cursor.takeBreak();
  return token;
}

function scanVersion(cursor: Cursor, start: Mark): Token {
  skipBlanks(cursor);
  const major = scanVersionNumber(cursor, start);
  if (cursor.peek() !== '.') throw scannerError("did not find expected digit or '.' character", start, cursor.mark);
  cursor.skip();
  const minor = scanVersionNumber(cursor, start);
  return { kind: 'version-directive', major, minor, start, end: cursor.mark };
}

function scanVersionNumber(cursor: Cursor, start: Mark): number {
  let digits = '';
  while (isDigit(cursor.peek())) {
    if (digits.length === 2) throw scannerError('found extremely long version number', start, cursor.mark);
    digits += cursor.take();
  }
  if (digits === '') throw scannerError('did not find expected version number', start, cursor.mark);
  return Number(digits);
}

function scanTagDirective(cursor: Cursor, start: Mark): Token {
  skipBlanks(cursor);
  const handle = scanHandle(cursor, true, start);
  if (!isBlank(cursor.peek())) throw scannerError('did not find expected whitespace', start, cursor.mark);
  skipBlanks(cursor);
  const prefix = scanUri(cursor, '', start);
  if (!isBlankOrEnd(cursor.peek())) throw scannerError('did not find expected whitespace or line break', start, cursor.mark);
  return { kind: 'tag-directive', handle, prefix, start, end: cursor.mark };
}

function scanHandle(cursor: Cursor, directive: boolean, start: Mark): string {
  if (cursor.peek() !== '!') throw scannerError("did not find expected '!'", start, cursor.mark);
  const handle = cursor.take() + takeWord(cursor);
  if (cursor.peek() === '!') return handle + cursor.take();
  if (directive && handle !== '!') throw scannerError("did not find expected '!'", start, cursor.mark);
  return handle;
}

/** @param head a handle that turned out to be the beginning of the tag itself */
function scanUri(cursor: Cursor, head: string, start: Mark): string {
  let uri = head.slice(1);
  let found = head !== '';
  while (isWord(cursor.peek()) || (cursor.peek() !== '' && ";/?:@&=+$,.!~*'()[]%".includes(cursor.peek()))) {
    uri += cursor.peek() === '%' ? scanUriEscape(cursor, start) : cursor.take();
    found = true;
  }
  if (!found) throw scannerError('did not find expected tag URI', start, cursor.mark);
  return uri;
}

/** One UTF-8 character, written as %XX for each of its bytes. */
function scanUriEscape(cursor: Cursor, start: Mark): string {
  const bytes: number[] = [];
  let width = 1;
  while (bytes.length < width) {
    if (!(cursor.peek() === '%' && isHex(cursor.peek(1)) && isHex(cursor.peek(2)))) {
      throw scannerError('did not find URI escaped octet', start, cursor.mark);
    }
    const byte = Number.parseInt(cursor.peek(1) + cursor.peek(2), 16);
    if (bytes.length === 0) {
      width = byte < 0x80 ? 1 : byte >> 5 === 6 ? 2 : byte >> 4 === 14 ? 3 : byte >> 3 === 30 ? 4 : 0;
      if (width === 0) throw scannerError('found an incorrect leading UTF-8 octet', start, cursor.mark);
    } else if ((byte & 0xc0) !== 0x80) throw scannerError('found an incorrect trailing UTF-8 octet', start, cursor.mark);
    bytes.push(byte);
    cursor.skip(3);
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

function takeWord(cursor: Cursor): string {
  let word = '';
  while (isWord(cursor.peek())) word += cursor.take();
  return word;
}

function skipBlanks(cursor: Cursor): void {
  while (isBlank(cursor.peek())) cursor.skip();
}
