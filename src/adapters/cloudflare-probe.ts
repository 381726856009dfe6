// Visits hostnames as anybody on the internet would, and asks connectors for their version at their metrics address.
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { ConnectorProbe, ProbeAnswer, Visitor } from '../ports/tunnel.ts';
import { isRecord } from './cloudflare-api.ts';

const TIMEOUT_MS = 10_000;

export interface VisitorOptions {
  /** `http://host:port` that stands for Cloudflare's edge (lab, tests); absent: the hostname's own address by https. */
  readonly edge?: string;
  readonly timeoutMs?: number;
}

export function createVisitor(options: VisitorOptions = {}): Visitor {
  return { visit: (hostname, path) => visit(hostname, path, options) };
}

/** No cookies, no credentials, no redirects followed; the body is not read. */
function visit(hostname: string, path: string, { edge, timeoutMs = TIMEOUT_MS }: VisitorOptions): Promise<ProbeAnswer> {
  const url = new URL(path, edge ?? `https://${hostname}`);
  const send = url.protocol === 'http:' ? httpRequest : httpsRequest;
  return new Promise((done) => {
    const headers = { host: hostname, 'user-agent': 'fairlead-verify', 'cache-control': 'no-cache' };
    const request = send(url, { method: 'GET', agent: false, headers, timeout: timeoutMs }, (response) => {
      response.destroy();
      done({ kind: 'answer', status: response.statusCode ?? 0, location: response.headers.location });
    });
    request.on('timeout', () => request.destroy(new Error(`no answer within ${timeoutMs / 1000} s`)));
    request.on('error', (error) => done({ kind: 'failure', text: error.message || String(error) }));
    request.end();
  });
}

/** cloudflared's `GET /config` → `version`; -1 there means that nothing came from Cloudflare yet. */
export function createConnectorProbe(timeoutMs = 3000): ConnectorProbe {
  return {
    async version(address) {
      try {
        const response = await fetch(new URL('/config', address), { signal: AbortSignal.timeout(timeoutMs) });
        const body: unknown = await response.json();
        return isRecord(body) && typeof body['version'] === 'number' ? body['version'] : undefined;
      } catch {
        return undefined;
      }
    },
  };
}
