// What stands between a visitor and a tunnel: looks the name up in the zones and routes the request by the connector's rules.
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkConfigDocument } from '../../src/routes/ingress/check.ts';
import { findRule, type IngressRule } from '../../src/routes/ingress/rules.ts';
import type { FakeAccount, FakeConfig, FakeTunnel } from './account.ts';

export interface FakeEdge extends AsyncDisposable {
  readonly url: string;
}

const rulesOf = new WeakMap<FakeConfig, readonly IngressRule[]>();

/** Plain HTTP on loopback; the Host header says which name is visited. An unknown name ends the connection, as DNS would. */
export async function startFakeEdge(account: FakeAccount, port = 0): Promise<FakeEdge> {
  const server = createServer((request, response) => route(account, request, response));
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

type Decision =
  | { readonly kind: 'unknown-name' }
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'forward'; readonly origin: { readonly hostname: string; readonly port: string } };

function route(account: FakeAccount, request: IncomingMessage, response: ServerResponse): void {
  const hostname = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const decision = decide(account, hostname, new URL(request.url ?? '/', 'http://edge').pathname);
  if (decision.kind === 'unknown-name') request.socket.destroy();
  else if (decision.kind === 'status') end(response, decision.status, decision.headers);
  else forward(decision.origin, request, response);
}

function decide(account: FakeAccount, hostname: string, path: string): Decision {
  const tunnel = findTunnel(account, hostname);
  if (tunnel === undefined) return { kind: 'unknown-name' };
  const connector = tunnel.connectors[0];
  if (connector === undefined) return { kind: 'status', status: 530 };
  if (connector.config === undefined) return { kind: 'status', status: 503 };
  const rules = compile(connector.config);
  const at = findRule(rules, hostname, path);
  const request = connector.config.ingress[at]?.['originRequest'] as { access?: { required?: boolean; teamName?: string } } | undefined;
  if (request?.access?.required === true) {
    const location = `https://${request.access.teamName}.cloudflareaccess.com/cdn-cgi/access/login/${hostname}`;
    return { kind: 'status', status: 302, headers: { location } };
  }
  const service = rules[at]?.service;
  if (service?.kind === 'status') return { kind: 'status', status: service.status };
  return service?.kind === 'http' ? { kind: 'forward', origin: service.url } : { kind: 'status', status: 502 };
}

function findTunnel(account: FakeAccount, hostname: string): FakeTunnel | undefined {
  const wildcard = `*.${hostname.split('.').slice(1).join('.')}`;
  const records = [...account.zones.values()].flatMap((zone) => zone.records).filter((record) => record.type === 'CNAME' && record.proxied);
  const record = records.find((each) => each.name === hostname) ?? records.find((each) => each.name === wildcard);
  return account.tunnels.get(record?.content.replace(/\.cfargotunnel\.com$/, '') ?? '');
}

function compile(config: FakeConfig): readonly IngressRule[] {
  const known = rulesOf.get(config);
  if (known !== undefined) return known;
  const check = checkConfigDocument(JSON.stringify(config));
  const rules = check.ok ? check.rules : [];
  rulesOf.set(config, rules);
  return rules;
}

function forward(origin: { readonly hostname: string; readonly port: string }, request: IncomingMessage, response: ServerResponse): void {
  const { hostname, port } = origin;
  const onward = httpRequest(
    { hostname, port: port === '' ? 80 : Number(port), method: request.method, path: request.url, headers: request.headers, agent: false },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  onward.on('error', () => end(response, 502));
  request.pipe(onward);
}

function end(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  if (!response.headersSent) response.writeHead(status, headers);
  response.end();
}
