import "./rolldown-runtime.js";
import { t as PipelineError } from "./diagnostic.js";
import { i as DELIVER_SECRETS } from "./scripts.gen.js";
import { c as readText } from "./routes.js";
import { r as SECRETS_FILES } from "./load.js";
import { a as validate, i as selectVms, r as requireStack } from "./validate.js";

// src/secrets/deliver.ts
const TIMEOUT_MS = 3e4;
/**
* Writes each value to `/opt/stacks/<stack>/secrets/<name>` (0400, the owner of stack.yaml). An equal file is not touched;
* nothing is written unless everything arrived. Only names that stack.yaml declares are sent.
* @param sequence place of the commit in its history; the VM refuses one below that of its last deployment
* Throws PipelineError older-commit, or remote-output when the VM's shell failed.
*/
function deliverSecrets(remote, stack, values, sequence) {
	return send(remote, stack, values, [
		"push",
		stack.name,
		String(sequence)
	]);
}
/** Says what `deliverSecrets` would do; the VM compares, nothing is written. */
function compareSecrets(remote, stack, values) {
	return send(remote, stack, values, ["check", stack.name]);
}
async function send(remote, stack, values, args) {
	const lines = [...values].flatMap(([name, bytes]) => {
		const declared = Object.hasOwn(stack.manifest.secrets, name) ? stack.manifest.secrets[name] : void 0;
		return declared === void 0 ? [] : [`${name} ${declared.owner} ${bytes.toString("base64")}\n`];
	});
	const result = await remote.run(DELIVER_SECRETS, args, {
		stdin: `${lines.join("")}end\n`,
		timeoutMs: TIMEOUT_MS
	});
	const states = result.stdout.split("\n").flatMap(readState);
	if (result.code === 0 && states.length === lines.length) return states;
	const at = { address: `${stack.vm}/${stack.name}` };
	if (result.code === 3 && result.stdout.startsWith("older ")) throw new PipelineError({
		code: "older-commit",
		severity: "error",
		summary: `The VM has seen a newer commit of ${stack.name}`,
		detail: "No secret was written.",
		hint: "deploy the newest commit; to go back, use rollback or revert",
		at
	});
	throw new PipelineError({
		code: "remote-output",
		severity: "error",
		summary: `The secrets of ${stack.name} could not be delivered`,
		detail: `the VM's shell ended with code ${result.code}`,
		hint: "check that /opt/stacks is writable and has room; nothing is half written, so try again",
		at
	});
}
function readState(line) {
	const [, secret, state] = /^(\S+) (same|changed|created)$/.exec(line) ?? [];
	return secret !== void 0 && (state === "same" || state === "changed" || state === "created") ? [{
		secret,
		state
	}] : [];
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
		const { decryptSecrets } = await import("./sops-decrypt.js");
		return {
			file,
			values: await decryptSecrets(await readSopsFile(file, read.source.text), await identities())
		};
	}
}

// src/commands/secrets-push.ts
/** Delivers, or compares, the secrets of every selected stack that has a `secrets.sops.*`. Nothing is sent before all files opened. */
async function pushSecrets(context, options) {
	const { fleet } = await validate(context);
	const vms = selectVms(fleet, options);
	requireStack(vms, options.stack);
	return (await Promise.all(vms.map((vm) => pushToVm(context, vm, options)))).flat();
}
/**
* The step of a deploy before the VM is observed, so that the plan names whatever a new value recreates.
* A VM without encrypted secrets is not even connected to. Throws PipelineError; then nothing was changed on this VM.
*/
async function pushToVm(context, vm, { stack, check }) {
	const opened = [];
	for (const each of vm.stacks.filter(({ name }) => stack === void 0 || name === stack)) {
		const secrets = await readStackSecrets(each, context.secrets.ageKeys);
		if (secrets === void 0) continue;
		context.secrets.hide([...secrets.values.values()].map((value) => value.toString("utf8")));
		opened.push({
			stack: each,
			values: secrets.values
		});
	}
	if (opened.length === 0) return [];
	const [remote, sequence] = await Promise.all([context.connect(vm), check ? 0 : context.commit().then((facts) => facts.sequence)]);
	const rows = [];
	for (const { stack: each, values } of opened) {
		const states = await (check ? compareSecrets(remote, each, values) : deliverSecrets(remote, each, values, sequence));
		rows.push(...states.map(({ secret, state }) => ({
			vm: vm.name,
			stack: each.name,
			secret,
			state
		})));
	}
	return rows;
}

export { pushToVm as n, pushSecrets as t };