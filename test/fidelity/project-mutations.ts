// Changes of how services hang together: dependencies, profiles, names, numbers.
import { type FileMutation, onService, parents, pickService, scalable } from './file-mutation.ts';
import { caseImage } from './place.ts';
import { dropService, isOneShot } from './project.ts';

/** By the facts' row and a word. */
export const PROJECT_MUTATIONS: Readonly<Record<string, FileMutation>> = {
  'm20 depends_on added': (draft) => {
    const [first, second] = Object.entries(draft.services);
    if (
      first === undefined ||
      second === undefined ||
      isOneShot(first[1]) ||
      second[1].depends_on?.[first[0]] !== undefined ||
      first[1].profiles !== undefined
    ) {
      return false;
    }
    second[1].depends_on = { ...second[1].depends_on, [first[0]]: { condition: 'service_started' } };
    return true;
  },
  'm20 depends_on removed': onService(
    (service) => {
      delete service.depends_on;
    },
    (service) => service.depends_on !== undefined,
  ),
  'm21 restart: true switched': onService(
    (service) => {
      for (const dependency of Object.values(service.depends_on ?? {})) {
        dependency.restart = dependency.restart !== true;
      }
    },
    (service) => service.depends_on !== undefined,
  ),
  'm34 pull policy': onService((service) => {
    service.pull_policy = service.pull_policy === 'missing' ? 'never' : 'missing';
  }),
  'm09 profile added and enabled': onService(
    (service, _name, draft) => {
      service.profiles = ['extra'];
      if (draft.files['.env']?.includes('COMPOSE_PROFILES') !== true) {
        draft.files['.env'] = `${draft.files['.env'] ?? ''}COMPOSE_PROFILES=extra\n`;
      }
    },
    (service) => service.profiles === undefined,
  ),
  'm10 profile no longer enabled': (draft) => {
    const hasOther = Object.values(draft.services).some((service) => service.profiles === undefined);
    const needed = Object.values(draft.services).some((service) =>
      [...Object.keys(service.depends_on ?? {}), service.network_mode?.slice('service:'.length) ?? ''].some(
        (name) => service.profiles === undefined && draft.services[name]?.profiles !== undefined,
      ),
    );
    const text = draft.files['.env'];
    if (text?.includes('COMPOSE_PROFILES') !== true || !hasOther || needed) {
      return false;
    }
    draft.files['.env'] = text.replace(/COMPOSE_PROFILES=.*\n/, '') || 'NOTHING=1\n';
    return true;
  },
  'm11 service removed': (draft, random) => {
    const names = Object.keys(draft.services);
    if (names.length < 2) {
      return false;
    }
    dropService(draft, random.pick(names));
    return Object.values(draft.services).some((service) => service.profiles === undefined);
  },
  'm13 service renamed': (draft, random) => {
    const used = new Set(
      Object.values(draft.services).flatMap((service) => [...Object.keys(service.depends_on ?? {}), ...parents(service)]),
    );
    const found = pickService(draft, random, (_service, name) => !used.has(name));
    if (found === undefined) {
      return false;
    }
    delete draft.services[found[0]];
    draft.services[`${found[0]}new`] = found[1];
    draft.reload = draft.reload.filter((rule) => rule.service !== found[0]);
    return true;
  },
  'm12 service added': (draft, random, place) => {
    draft.services['extra'] = {
      image: caseImage(place),
      stop_grace_period: '0s',
      ...(random.chance(0.3) ? { ports: [`${place.port + 30}:80`] } : {}),
    };
    return true;
  },
  'm14 scale up': onService((service) => {
    service.scale = (service.scale ?? 1) + 1;
  }, scalable),
  'm16 scale down': onService(
    (service) => {
      service.scale = (service.scale ?? 2) - 1;
    },
    (service) => (service.scale ?? 0) > 1,
  ),
  'm17 scale down and change': onService(
    (service) => {
      service.scale = 1;
      service.environment = { ...service.environment, MODE: 'three' };
    },
    (service) => (service.scale ?? 0) > 1,
  ),
  'm18 scale 0': (draft, random) => {
    const used = new Set(
      Object.values(draft.services).flatMap((service) => [...Object.keys(service.depends_on ?? {}), ...parents(service)]),
    );
    const found = pickService(draft, random, (service, name) => !used.has(name) && service.deploy === undefined);
    if (found === undefined) {
      return false;
    }
    found[1].scale = 0;
    return true;
  },
  'm15 replicas up': onService(
    (service) => {
      service.deploy = { ...service.deploy, replicas: 3 };
    },
    (service) => typeof service.deploy?.['replicas'] === 'number',
  ),
  'm29 container_name set': onService(
    (service, name, _draft, _random, place) => {
      service.container_name = `${place.stack}-named-${name}`;
    },
    (service) => service.scale === undefined && service.deploy === undefined && service.container_name === undefined,
  ),
  'm30 container_name removed': onService(
    (service) => {
      delete service.container_name;
    },
    (service) => service.container_name !== undefined,
  ),
};
