// Errors of the precompiled schema validators → diagnostics with a place in the YAML and the next edit.
import type { Diagnostic } from '../errors/diagnostic.ts';
import { MAX_FINDINGS } from './bounds.ts';
import { suggestName } from './nearest.ts';
import { reportError } from './report.ts';
import { placeAt, type Source } from './source.ts';
import type { SchemaError, SchemaValidator } from './validators.gen.js';
import { placeOfKey, placeOfNode, toPlain, type YamlEntry, type YamlNode } from './yaml-tree.ts';

/** Everything the schema has to say against the tree; one finding per value. */
export function checkSchema(source: Source, root: YamlNode, validate: SchemaValidator): readonly Diagnostic[] {
  if (validate(toPlain(root))) return [];
  const found = new Map<string, Diagnostic>();
  for (const error of validate.errors ?? []) {
    if (error.keyword === 'if') continue;
    if (found.size >= MAX_FINDINGS) break;
    const cause = `${error.instancePath}\u0000${error.params.additionalProperty ?? error.params.missingProperty ?? error.params.propertyName ?? ''}`;
    if (!found.has(cause)) found.set(cause, describeError(source, root, error));
  }
  return [...found.values()];
}

function describeError(source: Source, root: YamlNode, error: SchemaError): Diagnostic {
  const { entry, node } = locate(root, error.instancePath);
  const name = error.instancePath === '' ? 'The file' : `\`${nameOf(error.instancePath)}\``;
  switch (error.keyword) {
    case 'additionalProperties':
      return describeUnknownKey(source, node, error);
    case 'propertyNames':
      return describeBadKey(source, node, error);
    case 'required': {
      const place = entry === undefined ? placeAt(source, 0, 1) : placeOfKey(source, entry);
      const missing = error.params.missingProperty ?? '';
      const hint = `Add \`${missing}:\`${help(error.parentSchema?.properties?.[missing]?.description)}`;
      return reportError('schema-required', place, `${name} lacks \`${missing}\``, { hint });
    }
    case 'type': {
      const expected = typeNames(error.params.type);
      const hint = `Write ${expected} there${help(error.parentSchema?.description)}`;
      return reportError('schema-type', placeOfNode(source, node), `${name} is ${describeValue(node)}, not ${expected}`, { hint });
    }
    case 'enum': {
      const allowed = (error.params.allowedValues ?? []).map(String);
      const hint = `${suggestName(valueText(node), allowed)} Allowed: ${allowed.join(', ')}.`.replace(/^Known: [^.]*\. /, '');
      return reportError('schema-value', placeOfNode(source, node), `${name} cannot be ${describeValue(node)}`, { hint });
    }
    default: {
      const hint = error.parentSchema?.description ?? `It ${error.message ?? 'has the wrong form'}.`;
      const detail = `It ${error.message ?? 'has the wrong form'}.`;
      return reportError('schema-value', placeOfNode(source, node), `${name} cannot be ${describeValue(node)}`, { detail, hint });
    }
  }
}

function describeUnknownKey(source: Source, node: YamlNode, error: SchemaError): Diagnostic {
  const key = error.params.additionalProperty ?? '';
  const entry = node.kind === 'map' ? node.entries.get(key) : undefined;
  const place = entry === undefined ? placeOfNode(source, node) : placeOfKey(source, entry);
  const hint = suggestName(key, Object.keys(error.parentSchema?.properties ?? {}));
  return reportError('schema-unknown-key', place, `Unknown key ${quote(key)}`, { hint });
}

function describeBadKey(source: Source, node: YamlNode, error: SchemaError): Diagnostic {
  const key = error.params.propertyName ?? '';
  const entry = node.kind === 'map' ? node.entries.get(key) : undefined;
  const place = entry === undefined ? placeOfNode(source, node) : placeOfKey(source, entry);
  const hint = 'Use letters, digits, `-`, `_` and `.`, beginning with a letter or digit.';
  return reportError('name-invalid', place, `${quote(key)} is not a valid name`, { hint });
}

/** Follows a JSON pointer; the entry is that of the last key on the way. */
function locate(root: YamlNode, pointer: string): { entry: YamlEntry | undefined; node: YamlNode } {
  let entry: YamlEntry | undefined;
  let node = root;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (node.kind === 'map') {
      entry = node.entries.get(key);
      node = entry?.value ?? node;
    } else if (node.kind === 'list') {
      node = node.items[Number(key)] ?? node;
      entry = node.kind === 'map' ? (node.entries.values().next().value ?? entry) : entry;
    }
  }
  return { entry, node };
}

/** `/checks/0/http/url` → `checks[0].http.url`. */
function nameOf(pointer: string): string {
  const steps = pointer.split('/').slice(1);
  const text = steps.map((each) => each.replaceAll('~1', '/').replaceAll('~0', '~'));
  const name = text.reduce(
    (path, step) => (/^\d+$/.test(step) && path !== '' ? `${path}[${step}]` : path === '' ? step : `${path}.${step}`),
    '',
  );
  return name.length <= 40 ? name : `…${name.slice(-39)}`;
}

function typeNames(type: string | readonly string[] | undefined): string {
  const names = (Array.isArray(type) ? type : [type]).map((each: unknown) => TYPE_NAMES[String(each)] ?? String(each));
  return names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  null: 'nothing',
};

function describeValue(node: YamlNode): string {
  if (node.kind === 'map') return 'a mapping';
  if (node.kind === 'list') return 'a list';
  if (node.value === null) return 'empty';
  if (typeof node.value === 'string') return `the text ${quote(node.value)}`;
  return typeof node.value === 'number' ? `the number ${node.value}` : `the value ${node.value}`;
}

function valueText(node: YamlNode): string {
  return node.kind === 'scalar' ? String(node.value) : '';
}

function quote(text: string): string {
  return `\`${text.length <= 24 ? text : `${text.slice(0, 23)}…`}\``;
}

function help(description: string | undefined): string {
  return description === undefined ? '.' : `: ${description}`;
}
