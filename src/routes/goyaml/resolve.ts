// Plain text → null, boolean, number, timestamp or text, by the rules of yaml.v3 (YAML 1.2 core with 1.1's octals and dates).
import { parseGoInt } from '../golang/integer.ts';
import { isTimestamp } from './timestamp.ts';
import { GoYamlError } from './yaml-error.ts';

/** `integer` and `float` as Go holds them; a timestamp is only ever compared by its kind. */
export type Resolved =
  | { readonly tag: string; readonly kind: 'null' | 'timestamp' }
  | { readonly tag: string; readonly kind: 'boolean'; readonly value: boolean }
  | { readonly tag: string; readonly kind: 'integer'; readonly value: bigint }
  | { readonly tag: string; readonly kind: 'float'; readonly value: number }
  | { readonly tag: string; readonly kind: 'string'; readonly value: string };

const RESOLVABLE: ReadonlySet<string> = new Set(['', '!!str', '!!bool', '!!int', '!!float', '!!null', '!!timestamp']);
const NULLS: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);
const SPECIAL_FLOAT = /^(?:\.(?:nan|NaN|NAN)|([+-]?)\.(?:inf|Inf|INF))$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const MAX_INT64 = 2n ** 63n - 1n;
const MAX_UINT64 = 2n ** 64n - 1n;

/**
 * @param tag a short tag written in the text, '' when there is none
 * @throws GoYamlError when the text is not what its tag says
 */
export function resolveScalar(tag: string, text: string): Resolved {
  if (!RESOLVABLE.has(tag)) return { tag, kind: 'string', value: text };
  const found = tag === '!!str' ? stringOf(text) : guess(tag, text);
  if (tag === '' || tag === found.tag || tag === '!!str') return found;
  if (tag === '!!float' && found.kind === 'integer' && found.value <= MAX_INT64) return { tag, kind: 'float', value: Number(found.value) };
  throw new GoYamlError(`cannot decode ${found.tag} \`${text}\` as a ${tag}`);
}

function stringOf(value: string): Resolved {
  return { tag: '!!str', kind: 'string', value };
}

function guess(tag: string, text: string): Resolved {
  if (NULLS.has(text)) return { tag: '!!null', kind: 'null' };
  const truth = BOOLEANS.get(text);
  if (truth !== undefined) return { tag: '!!bool', kind: 'boolean', value: truth };
  const special = SPECIAL_FLOAT.exec(text);
  if (special !== null) return { tag: '!!float', kind: 'float', value: specialFloat(text) };
  if (text.startsWith('.')) return floatOf(text) ?? stringOf(text);
  if (!/^[-+0-9]/.test(text)) return stringOf(text);
  if ((tag === '' || tag === '!!timestamp') && isTimestamp(text)) return { tag: '!!timestamp', kind: 'timestamp' };
  const plain = text.replaceAll('_', '');
  return integerOf(plain) ?? floatOf(plain) ?? stringOf(text);
}

function specialFloat(text: string): number {
  if (/nan/i.test(text)) return Number.NaN;
  return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/** Any base prefix of Go; up to 64 bits, unsigned ones included. */
function integerOf(plain: string): Resolved | undefined {
  const value = parseGoInt(plain, 0);
  if (value === undefined || value < -MAX_INT64 - 1n || value > MAX_UINT64) return undefined;
  if (plain.startsWith('+') && value > MAX_INT64) return undefined;
  return { tag: '!!int', kind: 'integer', value };
}

function floatOf(plain: string): Resolved | undefined {
  if (!FLOAT.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? { tag: '!!float', kind: 'float', value } : undefined;
}
