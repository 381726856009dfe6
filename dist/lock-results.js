import "./rolldown-runtime.js";
import { Dn as inertMarkdown, L as renderTable, Sn as countOf, Tn as fencedBlock, y as loadLocks } from "./core.js";

// src/entry/lock-results.ts
const INKS = {
	free: "green",
	busy: "yellow",
	maintenance: "red"
};
async function runLock(context, options, colour) {
	const { lock } = await loadLocks();
	const rows = await lock(context, options);
	const kept = rows.filter((row) => row.state === "maintenance").length;
	const sentence = {
		acquire: `${countOf(rows.length, "stack")} of ${options.vm} locked; deploys are refused until "fairlead lock release ${options.vm}".`,
		release: `${countOf(rows.length, "stack")} of ${options.vm} given back.`,
		status: kept === 0 ? `No stack of ${options.vm} is locked by a person.` : `${countOf(kept, "stack")} of ${options.vm} locked by a person.`
	}[options.verb];
	function table(inColour) {
		const cells = rows.map((row) => [
			{ text: row.stack },
			{
				text: row.state,
				ink: INKS[row.state]
			},
			{ text: row.holder }
		]);
		return renderTable([
			"STACK",
			"STATE",
			"WHO, WHY, SINCE"
		], cells, inColour);
	}
	return {
		outcome: "success",
		sentence,
		diagnostics: [],
		sections: rows.length === 0 ? [] : [{ text: table(colour) }],
		markdown: () => `### ${inertMarkdown(sentence)}\n\n${fencedBlock("", table(false))}`,
		document: { rows },
		changed: options.verb !== "status"
	};
}
async function runReleaseHold(context, vm, stack) {
	const { releaseHold } = await loadLocks();
	await releaseHold(context, vm, stack);
	const sentence = `${vm}/${stack} is not held: the next deploy brings it to what the repository says.`;
	const markdown = () => `### ${inertMarkdown(sentence)}`;
	return {
		outcome: "success",
		sentence,
		diagnostics: [],
		sections: [],
		markdown,
		document: {
			vm,
			stack
		},
		changed: true
	};
}

export { runLock, runReleaseHold };