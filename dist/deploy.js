import "./rolldown-runtime.js";
import { $ as liveFiles, J as lookSafely, K as refuseRemovals, Q as inputsDigest, U as onlyStack, X as unreadableVm, Y as overrideOn, Z as reloadsOfPlan, dt as requireStack, et as projectDirectory, ft as selectVms, hn as PipelineError, in as RUN_STACKS, it as tellWhoNotices, lt as prepareConnections, nt as addressOfPlan, pt as validate, rt as orderStacks, sn as planFleet, tt as secretFingerprints } from "./core.js";
import { a as progressOf, c as followDeployment, d as readBackups, l as makeDeployment, n as chooseGoal, o as announceHandOver, r as goBack, s as submitDeployment, u as planDataBack } from "./go-back.js";
import { a as readReleases } from "./history2.js";
import { n as pushToVm } from "./secrets-push.js";
import { createHash } from "node:crypto";

// src/commands/confirm.ts
/**
* Plans the VM again. A stack that was deployed and still differs is brought back to its last verified release before that
* one; what differed and how going back went are both in its outcome.
*/
async function confirm(context, look, outcomes, facts) {
	if (!outcomes.some(wasChanged)) return outcomes;
	const again = await lookSafely(context, look.desired);
	const judged = [];
	for (const outcome of outcomes) {
		const left = again.plan.stacks.find((each) => each.stack === outcome.stack);
		const differs = wasChanged(outcome) && left !== void 0 && left.intent !== "none";
		judged.push(differs ? await undo(context, look, outcome, describeLeft(left), facts) : outcome);
	}
	return judged;
}
function wasChanged({ outcome }) {
	return outcome === "deployed" || outcome === "removed";
}
function describeLeft(left) {
	const first = left.changes[0];
	return first === void 0 ? left.reason : `${first.action} ${first.name} (${first.causes.map((each) => each.text).join("; ")})`;
}
/** With the data that belong to the older release; where none do, its refusal is the outcome. */
async function goBackSafely(context, remote, vm, target, facts) {
	try {
		const backups = await readBackups(remote, target.stack);
		const back = planDataBack({
			...target,
			vm,
			backups,
			options: {}
		});
		return await goBack(context, vm, [{
			...target,
			back
		}], facts);
	} catch (error) {
		if (!(error instanceof PipelineError)) throw error;
		return [{
			outcome: "refused",
			text: error.diagnostics.map((each) => `${each.summary}. ${each.hint ?? ""}`).join(" "),
			durationSeconds: 0
		}];
	}
}
async function undo(context, { desired }, outcome, left, facts) {
	const why = `it was ${outcome.outcome}, but the VM differs again: ${left}`;
	const failed = {
		...outcome,
		outcome: "failed",
		code: "not-converged"
	};
	if (outcome.outcome === "removed") return {
		...failed,
		text: why
	};
	const remote = await context.connect(desired);
	const own = await readReleases(remote, outcome.stack);
	const current = own.find((each) => each.current);
	const goal = chooseGoal(own, current, void 0);
	if (current === void 0 || goal === void 0 || current.number !== outcome.release) return {
		...failed,
		text: `${why}; there is no earlier verified release to go back to, so it stays`
	};
	const now = context.clock.now();
	const id = `back-${facts.commit.slice(0, 12)}-${now.toString(36)}`;
	const subject = `Back to release ${goal.number}: release ${current.number} did not converge`;
	const [back] = await goBackSafely(context, remote, desired, {
		stack: outcome.stack,
		current,
		goal
	}, {
		...facts,
		id,
		now,
		subject
	});
	const durationSeconds = outcome.durationSeconds + (back?.durationSeconds ?? 0);
	if (back?.outcome === "deployed" || back?.outcome === "unchanged") {
		const release = back.release === void 0 ? {} : { release: back.release };
		return {
			...failed,
			...release,
			outcome: "rolled-back",
			text: `${why}; what release ${goal.number} was runs again`,
			durationSeconds
		};
	}
	const text = `${why}; going back to release ${goal.number} failed too: ${back?.text ?? "no answer"}`;
	return {
		...failed,
		code: "rollback-failed",
		text,
		durationSeconds
	};
}

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
		plan: plan.ground,
		...desired.manifest.irreversible === void 0 ? {} : { irreversible: desired.manifest.irreversible }
	};
}

