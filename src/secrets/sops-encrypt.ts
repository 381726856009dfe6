// Names and values become a SOPS file that `sops` itself can open.
import { randomBytes } from 'node:crypto';
import { type WrappedKey, wrapDataKey } from './age-keys.ts';
import { closeValue, macOver, pathOf } from './sops-cipher.ts';
import type { SecretValues } from './sops-decrypt.ts';

export type SopsFormat = 'yaml' | 'json' | 'env';

/** The version of the format that is written. */
const SOPS_VERSION = '3.9.0';

/**
 * Closes the values with a fresh data key for the recipients (`age1…`).
 * @param now milliseconds since 1970, kept to the second
 */
export async function encryptSecrets(
  values: SecretValues,
  recipients: readonly string[],
  format: SopsFormat,
  now: number,
): Promise<string> {
  const dataKey = randomBytes(32);
  const closed = [...values].map(([name, bytes]) => [name, closeValue(bytes, dataKey, pathOf(name))] as const);
  return closeFile({ closed, values, dataKey, age: await wrapDataKey(dataKey, recipients), format, now });
}

export interface ClosedFile {
  /** Names and `ENC[…]`, in the order of `values`. */
  readonly closed: readonly (readonly [name: string, encrypted: string])[];
  readonly values: SecretValues;
  readonly dataKey: Buffer;
  readonly age: readonly WrappedKey[];
  readonly format: SopsFormat;
  readonly now: number;
}

/** Values that are closed already, with the MAC over all of them, as the text of a file. */
export async function closeFile({ closed, values, dataKey, age, format, now }: ClosedFile): Promise<string> {
  const lastmodified = new Date(now).toISOString().replace(/\.\d{3}Z$/, 'Z');
  const mac = closeValue(Buffer.from(macOver([...values.values()], false)), dataKey, lastmodified);
  const metadata = { age, lastmodified, mac, unencrypted_suffix: '_unencrypted', version: SOPS_VERSION };
  if (format === 'env') return writeDotenv(closed, metadata);
  const document = { ...Object.fromEntries(closed), sops: metadata };
  if (format === 'json') return `${JSON.stringify(document, null, '\t')}\n`;
  const { stringify } = await import('yaml');
  return stringify(document, { lineWidth: 0 });
}

interface WrittenMetadata {
  readonly age: readonly WrappedKey[];
  readonly lastmodified: string;
  readonly mac: string;
  readonly unencrypted_suffix: string;
  readonly version: string;
}

function writeDotenv(values: readonly (readonly [string, string])[], { age, ...plain }: WrittenMetadata): string {
  const flat: [string, string][] = Object.entries(plain);
  for (const [index, { recipient, enc }] of age.entries()) {
    flat.push([`age__list_${index}__map_enc`, enc], [`age__list_${index}__map_recipient`, recipient]);
  }
  const metadata = flat.sort(([left], [right]) => (left < right ? -1 : 1)).map(([name, text]) => [`sops_${name}`, text] as const);
  return [...values, ...metadata].map(([name, text]) => `${name}=${text.replaceAll('\n', '\\n')}\n`).join('');
}
