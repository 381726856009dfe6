// What a deployment did, for a terminal or a log. Pure.
import { hasErrors } from '../errors/diagnostic.ts';
import type { DeployReport, OutcomeKind, StackOutcome } from '../model/outcome.ts';
import { showControls } from './inert.ts';
import { createPaint, type Ink } from './paint.ts';
import { padEnd, textWidth } from './width.ts';
import { countOf, durationText, joinSome } from './words.ts';

export const OUTCOME_SIGN = {
  deployed: '✓',
  removed: '✓',
  unchanged: '=',
  'handed-over': '→',
  skipped: '○',
  refused: '✗',
  interrupted: '✗',
  failed: '✗',
  'rolled-back': '↩',
} satisfies Record<OutcomeKind, string>;

const OUTCOME_INK = {
  deployed: 'green',
  removed: 'green',
  unchanged: 'dim',
  'handed-over': 'cyan',
  skipped: 'yellow',
  refused: 'red',
  interrupted: 'red',
  failed: 'red',
  'rolled-back': 'red',
} satisfies Record<OutcomeKind, Ink>;

const OUTCOME_WORDS: readonly [OutcomeKind, string][] = [
  ['failed', 'failed'],
  ['interrupted', 'interrupted'],
  ['rolled-back', 'rolled back'],
  ['refused', 'refused'],
  ['skipped', 'skipped'],
  ['deployed', 'deployed'],
  ['removed', 'removed'],
  ['handed-over', 'handed over'],
  ['unchanged', 'unchanged'],
];

/** True when the stack is as the repository wants it, or its VM has taken over to make it so. */
export function isGood({ outcome }: StackOutcome): boolean {
  return outcome === 'deployed' || outcome === 'removed' || outcome === 'unchanged' || outcome === 'handed-over';
}

/** True when the deployment did all it was asked to. */
export function succeeded(report: DeployReport): boolean {
  return report.outcomes.every(isGood) && !hasErrors(report.findings);
}

/** True when something on a VM was replaced, added or removed, also when it was put back afterwards. */
export function changedSomething(report: DeployReport): boolean {
  return report.outcomes.some((each) =>
    ['deployed', 'removed', 'rolled-back', 'failed', 'interrupted', 'handed-over'].includes(each.outcome),
  );
}

/** One line per stack that was not left alone, failures last (a reader's eye is at the end), each with its last log lines. */
export function renderOutcomes(report: DeployReport, colour: boolean): string {
  const paint = createPaint(colour);
  const loud = report.outcomes.filter((each) => each.outcome !== 'unchanged');
  const ordered = [...loud.filter(isGood), ...loud.filter((each) => !isGood(each))];
  const width = ordered.reduce((widest, each) => Math.max(widest, textWidth(`${each.vm}/${each.stack}`)), 0);
  const lines = ordered.flatMap((each) => {
    const release = each.release === undefined ? '' : `, release ${each.release}`;
    const name = padEnd(showControls(`${each.vm}/${each.stack}`), width);
    const line = `${paint(OUTCOME_INK[each.outcome], `${OUTCOME_SIGN[each.outcome]} ${padEnd(wordOf(each.outcome), 11)}`)}  ${name}  ${showControls(each.text)}${release} (${durationText(each.durationSeconds)})`;
    return [line, ...(each.logTail ?? []).map((text) => `      ${paint('dim', '|')} ${showControls(text)}`)];
  });
  const unchanged = report.outcomes.filter((each) => each.outcome === 'unchanged');
  if (unchanged.length > 0) {
    lines.push(
      paint(
        'dim',
        `= ${countOf(unchanged.length, 'stack')} unchanged: ${joinSome(
          unchanged.map((each) => showControls(`${each.vm}/${each.stack}`)),
          12,
        )}`,
      ),
    );
  }
  return lines.join('\n');
}

/** One sentence: "2 stacks deployed and verified, 5 unchanged." or "caddy on infra-core was rolled back: unhealthy …". */
export function outcomeSentence(report: DeployReport): string {
  const bad = report.outcomes.filter((each) => !isGood(each));
  if (bad.length > 0) {
    const [first] = bad;
    const detail =
      first === undefined ? '' : `${first.vm}/${first.stack} ${wordOf(first.outcome)}: ${showControls(first.text).replace(/\.$/, '')}`;
    return `${bad.length === 1 ? 'Failed' : `Failed on ${bad.length} stacks`}: ${detail}${bad.length > 1 ? ` and ${bad.length - 1} more` : ''}.`;
  }
  if (hasErrors(report.findings)) {
    const first = report.findings.find((each) => each.severity === 'error');
    return `Failed: ${showControls(first?.summary ?? 'errors were found')}.`;
  }
  const counts = countOutcomes(report.outcomes);
  if (!changedSomething(report)) return counts === '' ? 'Nothing to do.' : `Nothing to do: ${counts}.`;
  const handedOver = report.outcomes.every(({ outcome }) => outcome === 'handed-over' || outcome === 'unchanged');
  return `${handedOver ? 'Handed over to the VM' : 'Deployed and verified'}: ${counts}.`;
}

/** "1 failed, 2 deployed, 5 unchanged". */
export function countOutcomes(outcomes: readonly StackOutcome[]): string {
  return OUTCOME_WORDS.map(([kind, word]) => ({ word, count: outcomes.filter((each) => each.outcome === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }, index) => (index === 0 ? `${countOf(count, 'stack')} ${word}` : `${count} ${word}`))
    .join(', ');
}

function wordOf(kind: OutcomeKind): string {
  return OUTCOME_WORDS.find(([each]) => each === kind)?.[1] ?? kind;
}
