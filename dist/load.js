import { n as hasErrors, t as PipelineError } from "./diagnostic.js";
import { a as validateStack, c as reportLink, d as checkSchema, f as suggestName, i as validateHosts, l as reportTooLarge, n as readRoutes, o as validateVm, r as validateCompose, s as readText, t as checkRoutes, u as reportUnreadable } from "./routes.js";
import { t as parseYaml } from "./parse-yaml.js";
import { C as MAX_STACK_FILES, D as formatBytes, E as MAX_VARIABLES, S as MAX_STACK_BYTES, _ as sortDiagnostics, a as findNode, d as textOf, f as toPlain, g as reportWarning, h as reportError, i as entriesOf, l as placeOfKey, m as placeAt, o as itemsOf, u as placeOfNode, w as MAX_STACK_PORTS, y as MAX_FILE_BYTES } from "./scan-yaml.js";
import { dirname, isAbsolute, join, posix, relative, resolve } from "node:path";
import { createReadStream, lstatSync, readFileSync, readdirSync } from "node:fs";
import { createHash } from "node:crypto";

// src/manifest/hosts-overlay.ts
/** `path` is as the person wrote it; relative paths are relative to the working directory. */
async function readHosts(path, vms) {
	const full = resolve(path);
	const read = readText(dirname(full), relative(dirname(full), full));
	if (read === void 0) return failed([reportError("file-unreadable", { file: path }, "Hosts file does not exist", { hint: "Check the path after --hosts." })]);
	if ("problem" in read) return failed([{
		...read.problem,
		at: { file: path }
	}]);
	const source = {
		...read.source,
		file: shownPath(path)
	};
	const { root, problems } = await parseYaml(source);
	if (root === void 0) return failed(problems);
	const found = checkSchema(source, root, validateHosts);
	if (found.length > 0) return failed(found);
	const reports = entriesOf(root).filter((entry) => !vms.includes(entry.key) && !entry.key.startsWith("x-")).map((entry) => reportError("vm-unknown", placeOfKey(source, entry), `There is no VM \`${entry.key}\``, { hint: suggestName(entry.key, vms) }));
	return {
		overlays: new Map(Object.entries(toPlain(root))),
		problems: reports
	};
}
function failed(problems) {
	return {
		overlays: /* @__PURE__ */ new Map(),
		problems
	};
}
function shownPath(path) {
	return isAbsolute(path) ? path : join(path);
}

// src/secrets/secrets-files.ts
/** Beside compose.yaml; a stack has at most one of them. */
const SECRETS_FILES = [
	"secrets.sops.yaml",
	"secrets.sops.json",
	"secrets.sops.env"
];

// src/manifest/stack-paths.ts
/** `./a/../b/` → `b`; `.` is the folder itself (''). A `~` is the home of whoever runs Compose: outside. */
function resolveStackPath(text) {
	if (text.startsWith("~")) return { kind: "outside" };
	if (text.startsWith("/")) return {
		kind: "absolute",
		path: posix.normalize(text)
	};
	const path = posix.normalize(text).replace(/\/$/, "");
	if (path === ".." || path.startsWith("../")) return { kind: "outside" };
	return {
		kind: "inside",
		path: path === "." ? "" : path
	};
}
/** True when the path is a file of the list or a folder that holds one; '' is the stack's folder. */
function holdsPath(files, path) {
	if (path === "" || files.has(path)) return true;
	for (const file of files) if (file.startsWith(`${path}/`)) return true;
	return false;
}

// src/manifest/desired-services.ts
/** Sorted by name, as ComposeFile.services is. */
function describeServices(compose) {
	return compose.services.map((service) => describeService(compose, service));
}
function describeService(compose, service) {
	const containerName = textOf(findNode(service.body, "container_name"));
	return {
		name: service.name,
		image: textOf(findNode(service.body, "image")),
		...containerName === void 0 ? {} : { containerName },
		hostNetwork: service.hostNetwork,
		ports: service.ports.flatMap((each) => each.published),
		mounts: [...bindMounts(service), ...configMounts(compose, service)],
		secrets: [...new Set(service.secrets.map((each) => each.name))].sort(),
		place: placeOfKey(compose.source, service.entry)
	};
}
function bindMounts(service) {
	return service.volumes.flatMap((volume) => {
		if (volume.kind !== "bind" || volume.source === void 0) return [];
		const resolved = resolveStackPath(volume.source);
		return resolved.kind === "inside" ? [{
			source: resolved.path,
			target: volume.target,
			kind: "bind"
		}] : [];
	});
}
function configMounts(compose, service) {
	return service.configs.flatMap((use) => {
		const file = textOf(findNode(compose.configs.get(use.name)?.value, "file"));
		if (file === void 0) return [];
		const resolved = resolveStackPath(file);
		return resolved.kind === "inside" ? [{
			source: resolved.path,
			target: use.target ?? `/${use.name}`,
			kind: "config"
		}] : [];
	});
}

// src/manifest/digest.ts
/** sha256 over names, modes and digests of all files and over the manifest; independent of key and file order. */
function digestStack(files, manifest) {
	const listed = files.map(({ path, mode, sha256 }) => [
		path,
		mode,
		sha256
	]).sort((a, b) => a[0] < b[0] ? -1 : 1);
	return createHash("sha256").update(canonicalJson({
		files: listed,
		manifest
	})).digest("hex");
}
/** JSON with sorted keys and without undefined values. */
function canonicalJson(value) {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
	if (value === null || typeof value !== "object") return JSON.stringify(value);
	const entries = Object.entries(value).filter(([, each]) => each !== void 0);
	entries.sort((a, b) => a[0] < b[0] ? -1 : 1);
	return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(",")}}`;
}

// src/manifest/dotenv.ts
/** Names that steer Compose, Docker, the dynamic linker or a shell instead of the stack. */
const STEERING = /^(COMPOSE_|DOCKER_|BUILDKIT_|BUILDX_|LD_|NODE_|GIT_|SSH_|BASH_|XDG_|(PATH|HOME|SHELL|IFS|ENV|USER|TMPDIR|GODEBUG|HTTPS?_PROXY|NO_PROXY)$)/i;
/** `NAME=` at the start of a line, `export` in front allowed. */
const ASSIGNMENT = /[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*=[ \t]*/y;
/** Lines `NAME=value`, comments; values plain, 'literal' or "with escapes"; quoted ones may span lines. */
function parseDotEnv(source) {
	const values = /* @__PURE__ */ new Map();
	const problems = [];
	let at = 0;
	while (at < source.text.length && problems.length < 100) {
		if (values.size > 1e3) {
			const summary = `More than ${MAX_VARIABLES} variables in .env`;
			problems.push(reportError("compose-variable", placeAt(source, at), summary, { hint: "Put the values into a configuration file." }));
			break;
		}
		at = readLine(source, at, values, problems);
	}
	return {
		values,
		problems
	};
}
/** Reads one line (or one value over several lines) and returns the offset of the next. */
function readLine(source, at, values, problems) {
	const { text } = source;
	const lineEnd = endOfLine(text, at);
	const line = text.slice(at, lineEnd).trim();
	if (line === "" || line.startsWith("#")) return lineEnd + 1;
	ASSIGNMENT.lastIndex = at;
	const match = ASSIGNMENT.exec(text);
	const name = match?.[1];
	const nameStart = at + (name === void 0 ? 0 : text.slice(at, lineEnd).indexOf(name));
	if (match === null || name === void 0 || ASSIGNMENT.lastIndex > lineEnd) {
		problems.push(reportError("compose-variable", placeAt(source, at, lineEnd), "Not a NAME=value line", { hint: "Write NAME=value, or begin the line with # for a comment." }));
		return lineEnd + 1;
	}
	const start = at + match[0].length;
	const quote = text[start];
	const close = quote === "\"" || quote === "'" ? findQuote(text, start + 1, quote) : void 0;
	if (close === -1) {
		problems.push(reportError("compose-variable", placeAt(source, start), "A quote is never closed", { hint: "Close the quote, or remove it." }));
		return text.length;
	}
	if (STEERING.test(name)) problems.push(reportSteering(source, name, nameStart));
	else values.set(name, readValue(text, start, close ?? lineEnd, quote, values));
	return endOfLine(text, close ?? at) + 1;
}
function readValue(text, start, end, quote, values) {
	if (quote === "'") return text.slice(start + 1, end);
	if (quote === "\"") return expand(unescapeValue(text.slice(start + 1, end)), values);
	return expand(text.slice(start, end).replace(/(^|\s)#.*$/, "").trim(), values);
}
function findQuote(text, from, quote) {
	for (let at = from; at < text.length; at += 1) if (text[at] === "\\" && quote === "\"") at += 1;
	else if (text[at] === quote) return at;
	return -1;
}
function endOfLine(text, from) {
	const end = text.indexOf("\n", from);
	return end === -1 ? text.length : end;
}
function unescapeValue(text) {
	const escapes = {
		n: "\n",
		r: "\r",
		t: "	",
		"\"": "\"",
		"\\": "\\"
	};
	return text.replace(/\\(.)/g, (whole, char) => escapes[char] ?? whole);
}
/** References to earlier names; bounded, since each may hold references to all before it. */
function expand(text, values) {
	return text.replace(/\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g, (_, braced, bare) => (values.get(braced ?? bare ?? "") ?? "").slice(0, 4096)).slice(0, 65536);
}
function reportSteering(source, name, start) {
	const detail = "Variables of this name steer Docker, Compose or the shell instead of the stack.";
	const place = placeAt(source, start, start + name.length);
	return reportError("compose-variable", place, `\`${name}\` may not be set in .env`, {
		detail,
		hint: "Remove the line, or choose another name."
	});
}

// src/manifest/policy-sops.ts
/** `declared`: the secrets of stack.yaml, undefined where that file cannot be read. Never quotes a value. */
async function checkSecretsFile(root, folder, paths, declared) {
	const [first, second] = SECRETS_FILES.filter((name) => paths.has(name));
	if (first === void 0) return [];
	const file = `${folder}/${first}`;
	if (second !== void 0) {
		const hint = `Keep ${first} alone.`;
		return [reportError("secrets-unreadable", { file: `${folder}/${second}` }, "A stack has one file of secrets", { hint })];
	}
	const read = readText(root, file);
	if (read === void 0) return [];
	if ("problem" in read) return [read.problem];
	try {
		const { readSopsFile } = await import("./sops-file2.js");
		const { values } = await readSopsFile(file, read.source.text);
		return values.flatMap(([name]) => {
			if (declared === void 0 || Object.hasOwn(declared, name)) return [];
			const hint = `Add it to \`secrets:\` of ${folder}/stack.yaml with its owner, or remove it with \`sops\`.`;
			return [reportError("secrets-unreadable", { file }, `Secret \`${name.slice(0, 30)}\` is not declared in stack.yaml`, { hint })];
		});
	} catch (error) {
		if (error instanceof PipelineError) return error.diagnostics;
		throw error;
	}
}

