// A VM for tests of the transaction: temporary state folders, this machine's real Docker, tiny images made from busybox.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { followDeployment } from '../../src/apply/follow.ts';
import type { DeployEvent } from '../../src/apply/outcome.ts';
import type { Deployment, DeployTransaction, StackTransaction } from '../../src/apply/request.ts';
import { submitDeployment } from '../../src/apply/submit.ts';
import { writeTar } from '../../src/apply/tar.ts';
import type { DesiredStack, StackManifest } from '../../src/model/desired.ts';
import type { StackOutcome } from '../../src/model/outcome.ts';
import type { ReleaseRecord } from '../../src/model/release.ts';
import type { Remote } from '../../src/ports/remote.ts';
import { openLocalRemote } from './local-remote.ts';

/** Serves `/www/version` on port 8080 inside the container. */
export const IMAGE_ONE = 'thelper/app:1';
export const IMAGE_TWO = 'thelper/app:2';
/** Ends at once with exit code 3. */
export const IMAGE_CRASH = 'thelper/app:crash';
/** Runs, but serves nothing, so that its health check fails. */
export const IMAGE_SICK = 'thelper/app:sick';

const BUSYBOX = '/bin/busybox';

/** Makes the images that are missing; the content is fixed, so they are kept between runs. */
export function makeImages(): void {
  importImage(IMAGE_ONE, '["/bin/busybox","httpd","-f","-p","8080","-h","/www"]', 'one\n');
  importImage(IMAGE_TWO, '["/bin/busybox","httpd","-f","-p","8080","-h","/www"]', 'two\n');
  importImage(IMAGE_CRASH, '["/bin/sh","-c","echo about to crash; exit 3"]', 'crash\n');
  importImage(IMAGE_SICK, '["/bin/sh","-c","echo feeling unwell; exec sleep 1000"]', 'sick\n');
}

