import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ssh2 from 'ssh2';
import { describe, expect, test } from 'vitest';
import { PipelineError } from '../errors/diagnostic.ts';
import { describeRefusedKey, formatFingerprint, isPinned, listOfferedAlgorithms, parsePinnedKeys, readKeyType } from './ssh-host-key.ts';

const ED25519 = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl';

describe('pinned host keys', () => {
  test('a line is read with or without a comment', () => {
    expect(parsePinnedKeys('a', [ED25519, `  ${ED25519}   root@a `]).map((pin) => pin.type)).toEqual(['ssh-ed25519', 'ssh-ed25519']);
  });

  test.each([
    ['an empty line', ''],
    ['a type only', 'ssh-ed25519'],
    ['another type than the blob says', ED25519.replace('ssh-ed25519', 'ssh-rsa')],
    ['DSA', ED25519.replace('ssh-ed25519', 'ssh-dss')],
    ['a certificate', ED25519.replace('ssh-ed25519', 'ssh-ed25519-cert-v01@openssh.com')],
    ['a blob that is cut', ED25519.slice(0, 30)],
    ['a blob with odd characters', `${ED25519.slice(0, 40)}!!!${ED25519.slice(43)}`],
    ['a key of Object.prototype', 'constructor AAAA'],
  ])('%s is an error, never skipped', (_name, line) => {
    expect(() => parsePinnedKeys('a', [ED25519, line])).toThrow(PipelineError);
  });

  test('which line of which VM is wrong, and where to get a right one', () => {
    const error = (() => {
      try {
        return parsePinnedKeys('vm', [ED25519, 'x']);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error instanceof PipelineError && error.diagnostics).toEqual([
      {
        code: 'host-key-missing',
        severity: 'error',
        summary: 'Host key 2 of vm is not a usable public key',
        detail:
          'Expected a line such as "ssh-ed25519 AAAA…"; known types: ssh-ed25519, ecdsa-sha2-nistp256, ecdsa-sha2-nistp384, ecdsa-sha2-nistp521, ssh-rsa. Certificates are not supported.',
        hint: 'Copy the line from /etc/ssh/ssh_host_ed25519_key.pub on the VM into ssh.hostKeys of stacks/vm/vm.yaml.',
        at: { address: 'vm' },
      },
    ]);
  });

  test('blanks between type and key may be any, and a key may end in padding', () => {
    expect(parsePinnedKeys('a', [ED25519.replace(' ', ' \t  ')])).toHaveLength(1);
    const rsa = Buffer.concat([Buffer.from([0, 0, 0, 7]), Buffer.from('ssh-rsa'), Buffer.from([1, 2])]).toString('base64');
    expect(rsa.endsWith('==') || rsa.endsWith('=')).toBe(true);
    expect(parsePinnedKeys('a', [`ssh-rsa ${rsa}`, `ssh-rsa ${rsa.replace(/=+$/, '')}`])).toHaveLength(2);
  });

  test.each([
    [16_384, true],
    [16_385, false],
  ])('a key of %i bytes is taken: %s', (bytes, taken) => {
    const blob = Buffer.concat([Buffer.from([0, 0, 0, 7]), Buffer.from('ssh-rsa'), Buffer.alloc(bytes - 11, 1)]);
    const read = () => parsePinnedKeys('a', [`ssh-rsa ${blob.toString('base64')}`]);
    if (taken) expect(read()[0]?.blob.length).toBe(bytes);
    else expect(read).toThrow(PipelineError);
  });

  test('the type of a blob is read as far as it is there, up to 64 letters', () => {
    const name = (length: number) => Buffer.concat([Buffer.from([0, 0, 0, length]), Buffer.alloc(length, 'k')]);
    expect([readKeyType(name(64)), readKeyType(name(65)), readKeyType(name(9).subarray(0, 12))]).toEqual(['k'.repeat(64), '', '']);
    expect([readKeyType(Buffer.from([0, 0, 0, 0])), readKeyType(Buffer.from([0, 0, 0]))]).toEqual(['', '']);
  });

  test('without a pin all safe types are offered, so that the refusal can say which key was seen', () => {
    expect(listOfferedAlgorithms([])).toEqual([
      'ssh-ed25519',
      'ecdsa-sha2-nistp256',
      'ecdsa-sha2-nistp384',
      'ecdsa-sha2-nistp521',
      'rsa-sha2-512',
      'rsa-sha2-256',
    ]);
  });

  test('only the pinned types are offered', () => {
    expect(listOfferedAlgorithms(parsePinnedKeys('a', [ED25519, ED25519]))).toEqual(['ssh-ed25519']);
  });

  test('an RSA pin is checked with SHA-2 signatures only', () => {
    const rsa = ssh2.utils.generateKeyPairSync('rsa', { bits: 2048 }).public;
    expect(listOfferedAlgorithms(parsePinnedKeys('a', [rsa]))).toEqual(['rsa-sha2-512', 'rsa-sha2-256']);
  });

  test('SHA-1 and DSA are never offered', () => {
    expect(listOfferedAlgorithms([])).not.toContain('ssh-rsa');
    expect(listOfferedAlgorithms([])).not.toContain('ssh-dss');
  });

  test('a key counts only when every byte is the same', () => {
    const pins = parsePinnedKeys('a', [ED25519]);
    const blob = pins[0]?.blob ?? Buffer.alloc(0);
    const changed = Buffer.from(blob);
    changed[blob.length - 1] = (changed[blob.length - 1] ?? 0) ^ 1;
    expect([
      isPinned(pins, blob),
      isPinned(pins, changed),
      isPinned(pins, blob.subarray(0, -1)),
      isPinned(pins, Buffer.alloc(0)),
      isPinned([], blob),
    ]).toEqual([true, false, false, false, false]);
  });

  test('the fingerprint is the one that ssh-keygen prints', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fairlead-key-'));
    try {
      execFileSync('ssh-keygen', ['-q', '-t', 'ecdsa', '-N', '', '-f', join(folder, 'k')]);
      const [pin] = parsePinnedKeys('a', [readFileSync(join(folder, 'k.pub'), 'utf8')]);
      const printed = execFileSync('ssh-keygen', ['-lf', join(folder, 'k.pub')], { encoding: 'utf8' });
      expect(formatFingerprint(pin?.blob ?? Buffer.alloc(0))).toBe(printed.split(' ')[1]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['three bytes', Buffer.from([0, 0, 0])],
    ['a length beyond the end', Buffer.from([0, 0, 0, 9, 65])],
    ['a huge length', Buffer.from([255, 255, 255, 255, 65])],
  ])('%s has no key type', (_name, blob) => {
    expect(readKeyType(blob)).toBe('');
  });
});

describe('a refused key', () => {
  const target = { host: '10.0.0.1', port: 22, user: 'root', hostKeys: [] };
  const pins = parsePinnedKeys('vm', [ED25519]);
  const shown = pins[0]?.blob ?? Buffer.alloc(0);
  const print = formatFingerprint(shown);

  test('without a pin: the key that was seen, and the line to pin', () => {
    const { code, detail, hint, severity, summary, at } = describeRefusedKey('vm', target, [], shown);
    expect([severity, summary, at]).toEqual(['error', 'No host key is pinned for vm', { address: 'vm' }]);
    expect([code, detail]).toEqual(['host-key-missing', `10.0.0.1:22 shows ssh-ed25519 ${print}. Nothing was sent to it.`]);
    expect(hint).toContain(ED25519.split(' ').slice(0, 2).join(' '));
  });

  test('without a pin and without a key of a type that we take', () => {
    const { code, detail, hint } = describeRefusedKey('vm', target, [], undefined);
    expect([code, detail]).toEqual(['host-key-missing', '10.0.0.1:22 shows no key of a supported type. Nothing was sent to it.']);
    expect(hint).toBe('Give the VM an ed25519 host key and pin it in stacks/vm/vm.yaml.');
  });

  test('another one than the pinned: both fingerprints', () => {
    const { code, detail, hint, severity, summary, at } = describeRefusedKey('vm', target, pins, shown);
    expect([severity, summary, at]).toEqual(['error', 'vm shows a host key that is not the pinned one', { address: 'vm' }]);
    expect(code).toBe('host-key-changed');
    expect(detail).toBe(
      `10.0.0.1:22 shows ssh-ed25519 ${print}; pinned: ssh-ed25519 ${print}. Somebody may be in between; nothing was sent.`,
    );
    expect(hint).toMatch(
      /^Only if "ssh-keygen -lf .*" on the VM's console prints the shown fingerprint, put this into .*: ssh-ed25519 AAAA/,
    );
  });

  test('none of the pinned types at all', () => {
    const two = describeRefusedKey('vm', target, [...pins, ...pins], undefined);
    expect(two.detail).toContain(`pinned: ssh-ed25519 ${print}, ssh-ed25519 ${print}.`);
    const { detail, hint } = describeRefusedKey('vm', target, pins, undefined);
    expect(detail).toBe(
      `10.0.0.1:22 shows no key of the pinned types; pinned: ssh-ed25519 ${print}. Somebody may be in between; nothing was sent.`,
    );
    expect(hint).toMatch(/^Run "ssh-keygen -lf .*" on the VM's console and correct ssh.hostKeys in stacks\/vm\/vm.yaml.$/);
  });
});

test('a type that we do not take is never offered, whatever is pinned', () => {
  expect(listOfferedAlgorithms([{ type: 'ssh-dss', blob: Buffer.alloc(4) }])).toEqual([]);
});
