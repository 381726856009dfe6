// Requests to api.cloudflare.com: reads are tried again, writes are sent once, `success: false` is never taken for success.
import type { DiagnosticCode } from '../errors/codes.ts';
import { PipelineError } from '../errors/diagnostic.ts';
import { UnknownOutcome } from '../ports/tunnel.ts';

export interface CloudflareApiOptions {
  /** `https://api.cloudflare.com/client/v4`, or a fake's. */
  readonly baseUrl: string;
  readonly token: string;
  /** Milliseconds one request may take. */
  readonly timeoutMs?: number;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

export interface ApiError {
  readonly code: number;
  readonly message: string;
}

export interface Envelope {
  readonly result: unknown;
  readonly info: Readonly<Record<string, unknown>>;
}

/** An answer of Cloudflare that says no. */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly errors: readonly ApiError[];

  constructor(status: number, errors: readonly ApiError[]) {
    super(errors.map((each) => `${each.code} ${each.message}`).join('; ') || `HTTP ${status}`);
    this.status = status;
    this.errors = errors;
  }

  has(code: number): boolean {
    return this.errors.some((each) => each.code === code);
  }
}

const TIMEOUT_MS = 30_000;
const READ_ATTEMPTS = 3;
const FIRST_PAUSE_MS = 500;
/** A pause that Cloudflare asks for is waited for up to this; its limits last five minutes. */
const LONGEST_PAUSE_MS = 20_000;

export class CloudflareApi {
  readonly #options: CloudflareApiOptions;
  requests = 0;

  constructor(options: CloudflareApiOptions) {
    this.#options = options;
  }

  /** @throws ApiRefusal, or PipelineError `cloudflare-unreachable` / `cloudflare-limit` */
  async read(path: string): Promise<Envelope> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.#send('GET', path, undefined);
      if (answer.kind === 'envelope') return answer.envelope;
      const pause = answer.kind === 'limited' ? answer.pauseMs : FIRST_PAUSE_MS * 2 ** (attempt - 1);
      if (attempt === READ_ATTEMPTS || pause > LONGEST_PAUSE_MS) throw describeTrouble(answer, 'GET', path);
      await this.#pause(pause);
    }
  }

  /**
   * @throws ApiRefusal when Cloudflare said no; UnknownOutcome when it may have happened;
   * PipelineError `cloudflare-limit` when it certainly did not
   */
  async write(method: 'PUT' | 'POST', path: string, body: unknown): Promise<Envelope> {
    const answer = await this.#send(method, path, body);
    if (answer.kind === 'envelope') return answer.envelope;
    if (answer.kind === 'limited') throw describeTrouble(answer, method, path);
    throw new UnknownOutcome(answer.text);
  }

  async #pause(milliseconds: number): Promise<void> {
    const { wait } = this.#options;
    await (wait === undefined ? new Promise((done) => setTimeout(done, milliseconds)) : wait(milliseconds));
  }

  async #send(method: string, path: string, body: unknown): Promise<Answer> {
    this.requests += 1;
    try {
      const response = await fetch(`${this.#options.baseUrl}${path}`, {
        method,
        redirect: 'error',
        signal: AbortSignal.timeout(this.#options.timeoutMs ?? TIMEOUT_MS),
        headers: { authorization: `Bearer ${this.#options.token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (response.status === 429) return { kind: 'limited', pauseMs: readPause(response.headers.get('retry-after')) };
      if (response.status >= 500) return { kind: 'broken', text: `HTTP ${response.status}` };
      return { kind: 'envelope', envelope: openEnvelope(response.status, text) };
    } catch (error) {
      if (error instanceof ApiRefusal) throw error;
      return { kind: 'broken', text: describeFailure(error) };
    }
  }
}

type Answer =
  | { readonly kind: 'envelope'; readonly envelope: Envelope }
  | { readonly kind: 'limited'; readonly pauseMs: number }
  | { readonly kind: 'broken'; readonly text: string };

function openEnvelope(status: number, text: string): Envelope {
  const parsed: unknown = parseJson(text);
  if (!isRecord(parsed)) throw new ApiRefusal(status, [{ code: 0, message: 'the answer is not JSON' }]);
  if (parsed['success'] !== true) throw new ApiRefusal(status, readErrors(parsed['errors']));
  return { result: parsed['result'], info: isRecord(parsed['result_info']) ? parsed['result_info'] : {} };
}

/** DNS errors carry their reason one level deeper. */
function readErrors(value: unknown): readonly ApiError[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter(isRecord)
    .flatMap((each) => [{ code: Number(each['code'] ?? 0), message: String(each['message'] ?? '') }, ...readErrors(each['error_chain'])]);
}

function readPause(header: string | null): number {
  const seconds = Number(header ?? '');
  return header !== null && Number.isFinite(seconds) ? seconds * 1000 : FIRST_PAUSE_MS;
}

function describeTrouble(answer: Exclude<Answer, { kind: 'envelope' }>, method: string, path: string): PipelineError {
  if (answer.kind === 'limited') {
    const detail = `Cloudflare asks for a pause of ${Math.ceil(answer.pauseMs / 1000)} s; until then every call of the account's token is refused.`;
    return trouble(
      'cloudflare-limit',
      "Cloudflare's request limit is used up",
      detail,
      'Wait that long and run it again; nothing is half done.',
    );
  }
  const detail = `${method} ${path}: ${answer.text}.`;
  return trouble(
    'cloudflare-unreachable',
    "Cloudflare's API does not answer",
    detail,
    'Check the network and www.cloudflarestatus.com, then run it again.',
  );
}

export function trouble(code: DiagnosticCode, summary: string, detail: string, hint: string): PipelineError {
  return new PipelineError({ code, severity: 'error', summary, detail, hint });
}

function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
