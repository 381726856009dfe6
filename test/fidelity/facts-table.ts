// The mutation matrix of the convergence facts, section 11, as data: one row each, with what 2.40 was seen to do.
// In all texts IMAGE stands for the case's image and PROJECT for its name.

export interface Row {
  readonly name: string;
  /** compose.yaml before; undefined files of the second state mean "the same". */
  readonly before: string;
  readonly after?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly filesAfter?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly prepare?: readonly string[];
  readonly disturb?: readonly string[];
  /** What 2.40.3 does, with PROJECT for the name; 'fails': `up` ends with an error, and the plan says so. */
  readonly sees: readonly string[] | 'fails' | 'whatever';
}

/** A service that only sleeps; `more` are further keys in flow style. */
function idle(name: string, more = ''): string {
  return `  ${name}: {image: "IMAGE:1", stop_grace_period: 0s${more === '' ? '' : `, ${more}`}}\n`;
}

function project(services: readonly string[], rest = ''): string {
  return `services:\n${services.join('')}${rest}`;
}

const a = idle('a');
const b = idle('b');
const changed = (name: string, more = ''): string => idle(name, `environment: {CHANGED: "1"}${more === '' ? '' : `, ${more}`}`);
const needs = (parent: string, restart: boolean): string => `depends_on: {${parent}: {condition: service_started, restart: ${restart}}}`;
const two = project([a, b]);
const recreateA = ['container recreate PROJECT-a-1'];
const stop = (name: string): string => `docker stop -t 0 PROJECT-${name}`;
const stranger = (options: string): string => `docker run -d --label fidelity.foreign=PROJECT ${options} IMAGE:1`;
const withFile = { 'conf/app.conf': 'one\n' };
const mounted = idle('a', 'volumes: ["./conf/app.conf:/etc/app.conf:ro"]');
const configured = project([idle('a', 'configs: [rules]'), b], 'configs: {rules: {file: ./rules.txt}}\n');
const secretive = `${project([idle('a', 'secrets: [token]'), b], 'secrets: {token: {file: ./secrets/token}}\n')}`;
const fromFile = project([idle('a', 'env_file: [app.env]'), b]);

