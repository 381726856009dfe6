import "./rolldown-runtime.js";
import { setTimeout } from "node:timers/promises";

// src/adapters/gitea-retry.ts
/** About three minutes: a Gitea with migrations needs one or two. */
const WAITS = [
	500,
	1e3,
	2e3,
	4e3,
	8e3,
	15e3,
	3e4,
	3e4,
	3e4,
	3e4,
	3e4
];
const LONGEST_WAIT = 6e4;
/** Tries again after network failures, 5xx, 408 and 429; everything else is thrown at once. */
async function withRetries(options, work) {
	for (const wait of options.waits ?? WAITS) try {
		return await work();
	} catch (error) {
		if (!isPassing(error)) throw error;
		await setTimeout(Math.min(LONGEST_WAIT, retryAfter(error) ?? wait));
	}
	return work();
}
/** A warning that says what is missing now and why. Never holds the token: octokit's messages do not. */
function describeForgeFailure(summary, hint, error) {
	const status = readStatus(error);
	const [firstLine = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
	return {
		code: "forge-failed",
		severity: "warning",
		summary,
		detail: status === void 0 ? firstLine : `the forge answered ${status}: ${firstLine}`,
		hint: status === 401 || status === 403 || status === 404 ? hint : "the forge did not answer in time; nothing else is affected"
	};
}
function isPassing(error) {
	const status = readStatus(error);
	return status === void 0 ? error instanceof Error && error.name !== "TypeError" : status >= 500 || status === 408 || status === 429;
}
function readStatus(error) {
	if (typeof error !== "object" || error === null || !("status" in error)) return void 0;
	return typeof error.status === "number" ? error.status : void 0;
}
/** Milliseconds that the forge asked for. */
function retryAfter(error) {
	if (typeof error !== "object" || error === null || !("response" in error)) return void 0;
	const { response } = error;
	if (typeof response !== "object" || response === null || !("headers" in response)) return void 0;
	const { headers } = response;
	if (typeof headers !== "object" || headers === null || !("retry-after" in headers)) return void 0;
	const seconds = Number(headers["retry-after"]);
	return Number.isFinite(seconds) && seconds > 0 ? seconds * 1e3 : void 0;
}

// src/adapters/gitea-forge.ts
/** Gitea's most: `[api] MAX_RESPONSE_ITEMS`. */
const PAGE = 50;
const MOST_PAGES = 40;
/** Gitea cuts nothing, but a status is one line. */
const DESCRIPTION_LIMIT = 200;
const REQUEST_MS = 2e4;
/** Loads octokit at the first call. No call ever throws for what the forge does: the reporter hears it. */
function createGiteaForge(options) {
	let client;
	function connect() {
		client ??= openOctokit(options);
		return client;
	}
	async function attempt(what, hint, work) {
		try {
			const octokit = await connect();
			await withRetries(options, () => work(octokit));
		} catch (error) {
			options.reporter.diagnostic(describeForgeFailure(what, hint, error));
		}
	}
	return {
		setStatus: (status) => attempt(`Commit status ${status.context} was not set`, "the job needs permissions: contents: write", (octokit) => postStatus(octokit, options, status)),
		upsertComment: (pullRequest, marker, body) => attempt(`The comment on pull request ${pullRequest} was not written`, "the job needs permissions: pull-requests: write; the plan is in the log and in the step summary", (octokit) => writeComment(octokit, options, pullRequest, marker, body))
	};
}
async function openOctokit(options) {
	const { Octokit: Client } = await import("./dist-src.js");
	return new Client({
		baseUrl: options.baseUrl.replace(/\/+$/, ""),
		auth: options.token,
		log: SILENT
	});
}
const SILENT = {
	debug: () => void 0,
	info: () => void 0,
	warn: () => void 0,
	error: () => void 0
};
async function postStatus(octokit, { owner, repo }, status) {
	await octokit.repos.createCommitStatus({
		owner,
		repo,
		sha: status.sha,
		state: status.state,
		context: status.context,
		description: [...status.description].slice(0, DESCRIPTION_LIMIT).join(""),
		...status.targetUrl === void 0 ? {} : { target_url: status.targetUrl },
		request: { signal: AbortSignal.timeout(REQUEST_MS) }
	});
}
/** Looks first, also when it is tried again: an answer that got lost must not make a second comment. */
async function writeComment(octokit, options, index, marker, body) {
	const { owner, repo } = options;
	const request = { signal: AbortSignal.timeout(REQUEST_MS) };
	const known = await findComment(octokit, options, index, marker);
	if (known?.body === body) return;
	if (known !== void 0 && await editComment(octokit, options, known.id, body)) return;
	await octokit.issues.createComment({
		owner,
		repo,
		issue_number: index,
		body,
		request
	});
}
/** False when the comment belongs to somebody else, who copied our marker, or is gone by now. */
async function editComment(octokit, { owner, repo }, id, body) {
	try {
		await octokit.issues.updateComment({
			owner,
			repo,
			comment_id: id,
			body,
			request: { signal: AbortSignal.timeout(REQUEST_MS) }
		});
		return true;
	} catch (error) {
		if (statusOf(error) === 403 || statusOf(error) === 404) return false;
		throw error;
	}
}
/** Gitea pages by `limit`, ignores `per_page`, and gives this list whole in most versions: stop when nothing new comes. */
async function findComment(octokit, options, index, marker) {
	const seen = /* @__PURE__ */ new Set();
	let found;
	for (let page = 1; page <= MOST_PAGES; page += 1) {
		const { data } = await octokit.request("GET /repos/{owner}/{repo}/issues/{index}/comments", {
			owner: options.owner,
			repo: options.repo,
			index,
			limit: PAGE,
			page,
			request: { signal: AbortSignal.timeout(REQUEST_MS) }
		});
		const comments = readComments(data);
		if (comments.every((comment) => seen.has(comment.id))) return found;
		for (const comment of comments) {
			seen.add(comment.id);
			if (comment.body.startsWith(marker)) found ??= comment;
		}
		if (comments.length < PAGE) return found;
	}
	return found;
}
/** An empty body, which Gitea sends with 204, is an empty list. */
function readComments(data) {
	if (!Array.isArray(data)) return [];
	return data.flatMap((each) => {
		if (typeof each !== "object" || each === null || !("id" in each) || typeof each.id !== "number") return [];
		return [{
			id: each.id,
			body: "body" in each && typeof each.body === "string" ? each.body : ""
		}];
	});
}
function statusOf(error) {
	return typeof error === "object" && error !== null && "status" in error && typeof error.status === "number" ? error.status : void 0;
}

export { createGiteaForge };