// A real sshd (and this machine's Engine) at the other end.
import { connect as dial } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PipelineError } from '../errors/diagnostic.ts';
import type { Remote } from '../ports/remote.ts';
import { connectSsh } from './ssh-remote.ts';
import { startTestVm, type TestVm } from './ssh-test-vm.ts';

const clock = { now: () => Date.now() };
let vm: TestVm;
let remote: Remote;

async function connectTo(server: TestVm): Promise<Remote> {
  return await connectSsh({ vm: 'infra', target: server.target, identity: { file: server.identityFile }, clock });
}

beforeAll(async () => {
  vm = await startTestVm();
  remote = await connectTo(vm);
});

afterAll(async () => {
  await remote.close();
  await vm[Symbol.asyncDispose]();
});

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return error instanceof PipelineError ? (error.diagnostics[0]?.code ?? 'none') : `other: ${String(error)}`;
  }
  return 'no error';
}

describe('commands over a real sshd', () => {
  test('10 000 random strings arrive as they were sent', async () => {
    const words = fc
      .sample(fc.string({ unit: 'binary', maxLength: 40 }), { numRuns: 10_000, seed: 7 })
      .map((word) => word.replaceAll('\0', ''));
    for (let at = 0; at < words.length; at += 500) {
      const part = words.slice(at, at + 500);
      const { stdout, code } = await remote.exec(['printf', '%s\\0', ...part], { timeoutMs: 20_000 });
      expect(code).toBe(0);
      expect(stdout).toBe(part.map((word) => `${Buffer.from(word).toString('utf8')}\0`).join(''));
    }
  });

  test('the exit code and both streams come back, untrimmed', async () => {
    expect(await remote.exec(['sh', '-c', 'echo out; echo err >&2; exit 7'], { timeoutMs: 5000 })).toEqual({
      code: 7,
      stdout: 'out\n',
      stderr: 'err\n',
    });
  });

  test('a death by signal is the code a shell would give', async () => {
    const { code } = await remote.exec(['sh', '-c', 'kill -KILL $$'], { timeoutMs: 5000 });
    expect(code).toBe(137);
  });

  test('standard input takes any bytes', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 31) % 256);
    const { stdout } = await remote.exec(['wc', '-c'], { stdin: bytes, timeoutMs: 5000 });
    expect(stdout.trim()).toBe('300000');
  });

  test('a character that arrives in two parts is not damaged', async () => {
    const lines: string[] = [];
    const { stdout } = await remote.exec(
      ['sh', '-c', 'for i in 1 2 3 4 5 6; do printf "\\303"; sleep 0.01; printf "\\251"; sleep 0.01; done; echo'],
      {
        timeoutMs: 5000,
        onLine: (line) => lines.push(line),
      },
    );
    expect(stdout).toBe('éééééé\n');
    expect(lines).toEqual(['éééééé']);
  });

  test('only the tail of a long output is kept', async () => {
    const { stdout } = await remote.exec(['sh', '-c', 'yes x | head -c 100000; echo end'], { timeoutMs: 5000, maxBytes: 6 });
    expect(stdout).toBe('x\nend\n');
  });

  test('a command that takes too long is an exception and is gone on the VM', async () => {
    expect(await codeOf(remote.exec(['sleep', '61.25'], { timeoutMs: 200 }))).toBe('ssh-timeout');
  });

  test('twenty commands at once fit through ten sessions', async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => remote.exec(['echo', String(index)], { timeoutMs: 10_000 })),
    );
    expect(results.map((result) => Number(result.stdout))).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });

  test('a connection that dies is an exception for everybody who waits', async () => {
    const doomed = await connectTo(vm);
    const waiting = codeOf(doomed.exec(['sleep', '20'], { timeoutMs: 30_000 }));
    const killing = codeOf(doomed.exec(['sh', '-c', 'kill -9 $(ps -o ppid= -p $PPID)'], { timeoutMs: 30_000 }));
    expect([await waiting, await killing]).toEqual(['ssh-lost', 'ssh-lost']);
    expect(await codeOf(doomed.exec(['true'], { timeoutMs: 1000 }))).toBe('ssh-lost');
    expect(await codeOf(doomed.engine('GET', '/version'))).toBe('ssh-lost');
    await doomed.close();
  });
});

