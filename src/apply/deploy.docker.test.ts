import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type Bench,
  containersOf,
  currentRelease,
  deploymentOf,
  deployOf,
  draftStack,
  IMAGE_CRASH,
  IMAGE_ONE,
  IMAGE_SICK,
  IMAGE_TWO,
  makeImages,
  openBench,
} from '../../test/support/vm-bench.ts';

const STACK = 'thelper-deploy';
const PORT = 47_311;
let bench: Bench;

beforeAll(makeImages);
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.dispose([STACK]));

function compose(image: string, extra = ''): string {
  return `services:
  app:
    image: ${image}
    stop_grace_period: 0s
    ports: ["127.0.0.1:${PORT}:8080"]
    healthcheck: { test: [CMD, wget, -q, -O-, "http://127.0.0.1:8080/version"], interval: 200ms, timeout: 1s, retries: 5 }
${extra}`;
}

function draft(files: Readonly<Record<string, string>>, manifest = {}) {
  return draftStack(bench, { name: STACK, files, manifest });
}

async function version(): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${PORT}/version`);
  return (await answer.text()).trim();
}

test('a first deploy is verified, recorded and serves', async () => {
  const desired = draft(
    { 'compose.yaml': compose(IMAGE_ONE), 'config/a.conf': 'a\n' },
    {
      checks: [
        { name: 'answers', timeout: 5, kind: 'http', url: `http://127.0.0.1:${PORT}/version`, status: 200, contains: 'one', headers: {} },
        { name: 'listens', timeout: 5, kind: 'tcp', host: '127.0.0.1', port: PORT },
        { name: 'runs', timeout: 5, kind: 'command', service: 'app', run: ['cat', '/www/version'] },
      ],
    },
  );
  const { outcomes, events } = await bench.deploy(deploymentOf([deployOf(bench, desired)]));
  expect(outcomes).toMatchObject([{ outcome: 'deployed', release: 1, text: 'release 1 is running and verified' }]);
  expect(events.filter((event) => event.type === 'step' && event.state === 'passed')).toHaveLength(3);
  expect(await version()).toBe('one');
  expect(readFileSync(join(bench.stacks, STACK, 'config/a.conf'), 'utf8')).toBe('a\n');
  expect(statSync(join(bench.stacks, STACK, 'config')).mode & 0o777).toBe(0o755);
  expect(readFileSync(join(bench.state, STACK, 'releases/1/files/config/a.conf'), 'utf8')).toBe('a\n');
  expect(readFileSync(join(bench.state, 'metrics/fairlead.prom'), 'utf8')).toContain(
    `fairlead_deploy_last_result{vm="bench",stack="${STACK}"} 1`,
  );
});

test('a second deploy of the same files touches no container', async () => {
  const desired = draft({ 'compose.yaml': compose(IMAGE_ONE) });
  await bench.deploy(deploymentOf([deployOf(bench, desired)]));
  const before = containersOf(STACK);
  const { outcomes } = await bench.deploy(deploymentOf([deployOf(bench, desired)]));
  expect(outcomes).toMatchObject([{ outcome: 'unchanged', release: 2 }]);
  expect(containersOf(STACK)).toEqual(before);
});

test('a changed image replaces the container', async () => {
  await bench.deploy(deploymentOf([deployOf(bench, draft({ 'compose.yaml': compose(IMAGE_ONE) }))]));
  const { outcomes } = await bench.deploy(deploymentOf([deployOf(bench, draft({ 'compose.yaml': compose(IMAGE_TWO) }))]));
  expect(outcomes).toMatchObject([{ outcome: 'deployed', release: 2 }]);
  expect(await version()).toBe('two');
  // How long it was away is measured once and carried on by releases that leave it alone.
  const measured = readFileSync(join(bench.state, STACK, 'releases/2/downtime'), 'utf8');
  expect(measured).toMatch(/^app\t\d+\.\d\t2\n$/);
  expect(Number(measured.split('\t')[1])).toBeGreaterThan(0);
  expect(readFileSync(join(bench.state, STACK, 'releases/1/downtime'), 'utf8')).toBe('');
  await bench.deploy(deploymentOf([deployOf(bench, draft({ 'compose.yaml': compose(IMAGE_TWO), 'new.conf': 'n\n' }))]));
  expect(readFileSync(join(bench.state, STACK, 'releases/3/downtime'), 'utf8')).toBe(measured);
});

test.each([
  { name: 'an image that crashes', image: IMAGE_CRASH, code: /unstable|up-failed/, tail: 'about to crash' },
  { name: 'an image whose health check fails', image: IMAGE_SICK, code: /unhealthy/, tail: 'feeling unwell' },
])('$name is rolled back and the old version serves', async ({ image, code, tail }) => {
  await bench.deploy(deploymentOf([deployOf(bench, draft({ 'compose.yaml': compose(IMAGE_ONE), 'old.conf': 'old\n' }))]));
  const { outcomes } = await bench.deploy(deploymentOf([deployOf(bench, draft({ 'compose.yaml': compose(image), 'new.conf': 'new\n' }))]));
  expect(outcomes[0]).toMatchObject({ outcome: 'rolled-back', release: 1, code: expect.stringMatching(code) });
  expect(outcomes[0]?.logTail).toContain(tail);
  expect(await version()).toBe('one');
  expect(currentRelease(bench, STACK)).toBe(1);
  expect(readFileSync(join(bench.stacks, STACK, 'old.conf'), 'utf8')).toBe('old\n');
  expect(() => statSync(join(bench.stacks, STACK, 'new.conf'))).toThrow('ENOENT');
});
