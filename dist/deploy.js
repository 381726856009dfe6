import "./rolldown-runtime.js";
import { t as PipelineError } from "./diagnostic.js";
import { t as planFleet } from "./fleet-plan.js";
import { a as makeDeployment, n as submitDeployment, r as followDeployment, t as progressOf } from "./progress.js";
import { a as inputsDigest, c as secretFingerprints, i as reloadsOfPlan, l as addressOfPlan, n as overrideOn, o as liveFiles, r as unreadableVm, s as projectDirectory, t as lookAt, u as orderStacks } from "./look.js";
import { t as onlyStack } from "./plan.js";
import { n as selectVms, r as validate, t as requireStack } from "./validate.js";

// src/commands/record.ts
/** Everything a later plan needs to see, by the record alone, that nothing has moved. */
function proposeRecord({ desired, observed, override, commit, plan, now }) {
	const stack = observed.stacks[desired.name];
	const files = liveFiles(desired, override);
	const secrets = secretFingerprints(desired, stack);
	const composeVersion = observed.compose.version;
	return {
		release: (stack?.release?.release ?? 0) + 1,
		vm: desired.vm,
		stack: desired.name,
		commit: commit.sha,
		subject: commit.subject,
		author: commit.author,
		createdAt: new Date(now).toISOString(),
		sequence: commit.sequence,
		...commit.runUrl === void 0 ? {} : { runUrl: commit.runUrl },
		inputs: inputsDigest({
			files,
			secrets,
			composeVersion,
			projectDirectory: projectDirectory(desired.name)
		}),
		stackDigest: desired.digest,
		files,
		secrets,
		composeVersion,
		plan: plan.ground
	};
}

// src/commands/deploy-vm.ts
/** Watching ends this long after the longest transaction could have: its way back has as many seconds again. */
const WATCH_FACTOR = 3;
/** Deploys the stacks of one level on one VM. */
async function deployStacks(context, work, round) {
	const { refused, startable } = sortOut(work.plans, round.failed);
	const outcomes = [...refused];
	if (startable.length > 0) outcomes.push(...await runDeployment(context, work.look, startable, round));
	const good = /* @__PURE__ */ new Set([
		"deployed",
		"removed",
		"unchanged"
	]);
	return {
		outcomes,
		findings: [],
		failed: outcomes.filter((each) => !good.has(each.outcome)).map((each) => `${each.vm}/${each.stack}`)
	};
}
/** A stack whose plan has an error is not touched; nor is what needs it. */
function sortOut(plans, failedBefore) {
	const stopped = new Set(failedBefore);
	const refused = /* @__PURE__ */ new Map();
	const { waves, stuck } = orderStacks(plans);
	for (const plan of [...waves.flat(), ...stuck]) {
		const error = plan.findings.find((each) => each.severity === "error");
		const need = plan.needs.find((each) => stopped.has(each));
		const outcome = error !== void 0 ? refusal(plan, error) : need !== void 0 ? skip(plan, need) : void 0;
		if (outcome === void 0) continue;
		refused.set(addressOfPlan(plan), outcome);
		stopped.add(addressOfPlan(plan));
	}
	return {
		refused: [...refused.values()],
		startable: plans.filter((plan) => !refused.has(addressOfPlan(plan)))
	};
}
function refusal(plan, error) {
	const { vm, stack } = plan;
	const hint = error.hint === void 0 ? "" : ` ${error.hint}`;
	return {
		vm,
		stack,
		outcome: "refused",
		code: error.code,
		text: `${error.summary}; nothing was touched.${hint}`,
		durationSeconds: 0
	};
}
function skip(plan, need) {
	const { vm, stack } = plan;
	return {
		vm,
		stack,
		outcome: "skipped",
		code: "needs-failed",
		text: `it needs ${need}, which did not deploy; nothing was touched`,
		durationSeconds: 0
	};
}
async function runDeployment(context, look, plans, round) {
	const facts = deploymentFacts(context, round);
	const deployment = makeDeployment(look.desired, look.observed, plannedStacks(look, plans, facts, round.facts), facts);
	const remote = await context.connect(look.desired);
	await submitDeployment(remote, deployment);
	const longest = Math.max(...deployment.stacks.map((each) => each.timeout));
	return confirm(context, look, await followDeployment(remote, deployment, {
		onEvent: progressOf(context.reporter, look.desired.name),
		timeoutMs: (round.options.timeoutSeconds ?? longest * WATCH_FACTOR * deployment.stacks.length) * 1e3,
		reconnect: () => context.connect(look.desired),
		now: () => context.clock.now()
	}));
}
function deploymentFacts(context, round) {
	const { facts, options } = round;
	const now = context.clock.now();
	return {
		id: `${facts.sha.slice(0, 12)}-${now.toString(36)}`,
		commit: facts.sha,
		subject: facts.subject,
		author: facts.author,
		sequence: facts.sequence,
		now,
		...facts.runUrl === void 0 ? {} : { runUrl: facts.runUrl },
		...options.timeoutSeconds === void 0 ? {} : { timeoutSeconds: options.timeoutSeconds }
	};
}
function plannedStacks(look, plans, facts, commit) {
	const { waves } = orderStacks(plans);
	return waves.flatMap((wave, index) => wave.map((plan) => {
		const desired = plan.intent === "remove" ? void 0 : look.desired.stacks.find((each) => each.name === plan.stack);
		if (desired === void 0) return {
			plan,
			desired,
			wave: index,
			override: "",
			record: void 0,
			reloads: []
		};
		const override = overrideOn(desired, look.observed);
		return {
			plan,
			desired,
			wave: index,
			override,
			record: proposeRecord({
				desired,
				observed: look.observed,
				override,
				commit,
				plan,
				now: facts.now
			}),
			reloads: reloadsOfPlan(plan, desired, look.observed.stacks[plan.stack]).map(toRule)
		};
	}));
}
function toRule({ files, service, action }) {
	return {
		files,
		service,
		action
	};
}
/** Success is observed, not assumed: whoever was deployed must have nothing left to do. */
async function confirm(context, look, outcomes) {
	if (!outcomes.some((each) => each.outcome === "deployed" || each.outcome === "removed")) return outcomes;
	const again = await lookAt(context, look.desired, await context.connect(look.desired));
	return outcomes.map((outcome) => {
		const left = again.plan.stacks.find((each) => each.stack === outcome.stack);
		if (outcome.outcome !== "deployed" && outcome.outcome !== "removed" || left === void 0 || left.intent === "none") return outcome;
		const first = left.changes[0];
		const what = first === void 0 ? left.reason : `${first.action} ${first.name} (${first.causes.map((each) => each.text).join("; ")})`;
		return {
			...outcome,
			outcome: "failed",
			code: "not-converged",
			text: `it was deployed, but the VM differs again: ${what}`
		};
	});
}

