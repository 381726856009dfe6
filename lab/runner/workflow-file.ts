// A workflow file, from text to a model in which nothing is left to ignore.
import { basename } from 'node:path';
import { checkFunctions, readMap, readMapping, readText, report, type Sink } from './node-reader.ts';
import type { Finding } from './workflow-error.ts';
import { readConcurrency, readDefaults, readJobs, readPermissions } from './workflow-jobs.ts';
import type { Workflow } from './workflow-model.ts';
import { parseWorkflowText } from './workflow-node.ts';
import { readTriggers } from './workflow-triggers.ts';

const ROOT_KEYS = ['name', 'on', 'env', 'defaults', 'permissions', 'concurrency', 'jobs'];

/**
 * Reads one workflow file; `path` is what findings show. Returns the model, or everything that is wrong
 * or that the embedded runner would have to ignore.
 */
export async function readWorkflow(path: string, text: string): Promise<{ workflow?: Workflow; findings: readonly Finding[] }> {
  const { root, findings } = await parseWorkflowText(path, text);
  if (!root) return { findings };
  const sink: Sink = { findings: [] };
  const workflow = toWorkflow(path, root, sink);
  checkFunctions(root, sink);
  const inOrder = [...sink.findings].sort((one, other) => one.place.line - other.place.line || one.place.column - other.place.column);
  return inOrder.length > 0 ? { findings: inOrder } : { workflow, findings: [] };
}

function toWorkflow(path: string, root: NonNullable<Awaited<ReturnType<typeof parseWorkflowText>>['root']>, sink: Sink): Workflow {
  const entries = readMap(root, 'the workflow', ROOT_KEYS, sink);
  const on = entries.get('on');
  const jobs = entries.get('jobs');
  if (!on) report(sink, root.place, 'the workflow has no "on"');
  if (!jobs) report(sink, root.place, 'the workflow has no "jobs"');
  const permissions = entries.get('permissions');
  const inherited = {
    defaults: readDefaults(entries.get('defaults')?.value, sink),
    permissions: permissions ? readPermissions(permissions.value, sink) : "the repository's default",
  };
  const env = readMapping(entries.get('env'), 'the workflow', sink);
  const concurrency = readConcurrency(entries.get('concurrency')?.value, 'the workflow', sink);
  return {
    file: basename(path),
    name: readText(entries.get('name')?.value, 'name', sink) ?? basename(path),
    triggers: on ? readTriggers(on.value, sink) : {},
    jobs: jobs ? readJobs(jobs.value, inherited, sink) : [],
    ...(env && { env }),
    ...(concurrency && { concurrency }),
  };
}
