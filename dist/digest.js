import { createHash } from "node:crypto";

// src/plan/digest.ts
/** Hex sha256 of UTF-8 text. */
function sha256(text) {
	return createHash("sha256").update(text).digest("hex");
}
/** JSON with the keys of every object in code-unit order and without undefined values, as `JSON.stringify` would write it. */
function canonicalJson(value) {
	if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each === void 0 ? null : each)).join(",")}]`;
	if (typeof value === "object" && value !== null) {
		const parts = [];
		for (const [key, each] of Object.entries(value).sort(compareEntries)) if (each !== void 0) parts.push(`${JSON.stringify(key)}:${canonicalJson(each)}`);
		return `{${parts.join(",")}}`;
	}
	return JSON.stringify(value);
}
/** Hex sha256 over the canonical JSON. */
function digestOf(value) {
	return sha256(canonicalJson(value));
}
function compareEntries(left, right) {
	return compareText(left[0], right[0]);
}
/** Code-unit order: the same on every machine, unlike `localeCompare`. */
function compareText(left, right) {
	if (left === right) return 0;
	return left < right ? -1 : 1;
}

export { sha256 as i, compareText as n, digestOf as r, canonicalJson as t };