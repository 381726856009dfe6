// Every key of the Compose specification's service is ruled on, by a test with a hostile value, or allowed for a reason.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/errors/diagnostic.ts';
import { loadFiles, repository } from '../../src/manifest/test-repository.ts';

const schema: unknown = JSON.parse(readFileSync('schemas/compose.schema.json', 'utf8'));

/** Hostile YAML below a service, and the code of the refusal. One line per way out. */
const REFUSED: readonly (readonly [key: string, yaml: string, code: string])[] = [
  ['privileged', 'privileged: true', 'reason-missing'],
  ['privileged', 'privileged: "true"', 'reason-missing'],
  ['privileged', 'privileged: yes', 'reason-missing'],
  ['privileged', 'privileged: "On"', 'reason-missing'],
  ['privileged', 'privileged: 1', 'schema-type'],
  ['pid', 'pid: host', 'reason-missing'],
  ['pid', 'pid: "container:gitea"', 'reason-missing'],
  ['ipc', 'ipc: host', 'reason-missing'],
  ['ipc', 'ipc: "container:gitea"', 'reason-missing'],
  ['uts', 'uts: host', 'reason-missing'],
  ['userns_mode', 'userns_mode: host', 'reason-missing'],
  ['cgroup', 'cgroup: host', 'reason-missing'],
  ['network_mode', 'network_mode: "container:gitea"', 'reason-missing'],
  ['cap_add', 'cap_add: [SYS_ADMIN]', 'reason-missing'],
  ['cap_add', 'cap_add: [cap_sys_module]', 'reason-missing'],
  ['cap_add', 'cap_add: [all]', 'reason-missing'],
  ['security_opt', 'security_opt: ["seccomp:unconfined"]', 'reason-missing'],
  ['security_opt', 'security_opt: ["apparmor=unconfined"]', 'reason-missing'],
  ['security_opt', 'security_opt: ["systempaths=unconfined"]', 'reason-missing'],
  ['security_opt', 'security_opt: ["label:disable"]', 'reason-missing'],
  ['devices', 'devices: ["/dev/sda:/dev/sda"]', 'reason-missing'],
  ['gpus', 'gpus: [{ count: 1 }]', 'reason-missing'],
  ['device_cgroup_rules', 'device_cgroup_rules: ["b 8:0 rwm"]', 'reason-missing'],
  ['cgroup_parent', 'cgroup_parent: /', 'reason-missing'],
  ['runtime', 'runtime: sysbox', 'reason-missing'],
  ['volumes', 'volumes: ["/:/host"]', 'reason-missing'],
  ['volumes', 'volumes: [{ type: bind, source: /, target: /host }]', 'reason-missing'],
  ['volumes', 'volumes: ["/var/run/docker.sock:/var/run/docker.sock"]', 'reason-missing'],
  ['volumes', 'volumes: ["../../other:/x"]', 'bind-outside'],
  ['volumes', 'volumes: ["~/.ssh:/x"]', 'bind-outside'],
  ['volumes_from', 'volumes_from: ["container:gitea"]', 'reason-missing'],
  ['post_start', 'post_start: [{ command: id, privileged: true }]', 'reason-missing'],
  ['pre_stop', 'pre_stop: [{ command: id, privileged: "yes" }]', 'reason-missing'],
  ['deploy', 'deploy: { resources: { reservations: { devices: [{ capabilities: [gpu] }] } } }', 'reason-missing'],
  ['env_file', 'env_file: ../other/.env', 'bind-outside'],
  ['env_file', 'env_file: /etc/passwd', 'bind-outside'],
  ['label_file', 'label_file: ../other/labels', 'bind-outside'],
  ['build', 'build: .', 'compose-invalid'],
  ['extends', 'extends: { file: ../other/compose.yaml, service: x }', 'compose-invalid'],
  ['provider', 'provider: { type: sh }', 'compose-invalid'],
  ['models', 'models: [m]', 'compose-invalid'],
  ['credential_spec', 'credential_spec: { file: x }', 'compose-invalid'],
  ['use_api_socket', 'use_api_socket: true', 'compose-invalid'],
  ['configs', 'configs: [nowhere]', 'compose-invalid'],
  ['secrets', 'secrets: [nowhere]', 'compose-invalid'],
  ['networks', 'networks: [nowhere]', 'compose-invalid'],
  ['depends_on', 'depends_on: [nowhere]', 'compose-invalid'],
];

/** Cannot leave the container, or is judged elsewhere; each with its reason. */
const ALLOWED: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    'describes what runs inside the container':
      'command entrypoint environment healthcheck init labels annotations stdin_open tty user working_dir stop_signal stop_grace_period group_add tmpfs read_only',
    'limits the container':
      'blkio_config cap_drop cpu_count cpu_percent cpu_period cpu_quota cpu_rt_period cpu_rt_runtime cpu_shares cpus cpuset mem_limit mem_reservation mem_swappiness memswap_limit oom_kill_disable oom_score_adj pids_limit shm_size storage_opt ulimits isolation',
    'names inside the stack, or of the network':
      'container_name dns dns_opt dns_search domainname expose external_links extra_hosts hostname links mac_address ports attach profiles scale',
    'decides about starting and pulling; the image itself is judged by its reference':
      'image platform pull_policy pull_refresh_after restart driver_opts logging',
    'works for namespaced settings only: the Engine refuses others': 'sysctls',
    'is used by `compose watch` only, which the pipeline never runs': 'develop',
    'is the reason itself': 'x-fairlead-except',
  }).flatMap(([reason, keys]) => keys.split(' ').map((key) => [key, reason])),
);

function specificationKeys(): readonly string[] {
  const service = dig(schema, 'definitions', 'service', 'properties');
  return typeof service === 'object' && service !== null ? Object.keys(service).sort() : [];
}

function dig(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((found, key) => (typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined), value);
}

async function errorsFor(yaml: string): Promise<readonly Diagnostic[]> {
  const compose = `services:\n  web:\n    image: nginx:1.29.1\n    ${yaml}\n`;
  const { diagnostics } = await loadFiles(repository({ 'stacks/one/web/compose.yaml': compose }));
  return diagnostics.filter((each) => each.severity === 'error');
}

test('every key of the specification is refused in some form or allowed for a reason, never both, never neither', () => {
  const refused = new Set(REFUSED.map(([key]) => key));
  const ruled = [...refused, ...Object.keys(ALLOWED)].sort();
  expect(specificationKeys().length).toBeGreaterThan(80);
  expect(ruled).toEqual(specificationKeys());
});

describe('host-escape keys', () => {
  test.each(REFUSED)('%s is refused as `%s` with %s', async (_key, yaml, code) => {
    expect((await errorsFor(yaml)).map((each) => each.code)).toContain(code);
  });

  test('each of them is allowed where the stack gives a reason for that very rule', async () => {
    for (const [, yaml, code] of REFUSED) {
      if (code !== 'reason-missing') continue;
      const [rule] = (await errorsFor(yaml)).map((each) => each.rule);
      expect([yaml, await errorsFor(`x-fairlead-except: { ${rule}: it must }\n    ${yaml}`)]).toEqual([yaml, []]);
      const other = rule === 'privileged' ? 'host-path' : 'privileged';
      expect(await errorsFor(`x-fairlead-except: { ${other}: it must }\n    ${yaml}`)).toHaveLength(1);
    }
  });
});
