import "./rolldown-runtime.js";
import { n as fieldOf, r as parseOrNothing, t as readBounded } from "./read-bounded.js";
import { L as renderTable, Sn as countOf, Tn as fencedBlock, hn as PipelineError, ht as loadFleet } from "./core.js";
import { n as judgeUpgrade } from "./upgrade.js";
import { a as parseVersion, i as isSameVariant, n as compareVersions, o as parseImage, r as isPreRelease } from "./version.js";

// src/adapters/registry-api.ts
const TIMEOUT_MS = 2e4;
const MAX_ANSWER_BYTES = 8388608;
/** With 1,000 tags a page: more than any repository that people publish. */
const MAX_PAGES = 50;
const MANIFESTS = [
	"application/vnd.oci.image.index.v1+json",
	"application/vnd.docker.distribution.manifest.list.v2+json",
	"application/vnd.oci.image.manifest.v1+json",
	"application/vnd.docker.distribution.manifest.v2+json"
].join(", ");
var RegistryApi = class {
	#options;
	/** By repository: one token serves all its requests. */
	#tokens = /* @__PURE__ */ new Map();
	constructor(options = {}) {
		this.#options = options;
	}
	async tags(image) {
		const base = this.#baseOf(image);
		const found = [];
		let url = new URL(`/v2/${image.repository}/tags/list?n=1000`, base);
		for (let page = 0; page < MAX_PAGES; page += 1) {
			const response = await this.#ask(image, "GET", url);
			const text = await readBounded(response, MAX_ANSWER_BYTES);
			if (text === void 0) throw new Error("the list of tags is larger than 8 MiB");
			found.push(...readTags(text));
			const [, next] = /<([^>]+)>;\s*rel="?next"?/.exec(response.headers.get("link") ?? "") ?? [];
			if (next === void 0) return found;
			url = new URL(next, url);
			if (url.origin !== base.origin) throw new Error("the next page of tags lies on another server");
		}
		throw new Error(`more than ${MAX_PAGES} pages of tags`);
	}
	async digest(image, tag) {
		const digest = (await this.#ask(image, "HEAD", new URL(`/v2/${image.repository}/manifests/${tag}`, this.#baseOf(image)))).headers.get("docker-content-digest") ?? "";
		if (!/^sha256:[0-9a-f]{64}$/.test(digest)) throw new Error("the registry names no digest");
		return digest;
	}
	/** Docker's own two names of Docker Hub; registries on the loopback have no certificate, as Docker holds it too. */
	#baseOf({ registry }) {
		if (this.#options.mirror !== void 0) return new URL(this.#options.mirror);
		if (registry === "docker.io") return new URL("https://registry-1.docker.io");
		return new URL(`${/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(registry) ? "http" : "https"}://${registry}`);
	}
	/** A first "who are you?" is answered with a token that anybody gets. */
	async #ask(image, method, url) {
		const first = await this.#once(image, method, url);
		if (first.status !== 401) return accept(first);
		await first.body?.cancel();
		this.#tokens.set(image.name, await this.#fetchToken(first.headers.get("www-authenticate") ?? ""));
		return accept(await this.#once(image, method, url));
	}
	async #once(image, method, url) {
		const token = this.#tokens.get(image.name);
		const headers = {
			accept: method === "HEAD" ? MANIFESTS : "application/json",
			...token === void 0 ? {} : bearer(token)
		};
		return this.#fetch(url, {
			method,
			headers
		});
	}
	async #fetchToken(challenge) {
		const words = new Map([...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]));
		const realm = words.get("realm");
		if (!/^bearer /i.test(challenge) || realm === void 0 || !URL.canParse(realm)) throw new Error("the registry wants a login");
		const url = new URL(realm);
		for (const name of ["service", "scope"]) if (words.has(name)) url.searchParams.set(name, words.get(name) ?? "");
		const response = accept(await this.#fetch(url, {
			method: "GET",
			headers: { accept: "application/json" }
		}));
		const answer = parseOrNothing(await readBounded(response, MAX_ANSWER_BYTES) ?? "");
		const token = fieldOf(answer, "token") ?? fieldOf(answer, "access_token");
		if (typeof token !== "string") throw new Error("the registry gives no token");
		return token;
	}
	async #fetch(url, request) {
		const { timeoutMs = TIMEOUT_MS } = this.#options;
		try {
			return await fetch(url, {
				...request,
				redirect: "error",
				signal: AbortSignal.timeout(timeoutMs)
			});
		} catch (error) {
			if (error instanceof Error && error.name === "TimeoutError") throw new Error(`no answer within ${timeoutMs / 1e3} s`);
			const code = error instanceof Error ? fieldOf(error.cause, "code") : void 0;
			throw new Error(`${url.host} cannot be reached${typeof code === "string" ? `: ${code}` : ""}`);
		}
	}
};
function bearer(token) {
	return { authorization: `Bearer ${token}` };
}
function accept(response) {
	if (response.ok) return response;
	throw new Error(fieldOf({
		401: "the registry wants a login",
		404: "the registry has no such image",
		429: "the registry wants us to ask less often"
	}, String(response.status))?.toString() ?? `the registry answers with status ${response.status}`);
}
function readTags(text) {
	const tags = fieldOf(parseOrNothing(text), "tags");
	if (tags === null) return [];
	if (!Array.isArray(tags)) throw new Error("the registry gives no list of tags");
	return tags.filter((each) => typeof each === "string" && /^\w[\w.-]{0,127}$/.test(each));
}