// src/manifest/compose-mounts.ts
/** `[source:]target[:mode]` or the long form; a source that begins with `.`, `/` or `~` is a path. */
function readVolume(source, node) {
	const place = placeOfNode(source, node);
	const text = node.kind === "map" ? void 0 : textOf(node);
	if (text === void 0) return readLongVolume(source, node);
	const parts = text.split(":");
	if (parts.length > 3 || parts.some((each) => each === "")) return { problem: reportError("compose-invalid", place, `\`${shorten(text)}\` is not a mount`, { hint: "Write source:target or source:target:ro." }) };
	const [first = "", second, mode] = parts;
	if (second === void 0 || mode === void 0 && !second.startsWith("/")) return { value: {
		kind: "volume",
		source: void 0,
		target: first,
		place
	} };
	return { value: {
		kind: /^[./~]/.test(first) ? "bind" : "volume",
		source: first,
		target: second,
		place: locateIn(source, node, first)
	} };
}
function readLongVolume(source, node) {
	const type = textOf(findNode(node, "type"));
	const target = textOf(findNode(node, "target"));
	const place = placeOfNode(source, findNode(node, "source") ?? node);
	if (type === void 0 || target === void 0) {
		const missing = type === void 0 ? "type" : "target";
		return { problem: reportError("compose-invalid", placeOfNode(source, node), `Mount without \`${missing}\``, { hint: `Add \`${missing}:\`.` }) };
	}
	const from = textOf(findNode(node, "source"));
	if (type === "bind" && from === void 0) return { problem: reportError("compose-invalid", placeOfNode(source, node), "Bind mount without `source`", { hint: "Add `source:`." }) };
	return { value: {
		kind: type === "bind" ? "bind" : type === "volume" ? "volume" : "other",
		source: from,
		target,
		place
	} };
}
/** An item of a service's `configs:` or `secrets:`. */
function readFileUse(source, node) {
	const name = node.kind === "map" ? textOf(findNode(node, "source")) : textOf(node);
	const place = placeOfNode(source, findNode(node, "source") ?? node);
	if (name === void 0) return { problem: reportError("compose-invalid", place, "Reference without `source`", { hint: "Add `source:` with the name." }) };
	return { value: {
		name,
		target: textOf(findNode(node, "target")),
		place
	} };
}
/** The caret goes under the path, not under the quotes around the whole item. */
function locateIn(source, node, part) {
	const found = source.text.slice(node.start, node.end).indexOf(part);
	if (found === -1) return placeOfNode(source, node);
	return placeOfNode(source, {
		...node,
		start: node.start + found,
		end: node.start + found + part.length
	});
}
function shorten(text) {
	return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}

// src/manifest/compose-ports.ts
const HIGHEST_PORT = 65535;
/** A longer range is a typing error more often than a wish. */
const LONGEST_RANGE = 1024;
/** One item of `ports:`: `[address:][published:]target[/protocol]` or the long form. Without `published` nothing fixed is held. */
function readPort(source, node) {
	const place = placeOfNode(source, node);
	const text = node.kind === "map" ? void 0 : textOf(node);
	if (text === void 0) return readLongPort(node, place);
	const match = /^(?:(?:\[([^\]]+)\]|([^:[\]/]*)):)?(?:([0-9-]*):)?([0-9-]+)(?:\/([a-z]+))?$/.exec(text);
	if (match === null) return { problem: reportPort(place, text) };
	const [, bracketed, address, middle, target = "", protocol] = match;
	return buildPort(place, text, {
		hostAddress: bracketed ?? (middle === void 0 ? void 0 : address),
		published: middle ?? (bracketed === void 0 ? address : void 0),
		target,
		protocol
	});
}
/** One item of `expose:` of a service on the host's network: it listens there on every address. */
function readExposedPort(source, node) {
	const place = placeOfNode(source, node);
	const text = textOf(node) ?? "";
	const match = /^([0-9-]+)(?:\/([a-z]+))?$/.exec(text);
	if (match === null) return { problem: reportPort(place, text) };
	return buildPort(place, text, {
		hostAddress: void 0,
		published: match[1],
		target: match[1] ?? "",
		protocol: match[2]
	});
}
function readLongPort(node, place) {
	const target = textOf(findNode(node, "target"));
	if (target === void 0) return { problem: reportError("compose-invalid", place, "Port without `target`", { hint: "Add `target:`, the port inside the container." }) };
	const published = textOf(findNode(node, "published"));
	const hostAddress = textOf(findNode(node, "host_ip"));
	const protocol = textOf(findNode(node, "protocol"));
	return buildPort(place, published ?? target, {
		hostAddress,
		published,
		target,
		protocol
	});
}
function buildPort(place, text, words) {
	const target = readRange(words.target);
	const protocol = words.protocol ?? "tcp";
	if (target === void 0 || ![
		"tcp",
		"udp",
		"sctp"
	].includes(protocol)) return { problem: reportPort(place, text) };
	if (words.hostAddress !== void 0 && !isAddress(words.hostAddress)) return { problem: reportPort(place, text) };
	if (words.published === void 0 || words.published === "") return { value: {
		published: [],
		place
	} };
	const range = readRange(words.published);
	if (range === void 0) return { problem: reportPort(place, text) };
	if (target.first === target.last && range.first !== range.last) return { value: {
		published: [],
		place
	} };
	if (range.last - range.first !== target.last - target.first) return { problem: reportRangeLength(place, text) };
	if (protocol === "sctp") return { value: {
		published: [],
		place
	} };
	return { value: {
		published: expandRange(range, words.hostAddress, protocol === "udp" ? "udp" : "tcp"),
		place
	} };
}
function readRange(text) {
	const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
	if (match === null) return void 0;
	const first = Number(match[1]);
	const last = Number(match[2] ?? match[1]);
	return first >= 1 && last <= HIGHEST_PORT && first <= last && last - first < LONGEST_RANGE ? {
		first,
		last
	} : void 0;
}
function expandRange(range, address, protocol) {
	const isAny = address === void 0 || address === "" || address === "0.0.0.0" || address === "::";
	return Array.from({ length: range.last - range.first + 1 }, (_, index) => ({
		...isAny ? {} : { hostAddress: address.toLowerCase() },
		hostPort: range.first + index,
		protocol
	}));
}
function isAddress(text) {
	return text === "" || /^\d{1,3}(\.\d{1,3}){3}$/.test(text) || /^[0-9a-fA-F:.]+$/.test(text) && text.includes(":");
}
function reportPort(place, text) {
	const shown = text.length <= 30 ? text : `${text.slice(0, 29)}…`;
	return reportError("compose-invalid", place, `\`${shown}\` is not a port mapping`, { hint: "Write \"8080:80\", \"127.0.0.1:8080:80\" or \"53:53/udp\"; ports are 1 to 65535, ranges at most 1024 long." });
}
function reportRangeLength(place, text) {
	return reportError("compose-invalid", place, `\`${text}\` maps ranges of different length`, { hint: "Make both ranges equally long: \"8000-8010:9000-9010\"." });
}

// src/manifest/interpolate.ts
/** Compose allows defaults within defaults; deeper than this nobody can read it. */
const MAX_NESTING = 10;
/** The tree with every text value interpolated (keys stay as they are), and what could not be resolved. */
function interpolateTree(source, root, values) {
	if (!source.text.includes("$")) return {
		root,
		problems: []
	};
	const problems = [];
	return {
		root: interpolateNode({
			source,
			values,
			problems,
			done: /* @__PURE__ */ new Map()
		}, root),
		problems
	};
}
function interpolateNode(job, node) {
	const known = job.done.get(node);
	if (known !== void 0) return known;
	const result = buildNode(job, node);
	job.done.set(node, result);
	return result;
}
function buildNode(job, node) {
	if (node.kind === "scalar") return interpolateScalar(job, node);
	if (node.kind === "list") return {
		...node,
		items: node.items.map((each) => interpolateNode(job, each))
	};
	const entries = [...node.entries].map(([key, entry]) => [key, {
		...entry,
		value: interpolateNode(job, entry.value)
	}]);
	return {
		...node,
		entries: new Map(entries)
	};
}
function interpolateScalar(job, node) {
	if (typeof node.value !== "string" || !node.value.includes("$")) return node;
	const result = interpolateText(node.value, job.values);
	for (const problem of result.problems) job.problems.push(reportProblem(job.source, node, problem));
	return {
		...node,
		value: result.text
	};
}
/** After this many problems in one text the rest of it is not looked at. */
const MAX_PROBLEMS = 20;
/** Interpolates one text. Grammar: $$, $VAR, ${VAR}, and ${VAR followed by :- - :? ? :+ + and a text}. */
function interpolateText(text, values, depth = 0) {
	const problems = [];
	const pieces = [];
	let at = 0;
	while (problems.length < MAX_PROBLEMS) {
		const dollar = text.indexOf("$", at);
		if (dollar === -1) break;
		const part = readPart(text, dollar, values, depth);
		pieces.push(text.slice(at, dollar), part.text);
		problems.push(...part.problems);
		at = part.next;
	}
	return {
		text: pieces.join("") + text.slice(at),
		problems
	};
}
function readPart(text, dollar, values, depth) {
	if (text[dollar + 1] === "$") return {
		text: "$",
		next: dollar + 2,
		problems: []
	};
	const bare = matchAt(BARE_NAME, text, dollar + 1);
	if (bare !== void 0) return {
		...lookUp(bare, values),
		next: dollar + 1 + bare.length
	};
	const close = text[dollar + 1] === "{" ? findClose(text, dollar + 2) : -1;
	const inner = close === -1 ? void 0 : /^([A-Za-z_]\w*)(?:(:?[-?+])([\s\S]*))?$/.exec(text.slice(dollar + 2, close));
	if (!inner || depth > MAX_NESTING) {
		const next = close === -1 ? dollar + 1 : close + 1;
		return {
			text: "",
			next,
			problems: [{
				kind: "syntax",
				name: text.slice(dollar, Math.max(next, dollar + 2))
			}]
		};
	}
	const [, name = "", operator, word = ""] = inner;
	return {
		...applyOperator(name, operator, word, values, depth),
		next: close + 1
	};
}
const BARE_NAME = /[A-Za-z_]\w*/y;
function matchAt(sticky, text, at) {
	sticky.lastIndex = at;
	return sticky.exec(text)?.[0];
}
function applyOperator(name, operator, word, values, depth) {
	if (operator === void 0) return lookUp(name, values);
	const value = values.get(name);
	const isSet = value !== void 0 && (!operator.startsWith(":") || value !== "");
	if (operator.endsWith("+")) return isSet ? interpolateText(word, values, depth + 1) : {
		text: "",
		problems: []
	};
	if (isSet) return {
		text: value,
		problems: []
	};
	if (operator.endsWith("-")) return interpolateText(word, values, depth + 1);
	return {
		text: "",
		problems: [{
			kind: "missing",
			name,
			...word === "" ? {} : { message: word }
		}]
	};
}
function lookUp(name, values) {
	const value = values.get(name);
	return value === void 0 ? {
		text: "",
		problems: [{
			kind: "missing",
			name
		}]
	} : {
		text: value,
		problems: []
	};
}
function findClose(text, from) {
	let open = 1;
	for (let at = from; at < text.length; at += 1) {
		if (text[at] === "{" && text[at - 1] === "$") open += 1;
		else if (text[at] === "}") open -= 1;
		if (open === 0) return at;
	}
	return -1;
}
function reportProblem(source, node, problem) {
	const found = source.text.slice(node.start, node.end).indexOf(problem.kind === "missing" ? `$${problem.name}` : problem.name);
	const braced = source.text.slice(node.start, node.end).indexOf(`\${${problem.name}`);
	const offset = node.start + Math.max(0, braced !== -1 ? braced : found);
	const place = placeAt(source, offset, Math.min(node.end, offset + problem.name.length + (braced === -1 ? 1 : 2)));
	if (problem.kind === "syntax") return reportError("compose-variable", place, "A `$` that begins no variable", { hint: "Write `$$` for a plain dollar sign." });
	const detail = problem.message ?? "Only the stack's own `.env` is read; the VM's environment is not.";
	const hint = `Add ${problem.name}=… to .env, or write \${${problem.name}:-default}, or \`$$\` for a plain dollar sign.`;
	return reportError("compose-variable", place, `Variable \`${problem.name}\` has no value`, {
		detail,
		hint
	});
}

