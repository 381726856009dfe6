// A stateful fake of the parts of Infisical's API that reading needs, for tests and the lab. Listens on loopback.
// Shapes: api.schema.json, written from the published OpenAPI pages; each request and answer is held against it.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Ajv } from 'ajv';
import schema from './api.schema.json' with { type: 'json' };

/** Folder → key → value. A project and an environment are one such tree. */
export type FakeFolders = Map<string, Map<string, string>>;

export interface FakeInfisicalState {
  readonly clientId: string;
  clientSecret: string;
  readonly project: string;
  readonly environment: string;
  readonly folders: FakeFolders;
  /** The identity may list, but not see values. */
  hidden: boolean;
  /** Seconds until a token is refused. */
  tokenTtl: number;
}

/** What goes wrong with one request. */
export type InfisicalFault =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'limit'; readonly retryAfter: number }
  | { readonly kind: 'drop' }
  /** The head of an answer, and then nothing for so long. */
  | { readonly kind: 'slow'; readonly milliseconds: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'redirect'; readonly to: string };

export interface FakeInfisical extends AsyncDisposable {
  readonly url: string;
  readonly state: FakeInfisicalState;
  /** `GET /api/v4/secrets?…`, in the order in which they came. */
  readonly log: string[];
  /** Requests or answers that do not fit the published shapes; a test expects none. */
  readonly mismatches: string[];
  /** Tokens that are valid now. */
  readonly tokens: Set<string>;
  fault: (line: string) => InfisicalFault | undefined;
}

/** Three wrong secrets lock an identity, as Infisical does by default. */
const LOCKOUT_THRESHOLD = 3;

const ajv = new Ajv({ strict: false });
ajv.addSchema(schema);

export function emptyState(): FakeInfisicalState {
  return {
    clientId: randomUUID(),
    clientSecret: randomUUID(),
    project: randomUUID(),
    environment: 'prod',
    folders: new Map([['/', new Map()]]),
    hidden: false,
    tokenTtl: 600,
  };
}

export async function startFakeInfisical(state: FakeInfisicalState, port = 0): Promise<FakeInfisical> {
  const server = createServer((request, response) => void serve(fake, request, response));
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const { port: bound } = server.address() as AddressInfo;
  const fake: FakeInfisical & { failures: number } = {
    url: `http://127.0.0.1:${bound}`,
    state,
    log: [],
    mismatches: [],
    tokens: new Set(),
    failures: 0,
    fault: () => undefined,
    [Symbol.asyncDispose]: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return fake;
}

async function serve(fake: FakeInfisical & { failures: number }, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body: unknown = JSON.parse((await text(request)) || 'null');
  const line = `${request.method ?? ''} ${request.url ?? ''}`;
  fake.log.push(line);
  const fault = fake.fault(line);
  switch (fault?.kind) {
    case 'drop':
      response.destroy();
      return;
    case 'slow':
      response.writeHead(200, { 'content-type': 'application/json' }).write(' ');
      setTimeout(() => response.end('{}'), fault.milliseconds).unref();
      return;
    case 'text':
      response.writeHead(200).end(fault.text);
      return;
    case 'redirect':
      response.writeHead(302, { location: fault.to }).end();
      return;
    case 'status':
      return send(fake, response, refusal(fault.status, 'Something went wrong'));
    case 'limit':
      response.setHeader('retry-after', String(fault.retryAfter));
      return send(fake, response, refusal(429, `Rate limit exceeded. Please try again in ${fault.retryAfter} seconds`));
    case undefined:
      return send(fake, response, answer(fake, request, body));
  }
}

interface Answer {
  readonly status: number;
  readonly shape: string;
  readonly body: unknown;
}

function refusal(status: number, message: string): Answer {
  const error =
    { 401: 'UnauthorizedError', 403: 'PermissionDenied', 404: 'NotFound', 429: 'RateLimitExceeded' }[status] ?? 'InternalServerError';
  return { status, shape: 'Refusal', body: { reqId: 'req-1', statusCode: status, message, error } };
}

function answer(fake: FakeInfisical & { failures: number }, request: IncomingMessage, body: unknown): Answer {
  const url = new URL(request.url ?? '/', fake.url);
  switch (`${request.method} ${url.pathname}`) {
    case 'POST /api/v1/auth/universal-auth/login':
      check(fake, 'LoginRequest', body);
      return login(fake, body as { clientId: string; clientSecret: string });
    case 'POST /api/v1/auth/token/revoke':
      check(fake, 'RevokeRequest', body);
      fake.tokens.delete((body as { accessToken: string }).accessToken);
      return { status: 200, shape: 'RevokeAnswer', body: { message: 'Successfully revoked access token' } };
    case 'GET /api/v4/secrets':
      check(fake, 'ListQuery', Object.fromEntries(url.searchParams));
      return list(fake, request, url.searchParams);
    default:
      return refusal(404, `Route ${request.method} ${url.pathname} not found`);
  }
}

function login(fake: FakeInfisical & { failures: number }, { clientId, clientSecret }: { clientId: string; clientSecret: string }): Answer {
  const { state } = fake;
  if (fake.failures >= LOCKOUT_THRESHOLD) return refusal(401, 'This identity auth method is temporarily locked');
  if (clientId !== state.clientId || clientSecret !== state.clientSecret) {
    fake.failures += 1;
    return refusal(401, 'Invalid credentials');
  }
  const accessToken = `eyJ.${randomUUID()}.${randomUUID()}`;
  fake.tokens.add(accessToken);
  setTimeout(() => fake.tokens.delete(accessToken), state.tokenTtl * 1000).unref();
  const body = { accessToken, expiresIn: state.tokenTtl, accessTokenMaxTTL: state.tokenTtl, tokenType: 'Bearer' };
  return { status: 200, shape: 'LoginAnswer', body };
}

function list(fake: FakeInfisical, request: IncomingMessage, query: URLSearchParams): Answer {
  const { state } = fake;
  const token = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
  if (!fake.tokens.has(token)) return refusal(403, 'The provided access token is malformed.');
  if (query.get('projectId') !== state.project) return refusal(404, 'Project not found');
  const path = query.get('secretPath') ?? '/';
  const folder = query.get('environment') === state.environment ? state.folders.get(path) : undefined;
  if (folder === undefined) return refusal(404, `Folder with path '${path}' not found`);
  const secrets = [...folder].map(([secretKey, secretValue], index) => ({
    id: `id-${index}`,
    _id: `id-${index}`,
    workspace: state.project,
    environment: state.environment,
    version: 1,
    type: 'shared',
    secretKey,
    secretValue: state.hidden ? '<hidden-by-infisical>' : secretValue,
    secretComment: '',
    secretPath: path,
    createdAt: '2026-11-25T00:00:00.000Z',
    updatedAt: '2026-11-25T00:00:00.000Z',
    secretValueHidden: state.hidden,
  }));
  return { status: 200, shape: 'ListAnswer', body: { secrets, imports: [] } };
}

function send(fake: FakeInfisical, response: ServerResponse, { status, shape, body }: Answer): void {
  check(fake, shape, body);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

function check(fake: FakeInfisical, shape: string, value: unknown): void {
  const validate = ajv.getSchema(`infisical#/definitions/${shape}`);
  if (validate?.(value) !== true) fake.mismatches.push(`${shape}: ${ajv.errorsText(validate?.errors)}`);
}