const SERVICES: readonly Row[] = [
  { name: 'm01 nothing', before: two, sees: [] },
  {
    name: 'm02 environment value',
    before: project([idle('a', 'environment: {X: "1"}'), b]),
    after: project([idle('a', 'environment: {X: "2"}'), b]),
    sees: recreateA,
  },
  { name: 'm03 command', before: two, after: project([idle('a', 'command: [sleep, "9000"]'), b]), sees: recreateA },
  {
    name: 'm03 healthcheck',
    before: two,
    after: project([idle('a', 'healthcheck: {test: [CMD, "true"], interval: 1s}'), b]),
    sees: recreateA,
  },
  { name: 'm06 comments and key order', before: two, after: `# note\n${project([b, a])}`, sees: [] },
  {
    name: 'm07 ports reordered',
    before: project([idle('a', 'ports: ["PORT0:80", "PORT1:81"]')]),
    after: project([idle('a', 'ports: ["PORT1:81", "PORT0:80"]')]),
    sees: recreateA,
  },
  { name: 'm08 x- extension', before: two, after: `${two}x-note: 1\n`, sees: [] },
  {
    name: 'p17 long port syntax',
    before: project([idle('a', 'ports: ["PORT0:80"]')]),
    after: project([idle('a', 'ports: [{mode: ingress, target: 80, published: "PORT0", protocol: tcp}]')]),
    sees: [],
  },
  { name: 'p21 default network named', before: two, after: project([idle('a', 'networks: [default]'), b]), sees: [] },
  { name: 'p20 restart "no" made explicit', before: two, after: project([idle('a', 'restart: "no"'), b]), sees: recreateA },
  { name: 'p22 empty deploy', before: two, after: project([idle('a', 'deploy: {}'), b]), sees: recreateA },
  { name: 'p23 deploy.replicas 1', before: two, after: project([idle('a', 'deploy: {replicas: 1}'), b]), sees: recreateA },
  { name: 'p26 deploy labels', before: two, after: project([idle('a', 'deploy: {labels: {x: "1"}}'), b]), sees: recreateA },
  { name: 'p27 attach', before: two, after: project([idle('a', 'attach: false'), b]), sees: recreateA },
  { name: 'm20 depends_on added', before: two, after: project([a, idle('b', needs('a', false))]), sees: [] },
  { name: 'm34 pull_policy', before: two, after: project([idle('a', 'pull_policy: never'), b]), sees: [] },
  {
    name: 'm09 profile added and enabled',
    before: two,
    after: project([a, idle('b', 'profiles: [extra]')]),
    filesAfter: { '.env': 'COMPOSE_PROFILES=extra\n' },
    sees: [],
  },
  {
    name: 'm10 profile no longer enabled',
    before: project([a, idle('b', 'profiles: [extra]')]),
    files: { '.env': 'COMPOSE_PROFILES=extra\n' },
    filesAfter: {},
    sees: [],
  },
  { name: 'm11 service removed', before: two, after: project([a]), sees: ['container remove PROJECT-b-1'] },
  { name: 'm12 service added', before: project([a]), after: two, sees: ['container create PROJECT-b-1'] },
  {
    name: 'm13 service renamed',
    before: two,
    after: project([a, idle('c')]),
    sees: ['container create PROJECT-c-1', 'container remove PROJECT-b-1'],
  },
  { name: 'm14 scaled up', before: two, after: project([idle('a', 'scale: 2'), b]), sees: ['container create PROJECT-a-2'] },
  {
    name: 'm16 scaled down',
    before: project([idle('a', 'scale: 3')]),
    after: project([a]),
    sees: ['container remove PROJECT-a-2', 'container remove PROJECT-a-3'],
  },
  {
    name: 'm17 p62 scaled down and changed',
    before: project([idle('a', 'scale: 3')]),
    after: project([changed('a', 'scale: 2')]),
    sees: 'whatever',
  },
  {
    name: 'p63 scaled down, one replica another',
    before: project([idle('a', 'scale: 3')]),
    after: project([idle('a', 'scale: 2')]),
    disturb: ['docker network disconnect PROJECT_default PROJECT-a-1'],
    sees: ['container remove PROJECT-a-1'],
  },
  { name: 'm18 scale 0', before: two, after: project([idle('a', 'scale: 0'), b]), sees: ['container remove PROJECT-a-1'] },
  {
    name: 'm19 replicas 0 from two',
    before: project([idle('a', 'deploy: {replicas: 2}'), b]),
    after: project([idle('a', 'deploy: {replicas: 0}'), b]),
    sees: 'fails',
  },
  {
    name: 'p67 replicas 0 from one',
    before: project([idle('a', 'deploy: {replicas: 1}'), b]),
    after: project([idle('a', 'deploy: {replicas: 0}'), b]),
    sees: ['container remove PROJECT-a-1'],
  },
  {
    name: 's12 replica 1 of 3 removed by hand',
    before: project([idle('a', 'scale: 3')]),
    disturb: ['docker rm -f PROJECT-a-1'],
    sees: ['container create PROJECT-a-4'],
  },
  {
    name: 'p44 two replicas and one port',
    before: project([idle('a', 'ports: ["PORT0:80"]')]),
    after: project([idle('a', 'ports: ["PORT0:80"], scale: 2')]),
    sees: 'fails',
  },
  {
    name: 'm21 parent recreated, dependent restarts',
    before: project([a, idle('b', needs('a', true))]),
    after: project([changed('a'), idle('b', needs('a', true))]),
    sees: ['container recreate PROJECT-a-1', 'container restart PROJECT-b-1'],
  },
  {
    name: 'm22 parent recreated, plain dependency',
    before: project([a, idle('b', needs('a', false))]),
    after: project([changed('a'), idle('b', needs('a', false))]),
    sees: recreateA,
  },
  {
    name: 'm24 chain of restarts',
    before: project([a, idle('b', needs('a', true)), idle('c', needs('b', true))]),
    after: project([changed('a'), idle('b', needs('a', true)), idle('c', needs('b', true))]),
    sees: ['container recreate PROJECT-a-1', 'container restart PROJECT-b-1'],
  },
  {
    name: 'm23 parent only started',
    before: project([a, idle('b', needs('a', true))]),
    disturb: [stop('a-1')],
    sees: ['container start PROJECT-a-1'],
  },
  {
    name: 'p55 parent scaled',
    before: project([a, idle('b', needs('a', true))]),
    after: project([idle('a', 'scale: 2'), idle('b', needs('a', true))]),
    sees: ['container create PROJECT-a-2'],
  },
  {
    name: 'm25 network of a recreated service',
    before: project([a, idle('b', 'network_mode: "service:a"')]),
    after: project([changed('a'), idle('b', 'network_mode: "service:a"')]),
    sees: ['container recreate PROJECT-a-1', 'container recreate PROJECT-b-1'],
  },
  { name: 'm25b the same, unchanged', before: project([a, idle('b', 'network_mode: "service:a"')]), sees: [] },
  {
    name: 'm26 ipc of a recreated service',
    before: project([idle('a', 'ipc: shareable'), idle('b', 'ipc: "service:a"')]),
    after: project([changed('a', 'ipc: shareable'), idle('b', 'ipc: "service:a"')]),
    sees: ['container recreate PROJECT-a-1', 'container recreate PROJECT-b-1'],
  },
  {
    name: 'm27 volumes_from a recreated service',
    before: project([a, idle('b', 'volumes_from: [a]')]),
    after: project([changed('a'), idle('b', 'volumes_from: [a]')]),
    sees: ['container recreate PROJECT-a-1', 'container recreate PROJECT-b-1'],
  },
  { name: 'm27b the same, unchanged', before: project([a, idle('b', 'volumes_from: [a]')]), sees: [] },
  {
    name: 'p40 namespace owner re-created by hand',
    before: project([a, idle('b', 'network_mode: "service:a"')]),
    disturb: ['compose up -d --no-deps --force-recreate -t 0 a'],
    sees: ['container recreate PROJECT-b-1'],
  },
  {
    name: 'p61 scaled namespace owner',
    before: project([idle('a', 'scale: 2'), idle('b', 'network_mode: "service:a"')]),
    disturb: ['docker network disconnect PROJECT_default PROJECT-a-1'],
    sees: 'whatever',
  },
  {
    name: 'm29 container_name set',
    before: two,
    after: project([idle('a', 'container_name: PROJECT-own'), b]),
    sees: ['container recreate PROJECT-own'],
  },
  { name: 'm30 container_name removed', before: project([idle('a', 'container_name: PROJECT-own'), b]), after: two, sees: recreateA },
  {
    name: 'p01 container_name taken',
    before: two,
    after: project([idle('a', 'container_name: PROJECT-own'), b]),
    disturb: [stranger('--name PROJECT-own')],
    sees: 'fails',
  },
  { name: 'x08 gone, name taken', before: two, disturb: ['docker rm -f PROJECT-a-1', stranger('--name PROJECT-a-1')], sees: 'fails' },
  {
    name: 'p45 port moves to another service',
    before: project([idle('a', 'ports: ["PORT0:80"]'), b]),
    after: project([a, idle('b', 'ports: ["PORT0:80"]')]),
    sees: ['container recreate PROJECT-a-1', 'container recreate PROJECT-b-1'],
  },
];

