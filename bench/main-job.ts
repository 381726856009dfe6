// The figures of the main job: no-op plan and deploy of 20 stacks, one changed stack, one connection, a validating action.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { publishImage } from '../lab/publish.ts';
import { sshConnectionCount } from '../lab/vm-exec.ts';
import { connectSsh } from '../src/adapters/ssh-remote.ts';
import { BENCH_IMAGE, type BenchFleet, changeStacks, makeFleet } from './bench-fleet.ts';
import { type BenchVm, ensureBenchVm, forgetHistory, onVm } from './bench-vm.ts';
import { findContenders } from './contenders.ts';
import { measure, printRows, type Row, type Sample, summarize, verdict } from './measure.ts';

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
  await benchManyChanges(vm, fleet);
  await benchActionStart(vm);
}

async function benchNoop(vm: BenchVm, fleet: BenchFleet): Promise<void> {
  const base = await measureBase(vm);
  const plan = await measure(RUNS, () => fairlead(vm, fleet, 'plan'));
  const before = await sshConnectionCount(vm.name);
  await fairlead(vm, fleet, 'plan');
  const planConnections = (await sshConnectionCount(vm.name)) - before;
  const deploy = await measure(RUNS, () => fairlead(vm, fleet, 'deploy'));
  const contenders = await measureContenders(vm, fleet);
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
    ...contenders,
    { what: 'SSH connections of one plan', value: String(planConnections), note: 'counted by sshd' },
  ]);
}

async function measureContenders(vm: BenchVm, fleet: BenchFleet): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { name, run } of await findContenders(vm, fleet)) {
    rows.push({ what: name, sample: await measure(2, () => run(fleet.stacks)) });
  }
  return rows;
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
  const unchanged = await measure(5, () => fairlead(vm, fleet, 'plan'));
  const plans: number[] = [];
  const deploys: number[] = [];
  for (let run = 0; run < 5; run++) {
    await changeStacks(fleet, vm.name, [stack], `run ${run} ${Date.now()}`);
    plans.push(await timed(() => fairlead(vm, fleet, 'plan')));
    deploys.push(await timed(() => fairlead(vm, fleet, 'deploy')));
  }
  const bare = await measureBareUp(stack);
  const planned = summarize(plans);
  const deployed = summarize(deploys);
  const extra = (deployed.median - planned.median - bare.median) / 1000;
  printRows('One changed service in one of the stacks', [
    {
      what: 'fairlead plan, one changed stack',
      sample: planned,
      note: verdict(planned.median - unchanged.median, 250, 'ms more than with nothing changed'),
    },
    { what: 'fairlead deploy (plan, bundle, transaction, look again)', sample: deployed },
    { what: 'bare docker compose up -d --wait on the VM', sample: bare, note: 'the same recreate' },
    { what: 'bundle to verified, beyond bare up', value: `${extra.toFixed(2)} s`, note: verdict(extra, 0.8, 's') },
  ]);
}

/** Every stack changed at once: how long the plan takes that asks Compose about each of them. */
async function benchManyChanges(vm: BenchVm, fleet: BenchFleet): Promise<void> {
  await changeStacks(fleet, vm.name, fleet.stacks, `all ${Date.now()}`);
  const planned = await measure(5, () => fairlead(vm, fleet, 'plan'));
  printRows(`All ${STACKS} stacks changed`, [
    { what: `fairlead plan, ${STACKS} changed stacks`, sample: planned, note: verdict(planned.median / 1000, 2, 's') },
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
