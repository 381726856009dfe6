import { t as renderTable } from "./table.js";
import { a as durationText, c as shortCommit, l as sizeText } from "./words.js";

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

export { renderStatus as a, renderHistory as i, SYNC_INK as n, renderBackups as r, HEALTH_INK as t };