// The jobs and steps of a workflow file. Every key the runner does not act on is a finding.
import { expandMatrix } from './matrix.ts';
import { readCondition, readMap, readMapping, readText, readTexts, report, type Sink } from './node-reader.ts';
import type { Place } from './workflow-error.ts';
import type { Concurrency, Job, RunDefaults, Shell, Step } from './workflow-model.ts';
import type { MapEntry, WorkflowNode } from './workflow-node.ts';

/** What `runs-on` may ask for: the labels the shop's runner registers. */
const RUNNER_LABELS: readonly string[] = ['ubuntu-latest', 'ubuntu-24.04', 'ubuntu-22.04'];

const JOB_KEYS = [
  ...['name', 'needs', 'if', 'runs-on', 'permissions', 'env', 'defaults', 'outputs', 'strategy'],
  ...['steps', 'timeout-minutes', 'continue-on-error', 'concurrency', 'container'],
];
const JOB_REASONS = {
  environment: 'Gitea has no environments and drops the key silently',
  services: 'a host runner has no service containers',
  uses: 'reusable workflows',
  secrets: 'reusable workflows',
};
const STEP_KEYS = ['id', 'name', 'if', 'env', 'continue-on-error', 'timeout-minutes'];
const GITEA_SCOPES = ['contents', 'issues', 'pull-requests', 'actions', 'packages'];

type Entries = ReadonlyMap<string, MapEntry>;

/** Reads `jobs`. `inherited` are the workflow's own defaults and permissions. */
export function readJobs(node: WorkflowNode, inherited: { defaults: RunDefaults; permissions: string }, sink: Sink): readonly Job[] {
  if (node.kind !== 'map') return [];
  const ids = node.entries.map(({ key }) => key);
  const jobs = node.entries.map((entry) => readJob(entry, ids, inherited, sink));
  for (const job of jobs) if (isCyclic(job, jobs)) report(sink, job.place, `job ${job.id} needs itself, directly or through others`);
  return jobs;
}

function readJob(
  { key: id, place, value }: MapEntry,
  ids: readonly string[],
  inherited: { defaults: RunDefaults; permissions: string },
  sink: Sink,
): Job {
  const where = `job ${id}`;
  const entries = readMap(value, where, JOB_KEYS, sink, JOB_REASONS);
  const needs = readTexts(entries.get('needs')?.value, 'needs', sink);
  for (const need of needs)
    if (!ids.includes(need)) report(sink, entries.get('needs')?.place ?? place, `${where} needs "${need}", which is no job of this file`);
  const strategy = readMap(entries.get('strategy')?.value, `strategy of ${where}`, ['matrix', 'fail-fast'], sink);
  const failFast = strategy.get('fail-fast')?.value;
  if (failFast?.kind === 'expression') report(sink, failFast.place, '"fail-fast" must be true or false, written out');
  const permissions = entries.get('permissions');
  checkContainer(entries.get('container'), where, sink);
  return {
    id,
    place,
    needs,
    condition: readCondition(entries.get('if')?.value, place, where, sink),
    permissions: permissions ? readPermissions(permissions.value, sink) : inherited.permissions,
    defaults: { ...inherited.defaults, ...readDefaults(entries.get('defaults')?.value, sink) },
    matrix: expandMatrix(strategy.get('matrix')?.value, sink),
    failFast: !(failFast?.kind === 'scalar' && failFast.value === false),
    runsOn: readRunsOn(entries.get('runs-on'), where, sink),
    steps: readSteps(entries.get('steps'), place, where, sink),
    ...optional('name', entries.get('name')?.value),
    ...optional('env', readMapping(entries.get('env'), where, sink)),
    ...optional('outputs', readMapping(entries.get('outputs'), where, sink)),
    ...optional('timeoutMinutes', entries.get('timeout-minutes')?.value),
    ...optional('continueOnError', entries.get('continue-on-error')?.value),
    ...optional('concurrency', readConcurrency(entries.get('concurrency')?.value, where, sink)),
  };
}

/** Volumes alone mean: the label's own surroundings, with these folders of the host. A job on this machine has all its folders anyway. */
function checkContainer(entry: MapEntry | undefined, where: string, sink: Sink): void {
  if (!entry) return;
  const reason = 'jobs run on this machine';
  if (entry.value.kind === 'map') readMap(entry.value, `the container of ${where}`, ['volumes'], sink, { image: reason });
  else report(sink, entry.place, `"container" of ${where} is not supported by the embedded runner: ${reason}`);
}

function isCyclic(job: Job, jobs: readonly Job[]): boolean {
  const seen = new Set<string>();
  const open = [...job.needs];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === job.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(jobs.find((each) => each.id === id)?.needs ?? []));
  }
  return false;
}

