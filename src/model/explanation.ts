// What is known about one service, for people and as a document.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { Change } from './plan.ts';

export interface Fact {
  readonly name: string;
  readonly text: string;
}

export interface Explanation {
  /** `vm/stack/service`. */
  readonly address: string;
  /** One clause without a full stop: whether it would change, and why. */
  readonly verdict: string;
  /** What would be done to this service alone. */
  readonly changes: readonly Change[];
  /** Of its stack: an error stops the service too. */
  readonly findings: readonly Diagnostic[];
  readonly sections: readonly { readonly title: string; readonly facts: readonly Fact[] }[];
}
