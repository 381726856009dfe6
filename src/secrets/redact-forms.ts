// Every spelling in which a secret may appear in a log: raw, by line, base64, hex, URL, JSON, as our renderers write it. Pure.
import { inertMarkdown, inlineCode, showControls } from '../render/inert.ts';

/** Shorter pieces are no secrets, and hiding them would hide everything. */
const LEAST_LENGTH = 4;

/** Columns at which `base64` and PEM break lines. */
const WRAP_COLUMNS: readonly number[] = [64, 76];

/** All spellings of one secret, without those too short to be told from other text. */
export function spellingsOf(secret: string): ReadonlySet<string> {
  const spellings = new Set<string>();
  const pieces = [secret, secret.trim(), ...secret.split(/\r?\n/).map((line) => line.trim())];
  for (const piece of pieces) {
    if (piece.length < LEAST_LENGTH) continue;
    for (const spelling of [
      piece,
      ...urlForms(piece),
      ...jsonForms(piece),
      ...hexForms(piece),
      ...base64Forms(piece),
      ...shownForms(piece),
    ]) {
      spellings.add(spelling);
      // base64url has `_`, which Markdown text carries as `\_`.
      if (spelling.includes('_')) spellings.add(inertMarkdown(spelling));
    }
  }
  return spellings;
}

function urlForms(text: string): readonly string[] {
  // encodeURIComponent throws on half a surrogate pair.
  if (/\p{Surrogate}/u.test(text)) return [];
  const encoded = encodeURIComponent(text);
  const strict = encoded.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return [encoded, strict, ...[encoded, strict].map(lowerEscapes), strict.replace(/%20/g, '+'), encodeURI(text)];
}

function lowerEscapes(text: string): string {
  return text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
}

function jsonForms(text: string): readonly string[] {
  const inner = JSON.stringify(text).slice(1, -1);
  // Go's encoder also escapes <, > and &.
  const go = inner.replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
  return [inner, go, JSON.stringify(inner).slice(1, -1)];
}

/** What our own escaping makes of it: summaries and comments are rendered first and redacted last. */
function shownForms(text: string): readonly string[] {
  const code = inlineCode(text).replace(/^`+ ?| ?`+$/g, '');
  return [showControls(text), inertMarkdown(text), code];
}

function hexForms(text: string): readonly string[] {
  const hex = Buffer.from(text).toString('hex');
  return [hex, hex.toUpperCase()];
}

/** The three ways in which base64 of something longer shows a piece of it, in both alphabets, also wrapped into lines. */
function base64Forms(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  const forms: string[] = [];
  for (const offset of [0, 1, 2]) {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // The first characters also hold bits of what stands before, the last one bits of what follows.
    const from = offset === 0 ? 0 : offset + 1;
    const to = (offset + bytes.length) % 3 === 0 ? encoded.length : encoded.length - 1;
    const inner = encoded.slice(from, to);
    forms.push(inner, inner.replace(/\+/g, '-').replace(/\//g, '_'));
    if (offset === 0) forms.push(...WRAP_COLUMNS.flatMap((columns) => wrapped(inner, columns)));
  }
  return forms;
}

function wrapped(encoded: string, columns: number): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < encoded.length && encoded.length > columns; at += columns) lines.push(encoded.slice(at, at + columns));
  // The rest of the last line may be so short that it hides innocent text.
  return lines.filter((line) => line.length >= 16);
}
