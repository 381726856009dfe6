import "./rolldown-runtime.js";
import { dt as requireStack, ft as selectVms, hn as PipelineError, pt as validate, xn as ageText, yt as readText } from "./core.js";
import { n as compareSecrets, r as deliverSecrets, t as agesOfSecrets } from "./deliver.js";
import { t as MAX_SECRET_BYTES } from "./sops-decrypt.js";
import { t as SECRETS_FILES } from "./secrets-files.js";

// src/secrets/infisical-values.ts
/** Names of the secrets whose value comes from Infisical, in the order of stack.yaml. */
function namesFromInfisical(stack) {
	return Object.entries(stack.manifest.secrets).flatMap(([name, { infisical }]) => infisical === void 0 ? [] : [name]);
}
/** Throws PipelineError `secret-missing` with every name that is not there, or whatever the store throws. */
async function readFromInfisical(stack, store) {
	const values = /* @__PURE__ */ new Map();
	const problems = [];
	for (const [name, { infisical }] of Object.entries(stack.manifest.secrets)) {
		if (infisical === void 0) continue;
		const { path, key } = infisical;
		const value = (await store.read(path)).get(key);
		const place = `${path === "/" ? "" : path}/${key}`;
		if (value === void 0) problems.push(`${place} (${name}) is not there`);
		else if (value.length === 0) problems.push(`${place} (${name}) is empty`);
		else if (value.length > 65536) problems.push(`${place} (${name}) is larger than 64 KiB`);
		else values.set(name, value);
	}
	if (problems.length === 0) return values;
	throw new PipelineError({
		code: "secret-missing",
		severity: "error",
		summary: `Infisical has no value for ${problems.length === 1 ? "a secret" : `${problems.length} secrets`} of ${stack.name}`,
		detail: problems.join("; "),
		hint: "put it there, or correct `infisical` in stack.yaml",
		at: { address: `${stack.vm}/${stack.name}` }
	});
}

// src/secrets/stack-secrets.ts
/**
* Opens the stack's `secrets.sops.*`; undefined where it has none, and then no age key is asked for.
* Throws PipelineError with what is wrong with the file or the key.
*/
async function readStackSecrets(stack, identities) {
	for (const name of SECRETS_FILES) {
		const read = readText(stack.directory, name);
		if (read === void 0) continue;
		const file = `stacks/${stack.vm}/${stack.name}/${name}`;
		if ("problem" in read) throw new PipelineError({
			...read.problem,
			at: { file }
		});
		const { readSopsFile } = await import("./sops-file2.js");
		const { decryptSecrets } = await import("./sops-decrypt2.js");
		return {
			file,
			values: await decryptSecrets(await readSopsFile(file, read.source.text), await identities())
		};
	}
}

