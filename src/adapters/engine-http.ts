// The Engine's HTTP API over streams of the SSH connection: parallel channels, each kept for the next request.
// Not by node:http: loading that costs every plan 22 ms on Node 24, for one peer and two kinds of body. See ADR 0041.
import type { Duplex } from 'node:stream';
import type { EngineResponse } from '../ports/remote.ts';
import { type HttpResponse, makeResponseReader } from './http-response.ts';

const MAX_BODY_BYTES = 256 * 1024 * 1024;
const MAX_CHANNELS = 6;

export interface EngineHttp {
  request(method: string, path: string, body?: unknown): Promise<EngineResponse>;
  close(): void;
}

/** `open` makes one more stream to the Engine's socket. JSON answers are parsed, others are given as text. */
export function makeEngineHttp(open: () => Promise<Duplex>): EngineHttp {
  const streams = new Set<Duplex>();
  const idle: Duplex[] = [];
  const waiting: (() => void)[] = [];
  let free = MAX_CHANNELS;
  async function take(): Promise<Duplex> {
    const kept = idle.pop();
    if (kept !== undefined) return kept;
    const stream = await open();
    streams.add(stream);
    const forget = (): void => {
      streams.delete(stream);
      const at = idle.indexOf(stream);
      if (at >= 0) idle.splice(at, 1);
    };
    stream.on('error', forget).on('end', forget).on('close', forget);
    return stream;
  }
  async function send(method: string, path: string, body: unknown): Promise<EngineResponse> {
    const stream = await take();
    try {
      const response = await exchange(stream, method, path, body);
      if (response.reusable && streams.has(stream)) idle.push(stream);
      else stream.destroy();
      return { status: response.status, body: readBody(response) };
    } catch (error) {
      stream.destroy();
      throw error;
    }
  }
  return {
    async request(method, path, body) {
      if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
      else free -= 1;
      try {
        return await send(method, path, body);
      } finally {
        const next = waiting.shift();
        if (next === undefined) free += 1;
        else next();
      }
    },
    close() {
      for (const stream of streams) stream.destroy();
    },
  };
}

/** Writes one request and waits for the whole answer to it. */
async function exchange(stream: Duplex, method: string, path: string, body: unknown): Promise<HttpResponse> {
  // A path with a space or a line break would be another request.
  if (/[^\x21-\x7e]/.test(path)) throw new Error(`no path of the Engine: ${JSON.stringify(path.slice(0, 80))}`);
  const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
  const about = payload === undefined ? '' : `Content-Type: application/json\r\nContent-Length: ${payload.length}\r\n`;
  const reader = makeResponseReader({ expectsBody: method !== 'HEAD', maxBytes: MAX_BODY_BYTES });
  return await new Promise<HttpResponse>((resolve, reject) => {
    const settle = (work: () => HttpResponse | undefined): void => {
      try {
        const response = work();
        if (response === undefined) return;
        stop();
        resolve(response);
      } catch (error) {
        stop();
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    const onData = (chunk: Buffer): void => settle(() => reader.push(chunk));
    const onEnd = (): void => settle(() => reader.end());
    const onError = (error: Error): void => {
      stop();
      reject(error);
    };
    function stop(): void {
      stream.off('data', onData).off('end', onEnd).off('close', onEnd).off('error', onError);
    }
    stream.on('data', onData).on('end', onEnd).on('close', onEnd).on('error', onError);
    stream.write(`${method} ${path} HTTP/1.1\r\nHost: docker\r\n${about}\r\n`);
    if (payload !== undefined) stream.write(payload);
  });
}

function readBody({ headers, body }: HttpResponse): unknown {
  const text = body.toString('utf8');
  if (headers.get('content-type')?.startsWith('application/json') !== true || text === '') return text;
  const value: unknown = JSON.parse(text);
  return value;
}
