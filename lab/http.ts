// HTTP to the lab's registry. Not fetch: on Node 20 it can leave its promise open when the peer hangs up early, and the process ends mid-way.
import { request } from 'node:http';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** One request with a limit of twenty seconds, because a loaded machine is slow; rejects when nobody answers. */
export function httpRequest(method: string, url: string, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, agent: false, timeout: 20_000 }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      response.on('error', reject);
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error(`${method} ${url}: no answer within 20 s`)));
    outgoing.on('error', reject);
    outgoing.end();
  });
}
