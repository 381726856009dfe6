// What one run of a Node program cost: wall clock, its own processor time, its largest memory.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';

export interface Usage {
  /** Milliseconds. */
  readonly wall: number;
  readonly cpu: number;
  /** MiB. */
  readonly memory: number;
}

const REPORTER = `import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(process.env.BENCH_USAGE, JSON.stringify(process.resourceUsage())));
`;

/** Runs `node …args`, preloaded with a few lines that write down what the process used; both of its streams are dropped. */
export async function runNode(cache: string, args: readonly string[], accepted: readonly number[]): Promise<Usage> {
  await mkdir(cache, { recursive: true });
  const [reporter, report] = [join(cache, 'usage-reporter.mjs'), join(cache, 'usage.json')];
  await writeFile(reporter, REPORTER);
  const begun = performance.now();
  const done = await execa('node', ['--import', reporter, ...args], { env: { CI: 'true', BENCH_USAGE: report }, reject: false });
  const wall = performance.now() - begun;
  if (!accepted.includes(done.exitCode ?? -1)) throw new Error(`node ${args.join(' ')}: ${done.stdout}\n${done.stderr}`);
  const usage = JSON.parse(await readFile(report, 'utf8')) as NodeJS.ResourceUsage;
  return { wall, cpu: (usage.userCPUTime + usage.systemCPUTime) / 1000, memory: usage.maxRSS / 1024 };
}

/** The median of each figure. */
export function medianUsage(runs: readonly Usage[]): Usage {
  const middle = (pick: (usage: Usage) => number): number =>
    [...runs].map(pick).sort((left, right) => left - right)[runs.length >> 1] ?? Number.NaN;
  return { wall: middle((each) => each.wall), cpu: middle((each) => each.cpu), memory: middle((each) => each.memory) };
}
