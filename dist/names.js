// src/routes/document.ts
const CATCH_ALL = { service: "http_status:404" };
/** Values that mean the same as leaving the key out. Source: cloudflared ingress/config.go; durations in whole seconds. */
const DEFAULTS = {
	connectTimeout: 30,
	tlsTimeout: 10,
	tcpKeepAlive: 30,
	keepAliveTimeout: 90,
	keepAliveConnections: 100,
	noHappyEyeballs: false,
	matchSNItoHost: false,
	noTLSVerify: false,
	disableChunkedEncoding: false,
	http2Origin: false,
	bastionMode: false,
	proxyAddress: "127.0.0.1",
	proxyPort: 0
};
/** The rule of a declared route, in the API's words. */
function entryOf(route, declared) {
	const access = route.exposure === "access" ? { originRequest: { access: {
		required: true,
		teamName: declared.team ?? "",
		audTag: []
	} } } : {};
	return {
		hostname: route.hostname,
		...route.path === "" ? {} : { path: route.path },
		service: route.origin,
		...access
	};
}
function isCatchAll(entry) {
	return (entry.hostname === void 0 || entry.hostname === "" || entry.hostname === "*") && (entry.path ?? "") === "";
}
/** An entry without anything that means nothing: absent, '', null and {} are one; default values are gone; unknown keys stay. */
function canonicalEntry(entry) {
	const { originRequest, ...rest } = entry;
	const request = originRequest === void 0 ? void 0 : canonicalRequest(originRequest);
	const host = rest.hostname === "*" ? {} : { hostname: rest.hostname };
	return {
		...withoutEmpty({
			...rest,
			...host,
			originRequest: request
		}),
		service: entry.service
	};
}
function canonicalRequest(request) {
	const known = Object.entries(request).filter(([key, value]) => DEFAULTS[key] === void 0 || DEFAULTS[key] !== value);
	return withoutEmpty(Object.fromEntries(known));
}
function withoutEmpty(value) {
	const cleaned = Object.entries(value).map(([key, each]) => [key, isPlain(each) ? withoutEmpty(each) : each]);
	return Object.fromEntries(cleaned.filter(([, each]) => !isEmpty(each)).sort(([a], [b]) => a < b ? -1 : 1));
}
function isEmpty(value) {
	if (value === void 0 || value === null || value === "") return true;
	if (Array.isArray(value)) return value.length === 0;
	return isPlain(value) && Object.keys(value).length === 0;
}
function isPlain(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function sameEntry(left, right) {
	return JSON.stringify(canonicalEntry(left)) === JSON.stringify(canonicalEntry(right));
}
/** `warp-routing` is read-only and added by the API: it never counts. */
function sameDocument(left, right) {
	return canonicalDocument(left) === canonicalDocument(right);
}
function canonicalDocument(document) {
	const { ingress, "warp-routing": _, ...rest } = document ?? { ingress: [] };
	const entries = ingress.map(canonicalEntry);
	const request = isPlain(rest["originRequest"]) ? canonicalRequest(rest["originRequest"]) : {};
	return JSON.stringify({
		...withoutEmpty({
			...rest,
			originRequest: request
		}),
		ingress: entries
	});
}
/** What a PUT may carry: everything that is there but what the API itself adds. */
function withIngress(document, ingress) {
	const { "warp-routing": _, ...rest } = document ?? { ingress: [] };
	return {
		...rest,
		ingress
	};
}
/** The keys of two entries that differ, each with both values, for a person. */
function describeDifference(from, to) {
	const left = flatten(canonicalEntry(from), "");
	const right = flatten(canonicalEntry(to), "");
	return [.../* @__PURE__ */ new Set([...left.keys(), ...right.keys()])].sort().filter((key) => left.get(key) !== right.get(key)).map((key) => `${key} ${left.get(key) ?? "(none)"} → ${right.get(key) ?? "(none)"}`);
}
function flatten(value, prefix) {
	if (!isPlain(value)) return /* @__PURE__ */ new Map([[prefix, typeof value === "string" ? value : JSON.stringify(value)]]);
	return new Map(Object.entries(value).flatMap(([key, each]) => [...flatten(each, prefix === "" ? key : `${prefix}.${key}`)]));
}

// src/routes/names.ts
/** True when every host that `inner` matches is matched by `outer` too. `*.` stands for any depth, as in cloudflared. */
function coversHost(outer, inner) {
	if (outer === "" || outer === "*" || outer === inner) return true;
	return outer.startsWith("*.") && inner.endsWith(outer.slice(1));
}
/** The longest zone that the name lies in. */
function zoneOf(zones, hostname) {
	const name = hostname.replace(/^\*\./, "");
	return Object.keys(zones).filter((zone) => name === zone || name.endsWith(`.${zone}`)).sort((a, b) => b.length - a.length)[0];
}
/** Labels in front of the zone: Universal SSL covers one. */
function depthUnder(zone, hostname) {
	return hostname === zone ? 0 : hostname.slice(0, -zone.length - 1).split(".").length;
}
/** `hostname` or `hostname path`: what a rule is called and compared by. */
function routeName(rule) {
	const host = rule.hostname === void 0 || rule.hostname === "" ? "*" : rule.hostname;
	return rule.path === void 0 || rule.path === "" ? host : `${host} ${rule.path}`;
}

export { CATCH_ALL as a, entryOf as c, sameEntry as d, withIngress as f, zoneOf as i, isCatchAll as l, depthUnder as n, canonicalEntry as o, routeName as r, describeDifference as s, coversHost as t, sameDocument as u };