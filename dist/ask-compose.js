import "./rolldown-runtime.js";
import { t as writeTar } from "./tar.js";
import { Bt as textOf, Kt as ASK, Xt as EXISTS, hn as PipelineError, qt as ASK_SCRIPT, zt as isRecord } from "./core.js";
import { t as isForeign } from "./platform.js";
import { createServer } from "node:http";
import { createHash, randomBytes } from "node:crypto";

// src/observe/ask-output.ts
/**
* @param folder where the files lay, with a trailing slash; its name is unguessable, so no printed text can pass for a heading
* @returns by "<stack>.<kind>"
*/
function parseAnswers(text, folder) {
	const answers = /* @__PURE__ */ new Map();
	const opening = `==> ${folder}`;
	const parts = text.split(opening).slice(1);
	parts.forEach((part, index) => {
		const end = part.indexOf(" <==\n");
		const name = part.slice(0, Math.max(end, 0));
		const [, key, kind] = /^(.+)\.(out|err|rc)$/.exec(name) ?? [];
		if (key === void 0) return;
		const body = part.slice(end + 5);
		const content = index < parts.length - 1 && body.endsWith("\n") ? body.slice(0, -1) : body;
		const known = answers.get(key) ?? {
			out: "",
			err: "",
			code: void 0
		};
		if (kind === "rc") answers.set(key, {
			...known,
			code: /^\d{1,3}$/.test(content) ? Number(content) : void 0
		});
		else answers.set(key, kind === "out" ? {
			...known,
			out: content
		} : {
			...known,
			err: content
		});
	});
	return answers;
}

// src/observe/engine-reader.ts
/** `/distribution` asks a registry, which may hang. */
const REGISTRY_MS = 5e3;
const ENGINE_MS = 3e4;
/** Many stacks use one image, and a plan is one moment: an answer is kept for the reader's life. */
function makeEngineReader(remote) {
	const known = /* @__PURE__ */ new Map();
	return (path) => {
		const key = path.replace(/^\/v\d+\.\d+(?=\/(?:images|distribution|version|info))/, "");
		let answer = known.get(key);
		if (answer === void 0) {
			answer = readWithin(remote, path, key.startsWith("/distribution/") ? REGISTRY_MS : ENGINE_MS);
			known.set(key, answer);
		}
		return answer;
	};
}
async function readWithin(remote, path, limitMs) {
	let timer;
	const late = new Promise((_resolve, reject) => {
		timer = setTimeout(() => {
			reject(new PipelineError({
				code: "engine-down",
				severity: "error",
				summary: `The Docker Engine of ${remote.vm} is too slow`,
				detail: `GET ${path} did not end within ${limitMs / 1e3} s.`,
				at: { address: remote.vm }
			}));
		}, limitMs);
	});
	try {
		return await Promise.race([remote.engine("GET", path), late]);
	} finally {
		clearTimeout(timer);
	}
}

// src/observe/host-facts.ts
/** A registry that hangs costs 5 s on the VM; several are asked side by side. */
const FACTS_MS = 6e4;
/**
* One command on the VM for all stacks; a second one where an image is for several platforms. What nobody could say is
* absent from the answer: the plan then knows less, and says nothing about it.
*/
async function readHostFacts(remote, question) {
	if (question.paths.length === 0 && question.images.length === 0) return {
		missingPaths: /* @__PURE__ */ new Set(),
		pulls: /* @__PURE__ */ new Map()
	};
	const first = await ask(remote, question.paths, question.images);
	const manifests = new Map(question.images.map((image) => [image, first.manifests.get(image)]));
	const chosen = new Map([...manifests].flatMap(([image, manifest]) => platformManifest(image, manifest, question.architecture)));
	const second = chosen.size === 0 ? first : await ask(remote, [], [...chosen.values()]);
	const pulls = question.images.map((image) => {
		const own = chosen.get(image);
		const bytes = layerBytes(own === void 0 ? manifests.get(image) : second.manifests.get(own));
		return [image, {
			known: manifests.get(image) !== void 0,
			...bytes === void 0 ? {} : { bytes }
		}];
	});
	return {
		missingPaths: first.missing,
		pulls: new Map(pulls)
	};
}
async function ask(remote, paths, images) {
	const stdin = [...paths.map((path) => `path ${path}\0`), ...images.map((image) => `image ${image}\0`)].join("");
	const { code, stdout } = await remote.run(ASK, ["facts"], {
		stdin,
		timeoutMs: FACTS_MS
	});
	const records = code === 0 ? stdout.split("\0") : [];
	const missing = records.flatMap((each) => each.startsWith("missing ") ? [each.slice(8)] : []);
	const manifests = records.flatMap((each) => {
		const [, image = "", text = ""] = /^image ([^\n]+)\n(.*)$/s.exec(each) ?? [];
		const manifest = parseManifest(text);
		return image === "" || manifest === void 0 ? [] : [[image, manifest]];
	});
	return {
		missing: new Set(missing),
		manifests: new Map(manifests)
	};
}
function parseManifest(text) {
	try {
		const value = JSON.parse(text);
		return isRecord(value) ? value : void 0;
	} catch {
		return;
	}
}
/** Of a list of manifests the one for the VM, by digest; nothing for a manifest that is no list. */
function platformManifest(image, manifest, architecture) {
	const own = (isRecord(manifest) && Array.isArray(manifest["manifests"]) ? manifest["manifests"].filter(isRecord) : []).find((each) => {
		const platform = isRecord(each["platform"]) ? each["platform"] : {};
		return platform["os"] === "linux" && platform["architecture"] === architecture;
	});
	const digest = textOf(own?.["digest"]);
	const repository = image.replace(/@.*$/, "").replace(/:[^/:]*$/, "");
	return digest === "" ? [] : [[image, `${repository}@${digest}`]];
}
function layerBytes(manifest) {
	const sizes = (isRecord(manifest) && Array.isArray(manifest["layers"]) ? manifest["layers"].filter(isRecord) : []).flatMap((each) => typeof each["size"] === "number" ? [each["size"]] : []);
	return sizes.length === 0 ? void 0 : sizes.reduce((sum, each) => sum + each, 0);
}
/**
* Absolute bind sources of rendered services, but those in the stack's own folder: they travel with it.
* @param root the stack's folder on the VM
*/
function listHostPaths(services, root) {
	const sources = Object.values(services).flatMap((service) => {
		return (isRecord(service) && Array.isArray(service["volumes"]) ? service["volumes"].filter(isRecord) : []).filter((each) => each["type"] === "bind").map((each) => textOf(each["source"]));
	});
	return [...new Set(sources)].filter((path) => path.startsWith("/") && path !== root && !path.startsWith(`${root}/`));
}
/**
* `ss -Hltunp` and, per process, its control groups (`pid 12 …`) → who listens where. A process in a container's control group
* belongs to that container: the last 64 hexadecimal digits, because a container may run in another one.
*/
function parseListeners(text) {
	const containers = new Map([...text.matchAll(/^pid (\d+) (.*)$/gm)].flatMap(([, pid = "", groups = ""]) => {
		const id = groups.match(/[0-9a-f]{64}/g)?.at(-1);
		return id === void 0 ? [] : [[pid, id]];
	}));
	return [...text.matchAll(/^(tcp|udp)\s+\S+\s+\d+\s+\d+\s+(\S+):(\d+)\s+\S+(.*)$/gm)].map(([, protocol = "", local = "", port = "", rest = ""]) => {
		const [, process, pid] = /\("([^"]*)",pid=(\d+),/.exec(rest) ?? [];
		const container = containers.get(pid ?? "");
		return {
			port: `${port}/${protocol}`,
			address: local.replace(/%.*$/, "").replace(/^\[(.*)\]$/, "$1").replace(/^\*$/, ""),
			...process === void 0 ? {} : { process },
			...container === void 0 ? {} : { container }
		};
	});
}

