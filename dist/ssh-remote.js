import "./rolldown-runtime.js";
import { t as PipelineError } from "./diagnostic.js";
import { constants } from "node:os";
import { connect } from "node:net";
import { Agent, request } from "node:http";
import { Readable } from "node:stream";
import { createHash } from "node:crypto";
import { StringDecoder } from "node:string_decoder";
import { setTimeout as setTimeout$1 } from "node:timers/promises";

// src/adapters/engine-http.ts
const MAX_BODY_BYTES = 268435456;
const MAX_CHANNELS = 6;
/** `open` makes one more stream to the Engine's socket. JSON answers are parsed, others are given as text. */
function makeEngineHttp(open) {
	const agent = new Agent({
		keepAlive: true,
		maxSockets: MAX_CHANNELS,
		maxFreeSockets: MAX_CHANNELS
	});
	const streams = /* @__PURE__ */ new Set();
	Object.assign(agent, { createConnection(_options, ready) {
		open().then((stream) => {
			streams.add(stream);
			stream.on("close", () => streams.delete(stream));
			stream.on("error", () => void 0);
			ready(null, asSocket(stream));
		}, (error) => {
			ready(error instanceof Error ? error : new Error(String(error)));
		});
	} });
	return {
		request: (method, path, body) => send(agent, method, path, body),
		close() {
			agent.destroy();
			for (const stream of streams) stream.destroy();
		}
	};
}
/** node:http calls these on every socket; on an SSH channel they have nothing to do. */
function asSocket(stream) {
	const same = () => stream;
	return Object.assign(stream, {
		setKeepAlive: same,
		setNoDelay: same,
		setTimeout: same,
		ref: same,
		unref: same
	});
}
async function send(agent, method, path, body) {
	const payload = body === void 0 ? void 0 : Buffer.from(JSON.stringify(body));
	const headers = payload === void 0 ? { host: "docker" } : {
		host: "docker",
		"content-type": "application/json",
		"content-length": payload.length
	};
	const response = await new Promise((resolve, reject) => {
		const outgoing = request({
			agent,
			method,
			path,
			headers
		}, resolve);
		outgoing.on("error", reject);
		outgoing.end(payload);
	});
	const chunks = [];
	let size = 0;
	for await (const chunk of response) {
		const bytes = chunk;
		if (bytes instanceof Buffer) {
			size += bytes.length;
			chunks.push(bytes);
		}
		if (size > MAX_BODY_BYTES) throw new Error(`the Engine's answer to ${method} ${path} is larger than ${MAX_BODY_BYTES} bytes`);
	}
	const text = Buffer.concat(chunks).toString("utf8");
	const isJson = response.headers["content-type"]?.startsWith("application/json") === true;
	return {
		status: response.statusCode ?? 0,
		body: isJson && text !== "" ? parseJson(text) : text
	};
}
function parseJson(text) {
	return JSON.parse(text);
}

// src/adapters/host-program.ts
/** Everything a program may find in its environment; the same lines stand in src/host/agent.sh for a VM that knows verbs. */
const ENVIRONMENT = [
	"FAIRLEAD_CLEAN=1",
	"FAIRLEAD_STACKS=/opt/stacks",
	"FAIRLEAD_STATE=/var/lib/fairlead",
	"HOME=/root",
	"LC_ALL=C",
	"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
];
/**
* A program without input comes on standard input itself; one with input is an argument of the shell. Linux allows 128 KiB for
* an argument, and the login shell gets the whole line as one: programs that take input stay far below that.
*/
function shellCall(program, args, stdin) {
	const start = [
		"env",
		"-i",
		...ENVIRONMENT,
		"sh"
	];
	if (stdin === void 0) return {
		argv: [
			...start,
			"-s",
			"--",
			...args
		],
		stdin: program.text
	};
	return {
		argv: [
			...start,
			"-c",
			program.text,
			program.name,
			...args
		],
		stdin
	};
}

