// A repository with small stacks for one VM: what a person would edit and commit.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { stringify } from 'yaml';
import { goodImage } from './images.ts';
import { type FaultVmName, vmFacts } from './vm.ts';

export type Service = Readonly<Record<string, unknown>>;

export interface StackDraft {
  readonly services: Readonly<Record<string, Service>>;
  /** Other top-level keys of compose.yaml: networks, volumes, secrets. */
  readonly top?: Readonly<Record<string, unknown>>;
  /** Files beside compose.yaml. */
  readonly files?: Readonly<Record<string, string>>;
  /** Keys of stack.yaml beside the short limits that every stack here has. */
  readonly manifest?: Readonly<Record<string, unknown>>;
}

export interface Fleet extends AsyncDisposable {
  readonly root: string;
  readonly vm: FaultVmName;
  /** Writes a stack's folder anew. */
  write(stack: string, draft: StackDraft): Promise<void>;
  remove(stack: string): Promise<void>;
  /** Commits everything; returns the commit. */
  commit(message: string): Promise<string>;
}

/** An empty repository for one VM. */
export async function makeFleet(vm: FaultVmName): Promise<Fleet> {
  const root = await mkdtemp(join(tmpdir(), 'fairlead-faults-'));
  const folder = join(root, 'stacks', vm);
  await mkdir(folder, { recursive: true });
  const { id, lan } = vmFacts(vm);
  await writeFile(join(folder, 'vm.yaml'), stringify({ id, addresses: { lan } }));
  await execa('git', ['init', '-q', '-b', 'main'], { cwd: root });
  return {
    root,
    vm,
    write: (stack, draft) => writeStack(join(folder, stack), stack, draft),
    remove: (stack) => rm(join(folder, stack), { recursive: true, force: true }),
    // A small VM loses most of what it runs in many a case: the gate against that has tests of its own.
    commit: (message) => commitAll(root, `${message}\n\nallow-removal: ${vm}`),
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };
}

async function writeStack(folder: string, name: string, draft: StackDraft): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const files = {
    'compose.yaml': stringify({ name, services: draft.services, ...draft.top }),
    'stack.yaml': stringify({ timeout: 40, stability: 1, ...draft.manifest }),
    ...draft.files,
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

async function commitAll(root: string, message: string): Promise<string> {
  const identity = ['-c', 'user.name=Faults', '-c', 'user.email=faults@example.invalid'];
  await execa('git', ['add', '-A'], { cwd: root });
  await execa('git', [...identity, 'commit', '-q', '--allow-empty', '-m', message], { cwd: root });
  return (await execa('git', ['rev-parse', 'HEAD'], { cwd: root })).stdout;
}

/** A service that serves and says so; `changes` replaces keys of it. */
export function webService(tag: string, changes: Service = {}): Service {
  return {
    image: goodImage(tag),
    stop_grace_period: '0s',
    restart: 'unless-stopped',
    healthcheck: {
      test: ['CMD', 'wget', '-q', '-O-', 'http://127.0.0.1:8080/version'],
      interval: '30s',
      start_period: '15s',
      start_interval: '200ms',
    },
    ...changes,
  };
}

export interface StackChanges {
  /** Keys of the serving service. */
  readonly web?: Service;
  readonly tag?: string;
  /** More services. */
  readonly services?: StackDraft['services'];
  readonly files?: Readonly<Record<string, string>>;
  readonly top?: Readonly<Record<string, unknown>>;
  readonly manifest?: Readonly<Record<string, unknown>>;
}

/** A stack with one serving service and one that only reads a mounted file; `release` tells releases apart. */
export function goodStack(release: string, changes: StackChanges = {}): StackDraft {
  return {
    services: {
      web: webService(changes.tag ?? '1', changes.web),
      ...changes.services,
      side: {
        image: goodImage('1'),
        command: ['sleep', '100000'],
        init: true,
        stop_grace_period: '1s',
        restart: 'unless-stopped',
        volumes: ['./config/app.conf:/etc/app.conf:ro'],
      },
    },
    files: { 'config/app.conf': `release = ${release}\n`, ...changes.files },
    top: changes.top ?? {},
    manifest: changes.manifest ?? {},
  };
}
