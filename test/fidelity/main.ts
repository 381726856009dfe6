// npm run fidelity -- [--seed N] [--cases 300] [--compose 2.26.1|2.40.3|both] [--report] [--case file.yaml]
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';
import { listComposeVersions } from '../../lab/compose-version.ts';
import type { Remote } from '../../src/ports/remote.ts';
import { type Case, type CaseResult, runBatch, type Versions } from './batch.ts';
import { count, figureRows, type Lane, laneName, makeLane } from './figures.ts';
import { FILE_MUTATIONS } from './file-mutations.ts';
import { minimise } from './minimise.ts';
import { type Draft, drawCase, makeCase } from './random-case.ts';
import { renderReport } from './report.ts';
import { STATE_MUTATIONS } from './state-mutations.ts';
import { openFidelityVm } from './vm.ts';

const VM = 'fidelity';
const BATCH = 24;
/** Every sixth batch is planned by another Compose than the one that made it. */
const SKEW = 6;
const FAILING = '.cache/fidelity/failing';
const OPTIONS = {
  seed: { type: 'string' },
  cases: { type: 'string', default: '300' },
  from: { type: 'string', default: '0' },
  compose: { type: 'string', default: 'both' },
  report: { type: 'boolean', default: false },
  /** Ends after the batch in which so many minutes are over. */
  minutes: { type: 'string', default: '600' },
  /** Failing cases are reported as they are, which saves time. */
  whole: { type: 'boolean', default: false },
  case: { type: 'string' },
} as const;

/** Returns the exit code: 0 when every case agreed and was explained. */
export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: OPTIONS });
  const remote = await openFidelityVm(VM);
  try {
    return values.case === undefined ? await runRandom(remote, await planRun(values)) : await replay(remote, values.case);
  } finally {
    await remote.close();
  }
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

async function planRun(values: Values): Promise<Run> {
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
  return {
    seed,
    from: Number(values.from),
    cases: Number(values.cases),
    lanes: await lanesFor(values.compose),
    report: values.report,
    whole: values.whole,
    minutes: Number(values.minutes),
  };
}

interface Run {
  readonly seed: number;
  readonly from: number;
  readonly cases: number;
  readonly lanes: readonly Versions[];
  readonly report: boolean;
  readonly whole: boolean;
  readonly minutes: number;
}

async function lanesFor(compose: string): Promise<readonly Versions[]> {
  const known = await listComposeVersions(VM);
  const wanted = compose === 'both' ? known : [compose];
  const plain = Array.from({ length: SKEW - 1 }, (_, index) => wanted[index % wanted.length] ?? compose).map((each) => ({
    before: each,
    after: each,
  }));
  const [first = compose, last = compose] = [known[0], known.at(-1)];
  return compose === 'both' ? [...plain, { before: first, after: last }] : plain;
}

async function runRandom(remote: Remote, run: Run): Promise<number> {
  console.log(`seed ${run.seed}, ${run.cases} cases`);
  const begun = performance.now();
  const lanes = new Map<string, Lane>();
  const applied = new Map<string, number>();
  for (let at = run.from; at < run.from + run.cases; at += BATCH) {
    if (performance.now() - begun > run.minutes * 60_000) {
      break;
    }
    const versions = run.lanes[Math.floor(at / BATCH) % run.lanes.length];
    if (versions === undefined) {
      continue;
    }
    const drafts = Array.from({ length: Math.min(BATCH, run.from + run.cases - at) }, (_, slot) => drawCase(run.seed, at + slot));
    const made = drafts.map((draft, slot) => makeCase(draft, { stack: `f${at + slot}`, port: 20_000 + slot * 50 }));
    for (const step of made.flatMap((each) => each.applied)) {
      applied.set(step.name, (applied.get(step.name) ?? 0) + 1);
    }
    const results = await runBatch(
      remote,
      made.map((each) => each.case),
      versions,
    );
    const name = laneName(versions);
    const lane = lanes.get(name) ?? makeLane(name);
    lanes.set(name, lane);
    for (const [slot, result] of results.entries()) {
      count(lane, result);
      const draft = drafts[slot];
      if (draft !== undefined && (result.invalid !== undefined || result.verdict?.problems.length !== 0)) {
        await tellFailing(remote, { draft, result, versions, number: at + slot, run });
      }
    }
    if (run.report) {
      // After each batch: a run that is cut off has told what it found.
      await writeReport(remote, run, { lanes: [...lanes.values()], applied, seconds: (performance.now() - begun) / 1000 });
    }
    const rate = (at - run.from + made.length) / ((performance.now() - begun) / 1000);
    console.log(
      `${at - run.from + made.length}/${run.cases}  Compose ${name}: ${lane.agreeing} of ${lane.cases} agree  ${rate.toFixed(2)} cases/s`,
    );
  }
  return conclude([...lanes.values()]);
}

