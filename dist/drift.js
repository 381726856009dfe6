import "./rolldown-runtime.js";
import { W as plan, sn as planFleet } from "./core.js";

// src/commands/drift.ts
/** The plan without the stacks that merely wait for a deploy of a newer commit. */
async function drift(context, selection) {
	const planned = await plan(context, selection);
	return planFleet(planned.commit, planned.base, planned.vms.map(withoutPending));
}
function withoutPending(vm) {
	return {
		...vm,
		stacks: vm.stacks.filter((stack) => stack.sync !== "pending")
	};
}

export { drift };