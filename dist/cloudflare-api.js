import { cn as UnknownOutcome, hn as PipelineError } from "./core.js";

// src/adapters/cloudflare-api.ts
/** An answer of Cloudflare that says no. */
var ApiRefusal = class extends Error {
	status;
	errors;
	constructor(status, errors) {
		super(errors.map((each) => `${each.code} ${each.message}`).join("; ") || `HTTP ${status}`);
		this.status = status;
		this.errors = errors;
	}
	has(code) {
		return this.errors.some((each) => each.code === code);
	}
};
const TIMEOUT_MS = 3e4;
const READ_ATTEMPTS = 3;
const FIRST_PAUSE_MS = 500;
/** A pause that Cloudflare asks for is waited for up to this; its limits last five minutes. */
const LONGEST_PAUSE_MS = 2e4;
var CloudflareApi = class {
	#options;
	requests = 0;
	constructor(options) {
		this.#options = options;
	}
	/** @throws ApiRefusal, or PipelineError `cloudflare-unreachable` / `cloudflare-limit` */
	async read(path) {
		for (let attempt = 1;; attempt += 1) {
			const answer = await this.#send("GET", path, void 0);
			if (answer.kind === "envelope") return answer.envelope;
			const pause = answer.kind === "limited" ? answer.pauseMs : FIRST_PAUSE_MS * 2 ** (attempt - 1);
			if (attempt === READ_ATTEMPTS || pause > LONGEST_PAUSE_MS) throw describeTrouble(answer, "GET", path);
			await this.#pause(pause);
		}
	}
	/**
	* @throws ApiRefusal when Cloudflare said no; UnknownOutcome when it may have happened;
	* PipelineError `cloudflare-limit` when it certainly did not
	*/
	async write(method, path, body) {
		const answer = await this.#send(method, path, body);
		if (answer.kind === "envelope") return answer.envelope;
		if (answer.kind === "limited") throw describeTrouble(answer, method, path);
		throw new UnknownOutcome(answer.text);
	}
	async #pause(milliseconds) {
		const { wait } = this.#options;
		await (wait === void 0 ? new Promise((done) => setTimeout(done, milliseconds)) : wait(milliseconds));
	}
	async #send(method, path, body) {
		this.requests += 1;
		try {
			const response = await fetch(`${this.#options.baseUrl}${path}`, {
				method,
				redirect: "error",
				signal: AbortSignal.timeout(this.#options.timeoutMs ?? TIMEOUT_MS),
				headers: {
					authorization: `Bearer ${this.#options.token}`,
					...body === void 0 ? {} : { "content-type": "application/json" }
				},
				...body === void 0 ? {} : { body: JSON.stringify(body) }
			});
			const text = await response.text();
			if (response.status === 429) return {
				kind: "limited",
				pauseMs: readPause(response.headers.get("retry-after"))
			};
			if (response.status >= 500) return {
				kind: "broken",
				text: `HTTP ${response.status}`
			};
			return {
				kind: "envelope",
				envelope: openEnvelope(response.status, text)
			};
		} catch (error) {
			if (error instanceof ApiRefusal) throw error;
			return {
				kind: "broken",
				text: describeFailure(error)
			};
		}
	}
};
function openEnvelope(status, text) {
	const parsed = parseJson(text);
	if (!isRecord(parsed)) throw new ApiRefusal(status, [{
		code: 0,
		message: "the answer is not JSON"
	}]);
	if (parsed["success"] !== true) throw new ApiRefusal(status, readErrors(parsed["errors"]));
	return {
		result: parsed["result"],
		info: isRecord(parsed["result_info"]) ? parsed["result_info"] : {}
	};
}
/** DNS errors carry their reason one level deeper. */
function readErrors(value) {
	if (!Array.isArray(value)) return [];
	return value.filter(isRecord).flatMap((each) => [{
		code: Number(each["code"] ?? 0),
		message: String(each["message"] ?? "")
	}, ...readErrors(each["error_chain"])]);
}
function readPause(header) {
	const seconds = Number(header ?? "");
	return header !== null && Number.isFinite(seconds) ? seconds * 1e3 : FIRST_PAUSE_MS;
}
function describeTrouble(answer, method, path) {
	if (answer.kind === "limited") return trouble("cloudflare-limit", "Cloudflare's request limit is used up", `Cloudflare asks for a pause of ${Math.ceil(answer.pauseMs / 1e3)} s; until then every call of the account's token is refused.`, "Wait that long and run it again; nothing is half done.");
	return trouble("cloudflare-unreachable", "Cloudflare's API does not answer", `${method} ${path}: ${answer.text}.`, "Check the network and www.cloudflarestatus.com, then run it again.");
}
function trouble(code, summary, detail, hint) {
	return new PipelineError({
		code,
		severity: "error",
		summary,
		detail,
		hint
	});
}
function describeFailure(error) {
	if (!(error instanceof Error)) return String(error);
	return error.cause instanceof Error ? error.cause.message : error.message;
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

export { trouble as i, CloudflareApi as n, isRecord as r, ApiRefusal as t };