// Bad input, second half: stacks that are well-formed and wrong. Each case gets exactly one finding with place and next step.
import { describe, expect, test } from 'vitest';
import { formatFinding, loadFiles, repository, underlined } from './test-repository.ts';

const COMPOSE = 'stacks/one/web/compose.yaml';
const MANIFEST = 'stacks/one/web/stack.yaml';

interface Case {
  readonly name: string;
  readonly files: Parameters<typeof repository>[0];
  readonly finding: string;
  readonly marked?: string;
  readonly detail?: string;
  readonly hint: string;
}

function compose(...lines: readonly string[]): string {
  return ['services:', '  web:', '    image: nginx:1.29.1', ...lines.map((each) => `    ${each}`), ''].join('\n');
}

function stack(...lines: readonly string[]): string {
  return compose(...lines).replaceAll('web:', 'other:');
}

const PORTS: readonly Case[] = [
  {
    name: 'a port that another stack publishes',
    files: { [COMPOSE]: compose('ports: ["8080:80"]'), 'stacks/one/a/compose.yaml': stack('ports: ["8080:80"]') },
    finding: `port-duplicate ${COMPOSE}:4:13 Port 8080/tcp is taken twice on one`,
    marked: '"8080:80"',
    detail: 'one/a/other has 8080/tcp (stacks/one/a/compose.yaml:4).',
    hint: 'Publish another port, or bind each of the two to an address of its own.',
  },
  {
    name: 'a port in a range, on one address against all',
    files: {
      [COMPOSE]: compose('ports: ["127.0.0.1:8000-8010:8000-8010"]'),
      'stacks/one/a/compose.yaml': stack('ports: [{ target: 80, published: "8005" }]'),
    },
    finding: `port-duplicate ${COMPOSE}:4:13 Port 8005/tcp is taken twice on one`,
    detail: 'one/a/other has 8005/tcp (stacks/one/a/compose.yaml:4).',
    hint: 'Publish another port, or bind each of the two to an address of its own.',
  },
  {
    name: 'a port that a service on the host network listens on',
    files: { [COMPOSE]: compose('ports: ["80:80"]'), 'stacks/one/a/compose.yaml': stack('network_mode: host', 'expose: [80]') },
    finding: `port-duplicate ${COMPOSE}:4:13 Port 80/tcp is taken twice on one`,
    detail: 'one/a/other has 80/tcp (stacks/one/a/compose.yaml:5).',
    hint: 'Publish another port, or bind each of the two to an address of its own.',
  },
  {
    name: 'a port of the inventory',
    files: {
      'stacks/one/vm.yaml':
        'addresses: { lan: 10.0.0.1 }\nssh: { hostKeys: [ssh-ed25519 AAAA] }\ninventory:\n  - { name: minio, ports: [9000, 9001] }\n',
      [COMPOSE]: compose('ports:', '  - 9001:80'),
    },
    finding: `port-inventory ${COMPOSE}:5:9 Port 9001/tcp is taken on one by its inventory`,
    marked: '9001:80',
    detail: 'minio (stacks/one/vm.yaml, inventory) holds it outside this pipeline.',
    hint: 'Publish another port, or update the inventory.',
  },
  {
    name: 'a port that is no port',
    files: { [COMPOSE]: compose('ports: ["80800:80"]') },
    finding: `compose-invalid ${COMPOSE}:4:13 \`80800:80\` is not a port mapping`,
    hint: 'Write "8080:80", "127.0.0.1:8080:80" or "53:53/udp"; ports are 1 to 65535, ranges at most 1024 long.',
  },
];

