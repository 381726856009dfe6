import { expect, test } from 'vitest';
import type { DesiredStack, Fleet } from '../model/desired.ts';
import type { StackPlan, VmPlan } from '../model/plan.ts';
import type { DeclaredRoutes } from '../model/routes.ts';
import { tellWhoNotices } from './notice.ts';
import { planChange } from './plan.test-kit.ts';
import { desiredStack, desiredVm } from './spec.test-kit.ts';

const BASE = planChange({ before: { services: { web: {} } }, after: { services: { web: { image: 'web:2' } } } });

function stack(vm: string, name: string, ...needs: readonly string[]): DesiredStack {
  return { ...desiredStack({ services: { web: {} }, needs }, name), vm };
}

function fleetOf(...stacks: readonly DesiredStack[]): Fleet {
  const names = [...new Set(stacks.map((each) => each.vm))];
  return { root: '/repo', vms: names.map((name) => ({ ...desiredVm(stacks.filter((each) => each.vm === name)), name })) };
}

function routesTo(...targets: readonly (readonly [string, string])[]): DeclaredRoutes {
  const routes = targets.map(([hostname, target]) => {
    const [vm = '', stackName = ''] = target.split('/');
    const rest = { path: '', service: 'web', origin: '', port: 80, exposure: 'public' as const, reason: undefined };
    return { hostname, vm, stack: stackName, ...rest, place: { file: 'cloudflare/routes.yaml' } };
  });
  return { tunnel: '', account: '', zones: {}, team: undefined, certificates: [], connectors: [], record: undefined, routes };
}

function vmPlan(plan: StackPlan): VmPlan {
  return { vm: plan.vm, readAt: '', composeVersion: '', engineVersion: '', stacks: [plan], findings: [] };
}

function told(plan: StackPlan, fleet: Fleet, routes?: DeclaredRoutes): StackPlan | undefined {
  return tellWhoNotices(vmPlan(plan), fleet, routes).stacks[0];
}

test('hostnames that lead to the stack or to what needs it, and those stacks, near and far', () => {
  const fleet = fleetOf(
    stack('lab', 'shop'),
    stack('lab', 'proxy', 'lab/shop'),
    stack('far', 'tunnel', 'lab/proxy'),
    stack('far', 'other'),
  );
  const routes = routesTo(['b.example', 'lab/proxy'], ['a.example', 'lab/shop'], ['a.example', 'lab/shop'], ['z.example', 'far/other']);
  const plan = told(BASE, fleet, routes);
  expect(plan?.noticedBy).toEqual({ hostnames: ['a.example', 'b.example'], stacks: ['far/tunnel', 'lab/proxy'] });
  expect(plan?.impact).toBe('web is restarted. Noticed at a.example, b.example and by far/tunnel, lab/proxy (also on far).');
});

test('a circle of needs ends where it began, and a long list is cut', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const fleet = fleetOf(stack('lab', 'shop', 'lab/a'), ...names.map((name) => stack('lab', name, 'lab/shop')));
  const plan = told(BASE, fleet);
  expect(plan?.noticedBy).toEqual({ hostnames: [], stacks: names.map((name) => `lab/${name}`) });
  expect(plan?.impact).toBe('web is restarted. Noticed by lab/a, lab/b, lab/c, lab/d and 2 more stacks.');
});

test('nothing is added where nobody notices, or where nothing stops', () => {
  const { stops: _stops, impact: _impact, ...quiet } = BASE;
  const dependent = fleetOf(stack('lab', 'shop'), stack('lab', 'proxy', 'lab/shop'));
  expect(told(BASE, fleetOf(stack('lab', 'shop')), routesTo(['z.example', 'far/other']))).toEqual(BASE);
  expect(told(quiet, dependent)).toEqual(quiet);
});
