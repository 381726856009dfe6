import "./rolldown-runtime.js";
import { n as createVisitor, t as createConnectorProbe } from "./cloudflare-probe2.js";
import { Dn as inertMarkdown, Sn as countOf, cn as UnknownOutcome, f as toPlanDocument, gn as hasErrors, hn as PipelineError, pt as validate, rn as ROUTES_RECORD, sn as planFleet } from "./core.js";
import { r as isRecord } from "./cloudflare-api.js";
import { t as openCloudflareTunnel } from "./cloudflare-tunnel.js";
import { a as CATCH_ALL, c as entryOf, d as sameEntry, f as withIngress, i as zoneOf, l as isCatchAll, o as canonicalEntry, r as routeName, s as describeDifference, t as coversHost, u as sameDocument } from "./names.js";
import { n as describeChecks, r as visitableRoutes, t as checkRoute } from "./verify.js";
import { resolve } from "node:path";
import { readFile, rename, writeFile } from "node:fs/promises";

// src/adapters/cloudflare-store.ts
const VM_FILE = "/var/lib/fairlead/routes.json";
const TIMEOUT_MS = 2e4;
const MISSING = 3;
function createVmStore(remote) {
	const where = `${remote.vm}:${VM_FILE}`;
	const run = (verb, stdin) => remote.run(ROUTES_RECORD, [verb], {
		timeoutMs: TIMEOUT_MS,
		...stdin === void 0 ? {} : { stdin }
	});
	return {
		async read() {
			const { code, stdout, stderr } = await run("read");
			if (code === MISSING) return void 0;
			if (code !== 0) throw unusable(where, stderr.trim());
			return parseRecord(stdout, where);
		},
		async write(record) {
			const { code, stderr } = await run("write", serialize(record));
			if (code !== 0) throw unusable(where, stderr.trim());
		}
	};
}
function createFileStore(file) {
	return {
		async read() {
			try {
				return parseRecord(await readFile(file, "utf8"), file);
			} catch (error) {
				if (error instanceof PipelineError) throw error;
				if (error instanceof Error && "code" in error && error.code === "ENOENT") return void 0;
				throw unusable(file, error instanceof Error ? error.message : String(error));
			}
		},
		async write(record) {
			await writeFile(`${file}.new`, serialize(record), { mode: 384 });
			await rename(`${file}.new`, file);
		}
	};
}
function serialize(record) {
	return `${JSON.stringify(record, null, 1)}\n`;
}
/** A record that cannot be read is never taken for none: then everything of ours would look like somebody else's. */
function parseRecord(text, where) {
	let parsed;
	try {
		parsed = JSON.parse(text);
	} catch {
		throw unusable(where, "it is not JSON");
	}
	if (!isRecord(parsed) || typeof parsed["tunnel"] !== "string" || typeof parsed["version"] !== "number") throw unusable(where, "it is not a record of routes");
	if (!Array.isArray(parsed["rules"]) || !Array.isArray(parsed["dns"])) throw unusable(where, "it is not a record of routes");
	return parsed;
}
function unusable(where, detail) {
	return new PipelineError({
		code: "remote-output",
		severity: "error",
		summary: "The record of applied routes cannot be used",
		detail: `${where}: ${detail}.`,
		hint: "Repair it, or move it away: then rules and records that equal the declared ones are taken over again."
	});
}

// src/routes/apply-steps.ts
const PAUSE_MS = 1e3;
function conflict(detail) {
	return new PipelineError({
		code: "route-conflict",
		severity: "error",
		summary: "Another writer changed the tunnel meanwhile",
		detail,
		hint: "Nothing more was done. See what is there now: fairlead routes plan"
	});
}
/**
* Replaces the document. The only lock there is: the version must have been `from` and be `from + 1` afterwards.
* @returns the new version
* @throws PipelineError `route-conflict` when somebody else wrote in between
*/
async function putDocument(tunnel, from, document) {
	for (let attempt = 1;; attempt += 1) try {
		const version = await tunnel.writeConfiguration(document);
		if (version === from + 1) return version;
		throw conflict(`Version ${from} was planned on, ${from + 1} was expected, and ${version} came: a configuration of somebody else was replaced.`);
	} catch (error) {
		if (!(error instanceof UnknownOutcome)) throw error;
		const live = await tunnel.readConfiguration();
		if (live.version === from + 1 && sameDocument(live.document, document)) return live.version;
		if (live.version !== from) throw conflict(`The answer to our write was lost, and version ${live.version} is not ours.`);
		if (attempt === 2) throw unreachable(error);
	}
}
/**
* Sends a batch, or finds out that it was carried out when its answer was lost.
* @returns the records that were made
*/
async function runDnsBatch(tunnel, batch) {
	for (let attempt = 1;; attempt += 1) try {
		return await tunnel.writeRecords(batch);
	} catch (error) {
		if (!(error instanceof UnknownOutcome)) throw error;
		const live = await tunnel.readRecords(batch.zone);
		if (isDone(batch, live)) return batch.posts.flatMap((post) => live.filter((each) => each.name === post.name && each.content === post.content));
		if (attempt === 2) throw unreachable(error);
	}
}
function isDone(batch, live) {
	const same = (wanted) => (each) => each.name === wanted.name && each.type === wanted.type && each.content === wanted.content && each.proxied === wanted.proxied && each.comment === wanted.comment;
	const posted = batch.posts.every((post) => live.some(same(post)));
	const patched = batch.patches.every(({ before, after }) => live.some((each) => each.id === before.id && same(after)(each)));
	return posted && patched && batch.deletes.every((gone) => !live.some((each) => each.id === gone.id));
}
function unreachable(error) {
	const detail = `A write was sent twice without an answer (${error.message}); what is live was read in between and was unchanged.`;
	return new PipelineError({
		code: "cloudflare-unreachable",
		severity: "error",
		summary: "Cloudflare's API does not answer",
		detail
	}, { cause: error });
}
/**
* Waits until every connector runs the version: by its own word where its address is known, else by Cloudflare's.
* @returns a warning when neither says anything
* @throws PipelineError `connector-behind`
*/
async function awaitConnectors(ports, version) {
	let seen = [];
	for (let attempt = 0; attempt < ports.attempts; attempt += 1) {
		if (attempt > 0) await ports.wait(PAUSE_MS);
		seen = await readVersions(ports);
		const known = seen.filter((each) => each !== void 0);
		if (seen.length > 0 && known.length === 0) return [silentConnectors()];
		if (known.length === seen.length && known.length > 0 && known.every((each) => each >= version)) return [];
	}
	throw new PipelineError({
		code: "connector-behind",
		severity: "error",
		summary: "A connector did not take the new configuration",
		detail: `Wanted: version ${version}; running: ${seen.map((each) => each ?? "unknown").join(", ") || "no connector"}.`,
		hint: "Its log says why: docker logs of the cloudflared container."
	});
}
async function readVersions({ tunnel, probe, connectors }) {
	if (connectors.length > 0) {
		const direct = await Promise.all(connectors.map((address) => probe.version(address)));
		if (direct.some((each) => each !== void 0)) return direct;
	}
	return (await tunnel.readConnectors()).map((each) => each.version);
}
function silentConnectors() {
	return {
		code: "connector-behind",
		severity: "warning",
		summary: "No connector says which configuration it runs",
		detail: "Only the visits afterwards can tell whether the new rules work.",
		hint: "Name the metrics addresses of your cloudflared processes under `connectors:` in cloudflare/routes.yaml."
	};
}

