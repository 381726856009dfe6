// src/manifest/bounds.ts
/** Bytes of a YAML or .env file. */
const MAX_TEXT_BYTES = 1048576;
/** Bytes of any other file of a stack. */
const MAX_FILE_BYTES = 16777216;
/** Bytes of all files of a stack: they travel to the VM in one bundle. */
const MAX_STACK_BYTES = 67108864;
/** Files of a stack. */
const MAX_STACK_FILES = 2e3;
/** Keys in one YAML file. */
const MAX_KEYS = 1e4;
/** Lines of one YAML file; half a million comment lines keep the parser busy for a second. */
const MAX_LINES = 5e4;
/** List items, anchors and tags in one YAML file: a million commas take the parser ten seconds and a gigabyte. */
const MAX_ITEMS = 2e4;
/** Host ports that one stack may publish, ranges written out. */
const MAX_STACK_PORTS = 4096;
/** Variables in one `.env`: each may hold references to all before it. */
const MAX_VARIABLES = 1e3;
/** Values in one YAML file once every alias is replaced by what it stands for: nine lines of nine aliases stand for 9⁹. */
const MAX_EXPANDED_VALUES = 5e4;
function formatBytes(bytes) {
	if (bytes < 1024) return `${bytes} bytes`;
	if (bytes < 1048576) return `${(bytes / 1024).toFixed(0)} KiB`;
	return `${(bytes / 1024 / 1024).toFixed(bytes < 10485760 ? 1 : 0)} MiB`;
}

// src/manifest/report.ts
function reportError(code, at, summary, more = {}) {
	return {
		code,
		severity: "error",
		summary: shorten(summary),
		...more,
		at
	};
}
function reportWarning(code, at, summary, more = {}) {
	return {
		code,
		severity: "warning",
		summary: shorten(summary),
		...more,
		at
	};
}
/** Names from files can be of any length; a summary is one line. */
function shorten(summary) {
	return summary.length <= 70 ? summary : `${summary.slice(0, 69)}…`;
}
/**
* Sorted by file, line, column and code, each finding once: equal input gives equal output, whatever was read first.
* Of one file at most 100 are kept, and the rest counted.
*/
function sortDiagnostics(diagnostics) {
	const keyed = diagnostics.map((each) => ({
		each,
		key: sortKey(each)
	}));
	keyed.sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
	return boundFindings(keyed.filter(({ key }, index) => key !== keyed[index - 1]?.key).map(({ each }) => each));
}
function boundFindings(sorted) {
	const byFile = /* @__PURE__ */ new Map();
	for (const each of sorted) {
		const file = each.at === void 0 ? "" : "file" in each.at ? each.at.file : each.at.address;
		const list = byFile.get(file);
		if (list === void 0) byFile.set(file, [each]);
		else list.push(each);
	}
	return [...byFile].flatMap(([file, list]) => list.length <= 100 ? list : [...list.slice(0, 100), countRest(file, list)]);
}
function countRest(file, list) {
	const rest = list.slice(100);
	const worst = rest.find((each) => each.severity === "error") ?? rest[0];
	return {
		code: worst?.code ?? "schema-value",
		severity: worst?.severity ?? "error",
		summary: `${rest.length} more findings in this file`,
		hint: "Repair the first ones and run it again.",
		at: { file }
	};
}
function sortKey(diagnostic) {
	const { at } = diagnostic;
	return `${at === void 0 ? "" : "address" in at ? at.address : `${at.file}\u0000${pad(at.line)}\u0000${pad(at.column)}`}\u0000${diagnostic.code}\u0000${diagnostic.summary}\u0000${diagnostic.detail ?? ""}`;
}
function pad(number) {
	return String(number ?? 0).padStart(8, "0");
}

