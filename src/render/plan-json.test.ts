import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import schema from '../../schemas/plan.schema.json' with { type: 'json' };
import { change, destructivePlan, ordinaryPlan, plan, stackPlan, vmPlan } from './example-plans.ts';
import { fromPlanDocument, type PlanDocument, renderPlanJson, toPlanDocument } from './plan-json.ts';

const validate = new Ajv({ strict: true }).compile(schema);

test('the document keeps to its published schema', () => {
  const unread = plan([
    vmPlan({
      readAt: '',
      findings: [{ code: 'ssh-lost', severity: 'error', summary: 's', detail: 'd', hint: 'h', at: { address: 'infra-core' } }],
    }),
  ]);
  for (const each of [ordinaryPlan(), destructivePlan(), unread]) {
    expect(validate(JSON.parse(renderPlanJson(each))), JSON.stringify(validate.errors)).toBe(true);
  }
});

test('each change names its VM and stack, so that one jq expression is enough', () => {
  expect(toPlanDocument(ordinaryPlan()).changes.map(({ vm, stack, name, action }) => `${vm}/${stack} ${action} ${name}`)).toEqual([
    'infra-core/caddy recreate caddy-caddy-1',
    'infra-core/caddy pull caddy:2.11.4',
    'infra-core/pihole reload pihole-pihole-1',
  ]);
});

test('a program sees at the top whether anything changes, is blocked or destroys', () => {
  const { changed, blocked, destructive, headline } = toPlanDocument(destructivePlan());
  expect({ changed, blocked, destructive, headline }).toEqual({
    changed: true,
    blocked: false,
    destructive: 1,
    headline: '1 VM, 1 DESTRUCTIVE change: 1 remove, 1 volume remove on infra-core',
  });
  const refused = stackPlan({ findings: [{ code: 'port-taken', severity: 'error', summary: 's' }], changes: [change({ action: 'none' })] });
  expect(toPlanDocument(plan([vmPlan({ stacks: [refused] })]))).toMatchObject({ changed: false, blocked: true });
});

test('a plan survives the way through the document', () => {
  for (const each of [ordinaryPlan(), destructivePlan()]) {
    const document = JSON.parse(renderPlanJson(each)) as PlanDocument;
    expect(fromPlanDocument(document)).toEqual(each);
  }
});
