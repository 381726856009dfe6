import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { recover } from '../../test/support/kill-bench.ts';
import {
  type Bench,
  containersOf,
  currentRelease,
  deploymentOf,
  deployOf,
  draftStack,
  IMAGE_CRASH,
  IMAGE_ONE,
  makeImages,
  openBench,
} from '../../test/support/vm-bench.ts';
import type { Deployment, DeployTransaction } from './request.ts';
import { reportDeployment, submitDeployment } from './submit.ts';

const STACK = 'thelper-first';
const RUNNER = 'thelper-runner';
const TOKEN = 'c0ffee11223344556677889900aabbccddeeff00';
let bench: Bench;
let forge: Server | undefined;

beforeAll(makeImages);
beforeEach(() => {
  bench = openBench();
});
afterEach(() => {
  bench.dispose([STACK, RUNNER]);
  forge?.close();
});

function draft(name: string, changes: Partial<DeployTransaction> = {}, image = IMAGE_ONE): DeployTransaction {
  const compose = `services: { app: { image: "${image}", stop_grace_period: 0s } }\n`;
  return deployOf(bench, draftStack(bench, { name, files: { 'compose.yaml': compose }, manifest: { stability: 1 } }), changes);
}

interface Heard {
  readonly path: string | undefined;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, string>>;
}

/** A forge in Gitea's shapes that answers with these codes, one after the other, the last one for ever. */
async function startForge(...codes: readonly number[]): Promise<{ readonly url: string; readonly heard: Heard[] }> {
  const heard: Heard[] = [];
  forge = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += String(chunk);
    });
    request.on('end', () => {
      heard.push({ path: request.url, authorization: request.headers.authorization, body: JSON.parse(text) });
      response.writeHead(codes[Math.min(heard.length, codes.length) - 1] ?? 500).end('{}');
    });
  });
  await new Promise<void>((resolve) => forge?.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(forge.address() as AddressInfo).port}`, heard };
}

function giveToken(): void {
  mkdirSync(join(bench.stacks, RUNNER, 'secrets'), { recursive: true });
  writeFileSync(join(bench.stacks, RUNNER, 'secrets/status_token'), `${TOKEN}\n`);
}

const STATUS = { repository: 'ops/infra', context: 'fairlead/deploy/bench' };

function handedOver(url: string, image = IMAGE_ONE): Deployment {
  const report = { url, token: 'status_token' };
  const changes = { status: STATUS, runUrl: 'http://forge.example/ops/infra/actions/runs/7' };
  return deploymentOf([draft(STACK), draft(RUNNER, { afterReport: 60, report }, image)], changes);
}

async function ended(deployment: Deployment): Promise<string> {
  const run = join(bench.state, 'runs', deployment.id);
  await vi.waitUntil(() => existsSync(join(run, 'rc.after')), { timeout: 90_000, interval: 100 });
  return readFileSync(join(run, 'log'), 'utf8');
}

/** Every file that is left on the VM, but the secret itself. */
function filesWithToken(): readonly string[] {
  const files = readdirSync(bench.state, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return files.map((each) => join(each.parentPath, each.name)).filter((path) => readFileSync(path, 'latin1').includes(TOKEN));
}

test('a stack that carries the runner waits until the run has been reported', async () => {
  const deployment = deploymentOf([draft(STACK), draft(RUNNER, { afterReport: 60 })]);
  const { outcomes, events } = await bench.deploy(deployment);
  expect(outcomes).toMatchObject([{ outcome: 'deployed' }, { stack: RUNNER, outcome: 'handed-over' }]);
  expect(outcomes[1]).not.toHaveProperty('tellsForge');
  expect(events.at(-1)).toMatchObject({ type: 'step', state: 'ended', text: '0' });
  expect(containersOf(RUNNER)).toEqual([]);
  await reportDeployment(bench.remote, deployment, false);
  await ended(deployment);
  expect(currentRelease(bench, RUNNER)).toBe(1);
  expect(containersOf(RUNNER)).toMatchObject([{ status: 'running' }]);
});

test('the VM writes the final commit status, tries again while the forge is away, and shows the token to nobody', async () => {
  const { url, heard } = await startForge(502, 503, 201);
  giveToken();
  const deployment = handedOver(url);
  const { outcomes } = await bench.deploy(deployment);
  expect(outcomes[1]).toMatchObject({ outcome: 'handed-over', tellsForge: true });
  expect(heard).toEqual([]);
  await reportDeployment(bench.remote, deployment, false);
  const log = await ended(deployment);
  expect(heard).toHaveLength(3);
  expect(heard[2]).toEqual({
    path: '/api/v1/repos/ops/infra/statuses/c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
    authorization: `token ${TOKEN}`,
    body: {
      state: 'success',
      context: 'fairlead/deploy/bench',
      description: 'thelper-runner: release 1 is running and verified',
      target_url: 'http://forge.example/ops/infra/actions/runs/7',
    },
  });
  expect(log).toContain('the forge knows: fairlead/deploy/bench is success');
  expect(filesWithToken()).toEqual([]);
});

test('a runner that does not come up goes back, and the status says failure and why', async () => {
  const { url, heard } = await startForge(201);
  await bench.deploy(deploymentOf([draft(RUNNER)]));
  giveToken();
  const deployment = handedOver(url, IMAGE_CRASH);
  await bench.deploy(deployment);
  await reportDeployment(bench.remote, deployment, false);
  await ended(deployment);
  expect(heard).toMatchObject([{ body: { state: 'failure', description: expect.stringMatching(/exit code 3.*release 1 runs again/) } }]);
  expect(containersOf(RUNNER)).toMatchObject([{ image: IMAGE_ONE, status: 'running' }]);
});

test('a job that failed is not made a success, and a forge that refuses is not asked again', async () => {
  const { url, heard } = await startForge(403);
  giveToken();
  const failed = handedOver(url);
  await bench.deploy(failed);
  await reportDeployment(bench.remote, failed, true);
  await ended(failed);
  expect(heard).toEqual([]);
  const refused = handedOver(url);
  await bench.deploy(refused);
  await reportDeployment(bench.remote, refused, false);
  expect(await ended(refused)).toContain('the forge does not take the status: it answers 403');
  expect(heard).toHaveLength(1);
});

test('a run that was handed over and then lost its machine goes on at boot', async () => {
  const { url, heard } = await startForge(201);
  giveToken();
  const deployment = handedOver(url);
  await submitDeployment(bench.remote, deployment);
  const run = join(bench.state, 'runs', deployment.id);
  await vi.waitUntil(() => existsSync(join(run, 'rc')), { timeout: 60_000, interval: 50 });
  // The power cut: whoever waited for the report is gone.
  await bench.remote.exec(['sh', '-c', `pkill -KILL -f "$0/transaction.sh after"; true`, run], { timeoutMs: 10_000 });
  expect(currentRelease(bench, RUNNER)).toBeUndefined();
  recover(bench);
  await ended(deployment);
  expect(currentRelease(bench, RUNNER)).toBe(1);
  expect(heard).toMatchObject([{ body: { state: 'success' } }]);
});
