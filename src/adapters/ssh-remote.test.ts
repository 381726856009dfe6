// Hostile and broken peers, in process: nothing but Node is needed.
import { generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { type Diagnostic, PipelineError } from '../errors/diagnostic.ts';
import type { Remote } from '../ports/remote.ts';
import { connectSsh } from './ssh-remote.ts';
import { closeAll, makeKey, open, serveRaw, serveSsh } from './ssh-test-peer.ts';

const clock = { now: () => Date.now() };
const hostKey = makeKey();
const otherKey = makeKey();
afterEach(closeAll);

interface Tried {
  readonly port: number;
  readonly hostKeys?: readonly string[];
  readonly text?: string;
}

async function tryConnect({ port, hostKeys = [hostKey.public], text = otherKey.private }: Tried): Promise<Remote> {
  const remote = await connectSsh({
    vm: 'infra',
    target: { host: '127.0.0.1', port, user: 'root', hostKeys },
    identity: { text },
    clock,
    handshakeMs: 400,
    patienceMs: 0,
  });
  open.push(remote);
  return remote;
}

async function refusalOf(work: Promise<unknown>): Promise<Diagnostic | undefined> {
  try {
    await work;
  } catch (error) {
    if (error instanceof PipelineError) {
      return error.diagnostics[0];
    }
    throw error;
  }
  return undefined;
}

describe('peers that are not what they should be', () => {
  test('a peer that never speaks is ssh-timeout', async () => {
    const port = await serveRaw(() => undefined);
    expect((await refusalOf(tryConnect({ port })))?.code).toBe('ssh-timeout');
  });

  test('a peer that hangs up at once is ssh-busy', async () => {
    const port = await serveRaw((socket) => socket.end());
    expect((await refusalOf(tryConnect({ port })))?.code).toBe('ssh-busy');
  });

  test('a peer that resets the connection is ssh-busy', async () => {
    const port = await serveRaw((socket) => socket.resetAndDestroy());
    expect((await refusalOf(tryConnect({ port })))?.code).toBe('ssh-busy');
  });

  test('a web server on that port is refused with a sentence, not with a stack', async () => {
    const port = await serveRaw((socket) => socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'));
    expect((await refusalOf(tryConnect({ port })))?.code).toMatch(/^ssh-/);
  });

  test('endless noise before the greeting ends', async () => {
    const port = await serveRaw((socket) => {
      const timer = setInterval(() => socket.write('no ssh here\r\n'.repeat(50)), 5);
      socket.on('close', () => clearInterval(timer));
    });
    expect((await refusalOf(tryConnect({ port })))?.code).toMatch(/^ssh-/);
  });

  test('a closed port is ssh-unreachable and names the address', async () => {
    const port = await serveRaw(() => undefined);
    await open.pop()?.close();
    const refusal = await refusalOf(tryConnect({ port }));
    expect(refusal?.code).toBe('ssh-unreachable');
    expect(refusal?.detail).toContain(`root@127.0.0.1:${port}`);
  });

  test('a refused connection is tried again while patience lasts', async () => {
    let connections = 0;
    const port = await serveRaw((socket) => {
      connections += 1;
      socket.end();
    });
    const target = { host: '127.0.0.1', port, user: 'root', hostKeys: [hostKey.public] };
    const refusal = await refusalOf(connectSsh({ vm: 'infra', target, identity: { text: otherKey.private }, clock, patienceMs: 900 }));
    expect(refusal?.code).toBe('ssh-busy');
    expect(connections).toBeGreaterThan(1);
    expect(connections).toBeLessThan(6);
  });
});

describe('host keys', () => {
  test('a wrong key is refused before authentication', async () => {
    const served = await serveSsh(hostKey.private, (channel) => channel.exit(0));
    const refusal = await refusalOf(tryConnect({ port: served.port, hostKeys: [otherKey.public] }));
    expect(refusal?.code).toBe('host-key-changed');
    expect(served.attempts()).toBe(0);
  });

  test('a missing key is refused before authentication', async () => {
    const served = await serveSsh(hostKey.private, (channel) => channel.exit(0));
    expect((await refusalOf(tryConnect({ port: served.port, hostKeys: [] })))?.code).toBe('host-key-missing');
    expect(served.attempts()).toBe(0);
  });

  test('one of several pinned keys is enough', async () => {
    const served = await serveSsh(hostKey.private, (channel) => {
      channel.exit(0);
      channel.end();
    });
    const remote = await tryConnect({ port: served.port, hostKeys: [otherKey.public, hostKey.public] });
    expect(await remote.exec(['true'], { timeoutMs: 2000 })).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('our own key', () => {
  const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
    type: 'pkcs1',
    format: 'pem',
    cipher: 'aes-128-cbc',
    passphrase: 'x',
  });
  test.each([
    ['nothing', ''],
    ['text that is no key', 'hello'],
    ['a key whose line breaks were escaped', otherKey.private.replaceAll('\n', '\\n')],
    ['a key that needs a passphrase', pem.toString()],
  ])('%s is ssh-key', async (_name, text) => {
    const served = await serveSsh(hostKey.private, (channel) => channel.exit(0));
    expect((await refusalOf(tryConnect({ port: served.port, text })))?.code).toBe('ssh-key');
  });

  test('a file that is not there is ssh-key', async () => {
    const target = { host: '127.0.0.1', port: 1, user: 'root', hostKeys: [hostKey.public] };
    const refusal = await refusalOf(connectSsh({ vm: 'infra', target, identity: { file: '/nowhere/key' }, clock }));
    expect(refusal?.code).toBe('ssh-key');
  });
});

describe('connections that end in the middle', () => {
  test('output that is cut off is ssh-lost, not a short success', async () => {
    const served = await serveSsh(hostKey.private, (channel, connection) => {
      channel.write('half of the ans');
      setTimeout(() => connection.end(), 20);
    });
    const remote = await tryConnect({ port: served.port });
    expect((await refusalOf(remote.exec(['cat'], { timeoutMs: 5000 })))?.code).toBe('ssh-lost');
  });

  test('a command that ends without an exit code is not a success', async () => {
    const served = await serveSsh(hostKey.private, (channel) => {
      channel.write('done');
      channel.end();
    });
    const remote = await tryConnect({ port: served.port });
    expect((await refusalOf(remote.exec(['cat'], { timeoutMs: 5000 })))?.code).toBe('ssh-lost');
  });

  test('an exit code before the last output does not cut the output', async () => {
    const served = await serveSsh(hostKey.private, (channel) => {
      channel.exit(3);
      channel.write('late');
      channel.end();
    });
    const remote = await tryConnect({ port: served.port });
    expect(await remote.exec(['cat'], { timeoutMs: 5000 })).toEqual({ code: 3, stdout: 'late', stderr: '' });
  });

  test('a VM without a Docker command is engine-missing', async () => {
    const served = await serveSsh(hostKey.private, (channel) => {
      channel.stderr.write('sh: 1: docker: not found\n');
      channel.exit(127);
      channel.end();
    });
    const remote = await tryConnect({ port: served.port });
    expect((await refusalOf(remote.engine('GET', '/version')))?.code).toBe('engine-missing');
  });

  test('an Engine that is down is engine-down', async () => {
    const served = await serveSsh(hostKey.private, (channel) => {
      channel.stderr.write('Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?\n');
      channel.exit(1);
      channel.end();
    });
    const remote = await tryConnect({ port: served.port });
    expect((await refusalOf(remote.engine('GET', '/version')))?.code).toBe('engine-down');
  });

  test('closing twice and after the end is harmless', async () => {
    const served = await serveSsh(hostKey.private, (_channel, connection) => connection.end());
    const remote = await tryConnect({ port: served.port });
    await refusalOf(remote.exec(['x'], { timeoutMs: 2000 }));
    await remote.close();
    await remote.close();
  });
});
