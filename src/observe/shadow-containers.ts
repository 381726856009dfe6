// The shadow Engine's containers: listed, inspected, stopped, renamed and removed in the overlay only.
import type { EngineContainer } from '../model/observed.ts';
import { createContainer } from './shadow-create.ts';
import {
  type Fields,
  findByName,
  findContainer,
  hasLabels,
  isActive,
  isFields,
  isTrue,
  nameOf,
  readFilter,
  refuse,
  type ShadowAnswer,
  type ShadowRequest,
  type ShadowWorld,
  updateContainer,
} from './shadow-world.ts';

/** Answers a request under /containers; undefined when it is none of ours. */
export async function answerContainers(world: ShadowWorld, request: ShadowRequest): Promise<ShadowAnswer | undefined> {
  const { method, path } = request;
  if (method === 'GET' && path === '/containers/json') {
    return { status: 200, body: listContainers(world, request.query) };
  }
  if (method === 'POST' && path === '/containers/create') {
    return await createContainer(world, request);
  }
  const [, key, verb] = /^\/containers\/([^/]+)(?:\/([a-z]+))?$/.exec(path) ?? [];
  // POST /containers/prune and its like name no container.
  if (key === undefined || (method === 'POST' && verb === undefined)) {
    return undefined;
  }
  const container = findContainer(world, key);
  if (container === undefined) {
    return refuse(404, `No such container: ${key}`);
  }
  if (method === 'GET' && verb === 'json') {
    return await inspectContainer(world, container, request);
  }
  if (method === 'DELETE' && verb === undefined) {
    return removeContainer(world, container, request.query);
  }
  if (method === 'PUT' && verb === 'archive') {
    // Inline configs and secrets, copied in before a start: no deed of its own, the create before it says it all.
    return { status: 200 };
  }
  if (method === 'POST' && verb !== undefined) {
    return changeState(world, container, verb, request.query);
  }
  return undefined;
}

function listContainers(world: ShadowWorld, query: URLSearchParams): readonly EngineContainer[] {
  const states = readFilter(query, 'status');
  const names = readFilter(query, 'name');
  const ids = readFilter(query, 'id');
  const networks = readFilter(query, 'network');
  const volumes = readFilter(query, 'volume');
  const labels = readFilter(query, 'label');
  const all = isTrue(query.get('all')) || states.length > 0;
  return [...world.containers.values()].filter(
    (container) =>
      (all || isActive(container)) &&
      hasLabels(container.Labels, labels) &&
      (states.length === 0 || states.includes(container.State)) &&
      (ids.length === 0 || ids.some((id) => container.Id.startsWith(id))) &&
      (names.length === 0 || names.some((name) => matchesName(container, name))) &&
      (networks.length === 0 ||
        Object.entries(container.NetworkSettings.Networks).some(
          ([name, end]) => networks.includes(name) || networks.includes(end.NetworkID),
        )) &&
      (volumes.length === 0 ||
        container.Mounts.some((mount) => volumes.includes(mount.Name ?? '') || volumes.includes(mount.Destination ?? ''))),
  );
}

/** The Engine takes the value as a regular expression; ours are names, so a part of the name is what it comes to. */
function matchesName(container: EngineContainer, name: string): boolean {
  const plain = name.replace(/^\^?\/?/, '').replace(/\$$/, '');
  return name.endsWith('$') ? nameOf(container) === plain : nameOf(container).includes(plain);
}

async function inspectContainer(world: ShadowWorld, container: EngineContainer, request: ShadowRequest): Promise<ShadowAnswer> {
  const body = world.created.get(container.Id);
  if (body !== undefined) {
    return { status: 200, body: describeCreated(container, body) };
  }
  // The name may exist only in the overlay: the Engine is asked by id.
  const real = await world.read(request.url.replace(/\/containers\/[^/?]+/, `/containers/${container.Id}`));
  if (real.status !== 200 || !isFields(real.body)) {
    return { status: real.status, body: real.body };
  }
  const state = isFields(real.body['State']) ? real.body['State'] : {};
  const network = isFields(real.body['NetworkSettings']) ? real.body['NetworkSettings'] : {};
  const isSame = state['Status'] === container.State;
  return {
    status: 200,
    body: {
      ...real.body,
      Name: `/${nameOf(container)}`,
      State: isSame ? state : { ...state, Status: container.State, Running: isActive(container), Paused: container.State === 'paused' },
      NetworkSettings: { ...network, Networks: container.NetworkSettings.Networks },
    },
  };
}

