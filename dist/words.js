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

export { durationText as a, shortCommit as c, countOf as i, sizeText as l, capitalise as n, joinSome as o, clockTime as r, joinWords as s, ageText as t };