import "./rolldown-runtime.js";
import { C as loadVerify, Dn as inertMarkdown, Tn as fencedBlock, i as renderGates, n as renderJunit, r as gatesSentence } from "./core.js";

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