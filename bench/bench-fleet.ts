// A repository with one VM and many small stacks: two services each, one mounted file, health checks.
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { stringify } from 'yaml';

export const BENCH_IMAGE = 'fairlead-bench/idle:1.0';

export interface BenchFleet {
  readonly root: string;
  readonly stacks: readonly string[];
}

/** Writes and commits the repository into a folder of its own. */
export async function makeFleet(vm: string, count: number): Promise<BenchFleet> {
  const root = await mkdtemp(join(tmpdir(), 'fairlead-bench-'));
  const stacks = Array.from({ length: count }, (_, index) => `bench${String(index + 1).padStart(2, '0')}`);
  await mkdir(join(root, 'stacks', vm), { recursive: true });
  await writeFile(join(root, 'stacks', vm, 'vm.yaml'), stringify({ id: 299, addresses: { lan: '192.0.2.99' } }));
  for (const stack of stacks) {
    const folder = join(root, 'stacks', vm, stack);
    await mkdir(join(folder, 'config'), { recursive: true });
    await writeFile(join(folder, 'compose.yaml'), composeFile(stack));
    await writeFile(join(folder, 'config', 'app.conf'), `name = ${stack}\n`);
  }
  await execa('git', ['init', '-q', '-b', 'main'], { cwd: root });
  await commitAll(root, 'All stacks');
  return { root, stacks };
}

/** The same stacks under other VMs' names, in a folder of its own; nothing is committed there. */
export async function copyFleet(fleet: BenchFleet, vm: string, names: readonly string[], stacks: readonly string[]): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'fairlead-bench-'));
  for (const name of names) {
    await mkdir(join(root, 'stacks', name), { recursive: true });
    await cp(join(fleet.root, 'stacks', vm, 'vm.yaml'), join(root, 'stacks', name, 'vm.yaml'));
    for (const stack of stacks) await cp(join(fleet.root, 'stacks', vm, stack), join(root, 'stacks', name, stack), { recursive: true });
  }
  return root;
}

/** Changes one mounted file of each of these stacks, so that exactly its service `a` is recreated. */
export async function changeStacks(fleet: BenchFleet, vm: string, stacks: readonly string[], text: string): Promise<void> {
  for (const stack of stacks) await writeFile(join(fleet.root, 'stacks', vm, stack, 'config', 'app.conf'), `name = ${text}\n`);
  await commitAll(fleet.root, `Change ${stacks.length} stacks`);
}

async function commitAll(root: string, message: string): Promise<void> {
  await execa('git', ['add', '-A'], { cwd: root });
  await execa('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.invalid', 'commit', '-q', '-m', message], { cwd: root });
}

function composeFile(name: string): string {
  const service = {
    image: BENCH_IMAGE,
    entrypoint: ['sleep', '100000'],
    init: true,
    stop_grace_period: '1s',
    healthcheck: { test: ['CMD', 'true'], interval: '30s', start_period: '5s', start_interval: '200ms' },
  };
  return stringify({ name, services: { a: { ...service, volumes: ['./config:/config:ro'] }, b: service } });
}
