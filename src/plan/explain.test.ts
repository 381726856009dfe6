import { expect, test } from 'vitest';
import type { ObservedVm } from '../model/observed.ts';
import { explainService } from './explain.ts';
import { answerFor, NOW, withContainer } from './plan.test-kit.ts';
import { desiredStack, desiredVm, type Spec, STACK } from './spec.test-kit.ts';
import { deployedVm } from './vm.test-kit.ts';
import { planVm } from './vm-plan.ts';

const SPEC: Spec = {
  services: { a: {}, b: {} },
  files: { 'a.conf': '1', 'a.list': '1' },
  mounts: { a: ['a.conf', 'a.list'] },
  secrets: { a: ['key'] },
  reload: [{ files: ['a.list'], service: 'a', action: { kind: 'signal', signal: 'SIGHUP' } }],
};

test('a service that is as released says so, and what would change it', () => {
  const { verdict, changes, sections } = explain(SPEC, deployedVm(SPEC, { key: 'f1' }), 'a');
  expect(verdict).toBe('a would not change: as release 3 (a1b2c3d) left it');
  expect(changes).toEqual([]);
  expect(sections.map((each) => each.title)).toEqual(['Decision', 'Repository', 'On the VM', 'Last release', 'What would change it']);
  expect(texts(sections, 'What would change it')).toEqual([
    'recreate: its definition in compose.yaml, another image behind its tag, another Compose on the VM',
    'recreate: the content of a.conf',
    'recreate: the value of key',
    'reload: the content of a.list',
  ]);
  expect(texts(sections, 'On the VM')).toContain('secret: key has fingerprint f1');
});

test('a changed file recreates its user; its neighbour is told that nothing of it differs', () => {
  const after: Spec = { ...SPEC, files: { 'a.conf': '2', 'a.list': '1' } };
  const vm = deployedVm(SPEC, { key: 'f1' });
  const own = explain(after, vm, 'a', SPEC);
  expect(own.verdict).toBe('a would change: recreate');
  expect(own.changes.map((each) => `${each.action} ${each.name}: ${each.causes.map((cause) => cause.text).join('; ')}`)).toEqual([
    'recreate shop-a-1: a.conf changed',
  ]);
  expect(explain(after, vm, 'b', SPEC).verdict).toBe(
    'b would not change, although its stack is deployed: nothing that it is made of differs',
  );
});

test('a service whose container is gone has none on the VM', () => {
  const vm = withContainer('shop-b-1', () => undefined)(deployedVm(SPEC, { key: 'f1' }));
  const { verdict, sections } = explain(SPEC, vm, 'b');
  expect(verdict).toBe('b would change: create');
  expect(texts(sections, 'On the VM')).toEqual(['container: none']);
});

function explain(after: Spec, observed: ObservedVm, name: string, before: Spec = after) {
  const desired = desiredStack(after);
  const answers = { [STACK]: answerFor(before, after, { vm: observed }) };
  const [plan] = planVm({ desired: desiredVm([desired]), observed, answers, now: NOW }).stacks;
  const service = desired.services.find((each) => each.name === name);
  if (plan === undefined || service === undefined) throw new Error('no plan');
  return explainService({ desired, service, observed, plan });
}

function texts(sections: ReturnType<typeof explainService>['sections'], title: string): readonly string[] {
  return sections.find((each) => each.title === title)?.facts.map((fact) => `${fact.name}: ${fact.text}`) ?? [];
}
