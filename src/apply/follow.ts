// Watches a submitted deployment to its end. Watching changes nothing: the VM goes on when nobody looks.
import { PipelineError } from '../errors/diagnostic.ts';
import { FOLLOW } from '../host/scripts.gen.ts';
import type { StackOutcome } from '../model/outcome.ts';
import type { Remote } from '../ports/remote.ts';
import { type DeployEvent, outcomeOf, parseLogLine } from './outcome.ts';

/** A run on a VM: one of ours (a Deployment is one), or one that somebody else has started. */
export interface FollowedRun {
  readonly id: string;
  readonly vm: string;
  readonly stacks: readonly { readonly stack: string }[];
}

export interface FollowOptions {
  readonly onEvent: (event: DeployEvent) => void;
  /** How long to watch; the deployment itself has its own limits. */
  readonly timeoutMs: number;
  /** A fresh connection after the old one was lost; may throw `ssh-unreachable`, which is tried again until time is over. */
  readonly reconnect: () => Promise<Remote>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds between two tries to reconnect; 1000 when absent. */
  readonly pauseMs?: number;
}

const PAUSE_MS = 1_000;
const UNREACHABLE: readonly string[] = ['ssh-lost', 'ssh-unreachable', 'ssh-busy'];

/**
 * Reads the deployment's log from its first line to its end and returns one outcome per stack, in the deployment's order.
 * After a lost connection it goes on with the line behind the last one it saw. Throws PipelineError `watch-timeout`.
 */
export async function followDeployment(remote: Remote, deployment: FollowedRun, options: FollowOptions): Promise<readonly StackOutcome[]> {
  const events: DeployEvent[] = [];
  const deadline = options.now() + options.timeoutMs;
  let lines = 0;
  function take(line: string): void {
    lines += 1;
    const event = parseLogLine(line);
    if (event === undefined) return;
    events.push(event);
    options.onEvent(event);
  }

  let connection: Remote | undefined = remote;
  for (;;) {
    const timeoutMs = deadline - options.now();
    if (timeoutMs <= 0) throw watchTimeout(deployment, options.timeoutMs);
    try {
      connection ??= await options.reconnect();
      await connection.run(FOLLOW, [deployment.id, String(lines + 1)], { timeoutMs, onLine: take, maxBytes: 4_096 });
      return deployment.stacks.map(({ stack }) => outcomeOf(deployment.vm, stack, events));
    } catch (error) {
      if (isTimeout(error)) throw watchTimeout(deployment, options.timeoutMs);
      if (!isUnreachable(error)) throw error;
      connection = undefined;
      await new Promise((resolve) => setTimeout(resolve, options.pauseMs ?? PAUSE_MS));
    }
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof PipelineError && error.diagnostics.some(({ code }) => code === 'ssh-timeout');
}

function isUnreachable(error: unknown): boolean {
  return error instanceof PipelineError && error.diagnostics.some(({ code }) => UNREACHABLE.includes(code));
}

function watchTimeout(deployment: FollowedRun, timeoutMs: number): PipelineError {
  return new PipelineError({
    code: 'watch-timeout',
    severity: 'error',
    summary: 'the deployment has not ended in the time given to watch it',
    detail: `${deployment.id} was watched for ${Math.round(timeoutMs / 1000)} s; it goes on, on the VM`,
    hint: 'run the deploy again: it follows the same deployment, or plans from what it left',
    at: { address: deployment.vm },
  });
}
