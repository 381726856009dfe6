import { execFileSync, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookUpHost } from './known-hosts.ts';

const KEYS = [
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl',
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILM+rvN+ot98qgEN796jTiQfZfG1KaT0PtFDJ/XFSqti',
] as const;
const HOSTS = ['a', 'ab', 'web.lan', '10.0.0.1', 'fe80::1', 'WEB.LAN', 'web.lan.evil', 'ax'] as const;
const PORTS = [22, 2222] as const;

function hashed(name: string, salt: string): string {
  const bytes = Buffer.from(salt.padEnd(20, '.').slice(0, 20));
  return `|1|${bytes.toString('base64')}|${createHmac('sha1', bytes).update(name).digest('base64')}`;
}

const name = fc.constantFrom<string>(...HOSTS);
const pattern = fc.oneof(
  name,
  name.map((each) => `[${each}]:2222`),
  name.map((each) => `[${each}]:22`),
  fc.constantFrom('*', '?', 'a?', '*.lan', 'web.*', '!a', '!web.lan', '![web.lan]:2222', '*.lan*', '10.0.0.*', '[*]:2222', '**', 'a*b', ''),
);
const hosts = fc.oneof(
  fc.array(pattern, { minLength: 1, maxLength: 4 }).map((each) => each.join(',')),
  fc
    .tuple(name, fc.constantFrom(...PORTS), fc.string({ maxLength: 8 }))
    .map(([host, port, salt]) => hashed(port === 22 ? host.toLowerCase() : `[${host.toLowerCase()}]:${port}`, salt)),
);
const line = fc
  .tuple(
    fc.constantFrom('', '', '', '@revoked ', '@cert-authority '),
    hosts,
    fc.constantFrom(...KEYS),
    fc.constantFrom('', ' comment', ' # x'),
  )
  .filter(([, each]) => each !== '' && !each.startsWith(','))
  .map(([marker, each, key, comment]) => `${marker}${each} ${key}${comment}`);
const file = fc.array(
  fc.oneof({ weight: 6, arbitrary: line }, { weight: 1, arbitrary: fc.constantFrom('# comment', '', 'a', 'a ssh-ed25519') }),
  { maxLength: 5 },
);

/** What `ssh-keygen -F` prints: every matching line with its marker, hashed or not. */
function askOpenSsh(path: string, host: string, port: number): readonly string[] {
  const asked = port === 22 ? host.toLowerCase() : `[${host.toLowerCase()}]:${port}`;
  const { stdout } = spawnSync('ssh-keygen', ['-F', asked, '-f', path], { encoding: 'utf8' });
  return stdout.split('\n').filter((each) => each !== '' && !each.startsWith('# Host '));
}

test('1,000 generated files say the same to us as to ssh-keygen -F', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-known-'));
  const path = join(folder, 'known_hosts');
  let matches = 0;
  try {
    fc.assert(
      fc.property(file, name, fc.constantFrom(...PORTS), (lines, host, port) => {
        writeFileSync(path, `${lines.join('\n')}\n`);
        const theirs = askOpenSsh(path, host, port);
        const count = (marker: string) => theirs.filter((each) => (marker === '' ? !each.startsWith('@') : each.startsWith(marker))).length;
        const ours = lookUpHost(`${lines.join('\n')}\n`, host, port);
        const revokedKeys = theirs.filter((each) => each.startsWith('@revoked'));
        const usable = theirs.filter(
          (each) => !each.startsWith('@') && !revokedKeys.some((other) => KEYS.some((key) => other.includes(key) && each.includes(key))),
        );
        matches += theirs.length;
        expect([ours.keys.length, ours.revoked.length, ours.authorities.length]).toEqual([
          usable.length,
          count('@revoked'),
          count('@cert-authority'),
        ]);
      }),
      { numRuns: 1000, seed: 11 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
  expect(matches).toBeGreaterThan(250);
}, 240_000);

test('a file that ssh-keygen -H hashed is read as before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-known-'));
  try {
    const path = join(folder, 'known_hosts');
    writeFileSync(path, `web.lan ${KEYS[0]}\n[web.lan]:2222 ${KEYS[1]}\n`);
    execFileSync('ssh-keygen', ['-q', '-H', '-f', path], { stdio: 'ignore' });
    const text = execFileSync('cat', [path], { encoding: 'utf8' });
    expect(text).not.toContain('web.lan');
    expect([lookUpHost(text, 'Web.Lan', 22).keys, lookUpHost(text, 'web.lan', 2222).keys, lookUpHost(text, 'web.lan', 23).keys]).toEqual([
      [KEYS[0]],
      [KEYS[1]],
      [],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a revoked key is not accepted, wherever in the file it is revoked', () => {
  const text = `web ${KEYS[0]}\nweb ${KEYS[1]}\n@revoked * ${KEYS[0]}\n`;
  expect(lookUpHost(text, 'web', 22)).toEqual({ keys: [KEYS[1]], revoked: [KEYS[0]], authorities: [] });
});

test('a certificate authority is reported and never taken for a host key', () => {
  expect(lookUpHost(`@cert-authority *.lan ${KEYS[0]}\n`, 'web.lan', 22)).toEqual({ keys: [], revoked: [], authorities: [KEYS[0]] });
});

test('a pattern of many stars costs no more than its length times that of the name', () => {
  const text = `${'*a'.repeat(2000)}b ${KEYS[0]}\n`;
  expect(lookUpHost(text, 'a'.repeat(200), 22).keys).toEqual([]);
});

test.each([
  ['a marker of a later OpenSSH', `@other web ${KEYS[0]}\n`],
  ['a hash of another kind', `|2|${Buffer.alloc(20).toString('base64')}|${Buffer.alloc(20).toString('base64')} ${KEYS[0]}\n`],
  ['a hash with a part too many', `|1|${Buffer.alloc(20).toString('base64')}|${Buffer.alloc(20).toString('base64')}|x ${KEYS[0]}\n`],
  ['a hash that is too short', `|1|${Buffer.alloc(20).toString('base64')}|AAAA ${KEYS[0]}\n`],
  ['a salt that is too short', `|1|AAAA|${Buffer.alloc(20).toString('base64')} ${KEYS[0]}\n`],
])('%s accepts nobody', (_name, text) => {
  expect(lookUpHost(text, 'web', 22)).toEqual({ keys: [], revoked: [], authorities: [] });
});
