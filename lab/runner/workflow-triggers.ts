// The `on` of a workflow file.
import { readMap, readText, readTexts, type Sink } from './node-reader.ts';
import type { DispatchInput, RefFilter, Triggers } from './workflow-model.ts';
import type { MapEntry, WorkflowNode } from './workflow-node.ts';

const EVENTS = ['push', 'pull_request', 'workflow_dispatch', 'schedule'];
const DEFAULT_TYPES = ['opened', 'reopened', 'synchronize'];
const INPUT_TYPES: readonly DispatchInput['type'][] = ['string', 'choice', 'boolean', 'number'];

type Entries = ReadonlyMap<string, MapEntry>;

/** Reads `on` in its three forms: one event, a list of events, events with filters. */
export function readTriggers(node: WorkflowNode, sink: Sink): Triggers {
  const events = asEvents(node, sink);
  const push = events.get('push');
  const pullRequest = events.get('pull_request');
  const dispatch = events.get('workflow_dispatch');
  const schedule = events.get('schedule');
  return {
    ...(push && { push: readPush(push.value, sink) }),
    ...(pullRequest && { pullRequest: readPullRequest(pullRequest.value, sink) }),
    ...(dispatch && { dispatch: readDispatch(dispatch.value, sink) }),
    ...(schedule && { schedule: readSchedule(schedule.value, sink) }),
  };
}

function asEvents(node: WorkflowNode, sink: Sink): Entries {
  if (node.kind === 'map') return readMap(node, 'on', EVENTS, sink);
  const items = node.kind === 'list' ? node.items : [node];
  const entries = items.map((item) => ({
    key: item.kind === 'scalar' ? String(item.value) : '',
    place: item.place,
    value: { kind: 'scalar', place: item.place, value: null, allowed: [] } as const,
  }));
  return readMap({ kind: 'map', place: node.place, entries }, 'on', EVENTS, sink);
}

function readPush(node: WorkflowNode, sink: Sink) {
  const keys = ['branches', 'branches-ignore', 'tags', 'tags-ignore', 'paths', 'paths-ignore'];
  const entries = readMap(node, 'on.push', keys, sink);
  return {
    branches: readFilter(entries, 'branches', sink),
    tags: readFilter(entries, 'tags', sink),
    paths: readFilter(entries, 'paths', sink),
  };
}

function readPullRequest(node: WorkflowNode, sink: Sink) {
  const entries = readMap(node, 'on.pull_request', ['types', 'branches', 'branches-ignore', 'paths', 'paths-ignore'], sink);
  const types = readTexts(entries.get('types')?.value, 'types', sink);
  return {
    types: types.length > 0 ? types : DEFAULT_TYPES,
    branches: readFilter(entries, 'branches', sink),
    paths: readFilter(entries, 'paths', sink),
  };
}

function readFilter(entries: Entries, key: string, sink: Sink): RefFilter {
  const only = entries.get(key);
  const ignore = entries.get(`${key}-ignore`);
  return {
    ...(only && { only: readTexts(only.value, key, sink) }),
    ...(ignore && { ignore: readTexts(ignore.value, `${key}-ignore`, sink) }),
  };
}

function readDispatch(node: WorkflowNode, sink: Sink) {
  const inputs = readMap(node, 'on.workflow_dispatch', ['inputs'], sink).get('inputs')?.value;
  if (inputs?.kind !== 'map') return { inputs: [] };
  return { inputs: inputs.entries.map((entry) => readInput(entry, sink)) };
}

function readInput({ key, value }: MapEntry, sink: Sink): DispatchInput {
  const where = `input ${key}`;
  const entries = readMap(value, where, ['description', 'type', 'required', 'default', 'options'], sink, {
    environment: 'Gitea has no environments',
  });
  const named = readText(entries.get('type')?.value, 'type', sink) ?? 'string';
  const type = INPUT_TYPES.find((each) => each === named);
  if (!type)
    sink.findings.push({ place: entries.get('type')?.place ?? value.place, message: `type "${named}" of ${where} is not supported` });
  const options = readTexts(entries.get('options')?.value, 'options', sink);
  // The form in Gitea preselects the first option; a boolean that nobody ticked is false.
  const untouched = { string: '', number: '', boolean: 'false', choice: options[0] ?? '' } satisfies Record<DispatchInput['type'], string>;
  const fallback = readText(entries.get('default')?.value, 'default', sink);
  return { name: key, type: type ?? 'string', fallback: fallback ?? untouched[type ?? 'string'] };
}

function readSchedule(node: WorkflowNode, sink: Sink): readonly string[] {
  if (node.kind !== 'list') return [];
  return node.items.flatMap((item) => readTexts(readMap(item, 'on.schedule', ['cron'], sink).get('cron')?.value, 'cron', sink));
}
