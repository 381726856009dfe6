// src/routes/verify.ts
const REDIRECTS = /* @__PURE__ */ new Set([
	301,
	302,
	303,
	307,
	308
]);
const MAX_REDIRECTS = 3;
/** What Cloudflare's own statuses mean for a tunnel. Source: docs of the tunnel's common errors, and measurements. */
const MEANINGS = {
	404: "no rule of the tunnel matches",
	421: "the reverse proxy has no such site",
	502: "the connector cannot reach the service",
	503: "the connector has no configuration yet",
	530: "no connector is online"
};
/** Routes that a plain visit can say something about: a name without wildcard, and every path of it. */
function visitableRoutes(declared) {
	return declared.routes.filter((route) => route.path === "" && !route.hostname.startsWith("*") && /^https?:/.test(route.origin));
}
/** Visits `/`, and what it redirects to on the same host. */
async function checkRoute(visitor, route) {
	let path = "/";
	for (let hop = 0;; hop += 1) {
		const answer = await visitor.visit(route.hostname, path);
		const next = hop < MAX_REDIRECTS ? samePlace(answer, route.hostname, path) : void 0;
		if (next === void 0) return {
			hostname: route.hostname,
			...judge(answer, route)
		};
		path = next;
	}
}
/** Path of a redirect that stays on the host and is not a login of the reverse proxy. */
function samePlace(answer, hostname, path) {
	if (answer.kind !== "answer" || !REDIRECTS.has(answer.status) || answer.location === void 0) return void 0;
	const target = safeUrl(answer.location, hostname, path);
	if (target === void 0 || target.hostname !== hostname) return void 0;
	const next = `${target.pathname}${target.search}`;
	return next === path ? void 0 : next;
}
function safeUrl(location, hostname, path) {
	try {
		return new URL(location, `https://${hostname}${path}`);
	} catch {
		return;
	}
}
function judge(answer, route) {
	if (answer.kind === "failure") return {
		verdict: "unreachable",
		text: answer.text
	};
	const { status, location } = answer;
	const seen = `${status}${location === void 0 ? "" : ` to ${location}`}`;
	const meaning = MEANINGS[status];
	if (meaning !== void 0 || status >= 500) return {
		verdict: "unreachable",
		text: `${seen}: ${meaning ?? "the service fails"}`
	};
	if (route.exposure === "public" || route.exposure === "app-login") return {
		verdict: "ok",
		text: seen
	};
	if (status === 401 || status === 403) return {
		verdict: "ok",
		text: `${seen}: refused`
	};
	if (route.exposure === "access") {
		if ((location === void 0 ? "" : safeUrl(location, route.hostname, "/")?.hostname ?? "").endsWith(".cloudflareaccess.com")) return {
			verdict: "ok",
			text: `${seen}: login of Cloudflare Access`
		};
		return {
			verdict: "exposed",
			text: `${seen}: Cloudflare Access did not ask for a login`
		};
	}
	if (REDIRECTS.has(status)) return {
		verdict: "ok",
		text: `${seen}: login`
	};
	return {
		verdict: "exposed",
		text: `${seen}: nobody asked for a login`
	};
}
/** One diagnostic per route that is not fine. */
function describeChecks(checks) {
	return checks.filter((each) => each.verdict !== "ok").map(describeCheck);
}
function describeCheck({ hostname, verdict, text }) {
	const at = { address: hostname };
	if (verdict === "exposed") return {
		code: "route-exposed",
		severity: "error",
		summary: `${hostname} answers without a login`.slice(0, 70),
		detail: `${text}.`,
		hint: "Treat it as an incident: see what was readable, and repair the guard before the route goes live again.",
		at
	};
	return {
		code: "route-unreachable",
		severity: "error",
		summary: `${hostname} does not answer as it should`.slice(0, 70),
		detail: `${text}.`,
		hint: "Look at the service and at its route: fairlead routes plan, fairlead verify.",
		at
	};
}

export { describeChecks as n, visitableRoutes as r, checkRoute as t };