import "./rolldown-runtime.js";
import { i as countOf } from "./words.js";
import { l as loadPushSecrets } from "./commands.js";
import { o as tableResult, t as renderSecrets } from "./look-results2.js";

// src/entry/secrets-results.ts
async function runPushSecrets(context, options, colour) {
	const rows = await (await loadPushSecrets())(context, options);
	const moved = rows.filter((row) => row.state !== "same").length;
	const result = tableResult({
		failed: false,
		sentence: sentenceOf(rows.length, moved, options.check),
		findings: [],
		table: (inColour) => renderSecrets(rows, inColour),
		colour,
		document: { rows }
	});
	if (options.check && moved > 0) return {
		...result,
		outcome: "changes",
		changed: false
	};
	return {
		...result,
		changed: moved > 0
	};
}
function sentenceOf(all, moved, isCheck) {
	if (all === 0) return "No selected stack has a secrets.sops.* file.";
	if (moved === 0) return `${countOf(all, "secret")} of the repository, all equal to the VMs'.`;
	if (isCheck) return `${moved} of ${countOf(all, "secret")} differ from the VMs; the next deploy delivers them and recreates their users.`;
	return `${countOf(moved, "secret")} delivered, ${all - moved} already there; the next plan names what they recreate.`;
}

export { runPushSecrets };