// Every rule with a repository that it refuses: the id, what it says, and that nothing else is said.
import { describe, expect, test } from 'vitest';
import { formatFinding, loadFiles, repository } from '../test-repository.ts';
import { RULES } from './registry.ts';

type Changes = Parameters<typeof repository>[0];

const COMPOSE = 'stacks/one/web/compose.yaml';
const MANIFEST = 'stacks/one/web/stack.yaml';
const FACTS = `rules: { default: error }
images:
  nginx: { tools: [sh, curl, grep], healthcheck: false }
  debian: { tools: [sh, bash], healthcheck: true }
  acme/store: { tools: [curl], kind: database, upgrade: { within: major, reason: by dump only } }
  acme/other: { tools: [curl], kind: database }
  acme/wizard: { tools: [curl], firstVisitor: true }
`;
const STRICT = { 'stacks/fleet.yaml': FACTS };
/** What the house asks of a service, so that a case differs by one thing. */
const WELL = ['mem_limit: 64m', 'healthcheck: { test: [CMD, curl, -f, "http://127.0.0.1/"] }'];
const VM = 'addresses: { lan: 10.0.0.1 }\nssh: { hostKeys: [ssh-ed25519 AAAA] }\n';

function service(...lines: readonly string[]): string {
  return `services:\n  web:\n    image: nginx:1.29.1\n${lines.map((each) => `    ${each}\n`).join('')}`;
}

function mount(options: string): string {
  return `${service(...WELL, 'volumes: ["data:/data"]')}volumes:\n  data: { driver_opts: ${options} }\n`;
}

