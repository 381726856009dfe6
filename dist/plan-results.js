import "./rolldown-runtime.js";
import { l as hasWork, n as planSentence, u as isBlocked } from "./headline.js";
import { t as countDiagnostics } from "./diagnostic-text.js";
import { r as inertMarkdown } from "./inert.js";
import { t as toPlanDocument } from "./plan-json.js";
import { a as renderPlanTop, i as renderLegend, o as renderVmPlan, r as renderPlanMarkdown, s as renderVmTitle } from "./plan-markdown.js";
import { i as countOf } from "./words.js";
import { c as loadPlan, f as loadValidate, r as loadDrift } from "./commands.js";

// src/entry/plan-results.ts
/** `advice`: show, or only count, what could be better; say nothing of it when absent. */
async function runValidate(context, { advice } = {}) {
	const result = await (await loadValidate())(context);
	const sentence = validSentence(result, advice);
	return {
		outcome: "success",
		sentence,
		diagnostics: advice === "show" ? [...result.diagnostics, ...result.advice] : result.diagnostics,
		sections: [],
		markdown: () => `### ✅ ${inertMarkdown(sentence)}`,
		document: { vms: result.fleet.vms.map((vm) => ({
			vm: vm.name,
			managed: vm.managed,
			stacks: vm.stacks.map((stack) => stack.name)
		})) },
		changed: false
	};
}
async function runPlan(context, options, render) {
	return planResult(await (await loadPlan())(context, options), render);
}
/** Like plan, but what is found was done on the VM by somebody else. */
async function runDrift(context, selection, render) {
	const found = await (await loadDrift())(context, selection);
	const result = planResult(found, render);
	if (result.outcome !== "success") return result;
	const stacks = found.vms.reduce((sum, vm) => sum + vm.stacks.length, 0);
	return {
		...result,
		sentence: `No drift: ${countOf(stacks, "stack")} on ${countOf(found.vms.length, "VM")} run as released.`
	};
}
function planResult(plan, render) {
	const changed = plan.vms.some(hasWork);
	const legend = renderLegend(plan);
	const sections = [
		{ text: renderPlanTop(plan, render.colour) },
		...plan.vms.map((vm) => ({
			title: renderVmTitle(vm),
			text: renderVmPlan(vm, render.colour)
		})),
		...legend === "" ? [] : [{ text: legend }]
	];
	return {
		outcome: planOutcome(plan, changed),
		sentence: planSentence(plan),
		diagnostics: [],
		sections,
		markdown: () => renderPlanMarkdown(plan, render.runUrl === void 0 ? {} : { runUrl: render.runUrl }),
		document: { ...toPlanDocument(plan) },
		changed,
		planDigest: plan.digest
	};
}
function planOutcome(plan, changed) {
	if (plan.vms.some(isBlocked)) return "failure";
	return changed ? "changes" : "success";
}
function validSentence(result, advice) {
	const { vms } = result.fleet;
	const stacks = vms.flatMap((vm) => vm.stacks);
	const services = stacks.reduce((sum, stack) => sum + stack.services.length, 0);
	const warnings = countDiagnostics(result.diagnostics);
	return `Valid: ${countOf(vms.length, "VM")}, ${countOf(stacks.length, "stack")}, ${countOf(services, "service")}${warnings === "" ? "" : `, ${warnings}`}${adviceText(result.advice.length, advice)}.`;
}
function adviceText(count, advice) {
	if (count === 0 || advice === void 0) return "";
	return `, ${count === 1 ? "1 piece" : `${count} pieces`} of advice${advice === "show" ? "" : " (--advice shows it)"}`;
}

export { runDrift, runPlan, runValidate };