// Gitea's REST API as the lab uses it: JSON in, JSON out, by the door. Not fetch, for the reason in http.ts.
import { request } from 'node:http';
import { FORGE_ADDRESS } from './door.ts';

export interface ApiAnswer {
  readonly status: number;
  readonly body: string;
}

export interface ForgeApi {
  /** `http://host:port`, without a slash at the end. */
  readonly address: string;
  /** The answer as it is; rejects when nobody answers within a minute. `path` begins with a slash, below `/api/v1`. */
  ask(method: string, path: string, body?: unknown): Promise<ApiAnswer>;
  /** Like `ask`, parsed; throws with Gitea's own message for anything but 2xx. `T` is what the caller knows of the answer. */
  call<T>(method: string, path: string, body?: unknown): Promise<T>;
}

function send(method: string, url: string, headers: Readonly<Record<string, string>>, body: string | undefined): Promise<ApiAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, agent: false, timeout: 60_000 }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
      response.on('error', reject);
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error(`${method} ${url}: no answer within a minute`)));
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** The API with a token; of the lab's own Gitea unless another `address` is given. */
export function forgeApi(token: string, address = FORGE_ADDRESS): ForgeApi {
  async function ask(method: string, path: string, body?: unknown): Promise<ApiAnswer> {
    const json = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      accept: 'application/json',
      authorization: `token ${token}`,
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    };
    return send(method, `${address}/api/v1${path}`, headers, json);
  }
  return {
    address,
    ask,
    async call<T>(method: string, path: string, body?: unknown): Promise<T> {
      const answer = await ask(method, path, body);
      if (answer.status >= 200 && answer.status < 300) return (answer.body === '' ? undefined : JSON.parse(answer.body)) as T;
      throw new Error(`Gitea answers ${answer.status} to ${method} ${path}: ${answer.body.trim().slice(0, 400)}`);
    },
  };
}

/** Waits until the forge says that it and its database are well. Throws after `seconds`. */
export async function waitForForge(seconds = 300): Promise<void> {
  const end = Date.now() + seconds * 1000;
  let last = 'nothing';
  while (Date.now() < end) {
    const answer = await send('GET', `${FORGE_ADDRESS}/api/healthz`, {}, undefined).catch((error: Error) => error);
    if (!(answer instanceof Error) && answer.status === 200) return;
    last = answer instanceof Error ? answer.message : `${answer.status} ${answer.body.slice(0, 200)}`;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${FORGE_ADDRESS} does not answer as a healthy Gitea within ${seconds} s; last: ${last}`);
}
