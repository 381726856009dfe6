import "./rolldown-runtime.js";
import { X as unreadableVm, _t as judgeNfsServer, ct as judge, ft as selectVms, hn as PipelineError, mt as validateRoutes, on as TRANSACTION_SCRIPT, tn as RECEIVE } from "./core.js";
import { n as sealBundle, r as checkBlock } from "./bundle.js";
import { r as visitableRoutes, t as checkRoute } from "./verify.js";

// src/apply/verify.ts
const VERIFY_TIMEOUT_MS = 3e5;
/** The name under which the VM itself answers; no stack can have it. */
const MACHINE = "-";
/** @throws PipelineError `remote-output` when the VM's answer is not whole */
async function verifyVm(remote, request) {
	const files = [
		{
			path: "transaction.sh",
			mode: 448,
			content: TRANSACTION_SCRIPT
		},
		{
			path: "stacks",
			mode: 384,
			content: request.stacks.map(({ name }) => `1\t${name}\n`).join("")
		},
		...request.stacks.flatMap(({ name, checks }) => [{
			path: `${name}/request`,
			mode: 384,
			content: "kind	verify\n"
		}, ...checkFiles(name, checks)]),
		...checkFiles(MACHINE, request.machine)
	];
	const result = await remote.run(RECEIVE, [request.id, "verify"], {
		stdin: sealBundle(files, request.createdAt),
		timeoutMs: VERIFY_TIMEOUT_MS
	});
	const lines = result.stdout.split("\n").map((line) => line.split("	"));
	const all = lines.flatMap((line) => parseRow(remote.vm, line));
	const rows = all.filter((row) => row.stack !== MACHINE);
	const machine = all.filter((row) => row.stack === MACHINE);
	if (!(request.stacks.every(({ name }) => rows.some((row) => row.stack === name)) && machine.length === request.machine.length)) throw new PipelineError({
		code: "remote-output",
		severity: "error",
		summary: "the VM did not answer for every stack",
		detail: result.stderr.trim().split("\n").at(-1) || `exit code ${result.code}`,
		at: { address: remote.vm }
	});
	return {
		rows,
		machine,
		mounts: lines.flatMap(([mark, kind, from = "", at = ""]) => mark === "!" && kind === "nfs" ? [{
			from,
			at
		}] : [])
	};
}
function checkFiles(folder, checks) {
	return checks.map((check, index) => ({
		path: `${folder}/checks/${String(index + 1).padStart(3, "0")}`,
		mode: 384,
		content: checkBlock(check)
	}));
}
function parseRow(vm, [mark, stack, check, verdict, text]) {
	if (mark !== "?" || stack === void 0 || check === void 0 || text === void 0) return [];
	return [{
		vm,
		stack,
		check,
		passed: verdict === "passed",
		text
	}];
}

// src/commands/gates.ts
/** Everything that is claimed about a stack, in the order in which it is asked. */
function stackClaims({ manifest }) {
	return [
		...manifest.checks.map((check) => ({
			kind: "check",
			check
		})),
		...(manifest.gates ?? []).map((check) => ({
			kind: "gate",
			check
		})),
		...manifest.bootstrap === void 0 ? [] : [{
			kind: "bootstrap",
			check: manifest.bootstrap
		}]
	];
}
/** What is claimed about the VM itself: its own checks, and, where the tunnel ends, that every route leads to a service that answers. */
function machineClaims(vm, routes) {
	const own = (vm.checks ?? []).map((check) => ({
		kind: "machine",
		check
	}));
	if (routes === void 0 || !endsTunnel(vm, routes)) return own;
	const origins = routes.routes.filter((route) => /^https?:/.test(route.origin) && !route.hostname.startsWith("*"));
	return [...own, ...origins.map(({ hostname, path, origin, stack }) => {
		const literal = /^\^?(\/[A-Za-z0-9/_-]*)/.exec(path)?.[1] ?? "/";
		const headers = {
			Host: hostname,
			"X-Forwarded-Proto": "https"
		};
		return {
			kind: "route",
			check: {
				name: `${hostname}${path} is served by ${stack}`,
				timeout: 5,
				kind: "http",
				url: `${origin}${literal}`,
				status: "served",
				headers
			}
		};
	})];
}
/** The connector's metrics address names its VM; without one it is the VM that keeps the record. */
function endsTunnel(vm, { connectors, record }) {
	const hosts = connectors.map((each) => new URL(each).hostname);
	const { lan, tailscale } = vm.addresses;
	return hosts.length === 0 ? vm.name === record : hosts.some((host) => host === lan || host === tailscale || host === vm.ssh?.host);
}
/** The rows of one VM that answered. */
function answeredGates(vm, machine, answer, all) {
	return [
		machineRow(vm, "reachable over SSH", true, `${vm.ssh?.user ?? "root"}@${vm.ssh?.host ?? vm.name}`),
		...machine.map(({ kind, check }, index) => rowOf(kind, vm.name, "", check.name, answer.machine[index])),
		...mountGates(vm, answer, all),
		...vm.stacks.flatMap((stack) => stackGates(stack, answer.rows))
	];
}
/** The rows of one VM that did not answer: everything that was to be asked there has failed. */
function unansweredGates(vm, machine, why) {
	const claims = vm.stacks.flatMap((stack) => [{
		kind: "containers",
		stack: stack.name,
		name: "containers"
	}, ...stackClaims(stack).map(({ kind, check }) => ({
		kind,
		stack: stack.name,
		name: check.name
	}))]);
	return [
		machineRow(vm, "reachable over SSH", false, why),
		...machine.map(({ kind, check }) => ({
			kind,
			vm: vm.name,
			stack: "",
			gate: check.name,
			passed: false,
			text: NOT_ASKED
		})),
		...claims.map(({ kind, stack, name }) => ({
			kind,
			vm: vm.name,
			stack,
			gate: name,
			passed: false,
			text: NOT_ASKED
		}))
	];
}
const NOT_ASKED = "could not be asked";
function machineRow(vm, gate, passed, text) {
	return {
		kind: "machine",
		vm: vm.name,
		stack: "",
		gate,
		passed,
		text
	};
}
function rowOf(kind, vm, stack, gate, row) {
	return {
		kind,
		vm,
		stack,
		gate,
		passed: row?.passed === true,
		text: row?.text ?? NOT_ASKED
	};
}
/** Checks of a stack whose containers are not as they should be were not asked: that counts as failed. */
function stackGates(stack, rows) {
	const [containers, ...checks] = rows.filter((row) => row.stack === stack.name);
	return [rowOf("containers", stack.vm, stack.name, "containers", containers), ...stackClaims(stack).map(({ kind, check }, index) => rowOf(kind, stack.vm, stack.name, check.name, checks[index]))];
}
/** What the VM really mounts, also by its fstab, held against the rules for volumes. */
function mountGates(vm, { mounts }, all) {
	return ["nfs-address", "nfs-unmanaged"].map((rule) => {
		const bad = mounts.flatMap(({ from, at }) => judgeNfsServer(from.replace(/:\/.*$/, ""), all).filter((each) => each.rule === rule).map(({ detail }) => `${at}: ${detail}`));
		return machineRow(vm, rule === "nfs-address" ? "no NFS is mounted over the tailnet" : "no NFS of an unmanaged VM is mounted", bad.length === 0, bad[0] ?? `${mounts.length} NFS mounts`);
	});
}
/** One row per rule and stack, as the files were judged. */
function ruleGates(verdicts) {
	return verdicts.map(({ rule, on, passed, text }) => ({
		kind: "rule",
		vm: on.vm ?? "",
		stack: on.stack ?? "",
		gate: rule,
		passed,
		text
	}));
}

