// The shadow's word against what a real `up` then does, on this machine's Engine; case names are those of the facts' table.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectSsh } from '../adapters/ssh-remote.ts';
import { startTestVm, type TestVm } from '../adapters/ssh-test-vm.ts';
import type { ComposeAnswer, ShadowDeed } from '../model/answer.ts';
import type { Remote } from '../ports/remote.ts';
import { askCompose } from './ask-compose.ts';
import { collect } from './collect.ts';

const clock = { now: () => Date.now() };
const IMAGE = 'o-shadow';
const encoder = new TextEncoder();
/** Other docker-compose plugins to try, colon separated; the installed one is always tried. */
const plugins = [undefined, ...(process.env['FAIRLEAD_COMPOSE_PLUGINS'] ?? '').split(':').filter((path) => path !== '')];

interface Case {
  readonly name: string;
  readonly before?: string;
  readonly after: string;
  /** Done to the Engine between the two. */
  readonly disturb?: readonly (readonly string[])[];
}

const a = 'a: {image: "o-shadow:1", command: ["sleep", "900"], init: true, stop_grace_period: 0s}';
const aChanged = 'a: {image: "o-shadow:1", command: ["sleep", "901"], init: true, stop_grace_period: 0s}';
const b = 'b: {image: "o-shadow:1", command: ["sleep", "900"], init: true, stop_grace_period: 0s}';
const bWith = (more: string): string => b.replace('}', `, ${more}}`);
const aWith = (more: string): string => a.replace('}', `, ${more}}`);
const project = (services: readonly string[], rest = ''): string => `services:\n${services.map((line) => `  ${line}\n`).join('')}${rest}`;

const CASES: readonly Case[] = [
  { name: 'first deployment', after: project([a, b], 'volumes: {v: {}}\n') },
  { name: 'm01 nothing changed', before: project([a, b]), after: project([a, b]) },
  { name: 'm02 one service changed', before: project([a, b]), after: project([aChanged, b]) },
  { name: 'm11 service removed', before: project([a, b]), after: project([a]) },
  { name: 'm12 service added', before: project([a]), after: project([a, b]) },
  { name: 'm14 scaled up', before: project([a]), after: project([aWith('scale: 3')]) },
  { name: 'm16 scaled down', before: project([aWith('scale: 3')]), after: project([a]) },
  {
    name: 'm21 parent recreated, dependent restarts',
    before: project([a, bWith('depends_on: {a: {condition: service_started, restart: true}}')]),
    after: project([aChanged, bWith('depends_on: {a: {condition: service_started, restart: true}}')]),
  },
  {
    name: 'm25 namespace of a recreated service',
    before: project([a, bWith('network_mode: "service:a"')]),
    after: project([aChanged, bWith('network_mode: "service:a"')]),
  },
  { name: 'm29 container name set', before: project([a]), after: project([aWith('container_name: o-named')]) },
  { name: 's01 stopped', before: project([a]), after: project([a]), disturb: [['stop', '-t', '0', 'PROJECT-a-1']] },
  { name: 's05 removed by hand', before: project([a, b]), after: project([a, b]), disturb: [['rm', '-f', 'PROJECT-a-1']] },
  { name: 's04 paused and changed', before: project([a]), after: project([aChanged]), disturb: [['pause', 'PROJECT-a-1']] },
  {
    name: 'x05 cut off its network',
    before: project([a]),
    after: project([a]),
    disturb: [['network', 'disconnect', 'PROJECT_default', 'PROJECT-a-1']],
  },
  { name: 'i01 the tag moved', before: project([a]), after: project([a]), disturb: [['tag', 'o-shadow:2', 'o-shadow:1']] },
  { name: 'm04 another tag', before: project([a]), after: project([a.replace('o-shadow:1', 'o-shadow:2')]) },
  {
    name: 'n02 network label changed',
    before: project([a], 'networks: {default: {labels: {x: "1"}}}\n'),
    after: project([a], 'networks: {default: {labels: {x: "2"}}}\n'),
  },
  {
    name: 'n05 one more network',
    before: project([a], 'networks: {default: {}}\n'),
    after: project([aWith('networks: [default, extra]')], 'networks: {default: {}, extra: {}}\n'),
  },
  { name: 'v05 volume added', before: project([a]), after: project([aWith('volumes: ["data:/data"]')], 'volumes: {data: {}}\n') },
  {
    name: 'v01 volume changed, nobody says yes',
    before: project([aWith('volumes: ["data:/data"]')], 'volumes: {data: {labels: {x: "1"}}}\n'),
    after: project([aWith('volumes: ["data:/data"]')], 'volumes: {data: {labels: {x: "2"}}}\n'),
  },
  {
    name: 'i11 image missing and never pulled',
    before: project([a]),
    after: project([aWith('pull_policy: never').replace('o-shadow:1', 'o-shadow:none')]),
  },
];

