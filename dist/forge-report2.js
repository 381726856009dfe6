import "./rolldown-runtime.js";
import { k as PLAN_MARKER, mn as readRunUrl } from "./core.js";
import { readFile } from "node:fs/promises";

// src/entry/forge-report.ts
/** Stable, for branch protection: `fairlead/plan/<vm>`, `fairlead/deploy/<vm>`, `fairlead/rollback/<vm>`. */
function statusContext(command, vm) {
	return `fairlead/${command}/${vm}`;
}
/** One status, and the pull request's comment. Where a VM goes on after the job and tells the forge itself, it stays pending. */
async function reportToForge(context, result, report) {
	const { forge } = context;
	if (forge === void 0) return;
	const { command, vm, env } = report;
	const runUrl = readRunUrl(env);
	const sha = env["GITHUB_SHA"] ?? "";
	const tasks = [];
	const status = {
		sha,
		context: statusContext(command, vm),
		...runUrl === void 0 ? {} : { targetUrl: runUrl }
	};
	const state = result.outcome === "failure" ? "failure" : result.vmTellsForge === true ? "pending" : "success";
	if (sha !== "") tasks.push(forge.setStatus({
		...status,
		state,
		description: result.sentence
	}));
	const pullRequest = report.comment ? await readPullRequest(env) : void 0;
	if (pullRequest !== void 0) tasks.push(forge.upsertComment(pullRequest, PLAN_MARKER, withMarker(result.markdown())));
	await Promise.all(tasks);
}
/** The number of the pull request that started this run; undefined for any other event. */
async function readPullRequest(env) {
	const path = env["GITHUB_EVENT_PATH"];
	if (path === void 0 || path === "" || !(env["GITHUB_EVENT_NAME"] ?? "").startsWith("pull_request")) return void 0;
	const event = JSON.parse(await readFile(path, "utf8"));
	if (typeof event !== "object" || event === null || !("number" in event)) return void 0;
	return typeof event.number === "number" && Number.isInteger(event.number) ? event.number : void 0;
}
function withMarker(markdown) {
	return markdown.startsWith("<!-- fairlead:plan -->") ? markdown : `${PLAN_MARKER}\n${markdown}`;
}

export { reportToForge as n, statusContext as r, readPullRequest as t };