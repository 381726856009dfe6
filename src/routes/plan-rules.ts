// Declared rules × the tunnel's document × what we wrote last → the document to write. Others' rules stay where they are. Pure.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { IngressEntry, OwnedRule, TunnelDocument } from '../model/routes.ts';
import { CATCH_ALL, describeDifference, isCatchAll, sameEntry } from './document.ts';
import { coversHost, routeName } from './names.ts';

export interface WantedRule extends OwnedRule {
  readonly name: string;
}

export interface RuleQuestion {
  readonly wanted: readonly WantedRule[];
  readonly live: TunnelDocument | undefined;
  /** Rules that are ours by the record: applied, or about to be when a run was cut off. */
  readonly owned: readonly OwnedRule[];
  /** Hostnames whose foreign rules may be taken over. */
  readonly adopt: ReadonlySet<string>;
}

/** What becomes of one rule; `detail` says why in words. */
export interface RuleFate {
  readonly name: string;
  readonly fate: 'same' | 'adopted' | 'created' | 'changed' | 'removed';
  readonly details: readonly string[];
}

export interface RuleAnswer {
  readonly union: readonly IngressEntry[];
  readonly final: readonly IngressEntry[];
  readonly fates: readonly RuleFate[];
  /** Names of rules that others made. */
  readonly unmanaged: readonly string[];
  /** Ours when the plan is done, as they will be written. */
  readonly rules: readonly OwnedRule[];
  readonly findings: readonly Diagnostic[];
}

interface Slot {
  readonly kind: 'ours' | 'other' | 'gone';
  readonly name: string;
  readonly entry: IngressEntry;
}

/** The question with everything found by name at once: a tunnel may have hundreds of rules. */
interface Index extends RuleQuestion {
  readonly wantedByName: ReadonlyMap<string, WantedRule>;
  /** Place in the declared order. */
  readonly rank: ReadonlyMap<string, number>;
  readonly ownedByName: ReadonlyMap<string, readonly OwnedRule[]>;
}

function indexByName(question: RuleQuestion): Index {
  const ownedByName = new Map<string, OwnedRule[]>();
  for (const rule of question.owned) {
    const name = routeName(rule.entry);
    ownedByName.set(name, [...(ownedByName.get(name) ?? []), rule]);
  }
  const { wanted } = question;
  return {
    ...question,
    wantedByName: new Map(wanted.map((rule) => [rule.name, rule])),
    rank: new Map(wanted.map((rule, index) => [rule.name, index])),
    ownedByName,
  };
}

export function planRules(asked: RuleQuestion): RuleAnswer {
  const question = indexByName(asked);
  const { body, catchAll } = splitCatchAll(question.live?.ingress ?? []);
  const findings: Diagnostic[] = [];
  const fates: RuleFate[] = [];
  const slots = judgeLive(body, question, findings, fates);
  const placed = reorder(slots, question.rank);
  const there = new Set(placed.filter((slot) => slot.kind !== 'gone').map((slot) => slot.name));
  for (const rule of question.wanted) {
    if (there.has(rule.name)) continue;
    placed.splice(insertionPoint(placed, rule, question.rank), 0, { kind: 'ours', name: rule.name, entry: rule.entry });
    fates.push({ name: rule.name, fate: 'created', details: [`new route to ${rule.entry.service}`] });
  }
  findings.push(...findHidden(placed));
  const entriesOf = (kinds: readonly Slot['kind'][]) => [
    ...placed.filter((slot) => kinds.includes(slot.kind)).map((slot) => slot.entry),
    catchAll,
  ];
  return {
    union: entriesOf(['ours', 'other', 'gone']),
    final: entriesOf(['ours', 'other']),
    fates,
    unmanaged: placed.filter((slot) => slot.kind === 'other').map((slot) => slot.name),
    rules: placed.flatMap((slot) => ownedAs(slot, question.wantedByName)),
    findings,
  };
}

function splitCatchAll(ingress: readonly IngressEntry[]): { body: readonly IngressEntry[]; catchAll: IngressEntry } {
  const last = ingress.at(-1);
  return last !== undefined && isCatchAll(last) ? { body: ingress.slice(0, -1), catchAll: last } : { body: ingress, catchAll: CATCH_ALL };
}

function judgeLive(body: readonly IngressEntry[], question: Index, findings: Diagnostic[], fates: RuleFate[]): Slot[] {
  const seen = new Set<string>();
  return body.map((entry) => {
    const name = routeName(entry);
    const first = !seen.has(name);
    seen.add(name);
    // Of two live rules with one name the second never answers: it is not ours to touch.
    return first ? judgeEntry(name, entry, question, findings, fates) : { kind: 'other', name, entry };
  });
}

function judgeEntry(name: string, entry: IngressEntry, question: Index, findings: Diagnostic[], fates: RuleFate[]): Slot {
  const recorded = question.ownedByName.get(name) ?? [];
  const unchanged = recorded.some((rule) => sameEntry(rule.entry, entry));
  const wanted = question.wantedByName.get(name);
  if (wanted === undefined) {
    if (recorded.length === 0) return { kind: 'other', name, entry };
    if (unchanged) {
      fates.push({ name, fate: 'removed', details: [`no longer declared; it led to ${entry.service}`] });
      return { kind: 'gone', name, entry };
    }
    findings.push(
      warn(
        name,
        'is no longer declared, but was changed at Cloudflare since',
        'It stays as it is and is not ours any more; remove it there if it is not needed.',
      ),
    );
    return { kind: 'other', name, entry };
  }
  const merged = mergeEntry(entry, wanted.entry);
  const differences = describeDifference(entry, merged);
  if (recorded.length === 0) return judgeForeign(name, entry, merged, differences, question, findings, fates);
  if (!unchanged) findings.push(warn(name, 'was changed at Cloudflare', describeDrift(recorded, entry)));
  fates.push({ name, fate: differences.length === 0 ? 'same' : 'changed', details: differences });
  return { kind: 'ours', name, entry: differences.length === 0 ? entry : merged };
}

