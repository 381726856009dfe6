// Who notices that a stack stops: public hostnames that lead to it, and stacks that need it, on whatever VM.
import type { Fleet } from '../model/desired.ts';
import type { StackPlan, VmPlan } from '../model/plan.ts';
import type { DeclaredRoutes } from '../model/routes.ts';
import { compareText } from './digest.ts';

const NAMED = 4;

/** Adds to every stack that stops who notices it: `noticedBy`, and the same at the end of the sentence `impact`. */
export function tellWhoNotices(plan: VmPlan, fleet: Fleet, routes: DeclaredRoutes | undefined): VmPlan {
  if (plan.stacks.every((each) => each.stops === undefined)) {
    return plan;
  }
  const dependents = indexDependents(fleet);
  return { ...plan, stacks: plan.stacks.map((each) => (each.stops === undefined ? each : withNotice(each, dependents, routes))) };
}

function withNotice(plan: StackPlan, dependents: ReadonlyMap<string, readonly string[]>, routes: DeclaredRoutes | undefined): StackPlan {
  const address = `${plan.vm}/${plan.stack}`;
  const stacks = [...allDependents(address, dependents)].sort(compareText);
  const touched = new Set([address, ...stacks]);
  const led = (routes?.routes ?? []).filter((route) => touched.has(`${route.vm}/${route.stack}`)).map((route) => route.hostname);
  const hostnames = [...new Set(led)].sort(compareText);
  if (stacks.length === 0 && hostnames.length === 0) {
    return plan;
  }
  const told = noticeText(plan.vm, hostnames, stacks);
  return { ...plan, impact: plan.impact === undefined ? told : `${plan.impact} ${told}`, noticedBy: { hostnames, stacks } };
}

/** `vm/stack` → the stacks that name it in `needs`. */
function indexDependents(fleet: Fleet): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const stack of fleet.vms.flatMap((vm) => vm.stacks)) {
    for (const need of stack.manifest.needs) {
      index.set(need, [...(index.get(need) ?? []), `${stack.vm}/${stack.name}`]);
    }
  }
  return index;
}

/** Also those that need a stack that needs it; a circle ends where it began. */
function allDependents(address: string, dependents: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [address];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const each of dependents.get(next) ?? []) {
      if (each !== address && !found.has(each)) {
        found.add(each);
        open.push(each);
      }
    }
  }
  return found;
}

function noticeText(vm: string, hostnames: readonly string[], stacks: readonly string[]): string {
  const others = new Set(stacks.map((each) => each.slice(0, each.indexOf('/'))));
  others.delete(vm);
  const elsewhere = others.size === 0 ? '' : ` (also on ${[...others].join(', ')})`;
  const parts = [
    ...(hostnames.length === 0 ? [] : [`at ${joinNamed(hostnames, 'hostname')}`]),
    ...(stacks.length === 0 ? [] : [`by ${joinNamed(stacks, 'stack')}${elsewhere}`]),
  ];
  return `Noticed ${parts.join(' and ')}.`;
}

function joinNamed(names: readonly string[], noun: string): string {
  const more = names.length - NAMED;
  if (more <= 0) {
    return names.join(', ');
  }
  return `${names.slice(0, NAMED).join(', ')} and ${more} more ${noun}${more === 1 ? '' : 's'}`;
}
