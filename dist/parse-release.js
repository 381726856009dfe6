import { t as isRecord } from "./records.js";

// src/observe/parse-release.ts
/**
* The current release; undefined when there is none or its record is damaged. That is safe: a stack without a record is
* never called unchanged, Compose is asked about it.
*/
function parseRelease(texts) {
	const record = parseJson(texts?.record);
	const release = isRecord(record) ? readRecord(record) : void 0;
	if (texts === void 0 || release === void 0 || String(release.release) !== texts.number) return;
	const observed = readObservation(texts);
	return observed === void 0 ? release : {
		...release,
		observed
	};
}
function parseJson(text) {
	try {
		return JSON.parse(text ?? "");
	} catch {
		return;
	}
}
const TEXT_FIELDS = [
	"vm",
	"stack",
	"commit",
	"subject",
	"author",
	"createdAt",
	"inputs",
	"stackDigest",
	"composeVersion",
	"plan"
];
function readRecord(record) {
	const texts = readTexts(record);
	const { release, sequence, runUrl, files, secrets } = record;
	if (texts === void 0 || !Number.isSafeInteger(release) || !Number.isSafeInteger(sequence) || !isRecord(files) || !isRecord(secrets)) return;
	return {
		...texts,
		release: Number(release),
		sequence: Number(sequence),
		...typeof runUrl === "string" ? { runUrl } : {},
		files: Object.fromEntries(Object.entries(files).flatMap(([path, file]) => readFile(path, file))),
		...readIrreversible(record["irreversible"]),
		secrets: Object.fromEntries(Object.entries(secrets).flatMap(([name, print]) => typeof print === "string" ? [[name, print]] : []))
	};
}
const VERSION_PARTS = [
	"major",
	"minor",
	"any"
];
function readIrreversible(value) {
	if (!isRecord(value)) return {};
	const entries = Object.entries(value).flatMap(([service, part]) => {
		const known = VERSION_PARTS.find((each) => each === part);
		return known === void 0 ? [] : [[service, known]];
	});
	return { irreversible: Object.fromEntries(entries) };
}
function readTexts(record) {
	const [vm, stack, commit, subject, author, createdAt, inputs, stackDigest, composeVersion, plan] = TEXT_FIELDS.map((field) => {
		const value = record[field];
		return typeof value === "string" ? value : void 0;
	});
	if (vm === void 0 || stack === void 0 || commit === void 0 || inputs === void 0 || stackDigest === void 0) return;
	return {
		vm,
		stack,
		commit,
		inputs,
		stackDigest,
		subject: subject ?? "",
		author: author ?? "",
		createdAt: createdAt ?? "",
		composeVersion: composeVersion ?? "",
		plan: plan ?? ""
	};
}
function readFile(path, file) {
	if (!isRecord(file)) return [];
	const { sha256, mode } = file;
	return typeof sha256 === "string" && typeof mode === "number" ? [[path, {
		sha256,
		mode
	}]] : [];
}
/** Undefined until the VM has written both: a release without them was never verified. */
function readObservation({ result, containers, downtime }) {
	const verifiedAt = /(?:^|\s)verifiedAt=(\d{1,12})(?:\s|$)/.exec(result ?? "")?.[1];
	const duration = /(?:^|\s)duration=(\d{1,9}(?:\.\d+)?)(?:\s|$)/.exec(result ?? "")?.[1];
	if (verifiedAt === void 0) return;
	const measured = readDowntime(downtime);
	return {
		verifiedAt: Number(verifiedAt),
		duration: Number(duration ?? 0),
		containers: (containers ?? "").split("\n").flatMap(readContainer),
		...measured.length === 0 ? {} : { downtime: Object.fromEntries(measured) }
	};
}
function readContainer(line) {
	const [id, service, name, imageId, state, networks, reference] = line.split("	");
	if (id === void 0 || service === void 0 || name === void 0 || imageId === void 0 || state === void 0) return [];
	const container = {
		id,
		service,
		name,
		imageId,
		state,
		...reference === void 0 ? {} : { reference }
	};
	return [networks === void 0 ? container : {
		...container,
		networks: networks.split(",").filter((each) => each !== "")
	}];
}
/** Lines `service ⇥ seconds ⇥ release`; what is no such line is left out. */
function readDowntime(text) {
	return (text ?? "").split("\n").flatMap((line) => {
		const [service = "", seconds = "", release = ""] = line.split("	");
		if (service === "" || !/^\d{1,9}(?:\.\d+)?$/.test(seconds) || !/^\d{1,9}$/.test(release)) return [];
		return [[service, {
			seconds: Number(seconds),
			release: Number(release)
		}]];
	});
}

export { parseRelease as t };