import "./rolldown-runtime.js";
import { At as wordOf, Ct as findNode, Ot as textOf, St as entriesOf, bt as parseYaml, hn as PipelineError, jt as createSource, wt as itemsOf } from "./core.js";

// src/secrets/sops-dotenv.ts
const PREFIX = "sops_";
const AGE_FIELD = /^age__list_(\d{1,3})__map_(recipient|enc)$/;
/** Lines are split at `\n` and the first `=`, and `\n` in a value is written as two characters (rules of SOPS 3). */
function readSopsDotenv(file, text) {
	const values = [];
	const metadata = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Set();
	for (const line of text.split("\n")) {
		if (line === "" || line.startsWith("#")) continue;
		const at = line.indexOf("=");
		if (at === -1) throw sopsProblem("secrets-unreadable", file, "A line has no `=`", "Each line is NAME=value or a comment.");
		const name = line.slice(0, at);
		const value = line.slice(at + 1).replaceAll("\\n", "\n");
		if (seen.has(name)) throw sopsProblem("secrets-unreadable", file, "A name stands there twice", `\`${name}\``);
		seen.add(name);
		if (name.startsWith(PREFIX)) metadata.set(name.slice(5), value);
		else values.push([name, value]);
	}
	return {
		values,
		metadata: metadata.size === 0 ? void 0 : readMetadata(metadata)
	};
}
function readMetadata(fields) {
	const age = /* @__PURE__ */ new Map();
	for (const [name, value] of fields) {
		const [, index, field] = AGE_FIELD.exec(name) ?? [];
		if (index === void 0) continue;
		const entry = age.get(Number(index)) ?? {
			recipient: "",
			enc: ""
		};
		age.set(Number(index), field === "enc" ? {
			...entry,
			enc: value
		} : {
			...entry,
			recipient: value
		});
	}
	const ordered = [...age].sort(([left], [right]) => left - right).map(([, entry]) => entry);
	const grouped = [...fields.keys()].some((name) => name.startsWith("key_groups"));
	return {
		text: (name) => name === "key_groups" && grouped ? "set" : fields.get(name),
		age: ordered
	};
}

// src/secrets/sops-file.ts
/** These say that some values are not encrypted, or that one key is not enough. A file of secrets needs neither. */
const UNSUPPORTED = [
	"encrypted_regex",
	"unencrypted_regex",
	"encrypted_suffix",
	"encrypted_comment_regex",
	"unencrypted_comment_regex",
	"shamir_threshold",
	"key_groups"
];
/**
* Reads the text of `secrets.sops.yaml`, `.json` or `.env`. Nothing is decrypted or believed yet.
* Throws PipelineError secrets-unreadable (not such a file), secrets-plain (a value is not encrypted) or what the YAML bounds say.
*/
async function readSopsFile(file, text) {
	if (file.endsWith(".env")) {
		const { values, metadata } = readSopsDotenv(file, text);
		return finish(file, values, metadata);
	}
	const source = createSource(file, text);
	const { root, problems } = await parseYaml(source);
	if (root === void 0) throw new PipelineError(problems.map((problem) => withoutText(file, problem)));
	return finish(file, entriesOf(root).filter((entry) => entry.key !== "sops").map((entry) => [entry.key, scalarText(source, entry.key, entry.value)]), yamlMetadata(findNode(root, "sops")));
}
/** One finding about a secrets file as a whole. */
function sopsProblem(code, file, summary, detail) {
	const diagnostic = {
		code,
		severity: "error",
		summary,
		detail,
		hint: {
			"secrets-unreadable": "Write it with `sops` and age recipients, or with `fairlead secrets edit`.",
			"secrets-tampered": "Restore the file from a commit that deployed (`git log -p`), and find out who changed it.",
			"secrets-plain": "Encrypt it before it is committed; a value that was pushed in plain text must be replaced everywhere."
		}[code],
		at: { file }
	};
	return new PipelineError(diagnostic);
}
/** The line in question may be a secret in plain text. */
function withoutText(file, problem) {
	const { at, detail: _detail, ...rest } = problem;
	const { lineText: _text, ...place } = {
		file,
		lineText: "",
		...at
	};
	return {
		...rest,
		at: place
	};
}
function scalarText(source, name, node) {
	if (node.kind === "scalar") return wordOf(node);
	throw sopsProblem("secrets-unreadable", source.file, "A secret must be one text", `\`${name}\` is a ${node.kind}; write one name per secret.`);
}
function yamlMetadata(node) {
	if (node === void 0) return void 0;
	return {
		text: (name) => findNode(node, name)?.kind === "scalar" ? textOf(findNode(node, name)) : findNode(node, name) && "set",
		age: itemsOf(findNode(node, "age")).map((each) => ({
			recipient: wordOf(findNode(each, "recipient")),
			enc: wordOf(findNode(each, "enc"))
		}))
	};
}
function finish(file, values, metadata) {
	if (metadata === void 0) throw sopsProblem("secrets-plain", file, "The secrets file is not encrypted", "It has no `sops` section.");
	const plain = values.find(([, text]) => text !== "" && !text.startsWith("ENC["));
	if (plain !== void 0) throw sopsProblem("secrets-plain", file, "A secret is not encrypted", `\`${plain[0]}\` holds plain text.`);
	const odd = UNSUPPORTED.find((name) => metadata.text(name) !== void 0 && metadata.text(name) !== "0");
	if (odd !== void 0) throw sopsProblem("secrets-unreadable", file, `\`sops.${odd}\` is not supported`, "Every value is encrypted, for age recipients in one group.");
	const mac = metadata.text("mac") ?? "";
	const lastModified = metadata.text("lastmodified") ?? "";
	if (mac === "" || lastModified === "") throw sopsProblem("secrets-tampered", file, "The secrets file has no MAC", "Without `sops.mac` and `sops.lastmodified` nothing proves that it is whole.");
	if (metadata.age.length === 0) throw sopsProblem("secrets-unreadable", file, "No age recipient can open the file", "`sops.age` is empty; PGP and cloud keys are not supported.");
	return {
		file,
		values,
		mac,
		lastModified,
		wrappedKeys: metadata.age.map((each) => each.enc),
		recipients: metadata.age.map((each) => each.recipient),
		macOnlyEncrypted: metadata.text("mac_only_encrypted") === "true"
	};
}

export { sopsProblem as n, withoutText as r, readSopsFile as t };