// Secrets by content: which copy of a value a release mounts. The VM makes the same names (src/host/transaction/55-secrets.sh).
import { sha256 } from './digest.ts';

const VERSION_LENGTH = 12;

/**
 * What tells one state of a secret from another: the VM's keyed fingerprint and the owner that stack.yaml declares.
 * An owner is part of it because a file that changes hands under a running container may be lost to the old release.
 */
export function secretPrint(fingerprint: string, owner: string | undefined): string {
  return owner === undefined ? fingerprint : `${fingerprint}@${owner}`;
}

/** True when two prints differ in their owner alone. */
export function isSameValue(before: string, after: string): boolean {
  return before.split('@')[0] === after.split('@')[0];
}

/** The copy's name behind `<secret>.`: twelve hex digits. */
export function secretVersion(print: string): string {
  return sha256(print).slice(0, VERSION_LENGTH);
}

/** The copy, relative to the folder `secrets/` of the stack on the VM. */
export function keptSecretName(name: string, print: string): string {
  return `.kept/${name}.${secretVersion(print)}`;
}
