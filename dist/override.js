import { createHash } from "node:crypto";

// src/plan/digest.ts
/** Hex sha256 of UTF-8 text. */
function sha256(text) {
	return createHash("sha256").update(text).digest("hex");
}
/** JSON with the keys of every object in code-unit order and without undefined values, as `JSON.stringify` would write it. */
function canonicalJson(value) {
	if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each === void 0 ? null : each)).join(",")}]`;
	if (typeof value === "object" && value !== null) {
		const parts = [];
		for (const [key, each] of Object.entries(value).sort(compareEntries)) if (each !== void 0) parts.push(`${JSON.stringify(key)}:${canonicalJson(each)}`);
		return `{${parts.join(",")}}`;
	}
	return JSON.stringify(value);
}
/** Hex sha256 over the canonical JSON. */
function digestOf(value) {
	return sha256(canonicalJson(value));
}
function compareEntries(left, right) {
	return compareText(left[0], right[0]);
}
/** Code-unit order: the same on every machine, unlike `localeCompare`. */
function compareText(left, right) {
	if (left === right) return 0;
	return left < right ? -1 : 1;
}

// src/plan/fleet-plan.ts
/** States are told with their age ("exited 3 h ago"), which is not what a plan depends on. */
const AGEING = /* @__PURE__ */ new Set(["state", "one-off"]);
/** Puts the VMs' plans together; equal plans read at different times have equal digests. */
function planFleet(commit, base, vms) {
	const digest = digestOf({
		commit,
		base,
		vms: vms.map(timeless)
	});
	return {
		commit,
		...base === void 0 ? {} : { base },
		vms,
		digest
	};
}
function timeless({ readAt: _, ...vm }) {
	return {
		...vm,
		stacks: vm.stacks.map(timelessStack)
	};
}
function timelessStack(stack) {
	const changes = stack.changes.map((change) => ({
		...change,
		causes: change.causes.map((cause) => AGEING.has(cause.rule) ? cause.rule : cause)
	}));
	return {
		...stack,
		changes
	};
}

// src/apply/tar.ts
const BLOCK = 512;
const NAME_BYTES = 100;
const encoder = new TextEncoder();
/**
* Writes files, in the order given, into one archive. Folders are not listed: `tar -x` makes them.
* Throws RangeError for a path that is empty, absolute, or leaves the folder it is unpacked in.
*/
function writeTar(files, options) {
	const blocks = [];
	for (const file of files) {
		assertInside(file.path);
		const content = typeof file.content === "string" ? encoder.encode(file.content) : file.content;
		const path = encoder.encode(file.path);
		if (path.length > NAME_BYTES || path.some((byte) => byte > 127)) {
			const record = paxRecord("path", file.path);
			blocks.push(header({
				name: encoder.encode("././@PaxHeader"),
				mode: 420,
				size: record.length,
				mtime: options.mtime,
				type: "x"
			}));
			blocks.push(padded(record));
		}
		blocks.push(header({
			name: path.subarray(0, NAME_BYTES),
			mode: file.mode,
			size: content.length,
			mtime: options.mtime,
			type: "0"
		}));
		blocks.push(padded(content));
	}
	blocks.push(new Uint8Array(2 * BLOCK));
	return concatenate(blocks);
}
function assertInside(path) {
	const parts = path.split("/");
	if (path === "" || path.includes("\0") || parts.some((part) => part === "" || part === "." || part === "..")) throw new RangeError(`not a path inside the archive: ${JSON.stringify(path)}`);
}
function header({ name, mode, size, mtime, type }) {
	const block = new Uint8Array(BLOCK);
	block.set(name, 0);
	putText(block, 100, octal(mode, 8));
	putText(block, 108, octal(0, 8));
	putText(block, 116, octal(0, 8));
	putText(block, 124, octal(size, 12));
	putText(block, 136, octal(mtime, 12));
	putText(block, 148, "        ");
	putText(block, 156, type);
	putText(block, 257, "ustar\x0000");
	putText(block, 265, "root");
	putText(block, 297, "root");
	let sum = 0;
	for (const byte of block) sum += byte;
	putText(block, 148, `${sum.toString(8).padStart(6, "0")}\0 `);
	return block;
}
function octal(value, width) {
	const digits = Math.trunc(value).toString(8);
	if (digits.length >= width) throw new RangeError(`does not fit into a tar header: ${value}`);
	return `${digits.padStart(width - 1, "0")}\0`;
}
function putText(block, offset, text) {
	block.set(encoder.encode(text), offset);
}
/** `<length> key=value\n`, where the length counts itself. */
function paxRecord(key, value) {
	const body = encoder.encode(` ${key}=${value}\n`);
	let length = body.length + 1;
	while (String(length).length + body.length !== length) length = String(length).length + body.length;
	return concatenate([encoder.encode(String(length)), body]);
}
function padded(content) {
	if (content.length % BLOCK === 0) return content;
	const block = new Uint8Array(Math.ceil(content.length / BLOCK) * BLOCK);
	block.set(content);
	return block;
}
function concatenate(parts) {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let offset = 0;
	for (const part of parts) {
		whole.set(part, offset);
		offset += part.length;
	}
	return whole;
}

// src/plan/own.ts
/** The record's own value under that key, never something inherited. */
function ownValue(record, key) {
	return record !== null && record !== void 0 && Object.hasOwn(record, key) ? record[key] : void 0;
}

// src/plan/override.ts
/** Name of the generated file, beside compose.yaml, so that Compose called by hand in that folder reads it too. */
const OVERRIDE_FILE = "compose.override.yaml";
/** The label that carries the digest. */
const CONTENT_LABEL = "fairlead.content";
const HEADER = ["# Generated by Fairlead from the files and secrets each service mounts. Do not edit: the next release writes it again.", "# Compose ignores the content of mounted files; this label makes it recreate exactly their users."];
const SECRETS_FOLDER = "secrets";
/**
* The text of compose.override.yaml for a stack: deterministic bytes.
* @param secrets fingerprints by secret name (see `secretFingerprints`)
*/
function overrideFor(stack, secrets) {
	const lines = [];
	for (const service of [...stack.services].sort((left, right) => compareText(left.name, right.name))) {
		const digest = contentDigest(stack, service, secrets);
		if (digest !== void 0) lines.push(`  ${JSON.stringify(service.name)}:`, "    labels:", `      ${CONTENT_LABEL}: "${digest}"`);
	}
	return `${[...HEADER, ...lines.length === 0 ? ["services: {}"] : ["services:", ...lines]].join("\n")}\n`;
}
/** Every file of the stack that the service mounts, folders expanded, sorted by target and path; secrets are not files. */
function mountedFiles(stack, service) {
	const found = [];
	for (const mount of service.mounts) for (const file of stack.files) if (isUnder(file.path, normalizePath(mount.source))) found.push({
		target: mount.target,
		file
	});
	return found.sort((left, right) => compareText(left.target, right.target) || compareText(left.file.path, right.file.path));
}
/** Names of the secrets a service sees: through Compose's `secrets:` or by mounting a file of the secrets folder. */
function mountedSecrets(service, known) {
	const names = new Set(service.secrets);
	for (const mount of service.mounts) for (const name of secretsBehind(mount, known)) names.add(name);
	return [...names].sort(compareText);
}
/** True when a reload rule of this service names the file, so that a change of it must not recreate the service. */
function isReloaded(stack, service, path) {
	return stack.manifest.reload.some((rule) => rule.service === service && rule.files.some((pattern) => ruleCovers(pattern, path)));
}
/** True when a pattern of `reload.files` (exact path, or folder with trailing `/`) names the path. */
function ruleCovers(pattern, path) {
	const plain = pattern.startsWith("./") ? pattern.slice(2) : pattern;
	return plain.endsWith("/") ? path.startsWith(plain) : path === plain;
}
function contentDigest(stack, service, secrets) {
	const files = mountedFiles(stack, service).filter((each) => !isReloaded(stack, service.name, each.file.path));
	const names = mountedSecrets(service, Object.keys(secrets));
	if (files.length === 0 && names.length === 0) return;
	return digestOf({
		files: files.map(({ target, file }) => [
			target,
			file.path,
			file.mode,
			file.sha256
		]),
		secrets: names.map((name) => [name, ownValue(secrets, name) ?? null])
	});
}
function secretsBehind(mount, known) {
	const source = normalizePath(mount.source);
	if (source === SECRETS_FOLDER || source === "") return known;
	return source.startsWith(`${SECRETS_FOLDER}/`) ? [source.slice(8)] : [];
}
function isUnder(path, source) {
	return source === "" || path === source || path.startsWith(`${source}/`);
}
function normalizePath(source) {
	const plain = source.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
	return plain === "." ? "" : plain;
}

export { mountedSecrets as a, ownValue as c, canonicalJson as d, compareText as f, mountedFiles as i, writeTar as l, sha256 as m, OVERRIDE_FILE as n, overrideFor as o, digestOf as p, isReloaded as r, ruleCovers as s, CONTENT_LABEL as t, planFleet as u };