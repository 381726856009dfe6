import { createSocket, type Socket } from 'node:dgram';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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
import { type VerifyRequest, verifyVm } from './verify.ts';

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

function request(id: string, stack: DesiredStack, machine: readonly Check[] = []): VerifyRequest {
  return { id, stacks: [{ name: stack.name, checks: stack.manifest.checks }], machine, createdAt: 1 };
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
  const { rows } = await verifyVm(bench.remote, request('verify-1', stack));
  expect(rows).toEqual([
    { vm: 'bench', stack: STACK, check: 'containers', passed: true, text: '1 as they should be' },
    { vm: 'bench', stack: STACK, check: 'DNS answers', passed: false, text: `DNS error code 3 from 127.0.0.1 port ${DNS_PORT}` },
    { vm: 'bench', stack: STACK, check: 'odd words', passed: true, text: 'as it should be' },
  ]);
  expect(containersOf(STACK)).toEqual(before);
  expect(readdirSync(join(bench.state, 'runs')).filter((name) => name.startsWith('verify'))).toEqual([]);
});

test('a stack that is not there fails, and looking for it leaves no trace', async () => {
  const { rows } = await verifyVm(bench.remote, request('verify-2', draft([DNS])));
  expect(rows).toEqual([{ vm: 'bench', stack: STACK, check: 'containers', passed: false, text: 'no container runs' }]);
  expect(existsSync(join(bench.state, STACK))).toBe(false);
});

test('a container that was stopped by hand is found', async () => {
  const stack = draft([]);
  await bench.deploy(deploymentOf([deployOf(bench, stack)]));
  docker('kill', `${STACK}-app-1`);
  const { rows } = await verifyVm(bench.remote, request('verify-3', stack));
  expect(rows).toMatchObject([{ check: 'containers', passed: false, text: 'app has ended with exit code 137' }]);
});

test('http claims ask for texts that must and must not be there, log in with a secret of the stack, and say what is wrong', async () => {
  const word = 'p"a s$s\\word';
  const server = createServer((incoming, answer) => {
    const isKnown = incoming.headers.authorization === `Basic ${Buffer.from(`admin:${word}`).toString('base64')}`;
    answer.statusCode = incoming.url === '/gone' ? 404 : incoming.url === '/broken' ? 502 : incoming.url === '/moved' ? 302 : 200;
    answer.end(isKnown ? 'welcome, the targets are up, up' : 'hello, one is down');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const base = { timeout: 1, kind: 'http', status: 200, headers: {} } as const;
  const url = `http://127.0.0.1:${port}`;
  const checks: readonly Check[] = [
    { ...base, name: 'all texts', url: `${url}/`, contains: ['hello', 'one is'], lacks: ['two is'] },
    { ...base, name: 'a text that is missing', url: `${url}/`, contains: ['hello', 'all is well'] },
    { ...base, name: 'a text that must not be there', url: `${url}/`, lacks: ['is down'] },
    { ...base, name: 'logged in', url: `${url}/`, contains: 'welcome', basic: { user: 'admin', secret: 'door' } },
    { ...base, name: 'with a secret that is not there', url: `${url}/`, basic: { user: 'admin', secret: 'window' } },
    { ...base, name: 'and not logged in any more', url: `${url}/`, lacks: ['welcome'] },
    { ...base, name: 'a redirect is served', url: `${url}/moved`, status: 'served' },
    { ...base, name: 'a page that is gone is not', url: `${url}/gone`, status: 'served' },
    { ...base, name: 'a broken one neither', url: `${url}/broken`, status: 'served' },
  ];
  const stack = draft([]);
  await bench.deploy(deploymentOf([deployOf(bench, stack)]));
  mkdirSync(join(bench.stacks, STACK, 'secrets'), { recursive: true });
  writeFileSync(join(bench.stacks, STACK, 'secrets/door'), `${word}\n`);
  const machine: readonly Check[] = [
    { name: 'has the loopback address', timeout: 1, kind: 'address', address: '127.0.0.1' },
    { name: 'has that of somebody else', timeout: 1, kind: 'address', address: '192.0.2.7' },
  ];
  const answer = await verifyVm(bench.remote, { ...request('verify-4', stack, machine), stacks: [{ name: STACK, checks }] });
  server.close();
  expect(answer.rows.slice(1).map((row) => [row.check, row.passed ? 'passed' : row.text])).toEqual([
    ['all texts', 'passed'],
    ['a text that is missing', 'the answer does not contain "all is well"'],
    ['a text that must not be there', 'the answer contains "is down"'],
    ['logged in', 'passed'],
    ['with a secret that is not there', 'secret window is not on this VM'],
    ['and not logged in any more', 'passed'],
    ['a redirect is served', 'passed'],
    ['a page that is gone is not', 'status 404'],
    ['a broken one neither', 'status 502'],
  ]);
  expect(answer.machine.map((row) => [row.stack, row.check, row.passed ? 'passed' : row.text])).toEqual([
    ['-', 'has the loopback address', 'passed'],
    ['-', 'has that of somebody else', 'no interface has 192.0.2.7'],
  ]);
  expect(answer.mounts).toEqual([]);
});
