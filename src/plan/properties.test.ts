// What must hold for any stack and any VM.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EngineContainer, ObservedVm } from '../model/observed.ts';
import { planFleet } from './fleet-plan.ts';
import { answerFor, NOW, planChange } from './plan.test-kit.ts';
import { desiredStack, desiredVm, type Spec, STACK } from './spec.test-kit.ts';
import { deployedVm, plainContainer } from './vm.test-kit.ts';
import { planVm } from './vm-plan.ts';

const name = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/);
const service = fc.record(
  {
    image: fc.constantFrom('web:1', 'web:2'),
    environment: fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 }),
    labels: fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 }),
    scale: fc.integer({ min: 0, max: 3 }),
    command: fc.array(fc.string(), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const spec: fc.Arbitrary<Spec> = fc.dictionary(name, service, { minKeys: 1, maxKeys: 4 }).map((services) => ({ services }));
const state = fc.constantFrom('running', 'exited', 'created', 'paused', 'dead', 'restarting', 'removing', 'odd');

const mangle = fc.record({
  state,
  status: fc.string(),
  labels: fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })),
  names: fc.array(fc.string()),
});

function mangled(
  vm: ObservedVm,
  parts: readonly { state: string; status: string; labels: Record<string, string>; names: readonly string[] }[],
): ObservedVm {
  const containers = vm.containers.map((each, index): EngineContainer => {
    const part = parts[index];
    if (part === undefined) {
      return each;
    }
    return { ...each, State: part.state, Status: part.status, Labels: { ...each.Labels, ...part.labels }, Names: part.names };
  });
  return { ...vm, containers };
}

describe('any plan', () => {
  test('of a VM that is as released is empty, by the record and by the rules', () => {
    fc.assert(
      fc.property(spec, (before) => {
        const settled = planChange({ before });
        expect([settled.method, settled.intent, settled.changes]).toEqual(['record', 'none', []]);
        const newer = (vm: ObservedVm): ObservedVm => ({ ...vm, compose: { version: '2.40.3-4', stamp: 's' } });
        const asked = planChange({ before, meanwhile: newer });
        expect(asked.changes.map((each) => each.kind)).toEqual(['release']);
      }),
    );
  });

  test('gives every change a cause, and the causes of a repository change are known', () => {
    fc.assert(
      fc.property(spec, spec, (before, after) => {
        const { changes } = planChange({ before, after });
        for (const change of changes) {
          expect(change.causes.length).toBeGreaterThan(0);
          expect(change.causes.map((each) => each.rule)).not.toContain('unknown');
        }
      }),
    );
  });

  test('has the same digest whatever the order of containers, files and keys', () => {
    fc.assert(
      fc.property(spec, spec, (before, after) => {
        const vm = deployedVm(before);
        const backwards = { ...after, services: Object.fromEntries(Object.entries(after.services).reverse()) };
        const digest = (observed: ObservedVm, wanted: Spec): string => {
          const stack = { ...desiredStack(after), services: desiredStack(wanted).services };
          const answers = { [STACK]: answerFor(before, after, { vm }) };
          return planFleet('c', undefined, [planVm({ desired: desiredVm([stack]), observed, answers, now: NOW })]).digest;
        };
        const shuffled = { ...vm, networks: [...vm.networks].reverse(), volumes: [...vm.volumes].reverse() };
        expect(digest(shuffled, backwards)).toBe(digest(vm, after));
      }),
    );
  });

  test('never throws, whatever labels, names and states the containers have', () => {
    fc.assert(
      fc.property(spec, spec, fc.array(mangle, { maxLength: 4 }), (before, after, parts) => {
        expect(() => planChange({ before, after, meanwhile: (vm) => mangled(vm, parts) })).not.toThrow();
      }),
    );
  });

  test('never throws, whatever Compose is said to have answered', () => {
    const vm = deployedVm({ services: { a: {} } });
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (rendered) => {
        const answer = { ...answerFor(undefined, { services: {} }), rendered, live: rendered };
        const desired = desiredVm([desiredStack({ services: { b: {} } })]);
        expect(() => planVm({ desired, observed: vm, answers: { [STACK]: answer }, now: NOW })).not.toThrow();
      }),
    );
  });
});

test('a host with 5,000 containers is planned in one pass, and its strangers are nobody’s business', () => {
  const strangers = Array.from({ length: 4900 }, (_, index) => ({
    ...plainContainer(`stranger-${index}`),
    Ports: [{ PrivatePort: 80, PublicPort: 10_000 + index, Type: 'tcp', IP: '0.0.0.0' }],
  }));
  const before = { services: { a: { scale: 100 } } };
  const vm = deployedVm(before);
  const full = { ...vm, containers: [...strangers, ...vm.containers] };
  expect(planChange({ before, meanwhile: () => full }).intent).toBe('none');
  const after = { services: { a: { scale: 100, image: 'web:2' }, b: { ports: [{ target: 80, published: '14899', protocol: 'tcp' }] } } };
  const plan = planChange({ before, after, meanwhile: () => full });
  expect(plan.changes).toHaveLength(101);
  expect(plan.findings.map((each) => each.summary)).toEqual(['Host port 14899/tcp of b is taken']);
});
