// Text → tokens, after libyaml's scanner (YAML 1.1): indentation becomes block tokens, `key:` is known only at its colon.
import { isBlankOrEnd, isBreak, isEnd } from './characters.ts';
import { skipComments, skipLineComment } from './comments.ts';
import { Cursor } from './cursor.ts';
import { scanBlock } from './scan-block.ts';
import { scanPlain, startsPlain } from './scan-plain.ts';
import { scanQuoted } from './scan-quoted.ts';
import { scanAnchor, scanDirective, scanTag } from './scan-tag.ts';
import { SimpleKeys } from './simple-keys.ts';
import { ENDS_WITHOUT_COMMENT, type PlainTokenKind, type Token } from './token.ts';
import { type Mark, scannerError } from './yaml-error.ts';

/** yaml.v3 reads this many tokens beyond the one it hands out; it decides which error is met first. */
const TOKENS_AHEAD = 2;
const MAX_DEPTH = 10_000;

export class Scanner {
  readonly #cursor: Cursor;
  readonly #keys = new SimpleKeys();
  readonly #tokens: Token[] = [];
  #parsed = 0;
  #started = false;
  #flowLevel = 0;
  #indent = -1;
  readonly #indents: number[] = [];
  #keyAllowed = true;

  constructor(bytes: Uint8Array) {
    this.#cursor = new Cursor(bytes);
  }

  /** The next token, without moving on. */
  peek(): Token {
    while (this.#tokens.length <= TOKENS_AHEAD || this.#keys.isPossible(this.#parsed, this.#cursor)) this.#fetch();
    const token = this.#tokens[0];
    if (token === undefined) throw new Error('the scanner made no token');
    return token;
  }

  /** Moves over the token that `peek` showed. */
  advance(): void {
    this.#tokens.shift();
    this.#parsed += 1;
  }

  #fetch(): void {
    if (!this.#started) {
      this.#started = true;
      this.#push('stream-start');
      return;
    }
    const cursor = this.#cursor;
    const before = cursor.mark;
    this.#skipToToken();
    this.#unrollIndent(cursor.column, before);
    this.#fetcherAt(cursor.peek())();
    const last = this.#tokens.at(-1)?.kind;
    if (last === undefined || !ENDS_WITHOUT_COMMENT.has(last)) skipLineComment(cursor);
  }

