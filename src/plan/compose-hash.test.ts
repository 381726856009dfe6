// Hashes against what real Compose 2.40.3 wrote into the labels of containers, networks and volumes.
import { describe, expect, test } from 'vitest';
import { resolveReferences } from './borrow.ts';
import { networkHash, serviceHash, undoubleDollars, volumeHash } from './compose-hash.ts';
import { composeRules } from './compose-rules.ts';
import { parseRaw } from './raw-json.ts';
import { parseRendered, type RenderedService } from './rendered.ts';

// `docker compose config --format json`, without its white space; labels of the same project after `up`.
const RECORDED = `{"name":"p-rec","networks":{"front":{"name":"p-rec_front","driver_opts":{"com.docker.network.bridge.enable_icc":"true"},"ipam":{},"labels":{"n":"1"}}},"services":{"db":{"command":["sleep","1000"],"entrypoint":null,"image":"p-busy:1","networks":{"front":null}},"side":{"command":null,"depends_on":{"web":{"condition":"service_started","restart":true,"required":true}},"entrypoint":null,"image":"p-busy:1","network_mode":"service:web","volumes_from":["web:ro"]},"web":{"command":null,"depends_on":{"db":{"condition":"service_started","restart":true,"required":true}},"deploy":{"replicas":1,"resources":{"limits":{"cpus":0.5,"memory":"67108864"}},"placement":{}},"entrypoint":null,"environment":{"10":"ten","9":"nine","A":"1 $$ \\u003c\\u0026\\u003e é"},"healthcheck":{"test":["CMD","true"],"interval":"1m30s"},"image":"p-busy:1","labels":{"a.b":"x","q\\"":"\\\\"},"networks":{"front":{"aliases":["w"]}},"ports":[{"mode":"ingress","host_ip":"127.0.0.1","target":80,"published":"18200","protocol":"tcp"},{"mode":"ingress","target":81,"published":"18201","protocol":"udp"}],"scale":1,"volumes":[{"type":"volume","source":"data","target":"/data","volume":{}},{"type":"bind","source":"/tmp/p-fid/rec/f","target":"/f","read_only":true,"bind":{"create_host_path":true}}]}},"volumes":{"data":{"name":"p-rec_data","labels":{"x":"1"}}}}`;
const RULES = composeRules('2.40.3-3');
const WEB_ID = 'dd28654af5a48a39d03a1ae790440e31ad1e01200a41689078c5eb201da26282';

function service(name: string): RenderedService {
  const found = parseRendered(RECORDED).services.get(name);
  if (found === undefined) {
    throw new Error(`no service ${name}`);
  }
  return found;
}

describe('hashes of Compose', () => {
  test('a service with escapes, number-like keys, limits, ports and mounts has the hash of its label', () => {
    expect(serviceHash(service('web').raw, RULES)).toBe('fc055d172682060263cd4807227e8b6d583ce5d5330b7f7aad82248089c3f137');
  });

  test('a plain service has the hash of its label', () => {
    expect(serviceHash(service('db').raw, RULES)).toBe('42f0f88712dfe8191c9334d492200bac9ad65688e37a079370a00c778839f28c');
  });

  test('a borrowed namespace and borrowed volumes are hashed with the id of the other container', () => {
    const resolved = resolveReferences(service('side'), (parent) => (parent === 'web' ? WEB_ID : undefined));
    expect(serviceHash(service('side').raw, RULES, resolved)).toBe('9323b206e25557ca4d202716715493b0ace15f5df4276556100235f845688395');
  });

  test('a network and a volume have the hash of their label', () => {
    const { networks, volumes } = parseRendered(RECORDED);
    expect([...networks.values()].map((each) => networkHash(each.raw))).toEqual([
      '331f011ce0a06eb7d3a029c79c2fb44f53972d429eef7c48a81c0d7f79947760',
    ]);
    expect([...volumes.values()].map((each) => volumeHash(each.raw))).toEqual([
      '054fa781595368c1331a8a4f2f50778a51a20b390eb87e6dd918ea1e1344fe7b',
    ]);
  });

  test('what needs no new container leaves the hash alone', () => {
    const plain = parseRaw('{"image":"a","deploy":{}}');
    const more = parseRaw(
      '{"build":{},"depends_on":{"b":{}},"image":"a","profiles":["x"],"pull_policy":"always","scale":3,"deploy":{"replicas":2}}',
    );
    expect(serviceHash(more, RULES)).toBe(serviceHash(plain, RULES));
  });

  test.each([
    ['2.26.1-4', true, true],
    ['2.29.3', false, true],
    ['2.30.2', false, false],
    ['v2.40.3', false, false],
    ['unknown', false, false],
  ])('Compose %s hashes depends_on: %s, profiles: %s', (version, withDependencies, withProfiles) => {
    const hash = (text: string): string => serviceHash(parseRaw(text), composeRules(version));
    expect(hash('{"depends_on":{"b":{}},"image":"a"}') !== hash('{"image":"a"}')).toBe(withDependencies);
    expect(hash('{"image":"a","profiles":["x"]}') !== hash('{"image":"a"}')).toBe(withProfiles);
  });

  test('every doubled dollar becomes one', () => {
    expect(undoubleDollars('"$$x $$$$y"')).toBe('"$x $$y"');
  });
});
