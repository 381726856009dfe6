import { r as digestOf } from "./digest.js";

// src/plan/fleet-plan.ts
/** States are told with their age ("exited 3 h ago"), which is not what a plan depends on. */
const AGEING = /* @__PURE__ */ new Set(["state", "one-off"]);
/** Puts the VMs' plans together; equal plans read at different times have equal digests. */
function planFleet(commit, base, vms) {
	const digest = digestOf({
		commit,
		base,
		vms: vms.map(timeless)
	});
	return {
		commit,
		...base === void 0 ? {} : { base },
		vms,
		digest
	};
}
function timeless({ readAt: _, ...vm }) {
	return {
		...vm,
		stacks: vm.stacks.map(timelessStack)
	};
}
function timelessStack(stack) {
	const changes = stack.changes.map((change) => ({
		...change,
		causes: change.causes.map((cause) => AGEING.has(cause.rule) ? cause.rule : cause)
	}));
	return {
		...stack,
		changes
	};
}

export { planFleet as t };