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

const port = (published: string) => ({ mode: 'ingress', target: 80, published, protocol: 'tcp' });
const restartsWith = (parent: string) => ({ depends_on: { [parent]: { condition: 'service_started', restart: true, required: true } } });

const CASES: Readonly<Record<string, PlanCase & { readonly says: readonly string[] }>> = {
  'm01 nothing changed': { before: TWO, says: [] },
  'm02 environment value': {
    before: { services: { a: { environment: { X: 'old-secret' } }, b: {} } },
    after: { services: { a: { environment: { X: 'new-secret' } }, b: {} } },
    says: ['recreate shop-a-1: environment X changed (value hidden)'],
  },
  'm03 command, hostname, label, healthcheck and limits': {
    before: TWO,
    after: {
      services: {
        a: {
          command: ['x'],
          deploy: { resources: { limits: { memory: '1' } } },
          healthcheck: { test: ['CMD', 'true'] },
          hostname: 'q',
          labels: { l: '1' },
        },
        b: {},
      },
    },
    says: ['recreate shop-a-1: command added; limits changed; healthcheck added; hostname added; label l added'],
  },
  'm04 image tag': {
    before: { services: { a: { image: 'caddy:2.11.3' } } },
    after: { services: { a: { image: 'caddy:2.11.4' } } },
    says: ['recreate shop-a-1: image 2.11.3 → 2.11.4'],
  },
  'm07 ports in another order': {
    before: { services: { a: { ports: [port('1'), port('2')] } } },
    after: { services: { a: { ports: [port('2'), port('1')] } } },
    says: ['recreate shop-a-1: ports reordered'],
  },
  'm10 a profile is not active any more': {
    before: TWO,
    after: { services: { a: {} }, disabled: ['b'] },
    says: ['create release shop release 4: compose.yaml changed'],
  },
  'm11 a service is removed': {
    before: TWO,
    after: { services: { a: {} } },
    says: ['remove shop-b-1: service b is not in compose.yaml any more'],
  },
  'm12 a service is added': { before: { services: { a: {} } }, after: TWO, says: ['create shop-b-1: does not exist yet'] },
  'm13 a service is renamed': {
    before: TWO,
    after: { services: { a: {}, c: {} } },
    says: ['remove shop-b-1: service b is not in compose.yaml any more', 'create shop-c-1: does not exist yet'],
  },
  'm14 scale up': {
    before: { services: { a: {} } },
    after: { services: { a: { scale: 2 } } },
    says: ['create shop-a-2: 1 → 2 containers wanted'],
  },
  'm15 scale down removes the highest number': {
    before: { services: { a: { scale: 3 } } },
    after: { services: { a: { scale: 2 } } },
    says: ['remove shop-a-3: only 2 wanted'],
  },
  'm17 scale down while all diverge follows Go’s sort': {
    before: { services: { a: { scale: 4 } } },
    after: { services: { a: { scale: 2, environment: { Q: '1' } } } },
    says: [
      'remove shop-a-2: only 2 wanted',
      'remove shop-a-1: only 2 wanted',
      'recreate shop-a-4: environment Q added',
      'recreate shop-a-3: environment Q added',
    ],
  },
  'm18 scale 0': { before: TWO, after: { services: { a: { scale: 0 }, b: {} } }, says: ['remove shop-a-1: only 0 wanted'] },
  'm19 deploy.replicas 0 from two': {
    before: { services: { a: { deploy: { replicas: 2 } } } },
    after: { services: { a: { deploy: { replicas: 0 } } } },
    says: [
      'remove shop-a-1: only 0 wanted',
      'remove shop-a-2: only 0 wanted',
      'error plan-refused: a: deploy.replicas 0 fails in this Compose',
    ],
  },
  'm20 depends_on added': {
    before: TWO,
    after: { services: { a: {}, b: { depends_on: { a: { condition: 'service_started', required: true } } } } },
    says: ['create release shop release 4: compose.yaml changed'],
  },
  'm21 the parent is recreated, the child has restart: true': {
    before: { services: { a: {}, b: restartsWith('a') } },
    after: { services: { a: { image: 'web:2' }, b: restartsWith('a') } },
    says: ['recreate shop-a-1: image 1 → 2', 'restart shop-b-1: because a is recreated'],
  },
  'm24 only direct dependents restart': {
    before: { services: { a: {}, b: restartsWith('a'), c: restartsWith('b') } },
    after: { services: { a: { image: 'web:2' }, b: restartsWith('a'), c: restartsWith('b') } },
    says: ['recreate shop-a-1: image 1 → 2', 'restart shop-b-1: because a is recreated'],
  },
  'm23 a started parent restarts nobody': {
    before: { services: { a: {}, b: restartsWith('a') } },
    meanwhile: withContainer('shop-a-1', exited),
    says: ['start shop-a-1: exited with code 137, 3 h ago'],
  },
  'm25 network_mode: service:a, a recreated': {
    before: { services: { a: {}, b: { network_mode: 'service:a', ...restartsWith('a') } } },
    after: { services: { a: { image: 'web:2' }, b: { network_mode: 'service:a', ...restartsWith('a') } } },
    says: ['recreate shop-a-1: image 1 → 2', 'recreate shop-b-1: because a is recreated'],
  },
  'm25b the same without a change': {
    before: { services: { a: {}, b: { network_mode: 'service:a', ...restartsWith('a') } } },
    after: { services: { a: { pull_policy: 'missing' }, b: { network_mode: 'service:a', ...restartsWith('a') } } },
    says: ['create release shop release 4: compose.yaml changed'],
  },
  'm29 container_name set': {
    before: { services: { a: {} } },
    after: { services: { a: { container_name: 'front' } } },
    says: ['recreate front: container_name added'],
  },
  'p01 container_name is taken by a foreign container': {
    before: { services: { a: {} } },
    after: { services: { a: { container_name: 'front' } } },
    meanwhile: withExtra(plainContainer('front')),
    says: ['recreate front: container_name added', 'error name-taken: Container name front is taken'],
  },
  'm36 content of a mounted file': {
    before: { ...TWO, files: { Caddyfile: 'one' }, mounts: { a: ['Caddyfile'] } },
    after: { ...TWO, files: { Caddyfile: 'two' }, mounts: { a: ['Caddyfile'] } },
    says: ['recreate shop-a-1: Caddyfile changed'],
  },
  'p44 two replicas with one fixed port': {
    before: { services: { a: { ports: [port('8080')] } } },
    after: { services: { a: { ports: [port('8080')], scale: 2 } } },
    says: ['create shop-a-2: 1 → 2 containers wanted', 'error port-taken: Host port 8080/tcp of a is taken'],
  },
  'p45 a port moves from one service to another': {
    before: { services: { a: { ports: [port('8080')] }, b: {} } },
    after: { services: { a: {}, b: { ports: [port('8080')] } } },
    says: ['recreate shop-a-1: port 8080:80 removed', 'recreate shop-b-1: port 8080:80 added'],
  },
};

describe('the facts’ table: services', () => {
  test.each(Object.entries(CASES))('%s', (_name, { says, ...change }) => {
    expect(planLines(planChange(change))).toEqual(says);
  });
});
