import { i as validateFleet, l as readText, m as suggestName, n as routeTarget, o as validateSecrets, p as checkSchema } from "./routes.js";
import { _ as reportWarning, a as findNode, d as textOf, f as toPlain, g as reportError, h as placeAt, i as entriesOf, l as placeOfKey, o as itemsOf, p as wordOf, u as placeOfNode } from "./scan-yaml.js";
import { t as parseYaml } from "./parse-yaml.js";
import { posix } from "node:path";

// src/images/reference.ts
/** [registry[:port]/]path[:tag][@digest]. Source: distribution/reference, with the tag's length bounded as there. */
const IMAGE = /^((?:[a-zA-Z0-9.-]+(?::\d+)?\/)?[a-z0-9]+(?:(?:\.|_|__|-+|\/)[a-z0-9]+)*)(?::([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$/;
/** undefined for a text that is no image reference. */
function parseImage(text) {
	const [, path, tag, digest] = IMAGE.exec(text) ?? [];
	if (path === void 0) return void 0;
	const [first = "", ...rest] = path.split("/");
	const hasRegistry = rest.length > 0 && (/[.:]/.test(first) || first === "localhost");
	const registry = hasRegistry && first !== "index.docker.io" ? first : "docker.io";
	const inside = hasRegistry ? rest.join("/") : path;
	const repository = registry === "docker.io" && !inside.includes("/") ? `library/${inside}` : inside;
	return {
		registry,
		repository,
		name: registry === "docker.io" ? repository.replace(/^library\//, "") : `${registry}/${repository}`,
		tag,
		digest
	};
}

// src/images/version.ts
/** undefined for a tag that is no version: `latest`, `alpine`, a commit. */
function parseVersion(tag) {
	const [, prefix = "", numbers, suffix = ""] = /^(v?)(\d{1,9}(?:\.\d{1,9}){0,5})((?:[-_+]|\.(?=[A-Za-z])|(?=[A-Za-z]))[A-Za-z0-9._+-]*)?$/.exec(tag) ?? [];
	if (numbers === void 0) return void 0;
	return {
		prefix,
		numbers: numbers.split(".").map(Number),
		suffix
	};
}
/** Negative, zero or positive, as a sort wants it. Numbers only: the variant does not count. Absent numbers are zero. */
function compareVersions(left, right) {
	return compareNumbers(left.numbers, right.numbers);
}
/** The same for plain number lists. */
function compareNumbers(left, right) {
	for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
		const difference = (left[at] ?? 0) - (right[at] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}

// src/manifest/fleet-file.ts
const FLEET_FILE = "stacks/fleet.yaml";
/** What stands in for a file that is absent or broken. */
const NO_FLEET_FILE = {
	value: {},
	source: void 0,
	root: void 0
};
/** Reads the file of a checkout. `file` is the empty one when there is none, or a problem. */
async function readFleetFile(root) {
	const read = readText(root, FLEET_FILE);
	if (read === void 0) return {
		file: NO_FLEET_FILE,
		problems: []
	};
	if ("problem" in read) return {
		file: NO_FLEET_FILE,
		problems: [read.problem]
	};
	const parsed = await parseYaml(read.source);
	if (parsed.root === void 0) return {
		file: NO_FLEET_FILE,
		problems: parsed.problems
	};
	const found = checkSchema(read.source, parsed.root, validateFleet);
	if (found.length > 0) return {
		file: NO_FLEET_FILE,
		problems: found
	};
	return {
		file: {
			value: toPlain(parsed.root),
			source: read.source,
			root: parsed.root
		},
		problems: checkImageKeys(read.source, parsed.root)
	};
}
/**
* What is known about an image in the version that its reference names; undefined when nothing is.
* @param reference as compose.yaml writes it, tag included
*/
function imageFacts(file, reference) {
	const image = parseImage(reference);
	const images = file.value.images ?? {};
	const facts = image !== void 0 && Object.hasOwn(images, image.name) ? images[image.name] : void 0;
	if (facts?.from === void 0) return facts;
	const [from, has] = [parseVersion(facts.from), image?.tag === void 0 ? void 0 : parseVersion(image.tag)];
	return from !== void 0 && has !== void 0 && compareVersions(has, from) >= 0 ? facts : void 0;
}
/** Keys that no image reference would ever meet, and versions that cannot be compared. */
function checkImageKeys(source, root) {
	return entriesOf(findNode(root, "images")).flatMap((entry) => {
		const image = parseImage(entry.key);
		const from = findNode(entry.value, "from");
		if (from !== void 0 && parseVersion(textOf(from) ?? "") === void 0) return [reportError("schema-value", placeOfNode(source, from), "`from` is not a version", { hint: "Write it as the tags do: \"3.6.5\"." })];
		if (image?.name === entry.key && image.tag === void 0 && image.digest === void 0) return [];
		const name = image?.name ?? "grafana/loki";
		return [reportError("schema-value", placeOfKey(source, entry), "Not the name of an image", {
			detail: "Facts are looked up by the repository, without tag, and without `docker.io/` and `library/`.",
			hint: `Write \`${name}:\`.`
		})];
	});
}

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

// src/manifest/policy/backup.ts
const irreversibleBackup = {
	id: "irreversible-backup",
	title: "Data that no image can undo have a backup",
	reason: "`irreversible` without `backup` would promise a way back that is not there.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: checkIrreversible
};
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
const backupNames = {
	id: "backup-names",
	title: "Parts of a backup have names of their own",
	reason: "Each part is one file; two of one name would be one.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: checkBackupNames
};
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

// src/manifest/policy/service-form.ts
/** Applies a rule to every service of a readable compose.yaml. */
function forServices(stack, rule) {
	const { compose } = stack;
	return compose === void 0 ? [] : compose.services.flatMap((service) => rule(compose, service));
}
const serviceName = {
	id: "service-name",
	title: "A service is named with lower-case letters, digits, `-`, `_` and `.`",
	reason: "The name becomes a host name, part of a container name and a word on command lines.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: (stack) => forServices(stack, ({ source }, { name, entry }) => isServiceName(name) ? [] : [reportBadName("service", name, placeOfKey(source, entry))])
};
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
		hint: "Mount the socket as a volume, with `x-fairlead-except: { docker-socket: \"why\" }`."
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
const selfContained = {
	id: "self-contained",
	title: "compose.yaml is whole by itself: no `include`, `extends`, `build`, `provider` or `models`",
	reason: "What comes from elsewhere escapes these rules and the plan, and what a VM builds cannot be rolled back to.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: ({ compose }) => {
		if (compose?.root.kind !== "map") return [];
		return [...refuseKeys(compose, compose.root, REFUSED_TOP_KEYS), ...compose.services.flatMap((service) => refuseKeys(compose, service.body, REFUSED_SERVICE_KEYS))];
	}
};
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
const imageTag = {
	id: "image-tag",
	title: "Every image is pinned by a tag, and never by `latest`",
	reason: "Without a fixed tag nobody knows what ran, and there is nothing to go back to.",
	scope: "stack",
	exception: "until",
	level: "error",
	check: (stack) => forServices(stack, checkImage)
};
function checkImage(compose, service) {
	const on = { service: service.name };
	const node = findNode(service.body, "image");
	const image = textOf(node);
	if (node === void 0 || image === void 0 || image === "") {
		if (Object.keys(REFUSED_SERVICE_KEYS).some((key) => service.body.entries.has(key))) return [];
		const place = placeOfKey(compose.source, service.entry);
		return [{
			...reportError("compose-invalid", place, `Service \`${service.name}\` has no image`, { hint: "Add `image: name:tag`." }),
			on
		}];
	}
	const place = placeOfNode(compose.source, node);
	const reference = parseImage(image);
	if (reference === void 0) return [{
		...reportError("compose-invalid", place, "Not an image reference", {
			detail: image.slice(0, 200),
			hint: "Write registry/name:tag, lower case."
		}),
		on
	}];
	const { tag, digest } = reference;
	if (digest !== void 0 || tag !== void 0 && tag !== "latest") return [];
	const name = tag === void 0 ? image : image.slice(0, -7);
	const summary = tag === void 0 ? "Image has no tag" : "Image tag `latest` says nothing";
	const hint = `Pin it: \`${name}:1.2.3\`, or \`${name}:1.2.3@sha256:…\`.`;
	return [{
		...reportError("image-untagged", place, summary, {
			detail: imageTag.reason,
			hint
		}),
		on
	}];
}
const imageDigest = {
	id: "image-digest",
	title: "An image is pinned by its digest too",
	reason: "A tag can be moved: the same commit then deploys something else on the next VM.",
	scope: "stack",
	exception: "reason",
	level: "advice",
	check: (stack) => forServices(stack, (compose, service) => {
		const node = findNode(service.body, "image");
		const reference = parseImage(textOf(node) ?? "");
		if (node === void 0 || reference === void 0 || reference.tag === void 0 || reference.digest !== void 0) return [];
		const hint = `Append \`@sha256:…\`; \`fairlead outdated\` shows the digest of each tag.`;
		const summary = `Image of \`${service.name}\` is pinned by its tag alone`;
		return [{
			...reportError("image-digest", placeOfNode(compose.source, node), summary, { hint }),
			on: { service: service.name }
		}];
	})
};

// src/manifest/policy/compose-names.ts
const namesDeclared = {
	id: "names-declared",
	title: "Every service, network, volume, config and secret that a service names is in its compose.yaml",
	reason: "Compose would refuse the file too, but only on the VM, after the merge.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: (stack) => forServices(stack, (compose, service) => listReferences(compose, service).flatMap((reference) => {
		const known = knownNames(compose, reference.kind);
		if (known.has(reference.name)) return [];
		const summary = `There is no ${reference.kind} \`${reference.name.slice(0, 40)}\` in compose.yaml`;
		const where = reference.kind === "service" ? "" : ` Or declare it under the top-level \`${reference.kind}s:\`.`;
		return [reportError("compose-invalid", reference.place, summary, { hint: `${suggestName(reference.name, known)}${where}` })];
	}))
};
const startOrder = {
	id: "start-order",
	title: "The services of a stack do not depend on each other in a circle",
	reason: "There would be no order to start them in.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: ({ compose }) => {
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
};
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

// src/manifest/policy/database.ts
/** Last part of well-known repositories; others are named in stacks/fleet.yaml with `kind: database`. */
const DATABASES = /^(postgres(ql)?|pgvector|timescaledb|postgis|mysql|mariadb|percona|mongo(db)?|redis|valkey|keydb|dragonfly|memcached|influxdb|clickhouse(-server)?|elasticsearch|opensearch|cassandra|scylla|couchdb|etcd|neo4j)$/;
const databaseLocal = {
	id: "database-local",
	title: "A database is not published beyond its VM",
	reason: "It holds everything its application protects, and often has no login of its own (Redis, memcached) or one for all.",
	scope: "stack",
	exception: "until",
	level: "house",
	check: ({ compose }, { file }) => (compose?.services ?? []).flatMap((service) => {
		const image = textOf(findNode(service.body, "image")) ?? "";
		const isDatabase = imageFacts(file, image)?.kind === "database" || DATABASES.test(parseImage(image)?.repository.split("/").at(-1) ?? "");
		const wide = service.ports.find(({ published }) => published.some(({ hostAddress }) => !isLoopback(hostAddress)));
		if (!isDatabase || wide === void 0) return [];
		const port = wide.published.find(({ hostAddress }) => !isLoopback(hostAddress));
		const detail = `Port ${port?.hostPort} answers on ${port?.hostAddress ?? "every address of the VM"}.`;
		const hint = "Leave `ports:` out: services of the stack reach it by its name. Or publish it on 127.0.0.1.";
		const summary = `Database \`${service.name}\` is published beyond its VM`;
		return [{
			...reportError("database-local", wide.place, summary, {
				detail,
				hint
			}),
			on: { service: service.name }
		}];
	})
};
function isLoopback(address) {
	return address !== void 0 && (/^127\./.test(address) || address === "::1");
}

// src/manifest/policy/escapes.ts
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
	return TRUE_WORDS.has(wordOf(node).toLowerCase());
}
/** Another service of the stack is named `service:`; `container:` may be anybody's. */
function findForeignNamespaces({ source }, { body }) {
	const joined = JOINABLE.flatMap((key) => {
		const node = findNode(body, key);
		return node !== void 0 && isForeign(node) ? [{
			what: `${key}: ${textOf(node)}`,
			place: placeOfNode(source, node)
		}] : [];
	});
	const volumes = itemsOf(findNode(body, "volumes_from")).filter(isForeign);
	return [...joined, ...volumes.map((node) => ({
		what: `volumes of ${textOf(node)}`,
		place: placeOfNode(source, node)
	}))];
}
/** Rules, groups and reservations that reach the VM's devices. */
function findHostControls({ source }, { body }) {
	const controls = NEVER_HARMLESS.flatMap((key) => {
		const node = findNode(body, key);
		if (node === void 0 || node.kind !== "scalar" && itemsOf(node).length === 0) return [];
		return [{
			what: key,
			place: placeOfNode(source, node)
		}];
	});
	const reserved = findNode(body, "deploy", "resources", "reservations", "devices");
	if (reserved === void 0 || itemsOf(reserved).length === 0) return controls;
	return [...controls, {
		what: "reserved devices",
		place: placeOfNode(source, reserved)
	}];
}
/** Commands that Compose runs in the container with all rights when it starts or stops. */
function findPrivilegedHooks({ source }, { body }) {
	return ["post_start", "pre_stop"].flatMap((key) => itemsOf(findNode(body, key)).flatMap((hook) => {
		const node = findNode(hook, "privileged");
		return node !== void 0 && isTrueForCompose(node) ? [{
			what: `${key} with all rights`,
			place: placeOfNode(source, node)
		}] : [];
	}));
}
function isForeign(node) {
	return textOf(node)?.startsWith("container:") === true;
}

