// Places where a key without `?` may have begun: it is one only if a colon follows on the same line, within 1024 characters.
import type { Cursor } from './cursor.ts';
import { type Mark, scannerError } from './yaml-error.ts';

const LONGEST_KEY = 1024;

interface SimpleKey {
  readonly mark: Mark;
  /** Number of the token that begins the key, counted from the start of the text. */
  readonly token: number;
  /** Nothing but a key may stand here. */
  readonly required: boolean;
}

/** One candidate per flow level. */
export class SimpleKeys {
  readonly #levels: (SimpleKey | undefined)[] = [undefined];
  /** The last token that each level was about: its opening bracket, or its latest candidate. */
  readonly #lastTokens: number[] = [];
  readonly #levelOfToken = new Map<number, number>();

  /** @param token number of the bracket that opens the level */
  push(token: number): void {
    this.#levels.push(undefined);
    this.#lastTokens.push(token);
  }

  /** yaml.v3 forgets the level's last token here; without a candidate inside, that is the bracket itself. */
  pop(): void {
    this.#levels.pop();
    this.#levelOfToken.delete(this.#lastTokens.pop() ?? -1);
  }

  save(cursor: Cursor, token: number, required: boolean): void {
    this.remove(cursor);
    const level = this.#levels.length - 1;
    this.#levels[level] = { mark: cursor.mark, token, required };
    this.#levelOfToken.set(token, level);
    if (level > 0) this.#lastTokens[level - 1] = token;
  }

  /** The candidate of the current level cannot be a key any more. */
  remove(cursor: Cursor): void {
    const key = this.#levels.at(-1);
    if (key?.required) throw keyExpected(key, cursor);
    this.#forget();
  }

  /** True while the token may still turn out to be a key: then the parser must wait for the colon. */
  isPossible(token: number, cursor: Cursor): boolean {
    const level = this.#levelOfToken.get(token);
    return level !== undefined && this.#checked(level, cursor) !== undefined;
  }

  /** The current level's candidate at a colon; it is used up. */
  takeValid(cursor: Cursor): SimpleKey | undefined {
    const key = this.#checked(this.#levels.length - 1, cursor);
    if (key !== undefined) this.#forget();
    return key;
  }

  #checked(level: number, cursor: Cursor): SimpleKey | undefined {
    const key = this.#levels[level];
    if (key === undefined) return undefined;
    if (key.mark.line === cursor.line && key.mark.index + LONGEST_KEY >= cursor.index) return key;
    if (key.required) throw keyExpected(key, cursor);
    this.#levels[level] = undefined;
    return undefined;
  }

  #forget(): void {
    const level = this.#levels.length - 1;
    const key = this.#levels[level];
    if (key !== undefined) this.#levelOfToken.delete(key.token);
    this.#levels[level] = undefined;
  }
}

function keyExpected(key: SimpleKey, cursor: Cursor): Error {
  return scannerError("could not find expected ':'", key.mark, cursor.mark);
}
