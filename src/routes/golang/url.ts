// Go's url.Parse: what it accepts, what it makes of it, and its refusals. WHATWG's URL differs in all three.
import { parseAddress } from './ip-address.ts';
import { decodeUtf8, encodeUtf8, quoteBytes } from './quote.ts';

export interface GoUrl {
  readonly scheme: string;
  /** Without port and brackets. */
  readonly hostname: string;
  readonly port: string;
  /** Percent escapes resolved. */
  readonly path: string;
}

export class GoUrlError extends Error {}

type Mode = 'path' | 'host' | 'zone' | 'user' | 'fragment';

/** Characters that may stand in a host (and, escaped, in a zone) although they are not letters, digits or `-_.~`. */
const HOST_EXTRA = '!$&\'()*+,;=:[]<>"';

/**
 * @param text ordinary text; it is taken apart as UTF-8 bytes
 * @throws GoUrlError with Go's text
 */
export function parseGoUrl(text: string): GoUrl {
  const bytes = encodeUtf8(text);
  const hash = bytes.indexOf('#');
  const main = hash === -1 ? bytes : bytes.slice(0, hash);
  const url = explain(main, () => parseMain(main));
  const fragment = hash === -1 ? '' : bytes.slice(hash + 1);
  explain(bytes, () => unescapeBytes(fragment, 'fragment'));
  return url;
}

class Refusal extends Error {}

function explain<T>(shown: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw new GoUrlError(`parse ${quoteBytes(shown)}: ${error.message}`);
    throw error;
  }
}

function parseMain(text: string): GoUrl {
  if (/[\x00-\x1f\x7f]/.test(text)) throw new Refusal('net/url: invalid control character in URL');
  if (text === '*') return { scheme: '', hostname: '', port: '', path: '*' };
  const { scheme, rest: afterScheme } = splitScheme(text);
  const question = afterScheme.indexOf('?');
  const rest = question === -1 ? afterScheme : afterScheme.slice(0, question);
  if (!rest.startsWith('/')) {
    if (scheme !== '') return { scheme, hostname: '', port: '', path: '' };
    if (rest.split('/', 1)[0]?.includes(':')) throw new Refusal('first path segment in URL cannot contain colon');
  }
  const hasAuthority = rest.startsWith('//') && (scheme !== '' || !rest.startsWith('///'));
  const slash = hasAuthority ? rest.indexOf('/', 2) : 0;
  const authority = hasAuthority ? rest.slice(2, slash === -1 ? undefined : slash) : '';
  const host = hasAuthority ? parseAuthority(scheme, authority) : '';
  const path = slash === -1 ? '' : rest.slice(slash);
  return { scheme, ...splitHost(host), path: decodeUtf8(unescapeBytes(path, 'path')) };
}

/** The scheme in lower case; '' when the text has none. */
function splitScheme(text: string): { scheme: string; rest: string } {
  const match = /^([A-Za-z][A-Za-z0-9+.-]*)?:/.exec(text);
  if (match === null) return { scheme: '', rest: text };
  if (match[1] === undefined) throw new Refusal('missing protocol scheme');
  return { scheme: match[1].toLowerCase(), rest: text.slice(match[0].length) };
}

function parseAuthority(scheme: string, authority: string): string {
  const at = authority.lastIndexOf('@');
  const host = parseHost(scheme, authority.slice(at + 1));
  if (at === -1) return host;
  const user = authority.slice(0, at);
  if (!/^[A-Za-z0-9._:~!$&'()*+,;=%@-]*$/.test(user)) throw new Refusal('net/url: invalid userinfo');
  unescapeBytes(user, 'user');
  return host;
}

function parseHost(scheme: string, host: string): string {
  const bracket = host.lastIndexOf('[');
  if (bracket > 0) throw new Refusal('invalid IP-literal');
  if (bracket === 0) return parseBracketed(host);
  const colon = scheme === 'http' || scheme === 'https' ? host.indexOf(':') : host.lastIndexOf(':');
  if (colon !== -1) checkPort(host.slice(colon));
  return unescapeBytes(host, 'host');
}

function parseBracketed(host: string): string {
  const end = host.lastIndexOf(']');
  if (end < 0) throw new Refusal("missing ']' in host");
  const port = host.slice(end + 1);
  checkPort(port);
  const literal = host.slice(1, end);
  const zoneAt = literal.indexOf('%25');
  const name =
    zoneAt === -1
      ? unescapeBytes(literal, 'host')
      : unescapeBytes(literal.slice(0, zoneAt), 'host') + unescapeBytes(literal.slice(zoneAt), 'zone');
  const address = parseAddress(name);
  if ('problem' in address) throw new Refusal(`invalid host: ${address.problem}`);
  if (address.version === 4) throw new Refusal('invalid IP-literal');
  return `[${name}]${port}`;
}

function checkPort(port: string): void {
  if (!/^(?::[0-9]*)?$/.test(port)) throw new Refusal(`invalid port ${quoteBytes(port)} after host`);
}

function splitHost(host: string): { hostname: string; port: string } {
  const [, name = host, port = ''] = /^(.*):([0-9]*)$/s.exec(host) ?? [];
  const bare = name.startsWith('[') && name.endsWith(']') && name.length > 1 ? name.slice(1, -1) : name;
  return { hostname: decodeUtf8(bare), port };
}

function unescapeBytes(text: string, mode: Mode): string {
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const char = text.charAt(at);
    if (char === '%') {
      plain += unescapeOne(text.slice(at, at + 3), mode);
      at += 3;
      continue;
    }
    if ((mode === 'host' || mode === 'zone') && char < '\x80' && !isHostChar(char)) {
      throw new Refusal(`invalid character ${quoteBytes(char)} in host name`);
    }
    plain += char;
    at += 1;
  }
  return plain;
}

/** In a host only bytes beyond ASCII may be escaped; in a zone also what could stand there plainly. */
function unescapeOne(triple: string, mode: Mode): string {
  const problem = new Refusal(`invalid URL escape ${quoteBytes(triple)}`);
  if (!/^%[0-9A-Fa-f]{2}$/.test(triple)) throw problem;
  const char = String.fromCharCode(Number.parseInt(triple.slice(1), 16));
  if (mode === 'host' && char < '\x80' && triple !== '%25') throw problem;
  if (mode === 'zone' && triple !== '%25' && char !== ' ' && !isHostChar(char)) throw problem;
  return char;
}

function isHostChar(char: string): boolean {
  return /[A-Za-z0-9._~-]/.test(char) || HOST_EXTRA.includes(char);
}
