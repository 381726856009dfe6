import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type Bench,
  containersOf,
  currentRelease,
  deploymentOf,
  deployOf,
  docker,
  draftStack,
  IMAGE_CRASH,
  IMAGE_ONE,
  IMAGE_TWO,
  makeImages,
  openBench,
  recordOf,
} from '../../test/support/vm-bench.ts';
import type { RollbackTransaction } from './request.ts';

const STACK = 'thelper-back';
const CHILD = 'thelper-child';
const MOVING = 'thelper/moving:latest';
let bench: Bench;

beforeAll(makeImages);
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.dispose([STACK, CHILD]));

/** Without a health check, so that only the stability window can tell. */
function compose(image: string, restart = 'no', extra = ''): string {
  return `services:
  app:
    image: ${image}
    restart: "${restart}"
    stop_grace_period: 0s
${extra}`;
}

function draft(image: string, changes: { restart?: string; extra?: string; files?: Record<string, string>; manifest?: object } = {}) {
  const files = { 'compose.yaml': compose(image, changes.restart, changes.extra), ...changes.files };
  return draftStack(bench, { name: STACK, files, manifest: { stability: 1, ...changes.manifest } });
}

async function deploy(...[image, changes, transaction]: [string, Parameters<typeof draft>[1]?, Parameters<typeof deployOf>[2]?]) {
  const { outcomes } = await bench.deploy(deploymentOf([deployOf(bench, draft(image, changes), transaction)]));
  return outcomes[0];
}

function images(): readonly string[] {
  return containersOf(STACK).map(({ image, status }) => `${image} ${status}`);
}

test('a crash loop that Compose calls healthy is rolled back', async () => {
  await deploy(IMAGE_ONE);
  expect(await deploy(IMAGE_CRASH, { restart: 'always', manifest: { stability: undefined } })).toMatchObject({
    outcome: 'rolled-back',
    code: 'unstable',
    release: 1,
  });
  expect(images()).toEqual([`${IMAGE_ONE} running`]);
});

test('a failing check is rolled back and says what it saw', async () => {
  await deploy(IMAGE_ONE);
  const checks = [{ name: 'page', timeout: 1, kind: 'tcp', host: '127.0.0.1', port: 9 }];
  const outcome = await deploy(IMAGE_TWO, { manifest: { checks } });
  expect(outcome).toMatchObject({
    outcome: 'rolled-back',
    code: 'check-failed',
    text: expect.stringMatching(/check "page" failed.*refused.*release 1 runs/),
  });
  expect(images()).toEqual([`${IMAGE_ONE} running`]);
});

test('a container that cannot be started leaves the old version serving', async () => {
  await deploy(IMAGE_ONE);
  const outcome = await deploy(IMAGE_TWO, { extra: '    devices: ["/dev/fairlead-absent:/dev/x"]\n' });
  expect(outcome).toMatchObject({ outcome: 'rolled-back', code: 'up-failed' });
  expect(images()).toEqual([`${IMAGE_ONE} running`]);
});

test('a first deploy that fails leaves nothing behind', async () => {
  expect(await deploy(IMAGE_CRASH, { files: { 'config/a': 'a' } })).toMatchObject({
    outcome: 'rolled-back',
    text: expect.stringMatching(/the stack is down/),
  });
  expect(containersOf(STACK)).toEqual([]);
  expect(existsSync(join(bench.stacks, STACK))).toBe(false);
  expect(currentRelease(bench, STACK)).toBeUndefined();
  expect(docker('network', 'ls', '-q', '--filter', `label=com.docker.compose.project=${STACK}`)).toBe('');
});

test('what ran before Fairlead comes back when its first deploy fails', async () => {
  const live = join(bench.stacks, STACK);
  mkdirSync(join(live, 'data'), { recursive: true });
  writeFileSync(join(live, 'compose.yaml'), compose(IMAGE_ONE));
  writeFileSync(join(live, 'data/row'), 'precious');
  docker('compose', '-p', STACK, '--project-directory', live, '-f', join(live, 'compose.yaml'), 'up', '-d');
  expect(await deploy(IMAGE_CRASH, { files: { new: 'new' } })).toMatchObject({
    outcome: 'rolled-back',
    text: expect.stringMatching(/what ran before runs again/),
  });
  expect(images()).toEqual([`${IMAGE_ONE} running`]);
  expect(readFileSync(join(live, 'compose.yaml'), 'utf8')).toBe(compose(IMAGE_ONE));
  expect(readFileSync(join(live, 'data/row'), 'utf8')).toBe('precious');
  expect(existsSync(join(live, 'new'))).toBe(false);
});

