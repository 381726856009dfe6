import { describe, expect, test } from 'vitest';
import type { EngineContainer, ObservedVm } from '../model/observed.ts';
import type { EngineResponse } from '../ports/remote.ts';
import { answer } from './shadow-engine.ts';
import { makeWorld, type ShadowAnswer, type ShadowWorld } from './shadow-world.ts';

const ID = 'c'.repeat(64);
const NET = 'e'.repeat(64);

function container(change: Partial<EngineContainer> = {}): EngineContainer {
  return {
    Id: ID,
    Names: ['/web-a-1'],
    Image: 'i:1',
    ImageID: 'sha256:1',
    Created: 1,
    Labels: { 'com.docker.compose.project': 'web' },
    State: 'running',
    Status: 'Up',
    Ports: [],
    NetworkSettings: { Networks: { web_default: { NetworkID: NET } } },
    Mounts: [{ Type: 'volume', Name: 'web_data' }],
    HostConfig: {},
    ...change,
  };
}

interface Seed {
  readonly containers?: readonly EngineContainer[];
  readonly read?: (path: string) => EngineResponse;
  readonly exists?: boolean;
}

function world(seed: Seed = {}): ShadowWorld & { readonly reads: string[] } {
  const observed: ObservedVm = {
    vm: 'infra',
    readAt: '2026-11-24T03:00:00.000Z',
    engine: { version: '28.0.0', apiVersion: '1.48' },
    compose: { version: '2.40.3', stamp: '/x:1:2' },
    disk: { images: 1, releases: 1 },
    containers: seed.containers ?? [container()],
    networks: [{ Id: NET, Name: 'web_default', Driver: 'bridge' }],
    volumes: [{ Name: 'web_data', Driver: 'local' }],
    images: [],
    stacks: {},
  };
  const reads: string[] = [];
  const made = makeWorld(
    observed,
    async (path) => {
      reads.push(path);
      return (
        seed.read?.(path) ??
        (path.startsWith('/images/i:') ? { status: 200, body: { Id: 'sha256:1' } } : { status: 404, body: { message: 'no' } })
      );
    },
    async () => seed.exists ?? true,
  );
  return Object.assign(made, { reads });
}

async function ask(on: ShadowWorld, line: string, body: Record<string, unknown> = {}): Promise<ShadowAnswer> {
  const [method = '', url = ''] = line.split(' ');
  const parsed = new URL(url, 'http://engine');
  return await answer(on, { method, path: decodeURIComponent(parsed.pathname), url, query: parsed.searchParams, body });
}

describe('writes', () => {
  test.each([
    'POST /containers/web-a-1/exec',
    'POST /containers/web-a-1/update',
    'POST /build',
    'POST /session',
    'POST /images/prune',
    'DELETE /images/i:1',
    'POST /containers/prune',
    'POST /swarm/init',
    'PUT /volumes/web_data',
    'GET /containers/web-a-1/logs?follow=1',
    'POST /containers/web-a-1/attach',
  ])('%s is recorded as unsupported, answered 501 and goes nowhere', async (line) => {
    const on = world();
    expect((await ask(on, line)).status).toBe(501);
    expect(on.deeds).toEqual([{ deed: 'unsupported', name: line.replace(/\?.*/, '') }]);
    expect(on.reads).toEqual([]);
  });

  test('a recreate is create, stop, remove, rename, and the lists follow', async () => {
    const on = world();
    const temporary = `${ID.slice(0, 12)}_web-a-1`;
    const labels = { 'com.docker.compose.replace': ID };
    const made = await ask(on, `POST /containers/create?name=${temporary}`, { Image: 'i:1', Labels: labels });
    expect(made.status).toBe(201);
    expect((await ask(on, `POST /containers/${ID}/stop`)).status).toBe(204);
    expect((await ask(on, `DELETE /containers/${ID}`)).status).toBe(204);
    expect((await ask(on, `POST /containers/${temporary}/rename?name=web-a-1`)).status).toBe(204);
    expect(on.deeds.map((deed) => deed.deed)).toEqual(['container-create', 'container-stop', 'container-remove', 'container-rename']);
    expect(on.deeds[0]).toMatchObject({ name: temporary, replaces: ID });
    const list = await ask(on, 'GET /containers/json?all=1');
    expect(list.body).toMatchObject([{ Names: ['/web-a-1'], State: 'created' }]);
    expect(on.reads.filter((path) => !path.startsWith('/images/'))).toEqual([]);
  });

  test('before Compose labelled what is replaced, the temporary name tells', async () => {
    const on = world();
    await ask(on, `POST /containers/create?name=${ID.slice(0, 12)}_web-a-1`, { Image: 'i:1' });
    expect(on.deeds[0]).toMatchObject({ deed: 'container-create', replaces: ID });
  });

  test.each([
    ['a taken container name', 'POST /containers/create?name=web-a-1', { Image: 'i:1' }, 409],
    ['a missing image', 'POST /containers/create?name=x', { Image: 'none:1' }, 404],
    ['removing a running container', `DELETE /containers/${ID}`, {}, 409],
    ['renaming onto itself is fine', `POST /containers/${ID}/rename?name=web-a-1`, {}, 204],
    ['removing a network in use', 'DELETE /networks/web_default', {}, 403],
    ['removing a volume in use', 'DELETE /volumes/web_data', {}, 409],
    ['a network that exists', 'POST /networks/create', { Name: 'web_default' }, 409],
    ['a container that is not there', 'POST /containers/nobody/stop', {}, 404],
    ['stopping what is stopped', 'POST /containers/web-b-1/stop', {}, 304],
    ['starting what is paused', 'POST /containers/web-p-1/start', {}, 409],
    ['starting without its network', 'POST /containers/web-n-1/start', {}, 404],
  ])('%s is answered as the Engine would', async (_name, line, body, status) => {
    const more = [
      container(),
      container({ Id: 'b'.repeat(64), Names: ['/web-b-1'], State: 'exited' }),
      container({ Id: 'd'.repeat(64), Names: ['/web-p-1'], State: 'paused' }),
      container({
        Id: 'f'.repeat(64),
        Names: ['/web-n-1'],
        State: 'exited',
        NetworkSettings: { Networks: { gone: { NetworkID: 'gone' } } },
      }),
    ];
    expect((await ask(world({ containers: more }), line, body)).status).toBe(status);
  });

  test('a bind source that will not be there is refused', async () => {
    const body = { Image: 'i:1', HostConfig: { Mounts: [{ Type: 'bind', Source: '/nowhere', Target: '/x' }] } };
    expect((await ask(world({ exists: false }), 'POST /containers/create?name=x', body)).status).toBe(400);
    expect((await ask(world({ exists: true }), 'POST /containers/create?name=x', body)).status).toBe(201);
  });
});

