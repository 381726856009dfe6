// Digests of plain data: equal values give equal bytes, whatever order their keys were written in.
import { createHash } from 'node:crypto';

/** Hex sha256 of UTF-8 text. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** JSON with the keys of every object in code-unit order and without undefined values, as `JSON.stringify` would write it. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map((each) => canonicalJson(each === undefined ? null : each)).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const parts: string[] = [];
    for (const [key, each] of Object.entries(value).sort(compareEntries)) {
      if (each !== undefined) {
        parts.push(`${JSON.stringify(key)}:${canonicalJson(each)}`);
      }
    }
    return `{${parts.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** Hex sha256 over the canonical JSON. */
export function digestOf(value: unknown): string {
  return sha256(canonicalJson(value));
}

function compareEntries(left: readonly [string, unknown], right: readonly [string, unknown]): number {
  return compareText(left[0], right[0]);
}

/** Code-unit order: the same on every machine, unlike `localeCompare`. */
export function compareText(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}
