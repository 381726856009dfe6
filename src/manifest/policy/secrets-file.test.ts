import { expect, test } from 'vitest';
import { ENCRYPTED, sopsYaml } from '../../secrets/sops.test-kit.ts';
import { formatFinding, loadFiles, repository } from '../test-repository.ts';
import { checkSecretsFile } from './secrets-file.ts';

const FILE = 'stacks/one/web/secrets.sops.yaml';
const NAMES = Object.keys(ENCRYPTED);
const COMPOSE = `services:
  web: { image: "nginx:1.29.1", secrets: [${NAMES.join(', ')}] }
secrets: { ${NAMES.map((name) => `${name}: { file: ./secrets/${name} }`).join(', ')} }
`;
const MANIFEST = `secrets: { ${NAMES.map((name) => `${name}: { owner: "0" }`).join(', ')} }\n`;

function files(changes: Readonly<Record<string, string>>) {
  return repository({ 'stacks/one/web/compose.yaml': COMPOSE, 'stacks/one/web/stack.yaml': MANIFEST, ...changes });
}

test('an encrypted file whose names are declared is accepted, and never travels to the VM', async () => {
  const { fleet, diagnostics } = await loadFiles(files({ [FILE]: sopsYaml() }));
  expect(diagnostics).toEqual([]);
  expect(fleet?.vms[0]?.stacks[0]?.files.map((each) => each.path)).toEqual(['compose.yaml']);
});

test.each([
  ['a plain file', { [FILE]: 'db_password: hunter2hunter2\n' }, `secrets-plain ${FILE} The secrets file is not encrypted`],
  [
    'a plain value among encrypted ones',
    { [FILE]: sopsYaml({ ...ENCRYPTED, pin: 'hunter2hunter2' }) },
    `secrets-plain ${FILE} A secret is not encrypted`,
  ],
  [
    'a name that stack.yaml does not declare',
    { [FILE]: sopsYaml(), 'stacks/one/web/stack.yaml': MANIFEST.replace('pin: { owner: "0" }', '') },
    `secrets-unreadable ${FILE} Secret \`pin\` is not declared in stack.yaml`,
  ],
  [
    'a name that stack.yaml takes from Infisical',
    {
      [FILE]: sopsYaml(),
      'stacks/one/web/stack.yaml': MANIFEST.replace('pin: { owner: "0" }', 'pin: { owner: "0", infisical: {} }'),
      'stacks/secrets.yaml': 'infisical: { url: "https://x.example", project: p, environment: prod }\n',
    },
    `secret-source ${FILE} Secret \`pin\` has two origins`,
  ],
  ['a file that is no text', { [FILE]: '\u0000' }, `file-binary ${FILE}:1:1 secrets.sops.yaml holds the control character U+0000`],
  [
    'two files',
    { [FILE]: sopsYaml(), 'stacks/one/web/secrets.sops.json': '{}' },
    'secrets-unreadable stacks/one/web/secrets.sops.json A stack has one file of secrets',
  ],
])('%s is refused without a key, and its values are not quoted', async (_name, changes, finding) => {
  const { diagnostics } = await loadFiles(files(changes));
  expect(diagnostics.map(formatFinding)).toContain(finding);
  expect(JSON.stringify(diagnostics)).not.toContain('hunter2');
});

test('beside a stack.yaml that cannot be read, names are not judged; and what is no refusal is a bug', async () => {
  const { diagnostics } = await loadFiles(files({ [FILE]: sopsYaml(), 'stacks/one/web/stack.yaml': 'secrets: [\n' }));
  expect(diagnostics.map((each) => each.code)).toEqual(['yaml-syntax']);
  expect(await checkSecretsFile('/nowhere', 'stacks/one/web', new Set(['secrets.sops.yaml']), {})).toEqual([]);
});
