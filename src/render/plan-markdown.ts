// The pull request's comment and the step summary. Short enough for a reader, closed fences and folds in every form. Pure.
import type { Plan } from '../model/plan.ts';
import { listDestructive } from './changes.ts';
import { planHeadline } from './headline.ts';
import { fencedBlock, inertMarkdown, inlineCode } from './inert.ts';
import { renderMap } from './plan-map.ts';
import { changeItem, findingItem, isQuietVm, renderQuietVms, renderVmSection } from './plan-markdown-vm.ts';
import { renderPlanText } from './plan-text.ts';
import { clockTime, countOf, shortCommit } from './words.ts';

export const PLAN_MARKER = '<!-- fairlead:plan -->';

/** GitHub's limit is 65,536; Gitea has none, readers do. */
export const COMMENT_LIMIT = 60_000;

export interface CommentOptions {
  /** First line of the comment, by which the next run finds it. */
  readonly marker?: string;
  /** Most UTF-16 units of the whole comment; COMMENT_LIMIT when absent. */
  readonly limit?: number;
  readonly runUrl?: string;
}

/** How much a form shows: changes per stack, destructive changes and findings in all, lines of the folded text, the map. */
interface Form {
  readonly changes: number;
  readonly destructive: number;
  readonly textLines: number;
  readonly map: boolean;
}

const LADDER: readonly Form[] = [
  { changes: 200, destructive: 1000, textLines: 3000, map: true },
  { changes: 50, destructive: 500, textLines: 400, map: true },
  { changes: 20, destructive: 300, textLines: 120, map: false },
  { changes: 5, destructive: 100, textLines: 0, map: false },
  { changes: 0, destructive: 40, textLines: 0, map: false },
];

/** One comment for the whole plan: the longest form of the ladder that fits the limit. */
export function renderPlanMarkdown(plan: Plan, options: CommentOptions = {}): string {
  const limit = options.limit ?? COMMENT_LIMIT;
  for (const form of LADDER) {
    const text = renderForm(plan, options, form);
    if (text.length <= limit) return text;
  }
  return renderShortest(plan, options, limit);
}

function renderForm(plan: Plan, options: CommentOptions, form: Form): string {
  const headline = `${options.marker ?? PLAN_MARKER}\n### ${inertMarkdown(planHeadline(plan))}`;
  const parts = [headline, ...destructiveBlock(plan, form), ...findingsBlock(plan, form)];
  for (const vm of plan.vms.filter((each) => !isQuietVm(each))) parts.push(...renderVmSection(vm, form.changes));
  parts.push(...renderQuietVms(plan.vms.filter(isQuietVm)));
  const map = form.map ? renderMap(plan) : '';
  if (map !== '') parts.push(map);
  if (form.textLines > 0) parts.push(foldedText(plan, form.textLines));
  if (form !== LADDER[0]) parts.push('_Shortened: the run log and `fairlead plan` show everything._');
  parts.push(footer(plan, options));
  return parts.join('\n\n');
}

/** Headline and footer alone, cut to the limit; inert text has no fence or fold that a cut could leave open. */
function renderShortest(plan: Plan, options: CommentOptions, limit: number): string {
  const end = '\n\n_Shortened: the run log and `fairlead plan` show everything._';
  const text = [options.marker ?? PLAN_MARKER, `### ${inertMarkdown(planHeadline(plan))}`].join('\n');
  if (text.length + end.length <= limit) return text + end;
  // Never in the middle of an escape or an entity: cut at a space.
  const kept = text.slice(0, Math.max(0, limit - end.length - 2));
  return `${kept.slice(0, Math.max(kept.lastIndexOf(' '), (options.marker ?? PLAN_MARKER).length))} …${end}`;
}

function destructiveBlock(plan: Plan, form: Form): string[] {
  const all = listDestructive(plan.vms);
  if (all.length === 0) return [];
  const items = all.slice(0, form.destructive).map((change) => changeItem(change, `${change.vm}/${change.stack}`));
  const more = all.length > form.destructive ? [`- … and ${all.length - form.destructive} more destructive changes`] : [];
  return [['> [!CAUTION]', `> **${countOf(all.length, 'destructive change')}**`].join('\n'), [...items, ...more].join('\n')];
}

function findingsBlock(plan: Plan, form: Form): string[] {
  const all = plan.vms.flatMap((vm) => [...vm.findings, ...vm.stacks.flatMap((stack) => stack.findings)]);
  if (all.length === 0) return [];
  const ordered = [...all.filter((each) => each.severity === 'error'), ...all.filter((each) => each.severity === 'warning')];
  const items = ordered.slice(0, form.destructive).map(findingItem);
  const more = all.length > form.destructive ? [`- … and ${all.length - form.destructive} more findings`] : [];
  return [`**Findings**\n\n${[...items, ...more].join('\n')}`];
}

function foldedText(plan: Plan, limit: number): string {
  const lines = renderPlanText(plan, false).split('\n').map(shiftSymbol);
  const shown = lines.length <= limit ? lines : [...lines.slice(0, limit), `… and ${lines.length - limit} more lines`];
  return `<details>\n<summary>Full plan as text</summary>\n\n${fencedBlock('diff', shown.join('\n'))}\n\n</details>`;
}

/** A diff fence colours by the first character: `-` for what goes, `!` for what is replaced or restarted, `+` for what comes. */
function shiftSymbol(line: string): string {
  const symbol = /^ +(-\/\+|[-+~↻▶↓]) /.exec(line)?.[1];
  if (symbol === undefined) return ` ${line}`;
  if (symbol === '-') return `-${line}`;
  return symbol === '+' || symbol === '▶' || symbol === '↓' ? `+${line}` : `!${line}`;
}

function footer(plan: Plan, options: CommentOptions): string {
  const read = plan.vms
    .filter((vm) => vm.readAt !== '')
    .map((vm) => clockTime(vm.readAt))
    .sort();
  const base = plan.base === undefined ? '' : `, base ${inlineCode(shortCommit(plan.base))}`;
  const when = read[0] === undefined ? '' : `, VMs read at ${inertMarkdown(read[0])}`;
  const run = options.runUrl === undefined ? '' : ` [Run log](<${encodeURI(options.runUrl).replace(/[<>]/g, '')}>).`;
  return [
    '---',
    '',
    `Commit ${inlineCode(shortCommit(plan.commit))}${base}${when}, plan ${inlineCode(plan.digest.slice(0, 12))}.${run}`,
    'Stale as soon as a commit is pushed, another deployment ends, or someone changes a container, file or secret on a VM by hand; the deployment plans again and says what differs.',
    `Reproduce: ${inlineCode(`git checkout ${shortCommit(plan.commit)} && fairlead plan ${plan.vms.map((vm) => vm.vm).join(' ')}`)}`,
  ].join('\n');
}
