// A place in the text that moves forward, with the marks that errors are reported at.
import { isBlank, isBreak } from './characters.ts';
import { GoYamlError, type Mark } from './yaml-error.ts';

const BYTES_READ_AT_ONCE = 512;
/** The smallest code point that needs as many bytes; less is an overlong form. */
const SMALLEST_OF_WIDTH: readonly number[] = [0, 0, 0x80, 0x800, 0x10000];

export class Cursor {
  readonly #text: string;
  /** Reading past this offset meets what is not YAML text at all. */
  readonly #readable: number;
  readonly #unreadable: string;
  #offset = 0;
  #index = 0;
  #line = 0;
  #column = 0;
  /** Line breaks since the last character that is neither blank nor break. */
  newlines = 0;

  constructor(bytes: Uint8Array) {
    const { text, readable, problem } = decodeText(bytes);
    this.#text = text;
    this.#readable = readable;
    this.#unreadable = problem;
    if (readable === 0 && problem !== '') throw new GoYamlError(problem);
  }

  get mark(): Mark {
    return { index: this.#index, line: this.#line, column: this.#column };
  }

  get index(): number {
    return this.#index;
  }

  get line(): number {
    return this.#line;
  }

  get column(): number {
    return this.#column;
  }

  /** The character `ahead` UTF-16 units further on; '' at the end. Indicators are all one unit. */
  peek(ahead = 0): string {
    return this.#text.charAt(this.#offset + ahead);
  }

  startsWith(text: string): boolean {
    return this.#text.startsWith(text, this.#offset);
  }

  /** Moves over one character and returns it. */
  take(): string {
    const char = String.fromCodePoint(this.#text.codePointAt(this.#offset) ?? 0);
    if (!isBlank(char)) this.newlines = 0;
    this.#advance(char.length, 1);
    this.#column += 1;
    return char;
  }

  skip(count = 1): void {
    for (let done = 0; done < count; done += 1) this.take();
  }

  /** Moves over one line break and returns what it means in a scalar: CR and NEL become a line feed, LS and PS stay. */
  takeBreak(): string {
    const char = this.peek();
    if (!isBreak(char)) return '';
    const length = char === '\r' && this.peek(1) === '\n' ? 2 : 1;
    this.#advance(length, length);
    this.#newLine();
    this.newlines += 1;
    return char === '\u2028' || char === '\u2029' ? char : '\n';
  }

  /** The end of the text counts as the end of its last line. */
  finishLine(): void {
    if (this.#column !== 0) this.#newLine();
  }

  #newLine(): void {
    this.#line += 1;
    this.#column = 0;
  }

  #advance(units: number, characters: number): void {
    this.#offset += units;
    this.#index += characters;
    if (this.#problemReached()) throw new GoYamlError(this.#unreadable);
  }

  #problemReached(): boolean {
    return this.#unreadable !== '' && this.#offset >= this.#readable;
  }
}

interface DecodedText {
  readonly text: string;
  /** UTF-16 units that are certainly read before the problem is met. */
  readonly readable: number;
  /** '' when there is none. */
  readonly problem: string;
}

/** Bytes → text; what follows the first unreadable byte is dropped. The reader works in blocks, so a problem shows at its block's start. */
function decodeText(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, 0xff, 0xfe)) return decodeUtf16(bytes.subarray(2), true);
  if (startsWith(bytes, 0xfe, 0xff)) return decodeUtf16(bytes.subarray(2), false);
  const body = startsWith(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes;
  const { end, problem } = findProblem(body);
  const blockStart = problem === '' ? end : Math.floor((end + bytes.length - body.length) / BYTES_READ_AT_ONCE) * BYTES_READ_AT_ONCE;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return {
    text: decoder.decode(body.subarray(0, end)),
    readable: decoder.decode(body.subarray(0, Math.min(blockStart, end))).length,
    problem,
  };
}

function startsWith(bytes: Uint8Array, ...prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function decodeUtf16(bytes: Uint8Array, littleEndian: boolean): DecodedText {
  if (bytes.length % 2 === 1) return { text: '', readable: 0, problem: 'incomplete UTF-16 character' };
  const swapped = littleEndian ? bytes : Uint8Array.from(bytes, (_, index) => bytes[index ^ 1] ?? 0);
  const text = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(swapped);
  for (const char of text) {
    if (!isAllowed(char.codePointAt(0) ?? 0)) return { text: '', readable: 0, problem: 'control characters are not allowed' };
  }
  return { text, readable: text.length, problem: '' };
}

/** The first byte sequence that is not UTF-8 or not a character YAML allows. */
function findProblem(bytes: Uint8Array): { end: number; problem: string } {
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at] ?? 0;
    const width = first < 0x80 ? 1 : (first & 0xe0) === 0xc0 ? 2 : (first & 0xf0) === 0xe0 ? 3 : (first & 0xf8) === 0xf0 ? 4 : 0;
    if (width === 0) return { end: at, problem: 'invalid leading UTF-8 octet' };
    if (at + width > bytes.length) return { end: at, problem: 'incomplete UTF-8 octet sequence' };
    let value = width === 1 ? first : first & (0x7f >> width);
    for (let next = 1; next < width; next += 1) {
      const byte = bytes[at + next] ?? 0;
      if ((byte & 0xc0) !== 0x80) return { end: at, problem: 'invalid trailing UTF-8 octet' };
      value = (value << 6) | (byte & 0x3f);
    }
    if (width > 1 && value < (SMALLEST_OF_WIDTH[width] ?? 0)) return { end: at, problem: 'invalid length of a UTF-8 sequence' };
    if ((value >= 0xd800 && value <= 0xdfff) || value > 0x10ffff) return { end: at, problem: 'invalid Unicode character' };
    if (!isAllowed(value)) return { end: at, problem: 'control characters are not allowed' };
    at += width;
  }
  return { end: at, problem: '' };
}

function isAllowed(value: number): boolean {
  return (
    value === 0x09 ||
    value === 0x0a ||
    value === 0x0d ||
    (value >= 0x20 && value <= 0x7e) ||
    value === 0x85 ||
    (value >= 0xa0 && value <= 0xd7ff) ||
    (value >= 0xe000 && value <= 0xfffd) ||
    value >= 0x10000
  );
}
