import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type Bench,
  containersOf,
  currentRelease,
  deploymentOf,
  deployOf,
  draftStack,
  IMAGE_ONE,
  IMAGE_TWO,
  makeImages,
  openBench,
} from '../../test/support/vm-bench.ts';
import type { DesiredService, StackManifest } from '../model/desired.ts';
import { followDeployment } from './follow.ts';
import type { DeployEvent } from './outcome.ts';
import { submitDeployment } from './submit.ts';

const STACK = 'thelper-refuse';
let bench: Bench;

beforeAll(makeImages);
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.dispose([STACK]));

function compose(image: string): string {
  return `services:
  app:
    image: ${image}
    stop_grace_period: 0s
    healthcheck: { test: [CMD, wget, -q, -O-, "http://127.0.0.1:8080/version"], interval: 200ms, timeout: 1s, retries: 5 }
`;
}

function service(changes: Partial<DesiredService> = {}): DesiredService {
  return {
    name: 'app',
    image: IMAGE_ONE,
    hostNetwork: false,
    ports: [],
    mounts: [],
    secrets: [],
    place: { file: 'compose.yaml' },
    ...changes,
  };
}

function draft(image: string, manifest: Partial<StackManifest> = {}, services = [service({ image })]) {
  return draftStack(bench, { name: STACK, files: { 'compose.yaml': compose(image), 'app.conf': image }, manifest, services });
}

async function deployFirst() {
  await bench.deploy(deploymentOf([deployOf(bench, draft(IMAGE_ONE))]));
  return containersOf(STACK);
}

function expectUntouched(before: ReturnType<typeof containersOf>): void {
  expect(containersOf(STACK)).toEqual(before);
  expect(currentRelease(bench, STACK)).toBe(1);
  expect(readFileSync(join(bench.stacks, STACK, 'app.conf'), 'utf8')).toBe(IMAGE_ONE);
  expect(existsSync(join(bench.state, STACK, 'pending'))).toBe(false);
  expect(existsSync(join(bench.state, STACK, 'holder'))).toBe(false);
}

test('a failing validate step stops the deploy before anything is touched', async () => {
  const before = await deployFirst();
  const mounted = [service({ image: IMAGE_TWO, mounts: [{ source: 'app.conf', target: '/etc/app.conf', kind: 'bind' }] })];
  const script = 'cat /etc/app.conf; echo line 7 is wrong >&2; exit 1';
  const desired = draft(IMAGE_TWO, { validate: [{ service: 'app', run: ['/bin/sh', '-c', script] }] }, mounted);
  const { outcomes } = await bench.deploy(deploymentOf([deployOf(bench, desired)]));
  expect(outcomes).toMatchObject([{ outcome: 'refused', code: 'validate-failed', release: 1 }]);
  // Two streams of one container: the Engine does not promise which line comes first.
  expect(outcomes[0]?.logTail?.join('\n')).toContain('thelper/app:2');
  expect(outcomes[0]?.logTail?.join('\n')).toContain('line 7 is wrong');
  expectUntouched(before);
});

test('an older commit than the VM has seen is refused', async () => {
  await bench.deploy(deploymentOf([deployOf(bench, draft(IMAGE_ONE))], { sequence: 9 }));
  const before = containersOf(STACK);
  const { outcomes } = await bench.deploy(deploymentOf([deployOf(bench, draft(IMAGE_TWO))], { sequence: 8 }));
  expect(outcomes).toMatchObject([{ outcome: 'refused', code: 'older-commit' }]);
  expectUntouched(before);
});

test('a plan made on another release is refused', async () => {
  const before = await deployFirst();
  const { outcomes } = await bench.deploy(deploymentOf([deployOf(bench, draft(IMAGE_TWO), { previous: undefined })]));
  expect(outcomes).toMatchObject([{ outcome: 'refused', code: 'plan-stale' }]);
  expectUntouched(before);
});

test('a missing secret is named and nothing is touched', async () => {
  const before = await deployFirst();
  const { outcomes } = await bench.deploy(deploymentOf([deployOf(bench, draft(IMAGE_TWO, { secrets: { db_password: { owner: '0' } } }))]));
  expect(outcomes).toMatchObject([{ outcome: 'refused', code: 'secret-missing', text: expect.stringContaining('db_password') }]);
  expectUntouched(before);
});