// src/routes/dns-chunks.ts
/** Records per batch on a free plan; paid plans take more. */
const LARGEST_BATCH = 200;
/** Parts of a batch that may go one after the other; what replaces a record stays with the delete of that record. */
function splitBatch(batch) {
	const { zone } = batch;
	const posted = new Set(batch.posts.map((post) => post.name));
	const units = [
		...batch.posts.map((post) => ({
			zone,
			deletes: batch.deletes.filter((each) => each.name === post.name),
			patches: [],
			posts: [post]
		})),
		...batch.patches.map((patch) => ({
			zone,
			deletes: [],
			patches: [patch],
			posts: []
		})),
		...batch.deletes.filter((each) => !posted.has(each.name)).map((each) => ({
			zone,
			deletes: [each],
			patches: [],
			posts: []
		}))
	];
	const parts = [];
	for (const unit of units) {
		const last = parts.at(-1);
		if (last === void 0 || sizeOf(last) + sizeOf(unit) > LARGEST_BATCH) parts.push(unit);
		else parts[parts.length - 1] = joinBatches(last, unit);
	}
	return parts;
}
function sizeOf(batch) {
	return batch.deletes.length + batch.patches.length + batch.posts.length;
}
function joinBatches(left, right) {
	return {
		zone: left.zone,
		deletes: [...left.deletes, ...right.deletes],
		patches: [...left.patches, ...right.patches],
		posts: [...left.posts, ...right.posts]
	};
}

// src/routes/plan-dns.ts
const MARKER_PREFIX = "fairlead";
/** Comment of our records; free plans have no tags and 100 characters of comment. */
function markerOf(tunnel) {
	return `${MARKER_PREFIX} tunnel=${tunnel.slice(0, 8)}`;
}
/** The record of a public name: proxied, since a tunnel's address means nothing to a resolver. */
function wantedRecord(tunnel, name) {
	return {
		type: "CNAME",
		name,
		content: tunnelAddress(tunnel),
		proxied: true,
		ttl: 1,
		comment: markerOf(tunnel)
	};
}
function tunnelAddress(tunnel) {
	return `${tunnel}.cfargotunnel.com`;
}
function planDns(question) {
	const { declared, live, owned } = question;
	const work = {
		batches: /* @__PURE__ */ new Map(),
		fates: [],
		owned: [],
		findings: []
	};
	const names = new Set(declared.routes.map((route) => route.hostname));
	const byName = /* @__PURE__ */ new Map();
	for (const record of live) byName.set(record.name, [...byName.get(record.name) ?? [], record]);
	const ownedIds = new Set(owned.map((record) => record.id));
	for (const name of names) judgeName(name, byName.get(name) ?? [], ownedIds, question, work);
	for (const record of owned) if (!names.has(record.name)) judgeRemoval(record, question, work);
	const mine = new Set([...work.owned, ...owned].map((record) => record.id));
	const address = tunnelAddress(declared.tunnel);
	const unmanaged = live.filter((record) => record.content === address && !mine.has(record.id) && !names.has(record.name));
	return {
		batches: [...work.batches].map(([zone, batch]) => ({
			zone,
			...batch
		})),
		fates: work.fates,
		unmanaged: unmanaged.map((record) => `DNS ${record.name}`),
		owned: work.owned,
		findings: work.findings
	};
}
function judgeName(name, there, ownedIds, { declared, intended, adopt }, work) {
	const zone = declared.zones[zoneOf(declared.zones, name) ?? ""];
	if (zone === void 0) return;
	const wanted = wantedRecord(declared.tunnel, name);
	const [record] = there;
	if (record === void 0) {
		batchOf(work, zone).posts.push(wanted);
		work.fates.push({
			name,
			fate: "created",
			details: [`CNAME to the tunnel`]
		});
		return;
	}
	const differences = describeRecordDifference(record, wanted);
	const ours = record.content === wanted.content && (ownedIds.has(record.id) || intended.includes(name) && record.comment === wanted.comment);
	if (there.length === 1 && (ours || record.content === wanted.content)) {
		work.owned.push({
			id: record.id,
			zone,
			name
		});
		if (differences.length > 0) {
			batchOf(work, zone).patches.push({
				before: record,
				after: wanted
			});
			work.fates.push({
				name,
				fate: "changed",
				details: differences
			});
		} else if (!ours) work.fates.push({
			name,
			fate: "adopted",
			details: ["taken over as it is"]
		});
		return;
	}
	if (adopt.has(name)) {
		batchOf(work, zone).deletes.push(...there);
		batchOf(work, zone).posts.push(wanted);
		work.fates.push({
			name,
			fate: "changed",
			details: there.map((each) => `${each.type} ${each.content} → CNAME to the tunnel`)
		});
		return;
	}
	work.findings.push(reportForeign(name, there, ownedIds));
}
function reportForeign(name, there, ownedIds) {
	const repointed = there.some((record) => ownedIds.has(record.id));
	return {
		code: "route-foreign",
		severity: "error",
		summary: `${name} has a DNS record that is not ours`.slice(0, 70),
		detail: `${repointed ? "Our record was pointed elsewhere: " : ""}${there.map((each) => `${each.type} ${each.content}`).join(", ")}.`,
		hint: `Remove it at Cloudflare, or replace it: fairlead routes apply --adopt ${name}`,
		at: { address: name }
	};
}
/** Deleted only when id, content and marker all say that it is ours. */
function judgeRemoval(record, { declared, live }, work) {
	const there = live.find((each) => each.id === record.id);
	if (there === void 0) return;
	if (there.content === tunnelAddress(declared.tunnel) && there.comment === markerOf(declared.tunnel) && there.name === record.name) {
		batchOf(work, record.zone).deletes.push(there);
		work.fates.push({
			name: record.name,
			fate: "removed",
			details: ["no longer declared"]
		});
		return;
	}
	work.findings.push({
		code: "route-drift",
		severity: "warning",
		summary: `The DNS record of ${record.name} was changed at Cloudflare`.slice(0, 70),
		detail: `It is ${there.type} ${there.content} with the comment "${there.comment}" now; it stays and is not ours any more.`,
		at: { address: record.name }
	});
}
function describeRecordDifference(record, wanted) {
	return [
		"type",
		"content",
		"proxied",
		"ttl",
		"comment"
	].filter((key) => record[key] !== wanted[key]).map((key) => `${key} ${String(record[key]) || "(none)"} → ${String(wanted[key])}`);
}
function batchOf(work, zone) {
	const known = work.batches.get(zone);
	if (known !== void 0) return known;
	const made = {
		deletes: [],
		patches: [],
		posts: []
	};
	work.batches.set(zone, made);
	return made;
}

