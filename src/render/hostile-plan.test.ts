// One plan whose every text is hostile, through every renderer: what a repository, a VM or a registry says is only ever text.
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { Explanation } from '../model/explanation.ts';
import type { Plan } from '../model/plan.ts';
import { change, plan, stackPlan, vmPlan } from './example-plans.ts';
import { renderExplanation } from './explanation-text.ts';
import { renderPlanJson } from './plan-json.ts';
import { renderPlanMarkdown } from './plan-markdown.ts';
import { renderPlanText } from './plan-text.ts';
import { renderStatus } from './status-table.ts';

/** Cursor movement, a runner's command, a new line with markup, a fence, a table cell, HTML, a mention, a link, a turned direction. */
const EVIL =
  'x\u001b[2J\r::set-output name=a::b\n# big\n```\n</details><script>alert(1)</script>|cell|`code` @everyone #1 https://evil.example [l](http://e) \u202e\u0000';

const finding: Diagnostic = { code: 'port-taken', severity: 'error', summary: EVIL, detail: EVIL, hint: EVIL, at: { address: EVIL } };
const hostile: Plan = plan(
  [
    vmPlan({
      vm: EVIL,
      composeVersion: EVIL,
      engineVersion: EVIL,
      findings: [{ ...finding, severity: 'warning' }],
      stacks: [
        stackPlan({
          vm: EVIL,
          stack: EVIL,
          intent: 'deploy',
          reason: EVIL,
          impact: EVIL,
          stops: [{ service: EVIL, forGood: false }],
          noticedBy: { hostnames: [EVIL], stacks: [EVIL] },
          needs: [EVIL],
          findings: [finding],
          changes: (['container', 'network', 'volume', 'image', 'file', 'route'] as const).flatMap((kind) => [
            change({
              vm: EVIL,
              stack: EVIL,
              kind,
              name: EVIL,
              service: EVIL,
              action: 'remove',
              causes: [{ rule: 'label', text: EVIL }],
              destructive: true,
            }),
            change({ vm: EVIL, stack: EVIL, kind, name: EVIL, action: 'recreate', causes: [{ rule: 'label', text: EVIL }] }),
          ]),
        }),
        stackPlan({ vm: EVIL, stack: `${EVIL}2`, intent: 'deploy', reason: EVIL, changes: [change({ name: EVIL })] }),
        stackPlan({ vm: EVIL, stack: `${EVIL}3` }),
      ],
    }),
  ],
  { commit: EVIL },
);

const explanation: Explanation = {
  address: EVIL,
  verdict: EVIL,
  changes: [],
  findings: [finding],
  sections: [{ title: 'Decision', facts: [{ name: 'stack', text: EVIL }] }],
};

describe('on a terminal and in a log', () => {
  const row = { vm: EVIL, stack: EVIL, sync: 'in sync', health: 'healthy', commit: EVIL, address: EVIL } as const;
  test.each([
    ['the plan', (colour: boolean) => renderPlanText(hostile, colour)],
    ['an explanation', (colour: boolean) => renderExplanation(explanation, colour)],
    ['the status table', (colour: boolean) => renderStatus([row], colour)],
  ])('%s moves no cursor, and no line of it begins as a command', (_name, render) => {
    for (const text of [render(false), render(true).replace(/\u001b\[\d+m/g, '')]) {
      expect(text).toContain('x\\x1b[2J');
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      expect(text).not.toMatch(/^\s*::|^# big|^```/m);
    }
  });
});

describe('in a comment', () => {
  const text = renderPlanMarkdown(hostile);

  // Inside fences and code spans everything is text already; that nothing closes them is shown in inert.test.ts.
  const outside = text.replace(/^(`{3,})[a-z]*\n[\s\S]*?\n\1$/gm, '').replace(/(`+)[^`](?:(?!\1)[^\n])*?\1(?!`)/g, '');

  test('no HTML, no mention, no link and no heading of it takes effect', () => {
    expect(outside).not.toMatch(/<script|<\/details><|@everyone|[^\\]\[l\]\(|https:\/\//);
    expect(outside).not.toMatch(/^# big/m);
    expect(outside).toContain('&lt;script&gt;');
    // Ours are closed: one opening for each end, in order.
    expect(text.match(/^<details>$/gm)?.length).toBe(text.match(/^<\/details>$/gm)?.length);
  });

  test('no control character is left', () => {
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  test('a plan of thousands of changes still fits, with its alarm on top', () => {
    const many = plan([
      vmPlan({
        stacks: [
          stackPlan({
            intent: 'deploy',
            changes: Array.from({ length: 5000 }, (_, index) => change({ name: `${EVIL}${index}`, destructive: index === 4999 })),
          }),
        ],
      }),
    ]);
    const comment = renderPlanMarkdown(many);
    expect(comment.length).toBeLessThanOrEqual(60_000);
    expect(comment.split('\n')[1]).toContain('1 DESTRUCTIVE change');
    expect(renderPlanText(many, false).split('\n').length).toBeGreaterThan(5000);
  });
});

test('the document is JSON that gives every text back as it was', () => {
  const document = JSON.parse(renderPlanJson(hostile)) as { commit: string; changes: { name: string }[] };
  expect([document.commit, document.changes[0]?.name]).toEqual([EVIL, EVIL]);
});
