// One process of a step, in a process group of its own, so that ending it ends everything it started.
import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

export type ProcessEnd =
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'killed' }
  | { readonly kind: 'missing'; readonly message: string };

export interface ProcessOptions {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
  /** Aborting it kills the group with SIGKILL at once: a host runner gives no grace. */
  readonly signal: AbortSignal;
}

/** Time a process may keep the output open through a background child after it has ended, in milliseconds. */
const DRAIN_MS = 5_000;
/** An endless line is handed on in pieces of this size. */
const MAX_PENDING = 1024 * 1024;

/** Runs a process to its end; standard input is empty, both outputs arrive line by line. */
export async function runProcess({ file, args, cwd, env, onLine, signal }: ProcessOptions): Promise<ProcessEnd> {
  if (signal.aborted) return { kind: 'killed' };
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const kill = () => killGroup(child.pid);
  signal.addEventListener('abort', kill, { once: true });
  try {
    const drained = Promise.all([readLines(child.stdout, onLine), readLines(child.stderr, onLine)]);
    const end = await new Promise<ProcessEnd>((resolve) => {
      child.once('error', (error) => resolve({ kind: 'missing', message: error.message }));
      child.once('exit', (code) => resolve(signal.aborted ? { kind: 'killed' } : { kind: 'exit', code: code ?? 137 }));
    });
    await settleWithin(drained, DRAIN_MS);
    child.stdout.destroy();
    child.stderr.destroy();
    return end;
  } finally {
    signal.removeEventListener('abort', kill);
  }
}

/** Kills a process group; one that is gone already is no error. */
export function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

function readLines(stream: Readable, onLine: (line: string) => void): Promise<void> {
  const decoder = new StringDecoder('utf8');
  let pending = '';
  return new Promise((resolve) => {
    stream.on('data', (chunk: Buffer) => {
      const lines = (pending + decoder.write(chunk)).split(/\r?\n/);
      pending = lines.pop() ?? '';
      for (const line of lines) onLine(line);
      if (pending.length > MAX_PENDING) {
        onLine(pending);
        pending = '';
      }
    });
    stream.once('close', () => {
      const rest = pending + decoder.end();
      if (rest !== '') onLine(rest);
      resolve();
    });
  });
}

async function settleWithin(work: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
