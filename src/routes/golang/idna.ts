// Names in their ASCII form, after x/net/idna's Lookup profile (UTS 46 with STD3 rules and hyphen checks).
import { domainToASCII } from 'node:url';

/** undefined when the name has no ASCII form: then a rule is compared by its own text only. */
export function lookupAscii(name: string): string | undefined {
  if (/^[\x00-\x7f]*$/.test(name) && !/xn--/i.test(name)) return asciiName(name);
  if (/[\x00-\x2c\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]/.test(name)) return undefined;
  // A last label of letters keeps the converter from reading the name as an IPv4 address.
  const converted = domainToASCII(`${name}.x`);
  const ascii = converted.endsWith('.x') ? converted.slice(0, -2) : '';
  return ascii === '' && name !== '' ? undefined : withGoodHyphens(name.normalize('NFC').toLowerCase()) && ascii;
}

function asciiName(name: string): string | undefined {
  const lower = name.toLowerCase();
  return /^[a-z0-9.-]*$/.test(lower) && withGoodHyphens(lower) ? lower : undefined;
}

function withGoodHyphens(name: string): true | undefined {
  const good = name.split(/[.\u3002\uff0e\uff61]/).every((label) => {
    if (label.startsWith('xn--')) return true;
    return !(label.length > 4 && label.slice(2, 4) === '--') && !label.startsWith('-') && !label.endsWith('-');
  });
  return good || undefined;
}
