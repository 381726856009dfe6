// Nodes from what the parser has read: tags filled in, lines counted from 1.
import { type GoNode, shortTag } from './node.ts';
import { resolveScalar } from './resolve.ts';
import type { ScalarStyle } from './token.ts';
import type { Mark } from './yaml-error.ts';

/** A value that is not written: null. */
export function emptyScalar(mark: Mark): GoNode {
  return makeScalar('', 'plain', '', mark);
}

/** @param tag full tag as written, '' when there is none */
export function makeScalar(value: string, style: ScalarStyle, tag: string, start: Mark): GoNode {
  const tagged = tag !== '' && tag !== '!';
  const line = start.line + 1;
  if (tagged) return { kind: 'scalar', value, style, tag: shortTag(tag), tagged, line };
  if (style !== 'plain') return { kind: 'scalar', value, style, tag: '!!str', tagged, line };
  return { kind: 'scalar', value, style, tag: value === '<<' ? '!!merge' : resolveScalar('', value).tag, tagged, line };
}

export function collectionTag(tag: string, usual: string): string {
  return tag === '' || tag === '!' ? usual : shortTag(tag);
}