function importImage(reference: string, command: string, version: string): void {
  if (docker('image', 'ls', '-q', reference) !== '') return;
  const busybox = readFileSync(BUSYBOX);
  const tar = writeTar(
    [
      { path: 'bin/busybox', mode: 0o755, content: busybox },
      { path: 'bin/sh', mode: 0o755, content: busybox },
      { path: 'bin/sleep', mode: 0o755, content: busybox },
      { path: 'bin/wget', mode: 0o755, content: busybox },
      { path: 'bin/cat', mode: 0o755, content: busybox },
      { path: 'www/version', mode: 0o644, content: version },
      { path: 'tmp/.keep', mode: 0o644, content: '' },
    ],
    { mtime: 0 },
  );
  execFileSync('docker', ['import', '--change', `CMD ${command}`, '-', reference], { input: tar, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** Runs docker and returns what it printed, trimmed. */
export function docker(...argv: readonly string[]): string {
  return execFileSync('docker', argv, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

export interface Bench {
  readonly remote: Remote;
  readonly environment: Readonly<Record<string, string>>;
  readonly stacks: string;
  readonly state: string;
  /** Checkout of the test: one folder per stack and version. */
  readonly checkout: string;
  deploy(deployment: Deployment): Promise<{ readonly outcomes: readonly StackOutcome[]; readonly events: readonly DeployEvent[] }>;
  /** Takes down every project named and removes the folders. */
  dispose(projects: readonly string[]): void;
}

export function openBench(): Bench {
  const root = mkdtempSync(join(tmpdir(), 'thelper-'));
  const environment = { FAIRLEAD_STACKS: join(root, 'stacks'), FAIRLEAD_STATE: join(root, 'state') };
  const remote = openLocalRemote({ vm: 'bench', environment });
  mkdirSync(environment.FAIRLEAD_STACKS);
  return {
    remote,
    environment,
    stacks: environment.FAIRLEAD_STACKS,
    state: environment.FAIRLEAD_STATE,
    checkout: join(root, 'checkout'),
    async deploy(deployment) {
      const events: DeployEvent[] = [];
      await submitDeployment(remote, deployment);
      const outcomes = await followDeployment(remote, deployment, {
        onEvent: (event) => events.push(event),
        timeoutMs: 90_000,
        reconnect: () => Promise.resolve(remote),
        now: Date.now,
      });
      return { outcomes, events };
    },
    dispose(projects) {
      for (const project of projects) removeProject(project);
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function removeProject(project: string): void {
  const filter = `label=com.docker.compose.project=${project}`;
  const containers = docker('ps', '-aq', '--filter', filter).split('\n').filter(Boolean);
  if (containers.length > 0) docker('rm', '-f', ...containers);
  const networks = docker('network', 'ls', '-q', '--filter', filter).split('\n').filter(Boolean);
  if (networks.length > 0) docker('network', 'rm', ...networks);
  const tags = docker('image', 'ls', '--format', '{{.Repository}}:{{.Tag}}', `fairlead/${project}`).split('\n').filter(Boolean);
  if (tags.length > 0) docker('rmi', ...tags);
}

export interface StackDraft {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly manifest?: Partial<StackManifest>;
  readonly services?: DesiredStack['services'];
}

/** Writes the files into the checkout and returns the stack as `manifest/` would. */
export function draftStack(bench: Bench, draft: StackDraft): DesiredStack {
  const digest = sha256(JSON.stringify(draft.files));
  const directory = join(bench.checkout, `${draft.name}-${digest.slice(0, 12)}`);
  const files = Object.entries(draft.files).map(([path, content]) => {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
    chmodSync(join(directory, path), 0o644);
    return { path, mode: 0o644, size: Buffer.byteLength(content), sha256: sha256(content) };
  });
  return {
    vm: 'bench',
    name: draft.name,
    directory,
    manifest: { needs: [], timeout: 30, stability: undefined, checks: [], validate: [], reload: [], secrets: {}, ...draft.manifest },
    files,
    services: draft.services ?? [],
    digest,
  };
}

/** The deploy of a drafted stack on top of whatever release the bench has now. */
export function deployOf(bench: Bench, desired: DesiredStack, changes: Partial<DeployTransaction> = {}): DeployTransaction {
  const previous = currentRelease(bench, desired.name);
  return {
    kind: 'deploy',
    stack: desired.name,
    wave: 1,
    needs: [],
    previous,
    timeout: desired.manifest.timeout,
    desired,
    override: 'services: {}\n',
    record: recordOf(desired.name, (previous ?? 0) + 1, desired.digest),
    reloads: [],
    inplace: [],
    ...changes,
  };
}

let submissions = 0;

export function deploymentOf(stacks: readonly StackTransaction[], changes: Partial<Deployment> = {}): Deployment {
  submissions += 1;
  return {
    id: `test-${process.pid}-${submissions}`,
    vm: 'bench',
    commit: 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
    subject: 'Change something',
    author: 'Ada',
    sequence: 1,
    createdAt: 1_700_000_000,
    stacks,
    ...changes,
  };
}

export function recordOf(stack: string, release: number, stackDigest: string): ReleaseRecord {
  return {
    release,
    vm: 'bench',
    stack,
    commit: 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
    subject: 'Change something',
    author: 'Ada',
    createdAt: '2026-11-24T00:00:00Z',
    sequence: 1,
    inputs: stackDigest,
    stackDigest,
    files: {},
    secrets: {},
    composeVersion: '2.40.3',
    plan: '',
  };
}

export function currentRelease(bench: Bench, stack: string): number | undefined {
  const path = join(bench.state, stack, 'current');
  return existsSync(path) ? Number(readFileSync(path, 'utf8')) : undefined;
}

export interface RunningContainer {
  readonly name: string;
  readonly id: string;
  readonly startedAt: string;
  readonly image: string;
  readonly status: string;
}

/** Every container of a project, sorted by name. */
export function containersOf(project: string): readonly RunningContainer[] {
  const ids = docker('ps', '-aq', '--filter', `label=com.docker.compose.project=${project}`).split('\n').filter(Boolean);
  if (ids.length === 0) return [];
  const lines = docker('inspect', '--format', '{{.Name}} {{.Id}} {{.State.StartedAt}} {{.Config.Image}} {{.State.Status}}', ...ids).split(
    '\n',
  );
  return lines
    .map((line) => {
      const [name = '', id = '', startedAt = '', image = '', status = ''] = line.split(' ');
      return { name: name.slice(1), id, startedAt, image, status };
    })
    .sort((left, right) => left.name.localeCompare(right.name));
}

export function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