test('a port that a process of the host holds is found before the old container stops', async () => {
  const before = await deployFirst();
  const server = createServer().listen(47_321, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const services = [service({ image: IMAGE_TWO, ports: [{ hostPort: 47_321, protocol: 'tcp' }] })];
  const { outcomes } = await bench.deploy(deploymentOf([deployOf(bench, draft(IMAGE_TWO, {}, services))]));
  server.close();
  expect(outcomes).toMatchObject([{ outcome: 'refused', code: 'port-taken', text: 'tcp 47321 is held by a process of the host' }]);
  expectUntouched(before);
});

test('an image that no registry has is found before the old container stops', async () => {
  const before = await deployFirst();
  const desired = draft(IMAGE_TWO, {}, [service({ image: '127.0.0.1:9/thelper/absent:1' })]);
  const { outcomes } = await bench.deploy(deploymentOf([deployOf(bench, desired)]));
  expect(outcomes).toMatchObject([{ outcome: 'refused', code: 'pull-failed' }]);
  expectUntouched(before);
});

test('a link in the live folder is not followed out of it', async () => {
  await deployFirst();
  const outside = join(bench.stacks, 'outside');
  mkdirSync(outside);
  symlinkSync(outside, join(bench.stacks, STACK, 'config'));
  const desired = draftStack(bench, { name: STACK, files: { 'compose.yaml': compose(IMAGE_TWO), 'config/x': 'x' } });
  const { outcomes } = await bench.deploy(deploymentOf([deployOf(bench, desired)]));
  expect(outcomes).toMatchObject([{ outcome: 'rolled-back', code: 'link-escapes' }]);
  expect(existsSync(join(outside, 'x'))).toBe(false);
});

test('the same id submitted twice runs once and both see the same log', async () => {
  const deployment = deploymentOf([deployOf(bench, draft(IMAGE_ONE))]);
  await Promise.all([submitDeployment(bench.remote, deployment), submitDeployment(bench.remote, deployment)]);
  const [first, second] = await Promise.all([watch(deployment), watch(deployment)]);
  const third = await bench.deploy(deployment);
  expect(first.length).toBeGreaterThan(5);
  expect(second).toEqual(first);
  expect(third.events).toEqual(first);
  expect(currentRelease(bench, STACK)).toBe(1);
  const begun = readFileSync(join(bench.state, STACK, 'journal'), 'utf8').match(/\tbegin\t/g);
  expect(begun).toHaveLength(1);
});

test('two deploys at once: one wins, the other waits for the lock and finds its plan stale', async () => {
  await deployFirst();
  const [one, two] = await Promise.all([
    bench.deploy(deploymentOf([deployOf(bench, draft(IMAGE_TWO))])),
    bench.deploy(deploymentOf([deployOf(bench, draft(IMAGE_TWO))])),
  ]);
  const outcomes = [...one.outcomes, ...two.outcomes].map(({ outcome, code }) => `${outcome} ${code ?? ''}`).sort();
  expect(outcomes).toEqual(['deployed ', 'refused plan-stale']);
  expect(currentRelease(bench, STACK)).toBe(2);
});

test('a held lock is waited for no longer than asked, and its holder is named', async () => {
  const before = await deployFirst();
  const lock = join(bench.state, STACK, 'lock');
  const holder = spawn('flock', [lock, 'sh', '-c', 'echo held; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  await new Promise((resolve) => holder.stdout.once('data', resolve));
  writeFileSync(join(bench.state, STACK, 'holder'), 'Grace, maintenance, since 2026\n');
  const { outcomes } = await bench.deploy(deploymentOf([deployOf(bench, draft(IMAGE_TWO), { lockWait: 1 })]));
  expect(outcomes).toMatchObject([{ outcome: 'refused', code: 'lock-held', text: expect.stringContaining('Grace, maintenance') }]);
  expect(containersOf(STACK)).toEqual(before);
  process.kill(-(holder.pid ?? 0));
});

async function watch(deployment: Parameters<typeof followDeployment>[1]): Promise<readonly DeployEvent[]> {
  const events: DeployEvent[] = [];
  await followDeployment(bench.remote, deployment, {
    onEvent: (event) => events.push(event),
    timeoutMs: 60_000,
    reconnect: () => Promise.resolve(bench.remote),
    now: Date.now,
  });
  return events;
}
