import { Gt as ownValue, hn as PipelineError, on as TRANSACTION_SCRIPT, ot as secretVersion } from "./core.js";
import { t as writeTar } from "./tar.js";
import { join } from "node:path";
import { readFile } from "node:fs/promises";
import { createHash } from "node:crypto";

// src/apply/dns-query.ts
const QUERY_ID = 17985;
const RECURSION_DESIRED = 256;
const TYPE_A = 1;
const CLASS_IN = 1;
/** The question for the A records of a name, as octal escapes (`\106\101…`). Throws RangeError for a name DNS cannot hold. */
function dnsQuery(name) {
	const header = [
		QUERY_ID,
		RECURSION_DESIRED,
		1,
		0,
		0,
		0
	].flatMap(word);
	const question = name.replace(/\.$/, "").split(".").flatMap((label) => {
		const bytes = [...new TextEncoder().encode(label)];
		if (bytes.length === 0 || bytes.length > 63) throw new RangeError(`not a DNS name: ${name}`);
		return [bytes.length, ...bytes];
	});
	if (question.length > 254) throw new RangeError(`not a DNS name: ${name}`);
	return [
		...header,
		...question,
		0,
		...word(TYPE_A),
		...word(CLASS_IN)
	].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
}
function word(value) {
	return [value >> 8, value & 255];
}

// src/apply/request-text.ts
/** Lines for keys that take one plain line; line breaks and other control characters become spaces. Undefined: no line. */
function requestLines(pairs) {
	return pairs.map(([key, value]) => value === void 0 ? "" : `${key}\t${plainLine(value)}\n`).join("");
}
/** Plain lines without keys. */
function argumentLines(lines) {
	return lines.map((line) => `${plainLine(line)}\n`).join("");
}
/** Blocks carry any text: backslash and control characters travel as `\0ooo`, which `printf %b` undoes on the VM. */
function blockLines(pairs) {
	return pairs.map(([key, value]) => value === void 0 ? "" : `${key}\t${escapeValue(String(value))}\n`).join("");
}
/** A check as transaction.sh reads it. A DNS check brings its query along. */
function checkBlock(check) {
	const head = [
		["type", check.kind],
		["name", check.name],
		["timeout", check.timeout]
	];
	switch (check.kind) {
		case "http": {
			const headers = Object.entries(check.headers).map(([name, value]) => ["header", `${name}: ${value}`]);
			const contains = (typeof check.contains === "string" ? [check.contains] : check.contains ?? []).map((text) => ["contains", text]);
			const lacks = (check.lacks ?? []).map((text) => ["lacks", text]);
			const login = [["basic-user", check.basic?.user], ["basic-secret", check.basic?.secret]];
			return blockLines([
				...head,
				["url", check.url],
				["status", check.status],
				...contains,
				...lacks,
				...login,
				...headers
			]);
		}
		case "tcp": return blockLines([
			...head,
			["host", check.host],
			["port", check.port]
		]);
		case "dns": return blockLines([
			...head,
			["host", check.server],
			["port", check.port],
			["query", dnsQuery(check.query)]
		]);
		case "address": return blockLines([...head, ["address", check.address]]);
		case "command": return blockLines([
			...head,
			["service", check.service],
			...check.run.map((argument) => ["arg", argument])
		]);
	}
}
/** A reload action of the plan. */
function reloadBlock(rule) {
	const { action } = rule;
	switch (action.kind) {
		case "command": return blockLines([
			["type", "command"],
			["service", rule.service],
			...action.run.map((argument) => ["arg", argument])
		]);
		case "signal": return blockLines([
			["type", "signal"],
			["service", rule.service],
			["signal", action.signal]
		]);
		case "restart": return blockLines([["type", "restart"], ["service", rule.service]]);
	}
}
/** One file of a backup: how it is made, judged and put back. */
function backupBlock({ name, service, run, test, restore = [] }) {
	const lines = (key, argv) => argv.map((argument) => [key, argument]);
	return blockLines([
		["name", name],
		["service", service],
		...lines("run", run),
		...lines("test", test),
		...lines("restore", restore)
	]);
}
/** A validate step: the service's new image, the stack's files it mounts, and the command in place of the entrypoint. */
function validateBlock(step, desired, images) {
	const service = desired.services.find((each) => each.name === step.service);
	const image = images.get(step.service);
	const [entry, ...rest] = step.run;
	if (service === void 0 || image === void 0 || entry === void 0) throw new PipelineError({
		code: "validate-failed",
		severity: "error",
		summary: `validate names service ${step.service}, which has no image to run`,
		at: desired.services[0]?.place ?? { address: `${desired.vm}/${desired.name}` }
	});
	const mounts = service.mounts.filter((mount) => desired.files.some(({ path }) => path === mount.source || path.startsWith(`${mount.source}/`)));
	return blockLines([
		["service", step.service],
		["image", image],
		...mounts.flatMap((mount) => [["source", mount.source], ["target", mount.target]]),
		["entry", entry],
		...rest.map((argument) => ["arg", argument])
	]);
}
function escapeValue(value) {
	if (value.includes("\0")) throw new RangeError("a value for the VM holds a NUL character");
	return value.replace(/[\\\u0001-\u001f\u007f]/g, (character) => `\\0${character.charCodeAt(0).toString(8).padStart(3, "0")}`);
}
function plainLine(value) {
	return String(value).replace(/[\u0000-\u0008\u000a-\u001f\u007f]/g, " ");
}

