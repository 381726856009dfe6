import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan } from '../model/plan.ts';
import { change, destructivePlan, ordinaryPlan, plan, stackPlan, vmPlan } from './example-plans.ts';
import { renderPlanMarkdown } from './plan-markdown.ts';

test('an ordinary plan makes one readable comment', () => {
  expect(renderPlanMarkdown(ordinaryPlan(), { runUrl: 'https://git.example.org/o/r/actions/runs/7' })).toBe(
    `<!-- fairlead:plan -->
### 3 VMs: 1 recreate, 1 reload, 1 pull on infra-core; observability and dev-tools unchanged

#### infra-core: 1 recreate, 1 reload, 1 pull

**caddy** (pending × healthy, release 14 \`a1b2c3d\`): 1 recreate, 1 pull — compose.yaml and Caddyfile changed since a1b2c3d

- \`-/+\` **recreate** \`caddy-caddy-1\`: image 2.11.3 → 2.11.4
- \`↓\` **pull** image \`caddy:2.11.4\`: not on the VM yet

> People will notice: Public hostnames answer 502 for about 3 s

**pihole** (pending × healthy, release 14 \`a1b2c3d\`): 1 reload — custom.list changed since a1b2c3d

- \`~\` **reload** \`pihole-pihole-1\`: custom.list changed

1 stack unchanged, as released by a1b2c3d, 4 h ago: \`vaultwarden\`

**observability** and **dev-tools**: no changes, 3 stacks in sync and healthy, as released by a1b2c3d, 4 h ago.

<details>
<summary>Map: 2 stacks and what depends on them</summary>

\`\`\`mermaid
flowchart LR
  subgraph v0["infra-core"]
    s0["caddy: 1 recreate, 1 pull"]
    s1["pihole: 1 reload"]
  end
  s1 --> s0
  classDef changing stroke-width:3px
  class s0,s1 changing
\`\`\`

</details>

<details>
<summary>Full plan as text</summary>

\`\`\`diff
 3 VMs: 1 recreate, 1 reload, 1 pull on infra-core; observability and dev-tools unchanged
 
 infra-core: 1 recreate, 1 reload, 1 pull (read 12:03:11 UTC, Compose 2.40.3, Engine 28.5.1)
   caddy: pending × healthy, release 14 (a1b2c3d)
     compose.yaml and Caddyfile changed since a1b2c3d
!    -/+ recreate  caddy-caddy-1
                   image 2.11.3 → 2.11.4
+    ↓   pull      image caddy:2.11.4
                   not on the VM yet
     people will notice: Public hostnames answer 502 for about 3 s
   pihole: pending × healthy, release 14 (a1b2c3d)
     custom.list changed since a1b2c3d
!    ~   reload    pihole-pihole-1
                   custom.list changed
   1 stack unchanged, as released by a1b2c3d, 4 h ago: vaultwarden
 
 observability: no changes, 1 stack as released by a1b2c3d, 4 h ago (read 12:03:11 UTC, Compose 2.40.3, Engine 28.5.1)
   1 stack unchanged: grafana
 
 dev-tools: no changes, 2 stacks as released by a1b2c3d, 4 h ago (read 12:03:11 UTC, Compose 2.40.3, Engine 28.5.1)
   2 stacks unchanged: gitea, runner
 
 Legend: -/+ recreate   ~ reload   ↓ pull
 
 1 recreate, 1 reload, 1 pull on 1 of 3 VMs; nothing is lost.
\`\`\`

</details>

---

Commit \`b2c3d4e\`, base \`a1b2c3d\`, VMs read at 12:03:11 UTC, plan \`dddddddddddd\`. [Run log](<https://git.example.org/o/r/actions/runs/7>).
Stale as soon as a commit is pushed, another deployment ends, or someone changes a container, file or secret on a VM by hand; the deployment plans again and says what differs.
Reproduce: \`git checkout b2c3d4e && fairlead plan infra-core observability dev-tools\``,
  );
});

