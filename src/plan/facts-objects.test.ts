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

const onNetwork = (name: string): EngineContainer => ({
  ...plainContainer(name),
  NetworkSettings: { Networks: { shop_default: { NetworkID: 'net-shop_default' } } },
});

const CASES: Readonly<Record<string, PlanCase & { readonly says: readonly string[] }>> = {
  'i01 the local tag has another image': {
    before: { services: { a: {} } },
    meanwhile: withContainer('shop-a-1', (each) => ({ ...each, Image: each.ImageID })),
    images: { 'web:1': 'sha256:other' },
    says: ['recreate shop-a-1: web:1: now another image on the VM'],
  },
  'i11 never and missing': {
    before: { services: { a: {} } },
    after: { services: { a: { image: 'web:9', pull_policy: 'never' } } },
    images: { 'web:9': null },
    says: ['recreate shop-a-1: image 1 → 9', 'error image-missing: a: its image is missing and may not be pulled'],
  },
  'i05 a new image is pulled first': {
    before: { services: { a: {} } },
    after: { services: { a: { image: 'web:9' } } },
    images: { 'web:9': null },
    says: ['pull image web:9: not on this VM yet', 'recreate shop-a-1: image 1 → 9'],
  },
  'n02 a label of the network': {
    before: TWO,
    after: { ...TWO, networks: { default: { ipam: {}, labels: { x: '1' } } } },
    says: [
      'recreate network shop_default: its definition changed',
      'restart shop-a-1: because network shop_default is recreated',
      'restart shop-b-1: because network shop_default is recreated',
      'warning network-cut: Network shop_default is recreated; its containers stop for a moment',
    ],
  },
  'n04 the same with a changed service': {
    before: TWO,
    after: { services: { a: { image: 'web:2' }, b: {} }, networks: { default: { ipam: {}, labels: { x: '1' } } } },
    says: [
      'recreate network shop_default: its definition changed',
      'recreate shop-a-1: image 1 → 2',
      'restart shop-b-1: because network shop_default is recreated',
      'warning network-cut: Network shop_default is recreated; its containers stop for a moment',
    ],
  },
  'n09 a network with a foreign container is recreated': {
    before: TWO,
    after: { ...TWO, networks: { default: { ipam: {}, labels: { x: '1' } } } },
    meanwhile: withExtra(onNetwork('foreign')),
    says: [
      'recreate network shop_default: its definition changed',
      'restart shop-a-1: because network shop_default is recreated',
      'restart shop-b-1: because network shop_default is recreated',
      'error network-cut: Network shop_default cannot be recreated safely',
    ],
  },
  'n11 a service joins a network that is recreated': {
    before: { services: { a: { networks: { n: null } }, b: { networks: { m: null } } }, networks: { n: { ipam: {} }, m: { ipam: {} } } },
    after: {
      services: { a: { networks: { n: null } }, b: { networks: { m: null, n: null } } },
      networks: { n: { ipam: {}, internal: true }, m: { ipam: {} } },
    },
    says: [
      'recreate network shop_n: its definition changed',
      'recreate shop-b-1: network n added',
      'restart shop-a-1: because network shop_n is recreated',
      'error network-cut: Network shop_n cannot be recreated safely',
    ],
  },
  'n05 a service joins a new network': {
    before: TWO,
    after: { services: { a: { networks: { default: null, n: null } }, b: {} }, networks: { n: { ipam: {} } } },
    says: ['create network shop_n: does not exist yet', 'recreate shop-a-1: network n added'],
  },
  'n07 the network is renamed': {
    before: { services: { a: {} } },
    after: { services: { a: {} }, networks: { default: { name: 'other', ipam: {} } } },
    says: ['create network other: does not exist yet', 'recreate shop-a-1: not attached to network default'],
  },
  'n08 stopped, and its network made again': {
    before: { services: { a: {} } },
    meanwhile: (vm) => ({
      ...withContainer('shop-a-1', exited)(vm),
      networks: vm.networks.map((each) => ({ ...each, Id: `${each.Id}-again` })),
    }),
    says: ['start shop-a-1: exited with code 137, 3 h ago', 'error plan-refused: shop-a-1 cannot start: its network was removed'],
  },
  'n12 an external network is missing': {
    before: { services: { a: {} } },
    after: { services: { a: { networks: { ex: null } } }, networks: { ex: { name: 'ex', external: true, ipam: {} } } },
    says: [
      'recreate shop-a-1: network default removed; network ex added',
      'error external-missing: External network ex does not exist on the VM',
    ],
  },
  'v01 the definition of a volume changes': {
    before: { services: { a: {} }, volumes: { data: {} } },
    after: { services: { a: {} }, volumes: { data: { labels: { x: '1' } } } },
    says: ['create release shop release 4: compose.yaml changed', 'warning volume-kept: Volume shop_data stays as it is'],
  },
  'v04 a volume is renamed': {
    before: { services: { a: { volumes: [{ type: 'volume', source: 'data', target: '/d' }] } }, volumes: { data: {} } },
    after: { services: { a: { volumes: [{ type: 'volume', source: 'data', target: '/d' }] } }, volumes: { data: { name: 'new' } } },
    says: [
      'create volume new: does not exist yet',
      'recreate shop-a-1: volume data not mounted',
      'warning volume-kept: Volume shop_data is not used any more and stays',
    ],
  },
  'v05 a volume is mounted': {
    before: { services: { a: {} } },
    after: { services: { a: { volumes: [{ type: 'volume', source: 'data', target: '/d' }] } }, volumes: { data: {} } },
    says: ['create volume shop_data: does not exist yet', 'recreate shop-a-1: mount /d added'],
  },
  'v08 an external volume is missing': {
    before: { services: { a: {} } },
    after: { services: { a: {} }, volumes: { ex: { name: 'ex', external: true } } },
    says: ['create release shop release 4: compose.yaml changed', 'error external-missing: External volume ex does not exist on the VM'],
  },
};

describe('the facts’ table: images, networks, volumes', () => {
  test.each(Object.entries(CASES))('%s', (_name, { says, ...change }) => {
    expect(planLines(planChange(change))).toEqual(says);
  });
});