// src/commands/verify.ts
/**
* Asks all selected VMs side by side, one connection each, and visits the public names meanwhile. What rules find is a gate that
* fails, not an end.
* @throws PipelineError when the files themselves cannot be read
*/
async function verify(context, options) {
	const { fleet, verdicts } = await judge(context);
	const { declared, diagnostics } = await validateRoutes(fleet);
	const vms = selectVms(fleet, options);
	const isWhole = options.vms.length === 0;
	const [answers, visits] = await Promise.all([Promise.all(vms.map((vm) => askVm(context, vm, fleet.vms, declared))), isWhole ? visitRoutes(options.visitor, declared) : []]);
	const names = new Set(vms.map((vm) => vm.name));
	const rules = ruleGates(verdicts).filter((row) => row.vm === "" ? isWhole : names.has(row.vm));
	return {
		gates: [
			...answers.flatMap((each) => each.gates),
			...visits,
			...isWhole ? routesGate(declared, diagnostics) : [],
			...rules
		],
		findings: answers.flatMap((each) => each.findings)
	};
}
async function askVm(context, vm, all, routes) {
	const machine = machineClaims(vm, routes);
	const now = context.clock.now();
	try {
		const remote = await context.connect(vm);
		const answer = await verifyVm(remote, {
			id: `verify-${now.toString(36)}`,
			stacks: vm.stacks.map((stack) => ({
				name: stack.name,
				checks: stackClaims(stack).map(({ check }) => check)
			})),
			machine: machine.map(({ check }) => check),
			createdAt: Math.trunc(now / 1e3)
		});
		return {
			gates: answeredGates(vm, machine, answer, all),
			findings: []
		};
	} catch (error) {
		if (!(error instanceof PipelineError)) throw error;
		const { findings } = unreadableVm(vm.name, error);
		return {
			gates: unansweredGates(vm, machine, findings[0]?.summary ?? "no answer"),
			findings
		};
	}
}
/** Each public name once, as a stranger comes by it. */
async function visitRoutes(visitor, declared) {
	if (visitor === void 0 || declared === void 0) return [];
	return Promise.all(visitableRoutes(declared).map(async (route) => {
		const { verdict, text } = await checkRoute(visitor, route);
		const gate = `${route.hostname} answers the public`;
		return {
			kind: "route",
			vm: route.vm,
			stack: route.stack,
			gate,
			passed: verdict === "ok",
			text
		};
	}));
}
/** What files tell about the routes. */
function routesGate(declared, diagnostics) {
	if (declared === void 0) return [];
	const error = diagnostics.find((each) => each.severity === "error");
	const text = error?.summary ?? `${declared.routes.length} routes`;
	return [{
		kind: "route",
		vm: "",
		stack: "",
		gate: "the declared routes are in order",
		passed: error === void 0,
		text
	}];
}

export { verify };