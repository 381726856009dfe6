import "./rolldown-runtime.js";
import { t as _usingCtx } from "./usingCtx.js";
import { a as parseVersion$1, n as compareVersions, o as parseImage, t as compareNumbers } from "./version.js";
import { a as validateSecrets, i as validateRoutes$1, n as validateFleet, o as validateStack, r as validateHosts, s as validateVm, t as validateCompose } from "./validators.gen.js";
import { t as SECRETS_FILES } from "./secrets-files.js";
import { t as isForeign$1 } from "./platform.js";
import { n as judgeUpgrade } from "./upgrade.js";
import { dirname, isAbsolute, join, posix, relative, resolve } from "node:path";
import { createReadStream, existsSync, lstatSync, readFileSync, readdirSync } from "node:fs";
import { userInfo } from "node:os";
import { readFile } from "node:fs/promises";
import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";

// src/adapters/json-reporter.ts
/** Strings are redacted before they are encoded, so that a mask can never break the JSON. */
function createJsonReporter(out, redactor) {
	const diagnostics = [];
	let content = {};
	return {
		group: () => void 0,
		endGroup: () => void 0,
		info: () => void 0,
		progress: () => void 0,
		diagnostic: (diagnostic) => void diagnostics.push(diagnostic),
		document(value) {
			content = value;
		},
		conclude(outcome, sentence) {
			out.write(`${redactedJson({
				outcome,
				summary: sentence,
				diagnostics,
				...content
			}, redactor)}\n`);
		}
	};
}
/** Indented JSON in which every string, keys too, has passed the redactor. */
function redactedJson(value, redactor) {
	return JSON.stringify(value, (_key, each) => redactEach(each, redactor), 2);
}
function redactEach(value, redactor) {
	if (typeof value === "string") return redactor.redact(value);
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
	if (Object.keys(value).every((key) => redactor.redact(key) === key)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [redactor.redact(key), each]));
}

// src/render/inert.ts
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const MARKDOWN_PUNCTUATION = /[\\`*_{}[\]|~#!$^]/g;
/** Writes every character that a person cannot see, or that moves a cursor, as an escape: `\x1b`, `\n`, `\u202e`. */
function showControls(text) {
	return text.replace(INVISIBLE, escapeCharacter).replace(LONE_SURROGATE, escapeCharacter);
}
function escapeCharacter(character) {
	if (character === "\n") return "\\n";
	if (character === "\r") return "\\r";
	if (character === "	") return "\\t";
	const code = Number(character.codePointAt(0));
	if (code > 65535) return `\\u{${code.toString(16)}}`;
	return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
}
/**
* Keeps a runner from taking one line of a log as a command: it looks for `::name …::` at the start of a line and for
* `##[name]`. A backslash in front is visible and enough.
*/
function inertLogLine(line) {
	return line.replace(/^(\s*)::/, "$1\\::").replace(/##\[/g, "#\\#[");
}
/** Text inside a Markdown paragraph or table cell, without any effect: no markup, HTML, mention, reference or link. */
function inertMarkdown(text) {
	return showControls(text).replace(MARKDOWN_PUNCTUATION, "\\$&").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/@/g, "&#64;").replace(/:(?=\/\/|[a-z0-9_+-]*[a-z_+-][a-z0-9_+-]*:|100:|1234:)/gi, "&#58;").replace(/\bwww\./gi, "www&#46;");
}
/** A code span that ends where it should: its fence is longer than any run of backticks inside; pipes suit table cells. */
function inlineCode(text) {
	const visible = showControls(text).replace(/\|/g, "\\|");
	if (visible === "") return "` `";
	const fence = backticksAround(visible, 1);
	return visible.startsWith("`") || visible.endsWith("`") || visible.trim() === "" ? `${fence} ${visible} ${fence}` : `${fence}${visible}${fence}`;
}
/** A fenced block that nothing inside can close. `text` may have several lines; their other controls are made visible. */
function fencedBlock(language, text) {
	const visible = text.split("\n").map(showControls).join("\n");
	const fence = backticksAround(visible, 3);
	return `${fence}${language}\n${visible}\n${fence}`;
}
function backticksAround(text, least) {
	const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
	return "`".repeat(Math.max(least, longest + 1));
}

// src/render/paint.ts
const SGR = {
	red: 31,
	green: 32,
	yellow: 33,
	blue: 34,
	cyan: 36,
	dim: 2,
	bold: 1
};
function createPaint(colour) {
	return colour ? paintWithSgr : paintPlain;
}
function paintWithSgr(ink, text) {
	return text === "" ? "" : `\u001b[${SGR[ink]}m${text}\u001b[0m`;
}
function paintPlain(_ink, text) {
	return text;
}

// src/render/width.ts
const NO_COLUMN = /\p{Mark}|\u200d|\ufe0e|\ufe0f/gu;
const TWO_COLUMNS = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/gu;
const PRINTABLE_ASCII = /^[ -~]*$/;
/** Columns of a text without control characters. */
function textWidth(text) {
	if (PRINTABLE_ASCII.test(text)) return text.length;
	const bare = text.replace(NO_COLUMN, "");
	return [...bare].length + (bare.match(TWO_COLUMNS)?.length ?? 0);
}
function padEnd(text, width) {
	return text + " ".repeat(Math.max(0, width - textWidth(text)));
}
/** Cuts to at most `width` columns; a cut text ends in `…`. */
function cutToWidth(text, width) {
	if (textWidth(text) <= width) return text;
	let kept = "";
	let used = 1;
	for (const character of text) {
		used += textWidth(character);
		if (used > width) break;
		kept += character;
	}
	return `${kept}…`;
}

// src/render/words.ts
/** `1 change`, `2 changes`; irregular plurals are given. */
function countOf(count, noun, plural = `${noun}s`) {
	return `${count} ${count === 1 ? noun : plural}`;
}
/** `a`, `a and b`, `a, b and c`. */
function joinWords(words) {
	if (words.length < 2) return words.join("");
	return `${words.slice(0, -1).join(", ")} and ${words.slice(-1).join("")}`;
}
/** At most `limit` words, then how many more there are. */
function joinSome(words, limit) {
	if (words.length <= limit) return words.join(", ");
	return `${words.slice(0, limit).join(", ")} and ${words.length - limit} more`;
}
/** First letter in upper case. */
function capitalise(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
/** `12:03:11 UTC` out of an ISO 8601 time in UTC; anything else comes back as it is. */
function clockTime(iso) {
	const match = /T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(iso);
	return match?.[1] === void 0 ? iso : `${match[1]} UTC`;
}
/** `4.2 s`, `38 s`, `3 min 20 s`. */
function durationText(seconds) {
	if (seconds < 10) return `${Math.round(seconds * 10) / 10} s`;
	if (seconds < 120) return `${Math.round(seconds)} s`;
	return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
/** How long ago, as of `now`: `just now`, `12 min ago`, `4 h ago`, `3 days ago`; undefined for what is no time. Both ISO 8601. */
function ageText(then, now) {
	const minutes = Math.floor((Date.parse(now) - Date.parse(then)) / 6e4);
	if (Number.isNaN(minutes)) return void 0;
	if (minutes < 1) return "just now";
	if (minutes < 120) return `${minutes} min ago`;
	if (minutes < 2880) return `${Math.floor(minutes / 60)} h ago`;
	return `${Math.floor(minutes / 1440)} days ago`;
}
/** The first seven characters of a commit's hash. */
function shortCommit(sha) {
	return sha.slice(0, 7);
}
/** `712 bytes`, `12 KiB`, `3 MiB`, `1.4 GiB`. */
function sizeText(bytes) {
	if (bytes < 1024) return countOf(bytes, "byte");
	if (bytes < 1024 ** 2) return `${Math.round(bytes / 1024)} KiB`;
	if (bytes < 1024 ** 3) return `${Math.round(bytes / 1024 ** 2)} MiB`;
	return `${Math.round(bytes / 1024 ** 3 * 10) / 10} GiB`;
}

// src/render/diagnostic-text.ts
const WINDOW = 120;
const INKS = {
	error: "red",
	warning: "yellow",
	advice: "cyan"
};
/** All diagnostics, errors first, in their given order otherwise; blocks are parted by an empty line. */
function renderDiagnostics(diagnostics, colour) {
	const errors = diagnostics.filter((each) => each.severity === "error");
	const others = diagnostics.filter((each) => each.severity !== "error");
	return [...errors, ...others].map((each) => renderDiagnostic(each, colour)).join("\n\n");
}
/** One diagnostic, several lines. The first begins with `file:line:column`, which editors and terminals can open. */
function renderDiagnostic(diagnostic, colour) {
	const paint = createPaint(colour);
	const ink = INKS[diagnostic.severity];
	const place = placeText(diagnostic.at);
	const lines = [`${place === "" ? "" : `${paint("bold", place)}: `}${paint(ink, diagnostic.severity)}: ${paint("bold", showControls(diagnostic.summary))} ${paint("dim", `[${codeText(diagnostic)}]`)}`];
	if (diagnostic.at !== void 0 && "file" in diagnostic.at) lines.push(...sourceLines(diagnostic.at, paint, ink));
	if (diagnostic.detail !== void 0) lines.push(...indent(diagnostic.detail));
	if (diagnostic.hint !== void 0) lines.push(...indent(`${paint("cyan", "hint:")} ${visibleLines(diagnostic.hint)}`, true));
	return lines.join("\n");
}
/** The code, and the rule of the fleet where its name says more. */
function codeText({ code, rule }) {
	return rule === void 0 || rule === code ? code : `${code}, rule ${rule}`;
}
/** `file:line:column` or `vm/stack/service`; empty when the diagnostic has no place. */
function placeText(at) {
	if (at === void 0) return "";
	if ("address" in at) return showControls(at.address);
	const line = at.line === void 0 ? "" : `:${at.line}`;
	const column = at.line === void 0 || at.column === void 0 ? "" : `:${at.column}`;
	return `${showControls(at.file)}${line}${column}`;
}
/** "2 errors and 1 warning"; empty when there are none. */
function countDiagnostics(diagnostics) {
	const errors = diagnostics.filter((each) => each.severity === "error").length;
	const warnings = diagnostics.length - errors;
	if (errors > 0 && warnings > 0) return `${countOf(errors, "error")} and ${countOf(warnings, "warning")}`;
	if (errors > 0) return countOf(errors, "error");
	return warnings > 0 ? countOf(warnings, "warning") : "";
}
function sourceLines(place, paint, ink) {
	if (place.line === void 0 || place.lineText === void 0) return [];
	const column = Math.max(0, (place.column ?? 1) - 1);
	const from = column > 100 ? column - 40 : 0;
	const shown = place.lineText.slice(from, from + WINDOW);
	const before = showControls(shown.slice(0, column - from).replace(/\t/g, " "));
	const length = Math.max(1, place.length ?? 1);
	const marked = showControls(shown.slice(column - from, column - from + length).replace(/\t/g, " "));
	const after = showControls(shown.slice(column - from + length).replace(/\t/g, " "));
	const lead = from > 0 ? "…" : "";
	const tail = from + WINDOW < place.lineText.length ? "…" : "";
	const number = String(place.line).padStart(5);
	const gutter = " ".repeat(number.length);
	const source = `${paint("dim", `${number} |`)} ${lead}${before}${marked}${after}${tail}`;
	if (place.column === void 0) return [source];
	const caret = `${" ".repeat(textWidth(lead + before))}${paint(ink, "^".repeat(Math.max(1, textWidth(marked))))}`;
	return [source, `${paint("dim", `${gutter} |`)} ${caret}`];
}
function visibleLines(text) {
	return text.split("\n").map(showControls).join("\n");
}
function indent(text, ready = false) {
	return (ready ? text : visibleLines(text)).split("\n").map((line) => `  ${line}`);
}

// src/adapters/terminal-reporter.ts
/** NO_COLOR and FORCE_COLOR (https://no-color.org, https://force-color.org) over what the stream can. */
function wantsColour(stream, env) {
	if (env["NO_COLOR"] !== void 0 && env["NO_COLOR"] !== "") return false;
	const force = env["FORCE_COLOR"];
	if (force !== void 0) return force !== "0" && force !== "false";
	return stream.isTTY === true && env["TERM"] !== "dumb";
}
/** Cursor movement is used only on a terminal that is not `dumb` and not in CI. */
function wantsLiveView(stream, env) {
	return stream.isTTY === true && env["TERM"] !== "dumb" && (env["CI"] ?? "") === "";
}
/** `live`: progress lines are redrawn at the bottom and vanish in the end; otherwise each new text is one line. */
function createTerminalReporter(options, live) {
	const { out, err, redactor } = options;
	const paint = createPaint(options.colour);
	const view = live ? createLiveView(options) : createPlainView(options);
	let used = false;
	let gap = false;
	function print(stream, text) {
		view.hide();
		stream.write(`${redactor.redact(text)}\n`);
		view.show();
	}
	function printResult(text) {
		print(out, gap ? `\n${text}` : text);
		used = true;
		gap = false;
	}
	return {
		group(title) {
			gap = used;
			printResult(paint("bold", showControls(title)));
		},
		endGroup() {
			gap = true;
		},
		info: printResult,
		settle: () => view.close(),
		progress: (subject, text) => view.progress(redactor.redact(showControls(subject)), redactor.redact(showControls(text))),
		diagnostic: (diagnostic) => print(err, `${renderDiagnostic(diagnostic, options.colour)}\n`),
		conclude(outcome, sentence) {
			view.close();
			printResult(paint(outcome === "failure" ? "red" : outcome === "changes" ? "yellow" : "green", showControls(sentence)));
		}
	};
}
function createPlainView({ err }) {
	const last = /* @__PURE__ */ new Map();
	return {
		progress(subject, text) {
			if (last.get(subject) === text) return;
			last.set(subject, text);
			err.write(`${subject}: ${text}\n`);
		},
		hide: () => void 0,
		show: () => void 0,
		close: () => last.clear()
	};
}
function createLiveView({ err, clock, colour }) {
	const subjects = /* @__PURE__ */ new Map();
	const paint = createPaint(colour);
	let drawn = 0;
	let timer;
	function hide() {
		if (drawn > 0) err.write(`\u001b[${drawn}A\u001b[J`);
		drawn = 0;
	}
	function show() {
		const columns = err.columns === void 0 || err.columns === 0 ? 80 : err.columns;
		const width = Math.max(20, columns - 1);
		for (const [subject, { text, since }] of subjects) {
			const line = cutToWidth(`${subject}: ${text} (${durationText(Math.floor((clock.now() - since) / 1e3))})`, width);
			err.write(`${paint("dim", line)}\n`);
			drawn += 1;
		}
	}
	function redraw() {
		hide();
		show();
	}
	return {
		progress(subject, text) {
			subjects.set(subject, {
				text,
				since: subjects.get(subject)?.since ?? clock.now()
			});
			timer ??= setInterval(redraw, 1e3).unref();
			redraw();
		},
		hide,
		show,
		close() {
			clearInterval(timer);
			timer = void 0;
			hide();
			subjects.clear();
		}
	};
}

// src/secrets/redact-forms.ts
/** Shorter pieces are no secrets, and hiding them would hide everything. */
const LEAST_LENGTH = 4;
/** Columns at which `base64` and PEM break lines. */
const WRAP_COLUMNS = [64, 76];
/** All spellings of one secret, without those too short to be told from other text. */
function spellingsOf(secret) {
	const spellings = /* @__PURE__ */ new Set();
	const pieces = [
		secret,
		secret.trim(),
		...secret.split(/\r?\n/).map((line) => line.trim())
	];
	for (const piece of pieces) {
		if (piece.length < LEAST_LENGTH) continue;
		for (const spelling of [
			piece,
			...urlForms(piece),
			...jsonForms(piece),
			...hexForms(piece),
			...base64Forms(piece),
			...shownForms(piece)
		]) {
			spellings.add(spelling);
			if (spelling.includes("_")) spellings.add(inertMarkdown(spelling));
		}
	}
	return spellings;
}
function urlForms(text) {
	if (/\p{Surrogate}/u.test(text)) return [];
	const encoded = encodeURIComponent(text);
	const strict = encoded.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
	return [
		encoded,
		strict,
		...[encoded, strict].map(lowerEscapes),
		strict.replace(/%20/g, "+"),
		encodeURI(text)
	];
}
function lowerEscapes(text) {
	return text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
}
function jsonForms(text) {
	const inner = JSON.stringify(text).slice(1, -1);
	return [
		inner,
		inner.replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`),
		JSON.stringify(inner).slice(1, -1)
	];
}
/** What our own escaping makes of it: summaries and comments are rendered first and redacted last. */
function shownForms(text) {
	const code = inlineCode(text).replace(/^`+ ?| ?`+$/g, "");
	return [
		showControls(text),
		inertMarkdown(text),
		code
	];
}
function hexForms(text) {
	const hex = Buffer.from(text).toString("hex");
	return [hex, hex.toUpperCase()];
}
/** The three ways in which base64 of something longer shows a piece of it, in both alphabets, also wrapped into lines. */
function base64Forms(text) {
	const bytes = Buffer.from(text);
	const forms = [];
	for (const offset of [
		0,
		1,
		2
	]) {
		const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64").replace(/=+$/, "");
		const from = offset === 0 ? 0 : offset + 1;
		const to = (offset + bytes.length) % 3 === 0 ? encoded.length : encoded.length - 1;
		const inner = encoded.slice(from, to);
		forms.push(inner, inner.replace(/\+/g, "-").replace(/\//g, "_"));
		if (offset === 0) forms.push(...WRAP_COLUMNS.flatMap((columns) => wrapped(inner, columns)));
	}
	return forms;
}
function wrapped(encoded, columns) {
	const lines = [];
	for (let at = 0; at < encoded.length && encoded.length > columns; at += columns) lines.push(encoded.slice(at, at + columns));
	return lines.filter((line) => line.length >= 16);
}

// src/secrets/redact.ts
const MASK = "***";
const KEY_BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
const KEY_END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
/** An age identity follows, whatever its kind and length. */
const AGE_BEGIN = "AGE-SECRET-KEY-";
const AGE_REST = /^[0-9A-Z-]*/;
/** Longer than any BEGIN or END line of a private key. */
const MARKER_ROOM = 80;
/** Hides the given secrets in all their spellings, longest first, and every private key block and age identity whether known or not. */
function createRedactor(secrets) {
	const known = new Set(secrets);
	let matcher = buildMatcher([...known]);
	const current = () => matcher;
	return {
		redact(text) {
			const stream = openStream(current);
			return stream.write(text) + stream.end();
		},
		stream: () => openStream(current),
		add(more) {
			for (const secret of more) known.add(secret);
			matcher = buildMatcher([...known]);
		}
	};
}
function buildMatcher(secrets) {
	const spellings = [...new Set(secrets.flatMap((secret) => [...spellingsOf(secret)]))].sort((left, right) => right.length - left.length);
	const byFirst = /* @__PURE__ */ new Map();
	for (const spelling of spellings) {
		const first = spelling.charAt(0);
		const list = byFirst.get(first) ?? [];
		list.push(spelling);
		byFirst.set(first, list);
	}
	const escaped = spellings.map((spelling) => spelling.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
	return {
		pattern: new RegExp([
			KEY_BEGIN.source,
			AGE_BEGIN,
			...escaped
		].join("|")),
		byFirst,
		longest: spellings[0]?.length ?? 0
	};
}
function openStream(current) {
	let held = "";
	let insideKey = false;
	let insideAge = false;
	function drain(atEnd) {
		const matcher = current();
		let shown = "";
		for (;;) {
			if (insideKey) {
				const end = KEY_END.exec(held);
				if (end === null) {
					held = atEnd ? "" : held.slice(-80);
					return shown;
				}
				held = held.slice(end.index + end[0].length);
				insideKey = false;
			}
			if (insideAge) {
				held = held.replace(AGE_REST, "");
				if (held === "" && !atEnd) return shown;
				insideAge = false;
			}
			const safe = atEnd ? held.length : firstOpenEnd(held, matcher);
			const match = matcher.pattern.exec(held);
			if (match === null || match.index >= safe) {
				shown += held.slice(0, safe);
				held = held.slice(safe);
				return shown;
			}
			shown += held.slice(0, match.index) + MASK;
			held = held.slice(match.index + match[0].length);
			insideKey = KEY_BEGIN.test(match[0]);
			insideAge = match[0] === AGE_BEGIN;
		}
	}
	return {
		write(chunk) {
			held += chunk;
			return drain(false);
		},
		end: () => drain(true)
	};
}
/** Where the earliest text begins that more input could turn into a secret; the length when there is none. */
function firstOpenEnd(text, matcher) {
	const from = Math.max(0, text.length - Math.max(matcher.longest, MARKER_ROOM));
	for (let at = from; at < text.length; at += 1) {
		const rest = text.slice(at);
		if (rest.length < MARKER_ROOM && (mayBeginKey(rest) || AGE_BEGIN.startsWith(rest))) return at;
		if ((matcher.byFirst.get(text.charAt(at)) ?? []).some((spelling) => spelling.length > rest.length && spelling.startsWith(rest))) return at;
	}
	return text.length;
}
function mayBeginKey(rest) {
	const start = "-----BEGIN ";
	if (rest.length <= 11) return start.startsWith(rest);
	return rest.startsWith(start) && /^[A-Z0-9 ]*-{0,4}$/.test(rest.slice(11));
}

// src/errors/diagnostic.ts
/**
* The one exception the pipeline throws for expected problems. Anything else that is thrown is a bug and is
* printed with its stack.
*/
var PipelineError = class extends Error {
	diagnostics;
	constructor(diagnostics, options) {
		const all = Array.isArray(diagnostics) ? diagnostics : [diagnostics];
		super(all.map((each) => each.summary).join("; "), options);
		this.name = "PipelineError";
		this.diagnostics = all;
	}
};
/** True when any of the diagnostics is an error; warnings alone never stop the pipeline. */
function hasErrors(diagnostics) {
	return diagnostics.some((each) => each.severity === "error");
}
/** What an expected problem has to say. Anything else is a bug and is thrown on. */
function diagnosticsOf(error) {
	if (error instanceof PipelineError) return error.diagnostics;
	throw error;
}

// src/entry/commit-facts.ts
/**
* Commit, author, position in history. In a shallow clone the position is unknown: `sequence` is 0.
* @throws PipelineError `usage` when the folder is no git checkout or has no commit
*/
async function readCommitFacts(git, env) {
	const [log, count, shallow, head] = await Promise.all([
		git([
			"log",
			"-1",
			"--format=%H%x00%s%x00%an%x00%b"
		]),
		git([
			"rev-list",
			"--count",
			"HEAD"
		]),
		git(["rev-parse", "--is-shallow-repository"]),
		git([
			"symbolic-ref",
			"--quiet",
			"--short",
			"HEAD"
		])
	]);
	if (log.code !== 0) throw noCommit(log);
	const [sha = "", subject = "", author = "", body = ""] = log.stdout.trim().split("\0");
	const allowRemoval = [...body.matchAll(/^allow-removal:[ \t]*([a-z0-9][a-z0-9-]*)[ \t]*$/gim)].map(([, vm = ""]) => vm);
	const allowDestroy = [...body.matchAll(/^allow-destroy:[ \t]*([A-Za-z0-9][A-Za-z0-9_.-]*)[ \t]*$/gim)].map(([, volume = ""]) => volume);
	const isShallow = shallow.stdout.trim() !== "false" || count.code !== 0;
	const branch = nonEmpty(env["GITHUB_REF_NAME"]) ?? nonEmpty(head.stdout.trim());
	const runUrl = readRunUrl(env);
	return {
		sha,
		subject,
		author,
		sequence: isShallow ? 0 : Number.parseInt(count.stdout, 10),
		...allowRemoval.length === 0 ? {} : { allowRemoval },
		...allowDestroy.length === 0 ? {} : { allowDestroy },
		...branch === void 0 ? {} : { branch },
		...runUrl === void 0 ? {} : { runUrl }
	};
}
/** The run's page: by run id since Gitea 1.26. */
function readRunUrl(env) {
	const server = nonEmpty(env["GITHUB_SERVER_URL"]);
	const repository = nonEmpty(env["GITHUB_REPOSITORY"]);
	const run = nonEmpty(env["GITHUB_RUN_ID"]);
	if (server === void 0 || repository === void 0 || run === void 0) return void 0;
	return `${server.replace(/\/+$/, "")}/${repository}/actions/runs/${run}`;
}
function noCommit(answer) {
	const [firstLine = ""] = answer.stderr.trim().split("\n");
	return new PipelineError({
		code: "usage",
		severity: "error",
		summary: "git cannot say which commit is checked out",
		detail: firstLine === "" ? `git ended with code ${answer.code}` : firstLine,
		hint: "run it in a git checkout with at least one commit, or name one with --root"
	});
}
function nonEmpty(text) {
	return text === void 0 || text === "" ? void 0 : text;
}

// src/entry/connections.ts
/**
* `open` makes a real connection, and gives up when the signal says so. Closing what `connect` returned does nothing;
* disposing of this closes them all, also those that are still being made.
*/
function createConnections(open) {
	const opened = /* @__PURE__ */ new Map();
	const all = [];
	const over = new AbortController();
	function forget(vm) {
		opened.delete(vm);
	}
	function begin(vm) {
		const real = open(vm, over.signal);
		const lease = real.then((remote) => leaseOf(remote, () => forget(vm.name)));
		opened.set(vm.name, lease);
		all.push(real);
		return lease;
	}
	return {
		async connect(vm) {
			try {
				return await (opened.get(vm.name) ?? begin(vm));
			} catch (error) {
				forget(vm.name);
				throw error;
			}
		},
		prepare(vm) {
			if (!opened.has(vm.name)) begin(vm).catch(() => void 0);
		},
		current: (vm) => opened.get(vm),
		async [Symbol.asyncDispose]() {
			over.abort();
			const remotes = await Promise.allSettled(all);
			await Promise.allSettled(remotes.map((each) => each.status === "fulfilled" ? each.value.close() : void 0));
		}
	};
}
function leaseOf(remote, onLost) {
	async function watch(work) {
		try {
			return await work;
		} catch (error) {
			if (error instanceof PipelineError && error.diagnostics.some((each) => each.code === "ssh-lost")) onLost();
			throw error;
		}
	}
	return {
		vm: remote.vm,
		run: (program, args, options) => watch(remote.run(program, args, options)),
		exec: (argv, options) => watch(remote.exec(argv, options)),
		engine: (method, path, body) => watch(remote.engine(method, path, body)),
		listen: (socketPath, onConnection) => watch(remote.listen(socketPath, onConnection)),
		close: () => Promise.resolve(),
		[Symbol.asyncDispose]: () => Promise.resolve()
	};
}

// src/entry/read-head.ts
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const REFERENCE = /^ref: (refs\/[^\s]+)$/;
/**
* The commit that HEAD names, as gitrepository-layout(5) says: a branch file, a packed ref or the id itself.
* @returns undefined where only git can tell (a folder inside a checkout, another storage of refs, nothing committed)
*/
async function readHead(root) {
	const folder = await findGitFolder(root);
	if (folder === void 0) return void 0;
	const head = await readLine$1(join(folder, "HEAD"));
	if (head === void 0 || COMMIT.test(head)) return head;
	const name = REFERENCE.exec(head)?.[1];
	if (name === void 0 || name.includes("..")) return void 0;
	const common = resolve(folder, await readLine$1(join(folder, "commondir")) ?? ".");
	const loose = await readLine$1(join(common, name));
	if (loose !== void 0) return COMMIT.test(loose) ? loose : void 0;
	return findPacked(await readText$1(join(common, "packed-refs")), name);
}
/** `.git` is a folder, or in a worktree a file that says where the folder is. */
async function findGitFolder(root) {
	const link = await readLine$1(join(root, ".git"));
	if (link === void 0) return join(root, ".git");
	const target = /^gitdir: (.+)$/.exec(link)?.[1];
	return target === void 0 ? void 0 : resolve(root, target);
}
function findPacked(text, name) {
	const line = text?.split("\n").find((each) => each.endsWith(` ${name}`));
	const id = line?.slice(0, line.indexOf(" "));
	return id !== void 0 && COMMIT.test(id) ? id : void 0;
}
async function readLine$1(path) {
	return (await readText$1(path))?.split("\n")[0]?.trim();
}
/** undefined for whatever cannot be read, a folder included: then git is asked, which says why. */
async function readText$1(path) {
	try {
		return await readFile(path, "utf8");
	} catch {
		return;
	}
}

// src/entry/context.ts
const SYSTEM_CLOCK = { now: () => Date.now() };
/** Dispose of it when the command is over: open connections keep the process alive. */
function openContext(options) {
	const connections = createConnections((vm, signal) => openRemote(vm, options, signal));
	let facts;
	let infisical;
	const context = {
		root: resolve(options.root),
		reporter: options.reporter,
		clock: SYSTEM_CLOCK,
		connect: (vm) => announce(vm),
		prepare: (vm) => connections.prepare(vm),
		forge: options.forge,
		secrets: {
			ageKeys: async () => (await import("./age-keys.js")).readAgeIdentities(options.env),
			infisical: (source) => {
				infisical ??= openInfisical(source, options);
				return infisical;
			},
			hide: options.hide
		},
		actor: readActor(options.env),
		hosts: options.hosts === void 0 ? void 0 : resolve(options.hosts),
		commit: () => {
			facts ??= readCommitFacts(options.git, options.env);
			return facts;
		},
		head: async () => await readHead(resolve(options.root)) ?? (await context.commit()).sha
	};
	const announced = /* @__PURE__ */ new Set();
	async function announce(vm) {
		if (announced.has(vm.name) || vm.ssh === void 0) return connections.connect(vm);
		announced.add(vm.name);
		options.reporter.progress(vm.name, `connecting to ${vm.ssh.host}:${vm.ssh.port}`);
		const remote = await connections.connect(vm);
		options.reporter.progress(vm.name, "connected");
		return remote;
	}
	async function dispose() {
		await Promise.all([connections[Symbol.asyncDispose](), infisical?.then((store) => store[Symbol.asyncDispose]())]);
	}
	return {
		context,
		connections,
		[Symbol.asyncDispose]: dispose
	};
}
async function openInfisical(source, { env, hide }) {
	const [{ InfisicalApi }, { readInfisicalCredentials }] = await Promise.all([import("./infisical-api.js"), import("./infisical-credentials.js")]);
	return new InfisicalApi({
		source,
		credentials: () => readInfisicalCredentials(env),
		hide
	});
}
/** The forge says who started the job; on the command line it is whoever is logged in, also behind sudo. */
function readActor(env) {
	const named = [
		env["GITHUB_ACTOR"],
		env["SUDO_USER"],
		env["USER"],
		env["LOGNAME"]
	].find((each) => each !== void 0 && each !== "");
	if (named !== void 0) return named;
	try {
		return userInfo().username;
	} catch {
		return `uid ${process.getuid?.() ?? "unknown"}`;
	}
}
async function openRemote(vm, options, signal) {
	if (vm.ssh === void 0) throw new PipelineError({
		code: "ssh-unreachable",
		severity: "error",
		summary: `${vm.name} has no ssh section`,
		hint: `add ssh (host, user, hostKeys) to ${vm.place.file}`,
		at: vm.place
	});
	const identity = pickIdentity(vm, options);
	const { connectSsh } = await import("./ssh-remote.js");
	return connectSsh({
		vm: vm.name,
		target: vm.ssh,
		identity,
		clock: SYSTEM_CLOCK,
		signal
	});
}
function pickIdentity(vm, { identity }) {
	if (identity.text !== void 0) return { text: identity.text };
	if (identity.file !== void 0) return { file: resolve(identity.file) };
	if (identity.agent !== void 0) return { agent: identity.agent };
	throw new PipelineError({
		code: "ssh-key",
		severity: "error",
		summary: "There is no SSH key to connect with",
		hint: "name one with --identity FILE or FAIRLEAD_IDENTITY, or start an agent (SSH_AUTH_SOCK); in a workflow: with: ssh-key",
		at: { address: vm.name }
	});
}

// src/entry/result.ts
/** 0 nothing to do or done, 1 failed, 2 changes present (plan, drift). */
const EXIT_CODES = {
	success: 0,
	failure: 1,
	changes: 2
};
/** Runs the work and turns whatever it throws into a result: a PipelineError into its diagnostics, a bug into its stack. */
async function captureResult(work) {
	try {
		return await work();
	} catch (error) {
		return error instanceof PipelineError ? failureOf(error.diagnostics) : bugOf(error);
	}
}
/** Tells the reporter everything, the sentence last. */
function printResult(reporter, result) {
	for (const diagnostic of result.diagnostics) reporter.diagnostic(diagnostic);
	for (const section of result.sections) {
		if (section.title === void 0) {
			reporter.info(section.text);
			continue;
		}
		reporter.group(section.title);
		reporter.info(section.text);
		reporter.endGroup();
	}
	reporter.conclude(result.outcome, result.sentence);
}
/** A command that ended with diagnostics. */
function failureOf(diagnostics) {
	const errors = diagnostics.filter((each) => each.severity === "error");
	const [first] = errors;
	const sentence = errors.length === 1 && first !== void 0 ? `Failed: ${showControls(first.summary)}.` : `Failed: ${countDiagnostics(diagnostics)}.`;
	return {
		outcome: "failure",
		sentence,
		diagnostics,
		sections: [],
		markdown: () => `### ❌ ${inertMarkdown(sentence)}\n\n${fencedBlock("", renderDiagnostics(diagnostics, false))}`,
		document: {},
		changed: false
	};
}
function bugOf(error) {
	const text = error instanceof Error ? error.stack ?? error.message : String(error);
	return {
		outcome: "failure",
		sentence: "Failed: this is a bug in fairlead; please report it with the lines above.",
		diagnostics: [],
		sections: [{ text }],
		markdown: () => `### ❌ A bug in fairlead\n\n${fencedBlock("", text)}`,
		document: { bug: text },
		changed: false
	};
}

// src/entry/run-cli.ts
const CHANGING = [
	"deploy",
	"rollback",
	"backup take",
	"backup restore"
];
/** Sets `process.exitCode`; never throws for what the command does. */
async function runCli(command, options, work) {
	const { env, stdout, stderr } = process;
	const redactor = createRedactor([]);
	const colour = options.color && wantsColour(stdout, env);
	const json = options.json === true ? createJsonReporter(stdout, redactor) : void 0;
	const terminal = createTerminalReporter({
		out: stdout,
		err: stderr,
		colour,
		redactor,
		clock: { now: () => Date.now() }
	}, wantsLiveView(stderr, env) && options.color);
	const reporter = json ?? terminal;
	if (CHANGING.includes(command)) warnOnInterrupt(command);
	const result = await captureResult(async () => {
		try {
			var _usingCtx$2 = _usingCtx();
			const done = await work(_usingCtx$2.a(openContext({
				root: options.root,
				hosts: options.hosts,
				identity: {
					...options.identity === void 0 ? {} : { file: options.identity },
					...env["SSH_AUTH_SOCK"] === void 0 ? {} : { agent: env["SSH_AUTH_SOCK"] }
				},
				reporter,
				forge: void 0,
				hide: (values) => redactor.add(values),
				git: (args) => runGit(options.root, args),
				env
			})).context, { colour });
			if (options.save !== void 0) await save(options.save, done, redactor);
			return done;
		} catch (_) {
			_usingCtx$2.e = _;
		} finally {
			await _usingCtx$2.d();
		}
	});
	terminal.settle();
	json?.document(result.document);
	printResult(reporter, result);
	process.exitCode = EXIT_CODES[result.outcome];
}
/** A file is a sink like any other. */
async function save(file, result, redactor) {
	const { writeFile } = await import("node:fs/promises");
	await writeFile(file, `${redactedJson(result.document, redactor)}\n`);
}
async function runGit(root, args) {
	const { execa } = await import("./execa2.js");
	const answer = await execa("git", [...args], {
		cwd: root,
		reject: false,
		timeout: 2e4,
		stdin: "ignore"
	});
	return {
		code: answer.exitCode ?? 127,
		stdout: answer.stdout ?? "",
		stderr: answer.stderr ?? answer.message ?? ""
	};
}
/** The transaction runs on the VM and goes on without us: whoever stops watching must know that. */
function warnOnInterrupt(command) {
	process.once("SIGINT", () => {
		process.stderr.write(`\nStopped watching; a ${command} that has begun goes on on the VM. See: fairlead status\n`);
		process.exit(130);
	});
}

// src/ports/tunnel.ts
/** A write whose answer was lost. Whoever sent it must look before doing anything else. */
var UnknownOutcome = class extends Error {};

// src/plan/digest.ts
/** Hex sha256 of UTF-8 text. */
function sha256(text) {
	return createHash("sha256").update(text).digest("hex");
}
/** JSON with the keys of every object in code-unit order and without undefined values, as `JSON.stringify` would write it. */
function canonicalJson$1(value) {
	if (Array.isArray(value)) return `[${value.map((each) => canonicalJson$1(each === void 0 ? null : each)).join(",")}]`;
	if (typeof value === "object" && value !== null) {
		const parts = [];
		for (const [key, each] of Object.entries(value).sort(compareEntries)) if (each !== void 0) parts.push(`${JSON.stringify(key)}:${canonicalJson$1(each)}`);
		return `{${parts.join(",")}}`;
	}
	return JSON.stringify(value);
}
/** Hex sha256 over the canonical JSON. */
function digestOf(value) {
	return sha256(canonicalJson$1(value));
}
function compareEntries(left, right) {
	return compareText(left[0], right[0]);
}
/** Code-unit order: the same on every machine, unlike `localeCompare`. */
function compareText(left, right) {
	if (left === right) return 0;
	return left < right ? -1 : 1;
}

// src/plan/fleet-plan.ts
/** States are told with their age ("exited 3 h ago"), which is not what a plan depends on. */
const AGEING = /* @__PURE__ */ new Set(["state", "one-off"]);
/** Puts the VMs' plans together; equal plans read at different times have equal digests. */
function planFleet(commit, base, vms) {
	const digest = digestOf({
		commit,
		base,
		vms: vms.map(timeless)
	});
	return {
		commit,
		...base === void 0 ? {} : { base },
		vms,
		digest
	};
}
function timeless({ readAt: _, ...vm }) {
	return {
		...vm,
		stacks: vm.stacks.map(timelessStack)
	};
}
function timelessStack(stack) {
	const changes = stack.changes.map((change) => ({
		...change,
		causes: change.causes.map((cause) => AGEING.has(cause.rule) ? cause.rule : cause)
	}));
	return {
		...stack,
		changes
	};
}

// src/host/scripts.gen.ts
const ASK_SCRIPT = `#!/bin/sh
# Asks this VM's own Compose about files that are not live yet, and changes nothing. Called by src/observe/ask-compose.ts:
#   stage <id> <plugin> <socket prefix or -> <stack>…   a tar on standard input; prints what Compose said
#   facts   on standard input records that end in NUL: "path <absolute path>" or "image <reference>"
# \`enter\` and \`task\` are its own inner steps. The tar holds stacks/<stack>/…, secrets/<stack> (names) and this file.
set -u
LC_ALL=C
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export LC_ALL PATH
umask 077

# One run of Compose: bounded in time and memory, from an empty environment, answers in files.
# GOGC=off halves the processor time of a run that lives 60 ms; GOMEMLIMIT brings the collector back where it must.
run_compose() {
  out=$dir/out/$stack.$kind
  base=/opt/stacks/$stack
  if [ -f "$base/compose.override.yaml" ]; then set -- -f "$base/compose.override.yaml" "$@"; fi
  set -- -p "$stack" --project-directory "$base" -f "$base/compose.yaml" "$@"
  (
    # shellcheck disable=SC3045 # dash and busybox have it; where it is not known, the time limit is left.
    ulimit -v 4194304 2>/dev/null
    exec timeout -k 2 60 env -i PATH="$PATH" HOME=/root GOMAXPROCS=1 GOGC=off GOMEMLIMIT=1GiB \${host:+DOCKER_HOST="$host"} "$plugin" "$@"
  ) >"$out.out" 2>"$out.err" </dev/null
  printf '%s' $? >"$out.rc"
}

stage() {
  id=$1 plugin=$2 sockets=$3
  shift 3
  dir=/tmp/fairlead-plan.$id
  # --one-file-system: the live secrets are mounted below, in another namespace; never follow them, whatever happens.
  trap 'rm -rf --one-file-system -- "$dir"; [ "$sockets" = - ] || rm -f -- "$sockets"-*.sock' EXIT
  trap 'exit 129' HUP INT TERM PIPE
  mkdir -- "$dir" "$dir/out" || exit 3
  tar -x --no-same-owner -C "$dir" -f - || exit 4
  listening >"$dir/out/host.listening.out" 2>/dev/null &
  unshare -m --propagation private sh "$dir/ask.sh" enter "$dir" "$plugin" "$sockets" "$$" "$@" || exit 5
  wait
  # "==> path <==" before each: one process for all answers; the id in the path cannot be guessed by what is printed.
  tail -v -c +1 -- "$dir"/out/*
}

# Names come on standard input. Usually one mount; where the VM lacks a secret, file by file with an empty one in its
# place: the plan reports it, Compose need not stumble over it.
bind_secrets() {
  live=$1 staged=$2
  mkdir -p -- "$staged/.kept"
  missing=
  while IFS= read -r name; do
    if [ -f "$live/$name" ]; then continue; fi
    missing=1
    : >"$staged/$name"
  done
  if [ -z "$missing" ]; then
    mount --bind "$live" "$staged" || exit 1
    return
  fi
  for path in "$live"/* "$live"/.kept/*; do
    if [ -f "$path" ]; then : >"$staged/\${path#"$live"/}"; mount --bind "$path" "$staged/\${path#"$live"/}" || exit 1; fi
  done
}

# Inside a mount namespace of its own: the staged files become /opt/stacks, with the live secrets in them.
enter() {
  dir=$1 plugin=$2 sockets=$3 outer=$4
  shift 4
  for stack in "$@"; do
    [ -f "$dir/secrets/$stack" ] && bind_secrets "/opt/stacks/$stack/secrets" "$dir/stacks/$stack/secrets" <"$dir/secrets/$stack"
  done
  if [ ! -d /opt/stacks ]; then
    # Only this namespace sees it.
    mount -t tmpfs -o mode=755 fairlead /opt && mkdir /opt/stacks || exit 1
  fi
  mount --rbind "$dir/stacks" /opt/stacks || exit 1
  index=0
  for stack in "$@"; do
    # Longest first. One more at a time than there are processors: \`up\` mostly waits for the runner.
    [ "$sockets" = - ] || printf 'up %s unix://%s-%s.sock\\n' "$stack" "$sockets" "$index"
    printf 'rendered %s -\\n' "$stack"
    printf 'live %s -\\n' "$stack"
    if grep -rqsE '^[^#]*profiles["'\\'']?[[:space:]]*:' --include='*.y*ml' "$dir/stacks/$stack"; then
      printf 'services %s -\\n' "$stack"
    fi
    index=$((index + 1))
  done | xargs -L 1 -P "$(($(nproc) + 1))" sh "$dir/ask.sh" task "$dir" "$plugin" "$outer"
}

task() {
  dir=$1 plugin=$2 outer=$3 kind=$4 stack=$5 host=\${6#-}
  case $kind in
    up) run_compose up --no-start --remove-orphans ;;
    rendered) run_compose config --format json ;;
    services) run_compose --profile '*' config --services ;;
    # The files that are live now: the namespace of the shell that stayed outside.
    live) exec nsenter --mount="/proc/$outer/ns/mnt" sh "$dir/ask.sh" live "$dir" "$plugin" "$stack" ;;
  esac
}

live() {
  dir=$1 plugin=$2 stack=$3 kind=live host=
  if [ -f "/opt/stacks/$stack/compose.yaml" ]; then run_compose config --format json; fi
}

# Who listens, and of each process its control groups: they tell whether it is a container's.
listening() {
  sockets_listening=$(ss -Hltunp) || return 0
  printf '%s\\n' "$sockets_listening"
  printf '%s\\n' "$sockets_listening" | sed -n 's/.*pid=\\([0-9]*\\),.*/\\1/p' | sort -u | while read -r pid; do
    printf 'pid %s %s\\n' "$pid" "$(tr '\\n' ' ' <"/proc/$pid/cgroup")"
  done
}

# Prints records that end in NUL: "missing <path>", and "image <reference>", a line break and what the registry said.
# The registry is asked by the docker command: with this VM's own login, and for a manifest, which has the sizes in it.
facts() {
  dir=$(mktemp -d /tmp/fairlead-facts.XXXXXXXX) || exit 3
  trap 'rm -rf -- "$dir"' EXIT
  trap 'exit 129' HUP INT TERM PIPE
  # shellcheck disable=SC2016 # the inner shell expands its own arguments
  xargs -0 -r -n 1 -P 4 sh -c 'out=$(mktemp "$0/XXXXXXXX") || exit 0
    case $1 in
      "path "*) [ -e "\${1#path }" ] || printf "missing %s\\0" "\${1#path }" ;;
      "image "*)
        printf "%s\\n" "$1"
        timeout -k 1 5 docker manifest inspect -- "\${1#image }" 2>/dev/null </dev/null
        printf "\\0"
        ;;
    esac >"$out"
    exit 0' "$dir"
  find "$dir" -type f -exec cat -- {} +
  exit 0
}

verb=$1
shift
case $verb in
  facts | stage | enter | task | live) "$verb" "$@" ;;
  *) exit 2 ;;
esac
`;
const ASK = {
	name: "ask",
	text: ASK_SCRIPT
};
const BACKUPS_SCRIPT = `#!/bin/sh
# backups.sh [stack]: the kept backups, one line each: stack, number, when (epoch seconds), release that ran, bytes, why, parts
# (name=bytes, by commas), images (service=reference, by commas). Reads only.
set -eu
state=\${FAIRLEAD_STATE:-/var/lib/fairlead}
tab=$(printf '\\t')
cd "$state" 2>/dev/null || exit 0
if [ $# -gt 0 ]; then set -- "$1"/backups/*/; else set -- */backups/*/; fi
fact() { sed -n "s/^$2=//p" "$1/facts" | head -n 1; }
for folder; do
  folder=\${folder%/}
  number=\${folder##*/}
  case $number in '' | *[!0-9]*) continue ;; esac
  [ -f "$folder/facts" ] || continue
  parts=$(cd "$folder/data" && stat -c '%n=%s' -- * | paste -s -d , -)
  images=$(awk -F '\\t' 'NF >= 2 { text = text (text == "" ? "" : ",") $1 "=" $2 } END { printf "%s", text }' "$folder/images")
  printf '%s\\n' "\${folder%%/*}$tab$number$tab$(fact "$folder" at)$tab$(fact "$folder" release)$tab$(fact "$folder" bytes)$tab$(fact "$folder" why)$tab$parts$tab$images"
done
`;
const BACKUPS = {
	name: "backups",
	text: BACKUPS_SCRIPT
};
const DELIVER_SECRETS_SCRIPT = `#!/bin/sh
# deliver-secrets.sh age <stack>: prints \`<name> <seconds since its source last confirmed it>\` for every value there is.
# deliver-secrets.sh push|check <stack> [sequence]: takes lines \`<name> <uid[:gid]> <base64>\` from standard input, the last line is \`end\`.
# Prints \`<name> same|changed|created\` for each; check writes nothing. Values never stand in argv: everybody can read that.
set -eu
umask 077
verb=$1
stack=$2
stacks=\${FAIRLEAD_STACKS:-/opt/stacks}
state=\${FAIRLEAD_STATE:-/var/lib/fairlead}
case $verb in push | check | age) ;; *) echo "not a verb: $verb" >&2; exit 64 ;; esac
case $stack in '' | *[!a-z0-9_-]* | -*) echo 'not a stack name' >&2; exit 64 ;; esac
folder=$stacks/$stack/secrets
incoming=$folder/.incoming.$$

if [ "$verb" = age ]; then
  now=$(date +%s)
  for file in "$folder"/*; do
    # The time of the file is when a value arrived, or arrived again; see below.
    [ ! -s "$file" ] || printf '%s %s\\n' "\${file##*/}" "$((now - $(stat -c %Y -- "$file")))"
  done
  exit 0
fi

# As for files: a run with an older commit must not have the last word (see 40-lock.sh).
sequence=\${3:-}
if [ -n "$sequence" ] && [ -f "$state/$stack/sequence" ]; then
  read -r seen _ <"$state/$stack/sequence"
  if [ "$sequence" -lt "$seen" ]; then echo "older $seen"; exit 3; fi
fi

if [ "$verb" = push ]; then
  # The key of the secrets' fingerprints, as in make-secret.sh.
  if [ ! -s "$state/key" ]; then
    (umask 022; mkdir -p "$state")
    od -An -N32 -tx1 /dev/urandom | tr -d ' \\n' >"$state/key.new"
    sync "$state/key.new"
    mv -T "$state/key.new" "$state/key"
  fi
  (umask 022; mkdir -p "$stacks/$stack")
  mkdir -p "$folder"
  chmod 0700 "$folder"
  # What a killed run left behind, and only that: another run may be busy.
  find "$folder" -maxdepth 1 -name '.incoming.*' -mmin +60 -exec rm -rf {} +
  mkdir "$incoming"
  trap 'rm -rf "$incoming"' EXIT
fi

names='' report=''
while :; do
  # A stream that is torn ends without \`end\`: then nothing has been changed yet.
  IFS=' ' read -r name owner value || { echo 'the stream ended early' >&2; exit 65; }
  [ "$name" = end ] && [ -z "$owner" ] && break
  case $name in '' | .* | *[!A-Za-z0-9_.-]*) echo 'not a name of a secret' >&2; exit 64 ;; esac
  case $owner in '' | *[!0-9:]*) echo 'not an owner' >&2; exit 64 ;; esac
  file=$folder/$name
  if [ ! -e "$file" ]; then
    word=created
  elif printf '%s' "$value" | base64 -d | cmp -s - "$file"; then
    word=same
  else
    word=changed
  fi
  if [ "$verb" = push ]; then
    printf '%s' "$value" | base64 -d >"$incoming/$name"
    [ -s "$incoming/$name" ] || { echo "empty: $name" >&2; exit 65; }
    chown "$owner" "$incoming/$name"
    chmod 0400 "$incoming/$name"
    sync "$incoming/$name"
  fi
  names="$names $name"
  report="$report$name $word
"
done

# Everything has arrived: now file by file, each whole or not at all. An equal file keeps its inode: its users have it mounted.
if [ "$verb" = push ]; then
  for name in $names; do
    if [ -f "$folder/$name" ] && cmp -s "$incoming/$name" "$folder/$name"; then
      chown --reference="$incoming/$name" "$folder/$name"
      chmod 0400 "$folder/$name"
      touch "$folder/$name"
    else
      mv -T "$incoming/$name" "$folder/$name"
    fi
  done
  sync "$folder"
fi
printf '%s' "$report"
`;
const DELIVER_SECRETS = {
	name: "deliver-secrets",
	text: DELIVER_SECRETS_SCRIPT
};
const EXISTS_SCRIPT = `#!/bin/sh
# exists.sh PATH: succeeds when something is there. For the plan: a missing bind source would become an empty folder.
set -eu
test -e "$1"
`;
const EXISTS = {
	name: "exists",
	text: EXISTS_SCRIPT
};
const FOLLOW_SCRIPT = `#!/bin/sh
# follow.sh ID LINE: the log of a run from that line to its end, by the program that carries the run out.
set -eu
state=\${FAIRLEAD_STATE:-/var/lib/fairlead}
case $1 in '' | *[!a-z0-9-]* | -*) echo 'not a run id' >&2; exit 64 ;; esac
exec sh "$state/runs/$1/transaction.sh" follow "$1" "$2"
`;
const FOLLOW = {
	name: "follow",
	text: FOLLOW_SCRIPT
};
const HISTORY_SCRIPT = `#!/bin/sh
# history.sh [stack]: the kept releases, one line each: stack, number, current (yes or no), seconds it took (- when never
# verified), images (service=reference, or the id in old releases; by commas), release.json. Reads only.
set -eu
state=\${FAIRLEAD_STATE:-/var/lib/fairlead}
tab=$(printf '\\t')
cd "$state" 2>/dev/null || exit 0
if [ $# -gt 0 ]; then set -- "$1"/releases/*/; else set -- */releases/*/; fi
for folder; do
  [ -f "\${folder}release.json" ] || continue
  stack=\${folder%%/*}
  number=\${folder%/}
  number=\${number##*/}
  current=no
  if [ -f "$stack/current" ] && [ "$(cat "$stack/current")" = "$number" ]; then current=yes; fi
  duration=-
  if [ -f "\${folder}result" ]; then duration=$(sed -n 's/.*duration=\\([0-9.]*\\).*/\\1/p' "\${folder}result" | head -n 1); fi
  images=
  if [ -f "\${folder}containers" ]; then
    images=$(awk -F '\\t' '!seen[$2]++ { text = text (text == "" ? "" : ",") $2 "=" (NF >= 7 ? $7 : $4) } END { printf "%s", text }' "\${folder}containers")
  fi
  printf '%s\\n' "$stack$tab$number$tab$current$tab\${duration:--}$tab\${images:--}$tab$(cat "\${folder}release.json")"
done
`;
const HISTORY = {
	name: "history",
	text: HISTORY_SCRIPT
};
const MAKE_SECRET_SCRIPT = `#!/bin/sh
# make-secret.sh <stack> <name> <uid[:gid]> <kind> [again]: makes one secret file on the VM unless it is there; \`again\`: also then.
# Prints present, created or absent (kind "bring": a person must bring it). The value never leaves the VM.
set -eu
umask 077
stacks=\${FAIRLEAD_STACKS:-/opt/stacks}
state=\${FAIRLEAD_STATE:-/var/lib/fairlead}
folder=$stacks/$1/secrets
file=$folder/$2

# The key of the secrets' fingerprints: made once per VM, so that equal secrets on two VMs have different fingerprints.
if [ ! -s "$state/key" ]; then
  mkdir -p "$state"
  od -An -N32 -tx1 /dev/urandom | tr -d ' \\n' >"$state/key.new"
  sync "$state/key.new"
  mv -T "$state/key.new" "$state/key"
fi

if [ -s "$file" ] && [ "\${5:-}" != again ]; then
  echo present
  exit 0
fi
case $4 in
  hex16) value=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \\n') ;;
  hex32) value=$(od -An -N32 -tx1 /dev/urandom | tr -d ' \\n') ;;
  base64-32) value=$(head -c 32 /dev/urandom | base64 -w0) ;;
  # 4,000 random bytes hold about 970 letters and digits; 50 of them is what authentik asks for.
  alnum50) value=$(head -c 4000 /dev/urandom | LC_ALL=C tr -dc 'A-Za-z0-9' | head -c 50) ;;
  bring) echo absent; exit 0 ;;
  *) echo "unknown kind $4" >&2; exit 64 ;;
esac

mkdir -p "$folder"

chmod 0700 "$folder"
# Made aside and renamed: a reader sees the whole value or none.
printf '%s' "$value" >"$file.new"
chown "$3" "$file.new"
chmod 0400 "$file.new"
sync "$file.new"
mv -T "$file.new" "$file"
echo created
`;
const MAKE_SECRET = {
	name: "make-secret",
	text: MAKE_SECRET_SCRIPT
};
const OBSERVE_SCRIPT = `#!/bin/sh
# Prints what this VM's disk says, as records that end in NUL; a record that begins with RS (036) opens a section.
# Read by src/observe/parse.ts. Few processes on purpose: twenty stacks must cost milliseconds, not one process per fact.
set -u
LC_ALL=C
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export LC_ALL PATH
umask 077
stacks=\${FAIRLEAD_STACKS:-/opt/stacks}
state=\${FAIRLEAD_STATE:-/var/lib/fairlead}

section() { printf '\\036%s\\0' "$1"; }

# The nearest folder that exists: before the first deployment our own are not there yet.
existing() {
  dir=$1
  while [ ! -d "$dir" ]; do dir=\${dir%/*}; [ -n "$dir" ] || dir=/; done
}

section uid
# The effective user id, without a process: the third word of the line "Uid: real effective …".
while read -r word _ effective _; do
  if [ "$word" = Uid: ]; then printf '%s\\0' "$effective"; break; fi
done </proc/self/status

section disk
existing /var/lib/docker; images=$dir
existing "$state"
df -P -k -- "$images" "$dir" 2>/dev/null
printf '\\0'

# Asking Compose for its version costs 100 ms; the plugin's path, size and time say whether the answer we kept still holds.
section compose
plugin=
for dir in "\${HOME:-/root}/.docker/cli-plugins" /usr/local/lib/docker/cli-plugins /usr/local/libexec/docker/cli-plugins \\
  /usr/lib/docker/cli-plugins /usr/libexec/docker/cli-plugins; do
  if [ -x "$dir/docker-compose" ]; then plugin=$dir/docker-compose; break; fi
done
if [ -n "$plugin" ]; then
  stamp=$(stat -L -c '%n:%s:%Y' -- "$plugin")
  kept_stamp=; kept_version=
  if [ -r "$state/compose-version" ]; then
    IFS='	' read -r kept_stamp kept_version <"$state/compose-version" || :
  fi
  if [ "$kept_stamp" != "$stamp" ] || [ -z "$kept_version" ]; then
    kept_version=$(timeout -k 1 20 "$plugin" version --short </dev/null 2>/dev/null)
    # Only a note: where it cannot be kept it is asked again. Half a line would not match and be asked again, too.
    if [ -n "$kept_version" ] && [ -w "$state" ]; then
      { printf '%s\\t%s\\n' "$stamp" "$kept_version" >"$state/compose-version"; } 2>/dev/null || :
    fi
  fi
  printf '%s\\0%s\\0' "$stamp" "$kept_version"
fi

# Which stacks there are, and which small files of theirs to read; no process in these loops.
section stacks
names=
for path in "$state"/[a-z0-9]* "$stacks"/[a-z0-9]*; do
  [ -d "$path" ] || continue
  case $path in "$state/runs" | "$state/metrics") continue ;; esac
  name=\${path##*/}
  case $name in *[!a-z0-9_-]*) continue ;; esac
  case " $names " in
    *" $name "*) ;;
    *) names="$names $name"; printf '%s\\0' "$name" ;;
  esac
done

# Sets \`release\` to the current release's number, or to nothing.
read_current() {
  release=
  if [ -f "$state/$1/current" ]; then read -r release <"$state/$1/current" || :; fi
  case $release in *[!0-9]*) release= ;; esac
}

set --
locks=
for name in $names; do
  dir=$state/$name
  if [ -f "$dir/held" ]; then set -- "$@" "$dir/held"; fi
  if [ -s "$dir/holder" ]; then set -- "$@" "$dir/holder"; locks="$locks $name"; fi
  read_current "$name"
  if [ -n "$release" ]; then
    set -- "$@" "$dir/current"
    for file in release.json result containers downtime; do
      if [ -f "$dir/releases/$release/$file" ]; then set -- "$@" "$dir/releases/$release/$file"; fi
    done
  fi
done
# Lines "path NUL text LF": one process for all of them.
section texts
if [ $# -gt 0 ]; then grep -aHZ '' -- "$@"; fi
printf '\\0'

section journals
set --
for name in $names; do
  if [ -s "$state/$name/journal" ]; then set -- "$@" "$state/$name/journal"; fi
done
if [ $# -gt 0 ]; then tail -v -n 2 -- "$@"; fi
printf '\\0'

# The lock frees itself when its holder and everything the holder started is gone; only then can it be taken.
section locked
for name in $locks; do
  flock -n "$state/$name/lock" true 2>/dev/null || printf '%s\\0' "$name"
done

# Live files: those that the release names, wherever they are, and what lies beside them at the top. A stack's data may
# live in its folder too and be huge: unknown deep folders are never walked where a release tells what is ours.
section files
set --
fresh=
for name in $names; do
  [ -d "$stacks/$name" ] || continue
  read_current "$name"
  if [ -n "$release" ] && [ -d "$state/$name/releases/$release/files" ]; then
    set -- "$@" "$state/$name/releases/$release/files"
  else
    fresh="$fresh $name"
  fi
done
{
  if [ $# -gt 0 ]; then
    find "$@" -type f -print0 | sed -z "s|^$state/\\([^/]*\\)/releases/[0-9]*/files/|$stacks/\\1/|"
  fi
  if [ -d "$stacks" ]; then find "$stacks" -mindepth 2 -maxdepth 2 -type f -size -2049k -print0; fi
  for name in $fresh; do
    find "$stacks/$name" -mindepth 2 -maxdepth 5 -path "$stacks/$name/secrets" -prune -o -type f -size -2049k -print0 | head -z -n 500
  done
} | xargs -0 -r sh -c 'sha256sum -z -- "$@" 2>/dev/null; stat --printf "%a %n\\0" -- "$@" 2>/dev/null; :' fairlead

# The fingerprint of a secret is keyed, so that what leaves this VM cannot be tried against a word list:
# sha256 of the line "<key>:<sha256 of the secret>". Seven at a time through descriptors: no temporary file that could
# stay behind, and not one process per secret.
section secrets
key=
if [ -r "$state/key" ]; then read -r key <"$state/key" || :; fi
set -- "$stacks"/[a-z0-9]*/secrets/*
if [ -n "$key" ] && [ -f "$1" ]; then
  sha256sum -- "$@" 2>/dev/null | {
    more=1
    while [ -n "$more" ]; do
      paths=
      count=0
      h3=; h4=; h5=; h6=; h7=; h8=; h9=
      while [ "$count" -lt 7 ]; do
        if ! read -r hash path; then more=; break; fi
        # sha256sum marks a name that holds a line break with a backslash: no secret of ours has one.
        case $hash in \\\\*) continue ;; esac
        count=$((count + 1))
        paths="$paths$path
"
        case $count in
          1) h3=$hash ;; 2) h4=$hash ;; 3) h5=$hash ;; 4) h6=$hash ;; 5) h7=$hash ;; 6) h8=$hash ;; 7) h9=$hash ;;
        esac
      done
      [ "$count" -gt 0 ] || break
      sha256sum /dev/fd/3 /dev/fd/4 /dev/fd/5 /dev/fd/6 /dev/fd/7 /dev/fd/8 /dev/fd/9 3<<H3 4<<H4 5<<H5 6<<H6 7<<H7 8<<H8 9<<H9
$key:$h3
H3
$key:$h4
H4
$key:$h5
H5
$key:$h6
H6
$key:$h7
H7
$key:$h8
H8
$key:$h9
H9
      printf '%s' "$paths"
    done
  }
fi
printf '\\0'
section end
`;
const OBSERVE = {
	name: "observe",
	text: OBSERVE_SCRIPT
};
const READ_SECRET_SCRIPT = `#!/bin/sh
# read-secret.sh <stack> <name>: prints one secret in base64, for a copy that must equal it. Exit code 3: it is not there.
set -eu
stack=$1
name=$2
case $stack in '' | *[!a-z0-9_-]* | -*) echo 'not a stack name' >&2; exit 64 ;; esac
case $name in '' | .* | *[!A-Za-z0-9_.-]*) echo 'not a name of a secret' >&2; exit 64 ;; esac
file=\${FAIRLEAD_STACKS:-/opt/stacks}/$stack/secrets/$name
[ -f "$file" ] && [ ! -L "$file" ] || exit 3
base64 -w0 "$file"
`;
const READ_SECRET = {
	name: "read-secret",
	text: READ_SECRET_SCRIPT
};
const RECEIVE_SCRIPT = `#!/bin/sh
# Takes a deployment's tar from standard input, puts it in place whole or not at all, and hands it to the transaction:
# receive.sh ID submit (starts it) or receive.sh ID verify (looks, changes nothing, leaves nothing).
set -u
umask 077
state=\${FAIRLEAD_STATE:-/var/lib/fairlead}
id=$1
verb=$2
case $id in '' | *[!a-z0-9-]* | -*) echo "not a run id: $id" >&2; exit 64 ;; esac
case $verb in submit | verify) ;; *) echo "not a verb: $verb" >&2; exit 64 ;; esac
run=$state/runs/$id
(umask 022; mkdir -p "$state")
mkdir -p "$state/runs" || exit 73
find "$state/runs" -maxdepth 1 -name '*.incoming.*' -mmin +60 -exec rm -rf {} +
incoming=$run.incoming.$$
trap 'rm -rf "$incoming"' EXIT
mkdir "$incoming" && tar -xp --no-same-owner --keep-old-files -C "$incoming" || exit 74
# Links and devices have no place in a bundle; digests prove that what was planned is what arrived.
if [ -n "$(find "$incoming" ! -type f ! -type d -print -quit)" ]; then echo 'the bundle holds something that is not a file' >&2; exit 74; fi
(cd "$incoming" && sha256sum --quiet -c digests) >&2 || exit 74
# The same bundle sent again, or the same plan while it is being carried out: attach to what is there. A plan whose run has
# ended is carried out again, under the next free id.
attempt=1
until mv -T "$incoming" "$run" 2>/dev/null; do
  [ -d "$run" ] || exit 73
  if cmp -s "$incoming/digests" "$run/digests" || sh "$run/transaction.sh" alive "$id" >/dev/null 2>&1; then break; fi
  attempt=$((attempt + 1))
  id=$1-$attempt
  run=$state/runs/$id
done
rm -rf "$incoming"
[ "$verb" = submit ] && exec sh "$run/transaction.sh" submit "$id"
sh "$run/transaction.sh" verify "$id"
code=$?
rm -rf "$run"
exit "$code"
`;
const RECEIVE = {
	name: "receive",
	text: RECEIVE_SCRIPT
};
const REPORTED_SCRIPT = `#!/bin/sh
# reported.sh ID [failed]: the runner's last word. Stacks that carry the runner itself may change from now on. \`failed\`: the job's
# own part did not do what was asked, so that whatever follows does not make a success of it.
set -eu
umask 077
state=\${FAIRLEAD_STATE:-/var/lib/fairlead}
case $1 in '' | *[!a-z0-9-]* | -*) echo 'not a run id' >&2; exit 64 ;; esac
printf '%s' "\${2:-}" >"$state/runs/$1/reported.new"
mv -T "$state/runs/$1/reported.new" "$state/runs/$1/reported"
`;
const REPORTED = {
	name: "reported",
	text: REPORTED_SCRIPT
};
const ROUTES_RECORD_SCRIPT = `#!/bin/sh
# routes-record.sh read|write: the record of the routes that were applied last. \`read\` ends with 3 where there is none; \`write\`
# takes it from standard input, complete or not at all: a reader never sees half a record, also after a power cut.
set -eu
umask 077
state=\${FAIRLEAD_STATE:-/var/lib/fairlead}
record=$state/routes.json
case $1 in
  read)
    [ -e "$record" ] || exit 3
    cat "$record"
    ;;
  write)
    mkdir -p "$state"
    cat >"$record.new"
    sync "$record.new"
    mv -f "$record.new" "$record"
    sync "$state"
    ;;
  *) exit 64 ;;
esac
`;
const ROUTES_RECORD = {
	name: "routes-record",
	text: ROUTES_RECORD_SCRIPT
};
const RUN_STACKS_SCRIPT = `#!/bin/sh
# run-stacks.sh ID: which stacks a run changes, \`wave TAB stack\`; fails where the VM does not know the run.
set -eu
state=\${FAIRLEAD_STATE:-/var/lib/fairlead}
case $1 in '' | *[!a-z0-9-]* | -*) echo 'not a run id' >&2; exit 64 ;; esac
cat "$state/runs/$1/stacks"
`;
const RUN_STACKS = {
	name: "run-stacks",
	text: RUN_STACKS_SCRIPT
};
const TRANSACTION_SCRIPT = `#!/bin/sh
# shellcheck disable=SC2015,SC2013 # \`a && b || fail\` is meant: fail when either does not hold; waves are numbers
# Fairlead's transaction: the one program that changes a VM. Joined from src/host/transaction/*.sh; the verbs are at the end.
# Needs coreutils, util-linux, findutils, awk, curl, docker with Compose; bash only for tcp and dns checks.
set -u
umask 077

# Nothing of the caller's environment may reach Compose: variables would change what files mean.
if [ "\${FAIRLEAD_CLEAN:-}" != 1 ]; then
  exec env -i FAIRLEAD_CLEAN=1 LC_ALL=C HOME=/root \\
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \\
    FAIRLEAD_STACKS="\${FAIRLEAD_STACKS:-/opt/stacks}" FAIRLEAD_STATE="\${FAIRLEAD_STATE:-/var/lib/fairlead}" \\
    sh "$0" "$@"
fi

STACKS=$FAIRLEAD_STACKS
STATE=$FAIRLEAD_STATE
TAB=$(printf '\\t')
NL='
'
KEPT_RELEASES=5
KEPT_RUNS=20
LOG_TAIL=20
DEFAULT_STABILITY=5

# What every function below may ask: set by enter_stack and enter_run.
ID=-
STACK=-
LIVE=/nonexistent
STEP=-
FAIL_CODE=
FAIL_TEXT=
FAIL_CONTAINER=
LOCKED=
JOURNAL_WHOLE=

now() { date +%s; }

# Log lines: \`@\` events, \`|\` text, \`=\` outcome, \`!\` last lines of a failing container. One printf is one write, so that
# the lines of stacks that run side by side never mix.
event() { printf '@\\t%s\\t%s\\t%s\\t%s\\t%s\\n' "$(now)" "$STACK" "$STEP" "$1" "$2"; }
note() { printf '|\\t%s\\t%s\\n' "$STACK" "$1"; }

# Remembers why a step failed; the first reason of a step wins because callers return at once.
fail() {
  FAIL_CODE=$1
  FAIL_TEXT=$(printf '%s' "$2" | hide_secrets)
  return 1
}

is_name() {
  case $1 in
    '' | *[!a-z0-9-]* | -*) return 1 ;;
  esac
}

is_number() {
  case $1 in
    '' | *[!0-9]*) return 1 ;;
  esac
}

# One line without control characters, at most 400 bytes: for texts that come from programs.
one_line() { tr '\\t\\r\\n' '   ' | tr -d '\\000-\\037\\177' | sed 's/^\\(.\\{400\\}\\).*/\\1/; s/ *$//'; }

# Replaces a small file so that it is the old or the new one after a power cut. Standard input is the content.
write_atomic() {
  cat >"$1.new" && sync "$1.new" && mv -T "$1.new" "$1" && sync "\${1%/*}"
}
# Nothing that is a secret of this stack leaves the VM in a log: neither as it is nor in the spellings in which programs show
# it. The same spellings as in src/secrets/redact-forms.ts; here for values that the runner never had.

# hide_secrets: standard input without the stack's secrets, in any spelling, and without private keys. One process.
hide_secrets() {
  set --
  for secret in "$LIVE"/secrets/* "$LIVE"/secrets/.kept/*; do
    [ -f "$secret" ] && set -- "$@" "$secret"
  done
  LC_ALL=C awk '
    BEGIN {
      for (each = 1; each < 256; each++) { letter = sprintf("%c", each); code[letter] = each }
      digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    }
    # Shorter pieces are no secrets, and hiding them would hide everything.
    function hide(text) {
      if (length(text) < 4 || (text in known)) return
      known[text] = 1
      if (length(text) > longest) longest = length(text)
      bucket[length(text), ++count[length(text)]] = text
    }
    function base64(text, skip,    out, at, bits, have, whole) {
      out = ""; bits = 0; have = 0
      for (at = 1 - skip; at <= length(text); at++) {
        bits = bits * 256 + (at < 1 ? 0 : code[substr(text, at, 1)]); have += 8
        while (have >= 6) { have -= 6; whole = 2 ^ have; out = out substr(digits, int(bits / whole) + 1, 1); bits = bits % whole }
      }
      # The edges also hold bits of what stands beside: the last letters are only there when they are whole.
      return substr(out, skip == 0 ? 1 : skip + 2)
    }
    function spell(text,    at, letter, hex, url, strict, form, json, go, alphabet) {
      # Long ones piece by piece, in multiples of three for the sake of base64: joining texts letter by letter is quadratic.
      for (; length(text) > 1020; text = substr(text, 769)) spell(substr(text, 1, 768))
      if (length(text) < 4) return
      hide(text)
      hex = ""; url = ""; strict = ""; json = ""; go = ""
      for (at = 1; at <= length(text); at++) {
        letter = substr(text, at, 1)
        hex = hex sprintf("%02x", code[letter])
        form = sprintf("%%%02X", code[letter])
        url = url (letter ~ /[A-Za-z0-9_.!~*\\047()-]/ ? letter : form)
        strict = strict (letter ~ /[A-Za-z0-9_.~-]/ ? letter : form)
        form = letter
        if (letter == "\\"" || letter == "\\\\") form = "\\\\" letter
        else if (letter == "\\n") form = "\\\\n"
        else if (letter == "\\r") form = "\\\\r"
        else if (letter == "\\t") form = "\\\\t"
        else if (code[letter] < 32) form = sprintf("\\\\u%04x", code[letter])
        json = json form
        go = go (letter ~ /[<>&]/ ? sprintf("\\\\u%04x", code[letter]) : form)
      }
      hide(hex); hide(toupper(hex)); hide(url); hide(strict); hide(json); hide(go)
      form = strict; gsub(/%20/, "+", form); hide(form)
      hide(lower_escapes(url)); hide(lower_escapes(strict))
      for (at = 0; at < 3; at++) {
        form = base64(text, at); hide(form)
        alphabet = form; gsub(/[+]/, "-", alphabet); gsub(/\\//, "_", alphabet); hide(alphabet)
      }
      # Written over several lines, at the columns of base64 and PEM.
      form = base64(text, 0)
      for (at = 1; length(form) > 64 && at <= length(form); at += 64) if (length(substr(form, at, 64)) >= 16) hide(substr(form, at, 64))
      for (at = 1; length(form) > 76 && at <= length(form); at += 76) if (length(substr(form, at, 76)) >= 16) hide(substr(form, at, 76))
    }
    function lower_escapes(text,    out) {
      out = ""
      while (match(text, /%[0-9A-F][0-9A-F]/)) {
        out = out substr(text, 1, RSTART - 1) tolower(substr(text, RSTART, 3)); text = substr(text, RSTART + 3)
      }
      return out text
    }
    function learnt(    lines, line, piece, at) {
      if (value == "") return
      sub(/\\n$/, "", value)
      spell(value)
      lines = split(value, piece, "\\n")
      for (at = 1; at <= lines; at++) { line = piece[at]; gsub(/^[ \\t\\r]+|[ \\t\\r]+$/, "", line); spell(line) }
      value = ""
    }
    !shown { if (FNR == 1) learnt(); value = value $0 "\\n"; next }
    FNR == 1 { learnt() }
    {
      for (size = longest; size >= 4; size--)
        for (each = 1; each <= count[size]; each++)
          while (at = index($0, bucket[size, each])) $0 = substr($0, 1, at - 1) "***" substr($0, at + size)
      gsub(/AGE-SECRET-KEY-[A-Z0-9-]*/, "***")
      if (inside && match($0, /-----END [A-Z0-9 ]*PRIVATE KEY[A-Z ]*-----/)) { inside = 0; $0 = "***" substr($0, RSTART + RLENGTH) }
      else if (inside) next
      # The last lines of a log may begin in the middle of a key.
      else if (match($0, /^.*-----END [A-Z0-9 ]*PRIVATE KEY[A-Z ]*-----/) && !match($0, /-----BEGIN [A-Z0-9 ]*PRIVATE KEY/)) { lines = 0; sub(/^.*-----END [A-Z0-9 ]*PRIVATE KEY[A-Z ]*-----/, "***") }
      while (match($0, /-----BEGIN [A-Z0-9 ]*PRIVATE KEY[A-Z ]*-----/)) {
        head = substr($0, 1, RSTART - 1); rest = substr($0, RSTART + RLENGTH)
        if (match(rest, /-----END [A-Z0-9 ]*PRIVATE KEY[A-Z ]*-----/)) $0 = head "***" substr(rest, RSTART + RLENGTH)
        else { inside = 1; $0 = head (head == "" ? "" : "***"); break }
      }
      if (!(inside && $0 == "")) text[++lines] = $0
    }
    END { if (inside) text[++lines] = "***"; for (at = 1; at <= lines; at++) print text[at] }' "$@" shown=1 -
}

# The same, and what merely looks like a secret: a value after a telling name, a password in a URL. For output of programs.
redact() {
  hide_secrets | sed 's/\\(password\\|passwd\\|secret\\|token\\|key\\)\\([A-Za-z_]*["'\\'']\\{0,1\\}[=:][ ]*\\)[^ ,;]*/\\1\\2***/Ig
    s,\\([a-z][a-z0-9+.-]*://\\)[^/@ ]*:[^/@ ]*@,\\1***@,Ig'
}
# The journal of a stack: \`epoch TAB run TAB step TAB detail\`, synced before the step is done.

enter_stack() {
  STACK=$1
  HOME_DIR=$STATE/$STACK
  LIVE=$STACKS/$STACK
  PENDING=$HOME_DIR/pending
  WORK=$PENDING/work
}

# journal STEP DETAIL: fails with disk-full when the record cannot be made to last.
journal() {
  STEP=$1
  journal_record "$1" "$2" && return
  # The ballast is there for this: the record of a failure must still fit on a full disk.
  rm -f "$STATE/ballast"
  JOURNAL_WHOLE=
  journal_record "$1" "$2" || fail disk-full "the journal cannot be written: $HOME_DIR/journal"
}

journal_record() {
  # A line torn by a power cut must not swallow the next one.
  if [ -z "$JOURNAL_WHOLE" ] && [ -s "$HOME_DIR/journal" ] && [ -n "$(tail -c 1 "$HOME_DIR/journal")" ]; then
    printf '\\n' >>"$HOME_DIR/journal"
  fi
  JOURNAL_WHOLE=1
  { printf '%s\\t%s\\t%s\\t%s\\n' "$(now)" "$ID" "$1" "$2" >>"$HOME_DIR/journal" && sync -d "$HOME_DIR/journal"; } 2>/dev/null
}

# Prints \`run TAB step\` of the last whole line, or nothing.
journal_last() {
  [ -f "$HOME_DIR/journal" ] || return 0
  tail -n 5 "$HOME_DIR/journal" | awk -F '\\t' 'NF >= 4 { last = $2 "\\t" $3 } END { if (last != "") print last }'
}

# Keeps the journal short; only called when no transaction is open.
journal_trim() {
  [ -f "$HOME_DIR/journal" ] || return 0
  [ "$(wc -l <"$HOME_DIR/journal")" -gt 1000 ] || return 0
  tail -n 500 "$HOME_DIR/journal" | write_atomic "$HOME_DIR/journal"
}

# Number of the last verified release, or nothing.
current_release() {
  if [ -f "$HOME_DIR/current" ]; then
    read -r number <"$HOME_DIR/current" && is_number "$number" && [ -d "$HOME_DIR/releases/$number" ] && printf '%s' "$number"
  fi
}

# The number the next release gets: numbers are never used twice, also after a removal.
next_release() {
  highest=0
  for folder in "$HOME_DIR"/releases/*/; do
    number=\${folder%/}
    number=\${number##*/}
    is_number "$number" && [ "$number" -gt "$highest" ] && highest=$number
  done
  printf '%s' $((highest + 1))
}
# What the runner asked for: lines \`key TAB value\`, read once. Every value is data; none is ever run or expanded.

read_request() {
  R_KIND='' R_VM='' R_PREVIOUS='' R_TIMEOUT=300 R_STABILITY=- R_LOCK_WAIT=300 R_SEQUENCE=0 R_COMMIT=- R_WHO=- R_FROM='' R_DISK=256
  R_ORPHANS_FIRST='' R_FORCE='' R_HELD='' R_KEEP_SECRETS=''
  R_NEEDS='' R_IMAGES='' R_PULL='' R_PORTS='' R_SECRETS='' R_INPLACE='' R_DELETE=''
  R_BACKUP='' R_BACKUP_KEEP='' R_BACKUP_TIMEOUT=900 R_BACKUP_STOP='' R_RESTORE='' R_CROSSING='' R_DESTROY=''
  [ -f "$1" ] || return 1
  while IFS= read -r line; do
    value=\${line#*"$TAB"}
    case \${line%%"$TAB"*} in
      kind) R_KIND=$value ;;
      vm) R_VM=$value ;;
      previous) R_PREVIOUS=$value ;;
      timeout) R_TIMEOUT=$value ;;
      stability) R_STABILITY=$value ;;
      lock-wait) R_LOCK_WAIT=$value ;;
      sequence) R_SEQUENCE=$value ;;
      commit) R_COMMIT=$value ;;
      who) R_WHO=$value ;;
      from-release) R_FROM=$value ;;
      disk-mib) R_DISK=$value ;;
      after-report | report-url | report-token) ;;
      orphans-first) R_ORPHANS_FIRST=1 ;;
      force-recreate) R_FORCE=1 ;;
      held) R_HELD=1 ;;
      keep-secrets) R_KEEP_SECRETS=1 ;;
      need) R_NEEDS=$R_NEEDS$value$NL ;;
      image) R_IMAGES=$R_IMAGES$value$NL ;;
      pull) R_PULL=$R_PULL$value$NL ;;
      port) R_PORTS=$R_PORTS$value$NL ;;
      secret) R_SECRETS=$R_SECRETS$value$NL ;;
      inplace) R_INPLACE=$R_INPLACE$value$NL ;;
      delete) R_DELETE=$R_DELETE$value$NL ;;
      backup) R_BACKUP=$value ;;
      backup-keep) R_BACKUP_KEEP=$value ;;
      backup-timeout) R_BACKUP_TIMEOUT=$value ;;
      backup-stop) R_BACKUP_STOP=$R_BACKUP_STOP$value$NL ;;
      restore-backup) R_RESTORE=$value ;;
      crossing) R_CROSSING=$R_CROSSING$value$NL ;;
      destroy) R_DESTROY=$R_DESTROY$value$NL ;;
      *) fail usage "the request holds a key this transaction does not know: $(printf '%s' "\${line%%"$TAB"*}" | one_line)" || return 1 ;;
    esac
  done <"$1"
  for number in "$R_TIMEOUT" "$R_LOCK_WAIT" "$R_SEQUENCE" "$R_DISK" "\${R_BACKUP_KEEP:-0}" "$R_BACKUP_TIMEOUT" "\${R_RESTORE:-0}"; do
    is_number "$number" || fail usage 'the request holds something that is not a number' || return 1
  done
}

# decode TEXT: undoes the runner's octal escapes (\`\\0011\` = tab) into $DECODED, trailing line breaks included.
decode() {
  DECODED=$(printf '%bx' "$1")
  DECODED=\${DECODED%x}
}

# read_block FILE: a check, validate step or reload action into B_*; its arguments stay in the file for block_args.
read_block() {
  B_TYPE='' B_NAME='' B_TIMEOUT=30 B_URL='' B_STATUS='' B_USER='' B_SECRET='' B_ADDRESS='' B_HOST='' B_PORT='' B_QUERY='' B_SERVICE='' B_IMAGE='' B_SIGNAL=''
  while IFS= read -r line; do
    decode "\${line#*"$TAB"}"
    case \${line%%"$TAB"*} in
      type) B_TYPE=$DECODED ;;
      name) B_NAME=$DECODED ;;
      timeout) B_TIMEOUT=$DECODED ;;
      url) B_URL=$DECODED ;;
      status) B_STATUS=$DECODED ;;
      basic-user) B_USER=$DECODED ;;
      basic-secret) B_SECRET=$DECODED ;;
      address) B_ADDRESS=$DECODED ;;
      host) B_HOST=$DECODED ;;
      port) B_PORT=$DECODED ;;
      query) B_QUERY=$DECODED ;;
      service) B_SERVICE=$DECODED ;;
      image) B_IMAGE=$DECODED ;;
      signal) B_SIGNAL=$DECODED ;;
    esac
  done <"$1"
}

# with_args FILE KEY COMMAND…: runs COMMAND with the decoded values of all KEY lines of FILE behind it.
with_args() {
  block=$1
  wanted=$2
  shift 2
  while IFS= read -r line; do
    [ "\${line%%"$TAB"*}" = "$wanted" ] || continue
    decode "\${line#*"$TAB"}"
    set -- "$@" "$DECODED"
  done <"$block"
  "$@"
}
# The lock: flock on descriptor 9, which Compose inherits on purpose, so that it lasts as long as anything can still change;
# and on the folder itself (descriptor 6), so that a deleted lock file never makes two holders.

# Also refuses at once while a person keeps the stack for maintenance (the verb \`lock\`).
take_lock() {
  lock_until=$(($(now) + $1))
  lock_said=0
  if [ -s "$HOME_DIR/maintenance" ]; then
    fail lock-held "the stack is kept for maintenance by $(one_line <"$HOME_DIR/maintenance")"
    return 1
  fi
  while :; do
    exec 9>>"$HOME_DIR/lock" 6<"$HOME_DIR"
    if flock -n 6 && flock -n 9; then
      # Somebody may have deleted the file between open and lock: then two could hold "the" lock.
      [ "$(stat -Lc %i /proc/self/fd/9)" = "$(stat -c %i "$HOME_DIR/lock" 2>/dev/null)" ] && return 0
    fi
    exec 9>&- 6<&-
    lock_left=$((lock_until - $(now)))
    if [ "$lock_left" -le 0 ]; then
      fail lock-held "the stack is locked by $(lock_holder)"
      return 1
    fi
    if [ $(($(now) - lock_said)) -ge 5 ]; then
      lock_said=$(now)
      event waiting "locked by $(lock_holder); waiting \${lock_left} s more"
    fi
    sleep 0.2
  done
}

lock_holder() {
  if [ -s "$HOME_DIR/holder" ]; then one_line <"$HOME_DIR/holder"; else printf 'somebody who did not say who'; fi
}

# For people and for observers: there only while the lock is held. The lock itself is the flock, never this file.
write_holder() {
  LOCKED=1
  printf '%s, run %s, since %s\\n' "$R_WHO" "$ID" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" >"$HOME_DIR/holder"
}

drop_holder() { [ -z "$LOCKED" ] || rm -f "$HOME_DIR/holder"; }

# An older commit never overwrites a newer one. A rollback by hand may go back: that is what it is for. A backup deploys nothing.
check_sequence() {
  is_ordered || return 0
  [ -f "$HOME_DIR/sequence" ] || return 0
  read -r seen seen_commit <"$HOME_DIR/sequence"
  is_number "$seen" || return 0
  [ "$R_SEQUENCE" -ge "$seen" ] || fail older-commit "commit $R_COMMIT is number $R_SEQUENCE, the VM has seen number $seen ($seen_commit)"
}

is_ordered() {
  case $R_KIND in rollback | backup) return 1 ;; esac
}

record_sequence() {
  is_ordered || return 0
  printf '%s %s\\n' "$R_SEQUENCE" "$R_COMMIT" | write_atomic "$HOME_DIR/sequence" 2>/dev/null || fail disk-full "the sequence cannot be written to $HOME_DIR"
}

# The plan was made against one release; another one since then means that the plan is about something else.
check_previous() {
  [ "\${R_PREVIOUS:-none}" = any ] && return 0
  [ "$(current_release)" = "\${R_PREVIOUS#none}" ] ||
    fail plan-stale "the plan was made on release \${R_PREVIOUS:-none}, now release $(current_release) runs"
}
# Everything that can be known to go wrong is asked before the first change.

# Container lines are: id service name image state health exit restarts started one-off depends-on reference network-mode networks.
CONTAINER_FORMAT='{{.ID}}{{"\\t"}}{{index .Config.Labels "com.docker.compose.service"}}{{"\\t"}}{{.Name}}{{"\\t"}}{{.Image}}{{"\\t"}}{{.State.Status}}{{"\\t"}}{{if .State.Health}}{{.State.Health.Status}}{{else}}-{{end}}{{"\\t"}}{{.State.ExitCode}}{{"\\t"}}{{.RestartCount}}{{"\\t"}}{{.State.StartedAt}}{{"\\t"}}{{index .Config.Labels "com.docker.compose.oneoff"}}{{"\\t"}}{{index .Config.Labels "com.docker.compose.depends_on"}}{{"\\t"}}{{.Config.Image}}{{"\\t"}}{{.HostConfig.NetworkMode}}{{"\\t"}}{{range .NetworkSettings.Networks}}{{.NetworkID}},{{end}}'

# inspect_containers FILE: what this stack runs now. A container that goes away meanwhile is asked for again.
inspect_containers() {
  for attempt in 1 2 3; do
    owned=$(docker ps -aq --no-trunc --filter "label=com.docker.compose.project=$STACK" 2>"$WORK/docker.err") || break
    if [ -z "$owned" ]; then
      : >"$1"
      return 0
    fi
    # shellcheck disable=SC2086 # container ids: hexadecimal words
    docker inspect --type container --format "$CONTAINER_FORMAT" $owned >"$1" 2>"$WORK/docker.err" && return 0
    sleep "0.$attempt"
  done
  fail engine-down "Docker does not answer: $(one_line <"$WORK/docker.err")"
}

preflight() {
  check_disk && inspect_containers "$WORK/before" && check_secrets && check_ports && check_images && check_old_images
}

check_disk() {
  set -- "$STATE"
  for place in "$STACKS" /var/lib/docker; do
    [ ! -d "$place" ] || set -- "$@" "$place"
  done
  short=$({
    df -Pm -- "$@" | awk -v want="$R_DISK" 'NR > 1 && $4 < want { print $6 " has " $4 " MiB left, a deploy wants " want " MiB" }'
    # File systems that make inodes as they go report none at all.
    df -Pi -- "$@" | awk 'NR > 1 && $2 > 0 && $4 < 1000 { print $6 " has " $4 " inodes left, a deploy wants 1000" }'
  } | head -n 1)
  [ -z "$short" ] || fail disk-full "$short"
}

# A port is free when neither another stack publishes it nor a process of the host listens there. What this stack's own
# containers hold is theirs; a host-network container of ours may hold any, so then only other containers are asked.
check_ports() {
  [ -n "$R_PORTS" ] || return 0
  docker ps --no-trunc --format '{{.Label "com.docker.compose.project"}}{{"\\t"}}{{.Names}}{{"\\t"}}{{.Ports}}' >"$WORK/published" ||
    fail engine-down 'Docker does not answer' || return 1
  own_host_network=$(awk -F '\\t' '$13 == "host" && $5 == "running" { print 1; exit }' "$WORK/before")
  for protocol in tcp udp; do
    for family in '' 6; do
      awk -v kind="$protocol$family" 'NR > 1 && ($4 == "0A" || (kind ~ /^udp/ && $4 == "07")) { print kind "\\t" $2 }' "/proc/net/$protocol$family" 2>/dev/null
    done
  done >"$WORK/listening"
  printf '%s' "$R_PORTS" >"$WORK/wanted"
  taken=$(awk -F '\\t' -v stack="$STACK" -v skip_host="$own_host_network" '
    function little_endian(address, part) { split(address, part, "."); return sprintf("%02X%02X%02X%02X", part[4], part[3], part[2], part[1]) }
    function is_any(address) { return address == "-" || address == "0.0.0.0" || address == "::" || address == "[::]" }
    function meets(one, other) { return is_any(one) || is_any(other) || one == other }
    FILENAME ~ /wanted$/ { split($0, want, " "); count++; protocol[count] = want[1]; address[count] = want[2]; port[count] = want[3] + 0; next }
    FILENAME ~ /published$/ {
      entries = split($3, entry, ", ")
      for (each = 1; each <= entries; each++) {
        if (!match(entry[each], /:[0-9]+(-[0-9]+)?->/)) continue
        held_at = substr(entry[each], 1, RSTART - 1)
        split(substr(entry[each], RSTART + 1, RLENGTH - 3), range, "-")
        low = range[1] + 0; high = (range[2] == "" ? low : range[2] + 0)
        for (number = 1; number <= count; number++) {
          if (port[number] < low || port[number] > high || entry[each] !~ ("/" protocol[number] "$")) continue
          if ($1 == stack) ours[number] = 1
          else if (meets(address[number], held_at)) { print protocol[number] " " port[number] " is held by container " $2; exit }
        }
      }
      next
    }
    !skip_host {
      split($2, at, ":")
      for (number = 1; number <= count; number++) {
        if (ours[number] || substr($1, 1, 3) != protocol[number] || at[2] != sprintf("%04X", port[number])) continue
        listens_anywhere = (at[1] ~ /^0+$/)
        if (is_any(address[number]) || listens_anywhere || at[1] == little_endian(address[number])) {
          print protocol[number] " " port[number] " is held by a process of the host"; exit
        }
      }
    }' "$WORK/wanted" "$WORK/published" "$WORK/listening")
  [ -z "$taken" ] || fail port-taken "$taken"
}

# New images are here before anything stops. Most times one question answers for all of them.
check_images() {
  wanted_images=$(printf '%s' "$R_IMAGES" | awk -F '\\t' 'NF == 2 && !seen[$2]++ { print $2 }')
  while IFS= read -r reference; do
    [ -z "$reference" ] || pull_image "$reference" || return 1
  done <<END
$R_PULL
END
  [ -n "$wanted_images" ] || return 0
  printf '%s\\n' "$wanted_images" | xargs -r -d '\\n' docker image inspect --format '{{.ID}}' -- >/dev/null 2>&1 && return 0
  while IFS= read -r reference; do
    docker image inspect --format '{{.ID}}' -- "$reference" >/dev/null 2>&1 || pull_image "$reference" || return 1
  done <<END
$wanted_images
END
}

pull_image() {
  for attempt in 1 2 3; do
    event pulling "$1"
    (exec 9>&- 6<&- && exec docker pull -- "$1") >"$WORK/pull.log" 2>&1 </dev/null &
    pull_process=$!
    pull_said=$(now)
    while kill -0 "$pull_process" 2>/dev/null; do
      sleep 0.2
      [ $(($(now) - pull_said)) -ge 3 ] || continue
      pull_said=$(now)
      event pulling "$1: $(grep -c 'Pull complete' "$WORK/pull.log") of $(grep -c 'Pulling fs layer' "$WORK/pull.log") layers"
    done
    wait "$pull_process" && return 0
    grep -qiE 'not found|unauthorized|denied|invalid reference|manifest unknown' "$WORK/pull.log" && break
    [ "$attempt" = 3 ] || sleep "$((attempt * 2))"
  done
  fail pull-failed "$1: $(tail -n 1 "$WORK/pull.log" | one_line)"
}

# Going back needs the images that run now: proven here, while the old containers still serve.
check_old_images() {
  awk -F '\\t' '{ print $12 "\\t" $4 }' "$WORK/before" | sort -u >"$PENDING/old-images"
  cut -f 2 "$PENDING/old-images" | sort -u | xargs -r docker image inspect --format '{{.ID}}' >/dev/null 2>"$WORK/docker.err" ||
    fail image-missing "an image that runs now is gone, so going back would fail: $(tail -n 1 "$WORK/docker.err" | one_line)"
}

# Throw-away containers judge the new files with the new image; they have no network and cannot write.
run_validations() {
  # The folders were unpacked for root alone, as live ones are not: the image's own user must be able to read what it will read.
  [ ! -d "$PENDING/files" ] || find "$PENDING/files" -type d -exec chmod 0755 {} + || fail disk-full "folders of the new files cannot be opened" || return 1
  for block in "$PENDING"/validate/*; do
    [ -f "$block" ] || continue
    read_block "$block"
    validate_one "$block" >"$WORK/validate.log" 2>&1 </dev/null && continue
    tail -n "$LOG_TAIL" "$WORK/validate.log" | redact | show_tail
    fail validate-failed "$B_SERVICE: $(tail -n 1 "$WORK/validate.log" | redact | one_line)"
    return 1
  done
}

validate_one() {
  block=$1
  set -- --rm --network none --pull never --label fairlead.validate="$STACK"
  while IFS= read -r line; do
    decode "\${line#*"$TAB"}"
    case \${line%%"$TAB"*} in
      source) source=$PENDING/files/$DECODED ;;
      target) set -- "$@" --mount "type=bind,source=$source,target=$DECODED,readonly" ;;
      entry) set -- "$@" --entrypoint "$DECODED" ;;
    esac
  done <"$block"
  with_args "$block" arg timeout -k 5 60 docker run "$@" -- "$B_IMAGE"
}

# Puts standard input into the log as the last lines of what failed, and keeps it for the outcome.
show_tail() {
  while IFS= read -r line; do
    printf '!\\t%s\\t%s\\n' "$STACK" "$(printf '%s' "$line" | one_line)"
  done
}
# Secrets by content. A value arrives as \`secrets/NAME\`; a release mounts its own copy \`secrets/.kept/NAME.<version>\`. So a new
# value reaches no container before the swap, and going back to old files brings the old values back.

# Before anything changes: every value is there, and is the one that was planned. Lines of R_SECRETS: name TAB owner TAB version.
check_secrets() {
  absent=
  while IFS=$TAB read -r secret owner version; do
    [ -n "$secret" ] || continue
    if [ ! -s "$LIVE/secrets/$secret" ]; then
      absent="$absent $secret"
    elif [ -n "$version" ] && [ "$(secret_version "$LIVE/secrets/$secret" "$owner")" != "$version" ]; then
      fail plan-stale "the value of $secret changed after it was planned"
      return 1
    fi
  done <<END
$R_SECRETS
END
  [ -z "$absent" ] || fail secret-missing "no value on this VM for:$absent"
}

# secret_version FILE OWNER: as src/plan/secret-version.ts makes it of the fingerprint that observe.sh tells.
secret_version() {
  secret_key=
  [ ! -r "$STATE/key" ] || read -r secret_key <"$STATE/key" || :
  secret_sum=$(sha256sum <"$1")
  secret_sum=$(printf '%s:%s\\n' "$secret_key" "\${secret_sum%% *}" | sha256sum | cut -c 1-12)
  printf '%s@%s' "$secret_sum" "$2" | sha256sum | cut -c 1-12
}

# The copies that the new release mounts, whole or not at all. Those of older releases stay untouched.
keep_secrets() {
  while IFS=$TAB read -r secret owner version; do
    [ -n "$version" ] || continue
    kept=$LIVE/secrets/.kept/$secret.$version
    [ -s "$kept" ] && [ "$(secret_version "$kept" "$owner")" = "$version" ] && continue
    mkdir -p "$LIVE/secrets/.kept" && cp "$LIVE/secrets/$secret" "$kept.new" && chown "$owner" "$kept.new" && chmod 0400 "$kept.new" &&
      sync "$kept.new" || fail disk-full "the copy of secret $secret cannot be written" || return 1
    # Somebody may have put another value there since it was checked.
    [ "$(secret_version "$kept.new" "$owner")" = "$version" ] || fail plan-stale "the value of $secret changed after it was planned" || return 1
    mv -T "$kept.new" "$kept" && sync "$LIVE/secrets/.kept" || fail disk-full "the copy of secret $secret cannot be written" || return 1
  done <<END
$R_SECRETS
END
}

# copies_of FILE…: names of the copies that generated overrides mount.
copies_of() { sed -n 's,^    file: "\\./secrets/\\.kept/\\(.*\\)"$,\\1,p' "$@" 2>/dev/null; }

# Going back by hand without the secrets: the files of that release, with the copies that are mounted now.
mount_todays_secrets() {
  copies_of "$LIVE/compose.override.yaml" >"$WORK/kept-secrets"
  awk -v start='    file: "./secrets/.kept/' '
    FILENAME ~ /kept-secrets$/ { name = $0; sub(/\\.[0-9a-f]*$/, "", name); today[name] = $0; next }
    index($0, start) == 1 { name = substr($0, length(start) + 1); sub(/\\.[0-9a-f]*"$/, "", name); if (name in today) $0 = start today[name] "\\"" }
    { print }' "$WORK/kept-secrets" "$PENDING/files/compose.override.yaml" >"$WORK/override" &&
    cat "$WORK/override" >"$PENDING/files/compose.override.yaml" &&
    # The record says what lies in the live folder.
    override_sum=$(sha256sum <"$WORK/override") &&
    sed -i "s/\\(\\"compose.override.yaml\\":{\\"sha256\\":\\"\\)[0-9a-f]*/\\1\${override_sum%% *}/" "$PENDING/release.json"
}

# Going back by hand mounts the values of that release, or today's: they must be there.
release_secrets_present() {
  for kept in $(copies_of "$PENDING/files/compose.override.yaml"); do
    [ -s "$LIVE/secrets/.kept/$kept" ] || fail secret-missing "release $R_FROM needs a value of \${kept%.*} that this VM does not keep" || return 1
  done
}

# Copies that no kept release mounts go; after the new one was verified, never before.
prune_secrets() {
  [ -d "$LIVE/secrets/.kept" ] || return 0
  copies_of "$HOME_DIR"/releases/*/files/compose.override.yaml "$LIVE/compose.override.yaml" >"$WORK/kept-secrets"
  find "$LIVE/secrets/.kept" -type f -printf '%f\\n' | grep -vxFf "$WORK/kept-secrets" | while IFS= read -r kept; do
    rm -f -- "$LIVE/secrets/.kept/$kept"
  done
}
# The live folder. Files change one by one through rename, folders keep their inodes, \`secrets/\` is never touched.

# list_files FOLDER: relative paths of the files of a release, sorted.
list_files() { (cd "$1" 2>/dev/null && find . -type f ! -path './secrets/*' ! -name '*.fairlead-new' | cut -c 3- | sort); }

# Copies of everything this transaction may overwrite or delete: what comes back when there is no verified release.
snapshot_live() {
  previous=$(current_release)
  list_files "$PENDING/files" >"$PENDING/new-list"
  if [ -n "$previous" ]; then list_files "$HOME_DIR/releases/$previous/files"; fi >"$PENDING/old-list"
  { cat "$PENDING/new-list" "$PENDING/old-list" && printf '%s' "$R_DELETE"; } | sort -u >"$PENDING/all-list"
  { cat "$PENDING/old-list" && printf '%s' "$R_DELETE"; } | sort -u >"$PENDING/gone-list"
  mkdir -p "$PENDING/before"
  [ -f "$LIVE/compose.yaml" ] && : >"$PENDING/was-live"
  while IFS= read -r path; do
    [ -f "$LIVE/$path" ] && printf '%s\\n' "$path"
  done <"$PENDING/all-list" >"$WORK/present"
  (cd "$LIVE" 2>/dev/null || exit 0
    xargs -r -d '\\n' cp -p --parents -t "$PENDING/before" -- <"$WORK/present") ||
    fail disk-full "the live files cannot be copied to $PENDING/before"
}

sync_tree() { find "$1" \\( -type f -o -type d \\) -exec sync {} +; }

# place_files SOURCE LIST GONE: makes LIVE hold the files of LIST from SOURCE, and none of GONE that LIST does not have.
place_files() {
  place_from=$1
  place_list=$2
  (umask 022 && mkdir -p "$LIVE") || fail disk-full "$LIVE cannot be made" || return 1
  grep -vxFf "$place_list" "$3" >"$WORK/gone"
  (cd "$place_from" && xargs -r -d '\\n' sha256sum -- <"$place_list") >"$WORK/sums"
  (cd "$LIVE" && sha256sum -c "$WORK/sums" 2>/dev/null) | sed -n 's/: FAILED.*$//p' >"$WORK/changed"
  write_beside && remove_conflicts && rename_into_place && remove_gone && set_modes
}

# What a transaction that was cut off had written beside its place.
remove_leftovers() {
  [ -f "$PENDING/all-list" ] && [ -d "$LIVE" ] || return 0
  (cd "$LIVE" && sed 's/$/.fairlead-new/' "$PENDING/all-list" | xargs -r -d '\\n' rm -f --)
}

# First every new file beside its place: a full disk shows here, before anything changed.
write_beside() {
  while IFS= read -r path; do
    folder=$LIVE
    case $path in */*) folder=$LIVE/\${path%/*} ;; esac
    [ -d "$folder" ] || (umask 022 && mkdir -p "$folder") 2>/dev/null || make_room "$folder" || return 1
    [ "$(readlink -f "$folder")" = "$(readlink -f "$LIVE")\${folder#"$LIVE"}" ] ||
      fail link-escapes "$folder leads out of the stack through a link" || return 1
    cp -p "$place_from/$path" "$LIVE/$path.fairlead-new" || fail disk-full "$LIVE/$path cannot be written" || return 1
    printf '%s\\0' "$LIVE/$path.fairlead-new"
  done <"$WORK/changed" >"$WORK/written" || return 1
  xargs -r -0 sync <"$WORK/written" || fail disk-full "the new files in $LIVE cannot be made to last"
}

# A file of the old release stands where the new one needs a folder.
make_room() {
  remove_gone
  (umask 022 && mkdir -p "$1") || fail file-unreadable "$1 cannot be made: something else is there"
}

# Docker makes an empty folder where a mounted file was missing; an old folder may have become a file.
remove_conflicts() {
  while IFS= read -r path; do
    [ -d "$LIVE/$path" ] || continue
    remove_gone
    [ ! -d "$LIVE/$path" ] || rmdir "$LIVE/$path" 2>/dev/null || fail file-unreadable "$LIVE/$path is a folder that is not empty" || return 1
  done <"$WORK/changed"
}

rename_into_place() {
  while IFS= read -r path; do
    if is_inplace "$path" && [ -f "$LIVE/$path" ]; then
      # Mounted as a single file: the container sees this inode and no other until it restarts.
      cat "$LIVE/$path.fairlead-new" >"$LIVE/$path" && sync "$LIVE/$path" && rm -f "$LIVE/$path.fairlead-new"
    else
      mv -T "$LIVE/$path.fairlead-new" "$LIVE/$path"
    fi || fail disk-full "$LIVE/$path cannot be replaced" || return 1
  done <"$WORK/changed"
  (cd "$LIVE" && sed -n 's,/[^/]*$,,p' "$WORK/changed" | sort -u | xargs -r -d '\\n' sync -- . ) || fail disk-full "$LIVE cannot be synced"
}

is_inplace() {
  case $NL$R_INPLACE in
    *"$NL$1$NL"*) return 0 ;;
  esac
  return 1
}

remove_gone() {
  (cd "$LIVE" && xargs -r -d '\\n' rm -f -- <"$WORK/gone" &&
    sed -n 's,/[^/]*$,,p' "$WORK/gone" | sort -u | xargs -r -d '\\n' rmdir -p --ignore-fail-on-non-empty -- 2>/dev/null)
  return 0
}

set_modes() {
  (cd "$place_from" && xargs -r -d '\\n' stat -c '%a %n' -- <"$place_list" | sort) >"$WORK/modes.want"
  (cd "$LIVE" && xargs -r -d '\\n' stat -c '%a %n' -- <"$place_list" | sort) >"$WORK/modes.have" || fail file-unreadable "a file of $LIVE is missing after the swap" || return 1
  comm -23 "$WORK/modes.want" "$WORK/modes.have" | while IFS= read -r entry; do
    chmod "\${entry%% *}" "$LIVE/\${entry#* }" || exit 1
  done
}
# Compose, always called the same way: fixed project directory, clean environment, no terminal, no questions.

compose() { compose_with_input "$@" </dev/null; }

# The same with the caller's standard input; COMPOSE_LIMIT: seconds, when it must end.
compose_with_input() {
  set -- -p "$STACK" --project-directory "$LIVE" -f "$LIVE/compose.yaml" "$@"
  if [ -f "$LIVE/compose.override.yaml" ]; then
    shift 6
    set -- -p "$STACK" --project-directory "$LIVE" -f "$LIVE/compose.yaml" -f "$LIVE/compose.override.yaml" "$@"
  fi
  env -i PATH="$PATH" HOME="$HOME" \${COMPOSE_LIMIT:+timeout -k 5 "$COMPOSE_LIMIT"} docker compose "$@"
}

time_left() {
  left=$((DEADLINE - $(now)))
  [ "$left" -gt 0 ] || left=1
  printf '%s' "$left"
}

# compose_up: one \`up\` with a limit; its words go to a file, never to a pipe (a reader that goes away would kill it).
compose_up() {
  if [ -n "$R_ORPHANS_FIRST" ]; then remove_orphans; fi
  set -- up -d --wait --remove-orphans --wait-timeout "$(time_left)"
  [ -z "$R_FORCE" ] || set -- "$@" --force-recreate
  start_waiting_notes
  compose "$@" >"$WORK/up.log" 2>&1
  up_code=$?
  stop_waiting_notes
  redact <"$WORK/up.log" | grep -E ' (Container|Network|Volume) .*(Created|Recreated|Started|Removed|Error)' | sed 's/^ *//' | while IFS= read -r line; do
    note "$(printf '%s' "$line" | one_line)"
  done
  [ "$up_code" = 0 ] && return 0
  fail up-failed "$(grep -v '^ *$' "$WORK/up.log" | tail -n 1 | redact | one_line)"
}

# Compose changes networks before it removes orphans, and a network with an orphan in it cannot be changed.
remove_orphans() {
  compose config --services >"$WORK/services" 2>/dev/null || return 0
  awk -F '\\t' 'FNR == NR { wanted[$1] = 1; next } !($2 in wanted) { print $1 }' "$WORK/services" "$WORK/before" >"$WORK/orphans"
  [ -s "$WORK/orphans" ] || return 0
  xargs -r docker stop <"$WORK/orphans" >/dev/null 2>&1
  xargs -r docker rm <"$WORK/orphans" >/dev/null 2>&1
}

# While Compose waits, say every five seconds what for. Its own descriptor of the lock is closed.
start_waiting_notes() {
  (
    exec 9>&- 6<&-
    waited=0
    while sleep 5 >/dev/null 2>&1; do
      waited=$((waited + 5))
      not_ready=$(docker ps -a --filter "label=com.docker.compose.project=$STACK" --format '{{.Label "com.docker.compose.service"}} {{.Status}}' 2>/dev/null |
        awk '!/\\(healthy\\)|Exited \\(0\\)/ || /health: starting/ { text = text (text == "" ? "" : ", ") $1 " (" substr($0, length($1) + 2) ")" } END { print text }')
      event waiting "\${waited} s: \${not_ready:-nothing more}"
    done
  ) &
  waiting_notes=$!
}

stop_waiting_notes() {
  kill "$waiting_notes" 2>/dev/null
  wait "$waiting_notes" 2>/dev/null
  return 0
}

# Reload and restart actions of the plan, in its order.
run_reloads() {
  inspect_containers "$WORK/now" || return 1
  for block in "$PENDING"/reload/*; do
    [ -f "$block" ] || continue
    read_block "$block"
    awk -F '\\t' -v service="$B_SERVICE" '$2 == service && $10 != "True" { print $1 }' "$WORK/now" >"$WORK/reloaded"
    while IFS= read -r container; do
      case $B_TYPE in
        command) with_args "$block" arg timeout -k 5 60 docker exec "$container" ;;
        signal) docker kill --signal "$B_SIGNAL" -- "$container" ;;
        restart) docker restart -- "$container" ;;
      esac >"$WORK/reload.log" 2>&1 </dev/null && continue
      tail -n "$LOG_TAIL" "$WORK/reload.log" | redact | show_tail
      fail up-failed "reload of $B_SERVICE: $(tail -n 1 "$WORK/reload.log" | redact | one_line)"
      return 1
    done <"$WORK/reloaded"
    note "$B_SERVICE: $B_TYPE done"
  done
}
# Verify: what runs is looked at, not assumed. Compose's \`--wait\` calls a crash loop healthy when there is no health check.

# verify_stack CHECKS: every container as it should be, every check passes, nothing restarts meanwhile.
verify_stack() {
  inspect_containers "$WORK/base" && repair_names || return 1
  cp "$WORK/base" "$WORK/now"
  wait_settled || return 1
  note_downtime
  watched=
  for block in "$1"/*; do
    [ -f "$block" ] || continue
    watched=1
    run_check "$block" || return 1
  done
  wait_stable || return 1
  [ -z "$watched" ] && return 0
  inspect_containers "$WORK/now" && judge || return 1
  [ "$VERDICT" = ok ] || fail unhealthy "$VERDICT_TEXT"
}

# A Compose that was killed leaves \`<12 hex>_name\`; the container is right, only its name is not. Reads WORK/base.
repair_names() {
  awk -F '\\t' '{ name = substr($3, 2); prefix = substr(name, 1, 13) } length(name) > 13 && prefix ~ /^[0-9a-f]+_$/ { print $1, substr(name, 14) }' "$WORK/base" >"$WORK/odd"
  [ -s "$WORK/odd" ] || return 0
  while read -r container name; do
    docker rename "$container" "$name" >/dev/null 2>&1 </dev/null && note "container $name has its name back"
  done <"$WORK/odd"
  inspect_containers "$WORK/base"
}

wait_settled() {
  while :; do
    judge || return 1
    [ "$VERDICT" = ok ] && return 0
    [ "$(time_left)" -gt 1 ] || fail unhealthy "$VERDICT_TEXT after $R_TIMEOUT s" || return 1
    sleep 0.2
    inspect_containers "$WORK/now" || return 1
  done
}

# Without a health check, \`running\` only means that the process has not ended yet: so it is watched for a while.
# The default is 5 s for containers without health check and none for those with one: there the check has spoken.
wait_stable() {
  [ -n "$STABLE_FROM" ] || return 0
  stable_window=$R_STABILITY
  [ "$stable_window" = - ] && stable_window=$DEFAULT_STABILITY
  [ "$stable_window" -gt 0 ] || return 0
  stable_until=$(($(date -d "$STABLE_FROM" +%s) + stable_window + 1))
  event waiting "watching for restarts until $stable_window s have passed"
  while [ "$(now)" -lt "$stable_until" ]; do
    sleep 0.25
    inspect_containers "$WORK/now" && judge || return 1
  done
}

# judge: reads WORK/before, base and now into VERDICT ok|wait; fails with the first problem and names its container.
judge() {
  judged=$(awk -F '\\t' -v every="$([ "$R_STABILITY" = - ] || printf 1)" '
    BEGIN { newest = "-" }
    function say(code, text) { if (!said) { said = 1; printf "fail\\t%s\\t%s\\t%s\\n", code, text, $1 } }
    FILENAME ~ /before$/ { started[$1] = $9; restarts[$1] = $8; next }
    FILENAME ~ /base$/ {
      base_started[$1] = $9; base_restarts[$1] = $8; expected[$1] = $2
      parts = split($11, dependency, ",")
      for (each = 1; each <= parts; each++)
        if (split(dependency[each], field, ":") > 1 && field[2] == "service_completed_successfully") one_shot[field[1]] = 1
      next
    }
    $10 == "True" { next }
    {
      seen[$1] = 1; count++
      fresh = !($1 in started) || started[$1] != $9
      if ($5 == "created") say("up-failed", $2 " was created but never started")
      else if ($5 == "paused") say("container-paused", $2 " is paused")
      else if ($5 == "restarting") say("unstable", $2 " keeps restarting (exit code " $7 ")")
      else if ($5 != "running" && !($7 == 0 && $2 in one_shot)) say("unstable", $2 " has ended with exit code " $7)
      else if ($5 != "running") next
      else if (($1 in started) && $8 > restarts[$1]) say("unstable", $2 " has restarted " ($8 - restarts[$1]) " times")
      else if (!($1 in started) && $8 > 0) say("unstable", $2 " has restarted " $8 " times")
      else if (($1 in base_started) && base_started[$1] != $9) say("unstable", $2 " restarted while it was watched")
      else if ($6 == "unhealthy") say("unhealthy", $2 " is unhealthy")
      else if ($6 == "starting") waiting = waiting (waiting == "" ? "" : ", ") $2 " is starting"
      else if (fresh && (every || $6 == "-") && $9 > newest) newest = $9
    }
    END {
      if (said) exit
      for (id in expected) if (!(id in seen)) { printf "fail\\tunstable\\t%s went away while it was watched\\t-\\n", expected[id]; exit }
      if (!count) { print "fail\\tup-failed\\tno container runs\\t-"; exit }
      if (waiting != "") printf "wait\\t-\\t%s\\t-\\n", waiting
      else printf "ok\\t-\\t%s\\t-\\n", newest
    }' "$WORK/before" "$WORK/base" "$WORK/now")
  IFS=$TAB read -r VERDICT verdict_code VERDICT_TEXT verdict_container <<END
$judged
END
  STABLE_FROM=
  case $VERDICT in
    ok) [ "$VERDICT_TEXT" = - ] || STABLE_FROM=$VERDICT_TEXT ;;
    wait) ;;
    *)
      FAIL_CONTAINER=$verdict_container
      fail "$verdict_code" "$VERDICT_TEXT"
      ;;
  esac
}

# run_check FILE: tried until it passes or its time is over; says what was seen last.
run_check() {
  read_block "$1"
  check_until=$(($(now) + B_TIMEOUT))
  check_pause=0.2
  until check_once "$1" >"$WORK/check.log" 2>&1 </dev/null; do
    check_seen=$(tail -n 1 "$WORK/check.log" | redact | one_line)
    if [ "$(now)" -ge "$check_until" ]; then
      fail check-failed "check \\"$B_NAME\\" failed for $B_TIMEOUT s: \${check_seen:-no answer}"
      return 1
    fi
    # A container that has died will not pass any more: no need to wait for the check's limit.
    inspect_containers "$WORK/now" && judge || return 1
    sleep "$check_pause"
    case $check_pause in 0.2) check_pause=0.5 ;; *) check_pause=1 ;; esac
  done
  event passed "$B_NAME"
}

check_once() {
  case $B_TYPE in
    http) check_http "$1" ;;
    tcp) check_tcp ;;
    dns) check_dns ;;
    address) check_address ;;
    command)
      container=$(awk -F '\\t' -v service="$B_SERVICE" '$2 == service && $5 == "running" && $10 != "True" { print $1; exit }' "$WORK/now")
      [ -n "$container" ] || { echo "no running container of $B_SERVICE"; return 1; }
      with_args "$1" arg timeout -k 2 10 docker exec "$container"
      ;;
    *) echo "a kind of check this transaction does not know: $B_TYPE"; return 1 ;;
  esac
}

# shellcheck disable=SC2016 # bash expands its own arguments
check_tcp() { timeout 5 bash -c 'exec 3<>"/dev/tcp/$1/$2"' check "$B_HOST" "$B_PORT"; }

check_http() {
  : >"$WORK/body"
  rm -f "$WORK/login"
  [ -z "$B_SECRET" ] || write_login || return 1
  http_code=$(with_args "$1" header http_request) || return 1
  if [ "$B_STATUS" = served ]; then
    case $http_code in 404 | 421 | 5?? | 000) echo "status $http_code"; return 1 ;; esac
  elif [ "$http_code" != "$B_STATUS" ]; then
    echo "status $http_code instead of $B_STATUS"
    return 1
  fi
  with_args "$1" contains body_contains && with_args "$1" lacks body_lacks
}

body_contains() {
  for text; do
    grep -qF -e "$text" "$WORK/body" || { echo "the answer does not contain \\"$text\\""; return 1; }
  done
}

body_lacks() {
  for text; do
    ! grep -qF -e "$text" "$WORK/body" || { echo "the answer contains \\"$text\\""; return 1; }
  done
}

# The password goes from its file into a file of ours: an argument would stand in the process list.
write_login() {
  secret_file=$STACKS/$STACK/secrets/$B_SECRET
  case $B_SECRET in '' | . | .. | */*) echo "not the name of a secret: $B_SECRET"; return 1 ;; esac
  [ -f "$secret_file" ] && [ ! -L "$secret_file" ] || { echo "secret $B_SECRET is not on this VM"; return 1; }
  {
    printf 'Authorization: Basic '
    { printf '%s:' "$B_USER"; head -c 4096 "$secret_file" | tr -d '\\n'; } | base64 -w0
  } >"$WORK/login"
}

http_request() {
  for header; do
    shift
    set -- "$@" -H "$header"
  done
  [ ! -f "$WORK/login" ] || set -- "$@" -H "@$WORK/login"
  curl --noproxy '*' -sS --max-time 5 --max-filesize 10000000 -o "$WORK/body" -w '%{http_code}' "$@" --url "$B_URL"
}

# Addresses as the kernel has them, without a tool that may be missing: IPv4 of the routing table, IPv6 of the interfaces.
check_address() {
  {
    awk '/32 host LOCAL/ { print seen } { seen = $2 }' /proc/net/fib_trie
    cut -d ' ' -f 1 /proc/net/if_inet6 2>/dev/null
  } | grep -qxF -e "$(plain_address "$B_ADDRESS")" || { echo "no interface has $B_ADDRESS"; return 1; }
}

# IPv6 addresses stand in /proc as 32 hex digits: \`fd7a::1\` is written out.
plain_address() {
  case $1 in
    *:*) printf '%s\\n' "$1" | tr 'A-F' 'a-f' | sed 's/^::/0::/; s/::$/::0/' | awk -F : '{
        for (at = 1; at <= NF; at++) if ($at == "" && !filled) { filled = 1; for (gap = NF; gap <= 8; gap++) out = out "0000" } else if ($at != "") out = out sprintf("%4s", $at)
        gsub(/ /, "0", out); print out }' ;;
    *) printf '%s\\n' "$1" ;;
  esac
}

# The runner made the query; here it only travels. An answer counts when it has no error code and at least one record.
check_dns() {
  # shellcheck disable=SC2016 # bash expands its own arguments
  answer=$(timeout 4 bash -c '
    exec 3<>"/dev/udp/$1/$2" || exit 1
    printf "$3" | dd bs=512 iflag=fullblock count=1 status=none >&3
    timeout 3 dd bs=512 count=1 status=none <&3 | od -An -v -tu1' check "$B_HOST" "$B_PORT" "$B_QUERY" | tr -s ' \\n' '  ')
  # shellcheck disable=SC2086 # bytes as words
  set -- $answer
  [ $# -ge 12 ] || { echo "no DNS answer from $B_HOST port $B_PORT"; return 1; }
  [ $(($4 % 16)) = 0 ] || { echo "DNS error code $(($4 % 16)) from $B_HOST port $B_PORT"; return 1; }
  [ $((\${7} * 256 + \${8})) -gt 0 ] || { echo "DNS answer without records from $B_HOST port $B_PORT"; return 1; }
}
# Releases: what was deployed, kept with its images; and the way back to the last one.

# commit_release: everything that ran is written down first, then one rename makes it the current release.
commit_release() {
  number=$(next_release)
  [ ! -f "$PENDING/number" ] || read -r number <"$PENDING/number"
  printf '%s\\n' "$number" >"$PENDING/number"
  release=$HOME_DIR/releases/$number
  building=$HOME_DIR/releases/.building
  rm -rf "$building" "$release"
  mkdir "$building" &&
    for part in files request checks validate reload backup release.json; do
      [ ! -e "$PENDING/$part" ] || cp -a "$PENDING/$part" "$building/$part" || return 1
    done &&
    sed -i "s/\\"release\\":[ ]*[0-9]*/\\"release\\":$number/" "$building/release.json" &&
    awk -F '\\t' '$10 != "True" { name = $3; sub(/^\\//, "", name); print $1 "\\t" $2 "\\t" name "\\t" $4 "\\t" $5 "\\t" $14 "\\t" $12 }' "$WORK/now" >"$building/containers" &&
    awk -F '\\t' '$10 != "True" { print $12 "\\t" $4 }' "$WORK/now" | sort -u >"$building/images" &&
    carry_downtime "$number" >"$building/downtime" &&
    printf 'verifiedAt=%s\\nduration=%s\\nid=%s\\n' "$(now)" "$(($(now) - STARTED))" "$ID" >"$building/result" &&
    sync_tree "$building" && mv -T "$building" "$release" && sync "$HOME_DIR/releases" &&
    printf '%s\\n' "$number" | write_atomic "$HOME_DIR/current" ||
    fail disk-full "release $number cannot be written to $HOME_DIR/releases"
}

# Tags keep \`docker image prune\` away from what a rollback needs. Not part of the verdict: the release is already made.
protect_images() {
  cut -f 2,4 "$HOME_DIR/releases/$number/containers" | sort -u | while IFS=$TAB read -r service image; do
    docker tag "$image" "fairlead/$STACK:$number-$service" </dev/null >/dev/null 2>&1 || note "image of $service could not be protected from prune"
  done
}

prune_releases() {
  find "$HOME_DIR/releases" -mindepth 1 -maxdepth 1 -type d -printf '%f\\n' | grep -x '[0-9]*' | sort -rn | tail -n "+$((KEPT_RELEASES + 1))" |
    while IFS= read -r old; do
      docker image ls --format '{{.Repository}}:{{.Tag}}' "fairlead/$STACK" </dev/null | grep "^fairlead/$STACK:$old-" | xargs -r docker rmi >/dev/null 2>&1
      rm -rf "\${HOME_DIR:?}/releases/$old"
    done
}

# restore: the last verified release, or what was there before; verified. Idempotent: recovery may run it again.
restore() {
  back_to=$(current_release)
  DEADLINE=$(($(now) + R_TIMEOUT))
  R_FORCE='' R_PULL=''
  # What comes back was watched when it was new: a short look tells whether it stays up again.
  DEFAULT_STABILITY=1
  mkdir -p "$WORK"
  remove_leftovers
  [ -f "$PENDING/new-list" ] || : >"$PENDING/new-list"
  if [ -n "$back_to" ]; then
    restore_from "$HOME_DIR/releases/$back_to/files" "$HOME_DIR/releases/$back_to/checks" "$HOME_DIR/releases/$back_to/images"
  elif [ -f "$PENDING/was-live" ]; then
    restore_from "$PENDING/before" "$PENDING/none" "$PENDING/old-images"
  else
    take_down && restore_nothing
  fi
}

restore_from() {
  list_files "$1" >"$PENDING/back-list"
  place_files "$1" "$PENDING/back-list" "$PENDING/new-list" || return 1
  retag_images "$3" && data_goes_back || return 1
  DEADLINE=$(($(now) + R_TIMEOUT))
  inspect_containers "$WORK/before" || return 1
  if ! compose_up; then
    # Half-changed networks wedge \`up\` for good; only taking the stack down (volumes stay) gets out of it.
    if ! inspect_containers "$WORK/base" || ! cp "$WORK/base" "$WORK/now" || ! judge; then
      note "up failed on the way back ($FAIL_TEXT); taking the stack down and up again"
      take_down && compose_up || return 1
    fi
  fi
  run_reloads && verify_stack "$2"
}

restore_nothing() {
  cp "$PENDING/new-list" "$WORK/gone"
  [ ! -d "$LIVE" ] || remove_gone
  rmdir "$LIVE" 2>/dev/null
  return 0
}

# Old files with a moved tag would keep the new image: names point to the old images again before \`up\`.
retag_images() {
  [ -f "$1" ] || return 0
  while IFS=$TAB read -r reference image; do
    [ "$(docker image inspect --format '{{.ID}}' -- "$reference" 2>/dev/null </dev/null)" = "$image" ] && continue
    case $reference in
      *@*) docker image inspect --format . -- "$image" >/dev/null 2>&1 </dev/null ;;
      *) docker tag "$image" "$reference" 2>"$WORK/docker.err" </dev/null ;;
    esac || fail image-missing "the image of $reference is gone: $image" || return 1
  done <"$1"
}

# Containers and networks go, volumes stay. Works without files too: by label.
take_down() {
  if [ -f "$LIVE/compose.yaml" ] && compose down --remove-orphans >"$WORK/down.log" 2>&1; then return 0; fi
  # Asked first, then removed: in a pipe an Engine that does not answer would look like a stack that has nothing.
  {
    docker ps -aq --filter "label=com.docker.compose.project=$STACK" </dev/null >"$WORK/left" && xargs -r docker rm -f <"$WORK/left" >/dev/null &&
      docker network ls -q --filter "label=com.docker.compose.project=$STACK" </dev/null >"$WORK/left" && xargs -r docker network rm <"$WORK/left" >/dev/null
  } 2>"$WORK/docker.err" || fail up-failed "the stack cannot be taken down: $(tail -n 1 "$WORK/docker.err" | one_line)"
}
# How long a change kept each service away: measured while it happens, told by later plans. An estimate for people:
# what cannot be read is left out, and nothing fails by it.

# Then the ends of the health checks that passed, oldest first; the Engine keeps the last five checks.
TIMES_FORMAT='{{.ID}}{{"\\t"}}{{.Created}}{{"\\t"}}{{.State.StartedAt}}{{"\\t"}}{{.State.FinishedAt}}{{if .State.Health}}{{range .State.Health.Log}}{{if eq .ExitCode 0}}{{"\\t"}}{{json .End}}{{end}}{{end}}{{end}}'

# note_downtime: reads WORK/before and WORK/now, writes WORK/downtime (service, seconds). A service was away from the making
# of its new container (Compose stops the old one right after it) or the end of its old process, until it ran or was healthy.
note_downtime() {
  : >"$WORK/downtime"
  awk -F '\\t' '
    FILENAME ~ /before$/ { started[$1] = $9; if ($5 == "running") ran[$2] = 1; next }
    $10 != "True" && $5 == "running" && ($2 in ran) && started[$1] != $9 { print $1 "\\t" $2 "\\t" ($1 in started ? 4 : 2) }
  ' "$WORK/before" "$WORK/now" >"$WORK/moved"
  [ -s "$WORK/moved" ] || return 0
  cut -f 1 "$WORK/moved" | xargs docker inspect --type container --format "$TIMES_FORMAT" >"$WORK/times" 2>/dev/null || return 0
  awk -F '\\t' '
    FILENAME ~ /moved$/ { service[$1] = $2; from[$1] = $3; next }
    { print service[$1] "\\t" $(from[$1]) "\\t" (NF > 4 ? $5 : $3) }
  ' "$WORK/moved" "$WORK/times" | tr -d '"' >"$WORK/away"
  # One process reads all the dates.
  cut -f 2,3 "$WORK/away" | tr '\\t' '\\n' | date -f - +%s.%N >"$WORK/epochs" 2>/dev/null || return 0
  awk -F '\\t' '
    FILENAME ~ /away$/ { service[++count] = $1; next }
    { epoch[++times] = $1 }
    END {
      for (each = 1; each <= count; each++) {
        seconds = epoch[2 * each] - epoch[2 * each - 1]
        if (seconds > longest[service[each]]) longest[service[each]] = seconds
      }
      for (name in longest) printf "%s\\t%.1f\\n", name, longest[name]
    }' "$WORK/away" "$WORK/epochs" >"$WORK/downtime"
}

# carry_downtime NUMBER: what this release measured, and for its other services what earlier ones did: service, seconds, release.
carry_downtime() {
  [ -f "$WORK/downtime" ] || : >"$WORK/downtime"
  carried=$HOME_DIR/releases/$(current_release)/downtime
  [ -f "$carried" ] || carried=/dev/null
  awk -F '\\t' -v number="$1" '
    FILENAME ~ /now$/ { if ($10 != "True") exists[$2] = 1; next }
    !($1 in exists) || ($1 in told) { next }
    { told[$1] = 1; print $1 "\\t" $2 "\\t" (NF > 2 ? $3 : number) }
  ' "$WORK/now" "$WORK/downtime" "$carried"
}
# Backups: what stack.yaml says about copying a stack's data, carried out. backups/<n>/ is there whole or not at all: a file per
# part, the commands that read and restore them, and what ran when they were made. Nobody but root reads it.

# Numbers of the kept backups, the oldest first.
backup_numbers() { find "$HOME_DIR/backups" -mindepth 1 -maxdepth 1 -type d -printf '%f\\n' 2>/dev/null | grep -x '[0-9]*' | sort -n; }

# take_backup: copies every part of PENDING/backup and has its reader judge the copy. Services of backup-stop are stopped for it
# and stay so: whoever called starts them, or goes back. Leaves the number in BACKUP_NUMBER and in PENDING/safety.
take_backup() {
  BACKUP_NUMBER=$(backup_numbers | tail -n 1)
  BACKUP_NUMBER=$((\${BACKUP_NUMBER:-0} + 1))
  making=$HOME_DIR/backups/.making
  rm -rf "$making"
  mkdir -p "$making/data" || fail disk-full "$making cannot be made" || return 1
  check_backup_room && inspect_containers "$WORK/copied" || return 1
  ls "$PENDING"/backup/* >/dev/null 2>&1 || fail backup-failed 'nothing says how the data of this stack are copied' || return 1
  stop_for_backup || return 1
  for block in "$PENDING"/backup/*; do
    read_block "$block"
    is_name "$B_NAME" || fail usage 'a part of the backup has no proper name' || return 1
    event running "backup $BACKUP_NUMBER: $B_NAME"
    copy_part "$block" "$making/data/$B_NAME" && test_part "$block" "$making/data/$B_NAME" || return 1
  done
  seal_backup
}

# As much room as the last backup took, and what a deploy wants besides.
check_backup_room() {
  last_backup=$(backup_numbers | tail -n 1)
  [ -n "$last_backup" ] || return 0
  last_size=$(du -sm -- "$HOME_DIR/backups/$last_backup" | cut -f 1)
  room=$(df -Pm -- "$HOME_DIR" | awk 'NR > 1 { print $4 }')
  [ "$room" -ge $((last_size + R_DISK)) ] ||
    fail disk-full "$HOME_DIR has $room MiB left, the last backup took $last_size MiB and a deploy wants $R_DISK MiB"
}

# One at a time is one moment: whoever writes is stopped first. Written down before it is done, for whoever has to undo it.
stop_for_backup() {
  [ -n "$R_BACKUP_STOP" ] || return 0
  printf '%s' "$R_BACKUP_STOP" >"$WORK/to-stop"
  awk -F '\\t' 'FNR == NR { wanted[$1] = 1; next } ($2 in wanted) && $5 == "running" && $10 != "True" { print $1 }' "$WORK/to-stop" "$WORK/copied" >"$PENDING/stopped"
  { sync "$PENDING/stopped" && sync "$PENDING"; } || fail disk-full "$PENDING cannot be made to last" || return 1
  xargs -r docker stop <"$PENDING/stopped" >/dev/null 2>"$WORK/docker.err" ||
    fail backup-failed "a service cannot be stopped for the backup: $(tail -n 1 "$WORK/docker.err" | one_line)"
}

is_stopped_for_backup() {
  case $NL$R_BACKUP_STOP in
    *"$NL$1$NL"*) return 0 ;;
  esac
  return 1
}

# with_data BLOCK KEY: the command of KEY where the data are, with the caller's input and output. A running service's own
# container; for a service that is stopped meanwhile a throw-away one of its image, with its volumes.
with_data() {
  if is_stopped_for_backup "$B_SERVICE"; then
    with_args "$1" "$2" in_throw_away
    return
  fi
  data_container=$(docker ps -q --filter "label=com.docker.compose.project=$STACK" --filter "label=com.docker.compose.service=$B_SERVICE" --filter label=com.docker.compose.oneoff=False </dev/null | head -n 1)
  [ -n "$data_container" ] || { echo "no running container of $B_SERVICE" >&2; return 1; }
  with_args "$1" "$2" timeout -k 5 "$R_BACKUP_TIMEOUT" docker exec -i "$data_container"
}

in_throw_away() {
  case $1 in '' | *[!A-Za-z0-9/._-]*) echo "cannot be run in a throw-away container: $1" >&2; return 1 ;; esac
  program=$1
  shift
  COMPOSE_LIMIT=$R_BACKUP_TIMEOUT
  compose_with_input run --rm --no-deps -T --entrypoint "$program" "$B_SERVICE" "$@"
  throw_away_code=$?
  COMPOSE_LIMIT=
  [ "$throw_away_code" = 0 ] || remove_one_offs
  return "$throw_away_code"
}

# Throw-away containers that a killed Compose left behind would go on writing.
remove_one_offs() {
  docker ps -aq --filter "label=com.docker.compose.project=$STACK" --filter label=com.docker.compose.oneoff=True </dev/null | xargs -r docker rm -f >/dev/null 2>&1
  return 0
}

copy_part() {
  with_data "$1" run >"$2" 2>"$WORK/backup.log" </dev/null
  copy_code=$?
  if [ "$copy_code" = 0 ] && [ ! -s "$2" ]; then
    fail backup-failed "$B_NAME: the copy is empty"
    return 1
  fi
  [ "$copy_code" = 0 ] && return 0
  tail -n "$LOG_TAIL" "$WORK/backup.log" | redact | show_tail
  if [ "$(df -P -- "$2" | awk 'NR > 1 { print $4 }')" -lt 1024 ]; then
    fail disk-full "$B_NAME: no room is left for the backup in $HOME_DIR/backups"
  else
    fail backup-failed "$B_NAME: $(command_failure "$copy_code" "$WORK/backup.log")"
  fi
}

test_part() {
  with_data "$1" test <"$2" >"$WORK/backup.log" 2>&1 && return 0
  test_code=$?
  tail -n "$LOG_TAIL" "$WORK/backup.log" | redact | show_tail
  fail backup-failed "$B_NAME: the copy cannot be read back: $(command_failure "$test_code" "$WORK/backup.log")"
}

# command_failure CODE LOG: why a command of the stack failed, in one line.
command_failure() {
  if [ "$1" = 124 ]; then printf 'it took more than %s s' "$R_BACKUP_TIMEOUT"; return; fi
  last_words=$(grep -v '^ *$' "$2" | tail -n 1 | redact | one_line)
  printf '%s' "\${last_words:-exit code $1}"
}

# Digests, commands and circumstances beside the data; one rename makes it a backup.
seal_backup() {
  mkdir "$making/parts" && cp "$PENDING"/backup/* "$making/parts/" &&
    (cd "$making/data" && sha256sum -- * >../digests) &&
    awk -F '\\t' '$10 != "True" { print $2 "\\t" $12 "\\t" $4 }' "$WORK/copied" | sort -u >"$making/images" &&
    printf '%s' "$R_BACKUP_STOP" >"$making/stop" &&
    printf 'at=%s\\nid=%s\\nrelease=%s\\nbytes=%s\\nwhy=%s\\n' "$(now)" "$ID" "$(current_release)" \\
      "$(du -sb -- "$making/data" | cut -f 1)" "$(printf '%s' "$R_BACKUP" | one_line)" >"$making/facts" &&
    sync_tree "$making" && mv -T "$making" "$HOME_DIR/backups/$BACKUP_NUMBER" && sync "$HOME_DIR/backups" &&
    printf '%s\\n' "$BACKUP_NUMBER" | write_atomic "$PENDING/safety" ||
    fail disk-full "backup $BACKUP_NUMBER cannot be made to last in $HOME_DIR/backups" || return 1
  event passed "backup $BACKUP_NUMBER: $(describe_backup "$BACKUP_NUMBER"), read back"
}

# "database 12 MiB, files 3 MiB"
describe_backup() {
  (cd "$HOME_DIR/backups/$1/data" && stat -c '%n %s' -- *) |
    awk '{ size = $2; unit = "bytes"; if (size >= 1048576) { size = int(size / 1048576 + 0.5); unit = "MiB" } else if (size >= 1024) { size = int(size / 1024 + 0.5); unit = "KiB" }
      text = text (text == "" ? "" : ", ") $1 " " size " " unit } END { printf "%s", text }'
}

# The newest ones stay, and of each kept release the newest: going back to it needs that one.
prune_backups() {
  [ -n "$R_BACKUP_KEEP" ] || return 0
  backup_numbers | sort -rn >"$WORK/backups"
  position=0
  needed=
  while IFS= read -r old_backup; do
    position=$((position + 1))
    backup_release=$(sed -n 's/^release=//p' "$HOME_DIR/backups/$old_backup/facts")
    case " $needed " in
      *" $backup_release "*) ;;
      *)
        if [ -n "$backup_release" ] && [ -d "$HOME_DIR/releases/$backup_release" ]; then
          needed="$needed $backup_release"
          continue
        fi
        ;;
    esac
    [ "$position" -le "$R_BACKUP_KEEP" ] || rm -rf "\${HOME_DIR:?}/backups/$old_backup"
  done <"$WORK/backups"
}
# The way back for data: a kept backup in the place of what is there.

# Written before anything may change the data. With crossing services the old containers are noted too: as long as none of them
# was replaced by a container that ran, the data are as they were.
touch_data() {
  printf '%s' "$R_CROSSING" >"$WORK/crossing"
  if [ -z "$R_RESTORE$R_DESTROY" ]; then
    awk -F '\\t' 'FNR == NR { crossing[$1] = 1; next } ($2 in crossing) { print $2 "\\t" $1 }' "$WORK/crossing" "$WORK/before" >"$PENDING/crossing"
    sed 's/$/\\t-/' "$WORK/crossing" >>"$PENDING/crossing"
    sync "$PENDING/crossing"
  fi
  : >"$PENDING/data-touched" && sync "$PENDING/data-touched" && sync "$PENDING" || fail disk-full "$PENDING cannot be made to last"
}

# Fails when a crossing service has a container that is not an old one and has been started: then the data may be another version's.
data_untouched() {
  [ -f "$PENDING/crossing" ] && inspect_containers "$WORK/touching" || return 1
  [ -z "$(awk -F '\\t' '
    FNR == NR { if ($2 == "-") crossing[$1] = 1; else old[$2] = 1; next }
    ($2 in crossing) && !($1 in old) && $9 !~ /^0001-/ { print $1 }' "$PENDING/crossing" "$WORK/touching")" ]
}

# data_goes_back: on the way back, when the old files are in place and the old images have their names. Idempotent.
data_goes_back() {
  [ -f "$PENDING/data-touched" ] && [ ! -f "$PENDING/data-restored" ] || return 0
  if data_untouched; then
    rm -f "$PENDING/data-touched" && sync "$PENDING"
    return 0
  fi
  if [ ! -s "$PENDING/safety" ]; then
    note 'no copy was made of the data before the change: they stay as they are'
    return 0
  fi
  read -r safety <"$PENDING/safety"
  note "putting the data of backup $safety back ($(describe_backup "$safety"))"
  restore_backup "$safety" && : >"$PENDING/data-restored" && sync "$PENDING"
}

# backup_whole NUMBER: it is kept, and every file of it is what was written and read back then.
backup_whole() {
  [ -f "$HOME_DIR/backups/$1/digests" ] || fail backup-failed "backup $1 is not kept on this VM" || return 1
  (cd "$HOME_DIR/backups/$1/data" && sha256sum --quiet -c ../digests) >"$WORK/backup.log" 2>&1 ||
    fail backup-failed "backup $1 is damaged: $(head -n 1 "$WORK/backup.log" | one_line)"
}

# restore_backup NUMBER: every part of it; nothing of the stack but the services that take the data in runs meanwhile, and those
# run as the live files say. Leaves the stack like that: \`up\` is the caller's.
restore_backup() {
  backup_whole "$1" || return 1
  restored=$HOME_DIR/backups/$1
  restore_blocks=$restored/parts
  # What the repository says now is better than what it said then, as long as it speaks of the same parts.
  if [ -d "$PENDING/backup" ] && [ "$(part_names "$PENDING/backup")" = "$(part_names "$restored/parts")" ]; then
    restore_blocks=$PENDING/backup
  else
    R_BACKUP_STOP=$(cat "$restored/stop")$NL
  fi
  for block in "$restore_blocks"/*; do
    read_block "$block"
    grep -q "^restore$TAB" "$block" || fail rollback-unsafe "$(by_hand "$1")" || return 1
  done
  stop_everything || return 1
  for block in "$restore_blocks"/*; do
    read_block "$block"
    restore_part "$block" "$restored/data/$B_NAME" || return 1
  done
}

part_names() { cat "$1"/* | sed -n "s/^name$TAB//p" | sort; }

# What a person has to do where no command says how the data come back.
by_hand() {
  printf 'no command restores %s: put %s back by hand, then "fairlead rollback %s %s --release %s --keep-data --reason …"' \\
    "$B_NAME" "$HOME_DIR/backups/$1/data/$B_NAME" "$R_VM" "$STACK" "$(sed -n 's/^release=//p' "$HOME_DIR/backups/$1/facts")"
}

# Nobody may write while data are put back.
stop_everything() {
  remove_one_offs
  docker ps -q --filter "label=com.docker.compose.project=$STACK" </dev/null >"$WORK/running" 2>"$WORK/docker.err" &&
    xargs -r docker stop <"$WORK/running" >/dev/null 2>"$WORK/docker.err" ||
    fail rollback-failed "the stack cannot be stopped to put its data back: $(tail -n 1 "$WORK/docker.err" | one_line)"
}

restore_part() {
  event running "backup $(basename "$restored"): putting $B_NAME back"
  if ! is_stopped_for_backup "$B_SERVICE"; then
    COMPOSE_LIMIT=$((R_TIMEOUT + 30))
    compose up -d --no-deps --wait --wait-timeout "$R_TIMEOUT" "$B_SERVICE" >"$WORK/up.log" 2>&1
    service_code=$?
    COMPOSE_LIMIT=
    [ "$service_code" = 0 ] || fail rollback-failed "$B_SERVICE does not come up to take its data in: $(grep -v '^ *$' "$WORK/up.log" | tail -n 1 | redact | one_line)" || return 1
  fi
  with_data "$1" restore <"$2" >"$WORK/backup.log" 2>&1 && return 0
  restore_code=$?
  tail -n "$LOG_TAIL" "$WORK/backup.log" | redact | show_tail
  fail rollback-failed "$B_NAME of backup $(basename "$restored") cannot be restored: $(command_failure "$restore_code" "$WORK/backup.log")"
}

# Volumes that somebody named with allow-destroy. Their users of this stack go first; \`up\` makes both anew.
destroy_volumes() {
  printf '%s' "$R_DESTROY" >"$WORK/destroy"
  while IFS= read -r volume; do
    docker volume inspect -- "$volume" >/dev/null 2>&1 </dev/null || continue
    docker ps -aq --filter "label=com.docker.compose.project=$STACK" --filter "volume=$volume" </dev/null >"$WORK/users" &&
      xargs -r docker stop <"$WORK/users" >/dev/null 2>&1 && xargs -r docker rm <"$WORK/users" >/dev/null 2>"$WORK/docker.err" &&
      docker volume rm -- "$volume" >/dev/null 2>"$WORK/docker.err" </dev/null ||
      fail up-failed "volume $volume cannot be destroyed: $(tail -n 1 "$WORK/docker.err" | one_line)" || return 1
    note "volume $volume is destroyed, as allow-destroy says"
  done <"$WORK/destroy"
}
# One stack, one transaction: each step is in the journal before it is done.

# transact_stack: the verb \`stack\`. Its outcome goes to the log and to the run's folder; the exit code is 0 when it is good.
transact_stack() {
  mkdir -p "$HOME_DIR/releases"
  STEP=lock
  STARTED=$(now)
  read_request "$REQUEST/request" || { finish refused; return 1; }
  needs_met || { finish skipped; return 1; }
  event started "$R_KIND"
  take_lock "$R_LOCK_WAIT" || { finish refused; return 1; }
  write_holder
  STARTED=$(now)
  DEADLINE=$((STARTED + R_TIMEOUT))
  recover_pending || { finish failed; return 1; }
  # Recovery reads the interrupted request: ours has to be read again.
  read_request "$REQUEST/request"
  STEP=lock FAIL_CODE='' FAIL_TEXT='' FAIL_CONTAINER=''
  { check_sequence && check_previous; } || { finish refused; return 1; }
  journal_trim
  { record_sequence && prepare_pending && journal begin "$R_KIND"; } || { close_pending refused; return 1; }
  case $R_KIND in
    deploy | rollback) deploy_stack ;;
    remove) remove_stack ;;
    backup) backup_stack ;;
    *) fail usage "a kind of transaction this program does not know" ; close_pending refused ;;
  esac
}

needs_met() {
  while IFS= read -r need; do
    [ -n "$need" ] && [ -f "$RUN/$need/outcome" ] || continue
    case $(sed -n 's/^outcome=//p' "$RUN/$need/outcome") in
      deployed | unchanged | removed) ;;
      *) fail needs-failed "needs $need, which did not succeed" || return 1 ;;
    esac
  done <<END
$R_NEEDS
END
}

# pending/ is the transaction's own copy of the request: recovery must not depend on the run's folder.
prepare_pending() {
  rm -rf "$PENDING"
  mkdir "$PENDING" && cp -a "$REQUEST/." "$PENDING/" && mkdir -p "$WORK" || fail disk-full "the request cannot be copied to $PENDING" || return 1
  printf '%s\\n' "$ID" >"$PENDING/id"
  [ "$R_KIND" = rollback ] || return 0
  is_number "$R_FROM" && [ -f "$HOME_DIR/releases/$R_FROM/result" ] ||
    fail release-unknown "release $R_FROM is not kept on this VM" || return 1
  rm -rf "$PENDING/files"
  cp -a "$HOME_DIR/releases/$R_FROM/files" "$PENDING/files" || fail disk-full "release $R_FROM cannot be copied" || return 1
  [ -z "$R_KEEP_SECRETS" ] || mount_todays_secrets || fail disk-full "release $R_FROM cannot be copied" || return 1
  for part in checks validate backup; do
    [ ! -d "$HOME_DIR/releases/$R_FROM/$part" ] || [ -d "$PENDING/$part" ] || cp -a "$HOME_DIR/releases/$R_FROM/$part" "$PENDING/$part"
  done
}

deploy_stack() {
  {
    journal preflight "release $(next_release)" && preflight &&
      { [ "$R_KIND" = deploy ] || { release_images_present && release_secrets_present; }; } &&
      { [ ! -d "$PENDING/validate" ] || { journal validate '' && run_validations; }; } &&
      journal stage '' && keep_secrets && snapshot_live && { sync_tree "$PENDING" || fail disk-full "$PENDING cannot be made to last"; }
  } || { close_pending refused; return 1; }
  if [ -n "$R_BACKUP" ] && ! { journal backup "$R_BACKUP" && take_backup; }; then
    backup_failed
    return 1
  fi
  DEADLINE=$(($(now) + R_TIMEOUT))
  if change_stack; then
    finish_release
  else
    undo
  fi
}

change_stack() {
  journal swap '' && event running 'files' && : >"$PENDING/swapped" && sync "$PENDING" &&
    place_files "$PENDING/files" "$PENDING/new-list" "$PENDING/gone-list" || return 1
  [ "$R_KIND" = deploy ] || retag_images "$HOME_DIR/releases/$R_FROM/images" || return 1
  [ -z "$R_CROSSING$R_RESTORE$R_DESTROY" ] || touch_data || return 1
  if [ -n "$R_RESTORE" ]; then
    journal data "backup $R_RESTORE" && restore_backup "$R_RESTORE" || return 1
    DEADLINE=$(($(now) + R_TIMEOUT))
  fi
  [ -z "$R_DESTROY" ] || { journal destroy '' && destroy_volumes; } || return 1
  converge && journal commit '' && commit_release
}

# up, reload, verify. Compose calls a one-shot that ended well a failure when nothing depends on it; the look afterwards decides.
converge() {
  journal up '' && event running 'docker compose up' || return 1
  compose_up || { up_failed || return 1; }
  if [ -d "$PENDING/reload" ]; then
    journal reload '' && run_reloads || return 1
  fi
  journal verify '' && event running 'verify' && verify_stack "$PENDING/checks"
}

# \`up\` said no: the containers usually know better why.
up_failed() {
  up_text=$FAIL_TEXT
  inspect_containers "$WORK/base" && cp "$WORK/base" "$WORK/now" && judge
  judged_well=$?
  case $up_text in
    # \`healthcheck: { disable: true }\` is an error to \`--wait\`; it comes after everything was started.
    *'exited (0)'* | *'has no healthcheck configured'*) [ "$judged_well" = 0 ] && return 0 ;;
  esac
  [ "$judged_well" != 0 ] && [ "$FAIL_CODE" != up-failed ] && { FAIL_TEXT="$FAIL_TEXT ($up_text)"; return 1; }
  case $FAIL_CONTAINER in '' | -) FAIL_CONTAINER=$(awk -F '\\t' '$5 != "running" || $6 == "unhealthy" || $6 == "starting" { print $1; exit }' "$WORK/base") ;; esac
  case $up_text in
    *'not healthy after'*) fail unhealthy "$up_text" ;;
    *) fail up-failed "$up_text" ;;
  esac
}

release_images_present() {
  [ -z "$R_RESTORE" ] || backup_whole "$R_RESTORE" || return 1
  cut -f 2 "$HOME_DIR/releases/$R_FROM/images" | sort -u | xargs -r docker image inspect --format . >/dev/null 2>"$WORK/docker.err" ||
    fail image-missing "an image of release $R_FROM is gone: $(tail -n 1 "$WORK/docker.err" | one_line)"
}

finish_release() {
  prune_releases 9>&- &
  pruning=$!
  protect_images
  wait "$pruning"
  prune_backups
  prune_secrets
  if [ -n "$R_HELD" ]; then
    write_atomic "$HOME_DIR/held" <"$REQUEST/held"
  else
    rm -f "$HOME_DIR/held"
  fi
  if [ -z "$R_RESTORE" ] && [ ! -s "$WORK/changed" ] && [ "$(cut -f 1,9 "$WORK/before" | sort)" = "$(cut -f 1,9 "$WORK/now" | sort)" ]; then
    FAIL_TEXT="nothing had to change, verified as release $number"
    close_pending unchanged
  else
    FAIL_TEXT="release $number is running and verified"
    [ -z "$R_RESTORE" ] || FAIL_TEXT="the data of backup $R_RESTORE are back; $FAIL_TEXT"
    close_pending deployed
  fi
}

# Something failed after the first change: back to what was, and say both when that fails too.
undo() {
  first_code=$FAIL_CODE
  first_text=$FAIL_TEXT
  event failed "$first_text"
  show_container_log
  journal restore "$first_code" || :
  STEP=restore
  event running "going back to $(what_was)"
  if restore; then
    FAIL_CODE=$first_code
    if [ -n "$back_to" ]; then FAIL_TEXT="$first_text; release $back_to runs again"
    elif [ -f "$PENDING/was-live" ]; then FAIL_TEXT="$first_text; what ran before runs again"
    else FAIL_TEXT="$first_text; there was no release before, the stack is down"; fi
    close_pending rolled-back
  else
    FAIL_TEXT="$first_text; going back failed too: $FAIL_TEXT"
    FAIL_CODE=rollback-failed
    close_pending failed
  fi
  return 1
}

what_was() {
  was=$(current_release)
  if [ -n "$was" ]; then printf 'release %s' "$was"
  elif [ -f "$PENDING/was-live" ]; then printf 'what ran before'
  else printf 'nothing: there was no release before'; fi
}

show_container_log() {
  case $FAIL_CONTAINER in '' | -) return 0 ;; esac
  docker logs --tail "$LOG_TAIL" "$FAIL_CONTAINER" 2>&1 </dev/null | redact | show_tail
}

# The project goes, its volumes, secrets and releases stay.
remove_stack() {
  if [ -n "$R_DESTROY" ] && ! copy_before_removal; then
    backup_failed
    return 1
  fi
  { journal down '' && event running 'docker compose down' && mkdir -p "$WORK" && finish_removal; } || { close_pending failed; return 1; }
  FAIL_CODE='' FAIL_TEXT='containers and networks are gone; volumes, secrets and releases are kept'
  [ -z "$R_DESTROY" ] || FAIL_TEXT="containers, networks and the volumes that allow-destroy names are gone; backups, secrets and releases are kept"
  close_pending removed
}

# A volume that is destroyed on purpose is copied all the same, where the last release says how.
copy_before_removal() {
  left_release=$(current_release)
  [ -n "$left_release" ] && [ -d "$HOME_DIR/releases/$left_release/backup" ] || return 0
  mkdir -p "$WORK" && cp -a "$HOME_DIR/releases/$left_release/backup" "$PENDING/backup" || fail disk-full "$PENDING cannot be written" || return 1
  R_BACKUP_STOP=$(sed -n "s/^backup-stop$TAB//p" "$HOME_DIR/releases/$left_release/request")$NL
  R_BACKUP="the stack is removed with $(printf '%s' "$R_DESTROY" | one_line)"
  journal backup "$R_BACKUP" && take_backup
}

finish_removal() {
  take_down && destroy_volumes || return 1
  left_release=$(current_release)
  if [ -n "$left_release" ]; then list_files "$HOME_DIR/releases/$left_release/files"; else printf 'compose.yaml\\ncompose.override.yaml\\n'; fi >"$WORK/gone"
  [ ! -d "$LIVE" ] || remove_gone
  rmdir "$LIVE" 2>/dev/null
  rm -f "$HOME_DIR/current" "$HOME_DIR/held"
  sync "$HOME_DIR"
}

# close_pending OUTCOME: the journal's last record, then the outcome for the runner; scratch is gone after it.
close_pending() {
  ended_at=$STEP
  journal end "$1" || :
  STEP=$ended_at
  finish "$1"
  rm -rf "$PENDING"
  case $1 in deployed | unchanged | removed) return 0 ;; esac
  return 1
}
# The transaction of kind \`backup\`, and what a failed copy means for a deploy: nothing was changed, but something may stand still.

backup_stack() {
  {
    [ -n "$(current_release)" ] || fail release-unknown 'nothing of this stack was deployed by Fairlead, so nobody knows what to copy'
  } && journal preflight 'backup' && check_disk && inspect_containers "$WORK/before" || { close_pending refused; return 1; }
  if ! { journal backup "$R_BACKUP" && take_backup; }; then
    backup_failed
    return 1
  fi
  made=$BACKUP_NUMBER
  start_again || { undo; return 1; }
  prune_backups
  FAIL_CODE='' FAIL_TEXT="backup $made is made and was read back: $(describe_backup "$made")"
  close_pending unchanged
}

# What was stopped for the copy runs again before anything else; only if it does not, the last release has to come back.
backup_failed() {
  backup_code=$FAIL_CODE
  backup_text=$FAIL_TEXT
  remove_one_offs
  rm -rf "$HOME_DIR/backups/.making"
  if start_again; then
    FAIL_CODE=$backup_code
    FAIL_TEXT=$backup_text
    [ ! -s "$PENDING/stopped" ] || FAIL_TEXT="$backup_text; what was stopped for the backup runs again"
    close_pending refused
  else
    FAIL_TEXT="$backup_text; what was stopped for the backup does not run again: $FAIL_TEXT"
    FAIL_CODE=$backup_code
    undo
  fi
}

# Containers that were stopped for the copy, started and verified.
start_again() {
  [ -s "$PENDING/stopped" ] || return 0
  DEADLINE=$(($(now) + R_TIMEOUT))
  xargs -r docker start <"$PENDING/stopped" >/dev/null 2>"$WORK/docker.err" ||
    fail up-failed "what was stopped for the backup cannot be started: $(tail -n 1 "$WORK/docker.err" | one_line)" || return 1
  again=$(current_release)
  verify_stack "$HOME_DIR/releases/\${again:-none}/checks"
}
# What became of a stack: to the log, the run's folder, the history and the metrics.

# finish OUTCOME: code and text are in FAIL_CODE and FAIL_TEXT.
finish() {
  drop_holder
  finished=$(now)
  took=$((finished - \${STARTED:-finished}))
  running=$(current_release)
  {
    printf 'outcome=%s\\n' "$1"
    case $1 in deployed | unchanged | removed) ;; *) printf 'code=%s\\n' "\${FAIL_CODE:-up-failed}" ;; esac
    printf 'text=%s\\nrelease=%s\\nduration=%s\\nstep=%s\\n' "$(printf '%s' "$FAIL_TEXT" | one_line)" "$running" "$took" "$STEP"
  } >"$RUN/$STACK/outcome.new" && mv -T "$RUN/$STACK/outcome.new" "$RUN/$STACK/outcome"
  sed "s/^/=\${TAB}$STACK\${TAB}/" "$RUN/$STACK/outcome"
  write_history "$1"
  write_metrics "$1"
}

# The runner wrote the facts as JSON in advance; what is added here needs no escaping.
write_history() {
  facts=
  [ -f "$REQUEST/history.json" ] && IFS= read -r facts <"$REQUEST/history.json"
  printf '{"at":%s,"stack":"%s","run":"%s","outcome":"%s","code":"%s","step":"%s","duration":%s,"release":%s%s}\\n' \\
    "$finished" "$STACK" "$ID" "$1" "$FAIL_CODE" "$STEP" "$took" "\${running:-null}" "\${facts:+,$facts}" >>"$STATE/history.jsonl"
}

# One file for node-exporter's textfile collector, made anew from one small file per stack.
write_metrics() {
  case $1 in deployed | unchanged | removed | finished) result=1 ;; *) result=0 ;; esac
  printf 'vm="%s",stack="%s"\\t%s\\t%s\\t%s\\t%s\\n' "$(printf '%s' "$R_VM" | tr -cd 'a-z0-9-')" "$STACK" "$result" "$finished" "$took" "\${running:-0}" >"$HOME_DIR/metrics"
  (
    umask 022
    mkdir -p "$STATE/metrics"
    exec 8>>"$STATE/metrics/.lock"
    flock 8
    for stack_metrics in "$STATE"/*/metrics; do
      [ ! -f "$stack_metrics" ] || cat "$stack_metrics"
    done | awk -F '\\t' '
      { labels[NR] = $1; for (each = 2; each <= 5; each++) value[NR, each] = $each }
      function series(name, help, column, row) {
        printf "# HELP %s %s\\n# TYPE %s gauge\\n", name, help, name
        for (row = 1; row <= NR; row++) printf "%s{%s} %s\\n", name, labels[row], value[row, column]
      }
      END {
        series("fairlead_deploy_last_result", "1 when the last transaction of the stack did what was asked.", 2)
        series("fairlead_deploy_last_timestamp_seconds", "When the last transaction of the stack ended.", 3)
        series("fairlead_deploy_duration_seconds", "How long the last transaction of the stack took.", 4)
        series("fairlead_deploy_release", "The verified release that runs; 0 when there is none.", 5)
      }' >"$STATE/metrics/fairlead.prom.new" && mv -T "$STATE/metrics/fairlead.prom.new" "$STATE/metrics/fairlead.prom"
  ) 9>&- 6<&-
}
# An interrupted transaction is finished or undone before anything else happens to its stack.

# recover_pending: under the lock. Quiet when there is nothing to do.
recover_pending() {
  last=$(journal_last)
  last_id=\${last%%"$TAB"*}
  last_step=\${last#*"$TAB"}
  case $last_step in
    '' | end)
      # A journal that lost its tail, but the folder says that files were being changed.
      [ -f "$PENDING/swapped" ] && [ "$(cat "$PENDING/id" 2>/dev/null)" != "$last_id" ] || { tell_untold_end; rm -rf "$PENDING"; return 0; }
      last_step=swap
      ;;
  esac
  recovered_for=$ID
  ID=\${last_id:-$ID}
  STEP=recover
  read_request "$PENDING/request" || R_KIND=deploy
  mkdir -p "$WORK"
  remove_leftovers
  DEADLINE=$(($(now) + R_TIMEOUT))
  STARTED=\${STARTED:-$(now)}
  event running "run $ID was interrupted at $last_step"
  recover_from "$last_step"
  recover_code=$?
  ID=$recovered_for
  return "$recover_code"
}

# The last record was made and then the power went: the history must have that run too.
tell_untold_end() {
  [ -n "$last_id" ] && [ "$(cat "$PENDING/id" 2>/dev/null)" = "$last_id" ] || return 0
  grep -qsF "\\"stack\\":\\"$STACK\\",\\"run\\":\\"$last_id\\"" "$STATE/history.jsonl" && return 0
  finished=$(now) took=0 running=$(current_release)
  untold_for=$ID untold_request=$REQUEST
  ID=$last_id REQUEST=$PENDING FAIL_CODE='' STEP=end
  write_history "$(tail -n 1 "$HOME_DIR/journal" | cut -f 4 | tr -cd 'a-z-')"
  ID=$untold_for REQUEST=$untold_request
}

recover_from() {
  case $1 in
    begin | preflight | validate | stage)
      # Nothing had been changed yet.
      end_recovery undone 'nothing had been changed'
      ;;
    backup)
      # Nothing either, but services may have been stopped for the copy.
      remove_one_offs
      rm -rf "$HOME_DIR/backups/.making"
      if inspect_containers "$WORK/before" && start_again; then
        end_recovery undone 'nothing had been changed'
      else
        restore_interrupted
      fi
      ;;
    down)
      finish_removal && end_recovery removed 'the removal is finished'
      ;;
    commit)
      # Verified, but not written down: look again and write it down.
      if inspect_containers "$WORK/before" && place_files "$PENDING/files" "$PENDING/new-list" "$PENDING/gone-list" &&
        compose_up && verify_stack "$PENDING/checks" && commit_release; then
        protect_images
        end_recovery finished "release $number is running and verified"
      else
        restore_interrupted
      fi
      ;;
    *) restore_interrupted ;;
  esac
}

restore_interrupted() {
  # Cut before the lists were whole: then nothing had been placed that is not in them.
  for list in new-list gone-list; do
    [ -f "$PENDING/$list" ] || : >"$PENDING/$list"
  done
  if restore; then
    end_recovery rolled-back "release \${back_to:-none} runs again"
    return
  fi
  event failed "going back failed: $FAIL_TEXT"
  FAIL_CODE=rollback-failed
  FAIL_TEXT="an interrupted transaction could not be undone: $FAIL_TEXT"
  return 1
}

end_recovery() {
  journal end "$1" || return 1
  STEP=recover
  event recovered "$2"
  finished=$(now) took=$(($(now) - STARTED)) running=$(current_release)
  recovered_request=$REQUEST
  REQUEST=$PENDING FAIL_CODE=interrupted
  write_history "$1"
  write_metrics "$1"
  REQUEST=$recovered_request
  rm -rf "$PENDING"
}

# The verb \`recover\`: at boot, for all stacks. A stack that is locked is being worked on and left alone.
recover_all() {
  wait_for_docker || return 1
  recover_result=0
  for folder in "$STATE"/*/journal; do
    [ -f "$folder" ] || continue
    folder=\${folder%/journal}
    is_name "\${folder##*/}" || continue
    (
      enter_stack "\${folder##*/}"
      ID=recover STARTED=$(now) REQUEST=/nonexistent
      take_lock 0 || { note "$FAIL_TEXT"; exit 0; }
      R_WHO=recovery
      write_holder
      recover_pending
      recover_code=$?
      drop_holder
      exit "$recover_code"
    ) || recover_result=1
  done
  resume_handed_over
  return "$recover_result"
}

wait_for_docker() {
  docker_until=$(($(now) + 120))
  until docker version >/dev/null 2>&1; do
    [ "$(now)" -lt "$docker_until" ] || { event failed 'Docker does not answer'; return 1; }
    sleep 1
  done
}
# Locks and holds that a person sets: they outlive processes, so they are files, and nobody waits for them.

# lock acquire STACK WHO REASON | lock status [STACK] | lock release STACK
lock_verb() {
  case \${1:-} in
    acquire) is_name "\${2:-}" && [ $# = 4 ] || exit 64 ;;
    release) is_name "\${2:-}" || exit 64 ;;
    status)
      for folder in "$STATE"/*/lock; do
        folder=\${folder%/lock}
        [ -e "$folder/lock" ] && { [ -z "\${2:-}" ] || [ "$2" = "\${folder##*/}" ]; } || continue
        enter_stack "\${folder##*/}"
        lock_status
      done
      return 0
      ;;
    *) exit 64 ;;
  esac
  enter_stack "$2"
  mkdir -p "$HOME_DIR"
  if [ "$1" = release ]; then
    rm -f "$HOME_DIR/maintenance"
  else
    take_lock 0 || { echo "$FAIL_TEXT" >&2; return 1; }
    printf '%s: %s, since %s\\n' "$3" "$4" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" | tr -d '\\000-\\011\\013-\\037' | write_atomic "$HOME_DIR/maintenance"
  fi
  lock_status
}

# \`stack TAB free|busy|maintenance TAB who\`
lock_status() {
  if [ -s "$HOME_DIR/maintenance" ]; then
    printf '%s\\tmaintenance\\t%s\\n' "$STACK" "$(one_line <"$HOME_DIR/maintenance")"
  elif flock -n "$HOME_DIR/lock" true 2>/dev/null; then
    printf '%s\\tfree\\t\\n' "$STACK"
  else
    printf '%s\\tbusy\\t%s\\n' "$STACK" "$(lock_holder)"
  fi
}

# release-hold STACK: the next push deploys the stack again.
release_hold() {
  is_name "\${1:-}" || exit 64
  enter_stack "$1"
  take_lock 30 || { echo "$FAIL_TEXT" >&2; return 1; }
  rm -f "$HOME_DIR/held"
}
# The verb \`verify\`: the containers and checks of stacks, looked at without lock, journal or change.

# Lines: \`?\` stack, what was looked at, passed|failed, what was seen.
verify_only() {
  verify_code=0
  while IFS=$TAB read -r _ name; do
    is_name "$name" || continue
    enter_stack "$name"
    WORK=$RUN/$name/work
    mkdir -p "$WORK"
    read_request "$RUN/$name/request" && verify_containers && verify_checks || verify_code=1
  done <"$RUN/stacks"
  verify_machine || verify_code=1
  return "$verify_code"
}

# The VM itself: its own checks under the name \`-\`, which no stack can have, and what it mounts from others.
verify_machine() {
  STACK=-
  WORK=$RUN/-/work
  mkdir -p "$WORK"
  awk '$3 ~ /^nfs/ { printf "!\\tnfs\\t%s\\t%s\\n", $1, $2 }' /proc/mounts
  verify_checks
}

verified() {
  printf '?\\t%s\\t%s\\t%s\\t%s\\n' "$STACK" "$(printf '%s' "$1" | one_line)" "$2" "$(printf '%s' "$3" | one_line)"
}

verify_containers() {
  # Nothing is fresh here: what runs is its own past.
  inspect_containers "$WORK/now" && cp "$WORK/now" "$WORK/before" && cp "$WORK/now" "$WORK/base" && judge || { verified containers failed "$FAIL_TEXT"; return 1; }
  case $VERDICT in
    wait) verified containers failed "$VERDICT_TEXT"; return 1 ;;
    *) verified containers passed "$(wc -l <"$WORK/now") as they should be" ;;
  esac
}

# All checks are tried, so that all findings are seen at once; one that fails gets three seconds to change its mind.
verify_checks() {
  checks_code=0
  for block in "$RUN/$STACK"/checks/*; do
    [ -f "$block" ] || continue
    read_block "$block"
    verify_until=$(($(now) + 3))
    while :; do
      if check_once "$block" >"$WORK/check.log" 2>&1 </dev/null; then
        verified "$B_NAME" passed 'as it should be'
        break
      fi
      if [ "$(now)" -ge "$verify_until" ]; then
        checks_code=1
        verified "$B_NAME" failed "$(tail -n 1 "$WORK/check.log" | redact)"
        break
      fi
      sleep 0.5
    done
  done
  return "$checks_code"
}
# The last word about a runner that was replaced after its job: the job has ended, so the VM itself tells the forge. The token is a
# secret file on this VM; it goes from there to curl's standard input, and into no argument, log or file.

REPORT_SECONDS=600

# tell_forge CODE: writes the commit status that the job left pending. What the forge says changes nothing here. A job that failed
# has said so, and only another failure may come on top.
tell_forge() {
  status_sha=$(asked commit) status_context=$(asked status-context) status_repository=$(asked status-repository)
  is_status || return 0
  [ "$1" != 0 ] || ! grep -qs '^failed' "$RUN/reported" || return 0
  for request in "$RUN"/*/request; do
    report_url=$(sed -n "s/^report-url$TAB//p" "$request")
    report_token=$(sed -n "s/^report-token$TAB//p" "$request")
    [ -z "$report_url" ] || break
  done
  STACK=$(basename "\${request%/request}")
  STEP=report
  report_secret=$STACKS/$STACK/secrets/$report_token
  case $report_token in '' | .* | *[!A-Za-z0-9_.-]*) return 0 ;; esac
  [ -s "$report_secret" ] || { event failed "the forge is not told: there is no $report_secret"; return 0; }
  status_body "$1" >"$RUN/status.json"
  post_status
  rm -f "$RUN/status.json" "$RUN/status.answer"
}

asked() { sed -n "s/^$1$TAB//p" "$RUN/deployment" | head -n 1; }

# The runner's words are data: only what such words look like goes into an address.
is_status() {
  case $status_sha in '' | *[!0-9a-f]*) return 1 ;; esac
  case $status_context in fairlead/*) ;; *) return 1 ;; esac
  case $status_context in *[!a-z0-9/-]*) return 1 ;; esac
  case $status_repository in /* | */ | */*/* | *..* | *[!A-Za-z0-9_./-]*) return 1 ;; */*) ;; *) return 1 ;; esac
}

# status_body CODE: Gitea's CreateStatusOption.
status_body() {
  status_state=failure
  [ "$1" != 0 ] || status_state=success
  status_text=
  while IFS=$TAB read -r _ name; do
    [ -f "$RUN/$name/outcome" ] && grep -q '^after-report' "$RUN/$name/request" || continue
    status_text="$status_text\${status_text:+; }$name: $(sed -n 's/^text=//p' "$RUN/$name/outcome")"
  done <"$RUN/stacks"
  status_target=$(asked run-url)
  case $status_target in http://* | https://*) ;; *) status_target= ;; esac
  printf '{"state":"%s","context":"%s","description":"%s","target_url":"%s"}\\n' "$status_state" "$status_context" \\
    "$(printf '%s' "$status_text" | cut -c 1-180 | json_text)" "$(printf '%s' "$status_target" | json_text)"
}

json_text() { one_line | sed 's/[\\\\"]/\\\\&/g'; }

# The forge may be restarting, or still migrating: tried for ten minutes. What it refuses is not tried again.
post_status() {
  report_until=$(($(now) + REPORT_SECONDS))
  report_pause=1
  while :; do
    report_code=$(send_status 2>"$RUN/status.answer")
    case $report_code in
      2??) event passed "the forge knows: $status_context is $status_state"; return 0 ;;
      408 | 429 | 5?? | 000 | '') ;;
      *) event failed "the forge does not take the status: it answers $report_code"; return 0 ;;
    esac
    if [ "$(now)" -ge "$report_until" ]; then
      event failed "the forge could not be told: $(printf '%s' "\${report_code:-no answer}"; tail -n 1 "$RUN/status.answer" | one_line)"
      return 0
    fi
    sleep "$report_pause"
    [ "$report_pause" -ge 15 ] || report_pause=$((report_pause * 2))
  done
}

# Prints the HTTP status; 000 when there was no answer.
send_status() {
  IFS= read -r token <"$report_secret" || [ -n "$token" ] || return 0
  case $token in *[!A-Za-z0-9_.-]*) echo 'the token holds something that no token holds' >&2; printf 401; return ;; esac
  printf 'header = "Authorization: token %s"\\n' "$token" |
    curl --config - --noproxy '*' -sS --max-time 20 -o /dev/null -w '%{http_code}' -H 'Content-Type: application/json' \\
      --data "@$RUN/status.json" --url "$report_url/api/v1/repos/$status_repository/statuses/$status_sha" 9>&-
}
# The unit that recovers at boot: what a power cut left must not wait for the next push.

BOOT_UNITS=/etc/systemd/system
BOOT_UNIT=fairlead-recover.service

boot_unit() {
  cat <<END
# Written by Fairlead with each deployment. To be rid of it: systemctl mask $BOOT_UNIT
[Unit]
Description=Finish or undo what a power cut left of a deployment
After=docker.service network-online.target
Wants=docker.service network-online.target
ConditionPathExists=$STATE/transaction.sh
[Service]
Type=oneshot
ExecStart=/bin/sh $STATE/transaction.sh recover
TimeoutStartSec=infinity
[Install]
WantedBy=multi-user.target
END
}

# install_boot: writes and enables the unit where systemd boots the machine. Only for the state that is really used: a test's own
# folder must not leave a unit on the machine. What somebody masked stays masked.
install_boot() {
  [ "$STATE" = /var/lib/fairlead ] && [ -d "$BOOT_UNITS" ] && [ ! -L "$BOOT_UNITS/$BOOT_UNIT" ] || return 0
  boot_wants=$BOOT_UNITS/multi-user.target.wants
  [ -L "$boot_wants/$BOOT_UNIT" ] && [ "$(boot_unit)" = "$(cat "$BOOT_UNITS/$BOOT_UNIT" 2>/dev/null)" ] && return 0
  (
    umask 022
    boot_unit | write_atomic "$BOOT_UNITS/$BOOT_UNIT" && mkdir -p "$boot_wants" && ln -sfn "../$BOOT_UNIT" "$boot_wants/$BOOT_UNIT" && sync "$boot_wants"
  ) || return 1
  if [ -d /run/systemd/system ]; then systemctl daemon-reload; fi
}

# A run that was handed over and whose machine then lost power: the job has ended one way or the other, its stacks go on.
resume_handed_over() {
  for folder in "$STATE"/runs/*/; do
    folder=\${folder%/}
    [ -f "$folder/rc" ] && [ ! -f "$folder/rc.after" ] && grep -qs '^after-report' "$folder"/*/request || continue
    is_name "\${folder##*/}" || continue
    (
      enter_run "\${folder##*/}"
      : >>"$RUN/reported"
      start_detached after
    )
  done
}
# The verbs: submit, run, follow, verify, recover, install-boot (and stack, which run calls for each stack).

enter_run() {
  is_name "$1" || { echo "not a run id: $1" >&2; exit 64; }
  ID=$1
  RUN=$STATE/runs/$ID
  [ -d "$RUN" ] || { echo "there is no run $ID on this VM" >&2; exit 66; }
}

# A process is named by id and start time, because ids are used again. Builtins only: \`follow\` asks ten times a second.
process_stamp() {
  PROCESS_STAMP=
  { read -r process_facts <"/proc/$1/stat"; } 2>/dev/null || return 1
  # shellcheck disable=SC2086 # numbers behind the name in brackets, which may hold anything
  set -- "$1" \${process_facts##*) }
  [ "$2" != Z ] || return 1
  PROCESS_STAMP="$1 \${21}"
}

is_running() {
  [ -s "$RUN/process" ] || return 1
  read -r process_id process_start <"$RUN/process"
  process_stamp "$process_id" && [ "$PROCESS_STAMP" = "$process_id $process_start" ]
}

# alive ID: a run that goes on, or has yet to be started. What was cut off does not count.
alive() { [ ! -f "$RUN/rc" ] && { [ ! -e "$RUN/process" ] || is_running; }; }

# submit ID: starts the run once; asked again it only says that it is there. It lives on without its caller.
submit() {
  if [ ! -e "$RUN/process" ]; then
    install_copy
    : >>"$RUN/log"
    start_detached run
    submit_until=$(($(now) + 10))
    until [ -s "$RUN/process" ] || [ "$(now)" -ge "$submit_until" ]; do sleep 0.05; done
  fi
  printf 'submitted\\t%s\\n' "$ID"
}

# Under systemd a process of its own unit: sshd's control group is killed with the session.
start_detached() {
  if [ -d /run/systemd/system ] && command -v systemd-run >/dev/null; then
    systemd-run --quiet --collect --unit="fairlead-$1-$ID" --property=Type=exec --property=TimeoutStopSec=infinity \\
      --property="StandardOutput=append:$RUN/log" --property="StandardError=append:$RUN/log" \\
      --setenv=FAIRLEAD_STACKS="$STACKS" --setenv=FAIRLEAD_STATE="$STATE" sh "$RUN/transaction.sh" "$1" "$ID" </dev/null && return
  fi
  setsid -f sh "$RUN/transaction.sh" "$1" "$ID" </dev/null >>"$RUN/log" 2>&1
}

# The copy that recovers at boot, and the room for a last journal record on a full disk.
install_copy() {
  cmp -s "$RUN/transaction.sh" "$STATE/transaction.sh" || write_atomic "$STATE/transaction.sh" <"$RUN/transaction.sh"
  install_boot || :
  [ -f "$STATE/ballast" ] || head -c 1048576 /dev/zero >"$STATE/ballast" 2>/dev/null || :
}

run_all() {
  exec 7>>"$RUN/lock"
  flock -n 7 || return 0
  [ ! -e "$RUN/process" ] || return 0
  process_stamp $$
  printf '%s\\n' "$PROCESS_STAMP" | write_atomic "$RUN/process"
  trap '' HUP INT PIPE
  STEP=run
  event started "$(sed -n "s/^title$TAB//p" "$RUN/deployment" | one_line)"
  run_waves before
  run_code=$?
  tell_handed_over
  [ -z "$handed_over" ] || start_detached after 7>&-
  end_run "$run_code" rc
}

tell_handed_over() {
  handed_over=
  for request in "$RUN"/*/request; do
    grep -qs '^after-report' "$request" || continue
    handed_over=\${request%/request}
    (
      STACK=\${handed_over##*/}
      token=$(sed -n "s/^report-token$TAB//p" "$request")
      told=
      [ -z "$token" ] || [ ! -s "$STACKS/$STACK/secrets/$token" ] || told='; the forge is told'
      event handed-over "it follows when this run has been reported$told"
    )
  done
}

# after ID: stacks that carry the runner itself wait until the job has been reported, or their limit is over.
run_after_report() {
  STEP=run
  limit=$(sed -n "s/^after-report$TAB//p" "$RUN"/*/request | sort -rn | head -n 1)
  is_number "$limit" || limit=60
  report_until=$(($(now) + limit))
  until [ -e "$RUN/reported" ] || [ "$(now)" -ge "$report_until" ]; do sleep 0.5; done
  run_waves after
  after_code=$?
  tell_forge "$after_code"
  end_run "$after_code" rc.after
}

# Waves in order, the stacks of a wave side by side. What fails stops only what needs it.
run_waves() {
  parallel=$(sed -n "s/^parallel$TAB//p" "$RUN/deployment")
  is_number "$parallel" && [ "$parallel" -gt 0 ] || parallel=4
  for wave in $(cut -f 1 "$RUN/stacks" | sort -un); do
    awk -F '\\t' -v wave="$wave" '$1 == wave { print $2 }' "$RUN/stacks" | while IFS= read -r name; do
      is_name "$name" || continue
      if grep -q '^after-report' "$RUN/$name/request"; then when=after; else when=before; fi
      [ "$when" = "$1" ] && printf '%s\\n' "$name"
    done | xargs -r -n 1 -P "$parallel" sh "$RUN/transaction.sh" stack "$ID" 7>&-
  done
  waves_code=0
  while IFS=$TAB read -r _ name; do
    grep -qs '^outcome=\\(deployed\\|unchanged\\|removed\\)$' "$RUN/$name/outcome" && continue
    if [ "$1" = before ] && grep -q '^after-report' "$RUN/$name/request"; then continue; fi
    waves_code=1
  done <"$RUN/stacks"
  return "$waves_code"
}

end_run() {
  event ended "$1"
  printf '%s\\n' "$1" | write_atomic "$RUN/$2"
  find "$STATE/runs" -mindepth 1 -maxdepth 1 -type d -printf '%T@ %f\\n' | sort -rn | tail -n "+$((KEPT_RUNS + 1))" | while read -r _ old; do
    [ ! -f "$STATE/runs/$old/rc" ] || rm -rf "\${STATE:?}/runs/$old"
  done
  return "$1"
}

# follow ID FROM: the log from line FROM to the end of the run; the exit code is the run's, 75 when it was cut off.
follow() {
  is_number "$1" || exit 64
  exec 3<"$RUN/log"
  follow_from=$1 follow_line=0 follow_open=''
  while :; do
    # Asked before reading: everything that was written before the end is then read.
    follow_last=
    if [ -f "$RUN/rc" ] || ! is_running; then follow_last=1; fi
    while IFS= read -r line <&3; do
      follow_line=$((follow_line + 1))
      [ "$follow_line" -lt "$follow_from" ] || printf '%s\\n' "$follow_open$line"
      follow_open=
    done
    follow_open=$follow_open$line
    [ -z "$follow_last" ] || break
    sleep 0.1
  done
  [ -f "$RUN/rc" ] || exit 75
  read -r run_code <"$RUN/rc"
  exit "$run_code"
}

verb=\${1:-}
case $verb in
  submit) enter_run "\${2:-}" && submit ;;
  run) enter_run "\${2:-}" && run_all ;;
  after) enter_run "\${2:-}" && run_after_report ;;
  follow) enter_run "\${2:-}" && follow "\${3:-1}" ;;
  alive) enter_run "\${2:-}" && alive ;;
  stack)
    enter_run "\${2:-}"
    is_name "\${3:-}" || exit 64
    REQUEST=$RUN/$3
    enter_stack "$3"
    transact_stack
    ;;
  verify) enter_run "\${2:-}" && verify_only ;;
  recover) recover_all ;;
  install-boot) install_boot ;;
  lock)
    shift
    lock_verb "$@"
    ;;
  release-hold) release_hold "\${2:-}" ;;
  *)
    echo 'usage: transaction.sh submit ID | run ID | follow ID [LINE] | alive ID | verify ID | recover | install-boot | lock … | release-hold STACK' >&2
    exit 64
    ;;
esac
`;
const TRANSACTION = {
	name: "transaction",
	text: TRANSACTION_SCRIPT
};

// src/plan/image-version.ts
/** Reads a reference such as `gitea/gitea:28.1.0-rootless@sha256:…`. */
function readImageVersion(reference) {
	const image = parseImage(reference);
	const version = image?.tag === void 0 ? void 0 : parseVersion$1(image.tag);
	return {
		name: image?.name ?? reference,
		numbers: version?.numbers,
		suffix: version?.suffix ?? ""
	};
}
/** Negative when `left` is the older one; 0 when none of the parts that both have differs. */
function compareCommon(left, right) {
	const both = Math.min(left.length, right.length);
	return compareNumbers(left.slice(0, both), right.slice(0, both));
}

// src/plan/own.ts
/** The record's own value under that key, never something inherited. */
function ownValue(record, key) {
	return record !== null && record !== void 0 && Object.hasOwn(record, key) ? record[key] : void 0;
}

// src/plan/compose-rules.ts
/** The rules of a version as `docker compose version --short` prints it; the newest known ones where it cannot be read. */
function composeRules(version) {
	const leftOut = [
		"\"build\"",
		"\"pull_policy\"",
		"\"scale\""
	];
	if (isAtLeast(version, [
		2,
		29,
		3
	])) leftOut.push("\"depends_on\"");
	if (isAtLeast(version, [
		2,
		30,
		2
	])) leftOut.push("\"profiles\"");
	return {
		leftOut: new Set(leftOut),
		networkHashes: isAtLeast(version, [
			2,
			31,
			0
		]),
		volumeHashes: isAtLeast(version, [
			2,
			32,
			0
		]),
		dependents: isAtLeast(version, [
			2,
			29,
			4
		]) ? "restart" : "recreate",
		removesFinishedOneOffs: isAtLeast(version, [
			2,
			30,
			0
		]),
		dropsStaleFirst: isAtLeast(version, [
			2,
			30,
			0
		]),
		makesBindSources: isAtLeast(version, [
			5,
			0,
			0
		])
	};
}
function isAtLeast(version, wanted) {
	const found = /(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number) ?? [];
	for (const [index, each] of wanted.entries()) {
		const part = found[index];
		if (part === void 0 || part !== each) return part === void 0 || part > each;
	}
	return true;
}

// src/plan/world.ts
const COMPOSE = "com.docker.compose.";
/** Indexes a snapshot once; all planning of that VM shares it. */
function indexVm(observed) {
	const byProject = /* @__PURE__ */ new Map();
	const byName = /* @__PURE__ */ new Map();
	const byId = /* @__PURE__ */ new Map();
	const attached = /* @__PURE__ */ new Map();
	const publishers = /* @__PURE__ */ new Map();
	for (const container of observed.containers) {
		byId.set(container.Id, container);
		for (const name of container.Names) byName.set(name.replace(/^\//, ""), container);
		const project = composeLabel(container, "project");
		if (project !== void 0) addTo(byProject, project, container);
		for (const id of new Set(Object.values(container.NetworkSettings.Networks).map((each) => each.NetworkID))) addTo(attached, id, container);
		for (const port of publishedPorts(container)) addTo(publishers, port, container);
	}
	const networksByName = /* @__PURE__ */ new Map();
	for (const network of observed.networks) addTo(networksByName, network.Name, network);
	return {
		observed,
		byProject,
		byName,
		byId,
		attached,
		publishers,
		networksByName,
		networksById: new Map(observed.networks.map((each) => [each.Id, each])),
		volumesByName: new Map(observed.volumes.map((each) => [each.Name, each]))
	};
}
/** A `com.docker.compose.*` label of a container. */
function composeLabel(container, key) {
	return ownValue(container.Labels, COMPOSE + key);
}
/** A `com.docker.compose.*` label of a network or volume. */
function objectLabel(object, key) {
	return ownValue(object.Labels, COMPOSE + key);
}
/** The container's own name: links add further names that contain another `/`. */
function containerName$1(container) {
	return (container.Names.find((name) => name.lastIndexOf("/") === 0) ?? container.Names[0] ?? container.Id.slice(0, 12)).replace(/^\//, "");
}
/** True for `docker compose run` containers. */
function isOneOff(container) {
	return composeLabel(container, "oneoff") === "True";
}
/** Containers that Compose itself would see for a project: those without a config hash are invisible to it. */
function projectContainers(world, project) {
	return (world.byProject.get(project) ?? []).filter((each) => composeLabel(each, "config-hash") !== void 0);
}
/** True when the health check of a running container fails. */
function isUnhealthy(container) {
	return container.State === "running" && container.Status.includes("(unhealthy)");
}
function publishedPorts(container) {
	const ports = /* @__PURE__ */ new Set();
	for (const port of container.State === "running" ? container.Ports : []) if (port.PublicPort !== void 0) ports.add(`${port.PublicPort}/${port.Type}`);
	return ports;
}
function addTo(map, key, value) {
	const list = map.get(key);
	if (list === void 0) map.set(key, [value]);
	else list.push(value);
}

// src/plan/scene.ts
/** Builds the scene; `project` is the parsed answer. */
function setScene(parts) {
	const containers = projectContainers(parts.world, parts.desired.name);
	const byService = /* @__PURE__ */ new Map();
	for (const container of containers) {
		const service = composeLabel(container, "service");
		if (service !== void 0 && !isOneOff(container)) {
			const list = byService.get(service);
			if (list === void 0) byService.set(service, [container]);
			else list.push(container);
		}
	}
	return {
		...parts,
		rules: composeRules(parts.world.observed.compose.version),
		containers,
		byService
	};
}
/** `vm/stack`, or `vm/stack/service`: where a finding points to. */
function addressOf$1(scene, service) {
	const stack = `${scene.desired.vm}/${scene.desired.name}`;
	return { address: service === void 0 ? stack : `${stack}/${service}` };
}
/** Services attached to the network with that key. */
function servicesOnNetwork(project, key) {
	return [...project.services.values()].filter((each) => each.networks.includes(key));
}
/** A container's number within its service; 0 when its label is not a number. */
function numberOf(container) {
	const number = Number.parseInt(composeLabel(container, "container-number") ?? "", 10);
	return Number.isNaN(number) ? 0 : number;
}

// src/plan/irreversible.ts
const PARTS$1 = {
	major: 1,
	minor: 2
};
/**
* True when data that `from` has used may be changed by `to`, or the other way round: the versions differ in the named part,
* it is another program or another build of it, or the tags do not tell.
* @param moved the same reference is another image by now
*/
function crosses(part, from, to, moved) {
	if (from === to && !moved) return false;
	if (part === "any") return true;
	const [old, next] = [readImageVersion(from), readImageVersion(to)];
	if (old.name !== next.name || old.suffix !== next.suffix) return true;
	const count = PARTS$1[part];
	if (old.numbers === void 0 || next.numbers === void 0) return true;
	if (old.numbers.length < count || next.numbers.length < count) return true;
	return compareCommon(old.numbers.slice(0, count), next.numbers.slice(0, count)) !== 0;
}
/** True when `to` is known to be older than `from`: the same build of the same program, with a lower version. */
function isOlder$1(from, to) {
	const [old, next] = [readImageVersion(from), readImageVersion(to)];
	if (old.name !== next.name || old.numbers === void 0 || next.numbers === void 0) return false;
	return compareCommon(next.numbers, old.numbers) < 0;
}
/** What the plan of a stack crosses: its containers' images, or those of its last release where no container is left. */
function findCrossings(scene, decisions) {
	return Object.entries(scene.desired.manifest.irreversible ?? {}).flatMap(([service, part]) => {
		const to = scene.project.services.get(service)?.image;
		const from = runningReference(scene, service);
		if (to === void 0 || from === void 0) return [];
		return crosses(part, from, to, decisions.some((each) => each.service === service && each.causes.some(({ rule }) => rule === "image-moved"))) ? [{
			service,
			from,
			to
		}] : [];
	});
}
/** The image reference that a service runs, or ran last. */
function runningReference(scene, service) {
	const [container] = scene.byService.get(service) ?? [];
	const released = scene.observed?.release?.observed?.containers.find((each) => each.service === service)?.reference;
	return container === void 0 || /^(?:sha256:)?[0-9a-f]{12,64}$/.test(container.Image) ? released ?? container?.Image : container.Image;
}
/**
* What is copied first and what going back will do; undefined when nothing is lost or nothing can be copied.
* @param destroyed why volumes are lost, as a clause
*/
function backupNote(rule, crossings, destroyed) {
	if (rule === void 0 || crossings.length === 0 && destroyed === void 0) return void 0;
	const because = [...crossings.map(crossingText), ...destroyed === void 0 ? [] : [destroyed]].join("; ");
	const lacking = rule.parts.filter((each) => each.restore === void 0).map((each) => each.name);
	const back = lacking.length === 0 ? "going back restores it" : `going back is by hand, because ${lacking.join(", ")} has no restore command`;
	return {
		take: rule.parts.map((each) => each.name),
		crossing: crossings.map((each) => each.service),
		because,
		text: `takes a backup first (${partsText(rule)}): ${because}; ${back}`
	};
}
/** "database, with gitea stopped". */
function partsText({ parts, stop }) {
	return `${parts.map((each) => each.name).join(", ")}${stop.length === 0 ? "" : `, with ${stop.join(", ")} stopped`}`;
}
/** "db 17.11 → 18.6 changes its data for good": whole references where the programs differ. */
function crossingText({ service, from, to }) {
	if (from === to) return `the tag of ${service} (${to}) is another image`;
	const tagOf = (reference) => reference.slice(reference.lastIndexOf(":") + 1);
	return `${service} ${readImageVersion(from).name === readImageVersion(to).name ? `${tagOf(from)} → ${tagOf(to)}` : `${from} → ${to}`} changes its data for good`;
}
/** An older image does not run on the data of a newer one: that way leads through a rollback, which restores the backup. */
function refuseOlder(scene, crossings) {
	const { vm, name } = scene.desired;
	return crossings.filter(({ from, to }) => isOlder$1(from, to)).map(({ service, from, to }) => ({
		code: "rollback-unsafe",
		severity: "error",
		summary: `${service} would go back to a version that cannot use its data`,
		detail: `${from} runs, the repository says ${to}; stack.yaml calls that irreversible (${ownValue(scene.desired.manifest.irreversible, service) ?? "any"}).`,
		hint: `Run "fairlead rollback ${vm} ${name} --reason …": it restores the backup that was taken before ${from}.`,
		at: addressOf$1(scene, service)
	}));
}

// src/observe/records.ts
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The value as text, or '' when it is something else. */
function textOf$1(value) {
	return typeof value === "string" ? value : "";
}
/** Only the entries that are text. */
function textsOf(value) {
	return isRecord(value) ? Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === "string")) : {};
}

// src/observe/parse-release.ts
/**
* The current release; undefined when there is none or its record is damaged. That is safe: a stack without a record is
* never called unchanged, Compose is asked about it.
*/
function parseRelease(texts) {
	const record = parseJson(texts?.record);
	const release = isRecord(record) ? readRecord(record) : void 0;
	if (texts === void 0 || release === void 0 || String(release.release) !== texts.number) return;
	const observed = readObservation(texts);
	return observed === void 0 ? release : {
		...release,
		observed
	};
}
function parseJson(text) {
	try {
		return JSON.parse(text ?? "");
	} catch {
		return;
	}
}
const TEXT_FIELDS = [
	"vm",
	"stack",
	"commit",
	"subject",
	"author",
	"createdAt",
	"inputs",
	"stackDigest",
	"composeVersion",
	"plan"
];
function readRecord(record) {
	const texts = readTexts(record);
	const { release, sequence, runUrl, files, secrets } = record;
	if (texts === void 0 || !Number.isSafeInteger(release) || !Number.isSafeInteger(sequence) || !isRecord(files) || !isRecord(secrets)) return;
	return {
		...texts,
		release: Number(release),
		sequence: Number(sequence),
		...typeof runUrl === "string" ? { runUrl } : {},
		files: Object.fromEntries(Object.entries(files).flatMap(([path, file]) => readFile$1(path, file))),
		...readIrreversible(record["irreversible"]),
		secrets: Object.fromEntries(Object.entries(secrets).flatMap(([name, print]) => typeof print === "string" ? [[name, print]] : []))
	};
}
const VERSION_PARTS = [
	"major",
	"minor",
	"any"
];
function readIrreversible(value) {
	if (!isRecord(value)) return {};
	const entries = Object.entries(value).flatMap(([service, part]) => {
		const known = VERSION_PARTS.find((each) => each === part);
		return known === void 0 ? [] : [[service, known]];
	});
	return { irreversible: Object.fromEntries(entries) };
}
function readTexts(record) {
	const [vm, stack, commit, subject, author, createdAt, inputs, stackDigest, composeVersion, plan] = TEXT_FIELDS.map((field) => {
		const value = record[field];
		return typeof value === "string" ? value : void 0;
	});
	if (vm === void 0 || stack === void 0 || commit === void 0 || inputs === void 0 || stackDigest === void 0) return;
	return {
		vm,
		stack,
		commit,
		inputs,
		stackDigest,
		subject: subject ?? "",
		author: author ?? "",
		createdAt: createdAt ?? "",
		composeVersion: composeVersion ?? "",
		plan: plan ?? ""
	};
}
function readFile$1(path, file) {
	if (!isRecord(file)) return [];
	const { sha256, mode } = file;
	return typeof sha256 === "string" && typeof mode === "number" ? [[path, {
		sha256,
		mode
	}]] : [];
}
/** Undefined until the VM has written both: a release without them was never verified. */
function readObservation({ result, containers, downtime }) {
	const verifiedAt = /(?:^|\s)verifiedAt=(\d{1,12})(?:\s|$)/.exec(result ?? "")?.[1];
	const duration = /(?:^|\s)duration=(\d{1,9}(?:\.\d+)?)(?:\s|$)/.exec(result ?? "")?.[1];
	if (verifiedAt === void 0) return;
	const measured = readDowntime(downtime);
	return {
		verifiedAt: Number(verifiedAt),
		duration: Number(duration ?? 0),
		containers: (containers ?? "").split("\n").flatMap(readContainer),
		...measured.length === 0 ? {} : { downtime: Object.fromEntries(measured) }
	};
}
function readContainer(line) {
	const [id, service, name, imageId, state, networks, reference] = line.split("	");
	if (id === void 0 || service === void 0 || name === void 0 || imageId === void 0 || state === void 0) return [];
	const container = {
		id,
		service,
		name,
		imageId,
		state,
		...reference === void 0 ? {} : { reference }
	};
	return [networks === void 0 ? container : {
		...container,
		networks: networks.split(",").filter((each) => each !== "")
	}];
}
/** Lines `service ⇥ seconds ⇥ release`; what is no such line is left out. */
function readDowntime(text) {
	return (text ?? "").split("\n").flatMap((line) => {
		const [service = "", seconds = "", release = ""] = line.split("	");
		if (service === "" || !/^\d{1,9}(?:\.\d+)?$/.test(seconds) || !/^\d{1,9}$/.test(release)) return [];
		return [[service, {
			seconds: Number(seconds),
			release: Number(release)
		}]];
	});
}

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
/** The same, '' where there is no text: for rules about words, where what is absent is never one of them. */
function wordOf$1(node) {
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
	const name = error.instancePath === "" ? "The file" : `\`${nameOf$1(error.instancePath)}\``;
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
function nameOf$1(pointer) {
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
function matchAt$1(sticky, text, at) {
	sticky.lastIndex = at;
	return sticky.exec(text) ?? void 0;
}
function skipSpaces(text, at) {
	return at + (matchAt$1(SPACES, text, at)?.[0].length ?? 0);
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
function readKey$1(source, at) {
	const plain = matchAt$1(PLAIN_KEY, source.text, at)?.[0];
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
	const match = matchAt$1(ALIAS, source.text, at);
	const node = source.anchors.get(match?.[1] ?? "");
	if (match === void 0 || node === void 0) throw NOT_SIMPLE;
	return {
		node,
		next: at + match[0].length
	};
}
function readQuoted(source, at) {
	const isSingle = source.text[at] === "'";
	const match = matchAt$1(isSingle ? SINGLE_QUOTED : DOUBLE_QUOTED, source.text, at);
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
	const match = matchAt$1(context === "block" ? BLOCK_PLAIN : FLOW_PLAIN, source.text, at);
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
		const found = readKey$1(source, at);
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
	return isDash(reader, at.offset) ? readList$2(reader, at, depth) : readMap(reader, at, depth);
}
function isDash(reader, offset) {
	const follower = reader.text[offset + 1];
	return reader.text[offset] === "-" && (follower === " " || follower === "\n" || follower === void 0);
}
function readMap(reader, first, depth) {
	const entries = [];
	for (let at = first; at !== void 0 && at.column >= first.column; at = findContent(reader)) {
		const found = at.column === first.column ? readKey$1(reader, at.offset) : void 0;
		if (found === void 0) throw NOT_SIMPLE;
		const value = readValue$2(reader, found.end + 1, first.column, "map", depth);
		entries.push({
			key: found.key,
			keyStart: at.offset,
			keyEnd: found.end,
			value
		});
	}
	return joinEntriesOrGiveUp(entries, first.offset, entries.at(-1)?.value.end ?? first.offset);
}
function readList$2(reader, first, depth) {
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
	if (!(readKey$1(reader, start) !== void 0)) return readValue$2(reader, dash.offset + 1, dash.column, "list", depth);
	reader.resumeAt = start;
	return readMap(reader, {
		column: dash.column + (start - dash.offset),
		offset: start
	}, depth + 1);
}
/** The value after a colon or a dash; `parent` is the column of what it belongs to. */
function readValue$2(reader, after, parent, kind, depth) {
	const start = skipSpaces(reader.text, after);
	const anchor = matchAt$1(ANCHOR, reader.text, start);
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
	if (matchAt$1(REST_OF_LINE, reader.text, after) !== void 0) return readNested(reader, after, parent, kind, depth);
	const header = reader.text[start] === "|" ? matchAt$1(BLOCK_HEADER, reader.text, start) : void 0;
	if (header !== void 0) return readLiteral(reader, start, parent, header[1] === "-");
	const { node, next } = readInline(reader, start, "block", 0);
	if (matchAt$1(REST_OF_LINE, reader.text, next) === void 0) throw NOT_SIMPLE;
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

// src/manifest/stack-manifest.ts
const CHECK_KINDS = [
	"http",
	"tcp",
	"dns",
	"command",
	"address"
];
const DEFAULT_TIMEOUT_SECONDS = 300;
const DEFAULT_CHECK_SECONDS = 30;
const DEFAULT_BACKUP_SECONDS = 900;
const DEFAULT_KEPT_BACKUPS = 3;
function emptyManifest() {
	return {
		value: fillManifest("", {}),
		source: void 0,
		root: void 0
	};
}
/** `vm` completes the names in `needs`. */
async function parseStackManifest(vm, source) {
	const { root, problems } = await parseYaml(source);
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
	return [
		...["checks", "gates"].flatMap((key) => itemsOf(findNode(root, key)).flatMap((each) => checkExactlyOne(source, each, CHECK_KINDS))),
		...optional(findNode(root, "bootstrap")).flatMap((each) => checkExactlyOne(source, each, CHECK_KINDS)),
		...entriesOf(findNode(root, "upgrade")).flatMap((each) => checkExactlyOne(source, each.value, ["steps", "within"])),
		...itemsOf(findNode(root, "reload")).flatMap((each) => checkExactlyOne(source, each, [
			"run",
			"signal",
			"restart"
		]))
	];
}
function optional(node) {
	return node === void 0 ? [] : [node];
}
/** One sentence when none, or more than one, of the keys is given. */
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
		...file.carries === void 0 ? {} : { carries: file.carries },
		...file.report === void 0 ? {} : { report: {
			url: file.report.url.replace(/\/+$/, ""),
			token: file.report.token
		} },
		timeout: file.timeout ?? DEFAULT_TIMEOUT_SECONDS,
		stability: file.stability,
		checks: (file.checks ?? []).flatMap(fillCheck),
		...file.gates === void 0 ? {} : { gates: file.gates.flatMap(fillCheck) },
		...fillBootstrap(file.bootstrap),
		...file.upgrade === void 0 ? {} : { upgrade: mapValues(file.upgrade, fillUpgrade) },
		validate: (file.validate ?? []).map(({ service, run }) => ({
			service,
			run
		})),
		reload: (file.reload ?? []).flatMap(fillReload),
		secrets: Object.fromEntries(Object.entries(file.secrets ?? {}).map(([name, each]) => [name, fillSecret(name, each)])),
		...file.backup === void 0 ? {} : { backup: fillBackup(file.backup) },
		...file.irreversible === void 0 ? {} : { irreversible: file.irreversible }
	};
}
function mapValues(record, change) {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
function fillBootstrap(check) {
	const [bootstrap] = check === void 0 ? [] : fillCheck(check);
	return bootstrap === void 0 ? {} : { bootstrap };
}
/** An upgrade rule as written, in stack.yaml or of an image in stacks/fleet.yaml. */
function fillUpgrade({ steps, within, reason }) {
	return {
		...steps === void 0 ? {} : { steps },
		...within === void 0 ? {} : { within },
		reason
	};
}
/** A check as written, with its defaults. */
function fillCheck(check) {
	const common = {
		name: check.name,
		timeout: check.timeout ?? DEFAULT_CHECK_SECONDS
	};
	if (check.http !== void 0) {
		const { url, status = 200, contains, lacks, basic, headers = {} } = check.http;
		const more = {
			...contains === void 0 ? {} : { contains },
			...lacks === void 0 ? {} : { lacks },
			...basic === void 0 ? {} : { basic }
		};
		return [{
			...common,
			kind: "http",
			url,
			status,
			...more,
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
	if (check.address !== void 0) return [{
		...common,
		kind: "address",
		address: check.address
	}];
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
function fillSecret(name, secret) {
	const { owner, generate, sameAs, infisical, description } = secret;
	return {
		owner,
		...generate === void 0 ? {} : { generate },
		...sameAs === void 0 ? {} : { sameAs },
		...infisical === void 0 ? {} : { infisical: {
			path: infisical.path ?? "/",
			key: infisical.key ?? name
		} },
		...description === void 0 ? {} : { description }
	};
}
function fillBackup({ keep, timeout, stop, parts }) {
	return {
		keep: keep ?? DEFAULT_KEPT_BACKUPS,
		timeout: timeout ?? DEFAULT_BACKUP_SECONDS,
		stop: stop ?? [],
		parts: parts.map(fillBackupPart)
	};
}
function fillBackupPart({ name, service, run, test, restore }) {
	return {
		name,
		service,
		run,
		test,
		...restore === void 0 ? {} : { restore }
	};
}

// src/manifest/fleet-file.ts
const FLEET_FILE = "stacks/fleet.yaml";
/** What stands in for a file that is absent or broken. */
const NO_FLEET_FILE = {
	value: {},
	source: void 0,
	root: void 0
};
/** Reads the file of a checkout. `file` is the empty one when there is none, or a problem. */
async function readFleetFile(root) {
	const read = readText(root, FLEET_FILE);
	if (read === void 0) return {
		file: NO_FLEET_FILE,
		problems: []
	};
	if ("problem" in read) return {
		file: NO_FLEET_FILE,
		problems: [read.problem]
	};
	const parsed = await parseYaml(read.source);
	if (parsed.root === void 0) return {
		file: NO_FLEET_FILE,
		problems: parsed.problems
	};
	const found = [...checkSchema(read.source, parsed.root, validateFleet), ...entriesOf(findNode(parsed.root, "images")).flatMap(({ value }) => {
		const upgrade = findNode(value, "upgrade");
		return upgrade === void 0 ? [] : checkExactlyOne(read.source, upgrade, ["steps", "within"]);
	})];
	if (found.length > 0) return {
		file: NO_FLEET_FILE,
		problems: found
	};
	return {
		file: {
			value: toPlain(parsed.root),
			source: read.source,
			root: parsed.root
		},
		problems: checkImageKeys(read.source, parsed.root)
	};
}
/**
* What is known about an image in the version that its reference names; undefined when nothing is.
* @param reference as compose.yaml writes it, tag included
*/
function imageFacts(file, reference) {
	const image = parseImage(reference);
	const images = file.value.images ?? {};
	const facts = image !== void 0 && Object.hasOwn(images, image.name) ? images[image.name] : void 0;
	if (facts?.from === void 0) return facts;
	const [from, has] = [parseVersion$1(facts.from), image?.tag === void 0 ? void 0 : parseVersion$1(image.tag)];
	return from !== void 0 && has !== void 0 && compareVersions(has, from) >= 0 ? facts : void 0;
}
/** The upgrade rule of an image by its name without tag; it holds for all versions. */
function imageUpgrade(file, name) {
	const images = file.value.images ?? {};
	const written = Object.hasOwn(images, name) ? images[name]?.upgrade : void 0;
	return written === void 0 ? void 0 : fillUpgrade(written);
}
/** Keys that no image reference would ever meet, and versions that cannot be compared. */
function checkImageKeys(source, root) {
	return entriesOf(findNode(root, "images")).flatMap((entry) => {
		const image = parseImage(entry.key);
		const from = findNode(entry.value, "from");
		if (from !== void 0 && parseVersion$1(textOf(from) ?? "") === void 0) return [reportError("schema-value", placeOfNode(source, from), "`from` is not a version", { hint: "Write it as the tags do: \"3.6.5\"." })];
		if (image?.name === entry.key && image.tag === void 0 && image.digest === void 0) return [];
		const name = image?.name ?? "grafana/loki";
		return [reportError("schema-value", placeOfKey(source, entry), "Not the name of an image", {
			detail: "Facts are looked up by the repository, without tag, and without `docker.io/` and `library/`.",
			hint: `Write \`${name}:\`.`
		})];
	});
}

// src/manifest/hosts-overlay.ts
/** `path` is as the person wrote it; relative paths are relative to the working directory. */
async function readHosts(path, vms) {
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
	const { root, problems } = await parseYaml(source);
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

// src/manifest/memory-size.ts
/** Bytes; undefined when there is no limit. The newer key wins, as in Compose. */
function memoryLimitOf({ body }) {
	const text = textOf(findNode(body, "deploy", "resources", "limits", "memory")) ?? textOf(findNode(body, "mem_limit"));
	const bytes = text === void 0 ? void 0 : parseSize(text);
	return bytes === 0 ? void 0 : bytes;
}
/** How many containers the service has. */
function copiesOf({ body }) {
	const copies = Number(textOf(findNode(body, "deploy", "replicas")) ?? textOf(findNode(body, "scale")) ?? 1);
	return Number.isInteger(copies) && copies >= 0 ? copies : 1;
}
/** `512m`, `1.5GB`, `8 GiB`, bytes: all in powers of 1024, as Docker (units.RAMInBytes) and hypervisors count. */
function parseSize(text) {
	const [, number, unit = ""] = /^(\d+(?:\.\d+)?) ?([kmgt]?)i?b?$/i.exec(text.trim()) ?? [];
	if (number === void 0) return void 0;
	return Math.trunc(Number(number) * 1024 ** [
		"",
		"k",
		"m",
		"g",
		"t"
	].indexOf(unit.toLowerCase()));
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
function describeServices(compose, sources) {
	return compose.services.map((service) => describeService(compose, service, sources));
}
function describeService(compose, service, { fleet, env }) {
	const inlineConfigs = readInlineConfigs(compose, service, env);
	const containerName = textOf(findNode(service.body, "container_name"));
	return {
		name: service.name,
		image: textOf(findNode(service.body, "image")),
		...containerName === void 0 ? {} : { containerName },
		hostNetwork: service.hostNetwork,
		ports: service.ports.flatMap((each) => each.published),
		mounts: [...bindMounts(service), ...configMounts(compose, service)],
		...inlineConfigs.length === 0 ? {} : { inlineConfigs },
		secrets: [...new Set(service.secrets.map((each) => each.name))].sort(),
		facts: describeFacts(service, fleet),
		place: placeOfKey(compose.source, service.entry)
	};
}
function describeFacts(service, fleet) {
	const memory = memoryLimitOf(service);
	const volumes = service.volumes.flatMap((each) => each.kind === "volume" && each.source !== void 0 ? [each.source] : []);
	return {
		health: healthOf$1(service, fleet),
		memory: memory === void 0 ? void 0 : memory * copiesOf(service),
		volumes: [...new Set(volumes)].sort(),
		containerPorts: service.ports.flatMap((each) => each.target ?? [])
	};
}
function healthOf$1({ body }, fleet) {
	const test = findNode(body, "healthcheck", "test");
	const plain = (test?.kind === "list" ? itemsOf(test).map((each) => textOf(each) ?? "") : [textOf(test) ?? ""].filter((each) => each !== "")).map((each) => each.replaceAll("$$", "$"));
	const [kind, ...rest] = plain;
	if (kind === "NONE" || textOf(findNode(body, "healthcheck", "disable")) === "true") return void 0;
	if (kind !== void 0) return kind === "CMD" || kind === "CMD-SHELL" ? rest : plain;
	return imageFacts(fleet, textOf(findNode(body, "image")) ?? "")?.healthcheck === true ? "image" : void 0;
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
/** Compose copies these into a container when it makes it, and never looks at them again. */
function readInlineConfigs(compose, service, values) {
	return service.configs.flatMap(({ name }) => {
		const entry = compose.configs.get(name)?.value;
		const content = textOf(findNode(entry, "content"));
		const variable = textOf(findNode(entry, "environment"));
		if (content !== void 0) return [{
			name,
			sha256: sha256Of(content)
		}];
		return variable === void 0 ? [] : [{
			name,
			sha256: sha256Of(values.get(variable) ?? ""),
			variable
		}];
	});
}
function sha256Of(text) {
	return createHash("sha256").update(text).digest("hex");
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
	else values.set(name, readValue$1(text, start, close ?? lineEnd, quote, values));
	return endOfLine(text, close ?? at) + 1;
}
function readValue$1(text, start, end, quote, values) {
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

// src/manifest/policy/exceptions.ts
const EXCEPT_KEY = "x-fairlead-except";
const FORMER_KEY = "x-fairlead-reason";
/** True when the exception's subject is the finding's, or one that holds it. */
function covers(wide, narrow) {
	return [
		"vm",
		"stack",
		"service",
		"volume"
	].every((key) => wide[key] === void 0 || wide[key] === narrow[key]);
}
/** All exceptions below the given VMs, and those that are not well formed. */
function readExceptions(vms, rules) {
	const exceptions = [];
	const problems = [];
	function read(source, node, on) {
		for (const entry of entriesOf(node)) {
			const result = readException(source, entry, on, rules);
			if ("problem" in result) problems.push(result.problem);
			else exceptions.push(result);
		}
	}
	for (const { name, result, stacks } of vms) {
		if (result.vm !== void 0) read(result.vm.source, findNode(result.vm.root, "except"), { vm: name });
		for (const stack of stacks) {
			const on = {
				vm: name,
				stack: stack.name
			};
			if (stack.manifest?.source !== void 0) read(stack.manifest.source, findNode(stack.manifest.root, "except"), on);
			if (stack.compose === void 0) continue;
			const { source, services, volumes } = stack.compose;
			for (const service of services) read(source, findNode(service.body, EXCEPT_KEY), {
				...on,
				service: service.name
			});
			for (const volume of volumes.values()) read(source, findNode(volume.value, EXCEPT_KEY), {
				...on,
				volume: volume.key
			});
			problems.push(...findFormerKeys(stack));
		}
	}
	return {
		exceptions,
		problems
	};
}
function readException(source, entry, on, rules) {
	const rule = rules.find((each) => each.id === entry.key);
	const at = placeOfKey(source, entry);
	if (rule === void 0) {
		const known = rules.filter((each) => each.exception !== "never").map((each) => each.id);
		return refuse(at, `There is no rule \`${entry.key.slice(0, 40)}\``, `${suggestName(entry.key, known)} See \`fairlead rules\`.`);
	}
	if (rule.exception === "never") return refuse(at, `Rule \`${rule.id}\` has no exceptions`, "Repair what it finds, and remove these lines.", `${rule.reason}`);
	const isText = entry.value.kind === "scalar";
	const reason = wordOf$1(isText ? entry.value : findNode(entry.value, "reason")).trim();
	if (reason === "") return refuse(at, `The exception from \`${rule.id}\` has no reason`, "Write one sentence: why does it not apply here?");
	const node = findNode(entry.value, "until");
	const until = textOf(node);
	if (until === void 0 || node === void 0) {
		if (rule.exception === "reason") return {
			rule: rule.id,
			on,
			reason,
			until: void 0,
			place: at
		};
		return refuse(at, `The exception from \`${rule.id}\` has no end`, "Add `until:` with its last day: 2027-03-31.", "Whoever reads it then repairs what it covers, or sets a new date and says why.");
	}
	if (isDate(until)) return {
		rule: rule.id,
		on,
		reason,
		until,
		place: at
	};
	return refuse(placeOfNode(source, node), `\`${until.slice(0, 30)}\` is not a date`, "Write the last day as 2027-03-31.");
}
function refuse(at, summary, hint, detail) {
	return { problem: reportError("exception-invalid", at, summary, detail === void 0 ? { hint } : {
		detail,
		hint
	}) };
}
/** A day that the calendar has. */
function isDate(text) {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const date = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
/** The key of earlier versions gave one reason for everything that a service does, also for what was added later. */
function findFormerKeys(stack) {
	const { compose } = stack;
	if (compose === void 0) return [];
	return [...compose.services.map((each) => each.body), ...[...compose.volumes.values()].map((each) => each.value)].flatMap((body) => {
		const entry = body.kind === "map" ? body.entries.get(FORMER_KEY) : void 0;
		if (entry === void 0) return [];
		const detail = "A reason now says which rule it is for, so that it does not excuse what is added later.";
		const hint = `Write \`${EXCEPT_KEY}: { docker-socket: "why" }\`; the findings name the rules.`;
		return [reportError("exception-invalid", placeOfKey(compose.source, entry), `\`${FORMER_KEY}\` is not read any more`, {
			detail,
			hint
		})];
	});
}

// src/manifest/policy/secrets-file.ts
/** `declared`: the secrets of stack.yaml, undefined where that file cannot be read. Never quotes a value. */
async function checkSecretsFile(root, folder, paths, declared) {
	const [first, second] = SECRETS_FILES.filter((name) => paths.has(name));
	if (first === void 0) return [];
	const file = `${folder}/${first}`;
	if (second !== void 0) {
		const hint = `Keep ${first} alone.`;
		return [reportError("secrets-unreadable", { file: `${folder}/${second}` }, "A stack has one file of secrets", { hint })];
	}
	const read = readText(root, file);
	if (read === void 0) return [];
	if ("problem" in read) return [read.problem];
	try {
		const { readSopsFile } = await import("./sops-file2.js");
		const { values } = await readSopsFile(file, read.source.text);
		return values.flatMap(([name]) => {
			if (declared === void 0) return [];
			if (Object.hasOwn(declared, name)) {
				if (declared[name]?.infisical === void 0) return [];
				const hint = `Remove it from the file, or remove \`infisical\` from ${folder}/stack.yaml.`;
				return [reportError("secret-source", { file }, `Secret \`${name.slice(0, 30)}\` has two origins`, { hint })];
			}
			const hint = `Add it to \`secrets:\` of ${folder}/stack.yaml with its owner, or remove it with \`sops\`.`;
			return [reportError("secrets-unreadable", { file }, `Secret \`${name.slice(0, 30)}\` is not declared in stack.yaml`, { hint })];
		});
	} catch (error) {
		return diagnosticsOf(error);
	}
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
function readPort$2(source, node) {
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
		target: target.first,
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
async function readCompose(source, values) {
	const parsed = await parseYaml(source);
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
	const services = entries.map((entry) => readService$1(source, entry, pieces)).filter((each) => each !== void 0);
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
function readService$1(source, entry, problems) {
	const body = entry.value;
	if (body.kind !== "map") return void 0;
	const hostNetwork = textOf(findNode(body, "network_mode")) === "host";
	const ports = hostNetwork ? keep$1(itemsOf(findNode(body, "expose")).map((each) => readExposedPort(source, each)), problems) : keep$1(itemsOf(findNode(body, "ports")).map((each) => readPort$2(source, each)), problems);
	return {
		name: entry.key,
		entry,
		body,
		hostNetwork,
		ports,
		volumes: keep$1(itemsOf(findNode(body, "volumes")).map((each) => readVolume(source, each)), problems),
		configs: keep$1(itemsOf(findNode(body, "configs")).map((each) => readFileUse(source, each)), problems),
		secrets: keep$1(itemsOf(findNode(body, "secrets")).map((each) => readFileUse(source, each)), problems)
	};
}
function keep$1(readings, problems) {
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

// src/manifest/load-stack.ts
/** These describe the stack to people and to the runner; the VM does not need them. */
const STAYS_HERE = /* @__PURE__ */ new Set([
	"stack.yaml",
	"README.md",
	...SECRETS_FILES
]);
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
	const compose = typeof composeText === "string" ? void 0 : await readCompose(composeText, env?.values ?? /* @__PURE__ */ new Map());
	const manifest = await readManifest(vm, manifestText);
	problems.push(...compose?.problems ?? [], ...manifest.problems);
	const secretsFile = await checkSecretsFile(root, folder, paths, manifest.manifest?.value.secrets);
	const reported = new Set([...problems, ...secretsFile].map((each) => each.at !== void 0 && "file" in each.at ? each.at.file : ""));
	problems.push(...content.problems.filter((each) => !(each.at !== void 0 && "file" in each.at && reported.has(each.at.file))));
	return {
		vm,
		name,
		folder,
		files: content.files,
		paths,
		compose: compose?.compose,
		env: env?.values ?? /* @__PURE__ */ new Map(),
		manifest: manifest.manifest,
		secretsFile,
		problems
	};
}
/** The stack as later stages see it; only for stacks without an error. */
function describeStack(root, stack, fleet = {
	file: NO_FLEET_FILE,
	waived: []
}) {
	if (stack.compose === void 0 || stack.manifest === void 0) return void 0;
	const files = stack.files.filter((each) => !STAYS_HERE.has(each.path));
	const services = describeServices(stack.compose, {
		fleet: fleet.file,
		env: stack.env
	});
	const manifest = withUpgrades(stack, stack.manifest.value, services, fleet);
	return {
		vm: stack.vm,
		name: stack.name,
		directory: join(root, stack.folder),
		manifest,
		files,
		services,
		digest: digestStack(files, deployedPart(stack.manifest.value))
	};
}
/** What the fleet says of the images that the stack uses stands below what its own stack.yaml says of them. */
function withUpgrades({ vm, name: stack }, manifest, services, { file, waived }) {
	const rules = services.flatMap((service) => {
		const name = parseImage(service.image ?? "")?.name;
		if (name === void 0 || waived.some((each) => covers(each.on, {
			vm,
			stack,
			service: service.name
		}))) return [];
		const rule = (Object.hasOwn(manifest.upgrade ?? {}, name) ? manifest.upgrade?.[name] : void 0) ?? imageUpgrade(file, name);
		return rule === void 0 ? [] : [[name, rule]];
	});
	const { upgrade: _written, ...rest } = manifest;
	return rules.length === 0 ? rest : {
		...rest,
		upgrade: Object.fromEntries(rules)
	};
}
/** What of stack.yaml a deployment carries out: a change of the rest is no new release. */
function deployedPart({ gates, bootstrap, upgrade, ...deployed }) {
	return deployed;
}
function readSource(root, file, problems) {
	const read = readText(root, file);
	if (read === void 0) return "missing";
	if (!("problem" in read)) return read.source;
	problems.push(read.problem);
	return "broken";
}
async function readManifest(vm, text) {
	if (text === "missing") return {
		manifest: emptyManifest(),
		problems: []
	};
	if (text === "broken") return {
		manifest: void 0,
		problems: []
	};
	return await parseStackManifest(vm, text);
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
/** Words that mean something else where a stack's name stands: folders of the VM's state, and all stacks of a VM. */
const RESERVED_STACK_NAMES = [
	"all",
	"metrics",
	"runs"
];
/** Service names, as Compose allows but lower case only. */
function isServiceName(name) {
	return name.length <= LONGEST_NAME && /^[a-z0-9][a-z0-9_.-]*$/.test(name);
}
function reportBadName(kind, name, at) {
	const shown = name.length <= 30 ? name : `${name.slice(0, 29)}…`;
	const allowed = kind === "service" ? "lower-case letters, digits, `-`, `_` and `.`" : "lower-case letters, digits and `-`";
	if (kind === "stack" && RESERVED_STACK_NAMES.includes(name)) {
		const hint = `${RESERVED_STACK_NAMES.join(", ")} mean something else on a VM or in a command: choose another name.`;
		return reportError("name-invalid", at, `stack name \`${name}\` is reserved`, { hint });
	}
	const hint = `Use ${allowed}, beginning with a letter or digit, at most ${LONGEST_NAME} characters.`;
	return reportError("name-invalid", at, `${kind} name \`${printable(shown)}\` is not allowed`, { hint });
}
function printable(text) {
	return text.replace(/[^\u0020-\u007e…]/g, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}

// src/manifest/routes.ts
const ROUTES_FILE = "cloudflare/routes.yaml";
async function readRoutes(root) {
	const read = readText(root, ROUTES_FILE);
	if (read === void 0) return {
		routes: void 0,
		problems: []
	};
	if ("problem" in read) return {
		routes: void 0,
		problems: [read.problem]
	};
	const parsed = await parseYaml(read.source);
	if (parsed.root === void 0) return {
		routes: void 0,
		problems: parsed.problems
	};
	const problems = checkSchema(read.source, parsed.root, validateRoutes$1);
	return {
		routes: problems.length === 0 ? {
			source: read.source,
			root: parsed.root
		} : void 0,
		problems
	};
}
/** Each target exists, is the only one of its name, and publishes the route's port. */
const routeTarget = {
	id: "route-target",
	title: "A route leads to one service that publishes its port",
	reason: "The public name would answer 502, or somebody else.",
	scope: "fleet",
	exception: "never",
	level: "error",
	check: checkRoutes
};
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

// src/manifest/policy/backup.ts
const irreversibleBackup = {
	id: "irreversible-backup",
	title: "Data that no image can undo have a backup",
	reason: "`irreversible` without `backup` would promise a way back that is not there.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: checkIrreversible
};
function checkIrreversible(stack) {
	const { compose, manifest } = stack;
	if (compose === void 0 || manifest?.source === void 0) return [];
	const { source, root, value } = manifest;
	const names = compose.services.map((each) => each.name);
	const entries = entriesOf(findNode(root, "irreversible"));
	const [first] = entries;
	const unknown = entries.filter((entry) => !names.includes(entry.key)).map((entry) => reportError("service-unknown", placeOfKey(source, entry), `There is no service \`${entry.key.slice(0, 40)}\` in compose.yaml`, { hint: suggestName(entry.key, names) }));
	if (first === void 0 || value.backup !== void 0) return unknown;
	const hint = "Add `backup:` with a part that copies what the service keeps, or remove the line.";
	return [...unknown, reportError("backup-missing", placeOfKey(source, first), "There is no backup that could bring its data back", {
		detail: `\`irreversible\` says that an older image of ${first.key} cannot use the data of a newer one.`,
		hint
	})];
}
const backupNames = {
	id: "backup-names",
	title: "Parts of a backup have names of their own",
	reason: "Each part is one file; two of one name would be one.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: checkBackupNames
};
function checkBackupNames(stack) {
	const { manifest } = stack;
	if (manifest?.source === void 0) return [];
	const { source } = manifest;
	const seen = /* @__PURE__ */ new Set();
	return itemsOf(findNode(manifest.root, "backup", "parts")).flatMap((part) => {
		const node = findNode(part, "name");
		const name = textOf(node) ?? "";
		if (node === void 0 || !seen.has(name)) {
			seen.add(name);
			return [];
		}
		return [reportError("schema-value", placeOfNode(source, node), `Two parts of the backup are called \`${name}\``, { hint: "Give each part a name of its own: it is the name of its file." })];
	});
}

// src/manifest/policy/service-form.ts
/** Applies a rule to every service of a readable compose.yaml. */
function forServices(stack, rule) {
	const { compose } = stack;
	return compose === void 0 ? [] : compose.services.flatMap((service) => rule(compose, service));
}
const serviceName = {
	id: "service-name",
	title: "A service is named with lower-case letters, digits, `-`, `_` and `.`",
	reason: "The name becomes a host name, part of a container name and a word on command lines.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: (stack) => forServices(stack, ({ source }, { name, entry }) => isServiceName(name) ? [] : [reportBadName("service", name, placeOfKey(source, entry))])
};
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
		hint: "Mount the socket as a volume, with `x-fairlead-except: { docker-socket: \"why\" }`."
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
const selfContained = {
	id: "self-contained",
	title: "compose.yaml is whole by itself: no `include`, `extends`, `build`, `provider` or `models`",
	reason: "What comes from elsewhere escapes these rules and the plan, and what a VM builds cannot be rolled back to.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: ({ compose }) => {
		if (compose?.root.kind !== "map") return [];
		return [...refuseKeys(compose, compose.root, REFUSED_TOP_KEYS), ...compose.services.flatMap((service) => refuseKeys(compose, service.body, REFUSED_SERVICE_KEYS))];
	}
};
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
const imageTag = {
	id: "image-tag",
	title: "Every image is pinned by a tag, and never by `latest`",
	reason: "Without a fixed tag nobody knows what ran, and there is nothing to go back to.",
	scope: "stack",
	exception: "until",
	level: "error",
	check: (stack) => forServices(stack, checkImage)
};
function checkImage(compose, service) {
	const on = { service: service.name };
	const node = findNode(service.body, "image");
	const image = textOf(node);
	if (node === void 0 || image === void 0 || image === "") {
		if (Object.keys(REFUSED_SERVICE_KEYS).some((key) => service.body.entries.has(key))) return [];
		const place = placeOfKey(compose.source, service.entry);
		return [{
			...reportError("compose-invalid", place, `Service \`${service.name}\` has no image`, { hint: "Add `image: name:tag`." }),
			on
		}];
	}
	const place = placeOfNode(compose.source, node);
	const reference = parseImage(image);
	if (reference === void 0) return [{
		...reportError("compose-invalid", place, "Not an image reference", {
			detail: image.slice(0, 200),
			hint: "Write registry/name:tag, lower case."
		}),
		on
	}];
	const { tag, digest } = reference;
	if (digest !== void 0 || tag !== void 0 && tag !== "latest") return [];
	const name = tag === void 0 ? image : image.slice(0, -7);
	const summary = tag === void 0 ? "Image has no tag" : "Image tag `latest` says nothing";
	const hint = `Pin it: \`${name}:1.2.3\`, or \`${name}:1.2.3@sha256:…\`.`;
	return [{
		...reportError("image-untagged", place, summary, {
			detail: imageTag.reason,
			hint
		}),
		on
	}];
}
const imageDigest = {
	id: "image-digest",
	title: "An image is pinned by its digest too",
	reason: "A tag can be moved: the same commit then deploys something else on the next VM.",
	scope: "stack",
	exception: "reason",
	level: "advice",
	check: (stack) => forServices(stack, (compose, service) => {
		const node = findNode(service.body, "image");
		const reference = parseImage(textOf(node) ?? "");
		if (node === void 0 || reference === void 0 || reference.tag === void 0 || reference.digest !== void 0) return [];
		const hint = "Append `@sha256:…`; `docker buildx imagetools inspect NAME:TAG` shows the digest.";
		const summary = `Image of \`${service.name}\` is pinned by its tag alone`;
		return [{
			...reportError("image-digest", placeOfNode(compose.source, node), summary, { hint }),
			on: { service: service.name }
		}];
	})
};

// src/manifest/policy/bootstrap.ts
const bootstrapCheck = {
	id: "bootstrap-check",
	title: "A service whose first visitor becomes its administrator has a claim that tells whether it was set up",
	reason: "A public route made too early gives the instance to whoever comes first; `routes apply` makes none before the claim holds.",
	scope: "stack",
	exception: "until",
	level: "house",
	check: (stack, { file }) => {
		if (stack.manifest?.value.bootstrap !== void 0) return [];
		return forServices(stack, (compose, service) => {
			const node = findNode(service.body, "image");
			if (node === void 0 || imageFacts(file, textOf(node) ?? "")?.firstVisitor !== true) return [];
			const hint = `Add \`bootstrap: { name: …, http: { url: …, contains: … } }\` to ${stack.folder}/stack.yaml.`;
			const summary = `Nothing tells whether \`${service.name}\` was set up`;
			return [{
				...reportError("bootstrap-check", placeOfNode(compose.source, node), summary, { hint }),
				on: { service: service.name }
			}];
		}).slice(0, 1);
	}
};

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

// src/manifest/policy/compose-names.ts
const namesDeclared = {
	id: "names-declared",
	title: "Every service, network, volume, config and secret that a service names is in its compose.yaml",
	reason: "Compose would refuse the file too, but only on the VM, after the merge.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: (stack) => forServices(stack, (compose, service) => listReferences(compose, service).flatMap((reference) => {
		const known = knownNames(compose, reference.kind);
		if (known.has(reference.name)) return [];
		const summary = `There is no ${reference.kind} \`${reference.name.slice(0, 40)}\` in compose.yaml`;
		const where = reference.kind === "service" ? "" : ` Or declare it under the top-level \`${reference.kind}s:\`.`;
		return [reportError("compose-invalid", reference.place, summary, { hint: `${suggestName(reference.name, known)}${where}` })];
	}))
};
const startOrder = {
	id: "start-order",
	title: "The services of a stack do not depend on each other in a circle",
	reason: "There would be no order to start them in.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: ({ compose }) => {
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
};
function listReferences(compose, service) {
	const { source } = compose;
	const volumes = service.volumes.filter((each) => each.kind === "volume" && each.source !== void 0);
	return [
		...dependencies(source, service),
		...namesOf$1(source, findNode(service.body, "networks")).filter((each) => each.name !== "default").map(asKind("network")),
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
	return [...namesOf$1(source, findNode(service.body, "depends_on")), ...shared].map(asKind("service"));
}
/** The names in a list of texts or the keys of a mapping. */
function namesOf$1(source, node) {
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

// src/manifest/policy/database.ts
/** Last part of well-known repositories; others are named in stacks/fleet.yaml with `kind: database`. */
const DATABASES = /^(postgres(ql)?|pgvector|timescaledb|postgis|mysql|mariadb|percona|mongo(db)?|redis|valkey|keydb|dragonfly|memcached|influxdb|clickhouse(-server)?|elasticsearch|opensearch|cassandra|scylla|couchdb|etcd|neo4j)$/;
const databaseLocal = {
	id: "database-local",
	title: "A database is not published beyond its VM",
	reason: "It holds everything its application protects, and often has no login of its own (Redis, memcached) or one for all.",
	scope: "stack",
	exception: "until",
	level: "house",
	check: ({ compose }, { file }) => (compose?.services ?? []).flatMap((service) => {
		const image = textOf(findNode(service.body, "image")) ?? "";
		const isDatabase = imageFacts(file, image)?.kind === "database" || DATABASES.test(parseImage(image)?.repository.split("/").at(-1) ?? "");
		const wide = service.ports.find(({ published }) => published.some(({ hostAddress }) => !isLoopback(hostAddress)));
		if (!isDatabase || wide === void 0) return [];
		const port = wide.published.find(({ hostAddress }) => !isLoopback(hostAddress));
		const detail = `Port ${port?.hostPort} answers on ${port?.hostAddress ?? "every address of the VM"}.`;
		const hint = "Leave `ports:` out: services of the stack reach it by its name. Or publish it on 127.0.0.1.";
		const summary = `Database \`${service.name}\` is published beyond its VM`;
		return [{
			...reportError("database-local", wide.place, summary, {
				detail,
				hint
			}),
			on: { service: service.name }
		}];
	})
};
function isLoopback(address) {
	return address !== void 0 && (/^127\./.test(address) || address === "::1");
}

// src/manifest/policy/escapes.ts
/** Words that Compose takes for true (compose-go, loader: toBoolean). */
const TRUE_WORDS = /* @__PURE__ */ new Set([
	"true",
	"t",
	"1",
	"y",
	"yes",
	"on"
]);
const JOINABLE = [
	"pid",
	"ipc",
	"network_mode"
];
const NEVER_HARMLESS = [
	"device_cgroup_rules",
	"cgroup_parent",
	"runtime"
];
/** True for a value that Compose reads as true, also where YAML 1.2 sees a text. */
function isTrueForCompose(node) {
	return TRUE_WORDS.has(wordOf$1(node).toLowerCase());
}
/** Another service of the stack is named `service:`; `container:` may be anybody's. */
function findForeignNamespaces({ source }, { body }) {
	const joined = JOINABLE.flatMap((key) => {
		const node = findNode(body, key);
		return node !== void 0 && isForeign(node) ? [{
			what: `${key}: ${textOf(node)}`,
			place: placeOfNode(source, node)
		}] : [];
	});
	const volumes = itemsOf(findNode(body, "volumes_from")).filter(isForeign);
	return [...joined, ...volumes.map((node) => ({
		what: `volumes of ${textOf(node)}`,
		place: placeOfNode(source, node)
	}))];
}
/** Rules, groups and reservations that reach the VM's devices. */
function findHostControls({ source }, { body }) {
	const controls = NEVER_HARMLESS.flatMap((key) => {
		const node = findNode(body, key);
		if (node === void 0 || node.kind !== "scalar" && itemsOf(node).length === 0) return [];
		return [{
			what: key,
			place: placeOfNode(source, node)
		}];
	});
	const reserved = findNode(body, "deploy", "resources", "reservations", "devices");
	if (reserved === void 0 || itemsOf(reserved).length === 0) return controls;
	return [...controls, {
		what: "reserved devices",
		place: placeOfNode(source, reserved)
	}];
}
/** Commands that Compose runs in the container with all rights when it starts or stops. */
function findPrivilegedHooks({ source }, { body }) {
	return ["post_start", "pre_stop"].flatMap((key) => itemsOf(findNode(body, key)).flatMap((hook) => {
		const node = findNode(hook, "privileged");
		return node !== void 0 && isTrueForCompose(node) ? [{
			what: `${key} with all rights`,
			place: placeOfNode(source, node)
		}] : [];
	}));
}
function isForeign(node) {
	return textOf(node)?.startsWith("container:") === true;
}

// src/manifest/policy/shell-programs.ts
const KEYWORDS = /* @__PURE__ */ new Set([
	"if",
	"then",
	"else",
	"elif",
	"while",
	"until",
	"do",
	"!",
	"{",
	"(",
	"exec",
	"command",
	"time"
]);
/** Builtins of a POSIX shell, and what only closes a block. */
const BUILTINS = new Set("fi done esac } ) : . true false test [ [[ echo printf read set unset export local return exit cd shift trap eval kill wait umask for case in".split(" "));
/** Names and paths in the order of the line, each once; builtins left out. What cannot be read as a word is left out too. */
function programsIn(script) {
	const programs = [];
	const inner = [];
	for (const command of splitCommands(script, inner)) {
		const program = firstProgram(command);
		if (program !== void 0) programs.push(program);
	}
	return [.../* @__PURE__ */ new Set([...programs, ...inner.flatMap(programsIn)])];
}
/** Words of each simple command. Substitutions are replaced by a mark and put into `inner`. */
function splitCommands(script, inner) {
	const commands = [[]];
	let word = "";
	let quote = "";
	function endWord() {
		if (word !== "") commands.at(-1)?.push(word);
		word = "";
	}
	for (let at = 0; at < script.length; at += 1) {
		const char = script[at] ?? "";
		if (char === "\\" && quote !== "'") {
			at += 1;
			word += script[at] ?? "";
		} else if (quote !== "'" && (char === "$" && script[at + 1] === "(" || char === "`")) {
			const end = char === "`" ? script.indexOf("`", at + 1) : closingParenthesis(script, at + 1);
			const from = char === "`" ? at + 1 : at + 2;
			inner.push(script.slice(from, end === -1 ? void 0 : end));
			word += "\0";
			at = end === -1 ? script.length : end;
		} else if (quote !== "") {
			if (char === quote) quote = "";
			else word += char;
		} else if (char === "\"" || char === "'") quote = char;
		else if (/[\s]/.test(char) && char !== "\n") endWord();
		else if (/[|&;\n]/.test(char) && !/[<>]$/.test(word)) {
			endWord();
			commands.push([]);
		} else word += char;
	}
	endWord();
	return commands;
}
function closingParenthesis(script, open) {
	let depth = 0;
	for (let at = open; at < script.length; at += 1) {
		if (script[at] === "(") depth += 1;
		if (script[at] === ")") depth -= 1;
		if (depth === 0) return at;
	}
	return -1;
}
/** The first word that is neither an assignment, a redirection nor a keyword. */
function firstProgram(command) {
	for (const word of command) {
		if (/^[A-Za-z_][A-Za-z0-9_]*=/.test(word) || /^\d*[<>]/.test(word) || KEYWORDS.has(word)) continue;
		return BUILTINS.has(word) || word.includes("\0") || word.startsWith("$") ? void 0 : word;
	}
}

// src/manifest/policy/health.ts
const healthCheck = {
	id: "health-check",
	title: "Every long-running service has a health check, its own or that of its image",
	reason: "Without one a service counts as well as soon as its process runs: a release that answers nothing would be a success.",
	scope: "stack",
	exception: "until",
	level: "house",
	check: ({ compose }, { file }) => (compose?.services ?? []).flatMap((service) => {
		if (compose === void 0 || isOneShot(compose, service)) return [];
		const check = findNode(service.body, "healthcheck");
		const facts = imageFacts(file, textOf(findNode(service.body, "image")) ?? "");
		const isOff = isTrueForCompose(findNode(check, "disable")) || words(findNode(check, "test"))[0] === "NONE";
		if (!isOff && (words(findNode(check, "test")).length > 0 || facts?.healthcheck === true)) return [];
		const place = check === void 0 ? placeOfKey(compose.source, service.entry) : placeOfNode(compose.source, check);
		const detail = isOff ? "It is switched off here." : `${imageSentence(service, facts)} brings none of its own.`;
		return [{
			...reportError("health-check", place, `Service \`${service.name}\` has no health check`, {
				detail,
				hint: "Add `healthcheck: { test: […] }` with a program of the image; a one-shot service says `restart: \"no\"`."
			}),
			on: { service: service.name }
		}];
	})
};
const healthTools = {
	id: "health-tools",
	title: "A health check starts only programs that its image holds",
	reason: "A check without its program fails for ever: the service is called unhealthy and every deploy of it is rolled back.",
	scope: "stack",
	exception: "reason",
	level: "house",
	check: (stack, fleet) => forServices(stack, (compose, service) => checkTools(compose, service, fleet))
};
function checkTools(compose, service, { file }) {
	const node = findNode(service.body, "healthcheck", "test");
	const [kind, ...rest] = words(node);
	if (node === void 0 || kind === void 0 || kind === "NONE") return [];
	const programs = kind === "CMD" ? argvPrograms(rest) : ["sh", ...programsIn(kind === "CMD-SHELL" ? rest[0] ?? "" : kind)];
	const image = textOf(findNode(service.body, "image")) ?? "";
	const facts = imageFacts(file, image);
	const place = placeOfNode(compose.source, node);
	const on = { service: service.name };
	if (facts === void 0) {
		const detail = `stacks/fleet.yaml says nothing about \`${image.slice(0, 80)}\`.`;
		return [{
			...reportError("health-tools", place, `Nobody knows whether the check of \`${service.name}\` can run`, {
				detail,
				hint: "List the programs of the image under `images:` in stacks/fleet.yaml; `docker run --rm --entrypoint sh IMAGE -c \"command -v curl wget\"` tells."
			}),
			on
		}];
	}
	const missing = programs.find((each) => !facts.tools.some((tool) => isSameProgram(tool, each)));
	if (missing === void 0) return [];
	const detail = `The image holds: ${facts.tools.join(", ") || "no program that a check could start"}.`;
	const hint = "Use one of these, or the program of the image itself; if the list is wrong, correct stacks/fleet.yaml.";
	const summary = `The health check needs \`${missing.slice(0, 25)}\`, which is not in the image`;
	return [{
		...reportError("health-tools", place, summary, {
			detail,
			hint
		}),
		on
	}];
}
/** `[bash, -c, script]` starts what is in the script, too. */
function argvPrograms(argv) {
	const [program = "", flag = "", script] = argv;
	return /(^|\/)(ba|da|a)?sh$/.test(program) && /^-[a-z]*c$/.test(flag) && script !== void 0 ? [program, ...programsIn(script)] : [program];
}
/** A name without folder is looked for on the PATH, so it meets a path that ends in it, and the other way round. */
function isSameProgram(tool, program) {
	return tool.includes("/") && program.includes("/") ? tool === program : tool.split("/").at(-1) === program.split("/").at(-1);
}
/** Ends by itself: it says so, or another service waits for its end. */
function isOneShot(compose, { name, body }) {
	if (/^(no|false|on-failure(:\d+)?)$/.test(textOf(findNode(body, "restart")) ?? "")) return true;
	return compose.services.some((each) => textOf(findNode(each.body, "depends_on", name, "condition")) === "service_completed_successfully");
}
/** A text is a shell line, as Compose takes it. `$$` is a dollar sign. */
function words(test) {
	return (test?.kind === "list" ? itemsOf(test).map((each) => textOf(each) ?? "") : [textOf(test) ?? ""].filter((each) => each !== "")).map((each) => each.replaceAll("$$", "$"));
}
function imageSentence(service, facts) {
	const image = (textOf(findNode(service.body, "image")) ?? "the image").slice(0, 80);
	return facts === void 0 ? `As far as stacks/fleet.yaml knows, \`${image}\`` : `\`${image}\``;
}

// src/manifest/policy/manifest-names.ts
const manifestServices = {
	id: "manifest-services",
	title: "stack.yaml speaks only of services that compose.yaml has",
	reason: "A check, test or reload of a service that was renamed would never run.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: checkManifestServices
};
function checkManifestServices(stack) {
	const { compose, manifest } = stack;
	if (compose === void 0 || manifest?.source === void 0) return [];
	const { source, root } = manifest;
	const names = compose.services.map((each) => each.name);
	return [
		...itemsOf(findNode(root, "checks")).map((each) => findNode(each, "command", "service")),
		...itemsOf(findNode(root, "validate")).map((each) => findNode(each, "service")),
		...itemsOf(findNode(root, "reload")).map((each) => findNode(each, "service")),
		...itemsOf(findNode(root, "backup", "parts")).map((each) => findNode(each, "service")),
		...itemsOf(findNode(root, "backup", "stop"))
	].flatMap((node) => {
		const name = textOf(node);
		if (node === void 0 || name === void 0 || names.includes(name)) return [];
		const summary = `There is no service \`${name.slice(0, 40)}\` in compose.yaml`;
		return [reportError("service-unknown", placeOfNode(source, node), summary, { hint: suggestName(name, names) })];
	});
}
const reloadFiles = {
	id: "reload-files",
	title: "A reload rule names files that the stack has",
	reason: "Otherwise it does nothing; often the file was renamed.",
	scope: "stack",
	exception: "never",
	level: "warning",
	check: checkReloadFiles
};
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
const reportToken = {
	id: "report-token",
	title: "What the VM tells the forge by itself has a token",
	reason: "Only a stack that carries the runner is reported by its VM, with a token that is a secret of that stack.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: checkReport
};
function checkReport({ manifest }) {
	const { report, carries, secrets } = manifest?.value ?? {};
	if (manifest?.source === void 0 || report === void 0) return [];
	const node = findNode(manifest.root, "report", "token");
	if (node === void 0) return [];
	const place = placeOfNode(manifest.source, node);
	if (carries !== "runner") return [reportError("schema-value", place, "`report` needs `carries: runner`", { hint: "The job itself reports every other stack: remove it." })];
	if (secrets !== void 0 && Object.hasOwn(secrets, report.token)) return [];
	const hint = `Add it: \`secrets: { ${report.token}: { owner: "0:0" } }\`; compose.yaml does not need it.`;
	return [reportError("secret-undeclared", place, `Secret \`${report.token.slice(0, 40)}\` is not declared in stack.yaml`, { hint })];
}

// src/manifest/policy/memory.ts
const MIB = 1024 ** 2;
const DEFAULT_RESERVED = "512MB";
const memoryLimit = {
	id: "memory-limit",
	title: "Every service has a memory limit",
	reason: "Without a limit one leaking service takes the memory of all, and the kernel picks whom to kill.",
	scope: "stack",
	exception: "until",
	level: "house",
	check: (stack) => forServices(stack, (compose, service) => {
		if (memoryLimitOf(service) !== void 0) return [];
		const hint = "Add `mem_limit: 512m`, with what the service needs at its busiest.";
		const place = placeOfKey(compose.source, service.entry);
		return [{
			...reportError("memory-limit", place, `Service \`${service.name}\` has no memory limit`, { hint }),
			on: { service: service.name }
		}];
	})
};
const memoryFits = {
	id: "memory-fits",
	title: "The memory limits of a VM's services fit into its RAM, with room for the system",
	reason: "What is promised twice is missing when everybody needs it: the VM swaps, and health checks fail one after the other.",
	scope: "fleet",
	exception: "until",
	level: "house",
	check: (fleet) => fleet.vms.flatMap(checkSum)
};
function checkSum(vm) {
	const parsed = vm.result.vm;
	const memory = parsed?.value.resources?.memory;
	if (parsed === void 0 || memory === void 0 || !parsed.value.managed) return [];
	const services = vm.stacks.flatMap((stack) => (stack.compose?.services ?? []).map((service) => ({
		name: `${stack.name}/${service.name}`,
		bytes: (memoryLimitOf(service) ?? 0) * copiesOf(service)
	})));
	const promised = services.reduce((sum, each) => sum + each.bytes, 0);
	const reserved = parseSize(parsed.value.resources?.reserved ?? DEFAULT_RESERVED) ?? 0;
	const has = parseSize(memory) ?? 0;
	if (promised + reserved <= has) return [];
	const list = services.sort((a, b) => b.bytes - a.bytes).slice(0, 3).map((each) => `${each.name} ${mib(each.bytes)}`).join(", ");
	const detail = `${mib(promised)} of limits and ${mib(reserved)} for the system, of ${mib(has)}. The largest: ${list}.`;
	const node = findNode(parsed.root, "resources", "memory");
	const place = node === void 0 ? parsed.value.place : placeOfNode(parsed.source, node);
	const hint = "Lower limits, move a stack to another VM, or give this one more RAM and say so here.";
	const summary = `The limits on ${vm.name} exceed its RAM by ${mib(promised + reserved - has)}`;
	return [{
		...reportError("memory-fits", place, summary, {
			detail,
			hint
		}),
		on: { vm: vm.name }
	}];
}
function mib(bytes) {
	return `${Math.ceil(bytes / MIB)} MiB`;
}

// src/manifest/policy/needs.ts
const needsKnown = {
	id: "needs-known",
	title: "A stack needs only stacks that exist and that this pipeline deploys",
	reason: "Nothing could ever be waited for.",
	scope: "fleet",
	exception: "never",
	level: "error",
	check: checkNeedsExist
};
const needsOrder = {
	id: "needs-order",
	title: "Stacks do not need each other in a circle",
	reason: "There would be no order to deploy them in.",
	scope: "fleet",
	exception: "never",
	level: "error",
	check: checkNeedsCycle
};
function checkNeedsExist(fleet) {
	const known = [...fleet.names].flatMap(([vm, stacks]) => stacks.map((stack) => `${vm}/${stack}`));
	const unmanaged = new Set(fleet.vms.filter((each) => each.result.vm?.value.managed === false).map((each) => each.name));
	return stacksOf$1(fleet).flatMap((stack) => {
		const { manifest } = stack;
		if (manifest?.source === void 0) return [];
		const { source } = manifest;
		return itemsOf(findNode(manifest.root, "needs")).flatMap((node) => {
			const text = textOf(node) ?? "";
			const full = text.includes("/") ? text : `${stack.vm}/${text}`;
			const isUnmanaged = unmanaged.has(full.split("/")[0] ?? "");
			if (known.includes(full) && !isUnmanaged) return [];
			const hint = isUnmanaged ? "Nothing is deployed to that VM: remove the line." : suggestName(full, known);
			const on = {
				vm: stack.vm,
				stack: stack.name
			};
			return [{
				...reportError("needs-unknown", placeOfNode(source, node), `There is no stack \`${full.slice(0, 50)}\``, { hint }),
				on
			}];
		});
	});
}
/** One finding per circle start: the whole circle is in the detail. */
function checkNeedsCycle(fleet) {
	const stacks = new Map(stacksOf$1(fleet).map((stack) => [`${stack.vm}/${stack.name}`, stack]));
	const cycle = findCycle(new Map([...stacks].map(([name, stack]) => [name, stack.manifest?.value.needs ?? []])));
	const [first, second] = cycle ?? [];
	const stack = first === void 0 ? void 0 : stacks.get(first);
	if (cycle === void 0 || stack?.manifest?.source === void 0 || second === void 0) return [];
	const { source, root } = stack.manifest;
	const node = itemsOf(findNode(root, "needs")).find((each) => completeName(stack, textOf(each) ?? "") === second);
	const place = node === void 0 ? placeAt(source, 0) : placeOfNode(source, node);
	const hint = "Take one of these `needs` away.";
	const on = {
		vm: stack.vm,
		stack: stack.name
	};
	return [{
		...reportError("needs-cycle", place, "Stacks need each other in a circle", {
			detail: `${cycle.join(" → ")}.`,
			hint
		}),
		on
	}];
}
function completeName(stack, text) {
	return text.includes("/") ? text : `${stack.vm}/${text}`;
}
function stacksOf$1(fleet) {
	return fleet.vms.flatMap((vm) => vm.stacks);
}

// src/manifest/nfs-server.ts
/** Nothing for a server that is neither on a tailnet nor an unmanaged VM. Brackets around an IPv6 address do not matter. */
function judgeNfsServer(server, machines) {
	const address = server.replace(/^\[|\]$/g, "").toLowerCase();
	const owner = machines.find(({ name, addresses }) => [
		name,
		addresses.lan,
		addresses.tailscale
	].includes(address) || address.startsWith(`${name}.`));
	const problems = [];
	if (isTailnet(address) || owner?.addresses.tailscale === address) {
		const whose = owner === void 0 ? "an address of a tailnet" : `the tailnet address of ${owner.name}`;
		const lan = owner?.addresses.lan;
		const hint = lan === void 0 ? "Use the server's LAN address." : `Use its LAN address, ${lan}.`;
		problems.push({
			rule: "nfs-address",
			detail: `${address} is ${whose}.`,
			hint
		});
	}
	if (owner?.managed === false) {
		const detail = `${address} is ${owner.name}, which is an inventory only (managed: false).`;
		problems.push({
			rule: "nfs-unmanaged",
			detail,
			hint: "Use a volume of this VM, and bring the data over once; or a share of a VM that is managed."
		});
	}
	return problems;
}
/** 100.64.0.0/10, fd7a:115c:a1e0::/48 and *.ts.net: what Tailscale gives its nodes (tailscale.com/kb, "IP pool", "MagicDNS"). */
function isTailnet(server) {
	const [, second] = /^100\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(server) ?? [];
	if (second !== void 0) return Number(second) >= 64 && Number(second) <= 127;
	return server.startsWith("fd7a:115c:a1e0:") || server.endsWith(".ts.net");
}

// src/manifest/policy/nfs.ts
const nfsAddress = {
	id: "nfs-address",
	title: "NFS is mounted by a LAN address, never over the tailnet",
	reason: "When the tailnet flaps, processes hang in uninterruptible sleep (state D) on such a mount; only a reboot ends them.",
	scope: "stack",
	exception: "until",
	level: "house",
	check: ({ compose }, fleet) => checkMounts(compose, fleet, "nfs-address", (volume) => `Volume \`${volume}\` mounts NFS over the tailnet`)
};
const nfsUnmanaged = {
	id: "nfs-unmanaged",
	title: "No stack keeps its data on the NFS of a VM that this pipeline does not manage",
	reason: "Such a share couples the stack to a machine whose changes nobody plans, and whose reboot takes it down.",
	scope: "stack",
	exception: "until",
	level: "house",
	check: ({ compose }, fleet) => checkMounts(compose, fleet, "nfs-unmanaged", (volume) => `Volume \`${volume}\` lies on the NFS of an unmanaged VM`)
};
function checkMounts(compose, fleet, rule, summary) {
	if (compose === void 0) return [];
	const machines = fleet.vms.flatMap(({ result: { vm } }) => vm === void 0 ? [] : [vm.value]);
	return listMounts(compose).flatMap(({ volume, server, node }) => judgeNfsServer(server, machines).filter((each) => each.rule === rule).map(({ detail, hint }) => ({
		...reportError(rule, placeOfNode(compose.source, node), summary(volume), {
			detail,
			hint
		}),
		on: { volume }
	})));
}
function listMounts(compose) {
	return [...compose.volumes.values()].flatMap((entry) => readMount$1(entry));
}
/** `type: nfs` with `o: addr=…`, or with the server in front of the path: `device: server:/path`. */
function readMount$1(entry) {
	const options = findNode(entry.value, "driver_opts");
	const device = findNode(options, "device");
	const words = findNode(options, "o");
	if (!/^nfs/i.test(textOf(findNode(options, "type")) ?? "")) return [];
	const [, address] = /(?:^|,)addr=([^,]+)/.exec(textOf(words) ?? "") ?? [];
	const [, host] = /^(\[[^\]]+\]|[^/:]+):/.exec(textOf(device) ?? "") ?? [];
	const node = address === void 0 ? device : words;
	const server = address ?? host;
	return server === void 0 || node === void 0 ? [] : [{
		volume: entry.key,
		server,
		node
	}];
}

// src/manifest/policy/own-files.ts
const ownFiles = {
	id: "own-files",
	title: "Every file that compose.yaml names lies in the stack's folder and is in the commit",
	reason: "Only that folder travels to the VM, and Docker makes an empty folder in the place of a file that is missing.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: (stack) => {
		const { compose } = stack;
		if (compose === void 0) return [];
		return [...compose.services.flatMap((service) => serviceFiles(compose, service)), ...configFiles(compose)].flatMap((reference) => checkFile(stack, reference));
	}
};
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
		...service.volumes.flatMap((each) => each.kind === "bind" && each.source !== void 0 ? [{
			text: each.source,
			place: each.place,
			what: "Bind source"
		}] : []),
		...listed(findNode(service.body, "env_file")).flatMap((node) => envFile(compose, node)),
		...listed(findNode(service.body, "label_file")).map((node) => ({
			text: wordOf$1(node),
			place: placeOfNode(compose.source, node),
			what: "label_file"
		}))
	];
}
function envFile(compose, node) {
	const path = node.kind === "map" ? findNode(node, "path") : node;
	if (path === void 0 || textOf(findNode(node, "required")) === "false") return [];
	return [{
		text: wordOf$1(path),
		place: placeOfNode(compose.source, path),
		what: "env_file"
	}];
}
function configFiles(compose) {
	return [...compose.configs.values()].flatMap((entry) => {
		const file = findNode(entry.value, "file");
		return file === void 0 ? [] : [{
			text: wordOf$1(file),
			place: placeOfNode(compose.source, file),
			what: "Config file"
		}];
	});
}
const configKind = {
	id: "config-kind",
	title: "A config is a file or a text of this repository",
	reason: "The VM has no environment and no Swarm to take it from.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: ({ compose }) => {
		if (compose === void 0) return [];
		return [...compose.configs.values()].flatMap((entry) => {
			const keys = entriesOf(entry.value).map((each) => each.key);
			if (keys.includes("file") || keys.includes("content")) return [];
			const hint = `Write \`${entry.key}: { file: ./config/${entry.key} }\`.`;
			const summary = `Config \`${entry.key}\` needs \`file\` or \`content\``;
			return [reportError("compose-invalid", placeOfKey(compose.source, entry), summary, { hint })];
		});
	}
};
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
const reservedFiles = {
	id: "reserved-files",
	title: "No second Compose file, no secret and no repository lies in a stack",
	reason: "Compose merges or picks what it finds, and a secret in the repository is known to everybody who can read it.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: (stack) => {
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
};

// src/manifest/policy/port-owner.ts
/** One finding per line of a compose.yaml, at the first port that is taken. */
const portOwner = {
	id: "port-owner",
	title: "A port of a VM has one owner",
	reason: "The second to start fails, and which one that is changes with every reboot.",
	scope: "fleet",
	exception: "never",
	level: "error",
	check: (fleet) => fleet.vms.flatMap((vm) => [...checkInventory(vm), ...checkDuplicates(vm)])
};
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
		return [{
			...reportError("port-duplicate", mine.place, summary, {
				detail,
				hint
			}),
			on: {
				vm: vm.name,
				stack: mine.stack
			}
		}];
	});
}
function checkInventory(vm) {
	const value = vm.result.vm?.value;
	if (value === void 0) return [];
	const file = `stacks/${vm.name}/vm.yaml`;
	const holders = new Map([...sshdPorts(vm).map((port) => [port, "sshd"]), ...value.inventory.flatMap((each) => each.ports.map((port) => [port, `${each.name} (${file}, inventory)`]))]);
	return listLines(vm).flatMap((line) => {
		const mine = line.find((each) => each.port.protocol === "tcp" && holders.has(each.port.hostPort));
		if (mine === void 0) return [];
		const detail = `${holders.get(mine.port.hostPort)} holds it outside this pipeline.`;
		const summary = `Port ${mine.port.hostPort}/tcp is taken on ${vm.name} by its inventory`;
		return [{
			...reportError("port-inventory", mine.place, summary, {
				detail,
				hint: "Publish another port, or update the inventory."
			}),
			on: {
				vm: vm.name,
				stack: mine.stack
			}
		}];
	});
}
/** The port that the pipeline itself comes in by, as vm.yaml says it; behind another host name it may be a forwarded one. */
function sshdPorts({ result }) {
	const root = result.vm?.root;
	const host = textOf(findNode(root, "ssh", "host"));
	const { lan, tailscale } = result.vm?.value.addresses ?? {};
	if (host !== void 0 && host !== lan && host !== tailscale) return [];
	return [Number(textOf(findNode(root, "ssh", "port")) ?? 22)];
}
/** The ports of each line, in the order of the files. */
function listLines(vm) {
	return vm.stacks.flatMap((stack) => (stack.compose?.services ?? []).flatMap((service) => service.ports.map(({ published, place }) => published.map((port) => ({
		port,
		owner: `${stack.vm}/${stack.name}/${service.name}`,
		stack: stack.name,
		place
	})))));
}
function findClash(taken, mine) {
	return taken.get(portKey(mine.port))?.find((other) => overlaps$1(other.port.hostAddress, mine.port.hostAddress));
}
function takePort(taken, mine) {
	const owners = taken.get(portKey(mine.port));
	if (owners === void 0) taken.set(portKey(mine.port), [mine]);
	else owners.push(mine);
}
/** No address means all of them. */
function overlaps$1(a, b) {
	return a === void 0 || b === void 0 || a === b;
}
function portKey(port) {
	return `${port.hostPort}/${port.protocol}`;
}
function formatPort(port) {
	return `${port.hostAddress === void 0 ? "" : `${port.hostAddress.includes(":") ? `[${port.hostAddress}]` : port.hostAddress}:`}${port.hostPort}/${port.protocol}`;
}

// src/manifest/policy/project-names.ts
const projectName = {
	id: "project-name",
	title: "A Compose project is named after its folder",
	reason: "A `name:` that says otherwise takes over, or removes, another stack's containers.",
	scope: "fleet",
	exception: "never",
	level: "error",
	check: checkProjectNames
};
const containerName = {
	id: "container-name",
	title: "A container name has one owner on its VM",
	reason: "The Engine gives a name once: the second container cannot be made.",
	scope: "fleet",
	exception: "never",
	level: "error",
	check: checkContainerNames
};
function checkProjectNames(fleet) {
	return fleet.vms.flatMap((vm) => vm.stacks.flatMap((stack) => {
		const node = findNode(stack.compose?.root, "name");
		const name = textOf(node);
		const on = {
			vm: stack.vm,
			stack: stack.name
		};
		if (stack.compose === void 0 || node === void 0 || name === void 0 || name === stack.name) return [];
		const rival = vm.stacks.find((each) => each !== stack && nameOfProject(each) === name);
		const place = placeOfNode(stack.compose.source, node);
		const hint = "Remove the `name:` line: the project is named after the folder.";
		if (rival === void 0) return [{
			...reportError("compose-invalid", place, `Project name \`${name.slice(0, 30)}\` differs from the folder`, { hint }),
			on
		}];
		const detail = `${rival.folder} is the project \`${name}\` too: each would remove the other's containers.`;
		const summary = `Two stacks with the project name \`${name.slice(0, 30)}\``;
		return [{
			...reportError("project-duplicate", place, summary, {
				detail,
				hint
			}),
			on
		}];
	}));
}
function nameOfProject(stack) {
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
			const hint = "Remove `container_name:`, or choose another.";
			const summary = `Two containers named \`${container.name.slice(0, 40)}\` on ${vm.name}`;
			const on = {
				vm: vm.name,
				stack: container.stack
			};
			return [{
				...reportError("name-taken", container.place, summary, {
					detail,
					hint
				}),
				on
			}];
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
			stack: stack.name,
			place,
			isExplicit: node !== void 0
		};
	});
}

// src/manifest/policy/reach.ts
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
const SOCKET = /\/(docker|containerd|podman)[^/]*\.sock$/;
/** A rule that one finding per service speaks for, at the first place; the others are in its detail. */
function reachRule(text, find, level = "error") {
	return {
		...text,
		scope: "stack",
		exception: "reason",
		level,
		check: (stack) => forServices(stack, (compose, service) => {
			const reaches = find(compose, service);
			const [first] = reaches;
			return first === void 0 ? [] : [reportReach(text.id, service.name, reaches, first)];
		})
	};
}
function reportReach(id, service, reaches, first) {
	const detail = `It reaches past its container: ${reaches.map((each) => each.what).join(", ")}.`;
	const hint = `Take the access away, or add to the service: \`x-fairlead-except: { ${id}: "why" }\`.`;
	return {
		...reportError("reason-missing", first.place, `Service \`${service}\` needs a reason for ${first.what}`, {
			detail,
			hint
		}),
		on: { service }
	};
}
const privileged = reachRule({
	id: "privileged",
	title: "No service is privileged, nor do its hooks run with all rights",
	reason: "A privileged container is root on the VM: whoever gets into it has every other stack as well."
}, (compose, service) => [...nodesAt(service.body, "privileged").filter(isTrueForCompose).map((node) => ({
	what: "privileged",
	place: placeOfNode(compose.source, node)
})), ...findPrivilegedHooks(compose, service)]);
const dockerSocket = reachRule({
	id: "docker-socket",
	title: "No service gets the Engine's socket",
	reason: "Whoever may speak to the Engine can start a privileged container: the socket is root on the VM, also when mounted `ro`."
}, (_compose, service) => hostPaths(service, (path) => SOCKET.test(path)));
const hostPath = reachRule({
	id: "host-path",
	title: "No service mounts a path of the VM",
	reason: "Files of the VM are no part of a release: they are not planned, not rolled back, and may give the container the VM."
}, (_compose, service) => hostPaths(service, (path) => !SOCKET.test(path)));
const hostNetwork = reachRule({
	id: "host-network",
	title: "A service uses the VM's own network only where it says why",
	reason: "On the network of the VM every listener of the container is one of the VM, on all addresses, whatever `ports:` says."
}, (compose, service) => nodesAt(service.body, "network_mode").filter((node) => textOf(node) === "host").map((node) => ({
	what: "network_mode: host",
	place: placeOfNode(compose.source, node)
})), "house");
const hostNamespace = reachRule({
	id: "host-namespace",
	title: "No service shares a namespace of the VM or of a container of another stack",
	reason: "Processes and memory of others are then in reach, and the other container cannot be replaced alone."
}, (compose, service) => [...HOST_NAMESPACES.flatMap((key) => nodesAt(service.body, key).filter((node) => textOf(node) === "host").map((node) => ({
	what: `${key}: host`,
	place: placeOfNode(compose.source, node)
}))), ...findForeignNamespaces(compose, service)]);
const hostDevice = reachRule({
	id: "host-device",
	title: "No service gets a device of the VM, another runtime or a control group of its choice",
	reason: "A device is the hardware itself, and a runtime or control group decides what the limits of a container are worth."
}, (compose, service) => [...entriesOf(service.body).filter((entry) => (entry.key === "devices" || entry.key === "gpus") && itemsOf(entry.value).length > 0).map((entry) => ({
	what: entry.key,
	place: placeOfKey(compose.source, entry)
})), ...findHostControls(compose, service)]);
const rootCapability = reachRule({
	id: "root-capability",
	title: "No service adds a capability that is as good as root, or takes a confinement away",
	reason: "SYS_ADMIN, an unconfined profile and their like turn a mistake in one service into a mistake on the whole VM."
}, (compose, service) => [...itemsOf(findNode(service.body, "cap_add")).filter(isRootCapability).map((node) => ({
	what: `capability ${textOf(node)}`,
	place: placeOfNode(compose.source, node)
})), ...itemsOf(findNode(service.body, "security_opt")).filter((node) => /[:=]unconfined$|^label[:=]disable$/.test(wordOf$1(node))).map((node) => ({
	what: `${textOf(node)}`,
	place: placeOfNode(compose.source, node)
}))]);
/** A named volume whose driver options lead to a path of the VM is a bind mount in disguise. */
const volumeDevice = {
	id: "volume-device",
	title: "No volume is a path of the VM in disguise",
	reason: "Docker does not keep what lies there: removing the volume, moving the stack and its backup would all miss it.",
	scope: "stack",
	exception: "reason",
	level: "error",
	check: ({ compose }) => {
		if (compose === void 0) return [];
		return [...compose.volumes.values()].flatMap((entry) => {
			const device = findNode(entry.value, "driver_opts", "device");
			if (device === void 0 || !textOf(device)?.startsWith("/")) return [];
			const hint = "Let Docker choose the place, or add to the volume: `x-fairlead-except: { volume-device: \"why\" }`.";
			const summary = `Volume \`${entry.key}\` needs a reason for a path of the VM`;
			return [{
				...reportError("reason-missing", placeOfNode(compose.source, device), summary, { hint }),
				on: { volume: entry.key }
			}];
		});
	}
};
function nodesAt(body, key) {
	const node = findNode(body, key);
	return node === void 0 ? [] : [node];
}
function hostPaths(service, matches) {
	return service.volumes.flatMap((each) => {
		if (each.kind !== "bind" || each.source === void 0) return [];
		const resolved = resolveStackPath(each.source);
		return resolved.kind === "absolute" && matches(resolved.path) ? [{
			what: `path ${each.source}`,
			place: each.place
		}] : [];
	});
}
function isRootCapability(node) {
	return ROOT_CAPABILITIES.has(wordOf$1(node).toUpperCase().replace(/^CAP_/, ""));
}

// src/manifest/policy/same-secret.ts
const sameSecret = {
	id: "same-secret",
	title: "A secret that must equal another names one that is made, not copied",
	reason: "`secrets init` copies the value from there; a copy of a copy, or of nothing, would never be made.",
	scope: "fleet",
	exception: "never",
	level: "error",
	check: (fleet) => {
		const stacks = fleet.vms.flatMap((vm) => vm.stacks);
		const declared = new Map(stacks.flatMap((stack) => Object.entries(stack.manifest?.value.secrets ?? {}).map(([name, secret]) => [`${stack.vm}/${stack.name}/${name}`, secret])));
		return stacks.flatMap((stack) => {
			const { manifest } = stack;
			if (manifest?.source === void 0) return [];
			const { source } = manifest;
			return entriesOf(findNode(manifest.root, "secrets")).flatMap((entry) => {
				const node = findNode(entry.value, "sameAs");
				const target = textOf(node);
				if (node === void 0 || target === void 0) return [];
				const on = {
					vm: stack.vm,
					stack: stack.name
				};
				const at = placeOfNode(source, node);
				const vm = target.split("/")[0] ?? "";
				if (fleet.names.has(vm) && !fleet.vms.some((each) => each.name === vm)) return [];
				const other = declared.get(target);
				if (other === void 0) {
					const hint = suggestName(target, declared.keys());
					return [{
						...reportError("same-secret", at, `There is no secret \`${target.slice(0, 45)}\``, { hint }),
						on
					}];
				}
				if (other.sameAs !== void 0) {
					const summary = `\`${target.slice(0, 30)}\` is itself a copy`;
					return [{
						...reportError("same-secret", at, summary, { hint: `Write \`sameAs: ${other.sameAs}\`.` }),
						on
					}];
				}
				if (findNode(entry.value, "generate") === void 0) return [];
				return [{
					...reportError("same-secret", at, "A copied secret is not generated", { hint: "Remove `generate:`; the value comes from the other secret." }),
					on
				}];
			});
		});
	}
};

// src/manifest/secret-sources.ts
const SECRETS_SOURCES_FILE = "stacks/secrets.yaml";
const DEFAULT_MAX_AGE_HOURS = 168;
async function readSecretSources(root) {
	const read = readText(root, SECRETS_SOURCES_FILE);
	if (read === void 0) return {
		sources: void 0,
		problems: []
	};
	if ("problem" in read) return {
		sources: "broken",
		problems: [read.problem]
	};
	const parsed = await parseYaml(read.source);
	if (parsed.root === void 0) return {
		sources: "broken",
		problems: parsed.problems
	};
	const problems = checkSchema(read.source, parsed.root, validateSecrets);
	if (problems.length > 0) return {
		sources: "broken",
		problems
	};
	const { infisical } = toPlain(parsed.root);
	return {
		sources: {
			source: read.source,
			root: parsed.root,
			infisical: infisical && fillSource(infisical)
		},
		problems: []
	};
}
function fillSource(file) {
	const { url, project, environment, needs = [], maxAgeHours = DEFAULT_MAX_AGE_HOURS } = file;
	return {
		url: url.replace(/\/$/, ""),
		project,
		environment,
		needs,
		maxAge: maxAgeHours * 3600
	};
}

// src/manifest/policy/secret-sources.ts
const secretOrigin = {
	id: "secret-origin",
	title: "Each secret has one origin, and Infisical has an address",
	reason: "With two, the one that was written last would win; without an address nothing can be asked.",
	scope: "fleet",
	exception: "never",
	level: "error",
	check: checkSecretOrigins
};
const secretBootstrap = {
	id: "secret-bootstrap",
	title: "What Infisical needs takes no secret from Infisical",
	reason: "On an empty fleet both would wait for each other.",
	scope: "fleet",
	exception: "never",
	level: "error",
	check: (fleet) => [...checkSourceNeeds(fleet), ...checkSourceCycle(fleet)]
};
/** Every stack that Infisical needs is there. */
function checkSourceNeeds({ names, sources }) {
	if (sources === void 0 || sources === "broken") return [];
	const known = [...names].flatMap(([vm, stacks]) => stacks.map((stack) => `${vm}/${stack}`));
	return itemsOf(findNode(sources.root, "infisical", "needs")).flatMap((node) => {
		const text = wordOf$1(node);
		if (known.includes(text)) return [];
		const summary = `There is no stack \`${text.slice(0, 50)}\``;
		return [reportError("needs-unknown", placeOfNode(sources.source, node), summary, { hint: suggestName(text, known) })];
	});
}
/** A secret has one origin, and that is described. */
function checkSecretOrigins(fleet) {
	return stacksOf(fleet).flatMap((stack) => fromInfisical(stack).flatMap(({ source, entry, origin }) => {
		const place = placeOfKey(source, origin);
		if (findNode(entry.value, "generate") !== void 0) return [reportError("secret-source", place, `Secret \`${entry.key}\` has two origins`, { hint: "Keep `generate` for a value that is made on the VM, or `infisical` for one that is made there." })];
		if (fleet.sources === "broken" || fleet.sources?.infisical !== void 0) return [];
		const hint = `Add ${SECRETS_SOURCES_FILE} with \`infisical: { url: …, project: …, environment: … }\`.`;
		return [reportError("secret-source", place, `Nothing says where the Infisical of \`${entry.key}\` is`, { hint })];
	}));
}
/** On an empty fleet Infisical comes up before anything can be asked of it: what it stands on brings its secrets along. */
function checkSourceCycle(fleet) {
	const infisical = fleet.sources === "broken" ? void 0 : fleet.sources?.infisical;
	if (infisical === void 0) return [];
	const stacks = new Map(stacksOf(fleet).map((stack) => [`${stack.vm}/${stack.name}`, stack]));
	return [...waysBelow(infisical.needs, stacks)].flatMap(([name, way]) => {
		const stack = stacks.get(name);
		return (stack === void 0 ? [] : fromInfisical(stack)).map(({ source, entry, origin }) => {
			const detail = `Infisical → ${way.join(" → ")} → Infisical.`;
			return reportError("secret-cycle", placeOfKey(source, origin), `Infisical would wait for \`${entry.key}\`, and that for Infisical`, {
				detail,
				hint: "Take this secret from `generate`, or from a secrets.sops.* file beside the stack."
			});
		});
	});
}
/** Everything that the stacks need, each with a way to it. */
function waysBelow(needs, stacks) {
	const ways = new Map(needs.map((name) => [name, [name]]));
	for (const [name, way] of ways) for (const need of stacks.get(name)?.manifest?.value.needs ?? []) if (!ways.has(need)) ways.set(need, [...way, need]);
	return ways;
}
function fromInfisical(stack) {
	const { manifest } = stack;
	if (manifest?.source === void 0) return [];
	const { source, root } = manifest;
	return entriesOf(findNode(root, "secrets")).flatMap((entry) => entriesOf(entry.value).filter((each) => each.key === "infisical").map((origin) => ({
		stack,
		source,
		entry,
		origin
	})));
}
function stacksOf(fleet) {
	return fleet.vms.flatMap((vm) => vm.stacks);
}

// src/manifest/policy/secrets.ts
const secretFiles = {
	id: "secret-files",
	title: "A secret of compose.yaml is the file of its own name under ./secrets",
	reason: "On the VM each secret is a root-only file of its own name; nothing else is provided there.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: checkSecretFiles
};
const secretsDeclared = {
	id: "secrets-declared",
	title: "compose.yaml and stack.yaml name the same secrets",
	reason: "Without an owner nobody could read the file, and without a declaration nobody would make it.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: (stack) => [...checkSecretsDeclared(stack), ...checkSecretsUsed(stack)]
};
const secretsEncrypted = {
	id: "secrets-encrypted",
	title: "Secrets in the repository are encrypted with SOPS, and declared",
	reason: "A value that was pushed in plain text is known to everybody who can read the repository.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: (stack) => stack.secretsFile
};
function checkSecretFiles(stack) {
	const { compose } = stack;
	if (compose === void 0) return [];
	return [...compose.secrets.values()].flatMap((entry) => {
		const file = findNode(entry.value, "file");
		const resolved = resolveStackPath(wordOf$1(file));
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
		if (entry.key === manifest.value.report?.token) return [];
		if (!compose.secrets.has(entry.key)) {
			const hint = `${suggestName(entry.key, compose.secrets.keys())} Or add it to the top-level \`secrets:\` of compose.yaml.`;
			return [reportError("secret-undeclared", placeOfKey(source, entry), `Secret \`${entry.key}\` is not in compose.yaml`, { hint })];
		}
		if (used.has(entry.key)) return [];
		return [reportWarning("secret-undeclared", placeOfKey(source, entry), `No service uses the secret \`${entry.key}\``, { hint: "Give it to a service (`secrets: [name]`), or remove it from both files." })];
	});
}

// src/manifest/policy/unmanaged.ts
/** A stack beside an inventory-only vm.yaml would look deployed and never be. */
const unmanagedStack = {
	id: "unmanaged-stack",
	title: "No stack lies under a VM that is an inventory only",
	reason: "Nothing is ever deployed there: the stack would look deployed and never be.",
	scope: "fleet",
	exception: "never",
	level: "error",
	check: (fleet) => fleet.vms.flatMap(({ name, result: { vm } }) => {
		if (vm === void 0 || vm.value.managed) return [];
		const place = findNode(vm.root, "managed");
		const detail = `stacks/${name}/vm.yaml says \`managed: false\`: nothing may be deployed there.`;
		return (fleet.names.get(name) ?? []).map((stack) => {
			const at = place === void 0 ? placeAt(vm.source, 0) : placeOfNode(vm.source, place);
			const hint = `Move stacks/${name}/${stack} to a managed VM, or remove it.`;
			const summary = `Stack \`${stack.slice(0, 30)}\` lies under an unmanaged VM`;
			return {
				...reportError("unmanaged-stack", at, summary, {
					detail,
					hint
				}),
				on: { vm: name }
			};
		});
	})
};
/** The inventory of an unmanaged VM holds its own workloads; what is a stack of a managed VM has its place there. */
const unmanagedService = {
	id: "unmanaged-service",
	title: "The inventory of an unmanaged VM names nothing that is a stack of a managed one",
	reason: "The same service on two machines: one of them is forgotten, keeps old data and answers under old addresses.",
	scope: "fleet",
	exception: "until",
	level: "error",
	check: (fleet) => fleet.vms.flatMap(({ name, result: { vm } }) => {
		if (vm === void 0 || vm.value.managed) return [];
		return itemsOf(findNode(vm.root, "inventory")).flatMap((entry) => {
			const node = findNode(entry, "name");
			const entryName = textOf(node) ?? "";
			const homes = [...fleet.names].filter(([other, stacks]) => other !== name && stacks.includes(entryName)).map(([other]) => other);
			if (node === void 0 || homes.length === 0) return [];
			const detail = `${entryName} is deployed to ${homes.sort().join(" and ")}.`;
			const hint = `Stop it on ${name} and remove the entry; while it moves, \`except: { unmanaged-service: { reason: …, until: … } }\`.`;
			const summary = `\`${entryName.slice(0, 30)}\` still stands in the inventory of ${name}`.slice(0, 70);
			return [{
				...reportError("unmanaged-service", placeOfNode(vm.source, node), summary, {
					detail,
					hint
				}),
				on: { vm: name }
			}];
		});
	})
};

// src/manifest/policy/upgrade.ts
const upgradePath = {
	id: "upgrade-path",
	title: "A database says which step between its versions is no upgrade but a migration",
	reason: "A new major version refuses the files of the old one, or ruins them: only a dump brings the data over.",
	scope: "stack",
	exception: "until",
	level: "house",
	check: (stack, fleet) => [...checkDatabases(stack, fleet), ...checkImages(stack)]
};
function checkDatabases(stack, { file }) {
	return forServices(stack, (compose, service) => {
		const node = findNode(service.body, "image");
		const image = textOf(node) ?? "";
		const name = parseImage(image)?.name;
		if (node === void 0 || name === void 0 || imageFacts(file, image)?.kind !== "database") return [];
		if (imageUpgrade(file, name) !== void 0 || Object.hasOwn(stack.manifest?.value.upgrade ?? {}, name)) return [];
		const hint = `Add to stacks/fleet.yaml, at the image: \`upgrade: { within: major, reason: … }\`, or to stack.yaml: \`upgrade: { ${name}: … }\`.`;
		const summary = `Nothing says how \`${service.name}\` may be upgraded`;
		return [{
			...reportError("upgrade-path", placeOfNode(compose.source, node), summary, { hint }),
			on: { service: service.name }
		}];
	});
}
function checkImages({ manifest, compose }) {
	if (manifest?.source === void 0 || compose === void 0) return [];
	const { source } = manifest;
	const names = new Set(compose.services.flatMap(({ body }) => parseImage(textOf(findNode(body, "image")) ?? "")?.name ?? []));
	return entriesOf(findNode(manifest.root, "upgrade")).flatMap((entry) => {
		if (names.has(entry.key)) return [];
		const summary = `No service uses the image \`${entry.key.slice(0, 35)}\``;
		return [reportWarning("upgrade-path", placeOfKey(source, entry), summary, { hint: suggestName(entry.key, names) })];
	});
}
/** Found by src/plan/upgrade-findings.ts: only the VM knows which version runs. */
const upgradeStep = {
	id: "upgrade-step",
	title: "An image takes only the steps between versions that it allows",
	reason: "authentik skips no release, PostgreSQL changes its major version by dump only: the database does not come up otherwise.",
	scope: "plan",
	exception: "until",
	level: "error"
};

// src/manifest/policy/registry.ts
const RULES = [
	serviceName,
	selfContained,
	namesDeclared,
	startOrder,
	ownFiles,
	configKind,
	reservedFiles,
	manifestServices,
	reloadFiles,
	reportToken,
	irreversibleBackup,
	backupNames,
	imageTag,
	imageDigest,
	upgradePath,
	upgradeStep,
	healthCheck,
	healthTools,
	memoryLimit,
	privileged,
	dockerSocket,
	hostPath,
	hostNetwork,
	hostNamespace,
	hostDevice,
	rootCapability,
	volumeDevice,
	databaseLocal,
	bootstrapCheck,
	nfsAddress,
	nfsUnmanaged,
	secretFiles,
	secretsDeclared,
	secretsEncrypted,
	sameSecret,
	secretOrigin,
	secretBootstrap,
	projectName,
	containerName,
	portOwner,
	memoryFits,
	unmanagedStack,
	unmanagedService,
	needsKnown,
	needsOrder,
	routeTarget
];

// src/manifest/policy/judge.ts
/**
* All rules over what was read.
* @param today `YYYY-MM-DD`, UTC: exceptions hold through their last day
*/
function judgeFleet(fleet, today) {
	const { exceptions, problems } = readExceptions(fleet.vms, RULES);
	const used = /* @__PURE__ */ new Map();
	const open = [];
	for (const judged of RULES.flatMap((rule) => askRule(rule, fleet))) {
		const exception = exceptions.find((each) => each.rule === judged.rule.id && covers(each.on, judged.on));
		if (exception === void 0) open.push(judged);
		else used.set(exception, [...used.get(exception) ?? [], judged]);
	}
	const isOver = ({ until }) => until !== void 0 && until < today;
	const expired = [...used].filter(([exception]) => isOver(exception));
	const planRules = new Set(RULES.filter((each) => each.scope === "plan").map((each) => each.id));
	const waived = exceptions.filter((each) => planRules.has(each.rule) && !isOver(each));
	const unused = exceptions.filter((each) => !used.has(each) && !waived.includes(each)).map(reportUnused);
	const all = [
		...open.map((each) => each.diagnostic),
		...expired.map(reportExpired),
		...problems,
		...unused,
		...unknownRules(fleet)
	];
	return {
		findings: all.filter((each) => each.severity !== "advice"),
		advice: all.filter((each) => each.severity === "advice"),
		exceptions,
		waived,
		verdicts: RULES.filter((rule) => rule.scope !== "plan").flatMap((rule) => verdictsOf(rule, fleet, open, used, new Set(expired.map(([exception]) => exception))))
	};
}
function askRule(rule, fleet) {
	if (rule.scope === "plan") return [];
	const level = levelOf(rule, fleet);
	if (rule.scope === "fleet") return rule.check(fleet).map((each) => judged(rule, level, {}, each));
	return fleet.vms.flatMap((vm) => vm.stacks.flatMap((stack) => rule.check(stack, fleet).map((each) => judged(rule, level, {
		vm: stack.vm,
		stack: stack.name
	}, each))));
}
/** Levels for rules that there are not, or whose level is fixed. */
function unknownRules({ file: { source, root } }) {
	if (source === void 0) return [];
	const house = RULES.filter((each) => each.level === "house").map((each) => each.id);
	return entriesOf(findNode(root, "rules")).flatMap((entry) => {
		if (entry.key === "default" || house.includes(entry.key)) return [];
		const isFixed = RULES.some((each) => each.id === entry.key);
		const summary = isFixed ? `The level of \`${entry.key}\` is fixed` : `There is no rule \`${entry.key.slice(0, 40)}\``;
		const hint = isFixed ? "Remove the line; single cases are excepted where they are." : suggestName(entry.key, house);
		return [reportError("schema-value", placeOfKey(source, entry), summary, { hint })];
	});
}
/** A finding may be milder than its rule, never harsher. */
function judged(rule, level, about, { on, ...diagnostic }) {
	const severity = RANK[diagnostic.severity] < RANK[level] ? diagnostic.severity : level;
	return {
		rule,
		on: {
			...about,
			...on
		},
		diagnostic: {
			...diagnostic,
			severity,
			rule: rule.id
		}
	};
}
const RANK = {
	advice: 0,
	warning: 1,
	error: 2
};
function levelOf(rule, { file }) {
	if (rule.level !== "house") return rule.level;
	return file.value.rules?.[rule.id] ?? file.value.rules?.["default"] ?? "advice";
}
function reportExpired([exception, covered]) {
	const [first] = covered;
	const what = covered.length === 1 ? "" : ` and ${covered.length - 1} more`;
	return {
		...reportError("exception-expired", exception.place, `The exception from \`${exception.rule}\` ended on ${exception.until}`, {
			detail: `It covers: ${first?.diagnostic.summary}${what}. Its reason was: ${exception.reason}`,
			hint: "Repair what it covers and remove it, or set a new date with the reason of today."
		}),
		rule: exception.rule
	};
}
function reportUnused(exception) {
	return reportWarning("exception-unused", exception.place, `The exception from \`${exception.rule}\` covers nothing`, { hint: "Remove these lines, so that the rule applies again." });
}
/** Each stack gets a verdict of each rule. What belongs to no stack is a verdict on the VM, or on the fleet. */
function verdictsOf(rule, fleet, open, used, expired) {
	const failures = open.filter((each) => each.rule === rule && each.diagnostic.severity === "error");
	const verdicts = fleet.vms.flatMap((vm) => vm.stacks.map((stack) => ({
		vm: stack.vm,
		stack: stack.name
	}))).map((on) => {
		const failure = failures.find((each) => each.on.vm === on.vm && each.on.stack === on.stack);
		if (failure !== void 0) return {
			rule: rule.id,
			on,
			passed: false,
			text: failure.diagnostic.summary
		};
		const excuse = [...used].find(([exception, covered]) => exception.rule === rule.id && covered.some((each) => isAbout$1(each.on, on)));
		if (excuse === void 0) return {
			rule: rule.id,
			on,
			passed: true,
			text: rule.title
		};
		const [exception] = excuse;
		const end = exception.until === void 0 ? "" : ` until ${exception.until}`;
		return {
			rule: rule.id,
			on,
			passed: !expired.has(exception),
			text: `excepted${end}: ${exception.reason}`
		};
	});
	const others = failures.filter((each) => each.on.stack === void 0);
	return [...verdicts, ...others.map(({ on, diagnostic }) => ({
		rule: rule.id,
		on,
		passed: false,
		text: diagnostic.summary
	}))];
}
function isAbout$1(finding, on) {
	return finding.vm === on.vm && finding.stack === on.stack;
}

// src/manifest/vm-manifest.ts
const DEFAULT_SSH_PORT = 22;
/** `overlay` replaces single values of `ssh`. */
async function parseVm(name, source, overlay) {
	const { root, problems } = await parseYaml(source);
	if (root === void 0) return {
		vm: void 0,
		problems
	};
	const found = [...checkSchema(source, root, validateVm), ...itemsOf(findNode(root, "checks")).flatMap((each) => checkExactlyOne(source, each, [
		"address",
		"http",
		"tcp",
		"dns"
	]))];
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
	const { id, description, addresses = {}, resources, template, inventory = [], checks } = file;
	return {
		...id === void 0 ? {} : { id },
		...description === void 0 ? {} : { description },
		addresses: {
			...pick(addresses, "lan"),
			...pick(addresses, "tailscale")
		},
		...resources === void 0 ? {} : { resources: {
			...pick(resources, "memory"),
			...pick(resources, "reserved"),
			...pick(resources, "disk"),
			...pick(resources, "cores")
		} },
		...template === void 0 ? {} : { template: {
			id: template.id,
			name: template.name,
			profile: template.profile
		} },
		...checks === void 0 ? {} : { checks: checks.flatMap(fillCheck) },
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
async function loadFleet(root, options) {
	const problems = [];
	const names = listNames$1(root, problems);
	if (names.size === 0 && problems.length === 0) problems.push(reportNoStacks());
	const wanted = selectVms$1(names, options.vms, problems);
	const hosts = options.hosts === void 0 ? {
		overlays: /* @__PURE__ */ new Map(),
		problems: []
	} : await readHosts(options.hosts, [...names.keys()]);
	const [routes, sources] = await Promise.all([readRoutes(root), readSecretSources(root)]);
	const { file, problems: fileProblems } = await readFleetFile(root);
	const loaded = await Promise.all(wanted.map((vm) => loadVm(root, vm, names.get(vm) ?? [], hosts.overlays.get(vm))));
	problems.push(...hosts.problems, ...routes.problems, ...sources.problems, ...fileProblems, ...loaded.flatMap((each) => each.result.problems));
	problems.push(...loaded.flatMap((each) => each.stacks.flatMap((stack) => stack.problems)));
	const today = new Date(options.now).toISOString().slice(0, 10);
	const { findings, advice, verdicts, exceptions, waived } = judgeFleet({
		names,
		vms: loaded,
		routes: routes.routes,
		file,
		sources: sources.sources
	}, today);
	const diagnostics = sortDiagnostics(dropEchoes([...problems, ...findings]));
	const infisical = sources.sources === "broken" ? void 0 : sources.sources?.infisical;
	const vms = loaded.flatMap((each) => describeVm(root, each, {
		file,
		waived
	}));
	const readable = hasErrors(problems) ? void 0 : {
		root,
		vms,
		...infisical === void 0 ? {} : { infisical }
	};
	return {
		fleet: hasErrors(diagnostics) ? void 0 : readable,
		readable,
		diagnostics,
		advice: sortDiagnostics(advice),
		verdicts,
		exceptions
	};
}
/**
* The VMs alone, without their stacks, so that connecting can begin at once. What cannot be read is left out: `loadFleet`
* reads it again and says what is wrong.
* @param wanted names; empty for all
*/
async function loadTargets(root, wanted, options = {}) {
	const names = listFolders(root, "stacks", "VM", []);
	const chosen = wanted.length === 0 ? names : names.filter((name) => wanted.includes(name));
	const hosts = options.hosts === void 0 ? void 0 : await readHosts(options.hosts, names);
	if (hosts !== void 0 && hosts.problems.length > 0) return [];
	return (await Promise.all(chosen.map((name) => {
		const file = `stacks/${name}/vm.yaml`;
		return interpretVm(name, file, readText(root, file), hosts?.overlays.get(name));
	}))).flatMap(({ vm }) => vm?.value.managed === true ? [{
		...vm.value,
		stacks: []
	}] : []);
}
function describeVm(root, loaded, fleet) {
	if (loaded.result.vm === void 0) return [];
	const stacks = loaded.stacks.map((each) => describeStack(root, each, fleet)).filter((each) => each !== void 0);
	return [{
		...loaded.result.vm.value,
		stacks
	}];
}
function listNames$1(root, problems) {
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
		else if (entry.isDirectory() && isFolderName(entry.name) && !(kind === "stack" && RESERVED_STACK_NAMES.includes(entry.name))) names.push(entry.name);
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
	const result = await interpretVm(vm, file, readText(root, file), overlay);
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
async function interpretVm(vm, file, read, overlay) {
	if (read === void 0) return {
		vm: void 0,
		problems: [reportError("file-unreadable", { file }, "The VM has no vm.yaml", { hint: "Add vm.yaml (`addresses: { lan: … }` is enough to begin with), or remove the folder." })]
	};
	if ("problem" in read) return {
		vm: void 0,
		problems: [read.problem]
	};
	return await parseVm(vm, read.source, overlay);
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

// src/commands/routes-validate.ts
/** Costs nothing where there are no routes: the rules, and the RE2 library with them, are loaded when needed. */
async function validateRoutes(fleet) {
	if (!existsSync(join(fleet.root, "cloudflare/routes.yaml"))) return {
		declared: void 0,
		diagnostics: []
	};
	const [{ readDeclaredRoutes }, { lintRoutes }] = await Promise.all([import("./declare.js"), import("./lint.js")]);
	const { declared, problems } = await readDeclaredRoutes(fleet);
	return {
		declared,
		diagnostics: [...problems, ...declared === void 0 ? [] : await lintRoutes(declared, fleet)]
	};
}

// src/commands/validate.ts
/**
* Reads and judges the whole repository.
* @throws PipelineError with all diagnostics when any of them is an error
*/
async function validate(context) {
	const { fleet, diagnostics, advice } = await load(context);
	if (fleet === void 0 || hasErrors(diagnostics)) throw new PipelineError(diagnostics);
	const routes = await validateRoutes(fleet);
	if (hasErrors(routes.diagnostics)) throw new PipelineError([...diagnostics, ...routes.diagnostics]);
	return {
		fleet,
		diagnostics: [...diagnostics, ...routes.diagnostics],
		advice,
		routes: routes.declared
	};
}
/**
* The fleet for commands that look, or that bring back what was deployed before: what only rules find against the repository of
* today does not stop them.
* @throws PipelineError with all diagnostics when the files themselves cannot be read
*/
async function readFleet(context) {
	return (await judge$1(context)).fleet;
}
/**
* The same with the verdict of every rule on every stack.
* @throws PipelineError with all diagnostics when the files themselves cannot be read
*/
async function judge$1(context) {
	const { readable, diagnostics, verdicts } = await load(context);
	if (readable === void 0) throw new PipelineError(diagnostics);
	return {
		fleet: readable,
		verdicts
	};
}
function load(context) {
	const hosts = context.hosts === void 0 ? {} : { hosts: context.hosts };
	return loadFleet(context.root, {
		now: context.clock.now(),
		...hosts
	});
}
/**
* Begins to connect to the selected VMs whose vm.yaml can be read; whatever is wrong with the others, `validate` says.
* @param most how many at most, in the order in which they will be asked for; all when absent
*/
async function prepareConnections(context, selection, most) {
	const options = context.hosts === void 0 ? {} : { hosts: context.hosts };
	const targets = await loadTargets(context.root, selection.vms, options);
	for (const vm of targets.slice(0, most)) context.prepare(vm);
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

// src/errors/codes.ts
const DIAGNOSTIC_CODES = [
	"file-unreadable",
	"file-too-large",
	"file-binary",
	"yaml-syntax",
	"yaml-bomb",
	"yaml-duplicate-key",
	"schema-unknown-key",
	"schema-type",
	"schema-value",
	"schema-required",
	"name-invalid",
	"link-escapes",
	"bind-outside",
	"bind-missing",
	"compose-invalid",
	"compose-variable",
	"image-untagged",
	"project-duplicate",
	"port-duplicate",
	"port-inventory",
	"needs-unknown",
	"needs-cycle",
	"secret-undeclared",
	"secrets-unreadable",
	"secrets-plain",
	"secrets-tampered",
	"age-key",
	"secret-source",
	"secret-cycle",
	"infisical-down",
	"infisical-denied",
	"reload-unused",
	"backup-missing",
	"reason-missing",
	"service-unknown",
	"route-unknown",
	"unmanaged-stack",
	"unmanaged-service",
	"image-digest",
	"health-check",
	"health-tools",
	"memory-limit",
	"memory-fits",
	"nfs-address",
	"nfs-unmanaged",
	"database-local",
	"bootstrap-check",
	"upgrade-path",
	"same-secret",
	"exception-invalid",
	"exception-expired",
	"exception-unused",
	"reserved-file",
	"vm-unknown",
	"stack-unknown",
	"fleet-empty",
	"host-key-missing",
	"host-key-changed",
	"ssh-unreachable",
	"ssh-timeout",
	"ssh-auth",
	"ssh-key",
	"ssh-lost",
	"ssh-busy",
	"remote-output",
	"engine-missing",
	"engine-old",
	"engine-down",
	"compose-missing",
	"compose-old",
	"not-root",
	"plan-refused",
	"plan-disagrees",
	"plan-stale",
	"removal-refused",
	"upgrade-refused",
	"compose-refused",
	"secret-missing",
	"port-taken",
	"name-taken",
	"external-missing",
	"network-cut",
	"volume-kept",
	"container-paused",
	"image-missing",
	"image-platform",
	"held",
	"rollback-unsafe",
	"version-skew",
	"lock-held",
	"older-commit",
	"disk-full",
	"pull-failed",
	"validate-failed",
	"backup-failed",
	"up-failed",
	"unhealthy",
	"unstable",
	"check-failed",
	"not-converged",
	"rolled-back",
	"rollback-failed",
	"interrupted",
	"needs-failed",
	"watch-timeout",
	"release-unknown",
	"reference-stale",
	"route-duplicate",
	"route-shadowed",
	"route-zone",
	"route-certificate",
	"route-pattern",
	"route-proxy",
	"route-exposure",
	"route-foreign",
	"route-drift",
	"route-conflict",
	"route-unreachable",
	"route-exposed",
	"tunnel-unusable",
	"connector-behind",
	"cloudflare-token",
	"cloudflare-refused",
	"cloudflare-unreachable",
	"cloudflare-limit",
	"forge-failed",
	"usage"
];

// src/plan/secret-version.ts
const VERSION_LENGTH = 12;
/**
* What tells one state of a secret from another: the VM's keyed fingerprint and the owner that stack.yaml declares.
* An owner is part of it because a file that changes hands under a running container may be lost to the old release.
*/
function secretPrint(fingerprint, owner) {
	return owner === void 0 ? fingerprint : `${fingerprint}@${owner}`;
}
/** True when two prints differ in their owner alone. */
function isSameValue(before, after) {
	return before.split("@")[0] === after.split("@")[0];
}
/** The copy's name behind `<secret>.`: twelve hex digits. */
function secretVersion(print) {
	return sha256(print).slice(0, VERSION_LENGTH);
}
/** The copy, relative to the folder `secrets/` of the stack on the VM. */
function keptSecretName(name, print) {
	return `.kept/${name}.${secretVersion(print)}`;
}

// src/plan/override.ts
/** Name of the generated file, beside compose.yaml, so that Compose called by hand in that folder reads it too. */
const OVERRIDE_FILE = "compose.override.yaml";
/** The label that carries the digest. */
const CONTENT_LABEL = "fairlead.content";
const HEADER = ["# Generated by Fairlead from the files and secrets each service mounts. Do not edit: the next release writes it again.", "# Compose ignores the content of mounted files; this label makes it recreate exactly their users."];
const SECRETS_FOLDER = "secrets";
/**
* The text of compose.override.yaml for a stack: deterministic bytes.
* @param secrets prints by secret name (see `secretFingerprints`)
*/
function overrideFor(stack, secrets) {
	const lines = [];
	for (const service of [...stack.services].sort((left, right) => compareText(left.name, right.name))) {
		const digest = contentDigest(stack, service, secrets);
		if (digest !== void 0) lines.push(`  ${JSON.stringify(service.name)}:`, "    labels:", `      ${CONTENT_LABEL}: "${digest}"`);
	}
	return `${[
		...HEADER,
		...lines.length === 0 ? ["services: {}"] : ["services:", ...lines],
		...keptSecrets(stack, secrets)
	].join("\n")}\n`;
}
/** Each release mounts its own copies: a value that arrives later cannot reach a container before its release does. */
function keptSecrets(stack, secrets) {
	const lines = [...new Set(stack.services.flatMap((service) => service.secrets))].sort(compareText).flatMap((name) => {
		const print = ownValue(secrets, name);
		return print === void 0 ? [] : [`  ${JSON.stringify(name)}:`, `    file: ${JSON.stringify(`./${SECRETS_FOLDER}/${keptSecretName(name, print)}`)}`];
	});
	return lines.length === 0 ? [] : ["secrets:", ...lines];
}
/** Every file of the stack that the service mounts, folders expanded, sorted by target and path; secrets are not files. */
function mountedFiles(stack, service) {
	const found = [];
	for (const mount of service.mounts) for (const file of stack.files) if (isUnder(file.path, normalizePath(mount.source))) found.push({
		target: mount.target,
		file
	});
	return found.sort((left, right) => compareText(left.target, right.target) || compareText(left.file.path, right.file.path));
}
/** Names of the secrets a service sees: through Compose's `secrets:` or by mounting a file of the secrets folder. */
function mountedSecrets(service, known) {
	const names = new Set(service.secrets);
	for (const mount of service.mounts) for (const name of secretsBehind(mount, known)) names.add(name);
	return [...names].sort(compareText);
}
/** True when a reload rule of this service names the file, so that a change of it must not recreate the service. */
function isReloaded(stack, service, path) {
	return stack.manifest.reload.some((rule) => rule.service === service && rule.files.some((pattern) => ruleCovers(pattern, path)));
}
/** True when a pattern of `reload.files` (exact path, or folder with trailing `/`) names the path. */
function ruleCovers(pattern, path) {
	const plain = pattern.startsWith("./") ? pattern.slice(2) : pattern;
	return plain.endsWith("/") ? path.startsWith(plain) : path === plain;
}
function contentDigest(stack, service, secrets) {
	const files = mountedFiles(stack, service).filter((each) => !isReloaded(stack, service.name, each.file.path));
	const names = mountedSecrets(service, Object.keys(secrets));
	const inline = service.inlineConfigs ?? [];
	if (files.length === 0 && names.length === 0 && inline.length === 0) return;
	return digestOf({
		files: files.map(({ target, file }) => [
			target,
			file.path,
			file.mode,
			file.sha256
		]),
		secrets: names.map((name) => [name, ownValue(secrets, name) ?? null]),
		...inline.length === 0 ? {} : { inline: inline.map((each) => [each.name, each.sha256]) }
	});
}
function secretsBehind(mount, known) {
	const source = normalizePath(mount.source);
	if (source === SECRETS_FOLDER || source === "") return known;
	return source.startsWith(`${SECRETS_FOLDER}/`) ? [source.slice(8)] : [];
}
function isUnder(path, source) {
	return source === "" || path === source || path.startsWith(`${source}/`);
}
function normalizePath(source) {
	const plain = source.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
	return plain === "." ? "" : plain;
}

// src/plan/notice.ts
const NAMED$1 = 4;
/** Adds to every stack that stops who notices it: `noticedBy`, and the same at the end of the sentence `impact`. */
function tellWhoNotices(plan, fleet, routes) {
	if (plan.stacks.every((each) => each.stops === void 0)) return plan;
	const dependents = indexDependents(fleet);
	return {
		...plan,
		stacks: plan.stacks.map((each) => each.stops === void 0 ? each : withNotice(each, dependents, routes))
	};
}
function withNotice(plan, dependents, routes) {
	const address = `${plan.vm}/${plan.stack}`;
	const stacks = [...allDependents(address, dependents)].sort(compareText);
	const touched = /* @__PURE__ */ new Set([address, ...stacks]);
	const led = (routes?.routes ?? []).filter((route) => touched.has(`${route.vm}/${route.stack}`)).map((route) => route.hostname);
	const hostnames = [...new Set(led)].sort(compareText);
	if (stacks.length === 0 && hostnames.length === 0) return plan;
	const told = noticeText(plan.vm, hostnames, stacks);
	return {
		...plan,
		impact: plan.impact === void 0 ? told : `${plan.impact} ${told}`,
		noticedBy: {
			hostnames,
			stacks
		}
	};
}
/** `vm/stack` → the stacks that name it in `needs`. */
function indexDependents(fleet) {
	const index = /* @__PURE__ */ new Map();
	for (const stack of fleet.vms.flatMap((vm) => vm.stacks)) for (const need of stack.manifest.needs) index.set(need, [...index.get(need) ?? [], `${stack.vm}/${stack.name}`]);
	return index;
}
/** Also those that need a stack that needs it; a circle ends where it began. */
function allDependents(address, dependents) {
	const found = /* @__PURE__ */ new Set();
	const open = [address];
	for (let next = open.pop(); next !== void 0; next = open.pop()) for (const each of dependents.get(next) ?? []) if (each !== address && !found.has(each)) {
		found.add(each);
		open.push(each);
	}
	return found;
}
function noticeText(vm, hostnames, stacks) {
	const others = new Set(stacks.map((each) => each.slice(0, each.indexOf("/"))));
	others.delete(vm);
	const elsewhere = others.size === 0 ? "" : ` (also on ${[...others].join(", ")})`;
	return `Noticed ${[...hostnames.length === 0 ? [] : [`at ${joinNamed(hostnames, "hostname")}`], ...stacks.length === 0 ? [] : [`by ${joinNamed(stacks, "stack")}${elsewhere}`]].join(" and ")}.`;
}
function joinNamed(names, noun) {
	const more = names.length - NAMED$1;
	if (more <= 0) return names.join(", ");
	return `${names.slice(0, NAMED$1).join(", ")} and ${more} more ${noun}${more === 1 ? "" : "s"}`;
}

// src/plan/order.ts
/** Waves of the stacks that change. `needs` on other VMs or on stacks that stay as they are do not delay anything. */
function orderStacks(plans) {
	const changing = plans.filter((each) => each.intent === "deploy" || each.intent === "remove");
	const byAddress = new Map(changing.map((each) => [addressOfPlan(each), each]));
	const awaited = new Set(changing.flatMap((each) => each.needs));
	const last = changing.filter((each) => each.intent === "remove" && !awaited.has(addressOfPlan(each)));
	let waiting = changing.filter((each) => !last.includes(each)).sort(byName);
	const waves = [];
	while (waiting.length > 0) {
		const open = new Set(waiting.map(addressOfPlan));
		const ready = waiting.filter((each) => each.needs.every((need) => !open.has(need) || !byAddress.has(need)));
		if (ready.length === 0) return {
			waves: withLast(waves, last),
			stuck: waiting
		};
		waves.push(ready);
		const done = new Set(ready);
		waiting = waiting.filter((each) => !done.has(each));
	}
	return {
		waves: withLast(waves, last),
		stuck: []
	};
}
/** `vm/stack`. */
function addressOfPlan(plan) {
	return `${plan.vm}/${plan.stack}`;
}
function withLast(waves, last) {
	return last.length === 0 ? waves : [...waves, [...last].sort(byName)];
}
function byName(left, right) {
	return compareText(left.stack, right.stack);
}

// src/plan/decision.ts
/** A cause in one word and one phrase. */
function because(rule, text) {
	return {
		rule,
		text
	};
}
/** Two decisions are the same deed when these are equal. */
function decisionKey(decision) {
	return `${decision.kind} ${decision.action} ${decision.name}`;
}

// src/plan/inputs.ts
const OVERRIDE_MODE = 420;
/** Path → digest and mode of everything that a release puts into /opt/stacks/<stack>, the generated override included. */
function liveFiles(stack, override) {
	const files = stack.files.map((file) => [file.path, {
		sha256: file.sha256,
		mode: file.mode
	}]);
	files.push([OVERRIDE_FILE, {
		sha256: sha256(override),
		mode: OVERRIDE_MODE
	}]);
	return Object.fromEntries(files.sort(([left], [right]) => compareText(left, right)));
}
/** The fixed folder Compose is called for; it is part of Compose's hashes. */
function projectDirectory(stack) {
	return `/opt/stacks/${stack}`;
}
/** Names of all secrets a stack needs on its VM, sorted: declared in stack.yaml or used by a service; not the token of `report`. */
function neededSecrets(stack) {
	const names = new Set(Object.keys(stack.manifest.secrets).filter((name) => name !== stack.manifest.report?.token));
	const declared = [...names];
	for (const service of stack.services) for (const name of mountedSecrets(service, declared)) names.add(name);
	return [...names].sort(compareText);
}
/** Prints (`secretPrint`) of the stack's secrets that the VM has; a secret that is missing there is missing here. */
function secretFingerprints(stack, observed) {
	const found = [];
	for (const name of neededSecrets(stack)) {
		const secret = ownValue(observed?.secrets, name);
		if (secret !== void 0) found.push([name, secretPrint(secret.fingerprint, ownValue(stack.manifest.secrets, name)?.owner)]);
	}
	return Object.fromEntries(found);
}
/** The copies that a release of the stack would mount, relative to `secrets/`. */
function mountedCopies(stack, observed) {
	return Object.entries(secretFingerprints(stack, observed)).map(([name, print]) => keptSecretName(name, print));
}
/** Hex sha256 over everything that decides what Compose would do, but for the state of the Engine. */
function inputsDigest(inputs) {
	const { files, secrets, composeVersion, projectDirectory: directory } = inputs;
	return digestOf({
		files,
		secrets,
		composeVersion,
		projectDirectory: directory
	});
}
const reckoned = /* @__PURE__ */ new WeakMap();
/** Reckoned once per stack and observation, both of which never change: a plan asks for it several times. */
function wantedInputs(desired, observed, composeVersion) {
	const known = reckoned.get(desired);
	if (known !== void 0 && known.observed === observed && known.version === composeVersion) return known.wanted;
	const secrets = secretFingerprints(desired, observed);
	const override = overrideFor(desired, secrets);
	const wanted = {
		secrets,
		override,
		digest: inputsDigest({
			files: liveFiles(desired, override),
			secrets,
			composeVersion,
			projectDirectory: projectDirectory(desired.name)
		})
	};
	reckoned.set(desired, {
		observed,
		version: composeVersion,
		wanted
	});
	return wanted;
}

// src/plan/file-causes.ts
/** Repository against the last release (or, before the first one, against what lies on the VM); sorted by path. */
function changedFiles(desired, observed) {
	const before = observed?.release?.files ?? observed?.files ?? {};
	const changes = [];
	const wanted = /* @__PURE__ */ new Set([OVERRIDE_FILE]);
	for (const file of desired.files) {
		wanted.add(file.path);
		const what = compareFile(ownValue(before, file.path), file);
		if (what !== void 0) changes.push({
			path: file.path,
			what
		});
	}
	for (const path of observed?.release === void 0 ? [] : Object.keys(before)) if (!wanted.has(path)) changes.push({
		path,
		what: "removed"
	});
	return changes.sort((left, right) => compareText(left.path, right.path));
}
/** Files of the last release that somebody changed or removed on the VM since; sorted by path. */
function editedFiles(observed) {
	const changes = [];
	for (const [path, file] of Object.entries(observed?.release?.files ?? {})) {
		const found = ownValue(observed?.files, path);
		const what = found === void 0 ? "removed" : compareFile(file, found);
		if (what !== void 0) changes.push({
			path,
			what
		});
	}
	return changes.sort((left, right) => compareText(left.path, right.path));
}
/** Secrets whose fingerprint is not the one of the last release, as causes. */
function changedSecrets(desired, observed) {
	const before = observed?.release?.secrets ?? {};
	const now = secretFingerprints(desired, observed);
	const causes = /* @__PURE__ */ new Map();
	for (const name of [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(now)])].sort(compareText)) {
		const [old, next] = [ownValue(before, name), ownValue(now, name)];
		if (old !== next) causes.set(name, because("secret", `secret ${name} ${secretChange(old, next)}`));
	}
	return causes;
}
function secretChange(old, next) {
	if (old === void 0) return "added";
	if (next === void 0) return "removed";
	return isSameValue(old, next) ? "has another owner" : "changed (value hidden)";
}
/** Why the content label of a service changed: its files and secrets, without what only a reload rule covers. */
function contentCauses(desired, observed, service) {
	const mounted = new Set(mountedFiles(desired, service).map((each) => each.file.path));
	const files = changedFiles(desired, observed).filter((change) => mounted.has(change.path) || change.what === "removed" && isMountedPath(service, change.path)).filter((change) => !isReloaded(desired, service.name, change.path)).map(fileCause);
	const changed = changedSecrets(desired, observed);
	const secrets = mountedSecrets(service, [...changed.keys()]).flatMap((name) => changed.get(name) ?? []);
	return [...files, ...secrets];
}
/** "config/Caddyfile changed". */
function fileCause(change) {
	return because("file", change.what === "mode changed" ? `mode of ${change.path} changed` : `${change.path} ${change.what}`);
}
/** True when a mount of the service covers the path, whether or not the file still exists. */
function isMountedPath(service, path) {
	return service.mounts.some((mount) => {
		const source = mount.source.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
		return source === "" || source === "." || path === source || path.startsWith(`${source}/`);
	});
}
function compareFile(before, after) {
	if (before === void 0) return "added";
	if (before.sha256 !== after.sha256) return "changed";
	return before.mode === after.mode ? void 0 : "mode changed";
}

// src/plan/reload.ts
/**
* What is to be reloaded, one entry per rule, in the order of stack.yaml; then restarts for edited files.
* @param renewed services whose containers are created, recreated, restarted or started anyway: they read all files anew
*/
function reloadsFor(desired, observed, renewed) {
	if (observed?.release === void 0) return [];
	const changed = changedFiles(desired, observed);
	const edited = editedFiles(observed).filter((each) => !changed.some((other) => other.path === each.path));
	const reloads = [];
	for (const rule of desired.manifest.reload) {
		const inRule = (change) => rule.files.some((pattern) => ruleCovers(pattern, change.path));
		const causes = [...changed.filter(inRule).map(fileCause), ...edited.filter(inRule).map(editCause)];
		const files = [...changed, ...edited].filter(inRule).map((each) => each.path);
		if (causes.length > 0 && !renewed.has(rule.service)) reloads.push({
			service: rule.service,
			action: rule.action,
			files,
			causes
		});
	}
	const restarted = new Set(reloads.filter((each) => each.action.kind === "restart").map((each) => each.service));
	for (const service of desired.services.filter((each) => !renewed.has(each.name) && !restarted.has(each.name))) reloads.push(...restartForEdits(desired, service, edited));
	return reloads;
}
/** The release's file goes back in place, but a container with the edited file mounted sees it only after a restart. */
function restartForEdits(desired, service, edited) {
	const mine = edited.filter((each) => isMountedPath(service, each.path) && !isReloaded(desired, service.name, each.path));
	if (mine.length === 0) return [];
	return [{
		service: service.name,
		action: { kind: "restart" },
		files: mine.map((each) => each.path),
		causes: mine.map(editCause)
	}];
}
function editCause(change) {
	return because("file", `${change.path} was ${change.what === "removed" ? "removed" : "edited"} on the VM`);
}

// src/plan/reload-changes.ts
/** One change per running container that is told to read its files again. */
function reloadChanges(scene, decisions) {
	const { desired, observed } = scene;
	return reloadsFor(desired, observed, renewedServices(decisions, (service) => scene.byService.get(service)?.length ?? 0)).flatMap((reload) => (scene.byService.get(reload.service) ?? []).filter((each) => each.State === "running").map((container) => ({
		vm: desired.vm,
		stack: desired.name,
		kind: "container",
		name: containerName$1(container),
		service: reload.service,
		action: reload.action.kind === "restart" ? "restart" : "reload",
		causes: reload.causes,
		destructive: false
	})));
}
/** The reloads of a plan, with the action of stack.yaml, in the order they are to be done. */
function reloadsOfPlan(plan, desired, observed) {
	const reached = new Set(plan.changes.filter(isReload).map((each) => each.service));
	return reloadsFor(desired, observed, /* @__PURE__ */ new Set()).filter((each) => reached.has(each.service));
}
function isReload(change) {
	return (change.action === "reload" || change.action === "restart") && change.causes.every((each) => each.rule === "file");
}
/** Services of which every container starts anew, and so reads its files anew. */
function renewedServices(decisions, countOf) {
	const counts = /* @__PURE__ */ new Map();
	for (const { kind, service } of decisions) if (kind === "container" && service !== void 0) counts.set(service, (counts.get(service) ?? 0) + 1);
	return new Set([...counts].filter(([service, count]) => count >= countOf(service)).map(([service]) => service));
}

// src/observe/floor.ts
/** Engine 20.10 is the oldest one the rules were tried with; Compose 2.20 the oldest one whose sources were read. */
const ENGINE_FLOOR = "20.10";
const COMPOSE_FLOOR = "2.20";
const INSTALL_COMPOSE = "On the VM: apt-get install docker-compose-v2 (Ubuntu), docker-compose (Debian 13) or docker-compose-plugin (docker.com).";
/** Returns the Compose that was found; throws all that is missing at once. */
function checkFloor(vm, { uid, engine, compose }) {
	const findings = [];
	const at = { address: vm };
	if (uid !== 0) findings.push({
		code: "not-root",
		severity: "error",
		summary: `Commands on ${vm} do not run as root`,
		detail: `The user id is ${uid}.`,
		hint: "Connect as root, or allow the user: \"<user> ALL=(root) NOPASSWD: ALL\" in /etc/sudoers.d/fairlead.",
		at
	});
	if (isOlder(engine.version, "20.10")) findings.push({
		code: "engine-old",
		severity: "error",
		summary: `The Docker Engine of ${vm} is too old`,
		detail: `It is ${engine.version}; at least ${ENGINE_FLOOR} is needed.`,
		hint: "On the VM: apt-get install docker.io, or docker-ce from docs.docker.com/engine/install.",
		at
	});
	if (compose === void 0 || compose.version === "") findings.push({
		code: "compose-missing",
		severity: "error",
		summary: `${vm} has no Docker Compose v2`,
		detail: compose === void 0 ? "No docker-compose plugin was found in the CLI plugin folders." : `${compose.stamp} did not say its version.`,
		hint: INSTALL_COMPOSE,
		at
	});
	else if (isOlder(compose.version, "2.20")) findings.push({
		code: "compose-old",
		severity: "error",
		summary: `Docker Compose on ${vm} is too old`,
		detail: `It is ${compose.version}; at least ${COMPOSE_FLOOR} is needed.`,
		hint: INSTALL_COMPOSE,
		at
	});
	if (findings.length > 0 || compose === void 0) throw new PipelineError(findings);
	return compose;
}
/** Compares the first two numbers of a version such as "26.1.5+dfsg1"; a version without numbers counts as old. */
function isOlder(version, floor) {
	const [major = -1, minor = -1] = readNumbers(version);
	const [floorMajor = 0, floorMinor = 0] = readNumbers(floor);
	return major < floorMajor || major === floorMajor && minor < floorMinor;
}
function readNumbers(version) {
	const match = /^v?(\d+)\.(\d+)/.exec(version);
	return match === null ? [] : [Number(match[1]), Number(match[2])];
}

// src/observe/output-error.ts
/** @param what facts: what is missing, where it ends */
function makeOutputError(vm, what) {
	return new PipelineError({
		code: "remote-output",
		severity: "error",
		summary: `${vm} gave an answer that cannot be read`,
		detail: what,
		hint: "Run the command again. If it stays so, run \"sh < src/host/observe.sh\" on the VM and look at its end.",
		at: { address: vm }
	});
}

// src/observe/parse.ts
const STATE_ROOT = "/var/lib/fairlead";
const NAMES = /* @__PURE__ */ new Set([...[
	"uid",
	"disk",
	"compose",
	"stacks",
	"texts",
	"journals",
	"locked",
	"files",
	"secrets"
], "end"]);
/**
* @param vm for the messages
* @param text standard output of observe.sh, whole
* @throws PipelineError `remote-output`, naming what is missing
*/
function parseObservation(vm, text) {
	const sections = splitSections(vm, text);
	const texts = splitTexts(sections.texts);
	const journals = splitJournals(sections.journals);
	const locked = new Set(sections.locked);
	const files = groupFiles(sections.files);
	const secrets = groupSecrets(linesOf(sections.secrets));
	const stacks = sections.stacks.map((name) => {
		const at = (file) => texts.get(`${STATE_ROOT}/${name}/${file}`);
		const isLocked = locked.has(name);
		return [name, {
			name,
			release: parseRelease(readCurrent(texts, name)),
			files: files.get(name) ?? {},
			secrets: secrets.get(name) ?? {},
			lock: isLocked ? at("holder")?.trim() ?? "" : void 0,
			interrupted: isLocked ? void 0 : findInterrupted(journals.get(name)),
			held: parseHold(at("held"))
		}];
	});
	return {
		uid: parseUid(vm, sections.uid),
		disk: parseDisk(vm, linesOf(sections.disk)),
		compose: parseCompose(sections.compose),
		stacks: Object.fromEntries(stacks)
	};
}
function splitSections(vm, text) {
	const records = text.slice(Math.max(0, text.indexOf(""))).split("\0");
	const found = /* @__PURE__ */ new Map();
	let current;
	for (const record of records.slice(0, -1)) {
		const name = record.startsWith("") ? record.slice(1) : void 0;
		if (name !== void 0 && NAMES.has(name)) {
			current = [];
			found.set(name, current);
		} else current?.push(record);
	}
	const missing = [...NAMES].filter((name) => !found.has(name));
	if (missing.length > 0) throw makeOutputError(vm, `The answer ends before: ${missing.join(", ")} (${text.length} characters came).`);
	const take = (name) => found.get(name) ?? [];
	return {
		uid: take("uid"),
		disk: take("disk"),
		compose: take("compose"),
		stacks: take("stacks"),
		texts: take("texts"),
		journals: take("journals"),
		locked: take("locked"),
		files: take("files"),
		secrets: take("secrets")
	};
}
function linesOf(records) {
	return records.flatMap((record) => record.split("\n"));
}
function parseUid(vm, [uid]) {
	if (uid === void 0 || !/^\d{1,10}$/.test(uid)) throw makeOutputError(vm, "The user id is missing.");
	return Number(uid);
}
/** `df -P -k`: the fourth column, in KiB; the first line is the heading. */
function parseDisk(vm, lines) {
	const [images = NaN, releases = images] = lines.slice(1).filter((line) => line !== "").map((line) => Number(/^.*?\s+\d+\s+\d+\s+(\d+)\s+\d+%/.exec(line)?.[1]) * 1024);
	if (!Number.isSafeInteger(images) || !Number.isSafeInteger(releases)) throw makeOutputError(vm, "The free disk space is missing.");
	return {
		images,
		releases
	};
}
function parseCompose([stamp, version]) {
	return stamp === void 0 ? void 0 : {
		stamp,
		version: (version ?? "").replace(/^v/, "")
	};
}
/** `path NUL text LF`, so the records are: path, "text LF path", …, "text LF". Lines of one path are joined again. */
function splitTexts(records) {
	const texts = /* @__PURE__ */ new Map();
	const lines = records.join("\0").split("\n");
	for (const line of lines) {
		const at = line.indexOf("\0");
		if (at > 0) {
			const path = line.slice(0, at);
			texts.set(path, `${texts.get(path) ?? ""}${line.slice(at + 1)}\n`);
		}
	}
	return texts;
}
function readCurrent(texts, stack) {
	const current = texts.get(`${STATE_ROOT}/${stack}/current`)?.trim();
	if (current === void 0) return;
	const at = (file) => texts.get(`${STATE_ROOT}/${stack}/releases/${current}/${file}`);
	return {
		number: current,
		record: at("release.json"),
		result: at("result"),
		containers: at("containers"),
		downtime: at("downtime")
	};
}
/** `tail -v`: a heading "==> path <==" per journal, then its last lines. */
function splitJournals(records) {
	const journals = /* @__PURE__ */ new Map();
	let current;
	for (const line of records.join("\0").split("\n")) {
		const heading = /^==> (.*)\/journal <==$/.exec(line)?.[1];
		if (heading?.startsWith(`${"/var/lib/fairlead"}/`) === true) {
			current = [];
			journals.set(heading.slice(18), current);
		} else if (line !== "") current?.push(line);
	}
	return journals;
}
/** A journal line is `epoch ⇥ run ⇥ step ⇥ detail`. A last line that a power cut tore counts as not there. */
function findInterrupted(lines) {
	const last = lines?.map((line) => line.split("	")).filter((fields) => fields.length >= 3 && fields[1] !== "" && fields[2] !== "").at(-1);
	return last === void 0 || last[2] === "end" ? void 0 : last[1];
}
function parseHold(text) {
	if (text === void 0) return;
	const values = new Map(text.split("\n").map((line) => {
		const at = line.indexOf("=");
		return at < 0 ? [line, ""] : [line.slice(0, at), line.slice(at + 1)];
	}));
	const since = values.get("since") ?? "";
	return {
		since: /^\d{1,11}$/.test(since) ? (/* @__PURE__ */ new Date(Number(since) * 1e3)).toISOString() : since,
		by: values.get("by") ?? "",
		reason: values.get("reason") ?? "",
		digest: values.get("digest") ?? ""
	};
}
/** Records are `<sha256>  <path>` and `<octal mode> <path>`; a file counts when both came. */
function groupFiles(records) {
	const sums = /* @__PURE__ */ new Map();
	const stacks = /* @__PURE__ */ new Map();
	for (const record of records) {
		const sum = /^\\?([0-9a-f]{64}) [ *](.*)$/s.exec(record);
		if (sum?.[1] !== void 0 && sum[2] !== void 0) {
			sums.set(sum[2], sum[1]);
			continue;
		}
		const mode = /^([0-7]{1,5}) (.*)$/s.exec(record);
		const place = splitPath(mode?.[2] ?? "");
		const sha256 = sums.get(mode?.[2] ?? "");
		if (mode?.[1] !== void 0 && place !== void 0 && sha256 !== void 0 && !place.file.startsWith("secrets/")) {
			const files = stacks.get(place.stack) ?? {};
			stacks.set(place.stack, {
				...files,
				[place.file]: {
					sha256,
					mode: Number.parseInt(mode[1], 8)
				}
			});
		}
	}
	return stacks;
}
/** Seven lines `<sha256>  /dev/fd/<n>`, then the paths they belong to, in the same order; and again. */
function groupSecrets(records) {
	const stacks = /* @__PURE__ */ new Map();
	let prints = [];
	for (const record of records) {
		const print = /^([0-9a-f]{64}) [ *]\/dev\/fd\/(\d)$/.exec(record);
		if (print?.[1] !== void 0) {
			prints = print[2] === "3" ? [print[1]] : [...prints, print[1]];
			continue;
		}
		const place = splitPath(record);
		const fingerprint = prints.shift();
		if (place?.file.startsWith("secrets/") === true && fingerprint !== void 0) {
			const name = place.file.slice(8);
			stacks.set(place.stack, {
				...stacks.get(place.stack),
				[name]: { fingerprint: fingerprint.slice(0, 12) }
			});
		}
	}
	return stacks;
}
function splitPath(path) {
	const match = /^\/opt\/stacks\/([^/]+)\/(.+)$/s.exec(path);
	return match?.[1] === void 0 || match[2] === void 0 ? void 0 : {
		stack: match[1],
		file: match[2]
	};
}

// src/observe/parse-engine.ts
/** `GET /version`. */
function parseVersion(vm, response) {
	const body = isRecord(response.body) ? response.body : {};
	const architecture = textOf$1(body["Arch"]);
	const engine = {
		version: textOf$1(body["Version"]),
		apiVersion: textOf$1(body["ApiVersion"]),
		...architecture === "" ? {} : { architecture }
	};
	if (response.status !== 200 || engine.version === "" || engine.apiVersion === "") throw makeOutputError(vm, `The Engine answered GET /version with ${describe(response)}.`);
	return engine;
}
/** `GET /containers/json?all=1`. */
function parseContainers(vm, response) {
	return readList$1(vm, "/containers/json", response, response.body).map((fields) => {
		const network = isRecord(fields["NetworkSettings"]) ? fields["NetworkSettings"] : {};
		const networks = isRecord(network["Networks"]) ? network["Networks"] : {};
		const host = isRecord(fields["HostConfig"]) ? fields["HostConfig"] : {};
		return {
			...fields,
			Id: requireText(vm, "/containers/json", fields, "Id"),
			Names: listOf(fields["Names"]).filter((name) => typeof name === "string"),
			Image: textOf$1(fields["Image"]),
			ImageID: textOf$1(fields["ImageID"]),
			Created: typeof fields["Created"] === "number" ? fields["Created"] : 0,
			Labels: textsOf(fields["Labels"]),
			State: textOf$1(fields["State"]),
			Status: textOf$1(fields["Status"]),
			Ports: listOf(fields["Ports"]).flatMap(readPort$1),
			NetworkSettings: { Networks: Object.fromEntries(Object.entries(networks).flatMap(readEndpoint)) },
			Mounts: listOf(fields["Mounts"]).flatMap(readMount),
			HostConfig: {
				...host,
				NetworkMode: textOf$1(host["NetworkMode"])
			}
		};
	});
}
/** `GET /networks`. */
function parseNetworks(vm, response) {
	return readList$1(vm, "/networks", response, response.body).map((fields) => ({
		...fields,
		Id: requireText(vm, "/networks", fields, "Id"),
		Name: requireText(vm, "/networks", fields, "Name"),
		Driver: textOf$1(fields["Driver"]),
		Labels: textsOf(fields["Labels"])
	}));
}
/** `GET /volumes`. */
function parseVolumes(vm, response) {
	return readList$1(vm, "/volumes", response, (isRecord(response.body) ? response.body : {})["Volumes"] ?? (isRecord(response.body) ? [] : void 0)).map((fields) => ({
		...fields,
		Name: requireText(vm, "/volumes", fields, "Name"),
		Driver: textOf$1(fields["Driver"]),
		Labels: isRecord(fields["Labels"]) ? textsOf(fields["Labels"]) : null
	}));
}
/** `GET /images/json`. */
function parseImages(vm, response) {
	return readList$1(vm, "/images/json", response, response.body).map((fields) => ({
		...fields,
		Id: requireText(vm, "/images/json", fields, "Id"),
		RepoTags: listOf(fields["RepoTags"]).filter((tag) => typeof tag === "string"),
		RepoDigests: listOf(fields["RepoDigests"]).filter((digest) => typeof digest === "string"),
		Size: typeof fields["Size"] === "number" ? fields["Size"] : 0
	}));
}
function readList$1(vm, path, response, list) {
	if (response.status !== 200 || !Array.isArray(list)) throw makeOutputError(vm, `The Engine answered GET ${path} with ${describe(response)}.`);
	return listOf(list).filter(isRecord);
}
function requireText(vm, path, fields, name) {
	const value = fields[name];
	if (typeof value !== "string" || value === "") throw makeOutputError(vm, `An entry of GET ${path} has no ${name}.`);
	return value;
}
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
function readPort$1(value) {
	if (!isRecord(value) || typeof value["PrivatePort"] !== "number") return [];
	const { IP: ip, PublicPort: published } = {
		IP: value["IP"],
		PublicPort: value["PublicPort"]
	};
	return [{
		...typeof ip === "string" ? { IP: ip } : {},
		PrivatePort: value["PrivatePort"],
		...typeof published === "number" ? { PublicPort: published } : {},
		Type: textOf$1(value["Type"])
	}];
}
function readEndpoint([name, value]) {
	if (!isRecord(value)) return [];
	const aliases = listOf(value["Aliases"]).filter((alias) => typeof alias === "string");
	return [[name, {
		...value,
		NetworkID: textOf$1(value["NetworkID"]),
		Aliases: aliases
	}]];
}
function readMount(value) {
	return isRecord(value) ? [{
		...value,
		Type: textOf$1(value["Type"])
	}] : [];
}
function describe(response) {
	const body = typeof response.body === "string" ? response.body : JSON.stringify(response.body ?? null);
	return `status ${response.status}: ${body.replaceAll(/\s+/g, " ").slice(0, 200)}`;
}

// src/observe/collect.ts
const SCRIPT_MS = 6e4;
const MAX_OUTPUT_BYTES = 67108864;
/**
* Reads everything a plan may ask; changes nothing on the VM but the note which Compose version it has.
* Throws PipelineError: remote-output, not-root, engine-missing, engine-down, engine-old, compose-missing, compose-old,
* and what the connection throws.
*/
async function collect(remote, options) {
	const readAt = new Date(options.clock.now()).toISOString();
	const [output, version, containers, networks, volumes, images] = await Promise.all([
		remote.run(OBSERVE, [], {
			timeoutMs: SCRIPT_MS,
			maxBytes: MAX_OUTPUT_BYTES
		}),
		remote.engine("GET", "/version"),
		remote.engine("GET", "/containers/json?all=1"),
		remote.engine("GET", "/networks"),
		remote.engine("GET", "/volumes"),
		remote.engine("GET", "/images/json")
	]);
	const { vm } = remote;
	const facts = parseObservation(vm, readOutput(vm, output));
	const engine = parseVersion(vm, version);
	return {
		vm,
		readAt,
		engine,
		compose: checkFloor(vm, {
			uid: facts.uid,
			engine,
			compose: facts.compose
		}),
		disk: facts.disk,
		containers: parseContainers(vm, containers),
		networks: parseNetworks(vm, networks),
		volumes: parseVolumes(vm, volumes),
		images: parseImages(vm, images),
		stacks: {
			...Object.fromEntries(options.stacks.map((name) => [name, makeUnknownStack(name)])),
			...facts.stacks
		}
	};
}
function readOutput(vm, output) {
	if (output.code !== 0) throw makeOutputError(vm, `observe.sh ended with ${output.code}: ${output.stderr.trim().slice(-300) || "no message"}`);
	return output.stdout;
}
function makeUnknownStack(name) {
	return {
		name,
		release: void 0,
		files: {},
		secrets: {},
		lock: void 0,
		interrupted: void 0,
		held: void 0
	};
}

// src/plan/hold.ts
/** The hold that is in force: it ends when the stack in the repository is not the one that was rolled back from. */
function holdOn(stack, observed) {
	const held = observed?.held;
	return held !== void 0 && held.digest === stack.digest ? held : void 0;
}

// src/plan/settled.ts
const IMAGE_ID = /^(?:sha256:)?[0-9a-f]{12,64}$/;
const NO_NETWORK = /^(?:host|none|default|bridge|container:.*|)$/;
/**
* Why the record alone cannot say "in sync": one clause, or undefined when it can.
* @param world the index of `observed`; made here when absent
*/
function whyNotSettled(stack, observed, world = indexVm(observed)) {
	return findUnsettled(stack, observed, world)?.why;
}
/** The same, with the side that moved. */
function findUnsettled(stack, observed, world) {
	const live = ownValue(observed.stacks, stack.name);
	const record = live?.release;
	if (live === void 0 || record === void 0 || live.interrupted !== void 0 || record.observed === void 0) return {
		side: "inputs",
		why: whyUnverified(live)
	};
	const inputs = inputsMoved(stack, observed, live, record);
	if (inputs !== void 0) return {
		side: "inputs",
		why: inputs
	};
	const containers = containersMoved(stack.name, record.observed.containers, record.release, world);
	return containers === void 0 ? void 0 : {
		side: "containers",
		why: containers
	};
}
function whyUnverified(live) {
	if (live?.interrupted !== void 0) return `transaction ${live.interrupted} began and did not end`;
	return live?.release === void 0 ? "not deployed by Fairlead before" : `release ${live.release.release} was never verified`;
}
function inputsMoved(stack, observed, live, record) {
	const composeVersion = observed.compose.version;
	const { secrets, digest } = wantedInputs(stack, live, composeVersion);
	if (record.composeVersion !== composeVersion) return `Compose was ${record.composeVersion} at release ${record.release}, this VM now has ${composeVersion}`;
	for (const [name, fingerprint] of Object.entries(record.secrets)) if (ownValue(secrets, name) !== fingerprint) return `secret ${name} is not the one of release ${record.release}`;
	if (digest !== record.inputs) return `its files differ from release ${record.release}`;
	for (const [path, file] of Object.entries(record.files)) {
		const found = ownValue(live.files, path);
		if (found === void 0) return `${path} is missing on the VM`;
		if (found.sha256 !== file.sha256 || found.mode !== file.mode) return `${path} was changed on the VM after release ${record.release}`;
	}
}
function containersMoved(stack, released, release, world) {
	for (const expected of released) {
		const found = world.byId.get(expected.id);
		const moved = found === void 0 ? "is gone" : containerMoved(found, expected) ?? networksMoved(found, expected, world);
		if (moved !== void 0) return `container ${expected.name} ${moved}`;
	}
	const known = new Set(released.map((each) => each.id));
	const extra = projectContainers(world, stack).find((each) => !known.has(each.Id) && !isRunningOneOff(each));
	return extra === void 0 ? void 0 : `container ${containerName$1(extra)} is not of release ${release}`;
}
function containerMoved(found, expected) {
	if (found.ImageID !== expected.imageId) return "has another image";
	if (IMAGE_ID.test(found.Image)) return "was made from an image whose tag has moved or is gone";
	if (found.State !== expected.state) return `is ${found.State}, was ${expected.state}`;
	return isUnhealthy(found) ? "is unhealthy" : void 0;
}
/** Compose compares ids: a network that was made again under its name is another one (n08, n15, x05). */
function networksMoved(found, expected, world) {
	const mode = found.HostConfig.NetworkMode ?? "";
	if (expected.networks !== void 0) {
		const attached = new Set(Object.values(found.NetworkSettings.Networks).map((each) => each.NetworkID));
		const lost = expected.networks.find((id) => !attached.has(id) || !world.networksById.has(id));
		return lost === void 0 ? void 0 : `was cut from its network ${world.networksById.get(lost)?.Name ?? lost.slice(0, 12)}`;
	}
	return found.State === "running" && !NO_NETWORK.test(mode) && !Object.hasOwn(found.NetworkSettings.Networks, mode) && !isAttachedById(found, mode) ? `was cut from its network ${mode}` : void 0;
}
function isAttachedById(found, mode) {
	return Object.values(found.NetworkSettings.Networks).some((each) => each.NetworkID === mode);
}
/** Compose leaves a running `docker compose run` alone, so it does not unsettle a stack. */
function isRunningOneOff(container) {
	return isOneOff(container) && container.State !== "exited" && container.State !== "dead";
}

// src/plan/ask.ts
/** Names of the stacks to ask about, in the order of `desired`; none for a VM that is not managed. */
function stacksToAsk(desired, observed) {
	if (!desired.managed) return [];
	const world = indexVm(observed);
	return desired.stacks.filter((stack) => holdOn(stack, ownValue(observed.stacks, stack.name)) === void 0).filter((stack) => whyNotSettled(stack, observed, world) !== void 0).map((stack) => stack.name);
}

// src/plan/ground.ts
const PARTS = [
	"inputs",
	"compose",
	"release",
	"files",
	"containers",
	"networks"
];
/**
* The ground of one stack: `part=digest` words, in a fixed order.
* @param inputs digest of the desired inputs; empty for a stack that is to be removed
*/
function groundOf(stack, inputs, observed, world) {
	const containers = (world.byProject.get(stack) ?? []).map((each) => [
		each.Id,
		each.State,
		each.ImageID,
		[...each.Names].sort(),
		composeLabel(each, "config-hash")
	]);
	const networks = world.observed.networks.filter((each) => objectLabel(each, "project") === stack).map((each) => [each.Id, each.Name]);
	const words = {
		inputs: short(inputs),
		compose: short(world.observed.compose.version),
		release: short([
			observed?.release?.release,
			observed?.interrupted,
			observed?.held?.since
		]),
		files: short(observed?.files),
		containers: short(containers.map((each) => JSON.stringify(each)).sort()),
		networks: short(networks.map((each) => JSON.stringify(each)).sort())
	};
	return PARTS.map((part) => `${part}=${words[part]}`).join(" ");
}
function short(value) {
	return digestOf(value ?? null).slice(0, 16);
}

// src/plan/state-text.ts
const UNITS = {
	second: "s",
	minute: "min",
	hour: "h",
	day: "d",
	week: "weeks",
	month: "months",
	year: "years"
};
/** "exited with code 137, 3 h ago", "created, never started", "paused". */
function stateText(container) {
	if (container.State === "created") return "created, never started";
	const found = /^Exited \((-?\d+)\) (.+) ago/.exec(container.Status);
	if (container.State !== "exited" || found === null) return container.State;
	const [, code = "", since = ""] = found;
	return `exited${code === "0" ? "" : ` with code ${code},`} ${shortDuration(since)} ago`;
}
/** True when a container ended by itself with success, as one-shots do. */
function hasFinished(container) {
	return container.State === "exited" && container.Status.startsWith("Exited (0)");
}
/** The Engine's words for a duration ("About a minute", "3 hours") in short form. */
function shortDuration(text) {
	const plain = text.replace(/^Less than a/, "1").replace(/^About an? /, "1 ");
	const found = /^(\d+) (second|minute|hour|day|week|month|year)s?$/.exec(plain);
	return found === null ? text : `${found[1] ?? ""} ${UNITS[found[2] ?? ""] ?? ""}`;
}

// src/plan/health.ts
/**
* missing: no container at all. stopped: none runs that should. unhealthy: a failing health check, a crash loop, a pause,
* or some down while others run. starting: a health check has not answered yet. A one-shot that exited 0 is healthy.
*/
function healthOf(containers, observed) {
	const own = containers.filter((each) => !isOneOff(each));
	if (own.length === 0) return "missing";
	const present = new Set(own.map((each) => each.Id));
	const gone = observed?.release?.observed?.containers.some((each) => !present.has(each.id) && !isReplaced(each.name, own)) ?? false;
	const lasting = own.filter((each) => !hasFinished(each) || wasRunning(each, observed));
	const up = lasting.filter((each) => each.State === "running");
	if (lasting.length > 0 && up.length === 0 && lasting.every((each) => each.State !== "restarting" && each.State !== "paused")) return "stopped";
	if (gone || up.length < lasting.length || up.some(isUnhealthy)) return "unhealthy";
	return up.some((each) => each.Status.includes("(health: starting)")) ? "starting" : "healthy";
}
function isReplaced(name, own) {
	return own.some((each) => each.Names.includes(`/${name}`));
}
/** A service that was verified running and then exited 0 is down, not done. */
function wasRunning(container, observed) {
	return observed?.release?.observed?.containers.some((each) => each.id === container.Id && each.state === "running") ?? false;
}

// src/plan/impact.ts
/** Services that changes interrupt, each once, in the order of the changes: first deployments and reloads interrupt nothing. */
function stopsOf(changes, observed) {
	const measured = observed?.release?.observed?.downtime;
	const stops = /* @__PURE__ */ new Map();
	for (const change of changes.filter((each) => each.kind === "container" && isInterrupting(each))) {
		const service = change.service ?? change.name;
		const forGood = change.action === "remove";
		if (forGood && stops.has(service)) continue;
		const last = forGood ? void 0 : ownValue(measured, service);
		stops.set(service, {
			service,
			forGood,
			...last === void 0 ? {} : {
				seconds: last.seconds,
				measuredIn: last.release
			}
		});
	}
	return [...stops.values()];
}
/** One sentence, or undefined when nothing that runs is interrupted. */
function impactOf(desired, stops) {
	const affected = [...clauses(stops.filter((each) => !each.forGood)), ...goneClause(stops.filter((each) => each.forGood))].join("; ");
	if (affected === "") return;
	return desired.manifest.impact === void 0 ? `${affected}.` : `${desired.manifest.impact.replace(/\.$/, "")} (${affected}).`;
}
function isInterrupting(change) {
	return change.action === "recreate" || change.action === "restart" || change.action === "remove";
}
/** Services that were away equally long the last time share a clause. */
function clauses(stops) {
	const groups = /* @__PURE__ */ new Map();
	for (const { service, seconds } of stops) {
		const time = seconds === void 0 ? "" : `, about ${roundTime(seconds)} last time`;
		groups.set(time, [...groups.get(time) ?? [], service]);
	}
	return [...groups].map(([time, names]) => `${names.join(", ")} ${names.length === 1 ? "is" : "are"} restarted${time}`);
}
function goneClause(stops) {
	return stops.length === 0 ? [] : [`${stops.map((each) => each.service).join(", ")} ${stops.length === 1 ? "goes" : "go"} away`];
}
/** `3 s`, `4 min`: an estimate has no decimals. */
function roundTime(seconds) {
	return seconds < 120 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`;
}

// src/plan/release-fields.ts
/** Empty when nothing was ever deployed. */
function releaseFields(observed) {
	const record = observed?.release;
	if (record === void 0) return {};
	const verifiedAt = record.observed?.verifiedAt;
	return {
		release: record.release,
		releaseCommit: record.commit,
		...verifiedAt === void 0 ? {} : { releasedAt: (/* @__PURE__ */ new Date(verifiedAt * 1e3)).toISOString() }
	};
}

// src/plan/removal-plan.ts
/** True when something of ours is left of that stack on the VM. */
function isOurs(observed) {
	return observed.release !== void 0 || observed.interrupted !== void 0;
}
/**
* The plan for a stack that is not in the repository any more.
* @param destroy volumes that may go with it, because somebody named them
*/
function planRemoval(vm, observed, world, destroy = []) {
	const stack = observed.name;
	const containers = projectContainers(world, stack);
	const base = {
		vm,
		stack,
		action: "remove",
		causes: [because("removed", "the stack is not in the repository any more")],
		destructive: true
	};
	const changes = containers.map((each) => {
		const service = composeLabel(each, "service");
		return {
			...base,
			kind: "container",
			name: containerName$1(each),
			...service === void 0 ? {} : { service }
		};
	}).sort((left, right) => compareText(left.name, right.name));
	const networks = world.observed.networks.filter((each) => objectLabel(each, "project") === stack);
	for (const { Name: name } of [...networks].sort((left, right) => compareText(left.Name, right.Name))) changes.push({
		...base,
		kind: "network",
		name
	});
	const volumes = volumesOf(stack, world);
	for (const name of volumes.filter((each) => destroy.includes(each))) {
		const named = because("removed", "the stack is not in the repository any more, and allow-destroy names it");
		changes.push({
			...base,
			kind: "volume",
			name,
			causes: [named]
		});
	}
	changes.push({
		...base,
		kind: "release",
		name: stack,
		destructive: false
	});
	const own = new Set(containers.map((each) => each.Id));
	const findings = [...networks.flatMap((each) => stillUsed(vm, stack, each.Name, foreignUsers(world, each.Id, own))), ...keptVolumes(vm, stack, volumes.filter((each) => !destroy.includes(each)))];
	return {
		vm,
		stack,
		intent: "remove",
		sync: "pending",
		health: healthOf(containers, observed),
		changes,
		findings,
		reason: "the stack is not in the repository any more",
		impact: `${stack} stops for good.`,
		stops: stopsOf(changes, void 0),
		method: "rules",
		...releaseFields(observed),
		needs: [],
		ground: groundOf(stack, "", observed, world)
	};
}
function foreignUsers(world, network, own) {
	return (world.attached.get(network) ?? []).filter((each) => !own.has(each.Id) && each.State === "running").map(containerName$1).sort(compareText);
}
function stillUsed(vm, stack, network, users) {
	if (users.length === 0) return [];
	return [{
		code: "network-cut",
		severity: "warning",
		summary: `Network ${network} is still used by others and will stay`,
		detail: `${users.join(", ")} is attached to it; the Engine refuses to remove it.`,
		hint: `Once nothing uses it: "docker network rm ${network}" on the VM.`,
		at: { address: `${vm}/${stack}` }
	}];
}
function volumesOf(stack, world) {
	return world.observed.volumes.filter((each) => objectLabel(each, "project") === stack).map((each) => each.Name).sort(compareText);
}
function keptVolumes(vm, stack, names) {
	if (names.length === 0) return [];
	return [{
		code: "volume-kept",
		severity: "warning",
		summary: `The data of ${stack} stays on the VM`,
		detail: `Volumes ${names.join(", ")} are kept: the pipeline never deletes data that nobody names.`,
		hint: `When nobody needs it: "allow-destroy: …" lines in this commit's message, or "docker volume rm ${names.join(" ")}" on the VM.`,
		at: { address: `${vm}/${stack}` }
	}];
}

// src/plan/json-values.ts
/** A plain object, or an empty one. */
function asRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
/** A list, or an empty one. */
function asList(value) {
	return Array.isArray(value) ? value : [];
}
/** A string, or undefined. */
function asText(value) {
	return typeof value === "string" ? value : void 0;
}
/** A number, or undefined. */
function asNumber(value) {
	return typeof value === "number" ? value : void 0;
}

// src/plan/service-diff.ts
/**
* Causes of a changed configuration hash, sorted by key; empty when the renderings are equal. The label with the content
* digest is left out: `contentCauses` names the files behind it.
* @param rules which keys the VM's Compose leaves out of its hash, so that they are no cause
*/
function diffServices(before, after, rules) {
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !rules.leftOut.has(`"${key}"`)).sort(compareText).flatMap((key) => diffKey(key, readKey(before, key), readKey(after, key)));
}
/** True when the two renderings carry different content labels, or only one does. */
function contentLabelChanged(before, after) {
	return ownValue(asRecord(before["labels"]), CONTENT_LABEL) !== ownValue(asRecord(after["labels"]), CONTENT_LABEL);
}
/** "image 2.11.3 → 2.11.4" when only the tag differs, whole references otherwise; digests are shortened. */
function imageChange(before, after) {
	const [old, next] = [splitImage(before ?? "none"), splitImage(after ?? "none")];
	if (old.repository !== next.repository) return `image ${old.repository}${old.tag}${old.digest} → ${next.repository}${next.tag}${next.digest}`;
	if (old.tag !== next.tag) return `image ${old.tag.slice(1) || "latest"} → ${next.tag.slice(1) || "latest"}`;
	return `image ${old.repository}${old.tag} digest ${old.digest || "none"} → ${next.digest || "none"}`;
}
/** `deploy.replicas` is a number of containers, not a reason for a new one. */
function readKey(values, key) {
	const value = ownValue(values, key);
	return key === "deploy" && value !== void 0 ? {
		...asRecord(value),
		replicas: void 0
	} : value;
}
function diffKey(key, before, after) {
	if (canonicalJson$1(before ?? null) === canonicalJson$1(after ?? null)) return before === void 0 === (after === void 0) ? [] : [because("setting", `${key} ${presence(before, after)}`)];
	switch (key) {
		case "image": return [because("image", imageChange(asText(before), asText(after)))];
		case "environment": return diffNames(asRecord(before), asRecord(after)).map((each) => because("environment", environmentText(each)));
		case "labels": return diffNames(asRecord(before), asRecord(after)).filter((each) => each.name !== CONTENT_LABEL).map((each) => because("label", `label ${each.name} ${each.what}`));
		case "ports": return diffLists("port", asList(before), asList(after), describePort).map((text) => because("port", text));
		case "volumes":
		case "configs":
		case "secrets":
		case "tmpfs": return diffLists(key === "volumes" ? "mount" : key.replace(/s$/, ""), asList(before), asList(after), describeMount).map((text) => because("mount", text));
		case "networks": return diffNames(asRecord(before), asRecord(after)).map((each) => because("network", `network ${each.name} ${each.what}`));
		case "healthcheck": return [because("healthcheck", `healthcheck ${presence(before, after)}`)];
		case "command":
		case "entrypoint": return [because("command", `${key} ${presence(before, after)}`)];
		case "deploy": return [because("setting", isLimit(before, after) ? "limits changed" : `deploy ${presence(before, after)}`)];
		default: return [because("setting", `${key} ${presence(before, after)}`)];
	}
}
function diffNames(before, after) {
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].sort(compareText).flatMap((name) => {
		if (!Object.hasOwn(before, name) || !Object.hasOwn(after, name)) return [{
			name,
			what: Object.hasOwn(after, name) ? "added" : "removed"
		}];
		return canonicalJson$1(before[name] ?? null) === canonicalJson$1(after[name] ?? null) ? [] : [{
			name,
			what: "changed"
		}];
	});
}
function environmentText(change) {
	return `environment ${change.name} ${change.what}${change.what === "changed" ? " (value hidden)" : ""}`;
}
/** Lists are ordered for Compose: the same entries in another order are a change too. */
function diffLists(noun, before, after, describe) {
	const [old, next] = [indexEntries(before, describe), indexEntries(after, describe)];
	const texts = [];
	for (const name of [.../* @__PURE__ */ new Set([...old.keys(), ...next.keys()])].sort(compareText)) if (!old.has(name) || !next.has(name)) texts.push(`${noun} ${name} ${next.has(name) ? "added" : "removed"}`);
	else if (old.get(name) !== next.get(name)) texts.push(`${noun} ${name} changed`);
	return texts.length > 0 ? texts : [`${noun}s reordered`];
}
function indexEntries(entries, describe) {
	const index = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		const name = describe(entry);
		index.set(name, `${index.get(name) ?? ""}${canonicalJson$1(entry ?? null)}`);
	}
	return index;
}
function describePort(entry) {
	const { host_ip: address, published, target, protocol } = asRecord(entry);
	const host = [asText(address), asText(published)].filter((each) => each !== void 0 && each !== "").join(":");
	return `${host === "" ? "" : `${host}:`}${String(target)}${protocol === void 0 || protocol === "tcp" ? "" : `/${String(protocol)}`}`;
}
function describeMount(entry) {
	const record = asRecord(entry);
	return asText(entry) ?? asText(record["target"]) ?? asText(record["source"]) ?? "entry";
}
function presence(before, after) {
	const [had, has] = [before !== void 0 && before !== null, after !== void 0 && after !== null];
	if (had === has) return "changed";
	return has ? "added" : "removed";
}
function isLimit(before, after) {
	const [old, next] = [asRecord(before), asRecord(after)];
	const without = (deploy) => canonicalJson$1({
		...deploy,
		resources: null
	});
	return without(old) === without(next) && canonicalJson$1(old["resources"] ?? null) !== canonicalJson$1(next["resources"] ?? null);
}
function splitImage(reference) {
	const at = reference.indexOf("@");
	const plain = at === -1 ? reference : reference.slice(0, at);
	const colon = plain.lastIndexOf(":");
	const hasTag = colon > plain.lastIndexOf("/");
	return {
		repository: hasTag ? plain.slice(0, colon) : plain,
		tag: hasTag ? plain.slice(colon) : "",
		digest: at === -1 ? "" : `@${reference.slice(at + 1).replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, "$1")}`
	};
}

// src/plan/hash-causes.ts
/**
* Causes for one container, never empty.
* @param replacedParents services whose container this one borrows a namespace or volumes from and that get a new one
*/
function hashCauses(scene, service, container, replacedParents) {
	const live = scene.live?.services.get(service.name);
	const causes = live === void 0 ? [] : [...diffServices(live.values, service.values, scene.rules)];
	if (live !== void 0 && contentLabelChanged(live.values, service.values)) causes.push(...knownContentCauses(scene, service));
	causes.push(...replacedParents.map((parent) => because("namespace", `because ${parent} is recreated`)));
	if (causes.length > 0) return causes;
	return [live !== void 0 && contentLabelChanged(live.values, service.values) ? unknownContentCause(scene) : strayCause(scene, service, container)];
}
function knownContentCauses(scene, service) {
	const desired = scene.desired.services.find((each) => each.name === service.name);
	return desired === void 0 ? [] : [...contentCauses(scene.desired, scene.observed, desired), ...inlineCauses(scene, desired)];
}
/** The text of a config that stands in compose.yaml, or the variable of `.env` that it is. */
function inlineCauses(scene, service) {
	const { inlineConfigs = [] } = service;
	const moved = inlineConfigs.some((each) => each.variable !== void 0) && changedFiles(scene.desired, scene.observed).some((change) => change.path === ".env");
	return inlineConfigs.flatMap(({ name, variable }) => {
		if (scene.live !== void 0 && scene.live.configs.get(name) !== scene.project.configs.get(name)) return [because("file", `config ${name} changed in compose.yaml`)];
		return variable !== void 0 && moved ? [because("file", `config ${name} is ${variable} of .env, which changed`)] : [];
	});
}
function unknownContentCause(scene) {
	return scene.observed?.release === void 0 ? because("adopted", "not deployed by Fairlead before") : because("label", "what it mounts is listed in another way (files, targets or reload rules)");
}
/** The container was not made from the files that are live now: by another Compose, by hand, or by a run that died. */
function strayCause(scene, service, container) {
	const made = composeLabel(container, "version");
	const installed = scene.world.observed.compose.version;
	if (scene.observed?.interrupted !== void 0) return because("interrupted", `transaction ${scene.observed.interrupted} began and did not end`);
	if (made !== void 0 && upstreamVersion(made) !== upstreamVersion(installed)) return because("version-skew", `made by Compose ${made}, this VM has ${installed}`);
	if (!isImageId(container.Image) && container.Image !== service.image) return because("image", imageChange(container.Image, service.image));
	if (scene.observed?.release === void 0) return because("adopted", "not deployed by Fairlead before");
	if (isMadeByHand(scene, container)) return because("state", `was made by hand after release ${scene.observed.release.release}`);
	if (borrows(service)) return because("namespace", "the container it borrows from was replaced");
	return because("unknown", "its configuration hash differs, and nothing known explains it");
}
/** Compose called by hand may well have had other files or options than the pipeline gives it. */
function isMadeByHand(scene, container) {
	const released = scene.observed?.release?.observed?.containers;
	return released !== void 0 && !released.some((each) => each.id === container.Id);
}
function borrows(service) {
	const modes = [
		service.values["network_mode"],
		service.values["ipc"],
		service.values["pid"]
	];
	return service.volumesFrom.length > 0 || modes.some((mode) => typeof mode === "string" && mode.startsWith("service:"));
}
/** Debian's 2.40.3-3 writes 2.40.3 into its labels. */
function upstreamVersion(version) {
	return /\d+\.\d+\.\d+/.exec(version)?.[0] ?? version;
}
function isImageId(reference) {
	return /^(?:sha256:)?[0-9a-f]{12,64}$/.test(reference);
}

// src/plan/compare.ts
/** The shadow's decisions with the rules' causes, and one finding for every difference. */
function mergeAnswers(scene, shadow, rules) {
	if (scene.answer.shadowError !== void 0 || scene.answer.refusal !== void 0) return rules;
	const byKey = new Map(rules.decisions.map((each) => [decisionKey(each), each]));
	const pulled = new Set(shadow.filter((each) => each.action === "pull").map((each) => each.name));
	const findings = [...rules.findings];
	const decisions = shadow.map((said) => {
		const key = decisionKey(said);
		const known = byKey.get(key);
		if (known !== void 0) {
			byKey.delete(key);
			return known;
		}
		const moved = causeOfPull(scene, said, pulled);
		if (moved === void 0) findings.push(disagreement(scene, said, `Compose on the VM would ${said.action} it, our rules would not`));
		return {
			...said,
			causes: moved === void 0 ? unexplained(scene, said) : [moved]
		};
	});
	for (const left of byKey.values()) if (!isUndoneByPull(scene, left, pulled)) findings.push(disagreement(scene, left, `our rules would ${left.action} it, Compose on the VM would not`));
	return {
		decisions,
		findings
	};
}
/** A pull can bring another image under the same reference, which only the shadow can find out. */
function causeOfPull(scene, said, pulled) {
	const image = scene.project.services.get(said.service ?? "")?.image;
	return said.action === "recreate" && image !== void 0 && pulled.has(image) ? because("image-moved", `${image}: another image at the registry`) : void 0;
}
/** The rules cannot know that a missing image comes back with the id it had. */
function isUndoneByPull(scene, left, pulled) {
	const image = scene.project.services.get(left.service ?? "")?.image;
	return left.action === "recreate" && image !== void 0 && pulled.has(image) && left.causes.every((each) => each.rule === "image-missing");
}
function unexplained(scene, said) {
	const service = scene.project.services.get(said.service ?? "");
	const container = scene.byService.get(said.service ?? "")?.find((each) => containerName$1(each) === said.name);
	if (said.action === "recreate" && service !== void 0 && container !== void 0) return hashCauses(scene, service, container, []);
	return [because("unknown", "Compose says so; nothing known explains it")];
}
function disagreement(scene, decision, what) {
	return {
		code: "plan-disagrees",
		severity: "warning",
		summary: `${decision.kind} ${decision.name}: two answers, Compose's is taken`,
		detail: `${what}.`,
		hint: "Please report this: the plan is right, its reasons are not.",
		at: addressOf$1(scene, decision.service)
	};
}

// src/plan/raw-json.ts
const MAX_DEPTH = 200;
const MAX_LENGTH = 33554432;
const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
/** Parses one JSON document. Throws PipelineError `remote-output` when it is not complete JSON or too deep or large. */
function parseRaw(text) {
	if (text.length > MAX_LENGTH) throw broken(`it is longer than ${MAX_LENGTH} characters`);
	const cursor = {
		text,
		at: 0
	};
	const node = readValue(cursor, 0);
	skipSpace(cursor);
	if (cursor.at !== text.length) throw broken(`something follows the document at character ${cursor.at}`);
	return node;
}
/** The compact text, tokens unchanged. */
function serializeRaw(node) {
	switch (node.type) {
		case "object": return `{${node.members.map(([key, value]) => `${key}:${serializeRaw(value)}`).join(",")}}`;
		case "array": return `[${node.items.map(serializeRaw).join(",")}]`;
		case "token": return node.text;
	}
}
/** The member with that (unquoted) name; Go's keys of structs never need escapes. */
function rawMember(node, name) {
	const key = `"${name}"`;
	return node?.type === "object" ? node.members.find(([each]) => each === key)?.[1] : void 0;
}
/** Members of an object with plain keys; empty for anything else. */
function rawEntries(node) {
	return node?.type === "object" ? node.members.map(([key, value]) => [unquote(key), value]) : [];
}
/** A token with that string, escaped as JavaScript does (enough for ids and names). */
function stringToken(text) {
	return {
		type: "token",
		text: JSON.stringify(text)
	};
}
function readValue(cursor, depth) {
	if (depth > MAX_DEPTH) throw broken(`it is nested deeper than ${MAX_DEPTH} levels`);
	skipSpace(cursor);
	switch (cursor.text[cursor.at]) {
		case "{": return {
			type: "object",
			members: readList(cursor, "}", () => readMember(cursor, depth))
		};
		case "[": return {
			type: "array",
			items: readList(cursor, "]", () => readValue(cursor, depth + 1))
		};
		case "\"": return {
			type: "token",
			text: take(cursor, STRING)
		};
		default: return {
			type: "token",
			text: take(cursor, SCALAR)
		};
	}
}
function readMember(cursor, depth) {
	skipSpace(cursor);
	const key = take(cursor, STRING);
	skipSpace(cursor);
	expect(cursor, ":");
	return [key, readValue(cursor, depth + 1)];
}
function readList(cursor, end, readOne) {
	cursor.at += 1;
	const items = [];
	skipSpace(cursor);
	if (cursor.text[cursor.at] === end) {
		cursor.at += 1;
		return items;
	}
	for (;;) {
		items.push(readOne());
		skipSpace(cursor);
		if (cursor.text[cursor.at] === end) {
			cursor.at += 1;
			return items;
		}
		expect(cursor, ",");
	}
}
function skipSpace(cursor) {
	SPACE.lastIndex = cursor.at;
	SPACE.test(cursor.text);
	cursor.at = SPACE.lastIndex;
}
function take(cursor, pattern) {
	pattern.lastIndex = cursor.at;
	const found = pattern.exec(cursor.text)?.[0];
	if (found === void 0) throw broken(cursor.at >= cursor.text.length ? "it ends too early" : `character ${cursor.at} is not expected`);
	cursor.at += found.length;
	return found;
}
function expect(cursor, character) {
	if (cursor.text[cursor.at] !== character) throw broken(cursor.at >= cursor.text.length ? "it ends too early" : `character ${cursor.at} is not "${character}"`);
	cursor.at += 1;
}
function unquote(key) {
	return String(JSON.parse(key));
}
function broken(why) {
	return new PipelineError({
		code: "remote-output",
		severity: "error",
		summary: "What Compose printed on the VM is not complete JSON",
		detail: `The answer of "docker compose config --format json" cannot be read: ${why}.`,
		hint: "Run the plan again; if it stays, run that command on the VM by hand."
	});
}

// src/plan/compose-hash.ts
/** `config` doubles every `$` so that its output could be read again; the hash is over the undoubled text. */
function undoubleDollars(rendered) {
	return rendered.replaceAll("$$", "$");
}
/**
* The value of the label `com.docker.compose.config-hash`, hex.
* @param rules which keys the VM's Compose leaves out (pkg/compose/hash.go, ServiceHash)
* @param resolved members to put in place of the rendered ones, by plain key: `service:x` references become container ids
*/
function serviceHash(service, rules, resolved = /* @__PURE__ */ new Map()) {
	if (service.type !== "object") return sha256(serializeRaw(service));
	const members = [];
	for (const [key, value] of service.members) if (!rules.leftOut.has(key)) members.push([key, resolved.get(key.slice(1, -1)) ?? (key === "\"deploy\"" ? withoutReplicas(value) : value)]);
	return sha256(serializeRaw({
		type: "object",
		members
	}));
}
/** The value of `com.docker.compose.config-hash` on a network, hex. */
function networkHash(network) {
	return sha256(serializeRaw(network));
}
/** The same for a volume; Compose fills in the driver `local` first. */
function volumeHash(volume) {
	if (volume.type !== "object" || rawMember(volume, "driver") !== void 0) return sha256(serializeRaw(volume));
	const driver = ["\"driver\"", {
		type: "token",
		text: "\"local\""
	}];
	const filled = {
		type: "object",
		members: volume.members.flatMap((member) => member[0] === "\"name\"" ? [member, driver] : [member])
	};
	return sha256(serializeRaw(filled));
}
function withoutReplicas(deploy) {
	return deploy.type === "object" ? {
		...deploy,
		members: deploy.members.filter(([key]) => key !== "\"replicas\"")
	} : deploy;
}

// src/plan/volume-rules.ts
/** Facts: create.go ensureProjectVolumes; without a terminal and without --yes its prompt reads "no" (v01). */
function decideVolumes(scene) {
	const decisions = [];
	const findings = [];
	for (const wanted of scene.project.volumes.values()) if (scene.world.volumesByName.get(wanted.name) === void 0) {
		if (wanted.external) findings.push(externalMissing$1(scene, wanted));
		else {
			const cause = because("new", "does not exist yet");
			decisions.push({
				kind: "volume",
				name: wanted.name,
				action: "create",
				causes: [cause],
				destructive: false
			});
		}
	}
	const kept = [...divergedVolumes(scene).map((name) => volumeFinding(scene, name, "diverged")), ...droppedVolumes(scene).map((name) => volumeFinding(scene, name, "dropped"))];
	return {
		decisions,
		findings: [...findings, ...kept]
	};
}
/** Names of volumes whose definition is not the one they were made with. */
function divergedVolumes(scene) {
	if (!scene.rules.volumeHashes) return [];
	return [...scene.project.volumes.values()].filter((wanted) => {
		const found = scene.world.volumesByName.get(wanted.name);
		const hash = found === void 0 ? void 0 : objectLabel(found, "config-hash");
		return !wanted.external && hash !== void 0 && hash !== volumeHash(wanted.raw);
	}).map((each) => each.name);
}
/** Names of volumes that compose.yaml stopped naming; Compose never removes one (v04, v06). */
function droppedVolumes(scene) {
	const wanted = new Set([...scene.project.volumes.values()].map((each) => each.name));
	return [...scene.live?.volumes.values() ?? []].filter((each) => !each.external && !wanted.has(each.name)).map((each) => each.name).filter((name) => scene.world.volumesByName.has(name));
}
function externalMissing$1(scene, wanted) {
	return {
		code: "external-missing",
		severity: "error",
		summary: `External volume ${wanted.name} does not exist on the VM`,
		detail: `compose.yaml declares the volume "${wanted.key}" as external, so Compose never creates it.`,
		hint: `Run "docker volume create ${wanted.name}" on the VM, or restore it from a backup.`,
		at: addressOf$1(scene)
	};
}
/** What is said about a volume that stays; of a dropped one once, in the plan that drops it. */
function volumeFinding(scene, name, why) {
	const base = {
		code: "volume-kept",
		severity: "warning",
		at: addressOf$1(scene)
	};
	if (why === "dropped") return {
		...base,
		summary: `Volume ${name} is not used any more and stays`,
		detail: "compose.yaml does not name it any more; the pipeline never deletes data that nobody names.",
		hint: `When nobody needs it: a line "allow-destroy: ${name}" in this commit's message, or "docker volume rm ${name}" on the VM.`
	};
	return {
		...base,
		summary: `Volume ${name} stays as it is`,
		detail: "Its definition in compose.yaml changed, but a volume can only be recreated empty.",
		hint: `Give the volume a new name and move the data by hand, or lose them: a line "allow-destroy: ${name}" in the commit message.`
	};
}

// src/plan/destroy.ts
/** The volumes of the scene that are lost because they are named: recreated empty, or removed. */
function destroyedVolumes(scene) {
	const named = new Set(scene.destroy);
	return {
		recreated: divergedVolumes(scene).filter((name) => named.has(name)),
		removed: droppedVolumes(scene).filter((name) => named.has(name))
	};
}
/** What the rules and the shadow say, and what the named volumes add: Compose itself would keep them. */
function withDestroyed(scene, reconciliation) {
	const { recreated, removed } = destroyedVolumes(scene);
	const lost = [...recreated, ...removed];
	if (lost.length === 0) return reconciliation;
	const said = new Set(lost.flatMap((name) => [volumeFinding(scene, name, "diverged"), volumeFinding(scene, name, "dropped")]).map(keyOf));
	return {
		...reconciliation,
		decisions: [
			...recreated.map((name) => volumeDecision(name, "recreate", "its definition changed")),
			...removed.map((name) => volumeDecision(name, "remove", "compose.yaml does not name it any more")),
			...reconciliation.decisions,
			...remountingContainers(scene, recreated, reconciliation.decisions)
		],
		findings: [...reconciliation.findings.filter((each) => !said.has(keyOf(each))), ...lost.flatMap((name) => usedByOthers(scene, name))]
	};
}
function keyOf(finding) {
	return `${finding.code} ${finding.summary}`;
}
function volumeDecision(name, action, why) {
	return {
		kind: "volume",
		name,
		action,
		causes: [because("volume", `${why}, and allow-destroy names it`)],
		destructive: true
	};
}
/** A volume can only go when nothing mounts it: its containers are made anew with it. */
function remountingContainers(scene, volumes, decided) {
	const known = new Set(decided.filter((each) => each.kind === "container").map((each) => each.name));
	return scene.containers.flatMap((container) => {
		const volume = container.Mounts.find((mount) => mount.Name !== void 0 && volumes.includes(mount.Name))?.Name;
		const name = containerName$1(container);
		if (volume === void 0 || known.has(name) || isOneOff(container)) return [];
		return [{
			kind: "container",
			name,
			service: composeLabel(container, "service") ?? "",
			action: "recreate",
			causes: [because("volume", `volume ${volume} is recreated`)],
			destructive: false
		}];
	});
}
function usedByOthers(scene, name) {
	const own = new Set(scene.containers.map((each) => each.Id));
	const users = scene.world.observed.containers.filter((each) => !own.has(each.Id) && each.Mounts.some((mount) => mount.Name === name)).map(containerName$1);
	if (users.length === 0) return [];
	return [{
		code: "volume-kept",
		severity: "error",
		summary: `Volume ${name} cannot be destroyed: others use it`,
		detail: `${users.join(", ")} mounts it and is not part of ${scene.desired.name}.`,
		hint: `Stop and remove ${users.join(", ")} first, or take allow-destroy back.`,
		at: addressOf$1(scene)
	}];
}
/** Why the data are copied first, for the plan; undefined when no volume is lost. */
function destroyReason(scene) {
	const { recreated, removed } = destroyedVolumes(scene);
	const lost = [...recreated, ...removed];
	return lost.length === 0 ? void 0 : `${lost.length === 1 ? "volume" : "volumes"} ${lost.join(", ")} ${lost.length === 1 ? "is" : "are"} destroyed`;
}

// src/plan/image-key.ts
/** Equal for two references that a pull treats as the same image. */
function imageKey(reference) {
	const [name = "", digest] = reference.replace(/^(?:index\.)?docker\.io\//, "").replace(/^library\//, "").split("@");
	const colon = name.lastIndexOf(":");
	const hasTag = colon > name.lastIndexOf("/");
	const repository = hasTag ? name.slice(0, colon) : name;
	if (digest !== void 0) return `${repository}@${digest}`;
	return hasTag ? name : `${name}:latest`;
}

// src/plan/from-deeds.ts
/** `<first 12 digits of the old id>_<name>`: what a new container is called until the old one is gone. */
const TEMPORARY = /^([0-9a-f]{12})_(.+)$/;
/** Decisions without causes, which only the rules know; in the order images, networks and volumes, containers. */
function decisionsFromDeeds(scene, deeds) {
	const books = keepBooks(deeds);
	return [
		...pulls(scene, books),
		...[...books.objects.values()].flatMap(({ kind, name, created, removed }) => objectDecision(kind, name, created, removed)),
		...[...books.made].flatMap(([id, made]) => madeDecision(books, id, made)),
		...removals(scene, books),
		...starts(scene, books)
	];
}
/** Pulled images under the names that compose.yaml gives them. */
function pulls(scene, books) {
	const written = new Map([...scene.project.services.values()].map((each) => [imageKey(each.image), each.image]));
	return [...new Set([...books.pulled].map((name) => written.get(imageKey(name)) ?? name))].map((name) => plain("image", name, "pull"));
}
function keepBooks(deeds) {
	const books = {
		made: /* @__PURE__ */ new Map(),
		removed: /* @__PURE__ */ new Set(),
		stopped: /* @__PURE__ */ new Set(),
		started: /* @__PURE__ */ new Set(),
		objects: /* @__PURE__ */ new Map(),
		pulled: /* @__PURE__ */ new Set()
	};
	for (const deed of deeds) switch (deed.deed) {
		case "container-create":
			books.made.set(deed.id, {
				name: deed.name,
				service: ownValue(deed.labels, "com.docker.compose.service"),
				replaces: deed.replaces === void 0 ? void 0 : TEMPORARY.exec(deed.name)?.[1]
			});
			break;
		case "container-rename": {
			const made = books.made.get(deed.id);
			if (made !== void 0) made.name = deed.name;
			break;
		}
		case "container-remove":
			books.removed.add(deed.id);
			break;
		case "container-stop":
			books.stopped.add(deed.id);
			break;
		case "container-start":
			books.started.add(deed.id);
			break;
		case "network-create":
		case "network-remove":
		case "volume-create":
		case "volume-remove":
			noteObject(books, deed);
			break;
		case "image-pull": books.pulled.add(deed.name);
	}
	return books;
}
function noteObject(books, deed) {
	const kind = deed.deed.startsWith("network") ? "network" : "volume";
	const key = `${kind} ${deed.name}`;
	const object = books.objects.get(key) ?? {
		kind,
		name: deed.name,
		created: false,
		removed: false
	};
	if (deed.deed.endsWith("create")) object.created = true;
	else object.removed = true;
	books.objects.set(key, object);
}
function objectDecision(kind, name, created, removed) {
	return [{
		...plain(kind, name, created && removed ? "recreate" : created ? "create" : "remove"),
		destructive: removed
	}];
}
function madeDecision(books, id, made) {
	if (books.removed.has(id)) return [];
	return [{
		...plain("container", TEMPORARY.exec(made.name)?.[2] ?? made.name, made.replaces === void 0 ? "create" : "recreate"),
		...made.service === void 0 ? {} : { service: made.service }
	}];
}
function removals(scene, books) {
	const replaced = new Set([...books.made.values()].flatMap((each) => each.replaces ?? []));
	return [...books.removed].flatMap((id) => {
		const container = scene.world.byId.get(id);
		if (container === void 0 || replaced.has(id.slice(0, 12))) return [];
		return [{
			...about(container, "remove"),
			destructive: true
		}];
	});
}
/** After `--no-start` the real run starts every container of an active service that does not run. */
function starts(scene, books) {
	return scene.containers.flatMap((container) => {
		if (scene.project.services.get(composeLabel(container, "service") ?? "") === void 0 || books.removed.has(container.Id) || composeLabel(container, "oneoff") === "True") return [];
		const stopped = books.stopped.has(container.Id);
		if (container.State === "restarting" || container.State === "running" && !stopped) return [];
		if (container.State === "paused" && !stopped) return [];
		return [about(container, container.State === "running" ? "restart" : "start")];
	});
}
function about(container, action) {
	const service = composeLabel(container, "service");
	return {
		...plain("container", containerName$1(container), action),
		...service === void 0 ? {} : { service }
	};
}
function plain(kind, name, action) {
	return {
		kind,
		name,
		action,
		causes: [],
		destructive: false
	};
}

// src/plan/reason.ts
const NAMED = 3;
/** "compose.yaml changed since release 12 (a1b2c3d)"; for drift, what moved on the VM. */
function reasonFor(desired, observed, unsettled) {
	const release = observed?.release;
	if (release === void 0 || observed?.interrupted !== void 0) return unsettled.why;
	const texts = [...changedFiles(desired, observed).map(fileCause), ...changedSecrets(desired, observed).values()].map((each) => each.text);
	if (texts.length === 0) return unsettled.why;
	const more = texts.length > NAMED ? ` and ${texts.length - NAMED} more` : "";
	return `${texts.slice(0, NAMED).join(", ")}${more} since release ${release.release} (${release.commit.slice(0, 7)})`;
}
/** Nothing in the Engine changes, but files or the record do: the deploy writes a release and leaves the containers alone. */
function adoptionChange(desired, observed, unsettled) {
	return {
		vm: desired.vm,
		stack: desired.name,
		kind: "release",
		name: `${desired.name} release ${(observed?.release?.release ?? 0) + 1}`,
		action: "create",
		causes: adoptionCauses(desired, observed, unsettled),
		destructive: false
	};
}
function adoptionCauses(desired, observed, unsettled) {
	if (observed?.interrupted !== void 0) return [because("interrupted", unsettled.why)];
	if (observed?.release === void 0) return [because("adopted", unsettled.why)];
	const files = changedFiles(desired, observed).map(fileCause);
	const edited = editedFiles(observed).map((each) => because("file", `${each.path} was changed on the VM`));
	const secrets = [...changedSecrets(desired, observed).values()];
	const causes = [
		...files,
		...secrets,
		...files.length === 0 ? edited : []
	];
	if (causes.length > 0) return causes;
	return [because(unsettled.why.startsWith("Compose was") ? "version-skew" : "label", unsettled.why)];
}

// src/plan/conflicts.ts
/** A container's name that another container has, unless that one goes away first. */
function nameClash(scene, service, name, parts) {
	const holder = scene.world.byName.get(name);
	if (holder === void 0 || holder.Id === parts.own || parts.removed.has(holder.Id)) return [];
	if (scene.giver(holder, {
		kind: "name",
		name
	}) !== void 0) return [];
	const half = parts.own === void 0 ? "the service would not start" : `the old container would be gone and the new one not started`;
	return [{
		code: "name-taken",
		severity: "error",
		summary: `Container name ${name} is taken`,
		detail: `${describeHolder(holder)} has it; ${half}.`,
		hint: `Remove or rename that container on the VM ("docker rename ${name} …"), or give ${service.name} another container_name.`,
		at: addressOf$1(scene, service.name)
	}];
}
/** Host ports that another container publishes, or two of this stack. One pass over the ports of the stack. */
function portClashes(scene, placed, gone) {
	const findings = [];
	const claims = collectClaims(scene, placed);
	for (const [port, claimants] of claims) {
		const twice = claimants.find((each, index) => claimants.slice(0, index).some((other) => overlaps(each.address, other.address)));
		if (twice !== void 0) findings.push(portTaken(scene, twice.service, port, "Another container of this stack publishes the same port"));
		const ids = new Set(claimants.map((each) => each.placed.id));
		for (const holder of scene.world.publishers.get(port) ?? []) {
			if (gone.has(holder.Id) || ids.has(holder.Id) || scene.giver(holder, {
				kind: "port",
				port
			}) !== void 0) continue;
			const claimant = claimants.find((each) => isStarted(each.placed) && holds(holder, port, each.address));
			if (claimant !== void 0) findings.push(portTaken(scene, claimant.service, port, `${describeHolder(holder)} publishes it`));
		}
		findings.push(...listenerClash(scene, port, claimants, gone));
	}
	return findings;
}
/** The Engine listens for published ports itself; those are known from the containers. */
const OF_THE_ENGINE = /* @__PURE__ */ new Set([
	"docker-proxy",
	"dockerd",
	"rootlesskit"
]);
/** A process outside Docker that listens there, or one in a container on the host's own network. */
function listenerClash(scene, port, claimants, gone) {
	const ids = new Set(claimants.map((each) => each.placed.id));
	for (const listener of scene.answer.listeners ?? []) {
		if (listener.port !== port || OF_THE_ENGINE.has(listener.process ?? "")) continue;
		const holder = scene.world.byId.get(listener.container ?? "");
		if (holder === void 0 && scene.world.publishers.has(port) && listener.process === void 0) continue;
		if (holder !== void 0 && (gone.has(holder.Id) || ids.has(holder.Id) || scene.giver(holder, {
			kind: "port",
			port
		}) !== void 0)) continue;
		const claimant = claimants.find((each) => isStarted(each.placed) && meets(each.address, listener.address));
		if (claimant !== void 0) {
			const by = holder === void 0 ? `Process ${listener.process ?? "(name unknown)"} of the VM` : describeHolder(holder);
			return [portTaken(scene, claimant.service, port, `${by} listens on ${listener.address === "" ? "all addresses" : listener.address}`)];
		}
	}
	return [];
}
/** As the kernel sees it: `*` is both families, `[::]` is the sixth alone. */
function meets(claimed, listening) {
	const families = [claimed, listening].map((each) => each === "" ? "both" : each.includes(":") ? "six" : "four");
	return (families.includes("both") || families[0] === families[1]) && overlaps(claimed, listening);
}
function collectClaims(scene, placed) {
	const claims = /* @__PURE__ */ new Map();
	for (const [name, containers] of placed) for (const { port, hostAddress } of scene.project.services.get(name)?.ports ?? []) {
		const list = claims.get(port) ?? [];
		claims.set(port, [...list, ...containers.map((each) => ({
			service: name,
			address: hostAddress,
			placed: each
		}))]);
	}
	return claims;
}
/** A container that runs on has its port already. */
function isStarted(placed) {
	return placed.kept === void 0 || placed.kept.State !== "running" || placed.stoppedBy !== void 0;
}
function holds(holder, port, address) {
	return holder.Ports.some((each) => `${each.PublicPort ?? ""}/${each.Type}` === port && overlaps(each.IP ?? "", address));
}
function overlaps(left, right) {
	return isAnyAddress(left) || isAnyAddress(right) || left === right;
}
function isAnyAddress(address) {
	return address === "" || address === "0.0.0.0" || address === "::";
}
function describeHolder(holder) {
	const project = composeLabel(holder, "project");
	return `Container ${containerName$1(holder)}${project === void 0 ? "" : ` of project ${project}`}`;
}
function portTaken(scene, service, port, by) {
	return {
		code: "port-taken",
		severity: "error",
		summary: `Host port ${port} of ${service} is taken`,
		detail: `${by}; Compose would remove the old container and then fail to start the new one.`,
		hint: "Publish another port in compose.yaml, or stop what holds it.",
		at: addressOf$1(scene, service)
	};
}

// src/plan/borrow.ts
const NAMESPACES = [
	"network_mode",
	"ipc",
	"pid"
];
const PREFIX = "service:";
/** Names of the services it borrows from, without repetition. */
function borrowedFrom(service) {
	const parents = /* @__PURE__ */ new Set();
	for (const key of NAMESPACES) {
		const mode = asText(service.values[key]) ?? "";
		if (mode.startsWith(PREFIX)) parents.add(mode.slice(8));
	}
	for (const source of service.volumesFrom) {
		const [name = ""] = source.split(":");
		if (name !== "container") parents.add(name);
	}
	return [...parents];
}
/**
* What Compose puts in place of `service:x` before it hashes (convergence.go resolveServiceReferences).
* @param idOf id of the first container of a service, by the name it has at that moment
*/
function resolveReferences(service, idOf) {
	const resolved = /* @__PURE__ */ new Map();
	for (const key of NAMESPACES) {
		const mode = asText(service.values[key]) ?? "";
		if (mode.startsWith(PREFIX)) resolved.set(key, stringToken(`container:${idOf(mode.slice(8)) ?? ""}`));
	}
	if (service.volumesFrom.length > 0) {
		const items = service.volumesFrom.map((source) => {
			const [first = "", second = ""] = source.split(":");
			return stringToken(first === "container" ? second : idOf(first) ?? "");
		});
		resolved.set("volumes_from", {
			type: "array",
			items
		});
	}
	return resolved;
}

// src/plan/rendered.ts
/** Parses Compose's text. Throws PipelineError `remote-output` when it is not JSON. */
function parseRendered(text) {
	const document = parseRaw(undoubleDollars(text));
	const name = asText(parseNode(rawMember(document, "name"))) ?? "";
	return {
		name,
		services: new Map(rawEntries(rawMember(document, "services")).map(([key, raw]) => [key, readService(name, key, raw)])),
		networks: new Map(rawEntries(rawMember(document, "networks")).map(([key, raw]) => [key, readObject(key, raw)])),
		volumes: new Map(rawEntries(rawMember(document, "volumes")).map(([key, raw]) => [key, readObject(key, raw)])),
		configs: new Map(rawEntries(rawMember(document, "configs")).map(([key, raw]) => [key, serializeRaw(raw)]))
	};
}
/** Names of services in dependency order, names breaking ties; services of a cycle come last. */
function inDependencyOrder(project) {
	const ordered = /* @__PURE__ */ new Set();
	let waiting = [...project.services.keys()].sort();
	while (waiting.length > 0) {
		const before = ordered.size;
		const left = [];
		for (const name of waiting) if ([...project.services.get(name)?.dependsOn.keys() ?? []].every((each) => ordered.has(each) || !project.services.has(each))) ordered.add(name);
		else left.push(name);
		if (ordered.size === before) return [...ordered, ...left];
		waiting = left;
	}
	return [...ordered];
}
/** Name of a service's container with that number. */
function nameOf(project, service, number) {
	return service.containerName ?? `${project.name}-${service.name}-${number}`;
}
function readService(project, name, raw) {
	const values = asRecord(parseNode(raw));
	const replicas = asNumber(asRecord(values["deploy"])["replicas"]);
	return {
		name,
		raw,
		values,
		image: asText(values["image"]) ?? `${project}-${name}`,
		builds: values["build"] !== void 0,
		provided: values["provider"] !== void 0,
		pullPolicy: asText(values["pull_policy"]) ?? "missing",
		platform: asText(values["platform"]),
		containerName: asText(values["container_name"]),
		scale: asNumber(values["scale"]) ?? replicas ?? 1,
		scaleIsReplicas: values["scale"] === void 0 && replicas !== void 0,
		networks: Object.keys(asRecord(values["networks"])),
		dependsOn: new Map(Object.entries(asRecord(values["depends_on"])).map(([key, value]) => [key, readDependency(value)])),
		volumesFrom: asList(values["volumes_from"]).flatMap((each) => asText(each) ?? []),
		volumes: asList(values["volumes"]).flatMap(readNamedVolume),
		ports: asList(values["ports"]).flatMap(readPort),
		binds: asList(values["volumes"]).flatMap(readBind)
	};
}
function readDependency(value) {
	const record = asRecord(value);
	return {
		condition: asText(record["condition"]) ?? "service_started",
		restart: record["restart"] === true
	};
}
function readNamedVolume(value) {
	const { type, source } = asRecord(value);
	return type === "volume" && typeof source === "string" && source !== "" ? [source] : [];
}
function readBind(value) {
	const { type, source, bind } = asRecord(value);
	const created = asRecord(bind)["create_host_path"];
	return type === "bind" && typeof source === "string" ? [{
		source,
		createsPath: typeof created === "boolean" ? created : void 0
	}] : [];
}
function readPort(value) {
	const record = asRecord(value);
	const published = asText(record["published"]) ?? "";
	if (!/^\d+$/.test(published)) return [];
	return [{
		hostAddress: asText(record["host_ip"]) ?? "",
		port: `${published}/${asText(record["protocol"]) ?? "tcp"}`
	}];
}
function readObject(key, raw) {
	const values = asRecord(parseNode(raw));
	return {
		key,
		name: asText(values["name"]) ?? key,
		external: values["external"] === true,
		raw
	};
}
function parseNode(node) {
	return node === void 0 ? void 0 : JSON.parse(serializeRaw(node));
}

// src/plan/converge.ts
/** Facts: pkg/compose/convergence.go ensureService, mustRecreate; convergence facts, sections 1.6, 3 and 4. */
function convergeServices(scene, outcomes) {
	const stoppedBy = /* @__PURE__ */ new Map();
	for (const [id, network] of outcomes.networks.stopped) stoppedBy.set(id, because("network", `because network ${network} is recreated`));
	const course = {
		scene,
		...outcomes,
		stoppedBy,
		decisions: [],
		findings: [],
		placed: /* @__PURE__ */ new Map(),
		recreated: /* @__PURE__ */ new Set()
	};
	for (const name of inDependencyOrder(scene.project)) {
		const service = scene.project.services.get(name);
		if (service !== void 0 && !service.provided) convergeService(course, service);
	}
	return course;
}
function convergeService(course, service) {
	const { scene } = course;
	const found = (scene.byService.get(service.name) ?? []).filter((each) => !course.removed.has(each.Id));
	const resolved = resolveReferences(service, (parent) => firstOf(course, parent));
	const wantedHash = serviceHash(service.raw, scene.rules, resolved);
	const replacedParents = borrowedFrom(service).filter((parent) => course.recreated.has(parent));
	const dragged = draggedBy(course, service);
	const causesOf = (container) => [...composeLabel(container, "config-hash") === wantedHash ? otherCauses(course, service, container) : hashCauses(scene, service, container, replacedParents), ...dragged];
	const sorted = inComposeOrder(found.map((container) => ({
		container,
		number: numberOf(container),
		causes: causesOf(container)
	})), scene.rules.dropsStaleFirst);
	if (service.scaleIsReplicas && service.scale === 0 && found.length > 1) course.findings.push(replicasZero(scene, service));
	const placed = sorted.flatMap((each, index) => {
		if (index >= service.scale) {
			course.decisions.push(removalOf(service, each.container));
			return [];
		}
		return [each.causes.length > 0 ? recreate(course, service, each) : keep(course, each.container)];
	});
	const highest = Math.max(0, ...found.map(numberOf));
	for (let missing = 1; missing <= service.scale - found.length; missing += 1) placed.push(create(course, service, highest + missing, found.length > 0));
	course.placed.set(service.name, placed);
}
/** Before 2.29.4 whoever depends on a recreated service was recreated with it (v2.26.1 convergence.go setDependentLifecycle). */
function draggedBy(course, service) {
	if (course.scene.rules.dependents === "restart") return [];
	const borrowed = new Set(borrowedFrom(service));
	return [...service.dependsOn.keys()].filter((name) => course.recreated.has(name) && !borrowed.has(name)).map((name) => because("dependency", `because ${name} is recreated`));
}
/** Rules 2 to 4 of mustRecreate: the hash is as wanted. */
function otherCauses(course, service, container) {
	const image = composeLabel(container, "image");
	const wanted = course.images.ids.get(service.image);
	if ((image ?? "") !== (wanted ?? "") && wanted !== "built") return [whyOtherImage(course, service, wanted)];
	if (!course.scene.rules.volumeHashes) return [];
	if (container.State === "running" && !course.stoppedBy.has(container.Id)) {
		const attached = new Set(Object.values(container.NetworkSettings.Networks).map((each) => each.NetworkID));
		const cut = service.networks.find((key) => !attached.has(course.networks.ids.get(key) ?? ""));
		if (cut !== void 0) return [because("network", `not attached to network ${cut}`)];
	}
	const { volumes } = course.scene.project;
	const unmounted = service.volumes.find((key) => !mounts(container, volumes.get(key)?.name ?? key));
	return unmounted === void 0 ? [] : [because("volume", `volume ${unmounted} not mounted`)];
}
function whyOtherImage(course, service, wanted) {
	if (course.images.brought.has(service.image)) return because("image-moved", `${service.image}: another image at the registry`);
	return ownValue(course.scene.answer.images, service.image) === null || wanted === void 0 || wanted === "pulled" ? because("image-missing", `${service.image}: its image is gone from the VM`) : because("image-moved", `${service.image}: now another image on the VM`);
}
function mounts(container, volume) {
	return container.Mounts.some((each) => each.Type === "volume" && each.Name === volume);
}
/**
* Compose keeps the first `scale` of this order. Its comparator is no strict order, so the result is that of Go's
* insertion sort over the Engine's list, reversed (cases m17, p62; sort.Slice uses another sort above 12 entries).
*/
function inComposeOrder(candidates, dropsStaleFirst) {
	const sorted = [...candidates];
	for (let end = 1; end < sorted.length; end += 1) for (let at = end; at > 0; at -= 1) {
		const [left, right] = [sorted[at - 1], sorted[at]];
		if (left === void 0 || right === void 0 || !goesBefore(right, left, dropsStaleFirst)) break;
		sorted[at - 1] = right;
		sorted[at] = left;
	}
	return dropsStaleFirst ? sorted.reverse() : sorted;
}
function goesBefore(left, right, highFirst) {
	if (left.causes.length > 0) return true;
	return right.causes.length === 0 && (highFirst ? left.number > right.number : left.number < right.number);
}
function keep(course, container) {
	const name = containerName$1(container);
	return {
		id: container.Id,
		name,
		sortName: name,
		kept: container,
		stoppedBy: course.stoppedBy.get(container.Id)
	};
}
function recreate(course, service, { container, number, causes }) {
	const name = nameOf(course.scene.project, service, number);
	course.decisions.push({
		kind: "container",
		name,
		service: service.name,
		action: "recreate",
		causes,
		destructive: false
	});
	course.recreated.add(service.name);
	course.findings.push(...nameClash(course.scene, service, name, {
		own: container.Id,
		removed: course.removed
	}));
	const restarting = course.scene.rules.dependents === "restart" ? course.scene.project.services.values() : [];
	for (const dependent of restarting) if (dependent.dependsOn.get(service.name)?.restart === true) for (const each of course.scene.byService.get(dependent.name) ?? []) course.stoppedBy.set(each.Id, because("dependency", `because ${service.name} is recreated`));
	const sortName = `${container.Id.slice(0, 12)}_${name}`;
	return {
		id: `new:${name}`,
		name,
		sortName,
		kept: void 0,
		stoppedBy: void 0
	};
}
function create(course, service, number, hasOthers) {
	const name = nameOf(course.scene.project, service, number);
	const cause = whyCreated(course.scene, service, hasOthers);
	course.decisions.push({
		kind: "container",
		name,
		service: service.name,
		action: "create",
		causes: [cause],
		destructive: false
	});
	course.findings.push(...nameClash(course.scene, service, name, {
		own: void 0,
		removed: course.removed
	}));
	return {
		id: `new:${name}`,
		name,
		sortName: name,
		kept: void 0,
		stoppedBy: void 0
	};
}
function whyCreated(scene, service, hasOthers) {
	const released = scene.observed?.release?.observed?.containers.filter((each) => each.service === service.name) ?? [];
	const liveScale = scene.live?.services.get(service.name)?.scale;
	if (hasOthers && (liveScale === void 0 || liveScale < service.scale)) return because("scale", `${liveScale === void 0 ? "" : `${liveScale} → `}${service.scale} containers wanted`);
	if (released.length > 0) return because("state", "was removed by hand");
	return because("new", "does not exist yet");
}
function removalOf(service, container) {
	const cause = because("scale", `only ${service.scale} wanted`);
	return {
		kind: "container",
		name: containerName$1(container),
		service: service.name,
		action: "remove",
		causes: [cause],
		destructive: true
	};
}
function firstOf(course, parent) {
	return (course.placed.get(parent) ?? []).reduce((first, each) => first === void 0 || each.sortName < first.sortName ? each : first, void 0)?.id;
}
function replicasZero(scene, service) {
	return {
		code: "plan-refused",
		severity: "error",
		summary: `${service.name}: deploy.replicas 0 fails in this Compose`,
		detail: "Compose before 5.4.0 removes the containers and then fails with \"has no container to start\".",
		hint: `Write "scale: 0" for ${service.name} in compose.yaml instead.`,
		at: addressOf$1(scene, service.name)
	};
}

// src/plan/host-findings.ts
/** What a deployment wants free beside its images, as src/host/transaction/30-request.sh has it: 256 MiB. */
const LEAST_FREE = 268435456;
/** An archive and what is unpacked from it are on the disk at once: about three and a half times the archive. */
const UNPACKED = 3.5;
/** What the Engine of that platform also runs. */
const ALSO_RUNS = {
	amd64: ["386"],
	arm64: ["arm"]
};
/** @param decisions what the plan does with images: room is needed for what is pulled */
function hostFindings(scene, convergence, decisions) {
	return [...[...scene.project.services.values()].filter((service) => (convergence.placed.get(service.name) ?? []).some((each) => each.kept === void 0)).flatMap((service) => [...missingBinds(scene, service), ...otherPlatform(scene, service)]), ...noRoom(scene, decisions.filter((each) => each.action === "pull").map((each) => each.name))];
}
function missingBinds(scene, service) {
	return service.binds.filter((each) => scene.answer.missingPaths?.includes(each.source) === true).map(({ source, createsPath }) => {
		const created = createsPath ?? scene.rules.makesBindSources;
		return {
			code: "bind-missing",
			severity: created ? "warning" : "error",
			summary: `${service.name}: ${source} does not exist on ${scene.desired.vm}`,
			detail: created ? "Docker makes an empty folder of that name, also where a file was meant." : "Its mount does not create it, so the container could not be made, and other changed services would stay stopped.",
			hint: `Make it on the VM first ("mkdir -p ${source}"), or take the mount out of compose.yaml.`,
			at: addressOf$1(scene, service.name)
		};
	});
}
/** The registry's list for what is pulled, the image itself for what is there. */
function otherPlatform(scene, service) {
	const architecture = scene.world.observed.engine.architecture;
	const offered = ownValue(scene.answer.pulls, service.image)?.platforms;
	const local = ownValue(scene.answer.images, service.image);
	const has = offered ?? (local === null || local === void 0 || local.architecture === "" ? [] : [`${local.os}/${local.architecture}`]);
	if (architecture === void 0 || has.length === 0) return [];
	const [os = "linux", wanted = architecture] = service.platform?.split("/") ?? [];
	const runs = [wanted, ...ownValue(ALSO_RUNS, wanted) ?? []].map((each) => `${os}/${each}`);
	if (has.some((each) => runs.includes(each)) || offered === void 0 && service.platform !== void 0) return [];
	return [{
		code: "image-platform",
		severity: offered === void 0 ? "warning" : "error",
		summary: `${service.name}: its image is not for ${os}/${wanted}`,
		detail: `${service.image} is for ${has.join(", ")}; its processes would end at once with "exec format error".`,
		hint: `Name an image that is built for ${os}/${wanted}.`,
		at: addressOf$1(scene, service.name)
	}];
}
function noRoom(scene, pulled) {
	const { images, releases } = scene.world.observed.disk;
	const findings = [];
	if (Math.min(images, releases) < LEAST_FREE) {
		const detail = `${megabytes(images)} free for images, ${megabytes(releases)} for releases; a deployment wants ${megabytes(LEAST_FREE)}.`;
		findings.push(diskFull(scene, "error", "has too little room for a deployment", detail));
	} else if (pulled.length > 0 && images < scene.pullBytes * UNPACKED) {
		const short = images < scene.pullBytes;
		const detail = `${megabytes(scene.pullBytes)} of compressed layers would be pulled, and as much as ${UNPACKED} times that is needed while they are unpacked; ${megabytes(images)} are free. Layers that the VM has already are counted, too.`;
		findings.push(diskFull(scene, short ? "error" : "warning", short ? "has too little room for the images" : "may be too full for the images", detail));
	}
	return findings;
}
function diskFull(scene, severity, what, detail) {
	return {
		code: "disk-full",
		severity,
		summary: `${scene.desired.vm} ${what}`,
		detail,
		hint: "On the VM: \"docker image prune\" removes untagged images, \"docker system df\" shows what takes the room.",
		at: addressOf$1(scene)
	};
}
function megabytes(bytes) {
	return `${Math.round(bytes / 1e6)} MB`;
}

// src/plan/image-rules.ts
const SECONDS = {
	s: 1,
	m: 60,
	h: 3600,
	d: 86400,
	w: 604800
};
/** Facts: pkg/compose/pull.go mustPull, build.go ensureImagesExists; convergence facts, section 7. */
function decideImages(scene) {
	const ids = /* @__PURE__ */ new Map();
	const decisions = /* @__PURE__ */ new Map();
	const findings = [];
	const services = [...scene.project.services.values()].filter((each) => !each.provided);
	const foreign = new Set(services.filter((each) => isForeign$1(imageOf(scene, each), each.platform)).map((each) => each.image));
	for (const { image } of services) {
		const found = ownValue(scene.answer.images, image);
		if (found !== void 0 && found !== null && !foreign.has(image)) ids.set(image, found.id);
	}
	const present = new Set(ids.keys());
	const pulled = new Map(Object.entries(scene.answer.pulledImages ?? {}).map(([reference, id]) => [imageKey(reference), id]));
	for (const service of services) {
		const why = whyPulled(service, present.has(service.image), imageOf(scene, service), scene.now);
		if (why !== void 0) {
			decisions.set(service.image, pullOf(service, why, present.has(service.image)));
			findings.push(...refusedPull(scene, service));
			const brought = pulled.get(imageKey(service.image));
			if (brought !== void 0 || !present.has(service.image)) ids.set(service.image, brought ?? "pulled");
		} else if (service.builds && (!present.has(service.image) || service.pullPolicy === "build")) {
			ids.set(service.image, "built");
			findings.push(builtOnTheVm(scene, service));
		} else if (!ids.has(service.image) && service.scale > 0) findings.push(missingForGood(scene, service, foreign.has(service.image)));
	}
	const brought = new Set([...present].filter((image) => decisions.has(image) && pulled.has(imageKey(image))));
	return {
		decisions: [...decisions.values()],
		findings,
		ids,
		brought
	};
}
function imageOf(scene, service) {
	return ownValue(scene.answer.images, service.image);
}
function whyPulled(service, present, image, now) {
	if (service.values["image"] === void 0) return;
	const policy = service.pullPolicy;
	if (policy === "always") return "pull_policy is always";
	if (policy === "never" || policy === "build") return;
	const window = refreshSeconds(policy);
	if (window !== void 0 && present && image !== null && image !== void 0) return now > Date.parse(image.lastTagTime) + window * 1e3 ? `pull_policy is ${policy}` : void 0;
	return present ? void 0 : "not on this VM yet";
}
function refreshSeconds(policy) {
	if (policy === "daily" || policy === "weekly") return policy === "daily" ? 86400 : 604800;
	if (!policy.startsWith("every_")) return;
	let seconds = 0;
	for (const [, count, unit] of policy.matchAll(/(\d+)([smhdw])/g)) seconds += Number(count) * (ownValue(SECONDS, unit ?? "") ?? 0);
	return seconds;
}
function pullOf(service, why, present) {
	const cause = because(present ? "policy" : "image-missing", why);
	return {
		kind: "image",
		name: service.image,
		action: "pull",
		causes: [cause],
		destructive: false
	};
}
/** The registry was asked beforehand: without the image Compose stops before it changes anything. */
function refusedPull(scene, service) {
	const refused = ownValue(scene.answer.refusedPulls, service.image);
	if (refused === void 0 || !refused.absent && ownValue(scene.answer.pulls, service.image)?.known === true) return [];
	const reason = refused.absent ? "The registry does not have it" : "Whether the registry has it could not be found out";
	return [{
		code: "pull-failed",
		severity: refused.absent ? "error" : "warning",
		summary: refused.absent ? `${service.name}: its image cannot be pulled` : `${service.name}: its image may not be pulled`,
		detail: `${service.image}: ${reason} (${refused.text}).`,
		hint: refused.absent ? "Name an image and a tag that exist." : `Run "docker pull ${service.image}" on the VM to see why.`,
		at: addressOf$1(scene, service.name)
	}];
}
function builtOnTheVm(scene, service) {
	return {
		code: "image-missing",
		severity: "warning",
		summary: `${service.name} is built on the VM, so its image is not known yet`,
		detail: `Whether ${service.name} is recreated depends on the image that the build makes.`,
		hint: "Build the image elsewhere, push it and name it with `image:`.",
		at: addressOf$1(scene, service.name)
	};
}
function missingForGood(scene, service, wrongPlatform) {
	const why = wrongPlatform ? `the VM's image is not for ${service.platform ?? "this platform"}` : "the VM does not have it";
	return {
		code: "image-missing",
		severity: "error",
		summary: `${service.name}: its image is missing and may not be pulled`,
		detail: `${service.image}: ${why}, and pull_policy is ${service.pullPolicy}. Compose would leave other changed services stopped.`,
		hint: `Run "docker pull ${service.image}" on the VM, or remove pull_policy from the service.`,
		at: addressOf$1(scene, service.name)
	};
}

// src/plan/network-rules.ts
/** Facts: create.go ensureNetworks, removeDivergedNetwork; convergence facts, sections 1.3 and 6. */
function decideNetworks(scene) {
	const decisions = [];
	const findings = [];
	const ids = /* @__PURE__ */ new Map();
	const stopped = /* @__PURE__ */ new Map();
	for (const wanted of scene.project.networks.values()) {
		const [found, second] = scene.world.networksByName.get(wanted.name) ?? [];
		if (wanted.external) {
			const external = found ?? scene.world.networksById.get(wanted.name);
			if (external === void 0 || second !== void 0) findings.push(externalMissing(scene, wanted, second !== void 0));
			else ids.set(wanted.key, external.Id);
			continue;
		}
		ids.set(wanted.key, `new:${wanted.key}`);
		if (found === void 0) {
			const cause = because("new", "does not exist yet");
			decisions.push({
				kind: "network",
				name: wanted.name,
				action: "create",
				causes: [cause],
				destructive: false
			});
		} else if (objectLabel(found, "network") !== wanted.key) findings.push(foreignNetwork(scene, wanted));
		else if (scene.rules.networkHashes && isDiverged(found, wanted)) {
			const cause = because("network", "its definition changed");
			decisions.push({
				kind: "network",
				name: wanted.name,
				action: "recreate",
				causes: [cause],
				destructive: true
			});
			findings.push(...recreateNetwork(scene, wanted, found, stopped));
		} else ids.set(wanted.key, found.Id);
	}
	return {
		decisions,
		findings,
		ids,
		stopped
	};
}
function isDiverged(found, wanted) {
	const hash = objectLabel(found, "config-hash");
	return hash !== void 0 && hash !== "" && hash !== networkHash(wanted.raw);
}
function recreateNetwork(scene, wanted, found, stopped) {
	const users = servicesOnNetwork(scene.project, wanted.key).flatMap((each) => scene.byService.get(each.name) ?? []);
	const mine = new Set(users.map((each) => each.Id));
	for (const id of mine) stopped.set(id, wanted.name);
	const attached = scene.world.attached.get(found.Id) ?? [];
	const attachedIds = new Set(attached.map((each) => each.Id));
	const inTheWay = attached.filter((each) => !mine.has(each.Id) && isActive(each));
	const joining = users.filter((each) => !attachedIds.has(each.Id));
	const findings = [];
	if (inTheWay.length > 0) findings.push(networkCut(scene, wanted, `${listNames(inTheWay)} is attached to it and not part of this change`, inTheWay));
	if (joining.length > 0) findings.push(networkCut(scene, wanted, `${listNames(joining)} joins it in the same change`, joining));
	return findings;
}
function isActive(container) {
	return container.State === "running" || container.State === "paused" || container.State === "restarting";
}
/** Names in order, separated by commas. */
function listNames(containers) {
	return containers.map(containerName$1).sort().join(", ");
}
function networkCut(scene, wanted, why, containers) {
	return {
		code: "network-cut",
		severity: "error",
		summary: `Network ${wanted.name} cannot be recreated safely`,
		detail: `Its definition changed, but ${why}. Compose would stop every service on the network, fail, and stay stuck.`,
		hint: `Plan a down-time: remove ${listNames(containers)} first ("docker rm -f" on the VM), then plan again.`,
		at: addressOf$1(scene)
	};
}
/** Compose reconnects the old containers without their aliases: siblings cannot resolve service names any more (n01). */
function aliasesLost(scene, network, kept) {
	return {
		code: "network-cut",
		severity: "warning",
		summary: `Network ${network} is recreated; its containers stop for a moment`,
		detail: `Compose reconnects ${listNames(kept)} without their service names, so name lookups between them fail afterwards.`,
		hint: "Change something of each service in the same commit (a label is enough), so that they are recreated too.",
		at: addressOf$1(scene)
	};
}
function externalMissing(scene, wanted, many) {
	return {
		code: "external-missing",
		severity: "error",
		summary: many ? `External network ${wanted.name} exists more than once` : `External network ${wanted.name} does not exist on the VM`,
		detail: `compose.yaml declares the network "${wanted.key}" as external, so Compose never creates it.`,
		hint: many ? `Remove all but one: "docker network ls --filter name=${wanted.name}".` : `Run "docker network create ${wanted.name}" on the VM.`,
		at: addressOf$1(scene)
	};
}
function foreignNetwork(scene, wanted) {
	return {
		code: "name-taken",
		severity: "error",
		summary: `Network ${wanted.name} exists but is not this stack's`,
		detail: `It has no label com.docker.compose.network=${wanted.key}, so Compose refuses to use it.`,
		hint: `Declare it as external in compose.yaml, or remove it on the VM: "docker network rm ${wanted.name}".`,
		at: addressOf$1(scene)
	};
}

// src/plan/start-rules.ts
/** Facts: pkg/compose/start.go, startService; convergence facts, sections 1.7, 5 and 12.3. */
function startServices(scene, convergence, networks) {
	const decisions = [];
	const findings = [];
	for (const [service, placed] of convergence.placed) for (const each of placed) {
		const { kept } = each;
		if (kept === void 0) continue;
		if (kept.State === "paused" && each.stoppedBy === void 0) findings.push(paused(scene, service, each));
		else if (isUnhealthy(kept) && each.stoppedBy === void 0) findings.push(unhealthyParent(scene, convergence, service, each));
		else {
			decisions.push(...startOf(service, each, kept));
			findings.push(...lostNetworks(scene, service, each, networks));
		}
	}
	return {
		decisions,
		findings
	};
}
function startOf(service, placed, kept) {
	const wasRunning = kept.State === "running";
	if (kept.State === "restarting" || wasRunning && placed.stoppedBy === void 0) return [];
	const action = wasRunning ? "restart" : "start";
	const causes = placed.stoppedBy !== void 0 && wasRunning ? [placed.stoppedBy] : [whyStarted(kept)];
	return [{
		kind: "container",
		name: placed.name,
		service,
		action,
		causes,
		destructive: false
	}];
}
/** Why a kept container that does not run is started. */
function whyStarted(kept) {
	return because("state", hasFinished(kept) ? `${stateText(kept)}; one-shots run again with every change of their stack` : stateText(kept));
}
/** A stopped container keeps the id of its network; when that network is gone the Engine refuses to start it (n08). */
function lostNetworks(scene, service, placed, networks) {
	const { kept } = placed;
	if (kept === void 0 || kept.State === "running" || kept.State === "restarting" || networks.stopped.has(kept.Id)) return [];
	const lost = Object.entries(kept.NetworkSettings.Networks).find(([, each]) => each.NetworkID !== "" && !scene.world.networksById.has(each.NetworkID));
	if (lost === void 0) return [];
	return [{
		code: "plan-refused",
		severity: "error",
		summary: `${placed.name} cannot start: its network was removed`,
		detail: `It is stopped and still bound to network ${lost[0]}, which was removed and made again under another id.`,
		hint: `Run "docker rm ${placed.name}" on the VM; the next plan creates it.`,
		at: addressOf$1(scene, service)
	}];
}
function paused(scene, service, placed) {
	return {
		code: "container-paused",
		severity: "error",
		summary: `${placed.name} is paused`,
		detail: "Compose cannot start a paused container, so the whole \"up\" would fail.",
		hint: `Run "docker unpause ${placed.name}" on the VM and plan again.`,
		at: addressOf$1(scene, service)
	};
}
/** A changed child waits for its unhealthy, unchanged parent for ever and stays created but not started (p43). */
function unhealthyParent(scene, convergence, service, placed) {
	const children = [...scene.project.services.values()].filter((each) => each.dependsOn.get(service)?.condition === "service_healthy" && isChanged(convergence, each.name));
	const names = children.map((each) => each.name).join(", ");
	return {
		code: "unhealthy",
		severity: children.length > 0 ? "error" : "warning",
		summary: `${placed.name} is unhealthy and does not change`,
		detail: children.length > 0 ? `${names} changes and waits for it: the old containers would be gone and the new ones never started.` : "Compose reports an unhealthy container as a failure, so a change of this stack counts only once it has recovered.",
		hint: `See "docker logs ${placed.name}" on the VM; repair it first, or change ${service} in the same commit.`,
		at: addressOf$1(scene, service)
	};
}
function isChanged(convergence, service) {
	return convergence.recreated.has(service) || (convergence.placed.get(service) ?? []).some((each) => each.kept === void 0);
}

// src/plan/reconcile.ts
/** Decisions in Compose's order of phases, and every failure that can be told beforehand. */
function reconcile(scene) {
	const images = decideImages(scene);
	const networks = decideNetworks(scene);
	const volumes = decideVolumes(scene);
	const orphans = findOrphans(scene);
	const removed = new Set(orphans.map((each) => each.id));
	const convergence = convergeServices(scene, {
		images,
		networks,
		removed
	});
	const started = startServices(scene, convergence, networks);
	const all = [
		images,
		networks,
		volumes,
		{
			decisions: orphans.map((each) => each.decision),
			findings: []
		},
		convergence,
		started
	];
	return {
		decisions: all.flatMap((each) => each.decisions),
		findings: [
			...all.flatMap((each) => each.findings),
			...portClashes(scene, convergence.placed, goneIds(scene, removed, convergence)),
			...lostAliases(scene, networks, convergence),
			...hostFindings(scene, convergence, images.decisions),
			...unplannable(scene)
		]
	};
}
/** Facts: containers.go isOrphaned; services of inactive profiles are neither updated nor removed (m10). */
function findOrphans(scene) {
	const known = /* @__PURE__ */ new Set([...scene.project.services.keys(), ...scene.answer.disabledServices]);
	return scene.containers.flatMap((container) => {
		const service = composeLabel(container, "service") ?? "";
		const oneOff = isOneOff(container);
		if (!(oneOff ? scene.rules.removesFinishedOneOffs && isFinished(container) : !known.has(service))) return [];
		const cause = oneOff ? because("one-off", `a finished "compose run", ${stateText(container)}`) : because("orphan", `service ${service} is not in compose.yaml any more`);
		const decision = {
			kind: "container",
			name: containerName$1(container),
			service,
			action: "remove",
			causes: [cause],
			destructive: !oneOff
		};
		return [{
			id: container.Id,
			decision
		}];
	});
}
function isFinished(container) {
	return container.State === "exited" || container.State === "dead";
}
function goneIds(scene, removed, convergence) {
	const gone = new Set(removed);
	for (const [service, containers] of scene.byService) {
		const kept = new Set((convergence.placed.get(service) ?? []).map((each) => each.id));
		if (convergence.placed.has(service)) for (const container of containers.filter((each) => !kept.has(each.Id))) gone.add(container.Id);
	}
	return gone;
}
function lostAliases(scene, networks, convergence) {
	const kept = [...convergence.placed.values()].flat().flatMap((each) => each.kept ?? []);
	return (networks.findings.length > 0 ? [] : [...new Set(networks.stopped.values())]).flatMap((network) => {
		const users = kept.filter((each) => networks.stopped.get(each.Id) === network);
		return users.length === 0 ? [] : [aliasesLost(scene, network, users)];
	});
}
/** What neither the rules nor the shadow can foretell. */
function unplannable(scene) {
	return [...scene.project.services.values()].flatMap((service) => {
		const key = [
			"provider",
			"models",
			"use_api_socket"
		].find((each) => service.values[each] !== void 0);
		return key === void 0 ? [] : [{
			code: "plan-refused",
			severity: "error",
			summary: `${service.name}: what "${key}" does cannot be planned`,
			detail: `Compose runs code outside the Engine for "${key}", so no plan can be exact.`,
			hint: `Remove "${key}" from ${service.name} in compose.yaml.`,
			at: addressOf$1(scene, service.name)
		}];
	});
}

// src/plan/refuse.ts
/** Secrets that the stack needs and the VM does not have. */
function missingSecrets(desired, observed) {
	return neededSecrets(desired).filter((each) => ownValue(observed?.secrets, each) === void 0).map((name) => ({
		code: "secret-missing",
		severity: "error",
		summary: `Secret ${name} of ${desired.name} is missing on ${desired.vm}`,
		detail: `/opt/stacks/${desired.name}/secrets/${name} does not exist; Compose would fail when it creates the container.`,
		hint: `Run "fairlead secrets init ${desired.vm}".`,
		at: { address: `${desired.vm}/${desired.name}` }
	}));
}
/** A transaction that runs right now: what is read may be half of it. */
function runningTransaction(desired, observed) {
	if (observed?.lock === void 0) return [];
	return [{
		code: "lock-held",
		severity: "warning",
		summary: `${desired.name} is being changed right now`,
		detail: `The lock on the VM is held: ${observed.lock}.`,
		hint: "Plan again when that run has ended.",
		at: { address: `${desired.vm}/${desired.name}` }
	}];
}
/** What Compose itself said against the desired files. */
function composeRefusal(desired, answer) {
	if (answer.refusal === void 0) return [];
	return [{
		code: "compose-refused",
		severity: "error",
		summary: `Compose on ${desired.vm} refuses the files of ${desired.name}`,
		detail: answer.refusal,
		hint: "Repair compose.yaml; nothing was changed on the VM.",
		at: { address: `${desired.vm}/${desired.name}` }
	}];
}
/** An error of the shadow run that no rule foretold; with a rule's finding beside it, it would only say the same again. */
function shadowFailure(scene, findings) {
	const { shadowError } = scene.answer;
	if (shadowError === void 0 || findings.some((each) => each.severity === "error")) return [];
	return [{
		code: "compose-refused",
		severity: "error",
		summary: "Compose on the VM would fail with these files",
		detail: shadowError,
		hint: "Repair what Compose names; nothing was changed on the VM.",
		at: addressOf$1(scene)
	}];
}
/** One sentence for a whole stack that another Compose made. */
function versionSkew(scene, decisions) {
	const skewed = decisions.filter((each) => each.causes.some((cause) => cause.rule === "version-skew"));
	const text = skewed[0]?.causes.find((cause) => cause.rule === "version-skew")?.text;
	if (text === void 0) return [];
	return [{
		code: "version-skew",
		severity: "warning",
		summary: `Compose on ${scene.desired.vm} is not the one that made ${scene.desired.name}`,
		detail: `${text}: it recreates ${skewed.map((each) => each.name).join(", ")} although nothing in them changed.`,
		hint: "This happens once after each such update of Compose.",
		at: addressOf$1(scene)
	}];
}
/** Traces of a run that died: temporary names, or two containers with one number. */
function halfMadeContainers(scene) {
	const odd = scene.containers.filter((each) => !isOneOff(each) && /^[0-9a-f]{12}_/.test(containerName$1(each)));
	if (odd.length === 0) return [];
	const names = odd.map(containerName$1).sort().join(", ");
	return [{
		code: "interrupted",
		severity: "warning",
		summary: `${scene.desired.name} has containers of an interrupted run`,
		detail: `${names}: a run died between making the new container and renaming it. The next change cleans up.`,
		hint: "A temporary name that stays goes away with the next change of that service.",
		at: addressOf$1(scene)
	}];
}

// src/plan/upgrade-findings.ts
/** One error per service whose image would take a step that its upgrade rule refuses. */
function upgradeFindings(scene) {
	return scene.desired.services.flatMap((service) => judgeService(scene, service) ?? []);
}
function judgeService(scene, service) {
	const { manifest } = scene.desired;
	const [from, to] = [runningReference(scene, service.name), service.image].map((each) => parseImage(each ?? ""));
	if (from?.tag === void 0 || to?.tag === void 0 || from.name !== to.name) return void 0;
	const rule = ownValue(manifest.upgrade, to.name);
	const refusal = rule === void 0 ? void 0 : judgeUpgrade(rule, from.tag, to.tag);
	if (rule === void 0 || refusal === void 0) return void 0;
	if (refusal.kind === "back" && ownValue(manifest.irreversible, service.name) !== void 0) return void 0;
	return {
		code: "upgrade-refused",
		severity: "error",
		rule: "upgrade-step",
		summary: `${service.name} may not go from ${from.tag} to ${to.tag}`.slice(0, 70),
		detail: `${refusal.text}. ${rule.reason}`,
		hint: refusal.hint,
		at: addressOf$1(scene, service.name)
	};
}

// src/plan/stack-plan.ts
/** The plan for a stack of the repository. Never throws: what cannot be read becomes a finding. */
function planStack(question) {
	const { desired, world } = question;
	const observed = ownValue(world.observed.stacks, desired.name);
	const inputs = wantedInputs(desired, observed, world.observed.compose.version).digest;
	return {
		vm: desired.vm,
		stack: desired.name,
		...judge(question, observed),
		health: healthOf(projectContainers(world, desired.name), observed),
		...releaseFields(observed),
		needs: desired.manifest.needs,
		ground: groundOf(desired.name, inputs, observed, world)
	};
}
function judge(question, observed) {
	const { desired, world } = question;
	const unsettled = findUnsettled(desired, world.observed, world);
	const hold = holdOn(desired, observed);
	if (hold !== void 0) return heldVerdict(desired, hold, observed);
	if (unsettled === void 0) {
		const record = observed?.release;
		const reason = record === void 0 ? "as released" : `as release ${record.release} (${record.commit.slice(0, 7)}) left it`;
		return {
			intent: "none",
			sync: "in sync",
			changes: [],
			findings: runningTransaction(desired, observed),
			reason,
			method: "record"
		};
	}
	return changeVerdict(question, observed, unsettled);
}
function heldVerdict(desired, hold, observed) {
	const reason = `held since ${hold.since}, by ${hold.by}, because ${hold.reason}`;
	return {
		intent: "held",
		sync: "pending",
		changes: [],
		findings: [{
			code: "held",
			severity: "warning",
			summary: `${desired.name} is held at release ${observed?.release?.release ?? 0}`,
			detail: `Held since ${hold.since}, by ${hold.by}, because ${hold.reason}.`,
			hint: `Commit a change to stacks/${desired.vm}/${desired.name}, or run "fairlead release-hold ${desired.vm} ${desired.name}".`,
			at: { address: `${desired.vm}/${desired.name}` }
		}],
		reason,
		method: "record"
	};
}
function changeVerdict(question, observed, unsettled) {
	const { desired, answer } = question;
	const known = [...missingSecrets(desired, observed), ...runningTransaction(desired, observed)];
	const blind = (finding, reason) => ({
		intent: "deploy",
		sync: "unknown",
		changes: [],
		findings: [...known, finding],
		reason,
		method: "rules"
	});
	if (answer === void 0) return blind(notAsked(desired), unsettled.why);
	const [refusal] = composeRefusal(desired, answer);
	if (refusal !== void 0 || answer.rendered === void 0) return blind(refusal ?? notAsked(desired), refusal === void 0 ? unsettled.why : "Compose refuses its files");
	const project = readProject(answer.rendered);
	if (project instanceof PipelineError) return blind(project.diagnostics[0] ?? notAsked(desired), "the answer of Compose cannot be read");
	const live = answer.live === void 0 ? void 0 : readProject(answer.live);
	return conclude(setScene({
		desired,
		observed,
		answer,
		project,
		live: live instanceof PipelineError ? void 0 : live,
		world: question.world,
		giver: question.giver,
		pullBytes: question.pullBytes,
		destroy: question.destroy ?? [],
		now: question.now
	}), unsettled, known);
}
function conclude(scene, unsettled, known) {
	const { desired, observed } = scene;
	const { decisions, findings, method } = withDestroyed(scene, decide(scene));
	const crossings = findCrossings(scene, decisions);
	const changes = [...decisions.map((each) => toChange(scene, each)), ...reloadChanges(scene, decisions)];
	const all = uniqueFindings([
		...known,
		...findings,
		...shadowFailure(scene, findings),
		...versionSkew(scene, decisions),
		...halfMadeContainers(scene),
		...refuseOlder(scene, crossings),
		...upgradeFindings(scene)
	]);
	const failing = all.some((each) => each.severity === "error" && each.code !== "container-paused");
	if (unsettled.side === "containers" && !failing && changes.every((each) => isOneShotAgain(scene, each))) {
		const reason = `${unsettled.why}, but there is nothing to change`;
		return {
			intent: "none",
			sync: all.some((each) => each.code === "container-paused") ? "drifted" : "in sync",
			changes: [],
			findings: withoutErrors(all),
			reason,
			method
		};
	}
	const reason = reasonFor(desired, observed, unsettled);
	const told = changes.length > 0 ? sortChanges(changes) : [adoptionChange(desired, observed, unsettled)];
	const stops = stopsOf(told, observed);
	const impact = impactOf(desired, stops);
	const backup = backupNote(desired.manifest.backup, crossings, destroyReason(scene));
	return {
		intent: "deploy",
		sync: observed?.release?.stackDigest === desired.digest ? "drifted" : "pending",
		changes: told,
		findings: all,
		reason,
		method,
		...impact === void 0 ? {} : {
			impact,
			stops
		},
		...backup === void 0 ? {} : { backup }
	};
}
function decide(scene) {
	const rules = reconcile(scene);
	const { deeds } = scene.answer;
	if (deeds === void 0 || deeds.some((each) => each.deed === "unsupported")) return {
		...rules,
		method: "rules"
	};
	return {
		...mergeAnswers(scene, decisionsFromDeeds(scene, deeds), rules),
		method: "shadow"
	};
}
/** A one-shot that ended well and is as released is no reason to deploy; it only runs again beside a real change. */
function isOneShotAgain(scene, change) {
	const container = scene.world.byName.get(change.name);
	const released = scene.observed?.release?.observed?.containers.find((each) => each.id === container?.Id);
	return change.action === "start" && released?.state === "exited" && container?.State === "exited";
}
function toChange(scene, decision) {
	const causes = decision.causes.length > 0 ? decision.causes : [because("unknown", "nothing known explains it")];
	return {
		vm: scene.desired.vm,
		stack: scene.desired.name,
		...decision,
		causes
	};
}
/** What destroys something comes first; otherwise Compose's order stays. */
function sortChanges(changes) {
	return [...changes.filter((each) => each.destructive), ...changes.filter((each) => !each.destructive)];
}
/** Where nothing is done, what would have failed is only worth a warning. */
function withoutErrors(findings) {
	return findings.map((each) => ({
		...each,
		severity: "warning"
	}));
}
function uniqueFindings(findings) {
	return [...new Map(findings.map((each) => [`${each.code} ${each.summary} ${each.detail ?? ""}`, each])).values()];
}
function readProject(text) {
	try {
		return parseRendered(text);
	} catch (error) {
		if (error instanceof PipelineError) return error;
		throw error;
	}
}
function notAsked(desired) {
	return {
		code: "plan-refused",
		severity: "error",
		summary: `Compose on ${desired.vm} gave no answer about ${desired.name}`,
		detail: "Without it nobody knows what would change.",
		hint: "Plan again; if it stays, run \"docker compose config\" for the stack on the VM.",
		at: { address: `${desired.vm}/${desired.name}` }
	};
}

// src/plan/vm-plan.ts
/** Desired × observed → what will happen on that VM. Never throws for what a VM or a repository may contain. */
function planVm(question) {
	const { desired, observed } = question;
	const world = indexVm(observed);
	const stacks = desired.managed ? [...planDesired(question, world), ...planRemovals(question, world)] : [];
	return {
		vm: desired.name,
		readAt: observed.readAt,
		composeVersion: observed.compose.version,
		engineVersion: observed.engine.version,
		stacks: refuseCircles(stacks).sort((left, right) => compareText(left.stack, right.stack)),
		findings: []
	};
}
function planDesired(question, world) {
	const pullBytes = countPullBytes(Object.values(question.answers));
	return question.desired.stacks.map((desired) => {
		const awaited = /* @__PURE__ */ new Set();
		const plan = planStack({
			desired,
			world,
			answer: ownValue(question.answers, desired.name),
			destroy: question.destroy ?? [],
			now: question.now,
			pullBytes,
			giver: (holder, claim) => {
				const stack = givingStack(question.desired, desired.name, holder, claim, world);
				if (stack !== void 0) awaited.add(`${desired.vm}/${stack}`);
				return stack;
			}
		});
		return awaited.size === 0 ? plan : {
			...plan,
			needs: [.../* @__PURE__ */ new Set([...plan.needs, ...awaited])].sort(compareText)
		};
	});
}
/** Every image once: several stacks may pull the same. */
function countPullBytes(answers) {
	return [...new Map(answers.flatMap((each) => Object.entries(each.pulls ?? {})).map(([image, { bytes }]) => [image, bytes ?? 0])).values()].reduce((sum, each) => sum + each, 0);
}
function planRemovals({ desired, observed, destroy }, world) {
	const kept = new Set(desired.stacks.map((each) => each.name));
	return Object.values(observed.stacks).filter((each) => !kept.has(each.name) && isOurs(each)).map((each) => planRemoval(desired.name, each, world, destroy));
}
/** The stack of this VM that holds a port or a name now and will not after this plan. */
function givingStack(vm, self, holder, claim, world) {
	const project = composeLabel(holder, "project");
	const observed = project === void 0 ? void 0 : ownValue(world.observed.stacks, project);
	if (project === void 0 || project === self || observed === void 0 || !isOurs(observed)) return;
	const stack = vm.stacks.find((each) => each.name === project);
	if (stack === void 0) return project;
	if (observed.release?.stackDigest === stack.digest) return;
	const service = stack.services.find((each) => each.name === composeLabel(holder, "service"));
	if (service === void 0) return project;
	return (claim.kind === "name" ? service.containerName === claim.name || service.containerName === void 0 : service.ports.some((each) => `${each.hostPort}/${each.protocol}` === claim.port)) ? void 0 : project;
}
function refuseCircles(plans) {
	const stuck = new Set(orderStacks(plans).stuck);
	return plans.map((plan) => stuck.has(plan) ? {
		...plan,
		findings: [...plan.findings, circle(plan, stuck)]
	} : plan);
}
function circle(plan, stuck) {
	return {
		code: "needs-cycle",
		severity: "error",
		summary: `${plan.stack} waits for a stack that waits for it`,
		detail: `${[...stuck].map((each) => each.stack).join(", ")} wait for each other: by "needs", or because ports or names change hands.`,
		hint: "Split the change: free the port or name in one commit, use it in the next.",
		at: { address: `${plan.vm}/${plan.stack}` }
	};
}

// src/commands/look.ts
/** The generated override of a stack, with the fingerprints of the secrets that the VM has now. */
function overrideOn(stack, observed) {
	return wantedInputs(stack, observed.stacks[stack.name], observed.compose.version).override;
}
/** Reads the VM over an open connection and plans it; asks Compose only about stacks that may change. */
async function lookAt(context, desired, remote) {
	const observed = await collect(remote, {
		stacks: desired.stacks.map((stack) => stack.name),
		clock: context.clock
	});
	const names = new Set(stacksToAsk(desired, observed));
	const asked = await Promise.all(desired.stacks.filter((stack) => names.has(stack.name)).map((stack) => askedStack(stack, observed)));
	return {
		desired,
		observed,
		plan: await planAsAllowed(context, {
			desired,
			observed,
			answers: asked.length === 0 ? {} : await ask(remote, observed, asked),
			now: context.clock.now()
		})
	};
}
/** The commit's message is asked for only where a volume could be lost: that costs a process. */
async function planAsAllowed(context, question) {
	const plan = planVm(question);
	if (!plan.stacks.some((stack) => stack.findings.some(({ code }) => code === "volume-kept"))) return plan;
	const { allowDestroy = [] } = await context.commit?.() ?? {};
	return allowDestroy.length === 0 ? plan : planVm({
		...question,
		destroy: allowDestroy
	});
}
/** The shadow Engine is loaded only where something may change. */
async function ask(remote, observed, stacks) {
	const { askCompose } = await import("./ask-compose.js");
	return askCompose(remote, observed, stacks);
}
/** The same over whatever connection there is; looking changes nothing, so a connection that is lost meanwhile costs one more try. */
async function lookSafely(context, desired) {
	try {
		return await lookAt(context, desired, await context.connect(desired));
	} catch (error) {
		if (!(error instanceof PipelineError) || !error.diagnostics.some(({ code }) => code === "ssh-lost")) throw error;
		return lookAt(context, desired, await context.connect(desired));
	}
}
/** What the VM's Compose needs to read the stack as it would be. */
async function askedStack(stack, observed) {
	const files = await Promise.all(stack.files.map(async ({ path, mode }) => ({
		path,
		mode,
		content: await readFile(join(stack.directory, path))
	})));
	const secrets = [...neededSecrets(stack), ...mountedCopies(stack, observed.stacks[stack.name])];
	return {
		stack: stack.name,
		files,
		override: overrideOn(stack, observed),
		secrets
	};
}
/** A plan that says only why the VM could not be read: the other VMs go on. */
function unreadableVm(vm, error) {
	if (!(error instanceof PipelineError)) throw error;
	return {
		vm,
		readAt: "",
		composeVersion: "",
		engineVersion: "",
		stacks: [],
		findings: error.diagnostics.map((each) => ({
			...each,
			at: each.at ?? { address: vm }
		}))
	};
}

// src/commands/removal-gate.ts
/**
* Judges how much a plan takes away: more than half of the containers of the VM's own stacks, or every stack that
* runs there. Volumes never go with them. Pure.
*/
function refuseRemovals(plan, observed, gate) {
	if (gate === "allow") return plan;
	const stacks = new Set(Object.values(observed.stacks).flatMap((each) => each.release === void 0 ? [] : [each.name]));
	const running = observed.containers.filter((each) => stacks.has(each.Labels["com.docker.compose.project"] ?? "")).length;
	const lost = plan.stacks.reduce((sum, each) => sum + countContainers(each, "remove") - countContainers(each, "create"), 0);
	const gone = plan.stacks.filter((each) => each.intent === "remove").length;
	const all = gone > 0 && gone === plan.stacks.length;
	if (!all && lost * 2 <= running) return plan;
	const what = all ? gone === 1 ? "the only stack" : `all ${gone} stacks` : `${lost} of ${running} containers`;
	const finding = {
		code: "removal-refused",
		severity: gate === "refuse" ? "error" : "warning",
		summary: `The plan removes ${what} of ${plan.vm}`.slice(0, 70),
		detail: "That much is not removed without an explicit yes. Volumes and secrets would stay.",
		hint: `If it is meant: a line "allow-removal: ${plan.vm}" in the commit message, or --allow-removal ${plan.vm}.`
	};
	return {
		...plan,
		stacks: plan.stacks.map((each) => losesSomething(each) ? refused(each, finding) : each)
	};
}
function losesSomething(plan) {
	return plan.intent === "remove" || countContainers(plan, "remove") > 0;
}
function countContainers(plan, action) {
	return plan.changes.filter((each) => each.kind === "container" && each.action === action).length;
}
function refused(plan, finding) {
	return {
		...plan,
		findings: [...plan.findings, {
			...finding,
			at: { address: `${plan.vm}/${plan.stack}` }
		}]
	};
}

// src/commands/plan.ts
/**
* Plans the selected VMs side by side, one connection each. A VM that cannot be read has its reason in `findings`.
* @throws PipelineError when the repository itself is not valid
*/
async function plan(context, options) {
	try {
		var _usingCtx$1 = _usingCtx();
		if (options.against === void 0) return (await planCheckout(context, options)).plan;
		const { checkOut } = await import("./check-out.js");
		const other = _usingCtx$1.a(await checkOut(context.root, options.against));
		const { sha } = other;
		return (await planCheckout({
			...context,
			root: other.directory,
			head: async () => sha
		}, options)).plan;
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
}
/**
* The plan of the checkout, with the fleet it is for. Connections are begun before the fleet is read in full: reading
* and shaking hands take the same 100 ms side by side. Nothing is asked of a VM unless the repository is valid.
* @throws PipelineError when the repository itself is not valid
*/
async function planCheckout(context, options) {
	await prepareConnections(context, options);
	const [{ fleet, routes }, commit] = await Promise.all([validate(context), context.head()]);
	const vms = selectVms(fleet, options);
	requireStack(vms, options.stack);
	const chosen = (await Promise.all(vms.map((vm) => planOne(context, vm)))).map((each) => tellWhoNotices(onlyStack(each, options.stack), fleet, routes));
	return {
		plan: planFleet(commit, void 0, chosen),
		fleet
	};
}
async function planOne(context, vm) {
	try {
		const remote = await context.connect(vm);
		return await warnOfRemovals(context, await lookAt(context, vm, remote));
	} catch (error) {
		return unreadableVm(vm.name, error);
	}
}
/** A plan only tells what a deploy of the same commit would refuse; the commit's message is asked for only when that matters. */
async function warnOfRemovals(context, { plan, observed }) {
	const warned = refuseRemovals(plan, observed, "warn");
	if (warned === plan) return plan;
	return (await context.commit()).allowRemoval?.includes(plan.vm) === true ? plan : warned;
}
/** The plan without the other stacks; planning always sees the whole VM, because neighbours decide failures. */
function onlyStack(plan, stack) {
	return stack === void 0 ? plan : {
		...plan,
		stacks: plan.stacks.filter((each) => each.stack === stack)
	};
}

// src/plan/explain.ts
const SHORT = 12;
/** The service's facts in the order a person asks: what would happen, what is wanted, what runs, what was released. */
function explainService(question) {
	const { desired, service, observed, plan } = question;
	const live = ownValue(observed.stacks, desired.name);
	const changes = plan.changes.filter((change) => isAbout(change, service, question));
	return {
		address: `${desired.vm}/${desired.name}/${service.name}`,
		verdict: verdictOf(service, plan, changes),
		changes,
		findings: plan.findings,
		sections: [
			{
				title: "Decision",
				facts: decisionFacts(plan, changes)
			},
			{
				title: "Repository",
				facts: desiredFacts(desired, service)
			},
			{
				title: "On the VM",
				facts: runningFacts(question, live)
			},
			{
				title: "Last release",
				facts: releaseFacts(service, live)
			},
			{
				title: "What would change it",
				facts: triggerFacts(desired, service)
			}
		].filter((section) => section.facts.length > 0)
	};
}
function isAbout(change, service, { desired, observed }) {
	if (change.action === "none") return false;
	if (change.service !== void 0) return change.service === service.name;
	if (change.kind === "image") return change.name === service.image;
	return change.kind === "container" && containersOf(desired, service, observed).some((each) => each.Names.includes(`/${change.name}`));
}
function verdictOf(service, plan, changes) {
	const error = plan.findings.find((each) => each.severity === "error");
	if (error !== void 0) return `${service.name} would not be touched: ${error.summary}`;
	const [first] = changes;
	if (first !== void 0) return `${service.name} would change: ${[...new Set(changes.map((each) => each.action))].join(", ")}`;
	if (plan.intent === "none" || plan.intent === "held") return `${service.name} would not change: ${plan.reason}`;
	return `${service.name} would not change, although its stack is deployed: nothing that it is made of differs`;
}
const METHODS = {
	record: "by the release record: files, secrets, Compose and containers are as it left them, so Compose is not asked",
	shadow: "by the VM's own Compose, run against a shadow of its Engine",
	rules: "by our rules alone, from what the VM's Compose renders: the VM lets no socket through"
};
function decisionFacts(plan, changes) {
	return [
		{
			name: "stack",
			text: `${plan.sync} × ${plan.health}: ${plan.reason}`
		},
		{
			name: "decided",
			text: METHODS[plan.method]
		},
		...changes.map((change) => ({
			name: change.action,
			text: `${change.kind === "container" ? "" : `${change.kind} `}${change.name}: ${change.causes.map((cause) => cause.text).join("; ")}`
		}))
	];
}
function desiredFacts(desired, service) {
	const { file, line } = service.place;
	return [
		{
			name: "defined in",
			text: line === void 0 ? file : `${file}:${line}`
		},
		...service.image === void 0 ? [] : [{
			name: "image",
			text: service.image
		}],
		...service.containerName === void 0 ? [] : [{
			name: "container",
			text: service.containerName
		}],
		...service.hostNetwork ? [{
			name: "network",
			text: "the VM's own"
		}] : [],
		...service.ports.map((port) => ({
			name: "port",
			text: `${port.hostAddress === void 0 ? "" : `${port.hostAddress}:`}${port.hostPort}/${port.protocol}`
		})),
		...mountedFiles(desired, service).map(({ target, file: mounted }) => ({
			name: "file",
			text: `${mounted.path} ${mounted.sha256.slice(0, SHORT)} at ${target}`
		})),
		...desired.manifest.needs.map((need) => ({
			name: "needs",
			text: need
		})),
		...desired.manifest.checks.map((check) => ({
			name: "check",
			text: `${check.name} (${check.kind})`
		}))
	];
}
function runningFacts(question, live) {
	const { desired, service, observed } = question;
	const facts = containersOf(desired, service, observed).flatMap((each) => containerFacts(each, observed));
	const files = mountedFiles(desired, service).flatMap(({ file }) => {
		const found = ownValue(live?.files, file.path);
		if (found?.sha256 === file.sha256) return [];
		return [{
			name: "file",
			text: `${file.path} ${found === void 0 ? "is not there" : `is ${found.sha256.slice(0, SHORT)}`}`
		}];
	});
	const secrets = secretsOf(desired, service).map((name) => {
		const found = ownValue(live?.secrets, name);
		return {
			name: "secret",
			text: `${name} ${found === void 0 ? "is missing" : `has fingerprint ${found.fingerprint}`}`
		};
	});
	return [
		...facts.length === 0 ? [{
			name: "container",
			text: "none"
		}] : facts,
		...files,
		...secrets
	];
}
function containerFacts(container, observed) {
	const tags = observed.images.find((each) => each.Id === container.ImageID)?.RepoTags ?? [];
	const made = composeLabel(container, "version");
	return [
		{
			name: "container",
			text: `${container.Names[0]?.slice(1) ?? ""} ${container.Id.slice(0, SHORT)}: ${container.Status || container.State}`
		},
		{
			name: "image",
			text: `${container.ImageID.replace(/^sha256:/, "").slice(0, SHORT)} ${tags.length === 0 ? "(no tag)" : tags.join(", ")}`
		},
		{
			name: "networks",
			text: Object.keys(container.NetworkSettings.Networks).sort().join(", ") || "none"
		},
		...made === void 0 ? [] : [{
			name: "made by",
			text: `Compose ${made}; the VM has ${observed.compose.version}`
		}]
	];
}
function releaseFacts(service, live) {
	const record = live?.release;
	if (record === void 0) return [{
		name: "release",
		text: "never deployed by Fairlead"
	}];
	const verified = record.observed === void 0 ? "never verified" : `verified ${(/* @__PURE__ */ new Date(record.observed.verifiedAt * 1e3)).toISOString()}`;
	const containers = record.observed?.containers.filter((each) => each.service === service.name) ?? [];
	return [
		{
			name: "release",
			text: `${record.release}, commit ${record.commit.slice(0, 7)} "${record.subject}" by ${record.author}, ${verified}`
		},
		{
			name: "Compose",
			text: record.composeVersion
		},
		...containers.map((each) => ({
			name: "container",
			text: `${each.name} ${each.id.slice(0, SHORT)}, image ${each.imageId.replace(/^sha256:/, "").slice(0, SHORT)}, ${each.state}`
		}))
	];
}
function triggerFacts(desired, service) {
	const files = mountedFiles(desired, service).map(({ file }) => file.path);
	const recreating = files.filter((path) => !isReloaded(desired, service.name, path));
	const rules = desired.manifest.reload.filter((rule) => rule.service === service.name);
	const secrets = secretsOf(desired, service);
	return [
		{
			name: "recreate",
			text: `its definition in compose.yaml, another image behind ${service.image ?? "its tag"}, another Compose on the VM`
		},
		...recreating.length === 0 ? [] : [{
			name: "recreate",
			text: `the content of ${recreating.join(", ")}`
		}],
		...secrets.length === 0 ? [] : [{
			name: "recreate",
			text: `the value of ${secrets.join(", ")}`
		}],
		...rules.map((rule) => ({
			name: rule.action.kind === "restart" ? "restart" : "reload",
			text: `the content of ${files.filter((path) => rule.files.some((each) => ruleCovers(each, path))).join(", ") || rule.files.join(", ")}`
		}))
	];
}
function secretsOf(desired, service) {
	return mountedSecrets(service, Object.keys(desired.manifest.secrets));
}
function containersOf(desired, service, observed) {
	return observed.containers.filter((each) => composeLabel(each, "project") === desired.name && composeLabel(each, "service") === service.name);
}

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

// src/render/plan-map.ts
const MOST_STACKS = 60;
/** A Mermaid fence, or nothing when fewer than two stacks change (a map of one box says nothing) or too many to read. */
function renderMap(plan) {
	const stacks = plan.vms.flatMap((vm) => vm.stacks);
	const changing = stacks.filter(stackHasWork);
	if (changing.length < 2 || changing.length > MOST_STACKS) return "";
	const shown = /* @__PURE__ */ new Map();
	for (const stack of stacks) if (isOnMap(stack, changing)) shown.set(addressOf(stack), stack);
	const ids = new Map([...shown.keys()].map((address, index) => [address, `s${index}`]));
	const lines = ["flowchart LR"];
	for (const [index, vm] of plan.vms.entries()) {
		const inside = vm.stacks.filter((stack) => shown.has(addressOf(stack)));
		if (inside.length === 0) continue;
		lines.push(`  subgraph v${index}["${mermaidText(vm.vm)}"]`);
		for (const stack of inside) lines.push(`    ${ids.get(addressOf(stack))}["${mermaidText(boxText(stack))}"]`);
		lines.push("  end");
	}
	for (const stack of shown.values()) for (const need of stack.needs) if (ids.has(need)) lines.push(`  ${ids.get(need)} --> ${ids.get(addressOf(stack))}`);
	lines.push("  classDef changing stroke-width:3px");
	lines.push(`  class ${changing.map((stack) => ids.get(addressOf(stack))).join(",")} changing`);
	return `<details>\n<summary>Map: ${countOf(changing.length, "stack")} and what depends on them</summary>\n\n\`\`\`mermaid\n${lines.join("\n")}\n\`\`\`\n\n</details>`;
}
function isOnMap(stack, changing) {
	if (stackHasWork(stack)) return true;
	return changing.some((other) => stack.needs.includes(addressOf(other)));
}
function boxText(stack) {
	const counts = countText([stack]);
	return counts === "" ? stack.stack : `${stack.stack}: ${counts}`;
}
function addressOf(stack) {
	return `${stack.vm}/${stack.stack}`;
}
/** Text for a box: Mermaid has no escape character: letters, digits and a few signs stay, the rest becomes its number entity. */
function mermaidText(text) {
	return text.replace(/[^\p{L}\p{N} .,:_/+-]/gu, (character) => `#${character.codePointAt(0) ?? 63};`);
}

// src/render/plan-markdown-vm.ts
/** True when the VM needs no section of its own. */
function isQuietVm(vm) {
	return vm.findings.length === 0 && vm.stacks.every(isQuiet);
}
/** One line for all VMs where nothing happens; nothing when there are none. */
function renderQuietVms(vms) {
	if (vms.length === 0) return [];
	const names = joinWords(vms.map((vm) => `**${inertMarkdown(vm.vm)}**`));
	const stacks = vms.flatMap((vm) => vm.stacks);
	const released = inertMarkdown(releasedText(stacks, vms[0]?.readAt));
	return [`${names}: no changes, ${countOf(stacks.length, "stack")} in sync and healthy, ${released}.`];
}
/** Heading and items of one VM. At most `limit` changes of a stack are listed. */
function renderVmSection(vm, limit) {
	const loud = vm.stacks.filter((stack) => !isQuiet(stack));
	const quiet = vm.stacks.filter(isQuiet);
	const parts = [`#### ${inertMarkdown(vm.vm)}: ${inertMarkdown(vmSummary(vm))}`];
	for (const stack of loud) parts.push(stackSection(stack, limit));
	if (quiet.length > 0) {
		const names = quiet.map((stack) => inlineCode(stack.stack));
		const released = inertMarkdown(releasedText(quiet, vm.readAt));
		parts.push(`${countOf(quiet.length, "stack")} unchanged, ${released}: ${joinSome(names, limit === 0 ? 5 : 30)}`);
	}
	return parts;
}
/** One change as a list item with its causes. */
function changeItem(change, where) {
	const place = where === "" ? "" : `${inlineCode(where)}: `;
	const what = `${kindPrefix(change)}${inlineCode(change.name)}`;
	const alarm = change.destructive ? " **(destructive)**" : "";
	const causes = change.causes.map((cause) => inertMarkdown(cause.text)).join("; ");
	return `- ${inlineCode(SYMBOLS[change.action])} **${change.action}** ${place}${what}${alarm}${causes === "" ? "" : `: ${causes}`}`;
}
/** One finding as a list item: severity, place, what is wrong, facts, next step. */
function findingItem(finding) {
	const place = placeText(finding.at);
	const facts = [finding.detail, finding.hint].filter((text) => text !== void 0).map((text) => inertMarkdown(text));
	return `- ${finding.severity === "error" ? "❌" : "⚠️"} ${place === "" ? "" : `${inlineCode(place)} `}**${inertMarkdown(finding.summary)}** (${inlineCode(finding.code)})${facts.length === 0 ? "" : `: ${facts.join(" — ")}`}`;
}
function stackSection(stack, limit) {
	const release = stack.release === void 0 ? "no release yet" : `release ${stack.release}${stack.releaseCommit === void 0 ? "" : ` ${inlineCode(shortCommit(stack.releaseCommit))}`}`;
	const counts = countText([stack]);
	const lines = [`**${inertMarkdown(stack.stack)}** (${stack.sync} × ${stack.health}, ${release})${counts === "" ? "" : `: ${inertMarkdown(counts)}`} — ${inertMarkdown(stack.reason)}`];
	const changes = listChanges(stack).filter((change) => !change.destructive);
	const items = changes.slice(0, limit).map((change) => changeItem(change, ""));
	if (items.length > 0) lines.push("", ...items);
	if (limit > 0 && changes.length > limit) lines.push(`- … and ${changes.length - limit} more changes`);
	if (stack.backup !== void 0) lines.push("", `> ${inertMarkdown(stack.backup.text)}`);
	if (stack.impact !== void 0) lines.push("", `> People will notice: ${inertMarkdown(stack.impact)}`);
	return lines.join("\n");
}

// src/render/table.ts
/** Heading plus one line per row; columns are as wide as their widest cell, the last one is not padded. */
function renderTable(heading, rows, colour) {
	const paint = createPaint(colour);
	const cells = [heading.map((text) => ({
		text,
		ink: "bold"
	})), ...rows].map((row) => row.map((cell) => ({
		...cell,
		text: showControls(cell.text)
	})));
	const widths = heading.map((_, column) => cells.reduce((widest, row) => Math.max(widest, textWidth(row[column]?.text ?? "")), 0));
	return cells.map((row) => row.map((cell, column) => {
		const text = column === row.length - 1 ? cell.text : padEnd(cell.text, widths[column] ?? 0);
		return cell.ink === void 0 ? text : paint(cell.ink, text);
	}).join("  ").trimEnd()).join("\n");
}

// src/render/status-table.ts
const HEALTH_INK = {
	healthy: "green",
	starting: "yellow",
	unhealthy: "red",
	stopped: "red",
	missing: "yellow"
};
const SYNC_INK = {
	"in sync": "green",
	pending: "yellow",
	drifted: "yellow",
	unknown: "yellow"
};
/** VM, stack, release, sync, health, address; one row per stack in the given order. */
function renderStatus(rows, colour) {
	const cells = rows.map((row) => [
		{ text: row.vm },
		{ text: row.stack },
		{ text: releaseText(row.release, row.commit) },
		{
			text: row.sync,
			ink: SYNC_INK[row.sync]
		},
		{
			text: row.health,
			ink: HEALTH_INK[row.health]
		},
		{ text: row.address ?? "-" }
	]);
	return renderTable([
		"VM",
		"STACK",
		"RELEASE",
		"SYNC",
		"HEALTH",
		"ADDRESS"
	], cells, colour);
}
/** One row per kept release, as given. */
function renderHistory(rows, colour) {
	const cells = rows.map((row) => [
		{ text: row.stack },
		{
			text: `${row.release}${row.current ? " (runs now)" : ""}`,
			...row.current ? { ink: "green" } : {}
		},
		{ text: shortCommit(row.commit) },
		{ text: row.createdAt },
		{ text: row.durationSeconds === void 0 ? "not verified" : durationText(row.durationSeconds) },
		{ text: row.author },
		{ text: row.subject },
		{ text: row.images.map(shortImage).join(" ") || "-" }
	]);
	return renderTable([
		"STACK",
		"RELEASE",
		"COMMIT",
		"CREATED",
		"VERIFIED AFTER",
		"AUTHOR",
		"SUBJECT",
		"IMAGES"
	], cells, colour);
}
/** One row per kept backup, as given. */
function renderBackups(rows, colour) {
	const cells = rows.map((row) => [
		{ text: row.stack },
		{ text: `${row.backup}` },
		{ text: row.at.replace(".000", "") },
		{ text: row.release === void 0 ? "-" : `${row.release}` },
		{ text: Object.entries(row.parts).map(([name, bytes]) => `${name} ${sizeText(bytes)}`).join(", ") },
		{ text: row.why }
	]);
	return renderTable([
		"STACK",
		"BACKUP",
		"MADE",
		"OF RELEASE",
		"PARTS",
		"WHY"
	], cells, colour);
}
/** An image without its digest: the tag is what a person compares; of a bare id twelve digits. */
function shortImage(reference) {
	return reference.startsWith("sha256:") ? reference.slice(7, 19) : reference.replace(/@sha256:[0-9a-f]+$/, "");
}
function releaseText(release, commit) {
	if (release === void 0) return "-";
	return commit === void 0 ? `${release}` : `${release} (${shortCommit(commit)})`;
}

// src/render/plan-text.ts
const NAMES_IN_ONE_LINE = 12;
/** The whole plan: headline, destructive changes, one block per VM, legend, one sentence. Ends without a line break. */
function renderPlanText(plan, colour) {
	const blocks = [renderPlanTop(plan, colour), ...plan.vms.map((vm) => `${renderVmTitle(vm)}\n${renderVmPlan(vm, colour)}`)];
	const legend = renderLegend(plan);
	return [
		...blocks,
		...legend === "" ? [] : [legend],
		showControls(planSentence(plan))
	].join("\n\n");
}
/** The headline, and below it every destructive change: this part never goes into a fold. */
function renderPlanTop(plan, colour) {
	const paint = createPaint(colour);
	const destructive = listDestructive(plan.vms);
	const headline = paint("bold", showControls(planHeadline(plan)));
	if (destructive.length === 0) return headline;
	const lines = destructive.flatMap((change) => changeLines(change, paint, `${change.vm}/${change.stack}: `));
	return [
		headline,
		"",
		paint("red", "Destructive:"),
		...lines
	].join("\n");
}
/** "infra-core: 1 recreate (read 12:03:11 UTC, Compose 2.40.3, Engine 20.10.24)"; where nothing is to do it says why. */
function renderVmTitle(vm) {
	const seen = [
		...vm.readAt === "" ? [] : [`read ${clockTime(vm.readAt)}`],
		...vm.composeVersion === "" ? [] : [`Compose ${vm.composeVersion}`],
		...vm.engineVersion === "" ? [] : [`Engine ${vm.engineVersion}`]
	].join(", ");
	const why = isStill(vm) ? `, ${countOf(vm.stacks.length, "stack")} ${releasedText(vm.stacks, vm.readAt)}` : "";
	return showControls(`${vm.vm}: ${vmSummary(vm)}${why}${seen === "" ? "" : ` (${seen})`}`);
}
/** What happens on one VM, without its title. */
function renderVmPlan(vm, colour) {
	const paint = createPaint(colour);
	const lines = vm.findings.flatMap((finding) => indentBlock(renderDiagnostic(finding, colour)));
	for (const stack of vm.stacks.filter((each) => !isQuiet(each))) lines.push(...stackLines(stack, paint, colour));
	const quiet = vm.stacks.filter(isQuiet).map((stack) => showControls(stack.stack));
	if (quiet.length > 0) {
		const why = isStill(vm) ? "" : `, ${releasedText(vm.stacks.filter(isQuiet), vm.readAt)}`;
		lines.push(paint("dim", `  ${countOf(quiet.length, "stack")} unchanged${why}: ${joinSome(quiet, NAMES_IN_ONE_LINE)}`));
	}
	return lines.length === 0 ? "  no stacks" : lines.join("\n");
}
/** The symbols that occur in the plan, with their meaning; empty when none does. */
function renderLegend(plan) {
	const used = new Set(plan.vms.flatMap((vm) => vm.stacks.flatMap((stack) => listChanges(stack).map((change) => change.action))));
	const entries = ACTIONS_BY_WEIGHT.filter((action) => used.has(action)).map((action) => `${SYMBOLS[action]} ${action}`);
	return entries.length === 0 ? "" : `Legend: ${entries.join("   ")}`;
}
/** Nothing is to be done on the VM, and nothing is wrong with the plan. */
function isStill(vm) {
	return vm.stacks.length > 0 && !hasWork(vm) && !isBlocked(vm);
}
function stackLines(stack, paint, colour) {
	const release = stack.release === void 0 ? "no release" : `release ${stack.release}${stack.releaseCommit === void 0 ? "" : ` (${shortCommit(stack.releaseCommit)})`}`;
	const state = `${paint(SYNC_INK[stack.sync], stack.sync)} × ${paint(HEALTH_INK[stack.health], stack.health)}`;
	const method = stack.method === "rules" ? ", planned by our rules alone: the VM allows no forwarded socket" : "";
	return [
		`  ${paint("bold", showControls(stack.stack))}: ${state}, ${showControls(release)}${method}`,
		`    ${showControls(stack.reason)}`,
		...stack.findings.flatMap((finding) => indentBlock(renderDiagnostic(finding, colour)).map((line) => `  ${line}`)),
		...listChanges(stack).flatMap((change) => changeLines(change, paint, "").map((line) => `  ${line}`)),
		...stack.backup === void 0 ? [] : [`    ${showControls(stack.backup.text)}`],
		...stack.impact === void 0 ? [] : [`    people will notice: ${showControls(stack.impact)}`]
	];
}
function changeLines(change, paint, where) {
	const name = showControls(`${where}${kindPrefix(change)}${change.name}`);
	return [`  ${paint(ACTION_INK[change.action], `${padEnd(SYMBOLS[change.action], 3)} ${padEnd(change.action, 8)}`)}  ${name}${change.destructive ? paint("red", "  (destructive)") : ""}`, ...change.causes.map((cause) => `                ${showControls(cause.text)}`)];
}
function indentBlock(text) {
	return text.split("\n").map((line) => `  ${line}`);
}

// src/render/plan-markdown.ts
const PLAN_MARKER = "<!-- fairlead:plan -->";
/** GitHub's limit is 65,536; Gitea has none, readers do. */
const COMMENT_LIMIT = 6e4;
const LADDER = [
	{
		changes: 200,
		destructive: 1e3,
		textLines: 3e3,
		map: true
	},
	{
		changes: 50,
		destructive: 500,
		textLines: 400,
		map: true
	},
	{
		changes: 20,
		destructive: 300,
		textLines: 120,
		map: false
	},
	{
		changes: 5,
		destructive: 100,
		textLines: 0,
		map: false
	},
	{
		changes: 0,
		destructive: 40,
		textLines: 0,
		map: false
	}
];
/** One comment for the whole plan: the longest form of the ladder that fits the limit. */
function renderPlanMarkdown(plan, options = {}) {
	const limit = options.limit ?? 6e4;
	for (const form of LADDER) {
		const text = renderForm(plan, options, form);
		if (text.length <= limit) return text;
	}
	return renderShortest(plan, options, limit);
}
function renderForm(plan, options, form) {
	const parts = [
		`${options.marker ?? "<!-- fairlead:plan -->"}\n### ${inertMarkdown(planHeadline(plan))}`,
		...destructiveBlock(plan, form),
		...findingsBlock(plan, form)
	];
	for (const vm of plan.vms.filter((each) => !isQuietVm(each))) parts.push(...renderVmSection(vm, form.changes));
	parts.push(...renderQuietVms(plan.vms.filter(isQuietVm)));
	const map = form.map ? renderMap(plan) : "";
	if (map !== "") parts.push(map);
	if (form.textLines > 0) parts.push(foldedText(plan, form.textLines));
	if (form !== LADDER[0]) parts.push("_Shortened: the run log and `fairlead plan` show everything._");
	parts.push(footer(plan, options));
	return parts.join("\n\n");
}
/** Headline and footer alone, cut to the limit; inert text has no fence or fold that a cut could leave open. */
function renderShortest(plan, options, limit) {
	const end = "\n\n_Shortened: the run log and `fairlead plan` show everything._";
	const text = [options.marker ?? "<!-- fairlead:plan -->", `### ${inertMarkdown(planHeadline(plan))}`].join("\n");
	if (text.length + 63 <= limit) return text + end;
	const kept = text.slice(0, Math.max(0, limit - 63 - 2));
	return `${kept.slice(0, Math.max(kept.lastIndexOf(" "), (options.marker ?? "<!-- fairlead:plan -->").length))} …${end}`;
}
function destructiveBlock(plan, form) {
	const all = listDestructive(plan.vms);
	if (all.length === 0) return [];
	const items = all.slice(0, form.destructive).map((change) => changeItem(change, `${change.vm}/${change.stack}`));
	const more = all.length > form.destructive ? [`- … and ${all.length - form.destructive} more destructive changes`] : [];
	return [["> [!CAUTION]", `> **${countOf(all.length, "destructive change")}**`].join("\n"), [...items, ...more].join("\n")];
}
function findingsBlock(plan, form) {
	const all = plan.vms.flatMap((vm) => [...vm.findings, ...vm.stacks.flatMap((stack) => stack.findings)]);
	if (all.length === 0) return [];
	const items = [...all.filter((each) => each.severity === "error"), ...all.filter((each) => each.severity === "warning")].slice(0, form.destructive).map(findingItem);
	const more = all.length > form.destructive ? [`- … and ${all.length - form.destructive} more findings`] : [];
	return [`**Findings**\n\n${[...items, ...more].join("\n")}`];
}
function foldedText(plan, limit) {
	const lines = renderPlanText(plan, false).split("\n").map(shiftSymbol);
	const shown = lines.length <= limit ? lines : [...lines.slice(0, limit), `… and ${lines.length - limit} more lines`];
	return `<details>\n<summary>Full plan as text</summary>\n\n${fencedBlock("diff", shown.join("\n"))}\n\n</details>`;
}
/** A diff fence colours by the first character: `-` for what goes, `!` for what is replaced or restarted, `+` for what comes. */
function shiftSymbol(line) {
	const symbol = /^ +(-\/\+|[-+~↻▶↓]) /.exec(line)?.[1];
	if (symbol === void 0) return ` ${line}`;
	if (symbol === "-") return `-${line}`;
	return symbol === "+" || symbol === "▶" || symbol === "↓" ? `+${line}` : `!${line}`;
}
function footer(plan, options) {
	const read = plan.vms.filter((vm) => vm.readAt !== "").map((vm) => clockTime(vm.readAt)).sort();
	const base = plan.base === void 0 ? "" : `, base ${inlineCode(shortCommit(plan.base))}`;
	const when = read[0] === void 0 ? "" : `, VMs read at ${inertMarkdown(read[0])}`;
	const run = options.runUrl === void 0 ? "" : ` [Run log](<${encodeURI(options.runUrl).replace(/[<>]/g, "")}>).`;
	return [
		"---",
		"",
		`Commit ${inlineCode(shortCommit(plan.commit))}${base}${when}, plan ${inlineCode(plan.digest.slice(0, 12))}.${run}`,
		"Stale as soon as a commit is pushed, another deployment ends, or someone changes a container, file or secret on a VM by hand; the deployment plans again and says what differs.",
		`Reproduce: ${inlineCode(`git checkout ${shortCommit(plan.commit)} && fairlead plan ${plan.vms.map((vm) => vm.vm).join(" ")}`)}`
	].join("\n");
}

// src/render/outcome-text.ts
const OUTCOME_SIGN = {
	deployed: "✓",
	removed: "✓",
	unchanged: "=",
	"handed-over": "→",
	skipped: "○",
	refused: "✗",
	interrupted: "✗",
	failed: "✗",
	"rolled-back": "↩"
};
const OUTCOME_INK = {
	deployed: "green",
	removed: "green",
	unchanged: "dim",
	"handed-over": "cyan",
	skipped: "yellow",
	refused: "red",
	interrupted: "red",
	failed: "red",
	"rolled-back": "red"
};
const OUTCOME_WORDS = [
	["failed", "failed"],
	["interrupted", "interrupted"],
	["rolled-back", "rolled back"],
	["refused", "refused"],
	["skipped", "skipped"],
	["deployed", "deployed"],
	["removed", "removed"],
	["handed-over", "handed over"],
	["unchanged", "unchanged"]
];
/** True when the stack is as the repository wants it, or its VM has taken over to make it so. */
function isGood({ outcome }) {
	return outcome === "deployed" || outcome === "removed" || outcome === "unchanged" || outcome === "handed-over";
}
/** True when the deployment did all it was asked to. */
function succeeded(report) {
	return report.outcomes.every(isGood) && !hasErrors(report.findings);
}
/** True when something on a VM was replaced, added or removed, also when it was put back afterwards. */
function changedSomething(report) {
	return report.outcomes.some((each) => [
		"deployed",
		"removed",
		"rolled-back",
		"failed",
		"interrupted",
		"handed-over"
	].includes(each.outcome));
}
/** One line per stack that was not left alone, failures last (a reader's eye is at the end), each with its last log lines. */
function renderOutcomes(report, colour) {
	const paint = createPaint(colour);
	const loud = report.outcomes.filter((each) => each.outcome !== "unchanged");
	const ordered = [...loud.filter(isGood), ...loud.filter((each) => !isGood(each))];
	const width = ordered.reduce((widest, each) => Math.max(widest, textWidth(`${each.vm}/${each.stack}`)), 0);
	const lines = ordered.flatMap((each) => {
		const release = each.release === void 0 ? "" : `, release ${each.release}`;
		const name = padEnd(showControls(`${each.vm}/${each.stack}`), width);
		return [`${paint(OUTCOME_INK[each.outcome], `${OUTCOME_SIGN[each.outcome]} ${padEnd(wordOf(each.outcome), 11)}`)}  ${name}  ${showControls(each.text)}${release} (${durationText(each.durationSeconds)})`, ...(each.logTail ?? []).map((text) => `      ${paint("dim", "|")} ${showControls(text)}`)];
	});
	const unchanged = report.outcomes.filter((each) => each.outcome === "unchanged");
	if (unchanged.length > 0) lines.push(paint("dim", `= ${countOf(unchanged.length, "stack")} unchanged: ${joinSome(unchanged.map((each) => showControls(`${each.vm}/${each.stack}`)), 12)}`));
	return lines.join("\n");
}
/** One sentence: "2 stacks deployed and verified, 5 unchanged." or "caddy on infra-core was rolled back: unhealthy …". */
function outcomeSentence(report) {
	const bad = report.outcomes.filter((each) => !isGood(each));
	if (bad.length > 0) {
		const [first] = bad;
		const detail = first === void 0 ? "" : `${first.vm}/${first.stack} ${wordOf(first.outcome)}: ${showControls(first.text).replace(/\.$/, "")}`;
		return `${bad.length === 1 ? "Failed" : `Failed on ${bad.length} stacks`}: ${detail}${bad.length > 1 ? ` and ${bad.length - 1} more` : ""}.`;
	}
	if (hasErrors(report.findings)) {
		const first = report.findings.find((each) => each.severity === "error");
		return `Failed: ${showControls(first?.summary ?? "errors were found")}.`;
	}
	const counts = countOutcomes(report.outcomes);
	if (!changedSomething(report)) return counts === "" ? "Nothing to do." : `Nothing to do: ${counts}.`;
	return `${report.outcomes.every(({ outcome }) => outcome === "handed-over" || outcome === "unchanged") ? "Handed over to the VM" : "Deployed and verified"}: ${counts}.`;
}
/** "1 failed, 2 deployed, 5 unchanged". */
function countOutcomes(outcomes) {
	return OUTCOME_WORDS.map(([kind, word]) => ({
		word,
		count: outcomes.filter((each) => each.outcome === kind).length
	})).filter(({ count }) => count > 0).map(({ word, count }, index) => index === 0 ? `${countOf(count, "stack")} ${word}` : `${count} ${word}`).join(", ");
}
function wordOf(kind) {
	return OUTCOME_WORDS.find(([each]) => each === kind)?.[1] ?? kind;
}

// src/entry/commands.ts
async function loadValidate() {
	return (await import("./validate.js")).validate;
}
async function loadPlan() {
	return (await import("./plan.js")).plan;
}
async function loadDeploy() {
	return (await import("./deploy.js")).deploy;
}
async function loadStatus() {
	return (await import("./status.js")).status;
}
async function loadVerify() {
	return (await import("./verify2.js")).verify;
}
async function loadDrift() {
	return (await import("./drift.js")).drift;
}
async function loadExplain() {
	return (await import("./explain.js")).explain;
}
async function loadRollback() {
	return (await import("./rollback.js")).rollback;
}
async function loadHistory() {
	return (await import("./history.js")).history;
}
async function loadBackup() {
	return import("./backup.js");
}
async function loadLocks() {
	return import("./lock.js");
}
async function loadInitSecrets() {
	return (await import("./secrets.js")).initSecrets;
}
async function loadPushSecrets() {
	return (await import("./secrets-push2.js")).pushSecrets;
}

// src/render/outcome-markdown.ts
const LOG_LINES = [
	30,
	10,
	3,
	0
];
/** Headline, one table row per stack that was not left alone, failing containers' last lines, link to the run. */
function renderOutcomeMarkdown(report, options = {}) {
	const limit = options.limit ?? 6e4;
	for (const lines of LOG_LINES) {
		const text = renderWithLog(report, options, lines, Number.POSITIVE_INFINITY);
		if (text.length <= limit) return text;
	}
	for (const rows of [
		200,
		50,
		10,
		0
	]) {
		const text = renderWithLog(report, options, 0, rows);
		if (text.length <= limit) return text;
	}
	return `${options.marker ?? "<!-- fairlead:plan -->"}\n### ${inertMarkdown(countOutcomes(report.outcomes))}`;
}
function renderWithLog(report, options, logLines, rows) {
	const good = report.outcomes.every(isGood) && !hasErrors(report.findings);
	const parts = [`${options.marker ?? "<!-- fairlead:plan -->"}\n### ${good ? "✅" : "❌"} ${inertMarkdown(outcomeSentence(report))}`];
	const loud = report.outcomes.filter((each) => each.outcome !== "unchanged");
	const ordered = [...loud.filter((each) => !isGood(each)), ...loud.filter(isGood)];
	if (ordered.length > 0) parts.push(outcomeTable(ordered, rows));
	for (const each of ordered.slice(0, rows)) parts.push(...logBlock(each, logLines));
	const findings = report.findings.slice(0, rows).map(findingItem);
	if (findings.length > 0) parts.push(findings.join("\n"));
	const run = options.runUrl === void 0 ? "" : ` · [run log](<${encodeURI(options.runUrl).replace(/[<>]/g, "")}>)`;
	parts.push(`Commit ${inlineCode(shortCommit(report.plan.commit))} · ${inertMarkdown(countOutcomes(report.outcomes) || "nothing to do")}${run}`);
	return parts.join("\n\n");
}
function outcomeTable(outcomes, rows) {
	const lines = outcomes.slice(0, rows).map((each) => {
		const release = each.release === void 0 ? "–" : String(each.release);
		return `| ${OUTCOME_SIGN[each.outcome]} ${each.outcome} | ${inlineCode(`${each.vm}/${each.stack}`)} | ${inertMarkdown(each.text)} | ${release} | ${durationText(each.durationSeconds)} |`;
	});
	const more = outcomes.length > rows ? [`\n… and ${outcomes.length - rows} more stacks`] : [];
	return [
		"| outcome | stack | what was seen | release | took |",
		"| --- | --- | --- | --- | --- |",
		...lines,
		...more
	].join("\n");
}
function logBlock(outcome, logLines) {
	const tail = (outcome.logTail ?? []).slice(-logLines);
	if (logLines === 0 || tail.length === 0) return [];
	return [`<details open>\n<summary>Last lines of the failing container</summary>\n\n${inlineCode(`${outcome.vm}/${outcome.stack}`)}\n\n${fencedBlock("", tail.join("\n"))}\n\n</details>`];
}

// src/render/plan-json.ts
/** Nothing of the plan is lost: `readPlanDocument` gives the same plan back. */
function toPlanDocument(plan) {
	const stacks = plan.vms.flatMap((vm) => vm.stacks);
	const findings = [...plan.vms, ...stacks].flatMap((each) => each.findings);
	return {
		format: 1,
		headline: planHeadline(plan),
		commit: plan.commit,
		...plan.base === void 0 ? {} : { base: plan.base },
		digest: plan.digest,
		changed: stacks.some(stackHasWork),
		blocked: hasErrors(findings),
		destructive: listDestructive(plan.vms).length,
		changes: stacks.flatMap((stack) => stack.changes),
		vms: plan.vms.map((vm) => ({
			...vm,
			stacks: vm.stacks.map(withoutChanges)
		}))
	};
}
function withoutChanges(stack) {
	const { vm: _vm, changes: _changes, ...rest } = stack;
	return rest;
}

// src/render/explanation-text.ts
/** Sections with aligned names, findings last. Ends without a line break. */
function renderExplanation(explanation, colour) {
	const paint = createPaint(colour);
	const width = Math.max(...explanation.sections.flatMap((section) => section.facts.map((fact) => textWidth(fact.name))));
	const blocks = explanation.sections.map(({ title, facts }) => {
		const lines = facts.map((fact) => `  ${paint("dim", padEnd(fact.name, width))}  ${showControls(fact.text)}`);
		return [paint("bold", title), ...lines].join("\n");
	});
	const findings = explanation.findings.map((finding) => renderDiagnostic(finding, colour));
	return [
		paint("bold", showControls(explanation.address)),
		...blocks,
		...findings
	].join("\n\n");
}

// src/entry/plan-results.ts
/** `advice`: show, or only count, what could be better; say nothing of it when absent. */
async function runValidate(context, { advice } = {}) {
	const result = await (await loadValidate())(context);
	const sentence = validSentence(result, advice);
	return {
		outcome: "success",
		sentence,
		diagnostics: advice === "show" ? [...result.diagnostics, ...result.advice] : result.diagnostics,
		sections: [],
		markdown: () => `### ✅ ${inertMarkdown(sentence)}`,
		document: { vms: result.fleet.vms.map((vm) => ({
			vm: vm.name,
			managed: vm.managed,
			stacks: vm.stacks.map((stack) => stack.name)
		})) },
		changed: false
	};
}
async function runPlan(context, options, render) {
	return planResult(await (await loadPlan())(context, options), render);
}
/** Like plan, but what is found was done on the VM by somebody else. */
async function runDrift(context, selection, render) {
	const found = await (await loadDrift())(context, selection);
	const result = planResult(found, render);
	if (result.outcome !== "success") return result;
	const stacks = found.vms.reduce((sum, vm) => sum + vm.stacks.length, 0);
	return {
		...result,
		sentence: `No drift: ${countOf(stacks, "stack")} on ${countOf(found.vms.length, "VM")} run as released.`
	};
}
function planResult(plan, render) {
	const changed = plan.vms.some(hasWork);
	const legend = renderLegend(plan);
	const sections = [
		{ text: renderPlanTop(plan, render.colour) },
		...plan.vms.map((vm) => ({
			title: renderVmTitle(vm),
			text: renderVmPlan(vm, render.colour)
		})),
		...legend === "" ? [] : [{ text: legend }]
	];
	return {
		outcome: planOutcome(plan, changed),
		sentence: planSentence(plan),
		diagnostics: [],
		sections,
		markdown: () => renderPlanMarkdown(plan, render.runUrl === void 0 ? {} : { runUrl: render.runUrl }),
		document: { ...toPlanDocument(plan) },
		changed,
		planDigest: plan.digest
	};
}
function planOutcome(plan, changed) {
	if (plan.vms.some(isBlocked)) return "failure";
	return changed ? "changes" : "success";
}
function validSentence(result, advice) {
	const { vms } = result.fleet;
	const stacks = vms.flatMap((vm) => vm.stacks);
	const services = stacks.reduce((sum, stack) => sum + stack.services.length, 0);
	const warnings = countDiagnostics(result.diagnostics);
	return `Valid: ${countOf(vms.length, "VM")}, ${countOf(stacks.length, "stack")}, ${countOf(services, "service")}${warnings === "" ? "" : `, ${warnings}`}${adviceText(result.advice.length, advice)}.`;
}
function adviceText(count, advice) {
	if (count === 0 || advice === void 0) return "";
	return `, ${count === 1 ? "1 piece" : `${count} pieces`} of advice${advice === "show" ? "" : " (--advice shows it)"}`;
}

// src/render/rules-text.ts
const EXCEPTIONS = {
	never: "none",
	reason: "with a reason",
	until: "with a reason and an end"
};
const LEVELS = {
	error: "error",
	warning: "warning",
	advice: "advice",
	house: "house rule"
};
/** One line per rule. */
function renderRules(rules, colour) {
	const cells = rules.map((rule) => [
		{
			text: rule.id,
			ink: "bold"
		},
		{ text: LEVELS[rule.level] },
		{ text: EXCEPTIONS[rule.exception] },
		{ text: rule.title }
	]);
	return renderTable([
		"RULE",
		"LEVEL",
		"EXCEPTIONS",
		"DEMANDS"
	], cells, colour);
}
/** One rule, everything about it. */
function renderRule(rule) {
	return [
		`${rule.id}: ${rule.title}.`,
		`Why: ${rule.reason}`,
		`Level: ${LEVEL_SENTENCES[rule.level]}`,
		...exceptionLines(rule)
	].join("\n");
}
/** All rules as a page of Markdown. */
function renderRulesPage(rules) {
	const sections = rules.map((rule) => `### ${rule.id}\n${rule.title}. *${LEVEL_SENTENCES[rule.level]}*\n\n${rule.reason}\n\n${exceptionLines(rule).join("\n")}\n`);
	return `${PAGE_HEAD}\n${sections.join("\n")}`;
}
const PAGE_HEAD = `<!-- Generated by \`npm run docs\` from src/manifest/policy. -->
# Rules of the fleet

\`fairlead validate\` holds every stack, VM and route against these rules; \`fairlead verify\` counts each of them per stack. The same list
on the command line: \`fairlead rules\`, one rule: \`fairlead rules <id>\`. Findings name the rule: \`[reason-missing, rule docker-socket]\`.

**How strict.** Most rules are errors, always. How strict a *house rule* is, \`stacks/fleet.yaml\` says; without that file it is advice, which
\`fairlead validate --advice\` shows:

\`\`\`yaml
rules:
  default: error       # error, warning or advice
  memory-fits: warning
\`\`\`

**Exceptions** stand where they apply: at a service or volume of \`compose.yaml\` (\`x-fairlead-except:\`), for a whole stack in \`stack.yaml\`,
for a whole VM in \`vm.yaml\` (\`except:\`). They name the rule and say why; most need the day on which they end.

\`\`\`yaml
x-fairlead-except:
  docker-socket: Finds the containers and reads their logs through the Engine's socket.
  image-tag: { reason: The vendor tags nothing yet., until: 2027-03-31 }
\`\`\`

After its last day an exception is an error (\`exception-expired\`) as long as it still covers something; one that covers nothing is a warning.
`;
const LEVEL_SENTENCES = {
	error: "Always an error.",
	warning: "Always a warning.",
	advice: "Always advice.",
	house: "House rule: `rules:` in stacks/fleet.yaml sets how strict it is."
};
function exceptionLines({ id, exception }) {
	if (exception === "never") return ["Exceptions: none."];
	if (exception === "reason") return [`Exceptions: \`${id}: "why"\`.`];
	return [`Exceptions: \`${id}: { reason: "why", until: 2027-03-31 }\`.`];
}

// src/render/gates-text.ts
const KIND_WORDS = {
	machine: "VM",
	containers: "containers",
	check: "check",
	gate: "gate",
	bootstrap: "set up",
	rule: "rule",
	route: "route"
};
/** Failed gates first, then the others; the rules that a stack passes are one line. */
function renderGates(gates, colour) {
	const cells = [...gates.filter((each) => !each.passed), ...foldRules(gates.filter((each) => each.passed))].map((row) => [
		row.passed ? {
			text: "passed",
			ink: "green"
		} : {
			text: "FAILED",
			ink: "red"
		},
		{ text: row.vm === "" ? "-" : row.vm },
		{ text: row.stack === "" ? "-" : row.stack },
		{ text: KIND_WORDS[row.kind] },
		{ text: row.gate },
		{ text: row.text }
	]);
	return renderTable([
		"RESULT",
		"VM",
		"STACK",
		"KIND",
		"GATE",
		"SEEN"
	], cells, colour);
}
/** `749/751 gates pass`, and what they are about. */
function gatesSentence(gates) {
	const passed = gates.filter((each) => each.passed).length;
	const vms = new Set(gates.map((each) => each.vm).filter((each) => each !== "")).size;
	const stacks = new Set(gates.filter((each) => each.stack !== "").map((each) => `${each.vm}/${each.stack}`)).size;
	const scope = `${countOf(vms, "VM")}, ${countOf(stacks, "stack")}`;
	const count = `${passed}/${gates.length} gates pass`;
	return passed === gates.length ? `${count} (${scope}).` : `Failed: ${count} (${scope}).`;
}
/** Exceptions stay lines of their own: what is excused wants to be seen. */
function foldRules(passed) {
	const folded = /* @__PURE__ */ new Map();
	const rows = [];
	for (const row of passed) if (row.kind !== "rule" || row.text.startsWith("excepted")) rows.push(row);
	else folded.set(`${row.vm}/${row.stack}`, [...folded.get(`${row.vm}/${row.stack}`) ?? [], row]);
	const lines = [...folded.values()].flatMap(([first, ...rest]) => first === void 0 ? [] : [{
		...first,
		gate: countOf(rest.length + 1, "rule"),
		text: "all kept"
	}]);
	return [...rows, ...lines];
}

// src/render/junit.ts
/**
* One suite per VM, and one for what belongs to none.
* @param timestamp ISO 8601, when the gates were asked
*/
function renderJunit(gates, timestamp) {
	const names = [...new Set(gates.map((each) => each.vm))];
	const failures = gates.filter((each) => !each.passed).length;
	const suites = names.map((vm) => renderSuite(vm === "" ? "fleet" : vm, gates.filter((each) => each.vm === vm), timestamp));
	return [
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
		`<testsuites name="fairlead verify" tests="${gates.length}" failures="${failures}" errors="0">`,
		...suites,
		"</testsuites>",
		""
	].join("\n");
}
function renderSuite(name, gates, timestamp) {
	const failures = gates.filter((each) => !each.passed).length;
	return [
		`  <testsuite name="${escapeXml(name)}" tests="${gates.length}" failures="${failures}" errors="0" skipped="0" timestamp="${escapeXml(timestamp)}">`,
		...gates.map((each) => renderCase(name, each)),
		"  </testsuite>"
	].join("\n");
}
function renderCase(suite, { kind, stack, gate, passed, text }) {
	const attributes = `classname="${escapeXml([suite, stack].filter((each) => each !== "").join("."))}" name="${escapeXml(`${kind}: ${gate}`)}"`;
	if (passed) return `    <testcase ${attributes}/>`;
	return [
		`    <testcase ${attributes}>`,
		`      <failure message="${escapeXml(text)}"/>`,
		"    </testcase>"
	].join("\n");
}
/** XML 1.0 has no way to write most control characters: they are left out. */
function escapeXml(text) {
	return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "").replace(/[&<>"'\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}

// src/secrets/redact-forge.ts
/** Every text that people will read passes the redactor; names by which the forge finds things stay as they are. */
function redactForge(forge, redactor) {
	return {
		setStatus: (status) => forge.setStatus({
			...status,
			description: redactor.redact(status.description)
		}),
		upsertComment: (pullRequest, marker, body) => forge.upsertComment(pullRequest, marker, redactor.redact(body))
	};
}

export { liveFiles as $, MAKE_SECRET as $t, renderLegend as A, wordOf$1 as At, isBlocked as B, textOf$1 as Bt, loadVerify as C, joinWords as Cn, findNode as Ct, renderOutcomes as D, inertMarkdown as Dn, placeOfNode as Dt, outcomeSentence as E, inertLogLine as En, joinItems as Et, renderHistory as F, MAX_EXPANDED_VALUES as Ft, planCheckout as G, ownValue as Gt, explainService as H, crosses as Ht, renderStatus as I, MAX_ITEMS as It, lookSafely as J, BACKUPS as Jt, refuseRemovals as K, ASK as Kt, renderTable as L, MAX_KEYS as Lt, renderVmPlan as M, placeAt as Mt, renderVmTitle as N, reportError as Nt, succeeded as O, showControls as On, textOf as Ot, renderBackups as P, suggestName as Pt, inputsDigest as Q, HISTORY as Qt, mermaidText as R, parseRelease as Rt, loadStatus as S, countOf as Sn, entriesOf as St, changedSomething as T, fencedBlock as Tn, joinEntries as Tt, onlyStack as U, isOlder$1 as Ut, listDestructive as V, backupNote as Vt, plan as W, partsText as Wt, unreadableVm as X, EXISTS as Xt, overrideOn as Y, DELIVER_SECRETS as Yt, reloadsOfPlan as Z, FOLLOW as Zt, loadHistory as _, createRedactor as _n, judgeNfsServer as _t, renderRule as a, TRANSACTION as an, ruleCovers as at, loadPushSecrets as b, renderDiagnostics as bn, parseYaml as bt, runDrift as c, UnknownOutcome as cn, judge$1 as ct, renderExplanation as d, captureResult as dn, requireStack as dt, READ_SECRET as en, projectDirectory as et, toPlanDocument as f, printResult as fn, selectVms as ft, loadExplain as g, hasErrors as gn, RULES as gt, loadDeploy as h, PipelineError as hn, loadFleet as ht, renderGates as i, RUN_STACKS as in, tellWhoNotices as it, renderPlanTop as j, createSource as jt, PLAN_MARKER as k, toPlain as kt, runPlan as l, runCli as ln, prepareConnections as lt, loadBackup as m, readRunUrl as mn, validateRoutes as mt, renderJunit as n, REPORTED as nn, addressOfPlan as nt, renderRules as o, TRANSACTION_SCRIPT as on, secretVersion as ot, renderOutcomeMarkdown as p, openContext as pn, validate as pt, lookAt as q, ASK_SCRIPT as qt, gatesSentence as r, ROUTES_RECORD as rn, orderStacks as rt, renderRulesPage as s, planFleet as sn, DIAGNOSTIC_CODES as st, redactForge as t, RECEIVE as tn, secretFingerprints as tt, runValidate as u, EXIT_CODES as un, readFleet as ut, loadInitSecrets as v, countDiagnostics as vn, readRoutes as vt, OUTCOME_SIGN as w, createPaint as wn, itemsOf as wt, loadRollback as x, ageText as xn, BOMB_HINT as xt, loadLocks as y, renderDiagnostic as yn, readText as yt, hasWork as z, isRecord as zt };