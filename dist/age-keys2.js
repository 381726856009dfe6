import "./rolldown-runtime.js";
import { hn as PipelineError } from "./core.js";
import { join } from "node:path";
import { homedir } from "node:os";
import { readFile } from "node:fs/promises";

// src/secrets/age-keys.ts
const DATA_KEY_BYTES = 32;
const IDENTITY = /^AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]+$/;
/**
* Age identities, found where `sops` looks: SOPS_AGE_KEY (text), SOPS_AGE_KEY_FILE, then ~/.config/sops/age/keys.txt.
* Throws PipelineError age-key when there is none. No identity ever stands in an error.
*/
async function readAgeIdentities(env) {
	const file = env["SOPS_AGE_KEY_FILE"] ?? join(env["XDG_CONFIG_HOME"] ?? join(env["HOME"] ?? homedir(), ".config"), "sops/age/keys.txt");
	const identities = (env["SOPS_AGE_KEY"] ?? await readKeyFile(file)).split(/\r?\n/).map((line) => line.trim()).filter((line) => IDENTITY.test(line));
	if (identities.length === 0) throw keyProblem("There is no age key to open the secrets with", `looked at SOPS_AGE_KEY and ${file}`);
	return identities;
}
async function readKeyFile(file) {
	try {
		return await readFile(file, "utf8");
	} catch {
		return "";
	}
}
/** The data key, from whichever wrapping one of the identities opens. Throws PipelineError age-key. */
async function unwrapDataKey(wrapped, identities, file) {
	const { armor, Decrypter } = await import("./dist.js");
	const decrypter = new Decrypter();
	for (const identity of identities) decrypter.addIdentity(identity);
	for (const text of wrapped) try {
		const key = Buffer.from(await decrypter.decrypt(armor.decode(text)));
		if (key.length === DATA_KEY_BYTES) return key;
	} catch {}
	throw keyProblem("The age key does not fit the secrets file", `${identities.length} age key${identities.length === 1 ? "" : "s"} tried, ${wrapped.length} recipient${wrapped.length === 1 ? "" : "s"} in the file`, { file });
}
/** Wraps a data key for each recipient, in their order. */
async function wrapDataKey(dataKey, recipients) {
	const { armor, Encrypter } = await import("./dist.js");
	return Promise.all(recipients.map(async (recipient) => {
		const encrypter = new Encrypter();
		encrypter.addRecipient(recipient);
		return {
			recipient,
			enc: armor.encode(await encrypter.encrypt(dataKey))
		};
	}));
}
function keyProblem(summary, detail, at) {
	const diagnostic = {
		code: "age-key",
		severity: "error",
		summary,
		detail,
		hint: "Set SOPS_AGE_KEY_FILE to the key file on the machine that deploys; never make it a Gitea secret: every branch could read it.",
		...at === void 0 ? {} : { at }
	};
	return new PipelineError(diagnostic);
}

export { unwrapDataKey as n, wrapDataKey as r, readAgeIdentities as t };