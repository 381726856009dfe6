// Services that share another service's namespace or volumes: their hash contains the other container's id.
import { asText } from './json-values.ts';
import { type RawNode, stringToken } from './raw-json.ts';
import type { RenderedService } from './rendered.ts';

const NAMESPACES = ['network_mode', 'ipc', 'pid'] as const;
const PREFIX = 'service:';

/** Names of the services it borrows from, without repetition. */
export function borrowedFrom(service: RenderedService): readonly string[] {
  const parents = new Set<string>();
  for (const key of NAMESPACES) {
    const mode = asText(service.values[key]) ?? '';
    if (mode.startsWith(PREFIX)) {
      parents.add(mode.slice(PREFIX.length));
    }
  }
  for (const source of service.volumesFrom) {
    const [name = ''] = source.split(':');
    if (name !== 'container') {
      parents.add(name);
    }
  }
  return [...parents];
}

/**
 * What Compose puts in place of `service:x` before it hashes (convergence.go resolveServiceReferences).
 * @param idOf id of the first container of a service, by the name it has at that moment
 */
export function resolveReferences(service: RenderedService, idOf: (parent: string) => string | undefined): ReadonlyMap<string, RawNode> {
  const resolved = new Map<string, RawNode>();
  for (const key of NAMESPACES) {
    const mode = asText(service.values[key]) ?? '';
    if (mode.startsWith(PREFIX)) {
      resolved.set(key, stringToken(`container:${idOf(mode.slice(PREFIX.length)) ?? ''}`));
    }
  }
  if (service.volumesFrom.length > 0) {
    const items = service.volumesFrom.map((source) => {
      const [first = '', second = ''] = source.split(':');
      return stringToken(first === 'container' ? second : (idOf(first) ?? ''));
    });
    resolved.set('volumes_from', { type: 'array', items });
  }
  return resolved;
}
