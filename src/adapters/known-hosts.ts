// OpenSSH's known_hosts: which keys a file pins for a host. Semantics of sshd(8) and ssh's hostfile.c; pure.
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface KnownHosts {
  /** Key lines that apply to the host, `type base64`, in the order of the file. */
  readonly keys: readonly string[];
  /** Keys that must never be accepted for the host, whatever else the file says. */
  readonly revoked: readonly string[];
  /** Certificate authorities for the host: ssh2 cannot use them, so they are reported and never taken for a key. */
  readonly authorities: readonly string[];
}

/**
 * Looks a host up. A port other than 22 is looked up as `[host]:port` only, as ssh does.
 * @param text content of a known_hosts file; lines that cannot be read are passed over, as in OpenSSH
 */
export function lookUpHost(text: string, host: string, port: number): KnownHosts {
  const name = hostName(host, port);
  const found = { keys: [] as string[], revoked: [] as string[], authorities: [] as string[] };
  for (const line of text.split('\n')) {
    const entry = readLine(line);
    if (entry === undefined || !matchesHosts(entry.hosts, name)) continue;
    if (entry.marker === '') found.keys.push(entry.key);
    else if (entry.marker === '@revoked') found.revoked.push(entry.key);
    else found.authorities.push(entry.key);
  }
  return { ...found, keys: found.keys.filter((key) => !found.revoked.includes(key)) };
}

/** The name under which a host stands in the file: lower case, in brackets with its port unless that is 22. */
export function hostName(host: string, port: number): string {
  const lower = host.toLowerCase();
  return port === 22 ? lower : `[${lower}]:${port}`;
}

interface Entry {
  readonly marker: '' | '@revoked' | '@cert-authority';
  readonly hosts: string;
  readonly key: string;
}

function readLine(line: string): Entry | undefined {
  const trimmed = line.replace(/^[ \t]+/, '').replace(/\r$/, '');
  if (trimmed === '' || trimmed.startsWith('#')) return undefined;
  const fields = trimmed.split(/[ \t]+/);
  const [first = ''] = fields;
  if (first.startsWith('@') && first !== '@revoked' && first !== '@cert-authority') return undefined;
  const marker = first === '@revoked' || first === '@cert-authority' ? first : '';
  const [hosts = '', type = '', base64 = ''] = marker === '' ? fields : fields.slice(1);
  return type === '' || base64 === '' ? undefined : { marker, hosts, key: `${type} ${base64}` };
}

/** A hashed entry is one name; otherwise a list of patterns where a matching `!pattern` says no, whatever else matches. */
function matchesHosts(hosts: string, name: string): boolean {
  if (hosts.startsWith('|')) return matchesHash(hosts, name);
  let matched = false;
  for (const pattern of hosts.split(',')) {
    const negated = pattern.startsWith('!');
    if (!matchesPattern((negated ? pattern.slice(1) : pattern).toLowerCase(), name)) continue;
    if (negated) return false;
    matched = true;
  }
  return matched;
}

/** `|1|base64(salt)|base64(HMAC-SHA1(salt, name))`. */
function matchesHash(hosts: string, name: string): boolean {
  const [, version, salt = '', hash = '', ...rest] = hosts.split('|');
  const expected = Buffer.from(hash, 'base64');
  if (version !== '1' || rest.length > 0 || expected.length !== 20 || Buffer.from(salt, 'base64').length !== 20) return false;
  return timingSafeEqual(createHmac('sha1', Buffer.from(salt, 'base64')).update(name).digest(), expected);
}

/** `*` is any text, `?` any one character, everything else itself. No backtracking beyond the last star: linear enough for any line. */
function matchesPattern(pattern: string, name: string): boolean {
  let [at, place, star, kept] = [0, 0, -1, 0];
  while (place < name.length) {
    const wanted = pattern.charAt(at);
    if (wanted === '*') {
      star = at;
      kept = place;
      at += 1;
    } else if (at < pattern.length && (wanted === '?' || wanted === name.charAt(place))) {
      at += 1;
      place += 1;
    } else if (star >= 0) {
      kept += 1;
      at = star + 1;
      place = kept;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(at));
}
