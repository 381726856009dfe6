// Concurrency groups over all runner processes of this machine. The kernel holds the lock (flock), so a dead runner frees it.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { killGroup } from './step-process.ts';

export type Turn =
  | { readonly kind: 'turn'; readonly signal: AbortSignal; release(): Promise<void> }
  | { readonly kind: 'superseded'; readonly by: number }
  | { readonly kind: 'cancelled' };

export interface TurnOptions {
  readonly directory: string;
  readonly group: string;
  /** Grows with every run; of two that wait, the higher one stays. */
  readonly ticket: number;
  readonly cancelInProgress: boolean;
  readonly signal: AbortSignal;
  /** Called once when somebody else has the group. */
  readonly onWait: () => void;
}

/** How often somebody who waits looks for somebody newer, and a holder for a wish to cancel it, in milliseconds. */
const LOOK_MS = 200;

/**
 * Waits for the turn of one job or run in its group: one holder, one who waits, the newest of those who wait.
 * The signal of a turn is aborted when somebody else cancels what is in progress.
 */
export async function takeTurn(options: TurnOptions): Promise<Turn> {
  const { ticket, signal } = options;
  const base = await prepareFiles(options);
  const lock = startLock(`${base}.lock`);
  if (await lock.heldWithin(LOOK_MS)) return hold(base, ticket, lock);
  options.onWait();
  await raise(`${base}.pending`, ticket);
  if (options.cancelInProgress) await raise(`${base}.cancel`, ticket);
  for (;;) {
    const newest = await readNumber(`${base}.pending`);
    if (signal.aborted || newest > ticket) {
      lock.release();
      return signal.aborted ? { kind: 'cancelled' } : { kind: 'superseded', by: newest };
    }
    if (await lock.heldWithin(LOOK_MS)) return hold(base, ticket, lock);
  }
}

async function prepareFiles({ directory, group }: TurnOptions): Promise<string> {
  await mkdir(directory, { recursive: true });
  return join(directory, createHash('sha256').update(group).digest('hex').slice(0, 32));
}

interface Lock {
  heldWithin(milliseconds: number): Promise<boolean>;
  release(): void;
}

/** `cat` runs only once flock has the lock, and ends with our end of its input: with release, or with this process. */
function startLock(file: string): Lock {
  const child = spawn('flock', ['--exclusive', file, 'cat'], { stdio: ['pipe', 'pipe', 'inherit'], detached: true });
  let held = false;
  let broken: Error | undefined;
  child.stdin.on('error', (error) => {
    broken ??= error;
  });
  const answered = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      broken = new Error('concurrency groups need flock (package util-linux)', { cause: error });
      resolve();
    });
    child.stdout.once('data', () => {
      held = true;
      resolve();
    });
  });
  child.stdin.write('\n');
  return {
    async heldWithin(milliseconds) {
      await Promise.race([answered, delay(milliseconds, undefined, { ref: true })]);
      if (broken && !held) throw broken;
      return held;
    },
    release() {
      child.stdin.end();
      if (!held) killGroup(child.pid);
    },
  };
}

function hold(base: string, ticket: number, lock: Lock): Turn {
  const controller = new AbortController();
  const timer = setInterval(() => {
    readNumber(`${base}.cancel`).then(
      (wished) => wished > ticket && controller.abort(),
      () => undefined,
    );
  }, LOOK_MS);
  return {
    kind: 'turn',
    signal: controller.signal,
    async release() {
      clearInterval(timer);
      lock.release();
    },
  };
}

async function readNumber(file: string): Promise<number> {
  const text = await readFile(file, 'utf8').catch(() => '0');
  return Number(text) || 0;
}

/** Writes the number unless a higher one is there; the rename keeps readers from half a number. */
async function raise(file: string, value: number): Promise<void> {
  if ((await readNumber(file)) >= value) return;
  const draft = `${file}.${process.pid}.${value}`;
  await writeFile(draft, String(value));
  await rename(draft, file);
}
