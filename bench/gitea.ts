// The figures of a push and a pull request on the lab's real Gitea, beside the same workflow with nothing in its steps.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { findLab } from '../lab/context.ts';
import { repositoryUrl } from '../lab/forge/push.ts';
import { findForgeRun, followForgeRun } from '../lab/forge/runs.ts';
import { readForgeSettings } from '../lab/forge/settings.ts';
import { vmRun } from '../lab/vm-exec.ts';
import { Person } from '../test/forge/person.ts';
import { measureStream, type StreamFigures } from './gitea-stream.ts';
import { printRows, type Sample, summarize, verdict } from './measure.ts';

const RUNS = 3;
/** The service that is changed: on a VM of its own kind, quick to start, with a health check. */
const VM = 'observability';
const STACK = 'uptime-kuma';
const COMPOSE = `stacks/${VM}/${STACK}/compose.yaml`;
const EMPTY_STEP = { run: 'true' };

/** Needs a lab with a Gitea (`npm run lab -- --forge gitea`); says so and measures nothing where there is none. */
export async function benchGitea(): Promise<void> {
  if ((await readForgeSettings(findLab())) === undefined) {
    console.log('\ngitea: not measured, this lab has no Gitea (npm run lab -- --forge gitea)');
    return;
  }
  await using person = await Person.arrive();
  await using empty = await emptyTwin(person);
  await benchPush(person, empty);
  await benchPullRequest(person, empty);
}

/** A repository whose workflows have our jobs, conditions and containers, but only empty steps; and one of three jobs in a row. */
async function emptyTwin(person: Person): Promise<Person> {
  const twin = await person.withRepository('empty');
  const workflows = join(twin.folder, '.gitea/workflows');
  await mkdir(workflows, { recursive: true });
  const deploy = parse(await readFile(join(person.folder, '.gitea/workflows/deploy.yaml'), 'utf8')) as Workflow;
  await writeFile(join(workflows, 'deploy.yaml'), stringify(emptied(deploy)));
  const job = { 'runs-on': 'ubuntu-latest', steps: [EMPTY_STEP] };
  const three = {
    name: 'three',
    on: { pull_request: null },
    jobs: { one: job, two: { ...job, needs: 'one' }, three: { ...job, needs: 'two' } },
  };
  await writeFile(join(workflows, 'three.yaml'), stringify(three));
  await writeFile(join(twin.folder, 'README.md'), `${Date.now()}\n`);
  const sha = await twin.push('The same jobs with empty steps');
  await twin.run('deploy.yaml', 'push', sha);
  return twin;
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly unknown[] } & Readonly<Record<string, unknown>>>>;
}

function emptied(workflow: Workflow): Workflow {
  const jobs = Object.entries(workflow.jobs).map(([id, { outputs: _, env: __, ...job }]) => [
    id,
    { ...job, steps: job.steps.map(() => EMPTY_STEP) },
  ]);
  return { ...workflow, jobs: Object.fromEntries(jobs) };
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const begun = performance.now();
  const value = await work();
  return { ms: performance.now() - begun, value };
}