// src/manifest/read-compose.ts
/** `values` are those of the stack's `.env`. */
async function readCompose(source, values) {
	const parsed = await parseYaml(source);
	if (parsed.root === void 0) return {
		compose: void 0,
		problems: parsed.problems
	};
	if (parsed.root.kind !== "map") return {
		compose: void 0,
		problems: [reportNoMapping(source)]
	};
	const { root, problems } = interpolateTree(source, parsed.root, values);
	const schema = checkSchema(source, root, validateCompose);
	if (schema.length > 0) return {
		compose: void 0,
		problems: [...problems, ...schema]
	};
	const entries = entriesOf(findNode(root, "services"));
	if (entries.length > 250) return {
		compose: void 0,
		problems: [...problems, reportTooMany(source, root, "services", 250)]
	};
	const pieces = [...problems];
	const services = entries.map((entry) => readService(source, entry, pieces)).filter((each) => each !== void 0);
	if (services.flatMap((each) => each.ports.map((port) => port.published.length)).reduce((sum, each) => sum + each, 0) > 4096) return {
		compose: void 0,
		problems: [...pieces, reportTooMany(source, root, "published ports", MAX_STACK_PORTS)]
	};
	return {
		compose: {
			source,
			root,
			services: services.sort((a, b) => a.name < b.name ? -1 : 1),
			secrets: topLevel(root, "secrets"),
			configs: topLevel(root, "configs"),
			volumes: topLevel(root, "volumes"),
			networks: topLevel(root, "networks")
		},
		problems: pieces
	};
}
function readService(source, entry, problems) {
	const body = entry.value;
	if (body.kind !== "map") return void 0;
	const hostNetwork = textOf(findNode(body, "network_mode")) === "host";
	const ports = hostNetwork ? keep(itemsOf(findNode(body, "expose")).map((each) => readExposedPort(source, each)), problems) : keep(itemsOf(findNode(body, "ports")).map((each) => readPort(source, each)), problems);
	return {
		name: entry.key,
		entry,
		body,
		hostNetwork,
		ports,
		volumes: keep(itemsOf(findNode(body, "volumes")).map((each) => readVolume(source, each)), problems),
		configs: keep(itemsOf(findNode(body, "configs")).map((each) => readFileUse(source, each)), problems),
		secrets: keep(itemsOf(findNode(body, "secrets")).map((each) => readFileUse(source, each)), problems)
	};
}
function keep(readings, problems) {
	const values = [];
	for (const reading of readings) if (reading.problem === void 0) values.push(reading.value);
	else problems.push(reading.problem);
	return values;
}
function topLevel(root, key) {
	return new Map(entriesOf(findNode(root, key)).map((entry) => [entry.key, entry]));
}
function reportTooMany(source, root, what, limit) {
	const entry = root.kind === "map" ? root.entries.get("services") : void 0;
	const place = entry === void 0 ? placeAt(source, 0) : placeOfKey(source, entry);
	return reportError("compose-invalid", place, `More than ${limit} ${what} in one stack`, { hint: "Split the stack." });
}
function reportNoMapping(source) {
	return reportError("compose-invalid", placeAt(source, 0), "compose.yaml holds no services", { hint: "Begin with `services:`." });
}

// src/manifest/read-folder.ts
/** Files up to this size are read at once; larger ones are hashed as a stream. */
const STREAM_FROM_BYTES = 1048576;
/** `folder` is relative to `root`. Reads no file that is too large, follows no link. */
async function readFolder(root, folder) {
	const problems = [];
	const found = [];
	collectFiles(join(root, folder), folder, "", found, problems);
	const total = found.reduce((sum, each) => sum + each.stat.size, 0);
	if (total > 67108864) problems.push(reportStackSize(folder, total));
	if (problems.some((each) => each.code === "file-too-large")) return {
		files: [],
		problems
	};
	return {
		files: (await Promise.all(found.map((each) => digestFile(root, folder, each, problems)))).filter((each) => each !== void 0).sort((a, b) => a.path < b.path ? -1 : 1),
		problems
	};
}
function collectFiles(directory, folder, below, found, problems) {
	for (const entry of readdirSync(directory, { withFileTypes: true })) {
		const path = below === "" ? entry.name : `${below}/${entry.name}`;
		const problem = refuseEntry(folder, path, entry);
		if (problem !== void 0) problems.push(problem);
		else if (entry.isDirectory()) collectFiles(join(directory, entry.name), folder, path, found, problems);
		else collectFile(directory, entry.name, folder, path, found, problems);
	}
}
function collectFile(directory, name, folder, path, found, problems) {
	const stat = lstatSync(join(directory, name));
	if (stat.size > 16777216) problems.push(reportTooLarge(`${folder}/${path}`, stat.size, MAX_FILE_BYTES));
	else if (found.length < 2e3) found.push({
		path,
		stat
	});
	else if (found.length === 2e3) problems.push(reportFileCount(folder));
}
function refuseEntry(folder, path, entry) {
	const file = `${folder}/${path}`;
	if (/[\u0000-\u001f\u007f\\]/.test(path)) {
		const shown = JSON.stringify(path).slice(1, 41);
		return reportError("name-invalid", { file: `${folder}/${shown}` }, "File name holds a character that is not allowed", { hint: "Rename it: control characters and backslashes are not allowed in file names." });
	}
	if (entry.isSymbolicLink()) return reportLink(file);
	if (entry.isDirectory() || entry.isFile()) return void 0;
	return reportError("file-unreadable", { file }, "Neither a regular file nor a folder", { hint: "Remove it: only regular files and folders can travel to a VM." });
}
async function digestFile(root, folder, file, problems) {
	const full = join(root, folder, file.path);
	try {
		const sha256 = file.stat.size <= STREAM_FROM_BYTES ? hashBytes(readFileSync(full)) : await hashStream(full);
		const mode = (file.stat.mode & 64) === 0 ? 420 : 493;
		return {
			path: file.path,
			mode,
			size: file.stat.size,
			sha256
		};
	} catch (error) {
		problems.push(reportUnreadable(`${folder}/${file.path}`, error));
		return;
	}
}
function hashBytes(bytes) {
	return createHash("sha256").update(bytes).digest("hex");
}
async function hashStream(path) {
	const hash = createHash("sha256");
	for await (const chunk of createReadStream(path)) hash.update(chunk);
	return hash.digest("hex");
}
function reportStackSize(folder, total) {
	const hint = "Move large data into an image or let the container fetch it.";
	const detail = `All files together have ${formatBytes(total)}.`;
	return reportError("file-too-large", { file: folder }, `Stack is larger than ${formatBytes(MAX_STACK_BYTES)}`, {
		detail,
		hint
	});
}
function reportFileCount(folder) {
	return reportError("file-too-large", { file: folder }, `Stack has more than ${MAX_STACK_FILES} files`, { hint: "Move generated files into an image." });
}

