// First values that may be random, made here; make-secret.sh makes the same kinds on a VM.
import { randomBytes, randomInt } from 'node:crypto';
import type { SecretDeclaration } from '../model/desired.ts';

type Kind = NonNullable<SecretDeclaration['generate']>;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const MAKERS = {
  hex16: () => randomBytes(16).toString('hex'),
  hex32: () => randomBytes(32).toString('hex'),
  'base64-32': () => randomBytes(32).toString('base64'),
  alnum50: () => Array.from({ length: 50 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join(''),
} satisfies Record<Kind, () => string>;

/** A fresh value of the kind, as the bytes of its file. */
export function generateSecret(kind: Kind): Buffer {
  return Buffer.from(MAKERS[kind](), 'latin1');
}
