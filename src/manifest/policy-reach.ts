// What reaches past the container needs a sentence why: `x-fairlead-reason` on the service.
import type { Diagnostic, SourcePlace } from '../errors/diagnostic.ts';
import type { ComposeFile, ComposeService } from './compose-model.ts';
import type { ParsedStack } from './load-stack.ts';
import { findEscapes, isTrueForCompose } from './policy-escape.ts';
import { forServices } from './policy-service.ts';
import { reportError } from './report.ts';
import { resolveStackPath } from './stack-paths.ts';
import { entriesOf, findNode, itemsOf, placeOfKey, placeOfNode, textOf, type YamlNode } from './yaml-tree.ts';

const REASON_KEY = 'x-fairlead-reason';
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

interface Reach {
  readonly what: string;
  readonly place: SourcePlace;
}

/** One finding per service, at the first thing that reaches out; the detail names all of them. */
export function checkReach(stack: ParsedStack): readonly Diagnostic[] {
  return forServices(stack, (compose, service) => {
    if (hasReason(service.body)) return [];
    const reaches = findReaches(compose, service);
    const [first] = reaches;
    if (first === undefined) return [];
    const detail = `It reaches past its container: ${reaches.map((each) => each.what).join(', ')}.`;
    const hint = `Add \`${REASON_KEY}: "why"\` to the service, or take the access away.`;
    return [reportError('reason-missing', first.place, `Service \`${service.name}\` needs a reason for ${first.what}`, { detail, hint })];
  });
}

/** A named volume whose driver options lead to a path of the VM is a bind mount in disguise. */
export function checkVolumeDevices(stack: ParsedStack): readonly Diagnostic[] {
  const { compose } = stack;
  if (compose === undefined) return [];
  return [...compose.volumes.values()].flatMap((entry) => {
    const device = findNode(entry.value, 'driver_opts', 'device');
    if (device === undefined || !textOf(device)?.startsWith('/') || hasReason(entry.value)) return [];
    const hint = `Add \`${REASON_KEY}: "why"\` to the volume, or let Docker choose the place.`;
    return [
      reportError('reason-missing', placeOfNode(compose.source, device), `Volume \`${entry.key}\` needs a reason for a path of the VM`, {
        hint,
      }),
    ];
  });
}

function hasReason(node: YamlNode): boolean {
  return (textOf(findNode(node, REASON_KEY)) ?? '').trim() !== '';
}

function findReaches(compose: ComposeFile, service: ComposeService): readonly Reach[] {
  const { body } = service;
  const { source } = compose;
  const privileged = findNode(body, 'privileged');
  const namespaces = HOST_NAMESPACES.map((key) => ({ key, node: findNode(body, key) }));
  const devices = entriesOf(body).filter((entry) => (entry.key === 'devices' || entry.key === 'gpus') && itemsOf(entry.value).length > 0);
  return [
    ...(privileged !== undefined && isTrueForCompose(privileged) ? [{ what: 'privileged', place: placeOfNode(source, privileged) }] : []),
    ...namespaces.flatMap(({ key, node }) =>
      node !== undefined && textOf(node) === 'host' ? [{ what: `${key}: host`, place: placeOfNode(source, node) }] : [],
    ),
    ...service.volumes.filter(isHostPath).map((each) => ({ what: `path ${each.source}`, place: each.place })),
    ...devices.map((entry) => ({ what: entry.key, place: placeOfKey(source, entry) })),
    ...itemsOf(findNode(body, 'cap_add'))
      .filter(isRootCapability)
      .map((node) => ({ what: `capability ${textOf(node)}`, place: placeOfNode(source, node) })),
    ...itemsOf(findNode(body, 'security_opt'))
      .filter(isUnconfined)
      .map((node) => ({ what: `${textOf(node)}`, place: placeOfNode(source, node) })),
    ...findEscapes(compose, service),
  ];
}

function isHostPath(volume: ComposeService['volumes'][number]): boolean {
  return volume.kind === 'bind' && volume.source !== undefined && resolveStackPath(volume.source).kind === 'absolute';
}

function isRootCapability(node: YamlNode): boolean {
  return ROOT_CAPABILITIES.has((textOf(node) ?? '').toUpperCase().replace(/^CAP_/, ''));
}

function isUnconfined(node: YamlNode): boolean {
  return /[:=]unconfined$/.test(textOf(node) ?? '');
}
