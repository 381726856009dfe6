// SOPS's cipher and MAC: each value by AES-256-GCM bound to its name, all values together by SHA-512 in their order. Pure.
// Rules: getsops/sops aes/cipher.go and sops.go (Tree.Encrypt, Tree.Decrypt, ToBytes).
import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const ENCRYPTED = /^ENC\[AES256_GCM,data:([A-Za-z0-9+/]*={0,2}),iv:([A-Za-z0-9+/]+={0,2}),tag:([A-Za-z0-9+/]+={0,2}),type:([a-z0-9]+)\]$/;
const TAG_BYTES = 16;
const NONCE_BYTES = 32;
/** A MAC over encrypted values only begins with sha256("sops"), so that the two kinds never agree. */
const ONLY_ENCRYPTED_START = createHash('sha256').update('sops').digest();

export interface SopsValue {
  readonly bytes: Buffer;
  /** `str`, `int`, `float`, `bool`, `bytes`, `comment`: nobody signs it, so it must not decide anything but a refusal. */
  readonly type: string;
}

/** Opens one `ENC[…]`; undefined when it is none, or when key, name or content do not belong together. */
export function openValue(encrypted: string, dataKey: Buffer, boundTo: string): SopsValue | undefined {
  const [, data = '', iv = '', tag = '', type = ''] = ENCRYPTED.exec(encrypted) ?? [];
  try {
    // The length is said, because Node takes tags down to 4 bytes otherwise, and those can be guessed.
    const cipher = createDecipheriv('aes-256-gcm', dataKey, Buffer.from(iv, 'base64'), { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(boundTo));
    cipher.setAuthTag(Buffer.from(tag, 'base64'));
    return { bytes: Buffer.concat([cipher.update(Buffer.from(data, 'base64')), cipher.final()]), type };
  } catch {
    return undefined;
  }
}

/** Closes one value; an empty one stays empty, as in SOPS. */
export function closeValue(bytes: Buffer, dataKey: Buffer, boundTo: string): string {
  if (bytes.length === 0) return '';
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', dataKey, nonce);
  cipher.setAAD(Buffer.from(boundTo));
  const data = Buffer.concat([cipher.update(bytes), cipher.final()]).toString('base64');
  return `ENC[AES256_GCM,data:${data},iv:${nonce.toString('base64')},tag:${cipher.getAuthTag().toString('base64')},type:str]`;
}

/** What a value is bound to: the keys that lead to it, each followed by a colon. */
export function pathOf(name: string): string {
  return `${name}:`;
}

/** Upper-case hex SHA-512 over all values in the order of the file. */
export function macOver(values: readonly Buffer[], onlyEncrypted: boolean): string {
  const hash = createHash('sha512');
  if (onlyEncrypted) hash.update(ONLY_ENCRYPTED_START);
  for (const value of values) hash.update(value);
  return hash.digest('hex').toUpperCase();
}

/** Compares in constant time. */
export function sameMac(stored: Buffer, computed: string): boolean {
  const expected = Buffer.from(computed);
  return stored.length === expected.length && timingSafeEqual(stored, expected);
}
