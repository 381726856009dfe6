import "./rolldown-runtime.js";
import { t as renderTable } from "./table.js";
import { i as countOf } from "./words.js";
import { r as inertMarkdown, t as fencedBlock } from "./inert.js";
import { p as loadVerify } from "./commands.js";

// src/render/gates-text.ts
const KIND_WORDS = {
	machine: "VM",
	containers: "containers",
	check: "check",
	gate: "gate",
	bootstrap: "set up",
	rule: "rule",
	route: "route"
};
/** Failed gates first, then the others; the rules that a stack passes are one line. */
function renderGates(gates, colour) {
	const cells = [...gates.filter((each) => !each.passed), ...foldRules(gates.filter((each) => each.passed))].map((row) => [
		row.passed ? {
			text: "passed",
			ink: "green"
		} : {
			text: "FAILED",
			ink: "red"
		},
		{ text: row.vm === "" ? "-" : row.vm },
		{ text: row.stack === "" ? "-" : row.stack },
		{ text: KIND_WORDS[row.kind] },
		{ text: row.gate },
		{ text: row.text }
	]);
	return renderTable([
		"RESULT",
		"VM",
		"STACK",
		"KIND",
		"GATE",
		"SEEN"
	], cells, colour);
}
/** `749/751 gates pass`, and what they are about. */
function gatesSentence(gates) {
	const passed = gates.filter((each) => each.passed).length;
	const vms = new Set(gates.map((each) => each.vm).filter((each) => each !== "")).size;
	const stacks = new Set(gates.filter((each) => each.stack !== "").map((each) => `${each.vm}/${each.stack}`)).size;
	const scope = `${countOf(vms, "VM")}, ${countOf(stacks, "stack")}`;
	const count = `${passed}/${gates.length} gates pass`;
	return passed === gates.length ? `${count} (${scope}).` : `Failed: ${count} (${scope}).`;
}
/** Exceptions stay lines of their own: what is excused wants to be seen. */
function foldRules(passed) {
	const folded = /* @__PURE__ */ new Map();
	const rows = [];
	for (const row of passed) if (row.kind !== "rule" || row.text.startsWith("excepted")) rows.push(row);
	else folded.set(`${row.vm}/${row.stack}`, [...folded.get(`${row.vm}/${row.stack}`) ?? [], row]);
	const lines = [...folded.values()].flatMap(([first, ...rest]) => first === void 0 ? [] : [{
		...first,
		gate: countOf(rest.length + 1, "rule"),
		text: "all kept"
	}]);
	return [...rows, ...lines];
}

// src/render/junit.ts
/**
* One suite per VM, and one for what belongs to none.
* @param timestamp ISO 8601, when the gates were asked
*/
function renderJunit(gates, timestamp) {
	const names = [...new Set(gates.map((each) => each.vm))];
	const failures = gates.filter((each) => !each.passed).length;
	const suites = names.map((vm) => renderSuite(vm === "" ? "fleet" : vm, gates.filter((each) => each.vm === vm), timestamp));
	return [
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
		`<testsuites name="fairlead verify" tests="${gates.length}" failures="${failures}" errors="0">`,
		...suites,
		"</testsuites>",
		""
	].join("\n");
}
function renderSuite(name, gates, timestamp) {
	const failures = gates.filter((each) => !each.passed).length;
	return [
		`  <testsuite name="${escapeXml(name)}" tests="${gates.length}" failures="${failures}" errors="0" skipped="0" timestamp="${escapeXml(timestamp)}">`,
		...gates.map((each) => renderCase(name, each)),
		"  </testsuite>"
	].join("\n");
}
function renderCase(suite, { kind, stack, gate, passed, text }) {
	const attributes = `classname="${escapeXml([suite, stack].filter((each) => each !== "").join("."))}" name="${escapeXml(`${kind}: ${gate}`)}"`;
	if (passed) return `    <testcase ${attributes}/>`;
	return [
		`    <testcase ${attributes}>`,
		`      <failure message="${escapeXml(text)}"/>`,
		"    </testcase>"
	].join("\n");
}
/** XML 1.0 has no way to write most control characters: they are left out. */
function escapeXml(text) {
	return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "").replace(/[&<>"'\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}

// src/entry/verify-results.ts
/** Asks all gates. Writes the report also when gates fail: that is when it is read. */
async function runVerify(context, settings, colour) {
	const verify = await loadVerify();
	const { vms, edge, junit } = settings;
	const { createVisitor } = await import("./cloudflare-probe.js");
	const visitor = visitsPublicly(context, settings) ? createVisitor(edge === void 0 ? {} : { edge }) : void 0;
	const askedAt = new Date(context.clock.now()).toISOString();
	const { gates, findings } = await verify(context, {
		vms,
		visitor
	});
	if (junit !== void 0) {
		const { writeFile } = await import("node:fs/promises");
		await writeFile(junit, renderJunit(gates, askedAt));
	}
	const sentence = gatesSentence(gates);
	const passed = gates.filter((each) => each.passed).length;
	return {
		outcome: passed === gates.length ? "success" : "failure",
		sentence,
		diagnostics: findings,
		sections: [{ text: renderGates(gates, colour) }],
		markdown: () => `### ${inertMarkdown(sentence)}\n\n${fencedBlock("", renderGates(gates, false))}`,
		document: {
			passed,
			total: gates.length,
			gates,
			findings
		},
		changed: false
	};
}
/** With other addresses for the VMs (a lab) the public names lead somewhere else: then only through an edge that is named. */
function visitsPublicly(context, { visits, edge }) {
	return visits && (edge !== void 0 || context.hosts === void 0);
}

export { runVerify };