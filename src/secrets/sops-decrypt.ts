// A SOPS file becomes names and values, or nothing: a file that is not exactly what its writer closed is refused whole.
import { unwrapDataKey } from './age-keys.ts';
import { macOver, openValue, pathOf, sameMac } from './sops-cipher.ts';
import { type SopsFile, sopsProblem } from './sops-file.ts';

export type SecretValues = ReadonlyMap<string, Buffer>;

/** Larger values are files, not secrets. */
export const MAX_SECRET_BYTES = 64 * 1024;

/**
 * Opens every value and checks the MAC before any value is handed out. Throws PipelineError age-key, secrets-tampered
 * (a value or the MAC does not fit) or secrets-unreadable (a value that cannot be a secret: empty, over 64 KiB, true or false).
 */
export async function decryptSecrets(sops: SopsFile, identities: readonly string[]): Promise<SecretValues> {
  const dataKey = await unwrapDataKey(sops.wrappedKeys, identities, sops.file);
  const opened = sops.values.map(([name, text]) => ({ name, ...openOrRefuse(sops.file, name, text, dataKey) }));
  const mac = openValue(sops.mac, dataKey, sops.lastModified);
  const bytes = opened.map((each) => each.bytes);
  if (mac === undefined || !sameMac(mac.bytes, macOver(bytes, sops.macOnlyEncrypted))) {
    throw sopsProblem(
      'secrets-tampered',
      sops.file,
      'The secrets file was changed after it was encrypted',
      'Its MAC does not fit its values.',
    );
  }
  for (const { name, type, bytes: value } of opened) {
    const fault =
      value.length === 0
        ? 'is empty'
        : value.length > MAX_SECRET_BYTES
          ? 'is larger than 64 KiB'
          : type === 'bool'
            ? 'is true or false'
            : '';
    if (fault !== '') throw sopsProblem('secrets-unreadable', sops.file, 'A value cannot be a secret', `\`${name}\` ${fault}.`);
  }
  return new Map(opened.map((each) => [each.name, each.bytes]));
}

function openOrRefuse(file: string, name: string, text: string, dataKey: Buffer): { readonly bytes: Buffer; readonly type: string } {
  if (text === '') return { bytes: Buffer.alloc(0), type: 'str' };
  const value = openValue(text, dataKey, pathOf(name));
  // SOPS leaves comments out of its MAC, so a value relabelled as one would vanish unseen.
  if (value === undefined || !['str', 'int', 'float', 'bool', 'bytes'].includes(value.type)) {
    throw sopsProblem(
      'secrets-tampered',
      file,
      'A secret does not open',
      `\`${name}\` was not written for this name with this file's key.`,
    );
  }
  return value;
}
