// A VM over one SSH connection: commands, the Engine's API, and sockets that end here. Implements ports/remote.ts.
import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'ssh2';
import { type Diagnostic, PipelineError } from '../errors/diagnostic.ts';
import type { Remote } from '../ports/remote.ts';
import { type EngineHttp, makeEngineHttp } from './engine-http.ts';
import { shellCall } from './host-program.ts';
import { type ConnectOptions, openConnection } from './ssh-connect.ts';
import { makeLostError } from './ssh-errors.ts';
import { makeSessionLimit, openFreeSession, runCommand, type SessionContext } from './ssh-exec.ts';
import { quoteCommand } from './ssh-quote.ts';

const ENGINE_SOCKET = '/var/run/docker.sock';
/** How long a goodbye may take before the socket is torn down. */
const CLOSE_MS = 500;
/** How long the words of a command that failed are waited for. */
const LAST_WORDS_MS = 2_000;

/**
 * Connects to a VM. Throws PipelineError (host-key-missing, host-key-changed, ssh-unreachable, ssh-timeout, ssh-auth,
 * ssh-key, ssh-busy). Close it, or declare it with `await using`: an open connection keeps the process alive.
 */
export async function connectSsh(options: ConnectOptions): Promise<Remote> {
  const { client, release } = await openConnection(options);
  return makeRemote(client, release, options);
}