  /** What to do with the character, or with the end of the text. */
  #fetcherAt(char: string): () => void {
    const cursor = this.#cursor;
    if (isEnd(char)) return () => this.#fetchStreamEnd();
    if (cursor.column === 0 && char === '%') return () => this.#fetchDirective();
    if (cursor.column === 0 && isBlankOrEnd(cursor.peek(3))) {
      if (cursor.startsWith('---')) return () => this.#fetchDocumentIndicator('document-start');
      if (cursor.startsWith('...')) return () => this.#fetchDocumentIndicator('document-end');
    }
    const fetcher = this.#indicatorFetcher(char) ?? this.#contentFetcher(char);
    if (fetcher === undefined) throw scannerError('found character that cannot start any token', cursor.mark, cursor.mark);
    return fetcher;
  }

  #indicatorFetcher(char: string): (() => void) | undefined {
    const blankNext = isBlankOrEnd(this.#cursor.peek(1));
    const inFlow = this.#flowLevel > 0;
    if (char === '[') return () => this.#fetchFlowStart('flow-sequence-start');
    if (char === '{') return () => this.#fetchFlowStart('flow-mapping-start');
    if (char === ']') return () => this.#fetchFlowEnd('flow-sequence-end');
    if (char === '}') return () => this.#fetchFlowEnd('flow-mapping-end');
    if (char === ',') return () => this.#fetchFlowEntry();
    if (char === '-' && blankNext) return () => this.#fetchBlockEntry();
    if (char === '?' && (inFlow || blankNext)) return () => this.#fetchKey();
    if (char === ':' && (inFlow || blankNext)) return () => this.#fetchValue();
    return undefined;
  }

  #contentFetcher(char: string): (() => void) | undefined {
    const cursor = this.#cursor;
    const inFlow = this.#flowLevel > 0;
    if (char === '*') return () => this.#fetchKeyLike(() => scanAnchor(cursor, 'alias'));
    if (char === '&') return () => this.#fetchKeyLike(() => scanAnchor(cursor, 'anchor'));
    if (char === '!') return () => this.#fetchKeyLike(() => scanTag(cursor));
    if (char === '|' && !inFlow) return () => this.#fetchBlockScalar('literal');
    if (char === '>' && !inFlow) return () => this.#fetchBlockScalar('folded');
    if (char === "'") return () => this.#fetchKeyLike(() => scanQuoted(cursor, 'single'));
    if (char === '"') return () => this.#fetchKeyLike(() => scanQuoted(cursor, 'double'));
    return startsPlain(cursor, inFlow) ? () => this.#fetchPlain() : undefined;
  }

  /** Blanks, comments and line breaks. Tabs only where no key could start, since they would be indentation. */
  #skipToToken(): void {
    const cursor = this.#cursor;
    for (;;) {
      while (cursor.peek() === ' ' || ((this.#flowLevel > 0 || !this.#keyAllowed) && cursor.peek() === '\t')) cursor.skip();
      if (cursor.peek() === '#') skipComments(cursor);
      if (!isBreak(cursor.peek())) return;
      cursor.takeBreak();
      if (this.#flowLevel === 0) this.#keyAllowed = true;
    }
  }

  #fetchStreamEnd(): void {
    this.#cursor.finishLine();
    this.#unrollIndent(-1, this.#cursor.mark);
    this.#keys.remove(this.#cursor);
    this.#keyAllowed = false;
    this.#push('stream-end');
  }

  #fetchDirective(): void {
    this.#endBlocks();
    this.#tokens.push(scanDirective(this.#cursor));
  }

  #fetchDocumentIndicator(kind: 'document-start' | 'document-end'): void {
    this.#endBlocks();
    this.#pushIndicator(kind, 3);
  }

  #endBlocks(): void {
    this.#unrollIndent(-1, this.#cursor.mark);
    this.#keys.remove(this.#cursor);
    this.#keyAllowed = false;
  }

  #fetchFlowStart(kind: 'flow-sequence-start' | 'flow-mapping-start'): void {
    this.#saveKey();
    this.#keys.push(this.#parsed + this.#tokens.length);
    this.#flowLevel += 1;
    if (this.#flowLevel > MAX_DEPTH) throw scannerError(`exceeded max depth of ${MAX_DEPTH}`, this.#cursor.mark, this.#cursor.mark);
    this.#keyAllowed = true;
    this.#pushIndicator(kind);
  }

  #fetchFlowEnd(kind: 'flow-sequence-end' | 'flow-mapping-end'): void {
    this.#keys.remove(this.#cursor);
    if (this.#flowLevel > 0) {
      this.#flowLevel -= 1;
      this.#keys.pop();
    }
    this.#keyAllowed = false;
    this.#pushIndicator(kind);
  }

  #fetchFlowEntry(): void {
    this.#keys.remove(this.#cursor);
    this.#keyAllowed = true;
    this.#pushIndicator('flow-entry');
  }

  #fetchBlockEntry(): void {
    if (this.#flowLevel === 0) this.#startBlock('block-sequence-start', 'block sequence entries are not allowed in this context');
    this.#keys.remove(this.#cursor);
    this.#keyAllowed = true;
    this.#pushIndicator('block-entry');
  }

  #fetchKey(): void {
    if (this.#flowLevel === 0) this.#startBlock('block-mapping-start', 'mapping keys are not allowed in this context');
    this.#keys.remove(this.#cursor);
    this.#keyAllowed = this.#flowLevel === 0;
    this.#pushIndicator('key');
  }

  #fetchValue(): void {
    const key = this.#keys.takeValid(this.#cursor);
    if (key !== undefined) {
      const at = key.token - this.#parsed;
      this.#tokens.splice(at, 0, { kind: 'key', start: key.mark, end: key.mark });
      this.#rollIndent(key.mark.column, at, 'block-mapping-start', key.mark);
      this.#keyAllowed = false;
    } else {
      if (this.#flowLevel === 0) this.#startBlock('block-mapping-start', 'mapping values are not allowed in this context');
      this.#keyAllowed = this.#flowLevel === 0;
    }
    this.#pushIndicator('value');
  }

  #fetchKeyLike(scan: () => Token): void {
    this.#saveKey();
    this.#keyAllowed = false;
    this.#tokens.push(scan());
  }

  #fetchBlockScalar(style: 'literal' | 'folded'): void {
    this.#keys.remove(this.#cursor);
    this.#keyAllowed = true;
    this.#tokens.push(scanBlock(this.#cursor, style, this.#indent));
  }

  #fetchPlain(): void {
    this.#saveKey();
    this.#keyAllowed = false;
    const { token, endsLine } = scanPlain(this.#cursor, this.#indent, this.#flowLevel > 0);
    this.#tokens.push(token);
    if (endsLine) this.#keyAllowed = true;
  }

  #saveKey(): void {
    if (!this.#keyAllowed) return;
    const required = this.#flowLevel === 0 && this.#indent === this.#cursor.column;
    this.#keys.save(this.#cursor, this.#parsed + this.#tokens.length, required);
  }

  #startBlock(kind: 'block-sequence-start' | 'block-mapping-start', refusal: string): void {
    const mark = this.#cursor.mark;
    if (!this.#keyAllowed) throw scannerError(refusal, mark, mark);
    this.#rollIndent(mark.column, this.#tokens.length, kind, mark);
  }

  #rollIndent(column: number, at: number, kind: 'block-sequence-start' | 'block-mapping-start', mark: Mark): void {
    if (this.#flowLevel > 0 || this.#indent >= column) return;
    this.#indents.push(this.#indent);
    this.#indent = column;
    if (this.#indents.length > MAX_DEPTH) throw scannerError(`exceeded max depth of ${MAX_DEPTH}`, mark, mark);
    this.#tokens.splice(at, 0, { kind, start: mark, end: mark });
  }

  #unrollIndent(column: number, mark: Mark): void {
    if (this.#flowLevel > 0) return;
    while (this.#indent > column) {
      this.#tokens.push({ kind: 'block-end', start: mark, end: mark });
      this.#indent = this.#indents.pop() ?? -1;
    }
  }

  #push(kind: PlainTokenKind): void {
    const mark = this.#cursor.mark;
    this.#tokens.push({ kind, start: mark, end: mark });
  }

  #pushIndicator(kind: PlainTokenKind, length = 1): void {
    const start = this.#cursor.mark;
    this.#cursor.skip(length);
    this.#tokens.push({ kind, start, end: this.#cursor.mark });
  }
}