interface Totals {
  readonly lanes: readonly Lane[];
  readonly applied: ReadonlyMap<string, number>;
  readonly seconds: number;
}

function conclude(lanes: readonly Lane[]): number {
  for (const [title = '', ...cells] of [['', ...lanes.map((lane) => lane.name)], ...figureRows(lanes)]) {
    console.log(`${title.padEnd(58)}${cells.map((cell) => cell.padStart(18)).join('')}`);
  }
  const bad = lanes.reduce((sum, lane) => sum + lane.cases - lane.invalid - lane.agreeing, 0);
  console.log(bad === 0 ? 'Every plan was what then happened.' : `${bad} cases differ: see ${FAILING}/`);
  return bad === 0 ? 0 : 1;
}

async function writeReport(remote: Remote, run: Run, totals: Totals): Promise<void> {
  const { body } = await remote.engine('GET', '/version');
  const engine = /"Version":"([\d.]+)/.exec(JSON.stringify(body))?.[1] ?? 'unknown';
  const mutations = [...Object.keys(FILE_MUTATIONS), ...Object.keys(STATE_MUTATIONS)];
  const cases = totals.lanes.reduce((sum, lane) => sum + lane.cases, 0);
  await writeFile('docs/fidelity.md', await renderReport({ seed: run.seed, cases, engine, mutations, ...totals }));
}

interface Failing {
  readonly draft: Draft;
  readonly result: CaseResult;
  readonly versions: Versions;
  readonly number: number;
  readonly run: Run;
}

async function tellFailing(remote: Remote, failing: Failing): Promise<void> {
  const smallest = failing.result.invalid === undefined && !failing.run.whole ? await minimise(remote, failing, failing.versions) : failing;
  const { result } = smallest;
  printResult(failing.result);
  await mkdir(FAILING, { recursive: true });
  const path = `${FAILING}/${failing.run.seed}-${failing.number}.yaml`;
  const problems = (result.verdict?.problems ?? []).map((problem) => `${problem.kind}: ${problem.text}`);
  const { before, after, ...rest } = result.case;
  const text = stringify(
    { ...rest, title: result.case.title, versions: failing.versions, problems, invalid: result.invalid, before, after, log: result.log },
    { lineWidth: 0 },
  );
  await writeFile(path, text);
  console.log(`   made smaller: ${result.case.title}; ${path}`);
}

function printResult({ case: { stack, title }, plan, verdict, invalid }: CaseResult): void {
  console.log(`${stack} ${title} [${plan?.method ?? 'no plan'}] ${invalid ?? ''}`);
  for (const problem of verdict?.problems ?? []) {
    console.log(`   ${problem.kind}: ${problem.text}`);
  }
}

/** A fixture that an earlier run wrote, once more. */
async function replay(remote: Remote, path: string): Promise<number> {
  // The fixture is our own file; what is missing in it fails in the run.
  const fixture = parse(await readFile(path, 'utf8')) as Case & { readonly versions: Versions };
  const [result] = await runBatch(remote, [fixture], fixture.versions);
  if (result === undefined) {
    return 1;
  }
  printResult(result);
  console.log(result.log);
  console.log(JSON.stringify({ plan: result.plan, verdict: result.verdict }, null, 2));
  return result.verdict?.problems.length === 0 ? 0 : 1;
}
