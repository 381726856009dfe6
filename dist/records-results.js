import "./rolldown-runtime.js";
import { Cn as joinWords, L as renderTable, R as mermaidText, Sn as countOf, gn as hasErrors, hn as PipelineError, ht as loadFleet, mt as validateRoutes, s as renderRulesPage } from "./core.js";
import { t as require_dist } from "./dist2.js";
import { a as parseVersion, o as parseImage } from "./version.js";
import { t as findStep } from "./upgrade.js";
import { n as servicesByHostname } from "./behind.js";
import { t as listRules } from "./rules.js";
import { dirname, join } from "node:path";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

// src/records/map.ts
var import_dist = require_dist();
/** Without the fence. Public names on the left, VMs as frames, thick arrows for requests, dotted ones for needs. */
function mapOf(input) {
	const stacks = input.fleet.vms.flatMap((vm) => vm.stacks);
	const ids = new Map(stacks.map((stack, index) => [addressOf(stack), `s${index}`]));
	return [
		"flowchart LR",
		...publicNames$1(input),
		...input.fleet.vms.filter((vm) => vm.stacks.length > 0).flatMap((vm, index) => [
			`  subgraph v${index}["${mermaidText(vm.name)}"]`,
			...vm.stacks.map((stack) => `    ${ids.get(addressOf(stack))}["${mermaidText(stack.name)}"]`),
			"  end"
		]),
		...requestArrows(input, ids),
		...stacks.flatMap((stack) => stack.manifest.needs.flatMap((need) => ids.has(need) ? [`  ${ids.get(addressOf(stack))} -. needs .-> ${ids.get(need)}`] : []))
	].join("\n");
}
function publicNames$1({ reached }) {
	if (reached.size === 0) return [];
	return [
		"  subgraph public[\"public names\"]",
		...[...reached.keys()].map((name, index) => `    h${index}(["${mermaidText(name)}"])`),
		"  end"
	];
}
/** From each name to its target, and from a proxy to what lies behind it; each arrow once. */
function requestArrows({ reached }, ids) {
	const arrows = [...reached.values()].flatMap(([target, ...behind], index) => {
		const first = idOf(target, ids);
		const rest = behind.map((each) => idOf(each, ids)).filter((each) => each !== first);
		return [...first === void 0 ? [] : [`  h${index} ==> ${first}`], ...rest.map((each) => `  ${first} ==> ${each}`)];
	});
	return [...new Set(arrows)];
}
function idOf(reached, ids) {
	return reached === void 0 ? void 0 : ids.get(`${reached.vm}/${reached.stack}`);
}
function addressOf(stack) {
	return `${stack.vm}/${stack.name}`;
}

