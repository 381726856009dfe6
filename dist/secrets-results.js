import "./rolldown-runtime.js";
import { Sn as countOf, b as loadPushSecrets, gn as hasErrors, vn as countDiagnostics } from "./core.js";
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
/** The editor of this person: VISUAL, EDITOR, else vi. Its words are the person's own, so a shell reads them, the path never. */
async function openEditor(file) {
	const { execa } = await import("./execa2.js");
	const { exitCode } = await execa("sh", [
		"-c",
		`exec ${process.env["VISUAL"] ?? process.env["EDITOR"] ?? "vi"} "$1"`,
		"editor",
		file
	], {
		stdio: "inherit",
		reject: false
	});
	return exitCode ?? 1;
}
async function runEditSecrets(context, { vm, stack }, colour) {
	const { editSecrets } = await import("./secrets-edit.js");
	const rows = await editSecrets(context, {
		vm,
		stack,
		edit: openEditor
	});
	return changedRows(rows, `${countOf(rows.length, "secret")} changed in the encrypted file; commit it, the next deploy delivers it.`, colour);
}
async function runRotateSecrets(context, options, colour) {
	const { rotateSecrets } = await import("./secrets-edit.js");
	const rows = await rotateSecrets(context, options);
	const key = options.key ? " The file has a fresh data key." : "";
	const where = rows.some(({ state }) => state === "changed") ? "commit the encrypted file, " : "";
	return changedRows(rows, `${countOf(rows.length, "secret")} rotated; ${where}the next deploy recreates what uses them.${key}`, colour);
}
function changedRows(rows, sentence, colour) {
	const told = rows.length === 0 && sentence.startsWith("0 secrets changed") ? "Nothing was changed." : sentence;
	const table = (inColour) => renderSecrets(rows, inColour);
	return {
		...tableResult({
			failed: false,
			sentence: told,
			findings: [],
			table,
			colour,
			document: { rows }
		}),
		changed: rows.length > 0
	};
}

export { runEditSecrets, runPushSecrets, runRotateSecrets };