// A first look at a YAML text, before any parser: may it break a bound?
import type { Diagnostic } from '../errors/diagnostic.ts';
import { MAX_ALIASES, MAX_DEPTH, MAX_ITEMS, MAX_KEYS, MAX_LINES } from './bounds.ts';
import { reportError } from './report.ts';
import { placeAt, type Source } from './source.ts';

export const BOMB_HINT = 'Write the values out, or split the file; this looks like a YAML bomb, not like a configuration.';

/** Too many lines, or undefined. */
export function refuseLines(source: Source): Diagnostic | undefined {
  if (source.lineStarts.length <= MAX_LINES) return undefined;
  const place = placeAt(source, source.lineStarts[MAX_LINES] ?? 0);
  return reportError('yaml-bomb', place, 'Too many lines', { detail: `More than ${MAX_LINES} lines in one file.`, hint: BOMB_HINT });
}

/** Counts single characters, so it can only count too many: a text that passes needs no tokens counted. */
export function mayBreakBounds(text: string): boolean {
  const count = { aliases: 0, keys: 0, flow: 0, items: 0 };
  let indent = 0;
  let deepest = 0;
  let atStart = true;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === 0x0a) {
      atStart = true;
      indent = 0;
    } else if (atStart && (char === 0x20 || char === 0x2d || char === 0x3f)) {
      indent += 1;
    } else {
      atStart = false;
    }
    if (indent > deepest) deepest = indent;
    countCharacter(count, char);
  }
  return count.aliases > MAX_ALIASES || count.keys > MAX_KEYS || count.items > MAX_ITEMS || count.flow + 2 * deepest + 2 > MAX_DEPTH;
}

function countCharacter(count: { aliases: number; keys: number; flow: number; items: number }, char: number): void {
  if (char === 0x2a) count.aliases += 1;
  else if (char === 0x3a || char === 0x3f) count.keys += 1;
  else if (char === 0x5b || char === 0x7b) count.flow += 1;
  else if (char === 0x2d || char === 0x2c || char === 0x26 || char === 0x21) count.items += 1;
}
