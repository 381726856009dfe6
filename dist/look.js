import { t as PipelineError } from "./diagnostic.js";
import { l as OBSERVE } from "./scripts.gen.js";
import { t as parseRelease } from "./parse-release.js";
import { n as textOf, r as textsOf, t as isRecord } from "./records.js";
import { C as containerName, D as objectLabel, E as isUnhealthy, O as projectContainers, S as composeLabel, T as isOneOff, _ as refuseOlder, a as mountedSecrets, b as servicesOnNetwork, c as isSameValue, f as backupNote, i as mountedFiles, k as ownValue, l as keptSecretName, m as findCrossings, n as OVERRIDE_FILE, o as overrideFor, r as isReloaded, s as ruleCovers, t as CONTENT_LABEL, u as secretPrint, v as addressOf, w as indexVm, x as setScene, y as numberOf } from "./override.js";
import { i as sha256, n as compareText, r as digestOf, t as canonicalJson } from "./digest.js";
import { join } from "node:path";
import { readFile } from "node:fs/promises";

// src/plan/order.ts
/** Waves of the stacks that change. `needs` on other VMs or on stacks that stay as they are do not delay anything. */
function orderStacks(plans) {
	const changing = plans.filter((each) => each.intent === "deploy" || each.intent === "remove");
	const byAddress = new Map(changing.map((each) => [addressOfPlan(each), each]));
	const awaited = new Set(changing.flatMap((each) => each.needs));
	const last = changing.filter((each) => each.intent === "remove" && !awaited.has(addressOfPlan(each)));
	let waiting = changing.filter((each) => !last.includes(each)).sort(byName);
	const waves = [];
	while (waiting.length > 0) {
		const open = new Set(waiting.map(addressOfPlan));
		const ready = waiting.filter((each) => each.needs.every((need) => !open.has(need) || !byAddress.has(need)));
		if (ready.length === 0) return {
			waves: withLast(waves, last),
			stuck: waiting
		};
		waves.push(ready);
		const done = new Set(ready);
		waiting = waiting.filter((each) => !done.has(each));
	}
	return {
		waves: withLast(waves, last),
		stuck: []
	};
}
/** `vm/stack`. */
function addressOfPlan(plan) {
	return `${plan.vm}/${plan.stack}`;
}
function withLast(waves, last) {
	return last.length === 0 ? waves : [...waves, [...last].sort(byName)];
}
function byName(left, right) {
	return compareText(left.stack, right.stack);
}

// src/plan/decision.ts
/** A cause in one word and one phrase. */
function because(rule, text) {
	return {
		rule,
		text
	};
}
/** Two decisions are the same deed when these are equal. */
function decisionKey(decision) {
	return `${decision.kind} ${decision.action} ${decision.name}`;
}

// src/plan/inputs.ts
const OVERRIDE_MODE = 420;
/** Path → digest and mode of everything that a release puts into /opt/stacks/<stack>, the generated override included. */
function liveFiles(stack, override) {
	const files = stack.files.map((file) => [file.path, {
		sha256: file.sha256,
		mode: file.mode
	}]);
	files.push([OVERRIDE_FILE, {
		sha256: sha256(override),
		mode: OVERRIDE_MODE
	}]);
	return Object.fromEntries(files.sort(([left], [right]) => compareText(left, right)));
}
/** The fixed folder Compose is called for; it is part of Compose's hashes. */
function projectDirectory(stack) {
	return `/opt/stacks/${stack}`;
}
/** Names of all secrets a stack needs on its VM, sorted: declared in stack.yaml or used by a service; not the token of `report`. */
function neededSecrets(stack) {
	const names = new Set(Object.keys(stack.manifest.secrets).filter((name) => name !== stack.manifest.report?.token));
	const declared = [...names];
	for (const service of stack.services) for (const name of mountedSecrets(service, declared)) names.add(name);
	return [...names].sort(compareText);
}
/** Prints (`secretPrint`) of the stack's secrets that the VM has; a secret that is missing there is missing here. */
function secretFingerprints(stack, observed) {
	const found = [];
	for (const name of neededSecrets(stack)) {
		const secret = ownValue(observed?.secrets, name);
		if (secret !== void 0) found.push([name, secretPrint(secret.fingerprint, ownValue(stack.manifest.secrets, name)?.owner)]);
	}
	return Object.fromEntries(found);
}
/** The copies that a release of the stack would mount, relative to `secrets/`. */
function mountedCopies(stack, observed) {
	return Object.entries(secretFingerprints(stack, observed)).map(([name, print]) => keptSecretName(name, print));
}
/** Hex sha256 over everything that decides what Compose would do, but for the state of the Engine. */
function inputsDigest(inputs) {
	const { files, secrets, composeVersion, projectDirectory: directory } = inputs;
	return digestOf({
		files,
		secrets,
		composeVersion,
		projectDirectory: directory
	});
}

// src/plan/file-causes.ts
/** Repository against the last release (or, before the first one, against what lies on the VM); sorted by path. */
function changedFiles(desired, observed) {
	const before = observed?.release?.files ?? observed?.files ?? {};
	const changes = [];
	const wanted = /* @__PURE__ */ new Set([OVERRIDE_FILE]);
	for (const file of desired.files) {
		wanted.add(file.path);
		const what = compareFile(ownValue(before, file.path), file);
		if (what !== void 0) changes.push({
			path: file.path,
			what
		});
	}
	for (const path of observed?.release === void 0 ? [] : Object.keys(before)) if (!wanted.has(path)) changes.push({
		path,
		what: "removed"
	});
	return changes.sort((left, right) => compareText(left.path, right.path));
}
/** Files of the last release that somebody changed or removed on the VM since; sorted by path. */
function editedFiles(observed) {
	const changes = [];
	for (const [path, file] of Object.entries(observed?.release?.files ?? {})) {
		const found = ownValue(observed?.files, path);
		const what = found === void 0 ? "removed" : compareFile(file, found);
		if (what !== void 0) changes.push({
			path,
			what
		});
	}
	return changes.sort((left, right) => compareText(left.path, right.path));
}
/** Secrets whose fingerprint is not the one of the last release, as causes. */
function changedSecrets(desired, observed) {
	const before = observed?.release?.secrets ?? {};
	const now = secretFingerprints(desired, observed);
	const causes = /* @__PURE__ */ new Map();
	for (const name of [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(now)])].sort(compareText)) {
		const [old, next] = [ownValue(before, name), ownValue(now, name)];
		if (old !== next) causes.set(name, because("secret", `secret ${name} ${secretChange(old, next)}`));
	}
	return causes;
}
function secretChange(old, next) {
	if (old === void 0) return "added";
	if (next === void 0) return "removed";
	return isSameValue(old, next) ? "has another owner" : "changed (value hidden)";
}
/** Why the content label of a service changed: its files and secrets, without what only a reload rule covers. */
function contentCauses(desired, observed, service) {
	const mounted = new Set(mountedFiles(desired, service).map((each) => each.file.path));
	const files = changedFiles(desired, observed).filter((change) => mounted.has(change.path) || change.what === "removed" && isMountedPath(service, change.path)).filter((change) => !isReloaded(desired, service.name, change.path)).map(fileCause);
	const changed = changedSecrets(desired, observed);
	const secrets = mountedSecrets(service, [...changed.keys()]).flatMap((name) => changed.get(name) ?? []);
	return [...files, ...secrets];
}
/** "config/Caddyfile changed". */
function fileCause(change) {
	return because("file", change.what === "mode changed" ? `mode of ${change.path} changed` : `${change.path} ${change.what}`);
}
/** True when a mount of the service covers the path, whether or not the file still exists. */
function isMountedPath(service, path) {
	return service.mounts.some((mount) => {
		const source = mount.source.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
		return source === "" || source === "." || path === source || path.startsWith(`${source}/`);
	});
}
function compareFile(before, after) {
	if (before === void 0) return "added";
	if (before.sha256 !== after.sha256) return "changed";
	return before.mode === after.mode ? void 0 : "mode changed";
}

// src/plan/reload.ts
/**
* What is to be reloaded, one entry per rule, in the order of stack.yaml; then restarts for edited files.
* @param renewed services whose containers are created, recreated, restarted or started anyway: they read all files anew
*/
function reloadsFor(desired, observed, renewed) {
	if (observed?.release === void 0) return [];
	const changed = changedFiles(desired, observed);
	const edited = editedFiles(observed).filter((each) => !changed.some((other) => other.path === each.path));
	const reloads = [];
	for (const rule of desired.manifest.reload) {
		const inRule = (change) => rule.files.some((pattern) => ruleCovers(pattern, change.path));
		const causes = [...changed.filter(inRule).map(fileCause), ...edited.filter(inRule).map(editCause)];
		const files = [...changed, ...edited].filter(inRule).map((each) => each.path);
		if (causes.length > 0 && !renewed.has(rule.service)) reloads.push({
			service: rule.service,
			action: rule.action,
			files,
			causes
		});
	}
	const restarted = new Set(reloads.filter((each) => each.action.kind === "restart").map((each) => each.service));
	for (const service of desired.services.filter((each) => !renewed.has(each.name) && !restarted.has(each.name))) reloads.push(...restartForEdits(desired, service, edited));
	return reloads;
}
/** The release's file goes back in place, but a container with the edited file mounted sees it only after a restart. */
function restartForEdits(desired, service, edited) {
	const mine = edited.filter((each) => isMountedPath(service, each.path) && !isReloaded(desired, service.name, each.path));
	if (mine.length === 0) return [];
	return [{
		service: service.name,
		action: { kind: "restart" },
		files: mine.map((each) => each.path),
		causes: mine.map(editCause)
	}];
}
function editCause(change) {
	return because("file", `${change.path} was ${change.what === "removed" ? "removed" : "edited"} on the VM`);
}

// src/plan/reload-changes.ts
/** One change per running container that is told to read its files again. */
function reloadChanges(scene, decisions) {
	const { desired, observed } = scene;
	return reloadsFor(desired, observed, renewedServices(decisions, (service) => scene.byService.get(service)?.length ?? 0)).flatMap((reload) => (scene.byService.get(reload.service) ?? []).filter((each) => each.State === "running").map((container) => ({
		vm: desired.vm,
		stack: desired.name,
		kind: "container",
		name: containerName(container),
		service: reload.service,
		action: reload.action.kind === "restart" ? "restart" : "reload",
		causes: reload.causes,
		destructive: false
	})));
}
/** The reloads of a plan, with the action of stack.yaml, in the order they are to be done. */
function reloadsOfPlan(plan, desired, observed) {
	const reached = new Set(plan.changes.filter(isReload).map((each) => each.service));
	return reloadsFor(desired, observed, /* @__PURE__ */ new Set()).filter((each) => reached.has(each.service));
}
function isReload(change) {
	return (change.action === "reload" || change.action === "restart") && change.causes.every((each) => each.rule === "file");
}
/** Services of which every container starts anew, and so reads its files anew. */
function renewedServices(decisions, countOf) {
	const counts = /* @__PURE__ */ new Map();
	for (const { kind, service } of decisions) if (kind === "container" && service !== void 0) counts.set(service, (counts.get(service) ?? 0) + 1);
	return new Set([...counts].filter(([service, count]) => count >= countOf(service)).map(([service]) => service));
}

// src/observe/floor.ts
/** Engine 20.10 is the oldest one the rules were tried with; Compose 2.20 the oldest one whose sources were read. */
const ENGINE_FLOOR = "20.10";
const COMPOSE_FLOOR = "2.20";
const INSTALL_COMPOSE = "On the VM: apt-get install docker-compose-v2 (Ubuntu), docker-compose (Debian 13) or docker-compose-plugin (docker.com).";
/** Returns the Compose that was found; throws all that is missing at once. */
function checkFloor(vm, { uid, engine, compose }) {
	const findings = [];
	const at = { address: vm };
	if (uid !== 0) findings.push({
		code: "not-root",
		severity: "error",
		summary: `Commands on ${vm} do not run as root`,
		detail: `The user id is ${uid}.`,
		hint: "Connect as root, or allow the user: \"<user> ALL=(root) NOPASSWD: ALL\" in /etc/sudoers.d/fairlead.",
		at
	});
	if (isOlder(engine.version, "20.10")) findings.push({
		code: "engine-old",
		severity: "error",
		summary: `The Docker Engine of ${vm} is too old`,
		detail: `It is ${engine.version}; at least ${ENGINE_FLOOR} is needed.`,
		hint: "On the VM: apt-get install docker.io, or docker-ce from docs.docker.com/engine/install.",
		at
	});
	if (compose === void 0 || compose.version === "") findings.push({
		code: "compose-missing",
		severity: "error",
		summary: `${vm} has no Docker Compose v2`,
		detail: compose === void 0 ? "No docker-compose plugin was found in the CLI plugin folders." : `${compose.stamp} did not say its version.`,
		hint: INSTALL_COMPOSE,
		at
	});
	else if (isOlder(compose.version, "2.20")) findings.push({
		code: "compose-old",
		severity: "error",
		summary: `Docker Compose on ${vm} is too old`,
		detail: `It is ${compose.version}; at least ${COMPOSE_FLOOR} is needed.`,
		hint: INSTALL_COMPOSE,
		at
	});
	if (findings.length > 0 || compose === void 0) throw new PipelineError(findings);
	return compose;
}
/** Compares the first two numbers of a version such as "26.1.5+dfsg1"; a version without numbers counts as old. */
function isOlder(version, floor) {
	const [major = -1, minor = -1] = readNumbers(version);
	const [floorMajor = 0, floorMinor = 0] = readNumbers(floor);
	return major < floorMajor || major === floorMajor && minor < floorMinor;
}
function readNumbers(version) {
	const match = /^v?(\d+)\.(\d+)/.exec(version);
	return match === null ? [] : [Number(match[1]), Number(match[2])];
}

// src/observe/output-error.ts
/** @param what facts: what is missing, where it ends */
function makeOutputError(vm, what) {
	return new PipelineError({
		code: "remote-output",
		severity: "error",
		summary: `${vm} gave an answer that cannot be read`,
		detail: what,
		hint: "Run the command again. If it stays so, run \"sh < src/host/observe.sh\" on the VM and look at its end.",
		at: { address: vm }
	});
}

