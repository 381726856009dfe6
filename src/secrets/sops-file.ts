// The outside of a SOPS file: which values it holds, still encrypted, and who can open it. YAML and JSON, and dotenv.
import { type Diagnostic, PipelineError } from '../errors/diagnostic.ts';
import { parseYaml } from '../manifest/parse-yaml.ts';
import { createSource, type Source } from '../manifest/source.ts';
import { entriesOf, findNode, itemsOf, textOf, wordOf, type YamlNode } from '../manifest/yaml-tree.ts';
import { readSopsDotenv } from './sops-dotenv.ts';

export interface SopsFile {
  /** Relative to the repository. */
  readonly file: string;
  /** In the order of the file: the MAC depends on it. The value is `ENC[…]` text, or '' where it was left empty. */
  readonly values: readonly (readonly [name: string, encrypted: string])[];
  readonly mac: string;
  /** As it stands there, because it is what the MAC was bound to. */
  readonly lastModified: string;
  /** The data key, once per recipient, in age's armour. */
  readonly wrappedKeys: readonly string[];
  readonly recipients: readonly string[];
  /** The MAC then begins with 32 fixed bytes. */
  readonly macOnlyEncrypted: boolean;
}

/** How metadata is looked up; a dotenv file has the same fields under flattened names. */
export interface SopsMetadata {
  readonly text: (name: string) => string | undefined;
  readonly age: readonly { readonly recipient: string; readonly enc: string }[];
}

/** These say that some values are not encrypted, or that one key is not enough. A file of secrets needs neither. */
const UNSUPPORTED = [
  'encrypted_regex',
  'unencrypted_regex',
  'encrypted_suffix',
  'encrypted_comment_regex',
  'unencrypted_comment_regex',
  'shamir_threshold',
  'key_groups',
] as const;

/**
 * Reads the text of `secrets.sops.yaml`, `.json` or `.env`. Nothing is decrypted or believed yet.
 * Throws PipelineError secrets-unreadable (not such a file), secrets-plain (a value is not encrypted) or what the YAML bounds say.
 */
export async function readSopsFile(file: string, text: string): Promise<SopsFile> {
  if (file.endsWith('.env')) {
    const { values, metadata } = readSopsDotenv(file, text);
    return finish(file, values, metadata);
  }
  const source = createSource(file, text);
  const { root, problems } = await parseYaml(source);
  if (root === undefined) throw new PipelineError(problems.map((problem) => withoutText(file, problem)));
  const values = entriesOf(root)
    .filter((entry) => entry.key !== 'sops')
    .map((entry) => [entry.key, scalarText(source, entry.key, entry.value)] as const);
  return finish(file, values, yamlMetadata(findNode(root, 'sops')));
}

/** One finding about a secrets file as a whole. */
export function sopsProblem(
  code: 'secrets-unreadable' | 'secrets-tampered' | 'secrets-plain',
  file: string,
  summary: string,
  detail: string,
): PipelineError {
  const hints = {
    'secrets-unreadable': 'Write it with `sops` and age recipients, or with `fairlead secrets edit`.',
    'secrets-tampered': 'Restore the file from a commit that deployed (`git log -p`), and find out who changed it.',
    'secrets-plain': 'Encrypt it before it is committed; a value that was pushed in plain text must be replaced everywhere.',
  } as const;
  const diagnostic: Diagnostic = { code, severity: 'error', summary, detail, hint: hints[code], at: { file } };
  return new PipelineError(diagnostic);
}

/** The line in question may be a secret in plain text. */
export function withoutText(file: string, problem: Diagnostic): Diagnostic {
  const { at, detail: _detail, ...rest } = problem;
  const { lineText: _text, ...place } = { file, lineText: '', ...at };
  return { ...rest, at: place };
}

function scalarText(source: Source, name: string, node: YamlNode): string {
  if (node.kind === 'scalar') return wordOf(node);
  throw sopsProblem(
    'secrets-unreadable',
    source.file,
    'A secret must be one text',
    `\`${name}\` is a ${node.kind}; write one name per secret.`,
  );
}

function yamlMetadata(node: YamlNode | undefined): SopsMetadata | undefined {
  if (node === undefined) return undefined;
  return {
    text: (name) => (findNode(node, name)?.kind === 'scalar' ? textOf(findNode(node, name)) : findNode(node, name) && 'set'),
    age: itemsOf(findNode(node, 'age')).map((each) => ({
      recipient: wordOf(findNode(each, 'recipient')),
      enc: wordOf(findNode(each, 'enc')),
    })),
  };
}

function finish(file: string, values: SopsFile['values'], metadata: SopsMetadata | undefined): SopsFile {
  if (metadata === undefined) {
    throw sopsProblem('secrets-plain', file, 'The secrets file is not encrypted', 'It has no `sops` section.');
  }
  // Never quote the value: it is a secret in plain text.
  const plain = values.find(([, text]) => text !== '' && !text.startsWith('ENC['));
  if (plain !== undefined) {
    throw sopsProblem('secrets-plain', file, 'A secret is not encrypted', `\`${plain[0]}\` holds plain text.`);
  }
  const odd = UNSUPPORTED.find((name) => metadata.text(name) !== undefined && metadata.text(name) !== '0');
  if (odd !== undefined) {
    throw sopsProblem(
      'secrets-unreadable',
      file,
      `\`sops.${odd}\` is not supported`,
      'Every value is encrypted, for age recipients in one group.',
    );
  }
  const mac = metadata.text('mac') ?? '';
  const lastModified = metadata.text('lastmodified') ?? '';
  if (mac === '' || lastModified === '') {
    throw sopsProblem(
      'secrets-tampered',
      file,
      'The secrets file has no MAC',
      'Without `sops.mac` and `sops.lastmodified` nothing proves that it is whole.',
    );
  }
  if (metadata.age.length === 0) {
    throw sopsProblem(
      'secrets-unreadable',
      file,
      'No age recipient can open the file',
      '`sops.age` is empty; PGP and cloud keys are not supported.',
    );
  }
  return {
    file,
    values,
    mac,
    lastModified,
    wrappedKeys: metadata.age.map((each) => each.enc),
    recipients: metadata.age.map((each) => each.recipient),
    macOnlyEncrypted: metadata.text('mac_only_encrypted') === 'true',
  };
}