// src/commands/deploy-vm.ts
/** Watching ends this long after the longest transaction could have: its way back has as many seconds again. */
const WATCH_FACTOR = 3;
/** How often a stack is planned anew because somebody else was faster. */
const MAX_ATTEMPTS = 3;
/** Deploys the stacks of one level on one VM. */
async function deployStacks(context, work, round) {
	const { refused, startable } = sortOut(work.plans, round.failed);
	const outcomes = [...refused];
	if (startable.length > 0) outcomes.push(...await deployWatched(context, work.look, startable, round));
	const good = /* @__PURE__ */ new Set([
		"deployed",
		"removed",
		"unchanged",
		"handed-over"
	]);
	return {
		outcomes,
		findings: [],
		failed: outcomes.filter((each) => !good.has(each.outcome)).map((each) => `${each.vm}/${each.stack}`)
	};
}
/** What goes wrong with one VM's run, or with watching it, is the outcome of its stacks: the other VMs are reported all the same. */
async function deployWatched(context, look, plans, round) {
	try {
		return await deployTip(context, look, plans, round);
	} catch (error) {
		if (!(error instanceof PipelineError)) throw error;
		const [first] = error.diagnostics;
		if (first === void 0) throw error;
		const text = [
			first.summary,
			first.detail,
			first.hint
		].filter((each) => each !== void 0).join("; ");
		return plans.map(({ vm, stack }) => ({
			vm,
			stack,
			outcome: "interrupted",
			code: first.code,
			text,
			durationSeconds: 0
		}));
	}
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
/** Somebody else deployed a stack while this run waited for its lock: what is left to do is planned anew, on what runs now. */
async function deployTip(context, look, plans, round) {
	let outcomes = await runDeployment(context, look, plans, round);
	for (let attempt = 1; attempt < MAX_ATTEMPTS && outcomes.some((each) => each.code === "plan-stale"); attempt += 1) {
		const stale = new Set(outcomes.filter(isStale).map((each) => each.stack));
		const again = await lookSafely(context, look.desired);
		const { refused, startable } = sortOut(again.plan.stacks.filter((each) => stale.has(each.stack) && (each.intent === "deploy" || each.intent === "remove")), round.failed);
		const settled = again.plan.stacks.filter((each) => stale.has(each.stack) && each.intent === "none").map(deployedMeanwhile);
		const redone = [
			...refused,
			...settled,
			...startable.length === 0 ? [] : await runDeployment(context, again, startable, round)
		];
		outcomes = outcomes.map((each) => redone.find((other) => isStale(each) && other.stack === each.stack) ?? each);
	}
	return outcomes;
}
/** What was skipped because it needs a stale one is planned anew with it. */
function isStale(outcome) {
	return outcome.code === "plan-stale" || outcome.outcome === "skipped" && outcome.code === "needs-failed";
}
function deployedMeanwhile({ vm, stack, release }) {
	return {
		vm,
		stack,
		outcome: "unchanged",
		text: "another run deployed the same while this one waited; nothing is left to do",
		...release === void 0 ? {} : { release },
		durationSeconds: 0
	};
}
async function runDeployment(context, look, plans, round) {
	const facts = deploymentFacts(context, plans, round);
	const handOver = round.options.onHandedOver !== void 0;
	const planned = plannedStacks(look, plans, facts, round.facts);
	const deployment = makeDeployment(look.desired, look.observed, planned, {
		...facts,
		handOver,
		...statusOf(round.options)
	});
	const id = await submitSafely(context, look.desired, deployment);
	const longest = Math.max(...deployment.stacks.map((each) => each.timeout + dataSeconds(each)));
	const outcomes = await followDeployment(await context.connect(look.desired), {
		...deployment,
		id
	}, {
		onEvent: progressOf(context.reporter, look.desired.name),
		timeoutMs: (round.options.timeoutSeconds ?? longest * WATCH_FACTOR * deployment.stacks.length) * 1e3,
		reconnect: () => context.connect(look.desired),
		now: () => context.clock.now()
	});
	announceHandOver(context, look.desired, {
		id,
		outcomes
	}, round.options.onHandedOver);
	return confirm(context, look, outcomes, facts);
}
/** A copy of the data and its way back have limits of their own. */
function dataSeconds(transaction) {
	const rule = transaction.kind === "deploy" && transaction.data?.copyFirst !== void 0 ? transaction.data.rule : void 0;
	return rule === void 0 ? 0 : rule.timeout * rule.parts.length;
}
function statusOf({ status }) {
	return status === void 0 ? {} : { status };
}
/** A connection that is lost while the bundle travels leaves open whether it arrived: sent again, it is not started twice. */
async function submitSafely(context, vm, deployment) {
	try {
		return await submitDeployment(await context.connect(vm), deployment);
	} catch (error) {
		if (!(error instanceof PipelineError) || !error.diagnostics.some(({ code }) => code === "ssh-lost")) throw error;
		return submitDeployment(await context.connect(vm), deployment);
	}
}
/** The id is that of the commit and of the ground the plan stands on: another job with the same plan joins the run. */
function deploymentFacts(context, plans, round) {
	const { facts } = round;
	const now = context.clock.now();
	return {
		id: `${facts.sha.slice(0, 12)}-${groundOf(plans)}`,
		commit: facts.sha,
		subject: facts.subject,
		author: facts.author,
		sequence: facts.sequence,
		now,
		...facts.runUrl === void 0 ? {} : { runUrl: facts.runUrl }
	};
}
function groundOf(plans) {
	const grounds = plans.map((each) => `${addressOfPlan(each)} ${each.intent} ${each.ground}`).sort();
	return createHash("sha256").update(grounds.join("\n")).digest("hex").slice(0, 12);
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

// src/apply/attach.ts
const HOLDER = /, run ([a-z0-9][a-z0-9-]*), since [^,]*$/;
/** Ids of the runs that hold a lock on the VM, each once; only those of `stack` when it is given. */
function runsInProgress(observed, stack) {
	const locks = Object.values(observed.stacks).filter((each) => stack === void 0 || each.name === stack);
	return [...new Set(locks.flatMap(({ lock }) => HOLDER.exec(lock ?? "")?.[1] ?? []))];
}
/** The run as `followDeployment` takes it; undefined when the VM does not know it (a recovery at boot has no run). */
async function readRun(remote, id) {
	const { code, stdout } = await remote.run(RUN_STACKS, [id], { timeoutMs: 1e4 });
	if (code !== 0) return void 0;
	const stacks = stdout.split("\n").flatMap((line) => line.split("	")[1] ?? []);
	return {
		id,
		vm: remote.vm,
		stacks: stacks.map((stack) => ({ stack }))
	};
}

// src/commands/join.ts
/** A run changes this many stacks at most one after another, each with its limit twice: generous, the run has its own limits. */
const WATCH_MS = 144e5;
const MAX_JOINED = 5;
/** Looks at the VM; where a run goes on, shows its log from the start, and looks again when it has ended. */
async function lookAfterOthers(context, vm, facts, stack) {
	const joined = /* @__PURE__ */ new Set();
	const settled = [];
	for (;;) {
		const look = await lookSafely(context, vm);
		const id = runsInProgress(look.observed, stack).find((each) => !joined.has(each));
		if (id === void 0 || joined.size === MAX_JOINED) return {
			look,
			settled
		};
		joined.add(id);
		const outcomes = await watch(context, vm, id);
		if (id.startsWith(`${facts.sha.slice(0, 12)}-`)) settled.push(...outcomes);
	}
}
async function watch(context, vm, id) {
	const remote = await context.connect(vm);
	const run = await readRun(remote, id);
	if (run === void 0) return [];
	context.reporter.progress(vm.name, `run ${id} is going on; this is its log from the start`);
	return followDeployment(remote, run, {
		onEvent: progressOf(context.reporter, vm.name),
		timeoutMs: WATCH_MS,
		reconnect: () => context.connect(vm),
		now: () => context.clock.now()
	});
}

// src/commands/source-findings.ts
/**
* What a source of secrets refused stops the stack it was for. A stack with nothing to do runs on with what it has: for it,
* a source that is away is a warning.
*/
function withSourceFindings(plan, findings) {
	const idle = new Set(plan.stacks.filter(({ intent }) => intent === "none").map(addressOfPlan));
	const told = findings.map((each) => each.code === "infisical-down" && idle.has(addressOf(each)) ? {
		...each,
		severity: "warning"
	} : each);
	const errors = told.filter(({ severity }) => severity === "error");
	const stacks = plan.stacks.map((stack) => {
		const own = errors.filter((each) => addressOf(each) === addressOfPlan(stack));
		return own.length === 0 ? stack : {
			...stack,
			findings: [...stack.findings, ...own]
		};
	});
	return {
		plan: {
			...plan,
			stacks
		},
		warnings: told.filter(({ severity }) => severity !== "error")
	};
}
function addressOf({ at }) {
	return at !== void 0 && "address" in at ? at.address : "";
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
async function deploy(given, options) {
	const context = withDestroyed(given, options.allowDestroy ?? []);
	await prepareConnections(context, options, options.parallel);
	const [{ fleet, routes }, facts] = await Promise.all([validate(context), context.commit()]);
	const vms = selectVms(fleet, options);
	requireStack(vms, options.stack);
	const looked = await inParallel(vms, options.parallel, (vm) => lookOrExplain(context, vm, {
		facts,
		options,
		infisical: fleet.infisical,
		notice: (plan) => tellWhoNotices(plan, fleet, routes)
	}));
	const looks = looked.flatMap((each) => each.look === void 0 ? [] : [each.look]);
	const findings = looked.flatMap((each) => [...each.plan.findings, ...each.warnings]);
	const settled = looked.flatMap((each) => each.settled);
	const failedBefore = settled.filter(isBad).map((each) => `${each.vm}/${each.stack}`);
	const done = [];
	for (const level of levelsAcrossVms(looks)) {
		const failed = /* @__PURE__ */ new Set([...failedBefore, ...done.flatMap((each) => each.failed)]);
		const results = await inParallel(level, options.parallel, (work) => deployStacks(context, work, {
			facts,
			failed,
			options
		}));
		done.push(...results);
	}
	return {
		plan: planFleet(facts.sha, void 0, looked.map((each) => each.plan)),
		outcomes: [...settled, ...done.flatMap((each) => each.outcomes)],
		findings: [...findings, ...done.flatMap((each) => each.findings)]
	};
}
/** What the command line allows counts like a line of the commit's message. */
function withDestroyed(context, volumes) {
	if (volumes.length === 0) return context;
	return {
		...context,
		commit: async () => {
			const facts = await context.commit();
			return {
				...facts,
				allowDestroy: [...facts.allowDestroy ?? [], ...volumes]
			};
		}
	};
}
/** A stack that failed a moment ago with this very commit is not tried again in the same breath: somebody has to look first. */
function withoutStacks(plan, settled) {
	return {
		...plan,
		stacks: plan.stacks.filter((each) => !settled.some(({ stack }) => stack === each.stack))
	};
}
/** What the joined run came to counts for this one, unless there is again something to do. */
function keeps(plan, outcome) {
	return isBad(outcome) || plan.stacks.some((each) => each.stack === outcome.stack && each.intent === "none");
}
function isBad({ outcome }) {
	return outcome === "failed" || outcome === "rolled-back";
}
async function lookOrExplain(context, vm, request) {
	const { facts, options, infisical, notice } = request;
	try {
		const pushed = await pushToVm(context, vm, {
			check: false,
			infisical,
			...options.stack === void 0 ? {} : { stack: options.stack }
		});
		const { look, settled } = await lookAfterOthers(context, vm, facts, options.stack);
		const allowed = facts.allowRemoval?.includes(vm.name) === true || options.allowRemoval?.includes(vm.name) === true;
		const whole = notice(onlyStack(refuseRemovals(look.plan, look.observed, allowed ? "allow" : "refuse"), options.stack));
		const { plan, warnings } = withSourceFindings(whole, pushed.findings);
		options.onPlan?.(plan);
		return {
			plan,
			look: {
				...look,
				plan: withoutStacks(plan, settled.filter(isBad))
			},
			settled: settled.filter((each) => keeps(plan, each)),
			warnings
		};
	} catch (error) {
		if (!(error instanceof PipelineError)) throw error;
		return {
			plan: unreadableVm(vm.name, error),
			look: void 0,
			settled: [],
			warnings: []
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