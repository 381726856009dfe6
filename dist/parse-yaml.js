import { c as joinItems, n as mayBreakBounds, r as refuseLines, s as joinEntries, y as MAX_EXPANDED_VALUES } from "./scan-yaml.js";

// src/manifest/simple-scalars.ts
/** Thrown, and caught in simple-yaml.ts alone, wherever a text needs the full parser. */
const NOT_SIMPLE = /* @__PURE__ */ new Error("needs the full YAML parser");
const FLOW_PLAIN = /[^\s,[\]{}#&*!|>'"%@`:?-][^,[\]{}\n]*|[-:][^\s,[\]{}][^,[\]{}\n]*/y;
const BLOCK_PLAIN = /[^\s,[\]{}#&*!|>'"%@`:?-][^\n]*|[-:][^\s,[\]{}][^\n]*/y;
const SINGLE_QUOTED = /'(?:[^'\n]|'')*'/y;
/** Of line breaks only escaped ones: the text goes on at the next line's first character. */
const DOUBLE_QUOTED = /"(?:[^"\\\n]|\\["\\/nt]|\\\n *)*"/y;
const ALIAS = /\*([A-Za-z0-9_-]+)(?=[ \n,\]}]|$)/y;
const PLAIN_KEY = /(?:<<|[A-Za-z0-9_./][A-Za-z0-9_./-]*)(?=:(?:[ \n]|$))/y;
const SPACES = / */y;
function matchAt(sticky, text, at) {
	sticky.lastIndex = at;
	return sticky.exec(text) ?? void 0;
}
function skipSpaces(text, at) {
	return at + (matchAt(SPACES, text, at)?.[0].length ?? 0);
}
/** A value that stands on one line, in block or in flow context. */
function readInline(source, at, context, depth) {
	switch (source.text[at]) {
		case "[": return readFlowList(source, at, depth);
		case "{": return readFlowMap(source, at, depth);
		case "*": return readAlias(source, at);
		case "\"":
		case "'": return readQuoted(source, at);
		default: return readPlain(source, at, context);
	}
}
/** A key and the offset of its colon; undefined when there is none. */
function readKey(source, at) {
	const plain = matchAt(PLAIN_KEY, source.text, at)?.[0];
	if (plain !== void 0) return {
		key: plain,
		end: at + plain.length,
		isMerge: plain === "<<"
	};
	const first = source.text[at];
	if (first !== "\"" && first !== "'") return void 0;
	const { node, next } = readQuoted(source, at);
	const follower = source.text[next + 1];
	if (source.text[next] !== ":" || follower !== " " && follower !== "\n" || node.value === "<<") return void 0;
	if (source.text.slice(at, next).includes("\n")) throw NOT_SIMPLE;
	return {
		key: String(node.value),
		end: next,
		isMerge: false
	};
}
function readAlias(source, at) {
	const match = matchAt(ALIAS, source.text, at);
	const node = source.anchors.get(match?.[1] ?? "");
	if (match === void 0 || node === void 0) throw NOT_SIMPLE;
	return {
		node,
		next: at + match[0].length
	};
}
function readQuoted(source, at) {
	const isSingle = source.text[at] === "'";
	const match = matchAt(isSingle ? SINGLE_QUOTED : DOUBLE_QUOTED, source.text, at);
	if (match === void 0) throw NOT_SIMPLE;
	const inner = match[0].slice(1, -1);
	const value = isSingle ? inner.replaceAll("''", "'") : inner.replace(/\\(?:\n *|(.))/g, (_, char) => unescapeCharacter(char));
	const next = at + match[0].length;
	return {
		node: {
			kind: "scalar",
			value,
			start: at,
			end: next,
			weight: 1
		},
		next
	};
}
/** undefined: an escaped line break, which stands for nothing. */
function unescapeCharacter(char) {
	if (char === "n") return "\n";
	return char === "t" ? "	" : char ?? "";
}
function readPlain(source, at, context) {
	const match = matchAt(context === "block" ? BLOCK_PLAIN : FLOW_PLAIN, source.text, at);
	if (match === void 0) throw NOT_SIMPLE;
	const comment = match[0].indexOf(" #");
	if (comment !== -1 && context === "flow") throw NOT_SIMPLE;
	const plain = (comment === -1 ? match[0] : match[0].slice(0, comment)).replace(/ +$/, "");
	if (plain.includes(": ") || plain.endsWith(":")) throw NOT_SIMPLE;
	const end = at + plain.length;
	return {
		node: {
			kind: "scalar",
			value: resolvePlain(plain),
			start: at,
			end,
			weight: 1
		},
		next: end
	};
}
/** The core schema of YAML 1.2; rare spellings of numbers are left to the full parser. */
function resolvePlain(plain) {
	if (/^[-+.\d]/.test(plain)) return resolveNumber(plain);
	if (/^(?:~|[Nn]ull|NULL)$/.test(plain)) return null;
	if (/^(?:[Tt]rue|TRUE)$/.test(plain)) return true;
	if (/^(?:[Ff]alse|FALSE)$/.test(plain)) return false;
	return plain;
}
function resolveNumber(plain) {
	if (/^[-+]?\d+$/.test(plain)) return Number.parseInt(plain, 10);
	if (/^[-+]?(?:\.\d+|\d+\.\d*)$/.test(plain)) return Number.parseFloat(plain);
	if (/^0[ox]|^[-+]?\.(?:inf|nan)$|^[-+]?[\d.]+e[-+]?\d+$/i.test(plain)) throw NOT_SIMPLE;
	return plain;
}
function readFlowList(source, start, depth) {
	const items = [];
	const next = readFlowItems(source, start, "]", depth, (at) => {
		const item = readInline(source, at, "flow", depth + 1);
		items.push(item.node);
		return item.next;
	});
	return {
		node: joinItems(items, start, next),
		next
	};
}
function readFlowMap(source, start, depth) {
	const entries = [];
	const next = readFlowItems(source, start, "}", depth, (at) => {
		const found = readKey(source, at);
		if (found === void 0 || source.text[found.end + 1] !== " ") throw NOT_SIMPLE;
		const value = readInline(source, skipSpaces(source.text, found.end + 1), "flow", depth + 1);
		entries.push({
			key: found.key,
			keyStart: at,
			keyEnd: found.end,
			value: value.node
		});
		return value.next;
	});
	return {
		node: joinEntriesOrGiveUp(entries, start, next),
		next
	};
}
/** Duplicates and wrong merges are for the full parser to tell. */
function joinEntriesOrGiveUp(entries, start, end) {
	const joined = joinEntries(entries, start, end, (entry) => entry.key === "<<");
	if (joined.duplicates.length > 0 || joined.badMerge !== void 0) throw NOT_SIMPLE;
	return joined.node;
}
function readFlowItems(source, start, close, depth, readItem) {
	if (depth > 50) throw NOT_SIMPLE;
	let at = skipSpaces(source.text, start + 1);
	if (source.text[at] === close) return at + 1;
	for (;;) {
		at = skipSpaces(source.text, readItem(at));
		if (source.text[at] === close) return at + 1;
		if (source.text[at] !== ",") throw NOT_SIMPLE;
		at = skipSpaces(source.text, at + 1);
	}
}