// src/adapters/ssh-errors.ts
/** New attempts per class; an authentication is never repeated (PerSourcePenalties of sshd add up to a ban). */
const RETRIES = {
	unreachable: 5,
	dns: 2,
	silent: 1,
	busy: 5,
	algorithm: 0,
	auth: 0,
	key: 0,
	lost: 0,
	"host-key": 0
};
/** Classifies an error of ssh2 while connecting. Unknown ones count as unreachable with no further meaning. */
function classifyConnectError(error) {
	const { level, code, message } = typeof error === "object" && error !== null ? error : {};
	const text = typeof message === "string" ? message : String(error);
	if (level === "client-timeout" || code === "ETIMEDOUT") return "silent";
	if (level === "client-authentication") return "auth";
	if (level === "handshake") return text.includes("Host denied") ? "host-key" : "algorithm";
	if (text.includes("privateKey") || text.includes("private key") || text.includes("key format") || text.includes("passphrase")) return "key";
	if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "dns";
	if (code === "ECONNREFUSED" || code === "EHOSTUNREACH" || code === "ENETUNREACH" || code === "EADDRNOTAVAIL") return "unreachable";
	return "busy";
}
const CODES = {
	unreachable: "ssh-unreachable",
	dns: "ssh-unreachable",
	silent: "ssh-timeout",
	busy: "ssh-busy",
	algorithm: "ssh-unreachable",
	auth: "ssh-auth",
	key: "ssh-key",
	lost: "ssh-lost"
};
const SUMMARIES = {
	unreachable: (vm) => `${vm} cannot be reached`,
	dns: (vm) => `The address of ${vm} cannot be resolved`,
	silent: (vm) => `${vm} does not answer`,
	busy: (vm) => `${vm} hangs up before the SSH handshake`,
	algorithm: (vm) => `${vm} and this program share no SSH algorithm`,
	auth: (vm) => `${vm} does not accept our SSH key`,
	key: () => "The SSH key cannot be used",
	lost: (vm) => `The connection to ${vm} was lost`
};
const HINTS = {
	unreachable: "Is the VM on, is sshd running, is the address in vm.yaml right?",
	dns: "Write the address as an IP in vm.yaml, or repair the name server of this machine.",
	silent: "Is the VM frozen, or does a firewall drop the packets? Try \"ssh\" by hand from the runner.",
	busy: "sshd may be at MaxStartups, or something else listens on that port. Try again in a minute.",
	algorithm: "Update OpenSSH on the VM; curve25519-sha256 with aes-gcm or chacha20 is needed.",
	auth: "Add the deploy key's public half to ~/.ssh/authorized_keys of that user (scripts/bootstrap-vm does).",
	key: "Give an OpenSSH or PEM private key without passphrase, with real line breaks.",
	lost: "What was started on the VM goes on. Run the command again; it finds out how far it came."
};
/** The diagnostic of one failure. ssh2's own words go into the detail; they hold no secret. */
function describeSshFailure(vm, target, failure, error, attempts = 1) {
	const reason = error instanceof Error ? error.message : String(error);
	const tries = attempts > 1 ? ` after ${attempts} attempts` : "";
	return {
		code: CODES[failure],
		severity: "error",
		summary: SUMMARIES[failure](vm),
		detail: `${target.user}@${target.host}:${target.port}${tries}: ${reason.replaceAll(/\s+/g, " ").slice(0, 300)}`,
		hint: HINTS[failure],
		at: { address: vm }
	};
}
/** A connection that ended while something was under way. */
function makeLostError(vm, target, cause) {
	return new PipelineError(describeSshFailure(vm, target, "lost", cause ?? "closed by the VM"), { cause });
}

