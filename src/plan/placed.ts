// A container as a service leaves it behind: kept, or new under the same or another name.
import type { EngineContainer } from '../model/observed.ts';
import type { Cause } from '../model/plan.ts';

/** A container as it is when its service has converged. */
export interface Placed {
  readonly id: string;
  readonly name: string;
  /** What Compose sorts by when another service borrows from this one: a new container still has its temporary name. */
  readonly sortName: string;
  /** Undefined for a new container. */
  readonly kept: EngineContainer | undefined;
  /** Why Compose stopped it in this run, if it did. */
  readonly stoppedBy: Cause | undefined;
}
