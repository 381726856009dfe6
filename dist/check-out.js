import "./rolldown-runtime.js";
import { t as execa } from "./execa.js";
import { hn as PipelineError } from "./core.js";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { mkdtemp, rm } from "node:fs/promises";

// src/commands/check-out.ts
/**
* Unpacks `ref` with `git archive`; the folder goes away with the value.
* @throws PipelineError `usage` when git does not know the ref
*/
async function checkOut(root, ref) {
	const resolved = await execa("git", [
		"rev-parse",
		"--verify",
		"--end-of-options",
		`${ref}^{commit}`
	], {
		cwd: root,
		reject: false
	});
	if (resolved.exitCode !== 0) throw new PipelineError({
		code: "usage",
		severity: "error",
		summary: "git does not know the ref to plan",
		detail: ref,
		hint: "name a branch, a tag or a commit"
	});
	const directory = await mkdtemp(join(tmpdir(), "fairlead-against-"));
	const archive = await execa("git", [
		"archive",
		"--format=tar",
		resolved.stdout
	], {
		cwd: root,
		encoding: "buffer",
		maxBuffer: 536870912
	});
	await execa("tar", [
		"-x",
		"-C",
		directory
	], { input: archive.stdout });
	return {
		directory,
		sha: resolved.stdout,
		[Symbol.asyncDispose]: () => rm(directory, {
			recursive: true,
			force: true
		})
	};
}

export { checkOut };