// src/observe/parse.ts
const STATE_ROOT = "/var/lib/fairlead";
const NAMES = /* @__PURE__ */ new Set([...[
	"uid",
	"disk",
	"compose",
	"stacks",
	"texts",
	"journals",
	"locked",
	"files",
	"secrets"
], "end"]);
/**
* @param vm for the messages
* @param text standard output of observe.sh, whole
* @throws PipelineError `remote-output`, naming what is missing
*/
function parseObservation(vm, text) {
	const sections = splitSections(vm, text);
	const texts = splitTexts(sections.texts);
	const journals = splitJournals(sections.journals);
	const locked = new Set(sections.locked);
	const files = groupFiles(sections.files);
	const secrets = groupSecrets(linesOf(sections.secrets));
	const stacks = sections.stacks.map((name) => {
		const at = (file) => texts.get(`${STATE_ROOT}/${name}/${file}`);
		const isLocked = locked.has(name);
		return [name, {
			name,
			release: parseRelease(readCurrent(texts, name)),
			files: files.get(name) ?? {},
			secrets: secrets.get(name) ?? {},
			lock: isLocked ? at("holder")?.trim() ?? "" : void 0,
			interrupted: isLocked ? void 0 : findInterrupted(journals.get(name)),
			held: parseHold(at("held"))
		}];
	});
	return {
		uid: parseUid(vm, sections.uid),
		disk: parseDisk(vm, linesOf(sections.disk)),
		compose: parseCompose(sections.compose),
		stacks: Object.fromEntries(stacks)
	};
}
function splitSections(vm, text) {
	const records = text.slice(Math.max(0, text.indexOf(""))).split("\0");
	const found = /* @__PURE__ */ new Map();
	let current;
	for (const record of records.slice(0, -1)) {
		const name = record.startsWith("") ? record.slice(1) : void 0;
		if (name !== void 0 && NAMES.has(name)) {
			current = [];
			found.set(name, current);
		} else current?.push(record);
	}
	const missing = [...NAMES].filter((name) => !found.has(name));
	if (missing.length > 0) throw makeOutputError(vm, `The answer ends before: ${missing.join(", ")} (${text.length} characters came).`);
	const take = (name) => found.get(name) ?? [];
	return {
		uid: take("uid"),
		disk: take("disk"),
		compose: take("compose"),
		stacks: take("stacks"),
		texts: take("texts"),
		journals: take("journals"),
		locked: take("locked"),
		files: take("files"),
		secrets: take("secrets")
	};
}
function linesOf(records) {
	return records.flatMap((record) => record.split("\n"));
}
function parseUid(vm, [uid]) {
	if (uid === void 0 || !/^\d{1,10}$/.test(uid)) throw makeOutputError(vm, "The user id is missing.");
	return Number(uid);
}
/** `df -P -k`: the fourth column, in KiB; the first line is the heading. */
function parseDisk(vm, lines) {
	const [images = NaN, releases = images] = lines.slice(1).filter((line) => line !== "").map((line) => Number(/^.*?\s+\d+\s+\d+\s+(\d+)\s+\d+%/.exec(line)?.[1]) * 1024);
	if (!Number.isSafeInteger(images) || !Number.isSafeInteger(releases)) throw makeOutputError(vm, "The free disk space is missing.");
	return {
		images,
		releases
	};
}
function parseCompose([stamp, version]) {
	return stamp === void 0 ? void 0 : {
		stamp,
		version: (version ?? "").replace(/^v/, "")
	};
}
/** `path NUL text LF`, so the records are: path, "text LF path", …, "text LF". Lines of one path are joined again. */
function splitTexts(records) {
	const texts = /* @__PURE__ */ new Map();
	const lines = records.join("\0").split("\n");
	for (const line of lines) {
		const at = line.indexOf("\0");
		if (at > 0) {
			const path = line.slice(0, at);
			texts.set(path, `${texts.get(path) ?? ""}${line.slice(at + 1)}\n`);
		}
	}
	return texts;
}
function readCurrent(texts, stack) {
	const current = texts.get(`${STATE_ROOT}/${stack}/current`)?.trim();
	if (current === void 0) return;
	const at = (file) => texts.get(`${STATE_ROOT}/${stack}/releases/${current}/${file}`);
	return {
		number: current,
		record: at("release.json"),
		result: at("result"),
		containers: at("containers"),
		downtime: at("downtime")
	};
}
/** `tail -v`: a heading "==> path <==" per journal, then its last lines. */
function splitJournals(records) {
	const journals = /* @__PURE__ */ new Map();
	let current;
	for (const line of records.join("\0").split("\n")) {
		const heading = /^==> (.*)\/journal <==$/.exec(line)?.[1];
		if (heading?.startsWith(`${"/var/lib/fairlead"}/`) === true) {
			current = [];
			journals.set(heading.slice(18), current);
		} else if (line !== "") current?.push(line);
	}
	return journals;
}
/** A journal line is `epoch ⇥ run ⇥ step ⇥ detail`. A last line that a power cut tore counts as not there. */
function findInterrupted(lines) {
	const last = lines?.map((line) => line.split("	")).filter((fields) => fields.length >= 3 && fields[1] !== "" && fields[2] !== "").at(-1);
	return last === void 0 || last[2] === "end" ? void 0 : last[1];
}
function parseHold(text) {
	if (text === void 0) return;
	const values = new Map(text.split("\n").map((line) => {
		const at = line.indexOf("=");
		return at < 0 ? [line, ""] : [line.slice(0, at), line.slice(at + 1)];
	}));
	const since = values.get("since") ?? "";
	return {
		since: /^\d{1,11}$/.test(since) ? (/* @__PURE__ */ new Date(Number(since) * 1e3)).toISOString() : since,
		by: values.get("by") ?? "",
		reason: values.get("reason") ?? "",
		digest: values.get("digest") ?? ""
	};
}
/** Records are `<sha256>  <path>` and `<octal mode> <path>`; a file counts when both came. */
function groupFiles(records) {
	const sums = /* @__PURE__ */ new Map();
	const stacks = /* @__PURE__ */ new Map();
	for (const record of records) {
		const sum = /^\\?([0-9a-f]{64}) [ *](.*)$/s.exec(record);
		if (sum?.[1] !== void 0 && sum[2] !== void 0) {
			sums.set(sum[2], sum[1]);
			continue;
		}
		const mode = /^([0-7]{1,5}) (.*)$/s.exec(record);
		const place = splitPath(mode?.[2] ?? "");
		const sha256 = sums.get(mode?.[2] ?? "");
		if (mode?.[1] !== void 0 && place !== void 0 && sha256 !== void 0 && !place.file.startsWith("secrets/")) {
			const files = stacks.get(place.stack) ?? {};
			stacks.set(place.stack, {
				...files,
				[place.file]: {
					sha256,
					mode: Number.parseInt(mode[1], 8)
				}
			});
		}
	}
	return stacks;
}
/** Seven lines `<sha256>  /dev/fd/<n>`, then the paths they belong to, in the same order; and again. */
function groupSecrets(records) {
	const stacks = /* @__PURE__ */ new Map();
	let prints = [];
	for (const record of records) {
		const print = /^([0-9a-f]{64}) [ *]\/dev\/fd\/(\d)$/.exec(record);
		if (print?.[1] !== void 0) {
			prints = print[2] === "3" ? [print[1]] : [...prints, print[1]];
			continue;
		}
		const place = splitPath(record);
		const fingerprint = prints.shift();
		if (place?.file.startsWith("secrets/") === true && fingerprint !== void 0) {
			const name = place.file.slice(8);
			stacks.set(place.stack, {
				...stacks.get(place.stack),
				[name]: { fingerprint: fingerprint.slice(0, 12) }
			});
		}
	}
	return stacks;
}
function splitPath(path) {
	const match = /^\/opt\/stacks\/([^/]+)\/(.+)$/s.exec(path);
	return match?.[1] === void 0 || match[2] === void 0 ? void 0 : {
		stack: match[1],
		file: match[2]
	};
}

// src/observe/parse-engine.ts
/** `GET /version`. */
function parseVersion(vm, response) {
	const body = isRecord(response.body) ? response.body : {};
	const engine = {
		version: textOf(body["Version"]),
		apiVersion: textOf(body["ApiVersion"])
	};
	if (response.status !== 200 || engine.version === "" || engine.apiVersion === "") throw makeOutputError(vm, `The Engine answered GET /version with ${describe(response)}.`);
	return engine;
}
/** `GET /containers/json?all=1`. */
function parseContainers(vm, response) {
	return readList$1(vm, "/containers/json", response, response.body).map((fields) => {
		const network = isRecord(fields["NetworkSettings"]) ? fields["NetworkSettings"] : {};
		const networks = isRecord(network["Networks"]) ? network["Networks"] : {};
		const host = isRecord(fields["HostConfig"]) ? fields["HostConfig"] : {};
		return {
			...fields,
			Id: requireText(vm, "/containers/json", fields, "Id"),
			Names: listOf(fields["Names"]).filter((name) => typeof name === "string"),
			Image: textOf(fields["Image"]),
			ImageID: textOf(fields["ImageID"]),
			Created: typeof fields["Created"] === "number" ? fields["Created"] : 0,
			Labels: textsOf(fields["Labels"]),
			State: textOf(fields["State"]),
			Status: textOf(fields["Status"]),
			Ports: listOf(fields["Ports"]).flatMap(readPort$1),
			NetworkSettings: { Networks: Object.fromEntries(Object.entries(networks).flatMap(readEndpoint)) },
			Mounts: listOf(fields["Mounts"]).flatMap(readMount),
			HostConfig: {
				...host,
				NetworkMode: textOf(host["NetworkMode"])
			}
		};
	});
}
/** `GET /networks`. */
function parseNetworks(vm, response) {
	return readList$1(vm, "/networks", response, response.body).map((fields) => ({
		...fields,
		Id: requireText(vm, "/networks", fields, "Id"),
		Name: requireText(vm, "/networks", fields, "Name"),
		Driver: textOf(fields["Driver"]),
		Labels: textsOf(fields["Labels"])
	}));
}
/** `GET /volumes`. */
function parseVolumes(vm, response) {
	return readList$1(vm, "/volumes", response, (isRecord(response.body) ? response.body : {})["Volumes"] ?? (isRecord(response.body) ? [] : void 0)).map((fields) => ({
		...fields,
		Name: requireText(vm, "/volumes", fields, "Name"),
		Driver: textOf(fields["Driver"]),
		Labels: isRecord(fields["Labels"]) ? textsOf(fields["Labels"]) : null
	}));
}
/** `GET /images/json`. */
function parseImages(vm, response) {
	return readList$1(vm, "/images/json", response, response.body).map((fields) => ({
		...fields,
		Id: requireText(vm, "/images/json", fields, "Id"),
		RepoTags: listOf(fields["RepoTags"]).filter((tag) => typeof tag === "string"),
		RepoDigests: listOf(fields["RepoDigests"]).filter((digest) => typeof digest === "string"),
		Size: typeof fields["Size"] === "number" ? fields["Size"] : 0
	}));
}
function readList$1(vm, path, response, list) {
	if (response.status !== 200 || !Array.isArray(list)) throw makeOutputError(vm, `The Engine answered GET ${path} with ${describe(response)}.`);
	return listOf(list).filter(isRecord);
}
function requireText(vm, path, fields, name) {
	const value = fields[name];
	if (typeof value !== "string" || value === "") throw makeOutputError(vm, `An entry of GET ${path} has no ${name}.`);
	return value;
}
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
function readPort$1(value) {
	if (!isRecord(value) || typeof value["PrivatePort"] !== "number") return [];
	const { IP: ip, PublicPort: published } = {
		IP: value["IP"],
		PublicPort: value["PublicPort"]
	};
	return [{
		...typeof ip === "string" ? { IP: ip } : {},
		PrivatePort: value["PrivatePort"],
		...typeof published === "number" ? { PublicPort: published } : {},
		Type: textOf(value["Type"])
	}];
}
function readEndpoint([name, value]) {
	if (!isRecord(value)) return [];
	const aliases = listOf(value["Aliases"]).filter((alias) => typeof alias === "string");
	return [[name, {
		...value,
		NetworkID: textOf(value["NetworkID"]),
		Aliases: aliases
	}]];
}
function readMount(value) {
	return isRecord(value) ? [{
		...value,
		Type: textOf(value["Type"])
	}] : [];
}
function describe(response) {
	const body = typeof response.body === "string" ? response.body : JSON.stringify(response.body ?? null);
	return `status ${response.status}: ${body.replaceAll(/\s+/g, " ").slice(0, 200)}`;
}

// src/observe/collect.ts
const SCRIPT_MS = 6e4;
const MAX_OUTPUT_BYTES = 67108864;
/**
* Reads everything a plan may ask; changes nothing on the VM but the note which Compose version it has.
* Throws PipelineError: remote-output, not-root, engine-missing, engine-down, engine-old, compose-missing, compose-old,
* and what the connection throws.
*/
async function collect(remote, options) {
	const readAt = new Date(options.clock.now()).toISOString();
	const [output, version, containers, networks, volumes, images] = await Promise.all([
		remote.run(OBSERVE, [], {
			timeoutMs: SCRIPT_MS,
			maxBytes: MAX_OUTPUT_BYTES
		}),
		remote.engine("GET", "/version"),
		remote.engine("GET", "/containers/json?all=1"),
		remote.engine("GET", "/networks"),
		remote.engine("GET", "/volumes"),
		remote.engine("GET", "/images/json")
	]);
	const { vm } = remote;
	const facts = parseObservation(vm, readOutput(vm, output));
	const engine = parseVersion(vm, version);
	return {
		vm,
		readAt,
		engine,
		compose: checkFloor(vm, {
			uid: facts.uid,
			engine,
			compose: facts.compose
		}),
		disk: facts.disk,
		containers: parseContainers(vm, containers),
		networks: parseNetworks(vm, networks),
		volumes: parseVolumes(vm, volumes),
		images: parseImages(vm, images),
		stacks: {
			...Object.fromEntries(options.stacks.map((name) => [name, makeUnknownStack(name)])),
			...facts.stacks
		}
	};
}
function readOutput(vm, output) {
	if (output.code !== 0) throw makeOutputError(vm, `observe.sh ended with ${output.code}: ${output.stderr.trim().slice(-300) || "no message"}`);
	return output.stdout;
}
function makeUnknownStack(name) {
	return {
		name,
		release: void 0,
		files: {},
		secrets: {},
		lock: void 0,
		interrupted: void 0,
		held: void 0
	};
}

// src/plan/hold.ts
/** The hold that is in force: it ends when the stack in the repository is not the one that was rolled back from. */
function holdOn(stack, observed) {
	const held = observed?.held;
	return held !== void 0 && held.digest === stack.digest ? held : void 0;
}

