// Data that no image can undo: who says so must say how they are copied.
import type { Diagnostic } from '../../errors/diagnostic.ts';
import type { ParsedStack } from '../load-stack.ts';
import { suggestName } from '../nearest.ts';
import { reportError } from '../report.ts';
import { entriesOf, findNode, itemsOf, placeOfKey, placeOfNode, textOf } from '../yaml-tree.ts';
import type { StackRule } from './rule.ts';

export const irreversibleBackup: StackRule = {
  id: 'irreversible-backup',
  title: 'Data that no image can undo have a backup',
  reason: '`irreversible` without `backup` would promise a way back that is not there.',
  scope: 'stack',
  exception: 'never',
  level: 'error',
  check: checkIrreversible,
};

function checkIrreversible(stack: ParsedStack): readonly Diagnostic[] {
  const { compose, manifest } = stack;
  if (compose === undefined || manifest?.source === undefined) return [];
  const { source, root, value } = manifest;
  const names = compose.services.map((each) => each.name);
  const entries = entriesOf(findNode(root, 'irreversible'));
  const [first] = entries;
  const unknown = entries
    .filter((entry) => !names.includes(entry.key))
    .map((entry) =>
      reportError('service-unknown', placeOfKey(source, entry), `There is no service \`${entry.key.slice(0, 40)}\` in compose.yaml`, {
        hint: suggestName(entry.key, names),
      }),
    );
  if (first === undefined || value.backup !== undefined) return unknown;
  const hint = 'Add `backup:` with a part that copies what the service keeps, or remove the line.';
  return [
    ...unknown,
    reportError('backup-missing', placeOfKey(source, first), 'There is no backup that could bring its data back', {
      detail: `\`irreversible\` says that an older image of ${first.key} cannot use the data of a newer one.`,
      hint,
    }),
  ];
}

export const backupNames: StackRule = {
  id: 'backup-names',
  title: 'Parts of a backup have names of their own',
  reason: 'Each part is one file; two of one name would be one.',
  scope: 'stack',
  exception: 'never',
  level: 'error',
  check: checkBackupNames,
};

function checkBackupNames(stack: ParsedStack): readonly Diagnostic[] {
  const { manifest } = stack;
  if (manifest?.source === undefined) return [];
  const { source } = manifest;
  const seen = new Set<string>();
  return itemsOf(findNode(manifest.root, 'backup', 'parts')).flatMap((part) => {
    const node = findNode(part, 'name');
    const name = textOf(node) ?? '';
    if (node === undefined || !seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      reportError('schema-value', placeOfNode(source, node), `Two parts of the backup are called \`${name}\``, {
        hint: 'Give each part a name of its own: it is the name of its file.',
      }),
    ];
  });
}
