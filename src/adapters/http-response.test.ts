import { createServer, type RequestListener } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeEngineHttp } from './engine-http.ts';
import { type HttpResponse, makeResponseReader } from './http-response.ts';

const OPTIONS = { expectsBody: true, maxBytes: 1000 };
const CHUNKED =
  'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n[1,\r\nA;x=y\r\n"0123456"]\r\n0\r\nTrailer: t\r\n\r\n';

/** The response after these pieces, and the stream's end when it is not whole by then. */
function read(pieces: readonly string[], options = OPTIONS): HttpResponse {
  const reader = makeResponseReader(options);
  for (const piece of pieces) {
    const response = reader.push(Buffer.from(piece, 'latin1'));
    if (response !== undefined) return response;
  }
  return reader.end();
}

describe('a response', () => {
  test.each([
    ['with a length', 'HTTP/1.1 404 Not Found\r\ncontent-length: 3\r\n\r\nabc', 404, 'abc', true],
    ['in chunks', CHUNKED, 200, '[1,"0123456"]', true],
    ['that ends with the connection', 'HTTP/1.0 200 OK\r\n\r\nrest', 200, 'rest', false],
    ['without a body', 'HTTP/1.1 204 No Content\r\n\r\n', 204, '', true],
    ['after which the connection closes', 'HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', 200, '', false],
    ['with nothing in it', 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n', 200, '', true],
  ])('%s is read', (_name, text, status, body, reusable) => {
    const response = read([text]);
    expect([response.status, response.body.toString(), response.reusable]).toEqual([status, body, reusable]);
  });

  test('is the same however its bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 60 }), (lengths) => {
        const pieces: string[] = [];
        let at = 0;
        for (const length of lengths) {
          pieces.push(CHUNKED.slice(at, at + length));
          at += length;
        }
        expect(read([...pieces, CHUNKED.slice(at)].filter((each) => each !== '')).body.toString()).toBe('[1,"0123456"]');
      }),
    );
  });

  test.each([
    ['before anything came', '', /ended before an answer/],
    ['in its head', 'HTTP/1.1 200 OK\r\nContent-', /ended before an answer/],
    ['in a body with a length', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc', /cut short after 3 bytes/],
    ['between chunks', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n', /cut short after 3 bytes/],
    ['by what is no answer', 'SSH-2.0-OpenSSH\r\n\r\n', /no HTTP answer/],
    ['by a body that is too large', `HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n${'x'.repeat(1001)}`, /larger than 1000/],
    ['by a size that is none', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n', /no size of a chunk/],
    ['by a chunk that is longer than it said', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n', /longer than it said/],
    ['by a length that is none', 'HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n', /no length/],
    ['by a head without end', 'x'.repeat(70_000), /has no end/],
  ])('that is broken %s is an error', (_name, text, problem) => {
    expect(() => read(text === '' ? [] : [text])).toThrow(problem);
  });
});

describe('a client of a real server', () => {
  async function withServer(
    listener: RequestListener,
    work: (client: ReturnType<typeof makeEngineHttp>, opened: () => number) => Promise<void>,
  ) {
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    let opened = 0;
    const client = makeEngineHttp(async (): Promise<Duplex> => {
      opened += 1;
      return connect(address.port, '127.0.0.1');
    });
    try {
      await work(client, () => opened);
    } finally {
      client.close();
      server.closeAllConnections();
      server.close();
    }
  }

  test('keeps its streams, sends bodies, and opens at most six', async () => {
    const listener: RequestListener = (incoming, outgoing) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        outgoing.setHeader('content-type', 'application/json');
        // In two writes: Node then sends chunks.
        outgoing.write(`{"method":"${incoming.method ?? ''}","url":"${incoming.url ?? ''}",`);
        outgoing.end(`"body":${Buffer.concat(chunks).toString() || 'null'}}`);
      });
    };
    await withServer(listener, async (client, opened) => {
      expect(await client.request('POST', '/a?b=c', { x: 1 })).toEqual({
        status: 200,
        body: { method: 'POST', url: '/a?b=c', body: { x: 1 } },
      });
      expect(await client.request('GET', '/d')).toMatchObject({ body: { method: 'GET', url: '/d', body: null } });
      expect(opened()).toBe(1);
      const many = await Promise.all(Array.from({ length: 20 }, (_, index) => client.request('GET', `/${index}`)));
      expect(many.map((each) => each.body)).toEqual(many.map((_, index) => ({ method: 'GET', url: `/${index}`, body: null })));
      expect(opened()).toBe(6);
      await expect(client.request('GET', '/a b')).rejects.toThrow('no path of the Engine');
    });
  });

  test('gives text as text, and fails when the server hangs up in the middle', async () => {
    const listener: RequestListener = (incoming, outgoing) => {
      if (incoming.url === '/text') {
        outgoing.end('OK');
        return;
      }
      outgoing.writeHead(200, { 'content-length': 100 });
      outgoing.write('part', () => incoming.socket.destroy());
    };
    await withServer(listener, async (client) => {
      expect(await client.request('GET', '/text')).toEqual({ status: 200, body: 'OK' });
      expect(await client.request('HEAD', '/text')).toEqual({ status: 200, body: '' });
      await expect(client.request('GET', '/half')).rejects.toThrow(/cut short|ECONNRESET/);
      expect(await client.request('GET', '/text')).toEqual({ status: 200, body: 'OK' });
    });
  });
});
