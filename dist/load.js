import { n as diagnosticsOf, r as hasErrors } from "./diagnostic.js";
import { a as reportBadName, i as isFolderName, n as readSecretSources, o as resolveStackPath, r as RESERVED_STACK_NAMES, s as readFleetFile, t as RULES } from "./registry.js";
import { a as validateHosts, c as validateVm, d as reportTooLarge, f as reportUnreadable, l as readText, m as suggestName, p as checkSchema, r as validateCompose, s as validateStack, t as readRoutes, u as reportLink } from "./routes.js";
import { t as parseYaml } from "./parse-yaml.js";
import { C as MAX_STACK_BYTES, D as MAX_VARIABLES, O as formatBytes, T as MAX_STACK_PORTS, _ as reportWarning, a as findNode, b as MAX_FILE_BYTES, d as textOf, f as toPlain, g as reportError, h as placeAt, i as entriesOf, l as placeOfKey, o as itemsOf, p as wordOf, u as placeOfNode, v as sortDiagnostics, w as MAX_STACK_FILES } from "./scan-yaml.js";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
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

// src/manifest/policy/secrets-file.ts
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
			if (declared === void 0) return [];
			if (Object.hasOwn(declared, name)) {
				if (declared[name]?.infisical === void 0) return [];
				const hint = `Remove it from the file, or remove \`infisical\` from ${folder}/stack.yaml.`;
				return [reportError("secret-source", { file }, `Secret \`${name.slice(0, 30)}\` has two origins`, { hint })];
			}
			const hint = `Add it to \`secrets:\` of ${folder}/stack.yaml with its owner, or remove it with \`sops\`.`;
			return [reportError("secrets-unreadable", { file }, `Secret \`${name.slice(0, 30)}\` is not declared in stack.yaml`, { hint })];
		});
	} catch (error) {
		return diagnosticsOf(error);
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
		...file.report === void 0 ? {} : { report: {
			url: file.report.url.replace(/\/+$/, ""),
			token: file.report.token
		} },
		timeout: file.timeout ?? DEFAULT_TIMEOUT_SECONDS,
		stability: file.stability,
		checks: (file.checks ?? []).flatMap(fillCheck),
		validate: (file.validate ?? []).map(({ service, run }) => ({
			service,
			run
		})),
		reload: (file.reload ?? []).flatMap(fillReload),
		secrets: Object.fromEntries(Object.entries(file.secrets ?? {}).map(([name, each]) => [name, fillSecret(name, each)])),
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
function fillSecret(name, secret) {
	const { owner, generate, infisical, description } = secret;
	return {
		owner,
		...generate === void 0 ? {} : { generate },
		...infisical === void 0 ? {} : { infisical: {
			path: infisical.path ?? "/",
			key: infisical.key ?? name
		} },
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
	const secretsFile = await checkSecretsFile(root, folder, paths, manifest.manifest?.value.secrets);
	const reported = new Set([...problems, ...secretsFile].map((each) => each.at !== void 0 && "file" in each.at ? each.at.file : ""));
	problems.push(...content.problems.filter((each) => !(each.at !== void 0 && "file" in each.at && reported.has(each.at.file))));
	return {
		vm,
		name,
		folder,
		files: content.files,
		paths,
		compose: compose?.compose,
		manifest: manifest.manifest,
		secretsFile,
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

// src/manifest/policy/exceptions.ts
const EXCEPT_KEY = "x-fairlead-except";
const FORMER_KEY = "x-fairlead-reason";
/** All exceptions below the given VMs, and those that are not well formed. */
function readExceptions(vms, rules) {
	const exceptions = [];
	const problems = [];
	function read(source, node, on) {
		for (const entry of entriesOf(node)) {
			const result = readException(source, entry, on, rules);
			if ("problem" in result) problems.push(result.problem);
			else exceptions.push(result);
		}
	}
	for (const { name, result, stacks } of vms) {
		if (result.vm !== void 0) read(result.vm.source, findNode(result.vm.root, "except"), { vm: name });
		for (const stack of stacks) {
			const on = {
				vm: name,
				stack: stack.name
			};
			if (stack.manifest?.source !== void 0) read(stack.manifest.source, findNode(stack.manifest.root, "except"), on);
			if (stack.compose === void 0) continue;
			const { source, services, volumes } = stack.compose;
			for (const service of services) read(source, findNode(service.body, EXCEPT_KEY), {
				...on,
				service: service.name
			});
			for (const volume of volumes.values()) read(source, findNode(volume.value, EXCEPT_KEY), {
				...on,
				volume: volume.key
			});
			problems.push(...findFormerKeys(stack));
		}
	}
	return {
		exceptions,
		problems
	};
}
function readException(source, entry, on, rules) {
	const rule = rules.find((each) => each.id === entry.key);
	const at = placeOfKey(source, entry);
	if (rule === void 0) {
		const known = rules.filter((each) => each.exception !== "never").map((each) => each.id);
		return refuse(at, `There is no rule \`${entry.key.slice(0, 40)}\``, `${suggestName(entry.key, known)} See \`fairlead rules\`.`);
	}
	if (rule.exception === "never") return refuse(at, `Rule \`${rule.id}\` has no exceptions`, "Repair what it finds, and remove these lines.", `${rule.reason}`);
	const isText = entry.value.kind === "scalar";
	const reason = wordOf(isText ? entry.value : findNode(entry.value, "reason")).trim();
	if (reason === "") return refuse(at, `The exception from \`${rule.id}\` has no reason`, "Write one sentence: why does it not apply here?");
	const node = findNode(entry.value, "until");
	const until = textOf(node);
	if (until === void 0 || node === void 0) {
		if (rule.exception === "reason") return {
			rule: rule.id,
			on,
			reason,
			until: void 0,
			place: at
		};
		return refuse(at, `The exception from \`${rule.id}\` has no end`, "Add `until:` with its last day: 2027-03-31.", "Whoever reads it then repairs what it covers, or sets a new date and says why.");
	}
	if (isDate(until)) return {
		rule: rule.id,
		on,
		reason,
		until,
		place: at
	};
	return refuse(placeOfNode(source, node), `\`${until.slice(0, 30)}\` is not a date`, "Write the last day as 2027-03-31.");
}
function refuse(at, summary, hint, detail) {
	return { problem: reportError("exception-invalid", at, summary, detail === void 0 ? { hint } : {
		detail,
		hint
	}) };
}
/** A day that the calendar has. */
function isDate(text) {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const date = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
/** The key of earlier versions gave one reason for everything that a service does, also for what was added later. */
function findFormerKeys(stack) {
	const { compose } = stack;
	if (compose === void 0) return [];
	return [...compose.services.map((each) => each.body), ...[...compose.volumes.values()].map((each) => each.value)].flatMap((body) => {
		const entry = body.kind === "map" ? body.entries.get(FORMER_KEY) : void 0;
		if (entry === void 0) return [];
		const detail = "A reason now says which rule it is for, so that it does not excuse what is added later.";
		const hint = `Write \`${EXCEPT_KEY}: { docker-socket: "why" }\`; the findings name the rules.`;
		return [reportError("exception-invalid", placeOfKey(compose.source, entry), `\`${FORMER_KEY}\` is not read any more`, {
			detail,
			hint
		})];
	});
}

// src/manifest/policy/judge.ts
/**
* All rules over what was read.
* @param today `YYYY-MM-DD`, UTC: exceptions hold through their last day
*/
function judgeFleet(fleet, today) {
	const { exceptions, problems } = readExceptions(fleet.vms, RULES);
	const used = /* @__PURE__ */ new Map();
	const open = [];
	for (const judged of RULES.flatMap((rule) => askRule(rule, fleet))) {
		const exception = exceptions.find((each) => each.rule === judged.rule.id && covers(each.on, judged.on));
		if (exception === void 0) open.push(judged);
		else used.set(exception, [...used.get(exception) ?? [], judged]);
	}
	const expired = [...used].filter(([exception]) => exception.until !== void 0 && exception.until < today);
	const unused = exceptions.filter((each) => !used.has(each)).map(reportUnused);
	const all = [
		...open.map((each) => each.diagnostic),
		...expired.map(reportExpired),
		...problems,
		...unused,
		...unknownRules(fleet)
	];
	return {
		findings: all.filter((each) => each.severity !== "advice"),
		advice: all.filter((each) => each.severity === "advice"),
		verdicts: RULES.flatMap((rule) => verdictsOf(rule, fleet, open, used, new Set(expired.map(([exception]) => exception))))
	};
}
function askRule(rule, fleet) {
	const level = levelOf(rule, fleet);
	if (rule.scope === "fleet") return rule.check(fleet).map((each) => judged(rule, level, {}, each));
	return fleet.vms.flatMap((vm) => vm.stacks.flatMap((stack) => rule.check(stack, fleet).map((each) => judged(rule, level, {
		vm: stack.vm,
		stack: stack.name
	}, each))));
}
/** Levels for rules that there are not, or whose level is fixed. */
function unknownRules({ file: { source, root } }) {
	if (source === void 0) return [];
	const house = RULES.filter((each) => each.level === "house").map((each) => each.id);
	return entriesOf(findNode(root, "rules")).flatMap((entry) => {
		if (entry.key === "default" || house.includes(entry.key)) return [];
		const isFixed = RULES.some((each) => each.id === entry.key);
		const summary = isFixed ? `The level of \`${entry.key}\` is fixed` : `There is no rule \`${entry.key.slice(0, 40)}\``;
		const hint = isFixed ? "Remove the line; single cases are excepted where they are." : suggestName(entry.key, house);
		return [reportError("schema-value", placeOfKey(source, entry), summary, { hint })];
	});
}
/** A finding may be milder than its rule, never harsher. */
function judged(rule, level, about, { on, ...diagnostic }) {
	const severity = RANK[diagnostic.severity] < RANK[level] ? diagnostic.severity : level;
	return {
		rule,
		on: {
			...about,
			...on
		},
		diagnostic: {
			...diagnostic,
			severity,
			rule: rule.id
		}
	};
}
const RANK = {
	advice: 0,
	warning: 1,
	error: 2
};
function levelOf(rule, { file }) {
	if (rule.level !== "house") return rule.level;
	return file.value.rules?.[rule.id] ?? file.value.rules?.["default"] ?? "advice";
}
/** True when the exception's subject is the finding's, or one that holds it. */
function covers(wide, narrow) {
	return [
		"vm",
		"stack",
		"service",
		"volume"
	].every((key) => wide[key] === void 0 || wide[key] === narrow[key]);
}
function reportExpired([exception, covered]) {
	const [first] = covered;
	const what = covered.length === 1 ? "" : ` and ${covered.length - 1} more`;
	return {
		...reportError("exception-expired", exception.place, `The exception from \`${exception.rule}\` ended on ${exception.until}`, {
			detail: `It covers: ${first?.diagnostic.summary}${what}. Its reason was: ${exception.reason}`,
			hint: "Repair what it covers and remove it, or set a new date with the reason of today."
		}),
		rule: exception.rule
	};
}
function reportUnused(exception) {
	return reportWarning("exception-unused", exception.place, `The exception from \`${exception.rule}\` covers nothing`, { hint: "Remove these lines, so that the rule applies again." });
}
/** Each stack gets a verdict of each rule. What belongs to no stack is a verdict on the VM, or on the fleet. */
function verdictsOf(rule, fleet, open, used, expired) {
	const failures = open.filter((each) => each.rule === rule && each.diagnostic.severity === "error");
	const verdicts = fleet.vms.flatMap((vm) => vm.stacks.map((stack) => ({
		vm: stack.vm,
		stack: stack.name
	}))).map((on) => {
		const failure = failures.find((each) => each.on.vm === on.vm && each.on.stack === on.stack);
		if (failure !== void 0) return {
			rule: rule.id,
			on,
			passed: false,
			text: failure.diagnostic.summary
		};
		const excuse = [...used].find(([exception, covered]) => exception.rule === rule.id && covered.some((each) => isAbout(each.on, on)));
		if (excuse === void 0) return {
			rule: rule.id,
			on,
			passed: true,
			text: rule.title
		};
		const [exception] = excuse;
		const end = exception.until === void 0 ? "" : ` until ${exception.until}`;
		return {
			rule: rule.id,
			on,
			passed: !expired.has(exception),
			text: `excepted${end}: ${exception.reason}`
		};
	});
	const others = failures.filter((each) => each.on.stack === void 0);
	return [...verdicts, ...others.map(({ on, diagnostic }) => ({
		rule: rule.id,
		on,
		passed: false,
		text: diagnostic.summary
	}))];
}
function isAbout(finding, on) {
	return finding.vm === on.vm && finding.stack === on.stack;
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
			...pick(resources, "reserved"),
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
async function loadFleet(root, options) {
	const problems = [];
	const names = listNames(root, problems);
	if (names.size === 0 && problems.length === 0) problems.push(reportNoStacks());
	const wanted = selectVms(names, options.vms, problems);
	const hosts = options.hosts === void 0 ? {
		overlays: /* @__PURE__ */ new Map(),
		problems: []
	} : await readHosts(options.hosts, [...names.keys()]);
	const [routes, sources] = await Promise.all([readRoutes(root), readSecretSources(root)]);
	const { file, problems: fileProblems } = await readFleetFile(root);
	const loaded = await Promise.all(wanted.map((vm) => loadVm(root, vm, names.get(vm) ?? [], hosts.overlays.get(vm))));
	problems.push(...hosts.problems, ...routes.problems, ...sources.problems, ...fileProblems, ...loaded.flatMap((each) => each.result.problems));
	problems.push(...loaded.flatMap((each) => each.stacks.flatMap((stack) => stack.problems)));
	const today = new Date(options.now).toISOString().slice(0, 10);
	const { findings, advice, verdicts } = judgeFleet({
		names,
		vms: loaded,
		routes: routes.routes,
		file,
		sources: sources.sources
	}, today);
	const diagnostics = sortDiagnostics(dropEchoes([...problems, ...findings]));
	const infisical = sources.sources === "broken" ? void 0 : sources.sources?.infisical;
	const vms = loaded.flatMap((each) => describeVm(root, each));
	const readable = hasErrors(problems) ? void 0 : {
		root,
		vms,
		...infisical === void 0 ? {} : { infisical }
	};
	return {
		fleet: hasErrors(diagnostics) ? void 0 : readable,
		readable,
		diagnostics,
		advice: sortDiagnostics(advice),
		verdicts
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