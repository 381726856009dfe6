// ComposeFile → DesiredService values: what the later stages need to know of compose.yaml.
import type { DesiredService, ServiceMount } from '../model/desired.ts';
import type { ComposeFile, ComposeService } from './compose-model.ts';
import { resolveStackPath } from './stack-paths.ts';
import { findNode, placeOfKey, textOf } from './yaml-tree.ts';

/** Sorted by name, as ComposeFile.services is. */
export function describeServices(compose: ComposeFile): readonly DesiredService[] {
  return compose.services.map((service) => describeService(compose, service));
}

function describeService(compose: ComposeFile, service: ComposeService): DesiredService {
  const containerName = textOf(findNode(service.body, 'container_name'));
  return {
    name: service.name,
    image: textOf(findNode(service.body, 'image')),
    ...(containerName === undefined ? {} : { containerName }),
    hostNetwork: service.hostNetwork,
    ports: service.ports.flatMap((each) => each.published),
    mounts: [...bindMounts(service), ...configMounts(compose, service)],
    secrets: [...new Set(service.secrets.map((each) => each.name))].sort(),
    place: placeOfKey(compose.source, service.entry),
  };
}

function bindMounts(service: ComposeService): readonly ServiceMount[] {
  return service.volumes.flatMap((volume): readonly ServiceMount[] => {
    if (volume.kind !== 'bind' || volume.source === undefined) return [];
    const resolved = resolveStackPath(volume.source);
    return resolved.kind === 'inside' ? [{ source: resolved.path, target: volume.target, kind: 'bind' }] : [];
  });
}

function configMounts(compose: ComposeFile, service: ComposeService): readonly ServiceMount[] {
  return service.configs.flatMap((use): readonly ServiceMount[] => {
    const file = textOf(findNode(compose.configs.get(use.name)?.value, 'file'));
    if (file === undefined) return [];
    const resolved = resolveStackPath(file);
    // Without a target Compose mounts a config at the root of the container, under its name.
    return resolved.kind === 'inside' ? [{ source: resolved.path, target: use.target ?? `/${use.name}`, kind: 'config' }] : [];
  });
}
