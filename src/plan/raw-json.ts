// Reads JSON and keeps Go's exact tokens and key order: Compose's hashes are over bytes that JSON.parse would lose.
import { PipelineError } from '../errors/diagnostic.ts';

export interface RawObject {
  readonly type: 'object';
  /** Key as written (with its quotes) and value, in order. */
  readonly members: readonly (readonly [string, RawNode])[];
}

export interface RawArray {
  readonly type: 'array';
  readonly items: readonly RawNode[];
}

/** String, number, true, false or null, as written. */
export interface RawToken {
  readonly type: 'token';
  readonly text: string;
}

export type RawNode = RawObject | RawArray | RawToken;

const MAX_DEPTH = 200;
const MAX_LENGTH = 32 * 1024 * 1024;
const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;

interface Cursor {
  readonly text: string;
  at: number;
}

/** Parses one JSON document. Throws PipelineError `remote-output` when it is not complete JSON or too deep or large. */
export function parseRaw(text: string): RawNode {
  if (text.length > MAX_LENGTH) {
    throw broken(`it is longer than ${MAX_LENGTH} characters`);
  }
  const cursor: Cursor = { text, at: 0 };
  const node = readValue(cursor, 0);
  skipSpace(cursor);
  if (cursor.at !== text.length) {
    throw broken(`something follows the document at character ${cursor.at}`);
  }
  return node;
}

/** The compact text, tokens unchanged. */
export function serializeRaw(node: RawNode): string {
  switch (node.type) {
    case 'object':
      return `{${node.members.map(([key, value]) => `${key}:${serializeRaw(value)}`).join(',')}}`;
    case 'array':
      return `[${node.items.map(serializeRaw).join(',')}]`;
    case 'token':
      return node.text;
  }
}

/** The member with that (unquoted) name; Go's keys of structs never need escapes. */
export function rawMember(node: RawNode | undefined, name: string): RawNode | undefined {
  const key = `"${name}"`;
  return node?.type === 'object' ? node.members.find(([each]) => each === key)?.[1] : undefined;
}

/** Members of an object with plain keys; empty for anything else. */
export function rawEntries(node: RawNode | undefined): readonly (readonly [string, RawNode])[] {
  return node?.type === 'object' ? node.members.map(([key, value]) => [unquote(key), value] as const) : [];
}

/** A token with that string, escaped as JavaScript does (enough for ids and names). */
export function stringToken(text: string): RawToken {
  return { type: 'token', text: JSON.stringify(text) };
}

function readValue(cursor: Cursor, depth: number): RawNode {
  if (depth > MAX_DEPTH) {
    throw broken(`it is nested deeper than ${MAX_DEPTH} levels`);
  }
  skipSpace(cursor);
  switch (cursor.text[cursor.at]) {
    case '{':
      return { type: 'object', members: readList(cursor, '}', () => readMember(cursor, depth)) };
    case '[':
      return { type: 'array', items: readList(cursor, ']', () => readValue(cursor, depth + 1)) };
    case '"':
      return { type: 'token', text: take(cursor, STRING) };
    default:
      return { type: 'token', text: take(cursor, SCALAR) };
  }
}

function readMember(cursor: Cursor, depth: number): readonly [string, RawNode] {
  skipSpace(cursor);
  const key = take(cursor, STRING);
  skipSpace(cursor);
  expect(cursor, ':');
  return [key, readValue(cursor, depth + 1)];
}

function readList<T>(cursor: Cursor, end: string, readOne: () => T): readonly T[] {
  cursor.at += 1;
  const items: T[] = [];
  skipSpace(cursor);
  if (cursor.text[cursor.at] === end) {
    cursor.at += 1;
    return items;
  }
  for (;;) {
    items.push(readOne());
    skipSpace(cursor);
    if (cursor.text[cursor.at] === end) {
      cursor.at += 1;
      return items;
    }
    expect(cursor, ',');
  }
}

function skipSpace(cursor: Cursor): void {
  SPACE.lastIndex = cursor.at;
  SPACE.test(cursor.text);
  cursor.at = SPACE.lastIndex;
}

function take(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0];
  if (found === undefined) {
    throw broken(cursor.at >= cursor.text.length ? 'it ends too early' : `character ${cursor.at} is not expected`);
  }
  cursor.at += found.length;
  return found;
}

function expect(cursor: Cursor, character: string): void {
  if (cursor.text[cursor.at] !== character) {
    throw broken(cursor.at >= cursor.text.length ? 'it ends too early' : `character ${cursor.at} is not "${character}"`);
  }
  cursor.at += 1;
}

function unquote(key: string): string {
  return String(JSON.parse(key));
}

function broken(why: string): PipelineError {
  return new PipelineError({
    code: 'remote-output',
    severity: 'error',
    summary: 'What Compose printed on the VM is not complete JSON',
    detail: `The answer of "docker compose config --format json" cannot be read: ${why}.`,
    hint: 'Run the plan again; if it stays, run that command on the VM by hand.',
  });
}
