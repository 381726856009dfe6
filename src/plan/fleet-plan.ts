// The plans of all VMs at one commit, with the digest a deploy can be held to.
import type { Plan, StackPlan, VmPlan } from '../model/plan.ts';
import { digestOf } from './digest.ts';

/** States are told with their age ("exited 3 h ago"), which is not what a plan depends on. */
const AGEING: ReadonlySet<string> = new Set(['state', 'one-off']);

/** Puts the VMs' plans together; equal plans read at different times have equal digests. */
export function planFleet(commit: string, base: string | undefined, vms: readonly VmPlan[]): Plan {
  const digest = digestOf({ commit, base, vms: vms.map(timeless) });
  return { commit, ...(base === undefined ? {} : { base }), vms, digest };
}

function timeless({ readAt: _, ...vm }: VmPlan): unknown {
  return { ...vm, stacks: vm.stacks.map(timelessStack) };
}

function timelessStack(stack: StackPlan): unknown {
  const changes = stack.changes.map((change) => ({
    ...change,
    causes: change.causes.map((cause) => (AGEING.has(cause.rule) ? cause.rule : cause)),
  }));
  return { ...stack, changes };
}
