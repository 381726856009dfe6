import "./rolldown-runtime.js";
import { Cn as joinWords, Nt as reportError, Sn as countOf, Tn as fencedBlock, bn as renderDiagnostics, hn as PipelineError, ht as loadFleet, mt as validateRoutes, yt as readText } from "./core.js";
import { n as servicesByHostname } from "./behind.js";
import { join, relative, resolve } from "node:path";
import { lstatSync, readdirSync } from "node:fs";

// src/records/audit-line.ts
const LOCAL = /(?<![\w.])(?:localhost|127\.0\.0\.1):(\d{2,5})(?!\d)/g;
/** In the order of the line. A place is told once: of several findings at one spot the first kind wins. */
function auditLine(line, places) {
	const machines = places.machines.flatMap((machine) => mentionsOf(line, [machine.name, ...machine.addresses], machine));
	const services = places.known.flatMap((known) => mentionsOf(line, [known.name], known));
	const found = [
		...foreignNames(line, places, services),
		...closedPorts(line, places, services),
		...localPorts(line, places, services),
		...wrongAddresses(places, machines),
		...wrongMachines(places, services, machines.filter((each) => !isOpenPort(line, each)))
	];
	const spots = /* @__PURE__ */ new Map();
	for (const each of found) if (!spots.has(each.column)) spots.set(each.column, each);
	return [...spots.values()].sort((left, right) => left.column - right.column);
}
/** A name of a zone of ours that no route has. */
function foreignNames(line, { zones, hostnames }, services) {
	return zones.flatMap((zone) => {
		const pattern = new RegExp(`(?<![\\w.-])(?:[a-z0-9-]+\\.)+${escapePattern(zone)}(?![\\w-]|\\.\\w)`, "gi");
		return [...line.matchAll(pattern)].filter(([name]) => !hostnames.has(name.toLowerCase())).map(({ 0: name, index }) => {
			const named = new Set(services.flatMap((each) => each.value.hostnames));
			const right = named.size === 0 ? `The public names are ${joinWords([...hostnames].sort())}.` : `It is ${[...named].sort().join(" or ")}.`;
			return {
				column: index + 1,
				length: name.length,
				summary: short("no route has the name", name),
				right
			};
		});
	});
}
/** `address:port` of a machine of ours where nothing answers on that port. */
function closedPorts(line, { machines }, services) {
	return machines.flatMap((machine) => {
		const names = [machine.name, ...machine.addresses].map(escapePattern).join("|");
		const pattern = new RegExp(`(?<![\\w.-])(?:${names}):(\\d{2,5})(?!\\d)`, "g");
		return [...line.matchAll(pattern)].filter(([, port]) => !machine.ports.has(Number(port))).map(({ 0: text, 1: port, index }) => ({
			column: index + 1,
			length: text.length,
			summary: short(`nothing on ${machine.name} answers on port`, port ?? ""),
			right: services.length === 0 ? portsOf(machine) : services.map(({ value }) => whereIs(value, machines)).join(" ")
		}));
	});
}
/**
* `localhost:8222` beside the one service that the line is about, which has another port. A port of another service passes: the line may
* say who asks it.
*/
function localPorts(line, { machines }, services) {
	const [only, ...others] = [...new Set(services.map((each) => each.value))];
	if (only === void 0 || others.length > 0) return [];
	const ports = only.homes.flatMap((home) => home.anyPorts);
	if (ports.length === 0) return [];
	return [...line.matchAll(LOCAL)].filter(([, port]) => !ports.includes(Number(port)) && !machines.some((each) => each.ports.has(Number(port)))).map(({ 0: text, 1: port, index }) => ({
		column: index + 1,
		length: text.length,
		summary: short(`${only.name} does not answer on port`, port ?? ""),
		right: `Its ports are ${joinWords([...new Set(ports)].map(String))}.`
	}));
}
/** A machine beside an address that is another's; a line with several machines is none of this. */
function wrongAddresses({ machines: all }, mentions) {
	const named = mentions.filter((each) => each.text === each.value.name);
	const addresses = mentions.filter((each) => each.text !== each.value.name);
	const [only, ...others] = [...new Set(named.map((each) => each.value))];
	if (only === void 0 || others.length > 0 || addresses.some((each) => each.value === only)) return [];
	return addresses.map(({ at, text, value }) => ({
		column: at + 1,
		length: text.length,
		summary: short(`not an address of ${only.name}:`, text),
		right: `It is ${value.name}'s; ${only.name} has ${joinWords(all.find((each) => each === only)?.addresses ?? [])}.`
	}));
}
/**
* A service beside machines none of which runs it. Where another service of the line is at home there, the line is about that one, and this
* one only has to do with it.
*/
function wrongMachines({ machines }, services, mentions) {
	if (mentions.length === 0) return [];
	const named = new Set(mentions.map((each) => each.value.name));
	if (services.some(({ value }) => value.homes.some((home) => named.has(home.vm)))) return [];
	return services.map(({ at, text, value }) => ({
		column: at + 1,
		length: text.length,
		summary: short(`${value.name} does not run on`, [...named].join(", ")),
		right: whereIs(value, machines)
	}));
}
/** `192.168.12.128:9464` where that port answers: it speaks for itself, and a service beside it may be the one who asks. */
function isOpenPort(line, { at, text, value }) {
	const [, port] = /^:(\d{2,5})(?!\d)/.exec(line.slice(at + text.length)) ?? [];
	return port !== void 0 && value.ports.has(Number(port));
}
function whereIs(known, machines) {
	const homes = known.homes.map((home) => {
		const address = machines.find((each) => each.name === home.vm)?.addresses[0];
		const ports = home.ports.length === 0 ? "" : `, port ${joinWords([...new Set(home.ports)].map(String))}`;
		return `${home.vm}${address === void 0 ? "" : ` (${address}${ports})`}`;
	});
	return `${known.name} runs on ${joinWords(homes)}.`;
}
function portsOf(machine) {
	return `Ports of ${machine.name}: ${[...machine.ports].sort((left, right) => left - right).join(", ")}.`;
}
function mentionsOf(line, texts, value) {
	return texts.flatMap((text) => {
		const pattern = new RegExp(`(?<![\\w.-])${escapePattern(text)}(?![\\w-]|\\.\\w)`, "gi");
		return [...line.matchAll(pattern)].map(({ index }) => ({
			at: index,
			text,
			value
		}));
	});
}
function short(words, value) {
	return `${words} ${value}`.slice(0, 70);
}
function escapePattern(text) {
	return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

// src/records/places.ts
/** `reached` is by hostname: the target first, then what lies behind it. */
function placesOf(fleet, routes, reached) {
	const homes = fleet.vms.flatMap(homesOn);
	return {
		known: [...new Set(fleet.vms.flatMap((vm) => vm.stacks.map((stack) => stack.name)))].map((name) => ({
			name,
			homes: homes.filter((each) => each.name === name).map((each) => each.home),
			hostnames: [...reached].filter(([, services]) => services.at(-1)?.stack === name).map(([hostname]) => hostname)
		})),
		machines: fleet.vms.map((vm) => ({
			name: vm.name,
			addresses: [vm.addresses.lan, vm.addresses.tailscale].filter((each) => each !== void 0),
			ports: /* @__PURE__ */ new Set([
				vm.ssh?.port ?? 22,
				22,
				...homesOn(vm).flatMap((each) => each.home.ports)
			])
		})),
		hostnames: new Set(reached.keys()),
		zones: Object.keys(routes?.zones ?? {})
	};
}
function homesOn(vm) {
	const stacks = vm.stacks.map(({ name, services }) => {
		const ports = services.flatMap((each) => each.ports.map((port) => port.hostPort));
		const inside = services.flatMap((each) => each.facts?.containerPorts ?? []);
		return {
			name,
			home: {
				vm: vm.name,
				ports,
				anyPorts: [...ports, ...inside]
			}
		};
	});
	const services = vm.stacks.flatMap((stack) => stack.services.filter(({ name }) => name !== stack.name).map((service) => {
		const ports = service.ports.map((port) => port.hostPort);
		return {
			name: service.name,
			home: {
				vm: vm.name,
				ports,
				anyPorts: [...ports, ...service.facts?.containerPorts ?? []]
			}
		};
	}));
	const inventory = vm.inventory.map(({ name, ports }) => ({
		name,
		home: {
			vm: vm.name,
			ports,
			anyPorts: ports
		}
	}));
	return [
		...stacks,
		...services,
		...inventory
	];
}

// src/commands/audit.ts
/** Made by others, or not written by hand. */
const NOT_DOCUMENTS = /* @__PURE__ */ new Set([".git", "node_modules"]);
/**
* Looks for references in `folder` (or one file) that contradict stacks/ and cloudflare/: a service named with a VM, port or hostname
* that it does not have. Links are not followed.
* @throws PipelineError when the repository is not valid or the folder is not there
*/
async function auditFolder(context, folder) {
	const places = await readPlaces(context);
	const root = resolve(folder);
	const stat = lstatSync(root, { throwIfNoEntry: false });
	if (stat === void 0) throw new PipelineError(reportError("file-unreadable", { file: folder }, "There is no such folder", { hint: "Name a folder or a file with documents: fairlead audit ../notes" }));
	const paths = stat.isDirectory() ? filesBelow(root) : [root];
	const findings = [];
	const skipped = [];
	for (const path of paths) {
		const name = relative(process.cwd(), path);
		const result = readText("", path);
		if (result === void 0 || "problem" in result) skipped.push(name);
		else findings.push(...auditText(name, result.source.text, places));
	}
	return {
		findings,
		files: paths.length - skipped.length,
		skipped
	};
}
/** The findings of one document, with their places. */
function auditText(file, text, places) {
	return text.split("\n").flatMap((lineText, index) => auditLine(lineText, places).map(({ column, length, summary, right }) => {
		return {
			code: "reference-stale",
			severity: "warning",
			summary,
			hint: right,
			at: {
				file,
				line: index + 1,
				column,
				length,
				lineText: lineText.replace(/\r$/, "")
			}
		};
	}));
}
async function readPlaces(context) {
	const { fleet, diagnostics } = await loadFleet(context.root, { now: context.clock.now() });
	if (fleet === void 0) throw new PipelineError(diagnostics);
	const { declared } = await validateRoutes(fleet);
	return placesOf(fleet, declared, servicesByHostname(fleet, declared));
}
/** Regular files, sorted; hidden folders of tools and links stay out. */
function filesBelow(folder) {
	return readdirSync(folder, { withFileTypes: true }).sort((left, right) => left.name < right.name ? -1 : 1).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return NOT_DOCUMENTS.has(entry.name) ? [] : filesBelow(path);
		return entry.isFile() ? [path] : [];
	});
}

// src/entry/audit-results.ts
/** Exit code 2 when something is stale: nothing failed, but there is something to do. */
async function runAudit(context, folder) {
	const { findings, files, skipped } = await auditFolder(context, folder);
	const inFiles = new Set(findings.flatMap((each) => each.at !== void 0 && "file" in each.at ? [each.at.file] : [])).size;
	const left = skipped.length === 0 ? "" : `; ${countOf(skipped.length, "file")} that ${skipped.length === 1 ? "is" : "are"} no text left out`;
	const sentence = findings.length === 0 ? `${countOf(files, "file")} read, nothing stale${left}.` : `${countOf(findings.length, "stale reference")} in ${inFiles} of ${countOf(files, "file")}${left}.`;
	return {
		outcome: findings.length === 0 ? "success" : "changes",
		sentence,
		diagnostics: findings,
		sections: [],
		markdown: () => findings.length === 0 ? sentence : `${sentence}\n\n${fencedBlock("text", renderDiagnostics(findings, false))}`,
		document: {
			files,
			skipped,
			findings
		},
		changed: false
	};
}

export { runAudit };