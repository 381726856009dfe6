// stack.yaml speaks of services and files: both must exist.
import type { Diagnostic } from '../../errors/diagnostic.ts';
import type { ParsedStack } from '../load-stack.ts';
import { suggestName } from '../nearest.ts';
import { reportError, reportWarning } from '../report.ts';
import { holdsPath, resolveStackPath } from '../stack-paths.ts';
import { findNode, itemsOf, placeOfNode, textOf, type YamlNode } from '../yaml-tree.ts';
import type { StackRule } from './rule.ts';

export const manifestServices: StackRule = {
  id: 'manifest-services',
  title: 'stack.yaml speaks only of services that compose.yaml has',
  reason: 'A check, test or reload of a service that was renamed would never run.',
  scope: 'stack',
  exception: 'never',
  level: 'error',
  check: checkManifestServices,
};

function checkManifestServices(stack: ParsedStack): readonly Diagnostic[] {
  const { compose, manifest } = stack;
  if (compose === undefined || manifest?.source === undefined) return [];
  const { source, root } = manifest;
  const names = compose.services.map((each) => each.name);
  const nodes = [
    ...itemsOf(findNode(root, 'checks')).map((each) => findNode(each, 'command', 'service')),
    ...itemsOf(findNode(root, 'validate')).map((each) => findNode(each, 'service')),
    ...itemsOf(findNode(root, 'reload')).map((each) => findNode(each, 'service')),
    ...itemsOf(findNode(root, 'backup', 'parts')).map((each) => findNode(each, 'service')),
    ...itemsOf(findNode(root, 'backup', 'stop')),
  ];
  return nodes.flatMap((node) => {
    const name = textOf(node);
    if (node === undefined || name === undefined || names.includes(name)) return [];
    const summary = `There is no service \`${name.slice(0, 40)}\` in compose.yaml`;
    return [reportError('service-unknown', placeOfNode(source, node), summary, { hint: suggestName(name, names) })];
  });
}

export const reloadFiles: StackRule = {
  id: 'reload-files',
  title: 'A reload rule names files that the stack has',
  reason: 'Otherwise it does nothing; often the file was renamed.',
  scope: 'stack',
  exception: 'never',
  level: 'warning',
  check: checkReloadFiles,
};

function checkReloadFiles(stack: ParsedStack): readonly Diagnostic[] {
  const { manifest } = stack;
  if (manifest?.source === undefined) return [];
  const { source } = manifest;
  const files = itemsOf(findNode(manifest.root, 'reload')).flatMap((each) => itemsOf(findNode(each, 'files')));
  return files.flatMap((node) => (matchesFile(stack, node) ? [] : [reportReload(stack, source, node)]));
}

function matchesFile(stack: ParsedStack, node: YamlNode): boolean {
  const text = textOf(node) ?? '';
  const resolved = resolveStackPath(text);
  if (resolved.kind !== 'inside') return false;
  return text.endsWith('/') ? !stack.paths.has(resolved.path) && holdsPath(stack.paths, resolved.path) : stack.paths.has(resolved.path);
}

function reportReload(stack: ParsedStack, source: Parameters<typeof placeOfNode>[0], node: YamlNode): Diagnostic {
  const text = textOf(node) ?? '';
  const isFolder = !text.endsWith('/') && holdsPath(stack.paths, text.replace(/^\.\//, ''));
  const hint = isFolder ? `Write \`${text}/\`: folders end with a slash.` : suggestName(text, stack.paths);
  return reportWarning('reload-unused', placeOfNode(source, node), 'No file of the stack matches this reload rule', { hint });
}

export const reportToken: StackRule = {
  id: 'report-token',
  title: 'What the VM tells the forge by itself has a token',
  reason: 'Only a stack that carries the runner is reported by its VM, with a token that is a secret of that stack.',
  scope: 'stack',
  exception: 'never',
  level: 'error',
  check: checkReport,
};

function checkReport({ manifest }: ParsedStack): readonly Diagnostic[] {
  const { report, carries, secrets } = manifest?.value ?? {};
  if (manifest?.source === undefined || report === undefined) return [];
  const node = findNode(manifest.root, 'report', 'token');
  if (node === undefined) return [];
  const place = placeOfNode(manifest.source, node);
  if (carries !== 'runner') {
    return [
      reportError('schema-value', place, '`report` needs `carries: runner`', {
        hint: 'The job itself reports every other stack: remove it.',
      }),
    ];
  }
  if (secrets !== undefined && Object.hasOwn(secrets, report.token)) return [];
  const hint = `Add it: \`secrets: { ${report.token}: { owner: "0:0" } }\`; compose.yaml does not need it.`;
  return [reportError('secret-undeclared', place, `Secret \`${report.token.slice(0, 40)}\` is not declared in stack.yaml`, { hint })];
}
