// JSON text → nodes, with the syntax errors of Go's encoding/json.
import { decodeUtf8, encodeUtf8, quoteGo } from '../golang/quote.ts';
import { MAX_NESTING } from '../goyaml/limits.ts';
import type { JsonNode } from './json-node.ts';

export class GoJsonError extends Error {}

const LITERALS = { true: 'true', false: 'false', null: 'null' } as const;
const ESCAPED = 'bfnrt\\/"u';

export function parseGoJson(text: string): JsonNode {
  return new JsonParser(encodeUtf8(text)).parseDocument();
}

class JsonParser {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  parseDocument(): JsonNode {
    const node = this.#parseValue();
    this.#skipSpace();
    if (this.#at < this.#text.length) this.#refuse('after top-level value');
    return node;
  }

  #parseValue(): JsonNode {
    this.#requireMore();
    const char = this.#char();
    if (char === '{') return this.#nested(() => this.#parseObject());
    if (char === '[') return this.#nested(() => this.#parseArray());
    if (char === '"') return this.#parseString();
    if (char === '-' || isDigit(char)) return this.#parseNumber();
    if (char === 't') return this.#parseLiteral('true');
    if (char === 'f') return this.#parseLiteral('false');
    if (char === 'n') return this.#parseLiteral('null');
    return this.#refuse('looking for beginning of value');
  }

  #nested(parse: () => JsonNode): JsonNode {
    this.#depth += 1;
    if (this.#depth > MAX_NESTING) this.#refuse('exceeded max depth');
    const node = parse();
    this.#depth -= 1;
    return node;
  }

  #parseObject(): JsonNode {
    const start = this.#at;
    const members: [string, JsonNode][] = [];
    this.#at += 1;
    this.#requireMore();
    if (this.#char() !== '}') {
      for (;;) {
        this.#requireMore();
        if (this.#char() !== '"') this.#refuse('looking for beginning of object key string');
        const key = this.#parseString();
        this.#requireMore();
        if (this.#char() !== ':') this.#refuse('after object key');
        this.#at += 1;
        members.push([key.kind === 'string' ? key.value : '', this.#parseValue()]);
        this.#requireMore();
        if (this.#char() === '}') break;
        if (this.#char() !== ',') this.#refuse('after object key:value pair');
        this.#at += 1;
      }
    }
    this.#at += 1;
    return { kind: 'object', members, text: this.#text.slice(start, this.#at) };
  }

  #parseArray(): JsonNode {
    const start = this.#at;
    const items: JsonNode[] = [];
    this.#at += 1;
    this.#requireMore();
    if (this.#char() !== ']') {
      for (;;) {
        items.push(this.#parseValue());
        this.#requireMore();
        if (this.#char() === ']') break;
        if (this.#char() !== ',') this.#refuse('after array element');
        this.#at += 1;
      }
    }
    this.#at += 1;
    return { kind: 'array', items, text: this.#text.slice(start, this.#at) };
  }

  #parseString(): JsonNode {
    const start = this.#at;
    this.#at += 1;
    for (let char = this.#char(); char !== '"'; char = this.#char()) {
      if (this.#ended()) this.#refuseEnd();
      if (char < ' ') this.#refuse('in string literal');
      this.#at += 1;
      if (char === '\\') this.#passEscape();
    }
    this.#at += 1;
    const text = this.#text.slice(start, this.#at);
    return { kind: 'string', value: decodeString(text), text };
  }

  #passEscape(): void {
    const char = this.#char();
    if (!ESCAPED.includes(char)) this.#refuse('in string escape code');
    this.#at += 1;
    if (char !== 'u') return;
    for (let count = 0; count < 4; count += 1) {
      if (!/[0-9A-Fa-f]/.test(this.#char())) this.#refuse('in \\u hexadecimal character escape');
      this.#at += 1;
    }
  }

  #parseNumber(): JsonNode {
    const start = this.#at;
    if (this.#char() === '-') this.#at += 1;
    if (this.#char() === '0') this.#at += 1;
    else this.#passDigits('in numeric literal');
    if (this.#char() === '.') {
      this.#at += 1;
      this.#passDigits('after decimal point in numeric literal');
    }
    if (this.#char() === 'e' || this.#char() === 'E') {
      this.#at += 1;
      if (this.#char() === '+' || this.#char() === '-') this.#at += 1;
      this.#passDigits('in exponent of numeric literal');
    }
    return { kind: 'number', text: this.#text.slice(start, this.#at) };
  }

  /** One digit at least. */
  #passDigits(context: string): void {
    if (!isDigit(this.#char())) this.#refuse(context);
    while (isDigit(this.#char())) this.#at += 1;
  }

  #parseLiteral(name: keyof typeof LITERALS): JsonNode {
    for (const expected of LITERALS[name]) {
      if (this.#char() !== expected) this.#refuse(`in literal ${name} (expecting '${expected}')`);
      this.#at += 1;
    }
    return name === 'null' ? { kind: 'null', text: name } : { kind: 'bool', value: name === 'true', text: name };
  }

  #skipSpace(): void {
    while (!this.#ended() && ' \t\r\n'.includes(this.#char())) this.#at += 1;
  }

  #requireMore(): void {
    this.#skipSpace();
    if (this.#ended()) this.#refuseEnd();
  }

  #ended(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Behind the end stands a space: Go's scanner tries one before it says that the text ended. */
  #char(): string {
    return this.#ended() ? ' ' : this.#text.charAt(this.#at);
  }

  #refuse(context: string): never {
    const char = this.#char();
    const shown = char === "'" ? "\\'" : char === '"' ? '"' : quoteGo(char).slice(1, -1);
    throw new GoJsonError(`invalid character '${shown}' ${context}`);
  }

  #refuseEnd(): never {
    throw new GoJsonError('unexpected end of JSON input');
  }
}

/** The text is known to be a JSON string; broken UTF-8 and lone surrogates become U+FFFD, as in Go. */
function decodeString(text: string): string {
  const value: unknown = JSON.parse(decodeUtf8(text));
  return typeof value === 'string' ? value.replaceAll(/\p{Surrogate}/gu, '\ufffd') : '';
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}
