// The rules applied: findings, less what exceptions cover, with the severity that holds here; and one verdict per rule and stack.
import type { Diagnostic, Severity } from '../../errors/diagnostic.ts';
import { suggestName } from '../nearest.ts';
import { reportError, reportWarning } from '../report.ts';
import { entriesOf, findNode, placeOfKey } from '../yaml-tree.ts';
import { covers, type Exception, readExceptions } from './exceptions.ts';
import { RULES } from './registry.ts';
import type { Finding, FleetView, Rule, Subject } from './rule.ts';

/** One rule's verdict on one stack, on a VM, or on the fleet. */
export interface RuleVerdict {
  readonly rule: string;
  readonly on: Subject;
  readonly passed: boolean;
  /** What was found; or why what was found does not count. */
  readonly text: string;
}

export interface Judgement {
  /** Errors and warnings. */
  readonly findings: readonly Diagnostic[];
  readonly advice: readonly Diagnostic[];
  readonly verdicts: readonly RuleVerdict[];
  /** All that are well formed, in the order of the files. */
  readonly exceptions: readonly Exception[];
  /** Exceptions of today from rules that the plan judges. */
  readonly waived: readonly Exception[];
}

interface Judged {
  readonly rule: Rule;
  readonly on: Subject;
  readonly diagnostic: Diagnostic;
}

/**
 * All rules over what was read.
 * @param today `YYYY-MM-DD`, UTC: exceptions hold through their last day
 */
export function judgeFleet(fleet: FleetView, today: string): Judgement {
  const { exceptions, problems } = readExceptions(fleet.vms, RULES);
  const used = new Map<Exception, Judged[]>();
  const open: Judged[] = [];
  for (const judged of RULES.flatMap((rule) => askRule(rule, fleet))) {
    const exception = exceptions.find((each) => each.rule === judged.rule.id && covers(each.on, judged.on));
    if (exception === undefined) open.push(judged);
    else used.set(exception, [...(used.get(exception) ?? []), judged]);
  }
  const isOver = ({ until }: Exception) => until !== undefined && until < today;
  const expired = [...used].filter(([exception]) => isOver(exception));
  const planRules = new Set(RULES.filter((each) => each.scope === 'plan').map((each) => each.id));
  const waived = exceptions.filter((each) => planRules.has(each.rule) && !isOver(each));
  const unused = exceptions.filter((each) => !used.has(each) && !waived.includes(each)).map(reportUnused);
  const all = [...open.map((each) => each.diagnostic), ...expired.map(reportExpired), ...problems, ...unused, ...unknownRules(fleet)];
  return {
    findings: all.filter((each) => each.severity !== 'advice'),
    advice: all.filter((each) => each.severity === 'advice'),
    exceptions,
    waived,
    verdicts: RULES.filter((rule) => rule.scope !== 'plan').flatMap((rule) =>
      verdictsOf(rule, fleet, open, used, new Set(expired.map(([exception]) => exception))),
    ),
  };
}

function askRule(rule: Rule, fleet: FleetView): readonly Judged[] {
  if (rule.scope === 'plan') return [];
  const level = levelOf(rule, fleet);
  if (rule.scope === 'fleet') return rule.check(fleet).map((each) => judged(rule, level, {}, each));
  return fleet.vms.flatMap((vm) =>
    vm.stacks.flatMap((stack) => rule.check(stack, fleet).map((each) => judged(rule, level, { vm: stack.vm, stack: stack.name }, each))),
  );
}

/** Levels for rules that there are not, or whose level is fixed. */
function unknownRules({ file: { source, root } }: FleetView): readonly Diagnostic[] {
  if (source === undefined) return [];
  const house = RULES.filter((each) => each.level === 'house').map((each) => each.id);
  return entriesOf(findNode(root, 'rules')).flatMap((entry) => {
    if (entry.key === 'default' || house.includes(entry.key)) return [];
    const isFixed = RULES.some((each) => each.id === entry.key);
    const summary = isFixed ? `The level of \`${entry.key}\` is fixed` : `There is no rule \`${entry.key.slice(0, 40)}\``;
    const hint = isFixed ? 'Remove the line; single cases are excepted where they are.' : suggestName(entry.key, house);
    return [reportError('schema-value', placeOfKey(source, entry), summary, { hint })];
  });
}

/** A finding may be milder than its rule, never harsher. */
function judged(rule: Rule, level: Severity, about: Subject, { on, ...diagnostic }: Finding): Judged {
  const severity = RANK[diagnostic.severity] < RANK[level] ? diagnostic.severity : level;
  return { rule, on: { ...about, ...on }, diagnostic: { ...diagnostic, severity, rule: rule.id } };
}

const RANK = { advice: 0, warning: 1, error: 2 } satisfies Record<Severity, number>;

function levelOf(rule: Rule, { file }: FleetView): Severity {
  if (rule.level !== 'house') return rule.level;
  return file.value.rules?.[rule.id] ?? file.value.rules?.['default'] ?? 'advice';
}

function reportExpired([exception, covered]: readonly [Exception, readonly Judged[]]): Diagnostic {
  const [first] = covered;
  const what = covered.length === 1 ? '' : ` and ${covered.length - 1} more`;
  return {
    ...reportError('exception-expired', exception.place, `The exception from \`${exception.rule}\` ended on ${exception.until}`, {
      detail: `It covers: ${first?.diagnostic.summary}${what}. Its reason was: ${exception.reason}`,
      hint: 'Repair what it covers and remove it, or set a new date with the reason of today.',
    }),
    rule: exception.rule,
  };
}

function reportUnused(exception: Exception): Diagnostic {
  const hint = 'Remove these lines, so that the rule applies again.';
  return reportWarning('exception-unused', exception.place, `The exception from \`${exception.rule}\` covers nothing`, { hint });
}

/** Each stack gets a verdict of each rule. What belongs to no stack is a verdict on the VM, or on the fleet. */
function verdictsOf(
  rule: Rule,
  fleet: FleetView,
  open: readonly Judged[],
  used: ReadonlyMap<Exception, readonly Judged[]>,
  expired: ReadonlySet<Exception>,
): readonly RuleVerdict[] {
  const failures = open.filter((each) => each.rule === rule && each.diagnostic.severity === 'error');
  const stacks = fleet.vms.flatMap((vm) => vm.stacks.map((stack): Subject => ({ vm: stack.vm, stack: stack.name })));
  const verdicts = stacks.map((on): RuleVerdict => {
    const failure = failures.find((each) => each.on.vm === on.vm && each.on.stack === on.stack);
    if (failure !== undefined) return { rule: rule.id, on, passed: false, text: failure.diagnostic.summary };
    const excuse = [...used].find(([exception, covered]) => exception.rule === rule.id && covered.some((each) => isAbout(each.on, on)));
    if (excuse === undefined) return { rule: rule.id, on, passed: true, text: rule.title };
    const [exception] = excuse;
    const end = exception.until === undefined ? '' : ` until ${exception.until}`;
    return { rule: rule.id, on, passed: !expired.has(exception), text: `excepted${end}: ${exception.reason}` };
  });
  const others = failures.filter((each) => each.on.stack === undefined);
  return [...verdicts, ...others.map(({ on, diagnostic }) => ({ rule: rule.id, on, passed: false, text: diagnostic.summary }))];
}

function isAbout(finding: Subject, on: Subject): boolean {
  return finding.vm === on.vm && finding.stack === on.stack;
}
