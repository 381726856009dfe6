import { Gt as ownValue, Ht as crosses, Jt as BACKUPS, Ut as isOlder, Vt as backupNote, Wt as partsText, Zt as FOLLOW, at as ruleCovers, hn as PipelineError, nn as REPORTED, st as DIAGNOSTIC_CODES, tn as RECEIVE } from "./core.js";
import { i as readPairs, t as compareStacks } from "./history2.js";
import { t as bundleDeployment } from "./bundle.js";

// src/commands/backups.ts
const TIMEOUT_MS = 3e4;
/** The kept backups of one stack, or of all; newest first within a stack. Throws PipelineError `remote-output`. */
async function readBackups(remote, stack) {
	const names = stack === void 0 ? [] : [stack];
	const result = await remote.run(BACKUPS, names, { timeoutMs: TIMEOUT_MS });
	if (result.code !== 0) throw unreadable(remote.vm, result.stderr.trim().split("\n").at(-1) ?? "");
	return result.stdout.split("\n").filter((line) => line !== "").map((line) => parseBackupLine(remote.vm, line)).sort((left, right) => compareStacks(left.stack, right.stack) || right.backup - left.backup);
}
/** One line of backups.sh. Exported for its test. */
function parseBackupLine(vm, line) {
	const [stack = "", number = "", at = "", release = "", bytes = "", why = "", parts = "", images] = line.split("	");
	if (images === void 0 || !/^\d+$/.test(number) || !/^\d+$/.test(at)) throw unreadable(vm, line.slice(0, 80));
	return {
		vm,
		stack,
		backup: Number(number),
		at: (/* @__PURE__ */ new Date(Number(at) * 1e3)).toISOString(),
		...release === "" ? {} : { release: Number(release) },
		bytes: Number(bytes),
		why,
		parts: Object.fromEntries(Object.entries(readPairs(parts)).map(([name, size]) => [name, Number(size)])),
		images: readPairs(images)
	};
}
/**
* The newest backup whose data the images of a release can use: for every irreversible service the images of then and those
* of the release are no step apart.
* @param images of the release, by service
*/
function backupFor(backups, images, irreversible) {
	return [...backups.filter((backup) => Object.entries(irreversible).every(([service, part]) => {
		const [then, wanted] = [backup.images[service], images[service]];
		return then !== void 0 && wanted !== void 0 && !crosses(part, then, wanted, false);
	}))].sort((left, right) => right.backup - left.backup)[0];
}
function unreadable(vm, detail) {
	return new PipelineError({
		code: "remote-output",
		severity: "error",
		summary: "The backups on the VM cannot be read",
		detail,
		hint: "look at /var/lib/fairlead/<stack>/backups on the VM",
		at: { address: vm }
	});
}

