// What goes into and comes out of the embedded runner.
import type { Writable } from 'node:stream';

export type EventName = 'push' | 'pull_request' | 'workflow_dispatch' | 'schedule';
export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

interface PullRequest {
  readonly number: number;
  /** Branch name the pull request wants to go to. */
  readonly base: string;
  readonly action?: 'opened' | 'synchronized' | 'reopened';
  readonly title?: string;
  /** The head is another repository: no secrets, no token. */
  readonly fork?: boolean;
}

export interface RunEventOptions {
  /** Absolute path of the bare repository; its name ends in `.git`. */
  readonly repository: string;
  readonly event: EventName;
  /** Full ref; for a pull request the head branch, `refs/heads/<branch>`. */
  readonly ref: string;
  /** Old tip of a push; absent or zeros for a new branch. */
  readonly before?: string;
  /** Commit whose workflow files run. */
  readonly after: string;
  readonly pullRequest?: PullRequest;
  /** File name of one workflow: required for workflow_dispatch, a restriction elsewhere. */
  readonly workflow?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** `main` when absent. */
  readonly defaultBranch?: string;
  readonly actor: string;
  readonly vars: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** Added to the environment every step inherits from this process. */
  readonly env?: Readonly<Record<string, string>>;
  readonly output: Writable;
  /** Colour in `output`; when absent: a terminal, or FORCE_COLOR. */
  readonly color?: boolean;
  readonly workDirectory: string;
  readonly serverUrl?: string;
  /** `owner/name`; when absent: parent folder and name of the bare repository. */
  readonly repositoryName?: string;
  readonly token?: string;
  /** Jobs at a time, 3 when absent. */
  readonly parallelJobs?: number;
  /** Aborting it cancels the run. */
  readonly signal?: AbortSignal;
}

export interface StepResult {
  readonly name: string;
  readonly conclusion: Conclusion;
  readonly durationMs: number;
}

export interface JobResult {
  readonly id: string;
  readonly name: string;
  readonly workflow: string;
  readonly conclusion: Conclusion;
  readonly steps: readonly StepResult[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly durationMs: number;
  /** Relative to the run's directory; absent when the job never started. */
  readonly logFile?: string;
  /** Why it did not run, when it did not. */
  readonly reason?: string;
}

export interface RunResult {
  /** 0 when nothing ran. */
  readonly runNumber: number;
  readonly conclusion: Conclusion;
  readonly jobs: readonly JobResult[];
  readonly logDirectory: string;
  /** Why nothing ran, when nothing ran. */
  readonly notice?: string;
}
