// Packages from Debian or Ubuntu. Only ever adds; never upgrades or removes what is there.
import { access, readFile, writeFile } from 'node:fs/promises';
import { execa } from 'execa';

export interface Distribution {
  readonly id: 'debian' | 'ubuntu';
  readonly codename: string;
}

/** The distribution when it is one we can install on. */
export async function readDistribution(): Promise<Distribution | undefined> {
  const text = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const facts = Object.fromEntries(Array.from(text.matchAll(/^([A-Z_]+)="?([^"\n]*)"?$/gm), ([, key, value]) => [key, value]));
  const id = facts['ID'];
  if ((id !== 'debian' && id !== 'ubuntu') || !(await hasCommand('apt-get'))) return undefined;
  return { id, codename: facts['VERSION_CODENAME'] ?? '' };
}

/** True when `name` is on the PATH. */
export async function hasCommand(name: string): Promise<boolean> {
  const result = await execa('sh', ['-c', 'command -v "$0"', name], { reject: false });
  return result.exitCode === 0;
}

const APT_ENVIRONMENT = { DEBIAN_FRONTEND: 'noninteractive' };

async function updateIndex(): Promise<void> {
  // A repository that does not answer is not ours to judge: what we need is asked for by name next.
  await execa('apt-get', ['update', '-q'], { env: APT_ENVIRONMENT, reject: false, timeout: 300_000 });
}

/** Installs packages without recommendations. Throws with apt's last lines. */
export async function installPackages(packages: readonly string[], suite?: string): Promise<void> {
  await updateIndex();
  const from = suite === undefined ? [] : ['-t', suite];
  const argv = ['install', '-qy', '--no-install-recommends', '--no-upgrade', ...from, ...packages];
  const result = await execa('apt-get', argv, { env: APT_ENVIRONMENT, reject: false, timeout: 600_000, all: true });
  if (result.exitCode === 0) return;
  throw new Error(`apt-get ${argv.join(' ')} failed:\n${result.all.trimEnd().split('\n').slice(-6).join('\n')}`);
}

async function candidateMajor(name: string): Promise<number> {
  const result = await execa('apt-cache', ['policy', name], { reject: false });
  return Number(/Candidate: (?:\d+:)?(\d+)/.exec(result.stdout)?.[1] ?? 0);
}

// Pinned so low that nothing is ever taken from there unasked.
const SID_SOURCE = `Types: deb
URIs: http://deb.debian.org/debian
Suites: sid
Components: main
Check-Valid-Until: no
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
`;
const SID_PREFERENCE = `Package: *
Pin: release n=sid
Pin-Priority: 40
`;

/** Compose v2 as the CLI's plugin. Debian 12 has only the dead v1: there it comes from sid, a package without other needs. */
export async function installCompose(distribution: Distribution): Promise<void> {
  if (distribution.id === 'ubuntu') return installPackages(['docker-compose-v2']);
  await updateIndex();
  if ((await candidateMajor('docker-compose')) >= 2) return installPackages(['docker-compose']);
  const source = '/etc/apt/sources.list.d/fairlead-sid.sources';
  const known = await access(source).then(
    () => true,
    () => false,
  );
  if (!known) {
    await writeFile('/etc/apt/preferences.d/fairlead-sid', SID_PREFERENCE);
    await writeFile(source, SID_SOURCE);
  }
  await installPackages(['docker-compose'], 'sid');
}
