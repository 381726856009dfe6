// What dies in a round, and when.
import { setTimeout as delay } from 'node:timers/promises';
import { waitForVm } from '../../lab/vm.ts';
import { startVm, stopVm, vmExec } from '../../lab/vm-exec.ts';
import type { RunningCli } from '../faults/cli.ts';
import type { LineProxy } from '../faults/proxy.ts';
import type { Random } from './random.ts';

export type Victim = 'nobody' | 'runner' | 'transaction' | 'compose' | 'engine' | 'vm' | 'line';

export interface Kill {
  readonly victim: Victim;
  /** Milliseconds after the start of the deploy. */
  readonly after: number;
  /** After a power cut: does the boot unit run before the next deploy? */
  readonly recover: boolean;
}

/** Every choice is drawn in every round, so that a seed means the same whatever happens in between. */
export function randomKill(random: Random, span: number): Kill {
  const victim = random.pick<Victim>([
    'nobody',
    'runner',
    'runner',
    'transaction',
    'transaction',
    'compose',
    'engine',
    'vm',
    'line',
    'line',
  ]);
  return { victim, after: Math.round(random.next() * span), recover: random.next() < 0.5 };
}

/** True when containers may have been restarted by the Engine itself, as their restart policy says. */
export function restartsContainers(victim: Victim): boolean {
  return victim === 'engine' || victim === 'vm';
}

/** Waits for the moment, kills, and brings the machine back; returns when the runner has ended. */
export async function carryOut(kill: Kill, vm: string, run: RunningCli, proxy: LineProxy): Promise<void> {
  await Promise.race([delay(kill.after), run.ended]);
  switch (kill.victim) {
    case 'nobody':
      break;
    case 'runner':
      run.kill('SIGKILL');
      break;
    case 'transaction':
      await vmExec(vm, ['pkill', '-KILL', '-f', 'transaction.sh stack ']);
      break;
    case 'compose':
      await vmExec(vm, ['pkill', '-KILL', '-f', 'transaction.sh stack |docker-compose compose']);
      break;
    case 'engine':
      await vmExec(vm, ['sh', '-c', 'kill -9 "$(cat /var/run/docker.pid)"']);
      break;
    case 'line':
      proxy.hurt('reset');
      break;
    case 'vm':
      // Without its unit, the next deploy has to do what the boot did not.
      if (!kill.recover) await vmExec(vm, ['rm', '-f', '/etc/systemd/system/multi-user.target.wants/fairlead-recover.service']);
      await stopVm(vm, 'cut');
      // Nobody watches a machine without power for minutes: the runner's end is a round of its own.
      run.kill('SIGKILL');
      await startVm(vm);
  }
  await run.ended;
  await waitForVm(vm);
  if (kill.victim === 'vm') await vmExec(vm, ['sh', '-c', 'until [ -e /run/booted ]; do sleep 0.1; done']);
}
