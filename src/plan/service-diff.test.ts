import { describe, expect, test } from 'vitest';
import { composeRules } from './compose-rules.ts';
import { diffServices, imageChange } from './service-diff.ts';

type Values = Readonly<Record<string, unknown>>;

function texts(before: object, after: object): readonly string[] {
  const rules = composeRules('2.40.3');
  return diffServices(before as Values, after as Values, rules).map((each) => each.text);
}

describe('what changed between two renderings of a service', () => {
  test.each<[string, object, object, readonly string[]]>([
    ['nothing', { image: 'a:1' }, { image: 'a:1' }, []],
    ['keys that need no container', { scale: 1 }, { scale: 2, build: {}, depends_on: {}, profiles: [], pull_policy: 'x' }, []],
    [
      'environment names, never values',
      { environment: { A: 'secret-1', B: '1' } },
      { environment: { A: 'secret-2', C: 'secret-3' } },
      ['environment A changed (value hidden)', 'environment B removed', 'environment C added'],
    ],
    ['a variable without value', { environment: { A: null } }, { environment: { A: '1' } }, ['environment A changed (value hidden)']],
    ['a name of the prototype', { environment: {} }, { environment: { constructor: '1' } }, ['environment constructor added']],
    [
      'ports',
      { ports: [{ target: 80, published: '8080', protocol: 'tcp' }] },
      { ports: [{ target: 80, published: '8081', protocol: 'udp', host_ip: '127.0.0.1' }] },
      ['port 127.0.0.1:8081:80/udp added', 'port 8080:80 removed'],
    ],
    ['mounts', { volumes: [{ target: '/a' }] }, { volumes: [{ target: '/a', read_only: true }] }, ['mount /a changed']],
    ['secrets', { secrets: [] }, { secrets: [{ source: 'db', target: 'db' }] }, ['secret db added']],
    ['labels', { labels: { a: '1' } }, { labels: { a: '2', b: '1' } }, ['label a changed', 'label b added']],
    ['the content label alone has its own words', { labels: { 'fairlead.content': '1' } }, { labels: { 'fairlead.content': '2' } }, []],
    ['networks', { networks: { a: null } }, { networks: { a: { aliases: ['x'] } } }, ['network a changed']],
    ['health check', { healthcheck: { test: ['a'] } }, {}, ['healthcheck removed']],
    ['command', { command: ['--password', 'x'] }, { command: ['--password', 'y'] }, ['command changed']],
    ['limits', { deploy: { resources: { limits: { memory: '1' } } } }, { deploy: { resources: {} } }, ['limits changed']],
    ['deploy', {}, { deploy: {} }, ['deploy added']],
    ['replicas alone', { deploy: { replicas: 1 } }, { deploy: { replicas: 2 } }, []],
    ['any other key', { restart: 'always' }, { restart: 'no' }, ['restart changed']],
  ])('%s', (_name, before, after, expected) => {
    expect(texts(before, after)).toEqual(expected);
  });
});

describe('a changed image', () => {
  test.each([
    ['caddy:2.11.3', 'caddy:2.11.4', 'image 2.11.3 → 2.11.4'],
    ['caddy', 'caddy:2', 'image latest → 2'],
    ['reg:5000/a', 'reg:5000/a:1', 'image latest → 1'],
    ['a/b:1', 'a/c:1', 'image a/b:1 → a/c:1'],
    [`a:1@sha256:${'1'.repeat(64)}`, `a:1@sha256:${'2'.repeat(64)}`, 'image a:1 digest @sha256:111111111111 → @sha256:222222222222'],
    [undefined, 'a:1', 'image none → a:1'],
  ])('%s to %s', (before, after, text) => {
    expect(imageChange(before, after)).toBe(text);
  });
});
