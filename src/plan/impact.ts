// What people notice while a stack changes.
import type { DesiredStack } from '../model/desired.ts';
import type { Change } from '../model/plan.ts';

/** One sentence, or undefined when nothing that runs is interrupted: first deployments and reloads are not noticed. */
export function impactOf(desired: DesiredStack, changes: readonly Change[]): string | undefined {
  const stopped = changes.filter((each) => each.kind === 'container' && isInterrupting(each));
  const gone = stopped.filter((each) => each.action === 'remove').map((each) => each.service ?? each.name);
  const paused = stopped.filter((each) => each.action !== 'remove').map((each) => each.service ?? each.name);
  const words = [clause(paused, 'is restarted', 'are restarted'), clause(gone, 'goes away', 'go away')].filter((each) => each !== '');
  if (words.length === 0) {
    return undefined;
  }
  const affected = words.join('; ');
  return desired.manifest.impact === undefined ? `${affected}.` : `${desired.manifest.impact.replace(/\.$/, '')} (${affected}).`;
}

function isInterrupting(change: Change): boolean {
  return change.action === 'recreate' || change.action === 'restart' || change.action === 'remove';
}

function clause(names: readonly string[], one: string, many: string): string {
  const unique = [...new Set(names)];
  return unique.length === 0 ? '' : `${unique.join(', ')} ${unique.length === 1 ? one : many}`;
}