// src/manifest/policy/shell-programs.ts
const KEYWORDS = /* @__PURE__ */ new Set([
	"if",
	"then",
	"else",
	"elif",
	"while",
	"until",
	"do",
	"!",
	"{",
	"(",
	"exec",
	"command",
	"time"
]);
/** Builtins of a POSIX shell, and what only closes a block. */
const BUILTINS = new Set("fi done esac } ) : . true false test [ [[ echo printf read set unset export local return exit cd shift trap eval kill wait umask for case in".split(" "));
/** Names and paths in the order of the line, each once; builtins left out. What cannot be read as a word is left out too. */
function programsIn(script) {
	const programs = [];
	const inner = [];
	for (const command of splitCommands(script, inner)) {
		const program = firstProgram(command);
		if (program !== void 0) programs.push(program);
	}
	return [.../* @__PURE__ */ new Set([...programs, ...inner.flatMap(programsIn)])];
}
/** Words of each simple command. Substitutions are replaced by a mark and put into `inner`. */
function splitCommands(script, inner) {
	const commands = [[]];
	let word = "";
	let quote = "";
	function endWord() {
		if (word !== "") commands.at(-1)?.push(word);
		word = "";
	}
	for (let at = 0; at < script.length; at += 1) {
		const char = script[at] ?? "";
		if (char === "\\" && quote !== "'") {
			at += 1;
			word += script[at] ?? "";
		} else if (quote !== "'" && (char === "$" && script[at + 1] === "(" || char === "`")) {
			const end = char === "`" ? script.indexOf("`", at + 1) : closingParenthesis(script, at + 1);
			const from = char === "`" ? at + 1 : at + 2;
			inner.push(script.slice(from, end === -1 ? void 0 : end));
			word += "\0";
			at = end === -1 ? script.length : end;
		} else if (quote !== "") {
			if (char === quote) quote = "";
			else word += char;
		} else if (char === "\"" || char === "'") quote = char;
		else if (/[\s]/.test(char) && char !== "\n") endWord();
		else if (/[|&;\n]/.test(char) && !/[<>]$/.test(word)) {
			endWord();
			commands.push([]);
		} else word += char;
	}
	endWord();
	return commands;
}
function closingParenthesis(script, open) {
	let depth = 0;
	for (let at = open; at < script.length; at += 1) {
		if (script[at] === "(") depth += 1;
		if (script[at] === ")") depth -= 1;
		if (depth === 0) return at;
	}
	return -1;
}
/** The first word that is neither an assignment, a redirection nor a keyword. */
function firstProgram(command) {
	for (const word of command) {
		if (/^[A-Za-z_][A-Za-z0-9_]*=/.test(word) || /^\d*[<>]/.test(word) || KEYWORDS.has(word)) continue;
		return BUILTINS.has(word) || word.includes("\0") || word.startsWith("$") ? void 0 : word;
	}
}

