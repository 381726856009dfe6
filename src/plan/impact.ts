// What people notice while a stack changes: which services stop, and for how long they did the last time.
import type { DesiredStack } from '../model/desired.ts';
import type { ObservedStack } from '../model/observed.ts';
import type { Change, Stop } from '../model/plan.ts';
import { ownValue } from './own.ts';

/** Services that changes interrupt, each once, in the order of the changes: first deployments and reloads interrupt nothing. */
export function stopsOf(changes: readonly Change[], observed: ObservedStack | undefined): readonly Stop[] {
  const measured = observed?.release?.observed?.downtime;
  const stops = new Map<string, Stop>();
  for (const change of changes.filter((each) => each.kind === 'container' && isInterrupting(each))) {
    const service = change.service ?? change.name;
    const forGood = change.action === 'remove';
    // Of several replicas one that comes back is what counts.
    if (forGood && stops.has(service)) {
      continue;
    }
    const last = forGood ? undefined : ownValue(measured, service);
    stops.set(service, { service, forGood, ...(last === undefined ? {} : { seconds: last.seconds, measuredIn: last.release }) });
  }
  return [...stops.values()];
}

/** One sentence, or undefined when nothing that runs is interrupted. */
export function impactOf(desired: DesiredStack, stops: readonly Stop[]): string | undefined {
  const affected = [...clauses(stops.filter((each) => !each.forGood)), ...goneClause(stops.filter((each) => each.forGood))].join('; ');
  if (affected === '') {
    return undefined;
  }
  return desired.manifest.impact === undefined ? `${affected}.` : `${desired.manifest.impact.replace(/\.$/, '')} (${affected}).`;
}

function isInterrupting(change: Change): boolean {
  return change.action === 'recreate' || change.action === 'restart' || change.action === 'remove';
}

/** Services that were away equally long the last time share a clause. */
function clauses(stops: readonly Stop[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { service, seconds } of stops) {
    const time = seconds === undefined ? '' : `, about ${roundTime(seconds)} last time`;
    groups.set(time, [...(groups.get(time) ?? []), service]);
  }
  return [...groups].map(([time, names]) => `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} restarted${time}`);
}

function goneClause(stops: readonly Stop[]): readonly string[] {
  return stops.length === 0 ? [] : [`${stops.map((each) => each.service).join(', ')} ${stops.length === 1 ? 'goes' : 'go'} away`];
}

/** `3 s`, `4 min`: an estimate has no decimals. */
function roundTime(seconds: number): string {
  return seconds < 120 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`;
}
