// What reaches past the container needs a reason of its own kind: one rule per way out.
import type { SourcePlace } from '../../errors/diagnostic.ts';
import type { ComposeFile, ComposeService } from '../compose-model.ts';
import { reportError } from '../report.ts';
import { resolveStackPath } from '../stack-paths.ts';
import { entriesOf, findNode, itemsOf, placeOfKey, placeOfNode, textOf, wordOf, type YamlNode } from '../yaml-tree.ts';
import { findForeignNamespaces, findHostControls, findPrivilegedHooks, isTrueForCompose } from './escapes.ts';
import type { Finding, StackRule } from './rule.ts';
import { forServices } from './service-form.ts';

/** Each of these is as good as root on the VM. */
const ROOT_CAPABILITIES: ReadonlySet<string> = new Set([
  'ALL',
  'SYS_ADMIN',
  'SYS_MODULE',
  'SYS_PTRACE',
  'SYS_RAWIO',
  'DAC_READ_SEARCH',
  'BPF',
]);
const HOST_NAMESPACES = ['pid', 'ipc', 'uts', 'userns_mode', 'cgroup'] as const;
const SOCKET = /\/(docker|containerd|podman)[^/]*\.sock$/;

/** One way past the container, as written and where. */
export interface Reach {
  readonly what: string;
  readonly place: SourcePlace;
}

type Finder = (compose: ComposeFile, service: ComposeService) => readonly Reach[];

/** A rule that one finding per service speaks for, at the first place; the others are in its detail. */
function reachRule(text: Pick<StackRule, 'id' | 'title' | 'reason'>, find: Finder, level: StackRule['level'] = 'error'): StackRule {
  return {
    ...text,
    scope: 'stack',
    exception: 'reason',
    level,
    check: (stack) =>
      forServices(stack, (compose, service) => {
        const reaches = find(compose, service);
        const [first] = reaches;
        return first === undefined ? [] : [reportReach(text.id, service.name, reaches, first)];
      }),
  };
}

function reportReach(id: string, service: string, reaches: readonly Reach[], first: Reach): Finding {
  const detail = `It reaches past its container: ${reaches.map((each) => each.what).join(', ')}.`;
  const hint = `Take the access away, or add to the service: \`x-fairlead-except: { ${id}: "why" }\`.`;
  return {
    ...reportError('reason-missing', first.place, `Service \`${service}\` needs a reason for ${first.what}`, { detail, hint }),
    on: { service },
  };
}

export const privileged = reachRule(
  {
    id: 'privileged',
    title: 'No service is privileged, nor do its hooks run with all rights',
    reason: 'A privileged container is root on the VM: whoever gets into it has every other stack as well.',
  },
  (compose, service) => [
    ...nodesAt(service.body, 'privileged')
      .filter(isTrueForCompose)
      .map((node) => ({ what: 'privileged', place: placeOfNode(compose.source, node) })),
    ...findPrivilegedHooks(compose, service),
  ],
);

export const dockerSocket = reachRule(
  {
    id: 'docker-socket',
    title: "No service gets the Engine's socket",
    reason: 'Whoever may speak to the Engine can start a privileged container: the socket is root on the VM, also when mounted `ro`.',
  },
  (_compose, service) => hostPaths(service, (path) => SOCKET.test(path)),
);

export const hostPath = reachRule(
  {
    id: 'host-path',
    title: 'No service mounts a path of the VM',
    reason: 'Files of the VM are no part of a release: they are not planned, not rolled back, and may give the container the VM.',
  },
  (_compose, service) => hostPaths(service, (path) => !SOCKET.test(path)),
);

export const hostNetwork = reachRule(
  {
    id: 'host-network',
    title: "A service uses the VM's own network only where it says why",
    reason: 'On the network of the VM every listener of the container is one of the VM, on all addresses, whatever `ports:` says.',
  },
  (compose, service) =>
    nodesAt(service.body, 'network_mode')
      .filter((node) => textOf(node) === 'host')
      .map((node) => ({ what: 'network_mode: host', place: placeOfNode(compose.source, node) })),
  'house',
);

