// Files that compose.yaml names must lie in the stack's folder and be there; some names are not for the repository.
import type { Diagnostic, SourcePlace } from '../../errors/diagnostic.ts';
import type { ComposeFile, ComposeService } from '../compose-model.ts';
import type { ParsedStack } from '../load-stack.ts';
import { suggestName } from '../nearest.ts';
import { reportError } from '../report.ts';
import { holdsPath, resolveStackPath } from '../stack-paths.ts';
import { entriesOf, findNode, itemsOf, placeOfKey, placeOfNode, textOf, wordOf, type YamlNode } from '../yaml-tree.ts';
import type { StackRule } from './rule.ts';

interface FileReference {
  readonly text: string;
  readonly place: SourcePlace;
  readonly what: 'Bind source' | 'env_file' | 'Config file' | 'label_file';
}

export const ownFiles: StackRule = {
  id: 'own-files',
  title: "Every file that compose.yaml names lies in the stack's folder and is in the commit",
  reason: 'Only that folder travels to the VM, and Docker makes an empty folder in the place of a file that is missing.',
  scope: 'stack',
  exception: 'never',
  level: 'error',
  check: (stack) => {
    const { compose } = stack;
    if (compose === undefined) return [];
    const references = [...compose.services.flatMap((service) => serviceFiles(compose, service)), ...configFiles(compose)];
    return references.flatMap((reference) => checkFile(stack, reference));
  },
};

function checkFile(stack: ParsedStack, { text, place, what }: FileReference): readonly Diagnostic[] {
  const resolved = resolveStackPath(text);
  if (resolved.kind === 'absolute') {
    // A bind of a path of the VM is a matter of reasons (reach.ts), except among the stacks' own folders.
    const isOurs = /^\/opt\/stacks(\/|$)/.test(resolved.path);
    if (what === 'Bind source' && !isOurs) return [];
    const hint = what === 'Bind source' ? 'Write a path relative to the stack: ./…' : "Put the file into the stack's folder and write ./…";
    return [reportError('bind-outside', place, `${what} lies outside the stack`, { detail: text.slice(0, 200), hint })];
  }
  if (resolved.kind === 'outside') {
    const hint = "Copy what is needed into the stack's folder: only that folder travels to the VM.";
    return [reportError('bind-outside', place, `${what} lies outside the stack`, { detail: text.slice(0, 200), hint })];
  }
  if (resolved.path === '' || resolved.path === 'secrets' || resolved.path.startsWith('secrets/')) {
    if (resolved.path === '') {
      const detail = 'It holds compose.yaml and, on the VM, the secrets.';
      return [
        reportError('reserved-file', place, "The stack's own folder is not mounted", {
          detail,
          hint: 'Mount a folder inside it: ./config.',
        }),
      ];
    }
    const hint = 'Declare it under `secrets:` and use it by name: `secrets: [name]`.';
    return [reportError('reserved-file', place, 'Secrets are not mounted by path', { hint })];
  }
  if (holdsPath(stack.paths, resolved.path)) return [];
  const detail = 'Docker would make an empty folder in its place.';
  const hint = `Add ${stack.folder}/${resolved.path}. ${suggestName(resolved.path, stack.paths)}`;
  return [reportError('bind-missing', place, `${what} does not exist`, what === 'Bind source' ? { detail, hint } : { hint })];
}

function serviceFiles(compose: ComposeFile, service: ComposeService): readonly FileReference[] {
  return [
    ...service.volumes.flatMap((each): readonly FileReference[] =>
      each.kind === 'bind' && each.source !== undefined ? [{ text: each.source, place: each.place, what: 'Bind source' }] : [],
    ),
    ...listed(findNode(service.body, 'env_file')).flatMap((node) => envFile(compose, node)),
    ...listed(findNode(service.body, 'label_file')).map(
      (node): FileReference => ({ text: wordOf(node), place: placeOfNode(compose.source, node), what: 'label_file' }),
    ),
  ];
}

function envFile(compose: ComposeFile, node: YamlNode): readonly FileReference[] {
  const path = node.kind === 'map' ? findNode(node, 'path') : node;
  if (path === undefined || textOf(findNode(node, 'required')) === 'false') return [];
  return [{ text: wordOf(path), place: placeOfNode(compose.source, path), what: 'env_file' }];
}

function configFiles(compose: ComposeFile): readonly FileReference[] {
  return [...compose.configs.values()].flatMap((entry): readonly FileReference[] => {
    const file = findNode(entry.value, 'file');
    return file === undefined ? [] : [{ text: wordOf(file), place: placeOfNode(compose.source, file), what: 'Config file' }];
  });
}

export const configKind: StackRule = {
  id: 'config-kind',
  title: 'A config is a file or a text of this repository',
  reason: 'The VM has no environment and no Swarm to take it from.',
  scope: 'stack',
  exception: 'never',
  level: 'error',
  check: ({ compose }) => {
    if (compose === undefined) return [];
    return [...compose.configs.values()].flatMap((entry) => {
      const keys = entriesOf(entry.value).map((each) => each.key);
      if (keys.includes('file') || keys.includes('content')) return [];
      const hint = `Write \`${entry.key}: { file: ./config/${entry.key} }\`.`;
      const summary = `Config \`${entry.key}\` needs \`file\` or \`content\``;
      return [reportError('compose-invalid', placeOfKey(compose.source, entry), summary, { hint })];
    });
  },
};

function listed(node: YamlNode | undefined): readonly YamlNode[] {
  return node === undefined ? [] : node.kind === 'list' ? itemsOf(node) : [node];
}

const RESERVED: readonly { readonly pattern: RegExp; readonly detail: string; readonly hint: string }[] = [
  {
    pattern: /^(docker-)?compose\.override\.ya?ml$/,
    detail: 'Fairlead generates this file on the VM.',
    hint: 'Move its content into compose.yaml and remove it.',
  },
  {
    pattern: /^(compose\.yml|docker-compose\.ya?ml)$/,
    detail: 'Compose reads only one of them, and not always the same.',
    hint: 'Keep compose.yaml alone.',
  },
  {
    pattern: /^secrets\//,
    detail: 'This folder holds the secrets on the VM; in the repository everybody could read them.',
    hint: 'Remove it from the commit (`git rm -r --cached`), add it to .gitignore, and change the secrets.',
  },
  { pattern: /(^|\/)\.git(\/|$)/, detail: 'A repository inside the repository.', hint: 'Remove the folder.' },
];

export const reservedFiles: StackRule = {
  id: 'reserved-files',
  title: 'No second Compose file, no secret and no repository lies in a stack',
  reason: 'Compose merges or picks what it finds, and a secret in the repository is known to everybody who can read it.',
  scope: 'stack',
  exception: 'never',
  level: 'error',
  check: (stack) => {
    if (stack.compose === undefined && !stack.paths.has('compose.yaml')) return [];
    return RESERVED.flatMap(({ pattern, detail, hint }) => {
      const path = [...stack.paths].find((each) => pattern.test(each));
      if (path === undefined) return [];
      return [reportError('reserved-file', { file: `${stack.folder}/${path}` }, 'This file may not be in a stack', { detail, hint })];
    });
  },
};
