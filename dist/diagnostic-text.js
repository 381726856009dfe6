import { a as showControls } from "./inert.js";
import { i as createPaint, r as textWidth } from "./width.js";
import { i as countOf } from "./words.js";

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

export { renderDiagnostics as i, placeText as n, renderDiagnostic as r, countDiagnostics as t };