export const hostNamespace = reachRule(
  {
    id: 'host-namespace',
    title: 'No service shares a namespace of the VM or of a container of another stack',
    reason: 'Processes and memory of others are then in reach, and the other container cannot be replaced alone.',
  },
  (compose, service) => [
    ...HOST_NAMESPACES.flatMap((key) =>
      nodesAt(service.body, key)
        .filter((node) => textOf(node) === 'host')
        .map((node) => ({ what: `${key}: host`, place: placeOfNode(compose.source, node) })),
    ),
    ...findForeignNamespaces(compose, service),
  ],
);

export const hostDevice = reachRule(
  {
    id: 'host-device',
    title: 'No service gets a device of the VM, another runtime or a control group of its choice',
    reason: 'A device is the hardware itself, and a runtime or control group decides what the limits of a container are worth.',
  },
  (compose, service) => [
    ...entriesOf(service.body)
      .filter((entry) => (entry.key === 'devices' || entry.key === 'gpus') && itemsOf(entry.value).length > 0)
      .map((entry) => ({ what: entry.key, place: placeOfKey(compose.source, entry) })),
    ...findHostControls(compose, service),
  ],
);

export const rootCapability = reachRule(
  {
    id: 'root-capability',
    title: 'No service adds a capability that is as good as root, or takes a confinement away',
    reason: 'SYS_ADMIN, an unconfined profile and their like turn a mistake in one service into a mistake on the whole VM.',
  },
  (compose, service) => [
    ...itemsOf(findNode(service.body, 'cap_add'))
      .filter(isRootCapability)
      .map((node) => ({ what: `capability ${textOf(node)}`, place: placeOfNode(compose.source, node) })),
    ...itemsOf(findNode(service.body, 'security_opt'))
      .filter((node) => /[:=]unconfined$|^label[:=]disable$/.test(wordOf(node)))
      .map((node) => ({ what: `${textOf(node)}`, place: placeOfNode(compose.source, node) })),
  ],
);

/** A named volume whose driver options lead to a path of the VM is a bind mount in disguise. */
export const volumeDevice: StackRule = {
  id: 'volume-device',
  title: 'No volume is a path of the VM in disguise',
  reason: 'Docker does not keep what lies there: removing the volume, moving the stack and its backup would all miss it.',
  scope: 'stack',
  exception: 'reason',
  level: 'error',
  check: ({ compose }) => {
    if (compose === undefined) return [];
    return [...compose.volumes.values()].flatMap((entry): readonly Finding[] => {
      const device = findNode(entry.value, 'driver_opts', 'device');
      if (device === undefined || !textOf(device)?.startsWith('/')) return [];
      const hint = 'Let Docker choose the place, or add to the volume: `x-fairlead-except: { volume-device: "why" }`.';
      const summary = `Volume \`${entry.key}\` needs a reason for a path of the VM`;
      return [{ ...reportError('reason-missing', placeOfNode(compose.source, device), summary, { hint }), on: { volume: entry.key } }];
    });
  },
};

function nodesAt(body: YamlNode, key: string): readonly YamlNode[] {
  const node = findNode(body, key);
  return node === undefined ? [] : [node];
}

function hostPaths(service: ComposeService, matches: (path: string) => boolean): readonly Reach[] {
  return service.volumes.flatMap((each) => {
    if (each.kind !== 'bind' || each.source === undefined) return [];
    const resolved = resolveStackPath(each.source);
    return resolved.kind === 'absolute' && matches(resolved.path) ? [{ what: `path ${each.source}`, place: each.place }] : [];
  });
}

function isRootCapability(node: YamlNode): boolean {
  return ROOT_CAPABILITIES.has(wordOf(node).toUpperCase().replace(/^CAP_/, ''));
}