const FILES: readonly Row[] = [
  {
    name: 'm36 bind file content',
    before: project([mounted, b]),
    files: withFile,
    filesAfter: { 'conf/app.conf': 'two\n' },
    sees: recreateA,
  },
  {
    name: 'm37 config file content',
    before: configured,
    files: { 'rules.txt': 'one\n' },
    filesAfter: { 'rules.txt': 'two\n' },
    sees: recreateA,
  },
  {
    name: 'm39 secret file content',
    before: secretive,
    secrets: { token: 'one' },
    disturb: ['printf two >"$LIVE/secrets/token"'],
    sees: recreateA,
  },
  {
    name: 'm41 config file path',
    before: configured,
    after: configured.replace('./rules.txt', './moved.txt'),
    files: { 'rules.txt': 'one\n' },
    filesAfter: { 'moved.txt': 'one\n' },
    sees: recreateA,
  },
  { name: 'm42 env_file value', before: fromFile, files: { 'app.env': 'X=1\n' }, filesAfter: { 'app.env': 'X=2\n' }, sees: recreateA },
  { name: 'm43 env_file comment', before: fromFile, files: { 'app.env': 'X=1\n' }, filesAfter: { 'app.env': '# note\nX=1\n' }, sees: [] },
  {
    name: 'm44 env_file renamed',
    before: fromFile,
    after: fromFile.replace('app.env', 'other.env'),
    files: { 'app.env': 'X=1\n' },
    filesAfter: { 'other.env': 'X=1\n' },
    sees: [],
  },
  {
    name: 'm45 .env value in use',
    before: project([idle('a', 'environment: {X: "${V}"}'), b]),
    files: { '.env': 'V=1\n' },
    filesAfter: { '.env': 'V=2\n' },
    sees: recreateA,
  },
  { name: 'm46 .env value not in use', before: two, files: { '.env': 'V=1\n' }, filesAfter: { '.env': 'V=2\n' }, sees: [] },
  {
    name: 'p12 extends changed',
    before: project([idle('a', 'extends: {file: base.yaml, service: base}')]),
    files: { 'base.yaml': 'services: {base: {environment: {X: "1"}}}\n' },
    filesAfter: { 'base.yaml': 'services: {base: {environment: {X: "2"}}}\n' },
    sees: recreateA,
  },
  {
    name: 'p13 include changed',
    before: `include: [more.yaml]\n${project([a])}`,
    files: { 'more.yaml': `services:\n${b}` },
    filesAfter: { 'more.yaml': `services:\n${changed('b')}` },
    sees: ['container recreate PROJECT-b-1'],
  },
  {
    name: 'live file edited by hand',
    before: project([mounted, b]),
    files: withFile,
    disturb: ['echo more >>"$LIVE/conf/app.conf"'],
    sees: ['container restart PROJECT-a-1'],
  },
];

