import "./rolldown-runtime.js";
import { r as hasErrors, t as PipelineError } from "./diagnostic.js";
import { l as hasWork, m as listDestructive, u as isBlocked } from "./headline.js";
import { a as showControls, i as inlineCode, r as inertMarkdown, t as fencedBlock } from "./inert.js";
import { i as createPaint, n as padEnd, r as textWidth } from "./width.js";
import { a as durationText, c as shortCommit, i as countOf, o as joinSome } from "./words.js";
import { a as renderPlanTop, c as findingItem, i as renderLegend, n as PLAN_MARKER, o as renderVmPlan, s as renderVmTitle, t as COMMENT_LIMIT } from "./plan-markdown.js";
import { t as toPlanDocument } from "./plan-json.js";
import { n as loadDeploy, u as loadRollback } from "./commands.js";

// src/render/outcome-text.ts
const OUTCOME_SIGN = {
	deployed: "✓",
	removed: "✓",
	unchanged: "=",
	"handed-over": "→",
	skipped: "○",
	refused: "✗",
	interrupted: "✗",
	failed: "✗",
	"rolled-back": "↩"
};
const OUTCOME_INK = {
	deployed: "green",
	removed: "green",
	unchanged: "dim",
	"handed-over": "cyan",
	skipped: "yellow",
	refused: "red",
	interrupted: "red",
	failed: "red",
	"rolled-back": "red"
};
const OUTCOME_WORDS = [
	["failed", "failed"],
	["interrupted", "interrupted"],
	["rolled-back", "rolled back"],
	["refused", "refused"],
	["skipped", "skipped"],
	["deployed", "deployed"],
	["removed", "removed"],
	["handed-over", "handed over"],
	["unchanged", "unchanged"]
];
/** True when the stack is as the repository wants it, or its VM has taken over to make it so. */
function isGood({ outcome }) {
	return outcome === "deployed" || outcome === "removed" || outcome === "unchanged" || outcome === "handed-over";
}
/** True when the deployment did all it was asked to. */
function succeeded(report) {
	return report.outcomes.every(isGood) && !hasErrors(report.findings);
}
/** True when something on a VM was replaced, added or removed, also when it was put back afterwards. */
function changedSomething(report) {
	return report.outcomes.some((each) => [
		"deployed",
		"removed",
		"rolled-back",
		"failed",
		"interrupted",
		"handed-over"
	].includes(each.outcome));
}
/** One line per stack that was not left alone, failures last (a reader's eye is at the end), each with its last log lines. */
function renderOutcomes(report, colour) {
	const paint = createPaint(colour);
	const loud = report.outcomes.filter((each) => each.outcome !== "unchanged");
	const ordered = [...loud.filter(isGood), ...loud.filter((each) => !isGood(each))];
	const width = ordered.reduce((widest, each) => Math.max(widest, textWidth(`${each.vm}/${each.stack}`)), 0);
	const lines = ordered.flatMap((each) => {
		const release = each.release === void 0 ? "" : `, release ${each.release}`;
		const name = padEnd(showControls(`${each.vm}/${each.stack}`), width);
		return [`${paint(OUTCOME_INK[each.outcome], `${OUTCOME_SIGN[each.outcome]} ${padEnd(wordOf(each.outcome), 11)}`)}  ${name}  ${showControls(each.text)}${release} (${durationText(each.durationSeconds)})`, ...(each.logTail ?? []).map((text) => `      ${paint("dim", "|")} ${showControls(text)}`)];
	});
	const unchanged = report.outcomes.filter((each) => each.outcome === "unchanged");
	if (unchanged.length > 0) lines.push(paint("dim", `= ${countOf(unchanged.length, "stack")} unchanged: ${joinSome(unchanged.map((each) => showControls(`${each.vm}/${each.stack}`)), 12)}`));
	return lines.join("\n");
}
/** One sentence: "2 stacks deployed and verified, 5 unchanged." or "caddy on infra-core was rolled back: unhealthy …". */
function outcomeSentence(report) {
	const bad = report.outcomes.filter((each) => !isGood(each));
	if (bad.length > 0) {
		const [first] = bad;
		const detail = first === void 0 ? "" : `${first.vm}/${first.stack} ${wordOf(first.outcome)}: ${showControls(first.text).replace(/\.$/, "")}`;
		return `${bad.length === 1 ? "Failed" : `Failed on ${bad.length} stacks`}: ${detail}${bad.length > 1 ? ` and ${bad.length - 1} more` : ""}.`;
	}
	if (hasErrors(report.findings)) {
		const first = report.findings.find((each) => each.severity === "error");
		return `Failed: ${showControls(first?.summary ?? "errors were found")}.`;
	}
	const counts = countOutcomes(report.outcomes);
	if (!changedSomething(report)) return counts === "" ? "Nothing to do." : `Nothing to do: ${counts}.`;
	return `${report.outcomes.every(({ outcome }) => outcome === "handed-over" || outcome === "unchanged") ? "Handed over to the VM" : "Deployed and verified"}: ${counts}.`;
}
/** "1 failed, 2 deployed, 5 unchanged". */
function countOutcomes(outcomes) {
	return OUTCOME_WORDS.map(([kind, word]) => ({
		word,
		count: outcomes.filter((each) => each.outcome === kind).length
	})).filter(({ count }) => count > 0).map(({ word, count }, index) => index === 0 ? `${countOf(count, "stack")} ${word}` : `${count} ${word}`).join(", ");
}
function wordOf(kind) {
	return OUTCOME_WORDS.find(([each]) => each === kind)?.[1] ?? kind;
}