// src/commands/secrets-push.ts
/** Delivers, or compares, every value of the selected stacks that has a source. Nothing is sent before all files opened. */
async function pushSecrets(context, options) {
	const { fleet } = await validate(context);
	const vms = selectVms(fleet, options);
	requireStack(vms, options.stack);
	const reports = await Promise.all(vms.map((vm) => pushToVm(context, vm, {
		...options,
		infisical: fleet.infisical
	})));
	return {
		rows: reports.flatMap((each) => each.rows),
		findings: reports.flatMap((each) => each.findings)
	};
}
/**
* The step of a deploy before the VM is observed, so that the plan names whatever a new value recreates.
* A VM without such secrets is not even connected to. Throws PipelineError when a file of the repository cannot be opened, and
* then nothing was changed on this VM; what Infisical refuses concerns single stacks and stands in the findings.
*/
async function pushToVm(context, vm, options) {
	const opened = [];
	const findings = [];
	for (const stack of vm.stacks.filter(({ name }) => options.stack === void 0 || name === options.stack)) {
		const own = await openSources(context, stack, options.infisical);
		if (own === void 0) continue;
		if (own instanceof PipelineError) findings.push(...placed(own, stack));
		else opened.push(own);
	}
	if (opened.length === 0) return {
		rows: [],
		findings
	};
	const [remote, sequence] = await Promise.all([context.connect(vm), options.check ? 0 : context.commit().then((facts) => facts.sequence)]);
	const rows = [];
	for (const { stack, values, away } of opened) {
		if (away !== void 0) {
			const ages = await agesOfSecrets(remote, stack);
			findings.push(...judgeAges(stack, ages, away, options.infisical?.maxAge ?? 0));
			rows.push(...namesFromInfisical(stack).map((secret) => ({
				vm: vm.name,
				stack: stack.name,
				secret,
				state: "kept"
			})));
		}
		if (values.size === 0) continue;
		const states = await (options.check ? compareSecrets(remote, stack, values) : deliverSecrets(remote, stack, values, sequence));
		rows.push(...states.map(({ secret, state }) => ({
			vm: vm.name,
			stack: stack.name,
			secret,
			state
		})));
	}
	return {
		rows,
		findings
	};
}
/** undefined: the stack has no such secret. A PipelineError that is returned, not thrown, stops this stack alone. */
async function openSources(context, stack, infisical) {
	const file = await readStackSecrets(stack, context.secrets.ageKeys);
	context.secrets.hide([...file?.values.values() ?? []].map((value) => value.toString("utf8")));
	const values = file?.values ?? /* @__PURE__ */ new Map();
	if (infisical === void 0 || namesFromInfisical(stack).length === 0) return file === void 0 ? void 0 : {
		stack,
		values
	};
	try {
		const theirs = await readFromInfisical(stack, await context.secrets.infisical(infisical));
		return {
			stack,
			values: new Map([...values, ...theirs])
		};
	} catch (error) {
		if (!(error instanceof PipelineError)) throw error;
		return error.diagnostics.every(({ code }) => code === "infisical-down") ? {
			stack,
			values,
			away: error
		} : error;
	}
}
/** The last values will do for a while; one that is too old, or was never there, stops its stack. */
function judgeAges(stack, ages, away, maxAge) {
	const names = namesFromInfisical(stack);
	const absent = names.filter((name) => !ages.has(name));
	const oldest = Math.max(...names.map((name) => ages.get(name) ?? 0));
	const [reason] = away.diagnostics;
	const why = reason?.detail ?? "";
	const base = {
		code: "infisical-down",
		at: { address: `${stack.vm}/${stack.name}` }
	};
	if (absent.length > 0) {
		const summary = `Infisical does not answer, and the VM has no value for ${absent.length === 1 ? absent[0] : `${absent.length} secrets`}`;
		const hint = "deploy again when Infisical runs; stacks that need nothing of it are not held up";
		return [{
			...base,
			severity: "error",
			summary,
			detail: `${why}; missing: ${absent.join(", ")}`,
			hint
		}];
	}
	const age = Number.isFinite(oldest) ? ageText((/* @__PURE__ */ new Date(0)).toISOString(), (/* @__PURE__ */ new Date(oldest * 1e3)).toISOString()) : "at a time that nobody knows";
	if (oldest > maxAge) {
		const detail = `${why}; it last confirmed them ${age}, and ${Math.round(maxAge / 3600)} h are allowed`;
		const hint = "bring Infisical back, or raise maxAgeHours in stacks/secrets.yaml";
		return [{
			...base,
			severity: "error",
			summary: `Infisical does not answer, and the last values of ${stack.name} are too old`,
			detail,
			hint
		}];
	}
	const summary = `Infisical does not answer: ${stack.name} keeps its last values`;
	return [{
		...base,
		severity: "warning",
		summary,
		detail: `${why}; it last confirmed them ${age}`,
		hint: "a value that was changed there since arrives later"
	}];
}
function placed(error, stack) {
	return error.diagnostics.map((each) => ({
		...each,
		at: each.at ?? { address: `${stack.vm}/${stack.name}` }
	}));
}

export { pushToVm as n, pushSecrets as t };