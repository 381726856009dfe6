import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addRecord, setConfig } from '../../lab/cloudflare/account.ts';
import { ADDRESS, failureOf, RoutesWorld } from '../../lab/cloudflare/routes-world.ts';
import { createVisitor } from '../adapters/cloudflare-probe.ts';

let world: RoutesWorld;

beforeEach(async () => {
  world = await RoutesWorld.start();
});

afterEach(async () => {
  expect(world.api.mismatches).toEqual([]);
  await world[Symbol.asyncDispose]();
});

describe('applying routes', () => {
  it('brings names up, changes them and takes them away, each verified through the edge', async () => {
    const first = await world.apply(world.declare('a', 'b'));
    expect([first.version, first.checks.map((each) => each.verdict)]).toEqual([2, ['ok', 'ok']]);
    expect([world.hosts(), world.names()]).toEqual([
      ['a.example.org', 'b.example.org', ''],
      ['a.example.org', 'b.example.org'],
    ]);
    const second = await world.apply(world.declare('b'));
    expect([second.version, world.hosts(), world.names()]).toEqual([3, ['b.example.org', ''], ['b.example.org']]);
    expect((await world.apply(world.declare('b'))).changed).toBe(false);
    expect(world.record?.dns.map((each) => each.name)).toEqual(['b.example.org']);
  });

  it('never makes a name before its rule, and never drops a rule before its name', async () => {
    await world.apply(world.declare('a'));
    world.api.log.length = 0;
    await world.apply(world.declare('b'));
    expect(world.api.log.filter((each) => !each.startsWith('GET')).map((each) => each.replace(/.*\//, ''))).toEqual([
      'configurations',
      'batch',
      'batch',
      'configurations',
    ]);
  });

  it("keeps others' rules and records", async () => {
    setConfig(world.live, {
      ingress: [{ hostname: 'x.example.org', service: world.origin }, { service: 'http_status:404' }],
    });
    addRecord(world.api.account, 'zone', { name: 'x.example.org', content: ADDRESS });
    await world.apply(world.declare('a'));
    await world.apply(world.declare());
    expect([world.hosts(), world.names()]).toEqual([['x.example.org', ''], ['x.example.org']]);
  });

  it('demands a login of Cloudflare Access in the rule itself', async () => {
    const done = await world.apply(world.declare(world.route('a.example.org', 'access')));
    expect(done.checks[0]?.text).toContain('team.cloudflareaccess.com');
  });

  it('treats a guarded name that answers without a login as an incident and goes back', async () => {
    const before = world.visible();
    expect(await failureOf(world.apply(world.declare(world.route('a.example.org', 'forward-auth'))))).toEqual([
      'route-exposed',
      'rolled-back',
    ]);
    expect(world.visible()).toEqual(before);
    world.answers['a.example.org'] = { status: 302, location: 'https://auth.example.org/login' };
    expect((await world.apply(world.declare(world.route('a.example.org', 'forward-auth')))).checks[0]?.verdict).toBe('ok');
  });

  it('goes back when a new name does not answer', async () => {
    await world.apply(world.declare('a'));
    const before = world.visible();
    world.answers['b.example.org'] = { status: 502 };
    expect(await failureOf(world.apply(world.declare('a', 'b')))).toEqual(['route-unreachable', 'rolled-back']);
    expect(world.visible()).toEqual(before);
    expect(world.record?.rules.map((each) => each.entry.hostname)).toEqual(['a.example.org']);
  });

  it('does not mind a name that was down before', async () => {
    await world.apply(world.declare('a'));
    world.answers['a.example.org'] = { status: 502 };
    expect((await world.apply(world.declare('a', 'b'))).checks.map((each) => each.verdict)).toEqual(['unreachable', 'ok']);
  });

  it('sends more records than a batch takes in parts', async () => {
    const many = Array.from({ length: 250 }, (_, index) => `n${index}`);
    world.api.log.length = 0;
    await world.apply(world.declare(...many));
    expect(world.names().length).toBe(250);
    expect(world.api.log.filter((each) => each.endsWith('batch')).length).toBe(2);
  });

  it('never fails a visitor of a name that exists before and after', async () => {
    await world.apply(world.declare('a', 'b', 'd'));
    const { visit } = createVisitor({ edge: world.edgeUrl, timeoutMs: 3000 });
    let busy = true;
    const visiting = (async () => {
      const seen: string[] = [];
      while (busy) seen.push(JSON.stringify(await visit('a.example.org', '/')));
      return seen;
    })();
    await world.apply(world.declare('c', 'a', 'b'));
    await world.apply(world.declare('b', 'a'));
    busy = false;
    const seen = await visiting;
    expect(seen.length).toBeGreaterThan(3);
    expect([...new Set(seen)]).toEqual([JSON.stringify({ kind: 'answer', status: 200 })]);
  });
});
