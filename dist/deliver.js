import { Yt as DELIVER_SECRETS, hn as PipelineError } from "./core.js";

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
/** Seconds since the source of each value last confirmed it, by name; only values that the VM has. By the VM's clock alone. */
async function agesOfSecrets(remote, stack) {
	const { code, stdout } = await remote.run(DELIVER_SECRETS, ["age", stack.name], { timeoutMs: TIMEOUT_MS });
	if (code !== 0) throw notDelivered(stack, code);
	const lines = stdout.split("\n").map((line) => /^(\S+) (-?\d+)$/.exec(line));
	return new Map(lines.flatMap((line) => line?.[1] === void 0 ? [] : [[line[1], Number(line[2]) < 0 ? Infinity : Number(line[2])]]));
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
	if (result.code === 3 && result.stdout.startsWith("older ")) throw new PipelineError({
		code: "older-commit",
		severity: "error",
		summary: `The VM has seen a newer commit of ${stack.name}`,
		detail: "No secret was written.",
		hint: "deploy the newest commit; to go back, use rollback or revert",
		at: { address: `${stack.vm}/${stack.name}` }
	});
	throw notDelivered(stack, result.code);
}
function notDelivered(stack, code) {
	return new PipelineError({
		code: "remote-output",
		severity: "error",
		summary: `The secrets of ${stack.name} could not be delivered`,
		detail: `the VM's shell ended with code ${code}`,
		hint: "check that /opt/stacks is writable and has room; nothing is half written, so try again",
		at: { address: `${stack.vm}/${stack.name}` }
	});
}
function readState(line) {
	const [, secret, state] = /^(\S+) (same|changed|created)$/.exec(line) ?? [];
	return secret !== void 0 && (state === "same" || state === "changed" || state === "created") ? [{
		secret,
		state
	}] : [];
}

export { compareSecrets as n, deliverSecrets as r, agesOfSecrets as t };