// src/adapters/ssh-host-key.ts
/** Signature algorithms per key type. SHA-1 (`ssh-rsa`) and DSA are never offered. */
const ALGORITHMS$1 = {
	"ssh-ed25519": ["ssh-ed25519"],
	"ecdsa-sha2-nistp256": ["ecdsa-sha2-nistp256"],
	"ecdsa-sha2-nistp384": ["ecdsa-sha2-nistp384"],
	"ecdsa-sha2-nistp521": ["ecdsa-sha2-nistp521"],
	"ssh-rsa": ["rsa-sha2-512", "rsa-sha2-256"]
};
const MAX_KEY_BYTES = 16384;
/** Reads `ssh-ed25519 AAAA… [comment]` lines; a line that is no public key of a known type is an error, never skipped. */
function parsePinnedKeys(vm, lines) {
	return lines.map((line, index) => {
		const [type = "", base64 = ""] = line.trim().split(/\s+/);
		const blob = Buffer.from(base64, "base64");
		const canonical = blob.toString("base64").replace(/=+$/, "") === base64.replace(/=+$/, "");
		if (!Object.hasOwn(ALGORITHMS$1, type) || !canonical || blob.length > MAX_KEY_BYTES || readKeyType(blob) !== type) throw new PipelineError({
			code: "host-key-missing",
			severity: "error",
			summary: `Host key ${index + 1} of ${vm} is not a usable public key`,
			detail: `Expected a line such as "ssh-ed25519 AAAA…"; known types: ${Object.keys(ALGORITHMS$1).join(", ")}. Certificates are not supported.`,
			hint: `Copy the line from /etc/ssh/ssh_host_ed25519_key.pub on the VM into ssh.hostKeys of stacks/${vm}/vm.yaml.`,
			at: { address: vm }
		});
		return {
			type,
			blob
		};
	});
}
/** The type that stands in the first field of a key blob, or '' where there is none. */
function readKeyType(blob) {
	if (blob.length < 4) return "";
	const length = blob.readUInt32BE(0);
	return length > 64 || blob.length < 4 + length ? "" : blob.toString("latin1", 4, 4 + length);
}
/**
* Only the pinned types: the client's list picks the type, so a host pinned by RSA would otherwise present ed25519
* and look like an attack. Without pins all safe types, in order to say which key was seen (it is refused anyway).
*/
function listOfferedAlgorithms(pins) {
	const types = pins.length === 0 ? Object.keys(ALGORITHMS$1) : pins.map((pin) => pin.type);
	return [...new Set(types.flatMap((type) => ALGORITHMS$1[type] ?? []))];
}
/** True only when the very bytes are pinned. */
function isPinned(pins, shown) {
	return pins.some((pin) => pin.blob.equals(shown));
}
/** `SHA256:…` as `ssh-keygen -l` prints it. */
function formatFingerprint(blob) {
	return `SHA256:${createHash("sha256").update(blob).digest("base64").replace(/=+$/, "")}`;
}
/** Why the connection was refused before a byte of authentication; `shown` is undefined when the VM had no key of the pinned types. */
function describeRefusedKey(vm, target, pins, shown) {
	const where = `${target.host}:${target.port}`;
	const seen = shown === void 0 ? void 0 : `${readKeyType(shown)} ${formatFingerprint(shown)}`;
	const look = "ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub";
	if (pins.length === 0) return {
		code: "host-key-missing",
		severity: "error",
		summary: `No host key is pinned for ${vm}`,
		detail: `${where} shows ${seen ?? "no key of a supported type"}. Nothing was sent to it.`,
		hint: shown === void 0 ? `Give the VM an ed25519 host key and pin it in stacks/${vm}/vm.yaml.` : `Compare with "${look}" on the VM's console; if equal, add to ssh.hostKeys in stacks/${vm}/vm.yaml: ${readKeyType(shown)} ${shown.toString("base64")}`,
		at: { address: vm }
	};
	const pinned = pins.map((pin) => `${pin.type} ${formatFingerprint(pin.blob)}`).join(", ");
	return {
		code: "host-key-changed",
		severity: "error",
		summary: `${vm} shows a host key that is not the pinned one`,
		detail: `${where} shows ${seen ?? "no key of the pinned types"}; pinned: ${pinned}. Somebody may be in between; nothing was sent.`,
		hint: shown === void 0 ? `Run "${look}" on the VM's console and correct ssh.hostKeys in stacks/${vm}/vm.yaml.` : `Only if "${look}" on the VM's console prints the shown fingerprint, put this into ssh.hostKeys of stacks/${vm}/vm.yaml: ${readKeyType(shown)} ${shown.toString("base64")}`,
		at: { address: vm }
	};
}