describe('the Engine and sockets', () => {
  test('the Engine answers through the forwarded socket, many requests at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => remote.engine('GET', '/version')));
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 12 }, () => 200));
    expect(answers[0]?.body).toHaveProperty('ApiVersion');
  });

  test('a missing object is a status, not an exception', async () => {
    const { status, body } = await remote.engine('GET', '/containers/o-no-such-container/json');
    expect(status).toBe(404);
    expect(body).toHaveProperty('message');
  });

  test('a socket on the VM ends here', async () => {
    const path = `/tmp/fairlead-o-test.${process.pid}`;
    const listener = await remote.listen(path, (stream) => {
      stream.on('data', (chunk) => stream.end(`heard ${String(chunk)}`));
    });
    const heard = await new Promise<string>((resolve, reject) => {
      const socket = dial(path, () => socket.write('hello'));
      socket.on('data', (chunk) => resolve(String(chunk)));
      socket.on('error', reject);
    });
    expect(heard).toBe('heard hello');
    await listener?.[Symbol.asyncDispose]();
    await remote.exec(['rm', '-f', path], { timeoutMs: 5000 });
  });

  test('where sshd forwards no sockets, the Engine is reached by a command and listening says no', async () => {
    await using closed = await startTestVm({ config: ['AllowStreamLocalForwarding no'] });
    await using other = await connectTo(closed);
    const answer = await other.engine('GET', '/version');
    expect(answer.status).toBe(200);
    expect(answer.body).toHaveProperty('ApiVersion');
    expect(await other.listen('/tmp/fairlead-o-test.none', () => undefined)).toBeUndefined();
  });
});

describe('trust', () => {
  test('without a pinned key nothing is sent, and the message shows what to pin', async () => {
    const error = await connectSsh({
      vm: 'infra',
      target: { ...vm.target, hostKeys: [] },
      identity: { file: vm.identityFile },
      clock,
    }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    const diagnostic = error instanceof PipelineError ? error.diagnostics[0] : undefined;
    expect(diagnostic?.code).toBe('host-key-missing');
    expect(diagnostic?.detail).toMatch(/shows ssh-ed25519 SHA256:[A-Za-z0-9+/]{43}\. Nothing was sent/);
    expect(diagnostic?.hint).toContain(vm.target.hostKeys[0]?.split(' ').slice(0, 2).join(' '));
  });

  test('another key than the pinned one is refused before a byte of authentication', async () => {
    await using other = await startTestVm();
    const before = vm.log().length;
    const target = { ...vm.target, hostKeys: other.target.hostKeys };
    expect(await codeOf(connectSsh({ vm: 'infra', target, identity: { file: vm.identityFile }, clock }))).toBe('host-key-changed');
    expect(vm.log().slice(before)).not.toMatch(/publickey|Postponed|Failed|Accepted/);
  });

  test('a pinned type that the VM has not got is a changed key', async () => {
    const rsa =
      'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQC7YcVYJkzYk0oGd1gGqz4mTqT0+AW6v6Y3D5tD0Yf2bYy2v1B2c3M9W1H7zv9x0l1T2d0fY1j5cH8m8o8fQ0uQm1g7o0=';
    const blob = Buffer.from(rsa.split(' ')[1] ?? '', 'base64').toString('base64');
    const target = { ...vm.target, hostKeys: [`ssh-rsa ${blob}`] };
    expect(await codeOf(connectSsh({ vm: 'infra', target, identity: { file: vm.identityFile }, clock }))).toBe('host-key-changed');
  });

  test('a key that the VM does not know is ssh-auth, tried once', async () => {
    await using other = await startTestVm();
    const before = vm.log().length;
    expect(await codeOf(connectSsh({ vm: 'infra', target: vm.target, identity: { file: other.identityFile }, clock }))).toBe('ssh-auth');
    expect(
      vm
        .log()
        .slice(before)
        .match(/Connection from/g)?.length,
    ).toBe(1);
  });
});
