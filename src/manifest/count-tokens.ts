// Counts aliases, keys, items and depth of a YAML text by its tokens, before a parser builds anything from it.
import { Lexer } from 'yaml';
import type { Diagnostic } from '../errors/diagnostic.ts';
import { MAX_ALIASES, MAX_DEPTH, MAX_ITEMS, MAX_KEYS } from './bounds.ts';
import { reportError } from './report.ts';
import { BOMB_HINT } from './scan-yaml.ts';
import { placeAt, type Source } from './source.ts';

/** The first bound that the text breaks, or undefined. Linear in the text, builds no tree. */
export function countTokens(source: Source): Diagnostic | undefined {
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
      return reportError('yaml-bomb', place, broken.summary, { detail: broken.detail, hint: BOMB_HINT });
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