// src/render/outcome-markdown.ts
const LOG_LINES = [
	30,
	10,
	3,
	0
];
/** Headline, one table row per stack that was not left alone, failing containers' last lines, link to the run. */
function renderOutcomeMarkdown(report, options = {}) {
	const limit = options.limit ?? 6e4;
	for (const lines of LOG_LINES) {
		const text = renderWithLog(report, options, lines, Number.POSITIVE_INFINITY);
		if (text.length <= limit) return text;
	}
	for (const rows of [
		200,
		50,
		10,
		0
	]) {
		const text = renderWithLog(report, options, 0, rows);
		if (text.length <= limit) return text;
	}
	return `${options.marker ?? "<!-- fairlead:plan -->"}\n### ${inertMarkdown(countOutcomes(report.outcomes))}`;
}
function renderWithLog(report, options, logLines, rows) {
	const good = report.outcomes.every(isGood) && !hasErrors(report.findings);
	const parts = [`${options.marker ?? "<!-- fairlead:plan -->"}\n### ${good ? "✅" : "❌"} ${inertMarkdown(outcomeSentence(report))}`];
	const loud = report.outcomes.filter((each) => each.outcome !== "unchanged");
	const ordered = [...loud.filter((each) => !isGood(each)), ...loud.filter(isGood)];
	if (ordered.length > 0) parts.push(outcomeTable(ordered, rows));
	for (const each of ordered.slice(0, rows)) parts.push(...logBlock(each, logLines));
	const findings = report.findings.slice(0, rows).map(findingItem);
	if (findings.length > 0) parts.push(findings.join("\n"));
	const run = options.runUrl === void 0 ? "" : ` · [run log](<${encodeURI(options.runUrl).replace(/[<>]/g, "")}>)`;
	parts.push(`Commit ${inlineCode(shortCommit(report.plan.commit))} · ${inertMarkdown(countOutcomes(report.outcomes) || "nothing to do")}${run}`);
	return parts.join("\n\n");
}
function outcomeTable(outcomes, rows) {
	const lines = outcomes.slice(0, rows).map((each) => {
		const release = each.release === void 0 ? "–" : String(each.release);
		return `| ${OUTCOME_SIGN[each.outcome]} ${each.outcome} | ${inlineCode(`${each.vm}/${each.stack}`)} | ${inertMarkdown(each.text)} | ${release} | ${durationText(each.durationSeconds)} |`;
	});
	const more = outcomes.length > rows ? [`\n… and ${outcomes.length - rows} more stacks`] : [];
	return [
		"| outcome | stack | what was seen | release | took |",
		"| --- | --- | --- | --- | --- |",
		...lines,
		...more
	].join("\n");
}
function logBlock(outcome, logLines) {
	const tail = (outcome.logTail ?? []).slice(-logLines);
	if (logLines === 0 || tail.length === 0) return [];
	return [`<details open>\n<summary>Last lines of the failing container</summary>\n\n${inlineCode(`${outcome.vm}/${outcome.stack}`)}\n\n${fencedBlock("", tail.join("\n"))}\n\n</details>`];
}

