import { D as formatBytes, T as MAX_TEXT_BYTES, a as findNode, d as textOf, f as toPlain, h as reportError, l as placeOfKey, m as placeAt, o as itemsOf, p as createSource, u as placeOfNode } from "./scan-yaml.js";
import { t as parseYaml } from "./parse-yaml.js";
import { join } from "node:path";
import { lstatSync, readFileSync } from "node:fs";
import { isUtf8 } from "node:buffer";

// src/manifest/nearest.ts
/** The nearest candidate within a third of the word's length in edits (a swap of neighbours counts as one), or undefined. */
function findNearest(word, candidates) {
	const limit = Math.max(1, Math.floor(word.length / 3));
	let best;
	let bestDistance = limit + 1;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - word.length) > limit) continue;
		const distance = countEdits(word.toLowerCase(), candidate.toLowerCase());
		if (distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}
/** Optimal string alignment distance. */
function countEdits(a, b) {
	let before = [];
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let row = 1; row <= a.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= b.length; column += 1) {
			const same = a[row - 1] === b[column - 1];
			let cost = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (same ? 0 : 1));
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
			current.push(cost);
		}
		before = previous;
		previous = current;
	}
	return previous[b.length] ?? 0;
}
/** More names than this are not compared: the hint is not worth the time. */
const MAX_CANDIDATES = 500;
/** A hint that names the nearest candidate, or all of them while they are few. */
function suggestName(word, candidates) {
	const all = [...candidates];
	if (all.length === 0) return "There is none to choose from.";
	if (all.length > MAX_CANDIDATES) return "Correct the name.";
	all.sort((a, b) => a < b ? -1 : 1);
	const nearest = findNearest(word.slice(0, 100), all);
	if (nearest !== void 0) return `Did you mean \`${nearest}\`?`;
	return `Known: ${all.slice(0, 12).join(", ")}${all.length > 12 ? ", …" : ""}.`;
}

// src/manifest/check-schema.ts
/** Everything the schema has to say against the tree; one finding per value. */
function checkSchema(source, root, validate) {
	if (validate(toPlain(root))) return [];
	const found = /* @__PURE__ */ new Map();
	for (const error of validate.errors ?? []) {
		if (error.keyword === "if") continue;
		if (found.size >= 100) break;
		const cause = `${error.instancePath}\u0000${error.params.additionalProperty ?? error.params.missingProperty ?? error.params.propertyName ?? ""}`;
		if (!found.has(cause)) found.set(cause, describeError(source, root, error));
	}
	return [...found.values()];
}
function describeError(source, root, error) {
	const { entry, node } = locate(root, error.instancePath);
	const name = error.instancePath === "" ? "The file" : `\`${nameOf(error.instancePath)}\``;
	switch (error.keyword) {
		case "additionalProperties": return describeUnknownKey(source, node, error);
		case "propertyNames": return describeBadKey(source, node, error);
		case "required": {
			const place = entry === void 0 ? placeAt(source, 0, 1) : placeOfKey(source, entry);
			const missing = error.params.missingProperty ?? "";
			const hint = `Add \`${missing}:\`${help(error.parentSchema?.properties?.[missing]?.description)}`;
			return reportError("schema-required", place, `${name} lacks \`${missing}\``, { hint });
		}
		case "type": {
			const expected = typeNames(error.params.type);
			const hint = `Write ${expected} there${help(error.parentSchema?.description)}`;
			return reportError("schema-type", placeOfNode(source, node), `${name} is ${describeValue(node)}, not ${expected}`, { hint });
		}
		case "enum": {
			const allowed = (error.params.allowedValues ?? []).map(String);
			const hint = `${suggestName(valueText(node), allowed)} Allowed: ${allowed.join(", ")}.`.replace(/^Known: [^.]*\. /, "");
			return reportError("schema-value", placeOfNode(source, node), `${name} cannot be ${describeValue(node)}`, { hint });
		}
		default: {
			const hint = error.parentSchema?.description ?? `It ${error.message ?? "has the wrong form"}.`;
			const detail = `It ${error.message ?? "has the wrong form"}.`;
			return reportError("schema-value", placeOfNode(source, node), `${name} cannot be ${describeValue(node)}`, {
				detail,
				hint
			});
		}
	}
}
function describeUnknownKey(source, node, error) {
	const key = error.params.additionalProperty ?? "";
	const entry = node.kind === "map" ? node.entries.get(key) : void 0;
	const place = entry === void 0 ? placeOfNode(source, node) : placeOfKey(source, entry);
	const hint = suggestName(key, Object.keys(error.parentSchema?.properties ?? {}));
	return reportError("schema-unknown-key", place, `Unknown key ${quote(key)}`, { hint });
}
function describeBadKey(source, node, error) {
	const key = error.params.propertyName ?? "";
	const entry = node.kind === "map" ? node.entries.get(key) : void 0;
	const place = entry === void 0 ? placeOfNode(source, node) : placeOfKey(source, entry);
	return reportError("name-invalid", place, `${quote(key)} is not a valid name`, { hint: "Use letters, digits, `-`, `_` and `.`, beginning with a letter or digit." });
}
/** Follows a JSON pointer; the entry is that of the last key on the way. */
function locate(root, pointer) {
	let entry;
	let node = root;
	for (const step of pointer.split("/").slice(1)) {
		const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
		if (node.kind === "map") {
			entry = node.entries.get(key);
			node = entry?.value ?? node;
		} else if (node.kind === "list") {
			node = node.items[Number(key)] ?? node;
			entry = node.kind === "map" ? node.entries.values().next().value ?? entry : entry;
		}
	}
	return {
		entry,
		node
	};
}
/** `/checks/0/http/url` → `checks[0].http.url`. */
function nameOf(pointer) {
	const name = pointer.split("/").slice(1).map((each) => each.replaceAll("~1", "/").replaceAll("~0", "~")).reduce((path, step) => /^\d+$/.test(step) && path !== "" ? `${path}[${step}]` : path === "" ? step : `${path}.${step}`, "");
	return name.length <= 40 ? name : `…${name.slice(-39)}`;
}
function typeNames(type) {
	const names = (Array.isArray(type) ? type : [type]).map((each) => TYPE_NAMES[String(each)] ?? String(each));
	return names.length === 1 ? names[0] ?? "" : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
const TYPE_NAMES = {
	string: "text",
	integer: "a whole number",
	number: "a number",
	boolean: "true or false",
	array: "a list",
	object: "a mapping",
	null: "nothing"
};
function describeValue(node) {
	if (node.kind === "map") return "a mapping";
	if (node.kind === "list") return "a list";
	if (node.value === null) return "empty";
	if (typeof node.value === "string") return `the text ${quote(node.value)}`;
	return typeof node.value === "number" ? `the number ${node.value}` : `the value ${node.value}`;
}
function valueText(node) {
	return node.kind === "scalar" ? String(node.value) : "";
}
function quote(text) {
	return `\`${text.length <= 24 ? text : `${text.slice(0, 23)}…`}\``;
}
function help(description) {
	return description === void 0 ? "." : `: ${description}`;
}

// src/manifest/read-text.ts
/**
* Reads a text file of the repository. A link, a file over 1 MiB, anything that is not UTF-8 or holds control
* characters is a problem with its place; a missing file is `undefined`. Synchronous on purpose: for hundreds of small
* local files the round trips through the thread pool cost more than the reading (measured: 25 of 290 ms of CPU).
*/
function readText(root, file) {
	const path = join(root, file);
	try {
		const stat = lstatSync(path);
		if (stat.isSymbolicLink()) return { problem: reportLink(file) };
		if (!stat.isFile()) return { problem: reportError("file-unreadable", { file }, `${baseName(file)} is not a regular file`, { hint: "Replace it by a regular file." }) };
		if (stat.size > 1048576) return { problem: reportTooLarge(file, stat.size, MAX_TEXT_BYTES) };
		return decodeText(file, readFileSync(path));
	} catch (error) {
		if (errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR") return void 0;
		return { problem: reportUnreadable(file, error) };
	}
}
function decodeText(file, bytes) {
	const source = createSource(file, bytes.toString("utf8"));
	if (!isUtf8(bytes)) return { problem: reportBinary(source, source.text.indexOf("�"), "holds bytes that are not UTF-8") };
	if (source.text.startsWith("﻿")) return { problem: reportBinary(source, 0, "begins with a byte order mark") };
	const control = source.text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/);
	if (control !== -1) return { problem: reportBinary(source, control, `holds the control character U+${source.text.charCodeAt(control).toString(16).padStart(4, "0").toUpperCase()}`) };
	return { source };
}
function reportBinary(source, offset, what) {
	const { file, line, column } = placeAt(source, Math.max(0, offset));
	const place = {
		file,
		...line === void 0 ? {} : { line },
		...column === void 0 ? {} : { column }
	};
	return reportError("file-binary", place, `${baseName(file)} ${what}`, { hint: "Save the file as UTF-8 text without a byte order mark (`iconv -f latin1 -t utf-8` converts Latin-1)." });
}
function reportTooLarge(file, size, limit) {
	const summary = `${baseName(file)} is larger than ${formatBytes(limit)}`;
	return reportError("file-too-large", { file }, summary, {
		detail: `It has ${formatBytes(size)}; it was not read.`,
		hint: "Keep generated and binary data out of stacks/; let the container fetch it, or put it into an image."
	});
}
/** Links are refused altogether: whether one leaves the folder depends on where the folder lies, and bundles carry no links. */
function reportLink(file) {
	return reportError("link-escapes", { file }, `${baseName(file)} is a symbolic link`, {
		detail: "Symbolic links are not followed: what they point to may lie outside the stack.",
		hint: "Replace the link by a copy of the file."
	});
}
function reportUnreadable(file, error) {
	const detail = error instanceof Error ? error.message : String(error);
	return reportError("file-unreadable", { file }, `${baseName(file)} cannot be read`, {
		detail,
		hint: "Check its owner and mode."
	});
}
function baseName(file) {
	return file.slice(file.lastIndexOf("/") + 1);
}
function errorCode(error) {
	return error instanceof Error && "code" in error ? error.code : void 0;
}

// src/manifest/validators.gen.js
const validateVm = validate10;
const schema11 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"$id": "https://fairlead.invalid/schemas/vm.schema.json",
	"title": "VmFile",
	"description": "stacks/<vm>/vm.yaml: one machine that runs stacks. The folder's name is the VM's name.",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": { "description": "Yours: Fairlead ignores it." } },
	"properties": {
		"id": {
			"description": "Number of the VM in the hypervisor.",
			"type": "integer",
			"minimum": 1
		},
		"description": {
			"description": "One sentence: what this VM is for. Plans and tables show it.",
			"type": "string",
			"minLength": 1
		},
		"managed": {
			"description": "false: an inventory only. Nothing is ever deployed there and no stack folder may stand beside this file. Default: true.",
			"type": "boolean"
		},
		"addresses": {
			"title": "VmAddresses",
			"description": "Where the VM answers.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"lan": {
					"description": "Address on the LAN: IPv4, IPv6 or a name.",
					"type": "string",
					"minLength": 1
				},
				"tailscale": {
					"description": "Address on the tailnet.",
					"type": "string",
					"minLength": 1
				}
			}
		},
		"ssh": {
			"title": "VmSsh",
			"description": "How the pipeline reaches the VM. `--hosts FILE` replaces single values, for a lab.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"host": {
					"description": "Name or address to connect to. Default: addresses.lan.",
					"type": "string",
					"minLength": 1
				},
				"port": {
					"description": "TCP port of sshd. Default: 22.",
					"type": "integer",
					"minimum": 1,
					"maximum": 65535
				},
				"user": {
					"description": "User to log in as. Default: root.",
					"type": "string",
					"pattern": "^[a-z_][a-z0-9_-]*$"
				},
				"hostKeys": {
					"description": "Public host keys that are accepted, as OpenSSH writes them without host name: `ssh-ed25519 AAAA…`. Empty: every connection is refused. Pin them with `npm run trust -- <vm>`.",
					"type": "array",
					"items": {
						"type": "string",
						"pattern": "^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$"
					}
				}
			}
		},
		"resources": {
			"title": "VmResources",
			"description": "What the VM was given; for people and for the plan's preflight.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"memory": {
					"description": "RAM, as 8GB or 512MB.",
					"type": "string",
					"pattern": "^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$"
				},
				"disk": {
					"description": "Disk, as 50GB.",
					"type": "string",
					"pattern": "^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$"
				},
				"cores": {
					"description": "Virtual processors.",
					"type": "integer",
					"minimum": 1
				}
			}
		},
		"template": {
			"title": "VmTemplate",
			"description": "The template the VM was cloned from.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": [
				"id",
				"name",
				"profile"
			],
			"properties": {
				"id": {
					"description": "Number of the template in the hypervisor.",
					"type": "integer",
					"minimum": 1
				},
				"name": {
					"description": "Name of the template.",
					"type": "string",
					"minLength": 1
				},
				"profile": {
					"description": "Name of the profile it was prepared with.",
					"type": "string",
					"minLength": 1
				}
			}
		},
		"inventory": {
			"description": "What runs on the VM outside this pipeline. Its ports are taken: a stack that publishes one of them is refused.",
			"type": "array",
			"items": {
				"title": "VmInventoryEntry",
				"type": "object",
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"required": ["name"],
				"properties": {
					"name": {
						"description": "What it is.",
						"type": "string",
						"minLength": 1
					},
					"ports": {
						"description": "TCP ports it holds on the host.",
						"type": "array",
						"items": {
							"type": "integer",
							"minimum": 1,
							"maximum": 65535
						}
					},
					"note": {
						"description": "Anything a reader should know.",
						"type": "string"
					}
				}
			}
		}
	}
};
const pattern0 = /* @__PURE__ */ new RegExp("^x-", "");
const pattern3 = /* @__PURE__ */ new RegExp("^[a-z_][a-z0-9_-]*$", "");
const pattern4 = /* @__PURE__ */ new RegExp("^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$", "");
const pattern6 = /* @__PURE__ */ new RegExp("^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$", "");
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(key0 === "id" || key0 === "description" || key0 === "managed" || key0 === "addresses" || key0 === "ssh" || key0 === "resources" || key0 === "template" || key0 === "inventory" || pattern0.test(key0))) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
				const err1 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema11.properties.id.type,
					parentSchema: schema11.properties.id,
					data: data0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (typeof data0 == "number" && isFinite(data0)) {
				if (data0 < 1 || isNaN(data0)) {
					const err2 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/properties/id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema11.properties.id,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			}
		}
		if (data.description !== void 0) {
			let data1 = data.description;
			if (typeof data1 === "string") {
				if (data1.length < 1) {
					const err3 = {
						instancePath: instancePath + "/description",
						schemaPath: "#/properties/description/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema11.properties.description,
						data: data1
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/properties/description/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema11.properties.description.type,
					parentSchema: schema11.properties.description,
					data: data1
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.managed !== void 0) {
			let data2 = data.managed;
			if (typeof data2 !== "boolean") {
				const err5 = {
					instancePath: instancePath + "/managed",
					schemaPath: "#/properties/managed/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema11.properties.managed.type,
					parentSchema: schema11.properties.managed,
					data: data2
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.addresses !== void 0) {
			let data3 = data.addresses;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				for (const key1 in data3) if (!(key1 === "lan" || key1 === "tailscale" || pattern0.test(key1))) {
					const err6 = {
						instancePath: instancePath + "/addresses",
						schemaPath: "#/properties/addresses/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema11.properties.addresses,
						data: data3
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data3.lan !== void 0) {
					let data4 = data3.lan;
					if (typeof data4 === "string") {
						if (data4.length < 1) {
							const err7 = {
								instancePath: instancePath + "/addresses/lan",
								schemaPath: "#/properties/addresses/properties/lan/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema11.properties.addresses.properties.lan,
								data: data4
							};
							if (vErrors === null) vErrors = [err7];
							else vErrors.push(err7);
							errors++;
						}
					} else {
						const err8 = {
							instancePath: instancePath + "/addresses/lan",
							schemaPath: "#/properties/addresses/properties/lan/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.addresses.properties.lan.type,
							parentSchema: schema11.properties.addresses.properties.lan,
							data: data4
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
				if (data3.tailscale !== void 0) {
					let data5 = data3.tailscale;
					if (typeof data5 === "string") {
						if (data5.length < 1) {
							const err9 = {
								instancePath: instancePath + "/addresses/tailscale",
								schemaPath: "#/properties/addresses/properties/tailscale/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema11.properties.addresses.properties.tailscale,
								data: data5
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
					} else {
						const err10 = {
							instancePath: instancePath + "/addresses/tailscale",
							schemaPath: "#/properties/addresses/properties/tailscale/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.addresses.properties.tailscale.type,
							parentSchema: schema11.properties.addresses.properties.tailscale,
							data: data5
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/addresses",
					schemaPath: "#/properties/addresses/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.addresses.type,
					parentSchema: schema11.properties.addresses,
					data: data3
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.ssh !== void 0) {
			let data6 = data.ssh;
			if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
				for (const key2 in data6) if (!(key2 === "host" || key2 === "port" || key2 === "user" || key2 === "hostKeys" || pattern0.test(key2))) {
					const err12 = {
						instancePath: instancePath + "/ssh",
						schemaPath: "#/properties/ssh/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema11.properties.ssh,
						data: data6
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (data6.host !== void 0) {
					let data7 = data6.host;
					if (typeof data7 === "string") {
						if (data7.length < 1) {
							const err13 = {
								instancePath: instancePath + "/ssh/host",
								schemaPath: "#/properties/ssh/properties/host/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema11.properties.ssh.properties.host,
								data: data7
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
					} else {
						const err14 = {
							instancePath: instancePath + "/ssh/host",
							schemaPath: "#/properties/ssh/properties/host/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.ssh.properties.host.type,
							parentSchema: schema11.properties.ssh.properties.host,
							data: data7
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
				}
				if (data6.port !== void 0) {
					let data8 = data6.port;
					if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
						const err15 = {
							instancePath: instancePath + "/ssh/port",
							schemaPath: "#/properties/ssh/properties/port/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema11.properties.ssh.properties.port.type,
							parentSchema: schema11.properties.ssh.properties.port,
							data: data8
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
					if (typeof data8 == "number" && isFinite(data8)) {
						if (data8 > 65535 || isNaN(data8)) {
							const err16 = {
								instancePath: instancePath + "/ssh/port",
								schemaPath: "#/properties/ssh/properties/port/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 65535
								},
								message: "must be <= 65535",
								schema: 65535,
								parentSchema: schema11.properties.ssh.properties.port,
								data: data8
							};
							if (vErrors === null) vErrors = [err16];
							else vErrors.push(err16);
							errors++;
						}
						if (data8 < 1 || isNaN(data8)) {
							const err17 = {
								instancePath: instancePath + "/ssh/port",
								schemaPath: "#/properties/ssh/properties/port/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1",
								schema: 1,
								parentSchema: schema11.properties.ssh.properties.port,
								data: data8
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
					}
				}
				if (data6.user !== void 0) {
					let data9 = data6.user;
					if (typeof data9 === "string") {
						if (!pattern3.test(data9)) {
							const err18 = {
								instancePath: instancePath + "/ssh/user",
								schemaPath: "#/properties/ssh/properties/user/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-z_][a-z0-9_-]*$" },
								message: "must match pattern \"^[a-z_][a-z0-9_-]*$\"",
								schema: "^[a-z_][a-z0-9_-]*$",
								parentSchema: schema11.properties.ssh.properties.user,
								data: data9
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
					} else {
						const err19 = {
							instancePath: instancePath + "/ssh/user",
							schemaPath: "#/properties/ssh/properties/user/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.ssh.properties.user.type,
							parentSchema: schema11.properties.ssh.properties.user,
							data: data9
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
				if (data6.hostKeys !== void 0) {
					let data10 = data6.hostKeys;
					if (Array.isArray(data10)) {
						const len0 = data10.length;
						for (let i0 = 0; i0 < len0; i0++) {
							let data11 = data10[i0];
							if (typeof data11 === "string") {
								if (!pattern4.test(data11)) {
									const err20 = {
										instancePath: instancePath + "/ssh/hostKeys/" + i0,
										schemaPath: "#/properties/ssh/properties/hostKeys/items/pattern",
										keyword: "pattern",
										params: { pattern: "^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$" },
										message: "must match pattern \"^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$\"",
										schema: "^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$",
										parentSchema: schema11.properties.ssh.properties.hostKeys.items,
										data: data11
									};
									if (vErrors === null) vErrors = [err20];
									else vErrors.push(err20);
									errors++;
								}
							} else {
								const err21 = {
									instancePath: instancePath + "/ssh/hostKeys/" + i0,
									schemaPath: "#/properties/ssh/properties/hostKeys/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema11.properties.ssh.properties.hostKeys.items.type,
									parentSchema: schema11.properties.ssh.properties.hostKeys.items,
									data: data11
								};
								if (vErrors === null) vErrors = [err21];
								else vErrors.push(err21);
								errors++;
							}
						}
					} else {
						const err22 = {
							instancePath: instancePath + "/ssh/hostKeys",
							schemaPath: "#/properties/ssh/properties/hostKeys/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema11.properties.ssh.properties.hostKeys.type,
							parentSchema: schema11.properties.ssh.properties.hostKeys,
							data: data10
						};
						if (vErrors === null) vErrors = [err22];
						else vErrors.push(err22);
						errors++;
					}
				}
			} else {
				const err23 = {
					instancePath: instancePath + "/ssh",
					schemaPath: "#/properties/ssh/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.ssh.type,
					parentSchema: schema11.properties.ssh,
					data: data6
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
		if (data.resources !== void 0) {
			let data12 = data.resources;
			if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
				for (const key3 in data12) if (!(key3 === "memory" || key3 === "disk" || key3 === "cores" || pattern0.test(key3))) {
					const err24 = {
						instancePath: instancePath + "/resources",
						schemaPath: "#/properties/resources/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key3 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema11.properties.resources,
						data: data12
					};
					if (vErrors === null) vErrors = [err24];
					else vErrors.push(err24);
					errors++;
				}
				if (data12.memory !== void 0) {
					let data13 = data12.memory;
					if (typeof data13 === "string") {
						if (!pattern6.test(data13)) {
							const err25 = {
								instancePath: instancePath + "/resources/memory",
								schemaPath: "#/properties/resources/properties/memory/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$" },
								message: "must match pattern \"^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$\"",
								schema: "^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$",
								parentSchema: schema11.properties.resources.properties.memory,
								data: data13
							};
							if (vErrors === null) vErrors = [err25];
							else vErrors.push(err25);
							errors++;
						}
					} else {
						const err26 = {
							instancePath: instancePath + "/resources/memory",
							schemaPath: "#/properties/resources/properties/memory/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.resources.properties.memory.type,
							parentSchema: schema11.properties.resources.properties.memory,
							data: data13
						};
						if (vErrors === null) vErrors = [err26];
						else vErrors.push(err26);
						errors++;
					}
				}
				if (data12.disk !== void 0) {
					let data14 = data12.disk;
					if (typeof data14 === "string") {
						if (!pattern6.test(data14)) {
							const err27 = {
								instancePath: instancePath + "/resources/disk",
								schemaPath: "#/properties/resources/properties/disk/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$" },
								message: "must match pattern \"^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$\"",
								schema: "^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$",
								parentSchema: schema11.properties.resources.properties.disk,
								data: data14
							};
							if (vErrors === null) vErrors = [err27];
							else vErrors.push(err27);
							errors++;
						}
					} else {
						const err28 = {
							instancePath: instancePath + "/resources/disk",
							schemaPath: "#/properties/resources/properties/disk/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.resources.properties.disk.type,
							parentSchema: schema11.properties.resources.properties.disk,
							data: data14
						};
						if (vErrors === null) vErrors = [err28];
						else vErrors.push(err28);
						errors++;
					}
				}
				if (data12.cores !== void 0) {
					let data15 = data12.cores;
					if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15) && isFinite(data15))) {
						const err29 = {
							instancePath: instancePath + "/resources/cores",
							schemaPath: "#/properties/resources/properties/cores/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema11.properties.resources.properties.cores.type,
							parentSchema: schema11.properties.resources.properties.cores,
							data: data15
						};
						if (vErrors === null) vErrors = [err29];
						else vErrors.push(err29);
						errors++;
					}
					if (typeof data15 == "number" && isFinite(data15)) {
						if (data15 < 1 || isNaN(data15)) {
							const err30 = {
								instancePath: instancePath + "/resources/cores",
								schemaPath: "#/properties/resources/properties/cores/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1",
								schema: 1,
								parentSchema: schema11.properties.resources.properties.cores,
								data: data15
							};
							if (vErrors === null) vErrors = [err30];
							else vErrors.push(err30);
							errors++;
						}
					}
				}
			} else {
				const err31 = {
					instancePath: instancePath + "/resources",
					schemaPath: "#/properties/resources/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.resources.type,
					parentSchema: schema11.properties.resources,
					data: data12
				};
				if (vErrors === null) vErrors = [err31];
				else vErrors.push(err31);
				errors++;
			}
		}
		if (data.template !== void 0) {
			let data16 = data.template;
			if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
				if (data16.id === void 0) {
					const err32 = {
						instancePath: instancePath + "/template",
						schemaPath: "#/properties/template/required",
						keyword: "required",
						params: { missingProperty: "id" },
						message: "must have required property 'id'",
						schema: schema11.properties.template.required,
						parentSchema: schema11.properties.template,
						data: data16
					};
					if (vErrors === null) vErrors = [err32];
					else vErrors.push(err32);
					errors++;
				}
				if (data16.name === void 0) {
					const err33 = {
						instancePath: instancePath + "/template",
						schemaPath: "#/properties/template/required",
						keyword: "required",
						params: { missingProperty: "name" },
						message: "must have required property 'name'",
						schema: schema11.properties.template.required,
						parentSchema: schema11.properties.template,
						data: data16
					};
					if (vErrors === null) vErrors = [err33];
					else vErrors.push(err33);
					errors++;
				}
				if (data16.profile === void 0) {
					const err34 = {
						instancePath: instancePath + "/template",
						schemaPath: "#/properties/template/required",
						keyword: "required",
						params: { missingProperty: "profile" },
						message: "must have required property 'profile'",
						schema: schema11.properties.template.required,
						parentSchema: schema11.properties.template,
						data: data16
					};
					if (vErrors === null) vErrors = [err34];
					else vErrors.push(err34);
					errors++;
				}
				for (const key4 in data16) if (!(key4 === "id" || key4 === "name" || key4 === "profile" || pattern0.test(key4))) {
					const err35 = {
						instancePath: instancePath + "/template",
						schemaPath: "#/properties/template/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key4 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema11.properties.template,
						data: data16
					};
					if (vErrors === null) vErrors = [err35];
					else vErrors.push(err35);
					errors++;
				}
				if (data16.id !== void 0) {
					let data17 = data16.id;
					if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17) && isFinite(data17))) {
						const err36 = {
							instancePath: instancePath + "/template/id",
							schemaPath: "#/properties/template/properties/id/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema11.properties.template.properties.id.type,
							parentSchema: schema11.properties.template.properties.id,
							data: data17
						};
						if (vErrors === null) vErrors = [err36];
						else vErrors.push(err36);
						errors++;
					}
					if (typeof data17 == "number" && isFinite(data17)) {
						if (data17 < 1 || isNaN(data17)) {
							const err37 = {
								instancePath: instancePath + "/template/id",
								schemaPath: "#/properties/template/properties/id/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1",
								schema: 1,
								parentSchema: schema11.properties.template.properties.id,
								data: data17
							};
							if (vErrors === null) vErrors = [err37];
							else vErrors.push(err37);
							errors++;
						}
					}
				}
				if (data16.name !== void 0) {
					let data18 = data16.name;
					if (typeof data18 === "string") {
						if (data18.length < 1) {
							const err38 = {
								instancePath: instancePath + "/template/name",
								schemaPath: "#/properties/template/properties/name/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema11.properties.template.properties.name,
								data: data18
							};
							if (vErrors === null) vErrors = [err38];
							else vErrors.push(err38);
							errors++;
						}
					} else {
						const err39 = {
							instancePath: instancePath + "/template/name",
							schemaPath: "#/properties/template/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.template.properties.name.type,
							parentSchema: schema11.properties.template.properties.name,
							data: data18
						};
						if (vErrors === null) vErrors = [err39];
						else vErrors.push(err39);
						errors++;
					}
				}
				if (data16.profile !== void 0) {
					let data19 = data16.profile;
					if (typeof data19 === "string") {
						if (data19.length < 1) {
							const err40 = {
								instancePath: instancePath + "/template/profile",
								schemaPath: "#/properties/template/properties/profile/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema11.properties.template.properties.profile,
								data: data19
							};
							if (vErrors === null) vErrors = [err40];
							else vErrors.push(err40);
							errors++;
						}
					} else {
						const err41 = {
							instancePath: instancePath + "/template/profile",
							schemaPath: "#/properties/template/properties/profile/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.template.properties.profile.type,
							parentSchema: schema11.properties.template.properties.profile,
							data: data19
						};
						if (vErrors === null) vErrors = [err41];
						else vErrors.push(err41);
						errors++;
					}
				}
			} else {
				const err42 = {
					instancePath: instancePath + "/template",
					schemaPath: "#/properties/template/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.template.type,
					parentSchema: schema11.properties.template,
					data: data16
				};
				if (vErrors === null) vErrors = [err42];
				else vErrors.push(err42);
				errors++;
			}
		}
		if (data.inventory !== void 0) {
			let data20 = data.inventory;
			if (Array.isArray(data20)) {
				const len1 = data20.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data21 = data20[i1];
					if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
						if (data21.name === void 0) {
							const err43 = {
								instancePath: instancePath + "/inventory/" + i1,
								schemaPath: "#/properties/inventory/items/required",
								keyword: "required",
								params: { missingProperty: "name" },
								message: "must have required property 'name'",
								schema: schema11.properties.inventory.items.required,
								parentSchema: schema11.properties.inventory.items,
								data: data21
							};
							if (vErrors === null) vErrors = [err43];
							else vErrors.push(err43);
							errors++;
						}
						for (const key5 in data21) if (!(key5 === "name" || key5 === "ports" || key5 === "note" || pattern0.test(key5))) {
							const err44 = {
								instancePath: instancePath + "/inventory/" + i1,
								schemaPath: "#/properties/inventory/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key5 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema11.properties.inventory.items,
								data: data21
							};
							if (vErrors === null) vErrors = [err44];
							else vErrors.push(err44);
							errors++;
						}
						if (data21.name !== void 0) {
							let data22 = data21.name;
							if (typeof data22 === "string") {
								if (data22.length < 1) {
									const err45 = {
										instancePath: instancePath + "/inventory/" + i1 + "/name",
										schemaPath: "#/properties/inventory/items/properties/name/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema11.properties.inventory.items.properties.name,
										data: data22
									};
									if (vErrors === null) vErrors = [err45];
									else vErrors.push(err45);
									errors++;
								}
							} else {
								const err46 = {
									instancePath: instancePath + "/inventory/" + i1 + "/name",
									schemaPath: "#/properties/inventory/items/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema11.properties.inventory.items.properties.name.type,
									parentSchema: schema11.properties.inventory.items.properties.name,
									data: data22
								};
								if (vErrors === null) vErrors = [err46];
								else vErrors.push(err46);
								errors++;
							}
						}
						if (data21.ports !== void 0) {
							let data23 = data21.ports;
							if (Array.isArray(data23)) {
								const len2 = data23.length;
								for (let i2 = 0; i2 < len2; i2++) {
									let data24 = data23[i2];
									if (!(typeof data24 == "number" && !(data24 % 1) && !isNaN(data24) && isFinite(data24))) {
										const err47 = {
											instancePath: instancePath + "/inventory/" + i1 + "/ports/" + i2,
											schemaPath: "#/properties/inventory/items/properties/ports/items/type",
											keyword: "type",
											params: { type: "integer" },
											message: "must be integer",
											schema: schema11.properties.inventory.items.properties.ports.items.type,
											parentSchema: schema11.properties.inventory.items.properties.ports.items,
											data: data24
										};
										if (vErrors === null) vErrors = [err47];
										else vErrors.push(err47);
										errors++;
									}
									if (typeof data24 == "number" && isFinite(data24)) {
										if (data24 > 65535 || isNaN(data24)) {
											const err48 = {
												instancePath: instancePath + "/inventory/" + i1 + "/ports/" + i2,
												schemaPath: "#/properties/inventory/items/properties/ports/items/maximum",
												keyword: "maximum",
												params: {
													comparison: "<=",
													limit: 65535
												},
												message: "must be <= 65535",
												schema: 65535,
												parentSchema: schema11.properties.inventory.items.properties.ports.items,
												data: data24
											};
											if (vErrors === null) vErrors = [err48];
											else vErrors.push(err48);
											errors++;
										}
										if (data24 < 1 || isNaN(data24)) {
											const err49 = {
												instancePath: instancePath + "/inventory/" + i1 + "/ports/" + i2,
												schemaPath: "#/properties/inventory/items/properties/ports/items/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 1
												},
												message: "must be >= 1",
												schema: 1,
												parentSchema: schema11.properties.inventory.items.properties.ports.items,
												data: data24
											};
											if (vErrors === null) vErrors = [err49];
											else vErrors.push(err49);
											errors++;
										}
									}
								}
							} else {
								const err50 = {
									instancePath: instancePath + "/inventory/" + i1 + "/ports",
									schemaPath: "#/properties/inventory/items/properties/ports/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema11.properties.inventory.items.properties.ports.type,
									parentSchema: schema11.properties.inventory.items.properties.ports,
									data: data23
								};
								if (vErrors === null) vErrors = [err50];
								else vErrors.push(err50);
								errors++;
							}
						}
						if (data21.note !== void 0) {
							let data25 = data21.note;
							if (typeof data25 !== "string") {
								const err51 = {
									instancePath: instancePath + "/inventory/" + i1 + "/note",
									schemaPath: "#/properties/inventory/items/properties/note/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema11.properties.inventory.items.properties.note.type,
									parentSchema: schema11.properties.inventory.items.properties.note,
									data: data25
								};
								if (vErrors === null) vErrors = [err51];
								else vErrors.push(err51);
								errors++;
							}
						}
					} else {
						const err52 = {
							instancePath: instancePath + "/inventory/" + i1,
							schemaPath: "#/properties/inventory/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema11.properties.inventory.items.type,
							parentSchema: schema11.properties.inventory.items,
							data: data21
						};
						if (vErrors === null) vErrors = [err52];
						else vErrors.push(err52);
						errors++;
					}
				}
			} else {
				const err53 = {
					instancePath: instancePath + "/inventory",
					schemaPath: "#/properties/inventory/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema11.properties.inventory.type,
					parentSchema: schema11.properties.inventory,
					data: data20
				};
				if (vErrors === null) vErrors = [err53];
				else vErrors.push(err53);
				errors++;
			}
		}
	} else {
		const err54 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema11.type,
			parentSchema: schema11,
			data
		};
		if (vErrors === null) vErrors = [err54];
		else vErrors.push(err54);
		errors++;
	}
	validate10.errors = vErrors;
	return errors === 0;
}
const validateStack = validate11;
const schema12 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"$id": "https://fairlead.invalid/schemas/stack.schema.json",
	"title": "StackFile",
	"description": "stacks/<vm>/<stack>/stack.yaml: what Fairlead must know about a stack beside its compose.yaml. Every key is optional, and so is the file.",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": { "description": "Yours: Fairlead ignores it." } },
	"properties": {
		"description": {
			"description": "One sentence: what this stack is.",
			"type": "string",
			"minLength": 1
		},
		"needs": {
			"description": "Stacks that must be deployed and healthy before this one: `stack` on the same VM, or `vm/stack`.",
			"type": "array",
			"items": {
				"type": "string",
				"minLength": 1
			}
		},
		"impact": {
			"description": "What people notice while this stack changes, one sentence: \"DNS for the LAN stops for about 5 s.\" The plan shows it.",
			"type": "string",
			"minLength": 1
		},
		"carries": {
			"description": "What of the pipeline itself runs here. runner: it is replaced by its VM after the job has been reported. forge: it changes last.",
			"type": "string",
			"enum": ["runner", "forge"]
		},
		"timeout": {
			"description": "Seconds the whole transaction may take before the previous release comes back. Default: 300.",
			"type": "integer",
			"minimum": 10,
			"maximum": 7200
		},
		"stability": {
			"description": "Seconds that every container must run without a restart before the release counts. Default: 0 for services with a health check, 5 for those without.",
			"type": "integer",
			"minimum": 0,
			"maximum": 600
		},
		"checks": {
			"description": "Executable claims about the running stack, asked on the VM after `up` once a second until they hold. Each has exactly one of http, tcp, dns, command.",
			"type": "array",
			"items": { "$ref": "#/definitions/check" }
		},
		"validate": {
			"description": "Commands run in a throw-away container of the service's new image with the new files mounted, before anything changes.",
			"type": "array",
			"items": {
				"title": "StackFileValidate",
				"type": "object",
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"required": ["service", "run"],
				"properties": {
					"service": {
						"description": "Service of compose.yaml whose image runs the command.",
						"type": "string",
						"minLength": 1
					},
					"run": { "$ref": "#/definitions/argv" }
				}
			}
		},
		"reload": {
			"description": "What to do instead of a recreate when only these files changed. Each rule has exactly one of run, signal, restart.",
			"type": "array",
			"items": { "$ref": "#/definitions/reload" }
		},
		"backup": { "$ref": "#/definitions/backup" },
		"irreversible": {
			"description": "Services whose newer image changes the data so that the older image cannot use them any more, and which part of the version does: `major` (17 → 18), `minor` (28.0 → 28.1), `any` (every other image). Such a change takes a backup first; going back restores it.",
			"type": "object",
			"additionalProperties": {
				"title": "VersionPart",
				"type": "string",
				"enum": [
					"major",
					"minor",
					"any"
				]
			}
		},
		"secrets": {
			"description": "The secrets of compose.yaml, by name: who may read the file on the VM, and how a first value is made.",
			"type": "object",
			"propertyNames": { "pattern": "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$" },
			"additionalProperties": { "$ref": "#/definitions/secret" }
		}
	},
	"definitions": {
		"argv": {
			"title": "CommandLine",
			"description": "Program and arguments, one list item each. No shell is involved.",
			"type": "array",
			"minItems": 1,
			"items": { "type": "string" }
		},
		"check": {
			"title": "StackFileCheck",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["name"],
			"properties": {
				"name": {
					"description": "The claim in words: \"Caddy answers\".",
					"type": "string",
					"minLength": 1
				},
				"timeout": {
					"description": "Seconds until the claim must hold. Default: 30.",
					"type": "integer",
					"minimum": 1,
					"maximum": 3600
				},
				"http": {
					"title": "HttpCheck",
					"description": "An HTTP request made on the VM.",
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"required": ["url"],
					"properties": {
						"url": {
							"description": "http:// or https:// URL, as seen from the VM.",
							"type": "string",
							"pattern": "^https?://[^\\s]+$"
						},
						"status": {
							"description": "Expected status. Default: 200.",
							"type": "integer",
							"minimum": 100,
							"maximum": 599
						},
						"contains": {
							"description": "Text that the body must contain.",
							"type": "string",
							"minLength": 1
						},
						"headers": {
							"description": "Request headers. Never a secret: this file is in the repository.",
							"type": "object",
							"additionalProperties": { "type": "string" }
						}
					}
				},
				"tcp": {
					"title": "TcpCheck",
					"description": "A TCP connection made on the VM.",
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"required": ["port"],
					"properties": {
						"host": {
							"description": "Default: 127.0.0.1.",
							"type": "string",
							"minLength": 1
						},
						"port": {
							"description": "TCP port.",
							"type": "integer",
							"minimum": 1,
							"maximum": 65535
						}
					}
				},
				"dns": {
					"title": "DnsCheck",
					"description": "A DNS question asked from the VM; any address in the answer counts.",
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"required": ["server", "name"],
					"properties": {
						"server": {
							"description": "Address of the DNS server.",
							"type": "string",
							"minLength": 1
						},
						"port": {
							"description": "Default: 53.",
							"type": "integer",
							"minimum": 1,
							"maximum": 65535
						},
						"name": {
							"description": "Name to ask for.",
							"type": "string",
							"minLength": 1
						}
					}
				},
				"command": {
					"title": "CommandCheck",
					"description": "A command run inside the service's container; exit status 0 counts.",
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"required": ["service", "run"],
					"properties": {
						"service": {
							"description": "Service of compose.yaml.",
							"type": "string",
							"minLength": 1
						},
						"run": { "$ref": "#/definitions/argv" }
					}
				}
			}
		},
		"backup": {
			"title": "StackFileBackup",
			"description": "How the data of this stack are copied: before a change that no image can undo (`irreversible`, allow-destroy), and by `fairlead backup`. Kept on the VM, for root alone.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["parts"],
			"properties": {
				"keep": {
					"description": "How many backups are kept. Those that a kept release needs are kept besides. Default: 3.",
					"type": "integer",
					"minimum": 1,
					"maximum": 1e3
				},
				"timeout": {
					"description": "Seconds that each command may take. Default: 900.",
					"type": "integer",
					"minimum": 1,
					"maximum": 86400
				},
				"stop": {
					"description": "Services stopped while the copy is made and while it is put back, so that it is of one moment.",
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1
					}
				},
				"parts": {
					"description": "The files of one backup, in this order.",
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/definitions/backupPart" }
				}
			}
		},
		"backupPart": {
			"title": "StackFileBackupPart",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": [
				"name",
				"service",
				"run",
				"test"
			],
			"properties": {
				"name": {
					"description": "Name of the file: \"database\".",
					"type": "string",
					"pattern": "^[a-z0-9][a-z0-9-]{0,40}$"
				},
				"service": {
					"description": "Service of compose.yaml in whose container the commands run; when `stop` names it, in a throw-away container with its image and volumes.",
					"type": "string",
					"minLength": 1
				},
				"run": {
					"description": "Prints the copy on standard output.",
					"$ref": "#/definitions/argv"
				},
				"test": {
					"description": "Reads the copy on standard input and fails when it is not whole: [pg_restore, --list].",
					"$ref": "#/definitions/argv"
				},
				"restore": {
					"description": "Reads the copy on standard input and puts it in the place of what is there. Absent: going back is refused, with the command to do it by hand.",
					"$ref": "#/definitions/argv"
				}
			}
		},
		"reload": {
			"title": "StackFileReload",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["files", "service"],
			"properties": {
				"files": {
					"description": "Files, or folders with a trailing slash, relative to the stack's folder.",
					"type": "array",
					"minItems": 1,
					"items": {
						"type": "string",
						"minLength": 1
					}
				},
				"service": {
					"description": "Service of compose.yaml that reads the files.",
					"type": "string",
					"minLength": 1
				},
				"run": { "$ref": "#/definitions/argv" },
				"signal": {
					"description": "Signal sent to the container's first process.",
					"type": "string",
					"enum": [
						"SIGHUP",
						"SIGUSR1",
						"SIGUSR2",
						"SIGINT",
						"SIGTERM",
						"SIGWINCH"
					]
				},
				"restart": {
					"description": "true: restart the container instead of making a new one.",
					"type": "boolean",
					"enum": [true]
				}
			}
		},
		"secret": {
			"title": "StackFileSecret",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["owner"],
			"properties": {
				"owner": {
					"description": "`uid` or `uid:gid` that reads the file inside the container, in quotes: \"999:999\". The mode is always 0400.",
					"type": "string",
					"pattern": "^[0-9]{1,10}(:[0-9]{1,10})?$"
				},
				"generate": {
					"description": "How `fairlead secrets init` makes a first value. Absent: somebody must bring it.",
					"type": "string",
					"enum": [
						"hex16",
						"hex32",
						"base64-32",
						"alnum50"
					]
				},
				"description": {
					"description": "What it opens, and where to get it.",
					"type": "string"
				}
			}
		}
	}
};
const schema14 = {
	"title": "CommandLine",
	"description": "Program and arguments, one list item each. No shell is involved.",
	"type": "array",
	"minItems": 1,
	"items": { "type": "string" }
};
const schema23 = {
	"title": "StackFileSecret",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"required": ["owner"],
	"properties": {
		"owner": {
			"description": "`uid` or `uid:gid` that reads the file inside the container, in quotes: \"999:999\". The mode is always 0400.",
			"type": "string",
			"pattern": "^[0-9]{1,10}(:[0-9]{1,10})?$"
		},
		"generate": {
			"description": "How `fairlead secrets init` makes a first value. Absent: somebody must bring it.",
			"type": "string",
			"enum": [
				"hex16",
				"hex32",
				"base64-32",
				"alnum50"
			]
		},
		"description": {
			"description": "What it opens, and where to get it.",
			"type": "string"
		}
	}
};
const func2 = Object.prototype.hasOwnProperty;
const pattern22 = /* @__PURE__ */ new RegExp("^[a-zA-Z0-9][a-zA-Z0-9_.-]*$", "");
const pattern24 = /* @__PURE__ */ new RegExp("^[0-9]{1,10}(:[0-9]{1,10})?$", "");
const schema13 = {
	"title": "StackFileCheck",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"required": ["name"],
	"properties": {
		"name": {
			"description": "The claim in words: \"Caddy answers\".",
			"type": "string",
			"minLength": 1
		},
		"timeout": {
			"description": "Seconds until the claim must hold. Default: 30.",
			"type": "integer",
			"minimum": 1,
			"maximum": 3600
		},
		"http": {
			"title": "HttpCheck",
			"description": "An HTTP request made on the VM.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["url"],
			"properties": {
				"url": {
					"description": "http:// or https:// URL, as seen from the VM.",
					"type": "string",
					"pattern": "^https?://[^\\s]+$"
				},
				"status": {
					"description": "Expected status. Default: 200.",
					"type": "integer",
					"minimum": 100,
					"maximum": 599
				},
				"contains": {
					"description": "Text that the body must contain.",
					"type": "string",
					"minLength": 1
				},
				"headers": {
					"description": "Request headers. Never a secret: this file is in the repository.",
					"type": "object",
					"additionalProperties": { "type": "string" }
				}
			}
		},
		"tcp": {
			"title": "TcpCheck",
			"description": "A TCP connection made on the VM.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["port"],
			"properties": {
				"host": {
					"description": "Default: 127.0.0.1.",
					"type": "string",
					"minLength": 1
				},
				"port": {
					"description": "TCP port.",
					"type": "integer",
					"minimum": 1,
					"maximum": 65535
				}
			}
		},
		"dns": {
			"title": "DnsCheck",
			"description": "A DNS question asked from the VM; any address in the answer counts.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["server", "name"],
			"properties": {
				"server": {
					"description": "Address of the DNS server.",
					"type": "string",
					"minLength": 1
				},
				"port": {
					"description": "Default: 53.",
					"type": "integer",
					"minimum": 1,
					"maximum": 65535
				},
				"name": {
					"description": "Name to ask for.",
					"type": "string",
					"minLength": 1
				}
			}
		},
		"command": {
			"title": "CommandCheck",
			"description": "A command run inside the service's container; exit status 0 counts.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["service", "run"],
			"properties": {
				"service": {
					"description": "Service of compose.yaml.",
					"type": "string",
					"minLength": 1
				},
				"run": { "$ref": "#/definitions/argv" }
			}
		}
	}
};
const pattern13 = /* @__PURE__ */ new RegExp("^https?://[^\\s]+$", "");
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.name === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "name" },
				message: "must have required property 'name'",
				schema: schema13.required,
				parentSchema: schema13,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "name" || key0 === "timeout" || key0 === "http" || key0 === "tcp" || key0 === "dns" || key0 === "command" || pattern0.test(key0))) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema13,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.name !== void 0) {
			let data0 = data.name;
			if (typeof data0 === "string") {
				if (data0.length < 1) {
					const err2 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/properties/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema13.properties.name,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema13.properties.name.type,
					parentSchema: schema13.properties.name,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.timeout !== void 0) {
			let data1 = data.timeout;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err4 = {
					instancePath: instancePath + "/timeout",
					schemaPath: "#/properties/timeout/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema13.properties.timeout.type,
					parentSchema: schema13.properties.timeout,
					data: data1
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 > 3600 || isNaN(data1)) {
					const err5 = {
						instancePath: instancePath + "/timeout",
						schemaPath: "#/properties/timeout/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 3600
						},
						message: "must be <= 3600",
						schema: 3600,
						parentSchema: schema13.properties.timeout,
						data: data1
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (data1 < 1 || isNaN(data1)) {
					const err6 = {
						instancePath: instancePath + "/timeout",
						schemaPath: "#/properties/timeout/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema13.properties.timeout,
						data: data1
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			}
		}
		if (data.http !== void 0) {
			let data2 = data.http;
			if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
				if (data2.url === void 0) {
					const err7 = {
						instancePath: instancePath + "/http",
						schemaPath: "#/properties/http/required",
						keyword: "required",
						params: { missingProperty: "url" },
						message: "must have required property 'url'",
						schema: schema13.properties.http.required,
						parentSchema: schema13.properties.http,
						data: data2
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				for (const key1 in data2) if (!(key1 === "url" || key1 === "status" || key1 === "contains" || key1 === "headers" || pattern0.test(key1))) {
					const err8 = {
						instancePath: instancePath + "/http",
						schemaPath: "#/properties/http/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema13.properties.http,
						data: data2
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data2.url !== void 0) {
					let data3 = data2.url;
					if (typeof data3 === "string") {
						if (!pattern13.test(data3)) {
							const err9 = {
								instancePath: instancePath + "/http/url",
								schemaPath: "#/properties/http/properties/url/pattern",
								keyword: "pattern",
								params: { pattern: "^https?://[^\\s]+$" },
								message: "must match pattern \"^https?://[^\\s]+$\"",
								schema: "^https?://[^\\s]+$",
								parentSchema: schema13.properties.http.properties.url,
								data: data3
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
					} else {
						const err10 = {
							instancePath: instancePath + "/http/url",
							schemaPath: "#/properties/http/properties/url/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema13.properties.http.properties.url.type,
							parentSchema: schema13.properties.http.properties.url,
							data: data3
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
				if (data2.status !== void 0) {
					let data4 = data2.status;
					if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
						const err11 = {
							instancePath: instancePath + "/http/status",
							schemaPath: "#/properties/http/properties/status/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema13.properties.http.properties.status.type,
							parentSchema: schema13.properties.http.properties.status,
							data: data4
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
					if (typeof data4 == "number" && isFinite(data4)) {
						if (data4 > 599 || isNaN(data4)) {
							const err12 = {
								instancePath: instancePath + "/http/status",
								schemaPath: "#/properties/http/properties/status/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 599
								},
								message: "must be <= 599",
								schema: 599,
								parentSchema: schema13.properties.http.properties.status,
								data: data4
							};
							if (vErrors === null) vErrors = [err12];
							else vErrors.push(err12);
							errors++;
						}
						if (data4 < 100 || isNaN(data4)) {
							const err13 = {
								instancePath: instancePath + "/http/status",
								schemaPath: "#/properties/http/properties/status/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 100
								},
								message: "must be >= 100",
								schema: 100,
								parentSchema: schema13.properties.http.properties.status,
								data: data4
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
					}
				}
				if (data2.contains !== void 0) {
					let data5 = data2.contains;
					if (typeof data5 === "string") {
						if (data5.length < 1) {
							const err14 = {
								instancePath: instancePath + "/http/contains",
								schemaPath: "#/properties/http/properties/contains/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema13.properties.http.properties.contains,
								data: data5
							};
							if (vErrors === null) vErrors = [err14];
							else vErrors.push(err14);
							errors++;
						}
					} else {
						const err15 = {
							instancePath: instancePath + "/http/contains",
							schemaPath: "#/properties/http/properties/contains/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema13.properties.http.properties.contains.type,
							parentSchema: schema13.properties.http.properties.contains,
							data: data5
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
				}
				if (data2.headers !== void 0) {
					let data6 = data2.headers;
					if (data6 && typeof data6 == "object" && !Array.isArray(data6)) for (const key2 in data6) {
						let data7 = data6[key2];
						if (typeof data7 !== "string") {
							const err16 = {
								instancePath: instancePath + "/http/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/http/properties/headers/additionalProperties/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema13.properties.http.properties.headers.additionalProperties.type,
								parentSchema: schema13.properties.http.properties.headers.additionalProperties,
								data: data7
							};
							if (vErrors === null) vErrors = [err16];
							else vErrors.push(err16);
							errors++;
						}
					}
					else {
						const err17 = {
							instancePath: instancePath + "/http/headers",
							schemaPath: "#/properties/http/properties/headers/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema13.properties.http.properties.headers.type,
							parentSchema: schema13.properties.http.properties.headers,
							data: data6
						};
						if (vErrors === null) vErrors = [err17];
						else vErrors.push(err17);
						errors++;
					}
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/http",
					schemaPath: "#/properties/http/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema13.properties.http.type,
					parentSchema: schema13.properties.http,
					data: data2
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.tcp !== void 0) {
			let data8 = data.tcp;
			if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
				if (data8.port === void 0) {
					const err19 = {
						instancePath: instancePath + "/tcp",
						schemaPath: "#/properties/tcp/required",
						keyword: "required",
						params: { missingProperty: "port" },
						message: "must have required property 'port'",
						schema: schema13.properties.tcp.required,
						parentSchema: schema13.properties.tcp,
						data: data8
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
				for (const key3 in data8) if (!(key3 === "host" || key3 === "port" || pattern0.test(key3))) {
					const err20 = {
						instancePath: instancePath + "/tcp",
						schemaPath: "#/properties/tcp/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key3 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema13.properties.tcp,
						data: data8
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
				if (data8.host !== void 0) {
					let data9 = data8.host;
					if (typeof data9 === "string") {
						if (data9.length < 1) {
							const err21 = {
								instancePath: instancePath + "/tcp/host",
								schemaPath: "#/properties/tcp/properties/host/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema13.properties.tcp.properties.host,
								data: data9
							};
							if (vErrors === null) vErrors = [err21];
							else vErrors.push(err21);
							errors++;
						}
					} else {
						const err22 = {
							instancePath: instancePath + "/tcp/host",
							schemaPath: "#/properties/tcp/properties/host/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema13.properties.tcp.properties.host.type,
							parentSchema: schema13.properties.tcp.properties.host,
							data: data9
						};
						if (vErrors === null) vErrors = [err22];
						else vErrors.push(err22);
						errors++;
					}
				}
				if (data8.port !== void 0) {
					let data10 = data8.port;
					if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
						const err23 = {
							instancePath: instancePath + "/tcp/port",
							schemaPath: "#/properties/tcp/properties/port/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema13.properties.tcp.properties.port.type,
							parentSchema: schema13.properties.tcp.properties.port,
							data: data10
						};
						if (vErrors === null) vErrors = [err23];
						else vErrors.push(err23);
						errors++;
					}
					if (typeof data10 == "number" && isFinite(data10)) {
						if (data10 > 65535 || isNaN(data10)) {
							const err24 = {
								instancePath: instancePath + "/tcp/port",
								schemaPath: "#/properties/tcp/properties/port/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 65535
								},
								message: "must be <= 65535",
								schema: 65535,
								parentSchema: schema13.properties.tcp.properties.port,
								data: data10
							};
							if (vErrors === null) vErrors = [err24];
							else vErrors.push(err24);
							errors++;
						}
						if (data10 < 1 || isNaN(data10)) {
							const err25 = {
								instancePath: instancePath + "/tcp/port",
								schemaPath: "#/properties/tcp/properties/port/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1",
								schema: 1,
								parentSchema: schema13.properties.tcp.properties.port,
								data: data10
							};
							if (vErrors === null) vErrors = [err25];
							else vErrors.push(err25);
							errors++;
						}
					}
				}
			} else {
				const err26 = {
					instancePath: instancePath + "/tcp",
					schemaPath: "#/properties/tcp/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema13.properties.tcp.type,
					parentSchema: schema13.properties.tcp,
					data: data8
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
		}
		if (data.dns !== void 0) {
			let data11 = data.dns;
			if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
				if (data11.server === void 0) {
					const err27 = {
						instancePath: instancePath + "/dns",
						schemaPath: "#/properties/dns/required",
						keyword: "required",
						params: { missingProperty: "server" },
						message: "must have required property 'server'",
						schema: schema13.properties.dns.required,
						parentSchema: schema13.properties.dns,
						data: data11
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
				if (data11.name === void 0) {
					const err28 = {
						instancePath: instancePath + "/dns",
						schemaPath: "#/properties/dns/required",
						keyword: "required",
						params: { missingProperty: "name" },
						message: "must have required property 'name'",
						schema: schema13.properties.dns.required,
						parentSchema: schema13.properties.dns,
						data: data11
					};
					if (vErrors === null) vErrors = [err28];
					else vErrors.push(err28);
					errors++;
				}
				for (const key4 in data11) if (!(key4 === "server" || key4 === "port" || key4 === "name" || pattern0.test(key4))) {
					const err29 = {
						instancePath: instancePath + "/dns",
						schemaPath: "#/properties/dns/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key4 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema13.properties.dns,
						data: data11
					};
					if (vErrors === null) vErrors = [err29];
					else vErrors.push(err29);
					errors++;
				}
				if (data11.server !== void 0) {
					let data12 = data11.server;
					if (typeof data12 === "string") {
						if (data12.length < 1) {
							const err30 = {
								instancePath: instancePath + "/dns/server",
								schemaPath: "#/properties/dns/properties/server/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema13.properties.dns.properties.server,
								data: data12
							};
							if (vErrors === null) vErrors = [err30];
							else vErrors.push(err30);
							errors++;
						}
					} else {
						const err31 = {
							instancePath: instancePath + "/dns/server",
							schemaPath: "#/properties/dns/properties/server/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema13.properties.dns.properties.server.type,
							parentSchema: schema13.properties.dns.properties.server,
							data: data12
						};
						if (vErrors === null) vErrors = [err31];
						else vErrors.push(err31);
						errors++;
					}
				}
				if (data11.port !== void 0) {
					let data13 = data11.port;
					if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
						const err32 = {
							instancePath: instancePath + "/dns/port",
							schemaPath: "#/properties/dns/properties/port/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema13.properties.dns.properties.port.type,
							parentSchema: schema13.properties.dns.properties.port,
							data: data13
						};
						if (vErrors === null) vErrors = [err32];
						else vErrors.push(err32);
						errors++;
					}
					if (typeof data13 == "number" && isFinite(data13)) {
						if (data13 > 65535 || isNaN(data13)) {
							const err33 = {
								instancePath: instancePath + "/dns/port",
								schemaPath: "#/properties/dns/properties/port/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 65535
								},
								message: "must be <= 65535",
								schema: 65535,
								parentSchema: schema13.properties.dns.properties.port,
								data: data13
							};
							if (vErrors === null) vErrors = [err33];
							else vErrors.push(err33);
							errors++;
						}
						if (data13 < 1 || isNaN(data13)) {
							const err34 = {
								instancePath: instancePath + "/dns/port",
								schemaPath: "#/properties/dns/properties/port/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1",
								schema: 1,
								parentSchema: schema13.properties.dns.properties.port,
								data: data13
							};
							if (vErrors === null) vErrors = [err34];
							else vErrors.push(err34);
							errors++;
						}
					}
				}
				if (data11.name !== void 0) {
					let data14 = data11.name;
					if (typeof data14 === "string") {
						if (data14.length < 1) {
							const err35 = {
								instancePath: instancePath + "/dns/name",
								schemaPath: "#/properties/dns/properties/name/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema13.properties.dns.properties.name,
								data: data14
							};
							if (vErrors === null) vErrors = [err35];
							else vErrors.push(err35);
							errors++;
						}
					} else {
						const err36 = {
							instancePath: instancePath + "/dns/name",
							schemaPath: "#/properties/dns/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema13.properties.dns.properties.name.type,
							parentSchema: schema13.properties.dns.properties.name,
							data: data14
						};
						if (vErrors === null) vErrors = [err36];
						else vErrors.push(err36);
						errors++;
					}
				}
			} else {
				const err37 = {
					instancePath: instancePath + "/dns",
					schemaPath: "#/properties/dns/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema13.properties.dns.type,
					parentSchema: schema13.properties.dns,
					data: data11
				};
				if (vErrors === null) vErrors = [err37];
				else vErrors.push(err37);
				errors++;
			}
		}
		if (data.command !== void 0) {
			let data15 = data.command;
			if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
				if (data15.service === void 0) {
					const err38 = {
						instancePath: instancePath + "/command",
						schemaPath: "#/properties/command/required",
						keyword: "required",
						params: { missingProperty: "service" },
						message: "must have required property 'service'",
						schema: schema13.properties.command.required,
						parentSchema: schema13.properties.command,
						data: data15
					};
					if (vErrors === null) vErrors = [err38];
					else vErrors.push(err38);
					errors++;
				}
				if (data15.run === void 0) {
					const err39 = {
						instancePath: instancePath + "/command",
						schemaPath: "#/properties/command/required",
						keyword: "required",
						params: { missingProperty: "run" },
						message: "must have required property 'run'",
						schema: schema13.properties.command.required,
						parentSchema: schema13.properties.command,
						data: data15
					};
					if (vErrors === null) vErrors = [err39];
					else vErrors.push(err39);
					errors++;
				}
				for (const key5 in data15) if (!(key5 === "service" || key5 === "run" || pattern0.test(key5))) {
					const err40 = {
						instancePath: instancePath + "/command",
						schemaPath: "#/properties/command/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key5 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema13.properties.command,
						data: data15
					};
					if (vErrors === null) vErrors = [err40];
					else vErrors.push(err40);
					errors++;
				}
				if (data15.service !== void 0) {
					let data16 = data15.service;
					if (typeof data16 === "string") {
						if (data16.length < 1) {
							const err41 = {
								instancePath: instancePath + "/command/service",
								schemaPath: "#/properties/command/properties/service/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema13.properties.command.properties.service,
								data: data16
							};
							if (vErrors === null) vErrors = [err41];
							else vErrors.push(err41);
							errors++;
						}
					} else {
						const err42 = {
							instancePath: instancePath + "/command/service",
							schemaPath: "#/properties/command/properties/service/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema13.properties.command.properties.service.type,
							parentSchema: schema13.properties.command.properties.service,
							data: data16
						};
						if (vErrors === null) vErrors = [err42];
						else vErrors.push(err42);
						errors++;
					}
				}
				if (data15.run !== void 0) {
					let data17 = data15.run;
					if (Array.isArray(data17)) {
						if (data17.length < 1) {
							const err43 = {
								instancePath: instancePath + "/command/run",
								schemaPath: "#/definitions/argv/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 items",
								schema: 1,
								parentSchema: schema14,
								data: data17
							};
							if (vErrors === null) vErrors = [err43];
							else vErrors.push(err43);
							errors++;
						}
						const len0 = data17.length;
						for (let i0 = 0; i0 < len0; i0++) {
							let data18 = data17[i0];
							if (typeof data18 !== "string") {
								const err44 = {
									instancePath: instancePath + "/command/run/" + i0,
									schemaPath: "#/definitions/argv/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema14.items.type,
									parentSchema: schema14.items,
									data: data18
								};
								if (vErrors === null) vErrors = [err44];
								else vErrors.push(err44);
								errors++;
							}
						}
					} else {
						const err45 = {
							instancePath: instancePath + "/command/run",
							schemaPath: "#/definitions/argv/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema14.type,
							parentSchema: schema14,
							data: data17
						};
						if (vErrors === null) vErrors = [err45];
						else vErrors.push(err45);
						errors++;
					}
				}
			} else {
				const err46 = {
					instancePath: instancePath + "/command",
					schemaPath: "#/properties/command/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema13.properties.command.type,
					parentSchema: schema13.properties.command,
					data: data15
				};
				if (vErrors === null) vErrors = [err46];
				else vErrors.push(err46);
				errors++;
			}
		}
	} else {
		const err47 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema13.type,
			parentSchema: schema13,
			data
		};
		if (vErrors === null) vErrors = [err47];
		else vErrors.push(err47);
		errors++;
	}
	validate12.errors = vErrors;
	return errors === 0;
}
const schema16 = {
	"title": "StackFileReload",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"required": ["files", "service"],
	"properties": {
		"files": {
			"description": "Files, or folders with a trailing slash, relative to the stack's folder.",
			"type": "array",
			"minItems": 1,
			"items": {
				"type": "string",
				"minLength": 1
			}
		},
		"service": {
			"description": "Service of compose.yaml that reads the files.",
			"type": "string",
			"minLength": 1
		},
		"run": { "$ref": "#/definitions/argv" },
		"signal": {
			"description": "Signal sent to the container's first process.",
			"type": "string",
			"enum": [
				"SIGHUP",
				"SIGUSR1",
				"SIGUSR2",
				"SIGINT",
				"SIGTERM",
				"SIGWINCH"
			]
		},
		"restart": {
			"description": "true: restart the container instead of making a new one.",
			"type": "boolean",
			"enum": [true]
		}
	}
};
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.files === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "files" },
				message: "must have required property 'files'",
				schema: schema16.required,
				parentSchema: schema16,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.service === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "service" },
				message: "must have required property 'service'",
				schema: schema16.required,
				parentSchema: schema16,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "files" || key0 === "service" || key0 === "run" || key0 === "signal" || key0 === "restart" || pattern0.test(key0))) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema16,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.files !== void 0) {
			let data0 = data.files;
			if (Array.isArray(data0)) {
				if (data0.length < 1) {
					const err3 = {
						instancePath: instancePath + "/files",
						schemaPath: "#/properties/files/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema16.properties.files,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				const len0 = data0.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data1 = data0[i0];
					if (typeof data1 === "string") {
						if (data1.length < 1) {
							const err4 = {
								instancePath: instancePath + "/files/" + i0,
								schemaPath: "#/properties/files/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema16.properties.files.items,
								data: data1
							};
							if (vErrors === null) vErrors = [err4];
							else vErrors.push(err4);
							errors++;
						}
					} else {
						const err5 = {
							instancePath: instancePath + "/files/" + i0,
							schemaPath: "#/properties/files/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema16.properties.files.items.type,
							parentSchema: schema16.properties.files.items,
							data: data1
						};
						if (vErrors === null) vErrors = [err5];
						else vErrors.push(err5);
						errors++;
					}
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/files",
					schemaPath: "#/properties/files/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema16.properties.files.type,
					parentSchema: schema16.properties.files,
					data: data0
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.service !== void 0) {
			let data2 = data.service;
			if (typeof data2 === "string") {
				if (data2.length < 1) {
					const err7 = {
						instancePath: instancePath + "/service",
						schemaPath: "#/properties/service/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema16.properties.service,
						data: data2
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/service",
					schemaPath: "#/properties/service/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema16.properties.service.type,
					parentSchema: schema16.properties.service,
					data: data2
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.run !== void 0) {
			let data3 = data.run;
			if (Array.isArray(data3)) {
				if (data3.length < 1) {
					const err9 = {
						instancePath: instancePath + "/run",
						schemaPath: "#/definitions/argv/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema14,
						data: data3
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				const len1 = data3.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data4 = data3[i1];
					if (typeof data4 !== "string") {
						const err10 = {
							instancePath: instancePath + "/run/" + i1,
							schemaPath: "#/definitions/argv/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema14.items.type,
							parentSchema: schema14.items,
							data: data4
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/run",
					schemaPath: "#/definitions/argv/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema14.type,
					parentSchema: schema14,
					data: data3
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.signal !== void 0) {
			let data5 = data.signal;
			if (typeof data5 !== "string") {
				const err12 = {
					instancePath: instancePath + "/signal",
					schemaPath: "#/properties/signal/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema16.properties.signal.type,
					parentSchema: schema16.properties.signal,
					data: data5
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
			if (!(data5 === "SIGHUP" || data5 === "SIGUSR1" || data5 === "SIGUSR2" || data5 === "SIGINT" || data5 === "SIGTERM" || data5 === "SIGWINCH")) {
				const err13 = {
					instancePath: instancePath + "/signal",
					schemaPath: "#/properties/signal/enum",
					keyword: "enum",
					params: { allowedValues: schema16.properties.signal.enum },
					message: "must be equal to one of the allowed values",
					schema: schema16.properties.signal.enum,
					parentSchema: schema16.properties.signal,
					data: data5
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.restart !== void 0) {
			let data6 = data.restart;
			if (typeof data6 !== "boolean") {
				const err14 = {
					instancePath: instancePath + "/restart",
					schemaPath: "#/properties/restart/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema16.properties.restart.type,
					parentSchema: schema16.properties.restart,
					data: data6
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
			if (!(data6 === true)) {
				const err15 = {
					instancePath: instancePath + "/restart",
					schemaPath: "#/properties/restart/enum",
					keyword: "enum",
					params: { allowedValues: schema16.properties.restart.enum },
					message: "must be equal to one of the allowed values",
					schema: schema16.properties.restart.enum,
					parentSchema: schema16.properties.restart,
					data: data6
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
	} else {
		const err16 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema16.type,
			parentSchema: schema16,
			data
		};
		if (vErrors === null) vErrors = [err16];
		else vErrors.push(err16);
		errors++;
	}
	validate14.errors = vErrors;
	return errors === 0;
}
const schema18 = {
	"title": "StackFileBackup",
	"description": "How the data of this stack are copied: before a change that no image can undo (`irreversible`, allow-destroy), and by `fairlead backup`. Kept on the VM, for root alone.",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"required": ["parts"],
	"properties": {
		"keep": {
			"description": "How many backups are kept. Those that a kept release needs are kept besides. Default: 3.",
			"type": "integer",
			"minimum": 1,
			"maximum": 1e3
		},
		"timeout": {
			"description": "Seconds that each command may take. Default: 900.",
			"type": "integer",
			"minimum": 1,
			"maximum": 86400
		},
		"stop": {
			"description": "Services stopped while the copy is made and while it is put back, so that it is of one moment.",
			"type": "array",
			"items": {
				"type": "string",
				"minLength": 1
			}
		},
		"parts": {
			"description": "The files of one backup, in this order.",
			"type": "array",
			"minItems": 1,
			"items": { "$ref": "#/definitions/backupPart" }
		}
	}
};
const schema19 = {
	"title": "StackFileBackupPart",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"required": [
		"name",
		"service",
		"run",
		"test"
	],
	"properties": {
		"name": {
			"description": "Name of the file: \"database\".",
			"type": "string",
			"pattern": "^[a-z0-9][a-z0-9-]{0,40}$"
		},
		"service": {
			"description": "Service of compose.yaml in whose container the commands run; when `stop` names it, in a throw-away container with its image and volumes.",
			"type": "string",
			"minLength": 1
		},
		"run": {
			"description": "Prints the copy on standard output.",
			"$ref": "#/definitions/argv"
		},
		"test": {
			"description": "Reads the copy on standard input and fails when it is not whole: [pg_restore, --list].",
			"$ref": "#/definitions/argv"
		},
		"restore": {
			"description": "Reads the copy on standard input and puts it in the place of what is there. Absent: going back is refused, with the command to do it by hand.",
			"$ref": "#/definitions/argv"
		}
	}
};
const pattern21 = /* @__PURE__ */ new RegExp("^[a-z0-9][a-z0-9-]{0,40}$", "");
function validate17(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.name === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "name" },
				message: "must have required property 'name'",
				schema: schema19.required,
				parentSchema: schema19,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.service === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "service" },
				message: "must have required property 'service'",
				schema: schema19.required,
				parentSchema: schema19,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.run === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "run" },
				message: "must have required property 'run'",
				schema: schema19.required,
				parentSchema: schema19,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.test === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "test" },
				message: "must have required property 'test'",
				schema: schema19.required,
				parentSchema: schema19,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "name" || key0 === "service" || key0 === "run" || key0 === "test" || key0 === "restore" || pattern0.test(key0))) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema19,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.name !== void 0) {
			let data0 = data.name;
			if (typeof data0 === "string") {
				if (!pattern21.test(data0)) {
					const err5 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/properties/name/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9][a-z0-9-]{0,40}$" },
						message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,40}$\"",
						schema: "^[a-z0-9][a-z0-9-]{0,40}$",
						parentSchema: schema19.properties.name,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema19.properties.name.type,
					parentSchema: schema19.properties.name,
					data: data0
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.service !== void 0) {
			let data1 = data.service;
			if (typeof data1 === "string") {
				if (data1.length < 1) {
					const err7 = {
						instancePath: instancePath + "/service",
						schemaPath: "#/properties/service/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema19.properties.service,
						data: data1
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/service",
					schemaPath: "#/properties/service/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema19.properties.service.type,
					parentSchema: schema19.properties.service,
					data: data1
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.run !== void 0) {
			let data2 = data.run;
			if (Array.isArray(data2)) {
				if (data2.length < 1) {
					const err9 = {
						instancePath: instancePath + "/run",
						schemaPath: "#/definitions/argv/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema14,
						data: data2
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				const len0 = data2.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data3 = data2[i0];
					if (typeof data3 !== "string") {
						const err10 = {
							instancePath: instancePath + "/run/" + i0,
							schemaPath: "#/definitions/argv/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema14.items.type,
							parentSchema: schema14.items,
							data: data3
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/run",
					schemaPath: "#/definitions/argv/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema14.type,
					parentSchema: schema14,
					data: data2
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.test !== void 0) {
			let data4 = data.test;
			if (Array.isArray(data4)) {
				if (data4.length < 1) {
					const err12 = {
						instancePath: instancePath + "/test",
						schemaPath: "#/definitions/argv/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema14,
						data: data4
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				const len1 = data4.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data5 = data4[i1];
					if (typeof data5 !== "string") {
						const err13 = {
							instancePath: instancePath + "/test/" + i1,
							schemaPath: "#/definitions/argv/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema14.items.type,
							parentSchema: schema14.items,
							data: data5
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/test",
					schemaPath: "#/definitions/argv/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema14.type,
					parentSchema: schema14,
					data: data4
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.restore !== void 0) {
			let data6 = data.restore;
			if (Array.isArray(data6)) {
				if (data6.length < 1) {
					const err15 = {
						instancePath: instancePath + "/restore",
						schemaPath: "#/definitions/argv/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema14,
						data: data6
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
				const len2 = data6.length;
				for (let i2 = 0; i2 < len2; i2++) {
					let data7 = data6[i2];
					if (typeof data7 !== "string") {
						const err16 = {
							instancePath: instancePath + "/restore/" + i2,
							schemaPath: "#/definitions/argv/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema14.items.type,
							parentSchema: schema14.items,
							data: data7
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
			} else {
				const err17 = {
					instancePath: instancePath + "/restore",
					schemaPath: "#/definitions/argv/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema14.type,
					parentSchema: schema14,
					data: data6
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
	} else {
		const err18 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema19.type,
			parentSchema: schema19,
			data
		};
		if (vErrors === null) vErrors = [err18];
		else vErrors.push(err18);
		errors++;
	}
	validate17.errors = vErrors;
	return errors === 0;
}
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.parts === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "parts" },
				message: "must have required property 'parts'",
				schema: schema18.required,
				parentSchema: schema18,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "keep" || key0 === "timeout" || key0 === "stop" || key0 === "parts" || pattern0.test(key0))) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema18,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.keep !== void 0) {
			let data0 = data.keep;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
				const err2 = {
					instancePath: instancePath + "/keep",
					schemaPath: "#/properties/keep/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema18.properties.keep.type,
					parentSchema: schema18.properties.keep,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (typeof data0 == "number" && isFinite(data0)) {
				if (data0 > 1e3 || isNaN(data0)) {
					const err3 = {
						instancePath: instancePath + "/keep",
						schemaPath: "#/properties/keep/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1e3
						},
						message: "must be <= 1000",
						schema: 1e3,
						parentSchema: schema18.properties.keep,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (data0 < 1 || isNaN(data0)) {
					const err4 = {
						instancePath: instancePath + "/keep",
						schemaPath: "#/properties/keep/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema18.properties.keep,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			}
		}
		if (data.timeout !== void 0) {
			let data1 = data.timeout;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err5 = {
					instancePath: instancePath + "/timeout",
					schemaPath: "#/properties/timeout/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema18.properties.timeout.type,
					parentSchema: schema18.properties.timeout,
					data: data1
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 > 86400 || isNaN(data1)) {
					const err6 = {
						instancePath: instancePath + "/timeout",
						schemaPath: "#/properties/timeout/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 86400
						},
						message: "must be <= 86400",
						schema: 86400,
						parentSchema: schema18.properties.timeout,
						data: data1
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data1 < 1 || isNaN(data1)) {
					const err7 = {
						instancePath: instancePath + "/timeout",
						schemaPath: "#/properties/timeout/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema18.properties.timeout,
						data: data1
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			}
		}
		if (data.stop !== void 0) {
			let data2 = data.stop;
			if (Array.isArray(data2)) {
				const len0 = data2.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data3 = data2[i0];
					if (typeof data3 === "string") {
						if (data3.length < 1) {
							const err8 = {
								instancePath: instancePath + "/stop/" + i0,
								schemaPath: "#/properties/stop/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema18.properties.stop.items,
								data: data3
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
					} else {
						const err9 = {
							instancePath: instancePath + "/stop/" + i0,
							schemaPath: "#/properties/stop/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema18.properties.stop.items.type,
							parentSchema: schema18.properties.stop.items,
							data: data3
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/stop",
					schemaPath: "#/properties/stop/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema18.properties.stop.type,
					parentSchema: schema18.properties.stop,
					data: data2
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.parts !== void 0) {
			let data4 = data.parts;
			if (Array.isArray(data4)) {
				if (data4.length < 1) {
					const err11 = {
						instancePath: instancePath + "/parts",
						schemaPath: "#/properties/parts/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema18.properties.parts,
						data: data4
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
				const len1 = data4.length;
				for (let i1 = 0; i1 < len1; i1++) if (!validate17(data4[i1], {
					instancePath: instancePath + "/parts/" + i1,
					parentData: data4,
					parentDataProperty: i1,
					rootData
				})) {
					vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
					errors = vErrors.length;
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/parts",
					schemaPath: "#/properties/parts/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema18.properties.parts.type,
					parentSchema: schema18.properties.parts,
					data: data4
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
	} else {
		const err13 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema18.type,
			parentSchema: schema18,
			data
		};
		if (vErrors === null) vErrors = [err13];
		else vErrors.push(err13);
		errors++;
	}
	validate16.errors = vErrors;
	return errors === 0;
}
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(func2.call(schema12.properties, key0) || pattern0.test(key0))) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema12,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.description !== void 0) {
			let data0 = data.description;
			if (typeof data0 === "string") {
				if (data0.length < 1) {
					const err1 = {
						instancePath: instancePath + "/description",
						schemaPath: "#/properties/description/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema12.properties.description,
						data: data0
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
			} else {
				const err2 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/properties/description/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema12.properties.description.type,
					parentSchema: schema12.properties.description,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.needs !== void 0) {
			let data1 = data.needs;
			if (Array.isArray(data1)) {
				const len0 = data1.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data2 = data1[i0];
					if (typeof data2 === "string") {
						if (data2.length < 1) {
							const err3 = {
								instancePath: instancePath + "/needs/" + i0,
								schemaPath: "#/properties/needs/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema12.properties.needs.items,
								data: data2
							};
							if (vErrors === null) vErrors = [err3];
							else vErrors.push(err3);
							errors++;
						}
					} else {
						const err4 = {
							instancePath: instancePath + "/needs/" + i0,
							schemaPath: "#/properties/needs/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema12.properties.needs.items.type,
							parentSchema: schema12.properties.needs.items,
							data: data2
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/needs",
					schemaPath: "#/properties/needs/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema12.properties.needs.type,
					parentSchema: schema12.properties.needs,
					data: data1
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.impact !== void 0) {
			let data3 = data.impact;
			if (typeof data3 === "string") {
				if (data3.length < 1) {
					const err6 = {
						instancePath: instancePath + "/impact",
						schemaPath: "#/properties/impact/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema12.properties.impact,
						data: data3
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/impact",
					schemaPath: "#/properties/impact/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema12.properties.impact.type,
					parentSchema: schema12.properties.impact,
					data: data3
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.carries !== void 0) {
			let data4 = data.carries;
			if (typeof data4 !== "string") {
				const err8 = {
					instancePath: instancePath + "/carries",
					schemaPath: "#/properties/carries/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema12.properties.carries.type,
					parentSchema: schema12.properties.carries,
					data: data4
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
			if (!(data4 === "runner" || data4 === "forge")) {
				const err9 = {
					instancePath: instancePath + "/carries",
					schemaPath: "#/properties/carries/enum",
					keyword: "enum",
					params: { allowedValues: schema12.properties.carries.enum },
					message: "must be equal to one of the allowed values",
					schema: schema12.properties.carries.enum,
					parentSchema: schema12.properties.carries,
					data: data4
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.timeout !== void 0) {
			let data5 = data.timeout;
			if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
				const err10 = {
					instancePath: instancePath + "/timeout",
					schemaPath: "#/properties/timeout/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema12.properties.timeout.type,
					parentSchema: schema12.properties.timeout,
					data: data5
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
			if (typeof data5 == "number" && isFinite(data5)) {
				if (data5 > 7200 || isNaN(data5)) {
					const err11 = {
						instancePath: instancePath + "/timeout",
						schemaPath: "#/properties/timeout/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 7200
						},
						message: "must be <= 7200",
						schema: 7200,
						parentSchema: schema12.properties.timeout,
						data: data5
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
				if (data5 < 10 || isNaN(data5)) {
					const err12 = {
						instancePath: instancePath + "/timeout",
						schemaPath: "#/properties/timeout/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 10
						},
						message: "must be >= 10",
						schema: 10,
						parentSchema: schema12.properties.timeout,
						data: data5
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
			}
		}
		if (data.stability !== void 0) {
			let data6 = data.stability;
			if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
				const err13 = {
					instancePath: instancePath + "/stability",
					schemaPath: "#/properties/stability/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema12.properties.stability.type,
					parentSchema: schema12.properties.stability,
					data: data6
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
			if (typeof data6 == "number" && isFinite(data6)) {
				if (data6 > 600 || isNaN(data6)) {
					const err14 = {
						instancePath: instancePath + "/stability",
						schemaPath: "#/properties/stability/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 600
						},
						message: "must be <= 600",
						schema: 600,
						parentSchema: schema12.properties.stability,
						data: data6
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
				if (data6 < 0 || isNaN(data6)) {
					const err15 = {
						instancePath: instancePath + "/stability",
						schemaPath: "#/properties/stability/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0",
						schema: 0,
						parentSchema: schema12.properties.stability,
						data: data6
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
			}
		}
		if (data.checks !== void 0) {
			let data7 = data.checks;
			if (Array.isArray(data7)) {
				const len1 = data7.length;
				for (let i1 = 0; i1 < len1; i1++) if (!validate12(data7[i1], {
					instancePath: instancePath + "/checks/" + i1,
					parentData: data7,
					parentDataProperty: i1,
					rootData
				})) {
					vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
					errors = vErrors.length;
				}
			} else {
				const err16 = {
					instancePath: instancePath + "/checks",
					schemaPath: "#/properties/checks/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema12.properties.checks.type,
					parentSchema: schema12.properties.checks,
					data: data7
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.validate !== void 0) {
			let data9 = data.validate;
			if (Array.isArray(data9)) {
				const len2 = data9.length;
				for (let i2 = 0; i2 < len2; i2++) {
					let data10 = data9[i2];
					if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
						if (data10.service === void 0) {
							const err17 = {
								instancePath: instancePath + "/validate/" + i2,
								schemaPath: "#/properties/validate/items/required",
								keyword: "required",
								params: { missingProperty: "service" },
								message: "must have required property 'service'",
								schema: schema12.properties.validate.items.required,
								parentSchema: schema12.properties.validate.items,
								data: data10
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
						if (data10.run === void 0) {
							const err18 = {
								instancePath: instancePath + "/validate/" + i2,
								schemaPath: "#/properties/validate/items/required",
								keyword: "required",
								params: { missingProperty: "run" },
								message: "must have required property 'run'",
								schema: schema12.properties.validate.items.required,
								parentSchema: schema12.properties.validate.items,
								data: data10
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
						for (const key1 in data10) if (!(key1 === "service" || key1 === "run" || pattern0.test(key1))) {
							const err19 = {
								instancePath: instancePath + "/validate/" + i2,
								schemaPath: "#/properties/validate/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key1 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema12.properties.validate.items,
								data: data10
							};
							if (vErrors === null) vErrors = [err19];
							else vErrors.push(err19);
							errors++;
						}
						if (data10.service !== void 0) {
							let data11 = data10.service;
							if (typeof data11 === "string") {
								if (data11.length < 1) {
									const err20 = {
										instancePath: instancePath + "/validate/" + i2 + "/service",
										schemaPath: "#/properties/validate/items/properties/service/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema12.properties.validate.items.properties.service,
										data: data11
									};
									if (vErrors === null) vErrors = [err20];
									else vErrors.push(err20);
									errors++;
								}
							} else {
								const err21 = {
									instancePath: instancePath + "/validate/" + i2 + "/service",
									schemaPath: "#/properties/validate/items/properties/service/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema12.properties.validate.items.properties.service.type,
									parentSchema: schema12.properties.validate.items.properties.service,
									data: data11
								};
								if (vErrors === null) vErrors = [err21];
								else vErrors.push(err21);
								errors++;
							}
						}
						if (data10.run !== void 0) {
							let data12 = data10.run;
							if (Array.isArray(data12)) {
								if (data12.length < 1) {
									const err22 = {
										instancePath: instancePath + "/validate/" + i2 + "/run",
										schemaPath: "#/definitions/argv/minItems",
										keyword: "minItems",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 items",
										schema: 1,
										parentSchema: schema14,
										data: data12
									};
									if (vErrors === null) vErrors = [err22];
									else vErrors.push(err22);
									errors++;
								}
								const len3 = data12.length;
								for (let i3 = 0; i3 < len3; i3++) {
									let data13 = data12[i3];
									if (typeof data13 !== "string") {
										const err23 = {
											instancePath: instancePath + "/validate/" + i2 + "/run/" + i3,
											schemaPath: "#/definitions/argv/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema14.items.type,
											parentSchema: schema14.items,
											data: data13
										};
										if (vErrors === null) vErrors = [err23];
										else vErrors.push(err23);
										errors++;
									}
								}
							} else {
								const err24 = {
									instancePath: instancePath + "/validate/" + i2 + "/run",
									schemaPath: "#/definitions/argv/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema14.type,
									parentSchema: schema14,
									data: data12
								};
								if (vErrors === null) vErrors = [err24];
								else vErrors.push(err24);
								errors++;
							}
						}
					} else {
						const err25 = {
							instancePath: instancePath + "/validate/" + i2,
							schemaPath: "#/properties/validate/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema12.properties.validate.items.type,
							parentSchema: schema12.properties.validate.items,
							data: data10
						};
						if (vErrors === null) vErrors = [err25];
						else vErrors.push(err25);
						errors++;
					}
				}
			} else {
				const err26 = {
					instancePath: instancePath + "/validate",
					schemaPath: "#/properties/validate/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema12.properties.validate.type,
					parentSchema: schema12.properties.validate,
					data: data9
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
		}
		if (data.reload !== void 0) {
			let data14 = data.reload;
			if (Array.isArray(data14)) {
				const len4 = data14.length;
				for (let i4 = 0; i4 < len4; i4++) if (!validate14(data14[i4], {
					instancePath: instancePath + "/reload/" + i4,
					parentData: data14,
					parentDataProperty: i4,
					rootData
				})) {
					vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
					errors = vErrors.length;
				}
			} else {
				const err27 = {
					instancePath: instancePath + "/reload",
					schemaPath: "#/properties/reload/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema12.properties.reload.type,
					parentSchema: schema12.properties.reload,
					data: data14
				};
				if (vErrors === null) vErrors = [err27];
				else vErrors.push(err27);
				errors++;
			}
		}
		if (data.backup !== void 0) {
			if (!validate16(data.backup, {
				instancePath: instancePath + "/backup",
				parentData: data,
				parentDataProperty: "backup",
				rootData
			})) {
				vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
				errors = vErrors.length;
			}
		}
		if (data.irreversible !== void 0) {
			let data17 = data.irreversible;
			if (data17 && typeof data17 == "object" && !Array.isArray(data17)) for (const key2 in data17) {
				let data18 = data17[key2];
				if (typeof data18 !== "string") {
					const err28 = {
						instancePath: instancePath + "/irreversible/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/irreversible/additionalProperties/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string",
						schema: schema12.properties.irreversible.additionalProperties.type,
						parentSchema: schema12.properties.irreversible.additionalProperties,
						data: data18
					};
					if (vErrors === null) vErrors = [err28];
					else vErrors.push(err28);
					errors++;
				}
				if (!(data18 === "major" || data18 === "minor" || data18 === "any")) {
					const err29 = {
						instancePath: instancePath + "/irreversible/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/irreversible/additionalProperties/enum",
						keyword: "enum",
						params: { allowedValues: schema12.properties.irreversible.additionalProperties.enum },
						message: "must be equal to one of the allowed values",
						schema: schema12.properties.irreversible.additionalProperties.enum,
						parentSchema: schema12.properties.irreversible.additionalProperties,
						data: data18
					};
					if (vErrors === null) vErrors = [err29];
					else vErrors.push(err29);
					errors++;
				}
			}
			else {
				const err30 = {
					instancePath: instancePath + "/irreversible",
					schemaPath: "#/properties/irreversible/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema12.properties.irreversible.type,
					parentSchema: schema12.properties.irreversible,
					data: data17
				};
				if (vErrors === null) vErrors = [err30];
				else vErrors.push(err30);
				errors++;
			}
		}
		if (data.secrets !== void 0) {
			let data19 = data.secrets;
			if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
				for (const key3 in data19) {
					const _errs42 = errors;
					if (typeof key3 === "string") {
						if (!pattern22.test(key3)) {
							const err31 = {
								instancePath: instancePath + "/secrets",
								schemaPath: "#/properties/secrets/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$" },
								message: "must match pattern \"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$\"",
								schema: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$",
								parentSchema: schema12.properties.secrets.propertyNames,
								data: key3,
								propertyName: key3
							};
							if (vErrors === null) vErrors = [err31];
							else vErrors.push(err31);
							errors++;
						}
					}
					if (!(_errs42 === errors)) {
						const err32 = {
							instancePath: instancePath + "/secrets",
							schemaPath: "#/properties/secrets/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key3 },
							message: "property name must be valid",
							schema: schema12.properties.secrets.propertyNames,
							parentSchema: schema12.properties.secrets,
							data: data19
						};
						if (vErrors === null) vErrors = [err32];
						else vErrors.push(err32);
						errors++;
					}
				}
				for (const key4 in data19) {
					let data20 = data19[key4];
					if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
						if (data20.owner === void 0) {
							const err33 = {
								instancePath: instancePath + "/secrets/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/definitions/secret/required",
								keyword: "required",
								params: { missingProperty: "owner" },
								message: "must have required property 'owner'",
								schema: schema23.required,
								parentSchema: schema23,
								data: data20
							};
							if (vErrors === null) vErrors = [err33];
							else vErrors.push(err33);
							errors++;
						}
						for (const key5 in data20) if (!(key5 === "owner" || key5 === "generate" || key5 === "description" || pattern0.test(key5))) {
							const err34 = {
								instancePath: instancePath + "/secrets/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/definitions/secret/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key5 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema23,
								data: data20
							};
							if (vErrors === null) vErrors = [err34];
							else vErrors.push(err34);
							errors++;
						}
						if (data20.owner !== void 0) {
							let data21 = data20.owner;
							if (typeof data21 === "string") {
								if (!pattern24.test(data21)) {
									const err35 = {
										instancePath: instancePath + "/secrets/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/owner",
										schemaPath: "#/definitions/secret/properties/owner/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9]{1,10}(:[0-9]{1,10})?$" },
										message: "must match pattern \"^[0-9]{1,10}(:[0-9]{1,10})?$\"",
										schema: "^[0-9]{1,10}(:[0-9]{1,10})?$",
										parentSchema: schema23.properties.owner,
										data: data21
									};
									if (vErrors === null) vErrors = [err35];
									else vErrors.push(err35);
									errors++;
								}
							} else {
								const err36 = {
									instancePath: instancePath + "/secrets/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/owner",
									schemaPath: "#/definitions/secret/properties/owner/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema23.properties.owner.type,
									parentSchema: schema23.properties.owner,
									data: data21
								};
								if (vErrors === null) vErrors = [err36];
								else vErrors.push(err36);
								errors++;
							}
						}
						if (data20.generate !== void 0) {
							let data22 = data20.generate;
							if (typeof data22 !== "string") {
								const err37 = {
									instancePath: instancePath + "/secrets/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/generate",
									schemaPath: "#/definitions/secret/properties/generate/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema23.properties.generate.type,
									parentSchema: schema23.properties.generate,
									data: data22
								};
								if (vErrors === null) vErrors = [err37];
								else vErrors.push(err37);
								errors++;
							}
							if (!(data22 === "hex16" || data22 === "hex32" || data22 === "base64-32" || data22 === "alnum50")) {
								const err38 = {
									instancePath: instancePath + "/secrets/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/generate",
									schemaPath: "#/definitions/secret/properties/generate/enum",
									keyword: "enum",
									params: { allowedValues: schema23.properties.generate.enum },
									message: "must be equal to one of the allowed values",
									schema: schema23.properties.generate.enum,
									parentSchema: schema23.properties.generate,
									data: data22
								};
								if (vErrors === null) vErrors = [err38];
								else vErrors.push(err38);
								errors++;
							}
						}
						if (data20.description !== void 0) {
							let data23 = data20.description;
							if (typeof data23 !== "string") {
								const err39 = {
									instancePath: instancePath + "/secrets/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/description",
									schemaPath: "#/definitions/secret/properties/description/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema23.properties.description.type,
									parentSchema: schema23.properties.description,
									data: data23
								};
								if (vErrors === null) vErrors = [err39];
								else vErrors.push(err39);
								errors++;
							}
						}
					} else {
						const err40 = {
							instancePath: instancePath + "/secrets/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/secret/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema23.type,
							parentSchema: schema23,
							data: data20
						};
						if (vErrors === null) vErrors = [err40];
						else vErrors.push(err40);
						errors++;
					}
				}
			} else {
				const err41 = {
					instancePath: instancePath + "/secrets",
					schemaPath: "#/properties/secrets/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema12.properties.secrets.type,
					parentSchema: schema12.properties.secrets,
					data: data19
				};
				if (vErrors === null) vErrors = [err41];
				else vErrors.push(err41);
				errors++;
			}
		}
	} else {
		const err42 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema12.type,
			parentSchema: schema12,
			data
		};
		if (vErrors === null) vErrors = [err42];
		else vErrors.push(err42);
		errors++;
	}
	validate11.errors = vErrors;
	return errors === 0;
}
const validateHosts = validate20;
const schema24 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"$id": "https://fairlead.invalid/schemas/hosts.schema.json",
	"title": "HostsFile",
	"description": "The file of `--hosts`: other addresses and keys for the same VMs, so that one repository also deploys to a lab. One key per VM; each value given replaces that of vm.yaml.",
	"type": "object",
	"propertyNames": { "pattern": "^(x-.*|[a-z0-9][a-z0-9-]*)$" },
	"patternProperties": { "^x-": {} },
	"additionalProperties": {
		"title": "HostOverlay",
		"type": "object",
		"additionalProperties": false,
		"patternProperties": { "^x-": {} },
		"properties": {
			"host": {
				"description": "Name or address to connect to.",
				"type": "string",
				"minLength": 1
			},
			"port": {
				"description": "TCP port of sshd.",
				"type": "integer",
				"minimum": 1,
				"maximum": 65535
			},
			"user": {
				"description": "User to log in as.",
				"type": "string",
				"pattern": "^[a-z_][a-z0-9_-]*$"
			},
			"hostKeys": {
				"description": "Public host keys that are accepted: `ssh-ed25519 AAAA…`.",
				"type": "array",
				"items": {
					"type": "string",
					"pattern": "^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$"
				}
			}
		}
	}
};
const pattern25 = /* @__PURE__ */ new RegExp("^(x-.*|[a-z0-9][a-z0-9-]*)$", "");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) {
			const _errs1 = errors;
			if (typeof key0 === "string") {
				if (!pattern25.test(key0)) {
					const err0 = {
						instancePath,
						schemaPath: "#/propertyNames/pattern",
						keyword: "pattern",
						params: { pattern: "^(x-.*|[a-z0-9][a-z0-9-]*)$" },
						message: "must match pattern \"^(x-.*|[a-z0-9][a-z0-9-]*)$\"",
						schema: "^(x-.*|[a-z0-9][a-z0-9-]*)$",
						parentSchema: schema24.propertyNames,
						data: key0,
						propertyName: key0
					};
					if (vErrors === null) vErrors = [err0];
					else vErrors.push(err0);
					errors++;
				}
			}
			if (!(_errs1 === errors)) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid",
					schema: schema24.propertyNames,
					parentSchema: schema24,
					data
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		for (const key1 in data) if (!pattern0.test(key1)) {
			let data0 = data[key1];
			if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
				for (const key2 in data0) if (!(key2 === "host" || key2 === "port" || key2 === "user" || key2 === "hostKeys" || pattern0.test(key2))) {
					const err2 = {
						instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/additionalProperties/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema24.additionalProperties,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (data0.host !== void 0) {
					let data1 = data0.host;
					if (typeof data1 === "string") {
						if (data1.length < 1) {
							const err3 = {
								instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/host",
								schemaPath: "#/additionalProperties/properties/host/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema24.additionalProperties.properties.host,
								data: data1
							};
							if (vErrors === null) vErrors = [err3];
							else vErrors.push(err3);
							errors++;
						}
					} else {
						const err4 = {
							instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/host",
							schemaPath: "#/additionalProperties/properties/host/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema24.additionalProperties.properties.host.type,
							parentSchema: schema24.additionalProperties.properties.host,
							data: data1
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				}
				if (data0.port !== void 0) {
					let data2 = data0.port;
					if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
						const err5 = {
							instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/port",
							schemaPath: "#/additionalProperties/properties/port/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema24.additionalProperties.properties.port.type,
							parentSchema: schema24.additionalProperties.properties.port,
							data: data2
						};
						if (vErrors === null) vErrors = [err5];
						else vErrors.push(err5);
						errors++;
					}
					if (typeof data2 == "number" && isFinite(data2)) {
						if (data2 > 65535 || isNaN(data2)) {
							const err6 = {
								instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/port",
								schemaPath: "#/additionalProperties/properties/port/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 65535
								},
								message: "must be <= 65535",
								schema: 65535,
								parentSchema: schema24.additionalProperties.properties.port,
								data: data2
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
						if (data2 < 1 || isNaN(data2)) {
							const err7 = {
								instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/port",
								schemaPath: "#/additionalProperties/properties/port/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1",
								schema: 1,
								parentSchema: schema24.additionalProperties.properties.port,
								data: data2
							};
							if (vErrors === null) vErrors = [err7];
							else vErrors.push(err7);
							errors++;
						}
					}
				}
				if (data0.user !== void 0) {
					let data3 = data0.user;
					if (typeof data3 === "string") {
						if (!pattern3.test(data3)) {
							const err8 = {
								instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/user",
								schemaPath: "#/additionalProperties/properties/user/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-z_][a-z0-9_-]*$" },
								message: "must match pattern \"^[a-z_][a-z0-9_-]*$\"",
								schema: "^[a-z_][a-z0-9_-]*$",
								parentSchema: schema24.additionalProperties.properties.user,
								data: data3
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
					} else {
						const err9 = {
							instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/user",
							schemaPath: "#/additionalProperties/properties/user/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema24.additionalProperties.properties.user.type,
							parentSchema: schema24.additionalProperties.properties.user,
							data: data3
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
				}
				if (data0.hostKeys !== void 0) {
					let data4 = data0.hostKeys;
					if (Array.isArray(data4)) {
						const len0 = data4.length;
						for (let i0 = 0; i0 < len0; i0++) {
							let data5 = data4[i0];
							if (typeof data5 === "string") {
								if (!pattern4.test(data5)) {
									const err10 = {
										instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/hostKeys/" + i0,
										schemaPath: "#/additionalProperties/properties/hostKeys/items/pattern",
										keyword: "pattern",
										params: { pattern: "^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$" },
										message: "must match pattern \"^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$\"",
										schema: "^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$",
										parentSchema: schema24.additionalProperties.properties.hostKeys.items,
										data: data5
									};
									if (vErrors === null) vErrors = [err10];
									else vErrors.push(err10);
									errors++;
								}
							} else {
								const err11 = {
									instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/hostKeys/" + i0,
									schemaPath: "#/additionalProperties/properties/hostKeys/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema24.additionalProperties.properties.hostKeys.items.type,
									parentSchema: schema24.additionalProperties.properties.hostKeys.items,
									data: data5
								};
								if (vErrors === null) vErrors = [err11];
								else vErrors.push(err11);
								errors++;
							}
						}
					} else {
						const err12 = {
							instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/hostKeys",
							schemaPath: "#/additionalProperties/properties/hostKeys/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema24.additionalProperties.properties.hostKeys.type,
							parentSchema: schema24.additionalProperties.properties.hostKeys,
							data: data4
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
					schemaPath: "#/additionalProperties/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema24.additionalProperties.type,
					parentSchema: schema24.additionalProperties,
					data: data0
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
	} else {
		const err14 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema24.type,
			parentSchema: schema24,
			data
		};
		if (vErrors === null) vErrors = [err14];
		else vErrors.push(err14);
		errors++;
	}
	validate20.errors = vErrors;
	return errors === 0;
}
const validateRoutes = validate21;
const schema25 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"$id": "https://fairlead.invalid/schemas/routes.schema.json",
	"title": "RoutesFile",
	"description": "cloudflare/routes.yaml: public hostnames and the services they lead to.",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": { "description": "Yours: Fairlead ignores it." } },
	"required": [
		"tunnel",
		"account",
		"zones",
		"routes"
	],
	"properties": {
		"tunnel": {
			"description": "Id of the tunnel (a UUID), from the dashboard or `cloudflared tunnel list`.",
			"type": "string",
			"pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
		},
		"account": {
			"description": "Id of the account: 32 hex digits.",
			"type": "string",
			"pattern": "^[0-9a-f]{32}$"
		},
		"zones": {
			"description": "Zone name → zone id (32 hex digits) of every zone that a route lies in.",
			"type": "object",
			"minProperties": 1,
			"additionalProperties": {
				"type": "string",
				"pattern": "^[0-9a-f]{32}$"
			}
		},
		"team": {
			"description": "Cloudflare Access team (the part before .cloudflareaccess.com); needed by routes with `exposure: access`.",
			"type": "string",
			"pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"
		},
		"certificates": {
			"description": "Names that certificates of your own cover beyond the first level of a zone, such as `*.lab.example.org`.",
			"type": "array",
			"items": {
				"type": "string",
				"minLength": 1
			}
		},
		"connectors": {
			"description": "Metrics addresses of your cloudflared processes (http://host:20241): there they say which configuration they run.",
			"type": "array",
			"items": {
				"type": "string",
				"pattern": "^http://[^/]+$"
			}
		},
		"record": {
			"description": "VM that keeps the record of what was applied (/var/lib/fairlead/routes.json).",
			"type": "string",
			"minLength": 1
		},
		"routes": {
			"description": "In the order in which the tunnel tries them; the catch-all at the end is added by Fairlead.",
			"type": "array",
			"items": {
				"title": "RouteEntry",
				"type": "object",
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"required": [
					"hostname",
					"target",
					"exposure"
				],
				"properties": {
					"hostname": {
						"description": "Public name, all lower case: grafana.example.org; `*.` in front is allowed.",
						"type": "string",
						"pattern": "^(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*$"
					},
					"target": {
						"description": "Service that answers: `vm/service`, or `vm/stack/service` where two stacks of the VM have a service of that name.",
						"type": "string",
						"pattern": "^[^/]+/[^/]+(/[^/]+)?$"
					},
					"port": {
						"description": "Host port of the target; may be left out where the service publishes exactly one TCP port.",
						"type": "integer",
						"minimum": 1,
						"maximum": 65535
					},
					"scheme": {
						"description": "How the connector speaks to the target. Default: http.",
						"type": "string",
						"enum": [
							"http",
							"https",
							"tcp",
							"ssh"
						]
					},
					"path": {
						"description": "Only paths that match this RE2 pattern.",
						"type": "string",
						"minLength": 1
					},
					"exposure": {
						"description": "What protects the name. access: a Cloudflare Access application; forward-auth: the reverse proxy asks for a login; app-login: the application's own login; public: nothing.",
						"type": "string",
						"enum": [
							"access",
							"forward-auth",
							"app-login",
							"public"
						]
					},
					"reason": {
						"description": "Why app-login or public is enough; required for these two.",
						"type": "string",
						"minLength": 1
					}
				},
				"if": {
					"required": ["exposure"],
					"properties": { "exposure": { "enum": ["app-login", "public"] } }
				},
				"then": { "required": ["reason"] }
			}
		}
	}
};
const pattern31 = /* @__PURE__ */ new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "");
const pattern32 = /* @__PURE__ */ new RegExp("^[0-9a-f]{32}$", "");
const pattern34 = /* @__PURE__ */ new RegExp("^[a-z0-9]([a-z0-9-]*[a-z0-9])?$", "");
const pattern35 = /* @__PURE__ */ new RegExp("^http://[^/]+$", "");
const pattern37 = /* @__PURE__ */ new RegExp("^(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*$", "");
const pattern38 = /* @__PURE__ */ new RegExp("^[^/]+/[^/]+(/[^/]+)?$", "");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.tunnel === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "tunnel" },
				message: "must have required property 'tunnel'",
				schema: schema25.required,
				parentSchema: schema25,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.account === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "account" },
				message: "must have required property 'account'",
				schema: schema25.required,
				parentSchema: schema25,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.zones === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "zones" },
				message: "must have required property 'zones'",
				schema: schema25.required,
				parentSchema: schema25,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.routes === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "routes" },
				message: "must have required property 'routes'",
				schema: schema25.required,
				parentSchema: schema25,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "tunnel" || key0 === "account" || key0 === "zones" || key0 === "team" || key0 === "certificates" || key0 === "connectors" || key0 === "record" || key0 === "routes" || pattern0.test(key0))) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema25,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.tunnel !== void 0) {
			let data0 = data.tunnel;
			if (typeof data0 === "string") {
				if (!pattern31.test(data0)) {
					const err5 = {
						instancePath: instancePath + "/tunnel",
						schemaPath: "#/properties/tunnel/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" },
						message: "must match pattern \"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$\"",
						schema: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
						parentSchema: schema25.properties.tunnel,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/tunnel",
					schemaPath: "#/properties/tunnel/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema25.properties.tunnel.type,
					parentSchema: schema25.properties.tunnel,
					data: data0
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.account !== void 0) {
			let data1 = data.account;
			if (typeof data1 === "string") {
				if (!pattern32.test(data1)) {
					const err7 = {
						instancePath: instancePath + "/account",
						schemaPath: "#/properties/account/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{32}$" },
						message: "must match pattern \"^[0-9a-f]{32}$\"",
						schema: "^[0-9a-f]{32}$",
						parentSchema: schema25.properties.account,
						data: data1
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/account",
					schemaPath: "#/properties/account/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema25.properties.account.type,
					parentSchema: schema25.properties.account,
					data: data1
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.zones !== void 0) {
			let data2 = data.zones;
			if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
				if (Object.keys(data2).length < 1) {
					const err9 = {
						instancePath: instancePath + "/zones",
						schemaPath: "#/properties/zones/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties",
						schema: 1,
						parentSchema: schema25.properties.zones,
						data: data2
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				for (const key1 in data2) {
					let data3 = data2[key1];
					if (typeof data3 === "string") {
						if (!pattern32.test(data3)) {
							const err10 = {
								instancePath: instancePath + "/zones/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/zones/additionalProperties/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9a-f]{32}$" },
								message: "must match pattern \"^[0-9a-f]{32}$\"",
								schema: "^[0-9a-f]{32}$",
								parentSchema: schema25.properties.zones.additionalProperties,
								data: data3
							};
							if (vErrors === null) vErrors = [err10];
							else vErrors.push(err10);
							errors++;
						}
					} else {
						const err11 = {
							instancePath: instancePath + "/zones/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/zones/additionalProperties/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema25.properties.zones.additionalProperties.type,
							parentSchema: schema25.properties.zones.additionalProperties,
							data: data3
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/zones",
					schemaPath: "#/properties/zones/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema25.properties.zones.type,
					parentSchema: schema25.properties.zones,
					data: data2
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.team !== void 0) {
			let data4 = data.team;
			if (typeof data4 === "string") {
				if (!pattern34.test(data4)) {
					const err13 = {
						instancePath: instancePath + "/team",
						schemaPath: "#/properties/team/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$" },
						message: "must match pattern \"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$\"",
						schema: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$",
						parentSchema: schema25.properties.team,
						data: data4
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/team",
					schemaPath: "#/properties/team/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema25.properties.team.type,
					parentSchema: schema25.properties.team,
					data: data4
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.certificates !== void 0) {
			let data5 = data.certificates;
			if (Array.isArray(data5)) {
				const len0 = data5.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data6 = data5[i0];
					if (typeof data6 === "string") {
						if (data6.length < 1) {
							const err15 = {
								instancePath: instancePath + "/certificates/" + i0,
								schemaPath: "#/properties/certificates/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema25.properties.certificates.items,
								data: data6
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
					} else {
						const err16 = {
							instancePath: instancePath + "/certificates/" + i0,
							schemaPath: "#/properties/certificates/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema25.properties.certificates.items.type,
							parentSchema: schema25.properties.certificates.items,
							data: data6
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
			} else {
				const err17 = {
					instancePath: instancePath + "/certificates",
					schemaPath: "#/properties/certificates/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema25.properties.certificates.type,
					parentSchema: schema25.properties.certificates,
					data: data5
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
		if (data.connectors !== void 0) {
			let data7 = data.connectors;
			if (Array.isArray(data7)) {
				const len1 = data7.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data8 = data7[i1];
					if (typeof data8 === "string") {
						if (!pattern35.test(data8)) {
							const err18 = {
								instancePath: instancePath + "/connectors/" + i1,
								schemaPath: "#/properties/connectors/items/pattern",
								keyword: "pattern",
								params: { pattern: "^http://[^/]+$" },
								message: "must match pattern \"^http://[^/]+$\"",
								schema: "^http://[^/]+$",
								parentSchema: schema25.properties.connectors.items,
								data: data8
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
					} else {
						const err19 = {
							instancePath: instancePath + "/connectors/" + i1,
							schemaPath: "#/properties/connectors/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema25.properties.connectors.items.type,
							parentSchema: schema25.properties.connectors.items,
							data: data8
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/connectors",
					schemaPath: "#/properties/connectors/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema25.properties.connectors.type,
					parentSchema: schema25.properties.connectors,
					data: data7
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
		if (data.record !== void 0) {
			let data9 = data.record;
			if (typeof data9 === "string") {
				if (data9.length < 1) {
					const err21 = {
						instancePath: instancePath + "/record",
						schemaPath: "#/properties/record/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema25.properties.record,
						data: data9
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
			} else {
				const err22 = {
					instancePath: instancePath + "/record",
					schemaPath: "#/properties/record/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema25.properties.record.type,
					parentSchema: schema25.properties.record,
					data: data9
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.routes !== void 0) {
			let data10 = data.routes;
			if (Array.isArray(data10)) {
				const len2 = data10.length;
				for (let i2 = 0; i2 < len2; i2++) {
					let data11 = data10[i2];
					const _errs27 = errors;
					let valid8 = true;
					const _errs28 = errors;
					if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
						if (data11.exposure === void 0 && "exposure") {
							const err23 = {};
							if (vErrors === null) vErrors = [err23];
							else vErrors.push(err23);
							errors++;
						} else if (data11.exposure !== void 0) {
							let data12 = data11.exposure;
							if (!(data12 === "app-login" || data12 === "public")) {
								const err24 = {};
								if (vErrors === null) vErrors = [err24];
								else vErrors.push(err24);
								errors++;
							}
						}
					}
					var _valid0 = _errs28 === errors;
					errors = _errs27;
					if (vErrors !== null) {
						if (_errs27) vErrors.length = _errs27;
						else vErrors = null;
					}
					if (_valid0) {
						const _errs30 = errors;
						if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
							if (data11.reason === void 0) {
								const err25 = {
									instancePath: instancePath + "/routes/" + i2,
									schemaPath: "#/properties/routes/items/then/required",
									keyword: "required",
									params: { missingProperty: "reason" },
									message: "must have required property 'reason'",
									schema: schema25.properties.routes.items.then.required,
									parentSchema: schema25.properties.routes.items.then,
									data: data11
								};
								if (vErrors === null) vErrors = [err25];
								else vErrors.push(err25);
								errors++;
							}
						}
						var _valid0 = _errs30 === errors;
						valid8 = _valid0;
					}
					if (!valid8) {
						const err26 = {
							instancePath: instancePath + "/routes/" + i2,
							schemaPath: "#/properties/routes/items/if",
							keyword: "if",
							params: { failingKeyword: "then" },
							message: "must match \"then\" schema",
							schema: schema25.properties.routes.items.if,
							parentSchema: schema25.properties.routes.items,
							data: data11
						};
						if (vErrors === null) vErrors = [err26];
						else vErrors.push(err26);
						errors++;
					}
					if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
						if (data11.hostname === void 0) {
							const err27 = {
								instancePath: instancePath + "/routes/" + i2,
								schemaPath: "#/properties/routes/items/required",
								keyword: "required",
								params: { missingProperty: "hostname" },
								message: "must have required property 'hostname'",
								schema: schema25.properties.routes.items.required,
								parentSchema: schema25.properties.routes.items,
								data: data11
							};
							if (vErrors === null) vErrors = [err27];
							else vErrors.push(err27);
							errors++;
						}
						if (data11.target === void 0) {
							const err28 = {
								instancePath: instancePath + "/routes/" + i2,
								schemaPath: "#/properties/routes/items/required",
								keyword: "required",
								params: { missingProperty: "target" },
								message: "must have required property 'target'",
								schema: schema25.properties.routes.items.required,
								parentSchema: schema25.properties.routes.items,
								data: data11
							};
							if (vErrors === null) vErrors = [err28];
							else vErrors.push(err28);
							errors++;
						}
						if (data11.exposure === void 0) {
							const err29 = {
								instancePath: instancePath + "/routes/" + i2,
								schemaPath: "#/properties/routes/items/required",
								keyword: "required",
								params: { missingProperty: "exposure" },
								message: "must have required property 'exposure'",
								schema: schema25.properties.routes.items.required,
								parentSchema: schema25.properties.routes.items,
								data: data11
							};
							if (vErrors === null) vErrors = [err29];
							else vErrors.push(err29);
							errors++;
						}
						for (const key2 in data11) if (!(key2 === "hostname" || key2 === "target" || key2 === "port" || key2 === "scheme" || key2 === "path" || key2 === "exposure" || key2 === "reason" || pattern0.test(key2))) {
							const err30 = {
								instancePath: instancePath + "/routes/" + i2,
								schemaPath: "#/properties/routes/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key2 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema25.properties.routes.items,
								data: data11
							};
							if (vErrors === null) vErrors = [err30];
							else vErrors.push(err30);
							errors++;
						}
						if (data11.hostname !== void 0) {
							let data13 = data11.hostname;
							if (typeof data13 === "string") {
								if (!pattern37.test(data13)) {
									const err31 = {
										instancePath: instancePath + "/routes/" + i2 + "/hostname",
										schemaPath: "#/properties/routes/items/properties/hostname/pattern",
										keyword: "pattern",
										params: { pattern: "^(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*$" },
										message: "must match pattern \"^(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*$\"",
										schema: "^(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*$",
										parentSchema: schema25.properties.routes.items.properties.hostname,
										data: data13
									};
									if (vErrors === null) vErrors = [err31];
									else vErrors.push(err31);
									errors++;
								}
							} else {
								const err32 = {
									instancePath: instancePath + "/routes/" + i2 + "/hostname",
									schemaPath: "#/properties/routes/items/properties/hostname/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema25.properties.routes.items.properties.hostname.type,
									parentSchema: schema25.properties.routes.items.properties.hostname,
									data: data13
								};
								if (vErrors === null) vErrors = [err32];
								else vErrors.push(err32);
								errors++;
							}
						}
						if (data11.target !== void 0) {
							let data14 = data11.target;
							if (typeof data14 === "string") {
								if (!pattern38.test(data14)) {
									const err33 = {
										instancePath: instancePath + "/routes/" + i2 + "/target",
										schemaPath: "#/properties/routes/items/properties/target/pattern",
										keyword: "pattern",
										params: { pattern: "^[^/]+/[^/]+(/[^/]+)?$" },
										message: "must match pattern \"^[^/]+/[^/]+(/[^/]+)?$\"",
										schema: "^[^/]+/[^/]+(/[^/]+)?$",
										parentSchema: schema25.properties.routes.items.properties.target,
										data: data14
									};
									if (vErrors === null) vErrors = [err33];
									else vErrors.push(err33);
									errors++;
								}
							} else {
								const err34 = {
									instancePath: instancePath + "/routes/" + i2 + "/target",
									schemaPath: "#/properties/routes/items/properties/target/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema25.properties.routes.items.properties.target.type,
									parentSchema: schema25.properties.routes.items.properties.target,
									data: data14
								};
								if (vErrors === null) vErrors = [err34];
								else vErrors.push(err34);
								errors++;
							}
						}
						if (data11.port !== void 0) {
							let data15 = data11.port;
							if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15) && isFinite(data15))) {
								const err35 = {
									instancePath: instancePath + "/routes/" + i2 + "/port",
									schemaPath: "#/properties/routes/items/properties/port/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer",
									schema: schema25.properties.routes.items.properties.port.type,
									parentSchema: schema25.properties.routes.items.properties.port,
									data: data15
								};
								if (vErrors === null) vErrors = [err35];
								else vErrors.push(err35);
								errors++;
							}
							if (typeof data15 == "number" && isFinite(data15)) {
								if (data15 > 65535 || isNaN(data15)) {
									const err36 = {
										instancePath: instancePath + "/routes/" + i2 + "/port",
										schemaPath: "#/properties/routes/items/properties/port/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: 65535
										},
										message: "must be <= 65535",
										schema: 65535,
										parentSchema: schema25.properties.routes.items.properties.port,
										data: data15
									};
									if (vErrors === null) vErrors = [err36];
									else vErrors.push(err36);
									errors++;
								}
								if (data15 < 1 || isNaN(data15)) {
									const err37 = {
										instancePath: instancePath + "/routes/" + i2 + "/port",
										schemaPath: "#/properties/routes/items/properties/port/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 1
										},
										message: "must be >= 1",
										schema: 1,
										parentSchema: schema25.properties.routes.items.properties.port,
										data: data15
									};
									if (vErrors === null) vErrors = [err37];
									else vErrors.push(err37);
									errors++;
								}
							}
						}
						if (data11.scheme !== void 0) {
							let data16 = data11.scheme;
							if (typeof data16 !== "string") {
								const err38 = {
									instancePath: instancePath + "/routes/" + i2 + "/scheme",
									schemaPath: "#/properties/routes/items/properties/scheme/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema25.properties.routes.items.properties.scheme.type,
									parentSchema: schema25.properties.routes.items.properties.scheme,
									data: data16
								};
								if (vErrors === null) vErrors = [err38];
								else vErrors.push(err38);
								errors++;
							}
							if (!(data16 === "http" || data16 === "https" || data16 === "tcp" || data16 === "ssh")) {
								const err39 = {
									instancePath: instancePath + "/routes/" + i2 + "/scheme",
									schemaPath: "#/properties/routes/items/properties/scheme/enum",
									keyword: "enum",
									params: { allowedValues: schema25.properties.routes.items.properties.scheme.enum },
									message: "must be equal to one of the allowed values",
									schema: schema25.properties.routes.items.properties.scheme.enum,
									parentSchema: schema25.properties.routes.items.properties.scheme,
									data: data16
								};
								if (vErrors === null) vErrors = [err39];
								else vErrors.push(err39);
								errors++;
							}
						}
						if (data11.path !== void 0) {
							let data17 = data11.path;
							if (typeof data17 === "string") {
								if (data17.length < 1) {
									const err40 = {
										instancePath: instancePath + "/routes/" + i2 + "/path",
										schemaPath: "#/properties/routes/items/properties/path/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema25.properties.routes.items.properties.path,
										data: data17
									};
									if (vErrors === null) vErrors = [err40];
									else vErrors.push(err40);
									errors++;
								}
							} else {
								const err41 = {
									instancePath: instancePath + "/routes/" + i2 + "/path",
									schemaPath: "#/properties/routes/items/properties/path/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema25.properties.routes.items.properties.path.type,
									parentSchema: schema25.properties.routes.items.properties.path,
									data: data17
								};
								if (vErrors === null) vErrors = [err41];
								else vErrors.push(err41);
								errors++;
							}
						}
						if (data11.exposure !== void 0) {
							let data18 = data11.exposure;
							if (typeof data18 !== "string") {
								const err42 = {
									instancePath: instancePath + "/routes/" + i2 + "/exposure",
									schemaPath: "#/properties/routes/items/properties/exposure/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema25.properties.routes.items.properties.exposure.type,
									parentSchema: schema25.properties.routes.items.properties.exposure,
									data: data18
								};
								if (vErrors === null) vErrors = [err42];
								else vErrors.push(err42);
								errors++;
							}
							if (!(data18 === "access" || data18 === "forward-auth" || data18 === "app-login" || data18 === "public")) {
								const err43 = {
									instancePath: instancePath + "/routes/" + i2 + "/exposure",
									schemaPath: "#/properties/routes/items/properties/exposure/enum",
									keyword: "enum",
									params: { allowedValues: schema25.properties.routes.items.properties.exposure.enum },
									message: "must be equal to one of the allowed values",
									schema: schema25.properties.routes.items.properties.exposure.enum,
									parentSchema: schema25.properties.routes.items.properties.exposure,
									data: data18
								};
								if (vErrors === null) vErrors = [err43];
								else vErrors.push(err43);
								errors++;
							}
						}
						if (data11.reason !== void 0) {
							let data19 = data11.reason;
							if (typeof data19 === "string") {
								if (data19.length < 1) {
									const err44 = {
										instancePath: instancePath + "/routes/" + i2 + "/reason",
										schemaPath: "#/properties/routes/items/properties/reason/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema25.properties.routes.items.properties.reason,
										data: data19
									};
									if (vErrors === null) vErrors = [err44];
									else vErrors.push(err44);
									errors++;
								}
							} else {
								const err45 = {
									instancePath: instancePath + "/routes/" + i2 + "/reason",
									schemaPath: "#/properties/routes/items/properties/reason/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema25.properties.routes.items.properties.reason.type,
									parentSchema: schema25.properties.routes.items.properties.reason,
									data: data19
								};
								if (vErrors === null) vErrors = [err45];
								else vErrors.push(err45);
								errors++;
							}
						}
					} else {
						const err46 = {
							instancePath: instancePath + "/routes/" + i2,
							schemaPath: "#/properties/routes/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema25.properties.routes.items.type,
							parentSchema: schema25.properties.routes.items,
							data: data11
						};
						if (vErrors === null) vErrors = [err46];
						else vErrors.push(err46);
						errors++;
					}
				}
			} else {
				const err47 = {
					instancePath: instancePath + "/routes",
					schemaPath: "#/properties/routes/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema25.properties.routes.type,
					parentSchema: schema25.properties.routes,
					data: data10
				};
				if (vErrors === null) vErrors = [err47];
				else vErrors.push(err47);
				errors++;
			}
		}
	} else {
		const err48 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema25.type,
			parentSchema: schema25,
			data
		};
		if (vErrors === null) vErrors = [err48];
		else vErrors.push(err48);
		errors++;
	}
	validate21.errors = vErrors;
	return errors === 0;
}
const validateCompose = validate22;
const schema26 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"$id": "https://fairlead.invalid/schemas/compose.schema.json",
	"title": "ComposeFile",
	"description": "stacks/<vm>/<stack>/compose.yaml as Fairlead reads it: key names and value types of the Compose specification, checked before the VM's own Compose sees the file.",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"required": ["services"],
	"properties": {
		"version": {
			"description": "Obsolete; leave it out.",
			"type": ["string", "number"]
		},
		"name": {
			"description": "Leave it out: the project is named after the folder.",
			"type": "string"
		},
		"include": {},
		"models": {},
		"services": {
			"description": "The containers of the stack, by service name.",
			"type": "object",
			"minProperties": 1,
			"additionalProperties": { "$ref": "#/definitions/service" }
		},
		"networks": {
			"description": "Networks of the stack.",
			"type": ["object", "null"],
			"propertyNames": { "pattern": "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$" },
			"additionalProperties": { "$ref": "#/definitions/network" }
		},
		"volumes": {
			"description": "Named volumes of the stack.",
			"type": ["object", "null"],
			"propertyNames": { "pattern": "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$" },
			"additionalProperties": { "$ref": "#/definitions/volume" }
		},
		"secrets": {
			"description": "Secrets of the stack: each `{ file: ./secrets/<name> }`.",
			"type": ["object", "null"],
			"propertyNames": { "pattern": "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$" },
			"additionalProperties": { "$ref": "#/definitions/file" }
		},
		"configs": {
			"description": "Configuration files of the stack.",
			"type": ["object", "null"],
			"propertyNames": { "pattern": "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$" },
			"additionalProperties": { "$ref": "#/definitions/file" }
		}
	},
	"definitions": {
		"service": {
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"annotations": {
					"type": ["object", "array"],
					"items": { "type": "string" },
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean",
						"null"
					] }
				},
				"attach": { "type": ["boolean", "string"] },
				"blkio_config": { "type": "object" },
				"build": { "description": "Refused: the VM must run an image that a registry can serve again." },
				"cap_add": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"cap_drop": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"cgroup": { "type": "string" },
				"cgroup_parent": { "type": "string" },
				"command": {
					"description": "Program and arguments; a list needs no shell.",
					"type": [
						"string",
						"array",
						"null"
					],
					"items": { "type": [
						"string",
						"number",
						"boolean"
					] }
				},
				"configs": {
					"type": "array",
					"items": {
						"type": ["string", "object"],
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"source": {
								"description": "Name under the top-level key.",
								"type": "string"
							},
							"target": {
								"description": "Path or name inside the container.",
								"type": "string"
							},
							"uid": {
								"description": "Ignored for files.",
								"type": ["integer", "string"]
							},
							"gid": {
								"description": "Ignored for files.",
								"type": ["integer", "string"]
							},
							"mode": {
								"description": "Ignored for files.",
								"type": ["number", "string"]
							}
						}
					}
				},
				"container_name": {
					"description": "Name of the container instead of <stack>-<service>-1.",
					"type": "string"
				},
				"cpu_count": { "type": ["number", "string"] },
				"cpu_percent": { "type": ["number", "string"] },
				"cpu_period": { "type": ["integer", "string"] },
				"cpu_quota": { "type": ["integer", "string"] },
				"cpu_rt_period": { "type": ["integer", "string"] },
				"cpu_rt_runtime": { "type": ["integer", "string"] },
				"cpu_shares": { "type": ["number", "string"] },
				"cpus": { "type": ["number", "string"] },
				"cpuset": { "type": "string" },
				"credential_spec": { "type": "object" },
				"depends_on": {
					"description": "Services to start before this one.",
					"type": ["array", "object"],
					"items": { "type": "string" },
					"additionalProperties": {
						"type": "object",
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"condition": {
								"description": "What to wait for.",
								"type": "string",
								"enum": [
									"service_started",
									"service_healthy",
									"service_completed_successfully"
								]
							},
							"restart": { "type": ["boolean", "string"] },
							"required": { "type": ["boolean", "string"] }
						}
					}
				},
				"deploy": {
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"properties": {
						"mode": { "type": "string" },
						"endpoint_mode": { "type": "string" },
						"replicas": { "type": ["integer", "string"] },
						"labels": {
							"type": ["object", "array"],
							"items": { "type": "string" },
							"additionalProperties": { "type": [
								"string",
								"number",
								"boolean",
								"null"
							] }
						},
						"rollback_config": { "type": "object" },
						"update_config": { "type": "object" },
						"resources": {
							"type": "object",
							"additionalProperties": false,
							"patternProperties": { "^x-": {} },
							"properties": {
								"limits": {
									"type": "object",
									"additionalProperties": false,
									"patternProperties": { "^x-": {} },
									"properties": {
										"cpus": { "type": ["number", "string"] },
										"memory": { "type": "string" },
										"pids": { "type": ["integer", "string"] }
									}
								},
								"reservations": {
									"type": "object",
									"additionalProperties": false,
									"patternProperties": { "^x-": {} },
									"properties": {
										"cpus": { "type": ["number", "string"] },
										"memory": { "type": "string" },
										"generic_resources": { "type": "array" },
										"devices": { "type": "array" }
									}
								}
							}
						},
						"restart_policy": { "type": "object" },
						"placement": { "type": "object" }
					}
				},
				"develop": { "type": "object" },
				"device_cgroup_rules": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"devices": { "type": "array" },
				"dns": {
					"type": ["string", "array"],
					"items": { "type": "string" }
				},
				"dns_opt": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"dns_search": {
					"type": ["string", "array"],
					"items": { "type": "string" }
				},
				"domainname": { "type": "string" },
				"driver_opts": { "type": "object" },
				"entrypoint": {
					"type": [
						"string",
						"array",
						"null"
					],
					"items": { "type": ["string", "number"] }
				},
				"env_file": {
					"description": "File inside the stack's folder with NAME=value lines.",
					"type": [
						"string",
						"array",
						"object"
					],
					"additionalProperties": false,
					"properties": {
						"path": { "type": "string" },
						"format": { "type": "string" },
						"required": { "type": ["boolean", "string"] }
					},
					"items": {
						"type": ["string", "object"],
						"additionalProperties": false,
						"required": ["path"],
						"properties": {
							"path": {
								"description": "File inside the stack's folder.",
								"type": "string"
							},
							"format": {
								"description": "raw: no interpolation.",
								"type": "string"
							},
							"required": { "type": ["boolean", "string"] }
						}
					}
				},
				"environment": {
					"description": "NAME: value pairs. No secrets here: they show in `docker inspect`.",
					"type": ["object", "array"],
					"items": { "type": "string" },
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean",
						"null"
					] }
				},
				"expose": {
					"description": "Ports the service listens on; with network_mode: host these are ports of the VM.",
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"extends": {},
				"external_links": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"extra_hosts": { "type": ["array", "object"] },
				"gpus": {},
				"group_add": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"healthcheck": {
					"description": "How Docker finds out whether the service works.",
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"properties": {
						"disable": {
							"description": "true: no health check, not even the image's.",
							"type": ["boolean", "string"]
						},
						"test": {
							"description": "[CMD, program, arguments…], [CMD-SHELL, line] or [NONE].",
							"type": ["string", "array"],
							"items": { "type": "string" }
						},
						"interval": {
							"description": "Time between two probes: 30s.",
							"type": "string"
						},
						"timeout": {
							"description": "Time one probe may take: 5s.",
							"type": "string"
						},
						"retries": {
							"description": "Failures in a row until unhealthy.",
							"type": ["number", "string"]
						},
						"start_period": {
							"description": "Time in which failures do not count: 60s.",
							"type": "string"
						},
						"start_interval": {
							"description": "Time between probes within start_period; Engine 25 and later.",
							"type": "string"
						}
					}
				},
				"hostname": { "type": "string" },
				"image": {
					"description": "Image with a tag: name:1.2.3, or name:1.2.3@sha256:….",
					"type": "string"
				},
				"init": {
					"description": "true: a small init process forwards signals and reaps children.",
					"type": ["boolean", "string"]
				},
				"ipc": { "type": "string" },
				"isolation": { "type": "string" },
				"label_file": {
					"type": ["string", "array"],
					"items": { "type": "string" }
				},
				"labels": {
					"type": ["object", "array"],
					"items": { "type": "string" },
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean",
						"null"
					] }
				},
				"links": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"logging": {
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"properties": {
						"driver": { "type": "string" },
						"options": { "type": "object" }
					}
				},
				"mac_address": { "type": "string" },
				"mem_limit": { "type": ["integer", "string"] },
				"mem_reservation": { "type": ["integer", "string"] },
				"mem_swappiness": { "type": ["integer", "string"] },
				"memswap_limit": { "type": ["integer", "string"] },
				"models": {},
				"network_mode": {
					"description": "host, none, service:<name> or a network mode.",
					"type": "string"
				},
				"networks": {
					"type": ["array", "object"],
					"items": { "type": "string" },
					"additionalProperties": {
						"type": ["object", "null"],
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"aliases": {
								"type": "array",
								"items": { "type": ["string", "number"] }
							},
							"interface_name": { "type": "string" },
							"ipv4_address": { "type": "string" },
							"ipv6_address": { "type": "string" },
							"link_local_ips": {
								"type": "array",
								"items": { "type": ["string", "number"] }
							},
							"mac_address": { "type": "string" },
							"driver_opts": { "type": "object" },
							"priority": { "type": ["number", "string"] },
							"gw_priority": { "type": ["number", "string"] }
						}
					}
				},
				"oom_kill_disable": { "type": ["boolean", "string"] },
				"oom_score_adj": { "type": ["integer", "string"] },
				"pid": { "type": ["string", "null"] },
				"pids_limit": { "type": ["integer", "string"] },
				"platform": { "type": "string" },
				"ports": {
					"description": "Ports published on the VM: [address:]published:target[/udp].",
					"type": "array",
					"items": {
						"type": [
							"string",
							"number",
							"object"
						],
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"name": { "type": "string" },
							"mode": {
								"description": "host or ingress.",
								"type": "string"
							},
							"host_ip": {
								"description": "Address on the VM; all when absent.",
								"type": "string"
							},
							"target": {
								"description": "Port inside the container.",
								"type": ["integer", "string"]
							},
							"published": {
								"description": "Port on the VM.",
								"type": ["integer", "string"]
							},
							"protocol": {
								"description": "tcp (default) or udp.",
								"type": "string",
								"enum": [
									"tcp",
									"udp",
									"sctp"
								]
							},
							"app_protocol": { "type": "string" }
						}
					}
				},
				"post_start": { "type": "array" },
				"pre_stop": { "type": "array" },
				"privileged": { "type": ["boolean", "string"] },
				"profiles": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"provider": {},
				"pull_policy": { "type": "string" },
				"pull_refresh_after": { "type": "string" },
				"read_only": {
					"description": "true: the container's own file system cannot be written.",
					"type": ["boolean", "string"]
				},
				"restart": {
					"description": "no, always, on-failure[:n] or unless-stopped.",
					"type": "string"
				},
				"runtime": { "type": "string" },
				"scale": { "type": ["integer", "string"] },
				"secrets": {
					"type": "array",
					"items": {
						"type": ["string", "object"],
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"source": {
								"description": "Name under the top-level key.",
								"type": "string"
							},
							"target": {
								"description": "Path or name inside the container.",
								"type": "string"
							},
							"uid": {
								"description": "Ignored for files.",
								"type": ["integer", "string"]
							},
							"gid": {
								"description": "Ignored for files.",
								"type": ["integer", "string"]
							},
							"mode": {
								"description": "Ignored for files.",
								"type": ["number", "string"]
							}
						}
					}
				},
				"security_opt": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"shm_size": { "type": ["integer", "string"] },
				"stdin_open": { "type": ["boolean", "string"] },
				"stop_grace_period": {
					"description": "Time between SIGTERM and SIGKILL: 30s.",
					"type": "string"
				},
				"stop_signal": { "type": "string" },
				"storage_opt": { "type": "object" },
				"sysctls": { "type": ["object", "array"] },
				"tmpfs": {
					"type": ["string", "array"],
					"items": { "type": "string" }
				},
				"tty": { "type": ["boolean", "string"] },
				"ulimits": {
					"type": "object",
					"additionalProperties": {
						"type": [
							"integer",
							"string",
							"object"
						],
						"additionalProperties": false,
						"properties": {
							"soft": { "type": ["integer", "string"] },
							"hard": { "type": ["integer", "string"] }
						}
					}
				},
				"use_api_socket": { "type": ["boolean", "string"] },
				"user": { "type": ["string", "number"] },
				"userns_mode": { "type": "string" },
				"uts": { "type": "string" },
				"volumes": {
					"type": "array",
					"items": {
						"type": ["string", "object"],
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"type": {
								"description": "Kind of mount.",
								"type": "string",
								"enum": [
									"bind",
									"volume",
									"tmpfs",
									"npipe",
									"cluster",
									"image"
								]
							},
							"source": {
								"description": "Path or volume name.",
								"type": "string"
							},
							"target": {
								"description": "Path inside the container.",
								"type": "string"
							},
							"read_only": { "type": ["boolean", "string"] },
							"consistency": { "type": "string" },
							"bind": {
								"type": "object",
								"additionalProperties": false,
								"patternProperties": { "^x-": {} },
								"properties": {
									"propagation": { "type": "string" },
									"create_host_path": { "type": ["boolean", "string"] },
									"selinux": { "type": "string" },
									"recursive": { "type": "string" }
								}
							},
							"volume": {
								"type": "object",
								"additionalProperties": false,
								"patternProperties": { "^x-": {} },
								"properties": {
									"nocopy": { "type": ["boolean", "string"] },
									"subpath": { "type": "string" },
									"labels": {
										"type": ["object", "array"],
										"items": { "type": "string" },
										"additionalProperties": { "type": [
											"string",
											"number",
											"boolean",
											"null"
										] }
									}
								}
							},
							"tmpfs": {
								"type": "object",
								"additionalProperties": false,
								"patternProperties": { "^x-": {} },
								"properties": {
									"size": { "type": ["integer", "string"] },
									"mode": { "type": ["integer", "string"] }
								}
							},
							"image": {
								"type": "object",
								"additionalProperties": false,
								"patternProperties": { "^x-": {} },
								"properties": { "subpath": { "type": "string" } }
							}
						}
					}
				},
				"volumes_from": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"working_dir": { "type": "string" },
				"x-fairlead-reason": {
					"description": "Why this service may reach past its container (privileged, host paths, the Docker socket). One sentence; required then.",
					"type": "string",
					"minLength": 1
				}
			}
		},
		"network": {
			"type": ["object", "null"],
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"name": { "type": "string" },
				"driver": { "type": "string" },
				"driver_opts": { "type": "object" },
				"ipam": {
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"properties": {
						"driver": { "type": "string" },
						"config": { "type": "array" },
						"options": { "type": "object" }
					}
				},
				"external": { "type": [
					"boolean",
					"string",
					"object"
				] },
				"internal": { "type": ["boolean", "string"] },
				"enable_ipv4": { "type": ["boolean", "string"] },
				"enable_ipv6": { "type": ["boolean", "string"] },
				"attachable": { "type": ["boolean", "string"] },
				"labels": {
					"type": ["object", "array"],
					"items": { "type": "string" },
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean",
						"null"
					] }
				}
			}
		},
		"volume": {
			"type": ["object", "null"],
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"name": { "type": "string" },
				"driver": { "type": "string" },
				"driver_opts": { "type": "object" },
				"external": { "type": [
					"boolean",
					"string",
					"object"
				] },
				"labels": {
					"type": ["object", "array"],
					"items": { "type": "string" },
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean",
						"null"
					] }
				},
				"x-fairlead-reason": { "type": "string" }
			}
		},
		"file": {
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"name": { "type": "string" },
				"environment": { "type": "string" },
				"file": { "type": "string" },
				"content": { "type": "string" },
				"external": { "type": [
					"boolean",
					"string",
					"object"
				] },
				"labels": {
					"type": ["object", "array"],
					"items": { "type": "string" },
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean",
						"null"
					] }
				},
				"driver": { "type": "string" },
				"driver_opts": { "type": "object" },
				"template_driver": { "type": "string" }
			}
		}
	}
};
const schema27 = {
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"properties": {
		"annotations": {
			"type": ["object", "array"],
			"items": { "type": "string" },
			"additionalProperties": { "type": [
				"string",
				"number",
				"boolean",
				"null"
			] }
		},
		"attach": { "type": ["boolean", "string"] },
		"blkio_config": { "type": "object" },
		"build": { "description": "Refused: the VM must run an image that a registry can serve again." },
		"cap_add": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"cap_drop": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"cgroup": { "type": "string" },
		"cgroup_parent": { "type": "string" },
		"command": {
			"description": "Program and arguments; a list needs no shell.",
			"type": [
				"string",
				"array",
				"null"
			],
			"items": { "type": [
				"string",
				"number",
				"boolean"
			] }
		},
		"configs": {
			"type": "array",
			"items": {
				"type": ["string", "object"],
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"properties": {
					"source": {
						"description": "Name under the top-level key.",
						"type": "string"
					},
					"target": {
						"description": "Path or name inside the container.",
						"type": "string"
					},
					"uid": {
						"description": "Ignored for files.",
						"type": ["integer", "string"]
					},
					"gid": {
						"description": "Ignored for files.",
						"type": ["integer", "string"]
					},
					"mode": {
						"description": "Ignored for files.",
						"type": ["number", "string"]
					}
				}
			}
		},
		"container_name": {
			"description": "Name of the container instead of <stack>-<service>-1.",
			"type": "string"
		},
		"cpu_count": { "type": ["number", "string"] },
		"cpu_percent": { "type": ["number", "string"] },
		"cpu_period": { "type": ["integer", "string"] },
		"cpu_quota": { "type": ["integer", "string"] },
		"cpu_rt_period": { "type": ["integer", "string"] },
		"cpu_rt_runtime": { "type": ["integer", "string"] },
		"cpu_shares": { "type": ["number", "string"] },
		"cpus": { "type": ["number", "string"] },
		"cpuset": { "type": "string" },
		"credential_spec": { "type": "object" },
		"depends_on": {
			"description": "Services to start before this one.",
			"type": ["array", "object"],
			"items": { "type": "string" },
			"additionalProperties": {
				"type": "object",
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"properties": {
					"condition": {
						"description": "What to wait for.",
						"type": "string",
						"enum": [
							"service_started",
							"service_healthy",
							"service_completed_successfully"
						]
					},
					"restart": { "type": ["boolean", "string"] },
					"required": { "type": ["boolean", "string"] }
				}
			}
		},
		"deploy": {
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"mode": { "type": "string" },
				"endpoint_mode": { "type": "string" },
				"replicas": { "type": ["integer", "string"] },
				"labels": {
					"type": ["object", "array"],
					"items": { "type": "string" },
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean",
						"null"
					] }
				},
				"rollback_config": { "type": "object" },
				"update_config": { "type": "object" },
				"resources": {
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"properties": {
						"limits": {
							"type": "object",
							"additionalProperties": false,
							"patternProperties": { "^x-": {} },
							"properties": {
								"cpus": { "type": ["number", "string"] },
								"memory": { "type": "string" },
								"pids": { "type": ["integer", "string"] }
							}
						},
						"reservations": {
							"type": "object",
							"additionalProperties": false,
							"patternProperties": { "^x-": {} },
							"properties": {
								"cpus": { "type": ["number", "string"] },
								"memory": { "type": "string" },
								"generic_resources": { "type": "array" },
								"devices": { "type": "array" }
							}
						}
					}
				},
				"restart_policy": { "type": "object" },
				"placement": { "type": "object" }
			}
		},
		"develop": { "type": "object" },
		"device_cgroup_rules": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"devices": { "type": "array" },
		"dns": {
			"type": ["string", "array"],
			"items": { "type": "string" }
		},
		"dns_opt": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"dns_search": {
			"type": ["string", "array"],
			"items": { "type": "string" }
		},
		"domainname": { "type": "string" },
		"driver_opts": { "type": "object" },
		"entrypoint": {
			"type": [
				"string",
				"array",
				"null"
			],
			"items": { "type": ["string", "number"] }
		},
		"env_file": {
			"description": "File inside the stack's folder with NAME=value lines.",
			"type": [
				"string",
				"array",
				"object"
			],
			"additionalProperties": false,
			"properties": {
				"path": { "type": "string" },
				"format": { "type": "string" },
				"required": { "type": ["boolean", "string"] }
			},
			"items": {
				"type": ["string", "object"],
				"additionalProperties": false,
				"required": ["path"],
				"properties": {
					"path": {
						"description": "File inside the stack's folder.",
						"type": "string"
					},
					"format": {
						"description": "raw: no interpolation.",
						"type": "string"
					},
					"required": { "type": ["boolean", "string"] }
				}
			}
		},
		"environment": {
			"description": "NAME: value pairs. No secrets here: they show in `docker inspect`.",
			"type": ["object", "array"],
			"items": { "type": "string" },
			"additionalProperties": { "type": [
				"string",
				"number",
				"boolean",
				"null"
			] }
		},
		"expose": {
			"description": "Ports the service listens on; with network_mode: host these are ports of the VM.",
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"extends": {},
		"external_links": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"extra_hosts": { "type": ["array", "object"] },
		"gpus": {},
		"group_add": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"healthcheck": {
			"description": "How Docker finds out whether the service works.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"disable": {
					"description": "true: no health check, not even the image's.",
					"type": ["boolean", "string"]
				},
				"test": {
					"description": "[CMD, program, arguments…], [CMD-SHELL, line] or [NONE].",
					"type": ["string", "array"],
					"items": { "type": "string" }
				},
				"interval": {
					"description": "Time between two probes: 30s.",
					"type": "string"
				},
				"timeout": {
					"description": "Time one probe may take: 5s.",
					"type": "string"
				},
				"retries": {
					"description": "Failures in a row until unhealthy.",
					"type": ["number", "string"]
				},
				"start_period": {
					"description": "Time in which failures do not count: 60s.",
					"type": "string"
				},
				"start_interval": {
					"description": "Time between probes within start_period; Engine 25 and later.",
					"type": "string"
				}
			}
		},
		"hostname": { "type": "string" },
		"image": {
			"description": "Image with a tag: name:1.2.3, or name:1.2.3@sha256:….",
			"type": "string"
		},
		"init": {
			"description": "true: a small init process forwards signals and reaps children.",
			"type": ["boolean", "string"]
		},
		"ipc": { "type": "string" },
		"isolation": { "type": "string" },
		"label_file": {
			"type": ["string", "array"],
			"items": { "type": "string" }
		},
		"labels": {
			"type": ["object", "array"],
			"items": { "type": "string" },
			"additionalProperties": { "type": [
				"string",
				"number",
				"boolean",
				"null"
			] }
		},
		"links": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"logging": {
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"driver": { "type": "string" },
				"options": { "type": "object" }
			}
		},
		"mac_address": { "type": "string" },
		"mem_limit": { "type": ["integer", "string"] },
		"mem_reservation": { "type": ["integer", "string"] },
		"mem_swappiness": { "type": ["integer", "string"] },
		"memswap_limit": { "type": ["integer", "string"] },
		"models": {},
		"network_mode": {
			"description": "host, none, service:<name> or a network mode.",
			"type": "string"
		},
		"networks": {
			"type": ["array", "object"],
			"items": { "type": "string" },
			"additionalProperties": {
				"type": ["object", "null"],
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"properties": {
					"aliases": {
						"type": "array",
						"items": { "type": ["string", "number"] }
					},
					"interface_name": { "type": "string" },
					"ipv4_address": { "type": "string" },
					"ipv6_address": { "type": "string" },
					"link_local_ips": {
						"type": "array",
						"items": { "type": ["string", "number"] }
					},
					"mac_address": { "type": "string" },
					"driver_opts": { "type": "object" },
					"priority": { "type": ["number", "string"] },
					"gw_priority": { "type": ["number", "string"] }
				}
			}
		},
		"oom_kill_disable": { "type": ["boolean", "string"] },
		"oom_score_adj": { "type": ["integer", "string"] },
		"pid": { "type": ["string", "null"] },
		"pids_limit": { "type": ["integer", "string"] },
		"platform": { "type": "string" },
		"ports": {
			"description": "Ports published on the VM: [address:]published:target[/udp].",
			"type": "array",
			"items": {
				"type": [
					"string",
					"number",
					"object"
				],
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"properties": {
					"name": { "type": "string" },
					"mode": {
						"description": "host or ingress.",
						"type": "string"
					},
					"host_ip": {
						"description": "Address on the VM; all when absent.",
						"type": "string"
					},
					"target": {
						"description": "Port inside the container.",
						"type": ["integer", "string"]
					},
					"published": {
						"description": "Port on the VM.",
						"type": ["integer", "string"]
					},
					"protocol": {
						"description": "tcp (default) or udp.",
						"type": "string",
						"enum": [
							"tcp",
							"udp",
							"sctp"
						]
					},
					"app_protocol": { "type": "string" }
				}
			}
		},
		"post_start": { "type": "array" },
		"pre_stop": { "type": "array" },
		"privileged": { "type": ["boolean", "string"] },
		"profiles": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"provider": {},
		"pull_policy": { "type": "string" },
		"pull_refresh_after": { "type": "string" },
		"read_only": {
			"description": "true: the container's own file system cannot be written.",
			"type": ["boolean", "string"]
		},
		"restart": {
			"description": "no, always, on-failure[:n] or unless-stopped.",
			"type": "string"
		},
		"runtime": { "type": "string" },
		"scale": { "type": ["integer", "string"] },
		"secrets": {
			"type": "array",
			"items": {
				"type": ["string", "object"],
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"properties": {
					"source": {
						"description": "Name under the top-level key.",
						"type": "string"
					},
					"target": {
						"description": "Path or name inside the container.",
						"type": "string"
					},
					"uid": {
						"description": "Ignored for files.",
						"type": ["integer", "string"]
					},
					"gid": {
						"description": "Ignored for files.",
						"type": ["integer", "string"]
					},
					"mode": {
						"description": "Ignored for files.",
						"type": ["number", "string"]
					}
				}
			}
		},
		"security_opt": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"shm_size": { "type": ["integer", "string"] },
		"stdin_open": { "type": ["boolean", "string"] },
		"stop_grace_period": {
			"description": "Time between SIGTERM and SIGKILL: 30s.",
			"type": "string"
		},
		"stop_signal": { "type": "string" },
		"storage_opt": { "type": "object" },
		"sysctls": { "type": ["object", "array"] },
		"tmpfs": {
			"type": ["string", "array"],
			"items": { "type": "string" }
		},
		"tty": { "type": ["boolean", "string"] },
		"ulimits": {
			"type": "object",
			"additionalProperties": {
				"type": [
					"integer",
					"string",
					"object"
				],
				"additionalProperties": false,
				"properties": {
					"soft": { "type": ["integer", "string"] },
					"hard": { "type": ["integer", "string"] }
				}
			}
		},
		"use_api_socket": { "type": ["boolean", "string"] },
		"user": { "type": ["string", "number"] },
		"userns_mode": { "type": "string" },
		"uts": { "type": "string" },
		"volumes": {
			"type": "array",
			"items": {
				"type": ["string", "object"],
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"properties": {
					"type": {
						"description": "Kind of mount.",
						"type": "string",
						"enum": [
							"bind",
							"volume",
							"tmpfs",
							"npipe",
							"cluster",
							"image"
						]
					},
					"source": {
						"description": "Path or volume name.",
						"type": "string"
					},
					"target": {
						"description": "Path inside the container.",
						"type": "string"
					},
					"read_only": { "type": ["boolean", "string"] },
					"consistency": { "type": "string" },
					"bind": {
						"type": "object",
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"propagation": { "type": "string" },
							"create_host_path": { "type": ["boolean", "string"] },
							"selinux": { "type": "string" },
							"recursive": { "type": "string" }
						}
					},
					"volume": {
						"type": "object",
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"nocopy": { "type": ["boolean", "string"] },
							"subpath": { "type": "string" },
							"labels": {
								"type": ["object", "array"],
								"items": { "type": "string" },
								"additionalProperties": { "type": [
									"string",
									"number",
									"boolean",
									"null"
								] }
							}
						}
					},
					"tmpfs": {
						"type": "object",
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"size": { "type": ["integer", "string"] },
							"mode": { "type": ["integer", "string"] }
						}
					},
					"image": {
						"type": "object",
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": { "subpath": { "type": "string" } }
					}
				}
			}
		},
		"volumes_from": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"working_dir": { "type": "string" },
		"x-fairlead-reason": {
			"description": "Why this service may reach past its container (privileged, host paths, the Docker socket). One sentence; required then.",
			"type": "string",
			"minLength": 1
		}
	}
};
const schema28 = {
	"type": ["object", "null"],
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"properties": {
		"name": { "type": "string" },
		"driver": { "type": "string" },
		"driver_opts": { "type": "object" },
		"ipam": {
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"driver": { "type": "string" },
				"config": { "type": "array" },
				"options": { "type": "object" }
			}
		},
		"external": { "type": [
			"boolean",
			"string",
			"object"
		] },
		"internal": { "type": ["boolean", "string"] },
		"enable_ipv4": { "type": ["boolean", "string"] },
		"enable_ipv6": { "type": ["boolean", "string"] },
		"attachable": { "type": ["boolean", "string"] },
		"labels": {
			"type": ["object", "array"],
			"items": { "type": "string" },
			"additionalProperties": { "type": [
				"string",
				"number",
				"boolean",
				"null"
			] }
		}
	}
};
const schema29 = {
	"type": ["object", "null"],
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"properties": {
		"name": { "type": "string" },
		"driver": { "type": "string" },
		"driver_opts": { "type": "object" },
		"external": { "type": [
			"boolean",
			"string",
			"object"
		] },
		"labels": {
			"type": ["object", "array"],
			"items": { "type": "string" },
			"additionalProperties": { "type": [
				"string",
				"number",
				"boolean",
				"null"
			] }
		},
		"x-fairlead-reason": { "type": "string" }
	}
};
const schema30 = {
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"properties": {
		"name": { "type": "string" },
		"environment": { "type": "string" },
		"file": { "type": "string" },
		"content": { "type": "string" },
		"external": { "type": [
			"boolean",
			"string",
			"object"
		] },
		"labels": {
			"type": ["object", "array"],
			"items": { "type": "string" },
			"additionalProperties": { "type": [
				"string",
				"number",
				"boolean",
				"null"
			] }
		},
		"driver": { "type": "string" },
		"driver_opts": { "type": "object" },
		"template_driver": { "type": "string" }
	}
};
const pattern57 = /* @__PURE__ */ new RegExp("^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$", "");
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.services === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "services" },
				message: "must have required property 'services'",
				schema: schema26.required,
				parentSchema: schema26,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(func2.call(schema26.properties, key0) || pattern0.test(key0))) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema26,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.version !== void 0) {
			let data0 = data.version;
			if (typeof data0 !== "string" && !(typeof data0 == "number" && isFinite(data0))) {
				const err2 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/type",
					keyword: "type",
					params: { type: schema26.properties.version.type },
					message: "must be string,number",
					schema: schema26.properties.version.type,
					parentSchema: schema26.properties.version,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.name !== void 0) {
			let data1 = data.name;
			if (typeof data1 !== "string") {
				const err3 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema26.properties.name.type,
					parentSchema: schema26.properties.name,
					data: data1
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.services !== void 0) {
			let data2 = data.services;
			if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
				if (Object.keys(data2).length < 1) {
					const err4 = {
						instancePath: instancePath + "/services",
						schemaPath: "#/properties/services/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties",
						schema: 1,
						parentSchema: schema26.properties.services,
						data: data2
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				for (const key1 in data2) {
					let data3 = data2[key1];
					if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
						for (const key2 in data3) if (!(func2.call(schema27.properties, key2) || pattern0.test(key2))) {
							const err5 = {
								instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/definitions/service/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key2 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema27,
								data: data3
							};
							if (vErrors === null) vErrors = [err5];
							else vErrors.push(err5);
							errors++;
						}
						if (data3.annotations !== void 0) {
							let data4 = data3.annotations;
							if (!data4 || typeof data4 != "object") {
								const err6 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/annotations",
									schemaPath: "#/definitions/service/properties/annotations/type",
									keyword: "type",
									params: { type: schema27.properties.annotations.type },
									message: "must be object,array",
									schema: schema27.properties.annotations.type,
									parentSchema: schema27.properties.annotations,
									data: data4
								};
								if (vErrors === null) vErrors = [err6];
								else vErrors.push(err6);
								errors++;
							}
							if (Array.isArray(data4)) {
								const len0 = data4.length;
								for (let i0 = 0; i0 < len0; i0++) {
									let data5 = data4[i0];
									if (typeof data5 !== "string") {
										const err7 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/annotations/" + i0,
											schemaPath: "#/definitions/service/properties/annotations/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema27.properties.annotations.items.type,
											parentSchema: schema27.properties.annotations.items,
											data: data5
										};
										if (vErrors === null) vErrors = [err7];
										else vErrors.push(err7);
										errors++;
									}
								}
							}
							if (data4 && typeof data4 == "object" && !Array.isArray(data4)) for (const key3 in data4) {
								let data6 = data4[key3];
								if (typeof data6 !== "string" && !(typeof data6 == "number" && isFinite(data6)) && typeof data6 !== "boolean" && data6 !== null) {
									const err8 = {
										instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/definitions/service/properties/annotations/additionalProperties/type",
										keyword: "type",
										params: { type: schema27.properties.annotations.additionalProperties.type },
										message: "must be string,number,boolean,null",
										schema: schema27.properties.annotations.additionalProperties.type,
										parentSchema: schema27.properties.annotations.additionalProperties,
										data: data6
									};
									if (vErrors === null) vErrors = [err8];
									else vErrors.push(err8);
									errors++;
								}
							}
						}
						if (data3.attach !== void 0) {
							let data7 = data3.attach;
							if (typeof data7 !== "boolean" && typeof data7 !== "string") {
								const err9 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/attach",
									schemaPath: "#/definitions/service/properties/attach/type",
									keyword: "type",
									params: { type: schema27.properties.attach.type },
									message: "must be boolean,string",
									schema: schema27.properties.attach.type,
									parentSchema: schema27.properties.attach,
									data: data7
								};
								if (vErrors === null) vErrors = [err9];
								else vErrors.push(err9);
								errors++;
							}
						}
						if (data3.blkio_config !== void 0) {
							let data8 = data3.blkio_config;
							if (!(data8 && typeof data8 == "object" && !Array.isArray(data8))) {
								const err10 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/blkio_config",
									schemaPath: "#/definitions/service/properties/blkio_config/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema27.properties.blkio_config.type,
									parentSchema: schema27.properties.blkio_config,
									data: data8
								};
								if (vErrors === null) vErrors = [err10];
								else vErrors.push(err10);
								errors++;
							}
						}
						if (data3.cap_add !== void 0) {
							let data9 = data3.cap_add;
							if (Array.isArray(data9)) {
								const len1 = data9.length;
								for (let i1 = 0; i1 < len1; i1++) {
									let data10 = data9[i1];
									if (typeof data10 !== "string" && !(typeof data10 == "number" && isFinite(data10))) {
										const err11 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cap_add/" + i1,
											schemaPath: "#/definitions/service/properties/cap_add/items/type",
											keyword: "type",
											params: { type: schema27.properties.cap_add.items.type },
											message: "must be string,number",
											schema: schema27.properties.cap_add.items.type,
											parentSchema: schema27.properties.cap_add.items,
											data: data10
										};
										if (vErrors === null) vErrors = [err11];
										else vErrors.push(err11);
										errors++;
									}
								}
							} else {
								const err12 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cap_add",
									schemaPath: "#/definitions/service/properties/cap_add/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema27.properties.cap_add.type,
									parentSchema: schema27.properties.cap_add,
									data: data9
								};
								if (vErrors === null) vErrors = [err12];
								else vErrors.push(err12);
								errors++;
							}
						}
						if (data3.cap_drop !== void 0) {
							let data11 = data3.cap_drop;
							if (Array.isArray(data11)) {
								const len2 = data11.length;
								for (let i2 = 0; i2 < len2; i2++) {
									let data12 = data11[i2];
									if (typeof data12 !== "string" && !(typeof data12 == "number" && isFinite(data12))) {
										const err13 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cap_drop/" + i2,
											schemaPath: "#/definitions/service/properties/cap_drop/items/type",
											keyword: "type",
											params: { type: schema27.properties.cap_drop.items.type },
											message: "must be string,number",
											schema: schema27.properties.cap_drop.items.type,
											parentSchema: schema27.properties.cap_drop.items,
											data: data12
										};
										if (vErrors === null) vErrors = [err13];
										else vErrors.push(err13);
										errors++;
									}
								}
							} else {
								const err14 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cap_drop",
									schemaPath: "#/definitions/service/properties/cap_drop/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema27.properties.cap_drop.type,
									parentSchema: schema27.properties.cap_drop,
									data: data11
								};
								if (vErrors === null) vErrors = [err14];
								else vErrors.push(err14);
								errors++;
							}
						}
						if (data3.cgroup !== void 0) {
							let data13 = data3.cgroup;
							if (typeof data13 !== "string") {
								const err15 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cgroup",
									schemaPath: "#/definitions/service/properties/cgroup/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema27.properties.cgroup.type,
									parentSchema: schema27.properties.cgroup,
									data: data13
								};
								if (vErrors === null) vErrors = [err15];
								else vErrors.push(err15);
								errors++;
							}
						}
						if (data3.cgroup_parent !== void 0) {
							let data14 = data3.cgroup_parent;
							if (typeof data14 !== "string") {
								const err16 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cgroup_parent",
									schemaPath: "#/definitions/service/properties/cgroup_parent/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema27.properties.cgroup_parent.type,
									parentSchema: schema27.properties.cgroup_parent,
									data: data14
								};
								if (vErrors === null) vErrors = [err16];
								else vErrors.push(err16);
								errors++;
							}
						}
						if (data3.command !== void 0) {
							let data15 = data3.command;
							if (typeof data15 !== "string" && !Array.isArray(data15) && data15 !== null) {
								const err17 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/command",
									schemaPath: "#/definitions/service/properties/command/type",
									keyword: "type",
									params: { type: schema27.properties.command.type },
									message: "must be string,array,null",
									schema: schema27.properties.command.type,
									parentSchema: schema27.properties.command,
									data: data15
								};
								if (vErrors === null) vErrors = [err17];
								else vErrors.push(err17);
								errors++;
							}
							if (Array.isArray(data15)) {
								const len3 = data15.length;
								for (let i3 = 0; i3 < len3; i3++) {
									let data16 = data15[i3];
									if (typeof data16 !== "string" && !(typeof data16 == "number" && isFinite(data16)) && typeof data16 !== "boolean") {
										const err18 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/command/" + i3,
											schemaPath: "#/definitions/service/properties/command/items/type",
											keyword: "type",
											params: { type: schema27.properties.command.items.type },
											message: "must be string,number,boolean",
											schema: schema27.properties.command.items.type,
											parentSchema: schema27.properties.command.items,
											data: data16
										};
										if (vErrors === null) vErrors = [err18];
										else vErrors.push(err18);
										errors++;
									}
								}
							}
						}
						if (data3.configs !== void 0) {
							let data17 = data3.configs;
							if (Array.isArray(data17)) {
								const len4 = data17.length;
								for (let i4 = 0; i4 < len4; i4++) {
									let data18 = data17[i4];
									if (typeof data18 !== "string" && !(data18 && typeof data18 == "object" && !Array.isArray(data18))) {
										const err19 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/configs/" + i4,
											schemaPath: "#/definitions/service/properties/configs/items/type",
											keyword: "type",
											params: { type: schema27.properties.configs.items.type },
											message: "must be string,object",
											schema: schema27.properties.configs.items.type,
											parentSchema: schema27.properties.configs.items,
											data: data18
										};
										if (vErrors === null) vErrors = [err19];
										else vErrors.push(err19);
										errors++;
									}
									if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
										for (const key4 in data18) if (!(key4 === "source" || key4 === "target" || key4 === "uid" || key4 === "gid" || key4 === "mode" || pattern0.test(key4))) {
											const err20 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/configs/" + i4,
												schemaPath: "#/definitions/service/properties/configs/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key4 },
												message: "must NOT have additional properties",
												schema: false,
												parentSchema: schema27.properties.configs.items,
												data: data18
											};
											if (vErrors === null) vErrors = [err20];
											else vErrors.push(err20);
											errors++;
										}
										if (data18.source !== void 0) {
											let data19 = data18.source;
											if (typeof data19 !== "string") {
												const err21 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/configs/" + i4 + "/source",
													schemaPath: "#/definitions/service/properties/configs/items/properties/source/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema27.properties.configs.items.properties.source.type,
													parentSchema: schema27.properties.configs.items.properties.source,
													data: data19
												};
												if (vErrors === null) vErrors = [err21];
												else vErrors.push(err21);
												errors++;
											}
										}
										if (data18.target !== void 0) {
											let data20 = data18.target;
											if (typeof data20 !== "string") {
												const err22 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/configs/" + i4 + "/target",
													schemaPath: "#/definitions/service/properties/configs/items/properties/target/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema27.properties.configs.items.properties.target.type,
													parentSchema: schema27.properties.configs.items.properties.target,
													data: data20
												};
												if (vErrors === null) vErrors = [err22];
												else vErrors.push(err22);
												errors++;
											}
										}
										if (data18.uid !== void 0) {
											let data21 = data18.uid;
											if (!(typeof data21 == "number" && !(data21 % 1) && !isNaN(data21) && isFinite(data21)) && typeof data21 !== "string") {
												const err23 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/configs/" + i4 + "/uid",
													schemaPath: "#/definitions/service/properties/configs/items/properties/uid/type",
													keyword: "type",
													params: { type: schema27.properties.configs.items.properties.uid.type },
													message: "must be integer,string",
													schema: schema27.properties.configs.items.properties.uid.type,
													parentSchema: schema27.properties.configs.items.properties.uid,
													data: data21
												};
												if (vErrors === null) vErrors = [err23];
												else vErrors.push(err23);
												errors++;
											}
										}
										if (data18.gid !== void 0) {
											let data22 = data18.gid;
											if (!(typeof data22 == "number" && !(data22 % 1) && !isNaN(data22) && isFinite(data22)) && typeof data22 !== "string") {
												const err24 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/configs/" + i4 + "/gid",
													schemaPath: "#/definitions/service/properties/configs/items/properties/gid/type",
													keyword: "type",
													params: { type: schema27.properties.configs.items.properties.gid.type },
													message: "must be integer,string",
													schema: schema27.properties.configs.items.properties.gid.type,
													parentSchema: schema27.properties.configs.items.properties.gid,
													data: data22
												};
												if (vErrors === null) vErrors = [err24];
												else vErrors.push(err24);
												errors++;
											}
										}
										if (data18.mode !== void 0) {
											let data23 = data18.mode;
											if (!(typeof data23 == "number" && isFinite(data23)) && typeof data23 !== "string") {
												const err25 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/configs/" + i4 + "/mode",
													schemaPath: "#/definitions/service/properties/configs/items/properties/mode/type",
													keyword: "type",
													params: { type: schema27.properties.configs.items.properties.mode.type },
													message: "must be number,string",
													schema: schema27.properties.configs.items.properties.mode.type,
													parentSchema: schema27.properties.configs.items.properties.mode,
													data: data23
												};
												if (vErrors === null) vErrors = [err25];
												else vErrors.push(err25);
												errors++;
											}
										}
									}
								}
							} else {
								const err26 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/configs",
									schemaPath: "#/definitions/service/properties/configs/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema27.properties.configs.type,
									parentSchema: schema27.properties.configs,
									data: data17
								};
								if (vErrors === null) vErrors = [err26];
								else vErrors.push(err26);
								errors++;
							}
						}
						if (data3.container_name !== void 0) {
							let data24 = data3.container_name;
							if (typeof data24 !== "string") {
								const err27 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/container_name",
									schemaPath: "#/definitions/service/properties/container_name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema27.properties.container_name.type,
									parentSchema: schema27.properties.container_name,
									data: data24
								};
								if (vErrors === null) vErrors = [err27];
								else vErrors.push(err27);
								errors++;
							}
						}
						if (data3.cpu_count !== void 0) {
							let data25 = data3.cpu_count;
							if (!(typeof data25 == "number" && isFinite(data25)) && typeof data25 !== "string") {
								const err28 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cpu_count",
									schemaPath: "#/definitions/service/properties/cpu_count/type",
									keyword: "type",
									params: { type: schema27.properties.cpu_count.type },
									message: "must be number,string",
									schema: schema27.properties.cpu_count.type,
									parentSchema: schema27.properties.cpu_count,
									data: data25
								};
								if (vErrors === null) vErrors = [err28];
								else vErrors.push(err28);
								errors++;
							}
						}
						if (data3.cpu_percent !== void 0) {
							let data26 = data3.cpu_percent;
							if (!(typeof data26 == "number" && isFinite(data26)) && typeof data26 !== "string") {
								const err29 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cpu_percent",
									schemaPath: "#/definitions/service/properties/cpu_percent/type",
									keyword: "type",
									params: { type: schema27.properties.cpu_percent.type },
									message: "must be number,string",
									schema: schema27.properties.cpu_percent.type,
									parentSchema: schema27.properties.cpu_percent,
									data: data26
								};
								if (vErrors === null) vErrors = [err29];
								else vErrors.push(err29);
								errors++;
							}
						}
						if (data3.cpu_period !== void 0) {
							let data27 = data3.cpu_period;
							if (!(typeof data27 == "number" && !(data27 % 1) && !isNaN(data27) && isFinite(data27)) && typeof data27 !== "string") {
								const err30 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cpu_period",
									schemaPath: "#/definitions/service/properties/cpu_period/type",
									keyword: "type",
									params: { type: schema27.properties.cpu_period.type },
									message: "must be integer,string",
									schema: schema27.properties.cpu_period.type,
									parentSchema: schema27.properties.cpu_period,
									data: data27
								};
								if (vErrors === null) vErrors = [err30];
								else vErrors.push(err30);
								errors++;
							}
						}
						if (data3.cpu_quota !== void 0) {
							let data28 = data3.cpu_quota;
							if (!(typeof data28 == "number" && !(data28 % 1) && !isNaN(data28) && isFinite(data28)) && typeof data28 !== "string") {
								const err31 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cpu_quota",
									schemaPath: "#/definitions/service/properties/cpu_quota/type",
									keyword: "type",
									params: { type: schema27.properties.cpu_quota.type },
									message: "must be integer,string",
									schema: schema27.properties.cpu_quota.type,
									parentSchema: schema27.properties.cpu_quota,
									data: data28
								};
								if (vErrors === null) vErrors = [err31];
								else vErrors.push(err31);
								errors++;
							}
						}
						if (data3.cpu_rt_period !== void 0) {
							let data29 = data3.cpu_rt_period;
							if (!(typeof data29 == "number" && !(data29 % 1) && !isNaN(data29) && isFinite(data29)) && typeof data29 !== "string") {
								const err32 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cpu_rt_period",
									schemaPath: "#/definitions/service/properties/cpu_rt_period/type",
									keyword: "type",
									params: { type: schema27.properties.cpu_rt_period.type },
									message: "must be integer,string",
									schema: schema27.properties.cpu_rt_period.type,
									parentSchema: schema27.properties.cpu_rt_period,
									data: data29
								};
								if (vErrors === null) vErrors = [err32];
								else vErrors.push(err32);
								errors++;
							}
						}
						if (data3.cpu_rt_runtime !== void 0) {
							let data30 = data3.cpu_rt_runtime;
							if (!(typeof data30 == "number" && !(data30 % 1) && !isNaN(data30) && isFinite(data30)) && typeof data30 !== "string") {
								const err33 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cpu_rt_runtime",
									schemaPath: "#/definitions/service/properties/cpu_rt_runtime/type",
									keyword: "type",
									params: { type: schema27.properties.cpu_rt_runtime.type },
									message: "must be integer,string",
									schema: schema27.properties.cpu_rt_runtime.type,
									parentSchema: schema27.properties.cpu_rt_runtime,
									data: data30
								};
								if (vErrors === null) vErrors = [err33];
								else vErrors.push(err33);
								errors++;
							}
						}
						if (data3.cpu_shares !== void 0) {
							let data31 = data3.cpu_shares;
							if (!(typeof data31 == "number" && isFinite(data31)) && typeof data31 !== "string") {
								const err34 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cpu_shares",
									schemaPath: "#/definitions/service/properties/cpu_shares/type",
									keyword: "type",
									params: { type: schema27.properties.cpu_shares.type },
									message: "must be number,string",
									schema: schema27.properties.cpu_shares.type,
									parentSchema: schema27.properties.cpu_shares,
									data: data31
								};
								if (vErrors === null) vErrors = [err34];
								else vErrors.push(err34);
								errors++;
							}
						}
						if (data3.cpus !== void 0) {
							let data32 = data3.cpus;
							if (!(typeof data32 == "number" && isFinite(data32)) && typeof data32 !== "string") {
								const err35 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cpus",
									schemaPath: "#/definitions/service/properties/cpus/type",
									keyword: "type",
									params: { type: schema27.properties.cpus.type },
									message: "must be number,string",
									schema: schema27.properties.cpus.type,
									parentSchema: schema27.properties.cpus,
									data: data32
								};
								if (vErrors === null) vErrors = [err35];
								else vErrors.push(err35);
								errors++;
							}
						}
						if (data3.cpuset !== void 0) {
							let data33 = data3.cpuset;
							if (typeof data33 !== "string") {
								const err36 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/cpuset",
									schemaPath: "#/definitions/service/properties/cpuset/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema27.properties.cpuset.type,
									parentSchema: schema27.properties.cpuset,
									data: data33
								};
								if (vErrors === null) vErrors = [err36];
								else vErrors.push(err36);
								errors++;
							}
						}
						if (data3.credential_spec !== void 0) {
							let data34 = data3.credential_spec;
							if (!(data34 && typeof data34 == "object" && !Array.isArray(data34))) {
								const err37 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/credential_spec",
									schemaPath: "#/definitions/service/properties/credential_spec/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema27.properties.credential_spec.type,
									parentSchema: schema27.properties.credential_spec,
									data: data34
								};
								if (vErrors === null) vErrors = [err37];
								else vErrors.push(err37);
								errors++;
							}
						}
						if (data3.depends_on !== void 0) {
							let data35 = data3.depends_on;
							if (!data35 || typeof data35 != "object") {
								const err38 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/depends_on",
									schemaPath: "#/definitions/service/properties/depends_on/type",
									keyword: "type",
									params: { type: schema27.properties.depends_on.type },
									message: "must be array,object",
									schema: schema27.properties.depends_on.type,
									parentSchema: schema27.properties.depends_on,
									data: data35
								};
								if (vErrors === null) vErrors = [err38];
								else vErrors.push(err38);
								errors++;
							}
							if (Array.isArray(data35)) {
								const len5 = data35.length;
								for (let i5 = 0; i5 < len5; i5++) {
									let data36 = data35[i5];
									if (typeof data36 !== "string") {
										const err39 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/depends_on/" + i5,
											schemaPath: "#/definitions/service/properties/depends_on/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema27.properties.depends_on.items.type,
											parentSchema: schema27.properties.depends_on.items,
											data: data36
										};
										if (vErrors === null) vErrors = [err39];
										else vErrors.push(err39);
										errors++;
									}
								}
							}
							if (data35 && typeof data35 == "object" && !Array.isArray(data35)) for (const key5 in data35) {
								let data37 = data35[key5];
								if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
									for (const key6 in data37) if (!(key6 === "condition" || key6 === "restart" || key6 === "required" || pattern0.test(key6))) {
										const err40 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/depends_on/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/definitions/service/properties/depends_on/additionalProperties/additionalProperties",
											keyword: "additionalProperties",
											params: { additionalProperty: key6 },
											message: "must NOT have additional properties",
											schema: false,
											parentSchema: schema27.properties.depends_on.additionalProperties,
											data: data37
										};
										if (vErrors === null) vErrors = [err40];
										else vErrors.push(err40);
										errors++;
									}
									if (data37.condition !== void 0) {
										let data38 = data37.condition;
										if (typeof data38 !== "string") {
											const err41 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/depends_on/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/condition",
												schemaPath: "#/definitions/service/properties/depends_on/additionalProperties/properties/condition/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema27.properties.depends_on.additionalProperties.properties.condition.type,
												parentSchema: schema27.properties.depends_on.additionalProperties.properties.condition,
												data: data38
											};
											if (vErrors === null) vErrors = [err41];
											else vErrors.push(err41);
											errors++;
										}
										if (!(data38 === "service_started" || data38 === "service_healthy" || data38 === "service_completed_successfully")) {
											const err42 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/depends_on/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/condition",
												schemaPath: "#/definitions/service/properties/depends_on/additionalProperties/properties/condition/enum",
												keyword: "enum",
												params: { allowedValues: schema27.properties.depends_on.additionalProperties.properties.condition.enum },
												message: "must be equal to one of the allowed values",
												schema: schema27.properties.depends_on.additionalProperties.properties.condition.enum,
												parentSchema: schema27.properties.depends_on.additionalProperties.properties.condition,
												data: data38
											};
											if (vErrors === null) vErrors = [err42];
											else vErrors.push(err42);
											errors++;
										}
									}
									if (data37.restart !== void 0) {
										let data39 = data37.restart;
										if (typeof data39 !== "boolean" && typeof data39 !== "string") {
											const err43 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/depends_on/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/restart",
												schemaPath: "#/definitions/service/properties/depends_on/additionalProperties/properties/restart/type",
												keyword: "type",
												params: { type: schema27.properties.depends_on.additionalProperties.properties.restart.type },
												message: "must be boolean,string",
												schema: schema27.properties.depends_on.additionalProperties.properties.restart.type,
												parentSchema: schema27.properties.depends_on.additionalProperties.properties.restart,
												data: data39
											};
											if (vErrors === null) vErrors = [err43];
											else vErrors.push(err43);
											errors++;
										}
									}
									if (data37.required !== void 0) {
										let data40 = data37.required;
										if (typeof data40 !== "boolean" && typeof data40 !== "string") {
											const err44 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/depends_on/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/required",
												schemaPath: "#/definitions/service/properties/depends_on/additionalProperties/properties/required/type",
												keyword: "type",
												params: { type: schema27.properties.depends_on.additionalProperties.properties.required.type },
												message: "must be boolean,string",
												schema: schema27.properties.depends_on.additionalProperties.properties.required.type,
												parentSchema: schema27.properties.depends_on.additionalProperties.properties.required,
												data: data40
											};
											if (vErrors === null) vErrors = [err44];
											else vErrors.push(err44);
											errors++;
										}
									}
								} else {
									const err45 = {
										instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/depends_on/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/definitions/service/properties/depends_on/additionalProperties/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema27.properties.depends_on.additionalProperties.type,
										parentSchema: schema27.properties.depends_on.additionalProperties,
										data: data37
									};
									if (vErrors === null) vErrors = [err45];
									else vErrors.push(err45);
									errors++;
								}
							}
						}
						if (data3.deploy !== void 0) {
							let data41 = data3.deploy;
							if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
								for (const key7 in data41) if (!(func2.call(schema27.properties.deploy.properties, key7) || pattern0.test(key7))) {
									const err46 = {
										instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy",
										schemaPath: "#/definitions/service/properties/deploy/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key7 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema27.properties.deploy,
										data: data41
									};
									if (vErrors === null) vErrors = [err46];
									else vErrors.push(err46);
									errors++;
								}
								if (data41.mode !== void 0) {
									let data42 = data41.mode;
									if (typeof data42 !== "string") {
										const err47 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/mode",
											schemaPath: "#/definitions/service/properties/deploy/properties/mode/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema27.properties.deploy.properties.mode.type,
											parentSchema: schema27.properties.deploy.properties.mode,
											data: data42
										};
										if (vErrors === null) vErrors = [err47];
										else vErrors.push(err47);
										errors++;
									}
								}
								if (data41.endpoint_mode !== void 0) {
									let data43 = data41.endpoint_mode;
									if (typeof data43 !== "string") {
										const err48 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/endpoint_mode",
											schemaPath: "#/definitions/service/properties/deploy/properties/endpoint_mode/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema27.properties.deploy.properties.endpoint_mode.type,
											parentSchema: schema27.properties.deploy.properties.endpoint_mode,
											data: data43
										};
										if (vErrors === null) vErrors = [err48];
										else vErrors.push(err48);
										errors++;
									}
								}
								if (data41.replicas !== void 0) {
									let data44 = data41.replicas;
									if (!(typeof data44 == "number" && !(data44 % 1) && !isNaN(data44) && isFinite(data44)) && typeof data44 !== "string") {
										const err49 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/replicas",
											schemaPath: "#/definitions/service/properties/deploy/properties/replicas/type",
											keyword: "type",
											params: { type: schema27.properties.deploy.properties.replicas.type },
											message: "must be integer,string",
											schema: schema27.properties.deploy.properties.replicas.type,
											parentSchema: schema27.properties.deploy.properties.replicas,
											data: data44
										};
										if (vErrors === null) vErrors = [err49];
										else vErrors.push(err49);
										errors++;
									}
								}
								if (data41.labels !== void 0) {
									let data45 = data41.labels;
									if (!data45 || typeof data45 != "object") {
										const err50 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/labels",
											schemaPath: "#/definitions/service/properties/deploy/properties/labels/type",
											keyword: "type",
											params: { type: schema27.properties.deploy.properties.labels.type },
											message: "must be object,array",
											schema: schema27.properties.deploy.properties.labels.type,
											parentSchema: schema27.properties.deploy.properties.labels,
											data: data45
										};
										if (vErrors === null) vErrors = [err50];
										else vErrors.push(err50);
										errors++;
									}
									if (Array.isArray(data45)) {
										const len6 = data45.length;
										for (let i6 = 0; i6 < len6; i6++) {
											let data46 = data45[i6];
											if (typeof data46 !== "string") {
												const err51 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/labels/" + i6,
													schemaPath: "#/definitions/service/properties/deploy/properties/labels/items/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema27.properties.deploy.properties.labels.items.type,
													parentSchema: schema27.properties.deploy.properties.labels.items,
													data: data46
												};
												if (vErrors === null) vErrors = [err51];
												else vErrors.push(err51);
												errors++;
											}
										}
									}
									if (data45 && typeof data45 == "object" && !Array.isArray(data45)) for (const key8 in data45) {
										let data47 = data45[key8];
										if (typeof data47 !== "string" && !(typeof data47 == "number" && isFinite(data47)) && typeof data47 !== "boolean" && data47 !== null) {
											const err52 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/labels/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
												schemaPath: "#/definitions/service/properties/deploy/properties/labels/additionalProperties/type",
												keyword: "type",
												params: { type: schema27.properties.deploy.properties.labels.additionalProperties.type },
												message: "must be string,number,boolean,null",
												schema: schema27.properties.deploy.properties.labels.additionalProperties.type,
												parentSchema: schema27.properties.deploy.properties.labels.additionalProperties,
												data: data47
											};
											if (vErrors === null) vErrors = [err52];
											else vErrors.push(err52);
											errors++;
										}
									}
								}
								if (data41.rollback_config !== void 0) {
									let data48 = data41.rollback_config;
									if (!(data48 && typeof data48 == "object" && !Array.isArray(data48))) {
										const err53 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/rollback_config",
											schemaPath: "#/definitions/service/properties/deploy/properties/rollback_config/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema27.properties.deploy.properties.rollback_config.type,
											parentSchema: schema27.properties.deploy.properties.rollback_config,
											data: data48
										};
										if (vErrors === null) vErrors = [err53];
										else vErrors.push(err53);
										errors++;
									}
								}
								if (data41.update_config !== void 0) {
									let data49 = data41.update_config;
									if (!(data49 && typeof data49 == "object" && !Array.isArray(data49))) {
										const err54 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/update_config",
											schemaPath: "#/definitions/service/properties/deploy/properties/update_config/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema27.properties.deploy.properties.update_config.type,
											parentSchema: schema27.properties.deploy.properties.update_config,
											data: data49
										};
										if (vErrors === null) vErrors = [err54];
										else vErrors.push(err54);
										errors++;
									}
								}
								if (data41.resources !== void 0) {
									let data50 = data41.resources;
									if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
										for (const key9 in data50) if (!(key9 === "limits" || key9 === "reservations" || pattern0.test(key9))) {
											const err55 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources",
												schemaPath: "#/definitions/service/properties/deploy/properties/resources/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key9 },
												message: "must NOT have additional properties",
												schema: false,
												parentSchema: schema27.properties.deploy.properties.resources,
												data: data50
											};
											if (vErrors === null) vErrors = [err55];
											else vErrors.push(err55);
											errors++;
										}
										if (data50.limits !== void 0) {
											let data51 = data50.limits;
											if (data51 && typeof data51 == "object" && !Array.isArray(data51)) {
												for (const key10 in data51) if (!(key10 === "cpus" || key10 === "memory" || key10 === "pids" || pattern0.test(key10))) {
													const err56 = {
														instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources/limits",
														schemaPath: "#/definitions/service/properties/deploy/properties/resources/properties/limits/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key10 },
														message: "must NOT have additional properties",
														schema: false,
														parentSchema: schema27.properties.deploy.properties.resources.properties.limits,
														data: data51
													};
													if (vErrors === null) vErrors = [err56];
													else vErrors.push(err56);
													errors++;
												}
												if (data51.cpus !== void 0) {
													let data52 = data51.cpus;
													if (!(typeof data52 == "number" && isFinite(data52)) && typeof data52 !== "string") {
														const err57 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources/limits/cpus",
															schemaPath: "#/definitions/service/properties/deploy/properties/resources/properties/limits/properties/cpus/type",
															keyword: "type",
															params: { type: schema27.properties.deploy.properties.resources.properties.limits.properties.cpus.type },
															message: "must be number,string",
															schema: schema27.properties.deploy.properties.resources.properties.limits.properties.cpus.type,
															parentSchema: schema27.properties.deploy.properties.resources.properties.limits.properties.cpus,
															data: data52
														};
														if (vErrors === null) vErrors = [err57];
														else vErrors.push(err57);
														errors++;
													}
												}
												if (data51.memory !== void 0) {
													let data53 = data51.memory;
													if (typeof data53 !== "string") {
														const err58 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources/limits/memory",
															schemaPath: "#/definitions/service/properties/deploy/properties/resources/properties/limits/properties/memory/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string",
															schema: schema27.properties.deploy.properties.resources.properties.limits.properties.memory.type,
															parentSchema: schema27.properties.deploy.properties.resources.properties.limits.properties.memory,
															data: data53
														};
														if (vErrors === null) vErrors = [err58];
														else vErrors.push(err58);
														errors++;
													}
												}
												if (data51.pids !== void 0) {
													let data54 = data51.pids;
													if (!(typeof data54 == "number" && !(data54 % 1) && !isNaN(data54) && isFinite(data54)) && typeof data54 !== "string") {
														const err59 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources/limits/pids",
															schemaPath: "#/definitions/service/properties/deploy/properties/resources/properties/limits/properties/pids/type",
															keyword: "type",
															params: { type: schema27.properties.deploy.properties.resources.properties.limits.properties.pids.type },
															message: "must be integer,string",
															schema: schema27.properties.deploy.properties.resources.properties.limits.properties.pids.type,
															parentSchema: schema27.properties.deploy.properties.resources.properties.limits.properties.pids,
															data: data54
														};
														if (vErrors === null) vErrors = [err59];
														else vErrors.push(err59);
														errors++;
													}
												}
											} else {
												const err60 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources/limits",
													schemaPath: "#/definitions/service/properties/deploy/properties/resources/properties/limits/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object",
													schema: schema27.properties.deploy.properties.resources.properties.limits.type,
													parentSchema: schema27.properties.deploy.properties.resources.properties.limits,
													data: data51
												};
												if (vErrors === null) vErrors = [err60];
												else vErrors.push(err60);
												errors++;
											}
										}
										if (data50.reservations !== void 0) {
											let data55 = data50.reservations;
											if (data55 && typeof data55 == "object" && !Array.isArray(data55)) {
												for (const key11 in data55) if (!(key11 === "cpus" || key11 === "memory" || key11 === "generic_resources" || key11 === "devices" || pattern0.test(key11))) {
													const err61 = {
														instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources/reservations",
														schemaPath: "#/definitions/service/properties/deploy/properties/resources/properties/reservations/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key11 },
														message: "must NOT have additional properties",
														schema: false,
														parentSchema: schema27.properties.deploy.properties.resources.properties.reservations,
														data: data55
													};
													if (vErrors === null) vErrors = [err61];
													else vErrors.push(err61);
													errors++;
												}
												if (data55.cpus !== void 0) {
													let data56 = data55.cpus;
													if (!(typeof data56 == "number" && isFinite(data56)) && typeof data56 !== "string") {
														const err62 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources/reservations/cpus",
															schemaPath: "#/definitions/service/properties/deploy/properties/resources/properties/reservations/properties/cpus/type",
															keyword: "type",
															params: { type: schema27.properties.deploy.properties.resources.properties.reservations.properties.cpus.type },
															message: "must be number,string",
															schema: schema27.properties.deploy.properties.resources.properties.reservations.properties.cpus.type,
															parentSchema: schema27.properties.deploy.properties.resources.properties.reservations.properties.cpus,
															data: data56
														};
														if (vErrors === null) vErrors = [err62];
														else vErrors.push(err62);
														errors++;
													}
												}
												if (data55.memory !== void 0) {
													let data57 = data55.memory;
													if (typeof data57 !== "string") {
														const err63 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources/reservations/memory",
															schemaPath: "#/definitions/service/properties/deploy/properties/resources/properties/reservations/properties/memory/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string",
															schema: schema27.properties.deploy.properties.resources.properties.reservations.properties.memory.type,
															parentSchema: schema27.properties.deploy.properties.resources.properties.reservations.properties.memory,
															data: data57
														};
														if (vErrors === null) vErrors = [err63];
														else vErrors.push(err63);
														errors++;
													}
												}
												if (data55.generic_resources !== void 0) {
													let data58 = data55.generic_resources;
													if (!Array.isArray(data58)) {
														const err64 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources/reservations/generic_resources",
															schemaPath: "#/definitions/service/properties/deploy/properties/resources/properties/reservations/properties/generic_resources/type",
															keyword: "type",
															params: { type: "array" },
															message: "must be array",
															schema: schema27.properties.deploy.properties.resources.properties.reservations.properties.generic_resources.type,
															parentSchema: schema27.properties.deploy.properties.resources.properties.reservations.properties.generic_resources,
															data: data58
														};
														if (vErrors === null) vErrors = [err64];
														else vErrors.push(err64);
														errors++;
													}
												}
												if (data55.devices !== void 0) {
													let data59 = data55.devices;
													if (!Array.isArray(data59)) {
														const err65 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources/reservations/devices",
															schemaPath: "#/definitions/service/properties/deploy/properties/resources/properties/reservations/properties/devices/type",
															keyword: "type",
															params: { type: "array" },
															message: "must be array",
															schema: schema27.properties.deploy.properties.resources.properties.reservations.properties.devices.type,
															parentSchema: schema27.properties.deploy.properties.resources.properties.reservations.properties.devices,
															data: data59
														};
														if (vErrors === null) vErrors = [err65];
														else vErrors.push(err65);
														errors++;
													}
												}
											} else {
												const err66 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources/reservations",
													schemaPath: "#/definitions/service/properties/deploy/properties/resources/properties/reservations/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object",
													schema: schema27.properties.deploy.properties.resources.properties.reservations.type,
													parentSchema: schema27.properties.deploy.properties.resources.properties.reservations,
													data: data55
												};
												if (vErrors === null) vErrors = [err66];
												else vErrors.push(err66);
												errors++;
											}
										}
									} else {
										const err67 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/resources",
											schemaPath: "#/definitions/service/properties/deploy/properties/resources/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema27.properties.deploy.properties.resources.type,
											parentSchema: schema27.properties.deploy.properties.resources,
											data: data50
										};
										if (vErrors === null) vErrors = [err67];
										else vErrors.push(err67);
										errors++;
									}
								}
								if (data41.restart_policy !== void 0) {
									let data60 = data41.restart_policy;
									if (!(data60 && typeof data60 == "object" && !Array.isArray(data60))) {
										const err68 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/restart_policy",
											schemaPath: "#/definitions/service/properties/deploy/properties/restart_policy/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema27.properties.deploy.properties.restart_policy.type,
											parentSchema: schema27.properties.deploy.properties.restart_policy,
											data: data60
										};
										if (vErrors === null) vErrors = [err68];
										else vErrors.push(err68);
										errors++;
									}
								}
								if (data41.placement !== void 0) {
									let data61 = data41.placement;
									if (!(data61 && typeof data61 == "object" && !Array.isArray(data61))) {
										const err69 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/placement",
											schemaPath: "#/definitions/service/properties/deploy/properties/placement/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema27.properties.deploy.properties.placement.type,
											parentSchema: schema27.properties.deploy.properties.placement,
											data: data61
										};
										if (vErrors === null) vErrors = [err69];
										else vErrors.push(err69);
										errors++;
									}
								}
							} else {
								const err70 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy",
									schemaPath: "#/definitions/service/properties/deploy/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema27.properties.deploy.type,
									parentSchema: schema27.properties.deploy,
									data: data41
								};
								if (vErrors === null) vErrors = [err70];
								else vErrors.push(err70);
								errors++;
							}
						}
						if (data3.develop !== void 0) {
							let data62 = data3.develop;
							if (!(data62 && typeof data62 == "object" && !Array.isArray(data62))) {
								const err71 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/develop",
									schemaPath: "#/definitions/service/properties/develop/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema27.properties.develop.type,
									parentSchema: schema27.properties.develop,
									data: data62
								};
								if (vErrors === null) vErrors = [err71];
								else vErrors.push(err71);
								errors++;
							}
						}
						if (data3.device_cgroup_rules !== void 0) {
							let data63 = data3.device_cgroup_rules;
							if (Array.isArray(data63)) {
								const len7 = data63.length;
								for (let i7 = 0; i7 < len7; i7++) {
									let data64 = data63[i7];
									if (typeof data64 !== "string" && !(typeof data64 == "number" && isFinite(data64))) {
										const err72 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/device_cgroup_rules/" + i7,
											schemaPath: "#/definitions/service/properties/device_cgroup_rules/items/type",
											keyword: "type",
											params: { type: schema27.properties.device_cgroup_rules.items.type },
											message: "must be string,number",
											schema: schema27.properties.device_cgroup_rules.items.type,
											parentSchema: schema27.properties.device_cgroup_rules.items,
											data: data64
										};
										if (vErrors === null) vErrors = [err72];
										else vErrors.push(err72);
										errors++;
									}
								}
							} else {
								const err73 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/device_cgroup_rules",
									schemaPath: "#/definitions/service/properties/device_cgroup_rules/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema27.properties.device_cgroup_rules.type,
									parentSchema: schema27.properties.device_cgroup_rules,
									data: data63
								};
								if (vErrors === null) vErrors = [err73];
								else vErrors.push(err73);
								errors++;
							}
						}
						if (data3.devices !== void 0) {
							let data65 = data3.devices;
							if (!Array.isArray(data65)) {
								const err74 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/devices",
									schemaPath: "#/definitions/service/properties/devices/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema27.properties.devices.type,
									parentSchema: schema27.properties.devices,
									data: data65
								};
								if (vErrors === null) vErrors = [err74];
								else vErrors.push(err74);
								errors++;
							}
						}
						if (data3.dns !== void 0) {
							let data66 = data3.dns;
							if (typeof data66 !== "string" && !Array.isArray(data66)) {
								const err75 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/dns",
									schemaPath: "#/definitions/service/properties/dns/type",
									keyword: "type",
									params: { type: schema27.properties.dns.type },
									message: "must be string,array",
									schema: schema27.properties.dns.type,
									parentSchema: schema27.properties.dns,
									data: data66
								};
								if (vErrors === null) vErrors = [err75];
								else vErrors.push(err75);
								errors++;
							}
							if (Array.isArray(data66)) {
								const len8 = data66.length;
								for (let i8 = 0; i8 < len8; i8++) {
									let data67 = data66[i8];
									if (typeof data67 !== "string") {
										const err76 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/dns/" + i8,
											schemaPath: "#/definitions/service/properties/dns/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema27.properties.dns.items.type,
											parentSchema: schema27.properties.dns.items,
											data: data67
										};
										if (vErrors === null) vErrors = [err76];
										else vErrors.push(err76);
										errors++;
									}
								}
							}
						}
						if (data3.dns_opt !== void 0) {
							let data68 = data3.dns_opt;
							if (Array.isArray(data68)) {
								const len9 = data68.length;
								for (let i9 = 0; i9 < len9; i9++) {
									let data69 = data68[i9];
									if (typeof data69 !== "string" && !(typeof data69 == "number" && isFinite(data69))) {
										const err77 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/dns_opt/" + i9,
											schemaPath: "#/definitions/service/properties/dns_opt/items/type",
											keyword: "type",
											params: { type: schema27.properties.dns_opt.items.type },
											message: "must be string,number",
											schema: schema27.properties.dns_opt.items.type,
											parentSchema: schema27.properties.dns_opt.items,
											data: data69
										};
										if (vErrors === null) vErrors = [err77];
										else vErrors.push(err77);
										errors++;
									}
								}
							} else {
								const err78 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/dns_opt",
									schemaPath: "#/definitions/service/properties/dns_opt/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema27.properties.dns_opt.type,
									parentSchema: schema27.properties.dns_opt,
									data: data68
								};
								if (vErrors === null) vErrors = [err78];
								else vErrors.push(err78);
								errors++;
							}
						}
						if (data3.dns_search !== void 0) {
							let data70 = data3.dns_search;
							if (typeof data70 !== "string" && !Array.isArray(data70)) {
								const err79 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/dns_search",
									schemaPath: "#/definitions/service/properties/dns_search/type",
									keyword: "type",
									params: { type: schema27.properties.dns_search.type },
									message: "must be string,array",
									schema: schema27.properties.dns_search.type,
									parentSchema: schema27.properties.dns_search,
									data: data70
								};
								if (vErrors === null) vErrors = [err79];
								else vErrors.push(err79);
								errors++;
							}
							if (Array.isArray(data70)) {
								const len10 = data70.length;
								for (let i10 = 0; i10 < len10; i10++) {
									let data71 = data70[i10];
									if (typeof data71 !== "string") {
										const err80 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/dns_search/" + i10,
											schemaPath: "#/definitions/service/properties/dns_search/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema27.properties.dns_search.items.type,
											parentSchema: schema27.properties.dns_search.items,
											data: data71
										};
										if (vErrors === null) vErrors = [err80];
										else vErrors.push(err80);
										errors++;
									}
								}
							}
						}
						if (data3.domainname !== void 0) {
							let data72 = data3.domainname;
							if (typeof data72 !== "string") {
								const err81 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/domainname",
									schemaPath: "#/definitions/service/properties/domainname/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema27.properties.domainname.type,
									parentSchema: schema27.properties.domainname,
									data: data72
								};
								if (vErrors === null) vErrors = [err81];
								else vErrors.push(err81);
								errors++;
							}
						}
						if (data3.driver_opts !== void 0) {
							let data73 = data3.driver_opts;
							if (!(data73 && typeof data73 == "object" && !Array.isArray(data73))) {
								const err82 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver_opts",
									schemaPath: "#/definitions/service/properties/driver_opts/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema27.properties.driver_opts.type,
									parentSchema: schema27.properties.driver_opts,
									data: data73
								};
								if (vErrors === null) vErrors = [err82];
								else vErrors.push(err82);
								errors++;
							}
						}
						if (data3.entrypoint !== void 0) {
							let data74 = data3.entrypoint;
							if (typeof data74 !== "string" && !Array.isArray(data74) && data74 !== null) {
								const err83 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/entrypoint",
									schemaPath: "#/definitions/service/properties/entrypoint/type",
									keyword: "type",
									params: { type: schema27.properties.entrypoint.type },
									message: "must be string,array,null",
									schema: schema27.properties.entrypoint.type,
									parentSchema: schema27.properties.entrypoint,
									data: data74
								};
								if (vErrors === null) vErrors = [err83];
								else vErrors.push(err83);
								errors++;
							}
							if (Array.isArray(data74)) {
								const len11 = data74.length;
								for (let i11 = 0; i11 < len11; i11++) {
									let data75 = data74[i11];
									if (typeof data75 !== "string" && !(typeof data75 == "number" && isFinite(data75))) {
										const err84 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/entrypoint/" + i11,
											schemaPath: "#/definitions/service/properties/entrypoint/items/type",
											keyword: "type",
											params: { type: schema27.properties.entrypoint.items.type },
											message: "must be string,number",
											schema: schema27.properties.entrypoint.items.type,
											parentSchema: schema27.properties.entrypoint.items,
											data: data75
										};
										if (vErrors === null) vErrors = [err84];
										else vErrors.push(err84);
										errors++;
									}
								}
							}
						}
						if (data3.env_file !== void 0) {
							let data76 = data3.env_file;
							if ((!data76 || typeof data76 != "object") && typeof data76 !== "string") {
								const err85 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/env_file",
									schemaPath: "#/definitions/service/properties/env_file/type",
									keyword: "type",
									params: { type: schema27.properties.env_file.type },
									message: "must be string,array,object",
									schema: schema27.properties.env_file.type,
									parentSchema: schema27.properties.env_file,
									data: data76
								};
								if (vErrors === null) vErrors = [err85];
								else vErrors.push(err85);
								errors++;
							}
							if (Array.isArray(data76)) {
								const len12 = data76.length;
								for (let i12 = 0; i12 < len12; i12++) {
									let data77 = data76[i12];
									if (typeof data77 !== "string" && !(data77 && typeof data77 == "object" && !Array.isArray(data77))) {
										const err86 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/env_file/" + i12,
											schemaPath: "#/definitions/service/properties/env_file/items/type",
											keyword: "type",
											params: { type: schema27.properties.env_file.items.type },
											message: "must be string,object",
											schema: schema27.properties.env_file.items.type,
											parentSchema: schema27.properties.env_file.items,
											data: data77
										};
										if (vErrors === null) vErrors = [err86];
										else vErrors.push(err86);
										errors++;
									}
									if (data77 && typeof data77 == "object" && !Array.isArray(data77)) {
										if (data77.path === void 0) {
											const err87 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/env_file/" + i12,
												schemaPath: "#/definitions/service/properties/env_file/items/required",
												keyword: "required",
												params: { missingProperty: "path" },
												message: "must have required property 'path'",
												schema: schema27.properties.env_file.items.required,
												parentSchema: schema27.properties.env_file.items,
												data: data77
											};
											if (vErrors === null) vErrors = [err87];
											else vErrors.push(err87);
											errors++;
										}
										for (const key12 in data77) if (!(key12 === "path" || key12 === "format" || key12 === "required")) {
											const err88 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/env_file/" + i12,
												schemaPath: "#/definitions/service/properties/env_file/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key12 },
												message: "must NOT have additional properties",
												schema: false,
												parentSchema: schema27.properties.env_file.items,
												data: data77
											};
											if (vErrors === null) vErrors = [err88];
											else vErrors.push(err88);
											errors++;
										}
										if (data77.path !== void 0) {
											let data78 = data77.path;
											if (typeof data78 !== "string") {
												const err89 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/env_file/" + i12 + "/path",
													schemaPath: "#/definitions/service/properties/env_file/items/properties/path/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema27.properties.env_file.items.properties.path.type,
													parentSchema: schema27.properties.env_file.items.properties.path,
													data: data78
												};
												if (vErrors === null) vErrors = [err89];
												else vErrors.push(err89);
												errors++;
											}
										}
										if (data77.format !== void 0) {
											let data79 = data77.format;
											if (typeof data79 !== "string") {
												const err90 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/env_file/" + i12 + "/format",
													schemaPath: "#/definitions/service/properties/env_file/items/properties/format/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema27.properties.env_file.items.properties.format.type,
													parentSchema: schema27.properties.env_file.items.properties.format,
													data: data79
												};
												if (vErrors === null) vErrors = [err90];
												else vErrors.push(err90);
												errors++;
											}
										}
										if (data77.required !== void 0) {
											let data80 = data77.required;
											if (typeof data80 !== "boolean" && typeof data80 !== "string") {
												const err91 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/env_file/" + i12 + "/required",
													schemaPath: "#/definitions/service/properties/env_file/items/properties/required/type",
													keyword: "type",
													params: { type: schema27.properties.env_file.items.properties.required.type },
													message: "must be boolean,string",
													schema: schema27.properties.env_file.items.properties.required.type,
													parentSchema: schema27.properties.env_file.items.properties.required,
													data: data80
												};
												if (vErrors === null) vErrors = [err91];
												else vErrors.push(err91);
												errors++;
											}
										}
									}
								}
							}
							if (data76 && typeof data76 == "object" && !Array.isArray(data76)) {
								for (const key13 in data76) if (!(key13 === "path" || key13 === "format" || key13 === "required")) {
									const err92 = {
										instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/env_file",
										schemaPath: "#/definitions/service/properties/env_file/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key13 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema27.properties.env_file,
										data: data76
									};
									if (vErrors === null) vErrors = [err92];
									else vErrors.push(err92);
									errors++;
								}
								if (data76.path !== void 0) {
									let data81 = data76.path;
									if (typeof data81 !== "string") {
										const err93 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/env_file/path",
											schemaPath: "#/definitions/service/properties/env_file/properties/path/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema27.properties.env_file.properties.path.type,
											parentSchema: schema27.properties.env_file.properties.path,
											data: data81
										};
										if (vErrors === null) vErrors = [err93];
										else vErrors.push(err93);
										errors++;
									}
								}
								if (data76.format !== void 0) {
									let data82 = data76.format;
									if (typeof data82 !== "string") {
										const err94 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/env_file/format",
											schemaPath: "#/definitions/service/properties/env_file/properties/format/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema27.properties.env_file.properties.format.type,
											parentSchema: schema27.properties.env_file.properties.format,
											data: data82
										};
										if (vErrors === null) vErrors = [err94];
										else vErrors.push(err94);
										errors++;
									}
								}
								if (data76.required !== void 0) {
									let data83 = data76.required;
									if (typeof data83 !== "boolean" && typeof data83 !== "string") {
										const err95 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/env_file/required",
											schemaPath: "#/definitions/service/properties/env_file/properties/required/type",
											keyword: "type",
											params: { type: schema27.properties.env_file.properties.required.type },
											message: "must be boolean,string",
											schema: schema27.properties.env_file.properties.required.type,
											parentSchema: schema27.properties.env_file.properties.required,
											data: data83
										};
										if (vErrors === null) vErrors = [err95];
										else vErrors.push(err95);
										errors++;
									}
								}
							}
						}
						if (data3.environment !== void 0) {
							let data84 = data3.environment;
							if (!data84 || typeof data84 != "object") {
								const err96 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/environment",
									schemaPath: "#/definitions/service/properties/environment/type",
									keyword: "type",
									params: { type: schema27.properties.environment.type },
									message: "must be object,array",
									schema: schema27.properties.environment.type,
									parentSchema: schema27.properties.environment,
									data: data84
								};
								if (vErrors === null) vErrors = [err96];
								else vErrors.push(err96);
								errors++;
							}
							if (Array.isArray(data84)) {
								const len13 = data84.length;
								for (let i13 = 0; i13 < len13; i13++) {
									let data85 = data84[i13];
									if (typeof data85 !== "string") {
										const err97 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/environment/" + i13,
											schemaPath: "#/definitions/service/properties/environment/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema27.properties.environment.items.type,
											parentSchema: schema27.properties.environment.items,
											data: data85
										};
										if (vErrors === null) vErrors = [err97];
										else vErrors.push(err97);
										errors++;
									}
								}
							}
							if (data84 && typeof data84 == "object" && !Array.isArray(data84)) for (const key14 in data84) {
								let data86 = data84[key14];
								if (typeof data86 !== "string" && !(typeof data86 == "number" && isFinite(data86)) && typeof data86 !== "boolean" && data86 !== null) {
									const err98 = {
										instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/environment/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/definitions/service/properties/environment/additionalProperties/type",
										keyword: "type",
										params: { type: schema27.properties.environment.additionalProperties.type },
										message: "must be string,number,boolean,null",
										schema: schema27.properties.environment.additionalProperties.type,
										parentSchema: schema27.properties.environment.additionalProperties,
										data: data86
									};
									if (vErrors === null) vErrors = [err98];
									else vErrors.push(err98);
									errors++;
								}
							}
						}
						if (data3.expose !== void 0) {
							let data87 = data3.expose;
							if (Array.isArray(data87)) {
								const len14 = data87.length;
								for (let i14 = 0; i14 < len14; i14++) {
									let data88 = data87[i14];
									if (typeof data88 !== "string" && !(typeof data88 == "number" && isFinite(data88))) {
										const err99 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/expose/" + i14,
											schemaPath: "#/definitions/service/properties/expose/items/type",
											keyword: "type",
											params: { type: schema27.properties.expose.items.type },
											message: "must be string,number",
											schema: schema27.properties.expose.items.type,
											parentSchema: schema27.properties.expose.items,
											data: data88
										};
										if (vErrors === null) vErrors = [err99];
										else vErrors.push(err99);
										errors++;
									}
								}
							} else {
								const err100 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/expose",
									schemaPath: "#/definitions/service/properties/expose/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema27.properties.expose.type,
									parentSchema: schema27.properties.expose,
									data: data87
								};
								if (vErrors === null) vErrors = [err100];
								else vErrors.push(err100);
								errors++;
							}
						}
						if (data3.external_links !== void 0) {
							let data89 = data3.external_links;
							if (Array.isArray(data89)) {
								const len15 = data89.length;
								for (let i15 = 0; i15 < len15; i15++) {
									let data90 = data89[i15];
									if (typeof data90 !== "string" && !(typeof data90 == "number" && isFinite(data90))) {
										const err101 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/external_links/" + i15,
											schemaPath: "#/definitions/service/properties/external_links/items/type",
											keyword: "type",
											params: { type: schema27.properties.external_links.items.type },
											message: "must be string,number",
											schema: schema27.properties.external_links.items.type,
											parentSchema: schema27.properties.external_links.items,
											data: data90
										};
										if (vErrors === null) vErrors = [err101];
										else vErrors.push(err101);
										errors++;
									}
								}
							} else {
								const err102 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/external_links",
									schemaPath: "#/definitions/service/properties/external_links/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema27.properties.external_links.type,
									parentSchema: schema27.properties.external_links,
									data: data89
								};
								if (vErrors === null) vErrors = [err102];
								else vErrors.push(err102);
								errors++;
							}
						}
						if (data3.extra_hosts !== void 0) {
							let data91 = data3.extra_hosts;
							if (!data91 || typeof data91 != "object") {
								const err103 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/extra_hosts",
									schemaPath: "#/definitions/service/properties/extra_hosts/type",
									keyword: "type",
									params: { type: schema27.properties.extra_hosts.type },
									message: "must be array,object",
									schema: schema27.properties.extra_hosts.type,
									parentSchema: schema27.properties.extra_hosts,
									data: data91
								};
								if (vErrors === null) vErrors = [err103];
								else vErrors.push(err103);
								errors++;
							}
						}
						if (data3.group_add !== void 0) {
							let data92 = data3.group_add;
							if (Array.isArray(data92)) {
								const len16 = data92.length;
								for (let i16 = 0; i16 < len16; i16++) {
									let data93 = data92[i16];
									if (typeof data93 !== "string" && !(typeof data93 == "number" && isFinite(data93))) {
										const err104 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/group_add/" + i16,
											schemaPath: "#/definitions/service/properties/group_add/items/type",
											keyword: "type",
											params: { type: schema27.properties.group_add.items.type },
											message: "must be string,number",
											schema: schema27.properties.group_add.items.type,
											parentSchema: schema27.properties.group_add.items,
											data: data93
										};
										if (vErrors === null) vErrors = [err104];
										else vErrors.push(err104);
										errors++;
									}
								}
							} else {
								const err105 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/group_add",
									schemaPath: "#/definitions/service/properties/group_add/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema27.properties.group_add.type,
									parentSchema: schema27.properties.group_add,
									data: data92
								};
								if (vErrors === null) vErrors = [err105];
								else vErrors.push(err105);
								errors++;
							}
						}
						if (data3.healthcheck !== void 0) {
							let data94 = data3.healthcheck;
							if (data94 && typeof data94 == "object" && !Array.isArray(data94)) {
								for (const key15 in data94) if (!(key15 === "disable" || key15 === "test" || key15 === "interval" || key15 === "timeout" || key15 === "retries" || key15 === "start_period" || key15 === "start_interval" || pattern0.test(key15))) {
									const err106 = {
										instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/healthcheck",
										schemaPath: "#/definitions/service/properties/healthcheck/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key15 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema27.properties.healthcheck,
										data: data94
									};
									if (vErrors === null) vErrors = [err106];
									else vErrors.push(err106);
									errors++;
								}
								if (data94.disable !== void 0) {
									let data95 = data94.disable;
									if (typeof data95 !== "boolean" && typeof data95 !== "string") {
										const err107 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/healthcheck/disable",
											schemaPath: "#/definitions/service/properties/healthcheck/properties/disable/type",
											keyword: "type",
											params: { type: schema27.properties.healthcheck.properties.disable.type },
											message: "must be boolean,string",
											schema: schema27.properties.healthcheck.properties.disable.type,
											parentSchema: schema27.properties.healthcheck.properties.disable,
											data: data95
										};
										if (vErrors === null) vErrors = [err107];
										else vErrors.push(err107);
										errors++;
									}
								}
								if (data94.test !== void 0) {
									let data96 = data94.test;
									if (typeof data96 !== "string" && !Array.isArray(data96)) {
										const err108 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/healthcheck/test",
											schemaPath: "#/definitions/service/properties/healthcheck/properties/test/type",
											keyword: "type",
											params: { type: schema27.properties.healthcheck.properties.test.type },
											message: "must be string,array",
											schema: schema27.properties.healthcheck.properties.test.type,
											parentSchema: schema27.properties.healthcheck.properties.test,
											data: data96
										};
										if (vErrors === null) vErrors = [err108];
										else vErrors.push(err108);
										errors++;
									}
									if (Array.isArray(data96)) {
										const len17 = data96.length;
										for (let i17 = 0; i17 < len17; i17++) {
											let data97 = data96[i17];
											if (typeof data97 !== "string") {
												const err109 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/healthcheck/test/" + i17,
													schemaPath: "#/definitions/service/properties/healthcheck/properties/test/items/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema27.properties.healthcheck.properties.test.items.type,
													parentSchema: schema27.properties.healthcheck.properties.test.items,
													data: data97
												};
												if (vErrors === null) vErrors = [err109];
												else vErrors.push(err109);
												errors++;
											}
										}
									}
								}
								if (data94.interval !== void 0) {
									let data98 = data94.interval;
									if (typeof data98 !== "string") {
										const err110 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/healthcheck/interval",
											schemaPath: "#/definitions/service/properties/healthcheck/properties/interval/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema27.properties.healthcheck.properties.interval.type,
											parentSchema: schema27.properties.healthcheck.properties.interval,
											data: data98
										};
										if (vErrors === null) vErrors = [err110];
										else vErrors.push(err110);
										errors++;
									}
								}
								if (data94.timeout !== void 0) {
									let data99 = data94.timeout;
									if (typeof data99 !== "string") {
										const err111 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/healthcheck/timeout",
											schemaPath: "#/definitions/service/properties/healthcheck/properties/timeout/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema27.properties.healthcheck.properties.timeout.type,
											parentSchema: schema27.properties.healthcheck.properties.timeout,
											data: data99
										};
										if (vErrors === null) vErrors = [err111];
										else vErrors.push(err111);
										errors++;
									}
								}
								if (data94.retries !== void 0) {
									let data100 = data94.retries;
									if (!(typeof data100 == "number" && isFinite(data100)) && typeof data100 !== "string") {
										const err112 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/healthcheck/retries",
											schemaPath: "#/definitions/service/properties/healthcheck/properties/retries/type",
											keyword: "type",
											params: { type: schema27.properties.healthcheck.properties.retries.type },
											message: "must be number,string",
											schema: schema27.properties.healthcheck.properties.retries.type,
											parentSchema: schema27.properties.healthcheck.properties.retries,
											data: data100
										};
										if (vErrors === null) vErrors = [err112];
										else vErrors.push(err112);
										errors++;
									}
								}
								if (data94.start_period !== void 0) {
									let data101 = data94.start_period;
									if (typeof data101 !== "string") {
										const err113 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/healthcheck/start_period",
											schemaPath: "#/definitions/service/properties/healthcheck/properties/start_period/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema27.properties.healthcheck.properties.start_period.type,
											parentSchema: schema27.properties.healthcheck.properties.start_period,
											data: data101
										};
										if (vErrors === null) vErrors = [err113];
										else vErrors.push(err113);
										errors++;
									}
								}
								if (data94.start_interval !== void 0) {
									let data102 = data94.start_interval;
									if (typeof data102 !== "string") {
										const err114 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/healthcheck/start_interval",
											schemaPath: "#/definitions/service/properties/healthcheck/properties/start_interval/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema27.properties.healthcheck.properties.start_interval.type,
											parentSchema: schema27.properties.healthcheck.properties.start_interval,
											data: data102
										};
										if (vErrors === null) vErrors = [err114];
										else vErrors.push(err114);
										errors++;
									}
								}
							} else {
								const err115 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/healthcheck",
									schemaPath: "#/definitions/service/properties/healthcheck/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema27.properties.healthcheck.type,
									parentSchema: schema27.properties.healthcheck,
									data: data94
								};
								if (vErrors === null) vErrors = [err115];
								else vErrors.push(err115);
								errors++;
							}
						}
						if (data3.hostname !== void 0) {
							let data103 = data3.hostname;
							if (typeof data103 !== "string") {
								const err116 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/hostname",
									schemaPath: "#/definitions/service/properties/hostname/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema27.properties.hostname.type,
									parentSchema: schema27.properties.hostname,
									data: data103
								};
								if (vErrors === null) vErrors = [err116];
								else vErrors.push(err116);
								errors++;
							}
						}
						if (data3.image !== void 0) {
							let data104 = data3.image;
							if (typeof data104 !== "string") {
								const err117 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/image",
									schemaPath: "#/definitions/service/properties/image/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema27.properties.image.type,
									parentSchema: schema27.properties.image,
									data: data104
								};
								if (vErrors === null) vErrors = [err117];
								else vErrors.push(err117);
								errors++;
							}
						}
						if (data3.init !== void 0) {
							let data105 = data3.init;
							if (typeof data105 !== "boolean" && typeof data105 !== "string") {
								const err118 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/init",
									schemaPath: "#/definitions/service/properties/init/type",
									keyword: "type",
									params: { type: schema27.properties.init.type },
									message: "must be boolean,string",
									schema: schema27.properties.init.type,
									parentSchema: schema27.properties.init,
									data: data105
								};
								if (vErrors === null) vErrors = [err118];
								else vErrors.push(err118);
								errors++;
							}
						}
						if (data3.ipc !== void 0) {
							let data106 = data3.ipc;
							if (typeof data106 !== "string") {
								const err119 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ipc",
									schemaPath: "#/definitions/service/properties/ipc/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema27.properties.ipc.type,
									parentSchema: schema27.properties.ipc,
									data: data106
								};
								if (vErrors === null) vErrors = [err119];
								else vErrors.push(err119);
								errors++;
							}
						}
						if (data3.isolation !== void 0) {
							let data107 = data3.isolation;
							if (typeof data107 !== "string") {
								const err120 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/isolation",
									schemaPath: "#/definitions/service/properties/isolation/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema27.properties.isolation.type,
									parentSchema: schema27.properties.isolation,
									data: data107
								};
								if (vErrors === null) vErrors = [err120];
								else vErrors.push(err120);
								errors++;
							}
						}
						if (data3.label_file !== void 0) {
							let data108 = data3.label_file;
							if (typeof data108 !== "string" && !Array.isArray(data108)) {
								const err121 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/label_file",
									schemaPath: "#/definitions/service/properties/label_file/type",
									keyword: "type",
									params: { type: schema27.properties.label_file.type },
									message: "must be string,array",
									schema: schema27.properties.label_file.type,
									parentSchema: schema27.properties.label_file,
									data: data108
								};
								if (vErrors === null) vErrors = [err121];
								else vErrors.push(err121);
								errors++;
							}
							if (Array.isArray(data108)) {
								const len18 = data108.length;
								for (let i18 = 0; i18 < len18; i18++) {
									let data109 = data108[i18];
									if (typeof data109 !== "string") {
										const err122 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/label_file/" + i18,
											schemaPath: "#/definitions/service/properties/label_file/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema27.properties.label_file.items.type,
											parentSchema: schema27.properties.label_file.items,
											data: data109
										};
										if (vErrors === null) vErrors = [err122];
										else vErrors.push(err122);
										errors++;
									}
								}
							}
						}
						if (data3.labels !== void 0) {
							let data110 = data3.labels;
							if (!data110 || typeof data110 != "object") {
								const err123 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels",
									schemaPath: "#/definitions/service/properties/labels/type",
									keyword: "type",
									params: { type: schema27.properties.labels.type },
									message: "must be object,array",
									schema: schema27.properties.labels.type,
									parentSchema: schema27.properties.labels,
									data: data110
								};
								if (vErrors === null) vErrors = [err123];
								else vErrors.push(err123);
								errors++;
							}
							if (Array.isArray(data110)) {
								const len19 = data110.length;
								for (let i19 = 0; i19 < len19; i19++) {
									let data111 = data110[i19];
									if (typeof data111 !== "string") {
										const err124 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + i19,
											schemaPath: "#/definitions/service/properties/labels/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema27.properties.labels.items.type,
											parentSchema: schema27.properties.labels.items,
											data: data111
										};
										if (vErrors === null) vErrors = [err124];
										else vErrors.push(err124);
										errors++;
									}
								}
							}
							if (data110 && typeof data110 == "object" && !Array.isArray(data110)) for (const key16 in data110) {
								let data112 = data110[key16];
								if (typeof data112 !== "string" && !(typeof data112 == "number" && isFinite(data112)) && typeof data112 !== "boolean" && data112 !== null) {
									const err125 = {
										instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/definitions/service/properties/labels/additionalProperties/type",
										keyword: "type",
										params: { type: schema27.properties.labels.additionalProperties.type },
										message: "must be string,number,boolean,null",
										schema: schema27.properties.labels.additionalProperties.type,
										parentSchema: schema27.properties.labels.additionalProperties,
										data: data112
									};
									if (vErrors === null) vErrors = [err125];
									else vErrors.push(err125);
									errors++;
								}
							}
						}
						if (data3.links !== void 0) {
							let data113 = data3.links;
							if (Array.isArray(data113)) {
								const len20 = data113.length;
								for (let i20 = 0; i20 < len20; i20++) {
									let data114 = data113[i20];
									if (typeof data114 !== "string" && !(typeof data114 == "number" && isFinite(data114))) {
										const err126 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/links/" + i20,
											schemaPath: "#/definitions/service/properties/links/items/type",
											keyword: "type",
											params: { type: schema27.properties.links.items.type },
											message: "must be string,number",
											schema: schema27.properties.links.items.type,
											parentSchema: schema27.properties.links.items,
											data: data114
										};
										if (vErrors === null) vErrors = [err126];
										else vErrors.push(err126);
										errors++;
									}
								}
							} else {
								const err127 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/links",
									schemaPath: "#/definitions/service/properties/links/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema27.properties.links.type,
									parentSchema: schema27.properties.links,
									data: data113
								};
								if (vErrors === null) vErrors = [err127];
								else vErrors.push(err127);
								errors++;
							}
						}
						if (data3.logging !== void 0) {
							let data115 = data3.logging;
							if (data115 && typeof data115 == "object" && !Array.isArray(data115)) {
								for (const key17 in data115) if (!(key17 === "driver" || key17 === "options" || pattern0.test(key17))) {
									const err128 = {
										instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/logging",
										schemaPath: "#/definitions/service/properties/logging/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key17 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema27.properties.logging,
										data: data115
									};
									if (vErrors === null) vErrors = [err128];
									else vErrors.push(err128);
									errors++;
								}
								if (data115.driver !== void 0) {
									let data116 = data115.driver;
									if (typeof data116 !== "string") {
										const err129 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/logging/driver",
											schemaPath: "#/definitions/service/properties/logging/properties/driver/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema27.properties.logging.properties.driver.type,
											parentSchema: schema27.properties.logging.properties.driver,
											data: data116
										};
										if (vErrors === null) vErrors = [err129];
										else vErrors.push(err129);
										errors++;
									}
								}
								if (data115.options !== void 0) {
									let data117 = data115.options;
									if (!(data117 && typeof data117 == "object" && !Array.isArray(data117))) {
										const err130 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/logging/options",
											schemaPath: "#/definitions/service/properties/logging/properties/options/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema27.properties.logging.properties.options.type,
											parentSchema: schema27.properties.logging.properties.options,
											data: data117
										};
										if (vErrors === null) vErrors = [err130];
										else vErrors.push(err130);
										errors++;
									}
								}
							} else {
								const err131 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/logging",
									schemaPath: "#/definitions/service/properties/logging/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema27.properties.logging.type,
									parentSchema: schema27.properties.logging,
									data: data115
								};
								if (vErrors === null) vErrors = [err131];
								else vErrors.push(err131);
								errors++;
							}
						}
						if (data3.mac_address !== void 0) {
							let data118 = data3.mac_address;
							if (typeof data118 !== "string") {
								const err132 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/mac_address",
									schemaPath: "#/definitions/service/properties/mac_address/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema27.properties.mac_address.type,
									parentSchema: schema27.properties.mac_address,
									data: data118
								};
								if (vErrors === null) vErrors = [err132];
								else vErrors.push(err132);
								errors++;
							}
						}
						if (data3.mem_limit !== void 0) {
							let data119 = data3.mem_limit;
							if (!(typeof data119 == "number" && !(data119 % 1) && !isNaN(data119) && isFinite(data119)) && typeof data119 !== "string") {
								const err133 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/mem_limit",
									schemaPath: "#/definitions/service/properties/mem_limit/type",
									keyword: "type",
									params: { type: schema27.properties.mem_limit.type },
									message: "must be integer,string",
									schema: schema27.properties.mem_limit.type,
									parentSchema: schema27.properties.mem_limit,
									data: data119
								};
								if (vErrors === null) vErrors = [err133];
								else vErrors.push(err133);
								errors++;
							}
						}
						if (data3.mem_reservation !== void 0) {
							let data120 = data3.mem_reservation;
							if (!(typeof data120 == "number" && !(data120 % 1) && !isNaN(data120) && isFinite(data120)) && typeof data120 !== "string") {
								const err134 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/mem_reservation",
									schemaPath: "#/definitions/service/properties/mem_reservation/type",
									keyword: "type",
									params: { type: schema27.properties.mem_reservation.type },
									message: "must be integer,string",
									schema: schema27.properties.mem_reservation.type,
									parentSchema: schema27.properties.mem_reservation,
									data: data120
								};
								if (vErrors === null) vErrors = [err134];
								else vErrors.push(err134);
								errors++;
							}
						}
						if (data3.mem_swappiness !== void 0) {
							let data121 = data3.mem_swappiness;
							if (!(typeof data121 == "number" && !(data121 % 1) && !isNaN(data121) && isFinite(data121)) && typeof data121 !== "string") {
								const err135 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/mem_swappiness",
									schemaPath: "#/definitions/service/properties/mem_swappiness/type",
									keyword: "type",
									params: { type: schema27.properties.mem_swappiness.type },
									message: "must be integer,string",
									schema: schema27.properties.mem_swappiness.type,
									parentSchema: schema27.properties.mem_swappiness,
									data: data121
								};
								if (vErrors === null) vErrors = [err135];
								else vErrors.push(err135);
								errors++;
							}
						}
						if (data3.memswap_limit !== void 0) {
							let data122 = data3.memswap_limit;
							if (!(typeof data122 == "number" && !(data122 % 1) && !isNaN(data122) && isFinite(data122)) && typeof data122 !== "string") {
								const err136 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/memswap_limit",
									schemaPath: "#/definitions/service/properties/memswap_limit/type",
									keyword: "type",
									params: { type: schema27.properties.memswap_limit.type },
									message: "must be integer,string",
									schema: schema27.properties.memswap_limit.type,
									parentSchema: schema27.properties.memswap_limit,
									data: data122
								};
								if (vErrors === null) vErrors = [err136];
								else vErrors.push(err136);
								errors++;
							}
						}
						if (data3.network_mode !== void 0) {
							let data123 = data3.network_mode;
							if (typeof data123 !== "string") {
								const err137 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/network_mode",
									schemaPath: "#/definitions/service/properties/network_mode/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema27.properties.network_mode.type,
									parentSchema: schema27.properties.network_mode,
									data: data123
								};
								if (vErrors === null) vErrors = [err137];
								else vErrors.push(err137);
								errors++;
							}
						}
						if (data3.networks !== void 0) {
							let data124 = data3.networks;
							if (!data124 || typeof data124 != "object") {
								const err138 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks",
									schemaPath: "#/definitions/service/properties/networks/type",
									keyword: "type",
									params: { type: schema27.properties.networks.type },
									message: "must be array,object",
									schema: schema27.properties.networks.type,
									parentSchema: schema27.properties.networks,
									data: data124
								};
								if (vErrors === null) vErrors = [err138];
								else vErrors.push(err138);
								errors++;
							}
							if (Array.isArray(data124)) {
								const len21 = data124.length;
								for (let i21 = 0; i21 < len21; i21++) {
									let data125 = data124[i21];
									if (typeof data125 !== "string") {
										const err139 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + i21,
											schemaPath: "#/definitions/service/properties/networks/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema27.properties.networks.items.type,
											parentSchema: schema27.properties.networks.items,
											data: data125
										};
										if (vErrors === null) vErrors = [err139];
										else vErrors.push(err139);
										errors++;
									}
								}
							}
							if (data124 && typeof data124 == "object" && !Array.isArray(data124)) for (const key18 in data124) {
								let data126 = data124[key18];
								if (!(data126 && typeof data126 == "object" && !Array.isArray(data126)) && data126 !== null) {
									const err140 = {
										instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/definitions/service/properties/networks/additionalProperties/type",
										keyword: "type",
										params: { type: schema27.properties.networks.additionalProperties.type },
										message: "must be object,null",
										schema: schema27.properties.networks.additionalProperties.type,
										parentSchema: schema27.properties.networks.additionalProperties,
										data: data126
									};
									if (vErrors === null) vErrors = [err140];
									else vErrors.push(err140);
									errors++;
								}
								if (data126 && typeof data126 == "object" && !Array.isArray(data126)) {
									for (const key19 in data126) if (!(func2.call(schema27.properties.networks.additionalProperties.properties, key19) || pattern0.test(key19))) {
										const err141 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/definitions/service/properties/networks/additionalProperties/additionalProperties",
											keyword: "additionalProperties",
											params: { additionalProperty: key19 },
											message: "must NOT have additional properties",
											schema: false,
											parentSchema: schema27.properties.networks.additionalProperties,
											data: data126
										};
										if (vErrors === null) vErrors = [err141];
										else vErrors.push(err141);
										errors++;
									}
									if (data126.aliases !== void 0) {
										let data127 = data126.aliases;
										if (Array.isArray(data127)) {
											const len22 = data127.length;
											for (let i22 = 0; i22 < len22; i22++) {
												let data128 = data127[i22];
												if (typeof data128 !== "string" && !(typeof data128 == "number" && isFinite(data128))) {
													const err142 = {
														instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1") + "/aliases/" + i22,
														schemaPath: "#/definitions/service/properties/networks/additionalProperties/properties/aliases/items/type",
														keyword: "type",
														params: { type: schema27.properties.networks.additionalProperties.properties.aliases.items.type },
														message: "must be string,number",
														schema: schema27.properties.networks.additionalProperties.properties.aliases.items.type,
														parentSchema: schema27.properties.networks.additionalProperties.properties.aliases.items,
														data: data128
													};
													if (vErrors === null) vErrors = [err142];
													else vErrors.push(err142);
													errors++;
												}
											}
										} else {
											const err143 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1") + "/aliases",
												schemaPath: "#/definitions/service/properties/networks/additionalProperties/properties/aliases/type",
												keyword: "type",
												params: { type: "array" },
												message: "must be array",
												schema: schema27.properties.networks.additionalProperties.properties.aliases.type,
												parentSchema: schema27.properties.networks.additionalProperties.properties.aliases,
												data: data127
											};
											if (vErrors === null) vErrors = [err143];
											else vErrors.push(err143);
											errors++;
										}
									}
									if (data126.interface_name !== void 0) {
										let data129 = data126.interface_name;
										if (typeof data129 !== "string") {
											const err144 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1") + "/interface_name",
												schemaPath: "#/definitions/service/properties/networks/additionalProperties/properties/interface_name/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema27.properties.networks.additionalProperties.properties.interface_name.type,
												parentSchema: schema27.properties.networks.additionalProperties.properties.interface_name,
												data: data129
											};
											if (vErrors === null) vErrors = [err144];
											else vErrors.push(err144);
											errors++;
										}
									}
									if (data126.ipv4_address !== void 0) {
										let data130 = data126.ipv4_address;
										if (typeof data130 !== "string") {
											const err145 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1") + "/ipv4_address",
												schemaPath: "#/definitions/service/properties/networks/additionalProperties/properties/ipv4_address/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema27.properties.networks.additionalProperties.properties.ipv4_address.type,
												parentSchema: schema27.properties.networks.additionalProperties.properties.ipv4_address,
												data: data130
											};
											if (vErrors === null) vErrors = [err145];
											else vErrors.push(err145);
											errors++;
										}
									}
									if (data126.ipv6_address !== void 0) {
										let data131 = data126.ipv6_address;
										if (typeof data131 !== "string") {
											const err146 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1") + "/ipv6_address",
												schemaPath: "#/definitions/service/properties/networks/additionalProperties/properties/ipv6_address/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema27.properties.networks.additionalProperties.properties.ipv6_address.type,
												parentSchema: schema27.properties.networks.additionalProperties.properties.ipv6_address,
												data: data131
											};
											if (vErrors === null) vErrors = [err146];
											else vErrors.push(err146);
											errors++;
										}
									}
									if (data126.link_local_ips !== void 0) {
										let data132 = data126.link_local_ips;
										if (Array.isArray(data132)) {
											const len23 = data132.length;
											for (let i23 = 0; i23 < len23; i23++) {
												let data133 = data132[i23];
												if (typeof data133 !== "string" && !(typeof data133 == "number" && isFinite(data133))) {
													const err147 = {
														instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1") + "/link_local_ips/" + i23,
														schemaPath: "#/definitions/service/properties/networks/additionalProperties/properties/link_local_ips/items/type",
														keyword: "type",
														params: { type: schema27.properties.networks.additionalProperties.properties.link_local_ips.items.type },
														message: "must be string,number",
														schema: schema27.properties.networks.additionalProperties.properties.link_local_ips.items.type,
														parentSchema: schema27.properties.networks.additionalProperties.properties.link_local_ips.items,
														data: data133
													};
													if (vErrors === null) vErrors = [err147];
													else vErrors.push(err147);
													errors++;
												}
											}
										} else {
											const err148 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1") + "/link_local_ips",
												schemaPath: "#/definitions/service/properties/networks/additionalProperties/properties/link_local_ips/type",
												keyword: "type",
												params: { type: "array" },
												message: "must be array",
												schema: schema27.properties.networks.additionalProperties.properties.link_local_ips.type,
												parentSchema: schema27.properties.networks.additionalProperties.properties.link_local_ips,
												data: data132
											};
											if (vErrors === null) vErrors = [err148];
											else vErrors.push(err148);
											errors++;
										}
									}
									if (data126.mac_address !== void 0) {
										let data134 = data126.mac_address;
										if (typeof data134 !== "string") {
											const err149 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1") + "/mac_address",
												schemaPath: "#/definitions/service/properties/networks/additionalProperties/properties/mac_address/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema27.properties.networks.additionalProperties.properties.mac_address.type,
												parentSchema: schema27.properties.networks.additionalProperties.properties.mac_address,
												data: data134
											};
											if (vErrors === null) vErrors = [err149];
											else vErrors.push(err149);
											errors++;
										}
									}
									if (data126.driver_opts !== void 0) {
										let data135 = data126.driver_opts;
										if (!(data135 && typeof data135 == "object" && !Array.isArray(data135))) {
											const err150 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver_opts",
												schemaPath: "#/definitions/service/properties/networks/additionalProperties/properties/driver_opts/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema27.properties.networks.additionalProperties.properties.driver_opts.type,
												parentSchema: schema27.properties.networks.additionalProperties.properties.driver_opts,
												data: data135
											};
											if (vErrors === null) vErrors = [err150];
											else vErrors.push(err150);
											errors++;
										}
									}
									if (data126.priority !== void 0) {
										let data136 = data126.priority;
										if (!(typeof data136 == "number" && isFinite(data136)) && typeof data136 !== "string") {
											const err151 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1") + "/priority",
												schemaPath: "#/definitions/service/properties/networks/additionalProperties/properties/priority/type",
												keyword: "type",
												params: { type: schema27.properties.networks.additionalProperties.properties.priority.type },
												message: "must be number,string",
												schema: schema27.properties.networks.additionalProperties.properties.priority.type,
												parentSchema: schema27.properties.networks.additionalProperties.properties.priority,
												data: data136
											};
											if (vErrors === null) vErrors = [err151];
											else vErrors.push(err151);
											errors++;
										}
									}
									if (data126.gw_priority !== void 0) {
										let data137 = data126.gw_priority;
										if (!(typeof data137 == "number" && isFinite(data137)) && typeof data137 !== "string") {
											const err152 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/networks/" + key18.replace(/~/g, "~0").replace(/\//g, "~1") + "/gw_priority",
												schemaPath: "#/definitions/service/properties/networks/additionalProperties/properties/gw_priority/type",
												keyword: "type",
												params: { type: schema27.properties.networks.additionalProperties.properties.gw_priority.type },
												message: "must be number,string",
												schema: schema27.properties.networks.additionalProperties.properties.gw_priority.type,
												parentSchema: schema27.properties.networks.additionalProperties.properties.gw_priority,
												data: data137
											};
											if (vErrors === null) vErrors = [err152];
											else vErrors.push(err152);
											errors++;
										}
									}
								}
							}
						}
						if (data3.oom_kill_disable !== void 0) {
							let data138 = data3.oom_kill_disable;
							if (typeof data138 !== "boolean" && typeof data138 !== "string") {
								const err153 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/oom_kill_disable",
									schemaPath: "#/definitions/service/properties/oom_kill_disable/type",
									keyword: "type",
									params: { type: schema27.properties.oom_kill_disable.type },
									message: "must be boolean,string",
									schema: schema27.properties.oom_kill_disable.type,
									parentSchema: schema27.properties.oom_kill_disable,
									data: data138
								};
								if (vErrors === null) vErrors = [err153];
								else vErrors.push(err153);
								errors++;
							}
						}
						if (data3.oom_score_adj !== void 0) {
							let data139 = data3.oom_score_adj;
							if (!(typeof data139 == "number" && !(data139 % 1) && !isNaN(data139) && isFinite(data139)) && typeof data139 !== "string") {
								const err154 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/oom_score_adj",
									schemaPath: "#/definitions/service/properties/oom_score_adj/type",
									keyword: "type",
									params: { type: schema27.properties.oom_score_adj.type },
									message: "must be integer,string",
									schema: schema27.properties.oom_score_adj.type,
									parentSchema: schema27.properties.oom_score_adj,
									data: data139
								};
								if (vErrors === null) vErrors = [err154];
								else vErrors.push(err154);
								errors++;
							}
						}
						if (data3.pid !== void 0) {
							let data140 = data3.pid;
							if (typeof data140 !== "string" && data140 !== null) {
								const err155 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/pid",
									schemaPath: "#/definitions/service/properties/pid/type",
									keyword: "type",
									params: { type: schema27.properties.pid.type },
									message: "must be string,null",
									schema: schema27.properties.pid.type,
									parentSchema: schema27.properties.pid,
									data: data140
								};
								if (vErrors === null) vErrors = [err155];
								else vErrors.push(err155);
								errors++;
							}
						}
						if (data3.pids_limit !== void 0) {
							let data141 = data3.pids_limit;
							if (!(typeof data141 == "number" && !(data141 % 1) && !isNaN(data141) && isFinite(data141)) && typeof data141 !== "string") {
								const err156 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/pids_limit",
									schemaPath: "#/definitions/service/properties/pids_limit/type",
									keyword: "type",
									params: { type: schema27.properties.pids_limit.type },
									message: "must be integer,string",
									schema: schema27.properties.pids_limit.type,
									parentSchema: schema27.properties.pids_limit,
									data: data141
								};
								if (vErrors === null) vErrors = [err156];
								else vErrors.push(err156);
								errors++;
							}
						}
						if (data3.platform !== void 0) {
							let data142 = data3.platform;
							if (typeof data142 !== "string") {
								const err157 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/platform",
									schemaPath: "#/definitions/service/properties/platform/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema27.properties.platform.type,
									parentSchema: schema27.properties.platform,
									data: data142
								};
								if (vErrors === null) vErrors = [err157];
								else vErrors.push(err157);
								errors++;
							}
						}
						if (data3.ports !== void 0) {
							let data143 = data3.ports;
							if (Array.isArray(data143)) {
								const len24 = data143.length;
								for (let i24 = 0; i24 < len24; i24++) {
									let data144 = data143[i24];
									if (typeof data144 !== "string" && !(typeof data144 == "number" && isFinite(data144)) && !(data144 && typeof data144 == "object" && !Array.isArray(data144))) {
										const err158 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ports/" + i24,
											schemaPath: "#/definitions/service/properties/ports/items/type",
											keyword: "type",
											params: { type: schema27.properties.ports.items.type },
											message: "must be string,number,object",
											schema: schema27.properties.ports.items.type,
											parentSchema: schema27.properties.ports.items,
											data: data144
										};
										if (vErrors === null) vErrors = [err158];
										else vErrors.push(err158);
										errors++;
									}
									if (data144 && typeof data144 == "object" && !Array.isArray(data144)) {
										for (const key20 in data144) if (!(key20 === "name" || key20 === "mode" || key20 === "host_ip" || key20 === "target" || key20 === "published" || key20 === "protocol" || key20 === "app_protocol" || pattern0.test(key20))) {
											const err159 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ports/" + i24,
												schemaPath: "#/definitions/service/properties/ports/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key20 },
												message: "must NOT have additional properties",
												schema: false,
												parentSchema: schema27.properties.ports.items,
												data: data144
											};
											if (vErrors === null) vErrors = [err159];
											else vErrors.push(err159);
											errors++;
										}
										if (data144.name !== void 0) {
											let data145 = data144.name;
											if (typeof data145 !== "string") {
												const err160 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ports/" + i24 + "/name",
													schemaPath: "#/definitions/service/properties/ports/items/properties/name/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema27.properties.ports.items.properties.name.type,
													parentSchema: schema27.properties.ports.items.properties.name,
													data: data145
												};
												if (vErrors === null) vErrors = [err160];
												else vErrors.push(err160);
												errors++;
											}
										}
										if (data144.mode !== void 0) {
											let data146 = data144.mode;
											if (typeof data146 !== "string") {
												const err161 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ports/" + i24 + "/mode",
													schemaPath: "#/definitions/service/properties/ports/items/properties/mode/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema27.properties.ports.items.properties.mode.type,
													parentSchema: schema27.properties.ports.items.properties.mode,
													data: data146
												};
												if (vErrors === null) vErrors = [err161];
												else vErrors.push(err161);
												errors++;
											}
										}
										if (data144.host_ip !== void 0) {
											let data147 = data144.host_ip;
											if (typeof data147 !== "string") {
												const err162 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ports/" + i24 + "/host_ip",
													schemaPath: "#/definitions/service/properties/ports/items/properties/host_ip/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema27.properties.ports.items.properties.host_ip.type,
													parentSchema: schema27.properties.ports.items.properties.host_ip,
													data: data147
												};
												if (vErrors === null) vErrors = [err162];
												else vErrors.push(err162);
												errors++;
											}
										}
										if (data144.target !== void 0) {
											let data148 = data144.target;
											if (!(typeof data148 == "number" && !(data148 % 1) && !isNaN(data148) && isFinite(data148)) && typeof data148 !== "string") {
												const err163 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ports/" + i24 + "/target",
													schemaPath: "#/definitions/service/properties/ports/items/properties/target/type",
													keyword: "type",
													params: { type: schema27.properties.ports.items.properties.target.type },
													message: "must be integer,string",
													schema: schema27.properties.ports.items.properties.target.type,
													parentSchema: schema27.properties.ports.items.properties.target,
													data: data148
												};
												if (vErrors === null) vErrors = [err163];
												else vErrors.push(err163);
												errors++;
											}
										}
										if (data144.published !== void 0) {
											let data149 = data144.published;
											if (!(typeof data149 == "number" && !(data149 % 1) && !isNaN(data149) && isFinite(data149)) && typeof data149 !== "string") {
												const err164 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ports/" + i24 + "/published",
													schemaPath: "#/definitions/service/properties/ports/items/properties/published/type",
													keyword: "type",
													params: { type: schema27.properties.ports.items.properties.published.type },
													message: "must be integer,string",
													schema: schema27.properties.ports.items.properties.published.type,
													parentSchema: schema27.properties.ports.items.properties.published,
													data: data149
												};
												if (vErrors === null) vErrors = [err164];
												else vErrors.push(err164);
												errors++;
											}
										}
										if (data144.protocol !== void 0) {
											let data150 = data144.protocol;
											if (typeof data150 !== "string") {
												const err165 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ports/" + i24 + "/protocol",
													schemaPath: "#/definitions/service/properties/ports/items/properties/protocol/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema27.properties.ports.items.properties.protocol.type,
													parentSchema: schema27.properties.ports.items.properties.protocol,
													data: data150
												};
												if (vErrors === null) vErrors = [err165];
												else vErrors.push(err165);
												errors++;
											}
											if (!(data150 === "tcp" || data150 === "udp" || data150 === "sctp")) {
												const err166 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ports/" + i24 + "/protocol",
													schemaPath: "#/definitions/service/properties/ports/items/properties/protocol/enum",
													keyword: "enum",
													params: { allowedValues: schema27.properties.ports.items.properties.protocol.enum },
													message: "must be equal to one of the allowed values",
													schema: schema27.properties.ports.items.properties.protocol.enum,
													parentSchema: schema27.properties.ports.items.properties.protocol,
													data: data150
												};
												if (vErrors === null) vErrors = [err166];
												else vErrors.push(err166);
												errors++;
											}
										}
										if (data144.app_protocol !== void 0) {
											let data151 = data144.app_protocol;
											if (typeof data151 !== "string") {
												const err167 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ports/" + i24 + "/app_protocol",
													schemaPath: "#/definitions/service/properties/ports/items/properties/app_protocol/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema27.properties.ports.items.properties.app_protocol.type,
													parentSchema: schema27.properties.ports.items.properties.app_protocol,
													data: data151
												};
												if (vErrors === null) vErrors = [err167];
												else vErrors.push(err167);
												errors++;
											}
										}
									}
								}
							} else {
								const err168 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ports",
									schemaPath: "#/definitions/service/properties/ports/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema27.properties.ports.type,
									parentSchema: schema27.properties.ports,
									data: data143
								};
								if (vErrors === null) vErrors = [err168];
								else vErrors.push(err168);
								errors++;
							}
						}
						if (data3.post_start !== void 0) {
							let data152 = data3.post_start;
							if (!Array.isArray(data152)) {
								const err169 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/post_start",
									schemaPath: "#/definitions/service/properties/post_start/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema27.properties.post_start.type,
									parentSchema: schema27.properties.post_start,
									data: data152
								};
								if (vErrors === null) vErrors = [err169];
								else vErrors.push(err169);
								errors++;
							}
						}
						if (data3.pre_stop !== void 0) {
							let data153 = data3.pre_stop;
							if (!Array.isArray(data153)) {
								const err170 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/pre_stop",
									schemaPath: "#/definitions/service/properties/pre_stop/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema27.properties.pre_stop.type,
									parentSchema: schema27.properties.pre_stop,
									data: data153
								};
								if (vErrors === null) vErrors = [err170];
								else vErrors.push(err170);
								errors++;
							}
						}
						if (data3.privileged !== void 0) {
							let data154 = data3.privileged;
							if (typeof data154 !== "boolean" && typeof data154 !== "string") {
								const err171 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/privileged",
									schemaPath: "#/definitions/service/properties/privileged/type",
									keyword: "type",
									params: { type: schema27.properties.privileged.type },
									message: "must be boolean,string",
									schema: schema27.properties.privileged.type,
									parentSchema: schema27.properties.privileged,
									data: data154
								};
								if (vErrors === null) vErrors = [err171];
								else vErrors.push(err171);
								errors++;
							}
						}
						if (data3.profiles !== void 0) {
							let data155 = data3.profiles;
							if (Array.isArray(data155)) {
								const len25 = data155.length;
								for (let i25 = 0; i25 < len25; i25++) {
									let data156 = data155[i25];
									if (typeof data156 !== "string" && !(typeof data156 == "number" && isFinite(data156))) {
										const err172 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + i25,
											schemaPath: "#/definitions/service/properties/profiles/items/type",
											keyword: "type",
											params: { type: schema27.properties.profiles.items.type },
											message: "must be string,number",
											schema: schema27.properties.profiles.items.type,
											parentSchema: schema27.properties.profiles.items,
											data: data156
										};
										if (vErrors === null) vErrors = [err172];
										else vErrors.push(err172);
										errors++;
									}
								}
							} else {
								const err173 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles",
									schemaPath: "#/definitions/service/properties/profiles/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema27.properties.profiles.type,
									parentSchema: schema27.properties.profiles,
									data: data155
								};
								if (vErrors === null) vErrors = [err173];
								else vErrors.push(err173);
								errors++;
							}
						}
						if (data3.pull_policy !== void 0) {
							let data157 = data3.pull_policy;
							if (typeof data157 !== "string") {
								const err174 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/pull_policy",
									schemaPath: "#/definitions/service/properties/pull_policy/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema27.properties.pull_policy.type,
									parentSchema: schema27.properties.pull_policy,
									data: data157
								};
								if (vErrors === null) vErrors = [err174];
								else vErrors.push(err174);
								errors++;
							}
						}
						if (data3.pull_refresh_after !== void 0) {
							let data158 = data3.pull_refresh_after;
							if (typeof data158 !== "string") {
								const err175 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/pull_refresh_after",
									schemaPath: "#/definitions/service/properties/pull_refresh_after/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema27.properties.pull_refresh_after.type,
									parentSchema: schema27.properties.pull_refresh_after,
									data: data158
								};
								if (vErrors === null) vErrors = [err175];
								else vErrors.push(err175);
								errors++;
							}
						}
						if (data3.read_only !== void 0) {
							let data159 = data3.read_only;
							if (typeof data159 !== "boolean" && typeof data159 !== "string") {
								const err176 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/read_only",
									schemaPath: "#/definitions/service/properties/read_only/type",
									keyword: "type",
									params: { type: schema27.properties.read_only.type },
									message: "must be boolean,string",
									schema: schema27.properties.read_only.type,
									parentSchema: schema27.properties.read_only,
									data: data159
								};
								if (vErrors === null) vErrors = [err176];
								else vErrors.push(err176);
								errors++;
							}
						}
						if (data3.restart !== void 0) {
							let data160 = data3.restart;
							if (typeof data160 !== "string") {
								const err177 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/restart",
									schemaPath: "#/definitions/service/properties/restart/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema27.properties.restart.type,
									parentSchema: schema27.properties.restart,
									data: data160
								};
								if (vErrors === null) vErrors = [err177];
								else vErrors.push(err177);
								errors++;
							}
						}
						if (data3.runtime !== void 0) {
							let data161 = data3.runtime;
							if (typeof data161 !== "string") {
								const err178 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/runtime",
									schemaPath: "#/definitions/service/properties/runtime/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema27.properties.runtime.type,
									parentSchema: schema27.properties.runtime,
									data: data161
								};
								if (vErrors === null) vErrors = [err178];
								else vErrors.push(err178);
								errors++;
							}
						}
						if (data3.scale !== void 0) {
							let data162 = data3.scale;
							if (!(typeof data162 == "number" && !(data162 % 1) && !isNaN(data162) && isFinite(data162)) && typeof data162 !== "string") {
								const err179 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/scale",
									schemaPath: "#/definitions/service/properties/scale/type",
									keyword: "type",
									params: { type: schema27.properties.scale.type },
									message: "must be integer,string",
									schema: schema27.properties.scale.type,
									parentSchema: schema27.properties.scale,
									data: data162
								};
								if (vErrors === null) vErrors = [err179];
								else vErrors.push(err179);
								errors++;
							}
						}
						if (data3.secrets !== void 0) {
							let data163 = data3.secrets;
							if (Array.isArray(data163)) {
								const len26 = data163.length;
								for (let i26 = 0; i26 < len26; i26++) {
									let data164 = data163[i26];
									if (typeof data164 !== "string" && !(data164 && typeof data164 == "object" && !Array.isArray(data164))) {
										const err180 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/secrets/" + i26,
											schemaPath: "#/definitions/service/properties/secrets/items/type",
											keyword: "type",
											params: { type: schema27.properties.secrets.items.type },
											message: "must be string,object",
											schema: schema27.properties.secrets.items.type,
											parentSchema: schema27.properties.secrets.items,
											data: data164
										};
										if (vErrors === null) vErrors = [err180];
										else vErrors.push(err180);
										errors++;
									}
									if (data164 && typeof data164 == "object" && !Array.isArray(data164)) {
										for (const key21 in data164) if (!(key21 === "source" || key21 === "target" || key21 === "uid" || key21 === "gid" || key21 === "mode" || pattern0.test(key21))) {
											const err181 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/secrets/" + i26,
												schemaPath: "#/definitions/service/properties/secrets/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key21 },
												message: "must NOT have additional properties",
												schema: false,
												parentSchema: schema27.properties.secrets.items,
												data: data164
											};
											if (vErrors === null) vErrors = [err181];
											else vErrors.push(err181);
											errors++;
										}
										if (data164.source !== void 0) {
											let data165 = data164.source;
											if (typeof data165 !== "string") {
												const err182 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/secrets/" + i26 + "/source",
													schemaPath: "#/definitions/service/properties/secrets/items/properties/source/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema27.properties.secrets.items.properties.source.type,
													parentSchema: schema27.properties.secrets.items.properties.source,
													data: data165
												};
												if (vErrors === null) vErrors = [err182];
												else vErrors.push(err182);
												errors++;
											}
										}
										if (data164.target !== void 0) {
											let data166 = data164.target;
											if (typeof data166 !== "string") {
												const err183 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/secrets/" + i26 + "/target",
													schemaPath: "#/definitions/service/properties/secrets/items/properties/target/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema27.properties.secrets.items.properties.target.type,
													parentSchema: schema27.properties.secrets.items.properties.target,
													data: data166
												};
												if (vErrors === null) vErrors = [err183];
												else vErrors.push(err183);
												errors++;
											}
										}
										if (data164.uid !== void 0) {
											let data167 = data164.uid;
											if (!(typeof data167 == "number" && !(data167 % 1) && !isNaN(data167) && isFinite(data167)) && typeof data167 !== "string") {
												const err184 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/secrets/" + i26 + "/uid",
													schemaPath: "#/definitions/service/properties/secrets/items/properties/uid/type",
													keyword: "type",
													params: { type: schema27.properties.secrets.items.properties.uid.type },
													message: "must be integer,string",
													schema: schema27.properties.secrets.items.properties.uid.type,
													parentSchema: schema27.properties.secrets.items.properties.uid,
													data: data167
												};
												if (vErrors === null) vErrors = [err184];
												else vErrors.push(err184);
												errors++;
											}
										}
										if (data164.gid !== void 0) {
											let data168 = data164.gid;
											if (!(typeof data168 == "number" && !(data168 % 1) && !isNaN(data168) && isFinite(data168)) && typeof data168 !== "string") {
												const err185 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/secrets/" + i26 + "/gid",
													schemaPath: "#/definitions/service/properties/secrets/items/properties/gid/type",
													keyword: "type",
													params: { type: schema27.properties.secrets.items.properties.gid.type },
													message: "must be integer,string",
													schema: schema27.properties.secrets.items.properties.gid.type,
													parentSchema: schema27.properties.secrets.items.properties.gid,
													data: data168
												};
												if (vErrors === null) vErrors = [err185];
												else vErrors.push(err185);
												errors++;
											}
										}
										if (data164.mode !== void 0) {
											let data169 = data164.mode;
											if (!(typeof data169 == "number" && isFinite(data169)) && typeof data169 !== "string") {
												const err186 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/secrets/" + i26 + "/mode",
													schemaPath: "#/definitions/service/properties/secrets/items/properties/mode/type",
													keyword: "type",
													params: { type: schema27.properties.secrets.items.properties.mode.type },
													message: "must be number,string",
													schema: schema27.properties.secrets.items.properties.mode.type,
													parentSchema: schema27.properties.secrets.items.properties.mode,
													data: data169
												};
												if (vErrors === null) vErrors = [err186];
												else vErrors.push(err186);
												errors++;
											}
										}
									}
								}
							} else {
								const err187 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/secrets",
									schemaPath: "#/definitions/service/properties/secrets/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema27.properties.secrets.type,
									parentSchema: schema27.properties.secrets,
									data: data163
								};
								if (vErrors === null) vErrors = [err187];
								else vErrors.push(err187);
								errors++;
							}
						}
						if (data3.security_opt !== void 0) {
							let data170 = data3.security_opt;
							if (Array.isArray(data170)) {
								const len27 = data170.length;
								for (let i27 = 0; i27 < len27; i27++) {
									let data171 = data170[i27];
									if (typeof data171 !== "string" && !(typeof data171 == "number" && isFinite(data171))) {
										const err188 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/security_opt/" + i27,
											schemaPath: "#/definitions/service/properties/security_opt/items/type",
											keyword: "type",
											params: { type: schema27.properties.security_opt.items.type },
											message: "must be string,number",
											schema: schema27.properties.security_opt.items.type,
											parentSchema: schema27.properties.security_opt.items,
											data: data171
										};
										if (vErrors === null) vErrors = [err188];
										else vErrors.push(err188);
										errors++;
									}
								}
							} else {
								const err189 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/security_opt",
									schemaPath: "#/definitions/service/properties/security_opt/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema27.properties.security_opt.type,
									parentSchema: schema27.properties.security_opt,
									data: data170
								};
								if (vErrors === null) vErrors = [err189];
								else vErrors.push(err189);
								errors++;
							}
						}
						if (data3.shm_size !== void 0) {
							let data172 = data3.shm_size;
							if (!(typeof data172 == "number" && !(data172 % 1) && !isNaN(data172) && isFinite(data172)) && typeof data172 !== "string") {
								const err190 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/shm_size",
									schemaPath: "#/definitions/service/properties/shm_size/type",
									keyword: "type",
									params: { type: schema27.properties.shm_size.type },
									message: "must be integer,string",
									schema: schema27.properties.shm_size.type,
									parentSchema: schema27.properties.shm_size,
									data: data172
								};
								if (vErrors === null) vErrors = [err190];
								else vErrors.push(err190);
								errors++;
							}
						}
						if (data3.stdin_open !== void 0) {
							let data173 = data3.stdin_open;
							if (typeof data173 !== "boolean" && typeof data173 !== "string") {
								const err191 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/stdin_open",
									schemaPath: "#/definitions/service/properties/stdin_open/type",
									keyword: "type",
									params: { type: schema27.properties.stdin_open.type },
									message: "must be boolean,string",
									schema: schema27.properties.stdin_open.type,
									parentSchema: schema27.properties.stdin_open,
									data: data173
								};
								if (vErrors === null) vErrors = [err191];
								else vErrors.push(err191);
								errors++;
							}
						}
						if (data3.stop_grace_period !== void 0) {
							let data174 = data3.stop_grace_period;
							if (typeof data174 !== "string") {
								const err192 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/stop_grace_period",
									schemaPath: "#/definitions/service/properties/stop_grace_period/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema27.properties.stop_grace_period.type,
									parentSchema: schema27.properties.stop_grace_period,
									data: data174
								};
								if (vErrors === null) vErrors = [err192];
								else vErrors.push(err192);
								errors++;
							}
						}
						if (data3.stop_signal !== void 0) {
							let data175 = data3.stop_signal;
							if (typeof data175 !== "string") {
								const err193 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/stop_signal",
									schemaPath: "#/definitions/service/properties/stop_signal/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema27.properties.stop_signal.type,
									parentSchema: schema27.properties.stop_signal,
									data: data175
								};
								if (vErrors === null) vErrors = [err193];
								else vErrors.push(err193);
								errors++;
							}
						}
						if (data3.storage_opt !== void 0) {
							let data176 = data3.storage_opt;
							if (!(data176 && typeof data176 == "object" && !Array.isArray(data176))) {
								const err194 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/storage_opt",
									schemaPath: "#/definitions/service/properties/storage_opt/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema27.properties.storage_opt.type,
									parentSchema: schema27.properties.storage_opt,
									data: data176
								};
								if (vErrors === null) vErrors = [err194];
								else vErrors.push(err194);
								errors++;
							}
						}
						if (data3.sysctls !== void 0) {
							let data177 = data3.sysctls;
							if (!data177 || typeof data177 != "object") {
								const err195 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/sysctls",
									schemaPath: "#/definitions/service/properties/sysctls/type",
									keyword: "type",
									params: { type: schema27.properties.sysctls.type },
									message: "must be object,array",
									schema: schema27.properties.sysctls.type,
									parentSchema: schema27.properties.sysctls,
									data: data177
								};
								if (vErrors === null) vErrors = [err195];
								else vErrors.push(err195);
								errors++;
							}
						}
						if (data3.tmpfs !== void 0) {
							let data178 = data3.tmpfs;
							if (typeof data178 !== "string" && !Array.isArray(data178)) {
								const err196 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/tmpfs",
									schemaPath: "#/definitions/service/properties/tmpfs/type",
									keyword: "type",
									params: { type: schema27.properties.tmpfs.type },
									message: "must be string,array",
									schema: schema27.properties.tmpfs.type,
									parentSchema: schema27.properties.tmpfs,
									data: data178
								};
								if (vErrors === null) vErrors = [err196];
								else vErrors.push(err196);
								errors++;
							}
							if (Array.isArray(data178)) {
								const len28 = data178.length;
								for (let i28 = 0; i28 < len28; i28++) {
									let data179 = data178[i28];
									if (typeof data179 !== "string") {
										const err197 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/tmpfs/" + i28,
											schemaPath: "#/definitions/service/properties/tmpfs/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema27.properties.tmpfs.items.type,
											parentSchema: schema27.properties.tmpfs.items,
											data: data179
										};
										if (vErrors === null) vErrors = [err197];
										else vErrors.push(err197);
										errors++;
									}
								}
							}
						}
						if (data3.tty !== void 0) {
							let data180 = data3.tty;
							if (typeof data180 !== "boolean" && typeof data180 !== "string") {
								const err198 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/tty",
									schemaPath: "#/definitions/service/properties/tty/type",
									keyword: "type",
									params: { type: schema27.properties.tty.type },
									message: "must be boolean,string",
									schema: schema27.properties.tty.type,
									parentSchema: schema27.properties.tty,
									data: data180
								};
								if (vErrors === null) vErrors = [err198];
								else vErrors.push(err198);
								errors++;
							}
						}
						if (data3.ulimits !== void 0) {
							let data181 = data3.ulimits;
							if (data181 && typeof data181 == "object" && !Array.isArray(data181)) for (const key22 in data181) {
								let data182 = data181[key22];
								if (!(typeof data182 == "number" && !(data182 % 1) && !isNaN(data182) && isFinite(data182)) && typeof data182 !== "string" && !(data182 && typeof data182 == "object" && !Array.isArray(data182))) {
									const err199 = {
										instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ulimits/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/definitions/service/properties/ulimits/additionalProperties/type",
										keyword: "type",
										params: { type: schema27.properties.ulimits.additionalProperties.type },
										message: "must be integer,string,object",
										schema: schema27.properties.ulimits.additionalProperties.type,
										parentSchema: schema27.properties.ulimits.additionalProperties,
										data: data182
									};
									if (vErrors === null) vErrors = [err199];
									else vErrors.push(err199);
									errors++;
								}
								if (data182 && typeof data182 == "object" && !Array.isArray(data182)) {
									for (const key23 in data182) if (!(key23 === "soft" || key23 === "hard")) {
										const err200 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ulimits/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/definitions/service/properties/ulimits/additionalProperties/additionalProperties",
											keyword: "additionalProperties",
											params: { additionalProperty: key23 },
											message: "must NOT have additional properties",
											schema: false,
											parentSchema: schema27.properties.ulimits.additionalProperties,
											data: data182
										};
										if (vErrors === null) vErrors = [err200];
										else vErrors.push(err200);
										errors++;
									}
									if (data182.soft !== void 0) {
										let data183 = data182.soft;
										if (!(typeof data183 == "number" && !(data183 % 1) && !isNaN(data183) && isFinite(data183)) && typeof data183 !== "string") {
											const err201 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ulimits/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/soft",
												schemaPath: "#/definitions/service/properties/ulimits/additionalProperties/properties/soft/type",
												keyword: "type",
												params: { type: schema27.properties.ulimits.additionalProperties.properties.soft.type },
												message: "must be integer,string",
												schema: schema27.properties.ulimits.additionalProperties.properties.soft.type,
												parentSchema: schema27.properties.ulimits.additionalProperties.properties.soft,
												data: data183
											};
											if (vErrors === null) vErrors = [err201];
											else vErrors.push(err201);
											errors++;
										}
									}
									if (data182.hard !== void 0) {
										let data184 = data182.hard;
										if (!(typeof data184 == "number" && !(data184 % 1) && !isNaN(data184) && isFinite(data184)) && typeof data184 !== "string") {
											const err202 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ulimits/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/hard",
												schemaPath: "#/definitions/service/properties/ulimits/additionalProperties/properties/hard/type",
												keyword: "type",
												params: { type: schema27.properties.ulimits.additionalProperties.properties.hard.type },
												message: "must be integer,string",
												schema: schema27.properties.ulimits.additionalProperties.properties.hard.type,
												parentSchema: schema27.properties.ulimits.additionalProperties.properties.hard,
												data: data184
											};
											if (vErrors === null) vErrors = [err202];
											else vErrors.push(err202);
											errors++;
										}
									}
								}
							}
							else {
								const err203 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/ulimits",
									schemaPath: "#/definitions/service/properties/ulimits/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema27.properties.ulimits.type,
									parentSchema: schema27.properties.ulimits,
									data: data181
								};
								if (vErrors === null) vErrors = [err203];
								else vErrors.push(err203);
								errors++;
							}
						}
						if (data3.use_api_socket !== void 0) {
							let data185 = data3.use_api_socket;
							if (typeof data185 !== "boolean" && typeof data185 !== "string") {
								const err204 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/use_api_socket",
									schemaPath: "#/definitions/service/properties/use_api_socket/type",
									keyword: "type",
									params: { type: schema27.properties.use_api_socket.type },
									message: "must be boolean,string",
									schema: schema27.properties.use_api_socket.type,
									parentSchema: schema27.properties.use_api_socket,
									data: data185
								};
								if (vErrors === null) vErrors = [err204];
								else vErrors.push(err204);
								errors++;
							}
						}
						if (data3.user !== void 0) {
							let data186 = data3.user;
							if (typeof data186 !== "string" && !(typeof data186 == "number" && isFinite(data186))) {
								const err205 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/user",
									schemaPath: "#/definitions/service/properties/user/type",
									keyword: "type",
									params: { type: schema27.properties.user.type },
									message: "must be string,number",
									schema: schema27.properties.user.type,
									parentSchema: schema27.properties.user,
									data: data186
								};
								if (vErrors === null) vErrors = [err205];
								else vErrors.push(err205);
								errors++;
							}
						}
						if (data3.userns_mode !== void 0) {
							let data187 = data3.userns_mode;
							if (typeof data187 !== "string") {
								const err206 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/userns_mode",
									schemaPath: "#/definitions/service/properties/userns_mode/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema27.properties.userns_mode.type,
									parentSchema: schema27.properties.userns_mode,
									data: data187
								};
								if (vErrors === null) vErrors = [err206];
								else vErrors.push(err206);
								errors++;
							}
						}
						if (data3.uts !== void 0) {
							let data188 = data3.uts;
							if (typeof data188 !== "string") {
								const err207 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/uts",
									schemaPath: "#/definitions/service/properties/uts/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema27.properties.uts.type,
									parentSchema: schema27.properties.uts,
									data: data188
								};
								if (vErrors === null) vErrors = [err207];
								else vErrors.push(err207);
								errors++;
							}
						}
						if (data3.volumes !== void 0) {
							let data189 = data3.volumes;
							if (Array.isArray(data189)) {
								const len29 = data189.length;
								for (let i29 = 0; i29 < len29; i29++) {
									let data190 = data189[i29];
									if (typeof data190 !== "string" && !(data190 && typeof data190 == "object" && !Array.isArray(data190))) {
										const err208 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29,
											schemaPath: "#/definitions/service/properties/volumes/items/type",
											keyword: "type",
											params: { type: schema27.properties.volumes.items.type },
											message: "must be string,object",
											schema: schema27.properties.volumes.items.type,
											parentSchema: schema27.properties.volumes.items,
											data: data190
										};
										if (vErrors === null) vErrors = [err208];
										else vErrors.push(err208);
										errors++;
									}
									if (data190 && typeof data190 == "object" && !Array.isArray(data190)) {
										for (const key24 in data190) if (!(func2.call(schema27.properties.volumes.items.properties, key24) || pattern0.test(key24))) {
											const err209 = {
												instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29,
												schemaPath: "#/definitions/service/properties/volumes/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key24 },
												message: "must NOT have additional properties",
												schema: false,
												parentSchema: schema27.properties.volumes.items,
												data: data190
											};
											if (vErrors === null) vErrors = [err209];
											else vErrors.push(err209);
											errors++;
										}
										if (data190.type !== void 0) {
											let data191 = data190.type;
											if (typeof data191 !== "string") {
												const err210 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/type",
													schemaPath: "#/definitions/service/properties/volumes/items/properties/type/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema27.properties.volumes.items.properties.type.type,
													parentSchema: schema27.properties.volumes.items.properties.type,
													data: data191
												};
												if (vErrors === null) vErrors = [err210];
												else vErrors.push(err210);
												errors++;
											}
											if (!(data191 === "bind" || data191 === "volume" || data191 === "tmpfs" || data191 === "npipe" || data191 === "cluster" || data191 === "image")) {
												const err211 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/type",
													schemaPath: "#/definitions/service/properties/volumes/items/properties/type/enum",
													keyword: "enum",
													params: { allowedValues: schema27.properties.volumes.items.properties.type.enum },
													message: "must be equal to one of the allowed values",
													schema: schema27.properties.volumes.items.properties.type.enum,
													parentSchema: schema27.properties.volumes.items.properties.type,
													data: data191
												};
												if (vErrors === null) vErrors = [err211];
												else vErrors.push(err211);
												errors++;
											}
										}
										if (data190.source !== void 0) {
											let data192 = data190.source;
											if (typeof data192 !== "string") {
												const err212 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/source",
													schemaPath: "#/definitions/service/properties/volumes/items/properties/source/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema27.properties.volumes.items.properties.source.type,
													parentSchema: schema27.properties.volumes.items.properties.source,
													data: data192
												};
												if (vErrors === null) vErrors = [err212];
												else vErrors.push(err212);
												errors++;
											}
										}
										if (data190.target !== void 0) {
											let data193 = data190.target;
											if (typeof data193 !== "string") {
												const err213 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/target",
													schemaPath: "#/definitions/service/properties/volumes/items/properties/target/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema27.properties.volumes.items.properties.target.type,
													parentSchema: schema27.properties.volumes.items.properties.target,
													data: data193
												};
												if (vErrors === null) vErrors = [err213];
												else vErrors.push(err213);
												errors++;
											}
										}
										if (data190.read_only !== void 0) {
											let data194 = data190.read_only;
											if (typeof data194 !== "boolean" && typeof data194 !== "string") {
												const err214 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/read_only",
													schemaPath: "#/definitions/service/properties/volumes/items/properties/read_only/type",
													keyword: "type",
													params: { type: schema27.properties.volumes.items.properties.read_only.type },
													message: "must be boolean,string",
													schema: schema27.properties.volumes.items.properties.read_only.type,
													parentSchema: schema27.properties.volumes.items.properties.read_only,
													data: data194
												};
												if (vErrors === null) vErrors = [err214];
												else vErrors.push(err214);
												errors++;
											}
										}
										if (data190.consistency !== void 0) {
											let data195 = data190.consistency;
											if (typeof data195 !== "string") {
												const err215 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/consistency",
													schemaPath: "#/definitions/service/properties/volumes/items/properties/consistency/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema27.properties.volumes.items.properties.consistency.type,
													parentSchema: schema27.properties.volumes.items.properties.consistency,
													data: data195
												};
												if (vErrors === null) vErrors = [err215];
												else vErrors.push(err215);
												errors++;
											}
										}
										if (data190.bind !== void 0) {
											let data196 = data190.bind;
											if (data196 && typeof data196 == "object" && !Array.isArray(data196)) {
												for (const key25 in data196) if (!(key25 === "propagation" || key25 === "create_host_path" || key25 === "selinux" || key25 === "recursive" || pattern0.test(key25))) {
													const err216 = {
														instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/bind",
														schemaPath: "#/definitions/service/properties/volumes/items/properties/bind/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key25 },
														message: "must NOT have additional properties",
														schema: false,
														parentSchema: schema27.properties.volumes.items.properties.bind,
														data: data196
													};
													if (vErrors === null) vErrors = [err216];
													else vErrors.push(err216);
													errors++;
												}
												if (data196.propagation !== void 0) {
													let data197 = data196.propagation;
													if (typeof data197 !== "string") {
														const err217 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/bind/propagation",
															schemaPath: "#/definitions/service/properties/volumes/items/properties/bind/properties/propagation/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string",
															schema: schema27.properties.volumes.items.properties.bind.properties.propagation.type,
															parentSchema: schema27.properties.volumes.items.properties.bind.properties.propagation,
															data: data197
														};
														if (vErrors === null) vErrors = [err217];
														else vErrors.push(err217);
														errors++;
													}
												}
												if (data196.create_host_path !== void 0) {
													let data198 = data196.create_host_path;
													if (typeof data198 !== "boolean" && typeof data198 !== "string") {
														const err218 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/bind/create_host_path",
															schemaPath: "#/definitions/service/properties/volumes/items/properties/bind/properties/create_host_path/type",
															keyword: "type",
															params: { type: schema27.properties.volumes.items.properties.bind.properties.create_host_path.type },
															message: "must be boolean,string",
															schema: schema27.properties.volumes.items.properties.bind.properties.create_host_path.type,
															parentSchema: schema27.properties.volumes.items.properties.bind.properties.create_host_path,
															data: data198
														};
														if (vErrors === null) vErrors = [err218];
														else vErrors.push(err218);
														errors++;
													}
												}
												if (data196.selinux !== void 0) {
													let data199 = data196.selinux;
													if (typeof data199 !== "string") {
														const err219 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/bind/selinux",
															schemaPath: "#/definitions/service/properties/volumes/items/properties/bind/properties/selinux/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string",
															schema: schema27.properties.volumes.items.properties.bind.properties.selinux.type,
															parentSchema: schema27.properties.volumes.items.properties.bind.properties.selinux,
															data: data199
														};
														if (vErrors === null) vErrors = [err219];
														else vErrors.push(err219);
														errors++;
													}
												}
												if (data196.recursive !== void 0) {
													let data200 = data196.recursive;
													if (typeof data200 !== "string") {
														const err220 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/bind/recursive",
															schemaPath: "#/definitions/service/properties/volumes/items/properties/bind/properties/recursive/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string",
															schema: schema27.properties.volumes.items.properties.bind.properties.recursive.type,
															parentSchema: schema27.properties.volumes.items.properties.bind.properties.recursive,
															data: data200
														};
														if (vErrors === null) vErrors = [err220];
														else vErrors.push(err220);
														errors++;
													}
												}
											} else {
												const err221 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/bind",
													schemaPath: "#/definitions/service/properties/volumes/items/properties/bind/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object",
													schema: schema27.properties.volumes.items.properties.bind.type,
													parentSchema: schema27.properties.volumes.items.properties.bind,
													data: data196
												};
												if (vErrors === null) vErrors = [err221];
												else vErrors.push(err221);
												errors++;
											}
										}
										if (data190.volume !== void 0) {
											let data201 = data190.volume;
											if (data201 && typeof data201 == "object" && !Array.isArray(data201)) {
												for (const key26 in data201) if (!(key26 === "nocopy" || key26 === "subpath" || key26 === "labels" || pattern0.test(key26))) {
													const err222 = {
														instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/volume",
														schemaPath: "#/definitions/service/properties/volumes/items/properties/volume/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key26 },
														message: "must NOT have additional properties",
														schema: false,
														parentSchema: schema27.properties.volumes.items.properties.volume,
														data: data201
													};
													if (vErrors === null) vErrors = [err222];
													else vErrors.push(err222);
													errors++;
												}
												if (data201.nocopy !== void 0) {
													let data202 = data201.nocopy;
													if (typeof data202 !== "boolean" && typeof data202 !== "string") {
														const err223 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/volume/nocopy",
															schemaPath: "#/definitions/service/properties/volumes/items/properties/volume/properties/nocopy/type",
															keyword: "type",
															params: { type: schema27.properties.volumes.items.properties.volume.properties.nocopy.type },
															message: "must be boolean,string",
															schema: schema27.properties.volumes.items.properties.volume.properties.nocopy.type,
															parentSchema: schema27.properties.volumes.items.properties.volume.properties.nocopy,
															data: data202
														};
														if (vErrors === null) vErrors = [err223];
														else vErrors.push(err223);
														errors++;
													}
												}
												if (data201.subpath !== void 0) {
													let data203 = data201.subpath;
													if (typeof data203 !== "string") {
														const err224 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/volume/subpath",
															schemaPath: "#/definitions/service/properties/volumes/items/properties/volume/properties/subpath/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string",
															schema: schema27.properties.volumes.items.properties.volume.properties.subpath.type,
															parentSchema: schema27.properties.volumes.items.properties.volume.properties.subpath,
															data: data203
														};
														if (vErrors === null) vErrors = [err224];
														else vErrors.push(err224);
														errors++;
													}
												}
												if (data201.labels !== void 0) {
													let data204 = data201.labels;
													if (!data204 || typeof data204 != "object") {
														const err225 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/volume/labels",
															schemaPath: "#/definitions/service/properties/volumes/items/properties/volume/properties/labels/type",
															keyword: "type",
															params: { type: schema27.properties.volumes.items.properties.volume.properties.labels.type },
															message: "must be object,array",
															schema: schema27.properties.volumes.items.properties.volume.properties.labels.type,
															parentSchema: schema27.properties.volumes.items.properties.volume.properties.labels,
															data: data204
														};
														if (vErrors === null) vErrors = [err225];
														else vErrors.push(err225);
														errors++;
													}
													if (Array.isArray(data204)) {
														const len30 = data204.length;
														for (let i30 = 0; i30 < len30; i30++) {
															let data205 = data204[i30];
															if (typeof data205 !== "string") {
																const err226 = {
																	instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/volume/labels/" + i30,
																	schemaPath: "#/definitions/service/properties/volumes/items/properties/volume/properties/labels/items/type",
																	keyword: "type",
																	params: { type: "string" },
																	message: "must be string",
																	schema: schema27.properties.volumes.items.properties.volume.properties.labels.items.type,
																	parentSchema: schema27.properties.volumes.items.properties.volume.properties.labels.items,
																	data: data205
																};
																if (vErrors === null) vErrors = [err226];
																else vErrors.push(err226);
																errors++;
															}
														}
													}
													if (data204 && typeof data204 == "object" && !Array.isArray(data204)) for (const key27 in data204) {
														let data206 = data204[key27];
														if (typeof data206 !== "string" && !(typeof data206 == "number" && isFinite(data206)) && typeof data206 !== "boolean" && data206 !== null) {
															const err227 = {
																instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/volume/labels/" + key27.replace(/~/g, "~0").replace(/\//g, "~1"),
																schemaPath: "#/definitions/service/properties/volumes/items/properties/volume/properties/labels/additionalProperties/type",
																keyword: "type",
																params: { type: schema27.properties.volumes.items.properties.volume.properties.labels.additionalProperties.type },
																message: "must be string,number,boolean,null",
																schema: schema27.properties.volumes.items.properties.volume.properties.labels.additionalProperties.type,
																parentSchema: schema27.properties.volumes.items.properties.volume.properties.labels.additionalProperties,
																data: data206
															};
															if (vErrors === null) vErrors = [err227];
															else vErrors.push(err227);
															errors++;
														}
													}
												}
											} else {
												const err228 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/volume",
													schemaPath: "#/definitions/service/properties/volumes/items/properties/volume/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object",
													schema: schema27.properties.volumes.items.properties.volume.type,
													parentSchema: schema27.properties.volumes.items.properties.volume,
													data: data201
												};
												if (vErrors === null) vErrors = [err228];
												else vErrors.push(err228);
												errors++;
											}
										}
										if (data190.tmpfs !== void 0) {
											let data207 = data190.tmpfs;
											if (data207 && typeof data207 == "object" && !Array.isArray(data207)) {
												for (const key28 in data207) if (!(key28 === "size" || key28 === "mode" || pattern0.test(key28))) {
													const err229 = {
														instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/tmpfs",
														schemaPath: "#/definitions/service/properties/volumes/items/properties/tmpfs/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key28 },
														message: "must NOT have additional properties",
														schema: false,
														parentSchema: schema27.properties.volumes.items.properties.tmpfs,
														data: data207
													};
													if (vErrors === null) vErrors = [err229];
													else vErrors.push(err229);
													errors++;
												}
												if (data207.size !== void 0) {
													let data208 = data207.size;
													if (!(typeof data208 == "number" && !(data208 % 1) && !isNaN(data208) && isFinite(data208)) && typeof data208 !== "string") {
														const err230 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/tmpfs/size",
															schemaPath: "#/definitions/service/properties/volumes/items/properties/tmpfs/properties/size/type",
															keyword: "type",
															params: { type: schema27.properties.volumes.items.properties.tmpfs.properties.size.type },
															message: "must be integer,string",
															schema: schema27.properties.volumes.items.properties.tmpfs.properties.size.type,
															parentSchema: schema27.properties.volumes.items.properties.tmpfs.properties.size,
															data: data208
														};
														if (vErrors === null) vErrors = [err230];
														else vErrors.push(err230);
														errors++;
													}
												}
												if (data207.mode !== void 0) {
													let data209 = data207.mode;
													if (!(typeof data209 == "number" && !(data209 % 1) && !isNaN(data209) && isFinite(data209)) && typeof data209 !== "string") {
														const err231 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/tmpfs/mode",
															schemaPath: "#/definitions/service/properties/volumes/items/properties/tmpfs/properties/mode/type",
															keyword: "type",
															params: { type: schema27.properties.volumes.items.properties.tmpfs.properties.mode.type },
															message: "must be integer,string",
															schema: schema27.properties.volumes.items.properties.tmpfs.properties.mode.type,
															parentSchema: schema27.properties.volumes.items.properties.tmpfs.properties.mode,
															data: data209
														};
														if (vErrors === null) vErrors = [err231];
														else vErrors.push(err231);
														errors++;
													}
												}
											} else {
												const err232 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/tmpfs",
													schemaPath: "#/definitions/service/properties/volumes/items/properties/tmpfs/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object",
													schema: schema27.properties.volumes.items.properties.tmpfs.type,
													parentSchema: schema27.properties.volumes.items.properties.tmpfs,
													data: data207
												};
												if (vErrors === null) vErrors = [err232];
												else vErrors.push(err232);
												errors++;
											}
										}
										if (data190.image !== void 0) {
											let data210 = data190.image;
											if (data210 && typeof data210 == "object" && !Array.isArray(data210)) {
												for (const key29 in data210) if (!(key29 === "subpath" || pattern0.test(key29))) {
													const err233 = {
														instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/image",
														schemaPath: "#/definitions/service/properties/volumes/items/properties/image/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key29 },
														message: "must NOT have additional properties",
														schema: false,
														parentSchema: schema27.properties.volumes.items.properties.image,
														data: data210
													};
													if (vErrors === null) vErrors = [err233];
													else vErrors.push(err233);
													errors++;
												}
												if (data210.subpath !== void 0) {
													let data211 = data210.subpath;
													if (typeof data211 !== "string") {
														const err234 = {
															instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/image/subpath",
															schemaPath: "#/definitions/service/properties/volumes/items/properties/image/properties/subpath/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string",
															schema: schema27.properties.volumes.items.properties.image.properties.subpath.type,
															parentSchema: schema27.properties.volumes.items.properties.image.properties.subpath,
															data: data211
														};
														if (vErrors === null) vErrors = [err234];
														else vErrors.push(err234);
														errors++;
													}
												}
											} else {
												const err235 = {
													instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes/" + i29 + "/image",
													schemaPath: "#/definitions/service/properties/volumes/items/properties/image/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object",
													schema: schema27.properties.volumes.items.properties.image.type,
													parentSchema: schema27.properties.volumes.items.properties.image,
													data: data210
												};
												if (vErrors === null) vErrors = [err235];
												else vErrors.push(err235);
												errors++;
											}
										}
									}
								}
							} else {
								const err236 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes",
									schemaPath: "#/definitions/service/properties/volumes/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema27.properties.volumes.type,
									parentSchema: schema27.properties.volumes,
									data: data189
								};
								if (vErrors === null) vErrors = [err236];
								else vErrors.push(err236);
								errors++;
							}
						}
						if (data3.volumes_from !== void 0) {
							let data212 = data3.volumes_from;
							if (Array.isArray(data212)) {
								const len31 = data212.length;
								for (let i31 = 0; i31 < len31; i31++) {
									let data213 = data212[i31];
									if (typeof data213 !== "string" && !(typeof data213 == "number" && isFinite(data213))) {
										const err237 = {
											instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes_from/" + i31,
											schemaPath: "#/definitions/service/properties/volumes_from/items/type",
											keyword: "type",
											params: { type: schema27.properties.volumes_from.items.type },
											message: "must be string,number",
											schema: schema27.properties.volumes_from.items.type,
											parentSchema: schema27.properties.volumes_from.items,
											data: data213
										};
										if (vErrors === null) vErrors = [err237];
										else vErrors.push(err237);
										errors++;
									}
								}
							} else {
								const err238 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/volumes_from",
									schemaPath: "#/definitions/service/properties/volumes_from/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema27.properties.volumes_from.type,
									parentSchema: schema27.properties.volumes_from,
									data: data212
								};
								if (vErrors === null) vErrors = [err238];
								else vErrors.push(err238);
								errors++;
							}
						}
						if (data3.working_dir !== void 0) {
							let data214 = data3.working_dir;
							if (typeof data214 !== "string") {
								const err239 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/working_dir",
									schemaPath: "#/definitions/service/properties/working_dir/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema27.properties.working_dir.type,
									parentSchema: schema27.properties.working_dir,
									data: data214
								};
								if (vErrors === null) vErrors = [err239];
								else vErrors.push(err239);
								errors++;
							}
						}
						if (data3["x-fairlead-reason"] !== void 0) {
							let data215 = data3["x-fairlead-reason"];
							if (typeof data215 === "string") {
								if (data215.length < 1) {
									const err240 = {
										instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/x-fairlead-reason",
										schemaPath: "#/definitions/service/properties/x-fairlead-reason/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema27.properties["x-fairlead-reason"],
										data: data215
									};
									if (vErrors === null) vErrors = [err240];
									else vErrors.push(err240);
									errors++;
								}
							} else {
								const err241 = {
									instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/x-fairlead-reason",
									schemaPath: "#/definitions/service/properties/x-fairlead-reason/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema27.properties["x-fairlead-reason"].type,
									parentSchema: schema27.properties["x-fairlead-reason"],
									data: data215
								};
								if (vErrors === null) vErrors = [err241];
								else vErrors.push(err241);
								errors++;
							}
						}
					} else {
						const err242 = {
							instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/service/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema27.type,
							parentSchema: schema27,
							data: data3
						};
						if (vErrors === null) vErrors = [err242];
						else vErrors.push(err242);
						errors++;
					}
				}
			} else {
				const err243 = {
					instancePath: instancePath + "/services",
					schemaPath: "#/properties/services/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema26.properties.services.type,
					parentSchema: schema26.properties.services,
					data: data2
				};
				if (vErrors === null) vErrors = [err243];
				else vErrors.push(err243);
				errors++;
			}
		}
		if (data.networks !== void 0) {
			let data216 = data.networks;
			if (!(data216 && typeof data216 == "object" && !Array.isArray(data216)) && data216 !== null) {
				const err244 = {
					instancePath: instancePath + "/networks",
					schemaPath: "#/properties/networks/type",
					keyword: "type",
					params: { type: schema26.properties.networks.type },
					message: "must be object,null",
					schema: schema26.properties.networks.type,
					parentSchema: schema26.properties.networks,
					data: data216
				};
				if (vErrors === null) vErrors = [err244];
				else vErrors.push(err244);
				errors++;
			}
			if (data216 && typeof data216 == "object" && !Array.isArray(data216)) {
				for (const key30 in data216) {
					const _errs466 = errors;
					if (typeof key30 === "string") {
						if (!pattern57.test(key30)) {
							const err245 = {
								instancePath: instancePath + "/networks",
								schemaPath: "#/properties/networks/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$" },
								message: "must match pattern \"^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$\"",
								schema: "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$",
								parentSchema: schema26.properties.networks.propertyNames,
								data: key30,
								propertyName: key30
							};
							if (vErrors === null) vErrors = [err245];
							else vErrors.push(err245);
							errors++;
						}
					}
					if (!(_errs466 === errors)) {
						const err246 = {
							instancePath: instancePath + "/networks",
							schemaPath: "#/properties/networks/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key30 },
							message: "property name must be valid",
							schema: schema26.properties.networks.propertyNames,
							parentSchema: schema26.properties.networks,
							data: data216
						};
						if (vErrors === null) vErrors = [err246];
						else vErrors.push(err246);
						errors++;
					}
				}
				for (const key31 in data216) {
					let data217 = data216[key31];
					if (!(data217 && typeof data217 == "object" && !Array.isArray(data217)) && data217 !== null) {
						const err247 = {
							instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/network/type",
							keyword: "type",
							params: { type: schema28.type },
							message: "must be object,null",
							schema: schema28.type,
							parentSchema: schema28,
							data: data217
						};
						if (vErrors === null) vErrors = [err247];
						else vErrors.push(err247);
						errors++;
					}
					if (data217 && typeof data217 == "object" && !Array.isArray(data217)) {
						for (const key32 in data217) if (!(func2.call(schema28.properties, key32) || pattern0.test(key32))) {
							const err248 = {
								instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/definitions/network/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key32 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema28,
								data: data217
							};
							if (vErrors === null) vErrors = [err248];
							else vErrors.push(err248);
							errors++;
						}
						if (data217.name !== void 0) {
							let data218 = data217.name;
							if (typeof data218 !== "string") {
								const err249 = {
									instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/name",
									schemaPath: "#/definitions/network/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema28.properties.name.type,
									parentSchema: schema28.properties.name,
									data: data218
								};
								if (vErrors === null) vErrors = [err249];
								else vErrors.push(err249);
								errors++;
							}
						}
						if (data217.driver !== void 0) {
							let data219 = data217.driver;
							if (typeof data219 !== "string") {
								const err250 = {
									instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver",
									schemaPath: "#/definitions/network/properties/driver/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema28.properties.driver.type,
									parentSchema: schema28.properties.driver,
									data: data219
								};
								if (vErrors === null) vErrors = [err250];
								else vErrors.push(err250);
								errors++;
							}
						}
						if (data217.driver_opts !== void 0) {
							let data220 = data217.driver_opts;
							if (!(data220 && typeof data220 == "object" && !Array.isArray(data220))) {
								const err251 = {
									instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver_opts",
									schemaPath: "#/definitions/network/properties/driver_opts/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema28.properties.driver_opts.type,
									parentSchema: schema28.properties.driver_opts,
									data: data220
								};
								if (vErrors === null) vErrors = [err251];
								else vErrors.push(err251);
								errors++;
							}
						}
						if (data217.ipam !== void 0) {
							let data221 = data217.ipam;
							if (data221 && typeof data221 == "object" && !Array.isArray(data221)) {
								for (const key33 in data221) if (!(key33 === "driver" || key33 === "config" || key33 === "options" || pattern0.test(key33))) {
									const err252 = {
										instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/ipam",
										schemaPath: "#/definitions/network/properties/ipam/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key33 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema28.properties.ipam,
										data: data221
									};
									if (vErrors === null) vErrors = [err252];
									else vErrors.push(err252);
									errors++;
								}
								if (data221.driver !== void 0) {
									let data222 = data221.driver;
									if (typeof data222 !== "string") {
										const err253 = {
											instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/ipam/driver",
											schemaPath: "#/definitions/network/properties/ipam/properties/driver/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema28.properties.ipam.properties.driver.type,
											parentSchema: schema28.properties.ipam.properties.driver,
											data: data222
										};
										if (vErrors === null) vErrors = [err253];
										else vErrors.push(err253);
										errors++;
									}
								}
								if (data221.config !== void 0) {
									let data223 = data221.config;
									if (!Array.isArray(data223)) {
										const err254 = {
											instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/ipam/config",
											schemaPath: "#/definitions/network/properties/ipam/properties/config/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array",
											schema: schema28.properties.ipam.properties.config.type,
											parentSchema: schema28.properties.ipam.properties.config,
											data: data223
										};
										if (vErrors === null) vErrors = [err254];
										else vErrors.push(err254);
										errors++;
									}
								}
								if (data221.options !== void 0) {
									let data224 = data221.options;
									if (!(data224 && typeof data224 == "object" && !Array.isArray(data224))) {
										const err255 = {
											instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/ipam/options",
											schemaPath: "#/definitions/network/properties/ipam/properties/options/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema28.properties.ipam.properties.options.type,
											parentSchema: schema28.properties.ipam.properties.options,
											data: data224
										};
										if (vErrors === null) vErrors = [err255];
										else vErrors.push(err255);
										errors++;
									}
								}
							} else {
								const err256 = {
									instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/ipam",
									schemaPath: "#/definitions/network/properties/ipam/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema28.properties.ipam.type,
									parentSchema: schema28.properties.ipam,
									data: data221
								};
								if (vErrors === null) vErrors = [err256];
								else vErrors.push(err256);
								errors++;
							}
						}
						if (data217.external !== void 0) {
							let data225 = data217.external;
							if (typeof data225 !== "boolean" && typeof data225 !== "string" && !(data225 && typeof data225 == "object" && !Array.isArray(data225))) {
								const err257 = {
									instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/external",
									schemaPath: "#/definitions/network/properties/external/type",
									keyword: "type",
									params: { type: schema28.properties.external.type },
									message: "must be boolean,string,object",
									schema: schema28.properties.external.type,
									parentSchema: schema28.properties.external,
									data: data225
								};
								if (vErrors === null) vErrors = [err257];
								else vErrors.push(err257);
								errors++;
							}
						}
						if (data217.internal !== void 0) {
							let data226 = data217.internal;
							if (typeof data226 !== "boolean" && typeof data226 !== "string") {
								const err258 = {
									instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/internal",
									schemaPath: "#/definitions/network/properties/internal/type",
									keyword: "type",
									params: { type: schema28.properties.internal.type },
									message: "must be boolean,string",
									schema: schema28.properties.internal.type,
									parentSchema: schema28.properties.internal,
									data: data226
								};
								if (vErrors === null) vErrors = [err258];
								else vErrors.push(err258);
								errors++;
							}
						}
						if (data217.enable_ipv4 !== void 0) {
							let data227 = data217.enable_ipv4;
							if (typeof data227 !== "boolean" && typeof data227 !== "string") {
								const err259 = {
									instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/enable_ipv4",
									schemaPath: "#/definitions/network/properties/enable_ipv4/type",
									keyword: "type",
									params: { type: schema28.properties.enable_ipv4.type },
									message: "must be boolean,string",
									schema: schema28.properties.enable_ipv4.type,
									parentSchema: schema28.properties.enable_ipv4,
									data: data227
								};
								if (vErrors === null) vErrors = [err259];
								else vErrors.push(err259);
								errors++;
							}
						}
						if (data217.enable_ipv6 !== void 0) {
							let data228 = data217.enable_ipv6;
							if (typeof data228 !== "boolean" && typeof data228 !== "string") {
								const err260 = {
									instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/enable_ipv6",
									schemaPath: "#/definitions/network/properties/enable_ipv6/type",
									keyword: "type",
									params: { type: schema28.properties.enable_ipv6.type },
									message: "must be boolean,string",
									schema: schema28.properties.enable_ipv6.type,
									parentSchema: schema28.properties.enable_ipv6,
									data: data228
								};
								if (vErrors === null) vErrors = [err260];
								else vErrors.push(err260);
								errors++;
							}
						}
						if (data217.attachable !== void 0) {
							let data229 = data217.attachable;
							if (typeof data229 !== "boolean" && typeof data229 !== "string") {
								const err261 = {
									instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/attachable",
									schemaPath: "#/definitions/network/properties/attachable/type",
									keyword: "type",
									params: { type: schema28.properties.attachable.type },
									message: "must be boolean,string",
									schema: schema28.properties.attachable.type,
									parentSchema: schema28.properties.attachable,
									data: data229
								};
								if (vErrors === null) vErrors = [err261];
								else vErrors.push(err261);
								errors++;
							}
						}
						if (data217.labels !== void 0) {
							let data230 = data217.labels;
							if (!data230 || typeof data230 != "object") {
								const err262 = {
									instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels",
									schemaPath: "#/definitions/network/properties/labels/type",
									keyword: "type",
									params: { type: schema28.properties.labels.type },
									message: "must be object,array",
									schema: schema28.properties.labels.type,
									parentSchema: schema28.properties.labels,
									data: data230
								};
								if (vErrors === null) vErrors = [err262];
								else vErrors.push(err262);
								errors++;
							}
							if (Array.isArray(data230)) {
								const len32 = data230.length;
								for (let i32 = 0; i32 < len32; i32++) {
									let data231 = data230[i32];
									if (typeof data231 !== "string") {
										const err263 = {
											instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + i32,
											schemaPath: "#/definitions/network/properties/labels/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema28.properties.labels.items.type,
											parentSchema: schema28.properties.labels.items,
											data: data231
										};
										if (vErrors === null) vErrors = [err263];
										else vErrors.push(err263);
										errors++;
									}
								}
							}
							if (data230 && typeof data230 == "object" && !Array.isArray(data230)) for (const key34 in data230) {
								let data232 = data230[key34];
								if (typeof data232 !== "string" && !(typeof data232 == "number" && isFinite(data232)) && typeof data232 !== "boolean" && data232 !== null) {
									const err264 = {
										instancePath: instancePath + "/networks/" + key31.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + key34.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/definitions/network/properties/labels/additionalProperties/type",
										keyword: "type",
										params: { type: schema28.properties.labels.additionalProperties.type },
										message: "must be string,number,boolean,null",
										schema: schema28.properties.labels.additionalProperties.type,
										parentSchema: schema28.properties.labels.additionalProperties,
										data: data232
									};
									if (vErrors === null) vErrors = [err264];
									else vErrors.push(err264);
									errors++;
								}
							}
						}
					}
				}
			}
		}
		if (data.volumes !== void 0) {
			let data233 = data.volumes;
			if (!(data233 && typeof data233 == "object" && !Array.isArray(data233)) && data233 !== null) {
				const err265 = {
					instancePath: instancePath + "/volumes",
					schemaPath: "#/properties/volumes/type",
					keyword: "type",
					params: { type: schema26.properties.volumes.type },
					message: "must be object,null",
					schema: schema26.properties.volumes.type,
					parentSchema: schema26.properties.volumes,
					data: data233
				};
				if (vErrors === null) vErrors = [err265];
				else vErrors.push(err265);
				errors++;
			}
			if (data233 && typeof data233 == "object" && !Array.isArray(data233)) {
				for (const key35 in data233) {
					const _errs506 = errors;
					if (typeof key35 === "string") {
						if (!pattern57.test(key35)) {
							const err266 = {
								instancePath: instancePath + "/volumes",
								schemaPath: "#/properties/volumes/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$" },
								message: "must match pattern \"^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$\"",
								schema: "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$",
								parentSchema: schema26.properties.volumes.propertyNames,
								data: key35,
								propertyName: key35
							};
							if (vErrors === null) vErrors = [err266];
							else vErrors.push(err266);
							errors++;
						}
					}
					if (!(_errs506 === errors)) {
						const err267 = {
							instancePath: instancePath + "/volumes",
							schemaPath: "#/properties/volumes/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key35 },
							message: "property name must be valid",
							schema: schema26.properties.volumes.propertyNames,
							parentSchema: schema26.properties.volumes,
							data: data233
						};
						if (vErrors === null) vErrors = [err267];
						else vErrors.push(err267);
						errors++;
					}
				}
				for (const key36 in data233) {
					let data234 = data233[key36];
					if (!(data234 && typeof data234 == "object" && !Array.isArray(data234)) && data234 !== null) {
						const err268 = {
							instancePath: instancePath + "/volumes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/volume/type",
							keyword: "type",
							params: { type: schema29.type },
							message: "must be object,null",
							schema: schema29.type,
							parentSchema: schema29,
							data: data234
						};
						if (vErrors === null) vErrors = [err268];
						else vErrors.push(err268);
						errors++;
					}
					if (data234 && typeof data234 == "object" && !Array.isArray(data234)) {
						for (const key37 in data234) if (!(key37 === "name" || key37 === "driver" || key37 === "driver_opts" || key37 === "external" || key37 === "labels" || key37 === "x-fairlead-reason" || pattern0.test(key37))) {
							const err269 = {
								instancePath: instancePath + "/volumes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/definitions/volume/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key37 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema29,
								data: data234
							};
							if (vErrors === null) vErrors = [err269];
							else vErrors.push(err269);
							errors++;
						}
						if (data234.name !== void 0) {
							let data235 = data234.name;
							if (typeof data235 !== "string") {
								const err270 = {
									instancePath: instancePath + "/volumes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/name",
									schemaPath: "#/definitions/volume/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema29.properties.name.type,
									parentSchema: schema29.properties.name,
									data: data235
								};
								if (vErrors === null) vErrors = [err270];
								else vErrors.push(err270);
								errors++;
							}
						}
						if (data234.driver !== void 0) {
							let data236 = data234.driver;
							if (typeof data236 !== "string") {
								const err271 = {
									instancePath: instancePath + "/volumes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver",
									schemaPath: "#/definitions/volume/properties/driver/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema29.properties.driver.type,
									parentSchema: schema29.properties.driver,
									data: data236
								};
								if (vErrors === null) vErrors = [err271];
								else vErrors.push(err271);
								errors++;
							}
						}
						if (data234.driver_opts !== void 0) {
							let data237 = data234.driver_opts;
							if (!(data237 && typeof data237 == "object" && !Array.isArray(data237))) {
								const err272 = {
									instancePath: instancePath + "/volumes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver_opts",
									schemaPath: "#/definitions/volume/properties/driver_opts/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema29.properties.driver_opts.type,
									parentSchema: schema29.properties.driver_opts,
									data: data237
								};
								if (vErrors === null) vErrors = [err272];
								else vErrors.push(err272);
								errors++;
							}
						}
						if (data234.external !== void 0) {
							let data238 = data234.external;
							if (typeof data238 !== "boolean" && typeof data238 !== "string" && !(data238 && typeof data238 == "object" && !Array.isArray(data238))) {
								const err273 = {
									instancePath: instancePath + "/volumes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/external",
									schemaPath: "#/definitions/volume/properties/external/type",
									keyword: "type",
									params: { type: schema29.properties.external.type },
									message: "must be boolean,string,object",
									schema: schema29.properties.external.type,
									parentSchema: schema29.properties.external,
									data: data238
								};
								if (vErrors === null) vErrors = [err273];
								else vErrors.push(err273);
								errors++;
							}
						}
						if (data234.labels !== void 0) {
							let data239 = data234.labels;
							if (!data239 || typeof data239 != "object") {
								const err274 = {
									instancePath: instancePath + "/volumes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels",
									schemaPath: "#/definitions/volume/properties/labels/type",
									keyword: "type",
									params: { type: schema29.properties.labels.type },
									message: "must be object,array",
									schema: schema29.properties.labels.type,
									parentSchema: schema29.properties.labels,
									data: data239
								};
								if (vErrors === null) vErrors = [err274];
								else vErrors.push(err274);
								errors++;
							}
							if (Array.isArray(data239)) {
								const len33 = data239.length;
								for (let i33 = 0; i33 < len33; i33++) {
									let data240 = data239[i33];
									if (typeof data240 !== "string") {
										const err275 = {
											instancePath: instancePath + "/volumes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + i33,
											schemaPath: "#/definitions/volume/properties/labels/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema29.properties.labels.items.type,
											parentSchema: schema29.properties.labels.items,
											data: data240
										};
										if (vErrors === null) vErrors = [err275];
										else vErrors.push(err275);
										errors++;
									}
								}
							}
							if (data239 && typeof data239 == "object" && !Array.isArray(data239)) for (const key38 in data239) {
								let data241 = data239[key38];
								if (typeof data241 !== "string" && !(typeof data241 == "number" && isFinite(data241)) && typeof data241 !== "boolean" && data241 !== null) {
									const err276 = {
										instancePath: instancePath + "/volumes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + key38.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/definitions/volume/properties/labels/additionalProperties/type",
										keyword: "type",
										params: { type: schema29.properties.labels.additionalProperties.type },
										message: "must be string,number,boolean,null",
										schema: schema29.properties.labels.additionalProperties.type,
										parentSchema: schema29.properties.labels.additionalProperties,
										data: data241
									};
									if (vErrors === null) vErrors = [err276];
									else vErrors.push(err276);
									errors++;
								}
							}
						}
						if (data234["x-fairlead-reason"] !== void 0) {
							let data242 = data234["x-fairlead-reason"];
							if (typeof data242 !== "string") {
								const err277 = {
									instancePath: instancePath + "/volumes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/x-fairlead-reason",
									schemaPath: "#/definitions/volume/properties/x-fairlead-reason/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema29.properties["x-fairlead-reason"].type,
									parentSchema: schema29.properties["x-fairlead-reason"],
									data: data242
								};
								if (vErrors === null) vErrors = [err277];
								else vErrors.push(err277);
								errors++;
							}
						}
					}
				}
			}
		}
		if (data.secrets !== void 0) {
			let data243 = data.secrets;
			if (!(data243 && typeof data243 == "object" && !Array.isArray(data243)) && data243 !== null) {
				const err278 = {
					instancePath: instancePath + "/secrets",
					schemaPath: "#/properties/secrets/type",
					keyword: "type",
					params: { type: schema26.properties.secrets.type },
					message: "must be object,null",
					schema: schema26.properties.secrets.type,
					parentSchema: schema26.properties.secrets,
					data: data243
				};
				if (vErrors === null) vErrors = [err278];
				else vErrors.push(err278);
				errors++;
			}
			if (data243 && typeof data243 == "object" && !Array.isArray(data243)) {
				for (const key39 in data243) {
					const _errs531 = errors;
					if (typeof key39 === "string") {
						if (!pattern57.test(key39)) {
							const err279 = {
								instancePath: instancePath + "/secrets",
								schemaPath: "#/properties/secrets/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$" },
								message: "must match pattern \"^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$\"",
								schema: "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$",
								parentSchema: schema26.properties.secrets.propertyNames,
								data: key39,
								propertyName: key39
							};
							if (vErrors === null) vErrors = [err279];
							else vErrors.push(err279);
							errors++;
						}
					}
					if (!(_errs531 === errors)) {
						const err280 = {
							instancePath: instancePath + "/secrets",
							schemaPath: "#/properties/secrets/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key39 },
							message: "property name must be valid",
							schema: schema26.properties.secrets.propertyNames,
							parentSchema: schema26.properties.secrets,
							data: data243
						};
						if (vErrors === null) vErrors = [err280];
						else vErrors.push(err280);
						errors++;
					}
				}
				for (const key40 in data243) {
					let data244 = data243[key40];
					if (data244 && typeof data244 == "object" && !Array.isArray(data244)) {
						for (const key41 in data244) if (!(func2.call(schema30.properties, key41) || pattern0.test(key41))) {
							const err281 = {
								instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/definitions/file/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key41 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema30,
								data: data244
							};
							if (vErrors === null) vErrors = [err281];
							else vErrors.push(err281);
							errors++;
						}
						if (data244.name !== void 0) {
							let data245 = data244.name;
							if (typeof data245 !== "string") {
								const err282 = {
									instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/name",
									schemaPath: "#/definitions/file/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema30.properties.name.type,
									parentSchema: schema30.properties.name,
									data: data245
								};
								if (vErrors === null) vErrors = [err282];
								else vErrors.push(err282);
								errors++;
							}
						}
						if (data244.environment !== void 0) {
							let data246 = data244.environment;
							if (typeof data246 !== "string") {
								const err283 = {
									instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/environment",
									schemaPath: "#/definitions/file/properties/environment/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema30.properties.environment.type,
									parentSchema: schema30.properties.environment,
									data: data246
								};
								if (vErrors === null) vErrors = [err283];
								else vErrors.push(err283);
								errors++;
							}
						}
						if (data244.file !== void 0) {
							let data247 = data244.file;
							if (typeof data247 !== "string") {
								const err284 = {
									instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/file",
									schemaPath: "#/definitions/file/properties/file/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema30.properties.file.type,
									parentSchema: schema30.properties.file,
									data: data247
								};
								if (vErrors === null) vErrors = [err284];
								else vErrors.push(err284);
								errors++;
							}
						}
						if (data244.content !== void 0) {
							let data248 = data244.content;
							if (typeof data248 !== "string") {
								const err285 = {
									instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/content",
									schemaPath: "#/definitions/file/properties/content/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema30.properties.content.type,
									parentSchema: schema30.properties.content,
									data: data248
								};
								if (vErrors === null) vErrors = [err285];
								else vErrors.push(err285);
								errors++;
							}
						}
						if (data244.external !== void 0) {
							let data249 = data244.external;
							if (typeof data249 !== "boolean" && typeof data249 !== "string" && !(data249 && typeof data249 == "object" && !Array.isArray(data249))) {
								const err286 = {
									instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/external",
									schemaPath: "#/definitions/file/properties/external/type",
									keyword: "type",
									params: { type: schema30.properties.external.type },
									message: "must be boolean,string,object",
									schema: schema30.properties.external.type,
									parentSchema: schema30.properties.external,
									data: data249
								};
								if (vErrors === null) vErrors = [err286];
								else vErrors.push(err286);
								errors++;
							}
						}
						if (data244.labels !== void 0) {
							let data250 = data244.labels;
							if (!data250 || typeof data250 != "object") {
								const err287 = {
									instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels",
									schemaPath: "#/definitions/file/properties/labels/type",
									keyword: "type",
									params: { type: schema30.properties.labels.type },
									message: "must be object,array",
									schema: schema30.properties.labels.type,
									parentSchema: schema30.properties.labels,
									data: data250
								};
								if (vErrors === null) vErrors = [err287];
								else vErrors.push(err287);
								errors++;
							}
							if (Array.isArray(data250)) {
								const len34 = data250.length;
								for (let i34 = 0; i34 < len34; i34++) {
									let data251 = data250[i34];
									if (typeof data251 !== "string") {
										const err288 = {
											instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + i34,
											schemaPath: "#/definitions/file/properties/labels/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema30.properties.labels.items.type,
											parentSchema: schema30.properties.labels.items,
											data: data251
										};
										if (vErrors === null) vErrors = [err288];
										else vErrors.push(err288);
										errors++;
									}
								}
							}
							if (data250 && typeof data250 == "object" && !Array.isArray(data250)) for (const key42 in data250) {
								let data252 = data250[key42];
								if (typeof data252 !== "string" && !(typeof data252 == "number" && isFinite(data252)) && typeof data252 !== "boolean" && data252 !== null) {
									const err289 = {
										instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + key42.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/definitions/file/properties/labels/additionalProperties/type",
										keyword: "type",
										params: { type: schema30.properties.labels.additionalProperties.type },
										message: "must be string,number,boolean,null",
										schema: schema30.properties.labels.additionalProperties.type,
										parentSchema: schema30.properties.labels.additionalProperties,
										data: data252
									};
									if (vErrors === null) vErrors = [err289];
									else vErrors.push(err289);
									errors++;
								}
							}
						}
						if (data244.driver !== void 0) {
							let data253 = data244.driver;
							if (typeof data253 !== "string") {
								const err290 = {
									instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver",
									schemaPath: "#/definitions/file/properties/driver/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema30.properties.driver.type,
									parentSchema: schema30.properties.driver,
									data: data253
								};
								if (vErrors === null) vErrors = [err290];
								else vErrors.push(err290);
								errors++;
							}
						}
						if (data244.driver_opts !== void 0) {
							let data254 = data244.driver_opts;
							if (!(data254 && typeof data254 == "object" && !Array.isArray(data254))) {
								const err291 = {
									instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver_opts",
									schemaPath: "#/definitions/file/properties/driver_opts/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema30.properties.driver_opts.type,
									parentSchema: schema30.properties.driver_opts,
									data: data254
								};
								if (vErrors === null) vErrors = [err291];
								else vErrors.push(err291);
								errors++;
							}
						}
						if (data244.template_driver !== void 0) {
							let data255 = data244.template_driver;
							if (typeof data255 !== "string") {
								const err292 = {
									instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/template_driver",
									schemaPath: "#/definitions/file/properties/template_driver/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema30.properties.template_driver.type,
									parentSchema: schema30.properties.template_driver,
									data: data255
								};
								if (vErrors === null) vErrors = [err292];
								else vErrors.push(err292);
								errors++;
							}
						}
					} else {
						const err293 = {
							instancePath: instancePath + "/secrets/" + key40.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/file/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema30.type,
							parentSchema: schema30,
							data: data244
						};
						if (vErrors === null) vErrors = [err293];
						else vErrors.push(err293);
						errors++;
					}
				}
			}
		}
		if (data.configs !== void 0) {
			let data256 = data.configs;
			if (!(data256 && typeof data256 == "object" && !Array.isArray(data256)) && data256 !== null) {
				const err294 = {
					instancePath: instancePath + "/configs",
					schemaPath: "#/properties/configs/type",
					keyword: "type",
					params: { type: schema26.properties.configs.type },
					message: "must be object,null",
					schema: schema26.properties.configs.type,
					parentSchema: schema26.properties.configs,
					data: data256
				};
				if (vErrors === null) vErrors = [err294];
				else vErrors.push(err294);
				errors++;
			}
			if (data256 && typeof data256 == "object" && !Array.isArray(data256)) {
				for (const key43 in data256) {
					const _errs562 = errors;
					if (typeof key43 === "string") {
						if (!pattern57.test(key43)) {
							const err295 = {
								instancePath: instancePath + "/configs",
								schemaPath: "#/properties/configs/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$" },
								message: "must match pattern \"^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$\"",
								schema: "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$",
								parentSchema: schema26.properties.configs.propertyNames,
								data: key43,
								propertyName: key43
							};
							if (vErrors === null) vErrors = [err295];
							else vErrors.push(err295);
							errors++;
						}
					}
					if (!(_errs562 === errors)) {
						const err296 = {
							instancePath: instancePath + "/configs",
							schemaPath: "#/properties/configs/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key43 },
							message: "property name must be valid",
							schema: schema26.properties.configs.propertyNames,
							parentSchema: schema26.properties.configs,
							data: data256
						};
						if (vErrors === null) vErrors = [err296];
						else vErrors.push(err296);
						errors++;
					}
				}
				for (const key44 in data256) {
					let data257 = data256[key44];
					if (data257 && typeof data257 == "object" && !Array.isArray(data257)) {
						for (const key45 in data257) if (!(func2.call(schema30.properties, key45) || pattern0.test(key45))) {
							const err297 = {
								instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/definitions/file/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key45 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema30,
								data: data257
							};
							if (vErrors === null) vErrors = [err297];
							else vErrors.push(err297);
							errors++;
						}
						if (data257.name !== void 0) {
							let data258 = data257.name;
							if (typeof data258 !== "string") {
								const err298 = {
									instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1") + "/name",
									schemaPath: "#/definitions/file/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema30.properties.name.type,
									parentSchema: schema30.properties.name,
									data: data258
								};
								if (vErrors === null) vErrors = [err298];
								else vErrors.push(err298);
								errors++;
							}
						}
						if (data257.environment !== void 0) {
							let data259 = data257.environment;
							if (typeof data259 !== "string") {
								const err299 = {
									instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1") + "/environment",
									schemaPath: "#/definitions/file/properties/environment/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema30.properties.environment.type,
									parentSchema: schema30.properties.environment,
									data: data259
								};
								if (vErrors === null) vErrors = [err299];
								else vErrors.push(err299);
								errors++;
							}
						}
						if (data257.file !== void 0) {
							let data260 = data257.file;
							if (typeof data260 !== "string") {
								const err300 = {
									instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1") + "/file",
									schemaPath: "#/definitions/file/properties/file/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema30.properties.file.type,
									parentSchema: schema30.properties.file,
									data: data260
								};
								if (vErrors === null) vErrors = [err300];
								else vErrors.push(err300);
								errors++;
							}
						}
						if (data257.content !== void 0) {
							let data261 = data257.content;
							if (typeof data261 !== "string") {
								const err301 = {
									instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1") + "/content",
									schemaPath: "#/definitions/file/properties/content/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema30.properties.content.type,
									parentSchema: schema30.properties.content,
									data: data261
								};
								if (vErrors === null) vErrors = [err301];
								else vErrors.push(err301);
								errors++;
							}
						}
						if (data257.external !== void 0) {
							let data262 = data257.external;
							if (typeof data262 !== "boolean" && typeof data262 !== "string" && !(data262 && typeof data262 == "object" && !Array.isArray(data262))) {
								const err302 = {
									instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1") + "/external",
									schemaPath: "#/definitions/file/properties/external/type",
									keyword: "type",
									params: { type: schema30.properties.external.type },
									message: "must be boolean,string,object",
									schema: schema30.properties.external.type,
									parentSchema: schema30.properties.external,
									data: data262
								};
								if (vErrors === null) vErrors = [err302];
								else vErrors.push(err302);
								errors++;
							}
						}
						if (data257.labels !== void 0) {
							let data263 = data257.labels;
							if (!data263 || typeof data263 != "object") {
								const err303 = {
									instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels",
									schemaPath: "#/definitions/file/properties/labels/type",
									keyword: "type",
									params: { type: schema30.properties.labels.type },
									message: "must be object,array",
									schema: schema30.properties.labels.type,
									parentSchema: schema30.properties.labels,
									data: data263
								};
								if (vErrors === null) vErrors = [err303];
								else vErrors.push(err303);
								errors++;
							}
							if (Array.isArray(data263)) {
								const len35 = data263.length;
								for (let i35 = 0; i35 < len35; i35++) {
									let data264 = data263[i35];
									if (typeof data264 !== "string") {
										const err304 = {
											instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + i35,
											schemaPath: "#/definitions/file/properties/labels/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema30.properties.labels.items.type,
											parentSchema: schema30.properties.labels.items,
											data: data264
										};
										if (vErrors === null) vErrors = [err304];
										else vErrors.push(err304);
										errors++;
									}
								}
							}
							if (data263 && typeof data263 == "object" && !Array.isArray(data263)) for (const key46 in data263) {
								let data265 = data263[key46];
								if (typeof data265 !== "string" && !(typeof data265 == "number" && isFinite(data265)) && typeof data265 !== "boolean" && data265 !== null) {
									const err305 = {
										instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + key46.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/definitions/file/properties/labels/additionalProperties/type",
										keyword: "type",
										params: { type: schema30.properties.labels.additionalProperties.type },
										message: "must be string,number,boolean,null",
										schema: schema30.properties.labels.additionalProperties.type,
										parentSchema: schema30.properties.labels.additionalProperties,
										data: data265
									};
									if (vErrors === null) vErrors = [err305];
									else vErrors.push(err305);
									errors++;
								}
							}
						}
						if (data257.driver !== void 0) {
							let data266 = data257.driver;
							if (typeof data266 !== "string") {
								const err306 = {
									instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver",
									schemaPath: "#/definitions/file/properties/driver/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema30.properties.driver.type,
									parentSchema: schema30.properties.driver,
									data: data266
								};
								if (vErrors === null) vErrors = [err306];
								else vErrors.push(err306);
								errors++;
							}
						}
						if (data257.driver_opts !== void 0) {
							let data267 = data257.driver_opts;
							if (!(data267 && typeof data267 == "object" && !Array.isArray(data267))) {
								const err307 = {
									instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver_opts",
									schemaPath: "#/definitions/file/properties/driver_opts/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema30.properties.driver_opts.type,
									parentSchema: schema30.properties.driver_opts,
									data: data267
								};
								if (vErrors === null) vErrors = [err307];
								else vErrors.push(err307);
								errors++;
							}
						}
						if (data257.template_driver !== void 0) {
							let data268 = data257.template_driver;
							if (typeof data268 !== "string") {
								const err308 = {
									instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1") + "/template_driver",
									schemaPath: "#/definitions/file/properties/template_driver/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema30.properties.template_driver.type,
									parentSchema: schema30.properties.template_driver,
									data: data268
								};
								if (vErrors === null) vErrors = [err308];
								else vErrors.push(err308);
								errors++;
							}
						}
					} else {
						const err309 = {
							instancePath: instancePath + "/configs/" + key44.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/file/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema30.type,
							parentSchema: schema30,
							data: data257
						};
						if (vErrors === null) vErrors = [err309];
						else vErrors.push(err309);
						errors++;
					}
				}
			}
		}
	} else {
		const err310 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema26.type,
			parentSchema: schema26,
			data
		};
		if (vErrors === null) vErrors = [err310];
		else vErrors.push(err310);
		errors++;
	}
	validate22.errors = vErrors;
	return errors === 0;
}

// src/manifest/routes.ts
const ROUTES_FILE = "cloudflare/routes.yaml";
async function readRoutes(root) {
	const read = readText(root, ROUTES_FILE);
	if (read === void 0) return {
		routes: void 0,
		problems: []
	};
	if ("problem" in read) return {
		routes: void 0,
		problems: [read.problem]
	};
	const parsed = await parseYaml(read.source);
	if (parsed.root === void 0) return {
		routes: void 0,
		problems: parsed.problems
	};
	const problems = checkSchema(read.source, parsed.root, validateRoutes);
	return {
		routes: problems.length === 0 ? {
			source: read.source,
			root: parsed.root
		} : void 0,
		problems
	};
}
/** Each target exists, is the only one of its name, and publishes the route's port. */
function checkRoutes(fleet) {
	const { routes } = fleet;
	if (routes === void 0) return [];
	return itemsOf(findNode(routes.root, "routes")).flatMap((route) => checkRoute(fleet, routes.source, route));
}
function checkRoute(fleet, source, route) {
	const node = findNode(route, "target");
	const text = textOf(node) ?? "";
	const [vm = "", ...rest] = text.split("/");
	if (node === void 0 || fleet.names.has(vm) && !fleet.vms.some((each) => each.name === vm)) return [];
	const place = placeOfNode(source, node);
	const found = (fleet.vms.find((each) => each.name === vm)?.stacks.flatMap(listTargets) ?? []).filter((each) => matchesTarget(each, rest));
	const [target] = found;
	if (target === void 0) return [reportNoTarget(fleet, place, text, vm)];
	if (found.length > 1) {
		const hint = `Write one of: ${found.map((each) => `${vm}/${each.stack.name}/${each.service.name}`).join(", ")}.`;
		return [reportError("route-unknown", place, `More than one service is \`${text.slice(0, 40)}\``, { hint })];
	}
	return checkPort(source, route, place, target);
}
function matchesTarget(target, path) {
	const [first, second] = path;
	if (second !== void 0) return target.stack.name === first && target.service.name === second;
	return target.service.name === first;
}
function listTargets(stack) {
	return (stack.compose?.services ?? []).map((service) => ({
		stack,
		service
	}));
}
function reportNoTarget(fleet, place, text, vm) {
	const known = fleet.vms.flatMap((each) => each.stacks.flatMap(listTargets).map(({ service }) => `${each.name}/${service.name}`));
	const summary = fleet.names.has(vm) ? `There is no service \`${text.slice(0, 45)}\`` : `There is no VM \`${vm.slice(0, 45)}\``;
	return reportError("route-unknown", place, summary, { hint: suggestName(text, new Set(known)) });
}
function checkPort(source, route, targetPlace, target) {
	const node = findNode(route, "port");
	const published = target.service.ports.flatMap((each) => each.published).filter((each) => each.protocol === "tcp");
	const ports = [...new Set(published.map((each) => each.hostPort))];
	const name = `${target.stack.vm}/${target.stack.name}/${target.service.name}`;
	const list = ports.length === 0 ? "none" : ports.join(", ");
	const detail = `TCP ports of ${name} on the VM: ${list}.`;
	if (node !== void 0) {
		if (ports.includes(Number(textOf(node)))) return [];
		return [reportError("route-unknown", placeOfNode(source, node), `The target does not publish port ${textOf(node)}`, {
			detail,
			hint: "Name one of these ports, or publish it in compose.yaml."
		})];
	}
	if (ports.length === 1) return [];
	const hint = ports.length === 0 ? "Publish a port in compose.yaml." : `Add \`port:\` with one of ${list}.`;
	return [reportError("route-unknown", targetPlace, "The route needs a port", {
		detail,
		hint
	})];
}

export { validateStack as a, reportLink as c, checkSchema as d, suggestName as f, validateHosts as i, reportTooLarge as l, readRoutes as n, validateVm as o, validateCompose as r, readText as s, checkRoutes as t, reportUnreadable as u };