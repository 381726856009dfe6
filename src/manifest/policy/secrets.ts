// Secrets: compose.yaml uses them, stack.yaml declares them, files on the VM hold them. All three must agree.
import type { Diagnostic } from '../../errors/diagnostic.ts';
import type { ParsedStack } from '../load-stack.ts';
import { suggestName } from '../nearest.ts';
import { reportError, reportWarning } from '../report.ts';
import { resolveStackPath } from '../stack-paths.ts';
import { entriesOf, findNode, placeOfKey, placeOfNode, wordOf } from '../yaml-tree.ts';
import type { StackRule } from './rule.ts';

export const secretFiles: StackRule = {
  id: 'secret-files',
  title: 'A secret of compose.yaml is the file of its own name under ./secrets',
  reason: 'On the VM each secret is a root-only file of its own name; nothing else is provided there.',
  scope: 'stack',
  exception: 'never',
  level: 'error',
  check: checkSecretFiles,
};

export const secretsDeclared: StackRule = {
  id: 'secrets-declared',
  title: 'compose.yaml and stack.yaml name the same secrets',
  reason: 'Without an owner nobody could read the file, and without a declaration nobody would make it.',
  scope: 'stack',
  exception: 'never',
  level: 'error',
  check: (stack) => [...checkSecretsDeclared(stack), ...checkSecretsUsed(stack)],
};

export const secretsEncrypted: StackRule = {
  id: 'secrets-encrypted',
  title: 'Secrets in the repository are encrypted with SOPS, and declared',
  reason: 'A value that was pushed in plain text is known to everybody who can read the repository.',
  scope: 'stack',
  exception: 'never',
  level: 'error',
  check: (stack) => stack.secretsFile,
};

function checkSecretFiles(stack: ParsedStack): readonly Diagnostic[] {
  const { compose } = stack;
  if (compose === undefined) return [];
  return [...compose.secrets.values()].flatMap((entry) => {
    const file = findNode(entry.value, 'file');
    const resolved = resolveStackPath(wordOf(file));
    const others = entriesOf(entry.value).filter((each) => each.key !== 'file' && !each.key.startsWith('x-'));
    if (resolved.kind === 'inside' && resolved.path === `secrets/${entry.key}` && others.length === 0) return [];
    const place = file === undefined ? placeOfKey(compose.source, entry) : placeOfNode(compose.source, file);
    const detail = 'On the VM each secret is a root-owned file of its own name; nothing else is provided there.';
    const hint = `Write \`${entry.key}: { file: ./secrets/${entry.key} }\`.`;
    return [reportError('compose-invalid', place, `Secret \`${entry.key}\` must be the file ./secrets/${entry.key}`, { detail, hint })];
  });
}

/** Every secret of compose.yaml has an owner in stack.yaml. */
function checkSecretsDeclared(stack: ParsedStack): readonly Diagnostic[] {
  const { compose, manifest } = stack;
  if (compose === undefined || manifest === undefined) return [];
  return [...compose.secrets.values()].flatMap((entry) => {
    if (Object.hasOwn(manifest.value.secrets, entry.key)) return [];
    const hint = `Add to ${stack.folder}/stack.yaml: \`secrets: { ${entry.key}: { owner: "0", generate: hex32 } }\`.`;
    return [
      reportError('secret-undeclared', placeOfKey(compose.source, entry), `Secret \`${entry.key}\` is not declared in stack.yaml`, {
        hint,
      }),
    ];
  });
}

/** Every secret of stack.yaml is in compose.yaml, and used there. */
function checkSecretsUsed(stack: ParsedStack): readonly Diagnostic[] {
  const { compose, manifest } = stack;
  if (compose === undefined || manifest?.source === undefined) return [];
  const { source } = manifest;
  const used = new Set(compose.services.flatMap((each) => each.secrets.map((use) => use.name)));
  return entriesOf(findNode(manifest.root, 'secrets')).flatMap((entry) => {
    // The VM itself uses this one.
    if (entry.key === manifest.value.report?.token) return [];
    if (!compose.secrets.has(entry.key)) {
      const hint = `${suggestName(entry.key, compose.secrets.keys())} Or add it to the top-level \`secrets:\` of compose.yaml.`;
      return [reportError('secret-undeclared', placeOfKey(source, entry), `Secret \`${entry.key}\` is not in compose.yaml`, { hint })];
    }
    if (used.has(entry.key)) return [];
    const hint = 'Give it to a service (`secrets: [name]`), or remove it from both files.';
    return [reportWarning('secret-undeclared', placeOfKey(source, entry), `No service uses the secret \`${entry.key}\``, { hint })];
  });
}
