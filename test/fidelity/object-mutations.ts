// Changes of images, networks, volumes and mounts in the repository.
import { type FileMutation, onService, ownNetwork } from './file-mutation.ts';
import { caseImage } from './place.ts';

/** By the facts' row and a word. */
export const OBJECT_MUTATIONS: Readonly<Record<string, FileMutation>> = {
  'm04 image reference': onService((service, _name, _draft, _random, place) => {
    service.image = caseImage(place, service.image.endsWith(':2') ? '1' : '2');
  }),
  'i03 another tag of the same image': onService((service, _name, _draft, _random, place) => {
    service.image = caseImage(place, 'same');
  }),
  'i11 missing and never pulled': onService((service, _name, _draft, _random, place) => {
    service.image = caseImage(place, 'absent');
    service.pull_policy = 'never';
  }),
  'i07 policy always': onService((service) => {
    service.pull_policy = 'always';
  }),
  'i13 refreshed daily': onService((service) => {
    service.pull_policy = 'daily';
  }),
  'i19 other platform': onService((service) => {
    service.platform = 'linux/amd64';
  }),
  'n02 network label': (draft) => {
    draft.networks['default'] = { ...draft.networks['default'], labels: { tier: 'two' } };
    return true;
  },
  'n01 network options': (draft) => {
    draft.networks['default'] = { ...draft.networks['default'], driver_opts: { 'com.docker.network.bridge.enable_icc': 'false' } };
    return true;
  },
  'n02 label of a second network': (draft) => {
    if (draft.networks['back'] === undefined) {
      return false;
    }
    draft.networks['back'] = { labels: { tier: 'changed' } };
    return true;
  },
  'n05 network joined': onService((service, _name, draft) => {
    draft.networks['joined'] = {};
    service.networks = { default: null, ...service.networks, joined: null };
  }, ownNetwork),
  'n05 network left': onService(
    (service) => {
      const [last] = Object.keys(service.networks ?? {}).slice(-1);
      if (last !== undefined && service.networks !== undefined) {
        delete service.networks[last];
      }
    },
    (service) => Object.keys(service.networks ?? {}).length > 1,
  ),
  'n06 alias': onService((service) => {
    service.networks = { ...service.networks, default: { aliases: ['alias'] } };
  }, ownNetwork),
  'n07 network renamed': (draft, _random, place) => {
    draft.networks['default'] = { ...draft.networks['default'], name: `${place.stack}-renamed` };
    return true;
  },
  'n12 external network missing': onService((service, _name, draft, _random, place) => {
    draft.networks['gone'] = { external: true, name: `${place.stack}-gone` };
    service.networks = { default: null, ...service.networks, gone: null };
  }, ownNetwork),
  'n13 network becomes external': (draft, _random, place) => {
    draft.networks['default'] = { external: true, name: `${place.stack}_default` };
    return true;
  },
  'v01 volume label': (draft) => {
    const [name] = Object.keys(draft.volumes).filter((each) => draft.volumes[each]?.external !== true);
    if (name === undefined) {
      return false;
    }
    draft.volumes[name] = { ...draft.volumes[name], labels: { kept: 'yes' } };
    return true;
  },
  'v04 volume renamed': (draft, _random, place) => {
    const [name] = Object.keys(draft.volumes).filter((each) => draft.volumes[each]?.external !== true);
    if (name === undefined) {
      return false;
    }
    draft.volumes[name] = { name: `${place.stack}-${name}-new` };
    return true;
  },
  'v05 volume mounted': onService((service, _name, draft) => {
    draft.volumes['added'] = {};
    service.volumes = [...(service.volumes ?? []), 'added:/added'];
  }),
  'v06 mounts removed': onService(
    (service) => {
      delete service.volumes;
    },
    (service) => service.volumes !== undefined,
  ),
  'v08 external volume missing': onService((service, _name, draft, _random, place) => {
    draft.volumes['lost'] = { external: true, name: `${place.stack}-lost` };
    service.volumes = [...(service.volumes ?? []), 'lost:/lost'];
  }),
  'v10 anonymous volume added': onService((service) => {
    service.volumes = [...(service.volumes ?? []), '/more'];
  }),
  'v12 bind path changed': onService((service, name, draft) => {
    draft.files[`conf2/${name}.conf`] = 'moved\n';
    service.volumes = [...(service.volumes ?? []), `./conf2/${name}.conf:/etc/second.conf:ro`];
  }),
  'p03 bind source missing': onService((service) => {
    service.volumes = [
      ...(service.volumes ?? []),
      { type: 'bind', source: '/no/such/place', target: '/missing', bind: { create_host_path: false } },
    ];
  }),
  'p44 scaled with a fixed port': onService(
    (service) => {
      service.scale = 2;
    },
    (service) => service.ports !== undefined && service.container_name === undefined && service.deploy === undefined,
  ),
  'reload rule added': (draft) => {
    const found = Object.entries(draft.services).find(
      ([name, service]) => draft.files[`conf/${name}.conf`] !== undefined && service.volumes !== undefined,
    );
    if (found === undefined) {
      return false;
    }
    draft.reload = [{ files: [`conf/${found[0]}.conf`], service: found[0], action: 'restart' }];
    return true;
  },
};
