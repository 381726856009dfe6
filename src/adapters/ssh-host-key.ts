// Pinned host keys: which types we offer to accept, whether the key the VM shows is one of them, what to say if not.
import { createHash } from 'node:crypto';
import { type Diagnostic, PipelineError } from '../errors/diagnostic.ts';
import type { SshTarget } from '../model/desired.ts';

export interface PinnedKey {
  /** The type inside the blob: `ssh-ed25519`, `ecdsa-sha2-nistp256`, `ssh-rsa`. */
  readonly type: string;
  readonly blob: Buffer;
}

export type HostKeyAlgorithm =
  | 'ssh-ed25519'
  | 'ecdsa-sha2-nistp256'
  | 'ecdsa-sha2-nistp384'
  | 'ecdsa-sha2-nistp521'
  | 'rsa-sha2-512'
  | 'rsa-sha2-256';

/** Signature algorithms per key type. SHA-1 (`ssh-rsa`) and DSA are never offered. */
const ALGORITHMS: Readonly<Record<string, readonly HostKeyAlgorithm[]>> = {
  'ssh-ed25519': ['ssh-ed25519'],
  'ecdsa-sha2-nistp256': ['ecdsa-sha2-nistp256'],
  'ecdsa-sha2-nistp384': ['ecdsa-sha2-nistp384'],
  'ecdsa-sha2-nistp521': ['ecdsa-sha2-nistp521'],
  'ssh-rsa': ['rsa-sha2-512', 'rsa-sha2-256'],
};

const MAX_KEY_BYTES = 16_384;

/** Reads `ssh-ed25519 AAAA… [comment]` lines; a line that is no public key of a known type is an error, never skipped. */
export function parsePinnedKeys(vm: string, lines: readonly string[]): readonly PinnedKey[] {
  return lines.map((line, index) => {
    const [type = '', base64 = ''] = line.trim().split(/\s+/);
    const blob = Buffer.from(base64, 'base64');
    const canonical = blob.toString('base64').replace(/=+$/, '') === base64.replace(/=+$/, '');
    if (!Object.hasOwn(ALGORITHMS, type) || !canonical || blob.length > MAX_KEY_BYTES || readKeyType(blob) !== type) {
      throw new PipelineError({
        code: 'host-key-missing',
        severity: 'error',
        summary: `Host key ${index + 1} of ${vm} is not a usable public key`,
        detail: `Expected a line such as "ssh-ed25519 AAAA…"; known types: ${Object.keys(ALGORITHMS).join(', ')}. Certificates are not supported.`,
        hint: `Copy the line from /etc/ssh/ssh_host_ed25519_key.pub on the VM into ssh.hostKeys of stacks/${vm}/vm.yaml.`,
        at: { address: vm },
      });
    }
    return { type, blob };
  });
}

/** The type that stands in the first field of a key blob, or '' where there is none. */
export function readKeyType(blob: Buffer): string {
  if (blob.length < 4) {
    return '';
  }
  const length = blob.readUInt32BE(0);
  return length > 64 || blob.length < 4 + length ? '' : blob.toString('latin1', 4, 4 + length);
}

/**
 * Only the pinned types: the client's list picks the type, so a host pinned by RSA would otherwise present ed25519
 * and look like an attack. Without pins all safe types, in order to say which key was seen (it is refused anyway).
 */
export function listOfferedAlgorithms(pins: readonly PinnedKey[]): HostKeyAlgorithm[] {
  const types = pins.length === 0 ? Object.keys(ALGORITHMS) : pins.map((pin) => pin.type);
  return [...new Set(types.flatMap((type) => ALGORITHMS[type] ?? []))];
}

/** True only when the very bytes are pinned. */
export function isPinned(pins: readonly PinnedKey[], shown: Buffer): boolean {
  return pins.some((pin) => pin.blob.equals(shown));
}

/** `SHA256:…` as `ssh-keygen -l` prints it. */
export function formatFingerprint(blob: Buffer): string {
  return `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}

/** Why the connection was refused before a byte of authentication; `shown` is undefined when the VM had no key of the pinned types. */
export function describeRefusedKey(vm: string, target: SshTarget, pins: readonly PinnedKey[], shown: Buffer | undefined): Diagnostic {
  const where = `${target.host}:${target.port}`;
  const seen = shown === undefined ? undefined : `${readKeyType(shown)} ${formatFingerprint(shown)}`;
  const look = 'ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub';
  if (pins.length === 0) {
    return {
      code: 'host-key-missing',
      severity: 'error',
      summary: `No host key is pinned for ${vm}`,
      detail: `${where} shows ${seen ?? 'no key of a supported type'}. Nothing was sent to it.`,
      hint:
        shown === undefined
          ? `Give the VM an ed25519 host key and pin it in stacks/${vm}/vm.yaml.`
          : `Compare with "${look}" on the VM's console; if equal, add to ssh.hostKeys in stacks/${vm}/vm.yaml: ${readKeyType(shown)} ${shown.toString('base64')}`,
      at: { address: vm },
    };
  }
  const pinned = pins.map((pin) => `${pin.type} ${formatFingerprint(pin.blob)}`).join(', ');
  return {
    code: 'host-key-changed',
    severity: 'error',
    summary: `${vm} shows a host key that is not the pinned one`,
    detail: `${where} shows ${seen ?? 'no key of the pinned types'}; pinned: ${pinned}. Somebody may be in between; nothing was sent.`,
    hint:
      shown === undefined
        ? `Run "${look}" on the VM's console and correct ssh.hostKeys in stacks/${vm}/vm.yaml.`
        : `Only if "${look}" on the VM's console prints the shown fingerprint, put this into ssh.hostKeys of stacks/${vm}/vm.yaml: ${readKeyType(shown)} ${shown.toString('base64')}`,
    at: { address: vm },
  };
}
