import { hn as PipelineError } from "./core.js";
import { i as trouble, n as CloudflareApi, r as isRecord, t as ApiRefusal } from "./cloudflare-api.js";

// src/adapters/cloudflare-tunnel.ts
const RECORDS_PER_PAGE = 5e3;
const ADDRESS_TYPES = /* @__PURE__ */ new Set([
	"A",
	"AAAA",
	"CNAME"
]);
/** "Configuration for tunnel not found": a new tunnel that was never configured, or no tunnel at all. */
const NO_CONFIGURATION = 1055;
const TUNNEL_PERMISSION = "Account · Cloudflare Tunnel · Edit (Read is enough for a plan)";
const DNS_PERMISSION = "Zone · DNS · Edit (Read is enough for a plan)";
/** @throws PipelineError `usage` while the ids are the placeholders of a new repository */
function openCloudflareTunnel(options) {
	if (/^[0-]*$/.test(options.account) || /^[0-]*$/.test(options.tunnel)) throw trouble("usage", "The ids in cloudflare/routes.yaml are placeholders", "Account and tunnel are all zeros.", "Put your own in: dashboard, Zero Trust, Networks, Tunnels.");
	if (options.token === "") throw trouble("cloudflare-token", "There is no Cloudflare API token", `The token needs ${TUNNEL_PERMISSION} and ${DNS_PERMISSION}.`, "Set CLOUDFLARE_API_TOKEN; in a workflow from a secret.");
	return new CloudflareTunnel(new CloudflareApi(options), options.account, options.tunnel);
}
var CloudflareTunnel = class {
	#api;
	#account;
	#path;
	constructor(api, account, tunnel) {
		this.#api = api;
		this.#account = encodeURIComponent(account);
		this.#path = `/accounts/${this.#account}/cfd_tunnel/${encodeURIComponent(tunnel)}`;
	}
	get requests() {
		return this.#api.requests;
	}
	async readTunnel() {
		const { result } = await this.#explain(TUNNEL_PERMISSION, () => this.#api.read(this.#path));
		const tunnel = expectRecord(result, "tunnel");
		const remote = tunnel["config_src"] === "cloudflare" || tunnel["remote_config"] === true;
		return {
			name: String(tunnel["name"] ?? ""),
			status: String(tunnel["status"] ?? ""),
			managedBy: remote ? "cloudflare" : "local",
			deleted: typeof tunnel["deleted_at"] === "string" && !tunnel["deleted_at"].startsWith("0001-")
		};
	}
	async readConfiguration() {
		return this.#explain(TUNNEL_PERMISSION, async () => {
			try {
				return readConfigurationResult((await this.#api.read(`${this.#path}/configurations`)).result);
			} catch (error) {
				if (!(error instanceof ApiRefusal && error.has(NO_CONFIGURATION))) throw error;
				const tunnel = await this.readTunnel();
				if (tunnel.deleted || tunnel.managedBy === "local") throw error;
				return {
					version: 0,
					document: void 0
				};
			}
		});
	}
	async writeConfiguration(document) {
		const { result } = await this.#explain(TUNNEL_PERMISSION, () => this.#api.write("PUT", `${this.#path}/configurations`, { config: document }));
		return readConfigurationResult(result).version;
	}
	async readConnectors() {
		const { result } = await this.#explain(TUNNEL_PERMISSION, () => this.#api.read(`${this.#path}/connections`));
		return (Array.isArray(result) ? result.filter(isRecord) : []).filter((client) => Array.isArray(client["conns"]) && client["conns"].some((conn) => isRecord(conn) && conn["is_pending_reconnect"] !== true)).map((client) => ({
			id: String(client["id"] ?? ""),
			version: typeof client["config_version"] === "number" ? client["config_version"] : void 0
		}));
	}
	async readRecords(zone) {
		const records = [];
		let seen = 0;
		for (let page = 1;; page += 1) {
			const path = `/zones/${encodeURIComponent(zone)}/dns_records?per_page=${RECORDS_PER_PAGE}&page=${page}`;
			const { result, info } = await this.#explain(DNS_PERMISSION, () => this.#api.read(path));
			if (!Array.isArray(result)) throw unexpected("a list of DNS records");
			records.push(...result.filter(isRecord).filter((each) => ADDRESS_TYPES.has(String(each["type"]))).map((each) => readRecord(each, zone)));
			seen += result.length;
			const total = info["total_count"];
			if (result.length === 0 || (typeof total === "number" ? seen >= total : result.length < RECORDS_PER_PAGE)) return records;
		}
	}
	async writeRecords(batch) {
		const body = {
			...batch.deletes.length === 0 ? {} : { deletes: batch.deletes.map(({ id }) => ({ id })) },
			...batch.patches.length === 0 ? {} : { patches: batch.patches.map(({ before, after }) => ({
				id: before.id,
				...after
			})) },
			...batch.posts.length === 0 ? {} : { posts: batch.posts }
		};
		const path = `/zones/${encodeURIComponent(batch.zone)}/dns_records/batch`;
		const { result } = await this.#explain(DNS_PERMISSION, () => this.#api.write("POST", path, body));
		const posts = expectRecord(result, "batch")["posts"];
		return Array.isArray(posts) ? posts.filter(isRecord).map((each) => readRecord(each, batch.zone)) : [];
	}
	/** User tokens and account tokens are asked about at different places. */
	async checkToken() {
		try {
			await this.#api.read("/user/tokens/verify").catch((error) => {
				if (error instanceof ApiRefusal) return this.#api.read(`/accounts/${this.#account}/tokens/verify`);
				throw error;
			});
		} catch (error) {
			if (!(error instanceof ApiRefusal)) throw error;
			throw trouble("cloudflare-token", "Cloudflare does not know the API token", `${error.message}.`, "Set CLOUDFLARE_API_TOKEN to a token that is active.");
		}
	}
	/** Turns a refusal into a sentence that names the permission when that is what is missing. */
	async #explain(permission, work) {
		try {
			return await work();
		} catch (error) {
			if (!(error instanceof ApiRefusal)) throw error;
			if (isAuthProblem(error)) {
				await this.checkToken();
				const detail = `${error.message}. Missing for this account or zone: ${permission}.`;
				throw trouble("cloudflare-token", "The API token lacks a permission", detail, "Add it to the token: dashboard, My Profile, API Tokens.");
			}
			if (error.status === 404 && !error.has(NO_CONFIGURATION)) throw trouble("tunnel-unusable", "Cloudflare knows no such tunnel or zone", `${error.message}.`, "Check account, tunnel and zones in cloudflare/routes.yaml.");
			throw new PipelineError({
				code: "cloudflare-refused",
				severity: "error",
				summary: "Cloudflare refused a request",
				detail: `${error.message}.`
			}, { cause: error });
		}
	}
};
function isAuthProblem(error) {
	return error.status === 401 || error.status === 403 || error.has(1e4) || error.has(9109);
}
function readConfigurationResult(value) {
	const result = expectRecord(value, "configuration");
	const { version, config } = {
		version: result["version"],
		config: result["config"]
	};
	if (typeof version !== "number") throw unexpected("a version of the configuration");
	if (!isRecord(config)) return {
		version,
		document: void 0
	};
	const ingress = config["ingress"];
	return {
		version,
		document: {
			...config,
			ingress: Array.isArray(ingress) ? ingress.filter(isRecord) : []
		}
	};
}
function readRecord(record, zone) {
	return {
		id: String(record["id"] ?? ""),
		zone,
		type: String(record["type"] ?? ""),
		name: String(record["name"] ?? ""),
		content: String(record["content"] ?? ""),
		proxied: record["proxied"] === true,
		ttl: Number(record["ttl"] ?? 1),
		comment: typeof record["comment"] === "string" ? record["comment"] : ""
	};
}
function expectRecord(value, what) {
	if (!isRecord(value)) throw unexpected(`a ${what}`);
	return value;
}
function unexpected(what) {
	return trouble("cloudflare-refused", "Cloudflare answered with something else", `The answer does not hold ${what}.`, "Run it again; if it stays, report it.");
}

export { openCloudflareTunnel as t };