import "./rolldown-runtime.js";
import { an as TRANSACTION, dt as requireStack, ft as selectVms, hn as PipelineError, ut as readFleet } from "./core.js";

// src/apply/verb.ts
const TIMEOUT_MS = 6e4;
/** Runs `lock …` or `release-hold STACK`; the result is the program's own. */
function runVerb(remote, verb) {
	return remote.run(TRANSACTION, verb, { timeoutMs: TIMEOUT_MS });
}

// src/commands/lock.ts
/**
* Takes, shows or gives back the maintenance locks of a VM. Nobody waits for one: a deploy of such a stack is refused at once.
* @throws PipelineError `lock-held` when somebody else has one of them or a transaction runs
*/
async function lock(context, options) {
	const { vm, remote } = await open(context, options.vm, options.stack);
	if (options.verb === "status") return readRows(await runVerb(remote, [
		"lock",
		"status",
		...options.stack === void 0 ? [] : [options.stack]
	]), remote);
	const stacks = options.stack === void 0 ? vm.stacks.map((each) => each.name) : [options.stack];
	const rows = [];
	for (const stack of stacks) {
		const words = options.verb === "acquire" ? [
			"acquire",
			stack,
			context.actor,
			options.reason
		] : ["release", stack];
		rows.push(...readRows(await runVerb(remote, ["lock", ...words]), remote));
	}
	return rows;
}
/** Ends the hold that a rollback by hand has set: the next deploy changes the stack again. */
async function releaseHold(context, name, stack) {
	const { remote } = await open(context, name, stack);
	readRows(await runVerb(remote, ["release-hold", stack]), remote);
}
async function open(context, name, stack) {
	const fleet = await readFleet(context);
	const vms = selectVms(fleet, { vms: [name] });
	requireStack(vms, stack);
	const [vm] = vms;
	if (vm === void 0) throw new RangeError("a name selects a VM or throws");
	return {
		vm,
		remote: await context.connect(vm)
	};
}
function readRows({ code, stdout, stderr }, remote) {
	if (code !== 0) throw new PipelineError({
		code: code === 1 ? "lock-held" : "remote-output",
		severity: "error",
		summary: code === 1 ? "Somebody else has the lock" : "The VM did not understand",
		detail: stderr.trim().split("\n").at(-1) || `exit code ${code}`,
		hint: `fairlead lock status ${remote.vm} shows who; locks that were taken before this one stay taken`,
		at: { address: remote.vm }
	});
	return stdout.split("\n").filter((line) => line !== "").map((line) => {
		const [stack = "", state, holder = ""] = line.split("	");
		return {
			stack,
			state: state === "busy" || state === "maintenance" ? state : "free",
			holder
		};
	});
}

export { lock, releaseHold };