// src/routes/plan-exposure.ts
/** From the most open to the best guarded. */
const OPENNESS = [
	"public",
	"app-login",
	"forward-auth",
	"access"
];
const GUARDS = {
	public: "nothing guards it",
	"app-login": "only its own login guards it",
	"forward-auth": "the reverse proxy's login guards it",
	access: "Cloudflare Access guards it"
};
/**
* @param live names of rules that the tunnel has already, ours or not
*/
function planExposures(before, after, live) {
	const old = new Map(before.map((rule) => [routeName(rule.entry), rule.exposure]));
	const now = new Map(after.map((rule) => [routeName(rule.entry), rule.exposure]));
	const changes = [];
	for (const [hostname, to] of now) {
		const from = old.get(hostname);
		if (from === to) continue;
		changes.push({
			hostname,
			from,
			to,
			text: describeChange(hostname, from, to, live.has(hostname))
		});
	}
	for (const [hostname, from] of old) if (!now.has(hostname)) changes.push({
		hostname,
		from,
		to: void 0,
		text: `${hostname} is no longer reachable from the internet`
	});
	return changes.sort((a, b) => weight(a) - weight(b) || (a.hostname < b.hostname ? -1 : 1));
}
function describeChange(name, from, to, known) {
	if (from !== void 0) return to === "public" ? `${name} becomes public: it was ${from}` : `${name} changes from ${from} to ${to}: ${GUARDS[to]}`;
	if (known) return `${name} is taken over as ${to}: ${GUARDS[to]}`;
	return to === "public" ? `${name} becomes public: ${GUARDS[to]}` : `${name} becomes reachable from the internet: ${GUARDS[to]}`;
}
function weight(change) {
	return change.to === void 0 ? OPENNESS.length : OPENNESS.indexOf(change.to);
}

