// Faults of the line between runner and VM: wrong keys, and connections that are cut, frozen, reset and corrupted.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, vi } from 'vitest';
import { goodStack } from '../faults/fleet.ts';
import { makeForeignHostKey, makeForeignIdentity } from '../faults/keys.ts';
import { type LineFault, startProxy } from '../faults/proxy.ts';
import { faultTest, startWatch } from '../faults/record.ts';
import { openScene, type Scene } from '../faults/scene.ts';
import { ensureFaultVm, type FaultVm, writeHostsFile } from '../faults/vm.ts';

vi.setConfig({ maxConcurrency: 3 });

const VM = 'faults';
let vm: FaultVm;
beforeAll(async () => {
  vm = await ensureFaultVm(VM);
});

function open(stack: string): Promise<Scene> {
  return openScene(vm, VM, stack);
}

function through(port: number, suffix: string, hostKey = vm.hostKey): Promise<string> {
  return writeHostsFile(vm.lab, VM, { port, hostKey, suffix: `-${suffix}` });
}

faultTest(
  { id: 'F1', fault: 'port closed', injected: 'the overlay names a port where nobody listens', expected: 'unreachable within 30 s' },
  async () => {
    await using at = await open('f1-closed');
    const end = await at.deploy(goodStack('new'), { hosts: await through(9, 'f1') });
    expect(end.code).toBe(1);
    expect(end.text).toContain('ssh-unreachable');
    expect(end.seconds).toBeLessThan(30);
    await at.expectUntouched();
    return { observed: 'ssh-unreachable, nothing touched', seconds: Math.round(end.seconds) };
  },
);

faultTest(
  { id: 'F3', fault: 'wrong host key', injected: 'vm.yaml pins the key of another machine', expected: 'refused before anything is sent' },
  async () => {
    await using at = await open('f3-key');
    const end = await at.deploy(goodStack('new'), { hosts: await through(vm.port, 'f3', makeForeignHostKey()) });
    expect(end.code).toBe(1);
    expect(end.text).toContain('host-key-changed');
    await at.expectUntouched();
    return { observed: 'host-key-changed, nothing touched', seconds: Math.round(end.seconds) };
  },
);

faultTest(
  { id: 'F6', fault: 'authentication fails', injected: 'a key that the VM does not know', expected: 'one try, ssh-auth' },
  async () => {
    await using at = await open('f6-auth');
    const proxy = await startProxy({ target: vm.port });
    await using _ = proxy;
    const end = await at.deploy(goodStack('new'), {
      hosts: await through(proxy.port, 'f6'),
      identity: await makeForeignIdentity(VM, at.fleet.root),
    });
    expect(end.code).toBe(1);
    expect(end.text).toContain('ssh-auth');
    expect(proxy.accepted()).toBe(1);
    await at.expectUntouched();
    return { observed: 'ssh-auth after one connection, nothing touched', seconds: Math.round(end.seconds) };
  },
);

faultTest(
  { id: 'F7', fault: 'empty key file', injected: '--identity names an empty file', expected: 'refused before any network' },
  async () => {
    await using at = await open('f7-empty');
    const proxy = await startProxy({ target: vm.port });
    await using _ = proxy;
    const identity = join(at.fleet.root, '..', `${at.stack}.key`);
    await writeFile(identity, '');
    const end = await at.deploy(goodStack('new'), { hosts: await through(proxy.port, 'f7'), identity });
    expect(end.code).toBe(1);
    expect(end.text).toContain('ssh-key');
    expect(proxy.accepted()).toBe(0);
    await at.expectUntouched();
    return { observed: 'ssh-key, no connection was made', seconds: Math.round(end.seconds) };
  },
);

const LARGE = 'x'.repeat(79);
for (const kilobytes of [60, 300, 700, 1000]) {
  faultTest(
    {
      id: 'F10',
      fault: `line cut after ${kilobytes} kB from the runner`,
      injected: 'the proxy closes both sides; plan and bundle carry 500 kB each',
      expected: 'nothing is touched, or the deploy ends by itself; the next one works',
    },
    async () => {
      await using at = await open(`f10-cut-${kilobytes}`);
      const proxy = await startProxy({ target: vm.port, after: kilobytes * 1000, fault: 'cut' });
      await using _ = proxy;
      const watch = startWatch();
      const files = { 'large.txt': Array.from({ length: 6400 }, (_each, index) => `${index} ${LARGE}`).join('\n') };
      const end = await at.deploy(goodStack('large', { files }), { hosts: await through(proxy.port, at.stack) });
      if (end.code === 0) await at.expectWhole(2);
      else await at.expectUntouched();
      const again = await at.deploy();
      expect(again.code, again.text).toBe(0);
      await at.expectWhole(2);
      return {
        observed: `${end.code === 0 ? 'deployed over a second connection' : (end.document?.summary ?? '')}; then deployed`,
        seconds: watch(),
      };
    },
  );
}

const LINE_FAULTS: readonly (readonly [string, LineFault, string, string])[] = [
  ['F11', 'cut', 'swap', 'both sides are closed'],
  ['F11', 'cut', 'up', 'both sides are closed'],
  ['F12', 'freeze', 'up', 'both sides stay open and hear nothing'],
  ['F13', 'reset', 'verify', 'both sides get a RST'],
  ['F14', 'corrupt', 'up', "one bit of the VM's answer is turned"],
];
for (const [id, fault, step, injected] of LINE_FAULTS) {
  faultTest(
    { id, fault: `line ${fault} at ${step}`, injected, expected: 'the run goes on, is followed again and reported truthfully' },
    async () => {
      await using at = await open(`${id.toLowerCase()}-${fault}-${step}`);
      const proxy = await startProxy({ target: vm.port });
      await using _ = proxy;
      const run = await at.start(goodStack('new', { tag: '2' }), { hosts: await through(proxy.port, at.stack) });
      await at.reached(step);
      const watch = startWatch();
      proxy.hurt(fault);
      const end = await run.ended;
      const seconds = watch();
      expect(end.code, end.text).toBe(0);
      await at.expectWhole(2);
      return { observed: `deployed; ${proxy.accepted()} connections`, seconds };
    },
  );
}
