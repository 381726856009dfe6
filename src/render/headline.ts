// The first line and the last line of every view of a plan: whether to worry, and what happens. Pure.
import { hasErrors } from '../errors/diagnostic.ts';
import type { Plan, VmPlan } from '../model/plan.ts';
import { countText, hasWork, isBlocked, listDestructive } from './changes.ts';
import { releasedText } from './released.ts';
import { capitalise, clockTime, countOf, joinSome, joinWords } from './words.ts';

/** One line that tells whether to worry: "3 VMs: 1 recreate on infra-core; observability and dev-tools unchanged". */
export function planHeadline(plan: Plan): string {
  const troubled = plan.vms.filter((vm) => hasWork(vm) || isBlocked(vm));
  if (troubled.length === 0) return quietHeadline(plan);
  const destructive = listDestructive(plan.vms).length;
  const alarm = destructive === 0 ? '' : `, ${countOf(destructive, 'DESTRUCTIVE change')}`;
  const parts = troubled.map((vm) => (hasErrors(vm.findings) ? `${vm.vm} cannot be planned` : `${vmSummary(vm)} on ${vm.vm}`));
  const unchanged = plan.vms.filter((vm) => !troubled.includes(vm)).map((vm) => vm.vm);
  if (unchanged.length > 0) parts.push(`${unchanged.length <= 4 ? joinWords(unchanged) : countOf(unchanged.length, 'VM')} unchanged`);
  return `${countOf(plan.vms.length, 'VM')}${alarm}: ${parts.join('; ')}`;
}

/** What happens on one VM in a few words: "1 recreate, 1 reload", "no changes", "cannot be planned". */
export function vmSummary(vm: VmPlan): string {
  if (hasErrors(vm.findings)) return 'cannot be planned';
  const refused = vm.stacks.filter((stack) => hasErrors(stack.findings)).length;
  const counts = countText(vm.stacks);
  const parts = [...(refused > 0 ? [`${countOf(refused, 'stack')} refused`] : []), ...(counts === '' ? [] : [counts])];
  return parts.length === 0 ? 'no changes' : parts.join(', ');
}

/** One sentence for the last line of a log, for a commit status and for the action's output. */
export function planSentence(plan: Plan): string {
  const blocked = plan.vms.filter(isBlocked);
  if (blocked.length > 0) return `The plan has errors on ${joinSome(namesOf(blocked), 5)}; nothing was changed.`;
  const changing = plan.vms.filter(hasWork);
  if (changing.length === 0) return `${quietHeadline(plan)}.`;
  const destructive = listDestructive(plan.vms).length;
  const loss = destructive === 0 ? 'nothing is lost' : `${destructive} of them DESTRUCTIVE`;
  const where = plan.vms.length === 1 ? joinWords(namesOf(changing)) : `${changing.length} of ${countOf(plan.vms.length, 'VM')}`;
  return `${capitalise(countText(changing.flatMap((vm) => vm.stacks)))} on ${where}; ${loss}.`;
}

/** Why nothing is to be done: "No changes: 20 stacks on 3 VMs as released by a1b2c3d, 4 h ago, read 12:03:11 UTC". */
function quietHeadline(plan: Plan): string {
  const stacks = plan.vms.flatMap((vm) => vm.stacks);
  const odd = stacks.filter((stack) => stack.health !== 'healthy' || stack.sync !== 'in sync');
  const but = odd.length === 0 ? '' : `, but ${joinSome(odd.map(oddStack), 3)}`;
  const vms = plan.vms.length === 1 ? joinWords(namesOf(plan.vms)) : countOf(plan.vms.length, 'VM');
  const read = plan.vms.map((vm) => vm.readAt).find((time) => time !== '');
  const released = releasedText(stacks, read);
  if (stacks.length === 0) return `No changes: no stacks on ${vms}`;
  return `No changes: ${countOf(stacks.length, 'stack')} on ${vms} ${released}${read === undefined ? '' : `, read ${clockTime(read)}`}${but}`;
}

function oddStack(stack: { readonly vm: string; readonly stack: string; readonly sync: string; readonly health: string }): string {
  return `${stack.vm}/${stack.stack} is ${stack.health === 'healthy' ? stack.sync : stack.health}`;
}

function namesOf(vms: readonly VmPlan[]): readonly string[] {
  return vms.map((vm) => vm.vm);
}
