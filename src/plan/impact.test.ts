import { describe, expect, test } from 'vitest';
import type { Change, StackPlan } from '../model/plan.ts';
import { impactOf, stopsOf } from './impact.ts';
import { planChange, withContainer } from './plan.test-kit.ts';
import { desiredStack, STACK } from './spec.test-kit.ts';
import { deployedVm } from './vm.test-kit.ts';

const SPEC = { services: { db: {}, web: {} } };

function container(service: string, action: Change['action'], name = `shop-${service}-1`): Change {
  return { vm: 'lab', stack: STACK, kind: 'container', name, service, action, causes: [], destructive: false };
}

/** The VM after a release that measured how long its services were away. */
function measured(seconds: Readonly<Record<string, number>>) {
  const stack = deployedVm(SPEC).stacks[STACK];
  const { release } = stack ?? {};
  if (stack === undefined || release?.observed === undefined) throw new Error('no release');
  const downtime = Object.fromEntries(Object.entries(seconds).map(([service, each]) => [service, { seconds: each, release: 2 }]));
  return { ...stack, release: { ...release, observed: { ...release.observed, downtime } } };
}

function sentence(changes: readonly Change[], seconds: Readonly<Record<string, number>>, impact?: string): string | undefined {
  const desired = desiredStack({ ...SPEC, ...(impact === undefined ? {} : { impact }) });
  return impactOf(desired, stopsOf(changes, measured(seconds)));
}

describe('what people notice', () => {
  test('is told with how long it took the last time, services of one length together', () => {
    const changes = [container('web', 'recreate'), container('db', 'restart'), container('job', 'recreate'), container('old', 'remove')];
    expect(sentence(changes, { web: 2.4, db: 12.2, job: 2.1 })).toBe(
      'web, job are restarted, about 2 s last time; db is restarted, about 12 s last time; old goes away.',
    );
  });

  test('follows what stack.yaml says about it', () => {
    expect(sentence([container('db', 'recreate')], { db: 200 }, 'Nobody can log in.')).toBe(
      'Nobody can log in (db is restarted, about 3 min last time).',
    );
  });

  test('has no time where no release measured one', () => {
    expect(sentence([container('db', 'recreate')], { web: 2 })).toBe('db is restarted.');
  });

  test('is nothing where nothing that runs stops', () => {
    const harmless = [container('db', 'create'), container('db', 'start'), container('web', 'reload')];
    expect([stopsOf(harmless, measured({ db: 3 })), sentence(harmless, { db: 3 }, 'Everything burns')]).toEqual([[], undefined]);
  });

  test('is one stop per service, for good only when no replica comes back', () => {
    const changes = [container('web', 'recreate'), container('web', 'remove', 'shop-web-2'), container('db', 'remove')];
    expect(stopsOf(changes, measured({ web: 2, db: 3 }))).toEqual([
      { service: 'web', forGood: false, seconds: 2, measuredIn: 2 },
      { service: 'db', forGood: true },
    ]);
  });

  test('is part of the plan', () => {
    const vm = deployedVm(SPEC);
    const after = { services: { db: {}, web: { image: 'web:2' } } };
    const plan: StackPlan = planChange({ before: SPEC, after, meanwhile: () => ({ ...vm, stacks: { [STACK]: measured({ web: 2.5 }) } }) });
    expect([plan.impact, plan.stops]).toEqual([
      'web is restarted, about 3 s last time.',
      [{ service: 'web', forGood: false, seconds: 2.5, measuredIn: 2 }],
    ]);
    const stopped = withContainer('shop-web-1', (each) => ({ ...each, State: 'exited', Status: 'Exited (0) 1 hour ago' }));
    expect(planChange({ before: SPEC, meanwhile: stopped }).stops).toBeUndefined();
  });
});
