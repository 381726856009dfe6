import { expect, test } from 'vitest';
import type { DeployReport, StackOutcome } from '../model/outcome.ts';
import { ordinaryPlan } from './example-plans.ts';
import { renderOutcomeMarkdown } from './outcome-markdown.ts';
import { outcomeSentence, renderOutcomes, succeeded } from './outcome-text.ts';

const DEPLOYED: StackOutcome = {
  vm: 'infra-core',
  stack: 'pihole',
  outcome: 'deployed',
  text: 'running and verified',
  release: 3,
  durationSeconds: 4.23,
};
const UNCHANGED: StackOutcome = { vm: 'infra-core', stack: 'vaultwarden', outcome: 'unchanged', text: 'as released', durationSeconds: 0 };
const ROLLED_BACK: StackOutcome = {
  vm: 'infra-core',
  stack: 'caddy',
  outcome: 'rolled-back',
  code: 'unhealthy',
  text: 'unhealthy after 30 s; release 14 runs again',
  release: 14,
  durationSeconds: 38,
  logTail: ['listening', 'panic: ``` \u001b[31m::error::x'],
};

test('a good deployment is listed stack by stack and ends in one sentence', () => {
  const good = report([DEPLOYED, UNCHANGED]);
  expect(renderOutcomes(good, false)).toBe(`✓ deployed     infra-core/pihole  running and verified, release 3 (4.2 s)
= 1 stack unchanged: infra-core/vaultwarden`);
  expect(outcomeSentence(good)).toBe('Deployed and verified: 1 stack deployed, 1 unchanged.');
  expect(succeeded(good)).toBe(true);
});

test('a failure stands last, with the last lines of its container, and is the sentence', () => {
  const bad = report([ROLLED_BACK, DEPLOYED]);
  expect(renderOutcomes(bad, false)).toBe(`✓ deployed     infra-core/pihole  running and verified, release 3 (4.2 s)
↩ rolled back  infra-core/caddy   unhealthy after 30 s; release 14 runs again, release 14 (38 s)
      | listening
      | panic: \`\`\` \\x1b[31m::error::x`);
  expect(outcomeSentence(bad)).toBe('Failed: infra-core/caddy rolled back: unhealthy after 30 s; release 14 runs again.');
  expect(succeeded(bad)).toBe(false);
});

test('nothing to do is said as such', () => {
  expect(outcomeSentence(report([UNCHANGED]))).toBe('Nothing to do: 1 stack unchanged.');
  expect(outcomeSentence(report([]))).toBe('Nothing to do.');
});

test('an error among the findings fails a deployment whose stacks all stand', () => {
  const odd: DeployReport = {
    ...report([UNCHANGED]),
    findings: [{ code: 'plan-stale', severity: 'error', summary: 'The VM moved since the plan' }],
  };
  expect(succeeded(odd)).toBe(false);
  expect(outcomeSentence(odd)).toBe('Failed: The VM moved since the plan.');
});

test('the comment after the merge shows failures first and keeps hostile log lines in their fence', () => {
  expect(renderOutcomeMarkdown(report([DEPLOYED, ROLLED_BACK]))).toBe(`<!-- fairlead:plan -->
### ❌ Failed: infra-core/caddy rolled back: unhealthy after 30 s; release 14 runs again.

| outcome | stack | what was seen | release | took |
| --- | --- | --- | --- | --- |
| ↩ rolled-back | \`infra-core/caddy\` | unhealthy after 30 s; release 14 runs again | 14 | 38 s |
| ✓ deployed | \`infra-core/pihole\` | running and verified | 3 | 4.2 s |

<details open>
<summary>Last lines of the failing container</summary>

\`infra-core/caddy\`

\`\`\`\`
listening
panic: \`\`\` \\x1b[31m::error::x
\`\`\`\`

</details>

Commit \`b2c3d4e\` · 1 stack rolled back, 1 deployed`);
});

test('5,000 failed stacks with long logs fit into a comment', () => {
  const many = Array.from(
    { length: 5000 },
    (_, index): StackOutcome => ({ ...ROLLED_BACK, stack: `s${index}`, logTail: ['x'.repeat(500)] }),
  );
  expect(renderOutcomeMarkdown(report(many)).length).toBeLessThanOrEqual(60_000);
});

function report(outcomes: readonly StackOutcome[]): DeployReport {
  return { plan: ordinaryPlan(), outcomes, findings: [] };
}
