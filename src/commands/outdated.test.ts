import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RegistryApi } from '../adapters/registry-api.ts';
import type { CommandContext } from './context.ts';
import { listOutdated } from './outdated.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const CONTEXT = { root: '.', clock: { now: () => Date.UTC(2026, 10, 26) } } as unknown as CommandContext;

/** Tags by repository: the edge of the internet. As Docker Hub: every repository wants a token that anybody gets, lists come in pages of two. */
const TAGS: Readonly<Record<string, readonly string[]>> = {
  'library/caddy': ['2.11.3-alpine', '2.11.4-alpine', '2.11.5', '2.11.5-alpine', '3.0.0-beta.1-alpine'],
  'library/postgres': ['17.11', '18.1'],
  'grafana/loki': ['3.7.8'],
  'prom/prometheus': [],
};
let server: Server;
let url = '';
let asked: string[] = [];
beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', url);
    asked.push(`${request.method} ${request.url}`);
    if (pathname === '/token') return response.end(JSON.stringify({ token: `for ${searchParams.get('scope')}` }));
    const [, repository = '', manifest] = /^\/v2\/(.+?)\/(?:tags\/list|manifests\/(.+))$/.exec(pathname) ?? [];
    const scope = `repository:${repository}:pull`;
    if (request.headers.authorization !== `Bearer for ${scope}`) {
      const challenge = `Bearer realm="${url}/token",service="test",scope="${scope}"`;
      return response.writeHead(401, { 'www-authenticate': challenge }).end('{}');
    }
    const tags = TAGS[repository];
    if (tags === undefined) return response.writeHead(404).end('{}');
    if (manifest !== undefined) return response.writeHead(200, { 'docker-content-digest': DIGEST }).end();
    const from = searchParams.has('last') ? tags.indexOf(searchParams.get('last') ?? '') + 1 : 0;
    const page = tags.slice(from, from + 2);
    const more = from + 2 < tags.length ? { link: `</v2/${repository}/tags/list?n=2&last=${page.at(-1)}>; rel="next"` } : {};
    return response.writeHead(200, more).end(JSON.stringify({ name: repository, tags: tags.length === 0 ? null : page }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

test('every image is judged by its own variant and rules; a registry without it is told, not hidden', async () => {
  const rows = await listOutdated(CONTEXT, new RegistryApi({ mirror: url }));
  const row = (image: string) => rows.filter((each) => each.image === image);
  expect(row('caddy')).toEqual([
    { image: 'caddy', tag: '2.11.4-alpine', stacks: ['infra-core/caddy'], state: 'outdated', next: '2.11.5-alpine', digest: DIGEST },
  ]);
  expect(row('postgres')).toEqual([
    {
      image: 'postgres',
      tag: '17.11',
      stacks: ['dev-tools/gitea', 'infra-core/authentik', 'infra-core/infisical'],
      state: 'held',
      note: '17.11 → 18.1 leaves 17',
    },
  ]);
  expect(row('grafana/loki')).toMatchObject([{ state: 'newest' }]);
  expect(row('prom/prometheus')).toMatchObject([{ state: 'newest' }]);
  expect(row('gitea/gitea')).toMatchObject([{ state: 'unknown', note: 'the registry has no such image' }]);
  expect(rows.map((each) => each.image)).toEqual([...rows.map((each) => each.image)].sort());
  // Three pages, one token: 401 and its answer come once per repository.
  expect(asked.filter((each) => each.includes('/caddy/tags/')).length).toBe(4);
});

test('a registry that is down, or lies, costs its rows and nothing else', async () => {
  const image = { registry: 'docker.io', repository: 'a/b', name: 'a/b', tag: '1', digest: undefined };
  await expect(new RegistryApi({ mirror: 'http://127.0.0.1:1' }).tags(image)).rejects.toThrow('127.0.0.1:1 cannot be reached');
  const rows = await listOutdated(CONTEXT, { tags: () => Promise.reject(new Error('down')), digest: () => Promise.reject(new Error('x')) });
  expect(new Set(rows.map((each) => `${each.state} ${each.note}`))).toEqual(new Set(['unknown down']));
  server.removeAllListeners('request');
  server.on('request', (_request, response) => response.end('<html>'));
  await expect(new RegistryApi({ mirror: url }).tags(image)).rejects.toThrow('the registry gives no list of tags');
  await expect(new RegistryApi({ mirror: url }).digest(image, '1')).rejects.toThrow('the registry names no digest');
});
