import "./rolldown-runtime.js";
import { Dn as inertMarkdown, On as showControls, P as renderBackups, Sn as countOf, Tn as fencedBlock, m as loadBackup, w as OUTCOME_SIGN } from "./core.js";
import { t as resultOfRollback } from "./deploy-results2.js";
import { a as tableResult } from "./look-results2.js";

// src/entry/backup-results.ts
async function runTakeBackup(context, options) {
	const { takeBackup } = await loadBackup();
	const outcomes = await takeBackup(context, options);
	const bad = outcomes.filter((each) => each.outcome !== "unchanged");
	const lines = outcomes.map((each) => `${OUTCOME_SIGN[each.outcome]} ${showControls(`${each.vm}/${each.stack}: ${each.text}`)}`);
	const tails = bad.flatMap((each) => (each.logTail ?? []).map((line) => `      | ${showControls(line)}`));
	const text = [...lines, ...tails].join("\n");
	const sentence = bad.length > 0 ? `Failed: ${bad.length} of ${countOf(outcomes.length, "backup")} could not be made.` : outcomes.length === 0 ? `No stack of ${options.vm} says in stack.yaml how its data are copied.` : `${countOf(outcomes.length, "backup")} made and read back.`;
	return {
		outcome: bad.length > 0 ? "failure" : "success",
		sentence,
		diagnostics: [],
		sections: text === "" ? [] : [{ text }],
		markdown: () => `### ${inertMarkdown(sentence)}\n\n${fencedBlock("", text)}`,
		document: { outcomes },
		changed: false
	};
}
async function runListBackups(context, options, colour) {
	const { listBackups } = await loadBackup();
	const rows = await listBackups(context, options);
	return tableResult({
		failed: false,
		sentence: `${countOf(rows.length, "backup")} kept on ${options.vm}.`,
		findings: [],
		table: (inColour) => renderBackups(rows, inColour),
		colour,
		document: { rows }
	});
}
async function runRestoreBackup(context, options, render) {
	const { restoreBackup } = await loadBackup();
	return resultOfRollback(await restoreBackup(context, options), options.dryRun, render);
}

export { runListBackups, runRestoreBackup, runTakeBackup };