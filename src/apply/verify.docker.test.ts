import { createSocket, type Socket } from 'node:dgram';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type Bench,
  containersOf,
  deploymentOf,
  deployOf,
  docker,
  draftStack,
  IMAGE_ONE,
  makeImages,
  openBench,
} from '../../test/support/vm-bench.ts';
import type { Check, DesiredStack } from '../model/desired.ts';
import { verifyStacks } from './verify.ts';

const STACK = 'thelper-verify';
const DNS_PORT = 47_353;
let bench: Bench;
let nameserver: Socket;
let answersWithRecord: boolean;

beforeAll(makeImages);
beforeEach(async () => {
  bench = openBench();
  answersWithRecord = true;
  nameserver = createSocket('udp4');
  nameserver.on('message', (query, from) => {
    const answer = Buffer.from(query);
    answer[2] = 0x81;
    answer[3] = answersWithRecord ? 0x80 : 0x83;
    answer[7] = answersWithRecord ? 1 : 0;
    nameserver.send(answer, from.port, from.address);
  });
  await new Promise<void>((resolve) => nameserver.bind(DNS_PORT, '127.0.0.1', resolve));
});
afterEach(() => {
  nameserver.close();
  bench.dispose([STACK]);
});

function draft(checks: readonly Check[]): DesiredStack {
  const compose = `services: { app: { image: "${IMAGE_ONE}", stop_grace_period: 0s } }\n`;
  return draftStack(bench, { name: STACK, files: { 'compose.yaml': compose }, manifest: { checks, stability: 0 } });
}

const DNS: Check = { name: 'DNS answers', timeout: 5, kind: 'dns', server: '127.0.0.1', port: DNS_PORT, query: 'lf-\nname.example' };
const COMMAND: Check = {
  name: 'odd words',
  timeout: 5,
  kind: 'command',
  service: 'app',
  run: ['/bin/sh', '-c', 'echo "$1" >&2; [ "$1" = "$(printf \'a\\tb "c" \\\\ d\')" ]', 'x', 'a\tb "c" \\ d'],
};

test('verify says what every check saw, and changes nothing', async () => {
  const stack = draft([DNS, COMMAND]);
  expect((await bench.deploy(deploymentOf([deployOf(bench, stack)]))).outcomes).toMatchObject([{ outcome: 'deployed' }]);
  const before = containersOf(STACK);
  answersWithRecord = false;
  const rows = await verifyStacks(bench.remote, { id: 'verify-1', stacks: [stack], createdAt: 1 });
  expect(rows).toEqual([
    { vm: 'bench', stack: STACK, check: 'containers', passed: true, text: '1 as they should be' },
    { vm: 'bench', stack: STACK, check: 'DNS answers', passed: false, text: `DNS error code 3 from 127.0.0.1 port ${DNS_PORT}` },
    { vm: 'bench', stack: STACK, check: 'odd words', passed: true, text: 'as it should be' },
  ]);
  expect(containersOf(STACK)).toEqual(before);
  expect(readdirSync(join(bench.state, 'runs')).filter((name) => name.startsWith('verify'))).toEqual([]);
});

test('a stack that is not there fails, and looking for it leaves no trace', async () => {
  const rows = await verifyStacks(bench.remote, { id: 'verify-2', stacks: [draft([DNS])], createdAt: 1 });
  expect(rows).toEqual([{ vm: 'bench', stack: STACK, check: 'containers', passed: false, text: 'no container runs' }]);
  expect(existsSync(join(bench.state, STACK))).toBe(false);
});

test('a container that was stopped by hand is found', async () => {
  const stack = draft([]);
  await bench.deploy(deploymentOf([deployOf(bench, stack)]));
  docker('kill', `${STACK}-app-1`);
  const rows = await verifyStacks(bench.remote, { id: 'verify-3', stacks: [stack], createdAt: 1 });
  expect(rows).toMatchObject([{ check: 'containers', passed: false, text: 'app has ended with exit code 137' }]);
});
