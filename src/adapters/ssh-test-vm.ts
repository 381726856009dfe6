// For tests: a private sshd on this machine whose /opt/stacks and /var/lib/fairlead are folders of its own (needs root).
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect as dial } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { SshTarget } from '../model/desired.ts';

export interface TestVm extends AsyncDisposable {
  readonly target: SshTarget;
  /** Path of a private key that the server accepts. */
  readonly identityFile: string;
  /** What lies in /opt/stacks and /var/lib/fairlead there. */
  readonly stacks: string;
  readonly state: string;
  /** sshd's own words so far. */
  log(): string;
}

export interface TestVmOptions {
  /** More lines for sshd_config. */
  readonly config?: readonly string[];
  /** Another docker-compose plugin, laid over the installed one. */
  readonly composePlugin?: string;
}

const PLUGIN = '/usr/libexec/docker/cli-plugins/docker-compose';

/** Starts the server and waits until it accepts; throws one sentence when this machine cannot. */
export async function startTestVm(options: TestVmOptions = {}): Promise<TestVm> {
  if (process.getuid?.() !== 0) {
    throw new Error('The tests with a real sshd need root and openssh-server (apt-get install openssh-server).');
  }
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-vm-'));
  const stacks = join(folder, 'stacks');
  const state = join(folder, 'state');
  mkdirSync(stacks);
  mkdirSync(state);
  mkdirSync('/run/sshd', { recursive: true });
  for (const name of ['host', 'identity']) {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, name)]);
  }
  const port = await findFreePort();
  const identityFile = join(folder, 'identity');
  const lines = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${join(folder, 'host')}`,
    `PidFile ${join(folder, 'pid')}`,
    `AuthorizedKeysFile ${identityFile}.pub`,
    'StrictModes no',
    'UsePAM no',
    'LogLevel VERBOSE',
    // A login shell that believes it is nested does not read this machine's .bashrc.
    'SetEnv SHLVL=2',
    ...(options.config ?? []),
  ];
  writeFileSync(join(folder, 'config'), `${lines.join('\n')}\n`);
  writeFileSync(join(folder, 'log'), '');
  const server = spawn('unshare', ['-m', 'sh', '-ec', makeNamespace(options), 'vm', folder], { stdio: 'ignore' });
  await waitUntilOpen(port, server);
  return {
    target: { host: '127.0.0.1', port, user: 'root', hostKeys: [readFileSync(join(folder, 'host.pub'), 'utf8').trim()] },
    identityFile,
    stacks,
    state,
    log: () => readFileSync(join(folder, 'log'), 'utf8'),
    async [Symbol.asyncDispose]() {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGKILL');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function makeNamespace({ composePlugin }: TestVmOptions): string {
  return [
    'mount -t tmpfs fairlead-test /opt',
    'mkdir /opt/stacks',
    'mount --bind "$1/stacks" /opt/stacks',
    'mount -t tmpfs fairlead-test /var/lib',
    'mkdir /var/lib/docker /var/lib/fairlead',
    'mount --bind "$1/state" /var/lib/fairlead',
    ...(composePlugin === undefined ? [] : [`mount --bind '${composePlugin}' ${PLUGIN}`]),
    'exec /usr/sbin/sshd -D -f "$1/config" -E "$1/log"',
  ].join('\n');
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) {
    throw new Error('no free port');
  }
  return address.port;
}

async function waitUntilOpen(port: number, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (server.exitCode !== null) {
      throw new Error('sshd or unshare ended at once: apt-get install openssh-server util-linux');
    }
    const open = await new Promise<boolean>((resolve) => {
      const socket = dial(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.on('error', () => resolve(false));
    });
    if (open) {
      return;
    }
    await delay(25);
  }
  throw new Error('sshd does not listen');
}