// src/adapters/ssh-connect.ts
/** Cheapest safe choices first: X25519 needs the least work on both sides, AES-GCM has hardware on any VM. */
const ALGORITHMS = {
	kex: [
		"curve25519-sha256",
		"curve25519-sha256@libssh.org",
		"ecdh-sha2-nistp256"
	],
	cipher: [
		"aes128-gcm@openssh.com",
		"aes256-gcm@openssh.com",
		"chacha20-poly1305@openssh.com",
		"aes256-ctr"
	],
	hmac: [
		"hmac-sha2-256-etm@openssh.com",
		"hmac-sha2-512-etm@openssh.com",
		"hmac-sha2-256"
	],
	compress: ["none"]
};
const KEEPALIVE_MS = 5e3;
const KEEPALIVE_COUNT = 3;
/**
* Connects and authenticates. Throws PipelineError host-key-missing, host-key-changed, ssh-unreachable, ssh-timeout,
* ssh-auth, ssh-key or ssh-busy; tries again only what the table in ssh-errors.ts allows.
*/
async function openConnection(options) {
	const { vm, target, clock } = options;
	const pins = parsePinnedKeys(vm, target.hostKeys);
	const identity = await readIdentity(options);
	const deadline = clock.now() + (options.patienceMs ?? 1e4);
	for (let attempt = 1;; attempt += 1) {
		const outcome = await tryToConnect(options, pins, identity);
		if ("client" in outcome) return outcome;
		const { failure, error, shown } = outcome;
		if (failure === "host-key" || failure === "algorithm" && /host key/.test(String(error))) throw new PipelineError(describeRefusedKey(vm, target, pins, shown), { cause: error });
		const pause = 200 * 2 ** (attempt - 1) * (.5 + Math.random());
		if (attempt > RETRIES[failure] || clock.now() + pause > deadline || options.signal?.aborted === true) throw new PipelineError(describeSshFailure(vm, target, failure, error, attempt), { cause: error });
		await setTimeout$1(pause, void 0, options.signal === void 0 ? {} : { signal: options.signal });
	}
}
async function readIdentity({ vm, target, identity }) {
	if (identity.agent !== void 0) return { agent: identity.agent };
	let text = identity.text;
	if (text === void 0 && identity.file !== void 0) {
		const { readFile } = await import("node:fs/promises");
		try {
			text = await readFile(identity.file, "utf8");
		} catch (error) {
			throw new PipelineError(describeSshFailure(vm, target, "key", error), { cause: error });
		}
	}
	if (text === void 0 || text.trim() === "") throw new PipelineError(describeSshFailure(vm, target, "key", "no private key was given"));
	return { privateKey: text };
}
async function tryToConnect(options, pins, identity) {
	const socket = connect({
		host: options.target.host,
		port: options.target.port,
		noDelay: true
	});
	let early;
	const noteEarlyError = (error) => {
		early = error;
	};
	socket.on("error", noteEarlyError);
	const { NodeSSH } = await import("./esm.js");
	if (early !== void 0) return {
		failure: classifyConnectError(early),
		error: early,
		shown: void 0
	};
	const ssh = new NodeSSH();
	let shown;
	let refused = false;
	const connecting = ssh.connect({
		sock: socket,
		username: options.target.user,
		...identity,
		authHandler: "agent" in identity ? ["agent"] : ["publickey"],
		agentForward: false,
		tryKeyboard: false,
		readyTimeout: options.handshakeMs ?? 15e3,
		keepaliveInterval: KEEPALIVE_MS,
		keepaliveCountMax: KEEPALIVE_COUNT,
		algorithms: {
			...ALGORITHMS,
			serverHostKey: listOfferedAlgorithms(pins)
		},
		hostVerifier: (key) => {
			shown = key;
			refused = !isPinned(pins, key);
			return !refused;
		}
	});
	const client = ssh.connection;
	client?.on("error", ignoreLateError);
	client?.setNoDelay(true);
	const abort = () => {
		socket.destroy();
	};
	options.signal?.addEventListener("abort", abort, { once: true });
	try {
		await connecting;
		if (client === null || ssh.connection === null) throw new Error("Connection lost right after the handshake");
		client.setNoDelay(true);
		return {
			client,
			release: () => {
				socket.unref();
			}
		};
	} catch (error) {
		socket.destroy();
		return {
			failure: refused ? "host-key" : classifyConnectError(error),
			error,
			shown
		};
	} finally {
		options.signal?.removeEventListener("abort", abort);
	}
}
/** The error itself reaches everybody who waits, through `close`; see ssh-remote.ts. */
function ignoreLateError() {}

