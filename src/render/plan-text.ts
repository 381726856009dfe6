// The plan for a terminal or a log: destructive first, then per VM and stack what happens and why. Pure.
import type { Change, Plan, StackPlan, VmPlan } from '../model/plan.ts';
import {
  ACTION_INK,
  ACTIONS_BY_WEIGHT,
  hasWork,
  isBlocked,
  isQuiet,
  kindPrefix,
  listChanges,
  listDestructive,
  SYMBOLS,
} from './changes.ts';
import { renderDiagnostic } from './diagnostic-text.ts';
import { planHeadline, planSentence, vmSummary } from './headline.ts';
import { showControls } from './inert.ts';
import { createPaint, type Paint } from './paint.ts';
import { releasedText } from './released.ts';
import { HEALTH_INK, SYNC_INK } from './status-table.ts';
import { padEnd } from './width.ts';
import { clockTime, countOf, joinSome, shortCommit } from './words.ts';

const NAMES_IN_ONE_LINE = 12;

/** The whole plan: headline, destructive changes, one block per VM, legend, one sentence. Ends without a line break. */
export function renderPlanText(plan: Plan, colour: boolean): string {
  const blocks = [renderPlanTop(plan, colour), ...plan.vms.map((vm) => `${renderVmTitle(vm)}\n${renderVmPlan(vm, colour)}`)];
  const legend = renderLegend(plan);
  return [...blocks, ...(legend === '' ? [] : [legend]), showControls(planSentence(plan))].join('\n\n');
}

/** The headline, and below it every destructive change: this part never goes into a fold. */
export function renderPlanTop(plan: Plan, colour: boolean): string {
  const paint = createPaint(colour);
  const destructive = listDestructive(plan.vms);
  const headline = paint('bold', showControls(planHeadline(plan)));
  if (destructive.length === 0) return headline;
  const lines = destructive.flatMap((change) => changeLines(change, paint, `${change.vm}/${change.stack}: `));
  return [headline, '', paint('red', 'Destructive:'), ...lines].join('\n');
}

/** "infra-core: 1 recreate (read 12:03:11 UTC, Compose 2.40.3, Engine 20.10.24)"; where nothing is to do it says why. */
export function renderVmTitle(vm: VmPlan): string {
  const seen = [
    ...(vm.readAt === '' ? [] : [`read ${clockTime(vm.readAt)}`]),
    ...(vm.composeVersion === '' ? [] : [`Compose ${vm.composeVersion}`]),
    ...(vm.engineVersion === '' ? [] : [`Engine ${vm.engineVersion}`]),
  ].join(', ');
  const why = isStill(vm) ? `, ${countOf(vm.stacks.length, 'stack')} ${releasedText(vm.stacks, vm.readAt)}` : '';
  return showControls(`${vm.vm}: ${vmSummary(vm)}${why}${seen === '' ? '' : ` (${seen})`}`);
}

/** What happens on one VM, without its title. */
export function renderVmPlan(vm: VmPlan, colour: boolean): string {
  const paint = createPaint(colour);
  const lines = vm.findings.flatMap((finding) => indentBlock(renderDiagnostic(finding, colour)));
  for (const stack of vm.stacks.filter((each) => !isQuiet(each))) lines.push(...stackLines(stack, paint, colour));
  const quiet = vm.stacks.filter(isQuiet).map((stack) => showControls(stack.stack));
  if (quiet.length > 0) {
    // The title has said it already where the whole VM is as released.
    const why = isStill(vm) ? '' : `, ${releasedText(vm.stacks.filter(isQuiet), vm.readAt)}`;
    lines.push(paint('dim', `  ${countOf(quiet.length, 'stack')} unchanged${why}: ${joinSome(quiet, NAMES_IN_ONE_LINE)}`));
  }
  return lines.length === 0 ? '  no stacks' : lines.join('\n');
}

/** The symbols that occur in the plan, with their meaning; empty when none does. */
export function renderLegend(plan: Plan): string {
  const used = new Set(plan.vms.flatMap((vm) => vm.stacks.flatMap((stack) => listChanges(stack).map((change) => change.action))));
  const entries = ACTIONS_BY_WEIGHT.filter((action) => used.has(action)).map((action) => `${SYMBOLS[action]} ${action}`);
  return entries.length === 0 ? '' : `Legend: ${entries.join('   ')}`;
}

/** Nothing is to be done on the VM, and nothing is wrong with the plan. */
function isStill(vm: VmPlan): boolean {
  return vm.stacks.length > 0 && !hasWork(vm) && !isBlocked(vm);
}

function stackLines(stack: StackPlan, paint: Paint, colour: boolean): string[] {
  const release =
    stack.release === undefined
      ? 'no release'
      : `release ${stack.release}${stack.releaseCommit === undefined ? '' : ` (${shortCommit(stack.releaseCommit)})`}`;
  const state = `${paint(SYNC_INK[stack.sync], stack.sync)} × ${paint(HEALTH_INK[stack.health], stack.health)}`;
  const method = stack.method === 'rules' ? ', planned by our rules alone: the VM allows no forwarded socket' : '';
  return [
    `  ${paint('bold', showControls(stack.stack))}: ${state}, ${showControls(release)}${method}`,
    `    ${showControls(stack.reason)}`,
    ...stack.findings.flatMap((finding) => indentBlock(renderDiagnostic(finding, colour)).map((line) => `  ${line}`)),
    ...listChanges(stack).flatMap((change) => changeLines(change, paint, '').map((line) => `  ${line}`)),
    ...(stack.backup === undefined ? [] : [`    ${showControls(stack.backup.text)}`]),
    ...(stack.impact === undefined ? [] : [`    people will notice: ${showControls(stack.impact)}`]),
  ];
}

function changeLines(change: Change, paint: Paint, where: string): string[] {
  const name = showControls(`${where}${kindPrefix(change)}${change.name}`);
  const verb = paint(ACTION_INK[change.action], `${padEnd(SYMBOLS[change.action], 3)} ${padEnd(change.action, 8)}`);
  const alarm = change.destructive ? paint('red', '  (destructive)') : '';
  return [`  ${verb}  ${name}${alarm}`, ...change.causes.map((cause) => `                ${showControls(cause.text)}`)];
}

function indentBlock(text: string): string[] {
  return text.split('\n').map((line) => `  ${line}`);
}
