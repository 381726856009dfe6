// validate, plan and drift: run the command, then say what it came to.
import type { CommandContext, PlanOptions, ValidateResult, VmSelection } from '../commands/context.ts';
import type { Plan } from '../model/plan.ts';
import { hasWork, isBlocked } from '../render/changes.ts';
import { countDiagnostics } from '../render/diagnostic-text.ts';
import { planSentence } from '../render/headline.ts';
import { inertMarkdown } from '../render/inert.ts';
import { toPlanDocument } from '../render/plan-json.ts';
import { renderPlanMarkdown } from '../render/plan-markdown.ts';
import { renderLegend, renderPlanTop, renderVmPlan, renderVmTitle } from '../render/plan-text.ts';
import { countOf } from '../render/words.ts';
import { loadDrift, loadPlan, loadValidate } from './commands.ts';
import type { CommandResult, Outcome, Section } from './result.ts';

export interface RenderOptions {
  readonly colour: boolean;
  readonly runUrl?: string;
}

/** `advice`: show, or only count, what could be better; say nothing of it when absent. */
export async function runValidate(
  context: CommandContext,
  { advice }: { readonly advice?: 'show' | 'count' } = {},
): Promise<CommandResult> {
  const validate = await loadValidate();
  const result = await validate(context);
  const sentence = validSentence(result, advice);
  return {
    outcome: 'success',
    sentence,
    diagnostics: advice === 'show' ? [...result.diagnostics, ...result.advice] : result.diagnostics,
    sections: [],
    markdown: () => `### ✅ ${inertMarkdown(sentence)}`,
    document: {
      vms: result.fleet.vms.map((vm) => ({ vm: vm.name, managed: vm.managed, stacks: vm.stacks.map((stack) => stack.name) })),
    },
    changed: false,
  };
}

export async function runPlan(context: CommandContext, options: PlanOptions, render: RenderOptions): Promise<CommandResult> {
  const plan = await loadPlan();
  return planResult(await plan(context, options), render);
}

/** Like plan, but what is found was done on the VM by somebody else. */
export async function runDrift(context: CommandContext, selection: VmSelection, render: RenderOptions): Promise<CommandResult> {
  const drift = await loadDrift();
  const found = await drift(context, selection);
  const result = planResult(found, render);
  if (result.outcome !== 'success') return result;
  const stacks = found.vms.reduce((sum, vm) => sum + vm.stacks.length, 0);
  return { ...result, sentence: `No drift: ${countOf(stacks, 'stack')} on ${countOf(found.vms.length, 'VM')} run as released.` };
}

function planResult(plan: Plan, render: RenderOptions): CommandResult {
  const changed = plan.vms.some(hasWork);
  const legend = renderLegend(plan);
  const sections: readonly Section[] = [
    { text: renderPlanTop(plan, render.colour) },
    ...plan.vms.map((vm) => ({ title: renderVmTitle(vm), text: renderVmPlan(vm, render.colour) })),
    ...(legend === '' ? [] : [{ text: legend }]),
  ];
  return {
    outcome: planOutcome(plan, changed),
    sentence: planSentence(plan),
    diagnostics: [],
    sections,
    markdown: () => renderPlanMarkdown(plan, render.runUrl === undefined ? {} : { runUrl: render.runUrl }),
    document: { ...toPlanDocument(plan) },
    changed,
    planDigest: plan.digest,
  };
}

function planOutcome(plan: Plan, changed: boolean): Outcome {
  if (plan.vms.some(isBlocked)) return 'failure';
  return changed ? 'changes' : 'success';
}

function validSentence(result: ValidateResult, advice: 'show' | 'count' | undefined): string {
  const { vms } = result.fleet;
  const stacks = vms.flatMap((vm) => vm.stacks);
  const services = stacks.reduce((sum, stack) => sum + stack.services.length, 0);
  const warnings = countDiagnostics(result.diagnostics);
  return `Valid: ${countOf(vms.length, 'VM')}, ${countOf(stacks.length, 'stack')}, ${countOf(services, 'service')}${warnings === '' ? '' : `, ${warnings}`}${adviceText(result.advice.length, advice)}.`;
}

function adviceText(count: number, advice: 'show' | 'count' | undefined): string {
  if (count === 0 || advice === undefined) return '';
  return `, ${count === 1 ? '1 piece' : `${count} pieces`} of advice${advice === 'show' ? '' : ' (--advice shows it)'}`;
}