// src/manifest/source.ts
/** A caret under a line longer than this helps nobody; the line is then left out. */
const LONGEST_SHOWN_LINE = 400;
function createSource(file, text) {
	const lineStarts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lineStarts.push(at + 1);
	return {
		file,
		text,
		lineStarts
	};
}
/** The place of the characters `start` to `end` (exclusive) of a source; the caret stays within the first line. */
function placeAt(source, start, end = start + 1) {
	const line = findLine(source.lineStarts, Math.min(start, source.text.length));
	const lineStart = source.lineStarts[line] ?? 0;
	const lineText = lineTextAt(source, line);
	const length = Math.max(1, Math.min(end, lineStart + lineText.length) - start);
	const place = {
		file: source.file,
		line: line + 1,
		column: start - lineStart + 1
	};
	return lineText.length > LONGEST_SHOWN_LINE ? place : {
		...place,
		lineText,
		length
	};
}
function lineTextAt(source, line) {
	const next = source.lineStarts[line + 1];
	const end = next === void 0 ? source.text.length : next - 1;
	return source.text.slice(source.lineStarts[line], end).replace(/\r$/, "");
}
function findLine(lineStarts, offset) {
	let low = 0;
	let high = lineStarts.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if ((lineStarts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

// src/manifest/yaml-tree.ts
function placeOfNode(source, node) {
	return placeAt(source, node.start, node.end);
}
function placeOfKey(source, entry) {
	return placeAt(source, entry.keyStart, entry.keyEnd);
}
/** The value under a chain of keys, where each step is a mapping. */
function findNode(node, ...keys) {
	let found = node;
	for (const key of keys) found = found?.kind === "map" ? found.entries.get(key)?.value : void 0;
	return found;
}
function entriesOf(node) {
	return node?.kind === "map" ? [...node.entries.values()] : [];
}
function itemsOf(node) {
	return node?.kind === "list" ? node.items : [];
}
/** The text of a scalar that is not null; numbers and booleans as they print. */
function textOf(node) {
	return node?.kind === "scalar" && node.value !== null ? String(node.value) : void 0;
}
/** The same, '' where there is no text: for rules about words, where what is absent is never one of them. */
function wordOf(node) {
	return textOf(node) ?? "";
}
/** A list node. */
function joinItems(items, start, end) {
	return {
		kind: "list",
		items,
		start,
		end,
		weight: sumWeights(items)
	};
}
/** A mapping node with its merge keys (`<<`) filled in: its own keys win, then the first source (yaml.org/type/merge). */
function joinEntries(entries, start, end, isMerge) {
	const own = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Set();
	const duplicates = [];
	const merged = [];
	let badMerge;
	for (const entry of entries) {
		if (seen.has(entry.key)) duplicates.push(entry);
		seen.add(entry.key);
		if (!isMerge(entry)) {
			own.set(entry.key, entry);
			continue;
		}
		const sources = entry.value.kind === "list" ? entry.value.items : [entry.value];
		if (sources.every((each) => each.kind === "map")) merged.push(...sources);
		else badMerge ??= entry;
	}
	for (const source of merged) if (source.kind === "map") {
		for (const [key, entry] of source.entries) if (!own.has(key)) own.set(key, entry);
	}
	return {
		node: {
			kind: "map",
			entries: own,
			start,
			end,
			weight: sumWeights([...own.values()].map((each) => each.value))
		},
		duplicates,
		badMerge
	};
}
function sumWeights(nodes) {
	return nodes.reduce((sum, each) => sum + each.weight, 1);
}
/** The tree as plain data for the schema validators. Aliased parts stay shared, so the cost is that of the file. */
function toPlain(node, seen = /* @__PURE__ */ new Map()) {
	if (node.kind === "scalar") return node.value;
	const known = seen.get(node);
	if (known !== void 0) return known;
	const plain = node.kind === "list" ? node.items.map((each) => toPlain(each, seen)) : Object.fromEntries([...node.entries].map(([key, entry]) => [key, toPlain(entry.value, seen)]));
	seen.set(node, plain);
	return plain;
}

// src/manifest/scan-yaml.ts
const BOMB_HINT = "Write the values out, or split the file; this looks like a YAML bomb, not like a configuration.";
/** Too many lines, or undefined. */
function refuseLines(source) {
	if (source.lineStarts.length <= 5e4) return void 0;
	const place = placeAt(source, source.lineStarts[5e4] ?? 0);
	return reportError("yaml-bomb", place, "Too many lines", {
		detail: `More than ${MAX_LINES} lines in one file.`,
		hint: BOMB_HINT
	});
}
/** Counts single characters, so it can only count too many: a text that passes needs no tokens counted. */
function mayBreakBounds(text) {
	const count = {
		aliases: 0,
		keys: 0,
		flow: 0,
		items: 0
	};
	let indent = 0;
	let deepest = 0;
	let atStart = true;
	for (let at = 0; at < text.length; at += 1) {
		const char = text.charCodeAt(at);
		if (char === 10) {
			atStart = true;
			indent = 0;
		} else if (atStart && (char === 32 || char === 45 || char === 63)) indent += 1;
		else atStart = false;
		if (indent > deepest) deepest = indent;
		countCharacter(count, char);
	}
	return count.aliases > 100 || count.keys > 1e4 || count.items > 2e4 || count.flow + 2 * deepest + 2 > 100;
}
function countCharacter(count, char) {
	if (char === 42) count.aliases += 1;
	else if (char === 58 || char === 63) count.keys += 1;
	else if (char === 91 || char === 123) count.flow += 1;
	else if (char === 45 || char === 44 || char === 38 || char === 33) count.items += 1;
}

export { MAX_STACK_BYTES as C, MAX_VARIABLES as D, MAX_TEXT_BYTES as E, formatBytes as O, MAX_KEYS as S, MAX_STACK_PORTS as T, reportWarning as _, findNode as a, MAX_FILE_BYTES as b, joinItems as c, textOf as d, toPlain as f, reportError as g, placeAt as h, entriesOf as i, placeOfKey as l, createSource as m, mayBreakBounds as n, itemsOf as o, wordOf as p, refuseLines as r, joinEntries as s, BOMB_HINT as t, placeOfNode as u, sortDiagnostics as v, MAX_STACK_FILES as w, MAX_ITEMS as x, MAX_EXPANDED_VALUES as y };