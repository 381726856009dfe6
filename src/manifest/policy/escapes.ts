// Less known ways of a service past its container: other containers' namespaces, hooks with all rights, device rules.
import type { ComposeFile, ComposeService } from '../compose-model.ts';
import { findNode, itemsOf, placeOfNode, textOf, wordOf, type YamlNode } from '../yaml-tree.ts';
import type { Reach } from './reach.ts';

/** Words that Compose takes for true (compose-go, loader: toBoolean). */
const TRUE_WORDS: ReadonlySet<string> = new Set(['true', 't', '1', 'y', 'yes', 'on']);
const JOINABLE = ['pid', 'ipc', 'network_mode'] as const;
const NEVER_HARMLESS = ['device_cgroup_rules', 'cgroup_parent', 'runtime'] as const;

/** True for a value that Compose reads as true, also where YAML 1.2 sees a text. */
export function isTrueForCompose(node: YamlNode | undefined): boolean {
  return TRUE_WORDS.has(wordOf(node).toLowerCase());
}

/** Another service of the stack is named `service:`; `container:` may be anybody's. */
export function findForeignNamespaces({ source }: ComposeFile, { body }: ComposeService): readonly Reach[] {
  const joined = JOINABLE.flatMap((key) => {
    const node = findNode(body, key);
    return node !== undefined && isForeign(node) ? [{ what: `${key}: ${textOf(node)}`, place: placeOfNode(source, node) }] : [];
  });
  const volumes = itemsOf(findNode(body, 'volumes_from')).filter(isForeign);
  return [...joined, ...volumes.map((node) => ({ what: `volumes of ${textOf(node)}`, place: placeOfNode(source, node) }))];
}

/** Rules, groups and reservations that reach the VM's devices. */
export function findHostControls({ source }: ComposeFile, { body }: ComposeService): readonly Reach[] {
  const controls = NEVER_HARMLESS.flatMap((key) => {
    const node = findNode(body, key);
    if (node === undefined || (node.kind !== 'scalar' && itemsOf(node).length === 0)) return [];
    return [{ what: key, place: placeOfNode(source, node) }];
  });
  const reserved = findNode(body, 'deploy', 'resources', 'reservations', 'devices');
  if (reserved === undefined || itemsOf(reserved).length === 0) return controls;
  return [...controls, { what: 'reserved devices', place: placeOfNode(source, reserved) }];
}

/** Commands that Compose runs in the container with all rights when it starts or stops. */
export function findPrivilegedHooks({ source }: ComposeFile, { body }: ComposeService): readonly Reach[] {
  return ['post_start', 'pre_stop'].flatMap((key) =>
    itemsOf(findNode(body, key)).flatMap((hook) => {
      const node = findNode(hook, 'privileged');
      return node !== undefined && isTrueForCompose(node) ? [{ what: `${key} with all rights`, place: placeOfNode(source, node) }] : [];
    }),
  );
}

function isForeign(node: YamlNode): boolean {
  return textOf(node)?.startsWith('container:') === true;
}
