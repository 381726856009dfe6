import { expect, test } from 'vitest';
import { change, destructivePlan, ordinaryPlan, plan, stackPlan, vmPlan } from './example-plans.ts';
import { planHeadline, planSentence } from './headline.ts';
import { renderPlanText, renderVmPlan } from './plan-text.ts';

test('an ordinary plan reads from headline to sentence', () => {
  expect(renderPlanText(ordinaryPlan(), false)).toBe(
    `3 VMs: 1 recreate, 1 reload, 1 pull on infra-core; observability and dev-tools unchanged

infra-core: 1 recreate, 1 reload, 1 pull (read 12:03:11 UTC, Compose 2.40.3, Engine 28.5.1)
  caddy: pending × healthy, release 14 (a1b2c3d)
    compose.yaml and Caddyfile changed since a1b2c3d
    -/+ recreate  caddy-caddy-1
                  image 2.11.3 → 2.11.4
    ↓   pull      image caddy:2.11.4
                  not on the VM yet
    people will notice: Public hostnames answer 502 for about 3 s
  pihole: pending × healthy, release 14 (a1b2c3d)
    custom.list changed since a1b2c3d
    ~   reload    pihole-pihole-1
                  custom.list changed
  1 stack unchanged, as released by a1b2c3d, 4 h ago: vaultwarden

observability: no changes, 1 stack as released by a1b2c3d, 4 h ago (read 12:03:11 UTC, Compose 2.40.3, Engine 28.5.1)
  1 stack unchanged: grafana

dev-tools: no changes, 2 stacks as released by a1b2c3d, 4 h ago (read 12:03:11 UTC, Compose 2.40.3, Engine 28.5.1)
  2 stacks unchanged: gitea, runner

Legend: -/+ recreate   ~ reload   ↓ pull

1 recreate, 1 reload, 1 pull on 1 of 3 VMs; nothing is lost.`,
  );
});

test('destructive changes stand above all VMs and in the first and last line', () => {
  expect(renderPlanText(destructivePlan(), false)).toBe(
    `1 VM, 1 DESTRUCTIVE change: 1 remove, 1 volume remove on infra-core

Destructive:
  -   remove    infra-core/infisical: volume infisical_db  (destructive)
                removed from compose.yaml

infra-core: 1 remove, 1 volume remove (read 12:03:11 UTC, Compose 2.40.3, Engine 28.5.1)
  infisical: pending × healthy, release 14 (a1b2c3d)
    its folder is gone from the repository
    -   remove    volume infisical_db  (destructive)
                  removed from compose.yaml
    -   remove    infisical-db-1
                  the stack is removed

Legend: - remove

1 remove, 1 volume remove on infra-core; 1 of them DESTRUCTIVE.`,
  );
});

test('a plan without changes says why', () => {
  const quiet = plan([vmPlan({ stacks: [stackPlan(), stackPlan({ stack: 'pihole' })] })]);
  expect(planHeadline(quiet)).toBe('No changes: 2 stacks on infra-core as released by a1b2c3d, 4 h ago, read 12:03:11 UTC');
  expect(planSentence(quiet)).toBe('No changes: 2 stacks on infra-core as released by a1b2c3d, 4 h ago, read 12:03:11 UTC.');
});

test('no changes is not good news when a stack is unwell', () => {
  const unwell = plan([vmPlan({ stacks: [stackPlan(), stackPlan({ stack: 'pihole', health: 'unhealthy' })] })]);
  expect(planHeadline(unwell)).toBe(
    'No changes: 2 stacks on infra-core as released by a1b2c3d, 4 h ago, read 12:03:11 UTC, but infra-core/pihole is unhealthy',
  );
});

test('a VM that cannot be read is in the headline, and the others keep their plan', () => {
  const half = plan([
    vmPlan({
      readAt: '',
      composeVersion: '',
      engineVersion: '',
      findings: [
        {
          code: 'ssh-unreachable',
          severity: 'error',
          summary: 'infra-core does not answer on 192.168.12.128:22',
          at: { address: 'infra-core' },
        },
      ],
    }),
    vmPlan({ vm: 'dev-tools', stacks: [stackPlan({ vm: 'dev-tools', intent: 'deploy', changes: [change({ vm: 'dev-tools' })] })] }),
  ]);
  expect(planHeadline(half)).toBe('2 VMs: infra-core cannot be planned; 1 recreate on dev-tools');
  expect(planSentence(half)).toBe('The plan has errors on infra-core; nothing was changed.');
  expect(renderPlanText(half, false)).toContain(
    `infra-core: cannot be planned
    infra-core: error: infra-core does not answer on 192.168.12.128:22 [ssh-unreachable]

dev-tools: 1 recreate`.replace('    infra', '  infra'),
  );
});

test('control characters in names and causes never reach the terminal', () => {
  const hostile = vmPlan({
    stacks: [
      stackPlan({
        intent: 'deploy',
        changes: [change({ name: 'x\u001b[2Jy', causes: [{ rule: 'label', text: 'label a\n::set-output\u202e' }] })],
      }),
    ],
  });
  const text = renderVmPlan(hostile, false);
  expect(text).toContain('x\\x1b[2Jy');
  expect(text).toContain('label a\\n::set-output\\u202e');
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

test('colour changes nothing but colour', () => {
  const coloured = renderPlanText(ordinaryPlan(), true);
  expect(coloured).toContain('\u001b[33m-/+ recreate');
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(renderPlanText(ordinaryPlan(), false));
});

test('a stack planned without a shadow Engine says so', () => {
  const byRules = vmPlan({ stacks: [stackPlan({ method: 'rules', intent: 'deploy', sync: 'pending', changes: [change()] })] });
  expect(renderVmPlan(byRules, false)).toContain('planned by our rules alone: the VM allows no forwarded socket');
});

test('a stack that only gets its release recorded is not called a change of containers', () => {
  const record = change({
    kind: 'release',
    name: 'caddy release 1',
    action: 'create',
    causes: [{ rule: 'adopted', text: 'not deployed by Fairlead before' }],
  });
  const adopted = plan([vmPlan({ stacks: [stackPlan({ intent: 'deploy', sync: 'pending', changes: [record] })] })]);
  expect(planHeadline(adopted)).toBe('1 VM: 1 release to record on infra-core');
  expect(renderPlanText(adopted, false)).toContain('    +   create    caddy release 1\n');
});
