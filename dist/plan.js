import "./rolldown-runtime.js";
import { t as planFleet } from "./fleet-plan.js";
import { n as compareText } from "./digest.js";
import { i as unreadableVm, t as lookAt } from "./look.js";
import { a as selectVms, i as requireStack, n as prepareConnections, o as validate } from "./validate.js";
import { t as _usingCtx } from "./usingCtx.js";

// src/plan/notice.ts
const NAMED = 4;
/** Adds to every stack that stops who notices it: `noticedBy`, and the same at the end of the sentence `impact`. */
function tellWhoNotices(plan, fleet, routes) {
	if (plan.stacks.every((each) => each.stops === void 0)) return plan;
	const dependents = indexDependents(fleet);
	return {
		...plan,
		stacks: plan.stacks.map((each) => each.stops === void 0 ? each : withNotice(each, dependents, routes))
	};
}
function withNotice(plan, dependents, routes) {
	const address = `${plan.vm}/${plan.stack}`;
	const stacks = [...allDependents(address, dependents)].sort(compareText);
	const touched = /* @__PURE__ */ new Set([address, ...stacks]);
	const led = (routes?.routes ?? []).filter((route) => touched.has(`${route.vm}/${route.stack}`)).map((route) => route.hostname);
	const hostnames = [...new Set(led)].sort(compareText);
	if (stacks.length === 0 && hostnames.length === 0) return plan;
	const told = noticeText(plan.vm, hostnames, stacks);
	return {
		...plan,
		impact: plan.impact === void 0 ? told : `${plan.impact} ${told}`,
		noticedBy: {
			hostnames,
			stacks
		}
	};
}
/** `vm/stack` → the stacks that name it in `needs`. */
function indexDependents(fleet) {
	const index = /* @__PURE__ */ new Map();
	for (const stack of fleet.vms.flatMap((vm) => vm.stacks)) for (const need of stack.manifest.needs) index.set(need, [...index.get(need) ?? [], `${stack.vm}/${stack.name}`]);
	return index;
}
/** Also those that need a stack that needs it; a circle ends where it began. */
function allDependents(address, dependents) {
	const found = /* @__PURE__ */ new Set();
	const open = [address];
	for (let next = open.pop(); next !== void 0; next = open.pop()) for (const each of dependents.get(next) ?? []) if (each !== address && !found.has(each)) {
		found.add(each);
		open.push(each);
	}
	return found;
}
function noticeText(vm, hostnames, stacks) {
	const others = new Set(stacks.map((each) => each.slice(0, each.indexOf("/"))));
	others.delete(vm);
	const elsewhere = others.size === 0 ? "" : ` (also on ${[...others].join(", ")})`;
	return `Noticed ${[...hostnames.length === 0 ? [] : [`at ${joinNamed(hostnames, "hostname")}`], ...stacks.length === 0 ? [] : [`by ${joinNamed(stacks, "stack")}${elsewhere}`]].join(" and ")}.`;
}
function joinNamed(names, noun) {
	const more = names.length - NAMED;
	if (more <= 0) return names.join(", ");
	return `${names.slice(0, NAMED).join(", ")} and ${more} more ${noun}${more === 1 ? "" : "s"}`;
}

// src/commands/removal-gate.ts
/**
* Judges how much a plan takes away: more than half of the containers of the VM's own stacks, or every stack that
* runs there. Volumes never go with them. Pure.
*/
function refuseRemovals(plan, observed, gate) {
	if (gate === "allow") return plan;
	const stacks = new Set(Object.values(observed.stacks).flatMap((each) => each.release === void 0 ? [] : [each.name]));
	const running = observed.containers.filter((each) => stacks.has(each.Labels["com.docker.compose.project"] ?? "")).length;
	const lost = plan.stacks.reduce((sum, each) => sum + countContainers(each, "remove") - countContainers(each, "create"), 0);
	const gone = plan.stacks.filter((each) => each.intent === "remove").length;
	const all = gone > 0 && gone === plan.stacks.length;
	if (!all && lost * 2 <= running) return plan;
	const what = all ? gone === 1 ? "the only stack" : `all ${gone} stacks` : `${lost} of ${running} containers`;
	const finding = {
		code: "removal-refused",
		severity: gate === "refuse" ? "error" : "warning",
		summary: `The plan removes ${what} of ${plan.vm}`.slice(0, 70),
		detail: "That much is not removed without an explicit yes. Volumes and secrets would stay.",
		hint: `If it is meant: a line "allow-removal: ${plan.vm}" in the commit message, or --allow-removal ${plan.vm}.`
	};
	return {
		...plan,
		stacks: plan.stacks.map((each) => losesSomething(each) ? refused(each, finding) : each)
	};
}
function losesSomething(plan) {
	return plan.intent === "remove" || countContainers(plan, "remove") > 0;
}
function countContainers(plan, action) {
	return plan.changes.filter((each) => each.kind === "container" && each.action === action).length;
}
function refused(plan, finding) {
	return {
		...plan,
		findings: [...plan.findings, {
			...finding,
			at: { address: `${plan.vm}/${plan.stack}` }
		}]
	};
}

// src/commands/plan.ts
/**
* Plans the selected VMs side by side, one connection each. A VM that cannot be read has its reason in `findings`.
* @throws PipelineError when the repository itself is not valid
*/
async function plan(context, options) {
	try {
		var _usingCtx$1 = _usingCtx();
		if (options.against === void 0) return (await planCheckout(context, options)).plan;
		const { checkOut } = await import("./check-out.js");
		const other = _usingCtx$1.a(await checkOut(context.root, options.against));
		const { sha } = other;
		return (await planCheckout({
			...context,
			root: other.directory,
			head: async () => sha
		}, options)).plan;
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
}
/**
* The plan of the checkout, with the fleet it is for. Connections are begun before the fleet is read in full: reading
* and shaking hands take the same 100 ms side by side. Nothing is asked of a VM unless the repository is valid.
* @throws PipelineError when the repository itself is not valid
*/
async function planCheckout(context, options) {
	await prepareConnections(context, options);
	const [{ fleet, routes }, commit] = await Promise.all([validate(context), context.head()]);
	const vms = selectVms(fleet, options);
	requireStack(vms, options.stack);
	const chosen = (await Promise.all(vms.map((vm) => planOne(context, vm)))).map((each) => tellWhoNotices(onlyStack(each, options.stack), fleet, routes));
	return {
		plan: planFleet(commit, void 0, chosen),
		fleet
	};
}
async function planOne(context, vm) {
	try {
		const remote = await context.connect(vm);
		return await warnOfRemovals(context, await lookAt(context, vm, remote));
	} catch (error) {
		return unreadableVm(vm.name, error);
	}
}
/** A plan only tells what a deploy of the same commit would refuse; the commit's message is asked for only when that matters. */
async function warnOfRemovals(context, { plan, observed }) {
	const warned = refuseRemovals(plan, observed, "warn");
	if (warned === plan) return plan;
	return (await context.commit()).allowRemoval?.includes(plan.vm) === true ? plan : warned;
}
/** The plan without the other stacks; planning always sees the whole VM, because neighbours decide failures. */
function onlyStack(plan, stack) {
	return stack === void 0 ? plan : {
		...plan,
		stacks: plan.stacks.filter((each) => each.stack === stack)
	};
}

export { tellWhoNotices as a, refuseRemovals as i, plan as n, planCheckout as r, onlyStack as t };