// src/manifest/policy/health.ts
const healthCheck = {
	id: "health-check",
	title: "Every long-running service has a health check, its own or that of its image",
	reason: "Without one a service counts as well as soon as its process runs: a release that answers nothing would be a success.",
	scope: "stack",
	exception: "until",
	level: "house",
	check: ({ compose }, { file }) => (compose?.services ?? []).flatMap((service) => {
		if (compose === void 0 || isOneShot(compose, service)) return [];
		const check = findNode(service.body, "healthcheck");
		const facts = imageFacts(file, textOf(findNode(service.body, "image")) ?? "");
		const isOff = isTrueForCompose(findNode(check, "disable")) || words(findNode(check, "test"))[0] === "NONE";
		if (!isOff && (words(findNode(check, "test")).length > 0 || facts?.healthcheck === true)) return [];
		const place = check === void 0 ? placeOfKey(compose.source, service.entry) : placeOfNode(compose.source, check);
		const detail = isOff ? "It is switched off here." : `${imageSentence(service, facts)} brings none of its own.`;
		return [{
			...reportError("health-check", place, `Service \`${service.name}\` has no health check`, {
				detail,
				hint: "Add `healthcheck: { test: […] }` with a program of the image; a one-shot service says `restart: \"no\"`."
			}),
			on: { service: service.name }
		}];
	})
};
const healthTools = {
	id: "health-tools",
	title: "A health check starts only programs that its image holds",
	reason: "A check without its program fails for ever: the service is called unhealthy and every deploy of it is rolled back.",
	scope: "stack",
	exception: "reason",
	level: "house",
	check: (stack, fleet) => forServices(stack, (compose, service) => checkTools(compose, service, fleet))
};
function checkTools(compose, service, { file }) {
	const node = findNode(service.body, "healthcheck", "test");
	const [kind, ...rest] = words(node);
	if (node === void 0 || kind === void 0 || kind === "NONE") return [];
	const programs = kind === "CMD" ? argvPrograms(rest) : ["sh", ...programsIn(kind === "CMD-SHELL" ? rest[0] ?? "" : kind)];
	const image = textOf(findNode(service.body, "image")) ?? "";
	const facts = imageFacts(file, image);
	const place = placeOfNode(compose.source, node);
	const on = { service: service.name };
	if (facts === void 0) {
		const detail = `stacks/fleet.yaml says nothing about \`${image.slice(0, 80)}\`.`;
		return [{
			...reportError("health-tools", place, `Nobody knows whether the check of \`${service.name}\` can run`, {
				detail,
				hint: "List the programs of the image under `images:` in stacks/fleet.yaml; `docker run --rm --entrypoint sh IMAGE -c \"command -v curl wget\"` tells."
			}),
			on
		}];
	}
	const missing = programs.find((each) => !facts.tools.some((tool) => isSameProgram(tool, each)));
	if (missing === void 0) return [];
	const detail = `The image holds: ${facts.tools.join(", ") || "no program that a check could start"}.`;
	const hint = "Use one of these, or the program of the image itself; if the list is wrong, correct stacks/fleet.yaml.";
	const summary = `The health check needs \`${missing.slice(0, 25)}\`, which is not in the image`;
	return [{
		...reportError("health-tools", place, summary, {
			detail,
			hint
		}),
		on
	}];
}
/** `[bash, -c, script]` starts what is in the script, too. */
function argvPrograms(argv) {
	const [program = "", flag = "", script] = argv;
	return /(^|\/)(ba|da|a)?sh$/.test(program) && /^-[a-z]*c$/.test(flag) && script !== void 0 ? [program, ...programsIn(script)] : [program];
}
/** A name without folder is looked for on the PATH, so it meets a path that ends in it, and the other way round. */
function isSameProgram(tool, program) {
	return tool.includes("/") && program.includes("/") ? tool === program : tool.split("/").at(-1) === program.split("/").at(-1);
}
/** Ends by itself: it says so, or another service waits for its end. */
function isOneShot(compose, { name, body }) {
	if (/^(no|false|on-failure(:\d+)?)$/.test(textOf(findNode(body, "restart")) ?? "")) return true;
	return compose.services.some((each) => textOf(findNode(each.body, "depends_on", name, "condition")) === "service_completed_successfully");
}
/** A text is a shell line, as Compose takes it. `$$` is a dollar sign. */
function words(test) {
	return (test?.kind === "list" ? itemsOf(test).map((each) => textOf(each) ?? "") : [textOf(test) ?? ""].filter((each) => each !== "")).map((each) => each.replaceAll("$$", "$"));
}
function imageSentence(service, facts) {
	const image = (textOf(findNode(service.body, "image")) ?? "the image").slice(0, 80);
	return facts === void 0 ? `As far as stacks/fleet.yaml knows, \`${image}\`` : `\`${image}\``;
}

