import { a as showControls } from "./inert.js";
import { i as createPaint, n as padEnd, r as textWidth } from "./width.js";

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

export { renderTable as t };