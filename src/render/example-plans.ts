// Builders for tests: a value with defaults, changed where the test cares.
import type { Change, Plan, StackPlan, VmPlan } from '../model/plan.ts';

export function change(over: Partial<Change> = {}): Change {
  return {
    vm: 'infra-core',
    stack: 'caddy',
    kind: 'container',
    name: 'caddy-caddy-1',
    service: 'caddy',
    action: 'recreate',
    causes: [{ rule: 'image', text: 'image 2.11.3 → 2.11.4' }],
    destructive: false,
    ...over,
  };
}

export function stackPlan(over: Partial<StackPlan> = {}): StackPlan {
  return {
    vm: 'infra-core',
    stack: 'caddy',
    intent: 'none',
    sync: 'in sync',
    health: 'healthy',
    changes: [],
    findings: [],
    reason: 'as released',
    method: 'record',
    release: 14,
    releaseCommit: 'a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8c9d0',
    releasedAt: '2026-11-24T08:01:00.000Z',
    needs: [],
    ground: 'g',
    ...over,
  };
}

export function vmPlan(over: Partial<VmPlan> = {}): VmPlan {
  return {
    vm: 'infra-core',
    readAt: '2026-11-24T12:03:11.000Z',
    composeVersion: '2.40.3',
    engineVersion: '28.5.1',
    stacks: [],
    findings: [],
    ...over,
  };
}

export function plan(vms: readonly VmPlan[], over: Partial<Plan> = {}): Plan {
  return { commit: 'b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8c9d0a1', vms, digest: 'd'.repeat(64), ...over };
}

/** Three VMs: a recreate and a reload on infra-core, nothing on the others. */
export function ordinaryPlan(): Plan {
  return plan(
    [
      vmPlan({
        stacks: [
          stackPlan({
            intent: 'deploy',
            sync: 'pending',
            method: 'shadow',
            reason: 'compose.yaml and Caddyfile changed since a1b2c3d',
            impact: 'Public hostnames answer 502 for about 3 s',
            stops: [{ service: 'caddy', forGood: false, seconds: 2.8, measuredIn: 13 }],
            noticedBy: { hostnames: ['vault.example.org'], stacks: ['infra-core/cloudflared'] },
            changes: [
              change(),
              change({
                kind: 'image',
                name: 'caddy:2.11.4',
                action: 'pull',
                causes: [{ rule: 'image-missing', text: 'not on the VM yet' }],
              }),
            ],
            needs: ['infra-core/pihole'],
          }),
          stackPlan({
            stack: 'pihole',
            intent: 'deploy',
            sync: 'pending',
            reason: 'custom.list changed since a1b2c3d',
            changes: [
              change({
                stack: 'pihole',
                name: 'pihole-pihole-1',
                action: 'reload',
                causes: [{ rule: 'file', text: 'custom.list changed' }],
              }),
            ],
          }),
          stackPlan({ stack: 'vaultwarden' }),
        ],
      }),
      vmPlan({ vm: 'observability', stacks: [stackPlan({ vm: 'observability', stack: 'grafana' })] }),
      vmPlan({
        vm: 'dev-tools',
        stacks: [stackPlan({ vm: 'dev-tools', stack: 'gitea' }), stackPlan({ vm: 'dev-tools', stack: 'runner' })],
      }),
    ],
    { base: 'a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8c9d0' },
  );
}

/** One stack goes away and its volume with it. */
export function destructivePlan(): Plan {
  return plan([
    vmPlan({
      stacks: [
        stackPlan({
          stack: 'infisical',
          intent: 'remove',
          sync: 'pending',
          reason: 'its folder is gone from the repository',
          changes: [
            change({
              stack: 'infisical',
              name: 'infisical-db-1',
              action: 'remove',
              causes: [{ rule: 'removed', text: 'the stack is removed' }],
            }),
            change({
              stack: 'infisical',
              kind: 'volume',
              name: 'infisical_db',
              action: 'remove',
              causes: [{ rule: 'removed', text: 'removed from compose.yaml' }],
              destructive: true,
            }),
          ],
        }),
      ],
    }),
  ]);
}
