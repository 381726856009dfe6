import { t as findTarget } from "./declare2.js";
import { basename, join } from "node:path";
import { readFileSync } from "node:fs";

// src/routes/caddyfile/parse.ts
const MAX_DEPTH = 50;
/** @returns undefined when braces do not match */
function parseCaddyfile(text) {
	const tokens = readTokens(text);
	const reader = {
		tokens,
		at: 0
	};
	const directives = readBlock(reader, 0);
	return reader.at === tokens.length ? directives : void 0;
}
function readTokens(text) {
	const tokens = [];
	const pattern = /"((?:\\.|[^"\\])*)"|`([^`]*)`|(#[^\n]*)|(\\\r?\n)|([^\s"`][^\s]*)|(\n)/gs;
	let line = 1;
	let fresh = true;
	for (const match of text.matchAll(pattern)) {
		const [whole, double, back, comment, continued, word, newline] = match;
		if (comment !== void 0 && !fresh && tokens.at(-1)?.line === line && text[match.index - 1]?.trim() !== "") tokens.push({
			text: comment,
			line,
			quoted: false
		});
		else if (double !== void 0 || back !== void 0) tokens.push({
			text: double ?? back ?? "",
			line,
			quoted: true
		});
		else if (word !== void 0) tokens.push({
			text: word,
			line,
			quoted: false
		});
		fresh = newline !== void 0;
		if (continued === void 0) line += whole.split("\n").length - 1;
	}
	return tokens;
}
function readBlock(reader, depth) {
	const directives = [];
	while (reader.at < reader.tokens.length) {
		const first = reader.tokens[reader.at];
		if (first === void 0 || isBrace(first, "}") || depth > MAX_DEPTH) break;
		const words = [];
		let block;
		for (let token = reader.tokens[reader.at]; token !== void 0; token = reader.tokens[reader.at]) {
			const continuesList = words.at(-1)?.endsWith(",") === true && depth === 0;
			if (token.line !== first.line && !continuesList) break;
			if (isBrace(token, "}")) break;
			reader.at += 1;
			if (isBrace(token, "{")) {
				block = readBlock(reader, depth + 1);
				const end = reader.tokens[reader.at];
				if (end === void 0 || !isBrace(end, "}")) return directives;
				reader.at += 1;
				break;
			}
			words.push(token.text);
		}
		directives.push({
			words,
			block,
			line: first.line
		});
	}
	return directives;
}
function isBrace(token, brace) {
	return token.text === brace && !token.quoted;
}

// src/routes/caddyfile/upstreams.ts
/**
* `host:port` of each upstream in the block and in what it imports, each once, in the order of the text.
* `imported`: snippets that were read already; they have nothing new, and those that import each other would be read for ever.
*/
function collectUpstreams(block, snippets, imported = /* @__PURE__ */ new Set()) {
	const found = block.flatMap(({ words, block: inner = [] }) => {
		const [name = "", ...rest] = words;
		if (name === "reverse_proxy" || name === "forward_auth") {
			const listed = inner.filter((each) => each.words[0] === "to").flatMap((each) => each.words.slice(1));
			return [...rest, ...listed].flatMap(addressOf);
		}
		if (name !== "import") return collectUpstreams(inner, snippets, imported);
		const [snippet = ""] = rest;
		if (imported.has(snippet)) return [];
		imported.add(snippet);
		return collectUpstreams(snippets.get(snippet) ?? [], snippets, imported);
	});
	return [...new Set(found)];
}
/** `http://127.0.0.1:80` and `localhost:80`; nothing for matchers and placeholders. */
function addressOf(word) {
	const [, scheme, host, port] = /^(?:(https?):\/\/)?([A-Za-z0-9.-]+)(?::(\d{1,5}))?$/.exec(word) ?? [];
	if (host === void 0 || scheme === void 0 && port === void 0) return [];
	return [`${host.toLowerCase()}:${port ?? (scheme === "https" ? "443" : "80")}`];
}

