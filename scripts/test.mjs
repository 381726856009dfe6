// npm test: prepares the machine, brings the lab up, runs every test, and closes with one line that counts them.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { execa } from 'execa';

const REPORT = '.cache/test-report.json';
const show = { stdin: 'ignore', stdout: 'inherit', stderr: 'inherit', reject: false };

/** Stops with the sentence when a preparing step failed: tests on half a machine say nothing. */
async function prepare(sentence, ...command) {
  const [file, ...args] = command;
  const { exitCode } = await execa(file, args, show);
  if (exitCode === 0) return;
  console.log(`${sentence}\n0 passed, 1 failed`);
  process.exit(1);
}

await mkdir('.cache', { recursive: true });
await rm(REPORT, { force: true });
await prepare('The machine could not be prepared: see above.', 'node', 'scripts/prerequisites.mjs');
// Its unit tests are among those counted below.
const check = await execa('node', ['scripts/check.mjs', '--no-tests'], show);
await prepare('The lab did not come up: see above.', 'node', 'scripts/lab.mjs', '--no-push');
// The same condition as in vitest.config.ts: without the programs the project does not exist.
const hasForge = Boolean(process.env.GITEA_BINARY && process.env.GITEA_RUNNER_BINARY);
const projects = ['unit', 'docker', 'lab', ...(hasForge ? ['forge'] : [])];
await execa(
  'npx',
  [
    'vitest',
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
  ],
  show,
);

/** @type {{ numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number; testResults: { status: string; assertionResults: unknown[] }[] }} */
const report = JSON.parse(
  await readFile(REPORT, 'utf8').catch(
    () => '{"numPassedTests":0,"numFailedTests":1,"numPendingTests":0,"numTodoTests":0,"testResults":[]}',
  ),
);
// A file that could not even be loaded has no tests of its own: it counts as one failure.
const unloadable = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
const failed = report.numFailedTests + unloadable + (check.exitCode === 0 ? 0 : 1);
const skipped = report.numPendingTests + report.numTodoTests;
if (!hasForge) console.log('Not run: test/forge, on a real Gitea and runner, because GITEA_BINARY and GITEA_RUNNER_BINARY are not set.');
if (check.exitCode !== 0) console.log('npm run check failed: see the top of this output.');
console.log(`${report.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || report.numPassedTests === 0 ? 1 : 0;
