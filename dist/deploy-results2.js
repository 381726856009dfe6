import "./rolldown-runtime.js";
import { D as loadRollback, I as changedSomething, L as outcomeSentence, R as renderOutcomes, _ as hasWork, cn as PipelineError, d as renderOutcomeMarkdown, g as renderVmTitle, h as renderVmPlan, m as renderPlanTop, p as renderLegend, u as toPlanDocument, v as isBlocked, x as loadDeploy, y as listDestructive, z as succeeded } from "./core.js";

// src/entry/deploy-results.ts
/** `inJob`: a runner carries this out and must not be replaced before it has reported. */
async function runDeploy(context, options, render) {
	const [deploy] = await Promise.all([loadDeploy(), requireHistory(context)]);
	const reports = [];
	const handOver = options.inJob === true ? { onHandedOver: (report) => reports.push(report) } : {};
	const onPlan = (plan) => tellPlan(context.reporter, plan, render.colour);
	const result = deployResult(await deploy(context, {
		...options,
		...handOver,
		onPlan
	}), render);
	return reports.length === 0 ? result : {
		...result,
		afterwards: () => tellReported(reports)
	};
}
/** A VM that does not hear it goes on by itself after a while: not hearing it is no failure of what was deployed. */
async function tellReported(reports) {
	await Promise.allSettled(reports.map((report) => report()));
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
	return resultOfRollback(await (await loadRollback())(context, options), options.dryRun, render);
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