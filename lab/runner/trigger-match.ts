// Which workflows an event starts.
import type { EventFacts } from './event-payload.ts';
import { listChangedPaths } from './git.ts';
import { anyPathPasses, passesFilter } from './patterns.ts';
import type { RunEventOptions } from './run-types.ts';
import type { Workflow } from './workflow-model.ts';

const SKIP_MARKS = ['[skip ci]', '[ci skip]', '[no ci]', '[skip actions]', '[actions skip]'];
/** Gitea's words in the event against the words `types` uses. */
const ACTION_TYPES: Readonly<Record<string, string>> = { synchronized: 'synchronize' };

/** The mark that suppresses push and pull request runs, when the title or message carries one. */
export function findSkipMark(options: RunEventOptions, title: string): string | undefined {
  if (options.event !== 'push' && options.event !== 'pull_request') return undefined;
  return SKIP_MARKS.find((mark) => title.includes(mark));
}

/** True when the event starts the workflow. Changed paths come from git, once, and only when a filter asks for them. */
export async function isTriggered(workflow: Workflow, options: RunEventOptions, facts: EventFacts): Promise<boolean> {
  const { push, pullRequest, dispatch, schedule } = workflow.triggers;
  if (options.workflow !== undefined && options.workflow !== workflow.file) return false;
  const changed = () => listChangedPaths(options.repository, facts.compareWith, options.after);
  switch (options.event) {
    case 'push':
      return push !== undefined && (await isPushTriggered(push, options.ref, changed));
    case 'pull_request': {
      if (!pullRequest || !options.pullRequest) return false;
      const action = options.pullRequest.action ?? 'synchronized';
      if (!pullRequest.types.includes(ACTION_TYPES[action] ?? action)) return false;
      return passesFilter(options.pullRequest.base, pullRequest.branches) && (await pathsPass(pullRequest.paths, changed));
    }
    case 'workflow_dispatch':
      return dispatch !== undefined;
    case 'schedule':
      return schedule !== undefined;
  }
}

async function isPushTriggered(push: NonNullable<Workflow['triggers']['push']>, ref: string, changed: () => Promise<readonly string[]>) {
  const asked = (filter: { only?: unknown; ignore?: unknown }) => filter.only !== undefined || filter.ignore !== undefined;
  if (ref.startsWith('refs/tags/')) {
    // Paths are not looked at for tags; a filter on branches alone keeps tags out.
    if (!asked(push.tags) && asked(push.branches)) return false;
    return passesFilter(ref.slice('refs/tags/'.length), push.tags);
  }
  if (!asked(push.branches) && asked(push.tags)) return false;
  return passesFilter(ref.replace(/^refs\/heads\//, ''), push.branches) && (await pathsPass(push.paths, changed));
}

async function pathsPass(
  filter: { readonly only?: readonly string[]; readonly ignore?: readonly string[] },
  changed: () => Promise<readonly string[]>,
) {
  if (!filter.only && !filter.ignore) return true;
  return anyPathPasses(await changed(), filter);
}