// src/manifest/stack-manifest.ts
const DEFAULT_TIMEOUT_SECONDS = 300;
const DEFAULT_CHECK_SECONDS = 30;
const DEFAULT_BACKUP_SECONDS = 900;
const DEFAULT_KEPT_BACKUPS = 3;
function emptyManifest() {
	return {
		value: fillManifest("", {}),
		source: void 0,
		root: void 0
	};
}
/** `vm` completes the names in `needs`. */
async function parseStackManifest(vm, source) {
	const { root, problems } = await parseYaml(source);
	if (root === void 0) return {
		manifest: void 0,
		problems
	};
	if (root.kind === "scalar" && root.value === null) return {
		manifest: {
			...emptyManifest(),
			source
		},
		problems
	};
	const found = [...checkSchema(source, root, validateStack), ...checkVariants(source, root)];
	if (found.length > 0) return {
		manifest: void 0,
		problems: found
	};
	return {
		manifest: {
			value: fillManifest(vm, toPlain(root)),
			source,
			root
		},
		problems: []
	};
}
/** "Exactly one of": JSON Schema says it with errors for each branch, we say it with one sentence. */
function checkVariants(source, root) {
	return [...itemsOf(findNode(root, "checks")).flatMap((each) => checkExactlyOne(source, each, [
		"http",
		"tcp",
		"dns",
		"command"
	])), ...itemsOf(findNode(root, "reload")).flatMap((each) => checkExactlyOne(source, each, [
		"run",
		"signal",
		"restart"
	]))];
}
function checkExactlyOne(source, node, keys) {
	if (node.kind !== "map") return [];
	const given = keys.filter((key) => node.entries.has(key));
	if (given.length === 1) return [];
	const list = keys.join(", ");
	const summary = given.length === 0 ? `None of ${list} is given` : `Only one of ${given.join(", ")} may be given`;
	const hint = given.length === 0 ? `Add one of ${list}.` : "Keep one, or write two list items.";
	return [reportError("schema-value", placeOfNode(source, node), summary, { hint })];
}
function fillManifest(vm, file) {
	return {
		...file.description === void 0 ? {} : { description: file.description },
		needs: (file.needs ?? []).map((each) => each.includes("/") ? each : `${vm}/${each}`),
		...file.impact === void 0 ? {} : { impact: file.impact },
		...file.carries === void 0 ? {} : { carries: file.carries },
		timeout: file.timeout ?? DEFAULT_TIMEOUT_SECONDS,
		stability: file.stability,
		checks: (file.checks ?? []).flatMap(fillCheck),
		validate: (file.validate ?? []).map(({ service, run }) => ({
			service,
			run
		})),
		reload: (file.reload ?? []).flatMap(fillReload),
		secrets: Object.fromEntries(Object.entries(file.secrets ?? {}).map(([name, each]) => [name, fillSecret(each)])),
		...file.backup === void 0 ? {} : { backup: fillBackup(file.backup) },
		...file.irreversible === void 0 ? {} : { irreversible: file.irreversible }
	};
}
function fillCheck(check) {
	const common = {
		name: check.name,
		timeout: check.timeout ?? DEFAULT_CHECK_SECONDS
	};
	if (check.http !== void 0) {
		const { url, status = 200, contains, headers = {} } = check.http;
		return [{
			...common,
			kind: "http",
			url,
			status,
			...contains === void 0 ? {} : { contains },
			headers
		}];
	}
	if (check.tcp !== void 0) return [{
		...common,
		kind: "tcp",
		host: check.tcp.host ?? "127.0.0.1",
		port: check.tcp.port
	}];
	if (check.dns !== void 0) {
		const { server, port = 53, name } = check.dns;
		return [{
			...common,
			kind: "dns",
			server,
			port,
			query: name
		}];
	}
	if (check.command === void 0) return [];
	return [{
		...common,
		kind: "command",
		service: check.command.service,
		run: check.command.run
	}];
}
function fillReload(rule) {
	const common = {
		files: rule.files.map((each) => each.replace(/^\.\//, "")),
		service: rule.service
	};
	if (rule.run !== void 0) return [{
		...common,
		action: {
			kind: "command",
			run: rule.run
		}
	}];
	if (rule.signal !== void 0) return [{
		...common,
		action: {
			kind: "signal",
			signal: rule.signal
		}
	}];
	return [{
		...common,
		action: { kind: "restart" }
	}];
}
function fillSecret(secret) {
	const { owner, generate, description } = secret;
	return {
		owner,
		...generate === void 0 ? {} : { generate },
		...description === void 0 ? {} : { description }
	};
}
function fillBackup({ keep, timeout, stop, parts }) {
	return {
		keep: keep ?? DEFAULT_KEPT_BACKUPS,
		timeout: timeout ?? DEFAULT_BACKUP_SECONDS,
		stop: stop ?? [],
		parts: parts.map(fillBackupPart)
	};
}
function fillBackupPart({ name, service, run, test, restore }) {
	return {
		name,
		service,
		run,
		test,
		...restore === void 0 ? {} : { restore }
	};
}

// src/manifest/load-stack.ts
/** These describe the stack to people and to the runner; the VM does not need them. */
const STAYS_HERE = /* @__PURE__ */ new Set([
	"stack.yaml",
	"README.md",
	...SECRETS_FILES
]);
const OTHER_COMPOSE_NAMES = [
	"compose.yml",
	"docker-compose.yaml",
	"docker-compose.yml"
];
async function loadStack(root, vm, name) {
	const folder = `stacks/${vm}/${name}`;
	const problems = [];
	const content = await readFolder(root, folder);
	const composeText = readSource(root, `${folder}/compose.yaml`, problems);
	const manifestText = readSource(root, `${folder}/stack.yaml`, problems);
	const envText = readSource(root, `${folder}/.env`, problems);
	const paths = new Set(content.files.map((each) => each.path));
	if (composeText === "missing") problems.push(reportNoCompose(folder, paths));
	const env = envText === "missing" || envText === "broken" ? void 0 : parseDotEnv(envText);
	problems.push(...env?.problems ?? []);
	const compose = typeof composeText === "string" ? void 0 : await readCompose(composeText, env?.values ?? /* @__PURE__ */ new Map());
	const manifest = await readManifest(vm, manifestText);
	problems.push(...compose?.problems ?? [], ...manifest.problems);
	problems.push(...await checkSecretsFile(root, folder, paths, manifest.manifest?.value.secrets));
	const reported = new Set(problems.map((each) => each.at !== void 0 && "file" in each.at ? each.at.file : ""));
	problems.push(...content.problems.filter((each) => !(each.at !== void 0 && "file" in each.at && reported.has(each.at.file))));
	return {
		vm,
		name,
		folder,
		files: content.files,
		paths,
		compose: compose?.compose,
		manifest: manifest.manifest,
		problems
	};
}
/** The stack as later stages see it; only for stacks without an error. */
function describeStack(root, stack) {
	if (stack.compose === void 0 || stack.manifest === void 0) return void 0;
	const files = stack.files.filter((each) => !STAYS_HERE.has(each.path));
	const manifest = stack.manifest.value;
	return {
		vm: stack.vm,
		name: stack.name,
		directory: join(root, stack.folder),
		manifest,
		files,
		services: describeServices(stack.compose),
		digest: digestStack(files, manifest)
	};
}
function readSource(root, file, problems) {
	const read = readText(root, file);
	if (read === void 0) return "missing";
	if (!("problem" in read)) return read.source;
	problems.push(read.problem);
	return "broken";
}
async function readManifest(vm, text) {
	if (text === "missing") return {
		manifest: emptyManifest(),
		problems: []
	};
	if (text === "broken") return {
		manifest: void 0,
		problems: []
	};
	return await parseStackManifest(vm, text);
}
function reportNoCompose(folder, paths) {
	const other = OTHER_COMPOSE_NAMES.find((each) => paths.has(each));
	const hint = other === void 0 ? "Add compose.yaml, or remove the folder." : `Rename ${other} to compose.yaml.`;
	return reportError("file-unreadable", { file: `${folder}/compose.yaml` }, "The stack has no compose.yaml", { hint });
}

// src/manifest/names.ts
const LONGEST_NAME = 63;
/** VM and stack names (DESIGN section 6). */
function isFolderName(name) {
	return name.length <= LONGEST_NAME && /^[a-z0-9][a-z0-9-]*$/.test(name);
}
/** Words that mean something else where a stack's name stands: folders of the VM's state, and all stacks of a VM. */
const RESERVED_STACK_NAMES = [
	"all",
	"metrics",
	"runs"
];
/** Service names, as Compose allows but lower case only. */
function isServiceName(name) {
	return name.length <= LONGEST_NAME && /^[a-z0-9][a-z0-9_.-]*$/.test(name);
}
function reportBadName(kind, name, at) {
	const shown = name.length <= 30 ? name : `${name.slice(0, 29)}…`;
	const allowed = kind === "service" ? "lower-case letters, digits, `-`, `_` and `.`" : "lower-case letters, digits and `-`";
	if (kind === "stack" && RESERVED_STACK_NAMES.includes(name)) {
		const hint = `${RESERVED_STACK_NAMES.join(", ")} mean something else on a VM or in a command: choose another name.`;
		return reportError("name-invalid", at, `stack name \`${name}\` is reserved`, { hint });
	}
	const hint = `Use ${allowed}, beginning with a letter or digit, at most ${LONGEST_NAME} characters.`;
	return reportError("name-invalid", at, `${kind} name \`${printable(shown)}\` is not allowed`, { hint });
}
function printable(text) {
	return text.replace(/[^\u0020-\u007e…]/g, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}

// src/manifest/policy-backup.ts
/** `irreversible` without `backup` would promise a way back that is not there; its keys are services. */
function checkIrreversible(stack) {
	const { compose, manifest } = stack;
	if (compose === void 0 || manifest?.source === void 0) return [];
	const { source, root, value } = manifest;
	const names = compose.services.map((each) => each.name);
	const entries = entriesOf(findNode(root, "irreversible"));
	const [first] = entries;
	const unknown = entries.filter((entry) => !names.includes(entry.key)).map((entry) => reportError("service-unknown", placeOfKey(source, entry), `There is no service \`${entry.key.slice(0, 40)}\` in compose.yaml`, { hint: suggestName(entry.key, names) }));
	if (first === void 0 || value.backup !== void 0) return unknown;
	const hint = "Add `backup:` with a part that copies what the service keeps, or remove the line.";
	return [...unknown, reportError("backup-missing", placeOfKey(source, first), "There is no backup that could bring its data back", {
		detail: `\`irreversible\` says that an older image of ${first.key} cannot use the data of a newer one.`,
		hint
	})];
}
/** Two parts of one name would be one file. */
function checkBackupNames(stack) {
	const { manifest } = stack;
	if (manifest?.source === void 0) return [];
	const { source } = manifest;
	const seen = /* @__PURE__ */ new Set();
	return itemsOf(findNode(manifest.root, "backup", "parts")).flatMap((part) => {
		const node = findNode(part, "name");
		const name = textOf(node) ?? "";
		if (node === void 0 || !seen.has(name)) {
			seen.add(name);
			return [];
		}
		return [reportError("schema-value", placeOfNode(source, node), `Two parts of the backup are called \`${name}\``, { hint: "Give each part a name of its own: it is the name of its file." })];
	});
}

// src/manifest/policy-files.ts
function checkReferencedFiles(stack) {
	const { compose } = stack;
	if (compose === void 0) return [];
	return [...compose.services.flatMap((service) => serviceFiles(compose, service)), ...configFiles(compose)].flatMap((reference) => checkFile(stack, reference));
}
function checkFile(stack, { text, place, what }) {
	const resolved = resolveStackPath(text);
	if (resolved.kind === "absolute") {
		const isOurs = /^\/opt\/stacks(\/|$)/.test(resolved.path);
		if (what === "Bind source" && !isOurs) return [];
		const hint = what === "Bind source" ? "Write a path relative to the stack: ./…" : "Put the file into the stack's folder and write ./…";
		return [reportError("bind-outside", place, `${what} lies outside the stack`, {
			detail: text.slice(0, 200),
			hint
		})];
	}
	if (resolved.kind === "outside") return [reportError("bind-outside", place, `${what} lies outside the stack`, {
		detail: text.slice(0, 200),
		hint: "Copy what is needed into the stack's folder: only that folder travels to the VM."
	})];
	if (resolved.path === "" || resolved.path === "secrets" || resolved.path.startsWith("secrets/")) {
		if (resolved.path === "") return [reportError("reserved-file", place, "The stack's own folder is not mounted", {
			detail: "It holds compose.yaml and, on the VM, the secrets.",
			hint: "Mount a folder inside it: ./config."
		})];
		return [reportError("reserved-file", place, "Secrets are not mounted by path", { hint: "Declare it under `secrets:` and use it by name: `secrets: [name]`." })];
	}
	if (holdsPath(stack.paths, resolved.path)) return [];
	const detail = "Docker would make an empty folder in its place.";
	const hint = `Add ${stack.folder}/${resolved.path}. ${suggestName(resolved.path, stack.paths)}`;
	return [reportError("bind-missing", place, `${what} does not exist`, what === "Bind source" ? {
		detail,
		hint
	} : { hint })];
}
function serviceFiles(compose, service) {
	return [
		...service.volumes.filter((each) => each.kind === "bind" && each.source !== void 0).map((each) => ({
			text: each.source ?? "",
			place: each.place,
			what: "Bind source"
		})),
		...listed(findNode(service.body, "env_file")).flatMap((node) => envFile(compose, node)),
		...listed(findNode(service.body, "label_file")).map((node) => ({
			text: textOf(node) ?? "",
			place: placeOfNode(compose.source, node),
			what: "label_file"
		}))
	];
}
function envFile(compose, node) {
	const path = node.kind === "map" ? findNode(node, "path") : node;
	if (path === void 0 || textOf(findNode(node, "required")) === "false") return [];
	return [{
		text: textOf(path) ?? "",
		place: placeOfNode(compose.source, path),
		what: "env_file"
	}];
}
function configFiles(compose) {
	return [...compose.configs.values()].flatMap((entry) => {
		const file = findNode(entry.value, "file");
		return file === void 0 ? [] : [{
			text: textOf(file) ?? "",
			place: placeOfNode(compose.source, file),
			what: "Config file"
		}];
	});
}
/** A config must be a file or text of this repository: the VM has no environment and no Swarm to take it from. */
function checkConfigKinds(stack) {
	const { compose } = stack;
	if (compose === void 0) return [];
	return [...compose.configs.values()].flatMap((entry) => {
		const keys = entriesOf(entry.value).map((each) => each.key);
		if (keys.includes("file") || keys.includes("content")) return [];
		const hint = `Write \`${entry.key}: { file: ./config/${entry.key} }\`.`;
		return [reportError("compose-invalid", placeOfKey(compose.source, entry), `Config \`${entry.key}\` needs \`file\` or \`content\``, { hint })];
	});
}
function listed(node) {
	return node === void 0 ? [] : node.kind === "list" ? itemsOf(node) : [node];
}
const RESERVED = [
	{
		pattern: /^(docker-)?compose\.override\.ya?ml$/,
		detail: "Fairlead generates this file on the VM.",
		hint: "Move its content into compose.yaml and remove it."
	},
	{
		pattern: /^(compose\.yml|docker-compose\.ya?ml)$/,
		detail: "Compose reads only one of them, and not always the same.",
		hint: "Keep compose.yaml alone."
	},
	{
		pattern: /^secrets\//,
		detail: "This folder holds the secrets on the VM; in the repository everybody could read them.",
		hint: "Remove it from the commit (`git rm -r --cached`), add it to .gitignore, and change the secrets."
	},
	{
		pattern: /(^|\/)\.git(\/|$)/,
		detail: "A repository inside the repository.",
		hint: "Remove the folder."
	}
];
function checkReservedFiles(stack) {
	if (stack.compose === void 0 && !stack.paths.has("compose.yaml")) return [];
	return RESERVED.flatMap(({ pattern, detail, hint }) => {
		const path = [...stack.paths].find((each) => pattern.test(each));
		if (path === void 0) return [];
		return [reportError("reserved-file", { file: `${stack.folder}/${path}` }, "This file may not be in a stack", {
			detail,
			hint
		})];
	});
}

// src/manifest/policy-manifest.ts
function checkManifestServices(stack) {
	const { compose, manifest } = stack;
	if (compose === void 0 || manifest?.source === void 0) return [];
	const { source, root } = manifest;
	const names = compose.services.map((each) => each.name);
	return [
		...itemsOf(findNode(root, "checks")).map((each) => findNode(each, "command", "service")),
		...itemsOf(findNode(root, "validate")).map((each) => findNode(each, "service")),
		...itemsOf(findNode(root, "reload")).map((each) => findNode(each, "service")),
		...itemsOf(findNode(root, "backup", "parts")).map((each) => findNode(each, "service")),
		...itemsOf(findNode(root, "backup", "stop"))
	].flatMap((node) => {
		const name = textOf(node);
		if (node === void 0 || name === void 0 || names.includes(name)) return [];
		const summary = `There is no service \`${name.slice(0, 40)}\` in compose.yaml`;
		return [reportError("service-unknown", placeOfNode(source, node), summary, { hint: suggestName(name, names) })];
	});
}
/** A reload rule for files that are not there does nothing; often the file was renamed. */
function checkReloadFiles(stack) {
	const { manifest } = stack;
	if (manifest?.source === void 0) return [];
	const { source } = manifest;
	return itemsOf(findNode(manifest.root, "reload")).flatMap((each) => itemsOf(findNode(each, "files"))).flatMap((node) => matchesFile(stack, node) ? [] : [reportReload(stack, source, node)]);
}
function matchesFile(stack, node) {
	const text = textOf(node) ?? "";
	const resolved = resolveStackPath(text);
	if (resolved.kind !== "inside") return false;
	return text.endsWith("/") ? !stack.paths.has(resolved.path) && holdsPath(stack.paths, resolved.path) : stack.paths.has(resolved.path);
}
function reportReload(stack, source, node) {
	const text = textOf(node) ?? "";
	const hint = !text.endsWith("/") && holdsPath(stack.paths, text.replace(/^\.\//, "")) ? `Write \`${text}/\`: folders end with a slash.` : suggestName(text, stack.paths);
	return reportWarning("reload-unused", placeOfNode(source, node), "No file of the stack matches this reload rule", { hint });
}

// src/manifest/find-cycle.ts
/**
* The first circle found, in sorted order, as `a → b → a` (first and last are equal); undefined when there is none.
* Edges to names that are not in the graph are ignored. Iterative: a long chain must not end in a stack overflow.
*/
function findCycle(edges) {
	const finished = /* @__PURE__ */ new Set();
	for (const start of [...edges.keys()].sort()) {
		const cycle = finished.has(start) ? void 0 : walkFrom(start, edges, finished);
		if (cycle !== void 0) return cycle;
	}
}
function walkFrom(start, edges, finished) {
	const path = [{
		name: start,
		next: sortedTargets(edges, start)
	}];
	const onPath = /* @__PURE__ */ new Set([start]);
	for (let top = path.at(-1); top !== void 0; top = path.at(-1)) {
		const target = top.next.shift();
		if (target === void 0) {
			finished.add(top.name);
			onPath.delete(top.name);
			path.pop();
		} else if (onPath.has(target)) {
			const names = path.map((each) => each.name);
			return [...names.slice(names.indexOf(target)), target];
		} else if (!finished.has(target)) {
			path.push({
				name: target,
				next: sortedTargets(edges, target)
			});
			onPath.add(target);
		}
	}
}
function sortedTargets(edges, name) {
	return (edges.get(name) ?? []).filter((each) => edges.has(each)).sort();
}

// src/manifest/policy-needs.ts
function checkNeedsExist(fleet) {
	const known = [...fleet.names].flatMap(([vm, stacks]) => stacks.map((stack) => `${vm}/${stack}`));
	const unmanaged = new Set(fleet.vms.filter((each) => each.result.vm?.value.managed === false).map((each) => each.name));
	return stacksOf(fleet).flatMap((stack) => {
		const { manifest } = stack;
		if (manifest?.source === void 0) return [];
		const { source } = manifest;
		return itemsOf(findNode(manifest.root, "needs")).flatMap((node) => {
			const text = textOf(node) ?? "";
			const full = text.includes("/") ? text : `${stack.vm}/${text}`;
			const isUnmanaged = unmanaged.has(full.split("/")[0] ?? "");
			if (known.includes(full) && !isUnmanaged) return [];
			const hint = isUnmanaged ? "Nothing is deployed to that VM: remove the line." : suggestName(full, known);
			return [reportError("needs-unknown", placeOfNode(source, node), `There is no stack \`${full.slice(0, 50)}\``, { hint })];
		});
	});
}
/** One finding per circle start: the whole circle is in the detail. */
function checkNeedsCycle(fleet) {
	const stacks = new Map(stacksOf(fleet).map((stack) => [`${stack.vm}/${stack.name}`, stack]));
	const cycle = findCycle(new Map([...stacks].map(([name, stack]) => [name, stack.manifest?.value.needs ?? []])));
	const [first, second] = cycle ?? [];
	const stack = first === void 0 ? void 0 : stacks.get(first);
	if (cycle === void 0 || stack?.manifest?.source === void 0 || second === void 0) return [];
	const { source, root } = stack.manifest;
	const node = itemsOf(findNode(root, "needs")).find((each) => completeName(stack, textOf(each) ?? "") === second);
	const place = node === void 0 ? placeAt(source, 0) : placeOfNode(source, node);
	return [reportError("needs-cycle", place, "Stacks need each other in a circle", {
		detail: `${cycle.join(" → ")}.`,
		hint: "Take one of these `needs` away."
	})];
}
function completeName(stack, text) {
	return text.includes("/") ? text : `${stack.vm}/${text}`;
}
function stacksOf(fleet) {
	return fleet.vms.flatMap((vm) => vm.stacks);
}

// src/manifest/policy-ports.ts
/** One finding per line of a compose.yaml, at the first port that is taken. */
function checkPorts(fleet) {
	return fleet.vms.flatMap((vm) => [...checkInventory(vm), ...checkDuplicates(vm)]);
}
function checkDuplicates(vm) {
	const taken = /* @__PURE__ */ new Map();
	return listLines(vm).flatMap((line) => {
		const clash = line.map((mine) => ({
			mine,
			other: findClash(taken, mine)
		})).find((each) => each.other !== void 0);
		if (clash?.other === void 0) {
			for (const mine of line) takePort(taken, mine);
			return [];
		}
		const { mine, other } = clash;
		const detail = `${other.owner} has ${formatPort(other.port)} (${other.place.file}:${other.place.line}).`;
		const hint = "Publish another port, or bind each of the two to an address of its own.";
		const summary = `Port ${mine.port.hostPort}/${mine.port.protocol} is taken twice on ${vm.name}`;
		return [reportError("port-duplicate", mine.place, summary, {
			detail,
			hint
		})];
	});
}
function checkInventory(vm) {
	const value = vm.result.vm?.value;
	if (value === void 0) return [];
	const file = `stacks/${vm.name}/vm.yaml`;
	const holders = new Map(value.inventory.flatMap((each) => each.ports.map((port) => [port, `${each.name} (${file}, inventory)`])));
	return listLines(vm).flatMap((line) => {
		const mine = line.find((each) => each.port.protocol === "tcp" && holders.has(each.port.hostPort));
		if (mine === void 0) return [];
		const detail = `${holders.get(mine.port.hostPort)} holds it outside this pipeline.`;
		const summary = `Port ${mine.port.hostPort}/tcp is taken on ${vm.name} by its inventory`;
		return [reportError("port-inventory", mine.place, summary, {
			detail,
			hint: "Publish another port, or update the inventory."
		})];
	});
}
/** The ports of each line, in the order of the files. */
function listLines(vm) {
	return vm.stacks.flatMap((stack) => (stack.compose?.services ?? []).flatMap((service) => service.ports.map(({ published, place }) => published.map((port) => ({
		port,
		owner: `${stack.vm}/${stack.name}/${service.name}`,
		place
	})))));
}
function findClash(taken, mine) {
	return taken.get(portKey(mine.port))?.find((other) => overlaps(other.port.hostAddress, mine.port.hostAddress));
}
function takePort(taken, mine) {
	const owners = taken.get(portKey(mine.port));
	if (owners === void 0) taken.set(portKey(mine.port), [mine]);
	else owners.push(mine);
}
/** No address means all of them. */
function overlaps(a, b) {
	return a === void 0 || b === void 0 || a === b;
}
function portKey(port) {
	return `${port.hostPort}/${port.protocol}`;
}
function formatPort(port) {
	return `${port.hostAddress === void 0 ? "" : `${port.hostAddress.includes(":") ? `[${port.hostAddress}]` : port.hostAddress}:`}${port.hostPort}/${port.protocol}`;
}

// src/manifest/policy-project.ts
/** The project is named after the folder; a `name:` that says otherwise would take over another stack's containers. */
function checkProjectNames(fleet) {
	return fleet.vms.flatMap((vm) => vm.stacks.flatMap((stack) => {
		const node = findNode(stack.compose?.root, "name");
		const name = textOf(node);
		if (stack.compose === void 0 || node === void 0 || name === void 0 || name === stack.name) return [];
		const rival = vm.stacks.find((each) => each !== stack && projectName(each) === name);
		const place = placeOfNode(stack.compose.source, node);
		const hint = "Remove the `name:` line: the project is named after the folder.";
		if (rival === void 0) return [reportError("compose-invalid", place, `Project name \`${name.slice(0, 30)}\` differs from the folder`, { hint })];
		const detail = `${rival.folder} is the project \`${name}\` too: each would remove the other's containers.`;
		return [reportError("project-duplicate", place, `Two stacks with the project name \`${name.slice(0, 30)}\``, {
			detail,
			hint
		})];
	}));
}
function projectName(stack) {
	return textOf(findNode(stack.compose?.root, "name")) ?? stack.name;
}
/** `container_name` against each other and against the names that Compose gives by itself. */
function checkContainerNames(fleet) {
	return fleet.vms.flatMap((vm) => {
		const owners = /* @__PURE__ */ new Map();
		const containers = vm.stacks.flatMap(nameContainers);
		return [...containers.filter((each) => !each.isExplicit), ...containers.filter((each) => each.isExplicit)].flatMap((container) => {
			const other = owners.get(container.name);
			owners.set(container.name, other ?? container);
			if (other === void 0 || !container.isExplicit) return [];
			const detail = `${other.owner} has it (${other.place.file}:${other.place.line}).`;
			return [reportError("name-taken", container.place, `Two containers named \`${container.name.slice(0, 40)}\` on ${vm.name}`, {
				detail,
				hint: "Remove `container_name:`, or choose another."
			})];
		});
	});
}
function nameContainers(stack) {
	const { compose } = stack;
	if (compose === void 0) return [];
	return compose.services.map((service) => {
		const node = findNode(service.body, "container_name");
		const owner = `${stack.vm}/${stack.name}/${service.name}`;
		const place = node === void 0 ? placeOfKey(compose.source, service.entry) : placeOfNode(compose.source, node);
		return {
			name: textOf(node) ?? `${stack.name}-${service.name}-1`,
			owner,
			place,
			isExplicit: node !== void 0
		};
	});
}
/** A stack beside an inventory-only vm.yaml would look deployed and never be. */
function checkUnmanaged(fleet) {
	return fleet.vms.flatMap(({ name, result: { vm } }) => {
		if (vm === void 0 || vm.value.managed) return [];
		const place = findNode(vm.root, "managed");
		const detail = `stacks/${name}/vm.yaml says \`managed: false\`: nothing may be deployed there.`;
		return (fleet.names.get(name) ?? []).map((stack) => {
			const at = place === void 0 ? placeAt(vm.source, 0) : placeOfNode(vm.source, place);
			const hint = `Move stacks/${name}/${stack} to a managed VM, or remove it.`;
			return reportError("unmanaged-stack", at, `Stack \`${stack.slice(0, 30)}\` lies under an unmanaged VM`, {
				detail,
				hint
			});
		});
	});
}

// src/manifest/policy-escape.ts
/** Words that Compose takes for true (compose-go, loader: toBoolean). */
const TRUE_WORDS = /* @__PURE__ */ new Set([
	"true",
	"t",
	"1",
	"y",
	"yes",
	"on"
]);
const JOINABLE = [
	"pid",
	"ipc",
	"network_mode"
];
const NEVER_HARMLESS = [
	"device_cgroup_rules",
	"cgroup_parent",
	"runtime"
];
/** True for a value that Compose reads as true, also where YAML 1.2 sees a text. */
function isTrueForCompose(node) {
	return TRUE_WORDS.has((textOf(node) ?? "").toLowerCase());
}
/** Everything of the above in one service, in the order of this file. */
function findEscapes(compose, { body }) {
	const { source } = compose;
	const found = [];
	for (const key of JOINABLE) {
		const node = findNode(body, key);
		if (node !== void 0 && textOf(node)?.startsWith("container:") === true) found.push({
			what: `${key}: ${textOf(node)}`,
			node
		});
	}
	for (const node of itemsOf(findNode(body, "volumes_from"))) if (textOf(node)?.startsWith("container:") === true) found.push({
		what: `volumes of ${textOf(node)}`,
		node
	});
	for (const key of NEVER_HARMLESS) {
		const node = findNode(body, key);
		if (node !== void 0 && (node.kind === "scalar" || itemsOf(node).length > 0)) found.push({
			what: key,
			node
		});
	}
	for (const node of itemsOf(findNode(body, "security_opt"))) if (/^label[:=]disable$/.test(textOf(node) ?? "")) found.push({
		what: textOf(node) ?? "",
		node
	});
	for (const key of ["post_start", "pre_stop"]) for (const hook of itemsOf(findNode(body, key))) {
		const node = findNode(hook, "privileged");
		if (node !== void 0 && isTrueForCompose(node)) found.push({
			what: `${key} with all rights`,
			node
		});
	}
	const reserved = findNode(body, "deploy", "resources", "reservations", "devices");
	if (reserved !== void 0 && itemsOf(reserved).length > 0) found.push({
		what: "reserved devices",
		node: reserved
	});
	return found.map(({ what, node }) => ({
		what,
		place: placeOfNode(source, node)
	}));
}

// src/manifest/policy-service.ts
/** Applies a rule to every service of a readable compose.yaml. */
function forServices(stack, rule) {
	const { compose } = stack;
	return compose === void 0 ? [] : compose.services.flatMap((service) => rule(compose, service));
}
function checkServiceNames(stack) {
	return forServices(stack, ({ source }, { name, entry }) => isServiceName(name) ? [] : [reportBadName("service", name, placeOfKey(source, entry))]);
}
/** Keys that bring in what is not in this file, or make the VM build. */
const REFUSED_SERVICE_KEYS = {
	build: {
		why: "A VM runs images that a registry can serve again; what a VM builds cannot be rolled back to.",
		hint: "Build and push the image elsewhere, and name it with its tag in `image:`."
	},
	extends: {
		why: "What is inherited would escape the checks and the plan.",
		hint: "Use a YAML anchor in this file: `<<: *name`."
	},
	provider: {
		why: "A provider runs a program of its own on the VM.",
		hint: "Run it as a service, or outside the pipeline."
	},
	models: {
		why: "Models are run by Docker Desktop, not by an Engine on a VM.",
		hint: "Run the model server as a service."
	},
	credential_spec: {
		why: "It works on Windows only.",
		hint: "Remove the key."
	},
	use_api_socket: {
		why: "It hands the Docker socket and credentials to the container.",
		hint: "Mount the socket as a volume, with `x-fairlead-reason`."
	}
};
const REFUSED_TOP_KEYS = {
	include: {
		why: "Included files would escape the checks and the plan.",
		hint: "Write the services into this file, or make a stack of them."
	},
	models: {
		why: "Models are run by Docker Desktop, not by an Engine on a VM.",
		hint: "Run the model server as a service."
	}
};
function checkRefusedKeys(stack) {
	const { compose } = stack;
	if (compose?.root.kind !== "map") return [];
	return [...refuseKeys(compose, compose.root, REFUSED_TOP_KEYS), ...compose.services.flatMap((service) => refuseKeys(compose, service.body, REFUSED_SERVICE_KEYS))];
}
function refuseKeys(compose, map, refused) {
	return Object.entries(refused).flatMap(([key, { why, hint }]) => {
		const entry = map.entries.get(key);
		if (entry === void 0) return [];
		return [reportError("compose-invalid", placeOfKey(compose.source, entry), `\`${key}:\` is not supported`, {
			detail: why,
			hint
		})];
	});
}
/** [registry[:port]/]path[:tag][@digest], as Docker writes references. */
const IMAGE = /^(?:[a-zA-Z0-9.-]+(?::\d+)?\/)?[a-z0-9]+(?:(?:\.|_|__|-+|\/)[a-z0-9]+)*(?::([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$/;
function checkImages(stack) {
	return forServices(stack, checkImage);
}
function checkImage(compose, service) {
	const node = findNode(service.body, "image");
	const image = textOf(node);
	if (node === void 0 || image === void 0 || image === "") {
		if (Object.keys(REFUSED_SERVICE_KEYS).some((key) => service.body.entries.has(key))) return [];
		return [reportError("compose-invalid", placeOfKey(compose.source, service.entry), `Service \`${service.name}\` has no image`, { hint: "Add `image: name:tag`." })];
	}
	const place = placeOfNode(compose.source, node);
	const match = IMAGE.exec(image);
	if (match === null) return [reportError("compose-invalid", place, "Not an image reference", {
		detail: image.slice(0, 200),
		hint: "Write registry/name:tag, lower case."
	})];
	const [, tag, digest] = match;
	if (digest !== void 0 || tag !== void 0 && tag !== "latest") return [];
	const name = tag === void 0 ? image : image.slice(0, -7);
	return [reportError("image-untagged", place, tag === void 0 ? "Image has no tag" : "Image tag `latest` says nothing", {
		detail: "Without a fixed tag nobody knows what ran, and there is nothing to go back to.",
		hint: `Pin it: \`${name}:1.2.3\`, or \`${name}:1.2.3@sha256:…\`.`
	})];
}

// src/manifest/policy-reach.ts
const REASON_KEY = "x-fairlead-reason";
/** Each of these is as good as root on the VM. */
const ROOT_CAPABILITIES = /* @__PURE__ */ new Set([
	"ALL",
	"SYS_ADMIN",
	"SYS_MODULE",
	"SYS_PTRACE",
	"SYS_RAWIO",
	"DAC_READ_SEARCH",
	"BPF"
]);
const HOST_NAMESPACES = [
	"pid",
	"ipc",
	"uts",
	"userns_mode",
	"cgroup"
];
/** One finding per service, at the first thing that reaches out; the detail names all of them. */
function checkReach(stack) {
	return forServices(stack, (compose, service) => {
		if (hasReason(service.body)) return [];
		const reaches = findReaches(compose, service);
		const [first] = reaches;
		if (first === void 0) return [];
		const detail = `It reaches past its container: ${reaches.map((each) => each.what).join(", ")}.`;
		const hint = `Add \`${REASON_KEY}: "why"\` to the service, or take the access away.`;
		return [reportError("reason-missing", first.place, `Service \`${service.name}\` needs a reason for ${first.what}`, {
			detail,
			hint
		})];
	});
}
/** A named volume whose driver options lead to a path of the VM is a bind mount in disguise. */
function checkVolumeDevices(stack) {
	const { compose } = stack;
	if (compose === void 0) return [];
	return [...compose.volumes.values()].flatMap((entry) => {
		const device = findNode(entry.value, "driver_opts", "device");
		if (device === void 0 || !textOf(device)?.startsWith("/") || hasReason(entry.value)) return [];
		const hint = `Add \`${REASON_KEY}: "why"\` to the volume, or let Docker choose the place.`;
		return [reportError("reason-missing", placeOfNode(compose.source, device), `Volume \`${entry.key}\` needs a reason for a path of the VM`, { hint })];
	});
}
function hasReason(node) {
	return (textOf(findNode(node, REASON_KEY)) ?? "").trim() !== "";
}
function findReaches(compose, service) {
	const { body } = service;
	const { source } = compose;
	const privileged = findNode(body, "privileged");
	const namespaces = HOST_NAMESPACES.map((key) => ({
		key,
		node: findNode(body, key)
	}));
	const devices = entriesOf(body).filter((entry) => (entry.key === "devices" || entry.key === "gpus") && itemsOf(entry.value).length > 0);
	return [
		...privileged !== void 0 && isTrueForCompose(privileged) ? [{
			what: "privileged",
			place: placeOfNode(source, privileged)
		}] : [],
		...namespaces.flatMap(({ key, node }) => node !== void 0 && textOf(node) === "host" ? [{
			what: `${key}: host`,
			place: placeOfNode(source, node)
		}] : []),
		...service.volumes.filter(isHostPath).map((each) => ({
			what: `path ${each.source}`,
			place: each.place
		})),
		...devices.map((entry) => ({
			what: entry.key,
			place: placeOfKey(source, entry)
		})),
		...itemsOf(findNode(body, "cap_add")).filter(isRootCapability).map((node) => ({
			what: `capability ${textOf(node)}`,
			place: placeOfNode(source, node)
		})),
		...itemsOf(findNode(body, "security_opt")).filter(isUnconfined).map((node) => ({
			what: `${textOf(node)}`,
			place: placeOfNode(source, node)
		})),
		...findEscapes(compose, service)
	];
}
function isHostPath(volume) {
	return volume.kind === "bind" && volume.source !== void 0 && resolveStackPath(volume.source).kind === "absolute";
}
function isRootCapability(node) {
	return ROOT_CAPABILITIES.has((textOf(node) ?? "").toUpperCase().replace(/^CAP_/, ""));
}
function isUnconfined(node) {
	return /[:=]unconfined$/.test(textOf(node) ?? "");
}

// src/manifest/policy-references.ts
function checkReferences(stack) {
	return forServices(stack, (compose, service) => listReferences(compose, service).flatMap((reference) => {
		const known = knownNames(compose, reference.kind);
		if (known.has(reference.name)) return [];
		const summary = `There is no ${reference.kind} \`${reference.name.slice(0, 40)}\` in compose.yaml`;
		const where = reference.kind === "service" ? "" : ` Or declare it under the top-level \`${reference.kind}s:\`.`;
		return [reportError("compose-invalid", reference.place, summary, { hint: `${suggestName(reference.name, known)}${where}` })];
	}));
}
function checkDependencyCycles(stack) {
	const { compose } = stack;
	if (compose === void 0) return [];
	const edges = new Map(compose.services.map((service) => [service.name, dependencies(compose.source, service).map((each) => each.name)]));
	const cycle = findCycle(edges);
	const first = compose.services.find((each) => each.name === cycle?.[0]);
	if (cycle === void 0 || first === void 0) return [];
	const place = placeOfKey(compose.source, first.body.entries.get("depends_on") ?? first.entry);
	return [reportError("compose-invalid", place, "Services depend on each other in a circle", {
		detail: `${cycle.join(" → ")}.`,
		hint: "Take one of the dependencies away."
	})];
}
function listReferences(compose, service) {
	const { source } = compose;
	const volumes = service.volumes.filter((each) => each.kind === "volume" && each.source !== void 0);
	return [
		...dependencies(source, service),
		...namesOf(source, findNode(service.body, "networks")).filter((each) => each.name !== "default").map(asKind("network")),
		...volumes.map((each) => ({
			kind: "volume",
			name: each.source ?? "",
			place: each.place
		})),
		...service.configs.map((each) => ({
			kind: "config",
			name: each.name,
			place: each.place
		})),
		...service.secrets.map((each) => ({
			kind: "secret",
			name: each.name,
			place: each.place
		}))
	];
}
function dependencies(source, service) {
	const shared = [
		"network_mode",
		"pid",
		"ipc"
	].flatMap((key) => {
		const node = findNode(service.body, key);
		const name = /^service:(.+)$/.exec(textOf(node) ?? "")?.[1];
		return node === void 0 || name === void 0 ? [] : [{
			name,
			place: placeOfNode(source, node)
		}];
	});
	return [...namesOf(source, findNode(service.body, "depends_on")), ...shared].map(asKind("service"));
}
/** The names in a list of texts or the keys of a mapping. */
function namesOf(source, node) {
	if (node?.kind === "map") return entriesOf(node).map((entry) => ({
		name: entry.key,
		place: placeOfKey(source, entry)
	}));
	return itemsOf(node).map((item) => ({
		name: textOf(item) ?? "",
		place: placeOfNode(source, item)
	}));
}
function asKind(kind) {
	return (named) => ({
		kind,
		...named
	});
}
function knownNames(compose, kind) {
	switch (kind) {
		case "service": return new Set(compose.services.map((each) => each.name));
		case "network": return new Set(compose.networks.keys());
		case "volume": return new Set(compose.volumes.keys());
		case "config": return new Set(compose.configs.keys());
		case "secret": return new Set(compose.secrets.keys());
	}
}

// src/manifest/policy-secrets.ts
/** Each entry of the top-level `secrets:` is a file of its own name under ./secrets. */
function checkSecretFiles(stack) {
	const { compose } = stack;
	if (compose === void 0) return [];
	return [...compose.secrets.values()].flatMap((entry) => {
		const file = findNode(entry.value, "file");
		const resolved = resolveStackPath(textOf(file) ?? "");
		const others = entriesOf(entry.value).filter((each) => each.key !== "file" && !each.key.startsWith("x-"));
		if (resolved.kind === "inside" && resolved.path === `secrets/${entry.key}` && others.length === 0) return [];
		const place = file === void 0 ? placeOfKey(compose.source, entry) : placeOfNode(compose.source, file);
		const detail = "On the VM each secret is a root-owned file of its own name; nothing else is provided there.";
		const hint = `Write \`${entry.key}: { file: ./secrets/${entry.key} }\`.`;
		return [reportError("compose-invalid", place, `Secret \`${entry.key}\` must be the file ./secrets/${entry.key}`, {
			detail,
			hint
		})];
	});
}
/** Every secret of compose.yaml has an owner in stack.yaml. */
function checkSecretsDeclared(stack) {
	const { compose, manifest } = stack;
	if (compose === void 0 || manifest === void 0) return [];
	return [...compose.secrets.values()].flatMap((entry) => {
		if (Object.hasOwn(manifest.value.secrets, entry.key)) return [];
		const hint = `Add to ${stack.folder}/stack.yaml: \`secrets: { ${entry.key}: { owner: "0", generate: hex32 } }\`.`;
		return [reportError("secret-undeclared", placeOfKey(compose.source, entry), `Secret \`${entry.key}\` is not declared in stack.yaml`, { hint })];
	});
}
/** Every secret of stack.yaml is in compose.yaml, and used there. */
function checkSecretsUsed(stack) {
	const { compose, manifest } = stack;
	if (compose === void 0 || manifest?.source === void 0) return [];
	const { source } = manifest;
	const used = new Set(compose.services.flatMap((each) => each.secrets.map((use) => use.name)));
	return entriesOf(findNode(manifest.root, "secrets")).flatMap((entry) => {
		if (!compose.secrets.has(entry.key)) {
			const hint = `${suggestName(entry.key, compose.secrets.keys())} Or add it to the top-level \`secrets:\` of compose.yaml.`;
			return [reportError("secret-undeclared", placeOfKey(source, entry), `Secret \`${entry.key}\` is not in compose.yaml`, { hint })];
		}
		if (used.has(entry.key)) return [];
		return [reportWarning("secret-undeclared", placeOfKey(source, entry), `No service uses the secret \`${entry.key}\``, { hint: "Give it to a service (`secrets: [name]`), or remove it from both files." })];
	});
}

// src/manifest/policy.ts
const STACK_RULES = [
	checkServiceNames,
	checkRefusedKeys,
	checkImages,
	checkReach,
	checkVolumeDevices,
	checkReferences,
	checkDependencyCycles,
	checkReferencedFiles,
	checkConfigKinds,
	checkReservedFiles,
	checkSecretFiles,
	checkSecretsDeclared,
	checkSecretsUsed,
	checkManifestServices,
	checkReloadFiles,
	checkIrreversible,
	checkBackupNames
];
const FLEET_RULES = [
	checkUnmanaged,
	checkProjectNames,
	checkContainerNames,
	checkPorts,
	checkNeedsExist,
	checkNeedsCycle,
	checkRoutes
];
/** Everything that can be said of one stack alone. */
function checkStack(stack) {
	return STACK_RULES.flatMap((rule) => rule(stack));
}
/** Everything that needs more than one stack: ports, projects, needs, routes. */
function checkFleet(fleet) {
	return FLEET_RULES.flatMap((rule) => rule(fleet));
}

// src/manifest/vm-manifest.ts
const DEFAULT_SSH_PORT = 22;
/** `overlay` replaces single values of `ssh`. */
async function parseVm(name, source, overlay) {
	const { root, problems } = await parseYaml(source);
	if (root === void 0) return {
		vm: void 0,
		problems
	};
	const found = checkSchema(source, root, validateVm);
	if (found.length > 0) return {
		vm: void 0,
		problems: found
	};
	const file = toPlain(root);
	const ssh = sshTarget(file, overlay);
	const managed = file.managed ?? true;
	if (managed && ssh === void 0) return {
		vm: void 0,
		problems: [reportNoAddress(source)]
	};
	const value = {
		...describeVm$1(file),
		name,
		managed,
		ssh,
		place: placeAt(source, root.start, root.start + 1)
	};
	const warnings = managed && ssh?.hostKeys.length === 0 ? [reportNoHostKey(name, source, root)] : [];
	return {
		vm: {
			value,
			source,
			root
		},
		problems: warnings
	};
}
function describeVm$1(file) {
	const { id, description, addresses = {}, resources, template, inventory = [] } = file;
	return {
		...id === void 0 ? {} : { id },
		...description === void 0 ? {} : { description },
		addresses: {
			...pick(addresses, "lan"),
			...pick(addresses, "tailscale")
		},
		...resources === void 0 ? {} : { resources: {
			...pick(resources, "memory"),
			...pick(resources, "disk"),
			...pick(resources, "cores")
		} },
		...template === void 0 ? {} : { template: {
			id: template.id,
			name: template.name,
			profile: template.profile
		} },
		inventory: inventory.map((each) => ({
			name: each.name,
			ports: each.ports ?? [],
			...pick(each, "note")
		}))
	};
}
/** The key alone, when it is set: exact optional properties must not be undefined. */
function pick(from, key) {
	const value = from[key];
	return value === void 0 || value === null ? {} : { [key]: value };
}
function sshTarget(file, overlay) {
	const host = overlay?.host ?? file.ssh?.host ?? file.addresses?.lan;
	if (host === void 0) return void 0;
	return {
		host,
		port: overlay?.port ?? file.ssh?.port ?? DEFAULT_SSH_PORT,
		user: overlay?.user ?? file.ssh?.user ?? "root",
		hostKeys: overlay?.hostKeys ?? file.ssh?.hostKeys ?? []
	};
}
function reportNoAddress(source) {
	return reportError("schema-required", placeAt(source, 0), "A managed VM needs an address", { hint: "Add `addresses: { lan: … }` or `ssh: { host: … }`, or `managed: false` for an inventory." });
}
function reportNoHostKey(name, source, root) {
	const node = findNode(root, "ssh", "hostKeys") ?? findNode(root, "ssh");
	const place = node === void 0 ? placeAt(source, root.start) : placeOfNode(source, node);
	return reportWarning("host-key-missing", place, `No host key is pinned for \`${name}\``, {
		detail: "Without a pinned key every connection to this VM is refused.",
		hint: `Run \`npm run trust -- ${name}\`.`
	});
}

// src/manifest/load.ts
/** Reads `stacks/` of a checkout. No network, no process, nothing written; throws only for bugs. */
async function loadFleet(root, options = {}) {
	const problems = [];
	const names = listNames(root, problems);
	if (names.size === 0 && problems.length === 0) problems.push(reportNoStacks());
	const wanted = selectVms(names, options.vms, problems);
	const hosts = options.hosts === void 0 ? {
		overlays: /* @__PURE__ */ new Map(),
		problems: []
	} : await readHosts(options.hosts, [...names.keys()]);
	const routes = await readRoutes(root);
	const loaded = await Promise.all(wanted.map((vm) => loadVm(root, vm, names.get(vm) ?? [], hosts.overlays.get(vm))));
	problems.push(...hosts.problems, ...routes.problems, ...loaded.flatMap((each) => each.result.problems));
	for (const stack of loaded.flatMap((each) => each.stacks)) problems.push(...stack.problems, ...checkStack(stack));
	problems.push(...checkFleet({
		names,
		vms: loaded,
		routes: routes.routes
	}));
	const diagnostics = sortDiagnostics(dropEchoes(problems));
	if (hasErrors(diagnostics)) return {
		fleet: void 0,
		diagnostics
	};
	return {
		fleet: {
			root,
			vms: loaded.flatMap((each) => describeVm(root, each))
		},
		diagnostics
	};
}
/**
* The VMs alone, without their stacks, so that connecting can begin at once. What cannot be read is left out: `loadFleet`
* reads it again and says what is wrong.
* @param wanted names; empty for all
*/
async function loadTargets(root, wanted, options = {}) {
	const names = listFolders(root, "stacks", "VM", []);
	const chosen = wanted.length === 0 ? names : names.filter((name) => wanted.includes(name));
	const hosts = options.hosts === void 0 ? void 0 : await readHosts(options.hosts, names);
	if (hosts !== void 0 && hosts.problems.length > 0) return [];
	return (await Promise.all(chosen.map((name) => {
		const file = `stacks/${name}/vm.yaml`;
		return interpretVm(name, file, readText(root, file), hosts?.overlays.get(name));
	}))).flatMap(({ vm }) => vm?.value.managed === true ? [{
		...vm.value,
		stacks: []
	}] : []);
}
function describeVm(root, loaded) {
	if (loaded.result.vm === void 0) return [];
	const stacks = loaded.stacks.map((each) => describeStack(root, each)).filter((each) => each !== void 0);
	return [{
		...loaded.result.vm.value,
		stacks
	}];
}
function listNames(root, problems) {
	const vms = listFolders(root, "stacks", "VM", problems);
	return new Map(vms.map((vm) => [vm, listFolders(root, `stacks/${vm}`, "stack", problems)]));
}
/** Folder names that are valid, sorted; files beside them (README.md, vm.yaml) are none of our business. */
function listFolders(root, folder, kind, problems) {
	const stat = lstatSync(join(root, folder), { throwIfNoEntry: false });
	if (stat === void 0) return [];
	if (stat.isSymbolicLink()) problems.push(reportLink(folder));
	if (!stat.isDirectory()) return [];
	const names = [];
	for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
		const file = `${folder}/${entry.name}`;
		if (entry.isSymbolicLink()) problems.push(reportLink(file));
		else if (entry.isDirectory() && isFolderName(entry.name) && !(kind === "stack" && RESERVED_STACK_NAMES.includes(entry.name))) names.push(entry.name);
		else if (entry.isDirectory()) problems.push(reportBadName(kind, entry.name, { file }));
	}
	return names.sort((a, b) => a < b ? -1 : 1);
}
function selectVms(names, wanted, problems) {
	if (wanted === void 0) return [...names.keys()];
	for (const vm of wanted) {
		if (names.has(vm)) continue;
		const hint = suggestName(vm, names.keys());
		problems.push({
			code: "vm-unknown",
			severity: "error",
			summary: `There is no VM \`${vm}\``,
			hint,
			at: { address: vm }
		});
	}
	return [...names.keys()].filter((each) => wanted.includes(each));
}
async function loadVm(root, vm, stackNames, overlay) {
	const file = `stacks/${vm}/vm.yaml`;
	const result = await interpretVm(vm, file, readText(root, file), overlay);
	if (result.vm?.value.managed === false) return {
		name: vm,
		result,
		stacks: []
	};
	return {
		name: vm,
		result,
		stacks: await Promise.all(stackNames.map((each) => loadStack(root, vm, each)))
	};
}
async function interpretVm(vm, file, read, overlay) {
	if (read === void 0) return {
		vm: void 0,
		problems: [reportError("file-unreadable", { file }, "The VM has no vm.yaml", { hint: "Add vm.yaml (`addresses: { lan: … }` is enough to begin with), or remove the folder." })]
	};
	if ("problem" in read) return {
		vm: void 0,
		problems: [read.problem]
	};
	return await parseVm(vm, read.source, overlay);
}
/** A value that could not be interpolated is empty, and what then looks wrong on its line follows from that. */
function dropEchoes(problems) {
	const unresolved = new Set(problems.filter((each) => each.code === "compose-variable").map(lineKey));
	return problems.filter((each) => each.code === "compose-variable" || !unresolved.has(lineKey(each)));
}
function lineKey({ at }) {
	return at !== void 0 && "file" in at ? `${at.file}:${at.line}` : "";
}
function reportNoStacks() {
	return reportError("fleet-empty", { file: "stacks" }, "No VM is described here", { hint: "Run the command in the root of the repository, where `stacks/<vm>/vm.yaml` lies." });
}

export { loadTargets as n, SECRETS_FILES as r, loadFleet as t };