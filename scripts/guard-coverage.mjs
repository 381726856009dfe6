// node scripts/guard-coverage.mjs: 100 % of the lines and branches of test/trust/guards.ts, or a failure that names the gap.
import { readFileSync } from 'node:fs';
import { execa } from 'execa';

const guards = [...readFileSync('test/trust/guards.ts', 'utf8').matchAll(/^ {2}'(src\/.*)',$/gm)].map(([, file]) => file);
const tests = ['src/adapters', 'src/secrets', 'src/manifest', 'src/observe/redact', 'src/render/inert', 'test/trust/compose-keys'];
const { exitCode } = await execa(
  'npx',
  [
    'vitest',
    'run',
    '--project',
    'unit',
    ...tests,
    '--coverage',
    '--coverage.reporter=text',
    '--coverage.reporter=json-summary',
    '--coverage.reportsDirectory=.cache/guard-coverage',
    '--coverage.thresholds.lines=100',
    '--coverage.thresholds.branches=100',
    ...guards.map((file) => `--coverage.include=${file}`),
  ],
  { stdin: 'ignore', stdout: 'inherit', stderr: 'inherit', reject: false },
);
process.exitCode = exitCode ?? 1;
