// Which failures of the forge pass by themselves, and how long to wait for that: it may be restarting, deployed by us.
import { setTimeout as delay } from 'node:timers/promises';
import type { Diagnostic } from '../errors/diagnostic.ts';

export interface RetryOptions {
  /** Milliseconds before each further try; together the time a forge may take to restart. */
  readonly waits?: readonly number[];
}

/** About three minutes: a Gitea with migrations needs one or two. */
const WAITS: readonly number[] = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 30_000, 30_000, 30_000];
const LONGEST_WAIT = 60_000;

/** Tries again after network failures, 5xx, 408 and 429; everything else is thrown at once. */
export async function withRetries<T>(options: RetryOptions, work: () => Promise<T>): Promise<T> {
  for (const wait of options.waits ?? WAITS) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await delay(Math.min(LONGEST_WAIT, retryAfter(error) ?? wait));
    }
  }
  return work();
}

/** A warning that says what is missing now and why. Never holds the token: octokit's messages do not. */
export function describeForgeFailure(summary: string, hint: string, error: unknown): Diagnostic {
  const status = readStatus(error);
  const message = error instanceof Error ? error.message : String(error);
  const [firstLine = ''] = message.split('\n');
  return {
    code: 'forge-failed',
    severity: 'warning',
    summary,
    detail: status === undefined ? firstLine : `the forge answered ${status}: ${firstLine}`,
    hint: status === 401 || status === 403 || status === 404 ? hint : 'the forge did not answer in time; nothing else is affected',
  };
}

function isPassing(error: unknown): boolean {
  const status = readStatus(error);
  // octokit gives 500 to failures of the network, which are to be tried again too.
  return status === undefined ? error instanceof Error && error.name !== 'TypeError' : status >= 500 || status === 408 || status === 429;
}

function readStatus(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
}

/** Milliseconds that the forge asked for. */
function retryAfter(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('response' in error)) return undefined;
  const { response } = error;
  if (typeof response !== 'object' || response === null || !('headers' in response)) return undefined;
  const { headers } = response;
  if (typeof headers !== 'object' || headers === null || !('retry-after' in headers)) return undefined;
  const seconds = Number(headers['retry-after']);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
}
