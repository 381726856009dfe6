// One HTTP/1.1 response out of a stream's bytes, however they are cut. What ends early is an error, never half an answer.

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
  /** True when the stream may carry another request. */
  readonly reusable: boolean;
}

export interface ResponseReader {
  /** Takes the next bytes; answers once the response is whole. Throws for what is no HTTP/1 response or too large. */
  push(chunk: Buffer): HttpResponse | undefined;
  /** The stream has ended: answers when that is how the body ends, throws when bytes are missing. */
  end(): HttpResponse;
}

const MAX_HEAD_BYTES = 64 * 1024;
const HEAD_END = Buffer.from('\r\n\r\n');
const LINE_END = Buffer.from('\r\n');

type Part = 'head' | 'length' | 'until-end' | 'chunk-size' | 'chunk' | 'chunk-end' | 'trailer';

/** @param expectsBody false for HEAD: its headers describe a body that does not come */
export function makeResponseReader(options: { readonly expectsBody: boolean; readonly maxBytes: number }): ResponseReader {
  let rest: Buffer = Buffer.alloc(0);
  let part: Part = 'head';
  let wanted = 0;
  let size = 0;
  let status = 0;
  let headers: ReadonlyMap<string, string> = new Map();
  const pieces: Buffer[] = [];

  function whole(keep: boolean): HttpResponse {
    const reusable = keep && rest.length === 0 && headers.get('connection')?.toLowerCase() !== 'close';
    return { status, headers, body: Buffer.concat(pieces), reusable };
  }

  /** Up to `wanted` bytes of body out of what is there; false while some are missing. */
  function takeBody(): boolean {
    const piece = rest.subarray(0, wanted);
    rest = rest.subarray(piece.length);
    wanted -= piece.length;
    size += piece.length;
    if (size > options.maxBytes) throw new Error(`the answer is larger than ${options.maxBytes} bytes`);
    if (piece.length > 0) pieces.push(piece);
    return wanted === 0;
  }

  /** The next line without its end; undefined while it is not whole. */
  function takeLine(): string | undefined {
    const at = rest.indexOf(LINE_END);
    if (at < 0) {
      if (rest.length > MAX_HEAD_BYTES) throw new Error('the answer has a line without end');
      return undefined;
    }
    const line = rest.toString('latin1', 0, at);
    rest = rest.subarray(at + LINE_END.length);
    return line;
  }

  function takeHead(): boolean {
    const at = rest.indexOf(HEAD_END);
    if (at < 0) {
      if (rest.length > MAX_HEAD_BYTES) throw new Error('the head of the answer has no end');
      return false;
    }
    const [first = '', ...lines] = rest.toString('latin1', 0, at).split('\r\n');
    rest = rest.subarray(at + HEAD_END.length);
    const found = /^HTTP\/1\.[01] (\d{3})(?: |$)/.exec(first);
    if (found === null) throw new Error(`no HTTP answer: ${JSON.stringify(first.slice(0, 80))}`);
    status = Number(found[1]);
    headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
    part = bodyPart();
    return true;
  }

  function bodyPart(): Part {
    if (headers.get('transfer-encoding')?.toLowerCase().endsWith('chunked') === true) return 'chunk-size';
    const length = headers.get('content-length');
    if (length === undefined) return 'until-end';
    if (!/^\d{1,15}$/.test(length)) throw new Error(`no length of an answer: ${JSON.stringify(length.slice(0, 20))}`);
    wanted = Number(length);
    return 'length';
  }

  /** One step; 'more' when bytes are missing, 'done' when the response is whole. */
  function step(): 'more' | 'done' | 'on' {
    switch (part) {
      case 'head':
        if (!takeHead()) return 'more';
        return !options.expectsBody || status === 204 || status === 304 ? 'done' : 'on';
      case 'length':
        return takeBody() ? 'done' : 'more';
      case 'until-end':
        wanted = rest.length;
        takeBody();
        return 'more';
      case 'chunk-size': {
        const line = takeLine();
        if (line === undefined) return 'more';
        const digits = /^([0-9a-f]{1,8})(?:;|$)/i.exec(line.trim())?.[1];
        if (digits === undefined) throw new Error(`no size of a chunk: ${JSON.stringify(line.slice(0, 20))}`);
        wanted = Number.parseInt(digits, 16);
        part = wanted === 0 ? 'trailer' : 'chunk';
        return 'on';
      }
      case 'chunk':
        if (!takeBody()) return 'more';
        part = 'chunk-end';
        return 'on';
      case 'chunk-end': {
        const line = takeLine();
        if (line === undefined) return 'more';
        if (line !== '') throw new Error('a chunk is longer than it said');
        part = 'chunk-size';
        return 'on';
      }
      case 'trailer': {
        const line = takeLine();
        return line === undefined ? 'more' : line === '' ? 'done' : 'on';
      }
    }
  }

  return {
    push(chunk) {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      for (;;) {
        const result = step();
        if (result === 'more') return undefined;
        if (result === 'done') return whole(true);
      }
    },
    end() {
      if (part === 'until-end') return whole(false);
      throw new Error(part === 'head' ? 'the connection ended before an answer' : `the answer was cut short after ${size} bytes`);
    },
  };
}
