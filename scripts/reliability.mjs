// Renders docs/reliability.md from what the fault suite has last observed (.cache/faults/*.json) and the chaos runs.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const RESULTS = join(ROOT, '.cache/faults');
const results = readdirSync(RESULTS)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(RESULTS, name), 'utf8')));
const faults = results
  .filter((each) => each.id !== undefined)
  .sort((left, right) => compareIds(left.id, right.id) || left.fault.localeCompare(right.fault));
const chaos = results.filter((each) => each.seed !== undefined).sort((left, right) => left.seed - right.seed);
const { elsewhere, notInjected } = JSON.parse(readFileSync(join(ROOT, 'test/faults/elsewhere.json'), 'utf8'));
const passed = faults.filter((each) => each.passed).length;

writeFileSync(
  join(ROOT, 'docs/reliability.md'),
  `# Reliability: what was broken on purpose, and what came of it

Made by \`node scripts/reliability.mjs\` from a run of the fault suite (\`test/scenarios/faults*.test.ts\`) and of
\`npm run chaos\`. Real parts only: the committed command line, SSH, sshd, Engine and Compose on a VM of the lab.

**A deploy ends in the new release or the old one, verified.** One judge looks past the pipeline after every fault: live files
equal the recorded release byte for byte, containers equal its record (name, image id, state), nothing pending, no lock, the
journal closed, every run in the history. "Untouched" means the same container ids and start times.

## Faults: ${passed} of ${faults.length} as expected

Numbers are those of the fault list (F1–F70); G are faults that it does not have. Seconds run from the injection, or from the
start of the deploy that meets the fault, to a verified state; on two cores that other work kept busy.

${table(
  ['', 'fault', 'injected', 'expected', 'observed', 's'],
  faults.map((each) => [
    each.id,
    each.fault,
    each.injected,
    each.expected,
    `${each.passed ? '' : '**NOT AS EXPECTED** '}${each.observed}`,
    each.seconds,
  ]),
)}

## Proved elsewhere

${table(
  ['', 'fault', 'tests'],
  elsewhere.map((each) => [each.faults, each.what, each.where]),
)}

## Not injected

${table(
  ['', 'fault', 'why not'],
  notInjected.map((each) => [each.faults, each.what, each.why]),
)}

## Chaos

\`npm run chaos -- --seed N --rounds 200\`: in every round a random push (file, label, image, a broken release, a stack added or
removed), a random death at a random moment, the next deploy, then the judge: every stack equals one release exactly, stacks
that the push did not name are untouched. A failing seed is run again with the same command.

${
  chaos.length === 0
    ? 'No run is recorded.'
    : table(
        ['seed', 'rounds', 'not whole', 's a round', 'what died', ''],
        chaos.map((each) => [each.seed, each.rounds, each.bad, each.secondsPerRound, each.kills, each.note ?? '']),
      )
}
`,
);
console.log(`docs/reliability.md: ${passed} of ${faults.length} faults as expected, ${chaos.length} chaos runs`);

/** F9 before F10, F before G. */
function compareIds(left, right) {
  const [, leftLetter, leftNumber, leftRest] = /^([A-Z])(\d+)(.*)$/.exec(left) ?? [];
  const [, rightLetter, rightNumber, rightRest] = /^([A-Z])(\d+)(.*)$/.exec(right) ?? [];
  return leftLetter.localeCompare(rightLetter) || Number(leftNumber) - Number(rightNumber) || leftRest.localeCompare(rightRest);
}

function table(head, rows) {
  const line = (cells) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll(/\s+/g, ' ').trim()).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')).replaceAll(' ', ''), ...rows.map(line)].join('\n');
}
