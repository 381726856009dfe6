// The plan's word against what was seen.
import type { StackPlan } from '../../src/model/plan.ts';
import { deedsBetween, type Snapshot } from './snapshot.ts';

/** Why a case does not agree: each class is counted for itself. */
export type ProblemKind = 'difference' | 'failure' | 'fast-path' | 'deed without cause' | 'cause without deed';

export interface Problem {
  readonly kind: ProblemKind;
  readonly text: string;
}

export interface Verdict {
  readonly problems: readonly Problem[];
  readonly predicted: readonly string[];
  readonly seen: readonly string[];
  readonly method: StackPlan['method'];
  /** The plan said that `up` would fail, and it did. */
  readonly failed: boolean;
  /** Finished one-shots that run again with every `up`; where nothing else is to do the pipeline does not call it. */
  readonly oneShotsAgain: number;
}

export interface Outcome {
  readonly stack: string;
  readonly plan: StackPlan;
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** Exit code and words of the real `up`. */
  readonly code: number;
  readonly log: string;
  /** Image by service, of the files that were brought up. */
  readonly images: Readonly<Record<string, string>>;
}

/** What the pipeline refuses although Compose might get through, because nobody who needs it changes. */
const OWN_RULES: ReadonlySet<string> = new Set(['secret-missing']);

/** Compares one case. */
export function judge(outcome: Outcome): Verdict {
  const { plan, stack, before, after } = outcome;
  const all = [...deedsBetween(stack, before, after), ...pulls(outcome)].sort();
  const again = plan.intent === 'none' ? all.filter((deed) => isOneShotAgain(deed, before, stack)) : [];
  const seen = all.filter((deed) => !again.includes(deed));
  const predicted = predictedDeeds(plan);
  const errors = plan.findings.filter((finding) => finding.severity === 'error' && !OWN_RULES.has(finding.code));
  const saysFailure = errors.length > 0 || (plan.intent === 'none' && plan.findings.some((finding) => finding.code === 'container-paused'));
  // Nothing to do, and the plan shows that the stack is not well: the pipeline does not call `up`, which would wait for it in vain.
  const notCalled =
    plan.intent === 'none' && plan.health === 'unhealthy' && outcome.code !== 0 && / is unhealthy$/.test(lastLine(outcome.log));
  const problems: Problem[] = [...unexplained(plan)];
  const refused = plan.findings.some((finding) => OWN_RULES.has(finding.code));
  if (refused && outcome.code !== 0) {
    return { problems, predicted, seen, method: plan.method, failed: true, oneShotsAgain: 0 };
  }
  if (!notCalled && saysFailure !== (outcome.code !== 0)) {
    const said = saysFailure
      ? `the plan foretold a failure (${plan.findings.map((each) => each.summary).join('; ')}), up ended well`
      : `up failed: ${lastLine(outcome.log)}`;
    problems.push({ kind: plan.method === 'record' ? 'fast-path' : 'failure', text: said });
  } else if (outcome.code === 0 || plan.intent === 'none') {
    // What a failed `up` leaves behind is a race; the plan refuses it as a whole.
    problems.push(...differences(predicted, seen, plan.method === 'record' ? 'fast-path' : 'difference'));
  }
  return { problems, predicted, seen, method: plan.method, failed: saysFailure && outcome.code !== 0, oneShotsAgain: again.length };
}

function predictedDeeds(plan: StackPlan): readonly string[] {
  return plan.changes
    .filter((change) => ['container', 'network', 'volume', 'image'].includes(change.kind))
    .filter((change) => change.action !== 'none' && change.action !== 'reload')
    .map((change) => `${change.kind} ${change.action} ${change.name}`)
    .sort();
}

function differences(predicted: readonly string[], seen: readonly string[], kind: ProblemKind): readonly Problem[] {
  const missing = subtract(predicted, seen).map((deed) => ({ kind, text: `planned, did not happen: ${deed}` }));
  const extra = subtract(seen, predicted).map((deed) => ({ kind, text: `happened, was not planned: ${deed}` }));
  return [...missing, ...extra];
}

/** As multisets: a deed twice is not a deed once. */
function subtract(left: readonly string[], right: readonly string[]): readonly string[] {
  const rest = [...right];
  return left.filter((each) => {
    const at = rest.indexOf(each);
    if (at >= 0) {
      rest.splice(at, 1);
    }
    return at < 0;
  });
}

function unexplained(plan: StackPlan): readonly Problem[] {
  const causeless = plan.changes
    .filter((change) => change.causes.length === 0 || change.causes.some((cause) => cause.rule === 'unknown'))
    .map(
      (change): Problem => ({
        kind: 'deed without cause',
        text: `${change.kind} ${change.action} ${change.name}: ${change.causes.map((each) => each.text).join('; ')}`,
      }),
    );
  const disagreements = plan.findings
    .filter((finding) => finding.code === 'plan-disagrees')
    .map((finding): Problem => {
      const kind = finding.detail?.startsWith('our rules') === true ? 'cause without deed' : 'deed without cause';
      return { kind, text: `${finding.summary.replace(/: two answers.*/, '')}: ${finding.detail ?? ''}` };
    });
  return [...causeless, ...disagreements];
}

function isOneShotAgain(deed: string, before: Snapshot, stack: string): boolean {
  const name = deed.replace(/^container start /, '');
  const container = before.containers.find((each) => each.stack === stack && each.name === name);
  return container !== undefined && container.state === 'exited' && container.cmd === '["true"]';
}

/** Compose says ` web Pulled`, by service. */
function pulls({ log, images }: Outcome): readonly string[] {
  const pulled = new Set([...log.matchAll(/^\s*(\S+) Pulled\s*$/gm)].flatMap(([, service]) => images[service ?? ''] ?? []));
  return [...pulled].map((image) => `image pull ${image}`);
}

function lastLine(log: string): string {
  return log.trim().split('\n').at(-1) ?? '';
}
