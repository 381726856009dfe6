// What the forge is told about a command: one commit status per VM, and the plan in the pull request's comment.
import { readFile } from 'node:fs/promises';
import type { CommandContext } from '../commands/context.ts';
import { PLAN_MARKER } from '../render/plan-markdown.ts';
import { readRunUrl } from './commit-facts.ts';
import type { CommandResult } from './result.ts';

export interface ForgeReport {
  readonly command: string;
  readonly vm: string;
  readonly comment: boolean;
  readonly env: NodeJS.ProcessEnv;
}

/** Stable, for branch protection: `fairlead/plan/<vm>`, `fairlead/deploy/<vm>`, `fairlead/rollback/<vm>`. */
export function statusContext(command: string, vm: string): string {
  return `fairlead/${command}/${vm}`;
}

/** One status, and the pull request's comment. Where a VM goes on after the job and tells the forge itself, it stays pending. */
export async function reportToForge(context: CommandContext, result: CommandResult, report: ForgeReport): Promise<void> {
  const { forge } = context;
  if (forge === undefined) return;
  const { command, vm, env } = report;
  const runUrl = readRunUrl(env);
  const sha = env['GITHUB_SHA'] ?? '';
  const tasks: Promise<void>[] = [];
  const status = { sha, context: statusContext(command, vm), ...(runUrl === undefined ? {} : { targetUrl: runUrl }) };
  // A failure stays one, whatever the VM still does.
  const state = result.outcome === 'failure' ? 'failure' : result.vmTellsForge === true ? 'pending' : 'success';
  if (sha !== '') tasks.push(forge.setStatus({ ...status, state, description: result.sentence }));
  const pullRequest = report.comment ? await readPullRequest(env) : undefined;
  if (pullRequest !== undefined) tasks.push(forge.upsertComment(pullRequest, PLAN_MARKER, withMarker(result.markdown())));
  await Promise.all(tasks);
}

/** The number of the pull request that started this run; undefined for any other event. */
export async function readPullRequest(env: NodeJS.ProcessEnv): Promise<number | undefined> {
  const path = env['GITHUB_EVENT_PATH'];
  if (path === undefined || path === '' || !(env['GITHUB_EVENT_NAME'] ?? '').startsWith('pull_request')) return undefined;
  const event: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (typeof event !== 'object' || event === null || !('number' in event)) return undefined;
  return typeof event.number === 'number' && Number.isInteger(event.number) ? event.number : undefined;
}

function withMarker(markdown: string): string {
  return markdown.startsWith(PLAN_MARKER) ? markdown : `${PLAN_MARKER}\n${markdown}`;
}
