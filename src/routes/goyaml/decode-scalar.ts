// One scalar into one Go type.
import { parseGoDuration } from '../golang/duration.ts';
import { MAX_INT64, MIN_INT64 } from '../golang/integer.ts';
import type { GoType, GoValue } from './go-type.ts';
import type { GoScalar } from './node.ts';
import { type Resolved, resolveScalar } from './resolve.ts';
import { GoYamlError } from './yaml-error.ts';

const YES: ReadonlySet<string> = new Set(['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON']);
const NO: ReadonlySet<string> = new Set(['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF']);
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The value a scalar has by itself. */
export function resolveNode(node: GoScalar): Resolved {
  if (node.tag === '!!str') return { tag: '!!str', kind: 'string', value: node.value };
  const resolved = resolveScalar(node.tag, node.value);
  if (resolved.tag !== '!!binary') return resolved;
  const text = node.value.replaceAll(/[\r\n]/g, '');
  if (!BASE64.test(text)) throw new GoYamlError('!!binary value contains invalid base64 data');
  return { tag: resolved.tag, kind: 'string', value: Buffer.from(text, 'base64').toString('utf8') };
}

/** The value in the given type; undefined when Go refuses it. Nothing (`null`) is the caller's business. */
export function convertScalar(node: GoScalar, resolved: Resolved, type: GoType): GoValue {
  switch (type.kind) {
    case 'string':
      return resolved.tag === '!!binary' && resolved.kind === 'string' ? resolved.value : node.value;
    case 'any':
      return 'value' in resolved ? resolved.value : new Date(Number.NaN);
    case 'bool':
      return convertBool(resolved);
    case 'int':
      return convertInt(resolved);
    case 'uint':
    case 'uint64':
      return convertUint(resolved);
    case 'duration':
      return resolved.kind === 'string' ? parseGoDuration(resolved.value) : undefined;
    default:
      return undefined;
  }
}

function convertBool(resolved: Resolved): boolean | undefined {
  if (resolved.kind === 'boolean') return resolved.value;
  if (resolved.kind !== 'string') return undefined;
  if (YES.has(resolved.value)) return true;
  return NO.has(resolved.value) ? false : undefined;
}

/** Fractions are cut off, as Go's conversion does. */
function convertInt(resolved: Resolved): bigint | undefined {
  if (resolved.kind === 'integer') return resolved.value <= MAX_INT64 ? resolved.value : undefined;
  if (resolved.kind !== 'float' || !(resolved.value <= Number(MAX_INT64))) return undefined;
  return resolved.value <= Number(MIN_INT64) ? MIN_INT64 : BigInt.asIntN(64, BigInt(Math.trunc(resolved.value)));
}

function convertUint(resolved: Resolved): bigint | undefined {
  if (resolved.kind === 'integer') return resolved.value >= 0n ? resolved.value : undefined;
  if (resolved.kind !== 'float' || !(resolved.value <= 2 ** 64)) return undefined;
  return Number.isFinite(resolved.value) ? BigInt.asUintN(64, BigInt(Math.trunc(resolved.value))) : 0n;
}
