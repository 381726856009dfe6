import { expect, test } from 'vitest';
import { formatFinding, loadFiles, repository } from '../test-repository.ts';

const MANIFEST = 'stacks/one/web/stack.yaml';
const PART = '    - { name: database, service: web, run: [dump], test: [list] }';

async function findings(...lines: readonly string[]): Promise<readonly string[]> {
  const { diagnostics } = await loadFiles(repository({ [MANIFEST]: `${lines.join('\n')}\n` }));
  return diagnostics.map((each) => `${formatFinding(each)} | ${each.hint ?? ''}`);
}

test('backup and irreversible are filled in', async () => {
  const { fleet, diagnostics } = await loadFiles(
    repository({
      [MANIFEST]: [
        'irreversible: { web: minor }',
        'backup:',
        '  stop: [web]',
        '  parts:',
        '    - { name: database, service: web, run: [pg_dump, -Fc], test: [pg_restore, --list], restore: [pg_restore] }',
        PART.replace('database', 'files'),
        '',
      ].join('\n'),
    }),
  );
  expect(diagnostics).toEqual([]);
  expect(fleet?.vms[0]?.stacks[0]?.manifest).toMatchObject({
    irreversible: { web: 'minor' },
    backup: {
      keep: 3,
      timeout: 900,
      stop: ['web'],
      parts: [
        { name: 'database', service: 'web', run: ['pg_dump', '-Fc'], test: ['pg_restore', '--list'], restore: ['pg_restore'] },
        { name: 'files', service: 'web', run: ['dump'], test: ['list'] },
      ],
    },
  });
});

test('data that no image can undo need a backup', async () => {
  expect(await findings('irreversible: { web: major }')).toEqual([
    `backup-missing ${MANIFEST}:1:17 There is no backup that could bring its data back | Add \`backup:\` with a part that copies what the service keeps, or remove the line.`,
  ]);
});

test('services that are not there are found wherever they are named', async () => {
  expect(
    await findings(
      'irreversible: { wep: any }',
      'backup:',
      '  stop: [wab]',
      '  parts:',
      PART,
      PART.replace('web', 'db').replace('database', 'two'),
    ),
  ).toEqual([
    `service-unknown ${MANIFEST}:1:17 There is no service \`wep\` in compose.yaml | Did you mean \`web\`?`,
    `service-unknown ${MANIFEST}:3:10 There is no service \`wab\` in compose.yaml | Did you mean \`web\`?`,
    `service-unknown ${MANIFEST}:6:29 There is no service \`db\` in compose.yaml | Known: web.`,
  ]);
});

test('two parts of one name would be one file', async () => {
  expect(await findings('backup:', '  parts:', PART, PART)).toEqual([
    `schema-value ${MANIFEST}:4:15 Two parts of the backup are called \`database\` | Give each part a name of its own: it is the name of its file.`,
  ]);
});

test.each([
  [['backup: {}'], 'schema-required', '`backup` lacks `parts`'],
  [['backup: { parts: [{ name: A B, service: web, run: [a], test: [b] }] }'], 'schema-value', 'name'],
  [['backup:', '  parts:', '    - { name: a, service: web, run: [a] }'], 'schema-required', 'test'],
  [['irreversible: { web: patch }'], 'schema-value', 'major'],
])('%j is refused', async (lines, code, words) => {
  const [finding, ...more] = await findings(...lines);
  expect(more).toEqual([]);
  expect(finding).toContain(code);
  expect(finding).toContain(words);
});