const FILES: readonly Case[] = [
  {
    name: 'a bind source outside the stack',
    files: { [COMPOSE]: compose('volumes: ["../other/data:/data:ro"]') },
    finding: `bind-outside ${COMPOSE}:4:16 Bind source lies outside the stack`,
    marked: '"../other/data'.slice(1),
    detail: '../other/data',
    hint: "Copy what is needed into the stack's folder: only that folder travels to the VM.",
  },
  {
    name: 'a bind source that climbs out and in again',
    files: { [COMPOSE]: compose('volumes:', '  - { type: bind, source: ./a/../../web2/x, target: /x }') },
    finding: `bind-outside ${COMPOSE}:5:31 Bind source lies outside the stack`,
    marked: './a/../../web2/x',
    detail: './a/../../web2/x',
    hint: "Copy what is needed into the stack's folder: only that folder travels to the VM.",
  },
  {
    name: 'a bind source that is not in the commit',
    files: { [COMPOSE]: compose('volumes: [./config/Caddyfle:/etc/caddy/Caddyfile]'), 'stacks/one/web/config/Caddyfile': ':80' },
    finding: `bind-missing ${COMPOSE}:4:15 Bind source does not exist`,
    marked: './config/Caddyfle',
    detail: 'Docker would make an empty folder in its place.',
    hint: 'Add stacks/one/web/config/Caddyfle. Did you mean `config/Caddyfile`?',
  },
  {
    name: 'an env_file outside the stack',
    files: { [COMPOSE]: compose('env_file: /etc/environment') },
    finding: `bind-outside ${COMPOSE}:4:15 env_file lies outside the stack`,
    detail: '/etc/environment',
    hint: "Put the file into the stack's folder and write ./…",
  },
  {
    name: 'a config file that does not exist',
    files: { [COMPOSE]: `${compose('configs: [app]')}configs:\n  app: { file: ./app.conf }\n` },
    finding: `bind-missing ${COMPOSE}:6:16 Config file does not exist`,
    hint: 'Add stacks/one/web/app.conf. Known: compose.yaml.',
  },
  {
    name: 'a generated file in the repository',
    files: { 'stacks/one/web/compose.override.yaml': 'services: {}\n' },
    finding: 'reserved-file stacks/one/web/compose.override.yaml This file may not be in a stack',
    hint: 'Move its content into compose.yaml and remove it.',
  },
  {
    name: 'a secret in the repository',
    files: { 'stacks/one/web/secrets/password': 'hunter2' },
    finding: 'reserved-file stacks/one/web/secrets/password This file may not be in a stack',
    hint: 'Remove it from the commit (`git rm -r --cached`), add it to .gitignore, and change the secrets.',
  },
  {
    name: 'a mounted stack folder',
    files: { [COMPOSE]: compose('volumes: [".:/srv"]') },
    finding: `reserved-file ${COMPOSE}:4:16 The stack's own folder is not mounted`,
    hint: 'Mount a folder inside it: ./config.',
  },
];

const SERVICES: readonly Case[] = [
  {
    name: 'an image without a tag',
    files: { [COMPOSE]: compose().replace(':1.29.1', '') },
    finding: `image-untagged ${COMPOSE}:3:12 Image has no tag`,
    marked: 'nginx',
    hint: 'Pin it: `nginx:1.2.3`, or `nginx:1.2.3@sha256:…`.',
  },
  {
    name: 'an image of a registry with a port, and the tag latest',
    files: { [COMPOSE]: compose().replace('nginx:1.29.1', 'registry.lan:5000/nginx:latest') },
    finding: `image-untagged ${COMPOSE}:3:12 Image tag \`latest\` says nothing`,
    hint: 'Pin it: `registry.lan:5000/nginx:1.2.3`, or `registry.lan:5000/nginx:1.2.3@sha256:…`.',
  },
  {
    name: 'no image at all',
    files: { [COMPOSE]: 'services:\n  web:\n    restart: always\n' },
    finding: `compose-invalid ${COMPOSE}:2:3 Service \`web\` has no image`,
    hint: 'Add `image: name:tag`.',
  },
  {
    name: 'a build',
    files: { [COMPOSE]: 'services:\n  web:\n    build: .\n' },
    finding: `compose-invalid ${COMPOSE}:3:5 \`build:\` is not supported`,
    detail: 'A VM runs images that a registry can serve again; what a VM builds cannot be rolled back to.',
    hint: 'Build and push the image elsewhere, and name it with its tag in `image:`.',
  },
  {
    name: 'an include',
    files: { [COMPOSE]: `include: [../common.yaml]\n${compose()}` },
    finding: `compose-invalid ${COMPOSE}:1:1 \`include:\` is not supported`,
    hint: 'Write the services into this file, or make a stack of them.',
  },
  {
    name: 'an extends of another file',
    files: { [COMPOSE]: compose('extends: { file: ../common.yaml, service: base }') },
    finding: `compose-invalid ${COMPOSE}:4:5 \`extends:\` is not supported`,
    hint: 'Use a YAML anchor in this file: `<<: *name`.',
  },
  {
    name: 'a service with two paths of the VM and no reason',
    files: { [COMPOSE]: compose('volumes: [/etc:/etc/host, /srv:/srv]') },
    finding: `reason-missing ${COMPOSE}:4:15 Service \`web\` needs a reason for path /etc`,
    marked: '/etc',
    detail: 'It reaches past its container: path /etc, path /srv.',
    hint: 'Take the access away, or add to the service: `x-fairlead-except: { host-path: "why" }`.',
  },
  {
    name: 'a volume that is a path of the VM in disguise',
    files: { [COMPOSE]: `${compose('volumes: ["data:/data"]')}volumes:\n  data: { driver_opts: { type: none, o: bind, device: /etc } }\n` },
    finding: `reason-missing ${COMPOSE}:6:55 Volume \`data\` needs a reason for a path of the VM`,
    hint: 'Let Docker choose the place, or add to the volume: `x-fairlead-except: { volume-device: "why" }`.',
  },
  {
    name: 'a dependency on a service that is not there',
    files: { [COMPOSE]: compose('depends_on: [wep]') },
    finding: `compose-invalid ${COMPOSE}:4:18 There is no service \`wep\` in compose.yaml`,
    hint: 'Did you mean `web`?',
  },
  {
    name: 'a volume that is not declared',
    files: { [COMPOSE]: compose('volumes: ["data:/data"]') },
    finding: `compose-invalid ${COMPOSE}:4:16 There is no volume \`data\` in compose.yaml`,
    hint: 'There is none to choose from. Or declare it under the top-level `volumes:`.',
  },
  {
    name: 'services that depend on each other',
    files: { [COMPOSE]: `${compose('depends_on: [db]')}  db:\n    image: postgres:17.6\n    network_mode: service:web\n` },
    finding: `compose-invalid ${COMPOSE}:5:3 Services depend on each other in a circle`,
    detail: 'db → web → db.',
    hint: 'Take one of the dependencies away.',
  },
];

