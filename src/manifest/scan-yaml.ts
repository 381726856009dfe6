// Counts aliases, keys and depth of a YAML text before a parser builds anything from it.
import { Lexer } from 'yaml';
import type { Diagnostic } from '../errors/diagnostic.ts';
import { MAX_ALIASES, MAX_DEPTH, MAX_ITEMS, MAX_KEYS, MAX_LINES } from './bounds.ts';
import { reportError } from './report.ts';
import { placeAt, type Source } from './source.ts';

const HINT = 'Write the values out, or split the file; this looks like a YAML bomb, not like a configuration.';

/** The first bound that the text breaks, or undefined. Linear in the text, builds no tree. */
export function scanYaml(source: Source): Diagnostic | undefined {
  if (source.lineStarts.length > MAX_LINES) {
    const place = placeAt(source, source.lineStarts[MAX_LINES] ?? 0);
    return reportError('yaml-bomb', place, 'Too many lines', { detail: `More than ${MAX_LINES} lines in one file.`, hint: HINT });
  }
  return mayBreakBounds(source.text) ? countTokens(source) : undefined;
}

/** Counts single characters, so it can only count too many: a text that passes needs no tokens counted. */
function mayBreakBounds(text: string): boolean {
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

function countTokens(source: Source): Diagnostic | undefined {
  const count: TokenCount = { aliases: 0, keys: 0, items: 0, flow: 0, columns: [] };
  let offset = 0;
  let lineStart = 0;
  let contentColumn: number | undefined;
  for (const token of new Lexer().lex(source.text)) {
    // The lexer marks scalars and documents with control characters that are not in the text.
    if (token === '\u0002' || token === '\u0018' || token === '\u001f') continue;
    const column = offset - lineStart;
    countToken(count, token, token === ':' ? (contentColumn ?? column) : column);
    if (token === '-' || token === '?') contentColumn = undefined;
    else if (token.trim() !== '') contentColumn ??= column;
    const broken = brokenBound(count);
    if (broken !== undefined) {
      const place = placeAt(source, offset, offset + token.length);
      return reportError('yaml-bomb', place, broken.summary, { detail: broken.detail, hint: HINT });
    }
    offset += token.length;
    const newline = token.lastIndexOf('\n');
    if (newline === -1) continue;
    lineStart = offset - (token.length - newline - 1);
    contentColumn = undefined;
  }
  return undefined;
}

interface TokenCount {
  aliases: number;
  keys: number;
  items: number;
  flow: number;
  /** Columns of the block lists and mappings that are open. */
  readonly columns: number[];
}

function countToken(count: TokenCount, token: string, column: number): void {
  if (token.startsWith('*') && token.length > 1) count.aliases += 1;
  if (token === ':' || token === '?') count.keys += 1;
  if (token === '-' || token === ',' || /^[&!]/.test(token)) count.items += 1;
  if (token === '[' || token === '{') count.flow += 1;
  if (token === ']' || token === '}') count.flow -= 1;
  if (count.flow === 0 && (token === '-' || token === ':' || token === '?')) openColumn(count.columns, column);
}

function openColumn(columns: number[], column: number): void {
  while ((columns.at(-1) ?? -1) >= column) columns.pop();
  columns.push(column);
}

function brokenBound(count: TokenCount): { summary: string; detail: string } | undefined {
  if (count.aliases > MAX_ALIASES) {
    return { summary: 'Too many YAML aliases', detail: `More than ${MAX_ALIASES} uses of \`*name\` in one file.` };
  }
  if (count.keys > MAX_KEYS) return { summary: 'Too many YAML keys', detail: `More than ${MAX_KEYS} keys in one file.` };
  if (count.items > MAX_ITEMS)
    return { summary: 'Too many YAML list items', detail: `More than ${MAX_ITEMS} items, anchors and tags in one file.` };
  if (count.columns.length + count.flow > MAX_DEPTH) {
    return { summary: 'YAML nested too deeply', detail: `More than ${MAX_DEPTH} lists and mappings inside each other.` };
  }
  return undefined;
}
