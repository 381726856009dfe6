// What became of each stack, and the rows of the tables a person reads. Types only.

import type { DiagnosticCode } from '../errors/codes.ts';
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { Health, Plan, Sync } from './plan.ts';

export type OutcomeKind =
  | 'deployed'
  | 'unchanged'
  | 'rolled-back'
  | 'failed'
  | 'refused'
  | 'removed'
  | 'skipped'
  | 'interrupted'
  /** It carries the runner of this very job: its VM changes it, or goes back, when the job has been reported. */
  | 'handed-over';

/** The end of one stack's deployment, as observed afterwards. */
export interface StackOutcome {
  readonly vm: string;
  readonly stack: string;
  readonly outcome: OutcomeKind;
  /** Why, when it is not what was asked for. */
  readonly code?: DiagnosticCode;
  /** One sentence: "running and verified", "unhealthy after 30 s; release 13 runs again". */
  readonly text: string;
  /** The release that runs now. */
  readonly release?: number;
  readonly durationSeconds: number;
  /** Last lines of the failing container, redacted. */
  readonly logTail?: readonly string[];
  /** Handed over, and the VM writes the commit status by itself when it is done. */
  readonly tellsForge?: true;
}

export interface DeployReport {
  readonly plan: Plan;
  readonly outcomes: readonly StackOutcome[];
  readonly findings: readonly Diagnostic[];
}

/** One line of `fairlead status` and of the lab's last table. */
export interface StatusRow {
  readonly vm: string;
  readonly stack: string;
  readonly sync: Sync;
  readonly health: Health;
  /** The last verified release. */
  readonly release?: number;
  readonly commit?: string;
  /** Where a person reaches it: a URL or `host:port`. */
  readonly address?: string;
}

/** One claim as a VM answered it. */
export interface CheckRow {
  readonly vm: string;
  readonly stack: string;
  readonly check: string;
  readonly passed: boolean;
  /** What was seen. */
  readonly text: string;
}

/** One line of `fairlead history`. */
export interface ReleaseRow {
  readonly vm: string;
  readonly stack: string;
  readonly release: number;
  readonly commit: string;
  readonly subject: string;
  readonly author: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** Seconds the transaction took; undefined when it never was verified. */
  readonly durationSeconds?: number;
  readonly current: boolean;
  /** References, each once; empty when the VM did not keep them yet. */
  readonly images: readonly string[];
}

/** One line of `fairlead backup list`. */
export interface BackupRow {
  readonly vm: string;
  readonly stack: string;
  readonly backup: number;
  /** ISO 8601, the VM's clock. */
  readonly at: string;
  /** The release that ran. */
  readonly release?: number;
  readonly bytes: number;
  readonly why: string;
  /** Part → bytes. */
  readonly parts: Readonly<Record<string, number>>;
  /** Service → image reference. */
  readonly images: Readonly<Record<string, string>>;
}