const IMAGES: readonly Row[] = [
  { name: 'm04 another image', before: two, after: two.replace('IMAGE:1', 'IMAGE:2'), sees: recreateA },
  { name: 'i03 another tag of the same image', before: two, after: two.replace('IMAGE:1', 'IMAGE:same'), sees: recreateA },
  { name: 'i01 i08 the local tag moved', before: project([a]), disturb: ['docker tag IMAGE:2 IMAGE:1'], sees: recreateA },
  { name: 'i02 the local tag deleted, no registry has it', before: project([a]), disturb: ['docker rmi IMAGE:1'], sees: 'fails' },
  {
    name: 'i05 the remote tag moved, policy missing',
    before: project([a]),
    disturb: ['docker push -q IMAGE:1', 'docker tag IMAGE:2 IMAGE:new', 'docker rmi IMAGE:new'],
    sees: [],
  },
  {
    name: 'i06 the remote tag moved, policy always',
    before: project([idle('a', 'pull_policy: missing')]),
    after: project([idle('a', 'pull_policy: always')]),
    disturb: ['docker tag IMAGE:2 IMAGE:1', 'docker push -q IMAGE:1', 'docker tag IMAGE:same IMAGE:1'],
    sees: ['container recreate PROJECT-a-1', 'image pull IMAGE:1'],
  },
  {
    name: 'i07 policy always, remote the same',
    before: project([a]),
    after: project([idle('a', 'pull_policy: always')]),
    disturb: ['docker push -q IMAGE:1'],
    sees: ['image pull IMAGE:1'],
  },
  { name: 'i10 i16 policy always, pull fails', before: two, after: project([idle('a', 'pull_policy: always'), b]), sees: 'fails' },
  {
    name: 'i11 i20 missing and never pulled',
    before: two,
    after: project([idle('a', 'pull_policy: never').replace('IMAGE:1', 'IMAGE:none'), b]),
    sees: 'fails',
  },
  { name: 'i18 platform of the host', before: two, after: project([idle('a', 'platform: linux/amd64'), b]), sees: recreateA },
  {
    name: 'image missing, the registry has it',
    before: project([a]),
    disturb: ['docker push -q IMAGE:1', 'docker rmi IMAGE:1'],
    sees: 'whatever',
  },
];

