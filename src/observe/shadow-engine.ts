// The shadow Engine: HTTP on any stream. Reads are answered from the overlay or the real Engine; no write ever leaves it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ShadowDeed } from '../model/answer.ts';
import { answerContainers } from './shadow-containers.ts';
import { answerImages } from './shadow-images.ts';
import { answerNetworks, answerVolumes } from './shadow-networks.ts';
import { isFields, refuse, type ShadowAnswer, type ShadowRequest, type ShadowWorld } from './shadow-world.ts';

const MAX_BODY_BYTES = 64 * 1024 * 1024;
/** Reads that do not end, or that carry files: nothing a plan needs. */
const ENDLESS = /^\/(?:containers\/[^/]+\/(?:logs|attach|stats|export|archive)|images\/get|images\/.+\/get|exec\/)/;

export interface ShadowEngine {
  /** Serves one connection of Compose. */
  connect(stream: Duplex): void;
  /** What was asked of it so far, in order. */
  deeds(): readonly ShadowDeed[];
  /** Image reference → id, for pulls that brought another image. */
  pulledImages(): Readonly<Record<string, string>>;
  close(): void;
}

/** @param world changed by every write; make one per run of Compose */
export function makeShadowEngine(world: ShadowWorld): ShadowEngine {
  const streams = new Set<Duplex>();
  const server = createServer({ keepAliveTimeout: 0 }, (incoming, outgoing) => {
    handle(world, incoming, outgoing).catch((error: unknown) => {
      reply(world, outgoing, refuse(500, `shadow: ${error instanceof Error ? error.message : String(error)}`));
    });
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  return {
    connect(stream) {
      streams.add(stream);
      stream.on('error', () => undefined);
      stream.on('close', () => streams.delete(stream));
      server.emit('connection', stream);
    },
    deeds: () => [...world.deeds],
    pulledImages: () => Object.fromEntries([...world.pulled].map(([reference, image]) => [reference, String(image['Id'])])),
    close() {
      for (const stream of streams) {
        stream.destroy();
      }
    },
  };
}

async function handle(world: ShadowWorld, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const method = incoming.method ?? 'GET';
  const url = incoming.url ?? '/';
  const parsed = new URL(url.replace(/^\/v\d+\.\d+(?=\/)/, ''), 'http://engine');
  const path = decodeURIComponent(parsed.pathname);
  // The body of an archive is a file, not a request: read and dropped.
  const bytes = await readBody(incoming);
  if (path === '/events') {
    outgoing.writeHead(200, { 'content-type': 'application/json' });
    outgoing.flushHeaders();
    return;
  }
  const request = { method, path, url, query: parsed.searchParams, body: parseBody(bytes, incoming.headers['content-type']) };
  reply(world, outgoing, await answer(world, request), method === 'HEAD');
}

/** The answer to one request; a write that is not understood is a deed of its own and answered 501. */
export async function answer(world: ShadowWorld, request: ShadowRequest): Promise<ShadowAnswer> {
  const { method, path } = request;
  if (path === '/_ping') {
    return { status: 200, text: 'OK' };
  }
  const own =
    (await answerContainers(world, request)) ??
    answerNetworks(world, request) ??
    answerVolumes(world, request) ??
    (await answerImages(world, request));
  if (own !== undefined) {
    return own;
  }
  if ((method === 'GET' || method === 'HEAD') && !ENDLESS.test(path)) {
    const real = await world.read(request.url);
    return typeof real.body === 'string' ? { status: real.status, text: real.body } : { status: real.status, body: real.body };
  }
  world.deeds.push({ deed: 'unsupported', name: `${method} ${path}` });
  return refuse(501, `shadow: ${method} ${path} is not supported`);
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const bytes: unknown = chunk;
    if (bytes instanceof Buffer) {
      size += bytes.length;
      if (size <= MAX_BODY_BYTES) {
        chunks.push(bytes);
      }
    }
  }
  if (size > MAX_BODY_BYTES) {
    throw new Error('the request is too large');
  }
  return Buffer.concat(chunks);
}

function parseBody(bytes: Buffer, contentType: string | undefined): Readonly<Record<string, unknown>> {
  if (bytes.length === 0 || contentType?.includes('json') !== true) {
    return {};
  }
  const value: unknown = JSON.parse(bytes.toString('utf8'));
  return isFields(value) ? value : {};
}

function reply(world: ShadowWorld, outgoing: ServerResponse, given: ShadowAnswer, headOnly = false): void {
  if (outgoing.headersSent || outgoing.destroyed) {
    return;
  }
  outgoing.statusCode = given.status;
  outgoing.setHeader('Api-Version', world.observed.engine.apiVersion);
  outgoing.setHeader('Ostype', 'linux');
  outgoing.setHeader('Docker-Experimental', 'false');
  outgoing.setHeader('Server', 'Fairlead (shadow)');
  const isEmpty = given.status === 204 || given.status === 304 || headOnly;
  if (isEmpty || (given.body === undefined && given.text === undefined)) {
    outgoing.end();
    return;
  }
  outgoing.setHeader('Content-Type', given.text === undefined ? 'application/json' : 'text/plain; charset=utf-8');
  outgoing.end(given.text ?? JSON.stringify(given.body));
}
