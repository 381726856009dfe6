import { Pt as suggestName, gt as RULES, hn as PipelineError } from "./core.js";

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

export { listRules as t };