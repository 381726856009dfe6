// The mutation matrix of the convergence facts (section 11): one named case per row that a plan can foretell.
import { describe, expect, test } from 'vitest';
import type { EngineContainer, ObservedVm } from '../model/observed.ts';
import { type PlanCase, planChange, planLines, withContainer } from './plan.test-kit.ts';
import { plainContainer } from './vm.test-kit.ts';

const TWO = { services: { a: {}, b: {} } };

function exited(container: EngineContainer): EngineContainer {
  return { ...container, State: 'exited', Status: 'Exited (137) 3 hours ago', Ports: [] };
}

function withExtra(...extra: readonly EngineContainer[]): (vm: ObservedVm) => ObservedVm {
  return (vm) => ({ ...vm, containers: [...vm.containers, ...extra] });
}

const withPort = (name: string, port: number): EngineContainer => ({
  ...plainContainer(name),
  Ports: [{ PrivatePort: 80, PublicPort: port, Type: 'tcp', IP: '0.0.0.0' }],
});

const port = (published: string) => ({ mode: 'ingress', target: 80, published, protocol: 'tcp' });

const CASES: Readonly<Record<string, PlanCase & { readonly says: readonly string[] }>> = {
  'x08 gone, and its name taken': {
    before: TWO,
    meanwhile: (vm) => withExtra(plainContainer('shop-a-1'))(withContainer('shop-a-1', () => undefined)(vm)),
    says: ['create shop-a-1: was removed by hand', 'error name-taken: Container name shop-a-1 is taken'],
  },
  's12 replica 1 of 3 removed by hand leaves a gap': {
    before: { services: { a: { scale: 3 } } },
    meanwhile: withContainer('shop-a-1', () => undefined),
    says: ['create shop-a-4: was removed by hand'],
  },
  's01 stopped': { before: TWO, meanwhile: withContainer('shop-a-1', exited), says: ['start shop-a-1: exited with code 137, 3 h ago'] },
  's06 created, never started': {
    before: TWO,
    meanwhile: withContainer('shop-a-1', (each) => ({ ...each, State: 'created', Status: 'Created' })),
    says: ['start shop-a-1: created, never started'],
  },
  's05 removed by hand': {
    before: TWO,
    meanwhile: withContainer('shop-a-1', () => undefined),
    says: ['create shop-a-1: was removed by hand'],
  },
  's03 paused': {
    before: TWO,
    after: { services: { a: {}, b: { image: 'web:2' } } },
    meanwhile: withContainer('shop-a-1', (each) => ({ ...each, State: 'paused', Status: 'Up 3 hours (Paused)' })),
    says: ['recreate shop-b-1: image 1 → 2', 'error container-paused: shop-a-1 is paused'],
  },
  's04 paused and diverged': {
    before: TWO,
    after: { services: { a: { image: 'web:2' }, b: {} } },
    meanwhile: withContainer('shop-a-1', (each) => ({ ...each, State: 'paused', Status: 'Up 3 hours (Paused)' })),
    says: ['recreate shop-a-1: image 1 → 2'],
  },
  's07 unhealthy and unchanged': {
    before: TWO,
    meanwhile: withContainer('shop-a-1', (each) => ({ ...each, Status: 'Up 3 hours (unhealthy)' })),
    says: ['warning unhealthy: shop-a-1 is unhealthy and does not change'],
  },
  'p43 the child of an unhealthy parent changes': {
    before: { services: { a: {}, b: { depends_on: { a: { condition: 'service_healthy', required: true } } } } },
    after: { services: { a: {}, b: { image: 'web:2', depends_on: { a: { condition: 'service_healthy', required: true } } } } },
    meanwhile: withContainer('shop-a-1', (each) => ({ ...each, Status: 'Up 3 hours (unhealthy)' })),
    says: ['recreate shop-b-1: image 1 → 2', 'error unhealthy: shop-a-1 is unhealthy and does not change'],
  },
  's08 crash loop': {
    before: TWO,
    meanwhile: withContainer('shop-a-1', (each) => ({ ...each, State: 'restarting', Status: 'Restarting (1) 5 seconds ago' })),
    says: [],
  },
  'x03 renamed by hand': {
    before: TWO,
    meanwhile: withContainer('shop-a-1', (each) => ({ ...each, Names: ['/odd'] })),
    says: [],
  },
  'x04 renamed and changed': {
    before: TWO,
    after: { services: { a: { image: 'web:2' }, b: {} } },
    meanwhile: withContainer('shop-a-1', (each) => ({ ...each, Names: ['/odd'] })),
    says: ['recreate shop-a-1: image 1 → 2'],
  },
  'x05 cut from its network while running': {
    before: TWO,
    meanwhile: withContainer('shop-a-1', (each) => ({ ...each, NetworkSettings: { Networks: {} } })),
    says: ['recreate shop-a-1: not attached to network default'],
  },
  'x06 cut from its network while stopped': {
    before: TWO,
    meanwhile: withContainer('shop-a-1', (each) => ({ ...exited(each), NetworkSettings: { Networks: {} } })),
    says: ['start shop-a-1: exited with code 137, 3 h ago'],
  },
  'x14 the new host port is taken': {
    before: TWO,
    after: { services: { a: { ports: [port('8080')] }, b: {} } },
    meanwhile: withExtra(withPort('foreign', 8080)),
    says: ['recreate shop-a-1: port 8080:80 added', 'error port-taken: Host port 8080/tcp of a is taken'],
  },
};

describe('the facts’ table: states of containers', () => {
  test.each(Object.entries(CASES))('%s', (_name, { says, ...change }) => {
    expect(planLines(planChange(change))).toEqual(says);
  });
});

describe('one-offs and finished services', () => {
  const oneOff = (state: string) => (vm: ObservedVm) => {
    const [first] = vm.containers;
    const labels = { ...first?.Labels, 'com.docker.compose.oneoff': 'True' };
    return withExtra({ ...plainContainer('shop-a-run-1'), Labels: labels, State: state, Status: 'Exited (0) 2 minutes ago' })(vm);
  };

  test('x09 a running one-off stays and does not unsettle the stack', () => {
    const plan = planChange({ before: TWO, meanwhile: oneOff('running') });
    expect([plan.method, planLines(plan)]).toEqual(['record', []]);
  });

  test('x10 a finished one-off is removed', () => {
    const says = ['remove shop-a-run-1: a finished "compose run", exited 2 min ago'];
    expect(planLines(planChange({ before: TWO, meanwhile: oneOff('exited') }))).toEqual(says);
  });

  test('s10 a one-shot that exited 0 runs again beside a real change', () => {
    const meanwhile = (vm: ObservedVm): ObservedVm =>
      withContainer('shop-b-1', (each) => ({ ...each, State: 'exited', Status: 'Exited (0) 2 days ago' }))(vm);
    const plan = planChange({ before: TWO, after: { services: { a: { image: 'web:2' }, b: {} } }, meanwhile });
    expect(planLines(plan)).toEqual([
      'recreate shop-a-1: image 1 → 2',
      'start shop-b-1: exited 2 d ago; one-shots run again with every change of their stack',
    ]);
  });
});
