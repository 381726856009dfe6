// Infisical's API as far as reading goes: log in as a machine identity, list folders, give the token back.
// Paths, fields and limits: https://infisical.com/docs/api-reference (universal-auth login, secrets v4 list, token revoke).
import { setTimeout as pause } from 'node:timers/promises';
import { PipelineError } from '../errors/diagnostic.ts';
import type { InfisicalSource } from '../model/desired.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import type { InfisicalCredentials } from '../secrets/infisical-credentials.ts';
import { fieldOf, parseOrNothing } from './json-answer.ts';
import { readBounded } from './read-bounded.ts';

export interface InfisicalOptions {
  readonly source: InfisicalSource;
  /** Read when first needed. Throws PipelineError `infisical-denied` when this machine has none. */
  readonly credentials: () => Promise<InfisicalCredentials>;
  /** Hides values in everything that is printed from now on: token, client secret and whatever a folder holds. */
  readonly hide: (values: readonly string[]) => void;
  /** Milliseconds that one request may take. */
  readonly timeoutMs?: number;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

const TIMEOUT_MS = 5_000;
const ATTEMPTS = 3;
const FIRST_PAUSE_MS = 500;
/** A pause that it asks for is waited for up to this: its limits last a minute, a deployment should not. */
const LONGEST_PAUSE_MS = 10_000;
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfter: number;
}

export class InfisicalApi implements SecretStore, AsyncDisposable {
  readonly #options: InfisicalOptions;
  readonly #folders = new Map<string, Promise<ReadonlyMap<string, Buffer>>>();
  #token: Promise<string> | undefined;

  constructor(options: InfisicalOptions) {
    this.#options = options;
  }

  read(path: string): Promise<ReadonlyMap<string, Buffer>> {
    const known = this.#folders.get(path) ?? this.#list(path);
    this.#folders.set(path, known);
    return known;
  }

  /** A token that is not needed any more is one that cannot be stolen; when that fails it still ends by itself. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#token === undefined) return;
    try {
      await this.#once('POST', '/api/v1/auth/token/revoke', { body: { accessToken: await this.#token } });
    } catch {
      // Nothing depends on it.
    }
  }

  async #list(path: string): Promise<ReadonlyMap<string, Buffer>> {
    const { project, environment } = this.#options.source;
    const query = new URLSearchParams({ projectId: project, environment, secretPath: path, expandSecretReferences: 'false' });
    this.#token ??= this.#login();
    const answer = await this.#send('GET', `/api/v4/secrets?${query}`, { token: await this.#token });
    const list = fieldOf(answer.body, 'secrets');
    if (!Array.isArray(list)) throw down(this.#options.source, 'its answer holds no list of secrets');
    return this.#collect(path, list);
  }

  #collect(path: string, list: readonly unknown[]): ReadonlyMap<string, Buffer> {
    const values = new Map<string, Buffer>();
    for (const each of list) {
      const [key, value] = [fieldOf(each, 'secretKey'), fieldOf(each, 'secretValue')];
      if (typeof key !== 'string' || typeof value !== 'string' || fieldOf(each, 'type') === 'personal') continue;
      if (fieldOf(each, 'secretValueHidden') === true) {
        throw denied(
          this.#options.source,
          `the identity may not read the values in ${path}`,
          'give the machine identity the right to read values',
        );
      }
      values.set(key, Buffer.from(value, 'utf8'));
    }
    this.#options.hide([...values.values()].map((value) => value.toString('utf8')));
    return values;
  }

  async #login(): Promise<string> {
    const { clientId, clientSecret } = await this.#options.credentials();
    this.#options.hide([clientSecret]);
    const { body } = await this.#send('POST', '/api/v1/auth/universal-auth/login', { body: { clientId, clientSecret } });
    const token = fieldOf(body, 'accessToken');
    if (typeof token !== 'string' || token === '') throw down(this.#options.source, 'its answer holds no access token');
    this.#options.hide([token]);
    return token;
  }

  /** Tried again when it is busy or away; never after a no: three wrong logins lock an identity for minutes. */
  async #send(method: 'GET' | 'POST', path: string, request: RequestParts): Promise<Answer> {
    const { source, wait = pause } = this.#options;
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.#once(method, path, request);
      if (typeof answer !== 'string' && answer.status === 200) return answer;
      if (typeof answer !== 'string' && answer.status !== 429 && answer.status < 500) throw refusal(source, path, answer);
      const pauseMs = typeof answer === 'string' ? 0 : answer.retryAfter * 1000;
      const problem =
        typeof answer === 'string' ? answer : answer.status === 429 ? limitText(answer) : `it answers with status ${answer.status}`;
      if (attempt === ATTEMPTS || pauseMs > LONGEST_PAUSE_MS) throw down(source, problem);
      await wait(Math.max(pauseMs, FIRST_PAUSE_MS * 2 ** (attempt - 1)));
    }
  }

  /** The answer, or in words why there is none. */
  async #once(method: 'GET' | 'POST', path: string, { token, body }: RequestParts): Promise<Answer | string> {
    const { source, timeoutMs = TIMEOUT_MS } = this.#options;
    try {
      const response = await fetch(`${source.url}${path}`, {
        method,
        headers: {
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        // Credentials go to this address and no other.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      const text = await readBounded(response, MAX_ANSWER_BYTES);
      if (text === undefined) return 'its answer is larger than 8 MiB';
      return { status: response.status, body: parseOrNothing(text), retryAfter: Number(response.headers.get('retry-after') ?? '0') || 0 };
    } catch (error) {
      return failureText(error, timeoutMs);
    }
  }
}

interface RequestParts {
  readonly token?: string;
  readonly body?: Readonly<Record<string, string>>;
}

/** fetch says "fetch failed" and keeps the reason in `cause`. The text of an answer is never quoted: it may hold anything. */
function failureText(error: unknown, timeoutMs: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no answer within ${timeoutMs / 1000} s`;
  const cause = error instanceof Error ? error.cause : undefined;
  const code = fieldOf(cause, 'code');
  if (typeof code === 'string') return code;
  return cause instanceof Error && cause.message.includes('redirect') ? 'it redirects elsewhere' : 'the connection failed';
}

function limitText({ retryAfter }: Answer): string {
  return retryAfter > 0 ? `it limits requests, for ${retryAfter} s more` : 'it limits requests';
}

function refusal(source: InfisicalSource, path: string, { status }: Answer): PipelineError {
  if (path.includes('/login')) {
    return denied(
      source,
      `status ${status} to the login`,
      'check client id and secret of the machine identity; they may have expired or be locked',
    );
  }
  if (status === 404)
    return denied(
      source,
      'project, environment or folder is unknown',
      'compare stacks/secrets.yaml and `infisical.path` with what is there',
    );
  return denied(source, `status ${status} to the list of secrets`, 'give the machine identity read access to the project and environment');
}

function denied(source: InfisicalSource, detail: string, hint: string): PipelineError {
  const summary = 'Infisical does not let this machine read';
  return new PipelineError({ code: 'infisical-denied', severity: 'error', summary, detail: `${source.url}: ${detail}`, hint });
}

function down(source: InfisicalSource, detail: string): PipelineError {
  const summary = 'Infisical does not answer';
  const hint = 'see whether its stack runs; what needs no value of it deploys all the same';
  return new PipelineError({ code: 'infisical-down', severity: 'error', summary, detail: `${source.url}: ${detail}`, hint });
}
