import "./rolldown-runtime.js";
import { n as unwrapDataKey } from "./age-keys2.js";
import { n as sopsProblem } from "./sops-file.js";
import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from "node:crypto";

// src/secrets/sops-cipher.ts
const ENCRYPTED = /^ENC\[AES256_GCM,data:([A-Za-z0-9+/]*={0,2}),iv:([A-Za-z0-9+/]+={0,2}),tag:([A-Za-z0-9+/]+={0,2}),type:([a-z0-9]+)\]$/;
const TAG_BYTES = 16;
const NONCE_BYTES = 32;
/** A MAC over encrypted values only begins with sha256("sops"), so that the two kinds never agree. */
const ONLY_ENCRYPTED_START = createHash("sha256").update("sops").digest();
/** Opens one `ENC[…]`; undefined when it is none, or when key, name or content do not belong together. */
function openValue(encrypted, dataKey, boundTo) {
	const [, data = "", iv = "", tag = "", type = ""] = ENCRYPTED.exec(encrypted) ?? [];
	try {
		const cipher = createDecipheriv("aes-256-gcm", dataKey, Buffer.from(iv, "base64"), { authTagLength: TAG_BYTES });
		cipher.setAAD(Buffer.from(boundTo));
		cipher.setAuthTag(Buffer.from(tag, "base64"));
		return {
			bytes: Buffer.concat([cipher.update(Buffer.from(data, "base64")), cipher.final()]),
			type
		};
	} catch {
		return;
	}
}
/** Closes one value; an empty one stays empty, as in SOPS. */
function closeValue(bytes, dataKey, boundTo) {
	if (bytes.length === 0) return "";
	const nonce = randomBytes(NONCE_BYTES);
	const cipher = createCipheriv("aes-256-gcm", dataKey, nonce);
	cipher.setAAD(Buffer.from(boundTo));
	return `ENC[AES256_GCM,data:${Buffer.concat([cipher.update(bytes), cipher.final()]).toString("base64")},iv:${nonce.toString("base64")},tag:${cipher.getAuthTag().toString("base64")},type:str]`;
}
/** What a value is bound to: the keys that lead to it, each followed by a colon. */
function pathOf(name) {
	return `${name}:`;
}
/** Upper-case hex SHA-512 over all values in the order of the file. */
function macOver(values, onlyEncrypted) {
	const hash = createHash("sha512");
	if (onlyEncrypted) hash.update(ONLY_ENCRYPTED_START);
	for (const value of values) hash.update(value);
	return hash.digest("hex").toUpperCase();
}
/** Compares in constant time. */
function sameMac(stored, computed) {
	const expected = Buffer.from(computed);
	return stored.length === expected.length && timingSafeEqual(stored, expected);
}

// src/secrets/sops-decrypt.ts
/** Larger values are files, not secrets. */
const MAX_SECRET_BYTES = 65536;
/**
* Opens every value and checks the MAC before any value is handed out. Throws PipelineError age-key, secrets-tampered
* (a value or the MAC does not fit) or secrets-unreadable (a value that cannot be a secret: empty, over 64 KiB, true or false).
*/
async function decryptSecrets(sops, identities) {
	const dataKey = await unwrapDataKey(sops.wrappedKeys, identities, sops.file);
	const opened = sops.values.map(([name, text]) => ({
		name,
		...openOrRefuse(sops.file, name, text, dataKey)
	}));
	const mac = openValue(sops.mac, dataKey, sops.lastModified);
	const bytes = opened.map((each) => each.bytes);
	if (mac === void 0 || !sameMac(mac.bytes, macOver(bytes, sops.macOnlyEncrypted))) throw sopsProblem("secrets-tampered", sops.file, "The secrets file was changed after it was encrypted", "Its MAC does not fit its values.");
	for (const { name, type, bytes: value } of opened) {
		const fault = value.length === 0 ? "is empty" : value.length > 65536 ? "is larger than 64 KiB" : type === "bool" ? "is true or false" : "";
		if (fault !== "") throw sopsProblem("secrets-unreadable", sops.file, "A value cannot be a secret", `\`${name}\` ${fault}.`);
	}
	return new Map(opened.map((each) => [each.name, each.bytes]));
}
function openOrRefuse(file, name, text, dataKey) {
	if (text === "") return {
		bytes: Buffer.alloc(0),
		type: "str"
	};
	const value = openValue(text, dataKey, pathOf(name));
	if (value === void 0 || ![
		"str",
		"int",
		"float",
		"bool",
		"bytes"
	].includes(value.type)) throw sopsProblem("secrets-tampered", file, "A secret does not open", `\`${name}\` was not written for this name with this file's key.`);
	return value;
}

export { pathOf as a, macOver as i, decryptSecrets as n, closeValue as r, MAX_SECRET_BYTES as t };