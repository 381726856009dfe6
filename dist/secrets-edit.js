import { i as __toESM } from "./rolldown-runtime.js";
import { $t as MAKE_SECRET, At as wordOf, Ct as findNode, Ot as textOf, St as entriesOf, bt as parseYaml, dt as requireStack, ft as selectVms, hn as PipelineError, jt as createSource, pt as validate, wt as itemsOf, yt as readText } from "./core.js";
import { n as sopsProblem, r as withoutText, t as readSopsFile } from "./sops-file.js";
import { t as SECRETS_FILES } from "./secrets-files.js";
import { a as pathOf, i as macOver, n as decryptSecrets, r as closeValue } from "./sops-decrypt.js";
import { n as unwrapDataKey, r as wrapDataKey } from "./age-keys2.js";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { randomBytes, randomInt } from "node:crypto";

// src/secrets/generate.ts
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const MAKERS = {
	hex16: () => randomBytes(16).toString("hex"),
	hex32: () => randomBytes(32).toString("hex"),
	"base64-32": () => randomBytes(32).toString("base64"),
	alnum50: () => Array.from({ length: 50 }, () => LETTERS.charAt(randomInt(62))).join("")
};
/** A fresh value of the kind, as the bytes of its file. */
function generateSecret(kind) {
	return Buffer.from(MAKERS[kind](), "latin1");
}

