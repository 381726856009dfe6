import { r as hasErrors } from "./diagnostic.js";
import { c as shortCommit, i as countOf, n as capitalise, o as joinSome, r as clockTime, s as joinWords, t as ageText } from "./words.js";

// src/render/changes.ts
const SYMBOLS = {
	remove: "-",
	recreate: "-/+",
	restart: "↻",
	reload: "~",
	create: "+",
	start: "▶",
	pull: "↓",
	none: " "
};
const ACTION_INK = {
	remove: "red",
	recreate: "yellow",
	restart: "yellow",
	reload: "cyan",
	create: "green",
	start: "green",
	pull: "cyan",
	none: "dim"
};
/** Actions from the one a reader should see first to the one they may skip. */
const ACTIONS_BY_WEIGHT = [
	"remove",
	"recreate",
	"restart",
	"reload",
	"create",
	"start",
	"pull",
	"none"
];
const KINDS = [
	"volume",
	"network",
	"container",
	"image",
	"file",
	"route",
	"release"
];
/** Everything that will be done, destructive first, then by weight, kind and name. `none` is left out. */
function listChanges(stack) {
	return stack.changes.filter((change) => change.action !== "none").sort(compareChanges);
}
/** All destructive changes of a plan, in the order of VMs and stacks. */
function listDestructive(vms) {
	return vms.flatMap((vm) => vm.stacks.flatMap((stack) => listChanges(stack).filter((change) => change.destructive)));
}
function compareChanges(left, right) {
	return Number(right.destructive) - Number(left.destructive) || ACTIONS_BY_WEIGHT.indexOf(left.action) - ACTIONS_BY_WEIGHT.indexOf(right.action) || KINDS.indexOf(left.kind) - KINDS.indexOf(right.kind) || (left.name < right.name ? -1 : Number(left.name > right.name));
}
/** Containers and release records are called by their names alone; the others with their kind in front. */
function kindPrefix(change) {
	return change.kind === "container" || change.kind === "release" ? "" : `${change.kind} `;
}
/** True when there is nothing a reader needs to know about the stack beyond its name. */
function isQuiet(stack) {
	return stack.intent === "none" && stack.sync === "in sync" && stack.health === "healthy" && stack.findings.length === 0 && listChanges(stack).length === 0;
}
/** True when the pipeline would do something on the VM. */
function hasWork(vm) {
	return vm.stacks.some(stackHasWork);
}
function stackHasWork(stack) {
	return stack.intent === "deploy" || stack.intent === "remove" || listChanges(stack).length > 0;
}
/** True when the VM or one of its stacks has a finding that stops it. */
function isBlocked(vm) {
	return hasErrors(vm.findings) || vm.stacks.some((stack) => hasErrors(stack.findings));
}
/**
* "1 volume remove, 2 recreates, 1 pull". Containers count by their action alone. Files and records are not counted: what
* they cause is. Empty when nothing is done.
*/
function countText(stacks) {
	const counts = /* @__PURE__ */ new Map();
	for (const change of stacks.flatMap((stack) => stack.changes)) {
		if (change.action === "none" || change.kind === "file" || change.kind === "release") continue;
		const label = change.kind === "container" || change.kind === "image" ? change.action : `${change.kind} ${change.action}`;
		const entry = counts.get(label) ?? {
			weight: ACTIONS_BY_WEIGHT.indexOf(change.action),
			count: 0
		};
		counts.set(label, {
			...entry,
			count: entry.count + 1
		});
	}
	if (counts.size === 0) return recordText(stacks);
	return [...counts].sort(([leftLabel, left], [rightLabel, right]) => left.weight - right.weight || (leftLabel < rightLabel ? -1 : 1)).map(([label, { count }]) => countOf(count, label)).join(", ");
}
function recordText(stacks) {
	const recorded = stacks.filter(stackHasWork).length;
	return recorded === 0 ? "" : `${countOf(recorded, "release")} to record`;
}

// src/render/released.ts
/**
* "as released by a1b2c3d, 4 h ago"; of several commits the last is named.
* @param readAt ISO 8601: ages are told as of then
*/
function releasedText(stacks, readAt) {
	const commits = new Set(stacks.map((stack) => stack.releaseCommit));
	const last = [...stacks].sort((left, right) => compareTimes(left.releasedAt, right.releasedAt)).at(-1);
	if (last?.releaseCommit === void 0 || commits.has(void 0)) return "as released";
	const age = readAt === void 0 || last.releasedAt === void 0 ? void 0 : ageText(last.releasedAt, readAt);
	return `as released by ${shortCommit(last.releaseCommit)}${commits.size > 1 ? " and before" : ""}${age === void 0 ? "" : `, ${age}`}`;
}
function compareTimes(left = "", right = "") {
	return left < right ? -1 : Number(left > right);
}

