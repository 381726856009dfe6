import { a as info, c as startGroup, i as getInput, l as warning, n as endGroup, o as setOutput, r as error, s as setSecret, t as createActionsReporter, u as summary } from "./actions-reporter.js";
import { On as showControls, _n as createRedactor, dn as captureResult, fn as printResult, gn as hasErrors, hn as PipelineError, mn as readRunUrl, pn as openContext, un as EXIT_CODES } from "./core.js";
import { t as _usingCtx } from "./usingCtx.js";

// src/entry/action-inputs.ts
const ACTION_COMMANDS = [
	"plan",
	"deploy",
	"verify",
	"drift",
	"rollback"
];
const STACK_NAME = /^[a-z0-9][a-z0-9-]*$/;
/** @throws PipelineError `usage`, one diagnostic for every input that is wrong */
function readActionInputs(getInput) {
	const problems = [];
	const command = readCommand(getInput, problems);
	const inputs = {
		command,
		root: text(getInput, "root") ?? ".",
		hosts: text(getInput, "hosts"),
		stack: readStack(getInput, problems),
		identity: text(getInput, "identity"),
		sshKey: readKey(getInput("ssh-key")),
		token: text(getInput, "token"),
		timeoutSeconds: readCount(getInput, "timeout", problems),
		release: readCount(getInput, "release", problems),
		reason: text(getInput, "reason") ?? "",
		dryRun: readBoolean(getInput, "dry-run", problems),
		allowRemoval: (text(getInput, "allow-removal") ?? "").split(/[\s,]+/).filter((each) => each !== ""),
		comment: readBoolean(getInput, "comment", problems)
	};
	if (command === "rollback" && inputs.stack === void 0) problems.push(wrong("stack", "", "a rollback needs the name of one stack, or all"));
	if (command === "rollback" && inputs.reason === "") problems.push(wrong("reason", "", "say why: the next person will read it"));
	if (problems.length > 0) throw new PipelineError(problems);
	return inputs;
}
function readCommand(getInput, problems) {
	const given = text(getInput, "command") ?? "plan";
	const command = ACTION_COMMANDS.find((each) => each === given);
	if (command === void 0) problems.push(wrong("command", given, `one of ${ACTION_COMMANDS.join(", ")}`));
	return command ?? "plan";
}
function readStack(getInput, problems) {
	const stack = text(getInput, "stack");
	if (stack !== void 0 && !STACK_NAME.test(stack)) problems.push(wrong("stack", stack, "lower-case letters, digits and hyphens"));
	return stack;
}
function readCount(getInput, name, problems) {
	const given = text(getInput, name);
	if (given === void 0) return void 0;
	if (!/^[1-9][0-9]{0,5}$/.test(given)) problems.push(wrong(name, given, "a whole number from 1 to 999999"));
	return Number(given);
}
/** Dispatch inputs come as `true`, `"true"` or `True`, by Gitea's version. */
function readBoolean(getInput, name, problems) {
	const given = (text(getInput, name) ?? "false").toLowerCase();
	if (given !== "true" && given !== "false") problems.push(wrong(name, given, "true or false"));
	return given === "true";
}
/** A key that went through a text field may have lost its last line break, which OpenSSH's format needs. */
function readKey(given) {
	const key = given.trim();
	return key === "" ? void 0 : `${key.replace(/\r\n/g, "\n")}\n`;
}
function text(getInput, name) {
	const given = getInput(name).trim();
	return given === "" ? void 0 : given;
}
function wrong(name, given, wanted) {
	return {
		code: "usage",
		severity: "error",
		summary: given === "" ? `The input ${name} is missing` : `The input ${name} is not valid`,
		...given === "" ? {} : { detail: `it is ${JSON.stringify(given.slice(0, 100))}` },
		hint: wanted,
		at: { address: `with: ${name}` }
	};
}