// src/plan/settled.ts
const IMAGE_ID = /^(?:sha256:)?[0-9a-f]{12,64}$/;
const NO_NETWORK = /^(?:host|none|default|bridge|container:.*|)$/;
/**
* Why the record alone cannot say "in sync": one clause, or undefined when it can.
* @param world the index of `observed`; made here when absent
*/
function whyNotSettled(stack, observed, world = indexVm(observed)) {
	return findUnsettled(stack, observed, world)?.why;
}
/** The same, with the side that moved. */
function findUnsettled(stack, observed, world) {
	const live = ownValue(observed.stacks, stack.name);
	const record = live?.release;
	if (live === void 0 || record === void 0 || live.interrupted !== void 0 || record.observed === void 0) return {
		side: "inputs",
		why: whyUnverified(live)
	};
	const inputs = inputsMoved(stack, observed, live, record);
	if (inputs !== void 0) return {
		side: "inputs",
		why: inputs
	};
	const containers = containersMoved(stack.name, record.observed.containers, record.release, world);
	return containers === void 0 ? void 0 : {
		side: "containers",
		why: containers
	};
}
function whyUnverified(live) {
	if (live?.interrupted !== void 0) return `transaction ${live.interrupted} began and did not end`;
	return live?.release === void 0 ? "not deployed by Fairlead before" : `release ${live.release.release} was never verified`;
}
function inputsMoved(stack, observed, live, record) {
	const secrets = secretFingerprints(stack, live);
	const files = liveFiles(stack, overrideFor(stack, secrets));
	const composeVersion = observed.compose.version;
	if (record.composeVersion !== composeVersion) return `Compose was ${record.composeVersion} at release ${record.release}, this VM now has ${composeVersion}`;
	for (const [name, fingerprint] of Object.entries(record.secrets)) if (ownValue(secrets, name) !== fingerprint) return `secret ${name} is not the one of release ${record.release}`;
	if (inputsDigest({
		files,
		secrets,
		composeVersion,
		projectDirectory: projectDirectory(stack.name)
	}) !== record.inputs) return `its files differ from release ${record.release}`;
	for (const [path, file] of Object.entries(record.files)) {
		const found = ownValue(live.files, path);
		if (found === void 0) return `${path} is missing on the VM`;
		if (found.sha256 !== file.sha256 || found.mode !== file.mode) return `${path} was changed on the VM after release ${record.release}`;
	}
}
function containersMoved(stack, released, release, world) {
	for (const expected of released) {
		const found = world.byId.get(expected.id);
		const moved = found === void 0 ? "is gone" : containerMoved(found, expected) ?? networksMoved(found, expected, world);
		if (moved !== void 0) return `container ${expected.name} ${moved}`;
	}
	const known = new Set(released.map((each) => each.id));
	const extra = projectContainers(world, stack).find((each) => !known.has(each.Id) && !isRunningOneOff(each));
	return extra === void 0 ? void 0 : `container ${containerName(extra)} is not of release ${release}`;
}
function containerMoved(found, expected) {
	if (found.ImageID !== expected.imageId) return "has another image";
	if (IMAGE_ID.test(found.Image)) return "was made from an image whose tag has moved or is gone";
	if (found.State !== expected.state) return `is ${found.State}, was ${expected.state}`;
	return isUnhealthy(found) ? "is unhealthy" : void 0;
}
/** Compose compares ids: a network that was made again under its name is another one (n08, n15, x05). */
function networksMoved(found, expected, world) {
	const mode = found.HostConfig.NetworkMode ?? "";
	if (expected.networks !== void 0) {
		const attached = new Set(Object.values(found.NetworkSettings.Networks).map((each) => each.NetworkID));
		const lost = expected.networks.find((id) => !attached.has(id) || !world.networksById.has(id));
		return lost === void 0 ? void 0 : `was cut from its network ${world.networksById.get(lost)?.Name ?? lost.slice(0, 12)}`;
	}
	return found.State === "running" && !NO_NETWORK.test(mode) && !Object.hasOwn(found.NetworkSettings.Networks, mode) && !isAttachedById(found, mode) ? `was cut from its network ${mode}` : void 0;
}
function isAttachedById(found, mode) {
	return Object.values(found.NetworkSettings.Networks).some((each) => each.NetworkID === mode);
}
/** Compose leaves a running `docker compose run` alone, so it does not unsettle a stack. */
function isRunningOneOff(container) {
	return isOneOff(container) && container.State !== "exited" && container.State !== "dead";
}

// src/plan/ask.ts
/** Names of the stacks to ask about, in the order of `desired`; none for a VM that is not managed. */
function stacksToAsk(desired, observed) {
	if (!desired.managed) return [];
	const world = indexVm(observed);
	return desired.stacks.filter((stack) => holdOn(stack, ownValue(observed.stacks, stack.name)) === void 0).filter((stack) => whyNotSettled(stack, observed, world) !== void 0).map((stack) => stack.name);
}

// src/plan/ground.ts
const PARTS = [
	"inputs",
	"compose",
	"release",
	"files",
	"containers",
	"networks"
];
/**
* The ground of one stack: `part=digest` words, in a fixed order.
* @param inputs digest of the desired inputs; empty for a stack that is to be removed
*/
function groundOf(stack, inputs, observed, world) {
	const containers = (world.byProject.get(stack) ?? []).map((each) => [
		each.Id,
		each.State,
		each.ImageID,
		[...each.Names].sort(),
		composeLabel(each, "config-hash")
	]);
	const networks = world.observed.networks.filter((each) => objectLabel(each, "project") === stack).map((each) => [each.Id, each.Name]);
	const words = {
		inputs: short(inputs),
		compose: short(world.observed.compose.version),
		release: short([
			observed?.release?.release,
			observed?.interrupted,
			observed?.held?.since
		]),
		files: short(observed?.files),
		containers: short(containers.map((each) => JSON.stringify(each)).sort()),
		networks: short(networks.map((each) => JSON.stringify(each)).sort())
	};
	return PARTS.map((part) => `${part}=${words[part]}`).join(" ");
}
function short(value) {
	return digestOf(value ?? null).slice(0, 16);
}

// src/plan/state-text.ts
const UNITS = {
	second: "s",
	minute: "min",
	hour: "h",
	day: "d",
	week: "weeks",
	month: "months",
	year: "years"
};
/** "exited with code 137, 3 h ago", "created, never started", "paused". */
function stateText(container) {
	if (container.State === "created") return "created, never started";
	const found = /^Exited \((-?\d+)\) (.+) ago/.exec(container.Status);
	if (container.State !== "exited" || found === null) return container.State;
	const [, code = "", since = ""] = found;
	return `exited${code === "0" ? "" : ` with code ${code},`} ${shortDuration(since)} ago`;
}
/** True when a container ended by itself with success, as one-shots do. */
function hasFinished(container) {
	return container.State === "exited" && container.Status.startsWith("Exited (0)");
}
/** The Engine's words for a duration ("About a minute", "3 hours") in short form. */
function shortDuration(text) {
	const plain = text.replace(/^Less than a/, "1").replace(/^About an? /, "1 ");
	const found = /^(\d+) (second|minute|hour|day|week|month|year)s?$/.exec(plain);
	return found === null ? text : `${found[1] ?? ""} ${UNITS[found[2] ?? ""] ?? ""}`;
}

// src/plan/health.ts
/**
* missing: no container at all. stopped: none runs that should. unhealthy: a failing health check, a crash loop, a pause,
* or some down while others run. starting: a health check has not answered yet. A one-shot that exited 0 is healthy.
*/
function healthOf(containers, observed) {
	const own = containers.filter((each) => !isOneOff(each));
	if (own.length === 0) return "missing";
	const present = new Set(own.map((each) => each.Id));
	const gone = observed?.release?.observed?.containers.some((each) => !present.has(each.id) && !isReplaced(each.name, own)) ?? false;
	const lasting = own.filter((each) => !hasFinished(each) || wasRunning(each, observed));
	const up = lasting.filter((each) => each.State === "running");
	if (lasting.length > 0 && up.length === 0 && lasting.every((each) => each.State !== "restarting" && each.State !== "paused")) return "stopped";
	if (gone || up.length < lasting.length || up.some(isUnhealthy)) return "unhealthy";
	return up.some((each) => each.Status.includes("(health: starting)")) ? "starting" : "healthy";
}
function isReplaced(name, own) {
	return own.some((each) => each.Names.includes(`/${name}`));
}
/** A service that was verified running and then exited 0 is down, not done. */
function wasRunning(container, observed) {
	return observed?.release?.observed?.containers.some((each) => each.id === container.Id && each.state === "running") ?? false;
}

// src/plan/impact.ts
/** Services that changes interrupt, each once, in the order of the changes: first deployments and reloads interrupt nothing. */
function stopsOf(changes, observed) {
	const measured = observed?.release?.observed?.downtime;
	const stops = /* @__PURE__ */ new Map();
	for (const change of changes.filter((each) => each.kind === "container" && isInterrupting(each))) {
		const service = change.service ?? change.name;
		const forGood = change.action === "remove";
		if (forGood && stops.has(service)) continue;
		const last = forGood ? void 0 : ownValue(measured, service);
		stops.set(service, {
			service,
			forGood,
			...last === void 0 ? {} : {
				seconds: last.seconds,
				measuredIn: last.release
			}
		});
	}
	return [...stops.values()];
}
/** One sentence, or undefined when nothing that runs is interrupted. */
function impactOf(desired, stops) {
	const affected = [...clauses(stops.filter((each) => !each.forGood)), ...goneClause(stops.filter((each) => each.forGood))].join("; ");
	if (affected === "") return;
	return desired.manifest.impact === void 0 ? `${affected}.` : `${desired.manifest.impact.replace(/\.$/, "")} (${affected}).`;
}
function isInterrupting(change) {
	return change.action === "recreate" || change.action === "restart" || change.action === "remove";
}
/** Services that were away equally long the last time share a clause. */
function clauses(stops) {
	const groups = /* @__PURE__ */ new Map();
	for (const { service, seconds } of stops) {
		const time = seconds === void 0 ? "" : `, about ${roundTime(seconds)} last time`;
		groups.set(time, [...groups.get(time) ?? [], service]);
	}
	return [...groups].map(([time, names]) => `${names.join(", ")} ${names.length === 1 ? "is" : "are"} restarted${time}`);
}
function goneClause(stops) {
	return stops.length === 0 ? [] : [`${stops.map((each) => each.service).join(", ")} ${stops.length === 1 ? "goes" : "go"} away`];
}
/** `3 s`, `4 min`: an estimate has no decimals. */
function roundTime(seconds) {
	return seconds < 120 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`;
}

// src/plan/release-fields.ts
/** Empty when nothing was ever deployed. */
function releaseFields(observed) {
	const record = observed?.release;
	if (record === void 0) return {};
	const verifiedAt = record.observed?.verifiedAt;
	return {
		release: record.release,
		releaseCommit: record.commit,
		...verifiedAt === void 0 ? {} : { releasedAt: (/* @__PURE__ */ new Date(verifiedAt * 1e3)).toISOString() }
	};
}

// src/plan/removal-plan.ts
/** True when something of ours is left of that stack on the VM. */
function isOurs(observed) {
	return observed.release !== void 0 || observed.interrupted !== void 0;
}
/**
* The plan for a stack that is not in the repository any more.
* @param destroy volumes that may go with it, because somebody named them
*/
function planRemoval(vm, observed, world, destroy = []) {
	const stack = observed.name;
	const containers = projectContainers(world, stack);
	const base = {
		vm,
		stack,
		action: "remove",
		causes: [because("removed", "the stack is not in the repository any more")],
		destructive: true
	};
	const changes = containers.map((each) => {
		const service = composeLabel(each, "service");
		return {
			...base,
			kind: "container",
			name: containerName(each),
			...service === void 0 ? {} : { service }
		};
	}).sort((left, right) => compareText(left.name, right.name));
	const networks = world.observed.networks.filter((each) => objectLabel(each, "project") === stack);
	for (const { Name: name } of [...networks].sort((left, right) => compareText(left.Name, right.Name))) changes.push({
		...base,
		kind: "network",
		name
	});
	const volumes = volumesOf(stack, world);
	for (const name of volumes.filter((each) => destroy.includes(each))) {
		const named = because("removed", "the stack is not in the repository any more, and allow-destroy names it");
		changes.push({
			...base,
			kind: "volume",
			name,
			causes: [named]
		});
	}
	changes.push({
		...base,
		kind: "release",
		name: stack,
		destructive: false
	});
	const own = new Set(containers.map((each) => each.Id));
	const findings = [...networks.flatMap((each) => stillUsed(vm, stack, each.Name, foreignUsers(world, each.Id, own))), ...keptVolumes(vm, stack, volumes.filter((each) => !destroy.includes(each)))];
	return {
		vm,
		stack,
		intent: "remove",
		sync: "pending",
		health: healthOf(containers, observed),
		changes,
		findings,
		reason: "the stack is not in the repository any more",
		impact: `${stack} stops for good.`,
		stops: stopsOf(changes, void 0),
		method: "rules",
		...releaseFields(observed),
		needs: [],
		ground: groundOf(stack, "", observed, world)
	};
}
function foreignUsers(world, network, own) {
	return (world.attached.get(network) ?? []).filter((each) => !own.has(each.Id) && each.State === "running").map(containerName).sort(compareText);
}
function stillUsed(vm, stack, network, users) {
	if (users.length === 0) return [];
	return [{
		code: "network-cut",
		severity: "warning",
		summary: `Network ${network} is still used by others and will stay`,
		detail: `${users.join(", ")} is attached to it; the Engine refuses to remove it.`,
		hint: `Once nothing uses it: "docker network rm ${network}" on the VM.`,
		at: { address: `${vm}/${stack}` }
	}];
}
function volumesOf(stack, world) {
	return world.observed.volumes.filter((each) => objectLabel(each, "project") === stack).map((each) => each.Name).sort(compareText);
}
function keptVolumes(vm, stack, names) {
	if (names.length === 0) return [];
	return [{
		code: "volume-kept",
		severity: "warning",
		summary: `The data of ${stack} stays on the VM`,
		detail: `Volumes ${names.join(", ")} are kept: the pipeline never deletes data that nobody names.`,
		hint: `When nobody needs it: "allow-destroy: …" lines in this commit's message, or "docker volume rm ${names.join(" ")}" on the VM.`,
		at: { address: `${vm}/${stack}` }
	}];
}

// src/plan/json-values.ts
/** A plain object, or an empty one. */
function asRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
/** A list, or an empty one. */
function asList(value) {
	return Array.isArray(value) ? value : [];
}
/** A string, or undefined. */
function asText(value) {
	return typeof value === "string" ? value : void 0;
}
/** A number, or undefined. */
function asNumber(value) {
	return typeof value === "number" ? value : void 0;
}

