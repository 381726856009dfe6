// POST /containers/create in the shadow: the refusals of the Engine, and the container as the Engine would list it.
import type { EngineContainer } from '../model/observed.ts';
import { inspectImage } from './shadow-images.ts';
import {
  type Fields,
  findByName,
  findContainer,
  findNetwork,
  isFields,
  refuse,
  type ShadowAnswer,
  type ShadowRequest,
  type ShadowWorld,
} from './shadow-world.ts';

const REPLACE_LABEL = 'com.docker.compose.replace';

type Mounts = EngineContainer['Mounts'][number][];
type Networks = EngineContainer['NetworkSettings']['Networks'];

/** Records the deed and adds the container; 409 for a taken name, 404 for a missing image, 400 for a missing bind source. */
export async function createContainer(world: ShadowWorld, { query, body }: ShadowRequest): Promise<ShadowAnswer> {
  const id = world.nextId('container');
  const name = query.get('name') ?? id.slice(0, 12);
  const holder = findByName(world, name);
  if (holder !== undefined) {
    return refuse(
      409,
      `Conflict. The container name "/${name}" is already in use by container "${holder.Id}". You have to remove (or rename) that container to be able to reuse that name.`,
    );
  }
  const reference = text(body['Image']);
  const image = await inspectImage(world, reference);
  if (image === undefined) {
    return refuse(404, `No such image: ${reference}`);
  }
  const host = isFields(body['HostConfig']) ? body['HostConfig'] : {};
  const missing = await findMissingSource(world, host);
  if (missing !== undefined) {
    return refuse(400, `invalid mount config for type "bind": bind source path does not exist: ${missing}`);
  }
  const labels = readTexts(body['Labels']);
  const mounts = readMounts(world, host, isFields(body['Volumes']) ? body['Volumes'] : {});
  keepVolumes(world, mounts);
  const container: EngineContainer = {
    Id: id,
    Names: [`/${name}`],
    Image: reference,
    ImageID: text(image['Id']),
    // Newer than all that is there, and the same in every run.
    Created: Math.floor(Date.parse(world.observed.readAt) / 1000) || 0,
    Labels: labels,
    State: 'created',
    Status: 'Created',
    Ports: [],
    NetworkSettings: { Networks: readNetworks(world, host, body) },
    Mounts: mounts,
    HostConfig: { NetworkMode: text(host['NetworkMode']) },
  };
  world.containers = new Map([[id, container], ...world.containers]);
  world.created.set(id, body);
  world.deeds.push({ deed: 'container-create', name, id, labels, replaces: findReplaced(world, name, labels) });
  return { status: 201, body: { Id: id, Warnings: [] } };
}

/** Before Compose 2.23 only the temporary name `<id12>_<name>` tells which container a new one replaces. */
function findReplaced(world: ShadowWorld, name: string, labels: Readonly<Record<string, string>>): string | undefined {
  const label = Object.hasOwn(labels, REPLACE_LABEL) ? labels[REPLACE_LABEL] : undefined;
  const [, prefix] = /^([0-9a-f]{12})_/.exec(name) ?? [];
  const key = label ?? prefix;
  return key === undefined ? undefined : (findContainer(world, key)?.Id ?? label);
}

async function findMissingSource(world: ShadowWorld, host: Fields): Promise<string | undefined> {
  for (const mount of list(host['Mounts'])) {
    const options = isFields(mount['BindOptions']) ? mount['BindOptions'] : {};
    const source = text(mount['Source']);
    if (mount['Type'] === 'bind' && options['CreateMountpoint'] !== true && !(await world.pathExists(source))) {
      return source;
    }
  }
  return undefined;
}

function readMounts(world: ShadowWorld, host: Fields, anonymous: Fields): Mounts {
  const mounts: Mounts = [];
  for (const bind of strings(host['Binds'])) {
    const [source = '', target = '', options = ''] = bind.split(':');
    const common = { Source: source, Destination: target, RW: !options.split(',').includes('ro') };
    mounts.push(source.startsWith('/') ? { Type: 'bind', ...common } : { Type: 'volume', Name: source, ...common });
  }
  for (const mount of list(host['Mounts'])) {
    const type = text(mount['Type']);
    const source = text(mount['Source']);
    const name = type === 'volume' ? { Name: source === '' ? world.nextId('volume') : source } : {};
    mounts.push({ Type: type, ...name, Source: source, Destination: text(mount['Target']), RW: mount['ReadOnly'] !== true });
  }
  for (const entry of strings(host['VolumesFrom'])) {
    mounts.push(...(findContainer(world, entry.split(':')[0] ?? '')?.Mounts ?? []));
  }
  for (const target of Object.keys(anonymous)) {
    if (!mounts.some((mount) => mount.Destination === target)) {
      mounts.push({ Type: 'volume', Name: world.nextId('volume'), Destination: target, RW: true });
    }
  }
  return mounts;
}

/** The Engine makes a volume that a container names and nobody made: not a deed of Compose. */
function keepVolumes(world: ShadowWorld, mounts: Mounts): void {
  for (const { Type: type, Name: name } of mounts) {
    if (type === 'volume' && name !== undefined && !world.volumes.has(name)) {
      world.volumes.set(name, { Name: name, Driver: 'local', Labels: null });
    }
  }
}

/** API ≥ 1.44 names all networks here; before, the first one, and the others come by POST /networks/{id}/connect. */
function readNetworks(world: ShadowWorld, host: Fields, body: Fields): Networks {
  const networking = isFields(body['NetworkingConfig']) ? body['NetworkingConfig'] : {};
  const wanted = isFields(networking['EndpointsConfig']) ? networking['EndpointsConfig'] : {};
  const mode = text(host['NetworkMode']);
  const names = Object.keys(wanted);
  if (names.length === 0 && mode.startsWith('container:')) {
    return {};
  }
  const chosen = names.length > 0 ? names : [mode === '' || mode === 'default' ? 'bridge' : mode];
  return Object.fromEntries(
    chosen.map((name): [string, Networks[string]] => {
      const network = findNetwork(world, name);
      const endpoint = isFields(wanted[name]) ? wanted[name] : {};
      return [network?.Name ?? name, { ...endpoint, NetworkID: network?.Id ?? '', Aliases: strings(endpoint['Aliases']) }];
    }),
  );
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

function list(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

function readTexts(value: unknown): Readonly<Record<string, string>> {
  return isFields(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, text(each)])) : {};
}
