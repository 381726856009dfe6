import "./rolldown-runtime.js";
import { r as hasErrors, t as PipelineError } from "./diagnostic.js";
import { n as loadTargets, t as loadFleet } from "./load.js";
import { join } from "node:path";
import { existsSync } from "node:fs";

// src/commands/routes-validate.ts
/** Costs nothing where there are no routes: the rules, and the RE2 library with them, are loaded when needed. */
async function validateRoutes(fleet) {
	if (!existsSync(join(fleet.root, "cloudflare/routes.yaml"))) return {
		declared: void 0,
		diagnostics: []
	};
	const [{ readDeclaredRoutes }, { lintRoutes }] = await Promise.all([import("./declare.js"), import("./lint.js")]);
	const { declared, problems } = await readDeclaredRoutes(fleet);
	return {
		declared,
		diagnostics: [...problems, ...declared === void 0 ? [] : await lintRoutes(declared, fleet)]
	};
}

// src/commands/validate.ts
/**
* Reads and judges the whole repository.
* @throws PipelineError with all diagnostics when any of them is an error
*/
async function validate(context) {
	const { fleet, diagnostics, advice } = await load(context);
	if (fleet === void 0 || hasErrors(diagnostics)) throw new PipelineError(diagnostics);
	const routes = await validateRoutes(fleet);
	if (hasErrors(routes.diagnostics)) throw new PipelineError([...diagnostics, ...routes.diagnostics]);
	return {
		fleet,
		diagnostics: [...diagnostics, ...routes.diagnostics],
		advice,
		routes: routes.declared
	};
}
/**
* The fleet for commands that look, or that bring back what was deployed before: what only rules find against the repository of
* today does not stop them.
* @throws PipelineError with all diagnostics when the files themselves cannot be read
*/
async function readFleet(context) {
	return (await judge(context)).fleet;
}
/**
* The same with the verdict of every rule on every stack.
* @throws PipelineError with all diagnostics when the files themselves cannot be read
*/
async function judge(context) {
	const { readable, diagnostics, verdicts } = await load(context);
	if (readable === void 0) throw new PipelineError(diagnostics);
	return {
		fleet: readable,
		verdicts
	};
}
function load(context) {
	const hosts = context.hosts === void 0 ? {} : { hosts: context.hosts };
	return loadFleet(context.root, {
		now: context.clock.now(),
		...hosts
	});
}
/**
* Begins to connect to the selected VMs whose vm.yaml can be read; whatever is wrong with the others, `validate` says.
* @param most how many at most, in the order in which they will be asked for; all when absent
*/
async function prepareConnections(context, selection, most) {
	const options = context.hosts === void 0 ? {} : { hosts: context.hosts };
	const targets = await loadTargets(context.root, selection.vms, options);
	for (const vm of targets.slice(0, most)) context.prepare(vm);
}
/**
* The managed VMs a person named, or all managed ones when none is named.
* @throws PipelineError `vm-unknown` for a name that is not in `stacks/` or is an inventory only
*/
function selectVms(fleet, selection) {
	const managed = fleet.vms.filter((vm) => vm.managed);
	if (selection.vms.length === 0) return managed;
	return selection.vms.map((name) => {
		const found = fleet.vms.find((vm) => vm.name === name);
		if (found?.managed) return found;
		throw new PipelineError({
			code: "vm-unknown",
			severity: "error",
			summary: found === void 0 ? `There is no VM ${name}` : `${name} is an inventory only, nothing is deployed to it`,
			hint: `managed VMs: ${managed.map((vm) => vm.name).join(", ")}`
		});
	});
}
/**
* Checks a `--stack` name against the selected VMs.
* @throws PipelineError `stack-unknown` when none of them has it
*/
function requireStack(vms, stack) {
	if (stack === void 0 || vms.some((vm) => vm.stacks.some((each) => each.name === stack))) return;
	throw new PipelineError({
		code: "stack-unknown",
		severity: "error",
		summary: `No selected VM has a stack ${stack}`,
		hint: vms.map((vm) => `${vm.name}: ${vm.stacks.map((each) => each.name).join(", ")}`).join("; ")
	});
}

export { selectVms as a, requireStack as i, prepareConnections as n, validate as o, readFleet as r, validateRoutes as s, judge as t };