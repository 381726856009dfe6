// The shadow Engine's networks and volumes.
import type { EngineNetwork, EngineVolume } from '../model/observed.ts';
import {
  type Fields,
  findContainer,
  findNetwork,
  hasLabels,
  isActive,
  isFields,
  nameOf,
  readFilter,
  refuse,
  type ShadowAnswer,
  type ShadowRequest,
  type ShadowWorld,
  updateContainer,
} from './shadow-world.ts';

/** Answers a request under /networks; undefined when it is none of ours. */
export function answerNetworks(world: ShadowWorld, { method, path, query, body }: ShadowRequest): ShadowAnswer | undefined {
  if (method === 'GET' && path === '/networks') {
    const names = readFilter(query, 'name');
    const ids = readFilter(query, 'id');
    const labels = readFilter(query, 'label');
    const found = [...world.networks.values()].filter(
      (network) =>
        (names.length === 0 || names.some((name) => network.Name.includes(name))) &&
        (ids.length === 0 || ids.some((id) => network.Id.startsWith(id))) &&
        hasLabels(network.Labels, labels),
    );
    return { status: 200, body: found };
  }
  if (method === 'POST' && path === '/networks/create') {
    return createNetwork(world, body);
  }
  const [, key, verb] = /^\/networks\/([^/]+)(?:\/(connect|disconnect))?$/.exec(path) ?? [];
  if (key === undefined) {
    return undefined;
  }
  const network = findNetwork(world, key);
  if (network === undefined) {
    return refuse(404, `network ${key} not found`);
  }
  if (verb !== undefined && method === 'POST') {
    return verb === 'connect' ? connect(world, network, body) : disconnect(world, network, body);
  }
  if (method === 'GET') {
    return { status: 200, body: { ...network, Containers: listEndpoints(world, network) } };
  }
  return method === 'DELETE' ? removeNetwork(world, network) : undefined;
}

function createNetwork(world: ShadowWorld, body: Fields): ShadowAnswer {
  const name = String(body['Name'] ?? '');
  if ([...world.networks.values()].some((network) => network.Name === name)) {
    return refuse(409, `network with name ${name} already exists`);
  }
  const id = world.nextId('network');
  const labels = isFields(body['Labels'])
    ? Object.fromEntries(Object.entries(body['Labels']).map(([key, value]) => [key, String(value)]))
    : {};
  const driver = typeof body['Driver'] === 'string' && body['Driver'] !== '' ? body['Driver'] : 'bridge';
  const network = {
    Id: id,
    Name: name,
    Driver: driver,
    Labels: labels,
    Options: body['Options'] ?? {},
    Scope: 'local',
    IPAM: body['IPAM'] ?? {},
    Containers: {},
  };
  world.networks.set(id, network);
  world.deeds.push({ deed: 'network-create', name });
  return { status: 201, body: { Id: id, Warning: '' } };
}

function connect(world: ShadowWorld, network: EngineNetwork, body: Fields): ShadowAnswer {
  const container = findContainer(world, String(body['Container'] ?? ''));
  if (container === undefined) {
    return refuse(404, `No such container: ${String(body['Container'])}`);
  }
  const endpoint = isFields(body['EndpointConfig']) ? body['EndpointConfig'] : {};
  const given: readonly unknown[] = Array.isArray(endpoint['Aliases']) ? endpoint['Aliases'] : [];
  const aliases = given.filter((alias): alias is string => typeof alias === 'string');
  const networks = { ...container.NetworkSettings.Networks, [network.Name]: { ...endpoint, NetworkID: network.Id, Aliases: aliases } };
  updateContainer(world, container.Id, { NetworkSettings: { Networks: networks } });
  world.deeds.push({ deed: 'network-connect', name: network.Name, container: nameOf(container), aliases });
  return { status: 200 };
}