// src/records/registries.ts
/** Device identity: every machine, also those that are an inventory only. */
function deviceRegistry({ fleet }) {
	return fleet.vms.map((vm) => compact({
		name: vm.name,
		id: vm.id,
		description: vm.description,
		managed: vm.managed,
		addresses: vm.addresses,
		resources: vm.resources,
		template: vm.template,
		stacks: vm.stacks.map((stack) => stack.name),
		inventory: vm.inventory.length === 0 ? void 0 : vm.inventory.map((each) => compact({ ...each }))
	}));
}
/** Every service: where it runs, what it answers on, under which public names. */
function serviceRegistry(input) {
	return eachService(input).map(({ stack, service }) => compact({
		service: `${stack.vm}/${stack.name}/${service.name}`,
		image: service.image,
		container: service.containerName ?? `${stack.name}-${service.name}-1`,
		ports: service.ports.map(portText),
		network: service.hostNetwork ? "host" : void 0,
		hostnames: hostnamesOf(input, stack, service),
		volumes: service.facts?.volumes.map((volume) => `${stack.name}_${volume}`),
		secrets: service.secrets,
		memory: memoryText(service.facts?.memory),
		health: healthText(service)
	}));
}
/** Every stack: where its files are, what it needs, what people notice. */
function stackRegistry({ fleet }) {
	return fleet.vms.flatMap(({ stacks }) => stacks.map((stack) => {
		const { description, needs, impact, carries, secrets, irreversible, upgrade } = stack.manifest;
		return compact({
			stack: `${stack.vm}/${stack.name}`,
			description,
			folder: `stacks/${stack.vm}/${stack.name}`,
			services: stack.services.map((each) => each.name),
			needs,
			impact,
			carries,
			secrets: Object.keys(secrets).sort(),
			irreversible,
			upgrade: upgrade === void 0 ? void 0 : Object.fromEntries(Object.entries(upgrade).map(([image, rule]) => [image, compact({ ...rule })]))
		});
	}));
}
/** How to reach each managed VM over SSH. */
function sshTargets({ fleet }) {
	return fleet.vms.flatMap(({ name, ssh }) => ssh === void 0 ? [] : [compact({
		vm: name,
		host: ssh.host,
		port: ssh.port,
		user: ssh.user,
		hostKeys: ssh.hostKeys
	})]);
}
/** Everything that is asked to know whether something works: by Docker, by a deploy, by `fairlead verify`. */
function healthProbes(input) {
	const machines = input.fleet.vms.flatMap((vm) => (vm.checks ?? []).map((check) => probe(vm.name, "verify", check)));
	const stacks = input.fleet.vms.flatMap(({ stacks: all }) => all.flatMap((stack) => {
		const { checks, gates = [], bootstrap } = stack.manifest;
		const address = `${stack.vm}/${stack.name}`;
		return [
			...stack.services.flatMap((service) => containerProbe(`${address}/${service.name}`, service)),
			...checks.map((check) => probe(address, "deploy and verify", check)),
			...gates.map((check) => probe(address, "verify", check)),
			...bootstrap === void 0 ? [] : [probe(address, "verify and routes", bootstrap)]
		];
	}));
	return [...machines, ...stacks];
}
/** Where Compose works on each VM, and with which files. */
function composeTargets({ fleet }) {
	return fleet.vms.flatMap((vm) => vm.stacks.map((stack) => ({
		vm: vm.name,
		project: stack.name,
		directory: `/opt/stacks/${stack.name}`,
		containers: stack.services.map((each) => each.containerName ?? `${stack.name}-${each.name}-1`),
		images: [...new Set(stack.services.flatMap((each) => each.image ?? []))].sort(),
		files: stack.files.map((each) => each.path)
	})));
}
/** Every public name, what it leads to and what guards it. */
function routeRegistry({ routes, reached }) {
	return (routes?.routes ?? []).map((route) => compact({
		hostname: route.hostname,
		path: route.path === "" ? void 0 : route.path,
		origin: route.origin,
		exposure: route.exposure,
		reason: route.reason,
		through: (reached.get(route.hostname) ?? []).map((each) => `${each.vm}/${each.stack}/${each.service}:${each.port}`)
	}));
}
/** All services, in the order of the repository. */
function eachService({ fleet }) {
	return fleet.vms.flatMap((vm) => vm.stacks.flatMap((stack) => stack.services.map((service) => ({
		vm,
		stack,
		service
	}))));
}
/** Public names whose requests come to the service. */
function hostnamesOf({ reached }, stack, service) {
	const isIt = (each) => each.vm === stack.vm && each.stack === stack.name && each.service === service.name;
	return [...reached].filter(([, services]) => services.some(isIt)).map(([hostname]) => hostname);
}
/** `192.168.12.128:53/udp`; `*` stands for all addresses. */
function portText({ hostAddress, hostPort, protocol }) {
	return `${hostAddress === void 0 ? "*" : hostAddress.includes(":") ? `[${hostAddress}]` : hostAddress}:${hostPort}/${protocol}`;
}
/** `512 MiB`. */
function memoryText(bytes) {
	return bytes === void 0 ? void 0 : `${Math.ceil(bytes / 1024 ** 2)} MiB`;
}
function healthText({ facts }) {
	if (facts?.health === void 0) return void 0;
	return facts.health === "image" ? "as the image has it" : facts.health.join(" ");
}
function containerProbe(address, service) {
	const command = healthText(service);
	return command === void 0 ? [] : [{
		of: address,
		asked: "Docker",
		name: "health check of the container",
		command
	}];
}
function probe(of, asked, check) {
	const { name, timeout, ...what } = check;
	switch (what.kind) {
		case "http": return compact({
			of,
			asked,
			name,
			http: what.url,
			status: what.status,
			contains: what.contains,
			lacks: what.lacks,
			headers: Object.keys(what.headers).length === 0 ? void 0 : what.headers,
			login: what.basic
		});
		case "tcp": return {
			of,
			asked,
			name,
			tcp: `${what.host}:${what.port}`
		};
		case "dns": return {
			of,
			asked,
			name,
			dns: `${what.query} at ${what.server}:${what.port}`
		};
		case "address": return {
			of,
			asked,
			name,
			address: what.address
		};
		case "command": return {
			of,
			asked,
			name,
			service: what.service,
			command: what.run.join(" ")
		};
	}
}
/** Without undefined values and empty lists: a record says what there is. */
function compact(value) {
	return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== void 0 && !(Array.isArray(each) && each.length === 0)));
}

