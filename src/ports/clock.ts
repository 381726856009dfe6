// Time comes in from outside, so that plans and tests are repeatable.
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
}
