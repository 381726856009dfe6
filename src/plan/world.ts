// A snapshot with its maps: every question about a VM is a look-up, so that 5,000 containers cost one pass.
import type { EngineContainer, EngineNetwork, EngineVolume, ObservedVm } from '../model/observed.ts';
import { ownValue } from './own.ts';

const COMPOSE = 'com.docker.compose.';

export interface World {
  readonly observed: ObservedVm;
  /** By Compose project, in the Engine's order (newest first): Compose's choice of replicas depends on it. */
  readonly byProject: ReadonlyMap<string, readonly EngineContainer[]>;
  /** By every name, without the leading `/`. */
  readonly byName: ReadonlyMap<string, EngineContainer>;
  readonly byId: ReadonlyMap<string, EngineContainer>;
  readonly networksByName: ReadonlyMap<string, readonly EngineNetwork[]>;
  readonly networksById: ReadonlyMap<string, EngineNetwork>;
  readonly volumesByName: ReadonlyMap<string, EngineVolume>;
  /** By network id. */
  readonly attached: ReadonlyMap<string, readonly EngineContainer[]>;
  /** Running containers by `port/protocol` on the host. */
  readonly publishers: ReadonlyMap<string, readonly EngineContainer[]>;
}

/** Indexes a snapshot once; all planning of that VM shares it. */
export function indexVm(observed: ObservedVm): World {
  const byProject = new Map<string, EngineContainer[]>();
  const byName = new Map<string, EngineContainer>();
  const byId = new Map<string, EngineContainer>();
  const attached = new Map<string, EngineContainer[]>();
  const publishers = new Map<string, EngineContainer[]>();
  for (const container of observed.containers) {
    byId.set(container.Id, container);
    for (const name of container.Names) {
      byName.set(name.replace(/^\//, ''), container);
    }
    const project = composeLabel(container, 'project');
    if (project !== undefined) {
      addTo(byProject, project, container);
    }
    for (const id of new Set(Object.values(container.NetworkSettings.Networks).map((each) => each.NetworkID))) {
      addTo(attached, id, container);
    }
    for (const port of publishedPorts(container)) {
      addTo(publishers, port, container);
    }
  }
  const networksByName = new Map<string, EngineNetwork[]>();
  for (const network of observed.networks) {
    addTo(networksByName, network.Name, network);
  }
  return {
    observed,
    byProject,
    byName,
    byId,
    attached,
    publishers,
    networksByName,
    networksById: new Map(observed.networks.map((each) => [each.Id, each])),
    volumesByName: new Map(observed.volumes.map((each) => [each.Name, each])),
  };
}

/** A `com.docker.compose.*` label of a container. */
export function composeLabel(container: EngineContainer, key: string): string | undefined {
  return ownValue(container.Labels, COMPOSE + key);
}

/** A `com.docker.compose.*` label of a network or volume. */
export function objectLabel(object: EngineNetwork | EngineVolume, key: string): string | undefined {
  return ownValue(object.Labels, COMPOSE + key);
}

/** The container's own name: links add further names that contain another `/`. */
export function containerName(container: EngineContainer): string {
  const own = container.Names.find((name) => name.lastIndexOf('/') === 0) ?? container.Names[0] ?? container.Id.slice(0, 12);
  return own.replace(/^\//, '');
}

/** True for `docker compose run` containers. */
export function isOneOff(container: EngineContainer): boolean {
  return composeLabel(container, 'oneoff') === 'True';
}

/** Containers that Compose itself would see for a project: those without a config hash are invisible to it. */
export function projectContainers(world: World, project: string): readonly EngineContainer[] {
  return (world.byProject.get(project) ?? []).filter((each) => composeLabel(each, 'config-hash') !== undefined);
}

/** True when the health check of a running container fails. */
export function isUnhealthy(container: EngineContainer): boolean {
  return container.State === 'running' && container.Status.includes('(unhealthy)');
}

function publishedPorts(container: EngineContainer): ReadonlySet<string> {
  const ports = new Set<string>();
  for (const port of container.State === 'running' ? container.Ports : []) {
    if (port.PublicPort !== undefined) {
      ports.add(`${port.PublicPort}/${port.Type}`);
    }
  }
  return ports;
}

function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) {
    map.set(key, [value]);
  } else {
    list.push(value);
  }
}
