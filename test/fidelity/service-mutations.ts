// Changes of a service's own definition in the repository.
import { type FileMutation, onService, ownNetwork, pickService } from './file-mutation.ts';
import { isOneShot } from './project.ts';

/** By the facts' row and a word. */
export const SERVICE_MUTATIONS: Readonly<Record<string, FileMutation>> = {
  'm01 nothing': () => true,
  'm02 environment value': onService((service) => {
    service.environment = { ...service.environment, MODE: 'two' };
  }),
  'm02 environment name removed': onService(
    (service) => {
      delete service.environment;
    },
    (service) => service.environment !== undefined,
  ),
  'm03 command': onService(
    (service) => {
      service.command = ['sleep', '90000'];
    },
    (service) => !isOneShot(service),
  ),
  'm03 hostname': onService((service) => {
    service.hostname = `other${service.hostname ?? ''}`;
  }, ownNetwork),
  'm03 label': onService((service) => {
    service.labels = { ...service.labels, 'case.added': 'yes' };
  }),
  'm03 healthcheck': onService(
    (service) => {
      service.healthcheck = { test: ['CMD', 'true'], interval: '2s', start_period: '5s', start_interval: '150ms' };
    },
    (service) => !isOneShot(service),
  ),
  'm03 restart policy': onService(
    (service) => {
      service.restart = service.restart === 'always' ? 'unless-stopped' : 'always';
    },
    (service) => !isOneShot(service),
  ),
  'm03 ulimits': onService((service) => {
    service.ulimits = { nofile: 4096 };
  }),
  'm03 stop_grace_period': onService((service) => {
    service.stop_grace_period = service.stop_grace_period === '1s' ? '0s' : '1s';
    service.init = true;
  }),
  'm06 comments and order of keys': (draft) => {
    draft.shuffled = !draft.shuffled;
    return true;
  },
  'm08 x- extension': (draft) => {
    draft.extension = `${draft.extension ?? ''}note`;
    return true;
  },
  'm07 ports reordered': onService(
    (service) => {
      service.ports = [...(service.ports ?? [])].reverse();
    },
    (service) => (service.ports?.length ?? 0) > 1,
  ),
  'port changed': onService(
    (service, _name, _draft, random, place) => {
      service.ports = [`${place.port + 20 + random.below(5)}:80`];
    },
    (service) => ownNetwork(service) && service.scale === undefined && service.deploy === undefined,
  ),
  'p45 port moved to another service': (draft, random) => {
    const from = pickService(draft, random, (service) => service.ports !== undefined);
    const to = pickService(
      draft,
      random,
      (service) => service.ports === undefined && ownNetwork(service) && service.scale === undefined && service.deploy === undefined,
    );
    if (from?.[1].ports === undefined || to === undefined) {
      return false;
    }
    to[1].ports = from[1].ports;
    delete from[1].ports;
    return true;
  },
  'p17 long port syntax': onService(
    (service) => {
      const [first, ...rest] = service.ports ?? [];
      const [, published, target] = /^(\d+):(\d+)$/.exec(typeof first === 'string' ? first : '') ?? [];
      if (published !== undefined && target !== undefined) {
        service.ports = [{ mode: 'ingress', target: Number(target), published, protocol: 'tcp' }, ...rest];
      }
    },
    (service) => typeof service.ports?.[0] === 'string',
  ),
  'p21 explicit default network': onService(
    (service) => {
      service.networks = { default: null };
    },
    (service) => service.networks === undefined && ownNetwork(service),
  ),
  'p20 restart no': onService(
    (service) => {
      service.restart = 'no';
    },
    (service) => service.restart === undefined,
  ),
  'p22 empty deploy': onService(
    (service) => {
      service.deploy = {};
    },
    (service) => service.deploy === undefined,
  ),
  'p23 one replica': onService(
    (service) => {
      service.deploy = { replicas: 1 };
    },
    (service) => service.deploy === undefined && service.scale === undefined,
  ),
  'p26 deploy labels': onService(
    (service) => {
      service.deploy = { ...service.deploy, labels: { only: 'swarm' } };
    },
    (service) => service.deploy === undefined || service.deploy['replicas'] === undefined,
  ),
  'm03 limits': onService((service) => {
    service.deploy = { ...service.deploy, resources: { limits: { memory: '64M' } } };
  }),
  'p27 attach': onService((service) => {
    service.attach = false;
  }),
  'p29 config mode': onService(
    (service) => {
      service.configs = (service.configs ?? []).map((each) => ({ ...each, mode: 0o444 }));
    },
    (service) => service.configs !== undefined,
  ),
};
