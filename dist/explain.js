import "./rolldown-runtime.js";
import { H as explainService, dt as requireStack, ft as selectVms, hn as PipelineError, lt as prepareConnections, pt as validate, q as lookAt } from "./core.js";

// src/commands/explain.ts
/**
* @param address `vm/stack/service`
* @throws PipelineError usage, vm-unknown, stack-unknown, service-unknown, and what validating and reading the VM throw
*/
async function explain(context, address) {
	const [vmName, stackName, serviceName, more] = address.split("/");
	if (!vmName || !stackName || !serviceName || more !== void 0) throw notAnAddress(address);
	await prepareConnections(context, { vms: [vmName] });
	const { fleet } = await validate(context);
	const vms = selectVms(fleet, { vms: [vmName] });
	requireStack(vms, stackName);
	const [vm] = vms;
	const desired = vm?.stacks.find((each) => each.name === stackName);
	if (vm === void 0 || desired === void 0) throw notAnAddress(address);
	const service = findService(desired, serviceName);
	const { observed, plan } = await lookAt(context, vm, await context.connect(vm));
	const stackPlan = plan.stacks.find((each) => each.stack === stackName);
	if (stackPlan === void 0) throw new PipelineError(plan.findings);
	return explainService({
		desired,
		service,
		observed,
		plan: stackPlan
	});
}
function findService(stack, name) {
	const found = stack.services.find((each) => each.name === name);
	if (found !== void 0) return found;
	throw new PipelineError({
		code: "service-unknown",
		severity: "error",
		summary: `${stack.vm}/${stack.name} has no service ${name}`,
		hint: `services: ${stack.services.map((each) => each.name).join(", ")}`
	});
}
function notAnAddress(address) {
	return new PipelineError({
		code: "usage",
		severity: "error",
		summary: `${JSON.stringify(address.slice(0, 200))} does not name a service`,
		hint: "write vm/stack/service, for example infra-core/caddy/caddy"
	});
}

export { explain };