// src/apply/request-files.ts
const REQUEST_MODE = 384;
/** The files that describe the deployment itself. */
function deploymentFiles(deployment) {
	const facts = requestLines([
		["id", deployment.id],
		["vm", deployment.vm],
		["title", `${deployment.commit.slice(0, 12)} ${deployment.subject}`],
		["parallel", deployment.parallel],
		["commit", deployment.commit],
		["run-url", deployment.runUrl],
		["status-repository", deployment.status?.repository],
		["status-context", deployment.status?.context],
		["made", deployment.createdAt]
	]);
	const stacks = deployment.stacks.map((each) => `${each.wave}\t${each.stack}\n`).join("");
	return [{
		path: "deployment",
		mode: REQUEST_MODE,
		content: facts
	}, {
		path: "stacks",
		mode: REQUEST_MODE,
		content: stacks
	}];
}
/** The files of one stack's request, without the stack's own files (see bundle.ts). */
function requestFiles(deployment, transaction) {
	return [
		{
			name: "request",
			content: requestText(deployment, transaction)
		},
		{
			name: "history.json",
			content: `${historyFragment(deployment, transaction)}\n`
		},
		...releaseParts(transaction)
	].map(({ name, content }) => ({
		path: `${transaction.stack}/${name}`,
		mode: REQUEST_MODE,
		content
	}));
}
function requestText(deployment, transaction) {
	return requestLines([
		["kind", transaction.kind],
		["vm", deployment.vm],
		["previous", transaction.kind === "backup" ? "any" : transaction.previous ?? "none"],
		["timeout", transaction.timeout],
		["lock-wait", transaction.lockWait],
		["after-report", transaction.afterReport],
		["report-url", transaction.report?.url],
		["report-token", transaction.report?.token],
		["sequence", deployment.sequence],
		["commit", deployment.commit],
		["who", [
			deployment.author,
			deployment.commit.slice(0, 12),
			deployment.runUrl
		].filter((each) => each !== void 0).join(", ")],
		...transaction.needs.map((need) => ["need", need]),
		...specificLines(transaction)
	]);
}
function specificLines(transaction) {
	switch (transaction.kind) {
		case "remove": return (transaction.destroy ?? []).map((volume) => ["destroy", volume]);
		case "backup": return [["backup", transaction.why], ...ruleLines(transaction.rule)];
		case "rollback": return [
			...dataLines(transaction.data),
			["restore-backup", transaction.restoreBackup],
			["from-release", transaction.fromRelease],
			["stability", transaction.stability],
			...transaction.inplace.map((path) => ["inplace", path]),
			...transaction.keepSecrets === true ? [["keep-secrets", "yes"]] : [],
			...transaction.hold === void 0 ? [] : [["held", "yes"]]
		];
		case "deploy": return [
			...dataLines(transaction.data),
			["stability", transaction.desired.manifest.stability],
			...imagesOf(transaction).map(([service, image]) => ["image", `${service}\t${image}`]),
			...(transaction.pull ?? []).map((image) => ["pull", image]),
			...publishedPorts(transaction.desired).map((port) => ["port", port]),
			...secretLines(transaction),
			...transaction.inplace.map((path) => ["inplace", path]),
			...(transaction.deletions ?? []).map((path) => ["delete", path]),
			...transaction.orphansFirst === true ? [["orphans-first", "yes"]] : [],
			...transaction.forceRecreate === true ? [["force-recreate", "yes"]] : []
		];
	}
}
function dataLines(data) {
	return [
		["backup", data?.copyFirst],
		...data?.rule === void 0 ? [] : ruleLines(data.rule),
		...(data?.crossing ?? []).map((service) => ["crossing", service]),
		...(data?.destroy ?? []).map((volume) => ["destroy", volume])
	];
}
function ruleLines({ keep, timeout, stop }) {
	return [
		["backup-keep", keep],
		["backup-timeout", timeout],
		...stop.map((service) => ["backup-stop", service])
	];
}
/** Name, owner and the copy that this release mounts; the name alone where the VM told no fingerprint. */
function secretLines({ desired, record }) {
	return Object.entries(desired.manifest.secrets).filter(([name]) => name !== desired.manifest.report?.token).map(([name, { owner }]) => {
		const print = ownValue(record.secrets, name);
		return ["secret", print === void 0 ? name : `${name}\t${owner}\t${secretVersion(print)}`];
	});
}
/** Images Compose resolved, or those of compose.yaml that need no resolving. */
function imagesOf(transaction) {
	if (transaction.images !== void 0) return Object.entries(transaction.images);
	return transaction.desired.services.flatMap(({ name, image }) => image === void 0 || image.includes("$") ? [] : [[name, image]]);
}
function publishedPorts(desired) {
	return desired.services.filter((service) => !service.hostNetwork).flatMap((service) => service.ports).map((port) => `${port.protocol} ${port.hostAddress ?? "-"} ${port.hostPort}`);
}
function releaseParts(transaction) {
	if (transaction.kind === "remove") return [];
	if (transaction.kind === "backup") return backupParts(transaction.rule);
	const record = {
		name: "release.json",
		content: `${JSON.stringify({
			...transaction.record,
			observed: void 0
		})}\n`
	};
	const reloads = transaction.reloads.map((rule, index) => ({
		name: `reload/${ordinal(index)}`,
		content: reloadBlock(rule)
	}));
	const backups = transaction.data?.rule === void 0 ? [] : backupParts(transaction.data.rule);
	if (transaction.kind === "rollback") {
		const { hold } = transaction;
		return [
			record,
			...reloads,
			...backups,
			...hold === void 0 ? [] : [{
				name: "held",
				content: heldText(hold)
			}]
		];
	}
	const { checks, validate } = transaction.desired.manifest;
	return [
		record,
		...reloads,
		...backups,
		...checks.map((check, index) => ({
			name: `checks/${ordinal(index)}`,
			content: checkBlock(check)
		})),
		...validate.map((step, index) => ({
			name: `validate/${ordinal(index)}`,
			content: validateBlock(step, transaction.desired, new Map(imagesOf(transaction)))
		}))
	];
}
function backupParts(rule) {
	return rule.parts.map((part, index) => ({
		name: `backup/${ordinal(index)}`,
		content: backupBlock(part)
	}));
}
function ordinal(index) {
	return String(index + 1).padStart(3, "0");
}
function heldText(hold) {
	const since = Math.trunc(Date.parse(hold.since) / 1e3);
	return argumentLines([
		`since=${since}`,
		`by=${hold.by}`,
		`reason=${hold.reason}`,
		`digest=${hold.digest}`
	]);
}
/** The part of a history line that only the runner knows: JSON members without the braces. */
function historyFragment(deployment, transaction) {
	const facts = {
		vm: deployment.vm,
		kind: transaction.kind,
		commit: deployment.commit,
		subject: deployment.subject,
		author: deployment.author,
		sequence: deployment.sequence,
		runUrl: deployment.runUrl,
		rollbackOf: transaction.kind === "rollback" ? transaction.fromRelease : void 0
	};
	return JSON.stringify(facts).slice(1, -1);
}