// src/commands/data-back.ts
/**
* Decides it from what the VM keeps; the repository only adds how to copy the present data first. Pure.
* @throws PipelineError `rollback-unsafe` when the older images cannot use the present data and no kept backup fits them
*/
function planDataBack(question) {
	const { vm, stack, options } = question;
	const rule = vm.stacks.find((each) => each.name === stack)?.manifest.backup;
	const data = rule === void 0 ? {} : { rule };
	if (options.keepData === true) return { data };
	const crossed = crossedServices(question);
	if (options.backup === void 0 && crossed.length === 0) return { data };
	if (options.backup === void 0 && isForward(question, crossed)) return forward(question, data, crossed);
	const backup = chooseBackup(question, crossed);
	const lacking = rule?.parts.find((each) => each.restore === void 0);
	if (lacking !== void 0) throw byHand(question, backup, lacking.name);
	const copyFirst = rule === void 0 || options.withoutCopy === true ? {} : { copyFirst: `backup ${backup.backup} takes its place` };
	return {
		data: {
			...data,
			...copyFirst
		},
		restoreBackup: backup.backup,
		note: describe(backup, rule, options.withoutCopy === true)
	};
}
/** Services whose images of the two releases are a step apart that no image undoes. */
function crossedServices({ vm, stack, current, goal }) {
	const irreversible = irreversibleOf(vm, stack, current);
	return Object.entries(irreversible).flatMap(([service, part]) => {
		const [from, to] = [ownValue(current.images, service), ownValue(goal.images, service)];
		return from === void 0 || to === void 0 || !crosses(part, from, to, false) ? [] : [service];
	});
}
/** Going "back" to a release with newer images is a step forward: the program takes the present data along, as in a deploy. */
function isForward({ current, goal }, crossed) {
	return crossed.every((service) => isOlder(goal.images[service] ?? "", current.images[service] ?? ""));
}
function forward({ current, goal }, data, crossed) {
	const { rule } = data;
	const crossings = crossed.map((service) => ({
		service,
		from: current.images[service] ?? "",
		to: goal.images[service] ?? ""
	}));
	const note = backupNote(rule, crossings, void 0);
	return note === void 0 ? { data } : {
		data: {
			...data,
			copyFirst: note.because,
			crossing: crossed
		},
		note
	};
}
function irreversibleOf(vm, stack, current) {
	return vm.stacks.find((each) => each.name === stack)?.manifest.irreversible ?? current.record.irreversible ?? {};
}
function chooseBackup(question, crossed) {
	const { vm, stack, current, goal, backups, options } = question;
	const wanted = options.backup;
	const found = wanted === void 0 ? backupFor(backups, goal.images, irreversibleOf(vm, stack, current)) : backups.find((each) => each.backup === wanted);
	if (found !== void 0) return found;
	const kept = backups.length === 0 ? "none is kept" : `kept are ${backups.map((each) => each.backup).join(", ")}`;
	const images = crossed.map((service) => `${service} ${goal.images[service]}`).join(", ");
	throw new PipelineError({
		code: "rollback-unsafe",
		severity: "error",
		summary: wanted === void 0 ? `No backup fits release ${goal.number} of ${stack}` : `Backup ${wanted} of ${stack} is not kept`.slice(0, 70),
		detail: wanted === void 0 ? `${images} cannot use the data that release ${current.number} has changed, and no backup is from its time; ${kept}.` : `${kept}.`,
		hint: `Put data that fit back by hand, then: ${keepCommand(question)}`,
		at: { address: `${vm.name}/${stack}` }
	});
}
function keepCommand({ vm, stack, goal }) {
	return `fairlead rollback ${vm.name} ${stack} --release ${goal.number} --keep-data --reason "…"`;
}
function byHand(question, backup, part) {
	const { vm, stack } = question;
	const target = vm.ssh === void 0 ? vm.name : `${vm.ssh.user}@${vm.ssh.host}`;
	return new PipelineError({
		code: "rollback-unsafe",
		severity: "error",
		summary: `No command of stack.yaml restores ${part} of ${stack}`.slice(0, 70),
		detail: `Backup ${backup.backup} fits, but its part ${part} has no "restore"; nothing was touched.`,
		hint: `On ${target} put /var/lib/fairlead/${stack}/backups/${backup.backup}/data/${part} back by hand, then: ${keepCommand(question)}`,
		at: { address: `${vm.name}/${stack}` }
	});
}
function describe(backup, rule, withoutCopy) {
	const age = `backup ${backup.backup} of ${backup.at.slice(0, 16).replace("T", " ")} UTC${backup.release === void 0 ? "" : ` (release ${backup.release})`}`;
	const take = rule === void 0 || withoutCopy ? [] : rule.parts.map((each) => each.name);
	const first = rule === void 0 || withoutCopy ? "what was written since then is lost" : `what was written since then is copied first (${partsText(rule)})`;
	return {
		take,
		crossing: [],
		because: `${age} takes its place`,
		restore: backup.backup,
		text: `restores ${age}; ${first}`
	};
}

