// A stack that carries the runner of this very job changes when the job has been reported: its VM goes on alone.
import { reportDeployment } from '../apply/submit.ts';
import type { DesiredVm } from '../model/desired.ts';
import type { StackOutcome } from '../model/outcome.ts';
import type { CommandContext, HandOver } from './context.ts';

/** Tells whoever runs this in a job what is still to be said to the VM, when anything was handed over. */
export function announceHandOver(
  context: CommandContext,
  vm: DesiredVm,
  run: { readonly id: string; readonly outcomes: readonly StackOutcome[] },
  onHandedOver: ((handOver: HandOver) => void) | undefined,
): void {
  const handedOver = run.outcomes.filter((each) => each.outcome === 'handed-over');
  if (handedOver.length === 0) return;
  onHandedOver?.({
    tellsForge: handedOver.some((each) => each.tellsForge === true),
    report: async (failed) => reportDeployment(await context.connect(vm), run, failed),
  });
}
