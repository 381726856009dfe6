// The data key of a SOPS file: wrapped for each age recipient, unwrapped with an age identity from this machine.
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Diagnostic, PipelineError } from '../errors/diagnostic.ts';

const DATA_KEY_BYTES = 32;
const IDENTITY = /^AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]+$/;

/**
 * Age identities, found where `sops` looks: SOPS_AGE_KEY (text), SOPS_AGE_KEY_FILE, then ~/.config/sops/age/keys.txt.
 * Throws PipelineError age-key when there is none. No identity ever stands in an error.
 */
export async function readAgeIdentities(env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const file = env['SOPS_AGE_KEY_FILE'] ?? join(env['XDG_CONFIG_HOME'] ?? join(env['HOME'] ?? homedir(), '.config'), 'sops/age/keys.txt');
  const text = env['SOPS_AGE_KEY'] ?? (await readKeyFile(file));
  const identities = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => IDENTITY.test(line));
  if (identities.length === 0) throw keyProblem('There is no age key to open the secrets with', `looked at SOPS_AGE_KEY and ${file}`);
  return identities;
}

async function readKeyFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return '';
  }
}

/** The data key, from whichever wrapping one of the identities opens. Throws PipelineError age-key. */
export async function unwrapDataKey(wrapped: readonly string[], identities: readonly string[], file: string): Promise<Buffer> {
  const { armor, Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  for (const text of wrapped) {
    try {
      const key = Buffer.from(await decrypter.decrypt(armor.decode(text)));
      if (key.length === DATA_KEY_BYTES) return key;
    } catch {
      // Wrapped for somebody else, or damaged: another one may fit.
    }
  }
  const tried = `${identities.length} age key${identities.length === 1 ? '' : 's'} tried, ${wrapped.length} recipient${wrapped.length === 1 ? '' : 's'} in the file`;
  throw keyProblem('The age key does not fit the secrets file', tried, { file });
}

export interface WrappedKey {
  readonly recipient: string;
  /** In age's armour. */
  readonly enc: string;
}

/** Wraps a data key for each recipient, in their order. */
export async function wrapDataKey(dataKey: Buffer, recipients: readonly string[]): Promise<readonly WrappedKey[]> {
  const { armor, Encrypter } = await import('age-encryption');
  return Promise.all(
    recipients.map(async (recipient) => {
      const encrypter = new Encrypter();
      encrypter.addRecipient(recipient);
      return { recipient, enc: armor.encode(await encrypter.encrypt(dataKey)) };
    }),
  );
}

function keyProblem(summary: string, detail: string, at?: { readonly file: string }): PipelineError {
  const hint =
    'Set SOPS_AGE_KEY_FILE to the key file on the machine that deploys; never make it a Gitea secret: every branch could read it.';
  const diagnostic: Diagnostic = { code: 'age-key', severity: 'error', summary, detail, hint, ...(at === undefined ? {} : { at }) };
  return new PipelineError(diagnostic);
}
