import { describe, expect, test } from 'vitest';
import type { DesiredStack } from '../model/desired.ts';
import type { ObservedStack, ObservedVm } from '../model/observed.ts';
import { planFleet } from './fleet-plan.ts';
import { whatMoved } from './ground.ts';
import { orderStacks } from './order.ts';
import { ownValue } from './own.ts';
import { answerFor, NOW, planChange, planLines, withContainer } from './plan.test-kit.ts';
import { desiredStack, desiredVm, type Spec, STACK } from './spec.test-kit.ts';
import { deployedVm, emptyVm, observedStack } from './vm.test-kit.ts';
import { planVm } from './vm-plan.ts';

const TWO: Spec = { services: { a: {}, b: {} } };
const port = (published: string) => ({ ports: [{ mode: 'ingress', target: 80, published, protocol: 'tcp' }] });

function both(left: ObservedVm, right: ObservedVm): ObservedVm {
  return {
    ...left,
    containers: [...left.containers, ...right.containers],
    networks: [...left.networks, ...right.networks],
    volumes: [...left.volumes, ...right.volumes],
    stacks: { ...left.stacks, ...right.stacks },
  };
}

function withStack(vm: ObservedVm, change: (stack: ObservedStack) => ObservedStack): ObservedVm {
  return { ...vm, stacks: { ...vm.stacks, [STACK]: change(ownValue(vm.stacks, STACK) ?? observedStack(STACK)) } };
}

function intents(plans: readonly { readonly stack: string; readonly intent: string }[]): readonly string[] {
  return plans.map((each) => `${each.intent} ${each.stack}`);
}

describe('a VM', () => {
  test('that is not managed has no stack plans', () => {
    const desired = { ...desiredVm([desiredStack(TWO)]), managed: false };
    expect(planVm({ desired, observed: deployedVm(TWO), answers: {}, now: NOW }).stacks).toEqual([]);
  });

  test('gets a new stack', () => {
    const answers = { [STACK]: answerFor(undefined, TWO) };
    const [plan] = planVm({ desired: desiredVm([desiredStack(TWO)]), observed: emptyVm(), answers, now: NOW }).stacks;
    expect(plan === undefined ? [] : [plan.sync, plan.health, plan.impact, ...planLines(plan)]).toEqual([
      'pending',
      'missing',
      undefined,
      'create network shop_default: does not exist yet',
      'create shop-a-1: does not exist yet',
      'create shop-b-1: does not exist yet',
    ]);
  });

  test('loses a stack that is not in the repository any more, but not its data', () => {
    const observed = deployedVm({ ...TWO, volumes: { data: {} } });
    const [plan] = planVm({ desired: desiredVm([]), observed, answers: {}, now: NOW }).stacks;
    expect(plan === undefined ? [] : [plan.intent, ...planLines(plan), plan.findings[0]?.detail]).toEqual([
      'remove',
      'remove shop-a-1: the stack is not in the repository any more',
      'remove shop-b-1: the stack is not in the repository any more',
      'remove network shop_default: the stack is not in the repository any more',
      'remove release shop: the stack is not in the repository any more',
      'warning volume-kept: The data of shop stays on the VM',
      'Volumes shop_data are kept: the pipeline never deletes data that nobody names.',
    ]);
    expect(plan?.changes.filter((each) => each.kind !== 'release').every((each) => each.destructive)).toBe(true);
  });

  test('keeps a folder of /opt/stacks that was never ours', () => {
    const observed = { ...emptyVm(), stacks: { other: observedStack('other') } };
    expect(planVm({ desired: desiredVm([]), observed, answers: {}, now: NOW }).stacks).toEqual([]);
  });

  test('keeps its hands off a stack that is held, until the repository says something new', () => {
    const changed: Spec = { services: { a: { image: 'web:2' }, b: {} } };
    const hold = { since: '2026-11-23T10:00:00Z', by: 'Ann', reason: 'it loses mail', digest: desiredStack(changed).digest };
    const observed = withStack(deployedVm(TWO), (stack) => ({ ...stack, held: hold }));
    const [plan] = planVm({ desired: desiredVm([desiredStack(changed)]), observed, answers: {}, now: NOW }).stacks;
    expect([plan?.intent, plan?.changes.length, plan?.reason]).toEqual([
      'held',
      0,
      'held since 2026-11-23T10:00:00Z, by Ann, because it loses mail',
    ]);
  });

  test('names the secrets that are missing before anything changes', () => {
    const spec: Spec = { ...TWO, secrets: { a: ['db_password'] } };
    const plan = planChange({ before: TWO, after: spec });
    expect(plan.findings.map((each) => [each.code, each.severity, each.hint])).toEqual([
      ['secret-missing', 'error', 'Run "fairlead secrets init lab".'],
    ]);
  });

  test('shows a rotated secret by name only', () => {
    const spec: Spec = { ...TWO, secrets: { a: ['db_password'] } };
    const observed = withStack(deployedVm(spec, { db_password: 'f1' }), (stack) => ({
      ...stack,
      secrets: { db_password: { fingerprint: 'f2' } },
    }));
    const answer = {
      ...answerFor(spec, spec, { vm: observed }),
      live: answerFor(spec, spec, { vm: deployedVm(spec, { db_password: 'f1' }) }).rendered,
    };
    const [plan] = planVm({ desired: desiredVm([desiredStack(spec)]), observed, answers: { [STACK]: answer }, now: NOW }).stacks;
    expect(plan === undefined ? [] : planLines(plan)).toEqual(['recreate shop-a-1: secret db_password changed (value hidden)']);
  });

  test('explains containers that another Compose made', () => {
    const old = withContainer('shop-a-1', (each) => ({
      ...each,
      Labels: { ...each.Labels, 'com.docker.compose.version': '2.26.1', 'com.docker.compose.config-hash': 'old' },
    }));
    const meanwhile = (vm: ObservedVm): ObservedVm => ({ ...old(vm), compose: { version: '2.41.0', stamp: 's' } });
    const plan = planChange({ before: TWO, meanwhile });
    expect([plan.sync, ...planLines(plan)]).toEqual([
      'drifted',
      'recreate shop-a-1: made by Compose 2.26.1, this VM has 2.41.0',
      'warning version-skew: Compose on lab is not the one that made shop',
    ]);
  });

  test('adopts containers that were made by hand without touching them', () => {
    const meanwhile = (vm: ObservedVm): ObservedVm => withStack(vm, (stack) => ({ ...stack, release: undefined }));
    const plan = planChange({ before: TWO, meanwhile });
    expect([plan.sync, plan.intent, ...planLines(plan)]).toEqual([
      'pending',
      'deploy',
      'create release shop release 1: not deployed by Fairlead before',
    ]);
  });

  test('says when an answer is cut short', () => {
    const answer = { ...answerFor(TWO, TWO), rendered: '{"name":"shop","services":{' };
    const desired = desiredVm([desiredStack({ services: { a: {} } })]);
    const [plan] = planVm({ desired, observed: deployedVm(TWO), answers: { [STACK]: answer }, now: NOW }).stacks;
    expect([plan?.sync, plan?.findings[0]?.code]).toEqual(['unknown', 'remote-output']);
  });
});

