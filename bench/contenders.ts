// What people use instead, doing the same no-op over the same stacks: today's script, the docker client over SSH, Ansible.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { stringify } from 'yaml';
import type { BenchFleet } from './bench-fleet.ts';
import { type BenchVm, onVm } from './bench-vm.ts';

export interface Contender {
  readonly name: string;
  /** Throws when a run fails: a run that does nothing would be a flattering figure. */
  readonly run: (stacks: readonly string[]) => Promise<void>;
}

/** All that can run here; Ansible only where `ansible-playbook` and community.docker ≥ 3.6 are installed. */
export async function findContenders(vm: BenchVm, fleet: BenchFleet): Promise<readonly Contender[]> {
  const ansible = await findAnsible();
  return [
    { name: 'tar + one ssh + shell loop of up -d', run: (stacks) => tarAndLoop(vm, fleet, stacks) },
    { name: 'docker compose up -d, DOCKER_HOST=ssh://', run: (stacks) => composeOverSsh(vm, fleet, stacks) },
    ...(ansible ? [{ name: 'Ansible docker_compose_v2', run: (stacks: readonly string[]) => playbook(vm, stacks) }] : []),
  ];
}

/** Everything over in one tar, then `up -d` stack by stack in one shell. */
async function tarAndLoop(vm: BenchVm, fleet: BenchFleet, stacks: readonly string[]): Promise<void> {
  const ssh = sshCommand(vm).join(' ');
  const loop = `rm -rf /tmp/loop && mkdir -p /tmp/loop && tar -x -C /tmp/loop && for each in /tmp/loop/*/; do s=$(basename $each); docker compose -p $s --project-directory /opt/stacks/$s -f /opt/stacks/$s/compose.yaml -f /opt/stacks/$s/compose.override.yaml up -d </dev/null >/dev/null 2>&1 || exit 1; done`;
  await execa('sh', ['-c', `tar -c -C ${join(fleet.root, 'stacks', vm.name)} ${stacks.join(' ')} | ${ssh} '${loop}'`]);
}

/** One client per stack here, the VM's Engine over SSH. The bind paths are the client's, so it may keep but not recreate. */
async function composeOverSsh(vm: BenchVm, fleet: BenchFleet, stacks: readonly string[]): Promise<void> {
  const env = { DOCKER_HOST: `ssh://root@127.0.0.1:${vm.port}`, ...(await sshEnvironment(vm)) };
  for (const stack of stacks) {
    const file = join(fleet.root, 'stacks', vm.name, stack, 'compose.yaml');
    await execa('docker', ['compose', '-p', stack, '-f', file, 'up', '-d', '--no-recreate'], { env, stdin: 'ignore' });
  }
}

async function findAnsible(): Promise<boolean> {
  const found = await execa('ansible-doc', ['-t', 'module', 'community.docker.docker_compose_v2'], { reject: false, timeout: 60_000 });
  return found.exitCode === 0;
}

/** A play with one task per stack, as its documentation shows it; the files lie on the VM already. */
async function playbook(vm: BenchVm, stacks: readonly string[]): Promise<void> {
  const folder = join(vm.lab.directory, 'bench', 'ansible');
  await mkdir(folder, { recursive: true });
  const host = { ansible_host: '127.0.0.1', ansible_port: vm.port, ansible_user: 'root', ansible_ssh_private_key_file: vm.identity };
  const inventory = join(folder, 'inventory.yaml');
  const play = join(folder, 'play.yaml');
  await writeFile(inventory, stringify({ all: { hosts: { vm: { ...host, ansible_python_interpreter: await ensurePython() } } } }));
  const task = {
    name: '{{ item }}',
    'community.docker.docker_compose_v2': { project_src: '/opt/stacks/{{ item }}', project_name: '{{ item }}', state: 'present' },
    loop: stacks,
  };
  await writeFile(play, stringify([{ hosts: 'all', gather_facts: false, tasks: [task] }]));
  await execa('ansible-playbook', ['-i', inventory, play], {
    env: {
      ANSIBLE_HOST_KEY_CHECKING: 'False',
      ANSIBLE_PIPELINING: 'True',
      ANSIBLE_SSH_ARGS: '-o ControlMaster=auto -o ControlPersist=30s',
    },
    stdin: 'ignore',
  });
}

/** Ansible can do nothing without a Python on the VM; ours needs none. */
async function ensurePython(): Promise<string> {
  const install = 'apt-get -qq update && apt-get -qq install -y --no-install-recommends python3';
  return (await onVm(`command -v python3 >/dev/null || { ${install}; } >/dev/null 2>&1; command -v python3`)).trim();
}

function sshCommand(vm: BenchVm): readonly string[] {
  const options = ['UserKnownHostsFile=/dev/null', 'StrictHostKeyChecking=no', 'LogLevel=ERROR', `IdentityFile=${vm.identity}`];
  return ['ssh', '-p', String(vm.port), ...options.flatMap((option) => ['-o', option]), 'root@127.0.0.1'];
}

/** The docker client calls `ssh` from PATH: a wrapper gives it the lab's key. */
async function sshEnvironment(vm: BenchVm): Promise<Record<string, string>> {
  const folder = join(vm.lab.directory, 'bench', 'bin');
  await mkdir(folder, { recursive: true });
  const [, ...rest] = sshCommand(vm);
  const options = rest.slice(2, -1).map((each) => `'${each}'`);
  await writeFile(join(folder, 'ssh'), `#!/bin/sh\nexec /usr/bin/ssh ${options.join(' ')} "$@"\n`, { mode: 0o755 });
  return { PATH: `${folder}:${process.env['PATH'] ?? ''}` };
}
