// What a rule of the fleet is: an id, what it demands, why, and a pure function from parsed files to findings.
import type { Diagnostic } from '../../errors/diagnostic.ts';
import type { RuleText } from '../../model/rule.ts';
import type { FleetFile } from '../fleet-file.ts';
import type { FleetNames, LoadedVm } from '../load.ts';
import type { ParsedStack } from '../load-stack.ts';
import type { ParsedRoutes } from '../routes.ts';
import type { ParsedSources } from '../secret-sources.ts';

/** What a finding is about. Exceptions are looked up along it: at the service or volume, in stack.yaml, in vm.yaml. */
export interface Subject {
  readonly vm?: string;
  readonly stack?: string;
  readonly service?: string;
  readonly volume?: string;
}

/** A diagnostic and its subject; where it names no VM and stack, those that the rule was asked about. */
export interface Finding extends Diagnostic {
  readonly on?: Subject;
}

/** What the rules over more than one stack see. */
export interface FleetView {
  readonly names: FleetNames;
  /** Those that were asked for. */
  readonly vms: readonly LoadedVm[];
  readonly routes: ParsedRoutes | undefined;
  readonly file: FleetFile;
  /** stacks/secrets.yaml. */
  readonly sources: ParsedSources | 'broken' | undefined;
}

/** Asked once per stack. */
export interface StackRule extends RuleText {
  readonly scope: 'stack';
  readonly check: (stack: ParsedStack, fleet: FleetView) => readonly Finding[];
}

/** Asked once: ports, projects, needs, routes, sums. */
export interface FleetRule extends RuleText {
  readonly scope: 'fleet';
  readonly check: (fleet: FleetView) => readonly Finding[];
}

/** Judged where the plan sees what runs; here only its exceptions are read. */
export interface PlanRule extends RuleText {
  readonly scope: 'plan';
}

export type Rule = StackRule | FleetRule | PlanRule;
