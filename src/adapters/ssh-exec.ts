// One command over one SSH session: bytes in, bytes out, a real exit code or an exception.
import { constants } from 'node:os';
import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client, ClientChannel } from 'ssh2';
import { PipelineError } from '../errors/diagnostic.ts';
import type { Argv, ExecOptions, ExecResult } from '../ports/remote.ts';
import { quoteCommand } from './ssh-quote.ts';

const DEFAULT_MAX_BYTES = 8 * 1024 * 1024;
/** sshd allows 10 sessions per connection; two stay free for what a person may multiplex. */
const MAX_SESSIONS = 8;
const SESSION_ATTEMPTS = 40;
const SESSION_PAUSE_MS = 50;

export interface SessionLimit {
  run<T>(task: () => Promise<T>): Promise<T>;
}

/** At most eight sessions at a time on one connection; the others wait in order. */
export function makeSessionLimit(max: number = MAX_SESSIONS): SessionLimit {
  const waiting: (() => void)[] = [];
  let free = max;
  return {
    async run(task) {
      if (free === 0) {
        await new Promise<void>((resolve) => waiting.push(resolve));
      } else {
        free -= 1;
      }
      try {
        return await task();
      } finally {
        const next = waiting.shift();
        if (next === undefined) {
          free += 1;
        } else {
          next();
        }
      }
    },
  };
}

export interface SessionContext {
  readonly vm: string;
  readonly client: Client;
  /** True when argv must be run through `sudo -n`. */
  readonly sudo: boolean;
  /** Rejects when the connection ends. */
  readonly lost: Promise<never>;
}

/** `timeout` on the VM ends what we no longer wait for; ours comes first, so its 124 is never mistaken for the command's. */
export function wrapArgv(argv: Argv, options: { sudo: boolean; timeoutMs: number }): Argv {
  const limit = String(Math.ceil(options.timeoutMs / 1000) + 2);
  const bounded: Argv = ['timeout', '-k', '5', limit, ...argv];
  return options.sudo ? ['sudo', '-n', '--', ...bounded] : bounded;
}

/**
 * Opens a session and hands its channel to `use` at once, in the same turn: the exit code may already be in the bytes
 * that are being read, and an event without a listener is lost. No pty, ever: a lost pty kills what runs in it.
 */
async function openSession<T>(client: Client, command: string, use: (channel: ClientChannel) => T): Promise<T> {
  return await new Promise<T>((resolve, reject) => {
    client.exec(command, { pty: false, allowHalfOpen: true }, (error, channel) => {
      if (error) {
        reject(error);
        return;
      }
      channel.on('error', () => undefined);
      resolve(use(channel));
    });
  });
}

/**
 * sshd counts a session until its process is gone, a little longer than we do, and a person may share the limit: it is
 * asked again for two seconds.
 */
export async function openFreeSession<T>(
  { client, vm }: Pick<SessionContext, 'client' | 'vm'>,
  command: string,
  use: (channel: ClientChannel) => T,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await openSession(client, command, use);
    } catch (error) {
      if (!/open failed/i.test(String(error))) {
        throw error;
      }
      if (attempt === SESSION_ATTEMPTS) {
        throw new PipelineError(
          {
            code: 'ssh-busy',
            severity: 'error',
            summary: `${vm} has no free SSH session`,
            detail: `sshd refused ${SESSION_ATTEMPTS} times to open one more session on this connection.`,
            hint: 'Set MaxSessions in /etc/ssh/sshd_config on the VM to 10 or more.',
            at: { address: vm },
          },
          { cause: error },
        );
      }
      await delay(SESSION_PAUSE_MS);
    }
  }
}

/** Runs argv and waits for its end. See `Remote.exec` for the contract. */
export async function runCommand(context: SessionContext, argv: Argv, options: ExecOptions): Promise<ExecResult> {
  const command = quoteCommand(wrapArgv(argv, { sudo: context.sudo, timeoutMs: options.timeoutMs }));
  let timer: NodeJS.Timeout | undefined;
  let open: ClientChannel | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(
        new PipelineError({
          code: 'ssh-timeout',
          severity: 'error',
          summary: `A command on ${context.vm} took too long`,
          detail: `"${argv[0]}" did not end within ${Math.round(options.timeoutMs / 1000)} s and is stopped.`,
          at: { address: context.vm },
        }),
      );
    }, options.timeoutMs);
  });
  const work = openFreeSession(context, command, (channel) => {
    open = channel;
    return followChannel(context.vm, channel, options);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late, context.lost]);
  } finally {
    clearTimeout(timer);
    open?.close();
  }
}

async function followChannel(vm: string, channel: ClientChannel, options: ExecOptions): Promise<ExecResult> {
  const stdout = collectTail(options.maxBytes ?? DEFAULT_MAX_BYTES, options.onLine);
  const stderr = collectTail(options.maxBytes ?? DEFAULT_MAX_BYTES);
  channel.on('data', stdout.push);
  channel.stderr.on('data', stderr.push);
  sendInput(channel, options.stdin);
  const code = await new Promise<number>((resolve, reject) => {
    let exit: number | undefined;
    channel.on('exit', (status: number | null, signal?: string) => {
      exit = status ?? 128 + (Object.entries(constants.signals).find(([name]) => name === `SIG${signal?.replace(/^SIG/, '')}`)?.[1] ?? 0);
    });
    channel.on('close', () => {
      if (exit !== undefined) {
        resolve(exit);
        return;
      }
      // No exit code and no signal: nobody knows how it ended, so nobody may call it a success.
      reject(
        new PipelineError({
          code: 'ssh-lost',
          severity: 'error',
          summary: `A command on ${vm} ended without an exit code`,
          detail: `Last words: ${stderr.text().slice(-300).trim() || 'none'}`,
          hint: 'Run the command again; it finds out how far it came.',
          at: { address: vm },
        }),
      );
    });
  });
  stdout.end();
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function sendInput(channel: ClientChannel, stdin: ExecOptions['stdin']): void {
  if (stdin instanceof Readable) {
    stdin.on('error', () => {
      channel.close();
    });
    stdin.pipe(channel);
    return;
  }
  channel.end(typeof stdin === 'string' ? Buffer.from(stdin) : stdin);
}

interface Tail {
  readonly push: (chunk: Buffer) => void;
  readonly end: () => void;
  readonly text: () => string;
}

/** Keeps the last `maxBytes`, decodes once at the end (so no character is split), feeds complete lines to `onLine`. */
function collectTail(maxBytes: number, onLine?: (line: string) => void): Tail {
  let chunks: Buffer[] = [];
  let size = 0;
  let rest = '';
  const decoder = onLine === undefined ? undefined : new StringDecoder('utf8');
  return {
    push(chunk) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > 2 * maxBytes) {
        chunks = [Buffer.concat(chunks).subarray(-maxBytes)];
        size = maxBytes;
      }
      if (onLine !== undefined && decoder !== undefined) {
        const lines = (rest + decoder.write(chunk)).split('\n');
        // A line without end must not eat the memory either.
        rest = (lines.pop() ?? '').slice(-maxBytes);
        lines.forEach(onLine);
      }
    },
    end() {
      if (rest !== '') {
        onLine?.(rest);
      }
    },
    text: () => Buffer.concat(chunks).subarray(-maxBytes).toString('utf8'),
  };
}