// src/entry/gates.ts
const GATE_MS = 15e3;
const SEEN_LIMIT = 160;
/** Asks all gates side by side. A lost connection is a gate that does not hold, not an exception. */
function readGates(remote, gates) {
	return Promise.all(gates.map((gate) => readGate(remote, gate)));
}
/** A diagnostic for every gate that does not hold. */
function gateFindings(vm, results) {
	return results.filter((result) => !result.passed).map(({ gate, seen }) => ({
		code: "check-failed",
		severity: gate.missing === "fail" ? "error" : "warning",
		summary: `Not so: ${gate.name}`.slice(0, 70),
		detail: seen,
		hint: `look on the VM: ${gate.run.join(" ")}`,
		at: { address: vm }
	}));
}
/** One line per gate for the log. */
function describeGate({ gate, passed, seen }) {
	return `${passed ? "✓" : gate.missing === "fail" ? "✗" : "○"} ${gate.name}: ${seen}`;
}
async function readGate(remote, gate) {
	try {
		const { code, stdout, stderr } = await remote.exec(gate.run, {
			timeoutMs: GATE_MS,
			maxBytes: 1048576
		});
		const match = gate.expect.exec(stdout);
		if (match !== null) return {
			gate,
			passed: true,
			seen: showControls((match[1] ?? "ok").slice(0, SEEN_LIMIT))
		};
		const printed = (stdout.trim() || stderr.trim()).slice(0, SEEN_LIMIT);
		return {
			gate,
			passed: false,
			seen: printed === "" ? `nothing, exit code ${code}` : `${showControls(printed)} (exit code ${code})`
		};
	} catch (error) {
		if (!(error instanceof PipelineError)) throw error;
		return {
			gate,
			passed: false,
			seen: error.diagnostics.map((each) => each.summary).join("; ")
		};
	}
}