function makeRemote(client: Client, release: () => void, options: ConnectOptions): Remote {
  const { vm, target } = options;
  const sudo = target.user !== 'root';
  const sessions = makeSessionLimit();
  const { lost, ended } = watchForEnd(client, options);
  const context = { vm, client, sudo, lost };
  const listeners = new Map<string, (stream: NodeJS.ReadWriteStream) => void>();
  client.on('unix connection', (info, accept, reject) => {
    const onConnection = listeners.get(info.socketPath);
    if (onConnection === undefined) {
      reject();
      return;
    }
    const stream = accept();
    stream.on('error', () => undefined);
    onConnection(stream);
  });
  const opener = makeEngineOpener(context);
  let http: EngineHttp | undefined;
  const close = async (): Promise<void> => {
    http?.close();
    if (!ended()) {
      client.end();
      // The goodbye is on its way; nobody waits for the answer, and a VM that never gives one keeps no process alive.
      release();
      setTimeout(() => {
        client.destroy();
      }, CLOSE_MS).unref();
    }
  };
  const exec: Remote['exec'] = async (argv, execOptions) => {
    try {
      return await sessions.run(() => runCommand(context, argv, execOptions));
    } catch (error) {
      throw error instanceof PipelineError ? error : makeLostError(vm, target, error);
    }
  };
  return {
    vm,
    run(program, args, runOptions) {
      const { argv, ...call } = shellCall(program, args, runOptions.stdin);
      return exec(argv, { ...runOptions, ...call });
    },
    exec,
    async engine(method, path, body) {
      http ??= makeEngineHttp(opener.open);
      try {
        return await Promise.race([http.request(method, path, body), lost]);
      } catch (error) {
        if (error instanceof PipelineError) throw error;
        const reason = await opener.explain(error);
        // A lost connection shows first as a stream that ended.
        if (ended()) await lost;
        throw new PipelineError(describeEngineFailure(vm, reason), { cause: error });
      }
    },
    async listen(socketPath, onConnection) {
      const allowed = await Promise.race([requestListener(client, socketPath), lost]);
      if (!allowed) {
        return undefined;
      }
      listeners.set(socketPath, onConnection);
      return {
        async [Symbol.asyncDispose]() {
          listeners.delete(socketPath);
          if (!ended()) {
            await new Promise<void>((resolve) => {
              client.openssh_unforwardInStreamLocal(socketPath, () => {
                resolve();
              });
              lost.catch(resolve);
            });
          }
        },
      };
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** `lost` rejects once, whenever and however the connection ends; nothing that ssh2 emits later is uncaught. */
function watchForEnd(client: Client, { vm, target }: ConnectOptions): { lost: Promise<never>; ended: () => boolean } {
  let last: unknown;
  let over = false;
  client.on('error', (error) => {
    last = error;
  });
  const lost = new Promise<never>((_resolve, reject) => {
    client.on('close', () => {
      over = true;
      reject(makeLostError(vm, target, last));
    });
  });
  lost.catch(() => undefined);
  return { lost, ended: () => over };
}

async function requestListener(client: Client, socketPath: string): Promise<boolean> {
  return await new Promise<boolean>((resolve, reject) => {
    client.openssh_forwardInStreamLocal(socketPath, (error) => {
      if (error === undefined || error === null) {
        resolve(true);
      } else if (/refus|unable to bind|denied|prohibited/i.test(error.message)) {
        resolve(false);
      } else {
        reject(error);
      }
    });
  });
}

interface EngineOpener {
  readonly open: () => Promise<Duplex>;
  /** HTTP only sees that a stream ended; what the command behind it said, a moment later, says why. */
  readonly explain: (error: unknown) => Promise<unknown>;
}

/** Streams to the Engine: the socket itself where sshd forwards it, else `docker system dial-stdio` (a session each). */
function makeEngineOpener(context: SessionContext): EngineOpener {
  let forward = !context.sudo;
  let ended: Promise<Error | undefined> = Promise.resolve(undefined);
  return {
    async open() {
      if (forward) {
        try {
          return await openSocketChannel(context.client);
        } catch {
          forward = false;
        }
      }
      const dialled = await openDialStdio(context);
      ended = dialled.ended;
      return dialled.stream;
    },
    explain: async (error) => (await Promise.race([ended, delay(LAST_WORDS_MS, undefined, { ref: false })])) ?? error,
  };
}

async function openSocketChannel(client: Client): Promise<Duplex> {
  return await new Promise<Duplex>((resolve, reject) => {
    client.openssh_forwardOutStreamLocal(ENGINE_SOCKET, (error, channel) => {
      if (error) {
        reject(error);
        return;
      }
      // sshd leaves the channel half open for ever unless we answer the Engine's EOF with ours.
      channel.on('end', () => channel.end());
      resolve(channel);
    });
  });
}

async function openDialStdio(context: SessionContext): Promise<{ stream: Duplex; ended: Promise<Error | undefined> }> {
  const argv = ['docker', 'system', 'dial-stdio'] as const;
  const command = quoteCommand(context.sudo ? ['sudo', '-n', '--', ...argv] : [...argv]);
  return await openFreeSession(context, command, (channel) => {
    let words = '';
    channel.stderr.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString('utf8')).slice(-2000);
    });
    channel.on('end', () => channel.end());
    const ended = new Promise<Error | undefined>((resolve) => {
      channel.on('close', (code?: number | null) => {
        resolve(code === 0 ? undefined : new Error(words.trim() || `docker system dial-stdio ended with ${String(code)}`));
      });
    });
    return { stream: channel, ended };
  });
}

function describeEngineFailure(vm: string, error: unknown): Diagnostic {
  const reason = (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ').slice(0, 300);
  if (/docker: (command )?not found|docker.*No such file or directory|exec: .*docker.*not found|unknown command/i.test(reason)) {
    return {
      code: 'engine-missing',
      severity: 'error',
      summary: `${vm} has no Docker Engine`,
      detail: reason,
      hint: 'Install it on the VM: apt-get install docker.io docker-compose-v2 (Ubuntu) or docker-ce (docs.docker.com).',
      at: { address: vm },
    };
  }
  return {
    code: 'engine-down',
    severity: 'error',
    summary: `The Docker Engine of ${vm} does not answer`,
    detail: reason,
    hint: 'On the VM: systemctl status docker; journalctl -u docker -n 50.',
    at: { address: vm },
  };
}
