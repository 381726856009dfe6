import "./rolldown-runtime.js";
import { t as openCloudflareTunnel } from "./cloudflare-tunnel.js";
import { hn as PipelineError, ht as loadFleet } from "./core.js";
import { i as zoneOf, l as isCatchAll, r as routeName } from "./names.js";
import { dirname, join } from "node:path";
import { access, mkdir, writeFile } from "node:fs/promises";

// src/routes/import.ts
const REASON = "imported from the live tunnel; say here why this is enough, or choose a better guard";
/** Every rule that leads to a published port of a stack becomes a route; the others are named in a comment and kept live. */
function importRoutes(request) {
	const rules = (request.document?.ingress ?? []).filter((entry) => !isCatchAll(entry));
	const found = rules.map((entry) => ({
		entry,
		route: describeRule(entry, request)
	}));
	const routes = found.flatMap(({ route }) => route === void 0 ? [] : [route]);
	const left = found.filter(({ route }) => route === void 0).map(({ entry }) => `${routeName(entry)} → ${entry.service}`);
	const team = rules.map((entry) => accessOf(entry)?.["teamName"]).find((each) => typeof each === "string" && each !== "");
	return {
		yaml: [
			"# yaml-language-server: $schema=../schemas/routes.schema.json",
			"# Imported from the live tunnel. Read each exposure before the first `fairlead routes plan`.",
			`tunnel: ${request.tunnel}`,
			`account: ${JSON.stringify(request.account)}`,
			"zones:",
			...Object.entries(request.zones).map(([name, id]) => `  ${name}: ${JSON.stringify(id)}`),
			...typeof team === "string" ? [`team: ${JSON.stringify(team)}`] : [],
			...request.record === void 0 ? [] : [`record: ${request.record}`],
			"",
			...left.map((each) => `# Left at Cloudflare as it is, no stack answers there: ${each.replaceAll("\n", " ")}`),
			routes.length === 0 ? "routes: []" : "routes:",
			...routes.map((route) => route.join("\n")),
			""
		].join("\n"),
		left,
		count: routes.length
	};
}
function describeRule(entry, { fleet, zones }) {
	const target = findService(fleet, entry.service);
	const hostname = entry.hostname ?? "";
	if (target === void 0 || zoneOf(zones, hostname) === void 0) return void 0;
	const access = accessOf(entry)?.["required"] === true;
	return [
		`  - hostname: ${JSON.stringify(hostname)}`,
		`    target: ${target.name}`,
		`    port: ${target.port}`,
		...target.scheme === "http" ? [] : [`    scheme: ${target.scheme}`],
		...entry.path === void 0 || entry.path === "" ? [] : [`    path: ${JSON.stringify(entry.path)}`],
		...access ? ["    exposure: access"] : ["    exposure: app-login", `    reason: ${JSON.stringify(REASON)}`]
	];
}
function accessOf(entry) {
	const access = entry.originRequest?.["access"];
	return typeof access === "object" && access !== null ? access : void 0;
}
/** The stack's service that publishes the port on the address of the URL. */
function findService(fleet, service) {
	const [, scheme = "", host = "", port] = /^(https?|tcp|ssh):\/\/(\[[^\]]+\]|[^/:]+)(?::(\d+))?$/.exec(service) ?? [];
	const number = port === void 0 ? {
		http: 80,
		https: 443,
		ssh: 22
	}[scheme] : Number(port);
	if (number === void 0) return void 0;
	const address = host.replace(/^\[|\]$/g, "");
	for (const vm of fleet.vms.filter((each) => each.managed)) {
		const own = [
			vm.addresses.lan,
			vm.addresses.tailscale,
			vm.ssh?.host
		];
		for (const stack of vm.stacks) {
			const found = stack.services.find((each) => publishes(each, number, address, own));
			const unique = vm.stacks.filter((each) => each.services.some((other) => other.name === found?.name)).length === 1;
			if (found !== void 0) return {
				name: unique ? `${vm.name}/${found.name}` : `${vm.name}/${stack.name}/${found.name}`,
				port: number,
				scheme
			};
		}
	}
}
function publishes(service, port, address, own) {
	return service.ports.some((each) => each.protocol === "tcp" && each.hostPort === port && (each.hostAddress === address || own.includes(address)));
}

// src/commands/routes-import.ts
/** @throws PipelineError when the tunnel cannot be read, or takes its rules from a file on its host */
async function importTunnelRoutes(context, tunnel, options) {
	const [{ fleet, diagnostics }, live] = await Promise.all([loadFleet(context.root, { now: context.clock.now() }), tunnel.readTunnel()]);
	if (fleet === void 0) throw new PipelineError(diagnostics);
	if (live.deleted || live.managedBy === "local") {
		const summary = live.deleted ? "The tunnel was deleted" : "The tunnel is managed by a file on its host";
		throw new PipelineError({
			code: "tunnel-unusable",
			severity: "error",
			summary,
			hint: "Migrate it in the dashboard first (Networks, Tunnels, Start migration); `fairlead routes check-ingress config.yml` checks that file."
		});
	}
	const { document } = await tunnel.readConfiguration();
	return importRoutes({
		...options,
		document,
		fleet
	});
}

// src/entry/routes-import.ts
const FILE = "cloudflare/routes.yaml";
async function runRoutesImport(context, options, token) {
	const file = join(context.root, FILE);
	if (await access(file).then(() => true, () => false) && options.force !== true) throw usage(`${FILE} exists already`, "Compare with --force in a branch of its own, or move the file away.");
	const { api, account, tunnel } = options;
	const zones = Object.fromEntries(options.zone.map(readZone));
	const opened = openCloudflareTunnel({
		baseUrl: api,
		token,
		account,
		tunnel
	});
	const { yaml, left, count } = await importTunnelRoutes(context, opened, {
		tunnel,
		account,
		zones,
		record: options.record
	});
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, yaml);
	const sentence = `Wrote ${FILE}: ${count} ${count === 1 ? "route" : "routes"}; ${left.length} left at Cloudflare as they are.`;
	return {
		outcome: "success",
		sentence,
		diagnostics: [],
		sections: [{ text: ["Next: read each exposure, then `fairlead validate` and `fairlead routes plan` (it must say that nothing changes).", ...left.map((each) => `left: ${each}`)].join("\n") }],
		markdown: () => sentence,
		document: {
			file: FILE,
			routes: count,
			left
		},
		changed: false
	};
}
function readZone(text) {
	const [, name, id] = /^([^=]+)=(.+)$/.exec(text) ?? [];
	if (name === void 0 || id === void 0) throw usage(`--zone ${text} is not name=id`, "For example: --zone example.org=0123456789abcdef0123456789abcdef");
	return [name, id];
}
function usage(summary, hint) {
	return new PipelineError({
		code: "usage",
		severity: "error",
		summary,
		hint
	});
}

export { runRoutesImport };