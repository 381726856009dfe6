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
	const code = character.codePointAt(0) ?? 0;
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

export { durationText as a, shortCommit as c, inertLogLine as d, inertMarkdown as f, countOf as i, sizeText as l, showControls as m, capitalise as n, joinSome as o, inlineCode as p, clockTime as r, joinWords as s, ageText as t, fencedBlock as u };