// src/records/infrastructure.ts
const EXPOSURES = {
	access: "Cloudflare Access asks for a login",
	"forward-auth": "the reverse proxy asks for a login",
	"app-login": "the application's own login",
	public: "nothing"
};
/** The whole page. */
function infrastructurePage(input) {
	const managed = input.fleet.vms.filter((vm) => vm.managed);
	return `${[
		HEAD,
		summary(input),
		`## Map\n\nThick arrows are requests, dotted ones say what must run first.\n\n\`\`\`mermaid\n${mapOf(input)}\n\`\`\``,
		machines(input),
		publicNames(input),
		...managed.map(vmSection),
		secretsSection(input),
		upgrades(input),
		exceptions(input),
		outside(input),
		HEALTH
	].filter((each) => each !== "").join("\n\n")}\n`;
}
const HEAD = `<!-- Generated by \`npm run docs\` from stacks/ and cloudflare/. Do not edit: change those, and run it again. -->
# Infrastructure`;
const HEALTH = `## Is it well?

\`fairlead verify\` tries every claim that the repository makes and counts them; [records/health-probes.yaml](../records/health-probes.yaml) lists
all of them. \`fairlead status\` shows what runs, \`fairlead plan\` what the repository would change. The same facts for programs lie in
[records/](../records/): devices, services, stacks, SSH targets, Compose targets, routes.`;
function summary(input) {
	const managed = input.fleet.vms.filter((vm) => vm.managed);
	const unmanaged = input.fleet.vms.length - managed.length;
	const services = eachService(input).length;
	const stacks = managed.reduce((sum, vm) => sum + vm.stacks.length, 0);
	const names = input.reached.size;
	const rest = unmanaged === 0 ? "" : ` ${countOf(unmanaged, "more machine")} ${unmanaged === 1 ? "is" : "are"} known and left alone.`;
	return `${countOf(managed.length, "VM")} ${managed.length === 1 ? "runs" : "run"} ${countOf(stacks, "stack")} with ${countOf(services, "service")}, all of them Docker Compose, deployed from this repository by a push.${rest} ${countOf(names, "public name")} ${names === 1 ? "leads" : "lead"} in through a Cloudflare tunnel; nothing else is reachable from outside.`;
}
function machines({ fleet }) {
	return `## Machines\n\n${table([
		"machine",
		"id",
		"LAN",
		"tailnet",
		"given",
		"what for"
	], fleet.vms.map((vm) => [
		`**${vm.name}**`,
		vm.id === void 0 ? "" : String(vm.id),
		vm.addresses.lan ?? "",
		vm.addresses.tailscale ?? "",
		[
			vm.resources?.memory,
			vm.resources?.cores === void 0 ? void 0 : countOf(vm.resources.cores, "core"),
			vm.resources?.disk
		].filter((each) => each !== void 0).join(", "),
		`${vm.description ?? ""}${vm.managed ? "" : " (not managed)"}`
	]))}`;
}
function publicNames({ routes, reached }) {
	if (routes === void 0 || routes.routes.length === 0) return "";
	return `## Public names\n\n${table([
		"name",
		"leads to",
		"guarded by",
		"because"
	], routes.routes.map((route) => {
		const [target, ...behind] = reached.get(route.hostname) ?? [];
		const last = behind.at(-1) ?? target;
		const through = behind.length === 0 || target === void 0 ? "" : `, through ${target.vm}/${target.stack}`;
		const place = last === void 0 ? "" : `${last.vm}/${last.stack}${through}`;
		return [
			`**${route.hostname}**${route.path}`,
			place,
			EXPOSURES[route.exposure] ?? route.exposure,
			route.reason ?? ""
		];
	}))}`;
}
function vmSection(vm) {
	const promised = vm.stacks.flatMap((stack) => stack.services).reduce((sum, each) => sum + (each.facts?.memory ?? 0), 0);
	const login = vm.ssh === void 0 ? "" : ` \`ssh -p ${vm.ssh.port} ${vm.ssh.user}@${vm.ssh.host}\`.`;
	const memory = vm.resources?.memory === void 0 ? "" : ` The services may take ${memoryText(promised)} of its ${vm.resources.memory}.`;
	const rows = vm.stacks.map((stack) => [
		`[${stack.name}](../stacks/${vm.name}/${stack.name})`,
		stack.manifest.description ?? "",
		images(stack),
		stack.services.flatMap((each) => each.ports.map(portText)).join("<br>"),
		stack.manifest.impact ?? ""
	]);
	return `${`## ${vm.name}${vm.description === void 0 ? "" : `: ${vm.description}`}`}\n\nTo look at it:${login}${memory}\n\n${table([
		"stack",
		"what it is",
		"images",
		"answers on",
		"while it changes"
	], rows)}`;
}
function images(stack) {
	const references = stack.services.flatMap(({ image }) => image === void 0 ? [] : [image]);
	return [...new Set(references)].map((reference) => {
		const image = parseImage(reference);
		return image === void 0 ? reference : `${image.name} ${image.tag ?? ""}`.trim();
	}).join("<br>");
}
function secretsSection({ fleet }) {
	const all = fleet.vms.flatMap(({ stacks }) => stacks.flatMap((stack) => Object.entries(stack.manifest.secrets).map(([name, secret]) => ({
		stack,
		name,
		secret
	}))));
	if (all.length === 0) return "";
	const made = all.filter(({ secret }) => secret.generate !== void 0).length;
	const copied = all.filter(({ secret }) => secret.sameAs !== void 0).length;
	const brought = all.filter(({ secret }) => secret.generate === void 0 && secret.sameAs === void 0);
	const rows = brought.map(({ stack, name, secret }) => [
		`${stack.vm}/${stack.name}`,
		name,
		secret.description ?? ""
	]);
	return `## Secrets\n\n${`${countOf(all.length, "secret")}: ${made} made at random on their VM by \`fairlead secrets init\`, ${copied} copied from another stack, ${brought.length} that somebody has to bring:`}\n\n${table([
		"stack",
		"secret",
		"what it is"
	], rows)}`;
}
function upgrades({ fleet }) {
	const rules = /* @__PURE__ */ new Map();
	for (const stack of fleet.vms.flatMap((vm) => vm.stacks)) for (const [image, rule] of Object.entries(stack.manifest.upgrade ?? {})) {
		const allowed = rule.within === void 0 ? `one release after the other: ${rule.steps?.join(", ")}` : `within the ${rule.within} version`;
		rules.set(`${image} ${allowed}`, [
			image,
			allowed,
			rule.reason
		]);
	}
	if (rules.size === 0) return "";
	return `## Upgrades with a rule\n\nThe plan refuses any other step.\n\n${table([
		"image",
		"allowed",
		"because"
	], [...rules.values()])}`;
}
function exceptions({ exceptions: all }) {
	if (all.length === 0) return "";
	return `## Exceptions from the rules\n\n${table([
		"rule",
		"where",
		"until",
		"because"
	], all.map((each) => [
		`[${each.rule}](rules.md#${each.rule})`,
		each.on,
		each.until ?? "as long as it stands",
		each.reason
	]))}`;
}
function outside({ fleet }) {
	const rows = fleet.vms.flatMap((vm) => vm.inventory.map((each) => [
		vm.name,
		each.name,
		each.ports.join(", "),
		each.note ?? ""
	]));
	if (rows.length === 0) return "";
	return `## Outside this pipeline\n\nWhat runs on ${joinWords([...new Set(rows.map(([vm]) => vm ?? ""))])} beside, or instead of, stacks. Its ports are taken.\n\n${table([
		"machine",
		"what",
		"ports",
		"note"
	], rows)}`;
}
function table(heading, rows) {
	const line = (cells) => `| ${cells.map((each) => each.replace(/\|/g, "\\|").replace(/\s*\n\s*/g, " ")).join(" | ")} |`;
	return [
		line(heading),
		`|${"---|".repeat(heading.length)}`,
		...rows.map(line)
	].join("\n");
}

// src/records/renovate.ts
/** A step that a rule forbids is never proposed; everything of one stack comes in one pull request; nothing merges by itself. */
function renovateConfig({ fleet }) {
	const stacks = fleet.vms.flatMap((vm) => vm.stacks).filter((stack) => stack.services.length > 0);
	const document = {
		$schema: "https://docs.renovatebot.com/renovate-schema.json",
		description: ["Generated by `npm run docs` from stacks/; do not edit."],
		extends: ["config:recommended", "docker:pinDigests"],
		enabledManagers: ["docker-compose"],
		includePaths: ["stacks/**"],
		automerge: false,
		postUpgradeTasks: {
			commands: ["node dist/cli.js records"],
			fileFilters: [
				"docs/*.md",
				"records/*.yaml",
				"renovate.json"
			],
			executionMode: "branch"
		},
		packageRules: [...stacks.map(groupOf), ...stacks.flatMap(heldBack)]
	};
	return `${JSON.stringify(document, void 0, 2)}\n`;
}
function groupOf(stack) {
	return {
		matchFileNames: [`stacks/${stack.vm}/${stack.name}/**`],
		groupName: `${stack.vm}/${stack.name}`
	};
}
function heldBack(stack) {
	const tags = new Map(stack.services.flatMap(({ image }) => {
		const parsed = parseImage(image ?? "");
		return parsed?.tag === void 0 ? [] : [[parsed.name, parsed.tag]];
	}));
	return Object.entries(stack.manifest.upgrade ?? {}).flatMap(([image, rule]) => {
		const limit = limitOf(rule, tags.get(image) ?? "");
		if (limit === void 0) return [];
		const where = {
			matchFileNames: [`stacks/${stack.vm}/${stack.name}/**`],
			matchPackageNames: [image]
		};
		return [{
			description: [rule.reason],
			...where,
			...limit
		}];
	});
}
/** From a release of `steps` only itself and the next one; a tag in none of them is left to the plan, which refuses. */
function limitOf(rule, tag) {
	if (rule.within !== void 0) return {
		matchUpdateTypes: rule.within === "major" ? ["major"] : ["major", "minor"],
		enabled: false
	};
	const version = parseVersion(tag);
	const steps = (rule.steps ?? []).map((text) => ({
		text,
		numbers: parseVersion(text)?.numbers ?? []
	}));
	const at = version === void 0 ? -1 : findStep(steps, version);
	if (at === -1) return void 0;
	return { allowedVersions: `/^v?(?:${steps.slice(at, at + 2).map(({ numbers }) => numbers.join("\\.")).join("|")})(?:\\D|$)/` };
}

