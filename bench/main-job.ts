// The figures of the main job: no-op plan and deploy of 20 stacks, one changed stack, one connection, a validating action.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { publishImage } from '../lab/publish.ts';
import { sshConnectionCount } from '../lab/vm-exec.ts';
import { connectSsh } from '../src/adapters/ssh-remote.ts';
import { BENCH_IMAGE, type BenchFleet, changeStack, makeFleet } from './bench-fleet.ts';
import { type BenchVm, ensureBenchVm, forgetHistory, onVm } from './bench-vm.ts';
import { measure, printRows, type Sample, summarize, verdict } from './measure.ts';

const STACKS = 20;
const RUNS = 11;

/** Sets the VM up, measures everything, prints the tables. */
export async function benchMainJob(): Promise<void> {
  const vm = await ensureBenchVm();
  await publishImage(vm.lab, BENCH_IMAGE, { from: 'prom/node-exporter:v1.12.1' });
  const fleet = await makeFleet(vm.name, STACKS);
  await forgetHistory();
  console.log(`Deploying ${STACKS} stacks with ${STACKS * 2} containers to the measured VM …`);
  await fairlead(vm, fleet, 'deploy');
  await benchNoop(vm, fleet);
  await benchChange(vm, fleet);
  await benchActionStart(vm);
}

async function benchNoop(vm: BenchVm, fleet: BenchFleet): Promise<void> {
  const base = await measureBase(vm);
  const plan = await measure(RUNS, () => fairlead(vm, fleet, 'plan'));
  const before = await sshConnectionCount(vm.name);
  await fairlead(vm, fleet, 'plan');
  const planConnections = (await sshConnectionCount(vm.name)) - before;
  const deploy = await measure(RUNS, () => fairlead(vm, fleet, 'deploy'));
  const loop = await measure(3, () => tarAndLoop(vm, fleet));
  const overSsh = await measure(2, () => composeOverSsh(vm, fleet));
  const smallest = await measureSmallest(vm);
  const sum = base.handshake.median + base.list.median;
  printRows(`No-op over ${STACKS} stacks, ${STACKS * 2} containers (process start to exit)`, [
    { what: 'one SSH handshake', sample: base.handshake, note: 'in a running process, modules loaded' },
    { what: 'one Engine API list', sample: base.list, note: 'in a running process' },
    { what: 'smallest program: handshake + list', sample: smallest, note: 'Node + ssh2, process start to exit' },
    { what: 'node -e 0', sample: await measure(RUNS, () => execa('node', ['-e', '0'])) },
    { what: 'fairlead plan', sample: plan, note: verdict(plan.median / sum, 2.5, '× (handshake + list), both in a running process') },
    { what: '', value: '', note: `${(plan.median / smallest.median).toFixed(2)} × the smallest program` },
    { what: 'fairlead deploy, nothing to do', sample: deploy, note: verdict(deploy.median / plan.median, 2, '× plan') },
    { what: 'tar + one ssh + shell loop of up -d', sample: loop },
    { what: 'docker compose up -d, DOCKER_HOST=ssh://', sample: overSsh, note: 'stack by stack' },
    { what: 'SSH connections of one plan', value: String(planConnections), note: 'counted by sshd' },
  ]);
}

/** The least that any tool written for Node could do: no plan, no parsing, the same ssh2 with the same algorithms. */
async function measureSmallest(vm: BenchVm): Promise<Sample> {
  const program = join(vm.lab.root, '.cache/bench/smallest.mjs');
  await writeFile(program, SMALLEST);
  return measure(RUNS, () => execa('node', [program, String(vm.port), vm.identity]));
}

const SMALLEST = `import { connect } from 'node:net';
import { readFileSync } from 'node:fs';
const sock = connect({ host: '127.0.0.1', port: Number(process.argv[2]), noDelay: true });
const { default: { Client } } = await import('ssh2');
const client = new Client();
client.on('ready', () => client.openssh_forwardOutStreamLocal('/var/run/docker.sock', (error, stream) => {
  if (error) throw error;
  stream.on('data', () => {}).on('close', () => process.exit(0));
  stream.end('GET /containers/json?all=1 HTTP/1.0\\r\\nHost: docker\\r\\n\\r\\n');
}));
client.connect({ sock, username: 'root', privateKey: readFileSync(process.argv[3]), hostVerifier: () => true,
  algorithms: { kex: ['curve25519-sha256'], cipher: ['aes128-gcm@openssh.com'] } });
`;

async function measureBase(vm: BenchVm): Promise<{ handshake: Sample; list: Sample }> {
  const handshakes: number[] = [];
  const lists: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const begun = performance.now();
    const target = { host: '127.0.0.1', port: vm.port, user: 'root', hostKeys: [vm.hostKey] };
    const remote = await connectSsh({ vm: vm.name, target, identity: { file: vm.identity }, clock: { now: () => Date.now() } });
    const connected = performance.now();
    await remote.engine('GET', '/containers/json?all=1');
    // The first round pays for loading and compiling: it does not count.
    if (run > 0) handshakes.push(connected - begun);
    if (run > 0) lists.push(performance.now() - connected);
    await remote.close();
  }
  return { handshake: summarize(handshakes), list: summarize(lists) };
}