describe('API 1.44 and later', () => {
  test('all networks of a create are attached at once', async () => {
    const on = world();
    await ask(on, 'POST /networks/create', { Name: 'web_extra' });
    const body = { Image: 'i:1', NetworkingConfig: { EndpointsConfig: { web_default: { Aliases: ['a'] }, web_extra: null } } };
    await ask(on, 'POST /containers/create?name=x', body);
    const list = await ask(on, 'GET /containers/json?all=true&filters={"name":["x"]}');
    const [made] = Array.isArray(list.body) ? list.body : [];
    expect(made).toMatchObject({ NetworkSettings: { Networks: { web_default: { NetworkID: NET, Aliases: ['a'] } } } });
    expect(Object.keys((made as EngineContainer).NetworkSettings.Networks)).toEqual(['web_default', 'web_extra']);
  });
});

describe('reads', () => {
  test.each([
    ['label with value', '{"label":{"com.docker.compose.project=web":true}}', 1],
    ['label of old clients', '{"label":["com.docker.compose.project=web"]}', 1],
    ['another project', '{"label":["com.docker.compose.project=other"]}', 0],
    ['label without value', '{"label":["com.docker.compose.project"]}', 1],
    ['a key of Object.prototype', '{"label":["constructor"]}', 0],
    ['broken filters', '{', 1],
  ])('containers by %s', async (_name, filters, count) => {
    const list = await ask(world(), `GET /containers/json?all=1&filters=${encodeURIComponent(filters)}`);
    expect(list.body).toHaveLength(count);
  });

  test('a container that was only stopped here is inspected as stopped', async () => {
    const on = world({
      read: () => ({ status: 200, body: { Id: ID, Name: '/web-a-1', State: { Status: 'running', Running: true }, Config: { X: 1 } } }),
    });
    await ask(on, `POST /containers/${ID}/stop`);
    const seen = await ask(on, 'GET /containers/web-a-1/json');
    expect(seen.body).toMatchObject({ State: { Status: 'exited', Running: false }, Config: { X: 1 } });
  });

  test('what the shadow does not hold is read from the real Engine as it was asked', async () => {
    const on = world({ read: () => ({ status: 200, body: { Arch: 'x' } }) });
    expect((await ask(on, 'GET /info?x=1')).body).toEqual({ Arch: 'x' });
    expect(on.reads).toEqual(['/info?x=1']);
  });
});

describe('pulls', () => {
  const local = { status: 200, body: { Id: 'sha256:1', RepoDigests: ['i@sha256:aa'] } };
  test.each([
    ['the registry has the same digest', { status: 200, body: { Descriptor: { digest: 'sha256:aa' } } }, true],
    ['the registry has another digest', { status: 200, body: { Descriptor: { digest: 'sha256:bb' } } }, false],
    ['the registry cannot be asked', { status: 500, body: { message: 'x' } }, false],
  ])('%s', async (_name, registry, same) => {
    const on = world({
      read: (path) =>
        path.startsWith('/distribution/') ? registry : path === '/version' ? { status: 200, body: { Os: 'linux', Arch: 'arm64' } } : local,
    });
    expect((await ask(on, 'POST /images/create?fromImage=docker.io%2Flibrary%2Fi&tag=1')).status).toBe(200);
    const image = (await ask(on, 'GET /images/i:1/json')).body;
    expect(on.deeds).toEqual([{ deed: 'image-pull', name: 'i:1' }]);
    expect(image).toMatchObject(same ? { Id: 'sha256:1' } : { Os: 'linux', Architecture: 'arm64' });
  });

  test('an image that nobody has is there after its pull, without asking a registry', async () => {
    const on = world();
    await ask(on, 'POST /images/create?fromImage=ghcr.io%2Fx%2Fy&tag=2');
    expect((await ask(on, 'POST /containers/create?name=n', { Image: 'ghcr.io/x/y:2' })).status).toBe(201);
    expect(on.reads.some((path) => path.startsWith('/distribution'))).toBe(false);
  });
});
