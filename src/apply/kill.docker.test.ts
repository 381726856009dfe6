import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
} from '../../test/support/vm-bench.ts';
import { TRANSACTION_SCRIPT } from '../host/scripts.gen.ts';
import { bundleDeployment } from './bundle.ts';
import type { Deployment } from './request.ts';

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

/** Puts the deployment on the bench without starting it, with its program changed. */
async function place(deployment: Deployment, change: (script: string) => string): Promise<string> {
  const run = join(bench.state, 'runs', deployment.id);
  mkdirSync(run, { recursive: true });
  execFileSync('tar', ['-xp', '-C', run], { input: await bundleDeployment(deployment) });
  writeFileSync(join(run, 'transaction.sh'), change(TRANSACTION_SCRIPT));
  return run;
}

function runStack(run: string, id: string): ReturnType<typeof spawn> {
  const env = { ...process.env, ...bench.environment };
  return spawn('sh', [join(run, 'transaction.sh'), 'stack', id, STACK], { env, stdio: 'ignore', detached: true });
}

function ended(child: ReturnType<typeof spawn>): Promise<NodeJS.Signals | null> {
  return new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
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

function recover(): string {
  const script = join(bench.state, 'recover.sh');
  writeFileSync(script, TRANSACTION_SCRIPT);
  return execFileSync('sh', [script, 'recover'], { env: { ...process.env, ...bench.environment }, encoding: 'utf8' });
}

const RECORDED = 'journal_record "$1" "$2" && return';

/** The transaction kills itself right after the record of a step has been written: nothing of that step is done. */
function dieAt(step: string): (script: string) => string {
  return (script) => {
    const changed = script.replace(RECORDED, () => `journal_record "$1" "$2" && { [ "$1" != ${step} ] || kill -9 $$; return; }`);
    expect(changed).not.toBe(script);
    return changed;
  };
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
  const run = await place(deployment, dieAt(step));
  expect(await ended(runStack(run, deployment.id))).toBe('SIGKILL');
  recover();
  expect(expectWhole()).toBe(after);
  expect(recover()).toBe('');
});

test('killed on the way back, the next deploy first finishes going back', async () => {
  await bench.deploy(deploymentOf([draft(IMAGE_ONE)]));
  const deployment = deploymentOf([draft(IMAGE_CRASH)]);
  const run = await place(deployment, dieAt('restore'));
  expect(await ended(runStack(run, deployment.id))).toBe('SIGKILL');
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
    const child = runStack(await place(deployment, (script) => script), deployment.id);
    const end = ended(child);
    await new Promise((resolve) => setTimeout(resolve, delay));
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    } catch (error) {
      // Faster than the delay: then it has ended by itself.
      expect(error).toMatchObject({ code: 'ESRCH' });
    }
    await end;
    recover();
    expectWhole();
  },
);

test('a removal that was killed is finished', async () => {
  await bench.deploy(deploymentOf([draft(IMAGE_ONE)]));
  const deployment = deploymentOf([{ kind: 'remove', stack: STACK, wave: 1, needs: [], previous: 1, timeout: 30 }]);
  const run = await place(deployment, dieAt('down'));
  expect(await ended(runStack(run, deployment.id))).toBe('SIGKILL');
  recover();
  expect(containersOf(STACK)).toEqual([]);
  expect(currentRelease(bench, STACK)).toBeUndefined();
  expect(existsSync(join(bench.stacks, STACK))).toBe(false);
});

test('a journal that lost its tail does not hide that files were being changed', async () => {
  await bench.deploy(deploymentOf([draft(IMAGE_ONE)]));
  const path = join(bench.state, STACK, 'journal');
  const whole = readFileSync(path, 'utf8');
  const deployment = deploymentOf([draft(IMAGE_TWO)]);
  const run = await place(deployment, dieAt('up'));
  expect(await ended(runStack(run, deployment.id))).toBe('SIGKILL');
  writeFileSync(path, `${whole}1795`);
  recover();
  expect(expectWhole()).toBe('one');
});