// src/manifest/policy/manifest-names.ts
const manifestServices = {
	id: "manifest-services",
	title: "stack.yaml speaks only of services that compose.yaml has",
	reason: "A check, test or reload of a service that was renamed would never run.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: checkManifestServices
};
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
const reloadFiles = {
	id: "reload-files",
	title: "A reload rule names files that the stack has",
	reason: "Otherwise it does nothing; often the file was renamed.",
	scope: "stack",
	exception: "never",
	level: "warning",
	check: checkReloadFiles
};
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
const reportToken = {
	id: "report-token",
	title: "What the VM tells the forge by itself has a token",
	reason: "Only a stack that carries the runner is reported by its VM, with a token that is a secret of that stack.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: checkReport
};
function checkReport({ manifest }) {
	const { report, carries, secrets } = manifest?.value ?? {};
	if (manifest?.source === void 0 || report === void 0) return [];
	const node = findNode(manifest.root, "report", "token");
	if (node === void 0) return [];
	const place = placeOfNode(manifest.source, node);
	if (carries !== "runner") return [reportError("schema-value", place, "`report` needs `carries: runner`", { hint: "The job itself reports every other stack: remove it." })];
	if (secrets !== void 0 && Object.hasOwn(secrets, report.token)) return [];
	const hint = `Add it: \`secrets: { ${report.token}: { owner: "0:0" } }\`; compose.yaml does not need it.`;
	return [reportError("secret-undeclared", place, `Secret \`${report.token.slice(0, 40)}\` is not declared in stack.yaml`, { hint })];
}

// src/manifest/policy/memory.ts
const MIB = 1024 ** 2;
const DEFAULT_RESERVED = "512MB";
const memoryLimit = {
	id: "memory-limit",
	title: "Every service has a memory limit",
	reason: "Without a limit one leaking service takes the memory of all, and the kernel picks whom to kill.",
	scope: "stack",
	exception: "until",
	level: "house",
	check: (stack) => forServices(stack, (compose, service) => {
		if (limitOf(service) !== void 0) return [];
		const hint = "Add `mem_limit: 512m`, with what the service needs at its busiest.";
		const place = placeOfKey(compose.source, service.entry);
		return [{
			...reportError("memory-limit", place, `Service \`${service.name}\` has no memory limit`, { hint }),
			on: { service: service.name }
		}];
	})
};
const memoryFits = {
	id: "memory-fits",
	title: "The memory limits of a VM's services fit into its RAM, with room for the system",
	reason: "What is promised twice is missing when everybody needs it: the VM swaps, and health checks fail one after the other.",
	scope: "fleet",
	exception: "until",
	level: "house",
	check: (fleet) => fleet.vms.flatMap(checkSum)
};
function checkSum(vm) {
	const parsed = vm.result.vm;
	const memory = parsed?.value.resources?.memory;
	if (parsed === void 0 || memory === void 0 || !parsed.value.managed) return [];
	const services = vm.stacks.flatMap((stack) => (stack.compose?.services ?? []).map((service) => ({
		name: `${stack.name}/${service.name}`,
		bytes: (limitOf(service) ?? 0) * copiesOf(service)
	})));
	const promised = services.reduce((sum, each) => sum + each.bytes, 0);
	const reserved = parseSize(parsed.value.resources?.reserved ?? DEFAULT_RESERVED) ?? 0;
	const has = parseSize(memory) ?? 0;
	if (promised + reserved <= has) return [];
	const list = services.sort((a, b) => b.bytes - a.bytes).slice(0, 3).map((each) => `${each.name} ${mib(each.bytes)}`).join(", ");
	const detail = `${mib(promised)} of limits and ${mib(reserved)} for the system, of ${mib(has)}. The largest: ${list}.`;
	const node = findNode(parsed.root, "resources", "memory");
	const place = node === void 0 ? parsed.value.place : placeOfNode(parsed.source, node);
	const hint = "Lower limits, move a stack to another VM, or give this one more RAM and say so here.";
	const summary = `The limits on ${vm.name} exceed its RAM by ${mib(promised + reserved - has)}`;
	return [{
		...reportError("memory-fits", place, summary, {
			detail,
			hint
		}),
		on: { vm: vm.name }
	}];
}
/** Bytes; undefined when there is no limit. The newer key wins, as in Compose. */
function limitOf({ body }) {
	const text = textOf(findNode(body, "deploy", "resources", "limits", "memory")) ?? textOf(findNode(body, "mem_limit"));
	const bytes = text === void 0 ? void 0 : parseSize(text);
	return bytes === 0 ? void 0 : bytes;
}
function copiesOf({ body }) {
	const copies = Number(textOf(findNode(body, "deploy", "replicas")) ?? textOf(findNode(body, "scale")) ?? 1);
	return Number.isInteger(copies) && copies >= 0 ? copies : 1;
}
/** `512m`, `1.5GB`, `8 GiB`, bytes: all in powers of 1024, as Docker (units.RAMInBytes) and hypervisors count. */
function parseSize(text) {
	const [, number, unit = ""] = /^(\d+(?:\.\d+)?) ?([kmgt]?)i?b?$/i.exec(text.trim()) ?? [];
	if (number === void 0) return void 0;
	return Math.trunc(Number(number) * 1024 ** [
		"",
		"k",
		"m",
		"g",
		"t"
	].indexOf(unit.toLowerCase()));
}
function mib(bytes) {
	return `${Math.ceil(bytes / MIB)} MiB`;
}

// src/manifest/policy/needs.ts
const needsKnown = {
	id: "needs-known",
	title: "A stack needs only stacks that exist and that this pipeline deploys",
	reason: "Nothing could ever be waited for.",
	scope: "fleet",
	exception: "never",
	level: "error",
	check: checkNeedsExist
};
const needsOrder = {
	id: "needs-order",
	title: "Stacks do not need each other in a circle",
	reason: "There would be no order to deploy them in.",
	scope: "fleet",
	exception: "never",
	level: "error",
	check: checkNeedsCycle
};
function checkNeedsExist(fleet) {
	const known = [...fleet.names].flatMap(([vm, stacks]) => stacks.map((stack) => `${vm}/${stack}`));
	const unmanaged = new Set(fleet.vms.filter((each) => each.result.vm?.value.managed === false).map((each) => each.name));
	return stacksOf$1(fleet).flatMap((stack) => {
		const { manifest } = stack;
		if (manifest?.source === void 0) return [];
		const { source } = manifest;
		return itemsOf(findNode(manifest.root, "needs")).flatMap((node) => {
			const text = textOf(node) ?? "";
			const full = text.includes("/") ? text : `${stack.vm}/${text}`;
			const isUnmanaged = unmanaged.has(full.split("/")[0] ?? "");
			if (known.includes(full) && !isUnmanaged) return [];
			const hint = isUnmanaged ? "Nothing is deployed to that VM: remove the line." : suggestName(full, known);
			const on = {
				vm: stack.vm,
				stack: stack.name
			};
			return [{
				...reportError("needs-unknown", placeOfNode(source, node), `There is no stack \`${full.slice(0, 50)}\``, { hint }),
				on
			}];
		});
	});
}
/** One finding per circle start: the whole circle is in the detail. */
function checkNeedsCycle(fleet) {
	const stacks = new Map(stacksOf$1(fleet).map((stack) => [`${stack.vm}/${stack.name}`, stack]));
	const cycle = findCycle(new Map([...stacks].map(([name, stack]) => [name, stack.manifest?.value.needs ?? []])));
	const [first, second] = cycle ?? [];
	const stack = first === void 0 ? void 0 : stacks.get(first);
	if (cycle === void 0 || stack?.manifest?.source === void 0 || second === void 0) return [];
	const { source, root } = stack.manifest;
	const node = itemsOf(findNode(root, "needs")).find((each) => completeName(stack, textOf(each) ?? "") === second);
	const place = node === void 0 ? placeAt(source, 0) : placeOfNode(source, node);
	const hint = "Take one of these `needs` away.";
	const on = {
		vm: stack.vm,
		stack: stack.name
	};
	return [{
		...reportError("needs-cycle", place, "Stacks need each other in a circle", {
			detail: `${cycle.join(" → ")}.`,
			hint
		}),
		on
	}];
}
function completeName(stack, text) {
	return text.includes("/") ? text : `${stack.vm}/${text}`;
}
function stacksOf$1(fleet) {
	return fleet.vms.flatMap((vm) => vm.stacks);
}