function readRunsOn(entry: MapEntry | undefined, where: string, sink: Sink): readonly string[] {
  if (!entry) return [];
  const labels = readTexts(entry.value, 'runs-on', sink);
  for (const label of labels) {
    if (!RUNNER_LABELS.includes(label))
      report(sink, entry.value.place, `"runs-on" of ${where}: no runner offers ${label} (offered: ${RUNNER_LABELS.join(', ')})`);
  }
  return labels;
}

/** Reads `permissions` into one line for the log; scopes Gitea accepts and ignores are findings. */
export function readPermissions(node: WorkflowNode, sink: Sink): string {
  if (node.kind === 'scalar') return String(node.value ?? 'none');
  const scopes = readMap(node, 'permissions', GITEA_SCOPES, sink, {
    statuses: 'Gitea ignores it; a commit status needs contents: write',
    checks: 'Gitea ignores it',
    deployments: 'Gitea ignores it',
    'id-token': 'Gitea ignores it',
  });
  const granted = [...scopes].map(([scope, { value }]) => `${scope}: ${readText(value, scope, sink) ?? 'none'}`);
  return granted.length > 0 ? granted.join(', ') : 'none';
}

/** Reads `defaults`, of which only `run` exists. */
export function readDefaults(node: WorkflowNode | undefined, sink: Sink): RunDefaults {
  const run = readMap(node, 'defaults', ['run'], sink).get('run');
  const entries = readMap(run?.value, 'defaults.run', ['shell', 'working-directory'], sink);
  return { ...optional('shell', readShell(entries, sink)), ...optional('workingDirectory', entries.get('working-directory')?.value) };
}

/** Reads `concurrency` in both forms. */
export function readConcurrency(node: WorkflowNode | undefined, where: string, sink: Sink): Concurrency | undefined {
  if (!node) return undefined;
  if (node.kind !== 'map') return { group: node };
  const entries = readMap(node, `concurrency of ${where}`, ['group', 'cancel-in-progress'], sink);
  const group = entries.get('group')?.value;
  return group && { group, ...optional('cancelInProgress', entries.get('cancel-in-progress')?.value) };
}

function readSteps(entry: MapEntry | undefined, place: Place, where: string, sink: Sink): readonly Step[] {
  if (entry?.value.kind === 'list')
    return entry.value.items.flatMap((item, index) => readStep(item, `step ${index + 1} of ${where}`, sink) ?? []);
  report(sink, place, `${where} has no steps`);
  return [];
}

function readStep(node: WorkflowNode, where: string, sink: Sink): Step | undefined {
  const isAction = node.kind === 'map' && node.entries.some(({ key }) => key === 'uses');
  const entries = readMap(node, where, [...STEP_KEYS, ...(isAction ? ['uses', 'with'] : ['run', 'shell', 'working-directory'])], sink);
  const base = {
    place: node.place,
    condition: readCondition(entries.get('if')?.value, node.place, where, sink),
    ...optional('id', readText(entries.get('id')?.value, 'id', sink)),
    ...optional('name', entries.get('name')?.value),
    ...optional('env', readMapping(entries.get('env'), where, sink)),
    ...optional('continueOnError', entries.get('continue-on-error')?.value),
    ...optional('timeoutMinutes', entries.get('timeout-minutes')?.value),
  };
  const run = entries.get('run')?.value;
  if (run) {
    const workingDirectory = entries.get('working-directory')?.value;
    return { ...base, kind: 'run', run, ...optional('shell', readShell(entries, sink)), ...optional('workingDirectory', workingDirectory) };
  }
  const directory = readLocalAction(entries.get('uses'), where, sink);
  return directory === undefined
    ? undefined
    : { ...base, kind: 'action', directory, ...optional('inputs', readMapping(entries.get('with'), where, sink)) };
}

function readLocalAction(entry: MapEntry | undefined, where: string, sink: Sink): string | undefined {
  if (!entry) return undefined;
  const uses = readText(entry.value, 'uses', sink) ?? '';
  const parts = uses.split('/').slice(1);
  if (uses.startsWith('./') && parts.length > 0 && !parts.includes('..'))
    return parts.filter((part) => part !== '' && part !== '.').join('/');
  report(
    sink,
    entry.value.place,
    `"uses: ${uses}" of ${where} is not supported by the embedded runner: only actions of this repository, ./actions/<name>`,
  );
  return undefined;
}

function readShell(entries: Entries, sink: Sink): Shell | undefined {
  const entry = entries.get('shell');
  const shell = readText(entry?.value, 'shell', sink);
  if (shell === undefined || shell === 'bash' || shell === 'sh') return shell;
  report(
    sink,
    entry?.value.place ?? { file: '', line: 1, column: 1 },
    `"shell: ${shell}" is not supported by the embedded runner: bash or sh`,
  );
  return undefined;
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}