function describeCreated(container: EngineContainer, body: Fields): Fields {
  const { HostConfig: host, NetworkingConfig: _networking, ...config } = body;
  const running = container.State === 'running';
  const health =
    body['Healthcheck'] === undefined || body['Healthcheck'] === null ? {} : { Health: { Status: 'healthy', FailingStreak: 0, Log: [] } };
  return {
    Id: container.Id,
    Created: new Date(container.Created * 1000).toISOString(),
    Name: `/${nameOf(container)}`,
    Image: container.ImageID,
    RestartCount: 0,
    Platform: 'linux',
    State: {
      Status: container.State,
      Running: running,
      Paused: false,
      Restarting: false,
      Dead: false,
      ExitCode: 0,
      StartedAt: '0001-01-01T00:00:00Z',
      FinishedAt: '0001-01-01T00:00:00Z',
      ...health,
    },
    Config: config,
    HostConfig: host,
    NetworkSettings: container.NetworkSettings,
    Mounts: container.Mounts,
  };
}

function removeContainer(world: ShadowWorld, container: EngineContainer, query: URLSearchParams): ShadowAnswer {
  if (isActive(container) && !isTrue(query.get('force'))) {
    return refuse(
      409,
      `You cannot remove a running container ${container.Id}. Stop the container before attempting removal or force remove`,
    );
  }
  world.deeds.push({ deed: 'container-remove', name: nameOf(container), id: container.Id, state: container.State });
  const left = new Map(world.containers);
  left.delete(container.Id);
  world.containers = left;
  world.created.delete(container.Id);
  return { status: 204 };
}

function changeState(world: ShadowWorld, container: EngineContainer, verb: string, query: URLSearchParams): ShadowAnswer | undefined {
  const { Id: id, State: state } = container;
  const name = nameOf(container);
  switch (verb) {
    case 'rename': {
      const wanted = query.get('name') ?? '';
      const holder = findByName(world, wanted);
      if (holder !== undefined && holder.Id !== id) {
        return refuse(
          409,
          `Error when allocating new name: Conflict. The container name "/${wanted}" is already in use by container "${holder.Id}". You have to remove (or rename) that container to be able to reuse that name.`,
        );
      }
      world.deeds.push({ deed: 'container-rename', name: wanted, id, from: name });
      updateContainer(world, id, { Names: [`/${wanted.replace(/^\//, '')}`] });
      return { status: 204 };
    }
    case 'stop':
    case 'kill':
      if (!isActive(container)) {
        return verb === 'kill' ? refuse(409, `Container ${id} is not running`) : { status: 304 };
      }
      world.deeds.push({ deed: 'container-stop', name, id, state });
      updateContainer(world, id, { State: 'exited', Status: 'Exited (0) Less than a second ago' });
      return { status: 204 };
    case 'start':
    case 'restart':
      return startContainer(world, container);
    default:
      return undefined;
  }
}

function startContainer(world: ShadowWorld, container: EngineContainer): ShadowAnswer {
  if (container.State === 'running') {
    return { status: 304 };
  }
  if (container.State === 'paused') {
    return refuse(409, 'cannot start a paused container, try unpause instead');
  }
  const gone = Object.values(container.NetworkSettings.Networks).find((end) => end.NetworkID !== '' && !world.networks.has(end.NetworkID));
  if (gone !== undefined) {
    return refuse(404, `network ${gone.NetworkID} not found`);
  }
  world.deeds.push({ deed: 'container-start', name: nameOf(container), id: container.Id, state: container.State });
  updateContainer(world, container.Id, { State: 'running', Status: 'Up Less than a second' });
  return { status: 204 };
}
