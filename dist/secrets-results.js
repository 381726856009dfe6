import "./rolldown-runtime.js";
import { r as hasErrors } from "./diagnostic.js";
import { t as countDiagnostics } from "./diagnostic-text.js";
import { i as countOf } from "./words.js";
import { l as loadPushSecrets } from "./commands.js";
import { a as tableResult, t as renderSecrets } from "./look-results2.js";

// src/entry/secrets-results.ts
async function runPushSecrets(context, options, colour) {
	const { rows, findings } = await (await loadPushSecrets())(context, options);
	const moved = rows.filter((row) => row.state !== "same" && row.state !== "kept").length;
	const failed = hasErrors(findings);
	const result = tableResult({
		failed,
		sentence: failed ? `Failed: ${countDiagnostics(findings)}; what other stacks need was ${options.check ? "compared" : "delivered"}.` : sentenceOf(rows.length, moved, options.check),
		findings,
		table: (inColour) => renderSecrets(rows, inColour),
		colour,
		document: {
			rows,
			findings
		}
	});
	if (options.check && moved > 0 && !failed) return {
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
	if (all === 0) return "No selected stack has a secret with a source: no secrets.sops.* file, nothing from Infisical.";
	if (moved === 0) return `${countOf(all, "secret")} with a source, all equal to the VMs'.`;
	if (isCheck) return `${moved} of ${countOf(all, "secret")} differ from the VMs; the next deploy delivers them and recreates their users.`;
	return `${countOf(moved, "secret")} delivered, ${all - moved} already there; the next plan names what they recreate.`;
}

export { runPushSecrets };