// Stacks of several VMs in an order that `needs` across VMs allows: per level, each VM gets one deployment.
import type { StackPlan } from '../model/plan.ts';
import { addressOfPlan } from '../plan/order.ts';
import type { VmLook } from './look.ts';

export interface LevelWork {
  readonly look: VmLook;
  readonly plans: readonly StackPlan[];
}

/** Levels in order; a need on another VM that changes too puts a stack one level later. Circles were refused by validate. */
export function levelsAcrossVms(looks: readonly VmLook[]): readonly (readonly LevelWork[])[] {
  const plans = new Map(looks.flatMap((look) => look.plan.stacks.filter(isChange).map((plan) => [addressOfPlan(plan), plan] as const)));
  const levels = new Map<string, number>();
  function levelOf(plan: StackPlan, seen: ReadonlySet<string>): number {
    const address = addressOfPlan(plan);
    const known = levels.get(address);
    if (known !== undefined || seen.has(address)) return known ?? 0;
    const deeper = new Set([...seen, address]);
    let level = 0;
    for (const need of plan.needs) {
      const needed = plans.get(need);
      if (needed !== undefined) level = Math.max(level, levelOf(needed, deeper) + (needed.vm === plan.vm ? 0 : 1));
    }
    levels.set(address, level);
    return level;
  }
  for (const plan of plans.values()) levelOf(plan, new Set());
  const count = Math.max(0, ...[...levels.values()].map((level) => level + 1));
  return Array.from({ length: count }, (_, level) =>
    looks
      .map((look) => ({ look, plans: look.plan.stacks.filter((plan) => levels.get(addressOfPlan(plan)) === level) }))
      .filter((work) => work.plans.length > 0),
  );
}

function isChange(plan: StackPlan): boolean {
  return plan.intent === 'deploy' || plan.intent === 'remove';
}
