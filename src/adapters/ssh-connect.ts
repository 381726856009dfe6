// One authenticated SSH connection, or the reason why not. Keys are pinned, publickey only, no agent forwarding.
import { connect as dial } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client, ConnectConfig } from 'ssh2';
import { PipelineError } from '../errors/diagnostic.ts';
import type { SshTarget } from '../model/desired.ts';
import type { Clock } from '../ports/clock.ts';
import { classifyConnectError, describeSshFailure, RETRIES, type SshFailure } from './ssh-errors.ts';
import { describeRefusedKey, isPinned, listOfferedAlgorithms, type PinnedKey, parsePinnedKeys } from './ssh-host-key.ts';

/** One of the three; a file is read at every connection, so that a rotated key needs no restart. */
export interface SshIdentity {
  readonly file?: string;
  readonly text?: string;
  /** Path of the agent's socket. */
  readonly agent?: string;
}

export interface ConnectOptions {
  readonly vm: string;
  readonly target: SshTarget;
  readonly identity: SshIdentity;
  readonly clock: Clock;
  /** Milliseconds until the handshake must be over; 15 000 when absent. */
  readonly handshakeMs?: number;
  /** Milliseconds within which a refused connection is tried again; 10 000 when absent. */
  readonly patienceMs?: number;
  /** Aborts waiting and connecting. */
  readonly signal?: AbortSignal;
}

export interface OpenedConnection {
  readonly client: Client;
  /** The socket no longer keeps the process alive. */
  readonly release: () => void;
}

/** Cheapest safe choices first: X25519 needs the least work on both sides, AES-GCM has hardware on any VM. */
const ALGORITHMS = {
  kex: ['curve25519-sha256', 'curve25519-sha256@libssh.org', 'ecdh-sha2-nistp256'],
  cipher: ['aes128-gcm@openssh.com', 'aes256-gcm@openssh.com', 'chacha20-poly1305@openssh.com', 'aes256-ctr'],
  hmac: ['hmac-sha2-256-etm@openssh.com', 'hmac-sha2-512-etm@openssh.com', 'hmac-sha2-256'],
  compress: ['none'],
} satisfies ConnectConfig['algorithms'];

const KEEPALIVE_MS = 5_000;
const KEEPALIVE_COUNT = 3;

/**
 * Connects and authenticates. Throws PipelineError host-key-missing, host-key-changed, ssh-unreachable, ssh-timeout,
 * ssh-auth, ssh-key or ssh-busy; tries again only what the table in ssh-errors.ts allows.
 */
export async function openConnection(options: ConnectOptions): Promise<OpenedConnection> {
  const { vm, target, clock } = options;
  const pins = parsePinnedKeys(vm, target.hostKeys);
  const identity = await readIdentity(options);
  const deadline = clock.now() + (options.patienceMs ?? 10_000);
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryToConnect(options, pins, identity);
    if ('client' in outcome) {
      return outcome;
    }
    const { failure, error, shown } = outcome;
    // A host without any pinned key type ends in the algorithm negotiation: for a person that is a changed key too.
    if (failure === 'host-key' || (failure === 'algorithm' && /host key/.test(String(error)))) {
      throw new PipelineError(describeRefusedKey(vm, target, pins, shown), { cause: error });
    }
    // Full jitter: many VMs behind one sshd (or one runner with many jobs) must not come back in step.
    const pause = 200 * 2 ** (attempt - 1) * (0.5 + Math.random());
    if (attempt > RETRIES[failure] || clock.now() + pause > deadline || options.signal?.aborted === true) {
      throw new PipelineError(describeSshFailure(vm, target, failure, error, attempt), { cause: error });
    }
    await delay(pause, undefined, options.signal === undefined ? {} : { signal: options.signal });
  }
}

type Identity = { readonly privateKey: string } | { readonly agent: string };
type Outcome = OpenedConnection | { readonly failure: SshFailure; readonly error: unknown; readonly shown: Buffer | undefined };

async function readIdentity({ vm, target, identity }: ConnectOptions): Promise<Identity> {
  if (identity.agent !== undefined) {
    return { agent: identity.agent };
  }
  let text = identity.text;
  if (text === undefined && identity.file !== undefined) {
    const { readFile } = await import('node:fs/promises');
    try {
      text = await readFile(identity.file, 'utf8');
    } catch (error) {
      throw new PipelineError(describeSshFailure(vm, target, 'key', error), { cause: error });
    }
  }
  // ssh2 ignores an empty key silently and then reports an authentication failure.
  if (text === undefined || text.trim() === '') {
    throw new PipelineError(describeSshFailure(vm, target, 'key', 'no private key was given'));
  }
  return { privateKey: text };
}

async function tryToConnect(options: ConnectOptions, pins: readonly PinnedKey[], identity: Identity): Promise<Outcome> {
  // sshd forks and greets while ssh2 is still being loaded; without this the two wait for each other, 40 ms each.
  const socket = dial({ host: options.target.host, port: options.target.port, noDelay: true });
  let early: unknown;
  const noteEarlyError = (error: unknown): void => {
    early = error;
  };
  socket.on('error', noteEarlyError);
  const { NodeSSH } = await import('node-ssh');
  if (early !== undefined) {
    return { failure: classifyConnectError(early), error: early, shown: undefined };
  }
  const ssh = new NodeSSH();
  let shown: Buffer | undefined;
  let refused = false;
  const connecting = ssh.connect({
    sock: socket,
    username: options.target.user,
    ...identity,
    authHandler: 'agent' in identity ? ['agent'] : ['publickey'],
    agentForward: false,
    tryKeyboard: false,
    readyTimeout: options.handshakeMs ?? 15_000,
    keepaliveInterval: KEEPALIVE_MS,
    keepaliveCountMax: KEEPALIVE_COUNT,
    algorithms: { ...ALGORITHMS, serverHostKey: listOfferedAlgorithms(pins) },
    // Synchronous and strictly boolean: every other answer makes ssh2 accept the key.
    hostVerifier: (key: Buffer): boolean => {
      shown = key;
      refused = !isPinned(pins, key);
      return !refused;
    },
  });
  // node-ssh takes its own listener away once it is ready; without this one a late error would end the process.
  const client = ssh.connection;
  client?.on('error', ignoreLateError);
  client?.setNoDelay(true);
  const abort = (): void => {
    socket.destroy();
  };
  options.signal?.addEventListener('abort', abort, { once: true });
  try {
    await connecting;
    if (client === null || ssh.connection === null) {
      throw new Error('Connection lost right after the handshake');
    }
    // Once more: Node 20 forgets the option where it tries several addresses, and each small request then waits 45 ms.
    client.setNoDelay(true);
    return {
      client,
      release: () => {
        socket.unref();
      },
    };
  } catch (error) {
    // ssh2 throws on a bad key before it takes the socket over.
    socket.destroy();
    return { failure: refused ? 'host-key' : classifyConnectError(error), error, shown };
  } finally {
    options.signal?.removeEventListener('abort', abort);
  }
}

/** The error itself reaches everybody who waits, through `close`; see ssh-remote.ts. */
function ignoreLateError(): void {}
