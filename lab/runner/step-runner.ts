// One step: a script or a JavaScript action of the checked-out repository.
import { access, readFile, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { type ActionFile, nameInputVariable, readActionFile } from './action-file.ts';
import { completeCondition, evaluateExpression, evaluateText, evaluateTexts, type Scope } from './expression.ts';
import { type JobState, type PostStep, stepEnvironment, stepScope, workspaceOf } from './job-state.ts';
import { createStepFiles } from './step-files.ts';
import { type ProcessEnd, runProcess } from './step-process.ts';
import type { ActionStep, RunStep, Step } from './workflow-model.ts';

export interface StepRun {
  /** Undefined when it ended well; otherwise why not, in a sentence. */
  readonly failure: string | undefined;
  readonly outputs: Readonly<Record<string, string>>;
}

export interface StepRunOptions {
  readonly state: JobState;
  readonly number: number;
  readonly env: Readonly<Record<string, string>>;
  readonly summaryFile: string;
  readonly signal: AbortSignal;
}

const SHELLS = {
  bash: ['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail'],
  sh: ['sh', '-e'],
} as const;

/** Runs a step whose `if` holds. Throws only for what is wrong with the workflow at this point, e.g. an expression. */
export async function runStep(step: Step, options: StepRunOptions): Promise<StepRun> {
  return step.kind === 'run' ? await runScript(step, options) : await runAction(step, options);
}

async function runScript(step: RunStep, options: StepRunOptions): Promise<StepRun> {
  const { state, env, number } = options;
  const scope = stepScope(state, env);
  const { defaults } = state.facts.job;
  const [file, ...args] = SHELLS[step.shell ?? defaults.shell ?? 'bash'];
  const script = join(state.scratch, 'temp', `step-${number}.sh`);
  await writeFile(script, evaluateText(step.run, scope), { mode: 0o700 });
  const folder = step.workingDirectory ?? defaults.workingDirectory;
  const cwd = resolveFolder(state, folder ? evaluateText(folder, scope) : '');
  return await runWithFiles({ file, args: [...args, script], cwd }, env, options);
}

async function runAction(step: ActionStep, options: StepRunOptions): Promise<StepRun> {
  const { state, env } = options;
  const folder = join(workspaceOf(state.scratch), step.directory);
  const action = await loadAction(folder, step.directory);
  if (typeof action === 'string') return { failure: action, outputs: {} };
  const withInputs = { ...env, ...inputVariables(step, action, stepScope(state, env)) };
  let saved: Readonly<Record<string, string>> = {};
  const run = await runWithFiles(
    { file: 'node', args: [join(folder, action.main)], cwd: workspaceOf(state.scratch) },
    withInputs,
    options,
    (kept) => {
      saved = kept;
    },
  );
  if (action.post) {
    const condition = completeCondition(action.postIf ?? 'always()');
    state.posts.push({ name: `Post ${step.directory}`, main: join(folder, action.post), condition, env: withInputs, state: saved });
  }
  return run;
}

/** Runs what an action left for the end of the job. */
export async function runPost(post: PostStep, options: StepRunOptions): Promise<StepRun> {
  const state = Object.fromEntries(Object.entries(post.state).map(([name, value]) => [`STATE_${name}`, value]));
  const cwd = workspaceOf(options.state.scratch);
  return await runWithFiles({ file: 'node', args: [post.main], cwd }, { ...post.env, ...state }, options);
}

async function runWithFiles(
  command: { readonly file: string; readonly args: readonly string[]; readonly cwd: string },
  env: Readonly<Record<string, string>>,
  { state, number, summaryFile, signal }: StepRunOptions,
  onState?: (saved: Readonly<Record<string, string>>) => void,
): Promise<StepRun> {
  await access(command.cwd).catch((cause: unknown) => {
    throw new Error(`working directory ${command.cwd} does not exist`, { cause });
  });
  const files = await createStepFiles(state, number, summaryFile);
  state.log.beginStep();
  const end = await runProcess({ ...command, env: { ...stepEnvironment(state, env), ...files.env }, onLine: state.log.line, signal });
  const { outputs, state: saved } = await files.collect();
  onState?.(saved);
  return { failure: explainEnd(end, command.file), outputs };
}

function explainEnd(end: ProcessEnd, file: string): string | undefined {
  switch (end.kind) {
    case 'exit':
      return end.code === 0 ? undefined : `exit code ${end.code}`;
    case 'killed':
      return 'killed';
    case 'missing':
      return `Cannot find: ${file} in PATH (${end.message})`;
  }
}

async function loadAction(folder: string, directory: string): Promise<ActionFile | string> {
  for (const name of ['action.yml', 'action.yaml']) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const action = readActionFile(text);
    return typeof action === 'string' ? `${directory}/${name}: ${action}` : action;
  }
  return `${directory}/action.yml is not in the workspace: is the checkout step missing?`;
}

function inputVariables(step: ActionStep, action: ActionFile, scope: Scope): Record<string, string> {
  const given = evaluateTexts(step.inputs, scope);
  const defaults = action.inputs.flatMap(({ name, fallback }) =>
    fallback === undefined ? [] : [[name, fillTemplate(fallback, scope)] as const],
  );
  const all = { ...Object.fromEntries(defaults), ...given };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [nameInputVariable(name), value]));
}

/** Defaults of an action's inputs may hold expressions, usually `${{ github.token }}`. */
function fillTemplate(text: string, scope: Scope): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_all, expression: string) => String(evaluateExpression(expression.trim(), scope) ?? ''));
}

function resolveFolder(state: JobState, folder: string): string {
  return isAbsolute(folder) ? folder : join(workspaceOf(state.scratch), folder);
}
