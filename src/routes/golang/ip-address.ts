// Go's netip.ParseAddr and net.ParseCIDR, as far as accepting and refusing goes.
import { quoteBytes } from './quote.ts';

export type ParsedAddress = { readonly version: 4 | 6; readonly zone: string } | { readonly problem: string };

const GROUP_LIMIT = 4;

/** @param text bytes, one character each */
export function parseAddress(text: string): ParsedAddress {
  const first = /[.:%]/.exec(text)?.[0];
  if (first === '.') return refusal(text, checkIpv4(text)) ?? { version: 4, zone: '' };
  if (first === ':') return parseIpv6(text);
  return { problem: `ParseAddr(${quoteBytes(text)}): ${first === '%' ? 'missing IPv6 address' : 'unable to parse IP'}` };
}

interface Problem {
  readonly text: string;
  /** What was left when it was met. */
  readonly at?: string;
}

function refusal(text: string, problem: Problem | undefined): { readonly problem: string } | undefined {
  if (problem === undefined) return undefined;
  const at = problem.at === undefined || problem.at === '' ? '' : ` (at ${quoteBytes(problem.at)})`;
  return { problem: `ParseAddr(${quoteBytes(text)}): ${problem.text}${at}` };
}

function checkIpv4(text: string): Problem | undefined {
  let value = 0;
  let digits = 0;
  let dots = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char >= '0' && char <= '9') {
      if (digits === 1 && value === 0) return { text: 'IPv4 field has octet with leading zero' };
      value = value * 10 + Number(char);
      digits += 1;
      if (value > 255) return { text: 'IPv4 field has value >255' };
    } else if (char === '.') {
      if (at === 0 || at === text.length - 1 || text[at - 1] === '.') {
        return { text: 'IPv4 field must have at least one digit', at: text.slice(at) };
      }
      if (dots === 3) return { text: 'IPv4 address too long' };
      dots += 1;
      value = 0;
      digits = 0;
    } else return { text: 'unexpected character', at: text.slice(at) };
  }
  return dots < 3 ? { text: 'IPv4 address too short' } : undefined;
}

function parseIpv6(text: string): ParsedAddress {
  const percent = text.indexOf('%');
  const zone = percent === -1 ? '' : text.slice(percent + 1);
  if (percent !== -1 && zone === '') return { problem: `ParseAddr(${quoteBytes(text)}): zone must be a non-empty string` };
  const address = percent === -1 ? text : text.slice(0, percent);
  return refusal(text, checkIpv6(address)) ?? { version: 6, zone };
}

/** Groups from left to right, as far as they go; `filled` counts bytes of the 16. */
function checkIpv6(address: string): Problem | undefined {
  let left = address;
  let filled = 0;
  let ellipsis = false;
  if (left.startsWith('::')) {
    ellipsis = true;
    left = left.slice(2);
    if (left === '') return undefined;
  }
  while (filled < 16) {
    const group = /^[0-9A-Fa-f]*/.exec(left)?.[0] ?? '';
    if (group.length > GROUP_LIMIT) return { text: 'each group must have 4 or less digits', at: left };
    if (group === '') return { text: 'each colon-separated field must have at least one digit', at: left };
    if (left[group.length] === '.') {
      if (!ellipsis && filled !== 12) return { text: 'embedded IPv4 address must replace the final 2 fields of the address', at: left };
      if (filled + 4 > 16) return { text: 'too many hex fields to fit an embedded IPv4 at the end of the address', at: left };
      const problem = checkIpv4(left);
      if (problem !== undefined) return problem;
      left = '';
      filled += 4;
      break;
    }
    filled += 2;
    left = left.slice(group.length);
    if (left === '') break;
    if (!left.startsWith(':')) return { text: 'unexpected character, want colon', at: left };
    if (left.length === 1) return { text: 'colon must be followed by more characters', at: left };
    left = left.slice(1);
    if (left.startsWith(':')) {
      if (ellipsis) return { text: 'multiple :: in address', at: left };
      ellipsis = true;
      left = left.slice(1);
      if (left === '') break;
    }
  }
  if (left !== '') return { text: 'trailing garbage after address', at: left };
  if (filled < 16 && !ellipsis) return { text: 'address string too short' };
  if (filled === 16 && ellipsis) return { text: 'the :: must expand to at least one field of zeros' };
  return undefined;
}

/** True for an address without zone, a slash and a mask that fits it. */
export function isCidr(text: string): boolean {
  const slash = text.indexOf('/');
  if (slash === -1) return false;
  const address = parseAddress(text.slice(0, slash));
  if ('problem' in address || address.zone !== '') return false;
  const mask = text.slice(slash + 1);
  return /^[0-9]+$/.test(mask) && Number(mask) <= (address.version === 4 ? 32 : 128);
}
