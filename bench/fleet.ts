// Many VMs and many stacks, all unchanged: how a plan grows with both. See fleet-vms.ts for what the VMs share.
import { writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { publishImage } from '../lab/publish.ts';
import { BENCH_IMAGE, type BenchFleet, makeFleet } from './bench-fleet.ts';
import { type BenchVm, ensureBenchVm, forgetHistory } from './bench-vm.ts';
import { findContenders } from './contenders.ts';
import { drawCurves, type Series } from './curves.ts';
import { type FleetVms, makeFleetVms, stopFleetVms } from './fleet-vms.ts';
import { measure, printRows, type Row, verdict } from './measure.ts';
import { medianUsage, runNode, type Usage } from './process-usage.ts';

const STACKS = 50;
const VM_COUNTS = [1, 3, 10, 30] as const;
const STACKS_OF_MANY = 10;
const STACK_COUNTS = [1, 5, 20, 50] as const;
const WALL_LIMIT_S = 3;
const MEMORY_LIMIT_MIB = 250;
const RUNS = 5;

interface Point {
  readonly x: number;
  readonly usage: Usage;
}

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
  const beside = await measureContenders(vm, fleet);
  const load = loadavg()[0] ?? Number.NaN;
  printRows(`Plans of many unchanged stacks (process start to exit, load average ${load.toFixed(1)})`, [
    ...byVms.map((point) => row(`${point.x} VMs × ${STACKS_OF_MANY} stacks`, point, byVms[0]?.usage)),
    ...byStacks.map((point) => row(`1 VM × ${point.x} stacks`, point, undefined)),
    ...beside.flatMap(({ name, points }) => points.map(({ x, y }) => ({ what: `${name}, ${x} stacks`, value: `${y.toFixed(0)} ms` }))),
  ]);
  const svg = drawCurves([
    { title: `plan, nothing changed: VMs with ${STACKS_OF_MANY} stacks`, scale: 'linear', series: ourSeries(byVms) },
    { title: 'plan, nothing changed: stacks on one VM', scale: 'linear', series: ourSeries(byStacks) },
    { title: 'nothing changed, stacks on one VM', scale: 'log', series: [...ourSeries(byStacks).slice(0, 1), ...beside] },
  ]);
  await writeFile(join(vm.lab.root, 'docs/performance.svg'), svg);
}

function ourSeries(points: readonly Point[]): readonly Series[] {
  return [
    { name: 'fairlead plan', points: points.map(({ x, usage }) => ({ x, y: usage.wall })) },
    { name: 'its processor time', points: points.map(({ x, usage }) => ({ x, y: usage.cpu })) },
  ];
}

/** Once to warm up and once that counts: the slow ones take minutes for fifty stacks. */
async function measureContenders(vm: BenchVm, fleet: BenchFleet): Promise<readonly Series[]> {
  const series: Series[] = [];
  for (const { name, run } of await findContenders(vm, fleet)) {
    const points: { readonly x: number; readonly y: number }[] = [];
    for (const count of STACK_COUNTS) points.push({ x: count, y: (await measure(1, () => run(fleet.stacks.slice(0, count)))).median });
    series.push({ name, points });
  }
  return series;
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
  const most = VM_COUNTS.at(-1);
  const limits =
    first === undefined || x !== most
      ? []
      : [
          verdict((usage.cpu - first.cpu) / (x - 1), 80, 'ms CPU per further VM'),
          verdict(usage.wall / 1000, WALL_LIMIT_S, 's'),
          verdict(usage.memory, MEMORY_LIMIT_MIB, 'MiB'),
        ];
  const note = [`${usage.cpu.toFixed(0)} ms CPU, ${usage.memory.toFixed(0)} MiB`, ...limits].join('; ');
  return { what, value: `${usage.wall.toFixed(0)} ms`, note };
}

function cacheOf(vm: BenchVm): string {
  return join(vm.lab.root, '.cache/bench');
}
