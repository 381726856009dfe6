import { i as sha256, n as compareText, r as digestOf } from "./digest.js";

// src/plan/image-version.ts
const TAG = /^v?(\d{1,9}(?:\.\d{1,9}){0,3})((?:[-_+][a-z0-9._+-]*)?)$/i;
/** Reads a reference such as `gitea/gitea:28.1.0-rootless@sha256:…`. */
function readImageVersion(reference) {
	const [plain = ""] = reference.split("@");
	const colon = plain.lastIndexOf(":");
	const tagged = colon > plain.lastIndexOf("/");
	const name = (tagged ? plain.slice(0, colon) : plain).replace(/^(?:index\.)?docker\.io\//, "").replace(/^library\//, "");
	const [, numbers, suffix] = TAG.exec(tagged ? plain.slice(colon + 1) : "") ?? [];
	return {
		name,
		numbers: numbers?.split(".").map(Number),
		suffix: suffix ?? ""
	};
}
/** Negative when `left` is the older one; 0 when none of the parts that both have differs. */
function compareVersions(left, right) {
	for (const [index, number] of left.entries()) {
		const difference = number - (right[index] ?? number);
		if (difference !== 0) return difference;
	}
	return 0;
}

// src/plan/own.ts
/** The record's own value under that key, never something inherited. */
function ownValue(record, key) {
	return record !== null && record !== void 0 && Object.hasOwn(record, key) ? record[key] : void 0;
}

// src/plan/compose-rules.ts
/** The rules of a version as `docker compose version --short` prints it; the newest known ones where it cannot be read. */
function composeRules(version) {
	const leftOut = [
		"\"build\"",
		"\"pull_policy\"",
		"\"scale\""
	];
	if (isAtLeast(version, [
		2,
		29,
		3
	])) leftOut.push("\"depends_on\"");
	if (isAtLeast(version, [
		2,
		30,
		2
	])) leftOut.push("\"profiles\"");
	return {
		leftOut: new Set(leftOut),
		networkHashes: isAtLeast(version, [
			2,
			31,
			0
		]),
		volumeHashes: isAtLeast(version, [
			2,
			32,
			0
		]),
		dependents: isAtLeast(version, [
			2,
			29,
			4
		]) ? "restart" : "recreate",
		removesFinishedOneOffs: isAtLeast(version, [
			2,
			30,
			0
		]),
		dropsStaleFirst: isAtLeast(version, [
			2,
			30,
			0
		])
	};
}
function isAtLeast(version, wanted) {
	const found = /(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number) ?? [];
	for (const [index, each] of wanted.entries()) {
		const part = found[index];
		if (part === void 0 || part !== each) return part === void 0 || part > each;
	}
	return true;
}

// src/plan/world.ts
const COMPOSE = "com.docker.compose.";
/** Indexes a snapshot once; all planning of that VM shares it. */
function indexVm(observed) {
	const byProject = /* @__PURE__ */ new Map();
	const byName = /* @__PURE__ */ new Map();
	const byId = /* @__PURE__ */ new Map();
	const attached = /* @__PURE__ */ new Map();
	const publishers = /* @__PURE__ */ new Map();
	for (const container of observed.containers) {
		byId.set(container.Id, container);
		for (const name of container.Names) byName.set(name.replace(/^\//, ""), container);
		const project = composeLabel(container, "project");
		if (project !== void 0) addTo(byProject, project, container);
		for (const id of new Set(Object.values(container.NetworkSettings.Networks).map((each) => each.NetworkID))) addTo(attached, id, container);
		for (const port of publishedPorts(container)) addTo(publishers, port, container);
	}
	const networksByName = /* @__PURE__ */ new Map();
	for (const network of observed.networks) addTo(networksByName, network.Name, network);
	return {
		observed,
		byProject,
		byName,
		byId,
		attached,
		publishers,
		networksByName,
		networksById: new Map(observed.networks.map((each) => [each.Id, each])),
		volumesByName: new Map(observed.volumes.map((each) => [each.Name, each]))
	};
}
/** A `com.docker.compose.*` label of a container. */
function composeLabel(container, key) {
	return ownValue(container.Labels, COMPOSE + key);
}
/** A `com.docker.compose.*` label of a network or volume. */
function objectLabel(object, key) {
	return ownValue(object.Labels, COMPOSE + key);
}
/** The container's own name: links add further names that contain another `/`. */
function containerName(container) {
	return (container.Names.find((name) => name.lastIndexOf("/") === 0) ?? container.Names[0] ?? container.Id.slice(0, 12)).replace(/^\//, "");
}
/** True for `docker compose run` containers. */
function isOneOff(container) {
	return composeLabel(container, "oneoff") === "True";
}
/** Containers that Compose itself would see for a project: those without a config hash are invisible to it. */
function projectContainers(world, project) {
	return (world.byProject.get(project) ?? []).filter((each) => composeLabel(each, "config-hash") !== void 0);
}
/** True when the health check of a running container fails. */
function isUnhealthy(container) {
	return container.State === "running" && container.Status.includes("(unhealthy)");
}
function publishedPorts(container) {
	const ports = /* @__PURE__ */ new Set();
	for (const port of container.State === "running" ? container.Ports : []) if (port.PublicPort !== void 0) ports.add(`${port.PublicPort}/${port.Type}`);
	return ports;
}
function addTo(map, key, value) {
	const list = map.get(key);
	if (list === void 0) map.set(key, [value]);
	else list.push(value);
}

// src/plan/scene.ts
/** Builds the scene; `project` is the parsed answer. */
function setScene(parts) {
	const containers = projectContainers(parts.world, parts.desired.name);
	const byService = /* @__PURE__ */ new Map();
	for (const container of containers) {
		const service = composeLabel(container, "service");
		if (service !== void 0 && !isOneOff(container)) {
			const list = byService.get(service);
			if (list === void 0) byService.set(service, [container]);
			else list.push(container);
		}
	}
	return {
		...parts,
		rules: composeRules(parts.world.observed.compose.version),
		containers,
		byService
	};
}
/** `vm/stack`, or `vm/stack/service`: where a finding points to. */
function addressOf(scene, service) {
	const stack = `${scene.desired.vm}/${scene.desired.name}`;
	return { address: service === void 0 ? stack : `${stack}/${service}` };
}
/** Services attached to the network with that key. */
function servicesOnNetwork(project, key) {
	return [...project.services.values()].filter((each) => each.networks.includes(key));
}
/** A container's number within its service; 0 when its label is not a number. */
function numberOf(container) {
	const number = Number.parseInt(composeLabel(container, "container-number") ?? "", 10);
	return Number.isNaN(number) ? 0 : number;
}

// src/plan/irreversible.ts
const PARTS = {
	major: 1,
	minor: 2
};
/**
* True when data that `from` has used may be changed by `to`, or the other way round: the versions differ in the named part,
* it is another program or another build of it, or the tags do not tell.
* @param moved the same reference is another image by now
*/
function crosses(part, from, to, moved) {
	if (from === to && !moved) return false;
	if (part === "any") return true;
	const [old, next] = [readImageVersion(from), readImageVersion(to)];
	if (old.name !== next.name || old.suffix !== next.suffix) return true;
	const count = PARTS[part];
	if (old.numbers === void 0 || next.numbers === void 0) return true;
	if (old.numbers.length < count || next.numbers.length < count) return true;
	return compareVersions(old.numbers.slice(0, count), next.numbers.slice(0, count)) !== 0;
}
/** True when `to` is known to be older than `from`: the same build of the same program, with a lower version. */
function isOlder(from, to) {
	const [old, next] = [readImageVersion(from), readImageVersion(to)];
	if (old.name !== next.name || old.numbers === void 0 || next.numbers === void 0) return false;
	return compareVersions(next.numbers, old.numbers) < 0;
}
/** What the plan of a stack crosses: its containers' images, or those of its last release where no container is left. */
function findCrossings(scene, decisions) {
	return Object.entries(scene.desired.manifest.irreversible ?? {}).flatMap(([service, part]) => {
		const to = scene.project.services.get(service)?.image;
		const from = runningReference(scene, service);
		if (to === void 0 || from === void 0) return [];
		return crosses(part, from, to, decisions.some((each) => each.service === service && each.causes.some(({ rule }) => rule === "image-moved"))) ? [{
			service,
			from,
			to
		}] : [];
	});
}
function runningReference(scene, service) {
	const [container] = scene.byService.get(service) ?? [];
	const released = scene.observed?.release?.observed?.containers.find((each) => each.service === service)?.reference;
	return container === void 0 || /^(?:sha256:)?[0-9a-f]{12,64}$/.test(container.Image) ? released ?? container?.Image : container.Image;
}
/**
* What is copied first and what going back will do; undefined when nothing is lost or nothing can be copied.
* @param destroyed why volumes are lost, as a clause
*/
function backupNote(rule, crossings, destroyed) {
	if (rule === void 0 || crossings.length === 0 && destroyed === void 0) return void 0;
	const because = [...crossings.map(crossingText), ...destroyed === void 0 ? [] : [destroyed]].join("; ");
	const lacking = rule.parts.filter((each) => each.restore === void 0).map((each) => each.name);
	const back = lacking.length === 0 ? "going back restores it" : `going back is by hand, because ${lacking.join(", ")} has no restore command`;
	return {
		take: rule.parts.map((each) => each.name),
		crossing: crossings.map((each) => each.service),
		because,
		text: `takes a backup first (${partsText(rule)}): ${because}; ${back}`
	};
}
/** "database, with gitea stopped". */
function partsText({ parts, stop }) {
	return `${parts.map((each) => each.name).join(", ")}${stop.length === 0 ? "" : `, with ${stop.join(", ")} stopped`}`;
}
/** "db 17.11 → 18.6 changes its data for good": whole references where the programs differ. */
function crossingText({ service, from, to }) {
	if (from === to) return `the tag of ${service} (${to}) is another image`;
	const tagOf = (reference) => reference.slice(reference.lastIndexOf(":") + 1);
	return `${service} ${readImageVersion(from).name === readImageVersion(to).name ? `${tagOf(from)} → ${tagOf(to)}` : `${from} → ${to}`} changes its data for good`;
}
/** An older image does not run on the data of a newer one: that way leads through a rollback, which restores the backup. */
function refuseOlder(scene, crossings) {
	const { vm, name } = scene.desired;
	return crossings.filter(({ from, to }) => isOlder(from, to)).map(({ service, from, to }) => ({
		code: "rollback-unsafe",
		severity: "error",
		summary: `${service} would go back to a version that cannot use its data`,
		detail: `${from} runs, the repository says ${to}; stack.yaml calls that irreversible (${ownValue(scene.desired.manifest.irreversible, service) ?? "any"}).`,
		hint: `Run "fairlead rollback ${vm} ${name} --reason …": it restores the backup that was taken before ${from}.`,
		at: addressOf(scene, service)
	}));
}

// src/plan/secret-version.ts
const VERSION_LENGTH = 12;
/**
* What tells one state of a secret from another: the VM's keyed fingerprint and the owner that stack.yaml declares.
* An owner is part of it because a file that changes hands under a running container may be lost to the old release.
*/
function secretPrint(fingerprint, owner) {
	return owner === void 0 ? fingerprint : `${fingerprint}@${owner}`;
}
/** True when two prints differ in their owner alone. */
function isSameValue(before, after) {
	return before.split("@")[0] === after.split("@")[0];
}
/** The copy's name behind `<secret>.`: twelve hex digits. */
function secretVersion(print) {
	return sha256(print).slice(0, VERSION_LENGTH);
}
/** The copy, relative to the folder `secrets/` of the stack on the VM. */
function keptSecretName(name, print) {
	return `.kept/${name}.${secretVersion(print)}`;
}

// src/plan/override.ts
/** Name of the generated file, beside compose.yaml, so that Compose called by hand in that folder reads it too. */
const OVERRIDE_FILE = "compose.override.yaml";
/** The label that carries the digest. */
const CONTENT_LABEL = "fairlead.content";
const HEADER = ["# Generated by Fairlead from the files and secrets each service mounts. Do not edit: the next release writes it again.", "# Compose ignores the content of mounted files; this label makes it recreate exactly their users."];
const SECRETS_FOLDER = "secrets";
/**
* The text of compose.override.yaml for a stack: deterministic bytes.
* @param secrets prints by secret name (see `secretFingerprints`)
*/
function overrideFor(stack, secrets) {
	const lines = [];
	for (const service of [...stack.services].sort((left, right) => compareText(left.name, right.name))) {
		const digest = contentDigest(stack, service, secrets);
		if (digest !== void 0) lines.push(`  ${JSON.stringify(service.name)}:`, "    labels:", `      ${CONTENT_LABEL}: "${digest}"`);
	}
	return `${[
		...HEADER,
		...lines.length === 0 ? ["services: {}"] : ["services:", ...lines],
		...keptSecrets(stack, secrets)
	].join("\n")}\n`;
}
/** Each release mounts its own copies: a value that arrives later cannot reach a container before its release does. */
function keptSecrets(stack, secrets) {
	const lines = [...new Set(stack.services.flatMap((service) => service.secrets))].sort(compareText).flatMap((name) => {
		const print = ownValue(secrets, name);
		return print === void 0 ? [] : [`  ${JSON.stringify(name)}:`, `    file: ${JSON.stringify(`./${SECRETS_FOLDER}/${keptSecretName(name, print)}`)}`];
	});
	return lines.length === 0 ? [] : ["secrets:", ...lines];
}
/** Every file of the stack that the service mounts, folders expanded, sorted by target and path; secrets are not files. */
function mountedFiles(stack, service) {
	const found = [];
	for (const mount of service.mounts) for (const file of stack.files) if (isUnder(file.path, normalizePath(mount.source))) found.push({
		target: mount.target,
		file
	});
	return found.sort((left, right) => compareText(left.target, right.target) || compareText(left.file.path, right.file.path));
}
/** Names of the secrets a service sees: through Compose's `secrets:` or by mounting a file of the secrets folder. */
function mountedSecrets(service, known) {
	const names = new Set(service.secrets);
	for (const mount of service.mounts) for (const name of secretsBehind(mount, known)) names.add(name);
	return [...names].sort(compareText);
}
/** True when a reload rule of this service names the file, so that a change of it must not recreate the service. */
function isReloaded(stack, service, path) {
	return stack.manifest.reload.some((rule) => rule.service === service && rule.files.some((pattern) => ruleCovers(pattern, path)));
}
/** True when a pattern of `reload.files` (exact path, or folder with trailing `/`) names the path. */
function ruleCovers(pattern, path) {
	const plain = pattern.startsWith("./") ? pattern.slice(2) : pattern;
	return plain.endsWith("/") ? path.startsWith(plain) : path === plain;
}
function contentDigest(stack, service, secrets) {
	const files = mountedFiles(stack, service).filter((each) => !isReloaded(stack, service.name, each.file.path));
	const names = mountedSecrets(service, Object.keys(secrets));
	if (files.length === 0 && names.length === 0) return;
	return digestOf({
		files: files.map(({ target, file }) => [
			target,
			file.path,
			file.mode,
			file.sha256
		]),
		secrets: names.map((name) => [name, ownValue(secrets, name) ?? null])
	});
}
function secretsBehind(mount, known) {
	const source = normalizePath(mount.source);
	if (source === SECRETS_FOLDER || source === "") return known;
	return source.startsWith(`${SECRETS_FOLDER}/`) ? [source.slice(8)] : [];
}
function isUnder(path, source) {
	return source === "" || path === source || path.startsWith(`${source}/`);
}
function normalizePath(source) {
	const plain = source.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
	return plain === "." ? "" : plain;
}

export { containerName as C, objectLabel as D, isUnhealthy as E, projectContainers as O, composeLabel as S, isOneOff as T, refuseOlder as _, mountedSecrets as a, servicesOnNetwork as b, isSameValue as c, secretVersion as d, backupNote as f, partsText as g, isOlder as h, mountedFiles as i, ownValue as k, keptSecretName as l, findCrossings as m, OVERRIDE_FILE as n, overrideFor as o, crosses as p, isReloaded as r, ruleCovers as s, CONTENT_LABEL as t, secretPrint as u, addressOf as v, indexVm as w, setScene as x, numberOf as y };