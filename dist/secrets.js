import "./rolldown-runtime.js";
import { t as PipelineError } from "./diagnostic.js";
import { c as MAKE_SECRET } from "./scripts.gen.js";
import { a as validate, i as selectVms } from "./validate.js";

// src/commands/secrets.ts
const TIMEOUT_MS = 2e4;
/**
* Looks at every declared secret of the selected VMs and makes the missing ones that have `generate`.
* An existing file is never touched; no value travels.
*/
async function initSecrets(context, selection) {
	const { fleet } = await validate(context);
	return (await Promise.all(selectVms(fleet, selection).map(async (vm) => {
		const remote = await context.connect(vm);
		return Promise.all(vm.stacks.map((stack) => initStack(remote, vm, stack)));
	}))).flat(2);
}
async function initStack(remote, vm, stack) {
	const rows = [];
	for (const [secret, declaration] of Object.entries(stack.manifest.secrets)) {
		const kind = declaration.generate ?? "bring";
		const result = await remote.run(MAKE_SECRET, [
			stack.name,
			secret,
			declaration.owner,
			kind
		], { timeoutMs: TIMEOUT_MS });
		rows.push({
			vm: vm.name,
			stack: stack.name,
			secret,
			...secret === stack.manifest.report?.token ? { optional: true } : {},
			state: readState(result.stdout.trim(), result.code, `${vm.name}/${stack.name}`, secret)
		});
	}
	return rows;
}
function readState(text, code, address, secret) {
	if (code === 0 && (text === "present" || text === "created" || text === "absent")) return text;
	throw new PipelineError({
		code: "remote-output",
		severity: "error",
		summary: `Secret ${secret} could not be made`,
		detail: `the VM's shell ended with code ${code}`,
		hint: "check that /opt/stacks is writable and has room",
		at: { address }
	});
}

export { initSecrets };