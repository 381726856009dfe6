import "./rolldown-runtime.js";
import { Dn as inertMarkdown, On as showControls, Tn as fencedBlock, d as renderExplanation, g as loadExplain, gn as hasErrors } from "./core.js";

// src/entry/explain-results.ts
async function runExplain(context, address, colour) {
	const explanation = await (await loadExplain())(context, address);
	const sentence = `${showControls(explanation.verdict)}.`;
	const changed = explanation.changes.length > 0;
	return {
		outcome: hasErrors(explanation.findings) ? "failure" : changed ? "changes" : "success",
		sentence,
		diagnostics: [],
		sections: [{ text: renderExplanation(explanation, colour) }],
		markdown: () => `### ${inertMarkdown(sentence)}\n\n${fencedBlock("", renderExplanation(explanation, false))}`,
		document: { ...explanation },
		changed
	};
}

export { runExplain };