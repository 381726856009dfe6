import "./rolldown-runtime.js";
import { Gt as ownValue, ft as selectVms, hn as PipelineError, sn as planFleet, ut as readFleet } from "./core.js";
import { d as readBackups, n as chooseGoal, r as goBack, t as changedPaths, u as planDataBack } from "./go-back.js";
import { a as readReleases } from "./history2.js";

// src/commands/rollback.ts
/** In the place of a stack's name: every stack of the VM that has an earlier release. */
const ALL = "all";
/**
* Brings one stack, or all, back to a kept release, verifies it, and holds it there.
* @throws PipelineError `release-unknown` when the VM has no such release
*/
async function rollback(context, options) {
	const [fleet, facts] = await Promise.all([readFleet(context), context.commit()]);
	const [vm] = selectVms(fleet, { vms: [options.vm] });
	if (vm === void 0) throw unknownRelease(options.vm, options.stack, "no such VM", []);
	const remote = await context.connect(vm);
	const targets = await withData(remote, vm, chooseTargets(vm, await readReleases(remote, options.stack === ALL ? void 0 : options.stack), options), options);
	const plan = planFleet(facts.sha, void 0, [describeRollback(context, vm, targets, options.reason)]);
	if (options.dryRun) return {
		plan,
		outcomes: [],
		findings: []
	};
	const now = context.clock.now();
	const held = {
		since: new Date(now).toISOString(),
		by: context.actor,
		reason: options.reason
	};
	return {
		plan,
		outcomes: await goBack(context, vm, targets.map((each) => ({
			...each,
			keepSecrets: options.keepSecrets,
			hold: {
				...held,
				digest: each.current.record.stackDigest
			}
		})), {
			id: `rollback-${now.toString(36)}`,
			commit: facts.sha,
			subject: `Rollback: ${options.reason}`,
			author: context.actor,
			sequence: facts.sequence,
			now,
			...facts.runUrl === void 0 ? {} : { runUrl: facts.runUrl },
			...options.status === void 0 ? {} : { status: options.status }
		}, options.onHandedOver),
		findings: []
	};
}
/** What happens to the data of each; the backups are asked for once. Throws `rollback-unsafe` before anything is touched. */
async function withData(remote, vm, targets, options) {
	const backups = await readBackups(remote, options.stack === ALL ? void 0 : options.stack);
	return targets.map((target) => ({
		...target,
		back: planDataBack({
			...target,
			vm,
			backups: backups.filter((each) => each.stack === target.stack),
			options
		})
	}));
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
/** The rollback in the form of a plan, so that it reads like one. */
function describeRollback(context, vm, targets, reason) {
	const readAt = new Date(context.clock.now()).toISOString();
	const composeVersion = targets[0]?.current.record.composeVersion ?? "";
	return {
		vm: vm.name,
		readAt,
		composeVersion,
		engineVersion: "",
		stacks: targets.map((each) => describeTarget(vm, each, reason)),
		findings: []
	};
}
function describeTarget(vm, { stack, current, goal, back, keepSecrets }, reason) {
	const text = `release ${current.number} (${current.record.commit.slice(0, 7)}) → ${goal.number} (${goal.record.commit.slice(0, 7)})`;
	const files = changedPaths(current.record, goal.record);
	const causes = [{
		rule: "policy",
		text
	}, ...keepSecrets === true ? [] : secretCauses(current, goal)];
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
			causes,
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
		reason: `${current.number === goal.number ? "data restored" : "rolled back"} by hand: ${reason}`,
		...impact === void 0 ? {} : { impact },
		...back.note === void 0 ? {} : { backup: back.note },
		method: "record",
		release: current.number,
		releaseCommit: current.record.commit,
		needs: [],
		ground: current.record.inputs
	};
}
/** A value that was rotated away comes back: nobody should learn that afterwards. */
function secretCauses(current, goal) {
	return Object.entries(goal.record.secrets).filter(([name, print]) => ownValue(current.record.secrets, name) !== print).map(([name]) => ({
		rule: "secret",
		text: `secret ${name} as in release ${goal.number} (value hidden)`
	}));
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

export { describeRollback as n, rollback as r, chooseTargets as t };