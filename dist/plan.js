import "./rolldown-runtime.js";
import { t as planFleet } from "./fleet-plan.js";
import { t as execa } from "./execa.js";
import { t as PipelineError } from "./diagnostic.js";
import { r as unreadableVm, t as lookAt } from "./look.js";
import { n as selectVms, r as validate, t as requireStack } from "./validate.js";
import { t as _usingCtx } from "./usingCtx.js";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { mkdtemp, rm } from "node:fs/promises";

// src/commands/check-out.ts
/**
* Unpacks `ref` with `git archive`; the folder goes away with the value.
* @throws PipelineError `usage` when git does not know the ref
*/
async function checkOut(root, ref) {
	const resolved = await execa("git", [
		"rev-parse",
		"--verify",
		"--end-of-options",
		`${ref}^{commit}`
	], {
		cwd: root,
		reject: false
	});
	if (resolved.exitCode !== 0) throw new PipelineError({
		code: "usage",
		severity: "error",
		summary: "git does not know the ref to plan",
		detail: ref,
		hint: "name a branch, a tag or a commit"
	});
	const directory = await mkdtemp(join(tmpdir(), "fairlead-against-"));
	const archive = await execa("git", [
		"archive",
		"--format=tar",
		resolved.stdout
	], {
		cwd: root,
		encoding: "buffer",
		maxBuffer: 536870912
	});
	await execa("tar", [
		"-x",
		"-C",
		directory
	], { input: archive.stdout });
	return {
		directory,
		sha: resolved.stdout,
		[Symbol.asyncDispose]: () => rm(directory, {
			recursive: true,
			force: true
		})
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
		if (options.against === void 0) return planCheckout(context, options);
		const other = _usingCtx$1.a(await checkOut(context.root, options.against));
		const facts = await context.commit();
		const commit = async () => ({
			...facts,
			sha: other.sha
		});
		return planCheckout({
			...context,
			root: other.directory,
			commit
		}, options);
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
}
async function planCheckout(context, options) {
	const [{ fleet }, facts] = await Promise.all([validate(context), context.commit()]);
	const vms = selectVms(fleet, options);
	requireStack(vms, options.stack);
	const plans = await Promise.all(vms.map((vm) => planOne(context, vm)));
	return planFleet(facts.sha, void 0, plans.map((each) => onlyStack(each, options.stack)));
}
async function planOne(context, vm) {
	try {
		const remote = await context.connect(vm);
		return (await lookAt(context, vm, remote)).plan;
	} catch (error) {
		return unreadableVm(vm.name, error);
	}
}
/** The plan without the other stacks; planning always sees the whole VM, because neighbours decide failures. */
function onlyStack(plan, stack) {
	return stack === void 0 ? plan : {
		...plan,
		stacks: plan.stacks.filter((each) => each.stack === stack)
	};
}

export { plan as n, onlyStack as t };