import "../../../dist/rolldown-runtime.js";
import { a as info, c as startGroup, i as getInput, l as warning, n as endGroup, o as setOutput, r as error, s as setSecret, t as createActionsReporter, u as summary } from "../../../dist/actions-reporter.js";
import { _n as createRedactor, dn as captureResult, fn as printResult, hn as PipelineError, pn as openContext, un as EXIT_CODES } from "../../../dist/core.js";
import { t as _usingCtx } from "../../../dist/usingCtx.js";

// src/entry/routes-action.ts
const CORE = {
	endGroup,
	error,
	info,
	setOutput,
	startGroup,
	summary,
	warning
};
/** Anything shorter would hide the log's own words. */
const SHORTEST_SECRET = 4;
const COMMANDS = [
	"plan",
	"apply",
	"verify",
	"rollback"
];
/** Sets the outputs and `process.exitCode`; a plan with changes is a success for a workflow. */
async function runRoutesAction() {
	const token = getInput("cloudflare-token");
	const redactor = createRedactor([]);
	const hide = (values) => {
		redactor.add(values);
		for (const value of values) if (value.length >= SHORTEST_SECRET) setSecret(value);
	};
	hide(token === "" ? [] : [token]);
	const reporter = createActionsReporter(CORE, redactor, process.env);
	const result = await captureResult(async () => {
		try {
			var _usingCtx$1 = _usingCtx();
			const command = readCommand(getInput("command"));
			const root = getInput("root") || ".";
			const agent = process.env["SSH_AUTH_SOCK"];
			const file = getInput("identity");
			const opened = _usingCtx$1.a(openContext({
				root,
				hosts: getInput("hosts") || void 0,
				identity: {
					...file === "" ? {} : { file },
					...agent === void 0 ? {} : { agent }
				},
				reporter,
				forge: void 0,
				git: (args) => runGit(root, args),
				env: process.env,
				hide
			}));
			const results = await import("../../../dist/routes-results.js");
			const settings = {
				token,
				baseUrl: getInput("api") || results.CLOUDFLARE_API,
				edge: getInput("edge") || void 0,
				visits: true,
				stateFile: void 0
			};
			return runCommand(command, results.openRoutes(opened.context, settings), results);
		} catch (_) {
			_usingCtx$1.e = _;
		} finally {
			await _usingCtx$1.d();
		}
	});
	printResult(reporter, result);
	setOutput("result", result.outcome);
	setOutput("changed", String(result.changed));
	setOutput("summary", result.sentence);
	if (result.planDigest !== void 0) {
		setOutput("plan-digest", result.planDigest);
		setOutput("plan", JSON.stringify(result.document));
	}
	if (process.env["GITHUB_STEP_SUMMARY"] !== void 0) await summary.addRaw(`${result.markdown()}\n`).write();
	process.exitCode = result.outcome === "changes" ? 0 : EXIT_CODES[result.outcome];
}
function readCommand(text) {
	const command = COMMANDS.find((each) => each === (text || "plan"));
	if (command !== void 0) return command;
	const hint = `Write one of: ${COMMANDS.join(", ")}.`;
	throw new PipelineError({
		code: "usage",
		severity: "error",
		summary: `command cannot be ${JSON.stringify(text.slice(0, 30))}`,
		hint
	});
}
async function runCommand(command, routes, results) {
	const options = {
		adopt: [],
		removalsOnly: getInput("removals") === "true"
	};
	switch (command) {
		case "plan": return results.runRoutesPlan(routes, options);
		case "apply": return results.runRoutesApply(routes, options);
		case "verify": return results.runRoutesVerify(routes);
		case "rollback": return results.runRoutesRollback(routes);
	}
}
async function runGit(root, args) {
	const { execa } = await import("../../../dist/execa2.js");
	const answer = await execa("git", [...args], {
		cwd: root,
		reject: false,
		timeout: 2e4,
		stdin: "ignore"
	});
	return {
		code: answer.exitCode ?? 127,
		stdout: answer.stdout ?? "",
		stderr: answer.stderr ?? answer.message ?? ""
	};
}

// actions/routes/main.ts
await runRoutesAction();

export {  };