// Two renderings of one service → what changed, in words. Values of the environment are never shown.
import type { Cause } from '../model/plan.ts';
import type { ComposeRules } from './compose-rules.ts';
import { because } from './decision.ts';
import { canonicalJson, compareText } from './digest.ts';
import { asList, asRecord, asText } from './json-values.ts';
import { CONTENT_LABEL } from './override.ts';
import { ownValue } from './own.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Causes of a changed configuration hash, sorted by key; empty when the renderings are equal. The label with the content
 * digest is left out: `contentCauses` names the files behind it.
 * @param rules which keys the VM's Compose leaves out of its hash, so that they are no cause
 */
export function diffServices(before: Values, after: Values, rules: ComposeRules): readonly Cause[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !rules.leftOut.has(`"${key}"`));
  return keys.sort(compareText).flatMap((key) => diffKey(key, readKey(before, key), readKey(after, key)));
}

/** True when the two renderings carry different content labels, or only one does. */
export function contentLabelChanged(before: Values, after: Values): boolean {
  return ownValue(asRecord(before['labels']), CONTENT_LABEL) !== ownValue(asRecord(after['labels']), CONTENT_LABEL);
}

/** "image 2.11.3 → 2.11.4" when only the tag differs, whole references otherwise; digests are shortened. */
export function imageChange(before: string | undefined, after: string | undefined): string {
  const [old, next] = [splitImage(before ?? 'none'), splitImage(after ?? 'none')];
  if (old.repository !== next.repository) {
    return `image ${old.repository}${old.tag}${old.digest} → ${next.repository}${next.tag}${next.digest}`;
  }
  if (old.tag !== next.tag) {
    return `image ${old.tag.slice(1) || 'latest'} → ${next.tag.slice(1) || 'latest'}`;
  }
  return `image ${old.repository}${old.tag} digest ${old.digest || 'none'} → ${next.digest || 'none'}`;
}

/** `deploy.replicas` is a number of containers, not a reason for a new one. */
function readKey(values: Values, key: string): unknown {
  const value = ownValue(values, key);
  return key === 'deploy' && value !== undefined ? { ...asRecord(value), replicas: undefined } : value;
}

function diffKey(key: string, before: unknown, after: unknown): readonly Cause[] {
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) {
    // Present-but-null and absent hash differently; Compose prints `command: null` always, so this is rare.
    return (before === undefined) === (after === undefined) ? [] : [because('setting', `${key} ${presence(before, after)}`)];
  }
  switch (key) {
    case 'image':
      return [because('image', imageChange(asText(before), asText(after)))];
    case 'environment':
      return diffNames(asRecord(before), asRecord(after)).map((each) => because('environment', environmentText(each)));
    case 'labels':
      return diffNames(asRecord(before), asRecord(after))
        .filter((each) => each.name !== CONTENT_LABEL)
        .map((each) => because('label', `label ${each.name} ${each.what}`));
    case 'ports':
      return diffLists('port', asList(before), asList(after), describePort).map((text) => because('port', text));
    case 'volumes':
    case 'configs':
    case 'secrets':
    case 'tmpfs':
      return diffLists(key === 'volumes' ? 'mount' : key.replace(/s$/, ''), asList(before), asList(after), describeMount).map((text) =>
        because('mount', text),
      );
    case 'networks':
      return diffNames(asRecord(before), asRecord(after)).map((each) => because('network', `network ${each.name} ${each.what}`));
    case 'healthcheck':
      return [because('healthcheck', `healthcheck ${presence(before, after)}`)];
    case 'command':
    case 'entrypoint':
      return [because('command', `${key} ${presence(before, after)}`)];
    case 'deploy':
      return [because('setting', isLimit(before, after) ? 'limits changed' : `deploy ${presence(before, after)}`)];
    default:
      return [because('setting', `${key} ${presence(before, after)}`)];
  }
}

interface NameChange {
  readonly name: string;
  readonly what: 'added' | 'removed' | 'changed';
}

function diffNames(before: Values, after: Values): readonly NameChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(compareText);
  return names.flatMap((name): readonly NameChange[] => {
    if (!Object.hasOwn(before, name) || !Object.hasOwn(after, name)) {
      return [{ name, what: Object.hasOwn(after, name) ? 'added' : 'removed' }];
    }
    return canonicalJson(before[name] ?? null) === canonicalJson(after[name] ?? null) ? [] : [{ name, what: 'changed' }];
  });
}

function environmentText(change: NameChange): string {
  return `environment ${change.name} ${change.what}${change.what === 'changed' ? ' (value hidden)' : ''}`;
}

/** Lists are ordered for Compose: the same entries in another order are a change too. */
function diffLists(
  noun: string,
  before: readonly unknown[],
  after: readonly unknown[],
  describe: (entry: unknown) => string,
): readonly string[] {
  const [old, next] = [indexEntries(before, describe), indexEntries(after, describe)];
  const texts: string[] = [];
  for (const name of [...new Set([...old.keys(), ...next.keys()])].sort(compareText)) {
    if (!old.has(name) || !next.has(name)) {
      texts.push(`${noun} ${name} ${next.has(name) ? 'added' : 'removed'}`);
    } else if (old.get(name) !== next.get(name)) {
      texts.push(`${noun} ${name} changed`);
    }
  }
  return texts.length > 0 ? texts : [`${noun}s reordered`];
}

function indexEntries(entries: readonly unknown[], describe: (entry: unknown) => string): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const entry of entries) {
    const name = describe(entry);
    index.set(name, `${index.get(name) ?? ''}${canonicalJson(entry ?? null)}`);
  }
  return index;
}

function describePort(entry: unknown): string {
  const { host_ip: address, published, target, protocol } = asRecord(entry);
  const host = [asText(address), asText(published)].filter((each) => each !== undefined && each !== '').join(':');
  return `${host === '' ? '' : `${host}:`}${String(target)}${protocol === undefined || protocol === 'tcp' ? '' : `/${String(protocol)}`}`;
}

function describeMount(entry: unknown): string {
  const record = asRecord(entry);
  return asText(entry) ?? asText(record['target']) ?? asText(record['source']) ?? 'entry';
}

function presence(before: unknown, after: unknown): string {
  const [had, has] = [before !== undefined && before !== null, after !== undefined && after !== null];
  if (had === has) {
    return 'changed';
  }
  return has ? 'added' : 'removed';
}

function isLimit(before: unknown, after: unknown): boolean {
  const [old, next] = [asRecord(before), asRecord(after)];
  const without = (deploy: Values): string => canonicalJson({ ...deploy, resources: null });
  return without(old) === without(next) && canonicalJson(old['resources'] ?? null) !== canonicalJson(next['resources'] ?? null);
}

function splitImage(reference: string): { readonly repository: string; readonly tag: string; readonly digest: string } {
  const at = reference.indexOf('@');
  const plain = at === -1 ? reference : reference.slice(0, at);
  const colon = plain.lastIndexOf(':');
  const hasTag = colon > plain.lastIndexOf('/');
  return {
    repository: hasTag ? plain.slice(0, colon) : plain,
    tag: hasTag ? plain.slice(colon) : '',
    digest: at === -1 ? '' : `@${reference.slice(at + 1).replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, '$1')}`,
  };
}
