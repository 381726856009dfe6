import "./rolldown-runtime.js";
import { t as PipelineError } from "./diagnostic.js";
import { h as TRANSACTION_SCRIPT, u as RECEIVE } from "./scripts.gen.js";
import { n as sealBundle, r as checkBlock } from "./bundle.js";
import { i as unreadableVm } from "./look.js";
import { a as validate, i as selectVms } from "./validate.js";

// src/apply/verify.ts
const VERIFY_TIMEOUT_MS = 3e5;
/**
* One row for the containers of each stack and one per check, in the order given. A stack whose containers are not as they
* should be has no rows for its checks. Throws PipelineError `remote-output` when the VM's answer is not whole.
*/
async function verifyStacks(remote, request) {
	if (request.stacks.length === 0) return [];
	const files = [
		{
			path: "transaction.sh",
			mode: 448,
			content: TRANSACTION_SCRIPT
		},
		{
			path: "stacks",
			mode: 384,
			content: request.stacks.map(({ name }) => `1\t${name}\n`).join("")
		},
		...request.stacks.flatMap(verifyFiles)
	];
	const result = await remote.run(RECEIVE, [request.id, "verify"], {
		stdin: sealBundle(files, request.createdAt),
		timeoutMs: VERIFY_TIMEOUT_MS
	});
	const rows = result.stdout.split("\n").flatMap((line) => parseRow(remote.vm, line));
	if (request.stacks.some(({ name }) => !rows.some((row) => row.stack === name))) throw new PipelineError({
		code: "remote-output",
		severity: "error",
		summary: "the VM did not answer for every stack",
		detail: result.stderr.trim().split("\n").at(-1) || `exit code ${result.code}`,
		at: { address: remote.vm }
	});
	return rows;
}
function verifyFiles(stack) {
	const checks = stack.manifest.checks.map((check, index) => ({
		path: `${stack.name}/checks/${String(index + 1).padStart(3, "0")}`,
		mode: 384,
		content: checkBlock(check)
	}));
	return [{
		path: `${stack.name}/request`,
		mode: 384,
		content: "kind	verify\n"
	}, ...checks];
}
function parseRow(vm, line) {
	const [mark, stack, check, verdict, text] = line.split("	");
	if (mark !== "?" || stack === void 0 || check === void 0 || text === void 0) return [];
	return [{
		vm,
		stack,
		check,
		passed: verdict === "passed",
		text
	}];
}

// src/commands/verify.ts
/** Runs the checks of all stacks, all selected VMs side by side; a VM that cannot be reached is a finding. */
async function verify(context, selection) {
	const { fleet } = await validate(context);
	const answers = await Promise.all(selectVms(fleet, selection).map((vm) => verifyVm(context, vm)));
	return {
		rows: answers.flatMap((each) => each.rows),
		findings: answers.flatMap((each) => each.findings)
	};
}
async function verifyVm(context, vm) {
	const now = context.clock.now();
	try {
		const remote = await context.connect(vm);
		const request = {
			id: `verify-${now.toString(36)}`,
			stacks: vm.stacks,
			createdAt: Math.trunc(now / 1e3)
		};
		return {
			rows: await verifyStacks(remote, request),
			findings: []
		};
	} catch (error) {
		if (!(error instanceof PipelineError)) throw error;
		return {
			rows: [],
			findings: unreadableVm(vm.name, error).findings
		};
	}
}

export { verify };