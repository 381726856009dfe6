// deploy and rollback: run the command, then say what it came to.
import type { CommandContext, DeployOptions, HandOver, RollbackOptions } from '../commands/context.ts';
import { PipelineError } from '../errors/diagnostic.ts';
import type { DeployReport } from '../model/outcome.ts';
import type { VmPlan } from '../model/plan.ts';
import type { Reporter } from '../ports/reporter.ts';
import { hasWork, isBlocked, listDestructive } from '../render/changes.ts';
import { renderOutcomeMarkdown } from '../render/outcome-markdown.ts';
import { changedSomething, outcomeSentence, renderOutcomes, succeeded } from '../render/outcome-text.ts';
import { toPlanDocument } from '../render/plan-json.ts';
import { renderLegend, renderPlanTop, renderVmPlan, renderVmTitle } from '../render/plan-text.ts';
import { loadDeploy, loadRollback } from './commands.ts';
import type { RenderOptions } from './plan-results.ts';
import type { CommandResult } from './result.ts';

/** `inJob`: a runner carries this out and must not be replaced before it has reported. */
export async function runDeploy(
  context: CommandContext,
  options: DeployOptions & { readonly inJob?: boolean },
  render: RenderOptions,
): Promise<CommandResult> {
  const [deploy] = await Promise.all([loadDeploy(), requireHistory(context)]);
  const onPlan = (plan: VmPlan) => tellPlan(context.reporter, plan, render.colour);
  return withHandOver(options.inJob, async (handOver) => deployResult(await deploy(context, { ...options, ...handOver, onPlan }), render));
}

type OnHandedOver = Pick<DeployOptions, 'onHandedOver'>;

/** In a job: what is handed over waits for the job's last word, which `afterwards` says. */
async function withHandOver(inJob: boolean | undefined, work: (handOver: OnHandedOver) => Promise<CommandResult>): Promise<CommandResult> {
  const handedOver: HandOver[] = [];
  const result = await work(inJob === true ? { onHandedOver: (each) => handedOver.push(each) } : {});
  if (handedOver.length === 0) return result;
  return {
    ...result,
    vmTellsForge: handedOver.some((each) => each.tellsForge),
    // A VM that does not hear it goes on by itself after a while: not hearing it is no failure of what was deployed.
    afterwards: async (failed) => {
      await Promise.allSettled(handedOver.map((each) => each.report(failed)));
    },
  };
}

/** What is about to happen and why, before it happens; destructive changes outside the group, which a log may fold. */
function tellPlan(reporter: Reporter, plan: VmPlan, colour: boolean): void {
  if (!hasWork(plan) && !isBlocked(plan)) {
    reporter.info(renderVmTitle(plan));
    return;
  }
  if (listDestructive([plan]).length > 0) reporter.info(renderPlanTop({ commit: '', digest: '', vms: [plan] }, colour));
  reporter.group(renderVmTitle(plan));
  reporter.info(renderVmPlan(plan, colour));
  reporter.endGroup();
}

export async function runRollback(
  context: CommandContext,
  options: RollbackOptions & { readonly inJob?: boolean },
  render: RenderOptions,
): Promise<CommandResult> {
  const rollback = await loadRollback();
  return withHandOver(options.inJob, async (handOver) =>
    resultOfRollback(await rollback(context, { ...options, ...handOver }), options.dryRun, render),
  );
}

/** A rollback, or what puts data back like one. */
export function resultOfRollback(report: DeployReport, dryRun: boolean, render: RenderOptions): CommandResult {
  return dryRun ? dryRunResult(report, render) : deployResult(report, render);
}

/** The commit's position keeps an older run from finishing last; a shallow clone cannot tell it. */
async function requireHistory(context: CommandContext): Promise<void> {
  const facts = await context.commit();
  if (facts.sequence > 0) return;
  throw new PipelineError({
    code: 'usage',
    severity: 'error',
    summary: 'The checkout is shallow: its place in history is unknown',
    detail: 'Without it an older run could overwrite a newer deployment.',
    hint: 'fetch the whole history: git fetch --unshallow --filter=blob:none',
    at: { address: context.root },
  });
}

function deployResult(report: DeployReport, render: RenderOptions): CommandResult {
  const outcomes = renderOutcomes(report, render.colour);
  return {
    outcome: succeeded(report) ? 'success' : 'failure',
    sentence: outcomeSentence(report),
    diagnostics: report.findings,
    sections: outcomes === '' ? [] : [{ text: outcomes }],
    markdown: () => renderOutcomeMarkdown(report, render.runUrl === undefined ? {} : { runUrl: render.runUrl }),
    document: { plan: toPlanDocument(report.plan), outcomes: report.outcomes, findings: report.findings },
    changed: changedSomething(report),
    planDigest: report.plan.digest,
  };
}

function dryRunResult(report: DeployReport, render: RenderOptions): CommandResult {
  const result = deployResult(report, render);
  if (result.outcome === 'failure') return result;
  const changed = report.plan.vms.some(hasWork);
  const legend = renderLegend(report.plan);
  return {
    ...result,
    outcome: changed ? 'changes' : 'success',
    sentence: changed ? 'Dry run: this is what the rollback would do; nothing was changed.' : 'Dry run: the rollback would change nothing.',
    sections: [
      { text: renderPlanTop(report.plan, render.colour) },
      ...report.plan.vms.map((vm) => ({ title: renderVmTitle(vm), text: renderVmPlan(vm, render.colour) })),
      ...(legend === '' ? [] : [{ text: legend }]),
    ],
    changed,
  };
}