// src/manifest/policy/nfs.ts
const nfsAddress = {
	id: "nfs-address",
	title: "NFS is mounted by a LAN address, never over the tailnet",
	reason: "When the tailnet flaps, processes hang in uninterruptible sleep (state D) on such a mount; only a reboot ends them.",
	scope: "stack",
	exception: "until",
	level: "house",
	check: ({ compose }, fleet) => listMounts(compose).flatMap((mount) => {
		const owner = fleet.vms.find((each) => addressesOf(each).tailscale === mount.server);
		if (compose === void 0 || owner === void 0 && !isTailnet(mount.server)) return [];
		const lan = owner === void 0 ? void 0 : addressesOf(owner).lan;
		const detail = `${mount.server} is ${owner === void 0 ? "an address of a tailnet" : `the tailnet address of ${owner.name}`}.`;
		const hint = lan === void 0 ? "Write the server's LAN address." : `Write its LAN address, ${lan}.`;
		const summary = `Volume \`${mount.volume}\` mounts NFS over the tailnet`;
		return [{
			...reportError("nfs-address", placeOfNode(compose.source, mount.node), summary, {
				detail,
				hint
			}),
			on: { volume: mount.volume }
		}];
	})
};
const nfsUnmanaged = {
	id: "nfs-unmanaged",
	title: "No stack keeps its data on the NFS of a VM that this pipeline does not manage",
	reason: "Such a share couples the stack to a machine whose changes nobody plans, and whose reboot takes it down.",
	scope: "stack",
	exception: "until",
	level: "house",
	check: ({ compose }, fleet) => listMounts(compose).flatMap((mount) => {
		const owner = findUnmanaged(fleet, mount.server);
		if (compose === void 0 || owner === void 0) return [];
		const detail = `${mount.server} is ${owner}, which is an inventory only (managed: false).`;
		const hint = "Use a volume of this VM, and bring the data over once; or a share of a VM that is managed.";
		const summary = `Volume \`${mount.volume}\` lies on the NFS of ${owner}`;
		return [{
			...reportError("nfs-unmanaged", placeOfNode(compose.source, mount.node), summary, {
				detail,
				hint
			}),
			on: { volume: mount.volume }
		}];
	})
};
function listMounts(compose) {
	return [...compose?.volumes.values() ?? []].flatMap((entry) => readMount(entry));
}
/** `type: nfs` with `o: addr=…`, or with the server in front of the path: `device: server:/path`. */
function readMount(entry) {
	const options = findNode(entry.value, "driver_opts");
	const device = findNode(options, "device");
	const words = findNode(options, "o");
	if (!/^nfs/i.test(textOf(findNode(options, "type")) ?? "")) return [];
	const [, address] = /(?:^|,)addr=([^,]+)/.exec(textOf(words) ?? "") ?? [];
	const [, host] = /^(\[[^\]]+\]|[^/:]+):/.exec(textOf(device) ?? "") ?? [];
	const node = address === void 0 ? device : words;
	const server = (address ?? host)?.replace(/^\[|\]$/g, "").toLowerCase();
	return server === void 0 || node === void 0 ? [] : [{
		volume: entry.key,
		server,
		node
	}];
}
function addressesOf({ result }) {
	return result.vm?.value.addresses ?? {};
}
/** 100.64.0.0/10, fd7a:115c:a1e0::/48 and *.ts.net: what Tailscale gives its nodes (tailscale.com/kb, "IP pool", "MagicDNS"). */
function isTailnet(server) {
	const [, second] = /^100\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(server) ?? [];
	if (second !== void 0) return Number(second) >= 64 && Number(second) <= 127;
	return server.startsWith("fd7a:115c:a1e0:") || server.endsWith(".ts.net");
}
function findUnmanaged(fleet, server) {
	return fleet.vms.find((vm) => {
		if (vm.result.vm?.value.managed !== false) return false;
		const { lan, tailscale } = addressesOf(vm);
		return [
			lan,
			tailscale,
			vm.name
		].includes(server) || server.startsWith(`${vm.name}.`);
	})?.name;
}

// src/manifest/policy/own-files.ts
const ownFiles = {
	id: "own-files",
	title: "Every file that compose.yaml names lies in the stack's folder and is in the commit",
	reason: "Only that folder travels to the VM, and Docker makes an empty folder in the place of a file that is missing.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: (stack) => {
		const { compose } = stack;
		if (compose === void 0) return [];
		return [...compose.services.flatMap((service) => serviceFiles(compose, service)), ...configFiles(compose)].flatMap((reference) => checkFile(stack, reference));
	}
};
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
		...service.volumes.flatMap((each) => each.kind === "bind" && each.source !== void 0 ? [{
			text: each.source,
			place: each.place,
			what: "Bind source"
		}] : []),
		...listed(findNode(service.body, "env_file")).flatMap((node) => envFile(compose, node)),
		...listed(findNode(service.body, "label_file")).map((node) => ({
			text: wordOf(node),
			place: placeOfNode(compose.source, node),
			what: "label_file"
		}))
	];
}
function envFile(compose, node) {
	const path = node.kind === "map" ? findNode(node, "path") : node;
	if (path === void 0 || textOf(findNode(node, "required")) === "false") return [];
	return [{
		text: wordOf(path),
		place: placeOfNode(compose.source, path),
		what: "env_file"
	}];
}
function configFiles(compose) {
	return [...compose.configs.values()].flatMap((entry) => {
		const file = findNode(entry.value, "file");
		return file === void 0 ? [] : [{
			text: wordOf(file),
			place: placeOfNode(compose.source, file),
			what: "Config file"
		}];
	});
}
const configKind = {
	id: "config-kind",
	title: "A config is a file or a text of this repository",
	reason: "The VM has no environment and no Swarm to take it from.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: ({ compose }) => {
		if (compose === void 0) return [];
		return [...compose.configs.values()].flatMap((entry) => {
			const keys = entriesOf(entry.value).map((each) => each.key);
			if (keys.includes("file") || keys.includes("content")) return [];
			const hint = `Write \`${entry.key}: { file: ./config/${entry.key} }\`.`;
			const summary = `Config \`${entry.key}\` needs \`file\` or \`content\``;
			return [reportError("compose-invalid", placeOfKey(compose.source, entry), summary, { hint })];
		});
	}
};
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
const reservedFiles = {
	id: "reserved-files",
	title: "No second Compose file, no secret and no repository lies in a stack",
	reason: "Compose merges or picks what it finds, and a secret in the repository is known to everybody who can read it.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: (stack) => {
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
};

