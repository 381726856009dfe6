import "./rolldown-runtime.js";
import { dt as requireStack, ft as selectVms, hn as PipelineError, sn as planFleet, ut as readFleet } from "./core.js";
import { d as readBackups, i as submitAndFollow, r as goBack, u as planDataBack } from "./go-back.js";
import { a as readReleases } from "./history2.js";
import { n as describeRollback } from "./rollback2.js";

// src/commands/backup.ts
/**
* Copies the data of one stack, or of all of a VM, and has each copy read back. Nothing else changes; services that
* stack.yaml names are stopped meanwhile.
* @throws PipelineError `backup-missing` when stack.yaml does not say how
*/
async function takeBackup(context, options) {
	const vm = await selectVm(context, options.vm, options.stack);
	const stacks = vm.stacks.filter((each) => options.stack === void 0 ? each.manifest.backup !== void 0 : each.name === options.stack);
	const facts = await factsOf(context, "backup", `Backup: ${options.reason}`);
	const transactions = stacks.map((stack) => backupOf(stack, options.reason));
	if (transactions.length === 0) return [];
	const deployment = {
		...facts,
		vm: vm.name,
		createdAt: Math.trunc(facts.now / 1e3),
		parallel: 1,
		stacks: transactions
	};
	const seconds = transactions.reduce((sum, { timeout, rule }) => sum + timeout + rule.timeout * rule.parts.length * 2, 0);
	return submitAndFollow(context, vm, deployment, seconds);
}
/** The backups that a VM keeps, of one stack or of all; also of stacks that the repository has no more. */
async function listBackups(context, options) {
	const fleet = await readFleet(context);
	const [vm] = selectVms(fleet, { vms: [options.vm] });
	return vm === void 0 ? [] : readBackups(await context.connect(vm), options.stack);
}
/**
* Puts the data of a kept backup in the place of the present ones, with the release that runs; the present data are copied
* first. Verified like a deploy; where that fails, the present data return.
* @throws PipelineError `release-unknown`, `rollback-unsafe`
*/
async function restoreBackup(context, options) {
	const vm = await selectVm(context, options.vm, void 0);
	const remote = await context.connect(vm);
	const [releases, backups] = await Promise.all([readReleases(remote, options.stack), readBackups(remote, options.stack)]);
	const current = releases.find((each) => each.current);
	if (current === void 0) throw nothingRuns(vm.name, options.stack);
	const [newest] = backups;
	const question = {
		vm,
		stack: options.stack,
		current,
		goal: current,
		backups,
		options: {
			backup: options.backup ?? newest?.backup ?? 1,
			withoutCopy: options.withoutCopy
		}
	};
	const target = {
		stack: options.stack,
		current,
		goal: current,
		back: planDataBack(question)
	};
	const facts = await factsOf(context, "restore", `Restore: ${options.reason}`);
	const plan = planFleet(facts.commit, void 0, [describeRollback(context, vm, [target], options.reason)]);
	if (options.dryRun) return {
		plan,
		outcomes: [],
		findings: []
	};
	return {
		plan,
		outcomes: await goBack(context, vm, [target], facts),
		findings: []
	};
}
function backupOf(stack, why) {
	const rule = stack.manifest.backup;
	if (rule === void 0) throw noRule(stack);
	return {
		kind: "backup",
		stack: stack.name,
		wave: 0,
		needs: [],
		previous: void 0,
		timeout: stack.manifest.timeout,
		rule,
		why
	};
}
async function selectVm(context, name, stack) {
	const fleet = await readFleet(context);
	const vms = selectVms(fleet, { vms: [name] });
	requireStack(vms, stack);
	const [vm] = vms;
	if (vm === void 0) throw new RangeError("a name selects a VM or throws");
	return vm;
}
/** Who asked for it, not who wrote the commit that happens to be checked out. */
async function factsOf(context, verb, subject) {
	const { sha, sequence, runUrl } = await context.commit();
	const now = context.clock.now();
	return {
		id: `${verb}-${now.toString(36)}`,
		commit: sha,
		subject,
		author: context.actor,
		sequence,
		now,
		...runUrl === void 0 ? {} : { runUrl }
	};
}
function noRule(stack) {
	return new PipelineError({
		code: "backup-missing",
		severity: "error",
		summary: `stack.yaml does not say how ${stack.name} is copied`.slice(0, 70),
		hint: `Add "backup:" to stacks/${stack.vm}/${stack.name}/stack.yaml; nothing was touched.`,
		at: { address: `${stack.vm}/${stack.name}` }
	});
}
function nothingRuns(vm, stack) {
	return new PipelineError({
		code: "release-unknown",
		severity: "error",
		summary: `Nothing of ${stack} runs that could take the data in`.slice(0, 70),
		hint: `Deploy it first: fairlead deploy ${vm} --stack ${stack}`,
		at: { address: `${vm}/${stack}` }
	});
}

export { listBackups, restoreBackup, takeBackup };