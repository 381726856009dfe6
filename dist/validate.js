import { n as __require, t as __commonJSMin } from "./rolldown-runtime.js";
import { n as hasErrors, t as PipelineError } from "./diagnostic.js";
import { dirname, isAbsolute, join, posix, relative, resolve } from "node:path";
import { createReadStream, lstatSync, readFileSync, readdirSync } from "node:fs";
import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";

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

// src/manifest/nearest.ts
/** The nearest candidate within a third of the word's length in edits (a swap of neighbours counts as one), or undefined. */
function findNearest(word, candidates) {
	const limit = Math.max(1, Math.floor(word.length / 3));
	let best;
	let bestDistance = limit + 1;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - word.length) > limit) continue;
		const distance = countEdits(word.toLowerCase(), candidate.toLowerCase());
		if (distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}
/** Optimal string alignment distance. */
function countEdits(a, b) {
	let before = [];
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let row = 1; row <= a.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= b.length; column += 1) {
			const same = a[row - 1] === b[column - 1];
			let cost = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (same ? 0 : 1));
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
			current.push(cost);
		}
		before = previous;
		previous = current;
	}
	return previous[b.length] ?? 0;
}
/** More names than this are not compared: the hint is not worth the time. */
const MAX_CANDIDATES = 500;
/** A hint that names the nearest candidate, or all of them while they are few. */
function suggestName(word, candidates) {
	const all = [...candidates];
	if (all.length === 0) return "There is none to choose from.";
	if (all.length > MAX_CANDIDATES) return "Correct the name.";
	all.sort((a, b) => a < b ? -1 : 1);
	const nearest = findNearest(word.slice(0, 100), all);
	if (nearest !== void 0) return `Did you mean \`${nearest}\`?`;
	return `Known: ${all.slice(0, 12).join(", ")}${all.length > 12 ? ", …" : ""}.`;
}

// src/manifest/report.ts
function reportError(code, at, summary, more = {}) {
	return {
		code,
		severity: "error",
		summary: shorten$1(summary),
		...more,
		at
	};
}
function reportWarning(code, at, summary, more = {}) {
	return {
		code,
		severity: "warning",
		summary: shorten$1(summary),
		...more,
		at
	};
}
/** Names from files can be of any length; a summary is one line. */
function shorten$1(summary) {
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
/** The tree as plain data for the schema validators. Aliased parts stay shared, so the cost is that of the file. */
function toPlain(node, seen = /* @__PURE__ */ new Map()) {
	if (node.kind === "scalar") return node.value;
	const known = seen.get(node);
	if (known !== void 0) return known;
	const plain = node.kind === "list" ? node.items.map((each) => toPlain(each, seen)) : Object.fromEntries([...node.entries].map(([key, entry]) => [key, toPlain(entry.value, seen)]));
	seen.set(node, plain);
	return plain;
}

// src/manifest/check-schema.ts
/** Everything the schema has to say against the tree; one finding per value. */
function checkSchema(source, root, validate) {
	if (validate(toPlain(root))) return [];
	const found = /* @__PURE__ */ new Map();
	for (const error of validate.errors ?? []) {
		if (error.keyword === "if") continue;
		if (found.size >= 100) break;
		const cause = `${error.instancePath}\u0000${error.params.additionalProperty ?? error.params.missingProperty ?? error.params.propertyName ?? ""}`;
		if (!found.has(cause)) found.set(cause, describeError(source, root, error));
	}
	return [...found.values()];
}
function describeError(source, root, error) {
	const { entry, node } = locate(root, error.instancePath);
	const name = error.instancePath === "" ? "The file" : `\`${nameOf(error.instancePath)}\``;
	switch (error.keyword) {
		case "additionalProperties": return describeUnknownKey(source, node, error);
		case "propertyNames": return describeBadKey(source, node, error);
		case "required": {
			const place = entry === void 0 ? placeAt(source, 0, 1) : placeOfKey(source, entry);
			const missing = error.params.missingProperty ?? "";
			const hint = `Add \`${missing}:\`${help(error.parentSchema?.properties?.[missing]?.description)}`;
			return reportError("schema-required", place, `${name} lacks \`${missing}\``, { hint });
		}
		case "type": {
			const expected = typeNames(error.params.type);
			const hint = `Write ${expected} there${help(error.parentSchema?.description)}`;
			return reportError("schema-type", placeOfNode(source, node), `${name} is ${describeValue(node)}, not ${expected}`, { hint });
		}
		case "enum": {
			const allowed = (error.params.allowedValues ?? []).map(String);
			const hint = `${suggestName(valueText(node), allowed)} Allowed: ${allowed.join(", ")}.`.replace(/^Known: [^.]*\. /, "");
			return reportError("schema-value", placeOfNode(source, node), `${name} cannot be ${describeValue(node)}`, { hint });
		}
		default: {
			const hint = error.parentSchema?.description ?? `It ${error.message ?? "has the wrong form"}.`;
			const detail = `It ${error.message ?? "has the wrong form"}.`;
			return reportError("schema-value", placeOfNode(source, node), `${name} cannot be ${describeValue(node)}`, {
				detail,
				hint
			});
		}
	}
}
function describeUnknownKey(source, node, error) {
	const key = error.params.additionalProperty ?? "";
	const entry = node.kind === "map" ? node.entries.get(key) : void 0;
	const place = entry === void 0 ? placeOfNode(source, node) : placeOfKey(source, entry);
	const hint = suggestName(key, Object.keys(error.parentSchema?.properties ?? {}));
	return reportError("schema-unknown-key", place, `Unknown key ${quote(key)}`, { hint });
}
function describeBadKey(source, node, error) {
	const key = error.params.propertyName ?? "";
	const entry = node.kind === "map" ? node.entries.get(key) : void 0;
	const place = entry === void 0 ? placeOfNode(source, node) : placeOfKey(source, entry);
	return reportError("name-invalid", place, `${quote(key)} is not a valid name`, { hint: "Use letters, digits, `-`, `_` and `.`, beginning with a letter or digit." });
}
/** Follows a JSON pointer; the entry is that of the last key on the way. */
function locate(root, pointer) {
	let entry;
	let node = root;
	for (const step of pointer.split("/").slice(1)) {
		const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
		if (node.kind === "map") {
			entry = node.entries.get(key);
			node = entry?.value ?? node;
		} else if (node.kind === "list") {
			node = node.items[Number(key)] ?? node;
			entry = node.kind === "map" ? node.entries.values().next().value ?? entry : entry;
		}
	}
	return {
		entry,
		node
	};
}
/** `/checks/0/http/url` → `checks[0].http.url`. */
function nameOf(pointer) {
	const name = pointer.split("/").slice(1).map((each) => each.replaceAll("~1", "/").replaceAll("~0", "~")).reduce((path, step) => /^\d+$/.test(step) && path !== "" ? `${path}[${step}]` : path === "" ? step : `${path}.${step}`, "");
	return name.length <= 40 ? name : `…${name.slice(-39)}`;
}
function typeNames(type) {
	const names = (Array.isArray(type) ? type : [type]).map((each) => TYPE_NAMES[String(each)] ?? String(each));
	return names.length === 1 ? names[0] ?? "" : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
const TYPE_NAMES = {
	string: "text",
	integer: "a whole number",
	number: "a number",
	boolean: "true or false",
	array: "a list",
	object: "a mapping",
	null: "nothing"
};
function describeValue(node) {
	if (node.kind === "map") return "a mapping";
	if (node.kind === "list") return "a list";
	if (node.value === null) return "empty";
	if (typeof node.value === "string") return `the text ${quote(node.value)}`;
	return typeof node.value === "number" ? `the number ${node.value}` : `the value ${node.value}`;
}
function valueText(node) {
	return node.kind === "scalar" ? String(node.value) : "";
}
function quote(text) {
	return `\`${text.length <= 24 ? text : `${text.slice(0, 23)}…`}\``;
}
function help(description) {
	return description === void 0 ? "." : `: ${description}`;
}

// node_modules/yaml/dist/nodes/identity.js
var require_identity = /* @__PURE__ */ __commonJSMin(((exports) => {
	const ALIAS = Symbol.for("yaml.alias");
	const DOC = Symbol.for("yaml.document");
	const MAP = Symbol.for("yaml.map");
	const PAIR = Symbol.for("yaml.pair");
	const SCALAR = Symbol.for("yaml.scalar");
	const SEQ = Symbol.for("yaml.seq");
	const NODE_TYPE = Symbol.for("yaml.node.type");
	const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
	const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	function isCollection(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case MAP:
			case SEQ: return true;
		}
		return false;
	}
	function isNode(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case ALIAS:
			case MAP:
			case SCALAR:
			case SEQ: return true;
		}
		return false;
	}
	const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
	exports.ALIAS = ALIAS;
	exports.DOC = DOC;
	exports.MAP = MAP;
	exports.NODE_TYPE = NODE_TYPE;
	exports.PAIR = PAIR;
	exports.SCALAR = SCALAR;
	exports.SEQ = SEQ;
	exports.hasAnchor = hasAnchor;
	exports.isAlias = isAlias;
	exports.isCollection = isCollection;
	exports.isDocument = isDocument;
	exports.isMap = isMap;
	exports.isNode = isNode;
	exports.isPair = isPair;
	exports.isScalar = isScalar;
	exports.isSeq = isSeq;
}));

// node_modules/yaml/dist/visit.js
var require_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove node");
	/**
	* Apply a visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	function visit(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else visit_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visit.SKIP = SKIP;
	/** Remove the current node */
	visit.REMOVE = REMOVE;
	function visit_(key, node, visitor, path) {
		const ctrl = callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visit_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = visit_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = visit_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = visit_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	/**
	* Apply an async visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `Promise`: Must resolve to one of the following values
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	async function visitAsync(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else await visitAsync_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visitAsync.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visitAsync.SKIP = SKIP;
	/** Remove the current node */
	visitAsync.REMOVE = REMOVE;
	async function visitAsync_(key, node, visitor, path) {
		const ctrl = await callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visitAsync_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = await visitAsync_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = await visitAsync_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = await visitAsync_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	function initVisitor(visitor) {
		if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
			Alias: visitor.Node,
			Map: visitor.Node,
			Scalar: visitor.Node,
			Seq: visitor.Node
		}, visitor.Value && {
			Map: visitor.Value,
			Scalar: visitor.Value,
			Seq: visitor.Value
		}, visitor.Collection && {
			Map: visitor.Collection,
			Seq: visitor.Collection
		}, visitor);
		return visitor;
	}
	function callVisitor(key, node, visitor, path) {
		if (typeof visitor === "function") return visitor(key, node, path);
		if (identity.isMap(node)) return visitor.Map?.(key, node, path);
		if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
		if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
		if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
		if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
	}
	function replaceNode(key, path, node) {
		const parent = path[path.length - 1];
		if (identity.isCollection(parent)) parent.items[key] = node;
		else if (identity.isPair(parent)) {
			if (key === "key") parent.key = node;
			else parent.value = node;
		} else if (identity.isDocument(parent)) parent.contents = node;
		else {
			const pt = identity.isAlias(parent) ? "alias" : "scalar";
			throw new Error(`Cannot replace node with ${pt} parent`);
		}
	}
	exports.visit = visit;
	exports.visitAsync = visitAsync;
}));

// node_modules/yaml/dist/doc/directives.js
var require_directives = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	const escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	var Directives = class Directives {
		constructor(yaml, tags) {
			/**
			* The directives-end/doc-start marker `---`. If `null`, a marker may still be
			* included in the document's stringified representation.
			*/
			this.docStart = null;
			/** The doc-end marker `...`.  */
			this.docEnd = false;
			this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
			this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			const copy = new Directives(this.yaml, this.tags);
			copy.docStart = this.docStart;
			return copy;
		}
		/**
		* During parsing, get a Directives instance for the current document and
		* update the stream state according to the current version's spec.
		*/
		atDocument() {
			const res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		/**
		* @param onError - May be called even if the action was successful
		* @returns `true` on success
		*/
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
						const isValid = /^\d+\.\d+$/.test(version);
						onError(6, `Unsupported YAML version ${version}`, isValid);
						return false;
					}
				}
				default:
					onError(0, `Unknown directive ${name}`, true);
					return false;
			}
		}
		/**
		* Resolves a tag, matching handles to those defined in %TAG directives.
		*
		* @returns Resolved tag, which may also be the non-specific tag `'!'` or a
		*   `'!local'` tag, or `null` if unresolvable.
		*/
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		/**
		* Given a fully resolved tag, returns its printable string form,
		* taking into account current tag prefixes and defaults.
		*/
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
				const tags = {};
				visit.visit(doc.contents, (_key, node) => {
					if (identity.isNode(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
	exports.Directives = Directives;
}));

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	/**
	* Verify that the input string is a valid anchor.
	*
	* Will throw on errors.
	*/
	function anchorIsValid(anchor) {
		if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
			const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
			throw new Error(msg);
		}
		return true;
	}
	function anchorNames(root) {
		const anchors = /* @__PURE__ */ new Set();
		visit.visit(root, { Value(_key, node) {
			if (node.anchor) anchors.add(node.anchor);
		} });
		return anchors;
	}
	/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
	function findNewAnchor(prefix, exclude) {
		for (let i = 1;; ++i) {
			const name = `${prefix}${i}`;
			if (!exclude.has(name)) return name;
		}
	}
	function createNodeAnchors(doc, prefix) {
		const aliasObjects = [];
		const sourceObjects = /* @__PURE__ */ new Map();
		let prevAnchors = null;
		return {
			onAnchor: (source) => {
				aliasObjects.push(source);
				prevAnchors ?? (prevAnchors = anchorNames(doc));
				const anchor = findNewAnchor(prefix, prevAnchors);
				prevAnchors.add(anchor);
				return anchor;
			},
			/**
			* With circular references, the source node is only resolved after all
			* of its child nodes are. This is why anchors are set only after all of
			* the nodes have been created.
			*/
			setAnchors: () => {
				for (const source of aliasObjects) {
					const ref = sourceObjects.get(source);
					if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
					else {
						const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
						error.source = source;
						throw error;
					}
				}
			},
			sourceObjects
		};
	}
	exports.anchorIsValid = anchorIsValid;
	exports.anchorNames = anchorNames;
	exports.createNodeAnchors = createNodeAnchors;
	exports.findNewAnchor = findNewAnchor;
}));

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
	* in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
	* 2021 edition: https://tc39.es/ecma262/#sec-json.parse
	*
	* Includes extensions for handling Map and Set objects.
	*/
	function applyReviver(reviver, obj, key, val) {
		if (val && typeof val === "object") {
			if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
				const v0 = val[i];
				const v1 = applyReviver(reviver, val, String(i), v0);
				if (v1 === void 0) delete val[i];
				else if (v1 !== v0) val[i] = v1;
			}
			else if (val instanceof Map) for (const k of Array.from(val.keys())) {
				const v0 = val.get(k);
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) val.delete(k);
				else if (v1 !== v0) val.set(k, v1);
			}
			else if (val instanceof Set) for (const v0 of Array.from(val)) {
				const v1 = applyReviver(reviver, val, v0, v0);
				if (v1 === void 0) val.delete(v0);
				else if (v1 !== v0) {
					val.delete(v0);
					val.add(v1);
				}
			}
			else for (const [k, v0] of Object.entries(val)) {
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) delete val[k];
				else if (v1 !== v0) val[k] = v1;
			}
		}
		return reviver.call(obj, key, val);
	}
	exports.applyReviver = applyReviver;
}));

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	/**
	* Recursively convert any node or its contents to native JavaScript
	*
	* @param value - The input value
	* @param arg - If `value` defines a `toJSON()` method, use this
	*   as its first argument
	* @param ctx - Conversion context, originally set in Document#toJS(). If
	*   `{ keep: true }` is not set, output should be suitable for JSON
	*   stringification.
	*/
	function toJS(value, arg, ctx) {
		if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
		if (value && typeof value.toJSON === "function") {
			if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
			const data = {
				aliasCount: 0,
				count: 1,
				res: void 0
			};
			ctx.anchors.set(value, data);
			ctx.onCreate = (res) => {
				data.res = res;
				delete ctx.onCreate;
			};
			const res = value.toJSON(arg, ctx);
			if (ctx.onCreate) ctx.onCreate(res);
			return res;
		}
		if (typeof value === "bigint" && !ctx?.keep) return Number(value);
		return value;
	}
	exports.toJS = toJS;
}));

// node_modules/yaml/dist/nodes/Node.js
var require_Node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var applyReviver = require_applyReviver();
	var identity = require_identity();
	var toJS = require_toJS();
	var NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: type });
		}
		/** Create a copy of this node.  */
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** A plain JavaScript representation of this node. */
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!identity.isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
	exports.NodeBase = NodeBase;
}));

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var visit = require_visit();
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	var Alias = class extends Node.NodeBase {
		constructor(source) {
			super(identity.ALIAS);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		/**
		* Resolve the value of this alias within `doc`, finding the last
		* instance of the `source` anchor before this node.
		*/
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit.visit(doc, { Node: (_key, node) => {
					if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS.toJS(found, null, ctx);
					data = anchors.get(found);
				}
				/* istanbul ignore if */
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			const source = this.resolve(ctx.doc, ctx);
			if (!source) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			const src = `*${this.source}`;
			if (ctx) {
				anchors.anchorIsValid(this.source);
				if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
	function getAliasCount(doc, node, anchors) {
		if (identity.isAlias(node)) {
			const source = node.resolve(doc);
			const anchor = anchors && source && anchors.get(source);
			return anchor ? anchor.count * anchor.aliasCount : 0;
		} else if (identity.isCollection(node)) {
			let count = 0;
			for (const item of node.items) {
				const c = getAliasCount(doc, item, anchors);
				if (c > count) count = c;
			}
			return count;
		} else if (identity.isPair(node)) {
			const kc = getAliasCount(doc, node.key, anchors);
			const vc = getAliasCount(doc, node.value, anchors);
			return Math.max(kc, vc);
		}
		return 1;
	}
	exports.Alias = Alias;
}));

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	var Scalar = class extends Node.NodeBase {
		constructor(value) {
			super(identity.SCALAR);
			this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
	exports.Scalar = Scalar;
	exports.isScalarValue = isScalarValue;
}));

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var Scalar = require_Scalar();
	const defaultTagPrefix = "tag:yaml.org,2002:";
	function findTagObject(value, tagName, tags) {
		if (tagName) {
			const match = tags.filter((t) => t.tag === tagName);
			const tagObj = match.find((t) => !t.format) ?? match[0];
			if (!tagObj) throw new Error(`Tag ${tagName} not found`);
			return tagObj;
		}
		return tags.find((t) => t.identify?.(value) && !t.format);
	}
	function createNode(value, tagName, ctx) {
		if (identity.isDocument(value)) value = value.contents;
		if (identity.isNode(value)) return value;
		if (identity.isPair(value)) {
			const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
			map.items.push(value);
			return map;
		}
		if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
		const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
		let ref = void 0;
		if (aliasDuplicateObjects && value && typeof value === "object") {
			ref = sourceObjects.get(value);
			if (ref) {
				ref.anchor ?? (ref.anchor = onAnchor(value));
				return new Alias.Alias(ref.anchor);
			} else {
				ref = {
					anchor: null,
					node: null
				};
				sourceObjects.set(value, ref);
			}
		}
		if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
		let tagObj = findTagObject(value, tagName, schema.tags);
		if (!tagObj) {
			if (value && typeof value.toJSON === "function") value = value.toJSON();
			if (!value || typeof value !== "object") {
				const node = new Scalar.Scalar(value);
				if (ref) ref.node = node;
				return node;
			}
			tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
		}
		if (onTagObj) {
			onTagObj(tagObj);
			delete ctx.onTagObj;
		}
		const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
		if (tagName) node.tag = tagName;
		else if (!tagObj.default) node.tag = tagObj.tag;
		if (ref) ref.node = node;
		return node;
	}
	exports.createNode = createNode;
}));

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var identity = require_identity();
	var Node = require_Node();
	function collectionFromPath(schema, path, value) {
		let v = value;
		for (let i = path.length - 1; i >= 0; --i) {
			const k = path[i];
			if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
				const a = [];
				a[k] = v;
				v = a;
			} else v = /* @__PURE__ */ new Map([[k, v]]);
		}
		return createNode.createNode(v, void 0, {
			aliasDuplicateObjects: false,
			keepUndefined: false,
			onAnchor: () => {
				throw new Error("This should not happen, please report a bug.");
			},
			schema,
			sourceObjects: /* @__PURE__ */ new Map()
		});
	}
	const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	var Collection = class extends Node.NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
				value: schema,
				configurable: true,
				enumerable: false,
				writable: true
			});
		}
		/**
		* Create a copy of this collection.
		*
		* @param schema - If defined, overwrites the original's schema
		*/
		clone(schema) {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/**
		* Adds a value to the collection. For `!!map` and `!!omap` the value must
		* be a Pair instance or a `{ key, value }` object, which may not have a key
		* that already exists in the map.
		*/
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		/**
		* Removes a value from the collection.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (identity.isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
			else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!identity.isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*/
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return identity.isCollection(node) ? node.hasIn(rest) : false;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
	exports.Collection = Collection;
	exports.collectionFromPath = collectionFromPath;
	exports.isEmptyPath = isEmptyPath;
}));

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringifies a comment.
	*
	* Empty comment lines are left empty,
	* lines consisting of a single space are replaced by `#`,
	* and all other lines are prefixed with a `#`.
	*/
	const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	function indentComment(comment, indent) {
		if (/^\n+$/.test(comment)) return comment.substring(1);
		return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
	}
	const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
	exports.indentComment = indentComment;
	exports.lineComment = lineComment;
	exports.stringifyComment = stringifyComment;
}));

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = /* @__PURE__ */ __commonJSMin(((exports) => {
	const FOLD_FLOW = "flow";
	const FOLD_BLOCK = "block";
	const FOLD_QUOTED = "quoted";
	/**
	* Tries to keep input at up to `lineWidth` characters, splitting only on spaces
	* not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
	* terminated with `\n` and started with `indent`.
	*/
	function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
		if (!lineWidth || lineWidth < 0) return text;
		if (lineWidth < minContentWidth) minContentWidth = 0;
		const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
		if (text.length <= endStep) return text;
		const folds = [];
		const escapedFolds = {};
		let end = lineWidth - indent.length;
		if (typeof indentAtStart === "number") {
			if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
			else end = lineWidth - indentAtStart;
		}
		let split = void 0;
		let prev = void 0;
		let overflow = false;
		let i = -1;
		let escStart = -1;
		let escEnd = -1;
		if (mode === FOLD_BLOCK) {
			i = consumeMoreIndentedLines(text, i, indent.length);
			if (i !== -1) end = i + endStep;
		}
		for (let ch; ch = text[i += 1];) {
			if (mode === FOLD_QUOTED && ch === "\\") {
				escStart = i;
				switch (text[i + 1]) {
					case "x":
						i += 3;
						break;
					case "u":
						i += 5;
						break;
					case "U":
						i += 9;
						break;
					default: i += 1;
				}
				escEnd = i;
			}
			if (ch === "\n") {
				if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
				end = i + indent.length + endStep;
				split = void 0;
			} else {
				if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
					const next = text[i + 1];
					if (next && next !== " " && next !== "\n" && next !== "	") split = i;
				}
				if (i >= end) {
					if (split) {
						folds.push(split);
						end = split + endStep;
						split = void 0;
					} else if (mode === FOLD_QUOTED) {
						while (prev === " " || prev === "	") {
							prev = ch;
							ch = text[i += 1];
							overflow = true;
						}
						const j = i > escEnd + 1 ? i - 2 : escStart - 1;
						if (escapedFolds[j]) return text;
						folds.push(j);
						escapedFolds[j] = true;
						end = j + endStep;
						split = void 0;
					} else overflow = true;
				}
			}
			prev = ch;
		}
		if (overflow && onOverflow) onOverflow();
		if (folds.length === 0) return text;
		if (onFold) onFold();
		let res = text.slice(0, folds[0]);
		for (let i = 0; i < folds.length; ++i) {
			const fold = folds[i];
			const end = folds[i + 1] || text.length;
			if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
			else {
				if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
				res += `\n${indent}${text.slice(fold + 1, end)}`;
			}
		}
		return res;
	}
	/**
	* Presumes `i + 1` is at the start of a line
	* @returns index of last newline in more-indented block
	*/
	function consumeMoreIndentedLines(text, i, indent) {
		let end = i;
		let start = i + 1;
		let ch = text[start];
		while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
		else {
			do
				ch = text[++i];
			while (ch && ch !== "\n");
			end = i;
			start = i + 1;
			ch = text[start];
		}
		return end;
	}
	exports.FOLD_BLOCK = FOLD_BLOCK;
	exports.FOLD_FLOW = FOLD_FLOW;
	exports.FOLD_QUOTED = FOLD_QUOTED;
	exports.foldFlowLines = foldFlowLines;
}));

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var foldFlowLines = require_foldFlowLines();
	const getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	function lineLengthOverLimit(str, lineWidth, indentLength) {
		if (!lineWidth || lineWidth < 0) return false;
		const limit = lineWidth - indentLength;
		const strLen = str.length;
		if (strLen <= limit) return false;
		for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
			if (i - start > limit) return true;
			start = i + 1;
			if (strLen - start <= limit) return false;
		}
		return true;
	}
	function doubleQuotedString(value, ctx) {
		const json = JSON.stringify(value);
		if (ctx.options.doubleQuotedAsJSON) return json;
		const { implicitKey } = ctx;
		const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		let str = "";
		let start = 0;
		for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
			if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
				str += json.slice(start, i) + "\\ ";
				i += 1;
				start = i;
				ch = "\\";
			}
			if (ch === "\\") switch (json[i + 1]) {
				case "u":
					{
						str += json.slice(start, i);
						const code = json.substr(i + 2, 4);
						switch (code) {
							case "0000":
								str += "\\0";
								break;
							case "0007":
								str += "\\a";
								break;
							case "000b":
								str += "\\v";
								break;
							case "001b":
								str += "\\e";
								break;
							case "0085":
								str += "\\N";
								break;
							case "00a0":
								str += "\\_";
								break;
							case "2028":
								str += "\\L";
								break;
							case "2029":
								str += "\\P";
								break;
							default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
							else str += json.substr(i, 6);
						}
						i += 5;
						start = i + 1;
					}
					break;
				case "n":
					if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
					else {
						str += json.slice(start, i) + "\n\n";
						while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
							str += "\n";
							i += 2;
						}
						str += indent;
						if (json[i + 2] === " ") str += "\\";
						i += 1;
						start = i + 1;
					}
					break;
				default: i += 1;
			}
		}
		str = start ? str + json.slice(start) : json;
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
	}
	function singleQuotedString(value, ctx) {
		if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
		return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function quotedString(value, ctx) {
		const { singleQuote } = ctx.options;
		let qs;
		if (singleQuote === false) qs = doubleQuotedString;
		else {
			const hasDouble = value.includes("\"");
			const hasSingle = value.includes("'");
			if (hasDouble && !hasSingle) qs = singleQuotedString;
			else if (hasSingle && !hasDouble) qs = doubleQuotedString;
			else qs = singleQuote ? singleQuotedString : doubleQuotedString;
		}
		return qs(value, ctx);
	}
	let blockEndNewlines;
	try {
		blockEndNewlines = /* @__PURE__ */ new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
	function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
		const { blockQuote, commentString, lineWidth } = ctx.options;
		if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
		const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
		const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
		if (!value) return literal ? "|\n" : ">\n";
		let chomp;
		let endStart;
		for (endStart = value.length; endStart > 0; --endStart) {
			const ch = value[endStart - 1];
			if (ch !== "\n" && ch !== "	" && ch !== " ") break;
		}
		let end = value.substring(endStart);
		const endNlPos = end.indexOf("\n");
		if (endNlPos === -1) chomp = "-";
		else if (value === end || endNlPos !== end.length - 1) {
			chomp = "+";
			if (onChompKeep) onChompKeep();
		} else chomp = "";
		if (end) {
			value = value.slice(0, -end.length);
			if (end[end.length - 1] === "\n") end = end.slice(0, -1);
			end = end.replace(blockEndNewlines, `$&${indent}`);
		}
		let startWithSpace = false;
		let startEnd;
		let startNlPos = -1;
		for (startEnd = 0; startEnd < value.length; ++startEnd) {
			const ch = value[startEnd];
			if (ch === " ") startWithSpace = true;
			else if (ch === "\n") startNlPos = startEnd;
			else break;
		}
		let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
		if (start) {
			value = value.substring(start.length);
			start = start.replace(/\n+/g, `$&${indent}`);
		}
		let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
		if (comment) {
			header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
			if (onComment) onComment();
		}
		if (!literal) {
			const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
			let literalFallback = false;
			const foldOptions = getFoldOptions(ctx, true);
			if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
				literalFallback = true;
			};
			const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
			if (!literalFallback) return `>${header}\n${indent}${body}`;
		}
		value = value.replace(/\n+/g, `$&${indent}`);
		return `|${header}\n${indent}${start}${value}${end}`;
	}
	function plainString(item, ctx, onComment, onChompKeep) {
		const { type, value } = item;
		const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
		if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
		if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
		if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
		if (containsDocumentMarker(value)) {
			if (indent === "") {
				ctx.forceBlockIndent = true;
				return blockString(item, ctx, onComment, onChompKeep);
			} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
		}
		const str = value.replace(/\n+/g, `$&\n${indent}`);
		if (actualString) {
			const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
			const { compat, tags } = ctx.doc.schema;
			if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
		}
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function stringifyString(item, ctx, onComment, onChompKeep) {
		const { implicitKey, inFlow } = ctx;
		const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
		let { type } = item;
		if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
			if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.Scalar.QUOTE_DOUBLE;
		}
		const _stringify = (_type) => {
			switch (_type) {
				case Scalar.Scalar.BLOCK_FOLDED:
				case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
				case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
				case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
				case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
				default: return null;
			}
		};
		let res = _stringify(type);
		if (res === null) {
			const { defaultKeyType, defaultStringType } = ctx.options;
			const t = implicitKey && defaultKeyType || defaultStringType;
			res = _stringify(t);
			if (res === null) throw new Error(`Unsupported default string type ${t}`);
		}
		return res;
	}
	exports.stringifyString = stringifyString;
}));

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var identity = require_identity();
	var stringifyComment = require_stringifyComment();
	var stringifyString = require_stringifyString();
	function createStringifyContext(doc, options) {
		const opt = Object.assign({
			blockQuote: true,
			commentString: stringifyComment.stringifyComment,
			defaultKeyType: null,
			defaultStringType: "PLAIN",
			directives: null,
			doubleQuotedAsJSON: false,
			doubleQuotedMinMultiLineLength: 40,
			falseStr: "false",
			flowCollectionPadding: true,
			indentSeq: true,
			lineWidth: 80,
			minContentWidth: 20,
			nullStr: "null",
			simpleKeys: false,
			singleQuote: null,
			trailingComma: false,
			trueStr: "true",
			verifyAliasOrder: true
		}, doc.schema.toStringOptions, options);
		let inFlow;
		switch (opt.collectionStyle) {
			case "block":
				inFlow = false;
				break;
			case "flow":
				inFlow = true;
				break;
			default: inFlow = null;
		}
		return {
			anchors: /* @__PURE__ */ new Set(),
			doc,
			flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
			indent: "",
			indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
			inFlow,
			options: opt
		};
	}
	function getTagObject(tags, item) {
		if (item.tag) {
			const match = tags.filter((t) => t.tag === item.tag);
			if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
		}
		let tagObj = void 0;
		let obj;
		if (identity.isScalar(item)) {
			obj = item.value;
			let match = tags.filter((t) => t.identify?.(obj));
			if (match.length > 1) {
				const testMatch = match.filter((t) => t.test);
				if (testMatch.length > 0) match = testMatch;
			}
			tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
		} else {
			obj = item;
			tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
		}
		if (!tagObj) {
			const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
			throw new Error(`Tag not resolved for ${name} value`);
		}
		return tagObj;
	}
	function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
		if (!doc.directives) return "";
		const props = [];
		const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
		if (anchor && anchors.anchorIsValid(anchor)) {
			anchors$1.add(anchor);
			props.push(`&${anchor}`);
		}
		const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
		if (tag) props.push(doc.directives.tagString(tag));
		return props.join(" ");
	}
	function stringify(item, ctx, onComment, onChompKeep) {
		if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
		if (identity.isAlias(item)) {
			if (ctx.doc.directives) return item.toString(ctx);
			if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
			else {
				if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
				else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
				item = item.resolve(ctx.doc);
			}
		}
		let tagObj = void 0;
		const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
		tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
		const props = stringifyProps(node, tagObj, ctx);
		if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
		const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
		if (!props) return str;
		return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
	}
	exports.createStringifyContext = createStringifyContext;
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
		const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
		let keyComment = identity.isNode(key) && key.comment || null;
		if (simpleKeys) {
			if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
			if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
		}
		let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
		ctx = Object.assign({}, ctx, {
			allNullValues: false,
			implicitKey: !explicitKey && (simpleKeys || !allNullValues),
			indent: indent + indentStep
		});
		let keyCommentDone = false;
		let chompKeep = false;
		let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
		if (!explicitKey && !ctx.inFlow && str.length > 1024) {
			if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
			explicitKey = true;
		}
		if (ctx.inFlow) {
			if (allNullValues || value == null) {
				if (keyCommentDone && onComment) onComment();
				return str === "" ? "?" : explicitKey ? `? ${str}` : str;
			}
		} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
			str = `? ${str}`;
			if (keyComment && !keyCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		if (keyCommentDone) keyComment = null;
		if (explicitKey) {
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			str = `? ${str}\n${indent}:`;
		} else {
			str = `${str}:`;
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
		}
		let vsb, vcb, valueComment;
		if (identity.isNode(value)) {
			vsb = !!value.spaceBefore;
			vcb = value.commentBefore;
			valueComment = value.comment;
		} else {
			vsb = false;
			vcb = null;
			valueComment = null;
			if (value && typeof value === "object") value = doc.createNode(value);
		}
		ctx.implicitKey = false;
		if (!explicitKey && !keyComment && identity.isScalar(value)) ctx.indentAtStart = str.length + 1;
		chompKeep = false;
		if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
		let valueCommentDone = false;
		const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
		let ws = " ";
		if (keyComment || vsb || vcb) {
			ws = vsb ? "\n" : "";
			if (vcb) {
				const cs = commentString(vcb);
				ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
			}
			if (valueStr === "" && !ctx.inFlow) {
				if (ws === "\n" && valueComment) ws = "\n\n";
			} else ws += `\n${ctx.indent}`;
		} else if (!explicitKey && identity.isCollection(value)) {
			const vs0 = valueStr[0];
			const nl0 = valueStr.indexOf("\n");
			const hasNewline = nl0 !== -1;
			const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
			if (hasNewline || !flow) {
				let hasPropsLine = false;
				if (hasNewline && (vs0 === "&" || vs0 === "!")) {
					let sp0 = valueStr.indexOf(" ");
					if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
					if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
				}
				if (!hasPropsLine) ws = `\n${ctx.indent}`;
			}
		} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
		str += ws + valueStr;
		if (ctx.inFlow) {
			if (valueCommentDone && onComment) onComment();
		} else if (valueComment && !valueCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	exports.stringifyPair = stringifyPair;
}));

// node_modules/yaml/dist/log.js
var require_log = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	function debug(logLevel, ...messages) {
		if (logLevel === "debug") console.log(...messages);
	}
	function warn(logLevel, warning) {
		if (logLevel === "debug" || logLevel === "warn") {
			if (typeof node_process.emitWarning === "function") node_process.emitWarning(warning);
			else console.warn(warning);
		}
	}
	exports.debug = debug;
	exports.warn = warn;
}));

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	const MERGE_KEY = "<<";
	const merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	const isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
	function addMergeToJSMap(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
		else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
		else mergeValue(ctx, map, source);
	}
	function mergeValue(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (!identity.isMap(source)) throw new Error("Merge sources must be maps or map aliases");
		const srcMap = source.toJSON(null, ctx, Map);
		for (const [key, value] of srcMap) if (map instanceof Map) {
			if (!map.has(key)) map.set(key, value);
		} else if (map instanceof Set) map.add(key);
		else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return map;
	}
	function resolveAliasValue(ctx, value) {
		return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
	}
	exports.addMergeToJSMap = addMergeToJSMap;
	exports.isMergeKey = isMergeKey;
	exports.merge = merge;
}));

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var log = require_log();
	var merge = require_merge();
	var stringify = require_stringify();
	var identity = require_identity();
	var toJS = require_toJS();
	function addPairToJSMap(ctx, map, { key, value }) {
		if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
		else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
		else {
			const jsKey = toJS.toJS(key, "", ctx);
			if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
			else if (map instanceof Set) map.add(jsKey);
			else {
				const stringKey = stringifyKey(key, jsKey, ctx);
				const jsValue = toJS.toJS(value, stringKey, ctx);
				if (stringKey in map) Object.defineProperty(map, stringKey, {
					value: jsValue,
					writable: true,
					enumerable: true,
					configurable: true
				});
				else map[stringKey] = jsValue;
			}
		}
		return map;
	}
	function stringifyKey(key, jsKey, ctx) {
		if (jsKey === null) return "";
		if (typeof jsKey !== "object") return String(jsKey);
		if (identity.isNode(key) && ctx?.doc) {
			const strCtx = stringify.createStringifyContext(ctx.doc, {});
			strCtx.anchors = /* @__PURE__ */ new Set();
			for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
			strCtx.inFlow = true;
			strCtx.inStringifyKey = true;
			const strKey = key.toString(strCtx);
			if (!ctx.mapKeyWarned) {
				let jsonStr = JSON.stringify(strKey);
				if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
				log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
				ctx.mapKeyWarned = true;
			}
			return strKey;
		}
		return JSON.stringify(jsKey);
	}
	exports.addPairToJSMap = addPairToJSMap;
}));

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyPair = require_stringifyPair();
	var addPairToJSMap = require_addPairToJSMap();
	var identity = require_identity();
	function createPair(key, value, ctx) {
		const k = createNode.createNode(key, void 0, ctx);
		const v = createNode.createNode(value, void 0, ctx);
		return new Pair(k, v);
	}
	var Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (identity.isNode(key)) key = key.clone(schema);
			if (identity.isNode(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			return addPairToJSMap.addPairToJSMap(ctx, pair, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
	exports.Pair = Pair;
	exports.createPair = createPair;
}));

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyCollection(collection, ctx, options) {
		return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
	}
	function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
		const { indent, options: { commentString } } = ctx;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			type: null
		});
		let chompKeep = false;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (!chompKeep && item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (!chompKeep && ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
				}
			}
			chompKeep = false;
			let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			if (chompKeep && comment) chompKeep = false;
			lines.push(blockItemPrefix + str);
		}
		let str;
		if (lines.length === 0) str = flowChars.start + flowChars.end;
		else {
			str = lines[0];
			for (let i = 1; i < lines.length; ++i) {
				const line = lines[i];
				str += line ? `\n${indent}${line}` : "\n";
			}
		}
		if (comment) {
			str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
			if (onComment) onComment();
		} else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
		const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
		itemIndent += indentStep;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			inFlow: true,
			type: null
		});
		let reqNewline = false;
		let linesAtValue = 0;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, false);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, false);
					if (ik.comment) reqNewline = true;
				}
				const iv = identity.isNode(item.value) ? item.value : null;
				if (iv) {
					if (iv.comment) comment = iv.comment;
					if (iv.commentBefore) reqNewline = true;
				} else if (item.value == null && ik?.comment) comment = ik.comment;
			}
			if (comment) reqNewline = true;
			let str = stringify.stringify(item, itemCtx, () => comment = null);
			reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
			if (i < items.length - 1) str += ",";
			else if (ctx.options.trailingComma) {
				if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
				if (reqNewline) str += ",";
			}
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			lines.push(str);
			linesAtValue = lines.length;
		}
		const { start, end } = flowChars;
		if (lines.length === 0) return start + end;
		else {
			if (!reqNewline) {
				const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
				reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
			}
			if (reqNewline) {
				let str = start;
				for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
				return `${str}\n${indent}${end}`;
			} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
		}
	}
	function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
		if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
		if (comment) {
			const ic = stringifyComment.indentComment(commentString(comment), indent);
			lines.push(ic.trimStart());
		}
	}
	exports.stringifyCollection = stringifyCollection;
}));

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyCollection = require_stringifyCollection();
	var addPairToJSMap = require_addPairToJSMap();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	function findPair(items, key) {
		const k = identity.isScalar(key) ? key.value : key;
		for (const it of items) if (identity.isPair(it)) {
			if (it.key === key || it.key === k) return it;
			if (identity.isScalar(it.key) && it.key.value === k) return it;
		}
	}
	var YAMLMap = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(identity.MAP, schema);
			this.items = [];
		}
		/**
		* A generic collection parsing method that can be extended
		* to other node classes that inherit from YAMLMap
		*/
		static from(schema, obj, ctx) {
			const { keepUndefined, replacer } = ctx;
			const map = new this(schema);
			const add = (key, value) => {
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
			return map;
		}
		/**
		* Adds a value to the collection.
		*
		* @param overwrite - If not set `true`, using a key that is already in the
		*   collection will throw. Otherwise, overwrites the previous value.
		*/
		add(pair, overwrite) {
			let _pair;
			if (identity.isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair.Pair(pair, pair?.value);
			else _pair = new Pair.Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair.Pair(key, value), true);
		}
		/**
		* @param ctx - Conversion context, originally set in Document#toJS()
		* @param {Class} Type - If set, forces the returned collection type
		* @returns Instance of Type, Map, or Object
		*/
		toJSON(_, ctx, Type) {
			const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!identity.isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
	exports.YAMLMap = YAMLMap;
	exports.findPair = findPair;
}));

// node_modules/yaml/dist/schema/common/map.js
var require_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLMap = require_YAMLMap();
	const map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap.YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!identity.isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
	};
	exports.map = map;
}));

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyCollection = require_stringifyCollection();
	var Collection = require_Collection();
	var identity = require_identity();
	var Scalar = require_Scalar();
	var toJS = require_toJS();
	var YAMLSeq = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(identity.SEQ, schema);
			this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		/**
		* Removes a value from the collection.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
			const it = this.items[idx];
			return !keepScalar && identity.isScalar(it) ? it.value : it;
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*/
		has(key) {
			const idx = asItemIndex(key);
			return typeof idx === "number" && idx < this.items.length;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*
		* If `key` does not contain a representation of an integer, this will throw.
		* It may be wrapped in a `Scalar`.
		*/
		set(key, value) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			});
		}
		static from(schema, obj, ctx) {
			const { replacer } = ctx;
			const seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode.createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
	function asItemIndex(key) {
		let idx = identity.isScalar(key) ? key.value : key;
		if (idx && typeof idx === "string") idx = Number(idx);
		return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
	}
	exports.YAMLSeq = YAMLSeq;
}));

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLSeq = require_YAMLSeq();
	const seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq.YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!identity.isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
	};
	exports.seq = seq;
}));

// node_modules/yaml/dist/schema/common/string.js
var require_string = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyString = require_stringifyString();
	const string = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
	exports.string = string;
}));

// node_modules/yaml/dist/schema/common/null.js
var require_null = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar.Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar.Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
	exports.nullTag = nullTag;
}));

// node_modules/yaml/dist/schema/core/bool.js
var require_bool$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
	exports.boolTag = boolTag;
}));

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	function stringifyNumber({ format, minFractionDigits, tag, value }) {
		if (typeof value === "bigint") return String(value);
		const num = typeof value === "number" ? value : Number(value);
		if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
		let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
		if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
			let i = n.indexOf(".");
			if (i < 0) {
				i = n.length;
				n += ".";
			}
			let d = minFractionDigits - (n.length - i - 1);
			while (d-- > 0) n += "0";
		}
		return n;
	}
	exports.stringifyNumber = stringifyNumber;
}));

// node_modules/yaml/dist/schema/core/float.js
var require_float$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

// node_modules/yaml/dist/schema/core/int.js
var require_int$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	const intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
		return stringifyNumber.stringifyNumber(node);
	}
	const intOct = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
		stringify: (node) => intStringify(node, 8, "0o")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

// node_modules/yaml/dist/schema/core/schema.js
var require_schema$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	const schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.boolTag,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float
	];
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/json/schema.js
var require_schema$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var map = require_map();
	var seq = require_seq();
	function intIdentify(value) {
		return typeof value === "bigint" || Number.isInteger(value);
	}
	const stringifyJSON = ({ value }) => JSON.stringify(value);
	const jsonScalars = [
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	];
	const schema = [map.map, seq.seq].concat(jsonScalars, {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_buffer = __require("buffer");
	var Scalar = require_Scalar();
	var stringifyString = require_stringifyString();
	const binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		/**
		* Returns a Buffer in node and an Uint8Array in browsers
		*
		* To use the resulting buffer as an image, you'll want to do something like:
		*
		*   const blob = new Blob([buffer], { type: 'image/jpeg' })
		*   document.querySelector('#photo').src = URL.createObjectURL(blob)
		*/
		resolve(src, onError) {
			if (typeof node_buffer.Buffer === "function") return node_buffer.Buffer.from(src, "base64");
			else if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof node_buffer.Buffer === "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
			else if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
			if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString.stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
	exports.binary = binary;
}));

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLSeq = require_YAMLSeq();
	function resolvePairs(seq, onError) {
		if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
			let item = seq.items[i];
			if (identity.isPair(item)) continue;
			else if (identity.isMap(item)) {
				if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
				const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
				if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
				if (item.comment) {
					const cn = pair.value ?? pair.key;
					cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
				}
				item = pair;
			}
			seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
		}
		else onError("Expected a sequence for this tag");
		return seq;
	}
	function createPairs(schema, iterable, ctx) {
		const { replacer } = ctx;
		const pairs = new YAMLSeq.YAMLSeq(schema);
		pairs.tag = "tag:yaml.org,2002:pairs";
		let i = 0;
		if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
			if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
			let key, value;
			if (Array.isArray(it)) {
				if (it.length === 2) {
					key = it[0];
					value = it[1];
				} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
			} else if (it && it instanceof Object) {
				const keys = Object.keys(it);
				if (keys.length === 1) {
					key = keys[0];
					value = it[key];
				} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
			} else key = it;
			pairs.items.push(Pair.createPair(key, value, ctx));
		}
		return pairs;
	}
	const pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
	exports.createPairs = createPairs;
	exports.pairs = pairs;
	exports.resolvePairs = resolvePairs;
}));

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var toJS = require_toJS();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var pairs = require_pairs();
	var YAMLOMap = class YAMLOMap extends YAMLSeq.YAMLSeq {
		constructor() {
			super();
			this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
			this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
			this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
			this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
			this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
			this.tag = YAMLOMap.tag;
		}
		/**
		* If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
		* but TypeScript won't allow widening the signature of a child method.
		*/
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			const map = /* @__PURE__ */ new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (identity.isPair(pair)) {
					key = toJS.toJS(pair.key, "", ctx);
					value = toJS.toJS(pair.value, key, ctx);
				} else key = toJS.toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			const pairs$1 = pairs.createPairs(schema, iterable, ctx);
			const omap = new this();
			omap.items = pairs$1.items;
			return omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	const omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs$1 = pairs.resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs$1.items) if (identity.isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs$1);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
	exports.YAMLOMap = YAMLOMap;
	exports.omap = omap;
}));

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function boolStringify({ value, source }, ctx) {
		if (source && (value ? trueTag : falseTag).test.test(source)) return source;
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
	const trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar.Scalar(true),
		stringify: boolStringify
	};
	const falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar.Scalar(false),
		stringify: boolStringify
	};
	exports.falseTag = falseTag;
	exports.trueTag = trueTag;
}));

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	function intResolve(str, offset, radix, { intAsBigInt }) {
		const sign = str[0];
		if (sign === "-" || sign === "+") offset += 1;
		str = str.substring(offset).replace(/_/g, "");
		if (intAsBigInt) {
			switch (radix) {
				case 2:
					str = `0b${str}`;
					break;
				case 8:
					str = `0o${str}`;
					break;
				case 16: str = `0x${str}`;
			}
			const n = BigInt(str);
			return sign === "-" ? BigInt(-1) * n : n;
		}
		const n = parseInt(str, radix);
		return sign === "-" ? -1 * n : n;
	}
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value)) {
			const str = value.toString(radix);
			return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
		}
		return stringifyNumber.stringifyNumber(node);
	}
	const intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	const intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intBin = intBin;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSet = class YAMLSet extends YAMLMap.YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (identity.isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair.Pair(key.key, null);
			else pair = new Pair.Pair(key, null);
			if (!YAMLMap.findPair(this.items, pair.key)) this.items.push(pair);
		}
		/**
		* If `keepPair` is `true`, returns the Pair matching `key`.
		* Otherwise, returns the value of that Pair's key.
		*/
		get(key, keepPair) {
			const pair = YAMLMap.findPair(this.items, key);
			return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = YAMLMap.findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair.Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(Pair.createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	const set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (identity.isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
	exports.YAMLSet = YAMLSet;
	exports.set = set;
}));

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	/** Internal types handle bigint as number, because TS can't figure it out. */
	function parseSexagesimal(str, asBigInt) {
		const sign = str[0];
		const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
		const num = (n) => asBigInt ? BigInt(n) : Number(n);
		const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
		return sign === "-" ? num(-1) * res : res;
	}
	/**
	* hhhh:mm:ss.sss
	*
	* Internal types handle bigint as number, because TS can't figure it out.
	*/
	function stringifySexagesimal(node) {
		let { value } = node;
		let num = (n) => n;
		if (typeof value === "bigint") num = (n) => BigInt(n);
		else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
		let sign = "";
		if (value < 0) {
			sign = "-";
			value *= num(-1);
		}
		const _60 = num(60);
		const parts = [value % _60];
		if (value < 60) parts.unshift(0);
		else {
			value = (value - parts[0]) / _60;
			parts.unshift(value % _60);
			if (value >= 60) {
				value = (value - parts[0]) / _60;
				parts.unshift(value);
			}
		}
		return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
	}
	const intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	const floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	const timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
	exports.floatTime = floatTime;
	exports.intTime = intTime;
	exports.timestamp = timestamp;
}));

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var binary = require_binary();
	var bool = require_bool();
	var float = require_float();
	var int = require_int();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var set = require_set();
	var timestamp = require_timestamp();
	const schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.trueTag,
		bool.falseTag,
		int.intBin,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float,
		binary.binary,
		merge.merge,
		omap.omap,
		pairs.pairs,
		set.set,
		timestamp.intTime,
		timestamp.floatTime,
		timestamp.timestamp
	];
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/tags.js
var require_tags = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	var schema = require_schema$2();
	var schema$1 = require_schema$1();
	var binary = require_binary();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var schema$2 = require_schema();
	var set = require_set();
	var timestamp = require_timestamp();
	const schemas = /* @__PURE__ */ new Map([
		["core", schema.schema],
		["failsafe", [
			map.map,
			seq.seq,
			string.string
		]],
		["json", schema$1.schema],
		["yaml11", schema$2.schema],
		["yaml-1.1", schema$2.schema]
	]);
	const tagsByName = {
		binary: binary.binary,
		bool: bool.boolTag,
		float: float.float,
		floatExp: float.floatExp,
		floatNaN: float.floatNaN,
		floatTime: timestamp.floatTime,
		int: int.int,
		intHex: int.intHex,
		intOct: int.intOct,
		intTime: timestamp.intTime,
		map: map.map,
		merge: merge.merge,
		null: _null.nullTag,
		omap: omap.omap,
		pairs: pairs.pairs,
		seq: seq.seq,
		set: set.set,
		timestamp: timestamp.timestamp
	};
	const coreKnownTags = {
		"tag:yaml.org,2002:binary": binary.binary,
		"tag:yaml.org,2002:merge": merge.merge,
		"tag:yaml.org,2002:omap": omap.omap,
		"tag:yaml.org,2002:pairs": pairs.pairs,
		"tag:yaml.org,2002:set": set.set,
		"tag:yaml.org,2002:timestamp": timestamp.timestamp
	};
	function getTags(customTags, schemaName, addMergeTag) {
		const schemaTags = schemas.get(schemaName);
		if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
		let tags = schemaTags;
		if (!tags) {
			if (Array.isArray(customTags)) tags = [];
			else {
				const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
			}
		}
		if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
		else if (typeof customTags === "function") tags = customTags(tags.slice());
		if (addMergeTag) tags = tags.concat(merge.merge);
		return tags.reduce((tags, tag) => {
			const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
			if (!tagObj) {
				const tagName = JSON.stringify(tag);
				const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
			}
			if (!tags.includes(tagObj)) tags.push(tagObj);
			return tags;
		}, []);
	}
	exports.coreKnownTags = coreKnownTags;
	exports.getTags = getTags;
}));

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var map = require_map();
	var seq = require_seq();
	var string = require_string();
	var tags = require_tags();
	const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	var Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
			this.tags = tags.getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, identity.MAP, { value: map.map });
			Object.defineProperty(this, identity.SCALAR, { value: string.string });
			Object.defineProperty(this, identity.SEQ, { value: seq.seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
	exports.Schema = Schema;
}));

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyDocument(doc, options) {
		const lines = [];
		let hasDirectives = options.directives === true;
		if (options.directives !== false && doc.directives) {
			const dir = doc.directives.toString(doc);
			if (dir) {
				lines.push(dir);
				hasDirectives = true;
			} else if (doc.directives.docStart) hasDirectives = true;
		}
		if (hasDirectives) lines.push("---");
		const ctx = stringify.createStringifyContext(doc, options);
		const { commentString } = ctx.options;
		if (doc.commentBefore) {
			if (lines.length !== 1) lines.unshift("");
			const cs = commentString(doc.commentBefore);
			lines.unshift(stringifyComment.indentComment(cs, ""));
		}
		let chompKeep = false;
		let contentComment = null;
		if (doc.contents) {
			if (identity.isNode(doc.contents)) {
				if (doc.contents.spaceBefore && hasDirectives) lines.push("");
				if (doc.contents.commentBefore) {
					const cs = commentString(doc.contents.commentBefore);
					lines.push(stringifyComment.indentComment(cs, ""));
				}
				ctx.forceBlockIndent = !!doc.comment;
				contentComment = doc.contents.comment;
			}
			const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
			let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
			if (contentComment) body += stringifyComment.lineComment(body, "", commentString(contentComment));
			if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
			else lines.push(body);
		} else lines.push(stringify.stringify(doc.contents, ctx));
		if (doc.directives?.docEnd) {
			if (doc.comment) {
				const cs = commentString(doc.comment);
				if (cs.includes("\n")) {
					lines.push("...");
					lines.push(stringifyComment.indentComment(cs, ""));
				} else lines.push(`... ${cs}`);
			} else lines.push("...");
		} else {
			let dc = doc.comment;
			if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
			if (dc) {
				if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
				lines.push(stringifyComment.indentComment(commentString(dc), ""));
			}
		}
		return lines.join("\n") + "\n";
	}
	exports.stringifyDocument = stringifyDocument;
}));

// node_modules/yaml/dist/doc/Document.js
var require_Document = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var toJS = require_toJS();
	var Schema = require_Schema();
	var stringifyDocument = require_stringifyDocument();
	var anchors = require_anchors();
	var applyReviver = require_applyReviver();
	var createNode = require_createNode();
	var directives = require_directives();
	var Document = class Document {
		constructor(value, replacer, options) {
			/** A comment before this Document */
			this.commentBefore = null;
			/** A comment immediately after this Document */
			this.comment = null;
			/** Errors encountered during parsing. */
			this.errors = [];
			/** Warnings encountered during parsing. */
			this.warnings = [];
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
			let _replacer = null;
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new directives.Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		/**
		* Create a deep copy of this Document and its contents.
		*
		* Custom Node values that inherit from `Object` still refer to their original instances.
		*/
		clone() {
			const copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** Adds a value to the document. */
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		/** Adds a value to the document. */
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
		}
		/**
		* Create a new `Alias` node, ensuring that the target `node` has the required anchor.
		*
		* If `node` already has an anchor, `name` is ignored.
		* Otherwise, the `node.anchor` value will be set to `name`,
		* or if an anchor with that name is already present in the document,
		* `name` will be used as a prefix for a new unique anchor.
		* If `name` is undefined, the generated anchor will use 'a' as a prefix.
		*/
		createAlias(node, name) {
			if (!node.anchor) {
				const prev = anchors.anchorNames(this);
				node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
			}
			return new Alias.Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
			const ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? true,
				keepUndefined: keepUndefined ?? false,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			};
			const node = createNode.createNode(value, tag, ctx);
			if (flow && identity.isCollection(node)) node.flow = true;
			setAnchors();
			return node;
		}
		/**
		* Convert a key and a value into a `Pair` using the current schema,
		* recursively wrapping all values as `Scalar` or `Collection` nodes.
		*/
		createPair(key, value, options = {}) {
			const k = this.createNode(key, null, options);
			const v = this.createNode(value, null, options);
			return new Pair.Pair(k, v);
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : false;
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			if (Collection.isEmptyPath(path)) {
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		get(key, keepScalar) {
			return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		/**
		* Returns item at `path`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
			return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		/**
		* Checks if the document includes a value with the key `key`.
		*/
		has(key) {
			return identity.isCollection(this.contents) ? this.contents.has(key) : false;
		}
		/**
		* Checks if the document includes a value at `path`.
		*/
		hasIn(path) {
			if (Collection.isEmptyPath(path)) return this.contents !== void 0;
			return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		set(key, value) {
			if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			if (Collection.isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		/**
		* Change the YAML version and schema used by the document.
		* A `null` version disables support for directives, explicit tags, anchors, and aliases.
		* It also requires the `schema` option to be given as a `Schema` instance value.
		*
		* Overrides all previously set schema options.
		*/
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new directives.Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new directives.Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
		/**
		* A JSON representation of the document `contents`.
		*
		* @param jsonArg Used by `JSON.stringify` to indicate the array index or
		*   property name.
		*/
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		/** A YAML representation of the document. */
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument.stringifyDocument(this, options);
		}
	};
	function assertCollection(contents) {
		if (identity.isCollection(contents)) return true;
		throw new Error("Expected a YAML collection as document contents");
	}
	exports.Document = Document;
}));

// node_modules/yaml/dist/errors.js
var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	var YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	var YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	const prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
	exports.YAMLError = YAMLError;
	exports.YAMLParseError = YAMLParseError;
	exports.YAMLWarning = YAMLWarning;
	exports.prettifyError = prettifyError;
}));

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
		let spaceBefore = false;
		let atNewline = startOnNewline;
		let hasSpace = startOnNewline;
		let comment = "";
		let commentSep = "";
		let hasNewline = false;
		let reqSpace = false;
		let tab = null;
		let anchor = null;
		let tag = null;
		let newlineAfterProp = null;
		let comma = null;
		let found = null;
		let start = null;
		for (const token of tokens) {
			if (reqSpace) {
				if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
				reqSpace = false;
			}
			if (tab) {
				if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
				tab = null;
			}
			switch (token.type) {
				case "space":
					if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
					hasSpace = true;
					break;
				case "comment": {
					if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = token.source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += commentSep + cb;
					commentSep = "";
					atNewline = false;
					break;
				}
				case "newline":
					if (atNewline) {
						if (comment) comment += token.source;
						else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
					} else commentSep += token.source;
					atNewline = true;
					hasNewline = true;
					if (anchor || tag) newlineAfterProp = token;
					hasSpace = true;
					break;
				case "anchor":
					if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
					if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
					anchor = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case "tag":
					if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
					tag = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case indicator:
					if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
					if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
					found = token;
					atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
					hasSpace = false;
					break;
				case "comma": if (flow) {
					if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
					comma = token;
					atNewline = false;
					hasSpace = false;
					break;
				}
				default:
					onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
					atNewline = false;
					hasSpace = false;
			}
		}
		const last = tokens[tokens.length - 1];
		const end = last ? last.offset + last.source.length : offset;
		if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
		if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
		return {
			comma,
			found,
			spaceBefore,
			comment,
			hasNewline,
			anchor,
			tag,
			newlineAfterProp,
			end,
			start: start ?? end
		};
	}
	exports.resolveProps = resolveProps;
}));

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = /* @__PURE__ */ __commonJSMin(((exports) => {
	function containsNewline(key) {
		if (!key) return null;
		switch (key.type) {
			case "alias":
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				if (key.source.includes("\n")) return true;
				if (key.end) {
					for (const st of key.end) if (st.type === "newline") return true;
				}
				return false;
			case "flow-collection":
				for (const it of key.items) {
					for (const st of it.start) if (st.type === "newline") return true;
					if (it.sep) {
						for (const st of it.sep) if (st.type === "newline") return true;
					}
					if (containsNewline(it.key) || containsNewline(it.value)) return true;
				}
				return false;
			default: return true;
		}
	}
	exports.containsNewline = containsNewline;
}));

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utilContainsNewline = require_util_contains_newline();
	function flowIndentCheck(indent, fc, onError) {
		if (fc?.type === "flow-collection") {
			const end = fc.end[0];
			if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
		}
	}
	exports.flowIndentCheck = flowIndentCheck;
}));

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function mapIncludes(ctx, items, search) {
		const { uniqueKeys } = ctx.options;
		if (uniqueKeys === false) return false;
		const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
		return items.some((pair) => isEqual(pair.key, search));
	}
	exports.mapIncludes = mapIncludes;
}));

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	var utilMapIncludes = require_util_map_includes();
	const startColMsg = "All mapping items must start at the same column";
	function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
		const map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		let offset = bm.offset;
		let commentEnd = null;
		for (const collItem of bm.items) {
			const { start, key, sep, value } = collItem;
			const keyProps = resolveProps.resolveProps(start, {
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: bm.indent,
				startOnNewline: true
			});
			const implicitKey = !keyProps.found;
			if (implicitKey) {
				if (key) {
					if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
					else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
				}
				if (!keyProps.anchor && !keyProps.tag && !sep) {
					commentEnd = keyProps.end;
					if (keyProps.comment) {
						if (map.comment) map.comment += "\n" + keyProps.comment;
						else map.comment = keyProps.comment;
					}
					continue;
				}
				if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
			} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			ctx.atKey = true;
			const keyStart = keyProps.end;
			const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
			ctx.atKey = false;
			if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
			const valueProps = resolveProps.resolveProps(sep ?? [], {
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: bm.indent,
				startOnNewline: !key || key.type === "block-scalar"
			});
			offset = valueProps.end;
			if (valueProps.found) {
				if (implicitKey) {
					if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
					if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
				offset = valueNode.range[2];
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			} else {
				if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
				if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			}
		}
		if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
		map.range = [
			bm.offset,
			offset,
			commentEnd ?? offset
		];
		return map;
	}
	exports.resolveBlockMap = resolveBlockMap;
}));

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLSeq = require_YAMLSeq();
	var resolveProps = require_resolve_props();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
		const seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = bs.offset;
		let commentEnd = null;
		for (const { start, value } of bs.items) {
			const props = resolveProps.resolveProps(start, {
				indicator: "seq-item-ind",
				next: value,
				offset,
				onError,
				parentIndent: bs.indent,
				startOnNewline: true
			});
			if (!props.found) {
				if (props.anchor || props.tag || value) {
					if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
					else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
				} else {
					commentEnd = props.end;
					if (props.comment) seq.comment = props.comment;
					continue;
				}
			}
			const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
			offset = node.range[2];
			seq.items.push(node);
		}
		seq.range = [
			bs.offset,
			offset,
			commentEnd ?? offset
		];
		return seq;
	}
	exports.resolveBlockSeq = resolveBlockSeq;
}));

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveEnd(end, offset, reqSpace, onError) {
		let comment = "";
		if (end) {
			let hasSpace = false;
			let sep = "";
			for (const token of end) {
				const { source, type } = token;
				switch (type) {
					case "space":
						hasSpace = true;
						break;
					case "comment": {
						if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						const cb = source.substring(1) || " ";
						if (!comment) comment = cb;
						else comment += sep + cb;
						sep = "";
						break;
					}
					case "newline":
						if (comment) sep += source;
						hasSpace = true;
						break;
					default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
				}
				offset += source.length;
			}
		}
		return {
			comment,
			offset
		};
	}
	exports.resolveEnd = resolveEnd;
}));

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilMapIncludes = require_util_map_includes();
	const blockMsg = "Block collections are not allowed within flow collections";
	const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
	function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
		const isMap = fc.start.source === "{";
		const fcName = isMap ? "flow map" : "flow sequence";
		const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
		coll.flow = true;
		const atRoot = ctx.atRoot;
		if (atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = fc.offset + fc.start.source.length;
		for (let i = 0; i < fc.items.length; ++i) {
			const collItem = fc.items[i];
			const { start, key, sep, value } = collItem;
			const props = resolveProps.resolveProps(start, {
				flow: fcName,
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (!props.found) {
				if (!props.anchor && !props.tag && !sep && !value) {
					if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
					else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
					if (props.comment) {
						if (coll.comment) coll.comment += "\n" + props.comment;
						else coll.comment = props.comment;
					}
					offset = props.end;
					continue;
				}
				if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
			}
			if (i === 0) {
				if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
			} else {
				if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
				if (props.comment) {
					let prevItemComment = "";
					loop: for (const st of start) switch (st.type) {
						case "comma":
						case "space": break;
						case "comment":
							prevItemComment = st.source.substring(1);
							break loop;
						default: break loop;
					}
					if (prevItemComment) {
						let prev = coll.items[coll.items.length - 1];
						if (identity.isPair(prev)) prev = prev.value ?? prev.key;
						if (prev.comment) prev.comment += "\n" + prevItemComment;
						else prev.comment = prevItemComment;
						props.comment = props.comment.substring(prevItemComment.length + 1);
					}
				}
			}
			if (!isMap && !sep && !props.found) {
				const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
				coll.items.push(valueNode);
				offset = valueNode.range[2];
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else {
				ctx.atKey = true;
				const keyStart = props.end;
				const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
				if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
				ctx.atKey = false;
				const valueProps = resolveProps.resolveProps(sep ?? [], {
					flow: fcName,
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: fc.indent,
					startOnNewline: false
				});
				if (valueProps.found) {
					if (!isMap && !props.found && ctx.options.strict) {
						if (sep) for (const st of sep) {
							if (st === valueProps.found) break;
							if (st.type === "newline") {
								onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
								break;
							}
						}
						if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
					}
				} else if (value) {
					if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
					else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
				if (valueNode) {
					if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
				} else if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				if (isMap) {
					const map = coll;
					if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
					map.items.push(pair);
				} else {
					const map = new YAMLMap.YAMLMap(ctx.schema);
					map.flow = true;
					map.items.push(pair);
					const endRange = (valueNode ?? keyNode).range;
					map.range = [
						keyNode.range[0],
						endRange[1],
						endRange[2]
					];
					coll.items.push(map);
				}
				offset = valueNode ? valueNode.range[2] : valueProps.end;
			}
		}
		const expectedEnd = isMap ? "}" : "]";
		const [ce, ...ee] = fc.end;
		let cePos = offset;
		if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
		else {
			const name = fcName[0].toUpperCase() + fcName.substring(1);
			const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
			onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
			if (ce && ce.source.length !== 1) ee.unshift(ce);
		}
		if (ee.length > 0) {
			const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
			if (end.comment) {
				if (coll.comment) coll.comment += "\n" + end.comment;
				else coll.comment = end.comment;
			}
			coll.range = [
				fc.offset,
				cePos,
				end.offset
			];
		} else coll.range = [
			fc.offset,
			cePos,
			cePos
		];
		return coll;
	}
	exports.resolveFlowCollection = resolveFlowCollection;
}));

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveBlockMap = require_resolve_block_map();
	var resolveBlockSeq = require_resolve_block_seq();
	var resolveFlowCollection = require_resolve_flow_collection();
	function resolveCollection(CN, ctx, token, onError, tagName, tag) {
		const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
		const Coll = coll.constructor;
		if (tagName === "!" || tagName === Coll.tagName) {
			coll.tag = Coll.tagName;
			return coll;
		}
		if (tagName) coll.tag = tagName;
		return coll;
	}
	function composeCollection(CN, ctx, token, props, onError) {
		const tagToken = props.tag;
		const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
		if (token.type === "block-seq") {
			const { anchor, newlineAfterProp: nl } = props;
			const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
			if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
		}
		const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
		if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
		let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
		if (!tag) {
			const kt = ctx.schema.knownTags[tagName];
			if (kt?.collection === expType) {
				ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
				tag = kt;
			} else {
				if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
				else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
				return resolveCollection(CN, ctx, token, onError, tagName);
			}
		}
		const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
		const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
		const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
		node.range = coll.range;
		node.tag = tagName;
		if (tag?.format) node.format = tag.format;
		return node;
	}
	exports.composeCollection = composeCollection;
}));

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function resolveBlockScalar(ctx, scalar, onError) {
		const start = scalar.offset;
		const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
		if (!header) return {
			value: "",
			type: null,
			comment: "",
			range: [
				start,
				start,
				start
			]
		};
		const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
		const lines = scalar.source ? splitLines(scalar.source) : [];
		let chompStart = lines.length;
		for (let i = lines.length - 1; i >= 0; --i) {
			const content = lines[i][1];
			if (content === "" || content === "\r") chompStart = i;
			else break;
		}
		if (chompStart === 0) {
			const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
			let end = start + header.length;
			if (scalar.source) end += scalar.source.length;
			return {
				value,
				type,
				comment: header.comment,
				range: [
					start,
					end,
					end
				]
			};
		}
		let trimIndent = scalar.indent + header.indent;
		let offset = scalar.offset + header.length;
		let contentStart = 0;
		for (let i = 0; i < chompStart; ++i) {
			const [indent, content] = lines[i];
			if (content === "" || content === "\r") {
				if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
			} else {
				if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
				if (header.indent === 0) trimIndent = indent.length;
				contentStart = i;
				if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
				break;
			}
			offset += indent.length + content.length + 1;
		}
		for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
		let value = "";
		let sep = "";
		let prevMoreIndented = false;
		for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
		for (let i = contentStart; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			offset += indent.length + content.length + 1;
			const crlf = content[content.length - 1] === "\r";
			if (crlf) content = content.slice(0, -1);
			/* istanbul ignore if already caught in lexer */
			if (content && indent.length < trimIndent) {
				const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
				onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
				indent = "";
			}
			if (type === Scalar.Scalar.BLOCK_LITERAL) {
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
			} else if (indent.length > trimIndent || content[0] === "	") {
				if (sep === " ") sep = "\n";
				else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
				prevMoreIndented = true;
			} else if (content === "") {
				if (sep === "\n") value += "\n";
				else sep = "\n";
			} else {
				value += sep + content;
				sep = " ";
				prevMoreIndented = false;
			}
		}
		switch (header.chomp) {
			case "-": break;
			case "+":
				for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
				if (value[value.length - 1] !== "\n") value += "\n";
				break;
			default: value += "\n";
		}
		const end = start + header.length + scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	function parseBlockScalarHeader({ offset, props }, strict, onError) {
		/* istanbul ignore if should not happen */
		if (props[0].type !== "block-scalar-header") {
			onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
			return null;
		}
		const { source } = props[0];
		const mode = source[0];
		let indent = 0;
		let chomp = "";
		let error = -1;
		for (let i = 1; i < source.length; ++i) {
			const ch = source[i];
			if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
			else {
				const n = Number(ch);
				if (!indent && n) indent = n;
				else if (error === -1) error = offset + i;
			}
		}
		if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
		let hasSpace = false;
		let comment = "";
		let length = source.length;
		for (let i = 1; i < props.length; ++i) {
			const token = props[i];
			switch (token.type) {
				case "space": hasSpace = true;
				case "newline":
					length += token.source.length;
					break;
				case "comment":
					if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					length += token.source.length;
					comment = token.source.substring(1);
					break;
				case "error":
					onError(token, "UNEXPECTED_TOKEN", token.message);
					length += token.source.length;
					break;
				/* istanbul ignore next should not happen */
				default: {
					onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
					const ts = token.source;
					if (ts && typeof ts === "string") length += ts.length;
				}
			}
		}
		return {
			mode,
			indent,
			chomp,
			comment,
			length
		};
	}
	/** @returns Array of lines split up as `[indent, content]` */
	function splitLines(source) {
		const split = source.split(/\n( *)/);
		const first = split[0];
		const m = first.match(/^( *)/);
		const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
		for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
		return lines;
	}
	exports.resolveBlockScalar = resolveBlockScalar;
}));

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var resolveEnd = require_resolve_end();
	function resolveFlowScalar(scalar, strict, onError) {
		const { offset, type, source, end } = scalar;
		let _type;
		let value;
		const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
		switch (type) {
			case "scalar":
				_type = Scalar.Scalar.PLAIN;
				value = plainValue(source, _onError);
				break;
			case "single-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_SINGLE;
				value = singleQuotedValue(source, _onError);
				break;
			case "double-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_DOUBLE;
				value = doubleQuotedValue(source, _onError);
				break;
			/* istanbul ignore next should not happen */
			default:
				onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
				return {
					value: "",
					type: null,
					comment: "",
					range: [
						offset,
						offset + source.length,
						offset + source.length
					]
				};
		}
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
		return {
			value,
			type: _type,
			comment: re.comment,
			range: [
				offset,
				valueEnd,
				re.offset
			]
		};
	}
	function plainValue(source, onError) {
		let badChar = "";
		switch (source[0]) {
			/* istanbul ignore next should not happen */
			case "	":
				badChar = "a tab character";
				break;
			case ",":
				badChar = "flow indicator character ,";
				break;
			case "%":
				badChar = "directive indicator character %";
				break;
			case "|":
			case ">":
				badChar = `block scalar indicator ${source[0]}`;
				break;
			case "@":
			case "`": badChar = `reserved character ${source[0]}`;
		}
		if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
		return unfoldLines(source);
	}
	function singleQuotedValue(source, onError) {
		if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
		return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
	}
	function unfoldLines(source) {
		const line = /(.*?)\r?\n/sy;
		let match = line.exec(source);
		if (!match) return source;
		/**
		* The negative lookbehinds in these RegExps are to
		* prevent causing a polynomial search time in certain cases.
		*
		* The try-catch is for Safari < 16.4 and other old browsers:
		* https://caniuse.com/js-regexp-lookbehind
		*/
		let trimEnd, trimBoth;
		try {
			trimEnd = /* @__PURE__ */ new RegExp("(?<![ 	])[ 	]+$");
			trimBoth = /* @__PURE__ */ new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
		} catch {
			trimEnd = /[ \t]+$/;
			trimBoth = /^[ \t]+|[ \t]+$/g;
		}
		let res = match[1].replace(trimEnd, "");
		let sep = " ";
		let pos = line.lastIndex;
		while (match = line.exec(source)) {
			const lm = match[1].replace(trimBoth, "");
			if (lm === "") {
				if (sep === "\n") res += sep;
				else sep = "\n";
			} else {
				res += sep + lm;
				sep = " ";
			}
			pos = line.lastIndex;
		}
		const last = /[ \t]*(.*)/sy;
		last.lastIndex = pos;
		match = last.exec(source);
		return res + sep + (match?.[1] ?? "");
	}
	function doubleQuotedValue(source, onError) {
		let res = "";
		for (let i = 1; i < source.length - 1; ++i) {
			const ch = source[i];
			if (ch === "\r" && source[i + 1] === "\n") continue;
			if (ch === "\n") {
				const { fold, offset } = foldNewline(source, i);
				res += fold;
				i = offset;
			} else if (ch === "\\") {
				let next = source[++i];
				const cc = escapeCodes[next];
				if (cc) res += cc;
				else if (next === "\n") {
					next = source[i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "\r" && source[i + 1] === "\n") {
					next = source[++i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "x" || next === "u" || next === "U") {
					const length = next === "x" ? 2 : next === "u" ? 4 : 8;
					res += parseCharCode(source, i + 1, length, onError);
					i += length;
				} else {
					const raw = source.substr(i - 1, 2);
					onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
					res += raw;
				}
			} else if (ch === " " || ch === "	") {
				const wsStart = i;
				let next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
				if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
			} else res += ch;
		}
		if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
		return res;
	}
	/**
	* Fold a single newline into a space, multiple newlines to N - 1 newlines.
	* Presumes `source[offset] === '\n'`
	*/
	function foldNewline(source, offset) {
		let fold = "";
		let ch = source[offset + 1];
		while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
			if (ch === "\r" && source[offset + 2] !== "\n") break;
			if (ch === "\n") fold += "\n";
			offset += 1;
			ch = source[offset + 1];
		}
		if (!fold) fold = " ";
		return {
			fold,
			offset
		};
	}
	const escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
	function parseCharCode(source, offset, length, onError) {
		const cc = source.substr(offset, length);
		const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
		try {
			return String.fromCodePoint(code);
		} catch {
			const raw = source.substr(offset - 2, length + 2);
			onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
			return raw;
		}
	}
	exports.resolveFlowScalar = resolveFlowScalar;
}));

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	function composeScalar(ctx, token, tagToken, onError) {
		const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
		const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
		let tag;
		if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR];
		else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
		else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
		else tag = ctx.schema[identity.SCALAR];
		let scalar;
		try {
			const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
			scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
		} catch (error) {
			const msg = error instanceof Error ? error.message : String(error);
			onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
			scalar = new Scalar.Scalar(value);
		}
		scalar.range = range;
		scalar.source = value;
		if (type) scalar.type = type;
		if (tagName) scalar.tag = tagName;
		if (tag.format) scalar.format = tag.format;
		if (comment) scalar.comment = comment;
		return scalar;
	}
	function findScalarTagByName(schema, value, tagName, tagToken, onError) {
		if (tagName === "!") return schema[identity.SCALAR];
		const matchWithTest = [];
		for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
			if (tag.default && tag.test) matchWithTest.push(tag);
			else return tag;
		}
		for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
		const kt = schema.knownTags[tagName];
		if (kt && !kt.collection) {
			schema.tags.push(Object.assign({}, kt, {
				default: false,
				test: void 0
			}));
			return kt;
		}
		onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
		return schema[identity.SCALAR];
	}
	function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
		const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
		if (schema.compat) {
			const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
			if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
		}
		return tag;
	}
	exports.composeScalar = composeScalar;
}));

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = /* @__PURE__ */ __commonJSMin(((exports) => {
	function emptyScalarPosition(offset, before, pos) {
		if (before) {
			pos ?? (pos = before.length);
			for (let i = pos - 1; i >= 0; --i) {
				let st = before[i];
				switch (st.type) {
					case "space":
					case "comment":
					case "newline":
						offset -= st.source.length;
						continue;
				}
				st = before[++i];
				while (st?.type === "space") {
					offset += st.source.length;
					st = before[++i];
				}
				break;
			}
		}
		return offset;
	}
	exports.emptyScalarPosition = emptyScalarPosition;
}));

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var composeCollection = require_compose_collection();
	var composeScalar = require_compose_scalar();
	var resolveEnd = require_resolve_end();
	var utilEmptyScalarPosition = require_util_empty_scalar_position();
	const CN = {
		composeNode,
		composeEmptyNode
	};
	function composeNode(ctx, token, props, onError) {
		const atKey = ctx.atKey;
		const { spaceBefore, comment, anchor, tag } = props;
		let node;
		let isSrcToken = true;
		switch (token.type) {
			case "alias":
				node = composeAlias(ctx, token, onError);
				if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
				break;
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "block-scalar":
				node = composeScalar.composeScalar(ctx, token, tag, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				try {
					node = composeCollection.composeCollection(CN, ctx, token, props, onError);
					if (anchor) node.anchor = anchor.source.substring(1);
				} catch (error) {
					onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
				}
				break;
			default:
				onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
				isSrcToken = false;
		}
		node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
		if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			if (token.type === "scalar" && token.source === "") node.comment = comment;
			else node.commentBefore = comment;
		}
		if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
		return node;
	}
	function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
		const token = {
			type: "scalar",
			offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
			indent: -1,
			source: ""
		};
		const node = composeScalar.composeScalar(ctx, token, tag, onError);
		if (anchor) {
			node.anchor = anchor.source.substring(1);
			if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		}
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			node.comment = comment;
			node.range[2] = end;
		}
		return node;
	}
	function composeAlias({ options }, { offset, source, end }, onError) {
		const alias = new Alias.Alias(source.substring(1));
		if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
		if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
		alias.range = [
			offset,
			valueEnd,
			re.offset
		];
		if (re.comment) alias.comment = re.comment;
		return alias;
	}
	exports.composeEmptyNode = composeEmptyNode;
	exports.composeNode = composeNode;
}));

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Document = require_Document();
	var composeNode = require_compose_node();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	function composeDoc(options, directives, { offset, start, value, end }, onError) {
		const opts = Object.assign({ _directives: directives }, options);
		const doc = new Document.Document(void 0, opts);
		const ctx = {
			atKey: false,
			atRoot: true,
			directives: doc.directives,
			options: doc.options,
			schema: doc.schema
		};
		const props = resolveProps.resolveProps(start, {
			indicator: "doc-start",
			next: value ?? end?.[0],
			offset,
			onError,
			parentIndent: 0,
			startOnNewline: true
		});
		if (props.found) {
			doc.directives.docStart = true;
			if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
		}
		doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
		const contentEnd = doc.contents.range[2];
		const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
		if (re.comment) doc.comment = re.comment;
		doc.range = [
			offset,
			contentEnd,
			re.offset
		];
		return doc;
	}
	exports.composeDoc = composeDoc;
}));

// node_modules/yaml/dist/compose/composer.js
var require_composer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var directives = require_directives();
	var Document = require_Document();
	var errors = require_errors();
	var identity = require_identity();
	var composeDoc = require_compose_doc();
	var resolveEnd = require_resolve_end();
	function getErrorPos(src) {
		if (typeof src === "number") return [src, src + 1];
		if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
		const { offset, source } = src;
		return [offset, offset + (typeof source === "string" ? source.length : 1)];
	}
	function parsePrelude(prelude) {
		let comment = "";
		let atComment = false;
		let afterEmptyLine = false;
		for (let i = 0; i < prelude.length; ++i) {
			const source = prelude[i];
			switch (source[0]) {
				case "#":
					comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
					atComment = true;
					afterEmptyLine = false;
					break;
				case "%":
					if (prelude[i + 1]?.[0] !== "#") i += 1;
					atComment = false;
					break;
				default:
					if (!atComment) afterEmptyLine = true;
					atComment = false;
			}
		}
		return {
			comment,
			afterEmptyLine
		};
	}
	/**
	* Compose a stream of CST nodes into a stream of YAML Documents.
	*
	* ```ts
	* import { Composer, Parser } from 'yaml'
	*
	* const src: string = ...
	* const tokens = new Parser().parse(src)
	* const docs = new Composer().compose(tokens)
	* ```
	*/
	var Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message));
				else this.errors.push(new errors.YAMLParseError(pos, code, message));
			};
			this.directives = new directives.Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (identity.isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
				doc.errors = this.errors;
				doc.warnings = this.warnings;
			}
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
		}
		/**
		* Current stream status information.
		*
		* Mostly useful at the end of input for an empty stream.
		*/
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		/**
		* Compose tokens into documents.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*compose(tokens, forceDoc = false, endOffset = -1) {
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		/** Advance the composer by one CST token. */
		*next(token) {
			if (node_process.env.LOG_STREAM) console.dir(token, { depth: null });
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = true;
					const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					this.decorate(this.doc, true);
					if (end.comment) {
						const dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		/**
		* Call at end of input to yield any remaining document.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*end(forceDoc = false, endOffset = -1) {
			if (this.doc) {
				this.decorate(this.doc, true);
				yield this.doc;
				this.doc = null;
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document.Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
	exports.Composer = Composer;
}));

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	var errors = require_errors();
	var stringifyString = require_stringifyString();
	function resolveAsScalar(token, strict = true, onError) {
		if (token) {
			const _onError = (pos, code, message) => {
				const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
				if (onError) onError(offset, code, message);
				else throw new errors.YAMLParseError([offset, offset + 1], code, message);
			};
			switch (token.type) {
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
				case "block-scalar": return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
			}
		}
		return null;
	}
	/**
	* Create a new scalar token with `value`
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.indent The indent level of the token.
	* @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
	* @param context.offset The offset position of the token.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function createScalarToken(value, context) {
		const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey,
			indent: indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		const end = context.end ?? [{
			type: "newline",
			offset: -1,
			indent,
			source: "\n"
		}];
		switch (source[0]) {
			case "|":
			case ">": {
				const he = source.indexOf("\n");
				const head = source.substring(0, he);
				const body = source.substring(he + 1) + "\n";
				const props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				if (!addEndtoBlockProps(props, end)) props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				});
				return {
					type: "block-scalar",
					offset,
					indent,
					props,
					source: body
				};
			}
			case "\"": return {
				type: "double-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			case "'": return {
				type: "single-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			default: return {
				type: "scalar",
				offset,
				indent,
				source,
				end
			};
		}
	}
	/**
	* Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
	*
	* Best efforts are made to retain any comments previously associated with the `token`,
	* though all contents within a collection's `items` will be overwritten.
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.afterKey In most cases, values after a key should have an additional level of indentation.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function setScalarValue(token, value, context = {}) {
		let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
		let indent = "indent" in token ? token.indent : null;
		if (afterKey && typeof indent === "number") indent += 2;
		if (!type) switch (token.type) {
			case "single-quoted-scalar":
				type = "QUOTE_SINGLE";
				break;
			case "double-quoted-scalar":
				type = "QUOTE_DOUBLE";
				break;
			case "block-scalar": {
				const header = token.props[0];
				if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
				type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
				break;
			}
			default: type = "PLAIN";
		}
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey: implicitKey || indent === null,
			indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		switch (source[0]) {
			case "|":
			case ">":
				setBlockScalarValue(token, source);
				break;
			case "\"":
				setFlowScalarValue(token, source, "double-quoted-scalar");
				break;
			case "'":
				setFlowScalarValue(token, source, "single-quoted-scalar");
				break;
			default: setFlowScalarValue(token, source, "scalar");
		}
	}
	function setBlockScalarValue(token, source) {
		const he = source.indexOf("\n");
		const head = source.substring(0, he);
		const body = source.substring(he + 1) + "\n";
		if (token.type === "block-scalar") {
			const header = token.props[0];
			if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
			header.source = head;
			token.source = body;
		} else {
			const { offset } = token;
			const indent = "indent" in token ? token.indent : -1;
			const props = [{
				type: "block-scalar-header",
				offset,
				indent,
				source: head
			}];
			if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0)) props.push({
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			});
			for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
			Object.assign(token, {
				type: "block-scalar",
				indent,
				props,
				source: body
			});
		}
	}
	/** @returns `true` if last token is a newline */
	function addEndtoBlockProps(props, end) {
		if (end) for (const st of end) switch (st.type) {
			case "space":
			case "comment":
				props.push(st);
				break;
			case "newline":
				props.push(st);
				return true;
		}
		return false;
	}
	function setFlowScalarValue(token, source, type) {
		switch (token.type) {
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				token.type = type;
				token.source = source;
				break;
			case "block-scalar": {
				const end = token.props.slice(1);
				let oa = source.length;
				if (token.props[0].type === "block-scalar-header") oa -= token.props[0].source.length;
				for (const tok of end) tok.offset += oa;
				delete token.props;
				Object.assign(token, {
					type,
					source,
					end
				});
				break;
			}
			case "block-map":
			case "block-seq": {
				const nl = {
					type: "newline",
					offset: token.offset + source.length,
					indent: token.indent,
					source: "\n"
				};
				delete token.items;
				Object.assign(token, {
					type,
					source,
					end: [nl]
				});
				break;
			}
			default: {
				const indent = "indent" in token ? token.indent : -1;
				const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
				for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
				Object.assign(token, {
					type,
					indent,
					source,
					end
				});
			}
		}
	}
	exports.createScalarToken = createScalarToken;
	exports.resolveAsScalar = resolveAsScalar;
	exports.setScalarValue = setScalarValue;
}));

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringify a CST document, token, or collection item
	*
	* Fair warning: This applies no validation whatsoever, and
	* simply concatenates the sources in their logical order.
	*/
	const stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
	function stringifyToken(token) {
		switch (token.type) {
			case "block-scalar": {
				let res = "";
				for (const tok of token.props) res += stringifyToken(tok);
				return res + token.source;
			}
			case "block-map":
			case "block-seq": {
				let res = "";
				for (const item of token.items) res += stringifyItem(item);
				return res;
			}
			case "flow-collection": {
				let res = token.start.source;
				for (const item of token.items) res += stringifyItem(item);
				for (const st of token.end) res += st.source;
				return res;
			}
			case "document": {
				let res = stringifyItem(token);
				if (token.end) for (const st of token.end) res += st.source;
				return res;
			}
			default: {
				let res = token.source;
				if ("end" in token && token.end) for (const st of token.end) res += st.source;
				return res;
			}
		}
	}
	function stringifyItem({ start, key, sep, value }) {
		let res = "";
		for (const st of start) res += st.source;
		if (key) res += stringifyToken(key);
		if (sep) for (const st of sep) res += st.source;
		if (value) res += stringifyToken(value);
		return res;
	}
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove item");
	/**
	* Apply a visitor to a CST document or item.
	*
	* Walks through the tree (depth-first) starting from the root, calling a
	* `visitor` function with two arguments when entering each item:
	*   - `item`: The current item, which included the following members:
	*     - `start: SourceToken[]` – Source tokens before the key or value,
	*       possibly including its anchor or tag.
	*     - `key?: Token | null` – Set for pair values. May then be `null`, if
	*       the key before the `:` separator is empty.
	*     - `sep?: SourceToken[]` – Source tokens between the key and the value,
	*       which should include the `:` map value indicator if `value` is set.
	*     - `value?: Token` – The value of a sequence item, or of a map pair.
	*   - `path`: The steps from the root to the current node, as an array of
	*     `['key' | 'value', number]` tuples.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this token, continue with
	*      next sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current item, then continue with the next one
	*   - `number`: Set the index of the next step. This is useful especially if
	*     the index of the current token has changed.
	*   - `function`: Define the next visitor for this item. After the original
	*     visitor is called on item entry, next visitors are called after handling
	*     a non-empty `key` and when exiting the item.
	*/
	function visit(cst, visitor) {
		if ("type" in cst && cst.type === "document") cst = {
			start: cst.start,
			value: cst.value
		};
		_visit(Object.freeze([]), cst, visitor);
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current item */
	visit.SKIP = SKIP;
	/** Remove the current item */
	visit.REMOVE = REMOVE;
	/** Find the item at `path` from `cst` as the root */
	visit.itemAtPath = (cst, path) => {
		let item = cst;
		for (const [field, index] of path) {
			const tok = item?.[field];
			if (tok && "items" in tok) item = tok.items[index];
			else return void 0;
		}
		return item;
	};
	/**
	* Get the immediate parent collection of the item at `path` from `cst` as the root.
	*
	* Throws an error if the collection is not found, which should never happen if the item itself exists.
	*/
	visit.parentCollection = (cst, path) => {
		const parent = visit.itemAtPath(cst, path.slice(0, -1));
		const field = path[path.length - 1][0];
		const coll = parent?.[field];
		if (coll && "items" in coll) return coll;
		throw new Error("Parent collection not found");
	};
	function _visit(path, item, visitor) {
		let ctrl = visitor(item, path);
		if (typeof ctrl === "symbol") return ctrl;
		for (const field of ["key", "value"]) {
			const token = item[field];
			if (token && "items" in token) {
				for (let i = 0; i < token.items.length; ++i) {
					const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						token.items.splice(i, 1);
						i -= 1;
					}
				}
				if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
			}
		}
		return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
	}
	exports.visit = visit;
}));

// node_modules/yaml/dist/parse/cst.js
var require_cst = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cstScalar = require_cst_scalar();
	var cstStringify = require_cst_stringify();
	var cstVisit = require_cst_visit();
	/** The byte order mark */
	const BOM = "﻿";
	/** Start of doc-mode */
	const DOCUMENT = "";
	/** Unexpected end of flow-mode */
	const FLOW_END = "";
	/** Next token is a scalar value */
	const SCALAR = "";
	/** @returns `true` if `token` is a flow or block collection */
	const isCollection = (token) => !!token && "items" in token;
	/** @returns `true` if `token` is a flow or block scalar; not an alias */
	const isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
	/* istanbul ignore next */
	/** Get a printable representation of a lexer token */
	function prettyToken(token) {
		switch (token) {
			case BOM: return "<BOM>";
			case DOCUMENT: return "<DOC>";
			case FLOW_END: return "<FLOW_END>";
			case SCALAR: return "<SCALAR>";
			default: return JSON.stringify(token);
		}
	}
	/** Identify the type of a lexer token. May return `null` for unknown tokens. */
	function tokenType(source) {
		switch (source) {
			case BOM: return "byte-order-mark";
			case DOCUMENT: return "doc-mode";
			case FLOW_END: return "flow-error-end";
			case SCALAR: return "scalar";
			case "---": return "doc-start";
			case "...": return "doc-end";
			case "":
			case "\n":
			case "\r\n": return "newline";
			case "-": return "seq-item-ind";
			case "?": return "explicit-key-ind";
			case ":": return "map-value-ind";
			case "{": return "flow-map-start";
			case "}": return "flow-map-end";
			case "[": return "flow-seq-start";
			case "]": return "flow-seq-end";
			case ",": return "comma";
		}
		switch (source[0]) {
			case " ":
			case "	": return "space";
			case "#": return "comment";
			case "%": return "directive-line";
			case "*": return "alias";
			case "&": return "anchor";
			case "!": return "tag";
			case "'": return "single-quoted-scalar";
			case "\"": return "double-quoted-scalar";
			case "|":
			case ">": return "block-scalar-header";
		}
		return null;
	}
	exports.createScalarToken = cstScalar.createScalarToken;
	exports.resolveAsScalar = cstScalar.resolveAsScalar;
	exports.setScalarValue = cstScalar.setScalarValue;
	exports.stringify = cstStringify.stringify;
	exports.visit = cstVisit.visit;
	exports.BOM = BOM;
	exports.DOCUMENT = DOCUMENT;
	exports.FLOW_END = FLOW_END;
	exports.SCALAR = SCALAR;
	exports.isCollection = isCollection;
	exports.isScalar = isScalar;
	exports.prettyToken = prettyToken;
	exports.tokenType = tokenType;
}));

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cst = require_cst();
	function isEmpty(ch) {
		switch (ch) {
			case void 0:
			case " ":
			case "\n":
			case "\r":
			case "	": return true;
			default: return false;
		}
	}
	const hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef");
	const tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	const flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}");
	const invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	");
	const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	/**
	* Splits an input string into lexical tokens, i.e. smaller strings that are
	* easily identifiable by `tokens.tokenType()`.
	*
	* Lexing starts always in a "stream" context. Incomplete input may be buffered
	* until a complete token can be emitted.
	*
	* In addition to slices of the original input, the following control characters
	* may also be emitted:
	*
	* - `\x02` (Start of Text): A document starts with the next token
	* - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
	* - `\x1f` (Unit Separator): Next token is a scalar value
	* - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
	*/
	var Lexer = class {
		constructor() {
			/**
			* Flag indicating whether the end of the current buffer marks the end of
			* all input
			*/
			this.atEnd = false;
			/**
			* Explicit indent set in block scalar header, as an offset from the current
			* minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
			* explicitly set.
			*/
			this.blockScalarIndent = -1;
			/**
			* Block scalars that include a + (keep) chomping indicator in their header
			* include trailing empty lines, which are otherwise excluded from the
			* scalar's contents.
			*/
			this.blockScalarKeep = false;
			/** Current input */
			this.buffer = "";
			/**
			* Flag noting whether the map value indicator : can immediately follow this
			* node within a flow context.
			*/
			this.flowKey = false;
			/** Count of surrounding flow collection levels. */
			this.flowLevel = 0;
			/**
			* Minimum level of indentation required for next lines to be parsed as a
			* part of the current scalar value.
			*/
			this.indentNext = 0;
			/** Indentation level of the current line. */
			this.indentValue = 0;
			/** Position of the next \n character. */
			this.lineEndPos = null;
			/** Stores the state of the lexer if reaching the end of incpomplete input */
			this.next = null;
			/** A pointer to `buffer`; the current position of the lexer. */
			this.pos = 0;
		}
		/**
		* Generate YAML tokens from the `source` string. If `incomplete`,
		* a part of the last line may be left as a buffer for the next call.
		*
		* @returns A generator of lexical tokens
		*/
		*lex(source, incomplete = false) {
			if (source) {
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
			return this.buffer.substring(this.pos, end);
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			this.buffer = this.buffer.substring(this.pos);
			this.pos = 0;
			this.lineEndPos = null;
			this.next = state;
			return null;
		}
		peek(n) {
			return this.buffer.substr(this.pos, n);
		}
		*parseNext(next) {
			switch (next) {
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === cst.BOM) {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield cst.DOCUMENT;
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp;
			let indent = -1;
			do {
				nl = yield* this.pushNewline();
				if (nl > 0) {
					sp = yield* this.pushSpaces(false);
					this.indentValue = indent = sp;
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield cst.FLOW_END;
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield cst.SCALAR;
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield cst.SCALAR;
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
		}
		*pushCount(n) {
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos += n;
				return n;
			}
			return 0;
		}
		*pushToIndex(i, allowEmpty) {
			const s = this.buffer.slice(this.pos, i);
			if (s) {
				yield s;
				this.pos += s.length;
				return s.length;
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
							n += yield* this.pushCount(1);
							n += yield* this.pushSpaces(true);
							continue loop;
						}
					}
				}
				break loop;
			}
			return n;
		}
		*pushTag() {
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			const n = i - this.pos;
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos = i;
			}
			return n;
		}
		*pushUntil(test) {
			let i = this.pos;
			let ch = this.buffer[i];
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
	exports.Lexer = Lexer;
}));

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Tracks newlines during parsing in order to provide an efficient API for
	* determining the one-indexed `{ line, col }` position for any offset
	* within the input.
	*/
	var LineCounter = class {
		constructor() {
			this.lineStarts = [];
			/**
			* Should be called in ascending order. Otherwise, call
			* `lineCounter.lineStarts.sort()` before calling `linePos()`.
			*/
			this.addNewLine = (offset) => this.lineStarts.push(offset);
			/**
			* Performs a binary search and returns the 1-indexed { line, col }
			* position of `offset`. If `line === 0`, `addNewLine` has never been
			* called or `offset` is before the first known newline.
			*/
			this.linePos = (offset) => {
				let low = 0;
				let high = this.lineStarts.length;
				while (low < high) {
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
	exports.LineCounter = LineCounter;
}));

// node_modules/yaml/dist/parse/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var cst = require_cst();
	var lexer = require_lexer();
	function includesToken(list, type) {
		for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
		return false;
	}
	function findNonEmptyIndex(list) {
		for (let i = 0; i < list.length; ++i) switch (list[i].type) {
			case "space":
			case "comment":
			case "newline": break;
			default: return i;
		}
		return -1;
	}
	function isFlowToken(token) {
		switch (token?.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "flow-collection": return true;
			default: return false;
		}
	}
	function getPrevProps(parent) {
		switch (parent.type) {
			case "document": return parent.start;
			case "block-map": {
				const it = parent.items[parent.items.length - 1];
				return it.sep ?? it.start;
			}
			case "block-seq": return parent.items[parent.items.length - 1].start;
			/* istanbul ignore next should not happen */
			default: return [];
		}
	}
	/** Note: May modify input array */
	function getFirstKeyStartProps(prev) {
		if (prev.length === 0) return [];
		let i = prev.length;
		loop: while (--i >= 0) switch (prev[i].type) {
			case "doc-start":
			case "explicit-key-ind":
			case "map-value-ind":
			case "seq-item-ind":
			case "newline": break loop;
		}
		while (prev[++i]?.type === "space");
		return prev.splice(i, prev.length);
	}
	function arrayPushArray(target, source) {
		if (source.length < 1e5) Array.prototype.push.apply(target, source);
		else for (let i = 0; i < source.length; ++i) target.push(source[i]);
	}
	function fixFlowSeqItems(fc) {
		if (fc.start.type === "flow-seq-start") {
			for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
				if (it.key) it.value = it.key;
				delete it.key;
				if (isFlowToken(it.value)) {
					if (it.value.end) arrayPushArray(it.value.end, it.sep);
					else it.value.end = it.sep;
				} else arrayPushArray(it.start, it.sep);
				delete it.sep;
			}
		}
	}
	/**
	* A YAML concrete syntax tree (CST) parser
	*
	* ```ts
	* const src: string = ...
	* for (const token of new Parser().parse(src)) {
	*   // token: Token
	* }
	* ```
	*
	* To use the parser with a user-provided lexer:
	*
	* ```ts
	* function* parse(source: string, lexer: Lexer) {
	*   const parser = new Parser()
	*   for (const lexeme of lexer.lex(source))
	*     yield* parser.next(lexeme)
	*   yield* parser.end()
	* }
	*
	* const src: string = ...
	* const lexer = new Lexer()
	* for (const token of parse(src, lexer)) {
	*   // token: Token
	* }
	* ```
	*/
	var Parser = class {
		/**
		* @param onNewLine - If defined, called separately with the start position of
		*   each new line (in `parse()`, including the start of input).
		*/
		constructor(onNewLine) {
			/** If true, space and sequence indicators count as indentation */
			this.atNewLine = true;
			/** If true, next token is a scalar value */
			this.atScalar = false;
			/** Current indentation level */
			this.indent = 0;
			/** Current offset since the start of parsing */
			this.offset = 0;
			/** On the same line with a block map key */
			this.onKeyLine = false;
			/** Top indicates the node that's currently being built */
			this.stack = [];
			/** The source of the current token, set in parse() */
			this.source = "";
			/** The type of the current token, set in parse() */
			this.type = "";
			this.lexer = new lexer.Lexer();
			this.onNewLine = onNewLine;
		}
		/**
		* Parse `source` as a YAML stream.
		* If `incomplete`, a part of the last line may be left as a buffer for the next call.
		*
		* Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
		*
		* @returns A generator of tokens representing each directive, document, and other structure.
		*/
		*parse(source, incomplete = false) {
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		/**
		* Advance the parser by the `source` of one lexical token.
		*/
		*next(source) {
			this.source = source;
			if (node_process.env.LOG_TOKENS) console.log("|", cst.prettyToken(source));
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = cst.tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		/** Call at end of input to push out any remaining constructions */
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
			}
			/* istanbul ignore next should not happen */
			yield* this.pop();
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			const token = error ?? this.stack.pop();
			/* istanbul ignore if should not happen */
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					/* istanbul ignore next should not happen */
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
						}
					}
					yield* this.pop();
					break;
				/* istanbul ignore next should not happen */
				default:
					yield* this.pop();
					yield* this.step();
			}
		}
		*blockMap(map) {
			const it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				const atMapIndent = !this.onKeyLine && this.indent === map.indent;
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*blockSequence(seq) {
			const it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								seq.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				const bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*flowCollection(fc) {
			const it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				/* istanbul ignore else should not happen */
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
				}
			}
			return {
				type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		startBlockValue(parent) {
			switch (this.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
	exports.Parser = Parser;
}));

// node_modules/yaml/dist/public-api.js
var require_public_api = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var errors = require_errors();
	var log = require_log();
	var identity = require_identity();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	function parseOptions(options) {
		const prettyErrors = options.prettyErrors !== false;
		return {
			lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
			prettyErrors
		};
	}
	/**
	* Parse the input as a stream of YAML documents.
	*
	* Documents should be separated from each other by `...` or `---` marker lines.
	*
	* @returns If an empty `docs` array is returned, it will be of type
	*   EmptyStream and contain additional stream information. In
	*   TypeScript, you should use `'empty' in docs` as a type guard for it.
	*/
	function parseAllDocuments(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		const docs = Array.from(composer$1.compose(parser$1.parse(source)));
		if (prettyErrors && lineCounter) for (const doc of docs) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		if (docs.length > 0) return docs;
		return Object.assign([], { empty: true }, composer$1.streamInfo());
	}
	/** Parse an input string into a single YAML.Document */
	function parseDocument(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		let doc = null;
		for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) if (!doc) doc = _doc;
		else if (doc.options.logLevel !== "silent") {
			doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
			break;
		}
		if (prettyErrors && lineCounter) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		return doc;
	}
	function parse(src, reviver, options) {
		let _reviver = void 0;
		if (typeof reviver === "function") _reviver = reviver;
		else if (options === void 0 && reviver && typeof reviver === "object") options = reviver;
		const doc = parseDocument(src, options);
		if (!doc) return null;
		doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
		if (doc.errors.length > 0) {
			if (doc.options.logLevel !== "silent") throw doc.errors[0];
			else doc.errors = [];
		}
		return doc.toJS(Object.assign({ reviver: _reviver }, options));
	}
	function stringify(value, replacer, options) {
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) options = replacer;
		if (typeof options === "string") options = options.length;
		if (typeof options === "number") {
			const indent = Math.round(options);
			options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
		}
		if (value === void 0) {
			const { keepUndefined } = options ?? replacer ?? {};
			if (!keepUndefined) return void 0;
		}
		if (identity.isDocument(value) && !_replacer) return value.toString(options);
		return new Document.Document(value, _replacer, options).toString(options);
	}
	exports.parse = parse;
	exports.parseAllDocuments = parseAllDocuments;
	exports.parseDocument = parseDocument;
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var Schema = require_Schema();
	var errors = require_errors();
	var Alias = require_Alias();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var cst = require_cst();
	var lexer = require_lexer();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	var publicApi = require_public_api();
	var visit = require_visit();
	exports.Composer = composer.Composer;
	exports.Document = Document.Document;
	exports.Schema = Schema.Schema;
	exports.YAMLError = errors.YAMLError;
	exports.YAMLParseError = errors.YAMLParseError;
	exports.YAMLWarning = errors.YAMLWarning;
	exports.Alias = Alias.Alias;
	exports.isAlias = identity.isAlias;
	exports.isCollection = identity.isCollection;
	exports.isDocument = identity.isDocument;
	exports.isMap = identity.isMap;
	exports.isNode = identity.isNode;
	exports.isPair = identity.isPair;
	exports.isScalar = identity.isScalar;
	exports.isSeq = identity.isSeq;
	exports.Pair = Pair.Pair;
	exports.Scalar = Scalar.Scalar;
	exports.YAMLMap = YAMLMap.YAMLMap;
	exports.YAMLSeq = YAMLSeq.YAMLSeq;
	exports.Lexer = lexer.Lexer;
	exports.LineCounter = lineCounter.LineCounter;
	exports.Parser = parser.Parser;
	exports.parse = publicApi.parse;
	exports.parseAllDocuments = publicApi.parseAllDocuments;
	exports.parseDocument = publicApi.parseDocument;
	exports.stringify = publicApi.stringify;
	exports.visit = visit.visit;
	exports.visitAsync = visit.visitAsync;
}));

// src/manifest/build-tree.ts
var import_dist = require_dist();
/** Stops the building of one tree at its first problem. */
var TreeProblem = class extends Error {
	diagnostic;
	constructor(diagnostic) {
		super(diagnostic.summary);
		this.diagnostic = diagnostic;
	}
};
function buildTree(source, contents) {
	try {
		const builder = {
			source,
			anchors: /* @__PURE__ */ new Map(),
			duplicates: []
		};
		const root = buildNode$1(builder, contents, 0);
		return builder.duplicates.length === 0 ? {
			root,
			problems: []
		} : {
			root: void 0,
			problems: builder.duplicates
		};
	} catch (error) {
		if (error instanceof TreeProblem) return {
			root: void 0,
			problems: [error.diagnostic]
		};
		throw error;
	}
}
function buildNode$1(builder, node, fallback) {
	if ((0, import_dist.isAlias)(node)) return resolveAlias(builder, node);
	if (!(0, import_dist.isNode)(node)) return {
		kind: "scalar",
		value: null,
		start: fallback,
		end: fallback + 1,
		weight: 1
	};
	const anchor = "anchor" in node && typeof node.anchor === "string" ? node.anchor : void 0;
	if (anchor !== void 0) builder.anchors.set(anchor, void 0);
	const built = (0, import_dist.isMap)(node) ? buildMap(builder, node) : (0, import_dist.isSeq)(node) ? buildList(builder, node) : buildScalar(node, fallback);
	if (built.weight > 5e4) throw new TreeProblem(reportExpansion(builder.source, built));
	if (anchor !== void 0) builder.anchors.set(anchor, built);
	return built;
}
function buildScalar(node, fallback) {
	const scalar = (0, import_dist.isScalar)(node) ? node : void 0;
	const [start, end] = spanOf(scalar, fallback);
	const value = scalar?.value;
	return {
		kind: "scalar",
		value: typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null,
		start,
		end,
		weight: 1
	};
}
function buildList(builder, node) {
	const [start, end] = spanOf(node, 0);
	const items = node.items.map((each) => buildNode$1(builder, each, start));
	return {
		kind: "list",
		items,
		start,
		end,
		weight: sumWeights(items)
	};
}
function buildMap(builder, node) {
	const [start, end] = spanOf(node, 0);
	const own = /* @__PURE__ */ new Map();
	const merged = [];
	const seen = /* @__PURE__ */ new Set();
	for (const pair of node.items) {
		if (!(0, import_dist.isPair)(pair)) continue;
		const entry = buildEntry(builder, pair);
		if (seen.has(entry.key)) builder.duplicates.push(reportDuplicate(builder.source, entry));
		seen.add(entry.key);
		if (entry.key === "<<" && (0, import_dist.isScalar)(pair.key) && pair.key.type === "PLAIN") merged.push(...mergeSources(builder, entry));
		else own.set(entry.key, entry);
	}
	for (const source of merged) if (source.kind === "map") {
		for (const [key, entry] of source.entries) if (!own.has(key)) own.set(key, entry);
	}
	return {
		kind: "map",
		entries: own,
		start,
		end,
		weight: sumWeights([...own.values()].map((each) => each.value))
	};
}
function buildEntry(builder, pair) {
	const key = pair.key;
	if (!(0, import_dist.isScalar)(key)) throw new TreeProblem(reportKey(builder.source, key));
	const [keyStart, keyEnd] = spanOf(key, 0);
	return {
		key: keyText(key),
		keyStart,
		keyEnd,
		value: buildNode$1(builder, pair.value, keyStart)
	};
}
/** `8080:` and `true:` are keys too; Compose takes them by their text. */
function keyText(key) {
	return typeof key.value === "string" ? key.value : key.source ?? String(key.value);
}
function mergeSources(builder, entry) {
	const sources = entry.value.kind === "list" ? entry.value.items : [entry.value];
	if (sources.every((each) => each.kind === "map")) return sources;
	const place = placeAt(builder.source, entry.keyStart, entry.keyEnd);
	throw new TreeProblem(reportError("yaml-syntax", place, "Merge key `<<` needs a mapping", { hint: "Give `<<` an alias of a mapping (`<<: *name`), or a list of such aliases." }));
}
function resolveAlias(builder, alias) {
	const target = builder.anchors.get(alias.source);
	if (target !== void 0) return target;
	const place = placeAt(builder.source, ...spanOf(alias, 0));
	throw new TreeProblem(reportError("yaml-syntax", place, `Alias \`*${alias.source}\` has no value yet`, { hint: "Define the anchor with `&name` before it is used, and never inside itself." }));
}
function reportDuplicate(source, entry) {
	const key = entry.key.length <= 40 ? entry.key : `${entry.key.slice(0, 39)}…`;
	const place = placeAt(source, entry.keyStart, entry.keyEnd);
	return reportError("yaml-duplicate-key", place, `Key \`${key}\` is there twice`, { hint: "Keep one of the two." });
}
function reportExpansion(source, node) {
	const detail = `Written out it would have more than ${MAX_EXPANDED_VALUES} values: aliases of aliases multiply.`;
	return reportError("yaml-bomb", placeAt(source, node.start, node.end), "YAML aliases stand for too many values", {
		detail,
		hint: "Write the values out; this looks like a YAML bomb, not like a configuration."
	});
}
function reportKey(source, key) {
	const [start, end] = spanOf(key, 0);
	return reportError("yaml-syntax", placeAt(source, start, end), "A key must be plain text", { hint: "Write the key as a word or in quotes." });
}
function spanOf(node, fallback) {
	const range = (0, import_dist.isNode)(node) ? node.range : void 0;
	return range ? [range[0], range[1]] : [fallback, fallback + 1];
}
function sumWeights(nodes) {
	return nodes.reduce((sum, each) => sum + each.weight, 1);
}

// src/manifest/scan-yaml.ts
const HINT = "Write the values out, or split the file; this looks like a YAML bomb, not like a configuration.";
/** The first bound that the text breaks, or undefined. Linear in the text, builds no tree. */
function scanYaml(source) {
	if (source.lineStarts.length > 5e4) {
		const place = placeAt(source, source.lineStarts[5e4] ?? 0);
		return reportError("yaml-bomb", place, "Too many lines", {
			detail: `More than ${MAX_LINES} lines in one file.`,
			hint: HINT
		});
	}
	return mayBreakBounds(source.text) ? countTokens(source) : void 0;
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
function countTokens(source) {
	const count = {
		aliases: 0,
		keys: 0,
		items: 0,
		flow: 0,
		columns: []
	};
	let offset = 0;
	let lineStart = 0;
	let contentColumn;
	for (const token of new import_dist.Lexer().lex(source.text)) {
		if (token === "" || token === "" || token === "") continue;
		const column = offset - lineStart;
		countToken(count, token, token === ":" ? contentColumn ?? column : column);
		if (token === "-" || token === "?") contentColumn = void 0;
		else if (token.trim() !== "") contentColumn ??= column;
		const broken = brokenBound(count);
		if (broken !== void 0) {
			const place = placeAt(source, offset, offset + token.length);
			return reportError("yaml-bomb", place, broken.summary, {
				detail: broken.detail,
				hint: HINT
			});
		}
		offset += token.length;
		const newline = token.lastIndexOf("\n");
		if (newline === -1) continue;
		lineStart = offset - (token.length - newline - 1);
		contentColumn = void 0;
	}
}
function countToken(count, token, column) {
	if (token.startsWith("*") && token.length > 1) count.aliases += 1;
	if (token === ":" || token === "?") count.keys += 1;
	if (token === "-" || token === "," || /^[&!]/.test(token)) count.items += 1;
	if (token === "[" || token === "{") count.flow += 1;
	if (token === "]" || token === "}") count.flow -= 1;
	if (count.flow === 0 && (token === "-" || token === ":" || token === "?")) openColumn(count.columns, column);
}
function openColumn(columns, column) {
	while ((columns.at(-1) ?? -1) >= column) columns.pop();
	columns.push(column);
}
function brokenBound(count) {
	if (count.aliases > 100) return {
		summary: "Too many YAML aliases",
		detail: `More than ${100} uses of \`*name\` in one file.`
	};
	if (count.keys > 1e4) return {
		summary: "Too many YAML keys",
		detail: `More than ${MAX_KEYS} keys in one file.`
	};
	if (count.items > 2e4) return {
		summary: "Too many YAML list items",
		detail: `More than ${MAX_ITEMS} items, anchors and tags in one file.`
	};
	if (count.columns.length + count.flow > 100) return {
		summary: "YAML nested too deeply",
		detail: `More than ${100} lists and mappings inside each other.`
	};
}

// src/manifest/parse-yaml.ts
/** Parses one YAML 1.2 document. Bounds are checked first; of syntax errors only the first is told: the rest mostly follow. */
function parseYaml(source) {
	const bomb = scanYaml(source);
	if (bomb !== void 0) return {
		root: void 0,
		problems: [bomb]
	};
	const document = (0, import_dist.parseDocument)(source.text, {
		prettyErrors: false,
		logLevel: "error",
		uniqueKeys: false,
		merge: false
	});
	const [syntax] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
	if (syntax !== void 0) return {
		root: void 0,
		problems: [reportSyntax(source, syntax)]
	};
	return buildTree(source, document.contents);
}
function reportSyntax(source, error) {
	const [start, end] = error.pos;
	const summary = `Not valid YAML: ${error.code === "MULTIPLE_DOCS" ? "more than one document in the file" : firstSentence(error.message)}`;
	const hint = SYNTAX_HINTS[error.code] ?? "Correct the marked place; an editor with YAML support shows it too.";
	return reportError("yaml-syntax", placeAt(source, start, end), summary, { hint });
}
const SYNTAX_HINTS = {
	TAB_AS_INDENT: "Indent with spaces; YAML does not allow tabs there.",
	BAD_INDENT: "Line the marked text up with its neighbours.",
	BLOCK_IN_FLOW: "Inside [ ] and { } use commas, not indentation.",
	BLOCK_AS_IMPLICIT_KEY: "Put the value on a line of its own, or in quotes: a value that holds `: ` needs them.",
	MULTILINE_IMPLICIT_KEY: "A key must stand on one line and end with a colon.",
	MISSING_CHAR: "Add the missing character: a closing quote or bracket, a comma, or the colon after a key.",
	MULTIPLE_DOCS: "Keep one document per file: remove the `---` in the middle.",
	BAD_ALIAS: "Define the anchor with `&name` before it is used.",
	TAG_RESOLVE_FAILED: "Remove the tag: only plain YAML values are read here.",
	UNEXPECTED_TOKEN: "Check quotes, brackets and indentation at the marked place."
};
function firstSentence(message) {
	return message.split("\n")[0]?.replace(/[.:]$/, "") ?? message;
}

// src/manifest/read-text.ts
/**
* Reads a text file of the repository. A link, a file over 1 MiB, anything that is not UTF-8 or holds control
* characters is a problem with its place; a missing file is `undefined`. Synchronous on purpose: for hundreds of small
* local files the round trips through the thread pool cost more than the reading (measured: 25 of 290 ms of CPU).
*/
function readText(root, file) {
	const path = join(root, file);
	try {
		const stat = lstatSync(path);
		if (stat.isSymbolicLink()) return { problem: reportLink(file) };
		if (!stat.isFile()) return { problem: reportError("file-unreadable", { file }, `${baseName(file)} is not a regular file`, { hint: "Replace it by a regular file." }) };
		if (stat.size > 1048576) return { problem: reportTooLarge(file, stat.size, MAX_TEXT_BYTES) };
		return decodeText(file, readFileSync(path));
	} catch (error) {
		if (errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR") return void 0;
		return { problem: reportUnreadable(file, error) };
	}
}
function decodeText(file, bytes) {
	const source = createSource(file, bytes.toString("utf8"));
	if (!isUtf8(bytes)) return { problem: reportBinary(source, source.text.indexOf("�"), "holds bytes that are not UTF-8") };
	if (source.text.startsWith("﻿")) return { problem: reportBinary(source, 0, "begins with a byte order mark") };
	const control = source.text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/);
	if (control !== -1) return { problem: reportBinary(source, control, `holds the control character U+${source.text.charCodeAt(control).toString(16).padStart(4, "0").toUpperCase()}`) };
	return { source };
}
function reportBinary(source, offset, what) {
	const { file, line, column } = placeAt(source, Math.max(0, offset));
	const place = {
		file,
		...line === void 0 ? {} : { line },
		...column === void 0 ? {} : { column }
	};
	return reportError("file-binary", place, `${baseName(file)} ${what}`, { hint: "Save the file as UTF-8 text without a byte order mark (`iconv -f latin1 -t utf-8` converts Latin-1)." });
}
function reportTooLarge(file, size, limit) {
	const summary = `${baseName(file)} is larger than ${formatBytes(limit)}`;
	return reportError("file-too-large", { file }, summary, {
		detail: `It has ${formatBytes(size)}; it was not read.`,
		hint: "Keep generated and binary data out of stacks/; let the container fetch it, or put it into an image."
	});
}
/** Links are refused altogether: whether one leaves the folder depends on where the folder lies, and bundles carry no links. */
function reportLink(file) {
	return reportError("link-escapes", { file }, `${baseName(file)} is a symbolic link`, {
		detail: "Symbolic links are not followed: what they point to may lie outside the stack.",
		hint: "Replace the link by a copy of the file."
	});
}
function reportUnreadable(file, error) {
	const detail = error instanceof Error ? error.message : String(error);
	return reportError("file-unreadable", { file }, `${baseName(file)} cannot be read`, {
		detail,
		hint: "Check its owner and mode."
	});
}
function baseName(file) {
	return file.slice(file.lastIndexOf("/") + 1);
}
function errorCode(error) {
	return error instanceof Error && "code" in error ? error.code : void 0;
}

// src/manifest/validators.gen.js
const validateVm = validate10;
const schema11 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"$id": "https://fairlead.invalid/schemas/vm.schema.json",
	"title": "VmFile",
	"description": "stacks/<vm>/vm.yaml: one machine that runs stacks. The folder's name is the VM's name.",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": { "description": "Yours: Fairlead ignores it." } },
	"properties": {
		"id": {
			"description": "Number of the VM in the hypervisor.",
			"type": "integer",
			"minimum": 1
		},
		"description": {
			"description": "One sentence: what this VM is for. Plans and tables show it.",
			"type": "string",
			"minLength": 1
		},
		"managed": {
			"description": "false: an inventory only. Nothing is ever deployed there and no stack folder may stand beside this file. Default: true.",
			"type": "boolean"
		},
		"addresses": {
			"title": "VmAddresses",
			"description": "Where the VM answers.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"lan": {
					"description": "Address on the LAN: IPv4, IPv6 or a name.",
					"type": "string",
					"minLength": 1
				},
				"tailscale": {
					"description": "Address on the tailnet.",
					"type": "string",
					"minLength": 1
				}
			}
		},
		"ssh": {
			"title": "VmSsh",
			"description": "How the pipeline reaches the VM. `--hosts FILE` replaces single values, for a lab.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"host": {
					"description": "Name or address to connect to. Default: addresses.lan.",
					"type": "string",
					"minLength": 1
				},
				"port": {
					"description": "TCP port of sshd. Default: 22.",
					"type": "integer",
					"minimum": 1,
					"maximum": 65535
				},
				"user": {
					"description": "User to log in as. Default: root.",
					"type": "string",
					"pattern": "^[a-z_][a-z0-9_-]*$"
				},
				"hostKeys": {
					"description": "Public host keys that are accepted, as OpenSSH writes them without host name: `ssh-ed25519 AAAA…`. Empty: every connection is refused. Pin them with `npm run trust -- <vm>`.",
					"type": "array",
					"items": {
						"type": "string",
						"pattern": "^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$"
					}
				}
			}
		},
		"resources": {
			"title": "VmResources",
			"description": "What the VM was given; for people and for the plan's preflight.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"memory": {
					"description": "RAM, as 8GB or 512MB.",
					"type": "string",
					"pattern": "^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$"
				},
				"disk": {
					"description": "Disk, as 50GB.",
					"type": "string",
					"pattern": "^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$"
				},
				"cores": {
					"description": "Virtual processors.",
					"type": "integer",
					"minimum": 1
				}
			}
		},
		"template": {
			"title": "VmTemplate",
			"description": "The template the VM was cloned from.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": [
				"id",
				"name",
				"profile"
			],
			"properties": {
				"id": {
					"description": "Number of the template in the hypervisor.",
					"type": "integer",
					"minimum": 1
				},
				"name": {
					"description": "Name of the template.",
					"type": "string",
					"minLength": 1
				},
				"profile": {
					"description": "Name of the profile it was prepared with.",
					"type": "string",
					"minLength": 1
				}
			}
		},
		"inventory": {
			"description": "What runs on the VM outside this pipeline. Its ports are taken: a stack that publishes one of them is refused.",
			"type": "array",
			"items": {
				"title": "VmInventoryEntry",
				"type": "object",
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"required": ["name"],
				"properties": {
					"name": {
						"description": "What it is.",
						"type": "string",
						"minLength": 1
					},
					"ports": {
						"description": "TCP ports it holds on the host.",
						"type": "array",
						"items": {
							"type": "integer",
							"minimum": 1,
							"maximum": 65535
						}
					},
					"note": {
						"description": "Anything a reader should know.",
						"type": "string"
					}
				}
			}
		}
	}
};
const pattern0 = /* @__PURE__ */ new RegExp("^x-", "");
const pattern3 = /* @__PURE__ */ new RegExp("^[a-z_][a-z0-9_-]*$", "");
const pattern4 = /* @__PURE__ */ new RegExp("^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$", "");
const pattern6 = /* @__PURE__ */ new RegExp("^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$", "");
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(key0 === "id" || key0 === "description" || key0 === "managed" || key0 === "addresses" || key0 === "ssh" || key0 === "resources" || key0 === "template" || key0 === "inventory" || pattern0.test(key0))) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
				const err1 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema11.properties.id.type,
					parentSchema: schema11.properties.id,
					data: data0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (typeof data0 == "number" && isFinite(data0)) {
				if (data0 < 1 || isNaN(data0)) {
					const err2 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/properties/id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema11.properties.id,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			}
		}
		if (data.description !== void 0) {
			let data1 = data.description;
			if (typeof data1 === "string") {
				if (data1.length < 1) {
					const err3 = {
						instancePath: instancePath + "/description",
						schemaPath: "#/properties/description/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema11.properties.description,
						data: data1
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/properties/description/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema11.properties.description.type,
					parentSchema: schema11.properties.description,
					data: data1
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.managed !== void 0) {
			let data2 = data.managed;
			if (typeof data2 !== "boolean") {
				const err5 = {
					instancePath: instancePath + "/managed",
					schemaPath: "#/properties/managed/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema11.properties.managed.type,
					parentSchema: schema11.properties.managed,
					data: data2
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.addresses !== void 0) {
			let data3 = data.addresses;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				for (const key1 in data3) if (!(key1 === "lan" || key1 === "tailscale" || pattern0.test(key1))) {
					const err6 = {
						instancePath: instancePath + "/addresses",
						schemaPath: "#/properties/addresses/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema11.properties.addresses,
						data: data3
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data3.lan !== void 0) {
					let data4 = data3.lan;
					if (typeof data4 === "string") {
						if (data4.length < 1) {
							const err7 = {
								instancePath: instancePath + "/addresses/lan",
								schemaPath: "#/properties/addresses/properties/lan/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema11.properties.addresses.properties.lan,
								data: data4
							};
							if (vErrors === null) vErrors = [err7];
							else vErrors.push(err7);
							errors++;
						}
					} else {
						const err8 = {
							instancePath: instancePath + "/addresses/lan",
							schemaPath: "#/properties/addresses/properties/lan/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.addresses.properties.lan.type,
							parentSchema: schema11.properties.addresses.properties.lan,
							data: data4
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
				if (data3.tailscale !== void 0) {
					let data5 = data3.tailscale;
					if (typeof data5 === "string") {
						if (data5.length < 1) {
							const err9 = {
								instancePath: instancePath + "/addresses/tailscale",
								schemaPath: "#/properties/addresses/properties/tailscale/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema11.properties.addresses.properties.tailscale,
								data: data5
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
					} else {
						const err10 = {
							instancePath: instancePath + "/addresses/tailscale",
							schemaPath: "#/properties/addresses/properties/tailscale/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.addresses.properties.tailscale.type,
							parentSchema: schema11.properties.addresses.properties.tailscale,
							data: data5
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/addresses",
					schemaPath: "#/properties/addresses/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.addresses.type,
					parentSchema: schema11.properties.addresses,
					data: data3
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.ssh !== void 0) {
			let data6 = data.ssh;
			if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
				for (const key2 in data6) if (!(key2 === "host" || key2 === "port" || key2 === "user" || key2 === "hostKeys" || pattern0.test(key2))) {
					const err12 = {
						instancePath: instancePath + "/ssh",
						schemaPath: "#/properties/ssh/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema11.properties.ssh,
						data: data6
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (data6.host !== void 0) {
					let data7 = data6.host;
					if (typeof data7 === "string") {
						if (data7.length < 1) {
							const err13 = {
								instancePath: instancePath + "/ssh/host",
								schemaPath: "#/properties/ssh/properties/host/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema11.properties.ssh.properties.host,
								data: data7
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
					} else {
						const err14 = {
							instancePath: instancePath + "/ssh/host",
							schemaPath: "#/properties/ssh/properties/host/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.ssh.properties.host.type,
							parentSchema: schema11.properties.ssh.properties.host,
							data: data7
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
				}
				if (data6.port !== void 0) {
					let data8 = data6.port;
					if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
						const err15 = {
							instancePath: instancePath + "/ssh/port",
							schemaPath: "#/properties/ssh/properties/port/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema11.properties.ssh.properties.port.type,
							parentSchema: schema11.properties.ssh.properties.port,
							data: data8
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
					if (typeof data8 == "number" && isFinite(data8)) {
						if (data8 > 65535 || isNaN(data8)) {
							const err16 = {
								instancePath: instancePath + "/ssh/port",
								schemaPath: "#/properties/ssh/properties/port/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 65535
								},
								message: "must be <= 65535",
								schema: 65535,
								parentSchema: schema11.properties.ssh.properties.port,
								data: data8
							};
							if (vErrors === null) vErrors = [err16];
							else vErrors.push(err16);
							errors++;
						}
						if (data8 < 1 || isNaN(data8)) {
							const err17 = {
								instancePath: instancePath + "/ssh/port",
								schemaPath: "#/properties/ssh/properties/port/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1",
								schema: 1,
								parentSchema: schema11.properties.ssh.properties.port,
								data: data8
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
					}
				}
				if (data6.user !== void 0) {
					let data9 = data6.user;
					if (typeof data9 === "string") {
						if (!pattern3.test(data9)) {
							const err18 = {
								instancePath: instancePath + "/ssh/user",
								schemaPath: "#/properties/ssh/properties/user/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-z_][a-z0-9_-]*$" },
								message: "must match pattern \"^[a-z_][a-z0-9_-]*$\"",
								schema: "^[a-z_][a-z0-9_-]*$",
								parentSchema: schema11.properties.ssh.properties.user,
								data: data9
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
					} else {
						const err19 = {
							instancePath: instancePath + "/ssh/user",
							schemaPath: "#/properties/ssh/properties/user/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.ssh.properties.user.type,
							parentSchema: schema11.properties.ssh.properties.user,
							data: data9
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
				if (data6.hostKeys !== void 0) {
					let data10 = data6.hostKeys;
					if (Array.isArray(data10)) {
						const len0 = data10.length;
						for (let i0 = 0; i0 < len0; i0++) {
							let data11 = data10[i0];
							if (typeof data11 === "string") {
								if (!pattern4.test(data11)) {
									const err20 = {
										instancePath: instancePath + "/ssh/hostKeys/" + i0,
										schemaPath: "#/properties/ssh/properties/hostKeys/items/pattern",
										keyword: "pattern",
										params: { pattern: "^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$" },
										message: "must match pattern \"^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$\"",
										schema: "^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$",
										parentSchema: schema11.properties.ssh.properties.hostKeys.items,
										data: data11
									};
									if (vErrors === null) vErrors = [err20];
									else vErrors.push(err20);
									errors++;
								}
							} else {
								const err21 = {
									instancePath: instancePath + "/ssh/hostKeys/" + i0,
									schemaPath: "#/properties/ssh/properties/hostKeys/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema11.properties.ssh.properties.hostKeys.items.type,
									parentSchema: schema11.properties.ssh.properties.hostKeys.items,
									data: data11
								};
								if (vErrors === null) vErrors = [err21];
								else vErrors.push(err21);
								errors++;
							}
						}
					} else {
						const err22 = {
							instancePath: instancePath + "/ssh/hostKeys",
							schemaPath: "#/properties/ssh/properties/hostKeys/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema11.properties.ssh.properties.hostKeys.type,
							parentSchema: schema11.properties.ssh.properties.hostKeys,
							data: data10
						};
						if (vErrors === null) vErrors = [err22];
						else vErrors.push(err22);
						errors++;
					}
				}
			} else {
				const err23 = {
					instancePath: instancePath + "/ssh",
					schemaPath: "#/properties/ssh/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.ssh.type,
					parentSchema: schema11.properties.ssh,
					data: data6
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
		if (data.resources !== void 0) {
			let data12 = data.resources;
			if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
				for (const key3 in data12) if (!(key3 === "memory" || key3 === "disk" || key3 === "cores" || pattern0.test(key3))) {
					const err24 = {
						instancePath: instancePath + "/resources",
						schemaPath: "#/properties/resources/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key3 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema11.properties.resources,
						data: data12
					};
					if (vErrors === null) vErrors = [err24];
					else vErrors.push(err24);
					errors++;
				}
				if (data12.memory !== void 0) {
					let data13 = data12.memory;
					if (typeof data13 === "string") {
						if (!pattern6.test(data13)) {
							const err25 = {
								instancePath: instancePath + "/resources/memory",
								schemaPath: "#/properties/resources/properties/memory/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$" },
								message: "must match pattern \"^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$\"",
								schema: "^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$",
								parentSchema: schema11.properties.resources.properties.memory,
								data: data13
							};
							if (vErrors === null) vErrors = [err25];
							else vErrors.push(err25);
							errors++;
						}
					} else {
						const err26 = {
							instancePath: instancePath + "/resources/memory",
							schemaPath: "#/properties/resources/properties/memory/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.resources.properties.memory.type,
							parentSchema: schema11.properties.resources.properties.memory,
							data: data13
						};
						if (vErrors === null) vErrors = [err26];
						else vErrors.push(err26);
						errors++;
					}
				}
				if (data12.disk !== void 0) {
					let data14 = data12.disk;
					if (typeof data14 === "string") {
						if (!pattern6.test(data14)) {
							const err27 = {
								instancePath: instancePath + "/resources/disk",
								schemaPath: "#/properties/resources/properties/disk/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$" },
								message: "must match pattern \"^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$\"",
								schema: "^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$",
								parentSchema: schema11.properties.resources.properties.disk,
								data: data14
							};
							if (vErrors === null) vErrors = [err27];
							else vErrors.push(err27);
							errors++;
						}
					} else {
						const err28 = {
							instancePath: instancePath + "/resources/disk",
							schemaPath: "#/properties/resources/properties/disk/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.resources.properties.disk.type,
							parentSchema: schema11.properties.resources.properties.disk,
							data: data14
						};
						if (vErrors === null) vErrors = [err28];
						else vErrors.push(err28);
						errors++;
					}
				}
				if (data12.cores !== void 0) {
					let data15 = data12.cores;
					if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15) && isFinite(data15))) {
						const err29 = {
							instancePath: instancePath + "/resources/cores",
							schemaPath: "#/properties/resources/properties/cores/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema11.properties.resources.properties.cores.type,
							parentSchema: schema11.properties.resources.properties.cores,
							data: data15
						};
						if (vErrors === null) vErrors = [err29];
						else vErrors.push(err29);
						errors++;
					}
					if (typeof data15 == "number" && isFinite(data15)) {
						if (data15 < 1 || isNaN(data15)) {
							const err30 = {
								instancePath: instancePath + "/resources/cores",
								schemaPath: "#/properties/resources/properties/cores/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1",
								schema: 1,
								parentSchema: schema11.properties.resources.properties.cores,
								data: data15
							};
							if (vErrors === null) vErrors = [err30];
							else vErrors.push(err30);
							errors++;
						}
					}
				}
			} else {
				const err31 = {
					instancePath: instancePath + "/resources",
					schemaPath: "#/properties/resources/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.resources.type,
					parentSchema: schema11.properties.resources,
					data: data12
				};
				if (vErrors === null) vErrors = [err31];
				else vErrors.push(err31);
				errors++;
			}
		}
		if (data.template !== void 0) {
			let data16 = data.template;
			if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
				if (data16.id === void 0) {
					const err32 = {
						instancePath: instancePath + "/template",
						schemaPath: "#/properties/template/required",
						keyword: "required",
						params: { missingProperty: "id" },
						message: "must have required property 'id'",
						schema: schema11.properties.template.required,
						parentSchema: schema11.properties.template,
						data: data16
					};
					if (vErrors === null) vErrors = [err32];
					else vErrors.push(err32);
					errors++;
				}
				if (data16.name === void 0) {
					const err33 = {
						instancePath: instancePath + "/template",
						schemaPath: "#/properties/template/required",
						keyword: "required",
						params: { missingProperty: "name" },
						message: "must have required property 'name'",
						schema: schema11.properties.template.required,
						parentSchema: schema11.properties.template,
						data: data16
					};
					if (vErrors === null) vErrors = [err33];
					else vErrors.push(err33);
					errors++;
				}
				if (data16.profile === void 0) {
					const err34 = {
						instancePath: instancePath + "/template",
						schemaPath: "#/properties/template/required",
						keyword: "required",
						params: { missingProperty: "profile" },
						message: "must have required property 'profile'",
						schema: schema11.properties.template.required,
						parentSchema: schema11.properties.template,
						data: data16
					};
					if (vErrors === null) vErrors = [err34];
					else vErrors.push(err34);
					errors++;
				}
				for (const key4 in data16) if (!(key4 === "id" || key4 === "name" || key4 === "profile" || pattern0.test(key4))) {
					const err35 = {
						instancePath: instancePath + "/template",
						schemaPath: "#/properties/template/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key4 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema11.properties.template,
						data: data16
					};
					if (vErrors === null) vErrors = [err35];
					else vErrors.push(err35);
					errors++;
				}
				if (data16.id !== void 0) {
					let data17 = data16.id;
					if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17) && isFinite(data17))) {
						const err36 = {
							instancePath: instancePath + "/template/id",
							schemaPath: "#/properties/template/properties/id/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema11.properties.template.properties.id.type,
							parentSchema: schema11.properties.template.properties.id,
							data: data17
						};
						if (vErrors === null) vErrors = [err36];
						else vErrors.push(err36);
						errors++;
					}
					if (typeof data17 == "number" && isFinite(data17)) {
						if (data17 < 1 || isNaN(data17)) {
							const err37 = {
								instancePath: instancePath + "/template/id",
								schemaPath: "#/properties/template/properties/id/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1",
								schema: 1,
								parentSchema: schema11.properties.template.properties.id,
								data: data17
							};
							if (vErrors === null) vErrors = [err37];
							else vErrors.push(err37);
							errors++;
						}
					}
				}
				if (data16.name !== void 0) {
					let data18 = data16.name;
					if (typeof data18 === "string") {
						if (data18.length < 1) {
							const err38 = {
								instancePath: instancePath + "/template/name",
								schemaPath: "#/properties/template/properties/name/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema11.properties.template.properties.name,
								data: data18
							};
							if (vErrors === null) vErrors = [err38];
							else vErrors.push(err38);
							errors++;
						}
					} else {
						const err39 = {
							instancePath: instancePath + "/template/name",
							schemaPath: "#/properties/template/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.template.properties.name.type,
							parentSchema: schema11.properties.template.properties.name,
							data: data18
						};
						if (vErrors === null) vErrors = [err39];
						else vErrors.push(err39);
						errors++;
					}
				}
				if (data16.profile !== void 0) {
					let data19 = data16.profile;
					if (typeof data19 === "string") {
						if (data19.length < 1) {
							const err40 = {
								instancePath: instancePath + "/template/profile",
								schemaPath: "#/properties/template/properties/profile/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema11.properties.template.properties.profile,
								data: data19
							};
							if (vErrors === null) vErrors = [err40];
							else vErrors.push(err40);
							errors++;
						}
					} else {
						const err41 = {
							instancePath: instancePath + "/template/profile",
							schemaPath: "#/properties/template/properties/profile/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.template.properties.profile.type,
							parentSchema: schema11.properties.template.properties.profile,
							data: data19
						};
						if (vErrors === null) vErrors = [err41];
						else vErrors.push(err41);
						errors++;
					}
				}
			} else {
				const err42 = {
					instancePath: instancePath + "/template",
					schemaPath: "#/properties/template/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.template.type,
					parentSchema: schema11.properties.template,
					data: data16
				};
				if (vErrors === null) vErrors = [err42];
				else vErrors.push(err42);
				errors++;
			}
		}
		if (data.inventory !== void 0) {
			let data20 = data.inventory;
			if (Array.isArray(data20)) {
				const len1 = data20.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data21 = data20[i1];
					if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
						if (data21.name === void 0) {
							const err43 = {
								instancePath: instancePath + "/inventory/" + i1,
								schemaPath: "#/properties/inventory/items/required",
								keyword: "required",
								params: { missingProperty: "name" },
								message: "must have required property 'name'",
								schema: schema11.properties.inventory.items.required,
								parentSchema: schema11.properties.inventory.items,
								data: data21
							};
							if (vErrors === null) vErrors = [err43];
							else vErrors.push(err43);
							errors++;
						}
						for (const key5 in data21) if (!(key5 === "name" || key5 === "ports" || key5 === "note" || pattern0.test(key5))) {
							const err44 = {
								instancePath: instancePath + "/inventory/" + i1,
								schemaPath: "#/properties/inventory/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key5 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema11.properties.inventory.items,
								data: data21
							};
							if (vErrors === null) vErrors = [err44];
							else vErrors.push(err44);
							errors++;
						}
						if (data21.name !== void 0) {
							let data22 = data21.name;
							if (typeof data22 === "string") {
								if (data22.length < 1) {
									const err45 = {
										instancePath: instancePath + "/inventory/" + i1 + "/name",
										schemaPath: "#/properties/inventory/items/properties/name/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema11.properties.inventory.items.properties.name,
										data: data22
									};
									if (vErrors === null) vErrors = [err45];
									else vErrors.push(err45);
									errors++;
								}
							} else {
								const err46 = {
									instancePath: instancePath + "/inventory/" + i1 + "/name",
									schemaPath: "#/properties/inventory/items/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema11.properties.inventory.items.properties.name.type,
									parentSchema: schema11.properties.inventory.items.properties.name,
									data: data22
								};
								if (vErrors === null) vErrors = [err46];
								else vErrors.push(err46);
								errors++;
							}
						}
						if (data21.ports !== void 0) {
							let data23 = data21.ports;
							if (Array.isArray(data23)) {
								const len2 = data23.length;
								for (let i2 = 0; i2 < len2; i2++) {
									let data24 = data23[i2];
									if (!(typeof data24 == "number" && !(data24 % 1) && !isNaN(data24) && isFinite(data24))) {
										const err47 = {
											instancePath: instancePath + "/inventory/" + i1 + "/ports/" + i2,
											schemaPath: "#/properties/inventory/items/properties/ports/items/type",
											keyword: "type",
											params: { type: "integer" },
											message: "must be integer",
											schema: schema11.properties.inventory.items.properties.ports.items.type,
											parentSchema: schema11.properties.inventory.items.properties.ports.items,
											data: data24
										};
										if (vErrors === null) vErrors = [err47];
										else vErrors.push(err47);
										errors++;
									}
									if (typeof data24 == "number" && isFinite(data24)) {
										if (data24 > 65535 || isNaN(data24)) {
											const err48 = {
												instancePath: instancePath + "/inventory/" + i1 + "/ports/" + i2,
												schemaPath: "#/properties/inventory/items/properties/ports/items/maximum",
												keyword: "maximum",
												params: {
													comparison: "<=",
													limit: 65535
												},
												message: "must be <= 65535",
												schema: 65535,
												parentSchema: schema11.properties.inventory.items.properties.ports.items,
												data: data24
											};
											if (vErrors === null) vErrors = [err48];
											else vErrors.push(err48);
											errors++;
										}
										if (data24 < 1 || isNaN(data24)) {
											const err49 = {
												instancePath: instancePath + "/inventory/" + i1 + "/ports/" + i2,
												schemaPath: "#/properties/inventory/items/properties/ports/items/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 1
												},
												message: "must be >= 1",
												schema: 1,
												parentSchema: schema11.properties.inventory.items.properties.ports.items,
												data: data24
											};
											if (vErrors === null) vErrors = [err49];
											else vErrors.push(err49);
											errors++;
										}
									}
								}
							} else {
								const err50 = {
									instancePath: instancePath + "/inventory/" + i1 + "/ports",
									schemaPath: "#/properties/inventory/items/properties/ports/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema11.properties.inventory.items.properties.ports.type,
									parentSchema: schema11.properties.inventory.items.properties.ports,
									data: data23
								};
								if (vErrors === null) vErrors = [err50];
								else vErrors.push(err50);
								errors++;
							}
						}
						if (data21.note !== void 0) {
							let data25 = data21.note;
							if (typeof data25 !== "string") {
								const err51 = {
									instancePath: instancePath + "/inventory/" + i1 + "/note",
									schemaPath: "#/properties/inventory/items/properties/note/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema11.properties.inventory.items.properties.note.type,
									parentSchema: schema11.properties.inventory.items.properties.note,
									data: data25
								};
								if (vErrors === null) vErrors = [err51];
								else vErrors.push(err51);
								errors++;
							}
						}
					} else {
						const err52 = {
							instancePath: instancePath + "/inventory/" + i1,
							schemaPath: "#/properties/inventory/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema11.properties.inventory.items.type,
							parentSchema: schema11.properties.inventory.items,
							data: data21
						};
						if (vErrors === null) vErrors = [err52];
						else vErrors.push(err52);
						errors++;
					}
				}
			} else {
				const err53 = {
					instancePath: instancePath + "/inventory",
					schemaPath: "#/properties/inventory/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema11.properties.inventory.type,
					parentSchema: schema11.properties.inventory,
					data: data20
				};
				if (vErrors === null) vErrors = [err53];
				else vErrors.push(err53);
				errors++;
			}
		}
	} else {
		const err54 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema11.type,
			parentSchema: schema11,
			data
		};
		if (vErrors === null) vErrors = [err54];
		else vErrors.push(err54);
		errors++;
	}
	validate10.errors = vErrors;
	return errors === 0;
}
const validateStack = validate11;
const schema12 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"$id": "https://fairlead.invalid/schemas/stack.schema.json",
	"title": "StackFile",
	"description": "stacks/<vm>/<stack>/stack.yaml: what Fairlead must know about a stack beside its compose.yaml. Every key is optional, and so is the file.",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": { "description": "Yours: Fairlead ignores it." } },
	"properties": {
		"description": {
			"description": "One sentence: what this stack is.",
			"type": "string",
			"minLength": 1
		},
		"needs": {
			"description": "Stacks that must be deployed and healthy before this one: `stack` on the same VM, or `vm/stack`.",
			"type": "array",
			"items": {
				"type": "string",
				"minLength": 1
			}
		},
		"impact": {
			"description": "What people notice while this stack changes, one sentence: \"DNS for the LAN stops for about 5 s.\" The plan shows it.",
			"type": "string",
			"minLength": 1
		},
		"timeout": {
			"description": "Seconds the whole transaction may take before the previous release comes back. Default: 300.",
			"type": "integer",
			"minimum": 10,
			"maximum": 7200
		},
		"stability": {
			"description": "Seconds that every container must run without a restart before the release counts. Default: 0 for services with a health check, 5 for those without.",
			"type": "integer",
			"minimum": 0,
			"maximum": 600
		},
		"checks": {
			"description": "Executable claims about the running stack, asked on the VM after `up` once a second until they hold. Each has exactly one of http, tcp, dns, command.",
			"type": "array",
			"items": { "$ref": "#/definitions/check" }
		},
		"validate": {
			"description": "Commands run in a throw-away container of the service's new image with the new files mounted, before anything changes.",
			"type": "array",
			"items": {
				"title": "StackFileValidate",
				"type": "object",
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"required": ["service", "run"],
				"properties": {
					"service": {
						"description": "Service of compose.yaml whose image runs the command.",
						"type": "string",
						"minLength": 1
					},
					"run": { "$ref": "#/definitions/argv" }
				}
			}
		},
		"reload": {
			"description": "What to do instead of a recreate when only these files changed. Each rule has exactly one of run, signal, restart.",
			"type": "array",
			"items": { "$ref": "#/definitions/reload" }
		},
		"secrets": {
			"description": "The secrets of compose.yaml, by name: who may read the file on the VM, and how a first value is made.",
			"type": "object",
			"propertyNames": { "pattern": "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$" },
			"additionalProperties": { "$ref": "#/definitions/secret" }
		}
	},
	"definitions": {
		"argv": {
			"title": "CommandLine",
			"description": "Program and arguments, one list item each. No shell is involved.",
			"type": "array",
			"minItems": 1,
			"items": { "type": "string" }
		},
		"check": {
			"title": "StackFileCheck",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["name"],
			"properties": {
				"name": {
					"description": "The claim in words: \"Caddy answers\".",
					"type": "string",
					"minLength": 1
				},
				"timeout": {
					"description": "Seconds until the claim must hold. Default: 30.",
					"type": "integer",
					"minimum": 1,
					"maximum": 3600
				},
				"http": {
					"title": "HttpCheck",
					"description": "An HTTP request made on the VM.",
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"required": ["url"],
					"properties": {
						"url": {
							"description": "http:// or https:// URL, as seen from the VM.",
							"type": "string",
							"pattern": "^https?://[^\\s]+$"
						},
						"status": {
							"description": "Expected status. Default: 200.",
							"type": "integer",
							"minimum": 100,
							"maximum": 599
						},
						"contains": {
							"description": "Text that the body must contain.",
							"type": "string",
							"minLength": 1
						},
						"headers": {
							"description": "Request headers. Never a secret: this file is in the repository.",
							"type": "object",
							"additionalProperties": { "type": "string" }
						}
					}
				},
				"tcp": {
					"title": "TcpCheck",
					"description": "A TCP connection made on the VM.",
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"required": ["port"],
					"properties": {
						"host": {
							"description": "Default: 127.0.0.1.",
							"type": "string",
							"minLength": 1
						},
						"port": {
							"description": "TCP port.",
							"type": "integer",
							"minimum": 1,
							"maximum": 65535
						}
					}
				},
				"dns": {
					"title": "DnsCheck",
					"description": "A DNS question asked from the VM; any address in the answer counts.",
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"required": ["server", "name"],
					"properties": {
						"server": {
							"description": "Address of the DNS server.",
							"type": "string",
							"minLength": 1
						},
						"port": {
							"description": "Default: 53.",
							"type": "integer",
							"minimum": 1,
							"maximum": 65535
						},
						"name": {
							"description": "Name to ask for.",
							"type": "string",
							"minLength": 1
						}
					}
				},
				"command": {
					"title": "CommandCheck",
					"description": "A command run inside the service's container; exit status 0 counts.",
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"required": ["service", "run"],
					"properties": {
						"service": {
							"description": "Service of compose.yaml.",
							"type": "string",
							"minLength": 1
						},
						"run": { "$ref": "#/definitions/argv" }
					}
				}
			}
		},
		"reload": {
			"title": "StackFileReload",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["files", "service"],
			"properties": {
				"files": {
					"description": "Files, or folders with a trailing slash, relative to the stack's folder.",
					"type": "array",
					"minItems": 1,
					"items": {
						"type": "string",
						"minLength": 1
					}
				},
				"service": {
					"description": "Service of compose.yaml that reads the files.",
					"type": "string",
					"minLength": 1
				},
				"run": { "$ref": "#/definitions/argv" },
				"signal": {
					"description": "Signal sent to the container's first process.",
					"type": "string",
					"enum": [
						"SIGHUP",
						"SIGUSR1",
						"SIGUSR2",
						"SIGINT",
						"SIGTERM",
						"SIGWINCH"
					]
				},
				"restart": {
					"description": "true: restart the container instead of making a new one.",
					"type": "boolean",
					"enum": [true]
				}
			}
		},
		"secret": {
			"title": "StackFileSecret",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["owner"],
			"properties": {
				"owner": {
					"description": "`uid` or `uid:gid` that reads the file inside the container, in quotes: \"999:999\". The mode is always 0400.",
					"type": "string",
					"pattern": "^[0-9]{1,10}(:[0-9]{1,10})?$"
				},
				"generate": {
					"description": "How `fairlead secrets init` makes a first value. Absent: somebody must bring it.",
					"type": "string",
					"enum": [
						"hex16",
						"hex32",
						"base64-32",
						"alnum50"
					]
				},
				"description": {
					"description": "What it opens, and where to get it.",
					"type": "string"
				}
			}
		}
	}
};
const schema14 = {
	"title": "CommandLine",
	"description": "Program and arguments, one list item each. No shell is involved.",
	"type": "array",
	"minItems": 1,
	"items": { "type": "string" }
};
const schema18 = {
	"title": "StackFileSecret",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"required": ["owner"],
	"properties": {
		"owner": {
			"description": "`uid` or `uid:gid` that reads the file inside the container, in quotes: \"999:999\". The mode is always 0400.",
			"type": "string",
			"pattern": "^[0-9]{1,10}(:[0-9]{1,10})?$"
		},
		"generate": {
			"description": "How `fairlead secrets init` makes a first value. Absent: somebody must bring it.",
			"type": "string",
			"enum": [
				"hex16",
				"hex32",
				"base64-32",
				"alnum50"
			]
		},
		"description": {
			"description": "What it opens, and where to get it.",
			"type": "string"
		}
	}
};
const func2 = Object.prototype.hasOwnProperty;
const pattern19 = /* @__PURE__ */ new RegExp("^[a-zA-Z0-9][a-zA-Z0-9_.-]*$", "");
const pattern21 = /* @__PURE__ */ new RegExp("^[0-9]{1,10}(:[0-9]{1,10})?$", "");
const schema13 = {
	"title": "StackFileCheck",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"required": ["name"],
	"properties": {
		"name": {
			"description": "The claim in words: \"Caddy answers\".",
			"type": "string",
			"minLength": 1
		},
		"timeout": {
			"description": "Seconds until the claim must hold. Default: 30.",
			"type": "integer",
			"minimum": 1,
			"maximum": 3600
		},
		"http": {
			"title": "HttpCheck",
			"description": "An HTTP request made on the VM.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["url"],
			"properties": {
				"url": {
					"description": "http:// or https:// URL, as seen from the VM.",
					"type": "string",
					"pattern": "^https?://[^\\s]+$"
				},
				"status": {
					"description": "Expected status. Default: 200.",
					"type": "integer",
					"minimum": 100,
					"maximum": 599
				},
				"contains": {
					"description": "Text that the body must contain.",
					"type": "string",
					"minLength": 1
				},
				"headers": {
					"description": "Request headers. Never a secret: this file is in the repository.",
					"type": "object",
					"additionalProperties": { "type": "string" }
				}
			}
		},
		"tcp": {
			"title": "TcpCheck",
			"description": "A TCP connection made on the VM.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["port"],
			"properties": {
				"host": {
					"description": "Default: 127.0.0.1.",
					"type": "string",
					"minLength": 1
				},
				"port": {
					"description": "TCP port.",
					"type": "integer",
					"minimum": 1,
					"maximum": 65535
				}
			}
		},
		"dns": {
			"title": "DnsCheck",
			"description": "A DNS question asked from the VM; any address in the answer counts.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["server", "name"],
			"properties": {
				"server": {
					"description": "Address of the DNS server.",
					"type": "string",
					"minLength": 1
				},
				"port": {
					"description": "Default: 53.",
					"type": "integer",
					"minimum": 1,
					"maximum": 65535
				},
				"name": {
					"description": "Name to ask for.",
					"type": "string",
					"minLength": 1
				}
			}
		},
		"command": {
			"title": "CommandCheck",
			"description": "A command run inside the service's container; exit status 0 counts.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["service", "run"],
			"properties": {
				"service": {
					"description": "Service of compose.yaml.",
					"type": "string",
					"minLength": 1
				},
				"run": { "$ref": "#/definitions/argv" }
			}
		}
	}
};
const pattern13 = /* @__PURE__ */ new RegExp("^https?://[^\\s]+$", "");
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.name === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "name" },
				message: "must have required property 'name'",
				schema: schema13.required,
				parentSchema: schema13,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "name" || key0 === "timeout" || key0 === "http" || key0 === "tcp" || key0 === "dns" || key0 === "command" || pattern0.test(key0))) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema13,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.name !== void 0) {
			let data0 = data.name;
			if (typeof data0 === "string") {
				if (data0.length < 1) {
					const err2 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/properties/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema13.properties.name,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema13.properties.name.type,
					parentSchema: schema13.properties.name,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.timeout !== void 0) {
			let data1 = data.timeout;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err4 = {
					instancePath: instancePath + "/timeout",
					schemaPath: "#/properties/timeout/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema13.properties.timeout.type,
					parentSchema: schema13.properties.timeout,
					data: data1
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 > 3600 || isNaN(data1)) {
					const err5 = {
						instancePath: instancePath + "/timeout",
						schemaPath: "#/properties/timeout/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 3600
						},
						message: "must be <= 3600",
						schema: 3600,
						parentSchema: schema13.properties.timeout,
						data: data1
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (data1 < 1 || isNaN(data1)) {
					const err6 = {
						instancePath: instancePath + "/timeout",
						schemaPath: "#/properties/timeout/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema13.properties.timeout,
						data: data1
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			}
		}
		if (data.http !== void 0) {
			let data2 = data.http;
			if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
				if (data2.url === void 0) {
					const err7 = {
						instancePath: instancePath + "/http",
						schemaPath: "#/properties/http/required",
						keyword: "required",
						params: { missingProperty: "url" },
						message: "must have required property 'url'",
						schema: schema13.properties.http.required,
						parentSchema: schema13.properties.http,
						data: data2
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				for (const key1 in data2) if (!(key1 === "url" || key1 === "status" || key1 === "contains" || key1 === "headers" || pattern0.test(key1))) {
					const err8 = {
						instancePath: instancePath + "/http",
						schemaPath: "#/properties/http/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema13.properties.http,
						data: data2
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data2.url !== void 0) {
					let data3 = data2.url;
					if (typeof data3 === "string") {
						if (!pattern13.test(data3)) {
							const err9 = {
								instancePath: instancePath + "/http/url",
								schemaPath: "#/properties/http/properties/url/pattern",
								keyword: "pattern",
								params: { pattern: "^https?://[^\\s]+$" },
								message: "must match pattern \"^https?://[^\\s]+$\"",
								schema: "^https?://[^\\s]+$",
								parentSchema: schema13.properties.http.properties.url,
								data: data3
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
					} else {
						const err10 = {
							instancePath: instancePath + "/http/url",
							schemaPath: "#/properties/http/properties/url/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema13.properties.http.properties.url.type,
							parentSchema: schema13.properties.http.properties.url,
							data: data3
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
				if (data2.status !== void 0) {
					let data4 = data2.status;
					if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
						const err11 = {
							instancePath: instancePath + "/http/status",
							schemaPath: "#/properties/http/properties/status/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema13.properties.http.properties.status.type,
							parentSchema: schema13.properties.http.properties.status,
							data: data4
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
					if (typeof data4 == "number" && isFinite(data4)) {
						if (data4 > 599 || isNaN(data4)) {
							const err12 = {
								instancePath: instancePath + "/http/status",
								schemaPath: "#/properties/http/properties/status/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 599
								},
								message: "must be <= 599",
								schema: 599,
								parentSchema: schema13.properties.http.properties.status,
								data: data4
							};
							if (vErrors === null) vErrors = [err12];
							else vErrors.push(err12);
							errors++;
						}
						if (data4 < 100 || isNaN(data4)) {
							const err13 = {
								instancePath: instancePath + "/http/status",
								schemaPath: "#/properties/http/properties/status/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 100
								},
								message: "must be >= 100",
								schema: 100,
								parentSchema: schema13.properties.http.properties.status,
								data: data4
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
					}
				}
				if (data2.contains !== void 0) {
					let data5 = data2.contains;
					if (typeof data5 === "string") {
						if (data5.length < 1) {
							const err14 = {
								instancePath: instancePath + "/http/contains",
								schemaPath: "#/properties/http/properties/contains/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema13.properties.http.properties.contains,
								data: data5
							};
							if (vErrors === null) vErrors = [err14];
							else vErrors.push(err14);
							errors++;
						}
					} else {
						const err15 = {
							instancePath: instancePath + "/http/contains",
							schemaPath: "#/properties/http/properties/contains/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema13.properties.http.properties.contains.type,
							parentSchema: schema13.properties.http.properties.contains,
							data: data5
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
				}
				if (data2.headers !== void 0) {
					let data6 = data2.headers;
					if (data6 && typeof data6 == "object" && !Array.isArray(data6)) for (const key2 in data6) {
						let data7 = data6[key2];
						if (typeof data7 !== "string") {
							const err16 = {
								instancePath: instancePath + "/http/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/http/properties/headers/additionalProperties/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema13.properties.http.properties.headers.additionalProperties.type,
								parentSchema: schema13.properties.http.properties.headers.additionalProperties,
								data: data7
							};
							if (vErrors === null) vErrors = [err16];
							else vErrors.push(err16);
							errors++;
						}
					}
					else {
						const err17 = {
							instancePath: instancePath + "/http/headers",
							schemaPath: "#/properties/http/properties/headers/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema13.properties.http.properties.headers.type,
							parentSchema: schema13.properties.http.properties.headers,
							data: data6
						};
						if (vErrors === null) vErrors = [err17];
						else vErrors.push(err17);
						errors++;
					}
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/http",
					schemaPath: "#/properties/http/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema13.properties.http.type,
					parentSchema: schema13.properties.http,
					data: data2
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.tcp !== void 0) {
			let data8 = data.tcp;
			if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
				if (data8.port === void 0) {
					const err19 = {
						instancePath: instancePath + "/tcp",
						schemaPath: "#/properties/tcp/required",
						keyword: "required",
						params: { missingProperty: "port" },
						message: "must have required property 'port'",
						schema: schema13.properties.tcp.required,
						parentSchema: schema13.properties.tcp,
						data: data8
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
				for (const key3 in data8) if (!(key3 === "host" || key3 === "port" || pattern0.test(key3))) {
					const err20 = {
						instancePath: instancePath + "/tcp",
						schemaPath: "#/properties/tcp/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key3 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema13.properties.tcp,
						data: data8
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
				if (data8.host !== void 0) {
					let data9 = data8.host;
					if (typeof data9 === "string") {
						if (data9.length < 1) {
							const err21 = {
								instancePath: instancePath + "/tcp/host",
								schemaPath: "#/properties/tcp/properties/host/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema13.properties.tcp.properties.host,
								data: data9
							};
							if (vErrors === null) vErrors = [err21];
							else vErrors.push(err21);
							errors++;
						}
					} else {
						const err22 = {
							instancePath: instancePath + "/tcp/host",
							schemaPath: "#/properties/tcp/properties/host/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema13.properties.tcp.properties.host.type,
							parentSchema: schema13.properties.tcp.properties.host,
							data: data9
						};
						if (vErrors === null) vErrors = [err22];
						else vErrors.push(err22);
						errors++;
					}
				}
				if (data8.port !== void 0) {
					let data10 = data8.port;
					if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
						const err23 = {
							instancePath: instancePath + "/tcp/port",
							schemaPath: "#/properties/tcp/properties/port/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema13.properties.tcp.properties.port.type,
							parentSchema: schema13.properties.tcp.properties.port,
							data: data10
						};
						if (vErrors === null) vErrors = [err23];
						else vErrors.push(err23);
						errors++;
					}
					if (typeof data10 == "number" && isFinite(data10)) {
						if (data10 > 65535 || isNaN(data10)) {
							const err24 = {
								instancePath: instancePath + "/tcp/port",
								schemaPath: "#/properties/tcp/properties/port/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 65535
								},
								message: "must be <= 65535",
								schema: 65535,
								parentSchema: schema13.properties.tcp.properties.port,
								data: data10
							};
							if (vErrors === null) vErrors = [err24];
							else vErrors.push(err24);
							errors++;
						}
						if (data10 < 1 || isNaN(data10)) {
							const err25 = {
								instancePath: instancePath + "/tcp/port",
								schemaPath: "#/properties/tcp/properties/port/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1",
								schema: 1,
								parentSchema: schema13.properties.tcp.properties.port,
								data: data10
							};
							if (vErrors === null) vErrors = [err25];
							else vErrors.push(err25);
							errors++;
						}
					}
				}
			} else {
				const err26 = {
					instancePath: instancePath + "/tcp",
					schemaPath: "#/properties/tcp/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema13.properties.tcp.type,
					parentSchema: schema13.properties.tcp,
					data: data8
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
		}
		if (data.dns !== void 0) {
			let data11 = data.dns;
			if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
				if (data11.server === void 0) {
					const err27 = {
						instancePath: instancePath + "/dns",
						schemaPath: "#/properties/dns/required",
						keyword: "required",
						params: { missingProperty: "server" },
						message: "must have required property 'server'",
						schema: schema13.properties.dns.required,
						parentSchema: schema13.properties.dns,
						data: data11
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
				if (data11.name === void 0) {
					const err28 = {
						instancePath: instancePath + "/dns",
						schemaPath: "#/properties/dns/required",
						keyword: "required",
						params: { missingProperty: "name" },
						message: "must have required property 'name'",
						schema: schema13.properties.dns.required,
						parentSchema: schema13.properties.dns,
						data: data11
					};
					if (vErrors === null) vErrors = [err28];
					else vErrors.push(err28);
					errors++;
				}
				for (const key4 in data11) if (!(key4 === "server" || key4 === "port" || key4 === "name" || pattern0.test(key4))) {
					const err29 = {
						instancePath: instancePath + "/dns",
						schemaPath: "#/properties/dns/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key4 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema13.properties.dns,
						data: data11
					};
					if (vErrors === null) vErrors = [err29];
					else vErrors.push(err29);
					errors++;
				}
				if (data11.server !== void 0) {
					let data12 = data11.server;
					if (typeof data12 === "string") {
						if (data12.length < 1) {
							const err30 = {
								instancePath: instancePath + "/dns/server",
								schemaPath: "#/properties/dns/properties/server/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema13.properties.dns.properties.server,
								data: data12
							};
							if (vErrors === null) vErrors = [err30];
							else vErrors.push(err30);
							errors++;
						}
					} else {
						const err31 = {
							instancePath: instancePath + "/dns/server",
							schemaPath: "#/properties/dns/properties/server/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema13.properties.dns.properties.server.type,
							parentSchema: schema13.properties.dns.properties.server,
							data: data12
						};
						if (vErrors === null) vErrors = [err31];
						else vErrors.push(err31);
						errors++;
					}
				}
				if (data11.port !== void 0) {
					let data13 = data11.port;
					if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
						const err32 = {
							instancePath: instancePath + "/dns/port",
							schemaPath: "#/properties/dns/properties/port/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema13.properties.dns.properties.port.type,
							parentSchema: schema13.properties.dns.properties.port,
							data: data13
						};
						if (vErrors === null) vErrors = [err32];
						else vErrors.push(err32);
						errors++;
					}
					if (typeof data13 == "number" && isFinite(data13)) {
						if (data13 > 65535 || isNaN(data13)) {
							const err33 = {
								instancePath: instancePath + "/dns/port",
								schemaPath: "#/properties/dns/properties/port/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 65535
								},
								message: "must be <= 65535",
								schema: 65535,
								parentSchema: schema13.properties.dns.properties.port,
								data: data13
							};
							if (vErrors === null) vErrors = [err33];
							else vErrors.push(err33);
							errors++;
						}
						if (data13 < 1 || isNaN(data13)) {
							const err34 = {
								instancePath: instancePath + "/dns/port",
								schemaPath: "#/properties/dns/properties/port/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1",
								schema: 1,
								parentSchema: schema13.properties.dns.properties.port,
								data: data13
							};
							if (vErrors === null) vErrors = [err34];
							else vErrors.push(err34);
							errors++;
						}
					}
				}
				if (data11.name !== void 0) {
					let data14 = data11.name;
					if (typeof data14 === "string") {
						if (data14.length < 1) {
							const err35 = {
								instancePath: instancePath + "/dns/name",
								schemaPath: "#/properties/dns/properties/name/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema13.properties.dns.properties.name,
								data: data14
							};
							if (vErrors === null) vErrors = [err35];
							else vErrors.push(err35);
							errors++;
						}
					} else {
						const err36 = {
							instancePath: instancePath + "/dns/name",
							schemaPath: "#/properties/dns/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema13.properties.dns.properties.name.type,
							parentSchema: schema13.properties.dns.properties.name,
							data: data14
						};
						if (vErrors === null) vErrors = [err36];
						else vErrors.push(err36);
						errors++;
					}
				}
			} else {
				const err37 = {
					instancePath: instancePath + "/dns",
					schemaPath: "#/properties/dns/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema13.properties.dns.type,
					parentSchema: schema13.properties.dns,
					data: data11
				};
				if (vErrors === null) vErrors = [err37];
				else vErrors.push(err37);
				errors++;
			}
		}
		if (data.command !== void 0) {
			let data15 = data.command;
			if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
				if (data15.service === void 0) {
					const err38 = {
						instancePath: instancePath + "/command",
						schemaPath: "#/properties/command/required",
						keyword: "required",
						params: { missingProperty: "service" },
						message: "must have required property 'service'",
						schema: schema13.properties.command.required,
						parentSchema: schema13.properties.command,
						data: data15
					};
					if (vErrors === null) vErrors = [err38];
					else vErrors.push(err38);
					errors++;
				}
				if (data15.run === void 0) {
					const err39 = {
						instancePath: instancePath + "/command",
						schemaPath: "#/properties/command/required",
						keyword: "required",
						params: { missingProperty: "run" },
						message: "must have required property 'run'",
						schema: schema13.properties.command.required,
						parentSchema: schema13.properties.command,
						data: data15
					};
					if (vErrors === null) vErrors = [err39];
					else vErrors.push(err39);
					errors++;
				}
				for (const key5 in data15) if (!(key5 === "service" || key5 === "run" || pattern0.test(key5))) {
					const err40 = {
						instancePath: instancePath + "/command",
						schemaPath: "#/properties/command/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key5 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema13.properties.command,
						data: data15
					};
					if (vErrors === null) vErrors = [err40];
					else vErrors.push(err40);
					errors++;
				}
				if (data15.service !== void 0) {
					let data16 = data15.service;
					if (typeof data16 === "string") {
						if (data16.length < 1) {
							const err41 = {
								instancePath: instancePath + "/command/service",
								schemaPath: "#/properties/command/properties/service/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema13.properties.command.properties.service,
								data: data16
							};
							if (vErrors === null) vErrors = [err41];
							else vErrors.push(err41);
							errors++;
						}
					} else {
						const err42 = {
							instancePath: instancePath + "/command/service",
							schemaPath: "#/properties/command/properties/service/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema13.properties.command.properties.service.type,
							parentSchema: schema13.properties.command.properties.service,
							data: data16
						};
						if (vErrors === null) vErrors = [err42];
						else vErrors.push(err42);
						errors++;
					}
				}
				if (data15.run !== void 0) {
					let data17 = data15.run;
					if (Array.isArray(data17)) {
						if (data17.length < 1) {
							const err43 = {
								instancePath: instancePath + "/command/run",
								schemaPath: "#/definitions/argv/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 items",
								schema: 1,
								parentSchema: schema14,
								data: data17
							};
							if (vErrors === null) vErrors = [err43];
							else vErrors.push(err43);
							errors++;
						}
						const len0 = data17.length;
						for (let i0 = 0; i0 < len0; i0++) {
							let data18 = data17[i0];
							if (typeof data18 !== "string") {
								const err44 = {
									instancePath: instancePath + "/command/run/" + i0,
									schemaPath: "#/definitions/argv/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema14.items.type,
									parentSchema: schema14.items,
									data: data18
								};
								if (vErrors === null) vErrors = [err44];
								else vErrors.push(err44);
								errors++;
							}
						}
					} else {
						const err45 = {
							instancePath: instancePath + "/command/run",
							schemaPath: "#/definitions/argv/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema14.type,
							parentSchema: schema14,
							data: data17
						};
						if (vErrors === null) vErrors = [err45];
						else vErrors.push(err45);
						errors++;
					}
				}
			} else {
				const err46 = {
					instancePath: instancePath + "/command",
					schemaPath: "#/properties/command/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema13.properties.command.type,
					parentSchema: schema13.properties.command,
					data: data15
				};
				if (vErrors === null) vErrors = [err46];
				else vErrors.push(err46);
				errors++;
			}
		}
	} else {
		const err47 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema13.type,
			parentSchema: schema13,
			data
		};
		if (vErrors === null) vErrors = [err47];
		else vErrors.push(err47);
		errors++;
	}
	validate12.errors = vErrors;
	return errors === 0;
}
const schema16 = {
	"title": "StackFileReload",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"required": ["files", "service"],
	"properties": {
		"files": {
			"description": "Files, or folders with a trailing slash, relative to the stack's folder.",
			"type": "array",
			"minItems": 1,
			"items": {
				"type": "string",
				"minLength": 1
			}
		},
		"service": {
			"description": "Service of compose.yaml that reads the files.",
			"type": "string",
			"minLength": 1
		},
		"run": { "$ref": "#/definitions/argv" },
		"signal": {
			"description": "Signal sent to the container's first process.",
			"type": "string",
			"enum": [
				"SIGHUP",
				"SIGUSR1",
				"SIGUSR2",
				"SIGINT",
				"SIGTERM",
				"SIGWINCH"
			]
		},
		"restart": {
			"description": "true: restart the container instead of making a new one.",
			"type": "boolean",
			"enum": [true]
		}
	}
};
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.files === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "files" },
				message: "must have required property 'files'",
				schema: schema16.required,
				parentSchema: schema16,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.service === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "service" },
				message: "must have required property 'service'",
				schema: schema16.required,
				parentSchema: schema16,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "files" || key0 === "service" || key0 === "run" || key0 === "signal" || key0 === "restart" || pattern0.test(key0))) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema16,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.files !== void 0) {
			let data0 = data.files;
			if (Array.isArray(data0)) {
				if (data0.length < 1) {
					const err3 = {
						instancePath: instancePath + "/files",
						schemaPath: "#/properties/files/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema16.properties.files,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				const len0 = data0.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data1 = data0[i0];
					if (typeof data1 === "string") {
						if (data1.length < 1) {
							const err4 = {
								instancePath: instancePath + "/files/" + i0,
								schemaPath: "#/properties/files/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema16.properties.files.items,
								data: data1
							};
							if (vErrors === null) vErrors = [err4];
							else vErrors.push(err4);
							errors++;
						}
					} else {
						const err5 = {
							instancePath: instancePath + "/files/" + i0,
							schemaPath: "#/properties/files/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema16.properties.files.items.type,
							parentSchema: schema16.properties.files.items,
							data: data1
						};
						if (vErrors === null) vErrors = [err5];
						else vErrors.push(err5);
						errors++;
					}
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/files",
					schemaPath: "#/properties/files/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema16.properties.files.type,
					parentSchema: schema16.properties.files,
					data: data0
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.service !== void 0) {
			let data2 = data.service;
			if (typeof data2 === "string") {
				if (data2.length < 1) {
					const err7 = {
						instancePath: instancePath + "/service",
						schemaPath: "#/properties/service/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema16.properties.service,
						data: data2
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/service",
					schemaPath: "#/properties/service/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema16.properties.service.type,
					parentSchema: schema16.properties.service,
					data: data2
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.run !== void 0) {
			let data3 = data.run;
			if (Array.isArray(data3)) {
				if (data3.length < 1) {
					const err9 = {
						instancePath: instancePath + "/run",
						schemaPath: "#/definitions/argv/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema14,
						data: data3
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				const len1 = data3.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data4 = data3[i1];
					if (typeof data4 !== "string") {
						const err10 = {
							instancePath: instancePath + "/run/" + i1,
							schemaPath: "#/definitions/argv/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema14.items.type,
							parentSchema: schema14.items,
							data: data4
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/run",
					schemaPath: "#/definitions/argv/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema14.type,
					parentSchema: schema14,
					data: data3
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.signal !== void 0) {
			let data5 = data.signal;
			if (typeof data5 !== "string") {
				const err12 = {
					instancePath: instancePath + "/signal",
					schemaPath: "#/properties/signal/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema16.properties.signal.type,
					parentSchema: schema16.properties.signal,
					data: data5
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
			if (!(data5 === "SIGHUP" || data5 === "SIGUSR1" || data5 === "SIGUSR2" || data5 === "SIGINT" || data5 === "SIGTERM" || data5 === "SIGWINCH")) {
				const err13 = {
					instancePath: instancePath + "/signal",
					schemaPath: "#/properties/signal/enum",
					keyword: "enum",
					params: { allowedValues: schema16.properties.signal.enum },
					message: "must be equal to one of the allowed values",
					schema: schema16.properties.signal.enum,
					parentSchema: schema16.properties.signal,
					data: data5
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.restart !== void 0) {
			let data6 = data.restart;
			if (typeof data6 !== "boolean") {
				const err14 = {
					instancePath: instancePath + "/restart",
					schemaPath: "#/properties/restart/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema16.properties.restart.type,
					parentSchema: schema16.properties.restart,
					data: data6
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
			if (!(data6 === true)) {
				const err15 = {
					instancePath: instancePath + "/restart",
					schemaPath: "#/properties/restart/enum",
					keyword: "enum",
					params: { allowedValues: schema16.properties.restart.enum },
					message: "must be equal to one of the allowed values",
					schema: schema16.properties.restart.enum,
					parentSchema: schema16.properties.restart,
					data: data6
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
	} else {
		const err16 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema16.type,
			parentSchema: schema16,
			data
		};
		if (vErrors === null) vErrors = [err16];
		else vErrors.push(err16);
		errors++;
	}
	validate14.errors = vErrors;
	return errors === 0;
}
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(func2.call(schema12.properties, key0) || pattern0.test(key0))) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema12,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.description !== void 0) {
			let data0 = data.description;
			if (typeof data0 === "string") {
				if (data0.length < 1) {
					const err1 = {
						instancePath: instancePath + "/description",
						schemaPath: "#/properties/description/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema12.properties.description,
						data: data0
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
			} else {
				const err2 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/properties/description/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema12.properties.description.type,
					parentSchema: schema12.properties.description,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.needs !== void 0) {
			let data1 = data.needs;
			if (Array.isArray(data1)) {
				const len0 = data1.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data2 = data1[i0];
					if (typeof data2 === "string") {
						if (data2.length < 1) {
							const err3 = {
								instancePath: instancePath + "/needs/" + i0,
								schemaPath: "#/properties/needs/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema12.properties.needs.items,
								data: data2
							};
							if (vErrors === null) vErrors = [err3];
							else vErrors.push(err3);
							errors++;
						}
					} else {
						const err4 = {
							instancePath: instancePath + "/needs/" + i0,
							schemaPath: "#/properties/needs/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema12.properties.needs.items.type,
							parentSchema: schema12.properties.needs.items,
							data: data2
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/needs",
					schemaPath: "#/properties/needs/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema12.properties.needs.type,
					parentSchema: schema12.properties.needs,
					data: data1
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.impact !== void 0) {
			let data3 = data.impact;
			if (typeof data3 === "string") {
				if (data3.length < 1) {
					const err6 = {
						instancePath: instancePath + "/impact",
						schemaPath: "#/properties/impact/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema12.properties.impact,
						data: data3
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/impact",
					schemaPath: "#/properties/impact/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema12.properties.impact.type,
					parentSchema: schema12.properties.impact,
					data: data3
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.timeout !== void 0) {
			let data4 = data.timeout;
			if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
				const err8 = {
					instancePath: instancePath + "/timeout",
					schemaPath: "#/properties/timeout/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema12.properties.timeout.type,
					parentSchema: schema12.properties.timeout,
					data: data4
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
			if (typeof data4 == "number" && isFinite(data4)) {
				if (data4 > 7200 || isNaN(data4)) {
					const err9 = {
						instancePath: instancePath + "/timeout",
						schemaPath: "#/properties/timeout/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 7200
						},
						message: "must be <= 7200",
						schema: 7200,
						parentSchema: schema12.properties.timeout,
						data: data4
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (data4 < 10 || isNaN(data4)) {
					const err10 = {
						instancePath: instancePath + "/timeout",
						schemaPath: "#/properties/timeout/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 10
						},
						message: "must be >= 10",
						schema: 10,
						parentSchema: schema12.properties.timeout,
						data: data4
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
		}
		if (data.stability !== void 0) {
			let data5 = data.stability;
			if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
				const err11 = {
					instancePath: instancePath + "/stability",
					schemaPath: "#/properties/stability/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema12.properties.stability.type,
					parentSchema: schema12.properties.stability,
					data: data5
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
			if (typeof data5 == "number" && isFinite(data5)) {
				if (data5 > 600 || isNaN(data5)) {
					const err12 = {
						instancePath: instancePath + "/stability",
						schemaPath: "#/properties/stability/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 600
						},
						message: "must be <= 600",
						schema: 600,
						parentSchema: schema12.properties.stability,
						data: data5
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (data5 < 0 || isNaN(data5)) {
					const err13 = {
						instancePath: instancePath + "/stability",
						schemaPath: "#/properties/stability/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0",
						schema: 0,
						parentSchema: schema12.properties.stability,
						data: data5
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			}
		}
		if (data.checks !== void 0) {
			let data6 = data.checks;
			if (Array.isArray(data6)) {
				const len1 = data6.length;
				for (let i1 = 0; i1 < len1; i1++) if (!validate12(data6[i1], {
					instancePath: instancePath + "/checks/" + i1,
					parentData: data6,
					parentDataProperty: i1,
					rootData
				})) {
					vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
					errors = vErrors.length;
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/checks",
					schemaPath: "#/properties/checks/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema12.properties.checks.type,
					parentSchema: schema12.properties.checks,
					data: data6
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.validate !== void 0) {
			let data8 = data.validate;
			if (Array.isArray(data8)) {
				const len2 = data8.length;
				for (let i2 = 0; i2 < len2; i2++) {
					let data9 = data8[i2];
					if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
						if (data9.service === void 0) {
							const err15 = {
								instancePath: instancePath + "/validate/" + i2,
								schemaPath: "#/properties/validate/items/required",
								keyword: "required",
								params: { missingProperty: "service" },
								message: "must have required property 'service'",
								schema: schema12.properties.validate.items.required,
								parentSchema: schema12.properties.validate.items,
								data: data9
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
						if (data9.run === void 0) {
							const err16 = {
								instancePath: instancePath + "/validate/" + i2,
								schemaPath: "#/properties/validate/items/required",
								keyword: "required",
								params: { missingProperty: "run" },
								message: "must have required property 'run'",
								schema: schema12.properties.validate.items.required,
								parentSchema: schema12.properties.validate.items,
								data: data9
							};
							if (vErrors === null) vErrors = [err16];
							else vErrors.push(err16);
							errors++;
						}
						for (const key1 in data9) if (!(key1 === "service" || key1 === "run" || pattern0.test(key1))) {
							const err17 = {
								instancePath: instancePath + "/validate/" + i2,
								schemaPath: "#/properties/validate/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key1 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema12.properties.validate.items,
								data: data9
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
						if (data9.service !== void 0) {
							let data10 = data9.service;
							if (typeof data10 === "string") {
								if (data10.length < 1) {
									const err18 = {
										instancePath: instancePath + "/validate/" + i2 + "/service",
										schemaPath: "#/properties/validate/items/properties/service/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema12.properties.validate.items.properties.service,
										data: data10
									};
									if (vErrors === null) vErrors = [err18];
									else vErrors.push(err18);
									errors++;
								}
							} else {
								const err19 = {
									instancePath: instancePath + "/validate/" + i2 + "/service",
									schemaPath: "#/properties/validate/items/properties/service/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema12.properties.validate.items.properties.service.type,
									parentSchema: schema12.properties.validate.items.properties.service,
									data: data10
								};
								if (vErrors === null) vErrors = [err19];
								else vErrors.push(err19);
								errors++;
							}
						}
						if (data9.run !== void 0) {
							let data11 = data9.run;
							if (Array.isArray(data11)) {
								if (data11.length < 1) {
									const err20 = {
										instancePath: instancePath + "/validate/" + i2 + "/run",
										schemaPath: "#/definitions/argv/minItems",
										keyword: "minItems",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 items",
										schema: 1,
										parentSchema: schema14,
										data: data11
									};
									if (vErrors === null) vErrors = [err20];
									else vErrors.push(err20);
									errors++;
								}
								const len3 = data11.length;
								for (let i3 = 0; i3 < len3; i3++) {
									let data12 = data11[i3];
									if (typeof data12 !== "string") {
										const err21 = {
											instancePath: instancePath + "/validate/" + i2 + "/run/" + i3,
											schemaPath: "#/definitions/argv/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema14.items.type,
											parentSchema: schema14.items,
											data: data12
										};
										if (vErrors === null) vErrors = [err21];
										else vErrors.push(err21);
										errors++;
									}
								}
							} else {
								const err22 = {
									instancePath: instancePath + "/validate/" + i2 + "/run",
									schemaPath: "#/definitions/argv/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema14.type,
									parentSchema: schema14,
									data: data11
								};
								if (vErrors === null) vErrors = [err22];
								else vErrors.push(err22);
								errors++;
							}
						}
					} else {
						const err23 = {
							instancePath: instancePath + "/validate/" + i2,
							schemaPath: "#/properties/validate/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema12.properties.validate.items.type,
							parentSchema: schema12.properties.validate.items,
							data: data9
						};
						if (vErrors === null) vErrors = [err23];
						else vErrors.push(err23);
						errors++;
					}
				}
			} else {
				const err24 = {
					instancePath: instancePath + "/validate",
					schemaPath: "#/properties/validate/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema12.properties.validate.type,
					parentSchema: schema12.properties.validate,
					data: data8
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
		}
		if (data.reload !== void 0) {
			let data13 = data.reload;
			if (Array.isArray(data13)) {
				const len4 = data13.length;
				for (let i4 = 0; i4 < len4; i4++) if (!validate14(data13[i4], {
					instancePath: instancePath + "/reload/" + i4,
					parentData: data13,
					parentDataProperty: i4,
					rootData
				})) {
					vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
					errors = vErrors.length;
				}
			} else {
				const err25 = {
					instancePath: instancePath + "/reload",
					schemaPath: "#/properties/reload/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema12.properties.reload.type,
					parentSchema: schema12.properties.reload,
					data: data13
				};
				if (vErrors === null) vErrors = [err25];
				else vErrors.push(err25);
				errors++;
			}
		}
		if (data.secrets !== void 0) {
			let data15 = data.secrets;
			if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
				for (const key2 in data15) {
					const _errs34 = errors;
					if (typeof key2 === "string") {
						if (!pattern19.test(key2)) {
							const err26 = {
								instancePath: instancePath + "/secrets",
								schemaPath: "#/properties/secrets/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$" },
								message: "must match pattern \"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$\"",
								schema: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$",
								parentSchema: schema12.properties.secrets.propertyNames,
								data: key2,
								propertyName: key2
							};
							if (vErrors === null) vErrors = [err26];
							else vErrors.push(err26);
							errors++;
						}
					}
					if (!(_errs34 === errors)) {
						const err27 = {
							instancePath: instancePath + "/secrets",
							schemaPath: "#/properties/secrets/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key2 },
							message: "property name must be valid",
							schema: schema12.properties.secrets.propertyNames,
							parentSchema: schema12.properties.secrets,
							data: data15
						};
						if (vErrors === null) vErrors = [err27];
						else vErrors.push(err27);
						errors++;
					}
				}
				for (const key3 in data15) {
					let data16 = data15[key3];
					if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
						if (data16.owner === void 0) {
							const err28 = {
								instancePath: instancePath + "/secrets/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/definitions/secret/required",
								keyword: "required",
								params: { missingProperty: "owner" },
								message: "must have required property 'owner'",
								schema: schema18.required,
								parentSchema: schema18,
								data: data16
							};
							if (vErrors === null) vErrors = [err28];
							else vErrors.push(err28);
							errors++;
						}
						for (const key4 in data16) if (!(key4 === "owner" || key4 === "generate" || key4 === "description" || pattern0.test(key4))) {
							const err29 = {
								instancePath: instancePath + "/secrets/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/definitions/secret/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key4 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema18,
								data: data16
							};
							if (vErrors === null) vErrors = [err29];
							else vErrors.push(err29);
							errors++;
						}
						if (data16.owner !== void 0) {
							let data17 = data16.owner;
							if (typeof data17 === "string") {
								if (!pattern21.test(data17)) {
									const err30 = {
										instancePath: instancePath + "/secrets/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/owner",
										schemaPath: "#/definitions/secret/properties/owner/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9]{1,10}(:[0-9]{1,10})?$" },
										message: "must match pattern \"^[0-9]{1,10}(:[0-9]{1,10})?$\"",
										schema: "^[0-9]{1,10}(:[0-9]{1,10})?$",
										parentSchema: schema18.properties.owner,
										data: data17
									};
									if (vErrors === null) vErrors = [err30];
									else vErrors.push(err30);
									errors++;
								}
							} else {
								const err31 = {
									instancePath: instancePath + "/secrets/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/owner",
									schemaPath: "#/definitions/secret/properties/owner/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema18.properties.owner.type,
									parentSchema: schema18.properties.owner,
									data: data17
								};
								if (vErrors === null) vErrors = [err31];
								else vErrors.push(err31);
								errors++;
							}
						}
						if (data16.generate !== void 0) {
							let data18 = data16.generate;
							if (typeof data18 !== "string") {
								const err32 = {
									instancePath: instancePath + "/secrets/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/generate",
									schemaPath: "#/definitions/secret/properties/generate/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema18.properties.generate.type,
									parentSchema: schema18.properties.generate,
									data: data18
								};
								if (vErrors === null) vErrors = [err32];
								else vErrors.push(err32);
								errors++;
							}
							if (!(data18 === "hex16" || data18 === "hex32" || data18 === "base64-32" || data18 === "alnum50")) {
								const err33 = {
									instancePath: instancePath + "/secrets/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/generate",
									schemaPath: "#/definitions/secret/properties/generate/enum",
									keyword: "enum",
									params: { allowedValues: schema18.properties.generate.enum },
									message: "must be equal to one of the allowed values",
									schema: schema18.properties.generate.enum,
									parentSchema: schema18.properties.generate,
									data: data18
								};
								if (vErrors === null) vErrors = [err33];
								else vErrors.push(err33);
								errors++;
							}
						}
						if (data16.description !== void 0) {
							let data19 = data16.description;
							if (typeof data19 !== "string") {
								const err34 = {
									instancePath: instancePath + "/secrets/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/description",
									schemaPath: "#/definitions/secret/properties/description/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema18.properties.description.type,
									parentSchema: schema18.properties.description,
									data: data19
								};
								if (vErrors === null) vErrors = [err34];
								else vErrors.push(err34);
								errors++;
							}
						}
					} else {
						const err35 = {
							instancePath: instancePath + "/secrets/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/secret/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema18.type,
							parentSchema: schema18,
							data: data16
						};
						if (vErrors === null) vErrors = [err35];
						else vErrors.push(err35);
						errors++;
					}
				}
			} else {
				const err36 = {
					instancePath: instancePath + "/secrets",
					schemaPath: "#/properties/secrets/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema12.properties.secrets.type,
					parentSchema: schema12.properties.secrets,
					data: data15
				};
				if (vErrors === null) vErrors = [err36];
				else vErrors.push(err36);
				errors++;
			}
		}
	} else {
		const err37 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema12.type,
			parentSchema: schema12,
			data
		};
		if (vErrors === null) vErrors = [err37];
		else vErrors.push(err37);
		errors++;
	}
	validate11.errors = vErrors;
	return errors === 0;
}
const validateHosts = validate16;
const schema19 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"$id": "https://fairlead.invalid/schemas/hosts.schema.json",
	"title": "HostsFile",
	"description": "The file of `--hosts`: other addresses and keys for the same VMs, so that one repository also deploys to a lab. One key per VM; each value given replaces that of vm.yaml.",
	"type": "object",
	"propertyNames": { "pattern": "^(x-.*|[a-z0-9][a-z0-9-]*)$" },
	"patternProperties": { "^x-": {} },
	"additionalProperties": {
		"title": "HostOverlay",
		"type": "object",
		"additionalProperties": false,
		"patternProperties": { "^x-": {} },
		"properties": {
			"host": {
				"description": "Name or address to connect to.",
				"type": "string",
				"minLength": 1
			},
			"port": {
				"description": "TCP port of sshd.",
				"type": "integer",
				"minimum": 1,
				"maximum": 65535
			},
			"user": {
				"description": "User to log in as.",
				"type": "string",
				"pattern": "^[a-z_][a-z0-9_-]*$"
			},
			"hostKeys": {
				"description": "Public host keys that are accepted: `ssh-ed25519 AAAA…`.",
				"type": "array",
				"items": {
					"type": "string",
					"pattern": "^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$"
				}
			}
		}
	}
};
const pattern22 = /* @__PURE__ */ new RegExp("^(x-.*|[a-z0-9][a-z0-9-]*)$", "");
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) {
			const _errs1 = errors;
			if (typeof key0 === "string") {
				if (!pattern22.test(key0)) {
					const err0 = {
						instancePath,
						schemaPath: "#/propertyNames/pattern",
						keyword: "pattern",
						params: { pattern: "^(x-.*|[a-z0-9][a-z0-9-]*)$" },
						message: "must match pattern \"^(x-.*|[a-z0-9][a-z0-9-]*)$\"",
						schema: "^(x-.*|[a-z0-9][a-z0-9-]*)$",
						parentSchema: schema19.propertyNames,
						data: key0,
						propertyName: key0
					};
					if (vErrors === null) vErrors = [err0];
					else vErrors.push(err0);
					errors++;
				}
			}
			if (!(_errs1 === errors)) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid",
					schema: schema19.propertyNames,
					parentSchema: schema19,
					data
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		for (const key1 in data) if (!pattern0.test(key1)) {
			let data0 = data[key1];
			if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
				for (const key2 in data0) if (!(key2 === "host" || key2 === "port" || key2 === "user" || key2 === "hostKeys" || pattern0.test(key2))) {
					const err2 = {
						instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/additionalProperties/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema19.additionalProperties,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (data0.host !== void 0) {
					let data1 = data0.host;
					if (typeof data1 === "string") {
						if (data1.length < 1) {
							const err3 = {
								instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/host",
								schemaPath: "#/additionalProperties/properties/host/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema19.additionalProperties.properties.host,
								data: data1
							};
							if (vErrors === null) vErrors = [err3];
							else vErrors.push(err3);
							errors++;
						}
					} else {
						const err4 = {
							instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/host",
							schemaPath: "#/additionalProperties/properties/host/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema19.additionalProperties.properties.host.type,
							parentSchema: schema19.additionalProperties.properties.host,
							data: data1
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				}
				if (data0.port !== void 0) {
					let data2 = data0.port;
					if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
						const err5 = {
							instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/port",
							schemaPath: "#/additionalProperties/properties/port/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema19.additionalProperties.properties.port.type,
							parentSchema: schema19.additionalProperties.properties.port,
							data: data2
						};
						if (vErrors === null) vErrors = [err5];
						else vErrors.push(err5);
						errors++;
					}
					if (typeof data2 == "number" && isFinite(data2)) {
						if (data2 > 65535 || isNaN(data2)) {
							const err6 = {
								instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/port",
								schemaPath: "#/additionalProperties/properties/port/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 65535
								},
								message: "must be <= 65535",
								schema: 65535,
								parentSchema: schema19.additionalProperties.properties.port,
								data: data2
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
						if (data2 < 1 || isNaN(data2)) {
							const err7 = {
								instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/port",
								schemaPath: "#/additionalProperties/properties/port/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1",
								schema: 1,
								parentSchema: schema19.additionalProperties.properties.port,
								data: data2
							};
							if (vErrors === null) vErrors = [err7];
							else vErrors.push(err7);
							errors++;
						}
					}
				}
				if (data0.user !== void 0) {
					let data3 = data0.user;
					if (typeof data3 === "string") {
						if (!pattern3.test(data3)) {
							const err8 = {
								instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/user",
								schemaPath: "#/additionalProperties/properties/user/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-z_][a-z0-9_-]*$" },
								message: "must match pattern \"^[a-z_][a-z0-9_-]*$\"",
								schema: "^[a-z_][a-z0-9_-]*$",
								parentSchema: schema19.additionalProperties.properties.user,
								data: data3
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
					} else {
						const err9 = {
							instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/user",
							schemaPath: "#/additionalProperties/properties/user/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema19.additionalProperties.properties.user.type,
							parentSchema: schema19.additionalProperties.properties.user,
							data: data3
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
				}
				if (data0.hostKeys !== void 0) {
					let data4 = data0.hostKeys;
					if (Array.isArray(data4)) {
						const len0 = data4.length;
						for (let i0 = 0; i0 < len0; i0++) {
							let data5 = data4[i0];
							if (typeof data5 === "string") {
								if (!pattern4.test(data5)) {
									const err10 = {
										instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/hostKeys/" + i0,
										schemaPath: "#/additionalProperties/properties/hostKeys/items/pattern",
										keyword: "pattern",
										params: { pattern: "^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$" },
										message: "must match pattern \"^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$\"",
										schema: "^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$",
										parentSchema: schema19.additionalProperties.properties.hostKeys.items,
										data: data5
									};
									if (vErrors === null) vErrors = [err10];
									else vErrors.push(err10);
									errors++;
								}
							} else {
								const err11 = {
									instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/hostKeys/" + i0,
									schemaPath: "#/additionalProperties/properties/hostKeys/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema19.additionalProperties.properties.hostKeys.items.type,
									parentSchema: schema19.additionalProperties.properties.hostKeys.items,
									data: data5
								};
								if (vErrors === null) vErrors = [err11];
								else vErrors.push(err11);
								errors++;
							}
						}
					} else {
						const err12 = {
							instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/hostKeys",
							schemaPath: "#/additionalProperties/properties/hostKeys/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema19.additionalProperties.properties.hostKeys.type,
							parentSchema: schema19.additionalProperties.properties.hostKeys,
							data: data4
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
					schemaPath: "#/additionalProperties/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema19.additionalProperties.type,
					parentSchema: schema19.additionalProperties,
					data: data0
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
	} else {
		const err14 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema19.type,
			parentSchema: schema19,
			data
		};
		if (vErrors === null) vErrors = [err14];
		else vErrors.push(err14);
		errors++;
	}
	validate16.errors = vErrors;
	return errors === 0;
}
const validateRoutes = validate17;
const schema20 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"$id": "https://fairlead.invalid/schemas/routes.schema.json",
	"title": "RoutesFile",
	"description": "cloudflare/routes.yaml: public hostnames and the services they lead to.",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": { "description": "Yours: Fairlead ignores it." } },
	"required": [
		"tunnel",
		"account",
		"zones",
		"routes"
	],
	"properties": {
		"tunnel": {
			"description": "Id of the tunnel (a UUID), from the dashboard or `cloudflared tunnel list`.",
			"type": "string",
			"pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
		},
		"account": {
			"description": "Id of the account: 32 hex digits.",
			"type": "string",
			"pattern": "^[0-9a-f]{32}$"
		},
		"zones": {
			"description": "Zone name → zone id (32 hex digits) of every zone that a route lies in.",
			"type": "object",
			"minProperties": 1,
			"additionalProperties": {
				"type": "string",
				"pattern": "^[0-9a-f]{32}$"
			}
		},
		"routes": {
			"description": "In the order in which the tunnel tries them; the catch-all at the end is added by Fairlead.",
			"type": "array",
			"items": {
				"title": "RouteEntry",
				"type": "object",
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"required": [
					"hostname",
					"target",
					"exposure"
				],
				"properties": {
					"hostname": {
						"description": "Public name, all lower case: grafana.example.org; `*.` in front is allowed.",
						"type": "string",
						"pattern": "^(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*$"
					},
					"target": {
						"description": "Service that answers: `vm/service`, or `vm/stack/service` where two stacks of the VM have a service of that name.",
						"type": "string",
						"pattern": "^[^/]+/[^/]+(/[^/]+)?$"
					},
					"port": {
						"description": "Host port of the target; may be left out where the service publishes exactly one TCP port.",
						"type": "integer",
						"minimum": 1,
						"maximum": 65535
					},
					"scheme": {
						"description": "How the connector speaks to the target. Default: http.",
						"type": "string",
						"enum": [
							"http",
							"https",
							"tcp",
							"ssh"
						]
					},
					"path": {
						"description": "Only paths that match this RE2 pattern.",
						"type": "string",
						"minLength": 1
					},
					"exposure": {
						"description": "What protects the name. access: a Cloudflare Access application; forward-auth: the reverse proxy asks for a login; app-login: the application's own login; public: nothing.",
						"type": "string",
						"enum": [
							"access",
							"forward-auth",
							"app-login",
							"public"
						]
					},
					"reason": {
						"description": "Why app-login or public is enough; required for these two.",
						"type": "string",
						"minLength": 1
					}
				},
				"if": {
					"required": ["exposure"],
					"properties": { "exposure": { "enum": ["app-login", "public"] } }
				},
				"then": { "required": ["reason"] }
			}
		}
	}
};
const pattern28 = /* @__PURE__ */ new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "");
const pattern29 = /* @__PURE__ */ new RegExp("^[0-9a-f]{32}$", "");
const pattern32 = /* @__PURE__ */ new RegExp("^(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*$", "");
const pattern33 = /* @__PURE__ */ new RegExp("^[^/]+/[^/]+(/[^/]+)?$", "");
function validate17(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.tunnel === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "tunnel" },
				message: "must have required property 'tunnel'",
				schema: schema20.required,
				parentSchema: schema20,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.account === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "account" },
				message: "must have required property 'account'",
				schema: schema20.required,
				parentSchema: schema20,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.zones === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "zones" },
				message: "must have required property 'zones'",
				schema: schema20.required,
				parentSchema: schema20,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.routes === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "routes" },
				message: "must have required property 'routes'",
				schema: schema20.required,
				parentSchema: schema20,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "tunnel" || key0 === "account" || key0 === "zones" || key0 === "routes" || pattern0.test(key0))) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema20,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.tunnel !== void 0) {
			let data0 = data.tunnel;
			if (typeof data0 === "string") {
				if (!pattern28.test(data0)) {
					const err5 = {
						instancePath: instancePath + "/tunnel",
						schemaPath: "#/properties/tunnel/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" },
						message: "must match pattern \"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$\"",
						schema: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
						parentSchema: schema20.properties.tunnel,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/tunnel",
					schemaPath: "#/properties/tunnel/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema20.properties.tunnel.type,
					parentSchema: schema20.properties.tunnel,
					data: data0
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.account !== void 0) {
			let data1 = data.account;
			if (typeof data1 === "string") {
				if (!pattern29.test(data1)) {
					const err7 = {
						instancePath: instancePath + "/account",
						schemaPath: "#/properties/account/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{32}$" },
						message: "must match pattern \"^[0-9a-f]{32}$\"",
						schema: "^[0-9a-f]{32}$",
						parentSchema: schema20.properties.account,
						data: data1
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/account",
					schemaPath: "#/properties/account/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema20.properties.account.type,
					parentSchema: schema20.properties.account,
					data: data1
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.zones !== void 0) {
			let data2 = data.zones;
			if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
				if (Object.keys(data2).length < 1) {
					const err9 = {
						instancePath: instancePath + "/zones",
						schemaPath: "#/properties/zones/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties",
						schema: 1,
						parentSchema: schema20.properties.zones,
						data: data2
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				for (const key1 in data2) {
					let data3 = data2[key1];
					if (typeof data3 === "string") {
						if (!pattern29.test(data3)) {
							const err10 = {
								instancePath: instancePath + "/zones/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/zones/additionalProperties/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9a-f]{32}$" },
								message: "must match pattern \"^[0-9a-f]{32}$\"",
								schema: "^[0-9a-f]{32}$",
								parentSchema: schema20.properties.zones.additionalProperties,
								data: data3
							};
							if (vErrors === null) vErrors = [err10];
							else vErrors.push(err10);
							errors++;
						}
					} else {
						const err11 = {
							instancePath: instancePath + "/zones/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/zones/additionalProperties/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema20.properties.zones.additionalProperties.type,
							parentSchema: schema20.properties.zones.additionalProperties,
							data: data3
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/zones",
					schemaPath: "#/properties/zones/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema20.properties.zones.type,
					parentSchema: schema20.properties.zones,
					data: data2
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.routes !== void 0) {
			let data4 = data.routes;
			if (Array.isArray(data4)) {
				const len0 = data4.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data5 = data4[i0];
					const _errs15 = errors;
					let valid4 = true;
					const _errs16 = errors;
					if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
						if (data5.exposure === void 0 && "exposure") {
							const err13 = {};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						} else if (data5.exposure !== void 0) {
							let data6 = data5.exposure;
							if (!(data6 === "app-login" || data6 === "public")) {
								const err14 = {};
								if (vErrors === null) vErrors = [err14];
								else vErrors.push(err14);
								errors++;
							}
						}
					}
					var _valid0 = _errs16 === errors;
					errors = _errs15;
					if (vErrors !== null) {
						if (_errs15) vErrors.length = _errs15;
						else vErrors = null;
					}
					if (_valid0) {
						const _errs18 = errors;
						if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
							if (data5.reason === void 0) {
								const err15 = {
									instancePath: instancePath + "/routes/" + i0,
									schemaPath: "#/properties/routes/items/then/required",
									keyword: "required",
									params: { missingProperty: "reason" },
									message: "must have required property 'reason'",
									schema: schema20.properties.routes.items.then.required,
									parentSchema: schema20.properties.routes.items.then,
									data: data5
								};
								if (vErrors === null) vErrors = [err15];
								else vErrors.push(err15);
								errors++;
							}
						}
						var _valid0 = _errs18 === errors;
						valid4 = _valid0;
					}
					if (!valid4) {
						const err16 = {
							instancePath: instancePath + "/routes/" + i0,
							schemaPath: "#/properties/routes/items/if",
							keyword: "if",
							params: { failingKeyword: "then" },
							message: "must match \"then\" schema",
							schema: schema20.properties.routes.items.if,
							parentSchema: schema20.properties.routes.items,
							data: data5
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
					if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
						if (data5.hostname === void 0) {
							const err17 = {
								instancePath: instancePath + "/routes/" + i0,
								schemaPath: "#/properties/routes/items/required",
								keyword: "required",
								params: { missingProperty: "hostname" },
								message: "must have required property 'hostname'",
								schema: schema20.properties.routes.items.required,
								parentSchema: schema20.properties.routes.items,
								data: data5
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
						if (data5.target === void 0) {
							const err18 = {
								instancePath: instancePath + "/routes/" + i0,
								schemaPath: "#/properties/routes/items/required",
								keyword: "required",
								params: { missingProperty: "target" },
								message: "must have required property 'target'",
								schema: schema20.properties.routes.items.required,
								parentSchema: schema20.properties.routes.items,
								data: data5
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
						if (data5.exposure === void 0) {
							const err19 = {
								instancePath: instancePath + "/routes/" + i0,
								schemaPath: "#/properties/routes/items/required",
								keyword: "required",
								params: { missingProperty: "exposure" },
								message: "must have required property 'exposure'",
								schema: schema20.properties.routes.items.required,
								parentSchema: schema20.properties.routes.items,
								data: data5
							};
							if (vErrors === null) vErrors = [err19];
							else vErrors.push(err19);
							errors++;
						}
						for (const key2 in data5) if (!(key2 === "hostname" || key2 === "target" || key2 === "port" || key2 === "scheme" || key2 === "path" || key2 === "exposure" || key2 === "reason" || pattern0.test(key2))) {
							const err20 = {
								instancePath: instancePath + "/routes/" + i0,
								schemaPath: "#/properties/routes/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key2 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema20.properties.routes.items,
								data: data5
							};
							if (vErrors === null) vErrors = [err20];
							else vErrors.push(err20);
							errors++;
						}
						if (data5.hostname !== void 0) {
							let data7 = data5.hostname;
							if (typeof data7 === "string") {
								if (!pattern32.test(data7)) {
									const err21 = {
										instancePath: instancePath + "/routes/" + i0 + "/hostname",
										schemaPath: "#/properties/routes/items/properties/hostname/pattern",
										keyword: "pattern",
										params: { pattern: "^(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*$" },
										message: "must match pattern \"^(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*$\"",
										schema: "^(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*$",
										parentSchema: schema20.properties.routes.items.properties.hostname,
										data: data7
									};
									if (vErrors === null) vErrors = [err21];
									else vErrors.push(err21);
									errors++;
								}
							} else {
								const err22 = {
									instancePath: instancePath + "/routes/" + i0 + "/hostname",
									schemaPath: "#/properties/routes/items/properties/hostname/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema20.properties.routes.items.properties.hostname.type,
									parentSchema: schema20.properties.routes.items.properties.hostname,
									data: data7
								};
								if (vErrors === null) vErrors = [err22];
								else vErrors.push(err22);
								errors++;
							}
						}
						if (data5.target !== void 0) {
							let data8 = data5.target;
							if (typeof data8 === "string") {
								if (!pattern33.test(data8)) {
									const err23 = {
										instancePath: instancePath + "/routes/" + i0 + "/target",
										schemaPath: "#/properties/routes/items/properties/target/pattern",
										keyword: "pattern",
										params: { pattern: "^[^/]+/[^/]+(/[^/]+)?$" },
										message: "must match pattern \"^[^/]+/[^/]+(/[^/]+)?$\"",
										schema: "^[^/]+/[^/]+(/[^/]+)?$",
										parentSchema: schema20.properties.routes.items.properties.target,
										data: data8
									};
									if (vErrors === null) vErrors = [err23];
									else vErrors.push(err23);
									errors++;
								}
							} else {
								const err24 = {
									instancePath: instancePath + "/routes/" + i0 + "/target",
									schemaPath: "#/properties/routes/items/properties/target/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema20.properties.routes.items.properties.target.type,
									parentSchema: schema20.properties.routes.items.properties.target,
									data: data8
								};
								if (vErrors === null) vErrors = [err24];
								else vErrors.push(err24);
								errors++;
							}
						}
						if (data5.port !== void 0) {
							let data9 = data5.port;
							if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
								const err25 = {
									instancePath: instancePath + "/routes/" + i0 + "/port",
									schemaPath: "#/properties/routes/items/properties/port/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer",
									schema: schema20.properties.routes.items.properties.port.type,
									parentSchema: schema20.properties.routes.items.properties.port,
									data: data9
								};
								if (vErrors === null) vErrors = [err25];
								else vErrors.push(err25);
								errors++;
							}
							if (typeof data9 == "number" && isFinite(data9)) {
								if (data9 > 65535 || isNaN(data9)) {
									const err26 = {
										instancePath: instancePath + "/routes/" + i0 + "/port",
										schemaPath: "#/properties/routes/items/properties/port/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: 65535
										},
										message: "must be <= 65535",
										schema: 65535,
										parentSchema: schema20.properties.routes.items.properties.port,
										data: data9
									};
									if (vErrors === null) vErrors = [err26];
									else vErrors.push(err26);
									errors++;
								}
								if (data9 < 1 || isNaN(data9)) {
									const err27 = {
										instancePath: instancePath + "/routes/" + i0 + "/port",
										schemaPath: "#/properties/routes/items/properties/port/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 1
										},
										message: "must be >= 1",
										schema: 1,
										parentSchema: schema20.properties.routes.items.properties.port,
										data: data9
									};
									if (vErrors === null) vErrors = [err27];
									else vErrors.push(err27);
									errors++;
								}
							}
						}
						if (data5.scheme !== void 0) {
							let data10 = data5.scheme;
							if (typeof data10 !== "string") {
								const err28 = {
									instancePath: instancePath + "/routes/" + i0 + "/scheme",
									schemaPath: "#/properties/routes/items/properties/scheme/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema20.properties.routes.items.properties.scheme.type,
									parentSchema: schema20.properties.routes.items.properties.scheme,
									data: data10
								};
								if (vErrors === null) vErrors = [err28];
								else vErrors.push(err28);
								errors++;
							}
							if (!(data10 === "http" || data10 === "https" || data10 === "tcp" || data10 === "ssh")) {
								const err29 = {
									instancePath: instancePath + "/routes/" + i0 + "/scheme",
									schemaPath: "#/properties/routes/items/properties/scheme/enum",
									keyword: "enum",
									params: { allowedValues: schema20.properties.routes.items.properties.scheme.enum },
									message: "must be equal to one of the allowed values",
									schema: schema20.properties.routes.items.properties.scheme.enum,
									parentSchema: schema20.properties.routes.items.properties.scheme,
									data: data10
								};
								if (vErrors === null) vErrors = [err29];
								else vErrors.push(err29);
								errors++;
							}
						}
						if (data5.path !== void 0) {
							let data11 = data5.path;
							if (typeof data11 === "string") {
								if (data11.length < 1) {
									const err30 = {
										instancePath: instancePath + "/routes/" + i0 + "/path",
										schemaPath: "#/properties/routes/items/properties/path/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema20.properties.routes.items.properties.path,
										data: data11
									};
									if (vErrors === null) vErrors = [err30];
									else vErrors.push(err30);
									errors++;
								}
							} else {
								const err31 = {
									instancePath: instancePath + "/routes/" + i0 + "/path",
									schemaPath: "#/properties/routes/items/properties/path/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema20.properties.routes.items.properties.path.type,
									parentSchema: schema20.properties.routes.items.properties.path,
									data: data11
								};
								if (vErrors === null) vErrors = [err31];
								else vErrors.push(err31);
								errors++;
							}
						}
						if (data5.exposure !== void 0) {
							let data12 = data5.exposure;
							if (typeof data12 !== "string") {
								const err32 = {
									instancePath: instancePath + "/routes/" + i0 + "/exposure",
									schemaPath: "#/properties/routes/items/properties/exposure/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema20.properties.routes.items.properties.exposure.type,
									parentSchema: schema20.properties.routes.items.properties.exposure,
									data: data12
								};
								if (vErrors === null) vErrors = [err32];
								else vErrors.push(err32);
								errors++;
							}
							if (!(data12 === "access" || data12 === "forward-auth" || data12 === "app-login" || data12 === "public")) {
								const err33 = {
									instancePath: instancePath + "/routes/" + i0 + "/exposure",
									schemaPath: "#/properties/routes/items/properties/exposure/enum",
									keyword: "enum",
									params: { allowedValues: schema20.properties.routes.items.properties.exposure.enum },
									message: "must be equal to one of the allowed values",
									schema: schema20.properties.routes.items.properties.exposure.enum,
									parentSchema: schema20.properties.routes.items.properties.exposure,
									data: data12
								};
								if (vErrors === null) vErrors = [err33];
								else vErrors.push(err33);
								errors++;
							}
						}
						if (data5.reason !== void 0) {
							let data13 = data5.reason;
							if (typeof data13 === "string") {
								if (data13.length < 1) {
									const err34 = {
										instancePath: instancePath + "/routes/" + i0 + "/reason",
										schemaPath: "#/properties/routes/items/properties/reason/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema20.properties.routes.items.properties.reason,
										data: data13
									};
									if (vErrors === null) vErrors = [err34];
									else vErrors.push(err34);
									errors++;
								}
							} else {
								const err35 = {
									instancePath: instancePath + "/routes/" + i0 + "/reason",
									schemaPath: "#/properties/routes/items/properties/reason/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema20.properties.routes.items.properties.reason.type,
									parentSchema: schema20.properties.routes.items.properties.reason,
									data: data13
								};
								if (vErrors === null) vErrors = [err35];
								else vErrors.push(err35);
								errors++;
							}
						}
					} else {
						const err36 = {
							instancePath: instancePath + "/routes/" + i0,
							schemaPath: "#/properties/routes/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema20.properties.routes.items.type,
							parentSchema: schema20.properties.routes.items,
							data: data5
						};
						if (vErrors === null) vErrors = [err36];
						else vErrors.push(err36);
						errors++;
					}
				}
			} else {
				const err37 = {
					instancePath: instancePath + "/routes",
					schemaPath: "#/properties/routes/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema20.properties.routes.type,
					parentSchema: schema20.properties.routes,
					data: data4
				};
				if (vErrors === null) vErrors = [err37];
				else vErrors.push(err37);
				errors++;
			}
		}
	} else {
		const err38 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema20.type,
			parentSchema: schema20,
			data
		};
		if (vErrors === null) vErrors = [err38];
		else vErrors.push(err38);
		errors++;
	}
	validate17.errors = vErrors;
	return errors === 0;
}
const validateCompose = validate18;
const schema21 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"$id": "https://fairlead.invalid/schemas/compose.schema.json",
	"title": "ComposeFile",
	"description": "stacks/<vm>/<stack>/compose.yaml as Fairlead reads it: key names and value types of the Compose specification, checked before the VM's own Compose sees the file.",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"required": ["services"],
	"properties": {
		"version": {
			"description": "Obsolete; leave it out.",
			"type": ["string", "number"]
		},
		"name": {
			"description": "Leave it out: the project is named after the folder.",
			"type": "string"
		},
		"include": {},
		"models": {},
		"services": {
			"description": "The containers of the stack, by service name.",
			"type": "object",
			"minProperties": 1,
			"additionalProperties": { "$ref": "#/definitions/service" }
		},
		"networks": {
			"description": "Networks of the stack.",
			"type": ["object", "null"],
			"propertyNames": { "pattern": "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$" },
			"additionalProperties": { "$ref": "#/definitions/network" }
		},
		"volumes": {
			"description": "Named volumes of the stack.",
			"type": ["object", "null"],
			"propertyNames": { "pattern": "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$" },
			"additionalProperties": { "$ref": "#/definitions/volume" }
		},
		"secrets": {
			"description": "Secrets of the stack: each `{ file: ./secrets/<name> }`.",
			"type": ["object", "null"],
			"propertyNames": { "pattern": "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$" },
			"additionalProperties": { "$ref": "#/definitions/file" }
		},
		"configs": {
			"description": "Configuration files of the stack.",
			"type": ["object", "null"],
			"propertyNames": { "pattern": "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$" },
			"additionalProperties": { "$ref": "#/definitions/file" }
		}
	},
	"definitions": {
		"service": {
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"annotations": {
					"type": ["object", "array"],
					"items": { "type": "string" },
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean",
						"null"
					] }
				},
				"attach": { "type": ["boolean", "string"] },
				"blkio_config": { "type": "object" },
				"build": { "description": "Refused: the VM must run an image that a registry can serve again." },
				"cap_add": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"cap_drop": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"cgroup": { "type": "string" },
				"cgroup_parent": { "type": "string" },
				"command": {
					"description": "Program and arguments; a list needs no shell.",
					"type": [
						"string",
						"array",
						"null"
					],
					"items": { "type": [
						"string",
						"number",
						"boolean"
					] }
				},
				"configs": {
					"type": "array",
					"items": {
						"type": ["string", "object"],
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"source": {
								"description": "Name under the top-level key.",
								"type": "string"
							},
							"target": {
								"description": "Path or name inside the container.",
								"type": "string"
							},
							"uid": {
								"description": "Ignored for files.",
								"type": ["integer", "string"]
							},
							"gid": {
								"description": "Ignored for files.",
								"type": ["integer", "string"]
							},
							"mode": {
								"description": "Ignored for files.",
								"type": ["number", "string"]
							}
						}
					}
				},
				"container_name": {
					"description": "Name of the container instead of <stack>-<service>-1.",
					"type": "string"
				},
				"cpu_count": { "type": ["number", "string"] },
				"cpu_percent": { "type": ["number", "string"] },
				"cpu_period": { "type": ["integer", "string"] },
				"cpu_quota": { "type": ["integer", "string"] },
				"cpu_rt_period": { "type": ["integer", "string"] },
				"cpu_rt_runtime": { "type": ["integer", "string"] },
				"cpu_shares": { "type": ["number", "string"] },
				"cpus": { "type": ["number", "string"] },
				"cpuset": { "type": "string" },
				"credential_spec": { "type": "object" },
				"depends_on": {
					"description": "Services to start before this one.",
					"type": ["array", "object"],
					"items": { "type": "string" },
					"additionalProperties": {
						"type": "object",
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"condition": {
								"description": "What to wait for.",
								"type": "string",
								"enum": [
									"service_started",
									"service_healthy",
									"service_completed_successfully"
								]
							},
							"restart": { "type": ["boolean", "string"] },
							"required": { "type": ["boolean", "string"] }
						}
					}
				},
				"deploy": {
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"properties": {
						"mode": { "type": "string" },
						"endpoint_mode": { "type": "string" },
						"replicas": { "type": ["integer", "string"] },
						"labels": {
							"type": ["object", "array"],
							"items": { "type": "string" },
							"additionalProperties": { "type": [
								"string",
								"number",
								"boolean",
								"null"
							] }
						},
						"rollback_config": { "type": "object" },
						"update_config": { "type": "object" },
						"resources": {
							"type": "object",
							"additionalProperties": false,
							"patternProperties": { "^x-": {} },
							"properties": {
								"limits": {
									"type": "object",
									"additionalProperties": false,
									"patternProperties": { "^x-": {} },
									"properties": {
										"cpus": { "type": ["number", "string"] },
										"memory": { "type": "string" },
										"pids": { "type": ["integer", "string"] }
									}
								},
								"reservations": {
									"type": "object",
									"additionalProperties": false,
									"patternProperties": { "^x-": {} },
									"properties": {
										"cpus": { "type": ["number", "string"] },
										"memory": { "type": "string" },
										"generic_resources": { "type": "array" },
										"devices": { "type": "array" }
									}
								}
							}
						},
						"restart_policy": { "type": "object" },
						"placement": { "type": "object" }
					}
				},
				"develop": { "type": "object" },
				"device_cgroup_rules": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"devices": { "type": "array" },
				"dns": {
					"type": ["string", "array"],
					"items": { "type": "string" }
				},
				"dns_opt": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"dns_search": {
					"type": ["string", "array"],
					"items": { "type": "string" }
				},
				"domainname": { "type": "string" },
				"driver_opts": { "type": "object" },
				"entrypoint": {
					"type": [
						"string",
						"array",
						"null"
					],
					"items": { "type": ["string", "number"] }
				},
				"env_file": {
					"description": "File inside the stack's folder with NAME=value lines.",
					"type": [
						"string",
						"array",
						"object"
					],
					"additionalProperties": false,
					"properties": {
						"path": { "type": "string" },
						"format": { "type": "string" },
						"required": { "type": ["boolean", "string"] }
					},
					"items": {
						"type": ["string", "object"],
						"additionalProperties": false,
						"required": ["path"],
						"properties": {
							"path": {
								"description": "File inside the stack's folder.",
								"type": "string"
							},
							"format": {
								"description": "raw: no interpolation.",
								"type": "string"
							},
							"required": { "type": ["boolean", "string"] }
						}
					}
				},
				"environment": {
					"description": "NAME: value pairs. No secrets here: they show in `docker inspect`.",
					"type": ["object", "array"],
					"items": { "type": "string" },
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean",
						"null"
					] }
				},
				"expose": {
					"description": "Ports the service listens on; with network_mode: host these are ports of the VM.",
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"extends": {},
				"external_links": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"extra_hosts": { "type": ["array", "object"] },
				"gpus": {},
				"group_add": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"healthcheck": {
					"description": "How Docker finds out whether the service works.",
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"properties": {
						"disable": {
							"description": "true: no health check, not even the image's.",
							"type": ["boolean", "string"]
						},
						"test": {
							"description": "[CMD, program, arguments…], [CMD-SHELL, line] or [NONE].",
							"type": ["string", "array"],
							"items": { "type": "string" }
						},
						"interval": {
							"description": "Time between two probes: 30s.",
							"type": "string"
						},
						"timeout": {
							"description": "Time one probe may take: 5s.",
							"type": "string"
						},
						"retries": {
							"description": "Failures in a row until unhealthy.",
							"type": ["number", "string"]
						},
						"start_period": {
							"description": "Time in which failures do not count: 60s.",
							"type": "string"
						},
						"start_interval": {
							"description": "Time between probes within start_period; Engine 25 and later.",
							"type": "string"
						}
					}
				},
				"hostname": { "type": "string" },
				"image": {
					"description": "Image with a tag: name:1.2.3, or name:1.2.3@sha256:….",
					"type": "string"
				},
				"init": {
					"description": "true: a small init process forwards signals and reaps children.",
					"type": ["boolean", "string"]
				},
				"ipc": { "type": "string" },
				"isolation": { "type": "string" },
				"label_file": {
					"type": ["string", "array"],
					"items": { "type": "string" }
				},
				"labels": {
					"type": ["object", "array"],
					"items": { "type": "string" },
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean",
						"null"
					] }
				},
				"links": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"logging": {
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"properties": {
						"driver": { "type": "string" },
						"options": { "type": "object" }
					}
				},
				"mac_address": { "type": "string" },
				"mem_limit": { "type": ["integer", "string"] },
				"mem_reservation": { "type": ["integer", "string"] },
				"mem_swappiness": { "type": ["integer", "string"] },
				"memswap_limit": { "type": ["integer", "string"] },
				"models": {},
				"network_mode": {
					"description": "host, none, service:<name> or a network mode.",
					"type": "string"
				},
				"networks": {
					"type": ["array", "object"],
					"items": { "type": "string" },
					"additionalProperties": {
						"type": ["object", "null"],
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"aliases": {
								"type": "array",
								"items": { "type": ["string", "number"] }
							},
							"interface_name": { "type": "string" },
							"ipv4_address": { "type": "string" },
							"ipv6_address": { "type": "string" },
							"link_local_ips": {
								"type": "array",
								"items": { "type": ["string", "number"] }
							},
							"mac_address": { "type": "string" },
							"driver_opts": { "type": "object" },
							"priority": { "type": ["number", "string"] },
							"gw_priority": { "type": ["number", "string"] }
						}
					}
				},
				"oom_kill_disable": { "type": ["boolean", "string"] },
				"oom_score_adj": { "type": ["integer", "string"] },
				"pid": { "type": ["string", "null"] },
				"pids_limit": { "type": ["integer", "string"] },
				"platform": { "type": "string" },
				"ports": {
					"description": "Ports published on the VM: [address:]published:target[/udp].",
					"type": "array",
					"items": {
						"type": [
							"string",
							"number",
							"object"
						],
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"name": { "type": "string" },
							"mode": {
								"description": "host or ingress.",
								"type": "string"
							},
							"host_ip": {
								"description": "Address on the VM; all when absent.",
								"type": "string"
							},
							"target": {
								"description": "Port inside the container.",
								"type": ["integer", "string"]
							},
							"published": {
								"description": "Port on the VM.",
								"type": ["integer", "string"]
							},
							"protocol": {
								"description": "tcp (default) or udp.",
								"type": "string",
								"enum": [
									"tcp",
									"udp",
									"sctp"
								]
							},
							"app_protocol": { "type": "string" }
						}
					}
				},
				"post_start": { "type": "array" },
				"pre_stop": { "type": "array" },
				"privileged": { "type": ["boolean", "string"] },
				"profiles": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"provider": {},
				"pull_policy": { "type": "string" },
				"pull_refresh_after": { "type": "string" },
				"read_only": {
					"description": "true: the container's own file system cannot be written.",
					"type": ["boolean", "string"]
				},
				"restart": {
					"description": "no, always, on-failure[:n] or unless-stopped.",
					"type": "string"
				},
				"runtime": { "type": "string" },
				"scale": { "type": ["integer", "string"] },
				"secrets": {
					"type": "array",
					"items": {
						"type": ["string", "object"],
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"source": {
								"description": "Name under the top-level key.",
								"type": "string"
							},
							"target": {
								"description": "Path or name inside the container.",
								"type": "string"
							},
							"uid": {
								"description": "Ignored for files.",
								"type": ["integer", "string"]
							},
							"gid": {
								"description": "Ignored for files.",
								"type": ["integer", "string"]
							},
							"mode": {
								"description": "Ignored for files.",
								"type": ["number", "string"]
							}
						}
					}
				},
				"security_opt": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"shm_size": { "type": ["integer", "string"] },
				"stdin_open": { "type": ["boolean", "string"] },
				"stop_grace_period": {
					"description": "Time between SIGTERM and SIGKILL: 30s.",
					"type": "string"
				},
				"stop_signal": { "type": "string" },
				"storage_opt": { "type": "object" },
				"sysctls": { "type": ["object", "array"] },
				"tmpfs": {
					"type": ["string", "array"],
					"items": { "type": "string" }
				},
				"tty": { "type": ["boolean", "string"] },
				"ulimits": {
					"type": "object",
					"additionalProperties": {
						"type": [
							"integer",
							"string",
							"object"
						],
						"additionalProperties": false,
						"properties": {
							"soft": { "type": ["integer", "string"] },
							"hard": { "type": ["integer", "string"] }
						}
					}
				},
				"use_api_socket": { "type": ["boolean", "string"] },
				"user": { "type": ["string", "number"] },
				"userns_mode": { "type": "string" },
				"uts": { "type": "string" },
				"volumes": {
					"type": "array",
					"items": {
						"type": ["string", "object"],
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"type": {
								"description": "Kind of mount.",
								"type": "string",
								"enum": [
									"bind",
									"volume",
									"tmpfs",
									"npipe",
									"cluster",
									"image"
								]
							},
							"source": {
								"description": "Path or volume name.",
								"type": "string"
							},
							"target": {
								"description": "Path inside the container.",
								"type": "string"
							},
							"read_only": { "type": ["boolean", "string"] },
							"consistency": { "type": "string" },
							"bind": {
								"type": "object",
								"additionalProperties": false,
								"patternProperties": { "^x-": {} },
								"properties": {
									"propagation": { "type": "string" },
									"create_host_path": { "type": ["boolean", "string"] },
									"selinux": { "type": "string" },
									"recursive": { "type": "string" }
								}
							},
							"volume": {
								"type": "object",
								"additionalProperties": false,
								"patternProperties": { "^x-": {} },
								"properties": {
									"nocopy": { "type": ["boolean", "string"] },
									"subpath": { "type": "string" },
									"labels": {
										"type": ["object", "array"],
										"items": { "type": "string" },
										"additionalProperties": { "type": [
											"string",
											"number",
											"boolean",
											"null"
										] }
									}
								}
							},
							"tmpfs": {
								"type": "object",
								"additionalProperties": false,
								"patternProperties": { "^x-": {} },
								"properties": {
									"size": { "type": ["integer", "string"] },
									"mode": { "type": ["integer", "string"] }
								}
							},
							"image": {
								"type": "object",
								"additionalProperties": false,
								"patternProperties": { "^x-": {} },
								"properties": { "subpath": { "type": "string" } }
							}
						}
					}
				},
				"volumes_from": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"working_dir": { "type": "string" },
				"x-fairlead-reason": {
					"description": "Why this service may reach past its container (privileged, host paths, the Docker socket). One sentence; required then.",
					"type": "string",
					"minLength": 1
				}
			}
		},
		"network": {
			"type": ["object", "null"],
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"name": { "type": "string" },
				"driver": { "type": "string" },
				"driver_opts": { "type": "object" },
				"ipam": {
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"properties": {
						"driver": { "type": "string" },
						"config": { "type": "array" },
						"options": { "type": "object" }
					}
				},
				"external": { "type": [
					"boolean",
					"string",
					"object"
				] },
				"internal": { "type": ["boolean", "string"] },
				"enable_ipv4": { "type": ["boolean", "string"] },
				"enable_ipv6": { "type": ["boolean", "string"] },
				"attachable": { "type": ["boolean", "string"] },
				"labels": {
					"type": ["object", "array"],
					"items": { "type": "string" },
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean",
						"null"
					] }
				}
			}
		},
		"volume": {
			"type": ["object", "null"],
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"name": { "type": "string" },
				"driver": { "type": "string" },
				"driver_opts": { "type": "object" },
				"external": { "type": [
					"boolean",
					"string",
					"object"
				] },
				"labels": {
					"type": ["object", "array"],
					"items": { "type": "string" },
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean",
						"null"
					] }
				},
				"x-fairlead-reason": { "type": "string" }
			}
		},
		"file": {
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"name": { "type": "string" },
				"environment": { "type": "string" },
				"file": { "type": "string" },
				"content": { "type": "string" },
				"external": { "type": [
					"boolean",
					"string",
					"object"
				] },
				"labels": {
					"type": ["object", "array"],
					"items": { "type": "string" },
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean",
						"null"
					] }
				},
				"driver": { "type": "string" },
				"driver_opts": { "type": "object" },
				"template_driver": { "type": "string" }
			}
		}
	}
};
const schema22 = {
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"properties": {
		"annotations": {
			"type": ["object", "array"],
			"items": { "type": "string" },
			"additionalProperties": { "type": [
				"string",
				"number",
				"boolean",
				"null"
			] }
		},
		"attach": { "type": ["boolean", "string"] },
		"blkio_config": { "type": "object" },
		"build": { "description": "Refused: the VM must run an image that a registry can serve again." },
		"cap_add": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"cap_drop": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"cgroup": { "type": "string" },
		"cgroup_parent": { "type": "string" },
		"command": {
			"description": "Program and arguments; a list needs no shell.",
			"type": [
				"string",
				"array",
				"null"
			],
			"items": { "type": [
				"string",
				"number",
				"boolean"
			] }
		},
		"configs": {
			"type": "array",
			"items": {
				"type": ["string", "object"],
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"properties": {
					"source": {
						"description": "Name under the top-level key.",
						"type": "string"
					},
					"target": {
						"description": "Path or name inside the container.",
						"type": "string"
					},
					"uid": {
						"description": "Ignored for files.",
						"type": ["integer", "string"]
					},
					"gid": {
						"description": "Ignored for files.",
						"type": ["integer", "string"]
					},
					"mode": {
						"description": "Ignored for files.",
						"type": ["number", "string"]
					}
				}
			}
		},
		"container_name": {
			"description": "Name of the container instead of <stack>-<service>-1.",
			"type": "string"
		},
		"cpu_count": { "type": ["number", "string"] },
		"cpu_percent": { "type": ["number", "string"] },
		"cpu_period": { "type": ["integer", "string"] },
		"cpu_quota": { "type": ["integer", "string"] },
		"cpu_rt_period": { "type": ["integer", "string"] },
		"cpu_rt_runtime": { "type": ["integer", "string"] },
		"cpu_shares": { "type": ["number", "string"] },
		"cpus": { "type": ["number", "string"] },
		"cpuset": { "type": "string" },
		"credential_spec": { "type": "object" },
		"depends_on": {
			"description": "Services to start before this one.",
			"type": ["array", "object"],
			"items": { "type": "string" },
			"additionalProperties": {
				"type": "object",
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"properties": {
					"condition": {
						"description": "What to wait for.",
						"type": "string",
						"enum": [
							"service_started",
							"service_healthy",
							"service_completed_successfully"
						]
					},
					"restart": { "type": ["boolean", "string"] },
					"required": { "type": ["boolean", "string"] }
				}
			}
		},
		"deploy": {
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"mode": { "type": "string" },
				"endpoint_mode": { "type": "string" },
				"replicas": { "type": ["integer", "string"] },
				"labels": {
					"type": ["object", "array"],
					"items": { "type": "string" },
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean",
						"null"
					] }
				},
				"rollback_config": { "type": "object" },
				"update_config": { "type": "object" },
				"resources": {
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"properties": {
						"limits": {
							"type": "object",
							"additionalProperties": false,
							"patternProperties": { "^x-": {} },
							"properties": {
								"cpus": { "type": ["number", "string"] },
								"memory": { "type": "string" },
								"pids": { "type": ["integer", "string"] }
							}
						},
						"reservations": {
							"type": "object",
							"additionalProperties": false,
							"patternProperties": { "^x-": {} },
							"properties": {
								"cpus": { "type": ["number", "string"] },
								"memory": { "type": "string" },
								"generic_resources": { "type": "array" },
								"devices": { "type": "array" }
							}
						}
					}
				},
				"restart_policy": { "type": "object" },
				"placement": { "type": "object" }
			}
		},
		"develop": { "type": "object" },
		"device_cgroup_rules": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"devices": { "type": "array" },
		"dns": {
			"type": ["string", "array"],
			"items": { "type": "string" }
		},
		"dns_opt": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"dns_search": {
			"type": ["string", "array"],
			"items": { "type": "string" }
		},
		"domainname": { "type": "string" },
		"driver_opts": { "type": "object" },
		"entrypoint": {
			"type": [
				"string",
				"array",
				"null"
			],
			"items": { "type": ["string", "number"] }
		},
		"env_file": {
			"description": "File inside the stack's folder with NAME=value lines.",
			"type": [
				"string",
				"array",
				"object"
			],
			"additionalProperties": false,
			"properties": {
				"path": { "type": "string" },
				"format": { "type": "string" },
				"required": { "type": ["boolean", "string"] }
			},
			"items": {
				"type": ["string", "object"],
				"additionalProperties": false,
				"required": ["path"],
				"properties": {
					"path": {
						"description": "File inside the stack's folder.",
						"type": "string"
					},
					"format": {
						"description": "raw: no interpolation.",
						"type": "string"
					},
					"required": { "type": ["boolean", "string"] }
				}
			}
		},
		"environment": {
			"description": "NAME: value pairs. No secrets here: they show in `docker inspect`.",
			"type": ["object", "array"],
			"items": { "type": "string" },
			"additionalProperties": { "type": [
				"string",
				"number",
				"boolean",
				"null"
			] }
		},
		"expose": {
			"description": "Ports the service listens on; with network_mode: host these are ports of the VM.",
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"extends": {},
		"external_links": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"extra_hosts": { "type": ["array", "object"] },
		"gpus": {},
		"group_add": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"healthcheck": {
			"description": "How Docker finds out whether the service works.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"disable": {
					"description": "true: no health check, not even the image's.",
					"type": ["boolean", "string"]
				},
				"test": {
					"description": "[CMD, program, arguments…], [CMD-SHELL, line] or [NONE].",
					"type": ["string", "array"],
					"items": { "type": "string" }
				},
				"interval": {
					"description": "Time between two probes: 30s.",
					"type": "string"
				},
				"timeout": {
					"description": "Time one probe may take: 5s.",
					"type": "string"
				},
				"retries": {
					"description": "Failures in a row until unhealthy.",
					"type": ["number", "string"]
				},
				"start_period": {
					"description": "Time in which failures do not count: 60s.",
					"type": "string"
				},
				"start_interval": {
					"description": "Time between probes within start_period; Engine 25 and later.",
					"type": "string"
				}
			}
		},
		"hostname": { "type": "string" },
		"image": {
			"description": "Image with a tag: name:1.2.3, or name:1.2.3@sha256:….",
			"type": "string"
		},
		"init": {
			"description": "true: a small init process forwards signals and reaps children.",
			"type": ["boolean", "string"]
		},
		"ipc": { "type": "string" },
		"isolation": { "type": "string" },
		"label_file": {
			"type": ["string", "array"],
			"items": { "type": "string" }
		},
		"labels": {
			"type": ["object", "array"],
			"items": { "type": "string" },
			"additionalProperties": { "type": [
				"string",
				"number",
				"boolean",
				"null"
			] }
		},
		"links": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"logging": {
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"driver": { "type": "string" },
				"options": { "type": "object" }
			}
		},
		"mac_address": { "type": "string" },
		"mem_limit": { "type": ["integer", "string"] },
		"mem_reservation": { "type": ["integer", "string"] },
		"mem_swappiness": { "type": ["integer", "string"] },
		"memswap_limit": { "type": ["integer", "string"] },
		"models": {},
		"network_mode": {
			"description": "host, none, service:<name> or a network mode.",
			"type": "string"
		},
		"networks": {
			"type": ["array", "object"],
			"items": { "type": "string" },
			"additionalProperties": {
				"type": ["object", "null"],
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"properties": {
					"aliases": {
						"type": "array",
						"items": { "type": ["string", "number"] }
					},
					"interface_name": { "type": "string" },
					"ipv4_address": { "type": "string" },
					"ipv6_address": { "type": "string" },
					"link_local_ips": {
						"type": "array",
						"items": { "type": ["string", "number"] }
					},
					"mac_address": { "type": "string" },
					"driver_opts": { "type": "object" },
					"priority": { "type": ["number", "string"] },
					"gw_priority": { "type": ["number", "string"] }
				}
			}
		},
		"oom_kill_disable": { "type": ["boolean", "string"] },
		"oom_score_adj": { "type": ["integer", "string"] },
		"pid": { "type": ["string", "null"] },
		"pids_limit": { "type": ["integer", "string"] },
		"platform": { "type": "string" },
		"ports": {
			"description": "Ports published on the VM: [address:]published:target[/udp].",
			"type": "array",
			"items": {
				"type": [
					"string",
					"number",
					"object"
				],
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"properties": {
					"name": { "type": "string" },
					"mode": {
						"description": "host or ingress.",
						"type": "string"
					},
					"host_ip": {
						"description": "Address on the VM; all when absent.",
						"type": "string"
					},
					"target": {
						"description": "Port inside the container.",
						"type": ["integer", "string"]
					},
					"published": {
						"description": "Port on the VM.",
						"type": ["integer", "string"]
					},
					"protocol": {
						"description": "tcp (default) or udp.",
						"type": "string",
						"enum": [
							"tcp",
							"udp",
							"sctp"
						]
					},
					"app_protocol": { "type": "string" }
				}
			}
		},
		"post_start": { "type": "array" },
		"pre_stop": { "type": "array" },
		"privileged": { "type": ["boolean", "string"] },
		"profiles": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"provider": {},
		"pull_policy": { "type": "string" },
		"pull_refresh_after": { "type": "string" },
		"read_only": {
			"description": "true: the container's own file system cannot be written.",
			"type": ["boolean", "string"]
		},
		"restart": {
			"description": "no, always, on-failure[:n] or unless-stopped.",
			"type": "string"
		},
		"runtime": { "type": "string" },
		"scale": { "type": ["integer", "string"] },
		"secrets": {
			"type": "array",
			"items": {
				"type": ["string", "object"],
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"properties": {
					"source": {
						"description": "Name under the top-level key.",
						"type": "string"
					},
					"target": {
						"description": "Path or name inside the container.",
						"type": "string"
					},
					"uid": {
						"description": "Ignored for files.",
						"type": ["integer", "string"]
					},
					"gid": {
						"description": "Ignored for files.",
						"type": ["integer", "string"]
					},
					"mode": {
						"description": "Ignored for files.",
						"type": ["number", "string"]
					}
				}
			}
		},
		"security_opt": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"shm_size": { "type": ["integer", "string"] },
		"stdin_open": { "type": ["boolean", "string"] },
		"stop_grace_period": {
			"description": "Time between SIGTERM and SIGKILL: 30s.",
			"type": "string"
		},
		"stop_signal": { "type": "string" },
		"storage_opt": { "type": "object" },
		"sysctls": { "type": ["object", "array"] },
		"tmpfs": {
			"type": ["string", "array"],
			"items": { "type": "string" }
		},
		"tty": { "type": ["boolean", "string"] },
		"ulimits": {
			"type": "object",
			"additionalProperties": {
				"type": [
					"integer",
					"string",
					"object"
				],
				"additionalProperties": false,
				"properties": {
					"soft": { "type": ["integer", "string"] },
					"hard": { "type": ["integer", "string"] }
				}
			}
		},
		"use_api_socket": { "type": ["boolean", "string"] },
		"user": { "type": ["string", "number"] },
		"userns_mode": { "type": "string" },
		"uts": { "type": "string" },
		"volumes": {
			"type": "array",
			"items": {
				"type": ["string", "object"],
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"properties": {
					"type": {
						"description": "Kind of mount.",
						"type": "string",
						"enum": [
							"bind",
							"volume",
							"tmpfs",
							"npipe",
							"cluster",
							"image"
						]
					},
					"source": {
						"description": "Path or volume name.",
						"type": "string"
					},
					"target": {
						"description": "Path inside the container.",
						"type": "string"
					},
					"read_only": { "type": ["boolean", "string"] },
					"consistency": { "type": "string" },
					"bind": {
						"type": "object",
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"propagation": { "type": "string" },
							"create_host_path": { "type": ["boolean", "string"] },
							"selinux": { "type": "string" },
							"recursive": { "type": "string" }
						}
					},
					"volume": {
						"type": "object",
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"nocopy": { "type": ["boolean", "string"] },
							"subpath": { "type": "string" },
							"labels": {
								"type": ["object", "array"],
								"items": { "type": "string" },
								"additionalProperties": { "type": [
									"string",
									"number",
									"boolean",
									"null"
								] }
							}
						}
					},
					"tmpfs": {
						"type": "object",
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"size": { "type": ["integer", "string"] },
							"mode": { "type": ["integer", "string"] }
						}
					},
					"image": {
						"type": "object",
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": { "subpath": { "type": "string" } }
					}
				}
			}
		},
		"volumes_from": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"working_dir": { "type": "string" },
		"x-fairlead-reason": {
			"description": "Why this service may reach past its container (privileged, host paths, the Docker socket). One sentence; required then.",
			"type": "string",
			"minLength": 1
		}
	}
};
const schema23 = {
	"type": ["object", "null"],
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"properties": {
		"name": { "type": "string" },
		"driver": { "type": "string" },
		"driver_opts": { "type": "object" },
		"ipam": {
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"driver": { "type": "string" },
				"config": { "type": "array" },
				"options": { "type": "object" }
			}
		},
		"external": { "type": [
			"boolean",
			"string",
			"object"
		] },
		"internal": { "type": ["boolean", "string"] },
		"enable_ipv4": { "type": ["boolean", "string"] },
		"enable_ipv6": { "type": ["boolean", "string"] },
		"attachable": { "type": ["boolean", "string"] },
		"labels": {
			"type": ["object", "array"],
			"items": { "type": "string" },
			"additionalProperties": { "type": [
				"string",
				"number",
				"boolean",
				"null"
			] }
		}
	}
};
const schema24 = {
	"type": ["object", "null"],
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"properties": {
		"name": { "type": "string" },
		"driver": { "type": "string" },
		"driver_opts": { "type": "object" },
		"external": { "type": [
			"boolean",
			"string",
			"object"
		] },
		"labels": {
			"type": ["object", "array"],
			"items": { "type": "string" },
			"additionalProperties": { "type": [
				"string",
				"number",
				"boolean",
				"null"
			] }
		},
		"x-fairlead-reason": { "type": "string" }
	}
};
const schema25 = {
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"properties": {
		"name": { "type": "string" },
		"environment": { "type": "string" },
		"file": { "type": "string" },
		"content": { "type": "string" },
		"external": { "type": [
			"boolean",
			"string",
			"object"
		] },
		"labels": {
			"type": ["object", "array"],
			"items": { "type": "string" },
			"additionalProperties": { "type": [
				"string",
				"number",
				"boolean",
				"null"
			] }
		},
		"driver": { "type": "string" },
		"driver_opts": { "type": "object" },
		"template_driver": { "type": "string" }
	}
};
const pattern52 = /* @__PURE__ */ new RegExp("^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$", "");
function validate18(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.services === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "services" },
				message: "must have required property 'services'",
				schema: schema21.required,
				parentSchema: schema21,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(func2.call(schema21.properties, key0) || pattern0.test(key0))) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema21,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.version !== void 0) {
			let data0 = data.version;
			if (typeof data0 !== "string" && !(typeof data0 == "number" && isFinite(data0))) {
				const err2 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/type",
					keyword: "type",
					params: { type: schema21.properties.version.type },
					message: "must be string,number",
					schema: schema21.properties.version.type,
					parentSchema: schema21.properties.version,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.name !== void 0) {
			let data1 = data.name;
			if (typeof data1 !== "string") {
				const err3 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema21.properties.name.type,
					parentSchema: schema21.properties.name,
					data: data1
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.services !== void 0) {
			let data2 = data.services;
			if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
				if (Object.keys(data2).length < 1) {
					const err4 = {
						instancePath: instancePath + "/services",
						schemaPath: "#/properties/services/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties",
						schema: 1,
						parentSchema: schema21.properties.services,
						data: data2
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				for (const key1 in data2) {
					let data3 = data2[key1];
					if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
						for (const key2 in data3) if (!(func2.call(schema22.properties, key2) || pattern0.test(key2))) {
							const err5 = {
								instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/definitions/service/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key2 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema22,
								data: data3
							};
							if (vErrors === null) vErrors = [err5];
							else vErrors.push(err5);
							errors++;
						}
						if (data3.annotations !== void 0) {
							let data4 = data3.annotations;
							if (!data4 || typeof data4 != "object") {
								const err6 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/annotations",
									schemaPath: "#/definitions/service/properties/annotations/type",
									keyword: "type",
									params: { type: schema22.properties.annotations.type },
									message: "must be object,array",
									schema: schema22.properties.annotations.type,
									parentSchema: schema22.properties.annotations,
									data: data4
								};
								if (vErrors === null) vErrors = [err6];
								else vErrors.push(err6);
								errors++;
							}
							if (Array.isArray(data4)) {
								const len0 = data4.length;
								for (let i0 = 0; i0 < len0; i0++) {
									let data5 = data4[i0];
									if (typeof data5 !== "string") {
										const err7 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/annotations/" + i0,
											schemaPath: "#/definitions/service/properties/annotations/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema22.properties.annotations.items.type,
											parentSchema: schema22.properties.annotations.items,
											data: data5
										};
										if (vErrors === null) vErrors = [err7];
										else vErrors.push(err7);
										errors++;
									}
								}
							}
							if (data4 && typeof data4 == "object" && !Array.isArray(data4)) for (const key3 in data4) {
								let data6 = data4[key3];
								if (typeof data6 !== "string" && !(typeof data6 == "number" && isFinite(data6)) && typeof data6 !== "boolean" && data6 !== null) {
									const err8 = {
										instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/definitions/service/properties/annotations/additionalProperties/type",
										keyword: "type",
										params: { type: schema22.properties.annotations.additionalProperties.type },
										message: "must be string,number,boolean,null",
										schema: schema22.properties.annotations.additionalProperties.type,
										parentSchema: schema22.properties.annotations.additionalProperties,
										data: data6
									};
									if (vErrors === null) vErrors = [err8];
									else vErrors.push(err8);
									errors++;
								}
							}
						}
						if (data3.attach !== void 0) {
							let data7 = data3.attach;
							if (typeof data7 !== "boolean" && typeof data7 !== "string") {
								const err9 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/attach",
									schemaPath: "#/definitions/service/properties/attach/type",
									keyword: "type",
									params: { type: schema22.properties.attach.type },
									message: "must be boolean,string",
									schema: schema22.properties.attach.type,
									parentSchema: schema22.properties.attach,
									data: data7
								};
								if (vErrors === null) vErrors = [err9];
								else vErrors.push(err9);
								errors++;
							}
						}
						if (data3.blkio_config !== void 0) {
							let data8 = data3.blkio_config;
							if (!(data8 && typeof data8 == "object" && !Array.isArray(data8))) {
								const err10 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/blkio_config",
									schemaPath: "#/definitions/service/properties/blkio_config/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema22.properties.blkio_config.type,
									parentSchema: schema22.properties.blkio_config,
									data: data8
								};
								if (vErrors === null) vErrors = [err10];
								else vErrors.push(err10);
								errors++;
							}
						}
						if (data3.cap_add !== void 0) {
							let data9 = data3.cap_add;
							if (Array.isArray(data9)) {
								const len1 = data9.length;
								for (let i1 = 0; i1 < len1; i1++) {
									let data10 = data9[i1];
									if (typeof data10 !== "string" && !(typeof data10 == "number" && isFinite(data10))) {
										const err11 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cap_add/" + i1,
											schemaPath: "#/definitions/service/properties/cap_add/items/type",
											keyword: "type",
											params: { type: schema22.properties.cap_add.items.type },
											message: "must be string,number",
											schema: schema22.properties.cap_add.items.type,
											parentSchema: schema22.properties.cap_add.items,
											data: data10
										};
										if (vErrors === null) vErrors = [err11];
										else vErrors.push(err11);
										errors++;
									}
								}
							} else {
								const err12 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cap_add",
									schemaPath: "#/definitions/service/properties/cap_add/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema22.properties.cap_add.type,
									parentSchema: schema22.properties.cap_add,
									data: data9
								};
								if (vErrors === null) vErrors = [err12];
								else vErrors.push(err12);
								errors++;
							}
						}
						if (data3.cap_drop !== void 0) {
							let data11 = data3.cap_drop;
							if (Array.isArray(data11)) {
								const len2 = data11.length;
								for (let i2 = 0; i2 < len2; i2++) {
									let data12 = data11[i2];
									if (typeof data12 !== "string" && !(typeof data12 == "number" && isFinite(data12))) {
										const err13 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cap_drop/" + i2,
											schemaPath: "#/definitions/service/properties/cap_drop/items/type",
											keyword: "type",
											params: { type: schema22.properties.cap_drop.items.type },
											message: "must be string,number",
											schema: schema22.properties.cap_drop.items.type,
											parentSchema: schema22.properties.cap_drop.items,
											data: data12
										};
										if (vErrors === null) vErrors = [err13];
										else vErrors.push(err13);
										errors++;
									}
								}
							} else {
								const err14 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cap_drop",
									schemaPath: "#/definitions/service/properties/cap_drop/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema22.properties.cap_drop.type,
									parentSchema: schema22.properties.cap_drop,
									data: data11
								};
								if (vErrors === null) vErrors = [err14];
								else vErrors.push(err14);
								errors++;
							}
						}
						if (data3.cgroup !== void 0) {
							let data13 = data3.cgroup;
							if (typeof data13 !== "string") {
								const err15 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cgroup",
									schemaPath: "#/definitions/service/properties/cgroup/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema22.properties.cgroup.type,
									parentSchema: schema22.properties.cgroup,
									data: data13
								};
								if (vErrors === null) vErrors = [err15];
								else vErrors.push(err15);
								errors++;
							}
						}
						if (data3.cgroup_parent !== void 0) {
							let data14 = data3.cgroup_parent;
							if (typeof data14 !== "string") {
								const err16 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cgroup_parent",
									schemaPath: "#/definitions/service/properties/cgroup_parent/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema22.properties.cgroup_parent.type,
									parentSchema: schema22.properties.cgroup_parent,
									data: data14
								};
								if (vErrors === null) vErrors = [err16];
								else vErrors.push(err16);
								errors++;
							}
						}
						if (data3.command !== void 0) {
							let data15 = data3.command;
							if (typeof data15 !== "string" && !Array.isArray(data15) && data15 !== null) {
								const err17 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/command",
									schemaPath: "#/definitions/service/properties/command/type",
									keyword: "type",
									params: { type: schema22.properties.command.type },
									message: "must be string,array,null",
									schema: schema22.properties.command.type,
									parentSchema: schema22.properties.command,
									data: data15
								};
								if (vErrors === null) vErrors = [err17];
								else vErrors.push(err17);
								errors++;
							}
							if (Array.isArray(data15)) {
								const len3 = data15.length;
								for (let i3 = 0; i3 < len3; i3++) {
									let data16 = data15[i3];
									if (typeof data16 !== "string" && !(typeof data16 == "number" && isFinite(data16)) && typeof data16 !== "boolean") {
										const err18 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/command/" + i3,
											schemaPath: "#/definitions/service/properties/command/items/type",
											keyword: "type",
											params: { type: schema22.properties.command.items.type },
											message: "must be string,number,boolean",
											schema: schema22.properties.command.items.type,
											parentSchema: schema22.properties.command.items,
											data: data16
										};
										if (vErrors === null) vErrors = [err18];
										else vErrors.push(err18);
										errors++;
									}
								}
							}
						}
						if (data3.configs !== void 0) {
							let data17 = data3.configs;
							if (Array.isArray(data17)) {
								const len4 = data17.length;
								for (let i4 = 0; i4 < len4; i4++) {
									let data18 = data17[i4];
									if (typeof data18 !== "string" && !(data18 && typeof data18 == "object" && !Array.isArray(data18))) {
										const err19 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/configs/" + i4,
											schemaPath: "#/definitions/service/properties/configs/items/type",
											keyword: "type",
											params: { type: schema22.properties.configs.items.type },
											message: "must be string,object",
											schema: schema22.properties.configs.items.type,
											parentSchema: schema22.properties.configs.items,
											data: data18
										};
										if (vErrors === null) vErrors = [err19];
										else vErrors.push(err19);
										errors++;
									}
									if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
										for (const key4 in data18) if (!(key4 === "source" || key4 === "target" || key4 === "uid" || key4 === "gid" || key4 === "mode" || pattern0.test(key4))) {
											const err20 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/configs/" + i4,
												schemaPath: "#/definitions/service/properties/configs/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key4 },
												message: "must NOT have additional properties",
												schema: false,
												parentSchema: schema22.properties.configs.items,
												data: data18
											};
											if (vErrors === null) vErrors = [err20];
											else vErrors.push(err20);
											errors++;
										}
										if (data18.source !== void 0) {
											let data19 = data18.source;
											if (typeof data19 !== "string") {
												const err21 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/configs/" + i4 + "/source",
													schemaPath: "#/definitions/service/properties/configs/items/properties/source/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema22.properties.configs.items.properties.source.type,
													parentSchema: schema22.properties.configs.items.properties.source,
													data: data19
												};
												if (vErrors === null) vErrors = [err21];
												else vErrors.push(err21);
												errors++;
											}
										}
										if (data18.target !== void 0) {
											let data20 = data18.target;
											if (typeof data20 !== "string") {
												const err22 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/configs/" + i4 + "/target",
													schemaPath: "#/definitions/service/properties/configs/items/properties/target/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema22.properties.configs.items.properties.target.type,
													parentSchema: schema22.properties.configs.items.properties.target,
													data: data20
												};
												if (vErrors === null) vErrors = [err22];
												else vErrors.push(err22);
												errors++;
											}
										}
										if (data18.uid !== void 0) {
											let data21 = data18.uid;
											if (!(typeof data21 == "number" && !(data21 % 1) && !isNaN(data21) && isFinite(data21)) && typeof data21 !== "string") {
												const err23 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/configs/" + i4 + "/uid",
													schemaPath: "#/definitions/service/properties/configs/items/properties/uid/type",
													keyword: "type",
													params: { type: schema22.properties.configs.items.properties.uid.type },
													message: "must be integer,string",
													schema: schema22.properties.configs.items.properties.uid.type,
													parentSchema: schema22.properties.configs.items.properties.uid,
													data: data21
												};
												if (vErrors === null) vErrors = [err23];
												else vErrors.push(err23);
												errors++;
											}
										}
										if (data18.gid !== void 0) {
											let data22 = data18.gid;
											if (!(typeof data22 == "number" && !(data22 % 1) && !isNaN(data22) && isFinite(data22)) && typeof data22 !== "string") {
												const err24 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/configs/" + i4 + "/gid",
													schemaPath: "#/definitions/service/properties/configs/items/properties/gid/type",
													keyword: "type",
													params: { type: schema22.properties.configs.items.properties.gid.type },
													message: "must be integer,string",
													schema: schema22.properties.configs.items.properties.gid.type,
													parentSchema: schema22.properties.configs.items.properties.gid,
													data: data22
												};
												if (vErrors === null) vErrors = [err24];
												else vErrors.push(err24);
												errors++;
											}
										}
										if (data18.mode !== void 0) {
											let data23 = data18.mode;
											if (!(typeof data23 == "number" && isFinite(data23)) && typeof data23 !== "string") {
												const err25 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/configs/" + i4 + "/mode",
													schemaPath: "#/definitions/service/properties/configs/items/properties/mode/type",
													keyword: "type",
													params: { type: schema22.properties.configs.items.properties.mode.type },
													message: "must be number,string",
													schema: schema22.properties.configs.items.properties.mode.type,
													parentSchema: schema22.properties.configs.items.properties.mode,
													data: data23
												};
												if (vErrors === null) vErrors = [err25];
												else vErrors.push(err25);
												errors++;
											}
										}
									}
								}
							} else {
								const err26 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/configs",
									schemaPath: "#/definitions/service/properties/configs/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema22.properties.configs.type,
									parentSchema: schema22.properties.configs,
									data: data17
								};
								if (vErrors === null) vErrors = [err26];
								else vErrors.push(err26);
								errors++;
							}
						}
						if (data3.container_name !== void 0) {
							let data24 = data3.container_name;
							if (typeof data24 !== "string") {
								const err27 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/container_name",
									schemaPath: "#/definitions/service/properties/container_name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema22.properties.container_name.type,
									parentSchema: schema22.properties.container_name,
									data: data24
								};
								if (vErrors === null) vErrors = [err27];
								else vErrors.push(err27);
								errors++;
							}
						}
						if (data3.cpu_count !== void 0) {
							let data25 = data3.cpu_count;
							if (!(typeof data25 == "number" && isFinite(data25)) && typeof data25 !== "string") {
								const err28 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cpu_count",
									schemaPath: "#/definitions/service/properties/cpu_count/type",
									keyword: "type",
									params: { type: schema22.properties.cpu_count.type },
									message: "must be number,string",
									schema: schema22.properties.cpu_count.type,
									parentSchema: schema22.properties.cpu_count,
									data: data25
								};
								if (vErrors === null) vErrors = [err28];
								else vErrors.push(err28);
								errors++;
							}
						}
						if (data3.cpu_percent !== void 0) {
							let data26 = data3.cpu_percent;
							if (!(typeof data26 == "number" && isFinite(data26)) && typeof data26 !== "string") {
								const err29 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cpu_percent",
									schemaPath: "#/definitions/service/properties/cpu_percent/type",
									keyword: "type",
									params: { type: schema22.properties.cpu_percent.type },
									message: "must be number,string",
									schema: schema22.properties.cpu_percent.type,
									parentSchema: schema22.properties.cpu_percent,
									data: data26
								};
								if (vErrors === null) vErrors = [err29];
								else vErrors.push(err29);
								errors++;
							}
						}
						if (data3.cpu_period !== void 0) {
							let data27 = data3.cpu_period;
							if (!(typeof data27 == "number" && !(data27 % 1) && !isNaN(data27) && isFinite(data27)) && typeof data27 !== "string") {
								const err30 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cpu_period",
									schemaPath: "#/definitions/service/properties/cpu_period/type",
									keyword: "type",
									params: { type: schema22.properties.cpu_period.type },
									message: "must be integer,string",
									schema: schema22.properties.cpu_period.type,
									parentSchema: schema22.properties.cpu_period,
									data: data27
								};
								if (vErrors === null) vErrors = [err30];
								else vErrors.push(err30);
								errors++;
							}
						}
						if (data3.cpu_quota !== void 0) {
							let data28 = data3.cpu_quota;
							if (!(typeof data28 == "number" && !(data28 % 1) && !isNaN(data28) && isFinite(data28)) && typeof data28 !== "string") {
								const err31 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cpu_quota",
									schemaPath: "#/definitions/service/properties/cpu_quota/type",
									keyword: "type",
									params: { type: schema22.properties.cpu_quota.type },
									message: "must be integer,string",
									schema: schema22.properties.cpu_quota.type,
									parentSchema: schema22.properties.cpu_quota,
									data: data28
								};
								if (vErrors === null) vErrors = [err31];
								else vErrors.push(err31);
								errors++;
							}
						}
						if (data3.cpu_rt_period !== void 0) {
							let data29 = data3.cpu_rt_period;
							if (!(typeof data29 == "number" && !(data29 % 1) && !isNaN(data29) && isFinite(data29)) && typeof data29 !== "string") {
								const err32 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cpu_rt_period",
									schemaPath: "#/definitions/service/properties/cpu_rt_period/type",
									keyword: "type",
									params: { type: schema22.properties.cpu_rt_period.type },
									message: "must be integer,string",
									schema: schema22.properties.cpu_rt_period.type,
									parentSchema: schema22.properties.cpu_rt_period,
									data: data29
								};
								if (vErrors === null) vErrors = [err32];
								else vErrors.push(err32);
								errors++;
							}
						}
						if (data3.cpu_rt_runtime !== void 0) {
							let data30 = data3.cpu_rt_runtime;
							if (!(typeof data30 == "number" && !(data30 % 1) && !isNaN(data30) && isFinite(data30)) && typeof data30 !== "string") {
								const err33 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cpu_rt_runtime",
									schemaPath: "#/definitions/service/properties/cpu_rt_runtime/type",
									keyword: "type",
									params: { type: schema22.properties.cpu_rt_runtime.type },
									message: "must be integer,string",
									schema: schema22.properties.cpu_rt_runtime.type,
									parentSchema: schema22.properties.cpu_rt_runtime,
									data: data30
								};
								if (vErrors === null) vErrors = [err33];
								else vErrors.push(err33);
								errors++;
							}
						}
						if (data3.cpu_shares !== void 0) {
							let data31 = data3.cpu_shares;
							if (!(typeof data31 == "number" && isFinite(data31)) && typeof data31 !== "string") {
								const err34 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cpu_shares",
									schemaPath: "#/definitions/service/properties/cpu_shares/type",
									keyword: "type",
									params: { type: schema22.properties.cpu_shares.type },
									message: "must be number,string",
									schema: schema22.properties.cpu_shares.type,
									parentSchema: schema22.properties.cpu_shares,
									data: data31
								};
								if (vErrors === null) vErrors = [err34];
								else vErrors.push(err34);
								errors++;
							}
						}
						if (data3.cpus !== void 0) {
							let data32 = data3.cpus;
							if (!(typeof data32 == "number" && isFinite(data32)) && typeof data32 !== "string") {
								const err35 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cpus",
									schemaPath: "#/definitions/service/properties/cpus/type",
									keyword: "type",
									params: { type: schema22.properties.cpus.type },
									message: "must be number,string",
									schema: schema22.properties.cpus.type,
									parentSchema: schema22.properties.cpus,
									data: data32
								};
								if (vErrors === null) vErrors = [err35];
								else vErrors.push(err35);
								errors++;
							}
						}
						if (data3.cpuset !== void 0) {
							let data33 = data3.cpuset;
							if (typeof data33 !== "string") {
								const err36 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cpuset",
									schemaPath: "#/definitions/service/properties/cpuset/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema22.properties.cpuset.type,
									parentSchema: schema22.properties.cpuset,
									data: data33
								};
								if (vErrors === null) vErrors = [err36];
								else vErrors.push(err36);
								errors++;
							}
						}
						if (data3.credential_spec !== void 0) {
							let data34 = data3.credential_spec;
							if (!(data34 && typeof data34 == "object" && !Array.isArray(data34))) {
								const err37 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/credential_spec",
									schemaPath: "#/definitions/service/properties/credential_spec/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema22.properties.credential_spec.type,
									parentSchema: schema22.properties.credential_spec,
									data: data34
								};
								if (vErrors === null) vErrors = [err37];
								else vErrors.push(err37);
								errors++;
							}
						}
						if (data3.depends_on !== void 0) {
							let data35 = data3.depends_on;
							if (!data35 || typeof data35 != "object") {
								const err38 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/depends_on",
									schemaPath: "#/definitions/service/properties/depends_on/type",
									keyword: "type",
									params: { type: schema22.properties.depends_on.type },
									message: "must be array,object",
									schema: schema22.properties.depends_on.type,
									parentSchema: schema22.properties.depends_on,
									data: data35
								};
								if (vErrors === null) vErrors = [err38];
								else vErrors.push(err38);
								errors++;
							}
							if (Array.isArray(data35)) {
								const len5 = data35.length;
								for (let i5 = 0; i5 < len5; i5++) {
									let data36 = data35[i5];
									if (typeof data36 !== "string") {
										const err39 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/depends_on/" + i5,
											schemaPath: "#/definitions/service/properties/depends_on/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema22.properties.depends_on.items.type,
											parentSchema: schema22.properties.depends_on.items,
											data: data36
										};
										if (vErrors === null) vErrors = [err39];
										else vErrors.push(err39);
										errors++;
									}
								}
							}
							if (data35 && typeof data35 == "object" && !Array.isArray(data35)) for (const key5 in data35) {
								let data37 = data35[key5];
								if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
									for (const key6 in data37) if (!(key6 === "condition" || key6 === "restart" || key6 === "required" || pattern0.test(key6))) {
										const err40 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/depends_on/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/definitions/service/properties/depends_on/additionalProperties/additionalProperties",
											keyword: "additionalProperties",
											params: { additionalProperty: key6 },
											message: "must NOT have additional properties",
											schema: false,
											parentSchema: schema22.properties.depends_on.additionalProperties,
											data: data37
										};
										if (vErrors === null) vErrors = [err40];
										else vErrors.push(err40);
										errors++;
									}
									if (data37.condition !== void 0) {
										let data38 = data37.condition;
										if (typeof data38 !== "string") {
											const err41 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/depends_on/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/condition",
												schemaPath: "#/definitions/service/properties/depends_on/additionalProperties/properties/condition/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema22.properties.depends_on.additionalProperties.properties.condition.type,
												parentSchema: schema22.properties.depends_on.additionalProperties.properties.condition,
												data: data38
											};
											if (vErrors === null) vErrors = [err41];
											else vErrors.push(err41);
											errors++;
										}
										if (!(data38 === "service_started" || data38 === "service_healthy" || data38 === "service_completed_successfully")) {
											const err42 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/depends_on/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/condition",
												schemaPath: "#/definitions/service/properties/depends_on/additionalProperties/properties/condition/enum",
												keyword: "enum",
												params: { allowedValues: schema22.properties.depends_on.additionalProperties.properties.condition.enum },
												message: "must be equal to one of the allowed values",
												schema: schema22.properties.depends_on.additionalProperties.properties.condition.enum,
												parentSchema: schema22.properties.depends_on.additionalProperties.properties.condition,
												data: data38
											};
											if (vErrors === null) vErrors = [err42];
											else vErrors.push(err42);
											errors++;
										}
									}
									if (data37.restart !== void 0) {
										let data39 = data37.restart;
										if (typeof data39 !== "boolean" && typeof data39 !== "string") {
											const err43 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/depends_on/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/restart",
												schemaPath: "#/definitions/service/properties/depends_on/additionalProperties/properties/restart/type",
												keyword: "type",
												params: { type: schema22.properties.depends_on.additionalProperties.properties.restart.type },
												message: "must be boolean,string",
												schema: schema22.properties.depends_on.additionalProperties.properties.restart.type,
												parentSchema: schema22.properties.depends_on.additionalProperties.properties.restart,
												data: data39
											};
											if (vErrors === null) vErrors = [err43];
											else vErrors.push(err43);
											errors++;
										}
									}
									if (data37.required !== void 0) {
										let data40 = data37.required;
										if (typeof data40 !== "boolean" && typeof data40 !== "string") {
											const err44 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/depends_on/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/required",
												schemaPath: "#/definitions/service/properties/depends_on/additionalProperties/properties/required/type",
												keyword: "type",
												params: { type: schema22.properties.depends_on.additionalProperties.properties.required.type },
												message: "must be boolean,string",
												schema: schema22.properties.depends_on.additionalProperties.properties.required.type,
												parentSchema: schema22.properties.depends_on.additionalProperties.properties.required,
												data: data40
											};
											if (vErrors === null) vErrors = [err44];
											else vErrors.push(err44);
											errors++;
										}
									}
								} else {
									const err45 = {
										instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/depends_on/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/definitions/service/properties/depends_on/additionalProperties/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema22.properties.depends_on.additionalProperties.type,
										parentSchema: schema22.properties.depends_on.additionalProperties,
										data: data37
									};
									if (vErrors === null) vErrors = [err45];
									else vErrors.push(err45);
									errors++;
								}
							}
						}
						if (data3.deploy !== void 0) {
							let data41 = data3.deploy;
							if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
								for (const key7 in data41) if (!(func2.call(schema22.properties.deploy.properties, key7) || pattern0.test(key7))) {
									const err46 = {
										instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy",
										schemaPath: "#/definitions/service/properties/deploy/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key7 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema22.properties.deploy,
										data: data41
									};
									if (vErrors === null) vErrors = [err46];
									else vErrors.push(err46);
									errors++;
								}
								if (data41.mode !== void 0) {
									let data42 = data41.mode;
									if (typeof data42 !== "string") {
										const err47 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/mode",
											schemaPath: "#/definitions/service/properties/deploy/properties/mode/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema22.properties.deploy.properties.mode.type,
											parentSchema: schema22.properties.deploy.properties.mode,
											data: data42
										};
										if (vErrors === null) vErrors = [err47];
										else vErrors.push(err47);
										errors++;
									}
								}
								if (data41.endpoint_mode !== void 0) {
									let data43 = data41.endpoint_mode;
									if (typeof data43 !== "string") {
										const err48 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/endpoint_mode",
											schemaPath: "#/definitions/service/properties/deploy/properties/endpoint_mode/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema22.properties.deploy.properties.endpoint_mode.type,
											parentSchema: schema22.properties.deploy.properties.endpoint_mode,
											data: data43
										};
										if (vErrors === null) vErrors = [err48];
										else vErrors.push(err48);
										errors++;
									}
								}
								if (data41.replicas !== void 0) {
									let data44 = data41.replicas;
									if (!(typeof data44 == "number" && !(data44 % 1) && !isNaN(data44) && isFinite(data44)) && typeof data44 !== "string") {
										const err49 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/replicas",
											schemaPath: "#/definitions/service/properties/deploy/properties/replicas/type",
											keyword: "type",
											params: { type: schema22.properties.deploy.properties.replicas.type },
											message: "must be integer,string",
											schema: schema22.properties.deploy.properties.replicas.type,
											parentSchema: schema22.properties.deploy.properties.replicas,
											data: data44
										};
										if (vErrors === null) vErrors = [err49];
										else vErrors.push(err49);
										errors++;
									}
								}
								if (data41.labels !== void 0) {
									let data45 = data41.labels;
									if (!data45 || typeof data45 != "object") {
										const err50 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/labels",
											schemaPath: "#/definitions/service/properties/deploy/properties/labels/type",
											keyword: "type",
											params: { type: schema22.properties.deploy.properties.labels.type },
											message: "must be object,array",
											schema: schema22.properties.deploy.properties.labels.type,
											parentSchema: schema22.properties.deploy.properties.labels,
											data: data45
										};
										if (vErrors === null) vErrors = [err50];
										else vErrors.push(err50);
										errors++;
									}
									if (Array.isArray(data45)) {
										const len6 = data45.length;
										for (let i6 = 0; i6 < len6; i6++) {
											let data46 = data45[i6];
											if (typeof data46 !== "string") {
												const err51 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/labels/" + i6,
													schemaPath: "#/definitions/service/properties/deploy/properties/labels/items/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema22.properties.deploy.properties.labels.items.type,
													parentSchema: schema22.properties.deploy.properties.labels.items,
													data: data46
												};
												if (vErrors === null) vErrors = [err51];
												else vErrors.push(err51);
												errors++;
											}
										}
									}
									if (data45 && typeof data45 == "object" && !Array.isArray(data45)) for (const key8 in data45) {
										let data47 = data45[key8];
										if (typeof data47 !== "string" && !(typeof data47 == "number" && isFinite(data47)) && typeof data47 !== "boolean" && data47 !== null) {
											const err52 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/labels/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
												schemaPath: "#/definitions/service/properties/deploy/properties/labels/additionalProperties/type",
												keyword: "type",
												params: { type: schema22.properties.deploy.properties.labels.additionalProperties.type },
												message: "must be string,number,boolean,null",
												schema: schema22.properties.deploy.properties.labels.additionalProperties.type,
												parentSchema: schema22.properties.deploy.properties.labels.additionalProperties,
												data: data47
											};
											if (vErrors === null) vErrors = [err52];
											else vErrors.push(err52);
											errors++;
										}
									}
								}
								if (data41.rollback_config !== void 0) {
									let data48 = data41.rollback_config;
									if (!(data48 && typeof data48 == "object" && !Array.isArray(data48))) {
										const err53 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/rollback_config",
											schemaPath: "#/definitions/service/properties/deploy/properties/rollback_config/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema22.properties.deploy.properties.rollback_config.type,
											parentSchema: schema22.properties.deploy.properties.rollback_config,
											data: data48
										};
										if (vErrors === null) vErrors = [err53];
										else vErrors.push(err53);
										errors++;
									}
								}
								if (data41.update_config !== void 0) {
									let data49 = data41.update_config;
									if (!(data49 && typeof data49 == "object" && !Array.isArray(data49))) {
										const err54 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/update_config",
											schemaPath: "#/definitions/service/properties/deploy/properties/update_config/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema22.properties.deploy.properties.update_config.type,
											parentSchema: schema22.properties.deploy.properties.update_config,
											data: data49
										};
										if (vErrors === null) vErrors = [err54];
										else vErrors.push(err54);
										errors++;
									}
								}
								if (data41.resources !== void 0) {
									let data50 = data41.resources;
									if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
										for (const key9 in data50) if (!(key9 === "limits" || key9 === "reservations" || pattern0.test(key9))) {
											const err55 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources",
												schemaPath: "#/definitions/service/properties/deploy/properties/resources/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key9 },
												message: "must NOT have additional properties",
												schema: false,
												parentSchema: schema22.properties.deploy.properties.resources,
												data: data50
											};
											if (vErrors === null) vErrors = [err55];
											else vErrors.push(err55);
											errors++;
										}
										if (data50.limits !== void 0) {
											let data51 = data50.limits;
											if (data51 && typeof data51 == "object" && !Array.isArray(data51)) {
												for (const key10 in data51) if (!(key10 === "cpus" || key10 === "memory" || key10 === "pids" || pattern0.test(key10))) {
													const err56 = {
														instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources/limits",
														schemaPath: "#/definitions/service/properties/deploy/properties/resources/properties/limits/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key10 },
														message: "must NOT have additional properties",
														schema: false,
														parentSchema: schema22.properties.deploy.properties.resources.properties.limits,
														data: data51
													};
													if (vErrors === null) vErrors = [err56];
													else vErrors.push(err56);
													errors++;
												}
												if (data51.cpus !== void 0) {
													let data52 = data51.cpus;
													if (!(typeof data52 == "number" && isFinite(data52)) && typeof data52 !== "string") {
														const err57 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources/limits/cpus",
															schemaPath: "#/definitions/service/properties/deploy/properties/resources/properties/limits/properties/cpus/type",
															keyword: "type",
															params: { type: schema22.properties.deploy.properties.resources.properties.limits.properties.cpus.type },
															message: "must be number,string",
															schema: schema22.properties.deploy.properties.resources.properties.limits.properties.cpus.type,
															parentSchema: schema22.properties.deploy.properties.resources.properties.limits.properties.cpus,
															data: data52
														};
														if (vErrors === null) vErrors = [err57];
														else vErrors.push(err57);
														errors++;
													}
												}
												if (data51.memory !== void 0) {
													let data53 = data51.memory;
													if (typeof data53 !== "string") {
														const err58 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources/limits/memory",
															schemaPath: "#/definitions/service/properties/deploy/properties/resources/properties/limits/properties/memory/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string",
															schema: schema22.properties.deploy.properties.resources.properties.limits.properties.memory.type,
															parentSchema: schema22.properties.deploy.properties.resources.properties.limits.properties.memory,
															data: data53
														};
														if (vErrors === null) vErrors = [err58];
														else vErrors.push(err58);
														errors++;
													}
												}
												if (data51.pids !== void 0) {
													let data54 = data51.pids;
													if (!(typeof data54 == "number" && !(data54 % 1) && !isNaN(data54) && isFinite(data54)) && typeof data54 !== "string") {
														const err59 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources/limits/pids",
															schemaPath: "#/definitions/service/properties/deploy/properties/resources/properties/limits/properties/pids/type",
															keyword: "type",
															params: { type: schema22.properties.deploy.properties.resources.properties.limits.properties.pids.type },
															message: "must be integer,string",
															schema: schema22.properties.deploy.properties.resources.properties.limits.properties.pids.type,
															parentSchema: schema22.properties.deploy.properties.resources.properties.limits.properties.pids,
															data: data54
														};
														if (vErrors === null) vErrors = [err59];
														else vErrors.push(err59);
														errors++;
													}
												}
											} else {
												const err60 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources/limits",
													schemaPath: "#/definitions/service/properties/deploy/properties/resources/properties/limits/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object",
													schema: schema22.properties.deploy.properties.resources.properties.limits.type,
													parentSchema: schema22.properties.deploy.properties.resources.properties.limits,
													data: data51
												};
												if (vErrors === null) vErrors = [err60];
												else vErrors.push(err60);
												errors++;
											}
										}
										if (data50.reservations !== void 0) {
											let data55 = data50.reservations;
											if (data55 && typeof data55 == "object" && !Array.isArray(data55)) {
												for (const key11 in data55) if (!(key11 === "cpus" || key11 === "memory" || key11 === "generic_resources" || key11 === "devices" || pattern0.test(key11))) {
													const err61 = {
														instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources/reservations",
														schemaPath: "#/definitions/service/properties/deploy/properties/resources/properties/reservations/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key11 },
														message: "must NOT have additional properties",
														schema: false,
														parentSchema: schema22.properties.deploy.properties.resources.properties.reservations,
														data: data55
													};
													if (vErrors === null) vErrors = [err61];
													else vErrors.push(err61);
													errors++;
												}
												if (data55.cpus !== void 0) {
													let data56 = data55.cpus;
													if (!(typeof data56 == "number" && isFinite(data56)) && typeof data56 !== "string") {
														const err62 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources/reservations/cpus",
															schemaPath: "#/definitions/service/properties/deploy/properties/resources/properties/reservations/properties/cpus/type",
															keyword: "type",
															params: { type: schema22.properties.deploy.properties.resources.properties.reservations.properties.cpus.type },
															message: "must be number,string",
															schema: schema22.properties.deploy.properties.resources.properties.reservations.properties.cpus.type,
															parentSchema: schema22.properties.deploy.properties.resources.properties.reservations.properties.cpus,
															data: data56
														};
														if (vErrors === null) vErrors = [err62];
														else vErrors.push(err62);
														errors++;
													}
												}
												if (data55.memory !== void 0) {
													let data57 = data55.memory;
													if (typeof data57 !== "string") {
														const err63 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources/reservations/memory",
															schemaPath: "#/definitions/service/properties/deploy/properties/resources/properties/reservations/properties/memory/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string",
															schema: schema22.properties.deploy.properties.resources.properties.reservations.properties.memory.type,
															parentSchema: schema22.properties.deploy.properties.resources.properties.reservations.properties.memory,
															data: data57
														};
														if (vErrors === null) vErrors = [err63];
														else vErrors.push(err63);
														errors++;
													}
												}
												if (data55.generic_resources !== void 0) {
													let data58 = data55.generic_resources;
													if (!Array.isArray(data58)) {
														const err64 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources/reservations/generic_resources",
															schemaPath: "#/definitions/service/properties/deploy/properties/resources/properties/reservations/properties/generic_resources/type",
															keyword: "type",
															params: { type: "array" },
															message: "must be array",
															schema: schema22.properties.deploy.properties.resources.properties.reservations.properties.generic_resources.type,
															parentSchema: schema22.properties.deploy.properties.resources.properties.reservations.properties.generic_resources,
															data: data58
														};
														if (vErrors === null) vErrors = [err64];
														else vErrors.push(err64);
														errors++;
													}
												}
												if (data55.devices !== void 0) {
													let data59 = data55.devices;
													if (!Array.isArray(data59)) {
														const err65 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources/reservations/devices",
															schemaPath: "#/definitions/service/properties/deploy/properties/resources/properties/reservations/properties/devices/type",
															keyword: "type",
															params: { type: "array" },
															message: "must be array",
															schema: schema22.properties.deploy.properties.resources.properties.reservations.properties.devices.type,
															parentSchema: schema22.properties.deploy.properties.resources.properties.reservations.properties.devices,
															data: data59
														};
														if (vErrors === null) vErrors = [err65];
														else vErrors.push(err65);
														errors++;
													}
												}
											} else {
												const err66 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources/reservations",
													schemaPath: "#/definitions/service/properties/deploy/properties/resources/properties/reservations/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object",
													schema: schema22.properties.deploy.properties.resources.properties.reservations.type,
													parentSchema: schema22.properties.deploy.properties.resources.properties.reservations,
													data: data55
												};
												if (vErrors === null) vErrors = [err66];
												else vErrors.push(err66);
												errors++;
											}
										}
									} else {
										const err67 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources",
											schemaPath: "#/definitions/service/properties/deploy/properties/resources/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema22.properties.deploy.properties.resources.type,
											parentSchema: schema22.properties.deploy.properties.resources,
											data: data50
										};
										if (vErrors === null) vErrors = [err67];
										else vErrors.push(err67);
										errors++;
									}
								}
								if (data41.restart_policy !== void 0) {
									let data60 = data41.restart_policy;
									if (!(data60 && typeof data60 == "object" && !Array.isArray(data60))) {
										const err68 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/restart_policy",
											schemaPath: "#/definitions/service/properties/deploy/properties/restart_policy/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema22.properties.deploy.properties.restart_policy.type,
											parentSchema: schema22.properties.deploy.properties.restart_policy,
											data: data60
										};
										if (vErrors === null) vErrors = [err68];
										else vErrors.push(err68);
										errors++;
									}
								}
								if (data41.placement !== void 0) {
									let data61 = data41.placement;
									if (!(data61 && typeof data61 == "object" && !Array.isArray(data61))) {
										const err69 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/placement",
											schemaPath: "#/definitions/service/properties/deploy/properties/placement/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema22.properties.deploy.properties.placement.type,
											parentSchema: schema22.properties.deploy.properties.placement,
											data: data61
										};
										if (vErrors === null) vErrors = [err69];
										else vErrors.push(err69);
										errors++;
									}
								}
							} else {
								const err70 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy",
									schemaPath: "#/definitions/service/properties/deploy/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema22.properties.deploy.type,
									parentSchema: schema22.properties.deploy,
									data: data41
								};
								if (vErrors === null) vErrors = [err70];
								else vErrors.push(err70);
								errors++;
							}
						}
						if (data3.develop !== void 0) {
							let data62 = data3.develop;
							if (!(data62 && typeof data62 == "object" && !Array.isArray(data62))) {
								const err71 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/develop",
									schemaPath: "#/definitions/service/properties/develop/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema22.properties.develop.type,
									parentSchema: schema22.properties.develop,
									data: data62
								};
								if (vErrors === null) vErrors = [err71];
								else vErrors.push(err71);
								errors++;
							}
						}
						if (data3.device_cgroup_rules !== void 0) {
							let data63 = data3.device_cgroup_rules;
							if (Array.isArray(data63)) {
								const len7 = data63.length;
								for (let i7 = 0; i7 < len7; i7++) {
									let data64 = data63[i7];
									if (typeof data64 !== "string" && !(typeof data64 == "number" && isFinite(data64))) {
										const err72 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/device_cgroup_rules/" + i7,
											schemaPath: "#/definitions/service/properties/device_cgroup_rules/items/type",
											keyword: "type",
											params: { type: schema22.properties.device_cgroup_rules.items.type },
											message: "must be string,number",
											schema: schema22.properties.device_cgroup_rules.items.type,
											parentSchema: schema22.properties.device_cgroup_rules.items,
											data: data64
										};
										if (vErrors === null) vErrors = [err72];
										else vErrors.push(err72);
										errors++;
									}
								}
							} else {
								const err73 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/device_cgroup_rules",
									schemaPath: "#/definitions/service/properties/device_cgroup_rules/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema22.properties.device_cgroup_rules.type,
									parentSchema: schema22.properties.device_cgroup_rules,
									data: data63
								};
								if (vErrors === null) vErrors = [err73];
								else vErrors.push(err73);
								errors++;
							}
						}
						if (data3.devices !== void 0) {
							let data65 = data3.devices;
							if (!Array.isArray(data65)) {
								const err74 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/devices",
									schemaPath: "#/definitions/service/properties/devices/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema22.properties.devices.type,
									parentSchema: schema22.properties.devices,
									data: data65
								};
								if (vErrors === null) vErrors = [err74];
								else vErrors.push(err74);
								errors++;
							}
						}
						if (data3.dns !== void 0) {
							let data66 = data3.dns;
							if (typeof data66 !== "string" && !Array.isArray(data66)) {
								const err75 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/dns",
									schemaPath: "#/definitions/service/properties/dns/type",
									keyword: "type",
									params: { type: schema22.properties.dns.type },
									message: "must be string,array",
									schema: schema22.properties.dns.type,
									parentSchema: schema22.properties.dns,
									data: data66
								};
								if (vErrors === null) vErrors = [err75];
								else vErrors.push(err75);
								errors++;
							}
							if (Array.isArray(data66)) {
								const len8 = data66.length;
								for (let i8 = 0; i8 < len8; i8++) {
									let data67 = data66[i8];
									if (typeof data67 !== "string") {
										const err76 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/dns/" + i8,
											schemaPath: "#/definitions/service/properties/dns/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema22.properties.dns.items.type,
											parentSchema: schema22.properties.dns.items,
											data: data67
										};
										if (vErrors === null) vErrors = [err76];
										else vErrors.push(err76);
										errors++;
									}
								}
							}
						}
						if (data3.dns_opt !== void 0) {
							let data68 = data3.dns_opt;
							if (Array.isArray(data68)) {
								const len9 = data68.length;
								for (let i9 = 0; i9 < len9; i9++) {
									let data69 = data68[i9];
									if (typeof data69 !== "string" && !(typeof data69 == "number" && isFinite(data69))) {
										const err77 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/dns_opt/" + i9,
											schemaPath: "#/definitions/service/properties/dns_opt/items/type",
											keyword: "type",
											params: { type: schema22.properties.dns_opt.items.type },
											message: "must be string,number",
											schema: schema22.properties.dns_opt.items.type,
											parentSchema: schema22.properties.dns_opt.items,
											data: data69
										};
										if (vErrors === null) vErrors = [err77];
										else vErrors.push(err77);
										errors++;
									}
								}
							} else {
								const err78 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/dns_opt",
									schemaPath: "#/definitions/service/properties/dns_opt/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema22.properties.dns_opt.type,
									parentSchema: schema22.properties.dns_opt,
									data: data68
								};
								if (vErrors === null) vErrors = [err78];
								else vErrors.push(err78);
								errors++;
							}
						}
						if (data3.dns_search !== void 0) {
							let data70 = data3.dns_search;
							if (typeof data70 !== "string" && !Array.isArray(data70)) {
								const err79 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/dns_search",
									schemaPath: "#/definitions/service/properties/dns_search/type",
									keyword: "type",
									params: { type: schema22.properties.dns_search.type },
									message: "must be string,array",
									schema: schema22.properties.dns_search.type,
									parentSchema: schema22.properties.dns_search,
									data: data70
								};
								if (vErrors === null) vErrors = [err79];
								else vErrors.push(err79);
								errors++;
							}
							if (Array.isArray(data70)) {
								const len10 = data70.length;
								for (let i10 = 0; i10 < len10; i10++) {
									let data71 = data70[i10];
									if (typeof data71 !== "string") {
										const err80 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/dns_search/" + i10,
											schemaPath: "#/definitions/service/properties/dns_search/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema22.properties.dns_search.items.type,
											parentSchema: schema22.properties.dns_search.items,
											data: data71
										};
										if (vErrors === null) vErrors = [err80];
										else vErrors.push(err80);
										errors++;
									}
								}
							}
						}
						if (data3.domainname !== void 0) {
							let data72 = data3.domainname;
							if (typeof data72 !== "string") {
								const err81 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/domainname",
									schemaPath: "#/definitions/service/properties/domainname/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema22.properties.domainname.type,
									parentSchema: schema22.properties.domainname,
									data: data72
								};
								if (vErrors === null) vErrors = [err81];
								else vErrors.push(err81);
								errors++;
							}
						}
						if (data3.driver_opts !== void 0) {
							let data73 = data3.driver_opts;
							if (!(data73 && typeof data73 == "object" && !Array.isArray(data73))) {
								const err82 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver_opts",
									schemaPath: "#/definitions/service/properties/driver_opts/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema22.properties.driver_opts.type,
									parentSchema: schema22.properties.driver_opts,
									data: data73
								};
								if (vErrors === null) vErrors = [err82];
								else vErrors.push(err82);
								errors++;
							}
						}
						if (data3.entrypoint !== void 0) {
							let data74 = data3.entrypoint;
							if (typeof data74 !== "string" && !Array.isArray(data74) && data74 !== null) {
								const err83 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/entrypoint",
									schemaPath: "#/definitions/service/properties/entrypoint/type",
									keyword: "type",
									params: { type: schema22.properties.entrypoint.type },
									message: "must be string,array,null",
									schema: schema22.properties.entrypoint.type,
									parentSchema: schema22.properties.entrypoint,
									data: data74
								};
								if (vErrors === null) vErrors = [err83];
								else vErrors.push(err83);
								errors++;
							}
							if (Array.isArray(data74)) {
								const len11 = data74.length;
								for (let i11 = 0; i11 < len11; i11++) {
									let data75 = data74[i11];
									if (typeof data75 !== "string" && !(typeof data75 == "number" && isFinite(data75))) {
										const err84 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/entrypoint/" + i11,
											schemaPath: "#/definitions/service/properties/entrypoint/items/type",
											keyword: "type",
											params: { type: schema22.properties.entrypoint.items.type },
											message: "must be string,number",
											schema: schema22.properties.entrypoint.items.type,
											parentSchema: schema22.properties.entrypoint.items,
											data: data75
										};
										if (vErrors === null) vErrors = [err84];
										else vErrors.push(err84);
										errors++;
									}
								}
							}
						}
						if (data3.env_file !== void 0) {
							let data76 = data3.env_file;
							if ((!data76 || typeof data76 != "object") && typeof data76 !== "string") {
								const err85 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/env_file",
									schemaPath: "#/definitions/service/properties/env_file/type",
									keyword: "type",
									params: { type: schema22.properties.env_file.type },
									message: "must be string,array,object",
									schema: schema22.properties.env_file.type,
									parentSchema: schema22.properties.env_file,
									data: data76
								};
								if (vErrors === null) vErrors = [err85];
								else vErrors.push(err85);
								errors++;
							}
							if (Array.isArray(data76)) {
								const len12 = data76.length;
								for (let i12 = 0; i12 < len12; i12++) {
									let data77 = data76[i12];
									if (typeof data77 !== "string" && !(data77 && typeof data77 == "object" && !Array.isArray(data77))) {
										const err86 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/env_file/" + i12,
											schemaPath: "#/definitions/service/properties/env_file/items/type",
											keyword: "type",
											params: { type: schema22.properties.env_file.items.type },
											message: "must be string,object",
											schema: schema22.properties.env_file.items.type,
											parentSchema: schema22.properties.env_file.items,
											data: data77
										};
										if (vErrors === null) vErrors = [err86];
										else vErrors.push(err86);
										errors++;
									}
									if (data77 && typeof data77 == "object" && !Array.isArray(data77)) {
										if (data77.path === void 0) {
											const err87 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/env_file/" + i12,
												schemaPath: "#/definitions/service/properties/env_file/items/required",
												keyword: "required",
												params: { missingProperty: "path" },
												message: "must have required property 'path'",
												schema: schema22.properties.env_file.items.required,
												parentSchema: schema22.properties.env_file.items,
												data: data77
											};
											if (vErrors === null) vErrors = [err87];
											else vErrors.push(err87);
											errors++;
										}
										for (const key12 in data77) if (!(key12 === "path" || key12 === "format" || key12 === "required")) {
											const err88 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/env_file/" + i12,
												schemaPath: "#/definitions/service/properties/env_file/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key12 },
												message: "must NOT have additional properties",
												schema: false,
												parentSchema: schema22.properties.env_file.items,
												data: data77
											};
											if (vErrors === null) vErrors = [err88];
											else vErrors.push(err88);
											errors++;
										}
										if (data77.path !== void 0) {
											let data78 = data77.path;
											if (typeof data78 !== "string") {
												const err89 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/env_file/" + i12 + "/path",
													schemaPath: "#/definitions/service/properties/env_file/items/properties/path/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema22.properties.env_file.items.properties.path.type,
													parentSchema: schema22.properties.env_file.items.properties.path,
													data: data78
												};
												if (vErrors === null) vErrors = [err89];
												else vErrors.push(err89);
												errors++;
											}
										}
										if (data77.format !== void 0) {
											let data79 = data77.format;
											if (typeof data79 !== "string") {
												const err90 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/env_file/" + i12 + "/format",
													schemaPath: "#/definitions/service/properties/env_file/items/properties/format/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema22.properties.env_file.items.properties.format.type,
													parentSchema: schema22.properties.env_file.items.properties.format,
													data: data79
												};
												if (vErrors === null) vErrors = [err90];
												else vErrors.push(err90);
												errors++;
											}
										}
										if (data77.required !== void 0) {
											let data80 = data77.required;
											if (typeof data80 !== "boolean" && typeof data80 !== "string") {
												const err91 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/env_file/" + i12 + "/required",
													schemaPath: "#/definitions/service/properties/env_file/items/properties/required/type",
													keyword: "type",
													params: { type: schema22.properties.env_file.items.properties.required.type },
													message: "must be boolean,string",
													schema: schema22.properties.env_file.items.properties.required.type,
													parentSchema: schema22.properties.env_file.items.properties.required,
													data: data80
												};
												if (vErrors === null) vErrors = [err91];
												else vErrors.push(err91);
												errors++;
											}
										}
									}
								}
							}
							if (data76 && typeof data76 == "object" && !Array.isArray(data76)) {
								for (const key13 in data76) if (!(key13 === "path" || key13 === "format" || key13 === "required")) {
									const err92 = {
										instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/env_file",
										schemaPath: "#/definitions/service/properties/env_file/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key13 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema22.properties.env_file,
										data: data76
									};
									if (vErrors === null) vErrors = [err92];
									else vErrors.push(err92);
									errors++;
								}
								if (data76.path !== void 0) {
									let data81 = data76.path;
									if (typeof data81 !== "string") {
										const err93 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/env_file/path",
											schemaPath: "#/definitions/service/properties/env_file/properties/path/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema22.properties.env_file.properties.path.type,
											parentSchema: schema22.properties.env_file.properties.path,
											data: data81
										};
										if (vErrors === null) vErrors = [err93];
										else vErrors.push(err93);
										errors++;
									}
								}
								if (data76.format !== void 0) {
									let data82 = data76.format;
									if (typeof data82 !== "string") {
										const err94 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/env_file/format",
											schemaPath: "#/definitions/service/properties/env_file/properties/format/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema22.properties.env_file.properties.format.type,
											parentSchema: schema22.properties.env_file.properties.format,
											data: data82
										};
										if (vErrors === null) vErrors = [err94];
										else vErrors.push(err94);
										errors++;
									}
								}
								if (data76.required !== void 0) {
									let data83 = data76.required;
									if (typeof data83 !== "boolean" && typeof data83 !== "string") {
										const err95 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/env_file/required",
											schemaPath: "#/definitions/service/properties/env_file/properties/required/type",
											keyword: "type",
											params: { type: schema22.properties.env_file.properties.required.type },
											message: "must be boolean,string",
											schema: schema22.properties.env_file.properties.required.type,
											parentSchema: schema22.properties.env_file.properties.required,
											data: data83
										};
										if (vErrors === null) vErrors = [err95];
										else vErrors.push(err95);
										errors++;
									}
								}
							}
						}
						if (data3.environment !== void 0) {
							let data84 = data3.environment;
							if (!data84 || typeof data84 != "object") {
								const err96 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/environment",
									schemaPath: "#/definitions/service/properties/environment/type",
									keyword: "type",
									params: { type: schema22.properties.environment.type },
									message: "must be object,array",
									schema: schema22.properties.environment.type,
									parentSchema: schema22.properties.environment,
									data: data84
								};
								if (vErrors === null) vErrors = [err96];
								else vErrors.push(err96);
								errors++;
							}
							if (Array.isArray(data84)) {
								const len13 = data84.length;
								for (let i13 = 0; i13 < len13; i13++) {
									let data85 = data84[i13];
									if (typeof data85 !== "string") {
										const err97 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/environment/" + i13,
											schemaPath: "#/definitions/service/properties/environment/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema22.properties.environment.items.type,
											parentSchema: schema22.properties.environment.items,
											data: data85
										};
										if (vErrors === null) vErrors = [err97];
										else vErrors.push(err97);
										errors++;
									}
								}
							}
							if (data84 && typeof data84 == "object" && !Array.isArray(data84)) for (const key14 in data84) {
								let data86 = data84[key14];
								if (typeof data86 !== "string" && !(typeof data86 == "number" && isFinite(data86)) && typeof data86 !== "boolean" && data86 !== null) {
									const err98 = {
										instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/environment/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/definitions/service/properties/environment/additionalProperties/type",
										keyword: "type",
										params: { type: schema22.properties.environment.additionalProperties.type },
										message: "must be string,number,boolean,null",
										schema: schema22.properties.environment.additionalProperties.type,
										parentSchema: schema22.properties.environment.additionalProperties,
										data: data86
									};
									if (vErrors === null) vErrors = [err98];
									else vErrors.push(err98);
									errors++;
								}
							}
						}
						if (data3.expose !== void 0) {
							let data87 = data3.expose;
							if (Array.isArray(data87)) {
								const len14 = data87.length;
								for (let i14 = 0; i14 < len14; i14++) {
									let data88 = data87[i14];
									if (typeof data88 !== "string" && !(typeof data88 == "number" && isFinite(data88))) {
										const err99 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/expose/" + i14,
											schemaPath: "#/definitions/service/properties/expose/items/type",
											keyword: "type",
											params: { type: schema22.properties.expose.items.type },
											message: "must be string,number",
											schema: schema22.properties.expose.items.type,
											parentSchema: schema22.properties.expose.items,
											data: data88
										};
										if (vErrors === null) vErrors = [err99];
										else vErrors.push(err99);
										errors++;
									}
								}
							} else {
								const err100 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/expose",
									schemaPath: "#/definitions/service/properties/expose/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema22.properties.expose.type,
									parentSchema: schema22.properties.expose,
									data: data87
								};
								if (vErrors === null) vErrors = [err100];
								else vErrors.push(err100);
								errors++;
							}
						}
						if (data3.external_links !== void 0) {
							let data89 = data3.external_links;
							if (Array.isArray(data89)) {
								const len15 = data89.length;
								for (let i15 = 0; i15 < len15; i15++) {
									let data90 = data89[i15];
									if (typeof data90 !== "string" && !(typeof data90 == "number" && isFinite(data90))) {
										const err101 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/external_links/" + i15,
											schemaPath: "#/definitions/service/properties/external_links/items/type",
											keyword: "type",
											params: { type: schema22.properties.external_links.items.type },
											message: "must be string,number",
											schema: schema22.properties.external_links.items.type,
											parentSchema: schema22.properties.external_links.items,
											data: data90
										};
										if (vErrors === null) vErrors = [err101];
										else vErrors.push(err101);
										errors++;
									}
								}
							} else {
								const err102 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/external_links",
									schemaPath: "#/definitions/service/properties/external_links/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema22.properties.external_links.type,
									parentSchema: schema22.properties.external_links,
									data: data89
								};
								if (vErrors === null) vErrors = [err102];
								else vErrors.push(err102);
								errors++;
							}
						}
						if (data3.extra_hosts !== void 0) {
							let data91 = data3.extra_hosts;
							if (!data91 || typeof data91 != "object") {
								const err103 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/extra_hosts",
									schemaPath: "#/definitions/service/properties/extra_hosts/type",
									keyword: "type",
									params: { type: schema22.properties.extra_hosts.type },
									message: "must be array,object",
									schema: schema22.properties.extra_hosts.type,
									parentSchema: schema22.properties.extra_hosts,
									data: data91
								};
								if (vErrors === null) vErrors = [err103];
								else vErrors.push(err103);
								errors++;
							}
						}
						if (data3.group_add !== void 0) {
							let data92 = data3.group_add;
							if (Array.isArray(data92)) {
								const len16 = data92.length;
								for (let i16 = 0; i16 < len16; i16++) {
									let data93 = data92[i16];
									if (typeof data93 !== "string" && !(typeof data93 == "number" && isFinite(data93))) {
										const err104 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/group_add/" + i16,
											schemaPath: "#/definitions/service/properties/group_add/items/type",
											keyword: "type",
											params: { type: schema22.properties.group_add.items.type },
											message: "must be string,number",
											schema: schema22.properties.group_add.items.type,
											parentSchema: schema22.properties.group_add.items,
											data: data93
										};
										if (vErrors === null) vErrors = [err104];
										else vErrors.push(err104);
										errors++;
									}
								}
							} else {
								const err105 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/group_add",
									schemaPath: "#/definitions/service/properties/group_add/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema22.properties.group_add.type,
									parentSchema: schema22.properties.group_add,
									data: data92
								};
								if (vErrors === null) vErrors = [err105];
								else vErrors.push(err105);
								errors++;
							}
						}
						if (data3.healthcheck !== void 0) {
							let data94 = data3.healthcheck;
							if (data94 && typeof data94 == "object" && !Array.isArray(data94)) {
								for (const key15 in data94) if (!(key15 === "disable" || key15 === "test" || key15 === "interval" || key15 === "timeout" || key15 === "retries" || key15 === "start_period" || key15 === "start_interval" || pattern0.test(key15))) {
									const err106 = {
										instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/healthcheck",
										schemaPath: "#/definitions/service/properties/healthcheck/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key15 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema22.properties.healthcheck,
										data: data94
									};
									if (vErrors === null) vErrors = [err106];
									else vErrors.push(err106);
									errors++;
								}
								if (data94.disable !== void 0) {
									let data95 = data94.disable;
									if (typeof data95 !== "boolean" && typeof data95 !== "string") {
										const err107 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/healthcheck/disable",
											schemaPath: "#/definitions/service/properties/healthcheck/properties/disable/type",
											keyword: "type",
											params: { type: schema22.properties.healthcheck.properties.disable.type },
											message: "must be boolean,string",
											schema: schema22.properties.healthcheck.properties.disable.type,
											parentSchema: schema22.properties.healthcheck.properties.disable,
											data: data95
										};
										if (vErrors === null) vErrors = [err107];
										else vErrors.push(err107);
										errors++;
									}
								}
								if (data94.test !== void 0) {
									let data96 = data94.test;
									if (typeof data96 !== "string" && !Array.isArray(data96)) {
										const err108 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/healthcheck/test",
											schemaPath: "#/definitions/service/properties/healthcheck/properties/test/type",
											keyword: "type",
											params: { type: schema22.properties.healthcheck.properties.test.type },
											message: "must be string,array",
											schema: schema22.properties.healthcheck.properties.test.type,
											parentSchema: schema22.properties.healthcheck.properties.test,
											data: data96
										};
										if (vErrors === null) vErrors = [err108];
										else vErrors.push(err108);
										errors++;
									}
									if (Array.isArray(data96)) {
										const len17 = data96.length;
										for (let i17 = 0; i17 < len17; i17++) {
											let data97 = data96[i17];
											if (typeof data97 !== "string") {
												const err109 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/healthcheck/test/" + i17,
													schemaPath: "#/definitions/service/properties/healthcheck/properties/test/items/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema22.properties.healthcheck.properties.test.items.type,
													parentSchema: schema22.properties.healthcheck.properties.test.items,
													data: data97
												};
												if (vErrors === null) vErrors = [err109];
												else vErrors.push(err109);
												errors++;
											}
										}
									}
								}
								if (data94.interval !== void 0) {
									let data98 = data94.interval;
									if (typeof data98 !== "string") {
										const err110 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/healthcheck/interval",
											schemaPath: "#/definitions/service/properties/healthcheck/properties/interval/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema22.properties.healthcheck.properties.interval.type,
											parentSchema: schema22.properties.healthcheck.properties.interval,
											data: data98
										};
										if (vErrors === null) vErrors = [err110];
										else vErrors.push(err110);
										errors++;
									}
								}
								if (data94.timeout !== void 0) {
									let data99 = data94.timeout;
									if (typeof data99 !== "string") {
										const err111 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/healthcheck/timeout",
											schemaPath: "#/definitions/service/properties/healthcheck/properties/timeout/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema22.properties.healthcheck.properties.timeout.type,
											parentSchema: schema22.properties.healthcheck.properties.timeout,
											data: data99
										};
										if (vErrors === null) vErrors = [err111];
										else vErrors.push(err111);
										errors++;
									}
								}
								if (data94.retries !== void 0) {
									let data100 = data94.retries;
									if (!(typeof data100 == "number" && isFinite(data100)) && typeof data100 !== "string") {
										const err112 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/healthcheck/retries",
											schemaPath: "#/definitions/service/properties/healthcheck/properties/retries/type",
											keyword: "type",
											params: { type: schema22.properties.healthcheck.properties.retries.type },
											message: "must be number,string",
											schema: schema22.properties.healthcheck.properties.retries.type,
											parentSchema: schema22.properties.healthcheck.properties.retries,
											data: data100
										};
										if (vErrors === null) vErrors = [err112];
										else vErrors.push(err112);
										errors++;
									}
								}
								if (data94.start_period !== void 0) {
									let data101 = data94.start_period;
									if (typeof data101 !== "string") {
										const err113 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/healthcheck/start_period",
											schemaPath: "#/definitions/service/properties/healthcheck/properties/start_period/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema22.properties.healthcheck.properties.start_period.type,
											parentSchema: schema22.properties.healthcheck.properties.start_period,
											data: data101
										};
										if (vErrors === null) vErrors = [err113];
										else vErrors.push(err113);
										errors++;
									}
								}
								if (data94.start_interval !== void 0) {
									let data102 = data94.start_interval;
									if (typeof data102 !== "string") {
										const err114 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/healthcheck/start_interval",
											schemaPath: "#/definitions/service/properties/healthcheck/properties/start_interval/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema22.properties.healthcheck.properties.start_interval.type,
											parentSchema: schema22.properties.healthcheck.properties.start_interval,
											data: data102
										};
										if (vErrors === null) vErrors = [err114];
										else vErrors.push(err114);
										errors++;
									}
								}
							} else {
								const err115 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/healthcheck",
									schemaPath: "#/definitions/service/properties/healthcheck/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema22.properties.healthcheck.type,
									parentSchema: schema22.properties.healthcheck,
									data: data94
								};
								if (vErrors === null) vErrors = [err115];
								else vErrors.push(err115);
								errors++;
							}
						}
						if (data3.hostname !== void 0) {
							let data103 = data3.hostname;
							if (typeof data103 !== "string") {
								const err116 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/hostname",
									schemaPath: "#/definitions/service/properties/hostname/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema22.properties.hostname.type,
									parentSchema: schema22.properties.hostname,
									data: data103
								};
								if (vErrors === null) vErrors = [err116];
								else vErrors.push(err116);
								errors++;
							}
						}
						if (data3.image !== void 0) {
							let data104 = data3.image;
							if (typeof data104 !== "string") {
								const err117 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/image",
									schemaPath: "#/definitions/service/properties/image/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema22.properties.image.type,
									parentSchema: schema22.properties.image,
									data: data104
								};
								if (vErrors === null) vErrors = [err117];
								else vErrors.push(err117);
								errors++;
							}
						}
						if (data3.init !== void 0) {
							let data105 = data3.init;
							if (typeof data105 !== "boolean" && typeof data105 !== "string") {
								const err118 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/init",
									schemaPath: "#/definitions/service/properties/init/type",
									keyword: "type",
									params: { type: schema22.properties.init.type },
									message: "must be boolean,string",
									schema: schema22.properties.init.type,
									parentSchema: schema22.properties.init,
									data: data105
								};
								if (vErrors === null) vErrors = [err118];
								else vErrors.push(err118);
								errors++;
							}
						}
						if (data3.ipc !== void 0) {
							let data106 = data3.ipc;
							if (typeof data106 !== "string") {
								const err119 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ipc",
									schemaPath: "#/definitions/service/properties/ipc/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema22.properties.ipc.type,
									parentSchema: schema22.properties.ipc,
									data: data106
								};
								if (vErrors === null) vErrors = [err119];
								else vErrors.push(err119);
								errors++;
							}
						}
						if (data3.isolation !== void 0) {
							let data107 = data3.isolation;
							if (typeof data107 !== "string") {
								const err120 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/isolation",
									schemaPath: "#/definitions/service/properties/isolation/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema22.properties.isolation.type,
									parentSchema: schema22.properties.isolation,
									data: data107
								};
								if (vErrors === null) vErrors = [err120];
								else vErrors.push(err120);
								errors++;
							}
						}
						if (data3.label_file !== void 0) {
							let data108 = data3.label_file;
							if (typeof data108 !== "string" && !Array.isArray(data108)) {
								const err121 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/label_file",
									schemaPath: "#/definitions/service/properties/label_file/type",
									keyword: "type",
									params: { type: schema22.properties.label_file.type },
									message: "must be string,array",
									schema: schema22.properties.label_file.type,
									parentSchema: schema22.properties.label_file,
									data: data108
								};
								if (vErrors === null) vErrors = [err121];
								else vErrors.push(err121);
								errors++;
							}
							if (Array.isArray(data108)) {
								const len18 = data108.length;
								for (let i18 = 0; i18 < len18; i18++) {
									let data109 = data108[i18];
									if (typeof data109 !== "string") {
										const err122 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/label_file/" + i18,
											schemaPath: "#/definitions/service/properties/label_file/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema22.properties.label_file.items.type,
											parentSchema: schema22.properties.label_file.items,
											data: data109
										};
										if (vErrors === null) vErrors = [err122];
										else vErrors.push(err122);
										errors++;
									}
								}
							}
						}
						if (data3.labels !== void 0) {
							let data110 = data3.labels;
							if (!data110 || typeof data110 != "object") {
								const err123 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels",
									schemaPath: "#/definitions/service/properties/labels/type",
									keyword: "type",
									params: { type: schema22.properties.labels.type },
									message: "must be object,array",
									schema: schema22.properties.labels.type,
									parentSchema: schema22.properties.labels,
									data: data110
								};
								if (vErrors === null) vErrors = [err123];
								else vErrors.push(err123);
								errors++;
							}
							if (Array.isArray(data110)) {
								const len19 = data110.length;
								for (let i19 = 0; i19 < len19; i19++) {
									let data111 = data110[i19];
									if (typeof data111 !== "string") {
										const err124 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + i19,
											schemaPath: "#/definitions/service/properties/labels/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema22.properties.labels.items.type,
											parentSchema: schema22.properties.labels.items,
											data: data111
										};
										if (vErrors === null) vErrors = [err124];
										else vErrors.push(err124);
										errors++;
									}
								}
							}
							if (data110 && typeof data110 == "object" && !Array.isArray(data110)) for (const key16 in data110) {
								let data112 = data110[key16];
								if (typeof data112 !== "string" && !(typeof data112 == "number" && isFinite(data112)) && typeof data112 !== "boolean" && data112 !== null) {
									const err125 = {
										instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/definitions/service/properties/labels/additionalProperties/type",
										keyword: "type",
										params: { type: schema22.properties.labels.additionalProperties.type },
										message: "must be string,number,boolean,null",
										schema: schema22.properties.labels.additionalProperties.type,
										parentSchema: schema22.properties.labels.additionalProperties,
										data: data112
									};
									if (vErrors === null) vErrors = [err125];
									else vErrors.push(err125);
									errors++;
								}
							}
						}
						if (data3.links !== void 0) {
							let data113 = data3.links;
							if (Array.isArray(data113)) {
								const len20 = data113.length;
								for (let i20 = 0; i20 < len20; i20++) {
									let data114 = data113[i20];
									if (typeof data114 !== "string" && !(typeof data114 == "number" && isFinite(data114))) {
										const err126 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/links/" + i20,
											schemaPath: "#/definitions/service/properties/links/items/type",
											keyword: "type",
											params: { type: schema22.properties.links.items.type },
											message: "must be string,number",
											schema: schema22.properties.links.items.type,
											parentSchema: schema22.properties.links.items,
											data: data114
										};
										if (vErrors === null) vErrors = [err126];
										else vErrors.push(err126);
										errors++;
									}
								}
							} else {
								const err127 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/links",
									schemaPath: "#/definitions/service/properties/links/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema22.properties.links.type,
									parentSchema: schema22.properties.links,
									data: data113
								};
								if (vErrors === null) vErrors = [err127];
								else vErrors.push(err127);
								errors++;
							}
						}
						if (data3.logging !== void 0) {
							let data115 = data3.logging;
							if (data115 && typeof data115 == "object" && !Array.isArray(data115)) {
								for (const key17 in data115) if (!(key17 === "driver" || key17 === "options" || pattern0.test(key17))) {
									const err128 = {
										instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/logging",
										schemaPath: "#/definitions/service/properties/logging/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key17 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema22.properties.logging,
										data: data115
									};
									if (vErrors === null) vErrors = [err128];
									else vErrors.push(err128);
									errors++;
								}
								if (data115.driver !== void 0) {
									let data116 = data115.driver;
									if (typeof data116 !== "string") {
										const err129 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/logging/driver",
											schemaPath: "#/definitions/service/properties/logging/properties/driver/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema22.properties.logging.properties.driver.type,
											parentSchema: schema22.properties.logging.properties.driver,
											data: data116
										};
										if (vErrors === null) vErrors = [err129];
										else vErrors.push(err129);
										errors++;
									}
								}
								if (data115.options !== void 0) {
									let data117 = data115.options;
									if (!(data117 && typeof data117 == "object" && !Array.isArray(data117))) {
										const err130 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/logging/options",
											schemaPath: "#/definitions/service/properties/logging/properties/options/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema22.properties.logging.properties.options.type,
											parentSchema: schema22.properties.logging.properties.options,
											data: data117
										};
										if (vErrors === null) vErrors = [err130];
										else vErrors.push(err130);
										errors++;
									}
								}
							} else {
								const err131 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/logging",
									schemaPath: "#/definitions/service/properties/logging/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema22.properties.logging.type,
									parentSchema: schema22.properties.logging,
									data: data115
								};
								if (vErrors === null) vErrors = [err131];
								else vErrors.push(err131);
								errors++;
							}
						}
						if (data3.mac_address !== void 0) {
							let data118 = data3.mac_address;
							if (typeof data118 !== "string") {
								const err132 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/mac_address",
									schemaPath: "#/definitions/service/properties/mac_address/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema22.properties.mac_address.type,
									parentSchema: schema22.properties.mac_address,
									data: data118
								};
								if (vErrors === null) vErrors = [err132];
								else vErrors.push(err132);
								errors++;
							}
						}
						if (data3.mem_limit !== void 0) {
							let data119 = data3.mem_limit;
							if (!(typeof data119 == "number" && !(data119 % 1) && !isNaN(data119) && isFinite(data119)) && typeof data119 !== "string") {
								const err133 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/mem_limit",
									schemaPath: "#/definitions/service/properties/mem_limit/type",
									keyword: "type",
									params: { type: schema22.properties.mem_limit.type },
									message: "must be integer,string",
									schema: schema22.properties.mem_limit.type,
									parentSchema: schema22.properties.mem_limit,
									data: data119
								};
								if (vErrors === null) vErrors = [err133];
								else vErrors.push(err133);
								errors++;
							}
						}
						if (data3.mem_reservation !== void 0) {
							let data120 = data3.mem_reservation;
							if (!(typeof data120 == "number" && !(data120 % 1) && !isNaN(data120) && isFinite(data120)) && typeof data120 !== "string") {
								const err134 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/mem_reservation",
									schemaPath: "#/definitions/service/properties/mem_reservation/type",
									keyword: "type",
									params: { type: schema22.properties.mem_reservation.type },
									message: "must be integer,string",
									schema: schema22.properties.mem_reservation.type,
									parentSchema: schema22.properties.mem_reservation,
									data: data120
								};
								if (vErrors === null) vErrors = [err134];
								else vErrors.push(err134);
								errors++;
							}
						}
						if (data3.mem_swappiness !== void 0) {
							let data121 = data3.mem_swappiness;
							if (!(typeof data121 == "number" && !(data121 % 1) && !isNaN(data121) && isFinite(data121)) && typeof data121 !== "string") {
								const err135 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/mem_swappiness",
									schemaPath: "#/definitions/service/properties/mem_swappiness/type",
									keyword: "type",
									params: { type: schema22.properties.mem_swappiness.type },
									message: "must be integer,string",
									schema: schema22.properties.mem_swappiness.type,
									parentSchema: schema22.properties.mem_swappiness,
									data: data121
								};
								if (vErrors === null) vErrors = [err135];
								else vErrors.push(err135);
								errors++;
							}
						}
						if (data3.memswap_limit !== void 0) {
							let data122 = data3.memswap_limit;
							if (!(typeof data122 == "number" && !(data122 % 1) && !isNaN(data122) && isFinite(data122)) && typeof data122 !== "string") {
								const err136 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/memswap_limit",
									schemaPath: "#/definitions/service/properties/memswap_limit/type",
									keyword: "type",
									params: { type: schema22.properties.memswap_limit.type },
									message: "must be integer,string",
									schema: schema22.properties.memswap_limit.type,
									parentSchema: schema22.properties.memswap_limit,
									data: data122
								};
								if (vErrors === null) vErrors = [err136];
								else vErrors.push(err136);
								errors++;
							}
						}
						if (data3.network_mode !== void 0) {
							let data123 = data3.network_mode;
							if (typeof data123 !== "string") {
								const err137 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/network_mode",
									schemaPath: "#/definitions/service/properties/network_mode/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema22.properties.network_mode.type,
									parentSchema: schema22.properties.network_mode,
									data: data123
								};
								if (vErrors === null) vErrors = [err137];
								else vErrors.push(err137);
								errors++;
							}
						}
						if (data3.networks !== void 0) {
							let data124 = data3.networks;
							if (!data124 || typeof data124 != "object") {
								const err138 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks",
									schemaPath: "#/definitions/service/properties/networks/type",
									keyword: "type",
									params: { type: schema22.properties.networks.type },
									message: "must be array,object",
									schema: schema22.properties.networks.type,
									parentSchema: schema22.properties.networks,
									data: data124
								};
								if (vErrors === null) vErrors = [err138];
								else vErrors.push(err138);
								errors++;
							}
							if (Array.isArray(data124)) {
								const len21 = data124.length;
								for (let i21 = 0; i21 < len21; i21++) {
									let data125 = data124[i21];
									if (typeof data125 !== "string") {
										const err139 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + i21,
											schemaPath: "#/definitions/service/properties/networks/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema22.properties.networks.items.type,
											parentSchema: schema22.properties.networks.items,
											data: data125
										};
										if (vErrors === null) vErrors = [err139];
										else vErrors.push(err139);
										errors++;
									}
								}
							}
							if (data124 && typeof data124 == "object" && !Array.isArray(data124)) for (const key18 in data124) {
								let data126 = data124[key18];
								if (!(data126 && typeof data126 == "object" && !Array.isArray(data126)) && data126 !== null) {
									const err140 = {
										instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/definitions/service/properties/networks/additionalProperties/type",
										keyword: "type",
										params: { type: schema22.properties.networks.additionalProperties.type },
										message: "must be object,null",
										schema: schema22.properties.networks.additionalProperties.type,
										parentSchema: schema22.properties.networks.additionalProperties,
										data: data126
									};
									if (vErrors === null) vErrors = [err140];
									else vErrors.push(err140);
									errors++;
								}
								if (data126 && typeof data126 == "object" && !Array.isArray(data126)) {
									for (const key19 in data126) if (!(func2.call(schema22.properties.networks.additionalProperties.properties, key19) || pattern0.test(key19))) {
										const err141 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/definitions/service/properties/networks/additionalProperties/additionalProperties",
											keyword: "additionalProperties",
											params: { additionalProperty: key19 },
											message: "must NOT have additional properties",
											schema: false,
											parentSchema: schema22.properties.networks.additionalProperties,
											data: data126
										};
										if (vErrors === null) vErrors = [err141];
										else vErrors.push(err141);
										errors++;
									}
									if (data126.aliases !== void 0) {
										let data127 = data126.aliases;
										if (Array.isArray(data127)) {
											const len22 = data127.length;
											for (let i22 = 0; i22 < len22; i22++) {
												let data128 = data127[i22];
												if (typeof data128 !== "string" && !(typeof data128 == "number" && isFinite(data128))) {
													const err142 = {
														instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1") + "/aliases/" + i22,
														schemaPath: "#/definitions/service/properties/networks/additionalProperties/properties/aliases/items/type",
														keyword: "type",
														params: { type: schema22.properties.networks.additionalProperties.properties.aliases.items.type },
														message: "must be string,number",
														schema: schema22.properties.networks.additionalProperties.properties.aliases.items.type,
														parentSchema: schema22.properties.networks.additionalProperties.properties.aliases.items,
														data: data128
													};
													if (vErrors === null) vErrors = [err142];
													else vErrors.push(err142);
													errors++;
												}
											}
										} else {
											const err143 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1") + "/aliases",
												schemaPath: "#/definitions/service/properties/networks/additionalProperties/properties/aliases/type",
												keyword: "type",
												params: { type: "array" },
												message: "must be array",
												schema: schema22.properties.networks.additionalProperties.properties.aliases.type,
												parentSchema: schema22.properties.networks.additionalProperties.properties.aliases,
												data: data127
											};
											if (vErrors === null) vErrors = [err143];
											else vErrors.push(err143);
											errors++;
										}
									}
									if (data126.interface_name !== void 0) {
										let data129 = data126.interface_name;
										if (typeof data129 !== "string") {
											const err144 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1") + "/interface_name",
												schemaPath: "#/definitions/service/properties/networks/additionalProperties/properties/interface_name/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema22.properties.networks.additionalProperties.properties.interface_name.type,
												parentSchema: schema22.properties.networks.additionalProperties.properties.interface_name,
												data: data129
											};
											if (vErrors === null) vErrors = [err144];
											else vErrors.push(err144);
											errors++;
										}
									}
									if (data126.ipv4_address !== void 0) {
										let data130 = data126.ipv4_address;
										if (typeof data130 !== "string") {
											const err145 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1") + "/ipv4_address",
												schemaPath: "#/definitions/service/properties/networks/additionalProperties/properties/ipv4_address/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema22.properties.networks.additionalProperties.properties.ipv4_address.type,
												parentSchema: schema22.properties.networks.additionalProperties.properties.ipv4_address,
												data: data130
											};
											if (vErrors === null) vErrors = [err145];
											else vErrors.push(err145);
											errors++;
										}
									}
									if (data126.ipv6_address !== void 0) {
										let data131 = data126.ipv6_address;
										if (typeof data131 !== "string") {
											const err146 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1") + "/ipv6_address",
												schemaPath: "#/definitions/service/properties/networks/additionalProperties/properties/ipv6_address/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema22.properties.networks.additionalProperties.properties.ipv6_address.type,
												parentSchema: schema22.properties.networks.additionalProperties.properties.ipv6_address,
												data: data131
											};
											if (vErrors === null) vErrors = [err146];
											else vErrors.push(err146);
											errors++;
										}
									}
									if (data126.link_local_ips !== void 0) {
										let data132 = data126.link_local_ips;
										if (Array.isArray(data132)) {
											const len23 = data132.length;
											for (let i23 = 0; i23 < len23; i23++) {
												let data133 = data132[i23];
												if (typeof data133 !== "string" && !(typeof data133 == "number" && isFinite(data133))) {
													const err147 = {
														instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1") + "/link_local_ips/" + i23,
														schemaPath: "#/definitions/service/properties/networks/additionalProperties/properties/link_local_ips/items/type",
														keyword: "type",
														params: { type: schema22.properties.networks.additionalProperties.properties.link_local_ips.items.type },
														message: "must be string,number",
														schema: schema22.properties.networks.additionalProperties.properties.link_local_ips.items.type,
														parentSchema: schema22.properties.networks.additionalProperties.properties.link_local_ips.items,
														data: data133
													};
													if (vErrors === null) vErrors = [err147];
													else vErrors.push(err147);
													errors++;
												}
											}
										} else {
											const err148 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1") + "/link_local_ips",
												schemaPath: "#/definitions/service/properties/networks/additionalProperties/properties/link_local_ips/type",
												keyword: "type",
												params: { type: "array" },
												message: "must be array",
												schema: schema22.properties.networks.additionalProperties.properties.link_local_ips.type,
												parentSchema: schema22.properties.networks.additionalProperties.properties.link_local_ips,
												data: data132
											};
											if (vErrors === null) vErrors = [err148];
											else vErrors.push(err148);
											errors++;
										}
									}
									if (data126.mac_address !== void 0) {
										let data134 = data126.mac_address;
										if (typeof data134 !== "string") {
											const err149 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1") + "/mac_address",
												schemaPath: "#/definitions/service/properties/networks/additionalProperties/properties/mac_address/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema22.properties.networks.additionalProperties.properties.mac_address.type,
												parentSchema: schema22.properties.networks.additionalProperties.properties.mac_address,
												data: data134
											};
											if (vErrors === null) vErrors = [err149];
											else vErrors.push(err149);
											errors++;
										}
									}
									if (data126.driver_opts !== void 0) {
										let data135 = data126.driver_opts;
										if (!(data135 && typeof data135 == "object" && !Array.isArray(data135))) {
											const err150 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver_opts",
												schemaPath: "#/definitions/service/properties/networks/additionalProperties/properties/driver_opts/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema22.properties.networks.additionalProperties.properties.driver_opts.type,
												parentSchema: schema22.properties.networks.additionalProperties.properties.driver_opts,
												data: data135
											};
											if (vErrors === null) vErrors = [err150];
											else vErrors.push(err150);
											errors++;
										}
									}
									if (data126.priority !== void 0) {
										let data136 = data126.priority;
										if (!(typeof data136 == "number" && isFinite(data136)) && typeof data136 !== "string") {
											const err151 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1") + "/priority",
												schemaPath: "#/definitions/service/properties/networks/additionalProperties/properties/priority/type",
												keyword: "type",
												params: { type: schema22.properties.networks.additionalProperties.properties.priority.type },
												message: "must be number,string",
												schema: schema22.properties.networks.additionalProperties.properties.priority.type,
												parentSchema: schema22.properties.networks.additionalProperties.properties.priority,
												data: data136
											};
											if (vErrors === null) vErrors = [err151];
											else vErrors.push(err151);
											errors++;
										}
									}
									if (data126.gw_priority !== void 0) {
										let data137 = data126.gw_priority;
										if (!(typeof data137 == "number" && isFinite(data137)) && typeof data137 !== "string") {
											const err152 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1") + "/gw_priority",
												schemaPath: "#/definitions/service/properties/networks/additionalProperties/properties/gw_priority/type",
												keyword: "type",
												params: { type: schema22.properties.networks.additionalProperties.properties.gw_priority.type },
												message: "must be number,string",
												schema: schema22.properties.networks.additionalProperties.properties.gw_priority.type,
												parentSchema: schema22.properties.networks.additionalProperties.properties.gw_priority,
												data: data137
											};
											if (vErrors === null) vErrors = [err152];
											else vErrors.push(err152);
											errors++;
										}
									}
								}
							}
						}
						if (data3.oom_kill_disable !== void 0) {
							let data138 = data3.oom_kill_disable;
							if (typeof data138 !== "boolean" && typeof data138 !== "string") {
								const err153 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/oom_kill_disable",
									schemaPath: "#/definitions/service/properties/oom_kill_disable/type",
									keyword: "type",
									params: { type: schema22.properties.oom_kill_disable.type },
									message: "must be boolean,string",
									schema: schema22.properties.oom_kill_disable.type,
									parentSchema: schema22.properties.oom_kill_disable,
									data: data138
								};
								if (vErrors === null) vErrors = [err153];
								else vErrors.push(err153);
								errors++;
							}
						}
						if (data3.oom_score_adj !== void 0) {
							let data139 = data3.oom_score_adj;
							if (!(typeof data139 == "number" && !(data139 % 1) && !isNaN(data139) && isFinite(data139)) && typeof data139 !== "string") {
								const err154 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/oom_score_adj",
									schemaPath: "#/definitions/service/properties/oom_score_adj/type",
									keyword: "type",
									params: { type: schema22.properties.oom_score_adj.type },
									message: "must be integer,string",
									schema: schema22.properties.oom_score_adj.type,
									parentSchema: schema22.properties.oom_score_adj,
									data: data139
								};
								if (vErrors === null) vErrors = [err154];
								else vErrors.push(err154);
								errors++;
							}
						}
						if (data3.pid !== void 0) {
							let data140 = data3.pid;
							if (typeof data140 !== "string" && data140 !== null) {
								const err155 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/pid",
									schemaPath: "#/definitions/service/properties/pid/type",
									keyword: "type",
									params: { type: schema22.properties.pid.type },
									message: "must be string,null",
									schema: schema22.properties.pid.type,
									parentSchema: schema22.properties.pid,
									data: data140
								};
								if (vErrors === null) vErrors = [err155];
								else vErrors.push(err155);
								errors++;
							}
						}
						if (data3.pids_limit !== void 0) {
							let data141 = data3.pids_limit;
							if (!(typeof data141 == "number" && !(data141 % 1) && !isNaN(data141) && isFinite(data141)) && typeof data141 !== "string") {
								const err156 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/pids_limit",
									schemaPath: "#/definitions/service/properties/pids_limit/type",
									keyword: "type",
									params: { type: schema22.properties.pids_limit.type },
									message: "must be integer,string",
									schema: schema22.properties.pids_limit.type,
									parentSchema: schema22.properties.pids_limit,
									data: data141
								};
								if (vErrors === null) vErrors = [err156];
								else vErrors.push(err156);
								errors++;
							}
						}
						if (data3.platform !== void 0) {
							let data142 = data3.platform;
							if (typeof data142 !== "string") {
								const err157 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/platform",
									schemaPath: "#/definitions/service/properties/platform/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema22.properties.platform.type,
									parentSchema: schema22.properties.platform,
									data: data142
								};
								if (vErrors === null) vErrors = [err157];
								else vErrors.push(err157);
								errors++;
							}
						}
						if (data3.ports !== void 0) {
							let data143 = data3.ports;
							if (Array.isArray(data143)) {
								const len24 = data143.length;
								for (let i24 = 0; i24 < len24; i24++) {
									let data144 = data143[i24];
									if (typeof data144 !== "string" && !(typeof data144 == "number" && isFinite(data144)) && !(data144 && typeof data144 == "object" && !Array.isArray(data144))) {
										const err158 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ports/" + i24,
											schemaPath: "#/definitions/service/properties/ports/items/type",
											keyword: "type",
											params: { type: schema22.properties.ports.items.type },
											message: "must be string,number,object",
											schema: schema22.properties.ports.items.type,
											parentSchema: schema22.properties.ports.items,
											data: data144
										};
										if (vErrors === null) vErrors = [err158];
										else vErrors.push(err158);
										errors++;
									}
									if (data144 && typeof data144 == "object" && !Array.isArray(data144)) {
										for (const key20 in data144) if (!(key20 === "name" || key20 === "mode" || key20 === "host_ip" || key20 === "target" || key20 === "published" || key20 === "protocol" || key20 === "app_protocol" || pattern0.test(key20))) {
											const err159 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ports/" + i24,
												schemaPath: "#/definitions/service/properties/ports/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key20 },
												message: "must NOT have additional properties",
												schema: false,
												parentSchema: schema22.properties.ports.items,
												data: data144
											};
											if (vErrors === null) vErrors = [err159];
											else vErrors.push(err159);
											errors++;
										}
										if (data144.name !== void 0) {
											let data145 = data144.name;
											if (typeof data145 !== "string") {
												const err160 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ports/" + i24 + "/name",
													schemaPath: "#/definitions/service/properties/ports/items/properties/name/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema22.properties.ports.items.properties.name.type,
													parentSchema: schema22.properties.ports.items.properties.name,
													data: data145
												};
												if (vErrors === null) vErrors = [err160];
												else vErrors.push(err160);
												errors++;
											}
										}
										if (data144.mode !== void 0) {
											let data146 = data144.mode;
											if (typeof data146 !== "string") {
												const err161 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ports/" + i24 + "/mode",
													schemaPath: "#/definitions/service/properties/ports/items/properties/mode/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema22.properties.ports.items.properties.mode.type,
													parentSchema: schema22.properties.ports.items.properties.mode,
													data: data146
												};
												if (vErrors === null) vErrors = [err161];
												else vErrors.push(err161);
												errors++;
											}
										}
										if (data144.host_ip !== void 0) {
											let data147 = data144.host_ip;
											if (typeof data147 !== "string") {
												const err162 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ports/" + i24 + "/host_ip",
													schemaPath: "#/definitions/service/properties/ports/items/properties/host_ip/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema22.properties.ports.items.properties.host_ip.type,
													parentSchema: schema22.properties.ports.items.properties.host_ip,
													data: data147
												};
												if (vErrors === null) vErrors = [err162];
												else vErrors.push(err162);
												errors++;
											}
										}
										if (data144.target !== void 0) {
											let data148 = data144.target;
											if (!(typeof data148 == "number" && !(data148 % 1) && !isNaN(data148) && isFinite(data148)) && typeof data148 !== "string") {
												const err163 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ports/" + i24 + "/target",
													schemaPath: "#/definitions/service/properties/ports/items/properties/target/type",
													keyword: "type",
													params: { type: schema22.properties.ports.items.properties.target.type },
													message: "must be integer,string",
													schema: schema22.properties.ports.items.properties.target.type,
													parentSchema: schema22.properties.ports.items.properties.target,
													data: data148
												};
												if (vErrors === null) vErrors = [err163];
												else vErrors.push(err163);
												errors++;
											}
										}
										if (data144.published !== void 0) {
											let data149 = data144.published;
											if (!(typeof data149 == "number" && !(data149 % 1) && !isNaN(data149) && isFinite(data149)) && typeof data149 !== "string") {
												const err164 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ports/" + i24 + "/published",
													schemaPath: "#/definitions/service/properties/ports/items/properties/published/type",
													keyword: "type",
													params: { type: schema22.properties.ports.items.properties.published.type },
													message: "must be integer,string",
													schema: schema22.properties.ports.items.properties.published.type,
													parentSchema: schema22.properties.ports.items.properties.published,
													data: data149
												};
												if (vErrors === null) vErrors = [err164];
												else vErrors.push(err164);
												errors++;
											}
										}
										if (data144.protocol !== void 0) {
											let data150 = data144.protocol;
											if (typeof data150 !== "string") {
												const err165 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ports/" + i24 + "/protocol",
													schemaPath: "#/definitions/service/properties/ports/items/properties/protocol/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema22.properties.ports.items.properties.protocol.type,
													parentSchema: schema22.properties.ports.items.properties.protocol,
													data: data150
												};
												if (vErrors === null) vErrors = [err165];
												else vErrors.push(err165);
												errors++;
											}
											if (!(data150 === "tcp" || data150 === "udp" || data150 === "sctp")) {
												const err166 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ports/" + i24 + "/protocol",
													schemaPath: "#/definitions/service/properties/ports/items/properties/protocol/enum",
													keyword: "enum",
													params: { allowedValues: schema22.properties.ports.items.properties.protocol.enum },
													message: "must be equal to one of the allowed values",
													schema: schema22.properties.ports.items.properties.protocol.enum,
													parentSchema: schema22.properties.ports.items.properties.protocol,
													data: data150
												};
												if (vErrors === null) vErrors = [err166];
												else vErrors.push(err166);
												errors++;
											}
										}
										if (data144.app_protocol !== void 0) {
											let data151 = data144.app_protocol;
											if (typeof data151 !== "string") {
												const err167 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ports/" + i24 + "/app_protocol",
													schemaPath: "#/definitions/service/properties/ports/items/properties/app_protocol/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema22.properties.ports.items.properties.app_protocol.type,
													parentSchema: schema22.properties.ports.items.properties.app_protocol,
													data: data151
												};
												if (vErrors === null) vErrors = [err167];
												else vErrors.push(err167);
												errors++;
											}
										}
									}
								}
							} else {
								const err168 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ports",
									schemaPath: "#/definitions/service/properties/ports/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema22.properties.ports.type,
									parentSchema: schema22.properties.ports,
									data: data143
								};
								if (vErrors === null) vErrors = [err168];
								else vErrors.push(err168);
								errors++;
							}
						}
						if (data3.post_start !== void 0) {
							let data152 = data3.post_start;
							if (!Array.isArray(data152)) {
								const err169 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/post_start",
									schemaPath: "#/definitions/service/properties/post_start/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema22.properties.post_start.type,
									parentSchema: schema22.properties.post_start,
									data: data152
								};
								if (vErrors === null) vErrors = [err169];
								else vErrors.push(err169);
								errors++;
							}
						}
						if (data3.pre_stop !== void 0) {
							let data153 = data3.pre_stop;
							if (!Array.isArray(data153)) {
								const err170 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/pre_stop",
									schemaPath: "#/definitions/service/properties/pre_stop/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema22.properties.pre_stop.type,
									parentSchema: schema22.properties.pre_stop,
									data: data153
								};
								if (vErrors === null) vErrors = [err170];
								else vErrors.push(err170);
								errors++;
							}
						}
						if (data3.privileged !== void 0) {
							let data154 = data3.privileged;
							if (typeof data154 !== "boolean" && typeof data154 !== "string") {
								const err171 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/privileged",
									schemaPath: "#/definitions/service/properties/privileged/type",
									keyword: "type",
									params: { type: schema22.properties.privileged.type },
									message: "must be boolean,string",
									schema: schema22.properties.privileged.type,
									parentSchema: schema22.properties.privileged,
									data: data154
								};
								if (vErrors === null) vErrors = [err171];
								else vErrors.push(err171);
								errors++;
							}
						}
						if (data3.profiles !== void 0) {
							let data155 = data3.profiles;
							if (Array.isArray(data155)) {
								const len25 = data155.length;
								for (let i25 = 0; i25 < len25; i25++) {
									let data156 = data155[i25];
									if (typeof data156 !== "string" && !(typeof data156 == "number" && isFinite(data156))) {
										const err172 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + i25,
											schemaPath: "#/definitions/service/properties/profiles/items/type",
											keyword: "type",
											params: { type: schema22.properties.profiles.items.type },
											message: "must be string,number",
											schema: schema22.properties.profiles.items.type,
											parentSchema: schema22.properties.profiles.items,
											data: data156
										};
										if (vErrors === null) vErrors = [err172];
										else vErrors.push(err172);
										errors++;
									}
								}
							} else {
								const err173 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles",
									schemaPath: "#/definitions/service/properties/profiles/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema22.properties.profiles.type,
									parentSchema: schema22.properties.profiles,
									data: data155
								};
								if (vErrors === null) vErrors = [err173];
								else vErrors.push(err173);
								errors++;
							}
						}
						if (data3.pull_policy !== void 0) {
							let data157 = data3.pull_policy;
							if (typeof data157 !== "string") {
								const err174 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/pull_policy",
									schemaPath: "#/definitions/service/properties/pull_policy/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema22.properties.pull_policy.type,
									parentSchema: schema22.properties.pull_policy,
									data: data157
								};
								if (vErrors === null) vErrors = [err174];
								else vErrors.push(err174);
								errors++;
							}
						}
						if (data3.pull_refresh_after !== void 0) {
							let data158 = data3.pull_refresh_after;
							if (typeof data158 !== "string") {
								const err175 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/pull_refresh_after",
									schemaPath: "#/definitions/service/properties/pull_refresh_after/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema22.properties.pull_refresh_after.type,
									parentSchema: schema22.properties.pull_refresh_after,
									data: data158
								};
								if (vErrors === null) vErrors = [err175];
								else vErrors.push(err175);
								errors++;
							}
						}
						if (data3.read_only !== void 0) {
							let data159 = data3.read_only;
							if (typeof data159 !== "boolean" && typeof data159 !== "string") {
								const err176 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/read_only",
									schemaPath: "#/definitions/service/properties/read_only/type",
									keyword: "type",
									params: { type: schema22.properties.read_only.type },
									message: "must be boolean,string",
									schema: schema22.properties.read_only.type,
									parentSchema: schema22.properties.read_only,
									data: data159
								};
								if (vErrors === null) vErrors = [err176];
								else vErrors.push(err176);
								errors++;
							}
						}
						if (data3.restart !== void 0) {
							let data160 = data3.restart;
							if (typeof data160 !== "string") {
								const err177 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/restart",
									schemaPath: "#/definitions/service/properties/restart/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema22.properties.restart.type,
									parentSchema: schema22.properties.restart,
									data: data160
								};
								if (vErrors === null) vErrors = [err177];
								else vErrors.push(err177);
								errors++;
							}
						}
						if (data3.runtime !== void 0) {
							let data161 = data3.runtime;
							if (typeof data161 !== "string") {
								const err178 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/runtime",
									schemaPath: "#/definitions/service/properties/runtime/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema22.properties.runtime.type,
									parentSchema: schema22.properties.runtime,
									data: data161
								};
								if (vErrors === null) vErrors = [err178];
								else vErrors.push(err178);
								errors++;
							}
						}
						if (data3.scale !== void 0) {
							let data162 = data3.scale;
							if (!(typeof data162 == "number" && !(data162 % 1) && !isNaN(data162) && isFinite(data162)) && typeof data162 !== "string") {
								const err179 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/scale",
									schemaPath: "#/definitions/service/properties/scale/type",
									keyword: "type",
									params: { type: schema22.properties.scale.type },
									message: "must be integer,string",
									schema: schema22.properties.scale.type,
									parentSchema: schema22.properties.scale,
									data: data162
								};
								if (vErrors === null) vErrors = [err179];
								else vErrors.push(err179);
								errors++;
							}
						}
						if (data3.secrets !== void 0) {
							let data163 = data3.secrets;
							if (Array.isArray(data163)) {
								const len26 = data163.length;
								for (let i26 = 0; i26 < len26; i26++) {
									let data164 = data163[i26];
									if (typeof data164 !== "string" && !(data164 && typeof data164 == "object" && !Array.isArray(data164))) {
										const err180 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/secrets/" + i26,
											schemaPath: "#/definitions/service/properties/secrets/items/type",
											keyword: "type",
											params: { type: schema22.properties.secrets.items.type },
											message: "must be string,object",
											schema: schema22.properties.secrets.items.type,
											parentSchema: schema22.properties.secrets.items,
											data: data164
										};
										if (vErrors === null) vErrors = [err180];
										else vErrors.push(err180);
										errors++;
									}
									if (data164 && typeof data164 == "object" && !Array.isArray(data164)) {
										for (const key21 in data164) if (!(key21 === "source" || key21 === "target" || key21 === "uid" || key21 === "gid" || key21 === "mode" || pattern0.test(key21))) {
											const err181 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/secrets/" + i26,
												schemaPath: "#/definitions/service/properties/secrets/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key21 },
												message: "must NOT have additional properties",
												schema: false,
												parentSchema: schema22.properties.secrets.items,
												data: data164
											};
											if (vErrors === null) vErrors = [err181];
											else vErrors.push(err181);
											errors++;
										}
										if (data164.source !== void 0) {
											let data165 = data164.source;
											if (typeof data165 !== "string") {
												const err182 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/secrets/" + i26 + "/source",
													schemaPath: "#/definitions/service/properties/secrets/items/properties/source/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema22.properties.secrets.items.properties.source.type,
													parentSchema: schema22.properties.secrets.items.properties.source,
													data: data165
												};
												if (vErrors === null) vErrors = [err182];
												else vErrors.push(err182);
												errors++;
											}
										}
										if (data164.target !== void 0) {
											let data166 = data164.target;
											if (typeof data166 !== "string") {
												const err183 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/secrets/" + i26 + "/target",
													schemaPath: "#/definitions/service/properties/secrets/items/properties/target/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema22.properties.secrets.items.properties.target.type,
													parentSchema: schema22.properties.secrets.items.properties.target,
													data: data166
												};
												if (vErrors === null) vErrors = [err183];
												else vErrors.push(err183);
												errors++;
											}
										}
										if (data164.uid !== void 0) {
											let data167 = data164.uid;
											if (!(typeof data167 == "number" && !(data167 % 1) && !isNaN(data167) && isFinite(data167)) && typeof data167 !== "string") {
												const err184 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/secrets/" + i26 + "/uid",
													schemaPath: "#/definitions/service/properties/secrets/items/properties/uid/type",
													keyword: "type",
													params: { type: schema22.properties.secrets.items.properties.uid.type },
													message: "must be integer,string",
													schema: schema22.properties.secrets.items.properties.uid.type,
													parentSchema: schema22.properties.secrets.items.properties.uid,
													data: data167
												};
												if (vErrors === null) vErrors = [err184];
												else vErrors.push(err184);
												errors++;
											}
										}
										if (data164.gid !== void 0) {
											let data168 = data164.gid;
											if (!(typeof data168 == "number" && !(data168 % 1) && !isNaN(data168) && isFinite(data168)) && typeof data168 !== "string") {
												const err185 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/secrets/" + i26 + "/gid",
													schemaPath: "#/definitions/service/properties/secrets/items/properties/gid/type",
													keyword: "type",
													params: { type: schema22.properties.secrets.items.properties.gid.type },
													message: "must be integer,string",
													schema: schema22.properties.secrets.items.properties.gid.type,
													parentSchema: schema22.properties.secrets.items.properties.gid,
													data: data168
												};
												if (vErrors === null) vErrors = [err185];
												else vErrors.push(err185);
												errors++;
											}
										}
										if (data164.mode !== void 0) {
											let data169 = data164.mode;
											if (!(typeof data169 == "number" && isFinite(data169)) && typeof data169 !== "string") {
												const err186 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/secrets/" + i26 + "/mode",
													schemaPath: "#/definitions/service/properties/secrets/items/properties/mode/type",
													keyword: "type",
													params: { type: schema22.properties.secrets.items.properties.mode.type },
													message: "must be number,string",
													schema: schema22.properties.secrets.items.properties.mode.type,
													parentSchema: schema22.properties.secrets.items.properties.mode,
													data: data169
												};
												if (vErrors === null) vErrors = [err186];
												else vErrors.push(err186);
												errors++;
											}
										}
									}
								}
							} else {
								const err187 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/secrets",
									schemaPath: "#/definitions/service/properties/secrets/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema22.properties.secrets.type,
									parentSchema: schema22.properties.secrets,
									data: data163
								};
								if (vErrors === null) vErrors = [err187];
								else vErrors.push(err187);
								errors++;
							}
						}
						if (data3.security_opt !== void 0) {
							let data170 = data3.security_opt;
							if (Array.isArray(data170)) {
								const len27 = data170.length;
								for (let i27 = 0; i27 < len27; i27++) {
									let data171 = data170[i27];
									if (typeof data171 !== "string" && !(typeof data171 == "number" && isFinite(data171))) {
										const err188 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/security_opt/" + i27,
											schemaPath: "#/definitions/service/properties/security_opt/items/type",
											keyword: "type",
											params: { type: schema22.properties.security_opt.items.type },
											message: "must be string,number",
											schema: schema22.properties.security_opt.items.type,
											parentSchema: schema22.properties.security_opt.items,
											data: data171
										};
										if (vErrors === null) vErrors = [err188];
										else vErrors.push(err188);
										errors++;
									}
								}
							} else {
								const err189 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/security_opt",
									schemaPath: "#/definitions/service/properties/security_opt/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema22.properties.security_opt.type,
									parentSchema: schema22.properties.security_opt,
									data: data170
								};
								if (vErrors === null) vErrors = [err189];
								else vErrors.push(err189);
								errors++;
							}
						}
						if (data3.shm_size !== void 0) {
							let data172 = data3.shm_size;
							if (!(typeof data172 == "number" && !(data172 % 1) && !isNaN(data172) && isFinite(data172)) && typeof data172 !== "string") {
								const err190 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/shm_size",
									schemaPath: "#/definitions/service/properties/shm_size/type",
									keyword: "type",
									params: { type: schema22.properties.shm_size.type },
									message: "must be integer,string",
									schema: schema22.properties.shm_size.type,
									parentSchema: schema22.properties.shm_size,
									data: data172
								};
								if (vErrors === null) vErrors = [err190];
								else vErrors.push(err190);
								errors++;
							}
						}
						if (data3.stdin_open !== void 0) {
							let data173 = data3.stdin_open;
							if (typeof data173 !== "boolean" && typeof data173 !== "string") {
								const err191 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/stdin_open",
									schemaPath: "#/definitions/service/properties/stdin_open/type",
									keyword: "type",
									params: { type: schema22.properties.stdin_open.type },
									message: "must be boolean,string",
									schema: schema22.properties.stdin_open.type,
									parentSchema: schema22.properties.stdin_open,
									data: data173
								};
								if (vErrors === null) vErrors = [err191];
								else vErrors.push(err191);
								errors++;
							}
						}
						if (data3.stop_grace_period !== void 0) {
							let data174 = data3.stop_grace_period;
							if (typeof data174 !== "string") {
								const err192 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/stop_grace_period",
									schemaPath: "#/definitions/service/properties/stop_grace_period/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema22.properties.stop_grace_period.type,
									parentSchema: schema22.properties.stop_grace_period,
									data: data174
								};
								if (vErrors === null) vErrors = [err192];
								else vErrors.push(err192);
								errors++;
							}
						}
						if (data3.stop_signal !== void 0) {
							let data175 = data3.stop_signal;
							if (typeof data175 !== "string") {
								const err193 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/stop_signal",
									schemaPath: "#/definitions/service/properties/stop_signal/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema22.properties.stop_signal.type,
									parentSchema: schema22.properties.stop_signal,
									data: data175
								};
								if (vErrors === null) vErrors = [err193];
								else vErrors.push(err193);
								errors++;
							}
						}
						if (data3.storage_opt !== void 0) {
							let data176 = data3.storage_opt;
							if (!(data176 && typeof data176 == "object" && !Array.isArray(data176))) {
								const err194 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/storage_opt",
									schemaPath: "#/definitions/service/properties/storage_opt/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema22.properties.storage_opt.type,
									parentSchema: schema22.properties.storage_opt,
									data: data176
								};
								if (vErrors === null) vErrors = [err194];
								else vErrors.push(err194);
								errors++;
							}
						}
						if (data3.sysctls !== void 0) {
							let data177 = data3.sysctls;
							if (!data177 || typeof data177 != "object") {
								const err195 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/sysctls",
									schemaPath: "#/definitions/service/properties/sysctls/type",
									keyword: "type",
									params: { type: schema22.properties.sysctls.type },
									message: "must be object,array",
									schema: schema22.properties.sysctls.type,
									parentSchema: schema22.properties.sysctls,
									data: data177
								};
								if (vErrors === null) vErrors = [err195];
								else vErrors.push(err195);
								errors++;
							}
						}
						if (data3.tmpfs !== void 0) {
							let data178 = data3.tmpfs;
							if (typeof data178 !== "string" && !Array.isArray(data178)) {
								const err196 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/tmpfs",
									schemaPath: "#/definitions/service/properties/tmpfs/type",
									keyword: "type",
									params: { type: schema22.properties.tmpfs.type },
									message: "must be string,array",
									schema: schema22.properties.tmpfs.type,
									parentSchema: schema22.properties.tmpfs,
									data: data178
								};
								if (vErrors === null) vErrors = [err196];
								else vErrors.push(err196);
								errors++;
							}
							if (Array.isArray(data178)) {
								const len28 = data178.length;
								for (let i28 = 0; i28 < len28; i28++) {
									let data179 = data178[i28];
									if (typeof data179 !== "string") {
										const err197 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/tmpfs/" + i28,
											schemaPath: "#/definitions/service/properties/tmpfs/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema22.properties.tmpfs.items.type,
											parentSchema: schema22.properties.tmpfs.items,
											data: data179
										};
										if (vErrors === null) vErrors = [err197];
										else vErrors.push(err197);
										errors++;
									}
								}
							}
						}
						if (data3.tty !== void 0) {
							let data180 = data3.tty;
							if (typeof data180 !== "boolean" && typeof data180 !== "string") {
								const err198 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/tty",
									schemaPath: "#/definitions/service/properties/tty/type",
									keyword: "type",
									params: { type: schema22.properties.tty.type },
									message: "must be boolean,string",
									schema: schema22.properties.tty.type,
									parentSchema: schema22.properties.tty,
									data: data180
								};
								if (vErrors === null) vErrors = [err198];
								else vErrors.push(err198);
								errors++;
							}
						}
						if (data3.ulimits !== void 0) {
							let data181 = data3.ulimits;
							if (data181 && typeof data181 == "object" && !Array.isArray(data181)) for (const key22 in data181) {
								let data182 = data181[key22];
								if (!(typeof data182 == "number" && !(data182 % 1) && !isNaN(data182) && isFinite(data182)) && typeof data182 !== "string" && !(data182 && typeof data182 == "object" && !Array.isArray(data182))) {
									const err199 = {
										instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ulimits/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/definitions/service/properties/ulimits/additionalProperties/type",
										keyword: "type",
										params: { type: schema22.properties.ulimits.additionalProperties.type },
										message: "must be integer,string,object",
										schema: schema22.properties.ulimits.additionalProperties.type,
										parentSchema: schema22.properties.ulimits.additionalProperties,
										data: data182
									};
									if (vErrors === null) vErrors = [err199];
									else vErrors.push(err199);
									errors++;
								}
								if (data182 && typeof data182 == "object" && !Array.isArray(data182)) {
									for (const key23 in data182) if (!(key23 === "soft" || key23 === "hard")) {
										const err200 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ulimits/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/definitions/service/properties/ulimits/additionalProperties/additionalProperties",
											keyword: "additionalProperties",
											params: { additionalProperty: key23 },
											message: "must NOT have additional properties",
											schema: false,
											parentSchema: schema22.properties.ulimits.additionalProperties,
											data: data182
										};
										if (vErrors === null) vErrors = [err200];
										else vErrors.push(err200);
										errors++;
									}
									if (data182.soft !== void 0) {
										let data183 = data182.soft;
										if (!(typeof data183 == "number" && !(data183 % 1) && !isNaN(data183) && isFinite(data183)) && typeof data183 !== "string") {
											const err201 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ulimits/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/soft",
												schemaPath: "#/definitions/service/properties/ulimits/additionalProperties/properties/soft/type",
												keyword: "type",
												params: { type: schema22.properties.ulimits.additionalProperties.properties.soft.type },
												message: "must be integer,string",
												schema: schema22.properties.ulimits.additionalProperties.properties.soft.type,
												parentSchema: schema22.properties.ulimits.additionalProperties.properties.soft,
												data: data183
											};
											if (vErrors === null) vErrors = [err201];
											else vErrors.push(err201);
											errors++;
										}
									}
									if (data182.hard !== void 0) {
										let data184 = data182.hard;
										if (!(typeof data184 == "number" && !(data184 % 1) && !isNaN(data184) && isFinite(data184)) && typeof data184 !== "string") {
											const err202 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ulimits/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/hard",
												schemaPath: "#/definitions/service/properties/ulimits/additionalProperties/properties/hard/type",
												keyword: "type",
												params: { type: schema22.properties.ulimits.additionalProperties.properties.hard.type },
												message: "must be integer,string",
												schema: schema22.properties.ulimits.additionalProperties.properties.hard.type,
												parentSchema: schema22.properties.ulimits.additionalProperties.properties.hard,
												data: data184
											};
											if (vErrors === null) vErrors = [err202];
											else vErrors.push(err202);
											errors++;
										}
									}
								}
							}
							else {
								const err203 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ulimits",
									schemaPath: "#/definitions/service/properties/ulimits/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema22.properties.ulimits.type,
									parentSchema: schema22.properties.ulimits,
									data: data181
								};
								if (vErrors === null) vErrors = [err203];
								else vErrors.push(err203);
								errors++;
							}
						}
						if (data3.use_api_socket !== void 0) {
							let data185 = data3.use_api_socket;
							if (typeof data185 !== "boolean" && typeof data185 !== "string") {
								const err204 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/use_api_socket",
									schemaPath: "#/definitions/service/properties/use_api_socket/type",
									keyword: "type",
									params: { type: schema22.properties.use_api_socket.type },
									message: "must be boolean,string",
									schema: schema22.properties.use_api_socket.type,
									parentSchema: schema22.properties.use_api_socket,
									data: data185
								};
								if (vErrors === null) vErrors = [err204];
								else vErrors.push(err204);
								errors++;
							}
						}
						if (data3.user !== void 0) {
							let data186 = data3.user;
							if (typeof data186 !== "string" && !(typeof data186 == "number" && isFinite(data186))) {
								const err205 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/user",
									schemaPath: "#/definitions/service/properties/user/type",
									keyword: "type",
									params: { type: schema22.properties.user.type },
									message: "must be string,number",
									schema: schema22.properties.user.type,
									parentSchema: schema22.properties.user,
									data: data186
								};
								if (vErrors === null) vErrors = [err205];
								else vErrors.push(err205);
								errors++;
							}
						}
						if (data3.userns_mode !== void 0) {
							let data187 = data3.userns_mode;
							if (typeof data187 !== "string") {
								const err206 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/userns_mode",
									schemaPath: "#/definitions/service/properties/userns_mode/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema22.properties.userns_mode.type,
									parentSchema: schema22.properties.userns_mode,
									data: data187
								};
								if (vErrors === null) vErrors = [err206];
								else vErrors.push(err206);
								errors++;
							}
						}
						if (data3.uts !== void 0) {
							let data188 = data3.uts;
							if (typeof data188 !== "string") {
								const err207 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/uts",
									schemaPath: "#/definitions/service/properties/uts/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema22.properties.uts.type,
									parentSchema: schema22.properties.uts,
									data: data188
								};
								if (vErrors === null) vErrors = [err207];
								else vErrors.push(err207);
								errors++;
							}
						}
						if (data3.volumes !== void 0) {
							let data189 = data3.volumes;
							if (Array.isArray(data189)) {
								const len29 = data189.length;
								for (let i29 = 0; i29 < len29; i29++) {
									let data190 = data189[i29];
									if (typeof data190 !== "string" && !(data190 && typeof data190 == "object" && !Array.isArray(data190))) {
										const err208 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29,
											schemaPath: "#/definitions/service/properties/volumes/items/type",
											keyword: "type",
											params: { type: schema22.properties.volumes.items.type },
											message: "must be string,object",
											schema: schema22.properties.volumes.items.type,
											parentSchema: schema22.properties.volumes.items,
											data: data190
										};
										if (vErrors === null) vErrors = [err208];
										else vErrors.push(err208);
										errors++;
									}
									if (data190 && typeof data190 == "object" && !Array.isArray(data190)) {
										for (const key24 in data190) if (!(func2.call(schema22.properties.volumes.items.properties, key24) || pattern0.test(key24))) {
											const err209 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29,
												schemaPath: "#/definitions/service/properties/volumes/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key24 },
												message: "must NOT have additional properties",
												schema: false,
												parentSchema: schema22.properties.volumes.items,
												data: data190
											};
											if (vErrors === null) vErrors = [err209];
											else vErrors.push(err209);
											errors++;
										}
										if (data190.type !== void 0) {
											let data191 = data190.type;
											if (typeof data191 !== "string") {
												const err210 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/type",
													schemaPath: "#/definitions/service/properties/volumes/items/properties/type/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema22.properties.volumes.items.properties.type.type,
													parentSchema: schema22.properties.volumes.items.properties.type,
													data: data191
												};
												if (vErrors === null) vErrors = [err210];
												else vErrors.push(err210);
												errors++;
											}
											if (!(data191 === "bind" || data191 === "volume" || data191 === "tmpfs" || data191 === "npipe" || data191 === "cluster" || data191 === "image")) {
												const err211 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/type",
													schemaPath: "#/definitions/service/properties/volumes/items/properties/type/enum",
													keyword: "enum",
													params: { allowedValues: schema22.properties.volumes.items.properties.type.enum },
													message: "must be equal to one of the allowed values",
													schema: schema22.properties.volumes.items.properties.type.enum,
													parentSchema: schema22.properties.volumes.items.properties.type,
													data: data191
												};
												if (vErrors === null) vErrors = [err211];
												else vErrors.push(err211);
												errors++;
											}
										}
										if (data190.source !== void 0) {
											let data192 = data190.source;
											if (typeof data192 !== "string") {
												const err212 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/source",
													schemaPath: "#/definitions/service/properties/volumes/items/properties/source/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema22.properties.volumes.items.properties.source.type,
													parentSchema: schema22.properties.volumes.items.properties.source,
													data: data192
												};
												if (vErrors === null) vErrors = [err212];
												else vErrors.push(err212);
												errors++;
											}
										}
										if (data190.target !== void 0) {
											let data193 = data190.target;
											if (typeof data193 !== "string") {
												const err213 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/target",
													schemaPath: "#/definitions/service/properties/volumes/items/properties/target/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema22.properties.volumes.items.properties.target.type,
													parentSchema: schema22.properties.volumes.items.properties.target,
													data: data193
												};
												if (vErrors === null) vErrors = [err213];
												else vErrors.push(err213);
												errors++;
											}
										}
										if (data190.read_only !== void 0) {
											let data194 = data190.read_only;
											if (typeof data194 !== "boolean" && typeof data194 !== "string") {
												const err214 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/read_only",
													schemaPath: "#/definitions/service/properties/volumes/items/properties/read_only/type",
													keyword: "type",
													params: { type: schema22.properties.volumes.items.properties.read_only.type },
													message: "must be boolean,string",
													schema: schema22.properties.volumes.items.properties.read_only.type,
													parentSchema: schema22.properties.volumes.items.properties.read_only,
													data: data194
												};
												if (vErrors === null) vErrors = [err214];
												else vErrors.push(err214);
												errors++;
											}
										}
										if (data190.consistency !== void 0) {
											let data195 = data190.consistency;
											if (typeof data195 !== "string") {
												const err215 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/consistency",
													schemaPath: "#/definitions/service/properties/volumes/items/properties/consistency/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema22.properties.volumes.items.properties.consistency.type,
													parentSchema: schema22.properties.volumes.items.properties.consistency,
													data: data195
												};
												if (vErrors === null) vErrors = [err215];
												else vErrors.push(err215);
												errors++;
											}
										}
										if (data190.bind !== void 0) {
											let data196 = data190.bind;
											if (data196 && typeof data196 == "object" && !Array.isArray(data196)) {
												for (const key25 in data196) if (!(key25 === "propagation" || key25 === "create_host_path" || key25 === "selinux" || key25 === "recursive" || pattern0.test(key25))) {
													const err216 = {
														instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/bind",
														schemaPath: "#/definitions/service/properties/volumes/items/properties/bind/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key25 },
														message: "must NOT have additional properties",
														schema: false,
														parentSchema: schema22.properties.volumes.items.properties.bind,
														data: data196
													};
													if (vErrors === null) vErrors = [err216];
													else vErrors.push(err216);
													errors++;
												}
												if (data196.propagation !== void 0) {
													let data197 = data196.propagation;
													if (typeof data197 !== "string") {
														const err217 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/bind/propagation",
															schemaPath: "#/definitions/service/properties/volumes/items/properties/bind/properties/propagation/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string",
															schema: schema22.properties.volumes.items.properties.bind.properties.propagation.type,
															parentSchema: schema22.properties.volumes.items.properties.bind.properties.propagation,
															data: data197
														};
														if (vErrors === null) vErrors = [err217];
														else vErrors.push(err217);
														errors++;
													}
												}
												if (data196.create_host_path !== void 0) {
													let data198 = data196.create_host_path;
													if (typeof data198 !== "boolean" && typeof data198 !== "string") {
														const err218 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/bind/create_host_path",
															schemaPath: "#/definitions/service/properties/volumes/items/properties/bind/properties/create_host_path/type",
															keyword: "type",
															params: { type: schema22.properties.volumes.items.properties.bind.properties.create_host_path.type },
															message: "must be boolean,string",
															schema: schema22.properties.volumes.items.properties.bind.properties.create_host_path.type,
															parentSchema: schema22.properties.volumes.items.properties.bind.properties.create_host_path,
															data: data198
														};
														if (vErrors === null) vErrors = [err218];
														else vErrors.push(err218);
														errors++;
													}
												}
												if (data196.selinux !== void 0) {
													let data199 = data196.selinux;
													if (typeof data199 !== "string") {
														const err219 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/bind/selinux",
															schemaPath: "#/definitions/service/properties/volumes/items/properties/bind/properties/selinux/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string",
															schema: schema22.properties.volumes.items.properties.bind.properties.selinux.type,
															parentSchema: schema22.properties.volumes.items.properties.bind.properties.selinux,
															data: data199
														};
														if (vErrors === null) vErrors = [err219];
														else vErrors.push(err219);
														errors++;
													}
												}
												if (data196.recursive !== void 0) {
													let data200 = data196.recursive;
													if (typeof data200 !== "string") {
														const err220 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/bind/recursive",
															schemaPath: "#/definitions/service/properties/volumes/items/properties/bind/properties/recursive/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string",
															schema: schema22.properties.volumes.items.properties.bind.properties.recursive.type,
															parentSchema: schema22.properties.volumes.items.properties.bind.properties.recursive,
															data: data200
														};
														if (vErrors === null) vErrors = [err220];
														else vErrors.push(err220);
														errors++;
													}
												}
											} else {
												const err221 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/bind",
													schemaPath: "#/definitions/service/properties/volumes/items/properties/bind/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object",
													schema: schema22.properties.volumes.items.properties.bind.type,
													parentSchema: schema22.properties.volumes.items.properties.bind,
													data: data196
												};
												if (vErrors === null) vErrors = [err221];
												else vErrors.push(err221);
												errors++;
											}
										}
										if (data190.volume !== void 0) {
											let data201 = data190.volume;
											if (data201 && typeof data201 == "object" && !Array.isArray(data201)) {
												for (const key26 in data201) if (!(key26 === "nocopy" || key26 === "subpath" || key26 === "labels" || pattern0.test(key26))) {
													const err222 = {
														instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/volume",
														schemaPath: "#/definitions/service/properties/volumes/items/properties/volume/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key26 },
														message: "must NOT have additional properties",
														schema: false,
														parentSchema: schema22.properties.volumes.items.properties.volume,
														data: data201
													};
													if (vErrors === null) vErrors = [err222];
													else vErrors.push(err222);
													errors++;
												}
												if (data201.nocopy !== void 0) {
													let data202 = data201.nocopy;
													if (typeof data202 !== "boolean" && typeof data202 !== "string") {
														const err223 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/volume/nocopy",
															schemaPath: "#/definitions/service/properties/volumes/items/properties/volume/properties/nocopy/type",
															keyword: "type",
															params: { type: schema22.properties.volumes.items.properties.volume.properties.nocopy.type },
															message: "must be boolean,string",
															schema: schema22.properties.volumes.items.properties.volume.properties.nocopy.type,
															parentSchema: schema22.properties.volumes.items.properties.volume.properties.nocopy,
															data: data202
														};
														if (vErrors === null) vErrors = [err223];
														else vErrors.push(err223);
														errors++;
													}
												}
												if (data201.subpath !== void 0) {
													let data203 = data201.subpath;
													if (typeof data203 !== "string") {
														const err224 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/volume/subpath",
															schemaPath: "#/definitions/service/properties/volumes/items/properties/volume/properties/subpath/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string",
															schema: schema22.properties.volumes.items.properties.volume.properties.subpath.type,
															parentSchema: schema22.properties.volumes.items.properties.volume.properties.subpath,
															data: data203
														};
														if (vErrors === null) vErrors = [err224];
														else vErrors.push(err224);
														errors++;
													}
												}
												if (data201.labels !== void 0) {
													let data204 = data201.labels;
													if (!data204 || typeof data204 != "object") {
														const err225 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/volume/labels",
															schemaPath: "#/definitions/service/properties/volumes/items/properties/volume/properties/labels/type",
															keyword: "type",
															params: { type: schema22.properties.volumes.items.properties.volume.properties.labels.type },
															message: "must be object,array",
															schema: schema22.properties.volumes.items.properties.volume.properties.labels.type,
															parentSchema: schema22.properties.volumes.items.properties.volume.properties.labels,
															data: data204
														};
														if (vErrors === null) vErrors = [err225];
														else vErrors.push(err225);
														errors++;
													}
													if (Array.isArray(data204)) {
														const len30 = data204.length;
														for (let i30 = 0; i30 < len30; i30++) {
															let data205 = data204[i30];
															if (typeof data205 !== "string") {
																const err226 = {
																	instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/volume/labels/" + i30,
																	schemaPath: "#/definitions/service/properties/volumes/items/properties/volume/properties/labels/items/type",
																	keyword: "type",
																	params: { type: "string" },
																	message: "must be string",
																	schema: schema22.properties.volumes.items.properties.volume.properties.labels.items.type,
																	parentSchema: schema22.properties.volumes.items.properties.volume.properties.labels.items,
																	data: data205
																};
																if (vErrors === null) vErrors = [err226];
																else vErrors.push(err226);
																errors++;
															}
														}
													}
													if (data204 && typeof data204 == "object" && !Array.isArray(data204)) for (const key27 in data204) {
														let data206 = data204[key27];
														if (typeof data206 !== "string" && !(typeof data206 == "number" && isFinite(data206)) && typeof data206 !== "boolean" && data206 !== null) {
															const err227 = {
																instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/volume/labels/" + key27.replace(/~/g, "~0").replace(/\//g, "~1"),
																schemaPath: "#/definitions/service/properties/volumes/items/properties/volume/properties/labels/additionalProperties/type",
																keyword: "type",
																params: { type: schema22.properties.volumes.items.properties.volume.properties.labels.additionalProperties.type },
																message: "must be string,number,boolean,null",
																schema: schema22.properties.volumes.items.properties.volume.properties.labels.additionalProperties.type,
																parentSchema: schema22.properties.volumes.items.properties.volume.properties.labels.additionalProperties,
																data: data206
															};
															if (vErrors === null) vErrors = [err227];
															else vErrors.push(err227);
															errors++;
														}
													}
												}
											} else {
												const err228 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/volume",
													schemaPath: "#/definitions/service/properties/volumes/items/properties/volume/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object",
													schema: schema22.properties.volumes.items.properties.volume.type,
													parentSchema: schema22.properties.volumes.items.properties.volume,
													data: data201
												};
												if (vErrors === null) vErrors = [err228];
												else vErrors.push(err228);
												errors++;
											}
										}
										if (data190.tmpfs !== void 0) {
											let data207 = data190.tmpfs;
											if (data207 && typeof data207 == "object" && !Array.isArray(data207)) {
												for (const key28 in data207) if (!(key28 === "size" || key28 === "mode" || pattern0.test(key28))) {
													const err229 = {
														instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/tmpfs",
														schemaPath: "#/definitions/service/properties/volumes/items/properties/tmpfs/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key28 },
														message: "must NOT have additional properties",
														schema: false,
														parentSchema: schema22.properties.volumes.items.properties.tmpfs,
														data: data207
													};
													if (vErrors === null) vErrors = [err229];
													else vErrors.push(err229);
													errors++;
												}
												if (data207.size !== void 0) {
													let data208 = data207.size;
													if (!(typeof data208 == "number" && !(data208 % 1) && !isNaN(data208) && isFinite(data208)) && typeof data208 !== "string") {
														const err230 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/tmpfs/size",
															schemaPath: "#/definitions/service/properties/volumes/items/properties/tmpfs/properties/size/type",
															keyword: "type",
															params: { type: schema22.properties.volumes.items.properties.tmpfs.properties.size.type },
															message: "must be integer,string",
															schema: schema22.properties.volumes.items.properties.tmpfs.properties.size.type,
															parentSchema: schema22.properties.volumes.items.properties.tmpfs.properties.size,
															data: data208
														};
														if (vErrors === null) vErrors = [err230];
														else vErrors.push(err230);
														errors++;
													}
												}
												if (data207.mode !== void 0) {
													let data209 = data207.mode;
													if (!(typeof data209 == "number" && !(data209 % 1) && !isNaN(data209) && isFinite(data209)) && typeof data209 !== "string") {
														const err231 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/tmpfs/mode",
															schemaPath: "#/definitions/service/properties/volumes/items/properties/tmpfs/properties/mode/type",
															keyword: "type",
															params: { type: schema22.properties.volumes.items.properties.tmpfs.properties.mode.type },
															message: "must be integer,string",
															schema: schema22.properties.volumes.items.properties.tmpfs.properties.mode.type,
															parentSchema: schema22.properties.volumes.items.properties.tmpfs.properties.mode,
															data: data209
														};
														if (vErrors === null) vErrors = [err231];
														else vErrors.push(err231);
														errors++;
													}
												}
											} else {
												const err232 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/tmpfs",
													schemaPath: "#/definitions/service/properties/volumes/items/properties/tmpfs/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object",
													schema: schema22.properties.volumes.items.properties.tmpfs.type,
													parentSchema: schema22.properties.volumes.items.properties.tmpfs,
													data: data207
												};
												if (vErrors === null) vErrors = [err232];
												else vErrors.push(err232);
												errors++;
											}
										}
										if (data190.image !== void 0) {
											let data210 = data190.image;
											if (data210 && typeof data210 == "object" && !Array.isArray(data210)) {
												for (const key29 in data210) if (!(key29 === "subpath" || pattern0.test(key29))) {
													const err233 = {
														instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/image",
														schemaPath: "#/definitions/service/properties/volumes/items/properties/image/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key29 },
														message: "must NOT have additional properties",
														schema: false,
														parentSchema: schema22.properties.volumes.items.properties.image,
														data: data210
													};
													if (vErrors === null) vErrors = [err233];
													else vErrors.push(err233);
													errors++;
												}
												if (data210.subpath !== void 0) {
													let data211 = data210.subpath;
													if (typeof data211 !== "string") {
														const err234 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/image/subpath",
															schemaPath: "#/definitions/service/properties/volumes/items/properties/image/properties/subpath/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string",
															schema: schema22.properties.volumes.items.properties.image.properties.subpath.type,
															parentSchema: schema22.properties.volumes.items.properties.image.properties.subpath,
															data: data211
														};
														if (vErrors === null) vErrors = [err234];
														else vErrors.push(err234);
														errors++;
													}
												}
											} else {
												const err235 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/image",
													schemaPath: "#/definitions/service/properties/volumes/items/properties/image/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object",
													schema: schema22.properties.volumes.items.properties.image.type,
													parentSchema: schema22.properties.volumes.items.properties.image,
													data: data210
												};
												if (vErrors === null) vErrors = [err235];
												else vErrors.push(err235);
												errors++;
											}
										}
									}
								}
							} else {
								const err236 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes",
									schemaPath: "#/definitions/service/properties/volumes/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema22.properties.volumes.type,
									parentSchema: schema22.properties.volumes,
									data: data189
								};
								if (vErrors === null) vErrors = [err236];
								else vErrors.push(err236);
								errors++;
							}
						}
						if (data3.volumes_from !== void 0) {
							let data212 = data3.volumes_from;
							if (Array.isArray(data212)) {
								const len31 = data212.length;
								for (let i31 = 0; i31 < len31; i31++) {
									let data213 = data212[i31];
									if (typeof data213 !== "string" && !(typeof data213 == "number" && isFinite(data213))) {
										const err237 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes_from/" + i31,
											schemaPath: "#/definitions/service/properties/volumes_from/items/type",
											keyword: "type",
											params: { type: schema22.properties.volumes_from.items.type },
											message: "must be string,number",
											schema: schema22.properties.volumes_from.items.type,
											parentSchema: schema22.properties.volumes_from.items,
											data: data213
										};
										if (vErrors === null) vErrors = [err237];
										else vErrors.push(err237);
										errors++;
									}
								}
							} else {
								const err238 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes_from",
									schemaPath: "#/definitions/service/properties/volumes_from/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema22.properties.volumes_from.type,
									parentSchema: schema22.properties.volumes_from,
									data: data212
								};
								if (vErrors === null) vErrors = [err238];
								else vErrors.push(err238);
								errors++;
							}
						}
						if (data3.working_dir !== void 0) {
							let data214 = data3.working_dir;
							if (typeof data214 !== "string") {
								const err239 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/working_dir",
									schemaPath: "#/definitions/service/properties/working_dir/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema22.properties.working_dir.type,
									parentSchema: schema22.properties.working_dir,
									data: data214
								};
								if (vErrors === null) vErrors = [err239];
								else vErrors.push(err239);
								errors++;
							}
						}
						if (data3["x-fairlead-reason"] !== void 0) {
							let data215 = data3["x-fairlead-reason"];
							if (typeof data215 === "string") {
								if (data215.length < 1) {
									const err240 = {
										instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/x-fairlead-reason",
										schemaPath: "#/definitions/service/properties/x-fairlead-reason/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema22.properties["x-fairlead-reason"],
										data: data215
									};
									if (vErrors === null) vErrors = [err240];
									else vErrors.push(err240);
									errors++;
								}
							} else {
								const err241 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/x-fairlead-reason",
									schemaPath: "#/definitions/service/properties/x-fairlead-reason/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema22.properties["x-fairlead-reason"].type,
									parentSchema: schema22.properties["x-fairlead-reason"],
									data: data215
								};
								if (vErrors === null) vErrors = [err241];
								else vErrors.push(err241);
								errors++;
							}
						}
					} else {
						const err242 = {
							instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/service/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema22.type,
							parentSchema: schema22,
							data: data3
						};
						if (vErrors === null) vErrors = [err242];
						else vErrors.push(err242);
						errors++;
					}
				}
			} else {
				const err243 = {
					instancePath: instancePath + "/services",
					schemaPath: "#/properties/services/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema21.properties.services.type,
					parentSchema: schema21.properties.services,
					data: data2
				};
				if (vErrors === null) vErrors = [err243];
				else vErrors.push(err243);
				errors++;
			}
		}
		if (data.networks !== void 0) {
			let data216 = data.networks;
			if (!(data216 && typeof data216 == "object" && !Array.isArray(data216)) && data216 !== null) {
				const err244 = {
					instancePath: instancePath + "/networks",
					schemaPath: "#/properties/networks/type",
					keyword: "type",
					params: { type: schema21.properties.networks.type },
					message: "must be object,null",
					schema: schema21.properties.networks.type,
					parentSchema: schema21.properties.networks,
					data: data216
				};
				if (vErrors === null) vErrors = [err244];
				else vErrors.push(err244);
				errors++;
			}
			if (data216 && typeof data216 == "object" && !Array.isArray(data216)) {
				for (const key30 in data216) {
					const _errs466 = errors;
					if (typeof key30 === "string") {
						if (!pattern52.test(key30)) {
							const err245 = {
								instancePath: instancePath + "/networks",
								schemaPath: "#/properties/networks/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$" },
								message: "must match pattern \"^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$\"",
								schema: "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$",
								parentSchema: schema21.properties.networks.propertyNames,
								data: key30,
								propertyName: key30
							};
							if (vErrors === null) vErrors = [err245];
							else vErrors.push(err245);
							errors++;
						}
					}
					if (!(_errs466 === errors)) {
						const err246 = {
							instancePath: instancePath + "/networks",
							schemaPath: "#/properties/networks/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key30 },
							message: "property name must be valid",
							schema: schema21.properties.networks.propertyNames,
							parentSchema: schema21.properties.networks,
							data: data216
						};
						if (vErrors === null) vErrors = [err246];
						else vErrors.push(err246);
						errors++;
					}
				}
				for (const key31 in data216) {
					let data217 = data216[key31];
					if (!(data217 && typeof data217 == "object" && !Array.isArray(data217)) && data217 !== null) {
						const err247 = {
							instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/network/type",
							keyword: "type",
							params: { type: schema23.type },
							message: "must be object,null",
							schema: schema23.type,
							parentSchema: schema23,
							data: data217
						};
						if (vErrors === null) vErrors = [err247];
						else vErrors.push(err247);
						errors++;
					}
					if (data217 && typeof data217 == "object" && !Array.isArray(data217)) {
						for (const key32 in data217) if (!(func2.call(schema23.properties, key32) || pattern0.test(key32))) {
							const err248 = {
								instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/definitions/network/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key32 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema23,
								data: data217
							};
							if (vErrors === null) vErrors = [err248];
							else vErrors.push(err248);
							errors++;
						}
						if (data217.name !== void 0) {
							let data218 = data217.name;
							if (typeof data218 !== "string") {
								const err249 = {
									instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/name",
									schemaPath: "#/definitions/network/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema23.properties.name.type,
									parentSchema: schema23.properties.name,
									data: data218
								};
								if (vErrors === null) vErrors = [err249];
								else vErrors.push(err249);
								errors++;
							}
						}
						if (data217.driver !== void 0) {
							let data219 = data217.driver;
							if (typeof data219 !== "string") {
								const err250 = {
									instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver",
									schemaPath: "#/definitions/network/properties/driver/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema23.properties.driver.type,
									parentSchema: schema23.properties.driver,
									data: data219
								};
								if (vErrors === null) vErrors = [err250];
								else vErrors.push(err250);
								errors++;
							}
						}
						if (data217.driver_opts !== void 0) {
							let data220 = data217.driver_opts;
							if (!(data220 && typeof data220 == "object" && !Array.isArray(data220))) {
								const err251 = {
									instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver_opts",
									schemaPath: "#/definitions/network/properties/driver_opts/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema23.properties.driver_opts.type,
									parentSchema: schema23.properties.driver_opts,
									data: data220
								};
								if (vErrors === null) vErrors = [err251];
								else vErrors.push(err251);
								errors++;
							}
						}
						if (data217.ipam !== void 0) {
							let data221 = data217.ipam;
							if (data221 && typeof data221 == "object" && !Array.isArray(data221)) {
								for (const key33 in data221) if (!(key33 === "driver" || key33 === "config" || key33 === "options" || pattern0.test(key33))) {
									const err252 = {
										instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/ipam",
										schemaPath: "#/definitions/network/properties/ipam/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key33 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema23.properties.ipam,
										data: data221
									};
									if (vErrors === null) vErrors = [err252];
									else vErrors.push(err252);
									errors++;
								}
								if (data221.driver !== void 0) {
									let data222 = data221.driver;
									if (typeof data222 !== "string") {
										const err253 = {
											instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/ipam/driver",
											schemaPath: "#/definitions/network/properties/ipam/properties/driver/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema23.properties.ipam.properties.driver.type,
											parentSchema: schema23.properties.ipam.properties.driver,
											data: data222
										};
										if (vErrors === null) vErrors = [err253];
										else vErrors.push(err253);
										errors++;
									}
								}
								if (data221.config !== void 0) {
									let data223 = data221.config;
									if (!Array.isArray(data223)) {
										const err254 = {
											instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/ipam/config",
											schemaPath: "#/definitions/network/properties/ipam/properties/config/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array",
											schema: schema23.properties.ipam.properties.config.type,
											parentSchema: schema23.properties.ipam.properties.config,
											data: data223
										};
										if (vErrors === null) vErrors = [err254];
										else vErrors.push(err254);
										errors++;
									}
								}
								if (data221.options !== void 0) {
									let data224 = data221.options;
									if (!(data224 && typeof data224 == "object" && !Array.isArray(data224))) {
										const err255 = {
											instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/ipam/options",
											schemaPath: "#/definitions/network/properties/ipam/properties/options/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema23.properties.ipam.properties.options.type,
											parentSchema: schema23.properties.ipam.properties.options,
											data: data224
										};
										if (vErrors === null) vErrors = [err255];
										else vErrors.push(err255);
										errors++;
									}
								}
							} else {
								const err256 = {
									instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/ipam",
									schemaPath: "#/definitions/network/properties/ipam/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema23.properties.ipam.type,
									parentSchema: schema23.properties.ipam,
									data: data221
								};
								if (vErrors === null) vErrors = [err256];
								else vErrors.push(err256);
								errors++;
							}
						}
						if (data217.external !== void 0) {
							let data225 = data217.external;
							if (typeof data225 !== "boolean" && typeof data225 !== "string" && !(data225 && typeof data225 == "object" && !Array.isArray(data225))) {
								const err257 = {
									instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/external",
									schemaPath: "#/definitions/network/properties/external/type",
									keyword: "type",
									params: { type: schema23.properties.external.type },
									message: "must be boolean,string,object",
									schema: schema23.properties.external.type,
									parentSchema: schema23.properties.external,
									data: data225
								};
								if (vErrors === null) vErrors = [err257];
								else vErrors.push(err257);
								errors++;
							}
						}
						if (data217.internal !== void 0) {
							let data226 = data217.internal;
							if (typeof data226 !== "boolean" && typeof data226 !== "string") {
								const err258 = {
									instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/internal",
									schemaPath: "#/definitions/network/properties/internal/type",
									keyword: "type",
									params: { type: schema23.properties.internal.type },
									message: "must be boolean,string",
									schema: schema23.properties.internal.type,
									parentSchema: schema23.properties.internal,
									data: data226
								};
								if (vErrors === null) vErrors = [err258];
								else vErrors.push(err258);
								errors++;
							}
						}
						if (data217.enable_ipv4 !== void 0) {
							let data227 = data217.enable_ipv4;
							if (typeof data227 !== "boolean" && typeof data227 !== "string") {
								const err259 = {
									instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/enable_ipv4",
									schemaPath: "#/definitions/network/properties/enable_ipv4/type",
									keyword: "type",
									params: { type: schema23.properties.enable_ipv4.type },
									message: "must be boolean,string",
									schema: schema23.properties.enable_ipv4.type,
									parentSchema: schema23.properties.enable_ipv4,
									data: data227
								};
								if (vErrors === null) vErrors = [err259];
								else vErrors.push(err259);
								errors++;
							}
						}
						if (data217.enable_ipv6 !== void 0) {
							let data228 = data217.enable_ipv6;
							if (typeof data228 !== "boolean" && typeof data228 !== "string") {
								const err260 = {
									instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/enable_ipv6",
									schemaPath: "#/definitions/network/properties/enable_ipv6/type",
									keyword: "type",
									params: { type: schema23.properties.enable_ipv6.type },
									message: "must be boolean,string",
									schema: schema23.properties.enable_ipv6.type,
									parentSchema: schema23.properties.enable_ipv6,
									data: data228
								};
								if (vErrors === null) vErrors = [err260];
								else vErrors.push(err260);
								errors++;
							}
						}
						if (data217.attachable !== void 0) {
							let data229 = data217.attachable;
							if (typeof data229 !== "boolean" && typeof data229 !== "string") {
								const err261 = {
									instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/attachable",
									schemaPath: "#/definitions/network/properties/attachable/type",
									keyword: "type",
									params: { type: schema23.properties.attachable.type },
									message: "must be boolean,string",
									schema: schema23.properties.attachable.type,
									parentSchema: schema23.properties.attachable,
									data: data229
								};
								if (vErrors === null) vErrors = [err261];
								else vErrors.push(err261);
								errors++;
							}
						}
						if (data217.labels !== void 0) {
							let data230 = data217.labels;
							if (!data230 || typeof data230 != "object") {
								const err262 = {
									instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels",
									schemaPath: "#/definitions/network/properties/labels/type",
									keyword: "type",
									params: { type: schema23.properties.labels.type },
									message: "must be object,array",
									schema: schema23.properties.labels.type,
									parentSchema: schema23.properties.labels,
									data: data230
								};
								if (vErrors === null) vErrors = [err262];
								else vErrors.push(err262);
								errors++;
							}
							if (Array.isArray(data230)) {
								const len32 = data230.length;
								for (let i32 = 0; i32 < len32; i32++) {
									let data231 = data230[i32];
									if (typeof data231 !== "string") {
										const err263 = {
											instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + i32,
											schemaPath: "#/definitions/network/properties/labels/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema23.properties.labels.items.type,
											parentSchema: schema23.properties.labels.items,
											data: data231
										};
										if (vErrors === null) vErrors = [err263];
										else vErrors.push(err263);
										errors++;
									}
								}
							}
							if (data230 && typeof data230 == "object" && !Array.isArray(data230)) for (const key34 in data230) {
								let data232 = data230[key34];
								if (typeof data232 !== "string" && !(typeof data232 == "number" && isFinite(data232)) && typeof data232 !== "boolean" && data232 !== null) {
									const err264 = {
										instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + key34.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/definitions/network/properties/labels/additionalProperties/type",
										keyword: "type",
										params: { type: schema23.properties.labels.additionalProperties.type },
										message: "must be string,number,boolean,null",
										schema: schema23.properties.labels.additionalProperties.type,
										parentSchema: schema23.properties.labels.additionalProperties,
										data: data232
									};
									if (vErrors === null) vErrors = [err264];
									else vErrors.push(err264);
									errors++;
								}
							}
						}
					}
				}
			}
		}
		if (data.volumes !== void 0) {
			let data233 = data.volumes;
			if (!(data233 && typeof data233 == "object" && !Array.isArray(data233)) && data233 !== null) {
				const err265 = {
					instancePath: instancePath + "/volumes",
					schemaPath: "#/properties/volumes/type",
					keyword: "type",
					params: { type: schema21.properties.volumes.type },
					message: "must be object,null",
					schema: schema21.properties.volumes.type,
					parentSchema: schema21.properties.volumes,
					data: data233
				};
				if (vErrors === null) vErrors = [err265];
				else vErrors.push(err265);
				errors++;
			}
			if (data233 && typeof data233 == "object" && !Array.isArray(data233)) {
				for (const key35 in data233) {
					const _errs506 = errors;
					if (typeof key35 === "string") {
						if (!pattern52.test(key35)) {
							const err266 = {
								instancePath: instancePath + "/volumes",
								schemaPath: "#/properties/volumes/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$" },
								message: "must match pattern \"^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$\"",
								schema: "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$",
								parentSchema: schema21.properties.volumes.propertyNames,
								data: key35,
								propertyName: key35
							};
							if (vErrors === null) vErrors = [err266];
							else vErrors.push(err266);
							errors++;
						}
					}
					if (!(_errs506 === errors)) {
						const err267 = {
							instancePath: instancePath + "/volumes",
							schemaPath: "#/properties/volumes/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key35 },
							message: "property name must be valid",
							schema: schema21.properties.volumes.propertyNames,
							parentSchema: schema21.properties.volumes,
							data: data233
						};
						if (vErrors === null) vErrors = [err267];
						else vErrors.push(err267);
						errors++;
					}
				}
				for (const key36 in data233) {
					let data234 = data233[key36];
					if (!(data234 && typeof data234 == "object" && !Array.isArray(data234)) && data234 !== null) {
						const err268 = {
							instancePath: instancePath + "/volumes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/volume/type",
							keyword: "type",
							params: { type: schema24.type },
							message: "must be object,null",
							schema: schema24.type,
							parentSchema: schema24,
							data: data234
						};
						if (vErrors === null) vErrors = [err268];
						else vErrors.push(err268);
						errors++;
					}
					if (data234 && typeof data234 == "object" && !Array.isArray(data234)) {
						for (const key37 in data234) if (!(key37 === "name" || key37 === "driver" || key37 === "driver_opts" || key37 === "external" || key37 === "labels" || key37 === "x-fairlead-reason" || pattern0.test(key37))) {
							const err269 = {
								instancePath: instancePath + "/volumes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/definitions/volume/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key37 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema24,
								data: data234
							};
							if (vErrors === null) vErrors = [err269];
							else vErrors.push(err269);
							errors++;
						}
						if (data234.name !== void 0) {
							let data235 = data234.name;
							if (typeof data235 !== "string") {
								const err270 = {
									instancePath: instancePath + "/volumes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/name",
									schemaPath: "#/definitions/volume/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema24.properties.name.type,
									parentSchema: schema24.properties.name,
									data: data235
								};
								if (vErrors === null) vErrors = [err270];
								else vErrors.push(err270);
								errors++;
							}
						}
						if (data234.driver !== void 0) {
							let data236 = data234.driver;
							if (typeof data236 !== "string") {
								const err271 = {
									instancePath: instancePath + "/volumes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver",
									schemaPath: "#/definitions/volume/properties/driver/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema24.properties.driver.type,
									parentSchema: schema24.properties.driver,
									data: data236
								};
								if (vErrors === null) vErrors = [err271];
								else vErrors.push(err271);
								errors++;
							}
						}
						if (data234.driver_opts !== void 0) {
							let data237 = data234.driver_opts;
							if (!(data237 && typeof data237 == "object" && !Array.isArray(data237))) {
								const err272 = {
									instancePath: instancePath + "/volumes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver_opts",
									schemaPath: "#/definitions/volume/properties/driver_opts/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema24.properties.driver_opts.type,
									parentSchema: schema24.properties.driver_opts,
									data: data237
								};
								if (vErrors === null) vErrors = [err272];
								else vErrors.push(err272);
								errors++;
							}
						}
						if (data234.external !== void 0) {
							let data238 = data234.external;
							if (typeof data238 !== "boolean" && typeof data238 !== "string" && !(data238 && typeof data238 == "object" && !Array.isArray(data238))) {
								const err273 = {
									instancePath: instancePath + "/volumes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/external",
									schemaPath: "#/definitions/volume/properties/external/type",
									keyword: "type",
									params: { type: schema24.properties.external.type },
									message: "must be boolean,string,object",
									schema: schema24.properties.external.type,
									parentSchema: schema24.properties.external,
									data: data238
								};
								if (vErrors === null) vErrors = [err273];
								else vErrors.push(err273);
								errors++;
							}
						}
						if (data234.labels !== void 0) {
							let data239 = data234.labels;
							if (!data239 || typeof data239 != "object") {
								const err274 = {
									instancePath: instancePath + "/volumes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels",
									schemaPath: "#/definitions/volume/properties/labels/type",
									keyword: "type",
									params: { type: schema24.properties.labels.type },
									message: "must be object,array",
									schema: schema24.properties.labels.type,
									parentSchema: schema24.properties.labels,
									data: data239
								};
								if (vErrors === null) vErrors = [err274];
								else vErrors.push(err274);
								errors++;
							}
							if (Array.isArray(data239)) {
								const len33 = data239.length;
								for (let i33 = 0; i33 < len33; i33++) {
									let data240 = data239[i33];
									if (typeof data240 !== "string") {
										const err275 = {
											instancePath: instancePath + "/volumes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + i33,
											schemaPath: "#/definitions/volume/properties/labels/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema24.properties.labels.items.type,
											parentSchema: schema24.properties.labels.items,
											data: data240
										};
										if (vErrors === null) vErrors = [err275];
										else vErrors.push(err275);
										errors++;
									}
								}
							}
							if (data239 && typeof data239 == "object" && !Array.isArray(data239)) for (const key38 in data239) {
								let data241 = data239[key38];
								if (typeof data241 !== "string" && !(typeof data241 == "number" && isFinite(data241)) && typeof data241 !== "boolean" && data241 !== null) {
									const err276 = {
										instancePath: instancePath + "/volumes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + key38.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/definitions/volume/properties/labels/additionalProperties/type",
										keyword: "type",
										params: { type: schema24.properties.labels.additionalProperties.type },
										message: "must be string,number,boolean,null",
										schema: schema24.properties.labels.additionalProperties.type,
										parentSchema: schema24.properties.labels.additionalProperties,
										data: data241
									};
									if (vErrors === null) vErrors = [err276];
									else vErrors.push(err276);
									errors++;
								}
							}
						}
						if (data234["x-fairlead-reason"] !== void 0) {
							let data242 = data234["x-fairlead-reason"];
							if (typeof data242 !== "string") {
								const err277 = {
									instancePath: instancePath + "/volumes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/x-fairlead-reason",
									schemaPath: "#/definitions/volume/properties/x-fairlead-reason/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema24.properties["x-fairlead-reason"].type,
									parentSchema: schema24.properties["x-fairlead-reason"],
									data: data242
								};
								if (vErrors === null) vErrors = [err277];
								else vErrors.push(err277);
								errors++;
							}
						}
					}
				}
			}
		}
		if (data.secrets !== void 0) {
			let data243 = data.secrets;
			if (!(data243 && typeof data243 == "object" && !Array.isArray(data243)) && data243 !== null) {
				const err278 = {
					instancePath: instancePath + "/secrets",
					schemaPath: "#/properties/secrets/type",
					keyword: "type",
					params: { type: schema21.properties.secrets.type },
					message: "must be object,null",
					schema: schema21.properties.secrets.type,
					parentSchema: schema21.properties.secrets,
					data: data243
				};
				if (vErrors === null) vErrors = [err278];
				else vErrors.push(err278);
				errors++;
			}
			if (data243 && typeof data243 == "object" && !Array.isArray(data243)) {
				for (const key39 in data243) {
					const _errs531 = errors;
					if (typeof key39 === "string") {
						if (!pattern52.test(key39)) {
							const err279 = {
								instancePath: instancePath + "/secrets",
								schemaPath: "#/properties/secrets/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$" },
								message: "must match pattern \"^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$\"",
								schema: "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$",
								parentSchema: schema21.properties.secrets.propertyNames,
								data: key39,
								propertyName: key39
							};
							if (vErrors === null) vErrors = [err279];
							else vErrors.push(err279);
							errors++;
						}
					}
					if (!(_errs531 === errors)) {
						const err280 = {
							instancePath: instancePath + "/secrets",
							schemaPath: "#/properties/secrets/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key39 },
							message: "property name must be valid",
							schema: schema21.properties.secrets.propertyNames,
							parentSchema: schema21.properties.secrets,
							data: data243
						};
						if (vErrors === null) vErrors = [err280];
						else vErrors.push(err280);
						errors++;
					}
				}
				for (const key40 in data243) {
					let data244 = data243[key40];
					if (data244 && typeof data244 == "object" && !Array.isArray(data244)) {
						for (const key41 in data244) if (!(func2.call(schema25.properties, key41) || pattern0.test(key41))) {
							const err281 = {
								instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/definitions/file/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key41 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema25,
								data: data244
							};
							if (vErrors === null) vErrors = [err281];
							else vErrors.push(err281);
							errors++;
						}
						if (data244.name !== void 0) {
							let data245 = data244.name;
							if (typeof data245 !== "string") {
								const err282 = {
									instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/name",
									schemaPath: "#/definitions/file/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema25.properties.name.type,
									parentSchema: schema25.properties.name,
									data: data245
								};
								if (vErrors === null) vErrors = [err282];
								else vErrors.push(err282);
								errors++;
							}
						}
						if (data244.environment !== void 0) {
							let data246 = data244.environment;
							if (typeof data246 !== "string") {
								const err283 = {
									instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/environment",
									schemaPath: "#/definitions/file/properties/environment/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema25.properties.environment.type,
									parentSchema: schema25.properties.environment,
									data: data246
								};
								if (vErrors === null) vErrors = [err283];
								else vErrors.push(err283);
								errors++;
							}
						}
						if (data244.file !== void 0) {
							let data247 = data244.file;
							if (typeof data247 !== "string") {
								const err284 = {
									instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/file",
									schemaPath: "#/definitions/file/properties/file/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema25.properties.file.type,
									parentSchema: schema25.properties.file,
									data: data247
								};
								if (vErrors === null) vErrors = [err284];
								else vErrors.push(err284);
								errors++;
							}
						}
						if (data244.content !== void 0) {
							let data248 = data244.content;
							if (typeof data248 !== "string") {
								const err285 = {
									instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/content",
									schemaPath: "#/definitions/file/properties/content/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema25.properties.content.type,
									parentSchema: schema25.properties.content,
									data: data248
								};
								if (vErrors === null) vErrors = [err285];
								else vErrors.push(err285);
								errors++;
							}
						}
						if (data244.external !== void 0) {
							let data249 = data244.external;
							if (typeof data249 !== "boolean" && typeof data249 !== "string" && !(data249 && typeof data249 == "object" && !Array.isArray(data249))) {
								const err286 = {
									instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/external",
									schemaPath: "#/definitions/file/properties/external/type",
									keyword: "type",
									params: { type: schema25.properties.external.type },
									message: "must be boolean,string,object",
									schema: schema25.properties.external.type,
									parentSchema: schema25.properties.external,
									data: data249
								};
								if (vErrors === null) vErrors = [err286];
								else vErrors.push(err286);
								errors++;
							}
						}
						if (data244.labels !== void 0) {
							let data250 = data244.labels;
							if (!data250 || typeof data250 != "object") {
								const err287 = {
									instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels",
									schemaPath: "#/definitions/file/properties/labels/type",
									keyword: "type",
									params: { type: schema25.properties.labels.type },
									message: "must be object,array",
									schema: schema25.properties.labels.type,
									parentSchema: schema25.properties.labels,
									data: data250
								};
								if (vErrors === null) vErrors = [err287];
								else vErrors.push(err287);
								errors++;
							}
							if (Array.isArray(data250)) {
								const len34 = data250.length;
								for (let i34 = 0; i34 < len34; i34++) {
									let data251 = data250[i34];
									if (typeof data251 !== "string") {
										const err288 = {
											instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + i34,
											schemaPath: "#/definitions/file/properties/labels/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema25.properties.labels.items.type,
											parentSchema: schema25.properties.labels.items,
											data: data251
										};
										if (vErrors === null) vErrors = [err288];
										else vErrors.push(err288);
										errors++;
									}
								}
							}
							if (data250 && typeof data250 == "object" && !Array.isArray(data250)) for (const key42 in data250) {
								let data252 = data250[key42];
								if (typeof data252 !== "string" && !(typeof data252 == "number" && isFinite(data252)) && typeof data252 !== "boolean" && data252 !== null) {
									const err289 = {
										instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + key42.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/definitions/file/properties/labels/additionalProperties/type",
										keyword: "type",
										params: { type: schema25.properties.labels.additionalProperties.type },
										message: "must be string,number,boolean,null",
										schema: schema25.properties.labels.additionalProperties.type,
										parentSchema: schema25.properties.labels.additionalProperties,
										data: data252
									};
									if (vErrors === null) vErrors = [err289];
									else vErrors.push(err289);
									errors++;
								}
							}
						}
						if (data244.driver !== void 0) {
							let data253 = data244.driver;
							if (typeof data253 !== "string") {
								const err290 = {
									instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver",
									schemaPath: "#/definitions/file/properties/driver/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema25.properties.driver.type,
									parentSchema: schema25.properties.driver,
									data: data253
								};
								if (vErrors === null) vErrors = [err290];
								else vErrors.push(err290);
								errors++;
							}
						}
						if (data244.driver_opts !== void 0) {
							let data254 = data244.driver_opts;
							if (!(data254 && typeof data254 == "object" && !Array.isArray(data254))) {
								const err291 = {
									instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver_opts",
									schemaPath: "#/definitions/file/properties/driver_opts/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema25.properties.driver_opts.type,
									parentSchema: schema25.properties.driver_opts,
									data: data254
								};
								if (vErrors === null) vErrors = [err291];
								else vErrors.push(err291);
								errors++;
							}
						}
						if (data244.template_driver !== void 0) {
							let data255 = data244.template_driver;
							if (typeof data255 !== "string") {
								const err292 = {
									instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/template_driver",
									schemaPath: "#/definitions/file/properties/template_driver/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema25.properties.template_driver.type,
									parentSchema: schema25.properties.template_driver,
									data: data255
								};
								if (vErrors === null) vErrors = [err292];
								else vErrors.push(err292);
								errors++;
							}
						}
					} else {
						const err293 = {
							instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/file/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema25.type,
							parentSchema: schema25,
							data: data244
						};
						if (vErrors === null) vErrors = [err293];
						else vErrors.push(err293);
						errors++;
					}
				}
			}
		}
		if (data.configs !== void 0) {
			let data256 = data.configs;
			if (!(data256 && typeof data256 == "object" && !Array.isArray(data256)) && data256 !== null) {
				const err294 = {
					instancePath: instancePath + "/configs",
					schemaPath: "#/properties/configs/type",
					keyword: "type",
					params: { type: schema21.properties.configs.type },
					message: "must be object,null",
					schema: schema21.properties.configs.type,
					parentSchema: schema21.properties.configs,
					data: data256
				};
				if (vErrors === null) vErrors = [err294];
				else vErrors.push(err294);
				errors++;
			}
			if (data256 && typeof data256 == "object" && !Array.isArray(data256)) {
				for (const key43 in data256) {
					const _errs562 = errors;
					if (typeof key43 === "string") {
						if (!pattern52.test(key43)) {
							const err295 = {
								instancePath: instancePath + "/configs",
								schemaPath: "#/properties/configs/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$" },
								message: "must match pattern \"^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$\"",
								schema: "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$",
								parentSchema: schema21.properties.configs.propertyNames,
								data: key43,
								propertyName: key43
							};
							if (vErrors === null) vErrors = [err295];
							else vErrors.push(err295);
							errors++;
						}
					}
					if (!(_errs562 === errors)) {
						const err296 = {
							instancePath: instancePath + "/configs",
							schemaPath: "#/properties/configs/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key43 },
							message: "property name must be valid",
							schema: schema21.properties.configs.propertyNames,
							parentSchema: schema21.properties.configs,
							data: data256
						};
						if (vErrors === null) vErrors = [err296];
						else vErrors.push(err296);
						errors++;
					}
				}
				for (const key44 in data256) {
					let data257 = data256[key44];
					if (data257 && typeof data257 == "object" && !Array.isArray(data257)) {
						for (const key45 in data257) if (!(func2.call(schema25.properties, key45) || pattern0.test(key45))) {
							const err297 = {
								instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/definitions/file/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key45 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema25,
								data: data257
							};
							if (vErrors === null) vErrors = [err297];
							else vErrors.push(err297);
							errors++;
						}
						if (data257.name !== void 0) {
							let data258 = data257.name;
							if (typeof data258 !== "string") {
								const err298 = {
									instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1") + "/name",
									schemaPath: "#/definitions/file/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema25.properties.name.type,
									parentSchema: schema25.properties.name,
									data: data258
								};
								if (vErrors === null) vErrors = [err298];
								else vErrors.push(err298);
								errors++;
							}
						}
						if (data257.environment !== void 0) {
							let data259 = data257.environment;
							if (typeof data259 !== "string") {
								const err299 = {
									instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1") + "/environment",
									schemaPath: "#/definitions/file/properties/environment/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema25.properties.environment.type,
									parentSchema: schema25.properties.environment,
									data: data259
								};
								if (vErrors === null) vErrors = [err299];
								else vErrors.push(err299);
								errors++;
							}
						}
						if (data257.file !== void 0) {
							let data260 = data257.file;
							if (typeof data260 !== "string") {
								const err300 = {
									instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1") + "/file",
									schemaPath: "#/definitions/file/properties/file/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema25.properties.file.type,
									parentSchema: schema25.properties.file,
									data: data260
								};
								if (vErrors === null) vErrors = [err300];
								else vErrors.push(err300);
								errors++;
							}
						}
						if (data257.content !== void 0) {
							let data261 = data257.content;
							if (typeof data261 !== "string") {
								const err301 = {
									instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1") + "/content",
									schemaPath: "#/definitions/file/properties/content/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema25.properties.content.type,
									parentSchema: schema25.properties.content,
									data: data261
								};
								if (vErrors === null) vErrors = [err301];
								else vErrors.push(err301);
								errors++;
							}
						}
						if (data257.external !== void 0) {
							let data262 = data257.external;
							if (typeof data262 !== "boolean" && typeof data262 !== "string" && !(data262 && typeof data262 == "object" && !Array.isArray(data262))) {
								const err302 = {
									instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1") + "/external",
									schemaPath: "#/definitions/file/properties/external/type",
									keyword: "type",
									params: { type: schema25.properties.external.type },
									message: "must be boolean,string,object",
									schema: schema25.properties.external.type,
									parentSchema: schema25.properties.external,
									data: data262
								};
								if (vErrors === null) vErrors = [err302];
								else vErrors.push(err302);
								errors++;
							}
						}
						if (data257.labels !== void 0) {
							let data263 = data257.labels;
							if (!data263 || typeof data263 != "object") {
								const err303 = {
									instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels",
									schemaPath: "#/definitions/file/properties/labels/type",
									keyword: "type",
									params: { type: schema25.properties.labels.type },
									message: "must be object,array",
									schema: schema25.properties.labels.type,
									parentSchema: schema25.properties.labels,
									data: data263
								};
								if (vErrors === null) vErrors = [err303];
								else vErrors.push(err303);
								errors++;
							}
							if (Array.isArray(data263)) {
								const len35 = data263.length;
								for (let i35 = 0; i35 < len35; i35++) {
									let data264 = data263[i35];
									if (typeof data264 !== "string") {
										const err304 = {
											instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + i35,
											schemaPath: "#/definitions/file/properties/labels/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema25.properties.labels.items.type,
											parentSchema: schema25.properties.labels.items,
											data: data264
										};
										if (vErrors === null) vErrors = [err304];
										else vErrors.push(err304);
										errors++;
									}
								}
							}
							if (data263 && typeof data263 == "object" && !Array.isArray(data263)) for (const key46 in data263) {
								let data265 = data263[key46];
								if (typeof data265 !== "string" && !(typeof data265 == "number" && isFinite(data265)) && typeof data265 !== "boolean" && data265 !== null) {
									const err305 = {
										instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + key46.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/definitions/file/properties/labels/additionalProperties/type",
										keyword: "type",
										params: { type: schema25.properties.labels.additionalProperties.type },
										message: "must be string,number,boolean,null",
										schema: schema25.properties.labels.additionalProperties.type,
										parentSchema: schema25.properties.labels.additionalProperties,
										data: data265
									};
									if (vErrors === null) vErrors = [err305];
									else vErrors.push(err305);
									errors++;
								}
							}
						}
						if (data257.driver !== void 0) {
							let data266 = data257.driver;
							if (typeof data266 !== "string") {
								const err306 = {
									instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver",
									schemaPath: "#/definitions/file/properties/driver/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema25.properties.driver.type,
									parentSchema: schema25.properties.driver,
									data: data266
								};
								if (vErrors === null) vErrors = [err306];
								else vErrors.push(err306);
								errors++;
							}
						}
						if (data257.driver_opts !== void 0) {
							let data267 = data257.driver_opts;
							if (!(data267 && typeof data267 == "object" && !Array.isArray(data267))) {
								const err307 = {
									instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver_opts",
									schemaPath: "#/definitions/file/properties/driver_opts/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema25.properties.driver_opts.type,
									parentSchema: schema25.properties.driver_opts,
									data: data267
								};
								if (vErrors === null) vErrors = [err307];
								else vErrors.push(err307);
								errors++;
							}
						}
						if (data257.template_driver !== void 0) {
							let data268 = data257.template_driver;
							if (typeof data268 !== "string") {
								const err308 = {
									instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1") + "/template_driver",
									schemaPath: "#/definitions/file/properties/template_driver/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema25.properties.template_driver.type,
									parentSchema: schema25.properties.template_driver,
									data: data268
								};
								if (vErrors === null) vErrors = [err308];
								else vErrors.push(err308);
								errors++;
							}
						}
					} else {
						const err309 = {
							instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/file/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema25.type,
							parentSchema: schema25,
							data: data257
						};
						if (vErrors === null) vErrors = [err309];
						else vErrors.push(err309);
						errors++;
					}
				}
			}
		}
	} else {
		const err310 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema21.type,
			parentSchema: schema21,
			data
		};
		if (vErrors === null) vErrors = [err310];
		else vErrors.push(err310);
		errors++;
	}
	validate18.errors = vErrors;
	return errors === 0;
}

// src/manifest/hosts-overlay.ts
/** `path` is as the person wrote it; relative paths are relative to the working directory. */
function readHosts(path, vms) {
	const full = resolve(path);
	const read = readText(dirname(full), relative(dirname(full), full));
	if (read === void 0) return failed([reportError("file-unreadable", { file: path }, "Hosts file does not exist", { hint: "Check the path after --hosts." })]);
	if ("problem" in read) return failed([{
		...read.problem,
		at: { file: path }
	}]);
	const source = {
		...read.source,
		file: shownPath(path)
	};
	const { root, problems } = parseYaml(source);
	if (root === void 0) return failed(problems);
	const found = checkSchema(source, root, validateHosts);
	if (found.length > 0) return failed(found);
	const reports = entriesOf(root).filter((entry) => !vms.includes(entry.key) && !entry.key.startsWith("x-")).map((entry) => reportError("vm-unknown", placeOfKey(source, entry), `There is no VM \`${entry.key}\``, { hint: suggestName(entry.key, vms) }));
	return {
		overlays: new Map(Object.entries(toPlain(root))),
		problems: reports
	};
}
function failed(problems) {
	return {
		overlays: /* @__PURE__ */ new Map(),
		problems
	};
}
function shownPath(path) {
	return isAbsolute(path) ? path : join(path);
}

// src/manifest/stack-paths.ts
/** `./a/../b/` → `b`; `.` is the folder itself (''). A `~` is the home of whoever runs Compose: outside. */
function resolveStackPath(text) {
	if (text.startsWith("~")) return { kind: "outside" };
	if (text.startsWith("/")) return {
		kind: "absolute",
		path: posix.normalize(text)
	};
	const path = posix.normalize(text).replace(/\/$/, "");
	if (path === ".." || path.startsWith("../")) return { kind: "outside" };
	return {
		kind: "inside",
		path: path === "." ? "" : path
	};
}
/** True when the path is a file of the list or a folder that holds one; '' is the stack's folder. */
function holdsPath(files, path) {
	if (path === "" || files.has(path)) return true;
	for (const file of files) if (file.startsWith(`${path}/`)) return true;
	return false;
}

// src/manifest/desired-services.ts
/** Sorted by name, as ComposeFile.services is. */
function describeServices(compose) {
	return compose.services.map((service) => describeService(compose, service));
}
function describeService(compose, service) {
	const containerName = textOf(findNode(service.body, "container_name"));
	return {
		name: service.name,
		image: textOf(findNode(service.body, "image")),
		...containerName === void 0 ? {} : { containerName },
		hostNetwork: service.hostNetwork,
		ports: service.ports.flatMap((each) => each.published),
		mounts: [...bindMounts(service), ...configMounts(compose, service)],
		secrets: [...new Set(service.secrets.map((each) => each.name))].sort(),
		place: placeOfKey(compose.source, service.entry)
	};
}
function bindMounts(service) {
	return service.volumes.flatMap((volume) => {
		if (volume.kind !== "bind" || volume.source === void 0) return [];
		const resolved = resolveStackPath(volume.source);
		return resolved.kind === "inside" ? [{
			source: resolved.path,
			target: volume.target,
			kind: "bind"
		}] : [];
	});
}
function configMounts(compose, service) {
	return service.configs.flatMap((use) => {
		const file = textOf(findNode(compose.configs.get(use.name)?.value, "file"));
		if (file === void 0) return [];
		const resolved = resolveStackPath(file);
		return resolved.kind === "inside" ? [{
			source: resolved.path,
			target: use.target ?? `/${use.name}`,
			kind: "config"
		}] : [];
	});
}

// src/manifest/digest.ts
/** sha256 over names, modes and digests of all files and over the manifest; independent of key and file order. */
function digestStack(files, manifest) {
	const listed = files.map(({ path, mode, sha256 }) => [
		path,
		mode,
		sha256
	]).sort((a, b) => a[0] < b[0] ? -1 : 1);
	return createHash("sha256").update(canonicalJson({
		files: listed,
		manifest
	})).digest("hex");
}
/** JSON with sorted keys and without undefined values. */
function canonicalJson(value) {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
	if (value === null || typeof value !== "object") return JSON.stringify(value);
	const entries = Object.entries(value).filter(([, each]) => each !== void 0);
	entries.sort((a, b) => a[0] < b[0] ? -1 : 1);
	return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(",")}}`;
}

// src/manifest/dotenv.ts
/** Names that steer Compose, Docker, the dynamic linker or a shell instead of the stack. */
const STEERING = /^(COMPOSE_|DOCKER_|BUILDKIT_|BUILDX_|LD_|NODE_|GIT_|SSH_|BASH_|XDG_|(PATH|HOME|SHELL|IFS|ENV|USER|TMPDIR|GODEBUG|HTTPS?_PROXY|NO_PROXY)$)/i;
/** `NAME=` at the start of a line, `export` in front allowed. */
const ASSIGNMENT = /[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*=[ \t]*/y;
/** Lines `NAME=value`, comments; values plain, 'literal' or "with escapes"; quoted ones may span lines. */
function parseDotEnv(source) {
	const values = /* @__PURE__ */ new Map();
	const problems = [];
	let at = 0;
	while (at < source.text.length && problems.length < 100) {
		if (values.size > 1e3) {
			const summary = `More than ${MAX_VARIABLES} variables in .env`;
			problems.push(reportError("compose-variable", placeAt(source, at), summary, { hint: "Put the values into a configuration file." }));
			break;
		}
		at = readLine(source, at, values, problems);
	}
	return {
		values,
		problems
	};
}
/** Reads one line (or one value over several lines) and returns the offset of the next. */
function readLine(source, at, values, problems) {
	const { text } = source;
	const lineEnd = endOfLine(text, at);
	const line = text.slice(at, lineEnd).trim();
	if (line === "" || line.startsWith("#")) return lineEnd + 1;
	ASSIGNMENT.lastIndex = at;
	const match = ASSIGNMENT.exec(text);
	const name = match?.[1];
	const nameStart = at + (name === void 0 ? 0 : text.slice(at, lineEnd).indexOf(name));
	if (match === null || name === void 0 || ASSIGNMENT.lastIndex > lineEnd) {
		problems.push(reportError("compose-variable", placeAt(source, at, lineEnd), "Not a NAME=value line", { hint: "Write NAME=value, or begin the line with # for a comment." }));
		return lineEnd + 1;
	}
	const start = at + match[0].length;
	const quote = text[start];
	const close = quote === "\"" || quote === "'" ? findQuote(text, start + 1, quote) : void 0;
	if (close === -1) {
		problems.push(reportError("compose-variable", placeAt(source, start), "A quote is never closed", { hint: "Close the quote, or remove it." }));
		return text.length;
	}
	if (STEERING.test(name)) problems.push(reportSteering(source, name, nameStart));
	else values.set(name, readValue(text, start, close ?? lineEnd, quote, values));
	return endOfLine(text, close ?? at) + 1;
}
function readValue(text, start, end, quote, values) {
	if (quote === "'") return text.slice(start + 1, end);
	if (quote === "\"") return expand(unescapeValue(text.slice(start + 1, end)), values);
	return expand(text.slice(start, end).replace(/(^|\s)#.*$/, "").trim(), values);
}
function findQuote(text, from, quote) {
	for (let at = from; at < text.length; at += 1) if (text[at] === "\\" && quote === "\"") at += 1;
	else if (text[at] === quote) return at;
	return -1;
}
function endOfLine(text, from) {
	const end = text.indexOf("\n", from);
	return end === -1 ? text.length : end;
}
function unescapeValue(text) {
	const escapes = {
		n: "\n",
		r: "\r",
		t: "	",
		"\"": "\"",
		"\\": "\\"
	};
	return text.replace(/\\(.)/g, (whole, char) => escapes[char] ?? whole);
}
/** References to earlier names; bounded, since each may hold references to all before it. */
function expand(text, values) {
	return text.replace(/\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g, (_, braced, bare) => (values.get(braced ?? bare ?? "") ?? "").slice(0, 4096)).slice(0, 65536);
}
function reportSteering(source, name, start) {
	const detail = "Variables of this name steer Docker, Compose or the shell instead of the stack.";
	const place = placeAt(source, start, start + name.length);
	return reportError("compose-variable", place, `\`${name}\` may not be set in .env`, {
		detail,
		hint: "Remove the line, or choose another name."
	});
}

// src/manifest/compose-mounts.ts
/** `[source:]target[:mode]` or the long form; a source that begins with `.`, `/` or `~` is a path. */
function readVolume(source, node) {
	const place = placeOfNode(source, node);
	const text = node.kind === "map" ? void 0 : textOf(node);
	if (text === void 0) return readLongVolume(source, node);
	const parts = text.split(":");
	if (parts.length > 3 || parts.some((each) => each === "")) return { problem: reportError("compose-invalid", place, `\`${shorten(text)}\` is not a mount`, { hint: "Write source:target or source:target:ro." }) };
	const [first = "", second, mode] = parts;
	if (second === void 0 || mode === void 0 && !second.startsWith("/")) return { value: {
		kind: "volume",
		source: void 0,
		target: first,
		place
	} };
	return { value: {
		kind: /^[./~]/.test(first) ? "bind" : "volume",
		source: first,
		target: second,
		place: locateIn(source, node, first)
	} };
}
function readLongVolume(source, node) {
	const type = textOf(findNode(node, "type"));
	const target = textOf(findNode(node, "target"));
	const place = placeOfNode(source, findNode(node, "source") ?? node);
	if (type === void 0 || target === void 0) {
		const missing = type === void 0 ? "type" : "target";
		return { problem: reportError("compose-invalid", placeOfNode(source, node), `Mount without \`${missing}\``, { hint: `Add \`${missing}:\`.` }) };
	}
	const from = textOf(findNode(node, "source"));
	if (type === "bind" && from === void 0) return { problem: reportError("compose-invalid", placeOfNode(source, node), "Bind mount without `source`", { hint: "Add `source:`." }) };
	return { value: {
		kind: type === "bind" ? "bind" : type === "volume" ? "volume" : "other",
		source: from,
		target,
		place
	} };
}
/** An item of a service's `configs:` or `secrets:`. */
function readFileUse(source, node) {
	const name = node.kind === "map" ? textOf(findNode(node, "source")) : textOf(node);
	const place = placeOfNode(source, findNode(node, "source") ?? node);
	if (name === void 0) return { problem: reportError("compose-invalid", place, "Reference without `source`", { hint: "Add `source:` with the name." }) };
	return { value: {
		name,
		target: textOf(findNode(node, "target")),
		place
	} };
}
/** The caret goes under the path, not under the quotes around the whole item. */
function locateIn(source, node, part) {
	const found = source.text.slice(node.start, node.end).indexOf(part);
	if (found === -1) return placeOfNode(source, node);
	return placeOfNode(source, {
		...node,
		start: node.start + found,
		end: node.start + found + part.length
	});
}
function shorten(text) {
	return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}

// src/manifest/compose-ports.ts
const HIGHEST_PORT = 65535;
/** A longer range is a typing error more often than a wish. */
const LONGEST_RANGE = 1024;
/** One item of `ports:`: `[address:][published:]target[/protocol]` or the long form. Without `published` nothing fixed is held. */
function readPort(source, node) {
	const place = placeOfNode(source, node);
	const text = node.kind === "map" ? void 0 : textOf(node);
	if (text === void 0) return readLongPort(node, place);
	const match = /^(?:(?:\[([^\]]+)\]|([^:[\]/]*)):)?(?:([0-9-]*):)?([0-9-]+)(?:\/([a-z]+))?$/.exec(text);
	if (match === null) return { problem: reportPort(place, text) };
	const [, bracketed, address, middle, target = "", protocol] = match;
	return buildPort(place, text, {
		hostAddress: bracketed ?? (middle === void 0 ? void 0 : address),
		published: middle ?? (bracketed === void 0 ? address : void 0),
		target,
		protocol
	});
}
/** One item of `expose:` of a service on the host's network: it listens there on every address. */
function readExposedPort(source, node) {
	const place = placeOfNode(source, node);
	const text = textOf(node) ?? "";
	const match = /^([0-9-]+)(?:\/([a-z]+))?$/.exec(text);
	if (match === null) return { problem: reportPort(place, text) };
	return buildPort(place, text, {
		hostAddress: void 0,
		published: match[1],
		target: match[1] ?? "",
		protocol: match[2]
	});
}
function readLongPort(node, place) {
	const target = textOf(findNode(node, "target"));
	if (target === void 0) return { problem: reportError("compose-invalid", place, "Port without `target`", { hint: "Add `target:`, the port inside the container." }) };
	const published = textOf(findNode(node, "published"));
	const hostAddress = textOf(findNode(node, "host_ip"));
	const protocol = textOf(findNode(node, "protocol"));
	return buildPort(place, published ?? target, {
		hostAddress,
		published,
		target,
		protocol
	});
}
function buildPort(place, text, words) {
	const target = readRange(words.target);
	const protocol = words.protocol ?? "tcp";
	if (target === void 0 || ![
		"tcp",
		"udp",
		"sctp"
	].includes(protocol)) return { problem: reportPort(place, text) };
	if (words.hostAddress !== void 0 && !isAddress(words.hostAddress)) return { problem: reportPort(place, text) };
	if (words.published === void 0 || words.published === "") return { value: {
		published: [],
		place
	} };
	const range = readRange(words.published);
	if (range === void 0) return { problem: reportPort(place, text) };
	if (target.first === target.last && range.first !== range.last) return { value: {
		published: [],
		place
	} };
	if (range.last - range.first !== target.last - target.first) return { problem: reportRangeLength(place, text) };
	if (protocol === "sctp") return { value: {
		published: [],
		place
	} };
	return { value: {
		published: expandRange(range, words.hostAddress, protocol === "udp" ? "udp" : "tcp"),
		place
	} };
}
function readRange(text) {
	const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
	if (match === null) return void 0;
	const first = Number(match[1]);
	const last = Number(match[2] ?? match[1]);
	return first >= 1 && last <= HIGHEST_PORT && first <= last && last - first < LONGEST_RANGE ? {
		first,
		last
	} : void 0;
}
function expandRange(range, address, protocol) {
	const isAny = address === void 0 || address === "" || address === "0.0.0.0" || address === "::";
	return Array.from({ length: range.last - range.first + 1 }, (_, index) => ({
		...isAny ? {} : { hostAddress: address.toLowerCase() },
		hostPort: range.first + index,
		protocol
	}));
}
function isAddress(text) {
	return text === "" || /^\d{1,3}(\.\d{1,3}){3}$/.test(text) || /^[0-9a-fA-F:.]+$/.test(text) && text.includes(":");
}
function reportPort(place, text) {
	const shown = text.length <= 30 ? text : `${text.slice(0, 29)}…`;
	return reportError("compose-invalid", place, `\`${shown}\` is not a port mapping`, { hint: "Write \"8080:80\", \"127.0.0.1:8080:80\" or \"53:53/udp\"; ports are 1 to 65535, ranges at most 1024 long." });
}
function reportRangeLength(place, text) {
	return reportError("compose-invalid", place, `\`${text}\` maps ranges of different length`, { hint: "Make both ranges equally long: \"8000-8010:9000-9010\"." });
}

// src/manifest/interpolate.ts
/** Compose allows defaults within defaults; deeper than this nobody can read it. */
const MAX_NESTING = 10;
/** The tree with every text value interpolated (keys stay as they are), and what could not be resolved. */
function interpolateTree(source, root, values) {
	if (!source.text.includes("$")) return {
		root,
		problems: []
	};
	const problems = [];
	return {
		root: interpolateNode({
			source,
			values,
			problems,
			done: /* @__PURE__ */ new Map()
		}, root),
		problems
	};
}
function interpolateNode(job, node) {
	const known = job.done.get(node);
	if (known !== void 0) return known;
	const result = buildNode(job, node);
	job.done.set(node, result);
	return result;
}
function buildNode(job, node) {
	if (node.kind === "scalar") return interpolateScalar(job, node);
	if (node.kind === "list") return {
		...node,
		items: node.items.map((each) => interpolateNode(job, each))
	};
	const entries = [...node.entries].map(([key, entry]) => [key, {
		...entry,
		value: interpolateNode(job, entry.value)
	}]);
	return {
		...node,
		entries: new Map(entries)
	};
}
function interpolateScalar(job, node) {
	if (typeof node.value !== "string" || !node.value.includes("$")) return node;
	const result = interpolateText(node.value, job.values);
	for (const problem of result.problems) job.problems.push(reportProblem(job.source, node, problem));
	return {
		...node,
		value: result.text
	};
}
/** After this many problems in one text the rest of it is not looked at. */
const MAX_PROBLEMS = 20;
/** Interpolates one text. Grammar: $$, $VAR, ${VAR}, and ${VAR followed by :- - :? ? :+ + and a text}. */
function interpolateText(text, values, depth = 0) {
	const problems = [];
	const pieces = [];
	let at = 0;
	while (problems.length < MAX_PROBLEMS) {
		const dollar = text.indexOf("$", at);
		if (dollar === -1) break;
		const part = readPart(text, dollar, values, depth);
		pieces.push(text.slice(at, dollar), part.text);
		problems.push(...part.problems);
		at = part.next;
	}
	return {
		text: pieces.join("") + text.slice(at),
		problems
	};
}
function readPart(text, dollar, values, depth) {
	if (text[dollar + 1] === "$") return {
		text: "$",
		next: dollar + 2,
		problems: []
	};
	const bare = matchAt(BARE_NAME, text, dollar + 1);
	if (bare !== void 0) return {
		...lookUp(bare, values),
		next: dollar + 1 + bare.length
	};
	const close = text[dollar + 1] === "{" ? findClose(text, dollar + 2) : -1;
	const inner = close === -1 ? void 0 : /^([A-Za-z_]\w*)(?:(:?[-?+])([\s\S]*))?$/.exec(text.slice(dollar + 2, close));
	if (!inner || depth > MAX_NESTING) {
		const next = close === -1 ? dollar + 1 : close + 1;
		return {
			text: "",
			next,
			problems: [{
				kind: "syntax",
				name: text.slice(dollar, Math.max(next, dollar + 2))
			}]
		};
	}
	const [, name = "", operator, word = ""] = inner;
	return {
		...applyOperator(name, operator, word, values, depth),
		next: close + 1
	};
}
const BARE_NAME = /[A-Za-z_]\w*/y;
function matchAt(sticky, text, at) {
	sticky.lastIndex = at;
	return sticky.exec(text)?.[0];
}
function applyOperator(name, operator, word, values, depth) {
	if (operator === void 0) return lookUp(name, values);
	const value = values.get(name);
	const isSet = value !== void 0 && (!operator.startsWith(":") || value !== "");
	if (operator.endsWith("+")) return isSet ? interpolateText(word, values, depth + 1) : {
		text: "",
		problems: []
	};
	if (isSet) return {
		text: value,
		problems: []
	};
	if (operator.endsWith("-")) return interpolateText(word, values, depth + 1);
	return {
		text: "",
		problems: [{
			kind: "missing",
			name,
			...word === "" ? {} : { message: word }
		}]
	};
}
function lookUp(name, values) {
	const value = values.get(name);
	return value === void 0 ? {
		text: "",
		problems: [{
			kind: "missing",
			name
		}]
	} : {
		text: value,
		problems: []
	};
}
function findClose(text, from) {
	let open = 1;
	for (let at = from; at < text.length; at += 1) {
		if (text[at] === "{" && text[at - 1] === "$") open += 1;
		else if (text[at] === "}") open -= 1;
		if (open === 0) return at;
	}
	return -1;
}
function reportProblem(source, node, problem) {
	const found = source.text.slice(node.start, node.end).indexOf(problem.kind === "missing" ? `$${problem.name}` : problem.name);
	const braced = source.text.slice(node.start, node.end).indexOf(`\${${problem.name}`);
	const offset = node.start + Math.max(0, braced !== -1 ? braced : found);
	const place = placeAt(source, offset, Math.min(node.end, offset + problem.name.length + (braced === -1 ? 1 : 2)));
	if (problem.kind === "syntax") return reportError("compose-variable", place, "A `$` that begins no variable", { hint: "Write `$$` for a plain dollar sign." });
	const detail = problem.message ?? "Only the stack's own `.env` is read; the VM's environment is not.";
	const hint = `Add ${problem.name}=… to .env, or write \${${problem.name}:-default}, or \`$$\` for a plain dollar sign.`;
	return reportError("compose-variable", place, `Variable \`${problem.name}\` has no value`, {
		detail,
		hint
	});
}

// src/manifest/read-compose.ts
/** `values` are those of the stack's `.env`. */
function readCompose(source, values) {
	const parsed = parseYaml(source);
	if (parsed.root === void 0) return {
		compose: void 0,
		problems: parsed.problems
	};
	if (parsed.root.kind !== "map") return {
		compose: void 0,
		problems: [reportNoMapping(source)]
	};
	const { root, problems } = interpolateTree(source, parsed.root, values);
	const schema = checkSchema(source, root, validateCompose);
	if (schema.length > 0) return {
		compose: void 0,
		problems: [...problems, ...schema]
	};
	const entries = entriesOf(findNode(root, "services"));
	if (entries.length > 250) return {
		compose: void 0,
		problems: [...problems, reportTooMany(source, root, "services", 250)]
	};
	const pieces = [...problems];
	const services = entries.map((entry) => readService(source, entry, pieces)).filter((each) => each !== void 0);
	if (services.flatMap((each) => each.ports.map((port) => port.published.length)).reduce((sum, each) => sum + each, 0) > 4096) return {
		compose: void 0,
		problems: [...pieces, reportTooMany(source, root, "published ports", MAX_STACK_PORTS)]
	};
	return {
		compose: {
			source,
			root,
			services: services.sort((a, b) => a.name < b.name ? -1 : 1),
			secrets: topLevel(root, "secrets"),
			configs: topLevel(root, "configs"),
			volumes: topLevel(root, "volumes"),
			networks: topLevel(root, "networks")
		},
		problems: pieces
	};
}
function readService(source, entry, problems) {
	const body = entry.value;
	if (body.kind !== "map") return void 0;
	const hostNetwork = textOf(findNode(body, "network_mode")) === "host";
	const ports = hostNetwork ? keep(itemsOf(findNode(body, "expose")).map((each) => readExposedPort(source, each)), problems) : keep(itemsOf(findNode(body, "ports")).map((each) => readPort(source, each)), problems);
	return {
		name: entry.key,
		entry,
		body,
		hostNetwork,
		ports,
		volumes: keep(itemsOf(findNode(body, "volumes")).map((each) => readVolume(source, each)), problems),
		configs: keep(itemsOf(findNode(body, "configs")).map((each) => readFileUse(source, each)), problems),
		secrets: keep(itemsOf(findNode(body, "secrets")).map((each) => readFileUse(source, each)), problems)
	};
}
function keep(readings, problems) {
	const values = [];
	for (const reading of readings) if (reading.problem === void 0) values.push(reading.value);
	else problems.push(reading.problem);
	return values;
}
function topLevel(root, key) {
	return new Map(entriesOf(findNode(root, key)).map((entry) => [entry.key, entry]));
}
function reportTooMany(source, root, what, limit) {
	const entry = root.kind === "map" ? root.entries.get("services") : void 0;
	const place = entry === void 0 ? placeAt(source, 0) : placeOfKey(source, entry);
	return reportError("compose-invalid", place, `More than ${limit} ${what} in one stack`, { hint: "Split the stack." });
}
function reportNoMapping(source) {
	return reportError("compose-invalid", placeAt(source, 0), "compose.yaml holds no services", { hint: "Begin with `services:`." });
}

// src/manifest/read-folder.ts
/** Files up to this size are read at once; larger ones are hashed as a stream. */
const STREAM_FROM_BYTES = 1048576;
/** `folder` is relative to `root`. Reads no file that is too large, follows no link. */
async function readFolder(root, folder) {
	const problems = [];
	const found = [];
	collectFiles(join(root, folder), folder, "", found, problems);
	const total = found.reduce((sum, each) => sum + each.stat.size, 0);
	if (total > 67108864) problems.push(reportStackSize(folder, total));
	if (problems.some((each) => each.code === "file-too-large")) return {
		files: [],
		problems
	};
	return {
		files: (await Promise.all(found.map((each) => digestFile(root, folder, each, problems)))).filter((each) => each !== void 0).sort((a, b) => a.path < b.path ? -1 : 1),
		problems
	};
}
function collectFiles(directory, folder, below, found, problems) {
	for (const entry of readdirSync(directory, { withFileTypes: true })) {
		const path = below === "" ? entry.name : `${below}/${entry.name}`;
		const problem = refuseEntry(folder, path, entry);
		if (problem !== void 0) problems.push(problem);
		else if (entry.isDirectory()) collectFiles(join(directory, entry.name), folder, path, found, problems);
		else collectFile(directory, entry.name, folder, path, found, problems);
	}
}
function collectFile(directory, name, folder, path, found, problems) {
	const stat = lstatSync(join(directory, name));
	if (stat.size > 16777216) problems.push(reportTooLarge(`${folder}/${path}`, stat.size, MAX_FILE_BYTES));
	else if (found.length < 2e3) found.push({
		path,
		stat
	});
	else if (found.length === 2e3) problems.push(reportFileCount(folder));
}
function refuseEntry(folder, path, entry) {
	const file = `${folder}/${path}`;
	if (/[\u0000-\u001f\u007f\\]/.test(path)) {
		const shown = JSON.stringify(path).slice(1, 41);
		return reportError("name-invalid", { file: `${folder}/${shown}` }, "File name holds a character that is not allowed", { hint: "Rename it: control characters and backslashes are not allowed in file names." });
	}
	if (entry.isSymbolicLink()) return reportLink(file);
	if (entry.isDirectory() || entry.isFile()) return void 0;
	return reportError("file-unreadable", { file }, "Neither a regular file nor a folder", { hint: "Remove it: only regular files and folders can travel to a VM." });
}
async function digestFile(root, folder, file, problems) {
	const full = join(root, folder, file.path);
	try {
		const sha256 = file.stat.size <= STREAM_FROM_BYTES ? hashBytes(readFileSync(full)) : await hashStream(full);
		const mode = (file.stat.mode & 64) === 0 ? 420 : 493;
		return {
			path: file.path,
			mode,
			size: file.stat.size,
			sha256
		};
	} catch (error) {
		problems.push(reportUnreadable(`${folder}/${file.path}`, error));
		return;
	}
}
function hashBytes(bytes) {
	return createHash("sha256").update(bytes).digest("hex");
}
async function hashStream(path) {
	const hash = createHash("sha256");
	for await (const chunk of createReadStream(path)) hash.update(chunk);
	return hash.digest("hex");
}
function reportStackSize(folder, total) {
	const hint = "Move large data into an image or let the container fetch it.";
	const detail = `All files together have ${formatBytes(total)}.`;
	return reportError("file-too-large", { file: folder }, `Stack is larger than ${formatBytes(MAX_STACK_BYTES)}`, {
		detail,
		hint
	});
}
function reportFileCount(folder) {
	return reportError("file-too-large", { file: folder }, `Stack has more than ${MAX_STACK_FILES} files`, { hint: "Move generated files into an image." });
}

// src/manifest/stack-manifest.ts
const DEFAULT_TIMEOUT_SECONDS = 300;
const DEFAULT_CHECK_SECONDS = 30;
function emptyManifest() {
	return {
		value: fillManifest("", {}),
		source: void 0,
		root: void 0
	};
}
/** `vm` completes the names in `needs`. */
function parseStackManifest(vm, source) {
	const { root, problems } = parseYaml(source);
	if (root === void 0) return {
		manifest: void 0,
		problems
	};
	if (root.kind === "scalar" && root.value === null) return {
		manifest: {
			...emptyManifest(),
			source
		},
		problems
	};
	const found = [...checkSchema(source, root, validateStack), ...checkVariants(source, root)];
	if (found.length > 0) return {
		manifest: void 0,
		problems: found
	};
	return {
		manifest: {
			value: fillManifest(vm, toPlain(root)),
			source,
			root
		},
		problems: []
	};
}
/** "Exactly one of": JSON Schema says it with errors for each branch, we say it with one sentence. */
function checkVariants(source, root) {
	return [...itemsOf(findNode(root, "checks")).flatMap((each) => checkExactlyOne(source, each, [
		"http",
		"tcp",
		"dns",
		"command"
	])), ...itemsOf(findNode(root, "reload")).flatMap((each) => checkExactlyOne(source, each, [
		"run",
		"signal",
		"restart"
	]))];
}
function checkExactlyOne(source, node, keys) {
	if (node.kind !== "map") return [];
	const given = keys.filter((key) => node.entries.has(key));
	if (given.length === 1) return [];
	const list = keys.join(", ");
	const summary = given.length === 0 ? `None of ${list} is given` : `Only one of ${given.join(", ")} may be given`;
	const hint = given.length === 0 ? `Add one of ${list}.` : "Keep one, or write two list items.";
	return [reportError("schema-value", placeOfNode(source, node), summary, { hint })];
}
function fillManifest(vm, file) {
	return {
		...file.description === void 0 ? {} : { description: file.description },
		needs: (file.needs ?? []).map((each) => each.includes("/") ? each : `${vm}/${each}`),
		...file.impact === void 0 ? {} : { impact: file.impact },
		timeout: file.timeout ?? DEFAULT_TIMEOUT_SECONDS,
		stability: file.stability,
		checks: (file.checks ?? []).flatMap(fillCheck),
		validate: (file.validate ?? []).map(({ service, run }) => ({
			service,
			run
		})),
		reload: (file.reload ?? []).flatMap(fillReload),
		secrets: Object.fromEntries(Object.entries(file.secrets ?? {}).map(([name, each]) => [name, fillSecret(each)]))
	};
}
function fillCheck(check) {
	const common = {
		name: check.name,
		timeout: check.timeout ?? DEFAULT_CHECK_SECONDS
	};
	if (check.http !== void 0) {
		const { url, status = 200, contains, headers = {} } = check.http;
		return [{
			...common,
			kind: "http",
			url,
			status,
			...contains === void 0 ? {} : { contains },
			headers
		}];
	}
	if (check.tcp !== void 0) return [{
		...common,
		kind: "tcp",
		host: check.tcp.host ?? "127.0.0.1",
		port: check.tcp.port
	}];
	if (check.dns !== void 0) {
		const { server, port = 53, name } = check.dns;
		return [{
			...common,
			kind: "dns",
			server,
			port,
			query: name
		}];
	}
	if (check.command === void 0) return [];
	return [{
		...common,
		kind: "command",
		service: check.command.service,
		run: check.command.run
	}];
}
function fillReload(rule) {
	const common = {
		files: rule.files.map((each) => each.replace(/^\.\//, "")),
		service: rule.service
	};
	if (rule.run !== void 0) return [{
		...common,
		action: {
			kind: "command",
			run: rule.run
		}
	}];
	if (rule.signal !== void 0) return [{
		...common,
		action: {
			kind: "signal",
			signal: rule.signal
		}
	}];
	return [{
		...common,
		action: { kind: "restart" }
	}];
}
function fillSecret(secret) {
	const { owner, generate, description } = secret;
	return {
		owner,
		...generate === void 0 ? {} : { generate },
		...description === void 0 ? {} : { description }
	};
}

// src/manifest/load-stack.ts
/** These describe the stack to people and to the runner; the VM does not need them. */
const STAYS_HERE = /* @__PURE__ */ new Set(["stack.yaml", "README.md"]);
const OTHER_COMPOSE_NAMES = [
	"compose.yml",
	"docker-compose.yaml",
	"docker-compose.yml"
];
async function loadStack(root, vm, name) {
	const folder = `stacks/${vm}/${name}`;
	const problems = [];
	const content = await readFolder(root, folder);
	const composeText = readSource(root, `${folder}/compose.yaml`, problems);
	const manifestText = readSource(root, `${folder}/stack.yaml`, problems);
	const envText = readSource(root, `${folder}/.env`, problems);
	const paths = new Set(content.files.map((each) => each.path));
	if (composeText === "missing") problems.push(reportNoCompose(folder, paths));
	const env = envText === "missing" || envText === "broken" ? void 0 : parseDotEnv(envText);
	problems.push(...env?.problems ?? []);
	const compose = typeof composeText === "string" ? void 0 : readCompose(composeText, env?.values ?? /* @__PURE__ */ new Map());
	const manifest = readManifest(vm, manifestText);
	problems.push(...compose?.problems ?? [], ...manifest.problems);
	const reported = new Set(problems.map((each) => each.at !== void 0 && "file" in each.at ? each.at.file : ""));
	problems.push(...content.problems.filter((each) => !(each.at !== void 0 && "file" in each.at && reported.has(each.at.file))));
	return {
		vm,
		name,
		folder,
		files: content.files,
		paths,
		compose: compose?.compose,
		manifest: manifest.manifest,
		problems
	};
}
/** The stack as later stages see it; only for stacks without an error. */
function describeStack(root, stack) {
	if (stack.compose === void 0 || stack.manifest === void 0) return void 0;
	const files = stack.files.filter((each) => !STAYS_HERE.has(each.path));
	const manifest = stack.manifest.value;
	return {
		vm: stack.vm,
		name: stack.name,
		directory: join(root, stack.folder),
		manifest,
		files,
		services: describeServices(stack.compose),
		digest: digestStack(files, manifest)
	};
}
function readSource(root, file, problems) {
	const read = readText(root, file);
	if (read === void 0) return "missing";
	if (!("problem" in read)) return read.source;
	problems.push(read.problem);
	return "broken";
}
function readManifest(vm, text) {
	if (text === "missing") return {
		manifest: emptyManifest(),
		problems: []
	};
	if (text === "broken") return {
		manifest: void 0,
		problems: []
	};
	return parseStackManifest(vm, text);
}
function reportNoCompose(folder, paths) {
	const other = OTHER_COMPOSE_NAMES.find((each) => paths.has(each));
	const hint = other === void 0 ? "Add compose.yaml, or remove the folder." : `Rename ${other} to compose.yaml.`;
	return reportError("file-unreadable", { file: `${folder}/compose.yaml` }, "The stack has no compose.yaml", { hint });
}

// src/manifest/names.ts
const LONGEST_NAME = 63;
/** VM and stack names (DESIGN section 6). */
function isFolderName(name) {
	return name.length <= LONGEST_NAME && /^[a-z0-9][a-z0-9-]*$/.test(name);
}
/** Service names, as Compose allows but lower case only. */
function isServiceName(name) {
	return name.length <= LONGEST_NAME && /^[a-z0-9][a-z0-9_.-]*$/.test(name);
}
function reportBadName(kind, name, at) {
	const shown = name.length <= 30 ? name : `${name.slice(0, 29)}…`;
	const hint = `Use ${kind === "service" ? "lower-case letters, digits, `-`, `_` and `.`" : "lower-case letters, digits and `-`"}, beginning with a letter or digit, at most ${LONGEST_NAME} characters.`;
	return reportError("name-invalid", at, `${kind} name \`${printable(shown)}\` is not allowed`, { hint });
}
function printable(text) {
	return text.replace(/[^\u0020-\u007e…]/g, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}

// src/manifest/policy-files.ts
function checkReferencedFiles(stack) {
	const { compose } = stack;
	if (compose === void 0) return [];
	return [...compose.services.flatMap((service) => serviceFiles(compose, service)), ...configFiles(compose)].flatMap((reference) => checkFile(stack, reference));
}
function checkFile(stack, { text, place, what }) {
	const resolved = resolveStackPath(text);
	if (resolved.kind === "absolute") {
		const isOurs = /^\/opt\/stacks(\/|$)/.test(resolved.path);
		if (what === "Bind source" && !isOurs) return [];
		const hint = what === "Bind source" ? "Write a path relative to the stack: ./…" : "Put the file into the stack's folder and write ./…";
		return [reportError("bind-outside", place, `${what} lies outside the stack`, {
			detail: text.slice(0, 200),
			hint
		})];
	}
	if (resolved.kind === "outside") return [reportError("bind-outside", place, `${what} lies outside the stack`, {
		detail: text.slice(0, 200),
		hint: "Copy what is needed into the stack's folder: only that folder travels to the VM."
	})];
	if (resolved.path === "" || resolved.path === "secrets" || resolved.path.startsWith("secrets/")) {
		if (resolved.path === "") return [reportError("reserved-file", place, "The stack's own folder is not mounted", {
			detail: "It holds compose.yaml and, on the VM, the secrets.",
			hint: "Mount a folder inside it: ./config."
		})];
		return [reportError("reserved-file", place, "Secrets are not mounted by path", { hint: "Declare it under `secrets:` and use it by name: `secrets: [name]`." })];
	}
	if (holdsPath(stack.paths, resolved.path)) return [];
	const detail = "Docker would make an empty folder in its place.";
	const hint = `Add ${stack.folder}/${resolved.path}. ${suggestName(resolved.path, stack.paths)}`;
	return [reportError("bind-missing", place, `${what} does not exist`, what === "Bind source" ? {
		detail,
		hint
	} : { hint })];
}
function serviceFiles(compose, service) {
	return [
		...service.volumes.filter((each) => each.kind === "bind" && each.source !== void 0).map((each) => ({
			text: each.source ?? "",
			place: each.place,
			what: "Bind source"
		})),
		...listed(findNode(service.body, "env_file")).flatMap((node) => envFile(compose, node)),
		...listed(findNode(service.body, "label_file")).map((node) => ({
			text: textOf(node) ?? "",
			place: placeOfNode(compose.source, node),
			what: "label_file"
		}))
	];
}
function envFile(compose, node) {
	const path = node.kind === "map" ? findNode(node, "path") : node;
	if (path === void 0 || textOf(findNode(node, "required")) === "false") return [];
	return [{
		text: textOf(path) ?? "",
		place: placeOfNode(compose.source, path),
		what: "env_file"
	}];
}
function configFiles(compose) {
	return [...compose.configs.values()].flatMap((entry) => {
		const file = findNode(entry.value, "file");
		return file === void 0 ? [] : [{
			text: textOf(file) ?? "",
			place: placeOfNode(compose.source, file),
			what: "Config file"
		}];
	});
}
/** A config must be a file or text of this repository: the VM has no environment and no Swarm to take it from. */
function checkConfigKinds(stack) {
	const { compose } = stack;
	if (compose === void 0) return [];
	return [...compose.configs.values()].flatMap((entry) => {
		const keys = entriesOf(entry.value).map((each) => each.key);
		if (keys.includes("file") || keys.includes("content")) return [];
		const hint = `Write \`${entry.key}: { file: ./config/${entry.key} }\`.`;
		return [reportError("compose-invalid", placeOfKey(compose.source, entry), `Config \`${entry.key}\` needs \`file\` or \`content\``, { hint })];
	});
}
function listed(node) {
	return node === void 0 ? [] : node.kind === "list" ? itemsOf(node) : [node];
}
const RESERVED = [
	{
		pattern: /^(docker-)?compose\.override\.ya?ml$/,
		detail: "Fairlead generates this file on the VM.",
		hint: "Move its content into compose.yaml and remove it."
	},
	{
		pattern: /^(compose\.yml|docker-compose\.ya?ml)$/,
		detail: "Compose reads only one of them, and not always the same.",
		hint: "Keep compose.yaml alone."
	},
	{
		pattern: /^secrets\//,
		detail: "This folder holds the secrets on the VM; in the repository everybody could read them.",
		hint: "Remove it from the commit (`git rm -r --cached`), add it to .gitignore, and change the secrets."
	},
	{
		pattern: /(^|\/)\.git(\/|$)/,
		detail: "A repository inside the repository.",
		hint: "Remove the folder."
	}
];
function checkReservedFiles(stack) {
	if (stack.compose === void 0 && !stack.paths.has("compose.yaml")) return [];
	return RESERVED.flatMap(({ pattern, detail, hint }) => {
		const path = [...stack.paths].find((each) => pattern.test(each));
		if (path === void 0) return [];
		return [reportError("reserved-file", { file: `${stack.folder}/${path}` }, "This file may not be in a stack", {
			detail,
			hint
		})];
	});
}

// src/manifest/policy-manifest.ts
function checkManifestServices(stack) {
	const { compose, manifest } = stack;
	if (compose === void 0 || manifest?.source === void 0) return [];
	const { source, root } = manifest;
	const names = compose.services.map((each) => each.name);
	return [
		...itemsOf(findNode(root, "checks")).map((each) => findNode(each, "command", "service")),
		...itemsOf(findNode(root, "validate")).map((each) => findNode(each, "service")),
		...itemsOf(findNode(root, "reload")).map((each) => findNode(each, "service"))
	].flatMap((node) => {
		const name = textOf(node);
		if (node === void 0 || name === void 0 || names.includes(name)) return [];
		const summary = `There is no service \`${name.slice(0, 40)}\` in compose.yaml`;
		return [reportError("service-unknown", placeOfNode(source, node), summary, { hint: suggestName(name, names) })];
	});
}
/** A reload rule for files that are not there does nothing; often the file was renamed. */
function checkReloadFiles(stack) {
	const { manifest } = stack;
	if (manifest?.source === void 0) return [];
	const { source } = manifest;
	return itemsOf(findNode(manifest.root, "reload")).flatMap((each) => itemsOf(findNode(each, "files"))).flatMap((node) => matchesFile(stack, node) ? [] : [reportReload(stack, source, node)]);
}
function matchesFile(stack, node) {
	const text = textOf(node) ?? "";
	const resolved = resolveStackPath(text);
	if (resolved.kind !== "inside") return false;
	return text.endsWith("/") ? !stack.paths.has(resolved.path) && holdsPath(stack.paths, resolved.path) : stack.paths.has(resolved.path);
}
function reportReload(stack, source, node) {
	const text = textOf(node) ?? "";
	const hint = !text.endsWith("/") && holdsPath(stack.paths, text.replace(/^\.\//, "")) ? `Write \`${text}/\`: folders end with a slash.` : suggestName(text, stack.paths);
	return reportWarning("reload-unused", placeOfNode(source, node), "No file of the stack matches this reload rule", { hint });
}

// src/manifest/find-cycle.ts
/**
* The first circle found, in sorted order, as `a → b → a` (first and last are equal); undefined when there is none.
* Edges to names that are not in the graph are ignored. Iterative: a long chain must not end in a stack overflow.
*/
function findCycle(edges) {
	const finished = /* @__PURE__ */ new Set();
	for (const start of [...edges.keys()].sort()) {
		const cycle = finished.has(start) ? void 0 : walkFrom(start, edges, finished);
		if (cycle !== void 0) return cycle;
	}
}
function walkFrom(start, edges, finished) {
	const path = [{
		name: start,
		next: sortedTargets(edges, start)
	}];
	const onPath = /* @__PURE__ */ new Set([start]);
	for (let top = path.at(-1); top !== void 0; top = path.at(-1)) {
		const target = top.next.shift();
		if (target === void 0) {
			finished.add(top.name);
			onPath.delete(top.name);
			path.pop();
		} else if (onPath.has(target)) {
			const names = path.map((each) => each.name);
			return [...names.slice(names.indexOf(target)), target];
		} else if (!finished.has(target)) {
			path.push({
				name: target,
				next: sortedTargets(edges, target)
			});
			onPath.add(target);
		}
	}
}
function sortedTargets(edges, name) {
	return (edges.get(name) ?? []).filter((each) => edges.has(each)).sort();
}

// src/manifest/policy-needs.ts
function checkNeedsExist(fleet) {
	const known = [...fleet.names].flatMap(([vm, stacks]) => stacks.map((stack) => `${vm}/${stack}`));
	const unmanaged = new Set(fleet.vms.filter((each) => each.result.vm?.value.managed === false).map((each) => each.name));
	return stacksOf(fleet).flatMap((stack) => {
		const { manifest } = stack;
		if (manifest?.source === void 0) return [];
		const { source } = manifest;
		return itemsOf(findNode(manifest.root, "needs")).flatMap((node) => {
			const text = textOf(node) ?? "";
			const full = text.includes("/") ? text : `${stack.vm}/${text}`;
			const isUnmanaged = unmanaged.has(full.split("/")[0] ?? "");
			if (known.includes(full) && !isUnmanaged) return [];
			const hint = isUnmanaged ? "Nothing is deployed to that VM: remove the line." : suggestName(full, known);
			return [reportError("needs-unknown", placeOfNode(source, node), `There is no stack \`${full.slice(0, 50)}\``, { hint })];
		});
	});
}
/** One finding per circle start: the whole circle is in the detail. */
function checkNeedsCycle(fleet) {
	const stacks = new Map(stacksOf(fleet).map((stack) => [`${stack.vm}/${stack.name}`, stack]));
	const cycle = findCycle(new Map([...stacks].map(([name, stack]) => [name, stack.manifest?.value.needs ?? []])));
	const [first, second] = cycle ?? [];
	const stack = first === void 0 ? void 0 : stacks.get(first);
	if (cycle === void 0 || stack?.manifest?.source === void 0 || second === void 0) return [];
	const { source, root } = stack.manifest;
	const node = itemsOf(findNode(root, "needs")).find((each) => completeName(stack, textOf(each) ?? "") === second);
	const place = node === void 0 ? placeAt(source, 0) : placeOfNode(source, node);
	return [reportError("needs-cycle", place, "Stacks need each other in a circle", {
		detail: `${cycle.join(" → ")}.`,
		hint: "Take one of these `needs` away."
	})];
}
function completeName(stack, text) {
	return text.includes("/") ? text : `${stack.vm}/${text}`;
}
function stacksOf(fleet) {
	return fleet.vms.flatMap((vm) => vm.stacks);
}

// src/manifest/policy-ports.ts
/** One finding per line of a compose.yaml, at the first port that is taken. */
function checkPorts(fleet) {
	return fleet.vms.flatMap((vm) => [...checkInventory(vm), ...checkDuplicates(vm)]);
}
function checkDuplicates(vm) {
	const taken = /* @__PURE__ */ new Map();
	return listLines(vm).flatMap((line) => {
		const clash = line.map((mine) => ({
			mine,
			other: findClash(taken, mine)
		})).find((each) => each.other !== void 0);
		if (clash?.other === void 0) {
			for (const mine of line) takePort(taken, mine);
			return [];
		}
		const { mine, other } = clash;
		const detail = `${other.owner} has ${formatPort(other.port)} (${other.place.file}:${other.place.line}).`;
		const hint = "Publish another port, or bind each of the two to an address of its own.";
		const summary = `Port ${mine.port.hostPort}/${mine.port.protocol} is taken twice on ${vm.name}`;
		return [reportError("port-duplicate", mine.place, summary, {
			detail,
			hint
		})];
	});
}
function checkInventory(vm) {
	const value = vm.result.vm?.value;
	if (value === void 0) return [];
	const file = `stacks/${vm.name}/vm.yaml`;
	const holders = new Map(value.inventory.flatMap((each) => each.ports.map((port) => [port, `${each.name} (${file}, inventory)`])));
	return listLines(vm).flatMap((line) => {
		const mine = line.find((each) => each.port.protocol === "tcp" && holders.has(each.port.hostPort));
		if (mine === void 0) return [];
		const detail = `${holders.get(mine.port.hostPort)} holds it outside this pipeline.`;
		const summary = `Port ${mine.port.hostPort}/tcp is taken on ${vm.name} by its inventory`;
		return [reportError("port-inventory", mine.place, summary, {
			detail,
			hint: "Publish another port, or update the inventory."
		})];
	});
}
/** The ports of each line, in the order of the files. */
function listLines(vm) {
	return vm.stacks.flatMap((stack) => (stack.compose?.services ?? []).flatMap((service) => service.ports.map(({ published, place }) => published.map((port) => ({
		port,
		owner: `${stack.vm}/${stack.name}/${service.name}`,
		place
	})))));
}
function findClash(taken, mine) {
	return taken.get(portKey(mine.port))?.find((other) => overlaps(other.port.hostAddress, mine.port.hostAddress));
}
function takePort(taken, mine) {
	const owners = taken.get(portKey(mine.port));
	if (owners === void 0) taken.set(portKey(mine.port), [mine]);
	else owners.push(mine);
}
/** No address means all of them. */
function overlaps(a, b) {
	return a === void 0 || b === void 0 || a === b;
}
function portKey(port) {
	return `${port.hostPort}/${port.protocol}`;
}
function formatPort(port) {
	return `${port.hostAddress === void 0 ? "" : `${port.hostAddress.includes(":") ? `[${port.hostAddress}]` : port.hostAddress}:`}${port.hostPort}/${port.protocol}`;
}

// src/manifest/policy-project.ts
/** The project is named after the folder; a `name:` that says otherwise would take over another stack's containers. */
function checkProjectNames(fleet) {
	return fleet.vms.flatMap((vm) => vm.stacks.flatMap((stack) => {
		const node = findNode(stack.compose?.root, "name");
		const name = textOf(node);
		if (stack.compose === void 0 || node === void 0 || name === void 0 || name === stack.name) return [];
		const rival = vm.stacks.find((each) => each !== stack && projectName(each) === name);
		const place = placeOfNode(stack.compose.source, node);
		const hint = "Remove the `name:` line: the project is named after the folder.";
		if (rival === void 0) return [reportError("compose-invalid", place, `Project name \`${name.slice(0, 30)}\` differs from the folder`, { hint })];
		const detail = `${rival.folder} is the project \`${name}\` too: each would remove the other's containers.`;
		return [reportError("project-duplicate", place, `Two stacks with the project name \`${name.slice(0, 30)}\``, {
			detail,
			hint
		})];
	}));
}
function projectName(stack) {
	return textOf(findNode(stack.compose?.root, "name")) ?? stack.name;
}
/** `container_name` against each other and against the names that Compose gives by itself. */
function checkContainerNames(fleet) {
	return fleet.vms.flatMap((vm) => {
		const owners = /* @__PURE__ */ new Map();
		const containers = vm.stacks.flatMap(nameContainers);
		return [...containers.filter((each) => !each.isExplicit), ...containers.filter((each) => each.isExplicit)].flatMap((container) => {
			const other = owners.get(container.name);
			owners.set(container.name, other ?? container);
			if (other === void 0 || !container.isExplicit) return [];
			const detail = `${other.owner} has it (${other.place.file}:${other.place.line}).`;
			return [reportError("name-taken", container.place, `Two containers named \`${container.name.slice(0, 40)}\` on ${vm.name}`, {
				detail,
				hint: "Remove `container_name:`, or choose another."
			})];
		});
	});
}
function nameContainers(stack) {
	const { compose } = stack;
	if (compose === void 0) return [];
	return compose.services.map((service) => {
		const node = findNode(service.body, "container_name");
		const owner = `${stack.vm}/${stack.name}/${service.name}`;
		const place = node === void 0 ? placeOfKey(compose.source, service.entry) : placeOfNode(compose.source, node);
		return {
			name: textOf(node) ?? `${stack.name}-${service.name}-1`,
			owner,
			place,
			isExplicit: node !== void 0
		};
	});
}
/** A stack beside an inventory-only vm.yaml would look deployed and never be. */
function checkUnmanaged(fleet) {
	return fleet.vms.flatMap(({ name, result: { vm } }) => {
		if (vm === void 0 || vm.value.managed) return [];
		const place = findNode(vm.root, "managed");
		const detail = `stacks/${name}/vm.yaml says \`managed: false\`: nothing may be deployed there.`;
		return (fleet.names.get(name) ?? []).map((stack) => {
			const at = place === void 0 ? placeAt(vm.source, 0) : placeOfNode(vm.source, place);
			const hint = `Move stacks/${name}/${stack} to a managed VM, or remove it.`;
			return reportError("unmanaged-stack", at, `Stack \`${stack.slice(0, 30)}\` lies under an unmanaged VM`, {
				detail,
				hint
			});
		});
	});
}

// src/manifest/policy-service.ts
/** Applies a rule to every service of a readable compose.yaml. */
function forServices(stack, rule) {
	const { compose } = stack;
	return compose === void 0 ? [] : compose.services.flatMap((service) => rule(compose, service));
}
function checkServiceNames(stack) {
	return forServices(stack, ({ source }, { name, entry }) => isServiceName(name) ? [] : [reportBadName("service", name, placeOfKey(source, entry))]);
}
/** Keys that bring in what is not in this file, or make the VM build. */
const REFUSED_SERVICE_KEYS = {
	build: {
		why: "A VM runs images that a registry can serve again; what a VM builds cannot be rolled back to.",
		hint: "Build and push the image elsewhere, and name it with its tag in `image:`."
	},
	extends: {
		why: "What is inherited would escape the checks and the plan.",
		hint: "Use a YAML anchor in this file: `<<: *name`."
	},
	provider: {
		why: "A provider runs a program of its own on the VM.",
		hint: "Run it as a service, or outside the pipeline."
	},
	models: {
		why: "Models are run by Docker Desktop, not by an Engine on a VM.",
		hint: "Run the model server as a service."
	},
	credential_spec: {
		why: "It works on Windows only.",
		hint: "Remove the key."
	},
	use_api_socket: {
		why: "It hands the Docker socket and credentials to the container.",
		hint: "Mount the socket as a volume, with `x-fairlead-reason`."
	}
};
const REFUSED_TOP_KEYS = {
	include: {
		why: "Included files would escape the checks and the plan.",
		hint: "Write the services into this file, or make a stack of them."
	},
	models: {
		why: "Models are run by Docker Desktop, not by an Engine on a VM.",
		hint: "Run the model server as a service."
	}
};
function checkRefusedKeys(stack) {
	const { compose } = stack;
	if (compose?.root.kind !== "map") return [];
	return [...refuseKeys(compose, compose.root, REFUSED_TOP_KEYS), ...compose.services.flatMap((service) => refuseKeys(compose, service.body, REFUSED_SERVICE_KEYS))];
}
function refuseKeys(compose, map, refused) {
	return Object.entries(refused).flatMap(([key, { why, hint }]) => {
		const entry = map.entries.get(key);
		if (entry === void 0) return [];
		return [reportError("compose-invalid", placeOfKey(compose.source, entry), `\`${key}:\` is not supported`, {
			detail: why,
			hint
		})];
	});
}
/** [registry[:port]/]path[:tag][@digest], as Docker writes references. */
const IMAGE = /^(?:[a-zA-Z0-9.-]+(?::\d+)?\/)?[a-z0-9]+(?:(?:\.|_|__|-+|\/)[a-z0-9]+)*(?::([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$/;
function checkImages(stack) {
	return forServices(stack, checkImage);
}
function checkImage(compose, service) {
	const node = findNode(service.body, "image");
	const image = textOf(node);
	if (node === void 0 || image === void 0 || image === "") {
		if (Object.keys(REFUSED_SERVICE_KEYS).some((key) => service.body.entries.has(key))) return [];
		return [reportError("compose-invalid", placeOfKey(compose.source, service.entry), `Service \`${service.name}\` has no image`, { hint: "Add `image: name:tag`." })];
	}
	const place = placeOfNode(compose.source, node);
	const match = IMAGE.exec(image);
	if (match === null) return [reportError("compose-invalid", place, "Not an image reference", {
		detail: image.slice(0, 200),
		hint: "Write registry/name:tag, lower case."
	})];
	const [, tag, digest] = match;
	if (digest !== void 0 || tag !== void 0 && tag !== "latest") return [];
	const name = tag === void 0 ? image : image.slice(0, -7);
	return [reportError("image-untagged", place, tag === void 0 ? "Image has no tag" : "Image tag `latest` says nothing", {
		detail: "Without a fixed tag nobody knows what ran, and there is nothing to go back to.",
		hint: `Pin it: \`${name}:1.2.3\`, or \`${name}:1.2.3@sha256:…\`.`
	})];
}

// src/manifest/policy-reach.ts
const REASON_KEY = "x-fairlead-reason";
/** Each of these is as good as root on the VM. */
const ROOT_CAPABILITIES = /* @__PURE__ */ new Set([
	"ALL",
	"SYS_ADMIN",
	"SYS_MODULE",
	"SYS_PTRACE",
	"SYS_RAWIO",
	"DAC_READ_SEARCH",
	"BPF"
]);
const HOST_NAMESPACES = [
	"pid",
	"ipc",
	"uts",
	"userns_mode",
	"cgroup"
];
/** One finding per service, at the first thing that reaches out; the detail names all of them. */
function checkReach(stack) {
	return forServices(stack, (compose, service) => {
		if (hasReason(service.body)) return [];
		const reaches = findReaches(compose, service);
		const [first] = reaches;
		if (first === void 0) return [];
		const detail = `It reaches past its container: ${reaches.map((each) => each.what).join(", ")}.`;
		const hint = `Add \`${REASON_KEY}: "why"\` to the service, or take the access away.`;
		return [reportError("reason-missing", first.place, `Service \`${service.name}\` needs a reason for ${first.what}`, {
			detail,
			hint
		})];
	});
}
/** A named volume whose driver options lead to a path of the VM is a bind mount in disguise. */
function checkVolumeDevices(stack) {
	const { compose } = stack;
	if (compose === void 0) return [];
	return [...compose.volumes.values()].flatMap((entry) => {
		const device = findNode(entry.value, "driver_opts", "device");
		if (device === void 0 || !textOf(device)?.startsWith("/") || hasReason(entry.value)) return [];
		const hint = `Add \`${REASON_KEY}: "why"\` to the volume, or let Docker choose the place.`;
		return [reportError("reason-missing", placeOfNode(compose.source, device), `Volume \`${entry.key}\` needs a reason for a path of the VM`, { hint })];
	});
}
function hasReason(node) {
	return (textOf(findNode(node, REASON_KEY)) ?? "").trim() !== "";
}
function findReaches(compose, service) {
	const { body } = service;
	const { source } = compose;
	const privileged = findNode(body, "privileged");
	const namespaces = HOST_NAMESPACES.map((key) => ({
		key,
		node: findNode(body, key)
	}));
	const devices = entriesOf(body).filter((entry) => (entry.key === "devices" || entry.key === "gpus") && itemsOf(entry.value).length > 0);
	return [
		...privileged !== void 0 && textOf(privileged) === "true" ? [{
			what: "privileged",
			place: placeOfNode(source, privileged)
		}] : [],
		...namespaces.flatMap(({ key, node }) => node !== void 0 && textOf(node) === "host" ? [{
			what: `${key}: host`,
			place: placeOfNode(source, node)
		}] : []),
		...service.volumes.filter(isHostPath).map((each) => ({
			what: `path ${each.source}`,
			place: each.place
		})),
		...devices.map((entry) => ({
			what: entry.key,
			place: placeOfKey(source, entry)
		})),
		...itemsOf(findNode(body, "cap_add")).filter(isRootCapability).map((node) => ({
			what: `capability ${textOf(node)}`,
			place: placeOfNode(source, node)
		})),
		...itemsOf(findNode(body, "security_opt")).filter(isUnconfined).map((node) => ({
			what: `${textOf(node)}`,
			place: placeOfNode(source, node)
		}))
	];
}
function isHostPath(volume) {
	return volume.kind === "bind" && volume.source !== void 0 && resolveStackPath(volume.source).kind === "absolute";
}
function isRootCapability(node) {
	return ROOT_CAPABILITIES.has((textOf(node) ?? "").toUpperCase().replace(/^CAP_/, ""));
}
function isUnconfined(node) {
	return /[:=]unconfined$/.test(textOf(node) ?? "");
}

// src/manifest/policy-references.ts
function checkReferences(stack) {
	return forServices(stack, (compose, service) => listReferences(compose, service).flatMap((reference) => {
		const known = knownNames(compose, reference.kind);
		if (known.has(reference.name)) return [];
		const summary = `There is no ${reference.kind} \`${reference.name.slice(0, 40)}\` in compose.yaml`;
		const where = reference.kind === "service" ? "" : ` Or declare it under the top-level \`${reference.kind}s:\`.`;
		return [reportError("compose-invalid", reference.place, summary, { hint: `${suggestName(reference.name, known)}${where}` })];
	}));
}
function checkDependencyCycles(stack) {
	const { compose } = stack;
	if (compose === void 0) return [];
	const edges = new Map(compose.services.map((service) => [service.name, dependencies(compose.source, service).map((each) => each.name)]));
	const cycle = findCycle(edges);
	const first = compose.services.find((each) => each.name === cycle?.[0]);
	if (cycle === void 0 || first === void 0) return [];
	const place = placeOfKey(compose.source, first.body.entries.get("depends_on") ?? first.entry);
	return [reportError("compose-invalid", place, "Services depend on each other in a circle", {
		detail: `${cycle.join(" → ")}.`,
		hint: "Take one of the dependencies away."
	})];
}
function listReferences(compose, service) {
	const { source } = compose;
	const volumes = service.volumes.filter((each) => each.kind === "volume" && each.source !== void 0);
	return [
		...dependencies(source, service),
		...namesOf(source, findNode(service.body, "networks")).filter((each) => each.name !== "default").map(asKind("network")),
		...volumes.map((each) => ({
			kind: "volume",
			name: each.source ?? "",
			place: each.place
		})),
		...service.configs.map((each) => ({
			kind: "config",
			name: each.name,
			place: each.place
		})),
		...service.secrets.map((each) => ({
			kind: "secret",
			name: each.name,
			place: each.place
		}))
	];
}
function dependencies(source, service) {
	const shared = [
		"network_mode",
		"pid",
		"ipc"
	].flatMap((key) => {
		const node = findNode(service.body, key);
		const name = /^service:(.+)$/.exec(textOf(node) ?? "")?.[1];
		return node === void 0 || name === void 0 ? [] : [{
			name,
			place: placeOfNode(source, node)
		}];
	});
	return [...namesOf(source, findNode(service.body, "depends_on")), ...shared].map(asKind("service"));
}
/** The names in a list of texts or the keys of a mapping. */
function namesOf(source, node) {
	if (node?.kind === "map") return entriesOf(node).map((entry) => ({
		name: entry.key,
		place: placeOfKey(source, entry)
	}));
	return itemsOf(node).map((item) => ({
		name: textOf(item) ?? "",
		place: placeOfNode(source, item)
	}));
}
function asKind(kind) {
	return (named) => ({
		kind,
		...named
	});
}
function knownNames(compose, kind) {
	switch (kind) {
		case "service": return new Set(compose.services.map((each) => each.name));
		case "network": return new Set(compose.networks.keys());
		case "volume": return new Set(compose.volumes.keys());
		case "config": return new Set(compose.configs.keys());
		case "secret": return new Set(compose.secrets.keys());
	}
}

// src/manifest/policy-secrets.ts
/** Each entry of the top-level `secrets:` is a file of its own name under ./secrets. */
function checkSecretFiles(stack) {
	const { compose } = stack;
	if (compose === void 0) return [];
	return [...compose.secrets.values()].flatMap((entry) => {
		const file = findNode(entry.value, "file");
		const resolved = resolveStackPath(textOf(file) ?? "");
		const others = entriesOf(entry.value).filter((each) => each.key !== "file" && !each.key.startsWith("x-"));
		if (resolved.kind === "inside" && resolved.path === `secrets/${entry.key}` && others.length === 0) return [];
		const place = file === void 0 ? placeOfKey(compose.source, entry) : placeOfNode(compose.source, file);
		const detail = "On the VM each secret is a root-owned file of its own name; nothing else is provided there.";
		const hint = `Write \`${entry.key}: { file: ./secrets/${entry.key} }\`.`;
		return [reportError("compose-invalid", place, `Secret \`${entry.key}\` must be the file ./secrets/${entry.key}`, {
			detail,
			hint
		})];
	});
}
/** Every secret of compose.yaml has an owner in stack.yaml. */
function checkSecretsDeclared(stack) {
	const { compose, manifest } = stack;
	if (compose === void 0 || manifest === void 0) return [];
	return [...compose.secrets.values()].flatMap((entry) => {
		if (Object.hasOwn(manifest.value.secrets, entry.key)) return [];
		const hint = `Add to ${stack.folder}/stack.yaml: \`secrets: { ${entry.key}: { owner: "0", generate: hex32 } }\`.`;
		return [reportError("secret-undeclared", placeOfKey(compose.source, entry), `Secret \`${entry.key}\` is not declared in stack.yaml`, { hint })];
	});
}
/** Every secret of stack.yaml is in compose.yaml, and used there. */
function checkSecretsUsed(stack) {
	const { compose, manifest } = stack;
	if (compose === void 0 || manifest?.source === void 0) return [];
	const { source } = manifest;
	const used = new Set(compose.services.flatMap((each) => each.secrets.map((use) => use.name)));
	return entriesOf(findNode(manifest.root, "secrets")).flatMap((entry) => {
		if (!compose.secrets.has(entry.key)) {
			const hint = `${suggestName(entry.key, compose.secrets.keys())} Or add it to the top-level \`secrets:\` of compose.yaml.`;
			return [reportError("secret-undeclared", placeOfKey(source, entry), `Secret \`${entry.key}\` is not in compose.yaml`, { hint })];
		}
		if (used.has(entry.key)) return [];
		return [reportWarning("secret-undeclared", placeOfKey(source, entry), `No service uses the secret \`${entry.key}\``, { hint: "Give it to a service (`secrets: [name]`), or remove it from both files." })];
	});
}

// src/manifest/routes.ts
const ROUTES_FILE = "cloudflare/routes.yaml";
function readRoutes(root) {
	const read = readText(root, ROUTES_FILE);
	if (read === void 0) return {
		routes: void 0,
		problems: []
	};
	if ("problem" in read) return {
		routes: void 0,
		problems: [read.problem]
	};
	const parsed = parseYaml(read.source);
	if (parsed.root === void 0) return {
		routes: void 0,
		problems: parsed.problems
	};
	const problems = checkSchema(read.source, parsed.root, validateRoutes);
	return {
		routes: problems.length === 0 ? {
			source: read.source,
			root: parsed.root
		} : void 0,
		problems
	};
}
/** Each target exists, is the only one of its name, and publishes the route's port. */
function checkRoutes(fleet) {
	const { routes } = fleet;
	if (routes === void 0) return [];
	return itemsOf(findNode(routes.root, "routes")).flatMap((route) => checkRoute(fleet, routes.source, route));
}
function checkRoute(fleet, source, route) {
	const node = findNode(route, "target");
	const text = textOf(node) ?? "";
	const [vm = "", ...rest] = text.split("/");
	if (node === void 0 || fleet.names.has(vm) && !fleet.vms.some((each) => each.name === vm)) return [];
	const place = placeOfNode(source, node);
	const found = (fleet.vms.find((each) => each.name === vm)?.stacks.flatMap(listTargets) ?? []).filter((each) => matchesTarget(each, rest));
	const [target] = found;
	if (target === void 0) return [reportNoTarget(fleet, place, text, vm)];
	if (found.length > 1) {
		const hint = `Write one of: ${found.map((each) => `${vm}/${each.stack.name}/${each.service.name}`).join(", ")}.`;
		return [reportError("route-unknown", place, `More than one service is \`${text.slice(0, 40)}\``, { hint })];
	}
	return checkPort(source, route, place, target);
}
function matchesTarget(target, path) {
	const [first, second] = path;
	if (second !== void 0) return target.stack.name === first && target.service.name === second;
	return target.service.name === first;
}
function listTargets(stack) {
	return (stack.compose?.services ?? []).map((service) => ({
		stack,
		service
	}));
}
function reportNoTarget(fleet, place, text, vm) {
	const known = fleet.vms.flatMap((each) => each.stacks.flatMap(listTargets).map(({ service }) => `${each.name}/${service.name}`));
	const summary = fleet.names.has(vm) ? `There is no service \`${text.slice(0, 45)}\`` : `There is no VM \`${vm.slice(0, 45)}\``;
	return reportError("route-unknown", place, summary, { hint: suggestName(text, new Set(known)) });
}
function checkPort(source, route, targetPlace, target) {
	const node = findNode(route, "port");
	const published = target.service.ports.flatMap((each) => each.published).filter((each) => each.protocol === "tcp");
	const ports = [...new Set(published.map((each) => each.hostPort))];
	const name = `${target.stack.vm}/${target.stack.name}/${target.service.name}`;
	const list = ports.length === 0 ? "none" : ports.join(", ");
	const detail = `TCP ports of ${name} on the VM: ${list}.`;
	if (node !== void 0) {
		if (ports.includes(Number(textOf(node)))) return [];
		return [reportError("route-unknown", placeOfNode(source, node), `The target does not publish port ${textOf(node)}`, {
			detail,
			hint: "Name one of these ports, or publish it in compose.yaml."
		})];
	}
	if (ports.length === 1) return [];
	const hint = ports.length === 0 ? "Publish a port in compose.yaml." : `Add \`port:\` with one of ${list}.`;
	return [reportError("route-unknown", targetPlace, "The route needs a port", {
		detail,
		hint
	})];
}

// src/manifest/policy.ts
const STACK_RULES = [
	checkServiceNames,
	checkRefusedKeys,
	checkImages,
	checkReach,
	checkVolumeDevices,
	checkReferences,
	checkDependencyCycles,
	checkReferencedFiles,
	checkConfigKinds,
	checkReservedFiles,
	checkSecretFiles,
	checkSecretsDeclared,
	checkSecretsUsed,
	checkManifestServices,
	checkReloadFiles
];
const FLEET_RULES = [
	checkUnmanaged,
	checkProjectNames,
	checkContainerNames,
	checkPorts,
	checkNeedsExist,
	checkNeedsCycle,
	checkRoutes
];
/** Everything that can be said of one stack alone. */
function checkStack(stack) {
	return STACK_RULES.flatMap((rule) => rule(stack));
}
/** Everything that needs more than one stack: ports, projects, needs, routes. */
function checkFleet(fleet) {
	return FLEET_RULES.flatMap((rule) => rule(fleet));
}

// src/manifest/vm-manifest.ts
const DEFAULT_SSH_PORT = 22;
/** `overlay` replaces single values of `ssh`. */
function parseVm(name, source, overlay) {
	const { root, problems } = parseYaml(source);
	if (root === void 0) return {
		vm: void 0,
		problems
	};
	const found = checkSchema(source, root, validateVm);
	if (found.length > 0) return {
		vm: void 0,
		problems: found
	};
	const file = toPlain(root);
	const ssh = sshTarget(file, overlay);
	const managed = file.managed ?? true;
	if (managed && ssh === void 0) return {
		vm: void 0,
		problems: [reportNoAddress(source)]
	};
	const value = {
		...describeVm$1(file),
		name,
		managed,
		ssh,
		place: placeAt(source, root.start, root.start + 1)
	};
	const warnings = managed && ssh?.hostKeys.length === 0 ? [reportNoHostKey(name, source, root)] : [];
	return {
		vm: {
			value,
			source,
			root
		},
		problems: warnings
	};
}
function describeVm$1(file) {
	const { id, description, addresses = {}, resources, template, inventory = [] } = file;
	return {
		...id === void 0 ? {} : { id },
		...description === void 0 ? {} : { description },
		addresses: {
			...pick(addresses, "lan"),
			...pick(addresses, "tailscale")
		},
		...resources === void 0 ? {} : { resources: {
			...pick(resources, "memory"),
			...pick(resources, "disk"),
			...pick(resources, "cores")
		} },
		...template === void 0 ? {} : { template: {
			id: template.id,
			name: template.name,
			profile: template.profile
		} },
		inventory: inventory.map((each) => ({
			name: each.name,
			ports: each.ports ?? [],
			...pick(each, "note")
		}))
	};
}
/** The key alone, when it is set: exact optional properties must not be undefined. */
function pick(from, key) {
	const value = from[key];
	return value === void 0 || value === null ? {} : { [key]: value };
}
function sshTarget(file, overlay) {
	const host = overlay?.host ?? file.ssh?.host ?? file.addresses?.lan;
	if (host === void 0) return void 0;
	return {
		host,
		port: overlay?.port ?? file.ssh?.port ?? DEFAULT_SSH_PORT,
		user: overlay?.user ?? file.ssh?.user ?? "root",
		hostKeys: overlay?.hostKeys ?? file.ssh?.hostKeys ?? []
	};
}
function reportNoAddress(source) {
	return reportError("schema-required", placeAt(source, 0), "A managed VM needs an address", { hint: "Add `addresses: { lan: … }` or `ssh: { host: … }`, or `managed: false` for an inventory." });
}
function reportNoHostKey(name, source, root) {
	const node = findNode(root, "ssh", "hostKeys") ?? findNode(root, "ssh");
	const place = node === void 0 ? placeAt(source, root.start) : placeOfNode(source, node);
	return reportWarning("host-key-missing", place, `No host key is pinned for \`${name}\``, {
		detail: "Without a pinned key every connection to this VM is refused.",
		hint: `Run \`npm run trust -- ${name}\`.`
	});
}

// src/manifest/load.ts
/** Reads `stacks/` of a checkout. No network, no process, nothing written; throws only for bugs. */
async function loadFleet(root, options = {}) {
	const problems = [];
	const names = listNames(root, problems);
	if (names.size === 0 && problems.length === 0) problems.push(reportNoStacks());
	const wanted = selectVms$1(names, options.vms, problems);
	const hosts = options.hosts === void 0 ? {
		overlays: /* @__PURE__ */ new Map(),
		problems: []
	} : readHosts(options.hosts, [...names.keys()]);
	const routes = readRoutes(root);
	const loaded = await Promise.all(wanted.map((vm) => loadVm(root, vm, names.get(vm) ?? [], hosts.overlays.get(vm))));
	problems.push(...hosts.problems, ...routes.problems, ...loaded.flatMap((each) => each.result.problems));
	for (const stack of loaded.flatMap((each) => each.stacks)) problems.push(...stack.problems, ...checkStack(stack));
	problems.push(...checkFleet({
		names,
		vms: loaded,
		routes: routes.routes
	}));
	const diagnostics = sortDiagnostics(dropEchoes(problems));
	if (hasErrors(diagnostics)) return {
		fleet: void 0,
		diagnostics
	};
	return {
		fleet: {
			root,
			vms: loaded.flatMap((each) => describeVm(root, each))
		},
		diagnostics
	};
}
function describeVm(root, loaded) {
	if (loaded.result.vm === void 0) return [];
	const stacks = loaded.stacks.map((each) => describeStack(root, each)).filter((each) => each !== void 0);
	return [{
		...loaded.result.vm.value,
		stacks
	}];
}
function listNames(root, problems) {
	const vms = listFolders(root, "stacks", "VM", problems);
	return new Map(vms.map((vm) => [vm, listFolders(root, `stacks/${vm}`, "stack", problems)]));
}
/** Folder names that are valid, sorted; files beside them (README.md, vm.yaml) are none of our business. */
function listFolders(root, folder, kind, problems) {
	const stat = lstatSync(join(root, folder), { throwIfNoEntry: false });
	if (stat === void 0) return [];
	if (stat.isSymbolicLink()) problems.push(reportLink(folder));
	if (!stat.isDirectory()) return [];
	const names = [];
	for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
		const file = `${folder}/${entry.name}`;
		if (entry.isSymbolicLink()) problems.push(reportLink(file));
		else if (entry.isDirectory() && isFolderName(entry.name)) names.push(entry.name);
		else if (entry.isDirectory()) problems.push(reportBadName(kind, entry.name, { file }));
	}
	return names.sort((a, b) => a < b ? -1 : 1);
}
function selectVms$1(names, wanted, problems) {
	if (wanted === void 0) return [...names.keys()];
	for (const vm of wanted) {
		if (names.has(vm)) continue;
		const hint = suggestName(vm, names.keys());
		problems.push({
			code: "vm-unknown",
			severity: "error",
			summary: `There is no VM \`${vm}\``,
			hint,
			at: { address: vm }
		});
	}
	return [...names.keys()].filter((each) => wanted.includes(each));
}
async function loadVm(root, vm, stackNames, overlay) {
	const file = `stacks/${vm}/vm.yaml`;
	const result = interpretVm(vm, file, readText(root, file), overlay);
	if (result.vm?.value.managed === false) return {
		name: vm,
		result,
		stacks: []
	};
	return {
		name: vm,
		result,
		stacks: await Promise.all(stackNames.map((each) => loadStack(root, vm, each)))
	};
}
function interpretVm(vm, file, read, overlay) {
	if (read === void 0) return {
		vm: void 0,
		problems: [reportError("file-unreadable", { file }, "The VM has no vm.yaml", { hint: "Add vm.yaml (`addresses: { lan: … }` is enough to begin with), or remove the folder." })]
	};
	if ("problem" in read) return {
		vm: void 0,
		problems: [read.problem]
	};
	return parseVm(vm, read.source, overlay);
}
/** A value that could not be interpolated is empty, and what then looks wrong on its line follows from that. */
function dropEchoes(problems) {
	const unresolved = new Set(problems.filter((each) => each.code === "compose-variable").map(lineKey));
	return problems.filter((each) => each.code === "compose-variable" || !unresolved.has(lineKey(each)));
}
function lineKey({ at }) {
	return at !== void 0 && "file" in at ? `${at.file}:${at.line}` : "";
}
function reportNoStacks() {
	return reportError("fleet-empty", { file: "stacks" }, "No VM is described here", { hint: "Run the command in the root of the repository, where `stacks/<vm>/vm.yaml` lies." });
}

// src/commands/validate.ts
/**
* Reads and judges the whole repository.
* @throws PipelineError with all diagnostics when any of them is an error
*/
async function validate(context) {
	const { fleet, diagnostics } = await loadFleet(context.root, context.hosts === void 0 ? {} : { hosts: context.hosts });
	if (fleet === void 0 || hasErrors(diagnostics)) throw new PipelineError(diagnostics);
	return {
		fleet,
		diagnostics
	};
}
/**
* The managed VMs a person named, or all managed ones when none is named.
* @throws PipelineError `vm-unknown` for a name that is not in `stacks/` or is an inventory only
*/
function selectVms(fleet, selection) {
	const managed = fleet.vms.filter((vm) => vm.managed);
	if (selection.vms.length === 0) return managed;
	return selection.vms.map((name) => {
		const found = fleet.vms.find((vm) => vm.name === name);
		if (found?.managed) return found;
		throw new PipelineError({
			code: "vm-unknown",
			severity: "error",
			summary: found === void 0 ? `There is no VM ${name}` : `${name} is an inventory only, nothing is deployed to it`,
			hint: `managed VMs: ${managed.map((vm) => vm.name).join(", ")}`
		});
	});
}
/**
* Checks a `--stack` name against the selected VMs.
* @throws PipelineError `stack-unknown` when none of them has it
*/
function requireStack(vms, stack) {
	if (stack === void 0 || vms.some((vm) => vm.stacks.some((each) => each.name === stack))) return;
	throw new PipelineError({
		code: "stack-unknown",
		severity: "error",
		summary: `No selected VM has a stack ${stack}`,
		hint: vms.map((vm) => `${vm.name}: ${vm.stacks.map((each) => each.name).join(", ")}`).join("; ")
	});
}

export { selectVms as n, validate as r, requireStack as t };