// Several cases side by side on the VM: base release, disturbance, plan by the pipeline's own code, the real `up`, verdicts.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { useCompose } from '../../lab/compose-version.ts';
import { vmRun } from '../../lab/vm-exec.ts';
import { lookAt, overrideOn, type VmLook } from '../../src/commands/look.ts';
import { proposeRecord } from '../../src/commands/record.ts';
import { describeStack, loadStack } from '../../src/manifest/load-stack.ts';
import type { DesiredStack, DesiredVm } from '../../src/model/desired.ts';
import type { ObservedVm } from '../../src/model/observed.ts';
import type { StackPlan } from '../../src/model/plan.ts';
import { collect } from '../../src/observe/collect.ts';
import { reloadsOfPlan } from '../../src/plan/reload-changes.ts';
import type { Remote } from '../../src/ports/remote.ts';
import { lines, push, runVerb, tagLines, type VmFile, wipe } from './case-host.ts';
import { takeSnapshot } from './snapshot.ts';
import { judge, type Verdict } from './verdict.ts';

/** One case as data: what is released, what happens to the VM, what is to be deployed. */
export interface Case {
  readonly title: string;
  readonly stack: string;
  /** Path → content, with compose.yaml and stack.yaml. */
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** Lines of sh before the first `up`. */
  readonly prepare: readonly string[];
  /** Lines of sh after it. */
  readonly disturb: readonly string[];
  /** True: running before Fairlead knew it, without a release record. */
  readonly adopted: boolean;
}

export interface Versions {
  /** Compose that brought the release up. */
  readonly before: string;
  /** Compose that plans and deploys. */
  readonly after: string;
}

export interface CaseResult {
  readonly case: Case;
  readonly plan: StackPlan | undefined;
  readonly verdict: Verdict | undefined;
  /** Why there is no verdict: the base did not come up, or the manifest stage refused the files. */
  readonly invalid: string | undefined;
  readonly log: string;
}

const SCRIPT = 'test/fidelity/case.sh';
const clock = { now: () => Date.now() };

/** Runs the cases; results in their order. The VM is wiped before. */
export async function runBatch(remote: Remote, cases: readonly Case[], versions: Versions): Promise<readonly CaseResult[]> {
  const checkout = await mkdtemp(join(tmpdir(), 'fairlead-fidelity-'));
  try {
    return await runIn(checkout, remote, cases, versions);
  } finally {
    await rm(checkout, { recursive: true, force: true });
  }
}

async function runIn(checkout: string, remote: Remote, cases: readonly Case[], versions: Versions): Promise<readonly CaseResult[]> {
  const { vm } = remote;
  await wipe(vm);
  await useCompose(vm, versions.before);
  const names = cases.map((each) => each.stack);
  await push(vm, [
    { path: 'case.sh', mode: 0o755, content: await readFile(SCRIPT) },
    ...cases.flatMap((each) => secretFiles(each)),
    ...cases.flatMap((each) => [
      { path: `${each.stack}/prepare.sh`, mode: 0o644, content: lines([...tagLines(each.stack), ...each.prepare]) },
      { path: `${each.stack}/disturb.sh`, mode: 0o644, content: lines(each.disturb) },
      { path: `${each.stack}/reload.sh`, mode: 0o644, content: '' },
    ]),
  ]);
  await vmRun(vm, [
    'sh',
    '-c',
    'for each in "$@"; do mkdir -p /opt/stacks/$each/secrets; cp -a /tmp/fidelity/$each/secrets/. /opt/stacks/$each/secrets/ 2>/dev/null; done; :',
    'sh',
    ...names,
  ]);
  const bases = await loadAll(vm, checkout, cases, 'before');
  const empty = await collect(remote, { stacks: names, clock });
  await pushFiles(vm, cases, 'before', bases, empty);
  const based = await runVerb(vm, 'base', names);
  const running = await collect(remote, { stacks: names, clock });
  const recorded = cases.filter((each) => !each.adopted && based.get(each.stack)?.code === 0);
  await writeRecords(vm, recorded, bases, running);
  const disturbed = await runVerb(vm, 'disturb', names);
  await useCompose(vm, versions.after);
  const wanted = await loadAll(vm, checkout, cases, 'after');
  const look = await lookAt({ clock }, makeVm(vm, wanted), remote);
  await pushFiles(vm, cases, 'after', wanted, look.observed);
  await push(
    vm,
    cases.map((each) => ({ path: `${each.stack}/reload.sh`, mode: 0o644, content: lines(reloadLines(each.stack, look, wanted)) })),
  );
  const before = await takeSnapshot(vm);
  const done = await runVerb(vm, 'up', names);
  const after = await takeSnapshot(vm);
  return cases.map((each): CaseResult => {
    const base = based.get(each.stack);
    const up = done.get(each.stack);
    const plan = look.plan.stacks.find((found) => found.stack === each.stack);
    const log = [base?.log, disturbed.get(each.stack)?.log, up?.log].join('\n---\n');
    if (base?.code !== 0 || up === undefined || plan === undefined) {
      return {
        case: each,
        plan,
        verdict: undefined,
        invalid: `the base did not come up: ${base?.log.trim().split('\n').at(-1) ?? ''}`,
        log,
      };
    }
    const services = wanted.get(each.stack)?.services ?? [];
    const images = Object.fromEntries(services.map(({ name, image }) => [name, image ?? '']));
    return {
      case: each,
      plan,
      verdict: judge({ stack: each.stack, plan, before, after, code: up.code, log: up.log, images }),
      invalid: undefined,
      log,
    };
  });
}