// src/plan/service-diff.ts
/**
* Causes of a changed configuration hash, sorted by key; empty when the renderings are equal. The label with the content
* digest is left out: `contentCauses` names the files behind it.
* @param rules which keys the VM's Compose leaves out of its hash, so that they are no cause
*/
function diffServices(before, after, rules) {
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !rules.leftOut.has(`"${key}"`)).sort(compareText).flatMap((key) => diffKey(key, readKey(before, key), readKey(after, key)));
}
/** True when the two renderings carry different content labels, or only one does. */
function contentLabelChanged(before, after) {
	return ownValue(asRecord(before["labels"]), CONTENT_LABEL) !== ownValue(asRecord(after["labels"]), CONTENT_LABEL);
}
/** "image 2.11.3 → 2.11.4" when only the tag differs, whole references otherwise; digests are shortened. */
function imageChange(before, after) {
	const [old, next] = [splitImage(before ?? "none"), splitImage(after ?? "none")];
	if (old.repository !== next.repository) return `image ${old.repository}${old.tag}${old.digest} → ${next.repository}${next.tag}${next.digest}`;
	if (old.tag !== next.tag) return `image ${old.tag.slice(1) || "latest"} → ${next.tag.slice(1) || "latest"}`;
	return `image ${old.repository}${old.tag} digest ${old.digest || "none"} → ${next.digest || "none"}`;
}
/** `deploy.replicas` is a number of containers, not a reason for a new one. */
function readKey(values, key) {
	const value = ownValue(values, key);
	return key === "deploy" && value !== void 0 ? {
		...asRecord(value),
		replicas: void 0
	} : value;
}
function diffKey(key, before, after) {
	if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return before === void 0 === (after === void 0) ? [] : [because("setting", `${key} ${presence(before, after)}`)];
	switch (key) {
		case "image": return [because("image", imageChange(asText(before), asText(after)))];
		case "environment": return diffNames(asRecord(before), asRecord(after)).map((each) => because("environment", environmentText(each)));
		case "labels": return diffNames(asRecord(before), asRecord(after)).filter((each) => each.name !== CONTENT_LABEL).map((each) => because("label", `label ${each.name} ${each.what}`));
		case "ports": return diffLists("port", asList(before), asList(after), describePort).map((text) => because("port", text));
		case "volumes":
		case "configs":
		case "secrets":
		case "tmpfs": return diffLists(key === "volumes" ? "mount" : key.replace(/s$/, ""), asList(before), asList(after), describeMount).map((text) => because("mount", text));
		case "networks": return diffNames(asRecord(before), asRecord(after)).map((each) => because("network", `network ${each.name} ${each.what}`));
		case "healthcheck": return [because("healthcheck", `healthcheck ${presence(before, after)}`)];
		case "command":
		case "entrypoint": return [because("command", `${key} ${presence(before, after)}`)];
		case "deploy": return [because("setting", isLimit(before, after) ? "limits changed" : `deploy ${presence(before, after)}`)];
		default: return [because("setting", `${key} ${presence(before, after)}`)];
	}
}
function diffNames(before, after) {
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].sort(compareText).flatMap((name) => {
		if (!Object.hasOwn(before, name) || !Object.hasOwn(after, name)) return [{
			name,
			what: Object.hasOwn(after, name) ? "added" : "removed"
		}];
		return canonicalJson(before[name] ?? null) === canonicalJson(after[name] ?? null) ? [] : [{
			name,
			what: "changed"
		}];
	});
}
function environmentText(change) {
	return `environment ${change.name} ${change.what}${change.what === "changed" ? " (value hidden)" : ""}`;
}
/** Lists are ordered for Compose: the same entries in another order are a change too. */
function diffLists(noun, before, after, describe) {
	const [old, next] = [indexEntries(before, describe), indexEntries(after, describe)];
	const texts = [];
	for (const name of [.../* @__PURE__ */ new Set([...old.keys(), ...next.keys()])].sort(compareText)) if (!old.has(name) || !next.has(name)) texts.push(`${noun} ${name} ${next.has(name) ? "added" : "removed"}`);
	else if (old.get(name) !== next.get(name)) texts.push(`${noun} ${name} changed`);
	return texts.length > 0 ? texts : [`${noun}s reordered`];
}
function indexEntries(entries, describe) {
	const index = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		const name = describe(entry);
		index.set(name, `${index.get(name) ?? ""}${canonicalJson(entry ?? null)}`);
	}
	return index;
}
function describePort(entry) {
	const { host_ip: address, published, target, protocol } = asRecord(entry);
	const host = [asText(address), asText(published)].filter((each) => each !== void 0 && each !== "").join(":");
	return `${host === "" ? "" : `${host}:`}${String(target)}${protocol === void 0 || protocol === "tcp" ? "" : `/${String(protocol)}`}`;
}
function describeMount(entry) {
	const record = asRecord(entry);
	return asText(entry) ?? asText(record["target"]) ?? asText(record["source"]) ?? "entry";
}
function presence(before, after) {
	const [had, has] = [before !== void 0 && before !== null, after !== void 0 && after !== null];
	if (had === has) return "changed";
	return has ? "added" : "removed";
}
function isLimit(before, after) {
	const [old, next] = [asRecord(before), asRecord(after)];
	const without = (deploy) => canonicalJson({
		...deploy,
		resources: null
	});
	return without(old) === without(next) && canonicalJson(old["resources"] ?? null) !== canonicalJson(next["resources"] ?? null);
}
function splitImage(reference) {
	const at = reference.indexOf("@");
	const plain = at === -1 ? reference : reference.slice(0, at);
	const colon = plain.lastIndexOf(":");
	const hasTag = colon > plain.lastIndexOf("/");
	return {
		repository: hasTag ? plain.slice(0, colon) : plain,
		tag: hasTag ? plain.slice(colon) : "",
		digest: at === -1 ? "" : `@${reference.slice(at + 1).replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, "$1")}`
	};
}

// src/plan/hash-causes.ts
/**
* Causes for one container, never empty.
* @param replacedParents services whose container this one borrows a namespace or volumes from and that get a new one
*/
function hashCauses(scene, service, container, replacedParents) {
	const live = scene.live?.services.get(service.name);
	const causes = live === void 0 ? [] : [...diffServices(live.values, service.values, scene.rules)];
	if (live !== void 0 && contentLabelChanged(live.values, service.values)) causes.push(...knownContentCauses(scene, service));
	causes.push(...replacedParents.map((parent) => because("namespace", `because ${parent} is recreated`)));
	if (causes.length > 0) return causes;
	return [live !== void 0 && contentLabelChanged(live.values, service.values) ? unknownContentCause(scene) : strayCause(scene, service, container)];
}
function knownContentCauses(scene, service) {
	const desired = scene.desired.services.find((each) => each.name === service.name);
	return desired === void 0 ? [] : contentCauses(scene.desired, scene.observed, desired);
}
function unknownContentCause(scene) {
	return scene.observed?.release === void 0 ? because("adopted", "not deployed by Fairlead before") : because("label", "what it mounts is listed in another way (files, targets or reload rules)");
}
/** The container was not made from the files that are live now: by another Compose, by hand, or by a run that died. */
function strayCause(scene, service, container) {
	const made = composeLabel(container, "version");
	const installed = scene.world.observed.compose.version;
	if (scene.observed?.interrupted !== void 0) return because("interrupted", `transaction ${scene.observed.interrupted} began and did not end`);
	if (made !== void 0 && upstreamVersion(made) !== upstreamVersion(installed)) return because("version-skew", `made by Compose ${made}, this VM has ${installed}`);
	if (!isImageId(container.Image) && container.Image !== service.image) return because("image", imageChange(container.Image, service.image));
	if (scene.observed?.release === void 0) return because("adopted", "not deployed by Fairlead before");
	if (isMadeByHand(scene, container)) return because("state", `was made by hand after release ${scene.observed.release.release}`);
	if (borrows(service)) return because("namespace", "the container it borrows from was replaced");
	return because("unknown", "its configuration hash differs, and nothing known explains it");
}
/** Compose called by hand may well have had other files or options than the pipeline gives it. */
function isMadeByHand(scene, container) {
	const released = scene.observed?.release?.observed?.containers;
	return released !== void 0 && !released.some((each) => each.id === container.Id);
}
function borrows(service) {
	const modes = [
		service.values["network_mode"],
		service.values["ipc"],
		service.values["pid"]
	];
	return service.volumesFrom.length > 0 || modes.some((mode) => typeof mode === "string" && mode.startsWith("service:"));
}
/** Debian's 2.40.3-3 writes 2.40.3 into its labels. */
function upstreamVersion(version) {
	return /\d+\.\d+\.\d+/.exec(version)?.[0] ?? version;
}
function isImageId(reference) {
	return /^(?:sha256:)?[0-9a-f]{12,64}$/.test(reference);
}

// src/plan/compare.ts
/** The shadow's decisions with the rules' causes, and one finding for every difference. */
function mergeAnswers(scene, shadow, rules) {
	if (scene.answer.shadowError !== void 0 || scene.answer.refusal !== void 0) return rules;
	const byKey = new Map(rules.decisions.map((each) => [decisionKey(each), each]));
	const pulled = new Set(shadow.filter((each) => each.action === "pull").map((each) => each.name));
	const findings = [...rules.findings];
	const decisions = shadow.map((said) => {
		const key = decisionKey(said);
		const known = byKey.get(key);
		if (known !== void 0) {
			byKey.delete(key);
			return known;
		}
		const moved = causeOfPull(scene, said, pulled);
		if (moved === void 0) findings.push(disagreement(scene, said, `Compose on the VM would ${said.action} it, our rules would not`));
		return {
			...said,
			causes: moved === void 0 ? unexplained(scene, said) : [moved]
		};
	});
	for (const left of byKey.values()) if (!isUndoneByPull(scene, left, pulled)) findings.push(disagreement(scene, left, `our rules would ${left.action} it, Compose on the VM would not`));
	return {
		decisions,
		findings
	};
}
/** A pull can bring another image under the same reference, which only the shadow can find out. */
function causeOfPull(scene, said, pulled) {
	const image = scene.project.services.get(said.service ?? "")?.image;
	return said.action === "recreate" && image !== void 0 && pulled.has(image) ? because("image-moved", `${image}: another image at the registry`) : void 0;
}
/** The rules cannot know that a missing image comes back with the id it had. */
function isUndoneByPull(scene, left, pulled) {
	const image = scene.project.services.get(left.service ?? "")?.image;
	return left.action === "recreate" && image !== void 0 && pulled.has(image) && left.causes.every((each) => each.rule === "image-missing");
}
function unexplained(scene, said) {
	const service = scene.project.services.get(said.service ?? "");
	const container = scene.byService.get(said.service ?? "")?.find((each) => containerName(each) === said.name);
	if (said.action === "recreate" && service !== void 0 && container !== void 0) return hashCauses(scene, service, container, []);
	return [because("unknown", "Compose says so; nothing known explains it")];
}
function disagreement(scene, decision, what) {
	return {
		code: "plan-disagrees",
		severity: "warning",
		summary: `${decision.kind} ${decision.name}: two answers, Compose's is taken`,
		detail: `${what}.`,
		hint: "Please report this: the plan is right, its reasons are not.",
		at: addressOf(scene, decision.service)
	};
}

// src/plan/raw-json.ts
const MAX_DEPTH = 200;
const MAX_LENGTH = 33554432;
const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
/** Parses one JSON document. Throws PipelineError `remote-output` when it is not complete JSON or too deep or large. */
function parseRaw(text) {
	if (text.length > MAX_LENGTH) throw broken(`it is longer than ${MAX_LENGTH} characters`);
	const cursor = {
		text,
		at: 0
	};
	const node = readValue(cursor, 0);
	skipSpace(cursor);
	if (cursor.at !== text.length) throw broken(`something follows the document at character ${cursor.at}`);
	return node;
}
/** The compact text, tokens unchanged. */
function serializeRaw(node) {
	switch (node.type) {
		case "object": return `{${node.members.map(([key, value]) => `${key}:${serializeRaw(value)}`).join(",")}}`;
		case "array": return `[${node.items.map(serializeRaw).join(",")}]`;
		case "token": return node.text;
	}
}
/** The member with that (unquoted) name; Go's keys of structs never need escapes. */
function rawMember(node, name) {
	const key = `"${name}"`;
	return node?.type === "object" ? node.members.find(([each]) => each === key)?.[1] : void 0;
}
/** Members of an object with plain keys; empty for anything else. */
function rawEntries(node) {
	return node?.type === "object" ? node.members.map(([key, value]) => [unquote(key), value]) : [];
}
/** A token with that string, escaped as JavaScript does (enough for ids and names). */
function stringToken(text) {
	return {
		type: "token",
		text: JSON.stringify(text)
	};
}
function readValue(cursor, depth) {
	if (depth > MAX_DEPTH) throw broken(`it is nested deeper than ${MAX_DEPTH} levels`);
	skipSpace(cursor);
	switch (cursor.text[cursor.at]) {
		case "{": return {
			type: "object",
			members: readList(cursor, "}", () => readMember(cursor, depth))
		};
		case "[": return {
			type: "array",
			items: readList(cursor, "]", () => readValue(cursor, depth + 1))
		};
		case "\"": return {
			type: "token",
			text: take(cursor, STRING)
		};
		default: return {
			type: "token",
			text: take(cursor, SCALAR)
		};
	}
}
function readMember(cursor, depth) {
	skipSpace(cursor);
	const key = take(cursor, STRING);
	skipSpace(cursor);
	expect(cursor, ":");
	return [key, readValue(cursor, depth + 1)];
}
function readList(cursor, end, readOne) {
	cursor.at += 1;
	const items = [];
	skipSpace(cursor);
	if (cursor.text[cursor.at] === end) {
		cursor.at += 1;
		return items;
	}
	for (;;) {
		items.push(readOne());
		skipSpace(cursor);
		if (cursor.text[cursor.at] === end) {
			cursor.at += 1;
			return items;
		}
		expect(cursor, ",");
	}
}
function skipSpace(cursor) {
	SPACE.lastIndex = cursor.at;
	SPACE.test(cursor.text);
	cursor.at = SPACE.lastIndex;
}
function take(cursor, pattern) {
	pattern.lastIndex = cursor.at;
	const found = pattern.exec(cursor.text)?.[0];
	if (found === void 0) throw broken(cursor.at >= cursor.text.length ? "it ends too early" : `character ${cursor.at} is not expected`);
	cursor.at += found.length;
	return found;
}
function expect(cursor, character) {
	if (cursor.text[cursor.at] !== character) throw broken(cursor.at >= cursor.text.length ? "it ends too early" : `character ${cursor.at} is not "${character}"`);
	cursor.at += 1;
}
function unquote(key) {
	return String(JSON.parse(key));
}
function broken(why) {
	return new PipelineError({
		code: "remote-output",
		severity: "error",
		summary: "What Compose printed on the VM is not complete JSON",
		detail: `The answer of "docker compose config --format json" cannot be read: ${why}.`,
		hint: "Run the plan again; if it stays, run that command on the VM by hand."
	});
}

// src/plan/compose-hash.ts
/** `config` doubles every `$` so that its output could be read again; the hash is over the undoubled text. */
function undoubleDollars(rendered) {
	return rendered.replaceAll("$$", "$");
}
/**
* The value of the label `com.docker.compose.config-hash`, hex.
* @param rules which keys the VM's Compose leaves out (pkg/compose/hash.go, ServiceHash)
* @param resolved members to put in place of the rendered ones, by plain key: `service:x` references become container ids
*/
function serviceHash(service, rules, resolved = /* @__PURE__ */ new Map()) {
	if (service.type !== "object") return sha256(serializeRaw(service));
	const members = [];
	for (const [key, value] of service.members) if (!rules.leftOut.has(key)) members.push([key, resolved.get(key.slice(1, -1)) ?? (key === "\"deploy\"" ? withoutReplicas(value) : value)]);
	return sha256(serializeRaw({
		type: "object",
		members
	}));
}
/** The value of `com.docker.compose.config-hash` on a network, hex. */
function networkHash(network) {
	return sha256(serializeRaw(network));
}
/** The same for a volume; Compose fills in the driver `local` first. */
function volumeHash(volume) {
	if (volume.type !== "object" || rawMember(volume, "driver") !== void 0) return sha256(serializeRaw(volume));
	const driver = ["\"driver\"", {
		type: "token",
		text: "\"local\""
	}];
	const filled = {
		type: "object",
		members: volume.members.flatMap((member) => member[0] === "\"name\"" ? [member, driver] : [member])
	};
	return sha256(serializeRaw(filled));
}
function withoutReplicas(deploy) {
	return deploy.type === "object" ? {
		...deploy,
		members: deploy.members.filter(([key]) => key !== "\"replicas\"")
	} : deploy;
}

