// The encrypted file beside a stack: found, read within bounds, opened, and compared with what stack.yaml declares.
import { PipelineError } from '../errors/diagnostic.ts';
import { readText } from '../manifest/read-text.ts';
import type { DesiredStack } from '../model/desired.ts';
import { SECRETS_FILES } from './secrets-files.ts';
import type { SecretValues } from './sops-decrypt.ts';

export interface StackSecrets {
  /** Relative to the repository. */
  readonly file: string;
  readonly values: SecretValues;
}

/**
 * Opens the stack's `secrets.sops.*`; undefined where it has none, and then no age key is asked for.
 * Throws PipelineError with what is wrong with the file or the key.
 */
export async function readStackSecrets(
  stack: DesiredStack,
  identities: () => Promise<readonly string[]>,
): Promise<StackSecrets | undefined> {
  for (const name of SECRETS_FILES) {
    const read = readText(stack.directory, name);
    if (read === undefined) continue;
    const file = `stacks/${stack.vm}/${stack.name}/${name}`;
    if ('problem' in read) throw new PipelineError({ ...read.problem, at: { file } });
    const { readSopsFile } = await import('./sops-file.ts');
    const { decryptSecrets } = await import('./sops-decrypt.ts');
    const sops = await readSopsFile(file, read.source.text);
    return { file, values: await decryptSecrets(sops, await identities()) };
  }
  return undefined;
}
