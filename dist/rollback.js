import "./rolldown-runtime.js";
import { i as inplaceFiles, n as submitDeployment, o as makeRollback, r as followDeployment, t as progressOf } from "./progress.js";
import { t as PipelineError } from "./diagnostic.js";
import { t as planFleet } from "./fleet-plan.js";
import { s as ruleCovers } from "./override.js";
import { r as readReleases } from "./history2.js";
import { n as selectVms, r as validate } from "./validate.js";

// src/commands/rollback.ts
/** `--stack all`: every stack of the VM that has an earlier release. */
const ALL = "all";
const TIMEOUT_SECONDS = 300;
/**
* Brings one stack, or all, back to a kept release, verifies it, and holds it there.
* @throws PipelineError `release-unknown` when the VM has no such release
*/
async function rollback(context, options) {
	const [{ fleet }, facts] = await Promise.all([validate(context), context.commit()]);
	const [vm] = selectVms(fleet, { vms: [options.vm] });
	if (vm === void 0) throw unknownRelease(options.vm, options.stack, "no such VM", []);
	const remote = await context.connect(vm);
	const targets = chooseTargets(vm, await readReleases(remote, options.stack === ALL ? void 0 : options.stack), options);
	const plan = planFleet(facts.sha, void 0, [describe(context, vm, targets, options)]);
	if (options.dryRun) return {
		plan,
		outcomes: [],
		findings: []
	};
	return {
		plan,
		outcomes: await runRollback(context, vm, remote, targets, options),
		findings: []
	};
}
/** Which release each stack goes back to. Exported for its test. */
function chooseTargets(vm, releases, options) {
	const targets = [...new Set(releases.map((each) => each.record.stack))].filter((each) => options.stack === ALL || each === options.stack).flatMap((stack) => {
		const own = releases.filter((each) => each.record.stack === stack);
		const current = own.find((each) => each.current);
		const goal = chooseGoal(own, current, options.release);
		if (current !== void 0 && goal !== void 0) return [{
			stack,
			current,
			goal
		}];
		if (options.stack === ALL) return [];
		const why = current === void 0 ? "nothing of it runs" : "no such verified release is kept";
		throw unknownRelease(`${vm.name}/${stack}`, stack, why, own);
	});
	if (targets.length === 0) throw unknownRelease(vm.name, options.stack, "the VM keeps no earlier release of it", releases);
	return targets;
}
/** The named release, or the newest verified one before the current. */
function chooseGoal(own, current, wanted) {
	const verified = own.filter((each) => each.durationSeconds !== void 0 && each.number !== current?.number);
	if (wanted !== void 0) return verified.find((each) => each.number === wanted);
	return verified.filter((each) => current !== void 0 && each.number < current.number).sort((left, right) => right.number - left.number)[0];
}
async function runRollback(context, vm, remote, targets, options) {
	const facts = await context.commit();
	const now = context.clock.now();
	const deployment = makeRollback({
		vm: vm.name,
		id: `rollback-${now.toString(36)}`,
		commit: facts.sha,
		subject: `Rollback: ${options.reason}`,
		author: facts.author,
		sequence: facts.sequence,
		now,
		...facts.runUrl === void 0 ? {} : { runUrl: facts.runUrl },
		stacks: targets.map(({ stack, current, goal }) => ({
			stack,
			previous: current.number,
			fromRelease: goal.number,
			record: recordOf(current.record, goal.record, now),
			timeout: vm.stacks.find((each) => each.name === stack)?.manifest.timeout ?? TIMEOUT_SECONDS,
			stability: vm.stacks.find((each) => each.name === stack)?.manifest.stability,
			reloads: reloadsBetween(vm, stack, changedPaths(current.record, goal.record)),
			inplace: inplaceFiles(vm.stacks.find((each) => each.name === stack)),
			hold: {
				since: new Date(now).toISOString(),
				by: facts.author,
				reason: options.reason,
				digest: current.record.stackDigest
			}
		}))
	});
	await submitDeployment(remote, deployment);
	return followDeployment(remote, deployment, {
		onEvent: progressOf(context.reporter, vm.name),
		timeoutMs: deployment.stacks.reduce((sum, each) => sum + each.timeout * 2, 0) * 1e3,
		reconnect: () => context.connect(vm),
		now: () => context.clock.now()
	});
}
/** Reloaded files are not part of Compose's decision: going back has to reload them too. */
function reloadsBetween(vm, stack, paths) {
	return (vm.stacks.find((each) => each.name === stack)?.manifest.reload ?? []).filter((rule) => rule.files.some((pattern) => paths.some((path) => ruleCovers(pattern, path))));
}
/** What was released then, as the release that follows the current one. */
function recordOf(current, goal, now) {
	const { observed: _, ...kept } = goal;
	return {
		...kept,
		release: current.release + 1,
		createdAt: new Date(now).toISOString()
	};
}
/** The rollback in the form of a plan, so that it reads like one. */
function describe(context, vm, targets, options) {
	const readAt = new Date(context.clock.now()).toISOString();
	const composeVersion = targets[0]?.current.record.composeVersion ?? "";
	return {
		vm: vm.name,
		readAt,
		composeVersion,
		engineVersion: "",
		stacks: targets.map((each) => describeTarget(vm, each, options)),
		findings: []
	};
}
function describeTarget(vm, { stack, current, goal }, options) {
	const text = `release ${current.number} (${current.record.commit.slice(0, 7)}) → ${goal.number} (${goal.record.commit.slice(0, 7)})`;
	const files = changedPaths(current.record, goal.record);
	const cause = {
		rule: "policy",
		text
	};
	const impact = vm.stacks.find((each) => each.name === stack)?.manifest.impact;
	return {
		vm: vm.name,
		stack,
		intent: "deploy",
		sync: "pending",
		health: "healthy",
		changes: [{
			vm: vm.name,
			stack,
			kind: "release",
			name: stack,
			action: "recreate",
			causes: [cause],
			destructive: false
		}, ...files.map((name) => ({
			vm: vm.name,
			stack,
			kind: "file",
			name,
			action: "recreate",
			causes: [{
				rule: "file",
				text: `${name} as in release ${goal.number}`
			}],
			destructive: false
		}))],
		findings: [],
		reason: `rolled back by hand: ${options.reason}`,
		...impact === void 0 ? {} : { impact },
		method: "record",
		release: current.number,
		releaseCommit: current.record.commit,
		needs: [],
		ground: current.record.inputs
	};
}
function changedPaths(current, goal) {
	return [.../* @__PURE__ */ new Set([...Object.keys(current.files), ...Object.keys(goal.files)])].sort().filter((path) => current.files[path]?.sha256 !== goal.files[path]?.sha256);
}
function unknownRelease(address, stack, why, kept) {
	const numbers = kept.map((each) => `${each.number}${each.current ? " (current)" : each.durationSeconds === void 0 ? " (never verified)" : ""}`);
	return new PipelineError({
		code: "release-unknown",
		severity: "error",
		summary: `${stack} cannot be rolled back`,
		detail: `${why}; kept releases: ${numbers.length === 0 ? "none" : numbers.join(", ")}`,
		hint: "fairlead history lists what can be rolled back to; nothing was touched",
		at: { address }
	});
}

export { rollback };