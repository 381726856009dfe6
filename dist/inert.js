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

export { showControls as a, inlineCode as i, inertLogLine as n, inertMarkdown as r, fencedBlock as t };