function disconnect(world: ShadowWorld, network: EngineNetwork, body: Fields): ShadowAnswer {
  const container = findContainer(world, String(body['Container'] ?? ''));
  if (container === undefined) {
    return refuse(404, `No such container: ${String(body['Container'])}`);
  }
  const ends = Object.entries(container.NetworkSettings.Networks);
  const left = ends.filter(([, end]) => end.NetworkID !== network.Id);
  if (left.length === ends.length) {
    return refuse(403, `container ${container.Id} is not connected to the network ${network.Name}`);
  }
  updateContainer(world, container.Id, { NetworkSettings: { Networks: Object.fromEntries(left) } });
  world.deeds.push({ deed: 'network-disconnect', name: network.Name, container: nameOf(container), aliases: [] });
  return { status: 200 };
}

function removeNetwork(world: ShadowWorld, network: EngineNetwork): ShadowAnswer {
  if (Object.keys(listEndpoints(world, network)).length > 0) {
    return refuse(403, `error while removing network: network ${network.Name} id ${network.Id} has active endpoints`);
  }
  world.networks.delete(network.Id);
  world.deeds.push({ deed: 'network-remove', name: network.Name });
  return { status: 204 };
}

/** Only running containers have endpoints. */
function listEndpoints(world: ShadowWorld, network: EngineNetwork): Readonly<Record<string, { readonly Name: string }>> {
  const attached = [...world.containers.values()].filter(
    (container) => isActive(container) && Object.values(container.NetworkSettings.Networks).some((end) => end.NetworkID === network.Id),
  );
  return Object.fromEntries(attached.map((container) => [container.Id, { Name: nameOf(container) }]));
}

/** Answers a request under /volumes; undefined when it is none of ours. */
export function answerVolumes(world: ShadowWorld, { method, path, query, body }: ShadowRequest): ShadowAnswer | undefined {
  if (method === 'GET' && path === '/volumes') {
    const names = readFilter(query, 'name');
    const labels = readFilter(query, 'label');
    const found = [...world.volumes.values()].filter(
      (volume) => (names.length === 0 || names.some((name) => volume.Name.includes(name))) && hasLabels(volume.Labels, labels),
    );
    return { status: 200, body: { Volumes: found, Warnings: null } };
  }
  if (method === 'POST' && path === '/volumes/create') {
    return createVolume(world, body);
  }
  const name = /^\/volumes\/([^/]+)$/.exec(path)?.[1];
  if (name === undefined) {
    return undefined;
  }
  const volume = world.volumes.get(name);
  if (volume === undefined) {
    return refuse(404, `get ${name}: no such volume`);
  }
  if (method === 'GET') {
    return { status: 200, body: volume };
  }
  return method === 'DELETE' ? removeVolume(world, name) : undefined;
}

function createVolume(world: ShadowWorld, body: Fields): ShadowAnswer {
  const name = typeof body['Name'] === 'string' && body['Name'] !== '' ? body['Name'] : world.nextId('volume');
  const existing = world.volumes.get(name);
  if (existing !== undefined) {
    return { status: 201, body: existing };
  }
  const labels = isFields(body['Labels'])
    ? Object.fromEntries(Object.entries(body['Labels']).map(([key, value]) => [key, String(value)]))
    : null;
  const driver = typeof body['Driver'] === 'string' && body['Driver'] !== '' ? body['Driver'] : 'local';
  const volume: EngineVolume & Fields = {
    Name: name,
    Driver: driver,
    Labels: labels,
    Options: body['DriverOpts'] ?? null,
    Scope: 'local',
    Mountpoint: `/var/lib/docker/volumes/${name}/_data`,
  };
  world.volumes.set(name, volume);
  world.deeds.push({ deed: 'volume-create', name });
  return { status: 201, body: volume };
}

function removeVolume(world: ShadowWorld, name: string): ShadowAnswer {
  const users = [...world.containers.values()].filter((container) =>
    container.Mounts.some((mount) => mount.Type === 'volume' && mount.Name === name),
  );
  if (users.length > 0) {
    return refuse(409, `remove ${name}: volume is in use - [${users.map((user) => user.Id).join(', ')}]`);
  }
  world.volumes.delete(name);
  world.deeds.push({ deed: 'volume-remove', name });
  return { status: 204 };
}
