import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { Forge } from '../ports/forge.ts';
import { createGiteaForge } from './gitea-forge.ts';

const MARKER = '<!-- fairlead:plan -->';

interface Call {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
}

/** Gitea's comments of one issue; hooks make it misbehave. */
interface Gitea {
  readonly calls: Call[];
  readonly comments: { id: number; body: string }[];
  /** Answers instead of the routes when it returns true. */
  before: (call: Call, response: ServerResponse) => boolean;
  /** True: `limit` and `page` are honoured; false: the list comes whole, as Gitea does it for comments. */
  paged: boolean;
}

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

test('the first plan of a pull request makes one comment', async () => {
  const { gitea, forge, findings } = await start();
  await forge.upsertComment(7, MARKER, `${MARKER}\nplan`);
  expect(gitea.comments).toEqual([{ id: 1, body: `${MARKER}\nplan` }]);
  expect(findings).toEqual([]);
});

test('a later plan edits that comment in place, also behind many others', async () => {
  for (const paged of [false, true]) {
    const { gitea, forge } = await start();
    gitea.paged = paged;
    for (let id = 1; id <= 120; id += 1) gitea.comments.push({ id, body: id === 110 ? `${MARKER}\nold` : `talk about ${MARKER}` });
    await forge.upsertComment(7, MARKER, `${MARKER}\nnew`);
    expect(gitea.comments).toHaveLength(120);
    expect(gitea.comments[109]).toEqual({ id: 110, body: `${MARKER}\nnew` });
    expect(gitea.calls.filter((call) => call.method === 'GET').length).toBe(paged ? 3 : 2);
    expect(gitea.calls[0]?.url).toBe('/api/v1/repos/shop/infra/issues/7/comments?limit=50&page=1');
  }
});

test('a comment that already says so is left alone', async () => {
  const { gitea, forge } = await start();
  gitea.comments.push({ id: 5, body: `${MARKER}\nsame` });
  await forge.upsertComment(7, MARKER, `${MARKER}\nsame`);
  expect(gitea.calls.map((call) => call.method)).toEqual(['GET']);
});

test('an edit that answers 204 without a body is a success', async () => {
  const { gitea, forge, findings } = await start();
  gitea.comments.push({ id: 5, body: `${MARKER}\nold` });
  gitea.before = ({ method }, response) => {
    if (method !== 'PATCH') return false;
    response.writeHead(204).end();
    return true;
  };
  await forge.upsertComment(7, MARKER, `${MARKER}\nnew`);
  expect(gitea.calls.map((call) => call.method)).toEqual(['GET', 'PATCH']);
  expect(findings).toEqual([]);
});

test('a comment of somebody who copied our marker is not ours: a new one is made', async () => {
  const { gitea, forge } = await start();
  gitea.comments.push({ id: 5, body: `${MARKER}\nfake` });
  gitea.before = ({ method }, response) => {
    if (method !== 'PATCH') return false;
    response.writeHead(403).end();
    return true;
  };
  await forge.upsertComment(7, MARKER, `${MARKER}\nplan`);
  expect(gitea.comments.map((comment) => comment.body)).toEqual([`${MARKER}\nfake`, `${MARKER}\nplan`]);
});

test("a fork's token may not write: that is a warning with the next step, at once", async () => {
  const { gitea, forge, findings } = await start();
  gitea.before = ({ method }, response) => {
    if (method !== 'POST') return false;
    response
      .writeHead(403, { 'content-type': 'application/json' })
      .end('{"message":"token does not have at least one of required scope(s)"}');
    return true;
  };
  await forge.upsertComment(7, MARKER, `${MARKER}\nplan`);
  expect(gitea.calls.filter((call) => call.method === 'POST')).toHaveLength(1);
  expect(findings).toMatchObject([
    {
      code: 'forge-failed',
      severity: 'warning',
      summary: 'The comment on pull request 7 was not written',
      hint: expect.stringContaining('pull-requests: write'),
    },
  ]);
});

