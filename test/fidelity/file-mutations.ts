// What a commit may change in a stack, one entry per kind of row in the facts' table; each edits a draft of the project.
import { dropService, isOneShot, type Project, type Service } from './project.ts';
import type { Random } from './random.ts';
import { caseImage, type Place } from './random-project.ts';

/** Edits the draft; false when the project has nothing of that kind. */
export type FileMutation = (draft: Project, random: Random, place: Place) => boolean;

/** One service that fits, or nothing. */
function pickService(
  draft: Project,
  random: Random,
  fits: (service: Service, name: string) => boolean = () => true,
): [string, Service] | undefined {
  const found = Object.entries(draft.services).filter(([name, service]) => fits(service, name));
  return found.length === 0 ? undefined : random.pick(found);
}

/** A mutation of one service that fits. */
function onService(
  edit: (service: Service, name: string, draft: Project, random: Random, place: Place) => void,
  fits: (service: Service, name: string) => boolean = () => true,
): FileMutation {
  return (draft, random, place) => {
    const found = pickService(draft, random, fits);
    if (found === undefined) {
      return false;
    }
    edit(found[1], found[0], draft, random, place);
    return true;
  };
}

/** A mutation of one file's text that some service uses. */
function onFile(path: (draft: Project) => string | undefined, edit: (text: string) => string): FileMutation {
  return (draft) => {
    const found = path(draft);
    const text = found === undefined ? undefined : draft.files[found];
    if (found === undefined || text === undefined) {
      return false;
    }
    draft.files[found] = edit(text);
    return true;
  };
}

function hasFile(path: string): (draft: Project) => string | undefined {
  return (draft) => (draft.files[path] === undefined ? undefined : path);
}

const scalable = (service: Service): boolean =>
  service.container_name === undefined && service.ports === undefined && service.deploy === undefined && !isOneShot(service);
const ownNetwork = (service: Service): boolean => service.network_mode === undefined;

/** By the facts' row and a word. */
export const FILE_MUTATIONS: Readonly<Record<string, FileMutation>> = {
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
  'm36 content of a mounted file': onFile(
    (draft) => Object.keys(draft.files).find((path) => path.startsWith('conf/')),
    (text) => `${text}more\n`,
  ),
  'm36 content in a mounted folder': onFile(hasFile('shared/deep/two.txt'), () => 'other\n'),
  'file added to a mounted folder': (draft) => {
    if (draft.files['shared/one.txt'] === undefined) {
      return false;
    }
    draft.files['shared/three.txt'] = 'three\n';
    return true;
  },
  'file gone from a mounted folder': (draft) => {
    if (draft.files['shared/deep/two.txt'] === undefined) {
      return false;
    }
    delete draft.files['shared/deep/two.txt'];
    return true;
  },
  'file that nobody mounts': (draft) => {
    draft.files['notes.txt'] = `${draft.files['notes.txt'] ?? ''}note\n`;
    return true;
  },
  'm37 config content': onFile(hasFile('rules.txt'), () => 'second\n'),
  'm38 inline config content': (draft) => {
    if (draft.configs['inline'] === undefined) {
      return false;
    }
    draft.configs['inline'] = { content: 'inline two\n' };
    return true;
  },
  'm41 config path': (draft) => {
    const text = draft.files['rules.txt'];
    if (text === undefined || draft.configs['rules'] === undefined) {
      return false;
    }
    delete draft.files['rules.txt'];
    draft.files['moved.txt'] = text;
    draft.configs['rules'] = { file: './moved.txt' };
    return true;
  },
  'm42 env_file value': onFile(hasFile('app.env'), (text) => text.replace('LEVEL=info', 'LEVEL=debug')),
  'm43 env_file comment': onFile(hasFile('app.env'), (text) => `# another comment\n${text}`),
  'm44 env_file renamed': (draft) => {
    const text = draft.files['app.env'];
    if (text === undefined) {
      return false;
    }
    delete draft.files['app.env'];
    draft.files['renamed.env'] = text;
    for (const service of Object.values(draft.services)) {
      service.env_file = service.env_file?.map((path) => (path === 'app.env' ? 'renamed.env' : path)) ?? [];
      if (service.env_file.length === 0) {
        delete service.env_file;
      }
    }
    return true;
  },
  'm45 .env value in use': onFile(
    (draft) => (draft.files['.env']?.includes('USED') === true ? '.env' : undefined),
    (text) => text.replace(/^USED=one$/m, 'USED=two'),
  ),
  'm46 .env value not in use': onFile(hasFile('.env'), (text) => `${text}MORE=1\n`),
  'p12 extends a file': onService(
    (service, _name, draft) => {
      draft.files['base.yaml'] = 'services:\n  base:\n    environment: {FROM_BASE: "1"}\n';
      service.extends = { file: 'base.yaml', service: 'base' };
    },
    (service) => service.extends === undefined,
  ),
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

function parents(service: Service): readonly string[] {
  const modes = [service.network_mode, service.ipc].flatMap((mode) =>
    mode?.startsWith('service:') === true ? [mode.slice('service:'.length)] : [],
  );
  return [...modes, ...(service.volumes_from ?? [])];
}
