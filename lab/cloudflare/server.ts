// A stateful fake of the parts of Cloudflare's API that routes need, for tests and the lab. Listens on loopback.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { FakeAccount, Permission } from './account.ts';
import { answer, type FakeAnswer, type FakeRequest } from './handlers.ts';
import { findMismatch } from './schema.ts';

/** What goes wrong with one request. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'limit'; readonly retryAfter: number }
  /** The connection breaks before, or after the request was carried out. */
  | { readonly kind: 'drop'; readonly when: 'before' | 'after' }
  /** 200 with success: false, which the official client takes for an empty result. */
  | { readonly kind: 'refused-with-200' }
  /** Something happens first, for example another writer. */
  | { readonly kind: 'first'; readonly run: () => void };

export interface FakeApi extends AsyncDisposable {
  readonly baseUrl: string;
  readonly account: FakeAccount;
  /** `GET /accounts/…`, in the order in which they came. */
  readonly log: string[];
  /** Requests or answers that do not fit the published types; a test expects none. */
  readonly mismatches: string[];
  /** Asked for every request; the first fault that is returned happens. */
  fault: (request: FakeRequest) => Fault | undefined;
}

export async function startFakeApi(account: FakeAccount, port = 0): Promise<FakeApi> {
  const server = createServer((request, response) => {
    void serve(api, request, response).catch((error: unknown) => {
      api.mismatches.push(`the fake failed: ${String(error)}`);
      response.destroy();
    });
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const address = server.address() as AddressInfo;
  const api: FakeApi = {
    baseUrl: `http://127.0.0.1:${address.port}/client/v4`,
    account,
    log: [],
    mismatches: [],
    fault: () => undefined,
    [Symbol.asyncDispose]: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return api;
}

async function serve(api: FakeApi, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await text(incoming);
  const url = new URL(incoming.url ?? '/', 'http://api');
  const path = url.pathname.replace(/^\/client\/v4/, '');
  const request: FakeRequest = {
    method: incoming.method ?? 'GET',
    path,
    query: url.searchParams,
    body: body === '' ? undefined : (JSON.parse(body) as unknown),
  };
  api.log.push(`${request.method} ${path}`);
  const fault = api.fault(request);
  if (fault?.kind === 'first') fault.run();
  if (fault?.kind === 'drop' && fault.when === 'before') return void response.destroy();
  if (fault?.kind === 'status') return send(response, { status: fault.status, envelope: refusal(fault.status, 'Internal error') });
  if (fault?.kind === 'limit')
    return send(response, { status: 429, envelope: refusal(971, 'Please wait'), headers: { 'retry-after': String(fault.retryAfter) } });
  if (fault?.kind === 'refused-with-200') return send(response, { status: 200, envelope: refusal(1000, 'An unknown error occurred') });
  const done = answer(api.account, request, permissionsOf(api.account, incoming), (name, value) => {
    const mismatch = findMismatch(name, value);
    if (mismatch !== undefined) api.mismatches.push(`${request.method} ${path}: ${mismatch}`);
  });
  if (fault?.kind === 'drop') return void response.destroy();
  send(response, done);
}

function permissionsOf(
  account: FakeAccount,
  request: IncomingMessage,
): { readonly permissions: ReadonlySet<Permission>; readonly kind: 'user' | 'account' } | undefined {
  return account.tokens.get(request.headers.authorization?.replace(/^Bearer /, '') ?? '');
}

function send(response: ServerResponse, { status, envelope, headers = {} }: FakeAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json', 'ratelimit-policy': '"default";q=1200;w=300', ...headers });
  response.end(JSON.stringify(envelope));
}

function refusal(code: number, message: string): FakeAnswer['envelope'] {
  return { success: false, errors: [{ code, message }], messages: [], result: null };
}
