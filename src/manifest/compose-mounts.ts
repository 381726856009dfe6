// `volumes:`, `configs:` and `secrets:` of a service, short and long form.
import type { ComposeVolume, FileUse, Reading } from './compose-model.ts';
import { reportError } from './report.ts';
import type { Source } from './source.ts';
import { findNode, placeOfNode, textOf, type YamlNode } from './yaml-tree.ts';

/** `[source:]target[:mode]` or the long form; a source that begins with `.`, `/` or `~` is a path. */
export function readVolume(source: Source, node: YamlNode): Reading<ComposeVolume> {
  const place = placeOfNode(source, node);
  const text = node.kind === 'map' ? undefined : textOf(node);
  if (text === undefined) return readLongVolume(source, node);
  const parts = text.split(':');
  if (parts.length > 3 || parts.some((each) => each === '')) {
    return {
      problem: reportError('compose-invalid', place, `\`${shorten(text)}\` is not a mount`, {
        hint: 'Write source:target or source:target:ro.',
      }),
    };
  }
  const [first = '', second, mode] = parts;
  if (second === undefined || (mode === undefined && !second.startsWith('/'))) {
    return { value: { kind: 'volume', source: undefined, target: first, place } };
  }
  return { value: { kind: /^[./~]/.test(first) ? 'bind' : 'volume', source: first, target: second, place: locateIn(source, node, first) } };
}

function readLongVolume(source: Source, node: YamlNode): Reading<ComposeVolume> {
  const type = textOf(findNode(node, 'type'));
  const target = textOf(findNode(node, 'target'));
  const place = placeOfNode(source, findNode(node, 'source') ?? node);
  if (type === undefined || target === undefined) {
    const missing = type === undefined ? 'type' : 'target';
    return {
      problem: reportError('compose-invalid', placeOfNode(source, node), `Mount without \`${missing}\``, { hint: `Add \`${missing}:\`.` }),
    };
  }
  const from = textOf(findNode(node, 'source'));
  if (type === 'bind' && from === undefined) {
    return {
      problem: reportError('compose-invalid', placeOfNode(source, node), 'Bind mount without `source`', { hint: 'Add `source:`.' }),
    };
  }
  return { value: { kind: type === 'bind' ? 'bind' : type === 'volume' ? 'volume' : 'other', source: from, target, place } };
}

/** An item of a service's `configs:` or `secrets:`. */
export function readFileUse(source: Source, node: YamlNode): Reading<FileUse> {
  const name = node.kind === 'map' ? textOf(findNode(node, 'source')) : textOf(node);
  const place = placeOfNode(source, findNode(node, 'source') ?? node);
  if (name === undefined) {
    return { problem: reportError('compose-invalid', place, 'Reference without `source`', { hint: 'Add `source:` with the name.' }) };
  }
  return { value: { name, target: textOf(findNode(node, 'target')), place } };
}

/** The caret goes under the path, not under the quotes around the whole item. */
function locateIn(source: Source, node: YamlNode, part: string) {
  const found = source.text.slice(node.start, node.end).indexOf(part);
  if (found === -1) return placeOfNode(source, node);
  return placeOfNode(source, { ...node, start: node.start + found, end: node.start + found + part.length });
}

function shorten(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
