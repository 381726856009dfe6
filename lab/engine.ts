// The host's Engine and Compose v2: used as they are when there, installed from the distribution when we may.
import { spawn } from 'node:child_process';
import { access, mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import type { LabContext } from './context.ts';
import { hasCommand, installCompose, installPackages, readDistribution } from './engine-install.ts';
import type { Progress } from './progress.ts';

async function engineAnswers(): Promise<boolean> {
  const result = await execa('docker', ['version', '--format', '{{.Server.Version}}'], { reject: false, timeout: 20_000 });
  return result.exitCode === 0;
}

async function hasInitSystem(): Promise<boolean> {
  return access('/run/systemd/system').then(
    () => true,
    () => false,
  );
}

/** Starts dockerd where no init system does it; it outlives us. Log and pid are in .lab. */
async function startEngine(lab: LabContext): Promise<void> {
  await mkdir(lab.directory, { recursive: true, mode: 0o700 });
  const log = await open(join(lab.directory, 'dockerd.log'), 'a');
  const daemon = spawn('dockerd', [], { detached: true, stdio: ['ignore', log.fd, log.fd] });
  daemon.on('error', () => undefined);
  daemon.unref();
  await log.close();
  if (daemon.pid !== undefined) await writeFile(enginePidFile(lab), `${daemon.pid}\n`);
  for (let attempt = 0; attempt < 300; attempt++) {
    if (await engineAnswers()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const lines = (await readFile(join(lab.directory, 'dockerd.log'), 'utf8')).trimEnd().split('\n').slice(-10);
  throw new Error(`dockerd did not come up within a minute:\n${lines.join('\n')}`);
}

function enginePidFile(lab: LabContext): string {
  return join(lab.directory, 'dockerd.pid');
}

/** Pid of the dockerd that this lab started and that still runs; undefined otherwise. */
export async function ownEnginePid(lab: LabContext): Promise<number | undefined> {
  const pid = Number(await readFile(enginePidFile(lab), 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid < 1) return undefined;
  const command = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  return command.trim() === 'dockerd' ? pid : undefined;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Engine and Compose v2 answer when this returns. Throws one sentence that says what to install or start. */
export async function ensureEngine(lab: LabContext, progress: Progress): Promise<void> {
  const distribution = await readDistribution();
  const mayInstall = isRoot() && distribution !== undefined;
  // A client without a daemon is common in containers and on build machines.
  const hasEngine = (await hasCommand('docker')) && ((await engineAnswers()) || (await hasCommand('dockerd')));
  if (!hasEngine) {
    if (!mayInstall)
      throw new Error(
        'The lab needs Docker: install Docker Engine and Compose v2 (https://docs.docker.com/engine/install/), then run it again.',
      );
    await progress.step('Docker Engine installed from the distribution', () =>
      installPackages(['docker.io', 'iptables', 'ca-certificates']),
    );
  }
  if (!(await engineAnswers())) {
    if (!isRoot())
      throw new Error('Docker is installed but does not answer: start it, or join the group `docker`, then run the lab again.');
    if (await hasInitSystem()) await execa('systemctl', ['start', 'docker'], { reject: false });
    else if (await hasCommand('dockerd')) await progress.step('Docker Engine started (no init system here)', () => startEngine(lab));
    if (!(await engineAnswers())) throw new Error('Docker is installed but does not answer: start its service, then run the lab again.');
  }
  const compose = await execa('docker', ['compose', 'version', '--short'], { reject: false });
  if (compose.exitCode !== 0) {
    if (distribution === undefined || !isRoot())
      throw new Error('The lab needs Docker Compose v2 (the plugin `docker compose`): install it, then run it again.');
    await progress.step('Compose v2 installed from the distribution', () => installCompose(distribution));
  }
  if (mayInstall && !(await hasCommand('mmdebstrap'))) {
    await progress.step('mmdebstrap installed (it makes the images)', () => installPackages(['mmdebstrap']));
  }
}
