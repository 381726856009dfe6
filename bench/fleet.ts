// Many VMs and many stacks, all unchanged: how a plan grows with both. See fleet-vms.ts for what the VMs share.
import { writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { publishImage } from '../lab/publish.ts';
import { BENCH_IMAGE, makeFleet } from './bench-fleet.ts';
import { type BenchVm, ensureBenchVm, forgetHistory } from './bench-vm.ts';
import { drawCurves, type Point } from './curves.ts';
import { type FleetVms, makeFleetVms, stopFleetVms } from './fleet-vms.ts';
import { printRows, type Row, verdict } from './measure.ts';
import { medianUsage, runNode, type Usage } from './process-usage.ts';

const STACKS = 20;
const VM_COUNTS = [1, 3, 10, 30] as const;
const STACKS_OF_MANY = 10;
const STACK_COUNTS = [1, 5, 20] as const;
const RUNS = 5;

/** Deploys the stacks once, then plans them under ever more names; writes docs/performance.svg. */
export async function benchFleet(): Promise<void> {
  const vm = await ensureBenchVm();
  await publishImage(vm.lab, BENCH_IMAGE, { from: 'prom/node-exporter:v1.12.1' });
  const fleet = await makeFleet(vm.name, STACKS);
  const cli = join(vm.lab.root, process.env['BENCH_CLI'] ?? 'dist/cli.js');
  const access = ['--hosts', vm.hosts, '--identity', vm.identity];
  await forgetHistory();
  console.log(`Deploying ${STACKS} stacks …`);
  await runNode(cacheOf(vm), [cli, 'deploy', '--root', fleet.root, ...access], [0]);
  const byVms: Point[] = [];
  for (const count of VM_COUNTS)
    byVms.push({ x: count, usage: await measurePlan(vm, cli, await makeFleetVms(vm, fleet, count, STACKS_OF_MANY)) });
  const byStacks: Point[] = [];
  for (const count of STACK_COUNTS) byStacks.push({ x: count, usage: await measurePlan(vm, cli, await makeFleetVms(vm, fleet, 1, count)) });
  await stopFleetVms();
  const load = loadavg()[0] ?? Number.NaN;
  printRows(`Plans of many unchanged stacks (process start to exit, load average ${load.toFixed(1)})`, [
    ...byVms.map((point) => row(`${point.x} VMs × ${STACKS_OF_MANY} stacks`, point, byVms[0]?.usage)),
    ...byStacks.map((point) => row(`1 VM × ${point.x} stacks`, point, undefined)),
  ]);
  const svg = drawCurves([
    { title: `VMs with ${STACKS_OF_MANY} stacks each`, points: byVms },
    { title: 'stacks on one VM', points: byStacks },
  ]);
  await writeFile(join(vm.lab.root, 'docs/performance.svg'), svg);
}

async function measurePlan(vm: BenchVm, cli: string, fleet: FleetVms): Promise<Usage> {
  const runs: Usage[] = [];
  const args = [cli, 'plan', '--root', fleet.root, '--hosts', fleet.hosts, '--identity', vm.identity];
  // Exit code 0: every stack of every VM is unchanged. Anything else would be another measurement.
  for (let run = 0; run <= RUNS; run++) {
    const usage = await runNode(cacheOf(vm), args, [0]);
    if (run > 0) runs.push(usage);
  }
  return medianUsage(runs);
}

function row(what: string, { x, usage }: Point, first: Usage | undefined): Row {
  const more = first === undefined || x === 1 ? '' : `; ${verdict((usage.cpu - first.cpu) / (x - 1), 80, 'ms CPU per further VM')}`;
  return { what, value: `${usage.wall.toFixed(0)} ms`, note: `${usage.cpu.toFixed(0)} ms CPU, ${usage.memory.toFixed(0)} MiB${more}` };
}

function cacheOf(vm: BenchVm): string {
  return join(vm.lab.root, '.cache/bench');
}
