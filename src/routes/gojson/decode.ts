// JSON nodes → values of Go types, with the type errors of Go's encoding/json: the first one counts, a bad duration at once.
import { describeIntProblem, parseGoInt } from '../golang/integer.ts';
import { quoteBytes } from '../golang/quote.ts';
import { type GoField, type GoRecord, type GoStruct, type GoType, type GoValue, isRecord, typeName } from '../goyaml/go-type.ts';
import type { JsonNode } from './json-node.ts';
import { GoJsonError } from './parse.ts';

const MAX_UINT64 = 2n ** 64n - 1n;
const NANOSECONDS = 1_000_000_000n;

type MutableRecord = { [field: string]: GoValue };

/** Where a value goes: the struct that has the field, and the names from the root to it. */
interface Context {
  readonly struct: string;
  readonly path: readonly string[];
}

/**
 * @returns undefined for `null`
 * @throws GoJsonError with Go's text
 */
export function decodeGoJson(node: JsonNode, type: GoStruct): GoRecord | undefined {
  if (node.kind === 'null') return undefined;
  const decoder = new Decoder();
  const record = decoder.decode(node, type, undefined, undefined);
  if (decoder.problem !== undefined) throw new GoJsonError(decoder.problem);
  return isRecord(record) ? record : {};
}

class Decoder {
  problem: string | undefined;

  /** @param old the value so far: a key that comes twice is decoded into the same place */
  decode(node: JsonNode, type: GoType, old: GoValue, context: Context | undefined): GoValue {
    if (type.kind === 'pointer') return node.kind === 'null' ? undefined : this.decode(node, type.to, old, context);
    if (type.kind === 'duration') return decodeSeconds(node.text);
    if (node.kind === 'null') return type.kind === 'slice' ? undefined : old;
    if (type.kind === 'struct' && node.kind === 'object') return this.#decodeStruct(node.members, type, old, context);
    if (type.kind === 'slice' && node.kind === 'array') {
      const before: readonly GoValue[] = Array.isArray(old) ? old : [];
      return node.items.map((item, index) => this.decode(item, type.of, before[index], context));
    }
    const value = convertLeaf(node, type);
    if (value === undefined) this.#report(node, type, context);
    return value ?? old;
  }

  #decodeStruct(members: readonly (readonly [string, JsonNode])[], type: GoStruct, old: GoValue, outer: Context | undefined): GoRecord {
    const record: MutableRecord = isRecord(old) ? { ...old } : {};
    for (const [key, value] of members) {
      const field = findField(type, key);
      if (field === undefined) continue;
      const context = { struct: type.name.replace(/^.*\./, ''), path: [...(outer?.path ?? []), field.json] };
      record[field.yaml] = this.decode(value, field.type, record[field.yaml], context);
    }
    return record;
  }

  #report(node: JsonNode, type: GoType, context: Context | undefined): void {
    const isWhole = type.kind === 'int' || type.kind === 'uint' || type.kind === 'uint64';
    const value = node.kind === 'number' && isWhole ? `number ${node.text}` : node.kind;
    const place = context === undefined ? 'value' : `struct field ${context.struct}.${context.path.join('.')}`;
    this.problem ??= `json: cannot unmarshal ${value} into Go ${place} of type ${typeName(type)}`;
  }
}

/** The exact name first, then the same letters in another case. */
function findField(type: GoStruct, key: string): GoField | undefined {
  return type.fields.find((each) => each.json === key) ?? type.fields.find((each) => fold(each.json) === fold(key));
}

/** Unicode's simple case folding, as far as ASCII names are met: the Kelvin sign and the long s fold to k and s. */
function fold(name: string): string {
  return name.replaceAll('\u212a', 'k').replaceAll('\u017f', 's').toLowerCase();
}

function convertLeaf(node: JsonNode, type: GoType): GoValue {
  if (type.kind === 'string') return node.kind === 'string' ? node.value : undefined;
  if (type.kind === 'bool') return node.kind === 'bool' ? node.value : undefined;
  if (node.kind !== 'number') return undefined;
  if (type.kind === 'int') return describeIntProblem('ParseInt', node.text, '') === undefined ? parseGoInt(node.text, 10) : undefined;
  if (type.kind !== 'uint' && type.kind !== 'uint64') return undefined;
  const value = node.text.startsWith('-') ? undefined : parseGoInt(node.text, 10);
  return value !== undefined && value <= MAX_UINT64 ? value : undefined;
}

/** cloudflared's own rule: whole seconds, any other value is an error at once. Kept in nanoseconds, 64 bits of them. */
function decodeSeconds(text: string): bigint {
  const problem = describeIntProblem('ParseInt', text, quoteBytes(text));
  if (problem !== undefined) throw new GoJsonError(problem);
  return BigInt.asIntN(64, (parseGoInt(text, 10) ?? 0n) * NANOSECONDS);
}