// src/manifest/policy/port-owner.ts
/** One finding per line of a compose.yaml, at the first port that is taken. */
const portOwner = {
	id: "port-owner",
	title: "A port of a VM has one owner",
	reason: "The second to start fails, and which one that is changes with every reboot.",
	scope: "fleet",
	exception: "never",
	level: "error",
	check: (fleet) => fleet.vms.flatMap((vm) => [...checkInventory(vm), ...checkDuplicates(vm)])
};
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
		return [{
			...reportError("port-duplicate", mine.place, summary, {
				detail,
				hint
			}),
			on: {
				vm: vm.name,
				stack: mine.stack
			}
		}];
	});
}
function checkInventory(vm) {
	const value = vm.result.vm?.value;
	if (value === void 0) return [];
	const file = `stacks/${vm.name}/vm.yaml`;
	const holders = new Map([...sshdPorts(vm).map((port) => [port, "sshd"]), ...value.inventory.flatMap((each) => each.ports.map((port) => [port, `${each.name} (${file}, inventory)`]))]);
	return listLines(vm).flatMap((line) => {
		const mine = line.find((each) => each.port.protocol === "tcp" && holders.has(each.port.hostPort));
		if (mine === void 0) return [];
		const detail = `${holders.get(mine.port.hostPort)} holds it outside this pipeline.`;
		const summary = `Port ${mine.port.hostPort}/tcp is taken on ${vm.name} by its inventory`;
		return [{
			...reportError("port-inventory", mine.place, summary, {
				detail,
				hint: "Publish another port, or update the inventory."
			}),
			on: {
				vm: vm.name,
				stack: mine.stack
			}
		}];
	});
}
/** The port that the pipeline itself comes in by, as vm.yaml says it; behind another host name it may be a forwarded one. */
function sshdPorts({ result }) {
	const root = result.vm?.root;
	const host = textOf(findNode(root, "ssh", "host"));
	const { lan, tailscale } = result.vm?.value.addresses ?? {};
	if (host !== void 0 && host !== lan && host !== tailscale) return [];
	return [Number(textOf(findNode(root, "ssh", "port")) ?? 22)];
}
/** The ports of each line, in the order of the files. */
function listLines(vm) {
	return vm.stacks.flatMap((stack) => (stack.compose?.services ?? []).flatMap((service) => service.ports.map(({ published, place }) => published.map((port) => ({
		port,
		owner: `${stack.vm}/${stack.name}/${service.name}`,
		stack: stack.name,
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

// src/manifest/policy/project-names.ts
const projectName = {
	id: "project-name",
	title: "A Compose project is named after its folder",
	reason: "A `name:` that says otherwise takes over, or removes, another stack's containers.",
	scope: "fleet",
	exception: "never",
	level: "error",
	check: checkProjectNames
};
const containerName = {
	id: "container-name",
	title: "A container name has one owner on its VM",
	reason: "The Engine gives a name once: the second container cannot be made.",
	scope: "fleet",
	exception: "never",
	level: "error",
	check: checkContainerNames
};
function checkProjectNames(fleet) {
	return fleet.vms.flatMap((vm) => vm.stacks.flatMap((stack) => {
		const node = findNode(stack.compose?.root, "name");
		const name = textOf(node);
		const on = {
			vm: stack.vm,
			stack: stack.name
		};
		if (stack.compose === void 0 || node === void 0 || name === void 0 || name === stack.name) return [];
		const rival = vm.stacks.find((each) => each !== stack && nameOfProject(each) === name);
		const place = placeOfNode(stack.compose.source, node);
		const hint = "Remove the `name:` line: the project is named after the folder.";
		if (rival === void 0) return [{
			...reportError("compose-invalid", place, `Project name \`${name.slice(0, 30)}\` differs from the folder`, { hint }),
			on
		}];
		const detail = `${rival.folder} is the project \`${name}\` too: each would remove the other's containers.`;
		const summary = `Two stacks with the project name \`${name.slice(0, 30)}\``;
		return [{
			...reportError("project-duplicate", place, summary, {
				detail,
				hint
			}),
			on
		}];
	}));
}
function nameOfProject(stack) {
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
			const hint = "Remove `container_name:`, or choose another.";
			const summary = `Two containers named \`${container.name.slice(0, 40)}\` on ${vm.name}`;
			const on = {
				vm: vm.name,
				stack: container.stack
			};
			return [{
				...reportError("name-taken", container.place, summary, {
					detail,
					hint
				}),
				on
			}];
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
			stack: stack.name,
			place,
			isExplicit: node !== void 0
		};
	});
}

// src/manifest/policy/reach.ts
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
const SOCKET = /\/(docker|containerd|podman)[^/]*\.sock$/;
/** A rule that one finding per service speaks for, at the first place; the others are in its detail. */
function reachRule(text, find, level = "error") {
	return {
		...text,
		scope: "stack",
		exception: "reason",
		level,
		check: (stack) => forServices(stack, (compose, service) => {
			const reaches = find(compose, service);
			const [first] = reaches;
			return first === void 0 ? [] : [reportReach(text.id, service.name, reaches, first)];
		})
	};
}
function reportReach(id, service, reaches, first) {
	const detail = `It reaches past its container: ${reaches.map((each) => each.what).join(", ")}.`;
	const hint = `Take the access away, or add to the service: \`x-fairlead-except: { ${id}: "why" }\`.`;
	return {
		...reportError("reason-missing", first.place, `Service \`${service}\` needs a reason for ${first.what}`, {
			detail,
			hint
		}),
		on: { service }
	};
}
const privileged = reachRule({
	id: "privileged",
	title: "No service is privileged, nor do its hooks run with all rights",
	reason: "A privileged container is root on the VM: whoever gets into it has every other stack as well."
}, (compose, service) => [...nodesAt(service.body, "privileged").filter(isTrueForCompose).map((node) => ({
	what: "privileged",
	place: placeOfNode(compose.source, node)
})), ...findPrivilegedHooks(compose, service)]);
const dockerSocket = reachRule({
	id: "docker-socket",
	title: "No service gets the Engine's socket",
	reason: "Whoever may speak to the Engine can start a privileged container: the socket is root on the VM, also when mounted `ro`."
}, (_compose, service) => hostPaths(service, (path) => SOCKET.test(path)));
const hostPath = reachRule({
	id: "host-path",
	title: "No service mounts a path of the VM",
	reason: "Files of the VM are no part of a release: they are not planned, not rolled back, and may give the container the VM."
}, (_compose, service) => hostPaths(service, (path) => !SOCKET.test(path)));
const hostNetwork = reachRule({
	id: "host-network",
	title: "A service uses the VM's own network only where it says why",
	reason: "On the network of the VM every listener of the container is one of the VM, on all addresses, whatever `ports:` says."
}, (compose, service) => nodesAt(service.body, "network_mode").filter((node) => textOf(node) === "host").map((node) => ({
	what: "network_mode: host",
	place: placeOfNode(compose.source, node)
})), "house");
const hostNamespace = reachRule({
	id: "host-namespace",
	title: "No service shares a namespace of the VM or of a container of another stack",
	reason: "Processes and memory of others are then in reach, and the other container cannot be replaced alone."
}, (compose, service) => [...HOST_NAMESPACES.flatMap((key) => nodesAt(service.body, key).filter((node) => textOf(node) === "host").map((node) => ({
	what: `${key}: host`,
	place: placeOfNode(compose.source, node)
}))), ...findForeignNamespaces(compose, service)]);
const hostDevice = reachRule({
	id: "host-device",
	title: "No service gets a device of the VM, another runtime or a control group of its choice",
	reason: "A device is the hardware itself, and a runtime or control group decides what the limits of a container are worth."
}, (compose, service) => [...entriesOf(service.body).filter((entry) => (entry.key === "devices" || entry.key === "gpus") && itemsOf(entry.value).length > 0).map((entry) => ({
	what: entry.key,
	place: placeOfKey(compose.source, entry)
})), ...findHostControls(compose, service)]);
const rootCapability = reachRule({
	id: "root-capability",
	title: "No service adds a capability that is as good as root, or takes a confinement away",
	reason: "SYS_ADMIN, an unconfined profile and their like turn a mistake in one service into a mistake on the whole VM."
}, (compose, service) => [...itemsOf(findNode(service.body, "cap_add")).filter(isRootCapability).map((node) => ({
	what: `capability ${textOf(node)}`,
	place: placeOfNode(compose.source, node)
})), ...itemsOf(findNode(service.body, "security_opt")).filter((node) => /[:=]unconfined$|^label[:=]disable$/.test(wordOf(node))).map((node) => ({
	what: `${textOf(node)}`,
	place: placeOfNode(compose.source, node)
}))]);
/** A named volume whose driver options lead to a path of the VM is a bind mount in disguise. */
const volumeDevice = {
	id: "volume-device",
	title: "No volume is a path of the VM in disguise",
	reason: "Docker does not keep what lies there: removing the volume, moving the stack and its backup would all miss it.",
	scope: "stack",
	exception: "reason",
	level: "error",
	check: ({ compose }) => {
		if (compose === void 0) return [];
		return [...compose.volumes.values()].flatMap((entry) => {
			const device = findNode(entry.value, "driver_opts", "device");
			if (device === void 0 || !textOf(device)?.startsWith("/")) return [];
			const hint = "Let Docker choose the place, or add to the volume: `x-fairlead-except: { volume-device: \"why\" }`.";
			const summary = `Volume \`${entry.key}\` needs a reason for a path of the VM`;
			return [{
				...reportError("reason-missing", placeOfNode(compose.source, device), summary, { hint }),
				on: { volume: entry.key }
			}];
		});
	}
};
function nodesAt(body, key) {
	const node = findNode(body, key);
	return node === void 0 ? [] : [node];
}
function hostPaths(service, matches) {
	return service.volumes.flatMap((each) => {
		if (each.kind !== "bind" || each.source === void 0) return [];
		const resolved = resolveStackPath(each.source);
		return resolved.kind === "absolute" && matches(resolved.path) ? [{
			what: `path ${each.source}`,
			place: each.place
		}] : [];
	});
}
function isRootCapability(node) {
	return ROOT_CAPABILITIES.has(wordOf(node).toUpperCase().replace(/^CAP_/, ""));
}

// src/manifest/secret-sources.ts
const SECRETS_SOURCES_FILE = "stacks/secrets.yaml";
const DEFAULT_MAX_AGE_HOURS = 168;
async function readSecretSources(root) {
	const read = readText(root, SECRETS_SOURCES_FILE);
	if (read === void 0) return {
		sources: void 0,
		problems: []
	};
	if ("problem" in read) return {
		sources: "broken",
		problems: [read.problem]
	};
	const parsed = await parseYaml(read.source);
	if (parsed.root === void 0) return {
		sources: "broken",
		problems: parsed.problems
	};
	const problems = checkSchema(read.source, parsed.root, validateSecrets);
	if (problems.length > 0) return {
		sources: "broken",
		problems
	};
	const { infisical } = toPlain(parsed.root);
	return {
		sources: {
			source: read.source,
			root: parsed.root,
			infisical: infisical && fillSource(infisical)
		},
		problems: []
	};
}
function fillSource(file) {
	const { url, project, environment, needs = [], maxAgeHours = DEFAULT_MAX_AGE_HOURS } = file;
	return {
		url: url.replace(/\/$/, ""),
		project,
		environment,
		needs,
		maxAge: maxAgeHours * 3600
	};
}

// src/manifest/policy/secret-sources.ts
const secretOrigin = {
	id: "secret-origin",
	title: "Each secret has one origin, and Infisical has an address",
	reason: "With two, the one that was written last would win; without an address nothing can be asked.",
	scope: "fleet",
	exception: "never",
	level: "error",
	check: checkSecretOrigins
};
const secretBootstrap = {
	id: "secret-bootstrap",
	title: "What Infisical needs takes no secret from Infisical",
	reason: "On an empty fleet both would wait for each other.",
	scope: "fleet",
	exception: "never",
	level: "error",
	check: (fleet) => [...checkSourceNeeds(fleet), ...checkSourceCycle(fleet)]
};
/** Every stack that Infisical needs is there. */
function checkSourceNeeds({ names, sources }) {
	if (sources === void 0 || sources === "broken") return [];
	const known = [...names].flatMap(([vm, stacks]) => stacks.map((stack) => `${vm}/${stack}`));
	return itemsOf(findNode(sources.root, "infisical", "needs")).flatMap((node) => {
		const text = wordOf(node);
		if (known.includes(text)) return [];
		const summary = `There is no stack \`${text.slice(0, 50)}\``;
		return [reportError("needs-unknown", placeOfNode(sources.source, node), summary, { hint: suggestName(text, known) })];
	});
}
/** A secret has one origin, and that is described. */
function checkSecretOrigins(fleet) {
	return stacksOf(fleet).flatMap((stack) => fromInfisical(stack).flatMap(({ source, entry, origin }) => {
		const place = placeOfKey(source, origin);
		if (findNode(entry.value, "generate") !== void 0) return [reportError("secret-source", place, `Secret \`${entry.key}\` has two origins`, { hint: "Keep `generate` for a value that is made on the VM, or `infisical` for one that is made there." })];
		if (fleet.sources === "broken" || fleet.sources?.infisical !== void 0) return [];
		const hint = `Add ${SECRETS_SOURCES_FILE} with \`infisical: { url: …, project: …, environment: … }\`.`;
		return [reportError("secret-source", place, `Nothing says where the Infisical of \`${entry.key}\` is`, { hint })];
	}));
}
/** On an empty fleet Infisical comes up before anything can be asked of it: what it stands on brings its secrets along. */
function checkSourceCycle(fleet) {
	const infisical = fleet.sources === "broken" ? void 0 : fleet.sources?.infisical;
	if (infisical === void 0) return [];
	const stacks = new Map(stacksOf(fleet).map((stack) => [`${stack.vm}/${stack.name}`, stack]));
	return [...waysBelow(infisical.needs, stacks)].flatMap(([name, way]) => {
		const stack = stacks.get(name);
		return (stack === void 0 ? [] : fromInfisical(stack)).map(({ source, entry, origin }) => {
			const detail = `Infisical → ${way.join(" → ")} → Infisical.`;
			return reportError("secret-cycle", placeOfKey(source, origin), `Infisical would wait for \`${entry.key}\`, and that for Infisical`, {
				detail,
				hint: "Take this secret from `generate`, or from a secrets.sops.* file beside the stack."
			});
		});
	});
}
/** Everything that the stacks need, each with a way to it. */
function waysBelow(needs, stacks) {
	const ways = new Map(needs.map((name) => [name, [name]]));
	for (const [name, way] of ways) for (const need of stacks.get(name)?.manifest?.value.needs ?? []) if (!ways.has(need)) ways.set(need, [...way, need]);
	return ways;
}
function fromInfisical(stack) {
	const { manifest } = stack;
	if (manifest?.source === void 0) return [];
	const { source, root } = manifest;
	return entriesOf(findNode(root, "secrets")).flatMap((entry) => entriesOf(entry.value).filter((each) => each.key === "infisical").map((origin) => ({
		stack,
		source,
		entry,
		origin
	})));
}
function stacksOf(fleet) {
	return fleet.vms.flatMap((vm) => vm.stacks);
}

// src/manifest/policy/secrets.ts
const secretFiles = {
	id: "secret-files",
	title: "A secret of compose.yaml is the file of its own name under ./secrets",
	reason: "On the VM each secret is a root-only file of its own name; nothing else is provided there.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: checkSecretFiles
};
const secretsDeclared = {
	id: "secrets-declared",
	title: "compose.yaml and stack.yaml name the same secrets",
	reason: "Without an owner nobody could read the file, and without a declaration nobody would make it.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: (stack) => [...checkSecretsDeclared(stack), ...checkSecretsUsed(stack)]
};
const secretsEncrypted = {
	id: "secrets-encrypted",
	title: "Secrets in the repository are encrypted with SOPS, and declared",
	reason: "A value that was pushed in plain text is known to everybody who can read the repository.",
	scope: "stack",
	exception: "never",
	level: "error",
	check: (stack) => stack.secretsFile
};
function checkSecretFiles(stack) {
	const { compose } = stack;
	if (compose === void 0) return [];
	return [...compose.secrets.values()].flatMap((entry) => {
		const file = findNode(entry.value, "file");
		const resolved = resolveStackPath(wordOf(file));
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
		if (entry.key === manifest.value.report?.token) return [];
		if (!compose.secrets.has(entry.key)) {
			const hint = `${suggestName(entry.key, compose.secrets.keys())} Or add it to the top-level \`secrets:\` of compose.yaml.`;
			return [reportError("secret-undeclared", placeOfKey(source, entry), `Secret \`${entry.key}\` is not in compose.yaml`, { hint })];
		}
		if (used.has(entry.key)) return [];
		return [reportWarning("secret-undeclared", placeOfKey(source, entry), `No service uses the secret \`${entry.key}\``, { hint: "Give it to a service (`secrets: [name]`), or remove it from both files." })];
	});
}

// src/manifest/policy/unmanaged.ts
/** A stack beside an inventory-only vm.yaml would look deployed and never be. */
const unmanagedStack = {
	id: "unmanaged-stack",
	title: "No stack lies under a VM that is an inventory only",
	reason: "Nothing is ever deployed there: the stack would look deployed and never be.",
	scope: "fleet",
	exception: "never",
	level: "error",
	check: (fleet) => fleet.vms.flatMap(({ name, result: { vm } }) => {
		if (vm === void 0 || vm.value.managed) return [];
		const place = findNode(vm.root, "managed");
		const detail = `stacks/${name}/vm.yaml says \`managed: false\`: nothing may be deployed there.`;
		return (fleet.names.get(name) ?? []).map((stack) => {
			const at = place === void 0 ? placeAt(vm.source, 0) : placeOfNode(vm.source, place);
			const hint = `Move stacks/${name}/${stack} to a managed VM, or remove it.`;
			const summary = `Stack \`${stack.slice(0, 30)}\` lies under an unmanaged VM`;
			return {
				...reportError("unmanaged-stack", at, summary, {
					detail,
					hint
				}),
				on: { vm: name }
			};
		});
	})
};
/** The inventory of an unmanaged VM holds its own workloads; what is a stack of a managed VM has its place there. */
const unmanagedService = {
	id: "unmanaged-service",
	title: "The inventory of an unmanaged VM names nothing that is a stack of a managed one",
	reason: "The same service on two machines: one of them is forgotten, keeps old data and answers under old addresses.",
	scope: "fleet",
	exception: "until",
	level: "error",
	check: (fleet) => fleet.vms.flatMap(({ name, result: { vm } }) => {
		if (vm === void 0 || vm.value.managed) return [];
		return itemsOf(findNode(vm.root, "inventory")).flatMap((entry) => {
			const node = findNode(entry, "name");
			const entryName = textOf(node) ?? "";
			const homes = [...fleet.names].filter(([other, stacks]) => other !== name && stacks.includes(entryName)).map(([other]) => other);
			if (node === void 0 || homes.length === 0) return [];
			const detail = `${entryName} is deployed to ${homes.sort().join(" and ")}.`;
			const hint = `Stop it on ${name} and remove the entry; while it moves, \`except: { unmanaged-service: { reason: …, until: … } }\`.`;
			const summary = `\`${entryName.slice(0, 30)}\` still stands in the inventory of ${name}`.slice(0, 70);
			return [{
				...reportError("unmanaged-service", placeOfNode(vm.source, node), summary, {
					detail,
					hint
				}),
				on: { vm: name }
			}];
		});
	})
};

// src/manifest/policy/registry.ts
const RULES = [
	serviceName,
	selfContained,
	namesDeclared,
	startOrder,
	ownFiles,
	configKind,
	reservedFiles,
	manifestServices,
	reloadFiles,
	reportToken,
	irreversibleBackup,
	backupNames,
	imageTag,
	imageDigest,
	healthCheck,
	healthTools,
	memoryLimit,
	privileged,
	dockerSocket,
	hostPath,
	hostNetwork,
	hostNamespace,
	hostDevice,
	rootCapability,
	volumeDevice,
	databaseLocal,
	nfsAddress,
	nfsUnmanaged,
	secretFiles,
	secretsDeclared,
	secretsEncrypted,
	secretOrigin,
	secretBootstrap,
	projectName,
	containerName,
	portOwner,
	memoryFits,
	unmanagedStack,
	unmanagedService,
	needsKnown,
	needsOrder,
	routeTarget
];

export { reportBadName as a, isFolderName as i, readSecretSources as n, resolveStackPath as o, RESERVED_STACK_NAMES as r, readFleetFile as s, RULES as t };