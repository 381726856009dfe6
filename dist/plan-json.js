import { r as hasErrors } from "./diagnostic.js";
import { h as stackHasWork, m as listDestructive, t as planHeadline } from "./headline.js";

// src/render/plan-json.ts
/** Nothing of the plan is lost: `readPlanDocument` gives the same plan back. */
function toPlanDocument(plan) {
	const stacks = plan.vms.flatMap((vm) => vm.stacks);
	const findings = [...plan.vms, ...stacks].flatMap((each) => each.findings);
	return {
		format: 1,
		headline: planHeadline(plan),
		commit: plan.commit,
		...plan.base === void 0 ? {} : { base: plan.base },
		digest: plan.digest,
		changed: stacks.some(stackHasWork),
		blocked: hasErrors(findings),
		destructive: listDestructive(plan.vms).length,
		changes: stacks.flatMap((stack) => stack.changes),
		vms: plan.vms.map((vm) => ({
			...vm,
			stacks: vm.stacks.map(withoutChanges)
		}))
	};
}
function withoutChanges(stack) {
	const { vm: _vm, changes: _changes, ...rest } = stack;
	return rest;
}

export { toPlanDocument as t };