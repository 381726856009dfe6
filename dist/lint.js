import "./rolldown-runtime.js";
import { t as findTarget } from "./declare2.js";
import { a as CATCH_ALL, c as entryOf, i as zoneOf, n as depthUnder, r as routeName, t as coversHost } from "./names.js";
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
	const guard = findGuard(block, snippets, false, 0);
	return words.flatMap((word) => word.split(",")).filter((word) => word !== "").map((address) => ({
		...parseAddress(address),
		guard,
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
function findGuard(block, snippets, ordered, depth) {
	let guard = "none";
	for (const { words, block: inner } of block) {
		const [name = "", first = ""] = words;
		const matched = isMatcher(first);
		let found = "none";
		if (name === "forward_auth") found = "whole";
		else if (name === "import" && depth < MAX_IMPORTS) found = findGuard(snippets.get(first) ?? [], snippets, ordered, depth + 1);
		else if (CONTAINERS.has(name) && inner !== void 0 && depth < MAX_IMPORTS) found = findGuard(inner, snippets, ordered || name === "route", depth + 1);
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

// src/routes/lint.ts
/** Everything that is wrong with the routes, as far as files can tell. */
async function lintRoutes(declared, fleet) {
	const sites = /* @__PURE__ */ new Map();
	const problems = declared.routes.flatMap((route, index) => [
		...checkOrder(route, declared.routes.slice(0, index)),
		...checkName(route, declared),
		...checkExposure(route, declared, fleet, sites)
	]);
	if (declared.record !== void 0 && fleet.vms.find((vm) => vm.name === declared.record)?.managed !== true) {
		const place = declared.routes[0]?.place ?? { file: "cloudflare/routes.yaml" };
		problems.push({
			code: "vm-unknown",
			severity: "error",
			summary: `record: ${declared.record} is not a managed VM`,
			at: place
		});
	}
	return [...problems, ...await checkWithCloudflared(declared)];
}
function report(code, route, summary, detail, hint) {
	return {
		code,
		severity: "error",
		summary: summary.slice(0, 70),
		detail,
		hint,
		at: route.place
	};
}
function checkOrder(route, earlier) {
	const name = routeName(route);
	const same = earlier.find((each) => routeName(each) === name);
	if (same !== void 0) {
		const detail = `${name} is declared in line ${same.place.line} already; the tunnel would only ever use that one.`;
		return [report("route-duplicate", route, `The route ${route.hostname} is there twice`, detail, "Keep one of the two.")];
	}
	const shadow = earlier.find((each) => each.path === "" && coversHost(each.hostname, route.hostname));
	if (shadow === void 0) return [];
	const detail = `${routeName(shadow)} in line ${shadow.place.line} matches every request for it, and the first match wins.`;
	return [report("route-shadowed", route, `The route ${name} is never reached`, detail, "Put the more specific route first.")];
}
function checkName(route, { zones, certificates }) {
	const zone = zoneOf(zones, route.hostname);
	if (zone === void 0) {
		const detail = `Zones: ${Object.keys(zones).join(", ")}.`;
		return [report("route-zone", route, `${route.hostname} lies in no zone`, detail, "Add its zone with the zone id under `zones:`.")];
	}
	if (depthUnder(zone, route.hostname) <= 1 || certificates.some((each) => coversOneLevel(each, route.hostname))) return [];
	const detail = `Cloudflare's own certificate covers ${zone} and *.${zone} only; visitors would get a TLS error.`;
	return [report("route-certificate", route, `${route.hostname} has no certificate`, detail, "Use a name with one label, or order an advanced certificate and name it under `certificates:`.")];
}
/** A certificate's wildcard stands for exactly one label. */
function coversOneLevel(certificate, hostname) {
	return certificate === hostname || certificate.startsWith("*.") && hostname.split(".").slice(1).join(".") === certificate.slice(2);
}
function checkExposure(route, declared, fleet, known) {
	if (route.exposure === "access" && declared.team === void 0) return [report("route-exposure", route, "exposure: access needs a team", "The connector can only demand a login of Cloudflare Access when it knows the team.", "Add `team:` with the name of your Access team.")];
	const target = findTarget(fleet, `${route.vm}/${route.stack}/${route.service}`);
	const file = target === void 0 ? void 0 : findCaddyfile(target.stack, target.service);
	const address = `${route.vm}/${route.stack}/${route.service}`;
	if (target === void 0 || file === void 0) {
		if (route.exposure !== "forward-auth") return [];
		const detail = `${address} is not a Caddy with a Caddyfile of its own, so nothing asks for a login on the way.`;
		return [report("route-exposure", route, `${route.hostname} has no forward_auth`, detail, "Lead it through Caddy, or state another exposure.")];
	}
	if (!known.has(file)) known.set(file, listCaddySites(readFileSync(file, "utf8")));
	const sites = known.get(file);
	const shown = `stacks/${route.vm}/${route.stack}/${file.slice(target.stack.directory.length + 1)}`;
	if (sites === void 0) return [];
	const site = findCaddySite(sites, route.hostname, route.port);
	if (site === void 0) {
		const detail = `${shown} has no site for that name on port ${route.port}; Caddy would answer with its default.`;
		return [report("route-proxy", route, `Caddy has no site ${route.hostname}`, detail, `Add \`http://${route.hostname} { … }\` to the Caddyfile.`)];
	}
	if (route.exposure !== "forward-auth" || site.guard === "whole") return [];
	const which = site.guard === "part" ? "asks for a login on some paths only" : "has no forward_auth";
	const detail = `The site in ${shown} line ${site.line} ${which}.`;
	return [report("route-exposure", route, `${route.hostname} is not behind forward_auth`, detail, "Add forward_auth to the site, or state another exposure.")];
}
/** The Caddyfile that the service mounts. */
function findCaddyfile(stack, service) {
	const mounted = stack.files.find((file) => basename(file.path) === "Caddyfile" && service.mounts.some(({ source }) => file.path === source || file.path.startsWith(`${source}/`)));
	return mounted === void 0 ? void 0 : join(stack.directory, mounted.path);
}
/** The document that we would send, in front of cloudflared's own checks. They stop at the first failure, so each rule is asked alone. */
async function checkWithCloudflared(declared) {
	if (declared.routes.length === 0) return [];
	const { checkConfigDocument } = await import("./check2.js");
	return declared.routes.flatMap((route) => {
		const check = checkConfigDocument(JSON.stringify({ ingress: [entryOf(route, declared), CATCH_ALL] }));
		if (check.ok) return [];
		return [report("route-pattern", route, `cloudflared would refuse ${route.hostname}`, `${check.error}.`, "Correct the route; paths are RE2 patterns.")];
	});
}

export { lintRoutes };