import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Bench, deploymentOf, deployOf, draftStack, IMAGE_ONE, makeImages, openBench } from '../../test/support/vm-bench.ts';
import { TRANSACTION_SCRIPT } from '../host/scripts.gen.ts';

const STACK = 'thelper-locks';
let bench: Bench;

beforeAll(makeImages);
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.dispose([STACK]));

function transaction(...argv: readonly string[]): string {
  mkdirSync(bench.state, { recursive: true });
  const script = join(bench.state, 'verbs.sh');
  writeFileSync(script, TRANSACTION_SCRIPT);
  return execFileSync('sh', [script, ...argv], { env: { ...process.env, ...bench.environment }, encoding: 'utf8' });
}

test('a stack kept for maintenance refuses a deploy, names who keeps it, and takes one after the release', async () => {
  expect(transaction('lock', 'acquire', STACK, 'Grace', 'moving the disk')).toMatch(
    /^thelper-locks\tmaintenance\tGrace: moving the disk, since 20/,
  );
  const compose = `services: { app: { image: "${IMAGE_ONE}", stop_grace_period: 0s } }\n`;
  const stack = draftStack(bench, { name: STACK, files: { 'compose.yaml': compose }, manifest: { stability: 0 } });
  const refused = await bench.deploy(deploymentOf([deployOf(bench, stack)]));
  expect(refused.outcomes).toMatchObject([
    { outcome: 'refused', code: 'lock-held', text: expect.stringContaining('Grace: moving the disk') },
  ]);
  expect(existsSync(join(bench.stacks, STACK))).toBe(false);
  transaction('lock', 'release', STACK);
  expect(transaction('lock', 'status')).toBe(`${STACK}\tfree\t\n`);
  const taken = await bench.deploy(deploymentOf([deployOf(bench, stack)]));
  expect(taken.outcomes).toMatchObject([{ outcome: 'deployed' }]);
});
