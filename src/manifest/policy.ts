// The rules of the fleet, in the order of their files. Each rule is one function: parsed input → diagnostics.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { ParsedStack } from './load-stack.ts';
import type { FleetNames, LoadedVm } from './load.ts';

export type StackRule = (stack: ParsedStack) => readonly Diagnostic[];
export type FleetRule = (fleet: FleetView) => readonly Diagnostic[];

export interface FleetView {
  readonly root: string;
  readonly names: FleetNames;
  readonly vms: readonly LoadedVm[];
}

const STACK_RULES: readonly StackRule[] = [];
const FLEET_RULES: readonly FleetRule[] = [];

/** Everything that can be said of one stack alone. */
export function checkStack(stack: ParsedStack): readonly Diagnostic[] {
  return STACK_RULES.flatMap((rule) => rule(stack));
}

/** Everything that needs more than one stack: ports, projects, needs. */
export function checkFleet(fleet: FleetView): readonly Diagnostic[] {
  return FLEET_RULES.flatMap((rule) => rule(fleet));
}