function judgeForeign(
  name: string,
  entry: IngressEntry,
  merged: IngressEntry,
  differences: readonly string[],
  question: Index,
  findings: Diagnostic[],
  fates: RuleFate[],
): Slot {
  if (differences.length === 0 || question.adopt.has(entry.hostname ?? '')) {
    fates.push({ name, fate: differences.length === 0 ? 'adopted' : 'changed', details: ['taken over', ...differences] });
    return { kind: 'ours', name, entry: differences.length === 0 ? entry : merged };
  }
  findings.push({
    code: 'route-foreign',
    severity: 'error',
    summary: `A rule for ${entry.hostname ?? '*'} exists and is not ours`.slice(0, 70),
    detail: `It differs from the declared one: ${differences.join('; ')}.`,
    hint: `Declare it as it is, remove it at Cloudflare, or take it over: fairlead routes apply --adopt ${entry.hostname ?? ''}`,
    at: { address: name },
  });
  return { kind: 'other', name, entry };
}

/** Declared values win; settings that only Cloudflare has are kept, since dropping them could break the application. */
function mergeEntry(live: IngressEntry, wanted: IngressEntry): IngressEntry {
  const { path: _, ...rest } = live;
  const request = { ...live.originRequest, ...wanted.originRequest };
  return { ...rest, ...wanted, ...(Object.keys(request).length === 0 ? {} : { originRequest: request }) };
}

function describeDrift(recorded: readonly OwnedRule[], entry: IngressEntry): string {
  const known = recorded.at(-1);
  return known === undefined ? '' : `${describeDifference(known.entry, entry).join('; ')}.`;
}

function warn(name: string, what: string, detail: string): Diagnostic {
  return { code: 'route-drift', severity: 'warning', summary: `The rule ${name} ${what}`.slice(0, 70), detail, at: { address: name } };
}

/** Our rules in the declared order, but only where that order decides anything. */
function reorder(slots: readonly Slot[], ranks: ReadonlyMap<string, number>): Slot[] {
  const ours = slots.filter((slot) => slot.kind === 'ours');
  const rank = (slot: Slot): number => ranks.get(slot.name) ?? -1;
  const wrong = ours.some((slot, at) => ours.slice(at + 1).some((later) => rank(later) < rank(slot) && overlaps(slot.entry, later.entry)));
  if (!wrong) return [...slots];
  const sorted = [...ours].sort((a, b) => rank(a) - rank(b));
  return slots.map((slot) => (slot.kind === 'ours' ? (sorted.shift() ?? slot) : slot));
}

/** In front of the first rule that would take its requests, or that the declared order puts behind it. */
function insertionPoint(placed: readonly Slot[], rule: WantedRule, ranks: ReadonlyMap<string, number>): number {
  const rank = (name: string): number => ranks.get(name) ?? -1;
  const at = placed.findIndex((slot) =>
    slot.kind === 'ours' ? rank(slot.name) > rank(rule.name) && overlaps(slot.entry, rule.entry) : hides(slot.entry, rule.entry),
  );
  return at === -1 ? placed.length : at;
}

function overlaps(left: IngressEntry, right: IngressEntry): boolean {
  const [a, b] = [left.hostname ?? '', right.hostname ?? ''];
  return coversHost(a, b) || coversHost(b, a);
}

/** True when nothing of `later` is ever reached behind `earlier`. */
function hides(earlier: IngressEntry, later: IngressEntry): boolean {
  return (earlier.path ?? '') === '' && coversHost(earlier.hostname ?? '', later.hostname ?? '');
}

function findHidden(placed: readonly Slot[]): readonly Diagnostic[] {
  return placed.flatMap((slot, at) => {
    const by = placed
      .slice(0, at)
      .find((earlier) => earlier.kind !== slot.kind && slot.kind !== 'gone' && earlier.kind !== 'gone' && hides(earlier.entry, slot.entry));
    if (by === undefined) return [];
    const [ours, other] = slot.kind === 'ours' ? [slot.name, by.name] : [by.name, slot.name];
    return [
      {
        code: 'route-foreign',
        severity: 'error',
        summary: `The rules ${ours} and ${other} are in each other's way`.slice(0, 70),
        detail: `${by.name} would take every request for ${slot.name}; ${other} is not ours to move.`,
        hint: 'Declare both, or remove the other one at Cloudflare.',
        at: { address: slot.name },
      } satisfies Diagnostic,
    ];
  });
}

function ownedAs(slot: Slot, wanted: ReadonlyMap<string, WantedRule>): readonly OwnedRule[] {
  const rule = slot.kind === 'ours' ? wanted.get(slot.name) : undefined;
  return rule === undefined ? [] : [{ entry: slot.entry, exposure: rule.exposure }];
}
