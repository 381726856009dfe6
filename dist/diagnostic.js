// src/errors/diagnostic.ts
/**
* The one exception the pipeline throws for expected problems. Anything else that is thrown is a bug and is
* printed with its stack.
*/
var PipelineError = class extends Error {
	diagnostics;
	constructor(diagnostics, options) {
		const all = Array.isArray(diagnostics) ? diagnostics : [diagnostics];
		super(all.map((each) => each.summary).join("; "), options);
		this.name = "PipelineError";
		this.diagnostics = all;
	}
};
/** True when any of the diagnostics is an error; warnings alone never stop the pipeline. */
function hasErrors(diagnostics) {
	return diagnostics.some((each) => each.severity === "error");
}
/** What an expected problem has to say. Anything else is a bug and is thrown on. */
function diagnosticsOf(error) {
	if (error instanceof PipelineError) return error.diagnostics;
	throw error;
}

export { diagnosticsOf as n, hasErrors as r, PipelineError as t };