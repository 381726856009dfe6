// Whole numbers as Go's strconv reads them.
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
export const MAX_INT64 = 2n ** 63n - 1n;
export const MIN_INT64 = -(2n ** 63n);

/**
 * A whole number of any size; undefined when it is not one.
 * @param base 10, or 0 for Go's prefixes: 0x, 0o, 0b and a leading 0 for octal (without underscores)
 */
export function parseGoInt(text: string, base: 0 | 10): bigint | undefined {
  const negative = text.startsWith('-');
  const digits = negative || text.startsWith('+') ? text.slice(1) : text;
  const value = base === 10 ? parseDigits(digits, 10) : parsePrefixed(digits);
  return value === undefined || !negative ? value : -value;
}

function parsePrefixed(digits: string): bigint | undefined {
  if (!digits.startsWith('0')) return parseDigits(digits, 10);
  const prefix = digits.length >= 3 ? digits.slice(0, 2).toLowerCase() : '';
  if (prefix === '0x') return parseDigits(digits.slice(2), 16);
  if (prefix === '0o') return parseDigits(digits.slice(2), 8);
  if (prefix === '0b') return parseDigits(digits.slice(2), 2);
  return digits === '0' ? 0n : parseDigits(digits.slice(1), 8);
}

function parseDigits(digits: string, base: number): bigint | undefined {
  const allowed = DIGITS.slice(0, base);
  const lower = digits.toLowerCase();
  if (lower === '' || [...lower].some((each) => !allowed.includes(each))) return undefined;
  if (base === 10) return BigInt(lower);
  return BigInt(`${base === 16 ? '0x' : base === 8 ? '0o' : '0b'}${lower}`);
}

/** What strconv.Atoi and strconv.ParseInt say of a text that is no number, or one of more than 64 bits. */
export function describeIntProblem(call: 'Atoi' | 'ParseInt', text: string, quoted: string): string | undefined {
  const value = parseGoInt(text, 10);
  if (value === undefined) return `strconv.${call}: parsing ${quoted}: invalid syntax`;
  if (value > MAX_INT64 || value < MIN_INT64) return `strconv.${call}: parsing ${quoted}: value out of range`;
  return undefined;
}
