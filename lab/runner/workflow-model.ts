// A workflow file that is known to hold nothing the runner does not do.

import type { Value } from './expression.ts';
import type { Place } from './workflow-error.ts';
import type { MapNode, WorkflowNode } from './workflow-node.ts';

export interface RefFilter {
  readonly only?: readonly string[];
  readonly ignore?: readonly string[];
}

export interface DispatchInput {
  readonly name: string;
  readonly type: 'string' | 'choice' | 'boolean' | 'number';
  readonly fallback: string;
}

export interface Triggers {
  readonly push?: { readonly branches: RefFilter; readonly tags: RefFilter; readonly paths: RefFilter };
  readonly pullRequest?: { readonly types: readonly string[]; readonly branches: RefFilter; readonly paths: RefFilter };
  readonly dispatch?: { readonly inputs: readonly DispatchInput[] };
  readonly schedule?: readonly string[];
}

/** Complete: `success() && (…)` is written out. */
export interface Condition {
  readonly expression: string;
  readonly place: Place;
}

export interface Concurrency {
  readonly group: WorkflowNode;
  readonly cancelInProgress?: WorkflowNode;
}

export interface RunDefaults {
  readonly shell?: Shell;
  readonly workingDirectory?: WorkflowNode;
}

export type Shell = 'bash' | 'sh';
export type Combination = Readonly<Record<string, Value>>;

interface StepBase {
  readonly place: Place;
  readonly id?: string;
  readonly name?: WorkflowNode;
  readonly condition: Condition;
  readonly env?: MapNode;
  readonly continueOnError?: WorkflowNode;
  readonly timeoutMinutes?: WorkflowNode;
}
export interface RunStep extends StepBase {
  readonly kind: 'run';
  readonly run: WorkflowNode;
  readonly shell?: Shell;
  readonly workingDirectory?: WorkflowNode;
}
export interface ActionStep extends StepBase {
  readonly kind: 'action';
  /** Folder inside the repository, without `./`. */
  readonly directory: string;
  readonly inputs?: MapNode;
}
export type Step = RunStep | ActionStep;

export interface Job {
  readonly id: string;
  readonly place: Place;
  readonly name?: WorkflowNode;
  readonly needs: readonly string[];
  readonly condition: Condition;
  readonly env?: MapNode;
  readonly outputs?: MapNode;
  readonly permissions: string;
  readonly defaults: RunDefaults;
  /** One empty combination when there is no matrix. */
  readonly matrix: readonly Combination[];
  readonly failFast: boolean;
  readonly timeoutMinutes?: WorkflowNode;
  readonly continueOnError?: WorkflowNode;
  readonly concurrency?: Concurrency;
  readonly runsOn: readonly string[];
  readonly steps: readonly Step[];
}

export interface Workflow {
  /** File name inside the workflow directory. */
  readonly file: string;
  readonly name: string;
  readonly triggers: Triggers;
  readonly env?: MapNode;
  readonly concurrency?: Concurrency;
  readonly jobs: readonly Job[];
}
