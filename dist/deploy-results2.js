import "./rolldown-runtime.js";
import { A as renderLegend, B as isBlocked, D as renderOutcomes, E as outcomeSentence, M as renderVmPlan, N as renderVmTitle, O as succeeded, T as changedSomething, V as listDestructive, f as toPlanDocument, h as loadDeploy, hn as PipelineError, j as renderPlanTop, p as renderOutcomeMarkdown, x as loadRollback, z as hasWork } from "./core.js";

// src/entry/deploy-results.ts
/** `inJob`: a runner carries this out and must not be replaced before it has reported. */
async function runDeploy(context, options, render) {
	const [deploy] = await Promise.all([loadDeploy(), requireHistory(context)]);
	const onPlan = (plan) => tellPlan(context.reporter, plan, render.colour);
	return withHandOver(options.inJob, async (handOver) => deployResult(await deploy(context, {
		...options,
		...handOver,
		onPlan
	}), render));
}
/** In a job: what is handed over waits for the job's last word, which `afterwards` says. */
async function withHandOver(inJob, work) {
	const handedOver = [];
	const result = await work(inJob === true ? { onHandedOver: (each) => handedOver.push(each) } : {});
	if (handedOver.length === 0) return result;
	return {
		...result,
		vmTellsForge: handedOver.some((each) => each.tellsForge),
		afterwards: async (failed) => {
			await Promise.allSettled(handedOver.map((each) => each.report(failed)));
		}
	};
}
/** What is about to happen and why, before it happens; destructive changes outside the group, which a log may fold. */
function tellPlan(reporter, plan, colour) {
	if (!hasWork(plan) && !isBlocked(plan)) {
		reporter.info(renderVmTitle(plan));
		return;
	}
	if (listDestructive([plan]).length > 0) reporter.info(renderPlanTop({
		commit: "",
		digest: "",
		vms: [plan]
	}, colour));
	reporter.group(renderVmTitle(plan));
	reporter.info(renderVmPlan(plan, colour));
	reporter.endGroup();
}
async function runRollback(context, options, render) {
	const rollback = await loadRollback();
	return withHandOver(options.inJob, async (handOver) => resultOfRollback(await rollback(context, {
		...options,
		...handOver
	}), options.dryRun, render));
}
/** A rollback, or what puts data back like one. */
function resultOfRollback(report, dryRun, render) {
	return dryRun ? dryRunResult(report, render) : deployResult(report, render);
}
/** The commit's position keeps an older run from finishing last; a shallow clone cannot tell it. */
async function requireHistory(context) {
	if ((await context.commit()).sequence > 0) return;
	throw new PipelineError({
		code: "usage",
		severity: "error",
		summary: "The checkout is shallow: its place in history is unknown",
		detail: "Without it an older run could overwrite a newer deployment.",
		hint: "fetch the whole history: git fetch --unshallow --filter=blob:none",
		at: { address: context.root }
	});
}
function deployResult(report, render) {
	const outcomes = renderOutcomes(report, render.colour);
	return {
		outcome: succeeded(report) ? "success" : "failure",
		sentence: outcomeSentence(report),
		diagnostics: report.findings,
		sections: outcomes === "" ? [] : [{ text: outcomes }],
		markdown: () => renderOutcomeMarkdown(report, render.runUrl === void 0 ? {} : { runUrl: render.runUrl }),
		document: {
			plan: toPlanDocument(report.plan),
			outcomes: report.outcomes,
			findings: report.findings
		},
		changed: changedSomething(report),
		planDigest: report.plan.digest
	};
}
function dryRunResult(report, render) {
	const result = deployResult(report, render);
	if (result.outcome === "failure") return result;
	const changed = report.plan.vms.some(hasWork);
	const legend = renderLegend(report.plan);
	return {
		...result,
		outcome: changed ? "changes" : "success",
		sentence: changed ? "Dry run: this is what the rollback would do; nothing was changed." : "Dry run: the rollback would change nothing.",
		sections: [
			{ text: renderPlanTop(report.plan, render.colour) },
			...report.plan.vms.map((vm) => ({
				title: renderVmTitle(vm),
				text: renderVmPlan(vm, render.colour)
			})),
			...legend === "" ? [] : [{ text: legend }]
		],
		changed
	};
}

export { runDeploy as n, runRollback as r, resultOfRollback as t };