// src/adapters/ssh-quote.ts
/** Quotes one argument for a POSIX shell; throws on NUL, which no argument can hold. */
function quoteArgument(argument) {
	if (argument.includes("\0")) throw new TypeError("an argument must not contain NUL");
	return `'${argument.replaceAll("'", "'\\''")}'`;
}
/** The words of argv as one shell command; `exec` saves a process and hands signals to the program itself. */
function quoteCommand(argv) {
	return `exec ${argv.map(quoteArgument).join(" ")}`;
}

// src/adapters/ssh-exec.ts
const DEFAULT_MAX_BYTES = 8388608;
/** sshd allows 10 sessions per connection; two stay free for what a person may multiplex. */
const MAX_SESSIONS = 8;
const SESSION_ATTEMPTS = 40;
const SESSION_PAUSE_MS = 50;
/** At most eight sessions at a time on one connection; the others wait in order. */
function makeSessionLimit(max = MAX_SESSIONS) {
	const waiting = [];
	let free = max;
	return { async run(task) {
		if (free === 0) await new Promise((resolve) => waiting.push(resolve));
		else free -= 1;
		try {
			return await task();
		} finally {
			const next = waiting.shift();
			if (next === void 0) free += 1;
			else next();
		}
	} };
}
/** `timeout` on the VM ends what we no longer wait for; ours comes first, so its 124 is never mistaken for the command's. */
function wrapArgv(argv, options) {
	const bounded = [
		"timeout",
		"-k",
		"5",
		String(Math.ceil(options.timeoutMs / 1e3) + 2),
		...argv
	];
	return options.sudo ? [
		"sudo",
		"-n",
		"--",
		...bounded
	] : bounded;
}
/**
* Opens a session and hands its channel to `use` at once, in the same turn: the exit code may already be in the bytes
* that are being read, and an event without a listener is lost. No pty, ever: a lost pty kills what runs in it.
*/
async function openSession(client, command, use) {
	return await new Promise((resolve, reject) => {
		client.exec(command, {
			pty: false,
			allowHalfOpen: true
		}, (error, channel) => {
			if (error) {
				reject(error);
				return;
			}
			channel.on("error", () => void 0);
			resolve(use(channel));
		});
	});
}
/**
* sshd counts a session until its process is gone, a little longer than we do, and a person may share the limit: it is
* asked again for two seconds.
*/
async function openFreeSession({ client, vm }, command, use) {
	for (let attempt = 1;; attempt += 1) try {
		return await openSession(client, command, use);
	} catch (error) {
		if (!/open failed/i.test(String(error))) throw error;
		if (attempt === SESSION_ATTEMPTS) throw new PipelineError({
			code: "ssh-busy",
			severity: "error",
			summary: `${vm} has no free SSH session`,
			detail: `sshd refused ${SESSION_ATTEMPTS} times to open one more session on this connection.`,
			hint: "Set MaxSessions in /etc/ssh/sshd_config on the VM to 10 or more.",
			at: { address: vm }
		}, { cause: error });
		await setTimeout$1(SESSION_PAUSE_MS);
	}
}
/** Runs argv and waits for its end. See `Remote.exec` for the contract. */
async function runCommand(context, argv, options) {
	const command = quoteCommand(wrapArgv(argv, {
		sudo: context.sudo,
		timeoutMs: options.timeoutMs
	}));
	let timer;
	let open;
	const late = new Promise((_resolve, reject) => {
		timer = setTimeout(() => {
			reject(new PipelineError({
				code: "ssh-timeout",
				severity: "error",
				summary: `A command on ${context.vm} took too long`,
				detail: `"${argv[0]}" did not end within ${Math.round(options.timeoutMs / 1e3)} s and is stopped.`,
				at: { address: context.vm }
			}));
		}, options.timeoutMs);
	});
	const work = openFreeSession(context, command, (channel) => {
		open = channel;
		return followChannel(context.vm, channel, options);
	});
	work.catch(() => void 0);
	try {
		return await Promise.race([
			work,
			late,
			context.lost
		]);
	} finally {
		clearTimeout(timer);
		open?.close();
	}
}
async function followChannel(vm, channel, options) {
	const stdout = collectTail(options.maxBytes ?? DEFAULT_MAX_BYTES, options.onLine);
	const stderr = collectTail(options.maxBytes ?? DEFAULT_MAX_BYTES);
	channel.on("data", stdout.push);
	channel.stderr.on("data", stderr.push);
	sendInput(channel, options.stdin);
	const code = await new Promise((resolve, reject) => {
		let exit;
		channel.on("exit", (status, signal) => {
			exit = status ?? 128 + (Object.entries(constants.signals).find(([name]) => name === `SIG${signal?.replace(/^SIG/, "")}`)?.[1] ?? 0);
		});
		channel.on("close", () => {
			if (exit !== void 0) {
				resolve(exit);
				return;
			}
			reject(new PipelineError({
				code: "ssh-lost",
				severity: "error",
				summary: `A command on ${vm} ended without an exit code`,
				detail: `Last words: ${stderr.text().slice(-300).trim() || "none"}`,
				hint: "Run the command again; it finds out how far it came.",
				at: { address: vm }
			}));
		});
	});
	stdout.end();
	return {
		code,
		stdout: stdout.text(),
		stderr: stderr.text()
	};
}
function sendInput(channel, stdin) {
	if (stdin instanceof Readable) {
		stdin.on("error", () => {
			channel.close();
		});
		stdin.pipe(channel);
		return;
	}
	channel.end(typeof stdin === "string" ? Buffer.from(stdin) : stdin);
}
/** Keeps the last `maxBytes`, decodes once at the end (so no character is split), feeds complete lines to `onLine`. */
function collectTail(maxBytes, onLine) {
	let chunks = [];
	let size = 0;
	let rest = "";
	const decoder = onLine === void 0 ? void 0 : new StringDecoder("utf8");
	return {
		push(chunk) {
			chunks.push(chunk);
			size += chunk.length;
			if (size > 2 * maxBytes) {
				chunks = [Buffer.concat(chunks).subarray(-maxBytes)];
				size = maxBytes;
			}
			if (onLine !== void 0 && decoder !== void 0) {
				const lines = (rest + decoder.write(chunk)).split("\n");
				rest = (lines.pop() ?? "").slice(-maxBytes);
				lines.forEach(onLine);
			}
		},
		end() {
			if (rest !== "") onLine?.(rest);
		},
		text: () => Buffer.concat(chunks).subarray(-maxBytes).toString("utf8")
	};
}