// src/observe/image-facts.ts
/** @param rendered text of `docker compose config --format json`; undefined or unreadable gives no facts */
async function readImages(rendered, read) {
	const services = readServices(rendered);
	const references = [...new Set(Object.values(services).map((service) => isRecord(service) ? textOf(service["image"]) : ""))];
	const images = await Promise.all(references.filter((reference) => reference !== "").map(async (reference) => [reference, await readImage(reference, read)]));
	const known = Object.fromEntries(images);
	const wanted = [...new Set(Object.values(services).flatMap((service) => pulledReference(service, known)))];
	const answers = await Promise.all(wanted.map(async (reference) => [reference, await askRegistry(reference, read)]));
	return {
		images: known,
		refusedPulls: Object.fromEntries(answers.flatMap(([reference, { refused }]) => refused === void 0 ? [] : [[reference, refused]])),
		platforms: new Map(answers.flatMap(([reference, { platforms }]) => platforms.length === 0 ? [] : [[reference, platforms]])),
		pulled: wanted,
		services,
		serviceNames: Object.keys(services)
	};
}
/** What Compose will pull and cannot do without: images that are missing or for another platform, and those that are pulled every time. */
function pulledReference(service, images) {
	if (!isRecord(service) || service["build"] !== void 0) return [];
	const reference = textOf(service["image"]);
	const policy = textOf(service["pull_policy"]);
	const local = Object.hasOwn(images, reference) ? images[reference] : void 0;
	const unusable = local === null || isForeign(local, textOf(service["platform"]) || void 0);
	return reference !== "" && (policy === "always" || policy !== "never" && unusable) ? [reference] : [];
}
async function askRegistry(reference, read) {
	const answer = await read(`/distribution/${reference}/json`).catch((error) => error);
	if (!isRecord(answer) || typeof answer["status"] !== "number") return {
		refused: {
			absent: false,
			text: "the registry did not answer in time"
		},
		platforms: []
	};
	const { status, body } = answer;
	if (status === 200) return { platforms: (isRecord(body) && Array.isArray(body["Platforms"]) ? body["Platforms"].filter(isRecord) : []).filter((each) => each["os"] !== "unknown").map((each) => `${textOf(each["os"])}/${textOf(each["architecture"])}`) };
	const message = isRecord(body) ? textOf(body["message"]) : "";
	return {
		refused: {
			absent: status === 404,
			text: message === "" ? `status ${status}` : message
		},
		platforms: []
	};
}
function readServices(rendered) {
	try {
		const model = JSON.parse(rendered ?? "");
		return isRecord(model) && isRecord(model["services"]) ? model["services"] : {};
	} catch {
		return {};
	}
}
async function readImage(reference, read) {
	const { status, body } = await read(`/images/${reference}/json`);
	if (status !== 200 || !isRecord(body)) return null;
	const metadata = isRecord(body["Metadata"]) ? body["Metadata"] : {};
	return {
		id: textOf(body["Id"]),
		os: textOf(body["Os"]),
		architecture: textOf(body["Architecture"]),
		lastTagTime: textOf(metadata["LastTagTime"])
	};
}

