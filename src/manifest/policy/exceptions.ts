// Exceptions from rules: `except:` in stack.yaml and vm.yaml, `x-fairlead-except:` at a service or volume of compose.yaml.
import type { Diagnostic, SourcePlace } from '../../errors/diagnostic.ts';
import type { LoadedVm } from '../load.ts';
import type { ParsedStack } from '../load-stack.ts';
import { suggestName } from '../nearest.ts';
import { reportError } from '../report.ts';
import type { Source } from '../source.ts';
import { entriesOf, findNode, placeOfKey, placeOfNode, textOf, wordOf, type YamlEntry, type YamlNode } from '../yaml-tree.ts';
import type { Rule, Subject } from './rule.ts';

const EXCEPT_KEY = 'x-fairlead-except';
const FORMER_KEY = 'x-fairlead-reason';

/** One rule that does not apply to the subject and what lies below it. */
export interface Exception {
  readonly rule: string;
  readonly on: Subject;
  readonly reason: string;
  /** Its last day, `YYYY-MM-DD`; undefined: for as long as it stands there. */
  readonly until: string | undefined;
  readonly place: SourcePlace;
}

export interface ReadExceptions {
  readonly exceptions: readonly Exception[];
  readonly problems: readonly Diagnostic[];
}

/** True when the exception's subject is the finding's, or one that holds it. */
export function covers(wide: Subject, narrow: Subject): boolean {
  return (['vm', 'stack', 'service', 'volume'] as const).every((key) => wide[key] === undefined || wide[key] === narrow[key]);
}

/** All exceptions below the given VMs, and those that are not well formed. */
export function readExceptions(vms: readonly LoadedVm[], rules: readonly Rule[]): ReadExceptions {
  const exceptions: Exception[] = [];
  const problems: Diagnostic[] = [];
  function read(source: Source, node: YamlNode | undefined, on: Subject): void {
    for (const entry of entriesOf(node)) {
      const result = readException(source, entry, on, rules);
      if ('problem' in result) problems.push(result.problem);
      else exceptions.push(result);
    }
  }
  for (const { name, result, stacks } of vms) {
    if (result.vm !== undefined) read(result.vm.source, findNode(result.vm.root, 'except'), { vm: name });
    for (const stack of stacks) {
      const on = { vm: name, stack: stack.name };
      if (stack.manifest?.source !== undefined) read(stack.manifest.source, findNode(stack.manifest.root, 'except'), on);
      if (stack.compose === undefined) continue;
      const { source, services, volumes } = stack.compose;
      for (const service of services) read(source, findNode(service.body, EXCEPT_KEY), { ...on, service: service.name });
      for (const volume of volumes.values()) read(source, findNode(volume.value, EXCEPT_KEY), { ...on, volume: volume.key });
      problems.push(...findFormerKeys(stack));
    }
  }
  return { exceptions, problems };
}

function readException(
  source: Source,
  entry: YamlEntry,
  on: Subject,
  rules: readonly Rule[],
): Exception | { readonly problem: Diagnostic } {
  const rule = rules.find((each) => each.id === entry.key);
  const at = placeOfKey(source, entry);
  if (rule === undefined) {
    const known = rules.filter((each) => each.exception !== 'never').map((each) => each.id);
    return refuse(at, `There is no rule \`${entry.key.slice(0, 40)}\``, `${suggestName(entry.key, known)} See \`fairlead rules\`.`);
  }
  if (rule.exception === 'never') {
    return refuse(at, `Rule \`${rule.id}\` has no exceptions`, 'Repair what it finds, and remove these lines.', `${rule.reason}`);
  }
  const isText = entry.value.kind === 'scalar';
  const reason = wordOf(isText ? entry.value : findNode(entry.value, 'reason')).trim();
  if (reason === '')
    return refuse(at, `The exception from \`${rule.id}\` has no reason`, 'Write one sentence: why does it not apply here?');
  const node = findNode(entry.value, 'until');
  const until = textOf(node);
  if (until === undefined || node === undefined) {
    if (rule.exception === 'reason') return { rule: rule.id, on, reason, until: undefined, place: at };
    const detail = 'Whoever reads it then repairs what it covers, or sets a new date and says why.';
    return refuse(at, `The exception from \`${rule.id}\` has no end`, 'Add `until:` with its last day: 2027-03-31.', detail);
  }
  if (isDate(until)) return { rule: rule.id, on, reason, until, place: at };
  return refuse(placeOfNode(source, node), `\`${until.slice(0, 30)}\` is not a date`, 'Write the last day as 2027-03-31.');
}

function refuse(at: SourcePlace, summary: string, hint: string, detail?: string): { readonly problem: Diagnostic } {
  return { problem: reportError('exception-invalid', at, summary, detail === undefined ? { hint } : { detail, hint }) };
}

/** A day that the calendar has. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The key of earlier versions gave one reason for everything that a service does, also for what was added later. */
function findFormerKeys(stack: ParsedStack): readonly Diagnostic[] {
  const { compose } = stack;
  if (compose === undefined) return [];
  const bodies = [...compose.services.map((each) => each.body), ...[...compose.volumes.values()].map((each) => each.value)];
  return bodies.flatMap((body) => {
    const entry = body.kind === 'map' ? body.entries.get(FORMER_KEY) : undefined;
    if (entry === undefined) return [];
    const detail = 'A reason now says which rule it is for, so that it does not excuse what is added later.';
    const hint = `Write \`${EXCEPT_KEY}: { docker-socket: "why" }\`; the findings name the rules.`;
    return [
      reportError('exception-invalid', placeOfKey(compose.source, entry), `\`${FORMER_KEY}\` is not read any more`, { detail, hint }),
    ];
  });
}
