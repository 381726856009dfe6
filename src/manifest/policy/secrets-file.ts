// The encrypted secrets beside a stack, as far as they can be judged without a key: one file, encrypted, every name declared.
import { type Diagnostic, diagnosticsOf } from '../../errors/diagnostic.ts';
import { SECRETS_FILES } from '../../secrets/secrets-files.ts';
import { readText } from '../read-text.ts';
import { reportError } from '../report.ts';

/** `declared`: the secrets of stack.yaml, undefined where that file cannot be read. Never quotes a value. */
export async function checkSecretsFile(
  root: string,
  folder: string,
  paths: ReadonlySet<string>,
  declared: Readonly<Record<string, { readonly infisical?: unknown }>> | undefined,
): Promise<readonly Diagnostic[]> {
  const [first, second] = SECRETS_FILES.filter((name) => paths.has(name));
  if (first === undefined) return [];
  const file = `${folder}/${first}`;
  if (second !== undefined) {
    const hint = `Keep ${first} alone.`;
    return [reportError('secrets-unreadable', { file: `${folder}/${second}` }, 'A stack has one file of secrets', { hint })];
  }
  const read = readText(root, file);
  if (read === undefined) return [];
  if ('problem' in read) return [read.problem];
  try {
    const { readSopsFile } = await import('../../secrets/sops-file.ts');
    const { values } = await readSopsFile(file, read.source.text);
    return values.flatMap(([name]) => {
      if (declared === undefined) return [];
      if (Object.hasOwn(declared, name)) {
        if (declared[name]?.infisical === undefined) return [];
        const hint = `Remove it from the file, or remove \`infisical\` from ${folder}/stack.yaml.`;
        return [reportError('secret-source', { file }, `Secret \`${name.slice(0, 30)}\` has two origins`, { hint })];
      }
      const hint = `Add it to \`secrets:\` of ${folder}/stack.yaml with its owner, or remove it with \`sops\`.`;
      return [reportError('secrets-unreadable', { file }, `Secret \`${name.slice(0, 30)}\` is not declared in stack.yaml`, { hint })];
    });
  } catch (error) {
    return diagnosticsOf(error);
  }
}
