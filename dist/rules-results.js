import "./rolldown-runtime.js";
import { t as listRules } from "./rules.js";
import { Sn as countOf, a as renderRule, o as renderRules, s as renderRulesPage } from "./core.js";

// src/entry/rules-results.ts
/** @throws PipelineError `usage` for an id that there is not */
function runRules(id, colour) {
	const rules = listRules(id);
	const [only] = rules;
	const text = id !== void 0 && only !== void 0 ? renderRule(only) : renderRules(rules, colour);
	return {
		outcome: "success",
		sentence: `${countOf(rules.length, "rule")}.`,
		diagnostics: [],
		sections: [{ text }],
		markdown: () => renderRulesPage(rules),
		document: { rules },
		changed: false
	};
}

export { runRules };