describe('ports that change hands between stacks', () => {
  const blog: Spec = { services: { web: port('8080') } };
  const shop: Spec = { services: { a: port('8080') } };

  function plan(desired: readonly DesiredStack[], before: Spec): ReturnType<typeof planVm> {
    const observed = both(deployedVm(before), deployedVm(blog, {}, 'blog'));
    const answers = { [STACK]: answerFor(before, shop), blog: answerFor(blog, { services: { web: {} } }, { name: 'blog' }) };
    return planVm({ desired: desiredVm(desired), observed, answers, now: NOW });
  }

  test('wait for the removal of the stack that has them', () => {
    const { stacks } = plan([desiredStack(shop)], { services: { a: {} } });
    expect(stacks.flatMap((each) => each.findings.filter((finding) => finding.severity === 'error'))).toEqual([]);
    expect(orderStacks(stacks).waves.map(intents)).toEqual([['remove blog'], ['deploy shop']]);
  });

  test('wait for the stack that gives them up', () => {
    const { stacks } = plan([desiredStack({ services: { web: {} } }, 'blog'), desiredStack(shop)], { services: { a: {} } });
    expect(orderStacks(stacks).waves.map(intents)).toEqual([['deploy blog'], ['deploy shop']]);
  });

  test('are refused while the other stack keeps them', () => {
    const kept = desiredStack(blog, 'blog');
    const { stacks } = plan([kept, desiredStack(shop)], { services: { a: {} } });
    expect(stacks.find((each) => each.stack === STACK)?.findings.map((each) => each.code)).toEqual(['port-taken']);
  });
});

describe('order', () => {
  const plans = (needs: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(needs).map(([stack, wanted]) => ({
      ...planChange({ before: TWO, after: { services: { a: {} } } }),
      stack,
      needs: wanted.map((each) => `lab/${each}`),
    }));

  test('puts what is needed first and the rest side by side, by name', () => {
    const { waves, stuck } = orderStacks(plans({ web: ['db', 'dns'], db: [], dns: [], app: ['web'], other: ['unknown'] }));
    expect([waves.map((wave) => wave.map((each) => each.stack)), stuck]).toEqual([[['db', 'dns', 'other'], ['web'], ['app']], []]);
  });

  test('finds circles', () => {
    const { waves, stuck } = orderStacks(plans({ a: ['b'], b: ['a'], c: [] }));
    expect([waves.map((wave) => wave.map((each) => each.stack)), stuck.map((each) => each.stack)]).toEqual([[['c']], ['a', 'b']]);
  });
});

describe('the digest and the ground of a plan', () => {
  const vmPlan = (vm: ObservedVm) =>
    planVm({ desired: desiredVm([desiredStack(TWO)]), observed: vm, answers: { [STACK]: answerFor(TWO, TWO) }, now: NOW });

  test('do not depend on when the VM was read, nor on how long ago something stopped', () => {
    const stopped = (status: string) =>
      withContainer('shop-a-1', (each) => ({ ...each, State: 'exited', Status: status }))(deployedVm(TWO));
    const first = planFleet('c', undefined, [vmPlan(stopped('Exited (1) 3 hours ago'))]);
    const later = planFleet('c', undefined, [vmPlan({ ...stopped('Exited (1) 4 hours ago'), readAt: 'later' })]);
    expect(later.digest).toBe(first.digest);
    expect(planFleet('d', undefined, [vmPlan(stopped('Exited (1) 3 hours ago'))]).digest).not.toBe(first.digest);
  });

  test('say what moved', () => {
    const [before] = vmPlan(deployedVm(TWO)).stacks;
    const [after] = vmPlan(withContainer('shop-a-1', (each) => ({ ...each, State: 'exited' }))(deployedVm(TWO))).stacks;
    if (before === undefined || after === undefined) {
      throw new Error('no plans');
    }
    expect(whatMoved(before, before)).toBeUndefined();
    expect(whatMoved(before, after)).toBe('the containers changed since the plan was made');
  });
});
