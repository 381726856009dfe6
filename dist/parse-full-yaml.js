import "./rolldown-runtime.js";
import { t as require_dist } from "./dist2.js";
import { Et as joinItems, Ft as MAX_EXPANDED_VALUES, It as MAX_ITEMS, Lt as MAX_KEYS, Mt as placeAt, Nt as reportError, Tt as joinEntries, xt as BOMB_HINT } from "./core.js";

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
		const root = buildNode(builder, contents, 0);
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
function buildNode(builder, node, fallback) {
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
	return joinItems(node.items.map((each) => buildNode(builder, each, start)), start, end);
}
function buildMap(builder, node) {
	const pairs = node.items.filter((each) => (0, import_dist.isPair)(each));
	const merges = /* @__PURE__ */ new Set();
	const entries = pairs.map((pair) => {
		const entry = buildEntry(builder, pair);
		if (entry.key === "<<" && (0, import_dist.isScalar)(pair.key) && pair.key.type === "PLAIN") merges.add(entry);
		return entry;
	});
	const joined = joinEntries(entries, ...spanOf(node, 0), (entry) => merges.has(entry));
	for (const each of joined.duplicates) builder.duplicates.push(reportDuplicate(builder.source, each));
	if (joined.badMerge !== void 0) throw new TreeProblem(reportMerge(builder.source, joined.badMerge));
	return joined.node;
}
function buildEntry(builder, pair) {
	const key = pair.key;
	if (!(0, import_dist.isScalar)(key)) throw new TreeProblem(reportKey(builder.source, key));
	const [keyStart, keyEnd] = spanOf(key, 0);
	return {
		key: keyText(key),
		keyStart,
		keyEnd,
		value: buildNode(builder, pair.value, keyStart)
	};
}
/** `8080:` and `true:` are keys too; Compose takes them by their text. */
function keyText(key) {
	return typeof key.value === "string" ? key.value : key.source ?? String(key.value);
}
function reportMerge(source, entry) {
	return reportError("yaml-syntax", placeAt(source, entry.keyStart, entry.keyEnd), "Merge key `<<` needs a mapping", { hint: "Give `<<` an alias of a mapping (`<<: *name`), or a list of such aliases." });
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

// src/manifest/count-tokens.ts
/** The first bound that the text breaks, or undefined. Linear in the text, builds no tree. */
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
				hint: BOMB_HINT
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

// src/manifest/parse-full-yaml.ts
/** Of syntax errors only the first is told: the rest mostly follow from it. */
function parseFullYaml(source) {
	const bomb = countTokens(source);
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

export { parseFullYaml };