import { t as PipelineError } from "./diagnostic.js";
import { l as writeTar } from "./override.js";
import { a as RECEIVE_SCRIPT, o as TRANSACTION_SCRIPT } from "./scripts.gen.js";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

// src/apply/deployment.ts
/** Removing needs no limit of its own in stack.yaml: the stack is gone from the repository. */
const REMOVE_TIMEOUT_SECONDS = 300;
/** The deployment of one VM. Stacks that need each other keep their order; only needs inside this deployment count. */
function makeDeployment(vm, observed, stacks, facts) {
	const names = new Set(stacks.map((each) => each.plan.stack));
	return {
		id: facts.id,
		vm: vm.name,
		commit: facts.commit,
		subject: facts.subject,
		author: facts.author,
		sequence: facts.sequence,
		createdAt: Math.trunc(facts.now / 1e3),
		...facts.runUrl === void 0 ? {} : { runUrl: facts.runUrl },
		stacks: stacks.map((each) => makeTransaction(vm.name, observed.stacks[each.plan.stack], each, names, facts))
	};
}
function makeTransaction(vm, observed, stack, names, facts) {
	const base = {
		stack: stack.plan.stack,
		wave: stack.wave,
		needs: needsHere(vm, stack.plan, names),
		previous: observed?.release?.release,
		timeout: facts.timeoutSeconds ?? stack.desired?.manifest.timeout ?? REMOVE_TIMEOUT_SECONDS
	};
	const { desired, record } = stack;
	if (desired === void 0 || record === void 0) return {
		...base,
		kind: "remove"
	};
	const pull = stack.plan.changes.filter((each) => each.kind === "image" && each.action === "pull").map((each) => each.name);
	return {
		...base,
		kind: "deploy",
		desired,
		override: stack.override,
		record,
		reloads: stack.reloads,
		inplace: inplaceFiles(desired),
		deletions: strayFiles(observed, record),
		pull,
		orphansFirst: stack.plan.changes.some((each) => each.kind === "network" && each.action === "recreate")
	};
}
function needsHere(vm, plan, names) {
	return plan.needs.flatMap((need) => {
		const [owner, stack] = need.split("/");
		return owner === vm && stack !== void 0 && stack !== plan.stack && names.has(stack) ? [stack] : [];
	});
}
/** Reloaded files that a container mounts one by one: a renamed file would keep its old inode in the container. */
function inplaceFiles(desired) {
	if (desired === void 0) return [];
	const single = new Set(desired.services.flatMap((service) => service.mounts.map((mount) => mount.source.replace(/^\.\//, ""))));
	const reloaded = desired.manifest.reload.flatMap((rule) => rule.files);
	return desired.files.map((file) => file.path).filter((path) => single.has(path) && reloaded.some((pattern) => pattern.endsWith("/") ? path.startsWith(pattern) : path === pattern));
}
/** Live files that neither the new release nor the last one knows: somebody put them there, and they must not linger. */
function strayFiles(observed, record) {
	const known = observed?.release?.files ?? {};
	return Object.keys(observed?.files ?? {}).filter((path) => !Object.hasOwn(record.files, path) && !Object.hasOwn(known, path));
}
/** Stacks of one VM back to kept releases, side by side: what depends on what was already right when they were released. */
function makeRollback(facts) {
	return {
		id: facts.id,
		vm: facts.vm,
		commit: facts.commit,
		subject: facts.subject,
		author: facts.author,
		sequence: facts.sequence,
		createdAt: Math.trunc(facts.now / 1e3),
		...facts.runUrl === void 0 ? {} : { runUrl: facts.runUrl },
		stacks: facts.stacks.map((each) => ({
			...each,
			kind: "rollback",
			wave: 0,
			needs: []
		}))
	};
}

// src/errors/codes.ts
const DIAGNOSTIC_CODES = [
	"file-unreadable",
	"file-too-large",
	"file-binary",
	"yaml-syntax",
	"yaml-bomb",
	"yaml-duplicate-key",
	"schema-unknown-key",
	"schema-type",
	"schema-value",
	"schema-required",
	"name-invalid",
	"link-escapes",
	"bind-outside",
	"bind-missing",
	"compose-invalid",
	"compose-variable",
	"image-untagged",
	"project-duplicate",
	"port-duplicate",
	"port-inventory",
	"needs-unknown",
	"needs-cycle",
	"secret-undeclared",
	"reload-unused",
	"reason-missing",
	"service-unknown",
	"route-unknown",
	"unmanaged-stack",
	"reserved-file",
	"vm-unknown",
	"stack-unknown",
	"fleet-empty",
	"host-key-missing",
	"host-key-changed",
	"ssh-unreachable",
	"ssh-timeout",
	"ssh-auth",
	"ssh-key",
	"ssh-lost",
	"ssh-busy",
	"remote-output",
	"engine-missing",
	"engine-old",
	"engine-down",
	"compose-missing",
	"compose-old",
	"not-root",
	"plan-refused",
	"plan-disagrees",
	"plan-stale",
	"compose-refused",
	"secret-missing",
	"port-taken",
	"name-taken",
	"external-missing",
	"network-cut",
	"volume-kept",
	"container-paused",
	"image-missing",
	"held",
	"version-skew",
	"lock-held",
	"older-commit",
	"disk-full",
	"pull-failed",
	"validate-failed",
	"up-failed",
	"unhealthy",
	"unstable",
	"check-failed",
	"not-converged",
	"rolled-back",
	"rollback-failed",
	"interrupted",
	"needs-failed",
	"watch-timeout",
	"release-unknown",
	"forge-failed",
	"usage"
];

// src/apply/outcome.ts
const KINDS = [
	"deployed",
	"unchanged",
	"rolled-back",
	"failed",
	"refused",
	"removed",
	"skipped",
	"interrupted"
];
/** One line of the log; undefined for what the transaction did not write itself (a shell's complaint). */
function parseLogLine(line) {
	const [mark, first, second, third, fourth, ...rest] = line.split("	");
	if (first === void 0 || second === void 0) return void 0;
	switch (mark) {
		case "@":
			if (third === void 0 || fourth === void 0) return void 0;
			return {
				type: "step",
				at: Number(first),
				stack: second,
				step: third,
				state: fourth,
				text: rest.join(" ")
			};
		case "|": return {
			type: "note",
			stack: first,
			text: second
		};
		case "!": return {
			type: "tail",
			stack: first,
			text: second
		};
		case "=": {
			const at = second.indexOf("=");
			return at < 0 ? void 0 : {
				type: "outcome",
				stack: first,
				key: second.slice(0, at),
				value: second.slice(at + 1)
			};
		}
		default: return;
	}
}
/** What became of one stack, from all events of its deployment. A stack without outcome was cut off: `interrupted`. */
function outcomeOf(vm, stack, events) {
	const own = events.filter((event) => event.stack === stack);
	const facts = new Map(own.flatMap((event) => event.type === "outcome" ? [[event.key, event.value]] : []));
	const logTail = own.flatMap((event) => event.type === "tail" ? [event.text] : []);
	const kind = KINDS.find((each) => each === facts.get("outcome"));
	if (kind === void 0) return {
		vm,
		stack,
		outcome: "interrupted",
		code: "interrupted",
		text: events.some((event) => event.type === "step" && event.state === "handed-over") ? "handed over: the VM changes it when this run has been reported" : "the transaction was cut off before it ended",
		durationSeconds: 0
	};
	const code = DIAGNOSTIC_CODES.find((each) => each === facts.get("code"));
	const release = Number(facts.get("release") || NaN);
	return {
		vm,
		stack,
		outcome: kind,
		...code === void 0 ? {} : { code },
		text: facts.get("text") ?? "",
		...Number.isNaN(release) ? {} : { release },
		durationSeconds: Number(facts.get("duration") ?? 0),
		...logTail.length === 0 ? {} : { logTail }
	};
}

// src/apply/follow.ts
const FOLLOW = "exec sh \"${FAIRLEAD_STATE:-/var/lib/fairlead}/runs/$1/transaction.sh\" follow \"$1\" \"$2\"";
const PAUSE_MS = 1e3;
const UNREACHABLE = [
	"ssh-lost",
	"ssh-unreachable",
	"ssh-busy"
];
/**
* Reads the deployment's log from its first line to its end and returns one outcome per stack, in the deployment's order.
* After a lost connection it goes on with the line behind the last one it saw. Throws PipelineError `watch-timeout`.
*/
async function followDeployment(remote, deployment, options) {
	const events = [];
	const deadline = options.now() + options.timeoutMs;
	let lines = 0;
	function take(line) {
		lines += 1;
		const event = parseLogLine(line);
		if (event === void 0) return;
		events.push(event);
		options.onEvent(event);
	}
	let connection = remote;
	for (;;) {
		const timeoutMs = deadline - options.now();
		if (timeoutMs <= 0) throw watchTimeout(deployment, options.timeoutMs);
		try {
			connection ??= await options.reconnect();
			await connection.exec([
				"sh",
				"-c",
				FOLLOW,
				"follow",
				deployment.id,
				String(lines + 1)
			], {
				timeoutMs,
				onLine: take,
				maxBytes: 4096
			});
			return deployment.stacks.map(({ stack }) => outcomeOf(deployment.vm, stack, events));
		} catch (error) {
			if (isTimeout(error)) throw watchTimeout(deployment, options.timeoutMs);
			if (!isUnreachable(error)) throw error;
			connection = void 0;
			await new Promise((resolve) => setTimeout(resolve, options.pauseMs ?? PAUSE_MS));
		}
	}
}
function isTimeout(error) {
	return error instanceof PipelineError && error.diagnostics.some(({ code }) => code === "ssh-timeout");
}
function isUnreachable(error) {
	return error instanceof PipelineError && error.diagnostics.some(({ code }) => UNREACHABLE.includes(code));
}
function watchTimeout(deployment, timeoutMs) {
	return new PipelineError({
		code: "watch-timeout",
		severity: "error",
		summary: "the deployment has not ended in the time given to watch it",
		detail: `${deployment.id} was watched for ${Math.round(timeoutMs / 1e3)} s; it goes on, on the VM`,
		hint: "run the deploy again: it follows the same deployment, or plans from what it left",
		at: { address: deployment.vm }
	});
}

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
			return blockLines([
				...head,
				["url", check.url],
				["status", check.status],
				["contains", check.contains],
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

// src/apply/request.ts
const REQUEST_MODE = 384;
/** The files that describe the deployment itself. */
function deploymentFiles(deployment) {
	const facts = requestLines([
		["id", deployment.id],
		["vm", deployment.vm],
		["title", `${deployment.commit.slice(0, 12)} ${deployment.subject}`],
		["parallel", deployment.parallel]
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
		["previous", transaction.previous ?? "none"],
		["timeout", transaction.timeout],
		["lock-wait", transaction.lockWait],
		["after-report", transaction.afterReport],
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
		case "remove": return [];
		case "rollback": return [
			["from-release", transaction.fromRelease],
			["stability", transaction.stability],
			...transaction.inplace.map((path) => ["inplace", path]),
			...transaction.hold === void 0 ? [] : [["held", "yes"]]
		];
		case "deploy": return [
			["stability", transaction.desired.manifest.stability],
			...imagesOf(transaction).map(([service, image]) => ["image", `${service}\t${image}`]),
			...(transaction.pull ?? []).map((image) => ["pull", image]),
			...publishedPorts(transaction.desired).map((port) => ["port", port]),
			...Object.keys(transaction.desired.manifest.secrets).map((secret) => ["secret", secret]),
			...transaction.inplace.map((path) => ["inplace", path]),
			...(transaction.deletions ?? []).map((path) => ["delete", path]),
			...transaction.orphansFirst === true ? [["orphans-first", "yes"]] : [],
			...transaction.forceRecreate === true ? [["force-recreate", "yes"]] : []
		];
	}
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
	if (transaction.kind === "rollback") return transaction.hold === void 0 ? [record, ...reloads] : [
		record,
		...reloads,
		{
			name: "held",
			content: heldText(transaction.hold)
		}
	];
	const { checks, validate } = transaction.desired.manifest;
	return [
		record,
		...reloads,
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
	if (!NAME.test(name)) throw invalidName(name);
}
function invalidName(name) {
	return new PipelineError({
		code: "name-invalid",
		severity: "error",
		summary: "a name cannot be sent to a VM",
		detail: `${JSON.stringify(name)} does not match ${NAME.source}`
	});
}
function sha256(content) {
	return createHash("sha256").update(content).digest("hex");
}

// src/apply/submit.ts
const UPLOAD_TIMEOUT_MS = 12e4;
/**
* Uploads and starts a deployment; returns when it runs on the VM. Safe to call again with the same id, also after a lost
* connection: a deployment that is there is not started twice. Throws PipelineError (`remote-output`, `ssh-lost`, `ssh-timeout`).
*/
async function submitDeployment(remote, deployment) {
	const bundle = await bundleDeployment(deployment);
	const argv = [
		"sh",
		"-c",
		RECEIVE_SCRIPT,
		"receive",
		deployment.id,
		"submit"
	];
	const result = await remote.exec(argv, {
		stdin: bundle,
		timeoutMs: UPLOAD_TIMEOUT_MS
	});
	if (result.code !== 0 || !result.stdout.includes(`submitted\t${deployment.id}`)) throw new PipelineError({
		code: result.stderr.includes("No space left") ? "disk-full" : "remote-output",
		severity: "error",
		summary: "the VM did not take the deployment",
		detail: `exit code ${result.code}: ${result.stderr.trim().split("\n").slice(-3).join(" / ") || "no message"}`,
		hint: "nothing was changed; look at the free space under /var/lib/fairlead and run it again",
		at: { address: deployment.vm }
	});
}

// src/commands/progress.ts
/** A listener for `followDeployment`: steps and Compose's own lines, each under its stack. */
function progressOf(reporter, vm) {
	return (event) => {
		const subject = event.stack === "-" ? vm : `${vm}/${event.stack}`;
		if ((event.type === "step" || event.type === "note") && event.text !== "") reporter.progress(subject, event.text);
	};
}

export { makeDeployment as a, inplaceFiles as i, submitDeployment as n, makeRollback as o, followDeployment as r, progressOf as t };