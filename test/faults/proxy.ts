// A TCP proxy between runner and sshd that can cut, reset, freeze and corrupt, at a byte count or when told.
import { createServer, connect as dial, type Socket } from 'node:net';

export type LineFault = 'cut' | 'reset' | 'freeze' | 'corrupt';

export interface ProxyOptions {
  readonly target: number;
  /** After this many bytes from the runner; never when absent. */
  readonly after?: number;
  readonly fault?: LineFault;
  /** Called when `after` is reached, before the fault. */
  readonly onAfter?: () => void;
  /** Only the first so many connections are hurt; the rest pass. 1 when absent. */
  readonly connections?: number;
}

export interface LineProxy extends AsyncDisposable {
  readonly port: number;
  /** Bytes from the runner to the VM so far, all connections. */
  readonly sent: () => number;
  /** Connections accepted so far. */
  readonly accepted: () => number;
  /** Hurts every open connection now. */
  hurt(fault: LineFault): void;
}

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
  /** The next bytes of the VM arrive with one bit turned. */
  corrupt: boolean;
}

/** Starts the proxy on a free loopback port. */
export async function startProxy(options: ProxyOptions): Promise<LineProxy> {
  const pairs = new Set<Pair>();
  let sent = 0;
  let accepted = 0;
  const server = createServer((client) => {
    accepted += 1;
    const mayHurt = accepted <= (options.connections ?? 1);
    const pair = { client, server: dial({ host: '127.0.0.1', port: options.target, noDelay: true }), corrupt: false };
    client.setNoDelay(true);
    pairs.add(pair);
    let own = 0;
    client.on('data', (chunk) => {
      own += chunk.length;
      sent += chunk.length;
      pair.server.write(chunk);
      if (mayHurt && options.after !== undefined && own >= options.after) {
        options.onAfter?.();
        if (options.fault !== undefined) hurtPair(pair, options.fault);
      }
    });
    pair.server.on('data', (chunk: Buffer) => {
      if (pair.corrupt) chunk[chunk.length - 1] = (chunk.at(-1) ?? 0) ^ 1;
      pair.corrupt = false;
      client.write(chunk);
    });
    for (const [one, other] of [
      [client, pair.server],
      [pair.server, client],
    ] as const) {
      one.on('error', () => undefined);
      one.on('close', () => {
        other.destroy();
        pairs.delete(pair);
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    port: address.port,
    sent: () => sent,
    accepted: () => accepted,
    hurt: (fault) => {
      for (const pair of pairs) hurtPair(pair, fault);
    },
    async [Symbol.asyncDispose]() {
      for (const pair of pairs) hurtPair(pair, 'cut');
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function hurtPair(pair: Pair, fault: LineFault): void {
  const { client, server } = pair;
  switch (fault) {
    case 'cut':
      client.destroy();
      server.destroy();
      return;
    case 'reset':
      client.resetAndDestroy();
      server.resetAndDestroy();
      return;
    case 'freeze':
      // Both sides stay connected and hear nothing more.
      client.pause();
      server.pause();
      return;
    case 'corrupt':
      pair.corrupt = true;
  }
}
