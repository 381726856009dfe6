import "./rolldown-runtime.js";
import { r as hasErrors } from "./diagnostic.js";
import { r as renderDiagnostic } from "./diagnostic-text.js";
import { a as showControls, r as inertMarkdown, t as fencedBlock } from "./inert.js";
import { i as createPaint, n as padEnd, r as textWidth } from "./width.js";
import { i as loadExplain } from "./commands.js";

// src/render/explanation-text.ts
/** Sections with aligned names, findings last. Ends without a line break. */
function renderExplanation(explanation, colour) {
	const paint = createPaint(colour);
	const width = Math.max(...explanation.sections.flatMap((section) => section.facts.map((fact) => textWidth(fact.name))));
	const blocks = explanation.sections.map(({ title, facts }) => {
		const lines = facts.map((fact) => `  ${paint("dim", padEnd(fact.name, width))}  ${showControls(fact.text)}`);
		return [paint("bold", title), ...lines].join("\n");
	});
	const findings = explanation.findings.map((finding) => renderDiagnostic(finding, colour));
	return [
		paint("bold", showControls(explanation.address)),
		...blocks,
		...findings
	].join("\n\n");
}

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