// A rule of the fleet as people read it. Types only.
import type { Severity } from '../errors/diagnostic.ts';

export interface RuleText {
  /** `^[a-z][a-z0-9-]*$`; stands in exceptions, so it never changes. */
  readonly id: string;
  /** What it demands, one sentence without full stop. */
  readonly title: string;
  /** What happened, or would happen, without it. */
  readonly reason: string;
  /**
   * Whether a file may say that the rule does not apply somewhere: never; with a reason for as long as it stands there; or
   * with a reason and the date on which it ends.
   */
  readonly exception: 'never' | 'reason' | 'until';
  /** Severity of what it finds, unless the finding has a lower one. A house rule's comes from stacks/fleet.yaml, and is advice without. */
  readonly level: Severity | 'house';
}
