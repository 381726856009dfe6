// One VM's part of the pull request's comment: what changes, why, and what people will notice. Pure.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { Change, StackPlan, VmPlan } from '../model/plan.ts';
import { countText, isQuiet, kindPrefix, listChanges, SYMBOLS } from './changes.ts';
import { placeText } from './diagnostic-text.ts';
import { vmSummary } from './headline.ts';
import { inertMarkdown, inlineCode } from './inert.ts';
import { releasedText } from './released.ts';
import { countOf, joinSome, joinWords, shortCommit } from './words.ts';

/** True when the VM needs no section of its own. */
export function isQuietVm(vm: VmPlan): boolean {
  return vm.findings.length === 0 && vm.stacks.every(isQuiet);
}

/** One line for all VMs where nothing happens; nothing when there are none. */
export function renderQuietVms(vms: readonly VmPlan[]): string[] {
  if (vms.length === 0) return [];
  const names = joinWords(vms.map((vm) => `**${inertMarkdown(vm.vm)}**`));
  const stacks = vms.flatMap((vm) => vm.stacks);
  const released = inertMarkdown(releasedText(stacks, vms[0]?.readAt));
  return [`${names}: no changes, ${countOf(stacks.length, 'stack')} in sync and healthy, ${released}.`];
}

/** Heading and items of one VM. At most `limit` changes of a stack are listed. */
export function renderVmSection(vm: VmPlan, limit: number): string[] {
  const loud = vm.stacks.filter((stack) => !isQuiet(stack));
  const quiet = vm.stacks.filter(isQuiet);
  const parts = [`#### ${inertMarkdown(vm.vm)}: ${inertMarkdown(vmSummary(vm))}`];
  for (const stack of loud) parts.push(stackSection(stack, limit));
  if (quiet.length > 0) {
    const names = quiet.map((stack) => inlineCode(stack.stack));
    const released = inertMarkdown(releasedText(quiet, vm.readAt));
    parts.push(`${countOf(quiet.length, 'stack')} unchanged, ${released}: ${joinSome(names, limit === 0 ? 5 : 30)}`);
  }
  return parts;
}

/** One change as a list item with its causes. */
export function changeItem(change: Change, where: string): string {
  const place = where === '' ? '' : `${inlineCode(where)}: `;
  const what = `${kindPrefix(change)}${inlineCode(change.name)}`;
  const alarm = change.destructive ? ' **(destructive)**' : '';
  const causes = change.causes.map((cause) => inertMarkdown(cause.text)).join('; ');
  return `- ${inlineCode(SYMBOLS[change.action])} **${change.action}** ${place}${what}${alarm}${causes === '' ? '' : `: ${causes}`}`;
}

/** One finding as a list item: severity, place, what is wrong, facts, next step. */
export function findingItem(finding: Diagnostic): string {
  const place = placeText(finding.at);
  const facts = [finding.detail, finding.hint].filter((text) => text !== undefined).map((text) => inertMarkdown(text));
  const sign = finding.severity === 'error' ? '❌' : '⚠️';
  return `- ${sign} ${place === '' ? '' : `${inlineCode(place)} `}**${inertMarkdown(finding.summary)}** (${inlineCode(finding.code)})${facts.length === 0 ? '' : `: ${facts.join(' — ')}`}`;
}

function stackSection(stack: StackPlan, limit: number): string {
  const release =
    stack.release === undefined
      ? 'no release yet'
      : `release ${stack.release}${stack.releaseCommit === undefined ? '' : ` ${inlineCode(shortCommit(stack.releaseCommit))}`}`;
  const counts = countText([stack]);
  const lines = [
    `**${inertMarkdown(stack.stack)}** (${stack.sync} × ${stack.health}, ${release})${counts === '' ? '' : `: ${inertMarkdown(counts)}`} — ${inertMarkdown(stack.reason)}`,
  ];
  // Destructive changes stand in a block of their own above all VMs.
  const changes = listChanges(stack).filter((change) => !change.destructive);
  const items = changes.slice(0, limit).map((change) => changeItem(change, ''));
  if (items.length > 0) lines.push('', ...items);
  if (limit > 0 && changes.length > limit) lines.push(`- … and ${changes.length - limit} more changes`);
  if (stack.backup !== undefined) lines.push('', `> ${inertMarkdown(stack.backup.text)}`);
  if (stack.impact !== undefined) lines.push('', `> People will notice: ${inertMarkdown(stack.impact)}`);
  return lines.join('\n');
}