function secretFiles(each: Case): readonly VmFile[] {
  return Object.entries(each.secrets).map(([name, content]) => ({ path: `${each.stack}/secrets/${name}`, mode: 0o400, content }));
}

async function loadAll(
  vm: string,
  checkout: string,
  cases: readonly Case[],
  side: 'before' | 'after',
): Promise<ReadonlyMap<string, DesiredStack>> {
  const stacks = await Promise.all(cases.map((each) => load(vm, checkout, each, side)));
  return new Map(stacks.map((stack) => [stack.name, stack]));
}

/** Through the manifest stage's own reader, without the rules of the fleet: the table has rows that they would refuse. */
async function load(vm: string, checkout: string, each: Case, side: 'before' | 'after'): Promise<DesiredStack> {
  const root = join(checkout, side);
  const folder = join(root, 'stacks', vm, each.stack);
  for (const [path, content] of Object.entries(each[side])) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content, { mode: 0o644 });
  }
  const parsed = await loadStack(root, vm, each.stack);
  const stack = describeStack(root, parsed);
  if (stack === undefined) {
    throw new Error(`${each.stack} ${side}: ${parsed.problems.map((problem) => `${problem.summary} ${problem.detail ?? ''}`).join('; ')}`);
  }
  return stack;
}

async function pushFiles(
  vm: string,
  cases: readonly Case[],
  side: 'before' | 'after',
  stacks: ReadonlyMap<string, DesiredStack>,
  observed: ObservedVm,
): Promise<void> {
  const files: VmFile[] = [];
  for (const each of cases) {
    const stack = stacks.get(each.stack);
    if (stack === undefined) {
      continue;
    }
    for (const { path } of stack.files) {
      files.push({ path: `${each.stack}/${side}/${path}`, mode: 0o644, content: await readFile(join(stack.directory, path)) });
    }
    files.push({ path: `${each.stack}/${side}/compose.override.yaml`, mode: 0o644, content: overrideOn(stack, observed) });
  }
  await push(vm, files);
}

async function writeRecords(
  vm: string,
  cases: readonly Case[],
  stacks: ReadonlyMap<string, DesiredStack>,
  observed: ObservedVm,
): Promise<void> {
  const commit = { sha: 'f1de117f1de117f1de117f1de117f1de117f1de1', subject: 'Release one', author: 'fidelity', sequence: 1 };
  const files = cases.flatMap((each): readonly VmFile[] => {
    const desired = stacks.get(each.stack);
    if (desired === undefined) {
      return [];
    }
    const plan: StackPlan = {
      vm,
      stack: each.stack,
      intent: 'deploy',
      sync: 'pending',
      health: 'healthy',
      changes: [],
      findings: [],
      reason: '',
      method: 'rules',
      needs: [],
      ground: '',
    };
    const record = proposeRecord({ desired, observed, override: overrideOn(desired, observed), commit, plan, now: Date.now() });
    return [{ path: `${each.stack}/release.json`, mode: 0o644, content: `${JSON.stringify({ ...record, release: 1 })}\n` }];
  });
  await push(vm, files);
  await runVerb(
    vm,
    'record',
    cases.map((each) => each.stack),
  );
}

/** What 65-compose.sh run_reloads does, with the reloads of the plan. */
function reloadLines(stack: string, look: VmLook, stacks: ReadonlyMap<string, DesiredStack>): readonly string[] {
  const plan = look.plan.stacks.find((each) => each.stack === stack);
  const desired = stacks.get(stack);
  if (plan === undefined || desired === undefined) {
    return [];
  }
  return reloadsOfPlan(plan, desired, look.observed.stacks[stack]).map(({ service, action }) => {
    const ids = `docker ps -aq --filter label=com.docker.compose.project=${stack} --filter label=com.docker.compose.service=${service} --filter label=com.docker.compose.oneoff=False`;
    const what = action.kind === 'restart' ? 'restart -t 0' : action.kind === 'signal' ? `kill --signal ${action.signal}` : 'inspect';
    return `${ids} | xargs -r docker ${what}`;
  });
}

function makeVm(name: string, stacks: ReadonlyMap<string, DesiredStack>): DesiredVm {
  return {
    name,
    managed: true,
    addresses: {},
    ssh: undefined,
    inventory: [],
    stacks: [...stacks.values()].sort((left, right) => (left.name < right.name ? -1 : 1)),
    place: { file: `stacks/${name}/vm.yaml` },
  };
}