const VARIABLES: readonly Case[] = [
  {
    name: 'a variable without a value',
    files: { [COMPOSE]: compose('ports: ["${WEB_PORT}:80"]') },
    finding: `compose-variable ${COMPOSE}:4:14 Variable \`WEB_PORT\` has no value`,
    marked: '${WEB_PORT',
    hint: 'Add WEB_PORT=… to .env, or write ${WEB_PORT:-default}, or `$$` for a plain dollar sign.',
  },
  {
    name: 'a dollar sign that begins no variable',
    files: { [COMPOSE]: compose('command: [sh, -c, "echo $1"]') },
    finding: `compose-variable ${COMPOSE}:4:29 A \`$\` that begins no variable`,
    hint: 'Write `$$` for a plain dollar sign.',
  },
  {
    name: 'a .env that steers Docker',
    files: { 'stacks/one/web/.env': '# where\nDOCKER_HOST=tcp://10.0.0.9:2375\n' },
    finding: 'compose-variable stacks/one/web/.env:2:1 `DOCKER_HOST` may not be set in .env',
    marked: 'DOCKER_HOST',
    hint: 'Remove the line, or choose another name.',
  },
];

const SECRETS: readonly Case[] = [
  {
    name: 'a secret that stack.yaml does not declare',
    files: { [COMPOSE]: `${compose('secrets: [token]')}secrets:\n  token: { file: ./secrets/token }\n` },
    finding: `secret-undeclared ${COMPOSE}:6:3 Secret \`token\` is not declared in stack.yaml`,
    hint: 'Add to stacks/one/web/stack.yaml: `secrets: { token: { owner: "0", generate: hex32 } }`.',
  },
  {
    name: 'a declared secret that compose.yaml does not know',
    files: { [MANIFEST]: 'secrets:\n  token: { owner: "0" }\n' },
    finding: `secret-undeclared ${MANIFEST}:2:3 Secret \`token\` is not in compose.yaml`,
    hint: 'There is none to choose from. Or add it to the top-level `secrets:` of compose.yaml.',
  },
  {
    name: 'a secret file elsewhere',
    files: {
      [COMPOSE]: `${compose('secrets: [token]')}secrets:\n  token: { file: /root/token }\n`,
      [MANIFEST]: 'secrets: { token: { owner: "0" } }\n',
    },
    finding: `compose-invalid ${COMPOSE}:6:18 Secret \`token\` must be the file ./secrets/token`,
    marked: '/root/token',
    hint: 'Write `token: { file: ./secrets/token }`.',
  },
];