// src/plan/volume-rules.ts
/** Facts: create.go ensureProjectVolumes; without a terminal and without --yes its prompt reads "no" (v01). */
function decideVolumes(scene) {
	const decisions = [];
	const findings = [];
	for (const wanted of scene.project.volumes.values()) if (scene.world.volumesByName.get(wanted.name) === void 0) {
		if (wanted.external) findings.push(externalMissing$1(scene, wanted));
		else {
			const cause = because("new", "does not exist yet");
			decisions.push({
				kind: "volume",
				name: wanted.name,
				action: "create",
				causes: [cause],
				destructive: false
			});
		}
	}
	const kept = [...divergedVolumes(scene).map((name) => volumeFinding(scene, name, "diverged")), ...droppedVolumes(scene).map((name) => volumeFinding(scene, name, "dropped"))];
	return {
		decisions,
		findings: [...findings, ...kept]
	};
}
/** Names of volumes whose definition is not the one they were made with. */
function divergedVolumes(scene) {
	if (!scene.rules.volumeHashes) return [];
	return [...scene.project.volumes.values()].filter((wanted) => {
		const found = scene.world.volumesByName.get(wanted.name);
		const hash = found === void 0 ? void 0 : objectLabel(found, "config-hash");
		return !wanted.external && hash !== void 0 && hash !== volumeHash(wanted.raw);
	}).map((each) => each.name);
}
/** Names of volumes that compose.yaml stopped naming; Compose never removes one (v04, v06). */
function droppedVolumes(scene) {
	const wanted = new Set([...scene.project.volumes.values()].map((each) => each.name));
	return [...scene.live?.volumes.values() ?? []].filter((each) => !each.external && !wanted.has(each.name)).map((each) => each.name).filter((name) => scene.world.volumesByName.has(name));
}
function externalMissing$1(scene, wanted) {
	return {
		code: "external-missing",
		severity: "error",
		summary: `External volume ${wanted.name} does not exist on the VM`,
		detail: `compose.yaml declares the volume "${wanted.key}" as external, so Compose never creates it.`,
		hint: `Run "docker volume create ${wanted.name}" on the VM, or restore it from a backup.`,
		at: addressOf(scene)
	};
}
/** What is said about a volume that stays; of a dropped one once, in the plan that drops it. */
function volumeFinding(scene, name, why) {
	const base = {
		code: "volume-kept",
		severity: "warning",
		at: addressOf(scene)
	};
	if (why === "dropped") return {
		...base,
		summary: `Volume ${name} is not used any more and stays`,
		detail: "compose.yaml does not name it any more; the pipeline never deletes data that nobody names.",
		hint: `When nobody needs it: a line "allow-destroy: ${name}" in this commit's message, or "docker volume rm ${name}" on the VM.`
	};
	return {
		...base,
		summary: `Volume ${name} stays as it is`,
		detail: "Its definition in compose.yaml changed, but a volume can only be recreated empty.",
		hint: `Give the volume a new name and move the data by hand, or lose them: a line "allow-destroy: ${name}" in the commit message.`
	};
}

// src/plan/destroy.ts
/** The volumes of the scene that are lost because they are named: recreated empty, or removed. */
function destroyedVolumes(scene) {
	const named = new Set(scene.destroy);
	return {
		recreated: divergedVolumes(scene).filter((name) => named.has(name)),
		removed: droppedVolumes(scene).filter((name) => named.has(name))
	};
}
/** What the rules and the shadow say, and what the named volumes add: Compose itself would keep them. */
function withDestroyed(scene, reconciliation) {
	const { recreated, removed } = destroyedVolumes(scene);
	const lost = [...recreated, ...removed];
	if (lost.length === 0) return reconciliation;
	const said = new Set(lost.flatMap((name) => [volumeFinding(scene, name, "diverged"), volumeFinding(scene, name, "dropped")]).map(keyOf));
	return {
		...reconciliation,
		decisions: [
			...recreated.map((name) => volumeDecision(name, "recreate", "its definition changed")),
			...removed.map((name) => volumeDecision(name, "remove", "compose.yaml does not name it any more")),
			...reconciliation.decisions,
			...remountingContainers(scene, recreated, reconciliation.decisions)
		],
		findings: [...reconciliation.findings.filter((each) => !said.has(keyOf(each))), ...lost.flatMap((name) => usedByOthers(scene, name))]
	};
}
function keyOf(finding) {
	return `${finding.code} ${finding.summary}`;
}
function volumeDecision(name, action, why) {
	return {
		kind: "volume",
		name,
		action,
		causes: [because("volume", `${why}, and allow-destroy names it`)],
		destructive: true
	};
}
/** A volume can only go when nothing mounts it: its containers are made anew with it. */
function remountingContainers(scene, volumes, decided) {
	const known = new Set(decided.filter((each) => each.kind === "container").map((each) => each.name));
	return scene.containers.flatMap((container) => {
		const volume = container.Mounts.find((mount) => mount.Name !== void 0 && volumes.includes(mount.Name))?.Name;
		const name = containerName(container);
		if (volume === void 0 || known.has(name) || isOneOff(container)) return [];
		return [{
			kind: "container",
			name,
			service: composeLabel(container, "service") ?? "",
			action: "recreate",
			causes: [because("volume", `volume ${volume} is recreated`)],
			destructive: false
		}];
	});
}
function usedByOthers(scene, name) {
	const own = new Set(scene.containers.map((each) => each.Id));
	const users = scene.world.observed.containers.filter((each) => !own.has(each.Id) && each.Mounts.some((mount) => mount.Name === name)).map(containerName);
	if (users.length === 0) return [];
	return [{
		code: "volume-kept",
		severity: "error",
		summary: `Volume ${name} cannot be destroyed: others use it`,
		detail: `${users.join(", ")} mounts it and is not part of ${scene.desired.name}.`,
		hint: `Stop and remove ${users.join(", ")} first, or take allow-destroy back.`,
		at: addressOf(scene)
	}];
}
/** Why the data are copied first, for the plan; undefined when no volume is lost. */
function destroyReason(scene) {
	const { recreated, removed } = destroyedVolumes(scene);
	const lost = [...recreated, ...removed];
	return lost.length === 0 ? void 0 : `${lost.length === 1 ? "volume" : "volumes"} ${lost.join(", ")} ${lost.length === 1 ? "is" : "are"} destroyed`;
}

