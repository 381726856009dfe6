// npm run docs: the registries and pages that the repository gives (records/, docs/INFRASTRUCTURE.md, docs/rules.md).
// The built command line does the work, so the bundles must be fresh: `npm run build` ends with this.
import { execa } from 'execa';

const show = { stdin: 'ignore', stdout: 'inherit', stderr: 'inherit', reject: false };
const { exitCode } = await execa('node', ['dist/cli.js', 'records', ...process.argv.slice(2)], show);
process.exitCode = exitCode ?? 1;
