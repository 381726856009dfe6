import "./rolldown-runtime.js";
import { r as isRecord } from "./cloudflare-api.js";
import { request } from "node:http";
import { request as request$1 } from "node:https";

// src/adapters/cloudflare-probe.ts
const TIMEOUT_MS = 1e4;
function createVisitor(options = {}) {
	return { visit: (hostname, path) => visit(hostname, path, options) };
}
/** No cookies, no credentials, no redirects followed; the body is not read. */
function visit(hostname, path, { edge, timeoutMs = TIMEOUT_MS }) {
	const url = new URL(path, edge ?? `https://${hostname}`);
	const send = url.protocol === "http:" ? request : request$1;
	return new Promise((done) => {
		const request = send(url, {
			method: "GET",
			agent: false,
			headers: {
				host: hostname,
				"user-agent": "fairlead-verify",
				"cache-control": "no-cache"
			},
			timeout: timeoutMs
		}, (response) => {
			response.destroy();
			done({
				kind: "answer",
				status: response.statusCode ?? 0,
				location: response.headers.location
			});
		});
		request.on("timeout", () => request.destroy(/* @__PURE__ */ new Error(`no answer within ${timeoutMs / 1e3} s`)));
		request.on("error", (error) => done({
			kind: "failure",
			text: error.message || String(error)
		}));
		request.end();
	});
}
/** cloudflared's `GET /config` → `version`; -1 there means that nothing came from Cloudflare yet. */
function createConnectorProbe(timeoutMs = 3e3) {
	return { async version(address) {
		try {
			const body = await (await fetch(new URL("/config", address), { signal: AbortSignal.timeout(timeoutMs) })).json();
			return isRecord(body) && typeof body["version"] === "number" ? body["version"] : void 0;
		} catch {
			return;
		}
	} };
}

export { createVisitor as n, createConnectorProbe as t };