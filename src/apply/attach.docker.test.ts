import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
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
import { readRun, runsInProgress } from './attach.ts';
import { followDeployment } from './follow.ts';
import type { Deployment } from './request.ts';
import { submitDeployment } from './submit.ts';

const STACK = 'thelper-attach';
let bench: Bench;

beforeAll(makeImages);
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.dispose([STACK]));

function draft(stability: number): Deployment {
  const compose = `services: { app: { image: "${IMAGE_ONE}", stop_grace_period: 0s } }\n`;
  return deploymentOf([deployOf(bench, draftStack(bench, { name: STACK, files: { 'compose.yaml': compose }, manifest: { stability } }))]);
}

function watch(id: string) {
  const run = { id, vm: 'bench', stacks: [{ stack: STACK }] };
  const options = { onEvent: () => {}, timeoutMs: 60_000, reconnect: () => Promise.resolve(bench.remote), now: Date.now };
  return followDeployment(bench.remote, run, options);
}

test('the same plan from another job joins the run that goes on, and runs again when that has ended', async () => {
  const first = draft(3);
  const joins = { ...first, createdAt: first.createdAt + 1 };
  const later = { ...first, createdAt: first.createdAt + 2 };
  expect(await submitDeployment(bench.remote, first)).toBe(first.id);
  expect(await submitDeployment(bench.remote, joins)).toBe(first.id);
  expect(await watch(first.id)).toMatchObject([{ outcome: 'deployed', release: 1 }]);
  expect(await submitDeployment(bench.remote, first)).toBe(first.id);
  expect(await submitDeployment(bench.remote, later)).toBe(`${first.id}-2`);
  // Its plan was made before release 1 was there: it did run, under the lock, and was refused.
  expect(await watch(`${first.id}-2`)).toMatchObject([{ outcome: 'refused', code: 'plan-stale' }]);
  expect(currentRelease(bench, STACK)).toBe(1);
  expect(containersOf(STACK)).toMatchObject([{ status: 'running' }]);
});

test('what another job has started is known by its id and says which stacks it changes', async () => {
  const deployment = draft(0);
  await bench.deploy(deployment);
  expect(await readRun(bench.remote, deployment.id)).toEqual({ id: deployment.id, vm: 'bench', stacks: [{ stack: STACK }] });
  expect(await readRun(bench.remote, 'recover')).toBeUndefined();
});

test('a lock names its run, whatever the author is called', () => {
  const stack = { release: undefined, files: {}, secrets: {}, interrupted: undefined, held: undefined };
  const observed = {
    vm: 'bench',
    readAt: '',
    engine: { version: '', apiVersion: '' },
    compose: { version: '', stamp: '' },
    disk: { images: 0, releases: 0 },
    containers: [],
    networks: [],
    volumes: [],
    images: [],
    stacks: {
      a: { ...stack, name: 'a', lock: 'Ada, run away, since 1, c0ffee, run c0ffee-1, since 2026-11-24T00:00:00Z' },
      b: { ...stack, name: 'b', lock: 'Ada, c0ffee, run c0ffee-1, since 2026-11-24T00:00:00Z' },
      c: { ...stack, name: 'c', lock: 'Grace, maintenance' },
      d: { ...stack, name: 'd', lock: undefined },
    },
  };
  expect(runsInProgress(observed)).toEqual(['c0ffee-1']);
  expect(runsInProgress(observed, 'd')).toEqual([]);
});
