// What the rules, or the shadow, say will happen to one object; becomes a Change with the stack's address.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { Action, Cause, CauseRule } from '../model/plan.ts';

export interface Decision {
  readonly kind: 'container' | 'network' | 'volume' | 'image';
  /** The name it will have afterwards. */
  readonly name: string;
  readonly service?: string;
  readonly action: Action;
  readonly causes: readonly Cause[];
  readonly destructive: boolean;
}

export interface Reconciliation {
  readonly decisions: readonly Decision[];
  readonly findings: readonly Diagnostic[];
}

/** A cause in one word and one phrase. */
export function because(rule: CauseRule, text: string): Cause {
  return { rule, text };
}

/** Two decisions are the same deed when these are equal. */
export function decisionKey(decision: Pick<Decision, 'kind' | 'name' | 'action'>): string {
  return `${decision.kind} ${decision.action} ${decision.name}`;
}