test('a tag that moved points to the old image again after a rollback', async () => {
  docker('tag', IMAGE_ONE, MOVING);
  await deploy(MOVING);
  const old = containersOf(STACK);
  docker('tag', IMAGE_CRASH, MOVING);
  expect(await deploy(MOVING, { files: { note: 'second' } })).toMatchObject({ outcome: 'rolled-back' });
  expect(docker('inspect', '--format', '{{.Image}}', containersOf(STACK)[0]?.id ?? '')).toBe(
    docker('image', 'inspect', '--format', '{{.Id}}', IMAGE_ONE),
  );
  expect(old).toHaveLength(1);
  docker('rmi', MOVING);
});

test('a file that is reloaded is written in place and reloaded, and the container stays', async () => {
  const extra = '    volumes: ["./app.conf:/etc/app.conf:ro"]\n';
  await deploy(IMAGE_ONE, { extra, files: { 'app.conf': 'first\n' } });
  const before = containersOf(STACK);
  const inode = statSync(join(bench.stacks, STACK, 'app.conf')).ino;
  const reload = {
    files: ['app.conf'],
    service: 'app',
    action: { kind: 'command', run: ['/bin/sh', '-c', 'cat /etc/app.conf >/tmp/seen'] },
  } as const;
  const outcome = await deploy(
    IMAGE_ONE,
    { extra, files: { 'app.conf': 'second \\ "line"\n' } },
    { reloads: [reload], inplace: ['app.conf'] },
  );
  expect(outcome).toMatchObject({ outcome: 'deployed', release: 2 });
  expect(containersOf(STACK)).toEqual(before);
  expect(statSync(join(bench.stacks, STACK, 'app.conf')).ino).toBe(inode);
  expect(docker('exec', before[0]?.id ?? '', 'cat', '/tmp/seen')).toBe('second \\ "line"');
});

test('a reload that fails brings the old file back into the running container', async () => {
  const extra = '    volumes: ["./app.conf:/etc/app.conf:ro"]\n';
  await deploy(IMAGE_ONE, { extra, files: { 'app.conf': 'good\n' } });
  const before = containersOf(STACK);
  const script = 'cat /etc/app.conf; read -r word </etc/app.conf; [ "$word" = good ]';
  const reload = { files: ['app.conf'], service: 'app', action: { kind: 'command', run: ['/bin/sh', '-c', script] } } as const;
  const outcome = await deploy(IMAGE_ONE, { extra, files: { 'app.conf': 'bad\n' } }, { reloads: [reload], inplace: ['app.conf'] });
  expect(outcome).toMatchObject({ outcome: 'rolled-back', code: 'up-failed', release: 1 });
  expect(containersOf(STACK)).toEqual(before);
  expect(docker('exec', before[0]?.id ?? '', 'cat', '/etc/app.conf')).toBe('good');
});

test('a stack that needs a failed one is skipped; another one of the same deployment is not', async () => {
  const broken = deployOf(bench, draft(IMAGE_CRASH));
  const child = deployOf(
    bench,
    draftStack(bench, { name: CHILD, files: { 'compose.yaml': compose(IMAGE_ONE) }, manifest: { stability: 0 } }),
  );
  const skipped = await bench.deploy(deploymentOf([broken, { ...child, wave: 2, needs: [STACK] }]));
  expect(skipped.outcomes).toMatchObject([{ outcome: 'rolled-back' }, { outcome: 'skipped', code: 'needs-failed' }]);
  const free = await bench.deploy(deploymentOf([broken, { ...child, wave: 2 }]));
  expect(free.outcomes).toMatchObject([{ outcome: 'rolled-back' }, { outcome: 'deployed' }]);
});

