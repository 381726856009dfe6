import "./rolldown-runtime.js";
import { Qt as HISTORY, Rt as parseRelease, ft as selectVms, hn as PipelineError, ut as readFleet } from "./core.js";

// src/commands/history.ts
const TIMEOUT_MS = 3e4;
/**
* The kept releases of one VM, or of one of its stacks (also one that the repository has no more).
* @throws PipelineError `remote-output` when the VM's answer cannot be read
*/
async function history(context, options) {
	const fleet = await readFleet(context);
	const [vm] = selectVms(fleet, { vms: [options.vm] });
	if (vm === void 0) return [];
	return (await readReleases(await context.connect(vm), options.stack)).map(({ number, current, durationSeconds, images, record: { stack, commit, subject, author, createdAt } }) => ({
		vm: vm.name,
		stack,
		release: number,
		commit,
		subject,
		author,
		createdAt,
		...durationSeconds === void 0 ? {} : { durationSeconds },
		current,
		images: [...new Set(Object.values(images))]
	}));
}
/** All kept releases of one stack, or of all; newest first within a stack. Throws PipelineError `remote-output`. */
async function readReleases(remote, stack) {
	const names = stack === void 0 ? [] : [stack];
	const result = await remote.run(HISTORY, names, { timeoutMs: TIMEOUT_MS });
	if (result.code !== 0) throw unreadable(remote.vm, result.stderr.trim().split("\n").at(-1) ?? "");
	return result.stdout.split("\n").filter((line) => line !== "").map((line) => parseHistoryLine(remote.vm, line)).sort((left, right) => compareStacks(left.record.stack, right.record.stack) || right.number - left.number);
}
/** One line of history.sh. Exported for its test. */
function parseHistoryLine(vm, line) {
	const [, number = "", current, duration = "-", images = "-", ...rest] = line.split("	");
	const record = parseRelease({
		number,
		record: rest.join("	"),
		result: void 0,
		containers: void 0,
		downtime: void 0
	});
	if (record === void 0 || !/^\d+$/.test(number)) throw unreadable(vm, line.slice(0, 80));
	const seconds = duration === "-" ? NaN : Number(duration);
	return {
		number: Number(number),
		current: current === "yes",
		durationSeconds: Number.isNaN(seconds) ? void 0 : seconds,
		images: images === "-" ? {} : readPairs(images),
		record
	};
}
/** `a=x,b=y`: how the VM's programs print a small mapping. Neither services nor references hold a comma. */
function readPairs(text) {
	return Object.fromEntries(text.split(",").flatMap((pair) => {
		const at = pair.indexOf("=");
		return at < 1 ? [] : [[pair.slice(0, at), pair.slice(at + 1)]];
	}));
}
/** For sorting by name of the stack. */
function compareStacks(left, right) {
	if (left === right) return 0;
	return left < right ? -1 : 1;
}
function unreadable(vm, detail) {
	return new PipelineError({
		code: "remote-output",
		severity: "error",
		summary: "The history on the VM cannot be read",
		detail,
		hint: "look at /var/lib/fairlead/<stack>/releases on the VM",
		at: { address: vm }
	});
}

export { readReleases as a, readPairs as i, history as n, parseHistoryLine as r, compareStacks as t };