// src/routes/caddyfile/sites.ts
/** Directives that answer a request: after one of these without a matcher nothing else is asked. */
const ANSWERS = /* @__PURE__ */ new Set([
	"reverse_proxy",
	"file_server",
	"respond",
	"php_fastcgi",
	"redir",
	"error"
]);
const CONTAINERS = /* @__PURE__ */ new Set([
	"route",
	"handle",
	"handle_path"
]);
const MAX_IMPORTS = 20;
/** @returns undefined when the text is no Caddyfile */
function listCaddySites(text) {
	const top = parseCaddyfile(text);
	if (top === void 0) return void 0;
	const snippets = /* @__PURE__ */ new Map();
	for (const each of top) {
		const name = /^\((.+)\)$/.exec(each.words[0] ?? "")?.[1];
		if (name !== void 0) snippets.set(name, each.block ?? []);
	}
	return top.flatMap((directive) => describeSites(directive, snippets));
}
function describeSites(directive, snippets) {
	const { words, block, line } = directive;
	if (block === void 0 || words.length === 0 || words[0]?.startsWith("(")) return [];
	const guard = findGuard(block, {
		snippets,
		known: /* @__PURE__ */ new Map()
	}, false, 0);
	const upstreams = collectUpstreams(block, snippets);
	return words.flatMap((word) => word.split(",")).filter((word) => word !== "").map((address) => ({
		...parseAddress(address),
		guard,
		upstreams,
		line
	}));
}
function parseAddress(address) {
	const [, scheme = "", host = "", port] = /^(?:(https?):\/\/)?([^:/]*)(?::(\d+))?/.exec(address) ?? [];
	const number = port === void 0 ? {
		http: 80,
		https: 443
	}[scheme] : Number(port);
	return {
		host: host.toLowerCase(),
		port: number
	};
}
function guardOfSnippet(search, name, ordered, depth) {
	const key = `${depth} ${ordered} ${name}`;
	const guard = search.known.get(key) ?? findGuard(search.snippets.get(name) ?? [], search, ordered, depth);
	search.known.set(key, guard);
	return guard;
}
function findGuard(block, search, ordered, depth) {
	let guard = "none";
	for (const { words, block: inner } of block) {
		const [name = "", first = ""] = words;
		const matched = isMatcher(first);
		let found = "none";
		if (name === "forward_auth") found = "whole";
		else if (name === "import" && depth < MAX_IMPORTS) found = guardOfSnippet(search, first, ordered, depth + 1);
		else if (CONTAINERS.has(name) && inner !== void 0 && depth < MAX_IMPORTS) found = findGuard(inner, search, ordered || name === "route", depth + 1);
		if (ordered && ANSWERS.has(name) && !matched && guard !== "whole") return guard === "none" && found === "none" ? "none" : "part";
		if (found === "whole" && !(matched && name !== "import")) guard = "whole";
		else if (found !== "none" && guard === "none") guard = "part";
	}
	return guard;
}
function isMatcher(word) {
	return word.startsWith("@") || word.startsWith("/");
}
/** The site that answers for the name on the port: the exact name first, then wildcards, never the one for all hosts. */
function findCaddySite(sites, hostname, port) {
	const onPort = sites.filter((site) => site.port === void 0 || site.port === port);
	return onPort.find((site) => site.host === hostname) ?? onPort.find((site) => site.host === `*.${hostname.split(".").slice(1).join(".")}`);
}

// src/routes/behind.ts
/** By hostname, in the order of the routes: what `servicesBehind` says of each. */
function servicesByHostname(fleet, declared) {
	return new Map((declared?.routes ?? []).map((route) => [route.hostname, servicesBehind(fleet, route)]));
}
/** The target first, then what lies behind it in the order of the Caddyfile. */
function servicesBehind(fleet, route) {
	const target = findTarget(fleet, `${route.vm}/${route.stack}/${route.service}`);
	const first = {
		vm: route.vm,
		stack: route.stack,
		service: route.service,
		port: route.port
	};
	const file = target === void 0 ? void 0 : findCaddyfile(target.stack, target.service);
	if (target === void 0 || file === void 0) return [first];
	const sites = listCaddySites(readFileSync(file, "utf8"));
	return [first, ...((sites === void 0 ? void 0 : findCaddySite(sites, route.hostname, route.port))?.upstreams ?? []).flatMap((upstream) => ownersOf(fleet, target.vm, upstream))];
}
/** The Caddyfile that the service mounts. */
function findCaddyfile(stack, service) {
	const mounted = stack.files.find((file) => basename(file.path) === "Caddyfile" && service.mounts.some(({ source }) => file.path === source || file.path.startsWith(`${source}/`)));
	return mounted === void 0 ? void 0 : join(stack.directory, mounted.path);
}
/** Loopback is the proxy's own VM; any other address is the VM that has it. A port has one owner there. */
function ownersOf(fleet, here, upstream) {
	const [, host = "", port = ""] = /^(.+):(\d+)$/.exec(upstream) ?? [];
	return ((host === "localhost" || /^127\./.test(host) ? here : fleet.vms.find(({ addresses, name }) => [
		addresses.lan,
		addresses.tailscale,
		name
	].includes(host)))?.stacks ?? []).flatMap((stack) => stack.services.filter((service) => service.ports.some((each) => each.protocol === "tcp" && each.hostPort === Number(port))).map((service) => ({
		vm: stack.vm,
		stack: stack.name,
		service: service.name,
		port: Number(port)
	})));
}

export { listCaddySites as i, servicesByHostname as n, findCaddySite as r, findCaddyfile as t };