// src/records/record-files.ts
/** Sorted by path. */
function recordFiles(input) {
	const registries = {
		"compose-targets": ["Where Compose works on each VM.", composeTargets(input)],
		devices: ["Every machine of the shop.", deviceRegistry(input)],
		"health-probes": ["Everything that is asked to know whether something works, and by whom.", healthProbes(input)],
		routes: ["Every public name, what it leads to and what guards it.", routeRegistry(input)],
		services: ["Every service: where it runs, what it answers on, under which public names.", serviceRegistry(input)],
		"ssh-targets": ["How to reach each VM over SSH.", sshTargets(input)],
		stacks: ["Every stack: what it needs, and what people notice while it changes.", stackRegistry(input)]
	};
	return [
		{
			path: "docs/INFRASTRUCTURE.md",
			content: infrastructurePage(input)
		},
		{
			path: "docs/rules.md",
			content: renderRulesPage(input.rules)
		},
		...Object.entries(registries).map(([name, [sentence, rows]]) => ({
			path: `records/${name}.yaml`,
			content: yamlText(sentence, rows)
		})),
		{
			path: "renovate.json",
			content: renovateConfig(input)
		}
	];
}
function yamlText(sentence, rows) {
	return `# ${sentence}\n# Generated by \`npm run docs\` from stacks/ and cloudflare/; do not edit.\n${new import_dist.Document(rows, { aliasDuplicateObjects: false }).toString({ lineWidth: 0 })}`;
}