/** Rule → the smallest repository it refuses, and its finding. */
const REFUSED: Readonly<Record<string, { readonly files: Changes; readonly finding: string }>> = {
  'service-name': {
    files: { [COMPOSE]: service().replace('web:', 'Web:') },
    finding: `name-invalid ${COMPOSE}:2:3 service name \`Web\` is not allowed`,
  },
  'self-contained': {
    files: { [COMPOSE]: service('build: .') },
    finding: `compose-invalid ${COMPOSE}:4:5 \`build:\` is not supported`,
  },
  'names-declared': {
    files: { [COMPOSE]: service('networks: [back]') },
    finding: `compose-invalid ${COMPOSE}:4:16 There is no network \`back\` in compose.yaml`,
  },
  'start-order': {
    files: { [COMPOSE]: service('depends_on: [web]') },
    finding: `compose-invalid ${COMPOSE}:4:5 Services depend on each other in a circle`,
  },
  'own-files': {
    files: { [COMPOSE]: service('volumes: [./gone:/x]') },
    finding: `bind-missing ${COMPOSE}:4:15 Bind source does not exist`,
  },
  'config-kind': {
    files: { [COMPOSE]: `${service('configs: [app]')}configs: { app: { external: true } }\n` },
    finding: `compose-invalid ${COMPOSE}:5:12 Config \`app\` needs \`file\` or \`content\``,
  },
  'reserved-files': {
    files: { 'stacks/one/web/compose.override.yaml': 'services: {}\n' },
    finding: 'reserved-file stacks/one/web/compose.override.yaml This file may not be in a stack',
  },
  'report-token': {
    files: { [MANIFEST]: 'carries: runner\nreport: { url: "http://10.0.0.1:3000", token: status }\n' },
    finding: `secret-undeclared ${MANIFEST}:2:47 Secret \`status\` is not declared in stack.yaml`,
  },
  'irreversible-backup': {
    files: { [MANIFEST]: 'irreversible: { web: major }\n' },
    finding: `backup-missing ${MANIFEST}:1:17 There is no backup that could bring its data back`,
  },
  'backup-names': {
    files: {
      [MANIFEST]: `backup: { parts: [${Array(2).fill('{ name: a, service: web, run: [x], test: [y] }').join(', ')}] }\n`,
    },
    finding: `schema-value ${MANIFEST}:1:75 Two parts of the backup are called \`a\``,
  },
  'manifest-services': {
    files: { [MANIFEST]: 'validate: [{ service: wbe, run: ["true"] }]\n' },
    finding: `service-unknown ${MANIFEST}:1:23 There is no service \`wbe\` in compose.yaml`,
  },
  'reload-files': {
    files: { [MANIFEST]: 'reload: [{ files: [gone], service: web, restart: true }]\n' },
    finding: `warning reload-unused ${MANIFEST}:1:20 No file of the stack matches this reload rule`,
  },
  'image-tag': {
    files: { [COMPOSE]: service().replace('1.29.1', 'latest') },
    finding: `image-untagged ${COMPOSE}:3:12 Image tag \`latest\` says nothing`,
  },
  'image-digest': {
    files: {},
    finding: `advice image-digest ${COMPOSE}:3:12 Image of \`web\` is pinned by its tag alone`,
  },
  'health-check': {
    files: { ...STRICT, [COMPOSE]: service('mem_limit: 64m') },
    finding: `health-check ${COMPOSE}:2:3 Service \`web\` has no health check`,
  },
  'health-tools': {
    files: { ...STRICT, [COMPOSE]: service('mem_limit: 64m', 'healthcheck: { test: "wget -q http://127.0.0.1/" }') },
    finding: `health-tools ${COMPOSE}:5:26 The health check needs \`wget\`, which is not in the image`,
  },
  'memory-limit': {
    files: { ...STRICT, [COMPOSE]: service(...WELL.slice(1)) },
    finding: `memory-limit ${COMPOSE}:2:3 Service \`web\` has no memory limit`,
  },
  'memory-fits': {
    files: { ...STRICT, [COMPOSE]: service(...WELL, 'scale: 9'), 'stacks/one/vm.yaml': `${VM}resources: { memory: 1GB }\n` },
    finding: 'memory-fits stacks/one/vm.yaml:3:22 The limits on one exceed its RAM by 64 MiB',
  },
  privileged: {
    files: { [COMPOSE]: service('privileged: true') },
    finding: `reason-missing ${COMPOSE}:4:17 Service \`web\` needs a reason for privileged`,
  },
  'docker-socket': {
    files: { [COMPOSE]: service('volumes: ["/run/docker.sock:/run/docker.sock:ro"]') },
    finding: `reason-missing ${COMPOSE}:4:16 Service \`web\` needs a reason for path /run/docker.sock`,
  },
  'host-path': {
    files: { [COMPOSE]: service('volumes: ["/srv:/srv"]') },
    finding: `reason-missing ${COMPOSE}:4:16 Service \`web\` needs a reason for path /srv`,
  },
  'host-network': {
    files: { ...STRICT, [COMPOSE]: service(...WELL, 'network_mode: host') },
    finding: `reason-missing ${COMPOSE}:6:19 Service \`web\` needs a reason for network_mode: host`,
  },
  'host-namespace': {
    files: { [COMPOSE]: service('pid: host') },
    finding: `reason-missing ${COMPOSE}:4:10 Service \`web\` needs a reason for pid: host`,
  },
  'host-device': {
    files: { [COMPOSE]: service('devices: ["/dev/fuse"]') },
    finding: `reason-missing ${COMPOSE}:4:5 Service \`web\` needs a reason for devices`,
  },
  'root-capability': {
    files: { [COMPOSE]: service('cap_add: [SYS_ADMIN]') },
    finding: `reason-missing ${COMPOSE}:4:15 Service \`web\` needs a reason for capability SYS_ADMIN`,
  },
  'volume-device': {
    files: { [COMPOSE]: mount('{ type: none, o: bind, device: /srv }') },
    finding: `reason-missing ${COMPOSE}:8:55 Volume \`data\` needs a reason for a path of the VM`,
  },
  'database-local': {
    files: { ...STRICT, [COMPOSE]: service(...WELL, 'ports: ["10.0.0.1:7000:7000"]').replace('nginx:1.29.1', 'acme/store:1') },
    finding: `database-local ${COMPOSE}:6:13 Database \`web\` is published beyond its VM`,
  },
  'bootstrap-check': {
    files: { ...STRICT, [COMPOSE]: service(...WELL).replace('nginx:1.29.1', 'acme/wizard:1') },
    finding: `bootstrap-check ${COMPOSE}:3:12 Nothing tells whether \`web\` was set up`,
  },
  'upgrade-path': {
    files: { ...STRICT, [COMPOSE]: service(...WELL).replace('nginx:1.29.1', 'acme/other:1') },
    finding: `upgrade-path ${COMPOSE}:3:12 Nothing says how \`web\` may be upgraded`,
  },
  'same-secret': {
    files: {
      [COMPOSE]: `${service('secrets: [key]')}secrets: { key: { file: ./secrets/key } }\n`,
      [MANIFEST]: 'secrets: { key: { owner: "0", sameAs: one/db/kee } }\n',
    },
    finding: `same-secret ${MANIFEST}:1:39 There is no secret \`one/db/kee\``,
  },
  'nfs-address': {
    files: { ...STRICT, [COMPOSE]: mount('{ type: nfs, o: "addr=100.101.102.103,rw", device: ":/srv" }') },
    finding: `nfs-address ${COMPOSE}:8:40 Volume \`data\` mounts NFS over the tailnet`,
  },
  'nfs-unmanaged': {
    files: {
      ...STRICT,
      'stacks/old/vm.yaml': 'managed: false\naddresses: { lan: 10.0.0.9 }\n',
      [COMPOSE]: mount('{ type: nfs4, device: "10.0.0.9:/srv" }'),
    },
    finding: `nfs-unmanaged ${COMPOSE}:8:46 Volume \`data\` lies on the NFS of an unmanaged VM`,
  },
  'secret-files': {
    files: {
      [COMPOSE]: `${service('secrets: [key]')}secrets: { key: { environment: KEY } }\n`,
      [MANIFEST]: 'secrets: { key: { owner: "0" } }\n',
    },
    finding: `compose-invalid ${COMPOSE}:5:12 Secret \`key\` must be the file ./secrets/key`,
  },
  'secrets-declared': {
    files: { [COMPOSE]: `${service('secrets: [key]')}secrets: { key: { file: ./secrets/key } }\n` },
    finding: `secret-undeclared ${COMPOSE}:5:12 Secret \`key\` is not declared in stack.yaml`,
  },
  'secrets-encrypted': {
    files: { 'stacks/one/web/secrets.sops.yaml': 'key: hunter2\n' },
    finding: 'secrets-plain stacks/one/web/secrets.sops.yaml The secrets file is not encrypted',
  },
  'secret-origin': {
    files: {
      [COMPOSE]: `${service('secrets: [token]')}secrets: { token: { file: ./secrets/token } }\n`,
      [MANIFEST]: 'secrets: { token: { owner: "0", infisical: {} } }\n',
    },
    finding: `secret-source ${MANIFEST}:1:33 Nothing says where the Infisical of \`token\` is`,
  },
  'secret-bootstrap': {
    files: { 'stacks/secrets.yaml': 'infisical: { url: "https://x.example", project: p, environment: prod, needs: [one/gone] }\n' },
    finding: 'needs-unknown stacks/secrets.yaml:1:79 There is no stack `one/gone`',
  },
  'project-name': {
    files: { [COMPOSE]: `name: site\n${service()}` },
    finding: `compose-invalid ${COMPOSE}:1:7 Project name \`site\` differs from the folder`,
  },
  'container-name': {
    files: { [COMPOSE]: service('container_name: b-web-1'), 'stacks/one/b/compose.yaml': service() },
    finding: `name-taken ${COMPOSE}:4:21 Two containers named \`b-web-1\` on one`,
  },
  'port-owner': {
    files: { [COMPOSE]: service('ports: ["22:22"]') },
    finding: `port-inventory ${COMPOSE}:4:13 Port 22/tcp is taken on one by its inventory`,
  },
  'unmanaged-stack': {
    files: { 'stacks/old/vm.yaml': 'managed: false\n', 'stacks/old/app/compose.yaml': service() },
    finding: 'unmanaged-stack stacks/old/vm.yaml:1:10 Stack `app` lies under an unmanaged VM',
  },
  'unmanaged-service': {
    files: { 'stacks/old/vm.yaml': 'managed: false\ninventory:\n  - name: web\n' },
    finding: 'unmanaged-service stacks/old/vm.yaml:3:11 `web` still stands in the inventory of old',
  },
  'needs-known': {
    files: { [MANIFEST]: 'needs: [db]\n' },
    finding: `needs-unknown ${MANIFEST}:1:9 There is no stack \`one/db\``,
  },
  'needs-order': {
    files: { [MANIFEST]: 'needs: [web]\n' },
    finding: `needs-cycle ${MANIFEST}:1:9 Stacks need each other in a circle`,
  },
  'route-target': {
    files: {
      'cloudflare/routes.yaml': `tunnel: 00000000-0000-4000-8000-000000000000\naccount: "${'0'.repeat(32)}"\nzones: { a.org: "${'0'.repeat(32)}" }\nroutes:\n  - { hostname: b.a.org, target: one/wbe, exposure: access }\n`,
    },
    finding: 'route-unknown cloudflare/routes.yaml:5:34 There is no service `one/wbe`',
  },
};

