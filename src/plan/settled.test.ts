import { describe, expect, test } from 'vitest';
import type { ObservedStack, ObservedVm } from '../model/observed.ts';
import { stacksToAsk } from './ask.ts';
import { ownValue } from './own.ts';
import { withContainer } from './plan.test-kit.ts';
import { whyNotSettled } from './settled.ts';
import { desiredStack, desiredVm, type Spec, STACK } from './spec.test-kit.ts';
import { deployedVm, emptyVm, observedStack, plainContainer } from './vm.test-kit.ts';

const SPEC: Spec = { services: { a: {}, b: {} }, files: { 'a.conf': '1' }, mounts: { a: ['a.conf'] }, secrets: { b: ['key'] } };
const VM = deployedVm(SPEC, { key: 'f1' });
const DESIRED = desiredStack(SPEC);

function withStack(change: (stack: ObservedStack) => ObservedStack): ObservedVm {
  return { ...VM, stacks: { [STACK]: change(ownValue(VM.stacks, STACK) ?? observedStack(STACK)) } };
}

function withFile(path: string, sha256: string): ObservedVm {
  return withStack((stack) => ({ ...stack, files: { ...stack.files, [path]: { sha256, mode: 0o644 } } }));
}

describe('a stack that is as its last release left it', () => {
  test('is settled, and nobody asks Compose', () => {
    expect(whyNotSettled(DESIRED, VM)).toBeUndefined();
    expect(stacksToAsk(desiredVm([DESIRED]), VM)).toEqual([]);
  });

  test('stays settled when a container writes further files into its folder', () => {
    expect(whyNotSettled(DESIRED, withFile('data/cache.db', 'x'))).toBeUndefined();
  });

  test('stays settled beside foreign containers', () => {
    expect(whyNotSettled(DESIRED, { ...VM, containers: [...VM.containers, plainContainer('foreign')] })).toBeUndefined();
  });

  test('keeps a one-shot that was verified as exited', () => {
    const done = withContainer('shop-b-1', (each) => ({ ...each, State: 'exited', Status: 'Exited (0) 5 days ago' }))(VM);
    const stack = ownValue(done.stacks, STACK) ?? observedStack(STACK);
    const { release } = stack;
    if (release?.observed === undefined) {
      throw new Error('no release');
    }
    const containers = release.observed.containers.map((each) => (each.service === 'b' ? { ...each, state: 'exited' } : each));
    const record = { ...release, observed: { ...release.observed, containers } };
    expect(whyNotSettled(DESIRED, { ...done, stacks: { [STACK]: { ...stack, release: record } } })).toBeUndefined();
  });
});

describe('a stack that is not', () => {
  test.each<[string, ObservedVm, string]>([
    ['never deployed', emptyVm(), 'not deployed by Fairlead before'],
    ['interrupted', withStack((stack) => ({ ...stack, interrupted: 't7' })), 'transaction t7 began and did not end'],
    ['file edited on the VM', withFile('a.conf', 'x'), 'a.conf was changed on the VM after release 3'],
    [
      'secret rotated',
      withStack((stack) => ({ ...stack, secrets: { key: { fingerprint: 'f2' } } })),
      'secret key is not the one of release 3',
    ],
    ['Compose updated', { ...VM, compose: { version: '2.41.0', stamp: 's' } }, 'Compose was 2.40.3-3 at release 3, this VM now has 2.41.0'],
    ['container removed', withContainer('shop-a-1', () => undefined)(VM), 'container shop-a-1 is gone'],
    [
      'container stopped',
      withContainer('shop-a-1', (each) => ({ ...each, State: 'exited' }))(VM),
      'container shop-a-1 is exited, was running',
    ],
    ['unhealthy', withContainer('shop-a-1', (each) => ({ ...each, Status: 'Up (unhealthy)' }))(VM), 'container shop-a-1 is unhealthy'],
    [
      'tag moved',
      withContainer('shop-a-1', (each) => ({ ...each, Image: each.ImageID }))(VM),
      'container shop-a-1 was made from an image whose tag has moved or is gone',
    ],
    [
      'cut from its network',
      withContainer('shop-a-1', (each) => ({ ...each, NetworkSettings: { Networks: {} } }))(VM),
      'container shop-a-1 was cut from its network shop_default',
    ],
    [
      'its network made again by hand under the same name',
      { ...VM, networks: VM.networks.map((each) => ({ ...each, Id: 'other' })) },
      'container shop-b-1 was cut from its network net-shop_def',
    ],
    [
      'one container more',
      { ...VM, containers: [...VM.containers, ...VM.containers.slice(0, 1).map((each) => ({ ...each, Id: 'x', Names: ['/shop-b-2'] }))] },
      'container shop-b-2 is not of release 3',
    ],
  ])('%s', (_name, vm, why) => {
    expect(whyNotSettled(DESIRED, vm)).toBe(why);
    expect(stacksToAsk(desiredVm([DESIRED]), vm)).toEqual([STACK]);
  });

  test('was cut from a network that is not its first', () => {
    const spec: Spec = { services: { a: { networks: { default: null, back: null } } }, networks: { back: {} } };
    const released = deployedVm(spec);
    const cut = withContainer('shop-a-1', (each) => ({
      ...each,
      NetworkSettings: { Networks: { shop_default: { NetworkID: 'net-shop_default' } } },
    }))(released);
    expect(whyNotSettled(desiredStack(spec), released)).toBeUndefined();
    expect(whyNotSettled(desiredStack(spec), cut)).toBe('container shop-a-1 was cut from its network shop_back');
  });

  test('was cut from its only known network, in a record that names no networks', () => {
    const old = withStack((stack) => {
      const { release } = stack;
      if (release?.observed === undefined) {
        throw new Error('no release');
      }
      const containers = release.observed.containers.map(({ networks: _networks, ...each }) => each);
      return { ...stack, release: { ...release, observed: { ...release.observed, containers } } };
    });
    const cut = withContainer('shop-a-1', (each) => ({ ...each, NetworkSettings: { Networks: {} } }))(old);
    expect(whyNotSettled(DESIRED, old)).toBeUndefined();
    expect(whyNotSettled(DESIRED, cut)).toBe('container shop-a-1 was cut from its network shop_default');
  });

  test('says that files differ when the repository changed', () => {
    const changed = desiredStack({ ...SPEC, files: { 'a.conf': '2' } });
    expect(whyNotSettled(changed, VM)).toBe('its files differ from release 3');
  });

  test('is not asked about on a VM that is not managed, nor while it is held', () => {
    const changed = desiredStack({ ...SPEC, files: { 'a.conf': '2' } });
    const held = { since: 'yesterday', by: 'Ann', reason: 'broken', digest: changed.digest };
    expect(stacksToAsk({ ...desiredVm([changed]), managed: false }, VM)).toEqual([]);
    expect(
      stacksToAsk(
        desiredVm([changed]),
        withStack((stack) => ({ ...stack, held })),
      ),
    ).toEqual([]);
    expect(
      stacksToAsk(
        desiredVm([changed]),
        withStack((stack) => ({ ...stack, held: { ...held, digest: 'other' } })),
      ),
    ).toEqual([STACK]);
  });
});
