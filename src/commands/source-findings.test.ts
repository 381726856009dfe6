import { expect, test } from 'vitest';
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { StackPlan, VmPlan } from '../model/plan.ts';
import { withSourceFindings } from './source-findings.ts';

function stack(name: string, intent: StackPlan['intent']): StackPlan {
  const fixed = { sync: 'pending', health: 'healthy', method: 'shadow', changes: [], findings: [], needs: [] } as const;
  return { vm: 'one', stack: name, intent, reason: '', ground: '', ...fixed };
}

const PLAN: VmPlan = {
  vm: 'one',
  readAt: '',
  composeVersion: '',
  engineVersion: '',
  stacks: [stack('web', 'deploy'), stack('idle', 'none'), stack('other', 'deploy')],
  findings: [],
};

function finding(name: string, code: 'infisical-down' | 'infisical-denied', severity: Diagnostic['severity'] = 'error'): Diagnostic {
  return { code, severity, summary: `${code} for ${name}`, at: { address: `one/${name}` } };
}

test('an error stops its own stack, and the others go on', () => {
  const { plan, warnings } = withSourceFindings(PLAN, [finding('web', 'infisical-down')]);
  expect(plan.stacks.map((each) => [each.stack, each.findings.length])).toEqual([
    ['web', 1],
    ['idle', 0],
    ['other', 0],
  ]);
  expect(warnings).toEqual([]);
});

test('a stack with nothing to do runs on while its source is away, but not when that said no', () => {
  const { plan, warnings } = withSourceFindings(PLAN, [finding('idle', 'infisical-down'), finding('idle', 'infisical-denied')]);
  expect(plan.stacks[1]?.findings.map(({ code }) => code)).toEqual(['infisical-denied']);
  expect(warnings.map(({ code, severity }) => [code, severity])).toEqual([['infisical-down', 'warning']]);
});

test('a warning is told and stops nobody', () => {
  const warning = finding('web', 'infisical-down', 'warning');
  expect(withSourceFindings(PLAN, [warning])).toEqual({ plan: PLAN, warnings: [warning] });
});
