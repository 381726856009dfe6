// Reloads as changes of the containers they reach, and back again for whoever carries them out.
import type { DesiredStack } from '../model/desired.ts';
import type { ObservedStack } from '../model/observed.ts';
import type { Change, StackPlan } from '../model/plan.ts';
import type { Decision } from './decision.ts';
import { type Reload, reloadsFor } from './reload.ts';
import type { Scene } from './scene.ts';
import { containerName } from './world.ts';

/** One change per running container that is told to read its files again. */
export function reloadChanges(scene: Scene, decisions: readonly Decision[]): readonly Change[] {
  const { desired, observed } = scene;
  return reloadsFor(
    desired,
    observed,
    renewedServices(decisions, (service) => scene.byService.get(service)?.length ?? 0),
  ).flatMap((reload) =>
    (scene.byService.get(reload.service) ?? [])
      .filter((each) => each.State === 'running')
      .map((container) => ({
        vm: desired.vm,
        stack: desired.name,
        kind: 'container' as const,
        name: containerName(container),
        service: reload.service,
        action: reload.action.kind === 'restart' ? ('restart' as const) : ('reload' as const),
        causes: reload.causes,
        destructive: false,
      })),
  );
}

/** The reloads of a plan, with the action of stack.yaml, in the order they are to be done. */
export function reloadsOfPlan(plan: StackPlan, desired: DesiredStack, observed: ObservedStack | undefined): readonly Reload[] {
  const reached = new Set(plan.changes.filter(isReload).map((each) => each.service));
  return reloadsFor(desired, observed, new Set()).filter((each) => reached.has(each.service));
}

function isReload(change: Change): boolean {
  return (change.action === 'reload' || change.action === 'restart') && change.causes.every((each) => each.rule === 'file');
}

/** Services of which every container starts anew, and so reads its files anew. */
function renewedServices(decisions: readonly Decision[], countOf: (service: string) => number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { kind, service } of decisions) {
    if (kind === 'container' && service !== undefined) {
      counts.set(service, (counts.get(service) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([service, count]) => count >= countOf(service)).map(([service]) => service));
}
