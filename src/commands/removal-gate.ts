// A plan that empties a VM, or nearly, is more often a slip (a folder moved, a branch mixed up) than a wish.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { ObservedVm } from '../model/observed.ts';
import type { Action, StackPlan, VmPlan } from '../model/plan.ts';

/** `refuse`: the stacks that lose something get an error; `warn`: they are told what a deploy will say; `allow`: nothing. */
export type RemovalGate = 'refuse' | 'warn' | 'allow';

/**
 * Judges how much a plan takes away: more than half of the containers of the VM's own stacks, or every stack that
 * runs there. Volumes never go with them. Pure.
 */
export function refuseRemovals(plan: VmPlan, observed: ObservedVm, gate: RemovalGate): VmPlan {
  if (gate === 'allow') return plan;
  const stacks = new Set(Object.values(observed.stacks).flatMap((each) => (each.release === undefined ? [] : [each.name])));
  const running = observed.containers.filter((each) => stacks.has(each.Labels['com.docker.compose.project'] ?? '')).length;
  // What comes anew under another name (a stack or a service renamed) is no loss.
  const lost = plan.stacks.reduce((sum, each) => sum + countContainers(each, 'remove') - countContainers(each, 'create'), 0);
  const gone = plan.stacks.filter((each) => each.intent === 'remove').length;
  const all = gone > 0 && gone === plan.stacks.length;
  if (!all && lost * 2 <= running) return plan;
  const what = all ? (gone === 1 ? 'the only stack' : `all ${gone} stacks`) : `${lost} of ${running} containers`;
  const finding: Omit<Diagnostic, 'at'> = {
    code: 'removal-refused',
    severity: gate === 'refuse' ? 'error' : 'warning',
    summary: `The plan removes ${what} of ${plan.vm}`.slice(0, 70),
    detail: 'That much is not removed without an explicit yes. Volumes and secrets would stay.',
    hint: `If it is meant: a line "allow-removal: ${plan.vm}" in the commit message, or --allow-removal ${plan.vm}.`,
  };
  return { ...plan, stacks: plan.stacks.map((each) => (losesSomething(each) ? refused(each, finding) : each)) };
}

function losesSomething(plan: StackPlan): boolean {
  return plan.intent === 'remove' || countContainers(plan, 'remove') > 0;
}

function countContainers(plan: StackPlan, action: Action): number {
  return plan.changes.filter((each) => each.kind === 'container' && each.action === action).length;
}

function refused(plan: StackPlan, finding: Omit<Diagnostic, 'at'>): StackPlan {
  return { ...plan, findings: [...plan.findings, { ...finding, at: { address: `${plan.vm}/${plan.stack}` } }] };
}
