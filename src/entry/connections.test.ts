import { expect, test } from 'vitest';
import { PipelineError } from '../errors/diagnostic.ts';
import type { DesiredVm } from '../model/desired.ts';
import type { Remote } from '../ports/remote.ts';
import { createConnections } from './connections.ts';
import { describeGate, gateFindings, readGates } from './gates.ts';

const VM: DesiredVm = {
  name: 'infra-core',
  managed: true,
  addresses: {},
  ssh: undefined,
  inventory: [],
  stacks: [],
  place: { file: 'vm.yaml' },
};

const LOST = new PipelineError({ code: 'ssh-lost', severity: 'error', summary: 'the connection was lost' });

test('a VM is connected to once, whoever asks how often, and closed once at the end', async () => {
  const vm = fakeVm();
  const connections = createConnections(vm.open);
  await Promise.all([connections.connect(VM), connections.connect(VM)]);
  {
    await using remote = await connections.connect(VM);
    await remote.close();
  }
  expect(vm.events).toEqual(['open 1']);
  await connections[Symbol.asyncDispose]();
  expect(vm.events).toEqual(['open 1', 'close 1']);
});

test('after a lost connection the next caller gets a fresh one', async () => {
  const vm = fakeVm();
  const connections = createConnections(vm.open);
  const first = await connections.connect(VM);
  await expect(first.exec(['lose'], { timeoutMs: 1 })).rejects.toBe(LOST);
  const second = await connections.connect(VM);
  expect(await second.exec(['echo'], { timeoutMs: 1 })).toMatchObject({ stdout: 'echo on 2' });
  await connections[Symbol.asyncDispose]();
  expect(vm.events).toEqual(['open 1', 'open 2', 'close 1', 'close 2']);
});

test('a refused connection is asked for again, not remembered', async () => {
  let tries = 0;
  const connections = createConnections(() => {
    tries += 1;
    return Promise.reject(LOST);
  });
  await expect(connections.connect(VM)).rejects.toBe(LOST);
  await expect(connections.connect(VM)).rejects.toBe(LOST);
  await connections[Symbol.asyncDispose]();
  expect(tries).toBe(2);
});

test('gates tell what was seen; only those that must hold are errors', async () => {
  const vm = fakeVm();
  const remote = await vm.open();
  const results = await readGates(remote, [
    { name: 'echo answers', output: 'echo', run: ['echo'], expect: /^echo on (\d)$/, missing: 'fail' },
    { name: 'it says hello', run: ['echo'], expect: /hello/, missing: 'note' },
    { name: 'the VM is there', run: ['lose'], expect: /x/, missing: 'fail' },
  ]);
  expect(results.map(describeGate)).toEqual([
    '✓ echo answers: 1',
    '○ it says hello: echo on 1 (exit code 0)',
    '✗ the VM is there: the connection was lost',
  ]);
  expect(gateFindings('infra-core', results).map(({ severity, summary }) => `${severity}: ${summary}`)).toEqual([
    'warning: Not so: it says hello',
    'error: Not so: the VM is there',
  ]);
});

function fakeVm() {
  const events: string[] = [];
  let count = 0;
  function open(): Promise<Remote> {
    count += 1;
    const number = count;
    events.push(`open ${number}`);
    const close = () => {
      events.push(`close ${number}`);
      return Promise.resolve();
    };
    return Promise.resolve({
      vm: 'infra-core',
      run: ({ name }) => Promise.resolve({ code: 0, stdout: `${name} on ${number}`, stderr: '' }),
      exec: ([command]) =>
        command === 'lose' ? Promise.reject(LOST) : Promise.resolve({ code: 0, stdout: `${command} on ${number}`, stderr: '' }),
      engine: () => Promise.resolve({ status: 200, body: undefined }),
      listen: () => Promise.resolve(undefined),
      close,
      [Symbol.asyncDispose]: close,
    });
  }
  return { events, open };
}
