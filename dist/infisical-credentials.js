import "./rolldown-runtime.js";
import { hn as PipelineError } from "./core.js";
import { readFile, stat } from "node:fs/promises";

// src/secrets/infisical-credentials.ts
/** Where the runner's host keeps it, beside the deploy key. */
const DEFAULT_FILE = "/etc/fairlead/infisical";
/**
* From INFISICAL_UNIVERSAL_AUTH_CLIENT_ID and …_CLIENT_SECRET (the names of Infisical's own command line), or else from the file
* FAIRLEAD_INFISICAL_FILE with the lines `client-id: …` and `client-secret: …`, readable by its owner only.
* Throws PipelineError `infisical-denied`; no value ever stands in it.
*/
async function readInfisicalCredentials(env) {
	const [clientId, clientSecret] = [env["INFISICAL_UNIVERSAL_AUTH_CLIENT_ID"], env["INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET"]];
	if (clientId !== void 0 && clientId !== "" && clientSecret !== void 0 && clientSecret !== "") return {
		clientId,
		clientSecret
	};
	const file = env["FAIRLEAD_INFISICAL_FILE"] ?? DEFAULT_FILE;
	const text = await readPrivate(file);
	const found = {
		clientId: fieldIn(text, "client-id"),
		clientSecret: fieldIn(text, "client-secret")
	};
	if (found.clientId !== "" && found.clientSecret !== "") return found;
	throw refuse("This machine has no identity for Infisical", `looked at INFISICAL_UNIVERSAL_AUTH_CLIENT_ID, INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET and ${file}`, `write ${file} with the lines client-id: and client-secret: (mode 0400) on the machine that deploys`);
}
async function readPrivate(file) {
	const mode = await stat(file).then((found) => found.mode, () => void 0);
	if (mode === void 0) return "";
	if ((mode & 63) !== 0) throw refuse("Others can read the identity for Infisical", file, `chmod 0400 ${file}, and make a new client secret`);
	return readFile(file, "utf8").catch(() => "");
}
function fieldIn(text, name) {
	return new RegExp(`^${name}:[ \\t]*(\\S+)[ \\t]*\\r?$`, "m").exec(text)?.[1] ?? "";
}
function refuse(summary, detail, hint) {
	return new PipelineError({
		code: "infisical-denied",
		severity: "error",
		summary,
		detail,
		hint
	});
}

export { readInfisicalCredentials };