import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { dieAt, ended, place, recover, runStack } from '../../test/support/kill-bench.ts';
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
} from '../../test/support/vm-bench.ts';

const STACK = 'thelper-kill';
let bench: Bench;

beforeAll(makeImages);
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.dispose([STACK]));

function draft(image: string) {
  const compose = `services:
  app:
    image: ${image}
    stop_grace_period: 0s
    healthcheck: { test: [CMD, wget, -q, -O-, "http://127.0.0.1:8080/version"], interval: 200ms, timeout: 1s, retries: 5 }
`;
  const reload = { files: ['app.conf'], service: 'app', action: { kind: 'signal', signal: 'CONT' } } as const;
  const files = { 'compose.yaml': compose, 'app.conf': image, ...(image === IMAGE_ONE ? { 'only-one': '1' } : { 'sub/only-two': '2' }) };
  return deployOf(bench, draftStack(bench, { name: STACK, files }), { reloads: [reload] });
}

/** What must hold whatever died: one release, exactly; nothing open, nothing left over. */
function expectWhole(): 'one' | 'two' {
  const release = currentRelease(bench, STACK);
  const version = release === 1 ? 'one' : 'two';
  const image = version === 'one' ? IMAGE_ONE : IMAGE_TWO;
  expect(containersOf(STACK).map(({ name, image: runs, status }) => [name, runs, status])).toEqual([[`${STACK}-app-1`, image, 'running']]);
  expect(docker('exec', `${STACK}-app-1`, 'cat', '/www/version')).toBe(version);
  const live = join(bench.stacks, STACK);
  expect(readFileSync(join(live, 'app.conf'), 'utf8')).toBe(image);
  expect(
    readdirSync(live, { recursive: true })
      .filter((name) => name !== 'sub')
      .sort(),
  ).toEqual(['app.conf', 'compose.override.yaml', 'compose.yaml', version === 'one' ? 'only-one' : join('sub', 'only-two')].sort());
  const journal = readFileSync(join(bench.state, STACK, 'journal'), 'utf8')
    .trimEnd()
    .split('\n');
  expect(journal.at(-1)).toMatch(/\tend\t/);
  expect(existsSync(join(bench.state, STACK, 'pending'))).toBe(false);
  return version;
}

test.each([
  { step: 'begin', after: 'one' },
  { step: 'preflight', after: 'one' },
  { step: 'stage', after: 'one' },
  { step: 'swap', after: 'one' },
  { step: 'up', after: 'one' },
  { step: 'reload', after: 'one' },
  { step: 'verify', after: 'one' },
  { step: 'commit', after: 'two' },
  { step: 'end', after: 'two' },
])('killed at $step, the next recovery ends with version $after', async ({ step, after }) => {
  await bench.deploy(deploymentOf([draft(IMAGE_ONE)]));
  const deployment = deploymentOf([draft(IMAGE_TWO)]);
  const run = await place(bench, deployment, dieAt(step));
  expect(await ended(runStack(bench, run, deployment.id, STACK))).toBe('SIGKILL');
  recover(bench);
  expect(expectWhole()).toBe(after);
  expect(recover(bench)).toBe('');
});

test('killed on the way back, the next deploy first finishes going back', async () => {
  await bench.deploy(deploymentOf([draft(IMAGE_ONE)]));
  const deployment = deploymentOf([draft(IMAGE_CRASH)]);
  const run = await place(bench, deployment, dieAt('restore'));
  expect(await ended(runStack(bench, run, deployment.id, STACK))).toBe('SIGKILL');
  const { outcomes, events } = await bench.deploy(deploymentOf([draft(IMAGE_TWO)]));
  expect(events.some((event) => event.type === 'step' && event.state === 'recovered' && event.text === 'release 1 runs again')).toBe(true);
  expect(outcomes).toMatchObject([{ outcome: 'deployed', release: 2 }]);
  expect(expectWhole()).toBe('two');
});

test.each([100, 250, 400, 550, 700, 900, 1200, 1600])(
  'killed with everything it started after %i ms, recovery ends in one version',
  async (delay) => {
    await bench.deploy(deploymentOf([draft(IMAGE_ONE)]));
    const deployment = deploymentOf([draft(IMAGE_TWO)]);
    const child = runStack(bench, await place(bench, deployment, (script) => script), deployment.id, STACK);
    const end = ended(child);
    await new Promise((resolve) => setTimeout(resolve, delay));
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    } catch (error) {
      // Faster than the delay: then it has ended by itself.
      expect(error).toMatchObject({ code: 'ESRCH' });
    }
    await end;
    recover(bench);
    expectWhole();
  },
);

test('a removal that was killed is finished', async () => {
  await bench.deploy(deploymentOf([draft(IMAGE_ONE)]));
  const deployment = deploymentOf([{ kind: 'remove', stack: STACK, wave: 1, needs: [], previous: 1, timeout: 30 }]);
  const run = await place(bench, deployment, dieAt('down'));
  expect(await ended(runStack(bench, run, deployment.id, STACK))).toBe('SIGKILL');
  recover(bench);
  expect(containersOf(STACK)).toEqual([]);
  expect(currentRelease(bench, STACK)).toBeUndefined();
  expect(existsSync(join(bench.stacks, STACK))).toBe(false);
});

test('a journal that lost its tail does not hide that files were being changed', async () => {
  await bench.deploy(deploymentOf([draft(IMAGE_ONE)]));
  const path = join(bench.state, STACK, 'journal');
  const whole = readFileSync(path, 'utf8');
  const deployment = deploymentOf([draft(IMAGE_TWO)]);
  const run = await place(bench, deployment, dieAt('up'));
  expect(await ended(runStack(bench, run, deployment.id, STACK))).toBe('SIGKILL');
  writeFileSync(path, `${whole}1795`);
  recover(bench);
  expect(expectWhole()).toBe('one');
});