// src/apply/deployment.ts
/** Seconds that the VM waits for the word that the job has been reported before it replaces the runner all the same. */
const HANDOVER_SECONDS = 120;
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
		...facts.status === void 0 ? {} : { status: facts.status },
		stacks: forgeLast(stacks).map((each) => makeTransaction(vm.name, observed.stacks[each.plan.stack], each, names, facts))
	};
}
/** Whoever reports to the forge cannot while it restarts: it changes last, followed only by what needs it. */
function forgeLast(stacks) {
	const late = new Set(stacks.filter((each) => each.desired?.manifest.carries === "forge").map((each) => addressOf(each.plan)));
	if (late.size === 0) return stacks;
	const last = Math.max(...stacks.map((each) => each.wave));
	for (const { plan } of [...stacks].sort((left, right) => left.wave - right.wave)) if (plan.needs.some((need) => late.has(need))) late.add(addressOf(plan));
	return stacks.map((each) => late.has(addressOf(each.plan)) ? {
		...each,
		wave: each.wave + last + 1
	} : each);
}
function addressOf(plan) {
	return `${plan.vm}/${plan.stack}`;
}
function makeTransaction(vm, observed, stack, names, facts) {
	const base = {
		stack: stack.plan.stack,
		wave: stack.wave,
		needs: needsHere(vm, stack.plan, names),
		previous: observed?.release?.release,
		timeout: stack.desired?.manifest.timeout ?? REMOVE_TIMEOUT_SECONDS
	};
	const { desired, record } = stack;
	if (desired === void 0 || record === void 0) {
		const destroy = destroyedBy(stack.plan);
		return {
			...base,
			kind: "remove",
			...destroy.length === 0 ? {} : { destroy }
		};
	}
	const pull = stack.plan.changes.filter((each) => each.kind === "image" && each.action === "pull").map((each) => each.name);
	return {
		...base,
		...afterReport(desired, facts),
		kind: "deploy",
		desired,
		override: stack.override,
		record,
		reloads: stack.reloads,
		inplace: inplaceFiles(desired),
		deletions: strayFiles(observed, record),
		pull,
		data: dataSteps(stack.plan, desired),
		orphansFirst: stack.plan.changes.some((each) => each.kind === "network" && each.action === "recreate")
	};
}
/** In a job, what carries the runner waits until the job has been reported. */
function afterReport(desired, facts) {
	if (facts.handOver !== true || desired?.manifest.carries !== "runner") return {};
	const { report } = desired.manifest;
	return {
		afterReport: HANDOVER_SECONDS,
		...report === void 0 ? {} : { report }
	};
}
/** The rule travels always, so that the release keeps it; the rest is what the plan says about data. */
function dataSteps(plan, desired) {
	const { backup } = plan;
	return {
		...desired.manifest.backup === void 0 ? {} : { rule: desired.manifest.backup },
		...backup === void 0 ? {} : {
			copyFirst: backup.because,
			crossing: backup.crossing
		},
		destroy: destroyedBy(plan)
	};
}
function destroyedBy(plan) {
	return plan.changes.filter((each) => each.kind === "volume" && each.destructive).map((each) => each.name);
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
		...facts.status === void 0 ? {} : { status: facts.status },
		stacks: facts.stacks.map(({ desired, ...each }) => ({
			...each,
			...afterReport(desired, facts),
			kind: "rollback",
			wave: 0,
			needs: []
		}))
	};
}

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
/** How the transaction ends its line about a handed-over stack when it can write the commit status itself (99-verbs.sh). */
const TELLS_FORGE = "the forge is told";
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
	if (kind === void 0) {
		const handedOver = own.filter((event) => event.type === "step").find((event) => event.state === "handed-over");
		if (handedOver !== void 0) {
			const tells = handedOver.text.endsWith(TELLS_FORGE);
			return {
				vm,
				stack,
				outcome: "handed-over",
				text: `the VM changes it when this job has been reported${tells ? ", and tells the forge what came of it" : ""}`,
				durationSeconds: 0,
				...tells ? { tellsForge: true } : {}
			};
		}
		return {
			vm,
			stack,
			outcome: "interrupted",
			code: "interrupted",
			text: "the transaction was cut off before it ended",
			durationSeconds: 0
		};
	}
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
			await connection.run(FOLLOW, [deployment.id, String(lines + 1)], {
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
* Uploads and starts a deployment; returns the run's id when it runs on the VM. Safe to call again, also after a lost
* connection: a bundle that is there is not started twice, and a run of the same id that goes on is joined. Where such a run
* has ended, this one gets the next free id (`<id>-2`). Throws PipelineError (`remote-output`, `ssh-lost`, `ssh-timeout`).
*/
async function submitDeployment(remote, deployment) {
	const bundle = await bundleDeployment(deployment);
	const result = await remote.run(RECEIVE, [deployment.id, "submit"], {
		stdin: bundle,
		timeoutMs: UPLOAD_TIMEOUT_MS
	});
	const id = /^submitted\t([a-z0-9-]+)$/m.exec(result.stdout)?.[1];
	if (result.code !== 0 || id?.startsWith(deployment.id) !== true) throw new PipelineError({
		code: result.stderr.includes("No space left") ? "disk-full" : "remote-output",
		severity: "error",
		summary: "the VM did not take the deployment",
		detail: `exit code ${result.code}: ${result.stderr.trim().split("\n").slice(-3).join(" / ") || "no message"}`,
		hint: "nothing was changed; look at the free space under /var/lib/fairlead and run it again",
		at: { address: deployment.vm }
	});
	return id;
}
/**
* Tells the VM that the run has been reported, so that stacks with `afterReport` may change now. The runner's last word.
* @param failed the job's own part failed: then the VM must not call the whole a success
*/
async function reportDeployment(remote, run, failed) {
	await remote.run(REPORTED, [run.id, ...failed ? ["failed"] : []], { timeoutMs: 1e4 });
}

// src/commands/hand-over.ts
/** Tells whoever runs this in a job what is still to be said to the VM, when anything was handed over. */
function announceHandOver(context, vm, run, onHandedOver) {
	const handedOver = run.outcomes.filter((each) => each.outcome === "handed-over");
	if (handedOver.length === 0) return;
	onHandedOver?.({
		tellsForge: handedOver.some((each) => each.tellsForge === true),
		report: async (failed) => reportDeployment(await context.connect(vm), run, failed)
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

// src/commands/go-back.ts
const TIMEOUT_SECONDS = 300;
/** The named release, or the newest verified one before the current. */
function chooseGoal(own, current, wanted) {
	const verified = own.filter((each) => each.durationSeconds !== void 0 && each.number !== current?.number);
	if (wanted !== void 0) return verified.find((each) => each.number === wanted);
	return verified.filter((each) => current !== void 0 && each.number < current.number).sort((left, right) => right.number - left.number)[0];
}
/** Runs the rollback on the VM and watches it to its end; one outcome per target. */
async function goBack(context, vm, targets, facts, onHandedOver) {
	const stacks = targets.map((target) => rollbackOf(vm, target, facts.now));
	return submitAndFollow(context, vm, makeRollback({
		...facts,
		vm: vm.name,
		stacks,
		handOver: onHandedOver !== void 0
	}), stacks.reduce((sum, each) => sum + each.timeout * 2 + dataSeconds(each), 0), onHandedOver);
}
/** Hands a deployment to its VM and watches it, for at most so many seconds, to its end. */
async function submitAndFollow(context, vm, deployment, seconds, onHandedOver) {
	const remote = await context.connect(vm);
	const id = await submitDeployment(remote, deployment);
	const outcomes = await followDeployment(remote, {
		...deployment,
		id
	}, {
		onEvent: progressOf(context.reporter, vm.name),
		timeoutMs: seconds * 1e3,
		reconnect: () => context.connect(vm),
		now: () => context.clock.now()
	});
	announceHandOver(context, vm, {
		id,
		outcomes
	}, onHandedOver);
	return outcomes;
}
/** Copying, reading back and restoring each have their own limit, for every part. */
function dataSeconds({ data: { rule } }) {
	return rule === void 0 ? 0 : rule.timeout * rule.parts.length * 3;
}
function rollbackOf(vm, { stack, current, goal, hold, back, keepSecrets = false }, now) {
	const desired = vm.stacks.find((each) => each.name === stack);
	return {
		stack,
		desired,
		previous: current.number,
		fromRelease: goal.number,
		record: recordOf(current.record, keepSecrets ? withSecretsOf(current.record, goal.record) : goal.record, now),
		keepSecrets,
		timeout: desired?.manifest.timeout ?? TIMEOUT_SECONDS,
		stability: desired?.manifest.stability,
		reloads: reloadsBetween(desired?.manifest.reload ?? [], changedPaths(current.record, goal.record)),
		inplace: inplaceFiles(desired),
		hold,
		data: back.data,
		...back.restoreBackup === void 0 ? {} : { restoreBackup: back.restoreBackup }
	};
}
/** Paths whose content differs between two releases, sorted. */
function changedPaths(current, goal) {
	return [.../* @__PURE__ */ new Set([...Object.keys(current.files), ...Object.keys(goal.files)])].sort().filter((path) => current.files[path]?.sha256 !== goal.files[path]?.sha256);
}
/** Reloaded files are not part of Compose's decision: going back has to reload them too. */
function reloadsBetween(rules, paths) {
	return rules.filter((rule) => rule.files.some((pattern) => paths.some((path) => ruleCovers(pattern, path))));
}
/** Today's values for what the goal mounts; a secret that it alone has keeps its own. */
function withSecretsOf(current, goal) {
	const secrets = Object.entries(goal.secrets).map(([name, print]) => [name, ownValue(current.secrets, name) ?? print]);
	return {
		...goal,
		secrets: Object.fromEntries(secrets)
	};
}
/** What was released then, as the release that follows the current one. */
function recordOf(current, goal, now) {
	const { observed: _, ...kept } = goal;
	return {
		...kept,
		release: current.release + 1,
		createdAt: new Date(now).toISOString()
	};
}

export { progressOf as a, followDeployment as c, readBackups as d, submitAndFollow as i, makeDeployment as l, chooseGoal as n, announceHandOver as o, goBack as r, submitDeployment as s, changedPaths as t, planDataBack as u };