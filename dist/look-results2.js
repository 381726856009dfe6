import "./rolldown-runtime.js";
import { Dn as inertMarkdown, F as renderHistory, I as renderStatus, L as renderTable, S as loadStatus, Sn as countOf, Tn as fencedBlock, _ as loadHistory, gn as hasErrors, v as loadInitSecrets } from "./core.js";

// src/entry/look-results.ts
async function runStatus(context, selection, colour) {
	const { rows, findings } = await (await loadStatus())(context, selection);
	const unwell = rows.filter((row) => row.health !== "healthy" || row.sync !== "in sync").length;
	const vms = new Set(rows.map((row) => row.vm)).size;
	const state = unwell === 0 ? "all in sync and healthy" : `${unwell} not in sync or not healthy`;
	return tableResult({
		failed: hasErrors(findings),
		sentence: hasErrors(findings) ? `Failed: not every VM could be read; ${countOf(rows.length, "stack")} seen.` : `${countOf(rows.length, "stack")} on ${countOf(vms, "VM")}, ${state}.`,
		findings,
		table: (inColour) => renderStatus(rows, inColour),
		colour,
		document: {
			rows,
			findings
		}
	});
}
async function runHistory(context, options, colour) {
	const rows = await (await loadHistory())(context, options);
	return tableResult({
		failed: false,
		sentence: `${countOf(rows.length, "release")} kept on ${options.vm}.`,
		findings: [],
		table: (inColour) => renderHistory(rows, inColour),
		colour,
		document: { rows }
	});
}
async function runInitSecrets(context, selection, colour) {
	const rows = await (await loadInitSecrets())(context, selection);
	const created = rows.filter((row) => row.state === "created" || row.state === "changed").length;
	const absent = rows.filter((row) => row.state === "absent" && row.optional !== true).length;
	return {
		...tableResult({
			failed: absent > 0,
			sentence: absent > 0 ? `${countOf(created, "secret")} made; ${absent} must be brought by hand to /opt/stacks/<stack>/secrets/.` : `${countOf(created, "secret")} made, ${rows.length - created} already there.`,
			findings: [],
			table: (inColour) => renderSecrets(rows, inColour),
			colour,
			document: { rows }
		}),
		changed: created > 0
	};
}
function tableResult(parts) {
	return {
		outcome: parts.failed ? "failure" : "success",
		sentence: parts.sentence,
		diagnostics: parts.findings,
		sections: [{ text: parts.table(parts.colour) }],
		markdown: () => `### ${inertMarkdown(parts.sentence)}\n\n${fencedBlock("", parts.table(false))}`,
		document: parts.document,
		changed: false
	};
}
function renderSecrets(rows, colour) {
	const ink = {
		present: "dim",
		same: "dim",
		kept: "yellow",
		created: "green",
		changed: "yellow",
		absent: "red"
	};
	const cells = rows.map((row) => [
		{ text: row.vm },
		{ text: row.stack },
		{ text: row.secret },
		{
			text: row.state,
			ink: ink[row.state]
		}
	]);
	return renderTable([
		"VM",
		"STACK",
		"SECRET",
		"STATE"
	], cells, colour);
}

export { tableResult as a, runStatus as i, runHistory as n, runInitSecrets as r, renderSecrets as t };