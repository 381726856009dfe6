// Secrets as a person edits them: YAML, one name per secret. Never on a disk that keeps it, never in a message.
import { PipelineError } from '../errors/diagnostic.ts';
import { parseYaml } from '../manifest/parse-yaml.ts';
import { createSource } from '../manifest/source.ts';
import { entriesOf, textOf } from '../manifest/yaml-tree.ts';
import type { SecretValues } from './sops-decrypt.ts';
import { sopsProblem, withoutText } from './sops-file.ts';

const HEAD =
  '# One secret per line; a value of several lines begins with `|`. Saved and closed, it is encrypted again; names left out are removed.\n';

/** The draft: all values there are, and an empty line for each declared name that has none. */
export async function writePlainValues(values: SecretValues, declared: readonly string[]): Promise<string> {
  const { stringify } = await import('yaml');
  const filled = Object.fromEntries([...values].map(([name, value]) => [name, value.toString('utf8')]));
  const open = declared.filter((name) => !values.has(name)).map((name) => `# ${name}: \n`);
  return (
    HEAD +
    (values.size === 0 ? '' : stringify(filled, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })) +
    open.join('')
  );
}

/** Throws PipelineError secrets-unreadable or what the YAML bounds say; never with a value or a line of the draft. */
export async function readPlainValues(file: string, text: string, declared: readonly string[]): Promise<SecretValues> {
  const { root, problems } = await parseYaml(createSource(file, text));
  if (root === undefined) throw new PipelineError(problems.map((problem) => withoutText(file, problem)));
  const values = new Map<string, Buffer>();
  for (const { key, value } of entriesOf(root)) {
    const content = textOf(value);
    if (!declared.includes(key))
      throw sopsProblem('secrets-unreadable', file, 'A name is not declared in stack.yaml', `\`${key.slice(0, 40)}\``);
    if (value.kind !== 'scalar')
      throw sopsProblem('secrets-unreadable', file, 'A secret must be one text', `\`${key}\` is a ${value.kind}`);
    if (typeof value.value !== 'string' && value.value !== null) {
      // 0644 and 1e3 would arrive as other texts than were typed.
      throw sopsProblem('secrets-unreadable', file, 'A value looks like a number or a switch', `Write \`${key}\` in quotes.`);
    }
    if (content === undefined || content === '')
      throw sopsProblem('secrets-unreadable', file, 'A value cannot be a secret', `\`${key}\` is empty.`);
    values.set(key, Buffer.from(content, 'utf8'));
  }
  return values;
}