// src/secrets/plain-values.ts
const HEAD = "# One secret per line; a value of several lines begins with `|`. Saved and closed, it is encrypted again; names left out are removed.\n";
/** The draft: all values there are, and an empty line for each declared name that has none. */
async function writePlainValues(values, declared) {
	const { stringify } = await import("./dist3.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const filled = Object.fromEntries([...values].map(([name, value]) => [name, value.toString("utf8")]));
	const open = declared.filter((name) => !values.has(name)).map((name) => `# ${name}: \n`);
	return HEAD + (values.size === 0 ? "" : stringify(filled, {
		lineWidth: 0,
		defaultStringType: "QUOTE_DOUBLE",
		defaultKeyType: "PLAIN"
	})) + open.join("");
}
/** Throws PipelineError secrets-unreadable or what the YAML bounds say; never with a value or a line of the draft. */
async function readPlainValues(file, text, declared) {
	const { root, problems } = await parseYaml(createSource(file, text));
	if (root === void 0) throw new PipelineError(problems.map((problem) => withoutText(file, problem)));
	const values = /* @__PURE__ */ new Map();
	for (const { key, value } of entriesOf(root)) {
		const content = textOf(value);
		if (!declared.includes(key)) throw sopsProblem("secrets-unreadable", file, "A name is not declared in stack.yaml", `\`${key.slice(0, 40)}\``);
		if (value.kind !== "scalar") throw sopsProblem("secrets-unreadable", file, "A secret must be one text", `\`${key}\` is a ${value.kind}`);
		if (typeof value.value !== "string" && value.value !== null) throw sopsProblem("secrets-unreadable", file, "A value looks like a number or a switch", `Write \`${key}\` in quotes.`);
		if (content === void 0 || content === "") throw sopsProblem("secrets-unreadable", file, "A value cannot be a secret", `\`${key}\` is empty.`);
		values.set(key, Buffer.from(content, "utf8"));
	}
	return values;
}

// src/secrets/recipients.ts
/**
* The `age` recipients of the first rule in `.sops.yaml` whose `path_regex` fits (none: every path), or those of the identities.
* @param file relative to the repository
*/
async function recipientsFor(root, file, identities) {
	const read = readText(root, ".sops.yaml");
	if (read !== void 0 && "source" in read) {
		const { root: tree } = await parseYaml(read.source);
		for (const rule of itemsOf(findNode(tree, "creation_rules"))) {
			if (!fits(wordOf(findNode(rule, "path_regex")), file)) continue;
			const age = findNode(rule, "age");
			const recipients = (age?.kind === "list" ? itemsOf(age).map(wordOf) : wordOf(age).split(",")).map((each) => each.trim()).filter((each) => each !== "");
			if (recipients.length > 0) return recipients;
		}
	}
	const { identityToRecipient } = await import("./dist.js");
	return Promise.all(identities.map((each) => identityToRecipient(each)));
}
/** A pattern of the repository's own file, run over one path of ours: bounded by the path's length. */
function fits(pattern, file) {
	if (pattern === "") return true;
	try {
		return new RegExp(pattern).test(file) || new RegExp(pattern).test(join("/", file));
	} catch {
		return false;
	}
}

// src/secrets/sops-encrypt.ts
/** The version of the format that is written. */
const SOPS_VERSION = "3.9.0";
/**
* Closes the values with a fresh data key for the recipients (`age1…`).
* @param now milliseconds since 1970, kept to the second
*/
async function encryptSecrets(values, recipients, format, now) {
	const dataKey = randomBytes(32);
	return closeFile$1({
		closed: [...values].map(([name, bytes]) => [name, closeValue(bytes, dataKey, pathOf(name))]),
		values,
		dataKey,
		age: await wrapDataKey(dataKey, recipients),
		format,
		now
	});
}
/** Values that are closed already, with the MAC over all of them, as the text of a file. */
async function closeFile$1({ closed, values, dataKey, age, format, now }) {
	const lastmodified = new Date(now).toISOString().replace(/\.\d{3}Z$/, "Z");
	const metadata = {
		age,
		lastmodified,
		mac: closeValue(Buffer.from(macOver([...values.values()], false)), dataKey, lastmodified),
		unencrypted_suffix: "_unencrypted",
		version: SOPS_VERSION
	};
	if (format === "env") return writeDotenv(closed, metadata);
	const document = {
		...Object.fromEntries(closed),
		sops: metadata
	};
	if (format === "json") return `${JSON.stringify(document, null, "	")}\n`;
	const { stringify } = await import("./dist3.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	return stringify(document, { lineWidth: 0 });
}
function writeDotenv(values, { age, ...plain }) {
	const flat = Object.entries(plain);
	for (const [index, { recipient, enc }] of age.entries()) flat.push([`age__list_${index}__map_enc`, enc], [`age__list_${index}__map_recipient`, recipient]);
	const metadata = flat.sort(([left], [right]) => left < right ? -1 : 1).map(([name, text]) => [`sops_${name}`, text]);
	return [...values, ...metadata].map(([name, text]) => `${name}=${text.replaceAll("\n", "\\n")}\n`).join("");
}

// src/secrets/sops-update.ts
/**
* The text of the file with these values, in their order, under the same data key and for the same recipients.
* @param now milliseconds since 1970
* Throws PipelineError as `decryptSecrets` does: a file that was tampered with is not written on.
*/
async function updateSecrets(sops, identities, values, now) {
	const before = await decryptSecrets(sops, identities);
	const dataKey = await unwrapDataKey(sops.wrappedKeys, identities, sops.file);
	const texts = new Map(sops.values);
	const closed = [...values].map(([name, bytes]) => {
		return [name, (before.get(name)?.equals(bytes) === true ? texts.get(name) : void 0) ?? closeValue(bytes, dataKey, pathOf(name))];
	});
	const age = sops.recipients.map((recipient, index) => ({
		recipient,
		enc: sops.wrappedKeys[index] ?? ""
	}));
	return closeFile$1({
		closed,
		values,
		dataKey,
		age,
		format: formatOf(sops.file),
		now
	});
}
/** By the file's name. */
function formatOf(file) {
	return file.endsWith(".json") ? "json" : file.endsWith(".env") ? "env" : "yaml";
}

// src/commands/secrets-edit.ts
const TIMEOUT_MS = 2e4;
/** Returns one row per value that is new, changed or gone; nothing is written when there is none. */
async function editSecrets(context, { vm, stack: name, edit }) {
	const { stack } = await findStack(context, vm, name);
	const opened = await openFile(context, stack);
	const folder = await mkdtemp(join(await isFolder("/dev/shm") ? "/dev/shm" : tmpdir(), "fairlead-edit-"));
	try {
		const draft = join(folder, "secrets.yaml");
		const names = Object.entries(stack.manifest.secrets).flatMap(([each, { infisical }]) => infisical === void 0 ? [each] : []);
		await writeFile(draft, await writePlainValues(opened.values, names), { mode: 384 });
		const code = await edit(draft);
		if (code !== 0) throw refuse(stack, "The editor ended with an error, so nothing was changed", `exit code ${code}`, "set EDITOR to a program that waits until the file is closed");
		const next = await readPlainValues(opened.file, await readFile(draft, "utf8"), names);
		context.secrets.hide([...next.values()].map((value) => value.toString("utf8")));
		const rows = rowsOf(stack, opened.values, next);
		if (rows.length > 0) await closeFile(context, opened, next, false);
		return rows;
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
/** New random values, in the encrypted file where it holds the secret, else on the VM. The next deploy recreates their users. */
async function rotateSecrets(context, options) {
	const { vm, stack } = await findStack(context, options.vm, options.stack);
	const opened = await openFile(context, stack);
	const next = new Map(opened.values);
	const rows = [];
	for (const name of options.names) {
		const declared = Object.hasOwn(stack.manifest.secrets, name) ? stack.manifest.secrets[name] : void 0;
		if (declared?.generate === void 0) throw notRandom(stack, name, declared !== void 0);
		const row = {
			vm: vm.name,
			stack: stack.name,
			secret: name
		};
		if (next.has(name)) {
			next.set(name, generateSecret(declared.generate));
			rows.push({
				...row,
				state: "changed"
			});
			continue;
		}
		const result = await (await context.connect(vm)).run(MAKE_SECRET, [
			stack.name,
			name,
			declared.owner,
			declared.generate,
			"again"
		], { timeoutMs: TIMEOUT_MS });
		if (result.code !== 0) throw refuse(stack, `Secret ${name} could not be made`, `the VM's shell ended with code ${result.code}`, "check that /opt/stacks is writable and has room");
		rows.push({
			...row,
			state: "created"
		});
	}
	context.secrets.hide([...next.values()].map((value) => value.toString("utf8")));
	if (options.key && opened.sops === void 0) throw refuse(stack, "There is no encrypted file whose key could be rotated", opened.file, "make one with fairlead secrets edit");
	if (options.key || rows.some(({ state }) => state === "changed")) await closeFile(context, opened, next, options.key);
	return rows;
}
async function findStack(context, vmName, name) {
	const { fleet } = await validate(context);
	const vms = selectVms(fleet, { vms: [vmName] });
	requireStack(vms, name);
	const [vm] = vms;
	const stack = vm?.stacks.find((each) => each.name === name);
	if (vm === void 0 || stack === void 0) throw new RangeError(`requireStack let ${name} through`);
	return {
		vm,
		stack
	};
}
async function openFile(context, stack) {
	const folder = `stacks/${stack.vm}/${stack.name}`;
	for (const name of SECRETS_FILES) {
		const path = join(stack.directory, name);
		const text = await readFile(path, "utf8").catch(() => void 0);
		if (text === void 0) continue;
		const sops = await readSopsFile(`${folder}/${name}`, text);
		const values = await decryptSecrets(sops, await context.secrets.ageKeys());
		context.secrets.hide([...values.values()].map((value) => value.toString("utf8")));
		return {
			path,
			file: `${folder}/${name}`,
			sops,
			values
		};
	}
	const [name] = SECRETS_FILES;
	return {
		path: join(stack.directory, name),
		file: `${folder}/${name}`,
		sops: void 0,
		values: /* @__PURE__ */ new Map()
	};
}
async function closeFile(context, { path, file, sops }, values, freshKey) {
	const now = context.clock.now();
	const identities = await context.secrets.ageKeys();
	const text = sops !== void 0 && !freshKey ? await updateSecrets(sops, identities, values, now) : await encryptSecrets(values, await recipientsFor(context.root, file, identities), formatOf(file), now);
	await writeFile(`${path}.new`, text);
	await rename(`${path}.new`, path);
}
function rowsOf(stack, before, after) {
	return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].flatMap((secret) => {
		const [old, next] = [before.get(secret), after.get(secret)];
		if (old !== void 0 && next?.equals(old) === true) return [];
		return [{
			vm: stack.vm,
			stack: stack.name,
			secret,
			state: next === void 0 ? "absent" : old === void 0 ? "created" : "changed"
		}];
	});
}
function notRandom(stack, name, isDeclared) {
	if (!isDeclared) return refuse(stack, `${stack.name} has no secret ${name.slice(0, 40)}`, `it has ${Object.keys(stack.manifest.secrets).join(", ") || "none"}`, "name one of them");
	return refuse(stack, `Secret ${name} is not made here`, "stack.yaml says no `generate` for it", "change it where it is made, then use fairlead secrets edit");
}
function refuse(stack, summary, detail, hint) {
	const diagnostic = {
		code: "usage",
		severity: "error",
		summary,
		detail,
		hint,
		at: { address: `${stack.vm}/${stack.name}` }
	};
	return new PipelineError(diagnostic);
}
async function isFolder(path) {
	return stat(path).then((found) => found.isDirectory(), () => false);
}

export { editSecrets, rotateSecrets };