// src/commands/records.ts
/**
* Writes every record whose file is missing or differs; with `check` only says which.
* @throws PipelineError with all diagnostics when the repository is not valid
*/
async function writeRecords(context, { check }) {
	return recordFiles(await readInput(context)).map(({ path, content }) => {
		const full = join(context.root, path);
		const found = readIfThere(full);
		if (found === content) return {
			path,
			state: "fresh"
		};
		const line = found === void 0 ? {} : { line: firstDifference(found, content) };
		if (check) return {
			path,
			state: "stale",
			...line
		};
		mkdirSync(dirname(full), { recursive: true });
		writeFileSync(full, content);
		return {
			path,
			state: "written",
			...line
		};
	});
}
/** Addresses of a lab have no place in records: `--hosts` is left aside. */
async function readInput(context) {
	const { fleet, diagnostics, exceptions } = await loadFleet(context.root, { now: context.clock.now() });
	if (fleet === void 0 || hasErrors(diagnostics)) throw new PipelineError(diagnostics);
	const { declared } = await validateRoutes(fleet);
	return {
		fleet,
		routes: declared,
		reached: servicesByHostname(fleet, declared),
		exceptions: exceptions.map(({ rule, on, reason, until }) => ({
			rule,
			on: placeText(on),
			reason,
			until
		})),
		rules: listRules(void 0)
	};
}
function placeText({ vm, stack, service, volume }) {
	return [
		vm,
		stack,
		service ?? (volume === void 0 ? void 0 : `volume ${volume}`)
	].filter((each) => each !== void 0).join("/");
}
function readIfThere(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return;
	}
}
function firstDifference(left, right) {
	const [a, b] = [left.split("\n"), right.split("\n")];
	const at = b.findIndex((line, index) => line !== a[index]);
	return (at === -1 ? b.length : at) + 1;
}

// src/entry/records-results.ts
const INKS = {
	fresh: "dim",
	written: "green",
	stale: "red"
};
/** With `check`, a stale record is a failure. */
async function runRecords(context, options, colour) {
	const rows = await writeRecords(context, options);
	const changed = rows.filter((row) => row.state !== "fresh");
	const isStale = changed.some((row) => row.state === "stale");
	const cells = changed.map((row) => [{
		text: row.state,
		ink: INKS[row.state]
	}, { text: row.line === void 0 ? row.path : `${row.path}:${row.line}` }]);
	const sentence = isStale ? `Failed: ${countOf(changed.length, "record")} of ${rows.length} ${changed.length === 1 ? "is" : "are"} stale: npm run docs` : `${countOf(rows.length, "record")}, ${changed.length === 0 ? "all fresh" : `${changed.length} written`}.`;
	return {
		outcome: isStale ? "failure" : "success",
		sentence,
		diagnostics: [],
		sections: cells.length === 0 ? [] : [{ text: renderTable(["STATE", "FILE"], cells, colour) }],
		markdown: () => sentence,
		document: { records: rows },
		changed: changed.length > 0
	};
}

export { runRecords };