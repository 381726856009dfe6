// Go's %q: text in double quotes with its escapes.
const SHORT: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
  '"': '\\"',
};
const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

/** Quotes text that is Unicode throughout. */
export function quoteGo(text: string): string {
  return `"${[...text].map(escapeChar).join('')}"`;
}

function escapeChar(char: string): string {
  const short = SHORT[char];
  if (short !== undefined) return short;
  if (PRINTABLE.test(char)) return char;
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20 || code === 0x7f) return `\\x${hex(code, 2)}`;
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

/** Quotes bytes, one character each (0–255), that may hold broken UTF-8: broken bytes become \xNN. */
export function quoteBytes(bytes: string): string {
  let quoted = '';
  for (let at = 0; at < bytes.length; ) {
    const width = validWidth(bytes, at);
    quoted += width === 0 ? `\\x${hex(bytes.charCodeAt(at), 2)}` : escapeChar(decodeUtf8(bytes.slice(at, at + width)));
    at += Math.max(width, 1);
  }
  return `"${quoted}"`;
}

/** Text → its UTF-8 bytes, one character each. Go's strings are bytes; URLs are taken apart in this form. */
export function encodeUtf8(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** Bytes, one character each → text; what is not UTF-8 becomes U+FFFD. */
export function decodeUtf8(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** How many bytes the character at `at` has; 0 when it is not valid UTF-8. */
function validWidth(bytes: string, at: number): number {
  const first = bytes.charCodeAt(at);
  if (first < 0x80) return 1;
  const width = first >= 0xc2 && first <= 0xdf ? 2 : first >> 4 === 14 ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  const part = bytes.slice(at, at + width);
  return width > 0 && part.length === width && encodeUtf8(decodeUtf8(part)) === part ? width : 0;
}

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, '0');
}
