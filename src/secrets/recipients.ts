// Who can open a new file: what .sops.yaml says for its path, as `sops` reads it; else whoever writes it.
import { join } from 'node:path';
import { parseYaml } from '../manifest/parse-yaml.ts';
import { readText } from '../manifest/read-text.ts';
import { findNode, itemsOf, wordOf } from '../manifest/yaml-tree.ts';

/**
 * The `age` recipients of the first rule in `.sops.yaml` whose `path_regex` fits (none: every path), or those of the identities.
 * @param file relative to the repository
 */
export async function recipientsFor(root: string, file: string, identities: readonly string[]): Promise<readonly string[]> {
  const read = readText(root, '.sops.yaml');
  if (read !== undefined && 'source' in read) {
    const { root: tree } = await parseYaml(read.source);
    for (const rule of itemsOf(findNode(tree, 'creation_rules'))) {
      if (!fits(wordOf(findNode(rule, 'path_regex')), file)) continue;
      const age = findNode(rule, 'age');
      const texts = age?.kind === 'list' ? itemsOf(age).map(wordOf) : wordOf(age).split(',');
      const recipients = texts.map((each) => each.trim()).filter((each) => each !== '');
      if (recipients.length > 0) return recipients;
    }
  }
  const { identityToRecipient } = await import('age-encryption');
  return Promise.all(identities.map((each) => identityToRecipient(each)));
}

/** A pattern of the repository's own file, run over one path of ours: bounded by the path's length. */
function fits(pattern: string, file: string): boolean {
  if (pattern === '') return true;
  try {
    return new RegExp(pattern).test(file) || new RegExp(pattern).test(join('/', file));
  } catch {
    return false;
  }
}
