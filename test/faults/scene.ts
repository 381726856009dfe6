// One fault's scene: a stack with a good release on the VM, a repository to break, and the judge.
import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';
import { vmExec, vmRun } from '../../lab/vm-exec.ts';
import type { StackOutcome } from '../../src/model/outcome.ts';
import { type CliEnd, type CliOptions, type RunningCli, startCli } from './cli.ts';
import { type Fleet, goodStack, makeFleet, type StackDraft } from './fleet.ts';
import { findFaults, fingerprint, inspectStacks, type SeenStack } from './inspect.ts';
import type { FaultVm, FaultVmName } from './vm.ts';

export type DeployOptions = Partial<CliOptions>;

export interface Scene extends AsyncDisposable {
  readonly vm: FaultVm;
  readonly name: FaultVmName;
  readonly stack: string;
  readonly fleet: Fleet;
  /** What was seen after the good release. */
  readonly good: SeenStack;
  /** Writes, commits and deploys to the end. */
  deploy(draft?: StackDraft, options?: DeployOptions): Promise<CliEnd>;
  /** Writes, commits and starts the deploy; with progress lines instead of the document. */
  start(draft: StackDraft, options?: DeployOptions): Promise<RunningCli>;
  look(): Promise<SeenStack>;
  /** Waits until the journal has a record of `step` that it did not have when the last deploy of this scene was started. */
  reached(step: string): Promise<void>;
  /** Waits until no transaction of the stack runs any more; the lock says so. */
  settled(): Promise<void>;
  /** Fails unless the good release runs, untouched: container ids, start times, files. */
  expectUntouched(): Promise<void>;
  /** Fails unless the stack equals release `release` exactly and nothing is left over. */
  expectWhole(release: number): Promise<SeenStack>;
  /** A deploy of the good stack as a newer release works and ends whole: no hand is needed. */
  expectUsable(): Promise<void>;
}

/** Opens a scene: wipes what an earlier run left of the stack, deploys a good release. */
export async function openScene(vm: FaultVm, name: FaultVmName, stack: string, draft: StackDraft = goodStack('good')): Promise<Scene> {
  await wipeStack(name, stack);
  const fleet = await makeFleet(name);
  const base = { root: fleet.root, args: ['--stack', stack] };
  await fleet.write(stack, draft);
  await fleet.commit('A good release');
  const first = await startCli(vm, 'deploy', base).ended;
  expect(first.document?.outcomes, first.text).toMatchObject([{ stack, outcome: 'deployed', release: 1 }]);
  const good = await look();
  expect(findFaults(good)).toEqual([]);

  async function look(): Promise<SeenStack> {
    return (await inspectStacks(name, [stack]))[stack] ?? Promise.reject(new Error('nothing was seen'));
  }

  let mark = good.journal.length;
  async function write(draftNow: StackDraft): Promise<void> {
    await fleet.write(stack, draftNow);
    await fleet.commit('Another release');
  }

  async function expectWhole(release: number): Promise<SeenStack> {
    const seen = await look();
    expect(findFaults(seen)).toEqual([]);
    expect(seen.current).toBe(release);
    return seen;
  }

  return {
    vm,
    name,
    stack,
    fleet,
    good,
    look,
    expectWhole,
    async deploy(draftNow, options = {}) {
      if (draftNow !== undefined) await write(draftNow);
      return startCli(vm, 'deploy', { ...base, ...options }).ended;
    },
    async start(draftNow, options = {}) {
      mark = (await look()).journal.length;
      await write(draftNow);
      return startCli(vm, 'deploy', { ...base, ...options }, false);
    },
    async reached(step) {
      const script = 'until tail -n "+$2" "/var/lib/fairlead/$0/journal" | grep -q "	$1	"; do sleep 0.02; done';
      await vmRun(name, ['timeout', '60', 'sh', '-c', script, stack, step, String(mark + 1)]);
    },
    async settled() {
      await vmRun(name, [
        'timeout',
        '90',
        'sh',
        '-c',
        'while [ -e "/var/lib/fairlead/$0/holder" ]; do sleep 0.1; done; flock "/var/lib/fairlead/$0/lock" true',
        stack,
      ]);
    },
    async expectUntouched() {
      const seen = await expectWhole(1);
      expect(fingerprint(seen)).toEqual(fingerprint(good));
      expect(seen.live).toEqual(good.live);
    },
    async expectUsable() {
      const before = await look();
      await write(goodStack(`usable again ${Date.now()}`));
      const end = await startCli(vm, 'deploy', base).ended;
      expect(end.document?.outcomes, end.text).toMatchObject([{ stack, outcome: 'deployed' }]);
      const after = await look();
      expect(findFaults(after)).toEqual([]);
      expect(after.current).toBeGreaterThan(before.current ?? 0);
    },
    async [Symbol.asyncDispose]() {
      await wipeStack(name, stack);
      await fleet[Symbol.asyncDispose]();
    },
  };
}

/** The outcome of the scene's stack; fails when the CLI did not tell one. */
export function outcomeOf(end: CliEnd): StackOutcome {
  const outcome = end.document?.outcomes?.[0];
  if (outcome === undefined) throw new Error(`the deploy told no outcome:\n${end.text}`);
  return outcome;
}

/** Every stack goes that an earlier run, cut off, has left on the VM. */
export async function wipeVm(vm: string): Promise<void> {
  const { stdout } = await vmExec(vm, ['sh', '-c', 'cd /opt/stacks && ls; cd /var/lib/fairlead && ls -d */journal 2>/dev/null']);
  const stacks = new Set(stdout.split('\n').flatMap((line) => line.split('/')[0] || []));
  for (const stack of stacks) await wipeStack(vm, stack);
}

/** Everything of a stack goes, as if it had never been there. */
export async function wipeStack(vm: string, stack: string): Promise<void> {
  const script = `
    docker ps -aq --filter "label=com.docker.compose.project=$0" | xargs -r docker rm -f >/dev/null
    docker network ls -q --filter "label=com.docker.compose.project=$0" | xargs -r docker network rm >/dev/null
    docker volume ls -q --filter "label=com.docker.compose.project=$0" | xargs -r docker volume rm >/dev/null
    docker image ls --format '{{.Repository}}:{{.Tag}}' "fairlead/$0" | xargs -r docker rmi >/dev/null
    rm -rf "/opt/stacks/$0" "/var/lib/fairlead/$0"`;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if ((await vmExec(vm, ['sh', '-c', script, stack])).code === 0) return;
    await delay(500);
  }
}
