import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ssh2 from 'ssh2';
import { describe, expect, test } from 'vitest';
import { PipelineError } from '../errors/diagnostic.ts';
import { formatFingerprint, isPinned, listOfferedAlgorithms, parsePinnedKeys, readKeyType } from './ssh-host-key.ts';

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