// src/plan/image-key.ts
/** Equal for two references that a pull treats as the same image. */
function imageKey(reference) {
	const [name = "", digest] = reference.replace(/^(?:index\.)?docker\.io\//, "").replace(/^library\//, "").split("@");
	const colon = name.lastIndexOf(":");
	const hasTag = colon > name.lastIndexOf("/");
	const repository = hasTag ? name.slice(0, colon) : name;
	if (digest !== void 0) return `${repository}@${digest}`;
	return hasTag ? name : `${name}:latest`;
}

// src/plan/from-deeds.ts
/** `<first 12 digits of the old id>_<name>`: what a new container is called until the old one is gone. */
const TEMPORARY = /^([0-9a-f]{12})_(.+)$/;
/** Decisions without causes, which only the rules know; in the order images, networks and volumes, containers. */
function decisionsFromDeeds(scene, deeds) {
	const books = keepBooks(deeds);
	return [
		...pulls(scene, books),
		...[...books.objects.values()].flatMap(({ kind, name, created, removed }) => objectDecision(kind, name, created, removed)),
		...[...books.made].flatMap(([id, made]) => madeDecision(books, id, made)),
		...removals(scene, books),
		...starts(scene, books)
	];
}
/** Pulled images under the names that compose.yaml gives them. */
function pulls(scene, books) {
	const written = new Map([...scene.project.services.values()].map((each) => [imageKey(each.image), each.image]));
	return [...new Set([...books.pulled].map((name) => written.get(imageKey(name)) ?? name))].map((name) => plain("image", name, "pull"));
}
function keepBooks(deeds) {
	const books = {
		made: /* @__PURE__ */ new Map(),
		removed: /* @__PURE__ */ new Set(),
		stopped: /* @__PURE__ */ new Set(),
		started: /* @__PURE__ */ new Set(),
		objects: /* @__PURE__ */ new Map(),
		pulled: /* @__PURE__ */ new Set()
	};
	for (const deed of deeds) switch (deed.deed) {
		case "container-create":
			books.made.set(deed.id, {
				name: deed.name,
				service: ownValue(deed.labels, "com.docker.compose.service"),
				replaces: deed.replaces === void 0 ? void 0 : TEMPORARY.exec(deed.name)?.[1]
			});
			break;
		case "container-rename": {
			const made = books.made.get(deed.id);
			if (made !== void 0) made.name = deed.name;
			break;
		}
		case "container-remove":
			books.removed.add(deed.id);
			break;
		case "container-stop":
			books.stopped.add(deed.id);
			break;
		case "container-start":
			books.started.add(deed.id);
			break;
		case "network-create":
		case "network-remove":
		case "volume-create":
		case "volume-remove":
			noteObject(books, deed);
			break;
		case "image-pull": books.pulled.add(deed.name);
	}
	return books;
}
function noteObject(books, deed) {
	const kind = deed.deed.startsWith("network") ? "network" : "volume";
	const key = `${kind} ${deed.name}`;
	const object = books.objects.get(key) ?? {
		kind,
		name: deed.name,
		created: false,
		removed: false
	};
	if (deed.deed.endsWith("create")) object.created = true;
	else object.removed = true;
	books.objects.set(key, object);
}
function objectDecision(kind, name, created, removed) {
	return [{
		...plain(kind, name, created && removed ? "recreate" : created ? "create" : "remove"),
		destructive: removed
	}];
}
function madeDecision(books, id, made) {
	if (books.removed.has(id)) return [];
	return [{
		...plain("container", TEMPORARY.exec(made.name)?.[2] ?? made.name, made.replaces === void 0 ? "create" : "recreate"),
		...made.service === void 0 ? {} : { service: made.service }
	}];
}
function removals(scene, books) {
	const replaced = new Set([...books.made.values()].flatMap((each) => each.replaces ?? []));
	return [...books.removed].flatMap((id) => {
		const container = scene.world.byId.get(id);
		if (container === void 0 || replaced.has(id.slice(0, 12))) return [];
		return [{
			...about(container, "remove"),
			destructive: true
		}];
	});
}
/** After `--no-start` the real run starts every container of an active service that does not run. */
function starts(scene, books) {
	return scene.containers.flatMap((container) => {
		if (scene.project.services.get(composeLabel(container, "service") ?? "") === void 0 || books.removed.has(container.Id) || composeLabel(container, "oneoff") === "True") return [];
		const stopped = books.stopped.has(container.Id);
		if (container.State === "restarting" || container.State === "running" && !stopped) return [];
		if (container.State === "paused" && !stopped) return [];
		return [about(container, container.State === "running" ? "restart" : "start")];
	});
}
function about(container, action) {
	const service = composeLabel(container, "service");
	return {
		...plain("container", containerName(container), action),
		...service === void 0 ? {} : { service }
	};
}
function plain(kind, name, action) {
	return {
		kind,
		name,
		action,
		causes: [],
		destructive: false
	};
}

// src/plan/reason.ts
const NAMED = 3;
/** "compose.yaml changed since release 12 (a1b2c3d)"; for drift, what moved on the VM. */
function reasonFor(desired, observed, unsettled) {
	const release = observed?.release;
	if (release === void 0 || observed?.interrupted !== void 0) return unsettled.why;
	const texts = [...changedFiles(desired, observed).map(fileCause), ...changedSecrets(desired, observed).values()].map((each) => each.text);
	if (texts.length === 0) return unsettled.why;
	const more = texts.length > NAMED ? ` and ${texts.length - NAMED} more` : "";
	return `${texts.slice(0, NAMED).join(", ")}${more} since release ${release.release} (${release.commit.slice(0, 7)})`;
}
/** Nothing in the Engine changes, but files or the record do: the deploy writes a release and leaves the containers alone. */
function adoptionChange(desired, observed, unsettled) {
	return {
		vm: desired.vm,
		stack: desired.name,
		kind: "release",
		name: `${desired.name} release ${(observed?.release?.release ?? 0) + 1}`,
		action: "create",
		causes: adoptionCauses(desired, observed, unsettled),
		destructive: false
	};
}
function adoptionCauses(desired, observed, unsettled) {
	if (observed?.interrupted !== void 0) return [because("interrupted", unsettled.why)];
	if (observed?.release === void 0) return [because("adopted", unsettled.why)];
	const files = changedFiles(desired, observed).map(fileCause);
	const edited = editedFiles(observed).map((each) => because("file", `${each.path} was changed on the VM`));
	const secrets = [...changedSecrets(desired, observed).values()];
	const causes = [
		...files,
		...secrets,
		...files.length === 0 ? edited : []
	];
	if (causes.length > 0) return causes;
	return [because(unsettled.why.startsWith("Compose was") ? "version-skew" : "label", unsettled.why)];
}

// src/plan/conflicts.ts
/** A container's name that another container has, unless that one goes away first. */
function nameClash(scene, service, name, parts) {
	const holder = scene.world.byName.get(name);
	if (holder === void 0 || holder.Id === parts.own || parts.removed.has(holder.Id)) return [];
	if (scene.giver(holder, {
		kind: "name",
		name
	}) !== void 0) return [];
	const half = parts.own === void 0 ? "the service would not start" : `the old container would be gone and the new one not started`;
	return [{
		code: "name-taken",
		severity: "error",
		summary: `Container name ${name} is taken`,
		detail: `${describeHolder(holder)} has it; ${half}.`,
		hint: `Remove or rename that container on the VM ("docker rename ${name} …"), or give ${service.name} another container_name.`,
		at: addressOf(scene, service.name)
	}];
}
/** Host ports that another container publishes, or two of this stack. One pass over the ports of the stack. */
function portClashes(scene, placed, gone) {
	const findings = [];
	const claims = collectClaims(scene, placed);
	for (const [port, claimants] of claims) {
		const twice = claimants.find((each, index) => claimants.slice(0, index).some((other) => overlaps(each.address, other.address)));
		if (twice !== void 0) findings.push(portTaken(scene, twice.service, port, "Another container of this stack publishes the same port"));
		const ids = new Set(claimants.map((each) => each.placed.id));
		for (const holder of scene.world.publishers.get(port) ?? []) {
			if (gone.has(holder.Id) || ids.has(holder.Id) || scene.giver(holder, {
				kind: "port",
				port
			}) !== void 0) continue;
			const claimant = claimants.find((each) => isStarted(each.placed) && holds(holder, port, each.address));
			if (claimant !== void 0) findings.push(portTaken(scene, claimant.service, port, `${describeHolder(holder)} publishes it`));
		}
	}
	return findings;
}
function collectClaims(scene, placed) {
	const claims = /* @__PURE__ */ new Map();
	for (const [name, containers] of placed) for (const { port, hostAddress } of scene.project.services.get(name)?.ports ?? []) {
		const list = claims.get(port) ?? [];
		claims.set(port, [...list, ...containers.map((each) => ({
			service: name,
			address: hostAddress,
			placed: each
		}))]);
	}
	return claims;
}
/** A container that runs on has its port already. */
function isStarted(placed) {
	return placed.kept === void 0 || placed.kept.State !== "running" || placed.stoppedBy !== void 0;
}
function holds(holder, port, address) {
	return holder.Ports.some((each) => `${each.PublicPort ?? ""}/${each.Type}` === port && overlaps(each.IP ?? "", address));
}
function overlaps(left, right) {
	return isAnyAddress(left) || isAnyAddress(right) || left === right;
}
function isAnyAddress(address) {
	return address === "" || address === "0.0.0.0" || address === "::";
}
function describeHolder(holder) {
	const project = composeLabel(holder, "project");
	return `Container ${containerName(holder)}${project === void 0 ? "" : ` of project ${project}`}`;
}
function portTaken(scene, service, port, by) {
	return {
		code: "port-taken",
		severity: "error",
		summary: `Host port ${port} of ${service} is taken`,
		detail: `${by}; Compose would remove the old container and then fail to start the new one.`,
		hint: "Publish another port in compose.yaml, or stop what holds it.",
		at: addressOf(scene, service)
	};
}

// src/plan/borrow.ts
const NAMESPACES = [
	"network_mode",
	"ipc",
	"pid"
];
const PREFIX = "service:";
/** Names of the services it borrows from, without repetition. */
function borrowedFrom(service) {
	const parents = /* @__PURE__ */ new Set();
	for (const key of NAMESPACES) {
		const mode = asText(service.values[key]) ?? "";
		if (mode.startsWith(PREFIX)) parents.add(mode.slice(8));
	}
	for (const source of service.volumesFrom) {
		const [name = ""] = source.split(":");
		if (name !== "container") parents.add(name);
	}
	return [...parents];
}
/**
* What Compose puts in place of `service:x` before it hashes (convergence.go resolveServiceReferences).
* @param idOf id of the first container of a service, by the name it has at that moment
*/
function resolveReferences(service, idOf) {
	const resolved = /* @__PURE__ */ new Map();
	for (const key of NAMESPACES) {
		const mode = asText(service.values[key]) ?? "";
		if (mode.startsWith(PREFIX)) resolved.set(key, stringToken(`container:${idOf(mode.slice(8)) ?? ""}`));
	}
	if (service.volumesFrom.length > 0) {
		const items = service.volumesFrom.map((source) => {
			const [first = "", second = ""] = source.split(":");
			return stringToken(first === "container" ? second : idOf(first) ?? "");
		});
		resolved.set("volumes_from", {
			type: "array",
			items
		});
	}
	return resolved;
}

// src/plan/rendered.ts
/** Parses Compose's text. Throws PipelineError `remote-output` when it is not JSON. */
function parseRendered(text) {
	const document = parseRaw(undoubleDollars(text));
	const name = asText(parseNode(rawMember(document, "name"))) ?? "";
	return {
		name,
		services: new Map(rawEntries(rawMember(document, "services")).map(([key, raw]) => [key, readService(name, key, raw)])),
		networks: new Map(rawEntries(rawMember(document, "networks")).map(([key, raw]) => [key, readObject(key, raw)])),
		volumes: new Map(rawEntries(rawMember(document, "volumes")).map(([key, raw]) => [key, readObject(key, raw)]))
	};
}
/** Names of services in dependency order, names breaking ties; services of a cycle come last. */
function inDependencyOrder(project) {
	const ordered = /* @__PURE__ */ new Set();
	let waiting = [...project.services.keys()].sort();
	while (waiting.length > 0) {
		const before = ordered.size;
		const left = [];
		for (const name of waiting) if ([...project.services.get(name)?.dependsOn.keys() ?? []].every((each) => ordered.has(each) || !project.services.has(each))) ordered.add(name);
		else left.push(name);
		if (ordered.size === before) return [...ordered, ...left];
		waiting = left;
	}
	return [...ordered];
}
/** Name of a service's container with that number. */
function nameOf(project, service, number) {
	return service.containerName ?? `${project.name}-${service.name}-${number}`;
}
function readService(project, name, raw) {
	const values = asRecord(parseNode(raw));
	const replicas = asNumber(asRecord(values["deploy"])["replicas"]);
	return {
		name,
		raw,
		values,
		image: asText(values["image"]) ?? `${project}-${name}`,
		builds: values["build"] !== void 0,
		provided: values["provider"] !== void 0,
		pullPolicy: asText(values["pull_policy"]) ?? "missing",
		platform: asText(values["platform"]),
		containerName: asText(values["container_name"]),
		scale: asNumber(values["scale"]) ?? replicas ?? 1,
		scaleIsReplicas: values["scale"] === void 0 && replicas !== void 0,
		networks: Object.keys(asRecord(values["networks"])),
		dependsOn: new Map(Object.entries(asRecord(values["depends_on"])).map(([key, value]) => [key, readDependency(value)])),
		volumesFrom: asList(values["volumes_from"]).flatMap((each) => asText(each) ?? []),
		volumes: asList(values["volumes"]).flatMap(readNamedVolume),
		ports: asList(values["ports"]).flatMap(readPort)
	};
}
function readDependency(value) {
	const record = asRecord(value);
	return {
		condition: asText(record["condition"]) ?? "service_started",
		restart: record["restart"] === true
	};
}
function readNamedVolume(value) {
	const { type, source } = asRecord(value);
	return type === "volume" && typeof source === "string" && source !== "" ? [source] : [];
}
function readPort(value) {
	const record = asRecord(value);
	const published = asText(record["published"]) ?? "";
	if (!/^\d+$/.test(published)) return [];
	return [{
		hostAddress: asText(record["host_ip"]) ?? "",
		port: `${published}/${asText(record["protocol"]) ?? "tcp"}`
	}];
}
function readObject(key, raw) {
	const values = asRecord(parseNode(raw));
	return {
		key,
		name: asText(values["name"]) ?? key,
		external: values["external"] === true,
		raw
	};
}
function parseNode(node) {
	return node === void 0 ? void 0 : JSON.parse(serializeRaw(node));
}

// src/plan/converge.ts
/** Facts: pkg/compose/convergence.go ensureService, mustRecreate; convergence facts, sections 1.6, 3 and 4. */
function convergeServices(scene, outcomes) {
	const stoppedBy = /* @__PURE__ */ new Map();
	for (const [id, network] of outcomes.networks.stopped) stoppedBy.set(id, because("network", `because network ${network} is recreated`));
	const course = {
		scene,
		...outcomes,
		stoppedBy,
		decisions: [],
		findings: [],
		placed: /* @__PURE__ */ new Map(),
		recreated: /* @__PURE__ */ new Set()
	};
	for (const name of inDependencyOrder(scene.project)) {
		const service = scene.project.services.get(name);
		if (service !== void 0 && !service.provided) convergeService(course, service);
	}
	return course;
}
function convergeService(course, service) {
	const { scene } = course;
	const found = (scene.byService.get(service.name) ?? []).filter((each) => !course.removed.has(each.Id));
	const resolved = resolveReferences(service, (parent) => firstOf(course, parent));
	const wantedHash = serviceHash(service.raw, scene.rules, resolved);
	const replacedParents = borrowedFrom(service).filter((parent) => course.recreated.has(parent));
	const dragged = draggedBy(course, service);
	const causesOf = (container) => [...composeLabel(container, "config-hash") === wantedHash ? otherCauses(course, service, container) : hashCauses(scene, service, container, replacedParents), ...dragged];
	const sorted = inComposeOrder(found.map((container) => ({
		container,
		number: numberOf(container),
		causes: causesOf(container)
	})), scene.rules.dropsStaleFirst);
	if (service.scaleIsReplicas && service.scale === 0 && found.length > 1) course.findings.push(replicasZero(scene, service));
	const placed = sorted.flatMap((each, index) => {
		if (index >= service.scale) {
			course.decisions.push(removalOf(service, each.container));
			return [];
		}
		return [each.causes.length > 0 ? recreate(course, service, each) : keep(course, each.container)];
	});
	const highest = Math.max(0, ...found.map(numberOf));
	for (let missing = 1; missing <= service.scale - found.length; missing += 1) placed.push(create(course, service, highest + missing, found.length > 0));
	course.placed.set(service.name, placed);
}
/** Before 2.29.4 whoever depends on a recreated service was recreated with it (v2.26.1 convergence.go setDependentLifecycle). */
function draggedBy(course, service) {
	if (course.scene.rules.dependents === "restart") return [];
	const borrowed = new Set(borrowedFrom(service));
	return [...service.dependsOn.keys()].filter((name) => course.recreated.has(name) && !borrowed.has(name)).map((name) => because("dependency", `because ${name} is recreated`));
}
/** Rules 2 to 4 of mustRecreate: the hash is as wanted. */
function otherCauses(course, service, container) {
	const image = composeLabel(container, "image");
	const wanted = course.images.ids.get(service.image);
	if ((image ?? "") !== (wanted ?? "") && wanted !== "built") return [whyOtherImage(course, service, wanted)];
	if (!course.scene.rules.volumeHashes) return [];
	if (container.State === "running" && !course.stoppedBy.has(container.Id)) {
		const attached = new Set(Object.values(container.NetworkSettings.Networks).map((each) => each.NetworkID));
		const cut = service.networks.find((key) => !attached.has(course.networks.ids.get(key) ?? ""));
		if (cut !== void 0) return [because("network", `not attached to network ${cut}`)];
	}
	const { volumes } = course.scene.project;
	const unmounted = service.volumes.find((key) => !mounts(container, volumes.get(key)?.name ?? key));
	return unmounted === void 0 ? [] : [because("volume", `volume ${unmounted} not mounted`)];
}
function whyOtherImage(course, service, wanted) {
	if (course.images.brought.has(service.image)) return because("image-moved", `${service.image}: another image at the registry`);
	return ownValue(course.scene.answer.images, service.image) === null || wanted === void 0 || wanted === "pulled" ? because("image-missing", `${service.image}: its image is gone from the VM`) : because("image-moved", `${service.image}: now another image on the VM`);
}
function mounts(container, volume) {
	return container.Mounts.some((each) => each.Type === "volume" && each.Name === volume);
}
/**
* Compose keeps the first `scale` of this order. Its comparator is no strict order, so the result is that of Go's
* insertion sort over the Engine's list, reversed (cases m17, p62; sort.Slice uses another sort above 12 entries).
*/
function inComposeOrder(candidates, dropsStaleFirst) {
	const sorted = [...candidates];
	for (let end = 1; end < sorted.length; end += 1) for (let at = end; at > 0; at -= 1) {
		const [left, right] = [sorted[at - 1], sorted[at]];
		if (left === void 0 || right === void 0 || !goesBefore(right, left, dropsStaleFirst)) break;
		sorted[at - 1] = right;
		sorted[at] = left;
	}
	return dropsStaleFirst ? sorted.reverse() : sorted;
}
function goesBefore(left, right, highFirst) {
	if (left.causes.length > 0) return true;
	return right.causes.length === 0 && (highFirst ? left.number > right.number : left.number < right.number);
}
function keep(course, container) {
	const name = containerName(container);
	return {
		id: container.Id,
		name,
		sortName: name,
		kept: container,
		stoppedBy: course.stoppedBy.get(container.Id)
	};
}
function recreate(course, service, { container, number, causes }) {
	const name = nameOf(course.scene.project, service, number);
	course.decisions.push({
		kind: "container",
		name,
		service: service.name,
		action: "recreate",
		causes,
		destructive: false
	});
	course.recreated.add(service.name);
	course.findings.push(...nameClash(course.scene, service, name, {
		own: container.Id,
		removed: course.removed
	}));
	const restarting = course.scene.rules.dependents === "restart" ? course.scene.project.services.values() : [];
	for (const dependent of restarting) if (dependent.dependsOn.get(service.name)?.restart === true) for (const each of course.scene.byService.get(dependent.name) ?? []) course.stoppedBy.set(each.Id, because("dependency", `because ${service.name} is recreated`));
	const sortName = `${container.Id.slice(0, 12)}_${name}`;
	return {
		id: `new:${name}`,
		name,
		sortName,
		kept: void 0,
		stoppedBy: void 0
	};
}
function create(course, service, number, hasOthers) {
	const name = nameOf(course.scene.project, service, number);
	const cause = whyCreated(course.scene, service, hasOthers);
	course.decisions.push({
		kind: "container",
		name,
		service: service.name,
		action: "create",
		causes: [cause],
		destructive: false
	});
	course.findings.push(...nameClash(course.scene, service, name, {
		own: void 0,
		removed: course.removed
	}));
	return {
		id: `new:${name}`,
		name,
		sortName: name,
		kept: void 0,
		stoppedBy: void 0
	};
}
function whyCreated(scene, service, hasOthers) {
	const released = scene.observed?.release?.observed?.containers.filter((each) => each.service === service.name) ?? [];
	const liveScale = scene.live?.services.get(service.name)?.scale;
	if (hasOthers && (liveScale === void 0 || liveScale < service.scale)) return because("scale", `${liveScale === void 0 ? "" : `${liveScale} → `}${service.scale} containers wanted`);
	if (released.length > 0) return because("state", "was removed by hand");
	return because("new", "does not exist yet");
}
function removalOf(service, container) {
	const cause = because("scale", `only ${service.scale} wanted`);
	return {
		kind: "container",
		name: containerName(container),
		service: service.name,
		action: "remove",
		causes: [cause],
		destructive: true
	};
}
function firstOf(course, parent) {
	return (course.placed.get(parent) ?? []).reduce((first, each) => first === void 0 || each.sortName < first.sortName ? each : first, void 0)?.id;
}
function replicasZero(scene, service) {
	return {
		code: "plan-refused",
		severity: "error",
		summary: `${service.name}: deploy.replicas 0 fails in this Compose`,
		detail: "Compose before 5.4.0 removes the containers and then fails with \"has no container to start\".",
		hint: `Write "scale: 0" for ${service.name} in compose.yaml instead.`,
		at: addressOf(scene, service.name)
	};
}

// src/plan/image-rules.ts
const SECONDS = {
	s: 1,
	m: 60,
	h: 3600,
	d: 86400,
	w: 604800
};
/** Facts: pkg/compose/pull.go mustPull, build.go ensureImagesExists; convergence facts, section 7. */
function decideImages(scene) {
	const ids = /* @__PURE__ */ new Map();
	const decisions = /* @__PURE__ */ new Map();
	const findings = [];
	const services = [...scene.project.services.values()].filter((each) => !each.provided);
	const foreign = new Set(services.filter((each) => isForeign(each, imageOf(scene, each))).map((each) => each.image));
	for (const { image } of services) {
		const found = ownValue(scene.answer.images, image);
		if (found !== void 0 && found !== null && !foreign.has(image)) ids.set(image, found.id);
	}
	const present = new Set(ids.keys());
	const pulled = new Map(Object.entries(scene.answer.pulledImages ?? {}).map(([reference, id]) => [imageKey(reference), id]));
	for (const service of services) {
		const why = whyPulled(service, present.has(service.image), imageOf(scene, service), scene.now);
		if (why !== void 0) {
			decisions.set(service.image, pullOf(service, why, present.has(service.image)));
			findings.push(...refusedPull(scene, service));
			const brought = pulled.get(imageKey(service.image));
			if (brought !== void 0 || !present.has(service.image)) ids.set(service.image, brought ?? "pulled");
		} else if (service.builds && (!present.has(service.image) || service.pullPolicy === "build")) {
			ids.set(service.image, "built");
			findings.push(builtOnTheVm(scene, service));
		} else if (!ids.has(service.image) && service.scale > 0) findings.push(missingForGood(scene, service, foreign.has(service.image)));
	}
	const brought = new Set([...present].filter((image) => decisions.has(image) && pulled.has(imageKey(image))));
	return {
		decisions: [...decisions.values()],
		findings,
		ids,
		brought
	};
}
function imageOf(scene, service) {
	return ownValue(scene.answer.images, service.image);
}
function isForeign(service, image) {
	if (service.platform === void 0 || image === null || image === void 0) return false;
	const [os, architecture] = service.platform.split("/");
	return image.os !== os || architecture !== void 0 && image.architecture !== architecture;
}
function whyPulled(service, present, image, now) {
	if (service.values["image"] === void 0) return;
	const policy = service.pullPolicy;
	if (policy === "always") return "pull_policy is always";
	if (policy === "never" || policy === "build") return;
	const window = refreshSeconds(policy);
	if (window !== void 0 && present && image !== null && image !== void 0) return now > Date.parse(image.lastTagTime) + window * 1e3 ? `pull_policy is ${policy}` : void 0;
	return present ? void 0 : "not on this VM yet";
}
function refreshSeconds(policy) {
	if (policy === "daily" || policy === "weekly") return policy === "daily" ? 86400 : 604800;
	if (!policy.startsWith("every_")) return;
	let seconds = 0;
	for (const [, count, unit] of policy.matchAll(/(\d+)([smhdw])/g)) seconds += Number(count) * (ownValue(SECONDS, unit ?? "") ?? 0);
	return seconds;
}
function pullOf(service, why, present) {
	const cause = because(present ? "policy" : "image-missing", why);
	return {
		kind: "image",
		name: service.image,
		action: "pull",
		causes: [cause],
		destructive: false
	};
}
/** The registry was asked beforehand: without the image Compose stops before it changes anything. */
function refusedPull(scene, service) {
	const refused = ownValue(scene.answer.refusedPulls, service.image);
	if (refused === void 0) return [];
	const reason = refused.absent ? "The registry does not have it" : "Whether the registry has it could not be found out";
	return [{
		code: "pull-failed",
		severity: refused.absent ? "error" : "warning",
		summary: refused.absent ? `${service.name}: its image cannot be pulled` : `${service.name}: its image may not be pulled`,
		detail: `${service.image}: ${reason} (${refused.text}).`,
		hint: refused.absent ? "Name an image and a tag that exist." : `Run "docker pull ${service.image}" on the VM to see why.`,
		at: addressOf(scene, service.name)
	}];
}
function builtOnTheVm(scene, service) {
	return {
		code: "image-missing",
		severity: "warning",
		summary: `${service.name} is built on the VM, so its image is not known yet`,
		detail: `Whether ${service.name} is recreated depends on the image that the build makes.`,
		hint: "Build the image elsewhere, push it and name it with `image:`.",
		at: addressOf(scene, service.name)
	};
}
function missingForGood(scene, service, wrongPlatform) {
	const why = wrongPlatform ? `the VM's image is not for ${service.platform ?? "this platform"}` : "the VM does not have it";
	return {
		code: "image-missing",
		severity: "error",
		summary: `${service.name}: its image is missing and may not be pulled`,
		detail: `${service.image}: ${why}, and pull_policy is ${service.pullPolicy}. Compose would leave other changed services stopped.`,
		hint: `Run "docker pull ${service.image}" on the VM, or remove pull_policy from the service.`,
		at: addressOf(scene, service.name)
	};
}

// src/plan/network-rules.ts
/** Facts: create.go ensureNetworks, removeDivergedNetwork; convergence facts, sections 1.3 and 6. */
function decideNetworks(scene) {
	const decisions = [];
	const findings = [];
	const ids = /* @__PURE__ */ new Map();
	const stopped = /* @__PURE__ */ new Map();
	for (const wanted of scene.project.networks.values()) {
		const [found, second] = scene.world.networksByName.get(wanted.name) ?? [];
		if (wanted.external) {
			const external = found ?? scene.world.networksById.get(wanted.name);
			if (external === void 0 || second !== void 0) findings.push(externalMissing(scene, wanted, second !== void 0));
			else ids.set(wanted.key, external.Id);
			continue;
		}
		ids.set(wanted.key, `new:${wanted.key}`);
		if (found === void 0) {
			const cause = because("new", "does not exist yet");
			decisions.push({
				kind: "network",
				name: wanted.name,
				action: "create",
				causes: [cause],
				destructive: false
			});
		} else if (objectLabel(found, "network") !== wanted.key) findings.push(foreignNetwork(scene, wanted));
		else if (scene.rules.networkHashes && isDiverged(found, wanted)) {
			const cause = because("network", "its definition changed");
			decisions.push({
				kind: "network",
				name: wanted.name,
				action: "recreate",
				causes: [cause],
				destructive: true
			});
			findings.push(...recreateNetwork(scene, wanted, found, stopped));
		} else ids.set(wanted.key, found.Id);
	}
	return {
		decisions,
		findings,
		ids,
		stopped
	};
}
function isDiverged(found, wanted) {
	const hash = objectLabel(found, "config-hash");
	return hash !== void 0 && hash !== "" && hash !== networkHash(wanted.raw);
}
function recreateNetwork(scene, wanted, found, stopped) {
	const users = servicesOnNetwork(scene.project, wanted.key).flatMap((each) => scene.byService.get(each.name) ?? []);
	const mine = new Set(users.map((each) => each.Id));
	for (const id of mine) stopped.set(id, wanted.name);
	const attached = scene.world.attached.get(found.Id) ?? [];
	const attachedIds = new Set(attached.map((each) => each.Id));
	const inTheWay = attached.filter((each) => !mine.has(each.Id) && isActive(each));
	const joining = users.filter((each) => !attachedIds.has(each.Id));
	const findings = [];
	if (inTheWay.length > 0) findings.push(networkCut(scene, wanted, `${listNames(inTheWay)} is attached to it and not part of this change`, inTheWay));
	if (joining.length > 0) findings.push(networkCut(scene, wanted, `${listNames(joining)} joins it in the same change`, joining));
	return findings;
}
function isActive(container) {
	return container.State === "running" || container.State === "paused" || container.State === "restarting";
}
/** Names in order, separated by commas. */
function listNames(containers) {
	return containers.map(containerName).sort().join(", ");
}
function networkCut(scene, wanted, why, containers) {
	return {
		code: "network-cut",
		severity: "error",
		summary: `Network ${wanted.name} cannot be recreated safely`,
		detail: `Its definition changed, but ${why}. Compose would stop every service on the network, fail, and stay stuck.`,
		hint: `Plan a down-time: remove ${listNames(containers)} first ("docker rm -f" on the VM), then plan again.`,
		at: addressOf(scene)
	};
}
/** Compose reconnects the old containers without their aliases: siblings cannot resolve service names any more (n01). */
function aliasesLost(scene, network, kept) {
	return {
		code: "network-cut",
		severity: "warning",
		summary: `Network ${network} is recreated; its containers stop for a moment`,
		detail: `Compose reconnects ${listNames(kept)} without their service names, so name lookups between them fail afterwards.`,
		hint: "Change something of each service in the same commit (a label is enough), so that they are recreated too.",
		at: addressOf(scene)
	};
}
function externalMissing(scene, wanted, many) {
	return {
		code: "external-missing",
		severity: "error",
		summary: many ? `External network ${wanted.name} exists more than once` : `External network ${wanted.name} does not exist on the VM`,
		detail: `compose.yaml declares the network "${wanted.key}" as external, so Compose never creates it.`,
		hint: many ? `Remove all but one: "docker network ls --filter name=${wanted.name}".` : `Run "docker network create ${wanted.name}" on the VM.`,
		at: addressOf(scene)
	};
}
function foreignNetwork(scene, wanted) {
	return {
		code: "name-taken",
		severity: "error",
		summary: `Network ${wanted.name} exists but is not this stack's`,
		detail: `It has no label com.docker.compose.network=${wanted.key}, so Compose refuses to use it.`,
		hint: `Declare it as external in compose.yaml, or remove it on the VM: "docker network rm ${wanted.name}".`,
		at: addressOf(scene)
	};
}

// src/plan/start-rules.ts
/** Facts: pkg/compose/start.go, startService; convergence facts, sections 1.7, 5 and 12.3. */
function startServices(scene, convergence, networks) {
	const decisions = [];
	const findings = [];
	for (const [service, placed] of convergence.placed) for (const each of placed) {
		const { kept } = each;
		if (kept === void 0) continue;
		if (kept.State === "paused" && each.stoppedBy === void 0) findings.push(paused(scene, service, each));
		else if (isUnhealthy(kept) && each.stoppedBy === void 0) findings.push(unhealthyParent(scene, convergence, service, each));
		else {
			decisions.push(...startOf(service, each, kept));
			findings.push(...lostNetworks(scene, service, each, networks));
		}
	}
	return {
		decisions,
		findings
	};
}
function startOf(service, placed, kept) {
	const wasRunning = kept.State === "running";
	if (kept.State === "restarting" || wasRunning && placed.stoppedBy === void 0) return [];
	const action = wasRunning ? "restart" : "start";
	const causes = placed.stoppedBy !== void 0 && wasRunning ? [placed.stoppedBy] : [whyStarted(kept)];
	return [{
		kind: "container",
		name: placed.name,
		service,
		action,
		causes,
		destructive: false
	}];
}
/** Why a kept container that does not run is started. */
function whyStarted(kept) {
	return because("state", hasFinished(kept) ? `${stateText(kept)}; one-shots run again with every change of their stack` : stateText(kept));
}
/** A stopped container keeps the id of its network; when that network is gone the Engine refuses to start it (n08). */
function lostNetworks(scene, service, placed, networks) {
	const { kept } = placed;
	if (kept === void 0 || kept.State === "running" || kept.State === "restarting" || networks.stopped.has(kept.Id)) return [];
	const lost = Object.entries(kept.NetworkSettings.Networks).find(([, each]) => each.NetworkID !== "" && !scene.world.networksById.has(each.NetworkID));
	if (lost === void 0) return [];
	return [{
		code: "plan-refused",
		severity: "error",
		summary: `${placed.name} cannot start: its network was removed`,
		detail: `It is stopped and still bound to network ${lost[0]}, which was removed and made again under another id.`,
		hint: `Run "docker rm ${placed.name}" on the VM; the next plan creates it.`,
		at: addressOf(scene, service)
	}];
}
function paused(scene, service, placed) {
	return {
		code: "container-paused",
		severity: "error",
		summary: `${placed.name} is paused`,
		detail: "Compose cannot start a paused container, so the whole \"up\" would fail.",
		hint: `Run "docker unpause ${placed.name}" on the VM and plan again.`,
		at: addressOf(scene, service)
	};
}
/** A changed child waits for its unhealthy, unchanged parent for ever and stays created but not started (p43). */
function unhealthyParent(scene, convergence, service, placed) {
	const children = [...scene.project.services.values()].filter((each) => each.dependsOn.get(service)?.condition === "service_healthy" && isChanged(convergence, each.name));
	const names = children.map((each) => each.name).join(", ");
	return {
		code: "unhealthy",
		severity: children.length > 0 ? "error" : "warning",
		summary: `${placed.name} is unhealthy and does not change`,
		detail: children.length > 0 ? `${names} changes and waits for it: the old containers would be gone and the new ones never started.` : "Compose reports an unhealthy container as a failure, so a change of this stack counts only once it has recovered.",
		hint: `See "docker logs ${placed.name}" on the VM; repair it first, or change ${service} in the same commit.`,
		at: addressOf(scene, service)
	};
}
function isChanged(convergence, service) {
	return convergence.recreated.has(service) || (convergence.placed.get(service) ?? []).some((each) => each.kept === void 0);
}

// src/plan/reconcile.ts
/** Decisions in Compose's order of phases, and every failure that can be told beforehand. */
function reconcile(scene) {
	const images = decideImages(scene);
	const networks = decideNetworks(scene);
	const volumes = decideVolumes(scene);
	const orphans = findOrphans(scene);
	const removed = new Set(orphans.map((each) => each.id));
	const convergence = convergeServices(scene, {
		images,
		networks,
		removed
	});
	const started = startServices(scene, convergence, networks);
	const all = [
		images,
		networks,
		volumes,
		{
			decisions: orphans.map((each) => each.decision),
			findings: []
		},
		convergence,
		started
	];
	return {
		decisions: all.flatMap((each) => each.decisions),
		findings: [
			...all.flatMap((each) => each.findings),
			...portClashes(scene, convergence.placed, goneIds(scene, removed, convergence)),
			...lostAliases(scene, networks, convergence),
			...unplannable(scene)
		]
	};
}
/** Facts: containers.go isOrphaned; services of inactive profiles are neither updated nor removed (m10). */
function findOrphans(scene) {
	const known = /* @__PURE__ */ new Set([...scene.project.services.keys(), ...scene.answer.disabledServices]);
	return scene.containers.flatMap((container) => {
		const service = composeLabel(container, "service") ?? "";
		const oneOff = isOneOff(container);
		if (!(oneOff ? scene.rules.removesFinishedOneOffs && isFinished(container) : !known.has(service))) return [];
		const cause = oneOff ? because("one-off", `a finished "compose run", ${stateText(container)}`) : because("orphan", `service ${service} is not in compose.yaml any more`);
		const decision = {
			kind: "container",
			name: containerName(container),
			service,
			action: "remove",
			causes: [cause],
			destructive: !oneOff
		};
		return [{
			id: container.Id,
			decision
		}];
	});
}
function isFinished(container) {
	return container.State === "exited" || container.State === "dead";
}
function goneIds(scene, removed, convergence) {
	const gone = new Set(removed);
	for (const [service, containers] of scene.byService) {
		const kept = new Set((convergence.placed.get(service) ?? []).map((each) => each.id));
		if (convergence.placed.has(service)) for (const container of containers.filter((each) => !kept.has(each.Id))) gone.add(container.Id);
	}
	return gone;
}
function lostAliases(scene, networks, convergence) {
	const kept = [...convergence.placed.values()].flat().flatMap((each) => each.kept ?? []);
	return (networks.findings.length > 0 ? [] : [...new Set(networks.stopped.values())]).flatMap((network) => {
		const users = kept.filter((each) => networks.stopped.get(each.Id) === network);
		return users.length === 0 ? [] : [aliasesLost(scene, network, users)];
	});
}
/** What neither the rules nor the shadow can foretell. */
function unplannable(scene) {
	return [...scene.project.services.values()].flatMap((service) => {
		const key = [
			"provider",
			"models",
			"use_api_socket"
		].find((each) => service.values[each] !== void 0);
		return key === void 0 ? [] : [{
			code: "plan-refused",
			severity: "error",
			summary: `${service.name}: what "${key}" does cannot be planned`,
			detail: `Compose runs code outside the Engine for "${key}", so no plan can be exact.`,
			hint: `Remove "${key}" from ${service.name} in compose.yaml.`,
			at: addressOf(scene, service.name)
		}];
	});
}

// src/plan/refuse.ts
/** Secrets that the stack needs and the VM does not have. */
function missingSecrets(desired, observed) {
	return neededSecrets(desired).filter((each) => ownValue(observed?.secrets, each) === void 0).map((name) => ({
		code: "secret-missing",
		severity: "error",
		summary: `Secret ${name} of ${desired.name} is missing on ${desired.vm}`,
		detail: `/opt/stacks/${desired.name}/secrets/${name} does not exist; Compose would fail when it creates the container.`,
		hint: `Run "fairlead secrets init ${desired.vm}".`,
		at: { address: `${desired.vm}/${desired.name}` }
	}));
}
/** A transaction that runs right now: what is read may be half of it. */
function runningTransaction(desired, observed) {
	if (observed?.lock === void 0) return [];
	return [{
		code: "lock-held",
		severity: "warning",
		summary: `${desired.name} is being changed right now`,
		detail: `The lock on the VM is held: ${observed.lock}.`,
		hint: "Plan again when that run has ended.",
		at: { address: `${desired.vm}/${desired.name}` }
	}];
}
/** What Compose itself said against the desired files. */
function composeRefusal(desired, answer) {
	if (answer.refusal === void 0) return [];
	return [{
		code: "compose-refused",
		severity: "error",
		summary: `Compose on ${desired.vm} refuses the files of ${desired.name}`,
		detail: answer.refusal,
		hint: "Repair compose.yaml; nothing was changed on the VM.",
		at: { address: `${desired.vm}/${desired.name}` }
	}];
}
/** An error of the shadow run that no rule foretold; with a rule's finding beside it, it would only say the same again. */
function shadowFailure(scene, findings) {
	const { shadowError } = scene.answer;
	if (shadowError === void 0 || findings.some((each) => each.severity === "error")) return [];
	return [{
		code: "compose-refused",
		severity: "error",
		summary: "Compose on the VM would fail with these files",
		detail: shadowError,
		hint: "Repair what Compose names; nothing was changed on the VM.",
		at: addressOf(scene)
	}];
}
/** One sentence for a whole stack that another Compose made. */
function versionSkew(scene, decisions) {
	const skewed = decisions.filter((each) => each.causes.some((cause) => cause.rule === "version-skew"));
	const text = skewed[0]?.causes.find((cause) => cause.rule === "version-skew")?.text;
	if (text === void 0) return [];
	return [{
		code: "version-skew",
		severity: "warning",
		summary: `Compose on ${scene.desired.vm} is not the one that made ${scene.desired.name}`,
		detail: `${text}: it recreates ${skewed.map((each) => each.name).join(", ")} although nothing in them changed.`,
		hint: "This happens once after each such update of Compose.",
		at: addressOf(scene)
	}];
}
/** Traces of a run that died: temporary names, or two containers with one number. */
function halfMadeContainers(scene) {
	const odd = scene.containers.filter((each) => !isOneOff(each) && /^[0-9a-f]{12}_/.test(containerName(each)));
	if (odd.length === 0) return [];
	const names = odd.map(containerName).sort().join(", ");
	return [{
		code: "interrupted",
		severity: "warning",
		summary: `${scene.desired.name} has containers of an interrupted run`,
		detail: `${names}: a run died between making the new container and renaming it. The next change cleans up.`,
		hint: "A temporary name that stays goes away with the next change of that service.",
		at: addressOf(scene)
	}];
}

// src/plan/stack-plan.ts
/** The plan for a stack of the repository. Never throws: what cannot be read becomes a finding. */
function planStack(question) {
	const { desired, world } = question;
	const observed = ownValue(world.observed.stacks, desired.name);
	const secrets = secretFingerprints(desired, observed);
	const inputs = inputsDigest({
		files: liveFiles(desired, question.override ?? overrideFor(desired, secrets)),
		secrets,
		composeVersion: world.observed.compose.version,
		projectDirectory: projectDirectory(desired.name)
	});
	return {
		vm: desired.vm,
		stack: desired.name,
		...judge(question, observed),
		health: healthOf(projectContainers(world, desired.name), observed),
		...releaseFields(observed),
		needs: desired.manifest.needs,
		ground: groundOf(desired.name, inputs, observed, world)
	};
}
function judge(question, observed) {
	const { desired, world } = question;
	const unsettled = findUnsettled(desired, world.observed, world);
	const hold = holdOn(desired, observed);
	if (hold !== void 0) return heldVerdict(desired, hold, observed);
	if (unsettled === void 0) {
		const record = observed?.release;
		const reason = record === void 0 ? "as released" : `as release ${record.release} (${record.commit.slice(0, 7)}) left it`;
		return {
			intent: "none",
			sync: "in sync",
			changes: [],
			findings: runningTransaction(desired, observed),
			reason,
			method: "record"
		};
	}
	return changeVerdict(question, observed, unsettled);
}
function heldVerdict(desired, hold, observed) {
	const reason = `held since ${hold.since}, by ${hold.by}, because ${hold.reason}`;
	return {
		intent: "held",
		sync: "pending",
		changes: [],
		findings: [{
			code: "held",
			severity: "warning",
			summary: `${desired.name} is held at release ${observed?.release?.release ?? 0}`,
			detail: `Held since ${hold.since}, by ${hold.by}, because ${hold.reason}.`,
			hint: `Commit a change to stacks/${desired.vm}/${desired.name}, or run "fairlead release-hold ${desired.vm} ${desired.name}".`,
			at: { address: `${desired.vm}/${desired.name}` }
		}],
		reason,
		method: "record"
	};
}
function changeVerdict(question, observed, unsettled) {
	const { desired, answer } = question;
	const known = [...missingSecrets(desired, observed), ...runningTransaction(desired, observed)];
	const blind = (finding, reason) => ({
		intent: "deploy",
		sync: "unknown",
		changes: [],
		findings: [...known, finding],
		reason,
		method: "rules"
	});
	if (answer === void 0) return blind(notAsked(desired), unsettled.why);
	const [refusal] = composeRefusal(desired, answer);
	if (refusal !== void 0 || answer.rendered === void 0) return blind(refusal ?? notAsked(desired), refusal === void 0 ? unsettled.why : "Compose refuses its files");
	const project = readProject(answer.rendered);
	if (project instanceof PipelineError) return blind(project.diagnostics[0] ?? notAsked(desired), "the answer of Compose cannot be read");
	const live = answer.live === void 0 ? void 0 : readProject(answer.live);
	return conclude(setScene({
		desired,
		observed,
		answer,
		project,
		live: live instanceof PipelineError ? void 0 : live,
		world: question.world,
		giver: question.giver,
		destroy: question.destroy ?? [],
		now: question.now
	}), unsettled, known);
}
function conclude(scene, unsettled, known) {
	const { desired, observed } = scene;
	const { decisions, findings, method } = withDestroyed(scene, decide(scene));
	const crossings = findCrossings(scene, decisions);
	const changes = [...decisions.map((each) => toChange(scene, each)), ...reloadChanges(scene, decisions)];
	const all = uniqueFindings([
		...known,
		...findings,
		...shadowFailure(scene, findings),
		...versionSkew(scene, decisions),
		...halfMadeContainers(scene),
		...refuseOlder(scene, crossings)
	]);
	const failing = all.some((each) => each.severity === "error" && each.code !== "container-paused");
	if (unsettled.side === "containers" && !failing && changes.every((each) => isOneShotAgain(scene, each))) {
		const reason = `${unsettled.why}, but there is nothing to change`;
		return {
			intent: "none",
			sync: all.some((each) => each.code === "container-paused") ? "drifted" : "in sync",
			changes: [],
			findings: withoutErrors(all),
			reason,
			method
		};
	}
	const reason = reasonFor(desired, observed, unsettled);
	const told = changes.length > 0 ? sortChanges(changes) : [adoptionChange(desired, observed, unsettled)];
	const stops = stopsOf(told, observed);
	const impact = impactOf(desired, stops);
	const backup = backupNote(desired.manifest.backup, crossings, destroyReason(scene));
	return {
		intent: "deploy",
		sync: observed?.release?.stackDigest === desired.digest ? "drifted" : "pending",
		changes: told,
		findings: all,
		reason,
		method,
		...impact === void 0 ? {} : {
			impact,
			stops
		},
		...backup === void 0 ? {} : { backup }
	};
}
function decide(scene) {
	const rules = reconcile(scene);
	const { deeds } = scene.answer;
	if (deeds === void 0 || deeds.some((each) => each.deed === "unsupported")) return {
		...rules,
		method: "rules"
	};
	return {
		...mergeAnswers(scene, decisionsFromDeeds(scene, deeds), rules),
		method: "shadow"
	};
}
/** A one-shot that ended well and is as released is no reason to deploy; it only runs again beside a real change. */
function isOneShotAgain(scene, change) {
	const container = scene.world.byName.get(change.name);
	const released = scene.observed?.release?.observed?.containers.find((each) => each.id === container?.Id);
	return change.action === "start" && released?.state === "exited" && container?.State === "exited";
}
function toChange(scene, decision) {
	const causes = decision.causes.length > 0 ? decision.causes : [because("unknown", "nothing known explains it")];
	return {
		vm: scene.desired.vm,
		stack: scene.desired.name,
		...decision,
		causes
	};
}
/** What destroys something comes first; otherwise Compose's order stays. */
function sortChanges(changes) {
	return [...changes.filter((each) => each.destructive), ...changes.filter((each) => !each.destructive)];
}
/** Where nothing is done, what would have failed is only worth a warning. */
function withoutErrors(findings) {
	return findings.map((each) => ({
		...each,
		severity: "warning"
	}));
}
function uniqueFindings(findings) {
	return [...new Map(findings.map((each) => [`${each.code} ${each.summary} ${each.detail ?? ""}`, each])).values()];
}
function readProject(text) {
	try {
		return parseRendered(text);
	} catch (error) {
		if (error instanceof PipelineError) return error;
		throw error;
	}
}
function notAsked(desired) {
	return {
		code: "plan-refused",
		severity: "error",
		summary: `Compose on ${desired.vm} gave no answer about ${desired.name}`,
		detail: "Without it nobody knows what would change.",
		hint: "Plan again; if it stays, run \"docker compose config\" for the stack on the VM.",
		at: { address: `${desired.vm}/${desired.name}` }
	};
}

// src/plan/vm-plan.ts
/** Desired × observed → what will happen on that VM. Never throws for what a VM or a repository may contain. */
function planVm(question) {
	const { desired, observed } = question;
	const world = indexVm(observed);
	const stacks = desired.managed ? [...planDesired(question, world), ...planRemovals(question, world)] : [];
	return {
		vm: desired.name,
		readAt: observed.readAt,
		composeVersion: observed.compose.version,
		engineVersion: observed.engine.version,
		stacks: refuseCircles(stacks).sort((left, right) => compareText(left.stack, right.stack)),
		findings: []
	};
}
function planDesired(question, world) {
	return question.desired.stacks.map((desired) => {
		const awaited = /* @__PURE__ */ new Set();
		const plan = planStack({
			desired,
			world,
			answer: ownValue(question.answers, desired.name),
			override: ownValue(question.overrides, desired.name),
			destroy: question.destroy ?? [],
			now: question.now,
			giver: (holder, claim) => {
				const stack = givingStack(question.desired, desired.name, holder, claim, world);
				if (stack !== void 0) awaited.add(`${desired.vm}/${stack}`);
				return stack;
			}
		});
		return awaited.size === 0 ? plan : {
			...plan,
			needs: [.../* @__PURE__ */ new Set([...plan.needs, ...awaited])].sort(compareText)
		};
	});
}
function planRemovals({ desired, observed, destroy }, world) {
	const kept = new Set(desired.stacks.map((each) => each.name));
	return Object.values(observed.stacks).filter((each) => !kept.has(each.name) && isOurs(each)).map((each) => planRemoval(desired.name, each, world, destroy));
}
/** The stack of this VM that holds a port or a name now and will not after this plan. */
function givingStack(vm, self, holder, claim, world) {
	const project = composeLabel(holder, "project");
	const observed = project === void 0 ? void 0 : ownValue(world.observed.stacks, project);
	if (project === void 0 || project === self || observed === void 0 || !isOurs(observed)) return;
	const stack = vm.stacks.find((each) => each.name === project);
	if (stack === void 0) return project;
	if (observed.release?.stackDigest === stack.digest) return;
	const service = stack.services.find((each) => each.name === composeLabel(holder, "service"));
	if (service === void 0) return project;
	return (claim.kind === "name" ? service.containerName === claim.name || service.containerName === void 0 : service.ports.some((each) => `${each.hostPort}/${each.protocol}` === claim.port)) ? void 0 : project;
}
function refuseCircles(plans) {
	const stuck = new Set(orderStacks(plans).stuck);
	return plans.map((plan) => stuck.has(plan) ? {
		...plan,
		findings: [...plan.findings, circle(plan, stuck)]
	} : plan);
}
function circle(plan, stuck) {
	return {
		code: "needs-cycle",
		severity: "error",
		summary: `${plan.stack} waits for a stack that waits for it`,
		detail: `${[...stuck].map((each) => each.stack).join(", ")} wait for each other: by "needs", or because ports or names change hands.`,
		hint: "Split the change: free the port or name in one commit, use it in the next.",
		at: { address: `${plan.vm}/${plan.stack}` }
	};
}

// src/commands/look.ts
/** The generated override of a stack, with the fingerprints of the secrets that the VM has now. */
function overrideOn(stack, observed) {
	return overrideFor(stack, secretFingerprints(stack, observed.stacks[stack.name]));
}
/** Reads the VM over an open connection and plans it; asks Compose only about stacks that may change. */
async function lookAt(context, desired, remote) {
	const observed = await collect(remote, {
		stacks: desired.stacks.map((stack) => stack.name),
		clock: context.clock
	});
	const names = new Set(stacksToAsk(desired, observed));
	const asked = await Promise.all(desired.stacks.filter((stack) => names.has(stack.name)).map((stack) => askedStack(stack, observed)));
	return {
		desired,
		observed,
		plan: await planAsAllowed(context, {
			desired,
			observed,
			answers: asked.length === 0 ? {} : await ask(remote, observed, asked),
			now: context.clock.now()
		})
	};
}
/** The commit's message is asked for only where a volume could be lost: that costs a process. */
async function planAsAllowed(context, question) {
	const plan = planVm(question);
	if (!plan.stacks.some((stack) => stack.findings.some(({ code }) => code === "volume-kept"))) return plan;
	const { allowDestroy = [] } = await context.commit?.() ?? {};
	return allowDestroy.length === 0 ? plan : planVm({
		...question,
		destroy: allowDestroy
	});
}
/** The shadow Engine is loaded only where something may change. */
async function ask(remote, observed, stacks) {
	const { askCompose } = await import("./ask-compose.js");
	return askCompose(remote, observed, stacks);
}
/** The same over whatever connection there is; looking changes nothing, so a connection that is lost meanwhile costs one more try. */
async function lookSafely(context, desired) {
	try {
		return await lookAt(context, desired, await context.connect(desired));
	} catch (error) {
		if (!(error instanceof PipelineError) || !error.diagnostics.some(({ code }) => code === "ssh-lost")) throw error;
		return lookAt(context, desired, await context.connect(desired));
	}
}
/** What the VM's Compose needs to read the stack as it would be. */
async function askedStack(stack, observed) {
	const files = await Promise.all(stack.files.map(async ({ path, mode }) => ({
		path,
		mode,
		content: await readFile(join(stack.directory, path))
	})));
	const secrets = [...neededSecrets(stack), ...mountedCopies(stack, observed.stacks[stack.name])];
	return {
		stack: stack.name,
		files,
		override: overrideOn(stack, observed),
		secrets
	};
}
/** A plan that says only why the VM could not be read: the other VMs go on. */
function unreadableVm(vm, error) {
	if (!(error instanceof PipelineError)) throw error;
	return {
		vm,
		readAt: "",
		composeVersion: "",
		engineVersion: "",
		stacks: [],
		findings: error.diagnostics.map((each) => ({
			...each,
			at: each.at ?? { address: vm }
		}))
	};
}

export { reloadsOfPlan as a, projectDirectory as c, orderStacks as d, unreadableVm as i, secretFingerprints as l, lookSafely as n, inputsDigest as o, overrideOn as r, liveFiles as s, lookAt as t, addressOfPlan as u };