// Go's time.ParseDuration: `1h30m`, `1.5s`, `-10ms`.

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
  const [, sign = '', rest = ''] = /^([-+]?)(.*)$/s.exec(text) ?? [];
  if (rest === '0') return 0n;
  if (rest === '') return undefined;
  let total = 0n;
  let left = rest;
  while (left !== '') {
    const part = /^(\d*)(?:\.(\d*))?([^.\d]+)/s.exec(left);
    const [whole, digits = '', fraction = '', unitName = ''] = part ?? [];
    const unit = UNITS.get(unitName);
    if (whole === undefined || (digits === '' && fraction === '') || unit === undefined) return undefined;
    const value = BigInt(digits || '0');
    if (value > LARGEST / unit) return undefined;
    total += value * unit + fractionOf(fraction, unit);
    if (total > LARGEST) return undefined;
    left = left.slice(whole.length);
  }
  if (sign === '-') return -total;
  return total > LARGEST - 1n ? undefined : total;
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