// src/commands/vm-levels.ts
/** Levels in order; a need on another VM that changes too puts a stack one level later. Circles were refused by validate. */
function levelsAcrossVms(looks) {
	const plans = new Map(looks.flatMap((look) => look.plan.stacks.filter(isChange).map((plan) => [addressOfPlan(plan), plan])));
	const levels = /* @__PURE__ */ new Map();
	function levelOf(plan, seen) {
		const address = addressOfPlan(plan);
		const known = levels.get(address);
		if (known !== void 0 || seen.has(address)) return known ?? 0;
		const deeper = /* @__PURE__ */ new Set([...seen, address]);
		let level = 0;
		for (const need of plan.needs) {
			const needed = plans.get(need);
			if (needed !== void 0) level = Math.max(level, levelOf(needed, deeper) + (needed.vm === plan.vm ? 0 : 1));
		}
		levels.set(address, level);
		return level;
	}
	for (const plan of plans.values()) levelOf(plan, /* @__PURE__ */ new Set());
	const count = Math.max(0, ...[...levels.values()].map((level) => level + 1));
	return Array.from({ length: count }, (_, level) => looks.map((look) => ({
		look,
		plans: look.plan.stacks.filter((plan) => levels.get(addressOfPlan(plan)) === level)
	})).filter((work) => work.plans.length > 0));
}
function isChange(plan) {
	return plan.intent === "deploy" || plan.intent === "remove";
}

// src/commands/deploy.ts
/**
* Brings the selected VMs to the checkout's commit. VMs change side by side, `parallel` at a time; a stack that needs one on
* another VM waits for it. A VM that cannot be reached, or a stack that is refused, stops only what needs it.
* @throws PipelineError when the repository itself is not valid
*/
async function deploy(context, options) {
	const [{ fleet }, facts] = await Promise.all([validate(context), context.commit()]);
	const vms = selectVms(fleet, options);
	requireStack(vms, options.stack);
	const looked = await inParallel(vms, options.parallel, (vm) => lookOrExplain(context, vm, options));
	const looks = looked.flatMap((each) => each.look === void 0 ? [] : [each.look]);
	const findings = looked.flatMap((each) => each.plan.findings);
	const done = [];
	for (const level of levelsAcrossVms(looks)) {
		const failed = new Set(done.flatMap((each) => each.failed));
		const results = await inParallel(level, options.parallel, (work) => deployStacks(context, work, {
			facts,
			failed,
			options
		}));
		done.push(...results);
	}
	return {
		plan: planFleet(facts.sha, void 0, looked.map((each) => each.plan)),
		outcomes: done.flatMap((each) => each.outcomes),
		findings: [...findings, ...done.flatMap((each) => each.findings)]
	};
}
async function lookOrExplain(context, vm, options) {
	try {
		const look = await lookAt(context, vm, await context.connect(vm));
		const plan = onlyStack(look.plan, options.stack);
		options.onPlan?.(plan);
		return {
			plan,
			look: {
				...look,
				plan
			}
		};
	} catch (error) {
		if (!(error instanceof PipelineError)) throw error;
		return {
			plan: unreadableVm(vm.name, error),
			look: void 0
		};
	}
}
/** Like Promise.all, but at most `limit` at a time; results in the order of the items. */
async function inParallel(items, limit, work) {
	const results = /* @__PURE__ */ new Map();
	let next = 0;
	async function take() {
		for (let index = next++; index < items.length; index = next++) {
			const item = items[index];
			if (item !== void 0) results.set(index, await work(item));
		}
	}
	await Promise.all(Array.from({ length: Math.max(1, Math.min(limit, items.length)) }, take));
	return [...results.entries()].sort(([left], [right]) => left - right).map(([, result]) => result);
}

export { deploy };