// A SOPS file with some values changed: what stays the same keeps its cipher text, so that a diff shows what was changed.
import { unwrapDataKey } from './age-keys.ts';
import { closeValue, pathOf } from './sops-cipher.ts';
import { decryptSecrets, type SecretValues } from './sops-decrypt.ts';
import { closeFile, type SopsFormat } from './sops-encrypt.ts';
import type { SopsFile } from './sops-file.ts';

/**
 * The text of the file with these values, in their order, under the same data key and for the same recipients.
 * @param now milliseconds since 1970
 * Throws PipelineError as `decryptSecrets` does: a file that was tampered with is not written on.
 */
export async function updateSecrets(sops: SopsFile, identities: readonly string[], values: SecretValues, now: number): Promise<string> {
  const before = await decryptSecrets(sops, identities);
  const dataKey = await unwrapDataKey(sops.wrappedKeys, identities, sops.file);
  const texts = new Map(sops.values);
  const closed = [...values].map(([name, bytes]) => {
    const kept = before.get(name)?.equals(bytes) === true ? texts.get(name) : undefined;
    return [name, kept ?? closeValue(bytes, dataKey, pathOf(name))] as const;
  });
  const age = sops.recipients.map((recipient, index) => ({ recipient, enc: sops.wrappedKeys[index] ?? '' }));
  return closeFile({ closed, values, dataKey, age, format: formatOf(sops.file), now });
}

/** By the file's name. */
export function formatOf(file: string): SopsFormat {
  return file.endsWith('.json') ? 'json' : file.endsWith('.env') ? 'env' : 'yaml';
}
