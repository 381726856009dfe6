// Less known ways of a service past its container: other containers' namespaces, hooks with all rights, device rules.
import type { SourcePlace } from '../errors/diagnostic.ts';
import type { ComposeFile, ComposeService } from './compose-model.ts';
import { findNode, itemsOf, placeOfNode, textOf, type YamlNode } from './yaml-tree.ts';

export interface Escape {
  readonly what: string;
  readonly place: SourcePlace;
}

/** Words that Compose takes for true (compose-go, loader: toBoolean). */
const TRUE_WORDS: ReadonlySet<string> = new Set(['true', 't', '1', 'y', 'yes', 'on']);
const JOINABLE = ['pid', 'ipc', 'network_mode'] as const;
const NEVER_HARMLESS = ['device_cgroup_rules', 'cgroup_parent', 'runtime'] as const;

/** True for a value that Compose reads as true, also where YAML 1.2 sees a text. */
export function isTrueForCompose(node: YamlNode | undefined): boolean {
  return TRUE_WORDS.has((textOf(node) ?? '').toLowerCase());
}

/** Everything of the above in one service, in the order of this file. */
export function findEscapes(compose: ComposeFile, { body }: ComposeService): readonly Escape[] {
  const { source } = compose;
  const found: { readonly what: string; readonly node: YamlNode }[] = [];
  for (const key of JOINABLE) {
    const node = findNode(body, key);
    // Another service of the stack is named `service:`; `container:` may be anybody's.
    if (node !== undefined && textOf(node)?.startsWith('container:') === true) found.push({ what: `${key}: ${textOf(node)}`, node });
  }
  for (const node of itemsOf(findNode(body, 'volumes_from'))) {
    if (textOf(node)?.startsWith('container:') === true) found.push({ what: `volumes of ${textOf(node)}`, node });
  }
  for (const key of NEVER_HARMLESS) {
    const node = findNode(body, key);
    if (node !== undefined && (node.kind === 'scalar' || itemsOf(node).length > 0)) found.push({ what: key, node });
  }
  for (const node of itemsOf(findNode(body, 'security_opt'))) {
    if (/^label[:=]disable$/.test(textOf(node) ?? '')) found.push({ what: textOf(node) ?? '', node });
  }
  for (const key of ['post_start', 'pre_stop']) {
    for (const hook of itemsOf(findNode(body, key))) {
      const node = findNode(hook, 'privileged');
      if (node !== undefined && isTrueForCompose(node)) found.push({ what: `${key} with all rights`, node });
    }
  }
  const reserved = findNode(body, 'deploy', 'resources', 'reservations', 'devices');
  if (reserved !== undefined && itemsOf(reserved).length > 0) found.push({ what: 'reserved devices', node: reserved });
  return found.map(({ what, node }) => ({ what, place: placeOfNode(source, node) }));
}
