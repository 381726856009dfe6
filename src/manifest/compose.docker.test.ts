// Our reading of compose.yaml against Compose itself: the same images, ports, mounts, networks and variables.
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DesiredService, DesiredStack } from '../model/desired.ts';
import { parseDotEnv } from './dotenv.ts';
import { interpolateText } from './interpolate.ts';
import { loadFleet } from './load.ts';
import { createSource } from './source.ts';
import { NOW, repository, writeRepository } from './test-repository.ts';

interface RenderedService {
  readonly image?: string;
  readonly container_name?: string;
  readonly network_mode?: string;
  readonly command?: readonly string[] | null;
  readonly ports?: readonly { readonly host_ip?: string; readonly published?: string; readonly protocol: string }[];
  readonly volumes?: readonly { readonly type: string; readonly source?: string; readonly target: string }[];
  readonly secrets?: readonly { readonly source: string }[];
}

/** What the machine's own Compose makes of the folder, with nothing but PATH in its environment. */
function renderWithCompose(directory: string): Readonly<Record<string, RenderedService>> {
  const args = ['compose', '--project-directory', directory, '-f', join(directory, 'compose.yaml'), 'config', '--format', 'json'];
  const text = execFileSync('docker', args, { env: { PATH: process.env['PATH'] ?? '', HOME: '/root' }, encoding: 'utf8' });
  // The one boundary of this test: Compose's own output.
  return (JSON.parse(text) as { services: Record<string, RenderedService> }).services;
}

function summarizeRendered(directory: string, services: Readonly<Record<string, RenderedService>>) {
  return Object.entries(services).map(([name, each]) => ({
    name,
    image: each.image,
    containerName: each.container_name,
    hostNetwork: each.network_mode === 'host',
    ports: (each.ports ?? [])
      .filter((port) => port.published !== undefined)
      .map((port) => `${port.host_ip ?? ''}:${port.published}/${port.protocol}`),
    binds: (each.volumes ?? [])
      .filter((mount) => mount.type === 'bind' && mount.source?.startsWith(`${directory}/`))
      .map((mount) => `${mount.source?.slice(directory.length + 1)}:${mount.target}`),
    secrets: (each.secrets ?? []).map((secret) => secret.source).sort(),
  }));
}

function summarizeDesired(services: readonly DesiredService[]) {
  return services.map((each) => ({
    name: each.name,
    image: each.image,
    containerName: each.containerName,
    hostNetwork: each.hostNetwork,
    ports: each.hostNetwork ? [] : each.ports.map((port) => `${port.hostAddress ?? ''}:${port.hostPort}/${port.protocol}`),
    binds: each.mounts.filter((mount) => mount.kind === 'bind').map((mount) => `${mount.source}:${mount.target}`),
    secrets: each.secrets,
  }));
}

async function compareStacks(root: string): Promise<number> {
  const { fleet, diagnostics } = await loadFleet(root, { now: NOW });
  expect(diagnostics.filter((each) => each.severity === 'error')).toEqual([]);
  const stacks: readonly DesiredStack[] = (fleet?.vms ?? []).flatMap((vm) => vm.stacks);
  for (const stack of stacks) {
    const rendered = renderWithCompose(stack.directory);
    expect({ stack: stack.name, services: summarizeDesired(stack.services) }).toEqual({
      stack: stack.name,
      services: summarizeRendered(stack.directory, rendered),
    });
  }
  return stacks.length;
}

test('every stack of this repository reads as Compose reads it', async () => {
  const root = join(import.meta.dirname, '../..');
  expect(existsSync(join(root, 'stacks'))).toBe(true);
  expect(await compareStacks(root)).toBeGreaterThan(10);
});

test('short and long forms, ranges, merges, variables and dotenv read as Compose reads them', async () => {
  await using written = await writeRepository(
    repository({
      'stacks/one/web/.env': [
        'PLAIN=one two # comment',
        "LITERAL='$PLAIN #x'",
        'DOUBLE="a\\tb ${PLAIN}"',
        'export TAG=1.29',
        'EMPTY=',
        'HASH=a#b',
        'MULTI="line1',
        'line2"',
        'REF=${TAG}.1',
        '',
      ].join('\n'),
      'stacks/one/web/site/index.html': 'x',
      'stacks/one/web/a.conf': 'x',
      'stacks/one/web/stack.yaml': 'secrets: { token: { owner: "0" } }\n',
      'stacks/one/web/compose.yaml': [
        'x-base: &base',
        '  image: nginx:${REF}',
        '  restart: always',
        '  volumes: [./site:/srv:ro, cache:/cache, /anonymous]',
        'services:',
        '  a:',
        '    <<: *base',
        '    container_name: the-a',
        '    command: ["$$HOME", "${PLAIN}", "${LITERAL}", "${DOUBLE}", "${EMPTY:-default}", "${EMPTY-kept}", "${HASH}", "${MULTI}"]',
        '    environment: { A: "${TAG:+set}", B: "${NOPE:+unset}", C: "${NOPE:-${TAG:-deep}}", D: "$TAG" }',
        '    secrets: [token]',
        '    ports:',
        '      - 8080:80',
        '      - "127.0.0.1:8081:81"',
        '      - "[::1]:8082:82"',
        '      - "9000-9002:9000-9002/udp"',
        '      - "127.0.0.1::99"',
        '      - "77"',
        '      - { target: 443, published: "8443", host_ip: 10.0.0.1, protocol: tcp }',
        '      - { target: 444, published: 8444 }',
        '  b:',
        '    <<: [*base, { image: "busybox:1", container_name: from-merge }]',
        '    network_mode: host',
        '    expose: [9100]',
        '    volumes:',
        '      - { type: bind, source: ./a.conf, target: /etc/a.conf, read_only: true }',
        '      - type: volume',
        '        source: cache',
        '        target: /cache',
        'volumes: { cache: { } }',
        'secrets: { token: { file: ./secrets/token } }',
        '',
      ].join('\n'),
    }),
  );
  expect(await compareStacks(written.root)).toBe(1);
});

test('variables and dotenv come out as Compose interpolates them', async () => {
  await using written = await writeRepository(repository());
  const directory = join(written.root, 'stacks/one/web');
  const env = [
    'PLAIN=one two # c',
    "LIT='$PLAIN #x'",
    'DBL="a\\tb ${PLAIN}"',
    'export TAG=1.29',
    'EMPTY=',
    'HASH=a#b',
    'MULTI="l1',
    'l2"',
    'REF=${TAG}.1',
  ];
  const words = [
    '$$HOME',
    '${PLAIN}',
    '${LIT}',
    '${DBL}',
    '${EMPTY:-d}',
    '${EMPTY-k}',
    '${HASH}',
    '${MULTI}',
    '${TAG:+set}',
    '${NO:+u}x',
    '${NO:-${TAG:-z}}',
    '$REF',
  ];
  writeFileSync(join(directory, '.env'), `${env.join('\n')}\n`);
  writeFileSync(join(directory, 'compose.yaml'), `services:\n  web:\n    image: a:1\n    command: ${JSON.stringify(words)}\n`);
  const { values } = parseDotEnv(createSource('.env', `${env.join('\n')}\n`));
  // `config` prints `$` doubled, so that its output can be read by Compose again.
  const rendered = renderWithCompose(directory)['web']?.command?.map((each) => each.replaceAll('$$', '$'));
  expect(words.map((each) => interpolateText(each, values).text)).toEqual(rendered);
});
