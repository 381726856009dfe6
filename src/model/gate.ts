// What `fairlead verify` counts: claims about VMs, stacks, routes and the repository itself. Types only.

export type GateKind =
  /** About a VM: reached over SSH, its own checks, what it mounts. */
  | 'machine'
  /** Every container of a stack as it should be. */
  | 'containers'
  /** A check of stack.yaml, which deploys ask too. */
  | 'check'
  /** A gate of stack.yaml: about this stack together with others. */
  | 'gate'
  /** The first account is made. */
  | 'bootstrap'
  /** A rule of the fleet, on one stack. */
  | 'rule'
  /** A public hostname: that its service answers, that it resolves. */
  | 'route';

export interface GateRow {
  readonly kind: GateKind;
  /** Empty for what belongs to no VM. */
  readonly vm: string;
  /** Empty for the VM itself. */
  readonly stack: string;
  readonly gate: string;
  readonly passed: boolean;
  /** What was seen. */
  readonly text: string;
}
