// Faults of the runner: it dies at every moment, meets another one, is late, has the wrong time or half a history.
import { execa } from 'execa';
import { beforeAll, expect, vi } from 'vitest';
import { vmRun } from '../../lab/vm-exec.ts';
import { runCli, startCli } from '../faults/cli.ts';
import { goodStack } from '../faults/fleet.ts';
import { findFaults, fingerprint } from '../faults/inspect.ts';
import { faultTest, startWatch } from '../faults/record.ts';
import { openScene, outcomeOf, type Scene } from '../faults/scene.ts';
import { ensureFaultVm, type FaultVm } from '../faults/vm.ts';

vi.setConfig({ maxConcurrency: 3 });

const VM = 'faults';
let vm: FaultVm;
beforeAll(async () => {
  vm = await ensureFaultVm(VM);
});

function open(stack: string): Promise<Scene> {
  return openScene(vm, VM, stack);
}

/** The same deploy again, undisturbed: it says that nothing is left to do, and touches nothing. */
async function expectNothingLeft(at: Scene): Promise<void> {
  const before = await at.look();
  const again = await at.deploy();
  expect(again.code, again.text).toBe(0);
  expect(again.document?.outcomes).toEqual([]);
  expect(fingerprint(await at.look())).toEqual(fingerprint(before));
}

faultTest(
  {
    id: 'F40',
    fault: 'runner killed at every journal record',
    injected: 'SIGKILL when the VM has written the record',
    expected: 'the run ends on the VM; the next one has nothing to do',
  },
  async () => {
    await using at = await open('f40-sweep');
    let release = 1;
    const watch = startWatch();
    for (const step of ['begin', 'preflight', 'stage', 'swap', 'up', 'verify', 'commit', 'end']) {
      release += 1;
      const run = await at.start(goodStack(`sweep ${step}`, { tag: release % 2 === 0 ? '2' : '1' }));
      await at.reached(step);
      run.kill('SIGKILL');
      expect((await run.ended).signal, `at ${step}`).toBe('SIGKILL');
      await at.settled();
      await at.expectWhole(release);
      await expectNothingLeft(at);
    }
    return { observed: `${release - 1} kills, ${release - 1} releases verified, no hand needed`, seconds: watch() };
  },
  { timeout: 400_000 },
);

for (const [moment, pattern] of [
  ['connecting', /connecting to/],
  ['planning', /connected/],
] as const) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
    faultTest(
      {
        id: 'F41',
        fault: `${signal} while ${moment}`,
        injected: `${signal} to the runner`,
        expected: 'nothing is touched; the next run deploys',
      },
      async () => {
        await using at = await open(`f41-${moment}-${signal.toLowerCase()}`);
        const run = await at.start(goodStack('new'));
        await run.line(pattern);
        run.kill(signal);
        const end = await run.ended;
        expect(end.code).not.toBe(0);
        await at.expectUntouched();
        const watch = startWatch();
        const again = await at.deploy();
        expect(outcomeOf(again)).toMatchObject({ outcome: 'deployed' });
        await at.expectWhole(2);
        return { observed: `ended by ${end.signal ?? `code ${end.code}`}, nothing touched; then deployed`, seconds: watch() };
      },
    );
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  faultTest(
    {
      id: 'F43',
      fault: `${signal} during up`,
      injected: `${signal} to the runner`,
      expected: 'the run ends on the VM; the next one has nothing to do',
    },
    async () => {
      await using at = await open(`f43-${signal.toLowerCase()}`);
      const run = await at.start(goodStack('new', { tag: '2' }));
      await at.reached('up');
      const watch = startWatch();
      run.kill(signal);
      expect((await run.ended).code).not.toBe(0);
      await at.settled();
      await at.expectWhole(2);
      const seconds = watch();
      await expectNothingLeft(at);
      return { observed: 'release 2 verified without its watcher', seconds };
    },
  );
}

faultTest(
  {
    id: 'F45',
    fault: 'run again while the first is under way',
    injected: 'SIGKILL at up, the same deploy at once',
    expected: 'the second waits or attaches, and ends well',
  },
  async () => {
    await using at = await open('f45-again');
    const run = await at.start(goodStack('new', { tag: '2' }));
    await at.reached('up');
    run.kill('SIGKILL');
    const watch = startWatch();
    const again = await at.deploy();
    const seconds = watch();
    await at.settled();
    const seen = await at.look();
    expect(findFaults(seen)).toEqual([]);
    expect(again.code, again.text).toBe(0);
    return { observed: again.document?.summary ?? '', seconds };
  },
);

