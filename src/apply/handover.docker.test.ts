import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import {
  type Bench,
  containersOf,
  currentRelease,
  deploymentOf,
  deployOf,
  draftStack,
  IMAGE_ONE,
  makeImages,
  openBench,
} from '../../test/support/vm-bench.ts';
import { reportDeployment } from './submit.ts';

const STACK = 'thelper-first';
const RUNNER = 'thelper-runner';
let bench: Bench;

beforeAll(makeImages);
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.dispose([STACK, RUNNER]));

function draft(name: string) {
  const compose = `services: { app: { image: "${IMAGE_ONE}", stop_grace_period: 0s } }\n`;
  return deployOf(bench, draftStack(bench, { name, files: { 'compose.yaml': compose }, manifest: { stability: 0 } }));
}

test('a stack that carries the runner waits until the run has been reported', async () => {
  const deployment = deploymentOf([draft(STACK), { ...draft(RUNNER), afterReport: 60 }]);
  const { outcomes, events } = await bench.deploy(deployment);
  expect(outcomes).toMatchObject([{ outcome: 'deployed' }, { stack: RUNNER, outcome: 'handed-over' }]);
  expect(events.at(-1)).toMatchObject({ type: 'step', state: 'ended', text: '0' });
  expect(containersOf(RUNNER)).toEqual([]);
  const run = join(bench.state, 'runs', deployment.id);
  await reportDeployment(bench.remote, deployment);
  await vi.waitUntil(() => existsSync(join(run, 'rc.after')), { timeout: 30_000, interval: 100 });
  expect(currentRelease(bench, RUNNER)).toBe(1);
  expect(containersOf(RUNNER)).toMatchObject([{ status: 'running' }]);
});
