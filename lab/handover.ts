// A stack that carries the runner is changed by its VM after the run: the lab waits for that before it says how things are.
import type { LabContext } from './context.ts';
import { readVms } from './fleet.ts';
import { vmExec } from './vm-exec.ts';

const LONGEST_MS = 300_000;
const PAUSE_MS = 500;

/** Returns when no VM has a handed-over transaction any more, or after five minutes; `onWait` is called once when there is one. */
export async function waitForHandovers(lab: LabContext, onWait: () => void): Promise<void> {
  const vms = (await readVms(lab)).map((vm) => vm.name);
  const deadline = Date.now() + LONGEST_MS;
  let told = false;
  while (Date.now() < deadline && (await anyHandedOver(vms))) {
    if (!told) onWait();
    told = true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

async function anyHandedOver(vms: readonly string[]): Promise<boolean> {
  const answers = await Promise.all(vms.map((vm) => vmExec(vm, ['pgrep', '-f', 'transaction\\.sh after '])));
  return answers.some((each) => each.code === 0);
}
