import "./rolldown-runtime.js";
import { hn as PipelineError } from "./core.js";
import { i as readRuleFile, n as checkConfigFile, r as matchUrl, t as checkConfigDocument } from "./check.js";
import { readFile, stat } from "node:fs/promises";

// src/commands/routes-check.ts
/** Far above any tunnel's rules; the API itself takes less. */
const LARGEST_FILE = 2097152;
/** @throws PipelineError when the file cannot be read */
async function checkIngressFile({ file, remote }) {
	const bytes = await readBounded(file);
	return remote ? checkConfigDocument(bytes.toString("utf8")) : checkConfigFile(bytes, file);
}
/** The number of the rule, from 0, that a request for the URL meets. */
async function matchIngressUrl(source, url) {
	const bytes = await readBounded(source.file);
	const check = source.remote ? checkConfigDocument(bytes.toString("utf8")) : readRuleFile(bytes, source.file);
	return check.ok ? matchUrl(check.rules, url) : { error: check.error };
}
async function readBounded(file) {
	const { size } = await stat(file).catch((cause) => {
		throw unreadable(file, cause);
	});
	if (size > LARGEST_FILE) {
		const detail = `${size} bytes; at most ${LARGEST_FILE} are read.`;
		throw new PipelineError({
			code: "file-too-large",
			severity: "error",
			summary: "The file is too large",
			detail,
			at: { file }
		});
	}
	return readFile(file).catch((cause) => {
		throw unreadable(file, cause);
	});
}
function unreadable(file, cause) {
	const detail = cause instanceof Error ? cause.message : String(cause);
	return new PipelineError({
		code: "file-unreadable",
		severity: "error",
		summary: "The file cannot be read",
		detail,
		at: { file }
	}, { cause });
}

export { checkIngressFile, matchIngressUrl };