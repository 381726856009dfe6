import { expect, test } from 'vitest';
import { parseImage } from './reference.ts';
import { compareVersions, isPreRelease, isSameVariant, parseVersion } from './version.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;

test.each([
  ['postgres:17.11', 'docker.io', 'library/postgres', 'postgres', '17.11', undefined],
  ['docker.io/library/postgres:17', 'docker.io', 'library/postgres', 'postgres', '17', undefined],
  ['index.docker.io/grafana/loki:3.7.8', 'docker.io', 'grafana/loki', 'grafana/loki', '3.7.8', undefined],
  [`ghcr.io/goauthentik/server:2026.8.3@${DIGEST}`, 'ghcr.io', 'goauthentik/server', 'ghcr.io/goauthentik/server', '2026.8.3', DIGEST],
  ['localhost:5000/a/b', 'localhost:5000', 'a/b', 'localhost:5000/a/b', undefined, undefined],
  ['localhost/a', 'localhost', 'a', 'localhost/a', undefined, undefined],
])('%s is read as Docker reads it', (text, registry, repository, name, tag, digest) => {
  expect(parseImage(text)).toEqual({ registry, repository, name, tag, digest });
});

test.each(['', 'Nginx:1', 'a b', 'a:', '-x:1', 'a@sha256:12', `a:${'1'.repeat(129)}`])('%j is no image reference', (text) => {
  expect(parseImage(text)).toBeUndefined();
});

test('versions are compared by their numbers, and told from other tags', () => {
  const sorted = ['v0.165.16', '2.5.3-slim', '7.2.16-alpine', '10', '17.9', '17.11', '2026.2.10', '2026.10'];
  const shuffled = [...sorted].reverse();
  const version = (text: string) => parseVersion(text) ?? { prefix: '', numbers: [], suffix: '' };
  expect(shuffled.sort((a, b) => compareVersions(version(a), version(b)))).toEqual(sorted);
  for (const tag of ['latest', 'alpine', 'version-1', 'sha-0a1b2c', '', '1.2.3.4.5.6.7']) expect(parseVersion(tag)).toBeUndefined();
});

test('a variant is prefix, suffix and how many numbers', () => {
  const pairs = [
    ['1.2.3-alpine', '1.2.4-alpine', true],
    ['1.2.3-alpine', '1.2.4', false],
    ['1.2.3', '1.2', false],
    ['v1.2', '1.2', false],
  ] as const;
  for (const [left, right, same] of pairs) {
    const [a, b] = [parseVersion(left), parseVersion(right)];
    expect([left, right, a !== undefined && b !== undefined && isSameVariant(a, b)]).toEqual([left, right, same]);
  }
});

test('pre-releases are told by their suffix, variants are not', () => {
  const all = [
    '1.19.0-rc.3',
    '2.0.0-beta1',
    '1.27.0-rc0',
    '3.0-dev',
    '1.2-nightly',
    '1.0rc1',
    '7.2.16-alpine',
    '28.1.0-rootless',
    '3.0-prefork',
    '1.0',
  ];
  expect(all.filter((tag) => isPreRelease(parseVersion(tag) ?? { prefix: '', numbers: [], suffix: '' }))).toEqual(all.slice(0, 6));
});
