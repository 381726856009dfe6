// Tokens → the first document's node tree, with the refusals of libyaml's parser.
import { MAX_NESTING } from './limits.ts';
import { collectionTag, emptyScalar, makeScalar } from './make-node.ts';
import type { GoMapping, GoNode, GoSequence } from './node.ts';
import { Scanner } from './scanner.ts';
import { readDirectives, type TagDirectives } from './tag-directives.ts';
import type { Token } from './token.ts';
import { GoYamlError, type Mark, parserError } from './yaml-error.ts';

/** @returns undefined when the text holds no document at all (empty, or comments only) */
export function parseGoYaml(bytes: Uint8Array): GoNode | undefined {
  return new Parser(new Scanner(bytes)).parseDocument();
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Anchor and tag in front of a value. */
interface Properties {
  readonly start: Mark;
  readonly anchor: string | undefined;
  /** Full tag, '' when none is written. */
  readonly tag: string;
}

class Parser {
  readonly #scanner: Scanner;
  readonly #anchors = new Map<string, GoNode>();
  #tags: TagDirectives = new Map();
  #depth = 0;

  constructor(scanner: Scanner) {
    this.#scanner = scanner;
    this.#take();
  }

  parseDocument(): GoNode | undefined {
    const first = this.#peek();
    if (first.kind === 'stream-end') return undefined;
    const explicit = first.kind === 'document-start' || first.kind === 'version-directive' || first.kind === 'tag-directive';
    this.#tags = readDirectives(this.#scanner);
    if (explicit) {
      const start = this.#peek();
      if (start.kind !== 'document-start') throw parserError('did not find expected <document start>', undefined, start.start);
      this.#take();
    }
    const content = this.#peek();
    const empty = explicit && DOCUMENT_ENDS.has(content.kind);
    const root = empty ? emptyScalar(content.start) : this.#parseNode(true, false);
    this.#peek();
    return root;
  }

  #peek(): Token {
    return this.#scanner.peek();
  }

  #take(): Token {
    const token = this.#scanner.peek();
    this.#scanner.advance();
    return token;
  }

  #parseNode(block: boolean, indentless: boolean): GoNode {
    const token = this.#peek();
    if (token.kind === 'alias') return this.#parseAlias();
    this.#depth += 1;
    if (this.#depth > MAX_NESTING) throw new GoYamlError(`exceeded max depth of ${MAX_NESTING}`);
    const node = this.#parseContent(this.#parseProperties(), block, indentless);
    this.#depth -= 1;
    return node;
  }

  #parseAlias(): GoNode {
    const token = this.#take();
    const name = token.kind === 'alias' ? token.value : '';
    const target = this.#anchors.get(name);
    if (target === undefined) throw new GoYamlError(`unknown anchor '${name}' referenced`);
    return { kind: 'alias', name, target, line: token.start.line + 1 };
  }

  #parseProperties(): Properties {
    const { start } = this.#peek();
    let anchor: string | undefined;
    let tag: { handle: string; suffix: string; mark: Mark } | undefined;
    for (let token = this.#peek(); ; token = this.#peek()) {
      if (token.kind === 'anchor' && anchor === undefined) anchor = token.value;
      else if (token.kind === 'tag' && tag === undefined) tag = { handle: token.handle, suffix: token.suffix, mark: token.start };
      else break;
      this.#take();
    }
    return { start, anchor, tag: tag === undefined ? '' : this.#resolveTag(tag, start) };
  }

  #resolveTag(tag: { handle: string; suffix: string; mark: Mark }, start: Mark): string {
    if (tag.handle === '') return tag.suffix;
    const prefix = this.#tags.get(tag.handle);
    const full = prefix === undefined ? '' : prefix + tag.suffix;
    if (full === '') throw parserError('found undefined tag handle', start, tag.mark);
    return full;
  }

  #parseContent(properties: Properties, block: boolean, indentless: boolean): GoNode {
    const token = this.#peek();
    if (indentless && token.kind === 'block-entry') return this.#parseSequence(properties, 'indentless');
    if (token.kind === 'scalar') return this.#parseScalar(properties);
    if (token.kind === 'flow-sequence-start') return this.#parseSequence(properties, 'flow');
    if (token.kind === 'flow-mapping-start') return this.#parseMapping(properties, 'flow');
    if (block && token.kind === 'block-sequence-start') return this.#parseSequence(properties, 'block');
    if (block && token.kind === 'block-mapping-start') return this.#parseMapping(properties, 'block');
    if (properties.anchor !== undefined || properties.tag !== '') {
      return this.#remember(properties, makeScalar('', 'plain', properties.tag, properties.start));
    }
    throw parserError('did not find expected node content', properties.start, token.start);
  }

  #parseScalar(properties: Properties): GoNode {
    const token = this.#take();
    if (token.kind !== 'scalar') throw new Error(`a scalar token was expected, not ${token.kind}`);
    return this.#remember(properties, makeScalar(token.value, token.style, properties.tag, properties.start));
  }

  /** An anchor is known from its node's beginning on, so that an alias inside the node itself is found (and refused later). */
  #remember<T extends GoNode>(properties: Properties, node: T): T {
    if (properties.anchor !== undefined) this.#anchors.set(properties.anchor, node);
    return node;
  }

  #parseSequence(properties: Properties, form: 'block' | 'indentless' | 'flow'): GoSequence {
    const items: GoNode[] = [];
    const tag = collectionTag(properties.tag, '!!seq');
    const node = this.#remember(properties, { kind: 'sequence', tag, items, line: properties.start.line + 1 } as const);
    if (form === 'flow') this.#parseFlowItems(items);
    else if (form === 'indentless') this.#parseIndentlessItems(items);
    else this.#parseBlockItems(items);
    return node;
  }

  #parseBlockItems(items: GoNode[]): void {
    const { start } = this.#take();
    for (let token = this.#peek(); token.kind !== 'block-end'; token = this.#peek()) {
      if (token.kind !== 'block-entry') throw parserError("did not find expected '-' indicator", start, token.start);
      items.push(this.#parseEntry(NO_BLOCK_ITEM));
    }
    this.#take();
  }

  #parseIndentlessItems(items: GoNode[]): void {
    while (this.#peek().kind === 'block-entry') items.push(this.#parseEntry(NO_INDENTLESS_ITEM));
  }

  #parseEntry(none: ReadonlySet<Token['kind']>): GoNode {
    const { end } = this.#take();
    return none.has(this.#peek().kind) ? emptyScalar(end) : this.#parseNode(true, false);
  }

  #parseMapping(properties: Properties, form: 'block' | 'flow'): GoMapping {
    const pairs: [GoNode, GoNode][] = [];
    const tag = collectionTag(properties.tag, '!!map');
    const node = this.#remember(properties, { kind: 'mapping', tag, pairs, line: properties.start.line + 1 } as const);
    if (form === 'flow') this.#parseFlowPairs(pairs);
    else this.#parseBlockPairs(pairs);
    return node;
  }

  #parseBlockPairs(pairs: [GoNode, GoNode][]): void {
    const { start } = this.#take();
    for (let token = this.#peek(); token.kind !== 'block-end'; token = this.#peek()) {
      if (token.kind !== 'key') throw parserError('did not find expected key', start, token.start);
      const key = this.#parseBlockPart();
      const next = this.#peek();
      pairs.push([key, next.kind === 'value' ? this.#parseBlockPart() : emptyScalar(next.start)]);
    }
    this.#take();
  }

  #parseBlockPart(): GoNode {
    const { end } = this.#take();
    return NO_BLOCK_PART.has(this.#peek().kind) ? emptyScalar(end) : this.#parseNode(true, true);
  }

  #parseFlowItems(items: GoNode[]): void {
    const { start } = this.#take();
    this.#eachFlowItem('flow-sequence-end', "did not find expected ',' or ']'", start, (token) => {
      items.push(token.kind === 'key' ? this.#parseSinglePair() : this.#parseNode(false, false));
    });
  }

  /** `[a: b]` is a list with one mapping. */
  #parseSinglePair(): GoMapping {
    const { start } = this.#take();
    const next = this.#peek();
    let key: GoNode;
    if (next.kind === 'value' || next.kind === 'flow-entry' || next.kind === 'flow-sequence-end') {
      // libyaml steps over this token here, whatever it is.
      this.#take();
      key = emptyScalar(next.end);
    } else key = this.#parseNode(false, false);
    return { kind: 'mapping', tag: '!!map', pairs: [[key, this.#parseFlowValue('flow-sequence-end')]], line: start.line + 1 };
  }

  #parseFlowPairs(pairs: Mutable<[GoNode, GoNode]>[]): void {
    const { start } = this.#take();
    this.#eachFlowItem('flow-mapping-end', "did not find expected ',' or '}'", start, (token) => {
      if (token.kind !== 'key') {
        pairs.push([this.#parseNode(false, false), emptyScalar(this.#peek().start)]);
        return;
      }
      this.#take();
      const next = this.#peek();
      const empty = next.kind === 'value' || next.kind === 'flow-entry' || next.kind === 'flow-mapping-end';
      pairs.push([empty ? emptyScalar(next.start) : this.#parseNode(false, false), this.#parseFlowValue('flow-mapping-end')]);
    });
  }

  #eachFlowItem(closing: Token['kind'], refusal: string, start: Mark, parse: (token: Token) => void): void {
    for (let first = true; this.#peek().kind !== closing; first = false) {
      const token = this.#peek();
      if (!first) {
        if (token.kind !== 'flow-entry') throw parserError(refusal, start, token.start);
        this.#take();
        if (this.#peek().kind === closing) break;
      }
      parse(this.#peek());
    }
    this.#take();
  }

  #parseFlowValue(closing: Token['kind']): GoNode {
    if (this.#peek().kind !== 'value') return emptyScalar(this.#peek().start);
    this.#take();
    const next = this.#peek();
    return next.kind === 'flow-entry' || next.kind === closing ? emptyScalar(next.start) : this.#parseNode(false, false);
  }
}

const DOCUMENT_ENDS: ReadonlySet<Token['kind']> = new Set([
  'version-directive',
  'tag-directive',
  'document-start',
  'document-end',
  'stream-end',
]);
const NO_BLOCK_ITEM: ReadonlySet<Token['kind']> = new Set(['block-entry', 'block-end']);
const NO_INDENTLESS_ITEM: ReadonlySet<Token['kind']> = new Set(['block-entry', 'key', 'value', 'block-end']);
const NO_BLOCK_PART: ReadonlySet<Token['kind']> = new Set(['key', 'value', 'block-end']);
