// The facts' table: networks and volumes.
import { a, b, changed, idle, mounted, project, type Row, recreateA, stranger, two, withFile } from './row.ts';

const labelled = (value: string): string => `networks: {default: {labels: {tier: "${value}"}}}\n`;
const networked = (rest: string, services: readonly string[] = [a, b]): string => project(services, rest);
const restartBoth = ['container restart PROJECT-a-1', 'container restart PROJECT-b-1', 'network recreate PROJECT_default'];
const onVolume = (rest: string, name = 'data'): string => project([idle('a', `volumes: ["${name}:/data"]`), b], rest);

export const OBJECTS: readonly Row[] = [
  {
    name: 'n01 network options',
    before: networked('networks: {default: {driver_opts: {com.docker.network.bridge.enable_icc: "true"}}}\n'),
    after: networked('networks: {default: {driver_opts: {com.docker.network.bridge.enable_icc: "false"}}}\n'),
    sees: restartBoth,
  },
  { name: 'n02 network label', before: networked(labelled('1')), after: networked(labelled('2')), sees: restartBoth },
  {
    name: 'n04 network label and a service',
    before: networked(labelled('1')),
    after: networked(labelled('2'), [changed('a'), b]),
    sees: ['container recreate PROJECT-a-1', 'container restart PROJECT-b-1', 'network recreate PROJECT_default'],
  },
  {
    name: 'n03 network subnet',
    before: networked('networks: {default: {ipam: {config: [{subnet: 10.99.1.0/24}]}}}\n'),
    after: networked('networks: {default: {ipam: {config: [{subnet: 10.99.2.0/24}]}}}\n'),
    sees: restartBoth,
  },
  {
    name: 'n14 address of a service',
    before: networked('networks: {default: {ipam: {config: [{subnet: 10.99.3.0/24}]}}}\n', [
      idle('a', 'networks: {default: {ipv4_address: 10.99.3.7}}'),
      b,
    ]),
    after: networked('networks: {default: {ipam: {config: [{subnet: 10.99.3.0/24}]}}}\n', [
      idle('a', 'networks: {default: {ipv4_address: 10.99.3.8}}'),
      b,
    ]),
    sees: recreateA,
  },
  {
    name: 'n16 service leaves a network',
    before: networked('networks: {back: {}}\n', [idle('a', 'networks: [default, back]'), idle('b', 'networks: [default, back]')]),
    after: networked('networks: {back: {}}\n', [idle('a', 'networks: [default]'), idle('b', 'networks: [default, back]')]),
    sees: recreateA,
  },
  {
    name: 'n09 the same with a foreign container on it',
    before: networked(labelled('1')),
    after: networked(labelled('2')),
    disturb: [stranger('--network PROJECT_default')],
    sees: 'fails',
  },
  { name: 'n10 the same with an orphan on it', before: networked(labelled('1')), after: networked(labelled('2'), [a]), sees: 'fails' },
  {
    name: 'n18 the same with a running one-off on it',
    before: networked(labelled('1')),
    after: networked(labelled('2')),
    disturb: ['compose run -d --no-deps a sleep 5000'],
    sees: 'fails',
  },
  {
    name: 'n11 the same, and a service joins it',
    before: networked('networks: {back: {labels: {tier: "1"}}}\n', [idle('a', 'networks: [back]'), b]),
    after: networked('networks: {back: {labels: {tier: "2"}}}\n', [idle('a', 'networks: [back]'), idle('b', 'networks: [default, back]')]),
    sees: 'fails',
  },
  {
    name: 'n05 service joins a new network',
    before: two,
    after: networked('networks: {back: {}}\n', [idle('a', 'networks: [default, back]'), b]),
    sees: ['container recreate PROJECT-a-1', 'network create PROJECT_back'],
  },
  { name: 'n06 alias', before: two, after: project([idle('a', 'networks: {default: {aliases: [x]}}'), b]), sees: recreateA },
  {
    name: 'n07 network renamed',
    before: two,
    after: networked('networks: {default: {name: PROJECT-other}}\n'),
    sees: ['container recreate PROJECT-a-1', 'container recreate PROJECT-b-1', 'network create PROJECT-other'],
  },
  {
    name: 'n08 network removed while stopped',
    before: two,
    disturb: ['docker stop -t 0 PROJECT-a-1 PROJECT-b-1', 'docker network rm PROJECT_default'],
    sees: 'fails',
  },
  {
    name: 'n12 external network missing',
    before: two,
    after: networked('networks: {out: {external: true, name: PROJECT-out}}\n', [idle('a', 'networks: [default, out]'), b]),
    sees: 'fails',
  },
  {
    name: 'n13 network becomes external',
    before: two,
    after: networked('networks: {default: {external: true, name: PROJECT_default}}\n'),
    sees: [],
  },
  {
    name: 'n15 network exists without labels',
    before: two,
    disturb: ['compose down -t 0', 'docker network create PROJECT_default'],
    sees: 'fails',
  },
  {
    name: 'v01 volume label, nobody says yes',
    before: onVolume('volumes: {data: {labels: {x: "1"}}}\n'),
    after: onVolume('volumes: {data: {labels: {x: "2"}}}\n'),
    sees: [],
  },
  {
    name: 'v04 volume renamed',
    before: onVolume('volumes: {data: {}}\n'),
    after: onVolume('volumes: {data: {name: PROJECT-other}}\n'),
    sees: ['container recreate PROJECT-a-1', 'volume create PROJECT-other'],
  },
  {
    name: 'v05 volume mounted',
    before: two,
    after: onVolume('volumes: {data: {}}\n'),
    sees: ['container recreate PROJECT-a-1', 'volume create PROJECT_data'],
  },
  { name: 'v06 mount removed', before: onVolume('volumes: {data: {}}\n'), after: two, sees: recreateA },
  {
    name: 'v07 container and volume removed',
    before: onVolume('volumes: {data: {}}\n'),
    disturb: ['docker rm -f PROJECT-a-1', 'docker volume rm PROJECT_data'],
    sees: ['container create PROJECT-a-1', 'volume create PROJECT_data'],
  },
  {
    name: 'v08 external volume missing',
    before: two,
    after: onVolume('volumes: {data: {external: true, name: PROJECT-out}}\n'),
    sees: 'fails',
  },
  { name: 'v09 volume made by hand', before: onVolume('volumes: {data: {}}\n'), prepare: ['docker volume create PROJECT_data'], sees: [] },
  {
    name: 'v10 anonymous volume and a change',
    before: project([idle('a', 'volumes: [/scratch]')]),
    after: project([changed('a', 'volumes: [/scratch]')]),
    sees: recreateA,
  },
  {
    name: 'v13 bind source deleted under a running container',
    before: project([idle('a', 'volumes: ["/tmp/PROJECT-data:/data"]'), b]),
    disturb: ['rm -rf /tmp/PROJECT-data'],
    sees: [],
  },
  {
    name: 'v14 volume becomes a bind',
    before: onVolume('volumes: {data: {}}\n'),
    after: project([idle('a', 'volumes: ["./conf:/data"]'), b]),
    files: withFile,
    sees: recreateA,
  },
  {
    name: 'v12 bind path changed',
    before: project([mounted, b]),
    after: project([mounted.replace('./conf/app.conf', './conf/new.conf'), b]),
    files: withFile,
    filesAfter: { 'conf/new.conf': 'one\n' },
    sees: recreateA,
  },
  {
    name: 'p03 p66 bind source missing beside a change',
    before: two,
    after: project([changed('a'), idle('b', 'volumes: [{type: bind, source: /no/such, target: /x, bind: {create_host_path: false}}]')]),
    sees: 'fails',
  },
];
