// What the sources of secrets had to say becomes part of the plan: an error stops its stack and what needs that, nothing else.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { VmPlan } from '../model/plan.ts';
import { addressOfPlan } from '../plan/order.ts';

/**
 * What a source of secrets refused stops the stack it was for. A stack with nothing to do runs on with what it has: for it,
 * a source that is away is a warning.
 */
export function withSourceFindings(
  plan: VmPlan,
  findings: readonly Diagnostic[],
): { readonly plan: VmPlan; readonly warnings: readonly Diagnostic[] } {
  const idle = new Set(plan.stacks.filter(({ intent }) => intent === 'none').map(addressOfPlan));
  const told = findings.map((each) =>
    each.code === 'infisical-down' && idle.has(addressOf(each)) ? { ...each, severity: 'warning' as const } : each,
  );
  const errors = told.filter(({ severity }) => severity === 'error');
  const stacks = plan.stacks.map((stack) => {
    const own = errors.filter((each) => addressOf(each) === addressOfPlan(stack));
    return own.length === 0 ? stack : { ...stack, findings: [...stack.findings, ...own] };
  });
  return { plan: { ...plan, stacks }, warnings: told.filter(({ severity }) => severity !== 'error') };
}

function addressOf({ at }: Diagnostic): string {
  return at !== undefined && 'address' in at ? at.address : '';
}
