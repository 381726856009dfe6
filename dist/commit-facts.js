import { t as PipelineError } from "./diagnostic.js";

// src/entry/commit-facts.ts
/**
* Commit, author, position in history. In a shallow clone the position is unknown: `sequence` is 0.
* @throws PipelineError `usage` when the folder is no git checkout or has no commit
*/
async function readCommitFacts(git, env) {
	const [log, count, shallow, head] = await Promise.all([
		git([
			"log",
			"-1",
			"--format=%H%x00%s%x00%an%x00%b"
		]),
		git([
			"rev-list",
			"--count",
			"HEAD"
		]),
		git(["rev-parse", "--is-shallow-repository"]),
		git([
			"symbolic-ref",
			"--quiet",
			"--short",
			"HEAD"
		])
	]);
	if (log.code !== 0) throw noCommit(log);
	const [sha = "", subject = "", author = "", body = ""] = log.stdout.trim().split("\0");
	const allowRemoval = [...body.matchAll(/^allow-removal:[ \t]*([a-z0-9][a-z0-9-]*)[ \t]*$/gim)].map(([, vm = ""]) => vm);
	const allowDestroy = [...body.matchAll(/^allow-destroy:[ \t]*([A-Za-z0-9][A-Za-z0-9_.-]*)[ \t]*$/gim)].map(([, volume = ""]) => volume);
	const isShallow = shallow.stdout.trim() !== "false" || count.code !== 0;
	const branch = nonEmpty(env["GITHUB_REF_NAME"]) ?? nonEmpty(head.stdout.trim());
	const runUrl = readRunUrl(env);
	return {
		sha,
		subject,
		author,
		sequence: isShallow ? 0 : Number.parseInt(count.stdout, 10),
		...allowRemoval.length === 0 ? {} : { allowRemoval },
		...allowDestroy.length === 0 ? {} : { allowDestroy },
		...branch === void 0 ? {} : { branch },
		...runUrl === void 0 ? {} : { runUrl }
	};
}
/** The run's page: by run id since Gitea 1.26. */
function readRunUrl(env) {
	const server = nonEmpty(env["GITHUB_SERVER_URL"]);
	const repository = nonEmpty(env["GITHUB_REPOSITORY"]);
	const run = nonEmpty(env["GITHUB_RUN_ID"]);
	if (server === void 0 || repository === void 0 || run === void 0) return void 0;
	return `${server.replace(/\/+$/, "")}/${repository}/actions/runs/${run}`;
}
function noCommit(answer) {
	const [firstLine = ""] = answer.stderr.trim().split("\n");
	return new PipelineError({
		code: "usage",
		severity: "error",
		summary: "git cannot say which commit is checked out",
		detail: firstLine === "" ? `git ended with code ${answer.code}` : firstLine,
		hint: "run it in a git checkout with at least one commit, or name one with --root"
	});
}
function nonEmpty(text) {
	return text === void 0 || text === "" ? void 0 : text;
}

export { readRunUrl as n, readCommitFacts as t };