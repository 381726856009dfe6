import "./rolldown-runtime.js";
import { r as renderDiagnostic } from "./diagnostic-text.js";
import { a as showControls } from "./inert.js";
import { i as createPaint, t as cutToWidth } from "./width.js";
import { a as durationText } from "./words.js";
import { a as createRedactor, i as openContext, n as captureResult, r as printResult, t as EXIT_CODES } from "./result.js";
import { t as _usingCtx } from "./usingCtx.js";

// src/adapters/json-reporter.ts
/** Strings are redacted before they are encoded, so that a mask can never break the JSON. */
function createJsonReporter(out, redactor) {
	const diagnostics = [];
	let content = {};
	return {
		group: () => void 0,
		endGroup: () => void 0,
		info: () => void 0,
		progress: () => void 0,
		diagnostic: (diagnostic) => void diagnostics.push(diagnostic),
		document(value) {
			content = value;
		},
		conclude(outcome, sentence) {
			out.write(`${redactedJson({
				outcome,
				summary: sentence,
				diagnostics,
				...content
			}, redactor)}\n`);
		}
	};
}
/** Indented JSON in which every string, keys too, has passed the redactor. */
function redactedJson(value, redactor) {
	return JSON.stringify(value, (_key, each) => redactEach(each, redactor), 2);
}
function redactEach(value, redactor) {
	if (typeof value === "string") return redactor.redact(value);
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
	if (Object.keys(value).every((key) => redactor.redact(key) === key)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [redactor.redact(key), each]));
}

// src/adapters/terminal-reporter.ts
/** NO_COLOR and FORCE_COLOR (https://no-color.org, https://force-color.org) over what the stream can. */
function wantsColour(stream, env) {
	if (env["NO_COLOR"] !== void 0 && env["NO_COLOR"] !== "") return false;
	const force = env["FORCE_COLOR"];
	if (force !== void 0) return force !== "0" && force !== "false";
	return stream.isTTY === true && env["TERM"] !== "dumb";
}
/** Cursor movement is used only on a terminal that is not `dumb` and not in CI. */
function wantsLiveView(stream, env) {
	return stream.isTTY === true && env["TERM"] !== "dumb" && (env["CI"] ?? "") === "";
}
/** `live`: progress lines are redrawn at the bottom and vanish in the end; otherwise each new text is one line. */
function createTerminalReporter(options, live) {
	const { out, err, redactor } = options;
	const paint = createPaint(options.colour);
	const view = live ? createLiveView(options) : createPlainView(options);
	let used = false;
	let gap = false;
	function print(stream, text) {
		view.hide();
		stream.write(`${redactor.redact(text)}\n`);
		view.show();
	}
	function printResult(text) {
		print(out, gap ? `\n${text}` : text);
		used = true;
		gap = false;
	}
	return {
		group(title) {
			gap = used;
			printResult(paint("bold", showControls(title)));
		},
		endGroup() {
			gap = true;
		},
		info: printResult,
		settle: () => view.close(),
		progress: (subject, text) => view.progress(redactor.redact(showControls(subject)), redactor.redact(showControls(text))),
		diagnostic: (diagnostic) => print(err, `${renderDiagnostic(diagnostic, options.colour)}\n`),
		conclude(outcome, sentence) {
			view.close();
			printResult(paint(outcome === "failure" ? "red" : outcome === "changes" ? "yellow" : "green", showControls(sentence)));
		}
	};
}
function createPlainView({ err }) {
	const last = /* @__PURE__ */ new Map();
	return {
		progress(subject, text) {
			if (last.get(subject) === text) return;
			last.set(subject, text);
			err.write(`${subject}: ${text}\n`);
		},
		hide: () => void 0,
		show: () => void 0,
		close: () => last.clear()
	};
}
function createLiveView({ err, clock, colour }) {
	const subjects = /* @__PURE__ */ new Map();
	const paint = createPaint(colour);
	let drawn = 0;
	let timer;
	function hide() {
		if (drawn > 0) err.write(`\u001b[${drawn}A\u001b[J`);
		drawn = 0;
	}
	function show() {
		const columns = err.columns === void 0 || err.columns === 0 ? 80 : err.columns;
		const width = Math.max(20, columns - 1);
		for (const [subject, { text, since }] of subjects) {
			const line = cutToWidth(`${subject}: ${text} (${durationText(Math.floor((clock.now() - since) / 1e3))})`, width);
			err.write(`${paint("dim", line)}\n`);
			drawn += 1;
		}
	}
	function redraw() {
		hide();
		show();
	}
	return {
		progress(subject, text) {
			subjects.set(subject, {
				text,
				since: subjects.get(subject)?.since ?? clock.now()
			});
			timer ??= setInterval(redraw, 1e3).unref();
			redraw();
		},
		hide,
		show,
		close() {
			clearInterval(timer);
			timer = void 0;
			hide();
			subjects.clear();
		}
	};
}

// src/entry/run-cli.ts
const CHANGING = [
	"deploy",
	"rollback",
	"backup take",
	"backup restore"
];
/** Sets `process.exitCode`; never throws for what the command does. */
async function runCli(command, options, work) {
	const { env, stdout, stderr } = process;
	const redactor = createRedactor([]);
	const colour = options.color && wantsColour(stdout, env);
	const json = options.json === true ? createJsonReporter(stdout, redactor) : void 0;
	const terminal = createTerminalReporter({
		out: stdout,
		err: stderr,
		colour,
		redactor,
		clock: { now: () => Date.now() }
	}, wantsLiveView(stderr, env) && options.color);
	const reporter = json ?? terminal;
	if (CHANGING.includes(command)) warnOnInterrupt(command);
	const result = await captureResult(async () => {
		try {
			var _usingCtx$1 = _usingCtx();
			const done = await work(_usingCtx$1.a(openContext({
				root: options.root,
				hosts: options.hosts,
				identity: {
					...options.identity === void 0 ? {} : { file: options.identity },
					...env["SSH_AUTH_SOCK"] === void 0 ? {} : { agent: env["SSH_AUTH_SOCK"] }
				},
				reporter,
				forge: void 0,
				hide: (values) => redactor.add(values),
				git: (args) => runGit(options.root, args),
				env
			})).context, { colour });
			if (options.save !== void 0) await save(options.save, done, redactor);
			return done;
		} catch (_) {
			_usingCtx$1.e = _;
		} finally {
			await _usingCtx$1.d();
		}
	});
	terminal.settle();
	json?.document(result.document);
	printResult(reporter, result);
	process.exitCode = EXIT_CODES[result.outcome];
}
/** A file is a sink like any other. */
async function save(file, result, redactor) {
	const { writeFile } = await import("node:fs/promises");
	await writeFile(file, `${redactedJson(result.document, redactor)}\n`);
}
async function runGit(root, args) {
	const { execa } = await import("./execa2.js");
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
/** The transaction runs on the VM and goes on without us: whoever stops watching must know that. */
function warnOnInterrupt(command) {
	process.once("SIGINT", () => {
		process.stderr.write(`\nStopped watching; a ${command} that has begun goes on on the VM. See: fairlead status\n`);
		process.exit(130);
	});
}

export { runCli as t };