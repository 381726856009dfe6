// What records are made from: the repository as it was read. Types only.
import type { Fleet } from '../model/desired.ts';
import type { DeclaredRoutes, ServedBy } from '../model/routes.ts';
import type { RuleText } from '../model/rule.ts';

/** A rule that does not apply somewhere. */
export interface StandingException {
  readonly rule: string;
  /** `vm`, `vm/stack` or `vm/stack/service`. */
  readonly on: string;
  readonly reason: string;
  /** Last day; undefined: for as long as it stands there. */
  readonly until: string | undefined;
}

export interface RecordInput {
  readonly fleet: Fleet;
  readonly routes: DeclaredRoutes | undefined;
  /** By hostname: the target first, then what lies behind it. */
  readonly reached: ReadonlyMap<string, readonly ServedBy[]>;
  readonly exceptions: readonly StandingException[];
  readonly rules: readonly RuleText[];
}