// src/entry/action.ts
/** Named one by one: the whole namespace would bring an HTTP client (40 ms of every start) into the bundle. */
const CORE = {
	endGroup,
	error,
	info,
	setOutput,
	startGroup,
	summary,
	warning
};
/** One for the whole process: secrets that are learnt on the way are added to it. */
const REDACTOR = createRedactor([]);
/** One VM's action. Sets the outputs and `process.exitCode`; a plan with changes is a success for a workflow. */
async function runAction({ vm, gates = [] }) {
	const reporter = prepareReporter();
	let finished = false;
	const result = await captureResult(async () => {
		try {
			var _usingCtx$1 = _usingCtx();
			const inputs = readActionInputs(getInput);
			const forge = await openForge(inputs, reporter);
			const opened = _usingCtx$1.a(openActionContext(inputs, reporter, forge));
			const done = await captureResult(() => runWithGates(opened, inputs, {
				vm,
				gates
			}, reporter));
			if (inputs.command !== "verify") {
				const { reportToForge } = await import("./forge-report.js");
				await reportToForge(opened.context, done, {
					command: inputs.command,
					vm,
					comment: inputs.comment,
					env: process.env
				});
			}
			await finish(reporter, done);
			finished = true;
			await done.afterwards?.(done.outcome === "failure");
			return done;
		} catch (_) {
			_usingCtx$1.e = _;
		} finally {
			await _usingCtx$1.d();
		}
	});
	if (!finished) await finish(reporter, result);
}
/** The action that only validates: no VM, no forge. */
async function runValidateAction() {
	const reporter = prepareReporter();
	await finish(reporter, await captureResult(async () => {
		try {
			var _usingCtx3 = _usingCtx();
			const inputs = readActionInputs(getInput);
			const opened = _usingCtx3.a(openActionContext(inputs, reporter, void 0));
			const { runValidate } = await import("./plan-results.js");
			return runValidate(opened.context);
		} catch (_) {
			_usingCtx3.e = _;
		} finally {
			await _usingCtx3.d();
		}
	}));
}
/** Masks come first: whatever is printed later, the runner and our own redactor know what to hide. */
function prepareReporter() {
	hide([getInput("ssh-key"), getInput("token")].filter((secret) => secret !== ""));
	return createActionsReporter(CORE, REDACTOR, process.env);
}
/** The runner masks what it shows, our redactor all that we write, also what no log shows. */
function hide(secrets) {
	for (const line of secrets.flatMap((secret) => secret.split(/\r?\n/)).map((each) => each.trim())) if (line.length >= 4) setSecret(line);
	REDACTOR.add(secrets);
}
function openActionContext(inputs, reporter, forge) {
	const agent = process.env["SSH_AUTH_SOCK"];
	return openContext({
		root: inputs.root,
		hosts: inputs.hosts,
		identity: {
			...inputs.sshKey === void 0 ? {} : { text: inputs.sshKey },
			...inputs.identity === void 0 ? {} : { file: inputs.identity },
			...agent === void 0 ? {} : { agent }
		},
		reporter,
		forge,
		git: (args) => runGit(inputs.root, args),
		hide,
		env: process.env
	});
}
async function openForge({ token }, reporter) {
	const [owner, repo] = (process.env["GITHUB_REPOSITORY"] ?? "").split("/");
	const baseUrl = process.env["GITHUB_API_URL"];
	if (token === void 0 || baseUrl === void 0 || owner === void 0 || repo === void 0 || repo === "") return void 0;
	const { createGiteaForge } = await import("./gitea-forge.js");
	const { redactForge } = await import("./redact-forge.js");
	return redactForge(createGiteaForge({
		baseUrl,
		owner,
		repo,
		token,
		reporter
	}), REDACTOR);
}
async function runWithGates(opened, inputs, { vm, gates }, reporter) {
	const { runActionCommand } = await import("./action-command.js");
	const result = await runActionCommand(opened.context, vm, inputs, readRunUrl(process.env));
	const remote = await opened.connections.current(vm);
	if (remote === void 0 || gates.length === 0) return result;
	const seen = await readGates(remote, gates);
	for (const each of seen) if (each.gate.output !== void 0) reporter.output(each.gate.output, each.passed ? each.seen : "failed");
	const sections = [...result.sections, {
		title: `${vm} as a whole`,
		text: seen.map(describeGate).join("\n")
	}];
	const findings = inputs.command === "deploy" || inputs.command === "rollback" || inputs.command === "verify" ? gateFindings(vm, seen) : [];
	const diagnostics = [...result.diagnostics, ...findings];
	if (!hasErrors(findings) || result.outcome === "failure") return {
		...result,
		sections,
		diagnostics
	};
	return {
		...result,
		outcome: "failure",
		sentence: `Failed: ${vm} does not answer as it should (${findings.length} of ${gates.length} claims).`,
		sections,
		diagnostics
	};
}
async function finish(reporter, result) {
	reporter.output("result", result.outcome);
	reporter.output("changed", String(result.changed));
	reporter.output("summary", result.sentence);
	if (result.planDigest !== void 0) {
		reporter.output("plan-digest", result.planDigest);
		reporter.output("plan", planOutput(result));
	}
	await reporter.summary(result.markdown());
	printResult(reporter, result);
	process.exitCode = result.outcome === "failure" ? EXIT_CODES.failure : EXIT_CODES.success;
}
/** Gitea drops an output of more than 1 MiB without an error: say so in its place. */
function planOutput(result) {
	const text = JSON.stringify(result.document);
	return Buffer.byteLength(text) < 1e6 ? text : JSON.stringify({
		tooLarge: true,
		summary: result.sentence
	});
}
async function runGit(root, args) {
	const { getExecOutput } = await import("./exec.js");
	const answer = await getExecOutput("git", [...args], {
		cwd: root,
		silent: true,
		ignoreReturnCode: true
	});
	return {
		code: answer.exitCode,
		stdout: answer.stdout,
		stderr: answer.stderr
	};
}

export { runValidateAction as n, runAction as t };