// src/routes/plan-rules.ts
function indexByName(question) {
	const ownedByName = /* @__PURE__ */ new Map();
	for (const rule of question.owned) {
		const name = routeName(rule.entry);
		ownedByName.set(name, [...ownedByName.get(name) ?? [], rule]);
	}
	const { wanted } = question;
	return {
		...question,
		wantedByName: new Map(wanted.map((rule) => [rule.name, rule])),
		rank: new Map(wanted.map((rule, index) => [rule.name, index])),
		ownedByName
	};
}
function planRules(asked) {
	const question = indexByName(asked);
	const { body, catchAll } = splitCatchAll(question.live?.ingress ?? []);
	const findings = [];
	const fates = [];
	const placed = reorder(judgeLive(body, question, findings, fates), question.rank);
	const there = new Set(placed.filter((slot) => slot.kind !== "gone").map((slot) => slot.name));
	for (const rule of question.wanted) {
		if (there.has(rule.name)) continue;
		placed.splice(insertionPoint(placed, rule, question.rank), 0, {
			kind: "ours",
			name: rule.name,
			entry: rule.entry
		});
		fates.push({
			name: rule.name,
			fate: "created",
			details: [`new route to ${rule.entry.service}`]
		});
	}
	findings.push(...findHidden(placed));
	const entriesOf = (kinds) => [...placed.filter((slot) => kinds.includes(slot.kind)).map((slot) => slot.entry), catchAll];
	return {
		union: entriesOf([
			"ours",
			"other",
			"gone"
		]),
		final: entriesOf(["ours", "other"]),
		fates,
		unmanaged: placed.filter((slot) => slot.kind === "other").map((slot) => slot.name),
		rules: placed.flatMap((slot) => ownedAs(slot, question.wantedByName)),
		findings
	};
}
function splitCatchAll(ingress) {
	const last = ingress.at(-1);
	return last !== void 0 && isCatchAll(last) ? {
		body: ingress.slice(0, -1),
		catchAll: last
	} : {
		body: ingress,
		catchAll: CATCH_ALL
	};
}
function judgeLive(body, question, findings, fates) {
	const seen = /* @__PURE__ */ new Set();
	return body.map((entry) => {
		const name = routeName(entry);
		const first = !seen.has(name);
		seen.add(name);
		return first ? judgeEntry(name, entry, question, findings, fates) : {
			kind: "other",
			name,
			entry
		};
	});
}
function judgeEntry(name, entry, question, findings, fates) {
	const recorded = question.ownedByName.get(name) ?? [];
	const unchanged = recorded.some((rule) => sameEntry(rule.entry, entry));
	const wanted = question.wantedByName.get(name);
	if (wanted === void 0) {
		if (recorded.length === 0) return {
			kind: "other",
			name,
			entry
		};
		if (unchanged) {
			fates.push({
				name,
				fate: "removed",
				details: [`no longer declared; it led to ${entry.service}`]
			});
			return {
				kind: "gone",
				name,
				entry
			};
		}
		findings.push(warn(name, "is no longer declared, but was changed at Cloudflare since", "It stays as it is and is not ours any more; remove it there if it is not needed."));
		return {
			kind: "other",
			name,
			entry
		};
	}
	const merged = mergeEntry(entry, wanted.entry);
	const differences = describeDifference(entry, merged);
	if (recorded.length === 0) return judgeForeign(name, entry, merged, differences, question, findings, fates);
	if (!unchanged) findings.push(warn(name, "was changed at Cloudflare", describeDrift(recorded, entry)));
	fates.push({
		name,
		fate: differences.length === 0 ? "same" : "changed",
		details: differences
	});
	return {
		kind: "ours",
		name,
		entry: differences.length === 0 ? entry : merged
	};
}
function judgeForeign(name, entry, merged, differences, question, findings, fates) {
	if (differences.length === 0 || question.adopt.has(entry.hostname ?? "")) {
		fates.push({
			name,
			fate: differences.length === 0 ? "adopted" : "changed",
			details: ["taken over", ...differences]
		});
		return {
			kind: "ours",
			name,
			entry: differences.length === 0 ? entry : merged
		};
	}
	findings.push({
		code: "route-foreign",
		severity: "error",
		summary: `A rule for ${entry.hostname ?? "*"} exists and is not ours`.slice(0, 70),
		detail: `It differs from the declared one: ${differences.join("; ")}.`,
		hint: `Declare it as it is, remove it at Cloudflare, or take it over: fairlead routes apply --adopt ${entry.hostname ?? ""}`,
		at: { address: name }
	});
	return {
		kind: "other",
		name,
		entry
	};
}
/** Declared values win; settings that only Cloudflare has are kept, since dropping them could break the application. */
function mergeEntry(live, wanted) {
	const { path: _, ...rest } = live;
	const request = {
		...live.originRequest,
		...wanted.originRequest
	};
	return {
		...rest,
		...wanted,
		...Object.keys(request).length === 0 ? {} : { originRequest: request }
	};
}
function describeDrift(recorded, entry) {
	const known = recorded.at(-1);
	return known === void 0 ? "" : `${describeDifference(known.entry, entry).join("; ")}.`;
}
function warn(name, what, detail) {
	return {
		code: "route-drift",
		severity: "warning",
		summary: `The rule ${name} ${what}`.slice(0, 70),
		detail,
		at: { address: name }
	};
}
/** Our rules in the declared order, but only where that order decides anything. */
function reorder(slots, ranks) {
	const ours = slots.filter((slot) => slot.kind === "ours");
	const rank = (slot) => ranks.get(slot.name) ?? -1;
	if (!ours.some((slot, at) => ours.slice(at + 1).some((later) => rank(later) < rank(slot) && overlaps(slot.entry, later.entry)))) return [...slots];
	const sorted = [...ours].sort((a, b) => rank(a) - rank(b));
	return slots.map((slot) => slot.kind === "ours" ? sorted.shift() ?? slot : slot);
}
/** In front of the first rule that would take its requests, or that the declared order puts behind it. */
function insertionPoint(placed, rule, ranks) {
	const rank = (name) => ranks.get(name) ?? -1;
	const at = placed.findIndex((slot) => slot.kind === "ours" ? rank(slot.name) > rank(rule.name) && overlaps(slot.entry, rule.entry) : hides(slot.entry, rule.entry));
	return at === -1 ? placed.length : at;
}
function overlaps(left, right) {
	const [a, b] = [left.hostname ?? "", right.hostname ?? ""];
	return coversHost(a, b) || coversHost(b, a);
}
/** True when nothing of `later` is ever reached behind `earlier`. */
function hides(earlier, later) {
	return (earlier.path ?? "") === "" && coversHost(earlier.hostname ?? "", later.hostname ?? "");
}
function findHidden(placed) {
	return placed.flatMap((slot, at) => {
		const by = placed.slice(0, at).find((earlier) => earlier.kind !== slot.kind && slot.kind !== "gone" && earlier.kind !== "gone" && hides(earlier.entry, slot.entry));
		if (by === void 0) return [];
		const [ours, other] = slot.kind === "ours" ? [slot.name, by.name] : [by.name, slot.name];
		return [{
			code: "route-foreign",
			severity: "error",
			summary: `The rules ${ours} and ${other} are in each other's way`.slice(0, 70),
			detail: `${by.name} would take every request for ${slot.name}; ${other} is not ours to move.`,
			hint: "Declare both, or remove the other one at Cloudflare.",
			at: { address: slot.name }
		}];
	});
}
function ownedAs(slot, wanted) {
	const rule = slot.kind === "ours" ? wanted.get(slot.name) : void 0;
	return rule === void 0 ? [] : [{
		entry: slot.entry,
		exposure: rule.exposure
	}];
}

