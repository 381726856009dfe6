// ComposeFile → DesiredService values: what the later stages need to know of compose.yaml.
import { createHash } from 'node:crypto';
import type { DesiredService, InlineConfig, ServiceFacts, ServiceMount } from '../model/desired.ts';
import type { ComposeFile, ComposeService } from './compose-model.ts';
import { type FleetFile, imageFacts } from './fleet-file.ts';
import { copiesOf, memoryLimitOf } from './memory-size.ts';
import { resolveStackPath } from './stack-paths.ts';
import { findNode, itemsOf, placeOfKey, textOf } from './yaml-tree.ts';

/** What Compose resolves texts from, and what the fleet knows of images. */
export interface ServiceSources {
  readonly fleet: FleetFile;
  /** Values of the stack's `.env`. */
  readonly env: ReadonlyMap<string, string>;
}

/** Sorted by name, as ComposeFile.services is. */
export function describeServices(compose: ComposeFile, sources: ServiceSources): readonly DesiredService[] {
  return compose.services.map((service) => describeService(compose, service, sources));
}

function describeService(compose: ComposeFile, service: ComposeService, { fleet, env }: ServiceSources): DesiredService {
  const inlineConfigs = readInlineConfigs(compose, service, env);
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
    facts: describeFacts(service, fleet),
    place: placeOfKey(compose.source, service.entry),
  };
}

function describeFacts(service: ComposeService, fleet: FleetFile): ServiceFacts {
  const memory = memoryLimitOf(service);
  const volumes = service.volumes.flatMap((each) => (each.kind === 'volume' && each.source !== undefined ? [each.source] : []));
  return {
    health: healthOf(service, fleet),
    memory: memory === undefined ? undefined : memory * copiesOf(service),
    volumes: [...new Set(volumes)].sort(),
    containerPorts: service.ports.flatMap((each) => each.target ?? []),
  };
}

function healthOf({ body }: ComposeService, fleet: FleetFile): ServiceFacts['health'] {
  const test = findNode(body, 'healthcheck', 'test');
  const words =
    test?.kind === 'list' ? itemsOf(test).map((each) => textOf(each) ?? '') : [textOf(test) ?? ''].filter((each) => each !== '');
  const plain = words.map((each) => each.replaceAll('$$', '$'));
  const [kind, ...rest] = plain;
  if (kind === 'NONE' || textOf(findNode(body, 'healthcheck', 'disable')) === 'true') return undefined;
  if (kind !== undefined) return kind === 'CMD' || kind === 'CMD-SHELL' ? rest : plain;
  return imageFacts(fleet, textOf(findNode(body, 'image')) ?? '')?.healthcheck === true ? 'image' : undefined;
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
