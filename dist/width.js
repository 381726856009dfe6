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

export { createPaint as i, padEnd as n, textWidth as r, cutToWidth as t };