// npm run bench -- trust: the figures of issue 8, each from a run that can fail.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { execa } from 'execa';
import { fuzz } from '../test/trust/fuzz.ts';
import { FUZZ_TARGETS } from '../test/trust/fuzz-targets.ts';
import { GUARDS } from '../test/trust/guards.ts';
import { HOSTILE_FILES } from '../test/trust/hostile-files.ts';
import { printRows, type Row } from './measure.ts';
import { runNode } from './process-usage.ts';

/** All targets together; BENCH_FUZZ_RUNS for a shorter look. */
const FUZZ_RUNS = Number(process.env['BENCH_FUZZ_RUNS'] ?? '1000000');

export async function benchTrust(): Promise<void> {
  const rows = [await canaries(), ...(await hostileInput()), await coverage(), ...(await fuzzAll())];
  printRows('trust', rows);
}

async function canaries(): Promise<Row> {
  const files = ['test/trust/canaries.test.ts', 'src/host/redact.test.ts', 'test/trust/injection.test.ts'];
  const { exitCode, stdout } = await execa('npx', ['vitest', 'run', '--project', 'unit', '--reporter=json', ...files], { reject: false });
  const report: { readonly numPassedTests: number; readonly numTotalTests: number } = JSON.parse(stdout.slice(stdout.indexOf('{')));
  const found = exitCode === 0 ? '0 found' : 'FOUND';
  return {
    what: '50 canaries x 9 encodings, 320 injections',
    value: found,
    note: `${report.numPassedTests} of ${report.numTotalTests} tests`,
  };
}

/** Each hostile repository is validated by the real bundle in a process of its own. */
async function hostileInput(): Promise<readonly Row[]> {
  const [times, memories]: [number[], number[]] = [[], []];
  let [slowest, largest] = ['', ''];
  for (const [name, files] of Object.entries(HOSTILE_FILES)) {
    const root = mkdtempSync(join(tmpdir(), 'fairlead-hostile-'));
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    const usage = await runNode(resolve('.cache/trust'), ['dist/cli.js', 'validate', '--root', root], [0, 1]);
    rmSync(root, { recursive: true });
    if (usage.cpu > Math.max(0, ...times)) slowest = name;
    if (usage.memory > Math.max(0, ...memories)) largest = name;
    times.push(usage.cpu);
    memories.push(usage.memory);
  }
  const [time, memory] = [Math.max(...times), Math.max(...memories)];
  return [
    {
      what: `hostile input, ${times.length} kinds: longest answer`,
      value: `${time.toFixed(0)} ms`,
      note: `of processor, whole program; limit 1000 ms: ${slowest}`,
    },
    { what: 'hostile input: most memory', value: `${memory.toFixed(0)} MiB`, note: `limit 256 MiB: ${largest}` },
  ];
}

async function coverage(): Promise<Row> {
  const { exitCode, stdout } = await execa('node', ['scripts/guard-coverage.mjs'], { reject: false });
  const total: { readonly total: Readonly<Record<'lines' | 'branches', { readonly pct: number; readonly total: number }>> } = JSON.parse(
    await readFile('.cache/guard-coverage/coverage-summary.json', 'utf8'),
  );
  const { lines, branches } = total.total;
  const note =
    exitCode === 0
      ? `of ${lines.total} lines, ${branches.total} branches in ${GUARDS.length} files`
      : stdout.split('\n').slice(-4).join(' ');
  return { what: 'coverage of the guards, lines and branches', value: `${lines.pct} / ${branches.pct} %`, note };
}

async function fuzzAll(): Promise<readonly Row[]> {
  const shares = FUZZ_TARGETS.reduce((sum, each) => sum + each.share, 0);
  const rows: Row[] = [];
  let all = 0;
  for (const target of FUZZ_TARGETS) {
    const { runs, taken, slowest } = await fuzz(target, Math.ceil((FUZZ_RUNS * target.share) / shares), Date.now() & 0x7fffffff);
    all += runs;
    rows.push({
      what: `fuzz: ${target.name}`,
      value: String(runs),
      note: `${Math.round((taken / runs) * 100)} % taken, slowest ${slowest.toFixed(0)} ms`,
    });
  }
  return [...rows, { what: 'fuzz runs without a crash or hang', value: String(all) }];
}