// src/adapters/ssh-remote.ts
const ENGINE_SOCKET = "/var/run/docker.sock";
/** How long a goodbye may take before the socket is torn down. */
const CLOSE_MS = 500;
/** How long the words of a command that failed are waited for. */
const LAST_WORDS_MS = 2e3;
/**
* Connects to a VM. Throws PipelineError (host-key-missing, host-key-changed, ssh-unreachable, ssh-timeout, ssh-auth,
* ssh-key, ssh-busy). Close it, or declare it with `await using`: an open connection keeps the process alive.
*/
async function connectSsh(options) {
	const { client, release } = await openConnection(options);
	return makeRemote(client, release, options);
}
function makeRemote(client, release, options) {
	const { vm, target } = options;
	const sudo = target.user !== "root";
	const sessions = makeSessionLimit();
	const { lost, ended } = watchForEnd(client, options);
	const context = {
		vm,
		client,
		sudo,
		lost
	};
	const listeners = /* @__PURE__ */ new Map();
	client.on("unix connection", (info, accept, reject) => {
		const onConnection = listeners.get(info.socketPath);
		if (onConnection === void 0) {
			reject();
			return;
		}
		const stream = accept();
		stream.on("error", () => void 0);
		onConnection(stream);
	});
	const opener = makeEngineOpener(context);
	let http;
	const close = async () => {
		http?.close();
		if (!ended()) {
			client.end();
			release();
			setTimeout(() => {
				client.destroy();
			}, CLOSE_MS).unref();
		}
	};
	const exec = async (argv, execOptions) => {
		try {
			return await sessions.run(() => runCommand(context, argv, execOptions));
		} catch (error) {
			throw error instanceof PipelineError ? error : makeLostError(vm, target, error);
		}
	};
	return {
		vm,
		run(program, args, runOptions) {
			const { argv, ...call } = shellCall(program, args, runOptions.stdin);
			return exec(argv, {
				...runOptions,
				...call
			});
		},
		exec,
		async engine(method, path, body) {
			http ??= makeEngineHttp(opener.open);
			try {
				return await Promise.race([http.request(method, path, body), lost]);
			} catch (error) {
				if (error instanceof PipelineError) throw error;
				const reason = await opener.explain(error);
				if (ended()) await lost;
				throw new PipelineError(describeEngineFailure(vm, reason), { cause: error });
			}
		},
		async listen(socketPath, onConnection) {
			if (!await Promise.race([requestListener(client, socketPath), lost])) return;
			listeners.set(socketPath, onConnection);
			return { async [Symbol.asyncDispose]() {
				listeners.delete(socketPath);
				if (!ended()) await new Promise((resolve) => {
					client.openssh_unforwardInStreamLocal(socketPath, () => {
						resolve();
					});
					lost.catch(resolve);
				});
			} };
		},
		close,
		[Symbol.asyncDispose]: close
	};
}
/** `lost` rejects once, whenever and however the connection ends; nothing that ssh2 emits later is uncaught. */
function watchForEnd(client, { vm, target }) {
	let last;
	let over = false;
	client.on("error", (error) => {
		last = error;
	});
	const lost = new Promise((_resolve, reject) => {
		client.on("close", () => {
			over = true;
			reject(makeLostError(vm, target, last));
		});
	});
	lost.catch(() => void 0);
	return {
		lost,
		ended: () => over
	};
}
async function requestListener(client, socketPath) {
	return await new Promise((resolve, reject) => {
		client.openssh_forwardInStreamLocal(socketPath, (error) => {
			if (error === void 0 || error === null) resolve(true);
			else if (/refus|unable to bind|denied|prohibited/i.test(error.message)) resolve(false);
			else reject(error);
		});
	});
}
/** Streams to the Engine: the socket itself where sshd forwards it, else `docker system dial-stdio` (a session each). */
function makeEngineOpener(context) {
	let forward = !context.sudo;
	let ended = Promise.resolve(void 0);
	return {
		async open() {
			if (forward) try {
				return await openSocketChannel(context.client);
			} catch {
				forward = false;
			}
			const dialled = await openDialStdio(context);
			ended = dialled.ended;
			return dialled.stream;
		},
		explain: async (error) => await Promise.race([ended, setTimeout$1(LAST_WORDS_MS, void 0, { ref: false })]) ?? error
	};
}
async function openSocketChannel(client) {
	return await new Promise((resolve, reject) => {
		client.openssh_forwardOutStreamLocal(ENGINE_SOCKET, (error, channel) => {
			if (error) {
				reject(error);
				return;
			}
			channel.on("end", () => channel.end());
			resolve(channel);
		});
	});
}
async function openDialStdio(context) {
	const argv = [
		"docker",
		"system",
		"dial-stdio"
	];
	const command = quoteCommand(context.sudo ? [
		"sudo",
		"-n",
		"--",
		...argv
	] : [...argv]);
	return await openFreeSession(context, command, (channel) => {
		let words = "";
		channel.stderr.on("data", (chunk) => {
			words = (words + chunk.toString("utf8")).slice(-2e3);
		});
		channel.on("end", () => channel.end());
		return {
			stream: channel,
			ended: new Promise((resolve) => {
				channel.on("close", (code) => {
					resolve(code === 0 ? void 0 : new Error(words.trim() || `docker system dial-stdio ended with ${String(code)}`));
				});
			})
		};
	});
}
function describeEngineFailure(vm, error) {
	const reason = (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, " ").slice(0, 300);
	if (/docker: (command )?not found|docker.*No such file or directory|exec: .*docker.*not found|unknown command/i.test(reason)) return {
		code: "engine-missing",
		severity: "error",
		summary: `${vm} has no Docker Engine`,
		detail: reason,
		hint: "Install it on the VM: apt-get install docker.io docker-compose-v2 (Ubuntu) or docker-ce (docs.docker.com).",
		at: { address: vm }
	};
	return {
		code: "engine-down",
		severity: "error",
		summary: `The Docker Engine of ${vm} does not answer`,
		detail: reason,
		hint: "On the VM: systemctl status docker; journalctl -u docker -n 50.",
		at: { address: vm }
	};
}

export { connectSsh };