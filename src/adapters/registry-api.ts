// An image registry over HTTP (OCI distribution specification 1.1), read without an account.
import type { ImageReference } from '../images/reference.ts';
import type { Registry } from '../ports/registry.ts';
import { fieldOf, parseOrNothing } from './json-answer.ts';
import { readBounded } from './read-bounded.ts';

const TIMEOUT_MS = 20_000;
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;
/** With 1,000 tags a page: more than any repository that people publish. */
const MAX_PAGES = 50;
const MANIFESTS = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

export interface RegistryOptions {
  /** URL of one registry that is asked in place of all: a mirror. */
  readonly mirror?: string | undefined;
  readonly timeoutMs?: number;
}

export class RegistryApi implements Registry {
  readonly #options: RegistryOptions;
  /** By repository: one token serves all its requests. */
  readonly #tokens = new Map<string, string>();

  constructor(options: RegistryOptions = {}) {
    this.#options = options;
  }

  async tags(image: ImageReference): Promise<readonly string[]> {
    const base = this.#baseOf(image);
    const found: string[] = [];
    let url = new URL(`/v2/${image.repository}/tags/list?n=1000`, base);
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const response = await this.#ask(image, 'GET', url);
      const text = await readBounded(response, MAX_ANSWER_BYTES);
      if (text === undefined) throw new Error('the list of tags is larger than 8 MiB');
      found.push(...readTags(text));
      const [, next] = /<([^>]+)>;\s*rel="?next"?/.exec(response.headers.get('link') ?? '') ?? [];
      if (next === undefined) return found;
      url = new URL(next, url);
      if (url.origin !== base.origin) throw new Error('the next page of tags lies on another server');
    }
    throw new Error(`more than ${MAX_PAGES} pages of tags`);
  }

  async digest(image: ImageReference, tag: string): Promise<string> {
    const response = await this.#ask(image, 'HEAD', new URL(`/v2/${image.repository}/manifests/${tag}`, this.#baseOf(image)));
    const digest = response.headers.get('docker-content-digest') ?? '';
    if (!/^sha256:[0-9a-f]{64}$/.test(digest)) throw new Error('the registry names no digest');
    return digest;
  }

  /** Docker's own two names of Docker Hub; registries on the loopback have no certificate, as Docker holds it too. */
  #baseOf({ registry }: ImageReference): URL {
    if (this.#options.mirror !== undefined) return new URL(this.#options.mirror);
    if (registry === 'docker.io') return new URL('https://registry-1.docker.io');
    return new URL(`${/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(registry) ? 'http' : 'https'}://${registry}`);
  }

  /** A first "who are you?" is answered with a token that anybody gets. */
  async #ask(image: ImageReference, method: 'GET' | 'HEAD', url: URL): Promise<Response> {
    const first = await this.#once(image, method, url);
    if (first.status !== 401) return accept(first);
    await first.body?.cancel();
    this.#tokens.set(image.name, await this.#fetchToken(first.headers.get('www-authenticate') ?? ''));
    return accept(await this.#once(image, method, url));
  }

  async #once(image: ImageReference, method: 'GET' | 'HEAD', url: URL): Promise<Response> {
    const token = this.#tokens.get(image.name);
    const headers = { accept: method === 'HEAD' ? MANIFESTS : 'application/json', ...(token === undefined ? {} : bearer(token)) };
    return this.#fetch(url, { method, headers });
  }

  async #fetchToken(challenge: string): Promise<string> {
    const words = new Map([...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
    const realm = words.get('realm');
    if (!/^bearer /i.test(challenge) || realm === undefined || !URL.canParse(realm)) throw new Error('the registry wants a login');
    const url = new URL(realm);
    for (const name of ['service', 'scope']) if (words.has(name)) url.searchParams.set(name, words.get(name) ?? '');
    const response = accept(await this.#fetch(url, { method: 'GET', headers: { accept: 'application/json' } }));
    const answer = parseOrNothing((await readBounded(response, MAX_ANSWER_BYTES)) ?? '');
    const token = fieldOf(answer, 'token') ?? fieldOf(answer, 'access_token');
    if (typeof token !== 'string') throw new Error('the registry gives no token');
    return token;
  }

  async #fetch(url: URL, request: { readonly method: string; readonly headers: Readonly<Record<string, string>> }): Promise<Response> {
    const { timeoutMs = TIMEOUT_MS } = this.#options;
    try {
      return await fetch(url, { ...request, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
    } catch (error) {
      if (error instanceof Error && error.name === 'TimeoutError') throw new Error(`no answer within ${timeoutMs / 1000} s`);
      const code = error instanceof Error ? fieldOf(error.cause, 'code') : undefined;
      throw new Error(`${url.host} cannot be reached${typeof code === 'string' ? `: ${code}` : ''}`);
    }
  }
}

function bearer(token: string): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${token}` };
}

function accept(response: Response): Response {
  if (response.ok) return response;
  const words = {
    401: 'the registry wants a login',
    404: 'the registry has no such image',
    429: 'the registry wants us to ask less often',
  };
  throw new Error(fieldOf(words, String(response.status))?.toString() ?? `the registry answers with status ${response.status}`);
}

function readTags(text: string): readonly string[] {
  const tags = fieldOf(parseOrNothing(text), 'tags');
  // A repository whose last tag was removed has `null` here.
  if (tags === null) return [];
  if (!Array.isArray(tags)) throw new Error('the registry gives no list of tags');
  return tags.filter((each): each is string => typeof each === 'string' && /^\w[\w.-]{0,127}$/.test(each));
}
