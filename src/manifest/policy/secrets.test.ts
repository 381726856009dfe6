// A secret that no container mounts: right for the VM's own report, and for nothing else.
import { expect, test } from 'vitest';
import { formatFinding, loadFiles, repository } from '../test-repository.ts';

const COMPOSE = 'stacks/one/web/compose.yaml';
const MANIFEST = 'stacks/one/web/stack.yaml';

test('the token of the report is declared and stands in no compose.yaml; another secret must', async () => {
  const report = 'carries: runner\nreport: { url: "http://10.0.0.1:3000", token: status }\n';
  const { diagnostics } = await loadFiles(
    repository({
      [COMPOSE]: 'services:\n  web:\n    image: nginx:1.29.0\n',
      [MANIFEST]: `${report}secrets: { status: { owner: "0" }, other: { owner: "0" } }\n`,
    }),
  );
  expect(diagnostics.map(formatFinding).filter((each) => each.includes('secret-undeclared'))).toEqual([
    `secret-undeclared ${MANIFEST}:3:36 Secret \`other\` is not in compose.yaml`,
  ]);
});