// src/entry/deploy-results.ts
/** `inJob`: a runner carries this out and must not be replaced before it has reported. */
async function runDeploy(context, options, render) {
	const [deploy] = await Promise.all([loadDeploy(), requireHistory(context)]);
	const onPlan = (plan) => tellPlan(context.reporter, plan, render.colour);
	return withHandOver(options.inJob, async (handOver) => deployResult(await deploy(context, {
		...options,
		...handOver,
		onPlan
	}), render));
}
/** In a job: what is handed over waits for the job's last word, which `afterwards` says. */
async function withHandOver(inJob, work) {
	const handedOver = [];
	const result = await work(inJob === true ? { onHandedOver: (each) => handedOver.push(each) } : {});
	if (handedOver.length === 0) return result;
	return {
		...result,
		vmTellsForge: handedOver.some((each) => each.tellsForge),
		afterwards: async (failed) => {
			await Promise.allSettled(handedOver.map((each) => each.report(failed)));
		}
	};
}
/** What is about to happen and why, before it happens; destructive changes outside the group, which a log may fold. */
function tellPlan(reporter, plan, colour) {
	if (!hasWork(plan) && !isBlocked(plan)) {
		reporter.info(renderVmTitle(plan));
		return;
	}
	if (listDestructive([plan]).length > 0) reporter.info(renderPlanTop({
		commit: "",
		digest: "",
		vms: [plan]
	}, colour));
	reporter.group(renderVmTitle(plan));
	reporter.info(renderVmPlan(plan, colour));
	reporter.endGroup();
}
async function runRollback(context, options, render) {
	const rollback = await loadRollback();
	return withHandOver(options.inJob, async (handOver) => resultOfRollback(await rollback(context, {
		...options,
		...handOver
	}), options.dryRun, render));
}
/** A rollback, or what puts data back like one. */
function resultOfRollback(report, dryRun, render) {
	return dryRun ? dryRunResult(report, render) : deployResult(report, render);
}
/** The commit's position keeps an older run from finishing last; a shallow clone cannot tell it. */
async function requireHistory(context) {
	if ((await context.commit()).sequence > 0) return;
	throw new PipelineError({
		code: "usage",
		severity: "error",
		summary: "The checkout is shallow: its place in history is unknown",
		detail: "Without it an older run could overwrite a newer deployment.",
		hint: "fetch the whole history: git fetch --unshallow --filter=blob:none",
		at: { address: context.root }
	});
}
function deployResult(report, render) {
	const outcomes = renderOutcomes(report, render.colour);
	return {
		outcome: succeeded(report) ? "success" : "failure",
		sentence: outcomeSentence(report),
		diagnostics: report.findings,
		sections: outcomes === "" ? [] : [{ text: outcomes }],
		markdown: () => renderOutcomeMarkdown(report, render.runUrl === void 0 ? {} : { runUrl: render.runUrl }),
		document: {
			plan: toPlanDocument(report.plan),
			outcomes: report.outcomes,
			findings: report.findings
		},
		changed: changedSomething(report),
		planDigest: report.plan.digest
	};
}
function dryRunResult(report, render) {
	const result = deployResult(report, render);
	if (result.outcome === "failure") return result;
	const changed = report.plan.vms.some(hasWork);
	const legend = renderLegend(report.plan);
	return {
		...result,
		outcome: changed ? "changes" : "success",
		sentence: changed ? "Dry run: this is what the rollback would do; nothing was changed." : "Dry run: the rollback would change nothing.",
		sections: [
			{ text: renderPlanTop(report.plan, render.colour) },
			...report.plan.vms.map((vm) => ({
				title: renderVmTitle(vm),
				text: renderVmPlan(vm, render.colour)
			})),
			...legend === "" ? [] : [{ text: legend }]
		],
		changed
	};
}

export { OUTCOME_SIGN as i, runDeploy as n, runRollback as r, resultOfRollback as t };