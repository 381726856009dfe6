import "./rolldown-runtime.js";
import { Nt as suggestName, a as renderRule, ht as RULES, o as renderRules, pn as PipelineError, s as renderRulesPage, yn as countOf } from "./core.js";

// src/commands/rules.ts
/**
* All rules in their order, or the one with that id.
* @throws PipelineError `usage` when there is no such rule
*/
function listRules(id) {
	const all = RULES.map(({ id: name, title, reason, exception, level }) => ({
		id: name,
		title,
		reason,
		exception,
		level
	}));
	if (id === void 0) return all;
	const found = all.filter((each) => each.id === id);
	if (found.length > 0) return found;
	const hint = suggestName(id, all.map((each) => each.id));
	throw new PipelineError({
		code: "usage",
		severity: "error",
		summary: `There is no rule ${id.slice(0, 40)}`,
		hint
	});
}

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