// src/routes/plan.ts
/** Where route changes stand in a plan beside those of the VMs. */
const ROUTES_PLACE = {
	vm: "cloudflare",
	stack: "routes"
};
function planRoutes({ declared, live, record: read, adopt }) {
	const record = read?.tunnel === declared.tunnel ? read : void 0;
	const wanted = declared.routes.map((route) => ({
		name: routeName(route),
		entry: entryOf(route, declared),
		exposure: route.exposure
	}));
	const owned = [...record?.rules ?? [], ...record?.intent?.rules ?? []];
	const adopted = new Set(adopt);
	const { document } = live.configuration;
	const rules = planRules({
		wanted,
		live: document,
		owned,
		adopt: adopted
	});
	const dns = planDns({
		declared,
		live: live.records,
		owned: record?.dns ?? [],
		intended: record?.intent?.names ?? [],
		adopt: adopted
	});
	const liveNames = new Set((document?.ingress ?? []).map(routeName));
	return {
		tunnel: declared.tunnel,
		exposures: planExposures(record?.rules ?? [], rules.rules, liveNames),
		changes: [...rules.fates.flatMap((fate) => changeOf(fate, fate.name)), ...dns.fates.flatMap((fate) => changeOf(fate, `DNS ${fate.name}`))],
		unmanaged: [...rules.unmanaged, ...dns.unmanaged],
		findings: [
			...checkTunnel(declared, live),
			...rules.findings,
			...dns.findings
		],
		from: live.configuration,
		union: withIngress(document, rules.union),
		final: withIngress(document, rules.final),
		batches: dns.batches,
		rules: rules.rules,
		dns: dns.owned,
		recordOnly: !sameOwnership(record, rules.rules, dns.owned)
	};
}
/** True when the tunnel or a zone would change. */
function changesRoutes(plan) {
	return plan.batches.length > 0 || !sameDocument(plan.from.document, plan.final);
}
const ACTIONS = {
	same: void 0,
	adopted: {
		action: "none",
		rule: "adopted"
	},
	created: {
		action: "create",
		rule: "new"
	},
	changed: {
		action: "reload",
		rule: "setting"
	},
	removed: {
		action: "remove",
		rule: "removed"
	}
};
function changeOf(fate, name) {
	const known = ACTIONS[fate.fate];
	if (known === void 0) return [];
	const causes = fate.details.map((text) => ({
		rule: known.rule,
		text
	}));
	return [{
		...ROUTES_PLACE,
		kind: "route",
		name,
		action: known.action,
		causes,
		destructive: fate.fate === "removed"
	}];
}
function checkTunnel(declared, { tunnel }) {
	const refuse = (summary, detail, hint) => [{
		code: "tunnel-unusable",
		severity: "error",
		summary,
		detail,
		hint,
		at: { address: declared.tunnel }
	}];
	if (tunnel.deleted) return refuse("The tunnel was deleted", `${tunnel.name} is gone at Cloudflare.`, "Put the id of the tunnel in use into cloudflare/routes.yaml.");
	if (tunnel.managedBy === "local") return refuse("The tunnel is managed by a file on its host", `The connector of ${tunnel.name} reads its rules from a file on its host and ignores what the API has.`, "Migrate it in the dashboard (Networks, Tunnels, Start migration), then plan again.");
	return [];
}
function sameOwnership(record, rules, dns) {
	if (record === void 0 || record.intent !== void 0) return false;
	const known = new Set(record.rules.map(ownershipKey));
	const ids = new Set(record.dns.map((each) => each.id));
	return record.rules.length === rules.length && rules.every((rule) => known.has(ownershipKey(rule))) && record.dns.length === dns.length && dns.every((each) => ids.has(each.id));
}
function ownershipKey({ entry, exposure }) {
	return `${exposure} ${JSON.stringify(canonicalEntry(entry))}`;
}

// src/routes/restore.ts
/**
* @param written version that we wrote last: another live version belongs to somebody else, and nothing is touched
* @returns the version that is live afterwards
*/
async function restoreRoutes(ports, tunnelId, saved, written, zones) {
	const live = await ports.tunnel.readConfiguration();
	if (live.version !== written) throw conflict(`Version ${live.version} is live, ours was ${written}: putting the old state back would overwrite it.`);
	for (const zone of zones) await restoreZone(ports, tunnelId, saved, zone);
	const old = saved.configuration.document;
	const document = withIngress(old, old?.ingress ?? [CATCH_ALL]);
	if (sameDocument(live.document, document)) return live.version;
	const version = await putDocument(ports.tunnel, live.version, document);
	await awaitConnectors(ports, version);
	return version;
}
async function restoreZone(ports, tunnelId, saved, zone) {
	const live = await ports.tunnel.readRecords(zone);
	const old = saved.records.filter((record) => record.zone === zone);
	const mine = (record) => record.comment === wantedRecord(tunnelId, record.name).comment && record.content === wantedRecord(tunnelId, record.name).content;
	const deletes = live.filter((record) => saved.created.includes(record.name) && mine(record) && !old.some((each) => each.id === record.id));
	const patches = old.flatMap((record) => {
		const now = live.find((each) => each.id === record.id);
		return now === void 0 || sameRecord(now, record) ? [] : [{
			before: now,
			after: withoutId(record)
		}];
	});
	const posts = old.filter((record) => !live.some((each) => each.id === record.id)).map(withoutId);
	for (const part of splitBatch({
		zone,
		deletes,
		patches,
		posts
	})) await runDnsBatch(ports.tunnel, part);
}
function withoutId({ id: _, zone: __, ...record }) {
	return record;
}
function sameRecord(left, right) {
	return JSON.stringify(withoutId(left)) === JSON.stringify(withoutId(right));
}
/** The record after going back: rules as before, records of ours as they are in the zones now. */
function restoredRecord(record, saved, version, live, writtenAt) {
	const names = new Set(saved.rules.map((rule) => rule.entry.hostname ?? ""));
	const dns = live.filter((each) => names.has(each.name) && each.content === wantedRecord(record.tunnel, each.name).content).map(({ id, zone, name }) => ({
		id,
		zone,
		name
	}));
	return {
		...record,
		version,
		writtenAt,
		rules: saved.rules,
		dns,
		intent: void 0,
		before: void 0
	};
}

