// ComposeFile → DesiredService values: what the later stages need to know of compose.yaml.
import { createHash } from 'node:crypto';
import type { DesiredService, InlineConfig, ServiceMount } from '../model/desired.ts';
import type { ComposeFile, ComposeService } from './compose-model.ts';
import { resolveStackPath } from './stack-paths.ts';
import { findNode, placeOfKey, textOf } from './yaml-tree.ts';

/** Sorted by name, as ComposeFile.services is. `values` are those of the stack's `.env`. */
export function describeServices(compose: ComposeFile, values: ReadonlyMap<string, string>): readonly DesiredService[] {
  return compose.services.map((service) => describeService(compose, service, values));
}

function describeService(compose: ComposeFile, service: ComposeService, values: ReadonlyMap<string, string>): DesiredService {
  const inlineConfigs = readInlineConfigs(compose, service, values);
  const containerName = textOf(findNode(service.body, 'container_name'));
  return {
    name: service.name,
    image: textOf(findNode(service.body, 'image')),
    ...(containerName === undefined ? {} : { containerName }),
    hostNetwork: service.hostNetwork,
    ports: service.ports.flatMap((each) => each.published),
    mounts: [...bindMounts(service), ...configMounts(compose, service)],
    ...(inlineConfigs.length === 0 ? {} : { inlineConfigs }),
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

/** Compose copies these into a container when it makes it, and never looks at them again. */
function readInlineConfigs(compose: ComposeFile, service: ComposeService, values: ReadonlyMap<string, string>): readonly InlineConfig[] {
  return service.configs.flatMap(({ name }): readonly InlineConfig[] => {
    const entry = compose.configs.get(name)?.value;
    const content = textOf(findNode(entry, 'content'));
    const variable = textOf(findNode(entry, 'environment'));
    if (content !== undefined) return [{ name, sha256: sha256Of(content) }];
    return variable === undefined ? [] : [{ name, sha256: sha256Of(values.get(variable) ?? ''), variable }];
  });
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
