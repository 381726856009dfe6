// What Compose did to the shadow Engine → decisions. The create phase is on record; the start phase follows from it.
import type { ShadowDeed } from '../model/answer.ts';
import type { EngineContainer } from '../model/observed.ts';
import type { Action } from '../model/plan.ts';
import type { Decision } from './decision.ts';
import { imageKey } from './image-key.ts';
import { ownValue } from './own.ts';
import type { Scene } from './scene.ts';
import { composeLabel, containerName } from './world.ts';

/** `<first 12 digits of the old id>_<name>`: what a new container is called until the old one is gone. */
const TEMPORARY = /^([0-9a-f]{12})_(.+)$/;

interface Made {
  name: string;
  readonly service: string | undefined;
  readonly replaces: string | undefined;
}

interface Books {
  /** New containers by id. */
  readonly made: Map<string, Made>;
  readonly removed: Set<string>;
  readonly stopped: Set<string>;
  readonly started: Set<string>;
  readonly objects: Map<string, { readonly kind: 'network' | 'volume'; readonly name: string; created: boolean; removed: boolean }>;
  readonly pulled: Set<string>;
}

/** Decisions without causes, which only the rules know; in the order images, networks and volumes, containers. */
export function decisionsFromDeeds(scene: Scene, deeds: readonly ShadowDeed[]): readonly Decision[] {
  const books = keepBooks(deeds);
  return [
    ...pulls(scene, books),
    ...[...books.objects.values()].flatMap(({ kind, name, created, removed }) => objectDecision(kind, name, created, removed)),
    ...[...books.made].flatMap(([id, made]) => madeDecision(books, id, made)),
    ...removals(scene, books),
    ...starts(scene, books),
  ];
}

/** Pulled images under the names that compose.yaml gives them. */
function pulls(scene: Scene, books: Books): readonly Decision[] {
  const written = new Map([...scene.project.services.values()].map((each) => [imageKey(each.image), each.image]));
  return [...new Set([...books.pulled].map((name) => written.get(imageKey(name)) ?? name))].map((name) => plain('image', name, 'pull'));
}

function keepBooks(deeds: readonly ShadowDeed[]): Books {
  const books: Books = {
    made: new Map(),
    removed: new Set(),
    stopped: new Set(),
    started: new Set(),
    objects: new Map(),
    pulled: new Set(),
  };
  for (const deed of deeds) {
    switch (deed.deed) {
      case 'container-create':
        books.made.set(deed.id, {
          name: deed.name,
          service: ownValue(deed.labels, 'com.docker.compose.service'),
          replaces: deed.replaces === undefined ? undefined : TEMPORARY.exec(deed.name)?.[1],
        });
        break;
      case 'container-rename': {
        const made = books.made.get(deed.id);
        if (made !== undefined) {
          made.name = deed.name;
        }
        break;
      }
      case 'container-remove':
        books.removed.add(deed.id);
        break;
      case 'container-stop':
        books.stopped.add(deed.id);
        break;
      case 'container-start':
        books.started.add(deed.id);
        break;
      case 'network-create':
      case 'network-remove':
      case 'volume-create':
      case 'volume-remove':
        noteObject(books, deed);
        break;
      case 'image-pull':
        books.pulled.add(deed.name);
        break;
      case 'network-connect':
      case 'network-disconnect':
      case 'unsupported':
        break;
    }
  }
  return books;
}

function noteObject(books: Books, deed: ShadowDeed): void {
  const kind = deed.deed.startsWith('network') ? 'network' : 'volume';
  const key = `${kind} ${deed.name}`;
  const object = books.objects.get(key) ?? { kind, name: deed.name, created: false, removed: false };
  if (deed.deed.endsWith('create')) {
    object.created = true;
  } else {
    object.removed = true;
  }
  books.objects.set(key, object);
}

function objectDecision(kind: 'network' | 'volume', name: string, created: boolean, removed: boolean): readonly Decision[] {
  const action: Action = created && removed ? 'recreate' : created ? 'create' : 'remove';
  return [{ ...plain(kind, name, action), destructive: removed }];
}

function madeDecision(books: Books, id: string, made: Made): readonly Decision[] {
  if (books.removed.has(id)) {
    return [];
  }
  const name = TEMPORARY.exec(made.name)?.[2] ?? made.name;
  const action = made.replaces === undefined ? 'create' : 'recreate';
  return [{ ...plain('container', name, action), ...(made.service === undefined ? {} : { service: made.service }) }];
}

function removals(scene: Scene, books: Books): readonly Decision[] {
  const replaced = new Set([...books.made.values()].flatMap((each) => each.replaces ?? []));
  return [...books.removed].flatMap((id): readonly Decision[] => {
    const container = scene.world.byId.get(id);
    if (container === undefined || replaced.has(id.slice(0, 12))) {
      return [];
    }
    return [{ ...about(container, 'remove'), destructive: true }];
  });
}

/** After `--no-start` the real run starts every container of an active service that does not run. */
function starts(scene: Scene, books: Books): readonly Decision[] {
  return scene.containers.flatMap((container): readonly Decision[] => {
    const service = scene.project.services.get(composeLabel(container, 'service') ?? '');
    if (service === undefined || books.removed.has(container.Id) || composeLabel(container, 'oneoff') === 'True') {
      return [];
    }
    const stopped = books.stopped.has(container.Id);
    if (container.State === 'restarting' || (container.State === 'running' && !stopped)) {
      return [];
    }
    if (container.State === 'paused' && !stopped) {
      return [];
    }
    return [about(container, container.State === 'running' ? 'restart' : 'start')];
  });
}

function about(container: EngineContainer, action: Action): Decision {
  const service = composeLabel(container, 'service');
  return { ...plain('container', containerName(container), action), ...(service === undefined ? {} : { service }) };
}

function plain(kind: Decision['kind'], name: string, action: Action): Decision {
  return { kind, name, action, causes: [], destructive: false };
}
