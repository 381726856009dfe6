// Sides of the rules that no other test sees: what is near an escape and is none, and where a file may be named.
import { expect, test } from 'vitest';
import { loadFiles, repository } from '../test-repository.ts';

async function codesFor(yaml: string, more: Readonly<Record<string, string>> = {}, top = ''): Promise<readonly string[]> {
  const compose = `services:\n  web:\n    image: nginx:1.29.1\n    ${yaml}\n${top}`;
  const { diagnostics } = await loadFiles(repository({ 'stacks/one/web/compose.yaml': compose, ...more }));
  return diagnostics.map((each) => each.code);
}

test.each([
  ['a hook without all rights', 'post_start: [{ command: id, privileged: false }]'],
  ['a hook that says nothing of rights', 'pre_stop: [{ command: id }]'],
  ['a capability that opens nothing', 'cap_add: [NET_BIND_SERVICE]'],
  ['an option that confines', 'security_opt: ["no-new-privileges:true"]'],
  ['a list of devices without any', 'devices: []'],
  ['an env_file that may be missing', 'env_file: [{ path: ./gone.env, required: false }]'],
])('%s is allowed', async (_name, yaml) => {
  expect(await codesFor(yaml)).toEqual([]);
});

test.each([
  ["another stack's folder by its path on the VM", 'volumes: ["/opt/stacks/db/data:/x"]', 'bind-outside'],
  ["the stack's own folder", 'volumes: [".:/x"]', 'reserved-file'],
  ['the secrets by path', 'volumes: ["./secrets/token:/x"]', 'reserved-file'],
  ['a label_file that is not there', 'label_file: [./gone]', 'bind-missing'],
  ['an env_file that is not there', 'env_file: [{ path: ./gone.env }]', 'bind-missing'],
  ['no image reference', 'image: "UPPER CASE"', 'yaml-duplicate-key'],
])('%s is refused', async (_name, yaml, code) => {
  expect(await codesFor(yaml)).toContain(code);
});

test('an image that is no reference is told as that', async () => {
  const compose = 'services:\n  web:\n    image: "UPPER CASE"\n';
  const { diagnostics } = await loadFiles(repository({ 'stacks/one/web/compose.yaml': compose }));
  expect(diagnostics.map((each) => `${each.code} ${each.summary}`)).toEqual(['compose-invalid Not an image reference']);
});

test('a secret that nobody uses is a warning', async () => {
  const found = await codesFor(
    'hostname: web',
    { 'stacks/one/web/stack.yaml': 'secrets: { token: { owner: "0" } }\n' },
    'secrets: { token: { file: ./secrets/token } }\n',
  );
  expect(found).toEqual(['secret-undeclared']);
});

test('Infisical may need a stack twice, and that one is visited once', async () => {
  const { diagnostics } = await loadFiles(
    repository({
      'stacks/secrets.yaml': 'infisical: { url: "https://x.example", project: p, environment: prod, needs: [one/a, one/web] }\n',
      'stacks/one/a/compose.yaml': 'services:\n  a:\n    image: a:1.0\n',
      'stacks/one/a/stack.yaml': 'needs: [web]\n',
    }),
  );
  expect(diagnostics).toEqual([]);
});
