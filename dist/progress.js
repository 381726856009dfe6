import { t as PipelineError } from "./diagnostic.js";
import { a as RECEIVE_SCRIPT } from "./scripts.gen.js";
import { t as bundleDeployment } from "./bundle.js";

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
	"route-duplicate",
	"route-shadowed",
	"route-zone",
	"route-certificate",
	"route-pattern",
	"route-proxy",
	"route-exposure",
	"route-foreign",
	"route-drift",
	"route-conflict",
	"route-unreachable",
	"route-exposed",
	"tunnel-unusable",
	"connector-behind",
	"cloudflare-token",
	"cloudflare-refused",
	"cloudflare-unreachable",
	"cloudflare-limit",
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
		if (event.stack === "-" && event.type === "step" && event.state === "ended") return;
		const subject = event.stack === "-" ? vm : `${vm}/${event.stack}`;
		if ((event.type === "step" || event.type === "note") && event.text !== "") reporter.progress(subject, event.text);
	};
}

export { makeDeployment as a, inplaceFiles as i, submitDeployment as n, makeRollback as o, followDeployment as r, progressOf as t };