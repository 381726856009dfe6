// All workflow files of one commit, checked together with the actions they use: before anything runs.
import { type ActionFile, readActionFile } from './action-file.ts';
import { listFiles, readBlob } from './git.ts';
import { type Finding, WorkflowError } from './workflow-error.ts';
import { readWorkflow } from './workflow-file.ts';
import type { ActionStep, Workflow } from './workflow-model.ts';

export const WORKFLOW_DIRECTORY = '.gitea/workflows';

/** How the checker gets at files: of a commit, or of a working tree. Paths are relative to the repository. */
export interface FileSource {
  list(directory: string): Promise<readonly string[]>;
  read(path: string): Promise<string | undefined>;
}

/** The files of a commit in a bare repository. */
export function commitSource(repository: string, commit: string): FileSource {
  return { list: (directory) => listFiles(repository, commit, directory), read: (path) => readBlob(repository, commit, path) };
}

/**
 * Reads every workflow file, sorted by name. Throws WorkflowError with all findings of all files: what the schema refuses,
 * what the runner does not support, and actions that are not there or are given what they do not take.
 */
export async function readWorkflows(source: FileSource): Promise<readonly Workflow[]> {
  const paths = (await source.list(WORKFLOW_DIRECTORY)).filter((path) => /^[^/]+\.ya?ml$/.test(path.slice(WORKFLOW_DIRECTORY.length + 1)));
  const workflows: Workflow[] = [];
  const findings: Finding[] = [];
  for (const path of [...paths].sort()) {
    const read = await readWorkflow(path, (await source.read(path)) ?? '');
    findings.push(...read.findings);
    if (!read.workflow) continue;
    workflows.push(read.workflow);
    for (const step of actionSteps(read.workflow)) findings.push(...(await checkAction(step, source)));
  }
  if (findings.length > 0) throw new WorkflowError(findings);
  return workflows;
}

function actionSteps(workflow: Workflow): readonly ActionStep[] {
  return workflow.jobs.flatMap((job) => job.steps.filter((step): step is ActionStep => step.kind === 'action'));
}

async function checkAction(step: ActionStep, source: FileSource): Promise<readonly Finding[]> {
  const { place } = step;
  const path = `${step.directory}/action.yml`;
  const text = (await source.read(path)) ?? (await source.read(`${step.directory}/action.yaml`));
  if (text === undefined) return [{ place, message: `"uses: ./${step.directory}": this commit has no ${path}` }];
  const action = readActionFile(text);
  if (typeof action === 'string') return [{ place, message: `"uses: ./${step.directory}": ${path}: ${action}` }];
  const missing = [action.main, action.post].filter((file) => file !== undefined);
  const findings = await Promise.all(
    missing.map(async (file) =>
      (await source.read(`${step.directory}/${file}`)) === undefined
        ? [{ place, message: `./${step.directory}: ${file} is not committed` }]
        : [],
    ),
  );
  return [...findings.flat(), ...checkInputs(step, action)];
}

function checkInputs(step: ActionStep, action: ActionFile): readonly Finding[] {
  const given = step.inputs?.entries ?? [];
  const unknown = given
    .filter(({ key }) => !action.inputs.some(({ name }) => name.toLowerCase() === key.toLowerCase()))
    .map(({ key, place }) => ({ place, message: `./${step.directory} has no input "${key}"` }));
  const absent = action.inputs
    .filter(
      ({ name, required, fallback }) =>
        required && fallback === undefined && !given.some(({ key }) => key.toLowerCase() === name.toLowerCase()),
    )
    .map(({ name }) => ({ place: step.place, message: `./${step.directory} requires the input "${name}"` }));
  return [...unknown, ...absent];
}