// src/images/newer.ts
/** Only tags of the same variant count (`-alpine` stays `-alpine`), and no pre-release. undefined: `tag` is no version. */
function findNewer(tag, tags, rule) {
	const mine = parseVersion(tag);
	if (mine === void 0) return void 0;
	const newer = tags.flatMap((text) => {
		const version = parseVersion(text);
		if (version === void 0 || isPreRelease(version) || !isSameVariant(version, mine) || compareVersions(version, mine) <= 0) return [];
		return [{
			text,
			version,
			why: rule === void 0 ? void 0 : judgeUpgrade(rule, tag, text)?.text
		}];
	}).sort((left, right) => compareVersions(right.version, left.version));
	const [newest] = newer;
	return {
		next: newer.find((each) => each.why === void 0)?.text,
		beyond: newest?.why === void 0 ? void 0 : {
			tag: newest.text,
			why: newest.why
		}
	};
}

// src/commands/outdated.ts
/**
* One row per image and tag, sorted by name. A registry that does not answer makes its rows `unknown`; the others are told.
* @throws PipelineError when the repository is not valid
*/
async function listOutdated(context, registry) {
	const { fleet, diagnostics } = await loadFleet(context.root, { now: context.clock.now() });
	if (fleet === void 0) throw new PipelineError(diagnostics);
	const used = /* @__PURE__ */ new Map();
	for (const stack of fleet.vms.flatMap((vm) => vm.stacks)) for (const { image: text } of stack.services) {
		const image = parseImage(text ?? "");
		if (image === void 0) continue;
		const key = `${image.name}:${image.tag ?? ""}`;
		const stacks = /* @__PURE__ */ new Set([...used.get(key)?.stacks ?? [], `${stack.vm}/${stack.name}`]);
		used.set(key, {
			image,
			stacks: [...stacks],
			rule: stack.manifest.upgrade?.[image.name] ?? used.get(key)?.rule
		});
	}
	const sorted = [...used].sort(([left], [right]) => left < right ? -1 : 1);
	return Promise.all(sorted.map(([, each]) => judge(each, registry)));
}
async function judge({ image, stacks, rule }, registry) {
	const row = {
		image: image.name,
		tag: image.tag ?? "",
		stacks
	};
	try {
		const newer = findNewer(row.tag, await registry.tags(image), rule);
		if (newer === void 0) return {
			...row,
			state: "unknown",
			note: "its tag is no version"
		};
		const note = newer.beyond === void 0 ? {} : { note: newer.beyond.why };
		if (newer.next === void 0) return {
			...row,
			state: newer.beyond === void 0 ? "newest" : "held",
			...note
		};
		return {
			...row,
			state: "outdated",
			next: newer.next,
			digest: await registry.digest(image, newer.next),
			...note
		};
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		return {
			...row,
			state: "unknown",
			note: error.message
		};
	}
}

// src/entry/outdated-results.ts
const INKS = {
	newest: "green",
	outdated: "yellow",
	held: "dim",
	unknown: "red"
};
/** Exit code 2 when something newer may be deployed, 1 when a registry could not be read. */
async function runOutdated(context, mirror, colour) {
	const rows = await listOutdated(context, new RegistryApi({ mirror }));
	const count = (state) => rows.filter((row) => row.state === state).length;
	const [outdated, unknown] = [count("outdated"), count("unknown")];
	const sentence = `${countOf(rows.length, "image")}: ${outdated} outdated, ${count("newest")} newest, ${count("held")} held back by a rule, ${unknown} unknown.`;
	const table = (withColour) => renderTable([
		"STATE",
		"IMAGE",
		"NEXT",
		"STACKS",
		"NOTE"
	], rows.map((row) => [
		{
			text: row.state,
			ink: INKS[row.state]
		},
		{ text: `${row.image}:${row.tag}` },
		{ text: row.next === void 0 ? "" : `${row.next}@${row.digest ?? ""}` },
		{ text: row.stacks.join(" ") },
		{ text: row.note ?? "" }
	]), withColour);
	return {
		outcome: unknown > 0 ? "failure" : outdated > 0 ? "changes" : "success",
		sentence,
		diagnostics: [],
		sections: [{ text: table(colour) }],
		markdown: () => `${sentence}\n\n${fencedBlock("text", table(false))}`,
		document: { images: rows },
		changed: false
	};
}

export { runOutdated };