// Go types of the configuration, as far as decoding depends on them. Values come out as plain data.
import { quoteGo } from '../golang/quote.ts';

export type GoType =
  | { readonly kind: 'string' | 'bool' | 'int' | 'uint' | 'uint64' | 'duration' | 'any' }
  | { readonly kind: 'pointer'; readonly to: GoType }
  | { readonly kind: 'slice'; readonly of: GoType }
  | GoStruct;

export interface GoStruct {
  readonly kind: 'struct';
  /** `config.OriginRequestConfig`. */
  readonly name: string;
  readonly fields: readonly GoField[];
  /** Unknown keys are kept (an inline map); otherwise they are passed over. */
  readonly keepsUnknown?: boolean;
}

export interface GoField {
  readonly yaml: string;
  readonly json: string;
  readonly type: GoType;
}

/** A decoded value: durations in nanoseconds, whole numbers as bigint, nothing as undefined, untyped dates as Date. */
export type GoValue = undefined | string | boolean | bigint | number | Date | readonly GoValue[] | GoRecord;

/** By the field's YAML name. */
export interface GoRecord {
  readonly [field: string]: GoValue;
}

/** How Go prints the type. */
export function typeName(type: GoType): string {
  switch (type.kind) {
    case 'struct':
      return type.name;
    case 'slice':
      return `[]${typeName(type.of)}`;
    case 'pointer':
      return `*${typeName(type.to)}`;
    case 'duration':
      return 'time.Duration';
    case 'any':
      return 'interface {}';
    default:
      return type.kind;
  }
}

/** Go's %#v of a value that was decoded without a type. */
export function printGo(value: GoValue): string {
  if (value === undefined) return 'interface {}(nil)';
  if (typeof value === 'string') return quoteGo(value);
  if (typeof value !== 'object' || value instanceof Date) return String(value);
  if (isList(value)) return `[]interface {}{${value.map(printGo).join(', ')}}`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `map[string]interface {}{${entries.map(([key, each]) => `${quoteGo(key)}:${printGo(each)}`).join(', ')}}`;
}

function isList(value: GoRecord | readonly GoValue[]): value is readonly GoValue[] {
  return Array.isArray(value);
}

export function isRecord(value: GoValue): value is GoRecord {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}
