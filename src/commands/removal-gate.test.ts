import { expect, test } from 'vitest';
import { recordOf } from '../../test/support/vm-bench.ts';
import type { EngineContainer, ObservedVm } from '../model/observed.ts';
import type { Action, Change, StackPlan, VmPlan } from '../model/plan.ts';
import { refuseRemovals } from './removal-gate.ts';

function container(stack: string, service: string): EngineContainer {
  const Labels = { 'com.docker.compose.project': stack };
  const base = { Image: 'web:1', ImageID: 'sha256:1', Created: 0, State: 'running', Status: 'Up', Ports: [], Mounts: [], HostConfig: {} };
  return { ...base, Id: `${stack}-${service}`, Names: [`/${stack}-${service}`], Labels, NetworkSettings: { Networks: {} } };
}

/** A VM whose stacks run so many containers each; `x` is a container of nobody's stack. */
function observed(stacks: Readonly<Record<string, number>>): ObservedVm {
  const names = Object.keys(stacks);
  const own = Object.entries(stacks).flatMap(([name, count]) => Array.from({ length: count }, (_, index) => container(name, `s${index}`)));
  return {
    vm: 'one',
    readAt: '',
    engine: { version: '', apiVersion: '' },
    compose: { version: '', stamp: '' },
    disk: { images: 0, releases: 0 },
    containers: [...own, container('x', 'a'), container('x', 'b'), container('x', 'c')],
    networks: [],
    volumes: [],
    images: [],
    stacks: Object.fromEntries(
      names.map((name) => {
        const rest = { files: {}, secrets: {}, lock: undefined, interrupted: undefined, held: undefined };
        return [name, { name, release: recordOf(name, 1, 'd'), ...rest }];
      }),
    ),
  };
}

function stackPlan(stack: string, intent: StackPlan['intent'], changes: Partial<Record<Action, number>> = {}): StackPlan {
  const all = Object.entries(changes).flatMap(([action, count]) =>
    Array.from({ length: count }, (_, index): Change => {
      const base = { vm: 'one', stack, kind: 'container' as const, name: `${stack}-${action}-${index}`, causes: [], destructive: false };
      return { ...base, action: action as Action };
    }),
  );
  const fixed = { sync: 'pending', health: 'healthy', findings: [], reason: '', method: 'rules', needs: [], ground: '' } as const;
  return { vm: 'one', stack, intent, changes: all, ...fixed };
}

function plan(...stacks: readonly StackPlan[]): VmPlan {
  return { vm: 'one', readAt: '', composeVersion: '', engineVersion: '', stacks, findings: [] };
}

function verdict(result: VmPlan): readonly string[] {
  return result.stacks.flatMap((each) => each.findings.map((found) => `${each.stack} ${found.severity} ${found.code}: ${found.summary}`));
}

test('more than half of the containers of our stacks is refused, with what it would take', () => {
  const result = refuseRemovals(plan(stackPlan('a', 'remove', { remove: 3 }), stackPlan('b', 'none')), observed({ a: 3, b: 2 }), 'refuse');
  expect(verdict(result)).toEqual(['a error removal-refused: The plan removes 3 of 5 containers of one']);
  expect(result.stacks[0]?.findings[0]?.hint).toBe(
    'If it is meant: a line "allow-removal: one" in the commit message, or --allow-removal one.',
  );
});

test('half of them is not more than half', () => {
  const before = plan(stackPlan('a', 'remove', { remove: 2 }), stackPlan('b', 'none'));
  expect(refuseRemovals(before, observed({ a: 2, b: 2 }), 'refuse')).toBe(before);
});

test('every stack of the VM is refused, also when nothing of them runs any more', () => {
  const result = refuseRemovals(plan(stackPlan('a', 'remove'), stackPlan('b', 'remove')), observed({ a: 0, b: 0 }), 'refuse');
  expect(verdict(result)).toEqual([
    'a error removal-refused: The plan removes all 2 stacks of one',
    'b error removal-refused: The plan removes all 2 stacks of one',
  ]);
});

test('services dropped from a stack that stays count as well', () => {
  const result = refuseRemovals(plan(stackPlan('a', 'deploy', { remove: 3, recreate: 1 })), observed({ a: 4 }), 'refuse');
  expect(verdict(result)).toEqual(['a error removal-refused: The plan removes 3 of 4 containers of one']);
});

test('a stack that is renamed loses nothing', () => {
  const before = plan(stackPlan('new', 'deploy', { create: 3 }), stackPlan('old', 'remove', { remove: 3 }));
  expect(refuseRemovals(before, observed({ old: 3 }), 'refuse')).toBe(before);
});

test('a plan warns, and an explicit yes says nothing', () => {
  const before = plan(stackPlan('a', 'remove', { remove: 1 }));
  expect(verdict(refuseRemovals(before, observed({ a: 1 }), 'warn'))).toEqual([
    'a warning removal-refused: The plan removes the only stack of one',
  ]);
  expect(refuseRemovals(before, observed({ a: 1 }), 'allow')).toBe(before);
});