interface Outcome {
  readonly created: readonly string[];
  readonly removed: readonly string[];
  readonly recreated: readonly string[];
  readonly objects: readonly string[];
  readonly failed: boolean;
}

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'o-shadow-'));
  try {
    mkdirSync(join(folder, 'bin'));
    const busybox = execFileSync('sh', ['-c', 'command -v busybox'], { encoding: 'utf8' }).trim();
    execFileSync('cp', [busybox, join(folder, 'bin/sleep')]);
    for (const tag of ['1', '2']) {
      writeFileSync(join(folder, 'tag'), tag);
      execFileSync('sh', ['-c', `tar -c -C "$1" . | docker import - ${IMAGE}:${tag} >/dev/null`, 'sh', folder]);
      execFileSync('docker', ['tag', `${IMAGE}:${tag}`, `${IMAGE}:kept${tag}`]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

afterAll(() => {
  execFileSync('sh', ['-c', `docker rmi -f ${IMAGE}:1 ${IMAGE}:2 ${IMAGE}:kept1 ${IMAGE}:kept2 >/dev/null 2>&1 || :`]);
});

describe.each(plugins)('docker-compose plugin %s', (plugin) => {
  let vm: TestVm;
  let remote: Remote;

  beforeAll(async () => {
    vm = await startTestVm(plugin === undefined ? {} : { composePlugin: plugin });
    remote = await connectSsh({ vm: 'o', target: vm.target, identity: { file: vm.identityFile }, clock });
  });

  afterAll(async () => {
    await remote.close();
    await vm[Symbol.asyncDispose]();
  });

  test.each(CASES.map((each, index) => ({ ...each, project: `oshadow${index}` })))('$name: the shadow says what happens', async (each) => {
    try {
      for (const tag of ['1', '2']) {
        execFileSync('docker', ['tag', `${IMAGE}:kept${tag}`, `${IMAGE}:${tag}`]);
      }
      if (each.before !== undefined) {
        expect(await up(each.project, each.before)).toBe(0);
      }
      for (const words of each.disturb ?? []) {
        execFileSync(
          'docker',
          words.map((word) => word.replaceAll('PROJECT', each.project)),
          { stdio: 'ignore' },
        );
      }
      const files = [{ path: 'compose.yaml', mode: 0o644, content: encoder.encode(each.after) }];
      const observed = await collect(remote, { stacks: [each.project], clock });
      const answers = await askCompose(remote, observed, [{ stack: each.project, files, override: '', secrets: [] }]);
      const answer = answers[each.project];
      const before = await look(each.project);
      const code = await up(each.project, each.after);
      const predicted = readDeeds(answer, before);
      const real = compare(before, await look(each.project), code !== 0);
      expect(answer?.deeds?.filter((deed) => deed.deed === 'unsupported')).toEqual([]);
      expect(predicted).toEqual(real);
    } finally {
      execFileSync('sh', ['-c', 'docker compose -p "$1" down -v -t 0 --remove-orphans >/dev/null 2>&1', 'sh', each.project]);
    }
  });

  async function up(name: string, compose: string): Promise<number> {
    const folder = join(vm.stacks, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'compose.yaml'), compose);
    const directory = `/opt/stacks/${name}`;
    const { code } = await remote.exec(
      [
        'docker',
        'compose',
        '-p',
        name,
        '--project-directory',
        directory,
        '-f',
        `${directory}/compose.yaml`,
        'up',
        '-d',
        '--remove-orphans',
      ],
      { timeoutMs: 60_000, stdin: '' },
    );
    return code;
  }

  async function look(name: string): Promise<ReadonlyMap<string, string>> {
    const observed = await collect(remote, { stacks: [], clock });
    const containers = observed.containers.filter((each) => each.Labels['com.docker.compose.project'] === name);
    const networks = observed.networks.filter((each) => each.Name.startsWith(`${name}_`));
    const volumes = observed.volumes.filter((each) => each.Name.startsWith(`${name}_`));
    return new Map([
      ...containers.map((each): [string, string] => [each.Names[0]?.slice(1) ?? '', each.Id]),
      ...networks.map((each): [string, string] => [`network ${each.Name}`, each.Id]),
      ...volumes.map((each): [string, string] => [`volume ${each.Name}`, JSON.stringify(each)]),
    ]);
  }
});

/** Names that came, went, or are somebody else now. */
function compare(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>, failed: boolean): Outcome {
  const isObject = (name: string): boolean => / /.test(name);
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  const changed = names.filter((name) => before.get(name) !== after.get(name));
  const containers = changed.filter((name) => !isObject(name));
  return {
    created: containers.filter((name) => !before.has(name)),
    removed: containers.filter((name) => !after.has(name)),
    recreated: containers.filter((name) => before.has(name) && after.has(name)),
    objects: changed.filter(isObject),
    failed,
  };
}

function readDeeds(answer: ComposeAnswer | undefined, before: ReadonlyMap<string, string>): Outcome {
  const after = new Map(before);
  for (const deed of answer?.deeds ?? []) {
    apply(after, deed);
  }
  return compare(before, after, answer?.refusal !== undefined || answer?.shadowError !== undefined);
}

function apply(after: Map<string, string>, deed: ShadowDeed): void {
  switch (deed.deed) {
    case 'container-create':
      after.set(deed.name, deed.id);
      break;
    case 'container-remove':
      after.delete(deed.name);
      break;
    case 'container-rename':
      after.delete(deed.from);
      after.set(deed.name, deed.id);
      break;
    case 'network-create':
    case 'volume-create':
      after.set(`${deed.deed.split('-')[0]} ${deed.name}`, 'new');
      break;
    case 'network-remove':
    case 'volume-remove':
      after.delete(`${deed.deed.split('-')[0]} ${deed.name}`);
      break;
    default:
      break;
  }
}