async function benchChange(vm: BenchVm, fleet: BenchFleet): Promise<void> {
  const [stack] = fleet.stacks;
  if (stack === undefined) return;
  const plans: number[] = [];
  const deploys: number[] = [];
  for (let run = 0; run < 5; run++) {
    await changeStack(fleet, vm.name, stack, `run ${run} ${Date.now()}`);
    plans.push(await timed(() => fairlead(vm, fleet, 'plan')));
    deploys.push(await timed(() => fairlead(vm, fleet, 'deploy')));
  }
  const bare = await measureBareUp(stack);
  const planned = summarize(plans);
  const deployed = summarize(deploys);
  const extra = (deployed.median - planned.median - bare.median) / 1000;
  printRows('One changed service in one of the stacks', [
    { what: 'fairlead plan, one changed stack', sample: planned },
    { what: 'fairlead deploy (plan, bundle, transaction, look again)', sample: deployed },
    { what: 'bare docker compose up -d --wait on the VM', sample: bare, note: 'the same recreate' },
    { what: 'bundle to verified, beyond bare up', value: `${extra.toFixed(2)} s`, note: verdict(extra, 0.8, 's') },
  ]);
}

/** The same recreate by hand: another content label, then `up -d --wait`; timed on the VM. */
async function measureBareUp(stack: string): Promise<Sample> {
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const script = `cd /opt/stacks/${stack} && cp compose.override.yaml /tmp/bare.yaml && sed -i 's/fairlead.content: .*/fairlead.content: "bare${run}"/' /tmp/bare.yaml
      begun=$(date +%s%N); docker compose -p ${stack} --project-directory . -f compose.yaml -f /tmp/bare.yaml up -d --wait >/dev/null 2>&1 </dev/null; echo $(( ($(date +%s%N) - begun) / 1000000 ))`;
    times.push(Number((await onVm(script)).trim()));
  }
  return summarize(times);
}

async function benchActionStart(vm: BenchVm): Promise<void> {
  const env = { GITHUB_ACTIONS: 'true', INPUT_ROOT: vm.lab.root, GITHUB_STEP_SUMMARY: '/dev/null', GITHUB_OUTPUT: '/dev/null' };
  const node = await measure(RUNS, () => execa('node', ['-e', '0']));
  const action = await measure(RUNS, () => execa('node', [join(vm.lab.root, 'actions/validate/dist/index.js')], { cwd: vm.lab.root, env }));
  printRows('An action that only validates (this repository)', [
    { what: 'node -e 0', sample: node },
    { what: 'actions/validate', sample: action, note: verdict(action.median - node.median, 200, 'ms more than node') },
  ]);
}

/** Today's script: everything over in one tar, then `up -d` stack by stack in one shell. */
async function tarAndLoop(vm: BenchVm, fleet: BenchFleet): Promise<void> {
  const ssh = sshCommand(vm).join(' ');
  const loop = `tar -x -C /tmp/loop && for each in /tmp/loop/*/; do s=$(basename $each); docker compose -p $s --project-directory /opt/stacks/$s -f /opt/stacks/$s/compose.yaml -f /opt/stacks/$s/compose.override.yaml up -d </dev/null >/dev/null 2>&1 || exit 1; done`;
  await execa('sh', ['-c', `tar -c -C ${join(fleet.root, 'stacks', vm.name)} . | ${ssh} 'mkdir -p /tmp/loop && ${loop}'`]);
}

async function composeOverSsh(vm: BenchVm, fleet: BenchFleet): Promise<void> {
  const host = `ssh://root@127.0.0.1:${vm.port}`;
  await onVm('true');
  for (const stack of fleet.stacks) {
    const folder = join(fleet.root, 'stacks', vm.name, stack);
    // `ps` instead of `up`: the client's paths differ from the VM's, so a real up would recreate everything.
    await execa('docker', ['compose', '-p', stack, '-f', join(folder, 'compose.yaml'), 'up', '-d', '--no-recreate'], {
      env: { DOCKER_HOST: host, ...(await sshEnvironment(vm)) },
      reject: false,
    });
  }
}

function sshCommand(vm: BenchVm): readonly string[] {
  const options = ['UserKnownHostsFile=/dev/null', 'StrictHostKeyChecking=no', 'LogLevel=ERROR', `IdentityFile=${vm.identity}`];
  return ['ssh', '-p', String(vm.port), ...options.flatMap((option) => ['-o', option]), 'root@127.0.0.1'];
}

/** The docker client calls `ssh` from PATH: a wrapper gives it the lab's key. */
async function sshEnvironment(vm: BenchVm): Promise<Record<string, string>> {
  const { mkdir } = await import('node:fs/promises');
  const folder = join(vm.lab.directory, 'bench', 'bin');
  await mkdir(folder, { recursive: true });
  const [, ...rest] = sshCommand(vm);
  const options = rest.slice(2, -1).map((each) => `'${each}'`);
  await writeFile(join(folder, 'ssh'), `#!/bin/sh\nexec /usr/bin/ssh ${options.join(' ')} "$@"\n`, { mode: 0o755 });
  return { PATH: `${folder}:${process.env['PATH'] ?? ''}` };
}

function fairlead(vm: BenchVm, fleet: BenchFleet, command: 'plan' | 'deploy'): Promise<unknown> {
  const args = [join(vm.lab.root, 'dist/cli.js'), command, '--root', fleet.root, '--hosts', vm.hosts, '--identity', vm.identity];
  return execa('node', args, { env: { CI: 'true' }, reject: false }).then((result) => {
    if (result.exitCode !== 0 && result.exitCode !== 2) throw new Error(`fairlead ${command}: ${result.stdout}\n${result.stderr}`);
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
