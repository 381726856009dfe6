import "./rolldown-runtime.js";
import { Ct as findNode, Dt as placeOfNode, kt as toPlain, vt as readRoutes, wt as itemsOf } from "./core.js";
import { join } from "node:path";
import { existsSync } from "node:fs";

// src/routes/declare.ts
const ROUTES_FILE = "cloudflare/routes.yaml";
/** Reads the file; targets that do not resolve were refused by the manifest stage and are left out. */
async function readDeclaredRoutes(fleet) {
	if (!existsSync(join(fleet.root, ROUTES_FILE))) return {
		declared: void 0,
		problems: []
	};
	const { routes, problems } = await readRoutes(fleet.root);
	return {
		declared: routes === void 0 ? void 0 : describe(routes, fleet),
		problems
	};
}
function describe(parsed, fleet) {
	const file = toPlain(parsed.root);
	const nodes = itemsOf(findNode(parsed.root, "routes"));
	return {
		tunnel: file.tunnel,
		account: file.account,
		zones: file.zones,
		team: file.team,
		certificates: file.certificates ?? [],
		connectors: file.connectors ?? [],
		record: file.record,
		routes: file.routes.flatMap((entry, index) => describeRoute(entry, nodes[index], parsed, fleet))
	};
}
function describeRoute(entry, node, parsed, fleet) {
	const target = findTarget(fleet, entry.target);
	const hostname = findNode(node, "hostname");
	if (target === void 0 || hostname === void 0) return [];
	const { vm, stack, service } = target;
	const published = service.ports.find((each) => each.protocol === "tcp" && (entry.port === void 0 || each.hostPort === entry.port));
	if (published === void 0) return [];
	const own = published.hostAddress;
	const address = own === void 0 || own === "0.0.0.0" || own === "::" ? vm.addresses.lan ?? vm.addresses.tailscale ?? vm.ssh?.host : own;
	if (address === void 0) return [];
	return [{
		hostname: entry.hostname,
		path: entry.path ?? "",
		vm: vm.name,
		stack: stack.name,
		service: service.name,
		origin: `${entry.scheme ?? "http"}://${address.includes(":") ? `[${address}]` : address}:${published.hostPort}`,
		port: published.hostPort,
		exposure: entry.exposure,
		reason: entry.reason,
		place: placeOfNode(parsed.source, hostname)
	}];
}
/** `vm/service` or `vm/stack/service`. */
function findTarget(fleet, text) {
	const [vmName, first, second] = text.split("/");
	const vm = fleet.vms.find((each) => each.name === vmName);
	const stacks = vm?.stacks.filter((each) => second === void 0 || each.name === first) ?? [];
	const name = second ?? first;
	for (const stack of stacks) {
		const service = stack.services.find((each) => each.name === name);
		if (vm !== void 0 && service !== void 0) return {
			vm,
			stack,
			service
		};
	}
}

export { readDeclaredRoutes as n, findTarget as t };