/** Another label on one service: a recreate, nothing else. */
function relabel(text: string): string {
  const label = `labels: { bench: "${Date.now()}" }`;
  return /^ {4}labels: \{ bench: .*$/m.test(text)
    ? text.replace(/^ {4}labels: \{ bench: .*$/m, `    ${label}`)
    : text.replace(/^( {4})image: .*$/m, `$&\n    ${label}`);
}

async function pushAndWait(person: Person, message: string): Promise<void> {
  const sha = await person.push(message);
  const run = await person.run('deploy.yaml', 'push', sha);
  if (run.conclusion !== 'success') throw new Error(`the measured run ended as ${run.conclusion}:\n${run.log}`);
}

async function benchPush(person: Person, empty: Person): Promise<void> {
  const ours: number[] = [];
  const nothing: number[] = [];
  let stream: StreamFigures | undefined;
  for (let run = 0; run < RUNS; run++) {
    await writeFile(join(empty.folder, 'README.md'), `${Date.now()}\n`);
    nothing.push((await timed(() => pushAndWait(empty, 'Nothing'))).ms);
    await person.edit(COMPOSE, relabel);
    if (run < RUNS - 1) ours.push((await timed(() => pushAndWait(person, 'Change one service'))).ms);
    else stream = await measureStream(person, await person.push('Change one service'));
  }
  const bare = await bareUp();
  const pushed = summarize(ours);
  const base = summarize(nothing);
  const extra = (pushed.median - base.median - bare.median) / 1000;
  printRows(`Push to all healthy, one changed service (${repositoryUrl(person.forge)})`, [
    { what: 'git push until the run has ended, verified', sample: pushed },
    { what: 'the same workflow with empty steps', sample: base },
    { what: 'bare docker compose up -d --wait on the VM', sample: bare },
    { what: 'ours beyond the two', value: `${extra.toFixed(1)} s`, note: verdict(extra, 3, 's') },
  ]);
  if (stream === undefined) return;
  printRows('The log while the deploy step runs', [
    { what: 'line written until it can be read', sample: stream.lag, note: 'the runner reports every 5 s at most' },
    { what: 'longest line', value: `${stream.longestLine} B`, note: verdict(stream.longestLine / 1024, 64, 'KiB') },
    { what: 'groups, coloured lines', value: `${stream.groups}, ${stream.coloured}` },
    { what: 'last line of the deploy step', value: '', note: stream.lastLine },
  ]);
}

/** The same recreate by hand, timed on the VM. */
async function bareUp(): Promise<Sample> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const script = `cd /opt/stacks/${STACK} && cp compose.override.yaml /tmp/bare.yaml && printf '%s\\n' 'services: {${STACK}: {labels: {bare: "${run}"}}}' > /tmp/more.yaml
      begun=$(date +%s%N); docker compose -p ${STACK} --project-directory . -f compose.yaml -f /tmp/bare.yaml -f /tmp/more.yaml up -d --wait > /dev/null 2>&1 < /dev/null; echo $(( ($(date +%s%N) - begun) / 1000000 ))`;
    times.push(Number((await vmRun(VM, ['sh', '-c', script])).trim()));
  }
  await vmRun(VM, [
    'sh',
    '-c',
    `cd /opt/stacks/${STACK} && docker compose -p ${STACK} up -d --wait < /dev/null; rm -f /tmp/bare.yaml /tmp/more.yaml`,
  ]);
  return summarize(times);
}

async function benchPullRequest(person: Person, empty: Person): Promise<void> {
  const ours: number[] = [];
  const nothing: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const name = `bench-${Date.now()}`;
    await empty.branch(name);
    await writeFile(join(empty.folder, 'README.md'), `${name}\n`);
    const sha = await empty.push(name);
    nothing.push(
      (
        await timed(async () => {
          await empty.openPullRequest(name, name);
          const found = await findForgeRun(empty.forge, { workflow: 'three.yaml', event: 'pull_request', sha });
          await followForgeRun(empty.forge, found.id);
        })
      ).ms,
    );
    await person.branch(name);
    await person.edit(COMPOSE, relabel);
    const head = await person.push(name);
    ours.push((await timed(async () => person.plannedComment((await person.openPullRequest(name, name)).number, head))).ms);
    await person.run('deploy.yaml', 'pull_request', head);
  }
  const extra = (summarize(ours).median - summarize(nothing).median) / 1000;
  printRows('Pull request opened until its comment shows the plan', [
    { what: 'our comment visible', sample: summarize(ours) },
    { what: 'an empty workflow of three jobs in a row', sample: summarize(nothing) },
    { what: 'ours beyond it', value: `${extra.toFixed(1)} s`, note: verdict(extra, 2, 's') },
  ]);
}
