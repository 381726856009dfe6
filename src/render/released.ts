// Why nothing is to be done, in words: whose release runs, and since when. Pure.
import type { StackPlan } from '../model/plan.ts';
import { ageText, shortCommit } from './words.ts';

/**
 * "as released by a1b2c3d, 4 h ago"; of several commits the last is named.
 * @param readAt ISO 8601: ages are told as of then
 */
export function releasedText(stacks: readonly StackPlan[], readAt: string | undefined): string {
  const commits = new Set(stacks.map((stack) => stack.releaseCommit));
  const last = [...stacks].sort((left, right) => compareTimes(left.releasedAt, right.releasedAt)).at(-1);
  if (last?.releaseCommit === undefined || commits.has(undefined)) return 'as released';
  const age = readAt === undefined || last.releasedAt === undefined ? undefined : ageText(last.releasedAt, readAt);
  return `as released by ${shortCommit(last.releaseCommit)}${commits.size > 1 ? ' and before' : ''}${age === undefined ? '' : `, ${age}`}`;
}

function compareTimes(left = '', right = ''): number {
  return left < right ? -1 : Number(left > right);
}
