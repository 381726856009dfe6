// src/observe/records.ts
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The value as text, or '' when it is something else. */
function textOf(value) {
	return typeof value === "string" ? value : "";
}
/** Only the entries that are text. */
function textsOf(value) {
	return isRecord(value) ? Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === "string")) : {};
}

export { textOf as n, textsOf as r, isRecord as t };