// src/manifest/simple-yaml.ts
const ANCHOR = /&([A-Za-z0-9_-]+)(?= |\n|$)/y;
const REST_OF_LINE = /(?: +#[^\n]*| *)(?=\n|$)/y;
const BLOCK_HEADER = /\|(-?)(?: +#[^\n]*| *)\n/y;
/** Tabs, carriage returns, directives, document marks, tags, complex keys. */
const UNUSUAL = /[\t\r\u0085\u2028\u2029\ufeff]|^(?:%|---|\.\.\.)|(?:^|[\s[{,])[!?](?:\s|[\w!<])/m;
/** The tree of a text in plain block style, or undefined when it needs the full parser. Linear in the text. */
function readSimpleYaml(source) {
	if (UNUSUAL.test(source.text)) return void 0;
	const reader = {
		text: source.text,
		lineStarts: source.lineStarts,
		anchors: /* @__PURE__ */ new Map(),
		line: 0,
		resumeAt: void 0
	};
	try {
		const first = findContent(reader);
		if (first === void 0 || first.column !== 0) return void 0;
		const root = readBlock(reader, first, 0);
		return findContent(reader) === void 0 && root.weight <= 5e4 ? root : void 0;
	} catch (error) {
		if (error === NOT_SIMPLE) return void 0;
		throw error;
	}
}
/** The next character that is neither blank nor comment, or undefined at the end. */
function findContent(reader) {
	for (; reader.line < reader.lineStarts.length; reader.line += 1) {
		const lineStart = reader.lineStarts[reader.line] ?? 0;
		const offset = reader.resumeAt ?? skipSpaces(reader.text, lineStart);
		const char = reader.text[offset];
		if (char !== void 0 && char !== "\n" && char !== "#") return {
			column: offset - lineStart,
			offset
		};
		reader.resumeAt = void 0;
	}
}
function nextLine(reader) {
	reader.line += 1;
	reader.resumeAt = void 0;
}
function readBlock(reader, at, depth) {
	if (depth > 100) throw NOT_SIMPLE;
	return isDash(reader, at.offset) ? readList(reader, at, depth) : readMap(reader, at, depth);
}
function isDash(reader, offset) {
	const follower = reader.text[offset + 1];
	return reader.text[offset] === "-" && (follower === " " || follower === "\n" || follower === void 0);
}
function readMap(reader, first, depth) {
	const entries = [];
	for (let at = first; at !== void 0 && at.column >= first.column; at = findContent(reader)) {
		const found = at.column === first.column ? readKey(reader, at.offset) : void 0;
		if (found === void 0) throw NOT_SIMPLE;
		const value = readValue(reader, found.end + 1, first.column, "map", depth);
		entries.push({
			key: found.key,
			keyStart: at.offset,
			keyEnd: found.end,
			value
		});
	}
	return joinEntriesOrGiveUp(entries, first.offset, entries.at(-1)?.value.end ?? first.offset);
}
function readList(reader, first, depth) {
	const items = [];
	for (let at = first; at !== void 0 && at.column >= first.column; at = findContent(reader)) {
		if (at.column > first.column) throw NOT_SIMPLE;
		if (!isDash(reader, at.offset)) break;
		items.push(readItem(reader, at, depth));
	}
	return joinItems(items, first.offset, items.at(-1)?.end ?? first.offset);
}
function readItem(reader, dash, depth) {
	const start = skipSpaces(reader.text, dash.offset + 1);
	if (!(readKey(reader, start) !== void 0)) return readValue(reader, dash.offset + 1, dash.column, "list", depth);
	reader.resumeAt = start;
	return readMap(reader, {
		column: dash.column + (start - dash.offset),
		offset: start
	}, depth + 1);
}
/** The value after a colon or a dash; `parent` is the column of what it belongs to. */
function readValue(reader, after, parent, kind, depth) {
	const start = skipSpaces(reader.text, after);
	const anchor = matchAt(ANCHOR, reader.text, start);
	const name = anchor?.[1];
	if (name === void 0) return readBare(reader, after, parent, kind, depth);
	reader.anchors.set(name, void 0);
	const node = readBare(reader, start + (anchor?.[0].length ?? 0), parent, kind, depth);
	if (node.kind === "scalar" && node.value === null) throw NOT_SIMPLE;
	if (reader.text[skipSpaces(reader.text, start + (anchor?.[0].length ?? 0))] === "*") throw NOT_SIMPLE;
	reader.anchors.set(name, node);
	return node;
}
function readBare(reader, after, parent, kind, depth) {
	const start = skipSpaces(reader.text, after);
	if (matchAt(REST_OF_LINE, reader.text, after) !== void 0) return readNested(reader, after, parent, kind, depth);
	const header = reader.text[start] === "|" ? matchAt(BLOCK_HEADER, reader.text, start) : void 0;
	if (header !== void 0) return readLiteral(reader, start, parent, header[1] === "-");
	const { node, next } = readInline(reader, start, "block", 0);
	if (matchAt(REST_OF_LINE, reader.text, next) === void 0) throw NOT_SIMPLE;
	skipContinuations(reader, next, parent);
	nextLine(reader);
	const following = findContent(reader);
	if (following !== void 0 && following.column > parent) throw NOT_SIMPLE;
	return node;
}
/** Lines that a quoted text goes on over must be indented like any value. */
function skipContinuations(reader, end, parent) {
	for (let start = reader.lineStarts[reader.line + 1]; start !== void 0 && start <= end; start = reader.lineStarts[reader.line + 1]) {
		if (skipSpaces(reader.text, start) - start <= parent) throw NOT_SIMPLE;
		nextLine(reader);
	}
}
/** The value on the following lines: deeper, or a list in the column of its key; else there is none. */
function readNested(reader, after, parent, kind, depth) {
	nextLine(reader);
	const at = findContent(reader);
	if (at !== void 0 && (at.column > parent || kind === "map" && at.column === parent && isDash(reader, at.offset))) return readBlock(reader, at, depth + 1);
	return {
		kind: "scalar",
		value: null,
		start: after,
		end: after,
		weight: 1
	};
}
/** `|` and `|-`: the lines as they are, without their common indentation. */
function readLiteral(reader, start, parent, strip) {
	nextLine(reader);
	const lines = [];
	let indent = 0;
	for (; reader.line < reader.lineStarts.length; reader.line += 1) {
		const lineStart = reader.lineStarts[reader.line] ?? 0;
		const nextStart = reader.lineStarts[reader.line + 1];
		const line = reader.text.slice(lineStart, nextStart === void 0 ? void 0 : nextStart - 1);
		const column = skipSpaces(line, 0);
		const isBlank = column === line.length;
		if (isBlank && line.length > indent) throw NOT_SIMPLE;
		if (!isBlank && indent === 0) indent = column;
		if (!isBlank && (column <= parent || column < indent)) break;
		lines.push(isBlank ? "" : line.slice(indent));
	}
	while (lines.at(-1) === "") lines.pop();
	if (lines.length === 0 || indent === 0) throw NOT_SIMPLE;
	const value = lines.join("\n") + (strip ? "" : "\n");
	const end = (reader.lineStarts[reader.line] ?? reader.text.length + 1) - 1;
	return {
		kind: "scalar",
		value,
		start,
		end: Math.max(start + 1, end),
		weight: 1
	};
}

// src/manifest/parse-yaml.ts
/** Parses one YAML 1.2 document; the `yaml` package is loaded only for what the simple reader leaves to it. */
async function parseYaml(source) {
	const problem = refuseLines(source);
	if (problem !== void 0) return {
		root: void 0,
		problems: [problem]
	};
	const root = mayBreakBounds(source.text) ? void 0 : readSimpleYaml(source);
	if (root !== void 0) return {
		root,
		problems: []
	};
	const { parseFullYaml } = await import("./parse-full-yaml.js");
	return parseFullYaml(source);
}

export { parseYaml as t };