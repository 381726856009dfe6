// A Caddyfile as a tree of directives: enough to see which sites there are and what guards them.
// Source of the syntax: caddyserver.com/docs/caddyfile/concepts.

export interface Directive {
  readonly words: readonly string[];
  readonly block: readonly Directive[] | undefined;
  /** From 1. */
  readonly line: number;
}

interface Token {
  readonly text: string;
  readonly line: number;
  readonly quoted: boolean;
}

const MAX_DEPTH = 50;

/** @returns undefined when braces do not match */
export function parseCaddyfile(text: string): readonly Directive[] | undefined {
  const tokens = readTokens(text);
  const reader = { tokens, at: 0 };
  const directives = readBlock(reader, 0);
  return reader.at === tokens.length ? directives : undefined;
}

function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = /"((?:\\.|[^"\\])*)"|`([^`]*)`|(#[^\n]*)|(\\\r?\n)|([^\s"`][^\s]*)|(\n)/gs;
  let line = 1;
  let fresh = true;
  for (const match of text.matchAll(pattern)) {
    const [whole, double, back, comment, continued, word, newline] = match;
    if (comment !== undefined && !fresh && tokens.at(-1)?.line === line && text[match.index - 1]?.trim() !== '') {
      tokens.push({ text: comment, line, quoted: false });
    } else if (double !== undefined || back !== undefined) tokens.push({ text: double ?? back ?? '', line, quoted: true });
    else if (word !== undefined) tokens.push({ text: word, line, quoted: false });
    fresh = newline !== undefined;
    if (continued === undefined) line += whole.split('\n').length - 1;
  }
  return tokens;
}

function readBlock(reader: { readonly tokens: readonly Token[]; at: number }, depth: number): readonly Directive[] {
  const directives: Directive[] = [];
  while (reader.at < reader.tokens.length) {
    const first = reader.tokens[reader.at];
    if (first === undefined || isBrace(first, '}') || depth > MAX_DEPTH) break;
    const words: string[] = [];
    let block: readonly Directive[] | undefined;
    for (let token = reader.tokens[reader.at]; token !== undefined; token = reader.tokens[reader.at]) {
      const continuesList = words.at(-1)?.endsWith(',') === true && depth === 0;
      if (token.line !== first.line && !continuesList) break;
      if (isBrace(token, '}')) break;
      reader.at += 1;
      if (isBrace(token, '{')) {
        block = readBlock(reader, depth + 1);
        const end = reader.tokens[reader.at];
        if (end === undefined || !isBrace(end, '}')) return directives;
        reader.at += 1;
        break;
      }
      words.push(token.text);
    }
    directives.push({ words, block, line: first.line });
  }
  return directives;
}

function isBrace(token: Token, brace: '{' | '}'): boolean {
  return token.text === brace && !token.quoted;
}
