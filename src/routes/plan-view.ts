// A plan of routes for people and for the plan of the whole fleet: exposure changes first. Pure.
import { hasErrors } from '../errors/diagnostic.ts';
import type { VmPlan } from '../model/plan.ts';
import type { RoutePlan } from '../model/routes.ts';
import { changesRoutes, ROUTES_PLACE } from './plan.ts';

const SYMBOLS: Readonly<Record<string, string>> = { create: '+', reload: '~', remove: '-', none: '=' };

/** Lines of text: what becomes more or less public, what changes, what is kept. */
export function renderRoutePlan(plan: RoutePlan): string {
  const sections = [
    plan.exposures.length === 0 ? [] : ['Exposure:', ...plan.exposures.map((each) => `  ! ${each.text}`)],
    plan.changes.length === 0
      ? []
      : [
          'Changes:',
          ...plan.changes.map(
            (each) => `  ${SYMBOLS[each.action] ?? ' '} ${each.name}: ${each.causes.map((cause) => cause.text).join('; ')}`,
          ),
        ],
    plan.unmanaged.length === 0 ? [] : ['Unmanaged, kept:', ...plan.unmanaged.map((each) => `  ${each}`)],
  ];
  return sections
    .filter((each) => each.length > 0)
    .map((each) => each.join('\n'))
    .join('\n\n');
}

/** One sentence on what the plan comes to. */
export function describeRoutePlan(plan: RoutePlan): string {
  if (hasErrors(plan.findings)) return 'Routes: refused.';
  if (!changesRoutes(plan)) return plan.recordOnly ? 'Routes: nothing changes; existing ones are taken over.' : 'Routes: no changes.';
  const count = plan.changes.filter((each) => each.action !== 'none').length;
  return `Routes: ${count} ${count === 1 ? 'change' : 'changes'}${plan.exposures.length === 0 ? '' : `; ${plan.exposures[0]?.text}`}.`;
}

/** The same as a stack of its own, so that it stands in the pull request's comment beside the VMs. */
export function toVmPlan(plan: RoutePlan, readAt: string): VmPlan {
  const changed = changesRoutes(plan);
  const kept = plan.unmanaged.length === 0 ? '' : ` Unmanaged, kept: ${plan.unmanaged.join(', ')}.`;
  const reason = plan.exposures.length === 0 ? describeRoutePlan(plan) : `${plan.exposures.map((each) => each.text).join('; ')}.`;
  const stack = {
    ...ROUTES_PLACE,
    intent: changed ? ('deploy' as const) : ('none' as const),
    sync: changed ? ('pending' as const) : ('in sync' as const),
    health: 'healthy' as const,
    changes: plan.changes,
    findings: plan.findings,
    reason: `${reason}${kept}`,
    method: 'rules' as const,
    needs: [],
    ground: String(plan.from.version),
  };
  return { vm: ROUTES_PLACE.vm, readAt, composeVersion: '', engineVersion: '', stacks: [stack], findings: [] };
}