// src/render/headline.ts
/** One line that tells whether to worry: "3 VMs: 1 recreate on infra-core; observability and dev-tools unchanged". */
function planHeadline(plan) {
	const troubled = plan.vms.filter((vm) => hasWork(vm) || isBlocked(vm));
	if (troubled.length === 0) return quietHeadline(plan);
	const destructive = listDestructive(plan.vms).length;
	const alarm = destructive === 0 ? "" : `, ${countOf(destructive, "DESTRUCTIVE change")}`;
	const parts = troubled.map((vm) => hasErrors(vm.findings) ? `${vm.vm} cannot be planned` : `${vmSummary(vm)} on ${vm.vm}`);
	const unchanged = plan.vms.filter((vm) => !troubled.includes(vm)).map((vm) => vm.vm);
	if (unchanged.length > 0) parts.push(`${unchanged.length <= 4 ? joinWords(unchanged) : countOf(unchanged.length, "VM")} unchanged`);
	return `${countOf(plan.vms.length, "VM")}${alarm}: ${parts.join("; ")}`;
}
/** What happens on one VM in a few words: "1 recreate, 1 reload", "no changes", "cannot be planned". */
function vmSummary(vm) {
	if (hasErrors(vm.findings)) return "cannot be planned";
	const refused = vm.stacks.filter((stack) => hasErrors(stack.findings)).length;
	const counts = countText(vm.stacks);
	const parts = [...refused > 0 ? [`${countOf(refused, "stack")} refused`] : [], ...counts === "" ? [] : [counts]];
	return parts.length === 0 ? "no changes" : parts.join(", ");
}
/** One sentence for the last line of a log, for a commit status and for the action's output. */
function planSentence(plan) {
	const blocked = plan.vms.filter(isBlocked);
	if (blocked.length > 0) return `The plan has errors on ${joinSome(namesOf(blocked), 5)}; nothing was changed.`;
	const changing = plan.vms.filter(hasWork);
	if (changing.length === 0) return `${quietHeadline(plan)}.`;
	const destructive = listDestructive(plan.vms).length;
	const loss = destructive === 0 ? "nothing is lost" : `${destructive} of them DESTRUCTIVE`;
	const where = plan.vms.length === 1 ? joinWords(namesOf(changing)) : `${changing.length} of ${countOf(plan.vms.length, "VM")}`;
	return `${capitalise(countText(changing.flatMap((vm) => vm.stacks)))} on ${where}; ${loss}.`;
}
/** Why nothing is to be done: "No changes: 20 stacks on 3 VMs as released by a1b2c3d, 4 h ago, read 12:03:11 UTC". */
function quietHeadline(plan) {
	const stacks = plan.vms.flatMap((vm) => vm.stacks);
	const odd = stacks.filter((stack) => stack.health !== "healthy" || stack.sync !== "in sync");
	const but = odd.length === 0 ? "" : `, but ${joinSome(odd.map(oddStack), 3)}`;
	const vms = plan.vms.length === 1 ? joinWords(namesOf(plan.vms)) : countOf(plan.vms.length, "VM");
	const read = plan.vms.map((vm) => vm.readAt).find((time) => time !== "");
	const released = releasedText(stacks, read);
	if (stacks.length === 0) return `No changes: no stacks on ${vms}`;
	return `No changes: ${countOf(stacks.length, "stack")} on ${vms} ${released}${read === void 0 ? "" : `, read ${clockTime(read)}`}${but}`;
}
function oddStack(stack) {
	return `${stack.vm}/${stack.stack} is ${stack.health === "healthy" ? stack.sync : stack.health}`;
}
function namesOf(vms) {
	return vms.map((vm) => vm.vm);
}

export { ACTIONS_BY_WEIGHT as a, countText as c, isQuiet as d, kindPrefix as f, stackHasWork as h, releasedText as i, hasWork as l, listDestructive as m, planSentence as n, ACTION_INK as o, listChanges as p, vmSummary as r, SYMBOLS as s, planHeadline as t, isBlocked as u };