// src/routes/apply.ts
/** @throws PipelineError; what was live before is live again unless the diagnostics say otherwise */
async function applyRoutes(ports, request) {
	const { plan } = request;
	if (hasErrors(plan.findings)) throw new PipelineError(plan.findings.filter((each) => each.severity === "error"));
	if (!changesRoutes(plan)) {
		if (plan.recordOnly) await ports.store.write(finishedRecord(ports, request, plan.from.version, [], void 0));
		return {
			changed: false,
			version: plan.from.version,
			checks: [],
			findings: []
		};
	}
	await requireConnector(ports);
	return new Apply(ports, request).run();
}
async function requireConnector(ports) {
	if ((await ports.tunnel.readConnectors()).length > 0) return;
	throw new PipelineError({
		code: "tunnel-unusable",
		severity: "error",
		summary: "No connector of the tunnel is online",
		detail: "New names would answer with error 1033.",
		hint: "Start cloudflared first: fairlead status"
	});
}
const VISIT_PAUSE_MS = 1e3;
/** After these nothing was changed. */
const CERTAIN_REFUSALS = /* @__PURE__ */ new Set([
	"cloudflare-limit",
	"cloudflare-refused",
	"cloudflare-token",
	"tunnel-unusable"
]);
var Apply = class {
	#ports;
	#request;
	#saved;
	#made = [];
	#findings = [];
	#version;
	#wrote = false;
	constructor(ports, request) {
		this.#ports = ports;
		this.#request = request;
		this.#version = request.plan.from.version;
		this.#saved = request.record?.intent === void 0 || request.record.before === void 0 ? saveState(request) : request.record.before;
	}
	async run() {
		const { plan, declared } = this.#request;
		const before = await this.#visit();
		await this.#ports.store.write(this.#intent());
		try {
			await this.#put(plan.union, "new and changed rules");
			await this.#batches(plan.batches.map(openingBatch), "DNS records");
			await this.#visitUntilFine(before);
			const closing = plan.batches.map(closingBatch);
			await this.#batches(closing, "DNS records that go");
			if (!sameDocument(plan.union, plan.final)) {
				if (closing.some((each) => each.deletes.length > 0)) await this.#ports.wait(this.#ports.settleMs);
				await this.#put(plan.final, "rules without those that go");
			}
			const checks = await this.#visitUntilFine(before);
			await this.#ports.store.write(finishedRecord(this.#ports, this.#request, this.#version, this.#made, this.#saved));
			if (this.#ports.visitor === void 0) this.#ports.tell(`not visited: ${declared.routes.length} hostnames`);
			return {
				changed: true,
				version: this.#version,
				checks,
				findings: this.#findings
			};
		} catch (error) {
			throw await this.#undo(error);
		}
	}
	async #put(document, what) {
		const live = this.#version === this.#request.plan.from.version ? this.#request.plan.from.document : void 0;
		if (live !== void 0 && sameDocument(live, document)) return;
		this.#version = await this.#writing(() => putDocument(this.#ports.tunnel, this.#version, document));
		this.#ports.tell(`version ${this.#version}: ${what}`);
		this.#findings.push(...await awaitConnectors(this.#ports, this.#version));
	}
	async #batches(batches, what) {
		for (const batch of batches.flatMap(splitBatch)) {
			this.#made.push(...await this.#writing(() => runDnsBatch(this.#ports.tunnel, batch)));
			this.#ports.tell(`${what}: ${sizeOf(batch)} in zone ${batch.zone}`);
		}
	}
	/** Notes that something may have changed, unless Cloudflare refused the very first write outright. */
	async #writing(write) {
		try {
			const done = await write();
			this.#wrote = true;
			return done;
		} catch (error) {
			const refused = error instanceof PipelineError && error.diagnostics.every((each) => CERTAIN_REFUSALS.has(each.code));
			this.#wrote ||= !refused;
			throw error;
		}
	}
	async #visit() {
		const { visitor } = this.#ports;
		if (visitor === void 0) return [];
		return Promise.all(visitableRoutes(this.#request.declared).map((route) => checkRoute(visitor, route)));
	}
	/** Visits until all is well: a new name may need a moment until the edge knows it. An exposed one is not waited for. */
	async #visitUntilFine(before) {
		for (let attempt = 1;; attempt += 1) {
			const checks = await this.#visit();
			const problems = this.#problems(checks, before);
			if (problems.length === 0) return checks;
			if (attempt >= this.#ports.attempts || checks.some((each) => each.verdict === "exposed")) throw new PipelineError(problems);
			await this.#ports.wait(VISIT_PAUSE_MS);
		}
	}
	/** A name that was not reachable before and is not changed now is none of our doing: it is told, and stops nothing. */
	#problems(checks, before) {
		const touched = new Set(this.#request.plan.changes.filter(isVisible).map((each) => each.name.replace(/^DNS /, "")));
		const old = new Map(before.map((each) => [each.hostname, each.verdict]));
		const ours = checks.filter((each) => each.verdict === "exposed" || touched.has(each.hostname) || old.get(each.hostname) === "ok");
		return describeChecks(ours);
	}
	#intent() {
		const { plan, record, commit } = this.#request;
		return {
			tunnel: plan.tunnel,
			version: this.#version,
			commit: record?.commit ?? commit,
			writtenAt: this.#time(),
			rules: record?.tunnel === plan.tunnel ? record.rules : [],
			dns: record?.tunnel === plan.tunnel ? record.dns : [],
			intent: {
				rules: plan.rules,
				names: plan.batches.flatMap((batch) => batch.posts.map((post) => post.name)),
				from: plan.from.version
			},
			before: this.#saved
		};
	}
	#time() {
		return new Date(this.#ports.now()).toISOString();
	}
	/** Puts the old state back; the error then says both what failed and what became of it. */
	async #undo(error) {
		if (!(error instanceof PipelineError)) return error;
		if (error.diagnostics.some((each) => each.code === "route-conflict")) return error;
		if (!this.#wrote) {
			await this.#ports.store.write({
				...this.#intent(),
				intent: void 0,
				before: this.#request.record?.before
			});
			return error;
		}
		const zones = [...new Set([...this.#request.plan.batches, ...this.#saved.records].map((each) => each.zone))];
		this.#ports.tell("putting back what was live before");
		try {
			const version = await restoreRoutes(this.#ports, this.#request.plan.tunnel, this.#saved, this.#version, zones);
			const live = (await Promise.all(zones.map((zone) => this.#ports.tunnel.readRecords(zone)))).flat();
			await this.#ports.store.write(restoredRecord(this.#intent(), this.#saved, version, live, this.#time()));
			const done = {
				code: "rolled-back",
				severity: "warning",
				summary: "The routes are as they were before",
				detail: `The tunnel has the rules of version ${this.#saved.configuration.version} again, as version ${version}.`
			};
			return new PipelineError([...error.diagnostics, done], { cause: error });
		} catch (failure) {
			if (!(failure instanceof PipelineError)) return failure;
			const failed = {
				code: "rollback-failed",
				severity: "error",
				summary: "The old routes could not be put back",
				hint: "The next `fairlead routes apply` finishes or undoes it; see what is live: fairlead routes plan"
			};
			return new PipelineError([
				...error.diagnostics,
				failed,
				...failure.diagnostics
			], { cause: error });
		}
	}
};
/** A marker that is added to a record is nothing a visitor could notice. */
function isVisible(change) {
	return change.action !== "none" && !change.causes.every((cause) => cause.text.startsWith("comment "));
}
/** What brings names up, together with what must go in the same moment because it has the same name. */
function openingBatch(batch) {
	const names = new Set(batch.posts.map((post) => post.name));
	return {
		...batch,
		deletes: batch.deletes.filter((record) => names.has(record.name))
	};
}
function closingBatch(batch) {
	const names = new Set(batch.posts.map((post) => post.name));
	return {
		zone: batch.zone,
		patches: [],
		posts: [],
		deletes: batch.deletes.filter((record) => !names.has(record.name))
	};
}
function saveState({ plan, record }) {
	const touched = plan.batches.flatMap((batch) => [...batch.deletes, ...batch.patches.map((patch) => patch.before)]);
	const created = plan.batches.flatMap((batch) => batch.posts.map((post) => post.name));
	return {
		configuration: plan.from,
		records: touched,
		created,
		rules: record?.tunnel === plan.tunnel ? record.rules : []
	};
}
function finishedRecord(ports, request, version, made, before) {
	const { plan, record, commit } = request;
	return {
		tunnel: plan.tunnel,
		version,
		commit,
		writtenAt: new Date(ports.now()).toISOString(),
		rules: plan.rules,
		dns: [...plan.dns, ...made.map(({ id, zone, name }) => ({
			id,
			zone,
			name
		}))],
		intent: void 0,
		before: before ?? record?.before
	};
}

// src/routes/plan-view.ts
const SYMBOLS = {
	create: "+",
	reload: "~",
	remove: "-",
	none: "="
};
/** Lines of text: what becomes more or less public, what changes, what is kept. */
function renderRoutePlan(plan) {
	return [
		plan.exposures.length === 0 ? [] : ["Exposure:", ...plan.exposures.map((each) => `  ! ${each.text}`)],
		plan.changes.length === 0 ? [] : ["Changes:", ...plan.changes.map((each) => `  ${SYMBOLS[each.action] ?? " "} ${each.name}: ${each.causes.map((cause) => cause.text).join("; ")}`)],
		plan.unmanaged.length === 0 ? [] : ["Unmanaged, kept:", ...plan.unmanaged.map((each) => `  ${each}`)]
	].filter((each) => each.length > 0).map((each) => each.join("\n")).join("\n\n");
}
/** One sentence on what the plan comes to. */
function describeRoutePlan(plan) {
	if (hasErrors(plan.findings)) return "Routes: refused.";
	if (!changesRoutes(plan)) return plan.recordOnly ? "Routes: nothing changes; existing ones are taken over." : "Routes: no changes.";
	const count = plan.changes.filter((each) => each.action !== "none").length;
	return `Routes: ${count} ${count === 1 ? "change" : "changes"}${plan.exposures.length === 0 ? "" : `; ${plan.exposures[0]?.text}`}.`;
}
/** The same as a stack of its own, so that it stands in the pull request's comment beside the VMs. */
function toVmPlan(plan, readAt) {
	const changed = changesRoutes(plan);
	const kept = plan.unmanaged.length === 0 ? "" : ` Unmanaged, kept: ${plan.unmanaged.join(", ")}.`;
	const reason = plan.exposures.length === 0 ? describeRoutePlan(plan) : `${plan.exposures.map((each) => each.text).join("; ")}.`;
	const stack = {
		...ROUTES_PLACE,
		intent: changed ? "deploy" : "none",
		sync: changed ? "pending" : "in sync",
		health: "healthy",
		changes: plan.changes,
		findings: plan.findings,
		reason: `${reason}${kept}`,
		method: "rules",
		needs: [],
		ground: String(plan.from.version)
	};
	return {
		vm: ROUTES_PLACE.vm,
		readAt,
		composeVersion: "",
		engineVersion: "",
		stacks: [stack],
		findings: []
	};
}

// src/routes/read-live.ts
/** @param now milliseconds since 1970 */
async function readLive(tunnel, declared, now) {
	const [live, ...records] = await Promise.all([tunnel.readTunnel(), ...Object.values(declared.zones).map((zone) => tunnel.readRecords(zone))]);
	return {
		tunnel: live,
		configuration: !live.deleted && live.managedBy === "cloudflare" ? await tunnel.readConfiguration() : {
			version: 0,
			document: void 0
		},
		records: records.flat(),
		readAt: new Date(now).toISOString()
	};
}

// src/commands/routes-context.ts
/** @throws PipelineError `usage` when the repository declares no routes */
async function loadDeclared(context) {
	const { fleet, routes } = await validate(context);
	if (routes !== void 0) return {
		declared: routes,
		fleet
	};
	throw new PipelineError({
		code: "usage",
		severity: "error",
		summary: "The repository declares no routes",
		hint: "Write cloudflare/routes.yaml, or take over an existing tunnel: fairlead routes import"
	});
}
/** Repository, record and Cloudflare, read side by side, and the plan they make. */
async function lookAtRoutes(routes, options) {
	const { declared: all, fleet } = await loadDeclared(routes.context);
	const tunnel = routes.openTunnel(all);
	const [store, live] = await Promise.all([routes.openStore(all, fleet), readLive(tunnel, all, routes.context.clock.now())]);
	const record = await store.read();
	const declared = options.removalsOnly ? onlyKnown(all, record) : all;
	return {
		declared,
		plan: planRoutes({
			declared,
			live,
			record,
			adopt: options.adopt
		}),
		record,
		tunnel,
		store
	};
}
/** The declared routes that were applied before, as they were applied: so nothing new comes and nothing changes. */
function onlyKnown(declared, record) {
	const known = new Map((record?.rules ?? []).map((rule) => [`${rule.entry.hostname} ${rule.entry.path ?? ""}`, rule]));
	const routes = declared.routes.flatMap((route) => {
		const rule = known.get(`${route.hostname} ${route.path}`);
		return rule === void 0 ? [] : [{
			...route,
			origin: rule.entry.service,
			exposure: rule.exposure
		}];
	});
	return {
		...declared,
		routes
	};
}

// src/commands/routes.ts
/** Seconds to wait for connectors, and for the edge to know a new name. */
const ATTEMPTS = 60;
async function planTunnelRoutes(routes, options) {
	const [{ plan }, commit] = await Promise.all([lookAtRoutes(routes, options), routes.context.head()]);
	const readAt = new Date(routes.context.clock.now()).toISOString();
	return {
		plan,
		fleet: planFleet(commit, void 0, [toVmPlan(plan, readAt)])
	};
}
/** @throws PipelineError when anything failed; what was live before is then live again, or the diagnostics say what is */
async function applyTunnelRoutes(routes, options) {
	const { declared, plan, record, tunnel, store } = await lookAtRoutes(routes, options);
	return {
		plan,
		result: await applyRoutes({
			tunnel,
			store,
			visitor: routes.visitor,
			probe: routes.probe,
			connectors: declared.connectors,
			wait: routes.wait,
			attempts: ATTEMPTS,
			settleMs: routes.settleMs,
			now: () => routes.context.clock.now(),
			tell: (text) => routes.context.reporter.progress("routes", text)
		}, {
			declared,
			plan,
			record,
			commit: await routes.context.head()
		})
	};
}
/** Visits every declared name as anybody on the internet would. */
async function verifyTunnelRoutes(routes) {
	const { declared } = await loadDeclared(routes.context);
	const { visitor } = routes;
	if (visitor === void 0) return {
		checks: [],
		findings: []
	};
	const checks = await Promise.all(visitableRoutes(declared).map((route) => checkRoute(visitor, route)));
	return {
		checks,
		findings: describeChecks(checks)
	};
}
/** Puts back what was live before the last apply, as a new version. The next apply brings the declared state again. */
async function rollbackTunnelRoutes(routes) {
	const { declared, fleet } = await loadDeclared(routes.context);
	const tunnel = routes.openTunnel(declared);
	const store = await routes.openStore(declared, fleet);
	const record = await store.read();
	const saved = record?.before;
	if (record === void 0 || saved === void 0 || record.tunnel !== declared.tunnel) throw new PipelineError({
		code: "release-unknown",
		severity: "error",
		summary: "There is nothing to go back to",
		detail: "The record holds no earlier state of this tunnel."
	});
	const zones = [.../* @__PURE__ */ new Set([...Object.values(declared.zones), ...saved.records.map((each) => each.zone)])];
	const ports = {
		tunnel,
		probe: routes.probe,
		connectors: declared.connectors,
		wait: routes.wait,
		attempts: ATTEMPTS
	};
	const version = await restoreRoutes(ports, declared.tunnel, saved, record.version, zones);
	const live = (await Promise.all(zones.map((zone) => tunnel.readRecords(zone)))).flat();
	await store.write(restoredRecord(record, saved, version, live, new Date(routes.context.clock.now()).toISOString()));
	return {
		from: saved.configuration.version,
		version
	};
}

// src/entry/routes-results.ts
const CLOUDFLARE_API = "https://api.cloudflare.com/client/v4";
const SETTLE_MS = 1e4;
function openRoutes(context, settings) {
	return {
		context,
		openTunnel: ({ account, tunnel }) => openCloudflareTunnel({
			baseUrl: settings.baseUrl,
			token: settings.token,
			account,
			tunnel
		}),
		openStore: async (declared, fleet) => {
			if (settings.stateFile !== void 0) return createFileStore(resolve(settings.stateFile));
			const vm = fleet.vms.find((each) => each.name === declared.record);
			if (vm !== void 0) return createVmStore(await context.connect(vm));
			throw new PipelineError({
				code: "usage",
				severity: "error",
				summary: "The record of applied routes has no place",
				hint: "Name a VM under `record:` in cloudflare/routes.yaml, or a file with --state."
			});
		},
		visitor: settings.visits ? createVisitor(settings.edge === void 0 ? {} : { edge: settings.edge }) : void 0,
		probe: createConnectorProbe(),
		settleMs: settings.edge === void 0 ? SETTLE_MS : 0,
		wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))
	};
}
async function runRoutesPlan(routes, options) {
	const { plan, fleet } = await planTunnelRoutes(routes, options);
	const changed = changesRoutes(plan);
	const outcome = hasErrors(plan.findings) ? "failure" : changed ? "changes" : "success";
	const described = describe(plan, describeRoutePlan(plan));
	const document = {
		...toPlanDocument(fleet),
		routes: described.document
	};
	return {
		...described,
		document,
		planDigest: fleet.digest,
		outcome,
		changed
	};
}
async function runRoutesApply(routes, options) {
	const { plan, result } = await applyTunnelRoutes(routes, options);
	const visited = result.checks.length === 0 ? "" : `, ${countOf(result.checks.length, "hostname")} visited`;
	const { findings, ...base } = {
		...describe(plan, result.changed ? `Routes applied as version ${result.version}${visited}.` : describeRoutePlan(plan)),
		findings: result.findings
	};
	return {
		...base,
		diagnostics: [...plan.findings, ...findings],
		outcome: "success",
		changed: result.changed
	};
}
async function runRoutesVerify(routes) {
	const { checks, findings } = await verifyTunnelRoutes(routes);
	const bad = checks.filter((each) => each.verdict !== "ok").length;
	const sentence = bad === 0 ? `Routes: ${checks.length} of ${checks.length} hostnames answer as declared.` : `Routes: ${bad} of ${checks.length} hostnames do not answer as declared.`;
	return {
		outcome: bad === 0 ? "success" : "failure",
		sentence,
		diagnostics: findings,
		sections: [{ text: checks.map((each) => `${each.verdict.padEnd(11)} ${each.hostname}  ${each.text}`).join("\n") }],
		markdown: () => `### ${inertMarkdown(sentence)}`,
		document: { checks },
		changed: false
	};
}
async function runRoutesRollback(routes) {
	const { from, version } = await rollbackTunnelRoutes(routes);
	const sentence = `Routes: the rules of version ${from} are live again, as version ${version}.`;
	return {
		outcome: "success",
		sentence,
		diagnostics: [],
		sections: [],
		markdown: () => `### ${sentence}`,
		document: {
			from,
			version
		},
		changed: true
	};
}
function describe(plan, sentence) {
	const text = renderRoutePlan(plan);
	const { exposures, changes, unmanaged, findings } = plan;
	return {
		sentence,
		diagnostics: findings,
		sections: text === "" ? [] : [{ text }],
		markdown: () => `### ${inertMarkdown(sentence)}\n\n${text === "" ? "" : `\`\`\`\n${text.replaceAll("```", "'''")}\n\`\`\``}`,
		document: {
			tunnel: plan.tunnel,
			version: plan.from.version,
			exposures,
			changes,
			unmanaged,
			findings,
			final: plan.final
		}
	};
}

export { CLOUDFLARE_API, openRoutes, runRoutesApply, runRoutesPlan, runRoutesRollback, runRoutesVerify };