// src/apply/bundle.ts
const NAME = /^[a-z0-9][a-z0-9-]{0,63}$/;
const OVERRIDE_FILE = "compose.override.yaml";
/** Folders of the state directory that are not stacks. */
const RESERVED = ["runs", "metrics"];
/**
* Builds the archive that `receive.sh` unpacks. Throws PipelineError `plan-stale` when a file is not the one that was planned,
* `name-invalid` for names that could mean something to a shell or a path.
*/
async function bundleDeployment(deployment) {
	for (const name of [deployment.id, ...deployment.stacks.flatMap((each) => [each.stack, ...each.needs])]) assertName(name);
	const files = [{
		path: "transaction.sh",
		mode: 448,
		content: TRANSACTION_SCRIPT
	}, ...deploymentFiles(deployment)];
	for (const transaction of deployment.stacks) files.push(...requestFiles(deployment, transaction), ...await stackFiles(transaction));
	return sealBundle(files, deployment.createdAt);
}
/** Adds the digests that `receive.sh` checks and writes the archive. `createdAt`: epoch seconds. */
function sealBundle(files, createdAt) {
	const digests = files.map((file) => `${sha256(file.content)}  ${file.path}\n`).join("");
	return writeTar([...files, {
		path: "digests",
		mode: 384,
		content: digests
	}], { mtime: createdAt });
}
async function stackFiles(transaction) {
	if (transaction.kind !== "deploy") return [];
	const { desired } = transaction;
	const files = await Promise.all(desired.files.map((file) => readPlanned(desired, file)));
	const override = {
		path: `${desired.name}/files/${OVERRIDE_FILE}`,
		mode: 420,
		content: transaction.override
	};
	return [...files, override];
}
async function readPlanned(desired, file) {
	if (/[\\\n\r]/.test(file.path)) throw invalidName(file.path);
	const content = await readFile(join(desired.directory, file.path));
	if (sha256(content) !== file.sha256) throw new PipelineError({
		code: "plan-stale",
		severity: "error",
		summary: "a file changed after it was planned",
		detail: `${file.path} of ${desired.vm}/${desired.name}`,
		hint: "run the deploy again; nothing was changed on the VM",
		at: { address: `${desired.vm}/${desired.name}` }
	});
	return {
		path: `${desired.name}/files/${file.path}`,
		mode: file.mode,
		content
	};
}
function assertName(name) {
	if (!NAME.test(name) || RESERVED.includes(name)) throw invalidName(name);
}
function invalidName(name) {
	return new PipelineError({
		code: "name-invalid",
		severity: "error",
		summary: "a name cannot be sent to a VM",
		detail: `${JSON.stringify(name)} is reserved or does not match ${NAME.source}`
	});
}
function sha256(content) {
	return createHash("sha256").update(content).digest("hex");
}

export { sealBundle as n, checkBlock as r, bundleDeployment as t };