test('a forge that restarts is waited for, and an answer that got lost makes no second comment', async () => {
  const { gitea, forge, findings } = await start();
  let failures = 0;
  gitea.before = (call, response) => {
    if (call.method === 'POST' && failures < 1) {
      // The comment was made, but the connection broke before we heard so.
      failures += 1;
      gitea.comments.push({ id: 1, body: (call.body as { body: string }).body });
      response.destroy();
      return true;
    }
    if (failures >= 1 && failures < 3) {
      failures += 1;
      response.writeHead(failures === 2 ? 502 : 429, { 'retry-after': '0' }).end('bad gateway');
      return true;
    }
    return false;
  };
  await forge.upsertComment(7, MARKER, `${MARKER}\nplan`);
  expect(gitea.comments).toEqual([{ id: 1, body: `${MARKER}\nplan` }]);
  expect(findings).toEqual([]);
});

test('a forge that stays away costs a warning, never an exception', async () => {
  const { gitea, forge, findings } = await start();
  gitea.before = (_call, response) => {
    response.writeHead(503).end();
    return true;
  };
  await forge.setStatus({ sha: 'abc', context: 'fairlead/plan/infra-core', state: 'success', description: 'd' });
  expect(gitea.calls).toHaveLength(4);
  expect(findings).toMatchObject([
    { code: 'forge-failed', severity: 'warning', summary: 'Commit status fairlead/plan/infra-core was not set' },
  ]);
});

test('a commit status is posted with its context, state, link and a one-line description', async () => {
  const { gitea, forge } = await start();
  await forge.setStatus({
    sha: 'abc',
    context: 'fairlead/deploy/infra-core',
    state: 'failure',
    description: 'x'.repeat(500),
    targetUrl: 'https://git.example.org/shop/infra/actions/runs/7',
  });
  expect(gitea.calls).toEqual([
    {
      method: 'POST',
      url: '/api/v1/repos/shop/infra/statuses/abc',
      body: {
        state: 'failure',
        context: 'fairlead/deploy/infra-core',
        description: 'x'.repeat(200),
        target_url: 'https://git.example.org/shop/infra/actions/runs/7',
      },
    },
  ]);
});

async function start(): Promise<{ gitea: Gitea; forge: Forge; findings: Diagnostic[] }> {
  const gitea: Gitea = { calls: [], comments: [], before: () => false, paged: false };
  server?.close();
  server = createServer((request, response) => void answer(gitea, request, response));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const findings: Diagnostic[] = [];
  const reporter = {
    group: () => undefined,
    endGroup: () => undefined,
    info: () => undefined,
    progress: () => undefined,
    diagnostic: (diagnostic: Diagnostic) => void findings.push(diagnostic),
    conclude: () => undefined,
  };
  const options = { baseUrl: `http://127.0.0.1:${port}/api/v1/`, owner: 'shop', repo: 'infra', token: 't0ken', reporter, waits: [1, 1, 1] };
  return { gitea, forge: createGiteaForge(options), findings };
}

async function answer(gitea: Gitea, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const call: Call = { method: request.method ?? '', url: request.url ?? '', body: text === '' ? undefined : JSON.parse(text) };
  gitea.calls.push(call);
  if (gitea.before(call, response)) return;
  const url = new URL(call.url, 'http://x');
  const sent = call.body as { body: string } | undefined;
  if (request.headers.authorization !== 'token t0ken') return send(response, 401, { message: 'no token' });
  if (call.method === 'GET' && url.pathname.endsWith('/issues/7/comments')) {
    const limit = Number(url.searchParams.get('limit'));
    const from = (Number(url.searchParams.get('page')) - 1) * limit;
    return send(response, 200, gitea.paged ? gitea.comments.slice(from, from + limit) : gitea.comments);
  }
  if (call.method === 'POST' && url.pathname.endsWith('/issues/7/comments')) {
    const comment = { id: gitea.comments.length + 1, body: sent?.body ?? '' };
    gitea.comments.push(comment);
    return send(response, 201, comment);
  }
  if (call.method === 'PATCH') {
    const comment = gitea.comments.find((each) => url.pathname.endsWith(`/comments/${each.id}`));
    if (comment !== undefined) comment.body = sent?.body ?? '';
    return send(response, comment === undefined ? 404 : 200, comment ?? { message: 'not found' });
  }
  // Gitea's answer to a commit status carries `status`, not `state`.
  return send(response, 201, { id: 1, status: 'success' });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
