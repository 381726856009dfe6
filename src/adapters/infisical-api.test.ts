import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyState, type FakeInfisical, type InfisicalFault, startFakeInfisical } from '../../lab/infisical/server.ts';
import { PipelineError } from '../errors/diagnostic.ts';
import { InfisicalApi, type InfisicalOptions } from './infisical-api.ts';

let fake: FakeInfisical;
let hidden: string[] = [];
let waited: number[] = [];
beforeEach(async () => {
  fake = await startFakeInfisical(emptyState());
  hidden = [];
  waited = [];
  fake.state.folders.get('/')?.set('TOKEN', 'value of the token');
  fake.state.folders.set('/apps/grafana', new Map([['ADMIN', 'line one\nline "two" $x ${y} \\ # ü🔑']]));
});
afterEach(async () => {
  expect(fake.mismatches).toEqual([]);
  await fake[Symbol.asyncDispose]();
});

function open(changes: Partial<InfisicalOptions> = {}): InfisicalApi {
  const { clientId, clientSecret, project, environment } = fake.state;
  return new InfisicalApi({
    source: { url: fake.url, project, environment, needs: [], maxAge: 0 },
    credentials: () => Promise.resolve({ clientId, clientSecret }),
    hide: (values) => void hidden.push(...values),
    timeoutMs: 5000,
    wait: (milliseconds) => Promise.resolve(waited.push(milliseconds)),
    ...changes,
  });
}

async function problemOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown) => thrown,
  );
  if (!(error instanceof PipelineError)) throw new Error(`expected a refusal, got ${String(error)}`);
  const [first] = error.diagnostics;
  return `${first?.code} ${first?.detail?.replace(fake.url, 'URL')}`;
}

/** The fault for every request that matches, `times` often. */
function fail(pattern: RegExp, fault: InfisicalFault, times = Number.POSITIVE_INFINITY): void {
  let left = times;
  fake.fault = (line) => (pattern.test(line) && left-- > 0 ? fault : undefined);
}

test('one login and one list per folder, values as they are, everything hidden, the token given back', async () => {
  {
    await using api = open();
    const [root, again] = await Promise.all([api.read('/'), api.read('/')]);
    expect([root.get('TOKEN')?.toString(), again]).toEqual(['value of the token', root]);
    expect((await api.read('/apps/grafana')).get('ADMIN')?.toString()).toBe('line one\nline "two" $x ${y} \\ # ü🔑');
    expect(fake.tokens.size).toBe(1);
    for (const each of ['value of the token', fake.state.clientSecret, ...fake.tokens]) expect(hidden).toContain(each);
  }
  expect(fake.tokens.size).toBe(0);
  expect(fake.log.map((line) => line.split('?')[0])).toEqual([
    'POST /api/v1/auth/universal-auth/login',
    'GET /api/v4/secrets',
    'GET /api/v4/secrets',
    'POST /api/v1/auth/token/revoke',
  ]);
  expect(fake.log.join('\n')).not.toContain(fake.state.clientSecret);
});

test.each<readonly [string, InfisicalFault, string]>([
  ['an error of its own', { kind: 'status', status: 503 }, 'infisical-down URL: it answers with status 503'],
  ['a broken connection', { kind: 'drop' }, 'infisical-down URL: UND_ERR_SOCKET'],
  ['a limit that lasts too long', { kind: 'limit', retryAfter: 60 }, 'infisical-down URL: it limits requests, for 60 s more'],
  ['another program in its place', { kind: 'text', text: '<html>Sign in' }, 'infisical-down URL: its answer holds no list of secrets'],
  [
    'an answer without an end',
    { kind: 'text', text: `"${'x'.repeat(9 * 1024 * 1024)}` },
    'infisical-down URL: its answer is larger than 8 MiB',
  ],
  ['a redirect to elsewhere', { kind: 'redirect', to: 'http://127.0.0.1:1/' }, 'infisical-down URL: it redirects elsewhere'],
])('%s is told after three tries at most', async (_name, fault, problem) => {
  fail(/v4\/secrets/, fault);
  await using api = open();
  expect(await problemOf(api.read('/'))).toBe(problem);
  expect(fake.log.filter((line) => line.includes('v4/secrets')).length).toBeLessThanOrEqual(3);
});

test('an answer that stops in the middle ends at the limit', async () => {
  fail(/v4\/secrets/, { kind: 'slow', milliseconds: 60_000 });
  await using api = open({ timeoutMs: 200 });
  expect(await problemOf(api.read('/'))).toBe('infisical-down URL: no answer within 0.2 s');
});

test('nobody there at all', async () => {
  const api = open({ source: { url: 'http://127.0.0.1:1', project: 'p', environment: 'prod', needs: [], maxAge: 0 } });
  expect(await problemOf(api.read('/'))).toMatch(/^infisical-down .*(ECONNREFUSED|bad port|the connection failed)/);
});

test('a short limit is waited for, a short failure tried again', async () => {
  fail(/v4\/secrets/, { kind: 'limit', retryAfter: 7 }, 1);
  expect((await open().read('/')).has('TOKEN')).toBe(true);
  fail(/v4\/secrets/, { kind: 'status', status: 502 }, 2);
  expect((await open().read('/')).has('TOKEN')).toBe(true);
  expect(waited).toEqual([7000, 500, 1000]);
});

test('a wrong login is tried once: three of them would lock the identity for everybody', async () => {
  const api = open({ credentials: () => Promise.resolve({ clientId: fake.state.clientId, clientSecret: 'wrong' }) });
  expect(await problemOf(api.read('/'))).toBe('infisical-denied URL: status 401 to the login');
  expect(await problemOf(api.read('/apps/grafana'))).toBe('infisical-denied URL: status 401 to the login');
  expect(fake.log).toHaveLength(1);
});

test.each<readonly [string, () => void, string]>([
  ['a right that was taken away', () => fail(/v4/, { kind: 'status', status: 403 }), 'status 403 to the list of secrets'],
  ['values that the identity may not see', () => Object.assign(fake.state, { hidden: true }), 'the identity may not read the values in /'],
  ['a folder that is not there', () => fake.state.folders.delete('/'), 'project, environment or folder is unknown'],
])('%s is a no, not an outage', async (_name, change, detail) => {
  change();
  expect(await problemOf(open().read('/'))).toBe(`infisical-denied URL: ${detail}`);
});

test('what an answer says never stands in an error', async () => {
  fail(/login/, { kind: 'status', status: 500 });
  const error = await open()
    .read('/')
    .catch((thrown) => thrown);
  expect(JSON.stringify(error)).not.toContain('Something went wrong');
  expect(JSON.stringify(error)).not.toContain(fake.state.clientSecret);
});