faultTest(
  {
    id: 'F37',
    fault: 'two deploys at once, same stack',
    injected: 'two runners start together',
    expected: 'both succeed, or one says who was first; one release, whole',
  },
  async () => {
    await using at = await open('f37-same');
    await at.fleet.write(at.stack, goodStack('both', { tag: '2' }));
    await at.fleet.commit('Both');
    const watch = startWatch();
    const ends = await Promise.all([at.deploy(), at.deploy()]);
    const seconds = watch();
    const seen = await at.look();
    expect(findFaults(seen)).toEqual([]);
    expect(seen.current).toBeGreaterThan(1);
    expect(
      ends.map((each) => each.code),
      ends.map((each) => each.text).join('\n'),
    ).toEqual([0, 0]);
    return { observed: ends.map((each) => each.document?.summary ?? '').join(' / '), seconds };
  },
);

faultTest(
  {
    id: 'F38',
    fault: 'two deploys at once, different stacks',
    injected: 'two runners, two repositories, one VM',
    expected: 'both succeed',
  },
  async () => {
    await using one = await open('f38-one');
    await using two = await open('f38-two');
    const watch = startWatch();
    const ends = await Promise.all([one.deploy(goodStack('new')), two.deploy(goodStack('new'))]);
    expect(ends.map((each) => each.code)).toEqual([0, 0]);
    await one.expectWhole(2);
    await two.expectWhole(2);
    return { observed: 'both deployed', seconds: watch() };
  },
);

faultTest(
  {
    id: 'F39',
    fault: 'older run finishes last',
    injected: 'commit 3 is deployed, then the job of commit 2 is run again',
    expected: 'refused, nothing is touched',
  },
  async () => {
    await using at = await open('f39-older');
    await at.fleet.write(at.stack, goodStack('second'));
    await at.fleet.commit('Second');
    const third = await at.deploy(goodStack('third'));
    expect(third.code, third.text).toBe(0);
    const before = await at.look();
    await execa('git', ['checkout', '-q', 'HEAD~1'], { cwd: at.fleet.root });
    const end = await at.deploy();
    expect(end.code).toBe(1);
    expect(outcomeOf(end)).toMatchObject({ outcome: 'refused', code: 'older-commit' });
    expect(fingerprint(await at.expectWhole(2))).toEqual(fingerprint(before));
    return { observed: outcomeOf(end).text, seconds: Math.round(end.seconds) };
  },
);

for (const shift of ['+1d', '-1d']) {
  faultTest(
    { id: 'F34', fault: `clock of the runner ${shift}`, injected: `faketime ${shift}`, expected: 'no effect on order and locks' },
    async () => {
      await using at = await open(`f34-clock-${shift.startsWith('+') ? 'ahead' : 'behind'}`);
      const end = await at.deploy(goodStack('skewed', { tag: '2' }), {
        prefix: ['faketime', '-f', shift],
        env: { FAKETIME_DONT_FAKE_MONOTONIC: '1' },
      });
      expect(end.code, end.text).toBe(0);
      await at.expectWhole(2);
      await at.expectUsable();
      return { observed: 'deployed, and deployed again with the right clock', seconds: Math.round(end.seconds) };
    },
  );
}

faultTest(
  { id: 'F64', fault: 'shallow clone', injected: 'git clone --depth 1', expected: 'refused with the command that repairs it' },
  async () => {
    await using at = await open('f64-shallow');
    await at.fleet.write(at.stack, goodStack('new'));
    await at.fleet.commit('New');
    const clone = `${at.fleet.root}-shallow`;
    await execa('git', ['clone', '-q', '--depth', '1', `file://${at.fleet.root}`, clone]);
    const end = await runCli(vm, 'deploy', { root: clone, args: ['--stack', at.stack] });
    expect(end.code).toBe(1);
    expect(end.text).toContain('unshallow');
    await at.expectUntouched();
    return { observed: end.document?.summary ?? '', seconds: Math.round(end.seconds) };
  },
);

faultTest(
  {
    id: 'F47',
    fault: 'lock file deleted while it is held',
    injected: 'rm of the lock at up, then a second deploy',
    expected: 'never two transactions at once; one release, whole',
  },
  async () => {
    await using at = await open('f47-lock');
    const run = await at.start(goodStack('new', { tag: '2' }));
    await at.reached('up');
    await vmRun(VM, ['rm', '-f', `/var/lib/fairlead/${at.stack}/lock`]);
    const second = await startCli(vm, 'deploy', { root: at.fleet.root, args: ['--stack', at.stack] }).ended;
    const first = await run.ended;
    await at.settled();
    const seen = await at.look();
    expect(findFaults(seen)).toEqual([]);
    return {
      observed: `first ${first.code}, second ${second.code}: ${second.document?.summary ?? ''}`,
      seconds: Math.round(second.seconds),
    };
  },
);
