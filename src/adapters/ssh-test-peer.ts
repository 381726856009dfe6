// For tests: peers in this process, from a silent socket to an sshd that accepts everybody.
import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server, type Socket } from 'node:net';
import ssh2, { type Connection, type ServerChannel } from 'ssh2';

/** What a test opened; closed by `closeAll`. */
export const open: { close(): unknown }[] = [];

/** ssh2's own generator makes a malformed ed25519 key now and then, so Node makes an ECDSA one. */
export function makeKey(): { readonly private: string; readonly public: string } {
  const pem = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'sec1', format: 'pem' }).toString();
  const key = ssh2.utils.parseKey(pem);
  if (key instanceof Error) {
    throw key;
  }
  return { private: pem, public: `${key.type} ${key.getPublicSSH().toString('base64')}` };
}

export async function closeAll(): Promise<void> {
  for (const each of open.splice(0)) {
    await each.close();
  }
}

async function listen(server: Server | ssh2.Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(server);
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** A TCP server that does one thing to each connection. */
export async function serveRaw(act: (socket: Socket) => void): Promise<number> {
  return await listen(
    createServer((socket) => {
      socket.on('error', () => undefined);
      act(socket);
    }),
  );
}

export interface Served {
  readonly port: number;
  readonly attempts: () => number;
}

/** An sshd that accepts any key and hands each command to `run`. */
export async function serveSsh(hostKey: string, run: (channel: ServerChannel, connection: Connection) => void): Promise<Served> {
  let attempts = 0;
  const server = new ssh2.Server({ hostKeys: [hostKey] }, (connection) => {
    connection.on('error', () => undefined);
    connection.on('authentication', (context) => {
      attempts += 1;
      context.accept();
    });
    connection.on('session', (accept) => {
      accept().on('exec', (acceptExec) => {
        const channel = acceptExec();
        channel.on('error', () => undefined);
        run(channel, connection);
      });
    });
  });
  return { port: await listen(server), attempts: () => attempts };
}
