import { a as showControls, i as inlineCode, r as inertMarkdown, t as fencedBlock } from "./inert.js";
import { i as renderDiagnostics, t as countDiagnostics } from "./diagnostic-text.js";
import { t as PipelineError } from "./diagnostic.js";
import { t as readCommitFacts } from "./commit-facts.js";
import { join, resolve } from "node:path";
import { userInfo } from "node:os";
import { readFile } from "node:fs/promises";

// src/secrets/redact-forms.ts
/** Shorter pieces are no secrets, and hiding them would hide everything. */
const LEAST_LENGTH = 4;
/** Columns at which `base64` and PEM break lines. */
const WRAP_COLUMNS = [64, 76];
/** All spellings of one secret, without those too short to be told from other text. */
function spellingsOf(secret) {
	const spellings = /* @__PURE__ */ new Set();
	const pieces = [
		secret,
		secret.trim(),
		...secret.split(/\r?\n/).map((line) => line.trim())
	];
	for (const piece of pieces) {
		if (piece.length < LEAST_LENGTH) continue;
		for (const spelling of [
			piece,
			...urlForms(piece),
			...jsonForms(piece),
			...hexForms(piece),
			...base64Forms(piece),
			...shownForms(piece)
		]) {
			spellings.add(spelling);
			if (spelling.includes("_")) spellings.add(inertMarkdown(spelling));
		}
	}
	return spellings;
}
function urlForms(text) {
	if (/\p{Surrogate}/u.test(text)) return [];
	const encoded = encodeURIComponent(text);
	const strict = encoded.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
	return [
		encoded,
		strict,
		...[encoded, strict].map(lowerEscapes),
		strict.replace(/%20/g, "+"),
		encodeURI(text)
	];
}
function lowerEscapes(text) {
	return text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
}
function jsonForms(text) {
	const inner = JSON.stringify(text).slice(1, -1);
	return [
		inner,
		inner.replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`),
		JSON.stringify(inner).slice(1, -1)
	];
}
/** What our own escaping makes of it: summaries and comments are rendered first and redacted last. */
function shownForms(text) {
	const code = inlineCode(text).replace(/^`+ ?| ?`+$/g, "");
	return [
		showControls(text),
		inertMarkdown(text),
		code
	];
}
function hexForms(text) {
	const hex = Buffer.from(text).toString("hex");
	return [hex, hex.toUpperCase()];
}
/** The three ways in which base64 of something longer shows a piece of it, in both alphabets, also wrapped into lines. */
function base64Forms(text) {
	const bytes = Buffer.from(text);
	const forms = [];
	for (const offset of [
		0,
		1,
		2
	]) {
		const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64").replace(/=+$/, "");
		const from = offset === 0 ? 0 : offset + 1;
		const to = (offset + bytes.length) % 3 === 0 ? encoded.length : encoded.length - 1;
		const inner = encoded.slice(from, to);
		forms.push(inner, inner.replace(/\+/g, "-").replace(/\//g, "_"));
		if (offset === 0) forms.push(...WRAP_COLUMNS.flatMap((columns) => wrapped(inner, columns)));
	}
	return forms;
}
function wrapped(encoded, columns) {
	const lines = [];
	for (let at = 0; at < encoded.length && encoded.length > columns; at += columns) lines.push(encoded.slice(at, at + columns));
	return lines.filter((line) => line.length >= 16);
}

// src/secrets/redact.ts
const MASK = "***";
const KEY_BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
const KEY_END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
/** An age identity follows, whatever its kind and length. */
const AGE_BEGIN = "AGE-SECRET-KEY-";
const AGE_REST = /^[0-9A-Z-]*/;
/** Longer than any BEGIN or END line of a private key. */
const MARKER_ROOM = 80;
/** Hides the given secrets in all their spellings, longest first, and every private key block and age identity whether known or not. */
function createRedactor(secrets) {
	const known = new Set(secrets);
	let matcher = buildMatcher([...known]);
	const current = () => matcher;
	return {
		redact(text) {
			const stream = openStream(current);
			return stream.write(text) + stream.end();
		},
		stream: () => openStream(current),
		add(more) {
			for (const secret of more) known.add(secret);
			matcher = buildMatcher([...known]);
		}
	};
}
function buildMatcher(secrets) {
	const spellings = [...new Set(secrets.flatMap((secret) => [...spellingsOf(secret)]))].sort((left, right) => right.length - left.length);
	const byFirst = /* @__PURE__ */ new Map();
	for (const spelling of spellings) {
		const first = spelling.charAt(0);
		const list = byFirst.get(first) ?? [];
		list.push(spelling);
		byFirst.set(first, list);
	}
	const escaped = spellings.map((spelling) => spelling.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
	return {
		pattern: new RegExp([
			KEY_BEGIN.source,
			AGE_BEGIN,
			...escaped
		].join("|")),
		byFirst,
		longest: spellings[0]?.length ?? 0
	};
}
function openStream(current) {
	let held = "";
	let insideKey = false;
	let insideAge = false;
	function drain(atEnd) {
		const matcher = current();
		let shown = "";
		for (;;) {
			if (insideKey) {
				const end = KEY_END.exec(held);
				if (end === null) {
					held = atEnd ? "" : held.slice(-80);
					return shown;
				}
				held = held.slice(end.index + end[0].length);
				insideKey = false;
			}
			if (insideAge) {
				held = held.replace(AGE_REST, "");
				if (held === "" && !atEnd) return shown;
				insideAge = false;
			}
			const safe = atEnd ? held.length : firstOpenEnd(held, matcher);
			const match = matcher.pattern.exec(held);
			if (match === null || match.index >= safe) {
				shown += held.slice(0, safe);
				held = held.slice(safe);
				return shown;
			}
			shown += held.slice(0, match.index) + MASK;
			held = held.slice(match.index + match[0].length);
			insideKey = KEY_BEGIN.test(match[0]);
			insideAge = match[0] === AGE_BEGIN;
		}
	}
	return {
		write(chunk) {
			held += chunk;
			return drain(false);
		},
		end: () => drain(true)
	};
}
/** Where the earliest text begins that more input could turn into a secret; the length when there is none. */
function firstOpenEnd(text, matcher) {
	const from = Math.max(0, text.length - Math.max(matcher.longest, MARKER_ROOM));
	for (let at = from; at < text.length; at += 1) {
		const rest = text.slice(at);
		if (rest.length < MARKER_ROOM && (mayBeginKey(rest) || AGE_BEGIN.startsWith(rest))) return at;
		if ((matcher.byFirst.get(text.charAt(at)) ?? []).some((spelling) => spelling.length > rest.length && spelling.startsWith(rest))) return at;
	}
	return text.length;
}
function mayBeginKey(rest) {
	const start = "-----BEGIN ";
	if (rest.length <= 11) return start.startsWith(rest);
	return rest.startsWith(start) && /^[A-Z0-9 ]*-{0,4}$/.test(rest.slice(11));
}

// src/entry/connections.ts
/**
* `open` makes a real connection, and gives up when the signal says so. Closing what `connect` returned does nothing;
* disposing of this closes them all, also those that are still being made.
*/
function createConnections(open) {
	const opened = /* @__PURE__ */ new Map();
	const all = [];
	const over = new AbortController();
	function forget(vm) {
		opened.delete(vm);
	}
	function begin(vm) {
		const real = open(vm, over.signal);
		const lease = real.then((remote) => leaseOf(remote, () => forget(vm.name)));
		opened.set(vm.name, lease);
		all.push(real);
		return lease;
	}
	return {
		async connect(vm) {
			try {
				return await (opened.get(vm.name) ?? begin(vm));
			} catch (error) {
				forget(vm.name);
				throw error;
			}
		},
		prepare(vm) {
			if (!opened.has(vm.name)) begin(vm).catch(() => void 0);
		},
		current: (vm) => opened.get(vm),
		async [Symbol.asyncDispose]() {
			over.abort();
			const remotes = await Promise.allSettled(all);
			await Promise.allSettled(remotes.map((each) => each.status === "fulfilled" ? each.value.close() : void 0));
		}
	};
}
function leaseOf(remote, onLost) {
	async function watch(work) {
		try {
			return await work;
		} catch (error) {
			if (error instanceof PipelineError && error.diagnostics.some((each) => each.code === "ssh-lost")) onLost();
			throw error;
		}
	}
	return {
		vm: remote.vm,
		run: (program, args, options) => watch(remote.run(program, args, options)),
		exec: (argv, options) => watch(remote.exec(argv, options)),
		engine: (method, path, body) => watch(remote.engine(method, path, body)),
		listen: (socketPath, onConnection) => watch(remote.listen(socketPath, onConnection)),
		close: () => Promise.resolve(),
		[Symbol.asyncDispose]: () => Promise.resolve()
	};
}

// src/entry/read-head.ts
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const REFERENCE = /^ref: (refs\/[^\s]+)$/;
/**
* The commit that HEAD names, as gitrepository-layout(5) says: a branch file, a packed ref or the id itself.
* @returns undefined where only git can tell (a folder inside a checkout, another storage of refs, nothing committed)
*/
async function readHead(root) {
	const folder = await findGitFolder(root);
	if (folder === void 0) return void 0;
	const head = await readLine(join(folder, "HEAD"));
	if (head === void 0 || COMMIT.test(head)) return head;
	const name = REFERENCE.exec(head)?.[1];
	if (name === void 0 || name.includes("..")) return void 0;
	const common = resolve(folder, await readLine(join(folder, "commondir")) ?? ".");
	const loose = await readLine(join(common, name));
	if (loose !== void 0) return COMMIT.test(loose) ? loose : void 0;
	return findPacked(await readText(join(common, "packed-refs")), name);
}
/** `.git` is a folder, or in a worktree a file that says where the folder is. */
async function findGitFolder(root) {
	const link = await readLine(join(root, ".git"));
	if (link === void 0) return join(root, ".git");
	const target = /^gitdir: (.+)$/.exec(link)?.[1];
	return target === void 0 ? void 0 : resolve(root, target);
}
function findPacked(text, name) {
	const line = text?.split("\n").find((each) => each.endsWith(` ${name}`));
	const id = line?.slice(0, line.indexOf(" "));
	return id !== void 0 && COMMIT.test(id) ? id : void 0;
}
async function readLine(path) {
	return (await readText(path))?.split("\n")[0]?.trim();
}
/** undefined for whatever cannot be read, a folder included: then git is asked, which says why. */
async function readText(path) {
	try {
		return await readFile(path, "utf8");
	} catch {
		return;
	}
}

// src/entry/context.ts
const SYSTEM_CLOCK = { now: () => Date.now() };
/** Dispose of it when the command is over: open connections keep the process alive. */
function openContext(options) {
	const connections = createConnections((vm, signal) => openRemote(vm, options, signal));
	let facts;
	let infisical;
	const context = {
		root: resolve(options.root),
		reporter: options.reporter,
		clock: SYSTEM_CLOCK,
		connect: (vm) => announce(vm),
		prepare: (vm) => connections.prepare(vm),
		forge: options.forge,
		secrets: {
			ageKeys: async () => (await import("./age-keys.js")).readAgeIdentities(options.env),
			infisical: (source) => {
				infisical ??= openInfisical(source, options);
				return infisical;
			},
			hide: options.hide
		},
		actor: readActor(options.env),
		hosts: options.hosts === void 0 ? void 0 : resolve(options.hosts),
		commit: () => {
			facts ??= readCommitFacts(options.git, options.env);
			return facts;
		},
		head: async () => await readHead(resolve(options.root)) ?? (await context.commit()).sha
	};
	const announced = /* @__PURE__ */ new Set();
	async function announce(vm) {
		if (announced.has(vm.name) || vm.ssh === void 0) return connections.connect(vm);
		announced.add(vm.name);
		options.reporter.progress(vm.name, `connecting to ${vm.ssh.host}:${vm.ssh.port}`);
		const remote = await connections.connect(vm);
		options.reporter.progress(vm.name, "connected");
		return remote;
	}
	async function dispose() {
		await Promise.all([connections[Symbol.asyncDispose](), infisical?.then((store) => store[Symbol.asyncDispose]())]);
	}
	return {
		context,
		connections,
		[Symbol.asyncDispose]: dispose
	};
}
async function openInfisical(source, { env, hide }) {
	const [{ InfisicalApi }, { readInfisicalCredentials }] = await Promise.all([import("./infisical-api.js"), import("./infisical-credentials.js")]);
	return new InfisicalApi({
		source,
		credentials: () => readInfisicalCredentials(env),
		hide
	});
}
/** The forge says who started the job; on the command line it is whoever is logged in, also behind sudo. */
function readActor(env) {
	const named = [
		env["GITHUB_ACTOR"],
		env["SUDO_USER"],
		env["USER"],
		env["LOGNAME"]
	].find((each) => each !== void 0 && each !== "");
	if (named !== void 0) return named;
	try {
		return userInfo().username;
	} catch {
		return `uid ${process.getuid?.() ?? "unknown"}`;
	}
}
async function openRemote(vm, options, signal) {
	if (vm.ssh === void 0) throw new PipelineError({
		code: "ssh-unreachable",
		severity: "error",
		summary: `${vm.name} has no ssh section`,
		hint: `add ssh (host, user, hostKeys) to ${vm.place.file}`,
		at: vm.place
	});
	const identity = pickIdentity(vm, options);
	const { connectSsh } = await import("./ssh-remote.js");
	return connectSsh({
		vm: vm.name,
		target: vm.ssh,
		identity,
		clock: SYSTEM_CLOCK,
		signal
	});
}
function pickIdentity(vm, { identity }) {
	if (identity.text !== void 0) return { text: identity.text };
	if (identity.file !== void 0) return { file: resolve(identity.file) };
	if (identity.agent !== void 0) return { agent: identity.agent };
	throw new PipelineError({
		code: "ssh-key",
		severity: "error",
		summary: "There is no SSH key to connect with",
		hint: "name one with --identity FILE or FAIRLEAD_IDENTITY, or start an agent (SSH_AUTH_SOCK); in a workflow: with: ssh-key",
		at: { address: vm.name }
	});
}

// src/entry/result.ts
/** 0 nothing to do or done, 1 failed, 2 changes present (plan, drift). */
const EXIT_CODES = {
	success: 0,
	failure: 1,
	changes: 2
};
/** Runs the work and turns whatever it throws into a result: a PipelineError into its diagnostics, a bug into its stack. */
async function captureResult(work) {
	try {
		return await work();
	} catch (error) {
		return error instanceof PipelineError ? failureOf(error.diagnostics) : bugOf(error);
	}
}
/** Tells the reporter everything, the sentence last. */
function printResult(reporter, result) {
	for (const diagnostic of result.diagnostics) reporter.diagnostic(diagnostic);
	for (const section of result.sections) {
		if (section.title === void 0) {
			reporter.info(section.text);
			continue;
		}
		reporter.group(section.title);
		reporter.info(section.text);
		reporter.endGroup();
	}
	reporter.conclude(result.outcome, result.sentence);
}
/** A command that ended with diagnostics. */
function failureOf(diagnostics) {
	const errors = diagnostics.filter((each) => each.severity === "error");
	const [first] = errors;
	const sentence = errors.length === 1 && first !== void 0 ? `Failed: ${showControls(first.summary)}.` : `Failed: ${countDiagnostics(diagnostics)}.`;
	return {
		outcome: "failure",
		sentence,
		diagnostics,
		sections: [],
		markdown: () => `### ❌ ${inertMarkdown(sentence)}\n\n${fencedBlock("", renderDiagnostics(diagnostics, false))}`,
		document: {},
		changed: false
	};
}
function bugOf(error) {
	const text = error instanceof Error ? error.stack ?? error.message : String(error);
	return {
		outcome: "failure",
		sentence: "Failed: this is a bug in fairlead; please report it with the lines above.",
		diagnostics: [],
		sections: [{ text }],
		markdown: () => `### ❌ A bug in fairlead\n\n${fencedBlock("", text)}`,
		document: { bug: text },
		changed: false
	};
}

export { createRedactor as a, openContext as i, captureResult as n, printResult as r, EXIT_CODES as t };