const STATES: readonly Row[] = [
  { name: 's01 stopped', before: two, disturb: [stop('a-1')], sees: ['container start PROJECT-a-1'] },
  {
    name: 's02 p30 killed, unless-stopped',
    before: project([idle('a', 'restart: unless-stopped'), b]),
    disturb: ['docker kill PROJECT-a-1'],
    sees: ['container start PROJECT-a-1'],
  },
  { name: 's03 paused', before: two, disturb: ['docker pause PROJECT-a-1'], sees: 'fails' },
  {
    name: 's04 paused and changed',
    before: two,
    after: project([changed('a'), b]),
    disturb: ['docker pause PROJECT-a-1'],
    sees: recreateA,
  },
  { name: 's05 removed by hand', before: two, disturb: ['docker rm -f PROJECT-a-1'], sees: ['container create PROJECT-a-1'] },
  {
    name: 's06 created, never started',
    before: two,
    disturb: ['docker rm -f PROJECT-a-1', 'compose up --no-start --no-deps a'],
    sees: ['container start PROJECT-a-1'],
  },
  {
    name: 's09 finished one-shot beside a change',
    before: project([idle('a', 'command: ["true"]'), b]),
    after: project([idle('a', 'command: ["true"]'), changed('b')]),
    sees: ['container recreate PROJECT-b-1', 'container start PROJECT-a-1'],
  },
  {
    name: 's10 p54 finished one-shot, nothing changed',
    before: project([idle('a', 'command: ["true"]'), idle('b', 'depends_on: {a: {condition: service_completed_successfully}}')]),
    sees: [],
  },
  {
    name: 's11 one of three stopped',
    before: project([idle('a', 'scale: 3')]),
    disturb: [stop('a-2')],
    sees: ['container start PROJECT-a-2'],
  },
  { name: 'x01 docker update', before: two, disturb: ['docker update --memory 512m --memory-swap 512m PROJECT-a-1'], sees: [] },
  {
    name: 'x02 one more network',
    before: two,
    disturb: ['docker network create PROJECT-hand', 'docker network connect PROJECT-hand PROJECT-a-1'],
    sees: [],
  },
  { name: 'x03 renamed', before: two, disturb: ['docker rename PROJECT-a-1 PROJECT-odd'], sees: [] },
  {
    name: 'x04 renamed and changed',
    before: two,
    after: project([changed('a'), b]),
    disturb: ['docker rename PROJECT-a-1 PROJECT-odd'],
    sees: recreateA,
  },
  { name: 'x05 cut off, running', before: two, disturb: ['docker network disconnect PROJECT_default PROJECT-a-1'], sees: recreateA },
  {
    name: 'x06 cut off, stopped',
    before: two,
    disturb: [stop('a-1'), 'docker network disconnect PROJECT_default PROJECT-a-1'],
    sees: ['container start PROJECT-a-1'],
  },
  { name: 'x07 file changed inside', before: two, disturb: ['docker exec PROJECT-a-1 sh -c "echo x >/version"'], sees: [] },
  {
    name: 'p42 alias lost',
    before: two,
    disturb: ['docker network disconnect PROJECT_default PROJECT-a-1', 'docker network connect PROJECT_default PROJECT-a-1'],
    sees: [],
  },
  { name: 'x09 one-off running', before: two, disturb: ['compose run -d --no-deps a sleep 5000'], sees: [] },
  {
    name: 'x10 one-off finished',
    before: two,
    disturb: ['compose run --name PROJECT-once --no-deps a true'],
    sees: ['container remove PROJECT-once'],
  },
  {
    name: 'x11 scaled by hand',
    before: two,
    disturb: ['compose up -d --no-deps --no-recreate --scale a=2 a'],
    sees: ['container remove PROJECT-a-2'],
  },
  {
    name: 'x12 foreign container with our labels',
    before: two,
    disturb: [stranger('--label com.docker.compose.project=PROJECT --label com.docker.compose.service=z')],
    sees: [],
  },
  {
    name: 'x13 host port taken while stopped',
    before: project([idle('a', 'ports: ["PORT0:80"]'), b]),
    disturb: [stop('a-1'), stranger('-p PORT0:80')],
    sees: 'fails',
  },
  {
    name: 'x14 new host port taken',
    before: two,
    after: project([idle('a', 'ports: ["PORT0:80"]'), b]),
    disturb: [stranger('-p PORT0:80')],
    sees: 'fails',
  },
];

const labelled = (value: string): string => `networks: {default: {labels: {tier: "${value}"}}}\n`;
const networked = (rest: string, services: readonly string[] = [a, b]): string => project(services, rest);
const restartBoth = ['container restart PROJECT-a-1', 'container restart PROJECT-b-1', 'network recreate PROJECT_default'];
const onVolume = (rest: string, name = 'data'): string => project([idle('a', `volumes: ["${name}:/data"]`), b], rest);

const OBJECTS: readonly Row[] = [
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

/** All rows that a plan can foretell, in the order of the facts. */
export const FACTS_TABLE: readonly Row[] = [...SERVICES, ...FILES, ...IMAGES, ...STATES, ...OBJECTS];
