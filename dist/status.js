import "./rolldown-runtime.js";
import { G as planCheckout } from "./core.js";

// src/commands/status.ts
/** One row per stack of the selected VMs; a VM that cannot be read is a finding. */
async function status(context, selection) {
	const { fleet, plan: planned } = await planCheckout(context, selection);
	const byName = new Map(fleet.vms.map((vm) => [vm.name, vm]));
	return {
		rows: planned.vms.flatMap((vm) => vm.stacks.map((stack) => statusRow(vm, stack, byName.get(vm.vm)))),
		findings: planned.vms.flatMap((vm) => vm.findings)
	};
}
function statusRow(vm, stack, desired) {
	const address = desired === void 0 ? void 0 : addressOf(desired, stack.stack);
	return {
		vm: vm.vm,
		stack: stack.stack,
		sync: stack.sync,
		health: stack.health,
		...stack.release === void 0 ? {} : { release: stack.release },
		...stack.releaseCommit === void 0 ? {} : { commit: stack.releaseCommit },
		...address === void 0 ? {} : { address }
	};
}
/** Where a person reaches the stack: its first published TCP port, on the address it is bound to or the VM's own. */
function addressOf(vm, name) {
	const port = vm.stacks.find((each) => each.name === name)?.services.flatMap((service) => service.ports).find((each) => each.protocol === "tcp");
	if (port === void 0) return;
	return `${port.hostAddress ?? vm.addresses.lan ?? vm.ssh?.host ?? vm.name}:${port.hostPort}`;
}

export { status };