const FLEET: readonly Case[] = [
  {
    name: 'two stacks with one project name',
    files: { 'stacks/one/a/compose.yaml': `name: web\n${stack()}` },
    finding: 'project-duplicate stacks/one/a/compose.yaml:1:7 Two stacks with the project name `web`',
    marked: 'web',
    detail: "stacks/one/web is the project `web` too: each would remove the other's containers.",
    hint: 'Remove the `name:` line: the project is named after the folder.',
  },
  {
    name: 'a project name that is not the folder',
    files: { [COMPOSE]: `name: site\n${compose()}` },
    finding: `compose-invalid ${COMPOSE}:1:7 Project name \`site\` differs from the folder`,
    hint: 'Remove the `name:` line: the project is named after the folder.',
  },
  {
    name: 'two containers of one name',
    files: { 'stacks/one/a/compose.yaml': stack('container_name: web-web-1') },
    finding: 'name-taken stacks/one/a/compose.yaml:4:21 Two containers named `web-web-1` on one',
    detail: `one/web/web has it (${COMPOSE}:2).`,
    hint: 'Remove `container_name:`, or choose another.',
  },
  {
    name: 'needs on a stack that does not exist',
    files: { [MANIFEST]: 'needs: [authentic]\n', 'stacks/one/authentik/compose.yaml': stack() },
    finding: `needs-unknown ${MANIFEST}:1:9 There is no stack \`one/authentic\``,
    marked: 'authentic',
    hint: 'Did you mean `one/authentik`?',
  },
  {
    name: 'needs in a circle across VMs',
    files: {
      [MANIFEST]: 'needs: [two/db]\n',
      'stacks/two/vm.yaml': 'addresses: { lan: 10.0.0.2 }\nssh: { hostKeys: [ssh-ed25519 AAAA] }\n',
      'stacks/two/db/compose.yaml': stack(),
      'stacks/two/db/stack.yaml': 'needs: [one/web]\n',
    },
    finding: `needs-cycle ${MANIFEST}:1:9 Stacks need each other in a circle`,
    marked: 'two/db',
    detail: 'one/web → two/db → one/web.',
    hint: 'Take one of these `needs` away.',
  },
  {
    name: 'a stack under an unmanaged VM',
    files: { 'stacks/old/vm.yaml': 'id: 200\nmanaged: false\n', 'stacks/old/app/compose.yaml': 'not: looked at' },
    finding: 'unmanaged-stack stacks/old/vm.yaml:2:10 Stack `app` lies under an unmanaged VM',
    marked: 'false',
    hint: 'Move stacks/old/app to a managed VM, or remove it.',
  },
  {
    name: 'a check in a service that does not exist',
    files: { [MANIFEST]: 'checks:\n  - { name: runs, command: { service: wbe, run: ["true"] } }\n' },
    finding: `service-unknown ${MANIFEST}:2:39 There is no service \`wbe\` in compose.yaml`,
    marked: 'wbe',
    hint: 'Did you mean `web`?',
  },
];

const ROUTES_HEAD = `tunnel: 00000000-0000-4000-8000-000000000000\naccount: "${'0'.repeat(32)}"\nzones: { example.org: "${'0'.repeat(32)}" }\nroutes:\n`;

const ROUTES: readonly Case[] = [
  {
    name: 'a route to a service that does not exist',
    files: {
      'cloudflare/routes.yaml': `${ROUTES_HEAD}  - { hostname: a.example.org, target: one/wbe, exposure: access }\n`,
      [COMPOSE]: compose('ports: ["80:80"]'),
    },
    finding: 'route-unknown cloudflare/routes.yaml:5:40 There is no service `one/wbe`',
    marked: 'one/wbe',
    hint: 'Did you mean `one/web`?',
  },
  {
    name: 'a route to a port that is not published',
    files: {
      'cloudflare/routes.yaml': `${ROUTES_HEAD}  - { hostname: a.example.org, target: one/web, port: 81, exposure: access }\n`,
      [COMPOSE]: compose('ports: ["80:80"]'),
    },
    finding: 'route-unknown cloudflare/routes.yaml:5:55 The target does not publish port 81',
    marked: '81',
    detail: 'TCP ports of one/web/web on the VM: 80.',
    hint: 'Name one of these ports, or publish it in compose.yaml.',
  },
  {
    name: 'a public route without a reason',
    files: {
      'cloudflare/routes.yaml': `${ROUTES_HEAD}  - { hostname: a.example.org, target: one/web, exposure: public }\n`,
      [COMPOSE]: compose('ports: ["80:80"]'),
    },
    finding: 'schema-required cloudflare/routes.yaml:5:7 `routes[0]` lacks `reason`',
    hint: 'Add `reason:`.',
  },
];

describe.each([
  { area: 'ports', cases: PORTS },
  { area: 'files', cases: FILES },
  { area: 'services', cases: SERVICES },
  { area: 'variables', cases: VARIABLES },
  { area: 'secrets', cases: SECRETS },
  { area: 'the fleet', cases: FLEET },
  { area: 'routes', cases: ROUTES },
])('each mistake in $area gets one finding with its place and the next step', ({ cases }) => {
  test.each(cases)('$name', async ({ files, finding, marked, detail, hint }) => {
    const { fleet, diagnostics } = await loadFiles(repository(files));
    expect(diagnostics.map(formatFinding)).toEqual([finding]);
    expect(diagnostics[0]?.hint).toBe(hint);
    if (detail !== undefined) expect(diagnostics[0]?.detail).toBe(detail);
    if (marked !== undefined && diagnostics[0] !== undefined) expect(underlined(diagnostics[0])).toBe(marked);
    expect(fleet).toBeUndefined();
  });
});
