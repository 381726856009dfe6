// What the shadow Engine believes there is: the observed VM plus every write that Compose has asked for so far.
import { createHash } from 'node:crypto';
import type { ShadowDeed } from '../model/answer.ts';
import type { EngineContainer, EngineNetwork, EngineVolume, ObservedVm } from '../model/observed.ts';
import type { EngineResponse } from '../ports/remote.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** A read of the real Engine; nothing else can be asked of it. `path` may carry the API's version. */
export type ReadEngine = (path: string) => Promise<EngineResponse>;

export interface ShadowWorld {
  readonly observed: ObservedVm;
  readonly read: ReadEngine;
  /** Whether a bind source will exist on the VM. */
  readonly pathExists: (path: string) => Promise<boolean>;
  /** By id, newest first, as the Engine lists them: Compose's scale-down depends on that order. */
  containers: ReadonlyMap<string, EngineContainer>;
  readonly networks: Map<string, EngineNetwork>;
  readonly volumes: Map<string, EngineVolume>;
  /** Bodies of the containers that exist only here. */
  readonly created: Map<string, Fields>;
  /** Images that were pulled only here, by reference. */
  readonly pulled: Map<string, Fields>;
  readonly deeds: ShadowDeed[];
  /** Unlike any real id, and the same in every run. */
  readonly nextId: (kind: string) => string;
}

export interface ShadowAnswer {
  readonly status: number;
  readonly body?: unknown;
  /** Plain text instead of JSON. */
  readonly text?: string;
}

export interface ShadowRequest {
  readonly method: string;
  /** Without the API's version, decoded. */
  readonly path: string;
  /** As it came, for reads that are passed on. */
  readonly url: string;
  readonly query: URLSearchParams;
  readonly body: Fields;
}

/** A world that begins as the VM was observed. */
export function makeWorld(observed: ObservedVm, read: ReadEngine, pathExists: ShadowWorld['pathExists']): ShadowWorld {
  let count = 0;
  return {
    observed,
    read,
    pathExists,
    containers: new Map(observed.containers.map((container) => [container.Id, container])),
    networks: new Map(observed.networks.map((network) => [network.Id, network])),
    volumes: new Map(observed.volumes.map((volume) => [volume.Name, volume])),
    created: new Map(),
    pulled: new Map(),
    deeds: [],
    nextId(kind) {
      count += 1;
      return createHash('sha256').update(`fairlead shadow ${kind} ${count}`).digest('hex');
    },
  };
}

export function refuse(status: number, message: string): ShadowAnswer {
  return { status, body: { message } };
}

/** The container's name without the leading slash. */
export function nameOf(container: EngineContainer): string {
  return (container.Names[0] ?? '').replace(/^\//, '');
}

/** By id, by name, or by a prefix of the id, in the Engine's order of preference. */
export function findContainer(world: ShadowWorld, key: string): EngineContainer | undefined {
  const all = [...world.containers.values()];
  return world.containers.get(key) ?? findByName(world, key) ?? all.find((container) => key.length >= 4 && container.Id.startsWith(key));
}

export function findByName(world: ShadowWorld, name: string): EngineContainer | undefined {
  return [...world.containers.values()].find((container) => container.Names.includes(`/${name.replace(/^\//, '')}`));
}

export function findNetwork(world: ShadowWorld, key: string): EngineNetwork | undefined {
  const all = [...world.networks.values()];
  return (
    world.networks.get(key) ??
    all.find((network) => network.Name === key) ??
    all.find((network) => key.length >= 4 && network.Id.startsWith(key))
  );
}

/** Replaces one container by a changed copy, in its place. */
export function updateContainer(world: ShadowWorld, id: string, change: Partial<EngineContainer>): void {
  const container = world.containers.get(id);
  if (container !== undefined) {
    world.containers = new Map(world.containers).set(id, { ...container, ...change });
  }
}

/** Running in the Engine's sense: its endpoints are live. */
export function isActive(container: EngineContainer): boolean {
  return ['running', 'paused', 'restarting'].includes(container.State);
}

/** `filters={"label":{"a=b":true}}` or, from old clients, `{"label":["a=b"]}`. */
export function readFilter(query: URLSearchParams, name: string): readonly string[] {
  let filters: unknown;
  try {
    filters = JSON.parse(query.get('filters') ?? '{}');
  } catch {
    return [];
  }
  if (!isFields(filters)) {
    return [];
  }
  const values = filters[name];
  if (Array.isArray(values)) {
    return values.filter((value): value is string => typeof value === 'string');
  }
  return isFields(values) ? Object.keys(values) : [];
}

/** Every wanted `key` or `key=value` is there. */
export function hasLabels(labels: Readonly<Record<string, string>> | null | undefined, wanted: readonly string[]): boolean {
  return wanted.every((each) => {
    const at = each.indexOf('=');
    const key = at < 0 ? each : each.slice(0, at);
    const found = labels === null || labels === undefined || !Object.hasOwn(labels, key) ? undefined : labels[key];
    return found !== undefined && (at < 0 || found === each.slice(at + 1));
  });
}

export function isTrue(value: string | null): boolean {
  return value !== null && !['', '0', 'false', 'no', 'none'].includes(value.toLowerCase());
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
