import { describe, expect, test } from 'vitest';
import { formatFinding, loadFiles, repository } from './test-repository.ts';

const SOURCES = 'infisical: { url: "https://secrets.example.org", project: 7e2f1a4a, environment: prod, needs: [one/vault] }\n';

/** A stack `web` with one secret, declared as given. */
function webWith(secret: string, more: Readonly<Record<string, string>> = {}) {
  return repository({
    'stacks/one/web/compose.yaml':
      'services:\n  web:\n    image: nginx:1.29.1\n    secrets: [token]\nsecrets: { token: { file: ./secrets/token } }\n',
    'stacks/one/web/stack.yaml': `secrets:\n  token: { owner: "0", ${secret} }\n`,
    'stacks/one/vault/compose.yaml': 'services:\n  vault:\n    image: vault:1.0\n',
    ...more,
  });
}

async function findings(files: ReturnType<typeof webWith>): Promise<readonly string[]> {
  return (await loadFiles(files)).diagnostics.map(formatFinding);
}

test('a secret from Infisical has a place there, by default under its own name in the root', async () => {
  const { fleet } = await loadFiles(webWith('infisical: {}', { 'stacks/secrets.yaml': SOURCES }));
  expect(fleet?.infisical).toEqual({
    url: 'https://secrets.example.org',
    project: '7e2f1a4a',
    environment: 'prod',
    needs: ['one/vault'],
    maxAge: 168 * 3600,
  });
  const web = fleet?.vms[0]?.stacks.find((each) => each.name === 'web');
  expect(web?.manifest.secrets['token']?.infisical).toEqual({ path: '/', key: 'token' });
});

describe('what is refused', () => {
  test.each<readonly [string, string, Readonly<Record<string, string>>, string]>([
    [
      'Infisical without a word where it is',
      'infisical: {}',
      {},
      'secret-source stacks/one/web/stack.yaml:2:24 Nothing says where the Infisical of `token` is',
    ],
    [
      'two origins',
      'generate: hex32, infisical: {}',
      { 'stacks/secrets.yaml': SOURCES },
      'secret-source stacks/one/web/stack.yaml:2:41 Secret `token` has two origins',
    ],
    [
      'a stack that is not there',
      'infisical: {}',
      { 'stacks/secrets.yaml': SOURCES.replace('one/vault', 'one/vaults') },
      'needs-unknown stacks/secrets.yaml:1:96 There is no stack `one/vaults`',
    ],
    [
      'plain HTTP over the network',
      'infisical: {}',
      { 'stacks/secrets.yaml': SOURCES.replace('https', 'http') },
      'schema-value stacks/secrets.yaml:1:19 `infisical.url` cannot be the text `http://secrets.example.…`',
    ],
    [
      'a path with a way up',
      'infisical: { path: /../x }',
      { 'stacks/secrets.yaml': SOURCES },
      'schema-value stacks/one/web/stack.yaml:2:43 `secrets.token.infisical.path` cannot be the text `/../x`',
    ],
  ])('%s', async (_name, secret, more, finding) => {
    expect(await findings(webWith(secret, more))).toEqual([finding]);
  });

  test('a circle: what Infisical stands on may not wait for it, however far below', async () => {
    const files = webWith('infisical: {}', {
      'stacks/secrets.yaml': SOURCES,
      'stacks/one/vault/stack.yaml': 'needs: [db]\n',
      'stacks/one/db/compose.yaml': 'services:\n  db:\n    image: db:1.0\n',
      'stacks/one/db/stack.yaml': 'needs: [web]\n',
    });
    const { diagnostics } = await loadFiles(files);
    expect(diagnostics.map(formatFinding)).toEqual([
      'secret-cycle stacks/one/web/stack.yaml:2:24 Infisical would wait for `token`, and that for Infisical',
    ]);
    expect(diagnostics[0]?.detail).toBe('Infisical → one/vault → one/db → one/web → Infisical.');
  });
});
