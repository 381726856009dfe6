// Go's time.ParseDuration: `1h30m`, `1.5s`, `-10ms`.
import { encodeUtf8 } from './quote.ts';

const UNITS: ReadonlyMap<string, bigint> = new Map([
  ['ns', 1n],
  ['us', 1_000n],
  ['µs', 1_000n],
  ['μs', 1_000n],
  ['ms', 1_000_000n],
  ['s', 1_000_000_000n],
  ['m', 60_000_000_000n],
  ['h', 3_600_000_000_000n],
]);
const LARGEST = 2n ** 63n;

/** Nanoseconds; undefined when Go refuses the text. */
export function parseGoDuration(text: string): bigint | undefined {
  const parsed = parse(text);
  return typeof parsed === 'bigint' ? parsed : undefined;
}

/** What time.ParseDuration says of a text that it refuses. */
export function describeDurationProblem(text: string): string | undefined {
  const parsed = parse(text);
  return typeof parsed === 'bigint' ? undefined : `time: ${parsed} duration ${quoteAscii(text)}`;
}

function parse(text: string): bigint | string {
  const [, sign = '', rest = ''] = /^([-+]?)(.*)$/s.exec(text) ?? [];
  if (rest === '0') return 0n;
  if (rest === '') return 'invalid';
  let total = 0n;
  let left = rest;
  while (left !== '') {
    const [whole = '', digits = '', fraction = ''] = /^(\d*)(?:\.(\d*))?/.exec(left) ?? [];
    const unitName = /^[^.\d]*/.exec(left.slice(whole.length))?.[0] ?? '';
    const value = BigInt(digits || '0');
    if ((digits === '' && fraction === '') || value > LARGEST) return 'invalid';
    if (unitName === '') return 'missing unit in';
    const unit = UNITS.get(unitName);
    if (unit === undefined) return `unknown unit ${quoteAscii(unitName)} in`;
    if (value > LARGEST / unit) return 'invalid';
    total += value * unit + fractionOf(fraction, unit);
    if (total > LARGEST) return 'invalid';
    left = left.slice(whole.length + unitName.length);
  }
  if (sign === '-') return -total;
  return total > LARGEST - 1n ? 'invalid' : total;
}

/** The time package's own quoting: bytes beyond printable ASCII as \\xNN. */
function quoteAscii(text: string): string {
  const escaped = encodeUtf8(text).replaceAll(/["\\]|[^ -~]/g, (char) =>
    char === '"' || char === '\\' ? `\\${char}` : `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `"${escaped}"`;
}

/** Go drops the digits of a fraction that do not fit 63 bits. */
function fractionOf(digits: string, unit: bigint): bigint {
  let value = 0n;
  let scale = 1;
  for (const digit of digits) {
    const next = value * 10n + BigInt(digit);
    if (next > LARGEST) break;
    value = next;
    scale *= 10;
  }
  return BigInt(Math.trunc(Number(value) * (Number(unit) / scale)));
}