test('ids are words that can stand in a file for ever, each once, and every rule says what and why', () => {
  const ids = RULES.map((each) => each.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const rule of RULES) {
    expect(rule.id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect([rule.id, rule.title.length > 20 && !rule.title.endsWith('.')]).toEqual([rule.id, true]);
    expect([rule.id, rule.reason.length > 20 && rule.reason.endsWith('.')]).toEqual([rule.id, true]);
  }
});

test('every rule has a repository that it refuses, but for those that the plan judges', () => {
  expect(Object.keys(REFUSED).sort()).toEqual(
    RULES.filter((each) => each.scope !== 'plan')
      .map((each) => each.id)
      .sort(),
  );
});

describe.each(Object.entries(REFUSED))('%s', (id, { files, finding }) => {
  test('finds its case and nothing else', async () => {
    const { diagnostics, advice, verdicts } = await loadFiles(repository(files));
    const found = [...diagnostics, ...advice].filter((each) => each.rule === id);
    expect(found.map(formatFinding)).toEqual([finding]);
    expect(diagnostics.filter((each) => each.rule !== id).map(formatFinding)).toEqual([]);
    expect(found[0]?.hint).toBeTypeOf('string');
    const isError = found[0]?.severity === 'error';
    expect(verdicts.filter((each) => each.rule === id && !each.passed).length).toBe(isError ? 1 : 0);
  });
});
