import "./rolldown-runtime.js";
import { $t as MAKE_SECRET, en as READ_SECRET, ft as selectVms, hn as PipelineError, pt as validate } from "./core.js";
import { r as deliverSecrets } from "./deliver.js";

// src/commands/secrets-copy.ts
const TIMEOUT_MS$1 = 2e4;
/** Larger than any secret that is delivered otherwise. */
const MAX_BYTES = 65536;
/**
* Makes every `sameAs` secret of the VM's stacks equal to its source. An equal file is not touched; where the source is not made
* yet the copy stays absent.
* Throws PipelineError, also where the key may not read secrets.
*/
async function copySecrets(context, fleet, vm) {
	const rows = [];
	for (const stack of vm.stacks) {
		const values = /* @__PURE__ */ new Map();
		const absent = [];
		for (const [secret, { sameAs }] of Object.entries(stack.manifest.secrets)) {
			if (sameAs === void 0) continue;
			const value = await readSource(context, fleet, sameAs);
			if (value === void 0) absent.push({
				vm: vm.name,
				stack: stack.name,
				secret,
				state: "absent"
			});
			else values.set(secret, value);
		}
		rows.push(...absent, ...await deliver(context, vm, stack, values));
	}
	return rows;
}
async function deliver(context, vm, stack, values) {
	if (values.size === 0) return [];
	const [remote, { sequence }] = await Promise.all([context.connect(vm), context.commit()]);
	return (await deliverSecrets(remote, stack, values, sequence)).map(({ secret, state }) => ({
		vm: vm.name,
		stack: stack.name,
		secret,
		state
	}));
}
/** The value on the VM that makes it; undefined when it is not there. */
async function readSource(context, fleet, address) {
	const [vmName = "", stack = "", secret = ""] = address.split("/");
	const vm = fleet.vms.find((each) => each.name === vmName);
	if (vm === void 0) return void 0;
	const { code, stdout } = await (await context.connect(vm)).run(READ_SECRET, [stack, secret], {
		timeoutMs: TIMEOUT_MS$1,
		maxBytes: 2 * MAX_BYTES
	});
	const value = Buffer.from(stdout, "base64");
	if (code !== 0 || value.length === 0) return void 0;
	context.secrets.hide([value.toString("utf8")]);
	return value;
}

// src/commands/secrets.ts
const TIMEOUT_MS = 2e4;
/**
* Looks at every declared secret of the selected VMs and makes the missing ones that have `generate`; then those equal that
* `sameAs` another. An existing file that is no copy is never touched, and its value does not travel.
*/
async function initSecrets(context, selection) {
	const { fleet } = await validate(context);
	const vms = selectVms(fleet, selection);
	const rows = await Promise.all(vms.map(async (vm) => {
		const remote = await context.connect(vm);
		return Promise.all(vm.stacks.map((stack) => initStack(remote, vm, stack)));
	}));
	const copies = await Promise.all(vms.map((vm) => copySecrets(context, fleet, vm)));
	return [...rows.flat(2), ...copies.flat()];
}
async function initStack(remote, vm, stack) {
	const rows = [];
	for (const [secret, declaration] of Object.entries(stack.manifest.secrets)) {
		if (declaration.sameAs !== void 0) continue;
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