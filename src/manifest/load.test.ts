// Good input: what the stage makes of it; and the bounds that no table of small files shows.
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DesiredStack } from '../model/desired.ts';
import { loadFleet } from './load.ts';
import { formatFinding, loadFiles, NOW, repository, writeRepository } from './test-repository.ts';

const COMPOSE = 'stacks/one/web/compose.yaml';
const MANIFEST = 'stacks/one/web/stack.yaml';

async function loadOneStack(changes: Parameters<typeof repository>[0]): Promise<DesiredStack> {
  const { fleet, diagnostics } = await loadFiles(repository(changes));
  expect(diagnostics.map(formatFinding)).toEqual([]);
  const stack = fleet?.vms[0]?.stacks[0];
  if (stack === undefined) throw new Error('The repository holds no stack');
  return stack;
}

test('a VM, a stack and all their defaults', async () => {
  const { fleet, diagnostics } = await loadFiles(repository());
  expect(diagnostics).toEqual([]);
  expect(fleet?.vms).toMatchObject([
    {
      name: 'one',
      managed: true,
      addresses: { lan: '10.0.0.1' },
      ssh: { host: '10.0.0.1', port: 22, user: 'root', hostKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA'] },
      inventory: [],
      stacks: [
        {
          vm: 'one',
          name: 'web',
          manifest: { needs: [], timeout: 300, stability: undefined, checks: [], validate: [], reload: [], secrets: {} },
          files: [{ path: 'compose.yaml', mode: 0o644, size: 41 }],
          services: [{ name: 'web', image: 'nginx:1.29.1', hostNetwork: false, ports: [], mounts: [], secrets: [] }],
        },
      ],
    },
  ]);
});

test('stack.yaml is filled in: needs get their VM, checks and reloads their kind and defaults', async () => {
  const { fleet } = await loadFiles(
    repository({
      'stacks/one/web/site.conf': 'x',
      'stacks/one/db/compose.yaml': 'services:\n  a:\n    image: a:1\n',
      [MANIFEST]: [
        'needs: [db]',
        'stability: 0',
        'checks:',
        '  - { name: page, http: { url: "http://127.0.0.1/", contains: hello }, timeout: 60 }',
        '  - { name: port, tcp: { port: 22 } }',
        '  - { name: name, dns: { server: 10.0.0.1, name: pi.hole } }',
        '  - { name: version, command: { service: web, run: [nginx, -v] } }',
        'reload:',
        '  - { files: [./site.conf], service: web, signal: SIGHUP }',
        '  - { files: [site.conf], service: web, restart: true }',
        '',
      ].join('\n'),
    }),
  );
  expect(fleet?.vms[0]?.stacks.map((each) => each.name)).toEqual(['db', 'web']);
  expect(fleet?.vms[0]?.stacks[1]?.manifest).toEqual({
    needs: ['one/db'],
    timeout: 300,
    stability: 0,
    checks: [
      { name: 'page', timeout: 60, kind: 'http', url: 'http://127.0.0.1/', status: 200, contains: 'hello', headers: {} },
      { name: 'port', timeout: 30, kind: 'tcp', host: '127.0.0.1', port: 22 },
      { name: 'name', timeout: 30, kind: 'dns', server: '10.0.0.1', port: 53, query: 'pi.hole' },
      { name: 'version', timeout: 30, kind: 'command', service: 'web', run: ['nginx', '-v'] },
    ],
    validate: [],
    reload: [
      { files: ['site.conf'], service: 'web', action: { kind: 'signal', signal: 'SIGHUP' } },
      { files: ['site.conf'], service: 'web', action: { kind: 'restart' } },
    ],
    secrets: {},
  });
});

test('merge keys, anchors and .env give what Compose would see', async () => {
  const stack = await loadOneStack({
    'stacks/one/web/.env': 'export TAG="1.29"\nADDRESS=10.0.0.1 # lan\n',
    'stacks/one/web/site/index.html': 'hello',
    'stacks/one/web/app.conf': 'x',
    [COMPOSE]: [
      'x-base: &base',
      '  image: nginx:${TAG}.1',
      '  volumes: [./site:/srv:ro, "cache:/cache"]',
      'services:',
      '  web:',
      '    <<: *base',
      '    container_name: web',
      '    ports: ["${ADDRESS}:8080:80", "[::1]:54:53/udp", { target: 443, published: "${TLS:-8443}" }, "9000"]',
      '    configs: [app, { source: app, target: /etc/app.conf }]',
      '  other:',
      '    <<: [*base]',
      '    image: busybox:1.37',
      '    network_mode: host',
      '    expose: [9100, "53/udp"]',
      '    command: [sh, -c, "echo $$HOME"]',
      'configs: { app: { file: app.conf } }',
      'volumes: { cache: }',
      '',
    ].join('\n'),
  });
  expect(stack.services).toMatchObject([
    {
      name: 'other',
      image: 'busybox:1.37',
      hostNetwork: true,
      ports: [
        { hostPort: 9100, protocol: 'tcp' },
        { hostPort: 53, protocol: 'udp' },
      ],
      mounts: [{ source: 'site', target: '/srv', kind: 'bind' }],
      place: { file: COMPOSE, line: 10, column: 3 },
    },
    {
      name: 'web',
      image: 'nginx:1.29.1',
      containerName: 'web',
      hostNetwork: false,
      ports: [
        { hostAddress: '10.0.0.1', hostPort: 8080, protocol: 'tcp' },
        { hostAddress: '::1', hostPort: 54, protocol: 'udp' },
        { hostPort: 8443, protocol: 'tcp' },
      ],
      mounts: [
        { source: 'site', target: '/srv', kind: 'bind' },
        { source: 'app.conf', target: '/app', kind: 'config' },
        { source: 'app.conf', target: '/etc/app.conf', kind: 'config' },
      ],
    },
  ]);
  expect(stack.files.map((each) => each.path)).toEqual(['.env', 'app.conf', 'compose.yaml', 'site/index.html']);
});

test('the digest follows content, modes and the manifest, and nothing else', async () => {
  const before = await loadOneStack({});
  const again = await loadOneStack({ 'stacks/one/web/README.md': 'notes', [MANIFEST]: '# nothing\n' });
  const manifest = await loadOneStack({ [MANIFEST]: 'timeout: 60\n' });
  const content = await loadOneStack({ 'stacks/one/web/a.conf': 'x' });
  expect(again.digest).toBe(before.digest);
  expect(new Set([before.digest, manifest.digest, content.digest]).size).toBe(3);
});

test('ports on addresses of their own, or of other protocols, do not clash', async () => {
  const { diagnostics } = await loadFiles(
    repository({
      [COMPOSE]: 'services:\n  web:\n    image: a:1\n    ports: ["127.0.0.1:80:80", "10.0.0.1:80:80", "80:80/udp"]\n',
    }),
  );
  expect(diagnostics).toEqual([]);
});

test('a missing host key and a reload of nothing are warnings, and warnings do not stop', async () => {
  const { fleet, diagnostics } = await loadFiles(
    repository({
      'stacks/one/vm.yaml': 'addresses: { lan: 10.0.0.1 }\n',
      [MANIFEST]: 'reload:\n  - { files: [conf/], service: web, restart: true }\n',
    }),
  );
  expect(diagnostics.map(formatFinding)).toEqual([
    'warning host-key-missing stacks/one/vm.yaml:1:1 No host key is pinned for `one`',
    'warning reload-unused stacks/one/web/stack.yaml:2:15 No file of the stack matches this reload rule',
  ]);
  expect(fleet?.vms.map((each) => each.name)).toEqual(['one']);
});

test('a service that reaches out says why', async () => {
  const stack = await loadOneStack({
    [COMPOSE]:
      'services:\n  web:\n    image: a:1\n    x-fairlead-except: { docker-socket: Reads the logs of all containers. }\n    volumes: ["/var/run/docker.sock:/var/run/docker.sock"]\n',
  });
  expect(stack.services[0]?.mounts).toEqual([]);
});

test('everything wrong in the repository is told at once, in the order of files and lines', async () => {
  const { diagnostics } = await loadFiles(
    repository({
      'stacks/one/vm.yaml': 'adresses: {}\nssh: { port: many }\n',
      [COMPOSE]: 'services:\n  web:\n    image: nginx\n    volumes: [./gone:/x]\n  Db:\n    image: postgres:17.6\n',
      [MANIFEST]: 'needs: [nobody]\n',
    }),
  );
  expect(diagnostics.map(formatFinding)).toEqual([
    'schema-unknown-key stacks/one/vm.yaml:1:1 Unknown key `adresses`',
    'schema-type stacks/one/vm.yaml:2:14 `ssh.port` is the text `many`, not a whole number',
    'image-untagged stacks/one/web/compose.yaml:3:12 Image has no tag',
    'bind-missing stacks/one/web/compose.yaml:4:15 Bind source does not exist',
    'name-invalid stacks/one/web/compose.yaml:5:3 service name `Db` is not allowed',
    'needs-unknown stacks/one/web/stack.yaml:1:9 There is no stack `one/nobody`',
  ]);
});

test('of a hundred and more findings in one file the first hundred are told and the rest counted', async () => {
  const unknown = Array.from({ length: 90 }, (_, index) => `unknown${index}: 1\n`).join('');
  const { diagnostics } = await loadFiles(
    repository({ [COMPOSE]: `services:\n  web:\n    image: a:1\n    volumes:\n${'      - ./gone:/x\n'.repeat(150)}`, [MANIFEST]: unknown }),
  );
  expect(diagnostics).toHaveLength(191);
  expect(diagnostics.slice(99, 102).map(formatFinding)).toEqual([
    `bind-missing ${COMPOSE}:104:9 Bind source does not exist`,
    `bind-missing ${COMPOSE} 50 more findings in this file`,
    `schema-unknown-key ${MANIFEST}:1:1 Unknown key \`unknown0\``,
  ]);
});

test('an overlay replaces address, port and keys, and knows the VMs', async () => {
  await using written = await writeRepository(
    repository({ 'lab.yaml': 'one: { host: 127.0.0.1, port: 22204, hostKeys: [ssh-ed25519 BBBB] }\n', 'wrong.yaml': 'on: { port: 1 }\n' }),
  );
  const { fleet } = await loadFleet(written.root, { now: NOW, hosts: join(written.root, 'lab.yaml') });
  expect(fleet?.vms[0]?.ssh).toEqual({ host: '127.0.0.1', port: 22204, user: 'root', hostKeys: ['ssh-ed25519 BBBB'] });
  const wrong = await loadFleet(written.root, { now: NOW, hosts: join(written.root, 'wrong.yaml') });
  expect(wrong.diagnostics.map((each) => each.summary)).toEqual(['There is no VM `on`']);
  const gone = await loadFleet(written.root, { now: NOW, hosts: join(written.root, 'gone.yaml') });
  expect(gone.diagnostics.map((each) => each.summary)).toEqual(['Hosts file does not exist']);
});

test('only the VMs asked for are read, and the names of the others are known', async () => {
  const files = repository({
    [MANIFEST]: 'needs: [two/b]\n',
    'stacks/two/vm.yaml': 'this: is not read\n',
    'stacks/two/b/compose.yaml': 'nor: is this\n',
  });
  const { fleet, diagnostics } = await loadFiles(files, { vms: ['one'] });
  expect(diagnostics).toEqual([]);
  expect(fleet?.vms.map((each) => each.name)).toEqual(['one']);
  const unknown = await loadFiles(files, { vms: ['on'] });
  expect(unknown.diagnostics.map((each) => `${each.summary}: ${each.hint}`)).toEqual(['There is no VM `on`: Did you mean `one`?']);
});

test('a folder without stacks/ is told what is missing', async () => {
  const { fleet, diagnostics } = await loadFiles({});
  expect(diagnostics.map(formatFinding)).toEqual(['fleet-empty stacks No VM is described here']);
  expect(fleet).toBeUndefined();
});

test('a file of 200 MB is refused by its size, without being read', async () => {
  await using written = await writeRepository(repository());
  // Sparse: were it read, its NUL bytes would be the finding.
  for (const name of ['compose.yaml', 'stack.yaml']) {
    const path = join(written.root, 'stacks/one/web', name);
    await writeFile(path, 'services:\n');
    await truncate(path, 200 * 1024 * 1024);
  }
  const { diagnostics } = await loadFleet(written.root, { now: NOW });
  expect(diagnostics.map(formatFinding)).toEqual([
    `file-too-large ${COMPOSE} compose.yaml is larger than 1.0 MiB`,
    `file-too-large ${MANIFEST} stack.yaml is larger than 1.0 MiB`,
  ]);
});

const yamlPiece = fc.constantFrom(
  ...[
    'services',
    'web',
    ': ',
    ':',
    '\n',
    '\n  ',
    '\n    ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '&a ',
    '*a',
    '<<',
    '|',
    '>',
    '#',
    '!x ',
    '? ',
    ', ',
  ],
  ...[
    'image',
    'nginx:1',
    '${A',
    '${A:-b}',
    '$',
    '~',
    '0',
    '1e9',
    'ports',
    '8080:80',
    'volumes',
    './x:/y',
    'needs',
    '\t',
    '---',
    '%',
    '@',
    '\u00e9',
  ],
);

test('whatever the files hold, the answer is a list of findings or a fleet, never an exception', async () => {
  await using written = await writeRepository(repository());
  const text = fc.array(yamlPiece, { maxLength: 60 }).map((pieces) => pieces.join(''));
  const content = fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) });
  const file = fc.constantFrom('compose.yaml', 'stack.yaml', '.env', '../vm.yaml');
  await fc.assert(
    fc.asyncProperty(file, content, async (name, bytes) => {
      await writeFile(join(written.root, 'stacks/one/web', name), bytes);
      const { fleet, diagnostics } = await loadFleet(written.root, { now: NOW });
      expect(fleet === undefined).toBe(diagnostics.some((each) => each.severity === 'error'));
      for (const each of diagnostics) expect(each.summary.length).toBeLessThanOrEqual(70);
    }),
    { numRuns: 400 },
  );
});
