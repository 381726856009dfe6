// What a deployment did, for the step summary and for the pull request's comment after the merge. Pure.
import { hasErrors } from '../errors/diagnostic.ts';
import type { DeployReport, StackOutcome } from '../model/outcome.ts';
import { fencedBlock, inertMarkdown, inlineCode } from './inert.ts';
import { countOutcomes, isGood, OUTCOME_SIGN, outcomeSentence } from './outcome-text.ts';
import { COMMENT_LIMIT, type CommentOptions, PLAN_MARKER } from './plan-markdown.ts';
import { findingItem } from './plan-markdown-vm.ts';
import { durationText, shortCommit } from './words.ts';

const LOG_LINES: readonly number[] = [30, 10, 3, 0];

/** Headline, one table row per stack that was not left alone, failing containers' last lines, link to the run. */
export function renderOutcomeMarkdown(report: DeployReport, options: CommentOptions = {}): string {
  const limit = options.limit ?? COMMENT_LIMIT;
  for (const lines of LOG_LINES) {
    const text = renderWithLog(report, options, lines, Number.POSITIVE_INFINITY);
    if (text.length <= limit) return text;
  }
  for (const rows of [200, 50, 10, 0]) {
    const text = renderWithLog(report, options, 0, rows);
    if (text.length <= limit) return text;
  }
  return `${options.marker ?? PLAN_MARKER}\n### ${inertMarkdown(countOutcomes(report.outcomes))}`;
}

function renderWithLog(report: DeployReport, options: CommentOptions, logLines: number, rows: number): string {
  const good = report.outcomes.every(isGood) && !hasErrors(report.findings);
  const parts = [`${options.marker ?? PLAN_MARKER}\n### ${good ? '✅' : '❌'} ${inertMarkdown(outcomeSentence(report))}`];
  const loud = report.outcomes.filter((each) => each.outcome !== 'unchanged');
  const ordered = [...loud.filter((each) => !isGood(each)), ...loud.filter(isGood)];
  if (ordered.length > 0) parts.push(outcomeTable(ordered, rows));
  for (const each of ordered.slice(0, rows)) parts.push(...logBlock(each, logLines));
  const findings = report.findings.slice(0, rows).map(findingItem);
  if (findings.length > 0) parts.push(findings.join('\n'));
  const run = options.runUrl === undefined ? '' : ` · [run log](<${encodeURI(options.runUrl).replace(/[<>]/g, '')}>)`;
  parts.push(
    `Commit ${inlineCode(shortCommit(report.plan.commit))} · ${inertMarkdown(countOutcomes(report.outcomes) || 'nothing to do')}${run}`,
  );
  return parts.join('\n\n');
}

function outcomeTable(outcomes: readonly StackOutcome[], rows: number): string {
  const lines = outcomes.slice(0, rows).map((each) => {
    const release = each.release === undefined ? '–' : String(each.release);
    return `| ${OUTCOME_SIGN[each.outcome]} ${each.outcome} | ${inlineCode(`${each.vm}/${each.stack}`)} | ${inertMarkdown(each.text)} | ${release} | ${durationText(each.durationSeconds)} |`;
  });
  const more = outcomes.length > rows ? [`\n… and ${outcomes.length - rows} more stacks`] : [];
  return ['| outcome | stack | what was seen | release | took |', '| --- | --- | --- | --- | --- |', ...lines, ...more].join('\n');
}

function logBlock(outcome: StackOutcome, logLines: number): string[] {
  const tail = (outcome.logTail ?? []).slice(-logLines);
  if (logLines === 0 || tail.length === 0) return [];
  return [
    `<details open>\n<summary>Last lines of the failing container</summary>\n\n${inlineCode(`${outcome.vm}/${outcome.stack}`)}\n\n${fencedBlock('', tail.join('\n'))}\n\n</details>`,
  ];
}