test('a rollback by hand brings an older release back as a new one and holds the stack', async () => {
  await deploy(IMAGE_ONE, { files: { 'a.conf': 'one' } });
  await deploy(IMAGE_TWO, { files: { 'b.conf': 'two' } });
  const rollback: RollbackTransaction = {
    kind: 'rollback',
    stack: STACK,
    wave: 1,
    needs: [],
    previous: 2,
    timeout: 30,
    fromRelease: 1,
    record: recordOf(STACK, 3, 'digest'),
    reloads: [],
    inplace: [],
    stability: 0,
    hold: { since: '2026-11-24T00:00:00Z', by: 'Ada', reason: 'two is\tbad', digest: 'abc' },
  };
  const { outcomes } = await bench.deploy(deploymentOf([rollback], { sequence: 0 }));
  expect(outcomes).toMatchObject([{ outcome: 'deployed', release: 3 }]);
  expect(images()).toEqual([`${IMAGE_ONE} running`]);
  expect(readFileSync(join(bench.stacks, STACK, 'a.conf'), 'utf8')).toBe('one');
  expect(existsSync(join(bench.stacks, STACK, 'b.conf'))).toBe(false);
  expect(readFileSync(join(bench.state, STACK, 'held'), 'utf8')).toBe('since=1795478400\nby=Ada\nreason=two is\tbad\ndigest=abc\n');
});

test('a removed stack is down, its volume and releases are kept, and a new deploy counts on', async () => {
  await deploy(IMAGE_ONE, { extra: '    volumes: ["data:/data"]\nvolumes: { data: {} }\n' });
  const removal = { kind: 'remove', stack: STACK, wave: 1, needs: [], previous: 1, timeout: 30 } as const;
  const { outcomes } = await bench.deploy(deploymentOf([removal]));
  expect(outcomes).toMatchObject([{ outcome: 'removed' }]);
  expect(containersOf(STACK)).toEqual([]);
  expect(existsSync(join(bench.stacks, STACK))).toBe(false);
  expect(docker('volume', 'ls', '-q', '--filter', `label=com.docker.compose.project=${STACK}`)).toBe(`${STACK}_data`);
  expect(await deploy(IMAGE_ONE)).toMatchObject({ outcome: 'deployed', release: 2 });
  expect(JSON.parse(readFileSync(join(bench.state, STACK, 'releases/2/release.json'), 'utf8'))).toMatchObject({ release: 2 });
  docker('compose', '-p', STACK, 'down', '-t', '0');
  docker('volume', 'rm', `${STACK}_data`);
});

test('five releases are kept with their images, and older ones go', async () => {
  for (let round = 1; round <= 7; round += 1) {
    expect(await deploy(IMAGE_ONE, { files: { round: String(round) }, manifest: { stability: 0 } })).toMatchObject({ release: round });
  }
  const kept = docker('image', 'ls', '--format', '{{.Tag}}', `fairlead/${STACK}`).split('\n').sort();
  expect(kept).toEqual(['3-app', '4-app', '5-app', '6-app', '7-app']);
  expect(existsSync(join(bench.state, STACK, 'releases/2'))).toBe(false);
  expect(existsSync(join(bench.state, STACK, 'releases/3'))).toBe(true);
});

test('a secret never leaves its file: not in the log of a container that prints it', async () => {
  mkdirSync(join(bench.stacks, STACK, 'secrets'), { recursive: true });
  writeFileSync(join(bench.stacks, STACK, 'secrets/token'), 'hunter2-hunter2\n');
  const extra = `    command: ["/bin/sh", "-c", "echo got $$(cat /run/secrets/token); exit 4"]
    secrets: [token]
secrets: { token: { file: ./secrets/token } }
`;
  const { outcomes, events } = await bench.deploy(deploymentOf([deployOf(bench, draft(IMAGE_ONE, { extra }))]));
  expect(outcomes[0]?.logTail).toEqual(['got ***']);
  expect(JSON.stringify(events)).not.toContain('hunter2');
  expect(readFileSync(join(bench.stacks, STACK, 'secrets/token'), 'utf8')).toBe('hunter2-hunter2\n');
});
