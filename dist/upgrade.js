import { a as parseVersion, n as compareVersions, t as compareNumbers } from "./version.js";

// src/images/upgrade.ts
const WITHIN = {
	major: 1,
	minor: 2
};
/**
* Judges a change from one tag to another of the same image.
* @returns undefined when it is allowed; also for equal versions, and where a tag is no version
*/
function judgeUpgrade(rule, from, to) {
	const [old, next] = [parseVersion(from), parseVersion(to)];
	if (old === void 0 || next === void 0 || compareVersions(old, next) === 0) return void 0;
	if (compareVersions(next, old) < 0) return {
		kind: "back",
		text: `${from} → ${to} goes back to an older version`,
		hint: "Restore a backup of the older version, or go forward."
	};
	return rule.within === void 0 ? judgeSteps(rule.steps ?? [], old, next, from, to) : judgeWithin(rule.within, old, next, from, to);
}
function judgeWithin(within, old, next, from, to) {
	const count = WITHIN[within];
	if (compareNumbers(old.numbers.slice(0, count), next.numbers.slice(0, count)) === 0) return void 0;
	const stays = old.numbers.slice(0, count).join(".");
	return {
		kind: "leaves",
		text: `${from} → ${to} leaves ${stays}`,
		hint: `Stay within ${stays} here. The new ${within} version is a migration: a new volume, filled from a dump.`
	};
}
function judgeSteps(steps, old, next, from, to) {
	const releases = steps.map((text) => ({
		text,
		numbers: parseVersion(text)?.numbers ?? []
	}));
	const [at, wanted] = [findStep(releases, old), findStep(releases, next)];
	if (at !== -1 && at === wanted) return void 0;
	if (wanted === -1) return {
		kind: "unknown",
		text: `${to} belongs to no known release`,
		hint: `Known: ${steps.join(", ")}. Add the release of ${to} in its place.`
	};
	if (at === -1) return {
		kind: "unknown",
		text: `${from} belongs to no known release`,
		hint: `Known: ${steps.join(", ")}. Add the release of ${from} in its place.`
	};
	const skipped = steps.slice(at + 1, wanted);
	if (skipped.length === 0) return void 0;
	return {
		kind: "skips",
		text: `${from} → ${to} skips ${skipped.join(" and ")}`,
		hint: `Deploy the newest ${skipped[0]} first, and wait until it is verified.`
	};
}
/** Index of the release whose numbers the version begins with; -1: none. */
function findStep(releases, version) {
	return releases.findIndex(({ numbers }) => compareNumbers(numbers, version.numbers.slice(0, numbers.length)) === 0);
}

export { judgeUpgrade as n, findStep as t };