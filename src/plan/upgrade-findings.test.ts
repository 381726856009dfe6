import { expect, test } from 'vitest';
import type { DesiredStack, UpgradeRule } from '../model/desired.ts';
import { answerFor, NOW, planLines } from './plan.test-kit.ts';
import { desiredStack, desiredVm, type Spec, STACK } from './spec.test-kit.ts';
import { deployedVm } from './vm.test-kit.ts';
import { planVm } from './vm-plan.ts';

const RULE: UpgradeRule = { within: 'major', reason: 'The files of one major version are unreadable to the next.' };

function spec(image: string): Spec {
  return { services: { db: { image } } };
}

function plan(from: string, to: string, upgrade: DesiredStack['manifest']['upgrade']) {
  const stack = desiredStack(spec(to));
  const services = stack.services.map((each) => ({ ...each, image: to }));
  const desired = desiredVm([{ ...stack, services, manifest: { ...stack.manifest, ...(upgrade === undefined ? {} : { upgrade }) } }]);
  const [found] = planVm({
    desired,
    observed: deployedVm(spec(from)),
    answers: { [STACK]: answerFor(spec(from), spec(to)) },
    now: NOW,
  }).stacks;
  return found;
}

test('a step that the image does not allow is an error of the plan, with the reason and the way', () => {
  const found = plan('postgres:17.11', 'postgres:18.6', { postgres: RULE });
  const finding = found?.findings.find((each) => each.code === 'upgrade-refused');
  expect(finding).toEqual({
    code: 'upgrade-refused',
    severity: 'error',
    rule: 'upgrade-step',
    summary: 'db may not go from 17.11 to 18.6',
    detail: '17.11 → 18.6 leaves 17. The files of one major version are unreadable to the next.',
    hint: 'Stay within 17 here. The new major version is a migration: a new volume, filled from a dump.',
    at: { address: `lab/${STACK}/db` },
  });
});

test.each([
  ['an allowed step', 'postgres:17.9', 'postgres:17.11', { postgres: RULE }],
  ['an image without a rule', 'postgres:17.11', 'postgres:18.6', undefined],
  ['a rule for another image', 'postgres:17.11', 'postgres:18.6', { mysql: RULE }],
  ['another image altogether', 'mysql:8.4', 'postgres:18.6', { postgres: RULE, mysql: RULE }],
  ['a name of the prototype', 'constructor:1', 'constructor:2', {}],
])('%s is planned as ever', (_name, from, to, upgrade) => {
  expect(planLines(plan(from, to, upgrade) ?? expect.fail('no plan')).filter((each) => each.includes('upgrade-refused'))).toEqual([]);
});