// src/observe/redact-compose.ts
const MAX_LINE = 500;
/**
* The last 20 lines, without colours and control characters, with everything cut that may be a value: after `=`, after
* "quoted value", after a key that sounds like a secret.
*/
function redactComposeError(text) {
	return text.replaceAll(/\x1b\[[0-9;?]*[A-Za-z]/g, "").split(/\r?\n/).map((line) => cutValues(line.replaceAll(/[\x00-\x08\x0b-\x1f\x7f]/g, "")).trimEnd().slice(0, MAX_LINE)).filter((line) => line !== "").slice(-20).join("\n");
}
function cutValues(line) {
	return line.replace(/(unterminated quoted value|unexpected character|invalid (?:interpolation format|value))\b.*$/i, "$1 (value hidden)").replaceAll(/([A-Za-z_][A-Za-z0-9_.-]*)=(?:"[^"]*"|'[^']*'|\S+)/g, "$1=(value hidden)").replaceAll(/((?:pass(?:word|wd)?|secret|token|api[_-]?key|private[_-]?key)["']?\s*:\s*)\S.*$/gi, "$1(value hidden)").replaceAll(/([a-z][a-z0-9+.-]*:\/\/)[^\s/@:]+:[^\s/@]+@/gi, "$1(value hidden)@");
}

// src/observe/shadow-world.ts
/** A world that begins as the VM was observed. */
function makeWorld(observed, read, pathExists) {
	let count = 0;
	return {
		observed,
		read,
		pathExists,
		containers: new Map(observed.containers.map((container) => [container.Id, container])),
		networks: new Map(observed.networks.map((network) => [network.Id, network])),
		volumes: new Map(observed.volumes.map((volume) => [volume.Name, volume])),
		created: /* @__PURE__ */ new Map(),
		pulled: /* @__PURE__ */ new Map(),
		deeds: [],
		nextId(kind) {
			count += 1;
			return createHash("sha256").update(`fairlead shadow ${kind} ${count}`).digest("hex");
		}
	};
}
function refuse(status, message) {
	return {
		status,
		body: { message }
	};
}
/** The container's name without the leading slash. */
function nameOf(container) {
	return (container.Names[0] ?? "").replace(/^\//, "");
}
/** By id, by name, or by a prefix of the id, in the Engine's order of preference. */
function findContainer(world, key) {
	const all = [...world.containers.values()];
	return world.containers.get(key) ?? findByName(world, key) ?? all.find((container) => key.length >= 4 && container.Id.startsWith(key));
}
function findByName(world, name) {
	return [...world.containers.values()].find((container) => container.Names.includes(`/${name.replace(/^\//, "")}`));
}
function findNetwork(world, key) {
	const all = [...world.networks.values()];
	return world.networks.get(key) ?? all.find((network) => network.Name === key) ?? all.find((network) => key.length >= 4 && network.Id.startsWith(key));
}
/** Replaces one container by a changed copy, in its place. */
function updateContainer(world, id, change) {
	const container = world.containers.get(id);
	if (container !== void 0) world.containers = new Map(world.containers).set(id, {
		...container,
		...change
	});
}
/** Running in the Engine's sense: its endpoints are live. */
function isActive(container) {
	return [
		"running",
		"paused",
		"restarting"
	].includes(container.State);
}
/** `filters={"label":{"a=b":true}}` or, from old clients, `{"label":["a=b"]}`. */
function readFilter(query, name) {
	let filters;
	try {
		filters = JSON.parse(query.get("filters") ?? "{}");
	} catch {
		return [];
	}
	if (!isFields(filters)) return [];
	const values = filters[name];
	if (Array.isArray(values)) return values.filter((value) => typeof value === "string");
	return isFields(values) ? Object.keys(values) : [];
}
/** Every wanted `key` or `key=value` is there. */
function hasLabels(labels, wanted) {
	return wanted.every((each) => {
		const at = each.indexOf("=");
		const key = at < 0 ? each : each.slice(0, at);
		const found = labels === null || labels === void 0 || !Object.hasOwn(labels, key) ? void 0 : labels[key];
		return found !== void 0 && (at < 0 || found === each.slice(at + 1));
	});
}
function isTrue(value) {
	return value !== null && ![
		"",
		"0",
		"false",
		"no",
		"none"
	].includes(value.toLowerCase());
}
function isFields(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/observe/shadow-images.ts
/** Answers what concerns images and differs from a plain read; undefined for the rest. */
async function answerImages(world, request) {
	const { method, path } = request;
	if (method === "POST" && path === "/images/create") return await pullImage(world, request.query);
	const reference = /^\/images\/(.+)\/json$/.exec(path)?.[1];
	if (method === "GET" && reference !== void 0) {
		const image = await inspectImage(world, reference, request.url);
		return image === void 0 ? {
			status: 404,
			body: { message: `No such image: ${reference}` }
		} : {
			status: 200,
			body: image
		};
	}
}
/** What the Engine has under that reference, pulls of this world included. */
async function inspectImage(world, reference, url) {
	const pulled = world.pulled.get(normalise(reference));
	if (pulled !== void 0) return pulled;
	const real = await world.read(url ?? `/images/${reference}/json`);
	return real.status === 200 && isFields(real.body) ? real.body : void 0;
}
async function pullImage(world, query) {
	const from = query.get("fromImage") ?? "";
	const tag = query.get("tag") ?? "";
	const separator = tag.startsWith("sha256:") ? "@" : ":";
	const reference = tag === "" ? from : `${from}${separator}${tag}`;
	world.deeds.push({
		deed: "image-pull",
		name: shorten(reference)
	});
	const local = await inspectImage(world, reference);
	if (!(local !== void 0 && await isSameAsRegistry(world, reference, local))) world.pulled.set(normalise(reference), await inventImage(world, reference, query.get("platform")));
	return {
		status: 200,
		text: `${JSON.stringify({ status: `Pulled ${reference}` })}\n`
	};
}
/** Only the registry's word makes a pull a no-op; where it cannot be asked, the image counts as a new one. */
async function isSameAsRegistry(world, reference, local) {
	const answer = await world.read(`/distribution/${reference}/json`).catch(() => void 0);
	const digest = (isFields(answer?.body) && isFields(answer.body["Descriptor"]) ? answer.body["Descriptor"] : {})["digest"];
	const digests = Array.isArray(local["RepoDigests"]) ? local["RepoDigests"] : [];
	return typeof digest === "string" && digests.some((each) => typeof each === "string" && each.endsWith(`@${digest}`));
}
async function inventImage(world, reference, platform) {
	const version = await world.read("/version");
	const body = isFields(version.body) ? version.body : {};
	const [os, architecture, variant] = (platform ?? "").split("/");
	return {
		Id: `sha256:${createHash("sha256").update(`fairlead shadow image ${normalise(reference)}`).digest("hex")}`,
		RepoTags: [reference],
		RepoDigests: [],
		Os: os === void 0 || os === "" ? body["Os"] ?? "linux" : os,
		Architecture: architecture ?? body["Arch"] ?? "amd64",
		...variant === void 0 ? {} : { Variant: variant },
		Created: world.observed.readAt,
		Size: 0,
		Config: {},
		RootFS: {
			Type: "layers",
			Layers: []
		},
		Metadata: { LastTagTime: world.observed.readAt }
	};
}
/** As people write it: Compose asks for `docker.io/library/caddy`, the file says `caddy`. */
function shorten(reference) {
	return reference.replace(/^docker\.io\//, "").replace(/^library\//, "");
}
/** `docker.io/library/caddy:2` and `caddy:2` are one image. */
function normalise(reference) {
	const short = shorten(reference);
	return /[:@][^/]*$/.test(short) ? short : `${short}:latest`;
}

// src/observe/shadow-create.ts
const REPLACE_LABEL = "com.docker.compose.replace";
/** Records the deed and adds the container; 409 for a taken name, 404 for a missing image, 400 for a missing bind source. */
async function createContainer(world, { query, body }) {
	const id = world.nextId("container");
	const name = query.get("name") ?? id.slice(0, 12);
	const holder = findByName(world, name);
	if (holder !== void 0) return refuse(409, `Conflict. The container name "/${name}" is already in use by container "${holder.Id}". You have to remove (or rename) that container to be able to reuse that name.`);
	const reference = text(body["Image"]);
	const image = await inspectImage(world, reference);
	if (image === void 0) return refuse(404, `No such image: ${reference}`);
	const host = isFields(body["HostConfig"]) ? body["HostConfig"] : {};
	const missing = await findMissingSource(world, host);
	if (missing !== void 0) return refuse(400, `invalid mount config for type "bind": bind source path does not exist: ${missing}`);
	const labels = readTexts(body["Labels"]);
	const mounts = readMounts(world, host, isFields(body["Volumes"]) ? body["Volumes"] : {});
	keepVolumes(world, mounts);
	const container = {
		Id: id,
		Names: [`/${name}`],
		Image: reference,
		ImageID: text(image["Id"]),
		Created: Math.floor(Date.parse(world.observed.readAt) / 1e3) || 0,
		Labels: labels,
		State: "created",
		Status: "Created",
		Ports: [],
		NetworkSettings: { Networks: readNetworks(world, host, body) },
		Mounts: mounts,
		HostConfig: { NetworkMode: text(host["NetworkMode"]) }
	};
	world.containers = new Map([[id, container], ...world.containers]);
	world.created.set(id, body);
	world.deeds.push({
		deed: "container-create",
		name,
		id,
		labels,
		replaces: findReplaced(world, name, labels)
	});
	return {
		status: 201,
		body: {
			Id: id,
			Warnings: []
		}
	};
}
/** Before Compose 2.23 only the temporary name `<id12>_<name>` tells which container a new one replaces. */
function findReplaced(world, name, labels) {
	const label = Object.hasOwn(labels, REPLACE_LABEL) ? labels[REPLACE_LABEL] : void 0;
	const [, prefix] = /^([0-9a-f]{12})_/.exec(name) ?? [];
	const key = label ?? prefix;
	return key === void 0 ? void 0 : findContainer(world, key)?.Id ?? label;
}
async function findMissingSource(world, host) {
	for (const mount of list(host["Mounts"])) {
		const options = isFields(mount["BindOptions"]) ? mount["BindOptions"] : {};
		const source = text(mount["Source"]);
		if (mount["Type"] === "bind" && options["CreateMountpoint"] !== true && !await world.pathExists(source)) return source;
	}
}
function readMounts(world, host, anonymous) {
	const mounts = [];
	for (const bind of strings(host["Binds"])) {
		const [source = "", target = "", options = ""] = bind.split(":");
		const common = {
			Source: source,
			Destination: target,
			RW: !options.split(",").includes("ro")
		};
		mounts.push(source.startsWith("/") ? {
			Type: "bind",
			...common
		} : {
			Type: "volume",
			Name: source,
			...common
		});
	}
	for (const mount of list(host["Mounts"])) {
		const type = text(mount["Type"]);
		const source = text(mount["Source"]);
		const name = type === "volume" ? { Name: source === "" ? world.nextId("volume") : source } : {};
		mounts.push({
			Type: type,
			...name,
			Source: source,
			Destination: text(mount["Target"]),
			RW: mount["ReadOnly"] !== true
		});
	}
	for (const entry of strings(host["VolumesFrom"])) mounts.push(...findContainer(world, entry.split(":")[0] ?? "")?.Mounts ?? []);
	for (const target of Object.keys(anonymous)) if (!mounts.some((mount) => mount.Destination === target)) mounts.push({
		Type: "volume",
		Name: world.nextId("volume"),
		Destination: target,
		RW: true
	});
	return mounts;
}
/** The Engine makes a volume that a container names and nobody made: not a deed of Compose. */
function keepVolumes(world, mounts) {
	for (const { Type: type, Name: name } of mounts) if (type === "volume" && name !== void 0 && !world.volumes.has(name)) world.volumes.set(name, {
		Name: name,
		Driver: "local",
		Labels: null
	});
}
/** API ≥ 1.44 names all networks here; before, the first one, and the others come by POST /networks/{id}/connect. */
function readNetworks(world, host, body) {
	const networking = isFields(body["NetworkingConfig"]) ? body["NetworkingConfig"] : {};
	const wanted = isFields(networking["EndpointsConfig"]) ? networking["EndpointsConfig"] : {};
	const mode = text(host["NetworkMode"]);
	const names = Object.keys(wanted);
	if (names.length === 0 && mode.startsWith("container:")) return {};
	const chosen = names.length > 0 ? names : [mode === "" || mode === "default" ? "bridge" : mode];
	return Object.fromEntries(chosen.map((name) => {
		const network = findNetwork(world, name);
		const endpoint = isFields(wanted[name]) ? wanted[name] : {};
		return [network?.Name ?? name, {
			...endpoint,
			NetworkID: network?.Id ?? "",
			Aliases: strings(endpoint["Aliases"])
		}];
	}));
}
function text(value) {
	return typeof value === "string" ? value : "";
}
function strings(value) {
	return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}
function list(value) {
	return Array.isArray(value) ? value.filter(isFields) : [];
}
function readTexts(value) {
	return isFields(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, text(each)])) : {};
}

// src/observe/shadow-containers.ts
/** Answers a request under /containers; undefined when it is none of ours. */
async function answerContainers(world, request) {
	const { method, path } = request;
	if (method === "GET" && path === "/containers/json") return {
		status: 200,
		body: listContainers(world, request.query)
	};
	if (method === "POST" && path === "/containers/create") return await createContainer(world, request);
	const [, key, verb] = /^\/containers\/([^/]+)(?:\/([a-z]+))?$/.exec(path) ?? [];
	if (key === void 0 || method === "POST" && verb === void 0) return;
	const container = findContainer(world, key);
	if (container === void 0) return refuse(404, `No such container: ${key}`);
	if (method === "GET" && verb === "json") return await inspectContainer(world, container, request);
	if (method === "DELETE" && verb === void 0) return removeContainer(world, container, request.query);
	if (method === "PUT" && verb === "archive") return { status: 200 };
	if (method === "POST" && verb !== void 0) return changeState(world, container, verb, request.query);
}
function listContainers(world, query) {
	const states = readFilter(query, "status");
	const names = readFilter(query, "name");
	const ids = readFilter(query, "id");
	const networks = readFilter(query, "network");
	const volumes = readFilter(query, "volume");
	const labels = readFilter(query, "label");
	const all = isTrue(query.get("all")) || states.length > 0;
	return [...world.containers.values()].filter((container) => (all || isActive(container)) && hasLabels(container.Labels, labels) && (states.length === 0 || states.includes(container.State)) && (ids.length === 0 || ids.some((id) => container.Id.startsWith(id))) && (names.length === 0 || names.some((name) => matchesName(container, name))) && (networks.length === 0 || Object.entries(container.NetworkSettings.Networks).some(([name, end]) => networks.includes(name) || networks.includes(end.NetworkID))) && (volumes.length === 0 || container.Mounts.some((mount) => volumes.includes(mount.Name ?? "") || volumes.includes(mount.Destination ?? ""))));
}
/** The Engine takes the value as a regular expression; ours are names, so a part of the name is what it comes to. */
function matchesName(container, name) {
	const plain = name.replace(/^\^?\/?/, "").replace(/\$$/, "");
	return name.endsWith("$") ? nameOf(container) === plain : nameOf(container).includes(plain);
}
async function inspectContainer(world, container, request) {
	const body = world.created.get(container.Id);
	if (body !== void 0) return {
		status: 200,
		body: describeCreated(container, body)
	};
	const real = await world.read(request.url.replace(/\/containers\/[^/?]+/, `/containers/${container.Id}`));
	if (real.status !== 200 || !isFields(real.body)) return {
		status: real.status,
		body: real.body
	};
	const state = isFields(real.body["State"]) ? real.body["State"] : {};
	const network = isFields(real.body["NetworkSettings"]) ? real.body["NetworkSettings"] : {};
	const isSame = state["Status"] === container.State;
	return {
		status: 200,
		body: {
			...real.body,
			Name: `/${nameOf(container)}`,
			State: isSame ? state : {
				...state,
				Status: container.State,
				Running: isActive(container),
				Paused: container.State === "paused"
			},
			NetworkSettings: {
				...network,
				Networks: container.NetworkSettings.Networks
			}
		}
	};
}
function describeCreated(container, body) {
	const { HostConfig: host, NetworkingConfig: _networking, ...config } = body;
	const running = container.State === "running";
	const health = body["Healthcheck"] === void 0 || body["Healthcheck"] === null ? {} : { Health: {
		Status: "healthy",
		FailingStreak: 0,
		Log: []
	} };
	return {
		Id: container.Id,
		Created: (/* @__PURE__ */ new Date(container.Created * 1e3)).toISOString(),
		Name: `/${nameOf(container)}`,
		Image: container.ImageID,
		RestartCount: 0,
		Platform: "linux",
		State: {
			Status: container.State,
			Running: running,
			Paused: false,
			Restarting: false,
			Dead: false,
			ExitCode: 0,
			StartedAt: "0001-01-01T00:00:00Z",
			FinishedAt: "0001-01-01T00:00:00Z",
			...health
		},
		Config: config,
		HostConfig: host,
		NetworkSettings: container.NetworkSettings,
		Mounts: container.Mounts
	};
}
function removeContainer(world, container, query) {
	if (isActive(container) && !isTrue(query.get("force"))) return refuse(409, `You cannot remove a running container ${container.Id}. Stop the container before attempting removal or force remove`);
	world.deeds.push({
		deed: "container-remove",
		name: nameOf(container),
		id: container.Id,
		state: container.State
	});
	const left = new Map(world.containers);
	left.delete(container.Id);
	world.containers = left;
	world.created.delete(container.Id);
	return { status: 204 };
}
function changeState(world, container, verb, query) {
	const { Id: id, State: state } = container;
	const name = nameOf(container);
	switch (verb) {
		case "rename": {
			const wanted = query.get("name") ?? "";
			const holder = findByName(world, wanted);
			if (holder !== void 0 && holder.Id !== id) return refuse(409, `Error when allocating new name: Conflict. The container name "/${wanted}" is already in use by container "${holder.Id}". You have to remove (or rename) that container to be able to reuse that name.`);
			world.deeds.push({
				deed: "container-rename",
				name: wanted,
				id,
				from: name
			});
			updateContainer(world, id, { Names: [`/${wanted.replace(/^\//, "")}`] });
			return { status: 204 };
		}
		case "stop":
		case "kill":
			if (!isActive(container)) return verb === "kill" ? refuse(409, `Container ${id} is not running`) : { status: 304 };
			world.deeds.push({
				deed: "container-stop",
				name,
				id,
				state
			});
			updateContainer(world, id, {
				State: "exited",
				Status: "Exited (0) Less than a second ago"
			});
			return { status: 204 };
		case "start":
		case "restart": return startContainer(world, container);
		default: return;
	}
}
function startContainer(world, container) {
	if (container.State === "running") return { status: 304 };
	if (container.State === "paused") return refuse(409, "cannot start a paused container, try unpause instead");
	const gone = Object.values(container.NetworkSettings.Networks).find((end) => end.NetworkID !== "" && !world.networks.has(end.NetworkID));
	if (gone !== void 0) return refuse(404, `network ${gone.NetworkID} not found`);
	world.deeds.push({
		deed: "container-start",
		name: nameOf(container),
		id: container.Id,
		state: container.State
	});
	updateContainer(world, container.Id, {
		State: "running",
		Status: "Up Less than a second"
	});
	return { status: 204 };
}

// src/observe/shadow-networks.ts
/** Answers a request under /networks; undefined when it is none of ours. */
function answerNetworks(world, { method, path, query, body }) {
	if (method === "GET" && path === "/networks") {
		const names = readFilter(query, "name");
		const ids = readFilter(query, "id");
		const labels = readFilter(query, "label");
		return {
			status: 200,
			body: [...world.networks.values()].filter((network) => (names.length === 0 || names.some((name) => network.Name.includes(name))) && (ids.length === 0 || ids.some((id) => network.Id.startsWith(id))) && hasLabels(network.Labels, labels))
		};
	}
	if (method === "POST" && path === "/networks/create") return createNetwork(world, body);
	const [, key, verb] = /^\/networks\/([^/]+)(?:\/(connect|disconnect))?$/.exec(path) ?? [];
	if (key === void 0) return;
	const network = findNetwork(world, key);
	if (network === void 0) return refuse(404, `network ${key} not found`);
	if (verb !== void 0 && method === "POST") return verb === "connect" ? connect(world, network, body) : disconnect(world, network, body);
	if (method === "GET") return {
		status: 200,
		body: {
			...network,
			Containers: listEndpoints(world, network)
		}
	};
	return method === "DELETE" ? removeNetwork(world, network) : void 0;
}
function createNetwork(world, body) {
	const name = String(body["Name"] ?? "");
	if ([...world.networks.values()].some((network) => network.Name === name)) return refuse(409, `network with name ${name} already exists`);
	const id = world.nextId("network");
	const labels = isFields(body["Labels"]) ? Object.fromEntries(Object.entries(body["Labels"]).map(([key, value]) => [key, String(value)])) : {};
	const network = {
		Id: id,
		Name: name,
		Driver: typeof body["Driver"] === "string" && body["Driver"] !== "" ? body["Driver"] : "bridge",
		Labels: labels,
		Options: body["Options"] ?? {},
		Scope: "local",
		IPAM: body["IPAM"] ?? {},
		Containers: {}
	};
	world.networks.set(id, network);
	world.deeds.push({
		deed: "network-create",
		name
	});
	return {
		status: 201,
		body: {
			Id: id,
			Warning: ""
		}
	};
}
function connect(world, network, body) {
	const container = findContainer(world, String(body["Container"] ?? ""));
	if (container === void 0) return refuse(404, `No such container: ${String(body["Container"])}`);
	const endpoint = isFields(body["EndpointConfig"]) ? body["EndpointConfig"] : {};
	const aliases = (Array.isArray(endpoint["Aliases"]) ? endpoint["Aliases"] : []).filter((alias) => typeof alias === "string");
	const networks = {
		...container.NetworkSettings.Networks,
		[network.Name]: {
			...endpoint,
			NetworkID: network.Id,
			Aliases: aliases
		}
	};
	updateContainer(world, container.Id, { NetworkSettings: { Networks: networks } });
	world.deeds.push({
		deed: "network-connect",
		name: network.Name,
		container: nameOf(container),
		aliases
	});
	return { status: 200 };
}
function disconnect(world, network, body) {
	const container = findContainer(world, String(body["Container"] ?? ""));
	if (container === void 0) return refuse(404, `No such container: ${String(body["Container"])}`);
	const ends = Object.entries(container.NetworkSettings.Networks);
	const left = ends.filter(([, end]) => end.NetworkID !== network.Id);
	if (left.length === ends.length) return refuse(403, `container ${container.Id} is not connected to the network ${network.Name}`);
	updateContainer(world, container.Id, { NetworkSettings: { Networks: Object.fromEntries(left) } });
	world.deeds.push({
		deed: "network-disconnect",
		name: network.Name,
		container: nameOf(container),
		aliases: []
	});
	return { status: 200 };
}
function removeNetwork(world, network) {
	if (Object.keys(listEndpoints(world, network)).length > 0) return refuse(403, `error while removing network: network ${network.Name} id ${network.Id} has active endpoints`);
	world.networks.delete(network.Id);
	world.deeds.push({
		deed: "network-remove",
		name: network.Name
	});
	return { status: 204 };
}
/** Only running containers have endpoints. */
function listEndpoints(world, network) {
	const attached = [...world.containers.values()].filter((container) => isActive(container) && Object.values(container.NetworkSettings.Networks).some((end) => end.NetworkID === network.Id));
	return Object.fromEntries(attached.map((container) => [container.Id, { Name: nameOf(container) }]));
}
/** Answers a request under /volumes; undefined when it is none of ours. */
function answerVolumes(world, { method, path, query, body }) {
	if (method === "GET" && path === "/volumes") {
		const names = readFilter(query, "name");
		const labels = readFilter(query, "label");
		return {
			status: 200,
			body: {
				Volumes: [...world.volumes.values()].filter((volume) => (names.length === 0 || names.some((name) => volume.Name.includes(name))) && hasLabels(volume.Labels, labels)),
				Warnings: null
			}
		};
	}
	if (method === "POST" && path === "/volumes/create") return createVolume(world, body);
	const name = /^\/volumes\/([^/]+)$/.exec(path)?.[1];
	if (name === void 0) return;
	const volume = world.volumes.get(name);
	if (volume === void 0) return refuse(404, `get ${name}: no such volume`);
	if (method === "GET") return {
		status: 200,
		body: volume
	};
	return method === "DELETE" ? removeVolume(world, name) : void 0;
}
function createVolume(world, body) {
	const name = typeof body["Name"] === "string" && body["Name"] !== "" ? body["Name"] : world.nextId("volume");
	const existing = world.volumes.get(name);
	if (existing !== void 0) return {
		status: 201,
		body: existing
	};
	const labels = isFields(body["Labels"]) ? Object.fromEntries(Object.entries(body["Labels"]).map(([key, value]) => [key, String(value)])) : null;
	const volume = {
		Name: name,
		Driver: typeof body["Driver"] === "string" && body["Driver"] !== "" ? body["Driver"] : "local",
		Labels: labels,
		Options: body["DriverOpts"] ?? null,
		Scope: "local",
		Mountpoint: `/var/lib/docker/volumes/${name}/_data`
	};
	world.volumes.set(name, volume);
	world.deeds.push({
		deed: "volume-create",
		name
	});
	return {
		status: 201,
		body: volume
	};
}
function removeVolume(world, name) {
	const users = [...world.containers.values()].filter((container) => container.Mounts.some((mount) => mount.Type === "volume" && mount.Name === name));
	if (users.length > 0) return refuse(409, `remove ${name}: volume is in use - [${users.map((user) => user.Id).join(", ")}]`);
	world.volumes.delete(name);
	world.deeds.push({
		deed: "volume-remove",
		name
	});
	return { status: 204 };
}

// src/observe/shadow-engine.ts
const MAX_BODY_BYTES = 67108864;
/** Reads that do not end, or that carry files: nothing a plan needs. */
const ENDLESS = /^\/(?:containers\/[^/]+\/(?:logs|attach|stats|export|archive)|images\/get|images\/.+\/get|exec\/)/;
/** @param world changed by every write; make one per run of Compose */
function makeShadowEngine(world) {
	const streams = /* @__PURE__ */ new Set();
	const server = createServer({ keepAliveTimeout: 0 }, (incoming, outgoing) => {
		handle(world, incoming, outgoing).catch((error) => {
			reply(world, outgoing, refuse(500, `shadow: ${error instanceof Error ? error.message : String(error)}`));
		});
	});
	server.on("clientError", (_error, socket) => socket.destroy());
	return {
		connect(stream) {
			streams.add(stream);
			stream.on("error", () => void 0);
			stream.on("close", () => streams.delete(stream));
			server.emit("connection", stream);
		},
		deeds: () => [...world.deeds],
		pulledImages: () => Object.fromEntries([...world.pulled].map(([reference, image]) => [reference, String(image["Id"])])),
		close() {
			for (const stream of streams) stream.destroy();
		}
	};
}
async function handle(world, incoming, outgoing) {
	const method = incoming.method ?? "GET";
	const url = incoming.url ?? "/";
	const parsed = new URL(url.replace(/^\/v\d+\.\d+(?=\/)/, ""), "http://engine");
	const path = decodeURIComponent(parsed.pathname);
	const bytes = await readBody(incoming);
	if (path === "/events") {
		outgoing.writeHead(200, { "content-type": "application/json" });
		outgoing.flushHeaders();
		return;
	}
	reply(world, outgoing, await answer(world, {
		method,
		path,
		url,
		query: parsed.searchParams,
		body: parseBody(bytes, incoming.headers["content-type"])
	}), method === "HEAD");
}
/** The answer to one request; a write that is not understood is a deed of its own and answered 501. */
async function answer(world, request) {
	const { method, path } = request;
	if (path === "/_ping") return {
		status: 200,
		text: "OK"
	};
	const own = await answerContainers(world, request) ?? answerNetworks(world, request) ?? answerVolumes(world, request) ?? await answerImages(world, request);
	if (own !== void 0) return own;
	if ((method === "GET" || method === "HEAD") && !ENDLESS.test(path)) {
		const real = await world.read(request.url);
		return typeof real.body === "string" ? {
			status: real.status,
			text: real.body
		} : {
			status: real.status,
			body: real.body
		};
	}
	world.deeds.push({
		deed: "unsupported",
		name: `${method} ${path}`
	});
	return refuse(501, `shadow: ${method} ${path} is not supported`);
}
async function readBody(incoming) {
	const chunks = [];
	let size = 0;
	for await (const chunk of incoming) {
		const bytes = chunk;
		if (bytes instanceof Buffer) {
			size += bytes.length;
			if (size <= MAX_BODY_BYTES) chunks.push(bytes);
		}
	}
	if (size > MAX_BODY_BYTES) throw new Error("the request is too large");
	return Buffer.concat(chunks);
}
function parseBody(bytes, contentType) {
	if (bytes.length === 0 || contentType?.includes("json") !== true) return {};
	const value = JSON.parse(bytes.toString("utf8"));
	return isFields(value) ? value : {};
}
function reply(world, outgoing, given, headOnly = false) {
	if (outgoing.headersSent || outgoing.destroyed) return;
	outgoing.statusCode = given.status;
	outgoing.setHeader("Api-Version", world.observed.engine.apiVersion);
	outgoing.setHeader("Ostype", "linux");
	outgoing.setHeader("Docker-Experimental", "false");
	outgoing.setHeader("Server", "Fairlead (shadow)");
	if (given.status === 204 || given.status === 304 || headOnly || given.body === void 0 && given.text === void 0) {
		outgoing.end();
		return;
	}
	outgoing.setHeader("Content-Type", given.text === void 0 ? "application/json" : "text/plain; charset=utf-8");
	outgoing.end(given.text ?? JSON.stringify(given.body));
}

// src/observe/ask-compose.ts
const MAX_OUTPUT_BYTES = 134217728;
const BASE_MS = 12e4;
const PER_STACK_MS = 3e4;
/**
* Asks about all stacks in one go; answers by stack name. Nothing on the VM changes: what is staged is gone when it returns.
* Throws PipelineError remote-output when the question itself failed, and what the connection throws. A stack that
* Compose refuses is no exception: see `refusal`.
*/
async function askCompose(remote, observed, stacks) {
	if (stacks.length === 0) return {};
	const id = randomBytes(8).toString("hex");
	const sockets = `/tmp/fairlead-shadow.${id}`;
	const read = makeEngineReader(remote);
	const shadows = stacks.map((asked) => makeShadowEngine(makeWorld(observed, read, makePathCheck(remote, asked))));
	const listeners = await listenForAll(remote, shadows, sockets);
	const forwarded = listeners.length > 0;
	try {
		const { vm } = remote;
		const output = await remote.run(ASK, [
			"stage",
			id,
			readPlugin(observed),
			forwarded ? sockets : "-",
			...stacks.map((asked) => asked.stack)
		], {
			stdin: packQuestion(stacks),
			timeoutMs: BASE_MS + PER_STACK_MS * stacks.length,
			maxBytes: MAX_OUTPUT_BYTES
		});
		if (output.code !== 0) throw makeAskError(vm, `Exit code ${output.code}: ${output.stderr.trim().slice(-500) || "no message"}`);
		const texts = parseAnswers(output.stdout, `/tmp/fairlead-plan.${id}/out/`);
		return await addHostFacts(remote, observed, await Promise.all(stacks.map((asked, index) => makeAnswer({
			vm,
			stack: asked.stack,
			texts,
			shadow: forwarded ? shadows[index] : void 0,
			read
		}))), texts.get("host.listening")?.out);
	} finally {
		for (const shadow of shadows) shadow.close();
		await Promise.all(listeners.map((listener) => listener[Symbol.asyncDispose]()));
	}
}
/** One socket per stack: that is how a shadow knows who asks. Empty where sshd allows none (`AllowStreamLocalForwarding`). */
async function listenForAll(remote, shadows, prefix) {
	const allowed = (await Promise.all(shadows.map((shadow, index) => remote.listen(`${prefix}-${index}.sock`, (stream) => shadow.connect(stream))))).filter((listener) => listener !== void 0);
	if (allowed.length < shadows.length) {
		await Promise.all(allowed.map((listener) => listener[Symbol.asyncDispose]()));
		return [];
	}
	return allowed;
}
function packQuestion(stacks) {
	const files = stacks.flatMap(({ stack, files: own, override, secrets }) => [
		...own.map((file) => ({
			path: `stacks/${stack}/${file.path}`,
			mode: file.mode,
			content: file.content
		})),
		...override === "" ? [] : [{
			path: `stacks/${stack}/compose.override.yaml`,
			mode: 420,
			content: override
		}],
		...secrets.length === 0 ? [] : [{
			path: `secrets/${stack}`,
			mode: 384,
			content: secrets.map((name) => `${name}\n`).join("")
		}]
	]);
	return writeTar([...files, {
		path: "ask.sh",
		mode: 448,
		content: ASK_SCRIPT
	}], { mtime: 0 });
}
/** The plugin itself: through `docker compose` each call costs 40 ms more. */
function readPlugin(observed) {
	return observed.compose.stamp.replace(/:\d+:\d+$/, "");
}
/** A bind source exists when it travels with the stack or is there already. */
function makePathCheck(remote, asked) {
	const root = `/opt/stacks/${asked.stack}`;
	return async (path) => {
		if (path === root || path.startsWith(`${root}/`)) {
			const inside = path.slice(root.length + 1);
			if (inside === "" || inside === "secrets" || asked.files.some((file) => file.path === inside || file.path.startsWith(`${inside}/`))) return true;
			if (asked.secrets.some((name) => inside === `secrets/${name}`)) return true;
		}
		return (await remote.run(EXISTS, [path], { timeoutMs: 1e4 })).code === 0;
	};
}
async function makeAnswer({ vm, stack, texts, shadow, read }) {
	const rendered = texts.get(`${stack}.rendered`);
	if (rendered?.code === void 0) throw makeAskError(vm, `The answer about ${stack} is missing.`);
	const live = texts.get(`${stack}.live`);
	const up = texts.get(`${stack}.up`);
	const accepted = rendered.code === 0 ? rendered.out : void 0;
	const services = texts.get(`${stack}.services`);
	const facts = await readImages(accepted, read);
	return {
		answer: {
			stack,
			rendered: accepted,
			live: live?.code === 0 ? live.out : void 0,
			refusal: accepted === void 0 ? redactComposeError(rendered.err) : void 0,
			deeds: accepted === void 0 ? void 0 : shadow?.deeds(),
			shadowError: accepted !== void 0 && up?.code !== void 0 && up.code !== 0 ? redactComposeError(up.err) : void 0,
			images: facts.images,
			refusedPulls: facts.refusedPulls,
			...shadow === void 0 ? {} : { pulledImages: shadow.pulledImages() },
			disabledServices: services?.code === 0 ? services.out.split("\n").filter((name) => name !== "" && !facts.serviceNames.includes(name)).sort() : []
		},
		facts,
		paths: listHostPaths(facts.services, `/opt/stacks/${stack}`)
	};
}
/** One question to the host for all stacks, and only where one of them has something to ask. */
async function addHostFacts(remote, observed, answers, listening) {
	const listeners = listening === void 0 ? {} : { listeners: parseListeners(listening) };
	const { missingPaths, pulls } = await readHostFacts(remote, {
		paths: [...new Set(answers.flatMap((each) => each.paths))],
		images: [...new Set(answers.flatMap((each) => each.facts.pulled))],
		architecture: observed.engine.architecture ?? ""
	});
	return Object.fromEntries(answers.map(({ answer, facts, paths }) => {
		const own = facts.pulled.map((image) => {
			const platforms = facts.platforms.get(image);
			return [image, {
				...pulls.get(image) ?? { known: false },
				...platforms === void 0 ? {} : { platforms }
			}];
		});
		const host = {
			missingPaths: paths.filter((path) => missingPaths.has(path)),
			pulls: Object.fromEntries(own),
			...listeners
		};
		return [answer.stack, {
			...answer,
			...host
		}];
	}));
}
function makeAskError(vm, detail) {
	return new PipelineError({
		code: "remote-output",
		severity: "error",
		summary: `Docker Compose on ${vm} could not be asked`,
		detail,
		hint: "The VM needs tar, unshare, nsenter (util-linux) and room in /tmp.",
		at: { address: vm }
	});
}

export { askCompose };