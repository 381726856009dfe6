// The Engine's HTTP API over streams of the SSH connection: parallel channels, each kept for the next request.
import { Agent, type IncomingMessage, request } from 'node:http';
import type { Duplex } from 'node:stream';
import type { EngineResponse } from '../ports/remote.ts';

const MAX_BODY_BYTES = 256 * 1024 * 1024;
const MAX_CHANNELS = 6;

export interface EngineHttp {
  request(method: string, path: string, body?: unknown): Promise<EngineResponse>;
  close(): void;
}

/** `open` makes one more stream to the Engine's socket. JSON answers are parsed, others are given as text. */
export function makeEngineHttp(open: () => Promise<Duplex>): EngineHttp {
  const agent = new Agent({ keepAlive: true, maxSockets: MAX_CHANNELS, maxFreeSockets: MAX_CHANNELS });
  const streams = new Set<Duplex>();
  Object.assign(agent, {
    createConnection(_options: unknown, ready: (error: Error | null, stream?: Duplex) => void): undefined {
      open().then(
        (stream) => {
          streams.add(stream);
          stream.on('close', () => streams.delete(stream));
          stream.on('error', () => undefined);
          ready(null, asSocket(stream));
        },
        (error: unknown) => {
          ready(error instanceof Error ? error : new Error(String(error)));
        },
      );
    },
  });
  return {
    request: (method, path, body) => send(agent, method, path, body),
    close() {
      agent.destroy();
      for (const stream of streams) {
        stream.destroy();
      }
    },
  };
}

/** node:http calls these on every socket; on an SSH channel they have nothing to do. */
function asSocket(stream: Duplex): Duplex {
  const same = (): Duplex => stream;
  return Object.assign(stream, { setKeepAlive: same, setNoDelay: same, setTimeout: same, ref: same, unref: same });
}

async function send(agent: Agent, method: string, path: string, body: unknown): Promise<EngineResponse> {
  const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
  const headers =
    payload === undefined ? { host: 'docker' } : { host: 'docker', 'content-type': 'application/json', 'content-length': payload.length };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = request({ agent, method, path, headers }, resolve);
    outgoing.on('error', reject);
    outgoing.end(payload);
  });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    const bytes: unknown = chunk;
    if (bytes instanceof Buffer) {
      size += bytes.length;
      chunks.push(bytes);
    }
    if (size > MAX_BODY_BYTES) {
      throw new Error(`the Engine's answer to ${method} ${path} is larger than ${MAX_BODY_BYTES} bytes`);
    }
  }
  const text = Buffer.concat(chunks).toString('utf8');
  const isJson = response.headers['content-type']?.startsWith('application/json') === true;
  return { status: response.statusCode ?? 0, body: isJson && text !== '' ? parseJson(text) : text };
}

function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return value;
}
