// Many VMs on one: each is an sshd in a mount namespace of its own, with its own /opt/stacks and /var/lib/fairlead. The
// kernel, the Engine and its containers are shared, so thirty of them are slower than thirty machines, never faster.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { stringify } from 'yaml';
import { vmContainer } from '../lab/context.ts';
import { docker } from '../lab/docker.ts';
import { type BenchFleet, copyFleet } from './bench-fleet.ts';
import { type BenchVm, onVm } from './bench-vm.ts';

const FIRST_PORT = 2300;
/** On the VM: copies of the two folders, one pair per pretended machine. */
const COPIES = '/var/tmp/fairlead-fleet';

export interface FleetVms {
  readonly root: string;
  readonly hosts: string;
  readonly names: readonly string[];
}

/** `count` machines with the first `stacks` of the fleet's stacks each, as one repository and one hosts file. */
export async function makeFleetVms(vm: BenchVm, fleet: BenchFleet, count: number, stacks: number): Promise<FleetVms> {
  await stopFleetVms();
  const names = Array.from({ length: count }, (_, index) => `vm${String(index + 1).padStart(2, '0')}`);
  const kept = fleet.stacks.slice(0, stacks);
  await onVm(names.map((name, index) => startMachine(name, FIRST_PORT + index, fleet.stacks.slice(stacks))).join('\n'));
  const root = await copyFleet(fleet, vm.name, names, kept);
  const address = (await docker(['inspect', '--format', '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}', vmContainer(vm.name)]))
    .trim()
    .split(' ')[0];
  const entry = (index: number) => ({ host: address, port: FIRST_PORT + index, user: 'root', hostKeys: [vm.hostKey] });
  const hosts = join(root, 'hosts.yaml');
  await writeFile(hosts, stringify(Object.fromEntries(names.map((name, index) => [name, entry(index)])), { lineWidth: 0 }));
  await execa('git', ['init', '-q', '-b', 'main'], { cwd: root });
  await execa('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.invalid', 'commit', '-q', '--allow-empty', '-m', 'Fleet'], {
    cwd: root,
  });
  return { root, hosts, names };
}

/** Ends the machines' sshds and removes their copies. */
export async function stopFleetVms(): Promise<void> {
  await onVm(
    `for pid in ${COPIES}/*.pid; do [ -f "$pid" ] && kill "$(cat "$pid")"; done; rm -rf --one-file-system ${COPIES}; mkdir -p ${COPIES}`,
  );
}

function startMachine(name: string, port: number, absent: readonly string[]): string {
  const copy = `${COPIES}/${name}`;
  const gone = absent.flatMap((stack) => [`${copy}/stacks/${stack}`, `${copy}/state/${stack}`]).join(' ');
  return `mkdir -p ${copy} && cp -a /opt/stacks ${copy}/stacks && cp -a /var/lib/fairlead ${copy}/state && rm -rf ${gone} ${copy}/state/runs/*
unshare -m sh -c 'mount --bind ${copy}/stacks /opt/stacks && mount --bind ${copy}/state /var/lib/fairlead && exec /usr/sbin/sshd -p ${port} -o PidFile=${COPIES}/${name}.pid'`;
}
