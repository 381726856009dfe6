import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addConnector, setConfig } from '../../lab/cloudflare/account.ts';
import { failureOf, RoutesWorld } from '../../lab/cloudflare/routes-world.ts';
import type { Fault } from '../../lab/cloudflare/server.ts';

let world: RoutesWorld;

beforeEach(async () => {
  world = await RoutesWorld.start();
});

afterEach(async () => {
  expect(world.api.mismatches).toEqual([]);
  await world[Symbol.asyncDispose]();
});

describe('applying routes while something fails', () => {
  it.each(['rejects', 'lags'] as const)('goes back when a connector %s', async (takes) => {
    addConnector(world.live, takes);
    expect(await failureOf(world.apply(world.declare('a')))).toContain('connector-behind');
    expect(world.names()).toEqual([]);
  });

  it('goes on with a warning when no connector says its version', async () => {
    world.live.connectors.length = 0;
    addConnector(world.live, 'silent');
    expect((await world.apply(world.declare('a'))).findings.map((each) => each.severity)).toEqual(['warning']);
  });

  it('refuses to begin without a connector', async () => {
    world.live.connectors.length = 0;
    expect(await failureOf(world.apply(world.declare('a')))).toEqual(['tunnel-unusable']);
    expect(world.live.version).toBe(1);
  });

  it('takes a lost answer to a landed PUT for what it is', async () => {
    world.inject('PUT', { kind: 'drop', when: 'after' });
    expect((await world.apply(world.declare('a'))).version).toBe(2);
    expect(world.api.log.filter((each) => each.startsWith('PUT')).length).toBe(1);
  });

  it('looks before it sends a PUT again that never arrived', async () => {
    world.inject('PUT', { kind: 'drop', when: 'before' });
    expect((await world.apply(world.declare('a'))).version).toBe(2);
  });

  it('takes a lost answer to a landed batch for what it is', async () => {
    world.inject('batch', { kind: 'drop', when: 'after' });
    await world.apply(world.declare('a'));
    expect([world.names(), world.record?.dns.length]).toEqual([['a.example.org'], 1]);
  });

  it('stops and touches nothing more when another writer was in between', async () => {
    const other = { ingress: [{ hostname: 'x.example.org', service: 'http://127.0.0.1:1' }, { service: 'http_status:404' }] };
    world.inject('PUT', { kind: 'first', run: () => setConfig(world.live, other) });
    expect(await failureOf(world.apply(world.declare('a')))).toEqual(['route-conflict']);
    expect(world.names()).toEqual([]);
  });

  it('changes nothing and leaves no trace when the limit is used up at the first write', async () => {
    world.inject('PUT', { kind: 'limit', retryAfter: 240 });
    expect(await failureOf(world.apply(world.declare('a')))).toEqual(['cloudflare-limit']);
    expect([world.live.version, world.record?.intent]).toEqual([1, undefined]);
  });

  it.each([
    ['the first PUT', 'PUT', 4],
    ['the DNS batch', 'batch', 4],
    ['reading connectors', 'connections', 3],
  ])('ends in the old state or finishes on the next run when %s keeps failing', async (_, line, times) => {
    await world.apply(world.declare('a'));
    const before = world.visible();
    world.inject(line, ...Array.from({ length: times }, (): Fault => ({ kind: 'status', status: 500 })));
    await failureOf(world.apply(world.declare('b')));
    expect(world.visible()).toEqual(before);
    world.api.fault = () => undefined;
    await world.apply(world.declare('b'));
    expect([world.hosts(), world.names()]).toEqual([['b.example.org', ''], ['b.example.org']]);
  });

  it('finishes after a crash at any request, and nothing of ours is left over', async () => {
    for (let crashAt = 1; ; crashAt += 1) {
      setConfig(world.live, { ingress: [{ service: 'http_status:404' }] });
      world.api.account.zones.get('zone')?.records.splice(0);
      world.record = undefined;
      world.api.fault = () => undefined;
      await world.apply(world.declare('a'));
      let seen = 0;
      world.api.fault = () => {
        seen += 1;
        if (seen === crashAt) throw new Error('crash');
        return undefined;
      };
      const crashed = await world.crash(world.declare('b'), () => seen >= crashAt);
      world.api.mismatches.splice(0);
      world.api.fault = () => undefined;
      if (!crashed) break;
      await world.apply(world.declare('b'));
      expect({ crashAt, hosts: world.hosts(), names: world.names() }).toEqual({
        crashAt,
        hosts: ['b.example.org', ''],
        names: ['b.example.org'],
      });
      expect(await world.store.read()).toMatchObject({ intent: undefined, rules: [{ entry: { hostname: 'b.example.org' } }] });
    }
  });
});
