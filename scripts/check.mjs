// npm run check: everything that needs neither a VM nor Docker, side by side; the same list in CI and at home.
import { availableParallelism } from 'node:os';
import { execa } from 'execa';

// The transaction is written in parts and judged as the one program that is sent.
const SHELLCHECK = `find src lab .ci test \\( -name '*.sh' -o -path .ci/run \\) ! -path 'src/host/transaction/*' -exec shellcheck -x {} + &&
  cat src/host/transaction/*.sh | shellcheck -s sh -`;

/** @type {readonly { name: string; run: readonly [string, ...string[]]; missing?: string }[]} */
const CHECKS = [
  { name: 'unit tests', run: ['npx', 'vitest', 'run', '--project', 'unit', '--reporter=dot'] },
  { name: 'types', run: ['npx', 'tsc', '--noEmit'] },
  { name: 'format and lint', run: ['npx', 'biome', 'ci', '.'] },
  { name: 'dead code', run: ['npx', 'knip', '--no-progress'] },
  { name: 'generated schemas fresh', run: ['node', 'scripts/generate.mjs', '--check'] },
  { name: 'host scripts fresh', run: ['node', 'scripts/generate-host.mjs', '--check'] },
  { name: 'dist fresh', run: ['node', 'scripts/build.mjs', '--check'] },
  { name: 'records fresh', run: ['node', 'scripts/docs.mjs', '--check'] },
  { name: 'desired state valid', run: ['node', 'dist/cli.js', 'validate'] },
  {
    name: 'shell scripts',
    run: ['sh', '-c', SHELLCHECK],
    missing: 'apt-get install shellcheck',
  },
];

const started = Date.now();
// npm test runs the unit tests itself, to count them.
const chosen = process.argv.includes('--no-tests') ? CHECKS.filter((check) => check.name !== 'unit tests') : CHECKS;
const queue = [...chosen];
/** @type {string[]} */
const failed = [];

/** Runs one check and prints its line; its output only when it fails. */
async function runCheck(check) {
  const begun = Date.now();
  const [file, ...args] = check.run;
  const result = await execa(file, args, { reject: false, all: true, stdin: 'ignore', env: { FORCE_COLOR: '0' }, timeout: 300_000 });
  const seconds = `${((Date.now() - begun) / 1000).toFixed(1)} s`;
  if (result.exitCode === 0) return console.log(`ok    ${check.name.padEnd(26)} ${seconds}`);
  failed.push(check.name);
  const hint = result.exitCode === 127 && check.missing ? `\nmissing tool: ${check.missing}` : '';
  console.log(`FAIL  ${check.name.padEnd(26)} ${seconds}\n${result.all ?? result.message}${hint}\n`);
}

async function work() {
  for (let check = queue.shift(); check; check = queue.shift()) await runCheck(check);
}

await Promise.all(Array.from({ length: Math.max(2, Math.min(4, availableParallelism())) }, work));
const seconds = ((Date.now() - started) / 1000).toFixed(1);
if (failed.length > 0) {
  console.log(`${failed.length} of ${chosen.length} checks failed in ${seconds} s: ${failed.join(', ')}`);
  process.exitCode = 1;
} else console.log(`All ${chosen.length} checks passed in ${seconds} s.`);