test('a destructive change stands before every fold', () => {
  const text = renderPlanMarkdown(destructivePlan());
  expect(text.indexOf('volume `infisical_db` **(destructive)**')).toBeGreaterThan(0);
  expect(text.indexOf('volume `infisical_db` **(destructive)**')).toBeLessThan(text.indexOf('<details>'));
});

test('5,000 changes still fit, with the destructive ones in front and the rest counted', () => {
  const stacks = Array.from({ length: 50 }, (_, index) =>
    stackPlan({
      stack: `stack-${index}`,
      intent: 'deploy',
      sync: 'pending',
      changes: Array.from({ length: 100 }, (_unused, item) =>
        change({
          stack: `stack-${index}`,
          name: `stack-${index}-service-${item}`,
          destructive: item === 99,
          kind: item === 99 ? 'volume' : 'container',
        }),
      ),
    }),
  );
  const text = renderPlanMarkdown(plan([vmPlan({ stacks })]));
  expect(text.length).toBeLessThanOrEqual(60_000);
  expect(text).toContain('### 1 VM, 50 DESTRUCTIVE changes: 4950 recreates, 50 volume recreates on infra-core');
  expect(text).toContain('`stack-49-service-99` **(destructive)**');
  expect(openFences(text)).toBe(0);
});

test('names and causes with markup are inert', () => {
  const hostile = plan([
    vmPlan({
      stacks: [
        stackPlan({
          intent: 'deploy',
          reason: 'see <img src=x onerror=alert(1)> | @all #12 https://evil.example :smile:',
          changes: [change({ name: '``` </details> `', causes: [{ rule: 'label', text: '[click](javascript:x) **b** \u202e' }] })],
        }),
      ],
    }),
  ]);
  const text = renderPlanMarkdown(hostile);
  expect(text).toContain('see &lt;img src=x onerror=alert(1)&gt; \\| &#64;all \\#12 https&#58;//evil.example &#58;smile:');
  expect(text).toContain('```` ``` </details> ` ````');
  expect(text).toContain('\\[click\\](javascript:x) \\*\\*b\\*\\* \\\\u202e');
});

test('every form stays under its limit and closes what it opens', () => {
  const pieces = ['`', '```', '\n', '</details>', '<details>', '|', '*', '\u001b[0m', 'ordinary words', '\u202e', ' ', '~~~', '\\', '漢'];
  const name = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((each) => each.join(''));
  const stack = fc.record({ name, causes: fc.array(name, { maxLength: 3 }), count: fc.nat(60), destructive: fc.boolean() });
  fc.assert(
    fc.property(fc.array(stack, { minLength: 1, maxLength: 6 }), fc.integer({ min: 400, max: 20_000 }), (stacks, limit) => {
      const text = renderPlanMarkdown(hostilePlan(stacks), { limit });
      expect(text.length).toBeLessThanOrEqual(limit);
      expect(text.startsWith('<!-- fairlead:plan -->\n')).toBe(true);
      expect(openFences(text)).toBe(0);
      const lines = text.split('\n');
      expect(lines.filter((line) => line === '<details>').length).toBe(lines.filter((line) => line === '</details>').length);
    }),
    { numRuns: 60 },
  );
});

interface HostileStack {
  readonly name: string;
  readonly causes: readonly string[];
  readonly count: number;
  readonly destructive: boolean;
}

function hostilePlan(stacks: readonly HostileStack[]): Plan {
  return plan([
    vmPlan({
      stacks: stacks.map(({ name, causes, count, destructive }) =>
        stackPlan({
          stack: name,
          intent: 'deploy',
          reason: name,
          impact: name,
          changes: Array.from({ length: count }, () =>
            change({ stack: name, name, destructive, causes: causes.map((text) => ({ rule: 'label', text })) }),
          ),
        }),
      ),
    }),
  ]);
}

/** 0 when every fence at the start of a line is closed by one that is at least as long. */
function openFences(text: string): number {
  let open: string | undefined;
  for (const line of text.split('\n')) {
    const fence = /^`{3,}/.exec(line)?.[0];
    if (fence === undefined) continue;
    if (open === undefined) open = fence;
    else if (line === '`'.repeat(line.length) && line.length >= open.length) open = undefined;
  }
  return open === undefined ? 0 : 1;
}
